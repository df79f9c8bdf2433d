"""The reviewer's own answers to the statements of form III/2-2."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import kerja
from akuntabel.organisasi.models import Opd
from akuntabel.reviu.formulir_reviu import PERNYATAAN, Jawaban

KODE = frozenset(b.kode for b in PERNYATAAN)
PANJANG_CATATAN = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianButir:
    """An answer with its note; ``versi`` is that of the answer one saw, 0 where there was none."""

    kode: str
    jawab: Jawaban
    catatan: str = ""
    versi: int = 0


def isi_formulir_reviu(
    *, pelaku: Pelaku, opd: str, periode: Periode, lingkup: LingkupLaporan, butir: Iterable[IsianButir]
) -> int:
    """Store answers; how many changed. Bentrok where another person answered one of them meanwhile, and then none is
    stored. A "tidak" needs a note."""
    wajib_boleh(pelaku, Tindakan.ISI_FORMULIR_REVIU, opd=opd)
    berubah = 0
    with kerja(pelaku=pelaku, opd=opd, tindakan="isi_formulir_reviu", objek=f"formulir III/2-2 {periode.sebutan}") as k:
        milik = Opd.objects.select_for_update().filter(pk=opd).first()
        if milik is None:
            raise TindakanDitolak(f"OPD dengan kode {opd} tidak ada.")
        kunci: dict[str, Any] = {
            "opd": milik,
            "tahun": periode.tahun,
            "triwulan": periode.triwulan,
            "lingkup": lingkup.value,
        }
        ada = {j.kode: j for j in m.JawabanReviu.objects.select_for_update().filter(**kunci)}
        for b in butir:
            catatan = b.catatan.strip()[:PANJANG_CATATAN]
            if b.kode not in KODE:
                raise TindakanDitolak(f"Formulir III/2-2 tidak memiliki butir {b.kode}.")
            if b.jawab is Jawaban.TIDAK and not catatan:
                raise TindakanDitolak(f"Butir {b.kode} dijawab tidak. Tulis penjelasannya pada catatan.")
            lama = ada.get(b.kode)
            if (lama.versi if lama else 0) != b.versi:
                raise Bentrok(f"Butir {b.kode} baru saja dijawab orang lain.")
            if lama is not None and (lama.jawab, lama.catatan) == (b.jawab.value, catatan):
                continue
            if lama is None and b.jawab is Jawaban.DITANYAKAN and not catatan:
                continue
            isi = {"jawab": b.jawab.value, "catatan": catatan, "oleh": pelaku.nama, "waktu": timezone.now()}
            m.JawabanReviu.objects.update_or_create(**kunci, kode=b.kode, defaults={**isi, "versi": b.versi + 1})
            sebelum = {"kunci": b.kode, "jawab": lama.jawab, "isi": lama.catatan} if lama else {}
            k.catat_sel("jawaban_reviu", sebelum, {"kunci": b.kode, "jawab": b.jawab.value, "isi": catatan})
            berubah += 1
    return berubah

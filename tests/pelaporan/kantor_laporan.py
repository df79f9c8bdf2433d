"""What the tests of the stored report share: addresses, the acts to a final report, builds done at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.test import TestCase
from django.urls import reverse
from tests.kantor import KEPALA, OPD, OPERATOR, VERIFIKATOR

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.reviu_naskah import temuan_naskah
from akuntabel.pelaporan.tindakan import kesampingkan, langkah_laporan, simpan_narasi
from akuntabel.reviu.kesampingan import kunci_tempat

TAHUNAN = Periode(2023)
ALASAN = "Keadaan ini sudah dijelaskan pada rapat evaluasi."


def url(nama: str, *, opd: str = OPD, periode: Periode = TAHUNAN, **lain: Any) -> str:
    kunci = {"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, **lain}
    return reverse(f"pelaporan:{nama}", kwargs=kunci)


@contextmanager
def selesai() -> Iterator[None]:
    """What waits for the end of the transaction (a build) is done at the end of the block."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield


def tulis(isi: str, bagian: str = "pendahuluan", *, triwulan: int = 0, oleh: Any = OPERATOR, **lain: Any) -> None:
    n = r.Narasi(opd=OPD, tahun=2023, triwulan=triwulan, bagian=bagian, isi=isi)
    simpan_narasi(pelaku=oleh, opd=OPD, rekaman=[n], **lain)


def temuan_menghalangi(periode: Periode = TAHUNAN) -> tuple[Any, ...]:
    t = muat_tahun(OPD, periode.tahun)
    return hasil_reviu(t, periode, naskah=temuan_naskah(t, periode)).menghalangi


def kesampingkan_semua(periode: Periode = TAHUNAN) -> int:
    """Waive whatever stands in the way of a final report."""
    halangan = temuan_menghalangi(periode)
    for x in halangan:
        kesampingkan(
            pelaku=VERIFIKATOR, opd=OPD, periode=periode, kode=x.kode, tempat=kunci_tempat(x.lokasi), alasan=ALASAN
        )
    return len(halangan)


def melangkah(langkah: Langkah, oleh: Any, periode: Periode = TAHUNAN, **lain: Any) -> Keadaan:
    return langkah_laporan(
        pelaku=oleh, opd=OPD, tahun=periode.tahun, triwulan=periode.triwulan, langkah=langkah, **lain
    )


def sampai_diverifikasi(periode: Periode = TAHUNAN) -> None:
    melangkah(Langkah.AJUKAN, OPERATOR, periode)
    melangkah(Langkah.VERIFIKASI, VERIFIKATOR, periode)


def sahkan(periode: Periode = TAHUNAN, **lain: Any) -> m.Laporan:
    """A report made final, its files built."""
    kesampingkan_semua(periode)
    sampai_diverifikasi(periode)
    with selesai():
        melangkah(Langkah.SAHKAN, KEPALA, periode, **lain)
    return m.Laporan.objects.get(opd=OPD, tahun=periode.tahun, triwulan=periode.triwulan)

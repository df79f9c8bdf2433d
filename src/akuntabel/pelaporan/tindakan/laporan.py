"""The steps of a report through its states. Ratified, it is frozen, and its final files are made of what was frozen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, tindakan_langkah
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.simpan import Kerja
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri.data import muat_himpunan
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.reviu_naskah import temuan_naskah
from akuntabel.pelaporan.tindakan.terbitan import minta_akhir
from akuntabel.reviu.periksa import judul_aturan


def langkah_laporan(
    *,
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    triwulan: int = 0,
    langkah: Langkah,
    alasan: str = "",
    tanggal: date | None = None,
) -> Keadaan:
    """Move a report one step; making it final freezes all records it is made of, as its next version.

    Before that the program reviews its data, and its text as any other report's: findings of the highest severity must
    be repaired or waived (Terhalang).
    ``tanggal`` is the day of signing that the final report prints; None is today.
    """
    periode = Periode(tahun, triwulan)
    if langkah is Langkah.SAHKAN:
        # The text takes a second to be reviewed: before the transaction, so that nobody's writing waits for it.
        wajib_boleh(pelaku, tindakan_langkah(m.Laporan.ALUR, langkah), opd=opd)
        temuan_naskah(TahunKinerja.dari(muat_himpunan(opd), opd=opd, tahun=tahun), periode)
    laporan: list[m.Laporan] = []
    data: list[Himpunan] = []

    def ambil() -> m.Laporan:
        kunci: dict[str, Any] = {"opd_id": opd, "tahun": tahun, "triwulan": triwulan}
        m.Laporan.objects.get_or_create(**kunci)
        laporan.append(m.Laporan.objects.select_for_update().get(**kunci))
        return laporan[-1]

    def halangan(x: Langkah) -> Iterable[str]:
        if x is not Langkah.SAHKAN:
            return ()
        data.append(muat_himpunan(opd))
        return halangan_reviu(TahunKinerja.dari(data[-1], opd=opd, tahun=tahun), periode)

    def lanjut(k: Kerja, baru: Keadaan) -> None:
        if baru is Keadaan.DISAHKAN:
            hari = tanggal or timezone.localdate()
            minta_akhir(kerja=k, periode=periode, versi_beku=laporan[-1].versi_beku, tanggal=hari)

    return melangkah(
        pelaku=pelaku,
        opd=opd,
        langkah=langkah,
        alasan=alasan,
        ambil=ambil,
        isi=lambda: data[-1],
        lanjut=lanjut,
        halangan=halangan,
    )


def halangan_reviu(t: TahunKinerja, periode: Periode) -> tuple[str, ...]:
    """What the program's own review has against making a report final, in words; empty where it has nothing."""
    halangan = hasil_reviu(t, periode, naskah=temuan_naskah(t, periode)).menghalangi
    if not halangan:
        return ()
    sebutan = "; ".join(f"{x.kode} {judul_aturan(x.kode)}" for x in halangan[:3])
    sisa = f"; dan {len(halangan) - 3} lainnya" if len(halangan) > 3 else ""
    pesan = (
        f"Masih ada {len(halangan)} temuan bertingkat tinggi ({sebutan}{sisa}). "
        "Perbaiki data atau teksnya, atau kesampingkan dengan alasan pada halaman Reviu."
    )
    return (pesan,)

"""Saving the tables of the report: SWOT, texts, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import Terkunci
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, kerja, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m


def simpan_swot(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Swot], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save the SWOT analysis of a year, as long as its LKjIP is not on its way."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_dapat_ditulis(opd, {(b.tahun, 0) for b in baru})

    return simpan_tabel(m.Swot, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_narasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Narasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save texts of a report, as long as it is not on its way."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_NARASI, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_dapat_ditulis(opd, {(b.tahun, b.triwulan) for b in baru})

    return simpan_tabel(m.Narasi, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def hapus_narasi(*, pelaku: Pelaku, opd: str, kunci: tuple[Any, ...], versi: int) -> None:
    """Take the text of a quarter's report away, so that the annual report's text stands there again."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_NARASI, opd=opd)
    _, tahun, triwulan, bagian, _ = kunci
    with kerja(pelaku=pelaku, opd=opd, tindakan="hapus_narasi", objek=f"bagian {bagian}") as k:
        wajib_dapat_ditulis(opd, {(tahun, triwulan)})
        hapus_baris(kerja=k, model=m.Narasi, kunci=kunci, versi=versi)


def simpan_catatan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Catatan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save notes beside the data; they may come at any time."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_CATATAN, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(m.Catatan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def wajib_dapat_ditulis(opd: str, periode: set[tuple[int, int]]) -> None:
    """Raise Terkunci where the report of one of these (year, quarter) is on its way or final. One query."""
    baris = m.Laporan.objects.filter(opd=opd, tahun__in={tahun for tahun, _ in periode})
    for laporan in baris.exclude(keadaan__in=[k.value for k in DAPAT_DIUBAH]).order_by("tahun", "triwulan"):
        if (laporan.tahun, laporan.triwulan) in periode:
            sebutan = laporan.sebutan
            raise Terkunci(
                f"{sebutan[0].upper()}{sebutan[1:]} sudah {Keadaan(laporan.keadaan).sebutan} dan tidak dapat diubah. "
                "Minta dikembalikan atau dibuka kembali lebih dahulu."
            )

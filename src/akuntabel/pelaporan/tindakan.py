"""Acts on the report. Once it is submitted or final its texts do not change; reopened, it gets a new version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import Terkunci
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri import muat_himpunan


def simpan_swot(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Swot], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save the SWOT analysis of a year, as long as its LKjIP is not on its way."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        _wajib_terbuka(opd, {(b.tahun, 0) for b in baru})

    return simpan_tabel(m.Swot, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_narasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Narasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save texts of a report, as long as it is not on its way."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_NARASI, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        _wajib_terbuka(opd, {(b.tahun, b.triwulan) for b in baru})

    return simpan_tabel(m.Narasi, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_catatan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Catatan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save notes beside the data; they may come at any time."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_CATATAN, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(m.Catatan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def langkah_laporan(
    *, pelaku: Pelaku, opd: str, tahun: int, triwulan: int = 0, langkah: Langkah, alasan: str = ""
) -> Keadaan:
    """Move a report one step; making it final freezes all records it is made of, as its next version."""

    def ambil() -> m.Laporan:
        kunci: dict[str, Any] = {"opd_id": opd, "tahun": tahun, "triwulan": triwulan}
        m.Laporan.objects.get_or_create(**kunci)
        return m.Laporan.objects.select_for_update().get(**kunci)

    return melangkah(
        pelaku=pelaku, opd=opd, langkah=langkah, alasan=alasan, ambil=ambil, isi=lambda: muat_himpunan(opd)
    )


def _wajib_terbuka(opd: str, periode: set[tuple[int, int]]) -> None:
    baris = m.Laporan.objects.filter(opd=opd, tahun__in={tahun for tahun, _ in periode})
    for laporan in baris.exclude(keadaan__in=[k.value for k in DAPAT_DIUBAH]).order_by("tahun", "triwulan"):
        if (laporan.tahun, laporan.triwulan) in periode:
            sebutan = laporan.sebutan
            raise Terkunci(
                f"{sebutan[0].upper()}{sebutan[1:]} sudah {Keadaan(laporan.keadaan).sebutan} dan tidak dapat diubah. "
                "Minta dikembalikan atau dibuka kembali lebih dahulu."
            )

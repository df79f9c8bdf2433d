"""The result of a review of one file: what was read, what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.model import LaporanTerbaca
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilReviu:
    """``berkas``: the name of the file. ``tahun``: the year the report claims, None where it names none."""

    berkas: str
    jenis: str
    halaman: int | None
    tahun: int | None
    catatan: tuple[str, ...]
    """What could not be read."""
    temuan: tuple[Temuan, ...]

    def jumlah(self, tingkat: Tingkat) -> int:
        return sum(1 for t in self.temuan if t.tingkat is tingkat)

    @property
    def ringkasan(self) -> dict[str, int]:
        """Number of findings: all, per severity, per confidence."""
        keyakinan = Counter(t.keyakinan for t in self.temuan)
        return (
            {"jumlah": len(self.temuan)}
            | {str(t): self.jumlah(t) for t in Tingkat}
            | {str(k).replace(" ", "_"): keyakinan[k] for k in Keyakinan}
        )


def reviu(terbaca: LaporanTerbaca | Laporan, berkas: str) -> HasilReviu:
    """Review a report that was read from a file."""
    laporan = Laporan.dari(terbaca)
    return HasilReviu(
        berkas=berkas,
        jenis=laporan.terbaca.jenis,
        halaman=laporan.terbaca.jumlah_halaman,
        tahun=laporan.lingkup.tahun,
        catatan=laporan.terbaca.catatan,
        temuan=tuple(periksa_laporan(laporan)),
    )


def sebut_lokasi(x: Lokasi) -> str:
    """A place for people: "baris 177, halaman 8 (BAB I PENDAHULUAN, D. DASAR HUKUM)"; a record's own phrase."""
    if x.sebutan:
        return x.sebutan
    letak = [f"baris {x.baris}" if x.baris else "", f"halaman {x.halaman}" if x.halaman else "", x.tabel, x.sel]
    dekat = ", ".join(p for p in letak if p)
    if not dekat:
        return x.bagian or "laporan seluruhnya"
    return f"{dekat} ({x.bagian})" if x.bagian else dekat


def sebut_singkat(x: Lokasi) -> str:
    """The same without the headings above it, where the page says where it is."""
    return sebut_lokasi(replace(x, bagian="") if x.halaman else x)

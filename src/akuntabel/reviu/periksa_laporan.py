"""Run every registered check of reports over a report that was read from a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.dokumen.baca.model import LaporanTerbaca
from akuntabel.reviu import kelengkapan, pohon  # noqa: F401  # their checks of records also serve reports
from akuntabel.reviu.berkas import muat_semua
from akuntabel.reviu.daftar import Aturan, Dokumen, aturan_dari, semua
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rekam import di_laporan, rekaman_laporan
from akuntabel.reviu.satu_sebab import satukan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

muat_semua()

_BERAT = {tingkat: n for n, tingkat in enumerate(Tingkat)}


def periksa_laporan(terbaca: LaporanTerbaca | Laporan) -> list[Temuan]:
    """All findings of a report, the heaviest first, then by place."""
    laporan = Laporan.dari(terbaca)
    temuan = satukan(x for a in semua() if a.periksa_laporan for x in a.periksa_laporan(laporan))
    temuan += _rekaman(laporan, temuan)
    return sorted(temuan, key=lambda x: (_BERAT[x.tingkat], *_urut(x.lokasi), x.kode))


def _rekaman(laporan: Laporan, ada: Sequence[Temuan]) -> Iterator[Temuan]:
    """What the checks of records find in the records that the report is read into, unless a check of reports has said
    the same of that place."""
    tahun, tempat = rekaman_laporan(laporan)
    periode = laporan.lingkup.periode
    if tahun is None or periode is None:
        return
    for a in semua():
        if a.dokumen and a.periksa:
            for x in a.periksa(tahun, periode):
                y = di_laporan(x, tempat, kosong=tahun if a.dokumen is Dokumen.KOSONG else None)
                if y is not None and not _sudah(y, a, ada):
                    yield y


def _sudah(x: Temuan, a: Aturan, ada: Sequence[Temuan]) -> bool:
    return any(
        x.lokasi in (y.lokasi, *y.lokasi_lain) and set(aturan_dari(y.kode).katalog) & set(a.katalog) for y in ada
    )


def _urut(x: Lokasi) -> tuple[int, int]:
    return (x.halaman or 0, x.baris or 0)

"""The registry of checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import dedent

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

Pemeriksa = Callable[[TahunKinerja, Periode], Iterable[Temuan]]
"""A check looks at the records of a year as they stand for the report of a period."""
PemeriksaLaporan = Callable[[Laporan], Iterable[Temuan]]
"""A check of a report that was read from a file."""


class Dokumen(StrEnum):
    """What a check of records may say about the records of a report."""

    TIDAK = ""
    ISI = "isi"
    """It speaks of what is written: wherever the report says it."""
    KOSONG = "kosong"
    """It speaks of what is lacking: only where the report has a place for it that it left blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aturan:
    """A registered check: stable code, family, what it looks at, and why (article or reason).

    ``baik`` and ``buruk`` show it at work (``docs/aturan.md``). For a check of reports they are text files in small:
    the tests read both, and the check must speak at the bad one and be silent at the good one.
    """

    kode: str
    rumpun: str
    judul: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    dasar: str
    baik: str = ""
    buruk: str = ""
    katalog: tuple[str, ...] = ()
    """Kinds of the catalogue of checks that it covers ("C-REGKEY")."""
    dokumen: Dokumen = Dokumen.TIDAK
    """How a check of records is also run over the records that a report is read into, where no check of reports says
    the same."""
    padanan: tuple[str, ...] = ()
    """For a check of records: the checks of reports that say the same of a document."""
    hanya_data: str = ""
    """For a check of records: why a report has nothing to say about it (Indonesian)."""
    periksa: Pemeriksa | None = None
    periksa_laporan: PemeriksaLaporan | None = None


_ATURAN: dict[str, Aturan] = {}


def _daftarkan(a: Aturan) -> None:
    if a.kode in _ATURAN:
        raise ValueError(f"kode aturan {a.kode} sudah dipakai")
    _ATURAN[a.kode] = a


def aturan(
    *,
    kode: str,
    rumpun: str,
    judul: str,
    tingkat: Tingkat,
    dasar: str,
    keyakinan: Keyakinan = Keyakinan.PASTI,
    baik: str = "",
    buruk: str = "",
    katalog: tuple[str, ...] = (),
    dokumen: Dokumen = Dokumen.TIDAK,
    padanan: tuple[str, ...] = (),
    hanya_data: str = "",
) -> Callable[[Pemeriksa], Pemeriksa]:
    """Register a check of records under ``kode``; a code used twice is a programming error (ValueError)."""

    def daftarkan(periksa: Pemeriksa) -> Pemeriksa:
        _daftarkan(
            Aturan(
                kode=kode,
                rumpun=rumpun,
                judul=judul,
                tingkat=tingkat,
                keyakinan=keyakinan,
                dasar=dasar,
                baik=baik,
                buruk=buruk,
                katalog=katalog,
                dokumen=dokumen,
                padanan=padanan,
                hanya_data=hanya_data,
                periksa=periksa,
            )
        )
        return periksa

    return daftarkan


def aturan_laporan(
    *,
    kode: str,
    rumpun: str,
    judul: str,
    tingkat: Tingkat,
    dasar: str,
    baik: str,
    buruk: str,
    katalog: tuple[str, ...] = (),
    keyakinan: Keyakinan = Keyakinan.PASTI,
) -> Callable[[PemeriksaLaporan], PemeriksaLaporan]:
    """Register a check of a report under ``kode``. Examples are dedented."""

    def daftarkan(periksa: PemeriksaLaporan) -> PemeriksaLaporan:
        _daftarkan(
            Aturan(
                kode=kode,
                rumpun=rumpun,
                judul=judul,
                tingkat=tingkat,
                keyakinan=keyakinan,
                dasar=dasar,
                baik=dedent(baik).strip("\n"),
                buruk=dedent(buruk).strip("\n"),
                katalog=katalog,
                periksa_laporan=periksa,
            )
        )
        return periksa

    return daftarkan


def semua() -> tuple[Aturan, ...]:
    """All registered checks, by code."""
    return tuple(_ATURAN[k] for k in sorted(_ATURAN))


def aturan_dari(kode: str) -> Aturan:
    """The check of a code; KeyError where there is none."""
    return _ATURAN[kode]

"""Official nomenclature of programs, kegiatan and sub kegiatan, in both code series.

* ``2-digit``: Kepmendagri 050-5889/2021, budget years 2022 and 2023; kabupaten/kota only. Its ``asal`` says
  whether an entry was found in a public table (``tercatat``) or inferred from the 4-digit counterpart
  (``disimpulkan``). Indicator and unit always come from that counterpart (``indikator_disimpulkan``).
* ``4-digit``: Kepmendagri 900.1.15.5-1317/2023, from budget year 2024; kabupaten/kota and provinsi.

Codes of provinces and of kabupaten/kota overlap, so a table is of one version and one kind of government. The
program penunjang is listed once as ``X.XX.01``; an OPD writes it with its own bidang urusan (``8.01.01``).

The tables are package data, scanned when first asked for.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

VERSI_2_DIGIT = "2-digit"
VERSI_4_DIGIT = "4-digit"
VERSI = (VERSI_2_DIGIT, VERSI_4_DIGIT)

TERCATAT = "tercatat"
DISIMPULKAN = "disimpulkan"

KABUPATEN_KOTA = "kabupaten/kota"
PROVINSI = "provinsi"

_DATA = Path(__file__).with_name("data")
_PENUNJANG = "X.XX"
_PANJANG = {4: "bidang urusan", 7: "program", 12: "kegiatan", 15: "sub kegiatan", 17: "sub kegiatan"}
_KODE = re.compile(r"(?:\d|X)\.(?:\d\d|XX)(?:\.\d\d(?:\.\d\.\d\d(?:\.\d\d(?:\d\d)?)?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entri:
    """One line of the nomenclature. ``tingkat``: bidang urusan, program, kegiatan or sub kegiatan."""

    kode: str
    tingkat: str
    nama: str
    kinerja: str = ""
    indikator: str = ""
    satuan: str = ""
    asal: str = TERCATAT
    """``tercatat`` or ``disimpulkan``, to be shown as such."""
    indikator_disimpulkan: bool = False
    """Whether kinerja, indikator and satuan are those of the counterpart in the other series."""
    kode_baku: str = ""
    """The code in the official table where it differs: ``X.XX.01…`` for a program penunjang."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Padanan:
    """A sub kegiatan code that is of the other series than a table, and what stands for it in the table."""

    kode: str
    versi: str
    """The series that ``kode`` is of."""
    nama: str
    """Its name in that series; empty where no table there has it."""
    entri: Entri | None
    """Its counterpart in the table; None where there is none."""

    @property
    def ganti_nama(self) -> bool:
        """Whether the counterpart bears another name, but for commas and spaces."""
        return bool(self.nama and self.entri and _huruf(self.nama) != _huruf(self.entri.nama))


def versi_untuk(tahun: int) -> str | None:
    """The version for a budget year; None before 2022, whose tables are not held here."""
    if tahun < 2022:
        return None
    return VERSI_2_DIGIT if tahun < 2024 else VERSI_4_DIGIT


def kode_sah(kode: str) -> bool:
    """Whether a code has the form of a bidang urusan, program, kegiatan or sub kegiatan, of either series."""
    return _KODE.fullmatch(kode) is not None


def tingkat_kode(kode: str) -> str:
    """The level that the length of a code tells; empty where it is no code."""
    return _PANJANG[len(kode)] if kode_sah(kode) else ""


def versi_kode(kode: str) -> str | None:
    """The series that a sub kegiatan code is of; None for other levels, which both series share."""
    if tingkat_kode(kode) != "sub kegiatan":
        return None
    return VERSI_2_DIGIT if len(kode) == 15 else VERSI_4_DIGIT


def kode_induk(kode: str) -> str:
    """The code one level up: of ``8.01.06.2.01.03`` ``8.01.06.2.01``; empty above a bidang urusan."""
    return {4: "", 7: kode[:4], 12: kode[:7]}.get(len(kode), kode[:12])


def padanan_kode(kode: str, versi: str) -> str | None:
    """The same sub kegiatan in the other series: 03 is 0003. None where two digits cannot hold its number."""
    asal = versi_kode(kode)
    if asal is None or asal == versi:
        return kode
    if versi == VERSI_4_DIGIT:
        return f"{kode[:13]}00{kode[13:]}"
    return f"{kode[:13]}{kode[15:]}" if kode[13:15] == "00" else None


class Nomenklatur:
    """One version's table for one kind of government."""

    def __init__(self, versi: str, jenis_pemda: str) -> None:
        self.versi = versi
        self.jenis_pemda = jenis_pemda

    @cached_property
    def _baris(self) -> dict[str, str]:
        """The unparsed line of each code: a table of 10,000 lines is ready in a few milliseconds."""
        return dict(_indeks(self.versi, self.jenis_pemda))

    @cached_property
    def _anak(self) -> dict[str, list[str]]:
        anak: dict[str, list[str]] = {}
        for kode in self._baris:
            anak.setdefault(kode_induk(kode), []).append(kode)
        return anak

    @cached_property
    def _semua(self) -> tuple[Entri, ...]:
        return tuple(_urai(self.versi, baris) for baris in csv.reader(self._baris.values()))

    def __len__(self) -> int:
        return len(self._baris)

    def __iter__(self) -> Iterator[Entri]:
        return iter(self._semua)

    def _entri(self, kode: str) -> Entri | None:
        baris = self._baris.get(kode)
        return None if baris is None else _urai(self.versi, next(csv.reader([baris])))

    def cari(self, kode: str, bidang_urusan: str = "") -> Entri | None:
        """The entry of a code, or None.

        ``X.XX`` at its head stands for ``bidang_urusan``. The program penunjang of a bidang urusan that
        exists is found in the common table and comes back under the code of that bidang.
        """
        kode = _kode_opd(kode, bidang_urusan)
        if (entri := self._entri(kode)) is not None:
            return self._lengkapi(entri)
        bidang, ekor = kode[:4], kode[4:]
        umum = self._entri(_PENUNJANG + ekor) if ekor[:3] == ".01" else None
        if umum is None or not self._ada(bidang, bidang_urusan):
            return None
        return replace(self._lengkapi(umum), kode=kode, kode_baku=umum.kode)

    def padanan(self, kode: str, bidang_urusan: str = "") -> Padanan | None:
        """What stands here for a sub kegiatan code of the other series; None where ``kode`` is no such code."""
        kode = _kode_opd(kode, bidang_urusan)
        versi = versi_kode(kode)
        if versi is None or versi == self.versi:
            return None
        asal = nomenklatur(versi, self.jenis_pemda).cari(kode, bidang_urusan)
        di_sini = padanan_kode(kode, self.versi)
        return Padanan(
            kode=kode,
            versi=versi,
            nama=asal.nama if asal else "",
            entri=self.cari(di_sini, bidang_urusan) if di_sini else None,
        )

    def anak(self, kode: str, bidang_urusan: str = "") -> tuple[Entri, ...]:
        """The entries one level below a code, in code order; those of the program penunjang included."""
        kode = _kode_opd(kode, bidang_urusan)
        bidang = kode[:4]
        anak = set(self._anak.get(kode, []))
        if self._ada(bidang, bidang_urusan):
            anak |= {bidang + umum[4:] for umum in self._anak.get(_PENUNJANG + kode[4:], [])}
        ditemukan = (self.cari(k, bidang_urusan) for k in sorted(anak))
        return tuple(e for e in ditemukan if e is not None)

    def _ada(self, bidang: str, bidang_urusan: str) -> bool:
        """Whether this is a bidang urusan: one of the table, or the OPD's own as it says."""
        return len(bidang) == 4 and (bidang in self._baris or bidang == bidang_urusan)

    def cari_teks(
        self, teks: str, *, tingkat: str = "", bidang_urusan: str = "", paling_banyak: int = 20
    ) -> tuple[Entri, ...]:
        """The entries whose name or code holds every word of ``teks``, those that begin with it first.

        With ``bidang_urusan`` only its own entries and its program penunjang.
        """
        kata = _rapi(teks).split()
        if not kata:
            return ()
        frasa = " ".join(kata)
        cocok = [
            (not nama.startswith(frasa), frasa not in nama, len(nama), entri.kode, entri)
            for entri in self._milik(bidang_urusan, tingkat)
            if all(k in (nama := _rapi(entri.nama)) or k in entri.kode.casefold() for k in kata)
        ]
        return tuple(self._lengkapi(urut[-1]) for urut in sorted(cocok)[:paling_banyak])

    def _milik(self, bidang_urusan: str, tingkat: str) -> Iterator[Entri]:
        """The entries of a bidang urusan (all where it is empty) at a level (all where it is empty)."""
        for entri in self._semua:
            if tingkat and entri.tingkat != tingkat:
                continue
            kode = entri.kode
            if not bidang_urusan or kode.startswith(bidang_urusan):
                yield entri
            elif kode.startswith(_PENUNJANG + ".") and (sendiri := bidang_urusan + kode[4:]) not in self._baris:
                yield replace(entri, kode=sendiri, kode_baku=kode)

    def _lengkapi(self, entri: Entri) -> Entri:
        """With the indicator and unit of the 4-digit counterpart, marked as such."""
        if self.versi != VERSI_2_DIGIT or entri.tingkat != "sub kegiatan":
            return entri
        lain = nomenklatur(VERSI_4_DIGIT, self.jenis_pemda).cari(padanan_kode(entri.kode, VERSI_4_DIGIT) or "")
        if lain is None or not (lain.kinerja or lain.indikator):
            return entri
        return replace(
            entri,
            kinerja=lain.kinerja,
            indikator=lain.indikator,
            satuan=lain.satuan,
            indikator_disimpulkan=True,
        )


@cache
def _tabel(versi: str, jenis: str) -> Nomenklatur:
    return Nomenklatur(versi, jenis)


def nomenklatur(versi: str, jenis_pemda: str) -> Nomenklatur:
    """The table of a version for a kind of government: ``kabupaten``, ``kota`` (one table) or ``provinsi``.

    Empty where none is held (provinsi in the 2-digit series, central agencies). Raises ValueError for an
    unknown version.
    """
    if versi not in VERSI:
        raise ValueError(f"Versi nomenklatur “{versi}” tidak dikenal; pilih {' atau '.join(VERSI)}.")
    jenis = KABUPATEN_KOTA if jenis_pemda in {"kabupaten", "kota", KABUPATEN_KOTA} else str(jenis_pemda)
    return _tabel(versi, jenis)


def _indeks(versi: str, jenis: str) -> Iterator[tuple[str, str]]:
    """Code and line. No field of the tables holds a line break, and no code a quote (kept by a test)."""
    if versi == VERSI_4_DIGIT:
        nama, awalan = "nomenklatur-4-digit.csv", jenis + ","
    elif jenis == KABUPATEN_KOTA:
        nama, awalan = "nomenklatur-2-digit-kabkota.csv", ""
    else:
        return
    with (_DATA / nama).open(encoding="utf-8", newline="") as berkas:
        next(berkas)
        for baris in berkas:
            if baris.startswith(awalan):
                yield baris[len(awalan) : baris.index(",", len(awalan))], baris


def _urai(versi: str, baris: list[str]) -> Entri:
    if versi == VERSI_2_DIGIT:
        kode, tingkat, nama, asal = baris
        return Entri(kode=kode, tingkat=tingkat, nama=nama, asal=asal)
    _, kode, tingkat, nama, kinerja, indikator, satuan = baris
    return Entri(kode=kode, tingkat=tingkat, nama=nama, kinerja=kinerja, indikator=indikator, satuan=satuan)


def _kode_opd(kode: str, bidang_urusan: str) -> str:
    kode = kode.strip().rstrip(".")
    return bidang_urusan + kode[4:] if bidang_urusan and kode.startswith(_PENUNJANG) else kode


def _rapi(teks: str) -> str:
    """For comparing names: one case, single spaces, none around slashes and hyphens."""
    return re.sub(r"\s*([/-])\s*", r"\1", " ".join(teks.split()).casefold())


def _huruf(teks: str) -> str:
    """Letters and digits alone, for names that differ by a comma or a space."""
    return "".join(h for h in teks.casefold() if h.isalnum())

"""What people type into a cell of the measurement, and what the cell shows: text on one side, a ``Nilai`` on the other.

Pure. A doubtful entry is never guessed: it comes back as ``Keliru`` with the question and the readings it may have.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from akuntabel.aturan.angka import Ragu, baca_angka, tulis_angka, tulis_nilai
from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    Terisi,
    TidakBerlaku,
)
from akuntabel.aturan.satuan import baku
from akuntabel.aturan.skala import SkalaPeringkat
from akuntabel.jejak.peta import pecah_nilai, satukan_nilai

BELUM_DIUKUR, TIDAK_BERLAKU = "belum diukur: ", "tidak berlaku: "
PILIHAN: tuple[tuple[str, str], ...] = (
    (BELUM_DIUKUR, "Belum diukur, sebutkan alasannya …"),
    (TIDAK_BERLAKU, "Tidak berlaku, sebutkan alasannya …"),
)
"""The choices in a cell beside a number: what is put into it, and how it is offered."""
_PASTI = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Keliru:
    """An entry that is not taken: why (Indonesian), and the readings it may have, as they can be chosen."""

    pesan: str
    kemungkinan: tuple[str, ...] = ()

    @property
    def lengkap(self) -> str:
        """The message for a form, where the readings cannot be chosen by a button."""
        if not self.kemungkinan or "Maksud" in self.pesan:
            return self.pesan
        return f"{self.pesan} Maksud Anda {' atau '.join(self.kemungkinan)}?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ukuran:
    """What an entry is read by: the indicator's unit and scale, and the target beside it."""

    satuan: str = ""
    target: Nilai = BELUM_DIISI
    skala: SkalaPeringkat | None = None


def baca_isi(teks: str, ukuran: Ukuran, *, pasti: bool = False) -> Nilai | Keliru:
    """What was typed. ``pasti``: it is one of the readings that were offered, to be taken as it is written."""
    if pasti and _PASTI.fullmatch(teks):
        return Angka(Decimal(teks.replace(".", "").replace(",", ".")))
    bacaan = baca_angka(teks, satuan=ukuran.satuan, sandingan=_sandingan(ukuran.target))
    if isinstance(bacaan, Ragu):
        kemungkinan = tuple(tulis_angka(n) for n in bacaan.kemungkinan)
        return Keliru(bacaan.alasan, kemungkinan)
    if bacaan.satuan and ukuran.satuan and baku(bacaan.satuan) != baku(ukuran.satuan):
        beda = f"Satuan yang Anda tulis ({bacaan.satuan}) berbeda dari satuan indikator ({ukuran.satuan})."
        return Keliru(f"{beda} Tulis angkanya saja, dalam {ukuran.satuan}.", _angka_saja(bacaan.nilai))
    if bacaan.rincian:
        pesan = f"Keterangan di dalam kurung ({bacaan.rincian}) ditulis pada isian Keterangan, bukan di sel angka."
        return Keliru(pesan, _angka_saja(bacaan.nilai))
    return _sesuai(bacaan.nilai, ukuran)


def _sesuai(nilai: Nilai, ukuran: Ukuran) -> Nilai | Keliru:
    match nilai:
        case BelumDiukur(alasan=""):
            return Keliru(f"Sebutkan alasannya, misalnya «{BELUM_DIUKUR}survei dilakukan pada Oktober».")
        case TidakBerlaku(alasan=""):
            return Keliru(f"Sebutkan alasannya, misalnya «{TIDAK_BERLAKU}kegiatan dimulai pada triwulan II».")
        case Peringkat(sebutan):
            return _peringkat(sebutan, ukuran)
        case Angka() | Rentang() if ukuran.skala is not None or isinstance(ukuran.target, Peringkat):
            pilihan = f": {', '.join(ukuran.skala.urutan)}" if ukuran.skala else ""
            return Keliru(f"Indikator ini diukur dengan peringkat{pilihan}. Tulis peringkatnya.")
    return nilai


def _peringkat(sebutan: str, ukuran: Ukuran) -> Nilai | Keliru:
    if ukuran.skala is not None:
        resmi = next((n for n in ukuran.skala.urutan if _rapat(n) == _rapat(sebutan)), None)
        if resmi is None:
            return Keliru(f"Peringkat «{sebutan}» tidak ada pada skalanya: {', '.join(ukuran.skala.urutan)}.")
        return Peringkat(resmi)
    if isinstance(ukuran.target, Angka | Rentang):
        return Keliru(f"«{sebutan}» adalah peringkat, sedangkan target indikator ini berupa angka. Tulis angkanya.")
    return Peringkat(sebutan)


def tulis_isi(nilai: Nilai) -> str:
    """What is edited: the value as one would type it, with its reason where it has one."""
    match nilai:
        case Angka(nilai=angka):
            return tulis_persis(angka)
        case Rentang(bawah=bawah, atas=atas):
            return f"{tulis_persis(bawah)} - {tulis_persis(atas)}"
        case BelumDiukur(alasan=alasan):
            return f"{BELUM_DIUKUR}{alasan}"
        case TidakBerlaku(alasan=alasan):
            return f"{TIDAK_BERLAKU}{alasan}"
        case Peringkat(sebutan=sebutan):
            return sebutan
    return ""


def tampil(nilai: Nilai) -> str:
    """What a cell shows: figures in Indonesian notation without their unit, absences in words."""
    if isinstance(nilai, BelumDiisi):
        return ""
    if isinstance(nilai, Angka):
        return tulis_persis(nilai.nilai)
    teks = tulis_nilai(nilai)
    return teks if isinstance(nilai, Terisi) else teks.lower()


def tulis_persis(angka: Decimal) -> str:
    """With all the decimals that were recorded: a figure entered as 25,00 is shown so."""
    pangkat = angka.as_tuple().exponent
    return tulis_angka(angka, max(0, -pangkat) if isinstance(pangkat, int) else None)


def ke_kode(nilai: Nilai) -> str:
    """A value as text that comes back exactly, for undo; not for people."""
    nilai_, atas, peringkat, status, alasan = pecah_nilai(nilai)
    isi = [None if n is None else f"{n:f}" for n in (nilai_, atas)]
    return json.dumps([*isi, peringkat, status, alasan], ensure_ascii=False, separators=(",", ":"))


def dari_kode(teks: str) -> Nilai | Keliru:
    """The inverse of ``ke_kode``."""
    try:
        bawah, atas, peringkat, status, alasan = json.loads(teks)
        dari, sampai = (None if n is None else Decimal(n) for n in (bawah, atas))
        return satukan_nilai(dari, sampai, str(peringkat), str(status), str(alasan))
    except (ValueError, TypeError, InvalidOperation):
        return Keliru("Nilai semula tidak terbaca.")


def _sandingan(target: Nilai) -> str:
    """The target as a partner that is certain by itself: without groups, and never with three decimals."""
    match target:
        case Angka(nilai=angka):
            utuh, _, pecahan = f"{angka:f}".partition(".")
            return f"{utuh},{pecahan}{'0' if len(pecahan) == 3 else ''}" if pecahan else utuh
        case Peringkat(sebutan=sebutan):
            return sebutan
    return ""


def _angka_saja(nilai: Nilai) -> tuple[str, ...]:
    return (tulis_persis(nilai.nilai),) if isinstance(nilai, Angka) else ()


def _rapat(teks: str) -> str:
    return "".join(teks.split()).casefold()

"""The three sheets of the budget, and money as it is typed into their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from akuntabel.aturan.angka import Ragu, tulis_angka
from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.kinerja import rekaman as r

_PASTI = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?|-?\d+(?:,\d{1,2})?", re.ASCII)
TERBESAR = 10**17
"""Sen; what is larger is a slip of the keyboard (the budget of the whole nation is 3 x 10^17)."""
NAMA_BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
              "November", "Desember")  # fmt: skip
SINGKAT_BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
NAMA_TAHAP: dict[r.TahapAnggaran, str] = {
    r.TahapAnggaran.MURNI: "Murni",
    r.TahapAnggaran.PERGESERAN: "Pergeseran",
    r.TahapAnggaran.PERUBAHAN: "Perubahan",
}


class Lembar(StrEnum):
    """A sheet: what is spent and what is planned to be spent by month, what is budgeted by stage."""

    REALISASI = "realisasi"
    PAGU = "pagu"
    KAS = "kas"

    @property
    def judul(self) -> str:
        return {"realisasi": "Realisasi", "pagu": "Pagu", "kas": "Anggaran kas"}[self.value]

    @property
    def hak(self) -> Tindakan:
        """The right to fill it in."""
        return Tindakan.SIMPAN_REALISASI_ANGGARAN if self is Lembar.REALISASI else Tindakan.SIMPAN_PAGU

    @property
    def kolom(self) -> tuple[str, ...]:
        """Its columns: months, or stages."""
        return tuple(t.value for t in r.TahapAnggaran) if self is Lembar.PAGU else tuple(map(str, range(1, 13)))

    def nama_kolom(self, kolom: str) -> str:
        return NAMA_TAHAP[r.TahapAnggaran(kolom)] if self is Lembar.PAGU else NAMA_BULAN[int(kolom) - 1]


def triwulan_bulan(bulan: int) -> int:
    return (bulan + 2) // 3


@dataclass(frozen=True, slots=True)
class Keliru:
    """An entry that is not taken: why (Indonesian), and the readings it may have, as they can be chosen."""

    pesan: str
    kemungkinan: tuple[str, ...] = ()


def baca_uang(teks: str, lembar: Lembar, *, pasti: bool = False) -> r.Sen | Keliru | None:
    """What was typed, in sen; None where blank. ``pasti``: one of the readings that were offered, as it is written."""
    sen: r.Sen | Ragu | None
    if pasti and _PASTI.fullmatch(teks):
        sen = int(Decimal(teks.replace(".", "").replace(",", ".")).scaleb(2))
    else:
        sen = baca_rupiah(teks)
    if isinstance(sen, Ragu):
        utuh = (x for x in sen.kemungkinan if bulatkan(x, 2) == x)
        return Keliru(sen.alasan, tuple(tulis_angka(x) for x in utuh))
    if sen is not None and abs(sen) > TERBESAR:
        return Keliru(f"«{teks}» terlalu besar. Periksa banyaknya angka nol.")
    if sen is not None and sen < 0 and lembar is not Lembar.REALISASI:
        return Keliru(f"«{teks}»: {lembar.judul.lower()} tidak mungkin negatif.")
    return sen


def tulis_uang(sen: r.Sen | None) -> str:
    """Money in a cell: "25.800.000", with its sen where it has any; empty where it is not known."""
    if sen is None:
        return ""
    utuh, sisa = divmod(abs(sen), 100)
    return f"{'-' if sen < 0 else ''}{f'{utuh:,}'.replace(',', '.')}{f',{sisa:02d}' if sisa else ''}"


def ke_kode(sen: r.Sen | None) -> str:
    """An amount for undo; reads back by ``dari_kode`` without any doubt."""
    return "" if sen is None else str(sen)


def dari_kode(kode: str) -> r.Sen | Keliru | None:
    if not kode:
        return None
    return int(kode) if re.fullmatch(r"-?\d{1,18}", kode, re.ASCII) else Keliru("Urungan ini tidak dapat dibaca.")

"""Money in whole sen: written for people, and read from what people write. EYD V: no space after "Rp"."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Ragu
from akuntabel.aturan.nilai import Angka, BelumDiisi, bulatkan
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.satuan import RUPIAH, baku

_RINGKAS = (
    (12, Decimal(999_950_000_000), "triliun"),
    (9, Decimal(999_950_000), "miliar"),
    (6, Decimal("999999.5"), "juta"),
)
"""Power of ten, the amount from which its word is used (none rounds to "1.000,0 juta"), the word."""


def tulis_rupiah(sen: int) -> str:
    """ "Rp658.426.549,00"; a negative amount is "-Rp5.000,00"."""
    rupiah, sisa = divmod(abs(sen), 100)
    return f"{'-' if sen < 0 else ''}{RUPIAH}{tulis_angka(Decimal(rupiah))},{sisa:02d}"


def tulis_rupiah_singkat(sen: int) -> str:
    """ "Rp658,4 juta", "Rp8,3 miliar"; below a million whole rupiah ("Rp950.000"). Rounded half up once."""
    besar = Decimal(abs(sen)).scaleb(-2)
    tanda = "-" if sen < 0 else ""
    for pangkat, mulai, sebutan in _RINGKAS:
        if besar >= mulai:
            return f"{tanda}{RUPIAH}{tulis_angka(besar.scaleb(-pangkat), 1)} {sebutan}"
    utuh = tulis_angka(besar, 0)
    return f"{RUPIAH}0" if utuh == "0" else f"{tanda}{RUPIAH}{utuh}"


def baca_rupiah(teks: str) -> int | Ragu | None:
    """The amount in sen; None where blank ("", "-", "Rp -"); ``Ragu`` where it is doubtful or no amount.

    Reads "Rp. 25.800.000,00", "Rp25.000", "25.000,-", "(5.000)" (negative), "1,5 juta", and plain
    "658426549.00".
    """
    bacaan = baca_angka(teks, satuan=RUPIAH)
    if isinstance(bacaan, Ragu):
        return bacaan
    cetak = f"«{teks.strip()}»: "
    match bacaan.nilai:
        case BelumDiisi():
            return None
        case Angka(nilai=nilai) if baku(bacaan.satuan) in {"", RUPIAH}:
            return _sen(nilai, teks, cetak)
    return Ragu(teks, cetak + "Bukan jumlah uang. Tulis, misalnya, 25.800.000,00.")


def _sen(nilai: Decimal, teks: str, cetak: str) -> int | Ragu:
    if bulatkan(nilai, 2) != nilai:
        return Ragu(
            teks,
            cetak + "Rupiah paling banyak memiliki dua desimal (sen). Tulis jumlahnya lengkap.",
            (nilai,),
        )
    if nilai.as_tuple().exponent == -1 and abs(nilai) < 1000:
        return Ragu(
            teks,
            cetak + "Sen ditulis dua angka. Bila dalam ribuan atau jutaan, tulis jumlahnya lengkap.",
            (nilai, nilai.scaleb(3), nilai.scaleb(6)),
        )
    return int(f"{bulatkan(nilai, 2):f}".replace(".", ""))

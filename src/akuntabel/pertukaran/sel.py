"""One cell: text of the data package to typed value, and back.

This is the plain, canonical notation of CSV. What people type into a workbook is read by ``sel_buku``.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from akuntabel.aturan.angka import Ragu, baca_angka
from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    Status,
    TidakBerlaku,
    bulatkan,
)
from akuntabel.pertukaran.skema import TIDAK, YA, Kolom, Tipe

MAKS_DIGIT = 60
MAKS_SEN = 9 * 10**18
MAKS_BULAT = 2**31 - 1
MAKS_TEKS = 1_000_000
BAGIAN_NILAI = ("nilai", "nilai_atas", "peringkat", "status", "alasan")

_DESIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_BULAT = re.compile(r"-?(?:0|[1-9][0-9]*)")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class TolakError(ValueError):
    """A cell that cannot be read. ``sebab`` and ``perbaikan`` are for people; ``kolom``: where else."""

    def __init__(self, sebab: str, perbaikan: str = "", *, kolom: str = "") -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.perbaikan = perbaikan
        self.kolom = kolom


# --- writing ------------------------------------------------------------------------------------------------


def tulis(kolom: Kolom, nilai: Any) -> str:
    """The canonical text of a value; None and "" are both an empty cell."""
    if nilai is None:
        return ""
    if kolom.tipe is Tipe.UANG:
        return tulis_uang(nilai)
    if isinstance(nilai, bool):
        return YA if nilai else TIDAK
    if isinstance(nilai, StrEnum):
        return nilai.value
    if isinstance(nilai, Decimal):
        return tulis_desimal(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    return rapikan_baris(str(nilai))


def tulis_desimal(nilai: Decimal) -> str:
    """Plain notation with the digits it has; there is no negative zero."""
    return format(abs(nilai) if nilai.is_zero() else nilai, "f")


def tulis_uang(sen: int) -> str:
    """Rupiah with two places: 65842654900 is "658426549.00"."""
    rupiah, sisa = divmod(abs(sen), 100)
    return f"{'-' if sen < 0 else ''}{rupiah}.{sisa:02d}"


def rapikan_baris(teks: str) -> str:
    """Line ends as ``\\n``."""
    return teks.replace("\r\n", "\n").replace("\r", "\n") if "\r" in teks else teks


def urai_nilai(nilai: Nilai) -> dict[str, Any]:
    """A ``Nilai`` spread over its five columns."""
    isi: dict[str, Any] = {
        "nilai": None,
        "nilai_atas": None,
        "peringkat": "",
        "status": nilai.status,
        "alasan": "",
    }
    match nilai:
        case Angka(angka):
            isi["nilai"] = angka
        case Rentang(bawah, atas):
            isi |= {"nilai": bawah, "nilai_atas": atas}
        case Peringkat(sebutan):
            isi["peringkat"] = sebutan
        case BelumDiukur(alasan) | TidakBerlaku(alasan):
            isi["alasan"] = alasan
        case BelumDiisi():
            pass
    return isi


# --- reading ------------------------------------------------------------------------------------------------


def baca(kolom: Kolom, teks: str) -> Any:
    """The typed value of a canonical cell. Raises TolakError."""
    if teks == "" or (kolom.wajib and not teks.strip()):
        if kolom.wajib:
            raise TolakError("wajib diisi.", f"Contoh: {kolom.contoh}." if kolom.contoh else "")
        return kolom.baku
    match kolom.tipe:
        case Tipe.TEKS:
            return periksa_teks(kolom, teks)
        case Tipe.PILIHAN:
            return baca_pilihan(kolom, teks)
        case Tipe.YA_TIDAK:
            if teks not in (YA, TIDAK):
                raise TolakError("bukan ya atau tidak.")
            return teks == YA
        case Tipe.TANGGAL:
            return _baca_tanggal(teks)
        case Tipe.BULAT:
            return batasi_bulat(kolom, _baca_bulat(teks))
        case Tipe.UANG:
            return batasi_uang(kolom, _baca_desimal(teks))
        case Tipe.DESIMAL:
            return batasi_desimal(_baca_desimal(teks))


def periksa_teks(kolom: Kolom, teks: str) -> str:
    """A text as it may be stored: no control characters; a code without blanks around it."""
    kendali = _KENDALI.search(teks)
    if kendali:
        raise TolakError(
            f"memuat karakter kendali yang tidak dapat dicetak (U+{ord(kendali.group()):04X}).",
            "Hapus karakter itu, atau ketik ulang teksnya.",
        )
    if len(teks) > MAKS_TEKS:
        raise TolakError(f"panjangnya {len(teks)} karakter, melebihi batas {MAKS_TEKS} karakter.")
    if kolom.pengenal and (teks != teks.strip() or "\n" in teks or "\t" in teks):
        raise TolakError("diawali atau diakhiri spasi, padahal ini kode.", f"Tulis «{' '.join(teks.split())}».")
    return rapikan_baris(teks)


def baca_pilihan(kolom: Kolom, teks: str) -> StrEnum:
    try:
        return kolom.enum(teks)  # type: ignore[misc]  # a column of this type has one
    except ValueError:
        raise TolakError(f"tidak termasuk pilihan: {', '.join(kolom.pilihan)}.", usul(teks, kolom.pilihan)) from None


def usul(teks: str, pilihan: Iterable[str]) -> str:
    """ "Maksud Anda «x»?" for the choice that resembles a text most, or nothing."""
    normal = {p.casefold().replace(" ", "_"): p for p in pilihan}
    dekat = difflib.get_close_matches(teks.strip().casefold().replace(" ", "_"), normal, n=1, cutoff=0.6)
    return f"Maksud Anda «{normal[dekat[0]]}»?" if dekat else ""


def _baca_bulat(teks: str) -> int:
    if not _BULAT.fullmatch(teks) or len(teks) > MAKS_DIGIT:
        raise TolakError("bukan bilangan bulat.", _usul_angka(teks))
    return int(teks)


def _baca_desimal(teks: str) -> Decimal:
    if not _DESIMAL.fullmatch(teks) or len(teks) > MAKS_DIGIT:
        raise TolakError("bukan bilangan biasa (titik desimal, tanpa pemisah ribuan).", _usul_angka(teks))
    return Decimal(teks)


def _baca_tanggal(teks: str) -> date:
    try:
        if len(teks) != len("2023-12-31"):
            raise ValueError
        return date.fromisoformat(teks)
    except ValueError:
        raise TolakError("bukan tanggal yang ada.", "Tulis sebagai tahun-bulan-hari, misalnya 2023-12-31.") from None


def _usul_angka(teks: str) -> str:
    """How a number that was written as Indonesians write it looks in the plain notation."""
    bacaan = baca_angka(teks)
    if isinstance(bacaan, Ragu):
        mungkin = " atau ".join(tulis_desimal(k) for k in bacaan.kemungkinan)
        return f"Maksud Anda {mungkin}?" if mungkin else ""
    return f"Tulis {tulis_desimal(bacaan.nilai.nilai)}." if isinstance(bacaan.nilai, Angka) else ""


# --- bounds, shared by both readers -------------------------------------------------------------------------


def batasi_bulat(kolom: Kolom, nilai: int) -> int:
    bawah = -MAKS_BULAT if kolom.minimum is None else kolom.minimum
    atas = MAKS_BULAT if kolom.maksimum is None else kolom.maksimum
    if not bawah <= nilai <= atas:
        raise TolakError(f"di luar batas {bawah} sampai dengan {atas}.")
    return nilai


def batasi_desimal(nilai: Decimal) -> Decimal:
    if abs(nilai.adjusted()) > MAKS_DIGIT or len(format(nilai, "f")) > MAKS_DIGIT:
        raise TolakError(f"terlalu panjang (lebih dari {MAKS_DIGIT} angka).")
    return nilai


def batasi_uang(kolom: Kolom, rupiah: Decimal) -> int:
    """Sen of an amount; more than two places or an impossible size is refused."""
    sen = int(rupiah.scaleb(2))
    if abs(sen) > MAKS_SEN:
        raise TolakError("terlalu besar untuk rupiah.", "Periksa banyaknya nol.")
    if rupiah.scaleb(2) != sen:
        raise TolakError("lebih dari dua desimal, padahal rupiah.", f"Maksud Anda {tulis_desimal(bulatkan(rupiah))}?")
    if kolom.minimum is not None and sen < kolom.minimum * 100:
        raise TolakError("negatif, padahal rupiah di sini tidak boleh negatif.")
    return sen


# --- the five columns of a value ----------------------------------------------------------------------------

_KOSONG: Mapping[str, Any] = {
    "nilai": None,
    "nilai_atas": None,
    "peringkat": "",
    "status": None,
    "alasan": "",
}
_DIPAKAI: dict[Status, tuple[str, ...]] = {
    Status.ANGKA: ("nilai",),
    Status.RENTANG: ("nilai", "nilai_atas"),
    Status.PERINGKAT: ("peringkat",),
    Status.BELUM_DIISI: (),
    Status.BELUM_DIUKUR: ("alasan",),
    Status.TIDAK_BERLAKU: ("alasan",),
}
_BOLEH_KOSONG = {"alasan"}


def susun_nilai(isi: Mapping[str, Any]) -> Nilai:
    """The value that five typed cells mean. Raises TolakError where they contradict each other.

    An empty status is taken from what is filled, so that nobody has to say twice that 83 is a number.
    """
    isi = {**_KOSONG, **isi}
    status = isi["status"] or _status_tersirat(isi)
    for nama in ("nilai", "nilai_atas", "peringkat", "alasan"):
        terisi = isi[nama] not in (None, "")
        if terisi and nama not in _DIPAKAI[status]:
            raise TolakError(
                f"terisi, padahal statusnya {status}.",
                f"Kosongkan kolom ini, atau ubah statusnya{_status_usulan(isi)}.",
                kolom=nama,
            )
        if not terisi and nama in _DIPAKAI[status] and nama not in _BOLEH_KOSONG:
            raise TolakError(
                f"kosong, padahal statusnya {status}.",
                "Isi kolom ini, atau ubah statusnya menjadi belum_diisi, belum_diukur, atau tidak_berlaku.",
                kolom=nama,
            )
    match status:
        case Status.ANGKA:
            return Angka(isi["nilai"])
        case Status.RENTANG:
            if isi["nilai"] > isi["nilai_atas"]:
                raise TolakError("lebih kecil daripada batas bawahnya.", "Tukar keduanya.", kolom="nilai_atas")
            return Rentang(isi["nilai"], isi["nilai_atas"])
        case Status.PERINGKAT:
            return Peringkat(isi["peringkat"])
        case Status.BELUM_DIUKUR:
            return BelumDiukur(isi["alasan"])
        case Status.TIDAK_BERLAKU:
            return TidakBerlaku(isi["alasan"])
        case _:
            return BELUM_DIISI


def _status_tersirat(isi: Mapping[str, Any]) -> Status:
    if isi["nilai_atas"] is not None:
        return Status.RENTANG
    if isi["nilai"] is not None:
        return Status.ANGKA
    if isi["peringkat"]:
        return Status.PERINGKAT
    if isi["alasan"]:
        raise TolakError(
            "kosong, padahal ada alasan.",
            "Isi statusnya: belum_diukur atau tidak_berlaku.",
            kolom="status",
        )
    return Status.BELUM_DIISI


def _status_usulan(isi: Mapping[str, Any]) -> str:
    if isi["nilai_atas"] is not None:
        return f" menjadi {Status.RENTANG}"
    if isi["nilai"] is not None:
        return f" menjadi {Status.ANGKA}"
    return f" menjadi {Status.PERINGKAT}" if isi["peringkat"] else ""

"""One cell of the workbook: what a planner typed, to a typed value.

A cell that is a number is taken as it is (its shortest decimal form is exact); text goes through the strict readers
of ``aturan``, which ask instead of guessing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from akuntabel.aturan.angka import Ragu, Terbaca, baca_angka, tulis_angka
from akuntabel.aturan.nilai import Angka, BelumDiisi, BelumDiukur, Peringkat, Rentang, Status, TidakBerlaku
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.satuan import PERSEN, RUPIAH, baku
from akuntabel.aturan.tanggal import NAMA_BULAN, baca_tanggal
from akuntabel.pertukaran.sel import (
    TolakError,
    batasi_bulat,
    batasi_desimal,
    batasi_uang,
    periksa_teks,
    usul,
)
from akuntabel.pertukaran.skema import TIDAK, YA, Kolom, Tipe

DIGIT_PASTI = 15
"""A spreadsheet keeps so many significant digits; more come out of a calculation, not out of a keyboard."""

_ROMAWI = {r.casefold(): n for n, r in enumerate(ROMAWI) if r}
_BERANGKA = (Tipe.BULAT, Tipe.DESIMAL, Tipe.UANG)
_BULAN = {nama.casefold(): n for n, nama in enumerate(NAMA_BULAN, start=1)}


class Persen(float):
    """A number in a cell that is shown as a percentage: 0.83 for "83%"."""


def baca(kolom: Kolom, isi: Any) -> Any:
    """The typed value of a cell. Raises TolakError."""
    kosong = isi is None or (isinstance(isi, str) and not isi.strip())
    if isi == "" or (kosong and (kolom.wajib or kolom.pengenal or kolom.tipe is not Tipe.TEKS)):
        if kolom.wajib:
            raise TolakError("wajib diisi.", f"Contoh: {kolom.contoh}." if kolom.contoh else "")
        return kolom.baku
    if isinstance(isi, (Decimal, StrEnum)):
        return batasi_desimal(isi) if isinstance(isi, Decimal) else isi
    if kolom.tipe in _BERANGKA and isinstance(isi, str) and _hanya_tanda(isi):
        _tolak_wajib(kolom)
        return kolom.baku
    match kolom.tipe:
        case Tipe.TEKS:
            return _baca_teks(kolom, isi)
        case Tipe.PILIHAN:
            return _baca_pilihan(kolom, isi)
        case Tipe.YA_TIDAK:
            return _baca_ya_tidak(isi)
        case Tipe.TANGGAL:
            return _baca_tanggal(isi)
        case Tipe.BULAT:
            return batasi_bulat(kolom, _baca_bulat(kolom, isi))
        case Tipe.UANG:
            return _baca_uang(kolom, isi)
        case Tipe.DESIMAL:
            return batasi_desimal(_baca_desimal(isi))


def sebut(isi: Any) -> str:
    """A cell as people see it, for a message."""
    if isinstance(isi, Persen):
        return f"{tulis_angka(_persen(isi))}%"
    if isinstance(isi, bool):
        return "BENAR" if isi else "SALAH"
    if isinstance(isi, float):
        return tulis_angka(Decimal(repr(isi)))
    return str(isi)


def desimal(isi: float) -> Decimal:
    """The exact number of a numeric cell. Raises TolakError where a calculation left a tail of digits."""
    if isinstance(isi, Persen):
        return _persen(isi)
    tepat = Decimal(repr(isi))
    if len(tepat.as_tuple().digits) > DIGIT_PASTI and not isi.is_integer():
        rapi = Decimal(f"{isi:.{DIGIT_PASTI}g}")
        raise TolakError(
            f"lebih dari {DIGIT_PASTI} angka: sisa hitungan lembar kerja.", f"Maksud Anda {tulis_angka(rapi)}?"
        )
    if abs(tepat) >= 10**DIGIT_PASTI:
        raise TolakError(
            f"lebih dari {DIGIT_PASTI} angka, sehingga angka terakhirnya tidak pasti.", "Ketik sebagai teks."
        )
    return Decimal(int(isi)) if isi.is_integer() else tepat


def _persen(isi: float) -> Decimal:
    """The number before the percent sign, without the noise that a binary hundredth leaves."""
    return desimal(float(Decimal(f"{float(isi):.{DIGIT_PASTI}g}").scaleb(2)))


def _baca_teks(kolom: Kolom, isi: Any) -> str:
    if isinstance(isi, str):
        return periksa_teks(kolom, isi.strip() if kolom.pengenal else isi)
    if isinstance(isi, float) and isi.is_integer() and abs(isi) < 10**DIGIT_PASTI and not isinstance(isi, Persen):
        return str(int(isi))
    jenis = "tanggal" if isinstance(isi, (date, time, timedelta)) else "bilangan"
    raise TolakError(
        f"adalah {jenis}, padahal kolom ini teks; angka yang tampak mungkin sudah diubah lembar kerja.",
        "Ubah format selnya menjadi Teks, lalu ketik ulang.",
    )


def _baca_pilihan(kolom: Kolom, isi: Any) -> StrEnum:
    dicari = _rapat(sebut(isi))
    for pilihan in kolom.enum or ():
        if _rapat(pilihan.value) == dicari:
            return pilihan
    raise TolakError(f"tidak termasuk pilihan: {', '.join(kolom.pilihan)}.", usul(sebut(isi), kolom.pilihan))


def _rapat(teks: str) -> str:
    return "".join(teks.casefold().replace("_", " ").replace("−", "-").split())


def _baca_ya_tidak(isi: Any) -> bool:
    if isinstance(isi, bool):
        return isi
    teks = sebut(isi).strip().casefold()
    if teks not in (YA, TIDAK):
        raise TolakError("bukan ya atau tidak.")
    return teks == YA


def _baca_tanggal(isi: Any) -> date:
    if isinstance(isi, datetime):
        if isi.time() == time():
            return isi.date()
    elif isinstance(isi, date):
        return isi
    elif isinstance(isi, str):
        tanggal = baca_tanggal(isi)
        if tanggal:
            return tanggal
    raise TolakError("bukan tanggal yang ada.", "Tulis seperti 31 Desember 2023 atau 31/12/2023.")


def _tolak_persen(isi: Any) -> None:
    if isinstance(isi, Persen):
        raise TolakError("ditampilkan sebagai persentase.", "Ubah format selnya menjadi Umum, lalu ketik angkanya.")


def _baca_bulat(kolom: Kolom, isi: Any) -> int:
    _tolak_persen(isi)
    if isinstance(isi, str):
        rapi = isi.strip().casefold()
        if kolom.nama == "triwulan":
            romawi = rapi.removeprefix("triwulan").removeprefix("tw").strip(" .")
            if romawi in _ROMAWI:
                return _ROMAWI[romawi]
        if kolom.nama == "bulan" and rapi in _BULAN:
            return _BULAN[rapi]
    nilai = _angka_tunggal(isi, satuan=kolom.satuan)
    if nilai != int(nilai):
        raise TolakError("bukan bilangan bulat.")
    return int(nilai)


def _baca_uang(kolom: Kolom, isi: Any) -> int | None:
    if isinstance(isi, str):
        sen = baca_rupiah(isi)
        if isinstance(sen, Ragu):
            raise _tolak_ragu(sen)
        return None if sen is None else batasi_uang(kolom, Decimal(sen).scaleb(-2))
    _tolak_persen(isi)
    return batasi_uang(kolom, _bilangan(isi))


def _hanya_tanda(isi: str) -> bool:
    """Whether a cell says in its own way that there is nothing: "-", "N/A"."""
    bacaan = baca_angka(isi)
    return isinstance(bacaan, Terbaca) and isinstance(bacaan.nilai, BelumDiisi)


def _tolak_wajib(kolom: Kolom) -> None:
    """A dash is as good as an empty cell, but not where a number is required."""
    if kolom.wajib:
        raise TolakError("wajib diisi dengan angka.")


def _baca_desimal(isi: Any) -> Decimal:
    return _angka_tunggal(isi, satuan="")


def _angka_tunggal(isi: Any, *, satuan: str) -> Decimal:
    if not isinstance(isi, str):
        return _bilangan(isi)
    bacaan = baca_angka(isi, satuan=satuan)
    if isinstance(bacaan, Ragu):
        raise _tolak_ragu(bacaan)
    if not isinstance(bacaan.nilai, Angka):
        raise TolakError("bukan satu angka.")
    return bacaan.nilai.nilai


def _bilangan(isi: Any) -> Decimal:
    if isinstance(isi, (bool, date, time, timedelta)) or not isinstance(isi, (int, float)):
        raise TolakError("bukan angka.", "Ubah format selnya menjadi Umum, lalu ketik angkanya.")
    return desimal(isi if isinstance(isi, float) else float(isi))


def _tolak_ragu(ragu: Ragu) -> TolakError:
    """What is doubtful, without the quotation that the message shows anyway."""
    alasan = ragu.alasan.removeprefix(f"«{ragu.teks}»:").strip()
    return TolakError(f"tidak dapat dibaca. {alasan}")


# --- the value columns of one row ------------------------------------------------------------------------------


def urai_teks_nilai(isi: Mapping[str, Any], *, satuan: str = "", sandingan: str = "") -> tuple[dict[str, Any], str]:
    """The row with its cell ``nilai`` spread over the value columns, and a remark where the notation is unusual.

    A planner may type "83 %", "66,50 - 67,00", "WTP" or "belum diukur" into that one cell. Raises TolakError where it
    is doubtful, or says another unit than the row.
    """
    hasil = dict(isi)
    nilai = isi.get("nilai", "")
    if isinstance(nilai, Persen):
        nilai = sebut(nilai)
    if not isinstance(nilai, str):
        return hasil, ""
    if not nilai.strip():
        hasil["nilai"] = ""
        return hasil, ""
    bacaan = baca_angka(nilai, satuan=satuan, sandingan=sandingan)
    if isinstance(bacaan, Ragu):
        raise _tolak_ragu(bacaan)
    _cocokkan_satuan(bacaan, satuan)
    hasil["nilai"] = ""
    tambahan: dict[str, Any] = {}
    match bacaan.nilai:
        case Angka(angka):
            hasil["nilai"] = angka
        case Rentang(bawah, atas):
            hasil["nilai"] = bawah
            tambahan = {"nilai_atas": atas, "status": Status.RENTANG}
        case Peringkat(sebutan):
            tambahan = {"peringkat": sebutan, "status": Status.PERINGKAT}
        case BelumDiukur(alasan):
            tambahan = {"alasan": alasan, "status": Status.BELUM_DIUKUR}
        case TidakBerlaku(alasan):
            tambahan = {"alasan": alasan, "status": Status.TIDAK_BERLAKU}
        case BelumDiisi():
            tambahan = {"status": Status.BELUM_DIISI}
    if bacaan.rincian:
        tambahan["tercetak"] = nilai.strip()
    for nama, isian in tambahan.items():
        if isian and hasil.get(nama, "") in ("", None):
            hasil[nama] = isian
    return hasil, bacaan.catatan


def _cocokkan_satuan(bacaan: Terbaca, satuan: str) -> None:
    tertulis = PERSEN if bacaan.persen else bacaan.satuan
    if not satuan or not tertulis or not isinstance(bacaan.nilai, (Angka, Rentang)):
        return
    if baku(tertulis) != baku(satuan) and baku(tertulis) in (PERSEN, RUPIAH):
        raise TolakError(
            f"bersatuan {tertulis}, padahal satuan indikatornya {satuan}.",
            "Tulis angkanya saja, atau isi kolom Satuan bila memang berbeda.",
        )

"""The shape of a NIP, the number of a civil servant (Peraturan Kepala BKN 22/2007): 18 digits, printed 8-6-1-3.

Birth date (yyyymmdd), month of appointment (yyyymm), sex (1 or 2), running number from 001.
"""

from __future__ import annotations

from datetime import date

PANJANG = 18
_PPPK = 21
"""In the place of the month for those employed by contract."""
_USIA_MUDA, _USIA_TUA = 15, 60


def kesalahan_nip(nip: str) -> str:
    """Why ``nip`` cannot be one, in Indonesian and without its digits; empty where its shape is right.

    Spaces, dots and hyphens between the groups are no fault.
    """
    angka = "".join(c for c in nip if c not in " .-\u00a0")
    if not (angka.isascii() and angka.isdecimal()):
        return "memuat tanda selain angka"
    if len(angka) != PANJANG:
        return f"terdiri atas {len(angka)} angka, seharusnya {PANJANG}"
    lahir = _tanggal(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    if lahir is None:
        return "delapan angka pertamanya bukan tanggal lahir yang ada"
    bulan = int(angka[12:14])
    angkat = _tanggal(int(angka[8:12]), 1 if bulan == _PPPK else bulan, 1)
    if angkat is None:
        return "angka ke-9 sampai ke-14 bukan tahun dan bulan pengangkatan"
    if not _USIA_MUDA <= angkat.year - lahir.year <= _USIA_TUA:
        return "tahun pengangkatannya tidak sesuai dengan tahun lahirnya"
    if angka[14] not in "12":
        return "angka ke-15 (jenis kelamin) bukan 1 atau 2"
    if angka[15:] == "000":
        return "nomor urutnya 000"
    return ""


def _tanggal(tahun: int, bulan: int, hari: int) -> date | None:
    if not 1900 <= tahun <= 2100:
        return None
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None

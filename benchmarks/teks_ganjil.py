"""Texts that no report has, each of some length: patterns that try every place anew take a square of the time."""

from __future__ import annotations

from collections.abc import Callable

_KEPALA = "BAB I PENDAHULUAN\n\nLaporan Kinerja Tahun 2023.\n\n"


def _ulang(potongan: str) -> Callable[[int], bytes]:
    return lambda n: f"{_KEPALA}{potongan * (n // len(potongan))}\n".encode()


def _baris_panjang(judul: str, isi: str) -> Callable[[int], bytes]:
    """A table of two long rows: 5,000 cells each where the text has 200,000 characters."""

    def susun(n: int) -> bytes:
        sel = range(n // 40)
        return f"{_KEPALA}{chr(9).join(judul for _ in sel)}\n{chr(9).join(isi.format(i % 97) for i in sel)}\n".encode()

    return susun


BENTUK: dict[str, Callable[[int], bytes]] = {
    "huruf": _ulang("a "),
    "angka bertitik": _ulang("1.234.567."),
    "angka berkoma": _ulang("12,5 3.456 "),
    "angka rapat": _ulang("7"),
    "titik": _ulang("."),
    "titik ganda": _ulang("dan ..dan "),
    "spasi": lambda n: f"{_KEPALA}x{' ' * n}x\n".encode(),
    "tanda hubung": _ulang("a-"),
    "kurung": _ulang("("),
    "alamat": _ulang("www.a.go.id "),
    "kata berawal kapital": _ulang("Dinas Kepala "),
    "kata kapital": _ulang("DINAS "),
    "singkatan": _ulang("dan FKUB, IKM "),
    "rupiah": _ulang("Rp1.000.000,00 "),
    "persen": _ulang("sebesar 12,5% dari "),
    "tahun": _ulang("tahun 2023 "),
    "peraturan": _ulang("Undang-Undang Nomor 5 Tahun 2014 "),
    "cacah": _ulang("dan sebanyak 5 orang dari 10 pegawai, "),
    "kalimat": _ulang("Kata ini dan itu meningkat dari 5 menjadi 6. "),
    "baris angka": _baris_panjang("7", "{}"),
    "baris target": _baris_panjang("Target", "{},5"),
}

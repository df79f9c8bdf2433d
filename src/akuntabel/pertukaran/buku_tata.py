"""How the workbook is laid out: what its writer and its reader must agree on."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.pertukaran.skema import Kolom, Tabel, semua

TANDA = "akuntabel-buku"
"""First cell of the hidden sheet ``_meta``: that the workbook is one of ours."""
META = "_meta"
PANJANG = "_panjang"
"""Hidden sheet of texts that no cell can hold: part number and text, in order."""
PETUNJUK = "Petunjuk"
KAMUS = "Kamus kolom"
BANTU = "(bantu)"
"""Stands in the row of names above columns that only help to read; they are not imported."""

BARIS_JUDUL = 2
BARIS_NAMA = 3
BARIS_AWAL = 4
"""Zero-based rows: titles for people, names for the program, first row of data. Above them title and help."""
CARI_JUDUL = 12
"""The reader looks for the row of names within so many rows."""

MAKS_SEL = 32_000
"""Longest text of a cell (the format allows 32,767)."""
PENANDA_PANJANG = "«teks panjang {nomor}: lihat lembar _panjang»"

URUTAN = (
    *("pemda", "opd", "unit", "jabatan", "pemangku", "kepegawaian", "aset", "fungsi", "dasar_hukum"),
    *("rencana", "unsur", "kebijakan", "indikator", "target"),
    *("pk", "pagu", "dpa", "rencana_kas", "realisasi_anggaran", "realisasi", "analisis", "bukti"),
    *("swot", "narasi", "catatan"),
)
"""Sheets in the order of the cycle, which is the order in which they are filled."""

KAPAN = {
    "Organisasi": "sekali, lalu bila berubah",
    "Perencanaan": "saat rencana ditetapkan atau diubah",
    "Perjanjian kinerja": "setiap tahun",
    "Anggaran": "setiap tahap anggaran; realisasinya setiap bulan",
    "Pengukuran": "setiap triwulan",
    "Pelaporan": "saat menyusun laporan",
}
"""When the sheets of a group are filled."""


@dataclass(frozen=True, slots=True)
class Bantu:
    """A column that shows what a key means: column ``isi`` of table ``tabel``, looked up by its key."""

    judul: str
    tabel: str
    isi: str
    lebar: int = 38


_INDIKATOR = (Bantu("Uraian indikator", "indikator", "uraian"), Bantu("Satuan indikator", "indikator", "satuan", 12))
_UNSUR = (Bantu("Uraian unsur", "unsur", "uraian"),)

BANTUAN: dict[tuple[str, str], tuple[Bantu, ...]] = {
    ("jabatan", "atasan"): (Bantu("Nama atasan", "jabatan", "nama"),),
    ("pemangku", "jabatan"): (Bantu("Nama jabatan", "jabatan", "nama"),),
    ("unsur", "induk"): (Bantu("Uraian induk", "unsur", "uraian"),),
    ("kebijakan", "sasaran"): (Bantu("Uraian sasaran", "unsur", "uraian"),),
    ("indikator", "unsur"): _UNSUR,
    ("target", "indikator"): _INDIKATOR,
    ("realisasi", "indikator"): _INDIKATOR,
    ("analisis", "objek"): _INDIKATOR[:1],
    ("bukti", "indikator"): _INDIKATOR[:1],
    ("pagu", "unsur"): _UNSUR,
    ("rencana_kas", "unsur"): _UNSUR,
    ("realisasi_anggaran", "unsur"): _UNSUR,
}
"""Beside which column of which table."""


@dataclass(frozen=True, slots=True)
class LajurBantu:
    """A helping column in its place on the sheet, ``jarak`` columns after the key that it explains."""

    bantu: Bantu
    acuan: Kolom
    jarak: int


Lajur = Kolom | LajurBantu


def lajur(tabel: Tabel) -> list[Lajur]:
    """The columns of a sheet from left to right."""
    hasil: list[Lajur] = []
    for kolom in tabel.kolom:
        hasil.append(kolom)
        for jarak, bantu in enumerate(BANTUAN.get((tabel.nama, kolom.nama), ()), start=1):
            hasil.append(LajurBantu(bantu, kolom, jarak))
    return hasil


def nama_lembar(tabel: str) -> str:
    """The sheet of a table: "dasar_hukum" is "Dasar hukum"."""
    khusus = {"opd": "OPD", "pk": "PK", "swot": "SWOT"}
    return khusus.get(tabel) or tabel.replace("_", " ").capitalize()


def tabel_lembar(nama: str) -> Tabel | None:
    """The table of a sheet, however a planner spells its name; None where it is not one."""
    return semua().get("_".join(nama.casefold().replace("_", " ").split()))

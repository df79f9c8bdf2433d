"""Where a gap or a finding is repaired: the page on which its datum is filled in."""

from __future__ import annotations

from django.urls import NoReverseMatch

from akuntabel.aturan.periode import Periode
from akuntabel.laman.alamat import alamat
from akuntabel.pelaporan.bagian import MENURUT_KODE
from akuntabel.reviu.temuan import Lokasi

HALAMAN_TABEL = {
    "pemda": "organisasi:organisasi",
    "opd": "organisasi:organisasi",
    "unit": "organisasi:struktur",
    "jabatan": "organisasi:struktur",
    "pemangku": "organisasi:struktur",
    "kepegawaian": "organisasi:pegawai",
    "aset": "organisasi:aset",
    "fungsi": "organisasi:fungsi",
    "dasar_hukum": "organisasi:dasar_hukum",
    "rencana": "perencanaan:rencana",
    "unsur": "perencanaan:rencana",
    "kebijakan": "perencanaan:rencana",
    "indikator": "perencanaan:rencana",
    "target": "perencanaan:rencana",
    "realisasi": "pengukuran:pengukuran",
    "bukti": "pengukuran:pengukuran",
    "pagu": "anggaran:anggaran",
    "realisasi_anggaran": "anggaran:anggaran",
    "analisis": "pengukuran:analisis",
    "pk": "perjanjian:perjanjian",
    "swot": "pelaporan:swot",
    "catatan": "pelaporan:catatan",
}
"""Table of the data package → page on which it is filled."""
TABEL_KEKOSONGAN = {
    "rencana": "rencana",
    "indikator": "indikator",
    "target": "target",
    "target_triwulan": "target",
    "target_akhir": "target",
    "belum_diukur": "realisasi",
    "triwulan": "realisasi",
    "asumsi_serapan": "realisasi",
    "tahun_sebelumnya": "realisasi",
}
"""Gaps that are not named after their table."""
INDUK = {"organisasi": "organisasi:organisasi", "pengukuran": "pengukuran:pengukuran"}
"""The first page of a group, where the one meant is not there."""


def tautan(nama: str, opd: str, periode: Periode, **lain: str | int) -> str:
    """The address of a page by its name; of the first page of its group, or "", where there is no such page."""
    try:
        return alamat(nama, opd, periode, **lain)
    except NoReverseMatch:
        induk = INDUK.get(nama.partition(":")[0], "")
        return tautan(induk, opd, periode) if induk and induk != nama else ""


def tautan_tabel(tabel: str, opd: str, periode: Periode) -> str:
    """Where the rows of a table are filled in; "" for one that has no page."""
    return tautan(HALAMAN_TABEL[tabel], opd, periode) if tabel in HALAMAN_TABEL else ""


def tautan_bagian(bagian: str, opd: str, periode: Periode, objek: str = "") -> str:
    """The editor of a part of the report; of the first one where there is no such part."""
    if bagian not in MENURUT_KODE:
        return alamat("pelaporan:tulis", opd, periode)
    if objek:
        return alamat("pelaporan:bab", opd, periode, bagian=bagian, objek=objek)
    return alamat("pelaporan:bab", opd, periode, bagian=bagian)


def tautan_kekosongan(kode: str, opd: str, periode: Periode) -> str:
    """Where a gap (``kekosongan.Kekosongan.kode``) is filled."""
    awal, _, sisa = kode.partition(".")
    if awal == "narasi":
        return tautan_bagian(sisa, opd, periode)
    if awal == "isian":
        return alamat("pelaporan:tulis", opd, periode)
    return tautan_tabel(TABEL_KEKOSONGAN.get(awal, awal), opd, periode)


def tautan_temuan(x: Lokasi, opd: str, periode: Periode) -> str:
    """Where a finding is repaired."""
    if x.tabel == "narasi":
        return tautan_bagian(x.objek, opd, periode)
    if x.tabel == "naskah":
        return alamat("pelaporan:tulis", opd, periode)
    return tautan_tabel(x.tabel, opd, periode)

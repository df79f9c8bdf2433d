"""The result of a review as a workbook: place and message first, columns wide enough to read."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.hasil import HasilReviu, sebut_lokasi
from akuntabel.reviu.keluaran.penanda import PenandaReviu
from akuntabel.reviu.temuan import Tingkat

_KOLOM = (
    ("No", 5),
    ("Tempat", 34),
    ("Temuan", 60),
    ("Perbaikan", 44),
    ("Kutipan", 44),
    ("Tingkat", 10),
    ("Keyakinan", 13),
    ("Kode", 8),
    ("Aturan", 32),
    ("Dasar", 44),
    ("Tempat lain", 34),
)
_WARNA = {Tingkat.TINGGI: "#F9D6D5", Tingkat.SEDANG: "#FCE8C8", Tingkat.RENDAH: "#EEF2F6", Tingkat.INFO: "#FFFFFF"}
_MAKS_SEL = 32_000


def tulis_xlsx(hasil: HasilReviu, penanda: Sequence[PenandaReviu] = ()) -> bytes:
    """Two sheets: "Temuan", one row each, and "Ringkasan", where those of ``penanda`` sign. Text cells only; nothing is
    read as a formula."""
    keluar = io.BytesIO()
    buku = xlsxwriter.Workbook(keluar, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    buku.set_properties({"title": f"Hasil reviu {hasil.berkas}"})
    _lembar_temuan(buku, hasil)
    _lembar_ringkasan(buku, hasil, penanda)
    buku.close()
    return keluar.getvalue()


def _lembar_temuan(buku: xlsxwriter.Workbook, hasil: HasilReviu) -> None:
    lembar = buku.add_worksheet("Temuan")
    kepala = buku.add_format(
        {"bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", "valign": "vcenter", "border": 1}
    )
    isi = buku.add_format({"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C9D1DA"})
    tingkat = {
        t: buku.add_format({"valign": "top", "border": 1, "border_color": "#C9D1DA", "bg_color": w})
        for t, w in _WARNA.items()
    }
    for k, (nama, lebar) in enumerate(_KOLOM):
        lembar.set_column(k, k, lebar)
        lembar.write_string(0, k, nama, kepala)
    for n, t in enumerate(hasil.temuan, start=1):
        sel = (
            sebut_lokasi(t.lokasi),
            t.pesan,
            t.perbaikan,
            t.kutipan,
            str(t.tingkat),
            str(t.keyakinan),
            t.kode,
            aturan_dari(t.kode).judul,
            t.dasar,
            "; ".join(sebut_lokasi(x) for x in t.lokasi_lain),
        )
        lembar.write_number(n, 0, n, isi)
        for k, teks in enumerate(sel, start=1):
            lembar.write_string(n, k, teks[:_MAKS_SEL], tingkat[t.tingkat] if k == 5 else isi)
    lembar.freeze_panes(1, 3)
    lembar.autofilter(0, 0, max(len(hasil.temuan), 1), len(_KOLOM) - 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)


def _lembar_ringkasan(buku: xlsxwriter.Workbook, hasil: HasilReviu, penanda: Sequence[PenandaReviu]) -> None:
    lembar = buku.add_worksheet("Ringkasan")
    tebal = buku.add_format({"bold": True})
    lembar.set_column(0, 0, 28)
    lembar.set_column(1, 1, 60)
    r = hasil.ringkasan
    baris: list[tuple[str, str | int]] = [
        ("Berkas", hasil.berkas),
        ("Tahun laporan", hasil.tahun or "tidak dinyatakan"),
        ("Halaman", hasil.halaman or "tidak diketahui"),
        ("Temuan", r["jumlah"]),
        *((f"Tingkat {t}", r[t]) for t in Tingkat),
        ("Pasti", r["pasti"]),
        ("Perlu telaah", r["perlu_telaah"]),
        *(("Perhatian", c) for c in hasil.catatan),
    ]
    for n, (nama, nilai) in enumerate(baris):
        lembar.write_string(n, 0, nama, tebal)
        if isinstance(nilai, int):
            lembar.write_number(n, 1, nilai)
        else:
            lembar.write_string(n, 1, nilai)
    _tempat_tanda_tangan(buku, lembar, len(baris) + 1, penanda)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)


def _tempat_tanda_tangan(
    buku: xlsxwriter.Workbook, lembar: xlsxwriter.worksheet.Worksheet, mulai: int, penanda: Sequence[PenandaReviu]
) -> None:
    """A row for each that signs, high enough for a hand."""
    if not penanda:
        return
    kepala = buku.add_format({"bold": True, "border": 1, "valign": "vcenter"})
    isi = buku.add_format({"border": 1, "valign": "vcenter", "text_wrap": True})
    lembar.set_column(2, 3, 24)
    for k, nama in enumerate(("Penanda tangan", "Nama", "Tanggal", "Paraf")):
        lembar.write_string(mulai, k, nama, kepala)
    for n, p in enumerate(penanda, start=mulai + 1):
        lembar.set_row(n, 36)
        for k, teks in enumerate((p.peran, p.nama, "", "")):
            lembar.write_string(n, k, teks, isi)

"""The workbook that goes with a document: a sheet per table with real numbers, and where each figure comes from."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen import model as m
from akuntabel.dokumen.xlsx_gaya import TINGGI_TERBESAR, Gaya, teks_sel, tepat
from akuntabel.dokumen.xlsx_tabel import ASAL, sel_kepala, siapkan_cetak, tinggi_teks, tulis_lembar

ISI = "Isi"
KOLOM_MENDATAR = 6
"""A table of so many columns is printed on landscape paper."""
_TANPA_TANGGAL = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed date, so that equal documents give equal bytes
_KOLOM_ASAL = (
    ("No.", 34.0), ("Tempat", 170.0), ("Tercetak", 115.0), ("Nilai", 110.0), ("Rumus", 190.0), ("Masukan", 220.0),
    ("Sumber", 160.0),
)  # fmt: skip


def tulis_xlsx(dok: m.Dokumen) -> bytes:
    """The tables of a document as a workbook.

    Equal documents give equal bytes. A number that 15 digits cannot carry to its last printed decimal becomes text.
    """
    keluaran = BytesIO()
    buku = xlsxwriter.Workbook(
        keluaran,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": "Arial", "font_size": 10},
        },
    )
    buku.set_properties(_sifat(dok))
    gaya = Gaya(buku)
    tabel = [b for b in dok.tabel() if b.nomor or b.judul]
    mendatar = {
        b.kunci
        for bagian in dok.bagian
        for b in bagian.blok
        if isinstance(b, m.Tabel) and (bagian.arah is m.Arah.MENDATAR or len(b.kolom) >= KOLOM_MENDATAR)
    }
    nama = _nama_lembar([f"Tabel {b.nomor}" if b.nomor else b.judul for b in tabel])
    baris_asal = {a.kunci: i for i, a in enumerate(dok.asal, 1)}
    depan = buku.add_worksheet(ISI)
    tempat: dict[str, str] = {}
    for b, n in zip(tabel, nama, strict=True):
        alamat = tulis_lembar(
            buku.add_worksheet(n), b, dok, gaya, nama=n, mendatar=b.kunci in mendatar, baris_asal=baris_asal
        )
        tempat = alamat | tempat
    daftar = [(n, b.judul) for b, n in zip(tabel, nama, strict=True)]
    if dok.asal:
        _asal_usul(buku.add_worksheet(ASAL), dok, gaya, tempat)
        daftar.append((ASAL, "Rumus, masukan, dan sumber setiap angka"))
    _isi(depan, dok, gaya, daftar)
    buku.close()
    return keluaran.getvalue()


def _sifat(dok: m.Dokumen) -> dict[str, Any]:
    tanggal = datetime(dok.tanggal.year, dok.tanggal.month, dok.tanggal.day) if dok.tanggal else _TANPA_TANGGAL  # noqa: DTZ001
    return {
        "title": teks_sel(dok.judul),
        "subject": teks_sel(dok.subjek),
        "author": teks_sel(dok.penyusun),
        "comments": teks_sel("; ".join(f"{k}: {v}" for k, v in sorted(dok.sifat.items()))),
        "created": tanggal,
    }


def _nama_lembar(usul: list[str]) -> list[str]:
    """Names that Excel takes: 31 characters at most, none of ``[]:*?/\\``, each once whatever its case."""
    terpakai = {n.casefold() for n in (ISI, ASAL, "history")}
    hasil = []
    for u in usul:
        dasar = re.sub(r"[\[\]:*?/\\]+", " ", teks_sel(u)).strip().strip("'").strip()[:31] or "Tabel"
        nama, n = dasar, 1
        while nama.casefold() in terpakai:
            n += 1
            ekor = f" ({n})"
            nama = dasar[: 31 - len(ekor)] + ekor
        terpakai.add(nama.casefold())
        hasil.append(nama)
    return hasil


def _isi(lembar: Any, dok: m.Dokumen, gaya: Gaya, daftar: list[tuple[str, str]]) -> None:
    """The first sheet: what this is, and links to the others."""
    lembar.set_column_pixels(0, 0, 170)
    lembar.set_column_pixels(1, 1, 620)
    lembar.merge_range(0, 0, 0, 1, "", gaya.ambil(bold=True, font_size=16, text_wrap=True))
    lembar.write_string(0, 0, teks_sel(dok.judul), gaya.ambil(bold=True, font_size=16, text_wrap=True))
    lembar.set_row(0, tinggi_teks(dok.judul, 580, tebal=True, ukuran=16) + 6)
    y = 1
    redup = gaya.ambil(font_color="#5B6878", text_wrap=True)
    keterangan = [
        ("Penyusun", dok.penyusun),
        ("Tanggal", tulis_tanggal(dok.tanggal) if dok.tanggal else ""),
        ("Keadaan", "Draf: belum disahkan, angka masih dapat berubah" if dok.draf else ""),
        *((k.replace("_", " ").capitalize(), v) for k, v in sorted(dok.sifat.items())),
    ]
    for label, isi in keterangan:
        if isi:
            lembar.write_string(y, 0, teks_sel(label), redup)
            lembar.write_string(y, 1, teks_sel(isi), gaya.ambil(text_wrap=True))
            y += 1
    y += 1
    kepala = gaya.sel(m.Sel(), rata=m.Rata.TENGAH, jenis=m.BarisJenis.ISI, kepala=True)
    lembar.write_string(y, 0, "Lembar", kepala)
    lembar.write_string(y, 1, "Judul", kepala)
    tautan = gaya.ambil(font_color="#0B4F6C", underline=1, border=1, border_color="#DFE4EA")
    biasa = gaya.ambil(text_wrap=True, border=1, border_color="#DFE4EA")
    for nama, judul in daftar:
        y += 1
        rujukan = nama.replace("'", "''")
        lembar.write_url(y, 0, f"internal:'{rujukan}'!A1", tautan, string=nama)
        lembar.write_string(y, 1, teks_sel(judul), biasa)
        lembar.set_row(y, tinggi_teks(judul, 455) + 4)
    y += 2
    catatan = (
        "Angka dalam lembar-lembar ini adalah bilangan, bukan teks; tampilannya dibulatkan seperti dalam laporan, "
        "nilainya tetap utuh. Angka yang tertaut membuka barisnya pada lembar Asal-usul angka."
    )
    lembar.merge_range(y, 0, y, 1, "", redup)
    lembar.write_string(y, 0, catatan, redup)
    lembar.set_row(y, tinggi_teks(catatan, 580) + 3)
    siapkan_cetak(lembar, dok, ISI, mendatar=False)


def _asal_usul(lembar: Any, dok: m.Dokumen, gaya: Gaya, tempat: dict[str, str]) -> None:
    """A row per figure; its printed form links back to the cell that prints it."""
    sel_kepala(lembar, 0, _KOLOM_ASAL, gaya)
    tepi = {"border": 1, "border_color": "#DFE4EA", "text_wrap": True}
    biasa, tengah, kanan = (gaya.ambil(**tepi, **rata) for rata in ({}, {"align": "center"}, {"align": "right"}))
    tautan = gaya.ambil(**tepi, align="right", font_color="#0B4F6C", underline=1)
    angka = gaya.ambil(**tepi, num_format="[$-421]#,##0.00####")
    for y, a in enumerate(dok.asal, 1):
        lembar.write_number(y, 0, y, tengah)
        lembar.write_string(y, 1, teks_sel(a.tempat), biasa)
        if a.kunci in tempat:
            lembar.write_url(y, 2, f"internal:{tempat[a.kunci]}", tautan, string=teks_sel(a.tercetak)[:255])
        else:
            lembar.write_string(y, 2, teks_sel(a.tercetak), kanan)
        if a.nilai is not None and tepat(a.nilai, 6):
            lembar.write_number(y, 3, a.nilai, angka)
        else:
            lembar.write_string(y, 3, str(a.nilai) if a.nilai is not None else "", kanan)
        for x, teks in ((4, a.rumus), (5, a.masukan), (6, a.sumber)):
            lembar.write_string(y, x, teks_sel(teks), biasa)
        isi = zip((a.tempat, a.rumus, a.masukan, a.sumber), (170.0, 190.0, 220.0, 160.0), strict=True)
        lembar.set_row(y, min(max(tinggi_teks(t, pt - 8) for t, pt in isi) + 3, TINGGI_TERBESAR))
    lembar.freeze_panes(1, 0)
    lembar.repeat_rows(0)
    lembar.autofilter(0, 0, len(dok.asal), len(_KOLOM_ASAL) - 1)
    siapkan_cetak(lembar, dok, ASAL, mendatar=True)

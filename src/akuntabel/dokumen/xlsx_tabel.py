"""One table of a document as one sheet: real numbers, fitted columns, repeated header, links to each origin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from akuntabel.dokumen import model as m
from akuntabel.dokumen.svg import bungkus
from akuntabel.dokumen.tata import letak_sel, tata_tabel
from akuntabel.dokumen.xlsx_gaya import (
    HURUF,
    TINGGI_BARIS,
    TINGGI_TERBESAR,
    Gaya,
    teks_sel,
    tepat,
)

KEPALA_MULAI = 3
"""The header's first row, counted from 0: above it stand the caption and the way back."""
_LEBAR_BESAR, _LEBAR_KECIL = 728.0, 430.0
_PX_PER_PT = 96 / 72
_TERLIPAT = 8.0
"""Room that Excel keeps free in a cell, in points."""
ASAL = "Asal-usul angka"
KERTAS = {m.Kertas.A4: 9, m.Kertas.F4: 14, m.Kertas.A3: 8}


def tulis_lembar(
    lembar: Any, b: m.Tabel, dok: m.Dokumen, gaya: Gaya, *, nama: str, mendatar: bool, baris_asal: dict[str, int]
) -> dict[str, str]:
    """Fill a sheet with a table; gives for each origin the address of the cell that prints it."""
    lebar = lebar_kolom(b, mendatar=mendatar)
    for i, pt in enumerate(lebar):
        lembar.set_column_pixels(i, i, round(pt * _PX_PER_PT))
    akhir = len(b.kolom) - 1
    judul = " ".join(t for t in (f"Tabel {b.nomor}" if b.nomor else "", b.judul) if t)
    _lebar_penuh(lembar, 0, akhir, judul, gaya.ambil(bold=True, font_size=12, text_wrap=True), sum(lebar), 12)
    tautan = gaya.ambil(font_color="#0B4F6C", underline=1)
    lembar.write_url(1, 0, "internal:'Isi'!A1", tautan, string="Kembali ke Isi")
    mulai_badan = KEPALA_MULAI + len(b.kepala)
    _kisi(lembar, b, b.kepala, KEPALA_MULAI, lebar, gaya, {}, kepala=True)
    tempat = _kisi(lembar, b, b.badan, mulai_badan, lebar, gaya, baris_asal, kepala=False)
    y = mulai_badan + len(b.badan)
    kecil = gaya.ambil(font_size=9, font_color="#5B6878", text_wrap=True)
    for c in b.catatan:
        _lebar_penuh(lembar, y, akhir, m.teks(c), kecil, sum(lebar), 9)
        y += 1
    lembar.freeze_panes(mulai_badan, 0)
    if b.kepala:
        lembar.repeat_rows(KEPALA_MULAI, mulai_badan - 1)
    siapkan_cetak(lembar, dok, nama, mendatar=mendatar)
    lembar.print_area(0, 0, max(y - 1, mulai_badan), akhir)
    return {k: f"'{nama}'!{alamat}" for k, alamat in tempat.items()}


def lebar_kolom(b: m.Tabel, *, mendatar: bool) -> list[float]:
    """Widths in points at which no usual word or number of the table is broken in this size of letters."""
    t = tata_tabel(b, _LEBAR_BESAR if mendatar else _LEBAR_KECIL)
    return [x * HURUF / t.ukuran + _TERLIPAT / 2 for x in t.lebar]


def _kisi(
    lembar: Any, b: m.Tabel, baris: tuple[m.Baris, ...], y0: int, lebar: list[float], gaya: Gaya,
    baris_asal: dict[str, int], *, kepala: bool,
) -> dict[str, str]:  # fmt: skip
    """Write rows of cells and set their heights; gives the addresses of cells with an origin."""
    tinggi = [TINGGI_BARIS] * len(baris)
    tempat: dict[str, str] = {}
    for r, i, k, s in letak_sel(baris):
        kelompok = r.jenis is m.BarisJenis.KELOMPOK
        rata = s.rata or (m.Rata.KIRI if kelompok else b.kolom[min(k, len(b.kolom) - 1)].rata)
        nomor_kolom = kepala and i > 0 and all(m.teks(x.isi).strip("() ").isdigit() for x in r.sel)
        bentuk = gaya.sel(s, rata=rata, jenis=r.jenis, kepala=kepala, kecil=nomor_kolom)
        y, x = y0 + i, k
        if s.rentang_kolom > 1 or s.rentang_baris > 1:
            lembar.merge_range(y, x, y + s.rentang_baris - 1, x + s.rentang_kolom - 1, "", bentuk)
        asal = s.asal or next((p.asal for p in s.isi if p.asal), "")
        if asal in baris_asal:
            lembar.write_url(
                y, x, f"internal:'{ASAL}'!A{baris_asal[asal] + 1}", bentuk, tip="Lihat asal-usul angka ini"
            )
            tempat.setdefault(asal, f"{nama_kolom(x)}{y + 1}")
        _isi_sel(lembar, y, x, s, bentuk)
        ruang = sum(lebar[k : k + s.rentang_kolom]) - _TERLIPAT - s.tingkat * 7
        tebal = kepala or s.tebal or r.jenis is not m.BarisJenis.ISI
        butuh = tinggi_teks(m.teks(s.isi), ruang, tebal=tebal)
        kurang = butuh - sum(tinggi[i : i + s.rentang_baris])
        if kurang > 0:
            tinggi[min(i + s.rentang_baris, len(baris)) - 1] += kurang
    for i, t in enumerate(tinggi):
        lembar.set_row(y0 + i, min(t + 3, TINGGI_TERBESAR))
    return tempat


def _isi_sel(lembar: Any, y: int, x: int, s: m.Sel, bentuk: Any) -> None:
    desimal = 2 if s.format is m.Format.RUPIAH else s.desimal
    if s.angka is not None and tepat(s.angka, desimal):
        lembar.write_number(y, x, s.angka, bentuk)
    elif s.isi:
        lembar.write_string(y, x, teks_sel(m.teks(s.isi)), bentuk)
    else:
        lembar.write_blank(y, x, None, bentuk)


def tinggi_teks(teks: str, ruang: float, *, tebal: bool = False, ukuran: float = HURUF) -> float:
    """Height in points of wrapped text in a cell of this width."""
    baris = sum(max(1, len(bungkus(t, ruang, ukuran, tebal=tebal))) for t in teks.split("\n"))
    return baris * TINGGI_BARIS * ukuran / HURUF


def nama_kolom(x: int) -> str:
    """0 is "A", 26 "AA"."""
    nama = ""
    x += 1
    while x:
        x, sisa = divmod(x - 1, 26)
        nama = chr(ord("A") + sisa) + nama
    return nama


def _lebar_penuh(lembar: Any, y: int, akhir: int, teks: str, bentuk: Any, lebar: float, ukuran: float) -> None:
    """A line of text over all columns, as high as it wraps."""
    if akhir > 0:
        lembar.merge_range(y, 0, y, akhir, "", bentuk)
    lembar.write_string(y, 0, teks_sel(teks), bentuk)
    tebal = ukuran > HURUF
    tinggi = tinggi_teks(teks, lebar - _TERLIPAT, tebal=tebal, ukuran=ukuran) + 3
    lembar.set_row(y, min(tinggi, TINGGI_TERBESAR))


def siapkan_cetak(lembar: Any, dok: m.Dokumen, nama: str, *, mendatar: bool) -> None:
    """Paper, one page wide, running head and foot."""
    lembar.set_paper(KERTAS[dok.kertas])
    if mendatar:
        lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.7)
    lembar.hide_gridlines(2)
    kiri = _tajuk(dok.kepala_halaman or dok.judul)
    draf = "DRAF · " if dok.draf else ""
    lembar.set_header(f'&L&"Arial,Regular"&8 {kiri}&R&"Arial,Regular"&8 {draf}{_tajuk(nama)}')
    lembar.set_footer('&R&"Arial,Regular"&8 Halaman &P dari &N')


def _tajuk(teks: str) -> str:
    """Text of a running head: its own "&" doubled, and short enough for Excel's 255 characters."""
    return teks_sel(" ".join(teks.split()))[:90].replace("&", "&&")


def sel_kepala(lembar: Any, y: int, nama: Iterable[tuple[str, float]], gaya: Gaya) -> None:
    """Header cells of a plain list, with the widths (in points) of its columns."""
    bentuk = gaya.sel(m.Sel(), rata=m.Rata.TENGAH, jenis=m.BarisJenis.ISI, kepala=True)
    for x, (teks, pt) in enumerate(nama):
        lembar.set_column_pixels(x, x, round(pt * _PX_PER_PT))
        lembar.write_string(y, x, teks, bentuk)
    lembar.set_row(y, TINGGI_BARIS * 1.6)

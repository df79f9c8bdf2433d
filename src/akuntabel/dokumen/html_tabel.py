"""Tables of a document as HTML: caption, header cells with scope, groups of rows, notes, a region that scrolls."""

from __future__ import annotations

from collections.abc import Callable

from akuntabel.dokumen import model as m
from akuntabel.dokumen.html_dasar import html
from akuntabel.dokumen.nomor import jangkar
from akuntabel.dokumen.tata import HURUF_TABEL, KOLOM_LEBAR, letak_sel, tata_tabel

BARIS_PANJANG = 25
"""A table of more rows scrolls in itself on screen, under its own header."""
_LEBAR_SEMPIT, _LEBAR_LUAS = 460.0, 610.0
"""Width of the column and of wide tables on screen, in points of the PDF's table letters."""

Potongan = Callable[[m.Isi], str]
TautanAsal = Callable[[str, str], str]


def _luas(b: m.Tabel, mendatar: bool) -> bool:
    """Whether the table needs more than the column of text: it lies on a landscape page, or its letters shrink."""
    return mendatar or len(b.kolom) >= KOLOM_LEBAR or tata_tabel(b, _LEBAR_SEMPIT).ukuran < HURUF_TABEL[0]


def lebar_kolom(b: m.Tabel, *, mendatar: bool) -> list[int]:
    """Widths of the columns in thousandths of the table, such that no usual word is broken."""
    lebar = tata_tabel(b, _LEBAR_LUAS if _luas(b, mendatar) else _LEBAR_SEMPIT).lebar
    return [max(1, round(1000 * x / sum(lebar))) for x in lebar]


def kelas_tabel(b: m.Tabel, *, mendatar: bool) -> str:
    """How wide the table is (m0 to m3: from "fits a phone" to "scrolls below 60rem")."""
    n = len(b.kolom)
    ukuran = 3 if n >= KOLOM_LEBAR or mendatar else 2 if n >= 6 else 1 if n >= 4 else 0
    polos = " polos" if b.polos else ""
    return f"tabel m{0 if b.polos else ukuran}{' luas' if _luas(b, mendatar) else ''}{polos}"


def tulis_tabel(b: m.Tabel, *, ket: str, mendatar: bool, potongan: Potongan, tautan_asal: TautanAsal) -> str:
    """The table in its scrolling region, with its notes below. ``ket`` is the id of its caption."""
    kolom = "".join(f'<col class="w{x}">' for x in lebar_kolom(b, mendatar=mendatar))
    judul, nama = "", ' aria-label="Tabel"'
    if b.nomor or b.judul:
        nomor = f'<span class="nomor">Tabel {html(b.nomor)}</span> ' if b.nomor else ""
        judul = f'<caption id="{ket}"><span>{nomor}{html(b.judul)}</span></caption>'
        nama = f' aria-labelledby="{ket}"'
    kepala = "".join(_baris_kepala(r, len(b.kepala) > 1, potongan) for r in b.kepala)
    catatan = "".join(f"<p>{potongan(c)}</p>" for c in b.catatan)
    panjang = " panjang" if len(b.badan) > BARIS_PANJANG else ""
    return (
        f'<div class="gulir{panjang}" role="region"{nama} tabindex="0"><table>{judul}<colgroup>{kolom}</colgroup>'
        + (f"<thead>{kepala}</thead>" if kepala else "")
        + f"{_badan(b, potongan, tautan_asal)}</table></div>"
        + (f'<div class="catatan">{catatan}</div>' if catatan else "")
    )


def _baris_kepala(r: m.Baris, bertingkat: bool, potongan: Potongan) -> str:
    sel = []
    for s in r.sel:
        tanda = "th" if m.teks(s.isi).strip() else "td"
        ruang = "" if tanda == "td" else ' scope="colgroup"' if s.rentang_kolom > 1 else ' scope="col"'
        sel.append(f"<{tanda}{ruang}{_rentang(s)}>{potongan(s.isi)}</{tanda}>")
    nomor_kolom = bertingkat and all(m.teks(s.isi).strip("() ").isdigit() for s in r.sel)
    kelas = ' class="nomor-kolom"' if nomor_kolom else ""
    return f"<tr{kelas}>{''.join(sel)}</tr>"


def _badan(b: m.Tabel, potongan: Potongan, tautan_asal: TautanAsal) -> str:
    """The rows; those under full-width heads are a ``tbody`` of their own."""
    sel_baris: list[list[str]] = [[] for _ in b.badan]
    for r, i, k, s in letak_sel(b.badan):
        kolom = b.kolom[min(k, len(b.kolom) - 1)]
        sel_baris[i].append(_sel(s, kolom, r.jenis is m.BarisJenis.KELOMPOK, potongan, tautan_asal))
    hasil = ["<tbody>"]
    sebelum = m.BarisJenis.KELOMPOK
    for r, sel in zip(b.badan, sel_baris, strict=True):
        kelas = ""
        if r.jenis is m.BarisJenis.KELOMPOK:
            kelas = f' class="kelompok k{min(r.sel[0].tingkat, 2) if r.sel else 0}"'
            if sebelum is not m.BarisJenis.KELOMPOK:
                hasil.append("</tbody><tbody>")
        elif r.jenis is m.BarisJenis.JUMLAH:
            kelas = ' class="jumlah"'
        sebelum = r.jenis
        hasil.append(f"<tr{kelas}>{''.join(sel)}</tr>")
    return "".join(hasil) + "</tbody>"


def _sel(s: m.Sel, kolom: m.Kolom, kelompok: bool, potongan: Potongan, tautan_asal: TautanAsal) -> str:
    rata = s.rata or (m.Rata.KIRI if kelompok else kolom.rata)
    kelas = [
        "" if rata is m.Rata.KIRI else rata.value,
        "angka" if s.angka is not None else "",
        "tebal" if s.tebal else "",
        f"t{min(s.tingkat, 6)}" if s.tingkat else "",
        f"s-{jangkar(s.isyarat).replace('-', '_')}" if s.isyarat else "",
    ]
    ada = " ".join(k for k in kelas if k)
    atr = (f' class="{ada}"' if ada else "") + _rentang(s)
    isi = potongan(s.isi)
    if s.asal and not any(p.asal or p.tautan for p in s.isi):
        isi = tautan_asal(s.asal, isi)
    return f'<th scope="rowgroup"{atr}>{isi}</th>' if kelompok else f"<td{atr}>{isi}</td>"


def _rentang(s: m.Sel) -> str:
    hasil = f' colspan="{s.rentang_kolom}"' if s.rentang_kolom > 1 else ""
    return hasil + (f' rowspan="{s.rentang_baris}"' if s.rentang_baris > 1 else "")

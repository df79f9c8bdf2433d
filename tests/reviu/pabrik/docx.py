"""A report as a DOCX file: headings and captions by style, real tables with merged cells, wide pages, running heads."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from tests.reviu.pabrik.blok import Blok, Butir, Halaman, Judul, Keterangan, Naskah, Tabel, Teks
from tests.reviu.pabrik.fakta import Fakta
from tests.reviu.pabrik.tata import Tata


def cetak_docx(n: Naskah) -> bytes:
    """The file. Contents have pages only as far as they are known: the number of the chapter."""
    assert isinstance(n.tata, Tata)
    assert isinstance(n.fakta, Fakta)
    d = Document()
    if n.tata.kop:
        d.sections[0].header.paragraphs[0].text = f"Laporan Kinerja {n.fakta.instansi_penuh} {n.fakta.kurun}"
    lebar = False
    for i, b in enumerate(n.blok):
        depan = n.blok[i + 1] if i + 1 < len(n.blok) else None
        mau = _lebar(b, depan)
        if mau != lebar and not isinstance(b, Halaman):
            _putar(d)
            lebar = mau
        _blok(d, b, n.tata)
    keluar = io.BytesIO()
    d.save(keluar)
    return keluar.getvalue()


def _lebar(b: Blok, depan: Blok | None) -> bool:
    """Caption and table stand together on the wide page."""
    t = depan if isinstance(b, Keterangan) else b
    return isinstance(t, Tabel) and t.lebar


def _putar(d: Dokumen) -> None:
    s = d.add_section(WD_SECTION.NEW_PAGE)
    s.orientation = WD_ORIENT.LANDSCAPE if s.orientation == WD_ORIENT.PORTRAIT else WD_ORIENT.PORTRAIT
    s.page_width, s.page_height = s.page_height, s.page_width


def _blok(d: Dokumen, b: Blok, t: Tata) -> None:
    if isinstance(b, Halaman):
        d.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif isinstance(b, Judul):
        pisah = "\n" if b.nomor.startswith("BAB") and not t.bab_satu_baris else " "
        d.add_heading(f"{b.nomor}{pisah}{b.teks}".strip(), level=min(b.tingkat, 4))
    elif isinstance(b, Keterangan):
        if b.satu_baris:
            d.add_paragraph(f"{b.label} {b.judul}", style="Caption")
        else:
            p = d.add_paragraph(b.label, style="Caption")
            p.add_run().add_break()
            p.add_run(b.judul)
    elif isinstance(b, Butir):
        d.add_paragraph(f"{b.penanda} {b.teks}")
    elif isinstance(b, Teks):
        hal = f" {'.' * 60} {'i' if not b.teks.startswith('BAB') else '1'}" if b.tanda == "daftar-isi/baris" else ""
        p = d.add_paragraph(b.teks + hal)
        if b.tengah and not hal:
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        _tabel(d, b)


def _tabel(d: Dokumen, b: Tabel) -> None:
    kepala = 2 if b.nomor_kolom else 1
    t = d.add_table(rows=kepala + len(b.baris), cols=len(b.kepala), style="Table Grid")
    isi = [
        b.kepala,
        *([[f"({k})" for k in range(1, len(b.kepala) + 1)]] if b.nomor_kolom else []),
        *(x.sel for x in b.baris),
    ]
    for sel, teks in zip(t._cells, (x for baris in isi for x in baris), strict=True):
        sel.text = teks
    for r, x in enumerate(b.baris, start=kepala):
        if x.tanda == "total" and len(x.sel) > 2 and not x.sel[1]:
            t.cell(r, 0).merge(t.cell(r, 1)).text = x.sel[0]
    d.add_paragraph()

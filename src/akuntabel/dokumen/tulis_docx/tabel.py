"""Tables as WordprocessingML: fixed columns, heads repeated on each page, spans, rows kept whole."""

from __future__ import annotations

from collections.abc import Callable

from akuntabel.dokumen import tata
from akuntabel.dokumen.model import Baris, BarisJenis, Isi, Rata, Sel, Tabel
from akuntabel.dokumen.tulis_docx.gaya import gaya_isi_tabel
from akuntabel.dokumen.tulis_docx.xml import lolos, paragraf, twip

TulisIsi = Callable[[Isi, float, float, bool], str]
"""Runs, room in points, letter size, bold → XML of the runs."""

_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}


def tabel_xml(tabel: Tabel, lebar: float, tulis_isi: TulisIsi) -> str:
    """The table without its caption and notes."""
    atur = tata.tata_tabel(tabel, lebar)
    kisi = [twip(w) for w in atur.lebar]
    isi = (
        _baris_xml(tabel, tabel.kepala, atur, kisi, tulis_isi, kepala=True)
        + _baris_xml(tabel, tabel.badan, atur, kisi, tulis_isi, kepala=False)
    )  # fmt: skip
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in kisi)
    judul = f'<w:tblCaption w:val="{lolos(tabel.judul)}"/>' if tabel.judul else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{"TableNormal" if tabel.polos else "TabelLaporan"}"/>'
        f'<w:tblW w:w="{sum(kisi)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>{judul}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{isi}</w:tbl>'
    )


def _baris_xml(
    tabel: Tabel, baris: tuple[Baris, ...], atur: tata.TataTabel, kisi: list[int], tulis_isi: TulisIsi, *, kepala: bool
) -> str:
    letak: list[dict[int, tuple[Sel, bool]]] = [{} for _ in baris]
    for _, i, kolom, sel in tata.letak_sel(baris):
        for j in range(sel.rentang_baris):
            letak[i + j][kolom] = (sel, j > 0)
    hasil = []
    for n, (b, isi) in enumerate(zip(baris, letak, strict=True)):
        # A group row stays with the row below it, a total with the one above, a low table whole.
        sambung = n + 1 < len(baris) and (
            atur.utuh or b.jenis is BarisJenis.KELOMPOK or baris[n + 1].jenis is BarisJenis.JUMLAH
        )
        sel_xml = "".join(
            _sel_xml(tabel, b, kolom, isi[kolom], atur, kisi, tulis_isi, kepala=kepala, sambung=sambung)
            for kolom in sorted(isi)
        )
        hasil.append(
            f"<w:tr><w:trPr>{'<w:cantSplit/>' if _utuh(isi, atur) else ''}"
            f"{'<w:tblHeader/>' if kepala else ''}</w:trPr>{sel_xml}</w:tr>"
        )
    return "".join(hasil)


def _utuh(isi: dict[int, tuple[Sel, bool]], atur: tata.TataTabel) -> bool:
    return all(
        tata.kira_tinggi(sel, sum(atur.lebar[k : k + sel.rentang_kolom]), atur.ukuran, tebal=True) < tata.TINGGI_UTUH
        for k, (sel, _) in isi.items()
    )


def _sel_xml(
    tabel: Tabel,
    baris: Baris,
    kolom: int,
    isi: tuple[Sel, bool],
    atur: tata.TataTabel,
    kisi: list[int],
    tulis_isi: TulisIsi,
    *,
    kepala: bool,
    sambung: bool,
) -> str:
    sel, lanjutan = isi
    n = sel.rentang_kolom
    dasar = tata.dasar_sel(baris, sel, kepala=kepala)
    sifat = (
        f'<w:tcW w:w="{sum(kisi[kolom : kolom + n])}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{n}"/>' if n > 1 else "")
        + ("<w:vMerge/>" if lanjutan else '<w:vMerge w:val="restart"/>' if sel.rentang_baris > 1 else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{dasar}"/>' if dasar else "")
        + ("" if baris.jenis is BarisJenis.ISI and not kepala else '<w:vAlign w:val="center"/>')
    )
    gaya = gaya_isi_tabel(atur.ukuran, kepala=kepala)
    lanjut = "<w:keepNext/>" if sambung else ""
    if lanjutan:
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{paragraf(gaya, '', lanjut)}</w:tc>"
    lebar = sum(atur.lebar[kolom : kolom + n])
    inden = tata.inden_sel(sel, lebar)
    tebal = kepala or sel.tebal or baris.jenis is not BarisJenis.ISI
    rata = tata.rata_sel(tabel, baris, sel, kolom, kepala=kepala)
    baku = Rata.TENGAH if kepala else Rata.KIRI
    ppr = (
        lanjut
        + (f'<w:ind w:left="{twip(inden)}"/>' if inden else "")
        + (f'<w:jc w:val="{_RATA[rata]}"/>' if rata is not baku else "")
    )
    ruang = lebar - 2 * tata.JARAK_SEL - inden
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{paragraf(gaya, tulis_isi(sel.isi, ruang, atur.ukuran, tebal), ppr)}</w:tc>"

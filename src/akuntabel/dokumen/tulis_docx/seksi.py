"""Sections: paper, margins, page numbers, running head and foot, the watermark of a draft."""

from __future__ import annotations

from akuntabel.dokumen.model import NomorHalaman
from akuntabel.dokumen.tata import Seksi
from akuntabel.dokumen.tulis_docx.xml import RUANG_NAMA, huruf, medan, paragraf, twip

_BENTUK = {NomorHalaman.ROMAWI: "lowerRoman", NomorHalaman.ANGKA: "decimal"}


def sifat_seksi(s: Seksi, kepala: str, kaki: str) -> str:
    """``w:sectPr``; ``kepala`` and ``kaki`` are the relation ids of its head and foot."""
    arah = ' w:orient="landscape"' if s.mendatar else ""
    bentuk = _BENTUK.get(s.nomor)
    mulai = ' w:start="1"' if s.mulai_nomor else ""
    nomor = f'<w:pgNumType w:fmt="{bentuk}"{mulai}/>' if bentuk else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{kepala}"/>'
        f'<w:footerReference w:type="default" r:id="{kaki}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twip(s.lebar)}" w:h="{twip(s.tinggi)}"{arah}/>'
        f'<w:pgMar w:top="{twip(s.atas)}" w:right="{twip(s.kanan)}" w:bottom="{twip(s.bawah)}" w:left="{twip(s.kiri)}"'
        f' w:header="{twip(s.atas * 0.45)}" w:footer="{twip(s.bawah * 0.45)}" w:gutter="0"/>{nomor}</w:sectPr>'
    )


def kepala_xml(teks: str, *, sampul: bool, draf: bool) -> str:
    """``header.xml``: the running head, none on a cover, and the watermark behind the text."""
    tanda = _tanda_air() if draf else ""
    isi = "" if sampul else huruf(teks)
    tanpa_garis = "" if isi else '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    return f"<w:hdr {RUANG_NAMA}>{paragraf('Header', tanda + isi, tanpa_garis)}</w:hdr>"


def kaki_xml(nomor: NomorHalaman) -> str:
    """``footer.xml``: the page number in the middle, where the section has one."""
    contoh = "i" if nomor is NomorHalaman.ROMAWI else "1"
    isi = "" if nomor is NomorHalaman.TANPA else medan("PAGE", contoh)
    return f"<w:ftr {RUANG_NAMA}>{paragraf('Footer', isi)}</w:ftr>"


def _tanda_air() -> str:
    rumus = "".join(
        f'<v:f eqn="{r}"/>'
        for r in (
            "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
            "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7",
            "sum @6 0 @5",
        )
    )  # fmt: skip
    return (
        "<w:r><w:rPr><w:noProof/></w:rPr><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e">'
        f"<v:formulas>{rumus}</v:formulas>"
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
        '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
        '<v:shape id="TandaAirDraf" o:spid="_x0000_s2049" type="#_x0000_t136" alt="Draf" '
        'style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:133pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#e6e9ec" stroked="f">'
        '<v:fill opacity=".6"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" '
        'string="DRAF"/></v:shape></w:pict></w:r>'
    )

"""Drawings in the DOCX: PNG for every reader, the SVG beside it for those that draw it sharp."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.dokumen.model import Gambar
from akuntabel.dokumen.tulis_docx.xml import emu, lolos


@dataclass(frozen=True, slots=True)
class BerkasGambar:
    """Relation ids of the two files of a figure."""

    png: str
    svg: str


def gambar_xml(g: Gambar, lebar: float, tinggi: float, berkas: BerkasGambar, nomor: int) -> str:
    """A run with the drawing in line with the text; sizes in points."""
    w, h = emu(lebar), emu(tinggi)
    nama = lolos(f"Gambar {g.nomor}".strip())
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{w}" cy="{h}"/>'
        f'<wp:docPr id="{nomor}" name="{nama}" descr="{lolos(g.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="{nama}" descr="{lolos(g.alt)}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{berkas.png}"><a:extLst>'
        f'<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip r:embed="{berkas.svg}"/></a:ext>'
        "</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )

"""Small DOCX files put together from pieces of XML, as foreign programs write them."""

from __future__ import annotations

import io
import zipfile

from akuntabel.dokumen.baca.docx import baca_docx
from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, LaporanTerbaca, TabelTerbaca

RUANG = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_JENIS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_AKAR = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "header": "hdr",
    "footer": "ftr",
}


def docx(badan: str, *, kepala: str = "", utama: str = "word/document.xml", **bagian: str) -> bytes:
    """A DOCX with this body and these parts (by the last word of their relation)."""
    keluar = io.BytesIO()
    folder = utama.rpartition("/")[0]
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("_rels/.rels", _hubungan({"rId1": ("officeDocument", utama)}))
        z.writestr(utama, f"{kepala}<w:document {RUANG}><w:body>{badan}</w:body></w:document>")
        z.writestr(
            f"{folder}/_rels/{utama.rpartition('/')[2]}.rels",
            _hubungan({f"rId{n}": (j, f"{j}.xml") for n, j in enumerate(bagian)}),
        )
        for jenis, isi in bagian.items():
            z.writestr(f"{folder}/{jenis}.xml", f"<w:{_AKAR[jenis]} {RUANG}>{isi}</w:{_AKAR[jenis]}>")
    return keluar.getvalue()


def _hubungan(isi: dict[str, tuple[str, str]]) -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="{i}" Type="{_JENIS}/{j}" Target="{t}"/>' for i, (j, t) in isi.items())
        + "</Relationships>"
    )


def r(teks: str, sifat: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{sifat}</w:rPr>" if sifat else ""}<w:t xml:space="preserve">{teks}</w:t></w:r>'


def p(isi: str, sifat: str = "", gaya: str = "") -> str:
    isi = isi if isi.startswith("<") or not isi else r(isi)
    gaya = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    return f"<w:p><w:pPr>{gaya}{sifat}</w:pPr>{isi}</w:p>"


def butir(isi: str, num: int = 1, dalam: int = 0, gaya: str = "") -> str:
    return p(isi, f'<w:numPr><w:ilvl w:val="{dalam}"/><w:numId w:val="{num}"/></w:numPr>', gaya)


def tc(isi: str, sifat: str = "") -> str:
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi if isi.startswith('<') else p(isi)}</w:tc>"


def tr(*sel: str, sifat: str = "") -> str:
    return f"<w:tr><w:trPr>{sifat}</w:trPr>{''.join(s if s.startswith('<w:tc>') else tc(s) for s in sel)}</w:tr>"


def tbl(*baris: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(baris)}</w:tbl>"


def gaya(kode: str, nama: str, dasar: str = "", ppr: str = "", rpr: str = "") -> str:
    dasar = f'<w:basedOn w:val="{dasar}"/>' if dasar else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{kode}"><w:name w:val="{nama}"/>{dasar}'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def lvl(n: int, bentuk: str, teks: str, lain: str = "", mulai: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{mulai}"/><w:numFmt w:val="{bentuk}"/>{lain}'
        f'<w:lvlText w:val="{teks}"/></w:lvl>'
    )


def baca(badan: str, **bagian: str) -> LaporanTerbaca:
    return baca_docx(docx(badan, **bagian))


def alinea(badan: str, **bagian: str) -> list[Alinea]:
    return list(baca(badan, **bagian).alinea())


def teks(badan: str, **bagian: str) -> list[str]:
    """Mark and text of each paragraph."""
    return [f"{a.penanda} {a.teks}".strip() for a in alinea(badan, **bagian)]


def tabel(badan: str, **bagian: str) -> TabelTerbaca:
    (t,) = baca(badan, **bagian).tabel()
    return t


def kepala(laporan: LaporanTerbaca) -> list[str]:
    return [b.teks for b in laporan.blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA]

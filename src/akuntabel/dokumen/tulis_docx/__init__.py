"""The DOCX writer: an editable report with named styles, working contents and captions.

The body is WordprocessingML made as strings (``xml``, ``isi``, ``tabel``, ``daftar_isi``, ``gambar``, ``seksi``),
put into a package of python-docx (``paket``) with our own styles (``gaya``).
"""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.dokumen import tata
from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.periksa_model import wajib_sah
from akuntabel.dokumen.tulis_docx import gaya
from akuntabel.dokumen.tulis_docx.gambar import BerkasGambar
from akuntabel.dokumen.tulis_docx.isi import JEDA, PenulisIsi
from akuntabel.dokumen.tulis_docx.paket import Paket
from akuntabel.dokumen.tulis_docx.seksi import kaki_xml, kepala_xml, sifat_seksi
from akuntabel.dokumen.tulis_docx.xml import RUANG_NAMA
from akuntabel.dokumen.tulis_pdf import gambar_png

__all__ = ["tulis_docx"]


def tulis_docx(
    dok: Dokumen,
    halaman: Mapping[str, int | str] | None = None,
    png: Mapping[str, bytes] | None = None,
) -> bytes:
    """The document as DOCX, byte for byte the same for the same input.

    Args:
        dok: a valid document.
        halaman: page numbers by ``kunci`` for the contents, from ``HasilPdf.halaman``; without them the contents
            carry no numbers until the reader updates them.
        png: the figures as PNG by ``kunci``, from ``HasilPdf.png``; what is missing is drawn here, by one child
            process.

    Raises:
        ModelKeliru: the document is not valid.
        GagalCetak: a drawing could not be made.
    """
    wajib_sah(dok)
    paket = Paket()
    isi = PenulisIsi(dok, halaman or {}, _masukkan_gambar(paket, dok, png or {}))
    badan = _badan(paket, dok, isi)
    paket.isi(
        dokumen=f"<w:document {RUANG_NAMA}><w:body>{badan}</w:body></w:document>",
        gaya=gaya.styles(),
        daftar=gaya.numbering(isi.daftar),
        setelan=gaya.settings(),
    )
    paket.sifat(dok)
    return paket.simpan()


def _masukkan_gambar(paket: Paket, dok: Dokumen, png: Mapping[str, bytes]) -> dict[str, BerkasGambar]:
    semua = list(dok.gambar())
    png = {**gambar_png(dok, png.keys()), **png}
    return {g.kunci: BerkasGambar(*paket.tambah_gambar(i, png[g.kunci], g.svg)) for i, g in enumerate(semua, start=1)}


def _badan(paket: Paket, dok: Dokumen, penulis: PenulisIsi) -> str:
    """All sections. The properties of one stand in its last paragraph, of the last one at the end of the body."""
    kepala: dict[bool, str] = {}
    kaki: dict[str, str] = {}
    hasil: list[str] = []
    daftar_seksi = tata.susun_seksi(dok)
    for n, s in enumerate(daftar_seksi, start=1):
        if s.sampul not in kepala:
            xml = kepala_xml(dok.kepala_halaman, sampul=s.sampul, draf=dok.draf)
            kepala[s.sampul] = paket.tambah_kepala(len(kepala) + 1, xml)
        if s.nomor not in kaki:
            kaki[s.nomor] = paket.tambah_kaki(len(kaki) + 1, kaki_xml(s.nomor))
        blok = penulis.seksi(s)
        sifat = sifat_seksi(s, kepala[s.sampul], kaki[s.nomor])
        if n == len(daftar_seksi):
            hasil += [*blok, *([JEDA] if blok and blok[-1].endswith("</w:tbl>") else []), sifat]
        else:
            hasil += _tutup_seksi(blok, sifat)
    return "".join(hasil)


def _tutup_seksi(blok: list[str], sifat: str) -> list[str]:
    # LibreOffice loses the page number in the foot of a section that ends inside the field of the contents.
    if not blok or not blok[-1].startswith("<w:p>") or "<w:fldChar" in blok[-1]:
        blok = [*blok, JEDA]
    # In a paragraph's properties, those of the section come last.
    return [*blok[:-1], blok[-1].replace("</w:pPr>", f"{sifat}</w:pPr>", 1)]

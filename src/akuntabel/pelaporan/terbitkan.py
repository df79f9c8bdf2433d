"""The report in the formats asked for: built once, written by each writer, the PDF first for the page numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.tulis_pdf import HasilPdf, tulis_pdf
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.sebutan import nama_berkas
from akuntabel.reviu.temuan import Temuan

FORMAT = ("docx", "pdf", "html", "xlsx")


def terbitkan(
    t: TahunKinerja,
    periode: Periode,
    *,
    format: Collection[str] = FORMAT,  # noqa: A002 - the word of the command line
    draf: bool = True,
    tanggal: date | None = None,
    temuan: Sequence[Temuan] = (),
) -> dict[str, bytes]:
    """File names and contents ("LKjIP-2023.docx", "LKjIP-2023-TW1.pdf" …) of one report in the formats asked for.

    Raises ValueError for an unknown format.
    """
    asing = [f for f in format if f not in FORMAT]
    if asing:
        raise ValueError(f"Format {', '.join(asing)} tidak dikenal; yang ada: {', '.join(FORMAT)}.")
    dok = susun_lkjip(t, periode, draf=draf, tanggal=tanggal, temuan=temuan)
    return tulis(dok, nama_berkas(periode), format)


def tulis(dok: Dokumen, nama: str, format: Collection[str]) -> dict[str, bytes]:  # noqa: A002
    """A finished document in the formats asked for. The DOCX takes page numbers and pictures from the PDF."""
    isi: dict[str, bytes] = {}
    pdf: HasilPdf | None = None
    if "pdf" in format or "docx" in format:
        pdf = tulis_pdf(dok, dengan_png="docx" in format)
    if pdf is not None and "docx" in format:
        from akuntabel.dokumen.tulis_docx import tulis_docx

        isi[f"{nama}.docx"] = tulis_docx(dok, pdf.halaman, pdf.png)
    if pdf is not None and "pdf" in format:
        isi[f"{nama}.pdf"] = pdf.bytes
    if "html" in format:
        from akuntabel.dokumen.tulis_html import tulis_html

        isi[f"{nama}.html"] = tulis_html(dok).encode()
    if "xlsx" in format:
        from akuntabel.dokumen.tulis_xlsx import tulis_xlsx

        isi[f"{nama}.xlsx"] = tulis_xlsx(dok)
    return isi

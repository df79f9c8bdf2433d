"""A finished document in the formats asked for: built once, written by each writer, the PDF first for page numbers."""

from __future__ import annotations

from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor

from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.tulis_pdf import gambar_png, siapkan_pdf

FORMAT = ("docx", "pdf", "html", "xlsx")
JENIS_MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The media type of each format."""


def wajib_dikenal(format: Collection[str]) -> None:  # noqa: A002 - the word of the command line
    """ValueError where one of the formats is unknown."""
    asing = [f for f in format if f not in FORMAT]
    if asing:
        raise ValueError(f"Format {', '.join(asing)} tidak dikenal; yang ada: {', '.join(FORMAT)}.")


def tulis(dok: Dokumen, nama: str, format: Collection[str] = FORMAT) -> dict[str, bytes]:  # noqa: A002
    """File names (``nama`` with the format as its ending) and contents, in the order of ``FORMAT``.

    Typst works in child processes, one for the PDF and one for the pictures, while HTML and XLSX are written here;
    the DOCX takes page numbers and pictures from it. Raises ValueError for an unknown format.
    """
    wajib_dikenal(format)
    isi: dict[str, bytes] = {}
    with ThreadPoolExecutor(max_workers=2) as pekerja:
        png = pekerja.submit(gambar_png, dok) if "docx" in format else None
        pdf = pekerja.submit(siapkan_pdf(dok)) if "pdf" in format or "docx" in format else None
        if "html" in format:
            from akuntabel.dokumen.tulis_html import tulis_html

            isi["html"] = tulis_html(dok).encode()
        if "xlsx" in format:
            from akuntabel.dokumen.tulis_xlsx import tulis_xlsx

            isi["xlsx"] = tulis_xlsx(dok)
        if pdf is not None and "pdf" in format:
            isi["pdf"] = pdf.result().bytes
        if pdf is not None and png is not None:
            from akuntabel.dokumen.tulis_docx import tulis_docx

            isi["docx"] = tulis_docx(dok, pdf.result().halaman, png.result())
    return {f"{nama}.{f}": isi[f] for f in FORMAT if f in isi}

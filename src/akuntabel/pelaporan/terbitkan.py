"""The report in the formats asked for: built once, written by each writer, the PDF first for the page numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.tulis_pdf import gambar_png, siapkan_pdf
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
    """A finished document in the formats asked for. The DOCX takes page numbers and pictures from typst.

    Typst works in child processes, one for the PDF and one for the pictures, while HTML and XLSX are written here.
    """
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

"""The report in the formats asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.berkas import FORMAT, tulis, wajib_dikenal
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.sebutan import nama_berkas
from akuntabel.reviu.temuan import Temuan

__all__ = ["FORMAT", "terbitkan", "tulis"]


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
    wajib_dikenal(format)
    dok = susun_lkjip(t, periode, draf=draf, tanggal=tanggal, temuan=temuan)
    return tulis(dok, nama_berkas(periode), format)

"""A period in a URL: ``tahunan`` or ``tw-1`` … ``tw-4``, so that two tabs never clash."""

from __future__ import annotations

from django.urls import register_converter, reverse

from akuntabel.aturan.periode import Periode


class TriwulanConverter:
    regex = "tahunan|tw-[1-4]"

    def to_python(self, value: str) -> int:
        return 0 if value == "tahunan" else int(value[-1])

    def to_url(self, value: int) -> str:
        return f"tw-{value}" if value else "tahunan"


class TahunConverter:
    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


DASAR = "opd/<str:opd>/<tahun:tahun>/<triwulan:triwulan>/"
"""Where the pages of one OPD and period lie."""

register_converter(TriwulanConverter, "triwulan")
register_converter(TahunConverter, "tahun")


def alamat(halaman: str, opd: str, periode: Periode, **lain: str | int) -> str:
    """The URL of a page (``app:name``) of one OPD and period."""
    kunci = {"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, **lain}
    return reverse(halaman, kwargs=kunci)

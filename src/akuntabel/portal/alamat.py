"""A period in a URL: ``tahunan`` or ``tw-1`` … ``tw-4``, so that two tabs never clash."""

from __future__ import annotations

from django.urls import register_converter

from akuntabel.aturan.periode import Periode


def sandi_periode(periode: Periode) -> str:
    return "tahunan" if periode.tahunan else f"tw-{periode.triwulan}"


class TriwulanConverter:
    regex = "tahunan|tw-[1-4]"

    def to_python(self, value: str) -> int:
        return 0 if value == "tahunan" else int(value[-1])

    def to_url(self, value: int | str) -> str:
        if isinstance(value, str):
            return value
        return f"tw-{value}" if value else "tahunan"


class TahunConverter:
    regex = "[12][0-9]{3}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(TriwulanConverter, "triwulan")
register_converter(TahunConverter, "tahun")

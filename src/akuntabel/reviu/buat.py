"""One finding out of the places that share its cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan


def satu(
    kode: str,
    tempat: Sequence[Lokasi],
    pesan: str,
    perbaikan: str,
    *,
    kutipan: str = "",
    keyakinan: Keyakinan | None = None,
) -> Iterator[Temuan]:
    """Yield the finding of check ``kode`` with its places; nothing where there is no place.

    ``{n}`` in ``pesan`` becomes the number of places.
    """
    if not tempat:
        return
    a = aturan_dari(kode)
    yield Temuan(
        kode=kode,
        tingkat=a.tingkat,
        keyakinan=keyakinan or a.keyakinan,
        lokasi=tempat[0],
        lokasi_lain=tuple(tempat[1:]),
        pesan=pesan.replace("{n}", str(len(tempat))),
        perbaikan=perbaikan,
        dasar=a.dasar,
        kutipan=kutipan,
        pola=pesan if "{n}" in pesan else "",
    )

"""Read a data package or a workbook, whichever it is; mistakes come back as ``Galat``, never raised."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.baca_paket import baca_berkas
from akuntabel.pertukaran.baris import Bacaan
from akuntabel.pertukaran.berkas import BerkasBuku, BerkasPaket, buka, buka_isi
from akuntabel.pertukaran.buku import baca_buku
from akuntabel.pertukaran.buku_tata import nama_lembar
from akuntabel.pertukaran.galat import DitolakError, Galat, HasilBaca
from akuntabel.pertukaran.periksa import periksa
from akuntabel.pertukaran.skema import semua


def baca(path: Path | str, *, dasar: Himpunan | None = None) -> HasilBaca:
    """Read a folder, a .zip or an .xlsx, told apart by content, and check all of it.

    ``dasar`` are the rows stored already: a package may refer to them and leave them out, since import is an
    upsert; ``himpunan`` holds what was read, not them. Mistakes of all kinds come back together.
    """
    try:
        return _baca(buka(Path(path)), dasar)
    except DitolakError as e:
        return HasilBaca(himpunan=None, galat=(e.galat,))


def baca_isi(nama: str, isi: bytes, *, dasar: Himpunan | None = None) -> HasilBaca:
    """The same for an uploaded .zip or .xlsx in memory."""
    try:
        return _baca(buka_isi(nama, isi), dasar)
    except DitolakError as e:
        return HasilBaca(himpunan=None, galat=(e.galat,))


def _baca(berkas: BerkasPaket | BerkasBuku, dasar: Himpunan | None) -> HasilBaca:
    bacaan, meta = (baca_buku(berkas, dasar=dasar), {}) if isinstance(berkas, BerkasBuku) else baca_berkas(berkas.isi)
    periksa(bacaan, dasar=dasar)
    return _hasil(bacaan, meta)


def _hasil(bacaan: Bacaan, meta: Mapping[str, Any]) -> HasilBaca:
    galat, peringatan = _urutkan(bacaan.galat.hasil()), _urutkan(bacaan.peringatan.hasil())
    if galat:
        return HasilBaca(himpunan=None, galat=galat, peringatan=peringatan, meta=meta)
    isi: dict[str, list[r.Rekaman]] = {nama: [b.rekaman for b in baris] for nama, baris in bacaan.baris.items()}
    return HasilBaca(himpunan=Himpunan.dari({**isi}), peringatan=peringatan, meta=meta)


def _urutkan(galat: tuple[Galat, ...]) -> tuple[Galat, ...]:
    """As one works through a file: what concerns it as a whole, then table by table from top to bottom."""
    tempat = {t: n for n, nama in enumerate(semua(), 1) for t in (f"{nama}.csv", f"Lembar {nama_lembar(nama)}")}
    return tuple(sorted(galat, key=lambda g: (tempat.get(g.tempat, 0), g.baris or 0)))

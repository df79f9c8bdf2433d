"""Read a data package or a workbook, whatever of the two it is; user mistakes come back as ``Galat``, never raised."""

from __future__ import annotations

from pathlib import Path

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import baca_paket
from akuntabel.pertukaran.galat import HasilBaca


def baca(path: Path | str, *, dasar: Himpunan | None = None) -> HasilBaca:
    """Read a folder, a .zip or an .xlsx (told apart by content). ``dasar``: rows stored already, to refer to."""
    return baca_paket.baca_folder(Path(path), dasar=dasar)

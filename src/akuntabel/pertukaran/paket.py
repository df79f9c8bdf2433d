"""The data package on disk: a folder, or a .zip, of ``datapackage.json`` and one CSV per table.

Canonical means UTF-8 without mark, LF, commas, quotes only where needed, rows sorted by key, all columns in
the order of the record, tables without rows left out. A canonical package that is read is written back byte for
byte.
"""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import deskriptor, sel
from akuntabel.pertukaran.baris import urai
from akuntabel.pertukaran.deskriptor import NAMA_DESKRIPTOR
from akuntabel.pertukaran.skema import Tabel, semua

_WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
"""One fixed time in every archive, so that the same data make the same bytes."""


def isi_paket(himpunan: Himpunan, **meta: Any) -> dict[str, bytes]:
    """The files of the canonical package by name. ``meta``: properties of the package (title, sources …)."""
    berkas = {f"{nama}.csv": tulis_csv(tabel, himpunan) for nama, tabel in semua().items() if himpunan.tabel(nama)}
    return {NAMA_DESKRIPTOR: deskriptor.tulis(himpunan, meta), **berkas}


def tulis_csv(tabel: Tabel, himpunan: Himpunan) -> bytes:
    """One table as canonical CSV."""
    keluar = io.StringIO()
    penulis = csv.writer(keluar, lineterminator="\n")
    penulis.writerow(k.nama for k in tabel.kolom)
    for rekaman in himpunan.tabel(tabel.nama):
        penulis.writerow(sel.tulis(kolom, nilai) for kolom, nilai in urai(tabel, rekaman))
    return keluar.getvalue().encode("utf-8")


def tulis_folder(himpunan: Himpunan, folder: Path, **meta: Any) -> None:
    """Write the canonical package into a folder, which is made where missing.

    CSV files of tables that have no rows any more are removed; other files in the folder stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    berkas = isi_paket(himpunan, **meta)
    for nama, isi in berkas.items():
        (folder / nama).write_bytes(isi)
    for nama in semua():
        if f"{nama}.csv" not in berkas:
            (folder / f"{nama}.csv").unlink(missing_ok=True)


def tulis_zip(himpunan: Himpunan, **meta: Any) -> bytes:
    """The canonical package as one .zip; the same data make the same bytes."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, isi in isi_paket(himpunan, **meta).items():
            info = zipfile.ZipInfo(nama, _WAKTU_ZIP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            z.writestr(info, isi)
    return keluar.getvalue()

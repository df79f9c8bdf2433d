"""Write a set of records where a path says: ``.xlsx`` a workbook, ``.zip`` a packed data package, else a folder."""

from __future__ import annotations

from pathlib import Path

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.buku_tulis import tulis_buku, tulis_buku_kosong
from akuntabel.pertukaran.paket import tulis_folder, tulis_zip


def tulis(himpunan: Himpunan, ke: Path) -> None:
    """Write the canonical package or the workbook; a file appears only when it is whole."""
    match ke.suffix.lower():
        case ".xlsx":
            _tulis_utuh(ke, tulis_buku(himpunan))
        case ".zip":
            _tulis_utuh(ke, tulis_zip(himpunan))
        case _:
            tulis_folder(himpunan, ke)


def tulis_isian(himpunan: Himpunan | None, ke: Path, *, tahun: int) -> None:
    """Write a workbook to fill in: a set with its missing quarters listed, or (None) an empty one for a new office."""
    isi = tulis_buku_kosong(tahun) if himpunan is None else tulis_buku(himpunan, untuk_diisi=True, tahun=tahun)
    _tulis_utuh(ke, isi)


def _tulis_utuh(ke: Path, isi: bytes) -> None:
    ke.parent.mkdir(parents=True, exist_ok=True)
    sementara = ke.with_name(f".{ke.name}.sementara")
    sementara.write_bytes(isi)
    sementara.replace(ke)

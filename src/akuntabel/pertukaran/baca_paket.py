"""Read the data package: every file, every row, every mistake in one pass."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import deskriptor, sel
from akuntabel.pertukaran.baris import Baris, Judul, susun
from akuntabel.pertukaran.deskriptor import NAMA_DESKRIPTOR
from akuntabel.pertukaran.galat import Galat, HasilBaca, Pengumpul
from akuntabel.pertukaran.skema import Tabel, semua


def baca_folder(folder: Path, *, dasar: Himpunan | None = None) -> HasilBaca:
    berkas = {
        p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.suffix.lower() in (".csv", ".json")
    }
    return baca_berkas(berkas, dasar=dasar)


def baca_berkas(berkas: Mapping[str, bytes], *, dasar: Himpunan | None = None) -> HasilBaca:
    """Read the files of a package, given by name."""
    pengumpul = Pengumpul()
    meta: dict[str, Any] = {}
    if NAMA_DESKRIPTOR in berkas:
        meta = deskriptor.baca_meta(json.loads(berkas[NAMA_DESKRIPTOR]))
    baris: dict[str, list[Baris]] = {}
    for nama, tabel in semua().items():
        if f"{nama}.csv" in berkas:
            baris[nama] = baca_csv(tabel, berkas[f"{nama}.csv"], pengumpul)
    if len(pengumpul):
        return HasilBaca(himpunan=None, galat=pengumpul.hasil(), meta=meta)
    isi: dict[str, list[r.Rekaman]] = {nama: [b.rekaman for b in daftar] for nama, daftar in baris.items()}
    return HasilBaca(himpunan=Himpunan.dari({k: iter(v) for k, v in isi.items()}), meta=meta)


def baca_csv(tabel: Tabel, isi: bytes, pengumpul: Pengumpul) -> list[Baris]:
    """The rows of one table; what is wrong goes to ``pengumpul``. Row 1 is the header."""
    judul = Judul(f"{tabel.nama}.csv", pakai_nama=True)
    pembaca = csv.reader(io.StringIO(isi.decode("utf-8-sig"), newline=""), strict=True)
    kepala = next(pembaca, [])
    hasil: list[Baris] = []
    for nomor, sel_sel in enumerate(pembaca, start=2):
        if not any(sel_sel):
            continue
        if len(sel_sel) != len(kepala):
            pengumpul.tambah(
                Galat(
                    tempat=judul.tempat,
                    baris=nomor,
                    sebab=f"Ada {len(sel_sel)} kolom, seharusnya {len(kepala)}.",
                )
            )
            continue
        rekaman, galat = susun(
            tabel, dict(zip(kepala, sel_sel, strict=True)), baca=sel.baca, judul=judul, nomor=nomor
        )
        pengumpul.tambah_semua(galat)
        if rekaman is not None:
            hasil.append(Baris(judul.tempat, nomor, rekaman))
    return hasil

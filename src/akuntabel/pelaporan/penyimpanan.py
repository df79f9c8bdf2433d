"""Reports that were built, kept until the data change.

A file is named by a fingerprint of the records, the period and the program's version, so that a changed figure never
meets an old file. All forms of a report are built together: they must agree.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from django.conf import settings

from akuntabel import __version__
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.beku import bekukan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.terbitkan import FORMAT, terbitkan
from akuntabel.reviu.periksa import periksa

SIMPAN_PALING_BANYAK = 20
"""Builds kept per OPD; older ones are removed."""


def berkas_laporan(t: TahunKinerja, periode: Periode, format_berkas: str) -> Path:
    """The report of a period in one form, built if it is not there yet."""
    folder = _folder(t, periode)
    if not folder.exists():
        _bangun(t, periode, folder)
    return next(f for f in folder.iterdir() if f.suffix == f".{format_berkas}")


def _folder(t: TahunKinerja, periode: Periode) -> Path:
    _, sidik_data = bekukan(t.data)
    kunci = f"{__version__}|{t.tahun}|{periode.triwulan}|{sidik_data}"
    nama = hashlib.sha256(kunci.encode()).hexdigest()[:24]
    return Path(settings.AKUNTABEL_DATA) / "keluaran" / hashlib.sha256(t.opd.kode.encode()).hexdigest()[:12] / nama


def _bangun(t: TahunKinerja, periode: Periode, folder: Path) -> None:
    berkas = terbitkan(t, periode, format=FORMAT, draf=True, temuan=periksa(t, periode))
    folder.parent.mkdir(parents=True, exist_ok=True)
    sementara = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".bangun-"))
    try:
        for nama, isi in berkas.items():
            (sementara / nama).write_bytes(isi)
        sementara.rename(folder)
    except OSError:
        shutil.rmtree(sementara, ignore_errors=True)
        # Somebody else may have finished the same build first; theirs holds the same bytes.
        if not folder.exists():
            raise
    _rapikan(folder.parent)


def _rapikan(induk: Path) -> None:
    lama = sorted((f for f in induk.iterdir() if not f.name.startswith(".")), key=lambda f: f.stat().st_mtime)
    for folder in lama[:-SIMPAN_PALING_BANYAK]:
        shutil.rmtree(folder, ignore_errors=True)

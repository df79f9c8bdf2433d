"""Where built reports lie: drafts in a folder that is swept, final ones in the store of evidence, for ever."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from akuntabel import __version__
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.setelan import pilihan_tercetak
from akuntabel.jejak.berkas import jalur, simpan_keluaran
from akuntabel.kinerja.beku import bekukan, kanonik, sidik
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.kesampingan import Pengesampingan

SIMPAN_PALING_BANYAK = 20
"""Drafts kept per OPD; older ones are removed."""

BerkasTerbitan = dict[str, str | int]
"""A stored file: ``nama``, ``ukuran``, ``sidik``."""


def sidik_laporan(t: TahunKinerja, periode: Periode, kesampingan: tuple[Pengesampingan, ...] = ()) -> str:
    """The fingerprint of all that a report is made of; the same where nothing that it prints has changed."""
    lepas = [[p.kode, sorted(p.tempat), p.alasan, p.oleh, p.tanggal.isoformat()] for p in kesampingan]
    setelan = pilihan_tercetak(periode.tahun)
    bahan = [__version__, periode.tahun, periode.triwulan, bekukan(t.data)[1], lepas, setelan]
    return sidik(kanonik(bahan))


def simpan_draf(opd: str, sidik_isi: str, berkas: Mapping[str, bytes]) -> list[BerkasTerbitan]:
    """Store a draft's files under its fingerprint and remove the oldest drafts of the OPD."""
    folder = folder_draf(opd, sidik_isi)
    folder.parent.mkdir(parents=True, exist_ok=True)
    sementara = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".bangun-"))
    try:
        for nama, isi in berkas.items():
            (sementara / nama).write_bytes(isi)
        sementara.rename(folder)
    except OSError:
        shutil.rmtree(sementara, ignore_errors=True)
        # Somebody else may have finished the same build first; theirs holds the same figures.
        if not folder.exists():
            raise
    _rapikan(folder.parent)
    return [_catat(nama, (folder / nama).read_bytes()) for nama in sorted(f.name for f in folder.iterdir())]


def simpan_akhir(berkas: Mapping[str, bytes]) -> list[BerkasTerbitan]:
    """Store final files by their SHA-256, where nothing overwrites them and every backup takes them along."""
    for isi in berkas.values():
        simpan_keluaran(isi)
    return [_catat(nama, isi) for nama, isi in sorted(berkas.items())]


def letak(opd: str, sidik_isi: str, berkas: BerkasTerbitan, *, akhir: bool) -> Path:
    """Where a stored file lies, whether it is there or not."""
    return jalur(str(berkas["sidik"])) if akhir else folder_draf(opd, sidik_isi) / str(berkas["nama"])


def folder_draf(opd: str, sidik_isi: str) -> Path:
    return _keluaran() / hashlib.sha256(opd.encode()).hexdigest()[:12] / sidik_isi[:24]


def _keluaran() -> Path:
    return Path(settings.AKUNTABEL_DATA) / "keluaran"


def _catat(nama: str, isi: bytes) -> BerkasTerbitan:
    return {"nama": nama, "ukuran": len(isi), "sidik": hashlib.sha256(isi).hexdigest()}


def _rapikan(induk: Path) -> None:
    lama = sorted((f for f in induk.iterdir() if not f.name.startswith(".")), key=lambda f: f.stat().st_mtime)
    for folder in lama[:-SIMPAN_PALING_BANYAK]:
        shutil.rmtree(folder, ignore_errors=True)

"""The store of evidence files: outside the web root, each under the SHA-256 of its content, so that none is kept twice,
none is overwritten, and anybody can check that it is still what was uploaded."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.jenis_berkas import kenali as kenali_bukti

POTONGAN = 1 << 20
SIDIK = re.compile(r"[0-9a-f]{64}")
TAK_TAMPAK = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that reverse what follows (a name that ends in "fdp.exe" and looks like a PDF)."""
SEMENTARA = ".sementara-"
BATAS_PINDAI = 120
"""Seconds that a virus scanner may take."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """A stored file."""

    nama: str
    sidik: str
    ukuran: int
    jenis_media: str


def simpan_berkas(isi: BinaryIO, *, nama: str, batas: int = 0, kenali: Callable[..., str] = kenali_bukti) -> Berkas:
    """Store a file. Too large, of a kind that is not accepted, or infected: TindakanDitolak, and nothing stays.

    ``batas`` is the largest size in bytes (0: that of evidence); ``kenali`` says what a file is (as
    ``jenis_berkas.kenali``) or refuses it.
    """
    nama = rapikan_nama(nama)
    folder = _folder()
    deskriptor, sementara_ = tempfile.mkstemp(prefix=SEMENTARA, dir=folder)
    sementara = Path(sementara_)
    try:
        with os.fdopen(deskriptor, "wb") as tujuan:
            sidik, ukuran = _salin(isi, tujuan, nama, batas or int(settings.AKUNTABEL_BUKTI_MAKS))
            tujuan.flush()
            os.fsync(tujuan.fileno())
        jenis_media = kenali(sementara, nama=nama)
        _pindai(sementara, nama)
        akhir = jalur(sidik)
        akhir.parent.mkdir(mode=0o700, exist_ok=True)
        sementara.chmod(0o400)
        sementara.replace(akhir)
        _pastikan_tertulis(akhir.parent)
    finally:
        sementara.unlink(missing_ok=True)
    return Berkas(nama, sidik, ukuran, jenis_media)


def simpan_keluaran(isi: bytes) -> str:
    """Store a file that the program itself made (a final report) and give its SHA-256; kept once, never overwritten."""
    sidik = sha256(isi).hexdigest()
    akhir = jalur(sidik)
    if akhir.exists():
        return sidik
    akhir.parent.mkdir(mode=0o700, exist_ok=True)
    deskriptor, sementara_ = tempfile.mkstemp(prefix=SEMENTARA, dir=_folder())
    sementara = Path(sementara_)
    try:
        with os.fdopen(deskriptor, "wb") as tujuan:
            tujuan.write(isi)
            tujuan.flush()
            os.fsync(tujuan.fileno())
        sementara.chmod(0o400)
        sementara.replace(akhir)
        _pastikan_tertulis(akhir.parent)
    finally:
        sementara.unlink(missing_ok=True)
    return sidik


def jalur(sidik: str) -> Path:
    """Where the content with this SHA-256 lies, whether it is there or not."""
    if not SIDIK.fullmatch(sidik):
        raise ValueError("Sidik bukti harus SHA-256 heksadesimal.")
    return _folder() / sidik[:2] / sidik


def semua_berkas() -> Iterator[tuple[str, Path]]:
    """All stored files as (SHA-256 they should have, path), in order."""
    for berkas in sorted(_folder().glob("??/*")):
        if SIDIK.fullmatch(berkas.name):
            yield berkas.name, berkas


def hitung_sidik_berkas(berkas: Path) -> str:
    """SHA-256 of a file's content."""
    hitung = sha256()
    with berkas.open("rb") as f:
        while potongan := f.read(POTONGAN):
            hitung.update(potongan)
    return hitung.hexdigest()


def rapikan_nama(nama: str) -> str:
    """The file's own name: no folders, no control characters, at most 200 characters, its ending kept."""
    nama = TAK_TAMPAK.sub("", re.split(r"[/\\]", nama)[-1]).strip(" .")
    akhiran = Path(nama).suffix[:20]
    return f"{nama[: -len(akhiran) or None][: 200 - len(akhiran)]}{akhiran}" or "tanpa-nama"


def _folder() -> Path:
    folder = Path(settings.AKUNTABEL_BUKTI)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _salin(isi: BinaryIO, tujuan: BinaryIO, nama: str, batas: int) -> tuple[str, int]:
    hitung, ukuran = sha256(), 0
    while potongan := isi.read(POTONGAN):
        ukuran += len(potongan)
        if ukuran > batas:
            besar = batas // (1024 * 1024)
            raise TindakanDitolak(f"Berkas {nama} lebih besar dari {besar} MB. Perkecil, lalu unggah kembali.")
        hitung.update(potongan)
        tujuan.write(potongan)
    return hitung.hexdigest(), ukuran


def _pindai(berkas: Path, nama: str) -> None:
    perintah = list(settings.AKUNTABEL_PEMINDAI)
    if not perintah:
        return
    try:
        hasil = subprocess.run([*perintah, str(berkas)], capture_output=True, timeout=BATAS_PINDAI, check=False)
    except (OSError, subprocess.TimeoutExpired) as galat:
        pesan = "Pemindai virus tidak dapat dijalankan; berkas belum disimpan. Hubungi pengelola."
        raise TindakanDitolak(pesan) from galat
    if hasil.returncode:
        raise TindakanDitolak(f"Berkas {nama} ditolak pemindai virus.")


def _pastikan_tertulis(folder: Path) -> None:
    """A rename is safe against loss of power once its folder is written."""
    deskriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(deskriptor)
    finally:
        os.close(deskriptor)

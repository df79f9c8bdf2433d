"""Uploaded files between checking and saving: kept for a day, found again by their SHA-256 alone."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path

from django.conf import settings

UMUR = 24 * 3600
"""Seconds after which an upload that was not saved is thrown away."""
_SIDIK = re.compile(r"[0-9a-f]{64}")


def titip(isi: bytes) -> str:
    """Keep a file; the key by which ``ambil`` finds it. Old ones are thrown away."""
    folder = _folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for berkas in folder.iterdir():
        if berkas.stat().st_mtime < time.time() - UMUR:
            berkas.unlink(missing_ok=True)
    kunci = hashlib.sha256(isi).hexdigest()
    sementara = folder / f".{kunci}"
    sementara.write_bytes(isi)
    sementara.chmod(0o600)
    sementara.replace(folder / kunci)
    return kunci


def ambil(kunci: str) -> bytes | None:
    """The file, or None where it is gone."""
    if not _SIDIK.fullmatch(kunci):
        return None
    try:
        return (_folder() / kunci).read_bytes()
    except FileNotFoundError:
        return None


def buang(kunci: str) -> None:
    """Throw a file away."""
    if _SIDIK.fullmatch(kunci):
        (_folder() / kunci).unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.AKUNTABEL_DATA) / "unggahan"

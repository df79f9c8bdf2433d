"""Reading the environment: a wrong value stops the program at once and says, in Indonesian, what to write instead."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

YA = frozenset({"ya", "1", "true", "yes", "on"})
TIDAK = frozenset({"tidak", "0", "false", "no", "off", ""})


class PengaturanKeliruError(Exception):
    """A setting that cannot be used; the message is for the person who installs (Indonesian)."""


def teks(nama: str, baku: str = "") -> str:
    """A text, or ``baku`` where the variable is not set."""
    return os.environ.get(nama, baku).strip()


def bulat(nama: str, baku: int, *, minimum: int = 0) -> int:
    """A whole number of at least ``minimum``."""
    isi = teks(nama)
    if not isi:
        return baku
    if not (isi.isascii() and isi.isdigit()) or int(isi) < minimum:
        raise PengaturanKeliruError(f"{nama} harus berupa bilangan bulat paling kecil {minimum}; yang terbaca “{isi}”.")
    return int(isi)


def ya_tidak(nama: str, *, baku: bool) -> bool:
    """``ya`` or ``tidak`` (the usual English and numeric spellings are understood too)."""
    isi = teks(nama, "ya" if baku else "tidak").lower()
    if isi not in YA | TIDAK:
        raise PengaturanKeliruError(f"{nama} harus “ya” atau “tidak”; yang terbaca “{isi}”.")
    return isi in YA


def daftar(nama: str, baku: tuple[str, ...] = ()) -> list[str]:
    """Items parted by commas."""
    isi = [butir.strip() for butir in teks(nama).split(",")]
    return [butir for butir in isi if butir] or list(baku)


def folder_data() -> Path:
    """``AKUNTABEL_DATA``: where everything is kept. Made (for its owner alone) where it is missing."""
    folder = Path(teks("AKUNTABEL_DATA", "data")).expanduser().resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as galat:
        raise PengaturanKeliruError(f"Folder data {folder} tidak dapat dibuat: {galat.strerror}.") from galat
    return folder


def kunci_rahasia(folder: Path) -> str:
    """The key that signs sessions: ``AKUNTABEL_KUNCI_RAHASIA``, else a file made once that only its owner can read."""
    dari_lingkungan = teks("AKUNTABEL_KUNCI_RAHASIA")
    if dari_lingkungan:
        if len(dari_lingkungan) < 32:
            raise PengaturanKeliruError("AKUNTABEL_KUNCI_RAHASIA terlalu pendek: isi paling sedikit 32 karakter acak.")
        return dari_lingkungan
    berkas = folder / "kunci-rahasia"
    try:
        # O_EXCL: of two processes that start at once, one makes the key and the other reads it.
        with os.fdopen(os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as f:
            f.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    kunci = berkas.read_text(encoding="ascii").strip()
    if len(kunci) < 32:
        raise PengaturanKeliruError(f"Isi berkas {berkas} rusak: hapus berkas itu agar kunci baru dibuat.")
    return kunci


def basis_data(alamat: str, folder: Path) -> dict[str, object]:
    """Django's settings for ``DATABASE_URL``: empty for SQLite in the data folder, or ``postgresql://…``.

    A PostgreSQL socket is named as libpq does it: ``postgresql:///nama?host=/run/postgresql``.
    """
    if not alamat:
        return _sqlite(folder / "akuntabel.sqlite3")
    bagian = urlsplit(alamat)
    if bagian.scheme == "sqlite":
        jalur = unquote(bagian.path)
        if bagian.netloc or len(jalur) < 2:
            raise PengaturanKeliruError("DATABASE_URL SQLite ditulis sqlite:////jalur/lengkap/berkas.sqlite3.")
        return _sqlite(Path(jalur[1:]))
    if bagian.scheme not in {"postgresql", "postgres"}:
        raise PengaturanKeliruError(
            f"DATABASE_URL berawalan “{bagian.scheme}” tidak dikenal: pakai postgresql://pengguna:sandi@host:5432/nama "
            "atau kosongkan untuk memakai SQLite."
        )
    nama = unquote(bagian.path.lstrip("/"))
    pilihan = dict(parse_qsl(bagian.query))
    if not nama:
        raise PengaturanKeliruError("DATABASE_URL belum menyebut nama basis data: postgresql://…/nama.")
    try:
        port = bagian.port
    except ValueError as galat:
        raise PengaturanKeliruError("Port pada DATABASE_URL harus berupa bilangan 1-65535.") from galat
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": nama,
        "USER": unquote(bagian.username or "") or pilihan.pop("user", ""),
        "PASSWORD": unquote(bagian.password or ""),
        "HOST": bagian.hostname or pilihan.pop("host", ""),
        "PORT": str(port or pilihan.pop("port", "")),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": pilihan,
    }


def _sqlite(berkas: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(berkas),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A writer takes its lock when it begins, so that it waits its turn instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }

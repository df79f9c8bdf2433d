"""Backup and restore: one archive of database and evidence with a manifest of their SHA-256.

A backup is taken while the program runs, and is whole or not there. A restore checks everything first, replaces nothing
that it has not moved aside, and refuses while somebody uses the database. SQLite only; PostgreSQL has its own tools.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from akuntabel import __version__
from akuntabel.jejak.berkas import POTONGAN, SIDIK, semua_berkas
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja.beku import kanonik

MANIFES = "manifes.json"
BASIS_DATA = "akuntabel.sqlite3"
BUKTI = "bukti/"
BENTUK = 1
"""Version of the archive's layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCadangan:
    """A backup that was written, or that one was restored from."""

    berkas: Path
    ukuran: int
    waktu: str
    jumlah_bukti: int
    bukti_rusak: tuple[str, ...] = ()
    """Evidence that was found altered while it was copied."""
    dipindahkan_ke: Path | None = None
    """Where a restore put what was there before; None where there was nothing."""


def cadangkan(ke: Path) -> HasilCadangan:
    """Write a backup to ``ke``, which appears only when it is whole. Raises TindakanDitolak."""
    sumber = _berkas_basis_data()
    ke = ke.expanduser().resolve()
    if ke.is_dir():
        raise TindakanDitolak(f"{ke} adalah folder; sebutkan nama berkas cadangan, misalnya {ke / 'cadangan.zip'}.")
    ke.parent.mkdir(parents=True, exist_ok=True)
    waktu = timezone.localtime().isoformat(timespec="seconds")
    with tempfile.TemporaryDirectory(prefix=".cadangan-", dir=ke.parent) as folder:
        salinan, arsip = Path(folder) / BASIS_DATA, Path(folder) / "arsip.zip"
        _salin_basis_data(sumber, salinan)
        daftar: dict[str, dict[str, Any]] = {}
        rusak: list[str] = []
        with zipfile.ZipFile(arsip, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as z:
            daftar[BASIS_DATA] = _tulis(z, BASIS_DATA, salinan)
            for sidik, berkas in semua_berkas():
                nama = f"{BUKTI}{sidik[:2]}/{sidik}"
                # Photos and PDF are compressed already.
                daftar[nama] = _tulis(z, nama, berkas, zipfile.ZIP_STORED)
                if daftar[nama]["sidik"] != sidik:
                    rusak.append(sidik)
            z.writestr(MANIFES, kanonik({"bentuk": BENTUK, "program": __version__, "waktu": waktu, "berkas": daftar}))
        _pastikan_tertulis(arsip)
        arsip.chmod(0o600)
        arsip.replace(ke)
    return HasilCadangan(
        berkas=ke, ukuran=ke.stat().st_size, waktu=waktu, jumlah_bukti=len(daftar) - 1, bukti_rusak=tuple(rusak)
    )


def pulihkan(berkas: Path) -> HasilCadangan:
    """Put a backup in the place of what is stored. Raises TindakanDitolak, and then everything is as it was."""
    tujuan = _berkas_basis_data(harus_ada=False)
    data = Path(settings.AKUNTABEL_DATA)
    with tempfile.TemporaryDirectory(prefix=".pulihkan-", dir=data) as folder:
        siap = Path(folder)
        manifes = _keluarkan(berkas, siap)
        _periksa_basis_data(siap / BASIS_DATA)
        bukti_baru = siap / "bukti"
        bukti_baru.mkdir(mode=0o700, exist_ok=True)
        connections.close_all()
        if tujuan.exists():
            _wajib_tidak_dipakai(tujuan)
        sisa_wal = (tujuan.with_name(f"{tujuan.name}{akhiran}") for akhiran in ("-wal", "-shm"))
        lama = {p: p.name for p in (tujuan, *sisa_wal, Path(settings.AKUNTABEL_BUKTI)) if p.exists()}
        sisihan = data / f"sebelum-dipulihkan-{timezone.localtime():%Y%m%d-%H%M%S-%f}"
        with _pindahkan(lama, sisihan):
            (siap / BASIS_DATA).replace(tujuan)
            bukti_baru.replace(settings.AKUNTABEL_BUKTI)
    return HasilCadangan(
        berkas=berkas,
        ukuran=berkas.stat().st_size,
        waktu=str(manifes["waktu"]),
        jumlah_bukti=len(manifes["berkas"]) - 1,
        dipindahkan_ke=sisihan if lama else None,
    )


# --- writing ---------------------------------------------------------------------------------------------------------


def _berkas_basis_data(*, harus_ada: bool = True) -> Path:
    if connection.vendor != "sqlite":
        raise TindakanDitolak(
            "Perintah ini untuk basis data SQLite. Untuk PostgreSQL pakai pg_dump dan pg_restore, "
            f"lalu salin folder bukti {settings.AKUNTABEL_BUKTI}."
        )
    berkas = Path(str(connection.settings_dict["NAME"]))
    if harus_ada and not berkas.exists():
        raise TindakanDitolak(f"Belum ada basis data di {berkas}; tidak ada yang dapat dicadangkan.")
    return berkas


def _salin_basis_data(sumber: Path, salinan: Path) -> None:
    """A consistent copy by SQLite's own backup, while others read and write; checked before it is trusted."""
    sebab = "Basis data rusak, jadi tidak dicadangkan"
    with closing(sqlite3.connect(sumber, timeout=20)) as asal, closing(sqlite3.connect(salinan)) as tiruan:
        try:
            asal.backup(tiruan)
            tiruan.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.DatabaseError as galat:
            raise TindakanDitolak(f"{sebab}: {galat}.") from galat
    _wajib_utuh(salinan, sebab)


def _tulis(z: zipfile.ZipFile, nama: str, berkas: Path, cara: int = zipfile.ZIP_DEFLATED) -> dict[str, Any]:
    hitung, ukuran = sha256(), 0
    info = zipfile.ZipInfo.from_file(berkas, nama)
    info.compress_type = cara
    with berkas.open("rb") as asal, z.open(info, "w", force_zip64=True) as tujuan:
        while potongan := asal.read(POTONGAN):
            hitung.update(potongan)
            ukuran += len(potongan)
            tujuan.write(potongan)
    return {"sidik": hitung.hexdigest(), "ukuran": ukuran}


def _pastikan_tertulis(berkas: Path) -> None:
    with berkas.open("rb") as f:
        os.fsync(f.fileno())


# --- restoring -------------------------------------------------------------------------------------------------------


def _keluarkan(berkas: Path, ke: Path) -> dict[str, Any]:
    """Take the archive apart into a folder; every file must be in the manifest with its size and SHA-256."""
    try:
        with zipfile.ZipFile(berkas) as z:
            manifes = _baca_manifes(z)
            daftar: dict[str, dict[str, Any]] = manifes["berkas"]
            lebih = set(z.namelist()) ^ {MANIFES, *daftar}
            if lebih:
                raise TindakanDitolak(f"Cadangan tidak sesuai dengan manifesnya: {', '.join(sorted(lebih)[:3])}.")
            for nama, catatan in daftar.items():
                _wajib_wajar(nama)
                _keluarkan_satu(z, nama, catatan, ke / nama)
            return manifes
    except FileNotFoundError as galat:
        raise TindakanDitolak(f"Berkas cadangan {berkas} tidak ada.") from galat
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as galat:
        raise TindakanDitolak(f"Berkas cadangan {berkas} rusak dan tidak dapat dibaca: {galat}.") from galat


def _baca_manifes(z: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifes = json.loads(z.read(MANIFES))
        bentuk, daftar = manifes["bentuk"], manifes["berkas"]
        str(daftar[BASIS_DATA]["sidik"] + manifes["waktu"])
    except (KeyError, TypeError, ValueError) as galat:
        pesan = "Berkas ini bukan cadangan Akuntabel: manifesnya tidak ada atau tidak terbaca."
        raise TindakanDitolak(pesan) from galat
    if bentuk != BENTUK:
        raise TindakanDitolak(f"Cadangan ini dibuat versi lain (bentuk {bentuk}); perbarui program lebih dahulu.")
    return dict(manifes)


def _wajib_wajar(nama: str) -> None:
    """Only what a backup writes: no path can lead elsewhere."""
    sidik = nama.removeprefix(BUKTI)[3:]
    if nama != BASIS_DATA and not (SIDIK.fullmatch(sidik) and nama == f"{BUKTI}{sidik[:2]}/{sidik}"):
        raise TindakanDitolak(f"Cadangan memuat berkas yang tidak dikenal: {nama}.")


def _keluarkan_satu(z: zipfile.ZipFile, nama: str, catatan: dict[str, Any], ke: Path) -> None:
    ke.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sisa = int(catatan["ukuran"])
    hitung = sha256()
    with z.open(nama) as asal, ke.open("wb") as tujuan:
        while potongan := asal.read(min(POTONGAN, sisa + 1)):
            sisa -= len(potongan)
            if sisa < 0:
                break
            hitung.update(potongan)
            tujuan.write(potongan)
    if sisa or hitung.hexdigest() != catatan["sidik"]:
        raise TindakanDitolak(f"Isi {nama} dalam cadangan tidak sesuai dengan sidiknya; cadangan rusak atau diubah.")
    ke.chmod(0o600 if nama == BASIS_DATA else 0o400)


def _periksa_basis_data(berkas: Path) -> None:
    _wajib_utuh(berkas, "Basis data dalam cadangan rusak")
    with closing(sqlite3.connect(berkas)) as c:
        try:
            terpasang = set(c.execute("SELECT app, name FROM django_migrations"))
        except sqlite3.DatabaseError as galat:
            raise TindakanDitolak("Basis data dalam cadangan bukan milik Akuntabel.") from galat
    dikenal = set(MigrationLoader(None).disk_migrations)
    asing = sorted(f"{app}.{nama}" for app, nama in terpasang - dikenal)
    if asing:
        pesan = f"Cadangan ini dibuat program yang lebih baru ({asing[0]}); perbarui program lebih dahulu."
        raise TindakanDitolak(pesan)


def _wajib_utuh(berkas: Path, sebab: str) -> None:
    with closing(sqlite3.connect(berkas)) as c:
        try:
            hasil = c.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as galat:
            raise TindakanDitolak(f"{sebab}: {galat}.") from galat
    if hasil != "ok":
        raise TindakanDitolak(f"{sebab}: {hasil}.")


def _wajib_tidak_dipakai(berkas: Path) -> None:
    """Leaving WAL mode needs the database for oneself, and gathers it into one file that can be moved."""
    with closing(sqlite3.connect(berkas, timeout=1)) as c:
        try:
            c.execute("PRAGMA journal_mode=DELETE")
            c.execute("BEGIN EXCLUSIVE")
            c.rollback()
        except sqlite3.OperationalError as galat:
            raise TindakanDitolak("Basis data sedang dipakai. Hentikan server lebih dahulu, lalu ulangi.") from galat
        except sqlite3.DatabaseError:
            return  # a database that is broken is moved aside as it is


@contextmanager
def _pindahkan(lama: dict[Path, str], sisihan: Path) -> Iterator[None]:
    """Move what is there aside; put it back where the restore fails."""
    if lama:
        sisihan.mkdir(mode=0o700)
    pindah: list[tuple[Path, Path]] = []
    try:
        for asal, nama in lama.items():
            asal.replace(sisihan / nama)
            pindah.append((asal, sisihan / nama))
        yield
    except BaseException:
        for asal, tempat in reversed(pindah):
            if asal.is_dir():
                shutil.rmtree(asal)
            tempat.replace(asal)
        raise

"""Open safely what a user hands over: told apart by content, and anything else gets a clear answer.

Nothing is written to disk and nothing is unpacked whole: every part is read within fixed bounds.
"""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from akuntabel.pertukaran.galat import DitolakError, Galat

MAKS_BERKAS = 64 * 2**20
"""Largest file that is opened, bytes."""
MAKS_TERURAI = 256 * 2**20
"""Largest total of what an archive unpacks to, bytes."""
MAKS_RASIO = 200
"""Largest ratio of unpacked to packed; real tables stay below 60."""
MAKS_ENTRI = 2_000
MIB = 2**20


@dataclass(frozen=True, slots=True)
class BerkasPaket:
    """The files of a data package by name."""

    isi: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class BerkasBuku:
    """A workbook: its bytes, checked to be a plain .xlsx."""

    nama: str
    isi: bytes


def buka(path: Path) -> BerkasPaket | BerkasBuku:
    """Open a folder, a .zip or an .xlsx. Raises DitolakError for anything else."""
    try:
        if path.is_dir():
            return _buka_folder(path)
        if not path.exists():
            raise _tolak(path.name, "Berkas atau folder ini tidak ada.", "Periksa nama dan letaknya.")
        if path.stat().st_size > MAKS_BERKAS:
            raise _tolak_besar(path.name, path.stat().st_size)
        return buka_isi(path.name, path.read_bytes())
    except OSError as e:
        raise _tolak(path.name, f"Berkas ini tidak dapat dibuka: {e.strerror}.", "Periksa izin bacanya.") from None


def buka_isi(nama: str, isi: bytes) -> BerkasPaket | BerkasBuku:
    """The same for a file that is in memory already, for example an upload."""
    if len(isi) > MAKS_BERKAS:
        raise _tolak_besar(nama, len(isi))
    if not isi.startswith(b"PK\x03\x04"):
        raise _tolak_jenis(nama, isi)
    try:
        with zipfile.ZipFile(BytesIO(isi)) as z:
            _periksa_zip(nama, z)
            bagian = set(z.namelist())
            if "[Content_Types].xml" in bagian or "mimetype" in bagian:
                _periksa_xlsx(nama, bagian)
                return BerkasBuku(nama, isi)
            return BerkasPaket(_isi_zip(nama, z))
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError) as e:
        raise _tolak(nama, "Arsip ini rusak atau tidak utuh.", "Unduh atau simpan ulang berkasnya.") from e


# --- folder and archive -------------------------------------------------------------------------------------


def _dipakai(nama: str) -> bool:
    return nama.lower().endswith((".csv", ".json")) and not nama.startswith(".")


def _buka_folder(folder: Path) -> BerkasPaket:
    isi: dict[str, bytes] = {}
    jumlah = 0
    for p in sorted(folder.iterdir()):
        if not p.is_file() or not _dipakai(p.name):
            continue
        jumlah += p.stat().st_size
        if jumlah > MAKS_TERURAI:
            raise _tolak_besar(folder.name, jumlah)
        isi[p.name] = p.read_bytes()
    return BerkasPaket(isi)


def _isi_zip(nama: str, z: zipfile.ZipFile) -> dict[str, bytes]:
    """The files of a package; one folder around all of them is as good as none."""
    entri = [i for i in z.infolist() if not i.is_dir() and not i.filename.startswith("__MACOSX/")]
    entri = [i for i in entri if _dipakai(PurePosixPath(i.filename).name)]
    induk = {str(PurePosixPath(i.filename).parent) for i in entri}
    if len(induk) > 1:
        raise _tolak(
            nama,
            "Berkas CSV di dalam arsip tersebar di beberapa folder.",
            "Letakkan semuanya dalam satu folder.",
        )
    return {PurePosixPath(i.filename).name: z.read(i) for i in entri}


def _periksa_zip(nama: str, z: zipfile.ZipFile) -> None:
    entri = z.infolist()
    if len(entri) > MAKS_ENTRI:
        raise _tolak(nama, f"Arsip ini berisi {len(entri)} berkas, melebihi batas {MAKS_ENTRI}.")
    terurai = sum(i.file_size for i in entri)
    if terurai > MAKS_TERURAI:
        raise _tolak(nama, f"Isi arsip ini {terurai // MIB} MiB, melebihi batas {MAKS_TERURAI // MIB} MiB.")
    dilihat: set[str] = set()
    for i in entri:
        if i.flag_bits & 0x1:
            raise _tolak(nama, "Arsip ini bersandi.", "Simpan ulang tanpa sandi.")
        if i.file_size > MIB and i.file_size > MAKS_RASIO * max(i.compress_size, 1):
            raise _tolak(nama, f"Berkas {i.filename} di dalam arsip termampatkan secara tidak wajar.")
        jalur = PurePosixPath(i.filename.replace("\\", "/"))
        if jalur.is_absolute() or ".." in jalur.parts or re.match(r"[A-Za-z]:", i.filename):
            raise _tolak(nama, f"Nama berkas {i.filename} di dalam arsip menunjuk ke luar arsip.")
        if stat.S_ISLNK(i.external_attr >> 16):
            raise _tolak(nama, f"Berkas {i.filename} di dalam arsip adalah tautan, bukan berkas.")
        if i.filename in dilihat:
            raise _tolak(nama, f"Berkas {i.filename} ada dua kali di dalam arsip.")
        dilihat.add(i.filename)


# --- workbook -----------------------------------------------------------------------------------------------


def _periksa_xlsx(nama: str, bagian: set[str]) -> None:
    """Whether it is a plain .xlsx: no macros, no links to other files, not one of its look-alikes."""
    if any(b.lower().endswith("vbaproject.bin") for b in bagian) or any("macrosheets/" in b for b in bagian):
        raise _tolak(nama, "Buku kerja ini memuat makro.", "Simpan sebagai Buku Kerja Excel (.xlsx) tanpa makro.")
    if "xl/workbook.bin" in bagian or "mimetype" in bagian:
        raise _tolak(nama, "Jenis buku kerja ini tidak didukung.", "Simpan sebagai Buku Kerja Excel (.xlsx).")
    if "word/document.xml" in bagian or any(b.startswith("ppt/") for b in bagian):
        raise _tolak(
            nama,
            "Ini dokumen, bukan buku kerja.",
            "Yang dibaca di sini paket data (folder atau .zip) atau buku kerja .xlsx.",
        )
    if "xl/workbook.xml" not in bagian:
        raise _tolak(nama, "Berkas ini bukan buku kerja Excel.", "Pakai buku kerja yang diunduh dari aplikasi.")
    if any(b.startswith("xl/externalLinks/") for b in bagian):
        raise _tolak(
            nama,
            "Buku kerja ini bertaut ke berkas lain.",
            "Di Excel pilih Data › Edit Tautan › Putuskan Tautan, lalu simpan ulang.",
        )


# --- what is neither ----------------------------------------------------------------------------------------

_TANDA: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "Ini berkas PDF.", "Yang dibaca di sini paket data (folder atau .zip) atau buku kerja .xlsx."),
    (b"{\\rtf", "Ini dokumen RTF.", "Untuk mengimpor data, pakai buku kerja .xlsx atau paket data."),
    (b"\x1f\x8b", "Ini arsip gzip.", "Mampatkan ulang sebagai .zip."),
    (b"Rar!", "Ini arsip RAR.", "Mampatkan ulang sebagai .zip."),
    (b"7z\xbc\xaf", "Ini arsip 7z.", "Mampatkan ulang sebagai .zip."),
    (b"PK\x05\x06", "Arsip ini kosong.", "Isi dengan berkas CSV dan datapackage.json."),
    (
        b"SQLite format 3",
        "Ini basis data SQLite.",
        "Untuk memulihkan cadangan, pakai perintah akuntabel pulihkan.",
    ),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _tolak_jenis(nama: str, isi: bytes) -> DitolakError:
    """What to say of a file that is no archive."""
    if not isi.strip():
        return _tolak(nama, "Berkas ini kosong.", "Unduh atau simpan ulang berkasnya.")
    if isi.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in isi:
            return _tolak(nama, "Buku kerja ini bersandi.", "Buka di Excel, hapus sandinya, lalu simpan ulang.")
        return _tolak(nama, "Ini berkas Office lama (.xls).", "Simpan sebagai Buku Kerja Excel (.xlsx).")
    for tanda, sebab, perbaikan in _TANDA:
        if isi.startswith(tanda):
            return _tolak(nama, sebab, perbaikan)
    awal = isi[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if awal.startswith((b"<html", b"<!doctype", b"<table")):
        return _tolak(
            nama,
            "Ini halaman HTML yang diberi nama seperti buku kerja.",
            "Buka di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx).",
        )
    if awal.startswith(b"<?xml"):
        return _tolak(nama, "Ini berkas XML.", "Simpan sebagai Buku Kerja Excel (.xlsx).")
    if b"\0" not in awal and nama.lower().endswith((".csv", ".txt", ".json")):
        return _tolak(
            nama,
            "Satu berkas saja belum merupakan paket data.",
            "Berikan foldernya, atau mampatkan folder itu menjadi .zip.",
        )
    return _tolak(nama, "Jenis berkas ini tidak dikenal.", "Pakai folder atau .zip paket data, atau buku kerja .xlsx.")


def _tolak_besar(nama: str, ukuran: int) -> DitolakError:
    return _tolak(nama, f"Besarnya {ukuran // MIB} MiB, melebihi batas {MAKS_BERKAS // MIB} MiB.")


def _tolak(nama: str, sebab: str, perbaikan: str = "") -> DitolakError:
    return DitolakError(Galat(tempat=nama, sebab=sebab, perbaikan=perbaikan))

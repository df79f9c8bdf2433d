"""The reader for a file, chosen by what the file is, whatever it is called; what is none of ours is refused kindly."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from akuntabel.dokumen.baca.docx import baca_docx
from akuntabel.dokumen.baca.model import BerkasDitolakError, LaporanTerbaca
from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.dokumen.baca.zip_aman import MIB, ZipAman, ZipTidakAmanError

MAKS_BERKAS = 50 * MIB
_ULE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word and Excel up to 2003 begin, and files with a password of any year."""
_SANDI = "EncryptedPackage".encode("utf-16-le")
_ODT = b"application/vnd.oasis.opendocument."
_SIMPAN = "Buka dengan Word atau LibreOffice, pilih Simpan Sebagai, lalu simpan sebagai .docx."
_GAMBAR = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_ARSIP = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"PK\x05\x06", b"BZh", b"\xfd7zXZ\x00")
_HALAMAN_WEB = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(rb"\s*<\?xml\b")
_ASING_GAMBAR = "Berkas ini gambar, bukan teks. Berikan naskah aslinya (.docx) atau PDF yang teksnya dapat disalin."
_ASING_ARSIP = (
    "Berkas ini arsip. Buka arsipnya lebih dahulu, lalu berikan laporan di dalamnya (.docx, .pdf, atau .txt)."
)


def baca_laporan(isi: bytes, nama: str = "") -> LaporanTerbaca:
    """Read a report (DOCX, PDF, text).

    Args:
        isi: the file.
        nama: its name; only used to say what is wrong with a file that is not what it is called.

    Raises:
        BerkasDitolakError: with one sentence or two (Indonesian) on why, and how to repair it.
    """
    if not isi.strip(b"\x00\t\n\r\f "):
        raise BerkasDitolakError("Berkas ini kosong.")
    if len(isi) > MAKS_BERKAS:
        raise BerkasDitolakError(
            f"Berkas ini lebih besar dari {MAKS_BERKAS // MIB} MB. Kecilkan gambarnya, lalu simpan ulang."
        )
    return _pembaca(isi, PurePath(nama).suffix.casefold())(isi)


def _pembaca(isi: bytes, akhiran: str) -> Callable[[bytes], LaporanTerbaca]:
    if b"%PDF-" in isi[:1024]:
        # Its libraries take long to load.
        from akuntabel.dokumen.baca.pdf import baca_pdf

        return baca_pdf
    if isi.startswith(b"PK\x03\x04"):
        _wajib_docx(isi)
        return baca_docx
    if pesan := _asing(isi):
        raise BerkasDitolakError(pesan)
    if akhiran in {".docx", ".docm", ".dotx"}:
        raise BerkasDitolakError(
            "Berkas ini bernama .docx, tetapi isinya bukan DOCX yang utuh. Buka dengan Word, lalu simpan ulang."
        )
    if akhiran == ".pdf":
        raise BerkasDitolakError(
            "Berkas ini bernama .pdf, tetapi isinya bukan PDF yang utuh. Unduh lagi berkasnya, atau cetak lagi ke PDF."
        )
    return baca_txt


def _wajib_docx(isi: bytes) -> None:
    """Refuse what is packed like a DOCX and is none."""
    try:
        z = ZipAman(isi)
        jenis = z.bagian("mimetype") or b""
        daftar = z.bagian("[Content_Types].xml") or b""
    except ZipTidakAmanError as galat:
        raise BerkasDitolakError(str(galat)) from galat
    if jenis.startswith(_ODT):
        if jenis.startswith(_ODT + b"text"):
            raise BerkasDitolakError(f"Berkas ODT belum dapat dibaca. {_SIMPAN}")
        raise BerkasDitolakError("Berkas ini bukan naskah. Berikan laporan sebagai .docx, .pdf, atau .txt.")
    if b"wordprocessingml" in daftar or "word/document.xml" in z.nama:
        return
    if any(n.startswith("xl/") for n in z.nama):
        raise BerkasDitolakError(
            "Berkas ini buku kerja Excel, bukan naskah laporan. Berikan laporan sebagai .docx, .pdf, atau .txt."
        )
    if any(n.startswith("ppt/") for n in z.nama):
        raise BerkasDitolakError("Berkas ini presentasi. Berikan laporan sebagai .docx, .pdf, atau .txt.")
    raise BerkasDitolakError(_ASING_ARSIP)


def _asing(isi: bytes) -> str:
    """What to say of a file that is known and not read; empty for what may be text."""
    awal = isi[:4096]
    if awal.startswith(_ULE):
        if _SANDI in isi:
            return "Berkas ini dilindungi kata sandi. Simpan tanpa kata sandi lebih dahulu."
        return f"Berkas .doc (Word 97–2003) belum dapat dibaca. {_SIMPAN}"
    if awal.startswith(b"{\\rtf"):
        return f"Berkas RTF belum dapat dibaca. {_SIMPAN}"
    if (
        awal.startswith(_GAMBAR)
        or (awal.startswith(b"RIFF") and awal[8:12] == b"WEBP")
        or (awal[4:8] == b"ftyp" and awal[8:12] in {b"heic", b"heix", b"mif1", b"avif"})
        or (awal.startswith(b"BM") and b"\x00" in awal[:20])
    ):
        return _ASING_GAMBAR
    if awal.startswith(_ARSIP):
        return _ASING_ARSIP
    if _HALAMAN_WEB.match(awal):
        return f"Berkas ini halaman web. {_SIMPAN}"
    if _XML.match(awal.removeprefix(b"\xef\xbb\xbf")):
        return f"Berkas ini XML, bukan naskah laporan. {_SIMPAN}"
    return ""

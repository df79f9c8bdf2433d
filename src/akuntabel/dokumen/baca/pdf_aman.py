"""PDF files looked at before they are opened: packed streams that would unpack without bound are refused."""

from __future__ import annotations

import re
import zlib

from akuntabel.dokumen.baca.model import BerkasDitolakError
from akuntabel.dokumen.baca.zip_aman import MIB

MAKS_ALIRAN = 48 * MIB
"""Unpacked size of one stream that is no picture: text, fonts, tables of objects."""
MAKS_GAMBAR = 512 * MIB
MAKS_SEMUA = 1024 * MIB
_ALIRAN = re.compile(rb"stream\r?\n")
_GAMBAR = re.compile(rb"/Subtype\s*/Image\b")
_LAPIS = 3
_POTONG = 4 * MIB


def periksa_aliran(isi: bytes) -> None:
    """Raises BerkasDitolakError where a stream is a bomb."""
    semua = 0
    for cocok in _ALIRAN.finditer(isi):
        mulai = cocok.end()
        if isi[cocok.start() - 3 : cocok.start()] == b"end" or not _zlib(isi[mulai : mulai + 2]):
            continue
        sifat = isi[max(0, cocok.start() - 1500) : cocok.start()]
        gambar = _GAMBAR.search(sifat, sifat.rfind(b"obj") + 1) is not None
        semua += _ukuran(memoryview(isi)[mulai:], MAKS_GAMBAR if gambar else MAKS_ALIRAN)
        if semua > MAKS_SEMUA:
            raise _terlalu_besar()


def _zlib(awal: bytes) -> bool:
    return len(awal) == 2 and awal[0] & 0x0F == 8 and (awal[0] << 8 | awal[1]) % 31 == 0


def _ukuran(padat: memoryview, batas: int, lapis: int = 0) -> int:
    """Bytes that come out of a packed stream; nothing of it is kept but its beginning."""
    pengurai = zlib.decompressobj()
    jumlah = 0
    awal = b""
    letak = 0
    sisa: bytes | memoryview = b""
    while not pengurai.eof:
        if not sisa:
            sisa = padat[letak : letak + _POTONG]
            letak += _POTONG
            if not sisa:
                break
        try:
            keluar = pengurai.decompress(sisa, _POTONG)
        except zlib.error:
            break
        sisa = pengurai.unconsumed_tail
        jumlah += len(keluar)
        awal = awal if jumlah > _POTONG else awal + keluar
        if jumlah > batas:
            raise _terlalu_besar()
    # A stream packed several times over.
    if lapis < _LAPIS and _zlib(awal[:2]):
        jumlah += _ukuran(memoryview(awal), batas, lapis + 1)
    return jumlah


def _terlalu_besar() -> BerkasDitolakError:
    return BerkasDitolakError("Isi berkas ini terlalu besar setelah diurai.")

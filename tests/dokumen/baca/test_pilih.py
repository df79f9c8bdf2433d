"""Which reader a file comes to, and what is said of the files that none of them reads."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dokumen.baca.rangka_docx import docx, p

from akuntabel.dokumen.baca import pilih
from akuntabel.dokumen.baca.model import BerkasDitolakError, LaporanTerbaca
from akuntabel.dokumen.baca.pilih import baca_laporan


def arsip(**isi: bytes) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, b in isi.items():
            z.writestr(nama.replace("__", "/").replace("_DOT_", "."), b)
    return keluar.getvalue()


def test_the_content_counts_and_not_the_name() -> None:
    assert baca_laporan(docx(p("x")), "laporan.txt").jenis == "docx"
    assert baca_laporan(b"BAB I\n", "laporan").jenis == "txt"


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"", "a.txt", "kosong"),
        (b" \r\n\t\x00", "a.docx", "kosong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", r"\.doc .*Simpan Sebagai.*\.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "kata sandi"),
        (b"{\\rtf1\\ansi Halo}", "a.docx", "RTF"),
        (b"\x89PNG\r\n\x1a\n....", "a.pdf", "gambar"),
        (b"\xff\xd8\xff\xe0..JFIF", "a.jpg", "gambar"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a.webp", "gambar"),
        (arsip(a_DOT_txt=b"x"), "a.zip", "arsip"),
        (b"PK\x05\x06" + bytes(18), "a.docx", "arsip"),
        (b"Rar!\x1a\x07\x01", "a.rar", "arsip"),
        (arsip(xl__workbook_DOT_xml=b"<x/>"), "a.xlsx", "Excel"),
        (arsip(ppt__x_DOT_xml=b"<x/>"), "a.pptx", "presentasi"),
        (arsip(mimetype=b"application/vnd.oasis.opendocument.text"), "a.odt", r"ODT.*\.docx"),
        (arsip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "a.ods", "bukan naskah"),
        (b"<!DOCTYPE html><html>", "a.doc", "halaman web"),
        (b"<?xml version='1.0'?><x/>", "a.xml", "XML"),
        (b"teks biasa", "a.docx", "bernama .docx"),
        (b"teks biasa", "A.PDF", "bernama .pdf"),
        (b"PK\x03\x04" + bytes(60), "a.docx", "bukan DOCX yang utuh"),
        (bytes(range(256)) * 4, "a.bin", "bukan teks"),
    ],
)
def test_what_is_not_read_is_refused_with_the_way_to_repair(isi: bytes, nama: str, kata: str) -> None:
    with pytest.raises(BerkasDitolakError) as galat:
        baca_laporan(isi, nama)
    pesan = str(galat.value)
    assert re.search(kata, pesan)
    assert pesan.endswith(".")
    assert "\n" not in pesan


def test_a_file_that_is_too_large_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pilih, "MAKS_BERKAS", 10)
    with pytest.raises(BerkasDitolakError, match="lebih besar"):
        baca_laporan(b"x" * 11, "a.txt")


def test_a_bomb_is_refused() -> None:
    with pytest.raises(BerkasDitolakError, match="terlalu besar setelah diurai"):
        baca_laporan(arsip(word__document_DOT_xml=b"<a>" + b" " * (70 << 20)), "a.docx")
    with pytest.raises(BerkasDitolakError, match="terlalu besar setelah diurai"):
        baca_laporan(arsip(word__document_DOT_xml=b"<a>" + b"<b/>" * (5 << 20)), "a.docx")


@given(st.binary(max_size=2000), st.sampled_from(["a.txt", "a.docx", "a.pdf", "", "../../x\x00.doc"]))
def test_whatever_comes_is_read_or_refused(isi: bytes, nama: str) -> None:
    with contextlib.suppress(BerkasDitolakError):
        assert isinstance(baca_laporan(isi, nama), LaporanTerbaca)

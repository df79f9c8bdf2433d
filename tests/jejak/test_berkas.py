from __future__ import annotations

import io
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from akuntabel.jejak.berkas import hitung_sidik_berkas, jalur, rapikan_nama, semua_berkas, simpan_berkas
from akuntabel.jejak.galat import TindakanDitolak

PDF = b"%PDF-1.7\nisi"


@pytest.fixture(autouse=True)
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    settings.AKUNTABEL_BUKTI_MAKS = 1024 * 1024
    settings.AKUNTABEL_PEMINDAI = []
    return tmp_path / "bukti"


def _arsip(*nama: str, isi: bytes = b"x") -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        for n in nama:
            z.writestr(n, isi)
    return keluar.getvalue()


def _sisa(gudang: Path) -> list[str]:
    return [p.name for p in gudang.rglob("*") if p.is_file()]


def test_a_file_lies_under_the_hash_of_its_content_and_cannot_be_written_to(gudang: Path) -> None:
    berkas = simpan_berkas(io.BytesIO(PDF), nama="C:\\dokumen\\daftar hadir.pdf")
    assert berkas.nama == "daftar hadir.pdf"
    assert berkas.sidik == sha256(PDF).hexdigest()
    assert (berkas.ukuran, berkas.jenis_media) == (len(PDF), "application/pdf")
    assert jalur(berkas.sidik).read_bytes() == PDF
    assert jalur(berkas.sidik).stat().st_mode & 0o777 == 0o400
    assert list(semua_berkas()) == [(berkas.sidik, jalur(berkas.sidik))]
    assert hitung_sidik_berkas(jalur(berkas.sidik)) == berkas.sidik


def test_the_same_content_is_kept_once(gudang: Path) -> None:
    simpan_berkas(io.BytesIO(PDF), nama="a.pdf")
    simpan_berkas(io.BytesIO(PDF), nama="b.pdf")
    assert len(_sisa(gudang)) == 1


@pytest.mark.parametrize(
    ("nama", "isi", "jenis"),
    [
        ("foto.JPG", b"\xff\xd8\xff\xe0....", "image/jpeg"),
        ("foto.png", b"\x89PNG\r\n\x1a\n....", "image/png"),
        ("lama.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "application/x-ole-storage"),
        ("data.csv", b"a;b\n1;2\n", "text/csv"),
        (
            "surat.docx",
            _arsip("word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            "tabel.ods",
            _arsip("mimetype", isi=b"application/vnd.oasis.opendocument.spreadsheet"),
            "application/vnd.oasis.opendocument.spreadsheet",
        ),
    ],
)
def test_kinds_that_offices_use_are_known_by_their_content(nama: str, isi: bytes, jenis: str) -> None:
    assert simpan_berkas(io.BytesIO(isi), nama=nama).jenis_media == jenis


@pytest.mark.parametrize(
    ("nama", "isi", "sebab"),
    [
        ("kosong.pdf", b"", "kosong"),
        ("bukan.pdf", b"MZ\x90\x00", "tidak diterima"),
        ("foto.jpg", PDF, "tidak sesuai dengan akhiran"),
        ("laman.html", b"<script>1</script>", "tidak diterima"),
        ("gambar.svg", b"<svg onload='x'/>", "tidak diterima"),
        ("biner.txt", b"a\x00b", "tidak diterima"),
        ("biner.csv", b"\xff\xfe\x00", "tidak diterima"),
        ("arsip.zip", _arsip("a.txt"), "arsip"),
        ("makro.docx", _arsip("word/document.xml", "word/vbaProject.bin"), "makro"),
        ("rusak.docx", b"PK\x03\x04rusak", "rusak"),
        ("besar.pdf", PDF + b"x" * 1024 * 1024, "lebih besar dari 1 MB"),
    ],
)
def test_anything_else_is_refused_in_words_and_nothing_stays(gudang: Path, nama: str, isi: bytes, sebab: str) -> None:
    with pytest.raises(TindakanDitolak, match=sebab):
        simpan_berkas(io.BytesIO(isi), nama=nama)
    assert _sisa(gudang) == []


def test_a_virus_scanner_has_the_last_word(gudang: Path, settings: Settings) -> None:
    settings.AKUNTABEL_PEMINDAI = [sys.executable, "-c", "import sys; sys.exit('virus' in open(sys.argv[1]).read())"]
    simpan_berkas(io.BytesIO(b"bersih"), nama="a.txt")
    with pytest.raises(TindakanDitolak, match="ditolak pemindai virus"):
        simpan_berkas(io.BytesIO(b"virus"), nama="b.txt")
    settings.AKUNTABEL_PEMINDAI = ["/tidak/ada"]
    with pytest.raises(TindakanDitolak, match="tidak dapat dijalankan"):
        simpan_berkas(io.BytesIO(b"lain"), nama="c.txt")
    assert len(_sisa(gudang)) == 1


def test_a_file_whose_upload_breaks_off_leaves_nothing(gudang: Path) -> None:
    class Putus(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError("putus")

    with pytest.raises(OSError, match="putus"):
        simpan_berkas(Putus(), nama="a.pdf")
    assert _sisa(gudang) == []


@given(st.text(max_size=300))
def test_a_name_is_only_a_name(nama: str) -> None:
    rapi = rapikan_nama(nama)
    assert rapi
    assert len(rapi) <= 200
    assert not set(rapi) & set("/\\\x00\n\u202e")
    assert rapi not in {".", ".."}


@pytest.mark.parametrize("sidik", ["", "../../etc", "A" * 64, "0" * 63])
def test_a_path_is_made_from_a_hash_only(sidik: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        jalur(sidik)

"""What a user may hand over by mistake or on purpose, and what the program answers."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from akuntabel.pertukaran import berkas
from akuntabel.pertukaran.berkas import BerkasBuku, BerkasPaket, buka, buka_isi
from akuntabel.pertukaran.buku_tulis import tulis_buku_kosong
from akuntabel.pertukaran.galat import DitolakError


def arsip(*entri: tuple[str, bytes], cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", cara) as z:
        for nama, isi in entri:
            z.writestr(nama, isi)
    return keluar.getvalue()


def ditolak(isi: bytes, nama: str = "berkas.xlsx") -> str:
    with pytest.raises(DitolakError) as e:
        buka_isi(nama, isi)
    assert e.value.galat.tempat == nama
    return str(e.value.galat)


def test_a_zip_of_csv_is_a_package_whatever_it_is_called() -> None:
    terbuka = buka_isi("data.bin", arsip(("opd.csv", b"a"), ("BACA.txt", b"x"), ("__MACOSX/._opd.csv", b"y")))
    assert isinstance(terbuka, BerkasPaket)
    assert dict(terbuka.isi) == {"opd.csv": b"a"}


def test_one_folder_around_the_files_is_as_good_as_none() -> None:
    terbuka = buka_isi("a.zip", arsip(("paket/opd.csv", b"a"), ("paket/datapackage.json", b"{}")))
    assert isinstance(terbuka, BerkasPaket)
    assert set(terbuka.isi) == {"opd.csv", "datapackage.json"}
    assert "beberapa folder" in ditolak(arsip(("a/opd.csv", b"a"), ("b/unit.csv", b"b")))


def test_a_workbook_is_known_by_its_parts() -> None:
    assert isinstance(buka_isi("kosong.dat", tulis_buku_kosong(2024)), BerkasBuku)


def test_a_folder_is_read_without_what_does_not_belong_to_it(tmp_path: Path) -> None:
    (tmp_path / "opd.csv").write_bytes(b"a")
    (tmp_path / "README.md").write_bytes(b"b")
    (tmp_path / ".sembunyi.csv").write_bytes(b"c")
    (tmp_path / "dalam").mkdir()
    terbuka = buka(tmp_path)
    assert isinstance(terbuka, BerkasPaket)
    assert set(terbuka.isi) == {"opd.csv"}


def test_what_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DitolakError, match="tidak ada"):
        buka(tmp_path / "hilang.zip")


@pytest.mark.parametrize(
    ("isi", "bagian"),
    [
        (b"", "kosong"),
        (b"  \r\n ", "kosong"),
        (b"%PDF-1.7 ...", "buku kerja .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Office lama"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "sandi"),
        (b"<html><table>", "HTML"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "HTML"),
        (b"<?xml version='1.0'?><Workbook/>", "XML"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"PK\x05\x06" + b"\0" * 18, "kosong"),
        (b"SQLite format 3\0", "pulihkan"),
        (b"\x89PNG\r\n", "tidak dikenal"),
        (b"PK\x03\x04 rusak", "rusak"),
    ],
)
def test_other_files_get_a_clear_answer(isi: bytes, bagian: str) -> None:
    assert bagian in ditolak(isi)


def test_one_csv_alone_is_no_package() -> None:
    assert "foldernya" in ditolak(b"kode,nama\n", "opd.csv")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "tidak wajar" in ditolak(arsip(("unsur.csv", b"0" * (4 * 2**20))))
    monkeypatch.setattr(berkas, "MAKS_TERURAI", 1000)
    assert "melebihi batas" in ditolak(arsip(("a.csv", b"1" * 600), ("b.csv", b"2" * 600), cara=zipfile.ZIP_STORED))
    monkeypatch.setattr(berkas, "MAKS_ENTRI", 3)
    assert "melebihi batas" in ditolak(arsip(*((f"{n}.csv", b"") for n in range(4))))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(berkas, "MAKS_BERKAS", 10)
    besar = tmp_path / "besar.zip"
    besar.write_bytes(b"PK\x03\x04" + b"0" * 20)
    with pytest.raises(DitolakError, match="melebihi batas"):
        buka(besar)
    assert "melebihi batas" in ditolak(besar.read_bytes())


@pytest.mark.parametrize("nama", ["../opd.csv", "/etc/opd.csv", "a/../../opd.csv", "C:opd.csv", "..\\opd.csv"])
def test_a_name_that_leads_out_of_the_archive_is_refused(nama: str) -> None:
    isi = arsip(("x" * len(nama), b"a")).replace(b"x" * len(nama), nama.encode())
    assert "luar arsip" in ditolak(isi)


def test_links_doubles_and_passwords_are_refused() -> None:
    tautan = zipfile.ZipInfo("opd.csv")
    tautan.external_attr = 0o120777 << 16
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        z.writestr(tautan, "/etc/passwd")
    assert "tautan" in ditolak(keluar.getvalue())
    assert "dua kali" in ditolak(arsip(("aaa.csv", b"a"), ("bbb.csv", b"b")).replace(b"bbb.csv", b"aaa.csv"))
    bersandi = bytearray(arsip(("opd.csv", b"a")))
    bersandi[bersandi.rindex(b"PK\x01\x02") + 8] |= 1
    assert "bersandi" in ditolak(bytes(bersandi))


@pytest.mark.parametrize(
    ("entri", "bagian"),
    [
        ("xl/vbaProject.bin", "makro"),
        ("xl/macrosheets/sheet1.xml", "makro"),
        ("xl/externalLinks/externalLink1.xml", "bertaut"),
        ("xl/workbook.bin", "tidak didukung"),
        ("word/document.xml", "buku kerja .xlsx"),
        ("ppt/presentation.xml", "dokumen"),
        ("lain.xml", "bukan buku kerja"),
    ],
)
def test_a_workbook_that_is_more_or_less_than_one_is_refused(entri: str, bagian: str) -> None:
    lengkap = [("[Content_Types].xml", b"<Types/>"), (entri, b"x")]
    if bagian in ("makro", "bertaut"):
        lengkap.append(("xl/workbook.xml", b"<workbook/>"))
    assert bagian in ditolak(arsip(*lengkap))


def test_an_opendocument_sheet_is_asked_to_be_saved_anew() -> None:
    ods = arsip(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>"))
    assert "Simpan sebagai Buku Kerja Excel" in ditolak(ods)

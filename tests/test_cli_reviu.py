"""``akuntabel reviu``: any report file in, findings out, without a database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LAPORAN = """BAB I PENDAHULUAN

Laporan Kinerja Dinas Kesehatan Kota Bontang Tahun 2024 memuat capaian pada Tabel 1.2.

Tabel 1.1 Pegawai

No\tJabatan\tJumlah
1\tStaf\t4
"""


def jalankan(*argumen: str | Path, di: Path) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-c", "from akuntabel.cli import utama; utama()", "reviu", *map(str, argumen)]
    lingkungan = os.environ | {"AKUNTABEL_DATA": str(di / "data"), "COLUMNS": "90"}
    return subprocess.run(perintah, capture_output=True, text=True, cwd=di, env=lingkungan, timeout=60, check=False)


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    (tmp_path / "laporan.txt").write_text(LAPORAN, encoding="utf-8")
    return tmp_path / "laporan.txt"


def test_findings_come_to_the_terminal_and_nothing_is_stored(berkas: Path) -> None:
    hasil = jalankan(berkas, di=berkas.parent)
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert "[ST-01]" in hasil.stdout
    assert not (berkas.parent / "data").exists()


def test_the_name_of_the_target_tells_the_form(berkas: Path, tmp_path: Path) -> None:
    assert jalankan(berkas, "--ke", "baru/hasil.json", di=tmp_path).returncode == 0
    isi = json.loads((tmp_path / "baru/hasil.json").read_text(encoding="utf-8"))
    assert isi["berkas"] == "laporan.txt"
    hasil = jalankan(berkas, "--ke", "hasil.xlsx", di=tmp_path)
    assert "ditulis ke hasil.xlsx" in hasil.stdout
    assert (tmp_path / "hasil.xlsx").read_bytes()[:2] == b"PK"


def test_json_on_standard_output_is_json_alone(berkas: Path) -> None:
    assert json.loads(jalankan(berkas, "--format", "json", di=berkas.parent).stdout)["ringkasan"]["tahun"] == 2024


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("kosong.txt", b""),
        ("rusak.docx", b"PK\x03\x04rusak"),
        ("gambar.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600)),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path: Path, nama: str, isi: bytes) -> None:
    (tmp_path / nama).write_bytes(isi)
    hasil = jalankan(nama, di=tmp_path)
    assert hasil.returncode == 1
    assert hasil.stdout == ""
    assert len(hasil.stderr.splitlines()) == 1
    assert hasil.stderr.startswith("akuntabel: ")


def test_a_missing_file_a_folder_and_a_workbook_without_target_are_refused(berkas: Path, tmp_path: Path) -> None:
    for argumen in (["tiada.txt"], ["."], [berkas, "--format", "xlsx"]):
        hasil = jalankan(*argumen, di=tmp_path)
        assert hasil.returncode == 1, argumen
        assert len(hasil.stderr.splitlines()) == 1
    assert jalankan(berkas, "--format", "pdf", di=tmp_path).returncode == 2

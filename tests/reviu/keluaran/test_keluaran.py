"""The result of a review as text, JSON and workbook: the same findings, readable, and nothing parsed as a formula."""

from __future__ import annotations

import io
import json

import openpyxl
import pytest

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.hasil import HasilReviu, reviu, sebut_lokasi
from akuntabel.reviu.keluaran.json import tulis_json
from akuntabel.reviu.keluaran.teks import tulis_teks
from akuntabel.reviu.keluaran.xlsx import tulis_xlsx
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

LAPORAN = b"""BAB I PENDAHULUAN

Laporan Kinerja Dinas Kesehatan Kota Bontang Tahun 2024 memuat capaian pada Tabel 1.2 dan Tabel 1.3.

Tabel 1.1 Pegawai

No\tJabatan\tJumlah
1\tStaf\t4
2\tKepala\t1
"""


@pytest.fixture
def hasil() -> HasilReviu:
    return reviu(baca_txt(LAPORAN), "laporan.txt")


def test_the_summary_counts_by_severity_and_confidence(hasil: HasilReviu) -> None:
    r = hasil.ringkasan
    assert hasil.tahun == 2024
    assert r["jumlah"] == len(hasil.temuan) == sum(r[str(t)] for t in Tingkat) == r["pasti"] + r["perlu_telaah"]


def test_json_has_the_agreed_form(hasil: HasilReviu) -> None:
    isi = json.loads(tulis_json(hasil))
    assert set(isi) == {"berkas", "ringkasan", "temuan"}
    x = next(t for t in isi["temuan"] if t["kode"] == "ST-01")
    assert set(x) == {
        "kode",
        "tingkat",
        "keyakinan",
        "lokasi",
        "lokasi_lain",
        "kutipan",
        "pesan",
        "perbaikan",
        "dasar",
    }
    assert set(x["lokasi"]) == {"baris", "halaman", "bagian", "tabel", "sel"}
    assert x["lokasi"]["baris"] == 3
    assert x["tingkat"] == "tinggi"


def test_text_names_severity_place_repair_and_basis_and_keeps_to_its_width(hasil: HasilReviu) -> None:
    teks = tulis_teks(hasil, lebar=72)
    assert max(map(len, teks.splitlines())) <= 72
    assert "== TINGGI" in teks
    assert "[ST-01]" in teks
    assert "baris 3" in teks
    assert "Perbaikan:" in teks
    assert "Dasar:" in teks


def test_a_report_without_findings_says_so() -> None:
    kosong = HasilReviu(
        berkas="a.txt", jenis="txt", halaman=1, tahun=None, catatan=("Halaman 3 berupa gambar.",), temuan=()
    )
    teks = tulis_teks(kosong)
    assert "0 temuan" in teks
    assert "Halaman 3 berupa gambar." in teks


def test_the_workbook_puts_place_and_message_first_and_keeps_formulas_text() -> None:
    x = Temuan(
        kode="ST-01",
        tingkat=Tingkat.TINGGI,
        keyakinan=Keyakinan.PASTI,
        lokasi=Lokasi(baris=7, halaman=2, bagian="BAB I"),
        lokasi_lain=(Lokasi(baris=9),),
        pesan="=1+1",
        perbaikan="Perbaiki.",
        kutipan="+62 812",
        dasar="Dasar",
    )
    isi = tulis_xlsx(HasilReviu(berkas="a.txt", jenis="txt", halaman=2, tahun=2024, catatan=(), temuan=(x,)))
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    baris = list(buku["Temuan"].values)
    assert baris[0][:3] == ("No", "Tempat", "Temuan")
    assert baris[1][:3] == (1, "baris 7, halaman 2 (BAB I)", "=1+1")
    assert buku["Temuan"]["C2"].data_type == "s"
    assert "baris 9" in baris[1]
    assert ("Tahun laporan", 2024) in list(buku["Ringkasan"].values)


@pytest.mark.parametrize(
    ("lokasi", "sebutan"),
    [
        (Lokasi(baris=7), "baris 7"),
        (
            Lokasi(halaman=3, tabel="Tabel 1.1", sel="baris 2, Jumlah", bagian="BAB I"),
            "halaman 3, Tabel 1.1, baris 2, Jumlah (BAB I)",
        ),
        (Lokasi(), "laporan seluruhnya"),
        (Lokasi(sebutan="8.01.06 Program", baris=4), "8.01.06 Program"),
    ],
)
def test_places_for_people(lokasi: Lokasi, sebutan: str) -> None:
    assert sebut_lokasi(lokasi) == sebutan

"""Packages as people make them: every mistake in one pass, with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from akuntabel.kinerja.rekaman import Rumus
from akuntabel.pertukaran.baca import baca, baca_isi
from akuntabel.pertukaran.baca_paket import baca_berkas
from akuntabel.pertukaran.galat import HasilBaca
from akuntabel.pertukaran.skema import tabel

PEMDA = "kode,nama,jenis\n35.08,Kabupaten Uji,kabupaten\n"
OPD = "kode,pemda,nama\n8.01,35.08,Badan Uji\n"


def paket(folder: Path, **berkas: str | bytes) -> HasilBaca:
    for nama, isi in {"pemda": PEMDA, "opd": OPD, **berkas}.items():
        (folder / f"{nama}.csv").write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return baca(folder)


def pesan(hasil: HasilBaca) -> str:
    assert hasil.himpunan is None
    return "\n".join(map(str, hasil.galat))


def test_columns_may_come_in_any_order_and_optional_ones_may_be_missing(tmp_path: Path) -> None:
    hasil = paket(tmp_path, pemda="jenis,kode,nama\nkabupaten,35.08,Kabupaten Uji\n")
    assert hasil.himpunan is not None
    assert hasil.himpunan.pemda[0].sebutan_kepala == "Bupati"


def test_a_byte_order_mark_windows_line_ends_and_blank_lines_do_no_harm(tmp_path: Path) -> None:
    hasil = paket(tmp_path, opd=b"\xef\xbb\xbfkode,pemda,nama\r\n\r\n8.01,35.08,Badan Uji\r\n")
    assert hasil.himpunan is not None
    assert hasil.himpunan.opd[0].nama == "Badan Uji"


def test_all_mistakes_come_in_one_pass_table_by_table(tmp_path: Path) -> None:
    hasil = paket(
        tmp_path,
        pemda="kode,nama,jenis\n35.08,Kabupaten Uji,kabupatan\n",
        opd="kode,pemda,nama\n8.01,35.09,\n",
        unit="kunci,opd,nama,induk\nu1,8.01,Sekretariat,u9\nu1,8.02,Bidang,\n",
    )
    letak = [(g.tempat, g.baris, g.kolom) for g in hasil.galat]
    assert letak == [
        ("pemda.csv", 2, "jenis"),
        ("opd.csv", 2, "nama"),
        ("unit.csv", 2, "induk"),
        ("unit.csv", 3, "kunci"),
        ("unit.csv", 3, "opd"),
    ]
    assert "Maksud Anda «kabupaten»?" in pesan(hasil)


def test_a_row_with_a_mistake_of_its_own_is_still_known_to_others(tmp_path: Path) -> None:
    hasil = paket(tmp_path, pemda="kode,nama,jenis\n35.08,,kabupaten\n")
    assert [g.tempat for g in hasil.galat] == ["pemda.csv"]


@pytest.mark.parametrize(
    ("opd", "bagian"),
    [
        ("", "kosong"),
        ("kode;pemda;nama\n8.01;35.08;Badan\n", "titik koma"),
        ("kode,pemda,nma\n8.01,35.08,x\n", "Maksud Anda «nama»?"),
        ("kode,pemda,nama,nama\n8.01,35.08,x,y\n", "ada dua kali"),
        ("kode,pemda\n8.01,35.08\n", "«nama» adalah kolom wajib"),
        ("kode,pemda,nama\n8.01,35.08,Badan, Kantor\n", "Ada 4 kolom, seharusnya 3"),
        ('kode,pemda,nama\n8.01,35.08,"Badan\n', "petik"),
        (b"kode,pemda,nama\n8.01,35.08,Bad\xe9n\n", "UTF-8"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, opd: str | bytes, bagian: str) -> None:
    hasil = paket(tmp_path, opd=opd, unit="kunci,opd,nama\nu1,8.01,Sekretariat\n")
    assert bagian in pesan(hasil)
    assert all(g.tempat == "opd.csv" for g in hasil.galat), pesan(hasil)


def test_unknown_files_and_missing_ones_are_named(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [{"path": "unsur.csv"}]}))
    teks = pesan(paket(tmp_path, unitt="kunci\n"))
    assert "unsur.csv» disebut" in teks
    assert "unitt.csv: Tidak ada tabel bernama ini. Maksud Anda «unit.csv»?" in teks


@pytest.mark.parametrize("isi", ["{", "[]", '{"resources": [1]}', '{"resources": 5}', "[" * 100_000])
def test_a_broken_descriptor_is_a_mistake_not_a_crash(tmp_path: Path, isi: str) -> None:
    (tmp_path / "datapackage.json").write_text(isi)
    assert "datapackage.json" in pesan(paket(tmp_path))


def test_a_package_of_a_later_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"akuntabel": "2.0", "resources": []}')
    assert "Perbarui aplikasi" in pesan(paket(tmp_path))


def test_an_empty_folder_is_no_package(tmp_path: Path) -> None:
    assert "Tidak ada satu pun tabel" in pesan(baca(tmp_path))


def test_an_empty_formula_is_the_usual_one_of_its_direction(tmp_path: Path) -> None:
    hasil = paket(
        tmp_path,
        rencana="kunci,jenis,nama,tahun_awal,tahun_akhir,opd\nr,renstra,Renstra,2020,2024,8.01\n",
        unsur="rencana,kunci,jenis,uraian\nr,t1,tujuan,Tujuan\n",
        indikator="rencana,kunci,unsur,uraian,arah,rumus\nr,i1,t1,Angka kemiskinan,turun,\nr,i2,t1,Indeks,naik,\n",
    )
    assert hasil.himpunan is not None
    assert [i.rumus for i in hasil.himpunan.indikator] == [Rumus.SELISIH, Rumus.R_PER_T]


def test_rows_that_are_stored_already_may_be_referred_to_and_left_out(tmp_path: Path) -> None:
    dasar = paket(tmp_path).himpunan
    assert dasar is not None
    (tmp_path / "lagi").mkdir()
    (tmp_path / "lagi" / "unit.csv").write_text("kunci,opd,nama\nu1,8.01,Sekretariat\n")
    assert baca(tmp_path / "lagi").himpunan is None
    hasil = baca(tmp_path / "lagi", dasar=dasar)
    assert hasil.himpunan is not None
    assert hasil.himpunan.jumlah_baris() == 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: f"kode,pemda,nama\n{t}".encode()))
def test_no_content_of_a_file_makes_the_reader_fail(isi: bytes) -> None:
    baca_berkas({"opd.csv": isi, "datapackage.json": isi})
    baca_isi("apa.saja", isi)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_stands_in_a_row_is_read_or_refused_with_its_place(data: st.DataObject) -> None:
    milik = tabel(data.draw(st.sampled_from(["unsur", "target", "realisasi_anggaran", "pk"])))
    sel = st.sampled_from(["", "x", "1", "-1", "ya", "1.234,56", "2023", "2023-01-01", "angka"]) | st.text(max_size=5)
    isi = data.draw(st.lists(sel, min_size=len(milik.kolom), max_size=len(milik.kolom)))
    baris = ",".join('"' + s.replace('"', '""') + '"' for s in isi)
    teks = ",".join(k.nama for k in milik.kolom) + "\n" + baris + "\n"
    bacaan, _ = baca_berkas({f"{milik.nama}.csv": teks.encode("utf-8", "surrogatepass")})
    kosong = not any(isi)
    assert bool(bacaan.baris.get(milik.nama)) != bool(len(bacaan.galat)) or kosong

"""One rule, two uses: what is said of a record beside its field is what the review finds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.reviu.kantor import INDIKATOR, UNSUR, kantor

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import Angka, BelumDiisi, Nilai
from akuntabel.aturan.nomenklatur import nomenklatur
from akuntabel.aturan.periode import Periode
from akuntabel.reviu.nomenklatur import soal_nomenklatur
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.pohon import soal_jenjang, soal_mengulang
from akuntabel.reviu.satuan import soal_satuan, soal_terukur
from akuntabel.reviu.target import soal_triwulan


@pytest.mark.parametrize(
    ("uraian", "satuan", "kode"),
    [
        ("Persentase ruas mantap", "jenis dokumen", "SA-01"),
        ("Persentase ruas mantap", "persen", None),
        ("Indeks kerukunan", "%", "SA-02"),
        ("Jumlah laporan", "dokumen", "SA-03"),
        ("Jumlah kebijakan", "Dok.", None),
        ("Jumlah laporan", "", None),
    ],
)
def test_the_unit_fits_what_is_counted(uraian: str, satuan: str, kode: str | None) -> None:
    soal = soal_satuan(uraian, satuan)
    assert (soal.kode if soal else None) == kode


@pytest.mark.parametrize(
    ("uraian", "satuan", "kolom"),
    [
        ("Meningkatnya kepuasan masyarakat", "%", "uraian"),
        ("Terlaksananya forum", "kegiatan", "uraian"),
        ("Jumlah forum", " ", "satuan"),
        ("Tingkat kepuasan", "indeks", None),
        ("Persentase jalan dalam kondisi baik", "%", None),
    ],
)
def test_what_is_measured_is_no_condition_and_has_a_unit(uraian: str, satuan: str, kolom: str | None) -> None:
    soal = soal_terukur(uraian, satuan)
    assert (soal.kolom if soal else None) == kolom


@pytest.mark.parametrize(
    ("cara", "triwulan", "keliru"),
    [
        (Akumulasi.JUMLAH, "1 2 3 4", False),
        (Akumulasi.JUMLAH, "1 2 3 5", True),
        (Akumulasi.POSISI_AKHIR, "2 4 8 10", False),
        (Akumulasi.POSISI_AKHIR, "1 2 3 4", True),
        (Akumulasi.MAKSIMUM, "10 2 3 4", False),
        (Akumulasi.RATA_RATA, "10 10 10 10", False),
        (Akumulasi.JUMLAH, "1 2 3", False),
    ],
)
def test_the_quarters_make_the_year_by_their_accumulation(cara: Akumulasi, triwulan: str, keliru: bool) -> None:
    per: dict[int, Nilai] = {n: Angka(Decimal(x)) for n, x in enumerate(triwulan.split(), 1)}
    assert bool(soal_triwulan(cara, Angka(Decimal(10)), per)) is keliru
    assert soal_triwulan(cara, BelumDiisi(), per) is None


def test_an_official_oddity_is_not_accused_and_the_first_fault_is_named() -> None:
    buku = nomenklatur("2-digit", "kabupaten")
    aneh = replace(
        UNSUR[3], kode="8.01.01.2.07", uraian="Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah"
    )
    assert soal_nomenklatur(aneh, buku.cari("8.01.01.2.07", "8.01"), "2-digit") is None
    for kode, ganti in (("NM-01", {"kode": "8.01.99"}), ("NM-03", {"kode": "8.01.06"}), ("NM-02", {"uraian": "Lain"})):
        u = replace(UNSUR[3], **ganti)
        soal = soal_nomenklatur(u, buku.cari(u.kode, "8.01"), "2-digit")
        assert soal is not None
        assert soal.kode == kode


def test_the_review_says_the_same_in_the_same_words() -> None:
    salah = replace(UNSUR[4], induk=UNSUR[2].kunci, kode="8.01.06.2.01.06")
    t = kantor(
        unsur=lambda _: [*UNSUR[:2], replace(UNSUR[2], kondisi="Menurunnya konflik sosial"), UNSUR[3], salah],
        indikator=lambda _: [replace(INDIKATOR[0], satuan=""), *INDIKATOR[1:]],
    )
    pesan = {x.kode: x.pesan for x in periksa(t, Periode(2023))}
    program = t.unsur[UNSUR[2].kunci]
    for kode, soal in (
        ("PH-01", soal_mengulang(program, t.unsur["T1.S1"])),
        ("PH-02", soal_jenjang(salah, program)),
        ("SA-04", soal_terukur(INDIKATOR[0].uraian, "")),
    ):
        assert soal is not None
        assert (soal.kode, soal.pesan) == (kode, pesan[kode])

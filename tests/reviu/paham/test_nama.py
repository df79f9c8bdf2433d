"""Which agency a report is of, and which programs it names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.aturan.nomenklatur import VERSI_2_DIGIT, VERSI_4_DIGIT, nomenklatur
from akuntabel.reviu.paham.beda import ringan, sebut_perbedaan
from akuntabel.reviu.paham.instansi import kenali_instansi, sebutan_instansi
from akuntabel.reviu.paham.kamus_nama import Kamus, inti_nama
from akuntabel.reviu.paham.nama import PROGRAM, AsalNama

KAMUS = Kamus(e for e in nomenklatur(VERSI_4_DIGIT, "kota") if e.kode.startswith(("1.02", "X.XX")))


@pytest.mark.parametrize(
    ("teks", "nama", "pemda"),
    [
        ("LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024", "DINAS KESEHATAN", "KOTA BONTANG"),
        ("Inspektorat Kabupaten Jombang merupakan unsur pengawas.", "Inspektorat", "Kabupaten Jombang"),
        (
            "Badan Kesatuan Bangsa dan Politik Kabupaten Hulu Sungai Utara Tahun 2023",
            "Badan Kesatuan Bangsa dan Politik",
            "Kabupaten Hulu Sungai Utara",
        ),
        (
            "LKjIP Dinas Perumahan, Kawasan Permukiman dan Pertanahan Provinsi Bali",
            "Dinas Perumahan, Kawasan Permukiman dan Pertanahan",
            "Provinsi Bali",
        ),
        ("Kecamatan Bumiaji Kota Batu memiliki sembilan desa.", "Kecamatan Bumiaji", "Kota Batu"),
    ],
)
def test_the_agency_and_its_government(teks: str, nama: str, pemda: str) -> None:
    i = kenali_instansi([teks])
    assert (i.nama, i.pemda) == (nama, pemda)


def test_a_ministry_has_no_government() -> None:
    i = kenali_instansi(["Laporan Kinerja Kementerian Kesehatan Republik Indonesia Tahun 2024"])
    assert i.pusat
    assert i.jenis_pemda == ""


def test_the_common_words_dinas_and_badan_are_no_agency() -> None:
    assert [s.nama for s in sebutan_instansi("program kerja dinas dan badan usaha")] == []


def test_version_and_bidang_follow_year_and_programs() -> None:
    kepala = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN {}\n\nBAB III AKUNTABILITAS KINERJA\n\n"
    isi = "1. Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan\n\nBaik.\n"
    for tahun, versi in ((2023, VERSI_2_DIGIT), (2024, VERSI_4_DIGIT)):
        buku = laporan(kepala.format(tahun) + isi).nomenklatur
        assert buku is not None
        assert (buku.versi, buku.bidang) == (versi, ("1.02",))
    assert laporan(kepala.format(2019) + isi).nomenklatur is None


def test_a_heading_without_nomenclature_is_still_a_program() -> None:
    lap = laporan(
        "LAPORAN KINERJA KEMENTERIAN KESEHATAN TAHUN 2024\n\nBAB III AKUNTABILITAS\n\n1. Program Pelayanan Prima\n\nA.\n"
    )
    assert [(n.teks, n.jenjang, n.asal, n.entri) for n in lap.nama] == [
        ("Program Pelayanan Prima", PROGRAM, AsalNama.JUDUL, None)
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([e for e in nomenklatur(VERSI_4_DIGIT, "kota") if e.kode.startswith("1.02") and len(e.kode) > 4])
)
def test_every_official_name_finds_itself_whole_and_at_the_head_of_a_sentence(e) -> None:  # type: ignore[no-untyped-def]
    kata = inti_nama(e.nama)
    utuh = KAMUS.jajarkan(kata, utuh=True)
    assert utuh is not None
    assert utuh.mirip == 1
    lanjut = KAMUS.jajarkan([*kata, "yang", "dilaksanakan", "tahun", "ini"], utuh=False)
    assert lanjut is not None
    assert lanjut.mirip == 1
    assert lanjut.panjang >= len(kata)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["penyediaan", "dan", "program", "kesehatan", "x", "layanan", "pengelolaan"]), max_size=12)
)
def test_any_words_are_answered(kata: list[str]) -> None:
    for utuh in (True, False):
        p = KAMUS.jajarkan(kata, utuh=utuh)
        assert p is None or (0.8 <= p.mirip <= 1 and p.panjang <= len(kata))


def test_differences_are_named_word_by_word() -> None:
    assert (
        sebut_perbedaan("Fasilitas Tamu", "Fasilitasi Kunjungan Tamu")
        == "“Fasilitas” seharusnya “Fasilitasi Kunjungan”"
    )
    assert sebut_perbedaan("Urusan Daerah", "Urusan Pemerintahan Daerah") == "kurang “Pemerintahan”"
    assert sebut_perbedaan("Urusan Umum Daerah", "Urusan Daerah") == "kelebihan “Umum”"
    assert ringan("Administrasi BMD", "Administrasi Barang Milik Daerah")
    assert not ringan("Urusan Pemerintah Daerah", "Urusan Pemerintahan Daerah")


def test_sentences_of_programs_tell_target_performance_and_absorption() -> None:
    lap = laporan(
        """
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

        BAB III AKUNTABILITAS KINERJA

        1. Program Pemberdayaan Masyarakat Bidang Kesehatan

        Indikator program ini adalah persentase posyandu aktif dengan target kinerja sebesar 85%. Realisasi kinerja
        program sebesar 80,5% dari target, sedangkan serapan anggaran 91,2 persen.
        """
    )
    assert [(p.apa.value, str(p.nilai)) for p in lap.pernyataan] == [
        ("target", "85"),
        ("kinerja", "80.5"),
        ("serapan", "91.2"),
    ]
    assert [i.teks for i in lap.indikator_teks] == ["persentase posyandu aktif"]

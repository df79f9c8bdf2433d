"""Names, codes, tree and cells of programs in reports of other agencies."""

from __future__ import annotations

import pytest
from tests.reviu import naskah
from tests.reviu.berkas.satu_periksa import temuan

from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, VERSI_4_DIGIT, nomenklatur
from akuntabel.reviu.temuan import Keyakinan

JOMBANG = """
LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2022

BAB III AKUNTABILITAS KINERJA

"""
BONTANG = """
LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

BAB III AKUNTABILITAS KINERJA

"""
CAMAT = """
LAPORAN KINERJA KECAMATAN BUMIAJI KOTA BATU TAHUN 2023

BAB III – AKUNTABILITAS KINERJA

"""


def test_a_wrong_word_in_a_heading_a_table_and_a_list_is_one_finding_with_all_places() -> None:
    hasil = temuan(
        JOMBANG
        + """
C.1 Program Penyelenggaraan Pengawas

Program ini mengawasi perangkat daerah.

Tabel 3.4 Realisasi Anggaran

No	Program	Pagu	Realisasi
1	PROGRAM PENYELENGGARAAN PENGAWAS	1.200.000.000	1.100.000.000
2	PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA	9.000.000.000	8.500.000.000

- Program Penyelenggaraan Pengawas, serapan anggaran 91,67%;
""",
        "RN-01",
    )
    assert len(hasil) == 1
    assert len(hasil[0].lokasi_lain) == 2
    assert "Program Penyelenggaraan Pengawasan" in hasil[0].perbaikan
    assert "“Pengawas” seharusnya “Pengawasan”" in hasil[0].pesan


@pytest.mark.parametrize(
    "baris",
    [
        "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
        "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT",
        "1.02.02 Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/ Kota",
        "Program Penunjang Urusan Pemerintahan Daerah Kota",
        "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        "Administrasi BMD pada Perangkat Daerah",
        "Sub Kegiatan Pembangunan Puskesmas",
        "Penyediaan Fasilitas Pelayanan Kesehatan",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja",
    ],
)
def test_an_official_name_its_oddities_and_its_short_forms_are_quiet(baris: str) -> None:
    teks = f"{BONTANG}\nTabel 3.4 Realisasi\n\nProgram/Kegiatan\tPagu\tRealisasi\n{baris}\t100\t90\n"
    teks += "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan\t100\t90\n"
    assert [x.pesan for kode in ("RN-01", "RN-02", "RN-03", "RN-04") for x in temuan(teks, kode)] == []


def test_every_official_name_of_a_bidang_is_quiet_in_a_table() -> None:
    buku = nomenklatur(VERSI_4_DIGIT, "kota")
    nama = [e for p in buku.anak("1.02") for k in buku.anak(p.kode) for e in (p, k, *buku.anak(k.kode))]
    baris = "\n".join(f"{e.kode}\t{e.nama}\t100\t90" for e in dict.fromkeys(nama))
    teks = f"{BONTANG}\nTabel 3.4 Realisasi\n\nKode\tProgram/Kegiatan/Sub Kegiatan\tPagu\tRealisasi\n{baris}\n"
    for kode in ("RN-01", "RN-02", "RN-03", "RN-04", "RN-06", "RN-09", "RN-10"):
        assert [x.pesan for x in temuan(teks, kode)] == []


def test_names_in_sentences_of_all_sorts_are_understood() -> None:
    teks = (
        CAMAT
        + """
Capaian ini berasal dari Kegiatan : 1). Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan, pada sub
kegiatan Peningkatan Efektifitas Kegiatan Pemerintahan di Tingkat Kecamatan; 2). Administrasi Umum Perangkat Daerah,
pada sub kegiatan Fasilitas Kunjungan Tamu dan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD. Program Pemberdayaan
Masyarakat Desa dan Kelurahan berjalan baik.
"""
    )
    assert [x.kutipan for x in temuan(teks, "RN-01")] == ["sub kegiatan Fasilitas Kunjungan Tamu"]


def test_old_reports_and_ministries_have_no_nomenclature_to_be_held_against() -> None:
    for kepala in (
        "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2018",
        "LAPORAN KINERJA KEMENTERIAN KESEHATAN TAHUN 2024",
    ):
        teks = f"{kepala}\n\nBAB III AKUNTABILITAS KINERJA\n\n1. Program Upaya Kesehatan Masyarakat dan Perorangan\n\nBaik."
        assert temuan(teks, "RN-01") == []


def test_codes_of_the_other_series_and_wrong_codes_are_told_apart() -> None:
    teks = (
        BONTANG
        + """
Tabel 3.4 Realisasi

Kode	Sub Kegiatan	Pagu	Realisasi
1.02.02.2.01.02	Pembangunan Puskesmas	100	90
1.02.02.2.01.0009	Pengembangan Puskesmas	100	90
"""
    )
    assert [x.kutipan for x in temuan(teks, "RN-03")] == ["1.02.02.2.01.02"]
    assert [x.kutipan[:17] for x in temuan(teks, "RN-02")] == ["1.02.02.2.01.0009"]


def test_a_missing_program_above_its_kegiatan_is_said_once() -> None:
    hasil = temuan(
        JOMBANG
        + """
Tabel 2.2 Rencana

No	Program/Kegiatan	Indikator	Target
1	Program Penyelenggaraan Pengawasan	Persentase temuan	80%
2	Penyelenggaraan Pengawasan Internal	Jumlah laporan	12 laporan
3	Administrasi Keuangan Perangkat Daerah	Persentase gaji	100%
4	Administrasi Umum Perangkat Daerah	Persentase layanan	100%
""",
        "RN-06",
    )
    assert len(hasil) == 1
    assert "Program Penunjang" in hasil[0].pesan.title()
    assert len(hasil[0].lokasi_lain) == 1


def test_a_flat_table_without_levels_has_no_tree() -> None:
    teks = f"{BONTANG}\nTabel 3.4 Sub Kegiatan\n\nSub Kegiatan\tTarget\tRealisasi\nPembangunan Puskesmas\t1\t1\n"
    teks += "Fasilitasi Kunjungan Tamu\t12\t12\n"
    assert temuan(teks, "RN-06") == []


def test_the_number_of_programs_is_held_against_their_list() -> None:
    tabel = """
Tabel 3.4 Realisasi

No	Program	Pagu	Realisasi
1	Program Penyelenggaraan Pengawasan	100	90
2	Program Perumusan Kebijakan, Pendampingan dan Asistensi	100	90
3	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	100	90
"""
    salah = temuan(f"{JOMBANG}\nInspektorat melaksanakan 4 (empat) program pada tahun 2022.\n{tabel}", "RN-08")
    assert [x.keyakinan for x in salah] == [Keyakinan.PERLU_TELAAH]
    for kata in ("melaksanakan 3 (tiga) program", "didukung oleh tiga program", "memiliki 2 program prioritas"):
        assert temuan(f"{JOMBANG}\nInspektorat {kata} pada tahun 2022.\n{tabel}", "RN-08") == []


def test_order_by_code_lets_the_program_penunjang_stand_first_or_last() -> None:
    teks = (
        BONTANG
        + """
Tabel 3.4 Realisasi

No	Program	Pagu	Realisasi
1	Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat	100	90
2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	100	90
3	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	100	90
"""
    )
    assert temuan(teks, "RN-09") == []


def test_a_shifted_row_is_one_finding_and_no_gap_of_a_sasaran() -> None:
    teks = (
        BONTANG
        + """
Tabel 2.2 Rencana Strategis

Sasaran	Indikator Sasaran	Program/Kegiatan	Sasaran Kegiatan	Indikator Kegiatan	Target
Meningkatnya mutu	Indeks mutu	Administrasi Umum Perangkat Daerah	Terpenuhinya kebutuhan	Persentase kebutuhan	100%
	Fasilitasi Kunjungan Tamu	Terlayaninya tamu	Jumlah laporan kunjungan	12 laporan
"""
    )
    hasil = temuan(teks, "RN-10")
    assert len(hasil) == 1
    assert "bergeser" in hasil[0].pesan
    assert temuan(teks, "UK-03") == []


def test_targets_that_sisters_share_by_right_are_quiet() -> None:
    teks = (
        BONTANG
        + """
Tabel 2.2 Rencana

Sub Kegiatan	Indikator	Target
Pembangunan Puskesmas	Jumlah puskesmas	12 Laporan
Fasilitasi Kunjungan Tamu	Jumlah laporan kunjungan	12 Laporan
Penyediaan Jasa Pelayanan Umum Kantor	Jumlah laporan jasa	12 Laporan
Penyediaan Bahan Logistik Kantor	Persentase paket	100 %
Pengadaan Mebel	Persentase mebel	100 %
Pengadaan Peralatan dan Mesin Lainnya	Persentase mesin	100 %
"""
    )
    assert temuan(teks, "RN-11") == []


def test_words_that_merely_look_cut_are_quiet() -> None:
    for kata in ("rata-rata lama sekolah", "angka kematian ibu", "indeks kepuasan", "jumlah orang terlatih"):
        teks = f"{BONTANG}\nTabel 2.2 Rencana\n\nKegiatan\tIndikator\tTarget\nRujukan\t{kata}\t12\n"
        assert temuan(teks, "RN-12") == []


def test_official_indicators_and_units_are_quiet_and_others_found() -> None:
    buku = nomenklatur(VERSI_4_DIGIT, "kota")
    sub = [e for k in buku.anak("1.02.02") for e in buku.anak(k.kode) if e.indikator][:40]
    baris = "\n".join(f"{e.kode}\t{e.nama}\t{e.indikator.lower()}\t2 {e.satuan}\t2" for e in sub)
    kepala = "\nTabel 3.4 Capaian\n\nKode\tSub Kegiatan\tIndikator\tTarget\tRealisasi\n"
    for kode in ("RN-05", "RN-13", "RN-14"):
        assert [x.pesan for x in temuan(f"{BONTANG}{kepala}{baris}\n", kode)] == []
    salah = "1.02.02.2.01.0002\tPembangunan Puskesmas\tJumlah Puskesmas yang Dibangun\t2 Paket\t2\n"
    assert len(temuan(f"{BONTANG}{kepala}{salah}", "RN-14")) == 1


def test_a_short_form_that_the_nomenclature_adds_in_brackets_may_be_left_out() -> None:
    kepala = "LAPORAN KINERJA DINAS PEKERJAAN UMUM KABUPATEN JOMBANG TAHUN 2024\n\nBAB III AKUNTABILITAS KINERJA\n\n"
    assert temuan(f"{kepala}1. Program Pengelolaan Sumber Daya Air\n\nRealisasi program ini baik.\n", "RN-01") == []
    assert temuan(f"{kepala}1. Program Pengelolaan Sumber Daya Air (SDA)\n\nRealisasi baik.\n", "RN-01") == []
    (x,) = temuan(f"{kepala}1. Program Pengelolaan Sumber Daya Lahan (SDA)\n\nRealisasi baik.\n", "RN-01")
    assert "(SDA)" in x.perbaikan


def test_what_the_nomenclature_words_alike_is_no_copy() -> None:
    kepala = "LAPORAN KINERJA DINAS PEKERJAAN UMUM KABUPATEN JOMBANG TAHUN 2024\n\nBAB II PERENCANAAN KINERJA\n\n"
    judul = "Tabel 2.1 Rencana\n\nKode\tSub Kegiatan\tIndikator\tTarget\n"
    nama = ("Pembangunan", "Peningkatan", "Rehabilitasi")
    tabel = nomenklatur(VERSI_4_DIGIT, KABUPATEN_KOTA)
    sub = [e for e in tabel if e.kode.startswith("1.03.05.2.01.") and e.nama.startswith(nama) and e.indikator]
    kembar = next((a, b) for a in sub for b in sub if a.kode < b.kode and a.indikator == b.indikator)
    baris = "".join(f"{e.kode}\t{e.nama}\t{e.indikator}\t12 {e.satuan}\n" for e in kembar)
    assert temuan(kepala + judul + baris, "RN-11") == []


def test_a_unit_is_that_of_the_nomenclature_with_its_short_form_or_without() -> None:
    tabel = nomenklatur(VERSI_4_DIGIT, KABUPATEN_KOTA)
    e = next(e for e in tabel if e.satuan == "Sambungan Rumah (SR)")
    kepala = "LAPORAN KINERJA DINAS PEKERJAAN UMUM KABUPATEN JOMBANG TAHUN 2024\n\nBAB II PERENCANAAN KINERJA\n\n"
    judul = "Tabel 2.1 Rencana\n\nKode\tSub Kegiatan\tIndikator\tTarget\n"
    for satuan in ("sambungan rumah (SR)", "sambungan rumah", "Sambungan Rumah (SR)"):
        assert temuan(f"{kepala}{judul}{e.kode}\t{e.nama}\t{e.indikator}\t12 {satuan}\n", "RN-14") == []
    assert temuan(f"{kepala}{judul}{e.kode}\t{e.nama}\t{e.indikator}\t12 dokumen\n", "RN-14") != []


def test_a_kegiatan_whose_name_begins_like_a_program_is_no_program() -> None:
    kepala = (
        "LAPORAN KINERJA DINAS PEKERJAAN UMUM DAN PENATAAN RUANG KABUPATEN JOMBANG TAHUN 2024\n\n"
        "BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Kinerja\n\nKode\tProgram\tTarget\n"
        "1.03.06\tProgram Pengelolaan dan Pengembangan Sistem Drainase\t4\n1.03.10\tProgram Penyelenggaraan Jalan\t4\n\n"
    )
    nama = "Pengelolaan dan Pengembangan Sistem Drainase"
    panjang = f"{nama} yang Terhubung Langsung dengan Sungai dalam Daerah Kabupaten/Kota"
    assert temuan(f"{kepala}Program ini dilaksanakan melalui kegiatan {panjang}.\n", "RN-04") == []
    assert len(temuan(f"{kepala}Program ini dilaksanakan melalui kegiatan {nama}.\n", "RN-04")) == 1


_POHON_SESAT = """
    LAPORAN KINERJA KECAMATAN SUKUN KOTA MALANG TAHUN 2024

    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Program dan Kegiatan

    Kode	Program/Kegiatan/Sub Kegiatan	Indikator	Target	Satuan
    7.01.01.2.02	Administrasi Keuangan Perangkat Daerah
    7.01.01.2.02.0001	Penyediaan Gaji dan Tunjangan ASN	Jumlah Orang yang Menerima Gaji dan Tunjangan ASN	20	Orang
    {a}7.01.01.2.06	Administrasi Umum Perangkat Daerah
    7.01.01.2.06.0004	Penyediaan Bahan Logistik Kantor	Jumlah Paket Bahan Logistik Kantor yang Disediakan	4	Paket
    7.01.01.2.06.0008	Fasilitasi Kunjungan Tamu	Jumlah Laporan Fasilitasi Kunjungan Tamu	{b}
    {c}
"""
_RAPAT = "7.01.01.2.06.0009	Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD	Jumlah Laporan Penyelenggaraan Rapat	12	Laporan"


def test_a_sub_kegiatan_below_another_kegiatan_is_found_once() -> None:
    sesat = _POHON_SESAT.format(a=_RAPAT + "\n    ", b="2	Laporan", c="")
    assert len(naskah.temuan(sesat, "RN-06")) == 1
    assert naskah.temuan(sesat, "RN-09") == []
    assert naskah.temuan(_POHON_SESAT.format(a="", b="2	Laporan", c=_RAPAT), "RN-06") == []


def test_a_target_and_a_unit_that_changed_places_are_found() -> None:
    assert "tertukar" in naskah.temuan(_POHON_SESAT.format(a="", b="Laporan	2", c=_RAPAT), "RN-10")[0].pesan
    assert naskah.temuan(_POHON_SESAT.format(a="", b="2	Laporan", c=_RAPAT), "RN-10") == []


def test_a_name_may_go_on_over_a_word_that_ends_most_names() -> None:
    teks = (
        "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024\n\nProgram Pemenuhan Upaya Kesehatan Perorangan dan "
        "Upaya Kesehatan Masyarakat dilaksanakan. Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan "
        "Masyarakat meliputi sub kegiatan Pengelolaan Pelayanan Kesehatan Orang dengan Risiko Terinfeksi HIV, yang "
        "menghasilkan 52 orang.\n"
    )
    assert naskah.temuan(teks, "RN-01") == []


_UTUH = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"


def _dua_tabel(satu: str, dua: str) -> str:
    return (
        f"{BONTANG}\nTabel 3.4 Program\n\nProgram/Kegiatan\tPagu\n{satu}\t100\nPembangunan Puskesmas\t50\n\n"
        f"Tabel 3.5 Realisasi\n\nProgram/Kegiatan\tPagu\tRealisasi\n{dua}\t100\t90\nPembangunan Puskesmas\t50\t40\n"
    )


@pytest.mark.parametrize(
    ("utuh", "kurang"),
    [
        (_UTUH, "Program Penunjang Urusan Pemerintahan Daerah"),
        ("Administrasi Keuangan Perangkat Daerah", "Administrasi Keuangan Perangkat"),
        (
            "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan",
            "Program Kapasitas Sumber Daya Manusia Kesehatan",
        ),
        ("Program Pemberdayaan Masyarakat Bidang Kesehatan", "Program Masyarakat Bidang Kesehatan"),
    ],
)
def test_a_name_that_lacks_a_word_beside_the_whole_name_is_found(utuh: str, kurang: str) -> None:
    for teks in (_dua_tabel(utuh, kurang), _dua_tabel(kurang, utuh)):
        (x,) = temuan(teks, "RN-01")
        assert x.kutipan == kurang
        assert "kurang “" in x.pesan


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("Program Penunjang Urusan Pemerintahan Daerah", "Program Penunjang Urusan Pemerintahan Daerah"),
        (_UTUH, "Program Penunjang Urusan Pemerintahan Daerah Kab/Kota"),
        (_UTUH, "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"),
        ("Administrasi Barang Milik Daerah pada Perangkat Daerah", "Administrasi BMD pada Perangkat Daerah"),
    ],
)
def test_a_short_form_throughout_and_known_short_words_are_quiet(satu: str, dua: str) -> None:
    assert temuan(_dua_tabel(satu, dua), "RN-01") == []

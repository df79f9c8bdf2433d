"""Terms and abbreviations on reports of several offices."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.berkas.istilah import dalam_judul_peraturan
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Temuan


def periksa(kode: str, teks: str) -> list[Temuan]:
    fungsi = aturan_dari(kode).periksa_laporan
    assert fungsi is not None
    return list(fungsi(laporan(teks)))


# --- one spelling ----------------------------------------------------------------------------------------------------


def test_the_rarer_spelling_is_pointed_at() -> None:
    (x,) = periksa(
        "EJ-08",
        "Inspektorat memakai SIMWAS. Aplikasi Simwas menampung data. Operator Simwas dilatih.",
    )
    assert "“Simwas” (2 kali)" in x.pesan
    assert "“SIMWAS” (1 kali)" in x.pesan
    assert x.lokasi_lain == ()


def test_hyphens_and_underscores_make_another_spelling() -> None:
    (x,) = periksa("EJ-08", "Perubahan P_RPJMD ditetapkan. P-RPJMD memuat misi. Sesuai P-RPJMD, target berubah.")
    assert "“P-RPJMD” (2 kali), “P_RPJMD” (1 kali)" in x.pesan


@pytest.mark.parametrize(
    "teks",
    [
        "RENSTRA DAN RENJA\n\nRenstra memuat tujuan. Renja menjabarkan Renstra dan renstra.",
        "Puskesmas Loktuan dan puskesmas lain.\n\nPUSKESMAS TELADAN",
        "Format docx dan DOCX diterima; simpan sebagai docx.",
        "Antar-Lembaga dan antarlembaga bekerja sama.",
        "Lihat https://e-sakip.contoh.go.id/SAKIP dan sakip@contoh.go.id untuk SAKIP.",
    ],
)
def test_capital_headings_common_words_and_addresses_are_no_other_spelling(teks: str) -> None:
    assert periksa("EJ-08", teks) == []


def test_names_of_one_report_in_two_forms_are_to_be_looked_at() -> None:
    (x,) = periksa("EJ-08", "Penyusunan LKIP dinas. LKjIP memuat capaian. LKjIP disampaikan.")
    assert "LKIP" in x.pesan


# --- retired terms ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "istilah"),
    [
        ("Target tercantum dalam Penetapan Kinerja Kecamatan Wonosalam.", "Penetapan Kinerja"),
        ("Penyusunan LAKIP Dinas Pendidikan dilakukan tepat waktu.", "LAKIP"),
        ("Tingkat partisipasi Pemilukada naik.", "Pemilukada"),
        ("Pegawai yang lulus Diklatpim bertambah.", "Diklatpim"),
        ("Kotamadya Bontang berkembang.", "Kotamadya"),
    ],
)
def test_a_retired_term_is_named_with_the_new_one(teks: str, istilah: str) -> None:
    (x,) = periksa("EJ-09", teks)
    assert f"“{istilah}”" in x.pesan
    assert x.perbaikan.startswith("Pakai “")


@pytest.mark.parametrize(
    "teks",
    [
        "Peraturan Menteri PAN dan RB Nomor 29 Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja.",
        "Perjanjian Kinerja, yang dahulu disebut Penetapan Kinerja, ditandatangani.",
        "Penetapan kinerja utama dilakukan dengan peraturan bupati.",
        "Tim Penggerak PKK membina keluarga; dokumen RKA-SKPD disusun.",
    ],
)
def test_titles_history_and_other_senses_are_left_alone(teks: str) -> None:
    assert periksa("EJ-09", teks) == []


def test_a_title_ends_where_its_sentence_ends() -> None:
    teks = "Peraturan Nomor 5 Tahun 2018 tentang Pelaporan. Penetapan Kinerja dibuat."
    assert dalam_judul_peraturan(teks, teks.index("Pelaporan"))
    assert not dalam_judul_peraturan(teks, teks.index("Penetapan"))


@pytest.mark.parametrize(
    ("unsur", "banyak"),
    [
        (["Kekuatan", "Kelemahan", "Potensi", "Hambatan"], 1),
        (["a. Kekuatan", "b. Kelemahan", "c. Peluang", "d. Tantangan"], 1),
        (["Kekuatan", "Kelemahan", "Peluang", "Ancaman"], 0),
        (["Faktor Pendukung", "Hambatan"], 0),
    ],
)
def test_the_four_parts_of_swot_have_their_names(unsur: list[str], banyak: int) -> None:
    teks = "Analisis SWOT dinas\n\n" + "\n\n".join(f"{u}\n\n- uraian tentang hal itu" for u in unsur)
    assert len(periksa("EJ-12", teks)) == banyak


# --- abbreviations ---------------------------------------------------------------------------------------------------


def test_all_unexplained_abbreviations_are_one_finding() -> None:
    (x,) = periksa("EJ-10", "Kualitas SDM dan nilai IKM meningkat. Pengelolaan BMD tertib. SDM dilatih.")
    assert "“SDM”, “IKM”, “BMD”" in x.pesan
    assert len(x.lokasi_lain) == 2
    assert "SDM: Sumber Daya Manusia" in x.perbaikan


@pytest.mark.parametrize(
    "teks",
    [
        "Sumber Daya Manusia (SDM) dilatih. SDM bertambah.",
        "SDM (Sumber Daya Manusia) dilatih. SDM bertambah.",
        "Indeks Kepuasan Masyarakat yang selanjutnya disebut IKM diukur.",
        "Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Kabupaten Jombang; RPJMD memuat misi.",
        "DAFTAR SINGKATAN\n\nNo\tSingkatan\tKepanjangan\n1\tSDM\tSumber Daya Manusia\n2\tIKM\tIndeks\n\nSDM dan IKM naik.",
        "DOKUMEN IKU DAN SDM",
    ],
)
def test_an_explained_abbreviation_is_left_alone(teks: str) -> None:
    assert periksa("EJ-10", teks) == []


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("Data realisasi dihimpun melalui SIPANTAU setiap bulan.", "SIPANTAU"),
        ("Koordinasi dengan FORKOWAS kecamatan berjalan baik.", "FORKOWAS"),
        ("Aplikasi SIPANTAU dipakai sejak bulan Maret.", "SIPANTAU"),
        ("Sebanyak 214 RTKP menerima bantuan benih.", "RTKP"),
        ("Pengaduan masyarakat masuk lewat aplikasi LAPORWARGA dan diteruskan kepada camat.", "LAPORWARGA"),
    ],
)
def test_a_short_name_that_nobody_explains_is_pointed_at(teks: str, nama: str) -> None:
    (x,) = periksa("EJ-10", teks)
    assert f"“{nama}”" in x.pesan
    assert x.perbaikan.endswith("muat daftar singkatan.")


@pytest.mark.parametrize(
    "teks",
    [
        "Sistem Informasi Pantauan Tugas (SIPANTAU) diperbarui. Data dihimpun melalui SIPANTAU setiap bulan.",
        "Data dihimpun melalui SIPANTAU, yaitu sistem informasi pantauan tugas.",
        "Kerja sama dengan BPBD dan DPRD kabupaten berjalan baik; KTP elektronik dicetak.",
        "Triwulan XII tidak ada, dan pegawai golongan III naik pangkat.",
        "Peraturan Bupati Nomor 5 Tahun 2023 tentang Pengelolaan SIPANTAU pada perangkat daerah.",
        "laporan DINAS PERIKANAN BONTANGRAYA disampaikan.",
        "Bantuan diberikan oleh PT Samudra XYZK kepada nelayan.",
        "Aset dicatat dengan kode SIPANTAU-02 pada tahun ini.",
        "Data disimpan dalam Sistem Informasi Pantauan Tugas (SIPANTAU tahun ini. SIPANTAU diperbarui.",
    ],
)
def test_what_is_explained_known_or_part_of_a_title_is_left_alone(teks: str) -> None:
    assert periksa("EJ-10", teks) == []


def test_one_abbreviation_for_two_things_is_to_be_looked_at() -> None:
    (x,) = periksa(
        "EJ-11",
        "Survei Kepuasan Masyarakat (SKM) dilakukan. Standar Kinerja Minimal (SKM) ditetapkan.",
    )
    assert "“Survei Kepuasan Masyarakat”" in x.pesan
    assert periksa("EJ-11", "Survei Kepuasan Masyarakat (SKM) naik. Hasil survei kepuasan masyarakat (SKM) baik.") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=300))
def test_any_text_can_be_checked(teks: str) -> None:
    for kode in ("EJ-08", "EJ-09", "EJ-10", "EJ-11", "EJ-12"):
        periksa(kode, teks)


def test_an_abbreviation_at_the_end_of_an_official_name_is_the_name_s_own() -> None:
    teks = "Melalui sub kegiatan Koordinasi dan Penyusunan KUA dan PPAS, dihasilkan 8 dokumen dari target 8 dokumen.\n"
    assert temuan(teks, "EJ-10") == []


@pytest.mark.parametrize(
    "teks",
    [
        "LAPORAN KINERJA TAHUN 2012\n\nLAKIP ini memuat capaian.",
        "LAPORAN KINERJA TAHUN 2014\n\nTarget mengikuti Penetapan Kinerja yang ditandatangani pada awal tahun.",
        "LAPORAN KINERJA TAHUN 2016\n\nBelanja tidak langsung dipakai untuk gaji.",
        "LAPORAN KINERJA TAHUN 2013\n\nSetiap Satuan Kerja Perangkat Daerah melapor.",
        "LAPORAN KINERJA TAHUN 2018\n\nPedoman mengenai Pelaporan Akuntabilitas Kinerja Instansi Pemerintah diikuti.",
    ],
)
def test_a_term_of_the_time_of_the_report_is_no_retired_one(teks: str) -> None:
    assert not periksa("EJ-09", teks)


def test_the_same_terms_are_retired_in_a_later_report() -> None:
    for istilah in ("LAKIP", "Penetapan Kinerja", "Belanja tidak langsung", "Satuan Kerja Perangkat Daerah"):
        assert periksa("EJ-09", f"LAPORAN KINERJA TAHUN 2022\n\nDalam hal itu, {istilah} dipakai.")


@pytest.mark.parametrize("nama", ["PAN RB", "PAN dan RB", "PAN-RB", "PAN & RB"])
def test_the_short_name_of_the_ministry_is_no_abbreviation_of_its_own(nama: str) -> None:
    assert not any("RB" in x.pesan for x in periksa("EJ-10", f"Peraturan Menteri {nama} Nomor 53 Tahun 2014 diikuti."))


def test_a_title_in_capitals_is_no_other_spelling_of_the_report_s_name() -> None:
    assert not periksa("EJ-08", "LKJIP\n\nLKjIP disusun. LKjIP disampaikan kepada bupati.")


@pytest.mark.parametrize(
    "awal",
    ["Laporan Kinerja (LAKIN) Direktorat", "LAKIN (Laporan Kinerja) Direktorat", "Laporan Kinerja, disingkat LAKIN,"],
)
def test_a_short_name_explained_between_capitals_is_explained(awal: str) -> None:
    assert not periksa("EJ-10", f"{awal} disusun setiap tahun. Tahun ini LAKIN memuat capaian.")


def test_the_units_that_the_ministry_calls_by_their_echelon_keep_their_name() -> None:
    judul = "LAPORAN KINERJA TAHUN 2020\n\n"
    assert not periksa(
        "EJ-09", judul + "Laporan disusun unit kerja eselon I, Eselon II, dan unit organisasi Eselon III."
    )
    assert periksa("EJ-09", judul + "Pejabat eselon II menandatangani perjanjian.")


@pytest.mark.parametrize(
    "judul",
    [
        "PERATURAN BUPATI NOMOR 5 TAHUN 2009 TENTANG PEDOMAN PENYUSUNAN LAKIP",
        "Peraturan Bupati No. 7/2009 tentang Pedoman Penyusunan LAKIP",
        "Keputusan Kepala Badan No 12 Tentang Penyusunan LAKIP",
        "Peraturan Gubernur 9/2009 TENTANG LAKIP",
    ],
)
def test_a_retired_term_in_a_title_is_the_title_s_own_however_it_is_printed(judul: str) -> None:
    assert dalam_judul_peraturan(judul, judul.index("LAKIP"))


@pytest.mark.parametrize("teks", ["Rapat tentang penyusunan LAKIP", "Nomor surat 5. Uraian tentang dinas. Isi LAKIP"])
def test_a_sentence_about_a_report_is_no_title(teks: str) -> None:
    assert not dalam_judul_peraturan(teks, teks.index("LAKIP"))


def test_a_retired_term_under_a_line_that_opens_a_title_is_the_title_s_own() -> None:
    awal = "LAPORAN KINERJA TAHUN 2023\n\nPeraturan Bupati Nomor 5 Tahun 2009\n\n"
    assert not periksa("EJ-09", f"{awal}TENTANG\n\nPedoman Penyusunan LAKIP di Lingkungan Pemerintah\n")
    assert periksa("EJ-09", f"{awal}Penyusunan LAKIP di Lingkungan Pemerintah dilanjutkan.\n")

"""Spelling checks on reports of several offices and shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.aturan.terbilang import terbilang
from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.berkas.ejaan.dasar import sekapital
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan


def periksa(kode: str, teks: str) -> list[Temuan]:
    fungsi = aturan_dari(kode).periksa_laporan
    assert fungsi is not None
    return list(fungsi(laporan(teks)))


def tulisan(kode: str, teks: str) -> list[str]:
    """The wrong forms that the findings quote."""
    return [x.pesan.split("“")[1].split("”")[0] for x in periksa(kode, teks)]


# --- typing errors ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kalimat", "salah", "benar"),
    [
        (
            "1.1 Latar Belakang\n\nDinas Kesehatan Kota Bontang melaksanakan pelayanan kesehatn dasar.",
            "kesehatn",
            "kesehatan",
        ),
        ("Inspektorat melakukan pengawasan intern secara berkalla di Jombang.", "berkalla", "berkala"),
        ("Kecamatan Tanjung menyelenggarakan musyawarah perncanaan pembangunan.", "perncanaan", "perencanaan"),
        ("BPKAD Provinsi menyusun laporan keuagan setiap semester.", "keuagan", "keuangan"),
        ("RSUD meningkatkan mutu pelayanan medsi dan keperawatan.", "medsi", "medis"),
        ("Penyusunan danpelaksanaan program dilakukan bersama.", "danpelaksanaan", "dan pelaksanaan"),
    ],
)
def test_a_slip_is_found_with_its_repair(kalimat: str, salah: str, benar: str) -> None:
    (x,) = periksa("EJ-01", kalimat)
    assert f"“{salah}”" in x.pesan
    assert f"“{benar}”" in x.perbaikan


def test_a_slip_in_a_heading_or_cell_is_found_by_the_words_of_the_report() -> None:
    teks = """
        BAB III AKUNTABILITAS KINERJA

        Target dan realisasi kinerja dibahas. Target kinerja program ditetapkan.

        Tabel 3.1 Tergat dan Realisasi Kinerja

        No\tUraian\tTarget
        1\tPorgram Pengelolaan Pendidikan\t5
        2\tProgram Pembinaan Perpustakaan\t5
        """
    assert sorted(tulisan("EJ-01", teks)) == ["Porgram", "Tergat"]


def test_one_form_in_many_places_is_one_finding() -> None:
    (x,) = periksa("EJ-01", "Program stratgis dilaksanakan.\n\nSasaran stratgis tercapai.")
    assert len(x.lokasi_lain) == 1
    assert x.keyakinan is Keyakinan.PASTI


def test_a_word_cut_by_a_space_is_joined() -> None:
    (x,) = periksa("EJ-01", "Seluruh kegi atan dilaksanakan menurut rencana.")
    assert "“kegi atan”" in x.pesan
    assert "“kegiatan”" in x.perbaikan


def test_a_usual_word_in_an_unusual_place_is_to_be_looked_at() -> None:
    teks = "Pada sub kegiatan ini target tercapai. " * 6 + "Capaian pad sub kegiatan lain rendah."
    (x,) = periksa("EJ-01", teks)
    assert x.keyakinan is Keyakinan.PERLU_TELAAH
    assert "“pada”" in x.perbaikan


@pytest.mark.parametrize(
    "teks",
    [
        "Kecamatan Pasirian, Tempeh, dan Candipuro serta Desa Jarit menerima bantuan dari Kabupaten Lumajang.",
        "Ir. PAIMAN, M.Si.\nNIP. [NIP]",
        "Dinas menerapkan whistleblowing system, e-audit, dan good governance melalui aplikasi SIMBANGDA.",
        "Hubungi dinkes@bontangkota.go.id atau www.bontangkota.go.id untuk informasi.",
        "Fasilitasi Pencegahan Penyalagunaan Narkotika, Fasilitasi Kerukunan Umat Beragama, Bineka Tunggal Ika",
        "Pengoordinasian, penatausahaan, pemutakhiran, antarlembaga, pascabencana, dan ketatausahaan berjalan.",
        "Lokus intervensi stunting: Guntung, Loktuan, Belimbing. Nakes: radiografer, sanitarian, nutrisionis.",
    ],
)
def test_names_foreign_words_and_official_slips_are_left_alone(teks: str) -> None:
    assert periksa("EJ-01", teks) == []


def test_a_word_of_the_offices_own_is_left_alone() -> None:
    assert periksa("EJ-01", "Program gempita dan gempitu berjalan. Kader gempitu aktif. Forum gempitu rapat.") == []


# --- standard forms --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kalimat", "salah", "benar"),
    [
        ("Prosentase capaian naik.", "Prosentase", "Persentase"),
        ("Dinas bekerjasama dengan puskesmas.", "bekerjasama", "bekerja sama"),
        ("Hal ini mempengaruhi nilai.", "mempengaruhi", "memengaruhi"),
        ("Pelayanan perijinan terpadu.", "perijinan", "perizinan"),
        ("PENINGKATAN EFEKTIFITAS PELAYANAN", "EFEKTIFITAS", "EFEKTIVITAS"),
        ("Sebagai tolak ukur kinerja.", "tolak ukur", "tolok ukur"),
        ("Hasil analisanya dipakai.", "analisanya", "analisisnya"),
        ("Rekomendasi sdh ditindak lanjuti.", "sdh", "sudah"),
        ("Semua data terakomodir.", "terakomodir", "terakomodasi"),
        ("Pengaruh factor eksternal besar.", "factor", "faktor"),
    ],
)
def test_a_form_that_is_not_standard_is_put_right(kalimat: str, salah: str, benar: str) -> None:
    semua = {x.pesan.split("“")[1].split("”")[0]: x.perbaikan for x in periksa("EJ-02", kalimat)}
    assert f"“{benar}”" in semua[salah]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Pelaksanaan Koordinasi di Bidang Kewaspadaan Dini, Kerjasama Intelijen, Pemantauan Orang Asing",
        "Aplikasi memakai decision support system dan quality control.",
        "Proses (process) dan mutu (“quality”) dibahas.",
        "Ibu Tim Org. Thn 2023",
        "No\tUraian\tJml\n1\tPegawai\t5\n2\tMobil\t6",
        "Elite politik mengubah persentase risiko secara saksama.",
    ],
)
def test_official_foreign_and_standard_forms_are_left_alone(kalimat: str) -> None:
    assert periksa("EJ-02", kalimat) == []


def test_a_joined_name_is_wrong_where_it_is_not_official() -> None:
    assert tulisan("EJ-02", "Kerjasama yang baik antar entitas.\n\nAnalisa SWOT digunakan.") == ["Kerjasama", "Analisa"]


# --- prepositions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kalimat", "salah"),
    [
        ("Urusan dibidang kesehatan.", "dibidang"),
        ("Lima tahun kedepan.", "kedepan"),
        ("Disisi lain, anggaran terbatas.", "Disisi"),
        ("Anak dibawah umur dilindungi.", "dibawah"),
        ("Berasal darimana pun.", "darimana"),
        ("Rapat di laksanakan tiap bulan.", "di laksanakan"),
        ("Tugas yang di sebut pertama.", "di sebut"),
    ],
)
def test_prepositions_stand_apart_and_prefixes_do_not(kalimat: str, salah: str) -> None:
    (x,) = periksa("EJ-03", kalimat)
    assert f"“{salah}”" in x.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Di bidang kesehatan, di atas, di dalam, ke depan, dikedepankan, didalami, dibidangi, dilapangkan.",
        "Pegawai keluar masuk kantor; kepada siapa pun; daripada itu; di pendidikan dasar; di perikanan.",
        "Di Pekan Olahraga, di Bali, di Materi 3, di gigi, di bumi, di kali besar, di provinsi.",
    ],
)
def test_nouns_after_di_are_no_verbs(kalimat: str) -> None:
    assert periksa("EJ-03", kalimat) == []


# --- doubled words ---------------------------------------------------------------------------------------------------


def test_a_doubled_word_is_found_across_capitals() -> None:
    assert tulisan("EJ-04", "Serapan sebesar Sebesar lima.\n\nRapat yang yang ketiga.") == ["sebesar", "yang"]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**12))
def test_amounts_in_words_have_no_doubled_word(n: int) -> None:
    assert periksa("EJ-04", f"Anggaran ({terbilang(n)} rupiah) tersedia.") == []
    assert periksa("EJ-01", f"Anggaran ({terbilang(n)} rupiah) tersedia.") == []


@pytest.mark.parametrize(
    ("kalimat", "benar"),
    [
        ("Nilai - nilai dasar.", "Nilai-nilai"),
        ("Kegiatan–kegiatan dinas.", "Kegiatan-kegiatan"),
        ("masing masing bidang", "masing-masing"),
        ("LAMPIRAN – LAMPIRAN", "LAMPIRAN-LAMPIRAN"),
        ("Nilai2 dasar dan masing2 bidang", "masing-masing"),
    ],
)
def test_a_reduplication_has_a_hyphen(kalimat: str, benar: str) -> None:
    (x,) = periksa("EJ-05", kalimat)
    assert benar in x.perbaikan


def test_bound_forms_and_ordinals() -> None:
    assert "antarnegara" in periksa("EJ-06", "Kerja sama antar negara.")[0].perbaikan
    assert periksa("EJ-06", "Paket itu diantar petugas; PROGRAM ANTAR DAERAH; sub kegiatan.") == []
    assert periksa("EJ-07", "Sampai Triwulan ke II.")[0].perbaikan == "Tulis “Triwulan II”."
    assert periksa("EJ-07", "Pada tahap ke 2.")[0].perbaikan == "Tulis “tahap ke-2”."
    assert periksa("EJ-07", "Abad ke-20, tahap ke-2, naik dari triwulan I ke 5,2%, periode ke depan.") == []


# --- helpers ---------------------------------------------------------------------------------------------------------


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 20))
def test_a_quotation_holds_the_place(teks: str, awal: int, panjang: int) -> None:
    awal = min(awal, len(teks))
    akhir = min(awal + panjang, len(teks))
    assert teks[awal:akhir] in kutip(teks, awal, akhir)


@given(st.text(alphabet="abcXYZ", min_size=1), st.text(alphabet="abcd", min_size=1))
def test_capitals_are_copied_without_changing_the_word(contoh: str, kata: str) -> None:
    assert sekapital(contoh, kata).casefold() == kata


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=300))
def test_any_text_can_be_checked(teks: str) -> None:
    for kode in ("EJ-01", "EJ-02", "EJ-03", "EJ-04", "EJ-05", "EJ-06", "EJ-07"):
        periksa(kode, teks)


def test_an_official_name_may_stand_behind_its_code() -> None:
    teks = "Tabel 3.1 Kinerja\n\nSub Kegiatan\tRealisasi\n{}Survey Kondisi Jalan/Jembatan\t4\n"
    for kode in ("", "1.03.10.2.01.0043 "):
        assert periksa("EJ-02", teks.format(kode)) == []
    assert periksa("EJ-02", "Hasil survey itu dipakai untuk menyusun rencana.") != []


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Undang-Undang Nomor 12 Tahun 1950 tentang Pembentukan Daerah Kabupaten di Propinsi Jawa Timur berlaku.", 0),
        ("Peraturan Wali Kota Bontang Nomor 3 Tahun 2019 tentang Analisa Jabatan menjadi pedoman.", 0),
        ("Pelayanan di Propinsi Jawa Timur membaik.", 1),
        ("Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistim Akuntabilitas Kinerja Instansi Pemerintah berlaku.", 1),
        ("Undang-Undang Nomor 12 Tahun 1950 berlaku di propinsi ini.", 1),
    ],
)
def test_the_title_of_a_regulation_that_is_not_known_is_copied_as_it_stands(kalimat: str, banyak: int) -> None:
    assert len(periksa("EJ-02", kalimat)) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Wilayahnya meliputi desa Kepel, Kuwiran morang, dan Randualas.", 0),
        ("Wilayahnya meliputi desa Bodagx sarna dan Kepel.", 0),
        ("Pemerintah mendukung sarna dan prasarana. Sarana itu penting.", 1),
        ("Kecamatan Kepel mendukung prasarna dan sarana. Prasarana itu penting.", 1),
    ],
)
def test_the_second_part_of_a_name_is_no_slip(kalimat: str, banyak: int) -> None:
    assert len(periksa("EJ-01", kalimat)) == banyak


_BIASA = (
    "Dinas bertindak sebagai pembina. Uraiannya sebagai berikut. Pegawai bekerja sebagai pelayan. Data dipakai sebagai "
    "dasar. Sasaran sebagai berikut. Tim penyusunan laporan bekerja dengan baik. Penyusunan laporan selesai. Penyusunan "
    "laporan dipercepat. Penyusunan rencana berjalan dengan tertib. Penyusunan data dilakukan dengan teliti. Semua "
    "bekerja dengan cepat, dengan jujur, dengan tertib. "
)


@pytest.mark.parametrize(
    ("kalimat", "benar"),
    [
        ("Rinciannya ialah sebagi berikut.", "sebagai"),
        ("Camat membantu penyusuan laporan ini.", "penyusunan"),
        ("Rapat digelar denga seluruh lurah.", "dengan"),
        ("Hasil survei dipakai sebagi dasar.", "sebagai"),
    ],
)
def test_a_form_that_hardly_anybody_uses_beside_a_usual_one_is_to_be_looked_at(kalimat: str, benar: str) -> None:
    (x,) = [t for t in temuan(_BIASA + kalimat, "EJ-01") if benar in t.perbaikan]
    assert "tidak lazim" in x.pesan


@pytest.mark.parametrize(
    "kalimat",
    [
        "Nilai penyusutan aset dihitung setiap tahun.",
        "Warga dibagi menjadi dua kelompok dan sebagian dibina.",
        "Suara sirine terdengar sampai ke balai desa.",
        "Program penyusuan dini dilaksanakan oleh bidan bagi ibu dan bayi.",
    ],
)
def test_words_with_other_neighbours_are_words_of_their_own(kalimat: str) -> None:
    assert temuan(_BIASA + kalimat, "EJ-01") == []


@pytest.mark.parametrize(
    ("salah", "benar"),
    [
        ("tugas sehari hari", "sehari-hari"),
        ("diteliti dengan seksama", "dengan saksama"),
        ("lebih tinggi dari pada target", "lebih tinggi daripada"),
        ("lebih kecil dari pada tahun lalu", "lebih kecil daripada"),
    ],
)
def test_phrases_have_their_standard_form(salah: str, benar: str) -> None:
    ini = temuan(f"BAB I PENDAHULUAN\n\nPegawai bekerja, {salah}, menurut laporan.\n", "EJ-02")
    assert any(benar in t.perbaikan for t in ini)


@pytest.mark.parametrize(
    ("salah", "benar"),
    [
        ("LaporanKinerja disusun. Isi Laporan Kinerja lengkap.", "Laporan Kinerja"),
        ("Menurut UndangUndang Dasar. Undang-Undang Dasar itu luhur.", "Undang-Undang"),
        ("Bidang PerlindunganAnak dan seksi Perlindungan Anak bekerja.", "Perlindungan Anak"),
        ("Negara Republik Indonesiaadalah negara hukum. Bangsa Indonesia besar.", "Indonesia adalah"),
        ("Kecamatandalam angka disusun oleh tim. Wilayah Kecamatan luas.", "Kecamatan dalam"),
    ],
)
def test_words_that_lost_the_space_between_them_are_put_apart(salah: str, benar: str) -> None:
    ini = temuan(f"BAB I PENDAHULUAN\n\n{salah}\n", "EJ-01")
    assert [benar in t.perbaikan for t in ini] == [True]


@pytest.mark.parametrize(
    "teks",
    [
        "Aplikasi PeduliLindungi dipakai masyarakat dalam pelayanan.",
        "Inovasi LaporCepat melayani warga; warga lapor melalui gawai.",
        "Desa Sukadalam dan Kelurahan Karanguntuk dibina.",
        "Program SiapKerja dari kementerian diikuti pemuda.",
    ],
)
def test_names_of_two_words_written_as_one_are_left_alone(teks: str) -> None:
    assert not [
        t
        for t in temuan(f"BAB I PENDAHULUAN\n\n{teks}\n", "EJ-01")
        if "melekat" in t.pesan or " " in t.perbaikan.split("“")[1]
    ]

"""Punctuation on reports of several shapes, and whole clean reports that must stay silent."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari, semua
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Temuan

BAHASA = [a.kode for a in semua() if a.kode[:2] in ("EJ", "GY")]
TANDA = [k for k in BAHASA if k.startswith("GY-2")]
NOMENKLATUR = Path(__file__).parents[3] / "src/akuntabel/aturan/data"


def periksa(kode: str, teks: str) -> list[Temuan]:
    fungsi = aturan_dari(kode).periksa_laporan
    assert fungsi is not None
    return list(fungsi(laporan(teks)))


@pytest.mark.parametrize(
    ("kode", "teks"),
    [
        ("GY-21", "Susunan organisasi dinas terdiri atas :"),
        ("GY-21", "Anggaran , kegiatan, dan program tersedia ."),
        ("GY-22", "Program dan kegiatan,, serta sub kegiatan."),
        ("GY-22", "Kegiatan: 1). perencanaan, 2). pelaksanaan."),
        ("GY-23", "Bebas dari korupsi,kolusi."),
        ("GY-23", "Indikator Program/ Kegiatan tercapai."),
        ("GY-24", ", sedangkan sasaran kedua tidak tercapai."),
        ("GY-27", "Rencana Strategis (Renstra memuat sasaran dan target dinas."),
        ("GY-27", "Misi “mewujudkan masyarakat sejahtera dijabarkan dalam tujuan."),
        ("GY-28", "Realisasi tahun ini sebesar …………… orang dari target sebanyak dua ratus orang."),
        ("GY-28", "Nilai indeks tercatat #DIV/0! pada akhir tahun."),
        ("GY-28", "Error! Reference source not found. Lihat lampiran."),
        ("GY-29", "Rencana Strategis Kecamatan Wonosalam, merupakan dokumen perencanaan lima tahunan."),
    ],
)
def test_a_slip_of_punctuation_is_one_finding(kode: str, teks: str) -> None:
    assert len(periksa(kode, teks)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Nama : Budi Santoso\n\nJabatan : Camat\n\nRasio guru terhadap murid 1 : 16 di kecamatan ini.",
        "Ir. Ahmad, M.Si., dan dr. Siti, Sp.A., menandatangani; dll., dsb., a.n. bupati.",
        "Sasaran (1) layanan, (2) mutu; a) sehat, b) cerdas (lihat butir 5). Rumus: (A/B) × 100%.",
        "Pagu Rp1.250.000,- untuk PermenPANRB 53/2014, km/jam, dan/atau; pukul 08.00–16.00.",
        "Alamat: Jl. Merdeka No. 1, www.jombangkab.go.id, surel inspektorat@jombangkab.go.id",
        "Pada tahun 2024, disusun dua dokumen. Berdasarkan data itu, ditetapkan target baru.",
        "Visi “Jombang yang Berkarakter dan Berdaya Saing” dijabarkan (RPJMD [perubahan] 2018–2023).",
        "Bupati, selanjutnya disebut Pihak Kedua, merupakan pemberi amanah… dan seterusnya.",
        "Jombang, …………………… 2024\n\nDaftar isi ……………………… 1",
    ],
)
def test_right_punctuation_is_silent(teks: str) -> None:
    assert [x.pesan for kode in TANDA for x in periksa(kode, teks)] == []


def test_the_end_of_a_paragraph_counts_where_most_have_one() -> None:
    kalimat = (
        "Dinas melaksanakan program yang telah ditetapkan dengan peraturan bupati nomor {} pada tahun anggaran ini"
    )
    teks = "BAB I PENDAHULUAN\n\n" + "\n\n".join(kalimat.format(n) + ("" if n == 3 else ".") for n in range(1, 9))
    (x,) = periksa("GY-25", teks)
    assert x.lokasi_lain == ()
    assert periksa("GY-25", teks.replace("nomor 3 pada tahun anggaran ini", "nomor 3 sebagai berikut:")) == []
    assert periksa("GY-25", teks.replace("ini.", "ini")) == []


@pytest.mark.parametrize(
    ("butir", "salah"),
    [
        (["satu;", "dua;", "tiga."], 0),
        (["satu;", "dua; dan", "tiga."], 0),
        (["satu", "dua", "tiga"], 0),
        (["Satu.", "Dua.", "Tiga."], 0),
        (["satu,", "dua, dan", "tiga."], 0),
        (["satu;", "dua:", "tiga."], 0),
        (["satu;", "dua", "tiga;", "empat."], 1),
        (["satu;", "dua;", "tiga;"], 1),
        (["satu;", "dua.", "tiga,", "empat"], 4),
    ],
)
@pytest.mark.parametrize("penanda", ["-", "a", "1"])
def test_items_of_a_list_end_alike(butir: list[str], salah: int, penanda: str) -> None:
    tanda = {"-": lambda n: "-", "a": lambda n: f"{'abcdefghij'[n]}.", "1": lambda n: f"{n + 1})"}[penanda]
    teks = "Rincian tugas:\n\n" + "\n".join(f"{tanda(n)} uraian tugas yang {b}" for n, b in enumerate(butir))
    temuan = periksa("GY-26", teks)
    assert sum(1 + len(x.lokasi_lain) for x in temuan) == salah


def test_a_list_of_nine_letters_is_one_list() -> None:
    teks = "Fungsi dinas:\n\n" + "\n".join(f"{h}. melaksanakan tugas {h};" for h in "abcdefgh") + "\ni. tugas lain."
    assert periksa("GY-26", teks) == []


def test_a_cell_ends_as_its_column_does() -> None:
    tabel = "No\tSasaran strategis\tTarget\n" + "\n".join(f"{n}\tMeningkatnya mutu layanan\t{n}" for n in range(1, 7))
    assert periksa("GY-26", tabel) == []
    assert len(periksa("GY-26", tabel.replace("layanan\t4", "layanan.\t4"))) == 1
    assert periksa("GY-26", tabel.replace("layanan\t", "layanan.\t")) == []


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Fungsi dinas sebagai berikut\n\n- merencanakan;\n- melaksanakan.", 1),
        ("Dinas terdiri atas\n\na. sekretariat;\nb. bidang.", 1),
        ("Fungsi dinas sebagai berikut:\n\n- merencanakan;\n- melaksanakan.", 0),
        ("Target disajikan sebagai berikut.\n\nNo\tTarget\n1\t5\n2\t6", 0),
    ],
)
def test_what_leads_to_a_list_ends_with_a_colon(teks: str, banyak: int) -> None:
    assert len(periksa("GY-30", teks)) == banyak


def test_cells_of_a_pdf_are_lines_put_together() -> None:
    teks = "No\tProgram/ Kegiatan\n1\tNilai- nilai dasar\n2\tSasaran , target"
    dibaca = laporan(teks).terbaca
    for kode in ("GY-21", "GY-23", "EJ-05"):
        fungsi = aturan_dari(kode).periksa_laporan
        assert fungsi is not None
        assert list(fungsi(Laporan(dibaca))) != []
        assert list(fungsi(Laporan(replace(dibaca, jenis="pdf")))) == []


def test_a_bracket_that_a_row_goes_on_with_is_no_slip() -> None:
    teks = "No\tUraian\n1\tKader Ketahanan Keluarga (BKB, BKR,\n2\tBKL) yang aktif\n3\tTim lain"
    assert periksa("GY-27", teks) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=300))
def test_any_text_can_be_checked(teks: str) -> None:
    for kode in TANDA:
        periksa(kode, teks)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab ()[]“”1;.", max_size=60))
def test_balanced_brackets_are_silent(teks: str) -> None:
    polos = teks.translate({ord(h): None for h in "()[]“”"})
    assert periksa("GY-27", f"Uraian ({polos}) dan “{polos}” serta [{polos}].") == []


def test_official_names_are_silent_in_every_check_of_language() -> None:
    baris = []
    for tabel in ("nomenklatur-2-digit-kabkota.csv", "nomenklatur-4-digit.csv"):
        with (NOMENKLATUR / tabel).open(encoding="utf-8") as f:
            baris += [r["nama"] for r in csv.DictReader(f)][::7]
    teks = "BAB I PENDAHULUAN\n\n" + "\n\n".join(dict.fromkeys(baris))
    assert [(k, x.kutipan) for k in BAHASA for x in periksa(k, teks)] == []


BONTANG = """
    LAPORAN KINERJA INSTANSI PEMERINTAH
    DINAS KESEHATAN KOTA BONTANG
    TAHUN 2024

    KATA PENGANTAR

    Puji syukur ke hadirat Tuhan Yang Maha Esa atas tersusunnya Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun 2024.

    BAB I
    PENDAHULUAN

    1.1 Latar Belakang

    Pembangunan kesehatan diarahkan untuk meningkatkan kesadaran, kemauan, dan kemampuan hidup sehat bagi setiap orang.

    Prevalensi stunting di Kecamatan Bontang Lestari menurun dari 24,8% pada tahun 2022 menjadi 20,6% pada tahun 2024.
    Penurunan ini didukung oleh kader posyandu, tim penggerak PKK, serta PT Badak NGL melalui program sosialnya.

    1.2 Susunan Organisasi

    Dinas Kesehatan terdiri atas:

    a. Kepala Dinas;
    b. Bidang Kesehatan Masyarakat;
    c. Unit Pelaksana Teknis Dinas (UPTD); dan
    d. Kelompok Jabatan Fungsional.

    Tabel 1.1 Jumlah Pegawai Menurut Pendidikan

    No\tPendidikan\tLaki-laki\tPerempuan\tJumlah
    1\tDokter spesialis\t4\t6\t10
    2\tSarjana keperawatan (Ners)\t12\t31\t43
    \tJumlah\t16\t37\t53

    Rasio dokter terhadap penduduk ialah 1 : 2.500, lebih baik daripada standar Organisasi Kesehatan Dunia.

    BAB II
    PERENCANAAN KINERJA

    Rencana Strategis (Renstra) Tahun 2021–2026 memuat tiga sasaran. Misi kedua, yakni “mewujudkan masyarakat yang
    sehat dan berdaya saing”, dijabarkan ke dalam program. Di samping itu, disusun rencana kerja setiap tahun.

    BAB III
    AKUNTABILITAS KINERJA

    Capaian dihitung dengan rumus (2 × target − realisasi) / target × 100%, sehingga capaiannya 107,37%.

    Faktor-faktor yang memengaruhi keberhasilan ialah (1) pendampingan ibu hamil; (2) ketersediaan obat; serta (3)
    rujukan yang terintegrasi. Penghematan mencapai Rp125.450.000,00 (seratus dua puluh lima juta empat ratus lima
    puluh ribu rupiah) atau 3,2% dari pagu.
    """

JOMBANG = """
    BAB I – PENDAHULUAN

    1. Gambaran Umum

    Inspektorat Kabupaten Jombang mempunyai tugas membantu Bupati membina dan mengawasi pelaksanaan urusan pemerintahan.

    Inspektorat melakukan audit ketaatan, probity audit, reviu laporan keuangan, evaluasi, dan monitoring tindak lanjut.
    Kapabilitas aparat pengawasan intern berada pada level 3 dengan nilai 3,157.

    Tabel 1. Capaian

    No.\tIndikator\tTarget\tRealisasi\tCapaian (%)
    1.\tNilai maturitas pengendalian intern\t3,10\t3,157\t101,84
    2.\tPersentase tindak lanjut rekomendasi\t83\t82,92\t99,90

    BAB II – PERENCANAAN

    Whistleblowing system dan unit pengendalian gratifikasi dikembangkan; e-audit dan fraud risk assessment diterapkan.

    Kecamatan Ngoro, Mojowarno, Bareng, dan Kabuh menjadi lokus pengawasan dana desa. Desa Pulorejo dan Kelurahan
    Jombatan diperiksa oleh tim yang dipimpin Sdr. Sukamto dan Ibu Wahyuningsih.
    """

KECAMATAN = """
    BAB I : PENDAHULUAN

    A. Latar Belakang

    Kecamatan Tanjung Redeb merupakan perangkat daerah Kabupaten Berau yang dipimpin oleh camat.

    B. Tugas dan Fungsi

    Camat mempunyai tugas:

    - mengoordinasikan kegiatan pemberdayaan masyarakat
    - mengoordinasikan penerapan dan penegakan peraturan daerah
    - membina dan mengawasi penyelenggaraan pemerintahan kelurahan

    BAB II : PENUTUP

    Demikian laporan kinerja ini disusun sebagai bahan perbaikan pada tahun berikutnya.

    Tanjung Redeb, 15 Januari 2025

    CAMAT TANJUNG REDEB,

    Drs. H. ABDUL MUIS, M.AP.
    Pembina Tingkat I
    """


@pytest.mark.parametrize("teks", [BONTANG, JOMBANG, KECAMATAN], ids=["dinas kota", "inspektorat", "kecamatan"])
def test_a_well_written_report_is_silent_in_every_check_of_language(teks: str) -> None:
    assert [(x.kode, x.pesan) for k in BAHASA for x in periksa(k, teks)] == []


def test_a_sentence_that_breaks_off_before_a_heading_is_found() -> None:
    teks = "BAB III CAPAIAN\n\nA. Capaian\n\nDibandingkan dengan tahun lalu, realisasi pasien yang\n\nB. Anggaran\n\nIsi.\n"
    assert "terhenti pada kata “yang”" in temuan(teks, "GY-25")[0].pesan


def test_a_sentence_that_a_list_or_the_next_page_ends_is_quiet() -> None:
    daftar = "Maksud laporan yang disusun ini adalah untuk\n\n1. menilai kinerja;\n2. memperbaikinya.\n"
    halaman = "Laporan ini menyajikan kinerja yang dicapai dalam\n\f\nTahun 2024 oleh dinas.\n"
    assert temuan(daftar, "GY-25") == []
    assert temuan(halaman, "GY-25") == []


@pytest.mark.parametrize(
    ("kalimat", "lanjut"),
    [
        (
            "Pelayanan didukung oleh tujuh puskesmas. Rincian pegawai, sarana, dan",
            "Tabel 1.2 Sarana\n\nJenis\tUnit\nMeja\t4",
        ),
        ("Camat memimpin pelayanan di wilayahnya dan mempunyai tugas membina dan", "Dalam melaksanakan tugasnya:"),
        ("Belanja pegawai diserap seluruhnya pada akhir tahun dengan", "\f\nRata-rata serapan mencapai 94,63%."),
        ("Penilaian memakai skala peringkat kinerja sebagaimana dimuat dalam", "TABEL III.1\nSKALA\n\nA\t90\nB\t80"),
        ("Seluruh kelurahan di kota ini menyampaikan laporan yang", "Kendala utama ialah jaringan."),
    ],
)
def test_a_sentence_that_breaks_off_is_found_whatever_follows_it(kalimat: str, lanjut: str) -> None:
    (x,) = temuan(f"BAB III CAPAIAN\n\nA. Capaian\n\n{kalimat}\n\n{lanjut}\n", "GY-25")
    assert f"terhenti pada kata “{kalimat.rsplit(maxsplit=1)[-1]}”" in x.pesan


@pytest.mark.parametrize(
    "teks",
    [
        "Rencana Kerja Badan Perencanaan Pembangunan, Penelitian dan\n\nPengembangan Kota Bontang",
        "Sarana yang dipakai oleh kelurahan meliputi kendaraan dan\n\nJenis\tUnit\nMobil\t2",
        "Pelayanan diberikan oleh puskesmas di wilayah utara dan\n\nselatan kota setiap hari kerja.",
        "Kerja sama dilaksanakan pada tahun berjalan dengan\n\f\nKabupaten Kutai Timur dan kota tetangga.",
    ],
)
def test_titles_tables_and_names_on_the_next_page_end_a_sentence_well(teks: str) -> None:
    assert temuan(f"BAB III CAPAIAN\n\nA. Capaian\n\n{teks}\n", "GY-25") == []


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Capaian berkategori ”baik” pada tahun ini.", 0),
        ("Indikator ”angka stunting” dan ”angka gizi buruk” tercapai.", 0),
        ("Visinya “Maju Bersama“ dijabarkan dalam misi.", 0),
        ("Capaian berkategori “baik pada tahun ini.", 1),
        ("Capaian berkategori baik” pada tahun ini.", 1),
        ("Visinya “Maju Bersama, dengan misi “melayani“ semua.", 1),
        ("Indikator ”angka stunting” dan angka gizi buruk” tercapai.", 1),
        ("Indikator “angka stunting” dan “angka gizi buruk tercapai.", 1),
    ],
)
def test_quotation_marks_of_one_shape_are_pairs_too(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "GY-27")) == banyak


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Diatur dengan peraturan tata kerja dinas(Berita Daerah Tahun 2016).", 1),
        ("Direktorat Jenderal Anggaran(DJA) melapor.", 1),
        ("Pemilihan umum (Pilpres)pada tahun itu aman.", 1),
        ("Belanja pegawai (satu miliar rupiah)yang tersedia cukup.", 1),
        ("Direktorat Jenderal Anggaran (DJA) melapor.", 0),
        ("Jumlah anggota(-anggota) dan kata(nya) dibahas.", 0),
        ("Program (re)distribusi dan (pra)bencana berjalan.", 0),
        ("Nilai f(x) dan log(n) dihitung; pasal 5 ayat (2)huruf a.", 0),
        ("Tulis ke dinas(at)contoh.go.id.", 0),
    ],
)
def test_a_bracket_stands_apart_from_the_words_around_it(teks: str, banyak: int) -> None:
    assert len(temuan(teks, "GY-23")) == banyak

"""The law in reports of other shapes than the examples of the checks, and what must stay quiet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.aturan.peraturan import Peraturan, peraturan_dikenal
from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Temuan

KOP = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2022\n\n"
POKOK = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    (
        "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan "
        "Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah"
    ),
)
UU17 = "Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara"
UU1 = "Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara"
PP8 = "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah"
PERWALI = "Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi Dinas Kesehatan"


def cari(teks: str, kode: str) -> list[Temuan]:
    """What the one check finds."""
    periksa = aturan_dari(kode).periksa_laporan
    assert periksa is not None
    return list(periksa(laporan(teks)))


def daftar(*butir: str, isi: str = "") -> str:
    """A report with a list of legal bases and, after it, some text."""
    bernomor = "".join(f"{n}. {b};\n" for n, b in enumerate(butir, start=1))
    return f"{KOP}1.4 Dasar Hukum\n\n{bernomor}\n1.5 Sistematika\n\n{isi}\n"


BICARA = [
    # one regulation, two numbers or years
    ("HK-01", ("Sesuai Perbup Jombang Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja Daerah.\n\nLihat Peraturan Bupati "
     "Jombang Nomor 9 Tahun 2018 tentang Pedoman Pelaporan Kinerja Daerah.")),
    ("HK-01", f"Sesuai {PERWALI}.\n\nLihat {PERWALI.replace('31', '13')}."),
    ("HK-01", ("1. Perda Kab. Jombang No. 8 Tahun 2016 tentang Pembentukan Perangkat Daerah;\n2. Lain.\n\nSesuai Peraturan "
     "Daerah Nomor 8 Tahun 2018 tentang Pembentukan Perangkat Daerah.")),
    # known title, other number or year
    ("HK-02", "Sesuai PP Nomor 6 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah."),
    ("HK-02", "Sesuai PermenPANRB No. 53/2015 tentang " + POKOK[1].partition(" tentang ")[2] + "."),
    ("HK-02", "a. Undang-Undang Nomor 17 Tahun 2004 tentang Keuangan Negara;"),
    # type
    ("HK-03", "Sesuai Undang-Undang Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah."),
    ("HK-03", "Sesuai Peraturan Pemerintah Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah."),
    ("HK-03", "Mengacu Kepmenpan RB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah."),
    # title
    ("HK-04", "UU Nomor 23 Tahun 2014 tentang Pemerintah Daerah."),
    ("HK-04", "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dari Korupsi, Kolusi dan Nepotisme"),
    ("HK-04", ("Sesuai PERMENPAN RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan "
     "Tata Reviu atas Laporan Kinerja Instansi Pemerintah.")),
    ("HK-04", "UU 27/2022 tentang Perlindungan Data Pribadi."),
    # maker
    ("HK-05", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021."),
    ("HK-05", "Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 53 Tahun 2014."),
    ("HK-05", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor PER/09/M.PAN/5/2007."),
    # base of the report
    ("HK-06", "LKjIP ini disusun berpedoman pada Peraturan Wali Kota Bontang Nomor 5 Tahun 2019 tentang Rencana Strategis."),
    ("HK-06", ("LKIP disusun dengan mengacu pada Perbup Jombang Nomor 7 Tahun 2018 tentang Pedoman Pelaporan Kinerja.\n\n"
     "Penyusunan laporan berpedoman pada Perbup Jombang Nomor 9 Tahun 2019 tentang Tata Cara Pelaporan Kinerja.")),
    ("HK-06", "Laporan Kinerja disusun berdasarkan Peraturan Gubernur Bali Nomor 3 Tahun 2019 tentang Kedudukan dan Tugas."),
    # list
    ("HK-07", daftar(UU17, PP8, POKOK[0], isi="Renstra ditetapkan dengan Perwali Bontang Nomor 50 Tahun 2021.")),
    ("HK-07", daftar(UU17, PP8, *POKOK, isi="Survei sesuai dengan PermenPANRB Nomor 14 Tahun 2017.")),
    ("HK-07", daftar(UU17, PP8, *POKOK, isi="UU Nomor 7 Tahun 2012 menjelaskan arti konflik.")),
    ("HK-08", daftar(UU17, UU1, PP8, UU17)),
    ("HK-08", daftar(UU17, PP8, POKOK[1], POKOK[1].replace("Menteri PANRB", "Menteri PAN dan RB"))),
    ("HK-08", f"a. {PERWALI};\nb. {PP8};\nc. {PERWALI}."),
    ("HK-12", daftar(UU17, PP8, POKOK[1])),
    ("HK-12", daftar(UU17, PP8, POKOK[0])),
    ("HK-12", f"A. LANDASAN HUKUM\n\n- {UU17};\n- {UU1};\n- {PP8}.\n"),
    ("HK-13", daftar(UU17, "UU Nomor 25 Tahun 2004 tentang SPPN", POKOK[0], PERWALI)),
    ("HK-13", daftar("Permendagri Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah", *POKOK, PERWALI)),
    ("HK-13", daftar("PP Nomor 3 Tahun 2007", "PP Nomor 8 Tahun 2008", POKOK[0], PERWALI)),
    ("HK-22", daftar(UU17, PERWALI, isi="Dinas mempunyai Renstra 2021-2026.")),
    ("HK-22", f"{KOP}{PERWALI}.\n\nKecamatan menyusun Rencana Strategis lima tahunan."),
    ("HK-22", f"{KOP}Sesuai Perda Kota Bontang Nomor 4 Tahun 2021 tentang RPJMD, dinas telah menetapkan dokumen Renstra."),
    ("HK-23", daftar(UU17, UU1, PP8, "Peraturan Wali Kota Bontang tentang Pedoman Pelaporan")),
    ("HK-23", daftar(UU17, UU1, PP8, "Peraturan Daerah Nomor 3 tentang RPJMD")),
    ("HK-23", f"- {UU17};\n- {UU1};\n- {PP8};\n- Keputusan Wali Kota Bontang tentang IKU."),
    # form
    ("HK-09", "1. Undang Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara."),
    ("HK-09", "Sesuai Undang No. 17 Tahun 2003 tentang Keuangan Negara."),
    ("HK-09", "Sesuai Undang-undang Nomor 17 Tahun 2003 tentang Keuangan Negara."),
    ("HK-10", "Sesuai Perpres Nomor 29 Tahun 2014 , tentang SAKIP."),
    ("HK-10", "Sesuai Peraturan Presiden Nomor 29 Tahun 2014 Tentang Sistem Akuntabilitas."),
    ("HK-10", "Sesuai Peraturan Presiden Nomor 29 tahun 2014."),
    ("HK-16", daftar(UU17 + " (Lembaran Negara RI Tahun 2003 Nomor 47)", UU1, PP8, POKOK[0])),
    ("HK-16", daftar(*(x + " (Lembaran Negara Tahun 2003 Nomor 47)" for x in (UU17, UU1, PP8)), POKOK[0])),
    ("HK-16", f"a. {UU17} (LNRI Tahun 2003 Nomor 47);\nb. {UU1};\nc. {PP8};\nd. {PERWALI}."),
    ("HK-17", daftar(UU17, f"{UU1} serta {PP8}", POKOK[0])),
    ("HK-17", daftar(UU17, UU1, f"{POKOK[0]} dan {POKOK[1]}")),
    ("HK-17", f"a. {UU17};\nb. {UU1};\nc. {PP8}, {PERWALI}."),
    ("HK-18", f"{UU17} sebagaimana telah diubah."),
    ("HK-18", daftar(UU17, f"{PERWALI} sebagaimana telah diubah Peraturan Wali Kota Bontang Nomor 3 Tahun 2022", PP8)),
    ("HK-18", daftar(UU17, f"{UU1} (sebagaimana {PP8})", POKOK[0])),
    ("HK-19", "Perda Kota Bontang Nomor 2 Tahun 2016 sebagaimana telah diubah dengan Perda Kota Bontang Nomor 2 Tahun 2020."),
    # order
    ("HK-11", daftar(UU17, POKOK[0], PP8)),
    ("HK-11", daftar(UU1, UU17, PP8)),
    ("HK-11", daftar(PERWALI, UU17, PP8)),
    ("HK-11", daftar("Peraturan Pemerintah Nomor 12 Tahun 2019", PP8, POKOK[0])),
    # in force
    ("HK-14", daftar("UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah", UU17, PP8)),
    ("HK-14", KOP + "Evaluasi berpedoman pada PermenPANRB 12/2015."),
    ("HK-14", KOP + "Keuangan dikelola sesuai dengan Permendagri Nomor 13 Tahun 2006 dan perubahannya."),
    ("HK-15", KOP + "Sesuai dengan Perwali Bontang Nomor 3 Tahun 2032."),
    ("HK-15", KOP + "Sesuai Perwali Nomor 3 Tahun 2024.\n\nBontang, 5 Januari 2023\n\nKEPALA DINAS KESEHATAN\n\ndr. ANI RAHAYU"),
    ("HK-15", "LKjIP 2019 RSUD\n\nSesuai Permenkes Nomor 4 Tahun 2022."),
    ("HK-20", daftar("Perda Kota Bontang Nomor 8 Tahun 2011 tentang Organisasi dan Tata Kerja Dinas Daerah", PERWALI, PP8)),
    ("HK-21", daftar(UU17, PP8, "Perda Kota Bontang Nomor 4 Tahun 2024 tentang RPJMD Tahun 2021-2026")),
    ("HK-21", "Sesuai Perbup Jombang Nomor 3 Tahun 2022 tentang Rencana Strategis Perangkat Daerah Tahun 2018 s.d. 2023."),
]  # fmt: skip

DIAM = [
    # yearly regulations of one subject; old and new law; amendments
    ("HK-01", ("Perda Nomor 10 Tahun 2021 tentang APBD Kota Bontang Tahun Anggaran 2022 dan Perda Nomor 10 Tahun 2022 tentang "
     "APBD Kota Bontang Tahun Anggaran 2023.")),
    ("HK-01", "UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah diganti UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah."),
    ("HK-01", (f"{PERWALI}.\n\nPeraturan Wali Kota Bontang Nomor 31 Tahun 2021 tentang Perubahan atas Susunan Organisasi Dinas "
     "Kesehatan.")),
    ("HK-01", ("Perbup Lumajang Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja Daerah.\n\nPerbup Jombang Nomor 9 Tahun "
     "2018 tentang Pedoman Pelaporan Kinerja Daerah.")),
    ("HK-02", "UU Nomor 22 Tahun 1999 tentang Pemerintahan Daerah."),
    ("HK-02", "Perpres 29/2014 tentang SAKIP."),
    ("HK-03", "Keputusan Menteri Kesehatan Nomor 14 Tahun 2017 tentang Obat."),
    ("HK-03", "Peraturan Menteri Keuangan Nomor 53 Tahun 2014 tentang Bea Masuk Antidumping."),
    ("HK-03", "Peraturan Daerah Kota Bontang Nomor 1 Tahun 2004 tentang Retribusi."),
    ("HK-04", "UU Nomor 17 Tahun 2003 tentang KEUANGAN NEGARA."),
    ("HK-04", "Perpres Nomor 29 Tahun 2014 tentang SAKIP mengatur enam unsur."),
    ("HK-04", "PermenPANRB 53/2014 tentang Petunjuk Teknis Perjanjian Kinerja."),
    ("HK-04", "PP Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah mewajibkan setiap instansi."),
    ("HK-05", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 29 Tahun 2010."),
    ("HK-05", "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/20/M.PAN/11/2008."),
    ("HK-06", ("LKjIP disusun berdasarkan Perpres Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah."
     "\n\nLaporan Kinerja ini mengacu pada Perbup Jombang Nomor 9 Tahun 2019 tentang Pedoman SAKIP.")),
    (
        "HK-06",
        ("Laporan Kinerja ini menyajikan capaian sasaran sesuai dengan Renstra yang ditetapkan dengan Perbup Jombang "
        "Nomor 50 Tahun 2021 tentang Rencana Strategis."),
    ),
    (
        "HK-06",
        "LKjIP memuat realisasi berdasarkan Perbup Jombang Nomor 60 Tahun 2021 tentang Penjabaran Anggaran.",
    ),
    ("HK-06", "Perjanjian Kinerja disusun berdasarkan Perbup Jombang Nomor 7 Tahun 2018 tentang Pedoman Perjanjian Kinerja."),
    ("HK-07", daftar(UU17, PP8, PERWALI, isi="Sesuai dengan Perwali Nomor 31 Tahun 2020 dan PP 8/2006.")),
    ("HK-07", daftar(UU17, PP8, PERWALI, isi="Tim dibentuk dengan Keputusan Wali Kota Bontang Nomor 188/41 Tahun 2022.")),
    ("HK-07", daftar(UU17, PP8, PERWALI, isi="IKU ada dalam Keputusan Kepala Dinas Kesehatan Nomor 440/12/2022.")),
    ("HK-07", daftar(f"{UU17} sebagaimana telah diubah dengan UU Nomor 6 Tahun 2023", PP8, PERWALI, isi="UU 6/2023 berlaku.")),
    ("HK-07", f"{KOP}Sesuai dengan {PERWALI}, yang berlaku di kota ini."),
    ("HK-08", daftar("Peraturan Daerah Kota Bontang Nomor 2 Tahun 2016", "Peraturan Daerah Provinsi Kalimantan Timur Nomor 2 "
     "Tahun 2016", PERWALI)),
    ("HK-09", "Peraturan perundang-undangan yang berlaku, antara lain Undang-Undang Nomor 17 Tahun 2003."),
    ("HK-09", "UndangUndang Nomor 17 Tahun 2003 dan Undang – Undang Nomor 1 Tahun 2004."),
    ("HK-10", "PERATURAN PRESIDEN NOMOR 29 TAHUN 2014 TENTANG SISTEM AKUNTABILITAS KINERJA"),
    ("HK-10", "Peraturan Presiden RI Nomor 29 Tahun 2014 dan Peraturan Menteri PANRB RI Nomor 53 Tahun 2014."),
    ("HK-11", daftar(UU17, PP8, *POKOK, "Perda Kota Bontang Nomor 2 Tahun 2016", PERWALI)),
    ("HK-11", daftar(UU17, "Peraturan Kepala Badan Kepegawaian Negara Nomor 1 Tahun 2013", "Perda Kota Bontang Nomor 2 Tahun "
     "2008", "Peraturan Menteri PANRB Nomor 53 Tahun 2014")),
    ("HK-12", daftar(UU17, PP8, *POKOK)),
    ("HK-12", daftar(UU17, PP8, isi=" dan ".join(POKOK))),
    ("HK-13", daftar(*POKOK, PERWALI)),
    ("HK-13", "LAPORAN KINERJA KEMENTERIAN KESEHATAN TAHUN 2022\n\n" + f"1. {UU17};\n2. {UU1};\n3. UU 25/2004;\n"),
    ("HK-14", daftar("UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", UU17, PP8)),
    ("HK-14", "LKjIP 2012\n\n" + f"1. UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;\n2. {UU17};\n3. {PP8}.\n"),
    ("HK-14", KOP + "Pada masa UU Nomor 32 Tahun 2004 urusan ini belum ada."),
    ("HK-15", KOP + "Sesuai Perwali Bontang Nomor 2 Tahun 2023."),
    ("HK-16", daftar(UU17, UU1, PERWALI + " (Berita Daerah Kota Bontang Tahun 2020 Nomor 31)")),
    ("HK-17", daftar("UU Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 "
     "tentang Cipta Kerja menjadi Undang-Undang", UU17, PP8)),
    ("HK-17", daftar(UU17, PP8, "Permendagri Nomor 59 Tahun 2007 tentang Perubahan atas Peraturan Menteri Dalam Negeri Nomor "
     "13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah")),
    ("HK-18", f"{UU17} sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023."),
    ("HK-18", f"{UU17} sebagaimana telah diubah dan ditambah dengan Undang-Undang Nomor 6 Tahun 2023."),
    ("HK-18", "Target sebagaimana telah diubah pada perubahan Renja."),
    ("HK-19", f"{PERWALI} sebagaimana telah diubah dengan Peraturan Wali Kota Bontang Nomor 3 Tahun 2022."),
    ("HK-20", daftar("Perda Kota Bontang Nomor 8 Tahun 2011 tentang Retribusi", PERWALI, PP8)),
    ("HK-21", daftar(UU17, PP8, "Perda Kota Bontang Nomor 4 Tahun 2024 tentang Perubahan atas Perda Nomor 4 Tahun 2021 tentang "
     "RPJMD Tahun 2021-2026")),
    ("HK-22", f"{KOP}Dinas telah memiliki Renstra yang ditetapkan dengan Perwali Nomor 50 Tahun 2021 tentang Renstra."),
    ("HK-23", daftar(UU17, UU1, PP8, "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945")),
    ("HK-23", daftar(UU17, UU1, PP8, "Keputusan Kepala LAN Nomor 239/IX/6/8/2003 tentang Perbaikan Pedoman")),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "teks"), BICARA)
def test_a_slip_is_found_however_the_report_writes(kode: str, teks: str) -> None:
    assert cari(teks, kode)


@pytest.mark.parametrize(("kode", "teks"), DIAM)
def test_what_is_right_stays_quiet(kode: str, teks: str) -> None:
    assert cari(teks, kode) == []


def test_all_places_of_one_cause_are_one_finding() -> None:
    teks = "Perwali Nomor 3 Tahun 2020, tentang A.\n\nPerwali Nomor 4 Tahun 2020, tentang B.\n\nPP Nomor 8 Tahun 2006, tentang C."
    (x,) = cari(teks, "HK-10")
    assert (x.lokasi.baris, [y.baris for y in x.lokasi_lain]) == (1, [3, 5])
    assert "3 tempat" in x.pesan


def test_a_replaced_regulation_is_named_with_its_successor_and_its_day() -> None:
    (x,) = cari(daftar("UU Nomor 33 Tahun 2004 tentang Perimbangan Keuangan", UU17, PP8), "HK-14")
    assert "5 Januari 2022" in x.pesan
    assert x.keyakinan.value == "perlu telaah"  # in force on the first days of that year
    (x,) = cari(daftar("UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah", UU17, PP8), "HK-14")
    assert "UU 23/2014" in x.perbaikan
    assert x.keyakinan.value == "pasti"


@settings(max_examples=40)
@given(st.lists(st.sampled_from(peraturan_dikenal()), min_size=3, max_size=9, unique=True))
def test_known_regulations_in_their_official_words_are_never_accused_of_form_or_title(pilihan: list[Peraturan]) -> None:
    urut = [p for p in peraturan_dikenal() if p in pilihan]
    teks = KOP + "A. DASAR HUKUM\n\n" + "".join(f"{n}. {p.sebutan};\n" for n, p in enumerate(urut, start=1))
    kode = ("HK-01", "HK-02", "HK-03", "HK-04", "HK-05", "HK-08", "HK-09", "HK-11", "HK-17", "HK-18", "HK-23")
    for k in kode:
        assert cari(teks, k) == []


def test_a_planning_regulation_known_by_its_number_is_no_base_of_the_report_alone() -> None:
    kepala = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024\n\nLaporan kinerja ini disusun berdasarkan "
    assert temuan(kepala + "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.\n", "HK-06") != []
    dua = "Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.\n"
    assert temuan(kepala + dua, "HK-06") == []


def test_a_regulation_with_the_wrong_type_is_not_accused_of_its_place_too() -> None:
    teks = (
        "1. Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Perencanaan Pembangunan Daerah;\n"
        "2. Keputusan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur "
        "Perencanaan Pembangunan dan Keuangan Daerah;\n"
        "3. Peraturan Menteri Dalam Negeri Nomor 77 Tahun 2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah.\n"
    )
    assert temuan(teks, "HK-11") == []
    assert len(temuan(teks, "HK-03")) == 1

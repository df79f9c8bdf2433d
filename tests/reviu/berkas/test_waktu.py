"""Time in reports of other shapes than the examples of the checks, and what must stay quiet."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.aturan.tanggal import NAMA_HARI, tulis_tanggal
from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Temuan

KOP = "LAPORAN KINERJA INSPEKTORAT KABUPATEN JOMBANG TAHUN 2022\n\n"
KEPALA = "\n\nINSPEKTUR KABUPATEN JOMBANG\n\nBUDI CONTOH, S.E.\n"
TW = "Realisasi A sampai dengan triwulan {0} 20%.\n\nRealisasi B s.d. TW {0} 25%.\n\nSerapan hingga Triwulan {0} 15%.\n"
TABEL = "Tabel 3.2 Perbandingan\n\nIndikator\t{}\nIndeks\t80\t81\t82\n"


def cari(teks: str, kode: str) -> list[Temuan]:
    """What the one check finds."""
    periksa = aturan_dari(kode).periksa_laporan
    assert periksa is not None
    return list(periksa(laporan(teks)))


BICARA = [
    ("WK-01", KOP + TW.format("I")),
    ("WK-01", "LKjIP 2021\n\nRSUD DR. SOETOMO\n\n" + TW.format("III")),
    ("WK-01", KOP + "Laporan Kinerja Tahunan Inspektorat Tahun 2022 disusun.\n\n" + TW.format("2")),
    ("WK-02", "LAPORAN KINERJA TRIWULAN I TAHUN 2022\n\n" + TW.format("II")),
    ("WK-02", "LAPORAN KINERJA TRIWULAN I TAHUN 2022\n\nLaporan Kinerja Tahunan Dinas Sosial Tahun 2022 disusun."),
    ("WK-02", "LAPORAN KINERJA\nSEMESTER I\nTAHUN 2022\n\n" + TW.format("III")),
    ("WK-03", KOP + "3.1 Realisasi Kinerja Tahun 2022\n\n" + TW.format("I")),
    ("WK-03", KOP + "B. PENGUKURAN KINERJA TAHUN 2022\n\n" + TW.format("II")),
    ("WK-03", "LKjIP 2023\n\n3.2 Akuntabilitas Keuangan Tahun 2023\n\n" + TW.format("III")),
    ("WK-04", KOP + "Serapan 95% dari pagu murni Rp1.000.000,00."),
    ("WK-04", KOP + "Anggaran (sebelum adanya perubahan anggaran) sebesar Rp1.000.000,00."),
    ("WK-04", KOP + "Program\tAPBD Murni\tRealisasi\nA\t100\t90\n"),
    ("WK-05", "Tahun 2016 s.d. 2018 di bawah Dinas A, kemudian sejak tahun 2020 berdiri sendiri."),
    ("WK-05", "Pada tahun 2014-2017 memakai aplikasi lama, namun mulai tahun 2019 memakai yang baru."),
    ("WK-05", "Periode 2010 hingga 2015 berlaku skala lama, dan mulai tahun 2018 skala baru."),
    ("WK-06", "RPJMD Kabupaten Jombang Tahun 2023–2018 memuat misi."),
    ("WK-06", "Renja mengacu pada Rencana Strategis Tahun 2026 sampai dengan 2021."),
    ("WK-06", "Judul\tIsi\nRenstra 2024-2020\tmemuat\n"),
    ("WK-07", KOP + "Renstra 2018-2023 memuat target.\n\nTarget akhir Renstra 2019-2023 tercapai."),
    ("WK-07", KOP + "RPJMD Kabupaten Jombang 2018–2023.\n\nMisi RPJMD Tahun 2018 s.d. 2022."),
    ("WK-07", KOP + "Sesuai Rencana Strategis Tahun 2021 sampai dengan 2026 dan Renstra Tahun 2021-2025."),
    (
        "WK-07",
        "LKjIP 2025\n\nRenstra Tahun 2021-2026 memuat dua sasaran.\n\nRenstra Dinas Sosial Tahun 2019–2024 ditetapkan.",
    ),
    ("WK-07", "LKjIP 2024\n\nRPJMD Kota Batu Tahun 2023-2026 dijabarkan.\n\nMisi RPJMD 2023 sampai dengan 2025."),
    (
        "WK-07",
        "LKjIP 2023\n\nRencana Strategis BPBD Tahun 2021–2026.\n\nTarget akhir Renstra (2019 s.d. 2023) tercapai.",
    ),
    ("WK-08", KOP + "Renstra 2018-2023 memuat target.\n\nRenstra Inspektorat Tahun 2022 memuat dua sasaran."),
    (
        "WK-08",
        KOP + "Rencana Strategis Tahun 2018-2023.\n\nSesuai Rencana Strategis Perangkat Daerah Tahun 2022 ditetapkan.",
    ),
    ("WK-08", KOP + "P-Renstra 2018-2023.\n\nSasaran menurut P-Renstra Tahun 2022 ada dua."),
    ("WK-09", KOP + "Target mengacu pada RPJMD Kabupaten Jombang 2014-2018."),
    ("WK-09", "LKjIP 2024 BPKAD\n\nRenstra BPKAD Tahun 2018-2023 memuat dua sasaran."),
    ("WK-09", KOP + "Dokumen\tMasa\nRenstra\tRenstra 2013 s.d. 2018\n"),
    ("WK-10", "LKjIP 2023\n\nRenstra 2018-2023. Kebijakan untuk lima tahun ke depan ditetapkan."),
    ("WK-10", "LKjIP 2023\n\nRPJMD 2018-2023 memuat arah 5 (lima) tahun mendatang."),
    ("WK-10", "LKjIP 2021\n\nRenstra 2016-2021. Program 3 tahun yang akan datang disusun."),
    ("WK-11", TABEL.format("2020\t2022\t2021")),
    ("WK-11", TABEL.format("Capaian 2021\tCapaian 2019\tCapaian 2020")),
    ("WK-11", TABEL.format("Target Tahun 2022\tTarget Tahun 2020\tTarget Tahun 2021")),
    ("WK-12", KOP + "Dengan mengucap syukur, LKjIP Inspektorat Tahun 2021 dapat diselesaikan."),
    ("WK-12", KOP + "Maksud penyusunan Laporan Kinerja Inspektorat Tahun 2020 ialah memenuhi kewajiban."),
    ("WK-12", KOP + "Demikian LKIP Tahun 2019 ini dibuat. Semoga LKIP Tahun 2022 bermanfaat."),
    (
        "WK-13",
        KOP
        + "\f".join(
            f"LKjIP Tahun 2020\n\n{x}\n"
            for x in ("LKjIP 2022 ini.", "LKjIP 2022.", "LKjIP 2022 itu.", "LKjIP 2022 kami.")
        ),
    ),
    ("WK-14", KOP + "2.3 Perjanjian Kinerja Tahun 2021\n\nTeks."),
    ("WK-14", KOP + "Tabel 3.4 : Realisasi Anggaran per Program Tahun 2011\n\nProgram\tPagu\nA\t1\n"),
    ("WK-14", KOP + "Gambar 3.1 Capaian Kinerja Tahun 2020\n\nTeks."),
    ("WK-15", KOP + "Tabel 1.2 Data Pegawai Menurut Jabatan\n\nJabatan\tJumlah\nStaf\t4\n"),
    ("WK-15", KOP + "Tabel 1 Kendaraan Dinas\n\nJenis\tJumlah\nMobil\t4\n"),
    ("WK-15", KOP + "Tabel 1.3 Jumlah ASN Berdasarkan Golongan\n\nGol\tJumlah\nIV\t4\n"),
    ("WK-16", KOP + "Jombang, 5 Juli 2022" + KEPALA),
    ("WK-16", KOP + "Jombang, November 2022" + KEPALA),
    ("WK-16", "LAPORAN KINERJA TRIWULAN II TAHUN 2022\n\nJombang, 20 Mei 2022" + KEPALA),
    ("WK-17", KOP + "Jombang, 5 Juli 2023" + KEPALA),
    ("WK-17", KOP + "Jombang, 2 April 2023\n\nBUPATI JOMBANG\n\nHj. SITI CONTOH\n"),
    ("WK-17", "LKjIP 2020\n\nDitetapkan di Jombang\npada tanggal 31 Desember 2021" + KEPALA),
    ("WK-18", "Jombang,     Januari 2023" + KEPALA),
    ("WK-18", "Jombang, ............ 2023" + KEPALA),
    ("WK-18", "Ditetapkan di Jombang\npada tanggal Februari 2023" + KEPALA),
    ("WK-19", "Rapat tanggal 31 April 2022 dan 30 Februari 2022."),
    ("WK-19", "Tanggal\tAcara\n31-06-2022\tRapat\n"),
    ("WK-19", "Rapat pada 00 Mei 2022."),
    ("WK-20", "Rapat hari Selasa tanggal 3 Januari 2022 di aula."),
    ("WK-20", "Jum'at, 2 Januari 2023"),
    ("WK-20", "Minggu, 3 Januari 2022"),
    ("WK-21", KOP + "Rapat telah diadakan tanggal 3 Maret 2023.\n\nJombang, 5 Januari 2023" + KEPALA),
    ("WK-21", KOP + "SK ditetapkan pada 4 Mei 2024.\n\nJombang, 5 Januari 2023" + KEPALA),
    ("WK-21", "LKjIP 2021\n\nSurvei dilaksanakan 1 Oktober 2022.\n\nJombang, 5 Januari 2022" + KEPALA),
    ("WK-22", KOP + "Tahun 2022 merupakan tahun ke-2 pelaksanaan RPJMD Kabupaten Jombang Tahun 2018-2023."),
    ("WK-22", KOP + "Tahun 2022 ialah tahun kelima dari Renstra 2021-2026."),
    ("WK-22", "LKjIP 2023\n\nTahun ini tahun pertama periode Rencana Strategis Tahun 2021 s.d. 2026."),
    ("WK-23", KOP + "Capaian kinerja Inspektorat tahun 2021 adalah sebagai berikut."),
    ("WK-23", KOP + "Realisasi anggaran TA 2020 dapat dilihat pada tabel berikut ini.\n\nProgram\tPagu\nA\t1\n"),
    ("WK-23", KOP + "Target kinerja yang diperjanjikan pada tahun 2021 disajikan pada Tabel 2.1."),
]

DIAM = [
    ("WK-01", KOP + TW.format("I") + "\nRealisasi Triwulan IV sebesar 100%."),
    ("WK-01", KOP + TW.format("III") + "\nSampai dengan 31 Desember 2022 terserap 95%."),
    ("WK-01", "LAPORAN KINERJA TRIWULAN I TAHUN 2022\n\n" + TW.format("I")),
    ("WK-01", KOP + "Pemantauan sampai dengan triwulan I lalu triwulan II."),
    ("WK-02", "LAPORAN KINERJA TRIWULAN II TAHUN 2022\n\n" + TW.format("II") + TW.format("I")),
    (
        "WK-02",
        "LAPORAN KINERJA INTERIM\n\nSAMPAI DENGAN TRIWULAN I\n\nTAHUN 2022\n\nLaporan kinerja tahunan disusun kemudian.",
    ),
    ("WK-03", KOP + "3.1 Realisasi Kinerja Tahun 2022\n\nRealisasi s.d. Triwulan IV 95%."),
    ("WK-04", KOP + "Pagu murni Rp1.000,00 menjadi Rp1.200,00 setelah perubahan."),
    ("WK-04", "LAPORAN KINERJA TRIWULAN I TAHUN 2022\n\nPagu sebelum perubahan anggaran Rp1.000,00."),
    ("WK-05", "Renstra 2016-2021 berakhir, kemudian mulai tahun 2021 berlaku Renstra baru."),
    ("WK-05", "Tren 2018-2020 naik, sedangkan target 2026 belum tercapai."),
    ("WK-06", "Selisih tahun 2023 – 2022 sebesar 2 poin."),
    ("WK-07", KOP + "Renstra 2016-2021 telah berakhir dan diganti Renstra 2021-2026."),
    (
        "WK-07",
        KOP
        + "RPJMD Kabupaten Jombang 2018-2023 selaras dengan RPJMD Provinsi Jawa Timur 2019-2024 dan RPJMN 2020-2024.",
    ),
    ("WK-07", "LKjIP 2025\n\nRPJMD Kota Batu 2021-2026 diganti dengan RPJMD Kota Batu 2025-2029."),
    ("WK-07", "LKjIP 2025\n\nRenstra Tahun 2024-2026 berakhir dengan ditetapkannya Renstra Tahun 2025-2029."),
    ("WK-07", "LKjIP 2022\n\nRenstra Tahun 2017-2022 berakhir, Renstra Tahun 2022-2026 dimulai."),
    ("WK-07", "LKjIP 2022\n\nRenstra Tahun 2021-2026 melanjutkan Renstra Tahun 2016-2021 dan Renstra Tahun 2011-2016."),
    ("WK-07", KOP + "Renstra 2018-2023 diubah dengan Perubahan Renstra 2021-2023."),
    ("WK-08", KOP + "Renstra 2018-2023. Target Renstra tahun 2022 ialah 80. Capaian Renstra tahun 2022 sebesar 81."),
    ("WK-08", KOP + "Renstra 2018-2023. Perubahan Renstra dan berlaku mulai tahun 2022."),
    ("WK-09", KOP + "Renstra 2016-2021 dilanjutkan dengan Renstra 2021-2026."),
    ("WK-09", KOP + "RPJMN 2015-2019 dan RPJMD Provinsi 2014-2018 menjadi rujukan."),
    ("WK-10", "LKjIP 2022\n\nRenstra 2021-2026 memuat kebijakan lima tahun ke depan."),
    ("WK-11", TABEL.format("2020\t2021\t2022") + "\n" + TABEL.format("2022\t2021\t2020")),
    ("WK-11", TABEL.format("Target 2022\tRealisasi 2022\tRealisasi 2021")),
    ("WK-12", KOP + "Rekomendasi evaluasi atas Laporan Kinerja Inspektorat Tahun 2021 ini telah ditindaklanjuti."),
    ("WK-12", KOP + "Laporan Kinerja disusun berdasarkan Peraturan Bupati Nomor 5 Tahun 2021."),
    ("WK-12", KOP + "Laporan Kinerja Tahun 2021 memperoleh nilai B."),
    ("WK-13", KOP + "\f".join(f"LKjIP Tahun 2022 – {n}\n\nIsi {n}.\n" for n in range(3))),
    (
        "WK-14",
        KOP
        + "Tabel 3.2 Realisasi Kinerja Tahun 2021\n\nA\tB\n1\t2\n\nTabel 3.3 Realisasi Kinerja Tahun 2022\n\nA\tB\n1\t2\n",
    ),
    ("WK-14", KOP + "Tabel 3.2 Perbandingan Capaian Kinerja dengan Tahun 2021\n\nA\tB\n1\t2\n"),
    (
        "WK-14",
        KOP
        + "Tabel 4.1 Target Kinerja Tahun 2023\n\nA\tB\n1\t2\n\nTabel 1.1 Jumlah Penduduk Tahun 2020\n\nA\tB\n1\t2\n",
    ),
    ("WK-15", KOP + "Tabel 1.2 Jumlah Pegawai per 31 Desember 2022\n\nJabatan\tJumlah\nStaf\t4\n"),
    ("WK-15", KOP + "Jumlah pegawai akhir tahun 2022:\n\nTabel 1.2 Jumlah Pegawai\n\nJabatan\tJumlah\nStaf\t4\n"),
    ("WK-15", KOP + "Tabel 3.2 Jumlah Laporan\n\nJenis\tJumlah\nLHP\t4\n"),
    ("WK-16", KOP + "Jombang, 30 Desember 2022" + KEPALA),
    ("WK-16", KOP + "LAMPIRAN\n\nJombang, 5 Januari 2022" + KEPALA),
    ("WK-16", "LAPORAN KINERJA TRIWULAN I TAHUN 2022\n\nJombang, 5 April 2022" + KEPALA),
    ("WK-17", KOP + "Jombang, 28 Februari 2023" + KEPALA),
    ("WK-17", KOP + "Jombang, 30 Maret 2023\n\nBUPATI JOMBANG\n\nHj. SITI CONTOH\n"),
    ("WK-18", "Jombang, 1 Februari 2023" + KEPALA),
    ("WK-19", "Rapat 29 Februari 2024; kode 31.02.2022 dan nomor 31/02/2022/UND."),
    ("WK-20", "Senin, 3 Januari 2022; Jumat tanggal 7 Januari 2022; Ahad, 9 Januari 2022"),
    ("WK-21", KOP + "Kegiatan akan dilaksanakan tanggal 3 Maret 2023.\n\nJombang, 5 Januari 2023" + KEPALA),
    ("WK-22", KOP + "Tahun keempat pelaksanaan Renstra 2018-2023 dan tahun kelima RPJMD 2018-2023."),
    ("WK-23", KOP + "Realisasi kinerja tahun 2021 dibandingkan dengan target disajikan pada tabel berikut."),
    ("WK-23", KOP + "Capaian kinerja tahun 2021 sebagai berikut.\n\nTabel 3.1 Capaian Tahun 2021\n\nA\tB\n1\t2\n"),
    ("WK-23", KOP + "Perjanjian kinerja tahun 2022 sebagai berikut; tahun 2021 berbeda."),
]


@pytest.mark.parametrize(("kode", "teks"), BICARA)
def test_a_slip_is_found_however_the_report_writes(kode: str, teks: str) -> None:
    assert cari(teks, kode)


@pytest.mark.parametrize(("kode", "teks"), DIAM)
def test_what_is_right_stays_quiet(kode: str, teks: str) -> None:
    assert cari(teks, kode) == []


def test_a_year_that_is_skipped_is_named() -> None:
    (x,) = cari("Tahun 2016 s.d. 2018 di bawah Dinas A, kemudian sejak tahun 2021 berdiri sendiri.", "WK-05")
    assert "2019, 2020" in x.pesan


def test_a_month_that_must_lie_after_the_period_is_not_accused() -> None:
    assert cari(KOP + "Jombang, Desember 2022" + KEPALA, "WK-16") == []


@given(st.dates(date(2015, 1, 1), date(2030, 12, 31)))
def test_the_right_name_of_the_day_is_never_accused_and_a_wrong_one_always(hari: date) -> None:
    benar, salah = NAMA_HARI[hari.weekday()], NAMA_HARI[(hari.weekday() + 3) % 7]
    assert cari(f"Rapat hari {benar}, {tulis_tanggal(hari)} di aula.", "WK-20") == []
    assert len(cari(f"Rapat hari {salah}, {tulis_tanggal(hari)} di aula.", "WK-20")) == 1


@given(st.integers(2010, 2020), st.integers(1, 6), st.integers(0, 4))
def test_only_years_that_are_missing_make_a_gap(awal: int, lama: int, sela: int) -> None:
    teks = f"Tahun {awal} sampai dengan {awal + lama} mendukung misi 2, tetapi mulai tahun {awal + lama + sela} misi 3."
    assert bool(cari(teks, "WK-05")) == (sela > 1)


def test_the_year_of_which_this_report_tells_is_its_own() -> None:
    teks = (
        "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024\n\nMaksud penyusunan laporan ini adalah memberikan "
        "informasi kinerja Dinas Kesehatan Kota Bontang selama Tahun {} kepada Wali Kota.\n\nLaporan Kinerja Tahun 2024 "
        "disusun oleh tim.\n"
    )
    assert temuan(teks.format(2024), "WK-12") == []
    assert len(temuan(teks.format(2023), "WK-12")) == 1


def test_a_count_of_indicators_behind_the_word_triwulan_is_no_quarter() -> None:
    kepala = "LAPORAN KINERJA DINAS SOSIAL KOTA BONTANG TAHUN 2023\n\n"
    assert temuan(f"{kepala}Data triwulan 9 dari 12 indikator belum lengkap.\n", "WK-19") == []
    assert len(temuan(f"{kepala}Data sampai dengan triwulan 9 belum lengkap.\n", "WK-19")) == 1

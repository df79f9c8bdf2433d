"""Reports in many shapes (made up) without a slip of plan, wording, unit or claim: these families stay quiet.

A kecamatan with numbered headings and codes; a dinas of a province with quarters; a ministry; a hospital with a cascade
in one row, grades and ranges; a dinas whose tables leave the word "Program" out.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reviu.berkas.satu_periksa import temuan

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu.periksa_laporan import periksa_laporan

NASKAH = sorted((Path(__file__).parent / "bersih").glob("*.txt"))


@pytest.mark.parametrize("berkas", NASKAH, ids=lambda p: p.stem)
def test_a_report_without_such_slips_is_not_accused(berkas: Path) -> None:
    semua = periksa_laporan(baca_txt(berkas.read_bytes()))
    assert [(x.kode, x.kutipan) for x in semua if x.kode.startswith(("BK", "RN", "UK", "LN", "PH"))] == []


SALAH = [
    (
        "kecamatan-bumiaji-2023",
        "PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM",
        "PROGRAM KOORDINASI KETENTRAMAN KETERTIBAN MASYARAKAT",
        "RN-01",
    ),
    ("kecamatan-bumiaji-2023", "7.01.03\tPROGRAM", "7.01.05\tPROGRAM", "RN-02"),
    (
        "kecamatan-bumiaji-2023",
        "7.01.01.2.06\tAdministrasi Umum Perangkat Daerah\t400.000.000\t385.000.000\t96,25\n",
        "",
        "RN-06",
    ),
    (
        "kecamatan-bumiaji-2023",
        "4\tProgram Koordinasi Ketentraman dan Ketertiban Umum\tRp. 85.000.000,-\tAPBD\n",
        "",
        "RN-07",
    ),
    (
        "kecamatan-bumiaji-2023",
        "Sasaran 1 : Meningkatnya Kualitas Pelayanan Publik Kecamatan",
        "Sasaran 1 : Meningkatnya Mutu Pelayanan Publik Kecamatan",
        "BK-01",
    ),
    (
        "kecamatan-bumiaji-2023",
        "Indeks Kepuasan Masyarakat (IKM)\tNilai\t84,50",
        "Indeks Kepuasan Masyarakat (IKM)\t%\t84,50",
        "UK-01",
    ),
    ("kecamatan-bumiaji-2023", "RKPD\t%\t60", "RKPD\t%\t-", "UK-03"),
    ("kecamatan-bumiaji-2023", "RKPD\t60\t54,30\t90,50", "RKPD\t60\tN/A\tN/A", "UK-05"),
    ("kecamatan-bumiaji-2023", "7.01.01.2.01.01\tPeny", "7.01.01.2.01.0001\tPeny", "RN-03"),
    (
        "kecamatan-bumiaji-2023",
        "menyerap anggaran sebesar 97,21%",
        "mencapai kinerja 80,00% dan linier dengan serapan anggaran",
        "LN-01",
    ),
    (
        "kecamatan-bumiaji-2023",
        "meningkatnya kualitas tata kelola pemerintahan kecamatan, dengan",
        "persentase desa mandiri, dengan",
        "BK-04",
    ),
    ("pupr-kalsel-2024", "dibagi panjang seluruh jalan provinsi", "dibagi jumlah penduduk", "BK-09"),
    (
        "pupr-kalsel-2024",
        "\tMeningkatnya kemantapan jalan provinsi\tPersentase jalan provinsi dalam kondisi mantap\t78,10",
        "\tMeningkatnya kualitas infrastruktur\tPersentase jalan provinsi dalam kondisi mantap\t78,10",
        "BK-07",
    ),
    (
        "pupr-kalsel-2024",
        "melalui sub kegiatan Rehabilitasi Jalan dan",
        "melalui Program Rehabilitasi Jalan dan",
        "RN-04",
    ),
    (
        "pupr-kalsel-2024",
        "Serapan anggaran tidak dapat dipakai sebagai ukuran kinerja program.",
        "Kinerja program dihitung dari serapan anggaran.",
        "LN-02",
    ),
    (
        "pupr-kalsel-2024",
        "Program Pengelolaan Sumber Daya Air (SDA)\t210.000.000.000\t",
        "Program Pengelolaan Sumberdaya Air (SDA) dan Irigasi\t210.000.000.000\t",
        "RN-01",
    ),
    ("rsud-trenggalek-2024", "Jumlah inovasi pelayanan\tInovasi\t2", "Jumlah inovasi pelayanan\tInovasi\t", "UK-04"),
    (
        "rsud-trenggalek-2024",
        "Bed Occupancy Rate (BOR)\t%\t60 - 85\t72,4",
        "Bed Occupancy Rate (BOR)\t%\t60 - 85\t-",
        "UK-05",
    ),
    (
        "rsud-trenggalek-2024",
        "Persentase indikator mutu nasional yang tercapai\tPeny",
        "Persentase Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat\tPeny",
        "BK-08",
    ),
    (
        "rsud-trenggalek-2024",
        "1\tIndeks Kepuasan Masyarakat\tIndeks\t85",
        "1\tIndeks Kepuasan Masyarakat\tPersen\t85",
        "UK-01",
    ),
    (
        "disdik-maros-2022",
        "2.\tPengembangan Kurikulum\tPersentase sekolah dengan muatan lokal\t100\t80",
        "2.\tPengembangan Kurikulum\tPersentase sekolah bermuatan lokal daerah\t100\t80",
        "BK-03",
    ),
    ("disdik-maros-2022", "Pengelolaan Pendidikan Sekolah Dasar", "Pengelolahan Pendidikan Sekolah Dasar", "RN-01"),
    (
        "disdik-maros-2022",
        "Pengelolaan Pendidikan Anak Usia Dini (PAUD)",
        "Pengelolaan Pendidikan Anak Usia Dini dan TK",
        "RN-01",
    ),
    (
        "kemenkes-2023",
        "Jumlah rumah sakit rujukan nasional yang terstandar\t14 RS\t14 RS\t100%",
        "Jumlah RS rujukan nasional terstandar internasional\t14 RS\t14 RS\t100%",
        "BK-02",
    ),
    ("kemenkes-2023", "92,15%", "N/A", "UK-05"),
]
"""One slip put into a clean report: (report, text, what stands there instead, the check that finds it)."""


@pytest.mark.parametrize(
    ("berkas", "semula", "menjadi", "kode"), SALAH, ids=[f"{x[3]}-{x[0][:8]}-{n}" for n, x in enumerate(SALAH)]
)
def test_one_slip_in_a_clean_report_is_found(berkas: str, semula: str, menjadi: str, kode: str) -> None:
    teks = (Path(__file__).parent / "bersih" / f"{berkas}.txt").read_text(encoding="utf-8")
    assert semula in teks
    assert temuan(teks.replace(semula, menjadi, 1), kode)

"""Our own reports under our own review: nothing is found but what the data truly lack."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from benchmarks.pembangkit import TAHUN_AWAL, opd_besar
from benchmarks.profil import BADAN, DINAS, KECAMATAN, Profil
from tests.pelaporan.teks_laporan import teks_laporan

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.berkas import tulis
from akuntabel.dokumen.model import Dokumen
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import TABEL
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pertukaran.baca import baca
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Temuan

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"
CELAH_CONTOH = {
    "KL-05": "satu kegiatan belum memiliki indikator",
    "UK-08": "pagu program belum diisi",
    "LN-02": "realisasi program diasumsikan dari serapan, bukan diukur",
    "LN-04": "dua program yang asumsinya jauh di bawah program lain",
    "UK-01": "target sub kegiatan bersatuan lain daripada indikatornya (“5 jenis”, “36 fasilitasi”)",
    "UK-03": "target indikator sasaran belum ditetapkan",
    "UK-04": "target kegiatan dan sub kegiatan belum diisi",
    "UK-05": "realisasi kegiatan dan sub kegiatan belum diisi",
    "UK-07": "semua program bertarget 100%",
    "HK-07": "dua peraturan bupati dirujuk dalam narasi, tetapi tidak dicantumkan instansi sebagai dasar hukum",
    "HK-13": "daftar dasar hukum instansi tanpa peraturan yang berlaku",
    "HK-14": "dasar hukum yang sudah dicabut",
    "HK-20": "dua peraturan tentang susunan organisasi",
    "HK-21": "peraturan RPJMD yang tahunnya tidak sesuai dengan masanya",
    "BK-07": "kondisi program sama dengan sasaran di atasnya",
    "BK-08": "indikator yang mengulang nama programnya",
    "RN-05": "indikator sub kegiatan dipakai untuk kegiatannya",
    "RN-11": "target yang sama pada baris yang berlainan",
    "RN-14": "satuan gaji bukan orang/bulan",
    "PG-02": "penerima gaji 36 orang, pegawai 33 orang",
    "PG-05": "tabel menghitung pejabat eselon II, sedangkan kepalanya pelaksana tugas",
    "IW-08": "perjanjian kinerja belum tercatat",
    "TT-02": "pangkat dan NIP penanda tangan belum tercatat",
    "WK-18": "laporan belum bertanggal karena belum ditandatangani",
    "EJ-06": "“antar umat” dan “Sub Bagian” pada data instansi",
    "EJ-09": "istilah lama pada data instansi: eselon, Diklatpim, formulir PKK dan PPS",
}
"""What is found in the report of the example, and why it is a gap or a slip of the agency's own data."""
CETAK_NIP = {"TT-06"}
"""A signed report names the NIP of its signer; that it is to be masked before it is published is only a remark."""


def contoh(triwulan: int) -> Dokumen:
    t = TahunKinerja.dari(baca(CONTOH).himpunan, opd="8.01", tahun=2023)
    return susun_lkjip(t, Periode(2023, triwulan), draf=False)


def buatan(
    profil: Profil,
    benih: int,
    *,
    unsur: int,
    tahun: int,
    triwulan: int = 0,
    lengkap: bool = True,
    tanpa: tuple[str, ...] = (),
) -> Dokumen:
    """The report of a made office to the end of its last year, signed a few weeks after the period.

    ``tanpa``: tables that the office left empty.
    """
    semua = opd_besar(benih, unsur=unsur, tahun=tahun, profil=profil, lengkap=lengkap)
    himpunan = Himpunan.dari({nama: [] if nama in tanpa else list(getattr(semua, nama)) for nama in TABEL})
    y = TAHUN_AWAL + tahun - 1
    t = TahunKinerja.dari(himpunan, opd=profil.bidang, tahun=y)
    hari = date(y, 3 * triwulan + 1, 10) if triwulan else date(y + 1, 1, 27)
    return susun_lkjip(t, Periode(y, triwulan), draf=False, tanggal=hari)


def temuan(dok: Dokumen) -> list[Temuan]:
    return periksa_laporan(baca_laporan(teks_laporan(dok).encode(), "laporan.txt"))


def isi(temuan_: list[Temuan]) -> Counter[tuple[str, str]]:
    """Findings without their places."""
    return Counter((x.kode, " ".join(x.pesan.split())) for x in temuan_)


@pytest.mark.parametrize("triwulan", [0, 1])
def test_in_the_report_of_the_example_only_the_agencys_own_gaps_are_found(triwulan: int) -> None:
    assert {x.kode for x in temuan(contoh(triwulan))} == set(CELAH_CONTOH)


@pytest.mark.parametrize(
    ("profil", "benih", "pilihan"),
    [
        (DINAS, 1, {"unsur": 60, "tahun": 3}),
        (KECAMATAN, 2, {"unsur": 60, "tahun": 2}),
        (BADAN, 3, {"unsur": 48, "tahun": 3}),
        (DINAS, 4, {"unsur": 48, "tahun": 1}),
        (KECAMATAN, 5, {"unsur": 50, "tahun": 3, "triwulan": 2}),
        (BADAN, 6, {"unsur": 40, "tahun": 1, "triwulan": 1}),
        (DINAS, 7, {"unsur": 90, "tahun": 2, "triwulan": 3}),
        (KECAMATAN, 9, {"unsur": 70, "tahun": 2, "lengkap": False}),
    ],
)
def test_the_report_of_a_made_office_is_clean(profil: Profil, benih: int, pilihan: dict[str, int]) -> None:
    assert [x for x in temuan(buatan(profil, benih, **pilihan)) if x.kode not in CETAK_NIP] == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tanpa", "celah"),
    [
        (("narasi",), set()),
        (("narasi", "analisis", "swot", "kebijakan", "kepegawaian", "aset"), set()),
        (("narasi", "dasar_hukum", "fungsi", "unit"), set()),
        (("pk",), {"IW-08"}),
        (("narasi", "realisasi"), {"UK-05"}),
        (("narasi", "pagu", "realisasi_anggaran"), {"IW-09"}),
    ],
)
@pytest.mark.parametrize(("profil", "triwulan"), [(DINAS, 0), (KECAMATAN, 1)])
def test_the_programs_own_sentences_are_clean_where_an_office_wrote_none(
    tanpa: tuple[str, ...], celah: set[str], profil: Profil, triwulan: int
) -> None:
    dok = buatan(profil, 31, unsur=60, tahun=2, triwulan=triwulan, tanpa=tanpa)
    assert {x.kode for x in temuan(dok)} - CETAK_NIP == celah


def test_text_docx_and_pdf_of_one_report_give_the_same_findings() -> None:
    dok = contoh(1)
    berkas = tulis(dok, "laporan", ("docx", "pdf"))
    teks = isi(temuan(dok))
    for nama, data in berkas.items():
        assert isi(periksa_laporan(baca_laporan(data, nama))) == teks

"""Names that are like no official one, told by their code; how many kegiatan; whose head of region is named."""

import pytest
from tests.reviu.naskah import temuan

TABEL = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    Dinas Kesehatan Kota Bontang menyusun laporan kinerja. {kalimat}

    Tabel 3.1 Realisasi Anggaran

    Kode\tProgram/Kegiatan/Sub Kegiatan\tAnggaran (Rp)\tRealisasi (Rp)
    1.02.02\tProgram Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat\t300\t290
    1.02.02.2.02\t{kegiatan}\t200\t190
    1.02.02.2.02.0015\t{sub}\t200\t190
    1.02.02.2.03\tPenyelenggaraan Sistem Informasi Kesehatan Secara Terintegrasi\t100\t100
    1.02.03\tProgram Peningkatan Kapasitas Sumber Daya Manusia Kesehatan\t50\t40
    1.02.03.2.01\tPemberian Izin Praktik Tenaga Kesehatan di Wilayah Kabupaten/Kota\t50\t40
    """
KEGIATAN = "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota"
SUB = "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat"


def isi(kalimat: str = "", kegiatan: str = KEGIATAN, sub: str = SUB) -> str:
    return TABEL.format(kalimat=kalimat, kegiatan=kegiatan, sub=sub)


@pytest.mark.parametrize(
    ("kegiatan", "sub", "banyak"),
    [
        (KEGIATAN, SUB, 0),
        (KEGIATAN, "Pengelolaan Gizi Masyarakat", 1),
        (KEGIATAN, "Pembinaan Kesehatan dan Gizi", 1),
        ("Penguatan Layanan Kesehatan Rujukan", SUB, 1),
        ("Layanan Rujukan Daerah", "Pengelolaan Gizi Keluarga", 2),
        (KEGIATAN, "Belanja Modal", 0),
    ],
)
def test_a_name_unlike_any_is_told_by_its_code(kegiatan: str, sub: str, banyak: int) -> None:
    assert len(temuan(isi(kegiatan=kegiatan, sub=sub), "RN-01")) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Anggaran dialokasikan untuk 2 program dan 3 kegiatan.", 0),
        ("Anggaran dialokasikan untuk 2 program dan 4 kegiatan.", 1),
        ("Anggaran dialokasikan untuk dua program, dua kegiatan, dan satu sub kegiatan.", 1),
        ("Dinas melaksanakan 2 program yang terdiri atas 3 kegiatan.", 0),
        ("Program ini diikuti 40 peserta dan 12 kegiatan lomba.", 0),
    ],
)
def test_as_many_kegiatan_as_the_table_lists(kalimat: str, banyak: int) -> None:
    assert len(temuan(isi(kalimat), "RN-08")) == banyak


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Kepala dinas bertanggung jawab kepada Wali Kota melalui Sekretaris Daerah.", 0),
        ("Kepala dinas bertanggung jawab kepada Bupati melalui Sekretaris Daerah.", 1),
        ("Dinas mempunyai tugas membantu Gubernur melaksanakan urusan kesehatan.", 1),
        ("Laporan ini merupakan pertanggungjawaban kinerja kepada Bupati.", 1),
        ("Fungsi lain yang diberikan oleh Walikota dilaksanakan pula.", 0),
        ("Penghargaan diserahkan oleh Gubernur kepada para kader.", 0),
        ("Dinas membantu Gubernur sebagai wakil pemerintah pusat.", 0),
    ],
)
def test_the_head_of_the_region_is_this_regions(kalimat: str, banyak: int) -> None:
    assert len(temuan(isi(kalimat), "BK-16")) == banyak

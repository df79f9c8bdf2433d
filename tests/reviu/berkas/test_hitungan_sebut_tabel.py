"""Counts that a sentence takes from its table; whose report it is, said in another office's name."""

import pytest
from tests.reviu.naskah import temuan

TABEL = """
    DINAS KESEHATAN KOTA CONTOH

    {depan}

    Tabel 1.1 Pegawai menurut Unit Kerja

    No\tUnit Kerja\tPNS\tKontrak\tJumlah
    1\tSekretariat\t12\t3\t15
    2\tBidang Wilayah I\t9\t1\t10
    3\tBidang Wilayah II\t8\t0\t8
    4\tSLTA\t4\t8\t12
    \tJumlah\t33\t12\t45

    {belakang}
    """


@pytest.mark.parametrize(
    ("depan", "belakang", "banyak"),
    [
        ("Pegawai dinas sebanyak 45 orang sebagaimana Tabel 1.1.", "Selesai.", 0),
        ("Pegawai dinas sebanyak 54 orang sebagaimana Tabel 1.1.", "Selesai.", 1),
        ("Rincian pada Tabel 1.1 menunjukkan pegawai seluruhnya berjumlah 46 orang.", "Selesai.", 1),
        ("Pegawai tersebar pada 4 unit kerja sebagaimana Tabel 1.1.", "Selesai.", 0),
        ("Pegawai tersebar pada 5 unit kerja sebagaimana Tabel 1.1.", "Selesai.", 1),
        ("Uraian.", "Dari tabel di atas, pegawai berpendidikan SLTA sebanyak 12 orang.", 0),
        ("Uraian.", "Dari tabel di atas, pegawai berpendidikan SLTA sebanyak 21 orang.", 1),
        ("Uraian.", "Berdasarkan Tabel 1.1, 15 orang bertugas di kantor dan 10 orang pada Bidang Wilayah I.", 0),
        ("Uraian.", "Berdasarkan Tabel 1.1, 15 orang bertugas di kantor dan 16 orang pada Bidang Wilayah I.", 1),
        ("Susunan organisasi terdiri atas sekretariat dan 2 Bidang Wilayah.", "Selesai.", 0),
        ("Susunan organisasi terdiri atas sekretariat dan tiga Bidang Wilayah.", "Selesai.", 1),
    ],
)
def test_counts_are_those_of_the_table(depan: str, belakang: str, banyak: int) -> None:
    assert len(temuan(TABEL.format(depan=depan, belakang=belakang), "HL-45")) == banyak


@pytest.mark.parametrize(
    "depan",
    [
        "Kebutuhan pegawai sebanyak 120 orang, sedangkan yang ada terlihat pada Tabel 1.1.",
        "Menurut Tabel 1.1, dari 45 orang tersebut 33 orang adalah PNS.",
        "Jumlah pegawai pada tahun lalu sebanyak 47 orang, naik dari keadaan pada Tabel 1.1.",
        "Setiap 3 unit kerja memiliki satu arsiparis, lihat Tabel 1.1 dan Tabel 1.2.",
        "Bidang Wilayah III dibentuk pada tahun 2025.",
    ],
)
def test_counts_of_other_things_are_left_alone(depan: str) -> None:
    assert temuan(TABEL.format(depan=depan, belakang="Selesai."), "HL-45") == []


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Secara umum Dinas Pendidikan Kota Contoh pada tahun 2024 berhasil melaksanakan Perjanjian Kinerja.", 1),
        ("Dinas Sosial Kota Contoh mencapai rata-rata capaian 98 persen.", 1),
        ("Dinas Pendidikan Kota Contoh pada tahun 2024 menetapkan 4 sasaran strategis.", 1),
        ("Dinas Pendidikan Kota Contoh melaksanakan pemeriksaan kesehatan di sekolah.", 0),
        ("Bersama Dinas Sosial Kota Contoh dilaksanakan pendataan penduduk miskin.", 0),
        ("Inspektorat Kota Contoh melaksanakan evaluasi capaian kinerja.", 0),
        ("Secara umum Dinas Kesehatan Kota Contoh pada tahun 2024 berhasil melaksanakan Perjanjian Kinerja.", 0),
    ],
)
def test_only_the_office_itself_carries_out_its_agreement(kalimat: str, banyak: int) -> None:
    teks = (
        f"LAPORAN KINERJA DINAS KESEHATAN KOTA CONTOH TAHUN 2024\n\nDinas Kesehatan Kota Contoh melapor.\n\n{kalimat}\n"
    )
    assert len(temuan(teks, "BK-06")) == banyak

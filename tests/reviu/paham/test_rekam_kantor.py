"""Head, plan, staff, assets and SWOT of reports in different shapes become records."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.naskah import laporan

from akuntabel.kinerja.rekaman import BidangSwot, KelompokPegawai, StatusPemangku
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.paham.rekam import Tempat, rekaman_laporan
from akuntabel.reviu.paham.rekam.analisis import bidang

SAMPUL = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2023\n\n"


def rekam(isi: str) -> tuple[TahunKinerja, Tempat]:
    t, tempat = rekaman_laporan(laporan(SAMPUL + isi))
    assert t is not None
    return t, tempat


def cacah(t: TahunKinerja) -> dict[tuple[KelompokPegawai, str, str], int | None]:
    return {(x.kelompok, x.rincian, x.status_pegawai): x.jumlah for x in t.data.kepegawaian}


def test_staff_is_read_by_row_and_kind_and_its_totals_are_not_counted_again() -> None:
    t, tempat = rekam(
        "BAB I PENDAHULUAN\n\nTabel 1.1 Pegawai Menurut Pendidikan\n\n"
        "No.\tPendidikan\tPNS\tPPPK\tJumlah\n1.\tS2\t4\t-\t4\n2.\tS1\t12\t5\t17\nJumlah\t\t16\t5\t21\n\n"
        "Tabel 1.2 Pegawai Berdasarkan Golongan\n\nGolongan\tJumlah\nIV\t5 orang\nIII\t11 orang\nJumlah\t16 orang\n"
    )
    assert cacah(t) == {
        (KelompokPegawai.PENDIDIKAN, "S2", "PNS"): 4,
        (KelompokPegawai.PENDIDIKAN, "S2", "PPPK"): None,
        (KelompokPegawai.PENDIDIKAN, "S1", "PNS"): 12,
        (KelompokPegawai.PENDIDIKAN, "S1", "PPPK"): 5,
        (KelompokPegawai.GOLONGAN, "IV", ""): 5,
        (KelompokPegawai.GOLONGAN, "III", ""): 11,
    }
    assert {x.tabel for x in tempat["kepegawaian", "pendidikan"]} == {"Tabel 1.1"}


def test_training_and_posts_are_groups_of_their_own() -> None:
    t, _ = rekam(
        "1.1 Sumber Daya Manusia\n\nTabel 1.1 Pegawai yang Mengikuti Diklat Penjenjangan\n\n"
        "Diklat\tJumlah (orang)\nPKA\t3\nPKP\t6\n\n"
        "Tabel 1.2 Komposisi Pegawai Menurut Jabatan\n\nJabatan\tL\tP\tJumlah\nPengawas\t2\t1\t3\nPelaksana\t5\t4\t9\n"
    )
    assert cacah(t) == {
        (KelompokPegawai.PELATIHAN, "PKA", ""): 3,
        (KelompokPegawai.PELATIHAN, "PKP", ""): 6,
        (KelompokPegawai.JABATAN, "Pengawas", "L"): 2,
        (KelompokPegawai.JABATAN, "Pengawas", "P"): 1,
        (KelompokPegawai.JABATAN, "Pelaksana", "L"): 5,
        (KelompokPegawai.JABATAN, "Pelaksana", "P"): 4,
    }


@pytest.mark.parametrize(
    "judul",
    ["Pegawai Menurut Pendidikan Tahun 2021", "Perkembangan Pegawai Menurut Pendidikan Tahun 2022 dan 2023"],
)
def test_staff_of_other_years_is_not_taken_for_this_one(judul: str) -> None:
    t, _ = rekam(f"BAB I PENDAHULUAN\n\nTabel 1.1 {judul}\n\nPendidikan\tJumlah\nS1\t3\nS2\t6\n")
    assert not t.data.kepegawaian


def test_of_two_tables_by_the_same_thing_the_first_counts() -> None:
    isi = "BAB I PENDAHULUAN\n\n"
    for n, (judul, banyak) in enumerate((("Pegawai", 10), ("Pegawai UPT Puskesmas", 70)), start=1):
        isi += f"Tabel 1.{n} Jumlah {judul} Menurut Golongan\n\nGolongan\tJumlah\nIII\t{banyak}\nII\t2\n\n"
    t, _ = rekam(isi)
    assert cacah(t) == {(KelompokPegawai.GOLONGAN, "III", ""): 10, (KelompokPegawai.GOLONGAN, "II", ""): 2}


def test_assets_have_number_and_unit() -> None:
    t, tempat = rekam(
        "BAB I PENDAHULUAN\n\nTabel 1.3 Kendaraan Dinas\n\nNo\tJenis\tJumlah\n1\tAmbulans\t4 Unit\n2\tSepeda motor\t11 Unit\n"
        "Jumlah\t\t15 Unit\n\nTabel 1.4 Sarana dan Prasarana\n\nNama Barang\tJumlah\nKomputer\t27\nLemari\t-\n"
    )
    assert {(x.kelompok, x.uraian, x.jumlah, x.satuan) for x in t.data.aset} == {
        ("Kendaraan Dinas", "Ambulans", 4, "unit"),
        ("Kendaraan Dinas", "Sepeda motor", 11, "unit"),
        ("Sarana dan Prasarana", "Komputer", 27, "unit"),
        ("Sarana dan Prasarana", "Lemari", None, "unit"),
    }
    assert all(tempat["aset", x.kunci] for x in t.data.aset)


TUTUP = "BAB IV PENUTUP\n\nDemikian laporan ini disusun.\n\n"


@pytest.mark.parametrize(
    ("blok", "nama", "status"),
    [
        ("Bontang, 12 Februari 2024\n\nKepala Dinas Kesehatan,\n\ndrg. Ratna Dewi, M.Kes.\nPembina\n", "drg. Ratna Dewi, M.Kes.", "definitif"),
        ("Bontang, Maret 2024\nPlt. KEPALA DINAS KESEHATAN\n\nAGUS SALIM, S.K.M.\nPenata Tingkat I\n", "AGUS SALIM, S.K.M.", "plt"),
        ("Ditetapkan di Bontang\npada tanggal 9 Februari 2024\n\nPLH. KEPALA DINAS,\n\nDrs. Umar Said\nPembina\n", "Drs. Umar Said", "plh"),
    ],
)  # fmt: skip
def test_who_signs_is_the_head(blok: str, nama: str, status: str) -> None:
    t, tempat = rekam(TUTUP + blok)
    assert t.kepala is not None
    (orang,) = t.pemangku(t.kepala.kunci)
    assert (orang.nama, orang.status) == (nama, StatusPemangku(status))
    assert tempat["pemangku", "kepala"]


def test_a_blank_for_a_name_and_two_names_name_nobody() -> None:
    for nama in (("[Nama Kepala Dinas]",), ("drg. Ratna Dewi, M.Kes.", "Agus Salim, S.K.M.")):
        isi = "KATA PENGANTAR\n\nPuji syukur.\n\n" if len(nama) > 1 else TUTUP
        for n, orang in enumerate(nama):
            isi += f"{TUTUP if n else ''}Bontang, 12 Februari 2024\n\nKepala Dinas Kesehatan,\n\n{orang}\nPembina\n\n"
        t, _ = rekam(isi)
        assert t.data.pemangku == ()


def test_the_head_of_a_part_and_the_head_of_region_do_not_head_the_agency() -> None:
    for jabatan in ("Kepala Bidang Pelayanan Kesehatan", "WALI KOTA BONTANG"):
        t, _ = rekam(f"{TUTUP}Bontang, 12 Februari 2024\n\n{jabatan},\n\nDrs. Umar Said, M.Si.\n")
        assert t.kepala is None


@pytest.mark.parametrize(
    ("isi", "masa"),
    [
        ("Renstra Dinas Kesehatan Tahun 2021-2026 memuat tujuan.", (2021, 2026)),
        ("Rencana Strategis (Renstra) Tahun 2021 – 2026 melanjutkan Renstra Tahun 2016 – 2021.", (2021, 2026)),
        ("Renstra Tahun 2021-2026 memuat tujuan. Menurut Renstra Tahun 2019-2024 tujuannya satu.", (2023, 2023)),
        ("Renstra Tahun 2016-2021 memuat tujuan.", (2023, 2023)),
        ("Renstra Kementerian Kesehatan Tahun 2020-2024 memuat tujuan.", (2023, 2023)),
    ],
)
def test_the_plan_has_the_period_that_holds_the_year(isi: str, masa: tuple[int, int]) -> None:
    t, _ = rekam(f"BAB II PERENCANAAN KINERJA\n\n{isi}\n")
    assert t.rencana is not None
    assert (t.rencana.tahun_awal, t.rencana.tahun_akhir) == masa


def swot(t: TahunKinerja) -> dict[str, list[str]]:
    hasil: dict[str, list[str]] = {}
    for x in sorted(t.data.swot, key=lambda x: x.urutan):
        hasil.setdefault(str(x.bidang), []).append(x.uraian)
    return hasil


EMPAT = {"kekuatan": ["Anggaran cukup"], "kelemahan": ["Pegawai kurang"], "peluang": ["Mitra banyak"], "ancaman": ["Mutasi"]}  # fmt: skip


@pytest.mark.parametrize(
    "isi",
    [
        """
        Faktor Internal

        Kekuatan

        - Anggaran cukup;

        Kelemahan

        - Pegawai kurang;

        Faktor Eksternal

        Potensi

        - Mitra banyak;

        Hambatan

        - Mutasi.
        """,
        """
        1. Kekuatan (Strengths):

        a) Anggaran cukup

        2. Kelemahan (Weaknesses):

        a) Pegawai kurang

        3. Peluang (Opportunities):

        a) Mitra banyak

        4. Ancaman (Threats):

        a) Mutasi
        """,
        """
        Tabel 3.9 Analisis SWOT

        Kekuatan\tKelemahan
        Anggaran cukup\tPegawai kurang
        Peluang\tAncaman
        Mitra banyak\tMutasi
        """,
        """
        Tabel 3.9 Analisis SWOT

        Unsur\tUraian
        Kekuatan\tAnggaran cukup
        Kelemahan\tPegawai kurang
        Peluang\tMitra banyak
        Ancaman\tMutasi
        """,
        """
        Tabel 3.9 Faktor Pendukung dan Penghambat

        No.\tUraian
        Faktor internal yang mendukung: kekuatan\t
        1.\tAnggaran cukup
        Faktor internal yang menghambat: kelemahan\t
        1.\tPegawai kurang
        Faktor eksternal yang mendukung: peluang\t
        1.\tMitra banyak
        Faktor eksternal yang menghambat: ancaman\t
        1.\tMutasi
        """,
    ],
)
def test_the_four_fields_are_read_from_lists_and_tables(isi: str) -> None:
    t, tempat = rekam("BAB III AKUNTABILITAS KINERJA\n\nC. Analisis SWOT\n\nAnalisis SWOT berikut.\n\n" + dedent(isi))
    assert swot(t) == EMPAT
    assert all(tempat["swot", x.kunci][0].baris for x in t.data.swot)


def test_strategies_are_read_by_the_fields_that_they_pair() -> None:
    t, _ = rekam(
        "BAB III AKUNTABILITAS KINERJA\n\nKekuatan\n\n- Anggaran cukup\n\nPeluang\n\n- Mitra banyak\n\nStrategi S-O\n\n"
        "- Perluas kemitraan\n- Tambah layanan\n\nStrategi WT\n\n- Atur penempatan\n"
    )
    assert swot(t)["strategi_so"] == ["Perluas kemitraan", "Tambah layanan"]
    assert swot(t)["strategi_wt"] == ["Atur penempatan"]


@pytest.mark.parametrize(
    ("nama", "apa"),
    [
        ("S–O: memakai kekuatan untuk meraih peluang", BidangSwot.STRATEGI_SO),
        ("Strategi W-O", BidangSwot.STRATEGI_WO),
        ("Strategi ST (Strengths-Threats)", BidangSwot.STRATEGI_ST),
        ("(WT)", BidangSwot.STRATEGI_WT),
        ("Strategi", None),
        ("Sotong", None),
        ("Strategi sosialisasi", None),
        ("SO baru berlaku pada 2023", None),
    ],
)
def test_the_strategies_have_several_names(nama: str, apa: BidangSwot | None) -> None:
    assert bidang(nama) is apa


@pytest.mark.parametrize(
    "isi",
    [
        "Hambatan\n\n- Dana terlambat cair\n- Pegawai pindah\n",
        "Peluang\n\n- Dana tersedia\n\nTantangan\n\n- Wilayah luas\n",
        "Kekuatan hukum perjanjian itu tetap.\n\n- Pasal 1\n- Pasal 2\n",
        "Tabel 3.1 Hambatan\n\nHambatan\tSolusi\nDana terlambat\tPercepatan\n",
    ],
)
def test_obstacles_and_other_lists_are_no_swot(isi: str) -> None:
    t, _ = rekam(f"BAB III AKUNTABILITAS KINERJA\n\n{isi}")
    assert t.data.swot == ()


def test_a_list_after_other_text_belongs_to_no_field() -> None:
    t, _ = rekam(
        "BAB III AKUNTABILITAS KINERJA\n\nKekuatan\n\n- Anggaran cukup\n\nKelemahan\n\n- Pegawai kurang\n\n"
        "Upaya yang ditempuh sudah dibahas bersama.\n\n- Rapat bulanan\n"
    )
    assert swot(t) == {"kekuatan": ["Anggaran cukup"], "kelemahan": ["Pegawai kurang"]}


@given(st.text(max_size=80))
def test_any_text_names_a_field_or_none(teks: str) -> None:
    assert bidang(teks) is None or isinstance(bidang(teks), BidangSwot)

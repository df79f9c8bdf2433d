"""Plans by quarters against the figure of the year: as the other rows of the table go."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan


def _tabel(judul: str, kepala: str, *baris: str) -> str:
    return f"{judul}\n{kepala}\n" + "\n".join(baris) + "\n"


_KAS = "Kode\tProgram/Kegiatan\tPagu\tTriwulan I\tTriwulan II\tTriwulan III\tTriwulan IV"
_TARGET = "No\tIndikator Kinerja\tTarget Tahunan\tTW I\tTW II\tTW III\tTW IV"
_TARGET_BELAKANG = "No\tIndikator Kinerja\tSatuan\tTriwulan I\tTriwulan II\tTriwulan III\tTriwulan IV\tTarget"
_ADMINISTRASI = "1.05.01.2.06\tAdministrasi Umum Perangkat Daerah"
_KEUANGAN = "1.05.01.2.02\tAdministrasi Keuangan Perangkat Daerah\t400.000.000\t90.000.000\t110.000.000\t95.000.000"
_JASA = "1.05.01.2.08\tPenyediaan Jasa Penunjang\t80.000.000\t20.000.000\t20.000.000\t20.000.000\t20.000.000"
_RAPAT = "1.05.01.2.09\tPemeliharaan Barang Milik Daerah\t50.000.000\t10.000.000\t15.000.000\t15.000.000\t10.000.000"


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        (
            _tabel(
                "Tabel 2.3 Anggaran Kas Tahun 2023",
                _KAS,
                f"{_ADMINISTRASI}\t150.000.000\t30.000.000\t24.000.000\t40.000.000\t38.000.000",
                f"{_KEUANGAN}\t105.000.000",
                _JASA,
                _RAPAT,
            ),
            "HL-23",
        ),
        (
            _tabel(
                "Tabel 2.2 Target Triwulanan (Kumulatif)",
                _TARGET,
                "1\tPersentase dokumen selesai\t100,00\t20,00\t45,00\t70,00\t100,00",
                "2\tPersentase laporan tepat waktu\t90,00\t25,00\t50,00\t75,00\t95,00",
                "3\tPersentase temuan tuntas\t80,00\t15,00\t40,00\t60,00\t80,00",
            ),
            "HL-23",
        ),
        (
            _tabel(
                "Tabel 2.2 Rencana Aksi Pencapaian Kinerja",
                _TARGET_BELAKANG,
                "1\tJumlah desa binaan\tDesa\t5\t5\t5\t5\t22",
                "2\tJumlah peserta pelatihan\tOrang\t30\t40\t40\t30\t140",
                "3\tJumlah kelompok tani didampingi\tKelompok\t2\t4\t4\t2\t12",
            ),
            "HL-23",
        ),
        (
            _tabel(
                "Tabel 2.2 Target Triwulanan (Kumulatif)",
                _TARGET,
                "1\tPersentase dokumen selesai\t100,00\t20,00\t15,00\t70,00\t100,00",
                "2\tPersentase laporan tepat waktu\t95,00\t25,00\t50,00\t75,00\t95,00",
                "3\tPersentase temuan tuntas\t80,00\t15,00\t40,00\t60,00\t80,00",
            ),
            "HL-11",
        ),
    ],
)
def test_a_row_that_leaves_the_way_of_the_others_is_found(teks: str, kode: str) -> None:
    assert len(temuan(teks, kode)) == 1


@pytest.mark.parametrize(
    "teks",
    [
        _tabel(
            "Tabel 2.3 Anggaran Kas Tahun 2023",
            _KAS,
            f"{_ADMINISTRASI}\t150.000.000\t30.000.000\t42.000.000\t40.000.000\t38.000.000",
            f"{_KEUANGAN}\t105.000.000",
            _JASA,
            _RAPAT,
        ),
        _tabel(  # a plan in which each indicator goes its own way
            "Tabel 2.2 Target Triwulanan",
            _TARGET,
            "1\tPersentase dokumen selesai\t100,00\t20,00\t45,00\t70,00\t100,00",
            "2\tJumlah peserta pelatihan\t140\t30\t40\t40\t30",
            "3\tIndeks kepuasan\t84,00\t82,00\t81,00\t83,00\t82,50",
        ),
        _tabel(  # less is better: the target falls
            "Tabel 2.2 Target Triwulanan (Kumulatif)",
            _TARGET,
            "1\tPrevalensi balita stunting\t14,00\t16,00\t15,50\t15,00\t14,00",
            "2\tPersentase laporan tepat waktu\t95,00\t25,00\t50,00\t75,00\t95,00",
            "3\tPersentase temuan tuntas\t80,00\t15,00\t40,00\t60,00\t80,00",
        ),
        _tabel(  # percentages of the quarters beside the budget
            "Tabel 2.4 Target Fisik per Triwulan",
            _KAS,
            "1.05.01\tPROGRAM PENUNJANG\t130.000.000\t20\t45\t70\t100",
            "1.05.01.2.08\tPenyediaan Jasa Penunjang\t80.000.000\t25\t50\t75\t100",
            "1.05.01.2.09\tPemeliharaan Barang Milik Daerah\t50.000.000\t10\t40\t60\t100",
        ),
    ],
)
def test_plans_that_agree_or_have_no_common_way_are_left_alone(teks: str) -> None:
    assert not [x for kode in ("HL-11", "HL-23", "HL-03") for x in temuan(teks, kode)]


def test_quarters_of_a_plan_of_payments_are_added_up_by_program() -> None:
    teks = _tabel(
        "Tabel 2.3 Anggaran Kas Tahun 2023",
        _KAS,
        "1.05.01\tPROGRAM PENUNJANG\t130.000.000\t30.000.000\t53.000.000\t35.000.000\t30.000.000",
        _JASA,
        _RAPAT,
    )
    assert [x.kutipan for x in temuan(teks, "HL-03")] == ["53.000.000"]


_PENARIKAN = _tabel(
    "Tabel 2.3 Anggaran Kas Tahun 2023",
    _KAS,
    f"{_KEUANGAN}\t105.000.000",
    _JASA,
    _RAPAT,
    "\tJumlah\t530.000.000\t120.000.000\t145.000.000\t130.000.000\t135.000.000",
)


@pytest.mark.parametrize(("triwulan", "banyak"), [("II", 0), ("IV", 1)])
def test_the_largest_quarter_is_named_with_money_to_the_sen(triwulan: str, banyak: int) -> None:
    kalimat = (
        f"\nPenarikan dana terbesar direncanakan pada Triwulan {triwulan} sebesar Rp 145.000.000,00 karena pembayaran "
        "gaji ketiga belas.\n"
    )
    assert len(temuan(_PENARIKAN + kalimat, "HL-29")) == banyak

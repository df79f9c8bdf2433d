"""Counts of people side by side with their total, and shares within each group of a table."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu.paham.kolom import Peran

_PEGAWAI = """
    Tabel 1.3 Pegawai Menurut Pendidikan dan Jenis Kelamin

    No.\tPendidikan\tJumlah\t\t
    \t\t{kepala}
    1\tSMA\t4\t2\t6
    2\tDiploma\t3\t5\t8
    3\tSarjana\t12\t15\t{sarjana}
    """


@pytest.mark.parametrize(
    "kepala", ["L\tP\tL+P", "Laki-laki\tPerempuan\tTotal", "Pria\tWanita\tJumlah", "PNS\tPPPK\tPNS + PPPK"]
)
def test_a_total_under_one_head_with_its_parts_is_added_up(kepala: str) -> None:
    (x,) = temuan(_PEGAWAI.format(kepala=kepala, sarjana=28), "HL-02")
    assert "28, sedangkan 12 + 15 berjumlah 27" in x.pesan
    assert not temuan(_PEGAWAI.format(kepala=kepala, sarjana=27), "HL-02")


def test_a_count_alone_under_its_head_stays_a_total() -> None:
    (t,) = laporan("Tabel 1.1 Pegawai\n\nNo.\tPendidikan\tJumlah Pegawai\n1\tS1\t4\n2\tS2\t6").tabel_bertipe
    assert t.kolom[2].peran is Peran.JUMLAH


_RESPONDEN = """
    Tabel 3.9 Responden

    No.\tKarakteristik\tUraian\tJumlah\tPersentase (%)
    1.\tJenis Kelamin\tLaki-laki\t90\t60,00
    \t\tPerempuan\t60\t40,00
    \t\tJumlah\t150\t100,00
    2.\tPendidikan\tSMA\t30\t{sma}
    \t\tDiploma\t45\t30,00
    \t\tSarjana\t75\t50,00
    \t\tJumlah\t{total}\t100,00
    """


def test_a_share_is_of_the_total_of_its_group() -> None:
    (x,) = temuan(_RESPONDEN.format(sma="22,50", total=150), "HL-27")
    assert "22,50, sedangkan 30 dari 150 adalah 20,00%" in x.pesan
    for sma in ("20,00", "20", "20,0"):
        assert not temuan(_RESPONDEN.format(sma=sma, total=150), "HL-27")


def test_shares_of_a_group_whose_total_is_wrong_are_left_to_the_sum() -> None:
    teks = _RESPONDEN.format(sma="20,00", total=155)
    assert not temuan(teks, "HL-27")
    assert temuan(teks, "HL-01")

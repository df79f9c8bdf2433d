"""Parts that are counted in the same things as each other, and indicators that reached the target of a quarter."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan


@pytest.mark.parametrize(
    "teks",
    [
        "Dinas memproses 16 rancangan peraturan (raperda), terdiri atas 10 raperda prakarsa dan 7 raperda inisiatif.",
        "Tersedia 24 ruang belajar yang terdiri dari 15 ruang baru dan 11 ruang lama.",
        "Dipasang 120 lampu jalan, yaitu 70 lampu di kota dan 45 lampu di desa.",
        "Terbit 34 naskah dinas, terdiri atas 20 naskah keputusan serta 12 naskah edaran.",
    ],
)
def test_parts_of_the_same_things_that_do_not_make_the_whole_are_found(teks: str) -> None:
    assert len(temuan(teks + "\n", "HL-22")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Dinas memproses 16 rancangan peraturan (raperda), terdiri atas 10 raperda prakarsa dan 6 raperda inisiatif.",
        "Tersedia 24 ruang belajar, terdiri dari 15 ruang baru dan 5 ruang lama dan 4 ruang sewa.",
        "Dilatih 40 kader, yaitu 25 perempuan dan 20 orang yang juga menjadi pengurus.",
        "Rapat ke-3 membahas 12 usul, yaitu 20 usul lama dan 3 usul baru yang digabung.",
        "Jalan 30,5 km, terdiri atas 20 km aspal dan 10 km beton.",
    ],
)
def test_other_parts_are_left_alone(teks: str) -> None:
    assert temuan(teks + "\n", "HL-22") == []


_TABEL = (
    "LAPORAN KINERJA INTERIM\nTRIWULAN III TAHUN 2023\n\n"
    "Tabel 4. Capaian Kinerja Sampai dengan Triwulan III\n"
    "No\tIndikator Kinerja\tTarget Tahunan\tTarget Triwulan III\tRealisasi s.d. Triwulan III"
    "\tCapaian terhadap Target Triwulan III (%)\tCapaian terhadap Target Tahunan (%)\n"
    "1\tPersentase berkas selesai\t100,00\t70,00\t68,75\t98,21\t68,75\n"
    "2\tPersentase rapat tepat jadwal\t90,00\t90,00\t94,71\t105,23\t105,23\n"
    "3\tPersentase usul dijawab\t80,00\t60,00\t65,08\t108,47\t81,35\n\n"
)


@pytest.mark.parametrize(
    "teks",
    [
        "Dari tiga indikator terdapat satu indikator yang mencapai target triwulan.",
        "Sampai dengan Triwulan III sebanyak 3 dari 3 indikator mencapai target triwulan.",
        "Sampai dengan Triwulan III indikator yang belum mencapai target triwulan sebanyak 2 indikator.",
        "Sebanyak tiga indikator mencapai target Triwulan III.",
    ],
)
def test_a_wrong_count_of_what_reached_the_target_of_the_quarter_is_found(teks: str) -> None:
    assert len(temuan(_TABEL + teks + "\n", "HL-42")) == 1


@pytest.mark.parametrize(
    "teks",
    [
        "Dari tiga indikator terdapat dua indikator yang mencapai target triwulan.",
        "Sebanyak satu indikator mencapai target tahunan pada Triwulan III.",
        "Sebanyak satu indikator mencapai target.",
        "Pada Triwulan II sebanyak satu indikator mencapai target triwulan.",
    ],
)
def test_right_counts_and_those_of_other_targets_are_left_alone(teks: str) -> None:
    assert temuan(_TABEL + teks + "\n", "HL-42") == []


def test_a_capaian_against_the_year_is_recomputed_from_the_target_of_the_year() -> None:
    (hasil,) = temuan(_TABEL.replace("81,35", "91,35"), "HL-05")
    assert "target 80,00" in hasil.pesan
    assert "81,35%" in hasil.perbaikan


def test_a_percentage_of_the_budget_is_recomputed_from_the_budget_where_the_plan_of_payments_stands_nearer() -> None:
    teks = (
        "Tabel 9. Realisasi Anggaran Sampai dengan Triwulan III\n"
        "Kode\tProgram/Kegiatan\tPagu (Rp)\tAnggaran Kas s.d. Triwulan III (Rp)\tRealisasi (Rp)"
        "\tRealisasi terhadap Pagu (%)\tRealisasi terhadap Anggaran Kas (%)\n"
        "1.05.01.2.02\tAdministrasi Keuangan Perangkat Daerah\t800.000\t600.000\t540.000\t76,50\t90,00\n"
        "1.05.01.2.06\tAdministrasi Umum Perangkat Daerah\t400.000\t320.000\t300.000\t75,00\t93,75\n"
        "1.05.01.2.08\tPenyediaan Jasa Penunjang Urusan\t200.000\t150.000\t120.000\t60,00\t80,00\n"
    )
    assert [x.perbaikan for x in temuan(teks, "HL-04")] == ["Tulis 67,50%, atau perbaiki pagu atau realisasinya."]

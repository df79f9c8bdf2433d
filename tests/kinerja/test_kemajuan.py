from __future__ import annotations

from decimal import Decimal

from tests.kinerja.bahan import angka, indikator, realisasi, tahun_kinerja, target

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiukur, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.kemajuan import kemajuan_renstra, riwayat

TAHUN_RENSTRA = range(2019, 2024)


def test_the_history_holds_every_recorded_year_up_to_this_one() -> None:
    t = tahun_kinerja(
        indikator(),
        *(target(100, tahun=y) for y in TAHUN_RENSTRA),
        *(realisasi(80 + y - 2019, tahun=y) for y in (2019, 2021)),
        realisasi(70, tahun=2017),
        tahun=2022,
    )
    assert [(h.periode.tahun, h.capaian.persen) for h in riwayat(t, "I")] == [
        (2017, None),
        (2019, Decimal(80)),
        (2020, None),
        (2021, Decimal(82)),
        (2022, None),
    ]


def test_a_past_year_is_measured_by_the_plan_version_then_in_force() -> None:
    perubahan = r.Rencana(
        kunci="R2",
        jenis=r.JenisRencana.RENSTRA,
        nama="Perubahan Renstra",
        tahun_awal=2019,
        tahun_akhir=2023,
        opd="8.01",
        nomor=2,
        berlaku_sejak=2022,
    )
    t = tahun_kinerja(
        perubahan,
        indikator(),
        indikator(rencana="R2"),
        r.Unsur(rencana="R2", kunci="S", jenis=r.JenisUnsur.SASARAN, uraian="S", opd="8.01"),
        *(target(100, tahun=y) for y in TAHUN_RENSTRA),
        *(target(50, tahun=y, rencana="R2") for y in (2021, 2022, 2023)),
        *(realisasi(50, tahun=y) for y in TAHUN_RENSTRA),
    )
    assert {h.periode.tahun: h.capaian.persen for h in riwayat(t, "I")} == {
        2019: 50,
        2020: 50,
        2021: 50,
        2022: 100,
        2023: 100,
    }
    assert {h.dasar_target for h in riwayat(t, "I")} == {"Renstra Uji 2019-2023", "Perubahan Renstra"}


def test_a_past_year_with_its_own_signed_agreement_is_measured_by_it() -> None:
    pk = r.Pk(kunci="PK21", opd="8.01", tahun=2021, rencana="R1", ditandatangani=True)
    t = tahun_kinerja(
        pk, indikator(), target(100, tahun=2021), target(80, tahun=2021, pk="PK21"), realisasi(80, tahun=2021)
    )
    (h,) = riwayat(t, "I")
    assert (h.capaian.persen, h.dasar_target) == (100, "Perjanjian Kinerja Tahun 2021")


def test_a_standing_is_measured_against_the_last_year_of_the_plan() -> None:
    t = tahun_kinerja(
        indikator(),
        target(70, tahun=2021),
        target(100),
        realisasi(75, tahun=2021),
        realisasi(80, tahun=2022),
        tahun=2022,
    )
    k = kemajuan_renstra(t, "I")
    assert (k.tahun_akhir, k.kumulatif, k.target_akhir) == (2023, False, angka(100))
    assert (k.realisasi, k.tahun_terisi, k.capaian.persen, k.catatan) == (angka(80), (2022,), Decimal(80), ())


def test_a_standing_of_an_earlier_year_says_so() -> None:
    t = tahun_kinerja(indikator(), target(100), realisasi(75, tahun=2021), realisasi(20, 1))
    k = kemajuan_renstra(t, "I")
    assert (k.realisasi, k.tahun_terisi) == (angka(75), (2021,))
    assert k.catatan == ("Realisasi terakhir yang lengkap adalah realisasi tahun 2021.",)


def test_a_first_quarter_alone_is_no_standing_of_the_plan() -> None:
    k = kemajuan_renstra(tahun_kinerja(indikator(), target(100), realisasi(20, 1)), "I")
    assert isinstance(k.realisasi, BelumDiukur)
    assert k.capaian.persen is None
    assert k.catatan == ("Realisasi belum diukur: realisasi tahun 2023 belum lengkap.",)


def test_increments_add_up_over_the_years_of_the_plan() -> None:
    t = tahun_kinerja(
        indikator(Akumulasi.JUMLAH, satuan="orang"),
        *(target(10, tahun=y) for y in TAHUN_RENSTRA),
        *(realisasi(8, tahun=y) for y in range(2018, 2023)),
        realisasi(2, 1),
    )
    k = kemajuan_renstra(t, "I")
    assert (k.kumulatif, k.target_akhir, k.realisasi) == (True, angka(50), angka(34))
    assert (k.tahun_terisi, k.capaian.persen) == (tuple(TAHUN_RENSTRA), Decimal(68))
    assert k.catatan == ("Realisasi tahun 2023 belum lengkap.",)


def test_a_year_without_target_leaves_the_end_target_unknown() -> None:
    t = tahun_kinerja(
        indikator(Akumulasi.JUMLAH),
        *(target(10, tahun=y) for y in (2019, 2021, 2022)),
        *(realisasi(8, tahun=y) for y in TAHUN_RENSTRA),
    )
    k = kemajuan_renstra(t, "I")
    assert (k.target_akhir, k.capaian.persen) == (BELUM_DIISI, None)
    assert k.catatan == ("Target akhir rencana belum diketahui: target tahun 2020 dan 2023 belum diisi.",)


def test_a_gap_in_earlier_years_is_never_taken_for_zero() -> None:
    t = tahun_kinerja(
        indikator(Akumulasi.JUMLAH),
        *(target(10, tahun=y) for y in TAHUN_RENSTRA),
        *(realisasi(8, tahun=y) for y in (2019, 2021, 2022, 2023)),
    )
    k = kemajuan_renstra(t, "I")
    assert k.capaian.persen is None
    assert "realisasi tahun 2020 belum lengkap" in k.catatan[0]


def test_a_year_that_does_not_apply_is_no_gap() -> None:
    bebas = TidakBerlaku("pandemi")
    t = tahun_kinerja(
        indikator(Akumulasi.JUMLAH),
        *(target(bebas if y == 2020 else 10, tahun=y) for y in TAHUN_RENSTRA),
        *(realisasi(bebas if y == 2020 else 10, tahun=y) for y in TAHUN_RENSTRA),
    )
    k = kemajuan_renstra(t, "I")
    assert (k.target_akhir, k.realisasi, k.capaian.persen) == (angka(40), angka(40), Decimal(100))


def test_the_plans_own_target_counts_whatever_the_agreement_says() -> None:
    pk = r.Pk(kunci="PK1", opd="8.01", tahun=2023, rencana="R1", ditandatangani=True)
    t = tahun_kinerja(pk, indikator(), target(100), target(80, pk="PK1"), realisasi(80, 4))
    assert kemajuan_renstra(t, "I").capaian.persen == 80


def test_an_interim_report_counts_neither_later_quarters_nor_a_part_of_a_year_as_a_standing() -> None:
    t = tahun_kinerja(
        indikator(), target(100), realisasi(75, tahun=2022), *(realisasi(20 * n, n) for n in (1, 2, 3, 4))
    )
    assert kemajuan_renstra(t, "I").realisasi == angka(80)
    assert kemajuan_renstra(t, "I", triwulan=2).realisasi == angka(75)
    jumlah = tahun_kinerja(
        indikator(Akumulasi.JUMLAH, satuan="orang"),
        *(target(10, tahun=y) for y in TAHUN_RENSTRA),
        *(realisasi(8, tahun=y) for y in range(2018, 2023)),
        *(realisasi(2, n) for n in (1, 2, 3, 4)),
    )
    assert kemajuan_renstra(jumlah, "I", triwulan=2).realisasi == angka(36)

"""Tasks by role and state: who is asked for what, when it is late, why it is blocked. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kantor import KOORDINATOR, OPD, pelaku

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.aturan.hak import Peran
from akuntabel.beranda.keadaan import (
    Berkas,
    Jendela,
    KeadaanPemda,
    KeadaanPk,
    KeadaanRencana,
    KeadaanTahun,
    KeadaanTriwulan,
    OpdTriwulan,
)
from akuntabel.beranda.tugas import Tugas, hitung, tugas_opd, urutkan
from akuntabel.beranda.tugas_pemda import tugas_pemda

HARI = date(2023, 4, 10)
BUKA = Jendela(buka=date(2023, 4, 1), tutup=date(2023, 4, 14), terbuka=True)
NANTI = Jendela(buka=date(2023, 7, 1), tutup=date(2023, 7, 14), terbuka=True)


def triwulan(n: int = 1, **isi: object) -> KeadaanTriwulan:
    dasar = KeadaanTriwulan(
        kunci=f"2023/{n}", nama=f"realisasi triwulan {n} 2023", triwulan=n, jendela=BUKA if n == 1 else NANTI, wajib=43
    )
    return replace(dasar, **isi)  # type: ignore[arg-type]


def tahun(*tw: KeadaanTriwulan, **isi: object) -> KeadaanTahun:
    dasar = KeadaanTahun(
        opd=OPD,
        tahun=2023,
        rencana=KeadaanRencana(kunci="r", nama="Renstra 2018–2023", keadaan=Keadaan.DIKUNCI),
        pk=(KeadaanPk(kunci="pk", nama="perjanjian kinerja 2023", keadaan=Keadaan.DISAHKAN, ditandatangani=True),),
        triwulan=tw or (triwulan(),),
        laporan=Berkas(kunci="2023/0", nama="LKjIP 2023"),
        tenggat_laporan=date(2024, 2, 29),
    )
    return replace(dasar, **isi)  # type: ignore[arg-type]


def judul(peran: Peran, k: KeadaanTahun, **orang: str) -> list[str]:
    return [t.judul for t in tugas_opd(pelaku(peran, **orang), k, HARI)]


# --- operator --------------------------------------------------------------------------------------------------------


def test_an_operator_is_asked_to_fill_in_what_is_missing_by_the_end_of_the_window() -> None:
    tugas = tugas_opd(pelaku(Peran.OPERATOR_OPD), tahun(triwulan(belum=12)), HARI)
    isi = next(t for t in tugas if t.judul == "Isi realisasi triwulan I")
    assert isi.keadaan == "12 indikator belum diisi"
    assert isi.rincian == "31 dari 43 indikator sudah terisi."
    assert (isi.tenggat, isi.jumlah, isi.halaman) == (date(2023, 4, 14), 12, "pengukuran:pengukuran")
    assert not isi.terlambat(HARI)
    assert isi.terlambat(date(2023, 4, 15))


def test_submitting_waits_for_cells_analyses_and_marks_and_says_so() -> None:
    k = tahun(triwulan(belum=2, analisis_kurang=1, tanda=3, keadaan=Keadaan.DIKEMBALIKAN, catatan="Periksa satuan."))
    tugas = {t.perbuatan: t for t in tugas_opd(pelaku(Peran.OPERATOR_OPD), k, HARI)}
    ajukan = tugas["Ajukan untuk verifikasi"]
    assert ajukan.terhalang == "Menunggu: 2 indikator belum diisi, 1 analisis belum diisi, 3 tanda belum dijawab."
    assert ajukan.jumlah == 0
    assert tugas["Jawab tanda"].rincian == "Periksa satuan."
    assert "Isi analisis" in tugas


def test_a_full_quarter_is_ready_to_be_submitted() -> None:
    (ajukan,) = tugas_opd(pelaku(Peran.OPERATOR_OPD), tahun(triwulan(belum=0)), HARI)
    assert (ajukan.keadaan, ajukan.terhalang, ajukan.jumlah) == ("Siap diajukan", "", 1)


def test_a_shut_window_blocks_with_its_reason() -> None:
    tutup = Jendela(buka=None, tutup=date(2023, 4, 5), terbuka=False, alasan="Ditutup. Minta pengecualian.")
    tugas = tugas_opd(pelaku(Peran.OPERATOR_OPD), tahun(triwulan(belum=3, jendela=tutup)), HARI)
    assert {t.terhalang for t in tugas} == {"Ditutup. Minta pengecualian."}
    assert all(t.terlambat(HARI) for t in tugas)


def test_a_quarter_that_has_not_begun_asks_for_nothing() -> None:
    assert judul(Peran.OPERATOR_OPD, tahun(triwulan(2, belum=43))) == []


def test_a_plan_and_an_agreement_come_before_figures() -> None:
    assert judul(Peran.OPERATOR_OPD, tahun(rencana=None)) == ["Susun rencana strategis yang berlaku tahun 2023"]
    assert "Susun perjanjian kinerja 2023" in judul(Peran.OPERATOR_OPD, tahun(pk=()))
    kembali = KeadaanPk(kunci="p", nama="perjanjian kinerja 2023", keadaan=Keadaan.DIKEMBALIKAN, catatan="Salah nama")
    tugas = next(
        t for t in tugas_opd(pelaku(Peran.OPERATOR_OPD), tahun(pk=(kembali,)), HARI) if "perjanjian" in t.judul
    )
    assert (tugas.judul, tugas.rincian) == ("Perbaiki dan ajukan perjanjian kinerja 2023", "Salah nama")


def test_the_report_is_asked_for_once_the_year_is_over() -> None:
    k = tahun(triwulan(keadaan=Keadaan.DIKUNCI))
    assert judul(Peran.OPERATOR_OPD, k) == []
    tugas = tugas_opd(pelaku(Peran.OPERATOR_OPD), k, date(2024, 3, 1))
    assert [(t.judul, t.terlambat(date(2024, 3, 1))) for t in tugas] == [("Susun dan ajukan LKjIP 2023", True)]


def test_whoever_answers_for_an_indicator_is_asked_for_that_one_only() -> None:
    k = tahun(triwulan(belum=12, milik_belum=1))
    tugas = tugas_opd(pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2"), k, HARI)
    assert [(t.judul, t.jumlah) for t in tugas] == [("Isi realisasi triwulan I", 1)]
    assert judul(Peran.PENANGGUNG_JAWAB_INDIKATOR, tahun(triwulan(belum=12)), indikator="i2") == []
    assert judul(Peran.OPERATOR_OPD, k, unit="u1") == ["Isi realisasi triwulan I"]


# --- those who decide ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("keadaan", Keadaan)
@pytest.mark.parametrize("peran", [p for p in Peran if p is not Peran.SISTEM])
def test_every_state_of_a_quarter_waits_for_the_role_that_can_move_it(peran: Peran, keadaan: Keadaan) -> None:
    """Exhaustively: the operator while it can be changed, then the verifier, the head, the coordinator; nobody else."""
    k = tahun(triwulan(keadaan=keadaan, belum=0, pengaju="orang lain"))
    lain = {"indikator": "i2"} if peran is Peran.PENANGGUNG_JAWAB_INDIKATOR else {}
    ada = [t for t in tugas_opd(pelaku(peran, **lain), k, HARI) if "riwulan" in t.judul]
    giliran = {
        **dict.fromkeys(DAPAT_DIUBAH, Peran.OPERATOR_OPD),
        Keadaan.DIAJUKAN: Peran.VERIFIKATOR_OPD,
        Keadaan.DIVERIFIKASI: Peran.KEPALA_OPD,
        Keadaan.DISAHKAN: Peran.BAGIAN_ORGANISASI,
    }.get(keadaan)
    assert bool(ada) == (peran is giliran)


def test_the_verifier_who_submitted_it_is_told_that_another_one_must_look() -> None:
    k = tahun(triwulan(keadaan=Keadaan.DIAJUKAN, pengaju=Peran.VERIFIKATOR_OPD.value))
    (tugas,) = tugas_opd(pelaku(Peran.VERIFIKATOR_OPD), k, HARI)
    assert tugas.terhalang
    assert tugas.jumlah == 0


def test_the_head_signs_a_ratified_agreement_and_the_inspectorate_reviews_a_final_report() -> None:
    sah = KeadaanPk(kunci="p", nama="perjanjian kinerja 2023", keadaan=Keadaan.DISAHKAN)
    assert judul(Peran.KEPALA_OPD, tahun(pk=(sah,))) == ["Tanda tangani perjanjian kinerja 2023"]
    final = Berkas(kunci="2023/0", nama="LKjIP 2023", keadaan=Keadaan.DISAHKAN)
    assert judul(Peran.INSPEKTORAT, tahun(laporan=final)) == ["Reviu LKjIP 2023"]


@pytest.mark.parametrize("peran", [Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD])
def test_another_opd_has_no_tasks_for_me(peran: Peran) -> None:
    k = tahun(triwulan(belum=3), triwulan(2, keadaan=Keadaan.DIAJUKAN), triwulan(3, keadaan=Keadaan.DIVERIFIKASI))
    assert judul(peran, k, opd="1.02") == []


# --- those who look over all -----------------------------------------------------------------------------------------


def test_the_coordinator_is_told_who_is_late_what_can_be_locked_and_what_was_asked_for() -> None:
    keadaan = (Keadaan.DRAF, Keadaan.DIKEMBALIKAN, Keadaan.DIAJUKAN, Keadaan.DISAHKAN)
    tw = tuple(OpdTriwulan(opd=str(n), triwulan=1, keadaan=x, tutup=date(2023, 4, 5)) for n, x in enumerate(keadaan))
    k = KeadaanPemda(tahun=2023, banyak_opd=4, triwulan=tw, permintaan_triwulan=2, jendela_belum=(2,))
    tugas = {t.judul: t for t in tugas_pemda(KOORDINATOR, k, HARI)}
    assert tugas["Tagih realisasi triwulan I"].keadaan == "2 OPD belum mengajukan"
    assert tugas["Kunci realisasi triwulan I"].jumlah == 1
    assert "Putuskan 2 permintaan membuka kembali pengisian dan laporan" in tugas
    assert "Tetapkan jadwal pengisian triwulan II" in tugas
    assert next(iter(tugas)) == "Tagih realisasi triwulan I"


def test_an_administrator_is_told_what_is_still_to_be_set_up() -> None:
    k = KeadaanPemda(tahun=2023, banyak_opd=0, triwulan=(), akun_tanpa_peran=2, opd_tanpa_operator=1)
    assert {t.judul for t in tugas_pemda(pelaku(Peran.ADMIN_PEMDA), k, HARI)} == {
        "Mulai: masukkan data perangkat daerah",
        "Beri peran kepada akun",
        "Tunjuk operator OPD",
    }


@pytest.mark.parametrize("peran", [Peran.PIMPINAN, Peran.AUDITOR])
def test_whoever_only_reads_has_no_tasks(peran: Peran) -> None:
    penuh = KeadaanPemda(
        tahun=2023, banyak_opd=9, triwulan=(), permintaan_triwulan=1, permintaan_rencana=1, laporan_final=1
    )
    assert tugas_pemda(pelaku(peran), penuh, HARI) == ()


# --- order and counts ------------------------------------------------------------------------------------------------

TUGAS = st.builds(
    Tugas,
    judul=st.just("x"),
    perbuatan=st.just("x"),
    keadaan=st.just("x"),
    rupa=st.just("netral"),
    rincian=st.just(""),
    halaman=st.sampled_from(["pengukuran:pengukuran", "pelaporan:laporan"]),
    jumlah=st.integers(0, 50),
    tenggat=st.none() | st.dates(date(2022, 1, 1), date(2024, 12, 31)),
    terhalang=st.sampled_from(["", "karena"]),
)


@given(st.lists(TUGAS))
def test_late_ones_come_first_and_none_is_lost(tugas: list[Tugas]) -> None:
    urut = urutkan(tugas, HARI)
    assert sorted(map(id, urut)) == sorted(map(id, tugas))
    terlambat = [t.terlambat(HARI) for t in urut]
    assert terlambat == sorted(terlambat, reverse=True)
    assert sum(hitung(tugas).values()) == sum(t.jumlah for t in tugas)

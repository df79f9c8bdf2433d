from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.alur import PERALIHAN, Alur, Langkah
from akuntabel.aturan.hak import (
    HAK,
    PELAKU_IMPOR,
    Jangkauan,
    Pelaku,
    Penugasan,
    Peran,
    Tindakan,
    boleh,
    tindakan_langkah,
)
from akuntabel.aturan.peran import JANGKAUAN_PERAN

P, T = Peran, Tindakan


def penugasan(peran: Peran, jangkauan: Jangkauan, opd: str = "8.01") -> Penugasan:
    return Penugasan(
        peran=peran,
        jangkauan=jangkauan,
        opd="" if jangkauan is Jangkauan.PEMDA else opd,
        unit="sekretariat" if jangkauan is Jangkauan.UNIT else "",
        indikator="ikm" if jangkauan is Jangkauan.INDIKATOR else "",
    )


def orang(peran: Peran, jangkauan: Jangkauan | None = None, opd: str = "8.01") -> Pelaku:
    luas = jangkauan or next(j for j in Jangkauan if j in JANGKAUAN_PERAN[peran])
    return Pelaku(nama=peran, penugasan=(penugasan(peran, luas, opd),))


YANG_BOLEH: dict[Tindakan, set[Peran]] = {
    T.BACA: set(Peran),
    T.BACA_JEJAK: {
        P.ADMIN_PEMDA,
        P.BAPPEDA,
        P.BAGIAN_ORGANISASI,
        P.INSPEKTORAT,
        P.AUDITOR,
        P.KEPALA_OPD,
        P.VERIFIKATOR_OPD,
        P.SISTEM,
    },
    T.IMPOR_PAKET: {P.OPERATOR_OPD, P.ADMIN_PEMDA, P.SISTEM},
    T.EKSPOR_PAKET: set(Peran),
    T.KELOLA_AKUN: {P.ADMIN_PEMDA, P.SISTEM},
    T.UBAH_SETELAN: {P.ADMIN_PEMDA, P.SISTEM},
    T.SIMPAN_ORGANISASI: {P.OPERATOR_OPD, P.ADMIN_PEMDA, P.SISTEM},
    T.SIMPAN_RENCANA: {P.OPERATOR_OPD, P.BAPPEDA, P.SISTEM},
    T.SIMPAN_TARGET: {P.OPERATOR_OPD, P.BAPPEDA, P.SISTEM},
    T.SIMPAN_PAGU: {P.OPERATOR_OPD, P.BAPPEDA, P.SISTEM},
    T.SIMPAN_REALISASI_ANGGARAN: {P.OPERATOR_OPD, P.SISTEM},
    T.SIMPAN_REALISASI: {P.OPERATOR_OPD, P.PENANGGUNG_JAWAB_INDIKATOR, P.SISTEM},
    T.SIMPAN_ANALISIS: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.PENANGGUNG_JAWAB_INDIKATOR, P.SISTEM},
    T.SIMPAN_NARASI: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.SISTEM},
    T.SIMPAN_SWOT: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.SISTEM},
    T.SIMPAN_CATATAN: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.INSPEKTORAT, P.SISTEM},
    T.SIMPAN_BUKTI: {P.OPERATOR_OPD, P.PENANGGUNG_JAWAB_INDIKATOR, P.SISTEM},
    T.SIMPAN_PK: {P.OPERATOR_OPD, P.SISTEM},
    T.TANDATANGANI_PK: {P.KEPALA_OPD, P.PIMPINAN},
    T.KESAMPINGKAN_TEMUAN: {P.KEPALA_OPD, P.VERIFIKATOR_OPD, P.INSPEKTORAT},
    T.UNGGAH_REVIU: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.KEPALA_OPD, P.INSPEKTORAT},
    T.TANGGAPI_REVIU: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.KEPALA_OPD, P.INSPEKTORAT},
    T.ISI_FORMULIR_REVIU: {P.INSPEKTORAT},
    T.TERBITKAN_PERNYATAAN: {P.INSPEKTORAT},
    T.BUKA_PERIODE: {P.BAGIAN_ORGANISASI, P.BAPPEDA},
    T.KUNCI_PERIODE: {P.BAGIAN_ORGANISASI, P.BAPPEDA},
    T.BERI_TANDA: {P.VERIFIKATOR_OPD, P.KEPALA_OPD, P.BAGIAN_ORGANISASI, P.BAPPEDA, P.INSPEKTORAT},
    T.JAWAB_TANDA: {P.OPERATOR_OPD, P.PENANGGUNG_JAWAB_INDIKATOR, P.BAPPEDA},
    T.MINTA_BUKA_KEMBALI: {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.KEPALA_OPD},
    **{
        tindakan_langkah(a, x): {q for p in PERALIHAN[a] if p.langkah is x for q in p.peran}
        for a in Alur
        for x in Langkah
    },
}


def test_every_act_is_in_the_table_and_in_this_test() -> None:
    assert set(HAK) == set(Tindakan) == set(YANG_BOLEH)
    assert all(t.sebutan for t in Tindakan)


@pytest.mark.parametrize("tindakan", list(Tindakan))
def test_every_act_and_role_within_its_widest_reach(tindakan: Tindakan) -> None:
    for peran in Peran:
        putusan = boleh(orang(peran), tindakan, opd="8.01", unit="sekretariat", indikator="ikm")
        assert putusan.boleh == (peran in YANG_BOLEH[tindakan]), peran


def test_no_reach_of_an_opd_acts_in_another() -> None:
    for tindakan, peran in product(Tindakan, Peran):
        for jangkauan in JANGKAUAN_PERAN[peran] - {Jangkauan.PEMDA}:
            pelaku = orang(peran, jangkauan)
            assert not boleh(pelaku, tindakan, opd="9.99", unit="sekretariat", indikator="ikm").boleh


def test_nobody_without_a_role_may_do_anything() -> None:
    putusan = [boleh(Pelaku(nama="tamu"), t, opd="8.01") for t in Tindakan]
    assert not any(p.boleh for p in putusan)
    assert all(p.alasan.endswith(".") for p in putusan)


def test_an_operator_of_one_unit_writes_there_only_and_reads_the_whole_opd() -> None:
    operator = orang(P.OPERATOR_OPD, Jangkauan.UNIT)
    assert boleh(operator, T.SIMPAN_REALISASI, opd="8.01", unit="sekretariat").boleh
    assert not boleh(operator, T.SIMPAN_REALISASI, opd="8.01", unit="bidang").boleh
    assert not boleh(operator, T.SIMPAN_REALISASI, opd="8.01").boleh
    assert not boleh(operator, T.SIMPAN_TARGET, opd="8.01", unit="sekretariat").boleh
    assert not boleh(operator, T.AJUKAN_TRIWULAN, opd="8.01", unit="sekretariat").boleh
    assert boleh(operator, T.BACA, opd="8.01").boleh
    assert not boleh(operator, T.BACA, opd="9.99").boleh


def test_the_plan_of_the_pemda_is_read_by_all_and_written_by_bappeda() -> None:
    assert boleh(orang(P.OPERATOR_OPD), T.BACA).boleh
    assert not boleh(orang(P.OPERATOR_OPD), T.SIMPAN_RENCANA).boleh
    assert boleh(orang(P.BAPPEDA), T.SIMPAN_RENCANA).boleh


def test_who_answers_for_an_indicator_fills_that_one() -> None:
    pelaku = orang(P.PENANGGUNG_JAWAB_INDIKATOR)
    assert boleh(pelaku, T.SIMPAN_REALISASI, opd="8.01", unit="bidang", indikator="ikm").boleh
    assert not boleh(pelaku, T.SIMPAN_REALISASI, opd="8.01", indikator="lain").boleh


def test_a_refusal_says_why_and_whom_to_ask() -> None:
    putusan = boleh(orang(P.OPERATOR_OPD), T.SAHKAN_TRIWULAN, opd="8.01")
    assert putusan.alasan == ("Peran Anda sebagai operator OPD tidak berwenang mengesahkan realisasi triwulan.")
    assert putusan.tanya_siapa == "kepala OPD"
    jauh = boleh(orang(P.KEPALA_OPD, opd="9.99"), T.SAHKAN_TRIWULAN, opd="8.01")
    assert "Jangkauan" in jauh.alasan
    assert boleh(orang(P.BAPPEDA), T.KUNCI_PK, opd="8.01").tanya_siapa == ""


def test_the_importing_actor_writes_data_but_signs_and_ratifies_nothing() -> None:
    assert PELAKU_IMPOR.nama == "sistem:impor"
    tidak = {t for t in Tindakan if not boleh(PELAKU_IMPOR, t, opd="8.01").boleh}
    assert {t for t in Tindakan if t.startswith("simpan_")}.isdisjoint(tidak)
    assert T.IMPOR_PAKET not in tidak
    assert {T.TANDATANGANI_PK, T.SAHKAN_LKJIP, T.VERIFIKASI_TRIWULAN, T.BUKA_PERIODE} <= tidak


def test_whoever_verifies_figures_does_not_write_them() -> None:
    for tindakan in (T.SIMPAN_REALISASI, T.SIMPAN_REALISASI_ANGGARAN, T.SIMPAN_TARGET, T.SIMPAN_BUKTI):
        assert P.VERIFIKATOR_OPD not in HAK[tindakan]
        assert P.KEPALA_OPD not in HAK[tindakan]


def test_an_assignment_names_what_it_reaches_and_fits_its_role() -> None:
    with pytest.raises(ValueError, match="tidak dapat dijangkaukan"):
        Penugasan(peran=P.KEPALA_OPD, jangkauan=Jangkauan.PEMDA)
    with pytest.raises(ValueError, match="harus menyebut unit"):
        Penugasan(peran=P.OPERATOR_OPD, jangkauan=Jangkauan.UNIT, opd="8.01")
    with pytest.raises(ValueError, match="harus menyebut opd"):
        Penugasan(peran=P.OPERATOR_OPD, jangkauan=Jangkauan.OPD)


semua_penugasan = st.sampled_from(
    [penugasan(p, j, o) for p in Peran for j in sorted(JANGKAUAN_PERAN[p]) for o in ("8.01", "9.99")]
)


@given(st.lists(semua_penugasan, max_size=4), semua_penugasan, st.sampled_from(list(Tindakan)), st.booleans())
def test_one_more_role_never_takes_a_right_away(
    punya: list[Penugasan], tambahan: Penugasan, tindakan: Tindakan, rinci: bool
) -> None:
    objek = {"opd": "8.01"} | ({"unit": "sekretariat", "indikator": "ikm"} if rinci else {})
    lama = boleh(Pelaku(nama="x", penugasan=tuple(punya)), tindakan, **objek)
    baru = boleh(Pelaku(nama="x", penugasan=(*punya, tambahan)), tindakan, **objek)
    assert baru.boleh or not lama.boleh
    assert baru.boleh == (lama.boleh or boleh(Pelaku(nama="x", penugasan=(tambahan,)), tindakan, **objek).boleh)

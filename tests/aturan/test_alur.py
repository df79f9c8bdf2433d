from __future__ import annotations

from itertools import product

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from akuntabel.aturan.alur import (
    DAPAT_DIUBAH,
    PERALIHAN,
    Alur,
    Keadaan,
    Langkah,
    Penolakan,
    boleh_diubah,
    langkah,
    langkah_tersedia,
    pembuka,
    peran_langkah,
    sebut_peran,
)
from akuntabel.aturan.peran import Peran

K, L, P = Keadaan, Langkah, Peran

UMUM = {
    (K.DRAF, L.AJUKAN, P.OPERATOR_OPD): K.DIAJUKAN,
    (K.DIKEMBALIKAN, L.AJUKAN, P.OPERATOR_OPD): K.DIAJUKAN,
    (K.DIBUKA_KEMBALI, L.AJUKAN, P.OPERATOR_OPD): K.DIAJUKAN,
    (K.DIAJUKAN, L.VERIFIKASI, P.VERIFIKATOR_OPD): K.DIVERIFIKASI,
    (K.DIAJUKAN, L.KEMBALIKAN, P.VERIFIKATOR_OPD): K.DIKEMBALIKAN,
    (K.DIAJUKAN, L.KEMBALIKAN, P.KEPALA_OPD): K.DIKEMBALIKAN,
    (K.DIVERIFIKASI, L.SAHKAN, P.KEPALA_OPD): K.DISAHKAN,
    (K.DIVERIFIKASI, L.KEMBALIKAN, P.VERIFIKATOR_OPD): K.DIKEMBALIKAN,
    (K.DIVERIFIKASI, L.KEMBALIKAN, P.KEPALA_OPD): K.DIKEMBALIKAN,
}


def koordinasi(peran: Peran) -> dict[tuple[Keadaan, Langkah, Peran], Keadaan]:
    return {
        (K.DISAHKAN, L.KUNCI, peran): K.DIKUNCI,
        (K.DISAHKAN, L.BUKA_KEMBALI, peran): K.DIBUKA_KEMBALI,
        (K.DIKUNCI, L.BUKA_KEMBALI, peran): K.DIBUKA_KEMBALI,
    }


PEMDA = {
    (K.DRAF, L.AJUKAN, P.BAPPEDA): K.DIAJUKAN,
    (K.DIKEMBALIKAN, L.AJUKAN, P.BAPPEDA): K.DIAJUKAN,
    (K.DIBUKA_KEMBALI, L.AJUKAN, P.BAPPEDA): K.DIAJUKAN,
    (K.DIVERIFIKASI, L.SAHKAN, P.PIMPINAN): K.DISAHKAN,
    **{(K.DIAJUKAN, L.VERIFIKASI, p): K.DIVERIFIKASI for p in (P.BAPPEDA, P.BAGIAN_ORGANISASI)},
    **{
        (k, L.KEMBALIKAN, p): K.DIKEMBALIKAN
        for k in (K.DIAJUKAN, K.DIVERIFIKASI)
        for p in (P.BAPPEDA, P.BAGIAN_ORGANISASI, P.PIMPINAN)
    },
}

BOLEH = {
    Alur.TRIWULAN: UMUM | koordinasi(P.BAGIAN_ORGANISASI),
    Alur.RENCANA: UMUM | koordinasi(P.BAPPEDA),
    Alur.RENCANA_PEMDA: PEMDA | koordinasi(P.BAPPEDA),
    Alur.PK: UMUM,
    Alur.LKJIP: UMUM | koordinasi(P.BAGIAN_ORGANISASI),
}


@pytest.mark.parametrize("alur", list(Alur))
def test_every_state_act_and_role_does_what_the_table_says_and_nothing_else(alur: Alur) -> None:
    for keadaan, tindakan, peran, sama in product(Keadaan, Langkah, Peran, (False, True)):
        hasil = langkah(alur, keadaan, tindakan, peran, pengaju_sama=sama)
        harapan = BOLEH[alur].get((keadaan, tindakan, peran))
        if harapan is None or (sama and tindakan is L.VERIFIKASI):
            assert isinstance(hasil, Penolakan), (keadaan, tindakan, peran, sama)
            assert hasil.alasan.endswith(".")
        else:
            assert hasil is harapan, (keadaan, tindakan, peran, sama)


def test_whoever_submitted_does_not_verify_even_with_the_role() -> None:
    hasil = langkah(Alur.TRIWULAN, K.DIAJUKAN, L.VERIFIKASI, {P.OPERATOR_OPD, P.VERIFIKATOR_OPD}, pengaju_sama=True)
    assert isinstance(hasil, Penolakan)
    assert "Pengaju" in hasil.alasan


def test_a_refusal_says_who_may_or_which_state_it_needs() -> None:
    siapa = langkah(Alur.LKJIP, K.DIVERIFIKASI, L.SAHKAN, P.OPERATOR_OPD, pengaju_sama=False)
    keadaan = langkah(Alur.LKJIP, K.DRAF, L.SAHKAN, P.KEPALA_OPD, pengaju_sama=False)
    assert siapa == Penolakan("Yang dapat mengesahkan LKjIP ini adalah kepala OPD.")
    assert keadaan == Penolakan("Tidak dapat mengesahkan LKjIP yang berstatus draf; statusnya harus diverifikasi.")


def test_a_signed_agreement_is_changed_by_a_new_one_only() -> None:
    for keadaan, peran in product(Keadaan, Peran):
        hasil = langkah(Alur.PK, keadaan, L.BUKA_KEMBALI, peran, pengaju_sama=False)
        assert isinstance(hasil, Penolakan)
        assert "perubahan perjanjian kinerja" in hasil.alasan


def test_the_coordinator_of_plans_is_bappeda_of_all_else_bagian_organisasi() -> None:
    assert peran_langkah(Alur.RENCANA, L.KUNCI) == {P.BAPPEDA}
    assert peran_langkah(Alur.TRIWULAN, L.BUKA_KEMBALI) == {P.BAGIAN_ORGANISASI}
    assert peran_langkah(Alur.PK, L.KUNCI) == frozenset()


def test_the_plan_of_the_pemda_has_a_submitter_a_second_pair_of_eyes_and_the_head_of_the_region() -> None:
    assert peran_langkah(Alur.RENCANA_PEMDA, L.AJUKAN) == {P.BAPPEDA}
    assert isinstance(langkah(Alur.RENCANA_PEMDA, K.DIAJUKAN, L.VERIFIKASI, P.BAPPEDA, pengaju_sama=True), Penolakan)
    assert langkah(Alur.RENCANA_PEMDA, K.DIAJUKAN, L.VERIFIKASI, P.BAPPEDA, pengaju_sama=False) is K.DIVERIFIKASI
    assert peran_langkah(Alur.RENCANA_PEMDA, L.SAHKAN) == {P.PIMPINAN}


@pytest.mark.parametrize("alur", list(Alur))
def test_what_is_closed_says_who_can_open_it(alur: Alur) -> None:
    for keadaan in Keadaan:
        hasil = pembuka(alur, keadaan)
        if boleh_diubah(keadaan) or (alur is Alur.PK and keadaan in (K.DISAHKAN, K.DIKUNCI)):
            assert hasil is None
        else:
            assert hasil is not None
            tindakan, peran = hasil
            ke = [langkah(alur, keadaan, tindakan, p, pengaju_sama=True) for p in peran]
            assert all(isinstance(k, Keadaan) and boleh_diubah(k) for k in ke)


def test_roles_are_named_in_their_order() -> None:
    assert sebut_peran({P.VERIFIKATOR_OPD, P.KEPALA_OPD}) == "kepala OPD atau verifikator OPD"


def test_the_acts_on_offer_are_those_that_work() -> None:
    assert langkah_tersedia(Alur.TRIWULAN, K.DIAJUKAN, P.VERIFIKATOR_OPD, pengaju_sama=False) == (
        L.VERIFIKASI,
        L.KEMBALIKAN,
    )
    assert langkah_tersedia(Alur.TRIWULAN, K.DIAJUKAN, P.VERIFIKATOR_OPD, pengaju_sama=True) == (L.KEMBALIKAN,)


@pytest.mark.parametrize("alur", list(Alur))
def test_every_state_that_is_entered_can_be_left_unless_it_is_the_end(alur: Alur) -> None:
    dapat = {K.DRAF}
    while baru := {p.ke for p in PERALIHAN[alur] if p.dari in dapat} - dapat:
        dapat |= baru
    buntu = {k for k in dapat if not any(p.dari is k for p in PERALIHAN[alur])}
    assert buntu == ({K.DISAHKAN} if alur is Alur.PK else set())


def test_content_changes_only_before_it_is_submitted_or_after_it_came_back() -> None:
    assert {k for k in Keadaan if boleh_diubah(k)} == {K.DRAF, K.DIKEMBALIKAN, K.DIBUKA_KEMBALI}


ORANG = {
    "operator": {P.OPERATOR_OPD},
    "merangkap": {P.OPERATOR_OPD, P.VERIFIKATOR_OPD, P.KEPALA_OPD},
    "sekretaris": {P.VERIFIKATOR_OPD},
    "kepala": {P.KEPALA_OPD},
    "organisasi": {P.BAGIAN_ORGANISASI},
    "bappeda": {P.BAPPEDA},
    "bappeda lain": {P.BAPPEDA},
    "bupati": {P.PIMPINAN},
    "auditor": {P.AUDITOR, P.SISTEM, P.ADMIN_PEMDA, P.INSPEKTORAT},
}


class PerjalananDokumen(RuleBasedStateMachine):
    """People do anything to a document in any order; the promises of the alur hold all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.alur = Alur.TRIWULAN
        self.keadaan = K.DRAF
        self.pengaju = self.pemverifikasi = self.pengesah = ""
        self.isi = self.isi_diajukan = 0

    @rule(alur=st.sampled_from(list(Alur)))
    def mulai_baru(self, alur: Alur) -> None:
        self.__init__()  # type: ignore[misc]
        self.alur = alur

    @rule(orang=st.sampled_from(sorted(ORANG)), tindakan=st.sampled_from(list(Langkah)))
    def bertindak(self, orang: str, tindakan: Langkah) -> None:
        hasil = langkah(self.alur, self.keadaan, tindakan, ORANG[orang], pengaju_sama=orang == self.pengaju)
        if isinstance(hasil, Penolakan):
            return
        self.keadaan = hasil
        if tindakan is L.AJUKAN:
            self.pengaju, self.pemverifikasi, self.pengesah, self.isi_diajukan = orang, "", "", self.isi
        elif tindakan is L.VERIFIKASI:
            self.pemverifikasi = orang
        elif tindakan is L.SAHKAN:
            self.pengesah = orang
        elif tindakan in (L.KEMBALIKAN, L.BUKA_KEMBALI):
            self.pemverifikasi = self.pengesah = ""

    @rule()
    def ubah_isi(self) -> None:
        if boleh_diubah(self.keadaan):
            self.isi += 1

    @invariant()
    def tidak_ada_yang_sah_tanpa_verifikasi_orang_lain(self) -> None:
        if self.keadaan in (K.DIVERIFIKASI, K.DISAHKAN, K.DIKUNCI):
            assert self.pemverifikasi
            assert self.pemverifikasi != self.pengaju
        if self.keadaan in (K.DISAHKAN, K.DIKUNCI):
            pengesah = P.PIMPINAN if self.alur is Alur.RENCANA_PEMDA else P.KEPALA_OPD
            assert pengesah in ORANG[self.pengesah]

    @invariant()
    def yang_sah_adalah_yang_diajukan(self) -> None:
        if self.keadaan not in DAPAT_DIUBAH:
            assert self.isi == self.isi_diajukan


PerjalananDokumen.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
test_the_promises_hold_whatever_people_do = PerjalananDokumen.TestCase

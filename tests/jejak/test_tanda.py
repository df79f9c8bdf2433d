"""Marks: raised by those who check, answered before the thing is submitted again, closed before it is verified."""

from __future__ import annotations

import pytest
from tests.kantor import (
    BAPPEDA,
    KEPALA,
    KOORDINATOR,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    lengkapi,
    muatkan,
    pelaku,
)

from akuntabel.aturan.alur import Alur, Keadaan, Langkah
from akuntabel.aturan.hak import HAK, Pelaku, Peran, Tindakan
from akuntabel.jejak.galat import Terhalang, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak, Tanda
from akuntabel.jejak.tanda import beri_tanda, jawab_tanda, semua_tanda, tanda_terbuka, tutup_tanda
from akuntabel.pengukuran.tindakan import langkah_triwulan

pytestmark = pytest.mark.django_db

DI = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}
ORANG = [p for p in Peran if p not in (Peran.SISTEM, Peran.PENANGGUNG_JAWAB_INDIKATOR)]


def _beri(oleh: Pelaku = VERIFIKATOR, isi: str = "Sumbernya mana?", indikator: str = "i2") -> Tanda:
    return beri_tanda(
        pelaku=oleh, isi=isi, objek=f"realisasi/{indikator}", indikator=indikator, sebutan="Jumlah forum", **DI
    )


def _langkah(langkah: Langkah, oleh: Pelaku, alasan: str = "") -> Keadaan:
    return langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah, alasan=alasan)


@pytest.mark.parametrize("peran", ORANG)
def test_those_who_check_raise_marks_and_those_who_fill_in_answer(peran: Peran) -> None:
    muatkan()
    t = _beri()
    if peran in HAK[Tindakan.BERI_TANDA]:
        assert _beri(pelaku(peran)).oleh == peran.value
    else:
        with pytest.raises(TidakBerhak):
            _beri(pelaku(peran))
    if peran in HAK[Tindakan.JAWAB_TANDA]:
        assert jawab_tanda(pelaku=pelaku(peran), tanda=t.pk, jawaban="Dari absensi").penjawab == peran.value
    else:
        with pytest.raises(TidakBerhak):
            jawab_tanda(pelaku=pelaku(peran), tanda=t.pk, jawaban="Dari absensi")


def test_nobody_of_another_office_marks_answers_or_closes() -> None:
    muatkan()
    t = _beri()
    asing = pelaku(Peran.VERIFIKATOR_OPD, opd=OPD_LAIN, nama="verifikator lain")
    with pytest.raises(TidakBerhak):
        _beri(asing)
    with pytest.raises(TidakBerhak):
        jawab_tanda(pelaku=ORANG_LUAR, tanda=t.pk, jawaban="x")
    with pytest.raises(TidakBerhak):
        tutup_tanda(pelaku=asing, tanda=t.pk)


def test_who_answers_for_an_indicator_or_a_unit_answers_marks_on_those_only() -> None:
    muatkan()
    t = _beri(indikator="i2")
    with pytest.raises(TidakBerhak):
        jawab_tanda(pelaku=pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i1"), tanda=t.pk, jawaban="x")
    with pytest.raises(TidakBerhak):
        jawab_tanda(pelaku=pelaku(Peran.OPERATOR_OPD, unit="u2"), tanda=t.pk, jawaban="x", unit="u1")
    milik = pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2", nama="penanggung jawab")
    assert jawab_tanda(pelaku=milik, tanda=t.pk, jawaban="Dari absensi").penjawab == "penanggung jawab"


def test_a_mark_is_closed_by_who_raised_it_or_by_a_verifier_who_did_not_answer() -> None:
    muatkan()
    for oleh, boleh in ((KEPALA, True), (VERIFIKATOR, True), (OPERATOR, False), (KOORDINATOR, False)):
        t = _beri(KEPALA)
        if boleh:
            assert tutup_tanda(pelaku=oleh, tanda=t.pk).ditutup_oleh == oleh.nama
        else:
            with pytest.raises(TidakBerhak, match="ditutup oleh yang memberikannya"):
                tutup_tanda(pelaku=oleh, tanda=t.pk)
    rangkap = Pelaku(nama="rangkap", penugasan=OPERATOR.penugasan + VERIFIKATOR.penugasan)
    t = _beri(KEPALA)
    jawab_tanda(pelaku=rangkap, tanda=t.pk, jawaban="Dari absensi")
    with pytest.raises(TidakBerhak):
        tutup_tanda(pelaku=rangkap, tanda=t.pk)
    assert tutup_tanda(pelaku=VERIFIKATOR, tanda=t.pk).waktu_tutup is not None


def test_on_the_plan_of_the_pemda_bappeda_marks_answers_and_closes() -> None:
    di = {"opd": "", "alur": Alur.RENCANA_PEMDA, "kunci": "rpjmd"}
    t = beri_tanda(pelaku=KOORDINATOR, isi="Indikator ganda", **di)
    jawab_tanda(pelaku=BAPPEDA, tanda=t.pk, jawaban="Digabung")
    with pytest.raises(TidakBerhak):
        tutup_tanda(pelaku=BAPPEDA, tanda=t.pk)
    lain = pelaku(Peran.BAPPEDA, nama="bappeda lain")
    assert tutup_tanda(pelaku=lain, tanda=t.pk).ditutup_oleh == "bappeda lain"
    with pytest.raises(TidakBerhak):
        beri_tanda(pelaku=VERIFIKATOR, isi="x", **di)


def test_what_was_sent_back_with_marks_is_submitted_when_they_are_answered_and_verified_when_closed() -> None:
    muatkan()
    lengkapi(2023, 1)
    _langkah(Langkah.AJUKAN, OPERATOR)
    satu, dua = _beri(), _beri(KEPALA, "Buktinya?")
    _langkah(Langkah.KEMBALIKAN, VERIFIKATOR, "Jawab tanda")
    with pytest.raises(Terhalang, match="2 tanda belum dijawab"):
        _langkah(Langkah.AJUKAN, OPERATOR)
    jawab_tanda(pelaku=OPERATOR, tanda=satu.pk, jawaban="Dari absensi")
    tutup_tanda(pelaku=VERIFIKATOR, tanda=dua.pk)
    assert _langkah(Langkah.AJUKAN, OPERATOR) == Keadaan.DIAJUKAN
    with pytest.raises(Terhalang, match="1 tanda belum ditutup"):
        _langkah(Langkah.VERIFIKASI, VERIFIKATOR)
    tutup_tanda(pelaku=VERIFIKATOR, tanda=satu.pk)
    assert _langkah(Langkah.VERIFIKASI, VERIFIKATOR) == Keadaan.DIVERIFIKASI
    _beri(KEPALA, "Satu lagi")
    with pytest.raises(Terhalang):
        _langkah(Langkah.SAHKAN, KEPALA)


def test_marks_of_another_period_stand_in_nobodys_way() -> None:
    muatkan()
    lengkapi(2023, 1)
    beri_tanda(pelaku=VERIFIKATOR, opd=OPD, alur=Alur.TRIWULAN, kunci="2023/2", isi="x")
    beri_tanda(pelaku=VERIFIKATOR, opd=OPD, alur=Alur.LKJIP, kunci="2023/1", isi="x")
    assert _langkah(Langkah.AJUKAN, OPERATOR) == Keadaan.DIAJUKAN
    assert tanda_terbuka(**DI) == ()


def test_an_answer_can_be_changed_until_the_mark_is_closed() -> None:
    muatkan()
    t = _beri()
    jawab_tanda(pelaku=OPERATOR, tanda=t.pk, jawaban="Pertama")
    jawab_tanda(pelaku=OPERATOR, tanda=t.pk, jawaban="Kedua")
    tutup_tanda(pelaku=VERIFIKATOR, tanda=t.pk)
    with pytest.raises(TindakanDitolak, match="sudah ditutup"):
        jawab_tanda(pelaku=OPERATOR, tanda=t.pk, jawaban="Ketiga")
    (tampil,) = semua_tanda(**DI)
    assert (tampil.jawaban, tampil.tertutup, tampil.terjawab) == ("Kedua", True, True)
    assert tanda_terbuka(**DI) == ()
    jejak = Jejak.objects.filter(opd=OPD).order_by("nomor").values_list("tindakan", flat=True)
    assert list(jejak)[-4:] == ["beri_tanda", "jawab_tanda", "jawab_tanda", "tutup_tanda"]


@pytest.mark.parametrize(("isi", "pesan"), [("  ", "Tulis apa"), ("\x00", "Tulis apa"), ("x" * 4001, "paling panjang")])
def test_a_mark_says_something_and_not_too_much(isi: str, pesan: str) -> None:
    with pytest.raises(TindakanDitolak, match=pesan):
        _beri(isi=isi)
    assert not Tanda.objects.exists()


def test_a_mark_that_is_gone_is_told() -> None:
    with pytest.raises(TindakanDitolak, match="tidak ada lagi"):
        jawab_tanda(pelaku=OPERATOR, tanda=404, jawaban="x")

"""What a page shows of the way of a thing, person by person."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.kantor import KEPALA, KOORDINATOR, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, lengkapi, muatkan, pelaku

from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan, Langkah, langkah_tersedia
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.jejak.alur_tampil import ARTI, MAJU, AlurTampil, Tempat, susun
from akuntabel.jejak.permintaan import minta_buka_kembali, tolak_permintaan
from akuntabel.jejak.tanda import beri_tanda, jawab_tanda, tutup_tanda
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.tindakan import langkah_triwulan

pytestmark = pytest.mark.django_db

DI = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}
JALAN = ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA))


def _maju(banyak: int) -> None:
    lengkapi(2023, 1)
    for langkah, oleh in JALAN[:banyak]:
        langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah)


def _tampil(oleh: Pelaku, **lain: Any) -> AlurTampil:
    objek = PeriodeTriwulan.objects.filter(opd=OPD, tahun=2023, triwulan=1).first()
    return susun(objek=objek, pelaku=oleh, url_langkah="/", sebutan="realisasi", **DI, **lain)


@pytest.mark.parametrize(("alur", "keadaan"), list(product(Alur, Keadaan)))
def test_the_steps_shown_are_those_that_the_table_allows(alur: Alur, keadaan: Keadaan) -> None:
    if alur is not Alur.TRIWULAN:
        return
    objek = PeriodeTriwulan(opd_id=OPD, tahun=2023, triwulan=1, keadaan=keadaan.value, pengaju="operator_opd")
    for peran in Peran:
        if peran in (Peran.SISTEM, Peran.PENANGGUNG_JAWAB_INDIKATOR):
            continue
        orang = pelaku(peran)
        tampil = susun(objek=objek, alur=alur, pelaku=orang, opd=OPD, url_langkah="/")
        boleh = langkah_tersedia(alur, keadaan, {peran}, pengaju_sama=orang.nama == "operator_opd")
        assert {x.langkah for x in tampil.langkah} == {x.value for x in boleh}
        assert sum(x.utama for x in tampil.langkah) <= 1
        assert tampil.arti == ARTI[keadaan]


def test_nobody_of_another_office_is_offered_a_step() -> None:
    muatkan()
    _maju(1)
    assert _tampil(ORANG_LUAR).langkah == ()
    assert not _tampil(ORANG_LUAR).boleh_menandai
    assert not _tampil(ORANG_LUAR).boleh_minta


def test_a_draft_without_a_row_can_be_shown() -> None:
    tampil = _tampil(OPERATOR)
    assert (tampil.keadaan, tampil.sebutan, tampil.riwayat) == (Keadaan.DRAF, "realisasi", ())
    assert [x.kata for x in tampil.langkah] == ["Ajukan untuk verifikasi"]


def test_it_says_who_is_next_by_role_and_name() -> None:
    muatkan()
    _maju(1)
    tampil = _tampil(OPERATOR, pemegang={Peran.VERIFIKATOR_OPD: ("Bambang",), Peran.KEPALA_OPD: ("Indah",)})
    assert tampil.giliran == "verifikator OPD (Bambang) dapat memverifikasi"
    rangkap = Pelaku(nama=OPERATOR.nama, penugasan=OPERATOR.penugasan + VERIFIKATOR.penugasan)
    assert _tampil(rangkap).giliran.endswith(", tetapi bukan Anda yang mengajukannya")
    assert Langkah.VERIFIKASI.value not in {x.langkah for x in _tampil(rangkap).langkah}


def test_what_stands_in_the_way_holds_the_step_back() -> None:
    muatkan()
    beri_tanda(pelaku=VERIFIKATOR, isi="Sumbernya?", **DI)
    tampil = _tampil(OPERATOR, halangan=lambda x: ("2 sel belum diisi.",) if x is Langkah.AJUKAN else ())
    assert tampil.halangan == ("1 tanda belum dijawab.", "2 sel belum diisi.")
    assert [x.terhalang for x in tampil.langkah] == [True]
    assert [(d.boleh_jawab, d.boleh_tutup) for d in tampil.tanda] == [(True, False)]
    assert [(d.boleh_jawab, d.boleh_tutup) for d in _tampil(VERIFIKATOR).tanda] == [(False, True)]


def test_closed_marks_stay_to_be_read() -> None:
    muatkan()
    t = beri_tanda(pelaku=VERIFIKATOR, isi="Sumbernya?", **DI)
    jawab_tanda(pelaku=OPERATOR, tanda=t.pk, jawaban="Absensi")
    tutup_tanda(pelaku=VERIFIKATOR, tanda=t.pk)
    tampil = _tampil(OPERATOR)
    assert (len(tampil.tanda), tampil.tanda_terbuka, tampil.halangan) == (1, 0, ())


def test_the_stages_say_who_was_there_when() -> None:
    muatkan()
    _maju(2)
    assert [(t.rupa, t.siapa) for t in _tampil(OPERATOR).tahap] == [
        ("lalu", ""),
        ("lalu", OPERATOR.nama),
        ("kini", VERIFIKATOR.nama),
        ("nanti", ""),
    ]


def test_what_was_sent_back_shows_the_reason_until_it_is_submitted() -> None:
    muatkan()
    _maju(1)
    langkah_triwulan(
        pelaku=VERIFIKATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.KEMBALIKAN, alasan="Bukti kurang"
    )
    alasan = _tampil(OPERATOR).alasan_terakhir
    assert alasan is not None
    assert (alasan.alasan, alasan.pelaku) == ("Bukti kurang", VERIFIKATOR.nama)
    _maju(1)
    assert _tampil(OPERATOR).alasan_terakhir is None


def test_reopening_is_asked_for_by_the_office_and_decided_by_the_coordinator() -> None:
    muatkan()
    _maju(3)
    assert [_tampil(o).boleh_minta for o in (OPERATOR, KEPALA, KOORDINATOR)] == [True, True, False]
    p = minta_buka_kembali(pelaku=OPERATOR, sebutan="realisasi", keadaan=Keadaan.DISAHKAN, alasan="Keliru", **DI)
    assert [_tampil(o).boleh_minta for o in (OPERATOR, KEPALA)] == [False, False]
    koordinator = _tampil(KOORDINATOR)
    assert koordinator.boleh_putus
    assert koordinator.langkah[0].kata == "Setujui dan buka kembali"
    assert [x.utama for x in koordinator.langkah] == [True, False]
    assert not _tampil(KEPALA).boleh_putus
    tolak_permintaan(pelaku=KOORDINATOR, permintaan=p.pk, jawaban="Sudah dilaporkan")
    akhir = _tampil(OPERATOR)
    assert akhir.boleh_minta
    assert akhir.permintaan is not None
    assert akhir.permintaan.jawaban == "Sudah dilaporkan"


def test_places_to_mark_are_offered_to_those_who_may() -> None:
    tempat = [Tempat(objek="realisasi/i2", sebutan="Jumlah forum", indikator="i2")]
    assert _tampil(VERIFIKATOR, tempat=tempat, tempat_terpilih="realisasi/i2").tempat_terpilih == "realisasi/i2"
    assert _tampil(OPERATOR, tempat=tempat).tempat == ()


def test_every_forward_step_leads_out_of_a_state_in_one_way_only() -> None:
    for keadaan in Keadaan:
        maju = [x for x in langkah_tersedia(Alur.TRIWULAN, keadaan, set(Peran), pengaju_sama=False) if x in MAJU]
        assert len(maju) <= 1
        assert bool(maju) == (keadaan in DAPAT_DIUBAH or keadaan in (Keadaan.DIAJUKAN, Keadaan.DIVERIFIKASI))


def test_the_view_costs_a_fixed_number_of_queries() -> None:
    muatkan()
    _maju(3)
    objek = PeriodeTriwulan.objects.get()
    for n in range(20):
        beri_tanda(pelaku=VERIFIKATOR, isi=str(n), **DI)
    minta_buka_kembali(pelaku=OPERATOR, sebutan="realisasi", keadaan=Keadaan.DISAHKAN, alasan="Keliru", **DI)
    with CaptureQueriesContext(connection) as semua:
        susun(objek=objek, pelaku=OPERATOR, url_langkah="/", **DI)
    assert len(semua) == 6

"""Analyses: what is obligatory, the list, the form; and what a period lacks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD, OPERATOR, VERIFIKATOR, kantor, lengkapi, muatkan, ubah_realisasi
from tests.masuk import masuk
from tests.pengukuran.test_ukur import banyak

from akuntabel.aturan.alur import Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import Angka, TidakBerlaku
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Terhalang
from akuntabel.jejak.tanda import beri_tanda
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran.kueri import baca_ukur, penghalang, wajib_analisis
from akuntabel.pengukuran.models import Analisis
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_analisis, simpan_realisasi

pytestmark = pytest.mark.django_db
HALAMAN = f"/opd/{OPD}/2023/tw-1/pengukuran/analisis/"
PENUH = {"penyebab": "a", "hambatan": "b", "tindak_lanjut": "c"}


def wajib(triwulan: int = 1) -> dict[str, tuple[str, ...]]:
    ukur = baca_ukur(OPD, 2023)
    assert ukur is not None
    return {w.indikator.kunci: w.sebab for w in wajib_analisis(ukur, Periode(2023, triwulan))}


def nyata(triwulan: int, nilai: str) -> None:
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(triwulan, nilai)])


def test_a_result_under_the_threshold_must_be_explained() -> None:
    muatkan()
    assert wajib() == {}
    nyata(1, "1")
    assert wajib() == {"i2": ("Capaian 50,00% di bawah batas 100,00%.",)}


def test_a_result_worse_than_the_quarter_before_must_be_explained() -> None:
    muatkan()
    nyata(1, "4")
    nyata(2, "4")
    assert wajib(2) == {"i2": ("Capaian turun dari 200,00% (s.d. triwulan I) menjadi 133,33%.",)}


def test_in_the_first_quarter_last_year_is_what_it_is_compared_with() -> None:
    h = kantor()
    muatkan(
        replace(
            h,
            target=(*h.target, r.Target(rencana="renstra", indikator="i2", tahun=2022, nilai=Angka(Decimal(4)))),
            realisasi=(*h.realisasi, r.Realisasi(indikator="i2", tahun=2022, nilai=Angka(Decimal(6)))),
        )
    )
    assert wajib() == {"i2": ("Capaian turun dari 150,00% (tahun 2022) menjadi 100,00%.",)}


def test_the_list_puts_first_what_waits(client: Client) -> None:
    muatkan()
    nyata(1, "1")
    isi = masuk(client, Peran.OPERATOR_OPD).get(HALAMAN).content.decode()
    assert "Wajib dan belum lengkap (1)" in isi
    assert "penyebab, hambatan, tindak lanjut" in isi
    client.post(HALAMAN + "i2/", {"versi": 0, **PENUH})
    isi = client.get(HALAMAN).content.decode()
    assert "Wajib dan sudah lengkap (1)" in isi
    assert "Semua analisis wajib sudah lengkap." in isi


def test_the_list_s_queries_do_not_grow(client: Client) -> None:
    jumlah = []
    for n in (0, 35):
        muatkan(banyak(n))
        masuk(client, Peran.OPERATOR_OPD)
        client.get(HALAMAN)
        with CaptureQueriesContext(connection) as q:
            client.get(HALAMAN)
        jumlah.append(len(q))
    assert jumlah[0] == jumlah[1] <= 40


def test_what_is_written_so_far_can_be_saved_and_what_is_missing_is_said(client: Client) -> None:
    muatkan()
    nyata(1, "1")
    masuk(client, Peran.VERIFIKATOR_OPD)
    jawab = client.post(HALAMAN + "i2/", {"versi": 0, "penyebab": "Rapat ditunda"}, follow=True)
    assert "masih kurang: hambatan, tindak lanjut" in jawab.content.decode()
    assert Analisis.objects.get(objek="i2", triwulan=1).penyebab == "Rapat ditunda"


def test_an_error_keeps_what_was_typed(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    jawab = client.post(HALAMAN + "i2/", {"versi": 0, "penyebab": "tetap", "pembanding_nilai": "abc"})
    assert jawab.status_code == 422
    assert "tetap</textarea>" in jawab.content.decode()
    assert not Analisis.objects.filter(objek="i2").exists()


def test_the_second_of_two_people_chooses(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    client.post(HALAMAN + "i2/", {"versi": 0, "penyebab": "satu"})
    jawab = client.post(HALAMAN + "i2/", {"versi": 0, "penyebab": "dua"})
    assert jawab.status_code == 409
    assert Analisis.objects.get(objek="i2").penyebab == "satu"


def test_the_quarter_before_is_offered_as_a_start(client: Client) -> None:
    muatkan()
    simpan_analisis(
        pelaku=OPERATOR, opd=OPD, rekaman=[r.Analisis(opd=OPD, objek="i2", tahun=2023, triwulan=1, penyebab="lama")]
    )
    halaman = HALAMAN.replace("tw-1", "tw-2") + "i2/"
    masuk(client, Peran.OPERATOR_OPD)
    assert "Mulai dari analisis Triwulan I Tahun 2023" in client.get(halaman).content.decode()
    assert "lama</textarea>" in client.get(halaman + "?salin=lalu").content.decode()
    assert not Analisis.objects.filter(triwulan=2).exists()


@pytest.mark.parametrize("peran", [Peran.AUDITOR, Peran.KEPALA_OPD, Peran.BAPPEDA])
def test_readers_read(client: Client, peran: Peran) -> None:
    muatkan()
    masuk(client, peran)
    assert "<textarea" not in client.get(HALAMAN + "i2/").content.decode()
    assert client.post(HALAMAN + "i2/", {"versi": 0, "penyebab": "x"}).status_code == 403


# --- what a period lacks ---------------------------------------------------------------------------------------------


def ajukan(triwulan: int = 1) -> Keadaan:
    return langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=triwulan, langkah=Langkah.AJUKAN)


def test_empty_cells_stop_the_submission_and_are_named() -> None:
    muatkan()
    kurang = penghalang(OPD, 2023, 1)
    assert [i.kunci for i in kurang.belum_diisi] == ["i1"]
    with pytest.raises(Terhalang, match="1 sel realisasi belum diisi: Indeks"):
        ajukan()
    lengkapi()
    assert not penghalang(OPD, 2023, 1).menghalangi
    assert ajukan() is Keadaan.DIAJUKAN


def test_a_missing_obligatory_analysis_stops_it_until_it_is_complete() -> None:
    muatkan()
    lengkapi()
    nyata(1, "1")
    with pytest.raises(Terhalang, match="1 analisis wajib belum lengkap"):
        ajukan()
    isi: dict[str, Any] = {"opd": OPD, "objek": "i2", "tahun": 2023, "triwulan": 1}
    simpan_analisis(pelaku=OPERATOR, opd=OPD, rekaman=[r.Analisis(**isi, penyebab="a")])
    assert [w.indikator.kunci for w in penghalang(OPD, 2023, 1).belum_dianalisis] == ["i2"]
    simpan_analisis(pelaku=OPERATOR, opd=OPD, rekaman=[r.Analisis(**isi, **PENUH)])
    assert ajukan() is Keadaan.DIAJUKAN


def test_an_unanswered_mark_stops_it_too() -> None:
    muatkan()
    lengkapi()
    beri_tanda(pelaku=VERIFIKATOR, opd=OPD, alur=Alur.TRIWULAN, kunci="2023/1", isi="Jelaskan.", indikator="i2")
    assert len(penghalang(OPD, 2023, 1).tanda) == 1
    with pytest.raises(Terhalang, match="1 tanda belum dijawab"):
        ajukan()


def test_missing_evidence_and_targets_are_said_but_stop_nothing() -> None:
    h = kantor()
    muatkan(replace(h, bukti=(), target=tuple(t for t in h.target if t.indikator != "i1" or t.pk)))
    lengkapi()
    kurang = penghalang(OPD, 2023, 1)
    assert [i.kunci for i in kurang.tanpa_bukti] == ["i2"]
    assert [i.kunci for i in kurang.tanpa_target] == ["i1"]
    assert ajukan() is Keadaan.DIAJUKAN


def test_a_yearly_indicator_is_not_asked_for_before_its_quarter() -> None:
    h = kantor()
    indikator = (replace(h.indikator[0], akumulasi=Akumulasi.TAHUNAN), h.indikator[1])
    muatkan(replace(h, indikator=indikator))
    assert penghalang(OPD, 2023, 1).belum_diisi == ()
    assert [i.kunci for i in penghalang(OPD, 2023, 4).belum_diisi] == ["i1", "i2"]


def test_a_quarter_whose_target_does_not_apply_is_not_asked_for() -> None:
    h = kantor()
    tanpa = r.Target(rencana="renstra", indikator="i1", tahun=2023, triwulan=1, nilai=TidakBerlaku("mulai triwulan II"))
    muatkan(replace(h, target=(*h.target, tanpa)))
    assert penghalang(OPD, 2023, 1).belum_diisi == ()


def test_a_year_takes_its_value_from_its_quarters() -> None:
    muatkan()
    for n in (1, 2, 3, 4):
        nyata(n, str(n + 1))
    assert [i.kunci for i in penghalang(OPD, 2023, 0).belum_diisi] == []


def test_an_office_that_does_not_exist_lacks_nothing() -> None:
    assert not penghalang("9.99", 2023, 1).menghalangi

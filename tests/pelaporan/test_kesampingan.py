"""Waiving a finding: who, why, for what; and the report that prints it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import (
    KEPALA,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    gabung,
    kantor,
    muatkan,
    pelaku,
)
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import (
    ALASAN,
    TAHUNAN,
    kesampingkan_semua,
    melangkah,
    sampai_diverifikasi,
    temuan_menghalangi,
    url,
)
from tests.pelaporan.pembantu import kata

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Terhalang, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.models import Kesampingan
from akuntabel.pelaporan.tindakan import cabut_kesampingan, kesampingkan
from akuntabel.reviu.kesampingan import kunci_tempat

pytestmark = pytest.mark.django_db


def lepas(oleh: Any, alasan: str = ALASAN, periode: Periode = TAHUNAN) -> Kesampingan:
    x = temuan_menghalangi(periode)[0]
    return kesampingkan(
        pelaku=oleh, opd=OPD, periode=periode, kode=x.kode, tempat=kunci_tempat(x.lokasi), alasan=alasan
    )


@pytest.mark.parametrize("oleh", [KEPALA, VERIFIKATOR, pelaku(Peran.INSPEKTORAT)])
def test_head_verifier_and_inspectorate_may_and_the_trail_keeps_it(oleh: Any) -> None:
    muatkan()
    sebelum = len(temuan_menghalangi())
    baris = lepas(oleh)
    assert len(temuan_menghalangi()) == sebelum - 1
    assert baris.oleh_nama.endswith(next(iter(oleh.penugasan)).peran.sebutan)
    akhir = Jejak.objects.latest("pk")
    assert (akhir.tindakan, akhir.alasan) == ("kesampingkan_temuan", ALASAN)


@pytest.mark.parametrize("oleh", [OPERATOR, ORANG_LUAR, pelaku(Peran.AUDITOR)])
def test_others_may_neither_waive_nor_withdraw(oleh: Any) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    with pytest.raises(TidakBerhak):
        lepas(oleh)
    baris = lepas(KEPALA)
    with pytest.raises(TidakBerhak):
        cabut_kesampingan(pelaku=oleh, opd=OPD, nomor=baris.pk)


def test_a_head_waives_in_his_own_office_only() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    baris = lepas(KEPALA)
    lain = pelaku(Peran.KEPALA_OPD, opd=OPD_LAIN, nama="kepala lain")
    with pytest.raises(TidakBerhak):
        lepas(lain)
    with pytest.raises(TindakanDitolak):
        cabut_kesampingan(pelaku=lain, opd=OPD_LAIN, nomor=baris.pk)


@pytest.mark.parametrize("alasan", ["", "  ok  ", "x" * 14])
def test_a_reason_is_a_sentence(alasan: str) -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match="kalimat"):
        lepas(KEPALA, alasan)


def test_what_is_repaired_meanwhile_cannot_be_waived() -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        kesampingkan(pelaku=KEPALA, opd=OPD, periode=TAHUNAN, kode="KL-08", tempat="a/b/c", alasan=ALASAN)


def test_withdrawn_it_is_open_again_and_what_counted_on_a_day_can_be_told() -> None:
    muatkan()
    baris = lepas(KEPALA)
    saat = baris.waktu
    t = muat_tahun(OPD, 2023)
    cabut_kesampingan(pelaku=KEPALA, opd=OPD, nomor=baris.pk)
    assert hasil_reviu(t, TAHUNAN).dikesampingkan == ()
    assert len(hasil_reviu(t, TAHUNAN, pada=saat).dikesampingkan) == 1
    with pytest.raises(TindakanDitolak, match="sudah dicabut"):
        cabut_kesampingan(pelaku=KEPALA, opd=OPD, nomor=baris.pk)


def test_it_counts_for_the_report_of_its_period_alone() -> None:
    muatkan()
    lepas(KEPALA)
    t = muat_tahun(OPD, 2023)
    assert hasil_reviu(t, Periode(2023, 1)).dikesampingkan == ()


def test_the_report_prints_what_was_waived_by_whom_and_why() -> None:
    muatkan()
    lepas(KEPALA)
    t = muat_tahun(OPD, 2023)
    for draf in (True, False):
        hasil = hasil_reviu(t, TAHUNAN)
        isi = kata(susun_lkjip(t, TAHUNAN, draf=draf, kesampingan=hasil.dikesampingkan))
        assert "TEMUAN REVIU YANG DIKESAMPINGKAN" in isi
        assert ALASAN in isi
        assert "kepala OPD" in isi
    assert "DIKESAMPINGKAN" not in kata(susun_lkjip(t, TAHUNAN))


def test_no_report_becomes_final_over_an_open_finding_of_the_highest_severity() -> None:
    muatkan()
    sampai_diverifikasi()
    with pytest.raises(Terhalang, match="temuan bertingkat tinggi"):
        melangkah(Langkah.SAHKAN, KEPALA)
    # Whoever ratifies may waive while it lies before him; nobody may write.
    assert kesampingkan_semua() > 0
    assert melangkah(Langkah.SAHKAN, KEPALA) is Keadaan.DISAHKAN
    with pytest.raises(Terkunci):
        cabut_kesampingan(pelaku=KEPALA, opd=OPD, nomor=Kesampingan.objects.earliest("pk").pk)


# --- page ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def verifikator() -> Client:
    muatkan()
    return masuk(Client(), Peran.VERIFIKATOR_OPD)


def test_a_finding_is_waived_and_opened_again_from_the_page(verifikator: Client) -> None:
    x = temuan_menghalangi()[0]
    data = {"kode": x.kode, "tempat": kunci_tempat(x.lokasi), "alasan": ALASAN}
    isi = verifikator.post(url("reviu"), data, follow=True).content.decode()
    assert f"Temuan {x.kode} dikesampingkan" in isi
    assert ALASAN in isi
    isi = verifikator.post(url("reviu"), {"cabut": Kesampingan.objects.get().pk}, follow=True).content.decode()
    assert "dicabut" in isi


def test_a_reason_that_is_none_keeps_its_place_and_words(verifikator: Client) -> None:
    x = temuan_menghalangi()[0]
    jawab = verifikator.post(url("reviu"), {"kode": x.kode, "tempat": kunci_tempat(x.lokasi), "alasan": "pendek"})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert ">pendek</textarea>" in isi
    assert "harus berupa kalimat" in isi
    assert " open>" in isi


def test_every_finding_leads_to_where_it_is_repaired(verifikator: Client) -> None:
    isi = verifikator.get(url("reviu")).content.decode()
    assert isi.count(">Perbaiki</a>") == len(hasil_reviu(muat_tahun(OPD, 2023), TAHUNAN).terbuka)
    saring = verifikator.get(url("reviu"), {"tingkat": "tinggi"}).content.decode()
    assert "lencana-sedang" not in saring


def test_who_may_not_waive_is_not_offered_to() -> None:
    muatkan()
    klien = masuk(Client(), Peran.OPERATOR_OPD)
    assert "Kesampingkan" not in klien.get(url("reviu")).content.decode()
    assert klien.post(url("reviu"), {"kode": "x", "tempat": "y", "alasan": ALASAN}).status_code == 403


def test_queries_do_not_grow_with_waivers(verifikator: Client) -> None:
    def hitung() -> int:
        with CaptureQueriesContext(connection) as q:
            assert verifikator.get(url("reviu")).status_code == 200
        return len(q)

    hitung()
    satu = hitung()
    kesampingkan_semua()
    for b in list(Kesampingan.objects.all()):
        for n in range(20):
            b.pk, b.kode = None, f"X-{n}"
            b.save()
    assert hitung() == satu <= 50


def test_source_notes_in_the_order_of_the_source(verifikator: Client) -> None:
    isi = verifikator.get(url("catatan")).content.decode()
    assert "Kosong" in isi
    assert "lencana" in isi

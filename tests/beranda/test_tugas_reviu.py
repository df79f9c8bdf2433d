"""Findings of a report file as a task on the home page: for whom, how many, until when."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.evaluasi.kantor_reviu import KELIRU, unggah, url
from tests.kantor import OPD, OPD_LAIN, OPERATOR, gabung, kantor, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.beranda.kueri.tugas import tugas_untuk
from akuntabel.beranda.tugas import Tugas, hitung
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan, Tindak
from akuntabel.evaluasi.kueri.reviu import menunggu_tanggapan
from akuntabel.evaluasi.tindakan import arsipkan_reviu, terima_temuan
from akuntabel.reviu.temuan import Tingkat

pytestmark = pytest.mark.django_db

BERANDA = f"/opd/{OPD}/2023/tahunan/"


@pytest.fixture(autouse=True)
def _kantor(settings: Any, tmp_path: Any) -> None:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))


def tugas(peran: Peran, **lain: str) -> list[Tugas]:
    return [t for t in tugas_untuk(pelaku(peran, **lain), OPD, 2023) if t.kelompok == "evaluasi:daftar"]


def terbuka(r: m.ReviuLaporan, *tingkat: Tingkat) -> Any:
    return m.TemuanReviu.objects.filter(reviu=r, tindak=Tindak.TERBUKA, tingkat__in=tingkat)


@pytest.mark.parametrize(
    "peran", [Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.INSPEKTORAT], ids=str
)
def test_whoever_may_answer_has_one_task_per_file_with_the_count(peran: Peran) -> None:
    r = unggah()
    tinggi, sedang = terbuka(r, Tingkat.TINGGI).count(), terbuka(r, Tingkat.SEDANG).count()
    assert tinggi
    assert sedang
    (t,) = tugas(peran)
    assert t.judul == f"Tanggapi {tinggi + sedang} temuan pada laporan.docx"
    assert (t.keadaan, t.rupa, t.jumlah) == (f"{tinggi} tinggi dan {sedang} sedang", "tinggi", tinggi + sedang)
    assert t.rincian == "Laporan perangkat daerah Tahun 2023, reviu ke-1."
    assert hitung([t]) == {"evaluasi:daftar": tinggi + sedang}


def test_others_have_none() -> None:
    unggah()
    for peran in (Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA, Peran.AUDITOR, Peran.PIMPINAN):
        assert tugas(peran) == []
    assert tugas(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2") == []
    assert tugas(Peran.OPERATOR_OPD, opd=OPD_LAIN) == []


def test_it_shrinks_as_findings_are_answered_and_is_gone_with_the_last() -> None:
    r = unggah()
    semua = list(terbuka(r, Tingkat.TINGGI, Tingkat.SEDANG))
    for sisa, t in enumerate(reversed(semua)):
        (ada,) = tugas(Peran.OPERATOR_OPD)
        assert ada.jumlah == len(semua) - sisa
        terima_temuan(pelaku=OPERATOR, opd=OPD, nomor=t.pk, versi=t.versi)
    assert tugas(Peran.OPERATOR_OPD) == []
    assert terbuka(r, *Tingkat).exists()


def test_only_the_last_review_of_a_report_counts_and_none_that_is_put_away() -> None:
    satu = unggah()
    dua = unggah([*KELIRU, ("BAB IV PENUTUP", ["Lihat Tabel 9.9 berikut."])])
    pemda = unggah(oleh=pelaku(Peran.INSPEKTORAT), nama="pemda.docx", lingkup=LingkupLaporan.PEMDA)
    assert [x.reviu for x in menunggu_tanggapan(OPD, 2023)] == [dua.pk, pemda.pk]
    assert menunggu_tanggapan(OPD, 2022) == menunggu_tanggapan(OPD_LAIN, 2023) == ()
    arsipkan_reviu(pelaku=OPERATOR, opd=OPD, nomor=dua.pk, versi=dua.versi)
    assert [x.reviu for x in menunggu_tanggapan(OPD, 2023)] == [satu.pk, pemda.pk]


def test_the_home_page_leads_to_the_open_findings_of_the_file(client: Client) -> None:
    r = unggah()
    halaman = masuk(client, Peran.OPERATOR_OPD).get(BERANDA).content.decode()
    alamat = f"{url('hasil', nomor=r.pk)}?tindak=terbuka"
    assert f'href="{alamat}"' in halaman
    assert client.get(alamat).status_code == 200


def test_the_home_page_takes_the_same_queries_with_no_file_and_with_five(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)

    def kueri() -> int:
        client.get(BERANDA)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(BERANDA).status_code == 200
        return len(kueri)

    kosong = kueri()
    for n in range(5):
        unggah(nama=f"laporan {n}.docx")
    assert kueri() == kosong

from __future__ import annotations

from datetime import date, timedelta
from unittest import mock

import pytest
from django.db import connection, transaction
from django.utils import timezone
from tests.kantor import OPD, OPERATOR, muatkan, ubah_realisasi

from akuntabel.jejak.bacaan import bacakan
from akuntabel.jejak.models import Jejak, KepalaHarian, KepalaRantai, TidakDapatDiubahError
from akuntabel.jejak.rantai import catat, tutup_hari, verifikasi, verifikasi_harian, verifikasi_semua

pytestmark = pytest.mark.django_db


def _isi(banyak: int = 3, opd: str = OPD) -> None:
    for n in range(banyak):
        catat(opd=opd, pelaku="budi", tindakan="simpan_realisasi", sesudah={"realisasi": [{"tahun": 2023 + n}]})


def _ubah_diam_diam(nomor: int, kolom: str, isi: object) -> None:
    """What somebody does who has the database itself in hand."""
    with connection.cursor() as kursor:
        kursor.execute(f"UPDATE jejak_jejak SET {kolom} = %s WHERE opd = %s AND nomor = %s", [isi, OPD, nomor])


def test_entries_follow_each_other_and_verify() -> None:
    _isi(5)
    hasil = verifikasi(OPD)
    assert hasil.utuh
    assert hasil.jumlah == 5
    assert [j.sidik_sebelumnya for j in Jejak.objects.order_by("nomor")] == [
        "",
        *Jejak.objects.order_by("nomor").values_list("sidik", flat=True)[:4],
    ]


@pytest.mark.parametrize(
    ("kolom", "isi"),
    [
        ("pelaku", "orang lain"),
        ("sesudah", '{"realisasi":[{"tahun":2025}]}'),
        ("alasan", "alasan baru"),
        ("waktu", timezone.now() - timedelta(days=1)),
        ("sidik", "0" * 64),
        ("sidik_sebelumnya", "0" * 64),
    ],
)
def test_the_first_entry_that_was_tampered_with_is_named(kolom: str, isi: object) -> None:
    _isi(4)
    _ubah_diam_diam(2, kolom, isi)
    hasil = verifikasi(OPD)
    assert not hasil.utuh
    assert (hasil.nomor_rusak, hasil.jumlah) == (2, 1)
    assert hasil.sebab


def test_an_entry_that_was_taken_out_is_missed() -> None:
    _isi(4)
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM jejak_jejak WHERE opd = %s AND nomor = 2", [OPD])
    assert verifikasi(OPD).sebab == "catatan nomor 2 hilang"


def test_a_chain_that_was_cut_short_is_noticed() -> None:
    _isi(4)
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM jejak_jejak WHERE opd = %s AND nomor = 4", [OPD])
    hasil = verifikasi(OPD)
    assert (hasil.nomor_rusak, hasil.jumlah) == (4, 3)
    assert "berakhir di nomor 3, seharusnya 4" in hasil.sebab


def test_a_chain_that_was_rewritten_from_the_start_is_given_away_by_the_daily_head() -> None:
    _isi(2)
    tutup_hari(sebelum=timezone.localdate() + timedelta(days=1))
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM jejak_jejak")
    KepalaRantai.objects.all().delete()
    catat(opd=OPD, pelaku="budi", tindakan="lain")
    catat(opd=OPD, pelaku="budi", tindakan="lain")
    hasil = verifikasi(OPD)
    assert hasil.nomor_rusak == 2
    assert hasil.sebab == "sidiknya berbeda dari kepala harian"


def test_chains_of_offices_are_apart() -> None:
    _isi(2)
    _isi(1, opd="")
    _ubah_diam_diam(1, "pelaku", "x")
    assert {h.opd: h.utuh for h in verifikasi_semua()} == {"": True, OPD: False}


def test_the_first_entry_of_a_new_day_closes_the_day_before() -> None:
    kemarin = timezone.now() - timedelta(days=1)
    with mock.patch("django.utils.timezone.now", return_value=kemarin):
        _isi(2)
        _isi(1, opd="")
    assert not KepalaHarian.objects.exists()
    _isi(1)
    harian = KepalaHarian.objects.get()
    assert harian.tanggal == timezone.localdate(kemarin)
    assert harian.isi.startswith('{"":[1,')
    assert verifikasi_harian() is None


def test_daily_heads_are_a_chain_of_their_own() -> None:
    for hari in (3, 2, 1):
        with mock.patch("django.utils.timezone.now", return_value=timezone.now() - timedelta(days=hari)):
            _isi(1)
    _isi(1)
    assert KepalaHarian.objects.count() == 3
    pertama = KepalaHarian.objects.earliest("tanggal").tanggal
    with connection.cursor() as kursor:
        kursor.execute("UPDATE jejak_kepalaharian SET isi = '{}' WHERE tanggal = %s", [pertama])
    assert verifikasi_harian() == pertama


def test_closing_days_twice_adds_nothing() -> None:
    _isi(1)
    besok = timezone.localdate() + timedelta(days=1)
    assert len(tutup_hari(sebelum=besok)) == 1
    assert tutup_hari(sebelum=besok) == []
    assert tutup_hari(sebelum=date(2000, 1, 1)) == []


def test_code_cannot_change_or_delete_an_entry() -> None:
    _isi(1)
    jejak = Jejak.objects.get()
    jejak.pelaku = "lain"
    for perbuatan in (
        jejak.save,
        jejak.delete,
        lambda: Jejak.objects.all().delete(),
        lambda: Jejak.objects.update(pelaku="lain"),
    ):
        with pytest.raises(TidakDapatDiubahError):
            perbuatan()


def test_an_entry_belongs_in_the_transaction_of_its_act(transactional_db: None) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        catat(opd=OPD, pelaku="budi", tindakan="simpan_realisasi")


def test_a_person_can_read_what_happened() -> None:
    from akuntabel.pengukuran.tindakan import simpan_realisasi

    muatkan()
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="5.5")], alasan="Salah ketik")
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(triwulan=2)])
    lama, baru = Jejak.objects.filter(opd=OPD).order_by("nomor")[1:]
    assert lama.nomor == 2
    kepala, *baris = bacakan(lama)
    assert kepala.startswith("2. ")
    assert kepala.endswith(" WIB, operator_opd menyimpan realisasi. Alasan: Salah ketik")
    assert baris == ["Realisasi Jumlah forum, triwulan I 2023: Nilai 2 → 5,5"]
    assert bacakan(baru)[1].startswith("Realisasi Jumlah forum, triwulan II 2023 (baru): Nilai 5")

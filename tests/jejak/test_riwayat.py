"""The history of a row out of the trail, and saves of one sitting as one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from tests.kantor import KEPALA, OPD, OPERATOR, VERIFIKATOR, kantor, lengkapi, muatkan, pelaku, ubah_realisasi
from tests.masuk import pengguna

from akuntabel.aturan.alur import Alur, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.riwayat import Ubahan, kelompokkan, riwayat, riwayat_langkah
from akuntabel.jejak.simpan import kerja
from akuntabel.pelaporan.models import Swot
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_realisasi

SEL = {"indikator": "i2", "tahun": "2023", "triwulan": "1"}


def _ubah(nilai: str, oleh: Peran = Peran.OPERATOR_OPD, alasan: str = "", triwulan: int = 1) -> None:
    simpan_realisasi(
        pelaku=pelaku(oleh), opd=OPD, rekaman=[ubah_realisasi(triwulan, nilai)], alasan=alasan, objek="Jumlah forum"
    )


@pytest.mark.django_db
def test_a_cell_tells_who_changed_it_from_what_to_what_and_why() -> None:
    muatkan()
    orang = pengguna(Peran.OPERATOR_OPD)
    orang.nama = "Dewi Anggraini"
    orang.save()
    _ubah("5", alasan="Salah ketik")
    _ubah("7", triwulan=2)
    baru, impor = riwayat(OPD, tabel="realisasi", kunci=SEL)
    assert (baru.nama, baru.alasan, baru.objek) == ("Dewi Anggraini", "Salah ketik", "Jumlah forum")
    assert (baru.sebelum, baru.sesudah) == ({"nilai": "2"}, {"nilai": "5"})
    assert (impor.tindakan, impor.sebelum) == ("impor", {})
    assert impor.sesudah["nilai"] == "2"


@pytest.mark.django_db
def test_keys_that_begin_alike_are_not_mixed_up_and_whole_numbers_may_come_as_text() -> None:
    muatkan()
    assert riwayat(OPD, tabel="realisasi", kunci={"indikator": "i", "tahun": 2023}) == ()
    assert riwayat(OPD, tabel="realisasi", kunci={"indikator": "i2", "tahun": 2023, "triwulan": 3}) == ()
    assert len(riwayat(OPD, tabel="realisasi", kunci={"indikator": "i2"})) == 1
    assert len(riwayat(OPD, tabel="target", kunci={"indikator": "i1", "tahun": 2023, "pk": ""})) == 1
    assert riwayat("1.02", tabel="realisasi", kunci=SEL) == ()


@pytest.mark.django_db
def test_the_limit_counts_changes_and_the_latest_come_first() -> None:
    muatkan()
    for n in range(6):
        _ubah(str(10 + n))
    assert [u.sesudah["nilai"] for u in riwayat(OPD, tabel="realisasi", kunci=SEL, batas=3)] == ["15", "14", "13"]


@pytest.mark.django_db
def test_a_row_that_is_gone_shows_what_it_held() -> None:
    muatkan()
    with kerja(pelaku=OPERATOR, opd=OPD, tindakan="hapus_swot") as k:
        hapus_baris(kerja=k, model=Swot, kunci=("w1",))
    hapus = riwayat(OPD, tabel="swot", kunci={"kunci": "w1"})[0]
    assert hapus.sebelum["uraian"] == kantor().swot[0].uraian
    assert hapus.sesudah == {"dihapus": True}


@pytest.mark.django_db
def test_the_history_costs_two_queries() -> None:
    muatkan()
    for n in range(5):
        _ubah(str(n))
    with CaptureQueriesContext(connection) as semua:
        riwayat(OPD, tabel="realisasi", kunci=SEL)
    assert len(semua) == 2


@pytest.mark.django_db
def test_the_steps_of_a_thing_come_with_reason_and_frozen_version() -> None:
    muatkan()
    lengkapi(2023, 1)
    jalan = (
        (Langkah.AJUKAN, OPERATOR, ""),
        (Langkah.KEMBALIKAN, VERIFIKATOR, "Bukti kurang"),
        (Langkah.AJUKAN, OPERATOR, ""),
        (Langkah.VERIFIKASI, VERIFIKATOR, ""),
        (Langkah.SAHKAN, KEPALA, ""),
    )
    for langkah, oleh, alasan in jalan:
        langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah, alasan=alasan)
    hasil = riwayat_langkah(OPD, alur=Alur.TRIWULAN, kunci="2023/1")
    assert [(x.langkah, x.pelaku, x.alasan) for x in reversed(hasil)] == [(x, p.nama, y) for x, p, y in jalan]
    assert (hasil[0].versi_beku, len(hasil[0].sidik), hasil[1].versi_beku) == (1, 64, 0)
    assert (hasil[0].dari, hasil[0].ke) == ("diverifikasi", "disahkan")
    assert riwayat_langkah(OPD, alur=Alur.TRIWULAN, kunci="2023/2") == ()


# --- sittings --------------------------------------------------------------------------------------------------------

AWAL = timezone.make_aware(datetime(2023, 4, 1, 8))


def _ubahan(menit: int, lama: str, baru: str, pelaku_: str = "a", **lain: Any) -> Ubahan:
    isi: dict[str, Any] = {"tindakan": "simpan_realisasi", "objek": "", "alasan": ""} | lain
    return Ubahan(
        nomor=menit,
        waktu=AWAL + timedelta(minutes=menit),
        pelaku=pelaku_,
        nama=pelaku_,
        sebelum={"nilai": lama},
        sesudah={"nilai": baru},
        **isi,
    )


def test_saves_of_one_sitting_are_shown_as_one_from_the_first_value_to_the_last() -> None:
    (satu,) = kelompokkan([_ubahan(50, "3", "4"), _ubahan(25, "2", "3"), _ubahan(0, "1", "2")])
    assert (satu.sebelum, satu.sesudah, satu.jumlah) == ({"nilai": "1"}, {"nilai": "4"}, 3)


def test_another_person_a_reason_a_step_or_a_pause_begins_anew() -> None:
    assert len(kelompokkan([_ubahan(1, "1", "2"), _ubahan(0, "0", "1", "b")])) == 2
    assert len(kelompokkan([_ubahan(31, "1", "2"), _ubahan(0, "0", "1")])) == 2
    assert len(kelompokkan([_ubahan(1, "1", "2", alasan="x"), _ubahan(0, "0", "1")])) == 2
    langkah = {"tindakan": "ajukan"}
    assert len(kelompokkan([_ubahan(1, "1", "2", **langkah), _ubahan(0, "0", "1", **langkah)])) == 2


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from("ab"), st.sampled_from("1234")), min_size=1, max_size=12))
def test_grouping_keeps_every_act_and_the_way_from_first_to_last(langkah: list[tuple[int, str, str]]) -> None:
    ubahan, menit, isi = [], 0, "0"
    for jeda, orang, nilai in langkah:
        menit += jeda
        ubahan.insert(0, _ubahan(menit, isi, nilai, orang))
        isi = nilai
    hasil = kelompokkan(ubahan)
    assert sum(u.jumlah for u in hasil) == len(ubahan)
    assert [u.waktu for u in hasil] == sorted((u.waktu for u in hasil), reverse=True)
    kini = "0"
    for u in reversed(hasil):
        if u.sesudah:
            assert u.sebelum == {"nilai": kini}
            kini = u.sesudah["nilai"]
    assert kini == isi

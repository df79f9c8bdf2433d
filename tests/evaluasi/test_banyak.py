"""Several findings answered at once: all or none, with rights, trail and undo as for one; filters that count together."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.evaluasi.kantor_reviu import ALASAN, KELIRU, PERBAIKAN, unggah, url
from tests.kantor import KEPALA, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.evaluasi.kueri.temuan import HILANG, Saringan, muat_temuan
from akuntabel.evaluasi.tindakan import arsipkan_reviu, kesampingkan_temuan_reviu, tanggapi_banyak, terima_temuan
from akuntabel.jejak.galat import Bentrok, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true", "hx-target": "reviu-daftar"}


@pytest.fixture(autouse=True)
def _kantor(_folder: None) -> None:
    muatkan()


@pytest.fixture
def r() -> m.ReviuLaporan:
    return unggah()


def semua(r: m.ReviuLaporan) -> list[m.TemuanReviu]:
    return list(m.TemuanReviu.objects.filter(reviu=r).order_by("nomor"))


def lakukan(
    r: m.ReviuLaporan, temuan: list[m.TemuanReviu], tindak: Tindak = Tindak.DITERIMA, **isi: Any
) -> tuple[m.TemuanReviu, ...]:
    bawaan = {"pelaku": OPERATOR, "opd": OPD, "nomor": r.pk, "temuan": {t.pk: t.versi for t in temuan}}
    return tanggapi_banyak(**{**bawaan, **isi}, tindak=tindak)


def keadaan(r: m.ReviuLaporan) -> Counter[str]:
    return Counter(m.TemuanReviu.objects.filter(reviu=r).values_list("tindak", flat=True))


# --- the act ---------------------------------------------------------------------------------------------------------


def test_several_are_answered_as_one_act_with_one_reason_and_one_entry_of_the_trail(r: m.ReviuLaporan) -> None:
    tiga = semua(r)[:3]
    hasil = lakukan(r, tiga, Tindak.DIKESAMPINGKAN, pelaku=VERIFIKATOR, alasan=f"  {ALASAN} ")
    assert [(t.tindak, t.alasan, t.oleh, t.versi) for t in hasil] == [
        ("dikesampingkan", ALASAN, VERIFIKATOR.nama, 2)
    ] * 3
    entri = Jejak.objects.get(opd=OPD, tindakan="kesampingkan_temuan_reviu")
    assert (entri.objek, entri.alasan) == ("3 temuan reviu ke-1 (laporan.docx)", ALASAN)
    assert entri.sesudah.count('"dikesampingkan"') == 3
    assert keadaan(r)["dikesampingkan"] == 3


def test_only_a_waiver_has_a_reason(r: m.ReviuLaporan) -> None:
    (t,) = lakukan(r, semua(r)[:1], Tindak.DITERIMA, alasan=ALASAN)
    assert t.alasan == ""


@pytest.mark.parametrize("tindak", [Tindak.DITERIMA, Tindak.DIPERBAIKI, Tindak.DIKESAMPINGKAN])
def test_one_that_is_answered_already_keeps_all_from_being_answered(r: m.ReviuLaporan, tindak: Tindak) -> None:
    satu, *lain = semua(r)
    terima_temuan(pelaku=OPERATOR, opd=OPD, nomor=satu.pk, versi=1)
    satu.refresh_from_db()
    with pytest.raises(TindakanDitolak, match=rf"Temuan 1 \({satu.kode}\) sudah ditanggapi"):
        lakukan(r, [satu, *lain], tindak, pelaku=KEPALA, alasan=ALASAN)
    assert keadaan(r) == {"diterima": 1, "terbuka": len(lain)}


def test_of_two_people_the_second_saves_nothing_and_is_told_which(r: m.ReviuLaporan) -> None:
    daftar = semua(r)
    terima_temuan(pelaku=KEPALA, opd=OPD, nomor=daftar[1].pk, versi=1)
    with pytest.raises(Bentrok, match=rf"Temuan 2 \({daftar[1].kode}\) baru saja ditanggapi orang lain"):
        lakukan(r, daftar, Tindak.DIPERBAIKI)
    assert keadaan(r) == {"diterima": 1, "terbuka": len(daftar) - 1}


def test_they_are_opened_again_together_and_only_what_is_answered(r: m.ReviuLaporan) -> None:
    daftar = semua(r)
    with pytest.raises(TindakanDitolak, match="belum ditanggapi"):
        lakukan(r, daftar, Tindak.TERBUKA)
    kini = list(lakukan(r, daftar))
    lakukan(r, kini, Tindak.TERBUKA)
    assert keadaan(r) == {"terbuka": len(daftar)}
    assert [(t.oleh, t.waktu) for t in semua(r)] == [("", None)] * len(daftar)
    assert Jejak.objects.filter(opd=OPD, tindakan="buka_kembali_temuan").count() == 1


def test_rights_are_those_of_one(r: m.ReviuLaporan) -> None:
    daftar = semua(r)
    for orang in (ORANG_LUAR, pelaku(Peran.AUDITOR), pelaku(Peran.BAPPEDA)):
        with pytest.raises(TidakBerhak):
            lakukan(r, daftar, pelaku=orang)
    with pytest.raises(TidakBerhak):
        lakukan(r, daftar, Tindak.DIKESAMPINGKAN, alasan=ALASAN)
    kesampingkan_temuan_reviu(pelaku=KEPALA, opd=OPD, nomor=daftar[0].pk, versi=1, alasan=ALASAN)
    lakukan(r, daftar[1:])
    with pytest.raises(TidakBerhak):
        lakukan(r, semua(r), Tindak.TERBUKA)
    assert keadaan(r) == {"dikesampingkan": 1, "diterima": len(daftar) - 1}


def test_marks_of_another_review_of_none_or_of_one_put_away_are_refused(r: m.ReviuLaporan) -> None:
    dua = unggah(PERBAIKAN)
    with pytest.raises(TindakanDitolak, match="tidak ada pada reviu ini"):
        lakukan(r, [semua(r)[0], semua(dua)[0]])
    with pytest.raises(TindakanDitolak, match="Tandai sedikitnya satu"):
        lakukan(r, [])
    with pytest.raises(TindakanDitolak, match="kalimat"):
        lakukan(r, semua(r), Tindak.DIKESAMPINGKAN, pelaku=KEPALA, alasan="ok")
    arsipkan_reviu(pelaku=OPERATOR, opd=OPD, nomor=dua.pk, versi=1)
    with pytest.raises(TindakanDitolak, match="diarsipkan"):
        lakukan(dua, semua(dua))


def test_the_number_of_queries_does_not_grow_with_the_findings(r: m.ReviuLaporan) -> None:
    daftar = semua(r)
    banyak = []
    for n in (2, len(daftar) - 2):
        with CaptureQueriesContext(connection) as kueri:
            lakukan(r, daftar[:n])
        banyak.append(len(kueri))
        daftar = daftar[n:]
    assert banyak[1] <= banyak[0]


# --- the page --------------------------------------------------------------------------------------------------------


def kirim(client: Client, r: m.ReviuLaporan, temuan: list[m.TemuanReviu], tindak: str, **lain: Any) -> Any:
    kepala = lain.pop("headers", {})
    data = {"temuan": [f"{t.pk}-{t.versi}" for t in temuan], "tindak": tindak, **lain}
    return client.post(url("banyak", nomor=r.pk), data, headers=kepala)


def isi(jawaban: Any) -> str:
    return str(jawaban.content.decode())


def test_without_a_script_one_comes_back_to_the_list_is_told_and_can_undo(client: Client, r: m.ReviuLaporan) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    halaman = isi(client.get(url("hasil", nomor=r.pk)))
    assert halaman.count('form="banyak"') == len(semua(r))
    jawaban = kirim(client, r, semua(r)[:3], "diterima", kembali="keyakinan=pasti&jahat=//x")
    assert jawaban["Location"] == f"{url('hasil', nomor=r.pk)}?keyakinan=pasti#reviu-daftar"
    halaman = isi(client.get(url("hasil", nomor=r.pk)))
    assert "3 temuan diterima." in halaman
    assert "Urungkan" in halaman
    lagi = re.findall(r'<input type="hidden" name="temuan" value="([\d-]+)">', halaman)
    assert len(lagi) == 3
    client.post(url("banyak", nomor=r.pk), {"temuan": lagi, "tindak": "terbuka"})
    assert keadaan(r) == {"terbuka": len(semua(r))}
    assert "3 temuan dibuka kembali." in isi(client.get(url("hasil", nomor=r.pk)))
    assert "dibuka kembali." not in isi(client.get(url("hasil", nomor=r.pk)))


def test_without_a_script_marks_and_words_stay_where_they_are_not_taken(client: Client, r: m.ReviuLaporan) -> None:
    masuk(client, Peran.VERIFIKATOR_OPD)
    dua = semua(r)[:2]
    kirim(client, r, dua, "dikesampingkan", alasan="pendek")
    halaman = isi(client.get(url("hasil", nomor=r.pk)))
    assert "harus berupa kalimat" in halaman
    assert ">pendek</textarea>" in halaman
    assert len(re.findall(r'class="t-pilih"[^>]* checked', halaman)) == 2


def test_with_a_script_the_list_and_the_counts_come_back(client: Client, r: m.ReviuLaporan) -> None:
    masuk(client, Peran.KEPALA_OPD)
    potong = isi(
        kirim(client, r, semua(r)[:2], "dikesampingkan", alasan=ALASAN, kembali="tindak=terbuka", headers=HTMX)
    )
    assert potong.lstrip().startswith('<section class="e-temuan" id="reviu-daftar"')
    assert "2 temuan dikesampingkan." in potong
    assert 'id="ringkas" hx-swap-oob="true"' in potong
    assert 'id="t1"' not in potong
    assert 'id="t3"' in potong


def test_with_a_script_only_the_message_comes_where_nothing_was_taken(client: Client, r: m.ReviuLaporan) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    jawaban = kirim(client, r, [], "diterima", headers=HTMX)
    assert (jawaban["HX-Retarget"], "Tandai sedikitnya satu" in isi(jawaban)) == ("#banyak-pesan", True)
    assert "Pilih salah satu tanggapan" in isi(kirim(client, r, semua(r), "x", headers=HTMX))


def test_who_was_slower_sees_the_list_as_it_is_now_with_the_other_marks(client: Client, r: m.ReviuLaporan) -> None:
    lama = semua(r)[:3]
    terima_temuan(pelaku=KEPALA, opd=OPD, nomor=lama[0].pk, versi=1)
    masuk(client, Peran.OPERATOR_OPD)
    potong = isi(kirim(client, r, lama, "diperbaiki", headers=HTMX))
    assert "baru saja ditanggapi orang lain" in potong
    assert re.findall(r'aria-label="Tandai temuan (\d)" checked', potong) == ["2", "3"]


def test_readers_and_what_is_gone_have_no_marks(client: Client, r: m.ReviuLaporan) -> None:
    dua = unggah(PERBAIKAN)
    assert "t-pilih" not in isi(masuk(client, Peran.AUDITOR).get(url("hasil", nomor=r.pk)))
    assert kirim(client, r, semua(r), "diterima").status_code == 403
    masuk(client, Peran.KEPALA_OPD)
    assert 'form="banyak"' not in isi(client.get(url("hasil", nomor=dua.pk) + "?kabar=hilang"))
    assert client.get(url("banyak", nomor=r.pk))["Location"] == url("hasil", nomor=r.pk)


@pytest.mark.parametrize("aneh", ["", "x", "1", "-", "1-", "²-1", "1-1-1", "9" * 40 + "-1"])
def test_marks_that_are_none_are_left_out(client: Client, r: m.ReviuLaporan, aneh: str) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    jawaban = client.post(url("banyak", nomor=r.pk), {"temuan": [aneh], "tindak": "diterima"}, headers=HTMX)
    assert "Tandai sedikitnya satu" in isi(jawaban)


# --- filters ---------------------------------------------------------------------------------------------------------


def test_each_choice_of_a_filter_shows_as_many_as_it_counts_under_the_others() -> None:
    unggah()
    r = unggah([*PERBAIKAN, ("BAB IV PENUTUP", ["Lihat Tabel 9.9 berikut. Analisa selesai."])])
    lakukan(r, semua(r)[:2])
    pilihan = [
        {},
        {"tingkat": "tinggi"},
        {"tingkat": "rendah", "tindak": "terbuka"},
        {"kabar": "masih", "keyakinan": "pasti"},
        {"kabar": "baru", "di_bab": "2"},
        {"kabar": HILANG, "tingkat": "rendah"},
    ]
    for isian in pilihan:
        saring = Saringan.dari(isian)
        daftar = muat_temuan(r, saring)
        for nama in ("tingkat", "keyakinan", "rumpun", "tindak", "kabar"):
            for p in getattr(daftar, nama):
                ganti = dict(parse_qsl(p.kueri))
                assert muat_temuan(r, Saringan.dari(ganti)).cocok == p.jumlah, (isian, nama, p.nilai)
        for bab, jumlah in daftar.per_bab.items():
            if saring.kabar != HILANG:
                assert muat_temuan(r, Saringan.dari({**isian, "di_bab": str(bab)})).cocok == jumlah


def test_severities_stay_in_their_row_when_another_filter_leaves_none_of_them(client: Client) -> None:
    r = unggah(KELIRU)
    daftar = muat_temuan(r, Saringan.dari({"tindak": "diterima"}))
    assert [p.jumlah for p in daftar.tingkat] == [0] * len({t.tingkat for t in semua(r)})
    assert [p.nilai for p in daftar.rumpun] == []
    halaman = isi(masuk(client, Peran.AUDITOR).get(url("hasil", nomor=r.pk) + "?tindak=diterima"))
    assert "Terbuka <span" not in halaman

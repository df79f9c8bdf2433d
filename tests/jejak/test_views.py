"""Pages of the trail: filter, paging, one entry, export, check of the chain, frozen records."""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook
from tests.kantor import KEPALA, OPD, OPD_LAIN, OPERATOR, VERIFIKATOR, gabung, kantor, lengkapi, muatkan, ubah_realisasi
from tests.masuk import masuk

from akuntabel.aturan.alur import Langkah
from akuntabel.aturan.hak import HAK, Peran, Tindakan
from akuntabel.jejak.ekspor import baris_ekspor, tulis_csv
from akuntabel.jejak.kueri import PER_HALAMAN, lembar, semua_entri
from akuntabel.jejak.models import Bekuan, Jejak
from akuntabel.jejak.rantai import catat
from akuntabel.jejak.saring import SaringJejak
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.tindakan import simpan_narasi
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_realisasi

pytestmark = pytest.mark.django_db

DI = {"opd": OPD, "tahun": 2023, "triwulan": 1}
HALAMAN = (
    ("jejak:jejak", DI),
    ("jejak:rantai", DI),
    ("jejak:ekspor", DI | {"bentuk": "csv"}),
    ("jejak:ekspor", DI | {"bentuk": "xlsx"}),
    ("jejak:entri", DI | {"nomor": 1}),
)
PEMDA = (
    ("jejak:pemda", {}),
    ("jejak:pemda_rantai", {}),
    ("jejak:pemda_ekspor", {"bentuk": "csv"}),
    ("jejak:pemda_entri", {"nomor": 1}),
)


def _ubah(*nilai: str) -> None:
    for isi in nilai:
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai=isi)])


def _banyak(n: int) -> None:
    from django.db import transaction

    with transaction.atomic():
        for i in range(n):
            sel = {"realisasi": [{"indikator": "i2", "tahun": 2023, "triwulan": 1, "nilai": str(i)}]}
            catat(opd=OPD, pelaku="operator_opd", tindakan="simpan_realisasi", sesudah=sel, alasan=f"ke-{i}")


@pytest.mark.parametrize("peran", [p for p in Peran if p not in (Peran.SISTEM, Peran.PENANGGUNG_JAWAB_INDIKATOR)])
def test_the_trail_is_read_by_those_who_may_in_their_own_office(client: Client, peran: Peran) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    masuk(client, peran)
    pemda = peran not in (Peran.KEPALA_OPD, Peran.VERIFIKATOR_OPD, Peran.OPERATOR_OPD)
    berhak = peran in HAK[Tindakan.BACA_JEJAK]
    for nama, kunci in HALAMAN:
        assert client.get(reverse(nama, kwargs=kunci)).status_code == (200 if berhak else 403)
        lain = kunci | {"opd": OPD_LAIN}
        assert client.get(reverse(nama, kwargs=lain)).status_code == (200 if berhak and pemda else 403)
    for nama, kunci in PEMDA:
        assert client.get(reverse(nama, kwargs=kunci)).status_code == (200 if berhak and pemda else 403)


def test_the_list_tells_the_change_in_words(client: Client) -> None:
    muatkan()
    _ubah("5")
    isi = masuk(client, Peran.VERIFIKATOR_OPD).get(reverse("jejak:jejak", kwargs=DI)).content.decode()
    assert "Jumlah forum, triwulan I 2023" in isi
    assert "</span>2</del>" in isi
    assert "</span>5</ins>" in isi


def test_saves_of_one_sitting_are_one_line(client: Client) -> None:
    muatkan()
    _ubah("5", "6", "7")
    (hari,) = lembar(Jejak.objects.filter(opd=OPD)).hari
    assert [d.jumlah for d in hari.dudukan] == [3, 1]
    isi = masuk(client, Peran.VERIFIKATOR_OPD).get(reverse("jejak:jejak", kwargs=DI)).content.decode()
    assert "3 kali sejak" in isi


def test_pages_lead_to_each_other_without_a_gap_or_a_double() -> None:
    _banyak(2 * PER_HALAMAN + 7)
    rantai = Jejak.objects.filter(opd=OPD)

    def nomor(x: Any) -> list[int]:
        return [e.nomor for h in x.hari for d in h.dudukan for e in d.entri]

    satu = lembar(rantai)
    dua = lembar(rantai, sebelum=satu.lebih_lama)
    tiga = lembar(rantai, sebelum=dua.lebih_lama)
    assert nomor(satu) + nomor(dua) + nomor(tiga) == list(range(2 * PER_HALAMAN + 7, 0, -1))
    assert (satu.lebih_baru, tiga.lebih_lama) == (None, None)
    assert nomor(lembar(rantai, sesudah=tiga.lebih_baru)) == nomor(dua)
    assert nomor(lembar(rantai, sesudah=dua.lebih_baru)) == nomor(satu)
    assert lembar(rantai, sesudah=dua.lebih_baru).lebih_baru is None


def test_the_list_costs_the_same_however_long_the_trail_is(client: Client) -> None:
    muatkan()
    masuk(client, Peran.KEPALA_OPD)
    url = reverse("jejak:jejak", kwargs=DI)

    def hitung() -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as semua:
            client.get(url)
        return len(semua)

    _ubah("5")
    sedikit = hitung()
    _banyak(120)
    assert hitung() == sedikit


def test_an_entry_too_large_for_the_list_is_opened_on_its_own_page(client: Client) -> None:
    muatkan()
    panjang = "kata " * 20_000
    simpan_narasi(
        pelaku=OPERATOR,
        opd=OPD,
        rekaman=[r.Narasi(opd=OPD, tahun=2023, triwulan=0, bagian="penutup", isi=panjang)],
    )
    masuk(client, Peran.KEPALA_OPD)
    isi = client.get(reverse("jejak:jejak", kwargs=DI)).content
    assert b"Perubahan besar" in isi
    assert len(isi) < 60_000
    nomor = Jejak.objects.filter(opd=OPD).latest("nomor").nomor
    assert panjang.strip() in client.get(reverse("jejak:entri", kwargs=DI | {"nomor": nomor})).content.decode()


# --- filter ----------------------------------------------------------------------------------------------------------


def _saring(**pilihan: str) -> list[int]:
    return sorted(SaringJejak(pilihan, queryset=Jejak.objects.filter(opd=OPD)).qs.values_list("nomor", flat=True))


def test_the_filter_finds_by_table_person_act_day_and_text() -> None:
    muatkan()
    _ubah("5")
    lengkapi(2023, 1)
    langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN)
    langkah_triwulan(
        pelaku=VERIFIKATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.KEMBALIKAN, alasan="Bukti «kurang»"
    )
    semua = list(Jejak.objects.filter(opd=OPD).order_by("nomor"))
    akhir, ajuan = semua[-1].nomor, semua[-2].nomor
    assert _saring() == [j.nomor for j in semua]
    assert _saring(tabel="triwulan") == [ajuan, akhir]
    assert _saring(pelaku="verifikator_opd") == [akhir]
    assert _saring(tindakan="ajukan") == [ajuan]
    assert _saring(teks="«kurang»") == [akhir]
    assert 2 in _saring(teks="Jumlah forum")
    assert akhir not in _saring(teks="Jumlah forum")
    hari = timezone.localdate().isoformat()
    assert _saring(dari=hari, sampai=hari) == _saring()
    assert _saring(sampai="2020-01-01") == _saring(dari="2999-01-01") == []
    assert _saring(tabel="triwulan", tindakan="ajukan", pelaku="operator_opd", teks="realisasi") == [ajuan]


def test_a_filter_that_finds_nothing_says_so_and_wrong_input_does_not_break(client: Client) -> None:
    muatkan()
    masuk(client, Peran.KEPALA_OPD)
    url = reverse("jejak:jejak", kwargs=DI)
    assert "Tidak ada catatan yang cocok" in client.get(url, {"teks": "tidak ada di mana pun"}).content.decode()
    for pilihan in (
        {"dari": "kapan"},
        {"tindakan": "xyz"},
        {"sebelum": "abc"},
        {"sebelum": "9" * 30},
        {"teks": "%_'\""},
    ):
        assert client.get(url, pilihan).status_code == 200


# --- one entry, chain, files -----------------------------------------------------------------------------------------


def test_an_entry_shows_its_hash_and_whether_it_fits(client: Client) -> None:
    muatkan()
    _ubah("5")
    masuk(client, Peran.AUDITOR)
    isi = client.get(reverse("jejak:entri", kwargs=DI | {"nomor": 2})).content.decode()
    j = Jejak.objects.get(opd=OPD, nomor=2)
    assert j.sidik in isi
    assert j.sidik_sebelumnya in isi
    assert "Sesuai isinya" in isi
    with connection.cursor() as kursor:
        kursor.execute("UPDATE jejak_jejak SET pelaku = 'orang lain' WHERE id = %s", [j.pk])
    assert "Tidak sesuai isinya" in client.get(reverse("jejak:entri", kwargs=DI | {"nomor": 2})).content.decode()
    assert client.get(reverse("jejak:entri", kwargs=DI | {"nomor": 99})).status_code == 404


def test_a_large_entry_is_read_stretch_by_stretch(client: Client) -> None:
    muatkan()
    masuk(client, Peran.AUDITOR)
    _ubah("5")
    from django.db import transaction

    with transaction.atomic():
        catat(opd=OPD, pelaku="x", tindakan="impor", sesudah={"swot": [{"kunci": f"w{n:03}"} for n in range(120)]})
    nomor = Jejak.objects.filter(opd=OPD).latest("nomor").nomor
    url = reverse("jejak:entri", kwargs=DI | {"nomor": nomor})
    satu, dua, tiga = (client.get(url, {"mulai": m}).content.decode() for m in (0, 50, 100))
    assert ("w049" in satu, "w050" in satu, "?mulai=50" in satu) == (True, False, True)
    assert ("w050" in dua, "w099" in dua) == (True, True)
    assert ("w119" in tiga, "Baris berikutnya" in tiga) == (True, False)


def test_the_chain_is_checked_and_a_break_is_named(client: Client) -> None:
    muatkan()
    _ubah("5", "6")
    masuk(client, Peran.INSPEKTORAT)
    url = reverse("jejak:rantai", kwargs=DI)
    utuh = client.get(url).content.decode()
    assert "Rantai utuh" in utuh
    assert Jejak.objects.filter(opd=OPD).latest("nomor").sidik in utuh
    with connection.cursor() as kursor:
        kursor.execute("UPDATE jejak_jejak SET alasan = 'disisipkan' WHERE opd = %s AND nomor = 2", [OPD])
    putus = client.get(url).content.decode()
    assert "Rantai terputus" in putus
    assert "nomor 2: isinya tidak sesuai dengan sidiknya" in putus
    assert "Rantai terputus" in client.get(reverse("jejak:pemda_rantai")).content.decode()


def test_the_export_holds_every_cell_of_what_the_filter_leaves(client: Client) -> None:
    muatkan()
    _ubah("5")
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="6")], alasan="=1+1")
    masuk(client, Peran.AUDITOR)
    pilihan = {"tindakan": "simpan_realisasi"}
    jawab = client.get(reverse("jejak:ekspor", kwargs=DI | {"bentuk": "csv"}), pilihan)
    teks = b"".join(jawab.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    kepala, *baris = csv.reader(io.StringIO(teks), delimiter=";")
    assert [b[kepala.index("Sesudah")] for b in baris] == ["5", "6"]
    assert baris[1][kepala.index("Alasan")] == "'=1+1"
    jawab = client.get(reverse("jejak:ekspor", kwargs=DI | {"bentuk": "xlsx"}), pilihan)
    buku = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(jawab.streaming_content)))  # type: ignore[attr-defined]
    isi = buku.get_sheet_by_index(0).to_python()
    assert "=1+1" in isi[4]
    assert isi[3][0] == 2
    assert client.get(reverse("jejak:ekspor", kwargs=DI | {"bentuk": "pdf"})).status_code == 404


def test_the_export_of_an_import_has_all_its_rows() -> None:
    muatkan()
    semua = list(semua_entri(Jejak.objects.filter(opd=OPD)))
    assert sum(e.jumlah_baris for e in semua) == sum(len(e.baris) for e in semua) > 20
    assert len(list(baris_ekspor(semua))) + 1 == len(list(tulis_csv(semua)))


def test_frozen_records_are_downloaded_byte_for_byte(client: Client) -> None:
    muatkan()
    lengkapi(2023, 1)
    for langkah, oleh in ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA)):
        langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah)
    masuk(client, Peran.KEPALA_OPD)
    kunci = {"opd": OPD, "alur": "triwulan", "nomor": 1, "kunci": "2023/1"}
    jawab = client.get(reverse("jejak:beku", kwargs=kunci))
    assert sha256(jawab.content).hexdigest() == Bekuan.objects.get().sidik
    for salah in ({"nomor": 2}, {"alur": "asing"}, {"kunci": "2023/2"}):
        assert client.get(reverse("jejak:beku", kwargs=kunci | salah)).status_code == 404
    masuk(client, Peran.OPERATOR_OPD)
    assert client.get(reverse("jejak:beku", kwargs=kunci)).status_code == 403


def test_an_empty_trail_says_what_comes_here(client: Client) -> None:
    muatkan()
    isi = masuk(client, Peran.AUDITOR).get(reverse("jejak:jejak", kwargs=DI | {"opd": "9.99"})).content.decode()
    assert "Belum ada perubahan" in isi

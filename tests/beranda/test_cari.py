"""Search: what is found, by whom, in how many queries."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.kantor import OPD, OPD_LAIN, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.kueri.cari import JENIS, cari

pytestmark = pytest.mark.usefixtures("dua_kantor")
P = Periode(2023, 1)


def kelompok(orang: Pelaku, kata: str) -> dict[str, list[str]]:
    return {k.judul: [h.judul for h in k.hasil] for k in cari(orang, kata, P)}


@pytest.mark.parametrize(
    ("kata", "jenis", "judul"),
    [
        ("badan", "Perangkat daerah", f"Badan {OPD}"),
        ("forum jumlah", "Indikator", "Jumlah forum"),
        ("8.01.02", "Rencana", "Program"),
        ("kepala", "Jabatan", "Kepala Badan"),
        ("contoh nama", "Pejabat", "Contoh Nama"),
        ("hadir", "Bukti", "daftar hadir.pdf"),
        ("sebab", "Analisis", "Analisis Tahun 2023"),
        ("kosong", "Catatan", "Kosong"),
        ("117", "Dasar hukum", "Peraturan Bupati Nomor 117 Tahun 2021"),
    ],
)
def test_every_kind_is_found_by_its_words(kata: str, jenis: str, judul: str) -> None:
    assert judul in kelompok(pelaku(Peran.OPERATOR_OPD), kata)[jenis]


def test_a_narrative_is_quoted_and_its_part_is_named() -> None:
    (naskah,) = [k for k in cari(pelaku(Peran.OPERATOR_OPD), "isi.", P) if k.judul == "Naskah laporan"]
    assert naskah.hasil[0].kutipan == "Isi."
    assert naskah.hasil[0].tempat == f"laporan Tahun 2023 · Badan {OPD}"


def test_all_words_must_be_there() -> None:
    assert "Indikator" not in kelompok(pelaku(Peran.OPERATOR_OPD), "forum indeks")


def test_signs_of_a_pattern_are_plain_letters() -> None:
    assert kelompok(pelaku(Peran.OPERATOR_OPD), "%%") == {}
    assert kelompok(pelaku(Peran.OPERATOR_OPD), "for_m") == {}


def test_only_what_one_may_read_is_found() -> None:
    satu = [h.tempat for k in cari(pelaku(Peran.OPERATOR_OPD), "forum", P) for h in k.hasil]
    semua = [h.tempat for k in cari(pelaku(Peran.AUDITOR), "forum", P) for h in k.hasil]
    assert all(OPD_LAIN not in t for t in satu)
    assert any(OPD_LAIN in t for t in semua)
    assert cari(Pelaku(nama="tanpa peran"), "forum", P) == ()


def test_too_short_a_word_finds_nothing_and_the_page_says_so(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    assert "sedikitnya dua huruf" in client.get("/cari/", {"q": "a"}).content.decode()
    assert "Tidak ditemukan" in client.get("/cari/", {"q": "zzzz"}).content.decode()
    assert "Tekan <kbd>/</kbd>" in client.get("/cari/").content.decode()


def test_results_open_in_the_period_one_came_from(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    isi = client.get("/cari/", {"q": "forum", "p": "2023-2"}).content.decode()
    assert f"/opd/{OPD}/2023/tw-2/pengukuran/" in isi
    assert client.get("/cari/", {"q": "forum", "p": "ngawur"}).status_code == 200


def test_there_is_one_query_for_each_kind(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(len(JENIS) + 1):
        cari(pelaku(Peran.AUDITOR), "a b", P)

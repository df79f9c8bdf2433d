"""The pages of the organisation: what they show, who may do what, and that queries do not grow with rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.kantor import ADMIN, OPD, OPD_LAIN, OPERATOR, PEMDA, gabung, kantor, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.organisasi import models as m
from akuntabel.organisasi import tindakan as t

pytestmark = pytest.mark.django_db

PERIODE = Periode(2023)
HALAMAN = ("organisasi", "bagan", "identitas", "struktur", "pejabat", "pegawai", "aset", "fungsi", "dasar_hukum")


@pytest.fixture(autouse=True)
def dua_opd() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))


@pytest.fixture
def operator(client: Client) -> Client:
    return masuk(client, Peran.OPERATOR_OPD)


def ke(nama: str, opd: str = OPD, periode: Periode = PERIODE, **lain: str) -> str:
    return alamat(f"organisasi:{nama}", opd, periode, **lain)


def isi(client: Client, url: str, **data: Any) -> str:
    return client.get(url, data).content.decode()


# --- who may see and do ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nama", HALAMAN)
def test_everybody_of_the_office_reads_and_only_who_may_change_gets_the_means(client: Client, nama: str) -> None:
    masuk(client, Peran.KEPALA_OPD)
    halaman = client.get(ke(nama))
    assert halaman.status_code == 200
    assert 'method="post"' not in halaman.content.decode().split("<main")[1]
    assert client.get(ke(nama, OPD_LAIN)).status_code == 403


@pytest.mark.parametrize("peran", [Peran.KEPALA_OPD, Peran.VERIFIKATOR_OPD, Peran.BAPPEDA, Peran.AUDITOR])
def test_sending_is_refused_to_other_roles_with_whom_to_ask(client: Client, peran: Peran) -> None:
    masuk(client, peran)
    for url in (
        ke("identitas"),
        ke("pegawai"),
        ke("fungsi"),
        ke("dasar_hukum"),
        ke("baru", tabel="fungsi"),
        ke("ubah", tabel="fungsi", kunci="f1"),
        ke("hapus", tabel="fungsi", kunci="f1"),
        ke("geser", tabel="fungsi", kunci="f1"),
        ke("urungkan"),
    ):
        jawab = client.post(url, {})
        assert jawab.status_code == 403, url
        assert "operator OPD" in jawab.content.decode()


def test_an_operator_does_not_reach_another_office(operator: Client) -> None:
    for nama in HALAMAN:
        assert operator.get(ke(nama, OPD_LAIN)).status_code == 403
    assert operator.post(ke("hapus", OPD_LAIN, tabel="fungsi", kunci="x-f1")).status_code == 403
    jawab = operator.post(ke("hapus", tabel="fungsi", kunci="x-f1"), follow=True)
    assert "sudah tidak ada" in jawab.content.decode()
    assert m.Fungsi.objects.filter(kunci="x-f1").exists()


def test_what_is_not_there_is_not_found(operator: Client, client: Client) -> None:
    assert operator.get(ke("ubah", tabel="fungsi", kunci="tidak-ada")).status_code == 404
    assert operator.get(ke("ubah", tabel="fungsi", kunci="x-f1")).status_code == 404
    assert operator.get(ke("baru", tabel="rahasia")).status_code == 404
    masuk(client, Peran.ADMIN_PEMDA)
    assert client.get(ke("organisasi", "9.99")).status_code == 404
    assert client.get(ke("baru", "9.99", tabel="unit")).status_code == 404


# --- queries ---------------------------------------------------------------------------------------------------------


def banyak(n: int) -> None:
    unit = [r.Unit(kunci=f"bu{i}", opd=OPD, nama=f"Unit {i} " + "panjang " * 20, urutan=i) for i in range(n)]
    jabatan = [r.Jabatan(kunci=f"bj{i}", opd=OPD, nama=f"Jabatan {i}", unit=f"bu{i}", atasan="j1") for i in range(n)]
    pemangku = [r.Pemangku(kunci=f"bo{i}", jabatan=f"bj{i}", nama=f"Orang {i}") for i in range(n)]
    t.simpan_unit(pelaku=ADMIN, opd=OPD, rekaman=unit)
    t.simpan_jabatan(pelaku=ADMIN, opd=OPD, rekaman=jabatan)
    t.simpan_pemangku(pelaku=ADMIN, opd=OPD, rekaman=pemangku)
    t.simpan_fungsi(
        pelaku=ADMIN, opd=OPD, rekaman=[r.Fungsi(kunci=f"bf{i}", opd=OPD, uraian=f"F {i}") for i in range(n)]
    )
    t.simpan_aset(
        pelaku=ADMIN,
        opd=OPD,
        rekaman=[r.Aset(kunci=f"ba{i}", opd=OPD, tahun=2023, kelompok="Alat", uraian=f"A {i}") for i in range(n)],
    )
    t.simpan_dasar_hukum(
        pelaku=ADMIN,
        opd=OPD,
        rekaman=[
            r.DasarHukum(kunci=f"bd{i}", opd=OPD, jenis="Peraturan Bupati", nomor=str(i), tahun=2020, tentang="X")
            for i in range(n)
        ],
    )


@pytest.mark.parametrize("nama", HALAMAN)
def test_queries_do_not_grow_with_rows(operator: Client, nama: str) -> None:
    def hitung() -> int:
        with CaptureQueriesContext(connection) as q:
            assert operator.get(ke(nama)).status_code == 200
        return len(q)

    sedikit = hitung()
    banyak(30)
    assert hitung() == sedikit


def test_three_hundred_functions_and_legal_bases_are_still_one_page(operator: Client) -> None:
    banyak(300)
    for nama in ("fungsi", "dasar_hukum", "aset"):
        assert operator.get(ke(nama)).content.count(b'aria-label="Naikkan') >= 300


# --- the office at a glance ------------------------------------------------------------------------------------------


def test_the_list_says_what_is_there_and_what_is_missing(operator: Client) -> None:
    teks = isi(operator, ke("organisasi"))
    assert "Belum diisi: kedudukan, tugas, alamat" in teks
    assert "1 unit, 1 jabatan" in teks
    assert "kepala: Contoh Nama" in teks
    assert "7 orang, 1 dari 4 tabel" in teks
    assert "peraturan pembentukan OPD belum ditandai" in teks
    assert "Belum diisi untuk 2030" in isi(operator, ke("organisasi", periode=Periode(2030)))


def test_the_chart_shows_who_held_the_post_on_the_chosen_day(operator: Client) -> None:
    assert "Contoh Nama" in isi(operator, ke("bagan"), tanggal="2023-01-01")
    assert "Contoh Nama" not in isi(operator, ke("bagan"), tanggal="2021-01-01").split("<svg")[-1]
    for salah in ("2023-13-45", "kemarin", ""):
        assert operator.get(ke("bagan"), {"tanggal": salah}).status_code == 200


def test_an_empty_office_is_told_how_to_begin(client: Client) -> None:
    t.simpan_opd(pelaku=ADMIN, opd="7.77", rekaman=[r.Opd(kode="7.77", pemda=PEMDA, nama="Dinas Baru")])
    masuk(client, Peran.ADMIN_PEMDA)
    for nama, kata in (
        ("organisasi", "Tambah jabatan kepala OPD"),
        ("struktur", "Mulai dari kepala OPD"),
        ("pejabat", "Susun unit dan jabatan"),
        ("pegawai", "Mulai dari susunan yang lazim"),
        ("aset", "Tambah aset"),
        ("fungsi", "tambah satu per satu"),
        ("dasar_hukum", "tulis peraturan sendiri"),
    ):
        teks = isi(client, ke(nama, "7.77"))
        assert kata in teks, nama
        assert teks.count("tombol-utama") <= 1, f"{nama}: one primary button at most"


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_has_one_primary_button_at_most(operator: Client, nama: str) -> None:
    assert isi(operator, ke(nama)).count("tombol-utama") <= 1


# --- forms -----------------------------------------------------------------------------------------------------------


def test_identity_is_saved_with_its_history_and_wrong_input_stays(operator: Client) -> None:
    kirim = {"nama": "Badan 8.01", "sebutan_kepala": "Kepala", "alamat": "Jalan Uji 1", "versi": "1"}
    salah = operator.post(ke("identitas"), kirim | {"nama": ""})
    assert salah.status_code == 422
    assert "Jalan Uji 1" in salah.content.decode()
    assert operator.post(ke("identitas"), kirim).status_code == 302
    assert m.Opd.objects.get(kode=OPD).alamat == "Jalan Uji 1"
    assert "Riwayat perubahan" in isi(operator, ke("identitas"))


def test_a_conflict_shows_who_and_what_and_the_choice_is_saved(operator: Client) -> None:
    lain = pelaku(Peran.ADMIN_PEMDA, nama="orang lain")
    t.simpan_fungsi(pelaku=lain, opd=OPD, rekaman=[r.Fungsi(kunci="f1", opd=OPD, uraian="Milik mereka")])
    url = ke("ubah", tabel="fungsi", kunci="f1")
    bentrok = operator.post(url, {"uraian": "Milik saya", "versi": "1"})
    teks = bentrok.content.decode()
    assert bentrok.status_code == 409
    assert all(x in teks for x in ("Milik saya", "Milik mereka", "orang lain", 'name="versi" value="2"'))
    assert m.Fungsi.objects.get(kunci="f1").uraian == "Milik mereka", "nothing is overwritten"
    kirim = {"uraian": "Milik saya", "versi": "2", "pilih-uraian": "saya", "mereka-uraian": "Milik mereka"}
    assert operator.post(url, kirim).status_code == 302
    assert m.Fungsi.objects.get(kunci="f1").uraian == "Milik saya"


def test_a_new_unit_stands_behind_its_sisters(operator: Client) -> None:
    operator.post(ke("baru", tabel="unit"), {"nama": "Bidang", "induk": "", "versi": "0"})
    operator.post(ke("baru", tabel="unit"), {"nama": "Subbagian", "induk": "u1", "versi": "0"})
    assert dict(m.Unit.objects.filter(opd=OPD).values_list("nama", "urutan")) == {
        "Sekretariat": 0,
        "Bidang": 1,
        "Subbagian": 1,
    }
    assert m.Unit.objects.get(nama="Subbagian").induk_id == "u1"


def test_a_form_may_come_filled_in_and_offers_only_its_own_office(operator: Client) -> None:
    teks = isi(operator, ke("baru", tabel="jabatan"), unit="u1", kepala_opd="on")
    assert '<option value="u1" selected>' in teks
    assert "x-u1" not in teks
    jawab = operator.post(ke("baru", tabel="jabatan"), {"nama": "Kasubbag", "unit": "x-u1", "versi": "0"})
    assert jawab.status_code == 422
    assert not m.Jabatan.objects.filter(nama="Kasubbag").exists()


def test_a_refusal_of_the_act_stands_above_the_form_with_what_was_typed(operator: Client) -> None:
    kirim = {"jabatan": "j1", "nama": "Pejabat Baru", "status": "definitif", "mulai": "2023-07-01", "versi": "0"}
    jawab = operator.post(ke("baru", tabel="pemangku"), kirim)
    assert jawab.status_code == 422
    assert "Contoh Nama juga tercatat" in jawab.content.decode()
    assert "Pejabat Baru" in jawab.content.decode()
    operator.post(ke("baru", tabel="pemangku"), kirim | {"akhiri_sebelumnya": "on"})
    teks = isi(operator, ke("pejabat"), tanggal="2023-06-30")
    assert "3 Januari 2022 sampai 30 Juni 2023" in teks
    assert "2 pejabat" in teks
    assert "sejak 1 Juli 2023" in isi(operator, ke("pejabat"), tanggal="2023-07-01")


def test_the_personal_number_is_asked_only_where_the_record_has_it_and_never_listed(operator: Client) -> None:
    assert "NIP" not in isi(operator, ke("baru", tabel="pemangku"))
    nomor = "0" * 18
    t.simpan_pemangku(
        pelaku=OPERATOR,
        opd=OPD,
        rekaman=[r.Pemangku(kunci="o1", jabatan="j1", nama="Contoh Nama", nip=nomor, mulai=date(2022, 1, 3))],
    )
    url = ke("ubah", tabel="pemangku", kunci="o1")
    assert nomor in isi(operator, url).split('class="riwayat"')[0]
    assert nomor not in isi(operator, ke("pejabat"))
    kirim = {"jabatan": "j1", "nama": "Contoh Nama", "status": "definitif", "mulai": "2022-01-03", "nip": nomor}
    operator.post(url, kirim | {"versi": "2", "pangkat": "Pembina"})
    assert m.Pemangku.objects.get(kunci="o1").nip == nomor


def test_a_reader_does_not_see_the_personal_number_at_all(client: Client) -> None:
    nomor = "0" * 18
    t.simpan_pemangku(
        pelaku=OPERATOR, opd=OPD, rekaman=[r.Pemangku(kunci="o1", jabatan="j1", nama="Contoh Nama", nip=nomor)]
    )
    masuk(client, Peran.KEPALA_OPD)
    assert nomor not in isi(client, ke("ubah", tabel="pemangku", kunci="o1"))


# --- order, removal --------------------------------------------------------------------------------------------------


def test_moving_and_taking_away_lead_back_to_the_list(operator: Client) -> None:
    operator.post(ke("fungsi"), {"baris": "a. Kedua;\nb. Ketiga; dan\n\nc. Keempat."})
    assert list(m.Fungsi.objects.filter(opd=OPD).order_by("urutan").values_list("uraian", flat=True))[1:] == [
        "Kedua",
        "Ketiga",
        "Keempat",
    ]
    ketiga = m.Fungsi.objects.get(uraian="Ketiga").kunci
    jawab = operator.post(ke("geser", tabel="fungsi", kunci=ketiga), {"arah": "naik"})
    assert jawab["Location"].endswith(f"fungsi/#{ketiga}")
    assert m.Fungsi.objects.get(kunci=ketiga).urutan == 2


def test_what_is_taken_away_can_be_put_back_from_the_next_page_once(operator: Client) -> None:
    jawab = operator.post(ke("hapus", tabel="fungsi", kunci="f1"), {"versi": "1"}, follow=True).content.decode()
    assert not m.Fungsi.objects.filter(kunci="f1").exists()
    assert "Fungsi dihapus." in jawab
    nomor = jawab.split('name="nomor" value="')[1].split('"')[0]
    assert "Urungkan" not in isi(operator, ke("fungsi")), "offered once"
    operator.post(ke("urungkan"), {"nomor": nomor})
    assert m.Fungsi.objects.filter(kunci="f1").exists()
    assert "Bentrok" not in operator.post(ke("urungkan"), {"nomor": nomor}, follow=True).content.decode()


def test_what_others_refer_to_is_refused_on_the_list(operator: Client) -> None:
    jawab = operator.post(ke("hapus", tabel="unit", kunci="u1"), {"versi": "1"}, follow=True)
    assert jawab.status_code == 200
    assert "Masih dirujuk" in jawab.content.decode()


@pytest.mark.parametrize("nama", ["hapus", "geser"])
def test_a_plain_visit_changes_nothing(operator: Client, nama: str) -> None:
    sebelum = Jejak.objects.count()
    assert operator.get(ke(nama, tabel="fungsi", kunci="f1")).status_code == 302
    assert Jejak.objects.count() == sebelum


def test_a_bad_number_to_undo_is_told_and_does_no_harm(operator: Client) -> None:
    assert "tidak ditemukan" in operator.post(ke("urungkan"), {"nomor": "1"}, follow=True).content.decode()
    assert operator.post(ke("urungkan"), {"nomor": "satu"}).status_code == 302


# --- staff and goods -------------------------------------------------------------------------------------------------


def grid(**lain: str) -> dict[str, str]:
    return {
        "pendidikan-kolom-1": "PNS",
        "pendidikan-baris-1": "S1",
        "pendidikan-1-1": "9",
        "asal": '[["pendidikan","S1","PNS",1]]',
    } | lain


def test_the_staff_grid_saves_what_changed(operator: Client) -> None:
    assert operator.post(ke("pegawai"), grid()).status_code == 302
    assert m.Kepegawaian.objects.get(opd=OPD).jumlah == 9


def test_a_wrong_count_is_told_beside_its_cell_and_stays_as_typed(operator: Client) -> None:
    jawab = operator.post(ke("pegawai"), grid(**{"pendidikan-1-1": "sembilan"}))
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert 'value="sembilan"' in teks
    assert 'href="#pendidikan-1-1"' in teks
    assert m.Kepegawaian.objects.get(opd=OPD).jumlah == 7


def test_two_people_on_the_staff_grid_choose_cell_by_cell(operator: Client) -> None:
    rekaman = r.Kepegawaian(
        opd=OPD, tahun=2023, kelompok=r.KelompokPegawai.PENDIDIKAN, rincian="S1", status_pegawai="PNS", jumlah=8
    )
    t.simpan_kepegawaian(pelaku=ADMIN, opd=OPD, rekaman=[rekaman])
    bentrok = operator.post(ke("pegawai"), grid())
    teks = bentrok.content.decode()
    assert bentrok.status_code == 409
    assert "Pendidikan: S1, PNS" in teks
    pilih = {"pilih-pendidikan-1-1": "mereka", "mereka-pendidikan-1-1": "8", "asal": '[["pendidikan","S1","PNS",2]]'}
    assert operator.post(ke("pegawai"), grid(**pilih)).status_code == 302
    assert m.Kepegawaian.objects.get(opd=OPD).jumlah == 8


def test_totals_that_differ_are_warned_about(operator: Client) -> None:
    operator.post(
        ke("pegawai"),
        grid(**{"golongan-kolom-1": "", "golongan-baris-1": "Golongan III", "golongan-1-1": "10"}),
    )
    assert "pendidikan 9, golongan 10" in isi(operator, ke("pegawai"))


@pytest.mark.parametrize(("nama", "model"), [("pegawai", m.Kepegawaian), ("aset", m.Aset)])
def test_an_empty_year_starts_from_the_year_before(operator: Client, nama: str, model: Any) -> None:
    url = ke(nama, periode=Periode(2024))
    assert "Salin dari 2023" in isi(operator, url)
    operator.post(url, {"salin": "2023"})
    assert model.objects.filter(opd=OPD, tahun=2024).count() == 1
    assert "Salin dari" not in isi(operator, url)


def test_the_usual_tables_are_offered_to_start_from(operator: Client) -> None:
    teks = isi(operator, ke("pegawai", periode=Periode(2024)), mulai="baku")
    assert 'value="SMA/SMK"' in teks
    assert not m.Kepegawaian.objects.filter(tahun=2024).exists()


def test_goods_stand_in_their_groups_and_unknown_counts_are_dashes(operator: Client) -> None:
    kirim = {"kelompok": "Gedung", "uraian": "Gudang", "jumlah": "", "satuan": "unit", "versi": "0"}
    operator.post(ke("baru", tabel="aset"), kirim)
    teks = isi(operator, ke("aset"))
    assert teks.index("Kendaraan") < teks.index("Gedung") or teks.index("Gedung") < teks.index("Kendaraan")
    assert m.Aset.objects.get(uraian="Gudang").jumlah is None
    assert operator.post(ke("baru", tabel="aset"), kirim | {"jumlah": "-3"}).status_code == 422


# --- legal bases -----------------------------------------------------------------------------------------------------


def test_a_regulation_is_found_by_number_or_words_and_added_with_its_title(operator: Client) -> None:
    for cari in ("29/2014", "sistem akuntabilitas kinerja"):
        assert "Sistem Akuntabilitas Kinerja Instansi Pemerintah" in isi(operator, ke("dasar_hukum"), cari=cari)
    operator.post(ke("dasar_hukum"), {"peraturan": "Peraturan Presiden|29|2014"})
    d = m.DasarHukum.objects.get(opd=OPD, nomor="29")
    assert (d.jenis, d.tahun, d.tentang) == (
        "Peraturan Presiden",
        2014,
        "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    )
    assert d.urutan < m.DasarHukum.objects.get(kunci="d1").urutan, "above the regulation of the regent"
    operator.post(ke("dasar_hukum"), {"peraturan": "Peraturan Presiden|29|2014"})
    assert m.DasarHukum.objects.filter(opd=OPD).count() == 2, "not twice"
    assert "Sudah ada" in isi(operator, ke("dasar_hukum"), cari="29/2014")


def test_one_that_is_not_known_is_written_by_hand(operator: Client) -> None:
    teks = isi(operator, ke("dasar_hukum"), cari="kucing terbang")
    assert "Tulis sendiri" in teks
    kirim = {
        "jenis": "Peraturan Bupati Uji",
        "nomor": "5",
        "tahun": "2020",
        "tentang": "tentang Pedoman.",
        "peran": "pembentukan",
        "versi": "0",
    }
    operator.post(ke("baru", tabel="dasar_hukum"), kirim)
    d = m.DasarHukum.objects.get(nomor="5")
    assert (d.tentang, d.peran, d.dicantumkan) == ("Pedoman", "pembentukan", False)
    kembar = operator.post(ke("baru", tabel="dasar_hukum"), kirim | {"jenis": "Peraturan  bupati uji", "nomor": "05"})
    assert "sudah ada pada daftar" in kembar.content.decode()


def test_a_regulation_that_was_replaced_is_marked_for_the_year(operator: Client) -> None:
    uu = r.DasarHukum(kunci="d5", opd=OPD, jenis="Undang-Undang", nomor="32", tahun=2004, tentang="Pemerintahan Daerah")
    t.simpan_dasar_hukum(pelaku=OPERATOR, opd=OPD, rekaman=[uu])
    assert "Tidak berlaku lagi sejak 2 Oktober 2014; diganti UU 23/2014" in isi(operator, ke("dasar_hukum"))
    assert "Tidak berlaku lagi" not in isi(operator, ke("dasar_hukum", periode=Periode(2010)))


def test_bases_out_of_order_can_be_put_in_legal_order(operator: Client) -> None:
    uu = r.DasarHukum(kunci="d5", opd=OPD, jenis="Undang-Undang", nomor="1", tahun=2004, tentang="X", urutan=9)
    t.simpan_dasar_hukum(pelaku=OPERATOR, opd=OPD, rekaman=[uu])
    assert "Urutkan menurut hierarki" in isi(operator, ke("dasar_hukum"))
    operator.post(ke("dasar_hukum"), {"urutkan": "hierarki"})
    assert "Urutkan menurut hierarki" not in isi(operator, ke("dasar_hukum"))


# --- the whole Pemda -------------------------------------------------------------------------------------------------


def test_the_administrator_finds_and_opens_any_of_sixty_offices(client: Client) -> None:
    for n in range(60):
        kode = f"5.{n:02}"
        t.simpan_opd(
            pelaku=ADMIN, opd=kode, rekaman=[r.Opd(kode=kode, pemda=PEMDA, nama=f"Dinas {n}", singkatan=f"D{n}")]
        )
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:pemda")
    assert isi(client, url).count("<tr>") == 63
    temu = isi(client, url, cari="dinas 47")
    assert temu.count("<tr>") == 2
    assert "/opd/5.47/" in temu
    assert "Tidak ada OPD yang cocok" in isi(client, url, cari="kucing")
    assert "Contoh Nama" in isi(client, url, cari=OPD)


def test_queries_of_the_list_do_not_grow_with_offices(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as q:
            client.get(reverse("organisasi:pemda"))
        return len(q)

    sedikit = hitung()
    for n in range(30):
        t.simpan_opd(pelaku=ADMIN, opd=f"5.{n}", rekaman=[r.Opd(kode=f"5.{n}", pemda=PEMDA, nama=f"Dinas {n}")])
    assert hitung() == sedikit


def test_an_office_is_added_once_and_its_code_is_checked(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:opd_baru")
    kirim = {"kode": "2.01", "nama": "Dinas Baru", "sebutan_kepala": "Kepala"}
    assert client.post(url, kirim).status_code == 302
    assert m.Opd.objects.get(kode="2.01").nama == "Dinas Baru"
    kembar = client.post(url, kirim | {"nama": "Dinas Lain"})
    assert "sudah dipakai" in kembar.content.decode()
    assert m.Opd.objects.get(kode="2.01").nama == "Dinas Baru"
    assert client.post(url, kirim | {"kode": "2 01/x"}).status_code == 422


def test_the_pemda_is_changed_by_the_administrator_alone(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:ubah_pemda")
    kirim = {
        "nama": "Kabupaten Uji Baru",
        "jenis": "kabupaten",
        "sebutan_kepala": "Bupati",
        "ibu_kota": "",
        "versi": "1",
    }
    assert client.post(url, kirim).status_code == 302
    assert m.Pemda.objects.get().nama == "Kabupaten Uji Baru"
    assert client.post(url, kirim | {"nama": "Lain"}).status_code == 409
    masuk(client, Peran.OPERATOR_OPD)
    assert client.get(url).status_code == 403
    assert client.get(reverse("organisasi:opd_baru")).status_code == 403
    assert "Tambah OPD" not in isi(client, reverse("organisasi:pemda"))


class TestPemasanganBaru:
    """Before any data: the first steps in the browser."""

    @pytest.fixture(autouse=True)
    def dua_opd(self) -> None:
        """Nothing is there."""

    def test_the_pemda_comes_first_then_its_offices(self, client: Client) -> None:
        masuk(client, Peran.ADMIN_PEMDA)
        url = reverse("organisasi:pemda")
        assert "Isi data Pemda" in isi(client, url)
        assert client.get(reverse("organisasi:opd_baru"))["Location"] == reverse("organisasi:ubah_pemda")
        kirim = {
            "kode": "35.08",
            "nama": "Kabupaten Uji",
            "jenis": "kabupaten",
            "sebutan_kepala": "Bupati",
            "versi": "0",
        }
        client.post(reverse("organisasi:ubah_pemda"), kirim)
        client.post(reverse("organisasi:opd_baru"), {"kode": "8.01", "nama": "Badan", "sebutan_kepala": "Kepala"})
        assert m.Opd.objects.get().pemda_id == "35.08"

"""The settings as they hold: stored or default, from a year on, in the rules and on the pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.kantor import ADMIN, BAPPEDA, KEPALA, KOORDINATOR, OPERATOR, muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.parameter import desimal, parameter
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.predikat import KebijakanCelah, kebijakan_celah, predikat
from akuntabel.aturan.setelan import daftar_setelan
from akuntabel.jejak.galat import Bentrok, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Bekuan, Jejak
from akuntabel.organisasi import setelan as s
from akuntabel.organisasi.models import Setelan
from akuntabel.organisasi.tindakan import kembalikan_setelan, simpan_setelan
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.penyimpanan import sidik_laporan

pytestmark = pytest.mark.django_db

SK = "Keputusan Bupati Nomor 12 Tahun 2024"


def pilih(
    nama: str = "capaian.batas_rata_rata", nilai: object = Decimal(100), sejak: int = 2024, **lain: object
) -> None:
    simpan_setelan(pelaku=ADMIN, nama=nama, nilai=nilai, sejak=sejak, alasan=SK, **lain)  # type: ignore[arg-type]


def test_without_a_choice_every_setting_is_its_default() -> None:
    for x in daftar_setelan():
        assert s.nilai(x.nama, 2024) == x.baku(2024)


def test_a_choice_holds_from_its_year_on_and_the_years_before_keep_their_rule() -> None:
    pilih(sejak=2024)
    pilih(nilai=Decimal(110), sejak=2026)
    assert [s.nilai("capaian.batas_rata_rata", x) for x in (2023, 2024, 2025, 2026, 2030)] == [120, 100, 100, 110, 110]


def test_the_rules_go_by_the_choice_within_and_by_the_law_outside() -> None:
    pilih("predikat.kebijakan_celah", KebijakanCelah.BULATKAN.value)
    with s.memakai_setelan():
        assert predikat(Decimal("90.30"), tahun=2024) == "Tinggi"
        assert predikat(Decimal("90.30"), tahun=2023) == "Sangat Tinggi"
        assert SK in parameter("predikat.kebijakan_celah", 2024).dasar
    assert predikat(Decimal("90.30"), tahun=2024) == "Sangat Tinggi"


def test_the_table_is_read_once_and_only_when_a_rule_asks(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0), s.memakai_setelan():
        assert parameter("tenggat.pk_bulan", 2024).nilai == 1
    with django_assert_num_queries(1), s.memakai_setelan():
        for tahun in range(2020, 2030):
            desimal("batas_capaian", tahun)
            s.nilai("periode.hari_pengisian", tahun)


def test_every_request_goes_by_the_settings(client: Client) -> None:
    muatkan()
    pilih("periode.hari_pengisian", Decimal(21), sejak=2020)
    isi = masuk(client, Peran.ADMIN_PEMDA).get(reverse("organisasi:setelan")).content.decode()
    assert "21 hari" in isi
    assert "Baku: 15 hari" in isi


def test_who_chose_what_and_why_stands_in_the_trail_and_on_the_page(client: Client) -> None:
    muatkan()
    pilih()
    entri = Jejak.objects.get(opd="", tindakan="simpan_setelan")
    assert (entri.pelaku, entri.alasan) == (ADMIN.nama, SK)
    assert '"isi":"100"' in entri.sesudah
    isi = masuk(client, Peran.ADMIN_PEMDA).get(reverse("organisasi:setelan")).content.decode()
    assert "Sejak 2024: <strong>100%</strong>" in isi
    assert SK in isi


@pytest.mark.parametrize("orang", [OPERATOR, KEPALA, KOORDINATOR, BAPPEDA], ids=lambda p: p.nama)
def test_only_the_administrator_changes_settings(orang: Pelaku) -> None:
    with pytest.raises(TidakBerhak, match=r"mengubah setelan.*admin Pemda"):
        simpan_setelan(pelaku=orang, nama="akun.dua_faktor_peran", nilai=(), alasan=SK)
    with pytest.raises(TidakBerhak):
        kembalikan_setelan(pelaku=orang, nama="akun.dua_faktor_peran", alasan=SK)
    assert not Setelan.objects.exists()


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        ({"nilai": Decimal(99)}, "paling kecil 100%"),
        ({"sejak": 0}, "sebutkan tahunnya"),
        ({"nama": "akun.dua_faktor_peran", "nilai": (), "sejak": 2024}, "tidak bertahun"),
    ],
)
def test_what_cannot_be_is_refused_in_words(isi: dict[str, object], sebab: str) -> None:
    with pytest.raises(TindakanDitolak, match=sebab):
        pilih(**isi)  # type: ignore[arg-type]
    with pytest.raises(TindakanDitolak, match="alasan"):
        simpan_setelan(pelaku=ADMIN, nama="capaian.batas_rata_rata", nilai=Decimal(100), sejak=2024, alasan="  ")
    assert not Jejak.objects.exists()


def test_saving_the_same_again_leaves_no_mark() -> None:
    pilih()
    pilih()
    assert Jejak.objects.count() == 1


def test_going_back_leads_to_the_default_or_to_the_choice_before() -> None:
    pilih(sejak=2024)
    pilih(nilai=Decimal(110), sejak=2026)
    kembalikan_setelan(pelaku=ADMIN, nama="capaian.batas_rata_rata", sejak=2026, alasan=SK, versi=1)
    assert s.nilai("capaian.batas_rata_rata", 2026) == 100
    kembalikan_setelan(pelaku=ADMIN, nama="capaian.batas_rata_rata", sejak=2024, alasan=SK)
    assert s.nilai("capaian.batas_rata_rata", 2026) == 120
    with pytest.raises(TindakanDitolak, match="sudah memakai nilai baku"):
        kembalikan_setelan(pelaku=ADMIN, nama="capaian.batas_rata_rata", sejak=2024, alasan=SK)


def test_the_second_of_two_does_not_overwrite_the_first() -> None:
    pilih(versi=0)
    with pytest.raises(Bentrok):
        pilih(nilai=Decimal(150), versi=0)
    pilih(nilai=Decimal(150), versi=1)
    assert s.nilai("capaian.batas_rata_rata", 2024) == 150


def test_the_form_saves_goes_back_and_keeps_what_was_typed_wrongly(client: Client) -> None:
    muatkan()
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:ubah_setelan", kwargs={"nama": "capaian.batas_rata_rata"})
    kirim = {"nilai": "seratus", "sejak": "2024", "alasan": SK, "versi": "0"}
    salah = client.post(url, kirim)
    assert salah.status_code == 422
    assert "seratus" in salah.content.decode()
    assert client.post(url, kirim | {"nilai": "110"}).status_code == 302
    assert s.nilai("capaian.batas_rata_rata", 2024) == 110
    assert "Kembalikan ke baku" in client.get(f"{url}?sejak=2024").content.decode()
    client.post(url, kirim | {"nilai": "110", "versi": "1", "kembalikan": "ya"})
    assert s.nilai("capaian.batas_rata_rata", 2024) == 120


def test_a_conflict_shows_both_values_to_choose_from(client: Client) -> None:
    muatkan()
    pilih()
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:ubah_setelan", kwargs={"nama": "capaian.batas_rata_rata"})
    isi = {"nilai": "150", "sejak": "2024", "alasan": SK, "versi": "0"}
    bentrok = client.post(url, isi)
    assert bentrok.status_code == 409
    assert "Tulisan Anda" in bentrok.content.decode()
    client.post(url, isi | {"versi": "1", "pilih-nilai": "saya", "mereka-nilai": "100"})
    assert s.nilai("capaian.batas_rata_rata", 2024) == 150


def test_roles_are_ticked(client: Client) -> None:
    muatkan()
    masuk(client, Peran.ADMIN_PEMDA)
    url = reverse("organisasi:ubah_setelan", kwargs={"nama": "akun.dua_faktor_peran"})
    client.post(url, {"nilai": ["kepala_opd", "bappeda"], "alasan": SK, "versi": "0"})
    assert s.nilai("akun.dua_faktor_peran") == (Peran.BAPPEDA, Peran.KEPALA_OPD)


def test_readers_see_the_settings_but_no_way_to_change_them(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    halaman = client.get(reverse("organisasi:setelan"))
    assert halaman.status_code == 200
    assert ">Ubah<" not in halaman.content.decode()
    url = reverse("organisasi:ubah_setelan", kwargs={"nama": "akun.dua_faktor_peran"})
    assert client.get(url).status_code == 403
    assert client.post(url, {}).status_code == 403


def test_an_unknown_setting_is_not_found(client: Client) -> None:
    muatkan()
    url = reverse("organisasi:ubah_setelan", kwargs={"nama": "tidak.ada"})
    assert masuk(client, Peran.ADMIN_PEMDA).get(url).status_code == 404


def test_what_a_final_report_prints_by_does_not_change_for_its_year() -> None:
    Bekuan.objects.create(
        alur="lkjip", opd="8.01", kunci="2024/0", nomor=1, waktu=timezone.now(), pelaku="budi", isi="{}", sidik="x"
    )
    with pytest.raises(TindakanDitolak, match=r"Laporan tahun 2024 sudah final.*mulai tahun anggaran 2025"):
        pilih(sejak=2024)
    pilih(sejak=2025)
    with pytest.raises(TindakanDitolak, match="sudah final"):
        kembalikan_setelan(pelaku=ADMIN, nama="capaian.batas_rata_rata", sejak=2020, alasan=SK)
    pilih("periode.hari_pengisian", Decimal(20), sejak=2023)
    assert s.nilai("periode.hari_pengisian", 2023) == 20, "what no report prints is free"


def test_the_report_goes_by_the_choice_and_knows_that_it_changed() -> None:
    muatkan()
    t = muat_tahun("8.01", 2023)
    periode = Periode(2023)
    sebelum = sidik_laporan(t, periode)
    pilih("predikat.kebijakan_celah", KebijakanCelah.BULATKAN.value, sejak=2023)
    with s.memakai_setelan():
        assert sidik_laporan(t, periode) != sebelum
        assert "dibulatkan lebih dahulu ke bilangan bulat terdekat" in kebijakan_celah(2023)
    assert sidik_laporan(t, periode) == sebelum, "outside nothing changed"

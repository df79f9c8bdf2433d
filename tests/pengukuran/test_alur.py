"""The page of a period's way: every role sees its own steps, sends them there, and is told what is in the way."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.kantor import KEPALA, KOORDINATOR, OPD, OPD_LAIN, OPERATOR, VERIFIKATOR, lengkapi, muatkan
from tests.masuk import masuk

from akuntabel.aturan.alur import Alur, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.models import Permintaan, Tanda
from akuntabel.jejak.tanda import beri_tanda
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.organisasi.periode import beri_pengecualian, buka_periode, kunci_periode
from akuntabel.pengukuran.tindakan import langkah_triwulan

pytestmark = pytest.mark.django_db

DI = {"opd": OPD, "tahun": 2023, "triwulan": 1}
URL = f"/opd/{OPD}/2023/tw-1/pengukuran/alur/"
ORANG = [p for p in Peran if p not in (Peran.SISTEM, Peran.PENANGGUNG_JAWAB_INDIKATOR)]


def _kirim(client: Client, peran: Peran, aksi: str, **isi: Any) -> Any:
    return masuk(client, peran).post(URL, {"aksi": aksi, **isi}, follow=True)


def _keadaan() -> str:
    return str(PeriodeTriwulan.objects.get(opd=OPD, tahun=2023, triwulan=1).keadaan)


def _sahkan() -> None:
    lengkapi(2023, 1)
    for langkah, oleh in ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA)):
        langkah_triwulan(pelaku=oleh, langkah=langkah, **DI)


def test_a_quarter_goes_its_whole_way_in_the_browser(client: Client) -> None:
    muatkan()
    lengkapi(2023, 1)
    assert "diajukan." in _kirim(client, Peran.OPERATOR_OPD, "ajukan").content.decode()
    _kirim(client, Peran.VERIFIKATOR_OPD, "beri_tanda", alasan="Sumbernya mana?", tempat="realisasi/i2")
    isi = _kirim(client, Peran.VERIFIKATOR_OPD, "kembalikan", alasan="Jawab tanda dahulu").content.decode()
    assert "Jawab tanda dahulu" in isi
    t = Tanda.objects.get()
    assert (t.indikator, t.sebutan) == ("i2", "Jumlah forum")
    belum = _kirim(client, Peran.OPERATOR_OPD, "ajukan").content.decode()
    assert "1 tanda belum dijawab" in belum
    _kirim(client, Peran.OPERATOR_OPD, "jawab_tanda", tanda=t.pk, alasan="Daftar hadir")
    _kirim(client, Peran.OPERATOR_OPD, "ajukan")
    _kirim(client, Peran.VERIFIKATOR_OPD, "tutup_tanda", tanda=t.pk)
    _kirim(client, Peran.VERIFIKATOR_OPD, "verifikasi")
    isi = _kirim(client, Peran.KEPALA_OPD, "sahkan").content.decode()
    assert _keadaan() == "disahkan"
    assert "Versi 1 dibekukan" in isi
    _kirim(client, Peran.BAGIAN_ORGANISASI, "kunci")
    assert _keadaan() == "dikunci"


@pytest.mark.parametrize("peran", ORANG)
def test_a_wrong_role_sends_nothing(client: Client, peran: Peran) -> None:
    muatkan()
    lengkapi(2023, 1)
    jawab = _kirim(client, peran, "ajukan")
    if peran is Peran.OPERATOR_OPD:
        assert _keadaan() == "diajukan"
    else:
        assert jawab.status_code in (200, 403)
        assert not PeriodeTriwulan.objects.exclude(keadaan="draf").exists()


def test_nobody_of_another_office_comes_in(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD, opd=OPD, nama="dewi")
    assert client.get(f"/opd/{OPD_LAIN}/2023/tw-1/pengukuran/alur/").status_code == 403
    assert client.post(f"/opd/{OPD_LAIN}/2023/tw-1/pengukuran/alur/", {"aksi": "ajukan"}).status_code == 403


def test_a_refused_step_keeps_what_was_typed_once(client: Client) -> None:
    muatkan()
    lengkapi(2023, 1)
    langkah_triwulan(pelaku=OPERATOR, langkah=Langkah.AJUKAN, **DI)
    masuk(client, Peran.VERIFIKATOR_OPD)
    kosong = client.post(URL, {"aksi": "kembalikan", "alasan": " "}, follow=True).content.decode()
    assert "Sebutkan alasan mengembalikan" in kosong
    langkah_triwulan(pelaku=VERIFIKATOR, langkah=Langkah.VERIFIKASI, **DI)
    langkah_triwulan(pelaku=KEPALA, langkah=Langkah.SAHKAN, **DI)
    masuk(client, Peran.OPERATOR_OPD)
    client.post(URL, {"aksi": "minta_buka_kembali", "alasan": "Alasan panjang saya"})
    ulang = client.post(URL, {"aksi": "minta_buka_kembali", "alasan": "Alasan kedua saya"}, follow=True)
    assert "sudah ada dan menunggu" in ulang.content.decode()
    assert "Alasan kedua saya" not in client.get(URL).content.decode()


def test_what_is_missing_is_listed_and_holds_the_button_back(client: Client) -> None:
    muatkan()
    isi = masuk(client, Peran.OPERATOR_OPD).get(URL).content.decode()
    assert "Yang harus diselesaikan dahulu" in isi
    assert "disabled" in isi
    lengkapi(2023, 1)
    isi = client.get(URL).content.decode()
    assert "Yang harus diselesaikan dahulu" not in isi
    assert "disabled" not in isi


def test_reopening_is_asked_for_granted_and_declined_on_the_page(client: Client) -> None:
    muatkan()
    _sahkan()
    _kirim(client, Peran.KEPALA_OPD, "minta_buka_kembali", alasan="Angka tertukar")
    isi = masuk(client, Peran.BAGIAN_ORGANISASI).get(URL).content.decode()
    assert "Setujui dan buka kembali" in isi
    assert "Angka tertukar" in isi
    p = Permintaan.objects.get()
    _kirim(client, Peran.BAGIAN_ORGANISASI, "tolak_permintaan", tanda=p.pk, alasan="Sudah dilaporkan")
    assert "Sudah dilaporkan" in masuk(client, Peran.KEPALA_OPD).get(URL).content.decode()
    _kirim(client, Peran.OPERATOR_OPD, "minta_buka_kembali", alasan="Bukti baru")
    _kirim(client, Peran.BAGIAN_ORGANISASI, "buka_kembali", alasan="Disetujui")
    assert (_keadaan(), Permintaan.objects.latest("id").keputusan) == ("dibuka_kembali", "disetujui")


def test_the_window_is_told_in_words(client: Client) -> None:
    muatkan()
    hari = timezone.localdate()
    masuk(client, Peran.OPERATOR_OPD)
    assert "Koordinator belum menetapkan jadwal" in client.get(URL).content.decode()
    buka_periode(pelaku=KOORDINATOR, tahun=2023, triwulan=1, buka=None, tutup=hari)
    assert "Dapat diisi sampai" in client.get(URL).content.decode()
    kunci_periode(pelaku=KOORDINATOR, tahun=2023, triwulan=1, alasan="Reviu")
    tertutup = client.get(URL).content.decode()
    assert "dikunci oleh" in tertutup
    beri_pengecualian(
        pelaku=KOORDINATOR, opd=OPD, tahun=2023, triwulan=1, sampai=hari + timedelta(days=1), alasan="Perbaikan"
    )
    assert "melalui pengecualian sampai" in client.get(URL).content.decode()


def test_an_operator_of_one_unit_answers_marks_of_that_unit_only(client: Client) -> None:
    muatkan()
    di: dict[str, Any] = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}
    milik = beri_tanda(pelaku=VERIFIKATOR, isi="Sumbernya?", objek="realisasi/i1", indikator="i1", **di)
    lain = beri_tanda(pelaku=VERIFIKATOR, isi="Sumbernya?", objek="realisasi/i2", indikator="i2", **di)
    masuk(client, Peran.OPERATOR_OPD, unit="u1", nama="operator unit")
    for t in (milik, lain):
        client.post(URL, {"aksi": "jawab_tanda", "tanda": t.pk, "alasan": "Jawaban", "indikator": "i1"})
    assert [t.penjawab for t in Tanda.objects.order_by("id")] == ["operator_unit", ""]


def test_what_no_button_sends_is_refused(client: Client) -> None:
    muatkan()
    masuk(client, Peran.VERIFIKATOR_OPD)
    for isi in ({"aksi": "hapus"}, {}, {"aksi": "tutup_tanda", "tanda": "abc"}, {"aksi": "beri_tanda", "tempat": "x"}):
        jawab = client.post(URL, isi, follow=True)
        assert jawab.status_code == 200
        assert "Belum dapat dilakukan" in jawab.content.decode()
    assert not Tanda.objects.exists()


def test_the_page_costs_the_same_with_many_marks(client: Client) -> None:
    muatkan()
    masuk(client, Peran.VERIFIKATOR_OPD)
    url = reverse("pengukuran:alur", kwargs=DI)

    def hitung() -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as semua:
            client.get(url)
        return len(semua)

    di: dict[str, Any] = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}
    beri_tanda(pelaku=VERIFIKATOR, isi="x", **di)
    sedikit = hitung()
    for n in range(30):
        beri_tanda(pelaku=VERIFIKATOR, isi=f"tanda {n}", **di)
    assert hitung() == sedikit


def test_the_panel_of_an_indicator_leads_those_who_check_to_marking_its_cell(client: Client) -> None:
    muatkan()
    rincian = reverse("pengukuran:indikator", kwargs=DI | {"indikator": "i2"})
    assert "?tanda=i2#tanda" in masuk(client, Peran.VERIFIKATOR_OPD).get(rincian).content.decode()
    isi = client.get(URL, {"tanda": "i2"}).content.decode()
    assert '<option value="realisasi/i2" selected>' in isi
    assert "?tanda=" not in masuk(client, Peran.OPERATOR_OPD).get(rincian).content.decode()


def test_who_reopens_is_told_that_the_window_is_shut(client: Client) -> None:
    muatkan()
    _sahkan()
    kunci_periode(pelaku=KOORDINATOR, tahun=2023, triwulan=1, alasan="Reviu")
    kata = "Jendela pengisiannya juga tertutup"
    assert kata in masuk(client, Peran.BAGIAN_ORGANISASI).get(URL).content.decode()
    assert kata not in masuk(client, Peran.KEPALA_OPD).get(URL).content.decode()

"""The text of our own report stands in the way of becoming final as a stranger's would, unless it is waived."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from tests.kantor import KEPALA, OPD, VERIFIKATOR, muatkan
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import (
    ALASAN,
    TAHUNAN,
    kesampingkan_semua,
    melangkah,
    sampai_diverifikasi,
    selesai,
    temuan_menghalangi,
    tulis,
)

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.jejak.galat import Terhalang
from akuntabel.pelaporan import reviu_naskah
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.models import Kesampingan
from akuntabel.pelaporan.reviu_naskah import NASKAH, temuan_naskah
from akuntabel.pelaporan.tindakan import kesampingkan
from akuntabel.reviu.kesampingan import kunci_tempat
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

pytestmark = pytest.mark.django_db
SALAH = Temuan(
    kode="HL-01",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PASTI,
    lokasi=Lokasi(bagian="BAB III AKUNTABILITAS KINERJA", tabel="Tabel 3.1", sel="baris 4, Pagu"),
    pesan="Baris jumlah tidak sama dengan jumlah rinciannya.",
    perbaikan="Hitung kembali.",
    kutipan="Jumlah 100",
)
RINGAN = replace(SALAH, kode="EJ-01", tingkat=Tingkat.RENDAH)
RAGU = replace(SALAH, kode="HL-07", keyakinan=Keyakinan.PERLU_TELAAH)
DARI_DATA = replace(SALAH, kode="UK-03")


@pytest.fixture
def _salah(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that finds one heavy slip in the text, and what does not count."""
    monkeypatch.setattr(reviu_naskah, "periksa_laporan", lambda _: [SALAH, RINGAN, RAGU, DARI_DATA])
    muatkan()


@pytest.mark.usefixtures("_salah")
def test_only_what_is_heavy_certain_and_not_told_by_the_data_counts() -> None:
    (x,) = temuan_naskah(muat_tahun(OPD, 2023), TAHUNAN)
    assert (x.kode, x.lokasi.tabel) == ("HL-01", NASKAH)
    assert x.lokasi.sebutan == "Naskah laporan: Tabel 3.1, baris 4, Pagu (BAB III AKUNTABILITAS KINERJA)"


@pytest.mark.usefixtures("_salah")
def test_a_slip_in_the_text_stops_ratification_until_it_is_waived() -> None:
    for x in temuan_menghalangi():
        if x.lokasi.tabel != NASKAH:
            kesampingkan(
                pelaku=VERIFIKATOR, opd=OPD, periode=TAHUNAN, kode=x.kode, tempat=kunci_tempat(x.lokasi), alasan=ALASAN
            )
    sampai_diverifikasi()
    with pytest.raises(Terhalang, match="HL-01"):
        melangkah(Langkah.SAHKAN, KEPALA)
    assert kesampingkan_semua() == 1
    with selesai():
        assert melangkah(Langkah.SAHKAN, KEPALA) is Keadaan.DISAHKAN
    assert Kesampingan.objects.filter(kode="HL-01").get().tempat[0].startswith(f"{NASKAH}/")


@pytest.mark.usefixtures("_salah")
def test_a_waiver_holds_when_the_text_around_it_has_changed() -> None:
    kesampingkan_semua()
    tulis("Teks baru.", "penutup")
    t = muat_tahun(OPD, 2023)
    assert hasil_reviu(t, TAHUNAN, naskah=temuan_naskah(t, TAHUNAN)).menghalangi == ()


def test_the_same_data_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    muatkan()
    t = muat_tahun(OPD, 2023)
    kali: list[Any] = []
    asli = reviu_naskah.periksa_laporan
    monkeypatch.setattr(reviu_naskah, "periksa_laporan", lambda x: kali.append(x) or asli(x))
    pertama = temuan_naskah(t, TAHUNAN)
    assert temuan_naskah(t, TAHUNAN) == pertama
    assert len(kali) == 1


@pytest.mark.usefixtures("_salah")
def test_the_page_of_the_review_builds_no_text_and_says_so_until_somebody_else_has(client: Client) -> None:
    url = f"/opd/{OPD}/2023/tahunan/reviu/"
    halaman = masuk(client, Peran.OPERATOR_OPD).get(url).content.decode()
    assert "belum direviu sejak datanya terakhir berubah" in halaman
    assert "HL-01" not in halaman
    temuan_naskah(muat_tahun(OPD, 2023), TAHUNAN)
    halaman = client.get(url).content.decode()
    assert "belum direviu sejak datanya terakhir berubah" not in halaman
    assert "Naskah laporan: Tabel 3.1" in halaman


def test_without_a_plan_there_is_no_text() -> None:
    muatkan()
    assert temuan_naskah(replace(muat_tahun(OPD, 2023), rencana=None), TAHUNAN) == ()

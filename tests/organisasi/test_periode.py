"""Windows of periods, exceptions by name, and what a shut period says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.kantor import (
    KEPALA,
    KOORDINATOR,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    gabung,
    kantor,
    lengkapi,
    muatkan,
    pelaku,
    ubah_realisasi,
)
from tests.masuk import masuk, pengguna

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.jendela import KeadaanJendela
from akuntabel.jejak.galat import Bentrok, Terhalang, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.organisasi.models import JendelaPeriode, PengecualianPeriode
from akuntabel.organisasi.periode import (
    beri_pengecualian,
    buka_periode,
    cabut_pengecualian,
    kunci_periode,
    status_pengisian,
    status_tahun,
    wajib_terbuka,
)
from akuntabel.organisasi.periode.kueri import jadwal_tahun, opd_periode, pengecualian_periode
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_realisasi

pytestmark = pytest.mark.django_db

HARI_INI = timezone.localdate()
BESOK, KEMARIN = HARI_INI + timedelta(days=1), HARI_INI - timedelta(days=1)
KOORDINASI = {Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA}


def _buka(buka: date | None = None, tutup: date | None = None, **lain: Any) -> JendelaPeriode:
    return buka_periode(pelaku=KOORDINATOR, tahun=2023, triwulan=1, buka=buka, tutup=tutup, **lain)


def _kunci(alasan: str = "Reviu Inspektorat") -> JendelaPeriode:
    return kunci_periode(pelaku=KOORDINATOR, tahun=2023, triwulan=1, alasan=alasan)


def _kecualikan(sampai: date = BESOK, *, opd: str = OPD, pengguna: str = "") -> PengecualianPeriode:
    return beri_pengecualian(
        pelaku=KOORDINATOR, opd=opd, tahun=2023, triwulan=1, sampai=sampai, alasan="Perbaikan", pengguna=pengguna
    )


def test_a_period_without_a_schedule_is_open_and_shows_the_deadline_of_custom() -> None:
    muatkan()
    status = status_pengisian(OPD, 2023, 1)
    assert status.terbuka
    assert (status.keadaan, status.tenggat, status.ditetapkan) == (Keadaan.DRAF, date(2023, 4, 15), False)
    assert status.lewat_tenggat
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()]).diubah == 1


@pytest.mark.parametrize(
    ("buka", "tutup"), [(HARI_INI, HARI_INI), (KEMARIN, BESOK), (None, HARI_INI), (HARI_INI, None)]
)
def test_both_days_of_a_window_are_open(buka: date | None, tutup: date | None) -> None:
    muatkan()
    _buka(buka, tutup)
    status = status_pengisian(OPD, 2023, 1)
    assert status.terbuka
    assert status.sampai == tutup
    assert status.ditetapkan


def test_what_is_not_yet_open_says_from_when_and_who_set_it() -> None:
    muatkan()
    pengguna(Peran.BAGIAN_ORGANISASI)
    _buka(BESOK, None)
    status = status_pengisian(OPD, 2023, 1)
    assert (status.terbuka, status.jendela, status.sampai) == (False, KeadaanJendela.BELUM_DIBUKA, BESOK)
    assert "baru dibuka pada" in status.alasan
    assert "Bagian Organisasi" in status.alasan
    assert status.oleh == "Bagian Organisasi"


def test_what_is_over_or_locked_says_why_by_whom_until_when_and_whom_to_ask() -> None:
    muatkan()
    pengguna(Peran.BAGIAN_ORGANISASI)
    _buka(None, KEMARIN)
    with pytest.raises(Terkunci, match="berakhir pada"):
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()])
    _kunci("Reviu Inspektorat.")
    with pytest.raises(Terkunci) as galat:
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()])
    pesan = str(galat.value)
    assert pesan.startswith("Pengisian Triwulan I Tahun 2023 dikunci oleh Bagian Organisasi sejak ")
    assert "sampai dibuka kembali. Alasan: Reviu Inspektorat. Untuk mengisinya" in pesan
    assert pesan.endswith("minta pengecualian kepada Bappeda atau Bagian Organisasi.")
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(2)]).dibuat == 1


def test_a_new_schedule_takes_the_lock_away_and_a_lock_keeps_the_days() -> None:
    muatkan()
    _buka(KEMARIN, BESOK)
    j = _kunci()
    assert (j.buka, j.tutup, j.dikunci, j.versi) == (KEMARIN, BESOK, True, 2)
    _buka(KEMARIN, BESOK)
    assert status_pengisian(OPD, 2023, 1).terbuka


def test_what_is_shut_is_not_submitted_either() -> None:
    muatkan()
    lengkapi(2023, 1)
    _kunci()
    with pytest.raises(Terhalang, match="dikunci oleh"):
        langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN)
    _kecualikan()
    assert langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN) == "diajukan"
    assert langkah_triwulan(pelaku=VERIFIKATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.VERIFIKASI)


def test_an_exception_opens_for_its_office_only() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    _kunci()
    _kecualikan()
    status = status_pengisian(OPD, 2023, 1)
    assert (status.terbuka, status.pengecualian, status.sampai) == (True, True, BESOK)
    assert not status_pengisian(OPD_LAIN, 2023, 1).terbuka
    assert not status_pengisian(OPD, 2023, 2).pengecualian


def test_an_exception_by_name_opens_for_that_person_only() -> None:
    muatkan()
    pengguna(Peran.OPERATOR_OPD)
    _kunci()
    _kecualikan(pengguna=OPERATOR.nama)
    assert status_pengisian(OPD, 2023, 1, pelaku=OPERATOR).terbuka
    assert not status_pengisian(OPD, 2023, 1, pelaku=pelaku(Peran.OPERATOR_OPD, nama="lain")).terbuka
    assert not status_pengisian(OPD, 2023, 1).terbuka
    wajib_terbuka(OPD, [(2023, 1)], OPERATOR)
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()]).diubah == 1


def test_an_exception_ends_with_its_day_or_when_it_is_taken_back() -> None:
    muatkan()
    _kunci()
    p = _kecualikan()
    cabut_pengecualian(pelaku=KOORDINATOR, pengecualian=p.pk)
    assert not status_pengisian(OPD, 2023, 1).terbuka
    lama = _kecualikan(HARI_INI)
    assert status_pengisian(OPD, 2023, 1).terbuka
    PengecualianPeriode.objects.filter(pk=lama.pk).update(sampai=KEMARIN)
    assert not status_pengisian(OPD, 2023, 1).terbuka
    assert [x.berlaku for x in pengecualian_periode(2023, 1)] == [False, False]


def test_an_exception_opens_the_window_but_not_what_is_submitted() -> None:
    muatkan()
    lengkapi(2023, 1)
    langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN)
    _kunci()
    _kecualikan()
    with pytest.raises(Terkunci, match="sudah diajukan"):
        wajib_terbuka(OPD, [(2023, 1)], OPERATOR)


def test_what_is_on_its_way_says_who_moved_it_and_who_can_open_it() -> None:
    muatkan()
    orang = pengguna(Peran.OPERATOR_OPD)
    orang.nama = "Dewi Anggraini"
    orang.save()
    lengkapi(2023, 1)
    langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN)
    diajukan = status_pengisian(OPD, 2023, 1)
    assert diajukan.alasan.startswith("Realisasi Triwulan I Tahun 2023 sudah diajukan oleh Dewi Anggraini pada ")
    assert diajukan.alasan.endswith("sampai dikembalikan. Untuk mengubahnya, hubungi kepala OPD atau verifikator OPD.")
    assert (diajukan.oleh, diajukan.sejak) == ("Dewi Anggraini", HARI_INI)
    langkah_triwulan(pelaku=VERIFIKATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.VERIFIKASI)
    langkah_triwulan(pelaku=KEPALA, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.SAHKAN)
    assert status_pengisian(OPD, 2023, 1).tanya_siapa == "Bagian Organisasi"


ACT: dict[str, Callable[[Pelaku], Any]] = {
    "buka": lambda p: buka_periode(pelaku=p, tahun=2023, triwulan=1, buka=None, tutup=BESOK),
    "kunci": lambda p: kunci_periode(pelaku=p, tahun=2023, triwulan=1, alasan="x"),
    "beri": lambda p: beri_pengecualian(pelaku=p, opd=OPD, tahun=2023, triwulan=1, sampai=BESOK, alasan="x"),
    "cabut": lambda p: cabut_pengecualian(pelaku=p, pengecualian=_kecualikan().pk),
}


@pytest.mark.parametrize("peran", [p for p in Peran if p is not Peran.PENANGGUNG_JAWAB_INDIKATOR])
@pytest.mark.parametrize("tindakan", ACT)
def test_the_coordinator_alone_sets_windows_and_exceptions(tindakan: str, peran: Peran) -> None:
    muatkan()
    if peran in KOORDINASI:
        ACT[tindakan](pelaku(peran))
        assert Jejak.objects.latest("id").pelaku == peran.value
    else:
        with pytest.raises(TidakBerhak):
            ACT[tindakan](pelaku(peran))
        with pytest.raises(TidakBerhak):
            ACT[tindakan](ORANG_LUAR)


def test_the_acts_ask_for_reasons_and_for_days_that_make_sense() -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match="mendahului"):
        _buka(BESOK, KEMARIN)
    with pytest.raises(TindakanDitolak, match="alasan mengunci"):
        _kunci("  ")
    with pytest.raises(TindakanDitolak, match="sudah lewat"):
        _kecualikan(KEMARIN)
    with pytest.raises(TindakanDitolak, match="Tidak ada pengguna"):
        _kecualikan(pengguna="tidak-ada")
    with pytest.raises(TindakanDitolak, match=r"OPD 7\.77 tidak ada"):
        _kecualikan(opd="7.77")
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        cabut_pengecualian(pelaku=KOORDINATOR, pengecualian=999)
    assert not JendelaPeriode.objects.exists()


def test_of_two_coordinators_the_second_is_told() -> None:
    muatkan()
    _buka(None, BESOK, versi=0)
    with pytest.raises(Bentrok, match="baru saja diubah"):
        _buka(None, HARI_INI, versi=0)
    assert _buka(None, HARI_INI, versi=1).versi == 2


def test_windows_are_in_the_trail_of_the_pemda_and_exceptions_in_that_of_the_office() -> None:
    muatkan()
    _buka(KEMARIN, BESOK, alasan="Surat edaran")
    _buka(KEMARIN, BESOK, alasan="Surat edaran")
    jejak = Jejak.objects.get(opd="", tindakan="buka_periode")
    assert (jejak.objek, jejak.alasan) == ("pengisian Triwulan I Tahun 2023", "Surat edaran")
    _kecualikan()
    assert Jejak.objects.filter(opd=OPD, tindakan="beri_pengecualian").count() == 1


def test_asking_costs_a_fixed_number_of_queries() -> None:
    muatkan()
    with CaptureQueriesContext(
        connection,
    ) as satu:
        status_pengisian(OPD, 2023, 1)
    with CaptureQueriesContext(connection) as semua:
        assert len(status_tahun(OPD, 2023)) == 5
    with CaptureQueriesContext(connection) as kunci:
        wajib_terbuka(OPD, [(2023, n) for n in range(5)])
    assert (len(satu), len(semua), len(kunci)) == (2, 2, 2)


# --- pages -----------------------------------------------------------------------------------------------------------

RINCIAN = {"tahun": 2023, "triwulan": 1}


def test_the_year_shows_each_period_with_its_days_and_how_far_the_offices_are(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    lengkapi(2023, 1)
    langkah_triwulan(pelaku=OPERATOR, opd=OPD, tahun=2023, triwulan=1, langkah=Langkah.AJUKAN)
    _kunci()
    baris = jadwal_tahun(2023)
    assert [b.judul for b in baris] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV", "Nilai tahunan"]
    assert [n for _, n in baris[0].tahap] == [1, 1, 0, 0]
    assert [o.keadaan for o in opd_periode(2023, 1)] == [Keadaan.DRAF, Keadaan.DIAJUKAN]
    isi = masuk(client, Peran.BAGIAN_ORGANISASI).get(reverse("jejak:periode"), {"tahun": 2023}).content.decode()
    assert "Dikunci" in isi
    assert "(kebiasaan)" in isi


@pytest.mark.parametrize("peran", list(Peran))
def test_the_pages_are_the_coordinators(client: Client, peran: Peran) -> None:
    if peran in (Peran.SISTEM, Peran.PENANGGUNG_JAWAB_INDIKATOR):
        return
    muatkan()
    masuk(client, peran)
    harapan = 200 if peran in KOORDINASI else 403
    assert client.get(reverse("jejak:periode")).status_code == harapan
    assert client.get(reverse("jejak:periode_rincian", kwargs=RINCIAN)).status_code == harapan
    kirim = client.post(reverse("jejak:periode_rincian", kwargs=RINCIAN), {"aksi": "kunci"})
    assert kirim.status_code == (422 if peran in KOORDINASI else 403)


def test_the_coordinator_sets_locks_and_excepts_in_the_browser(client: Client) -> None:
    muatkan()
    masuk(client, Peran.BAGIAN_ORGANISASI)
    url = reverse("jejak:periode_rincian", kwargs=RINCIAN)
    jadwal = {"jadwal-buka": KEMARIN.isoformat(), "jadwal-tutup": BESOK.isoformat(), "jadwal-versi": "0"}
    assert client.post(url, {"aksi": "jadwal", **jadwal}).status_code == 302
    assert status_pengisian(OPD, 2023, 1).sampai == BESOK
    kunci = {"aksi": "kunci", "kunci-alasan": "Reviu", "kunci-versi": "1"}
    assert client.post(url, kunci).status_code == 302
    kecuali = {"pengecualian-opd": OPD, "pengecualian-sampai": BESOK.isoformat(), "pengecualian-alasan": "Perbaikan"}
    assert client.post(url, {"aksi": "pengecualian", **kecuali}).status_code == 302
    assert status_pengisian(OPD, 2023, 1).pengecualian
    assert "Perbaikan" in client.get(url).content.decode()
    nomor = PengecualianPeriode.objects.get().pk
    assert client.post(url, {"aksi": "cabut", "pengecualian": nomor}).status_code == 302
    assert not status_pengisian(OPD, 2023, 1).terbuka


def test_a_refused_form_says_why_and_keeps_what_was_typed(client: Client) -> None:
    muatkan()
    masuk(client, Peran.BAGIAN_ORGANISASI)
    url = reverse("jejak:periode_rincian", kwargs=RINCIAN)
    terbalik = {"jadwal-buka": "2023-05-01", "jadwal-tutup": "2023-04-01", "jadwal-versi": "0", "jadwal-alasan": "SE"}
    jawab = client.post(url, {"aksi": "jadwal", **terbalik})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert "mendahului" in isi
    assert 'value="2023-05-01"' in isi
    _buka(None, BESOK)
    basi = client.post(url, {"aksi": "kunci", "kunci-alasan": "Alasan saya", "kunci-versi": "0"}).content.decode()
    assert "baru saja diubah orang lain" in basi
    assert "Alasan saya" in basi
    salah = {"pengecualian-opd": OPD, "pengecualian-sampai": KEMARIN.isoformat(), "pengecualian-alasan": "x"}
    assert "sudah lewat" in client.post(url, {"aksi": "pengecualian", **salah}).content.decode()


def test_the_pages_cost_the_same_with_many_offices(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    _kecualikan()
    masuk(client, Peran.BAGIAN_ORGANISASI)

    def hitung() -> list[int]:
        jumlah = []
        for url in (reverse("jejak:periode"), reverse("jejak:periode_rincian", kwargs=RINCIAN)):
            client.get(url)
            with CaptureQueriesContext(connection) as semua:
                client.get(url)
            jumlah.append(len(semua))
        return jumlah

    sedikit = hitung()
    muatkan(gabung(*(kantor(f"2.{n:02}", awalan=f"k{n}-") for n in range(30))))
    for n in range(30):
        _kecualikan(opd=f"2.{n:02}")
    assert hitung() == sedikit

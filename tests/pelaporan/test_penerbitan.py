"""Builds in the background: one at a time, told step by step, tried again, swept; final ones for ever."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.kantor import KEPALA, KOORDINATOR, OPD, OPD_LAIN, OPERATOR, ORANG_LUAR, gabung, kantor, muatkan
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import (
    TAHUNAN,
    kesampingkan_semua,
    melangkah,
    sahkan,
    sampai_diverifikasi,
    selesai,
    tulis,
    url,
)

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Bekuan
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pelaporan import penerbitan, penyimpanan
from akuntabel.pelaporan.kueri.laporan import tampilkan_terbitan
from akuntabel.pelaporan.kueri.terbitan import MACET, ada_pekerja, berkas_lengkap, berkas_napas
from akuntabel.pelaporan.models import Terbitan
from akuntabel.pelaporan.penerbitan import LANGKAH, bangun
from akuntabel.pelaporan.tindakan import minta_terbitan, ulangi_terbitan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder_sendiri(settings: Any, tmp_path: Path) -> None:
    settings.AKUNTABEL_DATA = tmp_path
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"


@pytest.fixture
def tiruan(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Files without typst, for what is not about the files; whether each was a draft."""
    draf: list[bool] = []

    def tulis_tiruan(dok: Any, nama: str, _format: Any) -> dict[str, bytes]:
        draf.append(dok.draf)
        return {
            f"{nama}.{f}": f"{dok.judul} {dok.draf} {dok.tanggal}".encode() for f in ("docx", "pdf", "html", "xlsx")
        }

    monkeypatch.setattr(penerbitan, "tulis", tulis_tiruan)
    return draf


def minta(oleh: Any = OPERATOR, periode: Periode = TAHUNAN) -> Terbitan:
    t = minta_terbitan(pelaku=oleh, opd=OPD, periode=periode)
    return Terbitan.objects.get(pk=t.pk)


def bangun_draf(periode: Periode = TAHUNAN) -> Terbitan:
    with selesai():
        t = minta(periode=periode)
    t.refresh_from_db()
    return t


# --- drafts ----------------------------------------------------------------------------------------------------------


def test_all_four_forms_come_out_of_one_build() -> None:
    muatkan()
    t = bangun_draf()
    assert (t.galat, t.langkah) == ("", len(LANGKAH))
    assert t.selesai is not None
    assert [b["nama"] for b in t.berkas] == [f"LKjIP-2023.{f}" for f in ("docx", "html", "pdf", "xlsx")]
    folder = penyimpanan.folder_draf(OPD, t.sidik)
    for b in t.berkas:
        isi = (folder / str(b["nama"])).read_bytes()
        assert (hashlib.sha256(isi).hexdigest(), len(isi)) == (b["sidik"], b["ukuran"])
    with zipfile.ZipFile(io.BytesIO((folder / "LKjIP-2023.docx").read_bytes())) as z:
        assert t.sidik in z.read("docProps/custom.xml").decode()


@pytest.mark.usefixtures("tiruan")
def test_the_same_data_are_built_once_and_changed_ones_anew() -> None:
    muatkan()
    satu = bangun_draf()
    assert minta().pk == satu.pk
    assert Terbitan.objects.count() == 1
    tulis("Teks baru.", "penutup")
    dua = bangun_draf()
    assert dua.pk != satu.pk
    assert dua.sidik != satu.sidik


@pytest.mark.usefixtures("tiruan")
def test_while_one_is_under_way_nobody_starts_another() -> None:
    muatkan()
    satu = minta()
    tulis("Sementara itu berubah.", "penutup")
    assert minta().pk == satu.pk
    assert (satu.mulai, tampilkan_terbitan(satu).keadaan) == (None, "antre")
    bangun.call(satu.pk)
    satu.refresh_from_db()
    # It is made of the data as they are when it begins.
    assert minta().pk == satu.pk
    assert tampilkan_terbitan(satu).keadaan == "selesai"


@pytest.mark.usefixtures("tiruan")
def test_a_build_is_taken_up_once_however_often_it_stands_in_the_queue(tiruan: list[bool]) -> None:
    muatkan()
    t = minta()
    for _ in range(3):
        bangun.call(t.pk)
    assert tiruan == [True]
    Terbitan.objects.filter(pk=t.pk).update(selesai=None, mulai=timezone.now(), detak=timezone.now())
    bangun.call(t.pk)
    assert tiruan == [True]


def test_a_failure_says_at_what_and_why_and_is_tried_again(monkeypatch: pytest.MonkeyPatch, tiruan: list[bool]) -> None:
    muatkan()
    baik = penerbitan.tulis

    def rusak(*_: Any) -> dict[str, bytes]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(penerbitan, "tulis", rusak)
    t = bangun_draf()
    assert t.galat == (
        "Gagal saat menulis empat bentuk berkas: berkas tidak dapat ditulis di server (No space left on device)."
    )
    assert tampilkan_terbitan(t).keadaan == "gagal"
    monkeypatch.setattr(penerbitan, "tulis", baik)
    with selesai():
        ulangi_terbitan(pelaku=OPERATOR, opd=OPD, nomor=t.pk)
    t.refresh_from_db()
    assert (t.galat, t.percobaan, tampilkan_terbitan(t).keadaan) == ("", 2, "selesai")
    assert tiruan == [True]


def test_what_nobody_foresaw_is_no_page_of_code(monkeypatch: pytest.MonkeyPatch) -> None:
    muatkan()
    monkeypatch.setattr(penerbitan, "susun_lkjip", lambda *_a, **_k: 1 / 0)
    t = bangun_draf()
    assert t.galat == "Gagal saat menyusun naskah karena gangguan di server. Rinciannya ada pada log server."


@pytest.mark.usefixtures("tiruan")
def test_a_worker_that_died_leaves_a_build_that_can_be_asked_for_again() -> None:
    muatkan()
    t = minta()
    lama = timezone.now() - MACET - timedelta(seconds=1)
    Terbitan.objects.filter(pk=t.pk).update(mulai=lama, detak=lama, langkah=2)
    t.refresh_from_db()
    assert "terhenti" in tampilkan_terbitan(t).galat
    baru = bangun_draf()
    assert baru.selesai is not None
    assert Terbitan.objects.filter(selesai__isnull=True, galat="").count() == 0


@pytest.mark.usefixtures("tiruan")
def test_old_drafts_are_swept_with_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    muatkan()
    for modul in (penyimpanan, penerbitan):
        monkeypatch.setattr(modul, "SIMPAN_PALING_BANYAK", 2)
    for n in range(4):
        tulis(f"Teks {n}.", "penutup")
        akhir = bangun_draf()
    assert Terbitan.objects.count() == 2
    folder = penyimpanan.folder_draf(OPD, akhir.sidik)
    assert len(list(folder.parent.iterdir())) == 2
    for b in folder.iterdir():
        b.unlink()
    assert not berkas_lengkap(akhir)
    assert "tidak tersimpan" in tampilkan_terbitan(akhir).galat
    assert bangun_draf().pk == akhir.pk


def test_without_a_plan_there_is_no_report_and_without_reach_no_build() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    with pytest.raises(TidakBerhak):
        minta(ORANG_LUAR)
    with pytest.raises(TindakanDitolak, match="belum dapat"):
        minta(periode=Periode(2031))
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        ulangi_terbitan(pelaku=OPERATOR, opd=OPD, nomor=999)


def test_a_page_knows_whether_somebody_is_there_to_work(settings: Any) -> None:
    assert ada_pekerja()
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    assert not ada_pekerja()
    berkas_napas().touch()
    assert ada_pekerja()


# --- final versions --------------------------------------------------------------------------------------------------


def test_a_final_report_is_made_of_what_was_frozen_and_nothing_else(tiruan: list[bool]) -> None:
    muatkan()
    kesampingkan_semua()
    sampai_diverifikasi()
    melangkah(Langkah.SAHKAN, KEPALA, tanggal=date(2024, 2, 26))
    t = Terbitan.objects.get(versi_beku=1)
    # The data move on before the worker comes to it.
    muatkan(Himpunan.dari({"opd": [type(kantor().opd[0])(kode=OPD, pemda="35.08", nama="Badan Lain")]}))
    bangun.call(t.pk)
    t.refresh_from_db()
    beku = Bekuan.objects.get(alur="lkjip")
    assert (t.galat, t.sidik, t.tanggal) == ("", beku.sidik, date(2024, 2, 26))
    assert tiruan == [False]
    isi = jalur(str(t.berkas[0]["sidik"])).read_text()
    assert f"Badan {OPD}" in isi
    assert "False 2024-02-26" in isi


def test_a_frozen_text_that_was_altered_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    muatkan()
    kesampingkan_semua()
    sampai_diverifikasi()
    melangkah(Langkah.SAHKAN, KEPALA)
    asli = penerbitan.cairkan
    monkeypatch.setattr(penerbitan, "cairkan", lambda isi, sidik: asli(isi.replace("Badan", "Bukan"), sidik))
    t = Terbitan.objects.get(versi_beku=1)
    bangun.call(t.pk)
    t.refresh_from_db()
    assert "pernah diubah setelah dibekukan" in t.galat


def test_reopened_it_gets_a_second_version_and_the_first_stays(tiruan: list[bool]) -> None:
    muatkan()
    sahkan()
    satu = Terbitan.objects.get(versi_beku=1)
    melangkah(Langkah.BUKA_KEMBALI, KOORDINATOR, alasan="Ada kekeliruan pada penutup.")
    tulis("Penutup yang baru.", "penutup")
    laporan = sahkan()
    assert (laporan.versi_beku, laporan.keadaan) == (2, Keadaan.DISAHKAN)
    dua = Terbitan.objects.get(versi_beku=2)
    assert satu.sidik != dua.sidik
    assert berkas_lengkap(satu)
    assert berkas_lengkap(dua)
    assert tiruan == [False, False]
    klien = masuk(Client(), Peran.AUDITOR)
    isi = klien.get(url("laporan")).content.decode()
    assert "Versi 2" in isi
    assert str(dua.berkas[0]["sidik"]) in isi
    banding = klien.get(url("banding"), {"a": "1", "b": "2"}).content.decode()
    assert "Penutup yang baru.</ins>" in banding
    assert "Kesimpulan" in banding
    assert "Naskahnya sama" in klien.get(url("banding"), {"a": "2", "b": "0"}).content.decode()


def test_comparing_before_anything_is_final_says_so() -> None:
    muatkan()
    assert "Belum ada versi akhir" in masuk(Client(), Peran.AUDITOR).get(url("banding")).content.decode()


# --- pages -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def operator() -> Client:
    muatkan()
    return masuk(Client(), Peran.OPERATOR_OPD)


@pytest.mark.usefixtures("tiruan")
def test_from_asking_to_downloading(operator: Client) -> None:
    with selesai():
        jawab = operator.post(url("terbitkan"))
    assert jawab.status_code == 302
    isi = operator.get(url("laporan")).content.decode()
    assert "Lihat lembar cetak" in isi
    t = Terbitan.objects.get()
    for f, jenis in (("pdf", "application/pdf"), ("xlsx", "application/vnd.openxml")):
        unduh = operator.get(url("unduh", terbitan=t.pk, format_berkas=f))
        assert unduh.headers["Content-Type"].startswith(jenis)
        assert f'filename="LKjIP-2023-draf.{f}"' in unduh.headers["Content-Disposition"]
        assert b"".join(unduh)
    lihat = operator.get(url("unduh", terbitan=t.pk, format_berkas="pdf"), {"lihat": ""})
    assert lihat.headers["Content-Disposition"].startswith("inline")
    assert operator.get(url("unduh", terbitan=t.pk, format_berkas="odt")).status_code == 404
    assert operator.get(url("unduh", terbitan=t.pk + 1, format_berkas="pdf")).status_code == 404
    tulis("Berubah.", "penutup")
    assert "Data sudah berubah" in operator.get(url("laporan")).content.decode()


@pytest.mark.usefixtures("tiruan")
def test_a_build_of_another_period_is_not_found_under_this_one(operator: Client) -> None:
    t = bangun_draf(Periode(2023, 1))
    assert operator.get(url("unduh", terbitan=t.pk, format_berkas="pdf")).status_code == 404
    alamat = url("unduh", periode=Periode(2023, 1), terbitan=t.pk, format_berkas="pdf")
    assert operator.get(alamat).status_code == 200


def test_the_page_on_screen_carries_its_own_policy(operator: Client) -> None:
    t = bangun_draf()
    jawab = operator.get(url("baca", terbitan=t.pk))
    assert jawab.status_code == 200
    assert "style-src 'sha256-" in jawab.headers["Content-Security-Policy"]
    assert "script-src" not in jawab.headers["Content-Security-Policy"]


@pytest.mark.usefixtures("tiruan")
def test_progress_is_asked_for_while_it_runs_and_no_longer(operator: Client, settings: Any) -> None:
    operator.post(url("terbitkan"))
    htmx = {"HX-Request": "true"}
    antre = operator.get(url("kemajuan"), headers=htmx).content.decode()
    assert "Menunggu giliran" in antre
    assert "hx-trigger" in antre
    assert operator.get(url("kemajuan")).status_code == 302
    t = Terbitan.objects.get()
    Terbitan.objects.filter(pk=t.pk).update(mulai=timezone.now(), detak=timezone.now(), langkah=2)
    jalan = operator.get(url("kemajuan"), headers=htmx).content.decode()
    assert "Menyusun naskah …" in jalan
    assert 'value="2"' in jalan
    Terbitan.objects.filter(pk=t.pk).update(mulai=None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    assert "Pekerja latar belakang tidak berjalan" in operator.get(url("laporan")).content.decode()
    bangun.call(t.pk)
    assert "hx-trigger" not in operator.get(url("kemajuan"), headers=htmx).content.decode()


@pytest.mark.usefixtures("tiruan")
def test_a_failure_offers_another_try(operator: Client) -> None:
    t = bangun_draf()
    Terbitan.objects.filter(pk=t.pk).update(selesai=None, galat="Gagal saat membaca data: x.")
    isi = operator.get(url("laporan")).content.decode()
    assert "Gagal saat membaca data" in isi
    assert "Coba lagi" in isi
    with selesai():
        operator.post(url("terbitkan"), {"ulangi": t.pk})
    assert "Lihat lembar cetak" in operator.get(url("laporan")).content.decode()


def test_the_way_to_final_from_the_pages(tiruan: list[bool]) -> None:
    muatkan()
    operator, verifikator, kepala = (
        masuk(Client(), p) for p in (Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD)
    )
    assert "Laporan disahkan sesudah diajukan" in kepala.get(url("sahkan")).content.decode()
    operator.post(url("langkah"), {"aksi": "ajukan"})
    verifikator.post(url("langkah"), {"aksi": "verifikasi"})
    assert kepala.post(url("langkah"), {"aksi": "sahkan"}).url == url("sahkan")
    halaman = kepala.get(url("sahkan")).content.decode()
    assert "Kesampingkan dengan alasan" in halaman
    assert "disabled" in halaman
    jawab = kepala.post(url("sahkan"), {"tanggal": "2024-02-26"})
    assert jawab.status_code == 422
    assert "temuan bertingkat tinggi" in jawab.content.decode()
    kesampingkan_semua()
    assert kepala.post(url("sahkan"), {"tanggal": "bukan"}).status_code == 422
    with selesai():
        assert kepala.post(url("sahkan"), {"tanggal": "2024-02-26"}).status_code == 302
    isi = kepala.get(url("laporan")).content.decode()
    assert "bertanggal 26 Februari 2024" in isi
    assert "Baca naskah" in isi
    assert operator.post(url("sahkan"), {"tanggal": "2024-02-26"}).status_code == 403
    assert tiruan == [False]


def test_every_gap_has_its_door_and_the_page_its_number_of_queries(operator: Client) -> None:
    isi = operator.get(url("laporan")).content.decode()
    assert isi.count(">Lengkapi</a>") == isi.count("daftar-periksa") * isi.count(">Lengkapi</a>") > 5

    def hitung() -> int:
        with CaptureQueriesContext(connection) as q:
            assert operator.get(url("laporan")).status_code == 200
        return len(q)

    hitung()
    satu = hitung()
    for n in range(30):
        Terbitan.objects.create(
            opd_id=OPD, tahun=2023, triwulan=0, sidik=f"s{n}", oleh="x", diminta=timezone.now() - timedelta(days=1),
            selesai=timezone.now(), berkas=json.loads("[]"), versi_beku=n + 1,
        )  # fmt: skip
    assert hitung() == satu <= 52

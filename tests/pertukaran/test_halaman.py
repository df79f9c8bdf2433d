"""Pages of what comes in and goes out: who may, what is said about a wrong file, that nothing is stored before one agrees."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook
from tests.kantor import OPD, OPD_LAIN, OPERATOR, ORANG_LUAR, gabung, ganti, kantor, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.models import Aset, Kepegawaian, Opd
from akuntabel.pelaporan.kueri import muat_himpunan
from akuntabel.pelaporan.models import Swot
from akuntabel.pengukuran.models import Realisasi
from akuntabel.pertukaran import unggahan
from akuntabel.pertukaran.baca import baca, baca_isi
from akuntabel.pertukaran.buku_tulis import tulis_buku
from akuntabel.pertukaran.galat import Galat
from akuntabel.pertukaran.galat_xlsx import tulis_galat
from akuntabel.pertukaran.paket import tulis_zip
from akuntabel.pertukaran.salin import salin_tahun, susun_salinan

pytestmark = pytest.mark.django_db
DI = f"/opd/{OPD}/2023/tw-1/data/"
SEMUA_PERAN = [p for p in Peran if p is not Peran.SISTEM]


@cache
def contoh() -> Himpunan:
    """The example: a package that is right."""
    himpunan = baca(Path(__file__).parents[2] / "contoh" / "bakesbangpol-lumajang-2023").himpunan
    assert himpunan is not None
    return himpunan


@pytest.fixture(autouse=True)
def _folder(settings: Any, tmp_path: Path) -> None:
    settings.AKUNTABEL_DATA = tmp_path


def unggah(client: Client, isi: bytes, nama: str = "buku.xlsx") -> str:
    berkas = SimpleUploadedFile(nama, isi)
    return client.post("/mulai/impor/", {"berkas": berkas}, follow=True).content.decode()


def buku_salah() -> bytes:
    buku = load_workbook(BytesIO(tulis_buku(contoh())))
    lembar = buku["Realisasi"]
    kolom = {sel.value: sel.column for sel in lembar[4]}
    lembar.cell(5, kolom["nilai"]).value = "613.448,549"
    lembar.cell(6, kolom["triwulan"]).value = 7
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


# --- rights ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("peran", SEMUA_PERAN)
def test_only_those_who_may_import_begin(client: Client, peran: Peran) -> None:
    muatkan()
    lain = {"indikator": "i2"} if peran is Peran.PENANGGUNG_JAWAB_INDIKATOR else {}
    masuk(client, peran, **lain)
    boleh = peran in (Peran.ADMIN_PEMDA, Peran.OPERATOR_OPD)
    for alamat in ("/mulai/", "/mulai/impor/"):
        assert client.get(alamat).status_code == (200 if boleh else 403)
    if not boleh:
        assert "Hubungi" in client.get("/mulai/").content.decode()
        assert client.post("/mulai/impor/simpan/").status_code == 403


def test_an_operator_of_one_unit_does_not_import(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD, unit="u1")
    assert client.get("/mulai/").status_code == 403


def test_everybody_of_the_office_exports_and_nobody_of_another(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))
    masuk(client, Peran.KEPALA_OPD)
    assert client.get(DI).status_code == 200
    assert client.get(f"{DI}unduh/zip/").status_code == 200
    assert client.get(f"{DI}unduh/pdf/").status_code == 404
    lain = f"/opd/{OPD_LAIN}/2023/tw-1/data/"
    for alamat in (lain, f"{lain}unduh/xlsx/", f"{lain}salin/"):
        assert client.get(alamat).status_code == 403


# --- in --------------------------------------------------------------------------------------------------------------


def test_a_wrong_workbook_is_answered_with_all_its_mistakes_and_stores_nothing(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    isi = unggah(client, buku_salah())
    assert "2 kesalahan" in isi
    assert "613.448,549" in isi
    assert "Lembar Realisasi" in isi
    assert ">Simpan<" not in isi
    assert not Opd.objects.exists()
    buku = load_workbook(BytesIO(client.get("/mulai/impor/kesalahan.xlsx").content))
    baris = [[s.value for s in b] for b in buku["Kesalahan"].iter_rows(min_row=2)]
    assert [b[:3] for b in baris] == [["Lembar Realisasi", 5, "Nilai"], ["Lembar Realisasi", 6, "Triwulan"]]


@pytest.mark.parametrize("bentuk", ["xlsx", "zip"])
def test_a_right_file_is_shown_before_it_is_saved_and_then_is_all_there(client: Client, bentuk: str) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    isi = tulis_buku(contoh()) if bentuk == "xlsx" else tulis_zip(contoh())
    halaman = unggah(client, isi, f"kantor.{bentuk}")
    assert "Yang akan berubah" in halaman
    assert not Opd.objects.exists()
    jadi = client.post("/mulai/impor/simpan/", follow=True)
    assert "kantor." in jadi.content.decode()
    assert jadi.redirect_chain[0][0] == f"/opd/{OPD}/"
    assert muat_himpunan(OPD) == contoh()
    assert Jejak.objects.filter(tindakan="impor", opd=OPD, alasan=f"Berkas kantor.{bentuk}").exists()


def test_the_same_file_again_changes_nothing_and_offers_nothing(client: Client) -> None:
    muatkan(contoh())
    masuk(client, Peran.OPERATOR_OPD)
    halaman = unggah(client, tulis_buku(contoh()))
    assert "Tidak ada yang berubah" in halaman
    assert ">Simpan<" not in halaman


def test_an_operator_changes_his_own_office_and_is_refused_another(client: Client) -> None:
    muatkan(contoh())
    lain = kantor(OPD_LAIN, awalan="x-")
    muatkan(Himpunan.dari({"opd": lain.opd}))
    ubahan = tulis_buku(ganti(contoh(), "unit", nama="Sekretariat Ubahan"))
    masuk(client, Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="orang lain")
    assert "tidak dapat disimpan" in unggah(client, ubahan)
    client.post("/mulai/impor/simpan/")
    assert not Jejak.objects.filter(tindakan="impor", pelaku="orang_lain").exists()
    masuk(client, Peran.OPERATOR_OPD)
    assert "Yang akan berubah" in unggah(client, ubahan)
    client.post("/mulai/impor/simpan/")
    assert Jejak.objects.filter(tindakan="impor", pelaku="operator_opd", opd=OPD).exists()


@pytest.mark.parametrize("isi", [b"", b"bukan berkas", b"PK\x03\x04rusak"])
def test_what_is_no_workbook_is_refused_in_words(client: Client, isi: bytes) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    halaman = unggah(client, isi)
    assert "Berkas ini kosong" in halaman or "kesalahan" in halaman
    assert client.post("/mulai/impor/", {}).status_code == 422


def test_saving_without_a_checked_file_asks_for_it_again(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    assert "Unggah sekali lagi" in client.post("/mulai/impor/simpan/", follow=True).content.decode()
    assert client.get("/mulai/impor/kesalahan.xlsx").status_code == 404


def test_uploads_are_kept_by_their_hash_and_thrown_away_after_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    kunci = unggahan.titip(b"isi")
    assert unggahan.ambil(kunci) == b"isi"
    assert unggahan.ambil("../kunci-rahasia") is None
    nyata = unggahan.time.time()
    monkeypatch.setattr(unggahan.time, "time", lambda: nyata + unggahan.UMUR + 60)
    unggahan.titip(b"lain")
    assert unggahan.ambil(kunci) is None
    unggahan.buang(kunci)


def test_the_workbook_of_mistakes_takes_text_as_text() -> None:
    g = Galat(tempat="Lembar Unsur", baris=4, kolom="Uraian", terbaca="=1+1", sebab="keliru.", perbaikan="Perbaiki.")
    buku = load_workbook(BytesIO(tulis_galat([g], [g])))
    assert buku.sheetnames == ["Kesalahan", "Perhatian"]
    assert [s.value for s in buku["Kesalahan"][2]] == ["Lembar Unsur", 4, "Uraian", "keliru.", "Perbaiki.", "=1+1"]
    assert buku["Kesalahan"]["F2"].data_type == "s"


# --- out -------------------------------------------------------------------------------------------------------------


def test_what_is_exported_is_read_back_the_same(client: Client) -> None:
    muatkan(contoh())
    masuk(client, Peran.AUDITOR)
    for bentuk in ("xlsx", "zip"):
        jawab = client.get(f"{DI}unduh/{bentuk}/?semua=1")
        assert jawab.headers["Content-Disposition"].endswith(f'.{bentuk}"')
        assert baca_isi(f"a.{bentuk}", jawab.content).himpunan == muat_himpunan(OPD)
    isian = load_workbook(BytesIO(client.get(f"{DI}unduh/isian/").content))
    assert isian["Realisasi"].max_row > 6


def test_an_empty_workbook_is_for_the_year_asked_for(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    assert "kosong-2024" in client.get("/mulai/buku-kerja-kosong.xlsx?tahun=2024").headers["Content-Disposition"]
    assert client.get("/mulai/buku-kerja-kosong.xlsx?tahun=x").status_code == 200


# --- last year's copy ------------------------------------------------------------------------------------------------


def test_a_year_is_copied_once_and_what_is_there_stays(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    alamat = f"/opd/{OPD}/2024/tw-1/data/salin/"
    assert "Salin ke 2024" in client.get(alamat).content.decode()
    client.post(alamat, {"dari": "2023"})
    assert Kepegawaian.objects.get(tahun=2024).jumlah == 7
    assert Aset.objects.get(tahun=2024).kunci == "a1-2024"
    assert Swot.objects.get(tahun=2024).uraian == "Peluang"
    assert susun_salinan(OPD, dari=2023, ke=2024).kosong
    assert not salin_tahun(pelaku=OPERATOR, opd=OPD, dari=2023, ke=2024).ada
    assert Jejak.objects.filter(tindakan="salin_tahun").count() == 1
    assert not Realisasi.objects.filter(tahun=2024).exists()


def test_copying_needs_the_right_and_two_years() -> None:
    muatkan()
    for orang in (ORANG_LUAR, pelaku(Peran.AUDITOR), pelaku(Peran.KEPALA_OPD)):
        with pytest.raises(TidakBerhak):
            salin_tahun(pelaku=orang, opd=OPD, dari=2023, ke=2024)
    with pytest.raises(TindakanDitolak, match="sama"):
        salin_tahun(pelaku=OPERATOR, opd=OPD, dari=2023, ke=2023)


# --- step by step ----------------------------------------------------------------------------------------------------


def test_the_guide_leads_from_the_empty_database_to_the_first_operator(client: Client) -> None:
    masuk(client, Peran.ADMIN_PEMDA)
    kosong = client.get("/mulai/").content.decode()
    assert "0 dari 6 langkah selesai" in kosong
    assert 'href="/administrasi/pemda/ubah/"' in kosong
    muatkan()
    penuh = client.get("/mulai/").content.decode()
    assert "5 dari 6 langkah selesai" in penuh
    assert 'href="/administrasi/pengguna/baru/"' in penuh

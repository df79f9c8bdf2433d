"""The form of one indicator, without scripts, and its panel."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from tests.kantor import OPD, OPD_LAIN, VERIFIKATOR, gabung, ganti, kantor, muatkan
from tests.masuk import masuk

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.hak import Peran
from akuntabel.aturan.nilai import Angka
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.models import Jejak, Tanda
from akuntabel.jejak.tanda import beri_tanda
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pengukuran.models import Bukti, Realisasi

pytestmark = pytest.mark.django_db
DASAR = f"/opd/{OPD}/2023/tw-1/pengukuran/"
HALAMAN = f"{DASAR}indikator/i2/"


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    return tmp_path / "bukti"


def isian(**isi: Any) -> dict[str, Any]:
    return {"versi": 1, "pilihan": "nilai", "isi": "2", "alasan": "", "sumber": "diukur", "keterangan": "", **isi}


def baris() -> Realisasi:
    return Realisasi.objects.get(indikator="i2", tahun=2023, triwulan=1)


def test_a_value_is_saved_and_the_way_leads_on(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    assert client.post(HALAMAN, isian(isi="3,5", keterangan="Rapat", aksi="simpan")).headers["Location"] == HALAMAN
    assert (baris().nilai, baris().keterangan) == (Decimal("3.5"), "Rapat")
    client.post(HALAMAN, isian(versi=2, sumber="dihitung", isi="3,5", keterangan="Rapat"))
    assert baris().sumber == "dihitung"
    jawab = client.post(f"{DASAR}indikator/i1/", isian(versi=0, isi="66,8", aksi="lanjut"))
    assert jawab.headers["Location"] == HALAMAN


def test_an_absence_needs_its_reason(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    jawab = client.post(HALAMAN, isian(pilihan="belum_diukur"))
    assert jawab.status_code == 422
    assert "Sebutkan alasannya" in jawab.content.decode()
    client.post(HALAMAN, isian(pilihan="belum_diukur", alasan="Menunggu survei"))
    assert (baris().status, baris().alasan, baris().nilai) == ("belum_diukur", "Menunggu survei", None)


def test_what_was_typed_stays_when_it_cannot_be_read(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    isi = client.post(HALAMAN, isian(isi="613.448,549", keterangan="tetap ada")).content.decode()
    assert "613.448,549" in isi
    assert "tetap ada" in isi
    assert "tercampur" in isi
    assert baris().nilai == 2


def test_the_second_of_two_people_chooses_on_a_page(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    client.post(HALAMAN, isian(isi="7"))
    jawab = client.post(HALAMAN, isian(isi="9"))
    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "sudah diubah orang lain" in isi
    assert baris().nilai == 7
    client.post(HALAMAN, isian(versi=2, isi="9", **{"pilih-isi": "saya", "mereka-isi": "7"}))
    assert baris().nilai == 9


@pytest.mark.parametrize("peran", [Peran.AUDITOR, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD])
def test_readers_find_no_form(client: Client, peran: Peran) -> None:
    muatkan()
    masuk(client, peran)
    isi = client.get(HALAMAN).content.decode()
    assert "tombol-utama" not in isi
    assert "Anda membaca halaman ini" in isi
    assert client.post(HALAMAN, isian(isi="9")).status_code == 403


def test_somebody_accountable_for_another_indicator_is_refused_beside_the_form(client: Client) -> None:
    muatkan()
    masuk(client, Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i1")
    jawab = client.post(HALAMAN, isian(isi="9"))
    assert jawab.status_code == 422
    assert "Jangkauan peran Anda" in jawab.content.decode()
    assert baris().nilai == 2


def test_a_shut_period_is_read_only(client: Client) -> None:
    muatkan()
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="disahkan")
    isi = masuk(client, Peran.OPERATOR_OPD).get(HALAMAN).content.decode()
    assert "pita-kunci" in isi
    assert "<textarea" not in isi
    assert client.post(HALAMAN, isian(isi="9")).status_code == 422
    assert baris().nilai == 2


def test_an_indicator_of_no_plan_is_not_found(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    assert client.get(f"{DASAR}indikator/zz/").status_code == 404
    assert client.get(f"{DASAR}panel/zz/").status_code == 404


def test_a_formula_computes_from_its_variables_before_anything_is_stored(client: Client) -> None:
    muatkan(ganti(kantor(), "indikator", 1, formula_hitung="selesai / semua * 100"))
    masuk(client, Peran.OPERATOR_OPD)
    isi = client.post(HALAMAN, isian(aksi="hitung", v_selesai="3", v_semua="8")).content.decode()
    assert 'value="37,5"' in isi
    assert "Dihitung dengan selesai / semua * 100: selesai = 3; semua = 8." in isi
    assert baris().nilai == 2
    isi = client.post(HALAMAN, isian(aksi="hitung", v_selesai="3", v_semua="0")).content.decode()
    assert "nol" in isi
    assert "belum diisi" in client.post(HALAMAN, isian(aksi="hitung", v_selesai="3")).content.decode()


def test_the_panel_tells_the_history_the_years_before_and_the_origin(client: Client) -> None:
    h = kantor()
    dulu = [
        r.Target(rencana="renstra", indikator="i2", tahun=2022, nilai=Angka(Decimal(4))),
        r.Realisasi(indikator="i2", tahun=2022, nilai=Angka(Decimal(3))),
    ]
    muatkan(replace(h, target=(*h.target, dulu[0]), realisasi=(*h.realisasi, dulu[1])))  # type: ignore[arg-type]
    masuk(client, Peran.OPERATOR_OPD)
    client.post(HALAMAN, isian(isi="3"))
    isi = client.get(f"{DASAR}panel/i2/").content.decode()
    assert "<del>2</del> → <ins>3</ins>" in isi
    assert "<svg" in isi
    assert '<th scope="row">2022</th>' in isi
    assert "Target 2 forum; realisasi 3 forum." in isi
    assert "150,00%" in isi


def test_the_panel_s_queries_are_fixed(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    jumlah = []
    for n in range(3):
        with CaptureQueriesContext(connection) as q:
            assert client.get(f"{DASAR}panel/i2/").status_code == 200
        jumlah.append(len(q))
        client.post(HALAMAN, isian(isi=str(10 + n), versi=n + 1))
    assert max(jumlah[1:]) <= 40
    assert jumlah[1] == jumlah[2]


def test_the_note_is_changed_from_the_panel_and_the_figure_stays(client: Client) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    isi = {"versi": 1, "sumber": "dihitung", "keterangan": "Dari daftar hadir"}
    jawab = client.post(f"{DASAR}keterangan/i2/", isi, headers={"HX-Request": "true"})
    assert "Keterangan tersimpan" in jawab.content.decode()
    assert (baris().nilai, baris().sumber, baris().keterangan) == (Decimal(2), "dihitung", "Dari daftar hadir")
    jawab = client.post(f"{DASAR}keterangan/i2/", {**isi, "keterangan": "lain"}, headers={"HX-Request": "true"})
    assert 'role="alert"' in jawab.content.decode()
    assert "lain</textarea>" in jawab.content.decode()


# --- evidence --------------------------------------------------------------------------------------------------------


def berkas(nama: str = "daftar hadir.pdf", isi: bytes = b"%PDF-1.7 isi") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi, content_type="application/pdf")


def test_several_files_are_taken_in_and_the_bad_one_is_named(client: Client, gudang: Path) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    isi = {"berkas": [berkas(), berkas("foto.png", b"\x89PNG\r\n\x1a\n.."), berkas("jahat.pdf", b"MZ")]}
    jawab = client.post(f"{DASAR}unggah/i2/", isi, follow=True).content.decode()
    assert "jahat.pdf" in jawab
    assert "2 berkas tersimpan" in jawab
    assert Bukti.objects.filter(indikator="i2").count() == 3


def test_evidence_is_downloaded_never_shown(client: Client, gudang: Path) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    masuk(client, Peran.OPERATOR_OPD)
    client.post(f"{DASAR}unggah/i2/", {"berkas": berkas()})
    kunci = Bukti.objects.latest("dibuat").kunci
    masuk(client, Peran.AUDITOR)
    jawab = client.get(f"{DASAR}bukti/{kunci}/")
    assert jawab["Content-Disposition"].startswith("attachment")
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert b"".join(jawab.streaming_content) == b"%PDF-1.7 isi"  # type: ignore[attr-defined]
    assert client.get(f"{DASAR}bukti/b1/").status_code == 422
    assert client.get(f"{DASAR}bukti/zz/").status_code == 404
    masuk(client, Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="lain")
    assert client.get(f"{DASAR}bukti/{kunci}/").status_code == 403


def test_evidence_is_withdrawn_with_a_reason_and_its_file_stays(client: Client, gudang: Path) -> None:
    muatkan()
    masuk(client, Peran.OPERATOR_OPD)
    client.post(f"{DASAR}unggah/i2/", {"berkas": berkas()})
    bukti = Bukti.objects.latest("dibuat")
    client.post(f"{DASAR}tarik/{bukti.kunci}/i2/", {"alasan": " "})
    assert Bukti.objects.filter(kunci=bukti.kunci).exists()
    client.post(f"{DASAR}tarik/{bukti.kunci}/i2/", {"alasan": "Salah berkas"})
    assert not Bukti.objects.filter(kunci=bukti.kunci).exists()
    assert jalur(bukti.sidik).exists()
    jejak = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert (jejak.tindakan, jejak.objek, jejak.alasan) == ("tarik_bukti", "daftar hadir.pdf", "Salah berkas")
    assert bukti.sidik in jejak.sebelum


@pytest.mark.parametrize("peran", [Peran.VERIFIKATOR_OPD, Peran.AUDITOR, Peran.KEPALA_OPD])
def test_evidence_is_brought_and_withdrawn_by_those_who_fill_in_alone(
    client: Client, gudang: Path, peran: Peran
) -> None:
    muatkan()
    masuk(client, peran)
    assert client.post(f"{DASAR}unggah/i2/", {"berkas": berkas()}).status_code == 403
    assert client.post(f"{DASAR}tarik/b1/i2/", {"alasan": "x"}).status_code == 403
    assert Bukti.objects.count() == 1


def test_evidence_of_a_shut_period_stays(client: Client, gudang: Path) -> None:
    muatkan()
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="disahkan")
    masuk(client, Peran.OPERATOR_OPD)
    client.post(f"{DASAR}tarik/b1/i2/", {"alasan": "x"})
    client.post(f"{DASAR}unggah/i2/", {"berkas": berkas()})
    assert [b.kunci for b in Bukti.objects.all()] == ["b1"]


# --- marks -----------------------------------------------------------------------------------------------------------


def test_a_mark_is_answered_where_it_stands(client: Client) -> None:
    muatkan()
    tanda = beri_tanda(
        pelaku=VERIFIKATOR,
        opd=OPD,
        alur=Alur.TRIWULAN,
        kunci="2023/1",
        isi="Cocokkan.",
        objek="realisasi/i2",
        indikator="i2",
    )
    masuk(client, Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    assert "«Cocokkan.»" in client.get(HALAMAN).content.decode()
    client.post(f"{DASAR}jawab/{tanda.pk}/i2/", {"jawaban": "Sudah cocok."})
    assert Tanda.objects.get().jawaban == "Sudah cocok."
    assert client.post(f"{DASAR}jawab/{tanda.pk}/i1/", {"jawaban": "x"}).status_code == 404
    assert "Sudah cocok." in client.get(HALAMAN).content.decode()

"""A report comes in, is reviewed, answered, repaired and reviewed again."""

from __future__ import annotations

from typing import Any

import pytest
from tests.evaluasi.kantor_reviu import ALASAN, KELIRU, PERBAIKAN, TAHUNAN, berkas_docx, temuan, unggah
from tests.kantor import KEPALA, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, muatkan, pelaku

from akuntabel.aturan.hak import Peran
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi import penelaahan
from akuntabel.evaluasi.istilah import Kabar, LingkupLaporan, StatusReviu, Tindak
from akuntabel.evaluasi.kueri.reviu import daftar_reviu, temuan_hilang
from akuntabel.evaluasi.tindakan import (
    arsipkan_reviu,
    buka_kembali_temuan,
    kesampingkan_temuan_reviu,
    pulihkan_reviu,
    tandai_diperbaiki,
    terima_temuan,
    ulangi_reviu,
)
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.galat import Bentrok, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak

pytestmark = pytest.mark.django_db
INSPEKTORAT = pelaku(Peran.INSPEKTORAT)


@pytest.fixture(autouse=True)
def _kantor(_folder: None) -> None:
    muatkan()


def test_a_file_is_kept_reviewed_and_its_text_stored_with_marks() -> None:
    r = unggah()
    assert (r.status, r.alasan, r.nomor, r.jenis, r.tahun_laporan) == ("selesai", "", 1, "docx", 2023)
    assert jalur(r.sidik).read_bytes() == berkas_docx() or jalur(r.sidik).exists()
    assert m.TemuanReviu.objects.filter(reviu=r).count() == r.ringkasan["jumlah"] > 0
    t = temuan(r, "analisa")
    assert (t.tindak, t.kabar, t.tempat[0]["bab"]) == ("terbuka", "", 2)
    bab = m.BabReviu.objects.get(reviu=r, nomor=2)
    assert bab.judul == "BAB I PENDAHULUAN"
    tanda = [x for b in bab.blok for x in b.get("m", ()) if x[2] == t.nomor]
    ((awal, akhir, *_),) = tanda
    assert next(b["t"] for b in bab.blok if b.get("m") and tanda[0] in b["m"])[awal:akhir] == "analisa"
    assert {x["kode"] for x in r.formulir} >= {"F1", "S10"}
    assert Jejak.objects.filter(opd=OPD, tindakan="unggah_reviu").count() == 1


def test_what_is_decided_holds_when_the_report_comes_again() -> None:
    satu = unggah()
    banding = temuan(satu, "perbandingan dengan tahun lalu")
    kesampingkan_temuan_reviu(pelaku=KEPALA, opd=OPD, nomor=banding.pk, versi=1, alasan=ALASAN)
    terima_temuan(pelaku=OPERATOR, opd=OPD, nomor=temuan(satu, "analisa").pk, versi=1)
    tandai_diperbaiki(pelaku=OPERATOR, opd=OPD, nomor=temuan(satu, "Prosentase").pk, versi=1)

    dua = unggah(PERBAIKAN)
    assert (dua.nomor, dua.sebelumnya_id) == (2, satu.pk)
    assert [t.kutipan for t in temuan_hilang(dua) if "analisa" in t.kutipan]
    tabel = temuan(dua, "perbandingan dengan tahun lalu")
    assert (tabel.tindak, tabel.alasan, tabel.oleh, tabel.kabar) == ("dikesampingkan", ALASAN, KEPALA.nama, Kabar.MASIH)
    prosentase = temuan(dua, "Prosentase")
    assert (prosentase.tindak, prosentase.alasan) == (Tindak.TERBUKA, penelaahan.DITINJAU_LAGI)
    assert not m.TemuanReviu.objects.filter(reviu=dua, kabar=Kabar.BARU).exists()

    tiga = unggah(KELIRU)
    baru = m.TemuanReviu.objects.filter(reviu=tiga, kabar=Kabar.BARU)
    assert ["analisa" in t.kutipan for t in baru] == [True]
    assert temuan_hilang(tiga) == ()


def test_a_waiver_covers_no_further_place() -> None:
    satu = unggah()
    kesampingkan_temuan_reviu(pelaku=KEPALA, opd=OPD, nomor=temuan(satu, "Prosentase").pk, versi=1, alasan=ALASAN)
    lebih = (*KELIRU, ("BAB IV PENUTUP", ["Prosentase capaian tetap naik."]))
    dua = unggah(lebih)
    t = m.TemuanReviu.objects.get(reviu=dua, kode=temuan(satu, "Prosentase").kode, kutipan__contains="rosentase")
    assert (t.tindak, "1 tempat" in t.alasan) == (Tindak.TERBUKA, True)


def test_reviews_of_the_pemda_and_of_the_office_are_not_compared() -> None:
    unggah()
    lain = unggah(lingkup=LingkupLaporan.PEMDA, oleh=INSPEKTORAT)
    assert (lain.nomor, lain.sebelumnya) == (1, None)
    assert {x["jawab"] for x in lain.formulir if x["kode"] in ("M2", "M4", "S2")} == {"ditanyakan"}


def test_the_report_of_the_pemda_is_for_those_who_reach_the_pemda() -> None:
    with pytest.raises(TidakBerhak):
        unggah(lingkup=LingkupLaporan.PEMDA, oleh=KEPALA)


def test_a_character_that_no_database_takes_is_no_obstacle() -> None:
    r = unggah(b"BAB I PENDAHULUAN\n\nLaporan ini memuat analisa\x00 kinerja.\n", nama="a.txt")
    assert r.status in (StatusReviu.SELESAI, StatusReviu.DITOLAK)
    isi = str(list(m.BabReviu.objects.values_list("blok"))) + str(list(m.TemuanReviu.objects.values_list("kutipan")))
    assert "\\x00" not in isi


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("gambar.docx", b"\x89PNG\r\n\x1a\n....", "gambar"),
        ("kosong.txt", b"   \n", "kosong"),
        ("rusak.docx", b"PK\x03\x04rusak", ""),
        ("palsu.pdf", b"bukan pdf", "bukan PDF"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(nama: str, isi: bytes, pesan: str) -> None:
    r = unggah(isi, nama=nama)
    assert r.status == StatusReviu.DITOLAK
    assert pesan in r.alasan
    assert r.alasan


@pytest.mark.parametrize("nama", ["laporan.odt", "laporan.exe", "laporan", "laporan.docx.zip"])
def test_other_kinds_of_files_are_not_taken_in(nama: str) -> None:
    with pytest.raises(TindakanDitolak, match=r"\.docx, \.pdf, dan \.txt"):
        unggah(b"isi", nama=nama)
    assert not m.ReviuLaporan.objects.exists()


def test_a_file_that_is_too_large_is_not_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from akuntabel.evaluasi.tindakan import reviu

    monkeypatch.setattr(reviu, "MAKS_BERKAS", 100)
    with pytest.raises(TindakanDitolak, match="lebih besar"):
        unggah(b"x" * 200, nama="a.txt")


def test_a_fault_of_ours_is_told_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as tambal:
        tambal.setattr(penelaahan, "reviu", lambda *_: 1 / 0)
        r = unggah()
    assert (r.status, "gangguan di server" in r.alasan) == (StatusReviu.GAGAL, True)
    from tests.evaluasi.kantor_reviu import selesai

    with selesai():
        ulangi_reviu(pelaku=OPERATOR, opd=OPD, nomor=r.pk)
    r.refresh_from_db()
    assert r.status == StatusReviu.SELESAI


def test_a_review_is_done_once_whoever_finds_it() -> None:
    r = unggah()
    penelaahan.jalankan(r.pk)
    assert m.TemuanReviu.objects.filter(reviu=r).count() == r.ringkasan["jumlah"]


def test_a_large_file_waits_for_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    from akuntabel.evaluasi.tindakan import reviu

    antre: list[int] = []
    monkeypatch.setattr(reviu, "KECIL", {".docx": 10})
    monkeypatch.setattr(penelaahan.telaah.__class__, "enqueue", lambda _self, nomor: antre.append(nomor))
    r = unggah()
    assert (r.status, antre) == (StatusReviu.ANTRE, [r.pk])


# --- who may what ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("oleh", [ORANG_LUAR, pelaku(Peran.AUDITOR), pelaku(Peran.PIMPINAN), pelaku(Peran.BAPPEDA)])
def test_readers_and_strangers_neither_upload_nor_answer(oleh: Any) -> None:
    with pytest.raises(TidakBerhak):
        unggah(oleh=oleh)
    t = temuan(unggah(), "analisa")
    for tindak in (terima_temuan, tandai_diperbaiki, buka_kembali_temuan):
        with pytest.raises(TidakBerhak):
            tindak(pelaku=oleh, opd=OPD, nomor=t.pk, versi=1)


def test_an_operator_accepts_but_waives_not_and_undoes_no_waiver() -> None:
    t = temuan(unggah(), "analisa")
    with pytest.raises(TidakBerhak):
        kesampingkan_temuan_reviu(pelaku=OPERATOR, opd=OPD, nomor=t.pk, versi=1, alasan=ALASAN)
    kesampingkan_temuan_reviu(pelaku=VERIFIKATOR, opd=OPD, nomor=t.pk, versi=1, alasan=ALASAN)
    with pytest.raises(TidakBerhak):
        buka_kembali_temuan(pelaku=OPERATOR, opd=OPD, nomor=t.pk, versi=2)
    buka_kembali_temuan(pelaku=INSPEKTORAT, opd=OPD, nomor=t.pk, versi=2)
    t.refresh_from_db()
    assert (t.tindak, t.oleh, t.waktu) == (Tindak.TERBUKA, "", None)


def test_a_waiver_needs_a_sentence_and_the_second_of_two_people_is_told() -> None:
    t = temuan(unggah(), "analisa")
    with pytest.raises(TindakanDitolak, match="kalimat"):
        kesampingkan_temuan_reviu(pelaku=KEPALA, opd=OPD, nomor=t.pk, versi=1, alasan="ok")
    terima_temuan(pelaku=OPERATOR, opd=OPD, nomor=t.pk, versi=1)
    with pytest.raises(Bentrok):
        tandai_diperbaiki(pelaku=KEPALA, opd=OPD, nomor=t.pk, versi=1)
    entri = Jejak.objects.filter(opd=OPD, tindakan="terima_temuan").get()
    assert '"diterima"' in entri.sesudah
    assert t.kode in entri.objek


def test_a_finding_of_another_office_is_not_found() -> None:
    t = temuan(unggah(), "analisa")
    with pytest.raises(TidakBerhak):
        terima_temuan(pelaku=OPERATOR, opd="9.99", nomor=t.pk, versi=1)
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        terima_temuan(pelaku=INSPEKTORAT, opd="9.99", nomor=t.pk, versi=1)


def test_an_archived_review_is_neither_listed_nor_compared_with_nor_answered() -> None:
    satu, dua = unggah(), unggah(PERBAIKAN)
    arsipkan_reviu(pelaku=OPERATOR, opd=OPD, nomor=dua.pk, versi=1)
    assert [r.pk for r in daftar_reviu(OPD, TAHUNAN)] == [satu.pk]
    assert [r.pk for r in daftar_reviu(OPD, TAHUNAN, arsip=True)] == [dua.pk]
    with pytest.raises(TindakanDitolak, match="diarsipkan"):
        terima_temuan(pelaku=OPERATOR, opd=OPD, nomor=temuan(dua, "Prosentase").pk, versi=1)
    tiga = unggah()
    assert (tiga.nomor, tiga.sebelumnya_id) == (3, satu.pk)
    with pytest.raises(Bentrok):
        pulihkan_reviu(pelaku=OPERATOR, opd=OPD, nomor=dua.pk, versi=1)
    pulihkan_reviu(pelaku=OPERATOR, opd=OPD, nomor=dua.pk, versi=2)
    assert len(daftar_reviu(OPD, TAHUNAN)) == 3


def test_the_name_of_a_file_is_tidied() -> None:
    assert unggah(nama="..\\folder/lap\u202eoran.docx").nama == "laporan.docx"

"""Form III/2-2 and the statement that follows from it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from django.test import Client
from tests.evaluasi.kantor_reviu import ALASAN, PERBAIKAN, TAHUNAN, unggah, url
from tests.kantor import KEPALA, OPD, OPERATOR, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.dokumen.berkas import tulis
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.evaluasi.kueri.formulir import muat_formulir
from akuntabel.evaluasi.kueri.pernyataan import halangan_pernyataan
from akuntabel.evaluasi.pernyataan import SIMPULAN, TUJUAN, IsiPernyataan, cairkan_pernyataan, susun_pernyataan
from akuntabel.evaluasi.tindakan import (
    arsipkan_reviu,
    isi_formulir_reviu,
    kesampingkan_temuan_reviu,
    terbitkan_pernyataan,
)
from akuntabel.evaluasi.tindakan.formulir import IsianButir
from akuntabel.evaluasi.tindakan.pernyataan import IsianPernyataan
from akuntabel.jejak.galat import Bentrok, Terhalang, TidakBerhak, TindakanDitolak
from akuntabel.reviu.formulir_reviu import PERNYATAAN, Jawaban

pytestmark = pytest.mark.django_db
INSPEKTORAT = pelaku(Peran.INSPEKTORAT)
ISIAN = IsianPernyataan(
    tempat="Lumajang", tanggal=date(2024, 2, 20), jabatan="INSPEKTUR\nKABUPATEN UJI", nama="Nama Inspektur"
)


@pytest.fixture(autouse=True)
def _kantor(_folder: None) -> None:
    muatkan()


def isi(*butir: IsianButir, oleh: Any = INSPEKTORAT, lingkup: LingkupLaporan = LingkupLaporan.OPD) -> int:
    return isi_formulir_reviu(pelaku=oleh, opd=OPD, periode=TAHUNAN, lingkup=lingkup, butir=butir)


def butir(r: m.ReviuLaporan) -> dict[str, Any]:
    return {b.butir.kode: b for b in muat_formulir(r)}


def jawab_semua(r: m.ReviuLaporan) -> None:
    kini = butir(r)
    isi(
        *(IsianButir(kode=b.kode, jawab=Jawaban.YA, catatan="Dilihat.", versi=kini[b.kode].versi) for b in PERNYATAAN),
        lingkup=LingkupLaporan(r.lingkup),
    )


def bersihkan(r: m.ReviuLaporan) -> None:
    """Waive what is heavy and certain."""
    for t in m.TemuanReviu.objects.filter(reviu=r, tingkat="tinggi", keyakinan="pasti"):
        kesampingkan_temuan_reviu(pelaku=INSPEKTORAT, opd=OPD, nomor=t.pk, versi=t.versi, alasan=ALASAN)


def siap() -> m.ReviuLaporan:
    r = unggah(lingkup=LingkupLaporan.PEMDA, oleh=INSPEKTORAT)
    bersihkan(r)
    jawab_semua(r)
    return r


# --- the form --------------------------------------------------------------------------------------------------------


def test_answers_of_people_count_and_stay_when_the_report_comes_again() -> None:
    r = unggah()
    assert butir(r)["M1"].jawab is Jawaban.DITANYAKAN
    assert isi(IsianButir(kode="M1", jawab=Jawaban.YA, catatan="SK tim penyusun.")) == 1
    dua = unggah(PERBAIKAN)
    b = butir(dua)["M1"]
    assert (b.jawab, b.catatan, b.oleh, b.versi) == (Jawaban.YA, "SK tim penyusun.", INSPEKTORAT.nama, 1)


def test_conditional_statements_follow_from_what_people_answer() -> None:
    r = unggah()
    isi(*(IsianButir(kode=k, jawab=Jawaban.YA) for k in ("S1", "S2", "S8")))
    assert (butir(r)["S3"].jawab, butir(r)["S9"].jawab) == (Jawaban.TIDAK_BERLAKU, Jawaban.TIDAK_BERLAKU)


def test_a_no_needs_a_note_and_of_two_people_the_second_is_told() -> None:
    unggah()
    with pytest.raises(TindakanDitolak, match="penjelasannya"):
        isi(IsianButir(kode="M3", jawab=Jawaban.TIDAK))
    isi(IsianButir(kode="M3", jawab=Jawaban.TIDAK, catatan="Belum ada SOP."))
    with pytest.raises(Bentrok):
        isi(IsianButir(kode="M1", jawab=Jawaban.YA), IsianButir(kode="M3", jawab=Jawaban.YA))
    assert not m.JawabanReviu.objects.filter(kode="M1").exists()


@pytest.mark.parametrize("oleh", [OPERATOR, KEPALA, pelaku(Peran.AUDITOR), pelaku(Peran.ADMIN_PEMDA)])
def test_only_the_inspektorat_answers_and_issues(oleh: Any) -> None:
    r = unggah()
    with pytest.raises(TidakBerhak):
        isi(IsianButir(kode="M1", jawab=Jawaban.YA), oleh=oleh)
    with pytest.raises(TidakBerhak):
        terbitkan_pernyataan(pelaku=oleh, opd=OPD, nomor=r.pk, isian=ISIAN)


def test_the_page_of_the_form_saves_only_what_was_changed(client: Client) -> None:
    r = unggah()
    masuk(client, Peran.INSPEKTORAT)
    halaman = client.get(url("formulir", nomor=r.pk)).content.decode()
    assert halaman.count('name="jawab-') == 23
    data = {}
    for b in muat_formulir(r):
        data |= {f"jawab-{b.butir.kode}": b.jawab.value, f"catatan-{b.butir.kode}": "", f"versi-{b.butir.kode}": "0"}
    data |= {"jawab-M1": "ya", "catatan-M1": "SK tim."}
    assert client.post(url("formulir", nomor=r.pk), data).status_code == 302
    assert [j.kode for j in m.JawabanReviu.objects.all()] == ["M1"]
    # Somebody else still has the page as it was.
    bentrok = client.post(url("formulir", nomor=r.pk), data | {"jawab-M1": "tidak", "catatan-M1": "Tidak ada."})
    assert bentrok.status_code == 409
    assert "SK tim." in bentrok.content.decode()
    salah = client.post(url("formulir", nomor=r.pk), {"jawab-M3": "tidak", "catatan-M3": "", "versi-M3": "0"})
    assert (salah.status_code, "penjelasannya" in salah.content.decode()) == (422, True)
    baca = masuk(client, Peran.KEPALA_OPD).get(url("formulir", nomor=r.pk)).content.decode()
    assert "Formulir diisi Inspektorat" in baca
    assert 'name="jawab-' not in baca


# --- the statement ---------------------------------------------------------------------------------------------------


def test_what_stands_in_the_way_is_told() -> None:
    r = unggah(lingkup=LingkupLaporan.PEMDA, oleh=INSPEKTORAT)
    halangan = " ".join(halangan_pernyataan(r))
    assert "temuan bertingkat tinggi yang pasti" in halangan
    assert "belum dijawab" in halangan
    with pytest.raises(Terhalang):
        terbitkan_pernyataan(pelaku=INSPEKTORAT, opd=OPD, nomor=r.pk, isian=ISIAN)


def test_reports_of_offices_get_one_only_where_the_pemda_chose_so() -> None:
    from akuntabel.organisasi.tindakan import simpan_setelan

    r = unggah()
    bersihkan(r)
    jawab_semua(r)
    assert "tingkat Pemda" in halangan_pernyataan(r)[0]
    simpan_setelan(
        pelaku=pelaku(Peran.ADMIN_PEMDA), nama="reviu.lingkup_pernyataan", nilai="pemda_opd", alasan="Keputusan Bupati"
    )
    assert halangan_pernyataan(r) == ()


def test_a_statement_is_frozen_printed_and_versioned(client: Client) -> None:
    r = siap()
    p = terbitkan_pernyataan(pelaku=INSPEKTORAT, opd=OPD, nomor=r.pk, isian=ISIAN)
    isi_p = cairkan_pernyataan(p.isi, p.sidik)
    assert (isi_p.nama, isi_p.sidik_berkas, isi_p.nomor_reviu) == ("Nama Inspektur", r.sidik, 1)
    masuk(client, Peran.AUDITOR)
    berkas = client.get(url("unduh_pernyataan", nomor=r.pk, terbitan=1, bentuk="docx"))
    d = docx.Document(BytesIO(berkas.content))
    teks = "\n".join([x.text for x in d.paragraphs] + [c.text for t in d.tables for b in t.rows for c in b.cells])
    for kata in ("PERNYATAAN TELAH DIREVIU", "TAHUN ANGGARAN 2023", TUJUAN, SIMPULAN, "Lumajang, 20 Februari 2024"):
        assert kata in teks
    assert terbitkan_pernyataan(pelaku=INSPEKTORAT, opd=OPD, nomor=r.pk, isian=ISIAN).nomor == 2
    with pytest.raises(TindakanDitolak, match="tidak dapat diarsipkan"):
        arsipkan_reviu(pelaku=INSPEKTORAT, opd=OPD, nomor=r.pk, versi=1)
    m.PernyataanReviu.objects.filter(pk=p.pk).update(isi=p.isi.replace("Nama Inspektur", "Orang Lain"))
    assert client.get(url("unduh_pernyataan", nomor=r.pk, terbitan=1, bentuk="docx")).status_code == 404


def test_the_statement_on_a_quarter_names_it() -> None:
    isi_p = IsiPernyataan(
        pemda="Pemerintah Kabupaten Lumajang",
        instansi="Pemerintah Kabupaten Lumajang",
        periode="Triwulan I Tahun 2023",
        tahun=2023,
        berkas="a.pdf",
        sidik_berkas="0",
        nomor_reviu=1,
        tempat="Lumajang",
        tanggal=date(2023, 4, 20),
        jabatan="INSPEKTUR",
        nama="Nama Inspektur",
    )
    ((_, berkas),) = tulis(susun_pernyataan(isi_p, sidik_isi="0"), "p", ("docx",)).items()
    d = docx.Document(BytesIO(berkas))
    teks = "\n".join(x.text for x in d.paragraphs)
    assert "TRIWULAN I TAHUN ANGGARAN 2023" in teks
    assert "untuk Triwulan I tahun anggaran 2023 menurut" in teks


def test_only_the_latest_review_is_stated_on() -> None:
    satu = siap()
    dua = unggah(PERBAIKAN, lingkup=LingkupLaporan.PEMDA, oleh=INSPEKTORAT)
    assert "lebih baru (ke-2)" in halangan_pernyataan(satu)[0]
    assert halangan_pernyataan(dua) == ()


def test_the_page_issues_and_lists(client: Client) -> None:
    r = siap()
    masuk(client, Peran.INSPEKTORAT)
    data = {
        "jabatan": "INSPEKTUR",
        "nama": "Nama Inspektur",
        "tempat": "Lumajang",
        "tanggal": "2024-02-20",
        "nip": "12",
    }
    salah = client.post(url("pernyataan", nomor=r.pk), data)
    assert (salah.status_code, "seharusnya 18" in salah.content.decode()) == (422, True)
    assert client.post(url("pernyataan", nomor=r.pk), data | {"nip": ""}).status_code == 302
    halaman = client.get(url("pernyataan", nomor=r.pk)).content.decode()
    assert "Pernyataan nomor 1" in halaman
    assert "Hubungi Inspektorat" in masuk(client, Peran.KEPALA_OPD).get(url("pernyataan", nomor=r.pk)).content.decode()

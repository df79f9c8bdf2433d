"""The pages of a review: light, with a known number of queries, working without a script."""

from __future__ import annotations

import gzip
import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from tests.evaluasi.kantor_reviu import ALASAN, KELIRU, PERBAIKAN, berkas_docx, temuan, unggah, url
from tests.kantor import OPD_LAIN, gabung, kantor, muatkan
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.evaluasi.kueri.temuan import SEKALI, Saringan, muat_temuan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kantor(_folder: None) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))


def isi(jawaban: Any) -> str:
    return str(jawaban.content.decode())


def panjang(banyak: int) -> Any:
    """A report with so many findings, each in its own chapter's paragraph."""
    kata = ("analisa", "prosentase", "hirarki", "standarisasi", "obyek", "sistim", "kwalitas", "resiko")
    bab = [(f"BAB {n} BAGIAN", [f"Kalimat nomor {x} memuat {kata[x % 8]}{x}." for x in range(12)]) for n in ("I", "II")]
    return [*bab, ("BAB III PENUTUP", [f"Tabel 9.{x} dan Gambar 8.{x} tidak ada." for x in range(banyak)])]


def test_a_dropped_file_leads_to_its_findings_beside_the_text(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    kosong = isi(client.get(url("daftar")))
    assert "Belum ada laporan Tahun 2023 yang direviu" in kosong
    assert "Laporan Pemda" not in kosong
    with TestCase.captureOnCommitCallbacks(execute=True):
        jawaban = client.post(
            url("daftar"), {"berkas": SimpleUploadedFile("lap.docx", berkas_docx()), "lingkup": "opd"}
        )
    r = m.ReviuLaporan.objects.get()
    assert (jawaban.status_code, jawaban["Location"]) == (302, url("hasil", nomor=r.pk))
    t = temuan(r, "analisa")
    halaman = isi(client.get(f"{url('hasil', nomor=r.pk)}?bab=2"))
    assert re.search(
        rf'id="m{t.nomor}-0"[^>]*>.*?</a><mark class="td td-rendah" data-t="{t.nomor}">analisa</mark>', halaman
    )
    assert f'id="t{t.nomor}"' in halaman
    assert f'href="/aturan/{t.kode}/"' in halaman
    assert "lap.docx" in isi(client.get(url("daftar")))


def test_a_refused_file_keeps_one_on_the_page_with_the_reason(client: Client) -> None:
    masuk(client, Peran.OPERATOR_OPD)
    jawaban = client.post(url("daftar"), {"berkas": SimpleUploadedFile("lap.xlsx", b"PK"), "lingkup": "opd"})
    assert (jawaban.status_code, ".docx, .pdf, dan .txt" in isi(jawaban)) == (422, True)


def test_what_cannot_be_read_is_told_on_its_page(client: Client) -> None:
    r = unggah(b"\x89PNG\r\n\x1a\n", nama="a.docx")
    halaman = isi(masuk(client, Peran.OPERATOR_OPD).get(url("hasil", nomor=r.pk)))
    assert "Berkas ini tidak dapat direviu" in halaman
    assert r.alasan.split(".")[0] in halaman


def test_progress_is_polled_and_ends_with_the_page_itself(client: Client) -> None:
    r = unggah()
    masuk(client, Peran.AUDITOR)
    m.ReviuLaporan.objects.filter(pk=r.pk).update(status="berjalan", langkah=1)
    assert 'hx-trigger="every 1s"' in isi(client.get(url("hasil", nomor=r.pk)))
    potong = client.get(url("kemajuan", nomor=r.pk), headers={"hx-request": "true"})
    assert "Memeriksa laporan" in isi(potong)
    m.ReviuLaporan.objects.filter(pk=r.pk).update(status="selesai")
    assert client.get(url("kemajuan", nomor=r.pk), headers={"hx-request": "true"})["HX-Refresh"] == "true"
    assert client.get(url("kemajuan", nomor=r.pk)).status_code == 302


def test_filters_narrow_the_list_and_a_mark_finds_its_finding_anyway(client: Client) -> None:
    r = unggah()
    masuk(client, Peran.KEPALA_OPD)
    t = temuan(r, "analisa")
    tinggi = isi(client.get(url("hasil", nomor=r.pk) + "?tingkat=tinggi"))
    assert f'id="t{t.nomor}"' not in tinggi
    assert 'class="t-kartu t-tinggi' in tinggi
    assert f'id="t{t.nomor}"' in isi(client.get(url("hasil", nomor=r.pk) + f"?tingkat=tinggi&temuan={t.nomor}"))
    kosong = isi(client.get(url("hasil", nomor=r.pk) + "?tindak=diterima"))
    assert "Tidak ada yang cocok" in kosong
    aneh = client.get(url("hasil", nomor=r.pk) + "?tingkat=x'&bab=99999&dari=-1&di_bab=²&kabar=zz&rumpun=%00")
    assert aneh.status_code == 200
    potong = isi(client.get(url("hasil", nomor=r.pk), headers={"hx-request": "true", "hx-target": "reviu-daftar"}))
    assert potong.lstrip().startswith("<section")


def jawab(client: Client, r: m.ReviuLaporan, t: m.TemuanReviu, tindak: str, *, htmx: bool = False, **lain: Any) -> Any:
    kepala = {"hx-request": "true"} if htmx else {}
    data = {"tindak": tindak, "versi": t.versi, **lain}
    return client.post(url("tanggapi", nomor=r.pk, temuan=t.pk), data, headers=kepala)


def test_an_answer_comes_back_as_its_card_and_the_counts(client: Client) -> None:
    r = unggah()
    t = temuan(r, "analisa")
    masuk(client, Peran.VERIFIKATOR_OPD)
    potong = isi(jawab(client, r, t, "dikesampingkan", htmx=True, alasan=ALASAN))
    assert potong.lstrip().startswith("<li")
    assert ALASAN in potong
    assert 'hx-swap-oob="true"' in potong
    t.refresh_from_db()
    assert t.tindak == Tindak.DIKESAMPINGKAN
    kurang = isi(jawab(client, r, temuan(r, "Prosentase"), "dikesampingkan", htmx=True, alasan="tidak"))
    assert "harus berupa kalimat" in kurang
    assert ">tidak</textarea>" in kurang


def test_without_a_script_one_comes_back_to_the_finding_with_the_filters(client: Client) -> None:
    r = unggah()
    t = temuan(r, "analisa")
    masuk(client, Peran.OPERATOR_OPD)
    jawaban = jawab(client, r, t, "diterima", kembali="tingkat=rendah&jahat=//x")
    assert jawaban["Location"] == f"{url('hasil', nomor=r.pk)}?tingkat=rendah#t{t.nomor}"


def test_two_people_the_second_sees_both_and_chooses(client: Client) -> None:
    r = unggah()
    t = temuan(r, "analisa")
    jawab(masuk(client, Peran.VERIFIKATOR_OPD), r, t, "dikesampingkan", alasan=ALASAN)
    masuk(client, Peran.KEPALA_OPD)
    halaman = jawab(client, r, t, "diterima")
    assert halaman.status_code == 409
    assert "Tanggapan atas temuan" in isi(halaman)
    assert ALASAN in isi(halaman)
    t.refresh_from_db()
    assert t.tindak == Tindak.DIKESAMPINGKAN
    potong = isi(jawab(client, r, m.TemuanReviu(pk=t.pk, versi=1), "diterima", htmx=True))
    assert "baru saja menanggapi" in potong
    pilih = {"pilih-tindak": "saya", "mereka-tindak": "dikesampingkan", "pilih-alasan": "saya", "mereka-alasan": ALASAN}
    jawab(client, r, t, "diterima", **pilih)
    t.refresh_from_db()
    assert t.tindak == Tindak.DITERIMA


def test_a_repeat_shows_what_is_gone_still_there_and_new(client: Client) -> None:
    unggah()
    dua = unggah(PERBAIKAN)
    masuk(client, Peran.AUDITOR)
    halaman = isi(client.get(url("hasil", nomor=dua.pk)))
    assert "hilang sejak reviu ke-1" in halaman
    assert "Masih ada" in halaman
    hilang = isi(client.get(url("hasil", nomor=dua.pk) + "?kabar=hilang"))
    assert "analisa" in hilang
    assert "t-tindakan" not in hilang


def test_what_is_gone_is_counted_and_filtered_by_itself(client: Client) -> None:
    unggah()
    dua = unggah(PERBAIKAN)
    daftar = muat_temuan(dua, Saringan.dari({"kabar": "hilang", "di_bab": "1"}))
    assert daftar.cocok == daftar.semua == sum(p.jumlah for p in daftar.tingkat) > 0
    assert muat_temuan(dua, Saringan.dari({"kabar": "hilang", "tindak": "dikesampingkan"})).cocok == 0


def test_a_reader_sees_no_forms_and_another_office_nothing(client: Client) -> None:
    r = unggah()
    halaman = isi(masuk(client, Peran.AUDITOR).get(url("hasil", nomor=r.pk)))
    assert "t-tindakan" not in halaman
    assert "Reviu perbaikannya" not in halaman
    masuk(client, Peran.KEPALA_OPD, opd=OPD_LAIN)
    assert client.get(url("hasil", nomor=r.pk)).status_code == 403
    assert client.get(url("hasil", opd=OPD_LAIN, nomor=r.pk)).status_code == 404
    assert client.get(url("asli", opd=OPD_LAIN, nomor=r.pk)).status_code == 404


def test_text_of_a_report_is_text_and_never_markup(client: Client) -> None:
    r = unggah(
        [("BAB I <script>alert(1)</script>", ["Ada <img src=x onerror=alert(1)> analisa & {{ 7*7 }}."])],
        nama="<b>.docx",
    )
    halaman = isi(masuk(client, Peran.KEPALA_OPD).get(url("hasil", nomor=r.pk) + "?bab=2"))
    assert "<script>alert" not in halaman
    assert "<img src=x" not in halaman
    assert "&lt;b&gt;.docx" in halaman
    assert "{{ 7*7 }}" in halaman


def test_pages_stay_light_and_queries_few_however_many_findings(client: Client) -> None:
    masuk(client, Peran.KEPALA_OPD)
    kecil, besar = unggah(), unggah(panjang(60))
    banyak = m.TemuanReviu.objects.filter(reviu=besar).count()
    satu = m.TemuanReviu.objects.filter(reviu=besar).order_by("nomor").last()
    assert satu is not None
    baris = [m.TemuanReviu(**{**_isi(satu), "nomor": banyak + n, "sidik": f"{n}"}) for n in range(1, 301)]
    m.TemuanReviu.objects.bulk_create(baris)
    m.ReviuLaporan.objects.filter(pk__in=[kecil.pk, besar.pk]).update(sebelumnya=None)
    jumlah = []
    for r in (kecil, besar):
        client.get(url("hasil", nomor=r.pk))
        with CaptureQueriesContext(connection) as kueri:
            jawaban = client.get(url("hasil", nomor=r.pk), headers={"accept-encoding": "gzip"})
        jumlah.append(len(kueri))
        mentah = jawaban.content
        berat = len(mentah) if jawaban.headers.get("Content-Encoding") == "gzip" else len(gzip.compress(mentah))
        assert berat <= 60_000
    assert jumlah[1] <= jumlah[0] <= 40
    halaman = isi(client.get(url("hasil", nomor=besar.pk)))
    assert halaman.count('class="t-kartu') == SEKALI
    lagi = client.get(url("hasil", nomor=besar.pk) + f"?lagi=1&dari={SEKALI}", headers={"hx-request": "true"})
    assert isi(lagi).count('class="t-kartu') == SEKALI


def _isi(t: m.TemuanReviu) -> dict[str, Any]:
    return {f.attname: getattr(t, f.attname) for f in t._meta.concrete_fields if f.attname != "id"}


# --- files -----------------------------------------------------------------------------------------------------------


def test_findings_can_be_taken_away_as_workbook_and_json(client: Client) -> None:
    r = unggah()
    masuk(client, Peran.AUDITOR)
    data = json.loads(client.get(url("unduh", nomor=r.pk, bentuk="json")).content)
    assert data["ringkasan"]["jumlah"] == len(data["temuan"]) == r.ringkasan["jumlah"]
    assert data["berkas"] == "laporan.docx"
    lembar = load_workbook(BytesIO(client.get(url("unduh", nomor=r.pk, bentuk="xlsx")).content))["Temuan"]
    assert lembar.max_row == r.ringkasan["jumlah"] + 1
    assert client.get(url("unduh", nomor=r.pk, bentuk="exe")).status_code == 404
    asli = client.get(url("asli", nomor=r.pk))
    assert b"".join(asli.streaming_content)[:2] == b"PK"  # type: ignore[attr-defined]
    assert "attachment" in asli["Content-Disposition"]


def test_the_working_paper_holds_steps_findings_answers_and_the_form(client: Client) -> None:
    r = unggah()
    t = temuan(r, "analisa")
    jawab(masuk(client, Peran.VERIFIKATOR_OPD), r, t, "dikesampingkan", alasan=ALASAN)
    berkas = client.get(url("unduh", nomor=r.pk, bentuk="docx"))
    d = docx.Document(BytesIO(berkas.content))
    teks = "\n".join([p.text for p in d.paragraphs] + [c.text for x in d.tables for b in x.rows for c in b.cells])
    for bagian in (
        "KERTAS KERJA REVIU",
        "Langkah Reviu",
        "Simpulan",
        t.kode,
        ALASAN,
        "bukan merupakan gabungan",
        r.sidik,
    ):
        assert bagian in teks
    assert "Masih ada" in teks
    pdf = client.get(url("unduh", nomor=r.pk, bentuk="pdf"))
    assert pdf.content.startswith(b"%PDF-")


# --- checks ----------------------------------------------------------------------------------------------------------


def test_every_check_has_its_page(client: Client) -> None:
    masuk(client, Peran.AUDITOR)
    daftar = isi(client.get("/aturan/"))
    for kode in re.findall(r'href="/aturan/([^/"]+)/"', daftar)[::9]:
        halaman = isi(client.get(f"/aturan/{kode}/"))
        assert kode in halaman
    assert "Tidak ditemukan pada" in isi(client.get("/aturan/EJ-02/"))
    assert client.get("/aturan/ZZ-99/").status_code == 404


def test_the_stored_folder_holds_one_copy_of_the_same_file() -> None:
    berkas = berkas_docx(KELIRU)
    a, b = unggah(berkas), unggah(berkas)
    from akuntabel.jejak.berkas import jalur

    assert (a.sidik, b.nomor) == (b.sidik, 2)
    assert Path(jalur(a.sidik)).read_bytes() == berkas

"""The working paper: findings by family and kind, small ones in a line, and places where it is signed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import docx
import pypdfium2
import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.evaluasi.kantor_reviu import TAHUNAN, unggah, url
from tests.kantor import OPD, muatkan, pelaku
from tests.masuk import masuk

from akuntabel.aturan.hak import Peran
from akuntabel.dokumen.berkas import tulis
from akuntabel.dokumen.model import Baris, BarisJenis, Tabel
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan, Tindak
from akuntabel.evaluasi.kertas_kerja import BahanKertas, ButirKertas, susun_kertas_kerja
from akuntabel.evaluasi.kertas_temuan import TemuanKertas, rekap_temuan, rumpun_temuan, susun_temuan
from akuntabel.evaluasi.kueri.formulir import muat_formulir
from akuntabel.evaluasi.kueri.kertas import bahan_kertas, penanda_dari
from akuntabel.evaluasi.pernyataan import IsiPernyataan, bekukan_pernyataan
from akuntabel.evaluasi.tindakan import isi_formulir_reviu
from akuntabel.evaluasi.tindakan.formulir import IsianButir
from akuntabel.reviu.formulir_reviu import PERNYATAAN, Jawaban
from akuntabel.reviu.keluaran.penanda import RUANG, penanda_reviu

KATA = ("analisa", "prosentase", "hirarki", "obyek", "sistim", "kwalitas", "resiko", "handal")


def temuan(nomor: int, **isi: Any) -> TemuanKertas:
    dasar = TemuanKertas(
        nomor=nomor,
        kode="EJ-02",
        judul="Bentuk kata tidak baku",
        rumpun="ejaan",
        tingkat="rendah",
        keyakinan="pasti",
        tempat=(f"baris {nomor}, halaman {nomor // 8 + 1}",),
        pesan=f"Tertulis “{KATA[nomor % 8]}{nomor}”, bukan bentuk baku.",
        kutipan=f"… laporan ini memuat {KATA[nomor % 8]}{nomor} kinerja …",
        perbaikan="Tulis bentuk bakunya.",
        dasar="EYD V dan KBBI",
        tindak=Tindak.TERBUKA,
        alasan="",
        oleh="",
    )
    return replace(dasar, **isi)


def berat(nomor: int, rumpun: str = "dasar hukum", **isi: Any) -> TemuanKertas:
    return temuan(
        nomor,
        kode=f"HK-{nomor % 30:02}",
        judul="Peraturan tidak berlaku lagi",
        rumpun=rumpun,
        tingkat="tinggi" if nomor % 3 else "sedang",
        pesan=f"Peraturan Bupati Nomor {nomor} Tahun 2018 tentang Pedoman Penyusunan Laporan Kinerja tidak berlaku lagi "
        f"sejak tahun 2021, sedangkan laporan ini masih menyebutnya sebagai pedoman. Nomor {nomor}.",
        **isi,
    )


def bahan(semua: list[TemuanKertas], **isi: Any) -> BahanKertas:
    dasar = BahanKertas(
        pemda="Pemerintah Kabupaten Uji",
        instansi="Dinas Contoh Kabupaten Uji",
        periode="Tahun 2023",
        tahun=2023,
        berkas="laporan.pdf",
        sidik="ab" * 32,
        jenis="pdf",
        halaman=40,
        nomor=1,
        pengunggah="Contoh Nama",
        waktu=datetime(2024, 2, 1, 9),
        catatan=(),
        temuan=tuple(semua),
        baru=0,
        masih=0,
        hilang=(),
        nomor_sebelumnya=0,
        butir=tuple(ButirKertas(butir=b, jawab=b.jawab, catatan="", oleh="") for b in PERNYATAAN),
        penanda=penanda_reviu(),
    )
    return replace(dasar, **isi)


def tabel(semua: list[TemuanKertas]) -> list[Tabel]:
    return [x for x in susun_temuan(semua, 2) if isinstance(x, Tabel)]


def teks(baris: Baris) -> list[str]:
    return ["".join(p if isinstance(p, str) else p.teks for p in s.isi) for s in baris.sel]  # type: ignore[union-attr]


def test_each_family_has_a_table_the_heaviest_first_and_each_kind_a_head() -> None:
    semua = [temuan(3), temuan(4), temuan(5, kode="EJ-01", tingkat="sedang"), berat(1), berat(2, "waktu")]
    daftar = tabel(semua)
    assert [t.judul for t in daftar] == [
        "Temuan Rumpun Dasar Hukum (1 tinggi)",
        "Temuan Rumpun Waktu (1 tinggi)",
        "Temuan Rumpun Ejaan (1 sedang, 2 rendah)",
    ]
    assert [t.nomor for t in daftar] == ["2", "3", "4"]
    kepala = [teks(b)[0] for b in daftar[2].badan if b.jenis is BarisJenis.KELOMPOK]
    assert kepala[0].startswith("EJ-01 ")
    assert kepala[1] == "EJ-02 Bentuk kata tidak baku (rendah, 2 temuan). Dasar: EYD V dan KBBI"


def test_every_finding_is_printed_once_with_its_answer() -> None:
    semua = [temuan(n) for n in range(1, 30)] + [berat(n) for n in range(30, 50)]
    semua[4] = replace(semua[4], tindak=Tindak.DIKESAMPINGKAN, alasan="Nama diri.", oleh="Contoh Nama, 1 Februari 2024")
    nomor = Counter(teks(b)[0] for t in tabel(semua) for b in t.badan if b.jenis is BarisJenis.ISI)
    assert nomor == Counter(f"{t.nomor}." for t in semua)
    jawab = {teks(b)[0]: teks(b)[-1] for t in tabel(semua) for b in t.badan if b.jenis is BarisJenis.ISI}
    assert jawab["5."] == "Dikesampingkan. Nama diri. Contoh Nama, 1 Februari 2024"
    assert jawab["6."] == "Terbuka"


def test_a_small_finding_that_quotes_the_words_itself_is_not_quoted_again() -> None:
    kecil, polos, besar = temuan(1), temuan(2, pesan="Ada dua spasi."), berat(3)
    isi = " ".join(x for t in tabel([kecil, polos, besar]) for b in t.badan for x in teks(b))
    assert kecil.kutipan not in isi
    assert f"Ada dua spasi. Kutipan: “{polos.kutipan}”" in isi
    assert besar.kutipan in isi


def test_the_recap_adds_up_by_family_and_severity() -> None:
    semua = [temuan(1), temuan(2, tingkat="info"), berat(4), berat(3, "waktu")]
    (rekap,) = rekap_temuan(semua, 1)
    assert isinstance(rekap, Tabel)
    assert [teks(b) for b in rekap.badan] == [
        ["Dasar hukum", "1", "–", "–", "–", "1"],
        ["Waktu", "–", "1", "–", "–", "1"],
        ["Ejaan", "–", "–", "1", "1", "2"],
        ["Jumlah", "1", "1", "1", "1", "4"],
    ]
    assert rekap_temuan([], 1) == []
    assert list(rumpun_temuan(semua)) == ["dasar hukum", "waktu", "ejaan"]


def test_hundreds_of_findings_fit_in_some_forty_pages() -> None:
    semua = [berat(n, ("dasar hukum", "waktu", "struktur", "isi wajib")[n % 4]) for n in range(1, 102)]
    semua += [temuan(n) for n in range(102, 236)]
    isi = tulis(susun_kertas_kerja(bahan(semua)), "kertas", ("pdf",))["kertas.pdf"]
    pdf = pypdfium2.PdfDocument(isi)
    assert len(pdf) <= 40
    halaman = "\n".join(h.get_textpage().get_text_range() for h in pdf)
    for t in semua:
        assert f"{t.nomor}." in halaman
    pdf.close()


@pytest.mark.parametrize("semua", [[], [temuan(1)]])
def test_a_paper_with_nothing_or_one_finding_is_whole(semua: list[TemuanKertas]) -> None:
    dok = susun_kertas_kerja(bahan(semua))
    nomor = [x.nomor for b in dok.bagian for x in b.blok if isinstance(x, Tabel) and x.nomor]
    assert nomor == [str(n) for n in range(1, len(nomor) + 1)]
    assert set(tulis(dok, "kertas", ("docx", "pdf"))) == {"kertas.docx", "kertas.pdf"}


# --- who signs -------------------------------------------------------------------------------------------------------


def test_three_roles_sign_and_names_that_are_not_known_are_left_to_the_hand() -> None:
    kosong = penanda_reviu()
    assert [(p.peran, p.nama) for p in kosong] == [("Disusun oleh", ""), ("Diperiksa oleh", ""), ("Disetujui oleh", "")]
    isi = penanda_reviu(disusun=("Ani", "", "Budi", "Ani"), disetujui="Citra")
    assert [p.nama for p in isi] == ["Ani, Budi", "", "Citra"]
    d = docx.Document(BytesIO(tulis(susun_kertas_kerja(bahan([], penanda=isi)), "k", ("docx",))["k.docx"]))
    baris = [[c.text for c in b.cells] for b in d.tables[-1].rows]
    assert baris[0] == ["", "Disusun oleh", "Diperiksa oleh", "Disetujui oleh"]
    assert baris[1] == ["Nama", "Ani, Budi", RUANG, "Citra"]
    assert baris[2] == ["Tanggal", RUANG, RUANG, RUANG]
    assert baris[3][0] == "Paraf"
    assert not any(x.strip() for x in baris[3][1:])
    assert "NIP" not in str(baris)


@pytest.fixture
def r(_folder: None, db: None) -> m.ReviuLaporan:
    muatkan()
    return unggah()


def test_names_are_those_who_answered_the_form_and_signed_the_statement(r: m.ReviuLaporan) -> None:
    assert [p.nama for p in penanda_dari(r, muat_formulir(r))] == ["", "", ""]
    isi_formulir_reviu(
        pelaku=pelaku(Peran.INSPEKTORAT, nama="pereviu"),
        opd=OPD,
        periode=TAHUNAN,
        lingkup=LingkupLaporan.OPD,
        butir=[IsianButir(kode="F1", jawab=Jawaban.YA, catatan="Dilihat.", versi=0)],
    )
    teks_beku, sidik = bekukan_pernyataan(
        IsiPernyataan(
            pemda="Pemerintah Kabupaten Uji", instansi="Badan", periode="Tahun 2023", tahun=2023, berkas=r.nama,
            sidik_berkas=r.sidik, nomor_reviu=1, tempat="Uji", tanggal=datetime(2024, 2, 1).date(), jabatan="Inspektur",
            nama="Contoh Inspektur",
        )
    )  # fmt: skip
    p = m.PernyataanReviu.objects.create(reviu=r, nomor=1, isi=teks_beku, sidik=sidik, oleh="x", waktu=r.waktu)
    assert [x.nama for x in bahan_kertas(r).penanda] == ["pereviu", "", "Contoh Inspektur"]
    p.isi = teks_beku.replace("Contoh", "Lain")
    p.save()
    assert penanda_dari(r, muat_formulir(r))[2].nama == ""


def test_the_workbook_and_the_printed_form_have_the_same_place(client: Client, r: m.ReviuLaporan) -> None:
    masuk(client, Peran.AUDITOR)
    lembar = load_workbook(BytesIO(client.get(url("unduh", nomor=r.pk, bentuk="xlsx")).content))["Ringkasan"]
    isi = [[c.value for c in b] for b in lembar.iter_rows()]
    mulai = next(n for n, b in enumerate(isi) if b[0] == "Penanda tangan")
    assert isi[mulai] == ["Penanda tangan", "Nama", "Tanggal", "Paraf"]
    assert [b[0] for b in isi[mulai + 1 :]] == ["Disusun oleh", "Diperiksa oleh", "Disetujui oleh"]
    halaman = client.get(url("formulir", nomor=r.pk)).content.decode()
    assert '<th scope="col">Diperiksa oleh</th>' in halaman


def test_a_place_in_the_paper_is_the_page_and_only_without_one_the_headings(r: m.ReviuLaporan) -> None:
    tempat = [x for t in bahan_kertas(r).temuan for x in t.tempat]
    assert any("BAB" in x for x in tempat)
    t = m.TemuanReviu.objects.filter(reviu=r).first()
    assert t is not None
    t.tempat = [{"bagian": "BAB I PENDAHULUAN", "halaman": 3, "baris": 9, "bab": 1}]
    t.save()
    assert bahan_kertas(r).temuan[0].tempat == ("baris 9, halaman 3",)

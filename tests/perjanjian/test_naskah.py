"""What the agreement says and the sheet made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.kantor import ganti, kantor

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, TidakBerlaku
from akuntabel.dokumen.model import Dokumen, Kop, Paragraf, Tabel, TandaTangan, teks
from akuntabel.dokumen.periksa_model import periksa_model
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import bekukan, cairkan
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.perjanjian.naskah import baca_naskah, nama_berkas, susun_naskah


def himpunan(**pk: object) -> Himpunan:
    return ganti(kantor(), "pk", **pk)


def isi_naskah(dok: Dokumen) -> str:
    """All text of a document, line by line."""
    baris: list[str] = []
    for b in dok.blok():
        match b:
            case Paragraf():
                baris.append(teks(b.isi))
            case Tabel():
                baris += [" | ".join(teks(s.isi) for s in x.sel) for x in (*b.kepala, *b.badan)]
            case TandaTangan():
                baris += [" / ".join((p.tempat_tanggal, p.peran, *p.jabatan, p.nama)) for p in b.pihak]
            case Kop():
                baris += [*b.instansi, *b.judul]
    return "\n".join(baris)


def test_the_agreement_prints_its_own_target_and_knows_the_plans() -> None:
    (i,) = baca_naskah(himpunan()).semua_indikator
    assert i.tercetak == "67 indeks"
    assert i.menurut_rencana == "66,50–67,00 indeks"
    assert i.berbeda


def test_without_a_target_of_its_own_the_plans_counts() -> None:
    h = himpunan()
    (i,) = baca_naskah(replace(h, target=tuple(t for t in h.target if not t.pk))).semua_indikator
    assert i.tercetak == "66,50–67,00 indeks"
    assert not i.berbeda


def test_the_sheet_has_the_parts_of_the_forms_in_their_order() -> None:
    naskah = isi_naskah(susun_naskah(baca_naskah(himpunan(tanggal=date(2023, 1, 31), tempat="Kota Uji"))))
    urut = [
        "PEMERINTAH KABUPATEN UJI",
        "PERJANJIAN KINERJA",
        "TAHUN 2023",
        "Nama | : | Contoh Nama",
        "Jabatan | : | Kepala Badan Kabupaten Uji",
        "Nama | : | Bupati Uji",
        "penghargaan dan sanksi",
        "Pihak Kedua,",
        "Kota Uji, 31 Januari 2023",
        "No. | Sasaran Strategis | Indikator Kinerja | Target",
        "1. | Sasaran | Indeks | 67 indeks",
        "No. | Program | Anggaran | Keterangan",
        "1. | Program | Rp10.000,00 | APBD",
        "Jumlah",
    ]
    letak = [naskah.index(x) for x in urut]
    assert letak == sorted(letak)


def test_pihak_kedua_signs_on_the_left() -> None:
    (_, kanan) = next(b for b in susun_naskah(baca_naskah(himpunan())).blok() if isinstance(b, TandaTangan)).pihak
    assert kanan.peran == "Pihak Pertama,"
    assert "……" in kanan.tempat_tanggal, "a day that is not known is left open, never invented"


@pytest.mark.parametrize(
    ("status", "awalan"),
    [(r.StatusPemangku.PLT, "Plt. "), (r.StatusPemangku.PLH, "Plh. "), (r.StatusPemangku.DEFINITIF, "")],
)
def test_an_acting_head_signs_as_one(status: r.StatusPemangku, awalan: str) -> None:
    n = baca_naskah(ganti(himpunan(), "pemangku", status=status))
    assert n.jabatan_pertama == f"{awalan}Kepala Badan Kabupaten Uji"


def test_an_indicator_that_does_not_apply_is_not_promised() -> None:
    h = ganti(himpunan(), "target", [t.pk for t in kantor().target].index("pk1"), nilai=TidakBerlaku("Dialihkan"))
    n = baca_naskah(h)
    assert "Indeks" not in isi_naskah(susun_naskah(n))
    assert n.kurang == ("Belum ada indikator sasaran yang diperjanjikan.",)


def test_what_is_missing_is_said_and_left_open_on_the_sheet() -> None:
    h = himpunan(pihak_pertama="", pihak_kedua_nama="", rencana="renstra")
    n = baca_naskah(ganti(h, "target", [t.pk for t in h.target].index("pk1"), nilai=BELUM_DIISI))
    assert len(n.kurang) == 3
    assert "Target belum diisi untuk 1 indikator: Indeks" in n.kurang[-1]
    assert "1. | Sasaran | Indeks | ……" in isi_naskah(susun_naskah(n))


def test_a_revision_says_so_in_its_title_and_names_its_reason() -> None:
    n = baca_naskah(himpunan(nomor=2, alasan_perubahan=r.AlasanPerubahanPk.PERGANTIAN_PEJABAT))
    naskah = isi_naskah(susun_naskah(n))
    assert n.judul == "Perjanjian Kinerja Perubahan Tahun 2023"
    assert "PERJANJIAN KINERJA PERUBAHAN\nTAHUN 2023" in naskah
    assert "karena pergantian atau mutasi pejabat" in naskah


def test_the_total_is_not_made_up_where_programs_have_no_budget() -> None:
    h = himpunan()
    tanpa = replace(h, pagu=tuple(p for p in h.pagu if not p.unsur))
    naskah = isi_naskah(susun_naskah(baca_naskah(tanpa)))
    assert "1. | Program | belum diisi | " in naskah
    assert "Rp8.338.560.929,00" in naskah


def test_a_signed_sheet_prints_its_hash_and_a_draft_its_mark() -> None:
    n = baca_naskah(himpunan())
    assert "Sidik SHA-256: ab" in isi_naskah(susun_naskah(n, sidik="ab"))
    assert susun_naskah(n, draf=True).draf


def test_every_sheet_is_a_valid_document_also_after_freezing() -> None:
    h = himpunan(nomor=2, alasan_perubahan=r.AlasanPerubahanPk.PERUBAHAN_PRIORITAS)
    beku = cairkan(*bekukan(h))
    assert susun_naskah(baca_naskah(beku)) == susun_naskah(baca_naskah(h))
    assert not list(periksa_model(susun_naskah(baca_naskah(beku))))


def test_files_are_named_by_year_revision_and_office() -> None:
    n = baca_naskah(himpunan(nomor=3))
    assert nama_berkas(n.pk, n.opd) == "PK-2023-Perubahan-2-8.01"
    assert nama_berkas(replace(n.pk, nomor=1), replace(n.opd, singkatan="Dinas / PU")) == "PK-2023-DinasPU"


def test_a_set_that_holds_no_agreement_is_refused() -> None:
    with pytest.raises(ValueError, match="satu perjanjian"):
        baca_naskah(replace(kantor(), pk=()))


def test_exact_numbers_stand_behind_the_cells() -> None:
    dok = susun_naskah(baca_naskah(himpunan()))
    angka = [s.angka for t in dok.tabel() for b in t.badan for s in b.sel if s.angka is not None]
    assert Decimal(67) in angka
    assert Decimal("10000.00") in angka
    assert Angka(Decimal(67)).nilai in angka

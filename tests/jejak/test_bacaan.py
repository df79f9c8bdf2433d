"""Entries of the trail in words."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from tests.kantor import KEPALA, OPD, OPERATOR, VERIFIKATOR, kantor, lengkapi, muatkan, ubah_realisasi

from akuntabel.aturan.alur import Langkah
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.bacaan import SelUbah, baca
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.kata import sebut_kolom, sebut_tabel, sebut_tindakan
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.simpan import kerja
from akuntabel.jejak.uraian import cari_kunci, model_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import kanonik
from akuntabel.kinerja.rekaman import TABEL
from akuntabel.pelaporan.models import Swot
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_realisasi
from akuntabel.perencanaan.tindakan import simpan_indikator


def _entri(sebelum: Any = None, sesudah: Any = None, tindakan: str = "simpan_x", **lain: Any) -> Jejak:
    from django.utils import timezone

    isi = {"opd": OPD, "nomor": 1, "waktu": timezone.now(), "pelaku": "dewi", "tindakan": tindakan, "sidik": "x"}
    j = Jejak(**isi, **lain)
    j.sebelum = kanonik(sebelum) if sebelum else ""
    j.sesudah = kanonik(sesudah) if sesudah else ""
    return j


@pytest.mark.django_db
def test_a_changed_cell_is_named_by_the_wording_of_its_indicator_and_its_period() -> None:
    muatkan()
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="1234.5")])
    (e,) = baca([Jejak.objects.latest("id")])
    (b,) = e.baris
    assert (e.perbuatan, b.tabel, b.nama, b.perbuatan) == (
        "menyimpan realisasi",
        "Realisasi",
        "Jumlah forum, triwulan I 2023",
        "diubah",
    )
    assert b.sel == (SelUbah("Nilai", "2", "1.234,5"),)


@pytest.mark.django_db
def test_references_are_words_money_is_rupiah_and_dates_are_dates() -> None:
    muatkan()
    (e,) = baca(
        [
            _entri(
                sesudah={
                    "pagu": [{"opd": OPD, "tahun": 2023, "tahap": "murni", "unsur": "p1", "jumlah": 123450}],
                    "indikator": [{"rencana": "renstra", "kunci": "i1", "penanggung_jawab": "j1", "iku": True}],
                    "pemangku": [{"kunci": "o1", "mulai": "2023-04-01", "nip": "123"}],
                    "realisasi_anggaran": [{"opd": OPD, "tahun": 2023, "bulan": 3, "unsur": "p1", "jumlah": 100}],
                }
            )
        ]
    )
    sel = {b.tabel: {s.kolom: s.baru for s in b.sel} for b in e.baris}
    nama = {b.tabel: b.nama for b in e.baris}
    assert sel["Pagu"] == {"Jumlah": "Rp1.234,50"}
    assert nama["Pagu"] == "murni, Program, tahun 2023"
    assert nama["Realisasi anggaran"] == "Program, Maret 2023"
    assert sel["Indikator"] == {"Penanggung jawab": "Kepala Badan", "IKU": "ya"}
    assert sel["Pemangku jabatan"]["Mulai"] == "1 April 2023"


@pytest.mark.django_db
def test_a_personal_number_is_never_shown() -> None:
    muatkan()
    entri = _entri({"pemangku": [{"kunci": "o1", "nip": "19700101"}]}, {"pemangku": [{"kunci": "o1", "nip": "1980"}]})
    (e,) = baca([entri])
    assert e.baris[0].sel == (SelUbah("Nip", "(tidak ditampilkan)", "(tidak ditampilkan)"),)


@pytest.mark.django_db
def test_a_row_that_is_gone_is_read_as_deleted_with_what_it_held() -> None:
    muatkan()
    with kerja(pelaku=OPERATOR, opd=OPD, tindakan="hapus_swot") as k:
        hapus_baris(kerja=k, model=Swot, kunci=("w1",))
    (e,) = baca([Jejak.objects.latest("id")])
    (b,) = e.baris
    assert (e.perbuatan, b.perbuatan) == ("menghapus SWOT", "dihapus")
    assert ("Uraian", "Peluang", None) in [(s.kolom, s.lama, s.baru) for s in b.sel]
    assert "Dihapus" not in {s.kolom for s in b.sel}
    (tanpa,) = baca([_entri({"swot": [{"kunci": "w2", "uraian": "Lama"}]}, None, "hapus_swot")])
    assert tanpa.baris[0].perbuatan == "dihapus"


@pytest.mark.django_db
def test_a_step_shows_its_state_once() -> None:
    muatkan()
    lengkapi(2023, 1)
    for langkah, oleh in ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA)):
        langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah)
    (e,) = baca([Jejak.objects.latest("id")])
    (b,) = e.baris
    assert (e.perbuatan, e.objek, b.tabel, b.nama) == (
        "mengesahkan",
        "realisasi Triwulan I Tahun 2023",
        "Alur realisasi",
        "",
    )
    assert b.sel[0] == SelUbah("Keadaan", "diverifikasi", "disahkan")
    assert all(s.lama is None for s in b.sel[1:])


@pytest.mark.django_db
def test_a_wording_that_changed_names_the_row_as_it_is_called_now() -> None:
    muatkan()
    indikator = r.Indikator(rencana="renstra", kunci="i2", unsur="p1", uraian="Jumlah forum aktif", satuan="forum")
    simpan_indikator(pelaku=OPERATOR, opd=OPD, rekaman=[indikator])
    (e,) = baca([Jejak.objects.latest("id")])
    assert e.baris[0].nama == "Jumlah forum aktif"
    assert e.baris[0].sel == (SelUbah("Uraian", "Jumlah forum", "Jumlah forum aktif"),)
    assert cari_kunci("forum aktif") == ("i2",)


def test_long_sentences_are_compared_word_by_word_and_short_values_are_not() -> None:
    lama, baru = "Kegiatan terlaksana sesuai jadwal tahun ini", "Kegiatan terlaksana sesuai rencana tahun ini"
    assert [(p.jenis, p.teks) for p in SelUbah("Isi", lama, baru).beda if p.jenis != "sama"] == [
        ("hapus", "jadwal"),
        ("tambah", "rencana"),
    ]
    assert SelUbah("Nilai", "1", "2").beda == ()
    assert SelUbah("Isi", None, baru).beda == ()
    assert SelUbah("Isi", "x" * 900, "y").potong(600).lama == f"{'x' * 599}…"


@pytest.mark.django_db
def test_any_number_of_entries_costs_two_queries() -> None:
    muatkan()
    for n in range(30):
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai=str(n))])
    semua = list(Jejak.objects.filter(opd=OPD))
    for isi in (semua[-1:], semua):
        with CaptureQueriesContext(connection) as hitung:
            baca(isi)
        assert len(hitung) == 2


@pytest.mark.django_db
def test_everything_that_an_import_writes_can_be_read() -> None:
    muatkan()
    for e in baca(Jejak.objects.all()):
        assert e.jumlah_baris == len(e.baris) > 0
        for b in e.baris:
            assert b.perbuatan == "baru"
            assert b.nama or b.tabel == "Profil Pemda"
            assert all(s.baru and s.lama is None for s in b.sel)
    teks = " ".join(s.baru or "" for e in baca(Jejak.objects.filter(opd=OPD)) for b in e.baris for s in b.sel)
    assert kantor().swot[0].uraian in teks


def test_every_table_act_and_column_has_words() -> None:
    assert set(model_tabel()) <= set(TABEL)
    for tabel in TABEL:
        assert sebut_tabel(tabel)[0].isupper()
        assert "_" not in sebut_tabel(tabel)
    for tindakan in Tindakan:
        assert "_" not in sebut_tindakan(tindakan.value)
    assert sebut_tindakan("simpan_realisasi_anggaran") == "menyimpan realisasi anggaran"
    assert sebut_tindakan("simpan_pk") == "menyimpan perjanjian kinerja"
    assert sebut_tindakan("simpan_opd") == "menyimpan profil OPD"
    assert sebut_kolom("sumber_data") == "Sumber data"


NILAI = st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.lists(st.integers(), max_size=2)
BARIS = st.dictionaries(
    st.sampled_from(["kunci", "tahun", "triwulan", "nilai", "mulai", "objek", "x"]), NILAI, max_size=5
)
ISI = st.dictionaries(st.sampled_from(["swot", "realisasi", "triwulan", "tanda", "asing"]), st.lists(BARIS, max_size=3))


@pytest.mark.django_db
@given(ISI, ISI)
def test_whatever_an_entry_holds_it_can_be_read(sebelum: Any, sesudah: Any) -> None:
    (e,) = baca([_entri(sebelum, sesudah)])
    for b in e.baris:
        for s in b.sel:
            assert s.lama is not None or s.baru is not None


@pytest.mark.django_db
def test_a_decimal_keeps_its_digits() -> None:
    def sel(nilai: str) -> dict[str, Any]:
        return {"realisasi": [{"indikator": "x", "tahun": 2023, "nilai": nilai}]}

    (e,) = baca([_entri(sel("0.5"), sel("0.50"))])
    assert e.baris[0].sel == (SelUbah("Nilai", "0,5", "0,50"),)
    (aneh,) = baca([_entri(sel("NaN"), sel("bukan angka"))])
    assert aneh.baris[0].sel == (SelUbah("Nilai", "NaN", "bukan angka"),)

"""The whole report: well formed whatever the data lack, official in tone, every figure exact and traceable."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pelaporan.contoh_opd import HIMPUNAN, TAHUN, asumsi_serapan, hanya_triwulan, tahun
from tests.pelaporan.pembantu import bagian, isi_tabel, kata, permintaan, prosa, sel_angka, semua_isi, tabel

from akuntabel.aturan.periode import Periode
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.dokumen.model import Dokumen, Format, Gambar, Judul, Kotak, Pemisah, teks
from akuntabel.dokumen.periksa_model import periksa_model
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.tabel_laporan import TABEL_LAPORAN
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

JENIS = {
    "tahunan": (Periode(TAHUN), {}),
    "tahunan satu triwulan": (Periode(TAHUN), hanya_triwulan(1)),
    "interim": (Periode(TAHUN, 2), hanya_triwulan(2)),
    "asumsi": (Periode(TAHUN), {"realisasi": asumsi_serapan()}),
    "kosong": (Periode(TAHUN), {n: () for n in HIMPUNAN if n not in {"pemda", "opd"}}),
}


@cache
def laporan(jenis: str, *, draf: bool = True) -> Dokumen:
    periode, ganti = JENIS[jenis]
    return susun_lkjip(tahun(**ganti), periode, draf=draf)


semua_laporan = pytest.mark.parametrize(
    "dok", [laporan(j, draf=d) for j in JENIS for d in (True, False)], ids=[f"{j} {d}" for j in JENIS for d in "da"]
)


@semua_laporan
def test_every_report_is_well_formed(dok: Dokumen) -> None:
    assert periksa_model(dok) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.sampled_from([n for n in HIMPUNAN if n not in {"pemda", "opd"}])),
    st.integers(min_value=0, max_value=4),
    st.booleans(),
)
def test_no_gap_in_the_data_breaks_the_report(tanpa: set[str], triwulan: int, draf: bool) -> None:
    dok = susun_lkjip(tahun(*tanpa), Periode(TAHUN, triwulan), draf=draf)
    assert periksa_model(dok) == ()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_missing_row_breaks_the_report(data: st.DataObject) -> None:
    ganti = {
        n: tuple(x for x in HIMPUNAN[n] if data.draw(st.booleans()))
        for n in ("unsur", "indikator", "target", "realisasi", "pagu", "kebijakan", "unit", "jabatan", "rencana")
    }
    dok = susun_lkjip(tahun(**ganti), Periode(TAHUN, data.draw(st.integers(0, 4))))
    assert periksa_model(dok) == ()


# --- figures ----------------------------------------------------------------------------------------------------------


@semua_laporan
def test_every_number_in_a_cell_is_exactly_what_is_printed(dok: Dokumen) -> None:
    for t, s in sel_angka(dok):
        cetak = teks(s.isi)
        if s.format is Format.RUPIAH:
            sen = baca_rupiah(cetak)
            assert isinstance(sen, int)
            assert Decimal(sen) / 100 == s.angka, (t.kunci, cetak)
            continue
        angka, _, satuan = cetak.replace("%", " %").partition(" ")
        assert Decimal(angka.replace(".", "").replace(",", ".")) == s.angka, (t.kunci, cetak)
        assert satuan == s.satuan, (t.kunci, cetak)


@semua_laporan
def test_every_figure_has_an_origin_and_every_origin_a_place(dok: Dokumen) -> None:
    asal = {a.kunci: a for a in dok.asal}
    dipakai = {s.asal for _, s in sel_angka(dok)} | {
        p.asal for b in dok.blok() for i in semua_isi(b) for p in i if p.asal
    }
    assert all(s.asal for _, s in sel_angka(dok))
    assert dipakai - {""} <= asal.keys()
    assert len(asal) == len(dok.asal)
    for a in asal.values():
        assert a.tempat
        assert a.rumus, a
        assert a.sumber, a
        assert "tabel-" not in a.tempat
        assert "lampiran-" not in a.tempat


def test_totals_are_sums_of_their_rows() -> None:
    t = tabel(laporan("tahunan"), "tabel-realisasi-anggaran")
    *baris, jumlah = [[s.angka for s in b.sel if s.format is Format.RUPIAH] for b in t.badan]
    for kolom, total in enumerate(jumlah):
        assert sum(b[kolom] or 0 for b in baris) == total


def test_amounts_are_written_in_words_beside_the_digits() -> None:
    baris = isi_tabel(tabel(laporan("tahunan"), "tabel-realisasi-anggaran"))
    assert baris[1][1:] == [
        "Program Pengendalian Pencemaran",
        "Rp20.000.000,00",
        "Rp16.000.000,00",
        "enam belas juta rupiah",
        "80,00%",
    ]


# --- language ---------------------------------------------------------------------------------------------------------


@semua_laporan
def test_no_heading_is_empty(dok: Dokumen) -> None:
    blok = [b for b in dok.blok() if not isinstance(b, Pemisah)]
    for ini, berikut in zip(blok, [*blok[1:], None], strict=True):
        if isinstance(ini, Judul):
            assert berikut is not None
            assert not isinstance(berikut, Judul) or berikut.tingkat > ini.tingkat, ini.teks


@semua_laporan
def test_prose_is_clean(dok: Dokumen) -> None:
    for kalimat in prosa(dok):
        assert kalimat.strip()
        ganda = re.search(r"\b(\w+) \1\b", kalimat, re.IGNORECASE)
        assert ganda is None, kalimat
        assert "  " not in kalimat, kalimat
        assert " ." not in kalimat, kalimat
        assert ".." not in kalimat.replace("…", ""), kalimat
        assert "None" not in kalimat, kalimat
        assert not re.search(r"\{|\}", kalimat), kalimat
        assert not re.search(r"\b(null|true|false|error|target_|i-\w+)\b", kalimat), kalimat


@semua_laporan
def test_every_reference_names_a_number(dok: Dokumen) -> None:
    assert "\ufff9" not in kata(dok)
    for b in dok.blok():
        for isi in semua_isi(b):
            for p in isi:
                if p.tautan:
                    assert re.fullmatch(r"(Tabel|Gambar|Bab|Lampiran)\u00a0[\dLIVX.]+", p.teks), p


@semua_laporan
def test_every_numbered_table_and_figure_of_the_chapters_is_mentioned(dok: Dokumen) -> None:
    rujukan = {p.tautan for b in dok.blok() for i in semua_isi(b) for p in i if p.tautan}
    for t in dok.tabel():
        if t.nomor and not t.nomor.startswith("L"):
            assert t.kunci in rujukan, t.judul
    for g in dok.gambar():
        if not g.nomor.startswith("L") and not g.kunci.startswith("gambar-tren"):
            assert g.kunci in rujukan, g.judul


def test_a_final_report_asks_nothing_and_lists_no_gaps() -> None:
    for jenis in JENIS:
        dok = laporan(jenis, draf=False)
        assert not dok.draf
        assert permintaan(dok) == []
        assert not any(isinstance(b, Kotak) for b in dok.blok())


def test_a_draft_lists_its_gaps_at_the_front_with_what_to_do() -> None:
    dok = laporan("kosong")
    kotak = next(b for b in dok.blok() if isinstance(b, Kotak))
    assert kotak.judul == "Yang masih harus dilengkapi"
    isi = "\n".join(teks(i) for i in semua_isi(kotak))
    assert "Rencana strategis yang berlaku pada Tahun 2024 belum tercatat. Isi tabel rencana" in isi
    assert permintaan(dok)


def test_a_draft_sums_up_the_findings() -> None:
    temuan = [
        Temuan(
            kode=f"X{n}",
            tingkat=Tingkat.TINGGI if n == 29 else Tingkat.SEDANG,
            keyakinan=Keyakinan.PASTI,
            lokasi=Lokasi(sebutan=f"tempat {n}"),
            pesan=f"Pesan {n}",
            perbaikan="Perbaiki",
        )
        for n in range(30)
    ]
    dok = susun_lkjip(tahun(), Periode(TAHUN), temuan=temuan)
    kotak = next(b for b in dok.blok() if isinstance(b, Kotak) and b.judul == "Ringkasan temuan")
    baris = [teks(i) for i in semua_isi(kotak)]
    assert baris[0].startswith("Pemeriksaan data menghasilkan 30 temuan: 1 tinggi dan 29 sedang.")
    assert baris[1] == "tempat 29: Pesan 29. Perbaiki."


# --- annual and interim -----------------------------------------------------------------------------------------------


def test_an_interim_report_never_calls_itself_annual() -> None:
    dok = laporan("interim", draf=False)
    isi = kata(dok)
    assert "LAPORAN KINERJA INTERIM\nSAMPAI DENGAN TRIWULAN\u00a0II" in isi
    assert dok.judul.startswith("Laporan Kinerja Interim")
    assert "Laporan Kinerja Dinas" not in isi
    assert "pertanggungjawaban kinerja dan sebagai bahan perbaikan perencanaan tahun berikutnya" not in isi


def test_an_annual_report_over_one_quarter_says_so_and_gives_no_predikat_to_it() -> None:
    dok = laporan("tahunan satu triwulan")
    isi = kata(dok)
    assert "baru meliputi 1 dari 4 triwulan" in bagian(dok, "ikhtisar-eksekutif")
    assert "baru meliputi 1 dari 4 triwulan" in bagian(dok, "bab-3")
    assert "baru meliputi 1 dari 4 triwulan" in bagian(dok, "kesimpulan")
    assert "Realisasi baru meliputi 1 dari 4 triwulan" in bagian(dok, "catatan-draf")
    assert not re.search(r"predikat (Sangat )?(Tinggi|Rendah|Sedang)", isi)
    assert not any(s.isyarat.startswith(("sangat", "tinggi", "rendah", "sedang")) for _, s in sel_angka(dok))


def test_both_kinds_come_from_the_same_chapters() -> None:
    def bab(dok: Dokumen) -> list[str]:
        return [b.teks for b in dok.blok() if isinstance(b, Judul) and b.nomor.startswith("BAB")]

    assert bab(laporan("tahunan")) == bab(laporan("interim"))


def test_the_same_data_make_the_same_document() -> None:
    assert susun_lkjip(tahun(), Periode(TAHUN)) == susun_lkjip(tahun(), Periode(TAHUN))


# --- who signs --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tanggal", "nama", "jabatan", "tempat"),
    [
        (date(2024, 12, 30), "Alya Contoh", "KEPALA DINAS LINGKUNGAN HIDUP", "Kota Contoh, 30 Desember 2024"),
        (date(2025, 2, 20), "Budi Contoh", "Plt. KEPALA DINAS LINGKUNGAN HIDUP", "Kota Contoh, 20 Februari 2025"),
        (None, "Budi Contoh", "Plt. KEPALA DINAS LINGKUNGAN HIDUP", "2025"),
    ],
)
def test_the_holder_on_the_day_signs(tanggal: date | None, nama: str, jabatan: str, tempat: str) -> None:
    dok = susun_lkjip(tahun(), Periode(TAHUN), tanggal=tanggal)
    penanda = next(b for b in dok.blok() if getattr(b, "kunci", "") == "tanda-tangan").pihak[0]  # type: ignore[union-attr]
    assert penanda.nama == nama
    assert penanda.jabatan == (jabatan, "KABUPATEN CONTOH")
    assert penanda.tempat_tanggal.endswith(tempat)


def test_a_day_without_holder_leaves_the_name_to_be_filled() -> None:
    dok = susun_lkjip(tahun("pemangku"), Periode(TAHUN), tanggal=date(2025, 2, 20))
    penanda = next(b for b in dok.blok() if getattr(b, "kunci", "") == "tanda-tangan").pihak[0]  # type: ignore[union-attr]
    assert set(penanda.nama) == {"…"}


def test_an_unknown_placeholder_is_shown_in_a_draft_and_never_in_a_final_report() -> None:
    narasi = r.Narasi(opd="2.10", tahun=TAHUN, triwulan=0, bagian="penutup", isi="Capaian {capaian i-99} tahun ini.")
    t = tahun(narasi=(narasi,))
    draf = susun_lkjip(t, Periode(TAHUN))
    assert "Capaian [capaian i-99] tahun ini." in bagian(draf, "kesimpulan")
    assert any("{capaian i-99}" in p for p in permintaan(draf))
    assert "Capaian (belum tersedia) tahun ini." in bagian(susun_lkjip(t, Periode(TAHUN), draf=False), "kesimpulan")


def test_bold_runs_mark_what_cannot_be_filled() -> None:
    narasi = r.Narasi(opd="2.10", tahun=TAHUN, triwulan=0, bagian="penutup", isi="{entah}")
    dok = susun_lkjip(tahun(narasi=(narasi,)), Periode(TAHUN))
    assert any((p.teks, p.tebal) == ("[entah]", True) for b in dok.blok() for i in semua_isi(b) for p in i)


def test_every_table_that_an_author_may_name_is_in_the_full_report() -> None:
    ada = {t.kunci for t in laporan("tahunan").tabel()}
    tanpa_data = {"tabel-pegawai-jabatan"}
    assert set(TABEL_LAPORAN) - tanpa_data <= ada


def test_a_draft_counts_the_notes_on_its_source() -> None:
    catatan = tuple(
        r.Catatan(kunci=f"c{n}", opd="2.10", tahun=TAHUN, jenis=r.JenisCatatan.SALAH_CETAK, uraian="x")
        for n in range(3)
    )
    isi = bagian(susun_lkjip(tahun(catatan=catatan), Periode(TAHUN)), "catatan-draf")
    assert "disertai 3 catatan tentang sumbernya: 3 salah cetak." in isi


def test_drawings_describe_themselves() -> None:
    for b in laporan("tahunan").blok():
        if isinstance(b, Gambar):
            assert len(b.alt) > 20
            assert b.svg.startswith("<svg")

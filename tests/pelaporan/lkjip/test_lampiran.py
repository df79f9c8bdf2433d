"""Attachments: there where records are, in the forms that the regulation prints."""

from __future__ import annotations

from dataclasses import replace

from tests.pelaporan.contoh_opd import HIMPUNAN, TAHUN, hanya_triwulan, tahun
from tests.pelaporan.pembantu import bagian, isi_tabel, tabel

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import BarisJenis, Dokumen, Gambar, Judul, Kertas, TandaTangan, teks
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.lkjip import susun_lkjip


def lkjip(*tanpa: str, triwulan: int = 0, **ganti: object) -> Dokumen:
    return susun_lkjip(tahun(*tanpa, **ganti), Periode(TAHUN, triwulan))


PENUH = lkjip()


def lampiran(dok: Dokumen) -> list[str]:
    return [b.teks for b in dok.blok() if isinstance(b, Judul) and b.nomor.startswith("LAMPIRAN")]


def test_a_full_year_has_every_attachment() -> None:
    assert lampiran(PENUH) == [
        "PERJANJIAN KINERJA TAHUN 2024",
        "PENGUKURAN KINERJA",
        "PERUBAHAN RENCANA STRATEGIS",
        "RENCANA KERJA",
        "RENCANA AKSI",
        "PENGUKURAN KINERJA KEGIATAN",
        "PENGUKURAN KINERJA SASARAN",
        "POHON KINERJA",
    ]


def test_without_records_there_is_no_attachment() -> None:
    kosong = {n: () for n in HIMPUNAN if n not in {"pemda", "opd"}}
    assert lampiran(lkjip(**kosong)) == []


def test_the_agreement_is_signed_by_both_the_superior_on_the_left() -> None:
    tanda = next(b for b in PENUH.blok() if isinstance(b, TandaTangan) and b.kunci == "tanda-tangan-pk")
    kedua, pertama = tanda.pihak
    assert (kedua.peran, kedua.jabatan, kedua.nama) == ("Pihak Kedua,", ("BUPATI CONTOH",), "Citra Contoh")
    assert (pertama.peran, pertama.nama) == ("Pihak Pertama,", "Alya Contoh")
    assert pertama.tempat_tanggal == "Kota Contoh, 15 Januari 2024"


def test_the_agreement_has_both_tables_of_its_form() -> None:
    assert [teks(s.isi) for s in tabel(PENUH, "lampiran-pk-anggaran").kepala[0].sel] == [
        "No.",
        "Program",
        "Anggaran",
        "Keterangan",
    ]
    assert isi_tabel(tabel(PENUH, "lampiran-pk-sasaran"))[0] == [
        "1.",
        "Meningkatnya tutupan hutan kota",
        "Persentase tutupan hutan kota",
        "30%",
    ]


def test_the_statement_promises_and_supervises() -> None:
    isi = bagian(PENUH, "lampiran-perjanjian-kinerja")
    assert "Pihak Pertama berjanji" in isi
    assert "penghargaan dan sanksi" in isi


def test_an_unsigned_agreement_is_not_attached() -> None:
    pk = replace(HIMPUNAN["pk"][0], ditandatangani=False)
    assert "PERJANJIAN KINERJA TAHUN 2024" not in lampiran(lkjip(pk=(pk,)))


def test_the_measurement_table_has_every_indicator_and_quarter() -> None:
    t = tabel(PENUH, "tabel-lampiran-pengukuran")
    kepala = [teks(s.isi) for s in t.kepala[0].sel]
    assert kepala[4:8] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
    baris = [b for b in isi_tabel(t) if len(b) > 1]
    assert len(baris) == 11
    pohon = next(b for b in baris if b[1] == "Jumlah pohon yang ditanam")
    assert pohon[2:10] == ["pohon", "1.200", "0", "300", "400", "450", "1.150", "95,83%"]


def test_a_unit_that_departs_is_printed_with_its_value() -> None:
    realisasi = tuple(
        replace(x, satuan="rumpun") if x.indikator == "i-k1" and x.tahun == TAHUN else x for x in HIMPUNAN["realisasi"]
    )
    baris = isi_tabel(tabel(lkjip(realisasi=realisasi), "tabel-lampiran-pengukuran"))
    pohon = next(b for b in baris if len(b) > 1 and b[1] == "Jumlah pohon yang ditanam")
    assert pohon[2] == "pohon"
    assert pohon[4] == "0 rumpun"


def test_one_quarter_alone_is_not_printed_twice() -> None:
    t = tabel(lkjip(triwulan=1, **hanya_triwulan(1)), "tabel-lampiran-pengukuran")
    assert "Triwulan I" not in [teks(s.isi) for s in t.kepala[0].sel]


def test_the_plan_change_compares_only_levels_that_the_old_version_records() -> None:
    assert isi_tabel(tabel(PENUH, "tabel-perubahan-renstra")) == [
        ["Misi", "Misi 1: Mewujudkan tata kelola yang bersih", "Misi 2: Mewujudkan lingkungan yang lestari"],
        ["Tujuan", "T1 Meningkatnya kepuasan warga", "T1 Meningkatnya kepuasan masyarakat"],
        ["Sasaran", "–", "T1.S2 Menurunnya pencemaran sungai"],
        ["Indikator", "Indeks Kepuasan Warga", "Indeks Kepuasan Masyarakat"],
    ]


def test_a_recoded_element_is_shown_as_a_change_not_as_two() -> None:
    lama = r.Unsur(
        rencana="renstra-1", kunci="p-lama", jenis=r.JenisUnsur.PROGRAM, uraian="Program Taman Kota", penerus="p1"
    )
    hilang = r.Unsur(
        rencana="renstra-1", kunci="p-hilang", jenis=r.JenisUnsur.PROGRAM, uraian="Program Pemakaman", kode="9"
    )
    baris = isi_tabel(tabel(lkjip(unsur=(*HIMPUNAN["unsur"], lama, hilang)), "tabel-perubahan-renstra"))
    assert ["Program", "Program Taman Kota", "2.10.02 Program Pengelolaan Hutan Kota"] in baris
    assert ["Program", "9 Program Pemakaman", "–"] in baris


def test_the_action_plan_shows_quarterly_targets_and_who_answers() -> None:
    baris = [b for b in isi_tabel(tabel(PENUH, "tabel-rencana-aksi")) if len(b) > 1]
    assert baris[0] == [
        "T1.S1/1",
        "Persentase tutupan hutan kota",
        "%",
        "30",
        "28",
        "28,5",
        "29",
        "30",
        "Kepala Bidang Pertamanan",
    ]
    assert len(baris) == 2


def test_pkk_has_the_columns_of_the_form_with_money_as_input() -> None:
    t = tabel(PENUH, "formulir-pkk")
    assert [teks(s.isi) for s in t.kepala[0].sel] == [
        "Kelompok",
        "Indikator Kinerja",
        "Satuan",
        "Rencana Tingkat Capaian",
        "Realisasi",
        "Persentase",
        "Keterangan",
    ]
    baris = isi_tabel(t)
    assert baris[0] == ["2.10.02 Program Pengelolaan Hutan Kota"]
    assert baris[1] == ["2.10.02.2.01 Penanaman pohon"]
    assert baris[2] == ["Masukan", "Dana", "rupiah", "Rp75.500.000,50", "Rp62.000.000,40", "82,12%", ""]
    assert baris[3] == ["Keluaran", "Jumlah pohon yang ditanam", "pohon", "1.200", "1.150", "95,83%", "Sangat Tinggi"]


def test_a_kegiatan_without_indicator_shows_those_of_its_sub_kegiatan() -> None:
    indikator = tuple(i for i in HIMPUNAN["indikator"] if i.kunci != "i-k1")
    baris = isi_tabel(tabel(lkjip(indikator=indikator), "formulir-pkk"))
    assert [b[1] for b in baris[3:5]] == ["Jumlah bibit yang tersedia", "Jumlah pohon yang dipelihara"]


def test_pps_has_the_columns_of_the_form() -> None:
    t = tabel(PENUH, "formulir-pps")
    assert [teks(s.isi) for s in t.kepala[0].sel] == [
        "Sasaran",
        "Indikator",
        "Rencana Tingkat Capaian",
        "Realisasi",
        "Persentase",
        "Keterangan",
    ]
    assert isi_tabel(t)[1][1:] == ["Jumlah titik sungai tercemar", "10 titik", "9 titik", "110,00%", "Sangat Tinggi"]


def test_the_tree_has_an_overview_on_a3_and_a_page_for_each_program() -> None:
    bagian_pohon = [
        b for b in PENUH.bagian if any(isinstance(x, Gambar) and x.kunci.startswith("gambar-pohon") for x in b.blok)
    ]
    assert [b.kertas for b in bagian_pohon] == [Kertas.A3, None, None]


def test_the_tree_draws_every_element() -> None:
    gambar = {b.kunci: b.svg for b in PENUH.blok() if isinstance(b, Gambar)}
    for kode in ("2.10.02.2.01.0001", "2.10.02.2.01.0002", "2.10.03.2.01.0001", "T1.S2"):
        assert kode in gambar["gambar-pohon-1"]
    assert "2.10.02.2.01.0002" in gambar["gambar-pohon-p1"]
    assert "2.10.03" not in gambar["gambar-pohon-p1"]


def test_group_rows_are_as_wide_as_their_table() -> None:
    for t in PENUH.tabel():
        for b in t.badan:
            if b.jenis is BarisJenis.KELOMPOK:
                assert b.sel[0].rentang_kolom == len(t.kolom)

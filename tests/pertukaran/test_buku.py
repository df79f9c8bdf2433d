"""The workbook in the hands of a planner."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Rentang
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import buku_tata as tata
from akuntabel.pertukaran.baca import baca_isi
from akuntabel.pertukaran.buku_tulis import tulis_buku, tulis_buku_kosong
from akuntabel.pertukaran.galat import HasilBaca

AWAL = tata.BARIS_AWAL + 1

DASAR = Himpunan(
    pemda=(r.Pemda(kode="99.99", nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN),),
    opd=(r.Opd(kode="8.01", pemda="99.99", nama="Badan Uji"),),
    rencana=(
        r.Rencana(
            kunci="renstra", jenis=r.JenisRencana.RENSTRA, nama="Renstra", tahun_awal=2020, tahun_akhir=2024, opd="8.01"
        ),
    ),
    unsur=(r.Unsur(rencana="renstra", kunci="t1", jenis=r.JenisUnsur.TUJUAN, uraian="Meningkatnya kepuasan", kode="T1"),),
    indikator=(
        r.Indikator(rencana="renstra", kunci="i1", unsur="t1", uraian="Persentase yang puas", satuan="persen"),
        r.Indikator(
            rencana="renstra", kunci="i2", unsur="t1", uraian="Survei", satuan="orang", akumulasi=Akumulasi.TAHUNAN
        ),
    ),
    target=tuple(r.Target(rencana="renstra", indikator=i, tahun=2023, nilai=Angka(Decimal(83))) for i in ("i1", "i2")),
)  # fmt: skip


@cache
def dasar() -> bytes:
    return tulis_buku(DASAR)


def kolom(lembar: Worksheet, nama: str) -> int:
    return [sel.value for sel in lembar[tata.BARIS_NAMA + 1]].index(nama) + 1


def isi(lembar: Worksheet, baris: int, **nilai: Any) -> None:
    for nama, apa in nilai.items():
        lembar.cell(baris, kolom(lembar, nama)).value = apa


def disunting(ubah: Callable[[Workbook], None]) -> HasilBaca:
    """The workbook of the set above, edited and saved as a planner would."""
    buku = load_workbook(BytesIO(dasar()))
    ubah(buku)
    keluar = BytesIO()
    buku.save(keluar)
    return baca_isi("buku.xlsx", keluar.getvalue())


def realisasi(baris: int = AWAL, **nilai: Any) -> HasilBaca:
    """One realisation typed into the first empty row."""
    lengkap = {"indikator": "i1", "tahun": 2023, "triwulan": 1, **nilai}
    return disunting(lambda buku: isi(buku["Realisasi"], baris, **lengkap))


def nilai(hasil: HasilBaca) -> Any:
    assert hasil.himpunan is not None, [str(g) for g in hasil.galat]
    return hasil.himpunan.realisasi[0].nilai


def pesan(hasil: HasilBaca) -> list[str]:
    assert hasil.himpunan is None
    return [str(g) for g in hasil.galat]


@pytest.mark.parametrize(
    ("diketik", "diharapkan"),
    [
        (66.92, Angka(Decimal("66.92"))),
        (0, Angka(Decimal(0))),
        ("66,92", Angka(Decimal("66.92"))),
        ("83 %", Angka(Decimal(83))),
        ("66,50 - 67,00", Rentang(Decimal("66.50"), Decimal(67))),
        ("belum diukur: survei triwulan IV", BelumDiukur("survei triwulan IV")),
        ("-", BELUM_DIISI),
    ],
)
def test_typed_values_become_records(diketik: Any, diharapkan: Nilai) -> None:
    assert nilai(realisasi(nilai=diketik)) == diharapkan


def test_a_percentage_format_is_read_as_it_is_seen() -> None:
    def ubah(buku: Workbook) -> None:
        isi(buku["Realisasi"], AWAL, indikator="i1", tahun=2023, triwulan="TW II", nilai=0.835)
        buku["Realisasi"].cell(AWAL, kolom(buku["Realisasi"], "nilai")).number_format = "0.00%"

    hasil = disunting(ubah)
    assert nilai(hasil) == Angka(Decimal("83.5"))
    assert hasil.himpunan is not None
    assert hasil.himpunan.realisasi[0].triwulan == 2


def test_a_doubtful_cell_is_asked_about_with_its_place() -> None:
    (teks,) = pesan(realisasi(nilai="613.448,549", baris=AWAL + 1))
    assert teks.startswith(
        f"Lembar Realisasi, baris {AWAL + 1}, kolom Nilai: «613.448,549» tidak dapat dibaca. Pemisah ribuan dan desimal "
        "tercampur. Maksud Anda 613.448.549?"
    )


def test_the_unit_of_the_indicator_settles_what_is_doubtful() -> None:
    assert nilai(realisasi(indikator="i2", nilai="8.933")) == Angka(Decimal(8933))
    assert pesan(realisasi(indikator="i1", nilai="8.933"))


def test_a_row_with_nothing_but_its_key_is_not_imported() -> None:
    hasil = realisasi()
    assert hasil.himpunan is not None
    assert hasil.himpunan.realisasi == ()


def test_a_workbook_to_fill_offers_the_quarters_that_are_missing() -> None:
    buku = load_workbook(BytesIO(tulis_buku(DASAR, untuk_diisi=True, tahun=2023)))
    lembar = buku["Realisasi"]
    siap = [
        tuple(lembar.cell(n, kolom(lembar, k)).value for k in ("indikator", "triwulan")) for n in range(AWAL, AWAL + 6)
    ]
    assert siap == [("i1", 1), ("i1", 2), ("i1", 3), ("i1", 4), ("i2", 4), (None, None)]


def test_keys_of_rows_that_exist_are_locked_and_empty_rows_are_open() -> None:
    lembar = load_workbook(BytesIO(dasar()))["Indikator"]
    assert lembar.protection.sheet
    kunci, uraian = kolom(lembar, "kunci"), kolom(lembar, "uraian")
    assert lembar.cell(AWAL, kunci).protection.locked
    assert not lembar.cell(AWAL, uraian).protection.locked
    assert not lembar.cell(AWAL + 2, kunci).protection.locked


def test_choices_and_references_have_their_lists() -> None:
    lembar = load_workbook(BytesIO(dasar()))["Indikator"]
    daftar = {str(v.sqref).rstrip("0123456789:"): v.formula1 for v in lembar.data_validations.dataValidation}
    semua = " ".join(daftar.values())
    assert "naik,turun,tetap,rentang" in semua
    assert "OFFSET('Unsur'!" in semua
    narasi = load_workbook(BytesIO(dasar()))["Narasi"]
    assert any("_meta" in v.formula1 for v in narasi.data_validations.dataValidation)


def test_no_rule_of_the_workbook_is_longer_than_the_format_allows() -> None:
    with zipfile.ZipFile(BytesIO(dasar())) as z:
        for nama in z.namelist():
            if nama.startswith("xl/worksheets/sheet"):
                for rumus in re.findall(rb"<formula1>(.*?)</formula1>", z.read(nama)):
                    assert len(rumus) <= 257


def test_every_header_carries_its_help_and_stays_in_sight() -> None:
    buku = load_workbook(BytesIO(dasar()))
    assert buku.sheetnames[0] == "Petunjuk"
    assert buku["_meta"].sheet_state == "veryHidden"
    for nama in tata.URUTAN:
        lembar = buku[tata.nama_lembar(nama)]
        assert str(lembar.freeze_panes).lstrip("ABCDEFGH") == str(AWAL)
        judul = lembar.cell(tata.BARIS_JUDUL + 1, 1)
        assert judul.comment is not None
        assert lembar.print_title_rows == f"${tata.BARIS_JUDUL + 1}:${tata.BARIS_JUDUL + 1}"


def test_an_empty_workbook_reads_as_nothing_but_asks_for_nothing() -> None:
    hasil = baca_isi("kosong.xlsx", tulis_buku_kosong(2024))
    assert hasil.himpunan == Himpunan()


def test_a_formula_in_a_cell_to_fill_is_refused_and_one_that_helps_is_not() -> None:
    def ubah(buku: Workbook) -> None:
        isi(buku["Realisasi"], AWAL, indikator="i1", tahun=2023, triwulan=1, nilai="=80+3")

    (teks,) = pesan(disunting(ubah))
    assert "kolom Nilai" in teks
    assert "rumus" in teks
    assert "Tempel Khusus" in teks
    assert baca_isi("buku.xlsx", dasar()).himpunan == DASAR


def test_many_formulas_are_named_in_part_and_counted() -> None:
    def ubah(buku: Workbook) -> None:
        for n in range(AWAL, AWAL + 25):
            isi(buku["Realisasi"], n, indikator="i1", tahun=2023, triwulan=1, nilai="=1+1")

    assert sum("rumus" in t for t in pesan(disunting(ubah))) == 20
    assert any("Masih ada 5 sel lain" in t for t in pesan(disunting(ubah)))


def test_an_error_of_the_spreadsheet_is_refused() -> None:
    asli = dasar()
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(asli)) as z, zipfile.ZipFile(keluar, "w") as baru:
        for nama in z.namelist():
            bagian = z.read(nama)
            if b'r="B5" s=' in bagian and b"Unsur" not in bagian and nama.endswith("sheet2.xml"):
                bagian = re.sub(
                    rb'<c r="B5"([^>]*?)( t="s")?>.*?</c>', rb'<c r="B5"\1 t="e"><v>#REF!</v></c>', bagian, count=1
                )
            baru.writestr(nama, bagian)
    (teks,) = pesan(baca_isi("buku.xlsx", keluar.getvalue()))
    assert "Sel B5" in teks
    assert "galat lembar kerja" in teks


def test_a_stray_cell_far_away_is_refused_before_it_fills_the_memory() -> None:
    def ubah(buku: Workbook) -> None:
        buku["Unsur"].cell(1_048_576, 16_384).value = "x"

    (teks,) = pesan(disunting(ubah))
    assert "jauh di luar tabel" in teks


def test_data_in_a_column_without_a_name_is_not_lost_silently() -> None:
    def ubah(buku: Workbook) -> None:
        lembar = buku["Unsur"]
        lembar.cell(AWAL, lembar.max_column + 2).value = "catatan saya"

    (teks,) = pesan(disunting(ubah))
    assert "tidak dikenal" in teks


def test_a_sheet_of_ones_own_is_left_out_and_said_so() -> None:
    hasil = disunting(lambda buku: buku.create_sheet("Coret-coret"))
    assert hasil.himpunan == DASAR
    assert any("Coret-coret" in str(p) for p in hasil.peringatan)


def test_missing_sheets_are_as_good_as_empty_ones() -> None:
    def ubah(buku: Workbook) -> None:
        for nama in ("Petunjuk", "Kamus kolom", "Narasi", "SWOT"):
            del buku[nama]

    assert disunting(ubah).himpunan == DASAR


def test_columns_may_be_moved_and_the_row_of_names_may_be_lost() -> None:
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.title = "pemda"
    lembar.append(["Data kita"])
    lembar.append(["Nama *", "JENIS", "Kode *"])
    lembar.append(["Kabupaten Uji", "Kabupaten", "99.99"])
    keluar = BytesIO()
    buku.save(keluar)
    hasil = baca_isi("lain.xlsx", keluar.getvalue())
    assert hasil.himpunan is not None, hasil.galat
    assert hasil.himpunan.pemda == DASAR.pemda
    assert "bukan buatan aplikasi" in str(hasil.peringatan[0])


def test_a_sheet_without_a_header_says_what_it_needs() -> None:
    def ubah(buku: Workbook) -> None:
        buku["Unsur"].delete_rows(1, tata.BARIS_NAMA + 1)

    teks = pesan(disunting(ubah))
    assert "judul kolomnya tidak ditemukan" in teks[0]
    assert all(t.startswith("Lembar Unsur") for t in teks)


def test_a_missing_required_column_is_named() -> None:
    def ubah(buku: Workbook) -> None:
        lembar = buku["Unsur"]
        lembar.delete_cols(kolom(lembar, "uraian"))

    assert any("«Uraian» adalah kolom wajib" in t for t in pesan(disunting(ubah)))


def test_a_workbook_of_another_version_is_refused() -> None:
    def ubah(buku: Workbook) -> None:
        buku["_meta"]["B2"] = "9.0"

    assert "Unduh ulang" in pesan(disunting(ubah))[0]


def test_a_book_without_tables_is_no_data() -> None:
    buku = Workbook()
    keluar = BytesIO()
    buku.save(keluar)
    assert "Tidak ada satu pun lembar" in pesan(baca_isi("a.xlsx", keluar.getvalue()))[0]


def test_a_text_that_no_cell_holds_comes_back_whole() -> None:
    panjang = "Paragraf panjang 😀.\n\n" * 5000
    narasi = tuple(r.Narasi(opd="8.01", tahun=2023, triwulan=t, bagian="penutup", isi=f"{t} {panjang}") for t in (0, 1))
    himpunan = Himpunan(pemda=DASAR.pemda, opd=DASAR.opd, narasi=narasi)
    hasil = baca_isi("buku.xlsx", tulis_buku(himpunan))
    assert hasil.himpunan == himpunan


def test_all_mistakes_of_all_sheets_come_in_one_pass() -> None:
    def ubah(buku: Workbook) -> None:
        isi(buku["Unsur"], AWAL, induk="t9")
        isi(buku["Indikator"], AWAL, arah="atas")
        isi(buku["Realisasi"], AWAL, indikator="i9", tahun="dua ribu", triwulan=1, nilai="1,234")
        isi(buku["Pagu"], AWAL, opd="8.01", tahun=2023, tahap="Murni", jumlah=10.005)

    letak = [(g.tempat, g.kolom) for g in disunting(ubah).galat]
    assert letak == [
        ("Lembar Unsur", "Induk"),
        ("Lembar Indikator", "Arah"),
        ("Lembar Realisasi", "Nilai"),
        ("Lembar Realisasi", "Tahun"),
        ("Lembar Pagu", "Pagu"),
    ]


@pytest.mark.parametrize(
    "bagian", ["xl/workbook.xml", "xl/worksheets/sheet3.xml", "xl/styles.xml", "xl/sharedStrings.xml"]
)
@pytest.mark.parametrize("isi_baru", [b"", b"<", b"\xff\xfe<\x00a\x00", b"<!DOCTYPE x [<!ENTITY a 'b'>]><a>&a;</a>"])
def test_a_damaged_part_is_refused_not_a_crash(bagian: str, isi_baru: bytes) -> None:
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(dasar())) as z, zipfile.ZipFile(keluar, "w") as baru:
        for nama in z.namelist():
            baru.writestr(nama, isi_baru if nama == bagian else z.read(nama))
    hasil = baca_isi("buku.xlsx", keluar.getvalue())
    assert hasil.himpunan is None
    assert hasil.galat


def test_columns_that_nobody_types_into_are_out_of_sight_until_they_hold_something() -> None:
    def sembunyi(himpunan: Himpunan, lembar: str, nama: str) -> bool:
        satu = load_workbook(BytesIO(tulis_buku(himpunan)))[lembar]
        huruf = satu.cell(1, kolom(satu, nama)).column_letter
        return any(d.hidden and d.min <= kolom(satu, nama) <= d.max for d in satu.column_dimensions.values()) or bool(
            satu.column_dimensions[huruf].hidden
        )

    tercetak = Himpunan(
        pemda=DASAR.pemda, opd=DASAR.opd, fungsi=(r.Fungsi(kunci="f", opd="8.01", uraian="x", lokasi="L1"),)
    )
    assert sembunyi(DASAR, "PK", "isi")
    assert not sembunyi(DASAR, "Narasi", "isi")
    assert sembunyi(DASAR, "Fungsi", "lokasi")
    assert not sembunyi(tercetak, "Fungsi", "lokasi")

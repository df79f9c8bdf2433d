"""Checks of records that speak of what is lacking: on a report only where it left a place for it blank."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import temuan

from akuntabel.reviu.daftar import Dokumen, semua
from akuntabel.reviu.periksa import periksa  # noqa: F401  # importing it registers the checks of records
from akuntabel.reviu.temuan import Keyakinan, Temuan

SAMPUL = "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2023\n\n"
IKU = "BAB II PERENCANAAN KINERJA\n\nTabel 2.1 Indikator Kinerja Utama\n\n"
CAPAIAN = "BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Capaian Kinerja\n\n"
ANGGARAN = "BAB III AKUNTABILITAS KINERJA\n\nTabel 3.2 Realisasi Anggaran\n\n"


def di(isi: str, kode: str) -> list[Temuan]:
    return temuan(SAMPUL + isi, kode)


def tabel(*baris: tuple[str, ...]) -> str:
    return "\n".join("\t".join(b) for b in baris) + "\n"


SASARAN = (
    "Meningkatnya derajat kesehatan masyarakat",
    "Meningkatnya mutu layanan kesehatan",
    "Menurunnya kasus gizi buruk",
    "Meningkatnya kesehatan ibu",
    "Terkendalinya penyakit menular",
)
INDIKATOR = (
    "Angka harapan hidup",
    "Persentase puskesmas terakreditasi paripurna",
    "Prevalensi gizi buruk",
    "Angka kematian ibu",
    "Persentase desa bebas malaria",
)


def iku(kepala: tuple[str, ...], *isian: tuple[str, ...]) -> str:
    """A table of sasaran and indicators with more columns."""
    return IKU + tabel(
        ("Sasaran", "Indikator", *kepala), *((s, i, *x) for s, i, x in zip(SASARAN, INDIKATOR, isian, strict=False))
    )


@pytest.mark.parametrize(
    ("kepala", "kode"),
    [
        ("Penanggung Jawab", "KL-06"),
        ("Unit Kerja Pengampu", "KL-06"),
        ("PIC", "KL-06"),
        ("Formula Perhitungan", "KL-07"),
        ("Definisi Operasional", "KL-07"),
        ("Sumber Data", "KL-07"),
    ],
)
def test_a_blank_in_a_column_that_is_otherwise_filled_is_found(kepala: str, kode: str) -> None:
    (x,) = di(iku((kepala,), ("Sekretariat",), ("BPS",), ("",), ("Bidang Gizi",), ("Puskesmas",)), kode)
    assert x.lokasi.tabel == "Tabel 2.1"
    assert x.lokasi.sel == f"baris 3, {kepala}"
    assert x.kutipan == INDIKATOR[2]
    assert x.keyakinan is Keyakinan.PERLU_TELAAH
    assert "1 indikator" in x.pesan


@pytest.mark.parametrize(
    "isian",
    [
        (("Sekretariat",), ("Bidang Pelayanan",), ("Bidang Gizi",)),
        (("",), ("",), ("",)),
        (("Kepala Dinas",), ("",), ("",)),
        (("Sekretariat",), ("",), ("Bidang Gizi",)),
        (("Sekretariat",), ("",), ("Bidang Gizi",), ("",), ("BPS",)),
        (("-",), ("Sekretariat",), ("Bidang Gizi",), ("BPS",), ("RSUD",)),
    ],
)
def test_columns_that_are_full_or_hardly_used_are_left_alone(isian: tuple[tuple[str, ...], ...]) -> None:
    assert di(iku(("Penanggung Jawab",), *isian), "KL-06") == []


def test_without_the_column_nothing_is_asked_of_a_report() -> None:
    isi = iku(("Target",), ("73,50",), ("80,00",), ("3,10",))
    assert all(di(isi, kode) == [] for kode in ("KL-05", "KL-06", "KL-07"))


def test_what_another_table_tells_is_not_lacking() -> None:
    isi = iku(("Sumber Data",), ("BPS",), ("Puskesmas",), ("",), ("BPS",), ("RSUD",))
    isi += f"\nTabel 2.2 Sumber Data\n\nSasaran\tIndikator\tSumber Data\n{SASARAN[2]}\t{INDIKATOR[2]}\tBidang Gizi\n"
    assert di(isi, "KL-07") == []


def tanpa(indikator: str, target: str = "") -> str:
    """The third sasaran without an indicator, or with one."""
    return tabel(
        ("Sasaran", "Indikator", "Target"),
        (SASARAN[0], INDIKATOR[0], "73,50"),
        (SASARAN[1], INDIKATOR[1], "80,00"),
        (SASARAN[2], indikator, target),
    )


def test_a_sasaran_without_indicator_among_others_is_found() -> None:
    for judul in ("Perjanjian Kinerja Tahun 2023", "Rencana Kinerja", "Indikator Kinerja Utama", "Tujuan dan Sasaran"):
        (x,) = di(f"BAB II PERENCANAAN KINERJA\n\nTabel 2.1 {judul}\n\n{tanpa('')}", "KL-05")
        assert x.lokasi.sel == "baris 3, Indikator"
        assert x.kutipan == SASARAN[2]


@pytest.mark.parametrize(
    "isi",
    [
        IKU + tanpa(INDIKATOR[2], "3,10"),
        IKU + tanpa("").replace(SASARAN[2], "Perspektif Internal"),
        IKU + tanpa("").replace(SASARAN[2], "Urusan Wajib Pelayanan Dasar"),
        IKU + tanpa("", "3,10"),  # its indicator stands elsewhere in the row
        IKU + tanpa("") + tabel(("", INDIKATOR[2], "3,10")),
        IKU + tanpa("") + "\nTabel 2.2 Perjanjian Kinerja\n\n" + tanpa(INDIKATOR[2], "3,10"),
        IKU
        + tabel(
            ("Tujuan/Sasaran", "Indikator", "Target"),
            ("Tujuan: Terwujudnya masyarakat sehat", "", ""),
            (f"Sasaran: {SASARAN[0]}", INDIKATOR[0], "73,50"),
            (f"Sasaran: {SASARAN[1]}", INDIKATOR[1], "80,00"),
        ),
    ],
)
def test_headings_moved_cells_and_rows_that_go_on_are_no_lack(isi: str) -> None:
    assert di(isi, "KL-05") == []


PROGRAM = (
    "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
    "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan",
    "Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman",
    "Program Pemberdayaan Masyarakat Bidang Kesehatan",
)


def uang(*isian: tuple[str, str]) -> str:
    return ANGGARAN + tabel(
        ("Program", "Pagu (Rp)", "Realisasi (Rp)"), *((p, *x) for p, x in zip(PROGRAM, isian, strict=False))
    )


PENUH = ("500.000.000", "455.000.000")


@pytest.mark.parametrize("urutan", range(3))
def test_a_program_without_money_spent_or_without_budget_is_found(urutan: int) -> None:
    for isi in (("300.000.000", ""), ("", "290.000.000")):
        isian = [PENUH, PENUH, PENUH]
        isian[urutan] = isi
        (x,) = di(uang(*isian), "UK-08")
        assert x.lokasi.sel.startswith(f"baris {urutan + 1}, ")
        assert PROGRAM[urutan].startswith(x.kutipan.removesuffix(" …"))


@pytest.mark.parametrize(
    "isian",
    [
        (PENUH, PENUH, PENUH),
        (PENUH, PENUH, ("300.000.000", "-")),
        (PENUH, PENUH, ("300.000.000", "0")),
        (PENUH, PENUH, ("", "")),
        (("300.000.000", ""), ("200.000.000", ""), PENUH),
    ],
)
def test_nothing_spent_and_rows_without_any_money_are_no_lack(isian: tuple[tuple[str, str], ...]) -> None:
    assert di(uang(*isian), "UK-08") == []


def test_cells_that_say_themselves_that_they_hold_nothing_are_found_even_all_of_them() -> None:
    (x,) = di(uang(("Belum diisi", "1.000.000"), ("Belum diisi", "2.000.000"), ("belum ditetapkan", "3.000")), "UK-08")
    assert "3 baris" in x.pesan
    assert len(x.lokasi_lain) == 2
    for kata in ("Belum ada indikator", "Belum diisi", "belum ditetapkan", "Belum memiliki indikator kinerja"):
        (y,) = di(IKU + tanpa(kata), "KL-05")
        assert y.kutipan == SASARAN[2]


def capaian(kata: str, tambahan: str = "") -> str:
    return (
        CAPAIAN
        + tabel(
            ("Sasaran", "Indikator", "Target", "Realisasi", "Capaian"),
            (SASARAN[0], INDIKATOR[0], "73,50", "73,60", "100,14%"),
            (SASARAN[1], INDIKATOR[1], "80,00%", kata, "-"),
        )
        + f"\n{tambahan}\n"
    )


def test_what_a_report_itself_calls_not_measured_is_found() -> None:
    for kata in ("belum diukur", "Belum diukur", "BELUM DIUKUR"):
        (x,) = di(capaian(kata), "KL-03")
        assert x.lokasi.sel == "baris 2, Realisasi"
        assert x.kutipan == INDIKATOR[1]


@pytest.mark.parametrize(
    "isi",
    [
        capaian("81,20%"),
        capaian("Belum diukur", "Akreditasi belum diukur karena survei dijadwalkan pada Maret 2024."),
        capaian("Belum diukur", "Nilai itu belum dirilis lembaga akreditasi dan akan disajikan kemudian."),
        capaian("Rilis Maret 2024"),
    ],
)
def test_a_reason_or_a_date_is_an_answer(isi: str) -> None:
    assert di(isi, "KL-03") == []


def test_a_report_of_a_quarter_need_not_have_measured_the_year() -> None:
    isi = capaian("Belum diukur")
    assert temuan(SAMPUL.replace("TAHUN", "TRIWULAN II TAHUN") + isi, "KL-03") == []


def test_every_check_of_records_says_what_becomes_of_it_on_a_report() -> None:
    kode = {a.kode: a for a in semua()}
    for a in semua():
        if a.periksa:
            assert a.dokumen or a.padanan or a.hanya_data, a.kode
            assert all(kode[x].periksa_laporan for x in a.padanan), a.kode
            assert a.dokumen is not Dokumen.KOSONG or a.katalog, a.kode

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from akuntabel.aturan.angka import Bacaan, Ragu, Terbaca, baca_angka, tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
)
from akuntabel.aturan.teks import bersihkan


def angka(teks: str) -> Angka:
    return Angka(Decimal(teks))


def nilai(bacaan: Bacaan) -> Nilai:
    assert isinstance(bacaan, Terbaca), bacaan
    return bacaan.nilai


# --- certain ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "diharapkan"),
    [
        ("83 %", Terbaca(angka("83"), satuan="%", persen=True)),
        ("94,24%", Terbaca(angka("94.24"), satuan="%", persen=True)),
        ("83 persen", Terbaca(angka("83"), satuan="%", persen=True)),
        ("83\u00a0%.", Terbaca(angka("83"), satuan="%", persen=True)),
        ("８３％", Terbaca(angka("83"), satuan="%", persen=True)),
        ("1.234,56", Terbaca(angka("1234.56"))),
        ("1.306.411.200", Terbaca(angka("1306411200"))),
        ("0,54", Terbaca(angka("0.54"))),
        ("0", Terbaca(angka("0"))),
        ("-5", Terbaca(angka("-5"))),
        ("−5,5", Terbaca(angka("-5.5"))),
        ("+5", Terbaca(angka("5"))),
        ("'83", Terbaca(angka("83"))),
        ("12 Bulan", Terbaca(angka("12"), satuan="Bulan")),
        ("125 orang", Terbaca(angka("125"), satuan="orang")),
        ("2 dok", Terbaca(angka("2"), satuan="dok")),
        ("100 m²", Terbaca(angka("100"), satuan="m²")),
        ("5 km2", Terbaca(angka("5"), satuan="km2")),
        ("5 dokumen/tahun", Terbaca(angka("5"), satuan="dokumen/tahun")),
        ("17 per 1.000 kelahiran hidup", Terbaca(angka("17"), satuan="per 1.000 kelahiran hidup")),
        (
            "1 Jenis Dokumen (50 Eksamplar)",
            Terbaca(angka("1"), satuan="Jenis Dokumen", rincian="50 Eksamplar"),
        ),
        ("5 (lima) dokumen", Terbaca(angka("5"), satuan="dokumen", rincian="lima")),
        ("Rp. 25.800.000,00", Terbaca(angka("25800000.00"), satuan="Rp")),
        ("Rp25.000", Terbaca(angka("25000"), satuan="Rp")),
        ("25.800.000 rupiah", Terbaca(angka("25800000"), satuan="Rp")),
        ("-Rp5.000,00", Terbaca(angka("-5000.00"), satuan="Rp")),
        ("Rp (1.000)", Terbaca(angka("-1000"), satuan="Rp")),
        ("25.000,-", Terbaca(angka("25000"))),
        ("100,00.-", Terbaca(angka("100.00"))),
        ("1,5 juta", Terbaca(angka("1500000"))),
        ("2,25 miliar rupiah", Terbaca(angka("2250000000"), satuan="Rp")),
        ("25 ribu orang", Terbaca(angka("25000"), satuan="orang")),
        ("Level 3", Terbaca(angka("3"), satuan="Level")),
        ("72,50 (BB)", Terbaca(angka("72.50"), rincian="BB")),
        ("8.933 orang", Terbaca(angka("8933"), satuan="orang")),
    ],
)
def test_a_usual_cell_is_read(teks: str, diharapkan: Terbaca) -> None:
    assert baca_angka(teks) == diharapkan


@pytest.mark.parametrize(
    ("teks", "bilangan"), [("104.7", "104.7"), ("66.92 %", "66.92"), ("0.123", "0.123"), ("1234.567", "1234.567")]
)
def test_a_decimal_point_is_read_with_a_remark(teks: str, bilangan: str) -> None:
    bacaan = baca_angka(teks)
    assert nilai(bacaan) == angka(bilangan)
    assert isinstance(bacaan, Terbaca)
    assert "koma desimal" in bacaan.catatan


@pytest.mark.parametrize(
    "teks",
    ["66,50 - 67,00", "66,50-67,00", "66,50–67,00", "66,50 s.d. 67,00", "66,50 s/d 67,00", "66,50 sampai dengan 67,00"],
)
def test_two_ends_make_a_range(teks: str) -> None:
    assert baca_angka(teks) == Terbaca(Rentang(Decimal("66.50"), Decimal("67.00")))


def test_a_range_carries_its_unit_and_its_ends_help_each_other() -> None:
    assert baca_angka("3-5 dokumen") == Terbaca(Rentang(Decimal(3), Decimal(5)), satuan="dokumen")
    assert baca_angka("66 % - 67 %") == Terbaca(Rentang(Decimal(66), Decimal(67)), satuan="%", persen=True)
    assert nilai(baca_angka("950 - 1.050")) == Rentang(Decimal(950), Decimal(1050))
    assert nilai(baca_angka("8.500 - 10.000 orang")) == Rentang(Decimal(8500), Decimal(10000))
    assert nilai(baca_angka("-5 - 3")) == Rentang(Decimal(-5), Decimal(3))


@pytest.mark.parametrize(
    "teks", ["", "  ", "-", "---", "–", "—", "%", "- %", "N/A", "n/a", "NA", "N/K", "…", ".", "Rp. -", "belum diisi"]
)
def test_a_blank_and_its_usual_marks_are_not_zero(teks: str) -> None:
    assert baca_angka(teks) == Terbaca(BELUM_DIISI)


def test_absence_that_says_its_kind_keeps_it() -> None:
    assert nilai(baca_angka("Belum diukur (survei pada triwulan IV)")) == BelumDiukur("survei pada triwulan IV")
    assert nilai(baca_angka("belum dilakukan pengukuran")) == BelumDiukur("")
    assert nilai(baca_angka("Tidak berlaku: program dihapus")) == TidakBerlaku("program dihapus")


@pytest.mark.parametrize(
    ("teks", "sebutan"), [("WTP", "WTP"), ("BB", "BB"), ("A", "A"), ("Opini WTP", "WTP"), ("Predikat: BB", "BB")]
)
def test_a_known_grade_is_a_grade(teks: str, sebutan: str) -> None:
    assert nilai(baca_angka(teks)) == Peringkat(sebutan)


# --- doubtful -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "kemungkinan"),
    [
        ("3,157", ["3.157", "3157"]),
        ("8.933", ["8933", "8.933"]),
        ("613.448,549", ["613448549", "613448.549"]),
        ("Rp. 613.448,549", ["613448549", "613448.549"]),
        ("1,234.56", ["1234.56"]),
        ("1,234,567", ["1234567"]),
        ("1.2.3", ["12.3", "123"]),
        ("5.", ["5"]),
        ("1e5", ["1E5"]),
        ("1,31E+09", ["1.31E9"]),
        ("(5)", ["-5", "5"]),
        ("≥ 95", ["95"]),
        ("minimal 95", ["95"]),
        ("12 dari 15 dokumen", ["12", "15"]),
        ("2 dok 3 lap", ["2", "3"]),
        ("12,5 % dari target", ["12.5"]),
        ("10O", ["10"]),
        ("10 O", ["10"]),
        ("67 - 66", ["67", "66"]),
        ("8.500 - 10.000", ["8500", "8.500", "10000", "10.000"]),
        ("Level 3 (3,157)", ["3", "3.157"]),
        ("BB (72,50)", ["72.50"]),
        ("5 (enam) dokumen", ["5"]),
        ("sepuluh", ["10"]),
        ("satu juta rupiah", ["1000000"]),
        ("nihil", ["0"]),
        ("Rp 5 dokumen", ["5"]),
        ("3 orang - 5 dokumen", ["3", "5"]),
    ],
)
def test_what_is_doubtful_gets_no_value_but_its_readings(teks: str, kemungkinan: list[str]) -> None:
    bacaan = baca_angka(teks)
    assert isinstance(bacaan, Ragu)
    assert bacaan.kemungkinan == tuple(Decimal(n) for n in kemungkinan)
    assert bacaan.teks == teks
    assert teks in bacaan.alasan


@pytest.mark.parametrize(
    "teks",
    [
        "12-05-2023",
        "12/05/2023",
        "2023-05-12",
        "1/2",
        "½",
        "10²",
        "٣",
        "3x",
        "1 234",
        "12 , 5",
        ",5",
        "#DIV/0!",
        "#N/A",
        "=83",
        "ya",
        "Sangat sesuai",
        "enam ratus 8 ribu",
        "1 (2) (3)",
        "125 (130)",
        "5 (6) dokumen",
        "(3",
        "5 % %",
        "Tahun 2023 83 %",
        "NaN",
        "Infinity",
        "x" * 300,
        "9" * 40,
    ],
)
def test_what_is_no_single_number_gets_no_value(teks: str) -> None:
    bacaan = baca_angka(teks)
    assert isinstance(bacaan, Ragu)
    assert bacaan.alasan.endswith((".", "?"))


def test_the_mixed_separators_of_the_report_are_asked_about_and_not_guessed() -> None:
    bacaan = baca_angka("613.448,549")
    assert isinstance(bacaan, Ragu)
    assert "Pemisah ribuan dan desimal tercampur. Maksud Anda 613.448.549?" in bacaan.alasan


# --- what settles -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("teks", "satuan", "bilangan"),
    [
        ("8.933", "orang", "8933"),
        ("3,157", "Orang", "3157"),
        ("8.933", "Rp", "8933"),
        ("3,157", "Indeks", "3.157"),
        ("3.157", "skor", "3.157"),
        ("3,157", "%", "3.157"),
        ("3,157", "Persen", "3.157"),
        ("3,157", "Nilai", "3.157"),
    ],
)
def test_the_unit_may_settle_one_separator(teks: str, satuan: str, bilangan: str) -> None:
    assert nilai(baca_angka(teks, satuan=satuan)) == angka(bilangan)


@pytest.mark.parametrize(
    ("teks", "satuan"), [("8.933", "%"), ("8.933", "km"), ("3,157", "ton"), ("3,157", "Rp"), ("613.448,549", "orang")]
)
def test_a_unit_that_allows_both_settles_nothing(teks: str, satuan: str) -> None:
    assert isinstance(baca_angka(teks, satuan=satuan), Ragu)


@pytest.mark.parametrize(
    ("teks", "sandingan", "bilangan"),
    [
        ("8.933", "9000", "8933"),
        ("8.933", "9.000.000", None),
        ("8.933", "12.500,5", "8933"),
        ("8.933", "9", "8.933"),
        ("3,157", "3", "3.157"),
        ("3,157", "3,5", "3.157"),
        ("3,157", "3000", "3157"),
        ("8.933", "100", None),
        ("8.933", "0", None),
        ("8.933", "", None),
        ("8.933", "9,5", None),
        ("3,157", "3.5", None),
        ("8.933", "8.500", None),
        ("8.933", "WTP", None),
        ("613.448,549", "600.000.000", None),
        ("1.050", "950 - 1.000", "1050"),
    ],
)
def test_the_partner_settles_only_where_one_reading_is_near_and_its_notation_agrees(
    teks: str, sandingan: str, bilangan: str | None
) -> None:
    bacaan = baca_angka(teks, sandingan=sandingan)
    if bilangan is None:
        assert isinstance(bacaan, Ragu)
    else:
        assert nilai(bacaan) == angka(bilangan)
        assert isinstance(bacaan, Terbaca)
        assert "sandingan" in bacaan.catatan


def test_a_level_with_its_score_follows_the_partner() -> None:
    teks = "Level 3 (3,157)"
    assert nilai(baca_angka(teks, sandingan="Level 3")) == angka("3")
    assert nilai(baca_angka(teks, sandingan="3,2")) == angka("3.157")
    assert nilai(baca_angka(teks, satuan="Level")) == angka("3")
    assert nilai(baca_angka(teks, satuan="Nilai")) == angka("3.157")
    assert isinstance(baca_angka(teks, sandingan="3"), Ragu)
    assert isinstance(baca_angka(teks, sandingan="Level 3 (3,1)"), Ragu)
    assert isinstance(baca_angka("Level 3 (4,157)", satuan="Nilai"), Ragu)


def test_a_grade_with_its_value_follows_the_partner() -> None:
    assert nilai(baca_angka("BB (72,50)", sandingan="A")) == Peringkat("BB")
    assert nilai(baca_angka("BB (72,50)", sandingan="70,5")) == angka("72.50")
    assert nilai(baca_angka("BB (72,50)", satuan="Predikat")) == Peringkat("BB")
    assert baca_angka("B (Baik)") == Terbaca(Peringkat("B"), rincian="Baik")


def test_a_multiplier_must_stand_with_the_partner_too() -> None:
    assert nilai(baca_angka("150 juta", sandingan="200 juta")) == angka("150000000")
    assert isinstance(baca_angka("150 juta", sandingan="200"), Ragu)
    assert nilai(baca_angka("1,5 juta", sandingan="1.500.000")) == angka("1500000")
    assert baca_angka("150 juta", satuan="Juta rupiah") == Terbaca(angka("150"), satuan="juta")


# --- properties ---------------------------------------------------------------------------------------------

BILANGAN = st.decimals(min_value=-(10**15), max_value=10**15, places=6, allow_nan=False, allow_infinity=False)
WUJUD = st.text("0123456789.,-+%()  RpLevelorangjutas/dANKE°²…\u00a0–≥'#", max_size=30)


@given(st.text())
def test_the_reader_never_raises_on_any_text(teks: str) -> None:
    assert isinstance(baca_angka(teks), Terbaca | Ragu)


@given(WUJUD, WUJUD, WUJUD)
def test_the_reader_never_raises_in_any_context(teks: str, satuan: str, sandingan: str) -> None:
    bacaan = baca_angka(teks, satuan=satuan, sandingan=sandingan)
    assert isinstance(bacaan, Terbaca | Ragu)
    if isinstance(bacaan, Ragu):
        assert bacaan.alasan


@given(BILANGAN, st.integers(0, 6))
def test_a_written_number_reads_back_or_is_doubtful_with_the_number_among_its_readings(
    n: Decimal, desimal: int
) -> None:
    ditulis = tulis_angka(n, desimal)
    asal = Decimal(ditulis.replace(".", "").replace(",", "."))
    bacaan = baca_angka(ditulis)
    if isinstance(bacaan, Ragu):
        assert ditulis.count(".") + ditulis.count(",") >= 1
        assert asal in bacaan.kemungkinan
    else:
        assert bacaan.nilai == Angka(asal)


@given(st.integers(-(10**18), 10**18))
def test_counts_read_back_with_their_unit(n: int) -> None:
    assert nilai(baca_angka(tulis_nilai(Angka(Decimal(n)), "orang"))) == Angka(Decimal(n))


@given(BILANGAN, st.sampled_from([0, 1, 2, 4]))
def test_percentages_read_back(n: Decimal, desimal: int) -> None:
    ditulis = tulis_persen(n, desimal)
    assume(not (desimal == 0 and abs(n) + 1 >= 1000 and ditulis.count(".") == 1))
    bacaan = baca_angka(ditulis)
    assert isinstance(bacaan, Terbaca)
    assert bacaan.persen
    assert bacaan.nilai == Angka(Decimal(ditulis[:-1].replace(".", "").replace(",", ".")))


@given(st.integers(-(10**6), 10**6), st.integers(0, 10**6))
def test_ranges_read_back(bawah: int, lebar: int) -> None:
    rentang = Rentang(Decimal(bawah).scaleb(-2), Decimal(bawah + lebar).scaleb(-2))
    bacaan = baca_angka(tulis_nilai(rentang))
    assert nilai(bacaan) == rentang


@given(st.integers(1, 999), st.integers(0, 999), st.integers(0, 999), st.text("abc ", max_size=5))
def test_mixed_separators_never_give_a_figure(a: int, b: int, c: int, konteks: str) -> None:
    teks = f"{a}.{b:03},{c:03}"
    for satuan in ("", "orang", "%", "Rp", "indeks", konteks):
        bacaan = baca_angka(teks, satuan=satuan, sandingan=str(a * 1000 + b))
        assert isinstance(bacaan, Ragu)
        assert Decimal(f"{a}{b:03}{c:03}") in bacaan.kemungkinan


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"), st.decimals(0, 10**6, places=2))
def test_whatever_the_partner_says_the_value_is_one_of_the_two_readings(
    a: int, b: int, pemisah: str, lain: Decimal
) -> None:
    bacaan = baca_angka(f"{a}{pemisah}{b:03}", sandingan=tulis_angka(lain))
    if isinstance(bacaan, Terbaca):
        assert isinstance(bacaan.nilai, Angka)
        n = bacaan.nilai.nilai
        assert n in {Decimal(f"{a}.{b:03}"), Decimal(f"{a}{b:03}")}
        assert lain / 5 <= n <= lain * 5


@given(WUJUD)
def test_a_value_has_exactly_the_digits_that_were_written(teks: str) -> None:
    bacaan = baca_angka(teks)
    if not isinstance(bacaan, Terbaca) or bacaan.satuan.startswith("per "):
        return
    utama = bersihkan(teks)
    if bacaan.rincian:
        utama = re.sub(r"\([^()]*\)", "", utama)
    tertulis = re.sub(r"(?<=[mM])[23]", "", utama)
    angka_tertulis = "".join(h for h in tertulis if h in "0123456789").strip("0")
    if isinstance(bacaan.nilai, Angka):
        assert f"{bacaan.nilai.nilai:f}".replace(".", "").lstrip("-").strip("0") == angka_tertulis
    elif isinstance(bacaan.nilai, Rentang):
        gabungan = f"{bacaan.nilai.bawah:f}{bacaan.nilai.atas:f}".replace(".", "").replace("-", "")
        assert gabungan.replace("0", "") == angka_tertulis.replace("0", "")


# --- writing ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("n", "desimal", "tertulis"),
    [
        ("1234.56", None, "1.234,56"),
        ("1234.50", None, "1.234,5"),
        ("1000", None, "1.000"),
        ("1E+5", None, "100.000"),
        ("-1234.5", None, "-1.234,5"),
        ("-0.001", 2, "0,00"),
        ("-0", None, "0"),
        ("0.005", 2, "0,01"),
        ("999.995", 2, "1.000,00"),
        ("12345678901234567890123456789012345.6", 1, "12.345.678.901.234.567.890.123.456.789.012.345,6"),
    ],
)
def test_numbers_are_written_the_indonesian_way(n: str, desimal: int | None, tertulis: str) -> None:
    assert tulis_angka(Decimal(n), desimal) == tertulis


def test_a_percentage_is_rounded_half_up_to_two_places() -> None:
    assert tulis_persen(Decimal("7.8961652")) == "7,90%"
    assert tulis_persen(Decimal("7.895")) == "7,90%"
    assert tulis_persen(Decimal(100), 0) == "100%"


def test_a_share_too_small_for_two_decimals_is_not_printed_as_nought() -> None:
    assert tulis_persen(Decimal("0.004")) == "0,004%"
    assert tulis_persen(Decimal("-0.00049")) == "-0,0005%"
    assert tulis_persen(Decimal("0.005")) == "0,01%"
    assert tulis_persen(Decimal("0.000")) == "0,00%"


@pytest.mark.parametrize(
    ("n", "satuan", "tertulis"),
    [
        (angka("125"), "orang", "125 orang"),
        (angka("83"), "%", "83%"),
        (angka("83.50"), "persen", "83,5%"),
        (angka("25800000"), "Rp", "Rp25.800.000"),
        (angka("-5000"), "rupiah", "-Rp5.000"),
        (angka("0"), "", "0"),
        (Rentang(Decimal("66.50"), Decimal("67.00")), "", "66,50–67,00"),
        (Rentang(Decimal(66), Decimal("67.5")), "%", "66,0–67,5%"),
        (Peringkat("WTP"), "opini", "WTP"),
        (BelumDiisi(), "orang", "Belum diisi"),
        (BelumDiukur("survei"), "orang", "Belum diukur"),
        (TidakBerlaku(), "", "Tidak berlaku"),
    ],
)
def test_a_value_is_written_with_its_unit_and_an_absence_with_its_name(n: Nilai, satuan: str, tertulis: str) -> None:
    assert tulis_nilai(n, satuan) == tertulis

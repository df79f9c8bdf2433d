from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.aturan.nilai import bulatkan
from akuntabel.pertukaran.hitung_capaian import (
    BerkasTidakDapatDihitungError,
    Hasil,
    hitung_baris,
    hitung_berkas,
    hitung_teks,
)


def baris(teks: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(hitung_teks(teks), newline=""), delimiter=";" if ";" in teks else ","))


def hitung(target: str, realisasi: str, arah: str = "naik", **lain: str) -> Hasil:
    return hitung_baris(arah=arah, target=target, realisasi=realisasi, **lain)


# --- numbers in the wild --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "capaian", "predikat"),
    [
        ("naik", "83 %", "94,24%", "113.54", "Sangat Tinggi"),
        ("naik", "100", "104.7", "104.70", "Sangat Tinggi"),
        ("naik", "1.306.411.200", "653.205.600", "50.00", "Sangat Rendah"),
        ("turun", "0,54", "0,60", "88.89", "Tinggi"),
        ("rentang", "66,50 - 67,00", "66,92", "100.00", "Sangat Tinggi"),
        ("rentang", "66,50 – 67,00", "66.92", "100.00", "Sangat Tinggi"),
        ("naik", "12 Bulan", "12 bln", "100.00", "Sangat Tinggi"),
        ("naik", "125 orang", "100 Orang", "80.00", "Tinggi"),
        ("naik", "2 dok", "1 dokumen", "50.00", "Sangat Rendah"),
        ("naik", "Rp. 25.800.000,00", "Rp25.800.000", "100.00", "Sangat Tinggi"),
        ("naik", "1,5 juta", "1.500.000", "100.00", "Sangat Tinggi"),
        ("naik", "Level 3", "Level 3 (3,157)", "100.00", "Sangat Tinggi"),
        ("naik", "3,0", "3,157", "105.23", "Sangat Tinggi"),
        ("naik", "9000", "8.933", "99.26", "Sangat Tinggi"),
        ("naik", "WTP", "WDP", "75.00", "Sedang"),
        ("naik", "0", "0", "100.00", "Sangat Tinggi"),
        ("naik", "3", "2", "66.67", "Sedang"),
        ("tetap", "100", "95", "95.00", "Sangat Tinggi"),
        ("naik", "100 %", "0 %", "0.00", "Sangat Rendah"),
    ],
)
def test_figures_of_real_reports_are_computed(
    arah: str, target: str, realisasi: str, capaian: str, predikat: str
) -> None:
    hasil = hitung(target, realisasi, arah)
    assert (hasil.capaian, hasil.predikat) == (capaian, predikat)


@pytest.mark.parametrize(
    ("target", "realisasi", "catatan"),
    [
        ("83 %", "N/A", "Realisasi belum diisi."),
        ("---", "5", "Target belum diisi."),
        ("N/K", "", "Target dan realisasi belum diisi."),
        ("83 %", "belum diukur (survei)", "belum diukur"),
        ("100", "8.933", "8,933 (desimal) atau 8933 (ribuan)"),
        ("613.448,549", "613.448.549", "Maksud Anda 613.448.549?"),
        ("3", "Level 3 (3,157)", "level dan skor"),
        ("12 Bulan", "1 Tahun", "Satuan target (Bulan) dan realisasi (Tahun) berbeda"),
        ("100 %", "95 orang", "berbeda"),
        ("100 %", "0,95", "maksud Anda 0,95% atau 95%?"),
        ("150 juta", "200", "kata pengali"),
        ("A", "B", "beberapa skala"),
        ("WTP", "BB", "tidak ada pada satu skala"),
        ("WTP", "3", "tidak dapat dibandingkan"),
        ("1 Jenis (50 Eksamplar)", "1 Jenis (25 Eksamplar)", "Rincian"),
        ("66,50 - 67,00", "66", "rentang"),
        ("0", "5", "Target nol"),
        ("1e5", "1e5", "Notasi ilmiah"),
        ("≥ 95", "96", "Tanda pembanding"),
        ("100", "10O", "Bukan satu angka"),
        ("8.500", "8,933", "Dapat berarti"),
    ],
)
def test_what_is_doubtful_gets_no_figure_but_a_note(target: str, realisasi: str, catatan: str) -> None:
    hasil = hitung(target, realisasi)
    assert (hasil.capaian, hasil.predikat) == ("", "")
    assert catatan in hasil.catatan


def test_two_values_written_alike_have_one_ratio_whichever_way_they_are_read() -> None:
    hasil = hitung("8.500", "8.933")
    assert hasil.capaian == "105.09"
    assert "desimal atau ribuan" in hasil.catatan
    assert hitung("3,200", "3,157").capaian == "98.66"
    assert hitung("8.500 km", "8.933 km").capaian == "105.09"
    assert hitung("8.500 km", "8.933 ha").capaian == ""


def test_the_unit_column_settles_and_a_differing_unit_is_remarked() -> None:
    assert hitung("100", "8.933", satuan="orang").capaian == "8933.00"
    hasil = hitung("83 %", "80 %", satuan="Indeks")
    assert hasil.capaian == "96.39"
    assert "kolom satuan" in hasil.catatan
    assert hitung("A", "B", satuan="Predikat AKIP").capaian == "66.67"


def test_remarks_do_not_take_the_figure_away() -> None:
    hasil = hitung("66.92 %", "66,92 %")
    assert hasil.capaian == "100.00"
    assert "koma desimal" in hasil.catatan
    assert "tidak ikut dihitung" in hitung("1 Jenis (50 Eksamplar)", "1 Jenis (50 Eksamplar)").catatan


# --- direction and formula ------------------------------------------------------------------------------------


def test_the_formula_is_that_of_the_direction_unless_one_is_chosen() -> None:
    assert hitung("10", "8", "turun").capaian == "120.00"
    assert hitung("10", "8", "turun", rumus="T/R").capaian == "125.00"
    assert hitung("10", "8", " Turun ", rumus=" t / r ").capaian == "125.00"
    assert hitung("10", "12", "turun", rumus="(2T-R)/T").capaian == "80.00"
    assert hitung("10", "12", "turun", rumus="(2T − R) / T").capaian == "80.00"


@pytest.mark.parametrize(
    ("arah", "rumus", "catatan"),
    [
        ("niak", "", "Maksud Anda naik?"),
        ("", "", "Arah belum diisi"),
        ("positif", "", "Yang dikenal: naik, turun, tetap, rentang."),
        ("naik", "R:T", "Rumus «R:T» tidak dikenal"),
        ("naik", "T/R", "tidak sesuai dengan arah"),
    ],
)
def test_a_wrong_direction_or_formula_is_named_in_its_row(arah: str, rumus: str, catatan: str) -> None:
    hasil = hitung("10", "8", arah, rumus=rumus)
    assert hasil.capaian == ""
    assert catatan in hasil.catatan


def test_all_that_is_wrong_in_a_row_is_told_at_once() -> None:
    catatan = hitung("613.448,549", "1e5", "niak", rumus="X").catatan
    for bagian in ("Arah", "Rumus", "Target", "Realisasi"):
        assert bagian in catatan


# --- tables ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pemisah", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_out_and_kept(pemisah: str) -> None:
    masuk = f"no{pemisah}realisasi{pemisah}arah{pemisah}target\n7{pemisah}8{pemisah}naik{pemisah}10\n"
    keluar = hitung_teks(masuk).splitlines()
    assert keluar[0].split(pemisah) == ["no", "realisasi", "arah", "target", "capaian", "predikat", "catatan"]
    assert keluar[1].split(pemisah) == ["7", "8", "naik", "10", "80.00", "Tinggi", ""]


def test_bom_capitals_spaces_and_sep_line_do_no_harm() -> None:
    keluar = hitung_teks('\ufeff"sep=;"\r\n Arah ;TARGET;Realisasi\r\nnaik;83 %;83 %\r\n')
    assert keluar == " Arah ;TARGET;Realisasi;capaian;predikat;catatan\nnaik;83 %;83 %;100.00;Sangat Tinggi;\n"


def test_other_columns_are_kept_and_an_own_capaian_is_not_lost() -> None:
    (hasil,) = baris('arah,target,realisasi,capaian,uraian\nnaik,10,8,"79,9%","a, ""b"""\n')
    assert hasil["capaian_asal"] == "79,9%"
    assert hasil["uraian"] == 'a, "b"'
    assert hasil["capaian"] == "80.00"
    keluar = hitung_teks(hitung_teks("arah,target,realisasi\nnaik,10,8\n"))
    assert "capaian_asal" in keluar.splitlines()[0]


def test_an_unquoted_decimal_comma_does_not_shift_the_columns_unnoticed() -> None:
    (hasil,) = baris("arah,target,realisasi\nnaik,83,94,24\n")
    assert hasil["capaian"] == ""
    assert "kelebihan: «24»" in hasil["catatan"]
    (benar,) = baris('arah,target,realisasi\nnaik,83,"94,24"\n')
    assert benar["capaian"] == "113.54"


def test_short_rows_blank_lines_and_trailing_delimiters_are_tolerated() -> None:
    hasil = baris("arah;target;realisasi;rumus\nnaik;10;8\n\nnaik;10\n;;;;;\nnaik;10;8;;;\n")
    assert [h["capaian"] for h in hasil] == ["80.00", "", "", "80.00"]
    assert [h["catatan"] for h in hasil] == ["", "Realisasi belum diisi.", "", ""]


def test_a_header_without_rows_gives_a_header() -> None:
    assert hitung_teks("arah;target;realisasi\n") == "arah;target;realisasi;capaian;predikat;catatan\n"


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("", "kosong"),
        ("\n \n", "kosong"),
        ("a,b\n1,2\n", "arah, target, dan realisasi tidak ada"),
        ("arah;target\n", "Kolom realisasi tidak ada"),
        ("arah;target;realisasi;target\n", "lebih dari sekali"),
        ("arah;target;realisasi\nnaik;" + "9" * 200_000 + ";1\n", "tidak terbaca sebagai CSV"),
    ],
)
def test_what_is_no_such_table_is_refused_in_one_line(teks: str, pesan: str) -> None:
    with pytest.raises(BerkasTidakDapatDihitungError, match=pesan) as sebab:
        hitung_teks(teks)
    assert "\n" not in str(sebab.value)


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_bytes_of_usual_encodings_are_read(sandi: str) -> None:
    teks = "arah;target;realisasi\nrentang;66,50 – 67,00;66,75\n"
    assert ";100.00;" in hitung_berkas(teks.encode(sandi))


@pytest.mark.parametrize("mentah", [b"PK\x03\x04xx", b"\xd0\xcf\x11\xe0", b"arah\x00;", b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_refused(mentah: bytes) -> None:
    with pytest.raises(BerkasTidakDapatDihitungError):
        hitung_berkas(mentah)


def test_a_table_of_five_thousand_rows_keeps_its_order() -> None:
    masuk = "no;arah;target;realisasi\n" + "".join(f"{n};naik;{n};{n}\n" for n in range(1, 5001))
    hasil = baris(masuk)
    assert [h["no"] for h in hasil] == [str(n) for n in range(1, 5001)]
    assert {h["capaian"] for h in hasil} == {"100.00"}


# --- properties -----------------------------------------------------------------------------------------------

LIAR = st.text("0123456789.,-–%() RpLevlorangNKA/jut", max_size=14)
POSITIF = st.decimals(min_value=Decimal("0.01"), max_value=10**12, places=2)


@given(LIAR, LIAR, st.sampled_from([*Arah, "niak"]), st.sampled_from(["", *Rumus, "?"]), LIAR)
def test_a_row_has_a_figure_or_a_note_and_never_raises(t: str, r: str, arah: str, rumus: str, satuan: str) -> None:
    hasil = hitung_baris(arah=arah, target=t, realisasi=r, rumus=rumus, satuan=satuan)
    assert hasil.capaian or hasil.catatan
    assert bool(hasil.capaian) == bool(hasil.predikat)
    if hasil.capaian:
        assert Decimal(hasil.capaian).as_tuple().exponent == -2


@given(POSITIF, POSITIF)
def test_exact_values_give_the_exact_percentage(t: Decimal, r: Decimal) -> None:
    hasil = hitung(tulis_angka(t, 2), tulis_angka(r, 2))
    assert Decimal(hasil.capaian) == bulatkan(r * 100 / t)


@given(LIAR, LIAR)
def test_a_pair_never_gets_a_figure_that_no_reading_of_it_has(t: str, r: str) -> None:
    hasil = hitung(t, r)
    if hasil.capaian and "." not in t + r and "," not in t + r and "(" not in t + r and "jut" not in t + r:
        angka_t = int("".join(h for h in t if h.isdigit()) or "0")
        angka_r = int("".join(h for h in r if h.isdigit()) or "0")
        if angka_t and "-" not in r.replace("–", "-"):
            assert Decimal(hasil.capaian) == bulatkan(Decimal(angka_r) * 100 / angka_t)


@given(st.text())
def test_any_text_is_computed_or_refused(teks: str) -> None:
    try:
        hitung_teks(teks)
    except BerkasTidakDapatDihitungError as sebab:
        assert str(sebab)  # noqa: PT017 - either outcome is right


def satu_baris(sel: str) -> str:
    return sel.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=5))
def test_no_cell_of_the_source_is_lost(sel: list[tuple[str, str]]) -> None:
    masuk = io.StringIO()
    csv.writer(masuk, delimiter=";").writerows(
        [("arah", "target", "realisasi", "a"), *(("naik", "1", x, y) for x, y in sel)]
    )
    try:
        keluar = hitung_teks(masuk.getvalue())
    except BerkasTidakDapatDihitungError:
        return
    baris_keluar = list(csv.reader(io.StringIO(keluar, newline=""), delimiter=";"))[1:]
    assert [(b[2], b[3]) for b in baris_keluar] == [(satu_baris(x), satu_baris(y)) for x, y in sel]

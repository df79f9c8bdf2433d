from __future__ import annotations

from akuntabel.pertukaran.galat import Galat, Pengumpul, kutip, tampilkan


def test_a_message_says_where_what_why_and_how_to_repair() -> None:
    galat = Galat(
        tempat="Lembar Realisasi",
        baris=14,
        kolom="Nilai",
        terbaca="613.448,549",
        sebab="tidak dapat dibaca. Pemisah ribuan dan desimal tercampur.",
        perbaikan="Maksud Anda 613.448.549?",
    )
    assert str(galat) == (
        "Lembar Realisasi, baris 14, kolom Nilai: «613.448,549» tidak dapat dibaca. "
        "Pemisah ribuan dan desimal tercampur. Maksud Anda 613.448.549?"
    )


def test_without_a_quotation_the_reason_begins_with_a_capital() -> None:
    assert str(Galat(tempat="opd.csv", baris=2, kolom="kode", sebab="wajib diisi.")) == (
        "opd.csv, baris 2, kolom kode: Wajib diisi."
    )
    assert str(Galat(baris=3, sebab="wajib diisi.")) == "Baris 3: Wajib diisi."
    assert str(Galat(sebab="rusak.")) == "Rusak."


def test_a_long_text_is_quoted_in_one_short_line() -> None:
    assert kutip("a\nb\t c") == "a b c"
    assert len(kutip("panjang " * 100)) == 80


def test_a_hopeless_file_costs_no_memory_but_is_counted() -> None:
    pengumpul = Pengumpul(batas=3)
    for n in range(10):
        pengumpul.tambah(Galat(baris=n, sebab="salah."))
    assert len(pengumpul) == 10
    assert [g.baris for g in pengumpul.hasil()] == [0, 1, 2, None]
    assert "7 kesalahan lain" in str(pengumpul.hasil()[-1])


def test_a_list_is_cut_and_says_so() -> None:
    teks = tampilkan([Galat(baris=n, sebab="salah.") for n in range(60)], batas=50)
    assert len(teks.splitlines()) == 51
    assert teks.endswith("… dan 10 kesalahan lain.")

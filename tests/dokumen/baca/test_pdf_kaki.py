"""Notes at the foot of a PDF page: out of the run of the text, their numbers out of its words."""

from __future__ import annotations

from tests.dokumen.baca.rangka_pdf import TINGGI, baca, paragraf, t, tabel, teks

PENUH = "Kinerja diukur dengan membandingkan target dan realisasi setiap indikator yang ada"
XS = (72, 110, 300, 520)


def rujuk(atas: float, kata: str, nomor: str, lanjut: str) -> str:
    """A line in which a raised number follows a word."""
    return (
        f"BT /F 11 Tf 1 0 0 1 72 {TINGGI - atas} Tm ({kata}) Tj 4 Ts /F 6 Tf ({nomor}) Tj "
        f"0 Ts /F 11 Tf ( {lanjut}) Tj ET\n"
    )


def kaki(atas: float, nomor: str, *baris: str) -> str:
    return t(72, atas - 3, nomor, 5) + t(76 + 3 * len(nomor), atas, baris[0], 9) + paragraf(
        atas + 11, *baris[1:], ukuran=9, jarak=11
    )  # fmt: skip


def test_a_note_follows_the_paragraph_that_goes_on_over_the_page() -> None:
    laporan = baca(
        rujuk(100, "Urusan pemerintahan", "1", "dijalankan;")
        + paragraf(700, PENUH, PENUH)
        + kaki(770, "1", "Peraturan Daerah Nomor 5 Tahun", "2016 tentang Perangkat Daerah."),
        paragraf(80, "sampai selesai.", "Alinea lain."),
    )
    assert teks(laporan) == [
        "Urusan pemerintahan dijalankan;",
        f"{PENUH} {PENUH} sampai selesai.",
        "1 Peraturan Daerah Nomor 5 Tahun 2016 tentang Perangkat Daerah.",
        "Alinea lain.",
    ]
    catatan = next(a for a in laporan.alinea() if a.penanda == "1")
    assert catatan.letak.halaman == 1


def test_several_notes_of_a_page_above_its_running_foot_are_told_apart() -> None:
    def halaman(n: int) -> str:
        return (
            rujuk(150, "Dasar hukum", str(n), "dan")
            + paragraf(200, PENUH, "selesai.")
            + rujuk(250, "pedomannya", str(n + 1), "berlaku.")
            + kaki(740, str(n), f"Undang-Undang tahun {n}.")
            + kaki(752, str(n + 1), "Ibid.")
            + t(72, 800, "Laporan Kinerja Dinas Perikanan", 9)
        )

    isi = teks(baca(halaman(1), halaman(3), halaman(5)))
    assert isi == [
        x
        for n in (1, 3, 5)
        for x in (
            "Dasar hukum dan",
            f"{PENUH} selesai.",
            "pedomannya berlaku.",
            f"{n} Undang-Undang tahun {n}.",
            f"{n + 1} Ibid.",
        )
    ]


def test_a_table_goes_on_over_a_note() -> None:
    laporan = baca(
        rujuk(100, "Dasar hukum", "1", "berlaku.")
        + tabel(XS, 650, [("No.", "Uraian", "Nilai"), ("1", "Satu", "10")])
        + kaki(760, "1", "Sumber hukum."),
        tabel(XS, 60, [("No.", "Uraian", "Nilai"), ("2", "Dua", "20")]) + paragraf(200, PENUH),
    )
    (tb,) = laporan.tabel()
    assert [b.teks[0] for b in tb.badan] == ["1", "2"]
    assert teks(laporan)[1:] == ["1 Sumber hukum.", PENUH]


def test_raised_numbers_without_a_note_and_small_lines_without_a_number_stay() -> None:
    isi = (
        paragraf(200, PENUH)
        + rujuk(100, "Luas wilayah 12 km", "2", "saja.")
        + t(72, 740, "2023 adalah tahun dasar.", 9)
    )
    isi += t(72, 760, "Sumber: BPS, 2023", 9)
    assert teks(baca(isi)) == ["Luas wilayah 12 km2 saja.", PENUH, "2023 adalah tahun dasar.", "Sumber: BPS, 2023"]

"""Pages of a PDF set in two columns, and what only looks like columns."""

from __future__ import annotations

from tests.dokumen.baca.rangka_pdf import baca, paragraf, t, teks

KIRI, KANAN = 72, 310
ISI = (
    "Dinas Perikanan melaksanakan",
    "urusan pemerintahan bidang ke-",
    "lautan yang menjadi wewenang",
    "daerah sejak ditetapkan dalam",
    "peraturan daerah terakhir ini",
)
LANJUT = (
    "dan diperbarui setiap lima thn",
    "sesuai dengan ketentuan yang",
    "berlaku bagi semua.",
    "Alinea kedua pada kolom kanan",
    "yang berakhir di kolom ini.",
)
PENUH = "Kinerja diukur dengan membandingkan target dan realisasi setiap indikator yang ada"


def kolom(atas: float, kiri: tuple[str, ...] = ISI, kanan: tuple[str, ...] = LANJUT, geser: float = 0) -> str:
    return paragraf(atas, *kiri, x=KIRI, ukuran=14, jarak=17) + paragraf(
        atas + geser, *kanan, x=KANAN, ukuran=14, jarak=17
    )


def test_columns_are_read_one_after_the_other_and_a_paragraph_goes_on_in_the_next() -> None:
    isi = teks(baca(paragraf(80, PENUH, "selesai.") + kolom(130) + paragraf(250, PENUH, "lagi.")))
    satu = " ".join((*ISI, *LANJUT[:3])).replace("ke- ", "ke-")
    assert isi == [f"{PENUH} selesai.", satu, " ".join(LANJUT[3:]), f"{PENUH} lagi."]


def test_lines_of_the_columns_need_not_stand_side_by_side() -> None:
    assert teks(baca(kolom(130, geser=8))) == teks(baca(kolom(130)))


def test_a_title_above_and_one_below_the_columns_stay_there() -> None:
    isi = t(72, 100, "A. Tugas", 14, "B") + kolom(130) + t(72, 240, "B. Fungsi", 14, "B") + paragraf(265, PENUH)
    hasil = teks(baca(isi))
    assert hasil[0] == "A. Tugas"
    assert hasil[-2:] == ["B. Fungsi", PENUH]


def test_columns_go_on_over_pages() -> None:
    hasil = teks(baca(kolom(600, ISI, ISI), kolom(80, LANJUT, LANJUT)))
    assert hasil[0].startswith("Dinas Perikanan")
    assert hasil[0].endswith("berlaku bagi semua.")
    assert hasil[0].count("Dinas Perikanan") == 2


def test_signatures_and_labels_with_values_stay_lines() -> None:
    tanda_tangan = "".join(
        t(80, 100 + 16 * n, a) + t(330, 100 + 16 * n, b)
        for n, (a, b) in enumerate(
            [
                ("PIHAK KEDUA,", "PIHAK PERTAMA,"),
                ("BUPATI", "KEPALA DINAS"),
                ("BUDI", "SITI"),
                ("x", "y"),
                ("NIP", "NIP"),
            ]
        )
    )
    assert teks(baca(tanda_tangan))[0].startswith("PIHAK KEDUA,\tPIHAK PERTAMA,")
    label = "".join(
        t(72, 300 + 16 * n, a) + t(200, 300 + 16 * n, ": " + b)
        for n, (a, b) in enumerate([("Nama", "Budi Santoso"), ("Jabatan", "Kepala Dinas Perikanan Kota")] * 3)
    )
    assert teks(baca(label))[0].startswith("Nama\t: Budi Santoso")


def test_entries_of_contents_are_no_columns() -> None:
    isi = "".join(
        t(72, 100 + 16 * n, f"{h}. Uraian bagian yang agak panjang {'.' * 20}") + t(500, 100 + 16 * n, str(n))
        for n, h in enumerate("ABCDEFGH")
    )
    assert len(teks(baca(isi))) == 8

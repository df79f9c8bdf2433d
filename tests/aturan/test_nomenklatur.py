from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from akuntabel.aturan import nomenklatur as modul
from akuntabel.aturan.nomenklatur import (
    VERSI,
    VERSI_2_DIGIT,
    VERSI_4_DIGIT,
    kode_induk,
    kode_sah,
    nomenklatur,
    padanan_kode,
    tingkat_kode,
    versi_kode,
    versi_untuk,
)

DATA = Path(modul.__file__).with_name("data")


@pytest.mark.parametrize(
    ("tahun", "versi"),
    [(2021, None), (2022, VERSI_2_DIGIT), (2023, VERSI_2_DIGIT), (2024, VERSI_4_DIGIT), (2030, VERSI_4_DIGIT)],
)
def test_the_year_picks_the_series(tahun: int, versi: str | None) -> None:
    assert versi_untuk(tahun) == versi


def test_the_tables_are_whole() -> None:
    assert len(nomenklatur(VERSI_4_DIGIT, "kabupaten")) == 4507
    assert len(nomenklatur(VERSI_4_DIGIT, "provinsi")) == 5447
    assert len(nomenklatur(VERSI_2_DIGIT, "kota")) == 5784
    assert len(nomenklatur(VERSI_2_DIGIT, "provinsi")) == 0
    assert len(nomenklatur(VERSI_4_DIGIT, "instansi_pusat")) == 0
    with pytest.raises(ValueError, match="tidak dikenal"):
        nomenklatur("3-digit", "kabupaten")


def test_every_code_has_the_form_and_the_level_of_its_length() -> None:
    for versi in VERSI:
        for jenis in ("kabupaten", "provinsi"):
            for entri in nomenklatur(versi, jenis):
                assert kode_sah(entri.kode)
                assert tingkat_kode(entri.kode) == entri.tingkat
                assert entri.nama == entri.nama.strip() != ""


def test_no_field_of_the_tables_holds_a_line_break() -> None:
    for nama in ("nomenklatur-4-digit.csv", "nomenklatur-2-digit-kabkota.csv"):
        isi = (DATA / nama).read_text(encoding="utf-8")
        assert len(list(csv.reader(isi.splitlines()))) == isi.count("\n")


def test_a_sub_kegiatan_of_2023_takes_indicator_and_unit_from_its_counterpart_and_says_so() -> None:
    entri = nomenklatur(VERSI_2_DIGIT, "kabupaten").cari("8.01.06.2.01.03")
    assert entri is not None
    assert entri.nama.startswith("Pelaksanaan Kebijakan di Bidang Kewaspadaan Dini")
    assert (entri.satuan, entri.asal, entri.indikator_disimpulkan) == ("Orang", "tercatat", True)
    empat = nomenklatur(VERSI_4_DIGIT, "kabupaten").cari("8.01.06.2.01.0003")
    assert empat is not None
    assert (empat.indikator, empat.indikator_disimpulkan) == (entri.indikator, False)


def test_an_inferred_entry_is_shown_as_such() -> None:
    entri = nomenklatur(VERSI_2_DIGIT, "kabupaten").cari("8.01.04.2.01.02")
    assert entri is not None
    assert entri.asal == "disimpulkan"


def test_the_program_penunjang_comes_under_the_code_of_the_office() -> None:
    tabel = nomenklatur(VERSI_2_DIGIT, "kabupaten")
    program = tabel.cari("8.01.01")
    assert program is not None
    assert (program.kode, program.kode_baku) == ("8.01.01", "X.XX.01")
    assert program.nama == "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"
    sub = tabel.cari("X.XX.01.2.03.06", "8.01")
    assert sub == tabel.cari("8.01.01.2.03.06")
    assert sub is not None
    assert sub.satuan == "Laporan"


def test_a_bidang_urusan_that_does_not_exist_has_no_program_penunjang() -> None:
    tabel = nomenklatur(VERSI_4_DIGIT, "kabupaten")
    assert tabel.cari("9.99.01") is None
    assert tabel.cari("9.99.01", "9.99") is not None
    assert tabel.anak("9.99.01") == ()
    for kode in ("", "8", "8.01.06.2.01.03", "8.01.99", "X", "tidak ada"):
        assert tabel.cari(kode) is None


def test_all_codes_of_the_lumajang_report_are_known() -> None:
    tabel = nomenklatur(VERSI_2_DIGIT, "kabupaten")
    kode = [
        *(f"8.01.0{p}.2.01.0{s}" for p in range(2, 7) for s in (2, 3, 5)),
        *("8.01.06.2.01.04", "8.01.06.2.01.06", "8.01.01.2.01.06", "8.01.01.2.03.06", "8.01.01.2.05.04"),
        *("8.01.01.2.07.06", "8.01.01.2.07.07", "8.01.01.2.09.06"),
    ]
    for k in kode:
        assert tabel.cari(k) is not None, k


def test_children_hold_the_office_s_own_entries_and_the_common_ones() -> None:
    tabel = nomenklatur(VERSI_2_DIGIT, "kabupaten")
    assert [e.kode for e in tabel.anak("8.01")] == [f"8.01.0{n}" for n in range(1, 7)]
    anak = tabel.anak("8.01.01.2.01")
    assert [e.kode for e in anak] == sorted(e.kode for e in anak)
    assert {e.asal for e in anak} == {"tercatat", "disimpulkan"}
    assert all(kode_induk(e.kode) == "8.01.01.2.01" for e in anak)
    assert tabel.anak("8.01.06.2.01.03") == ()
    assert tabel.anak("X.XX.01", "8.01") == tabel.anak("8.01.01")


def test_a_search_finds_by_words_within_an_office() -> None:
    tabel = nomenklatur(VERSI_2_DIGIT, "kabupaten")
    hasil = tabel.cari_teks("rapat koordinasi konsultasi SKPD", bidang_urusan="8.01")
    assert [e.kode for e in hasil] == ["8.01.01.2.06.09"]
    assert tabel.cari_teks("  ") == ()
    assert all(e.tingkat == "program" for e in tabel.cari_teks("program", tingkat="program"))
    assert len(tabel.cari_teks("jalan", paling_banyak=3)) == 3
    assert tabel.cari_teks("8.01.06.2.01.06")[0].nama.startswith("Pelaksanaan Forum Koordinasi")


def test_codes_of_both_series_translate_into_each_other() -> None:
    assert padanan_kode("8.01.06.2.01.03", VERSI_4_DIGIT) == "8.01.06.2.01.0003"
    assert padanan_kode("8.01.06.2.01.0003", VERSI_2_DIGIT) == "8.01.06.2.01.03"
    assert padanan_kode("8.01.06.2.01.0103", VERSI_2_DIGIT) is None
    assert padanan_kode("8.01.06", VERSI_4_DIGIT) == "8.01.06"
    assert versi_kode("8.01.06.2.01.03") == VERSI_2_DIGIT
    assert versi_kode("8.01.06.2.01.0003") == VERSI_4_DIGIT
    assert versi_kode("8.01.06") is None


def test_a_code_of_the_other_series_names_its_counterpart_in_both_directions() -> None:
    dua, empat = nomenklatur(VERSI_2_DIGIT, "kabupaten"), nomenklatur(VERSI_4_DIGIT, "kabupaten")
    for tabel, lama, baru in (
        (empat, "8.01.06.2.01.03", "8.01.06.2.01.0003"),
        (dua, "8.01.06.2.01.0003", "8.01.06.2.01.03"),
        (empat, "X.XX.01.2.06.09", "8.01.01.2.06.0009"),
    ):
        temu = tabel.padanan(lama, "8.01")
        assert temu is not None
        assert temu.entri == tabel.cari(baru, "8.01")
        assert temu.entri is not None
        assert temu.versi != tabel.versi
        assert not temu.ganti_nama


def test_only_a_sub_kegiatan_of_the_other_series_has_a_counterpart() -> None:
    empat = nomenklatur(VERSI_4_DIGIT, "kabupaten")
    for kode in ("8.01.06.2.01.0003", "8.01.06.2.01", "8.01", "kewaspadaan dini", ""):
        assert empat.padanan(kode) is None


def test_a_code_without_counterpart_keeps_its_name_and_another_name_is_noticed() -> None:
    dua, empat = nomenklatur(VERSI_2_DIGIT, "kabupaten"), nomenklatur(VERSI_4_DIGIT, "kabupaten")
    semua = [p for e in dua if (p := empat.padanan(e.kode)) is not None]
    assert semua
    assert all(p.nama for p in semua)
    tanpa = [p for p in semua if p.entri is None]
    assert tanpa
    assert not any(p.ganti_nama for p in tanpa)
    lain = {p.kode for p in semua if p.ganti_nama}
    assert 0 < len(lain) < 40
    assert "1.01.01.2.09.01" not in lain  # only a comma was put in
    tak_ada = empat.padanan("9.99.99.9.99.99")
    assert tak_ada is not None
    assert (tak_ada.nama, tak_ada.entri) == ("", None)


def test_parents_lead_from_a_sub_kegiatan_to_its_bidang() -> None:
    rantai = ["8.01.06.2.01.0003"]
    while rantai[-1]:
        rantai.append(kode_induk(rantai[-1]))
    assert rantai == ["8.01.06.2.01.0003", "8.01.06.2.01", "8.01.06", "8.01", ""]


def test_importing_the_module_reads_no_table() -> None:
    perintah = (
        "import akuntabel.aturan.nomenklatur as n; t = n.nomenklatur('4-digit', 'kabupaten'); "
        "print('_baris' in vars(t)); t.cari('8.01'); print('_baris' in vars(t))"
    )
    src = str(Path(modul.__file__).parents[2])
    keluaran = subprocess.run(
        [sys.executable, "-c", perintah], capture_output=True, text=True, check=True, env={"PYTHONPATH": src}
    )
    assert keluaran.stdout.split() == ["False", "True"]


def test_no_name_carries_a_foreign_code() -> None:
    """Some published names begin with the code of their predecessor; a report must not print it."""
    for berkas in DATA.glob("nomenklatur-*.csv"):
        with berkas.open(encoding="utf-8", newline="") as f:
            assert [b["kode"] for b in csv.DictReader(f) if re.match(r"\d\.\d\d\.", b["nama"])] == [], berkas.name

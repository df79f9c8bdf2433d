"""One style in a report, on reports of several shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari, semua
from akuntabel.reviu.temuan import Temuan

KODE = [a.kode for a in semua() if a.kode.startswith("GY-0") or a.kode.startswith("GY-1")]


def periksa(kode: str, teks: str) -> list[Temuan]:
    fungsi = aturan_dari(kode).periksa_laporan
    assert fungsi is not None
    return list(fungsi(laporan(teks)))


@pytest.mark.parametrize(
    ("teks", "tempat"),
    [
        ("Capaian 94,24% dari 100%.\n\nNaik 2 %.", 1),
        ("Capaian 94,24 % dari 100 %.\n\nNaik 2%.", 1),
        ("No\tCapaian\n1\t94,24%\n2\t100%\n\nRata-rata 97 persen.", 1),
    ],
)
def test_the_rarer_way_of_percent_is_pointed_at(teks: str, tempat: int) -> None:
    (x,) = periksa("GY-01", teks)
    assert 1 + len(x.lokasi_lain) == tempat


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6), st.sampled_from(["%", " %", " persen"]))
def test_one_way_of_percent_is_silent(nilai: list[int], tanda: str) -> None:
    teks = ". ".join(f"Capaian {n // 100},{n % 100:02d}{tanda}" for n in nilai)
    assert periksa("GY-01", teks) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10**13), min_size=1, max_size=5))
def test_rupiah_after_the_rules_is_silent(nilai: list[int]) -> None:
    teks = ". ".join(f"Pagu Rp{n:,}".replace(",", ".") + ",00 tersedia" for n in nilai)
    for kode in ("GY-02", "GY-03"):
        assert periksa(kode, teks) == []


def test_rupiah_with_a_dot_is_one_finding() -> None:
    (x,) = periksa("GY-02", "Pagu Rp. 5.000.000,00.\n\nRealisasi Rp. 4.000.000,- dari Rp 9.000.")
    assert len(x.lokasi_lain) == 1
    assert "“Rp5.000.000,00”" in x.perbaikan
    (y,) = periksa("GY-02", "Pagu Rp5.000.000,00 dan Rp6.000.000,00.\n\nRealisasi Rp 4.000.000,00.")
    assert "2 cara" in y.pesan


def test_a_dot_in_decimals_is_found_in_sentences_and_cells() -> None:
    (x,) = periksa(
        "GY-03", "Realisasi 82.92% dari target.\n\nNo\tIndikator\tCapaian\n1\tTindak lanjut\t98.30\n2\tSPIP\t99,9"
    )
    assert len(x.lokasi_lain) == 1
    assert (
        periksa("GY-03", "Pukul 10.30, Tabel 3.12, butir 2.1, 1.250 orang, 12.500%.\n\nKode\tNilai\n1.01\t5\n1.02\t6")
        == []
    )


def test_ranges_units_and_captions() -> None:
    assert "2 cara" in periksa("GY-04", "Renstra 2021-2026 dan RPJMD 2021–2026 serta RPJPD 2005–2025.")[0].pesan
    assert periksa("GY-04", "SPM 2021–2026, nomor 188.45/2021-2026/X, NIP 1990-2020-1.") == []
    tabel = (
        "Tabel 1 Target\n\nNo\tIndikator\tTarget\n1\tA b\t5 Orang\n2\tC d\t6 orang\n3\tE f\t7 orang\n4\tG h\t2 paket"
    )
    (x,) = periksa("GY-05", tabel)
    assert "“orang” (2 kali) dan “Orang” (1 kali)" in x.pesan
    assert periksa("GY-05", tabel.replace("Orang", "orang")) == []


def test_captions_of_one_form_are_silent_whatever_the_form() -> None:
    for bentuk in ("Tabel {}. Judul Tabel", "TABEL {} JUDUL TABEL", "Tabel {}: Judul Tabel", "Tabel {} Judul Tabel"):
        teks = "\n\n".join(f"{bentuk.format(n)}\n\nNo\tNama\n1\tBudi\n2\tIda" for n in ("3.1", "3.2"))
        assert periksa("GY-06", teks) == [], bentuk
    teks = "Tabel 3.1 Judul\n\nNo\tNama\n1\tBudi\n2\tIda\n\nTABEL. 3.2 Judul\n\nNo\tNama\n1\tBudi\n2\tIda"
    assert "2 cara" in periksa("GY-06", teks)[0].pesan


def test_a_dot_after_a_number_belongs_to_the_end_of_a_sentence_only() -> None:
    assert len(periksa("GY-06", "Rincian pada Tabel 3.3. disajikan berikut.")) == 1
    assert periksa("GY-06", "Rincian disajikan pada Tabel 3.3. Capaian naik.") == []


def test_a_letter_spaced_chapter_is_found() -> None:
    (x,) = periksa("GY-07", "BAB IV P E N U T U P\n\nDemikian laporan ini.")
    assert "BAB IV PENUTUP" in x.perbaikan
    assert periksa("GY-07", "BAB IV\nPENUTUP\n\nDemikian laporan ini.") == []


@pytest.mark.parametrize("kata", ["TAhun", "INdikator", "kInerja", "DInas"])
def test_capitals_inside_a_word(kata: str) -> None:
    (x,) = periksa("GY-08", f"Pada {kata} ini tercatat.")
    assert kata in x.pesan


@pytest.mark.parametrize(
    "kata", ["LKjIP", "PermenPANRB", "BUMDes", "SPIPt", "eSAKIP", "RSUD", "UPTD", "BPJamsostek", "M.Si"]
)
def test_abbreviations_may_mix_capitals(kata: str) -> None:
    assert periksa("GY-08", f"Pada {kata} ini tercatat.") == []


def test_small_words_in_names_and_sentences() -> None:
    (x,) = periksa("GY-09", "Pelayanan Di Kecamatan Wonosalam merupakan turunan dari Sebuah tujuan.")
    assert "“Di” (1 kali), “Sebuah” (1 kali)" in x.pesan
    for teks in (
        "Menteri Dalam Negeri dan Sekolah Menengah Atas Negeri 1; Tuhan Yang Maha Esa; Kepada Yth. Bupati.",
        "Pelayanan di Kecamatan. Di kecamatan lain: Untuk itu, Pada saat ini.",
        "PELAYANAN DI KECAMATAN DAN KELURAHAN",
    ):
        assert periksa("GY-09", teks) == []


def test_capitals_inside_an_amount_in_words() -> None:
    assert len(periksa("GY-10", "Rp95,00 (sembilan puluh Lima rupiah)")) == 1
    assert periksa("GY-10", "Rp95,00 (Sembilan Puluh Lima Rupiah) dan Rp5,00 (lima rupiah)") == []


def test_numbered_terms_have_one_capital() -> None:
    (x,) = periksa("GY-11", "Data pada Tabel 3.1, seperti pada Tabel 3.2, dan menurut tabel 3.3.")
    assert "“tabel 3.3”" not in x.perbaikan
    assert x.kutipan.find("tabel") >= 0
    assert periksa("GY-11", "Tabel 3.1 memuat data pada Tabel 3.2. Lampiran ini memuat tabel.") == []


def test_sentences_and_cells_begin_with_a_capital() -> None:
    assert len(periksa("GY-13", "Kinerja dinas meningkat. capaian naik.")) == 1
    assert periksa("GY-13", "Kepala dinas, a.n. bupati, dll. serta no. urut, mis. anggaran kas. Capaian naik.") == []
    sel = "No\tSasaran\tTarget\n" + "\n".join(f"{n}\tMeningkatnya mutu {n}\t{n}" for n in range(1, 8))
    assert periksa("GY-13", sel) == []
    (x,) = periksa("GY-13", sel.replace("Meningkatnya mutu 4", "meningkatnya mutu 4"))
    assert "meningkatnya" in x.pesan


def test_a_name_keeps_its_capitals() -> None:
    (x,) = periksa("GY-14", "Nilai Indeks Kepuasan Masyarakat naik. Target Indeks kepuasan Masyarakat tercapai.")
    assert "“Indeks Kepuasan Masyarakat”" in x.perbaikan
    for teks in (
        "Rapat Koordinasi bidang Kesehatan dan Rapat Koordinasi Tingkat Kabupaten.",
        "Bupati Jombang bersama Wakil Bupati meninjau Desa Pulorejo. Camat Ngoro hadir.",
        "Kewaspadaan Perbatasan antar Negara dan Kewaspadaan Perbatasan Antar Negara",
    ):
        assert periksa("GY-14", teks) == []


def test_headings_end_without_a_mark_and_heads_of_columns_begin_alike() -> None:
    (x,) = periksa("GY-07", "BAB I PENDAHULUAN\n\nA. Latar Belakang;\n\nUraian latar belakang disajikan berikut ini.")
    assert "Latar Belakang;" in x.pesan
    tabel = "No\tSasaran\tindikator\tTarget\tRealisasi\n1\tA b\tC d\t5\t6\n2\tE f\tG h\t7\t8"
    assert "“indikator”" in periksa("GY-13", tabel)[0].pesan
    assert periksa("GY-13", tabel.replace("indikator", "Indikator")) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=300))
def test_any_text_can_be_checked(teks: str) -> None:
    for kode in KODE:
        periksa(kode, teks)


def test_the_capital_of_a_sentence_is_no_part_of_a_name() -> None:
    teks = "Pelaksanaan Tugas Badan Keuangan disajikan.\n\nPelaksanaan tugas Badan Keuangan didukung sarana.\n"
    assert temuan(teks, "GY-14") == []


def test_a_small_letter_in_the_agency_s_own_name_is_found_once() -> None:
    teks = """
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

        Dinas Kesehatan Kota Bontang menyusun laporan. Anggaran Dinas kesehatan sebelum perubahan disajikan.
        Dinas Kesehatan Kota Bontang melayani kesehatan warga, dan dinas kesehatan provinsi membinanya.
        """
    assert [x.pesan for x in temuan(teks, "GY-14")] == [
        "Tertulis “Dinas kesehatan”, sedangkan nama perangkat daerahnya “Dinas Kesehatan”."
    ]


@pytest.mark.parametrize("kolom", ["Realisasi 2022", "Target 2023", "Capaian (%)", "Nilai"])
def test_a_decimal_point_in_a_column_of_values_is_one_whatever_its_unit(kolom: str) -> None:
    teks = f"BAB III AKUNTABILITAS KINERJA\n\nTabel 3.1 Kinerja\n\nIndikator\t{kolom}\nIndeks air\t54.83\nIndeks udara\t70,5\n"
    assert len(temuan(teks, "GY-03")) == 1

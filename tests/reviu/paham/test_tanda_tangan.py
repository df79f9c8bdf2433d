from __future__ import annotations

from datetime import date

from tests.reviu.naskah import laporan

from akuntabel.reviu.paham.tanda_tangan import BlokTandaTangan


def blok(teks: str) -> tuple[BlokTandaTangan, ...]:
    return laporan(teks).tanda_tangan


def test_a_full_block_is_read_with_all_its_parts() -> None:
    (b,) = blok(
        """
        Bontang, 20 Januari 2023

        Plt. KEPALA DINAS KESEHATAN
        KOTA BONTANG

        dr. ANI RAHAYU, M.Kes.
        Pembina Tingkat I
        NIP. [NIP]
        """
    )
    assert b.tanggal == date(2023, 1, 20)
    assert b.sebutan_jabatan == "KEPALA DINAS KESEHATAN KOTA BONTANG"
    assert b.sementara == "Plt."
    assert b.nama is not None
    assert b.nama.teks == "dr. ANI RAHAYU, M.Kes."
    assert b.pangkat is not None
    assert b.ruas_nip is not None
    assert (b.nip, b.isian) == ("", True)


def test_blanks_for_the_day_are_no_day() -> None:
    (b,) = blok("Bontang, ……………… 2023\n\nKEPALA DINAS KESEHATAN\n\ndr. ANI RAHAYU, M.Kes.")
    assert b.tanggal is None
    assert b.tahun == 2023


def test_place_and_date_may_stand_on_two_lines_and_in_cells() -> None:
    (b,) = blok("\tDitetapkan di Jombang\n\tpada tanggal 3 Maret 2022\n\tINSPEKTUR\n\tBUDI SANTOSO, S.E.\n\tNIP. [NIP]")
    assert b.tempat is not None
    assert b.tanggal == date(2022, 3, 3)


def test_a_name_with_its_nip_on_one_line_is_both() -> None:
    (b,) = blok("Semarang, 13 Januari 2021\n\nKepala Kantor Kesehatan Pelabuhan\n\ndr. ARI, MM NIP. [NIP]")
    assert b.nama is not None
    assert b.ruas_nip is not None


def test_those_of_an_agreement_or_of_an_annex_are_left_out() -> None:
    pk = "Bontang, 3 Januari 2022\n\nPihak Kedua,\n\nWALI KOTA BONTANG\n\nANDI CONTOH\n"
    assert blok(pk) == ()
    lampiran = "LAMPIRAN\n\nBontang, 3 Januari 2022\n\nKEPALA DINAS KESEHATAN\n\ndr. ANI RAHAYU, M.Kes.\n"
    assert blok("BAB IV PENUTUP\n\nDemikian laporan ini.\n\n" + lampiran) == ()


def test_sentences_and_tables_of_posts_are_no_blocks() -> None:
    assert blok("Kepala Dinas mempunyai tugas membantu Wali Kota.\n\nSekretaris membawahi subbagian.") == ()
    assert blok("Jabatan\tJumlah\nKepala Dinas\t1\nSekretaris\t1\nKepala Bidang\t4\n") == ()
    assert blok("a. Kepala Dinas;\nb. Sekretaris;\nc. Kepala Bidang.") == ()


def test_a_head_of_region_signs_without_rank() -> None:
    (b,) = blok("Jombang, 20 Maret 2023\n\nBUPATI JOMBANG\n\nHj. SITI CONTOH")
    assert b.kepala_daerah


def test_name_and_rank_may_share_a_line_and_the_date_may_stand_below() -> None:
    (b,) = blok(
        "KEPALA DINAS PERHUBUNGAN\n\nTONO CONTOH, S.Sos, MM Pembina Utama Muda\nNIP. [NIP]\n\nBlitar, 8 Agustus 2019\n"
    )
    assert b.pangkat is not None
    assert b.tanggal == date(2019, 8, 8)


def test_the_office_may_stand_between_the_date_and_the_post() -> None:
    for instansi in (
        "BPS Provinsi Bengkulu",
        "BADAN PUSAT STATISTIK",
        "Balai Besar Karantina",
        "Komisi Pemilihan Umum",
    ):
        (b,) = blok(f"Bengkulu, 3 Maret 2017\n\n{instansi}\n\nKepala,\n\nIr. ANI RAHAYU, M.Si.\n\nNIP. [NIP]")
        assert b.tanggal == date(2017, 3, 3)
        assert b.sebutan_jabatan == f"Kepala {instansi}"


def test_a_sentence_after_a_date_is_no_office() -> None:
    assert not blok("Bengkulu, 3 Maret 2017\n\nBadan ini melapor setiap tahun.\n\nCapaian baik.")

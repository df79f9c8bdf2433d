"""Signatures and personal data in reports of other shapes than the examples, and what must stay quiet."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import laporan, temuan

from akuntabel.reviu import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.temuan import Temuan

KOP = "LAPORAN KINERJA DINAS SOSIAL KABUPATEN JOMBANG TAHUN 2022\n\nDinas Sosial Kabupaten Jombang melaporkan kinerjanya.\n\n"
NIP = "19700101" + "199503" + "1" + "001"
BLOK = "Jombang, 5 Januari 2023\n\n{}\n\nBUDI CONTOH, S.Sos.\n"
PONSEL = "0812" + "-3456-" + "7890"
NIK = "3517" + "010170" + "700001"


def cari(teks: str, kode: str) -> list[Temuan]:
    """What the one check finds."""
    periksa = aturan_dari(kode).periksa_laporan
    assert periksa is not None
    return list(periksa(laporan(teks)))


INSPEKTORAT = KOP.replace("DINAS SOSIAL", "INSPEKTORAT DAERAH").replace("Dinas Sosial", "Inspektorat Daerah")

BICARA = [
    ("TT-01", "KEPALA DINAS SOSIAL\n\nBUDI CONTOH, S.Sos.\nNIP. [NIP]\n"),
    ("TT-01", "pada tanggal 5 Januari 2023\n\nINSPEKTUR\n\nBUDI CONTOH, S.E.\n"),
    ("TT-01", "Ditetapkan di Jombang\n\nCAMAT PETERONGAN\n\nBUDI CONTOH, S.E.\nNIP. [NIP]\n"),
    ("TT-02", BLOK.format("KEPALA DINAS SOSIAL")),
    ("TT-02", BLOK.format("Direktur RSUD Jombang") + "Pembina Utama Muda\n"),
    ("TT-02", BLOK.format("CAMAT PETERONGAN,") + "NIP. [NIP]\n"),
    ("TT-03", BLOK.format("PLT. KEPALA DINAS SOSIAL")),
    ("TT-03", BLOK.format("Plh Camat Peterongan")),
    ("TT-03", BLOK.format("Pit. KEPALA BAPPEDA")),
    ("TT-04", KOP + BLOK.format("KEPALA DINAS KESEHATAN KABUPATEN JOMBANG")),
    ("TT-04", KOP + BLOK.format("Plt. Kepala Badan Kepegawaian Daerah")),
    ("TT-04", KOP + BLOK.format("KEPALA DINAS PEKERJAAN UMUM")),
    ("TT-04", INSPEKTORAT + BLOK.format("KEPALA DINAS PERTANIAN")),
    (
        "TT-05",
        BLOK.format("CAMAT PETERONGAN") + "\nDemikian.\n\n" + BLOK.format("CAMAT PETERONGAN").replace("BUDI", "TONO"),
    ),
    ("TT-06", BLOK.format("KEPALA DINAS SOSIAL") + f"NIP. {NIP}\n"),
    ("TT-06", f"Nama\tKeterangan\nBudi\tNIP {NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}\n"),
    ("TT-06", f"Disusun oleh Budi (NIP: {NIP})."),
    ("TT-07", f"NIP. {NIP[:-1]}"),
    ("TT-07", f"NIP. 1970{'1345'}{NIP[8:]}"),
    ("TT-07", f"Nama\tNIP\nBudi\tNIP. {NIP}9\n"),
    ("TT-08", f"NIK: {NIK}"),
    ("TT-08", f"Kontak: {PONSEL} (Budi)."),
    ("TT-08", f"Narahubung +62 {PONSEL[1:]}."),
]

DIAM = [
    ("TT-01", BLOK.format("KEPALA DINAS SOSIAL")),
    ("TT-01", "\tJombang, 5 Januari 2023\n\tKEPALA DINAS SOSIAL\n\tBUDI CONTOH, S.Sos.\n\tNIP. [NIP]\n"),
    ("TT-01", "Kepala Dinas dibantu Sekretaris.\n\nSekretaris membawahi subbagian."),
    ("TT-02", BLOK.format("KEPALA DINAS SOSIAL") + "Pembina Tk. I\nNIP. [NIP]\n"),
    ("TT-02", BLOK.format("INSPEKTUR") + "Penata (III/c)\nNIP. [NIP]\n"),
    ("TT-02", BLOK.format("BUPATI JOMBANG")),
    ("TT-03", BLOK.format("Plt. KEPALA DINAS SOSIAL")),
    ("TT-03", BLOK.format("Pj. BUPATI JOMBANG")),
    ("TT-04", KOP + BLOK.format("KEPALA DINAS SOSIAL")),
    ("TT-04", INSPEKTORAT + BLOK.format("KEPALA DINAS PERTANIAN SELAKU PLT. INSPEKTUR")),
    ("TT-04", INSPEKTORAT + BLOK.format("INSPEKTUR DAERAH")),
    ("TT-04", KOP + BLOK.format("KEPALA DINSOS")),
    ("TT-04", KOP.replace("SOSIAL", "KOMUNIKASI DAN INFORMATIKA").replace("Sosial", "Komunikasi dan Informatika")
     + BLOK.format("KEPALA DINAS KOMINFO")),
    ("TT-04", KOP + BLOK.format("INSPEKTUR KABUPATEN JOMBANG")),
    ("TT-05", BLOK.format("CAMAT PETERONGAN") + "\nDemikian.\n\n"
     + BLOK.format("CAMAT PETERONGAN").replace("BUDI CONTOH", "Drs. Budi Contoh")),
    ("TT-06", "NIP. [NIP]\n\nKode rekening 5.1.02.01.01.0024"),
    ("TT-07", f"NIP. {NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"),
    ("TT-08", "Telepon (0321) 861292, pos-el dinsos@jombangkab.go.id, anggaran 081234567890."),
    ("TT-08", "Sub kegiatan 1.06.02.2.01.0812 dengan NIK sebagai dasar data."),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "teks"), BICARA)
def test_a_slip_is_found_however_the_report_writes(kode: str, teks: str) -> None:
    assert cari(teks, kode)


@pytest.mark.parametrize(("kode", "teks"), DIAM)
def test_what_is_right_stays_quiet(kode: str, teks: str) -> None:
    assert cari(teks, kode) == []


def test_a_finding_does_not_repeat_the_personal_number() -> None:
    for kode in ("TT-06", "TT-07"):
        for x in cari(f"Budi, NIP. {NIP[:-1]}", kode):
            assert NIP[:12] not in x.kutipan + x.pesan + x.perbaikan


def test_one_missing_rank_in_preface_and_end_is_one_finding() -> None:
    teks = BLOK.format("CAMAT PETERONGAN") + "NIP. [NIP]\n"
    (x,) = cari(f"{teks}\nBAB I PENDAHULUAN\n\nIsi.\n\nBAB IV PENUTUP\n\nDemikian.\n\n{teks}", "TT-02")
    assert len(x.lokasi_lain) == 5  # name, post and NIP of both


def test_a_blank_for_the_name_is_not_filled_with_the_next_chapter() -> None:
    blok = "Uji, 27 Januari 2025\n\nKEPALA DINAS SOSIAL\nKABUPATEN UJI\n\n……………………\n\n\n\n{}\n\nIsi.\n"
    teks = "KATA PENGANTAR\n\nIsi.\n\n" + blok.format("IKHTISAR EKSEKUTIF") + "\nBAB IV PENUTUP\n\nIsi.\n\n"
    teks += blok.format("LAMPIRAN I PENGUKURAN KINERJA")
    assert cari(teks, "TT-02") == []
    assert cari(teks, "TT-05") == []


def test_a_personal_number_after_its_name_in_words_is_found() -> None:
    nik = "35" + "1" * 10 + "0001"
    for sebutan in ("bernomor induk kependudukan", "nomor induk kependudukan (NIK)", "NIK:"):
        assert len(temuan(f"Salah seorang responden {sebutan} {nik} diwawancarai.\n", "TT-08")) == 1

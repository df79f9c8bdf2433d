"""The parts of a report that an agency may write itself, as data: code, title, where it stands, what to write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianNarasi:
    """One part. ``per_program`` parts hold a text per program (``Narasi.objek`` is the program's ``kunci``)."""

    kode: str
    judul: str
    bab: str
    petunjuk: str
    """What the author is asked to write, in one or two sentences."""
    per_program: bool = False
    hanya_penulis: bool = False
    """Only a person can write it: the program offers no sentence of its own."""


BAGIAN: tuple[BagianNarasi, ...] = (
    BagianNarasi(
        kode="pengantar",
        judul="Kata Pengantar",
        bab="Bagian awal",
        petunjuk="Pengantar kepala perangkat daerah: untuk apa laporan disusun dan kepada siapa disampaikan.",
    ),
    BagianNarasi(
        kode="ikhtisar",
        judul="Ikhtisar Eksekutif",
        bab="Bagian awal",
        petunjuk="Hasil terpenting tahun ini dalam satu halaman: capaian, penyebab, dan langkah berikutnya.",
    ),
    BagianNarasi(
        kode="latar_belakang",
        judul="Latar Belakang",
        bab="Bab I",
        petunjuk="Mengapa laporan disusun dan apa dasarnya.",
    ),
    BagianNarasi(
        kode="maksud_tujuan",
        judul="Maksud dan Tujuan",
        bab="Bab I",
        petunjuk="Kegunaan laporan bagi pemberi mandat dan bagi perangkat daerah sendiri.",
    ),
    BagianNarasi(
        kode="gambaran_umum",
        judul="Gambaran Umum",
        bab="Bab I",
        petunjuk="Keterangan singkat tentang perangkat daerah selain kedudukan, fungsi, dan susunannya.",
    ),
    BagianNarasi(
        kode="isu_strategis",
        judul="Isu Strategis",
        bab="Bab I",
        petunjuk="Aspek strategis perangkat daerah dan permasalahan utama yang dihadapi tahun ini.",
        hanya_penulis=True,
    ),
    BagianNarasi(
        kode="dasar_hukum",
        judul="Dasar Hukum",
        bab="Bab I",
        petunjuk="Kalimat pengantar daftar dasar hukum; daftarnya sendiri disusun dari data.",
    ),
    BagianNarasi(
        kode="sistematika",
        judul="Sistematika",
        bab="Bab I",
        petunjuk="Keterangan tentang susunan laporan apabila berbeda dari susunan baku.",
    ),
    BagianNarasi(
        kode="rencana_strategis",
        judul="Rencana Strategis",
        bab="Bab II",
        petunjuk="Arah rencana strategis dan perubahannya, serta kaitannya dengan misi kepala daerah.",
    ),
    BagianNarasi(
        kode="kebijakan",
        judul="Kebijakan",
        bab="Bab II",
        petunjuk="Kebijakan yang ditempuh untuk mewujudkan sasaran.",
    ),
    BagianNarasi(
        kode="perjanjian_kinerja",
        judul="Perjanjian Kinerja",
        bab="Bab II",
        petunjuk="Penetapan dan perubahan perjanjian kinerja tahun ini.",
    ),
    BagianNarasi(
        kode="pengukuran",
        judul="Pengukuran Kinerja",
        bab="Bab III",
        petunjuk="Cara data dikumpulkan, dihitung, dan diverifikasi.",
    ),
    BagianNarasi(
        kode="kinerja_tujuan",
        judul="Kinerja Tujuan",
        bab="Bab III",
        petunjuk="Penjelasan capaian indikator tujuan.",
    ),
    BagianNarasi(
        kode="kinerja_sasaran",
        judul="Kinerja Sasaran",
        bab="Bab III",
        petunjuk="Penjelasan umum capaian sasaran strategis; analisis tiap sasaran diisi pada data analisis.",
    ),
    BagianNarasi(
        kode="kinerja_program",
        judul="Kinerja Program, Kegiatan, dan Sub Kegiatan",
        bab="Bab III",
        petunjuk="Penjelasan umum capaian program.",
    ),
    BagianNarasi(
        kode="program",
        judul="Uraian Program",
        bab="Bab III",
        petunjuk="Hasil program, kegiatan yang menyumbang, dan kendalanya.",
        per_program=True,
    ),
    BagianNarasi(
        kode="anggaran",
        judul="Realisasi Anggaran",
        bab="Bab III",
        petunjuk="Penjelasan penyerapan anggaran dan perubahannya.",
    ),
    BagianNarasi(
        kode="swot",
        judul="Faktor Pendukung dan Penghambat",
        bab="Bab III",
        petunjuk="Pengantar analisis kekuatan, kelemahan, peluang, dan ancaman; butirnya diisi pada data SWOT.",
    ),
    BagianNarasi(
        kode="efisiensi",
        judul="Efisiensi dan Efektivitas",
        bab="Bab III",
        petunjuk="Penjelasan penggunaan sumber daya dibandingkan dengan kinerja yang dicapai.",
    ),
    BagianNarasi(
        kode="penutup",
        judul="Kesimpulan",
        bab="Bab IV",
        petunjuk="Kesimpulan umum atas capaian kinerja.",
    ),
    BagianNarasi(
        kode="langkah_perbaikan",
        judul="Langkah Perbaikan",
        bab="Bab IV",
        petunjuk="Langkah nyata tahun berikutnya: apa, siapa, kapan.",
        hanya_penulis=True,
    ),
)

MENURUT_KODE: dict[str, BagianNarasi] = {b.kode: b for b in BAGIAN}

"""Rows that say nothing, or two things, where the rows around them have a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from akuntabel.aturan.angka import Terbaca, baca_angka
from akuntabel.aturan.nilai import BelumDiukur
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kosong import uang_kosong
from akuntabel.reviu.paham.ukuran import lokasi_sel
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "satuan dan ukuran"


@aturan_laporan(
    kode="UK-08",
    rumpun=RUMPUN,
    judul="Pagu atau realisasi anggaran suatu baris tidak diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.B: anggaran dan realisasinya disajikan lengkap",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-GAP", "C-EMPTY"),
    baik="""
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2023

        Tabel 3.2 Realisasi Anggaran

        Program\tPagu (Rp)\tRealisasi (Rp)
        Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan\t500.000.000\t455.000.000
        Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman\t300.000.000\t290.000.000
        Program Pemberdayaan Masyarakat Bidang Kesehatan\t200.000.000\t0
        """,
    buruk="""
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2023

        Tabel 3.2 Realisasi Anggaran

        Program\tPagu (Rp)\tRealisasi (Rp)
        Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan\t500.000.000\t455.000.000
        Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman\t300.000.000\t290.000.000
        Program Pemberdayaan Masyarakat Bidang Kesehatan\t200.000.000\t
        """,
)
def anggaran_kosong(lap: Laporan) -> Iterator[Temuan]:
    menurut = defaultdict(list)
    for x in uang_kosong(lap):
        menurut[x.tabel.sumber.blok, x.kolom.indeks].append(x)
    for daftar in menurut.values():
        t, k = daftar[0].tabel, daftar[0].kolom
        nama = [f"“{ringkas(x.nama, 70)}”" for x in daftar]
        yield from satu(
            "UK-08",
            [lap.lokasi_sel(t.sumber, x.baris, k.indeks) for x in daftar],
            f"Kolom “{k.judul}” pada {t.sumber.sebutan} tidak diisi untuk {len(nama)} baris: {'; '.join(nama[:3])}"
            f"{' dan lainnya' if len(nama) > 3 else ''}.",
            "Isi menurut DPA dan laporan realisasi anggaran; yang tidak terserap ditulis 0.",
            kutipan=ringkas(daftar[0].nama, 120),
        )


@aturan_laporan(
    kode="UK-09",
    rumpun=RUMPUN,
    judul="Dinyatakan belum diukur, padahal capaiannya dicantumkan",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E: capaian dihitung dari realisasi yang diukur",
    katalog=("C-LOGIC", "C-GAP"),
    baik="""
        Tabel 3.1 Capaian Kinerja

        Indikator\tTarget\tRealisasi\tCapaian
        Angka harapan hidup\t73,50\t73,60\t100,14%
        Prevalensi stunting\t14,00\tBelum diukur\t-
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        Indikator\tTarget\tRealisasi\tCapaian
        Angka harapan hidup\t73,50\t73,60\t100,14%
        Prevalensi stunting\t14,00\tBelum diukur\t104,20%
        """,
)
def belum_diukur_bercapaian(lap: Laporan) -> Iterator[Temuan]:
    for u in lap.ukuran:
        if len(u.realisasi) != 1 or len(u.capaian) != 1 or not u.teks:
            continue
        hasil, capaian = u.realisasi[0], u.capaian[0]
        baca = baca_angka(hasil.teks)
        if not (isinstance(baca, Terbaca) and isinstance(baca.nilai, BelumDiukur)):
            continue
        if any(c in "123456789" for c in capaian.teks):
            yield from satu(
                "UK-09",
                [lokasi_sel(lap, u, hasil), lokasi_sel(lap, u, capaian)],
                f"Realisasi “{ringkas(u.teks, 90)}” tertulis “{hasil.teks.strip()}”, sedangkan capaiannya "
                f"{capaian.teks.strip()}.",
                "Cantumkan realisasi yang menjadi dasar capaian itu, atau kosongkan capaiannya sampai diukur.",
                kutipan=u.teks,
            )

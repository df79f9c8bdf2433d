"""Rise and fall that sentences state, against their own figures and against the tables of years."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.arah_semua import arah_semua
from akuntabel.reviu.berkas.hitungan.deret import arah_tabel, besar_tabel, kata_arah
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, DASAR_SENDIRI, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.selang import memuat, persen, selang
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="HL-13",
    rumpun=RUMPUN,
    judul="Dinyatakan naik atau turun, padahal angkanya sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC", "C-PCT"),
    baik="""
        Nilai kematangan naik dari 78,25 pada tahun 2021 menjadi 82,92 pada tahun 2022.
        """,
    buruk="""
        Nilai kematangan naik dari 82,92 pada tahun 2021 menjadi 78,25 pada tahun 2022.
        """,
)
def arah_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for g in lap.gerak:
        beda = g.menjadi.nilai - g.dari.nilai
        if beda == 0 or (beda > 0) == g.naik:
            continue
        arah = kata_arah(naik=beda > 0, banding=g.banding)
        angka = (
            f"{g.menjadi.teks} terhadap {g.dari.teks}" if g.banding else f"dari {g.dari.teks} menjadi {g.menjadi.teks}"
        )
        yield from satu(
            "HL-13",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Dinyatakan “{g.kata}”, sedangkan angkanya {arah}: {angka}.",
            f"Tulis “{arah}”, atau perbaiki angkanya.",
            kutipan=ringkas(g.kalimat, 160),
        )
    yield from arah_tabel(lap)
    yield from arah_semua(lap, "HL-13")


@aturan_laporan(
    kode="HL-19",
    rumpun=RUMPUN,
    judul="Besar kenaikan atau penurunan tidak sesuai dengan kedua angkanya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Realisasi pendapatan naik sebesar 25% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
    buruk="""
        Realisasi pendapatan naik sebesar 20,5% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
)
def besar_gerak(lap: Laporan) -> Iterator[Temuan]:
    for g in lap.gerak:
        d = g.sebesar
        if d is None or g.dari.nilai == 0:
            continue
        a, b = selang(g.dari), selang(g.menjadi)
        beda = sorted((abs(b[0] - a[1]), abs(b[1] - a[0])))
        tumbuh = abs(Fraction(g.menjadi.nilai) - Fraction(g.dari.nilai)) / abs(Fraction(g.dari.nilai)) * 100
        ralat = (g.dari.setengah + g.menjadi.setengah) / abs(Fraction(g.dari.nilai)) * 100
        if (d.persen or g.poin) and memuat(d, (tumbuh - ralat, tumbuh + ralat)):
            continue
        if memuat(d, (beda[0], beda[1])):
            continue
        hitung = abs(g.menjadi.nilai - g.dari.nilai)
        yield from satu(
            "HL-19",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Tertulis {d.teks}, sedangkan {g.dari.teks} dan {g.menjadi.teks} berselisih "
            f"{tulis(Fraction(hitung))} atau {persen(tumbuh)}.",
            "Hitung kembali selisih atau pertumbuhannya.",
            kutipan=ringkas(g.kalimat, 160),
            keyakinan=Keyakinan.PASTI if not g.dari.persen else Keyakinan.PERLU_TELAAH,
        )
    yield from besar_tabel(lap)


@aturan_laporan(
    kode="HL-20",
    rumpun=RUMPUN,
    judul="Selisih dua persentase disebut persen, bukan poin persen",
    tingkat=Tingkat.RENDAH,
    dasar="Selisih dua persentase dinyatakan dalam poin persen; persen menyatakan perbandingan dengan nilai semula",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tindak lanjut temuan meningkat sebesar 5 poin persen dari 80% menjadi 85%.
        """,
    buruk="""
        Tindak lanjut temuan meningkat sebesar 5% dari 80% menjadi 85%.
        """,
)
def poin_persen(lap: Laporan) -> Iterator[Temuan]:
    for g in lap.gerak:
        if g.sebesar is None or not (g.dari.persen and g.menjadi.persen and g.sebesar.persen) or g.poin:
            continue
        beda = abs(g.menjadi.nilai - g.dari.nilai)
        tumbuh = Fraction(beda) / abs(Fraction(g.dari.nilai)) * 100 if g.dari.nilai else Fraction(0)
        if beda == g.sebesar.nilai and not g.sebesar.memuat(tumbuh):
            yield from satu(
                "HL-20",
                [lap.lokasi(g.ruas, g.posisi)],
                f"Tertulis {g.sebesar.teks}, padahal itu selisih {g.dari.teks} dan {g.menjadi.teks}; terhadap nilai "
                f"semula perubahannya {persen(tumbuh)}.",
                f"Tulis “{str(g.sebesar.nilai).replace('.', ',')} poin persen”, atau {persen(tumbuh)}.",
                kutipan=ringkas(g.kalimat, 160),
            )

"""Amounts as printed: digits that can be read, and words that say the same as the digits."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.aturan.angka import Ragu
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.rupiah import baca_rupiah, tulis_rupiah
from akuntabel.aturan.terbilang import baca_terbilang, terbilang_rupiah
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "bilangan"


@aturan(
    kode="BL-01",
    rumpun=RUMPUN,
    judul="Jumlah uang tercetak tidak dapat dibaca",
    tingkat=Tingkat.TINGGI,
    dasar="Ejaan Bahasa Indonesia yang Disempurnakan (EYD) V: titik memisahkan ribuan, koma memisahkan desimal",
    baik="Rp613.448.549,00",
    buruk="Rp613.448,549",
    padanan=("UG-01",),
)
def angka_tercetak(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for nama, baris in (("pagu", t.data.pagu), ("realisasi_anggaran", t.data.realisasi_anggaran)):
        for x in baris:
            if x.tahun != t.tahun or not x.tercetak:
                continue
            baca = baca_rupiah(x.tercetak)
            if isinstance(baca, Ragu):
                lanjut = f" Data memakai {tulis_rupiah(x.jumlah)}." if x.jumlah is not None else ""
                yield from satu(
                    "BL-01",
                    [tempat.uang(t, nama, x.unsur, "tercetak")],
                    f"{baca.alasan}{lanjut}",
                    "Tulis dengan titik pemisah ribuan dan koma desimal, misalnya Rp1.234.567,00.",
                    kutipan=x.tercetak,
                )
            elif baca is not None and x.jumlah is not None and baca != x.jumlah:
                yield from satu(
                    "BL-01",
                    [tempat.uang(t, nama, x.unsur, "jumlah")],
                    f"Data memuat {tulis_rupiah(x.jumlah)}, sedangkan sumber mencetak {tulis_rupiah(baca)}.",
                    "Samakan dengan sumber, atau jelaskan perbedaannya dalam catatan.",
                    kutipan=x.tercetak,
                )


@aturan(
    kode="BL-02",
    rumpun=RUMPUN,
    judul="Terbilang tidak sesuai dengan angkanya",
    tingkat=Tingkat.TINGGI,
    dasar="Angka dan terbilang menyatakan satu jumlah yang sama",
    baik="Rp10.678.000,00 (sepuluh juta enam ratus tujuh puluh delapan ribu rupiah)",
    buruk="Rp10.678.000,00 (sepuluh juta enam ratus 8 ribu rupiah)",
    padanan=("UG-02",),
)
def terbilang_tercetak(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for x in t.data.realisasi_anggaran:
        if x.tahun != t.tahun or not x.terbilang_tercetak or x.jumlah is None:
            continue
        baca = baca_terbilang(x.terbilang_tercetak)
        benar = terbilang_rupiah(x.jumlah)
        if baca is None:
            soal = f"Terbilang “{x.terbilang_tercetak}” bukan bilangan dalam kata yang utuh."
        elif baca * 100 != x.jumlah:
            soal = (
                f"Terbilang “{x.terbilang_tercetak}” berarti {tulis_rupiah(baca * 100)}, sedangkan "
                f"angkanya {tulis_rupiah(x.jumlah)}."
            )
        else:
            continue
        yield from satu(
            "BL-02",
            [tempat.uang(t, "realisasi_anggaran", x.unsur, "terbilang_tercetak")],
            soal,
            f"Tulis: {benar}.",
            kutipan=x.terbilang_tercetak,
        )

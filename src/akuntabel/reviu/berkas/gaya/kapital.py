"""Capitals within words, sentences and names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, beragam, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import BILANGAN, di_nama_resmi, singkatan_dikenal
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN, SERAGAM
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_CAMPUR = re.compile(r"(?<![\w./-])(?:[A-Z]{2,}[a-z]{2,}|[a-z]+[A-Z]+[a-z]*|[A-Z][a-z]+[A-Z]+)(?![\w./-])")


@aturan_laporan(
    kode="GY-08",
    rumpun=RUMPUN,
    judul="Huruf kapital di tengah kata",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: huruf kapital dipakai sebagai huruf pertama",
    katalog=("C-CASE", "C-LEX"),
    baik="""
        LKjIP Tahun 2023 disusun menurut PermenPANRB dan UUD; BUMDes dan SPIPt dicatat.
        """,
    buruk="""
        Perjanjian Kinerja TAhun 2023 memuat kInerja.
        """,
)
def kapital_di_tengah(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in _CAMPUR.finditer(r.teks):
            kecil = m[0].casefold()
            if (
                len(kecil) >= 4
                and kamus.baku(kecil)
                and kamus.frekuensi(kecil)
                and kecil not in singkatan_dikenal()
                and not di_nama_resmi(r.teks, m.start(), m.end(), persis=True)
            ):
                di[m[0]].append((r, m))
    for kata, tempat in di.items():
        benar = kata.capitalize() if kata[0].isupper() else kata.lower()
        yield from temuan_cocok(
            lap,
            "GY-08",
            tempat,
            f"Tertulis “{kata}” dengan huruf kapital di tengah kata.",
            f"Tulis “{benar}”.",
        )


_TUGAS = "Di|Ke|Dari|Dan|Yang|Untuk|Pada|Dengan|Atau|Serta|Oleh|Dalam|Bagi|Atas|Kepada|Terhadap|Sebuah|Suatu|Adalah"
_TUGAS_KAPITAL = re.compile(rf"(?<=[^\W\d_]) (?P<kata>{_TUGAS}) (?=(?P<lanjut>[^\W\d_]))")


@aturan_laporan(
    kode="GY-09",
    rumpun=RUMPUN,
    judul="Kata tugas berhuruf kapital di tengah kalimat atau nama",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: kata tugas (di, ke, dari, dan, yang, untuk, …) ditulis dengan huruf kecil dalam judul dan nama",
    katalog=("C-CASE",),
    baik="""
        Pelaksanaan Kebijakan di Bidang Kesehatan. Di daerah ini kinerja merupakan turunan dari sebuah tujuan.

        PELAYANAN DI BIDANG KESEHATAN DAN GIZI
        """,
    buruk="""
        Pelaksanaan Kebijakan Di Bidang Kesehatan merupakan turunan dari Sebuah tujuan.
        """,
)
def kata_tugas_kapital(lap: Laporan) -> Iterator[Temuan]:
    di: list[Cocok] = []
    for n, r in enumerate(lap.ruas):
        if lap.kata.kapital[n]:
            continue
        for m in _TUGAS_KAPITAL.finditer(r.teks):
            kiri = re.search(r"[^\W\d_]+$", r.teks[: m.start()])
            kanan = re.match(r"[^\W\d_]+", r.teks[m.end() :])
            if not kiri or not kanan or kiri[0].isupper():
                continue
            frasa = f"{kiri[0]} {m['kata']} {kanan[0]}"
            if not _NAMA_TUGAS.search(frasa) and not kamus.resmi_persis(frasa):
                di.append((r, m))
    if di:
        kata = Counter(m["kata"] for _, m in di)
        sebut = ", ".join(f"“{k}” ({n} kali)" for k, n in kata.most_common())
        yield from temuan_cocok(
            lap,
            "GY-09",
            di,
            f"Kata tugas ditulis dengan huruf kapital di tengah kalimat atau nama: {sebut}.",
            f"Tulis dengan huruf kecil, misalnya “{di[0][1]['kata'].lower()}”.",
            grup="kata",
        )


_NAMA_TUGAS = re.compile(
    r"Dalam Negeri|Menengah Atas|Kelas Atas|Yang (?:Maha|Ter|Mulia)|Kepada Y|Atas Nama|Pancasila Dan|Dan Lain"
)
"""Names in which the word is no preposition, or is written so out of respect."""
_TERBILANG = BILANGAN | {"koma", "rupiah", "sen", "persen"}
_KURUNG = re.compile(r"\(([^()\d]{3,300})\)")


@aturan_laporan(
    kode="GY-10",
    rumpun=RUMPUN,
    judul="Huruf kapital tidak seragam di dalam terbilang",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: terbilang ditulis dengan huruf kecil",
    katalog=("C-CASE",),
    baik="""
        Anggaran Rp549,00 (lima ratus empat puluh sembilan rupiah) dan Rp2,00 (Dua Rupiah) tersedia.
        """,
    buruk="""
        Anggaran Rp549,00 (lima ratus empat puluh Sembilan rupiah) tersedia.
        """,
)
def kapital_terbilang(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if "(" not in r.teks:
            continue
        for m in _KURUNG.finditer(r.teks):
            kata = re.findall(r"[^\W\d_]+", m[1])
            angka = [k for k in kata if k.casefold() in _TERBILANG]
            besar = [k for k in kata[1:] if k[0].isupper() and k.casefold() in _TERBILANG]
            kecil = [k for k in kata[1:] if k.islower()]
            if len(angka) >= 3 and len(angka) * 3 >= len(kata) * 2 and besar and len(kecil) > len(besar):
                yield from satu(
                    "GY-10",
                    [lap.lokasi(r, m.start() + m[0].index(besar[0]))],
                    f"Kata “{besar[0]}” di dalam terbilang berhuruf kapital.",
                    f"Tulis “{besar[0].lower()}”.",
                    kutipan=kutip(r.teks, m.start(), m.end())[:160],
                )


_BERNOMOR = re.compile(
    r"(?<![.!?:] )(?<!\A)\b(?P<kata>[Tt]riwulan|[Ss]emester|[Mm]isi|[Tt]abel|[Gg]ambar|[Bb]ab|[Ll]ampiran|[Gg]rafik)"
    r" (?=[IVX]+\b|\d)"
)


@aturan_laporan(
    kode="GY-11",
    rumpun=RUMPUN,
    judul="Huruf kapital istilah bernomor tidak seragam",
    tingkat=Tingkat.INFO,
    dasar=SERAGAM,
    katalog=("C-CASE", "C-STYLE"),
    baik="""
        Realisasi pada Triwulan I dan Triwulan II tersaji dalam Tabel 3.1 dan Tabel 3.2.
        """,
    buruk="""
        Realisasi pada Triwulan I dan triwulan II tersaji dalam Tabel 3.1, serta Triwulan III dalam Tabel 3.2.
        """,
)
def kapital_bernomor(lap: Laporan) -> Iterator[Temuan]:
    judul = {i for k in lap.keterangan for i in range(k.blok, k.akhir)}
    cara: dict[str, dict[str, list[Cocok]]] = defaultdict(lambda: defaultdict(list))
    for r in lap.ruas:
        if r.blok in judul and r.alinea is not None:
            continue
        for m in _BERNOMOR.finditer(r.teks):
            cara[m["kata"].casefold()][m["kata"]].append((r, m))
    for kata, ragam in cara.items():
        yield from beragam(lap, "GY-11", ragam, f"Kata “{kata}” di depan nomor", utama=kata.capitalize())


@aturan_laporan(
    kode="GY-12",
    rumpun=RUMPUN,
    judul="Huruf kapital seluruhnya bercampur dengan huruf biasa",
    tingkat=Tingkat.INFO,
    dasar=SERAGAM,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-CASE",),
    baik="""
        PROGRAM PENGUATAN IDEOLOGI PANCASILA DAN KARAKTER KEBANGSAAN

        PROGRAM Penguatan Ideologi Pancasila; BAB I Pendahuluan; DINAS KESEHATAN
        """,
    buruk="""
        PROGRAM Penguatan IDEOLOGI PANCASILA DAN KARAKTER KEBANGSAAN
        """,
)
def kapital_bercampur(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if len(r.teks) > 240 or r.teks.upper() == r.teks or not re.search(r"[A-Z]{4}", r.teks):
            continue
        kata = list(re.finditer(r"[^\W\d_]{4,}", r.teks))
        besar = [m for m in kata if m[0].isupper() and _kata_utuh(m[0].casefold())]
        lain = [m for m in kata if not m[0].isupper()]
        sela = [m for m in lain if besar and besar[0].start() < m.start() < besar[-1].start()]
        sedikit = 1 <= len(lain) <= 2 and len(lain) * 3 <= len(besar)
        if len(besar) >= 4 and sedikit and len(sela) == len(lain) and not kamus.resmi_persis(r.teks):
            yield from satu(
                "GY-12",
                [lap.lokasi(r, lain[0].start())],
                f"“{lain[0][0]}” ditulis dengan huruf biasa di antara kata-kata berhuruf kapital.",
                "Tulis seluruhnya dengan huruf kapital, atau hanya huruf pertama tiap kata.",
                kutipan=r.teks[:120],
            )


def _kata_utuh(kecil: str) -> bool:
    return kamus.baku(kecil) and kecil not in singkatan_dikenal()

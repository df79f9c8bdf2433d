"""The outline as announced and as listed, against the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.struktur.dasar import RUMPUN, TATA, inti, kata_isi, romawi
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.paham.sistematika import baca_sistematika
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="ST-05",
    rumpun=RUMPUN,
    judul="Judul bab berbeda dari yang diumumkan dalam sistematika",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
    katalog=("C-OUTLINE",),
    baik="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat latar belakang.
        Bab II Perencanaan Kinerja memuat perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        Isi bab.
        """,
    buruk="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat latar belakang.
        Bab II Perencanaan Kinerja memuat perjanjian kinerja.

        BAB II RENCANA DAN PERJANJIAN

        Isi bab.
        """,
)
def judul_bab(lap: Laporan) -> Iterator[Temuan]:
    nyata = {b.bab: b for b in lap.kerangka.bagian if b.bab}
    for u in baca_sistematika(lap):
        b = nyata.get(u.nomor)
        if b is None:
            if nyata and u.nomor:
                yield from satu(
                    "ST-05",
                    [lap.lokasi(u.ruas)],
                    f"Sistematika mengumumkan Bab {romawi(u.nomor)} “{ringkas(u.judul)}”, tetapi bab itu tidak ada.",
                    "Tulis babnya, atau sesuaikan sistematika.",
                    kutipan=ringkas(u.ruas.teks),
                )
        elif u.judul and inti(u.judul) != inti(b.teks):
            yield from satu(
                "ST-05",
                [lap.lokasi(u.ruas), lap.lokasi_bagian(b)],
                f"Bab {romawi(u.nomor)} diumumkan dengan judul “{ringkas(u.judul)}”, sedangkan babnya berjudul "
                f"“{ringkas(b.teks)}”.",
                "Samakan judul bab dengan sistematika.",
                kutipan=u.judul,
            )
    umum = {u.nomor for u in baca_sistematika(lap)}
    for nomor, b in nyata.items():
        if umum and nomor not in umum:
            yield from satu(
                "ST-05",
                [lap.lokasi_bagian(b)],
                f"Bab {romawi(nomor or 0)} “{ringkas(b.teks)}” tidak disebut dalam sistematika.",
                "Sebutkan bab itu dalam sistematika.",
                kutipan=b.sebutan,
            )


@aturan_laporan(
    kode="ST-06",
    rumpun=RUMPUN,
    judul="Isi bab berbeda dari yang dijanjikan dalam sistematika",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-OUTLINE",),
    baik="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat sistematika.
        Bab II Perencanaan Kinerja memuat rencana strategis dan perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        Isi.

        B. Perjanjian Kinerja

        Isi.
        """,
    buruk="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat sistematika.
        Bab II Perencanaan Kinerja memuat rencana strategis, strategi pemecahan masalah, dan perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        Isi.

        B. Perjanjian Kinerja

        Isi.
        """,
)
def isi_bab(lap: Laporan) -> Iterator[Temuan]:
    nyata = {b.bab: b for b in lap.kerangka.bagian if b.bab}
    for u in baca_sistematika(lap):
        b = nyata.get(u.nomor)
        judul = _judul_di_bawah(lap, b) if b else []
        if b is None or len(judul) < 2:
            continue
        hilang = [j for j in u.janji if not _terpenuhi(j, [*judul, b.teks])]
        if hilang and len(hilang) < len(u.janji) + (len(u.janji) == 1):
            sebut = "; ".join(f"“{ringkas(x)}”" for x in hilang)
            yield from satu(
                "ST-06",
                [lap.lokasi(u.ruas_isi), lap.lokasi_bagian(b)],
                f"Menurut sistematika Bab {romawi(u.nomor)} memuat {sebut}, tetapi tidak ada subbab dengan pokok itu.",
                "Lengkapi bab itu, atau sesuaikan sistematika dengan subbab yang ada.",
                kutipan=ringkas(u.ruas_isi.teks),
            )


def _judul_di_bawah(lap: Laporan, bab: Bagian) -> list[str]:
    judul = [b.teks for b in lap.kerangka.bagian if bab.awal < b.awal < bab.akhir]
    return judul and [*judul, *(k.judul for k in lap.keterangan if bab.awal < k.blok < bab.akhir)]


def _terpenuhi(janji: str, judul: Sequence[str]) -> bool:
    """Whether two in three of the content words of a promise stand in one heading."""
    kata = kata_isi(janji) - _UMUM
    if kata == {"organisasi"}:  # the words of the law for what the office is
        return any(_ORGANISASI & kata_isi(j) for j in judul)
    return not kata or any(3 * len(kata & kata_isi(j)) >= 2 * len(kata) for j in judul)


_UMUM = frozenset(
    {"umum", "penjelasan", "uraian", "gambaran", "ringkasan", "ikhtisar", "singkat", "mengenai", "tentang"}
)
_ORGANISASI = frozenset({"organisasi", "kedudukan", "tugas", "fungsi", "struktur", "susunan", "kelembagaan", "profil"})


@aturan_laporan(
    kode="ST-07",
    rumpun=RUMPUN,
    judul="Daftar isi tidak cocok dengan judul di dalam laporan",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
    katalog=("C-OUTLINE",),
    baik="""
        DAFTAR ISI

        BAB I PENDAHULUAN .......... 1
        BAB II PENUTUP .......... 9

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
    buruk="""
        DAFTAR ISI

        BAB I PENDAHULUAN .......... 1
        BAB II PERENCANAAN KINERJA .......... 9

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
)
def daftar_isi(lap: Laporan) -> Iterator[Temuan]:
    if not any(b.bab for b in lap.kerangka.bagian):
        return
    nyata = {inti(b.teks) for b in lap.kerangka.bagian} | {inti(b.sebutan) for b in lap.kerangka.bagian}
    nyata |= {inti(f"{k.sebutan} {k.judul}") for k in lap.keterangan}
    teks = {inti(r.teks) for r in lap.ruas if r.alinea is not None and len(r.teks) < 200}
    salah = []
    for b in lap.kerangka.daftar_isi:
        nama = inti(re.sub(r"^(?:bab\s+[ivxlc]+|[a-z]\.|\d+(?:\.\d+)*\.?)\s+", "", b.teks, flags=re.IGNORECASE))
        penuh = inti(b.sebutan)
        # A list that follows the contents ("DAFTAR TABEL") may be its own heading as well as an entry.
        daftar = re.match(r"(?:tabel|gambar|daftar)\b", penuh)
        if penuh and not ({nama, penuh, inti(b.teks)} & (nyata | teks)) and not daftar:
            salah.append(b)
    yield from satu(
        "ST-07",
        [lap.lokasi_letak(b.letak) for b in salah],
        "Daftar isi menyebut {n} judul yang tidak ada di dalam laporan: "
        + "; ".join(f"“{ringkas(b.sebutan)}”" for b in salah[:8])
        + ("; …" if len(salah) > 8 else "")
        + ".",
        "Perbarui daftar isi dari judul yang sebenarnya.",
        kutipan=salah[0].sebutan if salah else "",
    )


@aturan_laporan(
    kode="ST-08",
    rumpun=RUMPUN,
    judul="Judul bagian ganda",
    tingkat=Tingkat.RENDAH,
    dasar=TATA,
    katalog=("C-DUPHEAD",),
    baik="""
        BAB III AKUNTABILITAS KINERJA

        A. Capaian Kinerja

        Isi.

        B. Realisasi Anggaran

        Isi.
        """,
    buruk="""
        BAB III AKUNTABILITAS KINERJA

        A. Capaian Kinerja

        Isi.

        B. Akuntabilitas Kinerja

        Isi.
        """,
)
def judul_ganda(lap: Laporan) -> Iterator[Temuan]:
    semua = lap.kerangka.bagian
    for n, b in enumerate(semua):
        if not inti(b.teks):
            continue
        for x in semua[:n]:
            sejajar = x.induk == b.induk and x.tingkat == b.tingkat
            payung = x.awal < b.awal < x.akhir
            if inti(x.teks) == inti(b.teks) and (sejajar or payung):
                yield from satu(
                    "ST-08",
                    [lap.lokasi_bagian(x), lap.lokasi_bagian(b)],
                    f"Judul “{ringkas(b.teks)}” dipakai dua kali: {_letak(x)} dan {_letak(b)}.",
                    "Beri judul yang menyatakan isi masing-masing bagian.",
                    kutipan=b.sebutan,
                )
                break


def _letak(b: Bagian) -> str:
    """The number of a part for use inside a sentence."""
    if not b.nomor:
        return "tanpa nomor"
    return b.nomor if b.bab else f"“{b.nomor}”"

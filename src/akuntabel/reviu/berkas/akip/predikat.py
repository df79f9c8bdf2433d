"""Predicates of capaian, and the holes and overlaps of their scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from akuntabel.aturan.angka import tulis_angka
from akuntabel.reviu.berkas.akip.skala import DASAR_SKALA, RUMPUN, Skala, baku, kelas_resmi, skala_baku, skala_tercetak
from akuntabel.reviu.berkas.predikat_kalimat import predikat_di_kalimat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.tabel import JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@aturan_laporan(
    kode="AK-01",
    rumpun=RUMPUN,
    judul="Predikat tidak sesuai dengan capaiannya menurut skala yang dipakai",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SKALA,
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Tabel 3.1 Skala Nilai Peringkat Kinerja

        No\tInterval\tPredikat
        1\t91% ≤ x ≤ 100%\tSangat Tinggi
        2\t76% ≤ x ≤ 90%\tTinggi
        3\t66% ≤ x ≤ 75%\tSedang
        4\t51% ≤ x ≤ 65%\tRendah
        5\tx ≤ 50%\tSangat Rendah

        Tabel 3.2 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\tPredikat
        1\tPersentase jalan mantap\t80%\t80%\t100,00%\tSangat Tinggi
        2\tPersentase irigasi baik\t80%\t64,4%\t80,50%\tTinggi
        """,
    buruk="""
        Tabel 3.1 Skala Nilai Peringkat Kinerja

        No\tInterval\tPredikat
        1\t91% ≤ x ≤ 100%\tSangat Tinggi
        2\t76% ≤ x ≤ 90%\tTinggi
        3\t66% ≤ x ≤ 75%\tSedang
        4\t51% ≤ x ≤ 65%\tRendah
        5\tx ≤ 50%\tSangat Rendah

        Tabel 3.2 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\tPredikat
        1\tPersentase jalan mantap\t80%\t80%\t100,00%\tTinggi
        2\tPersentase irigasi baik\t80%\t64,4%\t80,50%\tTinggi
        """,
)
def predikat_capaian(lap: Laporan) -> Iterator[Temuan]:
    skala = skala_tercetak(lap)
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKALA_PREDIKAT:
            continue
        for k in t.berperan(Peran.PREDIKAT, Peran.KETERANGAN):
            semua = _capaian_kiri(t, k)
            for b in t.baris if semua else ():
                if b.jenis is JenisBaris.GRUP or not b.teks[k.indeks]:
                    continue
                terisi = [c for x in semua if (c := t.angka(b, x)) is not None]
                # Of the quarter's target and of the year's: either may be the one that was classified.
                salah = [_seharusnya(lap, skala, b.teks[k.indeks], c.nilai) for c in terisi]
                if salah and all(salah):
                    c, benar = terisi[-1], salah[-1]
                    yield from _temuan_predikat(
                        lap.lokasi_sel(t.sumber, b.indeks, k.indeks), t.nama(b), c.teks, b.teks[k.indeks], benar
                    )
    ditemukan = list(_predikat_kalimat(lap, skala))
    yield from ditemukan
    if not ditemukan:
        yield from predikat_di_kalimat(lap, "AK-01")


def _capaian_dekat(t: TabelBertipe, k: Kolom) -> Kolom | None:
    """The capaian just before a column of predicates."""
    return next(iter(reversed(_capaian_kiri(t, k))), None)


def _capaian_kiri(t: TabelBertipe, k: Kolom) -> list[Kolom]:
    """Every capaian before a column of predicates; the percentages where there is no capaian."""
    for peran in (Peran.CAPAIAN, Peran.PERSEN):
        kiri = [
            x for x in t.berperan(peran) if x.indeks < k.indeks and (x.tahun is None or x.tahun == (k.tahun or x.tahun))
        ]
        if kiri:
            return [x for x in kiri if x.tahun in (None, kiri[-1].tahun)]
    return []


def _seharusnya(lap: Laporan, skala: Sequence[Skala], sebutan: str, nilai: Decimal) -> str:
    """What the predicate should be; "" where the printed one is right, or belongs to no scale that is known."""
    kata = baku(sebutan)
    dicetak = [s for s in skala if kata in s.sebutan]
    if dicetak:
        kelas = [s.kelas_nilai(nilai) for s in dicetak]
        if any(kata in k or not k for k in kelas):
            return ""
        return " atau ".join(sorted(kelas[0])).title()
    if skala or kata not in {baku(k.sebutan) for k in skala_baku(lap).kelas}:
        return ""
    kelas_baku = kelas_resmi(lap, nilai)
    return "" if kata in kelas_baku else " atau ".join(sorted(kelas_baku)).title()


def _temuan_predikat(lokasi: Lokasi, nama: str, capaian: str, tertulis: str, benar: str) -> Iterator[Temuan]:
    awal = f"“{ringkas(nama)}”: c" if nama else "C"
    yield from satu(
        "AK-01",
        [lokasi],
        f"{awal}apaian {capaian} diberi predikat “{tertulis}”, sedangkan menurut skala predikatnya “{benar}”.",
        f"Tulis “{benar}”, atau perbaiki capaiannya.",
        kutipan=tertulis,
    )


def _predikat_kalimat(lap: Laporan, skala: Sequence[Skala]) -> Iterator[Temuan]:
    kata = {s for x in skala for s in x.sebutan} or {baku(k.sebutan) for k in skala_baku(lap).kelas}
    pilihan = "|".join(r"\s+".join(map(re.escape, k.split())) for k in sorted(kata, key=len, reverse=True) if k)
    pola = re.compile(
        rf"\b(?:predikat|kategori|kriteria|peringkat kinerja|tergolong|kualifikasi)\s+(?:kinerja\s+)?"
        rf"[“\"'«(]*(?P<kata>{pilihan})\b",
        re.IGNORECASE,
    )
    for r in lap.prosa:
        if "capaian" not in r.teks.casefold() or not pola.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            m = pola.search(teks)
            persen = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
            if m is None or "capaian" not in teks.casefold() or len(pola.findall(teks)) > 1:
                continue
            sebelum = [b for b in persen if b.akhir <= m.start()]
            ucap = re.search(r"\bcapaian\b[^%]{0,80}$", teks[: sebelum[-1].awal], re.IGNORECASE) if sebelum else None
            if ucap is None:
                continue
            benar = _seharusnya(lap, skala, m["kata"], sebelum[-1].cetak.nilai)
            if benar:
                yield from _temuan_predikat(
                    lap.lokasi(r, awal + m.start()), "", sebelum[-1].cetak.teks, m["kata"], benar
                )


@aturan_laporan(
    kode="AK-02",
    rumpun=RUMPUN,
    judul="Skala predikat tumpang-tindih atau bercelah",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap capaian memiliki tepat satu predikat",
    katalog=("C-LOOKUP",),
    baik="""
        Tabel 3.1 Skala Penilaian

        No\tInterval\tPredikat
        1\t≥ 90\tSangat Baik
        2\t75 – 89,99\tBaik
        3\t60 – 74,99\tCukup
        4\t< 60\tKurang
        """,
    buruk="""
        Tabel 3.1 Skala Penilaian

        No\tInterval\tPredikat
        1\t≥ 90\tSangat Baik
        2\t75 – 92\tBaik
        3\t60 – 74,99\tCukup
        4\t< 60\tKurang
        """,
)
def skala_utuh(lap: Laporan) -> Iterator[Temuan]:
    for s in skala_tercetak(lap):
        for bawah, atas in pairwise(s.kelas):
            a, z = bawah.interval.atas, atas.interval.bawah
            if a is None or z is None:
                continue
            tempat = [
                lap.lokasi_sel(s.tabel.sumber, x.baris, 1 if s.tabel.sumber.tabel.lebar > 2 else 0)
                for x in (bawah, atas)
            ]
            if z < a or (z == a and bawah.interval.atas_masuk and atas.interval.bawah_masuk and z != 0):
                yield from satu(
                    "AK-02",
                    tempat,
                    f"Kelas “{bawah.sebutan}” dan “{atas.sebutan}” tumpang-tindih: keduanya memuat {tulis_angka(z)}.",
                    "Tetapkan batas yang tidak berimpit, misalnya dengan tanda “>” pada batas bawah.",
                    kutipan=f"{bawah.sebutan} / {atas.sebutan}",
                    keyakinan=Keyakinan.PASTI if z < a else Keyakinan.PERLU_TELAAH,
                )
            elif z - a > 1:
                yield from satu(
                    "AK-02",
                    tempat,
                    f"Di antara kelas “{bawah.sebutan}” dan “{atas.sebutan}” ada celah: nilai di atas {tulis_angka(a)} "
                    f"sampai di bawah {tulis_angka(z)} tidak memiliki predikat.",
                    "Sambung kedua batasnya.",
                    kutipan=f"{bawah.sebutan} / {atas.sebutan}",
                )
    yield from _capaian_di_celah(lap)


_KEBIJAKAN = re.compile(
    r"\bdi\s?antara\s+(?:dua|kedua)\s+(?:interval|kelas|rentang)|\bpredikat\b[^.]{0,120}\b(?:di|pem)bulat",
    re.IGNORECASE,
)


def _capaian_di_celah(lap: Laporan) -> Iterator[Temuan]:
    """Values between two whole-numbered classes: the regulation leaves them open, the policy must be told."""
    tempat, nilai = [], []
    skala = [] if any(_KEBIJAKAN.search(r.teks) for r in lap.ruas) else skala_tercetak(lap)
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.PREDIKAT):
            capaian = _capaian_dekat(t, k)
            for b in t.badan if capaian is not None else ():
                c = t.angka(b, capaian) if capaian is not None else None
                if c is not None and any(baku(b.teks[k.indeks]) in s.sebutan and s.celah(c.nilai) for s in skala):
                    tempat.append(lap.lokasi_sel(t.sumber, b.indeks, k.indeks))
                    nilai.append(c.teks)
    yield from satu(
        "AK-02",
        tempat,
        f"Capaian {', '.join(nilai)} jatuh di antara dua kelas skala yang dicetak, sehingga predikatnya bergantung "
        "pada cara pembulatan.",
        "Sebutkan di bawah tabel bagaimana nilai di antara dua kelas digolongkan.",
        kutipan=", ".join(nilai),
        keyakinan=Keyakinan.PERLU_TELAAH,
    )

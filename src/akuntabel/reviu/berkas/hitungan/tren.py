"""A rise or fall "every year" that a sentence claims, against the years of the table that has the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan, kalimat
from akuntabel.reviu.paham.nama_ukuran import cari_nama, nama_banding
from akuntabel.reviu.paham.tabel import JenisTabel, Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_NAIK = r"(?:meningkat|naik|bertambah|(?:mengalami\s+|adanya\s+)?(?:kenaikan|peningkatan))"
_TURUN = r"(?:menurun|turun|berkurang|(?:mengalami\s+|adanya\s+)?penurunan)"
_TIAP_TAHUN = r"(?:setiap|tiap|pada\s+setiap)\s+tahun(?:nya)?|dari\s+tahun\s+ke\s+tahun|tahun\s+demi\s+tahun"
_SELALU = r"(?:terus|selalu|senantiasa|terus-menerus|konsisten)(?:\s+(?:menerus|mengalami))?"
_TREN = re.compile(
    rf"\b(?:{_SELALU}\s+(?:(?P<naik1>{_NAIK})|{_TURUN})|(?:(?P<naik2>{_NAIK})|{_TURUN})\s+(?:{_TIAP_TAHUN})"
    rf"|(?:{_TIAP_TAHUN})\s+(?:selalu\s+|terus\s+)?(?:(?P<naik3>{_NAIK})|{_TURUN}))\b",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:akan|agar|supaya|untuk|diharapkan|harus|perlu|dapat(?!\s+di(?:lihat|sajikan|ketahui|gambarkan))|tidak|belum|bukan|cenderung|target\w*|anggaran|pagu"
    r"|20\d\d|triwulan|bulan)\b",
    re.IGNORECASE,
)
"""Hopes, denials, targets, and sentences that name their years themselves."""
_MASA = 3


@aturan_laporan(
    kode="HL-49",
    rumpun=RUMPUN,
    judul="Dinyatakan naik atau turun setiap tahun, padahal tabelnya tidak demikian",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC",),
    baik="""
        Jumlah kunjungan wisatawan meningkat setiap tahun.

        Tabel 3.4 Perkembangan Kunjungan

        No\tIndikator Kinerja\t2020\t2021\t2022
        1\tJumlah kunjungan wisatawan\t504\t525\t540
        """,
    buruk="""
        Jumlah kunjungan wisatawan meningkat setiap tahun.

        Tabel 3.4 Perkembangan Kunjungan

        No\tIndikator Kinerja\t2020\t2021\t2022
        1\tJumlah kunjungan wisatawan\t504\t525\t413
        """,
)
def tren_setiap_tahun(lap: Laporan) -> Iterator[Temuan]:
    deret: dict[str, list[list[tuple[int, Cetakan]]]] | None = None
    for r in lap.prosa:
        if not _TREN.search(r.teks):
            continue
        deret = _deret(lap) if deret is None else deret
        for awal, teks in kalimat(r.teks):
            m = _TREN.search(teks)
            if m is None or _LAIN.search(teks):
                continue
            nama = [n for n in deret if cari_nama(n, teks.casefold()) is not None]
            nama = [n for n in nama if not any(n != x and n in x for x in nama)]
            if len(nama) != 1:
                continue
            naik = any(m[f"naik{i}"] for i in (1, 2, 3))
            patah = [p for d in deret[nama[0]] if (p := _patah(d, naik=naik)) is not None]
            if len(patah) == len(deret[nama[0]]):
                (tahun_a, a), (tahun_b, b) = patah[0]
                yield from satu(
                    "HL-49",
                    [lap.lokasi(r, awal + m.start())],
                    f"Dinyatakan “{' '.join(m[0].split())}”, sedangkan menurut tabel {a.teks} pada tahun {tahun_a} "
                    f"menjadi {b.teks} pada tahun {tahun_b}.",
                    "Sesuaikan kalimatnya dengan angka pada tabel.",
                    kutipan=ringkas(teks, 160),
                )


def _patah(deret: list[tuple[int, Cetakan]], *, naik: bool) -> tuple[tuple[int, Cetakan], tuple[int, Cetakan]] | None:
    """The first two years between which the figures go the other way."""
    for x, y in pairwise(deret):
        if (y[1].nilai < x[1].nilai) if naik else (y[1].nilai > x[1].nilai):
            return x, y
    return None


def _deret(lap: Laporan) -> dict[str, list[list[tuple[int, Cetakan]]]]:
    """Per indicator the figures of three years or more, in order, one list for each table and role."""
    hasil: dict[str, list[list[tuple[int, Cetakan]]]] = {}
    for t in lap.tabel_bertipe:
        if t.jenis not in (JenisTabel.PERBANDINGAN, JenisTabel.TC23):
            continue
        for peran in ((Peran.REALISASI, Peran.NILAI), (Peran.CAPAIAN,)):
            kolom = sorted((k for k in t.berperan(*peran) if k.tahun and not k.triwulan), key=lambda k: k.tahun or 0)
            if len({k.tahun for k in kolom}) != len(kolom):
                continue
            for b in t.badan:
                nilai = [(k.tahun or 0, c) for k in kolom if (c := t.angka(b, k)) is not None]
                if len(nilai) >= _MASA and len(nama := nama_banding(t.nama(b))) >= _NAMA_TERPENDEK:
                    hasil.setdefault(nama, []).append(nilai)
    return hasil


_NAMA_TERPENDEK = 8

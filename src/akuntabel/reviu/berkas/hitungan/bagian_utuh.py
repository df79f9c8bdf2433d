"""Parts of a whole that a paragraph tells in the same unit, in one sentence or two: their percentage and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.aturan.satuan import PERSEN
from akuntabel.reviu.berkas.hitungan.jumlah import tulis
from akuntabel.reviu.berkas.hitungan.selang import memuat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import baca_sel, kalimat
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan

_BERSATUAN = re.compile(
    r"(?<![\w.,/-])(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s+(?P<satuan>[A-Za-z]{1,20})\b(?!\s?/)"
)
_BUKAN_SATUAN = frozenset(
    [
        *("persen", "poin", "tahun", "bulan", "hari", "jam", "menit", "kali", "dan", "atau", "dari", "pada", "ribu"),
        *("juta", "miliar", "milyar", "triliun", "rupiah", "sampai", "yang", "di", "dengan", "januari", "februari"),
        *("maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"),
    ]
)
_PERSEN = re.compile(
    r"(?:\(|\batau\s+(?:sebesar\s+|mencapai\s+|sekitar\s+)?"
    r"|\bsehingga\s+(?:[a-z]+\s+){0,5}?(?:realisasi\w*|persentase\w*|cakupan\w*|proporsi\w*)\s+(?:[a-z]+\s+){0,3}?)"
    r"(?P<p>\d{1,3}(?:,\d+)?)(?:\s?%|\s+persen\b)",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:(?:me)?(?:naik|nurun|turun)\w*|meningkat|bertambah|berkurang|tumbuh|dibanding\w*|capaian\w*|serapan\w*"
    r"|anggaran|bobot|nilai\w*|(?:dari|terhadap)\s+target|rata-rata|rp)\b",
    re.IGNORECASE,
)
_SISA = re.compile(
    r"\b(?:sisanya|selebihnya|sehingga|masih|tersisa|sedangkan|sementara)\b[^.;\d]{0,60}$", re.IGNORECASE
)
_BELUM = re.compile(r"[^.;,\d]{0,60}\b(?:belum|tidak|masih)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Angka:
    nilai: Fraction
    teks: str
    satuan: str
    awal: int
    akhir: int


def _angka(teks: str) -> list[_Angka]:
    """The figures of a text with the word that says what they count, years aside."""
    return [
        _Angka(
            nilai=Fraction(m["n"].replace(".", "").replace(",", ".")),
            teks=m["n"],
            satuan=m["satuan"].casefold(),
            awal=m.start(),
            akhir=m.end(),
        )
        for m in _BERSATUAN.finditer(teks)
        if m["satuan"].casefold() not in _BUKAN_SATUAN and not re.fullmatch(r"(?:19|20)\d\d", m["n"])
    ]


def persen_bagian(lap: Laporan, r: Ruas, kode: str, selain: set[int]) -> Iterator[Temuan]:
    """A percentage right behind a part, where the paragraph tells one whole of its unit and none of its figures makes
    that percentage. ``selain``: places of percentages that were looked at already."""
    angka = _angka(r.teks)
    if len(angka) < 2:
        return
    for awal, teks in kalimat(r.teks):
        for m in _PERSEN.finditer(teks):
            tempat = awal + m.start("p")
            depan = [a for a in angka if awal <= a.awal and a.akhir <= awal + m.start()]
            cetak = baca_sel(m["p"], PERSEN)
            if tempat in selain or not depan or cetak is None:
                continue
            bagian = depan[-1]
            sela = teks[bagian.akhir - awal : m.start("p")]
            if len(sela) > 110 or _LAIN.search(sela) or re.search(r"\d", sela):
                continue
            besar = {a.nilai: a for a in angka if a.satuan == bagian.satuan and a.nilai > bagian.nilai}
            if len(besar) != 1:
                continue
            utuh = next(iter(besar.values()))
            if utuh.awal > bagian.awal or any(
                _cocok(m["p"], x.nilai, y.nilai) for x in angka for y in angka if y.nilai
            ):
                continue
            hitung = bagian.nilai * 100 / utuh.nilai
            rapi = tulis(Fraction(round(hitung * 10**cetak.desimal), 10**cetak.desimal)) + "%"
            yield from satu(
                kode,
                [lap.lokasi(r, awal + m.start("p"))],
                f"Tertulis {m['p']}%, sedangkan {bagian.teks} dari {utuh.teks} {utuh.satuan} adalah {rapi}.",
                f"Tulis {rapi}, atau perbaiki kedua bilangannya.",
                kutipan=ringkas(" ".join(teks[max(0, bagian.awal - awal) : m.end()].split()), 160),
                keyakinan=Keyakinan.PERLU_TELAAH,
            )


def _cocok(tertulis: str, x: Fraction, y: Fraction) -> bool:
    cetak = baca_sel(tertulis, PERSEN)
    if cetak is None or x > y:
        return False
    bagian = x * 100 / y
    return memuat(cetak, (bagian, bagian)) or memuat(cetak, (100 - bagian, 100 - bagian))


def sisa_bagian(lap: Laporan, r: Ruas, kode: str) -> Iterator[Temuan]:
    """ "Dari 96 gedung, 71 gedung berizin sehingga masih ada 30 gedung yang belum": whole, part and rest."""
    for awal, teks in kalimat(r.teks):
        angka = _angka(teks)
        if len(angka) < 3 or not re.search(r"\bdari\s+(?:\w+\s+){0,2}$", teks[: angka[0].awal], re.IGNORECASE):
            continue
        utuh, *lain = [a for a in angka if a.satuan == angka[0].satuan]
        if len(lain) != 2 or any(a.nilai > utuh.nilai for a in lain):
            continue
        bagian, sisa = lain
        if not _SISA.search(teks[bagian.akhir : sisa.awal]) or _LAIN.search(teks[utuh.akhir :]):
            continue
        nyata = re.search(r"\b(?:sisanya|selebihnya|tersisa)\b", teks[bagian.akhir : sisa.awal], re.IGNORECASE)
        if not nyata and not _BELUM.match(teks, sisa.akhir):
            continue
        if bagian.nilai + sisa.nilai != utuh.nilai:
            yield from satu(
                kode,
                [lap.lokasi(r, awal + sisa.awal)],
                f"Tertulis {sisa.teks} {sisa.satuan}, sedangkan {utuh.teks} dikurangi {bagian.teks} adalah "
                f"{tulis(utuh.nilai - bagian.nilai)}.",
                f"Tulis {tulis(utuh.nilai - bagian.nilai)} {sisa.satuan}, atau perbaiki bilangan lainnya.",
                kutipan=ringkas(" ".join(teks.split()), 160),
                keyakinan=Keyakinan.PERLU_TELAAH,
            )

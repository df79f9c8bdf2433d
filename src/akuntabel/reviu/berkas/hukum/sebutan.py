"""Regulations that a sentence means but does not name in full: without their type, without their number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.peraturan import Peraturan, baca_kutipan, baku_jenis, peraturan_dikenal, seangka, selisih_judul
from akuntabel.reviu.berkas.hukum.dasar import LAMPIRAN_II, RUMPUN, jenis_saja, pendek, tanpa_judul
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.temuan import Temuan, Tingkat

_NOMOR = re.compile(
    r"\b(?:nomor|no\.?)\s*:?\s*(?P<nomor>\d[\w./-]*)\s*,?\s*tahun\s+(?P<tahun>\d{4})\s*,?\s*tentang\b", re.IGNORECASE
)
_TAHUN = re.compile(
    r"\b(?P<jenis>undang[\s-]*undang|(?:peraturan|keputusan|instruksi)\s+(?:pemerintah|presiden|menteri(?:\s+[a-z]+){1,9}?)"
    r"|perpres|permen\w*|inpres|pp|uu)(?:\s+republik\s+indonesia|\s+ri)?\s+tahun\s+(?P<tahun>\d{4})\s*,?\s*tentang\b",
    re.IGNORECASE,
)
_SAMBUNG = re.compile(r"(?:\b(?:dan|serta|atau|maupun|jo|juncto|jis)\.?|[,;/&(])\s*$", re.IGNORECASE)
"""What joins the number to a type that stands before an earlier one ("… Nomor 13 Tahun 2006 dan Nomor 59 …")."""
_TERJAUH = Decimal("0.34")
_PANJANG = 400


@aturan_laporan(
    kode="HK-24",
    rumpun=RUMPUN,
    judul="Jenis atau nomor peraturan tidak disebut",
    tingkat=Tingkat.SEDANG,
    dasar=LAMPIRAN_II,
    katalog=("C-REGTYPE", "C-REGFORM"),
    baik="""
        Laporan ini disusun sesuai amanat Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja
        Instansi Pemerintah.
    """,
    buruk="""
        Laporan ini disusun sesuai amanat Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi
        Pemerintah.
    """,
)
def sebutan_tidak_lengkap(lap: Laporan) -> Iterator[Temuan]:
    dikutip: dict[int, list[tuple[int, int]]] = {}
    for s in lap.hukum.sitiran:
        dikutip.setdefault(id(s.ruas), []).append((s.kutipan.awal, s.kutipan.akhir))
    kelompok: dict[tuple[str, Peraturan], list[tuple[Ruas, re.Match[str]]]] = {}
    for r in lap.prosa:
        for apa, m, p in (*_tanpa_jenis(r.teks), *_tanpa_nomor(r.teks)):
            if not any(a <= m.start() < z for a, z in dikutip.get(id(r), ())):
                kelompok.setdefault((apa, p), []).append((r, m))
    for (apa, p), di in kelompok.items():
        r, m = di[0]
        yield from satu(
            "HK-24",
            [lap.lokasi(x, y.start()) for x, y in di],
            f"Peraturan disebut tanpa {apa}: “{pendek(_sekitar(r.teks, m))}”; yang dimaksud ialah {jenis_saja(p)}.",
            f"Tulis {tanpa_judul(p.sebutan)}.",
            kutipan=pendek(_sekitar(r.teks, m)),
        )


def _sekitar(teks: str, m: re.Match[str]) -> str:
    """The match with the words before it."""
    awal = teks.rfind(" ", 0, max(m.start() - 20, 0)) + 1
    return teks[awal : m.end()].removesuffix("tentang").strip()


def _tanpa_jenis(teks: str) -> Iterator[tuple[str, re.Match[str], Peraturan]]:
    for m in _NOMOR.finditer(teks):
        if _SAMBUNG.search(teks[: m.start()]):
            continue
        for p in seangka(m["nomor"], int(m["tahun"])):
            if _sejudul(f"Peraturan Menteri {teks[m.start() : m.start() + _PANJANG]}", p):
                yield "jenisnya", m, p
                break


def _tanpa_nomor(teks: str) -> Iterator[tuple[str, re.Match[str], Peraturan]]:
    for m in _TAHUN.finditer(teks):
        jenis, tahun = baku_jenis(m["jenis"]), int(m["tahun"])
        ekor = teks[m.start("tahun") : m.start() + _PANJANG]
        for p in peraturan_dikenal():
            if p.tahun == tahun and p.jenis == jenis and _sejudul(f"{m['jenis']} Nomor 0 Tahun {ekor}", p):
                yield "nomornya", m, p
                break


def _sejudul(sebutan: str, p: Peraturan) -> bool:
    k = baca_kutipan(sebutan)
    return k is not None and bool(k.tentang) and selisih_judul(k.tentang, p.tentang).bagian <= _TERJAUH

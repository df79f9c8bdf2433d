"""Capitals at the start of sentences, paragraphs, column heads and cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dokumen.baca.model import JenisAlinea
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

_AWAL_KECIL = re.compile(r"(?P<akhir>[^\W\d_]{4,})[.?!] (?P<kata>[a-z]{3,})\b")
_KEPENDEKAN = frozenset("cetak lamp kepmen permen bapak perda".split())  # noqa: SIM905


@aturan_laporan(
    kode="GY-13",
    rumpun=RUMPUN,
    judul="Kalimat, alinea, atau sel diawali huruf kecil",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: huruf kapital dipakai pada awal kalimat",
    katalog=("C-CASE",),
    baik="""
        Kinerja meningkat. Anggaran terserap baik dsb. dan lain-lain.

        No\tSasaran\tTarget
        1\tMeningkatnya mutu\t1
        2\tTerwujudnya layanan\t2
        """,
    buruk="""
        Kinerja meningkat dengan baik. anggaran terserap sesuai dengan rencana.
        """,
)
def awal_huruf_kecil(lap: Laporan) -> Iterator[Temuan]:
    di: list[tuple[Lokasi, str]] = []
    for r in lap.ruas:
        di += [
            (lap.lokasi(r, m.start("kata")), kutip(r.teks, m.start("kata"), m.end("kata")))
            for m in _AWAL_KECIL.finditer(r.teks)
            if m["akhir"].islower() and kamus.baku(m["akhir"]) and m["akhir"] not in _KEPENDEKAN
        ]
    di += _alinea_kecil(lap)
    if di:
        yield from satu(
            "GY-13",
            [x for x, _ in di],
            "Awal kalimat atau alinea ditulis dengan huruf kecil" + (" di {n} tempat." if len(di) > 1 else "."),
            "Tulis kata pertamanya dengan huruf kapital.",
            kutipan=di[0][1],
        )
    kepala = list(_kepala_kecil(lap))
    if kepala:
        yield from satu(
            "GY-13",
            [lap.lokasi(r) for r in kepala],
            f"Judul kolom diawali huruf kecil, sedangkan judul kolom lain tidak: “{kepala[0].teks}”.",
            "Samakan huruf awal judul kolom.",
            kutipan=kepala[0].teks[:120],
        )
    sel = [] if lap.terbaca.jenis == "pdf" else list(_sel_kecil(lap))
    if sel:
        yield from satu(
            "GY-13",
            [lap.lokasi(r) for r in sel],
            f"Sel diawali huruf kecil, sedangkan sel lain dalam kolomnya diawali huruf kapital: “{sel[0].teks[:60]}”.",
            "Samakan huruf awal sel dalam satu kolom.",
            kutipan=sel[0].teks[:120],
        )


def _alinea_kecil(lap: Laporan) -> Iterator[tuple[Lokasi, str]]:
    """Paragraphs that begin in lower case though the one before has ended."""
    sebelum = ""
    for r in lap.prosa:
        a = r.alinea
        if a is None or a.jenis is not JenisAlinea.ISI or a.penanda:
            sebelum = ""
            continue
        kecil = re.match(r"[a-z]{3,} [a-z]", r.teks) is not None and not kamus.resmi(r.teks)
        if kecil and sebelum.endswith(".") and len(r.teks.split()) >= 8:
            yield lap.lokasi(r), r.teks[:100]
        sebelum = r.teks


_KOLOM_SEL = 6


def _kepala_kecil(lap: Laporan) -> Iterator[Ruas]:
    tabel: dict[tuple[int, int], list[Ruas]] = defaultdict(list)
    for r in lap.ruas:
        if r.tabel is not None and r.baris < r.tabel.tabel.kepala and r.teks.strip()[:3].isalpha():
            tabel[r.blok, r.baris].append(r)
    for isi in tabel.values():
        kecil = [r for r in isi if r.teks.strip()[0].islower()]
        if len(kecil) == 1 and len(isi) >= 4:
            yield from kecil


def _sel_kecil(lap: Laporan) -> Iterator[Ruas]:
    kolom: dict[tuple[int, int], list[Ruas]] = defaultdict(list)
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and len(r.teks.split()) >= 2 and r.teks[0].isalpha():
            kolom[r.blok, r.kolom].append(r)
    for isi in kolom.values():
        kecil = [r for r in isi if r.teks[0].islower() and not re.match(r"[a-z]{1,2}[.)\s]", r.teks)]
        if len(isi) >= _KOLOM_SEL and 0 < len(kecil) * 5 <= len(isi):
            yield from (r for r in kecil if not kamus.resmi(r.teks))

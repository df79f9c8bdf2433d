"""Capaian of what is better the less it is, computed as if more were better: too much looks like success."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.berkas.hitungan.pasangan import pasangan_kolom, sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import berpersen, persen
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.arah import arah_capaian, arah_nama
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_BURUK = re.compile(
    r"(?:(?:jumlah|angka|persentase|prevalensi|tingkat|rasio|indeks|laju|nilai)\s+)+(?:penduduk\s+|balita\s+|kasus\s+|kejadian\s+)?"
    r"(?:kejadian|kasus|kematian|kesakitan|kemiskinan|miskin|pengangguran|stunting|temuan\s+berulang|pelanggaran|kecelakaan"
    r"|kriminalitas|inflasi|gini|kerugian|tunggakan|keluhan|putus\s+sekolah|buta\s+(?:huruf|aksara)|kekerasan|kebakaran"
    r"|ketimpangan)\b",
    re.IGNORECASE,
)
"""Names that say by themselves that less is better."""
_YANG = re.compile(r"\byang\b(?!\s+(?:belum|tidak))", re.IGNORECASE)
_KEPALA_ARAH = re.compile(
    r"\b(?:polari[sz]asi|polaritas|arah|sifat|karakteristik|jenis)\b(?:\s+(?:indikator|kinerja|target|capaian))*\s*",
    re.IGNORECASE,
)
_MENURUN = re.compile(
    r"\s*(?:minim(?:ize|um|al|alkan|asi|isasi)|minimali[sz]e|negatif|menurun|(?:progress?\s+)?negative"
    r"|lower\s+is\s+better|(?:se)?makin\s+(?:kecil|rendah|sedikit|turun|menurun)\b.*)\s*",
    re.IGNORECASE,
)
_RUMUS_MENURUN = re.compile(
    r"\b(?:2|dua)\s*(?:[x×*]|kali)?\s*(?:target|rencana)\b|\b(?:target|rencana)\s*[-−–]\s*\(\s*realisasi\b"
    r"|\b(?:target|rencana)\s*(?:dibagi|/|:|÷)\s*(?:dengan\s+)?realisasi\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-37",
    rumpun=RUMPUN,
    judul="Capaian indikator yang makin rendah makin baik dihitung dengan rumus makin tinggi makin baik",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E; rumus capaian menurut arah indikator (Permendagri 86/2017)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-FORMULA", "C-PCT"),
    baik="""
        Untuk indikator yang makin rendah makin baik, capaian = (2 x target - realisasi) / target x 100%.

        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tAngka kematian bayi\t10\t12\t80,00
        2\tNilai evaluasi perangkat daerah\t83\t82,92\t99,90
        """,
    buruk="""
        Untuk indikator yang makin rendah makin baik, capaian = (2 x target - realisasi) / target x 100%.

        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tAngka kematian bayi\t10\t12\t120,00
        2\tNilai evaluasi perangkat daerah\t83\t82,92\t99,90
        """,
)
def capaian_berlawanan_arah(lap: Laporan) -> Iterator[Temuan]:
    diumumkan = any(_RUMUS_MENURUN.search(r.teks) for r in lap.ruas)
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN, JenisTabel.LKE, JenisTabel.KEMAJUAN):
            continue
        for k in t.berperan(Peran.CAPAIAN):
            for b in t.badan:
                kolom_arah = _menurun(t, b)
                if not kolom_arah and not (diumumkan and _nama_menurun(t.nama(b))):
                    continue
                yield from _periksa(lap, t, b, k)


def _menurun(t: TabelBertipe, b: BarisBertipe) -> bool:
    """Whether a column of the table itself says that less is better."""
    return any(_KEPALA_ARAH.fullmatch(k.judul) and _MENURUN.fullmatch(b.teks[k.indeks]) for k in t.kolom)


def _nama_menurun(nama: str) -> bool:
    return bool(_BURUK.match(nama.strip()) and not _YANG.search(nama) and arah_nama(nama) < 0)


def _periksa(lap: Laporan, t: TabelBertipe, b: BarisBertipe, k: Kolom) -> Iterator[Temuan]:
    cetak = t.angka(b, k)
    if cetak is None:
        return
    angka: list[tuple[Cetakan, Cetakan]] = []
    for kt, kr in pasangan_kolom(t, k, Peran.TARGET, Peran.REALISASI):
        target, realisasi = t.angka(b, kt, b.teks[kr.indeks]), t.angka(b, kr, b.teks[kt.indeks])
        if target is not None and realisasi is not None and target.nilai > 0 and realisasi.nilai > 0:
            angka.append((target, realisasi))
    if len(angka) != 1 or arah_capaian(*angka[0], cetak) <= 0:
        return
    target, realisasi = angka[0]
    hitung = persen((2 - Fraction(realisasi.nilai) / Fraction(target.nilai)) * 100)
    yield from satu(
        "HL-37",
        [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
        f"“{sebut_baris(t, b)}” makin rendah makin baik, sedangkan capaian {berpersen(cetak)} adalah realisasi "
        f"{realisasi.teks} dibagi target {target.teks}.",
        f"Hitung dengan (2 × target − realisasi) dibagi target: {hitung}.",
        kutipan=cetak.teks,
    )

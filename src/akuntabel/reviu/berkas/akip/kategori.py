"""The category of an AKIP score, in sentences, cells and the table of components."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.akip import KategoriAkip, daftar_kategori
from akuntabel.aturan.akip import kategori as kategori_akip
from akuntabel.aturan.angka import tulis_angka
from akuntabel.reviu.berkas.akip.skala import RUMPUN, baku
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

_AKIP = re.compile(r"\b(?:s?akip|lke|akuntabilitas kinerja|evaluasi internal)\b", re.IGNORECASE)
_HURUF = re.compile(
    r"\b(?:ber)?(?:kategori|predikat|peringkat|nilai|opini)\s*:?\s+(?:akuntabilitas\s+kinerja\s+)?[“\"'«(]*(?P<huruf>AA|A|BB|B|CC|C|D)\b(?!\.\w)"
    r"[”\"'»)]*(?:\s*(?:\(|atau|dengan\s+(?:interpretasi|sebutan|makna))\s*[“\"'«]*(?P<sebut>[A-Za-z]+(?:\s+\(?[A-Za-z]+\)?)?))?"
)
_SEBUTAN = re.compile(
    r"\b(?:ber)?(?:kategori|predikat|interpretasi)(?:nya)?\s*:?\s+(?:adalah\s+)?[“\"'«(]*"
    r"(?P<sebut>(?:sangat\s+)?(?:memuaskan|baik|kurang)|cukup)\b",
    re.IGNORECASE,
)
"""A category told by its name alone."""
_NILAI_HURUF = re.compile(r"(?P<nilai>\d{1,3}[.,]\d{1,2}|\d{2})\s*\(\s*(?P<huruf>AA|A|BB|B|CC|C|D)\s*\)")
_HURUF_NILAI = re.compile(r"(?P<huruf>AA|A|BB|B|CC|C|D)\s*\(\s*(?P<nilai>\d{1,3}[.,]\d{1,2}|\d{2})\s*\)")
_HASIL = re.compile(
    r"\b(?:nilai|hasil|skor|perolehan)\s+(?:\w+\s+){0,2}?(?:hasil\s+)?(?:evaluasi|penilaian|total|akhir|keseluruhan)\b"
    r"|\b(?:total|jumlah)\s+(?:nilai|skor)\b|\b(?:memperoleh|mendapat(?:kan)?|meraih|berpredikat|berkategori)\b",
    re.IGNORECASE,
)
"""How the result of an evaluation is told where the part or table around says of what."""
_SKALA_LAIN = re.compile(
    r"\b(?:skm|ikm|kepuasan|mutu|reformasi birokrasi|spip|spbe|rb|kearsipan|arsip|pelayanan publik|maturitas|kematangan"
    r"|zona integritas|merit|keterbukaan informasi|mcp|pengadaan|ombudsman|kepatuhan|stunting)\b",
    re.IGNORECASE,
)
_ITU = re.compile(r"\bnilai\s+(?:itu|tersebut|ini)\b|\bhasil\s+(?:itu|tersebut|evaluasi tersebut)\b", re.IGNORECASE)


@aturan_laporan(
    kode="AK-03",
    rumpun=RUMPUN,
    judul="Kategori AKIP tidak sesuai dengan nilainya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 88/2021 (kategori hasil evaluasi AKIP); batas atas termasuk: 70,00 berkategori B",
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Hasil evaluasi AKIP Dinas Kesehatan memperoleh nilai 72,35 dengan kategori BB (Sangat Baik).
        """,
    buruk="""
        Hasil evaluasi AKIP Dinas Kesehatan memperoleh nilai 72,35 dengan kategori B (Baik).
        """,
)
def kategori_nilai(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if r.tabel is not None:
            yield from _kategori_sel(lap, r)
        elif _HURUF.search(r.teks) or _NILAI_HURUF.search(r.teks) or _SEBUTAN.search(r.teks):
            yield from _kategori_alinea(lap, r)
    yield from _kategori_lke(lap)


def _kategori_lke(lap: Laporan) -> Iterator[Temuan]:
    """The row of letters below the total of a table of components."""
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.LKE or not t.jumlah:
            continue
        total = t.jumlah[-1]
        for b in t.baris:
            if b.indeks <= total.indeks:
                continue
            for k in t.berperan(Peran.NILAI, Peran.JUMLAH):
                c = t.angka(total, k)
                if c is not None and re.fullmatch(r"AA|A|BB|B|CC|C|D", b.teks[k.indeks].strip()):
                    lokasi = lap.lokasi_sel(t.sumber, b.indeks, k.indeks)
                    yield from _periksa_huruf(lokasi, c.teks, b.teks[k.indeks].strip(), "", b.teks[k.indeks])


def _kategori_sel(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    """A cell with score and letter in the row of an AKIP indicator."""
    m = _NILAI_HURUF.fullmatch(r.teks.strip()) or _HURUF_NILAI.fullmatch(r.teks.strip())
    if m is None or r.tabel is None or not any(_AKIP.search(s.teks) for s in r.tabel.tabel.baris[r.baris].sel):
        return
    yield from _periksa_huruf(lap.lokasi(r), m["nilai"], m["huruf"], "", r.teks)


def _kategori_alinea(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    sebelumnya: Decimal | None = None
    for awal, teks in kalimat(r.teks):
        angka = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.ANGKA and 20 <= b.cetak.nilai <= 100]
        huruf = list(_HURUF.finditer(teks)) if _berkonteks(lap, r, teks) else []
        batas = 0
        for m in huruf:
            sebelum = [b.cetak.nilai for b in angka if batas <= b.awal and b.akhir <= m.start() and b.cetak.desimal]
            sesudah = [b.cetak.nilai for b in angka if b.awal >= m.end() and b.cetak.desimal]
            batas = m.end()
            nilai = sebelum[-1:] or (sesudah if len(sesudah) == len(huruf) == 1 else [])
            if not nilai and len(huruf) == 1 and _ITU.search(teks):
                nilai = [x for x in (sebelumnya, _total_lke(lap, r)) if x is not None][:1]
            if nilai and len(set(sebelum)) <= 1:
                yield from _periksa_huruf(
                    lap.lokasi(r, awal + m.start()), tulis_angka(nilai[0], 2), m["huruf"], m["sebut"] or "", m[0]
                )
        if not huruf and (m2 := _NILAI_HURUF.search(teks)) is not None and _berkonteks(lap, r, teks):
            yield from _periksa_huruf(lap.lokasi(r, awal + m2.start()), m2["nilai"], m2["huruf"], "", m2[0])
        elif not huruf and (s := _SEBUTAN.search(teks)) is not None and _berkonteks(lap, r, teks):
            sendiri = [b.cetak.nilai for b in angka if b.cetak.desimal]
            if len(sendiri) == 1 and not re.search(
                r"%|\bcapaian\b|\bkinerja (?:sasaran|program)\b", teks, re.IGNORECASE
            ):
                n = kategori_akip(sendiri[0])
                yield from _periksa_huruf(
                    lap.lokasi(r, awal + s.start()), tulis_angka(sendiri[0], 2), n.kategori, s["sebut"], s[0]
                )
        bernilai = [b.cetak.nilai for b in angka if b.cetak.desimal]
        sebelumnya = bernilai[-1] if bernilai else sebelumnya


def _berkonteks(lap: Laporan, r: Ruas, teks: str) -> bool:
    """Whether a sentence is about AKIP: by its own words, else by its part or the table before it; never about what
    has a scale of its own (SKM, reform of the bureaucracy, risk, archives, services)."""
    if _SKALA_LAIN.search(teks):
        return False
    if _AKIP.search(teks):
        return True
    if _ITU.search(teks) and _AKIP.search(r.teks):
        return True
    if not (_ITU.search(teks) or _HASIL.search(teks)):
        return False
    return _total_lke(lap, r) is not None or any(_AKIP.search(b.teks) for b in r.bagian[-1:])


def _total_lke(lap: Laporan, r: Ruas) -> Decimal | None:
    """The total of the table of AKIP components just before a paragraph of the same part."""
    sebelum = [t for t in lap.tabel_bertipe if t.sumber.blok < r.blok and r.blok - t.sumber.blok <= 4]
    if not sebelum or sebelum[-1].jenis is not JenisTabel.LKE:
        return None
    total = nilai_lke(sebelum[-1])
    return total[1].nilai if total else None


def nilai_lke(t: TabelBertipe) -> tuple[BarisBertipe, Cetakan, Kolom] | None:
    """The total of the last column of values of an LKE table."""
    for k in reversed(t.berperan(Peran.NILAI, Peran.JUMLAH, Peran.REALISASI)):
        for b in reversed(t.jumlah):
            c = t.angka(b, k)
            if c is not None:
                return b, c, k
    return None


def _periksa_huruf(lokasi: Lokasi, nilai: str, huruf: str, sebut: str, kutipan: str) -> Iterator[Temuan]:
    n = Decimal(nilai.replace(",", "."))
    if not 0 <= n <= 100:
        return
    benar = kategori_akip(n)
    if benar.kategori != huruf:
        yield from satu(
            "AK-03",
            [lokasi],
            f"Nilai {nilai} diberi kategori {huruf}, sedangkan menurut rentang nilainya {benar.kategori} "
            f"({benar.sebutan}).",
            f"Tulis {benar.kategori} ({benar.sebutan}), atau perbaiki nilainya.",
            kutipan=" ".join(kutipan.split())[:160],
        )
    elif sebut and (lain := _sebutan_lain(sebut, benar)):
        yield from satu(
            "AK-03",
            [lokasi],
            f"Kategori {huruf} disebut “{lain}”, sedangkan sebutannya “{benar.sebutan}”.",
            f"Tulis {huruf} ({benar.sebutan}).",
            kutipan=" ".join(kutipan.split())[:160],
        )


def _sebutan_lain(sebut: str, benar: KategoriAkip) -> str:
    """The name of another category that is printed for this one; "" where the name is right or none at all."""
    kata = baku(sebut)
    nama = {baku(k.sebutan): k for k in daftar_kategori()} | {"cukup": kategori_akip(Decimal(55))}
    cocok = max((n for n in nama if kata == n or kata.startswith(n)), key=len, default="")
    return sebut.strip() if cocok and nama[cocok].kategori != benar.kategori else ""

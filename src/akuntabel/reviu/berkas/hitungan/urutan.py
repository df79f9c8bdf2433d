"""Claims of rank: "tertinggi", "terendah", against the column of the table beside the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.puncak import puncak_bernama_lain
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, kalimat
from akuntabel.reviu.paham.nama_ukuran import nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_PUNCAK = r"(?:tertinggi|terendah|terbesar|terkecil)"
_LANJUT = r"sedangkan|sementara|disusul|diikuti|kemudian|berikutnya"
_BATAS = rf"(?:(?!,?\s(?:{_LANJUT}|(?:serta|dan)\s[^,.;]{{0,50}}\b{_PUNCAK}))[^.;]|\.(?=\d))"
_URUTAN = re.compile(
    r"\b(?P<apa>capaian|serapan|penyerapan|realisasi|nilai|unsur|anggaran|pagu|indikator|program|sisa)\b"
    r"(?P<sela>[^.;,]{0,50}?)"
    rf"\b(?P<arah>tertinggi|terendah|terbesar|terkecil)\b(?P<isi>{_BATAS}{{3,220}})",
    re.IGNORECASE,
)
_KEDUA = re.compile(
    rf"(?:^|,?\s)(?:dan|sedangkan|sementara|serta)\s+(?:yang\s+)?(?P<arah>tertinggi|terendah|terbesar|terkecil)\b"
    rf"(?P<isi>{_BATAS}{{3,220}})",
    re.IGNORECASE,
)
""" "… dan terendah pada …": what is ranked was said before."""
_PERAN = {
    "capaian": (Peran.CAPAIAN, Peran.PERSEN),
    "indikator": (Peran.CAPAIAN,),
    "serapan": (Peran.PERSEN,),
    "penyerapan": (Peran.PERSEN,),
    "unsur": (Peran.NILAI,),
    "nilai": (Peran.NILAI,),
    "anggaran": (Peran.PAGU,),
    "pagu": (Peran.PAGU,),
    "realisasi": (Peran.PERSEN, Peran.REALISASI_ANGGARAN),
    "program": (Peran.PERSEN, Peran.PAGU),
    "sisa": (Peran.SISA,),
}


@aturan_laporan(
    kode="HL-29",
    rumpun=RUMPUN,
    judul="Disebut tertinggi atau terendah, padahal tabelnya memuat yang lebih tinggi atau lebih rendah",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_SENDIRI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LOGIC", "C-XNUM"),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81
        2\tProgram Pengelolaan Perikanan Tangkap\t500.000.000\t490.000.000\t98,00

        Serapan tertinggi terdapat pada Program Pengelolaan Perikanan Tangkap.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81
        2\tProgram Pengelolaan Perikanan Tangkap\t500.000.000\t490.000.000\t98,00

        Serapan tertinggi terdapat pada Program Pengelolaan Perikanan Budidaya.
        """,
)
def urutan_tertinggi(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if not _ADA.search(r.teks):
            continue
        dekat = [t for t in lap.tabel_bertipe if t.sumber.bagian == r.bagian and -6 <= r.blok - t.sumber.blok <= 10]
        for awal, teks in kalimat(r.teks) if dekat else ():
            apa = ""
            ditemukan: set[int] = set()
            for m in sorted([*_URUTAN.finditer(teks), *_KEDUA.finditer(teks)], key=lambda x: x.start("arah")):
                apa = m.groupdict().get("apa") or apa
                for temuan in (
                    _periksa(lap, r, awal + m.start(), m, apa.casefold(), _pilihan(r, m, dekat)) if apa else ()
                ):
                    ditemukan.add(awal + m.start("arah"))
                    yield temuan
            yield from puncak_bernama_lain(lap, r, awal, teks, dekat, ditemukan)


_ADA = re.compile(r"\bte(?:rendah|r(?:tinggi|besar|kecil|banyak|sedikit|luas|panjang))\b", re.IGNORECASE)

_TABEL = re.compile(r"\bTabel\s+(\d+(?:\.\d+)*)")
_ANGKA = re.compile(r"(?<![\w.,])\d+(?:\.\d{3})*(?:,\d+)?(?![\w,]|\.\d)")


def _pilihan(r: Ruas, m: re.Match[str], dekat: Sequence[TabelBertipe]) -> Sequence[TabelBertipe]:
    """The tables that a claim may speak of: the ones that its paragraph names, else those that hold a figure of it."""
    nomor = set(_TABEL.findall(r.teks))
    bernama = [t for t in dekat if t.sumber.keterangan is not None and t.sumber.keterangan.nomor in nomor]
    if bernama:
        return bernama
    angka = set(_ANGKA.findall(m["isi"]))
    return [t for t in dekat if any(x in angka for b in t.badan for x in b.teks[1:])] or dekat


def _periksa(
    lap: Laporan, r: Ruas, posisi: int, m: re.Match[str], apa: str, dekat: Sequence[TabelBertipe]
) -> Iterator[Temuan]:
    if re.search(r"\b(?:kedua|ketiga|salah satu)\b", m[0], re.IGNORECASE):
        return
    tinggi = m["arah"].casefold() in ("tertinggi", "terbesar")
    isi = nama_banding(m["isi"])
    for t in reversed(dekat):
        semua = _angka(t, apa)
        if len(semua) < 2:
            continue
        disebut = [x for x in semua if _disebut(t, x[0], isi)]
        bertahun = any(re.fullmatch(r"20\d\d", b.teks[0]) for b, *_ in semua)
        if not disebut or (re.search(r"\btahun 20\d\d\b", m[0], re.IGNORECASE) and not bertahun):
            continue
        if len(disebut) == 1:
            b, _, nilai, teks = disebut[0]
            puncak = (max if tinggi else min)(semua, key=lambda x: x[2])
            if puncak[2] != nilai:
                yield from satu(
                    "HL-29",
                    [
                        lap.lokasi(r, posisi),
                        lap.lokasi_sel(t.sumber, b.indeks, disebut[0][1].indeks),
                        lap.lokasi_sel(t.sumber, puncak[0].indeks, puncak[1].indeks),
                    ],
                    f"“{ringkas(t.nama(b) or b.teks[0], 60)}” ({teks}) disebut {m['arah'].casefold()}, sedangkan "
                    f"{t.sumber.sebutan} memuat “{ringkas(t.nama(puncak[0]) or puncak[0].teks[0], 60)}” dengan "
                    f"{puncak[3]}.",
                    "Perbaiki nama atau angkanya.",
                    kutipan=ringkas(" ".join(m[0].split()), 160),
                )
        return


def _disebut(t: TabelBertipe, b: BarisBertipe, isi: str) -> bool:
    """Whether a row is named: by its name, or by the year that its first cell holds."""
    if re.fullmatch(r"20\d\d", b.teks[0]):
        return re.findall(r"\btahun (20\d\d)\b", isi) == [b.teks[0]]
    nama = nama_banding(t.nama(b))
    return len(nama) >= 8 and nama in isi


_Angka = tuple[BarisBertipe, Kolom, Decimal, str]


def _angka(t: TabelBertipe, apa: str) -> list[_Angka]:
    """What the rows of a table are ranked by: the figures of a column, or budget less realisation."""
    kolom = next((k for p in _PERAN[apa] if (k := t.satu(p)) is not None), None)
    if t.jenis is JenisTabel.SKM_UNSUR and apa in ("unsur", "nilai"):
        kolom = next(iter(t.berperan(Peran.NILAI)), None)
    if kolom is None and apa in ("serapan", "penyerapan"):
        kolom = next(
            (k for k in t.berperan(Peran.PERSEN) if re.search(r"serapan|penyerapan|realisasi", k.judul, re.I)), None
        )
    if kolom is not None:
        return [(b, kolom, c.nilai, c.teks) for b, c in _isi(t, kolom)]
    pagu, realisasi = t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN)
    if apa != "sisa" or pagu is None or realisasi is None:
        return []
    nyata = {b.indeks: c for b, c in _isi(t, realisasi)}
    return [
        (b, pagu, c.nilai - nyata[b.indeks].nilai, tulis(Fraction(c.nilai - nyata[b.indeks].nilai), RUPIAH))
        for b, c in _isi(t, pagu)
        if b.indeks in nyata
    ]


def _isi(t: TabelBertipe, kolom: Kolom) -> list[tuple[BarisBertipe, Cetakan]]:
    """The figures of a column by row; in a tree those of its highest level alone."""
    tingkat = min((b.tingkat for b in t.badan if b.tingkat), default=0)
    return [
        (b, c)
        for b in t.badan
        if (c := t.angka(b, kolom)) is not None and (not tingkat or b.tingkat in (0, tingkat)) and not _ringkasan(t, b)
    ]


_RINGKASAN = re.compile(
    r"(?:jumlah|total|rata-rata|rerata|nilai (?:ikm|skm|indeks|unit|akhir)|ikm\b|skm\b|indeks kepuasan)", re.I
)


def _ringkasan(t: TabelBertipe, b: BarisBertipe) -> bool:
    """Whether a row sums up the others of a survey's elements."""
    return t.jenis is JenisTabel.SKM_UNSUR and _RINGKASAN.match(t.nama(b).strip()) is not None

"""Figures that stand out from their series: a decimal comma that slipped, or what needs to be explained."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.berkas.hitungan.selang import persen
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_KALI = 20
"""How many times more or less than the middle one stands out."""
_SEDIKITNYA = 5
_TENGAH_WAJAR = 60
"""Where the middle one is below it, the year has just begun: low and uneven figures are usual."""
_SEBAB = re.compile(
    r"\b(?:karena|disebabkan|dikarenakan|akibat\w*|sehubungan|penyebab\w*|tidak\s+(?:ter|di)laksana\w*|refocusing|ditunda"
    r"|penundaan|rasionalisasi|efisiensi\s+anggaran|gagal\s+(?:lelang|tender)|dialihkan|dibatalkan|pembatalan"
    r"|dihentikan|sisa\s+lelang|tidak\s+jadi|belum\s+(?:dapat\s+)?(?:terlaksana|dilaksanakan|dibayarkan|dicairkan))\b",
    re.IGNORECASE,
)
_KEGIATAN_ITU = re.compile(
    r"\b(?:rendah(?:nya)?|terendah|kecil(?:nya)?|minim(?:nya)?|(?:satu|dua|beberapa|terakhir|tersebut|itu)\b[^.]{0,40}\bkegiatan"
    r"|kegiatan\s+(?:\w+\s+)?(?:terakhir|tersebut|itu|ini))\b",
    re.IGNORECASE,
)
"""How a text below the table speaks of the one row; that money was left over in all says nothing of it."""


@dataclass(frozen=True, slots=True)
class _Nilai:
    baris: BarisBertipe
    kolom: Kolom
    nilai: Fraction
    teks: str


@aturan_laporan(
    kode="HL-41",
    rumpun=RUMPUN,
    judul="Angka jauh menyimpang dari angka lain dalam deretnya tanpa penjelasan",
    tingkat=Tingkat.SEDANG,
    dasar="Angka yang menyimpang lebih dari dua puluh kali dari angka sejenis biasanya salah satuan, salah letak koma, "
    "atau perlu dijelaskan",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-OUTLIER",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tSub Kegiatan\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tPenyediaan Bahan Logistik Kantor\t80.000.000\t76.000.000\t95,00
        2\tPenyediaan Jasa Surat Menyurat\t10.000.000\t9.800.000\t98,00
        3\tFasilitasi Kunjungan Tamu\t20.000.000\t18.600.000\t93,00
        4\tPenyediaan Barang Cetakan\t30.000.000\t27.900.000\t93,00
        5\tPengadaan Mebel\t50.000.000\t750.000\t1,50

        Serapan sub kegiatan Pengadaan Mebel rendah karena penyedia tidak memenuhi spesifikasi.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tSub Kegiatan\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tPenyediaan Bahan Logistik Kantor\t80.000.000\t76.000.000\t95,00
        2\tPenyediaan Jasa Surat Menyurat\t10.000.000\t9.800.000\t98,00
        3\tFasilitasi Kunjungan Tamu\t20.000.000\t18.600.000\t93,00
        4\tPenyediaan Barang Cetakan\t30.000.000\t27.900.000\t93,00
        5\tPengadaan Mebel\t50.000.000\t750.000\t1,50
        """,
)
def pencilan_tabel(lap: Laporan) -> Iterator[Temuan]:
    dilihat: set[tuple[str, Fraction]] = set()
    for t in lap.tabel_bertipe:
        deret = _serapan(t) if t.jenis is JenisTabel.ANGGARAN else _capaian(t) if t.jenis is JenisTabel.CAPAIAN else []
        tengah = Fraction(median(x.nilai for x in deret)) if deret else Fraction(0)
        jauh = [x for x in deret if x.nilai > 0 and (x.nilai * _KALI < tengah or x.nilai > tengah * _KALI)]
        if len(deret) < _SEDIKITNYA or tengah < _TENGAH_WAJAR or len(jauh) * 5 > len(deret):
            continue
        for x, sama in _sekelompok(jauh):
            nama = t.nama(x.baris)
            if (nama.casefold(), x.nilai) in dilihat or _dijelaskan(lap, t, x.baris):
                continue
            dilihat.add((nama.casefold(), x.nilai))
            apa = "Serapan anggaran" if t.jenis is JenisTabel.ANGGARAN else "Capaian"
            yield from satu(
                "HL-41",
                [lap.lokasi_sel(t.sumber, y.baris.indeks, y.kolom.indeks) for y in sama],
                f"{apa} “{ringkas(nama)}” tertulis {x.teks}, sedangkan nilai tengah baris lain pada {t.sumber.sebutan} "
                f"{persen(tengah)}; sebabnya tidak dijelaskan.",
                "Periksa angkanya; bila benar, jelaskan sebabnya.",
                kutipan=x.teks,
            )
    yield from _deret_tahun(lap)


def _sekelompok(jauh: Sequence[_Nilai]) -> Iterator[tuple[_Nilai, list[_Nilai]]]:
    """Rows of one cause: a kegiatan has the figure of the one sub kegiatan below it, which is named."""
    per_nilai: dict[Fraction, list[_Nilai]] = {}
    for x in jauh:
        per_nilai.setdefault(x.nilai, []).append(x)
    for sama in per_nilai.values():
        yield sama[-1], sama[::-1]


def _serapan(t: TabelBertipe) -> list[_Nilai]:
    """The absorption of every row, as printed or out of its amounts."""
    kp, kr, k = t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN), t.satu(Peran.PERSEN)
    hasil = []
    for b in t.badan:
        if k is not None and (c := t.angka(b, k)) is not None:
            hasil.append(_Nilai(b, k, Fraction(c.nilai), c.teks))
        elif kp is not None and kr is not None:
            p, r = t.angka(b, kp), t.angka(b, kr)
            if p is not None and r is not None and p.nilai > 0:
                n = Fraction(r.nilai) / Fraction(p.nilai) * 100
                hasil.append(_Nilai(b, kr, n, persen(n)))
    return hasil


def _capaian(t: TabelBertipe) -> list[_Nilai]:
    k = t.satu(Peran.CAPAIAN)
    if k is None:
        return []
    return [_Nilai(b, k, Fraction(c.nilai), c.teks) for b in t.badan if (c := t.angka(b, k)) is not None]


def _dijelaskan(lap: Laporan, t: TabelBertipe, b: BarisBertipe) -> bool:
    """Whether a remark of the row, a text that names it, or one just below the table tells why."""
    if any(_SEBAB.search(x) for x in b.teks):
        return True
    nama = " ".join(t.nama(b).casefold().split())
    for r in lap.ruas:
        if len(r.teks) < 40 or not _SEBAB.search(r.teks):
            continue
        if len(nama) > 8 and nama in " ".join(r.teks.casefold().split()):
            return True
        if r.alinea is not None and 0 < r.blok - t.sumber.blok <= 4 and _KEGIATAN_ITU.search(r.teks):
            return True
    return False


# --- one indicator over the years -------------------------------------------------------------------------------------


def _deret_tahun(lap: Laporan) -> Iterator[Temuan]:
    """A year that is ten or a hundred times its neighbours, which are alike: the comma slipped."""
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.PERBANDINGAN:
            continue
        for peran in (Peran.REALISASI, Peran.TARGET, Peran.CAPAIAN, Peran.NILAI):
            kolom = [k for k in t.berperan(peran) if k.tahun and not k.triwulan]
            if len(kolom) < 4 or len({k.tahun for k in kolom}) != len(kolom):
                continue
            for b in t.badan:
                angka = [(k, c) for k in kolom if (c := t.angka(b, k)) is not None and c.nilai > 0]
                x = _geser_koma([c for _, c in angka])
                if x is None:
                    continue
                k, c = angka[x]
                lain = ", ".join(y.teks for n, (_, y) in enumerate(angka) if n != x)
                yield from satu(
                    "HL-41",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{ringkas(t.nama(b))}” tahun {k.tahun} tertulis {c.teks}, sedangkan tahun lainnya {lain}.",
                    "Periksa letak koma dan satuannya; bila benar, jelaskan sebabnya.",
                    kutipan=c.teks,
                )


def _geser_koma(angka: Sequence[Cetakan]) -> int | None:
    """The one figure that is ten, a hundred or a thousand times the others, or such a part of them."""
    if len(angka) < 4:
        return None
    for n, c in enumerate(angka):
        lain = [x.nilai for m, x in enumerate(angka) if m != n]
        if max(lain) > min(lain) * Decimal("1.5"):
            continue
        tengah = Fraction(median(lain))
        banding = max(Fraction(c.nilai) / tengah, tengah / Fraction(c.nilai))
        if any(abs(banding / p - 1) <= Fraction(1, 4) for p in (10, 100, 1000)):
            return n
    return None

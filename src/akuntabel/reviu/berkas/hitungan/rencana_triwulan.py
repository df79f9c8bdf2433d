"""The four quarters of a plan beside the figure of its year: a row goes as the other rows of its table go."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import tulis
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.arah import arah_nama
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan

_SETAHUN = re.compile(r"\b(?:tahunan|setahun|satu\s+tahun|tahun\s+(?:anggaran\s+)?20\d\d|pagu|jumlah|total)\b", re.I)
_KUMULATIF = re.compile(r"kumulatif|akumulasi", re.IGNORECASE)
_MIN_LAIN = 2
"""So many other rows must go one way before a row is said to leave it."""
_Angka = tuple[Cetakan, Cetakan, Cetakan, Cetakan]
_Baris = tuple[BarisBertipe, _Angka, Cetakan]


def rencana_setahun(lap: Laporan) -> Iterator[Temuan]:
    """Rows whose quarters do not come to the figure of the year as those of the other rows do (HL-23)."""
    for t, deret, tahun, baris, kumulatif in _rencana(lap):
        if tahun.peran is Peran.JUMLAH and tahun.indeks > deret[-1].indeks:
            continue  # sums behind their parts are compared row by row
        for x in _searah(baris, kumulatif=kumulatif):
            if not _berjumlah(x) and not _berakhir(x):
                yield from _temuan_tahun(lap, t, x, deret, tahun, kumulatif=kumulatif)


def rencana_turun(lap: Laporan, selain: Container[tuple[int, int]]) -> Iterator[Temuan]:
    """Cumulative targets that fall where all other rows rise (HL-11); ``selain``: block and row found already."""
    for t, deret, _, baris, kumulatif in _rencana(lap):
        for x in _searah(baris, kumulatif=True) if kumulatif else ():
            if (t.sumber.blok, x[0].indeks) not in selain:
                yield from _temuan_turun(lap, t, x, deret, baris)


def _rencana(lap: Laporan) -> Iterator[tuple[TabelBertipe, Sequence[Kolom], Kolom, list[_Baris], bool]]:
    """The tables of quarters and year; whether they accumulate, by their title or their rows."""
    for t in lap.tabel_bertipe:
        deret = _deret(t)
        tahun = _kolom_tahun(t, deret) if deret else None
        if tahun is not None:
            baris = list(_baris(t, deret, tahun))
            lebih = sum(map(_berakhir, baris)) > sum(map(_berjumlah, baris))
            yield t, deret, tahun, baris, lebih or _KUMULATIF.search(t.judul) is not None


def _searah(baris: Sequence[_Baris], *, kumulatif: bool) -> Iterator[_Baris]:
    """The rows besides which most others, two at least, go the way of the table."""
    cocok = [x for x in baris if (_berakhir(x) if kumulatif else _berjumlah(x))]
    for x in baris:
        if len([y for y in cocok if y is not x]) >= max(_MIN_LAIN, (2 * len(baris) - 1) // 3):
            yield x


def _deret(t: TabelBertipe) -> Sequence[Kolom]:
    """The columns of the four quarters, where the table has each once."""
    ada = [k for k in t.kolom if k.triwulan and k.peran in (Peran.NILAI, Peran.TARGET, Peran.PAGU)]
    return ada if [k.triwulan for k in ada] == [1, 2, 3, 4] and len({k.peran for k in ada}) == 1 else ()


def _kolom_tahun(t: TabelBertipe, deret: Sequence[Kolom]) -> Kolom | None:
    """The one column of the whole year directly beside the quarters."""
    ada = [
        k
        for k in t.kolom
        if not k.triwulan
        and k.indeks in (deret[0].indeks - 1, deret[-1].indeks + 1)
        and k.peran in (Peran.TARGET, Peran.PAGU, Peran.JUMLAH, Peran.NILAI)
        and (k.peran in (Peran.PAGU, Peran.TARGET) or _SETAHUN.search(k.judul))
    ]
    return ada[0] if len(ada) == 1 else None


def _baris(t: TabelBertipe, deret: Sequence[Kolom], tahun: Kolom) -> Iterator[_Baris]:
    for b in t.baris:
        total = t.angka(b, tahun)
        angka = [c for k in deret if (c := t.angka(b, k)) is not None]
        if total is not None and len(angka) == len(deret):
            yield b, (angka[0], angka[1], angka[2], angka[3]), total


def _berjumlah(x: _Baris) -> bool:
    _, angka, total = x
    bulat = not any(a.desimal or a.persen for a in (*angka, total))
    ralat = Fraction(0) if bulat else sum((a.setengah for a in angka), total.setengah)
    return abs(sum((Fraction(a.nilai) for a in angka), Fraction(0)) - Fraction(total.nilai)) <= ralat


def _berakhir(x: _Baris) -> bool:
    return x[1][-1].nilai == x[2].nilai


def _temuan_tahun(
    lap: Laporan, t: TabelBertipe, x: _Baris, deret: Sequence[Kolom], tahun: Kolom, *, kumulatif: bool
) -> Iterator[Temuan]:
    b, angka, total = x
    hitung = sum((Fraction(a.nilai) for a in angka), Fraction(0))
    satuan = RUPIAH if RUPIAH in (tahun.satuan, deret[0].satuan) else ""
    seharusnya = f"Triwulan IV {angka[-1].teks}" if kumulatif else f"keempat triwulan berjumlah {tulis(hitung, satuan)}"
    yield from satu(
        "HL-23",
        [lap.lokasi_sel(t.sumber, b.indeks, k.indeks) for k in ((tahun, deret[-1]) if kumulatif else (tahun, *deret))],
        f"“{ringkas(t.nama(b))}”: “{ringkas(tahun.judul, 40)}” tertulis {total.teks}, sedangkan {seharusnya}; "
        "baris lain dalam tabel itu cocok.",
        "Samakan angka setahun dengan angka triwulannya.",
        kutipan=total.teks,
    )


def _temuan_turun(
    lap: Laporan, t: TabelBertipe, x: _Baris, deret: Sequence[Kolom], baris: Sequence[_Baris]
) -> Iterator[Temuan]:
    b, angka, _ = x
    if arah_nama(t.nama(b)) < 0 or angka[0].nilai > angka[-1].nilai or any(_turun(y) for y in baris if y is not x):
        return
    yield from temuan_turun(lap, t, b, list(zip(deret, angka, strict=True)))


def temuan_turun(
    lap: Laporan, t: TabelBertipe, b: BarisBertipe, angka: Sequence[tuple[Kolom, Cetakan]]
) -> Iterator[Temuan]:
    """The first fall of a row that accumulates from quarter to quarter. A quarter at zero has not been measured."""
    for (ka, a), (kb, z) in pairwise(angka):
        if z.nilai < a.nilai and z.nilai != 0:
            yield from satu(
                "HL-11",
                [lap.lokasi_sel(t.sumber, b.indeks, kb.indeks), lap.lokasi_sel(t.sumber, b.indeks, ka.indeks)],
                f"“{ringkas(t.nama(b))}”: angka kumulatif turun dari {a.teks} (triwulan {ka.triwulan}) menjadi "
                f"{z.teks} (triwulan {kb.triwulan}).",
                "Periksa apakah angkanya per triwulan atau kumulatif, lalu perbaiki.",
                kutipan=f"{a.teks} → {z.teks}",
            )
            return


def _turun(x: _Baris) -> bool:
    return any(z.nilai < a.nilai for a, z in pairwise(x[1]))

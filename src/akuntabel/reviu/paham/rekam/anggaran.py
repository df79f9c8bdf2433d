"""Budget and absorption of the programs and of the whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.satuan import RUPIAH
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.nama import PROGRAM
from akuntabel.reviu.paham.pernyataan import ApaNilai
from akuntabel.reviu.paham.rekam.susunan import OPD, Susunan
from akuntabel.reviu.paham.tabel import BarisBertipe, Kolom, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan


_LAMBANG = re.compile(r"^\s*Rp\.?\s*", re.IGNORECASE)


def anggaran(lap: Laporan, s: Susunan, tahun: int) -> None:
    """Budget and absorption of the programs and of the whole, of tables, else of sentences."""
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    bulan = (lap.lingkup.triwulan or 4) * 3
    program: dict[int, set[str]] = defaultdict(set)
    for n in lap.nama:
        t, b = tabel.get(n.ruas.blok), baris.get((n.ruas.blok, n.ruas.baris))
        if t is None or b is None or n.kunci not in s.unsur:
            continue
        if n.jenjang == PROGRAM:
            program[n.ruas.blok].add(n.kunci)
        for uang in _uang(t, b, tahun):
            s.catat(uang.nama, n.kunci, lap.lokasi_sel(t.sumber, b.indeks, uang.kolom.indeks))
            if uang.nama == "pagu":
                s.pagu.setdefault(n.kunci, _pagu(uang, n.kunci, tahun))
            else:
                s.uang.setdefault(n.kunci, _realisasi(uang, n.kunci, tahun, bulan))
    _keseluruhan(lap, s, tahun, bulan, [tabel[blok] for blok, kunci in program.items() if kunci >= _program(s)])
    _kalimat(lap, s, tahun, bulan)


@dataclass(frozen=True, slots=True)
class _Uang:
    """An amount of a row, with the percentage and the words beside it."""

    nama: str
    kolom: Kolom
    jumlah: int
    tercetak: str
    persen: str
    kata: str


def _uang(t: TabelBertipe, b: BarisBertipe, tahun: int) -> Iterator[_Uang]:
    persen, kata = t.satu(Peran.PERSEN), t.satu(Peran.TERBILANG)
    for peran, nama in ((Peran.PAGU, "pagu"), (Peran.REALISASI_ANGGARAN, "realisasi_anggaran")):
        k = t.satu(peran)
        if k is None or k.tahun not in (None, tahun) or not b.teks[k.indeks]:
            continue
        jumlah = baca_rupiah(f"{RUPIAH} {_LAMBANG.sub('', b.teks[k.indeks])}")
        if isinstance(jumlah, int):
            yield _Uang(
                nama,
                k,
                jumlah,
                b.teks[k.indeks],
                b.teks[persen.indeks] if persen else "",
                b.teks[kata.indeks] if kata else "",
            )


def _pagu(x: _Uang, unsur: str, tahun: int) -> r.Pagu:
    return r.Pagu(opd=OPD, tahun=tahun, tahap=r.TahapAnggaran.MURNI, unsur=unsur, jumlah=x.jumlah, tercetak=x.tercetak)


def _realisasi(x: _Uang, unsur: str, tahun: int, bulan: int) -> r.RealisasiAnggaran:
    return r.RealisasiAnggaran(
        opd=OPD,
        tahun=tahun,
        bulan=bulan,
        unsur=unsur,
        jumlah=x.jumlah,
        tercetak=x.tercetak,
        terbilang_tercetak=x.kata,
        persen_tercetak=x.persen,
    )


def _program(s: Susunan) -> set[str]:
    return {k for k, u in s.unsur.items() if u.jenis is r.JenisUnsur.PROGRAM}


def _keseluruhan(lap: Laporan, s: Susunan, tahun: int, bulan: int, tabel: Sequence[TabelBertipe]) -> None:
    """The total of tables that hold all programs; where they differ, none of them."""
    jumlah = [(t, t.jumlah[-1], x) for t in tabel if t.jumlah for x in _uang(t, t.jumlah[-1], tahun)]
    for nama in ("pagu", "realisasi_anggaran"):
        milik = [(t, b, x) for t, b, x in jumlah if x.nama == nama]
        if len({x.jumlah for _, _, x in milik}) != 1:
            continue
        s.catat(nama, "", *(lap.lokasi_sel(t.sumber, b.indeks, x.kolom.indeks) for t, b, x in milik))
        if nama == "pagu":
            s.pagu[""] = _pagu(milik[0][2], "", tahun)
        else:
            s.uang[""] = _realisasi(milik[0][2], "", tahun, bulan)


def _kalimat(lap: Laporan, s: Susunan, tahun: int, bulan: int) -> None:
    for p in lap.pernyataan:
        if p.apa is ApaNilai.SERAPAN and p.unsur.kunci in s.unsur:
            kunci = p.unsur.kunci
            uang = next((x for x in lap.uang if x.ruas.blok == p.ruas.blok and x.peran == "realisasi"), None)
            s.catat("realisasi_anggaran", kunci, lap.lokasi(p.ruas, p.posisi))
            s.uang.setdefault(
                kunci,
                r.RealisasiAnggaran(
                    opd=OPD,
                    tahun=tahun,
                    bulan=bulan,
                    unsur=kunci,
                    jumlah=uang.nilai if uang else None,
                    tercetak=uang.tercetak if uang else "",
                    terbilang_tercetak=uang.kata if uang else "",
                    persen_tercetak=p.teks,
                ),
            )

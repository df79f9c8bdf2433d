"""Where a report has a place for a thing and leaves it blank: of what it has no place for, nothing can be said.

A blank cell says something only where its column is otherwise filled: under merged cells, below headings inside a table
and in columns that nobody filled, cells are blank for other reasons.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from akuntabel.aturan.nilai import BelumDiukur
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.kosong import CUKUP, Lajur, terliput, tidak_ada
from akuntabel.reviu.paham.rekam.susunan import OPD, RENSTRA, Susunan
from akuntabel.reviu.paham.rumusan import SASARAN, huruf
from akuntabel.reviu.paham.tabel import JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.paham.ukuran import Ukuran

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

KETERANGAN = (
    (Peran.FORMULA, "formula"),
    (Peran.SUMBER_DATA, "sumber_data"),
    (Peran.PENANGGUNG_JAWAB, "penanggung_jawab"),
)
"""Columns that explain an indicator, with the fields of its record."""
_CUKUP_GABUNG = 4
"""``CUKUP`` in columns where one cell often serves the rows below it, which a text file shows as blanks."""
_BERSAMA = (Peran.SUMBER_DATA, Peran.PENANGGUNG_JAWAB)
_KONDISI = re.compile(r"(?:me|ter|ber)\w+nya\b", re.IGNORECASE)
"""How a sasaran begins, other than the name of a group of them ("Urusan Wajib", "Perspektif Internal")."""
_ALASAN = re.compile(
    r"\b(?:belum|tidak)\s+(?:dapat\s+|bisa\s+)?(?:di\w+|tersedia|keluar|terbit|rilis)\b[^.]{0,200}"
    r"\b(?:karena|sebab|menunggu|akan|dijadwalkan|mengingat|sehubungan)\b",
    re.IGNORECASE,
)
"""A report that says why something was not measured, or when it will be."""


def catat_kosong(lap: Laporan, s: Susunan) -> None:
    """The places that are left blank, as tables "kosong.<table>" or "kosong.<table>.<column>"."""
    _keterangan(lap, s)
    _indikator(lap, s)
    _belum_diukur(lap, s)


def _catat(lap: Laporan, s: Susunan, tabel: str, t: TabelBertipe, k: Kolom, lajur: Lajur) -> None:
    for kunci, baris in lajur.kurang:
        s.catat(f"kosong.{tabel}", kunci, lap.lokasi_sel(t.sumber, baris, k.indeks))


def _keterangan(lap: Laporan, s: Susunan) -> None:
    """Formula, source of data and responsible post, in rows that begin an element (below it one cell may serve all)."""
    for t in lap.tabel_bertipe:
        for peran, kolom in KETERANGAN:
            k = t.satu(peran)
            if k is None:
                continue
            lajur = Lajur(_CUKUP_GABUNG if peran in _BERSAMA else CUKUP)
            for baris, kunci, awal in s.baris_indikator.get(t.sumber.blok, ()):
                teks = t.sumber.tabel.baris[baris].teks[k.indeks].strip()
                if tidak_ada(teks):
                    lajur.diakui.append((kunci, baris))
                elif teks:
                    lajur.terisi += 1
                elif awal and not terliput(t, baris, k.indeks):
                    lajur.kosong.append((kunci, baris))
            _catat(lap, s, f"indikator.{kolom}", t, k, lajur)


def _indikator(lap: Laporan, s: Susunan) -> None:
    """Elements whose row has nothing under "Indikator", among others of their kind that have theirs beside them."""
    lajur: dict[tuple[int, r.JenisUnsur], tuple[Ukuran, Kolom, Lajur]] = {}
    for u, n in ukuran_bernama(lap):
        k = u.tabel.satu(Peran.INDIKATOR)
        kunci = n.kunci if n else s.kunci_strategis(u.jenis, u.unsur)
        if k is None or kunci not in s.unsur or u.sel_unsur is None or u.sel_unsur.baris != u.baris.indeks:
            continue
        _, _, x = lajur.setdefault((u.tabel.sumber.blok, s.unsur[kunci].jenis), (u, k, Lajur()))
        if tidak_ada(u.teks):
            x.diakui.append((kunci, u.baris.indeks))
        elif u.indikator is not None:
            x.terisi += 1
        elif _polos(u, k):
            x.kosong.append((kunci, u.baris.indeks))
    _baris_lepas(s, lajur)
    for u, k, x in lajur.values():
        _catat(lap, s, "unsur", u.tabel, k, x)


def _baris_lepas(s: Susunan, lajur: dict[tuple[int, r.JenisUnsur], tuple[Ukuran, Kolom, Lajur]]) -> None:
    """Rows that hold a sasaran alone and so look like a heading inside the table, where the sasaran around them have
    their indicators beside them: each becomes a record, as no other place may say it."""
    for (_, jenis), (u, _, x) in lajur.items():
        nama = [k for k in u.tabel.kolom if k.peran in (Peran.TUJUAN, Peran.SASARAN)]
        if jenis is not r.JenisUnsur.SASARAN or len(nama) != 1 or "tujuan" in nama[0].judul.casefold():
            continue
        for b, bawah in zip(u.tabel.baris, (*u.tabel.baris[1:], None), strict=True):
            teks = b.teks[nama[0].indeks]
            lanjut = bawah is not None and bawah.jenis is JenisBaris.BADAN and not bawah.teks[nama[0].indeks]
            if b.jenis is JenisBaris.GRUP and _KONDISI.match(teks) and not lanjut and x.terisi >= CUKUP:
                x.kosong.append((_sasaran(s, teks), b.indeks))


def _sasaran(s: Susunan, teks: str) -> str:
    if kunci := s.kunci_strategis(SASARAN, teks):
        return kunci
    sama = [u for u in s.unsur.values() if u.jenis is r.JenisUnsur.SASARAN]
    kunci = f"S{len(sama) + 1}"
    s.strategis[SASARAN, huruf(teks)] = kunci
    s.unsur[kunci] = r.Unsur(
        rencana=RENSTRA,
        kunci=kunci,
        jenis=r.JenisUnsur.SASARAN,
        uraian=teks,
        kode=kunci,
        induk=sama[0].induk if sama else "",
        opd=OPD,
        urutan=len(sama) + 1,
    )
    return kunci


def _polos(u: Ukuran, k: Kolom) -> bool:
    """Whether a row ends with its element: nothing to measure, no cell that was moved, no indicator below."""
    if terliput(u.tabel, u.baris.indeks, k.indeks) or u.sel_unsur is None:
        return False
    if any(s.teks.strip(" -–") for s in (*u.target, *u.realisasi, *u.capaian)) or u.satuan_kolom:
        return False
    bawah = next((b for b in u.tabel.baris if b.indeks > u.baris.indeks and b.jenis is not JenisBaris.KOSONG), None)
    return bawah is None or bawah.jenis is not JenisBaris.BADAN or bool(bawah.teks[u.sel_unsur.kolom.indeks])


def _belum_diukur(lap: Laporan, s: Susunan) -> None:
    """Indicators of the whole year that the report itself calls not measured, without a word on why or until when."""
    if lap.lingkup.triwulan or any(_ALASAN.search(x.teks) for x in lap.ruas):
        return
    for kunci, x in s.realisasi.items():
        if isinstance(x.nilai, BelumDiukur) and not x.nilai.alasan:
            for lokasi in s.tempat["realisasi", kunci]:
                s.catat("kosong.realisasi.nilai", kunci, lokasi)

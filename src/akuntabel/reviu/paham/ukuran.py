"""Indicators as tables print them: whose each is, with its unit, target, realisation and capaian, each with its cell.

A table may have one indicator in a row, or several (tujuan and sasaran side by side); an element printed once for
several rows, or as a heading inside the table, holds for the rows below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan
    from akuntabel.reviu.temuan import Lokasi

_UNSUR = (Peran.TUJUAN, Peran.SASARAN, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)
_GRUP = re.compile(r"\s*(?P<apa>tujuan|sasaran|program|sub\s?-?\s?kegiatan|kegiatan)\b[^:]{0,25}:\s*(?P<isi>.+)", re.I)
_INDIKATOR_GRUP = re.compile(r"indikator\s+(?P<apa>tujuan|sasaran|program|kegiatan)", re.IGNORECASE)
_TIDAK = frozenset({JenisTabel.PEGAWAI, JenisTabel.ASET, JenisTabel.SKM_ACUAN, JenisTabel.SKALA_PREDIKAT})


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its row and column (head included) and its text, blank as printed."""

    baris: int
    kolom: Kolom
    teks: str


@dataclass(frozen=True, kw_only=True)
class Ukuran:
    """One indicator of one element in one row. ``unsur`` is the element's wording ("" where the table has none),
    ``jenis`` what it is; ``baris_unsur`` and ``kolom_unsur`` its cell."""

    tabel: TabelBertipe
    baris: BarisBertipe
    jenis: str
    unsur: str
    sel_unsur: Sel | None
    indikator: Sel | None
    kondisi: Sel | None
    target: tuple[Sel, ...]
    realisasi: tuple[Sel, ...]
    capaian: tuple[Sel, ...]
    satuan_kolom: str

    @property
    def teks(self) -> str:
        return self.indikator.teks if self.indikator else ""

    @cached_property
    def satuan(self) -> str:
        """The unit: of the column "Satuan", of the target's head, else in the target's own cell."""
        if self.satuan_kolom:
            return self.satuan_kolom
        for s in self.target:
            if s.kolom.satuan:
                return s.kolom.satuan
            if satuan := satuan_sel(s.teks):
                return satuan
        return ""

    @property
    def bersatuan(self) -> str:
        """The target with its unit as printed, for messages."""
        teks = self.target[0].teks if self.target else ""
        return teks if satuan_sel(teks) or not self.satuan else f"{teks} {self.satuan}".strip()


def satuan_sel(teks: str) -> str:
    """The unit that a cell itself prints ("2 dok" → "dok"); "" where none."""
    baca = baca_angka(teks)
    return baca.satuan if isinstance(baca, Terbaca) else ""


def lokasi_sel(lap: Laporan, u: Ukuran, sel: Sel) -> Lokasi:
    """The place of a cell of the indicator's row, or of its element above."""
    return lap.lokasi_sel(u.tabel.sumber, sel.baris, sel.kolom.indeks)


def kenali_ukuran(lap: Laporan) -> tuple[Ukuran, ...]:
    """All indicators in tables, in reading order."""
    return tuple(u for t in lap.tabel_bertipe if t.jenis not in _TIDAK for u in _di_tabel(t))


def _di_tabel(t: TabelBertipe) -> Iterator[Ukuran]:
    indikator = t.berperan(Peran.INDIKATOR)
    nama = t.berperan(*_UNSUR)
    if not indikator and not (nama and t.berperan(Peran.TARGET)):
        return
    kini: dict[Peran, Sel] = {}
    grup: Sel | None = None
    jenis_grup = ""
    for b in t.baris:
        if b.jenis is JenisBaris.GRUP:
            grup, jenis_grup = _grup(t, b)
            continue
        if b.jenis is not JenisBaris.BADAN:
            continue
        for k in nama:
            if b.teks[k.indeks]:
                kini[k.peran] = Sel(b.indeks, k, b.teks[k.indeks])
                for bawah in _UNSUR[_UNSUR.index(k.peran) + 1 :]:
                    if not any(b.teks[x.indeks] for x in nama if x.peran is bawah):
                        kini.pop(bawah, None)
        yield from _di_baris(t, b, kini, grup, jenis_grup)


def _grup(t: TabelBertipe, b: BarisBertipe) -> tuple[Sel | None, str]:
    """A heading inside the table: the element that the rows below belong to."""
    indeks, teks = max(enumerate(b.teks), key=lambda x: len(x[1]))
    if cocok := _GRUP.match(teks):
        return Sel(b.indeks, t.kolom[indeks], cocok["isi"].strip()), _jenis_kata(cocok["apa"])
    kata = re.match(r"\s*(program|sub\s?-?\s?kegiatan|kegiatan)\b", teks, re.IGNORECASE)
    if kata or b.tingkat:
        jenis = _jenis_kata(kata[1]) if kata else ("", "program", "kegiatan", "sub kegiatan")[b.tingkat]
        return Sel(b.indeks, t.kolom[indeks], teks), jenis
    return None, ""


def _jenis_kata(kata: str) -> str:
    rapi = kata.casefold()
    return "sub kegiatan" if rapi.startswith("sub") else rapi


def _di_baris(
    t: TabelBertipe, b: BarisBertipe, kini: dict[Peran, Sel], grup: Sel | None, jenis_grup: str
) -> Iterator[Ukuran]:
    terisi = [k for k in t.berperan(Peran.INDIKATOR) if b.teks[k.indeks]]
    pilihan: list[Kolom | None] = list(terisi) if terisi else [None]
    for n, k in enumerate(pilihan):
        akhir = n == len(pilihan) - 1
        objek = k.objek if k else ""
        sel, jenis = _unsur(t, b, k, kini, grup, jenis_grup)
        nilai = {p: _nilai(t, b, k, p, objek, akhir=akhir) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)}
        if k is None and (sel is None or sel.baris != b.indeks):
            continue
        satuan = t.satu(Peran.SATUAN)
        kondisi = t.satu(Peran.KONDISI)
        yield Ukuran(
            tabel=t,
            baris=b,
            jenis=jenis,
            unsur=sel.teks if sel else "",
            sel_unsur=sel,
            indikator=Sel(b.indeks, k, b.teks[k.indeks]) if k else None,
            kondisi=Sel(b.indeks, kondisi, b.teks[kondisi.indeks])
            if kondisi and akhir and b.teks[kondisi.indeks]
            else None,
            target=nilai[Peran.TARGET],
            realisasi=nilai[Peran.REALISASI],
            capaian=nilai[Peran.CAPAIAN],
            satuan_kolom=b.teks[satuan.indeks] if satuan and akhir else "",
        )


def _unsur(
    t: TabelBertipe, b: BarisBertipe, k: Kolom | None, kini: dict[Peran, Sel], grup: Sel | None, jenis_grup: str
) -> tuple[Sel | None, str]:
    """The element whose indicator a cell is: by what the head says, else the nearest to its left."""
    objek = k.objek if k else ""
    calon = [p for p in reversed(_UNSUR) if p in kini]
    if objek == "tujuan":
        calon = [p for p in calon if p is Peran.TUJUAN]
    elif objek == "sasaran":
        calon = [p for p in calon if p is Peran.SASARAN] or [p for p in calon if p is Peran.PROGRAM]
    elif objek == "program":
        calon = [p for p in calon if p in _UNSUR[2:]]
    if k is not None and (kiri := [p for p in calon if kini[p].kolom.indeks < k.indeks]):
        dekat = max(kini[p].kolom.indeks for p in kiri)
        calon = [p for p in kiri if objek != "program" or kini[p].kolom.indeks == dekat]
    if calon:
        sel = kini[calon[0]]
        return sel, _jenis(t, b, sel)
    if _INDIKATOR_GRUP.match(b.teks[0] if b.teks else "") and jenis_grup:
        return grup, jenis_grup
    return grup, jenis_grup


def _jenis(t: TabelBertipe, b: BarisBertipe, sel: Sel) -> str:
    peran = sel.kolom.peran
    if peran in (Peran.TUJUAN, Peran.SASARAN):
        judul = sel.kolom.judul.casefold()
        if "tujuan" in judul and "sasaran" in judul:
            return ""
        return str(peran)
    tingkat = t.baris[sel.baris - t.sumber.tabel.kepala].tingkat if sel.baris != b.indeks else b.tingkat
    if tingkat:
        return ("", "program", "kegiatan", "sub kegiatan")[tingkat]
    return {Peran.KEGIATAN: "kegiatan", Peran.SUB_KEGIATAN: "sub kegiatan"}.get(peran, "")


def _nilai(
    t: TabelBertipe, b: BarisBertipe, k: Kolom | None, peran: Peran, objek: str, *, akhir: bool
) -> tuple[Sel, ...]:
    """The cells of a role that belong to an indicator: those under the same head, else all those of the row."""
    kolom = [x for x in t.berperan(peran) if not x.akhir]
    seobjek = [x for x in kolom if x.objek and x.objek == objek]
    if not seobjek and k is not None and len(t.berperan(Peran.INDIKATOR)) > 1 and len(kolom) > 1:
        kanan = [x for x in kolom if x.indeks > k.indeks]
        seobjek = kanan[:1]
    pilih = seobjek or (kolom if akhir else [])
    return tuple(Sel(b.indeks, x, b.teks[x.indeks]) for x in pilih)

"""Programs, kegiatan and sub kegiatan that a report names: in headings, tables, lists and sentences, with the entry of
the nomenclature that each means.

The series is that of the report's year, the candidates are those of the bidang urusan whose programs and codes the
report names itself, with the program penunjang. Before 2022 no table is held: names are then found by the words
"Program …" alone, without an entry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from akuntabel.aturan.nomenklatur import VERSI_2_DIGIT, VERSI_4_DIGIT, Entri, nomenklatur, tingkat_kode, versi_untuk
from akuntabel.dokumen.baca.model import JenisAlinea
from akuntabel.reviu.paham.kamus_nama import Kamus, Kata, Padanan, inti_nama, pecah
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas

PROGRAM, KEGIATAN, SUB_KEGIATAN = "program", "kegiatan", "sub kegiatan"
_PENUNJANG = "X.XX"
_KODE = re.compile(r"\b(\d)\.(\d\d)\.(\d\d)(?:\.(\d)\.(\d\d)(?:\.(\d\d(?:\d\d)?))?)?(?![\d.]*\d)")
_KODE_DEPAN = re.compile(r"\s*((?:\d|[xX])\.(?:\d\d|[xX]{2})(?:\.\d{1,2})+(?:\.\d{2,4})?)[.:]?\s+")
_PANGKAL = re.compile(
    r"\b(?:(?P<sub>sub\s*-?\s*kegiatan)|(?P<kegiatan>kegiatan)|(?P<program>pr?o[gr]{1,2}r?am))\b\s*[:“\"]?\s*"
    r"(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
"""The word before a name; "Porgram" and "Pogram" are meant, too."""
_JEDA = re.compile(
    r"[;:.()]|\s[-–]\s|\b(?:sub\s?-?\s?kegiatan|serapan|dengan|sebesar|melalui\s+kegiatan)\b", re.IGNORECASE
)
"""Where a name in a sentence ends at the latest; some official names hold "dengan" or brackets, see ``_jendela``."""
_BERNOMOR = re.compile(r"(?<![\w.])\(?\d{1,2}\)\.?\s+(?=[A-Z])")
"""A numbered member of a list inside a paragraph: "3). Administrasi …"."""
_KONDISI = re.compile(r"(?:ter\w+nya|meningkatnya|menurunnya|menguatnya|optimalnya|jumlah|persentase)\b", re.IGNORECASE)
"""What begins a condition or an indicator: no name, although it repeats one."""
_LANJUTAN = re.compile(r"(?:\s*[,;])?\s*(?:(?:dan|serta)\s+)?(?=[A-Z])")
_PERAN_NAMA = {
    Peran.PROGRAM: "",
    Peran.KEGIATAN: KEGIATAN,
    Peran.SUB_KEGIATAN: SUB_KEGIATAN,
}


class AsalNama(StrEnum):
    JUDUL = "judul"
    TABEL = "tabel"
    BUTIR = "butir"
    KALIMAT = "kalimat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nama:
    """A name from ``awal`` to ``akhir`` of ``ruas``. ``tingkat`` is what the report says it is (by the word before it
    or its column), "" where it does not; ``mirip`` how near it comes to the official name (1: letter by letter).

    ``peran`` is the role of its column, in a table.
    """

    teks: str
    ruas: Ruas
    awal: int
    akhir: int
    asal: AsalNama
    tingkat: str = ""
    kode: str = ""
    entri: Entri | None = None
    mirip: float = 0.0
    peran: Peran | None = None

    @property
    def jenjang(self) -> str:
        """The level: of the official name, else as printed."""
        return self.entri.tingkat if self.entri else self.tingkat or PROGRAM

    @property
    def kunci(self) -> str:
        """What two names of one thing have in common: the official code, else the letters."""
        return self.entri.kode if self.entri else "".join(inti_nama(self.teks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomenklatur:
    """The names that a report can mean. ``bidang``: codes of the bidang urusan, the chief one first."""

    versi: str
    jenis_pemda: str
    bidang: tuple[str, ...]
    kamus: Kamus
    program: Kamus
    """The programs of all bidang urusan."""
    lain: Kamus
    """The names of the other series: a name that is official there is not accused."""
    pasti: bool
    """False where the table is not that of the report's own year and government."""


def susun_nomenklatur(lap: Laporan) -> Nomenklatur | None:
    """The part of the nomenclature that a report uses; None where none is held for it."""
    tahun = lap.lingkup.tahun
    versi = versi_untuk(tahun) if tahun else None
    if versi is None or lap.instansi.pusat:
        return None
    jenis = lap.instansi.jenis_pemda or "kabupaten"
    pasti = bool(lap.instansi.jenis_pemda) and (tahun or 0) <= 2024
    buku = nomenklatur(versi, jenis)
    if not len(buku):
        versi, pasti = VERSI_4_DIGIT, False
        buku = nomenklatur(versi, jenis)
    program = _kamus_program(versi, jenis)
    bidang = _bidang(lap, program) or _bidang_menurut_rincian(lap, tuple(buku))
    return Nomenklatur(
        versi=versi,
        jenis_pemda=jenis,
        bidang=bidang,
        kamus=_kamus(versi, jenis, bidang),
        program=program,
        lain=_kamus(VERSI_4_DIGIT if versi == VERSI_2_DIGIT else VERSI_2_DIGIT, jenis, bidang),
        pasti=pasti,
    )


@cache
def _kamus_program(versi: str, jenis: str) -> Kamus:
    return Kamus(e for e in nomenklatur(versi, jenis) if e.tingkat == PROGRAM)


@lru_cache(maxsize=64)
def _kamus(versi: str, jenis: str, bidang: tuple[str, ...]) -> Kamus:
    return Kamus(_milik(versi, jenis, bidang))


def _milik(versi: str, jenis: str, bidang: tuple[str, ...]) -> Iterator[Entri]:
    """The entries of these bidang urusan, and the program penunjang under the code of the chief one."""
    utama = bidang[0] if bidang else _PENUNJANG
    for e in nomenklatur(versi, jenis):
        if e.tingkat == "bidang urusan":
            continue
        if e.kode.startswith(_PENUNJANG):
            yield replace(e, kode=utama + e.kode[4:], kode_baku=e.kode)
        elif e.kode[:4] in bidang:
            yield e


def _bidang(lap: Laporan, program: Kamus) -> tuple[str, ...]:
    suara: Counter[str] = Counter()
    for r in lap.ruas:
        for m in _KODE.finditer(r.teks):
            suara[f"{m[1]}.{m[2]}"] += 1
        for awal, tingkat in _pangkal(r):
            if tingkat == PROGRAM and (p := program.jajarkan(_jendela(r.teks, awal), utuh=False, ambang=0.85)):
                suara[p.entri.kode[:4]] += 2
    for _, r in _sel_nama(lap):
        if (p := program.jajarkan(inti_nama(_tanpa_kode(r.teks)[0]), utuh=True, ambang=0.85)) is not None:
            suara[p.entri.kode[:4]] += 2
    suara.pop(_PENUNJANG, None)
    return tuple(b for b, n in suara.most_common(4) if n >= 2)


def _bidang_menurut_rincian(lap: Laporan, semua: tuple[Entri, ...]) -> tuple[str, ...]:
    """Where no program or code is named: by kegiatan and sub kegiatan that only one bidang urusan has."""
    pemilik: dict[str, set[str]] = {}
    for e in semua:
        pemilik.setdefault("".join(inti_nama(e.nama)), set()).add(e.kode[:4])
    suara: Counter[str] = Counter()
    for _, r in _sel_nama(lap):
        bidang = pemilik.get("".join(inti_nama(_tanpa_kode(r.teks)[0])), set())
        if len(bidang) == 1:
            suara[next(iter(bidang))] += 1
    suara.pop(_PENUNJANG, None)
    return tuple(b for b, _ in suara.most_common(2))


def _pangkal(r: Ruas) -> Iterator[tuple[int, str]]:
    """Where names begin in a stretch of text, by the words "program", "kegiatan", "sub kegiatan"."""
    for m in _PANGKAL.finditer(r.teks):
        yield m.end(), SUB_KEGIATAN if m["sub"] else KEGIATAN if m["kegiatan"] else PROGRAM


def _jendela(teks: str, awal: int) -> list[str]:
    return [k.teks for k in _jendela_kata(teks, awal)]


def _jendela_kata(teks: str, awal: int) -> list[Kata]:
    """The words that a name in a sentence may have: up to the first hard pause."""
    jeda = _JEDA.search(teks, awal + 3)
    return pecah(teks, awal, jeda.start() if jeda else min(len(teks), awal + 450))


def _sel_nama(lap: Laporan) -> Iterator[tuple[Peran, Ruas]]:
    """The cells of the columns that name programs, kegiatan and sub kegiatan."""
    peran = {(t.sumber.blok, k.indeks): k.peran for t in lap.tabel_bertipe for k in t.kolom if k.peran in _PERAN_NAMA}
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and (p := peran.get((r.blok, r.kolom))):
            yield p, r


def _tanpa_kode(teks: str) -> tuple[str, str, int]:
    """A text without the code or number before it: (text, code, offset)."""
    if cocok := _KODE_DEPAN.match(teks):
        return teks[cocok.end() :], cocok[1], cocok.end()
    cocok = re.match(r"\s*(?:[A-Za-z0-9]{1,3}[.)]\s*)*", teks)
    awal = cocok.end() if cocok else 0
    return teks[awal:], "", awal


def kenali_nama(lap: Laporan) -> tuple[Nama, ...]:
    """All names in reading order."""
    semua = list(_kenali(lap))
    utuh = {n.entri.kode: n.entri for n in semua if n.entri and n.mirip == 1}
    semua = [_tanpa_sekata(n, utuh.values()) if n.entri is None else n for n in semua]
    return tuple(sorted(semua, key=lambda n: (n.ruas.blok, n.ruas.baris, n.ruas.kolom, n.awal)))


def _tanpa_sekata(n: Nama, utuh: Iterable[Entri]) -> Nama:
    """A short name that lacks one word of a name which the report writes in full elsewhere is that name."""
    kata = inti_nama(n.teks)
    calon = {
        e.kode: e
        for e in utuh
        if e.tingkat == n.tingkat and n.kode in ("", e.kode) and kata in _kurang_satu(inti_nama(e.nama))
    }
    if len(kata) < 3 or len(calon) != 1:
        return n
    (e,) = calon.values()
    return replace(n, entri=e, mirip=_MIRIP_SEKATA)


def _kurang_satu(kata: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The same words with one of them left out."""
    return (kata[:i] + kata[i + 1 :] for i in range(len(kata)))


_MIRIP_SEKATA = 0.85
"""Likeness of a name that lacks a word: meant without much doubt, but not by its letters."""


def _kenali(lap: Laporan) -> Iterator[Nama]:
    buku = lap.nomenklatur
    judul = {b.awal for b in lap.kerangka.bagian}
    keterangan = {i for k in lap.keterangan for i in range(k.blok, k.akhir)}
    peran = {(t.sumber.blok, k.indeks): (t, k.peran) for t in lap.tabel_bertipe for k in t.kolom}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    for r in lap.ruas:
        if r.tabel is not None:
            if r.baris >= r.tabel.tabel.kepala and (isi := peran.get((r.blok, r.kolom))):
                yield from _di_sel(r, *isi, baris.get((r.blok, r.baris)), buku)
        elif r.blok in judul:
            yield from _di_judul(r, buku)
        elif r.blok not in keterangan and r.alinea is not None:
            yield from _di_alinea(r, buku)


def _di_sel(
    r: Ruas, t: TabelBertipe, peran: Peran, baris: BarisBertipe | None, buku: Nomenklatur | None
) -> Iterator[Nama]:
    teks, kode, awal = _tanpa_kode(r.teks)
    kata = inti_nama(teks)
    if len(kata) < 2 or t.jenis in (JenisTabel.PEGAWAI, JenisTabel.ASET) or _KONDISI.match(teks):
        return
    kode = kode or (baris.kode if baris else "")
    sebutan = _sebutan(teks)
    tingkat = sebutan or tingkat_kode(kode) or _PERAN_NAMA.get(peran, "")
    padan: Padanan | None = None
    bernama = peran in _PERAN_NAMA or (peran in (Peran.URAIAN, Peran.LAIN) and bool(sebutan or kode))
    if bernama:
        padan = _padan(buku, kata, utuh=True, tingkat=sebutan or _PERAN_NAMA.get(peran, ""), ambang=0.78)
        if padan is None and sebutan != PROGRAM:
            padan = _padan(buku, kata, utuh=True, tingkat="", ambang=0.78)
    elif len(kata) >= 3 and buku is not None and (entri := buku.kamus.tepat(kata)) is not None:
        padan = Padanan(entri, len(kata), 1.0)
    if padan is not None and kode and buku is not None:
        padan = _menurut_kode(padan, kode, buku)
    if padan is None and not (peran in _PERAN_NAMA and (sebutan or kode)):
        return
    yield Nama(
        teks=r.teks[awal:].strip(),
        ruas=r,
        awal=awal,
        akhir=len(r.teks.rstrip()),
        asal=AsalNama.TABEL,
        tingkat=tingkat,
        kode=kode,
        entri=padan.entri if padan else None,
        mirip=padan.mirip if padan else 0.0,
        peran=peran,
    )


def _menurut_kode(padan: Padanan, kode: str, buku: Nomenklatur) -> Padanan:
    """Of several entries with one name, that of the printed code."""
    kembar = buku.kamus.bernama(inti_nama(padan.entri.nama))
    milik = next((e for e in kembar if e.kode == kode), padan.entri)
    return replace(padan, entri=milik)


def _sebutan(teks: str) -> str:
    """The level that the first word of a text names."""
    cocok = _PANGKAL.match(teks)
    if not cocok:
        return ""
    return SUB_KEGIATAN if cocok["sub"] else KEGIATAN if cocok["kegiatan"] else PROGRAM


def _padan(
    buku: Nomenklatur | None, kata: tuple[str, ...] | list[str], *, utuh: bool, tingkat: str, ambang: float
) -> Padanan | None:
    if buku is None:
        return None
    padan = buku.kamus.jajarkan(kata, utuh=utuh, tingkat=tingkat, ambang=ambang)
    if padan is None and tingkat == PROGRAM:
        padan = buku.program.jajarkan(kata, utuh=utuh, ambang=max(ambang, 0.9))
    return padan


def _di_judul(r: Ruas, buku: Nomenklatur | None) -> Iterator[Nama]:
    teks, kode, awal = _tanpa_kode(r.teks)
    sebutan = _sebutan(teks)
    rapi = teks.rstrip(" ;:.,")
    kata = inti_nama(rapi)
    if _PANGKAL.match(teks):
        pangkal = _PANGKAL.match(teks)
        kata = tuple(k.teks for k in pecah(rapi, pangkal.end() if pangkal else 0))
    if len(kata) < 2:
        return
    padan = _padan(buku, kata, utuh=True, tingkat=sebutan, ambang=0.75 if sebutan else 0.97)
    if padan is None and not (sebutan == PROGRAM and len(kata) >= 2 and not re.match(r"program\s*[/&]", teks, re.I)):
        return
    if padan is None and re.match(
        r"(?i)program\s+(?:satuan|kerja|dan\s+kegiatan|prioritas|unggulan|strategis)\b", teks
    ):
        return
    yield Nama(
        teks=rapi,
        ruas=r,
        awal=awal,
        akhir=awal + len(rapi),
        asal=AsalNama.JUDUL,
        tingkat=sebutan,
        kode=kode,
        entri=padan.entri if padan else None,
        mirip=padan.mirip if padan else 0.0,
    )


def _di_alinea(r: Ruas, buku: Nomenklatur | None) -> Iterator[Nama]:
    """Names in a paragraph: after the words that announce one, and on through an enumeration."""
    alinea = r.alinea
    asal = AsalNama.BUTIR if alinea and alinea.jenis is JenisAlinea.BUTIR else AsalNama.KALIMAT
    sampai = 0
    for awal, isi, tingkat in _mulaian(r.teks):
        if awal < sampai:
            continue
        nama = _mulai(r, awal, isi, tingkat, asal, buku)
        while nama is not None:
            yield nama
            sampai = nama.akhir
            lanjut = _LANJUTAN.match(r.teks, sampai) if sampai < len(r.teks) else None
            if lanjut is None or lanjut.end() == sampai or _PANGKAL.match(r.teks, lanjut.end()):
                break
            nama = _mulai(r, lanjut.end(), lanjut.end(), tingkat, asal, buku)


def _mulaian(teks: str) -> Iterator[tuple[int, int, str]]:
    """Where names may begin: (with the word before, without it, level); numbered members only after such a word."""
    pangkal = [
        (m.start(), m.end(), SUB_KEGIATAN if m["sub"] else KEGIATAN if m["kegiatan"] else PROGRAM)
        for m in _PANGKAL.finditer(teks)
    ]
    if re.search(r"\b(?:program|kegiatan)\b", teks, re.IGNORECASE):
        pangkal += [(m.end(), m.end(), "") for m in _BERNOMOR.finditer(teks)]
    yield from sorted(pangkal)


def _mulai(r: Ruas, awal: int, isi: int, tingkat: str, asal: AsalNama, buku: Nomenklatur | None) -> Nama | None:
    kata = _jendela_kata(r.teks, isi)
    if len(kata) < 2:
        return None
    teks = [k.teks for k in kata]
    if tingkat and buku is not None and (utuh := _lewat_jeda(buku, r.teks, isi, len(kata), tingkat)) is not None:
        kata, entri = utuh
        padan: Padanan | None = Padanan(entri, len(kata), 1.0)
    else:
        padan = _padan(buku, teks, utuh=False, tingkat=tingkat, ambang=0.8 if tingkat else 0.9)
    if padan is None and tingkat:
        padan = _padan(buku, teks, utuh=False, tingkat="", ambang=1.0)
    if padan is None:
        return None
    akhir = kata[padan.panjang - 1].akhir
    return Nama(
        teks=r.teks[awal:akhir],
        ruas=r,
        awal=awal,
        akhir=akhir,
        asal=asal,
        tingkat=tingkat,
        entri=padan.entri,
        mirip=padan.mirip,
    )


def _lewat_jeda(buku: Nomenklatur, teks: str, awal: int, pendek: int, tingkat: str) -> tuple[list[Kata], Entri] | None:
    """An official name that goes on, letter by letter, over a word that ends most names ("Orang dengan Risiko …")."""
    henti = re.compile(r"[;:]|\.\s").search(teks, awal)
    kata = pecah(teks, awal, henti.start() if henti else min(len(teks), awal + 450))[:45]
    for n in range(len(kata), pendek, -1):
        entri = buku.kamus.tepat([k.teks for k in kata[:n]], tingkat)
        if entri is not None and entri.tingkat == tingkat:
            return kata[:n], entri
    return None

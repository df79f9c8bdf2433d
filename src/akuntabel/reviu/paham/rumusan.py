"""Tujuan, sasaran and indicators as a report words them, in every place, and which wordings mean one thing.

Letters decide, not spelling: case, "prosentase", hyphens and a unit in brackets are no other wording. Two wordings of
one table are two things; those that are most alike, and never stand in one table, are one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.kamus_nama import inti_nama, pecah
from akuntabel.reviu.paham.nama import KEGIATAN, SUB_KEGIATAN
from akuntabel.reviu.paham.tabel import JenisBaris, JenisTabel, Peran
from akuntabel.reviu.paham.ukuran import Sel

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas

TUJUAN, SASARAN = "tujuan", "sasaran"
PEMDA = "sasaran pemda"
"""A tujuan or sasaran of the government's own plan (RPJMD), which the report only refers to."""

_BAKU = (
    (re.compile(r"\b(?:prosentase|prosentasi|persentasi|porsentasi|porsentase|presentase|persen)\b"), "persentase"),
    (re.compile(r"\b(?:indek|index)\b"), "indeks"),
    (re.compile(r"\bdibidang\b"), "di bidang"),
    (re.compile(r"(?<=\w)\s?[-–]\s?(?=\w)"), ""),
)
_SATUAN_KURUNG = re.compile(r"\s*\([^()]{1,30}\)\s*$")
_KECIL = frozenset(
    {
        *("dan", "di", "yang", "bidang", "dalam", "pada", "untuk", "dengan", "serta", "atas", "dari", "oleh", "atau"),
        *("meningkatnya", "terwujudnya", "menurunnya", "menguatnya", "terlaksananya", "terselenggaranya", "optimalnya"),
        *("tercapainya", "terciptanya", "membaiknya", "meningkatkan", "mewujudkan", "terpenuhinya"),
        *("persentase", "jumlah", "nilai", "tingkat", "rasio", "angka", "cakupan", "indeks", "daerah"),
    }
)
"""Words that many wordings share and that tell none from another."""
_AWAL = r"(?:[Mm]e\w+nya|[Tt]er\w+nya|[Oo]ptimalnya|[Mm]eningkatkan|[Mm]ewujudkan|[Bb]er\w+nya)"
_ADALAH = re.compile(
    r"\b(?P<apa>tujuan|sasaran)(?:\s+(?:strategis|perangkat\s+daerah|pd|opd|dinas|badan|jangka\s+menengah))*"
    r"(?:\s+(?-i:[A-Z])[\w./-]*){0,7}"
    r"(?:\s+yang\s+[^.;:]{3,60}?)?\s+(?:adalah|yaitu|ialah|yakni|berupa)\s*:?\s*[“\"]?(?P<isi>[^.;:“”\"]{8,200})",
    re.IGNORECASE,
)
_LANGSUNG = re.compile(
    rf"\b(?P<apa>[Tt]ujuan|[Ss]asaran|TUJUAN|SASARAN)(?:\s+[Ss]trategis)?(?:\s+(?:ke-?\s?)?(?:\d{{1,2}}|[IVX]{{1,4}}))?"
    rf"\s*[:.]?\s*[“\"]?(?P<isi>{_AWAL}\b[^.;:()“”\"]{{5,170}})"
)
_HENTI = re.compile(
    r"\s*(?:,\s*)?\b(?:diperkirakan|dapat|telah|akan|sebesar|dengan|pada\s+tahun|tercapai|mencapai|memiliki|diukur|melalui"
    r"|dicapai|adalah|ditetapkan|tahun\s+20\d\d|yang\s+(?:di|ter|me)\w+\s+(?:dari|oleh|dengan)|merupakan|terdiri|berada"
    r"|menunjukkan|berhasil|belum|tidak|masih|didukung|maka|sehingga|sebagaimana"
    r"|(?<!yang )(?:disajikan|dimuat|dirinci|diuraikan|ditampilkan|digambarkan|dijabarkan|tersaji|tercantum"
    r"|terlihat))\b",
    re.IGNORECASE,
)
_PEMDA = re.compile(r"\bRPJMD\b|\bRPJMN\b|\bmisi\b|pemerintah\s+(?:daerah|kabupaten|kota|provinsi)", re.IGNORECASE)
_INDIKATOR = re.compile(r"\s*(?:pro|per|por)sentas[ei]\b|\s*indeks?\b|\s*jumlah\b", re.IGNORECASE)
_AMBANG = 0.6
_CAPAIAN = (JenisTabel.CAPAIAN, JenisTabel.PERBANDINGAN, JenisTabel.KEMAJUAN, JenisTabel.PERJANJIAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rumusan:
    """A wording in one place. ``peran``: "tujuan", "sasaran", "indikator", "indikator program", "sasaran pemda".

    ``ikatan``: what it belongs to (the sasaran of an indicator, the indicator of a sasaran, the code of a program), by
    which two wordings are nearer; ``tabel``: block of its table, None in a sentence.
    """

    peran: str
    teks: str
    ruas: Ruas
    posisi: int
    tabel: int | None = None
    ikatan: str = ""

    @property
    def huruf(self) -> str:
        return huruf(self.teks)


@lru_cache(maxsize=4096)
def baku_teks(teks: str) -> str:
    """A wording in lower case without what is spelling only."""
    rapi = _SATUAN_KURUNG.sub("", teks.casefold())
    for pola, ganti in _BAKU:
        rapi = pola.sub(ganti, rapi)
    return rapi


@lru_cache(maxsize=4096)
def huruf(teks: str) -> str:
    """The letters of a wording: what two printings of one wording have in common."""
    return "".join(k.teks for k in pecah(baku_teks(teks)))


@lru_cache(maxsize=4096)
def kata_isi(teks: str) -> frozenset[str]:
    """The words of a wording that tell it from others."""
    kata = [k.teks for k in pecah(baku_teks(teks))]
    return frozenset(k for k in kata if k not in _KECIL) or frozenset(kata)


def kemiripan(a: str, b: str) -> float:
    """How many of their telling words two wordings share (Dice), near spellings counted as one."""
    x, y = kata_isi(a), kata_isi(b)
    sama = len(x & y)
    sisa = list(y - x)
    for k in x - y:
        dekat = next((s for s in sisa if _dekat(k, s)), None)
        if dekat is not None:
            sama += 1
            sisa.remove(dekat)
    return 2 * sama / (len(x) + len(y)) if x or y else 1.0


@lru_cache(maxsize=16384)
def _dekat(a: str, b: str) -> bool:
    """Two spellings of one word ("tertangani", "ditangani" are not)."""
    return abs(len(a) - len(b)) <= 2 and min(len(a), len(b)) > 4 and SequenceMatcher(None, a, b).ratio() > 0.87


def temukan_rumusan(lap: Laporan) -> tuple[Rumusan, ...]:
    """All wordings in reading order."""
    semua = [*_di_tabel(lap), *_di_teks(lap), *_indikator_teks(lap)]
    return tuple(sorted(semua, key=lambda x: (x.ruas.blok, x.ruas.baris, x.ruas.kolom, x.posisi)))


def _di_tabel(lap: Laporan) -> Iterator[Rumusan]:
    ikatan: dict[tuple[int, int, int], str] = {}
    for u in lap.ukuran:
        if u.sel_unsur is not None:
            ikatan.setdefault((u.tabel.sumber.blok, u.sel_unsur.baris, u.sel_unsur.kolom.indeks), u.teks)
    yield from _sel_strategis(lap, ikatan)
    for u, n in ukuran_bernama(lap):
        blok = u.tabel.sumber.blok
        jenis, teks, _ = _unsur(u.jenis, u.unsur)
        if u.indikator is None or len(u.teks.split()) < 2:
            continue
        if n is not None and n.ruas.kolom == u.indikator.kolom.indeks:
            continue  # a name in the wrong column
        peran = "indikator program" if n and n.entri else "indikator" if jenis in (TUJUAN, SASARAN) else ""
        if not peran and n is None and not jenis and u.tabel.jenis in _CAPAIAN:
            peran = "indikator"  # a table of results that names no element
        if peran:
            yield Rumusan(
                peran=peran,
                teks=u.teks,
                ruas=lap.ruas_sel(u.tabel.sumber, u.indikator.baris, u.indikator.kolom.indeks),
                posisi=0,
                tabel=blok,
                ikatan=n.kunci if n and n.entri else teks,
            )


_AWALAN = re.compile(r"\s*(?P<apa>tujuan|sasaran)(?:\s+strategis)?(?:\s+\d{1,2})?\s*[:.]\s*", re.IGNORECASE)


def _sel_strategis(lap: Laporan, ikatan: dict[tuple[int, int, int], str]) -> Iterator[Rumusan]:
    """The cells that word a tujuan or sasaran, with the indicator beside them."""
    for t in lap.tabel_bertipe:
        blok = t.sumber.blok
        for b in t.baris:
            if b.jenis is JenisBaris.BADAN:
                sel = [Sel(b.indeks, k, b.teks[k.indeks]) for k in t.berperan(Peran.TUJUAN, Peran.SASARAN)]
            elif b.jenis is JenisBaris.GRUP:
                sel = [Sel(b.indeks, k, b.teks[k.indeks]) for k in t.kolom if _AWALAN.match(b.teks[k.indeks])]
            else:
                continue
            for s in sel:
                campuran = {TUJUAN, SASARAN} <= set(re.findall(r"tujuan|sasaran", s.kolom.judul.casefold()))
                jenis, teks, geser = _unsur("" if campuran else str(s.kolom.peran), s.teks)
                bernama = lap.nomenklatur is not None and lap.nomenklatur.kamus.tepat(inti_nama(teks)) is not None
                if jenis in (TUJUAN, SASARAN) and len(teks.split()) >= 2 and not bernama:
                    ikat = ikatan.get((blok, b.indeks, s.kolom.indeks), "")
                    yield Rumusan(
                        peran=jenis,
                        teks=teks,
                        ruas=lap.ruas_sel(t.sumber, s.baris, s.kolom.indeks),
                        posisi=geser,
                        tabel=blok,
                        ikatan=ikat,
                    )


def _unsur(jenis: str, teks: str) -> tuple[str, str, int]:
    """Kind, wording and offset of a tujuan or sasaran ("Sasaran 1: …" in a column of both)."""
    cocok = _AWALAN.match(teks)
    if cocok:
        return cocok["apa"].casefold(), teks[cocok.end() :].strip(), cocok.end()
    return jenis, teks, 0


def _di_teks(lap: Laporan) -> Iterator[Rumusan]:
    for r in lap.ruas:
        if r.tabel is not None or r.alinea is None:
            continue
        for awal, k in kalimat(r.teks):
            for m in (*_ADALAH.finditer(k), *_LANGSUNG.finditer(k)):
                isi = _potong(m["isi"])
                if len(isi.split()) < 2:
                    continue
                if not re.match(_AWAL, isi) and not _INDIKATOR.match(isi):
                    continue
                peran = m["apa"].casefold()
                if _PEMDA.search(k[max(0, m.start() - 160) : m.start()]) or _PEMDA.search(r.teks[:awal][-260:]):
                    peran = PEMDA if not re.search(r"perangkat\s+daerah", m[0], re.IGNORECASE) else peran
                yield Rumusan(peran=peran, teks=isi, ruas=r, posisi=awal + m.start("isi"))
                if peran != PEMDA and _INDIKATOR.match(isi):
                    yield Rumusan(peran="indikator", teks=isi, ruas=r, posisi=awal + m.start("isi"))


_BERIKUT = re.compile(rf"\s*,?\s+(?:dan|serta)\s+{_AWAL}\b")
"""Where a second one begins in one sentence."""


def _potong(isi: str) -> str:
    ujung = [m.start() for p in (_HENTI, _BERIKUT) if (m := p.search(isi))]
    return isi[: min(ujung, default=len(isi))].strip(" ,")


def _indikator_teks(lap: Laporan) -> Iterator[Rumusan]:
    for x in lap.indikator_teks:
        if x.jenis in (TUJUAN, SASARAN):
            yield Rumusan(peran="indikator", teks=x.teks, ruas=x.ruas, posisi=x.posisi)
        elif x.unsur is not None and x.jenis not in (KEGIATAN, SUB_KEGIATAN):
            yield Rumusan(peran="indikator program", teks=x.teks, ruas=x.ruas, posisi=x.posisi, ikatan=x.unsur.kunci)


@dataclass(frozen=True, slots=True)
class Konsep:
    """One thing in its wordings: the places of each, the commonest wording first."""

    ragam: tuple[tuple[Rumusan, ...], ...]


def kelompokkan(rumusan: Sequence[Rumusan], *, seikat: bool = False) -> list[Konsep]:
    """Put together the wordings that mean one thing. ``seikat``: only those with the same ``ikatan``."""
    bentuk: dict[tuple[str, str], list[Rumusan]] = defaultdict(list)
    for x in rumusan:
        bentuk[x.huruf, x.ikatan if seikat else ""].append(x)
    daftar = list(bentuk.values())
    tabel = [{x.tabel for x in b if x.tabel is not None} for b in daftar]
    pasangan = sorted(
        (-nilai, i, j)
        for i in range(len(daftar))
        for j in range(i)
        if not tabel[i] & tabel[j]
        and (not seikat or daftar[i][0].ikatan == daftar[j][0].ikatan)
        and (nilai := _nilai(daftar[i], daftar[j], seikat=seikat)) >= _AMBANG
    )
    induk = list(range(len(daftar)))
    milik = [set(t) for t in tabel]

    def akar(n: int) -> int:
        while induk[n] != n:
            n = induk[n]
        return n

    for _, i, j in pasangan:
        a, b = akar(i), akar(j)
        if a != b and not milik[a] & milik[b]:
            induk[b] = a
            milik[a] |= milik[b]
    hasil: dict[int, list[list[Rumusan]]] = defaultdict(list)
    for n, milik_bentuk in enumerate(daftar):
        hasil[akar(n)].append(milik_bentuk)
    return [Konsep(tuple(tuple(b) for b in sorted(k, key=lambda b: -len(b)))) for k in hasil.values()]


def _nilai(a: Sequence[Rumusan], b: Sequence[Rumusan], *, seikat: bool) -> float:
    """How sure it is that two wordings mean one thing."""
    nilai = kemiripan(a[0].teks, b[0].teks)
    pendek = min(len(kata_isi(a[0].teks)), len(kata_isi(b[0].teks))) < 3
    if not seikat and _terikat(a, b) and nilai >= 0.3:
        nilai += 0.25
    elif pendek and nilai < 0.75:
        nilai -= 0.2 if not _sebagian(a[0].teks, b[0].teks) else 0.05
    return nilai


def _terikat(a: Sequence[Rumusan], b: Sequence[Rumusan]) -> bool:
    """Whether the two belong to one thing: a sasaran to one indicator, an indicator to one sasaran."""
    x, y = ({r.ikatan for r in k if r.ikatan} for k in (a, b))
    return any(kemiripan(p, q) >= 0.5 for p in x for q in y)


def _sebagian(a: str, b: str) -> bool:
    x, y = kata_isi(a), kata_isi(b)
    return x <= y or y <= x

"""Organisation charts and performance trees that can be printed: a hybrid layout, wrapped text, no overlaps.

Plain layered layouts of an office's tree are metres wide. Here the upper levels stand side by side, the lower
ones hang in columns below their parent. How many levels hang, how high a column may grow and how wide a box
is, is chosen so that the type comes out as large as the page allows. ``bagan_lukis`` draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from akuntabel.dokumen.svg import bungkus

PX_PER_MM = 96 / 25.4
TEKS = 10.0
KECIL = 9.0
"""The smallest type in a box, before scaling."""
SPASI = 1.22
BANTALAN = 6.0
BATANG = 5.0
PT_TERBESAR = 9.0
"""A small tree is not blown up beyond this size of its smallest type."""
PT_TERKECIL = 6.5
"""The smallest type on a page that is meant to be read in print."""

_INDEN = 16.0
_SELA_X = 14.0
_SELA_Y = 9.0
_SELA_BUS = 24.0
_LEBAR_KOTAK = (140.0, 190.0, 240.0)
_KALI_TERLEBAR = 3
"""A parent above several columns is at most so many boxes wide."""
_BANYAK = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorSimpul:
    """An indicator in a box: its wording, its target as printed ("Target 2023: 83%"), and its capaian.

    ``label_capaian`` is the figure with its word ("96,52% · Sangat Tinggi", "Belum diukur"; or empty),
    ``capaian`` (percent) the length of the bar beside it, in the colour of ``langkah``.
    """

    uraian: str
    target: str = ""
    label_capaian: str = ""
    capaian: Decimal | None = None
    langkah: str = ""
    tautan: str = ""
    """Where a click leads, in a page; empty on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A box: "PROGRAM 8.01.06" (``jenis``, ``kode``), its text, remarks, indicators, and its children.

    ``tingkat`` is the step of its tint, 0 the darkest. In an organisation chart ``teks`` is the post and
    ``keterangan`` its holder. ``lanjutan`` marks a parent repeated on a further page.
    """

    kunci: str
    teks: str
    jenis: str = ""
    kode: str = ""
    keterangan: tuple[str, ...] = ()
    indikator: tuple[IndikatorSimpul, ...] = ()
    tingkat: int = 0
    anak: tuple[Simpul, ...] = field(default=(), hash=False)
    lanjutan: bool = False
    tautan: str = ""

    def telusuri(self) -> Iterator[Simpul]:
        yield self
        for a in self.anak:
            yield from a.telusuri()


@dataclass(frozen=True, slots=True)
class Kotak:
    """A placed box, in the layout's own pixels."""

    simpul: Simpul
    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class Bagan:
    """A layout: boxes and connectors (polylines), before scaling to a page."""

    kotak: tuple[Kotak, ...]
    garis: tuple[tuple[tuple[float, float], ...], ...]
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class IsiIndikator:
    uraian: tuple[str, ...]
    target: tuple[str, ...]
    label: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IsiKotak:
    """The wrapped text of a box; ``kepala`` is the height of its tinted head, ``tinggi`` of the whole."""

    label: tuple[str, ...]
    teks: tuple[str, ...]
    keterangan: tuple[str, ...]
    indikator: tuple[IsiIndikator, ...]
    kepala: float
    tinggi: float


def teks_tebal(simpul: Simpul) -> bool:
    """Upper levels, and boxes without an indicator to tell apart, are set in bold."""
    return simpul.tingkat <= 2


@lru_cache(maxsize=4096)
def isi_kotak(simpul: Simpul, lebar: float) -> IsiKotak:
    """Wrap and measure the text of one box."""
    dalam = lebar - 2 * BANTALAN
    nama = " ".join(x for x in (simpul.jenis.upper(), simpul.kode) if x)
    if simpul.lanjutan:
        nama = f"{nama} (lanjutan)".strip()
    label = bungkus(nama, dalam, KECIL, tebal=True)
    teks = bungkus(simpul.teks, dalam, TEKS, tebal=teks_tebal(simpul))
    keterangan = tuple(b for k in simpul.keterangan for b in bungkus(k, dalam, KECIL))
    indikator = tuple(
        IsiIndikator(
            bungkus(i.uraian, dalam, KECIL),
            bungkus(i.target, dalam, KECIL, tebal=True),
            bungkus(i.label_capaian, dalam - 46, KECIL),
        )
        for i in simpul.indikator
    )
    kepala = 2 * BANTALAN + (len(label) + len(keterangan)) * KECIL * SPASI + len(teks) * TEKS * SPASI
    badan = sum(
        BANTALAN + (len(i.uraian) + len(i.target)) * KECIL * SPASI + (len(i.label) * KECIL * SPASI + 2) * bool(i.label)
        for i in indikator
    )
    return IsiKotak(label, teks, keterangan, indikator, kepala, kepala + badan + (BANTALAN if indikator else 0))


@dataclass(frozen=True, slots=True)
class _Susunan:
    """Size of a subtree and of its own box; its children hang in one column or stand in several."""

    simpul: Simpul
    lebar: float
    tinggi: float
    lebar_kotak: float
    tinggi_kotak: float
    kolom: tuple[tuple[_Susunan, ...], ...] = ()
    menggantung: bool = False


@dataclass(slots=True)
class _Penata:
    """One way to lay out: ``gantung`` levels stand side by side, columns grow to about ``maks`` high."""

    lebar_kotak: float
    gantung: int
    maks: float
    kotak: list[Kotak] = field(default_factory=list)
    garis: list[tuple[tuple[float, float], ...]] = field(default_factory=list)

    def ukur(self, s: Simpul, dalam: int = 0, maks: float | None = None) -> _Susunan:
        maks = self.maks if maks is None else maks
        lebar = self.lebar_kotak
        tinggi = isi_kotak(s, lebar).tinggi
        if not s.anak:
            return _Susunan(s, lebar, tinggi, lebar, tinggi)
        sisa = maks - tinggi - _SELA_BUS
        anak = tuple(self.ukur(a, dalam + 1, sisa) for a in s.anak)
        kolom = tuple((a,) for a in anak) if dalam < self.gantung else _bagi(anak, sisa)
        # An only child that is wide itself stands in the middle below its parent, as a trunk.
        batang = len(anak) == 1 and anak[0].lebar_kotak > lebar
        if len(kolom) == 1 and dalam >= self.gantung and not batang:
            bawah = max(lebar, _INDEN + max(a.lebar for a in anak))
            return _Susunan(s, bawah, tinggi + _SELA_Y + _tinggi_kolom(kolom[0]), lebar, tinggi, kolom, True)
        bawah = sum(_lebar_kolom(k) for k in kolom) + _SELA_X * (len(kolom) - 1)
        kali = min(_KALI_TERLEBAR, int((bawah + _SELA_X) / (lebar + _SELA_X)))
        lebar = lebar * kali + _SELA_X * (kali - 1)
        tinggi = isi_kotak(s, lebar).tinggi
        return _Susunan(s, bawah, tinggi + _SELA_BUS + max(_tinggi_kolom(k) for k in kolom), lebar, tinggi, kolom)

    def tempatkan(self, u: _Susunan, x: float, y: float) -> float:
        """Place a subtree with its top left corner at (x, y); gives the left edge of its own box."""
        bawah = y + u.tinggi_kotak
        letak = x
        if u.menggantung:
            self._rusuk(u.kolom[0], x, bawah + _SELA_Y, (x + _INDEN / 2, bawah))
        elif u.kolom:
            poros, pangkal = x + u.lebar / 2, bawah + _SELA_BUS
            letak = poros - u.lebar_kotak / 2
            kini = x
            for k in u.kolom:
                if len(k) == 1:
                    kepala = self.tempatkan(k[0], kini, pangkal) + k[0].lebar_kotak / 2
                    self._siku(poros, bawah, kepala, pangkal)
                else:
                    self._rusuk(k, kini, pangkal, (poros, bawah))
                kini += _lebar_kolom(k) + _SELA_X
        self.kotak.append(Kotak(u.simpul, letak, y, u.lebar_kotak, u.tinggi_kotak))
        return letak

    def _rusuk(self, kolom: tuple[_Susunan, ...], x: float, y: float, dari: tuple[float, float]) -> None:
        """A column of subtrees below each other, hung on a spine at their left that starts at ``dari``."""
        tulang = x + _INDEN / 2
        kait = y
        for a in kolom:
            letak = self.tempatkan(a, x + _INDEN, y)
            kait = y + min(14.0, a.tinggi_kotak / 2)
            self.garis.append(((tulang, kait), (letak, kait)))
            y += a.tinggi + _SELA_Y
        if abs(dari[0] - tulang) < 0.5:
            self.garis.append((dari, (tulang, kait)))
        else:
            bus = dari[1] + _SELA_BUS / 2
            self.garis.append((dari, (dari[0], bus), (tulang, bus), (tulang, kait)))

    def _siku(self, x1: float, y1: float, x2: float, y2: float) -> None:
        tengah = y1 + _SELA_BUS / 2
        self.garis.append(((x1, y1), (x1, tengah), (x2, tengah), (x2, y2)))


def _lebar_kolom(kolom: Sequence[_Susunan]) -> float:
    return (_INDEN if len(kolom) > 1 else 0) + max(a.lebar for a in kolom)


def _tinggi_kolom(kolom: Sequence[_Susunan]) -> float:
    return sum(a.tinggi for a in kolom) + _SELA_Y * (len(kolom) - 1)


def _bagi(anak: tuple[_Susunan, ...], maks: float) -> tuple[tuple[_Susunan, ...], ...]:
    """Part sisters, in order, into columns of at most ``maks`` height (a single one may be higher)."""
    kolom: list[list[_Susunan]] = [[]]
    tinggi = 0.0
    for a in anak:
        if kolom[-1] and tinggi + _SELA_Y + a.tinggi > maks:
            kolom.append([])
            tinggi = 0.0
        tinggi += a.tinggi + (_SELA_Y if kolom[-1] else 0)
        kolom[-1].append(a)
    return tuple(tuple(k) for k in kolom)


def _dalam(s: Simpul) -> int:
    return 1 + max((_dalam(a) for a in s.anak), default=0)


def skala(bagan_lebar: float, bagan_tinggi: float, lebar_mm: float, tinggi_mm: float) -> float:
    """By how much a layout is scaled to fill a frame, within the largest sensible type."""
    return min(
        (lebar_mm * PX_PER_MM - 2) / bagan_lebar,
        (tinggi_mm * PX_PER_MM - 2) / bagan_tinggi,
        PT_TERBESAR / (KECIL * 0.75),
    )


def muat(bagan: Bagan | _Susunan, lebar_mm: float, tinggi_mm: float) -> float:
    """Size in points of the smallest type when the layout is scaled into a frame."""
    return skala(bagan.lebar, bagan.tinggi, lebar_mm, tinggi_mm) * KECIL * 0.75


def susun(
    akar: Simpul,
    *,
    lebar_mm: float,
    tinggi_mm: float,
    pt_cukup: float = PT_TERBESAR,
    lebar_kotak: Sequence[float] = _LEBAR_KOTAK,
) -> Bagan:
    """The layout with the largest type in a frame of this size.

    Among those whose type reaches ``pt_cukup`` points it takes the one with most levels side by side.
    ``lebar_kotak``: widths of a box that are tried (pixels, before scaling).
    """
    cukup = pt_cukup / (KECIL * 0.75)
    nilai_terbaik = (-1.0, 0, 0.0)
    terbaik: tuple[_Penata, _Susunan] | None = None
    for penata, ukuran in _semua_calon(akar, lebar_kotak, tinggi_mm / lebar_mm):
        kali = skala(ukuran.lebar, ukuran.tinggi, lebar_mm, tinggi_mm)
        nilai = (round(min(kali, cukup), 3), penata.gantung, kali)
        if nilai > nilai_terbaik:
            nilai_terbaik, terbaik = nilai, (penata, ukuran)
    assert terbaik is not None, "there is at least one layout of one box"  # noqa: S101
    penata, ukuran = terbaik
    penata.tempatkan(ukuran, 0, 0)
    return Bagan(tuple(penata.kotak), tuple(penata.garis), ukuran.lebar, ukuran.tinggi)


def _semua_calon(akar: Simpul, lebar_kotak: Sequence[float], banding: float) -> Iterator[tuple[_Penata, _Susunan]]:
    banyak = sum(1 for _ in akar.telusuri()) > _BANYAK
    for lebar in lebar_kotak[1:2] if banyak else lebar_kotak:
        for gantung in range(_dalam(akar)):
            yield from _calon(akar, lebar, gantung, banding)


def _calon(akar: Simpul, lebar_kotak: float, gantung: int, banding: float) -> Iterator[tuple[_Penata, _Susunan]]:
    """Layouts with columns as high as they come, and lower ones until they match the page's proportion."""
    penata = _Penata(lebar_kotak, gantung, float("inf"))
    ukuran = penata.ukur(akar)
    yield penata, ukuran
    if ukuran.tinggi / ukuran.lebar <= banding:
        return
    rendah, tinggi = 0.0, ukuran.tinggi
    for _ in range(7):
        batas = (rendah + tinggi) / 2
        penata = _Penata(lebar_kotak, gantung, batas)
        ukuran = penata.ukur(akar)
        yield penata, ukuran
        if ukuran.tinggi / ukuran.lebar > banding:
            tinggi = batas
        else:
            rendah = batas


def ringkas(akar: Simpul) -> Simpul:
    """The same tree without its indicators: for an overview of many boxes on one page."""
    return replace(akar, indikator=(), anak=tuple(ringkas(a) for a in akar.anak))


def pecah(akar: Simpul, *, lebar_mm: float, tinggi_mm: float, pt: float = PT_TERKECIL) -> tuple[Simpul, ...]:
    """The tree itself where it is legible in the frame, else trees of the same root with some branches each.

    A box that is alone too much for the frame is given as it is: it cannot be parted.
    """

    def terbaca(s: Simpul) -> bool:
        calon = _semua_calon(s, _LEBAR_KOTAK, tinggi_mm / lebar_mm)
        return any(muat(ukuran, lebar_mm, tinggi_mm) >= pt for _, ukuran in calon)

    halaman = _pecah(akar, lambda s: s, terbaca)
    return (halaman[0], *(_tandai(h, akar) for h in halaman[1:]))


def _pecah(s: Simpul, bingkai: Callable[[Simpul], Simpul], terbaca: Callable[[Simpul], bool]) -> list[Simpul]:
    if not s.anak or terbaca(bingkai(s)):
        return [bingkai(s)]
    halaman: list[Simpul] = []
    kini: tuple[Simpul, ...] = ()
    for a in s.anak:
        if kini and terbaca(bingkai(replace(s, anak=(*kini, a)))):
            kini = (*kini, a)
            continue
        if kini:
            halaman.append(bingkai(replace(s, anak=kini)))
        kini = (a,)
        if not terbaca(bingkai(replace(s, anak=kini))):
            halaman.extend(_pecah(a, lambda b: bingkai(replace(s, anak=(b,))), terbaca))
            kini = ()
    if kini:
        halaman.append(bingkai(replace(s, anak=kini)))
    return halaman


def _tandai(s: Simpul, asli: Simpul) -> Simpul:
    """Mark the parents that were on an earlier page already: those that lost some of their branches."""
    if s.anak == asli.anak:
        return s
    per_kunci = {a.kunci: a for a in asli.anak}
    return replace(s, lanjutan=True, anak=tuple(_tandai(a, per_kunci[a.kunci]) for a in s.anak))

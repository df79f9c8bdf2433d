"""An edited DOCX read paragraph by paragraph: text, bookmarks, comments, as Word or LibreOffice saved it.

Tracked changes are read as accepted. The file comes from anywhere, so nothing in it is trusted: parts are read up to a
size, entities and document types are refused, nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.dokumen.baca.zip_aman import MIB, Batas, ZipAman, ZipTidakAmanError

MAKS_BERKAS = 50 * MIB
MAKS_BAGIAN = 64 * MIB
"""The body of a report of 300 pages has about 10 MB."""
MAKS_ISI_ZIP = 5000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATI = frozenset({f"{W}del", f"{W}moveFrom"})
"""What a tracked change took away."""
_WADAH = frozenset(
    f"{W}{x}" for x in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
)
"""What only holds runs."""
_HURUF = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class NaskahRusakError(ValueError):
    """The file cannot be read; the message is for people (Indonesian)."""


@dataclass(frozen=True, slots=True)
class PotonganDocx:
    """A run of text and the innermost bookmark around it that ``baca_naskah`` was asked to tell apart ("" outside)."""

    teks: str
    penanda: str = ""


@dataclass(frozen=True, slots=True)
class KomentarDocx:
    oleh: str
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlineaDocx:
    """One paragraph. ``penanda``: bookmarks that begin in it; ``lanjutan``: those that began earlier and still run."""

    potongan: tuple[PotonganDocx, ...]
    penanda: tuple[str, ...] = ()
    lanjutan: tuple[str, ...] = ()
    gaya: str = ""
    butir: bool = False
    di_tabel: bool = False
    komentar: tuple[KomentarDocx, ...] = ()

    @property
    def teks(self) -> str:
        return "".join(p.teks for p in self.potongan)


@dataclass(frozen=True, slots=True, kw_only=True)
class NaskahDocx:
    alinea: tuple[AlineaDocx, ...]
    sifat: dict[str, str]
    """The file's own free properties."""


def baca_naskah(isi: bytes, *, awalan_potongan: str = "f_") -> NaskahDocx:
    """Read a DOCX. ``awalan_potongan``: how the bookmarks begin that part a paragraph into runs.

    Raises NaskahRusakError where it is no DOCX, too large, protected by a password, or made to harm.
    """
    try:
        bagian = ZipAman(isi, Batas(berkas=MAKS_BERKAS, bagian=MAKS_BAGIAN, isi=MAKS_ISI_ZIP))
        badan = bagian.xml("word/document.xml")
        komentar = bagian.xml("word/comments.xml")
        sifat = bagian.xml("docProps/custom.xml")
    except ZipTidakAmanError as galat:
        raise NaskahRusakError(str(galat)) from galat
    isi_badan = None if badan is None else badan.find(f"{W}body")
    if isi_badan is None:
        raise NaskahRusakError("Berkas ini tidak memuat naskah Word.")
    pembaca = _Pembaca(_komentar(komentar), awalan_potongan)
    pembaca.telusuri(isi_badan, di_tabel=False)
    return NaskahDocx(alinea=tuple(pembaca.hasil()), sifat=_sifat(sifat))


@dataclass(slots=True)
class _Terbuka:
    """The paragraph under way."""

    potongan: list[tuple[str, str]] = field(default_factory=list)
    penanda: list[str] = field(default_factory=list)
    lanjutan: tuple[str, ...] = ()
    gaya: str = ""
    butir: bool = False
    di_tabel: bool = False
    komentar: list[KomentarDocx] = field(default_factory=list)
    menyambung: bool = False
    """Its own end was deleted: the next paragraph goes on in it."""


class _Pembaca:
    def __init__(self, komentar: dict[str, KomentarDocx], awalan: str) -> None:
        self._komentar = komentar
        self._awalan = awalan
        self._penanda: dict[str, str] = {}
        """Bookmarks that run now: id → name, in the order in which they began."""
        self._menunggu: list[str] = []
        """Those that began between two paragraphs: they belong to the next one."""
        self._semua: list[_Terbuka] = []

    def hasil(self) -> Iterator[AlineaDocx]:
        for a in self._semua:
            yield AlineaDocx(
                potongan=tuple(_satukan(a.potongan)),
                penanda=tuple(dict.fromkeys(a.penanda)),
                lanjutan=a.lanjutan,
                gaya=a.gaya,
                butir=a.butir,
                di_tabel=a.di_tabel,
                komentar=tuple(dict.fromkeys(a.komentar)),
            )

    def telusuri(self, induk: etree._Element, *, di_tabel: bool) -> None:
        """Block level: paragraphs, tables, and what holds them."""
        for e in induk:
            if e.tag == f"{W}p":
                self._alinea(e, di_tabel)
            elif e.tag == f"{W}bookmarkStart":
                nama = e.get(f"{W}name", "")
                self._penanda[e.get(f"{W}id", "")] = nama
                self._menunggu.append(nama)
            elif e.tag == f"{W}bookmarkEnd":
                self._penanda.pop(e.get(f"{W}id", ""), None)
            elif e.tag == f"{W}tbl":
                self.telusuri(e, di_tabel=True)
            elif isinstance(e.tag, str) and e.tag not in _MATI:
                self.telusuri(e, di_tabel=di_tabel)

    def _alinea(self, p: etree._Element, di_tabel: bool) -> None:
        sifat = p.find(f"{W}pPr")
        sambung = self._semua[-1] if self._semua and self._semua[-1].menyambung else None
        if sambung is not None:
            a = sambung
            a.menyambung = False
        else:
            a = _Terbuka(
                lanjutan=tuple(n for n in self._penanda.values() if n not in self._menunggu),
                gaya=_gaya(sifat),
                butir=_butir(sifat),
                di_tabel=di_tabel,
            )
            self._semua.append(a)
        a.penanda += self._menunggu
        self._menunggu.clear()
        self._isi(p, a)
        a.menyambung = sifat is not None and sifat.find(f"{W}rPr/{W}del") is not None and not di_tabel

    def _isi(self, induk: etree._Element, a: _Terbuka) -> None:
        for e in induk:
            if e.tag == f"{W}r":
                self._huruf(e, a)
            elif e.tag == f"{W}bookmarkStart":
                nama = e.get(f"{W}name", "")
                self._penanda[e.get(f"{W}id", "")] = nama
                a.penanda.append(nama)
                if nama.startswith(self._awalan):
                    # Even with nothing in it: the figure was there.
                    a.potongan.append(("", nama))
            elif e.tag == f"{W}bookmarkEnd":
                self._penanda.pop(e.get(f"{W}id", ""), None)
            elif e.tag == f"{W}commentRangeStart":
                self._tambah_komentar(e, a)
            elif e.tag in _WADAH:
                self._isi(e, a)

    def _huruf(self, r: etree._Element, a: _Terbuka) -> None:
        teks = ""
        for e in r:
            if e.tag == f"{W}t":
                teks += e.text or ""
            elif e.tag in _HURUF:
                teks += _HURUF[e.tag]
            elif e.tag == f"{W}commentReference":
                self._tambah_komentar(e, a)
        if teks:
            di = next((n for n in reversed(self._penanda.values()) if n.startswith(self._awalan)), "")
            a.potongan.append((teks, di))

    def _tambah_komentar(self, e: etree._Element, a: _Terbuka) -> None:
        ada = self._komentar.get(e.get(f"{W}id", ""))
        if ada is not None:
            a.komentar.append(ada)


def _satukan(potongan: list[tuple[str, str]]) -> Iterator[PotonganDocx]:
    """Runs of the same place as one: programs part a word into many."""
    akhir: tuple[str, str] | None = None
    for teks, penanda in potongan:
        if akhir is not None and akhir[1] == penanda:
            akhir = (akhir[0] + teks, penanda)
            continue
        if akhir is not None:
            yield PotonganDocx(*akhir)
        akhir = (teks, penanda)
    if akhir is not None:
        yield PotonganDocx(*akhir)


def _gaya(sifat: etree._Element | None) -> str:
    gaya = None if sifat is None else sifat.find(f"{W}pStyle")
    return "" if gaya is None else gaya.get(f"{W}val", "")


def _butir(sifat: etree._Element | None) -> bool:
    nomor = None if sifat is None else sifat.find(f"{W}numPr/{W}numId")
    return nomor is not None and nomor.get(f"{W}val", "0") != "0"


def _komentar(akar: etree._Element | None) -> dict[str, KomentarDocx]:
    if akar is None:
        return {}
    return {
        k.get(f"{W}id", ""): KomentarDocx(
            k.get(f"{W}author", ""), "".join(t.text or "" for t in k.iter(f"{W}t")).strip()
        )
        for k in akar.iter(f"{W}comment")
    }


def _sifat(akar: etree._Element | None) -> dict[str, str]:
    return {} if akar is None else {p.get("name", ""): "".join(map(str, p.itertext())) for p in akar}

"""The inside of a paragraph of a DOCX: letters as a reader sees them, with what stands among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from akuntabel.dokumen.baca.docx_gaya import KAPITAL, DaftarGaya, Gaya, salah_satu
from akuntabel.dokumen.baca.model import BerkasDitolakError
from akuntabel.dokumen.baca.ooxml import A, M, V, W, anak, nilai

SEKAT = "\ue000"
"""Stands in the text where a page begins."""
MAKS_DALAM = 60
_MATI = frozenset(f"{W}{x}" for x in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText"))
_HURUF = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_SIMBOL_WINGDINGS = {"F0FC": "✓", "F0FE": "☑", "F0A8": "☐", "F0E0": "→", "F0B7": "•"}
_LUKISAN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})


@dataclass(slots=True)
class Halaman:
    """Where the reading is: page by page, told by the marks of the last layout and by breaks set by hand."""

    nomor: int = 1
    terlukis: bool = False
    """Whether the file tells where its pages began when it was last laid out."""
    _kosong: bool = True
    _menunggu: int = 0

    @property
    def kini(self) -> int | None:
        return self.nomor if self.terlukis else None

    def isi(self) -> None:
        """Something is printed here."""
        self._kosong = False
        self._menunggu = 0

    def ganti(self) -> None:
        """A break set by hand, or by a section."""
        self.nomor += 1
        self._kosong = True
        self._menunggu += 1

    def ganti_bila_terisi(self) -> bool:
        """A break before a paragraph: none where the page has only begun."""
        if not self._kosong:
            self.ganti()
            return True
        return False

    def lukisan(self) -> bool:
        """A mark of the last layout. It repeats a break that was set by hand just before it."""
        if self._menunggu:
            self._menunggu -= 1
            return False
        self.nomor += 1
        self._kosong = True
        return True


@dataclass(slots=True)
class IsiAlinea:
    """What one paragraph holds."""

    huruf: list[str] = field(default_factory=list)
    halaman: list[int | None] = field(default_factory=list)
    """The page of each ``SEKAT``."""
    gambar_awal: int = 0
    gambar_akhir: int = 0
    kotak: list[etree._Element] = field(default_factory=list)
    """Text boxes."""
    kaki: list[tuple[str, str]] = field(default_factory=list)
    """Notes: kind ("footnote", "endnote") and id."""
    bernomor: bool = False
    """A field counts captions in it."""
    berhuruf: bool = False
    tipis: bool = False
    """Some of its letters are not bold."""

    @property
    def teks(self) -> str:
        return "".join(self.huruf)

    @property
    def tebal(self) -> bool:
        return self.berhuruf and not self.tipis


class PembacaIsi:
    """Reads runs. Fields may begin in one paragraph and end in another, so one object reads the whole document."""

    def __init__(self, gaya: DaftarGaya, halaman: Halaman) -> None:
        self._gaya = gaya
        self._halaman = halaman
        self._medan: list[bool] = []
        """The open fields: whether each has come to its result."""

    def tutup_kode(self) -> None:
        """The code of a field ends with its paragraph at the latest: a damaged one must not swallow the text."""
        while self._medan and not self._medan[-1]:
            self._medan.pop()

    def baca(self, induk: etree._Element, a: IsiAlinea, gaya: Gaya, dalam: int = 0) -> None:
        """Add all that stands below ``induk`` to ``a``."""
        if dalam > MAKS_DALAM:
            raise BerkasDitolakError("Isi berkas ini bersarang terlalu dalam.")
        for e in anak(induk):
            if e.tag in _MATI:
                continue
            if e.tag == f"{W}r":
                self._ruas(e, a, gaya)
            elif e.tag == f"{W}fldSimple":
                a.bernomor |= _seq(e.get(f"{W}instr"))
                self.baca(e, a, gaya, dalam + 1)
            elif e.tag in {f"{M}oMath", f"{M}oMathPara"}:
                self._tulis("".join(t.text or "" for t in e.iter(f"{M}t")), a, tebal=True)
            else:
                self.baca(e, a, gaya, dalam + 1)

    def _ruas(self, r: etree._Element, a: IsiAlinea, gaya: Gaya) -> None:
        sifat = r.find(f"{W}rPr")
        tampak = not self._nyala(sifat, gaya.tersembunyi, "vanish")
        tebal = self._nyala(sifat, gaya.tebal, "b")
        kapital = self._nyala(sifat, gaya.kapital, *KAPITAL)
        for e in anak(r):
            if e.tag == f"{W}t":
                if tampak:
                    self._tulis((e.text or "").upper() if kapital else e.text or "", a, tebal=tebal)
            elif e.tag == f"{W}fldChar":
                self._tanda_medan(e.get(f"{W}fldCharType"))
            elif e.tag == f"{W}instrText":
                a.bernomor |= _seq(e.text)
            elif e.tag in {f"{W}br", f"{W}lastRenderedPageBreak"}:
                self._putus(e, a)
            elif e.tag in _HURUF or e.tag == f"{W}sym":
                if tampak:
                    self._tulis(_HURUF.get(str(e.tag)) or _simbol(e), a, tebal=tebal)
            elif e.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                a.kaki.append((str(e.tag)[len(W) :].removesuffix("Reference"), e.get(f"{W}id") or ""))
            elif e.tag in _LUKISAN:
                self._lukisan(e, a)

    def _nyala(self, sifat: etree._Element | None, baku: bool, *nama: str) -> bool:
        """Whether a run has one of these properties: by itself, by its character style, else as its paragraph."""
        if sifat is None:
            return baku
        ada = salah_satu(sifat, *nama)
        if ada is None and (kode := nilai(sifat, "rStyle")) is not None:
            ada = self._gaya.huruf(kode, *nama)
        return baku if ada is None else ada

    def _tulis(self, teks: str, a: IsiAlinea, *, tebal: bool) -> None:
        if not teks or (self._medan and not all(self._medan)):
            return
        a.huruf.append(teks.replace(SEKAT, ""))
        if teks.strip():
            a.berhuruf = True
            a.tipis |= not tebal
            self._halaman.isi()

    def _putus(self, e: etree._Element, a: IsiAlinea) -> None:
        if e.tag == f"{W}lastRenderedPageBreak":
            if self._halaman.lukisan():
                self._sekat(a)
        elif e.get(f"{W}type") == "page":
            self._halaman.ganti()
            self._sekat(a)
        else:
            a.huruf.append("\n")

    def _sekat(self, a: IsiAlinea) -> None:
        a.huruf.append(SEKAT)
        a.halaman.append(self._halaman.kini)

    def _tanda_medan(self, jenis: str | None) -> None:
        if jenis == "begin":
            if len(self._medan) >= MAKS_DALAM:
                raise BerkasDitolakError("Isi berkas ini bersarang terlalu dalam.")
            self._medan.append(False)
        elif jenis == "separate" and self._medan:
            self._medan[-1] = True
        elif jenis == "end" and self._medan:
            self._medan.pop()

    def _lukisan(self, e: etree._Element, a: IsiAlinea) -> None:
        """A drawing: text boxes are read, anything else is a picture."""
        kotak: list[etree._Element] = []
        gambar = _telusuri(e, kotak, lambda x: x.tag in {f"{A}blip", f"{V}imagedata"} or _grafik(x))
        a.kotak += kotak
        if gambar or (not kotak and e.tag == f"{W}drawing" and _berdata(e)):
            self._halaman.isi()
            if a.berhuruf:
                a.gambar_akhir += 1
            else:
                a.gambar_awal += 1


def _telusuri(e: etree._Element, kotak: list[etree._Element], cocok: Callable[[etree._Element], bool]) -> bool:
    """Collect the text boxes below ``e``; whether anything beside them is a picture. Alternatives count once."""
    tumpukan = [e]
    ada = False
    while tumpukan:
        x = tumpukan.pop()
        if x.tag == f"{W}txbxContent":
            kotak.append(x)
            continue
        ada = ada or cocok(x)
        tumpukan += reversed(list(anak(x)))
    return ada


def _grafik(x: etree._Element) -> bool:
    return x.tag == f"{A}graphicData" and (x.get("uri") or "").rpartition("/")[2] in {"chart", "chartex", "diagram"}


def _berdata(e: etree._Element) -> bool:
    """A group of shapes (an org chart drawn by hand) without any text box: a picture."""
    return any((x.get("uri") or "").endswith(("Group", "Canvas")) for x in e.iter(f"{A}graphicData"))


def _seq(perintah: str | None) -> bool:
    return (perintah or "").strip().casefold().startswith("seq ")


def _simbol(e: etree._Element) -> str:
    kode = (e.get(f"{W}char") or "").upper()
    if kode in _SIMBOL_WINGDINGS:
        return _SIMBOL_WINGDINGS[kode]
    try:
        n = int(kode, 16)
    except ValueError:
        return ""
    # Symbol fonts stand in the private area; what their sign means, the letter does not tell.
    return "" if not 0x20 <= n < 0xD800 else chr(n)

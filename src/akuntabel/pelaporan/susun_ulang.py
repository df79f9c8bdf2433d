"""A paragraph that came back, turned into the text it is written as: placeholders where the figures were.

A figure is never taken from a file. Where it reads as it was printed its placeholder goes back in its place; where it
was changed by hand the placeholder goes back all the same, and the change is reported.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from akuntabel.dokumen.baca_naskah import PotonganDocx
from akuntabel.dokumen.model import Potong
from akuntabel.pelaporan import isian
from akuntabel.pelaporan.alinea import BELUM_DIKETAHUI, TandaAngka, baca_tanda, polos, sidik_angka
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.tawaran import lolos

_ANGKA = re.compile(r"(?:Rp\.?\s?)?\d[\d.,]*(?:\s?%)?")
"""A number as reports print it."""
_RUJUKAN = re.compile(r"(?:Tabel|Gambar|Lampiran)\s(?:L?\d+\.\d+|[IVX]+\b)")
_KATA = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class AngkaDiubah:
    """A live figure that was changed by hand: its placeholder, what the system says now, what the file says."""

    isian: str
    sistem: str
    naskah: str


@dataclass(frozen=True, slots=True)
class TeksKembali:
    """The paragraph as the system writes it, and the figures that somebody changed in it."""

    teks: str
    angka: tuple[AngkaDiubah, ...]


Tempat = tuple[int, int]
"""A live figure of a part: which paragraph, the how many-th placeholder in it."""


def isian_bagian(dasar: Sequence[str]) -> dict[Tempat, isian.Isian]:
    """The placeholders of a part's paragraphs, by their place."""
    return {
        (n, k): x
        for n, teks in enumerate(dasar)
        for k, x in enumerate(b for b in isian.urai(teks) if isinstance(b, isian.Isian))
    }


def susun_ulang(s: Sumber, dasar: Sequence[str], nomor: int, potongan: Sequence[PotonganDocx]) -> TeksKembali:
    """``dasar`` are the paragraphs of the part that the file was made from, with placeholders; ``nomor`` the one that
    this is (-1: a new one). A figure that moved here from another paragraph is known too."""
    tempat = isian_bagian(dasar)
    diubah: list[AngkaDiubah] = []
    bagian: list[str | Tempat] = []
    for p in potongan:
        tanda = baca_tanda(p.penanda) if p.penanda else None
        di = (tanda.alinea, tanda.nomor) if isinstance(tanda, TandaAngka) else None
        # A second copy of a figure is a number that somebody typed.
        if not isinstance(tanda, TandaAngka) or di not in tempat or di in bagian or not p.teks.strip():
            bagian.append(p.teks)
            continue
        # Words typed at the edge of a figure slip into its bookmark.
        awal, inti, akhir = _inti(s, tempat[di], tanda, p.teks)
        bagian += [awal, di, akhir]
        if inti:
            diubah.append(AngkaDiubah("{" + tempat[di].teks + "}", _nilai(s, tempat[di]), inti))
    hilang = [x for x in tempat if x[0] == nomor and x not in bagian]
    if hilang:
        bagian = _tempatkan(s, dasar[nomor], tempat, bagian, hilang, diubah)
    teks = "".join(lolos(b) if isinstance(b, str) else "{" + tempat[b].teks + "}" for b in bagian)
    return TeksKembali(polos(teks), tuple(diubah))


def _inti(s: Sumber, tempat: isian.Isian, tanda: TandaAngka, teks: str) -> tuple[str, str, str]:
    """What stands before the figure, the figure if it was changed ("" where not), and what stands after it."""
    rapi = polos(teks)
    if sidik_angka(teks) == tanda.tercetak or rapi == polos(_nilai(s, tempat)):
        return _tepi(teks)[0], "", _tepi(teks)[1]
    if tanda.tercetak == BELUM_DIKETAHUI:
        cocok = _RUJUKAN.search(rapi)
        return (rapi[: cocok.start()], "", rapi[cocok.end() :]) if cocok else ("", rapi, "")
    for awal, akhir in _potongan_mungkin(teks):
        if sidik_angka(teks[awal:akhir]) == tanda.tercetak:
            return teks[:awal], "", teks[akhir:]
    cocok = _ANGKA.search(teks)
    if cocok and len(_ANGKA.findall(teks)) == 1 and len(rapi.split()) > 3:
        return teks[: cocok.start()], cocok[0].strip(), teks[cocok.end() :]
    return _tepi(teks)[0], rapi, _tepi(teks)[1]


def _tepi(teks: str) -> tuple[str, str]:
    """The spaces on both sides."""
    kiri = teks[: len(teks) - len(teks.lstrip())]
    kanan = teks[len(teks.rstrip()) :]
    return kiri, kanan


def _potongan_mungkin(teks: str) -> list[tuple[int, int]]:
    """Runs of whole words of a short text, longest first: one of them may be the figure as printed."""
    batas = [c.span() for c in re.finditer(r"\S+", teks)]
    if len(batas) > 40:
        return []
    semua = [(batas[i][0], batas[j][1]) for i in range(len(batas)) for j in range(i, len(batas))]
    semua += [(a, b - 1) for a, b in semua if teks[b - 1] in ".,;:)" and b - 1 > a]
    return sorted(semua, key=lambda x: x[0] - x[1])


def _tempatkan(
    s: Sumber,
    dasar: str,
    tempat: Mapping[Tempat, isian.Isian],
    bagian: list[str | Tempat],
    hilang: Sequence[Tempat],
    diubah: list[AngkaDiubah],
) -> list[str | Tempat]:
    """Figures whose bookmarks are gone: found by what they print, else by their place in the sentence."""
    for n in hilang:
        nilai = polos(_nilai(s, tempat[n]))
        # A reference is numbered only in the finished report: any "Tabel 3.4" may be it.
        hasil = _ganti_pola(bagian, _pola(nilai) if nilai else _RUJUKAN, n)
        if hasil is None:
            temu = _di_tempatnya(s, dasar, tempat, bagian, n)
            hasil = _ganti_pola(bagian, _pola(temu), n) if temu else None
            if hasil is not None:
                diubah.append(AngkaDiubah("{" + tempat[n].teks + "}", nilai, temu))
        bagian = hasil if hasil is not None else bagian
    return bagian


def _pola(cari: str) -> re.Pattern[str]:
    """A text as words of its own, however they are spaced."""
    return re.compile(r"(?<![\w.,])" + r"\s+".join(map(re.escape, cari.split())) + r"(?!\w)")


def _ganti_pola(bagian: list[str | Tempat], pola: re.Pattern[str], ini: Tempat) -> list[str | Tempat] | None:
    """The first place at which it stands, given to a placeholder; None where it does not."""
    for i, b in enumerate(bagian):
        if isinstance(b, str) and (cocok := pola.search(b)):
            return [*bagian[:i], b[: cocok.start()], ini, b[cocok.end() :], *bagian[i + 1 :]]
    return None


def _di_tempatnya(
    s: Sumber, dasar: str, tempat: Mapping[Tempat, isian.Isian], bagian: Sequence[str | Tempat], ini: Tempat
) -> str:
    """The number that now stands where the figure stood; "" where the sentence has none there."""
    lama, milik = _kata_dasar(s, dasar)
    baru: list[str] = []
    for b in bagian:
        baru += _KATA.findall(b) if isinstance(b, str) else _KATA.findall(_nilai(s, tempat[b]))
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, lama, baru, autojunk=False).get_opcodes():
        if tanda != "equal" and any(milik[i] == ini[1] for i in range(i1, i2)):
            # The whole number, of which a comma or a digit may have stayed as it was.
            awal, akhir = j1, j2
            while awal > 0 and not baru[awal - 1].isspace():
                awal -= 1
            while akhir < len(baru) and not baru[akhir].isspace():
                akhir += 1
            cocok = _ANGKA.search("".join(baru[awal:akhir]))
            if cocok:
                return cocok[0].strip().rstrip(".,")
    return ""


def _kata_dasar(s: Sumber, dasar: str) -> tuple[list[str], list[int]]:
    """The words of the paragraph as it reads now, each with the placeholder it comes from (-1: none)."""
    kata: list[str] = []
    milik: list[int] = []
    n = 0
    for b in isian.urai(dasar):
        teks = b if isinstance(b, str) else _nilai(s, b)
        baru = _KATA.findall(teks)
        kata += baru
        milik += [-1 if isinstance(b, str) else n] * len(baru)
        n += not isinstance(b, str)
    return kata, milik


def _nilai(s: Sumber, b: isian.Isian) -> str:
    """What a placeholder shows now; "" where that is settled only when the report is numbered."""
    nilai = isian.isi(s, b)
    if isinstance(nilai, isian.IsianTakDikenal):
        return f"[{nilai.teks}]"
    if isinstance(nilai, Potong):
        return ""
    return nilai if isinstance(nilai, str) else nilai.teks


def bunyi(s: Sumber, teks: str) -> str:
    """A paragraph as it reads now."""
    return polos("".join(b if isinstance(b, str) else _nilai(s, b) or "Tabel …" for b in isian.urai(teks)))

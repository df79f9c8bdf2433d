"""Words that the end of a line parted: whether two pieces are one word, the words of the report itself tell.

A cell too narrow for a word breaks it anywhere; a hyphen at the end of a line may be the word's own or the line's.
Whoever joins lines leaves a sign where that is open; it is closed when all pages are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

SAMBUNG = "\ue002"
"""Between two lines of a cell of which the first is one word that fills it."""
HUBUNG = "\ue003"
"""Behind a hyphen at the end of a line."""
_TANDA = re.compile(f"[{SAMBUNG}{HUBUNG}]")
_RANTAI = re.compile(rf"[^\s{HUBUNG}]+(?:{SAMBUNG}[^\s{HUBUNG}]+)+")
_HUBUNG = re.compile(rf"([^\W\d_]+)-{HUBUNG}([^\W\d_]+)")
_KATA = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")
_MAKS_KEPING = 6
"""Lines that one word fills at most."""
_HARGA_KATA = 0.1
"""What a known word costs against an unknown one."""


class Kosakata:
    """The words that stand unbroken in the report, with how often."""

    def __init__(self, teks: Iterable[str] = ()) -> None:
        self._banyak: Counter[str] = Counter()
        for t in teks:
            for potong in t.split():
                if not _TANDA.search(potong):
                    self._banyak.update(_KATA.findall(potong.casefold()))

    def ada(self, kata: str) -> bool:
        return kata.casefold() in self._banyak

    def rapatkan(self, teks: str) -> str:
        """The text with its open places closed."""
        if not _TANDA.search(teks):
            return teks
        teks = teks.replace(f"{SAMBUNG} ", SAMBUNG)  # A row that goes on on the next page.
        teks = _RANTAI.sub(lambda m: self._rantai(m[0].split(SAMBUNG)), teks)
        return _TANDA.sub("", _HUBUNG.sub(self._hubung, teks.rstrip(SAMBUNG).replace(SAMBUNG, " ")))

    def _rantai(self, keping: Sequence[str]) -> str:
        """Pieces that each fill a line, put together so that the fewest unknown words come out of them."""
        terbaik: list[tuple[float, str]] = [(0.0, "")]
        for akhir in range(1, len(keping) + 1):
            calon = []
            for awal in range(akhir - 1, max(-1, akhir - 1 - _MAKS_KEPING), -1):
                if akhir - awal > 1 and not _bertemu(keping[awal], keping[awal + 1]):
                    break
                harga, depan = terbaik[awal]
                kata = "".join(keping[awal:akhir])
                calon.append((harga + (_HARGA_KATA if self._dikenal(kata) else 1), f"{depan} {kata}".lstrip()))
            terbaik.append(min(calon, key=lambda x: x[0]))
        return terbaik[-1][1]

    def _dikenal(self, kata: str) -> bool:
        """Whether all words of a run of letters and marks are known."""
        semua = [x for x in re.split(r"[\W\d_]+", kata) if x]
        return bool(semua) and all(self.ada(x) for x in semua)

    def _hubung(self, m: re.Match[str]) -> str:
        """A word parted at a hyphen: without it where only so it is known."""
        a, b = m[1], m[2]
        utuh = a.casefold() != b.casefold() and self.ada(a + b) and not self.ada(f"{a}-{b}")
        return a + b if utuh else f"{a}-{b}"


def _bertemu(atas: str, bawah: str) -> bool:
    """Whether two pieces can be one word: letters meet, and no capital letter begins the second of a word in small."""
    a, b = atas[-1:], bawah[:1]
    return a.isalpha() and b.isalpha() and not (a.islower() and b.isupper())

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
_AKHIR = re.compile(r"[^\W\d_]+$")
_AWAL = re.compile(r"[^\W\d_]+")


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
        """Pieces of words that each fill a line: the longest known word from each piece on, else two that are none."""
        hasil = ""
        n = 0
        while n < len(keping):
            akhir = next((m for m in range(len(keping), n + 1, -1) if self._dikenal("".join(keping[n:m]))), n + 1)
            if akhir == n + 1 and n + 1 < len(keping) and self._satu(keping[n], keping[n + 1]):
                akhir = n + 2
            hasil += " " * bool(hasil) + "".join(keping[n:akhir])
            n = akhir
        return hasil

    def _dikenal(self, kata: str) -> bool:
        """Whether all words of a run of letters and marks are known."""
        semua = [x for x in re.split(r"[\W\d_]+", kata) if x]
        return bool(semua) and all(self.ada(x) for x in semua)

    def _satu(self, atas: str, bawah: str) -> bool:
        """Whether two pieces, together no word that is known, are one: letters meet, and not both are words."""
        a, b = _AKHIR.search(atas), _AWAL.match(bawah)
        if a is None or b is None or (a[0][-1].islower() and b[0][0].isupper()):
            return False
        return not (self.ada(a[0]) and self.ada(b[0]))

    def _hubung(self, m: re.Match[str]) -> str:
        """A word parted at a hyphen: without it where only so it is known."""
        a, b = m[1], m[2]
        utuh = a.casefold() != b.casefold() and self.ada(a + b) and not self.ada(f"{a}-{b}")
        return a + b if utuh else f"{a}-{b}"

"""What a wrong word was meant to be: the nearest words that the report, official wordings or the language use."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import DaftarKata, Kata

_LAZIM = 3_000
"""Occurrences in a thousand million words from which a word is worth proposing."""
_SANGAT_LAZIM = 20_000
_TUGAS = frozenset(
    """ada agar atas atau bagi dalam dan dari dengan di ini itu ke oleh pada para serta telah untuk yang tidak
    sebagai secara""".split()  # noqa: SIM905
)
_PERANGKAI = frozenset("adalah dalam dengan merupakan sebagai serta telah tentang terhadap untuk yang".split())  # noqa: SIM905
"""Words long enough that a word of the report with one of them behind it is two that lost their space."""
_PANJANG_DUA = 7
"""A word as long as this may have two slips."""
_UNGGUL = 5
"""So many times better than the next is a proposal that stands alone."""


@dataclass(frozen=True, slots=True)
class Saran:
    """``pilihan`` best first. ``tunggal``: no other comes near the first. ``berdasar``: the report or an official
    wording uses it."""

    pilihan: tuple[str, ...]
    tunggal: bool
    berdasar: bool


class Penyaran:
    """Proposals for the words of one report."""

    def __init__(self, kata: DaftarKata) -> None:
        self._kata = kata
        self._sering = {k: n for k, n in kata.hitung.items() if len(k) >= _PANJANG_DUA - 2 and kamus.indonesia(k)}

    def sarankan(self, kata: str, tempat: list[Kata]) -> Saran | None:
        """The word that was meant, out of its letters and its neighbours in ``tempat``; None where none convinces."""
        nilai = {k: n for k in set(kamus.sunting_satu(kata)) if (n := self._nilai(k, tempat))}
        nilai = {k: n * _mirip(kata, k) for k, n in nilai.items()}
        if not nilai and len(kata) >= _PANJANG_DUA - 2:  # two letters changed places: "tergat", "target"
            huruf = sorted(kata)
            nilai = {k: n for k in self._sering if sorted(k) == huruf and (n := self._nilai(k, tempat))}
        if not nilai and len(kata) >= _PANJANG_DUA:
            nilai = {k: n for k in self._sering if kamus.jarak(kata, k, 2) == 2 and (n := self._nilai(k, tempat))}
            if not nilai and len(kata) > _PANJANG_DUA:
                nilai = {
                    k: n
                    for k in kamus.kata_sering(_SANGAT_LAZIM)
                    if k[0] == kata[0] and kamus.jarak(kata, k, 2) == 2 and (n := self._nilai(k, tempat))
                }
        if not nilai:
            return self._pisah(kata)
        urut = sorted(nilai, key=lambda k: (-nilai[k], k))
        tunggal = len(urut) == 1 or nilai[urut[0]] >= _UNGGUL * nilai[urut[1]]
        berdasar = self._berdasar(urut[0])
        tunggal = tunggal and (berdasar or kamus.jarak(kata, urut[0], 1) == 1)
        return Saran(tuple(urut[:1] if tunggal else urut[:2]), tunggal, berdasar)

    def cocok(self, kata: str, tempat: list[Kata]) -> int:
        """How many neighbours the word has elsewhere in the report."""
        pasangan = self._kata.pasangan
        return sum(
            (pasangan[k.sebelum, kata] > 0 if k.sebelum else 0) + (pasangan[kata, k.sesudah] > 0 if k.sesudah else 0)
            for k in tempat
        )

    def _berdasar(self, kata: str) -> bool:
        return self._kata.hitung[kata] > 0 or kamus.resmi_kerap(kata) >= 10

    def _nilai(self, kata: str, tempat: list[Kata]) -> int:
        """The weight of a proposal; 0 where it is no Indonesian word or too rare."""
        n = kamus.frekuensi(kata) if kamus.frekuensi(kata) >= _LAZIM else 0
        n += 20_000 * self._kata.hitung.get(kata, 0)
        n += 1_000 * min(kamus.resmi_kerap(kata), 100)
        if not n or not (kata in _TUGAS or len(kata) >= 3) or not self._layak(kata):
            return 0
        return n * (1 + 30 * self.cocok(kata, tempat))

    def _layak(self, kata: str) -> bool:
        """Whether it is a word of the standard language, not only of the web."""
        return kata in _TUGAS or kamus.baku(kata) or (self._kata.hitung[kata] > 0 and kamus.indonesia(kata))

    def _pisah(self, kata: str) -> Saran | None:
        """Two words that lost the space between them."""
        for i in range(2, len(kata) - 1):
            a, b = kata[:i], kata[i:]
            if b in _PERANGKAI and len(a) >= 5 and self._kata.hitung[a]:
                return Saran((f"{a} {b}",), True, True)
            if (a in _TUGAS and len(b) >= 4 and self._umum(b)) or (b in _TUGAS and len(a) >= 4 and self._umum(a)):
                return Saran((f"{a} {b}",), True, False)
        for i in range(4, len(kata) - 3):
            a, b = kata[:i], kata[i:]
            if self._kata.hitung[a] and self._kata.hitung[b] and self._umum(a) and self._umum(b):
                return Saran((f"{a} {b}",), True, True)
        return None

    def _umum(self, kata: str) -> bool:
        return kamus.frekuensi(kata) >= _SANGAT_LAZIM or (
            kamus.indonesia(kata) and (self._kata.hitung[kata] >= 2 or kamus.resmi_kerap(kata) >= 30)
        )


def _mirip(salah: str, benar: str) -> int:
    """Slips of the fingers are likelier than other letters: a letter lost, doubled or exchanged weighs more."""
    if len(salah) == len(benar):
        return 4 if sorted(salah) == sorted(benar) else 1
    return 4 if salah[0] == benar[0] else 2

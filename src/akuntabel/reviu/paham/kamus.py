"""Which words are Indonesian, and what a wrong one was meant to be.

Sources: the frequencies of ``wordfreq`` (words seen once in a million or more), the roots of ``PySastrawi`` with the
affixes below, the words of the nomenclature, and our own list of the field (``reviu/data/bahasa.toml``). Both packages
are loaded when a check first asks. Frequencies are whole numbers: occurrences in a thousand million words.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from akuntabel.aturan.kelaziman import KELAZIMAN
from akuntabel.aturan.peraturan import peraturan_dikenal

_DATA = Path(__file__).parents[1] / "data" / "bahasa.toml"
_NOMENKLATUR = Path(__file__).parents[2] / "aturan" / "data"
_HURUF = "abcdefghijklmnopqrstuvwxyz"
_VOKAL = "aeiou"
_RAPI = re.compile(r"\w+")
_KERAP_RESMI = 3
"""A word that the nomenclature prints less often may be its own slip."""
_JAUH_LEBIH = 20
_AKAR_TERPENDEK = 3


@cache
def data_bahasa() -> dict[str, Any]:
    """Our own lists of words."""
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))


@cache
def _frekuensi() -> dict[str, int]:
    from wordfreq import get_frequency_dict

    return {k: round(v * 1_000_000_000) for k, v in get_frequency_dict("id").items()}


@cache
def _inggris() -> dict[str, int]:
    from wordfreq import get_frequency_dict

    return {k: round(v * 1_000_000_000) for k, v in get_frequency_dict("en", wordlist="small").items()}


_INGATAN = 8192
"""So many answers are kept: the texts asked for may be long."""


@cache
def _akar() -> frozenset[str]:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    bawaan = (k.strip() for k in StemmerFactory().get_words())
    return frozenset(k for k in bawaan if k) | _lazim()


@cache
def _lazim() -> frozenset[str]:
    return frozenset(k for kata in data_bahasa()["dikenal"].values() for k in kata.split())


@cache
def naskah_resmi_asli() -> str:
    """The official wordings as printed: nomenclature and titles of regulations."""
    tabel = (p.read_text(encoding="utf-8") for p in sorted(_NOMENKLATUR.glob("nomenklatur-*.csv")))
    judul = " | ".join(p.tentang for p in peraturan_dikenal())
    lazim = " | ".join(k.teks for k in KELAZIMAN)
    return "\n".join((*tabel, judul, lazim))


@cache
def naskah_resmi() -> str:
    """The same in small letters, words and single spaces only."""
    return f" {_polos(naskah_resmi_asli())} "


def _polos(teks: str) -> str:
    return " ".join(_RAPI.findall(teks.casefold()))


@cache
def _kata_resmi() -> Counter[str]:
    return Counter(naskah_resmi().split())


@lru_cache(maxsize=_INGATAN)
def resmi_persis(teks: str) -> bool:
    """Whether an official wording has just this text, its capitals and punctuation included."""
    if any(k not in _kata_resmi() for k in _RAPI.findall(teks.casefold())[1:-1]):
        return False  # the first and the last may be parts of words
    return " ".join(teks.split()) in naskah_resmi_asli()


@lru_cache(maxsize=_INGATAN)
def resmi(rangkaian: str) -> bool:
    """Whether these words stand side by side in an official wording; case and punctuation do not matter."""
    rapi = _polos(rangkaian)
    if not rapi or any(k not in _kata_resmi() for k in rapi.split()):
        return False  # before all that they word is gone through
    return f" {rapi} " in naskah_resmi()


def frekuensi(kata: str) -> int:
    """Occurrences in a thousand million words; 0 where it is not listed (less than one in a million)."""
    return _frekuensi().get(kata, 0)


@cache
def kata_sering(batas: int) -> tuple[str, ...]:
    """The words of the language that occur ``batas`` times in a thousand million words, or more."""
    return tuple(k for k, n in _frekuensi().items() if n >= batas and k.isalpha())


def akar(kata: str) -> bool:
    """Whether it is a root of the dictionary."""
    return kata in _akar()


def inggris(kata: str) -> bool:
    return kata in _inggris()


def resmi_kerap(kata: str) -> int:
    """How often the official wordings use the word."""
    return _kata_resmi()[kata]


@cache
def indonesia(kata: str) -> bool:
    """Whether a word in small letters is Indonesian, in this or another form of its root."""
    return (
        kata in _frekuensi()
        or kata in _akar()
        or turunan(kata)
        or _istilah_resmi(kata)
        or _terikat(kata)
        or _serapan(kata)
        or _majemuk(kata)
    )


def baku(kata: str) -> bool:
    """Whether a word in small letters is of the standard language, not only of the web or of English."""
    return (
        kata in _akar() or turunan(kata) or (kata not in _inggris() and (kata in _frekuensi() or _istilah_resmi(kata)))
    )


def dikenal(kata: str) -> bool:
    """Whether a word in small letters is Indonesian or English."""
    return indonesia(kata) or inggris(kata)


@cache
def turunan(kata: str) -> bool:
    """Whether affixes of Indonesian make the word of a root of the dictionary, by the standard rules of sound."""
    return any(len(k) >= _AKAR_TERPENDEK and k in _akar() for k in _pangkal(kata))


def _istilah_resmi(kata: str) -> bool:
    """A word that the nomenclature uses, and not its own slip for another that it uses far more often."""
    n = _kata_resmi()[kata]
    return n >= _KERAP_RESMI and not any(
        _kata_resmi().get(k, 0) >= _JAUH_LEBIH * n and k != kata and (k in _frekuensi() or k in _akar() or turunan(k))
        for k in sunting_satu(kata)
    )


_TERIKAT = re.compile(r"(?:antar|non|pasca|multi|sub|nir|swa|intra|inter|mikro|makro|agro|eko|super)(?P<isi>\w{4,})")
_AWALAN_MAJEMUK = re.compile(r"(?:men[gy]?|pen[gy]?|mem|pem|me|pe|ke|di|ber)(?P<isi>\w{7,})")


def _terikat(kata: str) -> bool:
    """ "antarlembaga": a bound form with a known word."""
    m = _TERIKAT.fullmatch(kata)
    return bool(m and (m["isi"] in _frekuensi() or m["isi"] in _akar() or turunan(m["isi"])))


def _serapan(kata: str) -> bool:
    """ "inklusivitas": the quality of what is "inklusif"."""
    sifat = kata.removesuffix("nya").removesuffix("ivitas") + "if"
    return kata.removesuffix("nya").endswith("ivitas") and (sifat in _frekuensi() or sifat in _akar())


def _majemuk(kata: str) -> bool:
    """ "ketatausahaan": two roots between a prefix and a suffix."""
    dasar = kata.removesuffix("nya")
    for akhiran in ("kan", "an", "i"):
        m = _AWALAN_MAJEMUK.fullmatch(dasar.removesuffix(akhiran)) if dasar.endswith(akhiran) else None
        if m and any(_utuh(m["isi"][:i]) and _utuh(m["isi"][i:]) for i in range(_AKAR_TERPENDEK, len(m["isi"]) - 2)):
            return True
    return False


def _utuh(kata: str) -> bool:
    return len(kata) >= _AKAR_TERPENDEK and kata in _akar() and kata in _frekuensi()


_TAK_SERASI = {"kan": ("pe", "ke"), "an": ("me", "di"), "i": ("pe", "be")}
"""Prefixes that do not go with a suffix: "peningkatkan", "meningkatan"."""


def _pangkal(kata: str) -> Iterator[str]:
    for dasar, akhiran in _tanpa_akhiran(kata):
        yield dasar
        tolak = _TAK_SERASI.get(akhiran, ())
        if not dasar.startswith(tolak or ("\0",)) or dasar.startswith(("per", "ber")):
            yield from _tanpa_awalan(dasar, 3)


def _tanpa_akhiran(kata: str) -> Iterator[tuple[str, str]]:
    """The word with and without its suffixes, each with the derivational suffix that was taken off."""
    tahap = [kata]
    for akhiran in (("lah", "kah", "pun"), ("nya", "ku", "mu")):
        tahap += [k[: -len(a)] for k in tahap for a in akhiran if k.endswith(a) and len(k) - len(a) >= _AKAR_TERPENDEK]
    for k in tahap:
        yield k, ""
        for a in ("kan", "i", "an"):
            if k.endswith(a) and len(k) - len(a) >= _AKAR_TERPENDEK:
                yield k[: -len(a)], a


def _tanpa_awalan(kata: str, sisa: int) -> Iterator[str]:
    yield kata
    if sisa == 0 or len(kata) < _AKAR_TERPENDEK + 2:
        return
    for k in _satu_awalan(kata):
        yield from _tanpa_awalan(k, sisa - 1)


def _satu_awalan(kata: str) -> Iterator[str]:
    for a in ("di", "ke", "se", "ber", "ter", "per"):
        if kata.startswith(a):
            yield kata[len(a) :]
    if kata.startswith(("ber", "ter", "per", "beker", "teker")):
        yield kata[2:]
    if kata.startswith(("belajar", "pelajar")):
        yield kata[3:]
    if kata.startswith(("me", "pe")):
        yield from _tanpa_sengau(kata[2:])


def _tanpa_sengau(kata: str) -> Iterator[str]:
    """What may follow "me-" or "pe-", its nasal taken off."""
    if kata[0] in "lmnrwy":
        yield kata
    if kata.startswith("m"):
        if kata[1:2] in "bfv" or kata[1:3] in ("pr", "pl", "ps") or kata[1:4] == "per":
            yield kata[1:]
        if kata[1:2] in _VOKAL:
            yield "p" + kata[1:]
    if kata.startswith("n"):
        if kata[1:2] in "cdjz" or kata[1:3] in ("sy", "tr", "sk", "sp", "st"):
            yield kata[1:]
        if kata[1:2] in _VOKAL:
            yield "t" + kata[1:]
    if kata.startswith("ny"):
        yield "s" + kata[2:]
    if kata.startswith("ng"):
        if kata[2:3] in _VOKAL + "gh" or kata[2:4] in ("kh", "kl", "kr"):
            yield kata[2:]
        if kata[2:3] in _VOKAL:
            yield "k" + kata[2:]
        if kata[2:3] == "e":
            yield kata[3:]


def sunting_satu(kata: str) -> Iterator[str]:
    """All words that one slip makes into this one: a letter too many, too few, wrong, or two in the wrong order."""
    for i in range(len(kata)):
        yield kata[:i] + kata[i + 1 :]
        if i + 1 < len(kata) and kata[i] != kata[i + 1]:
            yield kata[:i] + kata[i + 1] + kata[i] + kata[i + 2 :]
        for h in _HURUF:
            if h != kata[i]:
                yield kata[:i] + h + kata[i + 1 :]
    for i in range(len(kata) + 1):
        for h in _HURUF:
            yield kata[:i] + h + kata[i:]


def jarak(a: str, b: str, batas: int) -> int:
    """Number of slips between two words (restricted Damerau-Levenshtein), at most ``batas`` + 1."""
    if abs(len(a) - len(b)) > batas:
        return batas + 1
    dua: list[int] = []
    satu = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        kini = [i]
        for j, y in enumerate(b, 1):
            n = min(satu[j] + 1, kini[j - 1] + 1, satu[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                n = min(n, dua[j - 2] + 1)
            kini.append(n)
        if min(kini) > batas:
            return batas + 1
        dua, satu = satu, kini
    return min(satu[-1], batas + 1)

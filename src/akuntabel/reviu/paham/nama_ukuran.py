"""Names of indicators as they are found again elsewhere: in another table, in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=8192)
def baku_nama(teks: str) -> str:
    """An indicator's name by which two are the same: case, unit in brackets, punctuation, old spelling aside."""
    rapi = re.sub(r"\([^)]*\)", " ", teks.casefold())
    rapi = re.sub(r"\bpro[sz]entas[ei]\b|\bporsentas[ei]\b|\bpersentas[ei]\b", "persentase", rapi)
    rapi = re.sub(r"\bindek\b|\bindex\b", "indeks", rapi)
    return " ".join(re.sub(r"[^\w]+", " ", rapi).split())


def nama_banding(teks: str) -> str:
    """A name by which the same indicator is found again: without code, unit, "jumlah" in front."""
    rapi = re.sub(r"^[\dxX]+(?:\.[\dxX]+)+\s+", "", teks.strip())
    return re.sub(r"^(?:jumlah|angka|nilai|program|kegiatan|sub kegiatan)\s+", "", baku_nama(rapi))


@lru_cache(maxsize=4096)
def _pola(nama: str) -> re.Pattern[str]:
    return re.compile(r"\b" + r"\W+".join(map(_kata, nama.split())) + r"\b")


def _kata(kata: str) -> str:
    if kata == "persentase":
        return r"(?:persentase|prosentase|prosentasi|persentasi)"
    return "(?:indeks?|index)" if kata == "indeks" else re.escape(kata)


def cari_nama(nama: str, teks: str) -> re.Match[str] | None:
    """A name in a text; a quick look at its longest word first."""
    return _pola(nama).search(teks) if _kata_kunci(nama) in teks else None


@lru_cache(maxsize=4096)
def _kata_kunci(nama: str) -> str:
    """The longest word of a name that is always spelled alike."""
    return max((k for k in nama.split() if k not in {"persentase", "indeks"}), key=len, default="")


def satu_nama(nama: Iterable[str], teks: str) -> tuple[re.Match[str], str] | None:
    """The one name that a text has, with its place; a name within a longer one does not count. None where two are."""
    rendah = teks.casefold()
    ada = [(m, n) for n in nama if (m := cari_nama(n, rendah)) is not None]
    ada = [(m, n) for m, n in ada if not any(n != x and n in x for _, x in ada)]
    return ada[0] if len(ada) == 1 else None

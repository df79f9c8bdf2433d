"""Two wordings of one thing: what differs, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from akuntabel.aturan.kelaziman import sama_menurut_kelaziman

_KATA = re.compile(r"[^\W_]+")
_RINGAN = frozenset({"dan", "serta", "atau"})
_PENDEK = {"kab": "kabupaten", "prov": "provinsi", "pemda": "pemerintah daerah"}


def kata_kata(teks: str) -> list[str]:
    return _KATA.findall(teks)


def perbedaan(teks: str, baku: str) -> Iterator[tuple[str, str]]:
    """The stretches of words that differ: (in the text, in the standard wording); "" where one side has nothing.

    What readers expect in place of an official oddity ("kerja sama" for "kerjasama") is no difference.
    """
    a, b = kata_kata(teks), kata_kata(baku)
    banding = SequenceMatcher(None, [x.casefold() for x in a], [x.casefold() for x in b], autojunk=False)
    for jenis, a1, a2, b1, b2 in banding.get_opcodes():
        if jenis != "equal" and not sama_menurut_kelaziman(" ".join(a[a1:a2]), " ".join(b[b1:b2])):
            yield " ".join(a[a1:a2]), " ".join(b[b1:b2])


def sebut_perbedaan(teks: str, baku: str) -> str:
    """The differences in words: "“Fasilitas” seharusnya “Fasilitasi”; kurang “Daerah”"."""
    hasil = []
    for ini, itu in perbedaan(teks, baku):
        if ini and itu:
            hasil.append(f"“{ini}” seharusnya “{_rapi(itu, ini)}”")
        elif itu:
            hasil.append(f"kurang “{_rapi(itu, teks)}”")
        else:
            hasil.append(f"kelebihan “{ini}”")
    return "; ".join(hasil)


def _rapi(kata: str, contoh: str) -> str:
    """An official word in capitals, written as the text writes its own."""
    return kata.title().replace(" Dan ", " dan ") if kata.isupper() and not contoh.isupper() else kata


def ringan(teks: str, baku: str) -> bool:
    """Whether wordings differ only by "dan" and its like, spaces, known short forms, or an abbreviation that stands for
    the words it leaves out ("BMD" for "Barang Milik Daerah")."""
    return all(_setara(ini, itu) for ini, itu in perbedaan(teks, baku))


def _setara(ini: str, itu: str) -> bool:
    kata_ini, kata_itu = ini.casefold().split(), itu.casefold().split()
    if set(kata_ini) <= _RINGAN and set(kata_itu) <= _RINGAN:
        return True
    if "".join(kata_ini) == "".join(kata_itu):
        return True
    panjang = " ".join(_PENDEK.get(k, k) for k in kata_ini)
    if panjang == " ".join(kata_itu):
        return True
    huruf = "".join(k[0] for k in kata_itu if k not in _RINGAN | {"di", "pada", "dalam"})
    return len(kata_ini) == 1 and len(huruf) >= 2 and ini.isupper() and ini.casefold() == huruf

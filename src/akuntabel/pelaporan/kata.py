"""Small things about Indonesian words: capitals of names, lists in a sentence, numbers of things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.aturan.teks import KATA_TUGAS, rangkai

_SINGKATAN = frozenset(
    [
        "ASN",
        "PNS",
        "PPPK",
        "SKPD",
        "OPD",
        "PD",
        "UPTD",
        "UPT",
        "BLUD",
        "RKA",
        "DPA",
        "SPBE",
        "BMD",
        "DPRD",
        "RPJMD",
        "RKPD",
        "SPM",
        "APBD",
        "APBN",
        "KB",
        "KIA",
        "UMKM",
        "IKM",
        "SAKIP",
        "PAUD",
        "SD",
        "SMP",
        "SMA",
        "SMK",
        "TNI",
        "POLRI",
        "FKUB",
        "NAPZA",
        "LPPD",
        "LKPJ",
        "TP",
        "PKK",
        "PAD",
        "PBB",
        "HIV",
        "AIDS",
        "TB",
        "UKM",
        "UKP",
        "PTSP",
        "ICT",
        "TIK",
        "GIS",
        "ORMAS",
        "IPOLEKSOSBUD",
    ]
)


def judul_kapital(teks: str) -> str:
    """A name that a source prints in capitals, as a sentence writes it: "Program Penguatan Ideologi Pancasila dan …".

    A text that has any lower-case letter is left as its author wrote it. Abbreviations known in this field keep their
    capitals; words of grammar are small except at the start.
    """
    if not teks.isupper():
        return teks
    kata = re.split(r"(\s+|(?<=[/(-]))", teks)
    hasil: list[str] = []
    for k in kata:
        inti = re.sub(r"\W", "", k)
        if not inti or inti in _SINGKATAN or _kependekan(hasil, k, inti):
            hasil.append(k)
        elif hasil and inti.lower() in KATA_TUGAS:
            hasil.append(k.lower())
        else:
            hasil.append(_besar_awal(k.lower()))
    return "".join(hasil)


def _kependekan(hasil: Sequence[str], kata: str, inti: str) -> bool:
    """Whether a word is a short form in brackets of the words before it: "Sumber Daya Air (SDA)"."""
    sebelum = "".join(hasil)
    huruf = "".join(k[0] for k in sebelum.upper().split() if k.lower() not in KATA_TUGAS and k[0].isalpha())
    return len(inti) > 1 and sebelum.endswith("(") and kata == f"{inti})" and huruf.endswith(inti)


def _besar_awal(kata: str) -> str:
    for n, huruf in enumerate(kata):
        if huruf.isalpha():
            return kata[:n] + huruf.upper() + kata[n + 1 :]
    return kata


def kapital_judul(teks: str) -> str:
    """A title: each word with a capital, words of grammar small except at the start; capitals that stand there stay."""
    kata = teks.split(" ")
    return " ".join(k if n and k.lower() in KATA_TUGAS else _besar_awal(k) for n, k in enumerate(kata))


def kapital_awal(teks: str) -> str:
    """The first letter large, the rest as it stands."""
    return teks[:1].upper() + teks[1:]


def kecil_awal(teks: str) -> str:
    """The first letter small, unless the word is an abbreviation ("ASN yang …")."""
    pertama = teks.split(" ", 1)[0]
    return teks if len(pertama) > 1 and pertama.isupper() else teks[:1].lower() + teks[1:]


def rangkai_singkat(butir: Sequence[str], paling_banyak: int = 6, benda: str = "lainnya") -> str:
    """The same for a long list: the first few, then how many more."""
    sisa = len(butir) - paling_banyak
    if sisa <= 1:
        return rangkai(butir)
    return f"{', '.join(butir[:paling_banyak])}, dan {sisa} {benda}"


def akhiri(teks: str) -> str:
    """A sentence with exactly one closing mark."""
    bersih = teks.rstrip()
    return bersih if bersih.endswith((".", "!", "?", "…", ":")) else bersih.rstrip(";,") + "."


def tanpa_titik(teks: str) -> str:
    """The wording of a list item without its closing mark, so that it can be set in a sentence or list."""
    return teks.strip().rstrip(".;, ")

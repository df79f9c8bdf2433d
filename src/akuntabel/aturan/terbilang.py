"""Numbers in words: written, and read back so that words and digits can be compared.

Spelling by KBBI and EYD V: "seribu", "seratus", "miliar", "triliun". Whole numbers up to 10^15 ("seribu
triliun").
"""

from __future__ import annotations

import re

TERBESAR = 10**15

_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SKALA = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))

_KATA = re.compile(
    "minus|nol|sepuluh|sebelas|seratus|seribu|sejuta|semiliar|semilyar|setriliun|setrilyun|satu|dua|tiga|empat|lima|enam"
    "|tujuh|delapan|sembilan|belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|trilyun"
)
_PADAN = {
    "milyar": "miliar",
    "trilyun": "triliun",
    "sejuta": "satu juta",
    "semiliar": "satu miliar",
    "semilyar": "satu miliar",
    "setriliun": "satu triliun",
    "setrilyun": "satu triliun",
    "seribu": "satu ribu",
    "seratus": "satu ratus",
    "sepuluh": "satu puluh",
    "sebelas": "satu belas",
}
_NILAI_SATUAN = {kata: nilai for nilai, kata in enumerate(_SATUAN) if kata}
_NILAI_SKALA = {kata: nilai for nilai, kata in _SKALA}


def _di_bawah_seribu(n: int) -> list[str]:
    kata: list[str] = []
    ratusan, sisa = divmod(n, 100)
    if ratusan == 1:
        kata.append("seratus")
    elif ratusan:
        kata += [_SATUAN[ratusan], "ratus"]
    if sisa == 10:
        kata.append("sepuluh")
    elif sisa == 11:
        kata.append("sebelas")
    elif 11 < sisa < 20:
        kata += [_SATUAN[sisa - 10], "belas"]
    else:
        puluhan, satuan = divmod(sisa, 10)
        if puluhan:
            kata += [_SATUAN[puluhan], "puluh"]
        if satuan:
            kata.append(_SATUAN[satuan])
    return kata


def terbilang(n: int) -> str:
    """The whole number ``n`` in words: 1_001_000 is "satu juta seribu", -5 "minus lima".

    Raises ValueError beyond 10^15, where Indonesian has no settled names.
    """
    if abs(n) > TERBESAR:
        raise ValueError(f"Terbilang tersedia sampai {TERBESAR:,}.".replace(",", "."))
    if n == 0:
        return "nol"
    kata = ["minus"] if n < 0 else []
    sisa = abs(n)
    for besar, nama in _SKALA:
        jumlah, sisa = divmod(sisa, besar)
        if jumlah == 1 and nama == "ribu":
            kata.append("seribu")
        elif jumlah == 1000:  # 10^15 itself
            kata += ["seribu", nama]
        elif jumlah:
            kata += [*_di_bawah_seribu(jumlah), nama]
    return " ".join([*kata, *_di_bawah_seribu(sisa)])


def terbilang_rupiah(sen: int) -> str:
    """An amount of ``sen`` in words: "satu juta rupiah", with "… sen" where there are any."""
    rupiah, sisa = divmod(abs(sen), 100)
    bagian = [terbilang(rupiah), "rupiah"] if rupiah or not sisa else []
    if sisa:
        bagian += [terbilang(sisa), "sen"]
    return " ".join(["minus", *bagian] if sen < 0 else bagian)


def _pecah(teks: str) -> list[str] | None:
    """The words of a number in words, whatever spaces and hyphens part them; None for anything else."""
    rapat = re.sub(r"[\s\-\u2010-\u2014\u00ad]+", "", teks).lower()
    kata: list[str] = []
    letak = 0
    while letak < len(rapat):
        cocok = _KATA.match(rapat, letak)
        if cocok is None:
            return None
        kata += _PADAN.get(cocok.group(), cocok.group()).split()
        letak = cocok.end()
    return kata or None


def _baca_ratusan(kata: list[str]) -> int | None:
    """1 to 999 from words such as ``["dua", "ratus", "lima", "belas"]``; None where their order is wrong."""
    nilai = 0
    sisa = list(kata)
    if len(sisa) >= 2 and sisa[0] in _NILAI_SATUAN and sisa[1] == "ratus":
        nilai += _NILAI_SATUAN[sisa[0]] * 100
        sisa = sisa[2:]
    if len(sisa) >= 2 and sisa[0] in _NILAI_SATUAN and sisa[1] in {"puluh", "belas"}:
        satuan = _NILAI_SATUAN[sisa[0]]
        if sisa[1] == "belas":
            return nilai + 10 + satuan if len(sisa) == 2 else None
        nilai += satuan * 10
        sisa = sisa[2:]
    if len(sisa) == 1 and sisa[0] in _NILAI_SATUAN:
        nilai += _NILAI_SATUAN[sisa[0]]
        sisa = []
    return nilai if nilai and not sisa else None


def baca_terbilang(teks: str) -> int | None:
    """The whole number that ``teks`` says in words, or None where it is not a number in words.

    Tolerant of capitals, spaces and hyphens ("DuaPuluh lima"), of the spelling "milyar" and of "rupiah" at
    the end; strict in everything else: "sepuluh juta enam ratus 8 ribu" is None.
    """
    kata = _pecah(re.sub(r"\s*rupiah\s*$", "", teks.strip(), flags=re.IGNORECASE))
    if kata is None:
        return None
    negatif = kata[0] == "minus"
    if negatif:
        kata = kata[1:]
    if kata == ["nol"]:
        return None if negatif else 0
    nilai = _baca_skala(kata)
    if nilai is None or nilai > TERBESAR:
        return None
    return -nilai if negatif else nilai


def _baca_skala(kata: list[str]) -> int | None:
    """1 to 10^15 from words whose scales (triliun, miliar, juta, ribu) fall from left to right."""
    if kata == ["satu", "ribu", "triliun"]:
        return TERBESAR
    nilai = 0
    batas = TERBESAR
    kelompok: list[str] = []
    for k in kata:
        skala = _NILAI_SKALA.get(k)
        if skala is None:
            kelompok.append(k)
            continue
        jumlah = _baca_ratusan(kelompok)
        if jumlah is None or skala >= batas:
            return None
        nilai += jumlah * skala
        batas = skala
        kelompok = []
    if not kelompok:
        return nilai or None
    sisa = _baca_ratusan(kelompok)
    return None if sisa is None else nilai + sisa


def baca_terbilang_rupiah(teks: str) -> int | None:
    """The amount in *sen* that ``teks`` says ("satu juta rupiah lima puluh sen"), or None.

    The word "rupiah" or "sen" must stand there.
    """
    cocok = re.fullmatch(
        r"(?:(?P<rupiah>.+?)\s*rupiah)?\s*(?:(?P<sen>.+?)\s*sen)?",
        teks.strip(),
        flags=re.IGNORECASE | re.DOTALL,
    )
    if cocok is None or not (cocok["rupiah"] or cocok["sen"]):
        return None
    rupiah = baca_terbilang(cocok["rupiah"]) if cocok["rupiah"] else 0
    sen = baca_terbilang(cocok["sen"]) if cocok["sen"] else 0
    if rupiah is None or sen is None:
        return None
    if not cocok["rupiah"]:
        return sen if abs(sen) < 100 else None
    if not 0 <= sen < 100:
        return None
    return rupiah * 100 - sen if rupiah < 0 else rupiah * 100 + sen

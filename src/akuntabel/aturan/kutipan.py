"""Citations of regulations as reports write them, and the plain names of their types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kutipan:
    """A citation. ``jenis`` is the plain type ("Peraturan Menteri PANRB"), ``tercetak`` what the text has."""

    jenis: str
    nomor: str
    tahun: int | None
    tentang: str = ""
    tercetak: str = ""
    awal: int = 0
    akhir: int = 0
    akhir_nomor: int = 0
    """Where number and year end and the subject begins."""


_SINGKATAN = {
    "uud": "Undang-Undang Dasar",
    "uu": "Undang-Undang",
    "undang": "Undang-Undang",
    "perpu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "perppu": "Peraturan Pemerintah Pengganti Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "keppres": "Keputusan Presiden",
    "inpres": "Instruksi Presiden",
    "perda": "Peraturan Daerah",
    "pergub": "Peraturan Gubernur",
    "perbup": "Peraturan Bupati",
    "perwali": "Peraturan Wali Kota",
    "perwako": "Peraturan Wali Kota",
    "kepgub": "Keputusan Gubernur",
    "kepbup": "Keputusan Bupati",
    "kepwali": "Keputusan Wali Kota",
}
_PANRB = r"pendayagunaan aparatur negara dan reformasi birokrasi|pan\s*(?:-|&|dan)?\s*rb"
_MENTERI = (
    (re.compile(rf"^(?:menteri|men)\s*(?:negara )?(?:{_PANRB}|.*reformasi birokrasi)$"), "Menteri PANRB"),
    (re.compile(r"^(?:menteri|men)\s*(?:negara )?(?:pendayagunaan aparatur negara|pan)$"), "Menteri PAN"),
    (re.compile(r"^(?:menteri dalam negeri|mendagri|menteri dagri)$"), "Menteri Dalam Negeri"),
    (re.compile(r"^(?:menteri keuangan|menkeu|mk)$"), "Menteri Keuangan"),
    (re.compile(r"^kepala (?:lembaga administrasi negara|lan)$"), "Kepala LAN"),
)
_BENTUK_PENDEK = re.compile(r"^(per|kep)(?=men|dagri)\s*(.+)$")
_PENERBIT = re.compile(r"^(peraturan|keputusan|instruksi|surat edaran) (.+)$")

_KEPALA = (
    r"undang[\s–-]*undang|undang|peraturan|keputusan|ins?truksi|ketetapan|surat\s+edaran|surat\s+keputusan"
    r"|uu|pp|perpp?u|perpres|keppres|inpres|permen[\w-]*|kepmen[\w-]*|perda|pergub|perbup|perwali|perwako|kepbup|tap|sk"
)
_NOMOR = r"(?:nomor|nomer|no)\b\.?\s*:?\s*"
_TAHUN = r"(?:tahun|thn|th)\b\.?\s*"
_KUTIPAN = re.compile(
    rf"\b(?P<jenis>(?:{_KEPALA})(?:\s+(?!(?:tentang|nomor|nomer|no|sebagaimana)\b)(?:[^\s;:,()]+(?<![a-z]{{5}}\.)"
    rf"|\([^()]{{2,24}}\))){{0,14}}?)(?:\s*,?\s*{_NOMOR}(?P<nomor>(?:(?-i:[A-Z]{{2,4}})\.?\s(?=\d))?[^\s,;()]+)(?:\s*,?\s*{_TAHUN}(?P<tahun>\d{{4}}))?"
    r"|\s+(?P<nomor_pendek>\d+[A-Z]?)(?:\s?/\s?|\s+tahun\s+)(?P<tahun_pendek>\d{4})(?![/\d]))",
    re.IGNORECASE,
)
_UUD = re.compile(r"\bundang[\s-]*undang\s+dasar\b[^;,.]*?\b(?P<tahun>1945)\b", re.IGNORECASE)
_TENTANG = re.compile(r"\s*,?\s*(?:tentang|ttg\.?)\s+(?P<tentang>.{1,800})", re.IGNORECASE | re.DOTALL)
_AKHIR_TENTANG = re.compile(
    r"\s*(?:\((?:lembaran|berita|tambahan|sebagaimana)\b|\b(?:sebagaimana|yang)\s+telah\s+(?:beberapa\s+kali\s+)?"
    r"(?:di|ber)|[;\n]|(?<!s\.d)\.(?:\s|$)|(?:,|\b(?:dan|serta|maupun))\s+(?:(?:dan|serta)\s+)?"
    r"(?:undang(?:undang)?|peraturan|keputusan|instruksi)\b[\s\w-]{0,120}\b(?:nomor|no)\b"
    r"|(?:,\s+(?:maka|yang|sehingga|dengan)|,?\s+(?:bahwa|adalah|mewajibkan|mengamanatkan|menyatakan|menyebutkan"
    r"|dinyatakan|disebutkan|menjelaskan|menegaskan|mensyaratkan|diamanatkan|telah\s+(?:di|me)\w+))\b).*",
    re.IGNORECASE | re.DOTALL,
)
_KEPALA_LAGI = re.compile(
    r"(?<![-(])\b(?:peraturan|keputusan|ins?truksi|surat\s+edaran|inpres|perpres|keppres|permen\w*|perda|pergub|perbup"
    r"|perwali)\b|(?<!pengganti\s)\bundang[\s–-]*undang\b",
    re.IGNORECASE,
)
_NOMOR_TAHUN = re.compile(r"(\d{1,3}[A-Z]?)/((?:19|20)\d\d)", re.IGNORECASE)
_TAHUN_NOMOR = re.compile(r"[/.](\d{4}|\d{2})$")


def baku_jenis(jenis: str) -> str:
    """The plain name of a type of regulation, so that two spellings of one type are the same.

    "UU", "Undang Undang" and "Undang-Undang RI" are "Undang-Undang"; "PermenPAN-RB" and "Peraturan Menteri Negara
    Pendayagunaan Aparatur Negara dan Reformasi Birokrasi" are "Peraturan Menteri PANRB". A region stays in the name
    ("Peraturan Bupati Lumajang"). What is not known keeps its words.
    """
    rapi = " ".join(re.sub(r"\([^()]*\)", " ", jenis).replace("–", "-").split()).strip(" .,")
    kecil = re.sub(r"\s+(?:republik indonesia|ri)\b\.?", "", rapi.casefold())
    kecil = re.sub(r"undang[\s-]*undang", "undang-undang", kecil).replace("intruksi", "instruksi")
    if kecil in {"undang-undang dasar", "undang-undang dasar negara"}:
        return _SINGKATAN["uud"]
    if re.match(r"(?:tap|ketetapan)\s+(?:mpr|majelis)", kecil):
        return "Ketetapan MPR"
    if cocok := _BENTUK_PENDEK.match(kecil):
        kecil = f"{'peraturan' if cocok[1] == 'per' else 'keputusan'} {cocok[2]}"
    kata, _, sisa = kecil.partition(" ")
    if kata in _SINGKATAN:
        kecil = f"{_SINGKATAN[kata].casefold()} {sisa}".strip()
    kecil = re.sub(r"^(?:surat keputusan|sk) (?=\w)", "keputusan ", kecil)
    if cocok := _PENERBIT.match(kecil):
        for pola, nama in _MENTERI:
            if pola.match(cocok[2]):
                return f"{cocok[1].title()} {nama}"
    return _judul(kecil)


def baku_nomor(nomor: str) -> str:
    """The number without what spelling adds: "Per/09/M.PAN/5/2007" and "PER-9/M.PAN/5/2007" are the same."""
    rapi = re.sub(r"\s+", "", nomor).strip(".,;:").upper().replace("PER-", "PER/").replace("KEP-", "KEP/")
    return re.sub(r"(?<![\d.-])0+(?=\d)(?=\d*(?:/|$))", "", rapi)


def inti_nomor(nomor: str) -> str:
    """The number without the year that it ends with: "239/IX/6/8" of "239/IX/6/8/2003"."""
    rapi = baku_nomor(nomor)
    return rapi.rpartition("/")[0] if tahun_nomor(rapi) is not None and rapi.count("/") > 1 else rapi


def tahun_nomor(nomor: str) -> int | None:
    """The year at the end of a number such as "239/IX/6/8/2003" or "589/IX/6/Y/99"; None where there is none."""
    cocok = _TAHUN_NOMOR.search(nomor.strip(" .,;"))
    if cocok is None or "/" not in nomor:
        return None
    tahun = int(cocok[1])
    return tahun if tahun > 99 else tahun + (1900 if tahun >= 45 else 2000)


def temukan_kutipan(teks: str) -> Iterator[Kutipan]:
    """Every citation in a text, with its place; a subject ("tentang …") runs to the end of its clause."""
    for cocok in _KUTIPAN.finditer(teks):
        nomor = (cocok["nomor"] or cocok["nomor_pendek"]).rstrip(".:")
        tahun = cocok["tahun"] or cocok["tahun_pendek"]
        sisa = _TENTANG.match(teks, cocok.end())
        tentang = _AKHIR_TENTANG.sub("", sisa["tentang"]) if sisa else ""
        akhir = sisa.start("tentang") + len(tentang) if sisa else cocok.end()
        if not tahun and (serangkai := _NOMOR_TAHUN.fullmatch(nomor)):
            nomor, tahun = serangkai.groups()
        jenis, awal = _jenis_terakhir(cocok["jenis"], cocok.start())
        yield Kutipan(
            jenis=baku_jenis(jenis),
            nomor=nomor,
            tahun=int(tahun) if tahun else tahun_nomor(nomor),
            tentang=" ".join(tentang.split()).rstrip(" .,;"),
            tercetak=teks[awal:akhir],
            awal=awal,
            akhir=akhir,
            akhir_nomor=cocok.end(),
        )


def _jenis_terakhir(jenis: str, awal: int) -> tuple[str, int]:
    """Only the last type of "peraturan perundang-undangan dan Keputusan Bupati", and where it begins."""
    mulai = max((m.start() for m in _KEPALA_LAGI.finditer(jenis)), default=0)
    return jenis[mulai:], awal + mulai


def baca_kutipan(teks: str) -> Kutipan | None:
    """The regulation that ``teks`` cites first; None where it cites none."""
    kutipan = next(temukan_kutipan(teks), None)
    uud = _UUD.search(teks)
    if uud and (kutipan is None or uud.start() <= kutipan.awal):
        return Kutipan(
            jenis=_SINGKATAN["uud"], nomor="", tahun=1945, tercetak=uud[0], awal=uud.start(), akhir=uud.end()
        )
    return kutipan


_DAERAH = re.compile(r"((?:Peraturan|Keputusan|Instruksi) (?:Daerah|Bupati|Wali Kota|Gubernur))\b\s*(.*)")


def pisah_wilayah(jenis: str) -> tuple[str, str]:
    """A plain type without its region, and the region: ("Peraturan Bupati", "Lumajang"), ("Undang-Undang", "")."""
    cocok = _DAERAH.fullmatch(jenis)
    if not cocok:
        return jenis, ""
    return cocok[1], re.sub(r"^(?:Kabupaten|Kota) ", "", cocok[2])


def sejenis(a: str, b: str) -> bool:
    """Whether two plain types may be the same: a region that one of them leaves out is that of the other."""
    (pokok_a, wilayah_a), (pokok_b, wilayah_b) = pisah_wilayah(a), pisah_wilayah(b)
    return pokok_a == pokok_b and (not wilayah_a or not wilayah_b or wilayah_a == wilayah_b)


def tulis_kutipan(*, jenis: str, nomor: str, tahun: int | None, tentang: str = "") -> str:
    """ "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", with the type in full.

    A number that ends in its year is not followed by it again.
    """
    bagian = [jenis_lengkap(jenis)]
    if nomor:
        bagian.append(f"Nomor {nomor}")
    if tahun and tahun_nomor(nomor) != tahun:
        bagian.append(f"Tahun {tahun}")
    if tentang:
        bagian.append(f"tentang {tentang}")
    return " ".join(bagian)


def jenis_lengkap(jenis: str) -> str:
    """The type with the issuer written out: "Peraturan Menteri PANRB" in full."""
    lengkap = {
        "Menteri PANRB": "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Menteri PAN": "Menteri Negara Pendayagunaan Aparatur Negara",
        "Kepala LAN": "Kepala Lembaga Administrasi Negara",
    }
    for pendek, panjang in lengkap.items():
        if jenis.endswith(f" {pendek}"):
            return jenis.removesuffix(pendek) + panjang
    return jenis


def _judul(kecil: str) -> str:
    """Capitals as in an official name."""
    nama = " ".join(
        kata if kata in {"dan", "atas", "untuk"} else "-".join(b.capitalize() for b in kata.split("-"))
        for kata in kecil.split()
    )
    nama = re.sub(r"\bKab\.?(?=\s)", "Kabupaten", nama)
    nama = re.sub(r"\bProv\.?(?=\s)", "Provinsi", nama)
    return re.sub(r"\bWalikota\b", "Wali Kota", nama)

"""The formula of capaian that a report announces for what is better the more, or the less, of it there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat

_ARAH = re.compile(
    r"\b(?:se)?makin\s+(?:(?P<banyak>tinggi|besar|banyak|meningkat|naik)|(?P<sedikit>rendah|kecil|sedikit|menurun|turun))"
    r"(?:nya)?\b[^.;:=]{0,110}?\b(?:(?P<baik>baik|bagus|meningkat)|(?P<buruk>buruk|jelek|menurun)"
    r"|(?:kinerja|capaian|pencapaian)(?:nya)?\s+(?:yang\s+)?(?:(?:se)?makin\s+)?(?:(?P<tinggi>tinggi)|(?P<rendah>rendah))"
    r"|(?:se)?makin\s+(?:(?P<tinggi2>tinggi)|(?P<rendah2>rendah))(?:nya)?\s+(?:\w+\s+)?(?:kinerja|capaian|pencapaian))(?:nya)?\b",
    re.IGNORECASE,
)
""" "Semakin tinggi realisasi, semakin baik kinerja" in its four forms."""
_T = r"(?:target|rencana)(?:nya)?"
_R = r"realisasi(?:nya)?"
_BAGI = r"\s*\)?\s*(?:dibagi(?:kan)?(?:\s+dengan)?|[/:÷]|dibanding(?:kan)?(?:\s+dengan)?|terhadap)\s*\(?\s*"
_KURANG = r"\s*\)?\s*(?:[-−–]|dikurangi(?:\s+dengan)?)\s*\(?\s*"
_KALI_DUA = rf"(?:(?:2|dua)\s*(?:[x×*]|kali)?\s*{_T}|{_T}\s*(?:[x×*]|(?:di)?kali(?:kan)?)\s*(?:2|dua))"
_MENURUN = re.compile(
    rf"\b(?:{_KALI_DUA}{_KURANG}{_R}|{_T}{_KURANG}{_R}{_KURANG}{_T}|{_T}{_BAGI}{_R}"
    rf"|membagi\s+{_T}\s+dengan\s+{_R})\b",
    re.IGNORECASE,
)
_MENAIK = re.compile(rf"\b(?:{_R}{_BAGI}{_T}|membagi\s+{_R}\s+dengan\s+{_T})\b", re.IGNORECASE)
_DEKAT = 2
"""A displayed formula stands at most so many paragraphs behind its announcement."""


@dataclass(frozen=True, slots=True)
class _Umum:
    """An announced direction with the text in which its formula must stand."""

    ruas: Ruas
    posisi: int
    menaik: bool
    kata: str
    isi: str


@aturan_laporan(
    kode="BK-14",
    rumpun=RUMPUN,
    judul="Rumus capaian tidak sesuai dengan arah indikator yang disebut",
    tingkat=Tingkat.TINGGI,
    dasar="Rumus capaian mengikuti arah indikator: realisasi dibagi target bila makin tinggi makin baik, dan "
    "(2 × target − realisasi) dibagi target atau target dibagi realisasi bila makin rendah makin baik "
    "(Permendagri 86/2017)",
    katalog=("C-FORMULA",),
    baik=KEPALA
    + """
    Apabila semakin tinggi realisasi menunjukkan kinerja yang semakin baik, capaian = realisasi / target x 100%.

    Apabila semakin rendah realisasi menunjukkan kinerja yang semakin baik, capaian = (2 x target - realisasi) / target
    x 100%.
    """,
    buruk=KEPALA
    + """
    Apabila semakin rendah realisasi menunjukkan kinerja yang semakin baik, capaian = realisasi / target x 100%.
    """,
)
def rumus_menurut_arah(lap: Laporan) -> Iterator[Temuan]:
    for x in _umum(lap.ruas):
        turun, naik = _MENURUN.search(x.isi), _MENAIK.search(_MENURUN.sub(" ", x.isi))
        if (turun is None) == (naik is None):
            continue
        ada = turun or naik
        if ada is None or (turun is None) == x.menaik:
            continue
        rumus = " ".join(ada[0].split())
        arah, lain = ("tinggi", "rendah") if x.menaik else ("rendah", "tinggi")
        yield from satu(
            "BK-14",
            [lap.lokasi(x.ruas, x.posisi)],
            f"Untuk indikator yang makin {arah} makin baik tertulis rumus “{ringkas(rumus, 80)}”, yaitu rumus "
            f"indikator yang makin {lain} makin baik.",
            "Tulis realisasi dibagi target dikali 100%."
            if x.menaik
            else "Tulis (2 × target − realisasi) dibagi target dikali 100%, atau target dibagi realisasi dikali 100%.",
            kutipan=ringkas(x.kata, 120),
        )


def _umum(ruas: Sequence[Ruas]) -> Iterator[_Umum]:
    """Announcements, each with the text behind it up to the next one, or with the text before it where the paragraph
    tells its formulas first; a formula may also be displayed below."""
    for n, r in enumerate(ruas):
        semua = list(_ARAH.finditer(r.teks))
        if not semua:
            continue
        batas = [0, *(m.end() for m in semua)]
        awal = max(r.teks.rfind(x, 0, semua[0].start()) for x in (". ", "; ", ": ")) + 1
        dahulu = _berumus(r.teks[awal : semua[0].start()])
        for k, m in enumerate(semua):
            akhir = semua[k + 1].start() if k + 1 < len(semua) else len(r.teks)
            isi = r.teks[(batas[k] if k else awal) : m.start()] if dahulu else r.teks[m.end() : akhir]
            if akhir == len(r.teks) and not dahulu and not _berumus(isi):
                isi += _lanjutan(ruas, n)
            banyak = m["banyak"] is not None
            baik = any(m[x] is not None for x in ("baik", "tinggi", "tinggi2"))
            yield _Umum(r, m.start(), banyak == baik, " ".join(m[0].split()), isi)


def _berumus(teks: str) -> bool:
    return bool(_MENURUN.search(teks) or _MENAIK.search(teks))


def _lanjutan(ruas: Sequence[Ruas], n: int) -> str:
    isi = ""
    for x in ruas[n + 1 : n + 1 + _DEKAT]:
        if _ARAH.search(x.teks) or x.bagian != ruas[n].bagian:
            break
        isi += f" ; {x.teks}"
    return isi

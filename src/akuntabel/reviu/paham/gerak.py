"""Rise and fall that sentences state with both figures: "naik sebesar 2 dari 3 menjadi 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.bilangan import Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas

NAIK = r"(?:me)?naik(?:kan)?|meningkat|kenaikan|peningkatan|bertambah|tumbuh|melonjak|melesat"
TURUN = r"(?:me)?nurun(?:kan)?|turun|penurunan|berkurang|merosot|menyusut|anjlok"
GERAK = re.compile(rf"\b(?:(?P<naik>{NAIK})|(?P<turun>{TURUN}))\b", re.IGNORECASE)
BANDING = re.compile(
    r"\blebih\s+(?:(?P<naik>tinggi|besar|banyak)|(?P<turun>rendah|kecil|sedikit))\b(?=[^.;]{0,40}\b(?:dari|dibanding))",
    re.IGNORECASE,
)
""" "lebih tinggi daripada tahun lalu"."""
SANGKAL = re.compile(
    r"\b(?:(?:target(?:nya)?|ditargetkan|diharapkan)\s+(?:\w+\s+)?|(?:tidak|belum|bukan|tanpa|kurang)\s+(?:(?:dapat|bisa|mampu"
    r"|pernah|lagi|juga|akan|mengalami|terjadi|ada|terdapat|menunjukkan|banyak|terlalu|signifikan|mencatat|sempat"
    r"|diikuti|disertai)\s+){0,2})$",
    re.IGNORECASE,
)
""" "Belum" before another verb ("yang belum diselesaikan turun dari …") denies that one."""
_PERINGKAT = re.compile(r"\b(?:peringkat|ranking|urutan|posisi|rangking)\b", re.IGNORECASE)
"""Where a lower number is a rise."""


@dataclass(frozen=True, slots=True)
class Gerak:
    """ "naik sebesar D dari A menjadi B" in a sentence."""

    ruas: Ruas
    posisi: int
    kata: str
    naik: bool
    dari: Cetakan
    menjadi: Cetakan
    sebesar: Cetakan | None
    """The stated difference or growth."""
    poin: bool
    kalimat: str
    banding: bool = False
    """ "``menjadi`` is higher than ``dari``": a comparison, no movement."""


_DARI = r"(?:semula|dari)\s+(?:(?:sebesar|angka|nilai|semula|yang|hanya|pada|tahun\s+20\d\d)\s+)*"
_A = r"(?:Rp\.?\s*)?\d(?:[\d.,]*\d)?(?:\s?%|\s+persen)?"
DARI_MENJADI = re.compile(
    rf"{_DARI}(?P<a>{_A})(?P<antara>[^;:]{{0,70}}?)\b(?:menjadi|ke|hingga menjadi)\s+"
    rf"(?:(?:sebesar|angka|nilai)\s+)*(?P<b>{_A})(?![\d.,]*\d)",
    re.IGNORECASE,
)
_SEBESAR = re.compile(rf"\b(?:sebesar|sebanyak|sekitar)\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point|basis))?", re.IGNORECASE)
_LANGSUNG = re.compile(rf"\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point))", re.IGNORECASE)
""" "naik 0,5 poin dari …"."""

_BEDANYA = re.compile(
    r"(?:\s+(?:ribu|juta|miliar|milyar|triliun|poin|orang|unit|dokumen|kasus))?(?:\s+(?:pada|di)\s+tahun\s+20\d\d)?"
    r"\s*[,(]?\s*(?:(?:atau|sehingga|yaitu|yakni|dan|ada|terjadi|terdapat|dengan)\s+){0,3}"
    rf"(?:{NAIK}|{TURUN}|selisih|berselisih)\s+(?:sebesar\s+|sebanyak\s+|sekitar\s+)?(?P<d>{_A})(?P<poin>\s*(?:poin|point))?",
    re.IGNORECASE,
)
""" "… menjadi 3,12 pada tahun 2023 atau naik 0,54 poin"."""


def temukan_gerak(lap: Laporan) -> tuple[Gerak, ...]:
    """All rises and falls that sentences state with both figures."""
    return tuple(_gerak(lap))


def _gerak(lap: Laporan) -> Iterator[Gerak]:
    for r in lap.prosa:
        gerak, banding = GERAK.search(r.teks), _LEBIH.search(r.teks)
        for awal, teks in kalimat(r.teks) if gerak or banding else ():
            if _PERINGKAT.search(teks):
                continue
            if banding:
                yield from _lebih(r, awal, teks)
            if gerak:
                yield from _dari_menjadi(r, awal, teks)
                yield from _lalu_menjadi(r, awal, teks)
                yield from _dibanding_dulu(r, awal, teks)


def _dari_menjadi(r: Ruas, awal: int, teks: str) -> Iterator[Gerak]:
    for m in DARI_MENJADI.finditer(teks):
        depan = teks[: m.start()]
        verba = list(GERAK.finditer(depan))
        if not verba or m.start() - verba[-1].end() > 90 or (len(verba) > 1 and _bersama(verba, depan)):
            continue
        v = verba[-1]
        if SANGKAL.search(depan[: v.start()]):
            continue
        if _pengali(teks, m.end("a")) != _pengali(teks, m.end("b")):
            continue
        a, b = (_cetak(m[k]) for k in ("a", "b"))
        if a is None or b is None or a.persen != b.persen:
            continue
        d = (
            _SEBESAR.search(teks, v.end(), m.start())
            or _LANGSUNG.match(teks, v.end(), m.start())
            or _SEBESAR.match(teks[m.end() :].lstrip(" ,"))
            or _bedanya(teks, m)
        )
        yield Gerak(
            ruas=r,
            posisi=awal + v.start(),
            kata=v[0],
            naik=bool(v["naik"]),
            dari=a,
            menjadi=b,
            sebesar=_cetak(d["d"]) if d else None,
            poin=bool(d and d["poin"]),
            kalimat=" ".join(teks.split()),
        )


def _bedanya(teks: str, m: re.Match[str]) -> re.Match[str] | None:
    """The difference told after both figures, where it is counted as they are."""
    d = _BEDANYA.match(teks, m.end("b"))
    if d is None or (_pengali(teks, d.end("d")) != _pengali(teks, m.end("a")) and not d["d"].endswith(("%", "persen"))):
        return None
    return d


_DULU = re.compile(
    rf"\s+(?:sebesar\s+|sebanyak\s+)?(?P<d>{_A})(?P<poin>\s*(?:poin|point))?(?:\s+[a-z]+){{0,2}}?"
    r"\s+(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?|terhadap)\s+(?P<sela>(?:[^.;:\d]|\b20\d\d\b){0,60}?)"
    rf"(?!20\d\d\b(?![.,]\d))(?P<b>{_A})(?![\d.,]*\d|\s*(?:%\s*)?menjadi)",
    re.IGNORECASE,
)
_TAHUN_DULU = re.compile(r"\b(?:tahun\s+(?:20\d\d|lalu|sebelumnya)|sebelumnya|semula|periode\s+lalu)\b", re.IGNORECASE)
_UKURAN_LAIN = re.compile(
    r"\b(?:target\w*|pagu|rata-rata|rerata|nasional|provinsi|jumlah|total|dan|sedangkan|anggaran)\b", re.IGNORECASE
)


def _dibanding_dulu(r: Ruas, awal: int, teks: str) -> Iterator[Gerak]:
    """ "Nilainya 70,58, naik 2,44 poin dari tahun sebelumnya sebesar 68,14": what it is now stands before the verb."""
    for v in GERAK.finditer(teks):
        m = _DULU.match(teks, v.end())
        kini = bilangan_teks(teks[: v.start()])[-1:]
        if m is None or not kini or not _TAHUN_DULU.search(m["sela"]) or SANGKAL.search(teks[: v.start()]):
            continue
        sela = teks[kini[0].akhir : v.start()]
        if len(sela) > 40 or re.search(r"\d", sela) or _UKURAN_LAIN.search(sela + m["sela"]):
            continue
        b = next((x.cetak for x in bilangan_teks(teks) if x.awal == m.start("b")), None)
        if b is None or b.persen != kini[0].cetak.persen or kini[0].jenis is JenisBilangan.UANG or m["b"][:1] in "Rr":
            continue
        if _pengali(teks, m.end("b")) != _pengali(teks, kini[0].akhir):
            continue
        yield Gerak(
            ruas=r,
            posisi=awal + v.start(),
            kata=v[0],
            naik=bool(v["naik"]),
            dari=b,
            menjadi=kini[0].cetak,
            sebesar=_cetak(m["d"]),
            poin=bool(m["poin"]),
            kalimat=" ".join(teks.split()),
        )


_MENJADI = re.compile(
    rf"(?:\s+\w+)?\s+menjadi\s+(?:(?:sebesar|angka|nilai)\s+)*(?P<b>{_A})(?![\d.,]*\d)", re.IGNORECASE
)
_SEMULA = re.compile(
    r"\btahun\s+(?:anggaran\s+)?20\d\d\b|\btahun (?:lalu|sebelumnya)\b|\b(?:semula|awalnya)\b", re.IGNORECASE
)


def _lalu_menjadi(r: Ruas, awal: int, teks: str) -> Iterator[Gerak]:
    """ "Tahun 2022 sebesar 86,06% dan meningkat menjadi 97,53% pada tahun 2023": one figure before the verb."""
    verba = list(GERAK.finditer(teks))
    dari = DARI_MENJADI.search(teks)
    if len(verba) != 1 or (dari is not None and verba[0].end() <= dari.start()):
        return
    v = verba[0]
    m, depan = _MENJADI.match(teks, v.end()), teks[: v.start()]
    angka = bilangan_teks(depan)
    if m is None or len(angka) != 1 or not _SEMULA.search(depan) or SANGKAL.search(depan):
        return
    if re.search(r"\b(?:target\w*|ditargetkan|pagu|nasional|provinsi)\b", depan, re.IGNORECASE):
        return
    a, b = angka[0].cetak, _cetak(m["b"])
    if b is None or a.persen != b.persen or _pengali(teks, m.end("b")) or angka[0].jenis is JenisBilangan.UANG:
        return
    yield Gerak(
        ruas=r,
        posisi=awal + v.start(),
        kata=v[0],
        naik=bool(v["naik"]),
        dari=a,
        menjadi=b,
        sebesar=None,
        poin=False,
        kalimat=" ".join(teks.split()),
    )


_LEBIH = re.compile(
    r"\b(?:lebih\s+(?:(?P<naik>tinggi|besar|banyak)|(?P<turun>rendah|kecil|sedikit))|di\s?(?:(?P<atas>atas)|(?P<bawah>bawah)))\b",
    re.IGNORECASE,
)
_LUAR = re.compile(
    r"\b(?:nasional|provinsi|regional|indonesia|spm|standar|rata-rata|rerata|minimal|maksimal|apabila|jika|bila|kategori"
    r"|predikat|rentang|skala)\b",
    re.IGNORECASE,
)
"""Sentences that compare with others, which have a check of their own, or with the bounds of a class."""
_ACUAN = re.compile(r"\b(?:dari(?:pada)?|dibanding(?:kan)?|ketimbang|target\w*)\b", re.IGNORECASE)
_TARGET = re.compile(r"\s*(?:dari\s+)?target", re.IGNORECASE)
_BEDA = re.compile(
    rf"\s*(?:sebesar\s+|sebanyak\s+)?(?P<d>{_A})(?P<poin>\s*(?:poin|point))?(?:\s+\w+){{0,2}}?\s+(?=dari|dibanding|ketimbang)",
    re.I,
)
_SAMBUNG = re.compile(r"[^,;:]*(?:,\s*(?:\w+\s+){0,2})?", re.IGNORECASE)
"""From a figure to what it is said to be: at most a comma just before it."""
_SEBAB = re.compile(
    r";|\b(?:karena|dengan\s+adanya|sehingga|sebab|akibat|untuk|oleh|dan|serta|namun|tetapi)\b", re.IGNORECASE
)
_JAUH = 90


def _lebih(r: Ruas, awal: int, teks: str) -> Iterator[Gerak]:
    """ "Realisasi 73,15% lebih tinggi daripada target 75%": both figures in the sentence."""
    semua = list(_LEBIH.finditer(teks))
    if len(semua) != 1 or _LUAR.search(teks):
        return
    m = semua[0]
    angka = bilangan_teks(teks)
    depan = [b for b in angka if b.akhir <= m.start()]
    beda = _BEDA.match(teks, m.end())
    mulai = beda.end() if beda else m.end()
    belakang = [b for b in angka if b.awal >= mulai]
    if SANGKAL.search(teks[: m.start()]) or not depan or m.start() - depan[-1].akhir > _JAUH:
        return
    if not _SAMBUNG.fullmatch(teks[depan[-1].akhir : m.start()]):
        return
    a = depan[-1]
    if belakang:
        b, sela = belakang[0], teks[mulai : belakang[0].awal]
        if len(sela) > _JAUH or not _ACUAN.search(sela) or _SEBAB.search(sela):
            return
    elif len(depan) == 2 and re.search(r"\bdibanding", teks[: depan[0].awal], re.IGNORECASE):
        b = depan[0]
    else:
        return
    if (m["atas"] or m["bawah"]) and not _TARGET.match(teks, m.end()):
        return
    if a.jenis is not b.jenis or _pengali(teks, a.akhir) != _pengali(teks, b.akhir):
        return
    yield Gerak(
        ruas=r,
        posisi=awal + m.start(),
        kata=" ".join(m[0].split()),
        naik=bool(m["naik"] or m["atas"]),
        dari=b.cetak,
        menjadi=a.cetak,
        sebesar=_cetak(beda["d"]) if beda else None,
        poin=bool(beda and beda["poin"]),
        kalimat=" ".join(teks.split()),
        banding=True,
    )


def _pengali(teks: str, posisi: int) -> str:
    """The multiplier behind a figure ("950 juta")."""
    m = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|M|jt)\b", re.IGNORECASE).match(teks, posisi)
    return m[1].casefold().replace("milyar", "miliar") if m else ""


def _bersama(verba: Sequence[re.Match[str]], depan: str) -> bool:
    """ "penurunan … meningkat": the noun is the thing, the verb the movement; two verbs of one clause are unclear."""
    kata = verba[-2][0].casefold()
    return kata.startswith(("ke", "pe")) is False and not re.search(r"[,;]", depan[verba[-2].end() : verba[-1].start()])


def _cetak(teks: str) -> Cetakan | None:
    return baca_sel(teks.strip(), "Rp" if teks.lower().startswith("rp") else "%" if "%" in teks else "")

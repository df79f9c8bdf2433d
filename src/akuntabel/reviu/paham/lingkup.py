"""What a report says it covers: the year, a quarter or the whole year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from akuntabel.aturan.periode import Periode

NAMA_LAPORAN = r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lkj(?:ip)?|lkip|lakip)"
"""What a report calls itself (no word boundaries)."""
_ANGKA_TAHUN = r"(20\d\d)(?!\d|\s*[-–/]\s*20\d\d|\s*(?:sampai|s\.?\s?/?\s?d\b|hingga))"
_LAPORAN = re.compile(
    rf"\b{NAMA_LAPORAN}\b[^.;\n]{{0,160}}?\b(?:tahun|t\.?\s?a\.?)\s+(?:anggaran\s+)?{_ANGKA_TAHUN}"
    rf"|\b(?:lkj(?:ip)?|lkip|lakip)\s+{_ANGKA_TAHUN}",
    re.IGNORECASE,
)
_TAHUN = re.compile(rf"\btahun\s+(?:anggaran\s+)?{_ANGKA_TAHUN}", re.IGNORECASE)
_TAHUN_SENDIRI = re.compile(r"(?:tahun\s+(?:anggaran\s+)?)?(20\d\d)", re.IGNORECASE)
_NOMOR_TAHUN = re.compile(
    r"\bn(?:omor|o\.?)\s*:?\s*(?:\S+\s+){1,3}?tahun\s+\d{4}"
    r"|\bundang[\s-]*undang\s+\d+\s+tahun\s+\d{4}"
    r"|\b(?:lembaran|berita)\s+(?:negara|daerah)\b[^.;)]{0,80}?\btahun\s+\d{4}",
    re.IGNORECASE,
)
"""The year of a regulation or of the gazette it stands in, which is no year of the report."""
_LAMPAU = re.compile(
    r"\b(?:sebelumnya|yang lalu|evaluasi|tindak lanjut|rekomendasi|perbandingan|dibandingkan|rencana\s+strategis)\b",
    re.IGNORECASE,
)
_TRIWULAN = re.compile(
    r"\b(?:triwulan|tri\s?wulan|tw\.?)\s*(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4])\b|\bsemester\s*(?:ke\s*-?\s*)?(i{1,2}|[12])\b",
    re.IGNORECASE,
)
_LAPORAN_TRIWULAN = re.compile(
    rf"\b{NAMA_LAPORAN}\b(?:\s+(?:interim|berkala|\(\w+\)))*\s+(?:sampai\s+dengan\s+|s\.?d\.?\s+)?{_TRIWULAN.pattern}",
    re.IGNORECASE,
)
LAPORAN_TAHUNAN = re.compile(
    rf"\b{NAMA_LAPORAN}\s+tahunan\b[^.;]{{0,160}}?\btahun\s+(?:anggaran\s+)?20\d\d", re.IGNORECASE
)
_BUKAN_SAMPUL = re.compile(r"(?:bab\s+[ivx\d]+\b|kata\s+pengantar|daftar\s+isi)", re.IGNORECASE)
_KALIMAT = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_ANGKA = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SAMPUL = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Lingkup:
    """``tahun`` is None where no year can be told. ``triwulan``: the quarter the title claims, 0 for the whole year."""

    tahun: int | None
    triwulan: int
    disebut: bool = True
    """The year is that of a title or of what the report calls itself, not only the one its text names most often."""
    tahunan: bool = False
    """It calls itself an annual report in so many words ("Laporan Kinerja Tahunan … Tahun 2023")."""

    @property
    def periode(self) -> Periode | None:
        return None if self.tahun is None else Periode(self.tahun, self.triwulan)


def kenali_lingkup(kepala: Iterable[str], isi: Iterable[str]) -> Lingkup:
    """The scope by the report's own title (running heads, cover), what its sentences call it ("Laporan Kinerja …
    Tahun 2023"), else the year that its text names most often. Ranges of years ("Renstra 2018–2023") do not count.
    """
    kepala, isi = list(kepala), list(isi)
    sampul = _sampul(isi)
    tahun = _tahun(kepala, sampul, isi)
    return Lingkup(
        tahun=_tersering(kepala, isi) if tahun is None else tahun,
        disebut=tahun is not None,
        triwulan=_triwulan(kepala, sampul, isi),
        tahunan=any(LAPORAN_TAHUNAN.search(t) for t in isi),
    )


def _sampul(isi: list[str]) -> list[str]:
    """The lines of the cover: short ones before the first chapter or preface."""
    hasil: list[str] = []
    for t in isi[:_SAMPUL]:
        if _BUKAN_SAMPUL.match(t.strip()) or len(t) > 160 or t.rstrip().endswith((".", ";", ":")):
            break
        hasil.append(t)
    return hasil


def _tahun(kepala: list[str], sampul: list[str], isi: list[str]) -> int | None:
    hitung: Counter[int] = Counter()
    judul = " ".join(sampul)
    for t, bobot in ((judul, 4), *((k, 4) for k in kepala)):
        for x in _dari(_LAPORAN, t):
            hitung[x] += bobot
    for t in isi:
        for kalimat in _KALIMAT.split(t):
            if not _LAMPAU.search(kalimat):
                hitung.update(_dari(_LAPORAN, kalimat))
    if not hitung:
        hitung.update(int(m[1]) for t in (*kepala, *sampul) if (m := _TAHUN_SENDIRI.fullmatch(t.strip())))
    return max(hitung, key=lambda t: (hitung[t], t)) if hitung else None


def _tersering(kepala: list[str], isi: list[str]) -> int | None:
    hitung = Counter(x for t in (*kepala, *isi) for x in _dari(_TAHUN, t))
    return max(hitung, key=lambda t: (hitung[t], t)) if hitung else None


def _dari(pola: re.Pattern[str], teks: str) -> list[int]:
    return [int(next(x for x in m.groups() if x)) for m in pola.finditer(_NOMOR_TAHUN.sub(" ", teks))]


def _triwulan(kepala: list[str], sampul: list[str], isi: list[str]) -> int:
    for t in (" ".join(kepala), " ".join(sampul)):
        if cocok := _TRIWULAN.search(t):
            return _nilai(cocok)
    sebutan = Counter(_nilai(m) for t in isi for m in _LAPORAN_TRIWULAN.finditer(t))
    if sebutan and not any(LAPORAN_TAHUNAN.search(t) for t in isi):
        return max(sebutan, key=lambda n: (sebutan[n], n))
    return 0


def _nilai(cocok: re.Match[str]) -> int:
    """The quarter; that in which the half-year ends."""
    triwulan, semester = cocok.groups()[-2:]
    kata = (triwulan or semester).casefold()
    return (_ANGKA.get(kata) or int(kata)) * (1 if triwulan else 2)

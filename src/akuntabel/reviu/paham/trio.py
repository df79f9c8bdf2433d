"""Target, realisasi and capaian of one indicator as a paragraph tells them, in one sentence or in several.

Each figure is what the nearest word before it says; a figure "dari target 90%" is a realisation. Where a paragraph
tells two targets or realisations before the capaian, or names two years, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from akuntabel.aturan.satuan import PERSEN
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas


class Apa(StrEnum):
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A figure that a sentence calls target, realisasi or capaian; ``posisi`` in its ``ruas``."""

    apa: Apa
    posisi: int
    kalimat: int
    teks: str
    cetak: Cetakan


@dataclass(frozen=True, slots=True)
class Trio:
    """The three figures of one indicator; ``teks``: the sentences from the first to the last of them."""

    ruas: Ruas
    target: Sebutan
    realisasi: Sebutan
    capaian: Sebutan
    teks: str


_LABEL = re.compile(
    r"\b(?:(?P<target>(?:di)?target(?:nya|kan)?)"
    r"|(?P<capaian>(?:ke|pen)?(?:capai|tercapai)an(?:nya)?)"
    r"|(?P<realisasi>(?:te|di)?realisasi(?:nya|kan)?))\b",
    re.IGNORECASE,
)
_MENCAPAI = re.compile(r"\b(?:mencapai|tercapai|dicapai|diraih|diperoleh|tercatat)\b", re.IGNORECASE)
_BUKAN = re.compile(
    r"\b(?:me)?(?:naik|nurun|turun)(?:kan)?\b|\b(?:meningkat|bertambah|berkurang|selisih|kurang|lebih|nasional|provinsi"
    r"|renstra|rpjmd|rpjmn|akhir|jangka|minimal|maksimal|kemajuan|lalu|sebelumnya|keuangan|pagu|predikat|kategori"
    r"|kriteria|rentang|batas|skala|semester)\b|[>≥<≤±]",
    re.IGNORECASE,
)
"""Between its name and a figure: what makes it another figure."""
_BENDA = (
    r"(?:kenaikan|peningkatan|penurunan|rata-rata|anggaran|fisik|serapan|penyerapan|dana|belanja|bobot|sisa|kekurangan)"
)
_TENTANG = re.compile(
    rf"^\s*(?:kinerja\s+)?{_BENDA}\b|\b{_BENDA}(?:nya)?\s*(?:(?:adalah|yaitu|hanya|sebesar|mencapai)\s*)*$",
    re.IGNORECASE,
)
"""The same, directly behind the name or before the figure; elsewhere it belongs to the name of the indicator."""
_MELAMPAUI = re.compile(
    r"\b(?:melampaui|melebihi|di\s?bawah|di\s?atas|memenuhi|kurang\s+dari|lebih\s+dari)\s+target\w*\s+"
    r"(?:sebesar|sebanyak)?\s*$",
    re.IGNORECASE,
)
_DARI_TARGET = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:\([^()]{0,40}\)\s*)?(?:dari|terhadap|atas)\s+target(?:nya)?\s+(?:\w+\s+){0,3}?\d",
    re.IGNORECASE,
)
_ATAU = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:\(|,?\s*(?:atau|yaitu|yakni)|,?\s*sehingga|,?\s*dengan\s+demikian)"
    r"\s*(?:mencapai|tercapai|sebesar|setara|dengan|hanya|baru|telah|\s)*$",
    re.IGNORECASE,
)
"""What leads from both figures to their quotient."""
_PENGANTAR = re.compile(
    r"(?:\b(?:sebesar|sebanyak|sejumlah|adalah|yaitu|ialah|yakni|mencapai|hanya|baru|dari|menjadi|senilai|pada angka)"
    r"|[:=(,])\s*$",
    re.IGNORECASE,
)
"""What leads to a figure."""
_PENGUKUR = re.compile(r"\b(?:per|usia|umur|kelas|tipe|golongan|level|ke-?)\s*$", re.IGNORECASE)
_RENTANG = ("–", "-", "—")
_KATA_LANGSUNG = 3
"""So many words may stand between a name and its figure where nothing leads to it."""
_LAIN_TAHUN = re.compile(r"\b20\d\d\b")
_TRIWULAN = re.compile(r"\b(?:triwulan|tw)\s+(?:iv|i{1,3}|[1-4])\b", re.IGNORECASE)


def temukan_trio(lap: Laporan) -> tuple[Trio, ...]:
    """All such threes of the paragraphs, in reading order."""
    return tuple(t for r in lap.prosa if _mungkin(r.teks) for t in _di_alinea(r))


def _mungkin(teks: str) -> bool:
    rendah = teks.casefold()
    return "target" in rendah and ("%" in teks or "persen" in rendah) and ("realisasi" in rendah or "capai" in rendah)


def _di_alinea(r: Ruas) -> Iterator[Trio]:
    """Threes whose figures follow each other; a second target or realisation among them makes them doubtful."""
    semua = kalimat(r.teks)
    ada: dict[Apa, Sebutan] = {}
    ragu = False
    for n, (awal, k) in enumerate(semua):
        for s in _sebutan(n, awal, k, ada):
            if s is None:
                ada, ragu = {}, False
                continue
            if s.apa in ada and Apa.CAPAIAN not in ada:
                ragu = ragu or ada[s.apa].cetak.nilai != s.cetak.nilai
            elif Apa.CAPAIAN in ada and s.apa is not Apa.CAPAIAN and len(ada) == 1 and ada[Apa.CAPAIAN].kalimat != n:
                ada, ragu = {}, False
            ada[s.apa] = s
            if len(ada) < len(Apa):
                continue
            if not ragu and (t := _utuh(r, ada, semua)) is not None:
                yield t
            ada, ragu = {}, False


def _utuh(r: Ruas, ada: dict[Apa, Sebutan], semua: tuple[tuple[int, str], ...]) -> Trio | None:
    """The three, unless they stand too far apart or their sentences name two years or quarters."""
    nomor = sorted(s.kalimat for s in ada.values())
    if nomor[-1] - nomor[0] > 2 or nomor[-1] - nomor[1] > 1:
        return None
    akhir, isi = semua[nomor[-1]]
    teks = r.teks[semua[nomor[0]][0] : akhir + len(isi)]
    if len(set(_LAIN_TAHUN.findall(teks))) > 1 or len({t.casefold() for t in _TRIWULAN.findall(teks)}) > 1:
        return None
    return Trio(r, ada[Apa.TARGET], ada[Apa.REALISASI], ada[Apa.CAPAIAN], " ".join(teks.split()))


def _sebutan(n: int, awal: int, k: str, ada: dict[Apa, Sebutan]) -> Iterator[Sebutan | None]:
    """The named figures of a sentence; None where money or an unclear figure ends what was told before."""
    sampai = 0
    lalu: Apa | None = None
    for b in bilangan_teks(k):
        sela = k[sampai : b.awal]
        if _dalam_nama(k, b, sela):
            continue
        sampai = b.akhir
        if b.jenis is JenisBilangan.UANG:
            yield None
            lalu = None
            continue
        apa = _apa(k, b, sela, lalu, lengkap=lalu is not None or len(ada) == 2)
        if apa is None:
            continue
        teks = k[b.awal : b.akhir].strip()
        lalu = apa
        yield Sebutan(apa, awal + b.awal, n, teks, b.cetak)


def _dalam_nama(k: str, b: BilanganTeks, sela: str) -> bool:
    """Whether a figure belongs to the name of the indicator ("per 100.000 penduduk", "usia 7–12 tahun")."""
    if b.jenis is JenisBilangan.PERSEN:
        return False
    if _PENGUKUR.search(sela) or k[b.awal - 1 : b.awal] in _RENTANG or k[b.akhir : b.akhir + 1] in _RENTANG:
        return True
    label = list(_LABEL.finditer(sela))
    ekor = sela[label[-1].end() :] if label else ""
    return len(_LAIN_TAHUN.sub("", ekor).split()) > _KATA_LANGSUNG and not _PENGANTAR.search(ekor)


def _apa(k: str, b: BilanganTeks, sela: str, lalu: Apa | None, *, lengkap: bool) -> Apa | None:
    label = list(_LABEL.finditer(sela))
    ekor = sela[label[-1].end() :] if label else sela
    if re.match(r"\s*poin", k[b.akhir :], re.IGNORECASE) or _tentang_lain(ekor) or _MELAMPAUI.search(sela):
        return None
    if not label:
        if b.jenis is JenisBilangan.PERSEN and lengkap and _ATAU.fullmatch(sela) and lalu is not Apa.CAPAIAN:
            return Apa.CAPAIAN
        return Apa.REALISASI if _DARI_TARGET.match(k, b.akhir) else None
    apa = Apa(str(label[-1].lastgroup))
    if apa is Apa.TARGET:
        mencapai = _MENCAPAI.search(ekor)
        return Apa.REALISASI if mencapai and not re.search(r"\bdi\w*\b", label[-1][0]) else Apa.TARGET
    if _DARI_TARGET.match(k, b.akhir):
        return Apa.REALISASI
    return None if apa is Apa.CAPAIAN and b.jenis is not JenisBilangan.PERSEN else apa


def _tentang_lain(ekor: str) -> bool:
    return bool(_BUKAN.search(ekor) or _TENTANG.search(ekor))


def cetakan_trio(t: Trio) -> tuple[Cetakan, Cetakan, Cetakan] | None:
    """Target, realisasi and capaian, each read with the others' help; None where they cannot be compared."""
    target, capaian = baca_sel(t.target.teks), baca_sel(t.capaian.teks, PERSEN)
    realisasi = baca_sel(t.realisasi.teks, "", t.target.teks)
    if target is None or realisasi is None or capaian is None or target.nilai <= 0:
        return None
    lain = target.persen != realisasi.persen
    if lain and ((target.satuan and realisasi.satuan) or t.capaian.posisi < t.target.posisi):
        return None
    return target, realisasi, capaian

"""What sentences say of the performance and absorption of programs: "Realisasi kinerja program … sebesar 12,5 %".

Each figure is taken for what the nearest word before it says it is, and belongs to the program named last: in its
sentence, else in its paragraph or list item, else in the heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.bilangan import BilanganTeks, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.nama import PROGRAM, AsalNama, Nama

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan, Ruas

LINEAR = re.compile(
    r"\blini?e[ar]r?\b|(?:serapan|penyerapan)(?:\s+anggaran)?\s+(?:menggambarkan|mencerminkan|mewakili)", re.IGNORECASE
)
"""That performance goes with absorption."""


class ApaNilai(StrEnum):
    TARGET = "target"
    KINERJA = "kinerja"
    SERAPAN = "serapan"


_KATA = (
    (
        ApaNilai.SERAPAN,
        r"serapan|penyerapan|(?:realisasi|capaian(?:\s+kinerja)?|kinerja)\s+(?:anggaran|keuangan)|terserap",
    ),
    (ApaNilai.TARGET, r"target(?:\s+(?:kinerja|capaian|realisasi))?"),
    (ApaNilai.KINERJA, r"realisasi|capaian|pencapaian|kinerja|mencapai|tercapai|terealisasi"),
)
_LABEL = re.compile("|".join(f"(?P<{apa}>\\b(?:{pola})\\b)" for apa, pola in _KATA), re.IGNORECASE)
_INDIKATOR = re.compile(
    r"\bindikator\s+(?:(?:kinerja|dari)\s+)?(?P<apa>program|kegiatan|sasaran|tujuan)?\s*(?:perangkat daerah\s+)?"
    r"(?:ini\s+|[\w ,/()-]{3,110}?\s)?"
    r"(?:adalah|yaitu|ialah|yakni)\s*:?\s*[“\"]?(?P<isi>[^.;:”\"]{8,260}?)[”\"]?"
    r"(?=\s*,?\s*(?:dengan\s+target|sebesar|yang\s+ditargetkan|ditargetkan)\b|[.;]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pernyataan:
    """A percentage in a sentence. ``posisi``: where it stands in ``ruas``; ``unsur``: the program it is about.

    ``linear``: the same paragraph says that performance goes with absorption.
    """

    ruas: Ruas
    posisi: int
    apa: ApaNilai
    nilai: Decimal
    teks: str
    unsur: Nama
    linear: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorTeks:
    """An indicator that a sentence names ("Indikator program ini adalah …"), of the program or sasaran ``unsur``."""

    ruas: Ruas
    posisi: int
    teks: str
    jenis: str
    unsur: Nama | None


def temukan_pernyataan(lap: Laporan) -> tuple[Pernyataan, ...]:
    """All percentages of programs in sentences, in reading order."""
    return tuple(p for r, milik, depan in _berprogram(lap) for p in _di_alinea(r, milik, depan))


def temukan_indikator(lap: Laporan) -> tuple[IndikatorTeks, ...]:
    """All indicators that sentences name."""
    return tuple(_indikator(lap))


def _indikator(lap: Laporan) -> Iterator[IndikatorTeks]:
    for r, milik, depan in _berprogram(lap):
        for m in _INDIKATOR.finditer(r.teks):
            jenis = (m["apa"] or "").casefold()
            unsur = next((n for n in reversed(milik) if n.akhir <= m.start()), depan)
            if jenis in ("sasaran", "tujuan"):
                unsur = None
            yield IndikatorTeks(
                ruas=r, posisi=m.start("isi"), teks=m["isi"].strip(" ,"), jenis=jenis or PROGRAM, unsur=unsur
            )


def _berprogram(lap: Laporan) -> Iterator[tuple[Ruas, list[Nama], Nama | None]]:
    """The paragraphs with the programs that they name and the one that they stand under."""
    menurut_blok: dict[int, list[Nama]] = {}
    for n in lap.nama:
        if n.jenjang == PROGRAM and n.ruas.tabel is None:
            menurut_blok.setdefault(n.ruas.blok, []).append(n)
    kini: Nama | None = None
    bagian: object = None
    for r in lap.ruas:
        if r.tabel is not None:
            continue
        milik = menurut_blok.get(r.blok, [])
        dalam = r.bagian[-1] if r.bagian else None
        if dalam is not bagian:
            kini, bagian = None, dalam
        if milik and milik[0].asal is AsalNama.JUDUL:
            kini = milik[0]
            continue
        if milik and (milik[0].awal <= 4 or milik[0].asal is AsalNama.BUTIR):
            kini = milik[0]
        yield r, milik, kini


def _di_alinea(r: Ruas, milik: list[Nama], depan: Nama | None) -> Iterator[Pernyataan]:
    if depan is None and not milik:
        return
    linear = LINEAR.search(r.teks) is not None
    for awal, k in kalimat(r.teks):
        apa: ApaNilai | None = None
        sampai = 0
        for b in bilangan_teks(k):
            label = list(_LABEL.finditer(k, sampai, b.awal))
            if label:
                apa = ApaNilai(str(label[-1].lastgroup))
            sampai = b.akhir
            if b.jenis is not JenisBilangan.PERSEN or apa is None:
                continue
            unsur = next((n for n in reversed(milik) if n.akhir <= awal + b.awal), depan)
            if unsur is None or _lain(k, b):
                continue
            yield Pernyataan(
                ruas=r,
                posisi=awal + b.awal,
                apa=apa,
                nilai=b.cetak.nilai,
                teks=k[b.awal : b.akhir].strip(),
                unsur=unsur,
                linear=linear,
            )


def _lain(k: str, b: BilanganTeks) -> bool:
    """Whether a percentage is of something else: a change, a share, a bound in brackets."""
    depan = k[max(0, b.awal - 30) : b.awal]
    return (
        re.search(
            r"\b(?:naik|turun|meningkat|menurun|selisih|di\s?bawah|di\s?atas|dari|minimal|maksimal)\s*$", depan, re.I
        )
        is not None
    )

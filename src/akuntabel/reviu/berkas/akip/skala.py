"""The scale of predicates that a report prints, or the official one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.predikat import KebijakanCelah, SkalaPredikat, skala_predikat
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rentang import KelasTercetak, baca_skala
from akuntabel.reviu.paham.tabel import JenisTabel, TabelBertipe

RUMPUN = "predikat"
DASAR_SKALA = "Skala yang dicetak laporan; tanpa itu Permendagri 86/2017 Tabel T-E.1"


@dataclass(frozen=True, slots=True)
class Skala:
    """A printed scale with its table, its lowest class first."""

    tabel: TabelBertipe
    kelas: tuple[KelasTercetak, ...]

    @property
    def sebutan(self) -> frozenset[str]:
        return frozenset(baku(k.sebutan) for k in self.kelas)

    def kelas_nilai(self, n: Decimal) -> set[str]:
        """The classes that a value may have; in a hole both neighbours, outside the scale the class at its end."""
        isi = {baku(k.sebutan) for k in self.kelas if k.interval.memuat(n)}
        if isi:
            return isi
        bawah = [k for k in self.kelas if k.interval.atas is not None and k.interval.atas <= n]
        atas = [k for k in self.kelas if k.interval.bawah is not None and k.interval.bawah >= n]
        return {baku(k.sebutan) for k in (bawah[-1:] + atas[:1])}

    def celah(self, n: Decimal) -> bool:
        return not any(k.interval.memuat(n) for k in self.kelas) and len(self.kelas_nilai(n)) == 2


def baku(teks: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", teks.casefold()).split())


def skala_tercetak(lap: Laporan) -> list[Skala]:
    hasil = []
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKALA_PREDIKAT:
            continue
        kelas = baca_skala([(b.indeks, b.teks) for b in t.badan])
        if len(kelas) >= 3 and len(kelas) == len(t.badan):
            urut = sorted(kelas, key=lambda k: (k.interval.bawah is not None, k.interval.bawah or Decimal(0)))
            hasil.append(Skala(t, tuple(urut)))
    return hasil


def kelas_resmi(lap: Laporan, n: Decimal) -> set[str]:
    """The classes of 86/2017 that a value may have under any policy for the holes."""
    skala = skala_baku(lap)
    return {baku(skala.golongkan(n, k).sebutan) for k in KebijakanCelah}


def skala_baku(lap: Laporan) -> SkalaPredikat:
    try:
        return skala_predikat(tahun=lap.lingkup.tahun) if lap.lingkup.tahun else skala_predikat()
    except ParameterError:
        return skala_predikat()

"""Predikat of a capaian by a named scale.

The scale of Permendagri 86/2017 Tabel T-E.1 prints whole numbers (91-100, 76-90 …) and leaves holes between
them. What falls in a hole is settled by a policy (parameter ``predikat.kebijakan_celah``), which is printed
under the table:

* ``batas_bawah_terbuka`` (default): a class begins above the upper end of the next lower one (>90, >75, >65,
  >50);
* ``batas_bawah_bulat``: a class begins at its printed lower end (≥91, ≥76, ≥66, ≥51);
* ``bulatkan``: the value is first rounded half up to a whole number.

Whatever the policy, the classes cover the whole line: each begins where the lower one ends. A predikat
classifies the value as displayed, two decimals rounded half up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Any

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.parameter import (
    TERAKHIR,
    ParameterError,
    daftar_parameter,
    parameter,
    riwayat_parameter,
)

BAKU = "permendagri_86_2017"
_AWALAN = "predikat.skala."


class KebijakanCelah(StrEnum):
    """What happens to a value between two printed intervals."""

    BATAS_BAWAH_TERBUKA = "batas_bawah_terbuka"
    BATAS_BAWAH_BULAT = "batas_bawah_bulat"
    BULATKAN = "bulatkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelas:
    """One class of a scale, with its interval as printed; None means open to that side."""

    sebutan: str
    langkah: str
    bawah: Decimal | None
    atas: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkalaPredikat:
    """A scale, its best class first."""

    nama: str
    judul: str
    kelas: tuple[Kelas, ...]
    bercelah: bool
    dasar: str

    def golongkan(self, tampil: Decimal, kebijakan: KebijakanCelah) -> Kelas:
        """The class of a value as displayed."""
        nilai = bulatkan(tampil, 0) if self.bercelah and kebijakan is KebijakanCelah.BULATKAN else tampil
        for kelas, di_bawahnya in pairwise(self.kelas):
            if self.bercelah and kebijakan is KebijakanCelah.BATAS_BAWAH_TERBUKA:
                masuk = di_bawahnya.atas is not None and nilai > di_bawahnya.atas
            else:
                masuk = kelas.bawah is not None and nilai >= kelas.bawah
            if masuk:
                return kelas
        return self.kelas[-1]

    def celah(self, tampil: Decimal) -> bool:
        """Whether a value as displayed lies between two printed intervals."""
        return self.bercelah and any(
            kelas.bawah is not None and di_bawahnya.atas is not None and di_bawahnya.atas < tampil < kelas.bawah
            for kelas, di_bawahnya in pairwise(self.kelas)
        )


def predikat(persen: Decimal, *, tahun: int, skala: str = BAKU, kebijakan: KebijakanCelah | None = None) -> str:
    """The predikat of a capaian (percent, raw), for example "Sangat Tinggi".

    ``kebijakan`` is that of the year where it is None. Raises ParameterError for an unknown scale or a year
    before it.
    """
    return skala_predikat(skala, tahun).golongkan(bulatkan(persen), kebijakan or kebijakan_tahun(tahun)).sebutan


def di_celah(persen: Decimal, *, tahun: int, skala: str = BAKU) -> bool:
    """Whether the value as displayed falls between two printed intervals, so that only the policy decides."""
    return skala_predikat(skala, tahun).celah(bulatkan(persen))


def kebijakan_tahun(tahun: int) -> KebijakanCelah:
    """The policy for holes that applies to a year."""
    return KebijakanCelah(str(parameter("predikat.kebijakan_celah", tahun).nilai))


def kebijakan_celah(tahun: int, *, skala: str = BAKU, kebijakan: KebijakanCelah | None = None) -> str:
    """The policy as a sentence for the foot of a table; empty for a scale without holes."""
    isi = skala_predikat(skala, tahun)
    if not isi.bercelah:
        return ""
    kebijakan = kebijakan or kebijakan_tahun(tahun)
    atas = _rangkai(f"di atas {k.atas}" for k in isi.kelas[1:])
    bawah = _rangkai(f"mulai {k.bawah}" for k in isi.kelas[:-1])
    cara = {
        KebijakanCelah.BATAS_BAWAH_TERBUKA: f"tiap predikat dimulai {atas}",
        KebijakanCelah.BATAS_BAWAH_BULAT: f"tiap predikat berlaku {bawah}",
        KebijakanCelah.BULATKAN: "nilai dibulatkan lebih dahulu ke bilangan bulat terdekat",
    }[kebijakan]
    return (
        f"Predikat menurut {isi.dasar}. Tabel itu tidak mengatur nilai di antara dua interval; "
        f"di sini {cara} (persen), dinilai dari capaian dua desimal."
    )


@cache
def langkah(predikat: str) -> str:
    """The step of a predikat from ``sangat_rendah`` to ``sangat_tinggi``, for colours and marks; "" where it
    is unknown.
    """
    for nama in nama_skala():
        for entri in riwayat_parameter(_AWALAN + nama):
            for kelas in _susun(nama, entri.nilai, entri.dasar).kelas:
                if kelas.sebutan == predikat:
                    return kelas.langkah
    return ""


def nama_skala() -> tuple[str, ...]:
    """The names of the known scales."""
    return tuple(nama.removeprefix(_AWALAN) for nama in daftar_parameter(_AWALAN))


@cache
def skala_predikat(nama: str = BAKU, tahun: int = TERAKHIR) -> SkalaPredikat:
    """The scale of this name that applies to a year. Raises ParameterError where there is none."""
    entri = parameter(_AWALAN + nama, tahun)
    return _susun(nama, entri.nilai, entri.dasar)


def _susun(nama: str, nilai: object, dasar: str) -> SkalaPredikat:
    if not isinstance(nilai, Mapping):
        raise ParameterError(f"Skala predikat “{nama}” tidak terbaca.")
    return SkalaPredikat(
        nama=nama,
        judul=str(nilai["judul"]),
        bercelah=bool(nilai.get("bercelah", False)),
        dasar=dasar,
        kelas=tuple(
            Kelas(
                sebutan=k["sebutan"],
                langkah=k["langkah"],
                bawah=_batas(k.get("bawah")),
                atas=_batas(k.get("atas")),
            )
            for k in nilai["kelas"]
        ),
    )


def _batas(nilai: Any) -> Decimal | None:
    return None if nilai is None else Decimal(nilai)


def _rangkai(bagian: Any) -> str:
    *awal, akhir = bagian
    return f"{', '.join(awal)}, dan {akhir}"

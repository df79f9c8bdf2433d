"""Capaian: what was reached against what was promised, in percent.

Formulas by direction (R realisation, T target; PermenPANRB 53/2014 Lampiran II.E asks for the comparison, the
formulas are those of Permendagri 86/2017 and of common practice):

========== ============= =====================================================================================
direction  formula       percent
========== ============= =====================================================================================
naik       ``R/T``       R / T
turun      ``(2T-R)/T``  (T - (R - T)) / T, the default; ``T/R`` by choice
tetap      ``tetap``     100 - |R - T| / |T|
rentang    ``rentang``   100 inside; below R / lower end, above (2 × upper end - R) / upper end
========== ============= =====================================================================================

Edges: a missing target or realisation has no capaian, never 0. A target of 0 is reached (100) by a
realisation of 0; else it is 0 for *turun*, and none with a note for the others. A realisation of 0 by ``T/R``
counts as the cap for aggregation. Negative results are floored to 0, with the computed value in the note.
Negative targets have none, except by ``tetap``. The value is neither rounded nor capped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan import parameter
from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.aturan.nilai import (
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Peringkat,
    Rentang,
    TidakBerlaku,
)
from akuntabel.aturan.pecahan import desimal, pulihkan
from akuntabel.aturan.penulisan import tulis_persen
from akuntabel.aturan.skala import SkalaPeringkat

RUMUS_ARAH: dict[Arah, tuple[Rumus, ...]] = {
    Arah.NAIK: (Rumus.R_PER_T,),
    Arah.TURUN: (Rumus.SELISIH, Rumus.T_PER_R),
    Arah.TETAP: (Rumus.TETAP,),
    Arah.RENTANG: (Rumus.RENTANG,),
}
"""The formulas that fit each direction, the default first."""

PENJELASAN_RUMUS: dict[Rumus, str] = {
    Rumus.R_PER_T: "realisasi ÷ target × 100% (makin tinggi makin baik)",
    Rumus.SELISIH: "(2 × target − realisasi) ÷ target × 100% (makin rendah makin baik)",
    Rumus.T_PER_R: "target ÷ realisasi × 100% (makin rendah makin baik)",
    Rumus.TETAP: "tetap: penyimpangan dari target mengurangi capaian",
    Rumus.RENTANG: "rentang: di dalam rentang target 100%, di luarnya berkurang menurut jaraknya",
}
"""Each formula in words."""

_SERATUS = Fraction(100)


@dataclass(frozen=True, slots=True)
class Capaian:
    """Percent, unrounded and uncapped; None where it cannot be told, with the reason (Indonesian) in
    ``catatan``.
    """

    persen: Decimal | None
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class RataRata:
    """The mean of capaian, each capped: over ``dihitung`` of ``seluruhnya``; ``dibatasi`` of them were above
    the cap.
    """

    persen: Decimal | None
    dihitung: int
    seluruhnya: int
    dibatasi: int
    batas: Decimal


class _TakTerhitungError(Exception):
    """Carries the Indonesian reason why there is no figure."""


def rumus_baku(arah: Arah) -> Rumus:
    """The default formula of a direction."""
    return RUMUS_ARAH[arah][0]


def hitung_capaian(
    *,
    target: Nilai,
    realisasi: Nilai,
    arah: Arah,
    rumus: Rumus | None = None,
    skala: SkalaPeringkat | None = None,
    tahun: int = parameter.TERAKHIR,
) -> Capaian:
    """Capaian of a realisation against a target. Never raises; what is missing or does not fit gets a note
    instead.

    ``rumus`` is that of ``arah`` where it is None. ``skala`` turns grades into numbers. ``tahun`` picks the
    parameters.
    """
    rumus = rumus or rumus_baku(arah)
    try:
        if rumus not in RUMUS_ARAH[arah]:
            raise _TakTerhitungError(f"Rumus {rumus} tidak sesuai dengan arah indikator {arah}.")
        _periksa_ada(target, realisasi)
        if rumus is Rumus.RENTANG:
            hasil, catatan = _rentang(target, realisasi), ""
        else:
            t, r = _sepasang_angka(target, realisasi, skala)
            hasil, catatan = _RUMUS[rumus](t, r, tahun)
    except (_TakTerhitungError, parameter.ParameterError) as galat:
        return Capaian(None, str(galat))
    if hasil < 0:
        return Capaian(Decimal(0), f"Hasil hitung {tulis_persen(desimal(hasil))} dibatasi menjadi 0,00%.")
    return Capaian(desimal(hasil), catatan)


def batasi(persen: Decimal, *, tahun: int) -> Decimal:
    """Capped for aggregation only (parameter ``batas_capaian``)."""
    return min(persen, parameter.desimal("batas_capaian", tahun))


def rata_rata(capaian: Iterable[Decimal | None], *, tahun: int) -> RataRata:
    """The mean of the known ones, each capped; the unknown count in ``seluruhnya`` alone."""
    semua = list(capaian)
    ada = [c for c in semua if c is not None]
    batas = parameter.desimal("batas_capaian", tahun)
    jumlah = sum((Fraction(min(c, batas)) for c in ada), Fraction(0))
    return RataRata(
        persen=pulihkan(jumlah / len(ada)) if ada else None,
        dihitung=len(ada),
        seluruhnya=len(semua),
        dibatasi=sum(c > batas for c in ada),
        batas=batas,
    )


def _periksa_ada(target: Nilai, realisasi: Nilai) -> None:
    for nama, nilai in (("Target", target), ("Realisasi", realisasi)):
        match nilai:
            case BelumDiisi():
                raise _TakTerhitungError(f"{nama} belum diisi.")
            case BelumDiukur(alasan=alasan):
                raise _TakTerhitungError(f"{nama} belum diukur{_karena(alasan)}.")
            case TidakBerlaku(alasan=alasan):
                raise _TakTerhitungError(f"{nama} tidak berlaku{_karena(alasan)}.")


def _karena(alasan: str) -> str:
    return f": {alasan.rstrip('. ')}" if alasan else ""


def _sepasang_angka(target: Nilai, realisasi: Nilai, skala: SkalaPeringkat | None) -> tuple[Fraction, Fraction]:
    match target, realisasi:
        case Angka(nilai=t), Angka(nilai=r):
            return Fraction(t), Fraction(r)
        case Peringkat(sebutan=t), Peringkat(sebutan=r):
            if skala is None:
                raise _TakTerhitungError("Skala peringkat indikator belum dipilih.")
            return _angka_peringkat(t, skala), _angka_peringkat(r, skala)
        case Rentang(), Angka():
            raise _TakTerhitungError("Target berupa rentang, sedangkan rumus indikator memerlukan satu angka.")
    raise _TakTerhitungError(
        f"Target berupa {target.status} dan realisasi berupa {realisasi.status}; keduanya tidak dapat dibandingkan."
    )


def _angka_peringkat(sebutan: str, skala: SkalaPeringkat) -> Fraction:
    angka = skala.angka(sebutan)
    if angka is None:
        raise _TakTerhitungError(f"Peringkat “{sebutan}” tidak ada pada skala {skala.nama}.")
    return Fraction(angka)


def _naik(t: Fraction, r: Fraction, _tahun: int) -> tuple[Fraction, str]:
    _tolak_target_negatif(t)
    if t == 0:
        return _target_nol_tercapai(r)
    return r / t * 100, ""


def _turun_selisih(t: Fraction, r: Fraction, _tahun: int) -> tuple[Fraction, str]:
    _tolak_target_negatif(t)
    if t == 0:
        return (_SERATUS, "") if r <= 0 else (Fraction(0), "Target nol, realisasi melebihinya.")
    return (2 * t - r) / t * 100, ""


def _turun_bagi(t: Fraction, r: Fraction, tahun: int) -> tuple[Fraction, str]:
    _tolak_target_negatif(t)
    if r < 0:
        raise _TakTerhitungError("Rumus T/R tidak berlaku untuk realisasi negatif.")
    if t == 0:
        return (_SERATUS, "") if r == 0 else (Fraction(0), "Target nol, realisasi melebihinya.")
    if r == 0:
        batas = parameter.desimal("batas_capaian", tahun)
        catatan = f"Realisasi nol: hasil rumus T/R tidak terhingga, dihitung sebesar batas {tulis_persen(batas)}."
        return Fraction(batas), catatan
    return t / r * 100, ""


def _tetap(t: Fraction, r: Fraction, _tahun: int) -> tuple[Fraction, str]:
    if t == 0:
        return _target_nol_tercapai(r)
    return 100 - abs(r - t) / abs(t) * 100, ""


def _rentang(target: Nilai, realisasi: Nilai) -> Fraction:
    if not isinstance(target, Rentang):
        raise _TakTerhitungError("Rumus rentang memerlukan target berupa rentang.")
    if not isinstance(realisasi, Angka):
        raise _TakTerhitungError("Rumus rentang memerlukan realisasi berupa angka.")
    bawah, atas, r = Fraction(target.bawah), Fraction(target.atas), Fraction(realisasi.nilai)
    if bawah <= r <= atas:
        return _SERATUS
    batas = bawah if r < bawah else atas
    if batas <= 0:
        raise _TakTerhitungError(
            "Batas rentang target tidak positif, jarak realisasi darinya tidak dapat dipersentasekan."
        )
    return (r / bawah if r < bawah else (2 * atas - r) / atas) * 100


def _tolak_target_negatif(t: Fraction) -> None:
    if t < 0:
        raise _TakTerhitungError("Target negatif: rumus capaian tidak berlaku.")


def _target_nol_tercapai(r: Fraction) -> tuple[Fraction, str]:
    if r == 0:
        return _SERATUS, ""
    raise _TakTerhitungError("Target nol sedangkan realisasi bukan nol: persentase tidak dapat dihitung.")


_RUMUS = {
    Rumus.R_PER_T: _naik,
    Rumus.SELISIH: _turun_selisih,
    Rumus.T_PER_R: _turun_bagi,
    Rumus.TETAP: _tetap,
}

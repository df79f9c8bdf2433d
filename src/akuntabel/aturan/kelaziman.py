"""Official wording that looks like a slip: what a spelling check must let pass.

The nomenclature is to be copied as the decision prints it, its own slips included (regulasi §7.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelaziman:
    """A wording of the nomenclature with its reason."""

    teks: str
    """The wording as printed officially."""
    lazim: str
    """What a reader would expect instead."""
    keterangan: str


KELAZIMAN: tuple[Kelaziman, ...] = (
    Kelaziman(
        teks="Bineka Tunggal Ika",
        lazim="Bhinneka Tunggal Ika",
        keterangan="Nomenklatur menulis “Bineka”, ejaan baku KBBI untuk kata umumnya.",
    ),
    Kelaziman(
        teks="Penyalagunaan",
        lazim="Penyalahgunaan",
        keterangan="Salah ketik pada nomenklatur resmi; disalin apa adanya.",
    ),
    Kelaziman(
        teks="Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        lazim="Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
        keterangan="Kegiatan X.XX.01.2.07 resmi memakai “Pemerintah”, kegiatan lain “Pemerintahan”.",
    ),
    Kelaziman(
        teks="Bhineka Tunggal Ika",
        lazim="Bhinneka Tunggal Ika",
        keterangan="Ejaan ketiga yang dipakai nomenklatur, selain “Bineka” dan “Bhinneka”.",
    ),
    Kelaziman(
        teks="Kerjasama",
        lazim="Kerja Sama",
        keterangan="Nomenklatur menulisnya serangkai (lazim pada seri 2 digit) dan terpisah (seri 4 digit).",
    ),
    Kelaziman(
        teks="Pajak, dan Perizinan",
        lazim="Pajak dan Perizinan",
        keterangan="Koma sebelum “dan Perizinan” berbeda-beda pada terbitan nomenklatur; keduanya diterima.",
    ),
    Kelaziman(
        teks="Analisa",
        lazim="Analisis",
        keterangan="Nomenklatur memakai “Analisa” pada beberapa sub kegiatan.",
    ),
)


def kelaziman_pada(teks: str) -> tuple[Kelaziman, ...]:
    """The official oddities that occur in ``teks``, case and spaces aside."""
    rapi = " ".join(teks.split()).casefold()
    return tuple(k for k in KELAZIMAN if _pola(k).search(rapi))


def sama_menurut_kelaziman(teks: str, resmi: str) -> bool:
    """Whether ``teks`` is the official wording, or differs from it only by what readers expect instead."""
    return _bakukan(teks) == _bakukan(resmi)


def _pola(kelaziman: Kelaziman) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(kelaziman.teks.casefold())}\b")


def _bakukan(teks: str) -> str:
    rapi = " ".join(teks.split()).casefold()
    for k in KELAZIMAN:
        rapi = _pola(k).sub(k.lazim.casefold(), rapi)
    return re.sub(r"\s*([/-])\s*", r"\1", rapi)

"""Brackets and quotation marks come in pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.tanda_baca.dasar import PASANGAN, RUMPUN, tanda_lepas
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="GY-27",
    rumpun=RUMPUN,
    judul="Kurung atau petik tidak berpasangan",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: tanda kurung dan tanda petik dipakai berpasangan",
    katalog=("C-BRACKET",),
    baik="""
        Perjanjian Kinerja (PK) memuat 1) sasaran, 2) indikator, dan (3) target “tahunan” (lihat Tabel 1 (revisi)).
        """,
    buruk="""
        Perjanjian Kinerja (PK) Tahun 2023); memuat sasaran dan target.
        """,
)
def kurung(lap: Laporan) -> Iterator[Temuan]:
    sumber = list(lap.ruas)
    for n, r in enumerate(sumber):
        if not any(h in r.teks for h in "()[]“”"):
            continue
        lepas = tanda_lepas(r.teks)
        if lepas is None or kamus.resmi(r.teks) or _disambung(sumber, n, lepas[1]):
            continue
        posisi, tanda = lepas
        buka = tanda in "([“"
        yield from satu(
            "GY-27",
            [lap.lokasi(r, posisi)],
            f"Tanda “{tanda}” tidak mempunyai pasangan {'penutup' if buka else 'pembuka'}."
            if tanda not in "“”"
            else f"Tanda petik ({tanda}) tidak mempunyai pasangan {'penutup' if buka else 'pembuka'}.",
            f"Lengkapi pasangannya, atau hapus tanda {'pembuka' if buka else 'penutup'} itu.",
            kutipan=kutip(r.teks, posisi, posisi + 1),
            keyakinan=Keyakinan.PERLU_TELAAH if r.tabel is not None else None,
        )


def _disambung(sumber: Sequence[Ruas], n: int, tanda: str) -> bool:
    """Whether the partner stands in the next or previous stretch: a cell or paragraph that a page has parted."""
    r = sumber[n]
    arah = range(n + 1, min(n + 14, len(sumber))) if tanda in "([“" else range(n - 1, max(n - 14, -1), -1)
    for i in arah:
        lain = sumber[i]
        dekat = lain.kolom == r.kolom and lain.blok == r.blok if r.tabel is not None else abs(lain.blok - r.blok) <= 2
        if not dekat:
            continue
        if (lepas := tanda_lepas(lain.teks)) is not None:
            return (lepas[1] in PASANGAN) == (tanda not in PASANGAN)
    return False

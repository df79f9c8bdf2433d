"""What the checks of the content that the law wants share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan

RUMPUN = "isi wajib"
ANAK = "PermenPANRB 53/2014 Anak Lampiran II/1"


def abaikan_kapital(p: str) -> re.Pattern[str]:
    return re.compile(p, re.IGNORECASE)


def bab_ke(lap: Laporan, nomor: int) -> Bagian | None:
    return next((b for b in lap.kerangka.bagian if b.bab == nomor), None)


def isi_bagian(lap: Laporan, *bagian: Bagian | None) -> list[Ruas]:
    return [r for r in lap.ruas if any(b is not None and b.awal <= r.blok < b.akhir for b in bagian)]


def menyebut(ruas: list[Ruas], pola: re.Pattern[str]) -> bool:
    return any(pola.search(r.teks) for r in ruas)


def berbab(lap: Laporan) -> bool:
    """Whether this is a report in chapters at all, so that something can be missing from it."""
    return len({b.bab for b in lap.kerangka.bagian if b.bab}) >= 2


BAIK_BAB = """
    BAB I PENDAHULUAN

    Isu strategis yang dihadapi ialah turunnya jumlah nelayan.

    BAB II PERENCANAAN KINERJA

    Perjanjian kinerja tahun 2024 memuat satu sasaran.

    BAB III AKUNTABILITAS KINERJA

    A. Capaian Kinerja

    Realisasi 82 dari target 80; tahun sebelumnya 79, target akhir Renstra 85, standar nasional 80. Capaian itu
    disebabkan oleh pembinaan; solusi atas hambatan ialah pendampingan. Efisiensi tercapai, dan program penunjang ialah
    program utama.

    B. Realisasi Anggaran

    Realisasi anggaran 95%.

    BAB IV PENUTUP

    Kesimpulan: target tercapai. Langkah perbaikan ialah memperluas pendampingan.

    LAMPIRAN I PERJANJIAN KINERJA

    Perjanjian kinerja tahun 2024.
    """


def kurang(
    kode: str, tempat: Lokasi | list[Lokasi], pesan: str, perbaikan: str, k: Keyakinan | None = None
) -> Iterator[Temuan]:
    tempat = tempat if isinstance(tempat, list) else [tempat]
    yield from satu(kode, tempat, pesan, perbaikan, kutipan=tempat[0].bagian, keyakinan=k)


def tempat_kurang(lap: Laporan, bab: Bagian, pola: str) -> list[Lokasi]:
    """Where the missing thing would stand: the chapter, and its parts whose headings match."""
    isi = [b for b in lap.kerangka.bagian if bab.awal < b.awal < bab.akhir and re.search(pola, b.teks, re.IGNORECASE)]
    tempat = [lap.lokasi_bagian(bab)]
    for b in isi[:6]:
        tempat.append(lap.lokasi_bagian(b))
        tempat += [lap.lokasi(r) for r in lap.ruas if r.blok == b.isi and r.alinea is not None]
    return tempat


def bab_tanpa(
    lap: Laporan, kode: str, nomor: int, dicari: re.Pattern[str], judul: str, pesan: str, perbaikan: str
) -> Iterator[Temuan]:
    """A chapter that nowhere says what it must say; it would stand in the parts with a heading like ``judul``.

    The outline is that of the annual report; how much of it an interim one follows is its office's affair.
    """
    bab = bab_ke(lap, nomor)
    if berbab(lap) and bab and not menyebut(isi_bagian(lap, bab), dicari):
        ragu = Keyakinan.PERLU_TELAAH if lap.lingkup.triwulan else None
        yield from kurang(kode, tempat_kurang(lap, bab, judul), pesan, perbaikan, ragu)

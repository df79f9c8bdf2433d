"""Findings as a page shows them: in words, with the place where each is repaired."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.pelaporan.tautan import tautan_temuan
from akuntabel.reviu.kesampingan import Dikesampingkan, kunci_tempat
from akuntabel.reviu.periksa import judul_aturan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanTampil:
    kode: str
    judul: str
    tingkat: Tingkat
    perlu_telaah: bool
    pesan: str
    perbaikan: str
    dasar: str
    tempat: str
    tempat_lain: tuple[str, ...]
    kunci: str
    """Its first place, by which it is told apart."""
    url: str
    """Where it is repaired; "" where no page of the program does that."""
    jangkar: str

    @property
    def lain(self) -> int:
        return len(self.tempat_lain)


@dataclass(frozen=True, slots=True, kw_only=True)
class KesampinganTampil:
    temuan: TemuanTampil
    alasan: str
    oleh: str
    tanggal: date
    nomor: int


def tampilkan_temuan(x: Temuan, opd: str, periode: Periode) -> TemuanTampil:
    kunci = kunci_tempat(x.lokasi)
    return TemuanTampil(
        kode=x.kode,
        judul=judul_aturan(x.kode),
        tingkat=x.tingkat,
        perlu_telaah=x.keyakinan == Keyakinan.PERLU_TELAAH,
        pesan=x.pesan,
        perbaikan=x.perbaikan,
        dasar=x.dasar,
        tempat=sebut_tempat(x.lokasi),
        tempat_lain=tuple(sebut_tempat(y) for y in x.lokasi_lain),
        kunci=kunci,
        url=tautan_temuan(x.lokasi, opd, periode),
        jangkar=f"{x.kode}-{kunci}".replace("/", "-").replace(" ", "-"),
    )


def tampilkan_kesampingan(x: Dikesampingkan, opd: str, periode: Periode) -> KesampinganTampil:
    p = x.pengesampingan
    return KesampinganTampil(
        temuan=tampilkan_temuan(x.temuan, opd, periode),
        alasan=p.alasan,
        oleh=p.oleh,
        tanggal=p.tanggal,
        nomor=p.nomor,
    )


def sebut_tempat(x: Lokasi) -> str:
    """A place for people."""
    return x.sebutan or " ".join(b for b in (x.tabel, x.objek, x.kolom) if b)


def hitung_tingkat(temuan: Iterable[TemuanTampil]) -> Counter[str]:
    return Counter(str(x.tingkat) for x in temuan)

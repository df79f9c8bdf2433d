"""The findings in the working paper: a table per family, in it the findings of a kind under one head. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from akuntabel.dokumen.model import (
    Baris,
    BarisJenis,
    Blok,
    GayaParagraf,
    Judul,
    Kolom,
    Paragraf,
    Potong,
    Rata,
    Sel,
    Tabel,
    isi,
)
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.pelaporan.kata import kapital_judul
from akuntabel.reviu.temuan import Tingkat

TEMPAT_TERBANYAK = 3
KECIL = frozenset({str(Tingkat.RENDAH), str(Tingkat.INFO)})
"""Findings of these severities are printed in a line or two; their quotations are in the workbook."""
_URUTAN = {str(t): n for n, t in enumerate(Tingkat)}
_SINGKAT = {
    Tindak.TERBUKA: "Terbuka",
    Tindak.DITERIMA: "Diterima",
    Tindak.DIPERBAIKI: "Sudah diperbaiki",
    Tindak.DIKESAMPINGKAN: "Dikesampingkan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanKertas:
    """A finding as the working paper prints it."""

    nomor: int
    kode: str
    judul: str
    rumpun: str
    tingkat: str
    keyakinan: str
    tempat: tuple[str, ...]
    pesan: str
    kutipan: str
    perbaikan: str
    dasar: str
    tindak: Tindak
    alasan: str
    oleh: str
    """Who answered, name and day; "" where nobody did."""


def rumpun_temuan(temuan: Iterable[TemuanKertas]) -> dict[str, list[TemuanKertas]]:
    """The findings by family, the family with the heaviest first."""
    hasil: dict[str, list[TemuanKertas]] = {}
    for t in sorted(temuan, key=lambda t: (_URUTAN.get(t.tingkat, len(_URUTAN)), t.nomor)):
        hasil.setdefault(t.rumpun, []).append(t)
    return hasil


def rekap_temuan(temuan: Sequence[TemuanKertas], nomor: int) -> list[Blok]:
    """How many findings each family has, by severity."""
    if not temuan:
        return []
    jumlah = {rumpun: Counter(t.tingkat for t in milik) for rumpun, milik in rumpun_temuan(temuan).items()}
    badan = [
        Baris(
            sel=(sel(_besar(rumpun)), *(sel(str(c[str(t)] or "–")) for t in Tingkat), sel(str(c.total()), tebal=True))
        )
        for rumpun, c in jumlah.items()
    ]
    semua = Counter(t.tingkat for t in temuan)
    total = (sel("Jumlah"), *(sel(str(semua[str(t)])) for t in Tingkat), sel(str(len(temuan))))
    return [
        Tabel(
            kunci="tabel-rekap",
            nomor=str(nomor),
            judul="Temuan menurut Rumpun dan Tingkat",
            kolom=(Kolom(lebar=40), *(Kolom(lebar=12, rata=Rata.TENGAH) for _ in range(len(Tingkat) + 1))),
            kepala=(Baris(sel=tuple(sel(x, tebal=True) for x in ("Rumpun", *(_besar(t) for t in Tingkat), "Jumlah"))),),
            badan=(*badan, Baris(sel=total, jenis=BarisJenis.JUMLAH)),
        )
    ]


def susun_temuan(temuan: Sequence[TemuanKertas], nomor: int) -> list[Blok]:
    """All findings with their answers; ``nomor`` is that of the first table."""
    kepala = judul("F.", "Temuan", "temuan")
    if not temuan:
        return [kepala, par("Tidak ada temuan.")]
    return [
        kepala,
        *(_tabel(rumpun, milik, nomor + n) for n, (rumpun, milik) in enumerate(rumpun_temuan(temuan).items())),
    ]


def _tabel(rumpun: str, temuan: Sequence[TemuanKertas], nomor: int) -> Tabel:
    hitung = Counter(t.tingkat for t in temuan)
    rinci = ", ".join(f"{hitung[str(t)]} {t}" for t in Tingkat if hitung[str(t)])
    badan: list[Baris] = []
    for _, kelompok in groupby(sorted(temuan, key=_jenis), key=_jenis):
        badan += _sejenis(list(kelompok))
    return Tabel(
        kunci=f"tabel-temuan-{nomor}",
        nomor=str(nomor),
        judul=f"Temuan Rumpun {kapital_judul(rumpun)} ({rinci})",
        kolom=(Kolom(lebar=5, rata=Rata.TENGAH), Kolom(lebar=19), Kolom(lebar=36), Kolom(lebar=22), Kolom(lebar=18)),
        kepala=(Baris(sel=tuple(sel(x, tebal=True) for x in ("No.", "Tempat", "Temuan", "Perbaikan", "Tanggapan"))),),
        badan=tuple(badan),
    )


def _jenis(t: TemuanKertas) -> tuple[int, str, str]:
    return _URUTAN.get(t.tingkat, len(_URUTAN)), t.kode, t.dasar


def _sejenis(temuan: Sequence[TemuanKertas]) -> list[Baris]:
    """The findings of one kind under its head, which says once what they share: kind, severity, basis."""
    satu = temuan[0]
    banyak = f", {len(temuan)} temuan" if len(temuan) > 1 else ""
    dasar = f" Dasar: {satu.dasar}" if satu.dasar else ""
    kepala = Sel(
        isi=isi(Potong(f"{satu.kode} {satu.judul} ({satu.tingkat}{banyak}).", tebal=True), dasar), rentang_kolom=5
    )
    return [Baris(sel=(kepala,), jenis=BarisJenis.KELOMPOK), *(_baris(t) for t in temuan)]


def _baris(t: TemuanKertas) -> Baris:
    lain = len(t.tempat) - TEMPAT_TERBANYAK
    tempat = "; ".join(t.tempat[:TEMPAT_TERBANYAK]) + (f"; dan {lain} tempat lain" if lain > 0 else "")
    # A small finding quotes the words itself.
    kutip = f" Kutipan: “{t.kutipan}”" if t.kutipan and not (t.tingkat in KECIL and "“" in t.pesan) else ""
    telaah = " (perlu telaah)" if t.keyakinan == "perlu telaah" else ""
    tanggap = ". ".join(x for x in (_SINGKAT[t.tindak], t.alasan.rstrip("."), t.oleh) if x)
    return Baris(
        sel=(sel(f"{t.nomor}."), sel(tempat), sel(f"{t.pesan}{telaah}{kutip}"), sel(t.perbaikan), sel(tanggap))
    )


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def judul(nomor: str, teks: str, kunci: str) -> Judul:
    return Judul(kunci=f"j-{kunci}", tingkat=2, nomor=nomor, teks=teks, di_daftar_isi=False)


def par(teks: str, gaya: GayaParagraf = GayaParagraf.ISI) -> Paragraf:
    return Paragraf(isi=isi(teks), gaya=gaya)


def sel(teks: str, *, tebal: bool = False) -> Sel:
    return Sel(isi=isi(teks), tebal=tebal)

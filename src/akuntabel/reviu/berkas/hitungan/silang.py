"""The same quantity in several tables: target, realisasi, capaian and money of one indicator or program and year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.nama_ukuran import nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

DASAR = "Satu besaran memiliki satu nilai (PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir III.1 dan III.4)"
_PERAN = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.REALISASI_ANGGARAN)
_TABEL = frozenset(
    {
        JenisTabel.CAPAIAN,
        JenisTabel.PERBANDINGAN,
        JenisTabel.KEMAJUAN,
        JenisTabel.KINERJA_ANGGARAN,
        JenisTabel.PERJANJIAN,
        JenisTabel.RENSTRA,
        JenisTabel.TUJUAN_SASARAN,
        JenisTabel.ANGGARAN,
    }
)
TW = re.compile(r"\btriwulan\s+(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_BERUBAH = re.compile(r"\b(?:perubahan|semula|sebelum|sesudah|murni|menjadi|pergeseran|p-?renstra)\b", re.IGNORECASE)

_PEMBANDING = re.compile(
    r"\b(?:nasional|provinsi|regional|spm|standar|kemajuan|renstra|rpjmd|akhir|terakhir|rata-rata)\b", re.IGNORECASE
)
"""Columns of other things than the office's own year."""
_KEMAJUAN = (Peran.CAPAIAN, JenisTabel.KEMAJUAN)

Kunci = tuple[str, Peran, int, str]
"""Name, role, year, period of the figure."""


@dataclass(frozen=True, slots=True)
class Fakta:
    kunci: Kunci
    cetak: Cetakan
    tabel: TabelBertipe
    baris: BarisBertipe
    kolom: Kolom


def semua_fakta(lap: Laporan) -> list[Fakta]:
    hasil: list[Fakta] = []
    for t in lap.tabel_bertipe:
        if t.jenis in _TABEL:
            hasil += _fakta_tabel(lap, t)
    return hasil


def _fakta_tabel(lap: Laporan, t: TabelBertipe) -> Iterator[Fakta]:
    for kn in t.berperan(Peran.INDIKATOR) or (t.berperan(Peran.PROGRAM) if t.jenis is JenisTabel.ANGGARAN else ()):
        kolom = [k for k in t.kolom if k.peran in _PERAN and (not kn.objek or k.objek in ("", kn.objek))]
        kolom = [k for k in kolom if not _PEMBANDING.search(k.judul) and (k.peran, t.jenis) != _KEMAJUAN]
        if kn.objek and len(t.berperan(Peran.INDIKATOR)) > 1:
            kolom = [k for k in kolom if k.objek == kn.objek]
        nama = [nama_banding(b.teks[kn.indeks]) for b in t.baris]
        ganda = {n for n in nama if nama.count(n) > 1}
        for b, n in zip(t.baris, nama, strict=True):
            if b.jenis is not JenisBaris.BADAN or len(n) < 10 or n in ganda:
                continue
            for k in kolom:
                c = t.angka(b, k, _sandingan(t, b, k))
                if c is not None:
                    yield Fakta((n, k.peran, _tahun(lap, t, k), _masa(t, k)), c, t, b, k)


def _sandingan(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> str:
    lain = {Peran.TARGET: Peran.REALISASI, Peran.REALISASI: Peran.TARGET}.get(k.peran)
    kolom = t.satu(lain) if lain else None
    return b.teks[kolom.indeks] if kolom else ""


def _tahun(lap: Laporan, t: TabelBertipe, k: Kolom) -> int:
    if k.tahun:
        return k.tahun
    if k.akhir:
        return -1
    judul = re.findall(r"\b20\d\d\b", re.sub(r"20\d\d\s*[-–/]\s*20\d\d", "", t.judul))
    if len(set(judul)) == 1 and t.sumber.blok not in lap.judul_lampau:
        return int(judul[0])
    return lap.lingkup.tahun or 0


def _masa(t: TabelBertipe, k: Kolom) -> str:
    """Quarter or end of plan; "" for the whole year."""
    if k.akhir:
        return "akhir"
    if k.triwulan:
        return f"TW{k.triwulan}{'k' if k.kumulatif else ''}"
    if cocok := TW.search(t.judul):
        return f"TW{cocok[1].upper()}{'T' if k.peran is Peran.TARGET else ''}"
    return "ubah" if _BERUBAH.search(k.judul) else ""


def sama(a: Cetakan, b: Cetakan) -> bool:
    """Whether two prints may be of one value, one of them rounded."""
    return abs(a.nilai - b.nilai) <= max(a.setengah, b.setengah) if a.desimal != b.desimal else a.nilai == b.nilai


@aturan_laporan(
    kode="HL-15",
    rumpun=RUMPUN,
    judul="Besaran yang sama tertulis berbeda dalam dua tabel",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR,
    katalog=("C-XNUM",),
    baik="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85,00%\t85,00%\t100%
        """,
    buruk="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t90%

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%\t85%\t100%
        """,
)
def antartabel(lap: Laporan) -> Iterator[Temuan]:
    per_kunci: dict[Kunci, list[Fakta]] = {}
    for f in semua_fakta(lap):
        per_kunci.setdefault(f.kunci, []).append(f)
    for kunci, fakta in per_kunci.items():
        if len({id(f.tabel) for f in fakta}) < 2:
            continue
        beda = _kelompok_nilai(fakta)
        if len(beda) < 2:
            continue
        rinci = "; ".join(f"{g[0].cetak.teks} ({g[0].tabel.sumber.sebutan})" for g in beda)
        tahun = f" {kunci[2]}" if kunci[2] > 0 else ""
        f = fakta[0]
        pasti = not any(x.tabel.jenis is JenisTabel.RENSTRA or _BERUBAH.search(x.tabel.judul) for x in fakta)
        yield from satu(
            "HL-15",
            [lap.lokasi_sel(x.tabel.sumber, x.baris.indeks, x.kolom.indeks) for g in beda for x in g],
            f"{kunci[1].value.capitalize()}{tahun} “{ringkas(nama_fakta(f))}” tertulis berbeda: {rinci}.",
            "Pakai satu nilai, atau jelaskan perubahannya.",
            kutipan=" / ".join(g[0].cetak.teks for g in beda),
            keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
        )


def _kelompok_nilai(fakta: Sequence[Fakta]) -> list[list[Fakta]]:
    hasil: list[list[Fakta]] = []
    for f in fakta:
        for g in hasil:
            if sama(g[0].cetak, f.cetak):
                g.append(f)
                break
        else:
            hasil.append([f])
    return hasil


def nama_fakta(f: Fakta) -> str:
    kolom = f.tabel.satu(Peran.INDIKATOR)
    return f.baris.teks[kolom.indeks] if kolom else f.tabel.nama(f.baris)

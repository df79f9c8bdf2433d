"""The mean capaian said of one sasaran, in a sentence, an item of a list or a table, against its indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from akuntabel.dokumen.baca.model import JenisAlinea
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN
from akuntabel.reviu.berkas.hitungan.selang import persen, rata_cocok
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat
from akuntabel.reviu.paham.nama_ukuran import cari_nama, nama_banding
from akuntabel.reviu.paham.tabel import JenisBaris, JenisTabel, Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_RATA = re.compile(
    r"\brata\s?-\s?rata\b|\brerata\b|\bnilai\s+capaian\b|\bcapaian\s+(?:kinerja\s+)?sasaran\b", re.IGNORECASE
)
_CAPAIAN = re.compile(r"\b(?:ke)?(?:tercapaian|capaian)\b|\bkinerja\b", re.IGNORECASE)
_LAIN = re.compile(
    r"\b(?:anggaran|serapan|penyerapan|pagu|triwulan|semester|target(?:nya)?|realisasi(?:nya)?|tahun\s+(?:lalu|sebelumnya)"
    r"|akhir\s+(?:renstra|rpjmd|periode)|nasional|provinsi|indikator\s+(?:yang|dengan|pertama|kedua)|naik|turun|mening\w+"
    r"|menurun|selisih|efisiensi|bobot)\b",
    re.IGNORECASE,
)
"""What the percentage may be of, if not the mean of the year."""
_JUDUL = re.compile(
    r"sasaran(?:\s+strategis)?(?:\s+(?:ke-?\s?)?(?:\d{1,2}|[IVX]{1,5}))?\s*[:.–-]\s*(?P<isi>\S.{8,})", re.I
)


@dataclass(slots=True)
class _Sasaran:
    teks: str
    indikator: dict[str, tuple[Cetakan, Lokasi] | None] = field(default_factory=dict)
    """The capaian of each of its indicators by name; None where tables print none, or two."""
    tercetak: list[Cetakan] = field(default_factory=list)
    """Means that its own table prints."""


@aturan_laporan(
    kode="HL-44",
    rumpun=RUMPUN,
    judul="Rata-rata capaian suatu sasaran tidak sesuai dengan capaian indikatornya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tMeningkatnya mutu layanan\tIndeks kepuasan pasien\t80\t76\t95,00
        \t\tPersentase pasien sembuh\t80\t84\t105,00
        2\tMeningkatnya tata kelola\tNilai akuntabilitas kinerja\t80\t72\t90,00

        Rata-rata capaian sasaran meningkatnya mutu layanan sebesar 100,00%.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tMeningkatnya mutu layanan\tIndeks kepuasan pasien\t80\t76\t95,00
        \t\tPersentase pasien sembuh\t80\t84\t105,00
        2\tMeningkatnya tata kelola\tNilai akuntabilitas kinerja\t80\t72\t90,00

        Rata-rata capaian sasaran meningkatnya mutu layanan sebesar 103,00%.
        """,
)
def rata_sasaran(lap: Laporan) -> Iterator[Temuan]:
    sasaran = _sasaran(lap)
    if not sasaran:
        return
    for r, awal, teks, pengantar in _tempat(lap):
        rendah = teks.casefold()
        ada = [(m, s) for n, s in sasaran.items() if (m := cari_nama(n, rendah)) is not None]
        ada = [
            (m, s)
            for m, s in ada
            if not any(x is not m and x.start() <= m.start() and m.end() < x.end() for x, _ in ada)
        ]
        if len(ada) != 1:
            continue
        m, s = ada[0]
        angka = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
        if len(angka) != 1 or angka[0].awal < m.end() or _LAIN.search(teks[: m.start()] + " " + teks[m.end() :]):
            continue
        sendiri = f"{pengantar} {teks[: m.start()]} {teks[m.end() : angka[0].awal]}"
        if not _RATA.search(sendiri) or not _CAPAIAN.search(sendiri):
            continue
        yield from _periksa(lap.lokasi(r, awal + angka[0].awal), s, angka[0].cetak, ringkas(teks.strip(), 160))
    yield from _rekap(lap, sasaran)


def _tempat(lap: Laporan) -> Iterator[tuple[Ruas, int, str, str]]:
    """Sentences, and items of lists with what the paragraph before the list says of them all."""
    pengantar = ""
    for r in lap.prosa:
        if r.alinea is not None and r.alinea.jenis is JenisAlinea.BUTIR:
            yield r, 0, r.teks, pengantar
            continue
        pengantar = r.teks if r.teks.rstrip().endswith(":") and not _LAIN.search(r.teks) else ""
        for awal, teks in kalimat(r.teks):
            yield r, awal, teks, ""


def _sasaran(lap: Laporan) -> dict[str, _Sasaran]:
    """The sasaran of the report by their names, with the capaian of their indicators."""
    hasil: dict[str, _Sasaran] = {}
    milik: dict[str, set[str]] = {}
    nilai: dict[str, list[tuple[Cetakan, Lokasi]]] = {}
    for u in lap.ukuran:
        n, s = nama_banding(u.teks), nama_banding(u.unsur)
        if u.jenis == "sasaran" and len(s) >= 12:
            hasil.setdefault(s, _Sasaran(u.unsur)).indikator.setdefault(n)
            milik.setdefault(n, set()).add(s)
        if n and u.tabel.jenis in (JenisTabel.CAPAIAN, JenisTabel.KINERJA_ANGGARAN) and len(u.capaian) == 1:
            sel = u.capaian[0]
            c = baca_sel(sel.teks, sel.kolom.satuan)
            if c is not None and sel.kolom.tahun in (None, lap.lingkup.tahun):
                nilai.setdefault(n, []).append((c, lap.lokasi_sel(u.tabel.sumber, sel.baris, sel.kolom.indeks)))
    _dari_judul(lap, hasil, milik)
    for isi in hasil.values():
        for n in isi.indikator:
            ada = nilai.get(n, [])
            sama = len({c.nilai for c, _ in ada}) == 1 and len(milik.get(n, ())) <= 1
            isi.indikator[n] = ada[0] if sama else None
    return {n: isi for n, isi in hasil.items() if isi.indikator and all(isi.indikator.values())}


def _dari_judul(lap: Laporan, hasil: dict[str, _Sasaran], milik: dict[str, set[str]]) -> None:
    """Parts "Sasaran 1: …" hold the table of that sasaran's indicators, and its mean."""
    for b in lap.kerangka.bagian:
        m = _JUDUL.match(b.teks.strip())
        n = nama_banding(m["isi"]) if m else ""
        if len(n) < 12:
            continue
        s = hasil.setdefault(n, _Sasaran(m["isi"] if m else ""))
        for t in lap.tabel_bertipe:
            k, ki = t.satu(Peran.CAPAIAN), t.satu(Peran.INDIKATOR)
            if t.jenis is not JenisTabel.CAPAIAN or b not in t.sumber.bagian or k is None or ki is None:
                continue
            for baris in t.baris:
                if baris.jenis is JenisBaris.BADAN and (x := nama_banding(baris.teks[ki.indeks])):
                    s.indikator.setdefault(x)
                    milik.setdefault(x, set()).add(n)
                elif baris.jenis in (JenisBaris.RATA_RATA, JenisBaris.JUMLAH) and (c := t.angka(baris, k)) is not None:
                    s.tercetak.append(c)


def _periksa(tempat: Lokasi, s: _Sasaran, cetak: Cetakan, kutipan: str) -> Iterator[Temuan]:
    ada = [x for x in s.indikator.values() if x is not None]
    nilai = [c for c, _ in ada]
    # One indicator alone may be the main one that is meant.
    if rata_cocok(cetak, nilai) or any(c.nilai == cetak.nilai for c in (*s.tercetak, *nilai)):
        return
    rata = sum((Fraction(c.nilai) for c in nilai), Fraction(0)) / len(nilai)
    yield from satu(
        "HL-44",
        [tempat, *(x for _, x in ada)],
        f"Rata-rata capaian “{ringkas(s.teks)}” tertulis {cetak.teks}, sedangkan capaian indikatornya "
        f"({'; '.join(c.teks for c in nilai)}) rata-ratanya {persen(rata)}.",
        f"Tulis {persen(rata)}, atau perbaiki capaian indikatornya.",
        kutipan=kutipan,
    )


# --- tables of sasaran alone ------------------------------------------------------------------------------------------


def _rekap(lap: Laporan, sasaran: dict[str, _Sasaran]) -> Iterator[Temuan]:
    """A table that prints one capaian for each sasaran, without its indicators."""
    for t in lap.tabel_bertipe:
        ks, kc = t.satu(Peran.SASARAN), t.satu(Peran.CAPAIAN)
        if ks is None or kc is None or t.berperan(Peran.INDIKATOR) or kc.tahun not in (None, lap.lingkup.tahun):
            continue
        if t.berperan(Peran.TARGET, Peran.REALISASI) or kc.triwulan:
            continue
        for b in t.badan:
            s, c = sasaran.get(nama_banding(b.teks[ks.indeks])), t.angka(b, kc)
            if s is not None and c is not None:
                yield from _periksa(lap.lokasi_sel(t.sumber, b.indeks, kc.indeks), s, c, c.teks)

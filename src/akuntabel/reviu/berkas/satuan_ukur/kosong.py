"""Targets and realisations that are blank."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.nilai import BelumDiisi
from akuntabel.reviu.berkas.satuan_ukur.dasar import BERULANG, KEPALA, RUMPUN, STRATEGIS
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat


def _jenis_kosong(teks: str) -> str:
    """How a cell says nothing: "kosong", "-", "N/A", "%", "Belum diisi"; "" where it says something."""
    rapi = " ".join(teks.split())
    if not rapi:
        return "kosong"
    baca = baca_angka(rapi)
    if not isinstance(baca, Terbaca) or not isinstance(baca.nilai, BelumDiisi):
        return ""
    if "%" in rapi:
        return "%"
    if re.fullmatch(r"[-–—.…\s]+", rapi):
        return "-"
    return rapi


def berlaku(lap: Laporan, s: Sel) -> bool:
    return s.kolom.tahun in (None, lap.lingkup.tahun)


def _terliput(u: Ukuran, s: Sel) -> bool:
    """Whether a blank cell lies under a merged one."""
    return u.tabel.sumber.tabel.baris[s.baris].sel[s.kolom.indeks].terliput


_KATA_KOSONG = {
    "kosong": "kosong",
    "-": "hanya berisi tanda “-”",
    "%": "hanya berisi tanda “%”",
}
Isian = tuple[Ukuran, Sel]


def _kosong(
    kode: str, lap: Laporan, pilihan: list[Isian], apa: str, perbaikan: str, *, gabung: bool = False
) -> Iterator[Temuan]:
    """``gabung``: all tables go together, as the same few indicators stand in several, in wordings of their own."""
    for jenis, milik in _kelompok(pilihan, gabung=gabung):
        indikator = list(dict.fromkeys(ringkas(u.teks or u.unsur, 60) for u, _ in milik))
        baris = {(u.tabel.sumber.blok, u.baris.indeks) for u, _ in milik}
        tabel = ", ".join(dict.fromkeys(u.tabel.sumber.sebutan for u, _ in milik))
        contoh = "; ".join(f"“{x}”" for x in indikator[:3])
        yield from satu(
            kode,
            [lokasi_sel(lap, u, s) for u, s in milik],
            f"{apa} pada {len(baris)} baris {tabel} {_KATA_KOSONG.get(jenis, f'bertuliskan “{jenis}”')}: "
            f"{contoh}{' dan lainnya' if len(indikator) > 3 else ''}.",
            perbaikan,
            kutipan=ringkas(milik[0][0].teks or milik[0][0].unsur, 120),
        )


def _kelompok(pilihan: list[Isian], *, gabung: bool) -> list[tuple[str, list[Isian]]]:
    """Gaps of one kind in one table; tables that lack the same indicators go together."""
    menurut: dict[tuple[int, str], list[Isian]] = defaultdict(list)
    for u, s in pilihan:
        menurut[u.tabel.sumber.blok, _jenis_kosong(s.teks)].append((u, s))
    hasil: list[tuple[str, list[Isian]]] = []
    for (_, jenis), milik in menurut.items():
        nama = {u.teks.casefold() for u, _ in milik}
        for lain, daftar in hasil:
            if lain == jenis and (gabung or len(nama & {u.teks.casefold() for u, _ in daftar}) * 2 >= len(nama)):
                daftar.extend(milik)
                break
        else:
            hasil.append((jenis, milik))
    return hasil


def _target_kosong(lap: Laporan, *, strategis: bool) -> list[Isian]:
    geser = {(n.ruas.blok, n.ruas.baris) for n in lap.nama if n.peran is Peran.INDIKATOR}
    utama = {u.teks.casefold() for u in lap.ukuran if u.jenis in STRATEGIS and u.teks}
    hasil = []
    for u in lap.ukuran:
        bergeser = (u.tabel.sumber.blok, u.baris.indeks) in geser
        sel = [s for s in u.target if berlaku(lap, s)]
        if (u.teks.casefold() in utama and not bergeser) != strategis or u.tabel.jenis in BERULANG:
            continue
        if u.indikator is None or re.match(r"belum ada\b", u.teks, re.IGNORECASE):
            continue
        if bergeser and _jenis_kosong(u.teks) == "%":
            hasil.append((u, u.indikator))  # the target of a shifted row
        elif sel and len(u.teks) >= 4 and all(_jenis_kosong(s.teks) and not _terliput(u, s) for s in sel):
            hasil.append((u, sel[0]))
    return hasil


def _bergeser(u: Ukuran) -> bool:
    """Whether the cell of the indicator holds no indicator, so that the row itself is at fault."""
    return len(u.teks) < 4 or _jenis_kosong(u.teks) != "" or re.match(r"belum ada\b", u.teks, re.I) is not None


@aturan_laporan(
    kode="UK-03",
    rumpun=RUMPUN,
    judul="Indikator tujuan atau sasaran tanpa target",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2; Lampiran I.D",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Sasaran

    Sasaran	Indikator	Target	Realisasi
    Menurunnya angka kematian bayi	Angka kematian bayi	8	7
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Sasaran

    Sasaran	Indikator	Target	Realisasi
    Menurunnya angka kematian bayi	Angka kematian bayi	N/K	7
    """,
)
def target_strategis(lap: Laporan) -> Iterator[Temuan]:
    yield from _kosong(
        "UK-03",
        lap,
        _target_kosong(lap, strategis=True),
        "Target indikator tujuan atau sasaran",
        "Tetapkan targetnya menurut Renstra atau perjanjian kinerja; tanpa target capaian tidak dapat dihitung.",
        gabung=True,
    )


@aturan_laporan(
    kode="UK-04",
    rumpun=RUMPUN,
    judul="Indikator program, kegiatan, atau sub kegiatan tanpa target",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	-	12 laporan
    Imunisasi	Jumlah bayi yang diimunisasi	-	90 bayi
    """,
)
def target_operasional(lap: Laporan) -> Iterator[Temuan]:
    yield from _kosong(
        "UK-04",
        lap,
        _target_kosong(lap, strategis=False),
        "Target indikator",
        "Isi target dengan satuannya; bila tidak dilaksanakan tahun ini, katakan demikian.",
    )


@aturan_laporan(
    kode="UK-05",
    rumpun=RUMPUN,
    judul="Realisasi atau capaian tidak diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E dan Anak Lampiran II/1 Bab III.A",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	0 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	N/A
    """,
)
def realisasi_kosong(lap: Laporan) -> Iterator[Temuan]:
    pilihan: list[Isian] = []
    for u in lap.ukuran:
        if u.tabel.jenis in BERULANG or (u.indikator is not None and _bergeser(u)):
            continue
        sel = [s for s in (*u.realisasi, *_nilai_tahun(lap, u)) if berlaku(lap, s)]
        kosong = [s for s in sel if _jenis_kosong(s.teks) and not _terliput(u, s)]
        if sel and len(kosong) == len(sel):
            capaian = [s for s in u.capaian if _jenis_kosong(s.teks) == _jenis_kosong(kosong[0].teks)]
            pilihan += [(u, s) for s in (*kosong[:1], *capaian[:1])]
    yield from _kosong(
        "UK-05",
        lap,
        pilihan,
        "Realisasi atau capaian",
        "Isi hasil pengukuran dengan satuannya (nol ditulis 0); yang belum diukur diberi alasan dan jadwalnya.",
    )


def _nilai_tahun(lap: Laporan, u: Ukuran) -> list[Sel]:
    """The cells under a head that has only the report's year, in a table without a column of realisations."""
    if u.realisasi:
        return []
    return [
        Sel(u.baris.indeks, k, u.baris.teks[k.indeks])
        for k in u.tabel.berperan(Peran.NILAI)
        if k.tahun == lap.lingkup.tahun and not k.akhir
    ]

"""Cells of plan tables that hold what belongs elsewhere: a name in another column, a copied target, a broken text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.reviu.berkas.rencana.nama import KEPALA, RUMPUN, lokasi_nama
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kamus_nama import inti_nama
from akuntabel.reviu.paham.nama import AsalNama, Nama
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, Peran, TabelBertipe
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel, satuan_sel
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_NAMA = (Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)
_ASING = (Peran.TUJUAN, Peran.SASARAN, Peran.INDIKATOR, Peran.KEBIJAKAN, Peran.KONDISI, Peran.TARGET, Peran.SATUAN)
_KEPALA_INDIKATOR = (
    "jumlah",
    "persentase",
    "prosentase",
    "indeks",
    "nilai",
    "tingkat",
    "rasio",
    "cakupan",
    "rata-rata",
)


@aturan_laporan(
    kode="RN-10",
    rumpun=RUMPUN,
    judul="Isi sel tercetak di kolom lain",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap kolom tabel memuat satu jenis isi (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    katalog=("C-COL",),
    baik=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Sasaran	Kebijakan	Program/Kegiatan	Indikator	Target
    Meningkatnya layanan	Penguatan layanan	Administrasi Umum Perangkat Daerah	Persentase kebutuhan	100%
    Meningkatnya layanan	Penguatan layanan	Fasilitasi Kunjungan Tamu	Jumlah laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Sasaran	Kebijakan	Program/Kegiatan	Indikator	Target
    Meningkatnya layanan	Penguatan layanan	Administrasi Umum Perangkat Daerah	Persentase kebutuhan	100%
    Meningkatnya layanan	Fasilitasi Kunjungan Tamu		Jumlah laporan	12 laporan
    """,
)
def kolom_tertukar(lap: Laporan) -> Iterator[Temuan]:
    for x in lap.tabel_bertipe:
        yield from _target_satuan(lap, x)
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    kelompok: dict[tuple[int, int], list[Nama]] = defaultdict(list)
    for n in lap.nama:
        t = tabel.get(n.ruas.blok)
        b = baris.get((n.ruas.blok, n.ruas.baris))
        if t is None or b is None or n.asal is not AsalNama.TABEL or n.peran not in _ASING or n.mirip < 1:
            continue
        nama = t.berperan(*_NAMA)
        if b.jenis is not JenisBaris.BADAN or not nama:
            continue
        if not any(_sama(b.teks[k.indeks], n.teks) for k in nama) and _bukan_nama(t, b):
            kelompok[n.ruas.blok, n.ruas.kolom].append(n)
    for (blok, kolom), daftar in kelompok.items():
        t = tabel[blok]
        judul, tujuan = t.kolom[kolom].judul, t.berperan(*_NAMA)[0].judul
        geser = any(_bergeser(t, baris[blok, n.ruas.baris]) for n in daftar)
        yield from satu(
            "RN-10",
            [lokasi_nama(lap, n) for n in daftar],
            f"Nama {daftar[0].jenjang} tercetak di kolom “{judul}” pada {{n}} baris, sedangkan kolom “{tujuan}” "
            f"{'berisi teks kolom lain; isi barisnya bergeser' if geser else 'kosong'}: "
            f"{'; '.join(f'“{ringkas(n.teks, 60)}”' for n in daftar[:3])}.",
            f"Pindahkan ke kolom “{tujuan}”"
            + (" dan kembalikan isi baris itu ke kolomnya masing-masing." if geser else "."),
            kutipan=ringkas(daftar[0].teks, 120),
        )


_ANGKA_SAJA = re.compile(r"\d[\d.,]*")
_KATA_SAJA = re.compile(r"[^\W\d][^\d]{2,}")


def _target_satuan(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    """A row whose target is a word and whose unit a number, where the other rows have it the other way round."""
    target, satuan = t.satu(Peran.TARGET), t.satu(Peran.SATUAN)
    if target is None or satuan is None:
        return
    isi = [
        (b, b.teks[target.indeks].strip(), b.teks[satuan.indeks].strip())
        for b in t.baris
        if b.jenis is JenisBaris.BADAN and b.teks[target.indeks].strip() and b.teks[satuan.indeks].strip()
    ]
    balik = [(b, x, y) for b, x, y in isi if _KATA_SAJA.fullmatch(x) and _ANGKA_SAJA.fullmatch(y)]
    lurus = [1 for _, x, y in isi if _ANGKA_SAJA.match(x) and not _ANGKA_SAJA.match(y)]
    if balik and len(lurus) >= 2 * len(balik):
        b, x, y = balik[0]
        yield from satu(
            "RN-10",
            [lap.lokasi(lap.ruas_sel(t.sumber, n.indeks, target.indeks)) for n, _, _ in balik],
            f"Isi kolom “{target.judul}” dan “{satuan.judul}” tertukar: target tertulis “{x}” dan satuannya “{y}”.",
            f"Tulis target {y} dan satuan {x}.",
            kutipan=" | ".join(s for s in b.teks if s)[:160],
        )


def _sama(a: str, b: str) -> bool:
    return bool(a) and "".join(inti_nama(a)) == "".join(inti_nama(b))


def _bukan_nama(t: TabelBertipe, b: BarisBertipe) -> bool:
    """Whether the columns of names are blank in a row, or hold a condition or an indicator."""
    isi = [b.teks[k.indeks] for k in t.berperan(*_NAMA)]
    return all(not x or re.match(r"(?:ter\w+nya|meningkatnya|jumlah|persentase)\b", x, re.IGNORECASE) for x in isi)


def _bergeser(t: TabelBertipe, b: BarisBertipe) -> bool:
    return any(b.teks[k.indeks] for k in t.berperan(*_NAMA))


@aturan_laporan(
    kode="RN-11",
    rumpun=RUMPUN,
    judul="Isi sel tersalin ke baris lain",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap indikator memiliki target dan kondisinya sendiri (PermenPANRB 53/2014 Lampiran II.F)",
    katalog=("C-DUPCELL",),
    baik=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Program/Kegiatan	Sasaran Kegiatan	Indikator	Target
    Penyediaan Bahan Logistik Kantor	Tersedianya bahan logistik	Jumlah paket bahan logistik	4 paket
    Fasilitasi Kunjungan Tamu	Terlayaninya tamu dinas	Jumlah laporan kunjungan	12 laporan
    Penyediaan Barang Cetakan dan Penggandaan	Tersedianya barang cetakan	Jumlah paket cetakan	4 paket
    """,
    buruk=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Program/Kegiatan	Sasaran Kegiatan	Indikator	Target
    Penyediaan Bahan Logistik Kantor	Tersedianya bahan logistik	Jumlah paket bahan logistik	1 jenis (50 lembar)
    Fasilitasi Kunjungan Tamu	Terlayaninya tamu dinas	Jumlah laporan kunjungan	1 jenis (50 lembar)
    Penyediaan Barang Cetakan dan Penggandaan	Tersedianya barang cetakan	Jumlah orang	1 jenis (50 lembar)
    """,
)
def sel_tersalin(lap: Laporan) -> Iterator[Temuan]:
    per_tabel: dict[int, list[Ukuran]] = defaultdict(list)
    for u in lap.ukuran:
        per_tabel[u.tabel.sumber.blok].append(u)
    yield from _target_tersalin(lap, per_tabel)
    yield from _teks_tersalin(lap, per_tabel)


def _target_tersalin(lap: Laporan, per_tabel: dict[int, list[Ukuran]]) -> Iterator[Temuan]:
    """The same special target in three rows or more of a table whose indicators count different things."""
    sama: dict[str, list[Ukuran]] = defaultdict(list)
    for daftar in per_tabel.values():
        setabel: dict[str, list[Ukuran]] = defaultdict(list)
        for u in daftar:
            if len(u.target) == 1 and u.indikator and _khusus(u.target[0].teks):
                setabel[" ".join(u.target[0].teks.casefold().split())].append(u)
        for teks, milik in setabel.items():
            if len(milik) >= 3 and len({_kepala(u.teks) for u in milik}) >= 2:
                sama[teks] += milik
    for milik in sama.values():
        teks = milik[0].target[0].teks
        yield from satu(
            "RN-11",
            [lokasi_sel(lap, u, u.target[0]) for u in milik],
            f"Target “{teks}” tercetak sama pada {{n}} baris yang indikatornya berlainan.",
            "Tetapkan target setiap indikator dengan satuannya sendiri.",
            kutipan=teks,
        )


def _khusus(target: str) -> bool:
    """A target that cannot well be right for several things: with a remark in brackets, or a unit of many words."""
    if "(" in target:
        return any(h.isdigit() for h in target)
    satuan = baku(satuan_sel(target))
    return satuan != PERSEN and len(satuan.split()) >= 2


def _kepala(indikator: str) -> str:
    return " ".join(indikator.casefold().split()[:2])


def _teks_tersalin(lap: Laporan, per_tabel: dict[int, list[Ukuran]]) -> Iterator[Temuan]:
    """A condition or indicator copied from the row above although the element is another."""
    nama = {(n.ruas.blok, n.ruas.baris): n for n in lap.nama if n.ruas.tabel is not None}
    sama: dict[tuple[str, str], list[tuple[Ukuran, Sel, Ukuran, Sel]]] = defaultdict(list)
    for daftar in per_tabel.values():
        for a, b in pairwise(daftar):
            n1, n2 = (nama.get((u.tabel.sumber.blok, u.baris.indeks)) for u in (a, b))
            if not _bersaudara(a, b) or (n1 and n1.jenjang) != (n2 and n2.jenjang):
                continue
            e1, e2 = (n.entri if n else None for n in (n1, n2))
            for apa, x, y in (("Kondisi", a.kondisi, b.kondisi), ("Indikator", a.indikator, b.indikator)):
                r1, r2 = ((e.kinerja if apa == "Kondisi" else e.indikator) if e else "" for e in (e1, e2))
                if r1 and r1 == r2:
                    continue  # the nomenclature itself words them alike
                if x and y and len(y.teks.split()) >= 5 and x.kolom == y.kolom and _rapi(x.teks) == _rapi(y.teks):
                    sama[apa, _rapi(y.teks)].append((a, x, b, y))
    for (apa, _), milik in sama.items():
        a, x, b, y = milik[0]
        yield from satu(
            "RN-11",
            [lokasi_sel(lap, u, s) for m in milik for u, s in ((m[2], m[3]), (m[0], m[1]))],
            f"{apa} “{ringkas(y.teks)}” pada “{ringkas(b.unsur, 60)}” sama dengan milik “{ringkas(a.unsur, 60)}” "
            "pada baris di atasnya.",
            f"Tulis {apa.casefold()} yang sesuai dengan “{ringkas(b.unsur, 80)}”.",
            kutipan=ringkas(y.teks, 120),
            keyakinan=Keyakinan.PASTI if apa == "Kondisi" else Keyakinan.PERLU_TELAAH,
        )


def _rapi(teks: str) -> str:
    return " ".join(teks.casefold().split())


def _bersaudara(a: Ukuran, b: Ukuran) -> bool:
    """Whether two rows that follow each other are about two elements, each named in its own row."""
    return (
        a.sel_unsur is not None
        and b.sel_unsur is not None
        and a.sel_unsur.baris == a.baris.indeks
        and b.sel_unsur.baris == b.baris.indeks
        and a.sel_unsur.kolom == b.sel_unsur.kolom
        and a.baris.indeks != b.baris.indeks
        and not _sama(a.unsur, b.unsur)
    )


@aturan_laporan(
    kode="RN-12",
    rumpun=RUMPUN,
    judul="Teks sel terpotong",
    tingkat=Tingkat.SEDANG,
    dasar="Rumusan indikator tercetak utuh (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    katalog=("C-COL", "C-ARTEFACT"),
    baik=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Program/Kegiatan	Indikator	Target
    Pengadaan Mebel	Jumlah Paket Mebel yang Disediakan	2 paket
    """,
    buruk=KEPALA
    + """
    Tabel 2.2 Rencana Strategis

    Program/Kegiatan	Indikator	Target
    Pengadaan Mebel	ah Paket Mebel yang Disediakan	2 paket
    """,
)
def sel_terpotong(lap: Laporan) -> Iterator[Temuan]:
    for u in lap.ukuran:
        if u.indikator is None:
            continue
        cocok = re.match(r"([a-z-]{1,8})\s+\w", u.teks)
        utuh = next((k for k in _KEPALA_INDIKATOR if cocok and k != cocok[1] and k.endswith(cocok[1])), None)
        if cocok is None or utuh is None or (len(cocok[1]) > 1 and cocok[1] in {"rata", "si"}):
            continue
        yield from satu(
            "RN-12",
            [lokasi_sel(lap, u, u.indikator)],
            f"Indikator “{ringkas(u.teks)}” terpotong di awal: “{cocok[1]}” ialah sisa kata “{utuh.capitalize()}”.",
            f"Tulis “{utuh.capitalize()} {ringkas(u.teks[cocok.end(1) + 1 :], 110)}”.",
            kutipan=ringkas(u.teks, 120),
        )

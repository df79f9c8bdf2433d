"""One indicator, one unit: in all tables, in sentences that give its rate, and in the multiplier of its formula."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.nama_ukuran import cari_nama, nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat

_BENDA = frozenset(
    {"orang", "dokumen", "laporan", "unit", "paket", "kegiatan", "kasus", "desa", "kelurahan", "kecamatan", "lembaga"}
    | {"kelompok", "sekolah", "puskesmas", "keluarga", "perangkat daerah", "kali", "hari", "bulan", "buah", "pengaduan"}
)
"""Units of things that are counted; none of them is a percentage or an index."""
_PER = re.compile(r"\b(?:per|/)\s*(?P<n>1\.?000|10\.?000|100\.?000|1\.?000\.?000)\b", re.IGNORECASE)
_KALI = re.compile(
    r"(?:\bdi\s?kali(?:kan)?|\bkali|[x×*])\s*(?:konstanta\s*)?\(?(?P<n>1\.?000\.?000|100\.?000|10\.?000|1\.?000)\b(?!\s*%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Satuan:
    tabel: TabelBertipe
    baris: BarisBertipe
    kolom: Kolom
    teks: str
    kelas: str
    """What two units have in common that do not contradict each other; "" where that is not known."""


def _kelas(teks: str) -> str:
    if m := _PER.search(teks):
        return f"per {m['n'].replace('.', '')}"
    rapi = baku(teks).casefold()
    return rapi if rapi == PERSEN or rapi in _BENDA else ""


def _satuan(lap: Laporan) -> dict[str, list[_Satuan]]:
    hasil: dict[str, list[_Satuan]] = defaultdict(list)
    for t in lap.tabel_bertipe:
        indikator, satuan = t.satu(Peran.INDIKATOR), t.satu(Peran.SATUAN)
        if indikator is None or satuan is None:
            continue
        for b in t.baris:
            nama, teks = nama_banding(b.teks[indikator.indeks]), b.teks[satuan.indeks].strip()
            if b.jenis is JenisBaris.BADAN and len(nama) >= 8 and (kelas := _kelas(teks)):
                hasil[nama].append(_Satuan(t, b, satuan, teks, kelas))
    return hasil


@aturan_laporan(
    kode="UK-12",
    rumpun="satuan dan ukuran",
    judul="Satuan indikator yang sama berlainan",
    tingkat=Tingkat.SEDANG,
    dasar="Satu indikator memiliki satu satuan (PermenPANRB 53/2014 Lampiran II.F)",
    katalog=("C-UNIT", "C-FORMULA"),
    baik="""
        Tabel 2.2 Indikator Kinerja Utama

        No\tIndikator Kinerja\tSatuan\tFormula
        1\tAngka Kematian Bayi\tper 1.000 kelahiran hidup\tKematian bayi dibagi kelahiran hidup dikali 1.000
        2\tCakupan imunisasi dasar\tpersen\tBayi diimunisasi dibagi jumlah bayi dikali 100 persen
        """,
    buruk="""
        Tabel 2.2 Indikator Kinerja Utama

        No\tIndikator Kinerja\tSatuan\tFormula
        1\tAngka Kematian Bayi\tper 1.000 kelahiran hidup\tKematian bayi dibagi kelahiran hidup dikali 100.000
        2\tCakupan imunisasi dasar\tpersen\tBayi diimunisasi dibagi jumlah bayi dikali 100 persen
        """,
)
def satuan_berlainan(lap: Laporan) -> Iterator[Temuan]:
    semua = _satuan(lap)
    for daftar in semua.values():
        yield from _antartabel(lap, daftar)
        for s in daftar:
            yield from _pengali(lap, s)
    laju = {n: d[0] for n, d in semua.items() if len({s.kelas for s in d}) == 1 and d[0].kelas.startswith("per ")}
    if not laju:
        return
    for r in lap.prosa:
        if not _PER.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            ada = [n for n in laju if cari_nama(n, teks.casefold()) is not None]
            sebut = {f"per {m['n'].replace('.', '')}": m for m in _PER.finditer(teks)}
            if len(ada) != 1 or len(sebut) != 1 or laju[ada[0]].kelas in sebut:
                continue
            m, s = next(iter(sebut.values())), laju[ada[0]]
            yield from satu(
                "UK-12",
                [lap.lokasi(r, awal + m.start()), lap.lokasi_sel(s.tabel.sumber, s.baris.indeks, s.kolom.indeks)],
                f"Tertulis “{' '.join(m[0].split())}”, sedangkan satuan indikatornya “{s.teks}” "
                f"({s.tabel.sumber.sebutan}).",
                f"Tulis “{s.teks}”.",
                kutipan=ringkas(" ".join(teks.split()), 160),
            )


def _antartabel(lap: Laporan, daftar: list[_Satuan]) -> Iterator[Temuan]:
    hitung = Counter(s.kelas for s in daftar)
    if len(hitung) < 2:
        return
    utama = hitung.most_common(1)[0][0]
    lain = [s for s in daftar if s.kelas != utama]
    pokok = next(s for s in daftar if s.kelas == utama)
    yield from satu(
        "UK-12",
        [lap.lokasi_sel(s.tabel.sumber, s.baris.indeks, s.kolom.indeks) for s in (*lain, pokok)],
        f"Satuan “{ringkas(pokok.tabel.nama(pokok.baris), 70)}” tertulis “{lain[0].teks}” "
        f"({lain[0].tabel.sumber.sebutan}), sedangkan di tabel lain “{pokok.teks}” ({pokok.tabel.sumber.sebutan}).",
        "Pakai satu satuan.",
        kutipan=lain[0].teks,
    )


def _pengali(lap: Laporan, s: _Satuan) -> Iterator[Temuan]:
    """The multiplier of a formula against the unit beside it."""
    formula = s.tabel.satu(Peran.FORMULA)
    m = _KALI.search(s.baris.teks[formula.indeks]) if formula is not None else None
    if formula is None or m is None or not s.kelas.startswith("per ") or s.kelas == f"per {m['n'].replace('.', '')}":
        return
    yield from satu(
        "UK-12",
        [lap.lokasi_sel(s.tabel.sumber, s.baris.indeks, formula.indeks)],
        f"Rumus dikali {m['n']}, sedangkan satuannya “{s.teks}”.",
        "Samakan pengali rumus dengan satuan indikatornya.",
        kutipan=ringkas(s.baris.teks[formula.indeks], 120),
    )

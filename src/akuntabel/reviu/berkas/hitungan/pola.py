"""Columns that are computed from others, though no head says it: what nearly all rows obey, the odd row breaks.

A relation (sum, difference, share, ratio, growth) is taken from the table itself. It counts only where most rows follow
it with figures that could not do so by chance; the rows that do not are accused, never the relation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.pasangan import TERHITUNG, sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import Selang, bagi_selang, memuat, selang
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_JAUH = 6
"""A computed column stands at most so many columns behind its operands."""
_BARIS_TERBANYAK = 400
_UBAH = re.compile(
    r"\b(?:pertumbuhan|tumbuh|kenaikan|naik|penurunan|turun|peningkatan|perubahan|laju|selisih|deviasi|bertambah"
    r"|berkurang|gap|tren|trend)\b",
    re.IGNORECASE,
)
_BAGIAN = re.compile(
    r"%|\b(?:persen\w*|prosentase|porsi|proporsi|kontribusi|rasio|capaian|tingkat|share)\b", re.IGNORECASE
)
_DILUAR = (
    *(JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN, JenisTabel.LKE, JenisTabel.E81, JenisTabel.TC23),
    *(JenisTabel.TRIWULAN, JenisTabel.KINERJA_ANGGARAN),
)
_SUDAH = (
    (Peran.PERSEN, frozenset({Peran.PAGU, Peran.REALISASI_ANGGARAN})),
    (Peran.SISA, frozenset({Peran.PAGU, Peran.REALISASI_ANGGARAN})),
    (Peran.CAPAIAN, frozenset({Peran.TARGET, Peran.REALISASI})),
    (Peran.EFISIENSI, frozenset({Peran.CAPAIAN, Peran.PERSEN})),
    (Peran.EFISIENSI, frozenset({Peran.PAGU, Peran.REALISASI_ANGGARAN})),
)
"""Columns whose formula is known by their heads: other checks compute them."""

Angka = dict[int, Cetakan]
"""The figures of a row by column."""


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A way to compute a column: ``hitung`` takes the rows and the index of one, and gives an interval."""

    sebut: str
    hitung: Callable[[Sequence[Angka], int], Selang | None]
    rinci: Callable[[Sequence[Angka], int], str]
    persen: bool = False


@dataclass(frozen=True, slots=True)
class _Uji:
    hubungan: Hubungan
    cocok: int
    searah: int
    """Rows that agree with the sign too."""
    salah: tuple[int, ...]


def _beda(a: Selang, b: Selang) -> Selang:
    return a[0] - b[1], a[1] - b[0]


def _jumlah(kolom: Sequence[int]) -> Hubungan:
    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        ada = [baris[n].get(k) for k in kolom]
        if any(c is None for c in ada) or sum(1 for c in ada if c is not None and c.nilai) < 2:
            return None
        s = [selang(c) for c in ada if c is not None]
        return sum((x[0] for x in s), Fraction(0)), sum((x[1] for x in s), Fraction(0))

    return Hubungan("jumlah", hitung, lambda baris, n: " + ".join(baris[n][k].teks for k in kolom))


def _selisih(a: int, b: int) -> Hubungan:
    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        x, y = baris[n].get(a), baris[n].get(b)
        if x is None or y is None or not x.nilai or not y.nilai:
            return None
        return _beda(selang(x), selang(y))

    return Hubungan("selisih", hitung, lambda baris, n: f"{baris[n][a].teks} − {baris[n][b].teks}")


def _rasio(a: int, b: int) -> Hubungan:
    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        x, y = baris[n].get(a), baris[n].get(b)
        if x is None or y is None or x.nilai <= 0 or y.nilai <= 0:
            return None
        return bagi_selang(selang(x), selang(y))

    return Hubungan("bagian", hitung, lambda baris, n: f"{baris[n][a].teks} dari {baris[n][b].teks}", persen=True)


def _perubahan(a: int, b: int) -> Hubungan:
    """The change from column a to column b in percent of a."""

    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        x, y = baris[n].get(a), baris[n].get(b)
        return None if x is None or y is None else _tumbuh(x, y)

    return Hubungan("perubahan", hitung, lambda baris, n: f"dari {baris[n][a].teks} ke {baris[n][b].teks}", persen=True)


def _tumbuh(x: Cetakan, y: Cetakan) -> Selang | None:
    if x.nilai <= 0 or y.nilai <= 0:
        return None
    hasil = bagi_selang(selang(y), selang(x))
    return None if hasil is None else (hasil[0] - 100, hasil[1] - 100)


def _pertumbuhan(a: int) -> Hubungan:
    """The growth of a column from the row above in percent."""

    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        x, y = baris[n - 1].get(a) if n else None, baris[n].get(a)
        return None if x is None or y is None else _tumbuh(x, y)

    return Hubungan(
        "pertumbuhan",
        hitung,
        lambda baris, n: f"pertumbuhan dari {baris[n - 1][a].teks} ke {baris[n][a].teks}",
        persen=True,
    )


def _porsi(a: int, total: Selang, teks: str) -> Hubungan:
    def hitung(baris: Sequence[Angka], n: int) -> Selang | None:
        x = baris[n].get(a)
        return None if x is None or x.nilai <= 0 else bagi_selang(selang(x), total)

    return Hubungan("porsi", hitung, lambda baris, n: f"{baris[n][a].teks} dari {teks}", persen=True)


# --- HL-30 ------------------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-30",
    rumpun=RUMPUN,
    judul="Angka menyimpang dari hitungan yang diikuti baris lain dalam tabelnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM", "C-PCT", "C-FORMULA"),
    baik="""
        Tabel 3.6 Capaian Standar Pelayanan Minimal

        No\tJenis Pelayanan\tPenerima Layanan\tTerlayani\tCakupan (%)
        1\tPelayanan ibu hamil\t7.842\t7.731\t98,58
        2\tPelayanan balita\t31.206\t30.118\t96,51
        3\tPelayanan usia produktif\t241.380\t212.764\t88,14
        4\tPelayanan usia lanjut\t43.127\t40.986\t95,04
        """,
    buruk="""
        Tabel 3.6 Capaian Standar Pelayanan Minimal

        No\tJenis Pelayanan\tPenerima Layanan\tTerlayani\tCakupan (%)
        1\tPelayanan ibu hamil\t7.842\t7.731\t98,58
        2\tPelayanan balita\t31.206\t30.118\t96,51
        3\tPelayanan usia produktif\t241.380\t212.764\t88,14
        4\tPelayanan usia lanjut\t43.127\t40.986\t95,40
        """,
)
def pola_kolom(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        baris = [b for b in t.baris if b.jenis in TERHITUNG]
        if (
            t.jenis in _DILUAR
            or any(k.triwulan or k.kumulatif for k in t.kolom)
            or not 3 <= len(baris) <= _BARIS_TERBANYAK
        ):
            continue
        angka = _angka(t, baris)
        kolom = [k for k in t.kolom if sum(k.indeks in x for x in angka) >= 3]
        for k in kolom:
            if _sudah_dihitung(t, k):
                continue
            uji = _terbaik(t, k, [x.indeks for x in kolom], baris, angka)
            if uji is not None:
                yield from _temuan(lap, t, k, baris, angka, uji)


def _angka(t: TabelBertipe, baris: Sequence[BarisBertipe]) -> list[Angka]:
    kolom = [k for k in t.kolom if k.peran not in (Peran.NOMOR, Peran.KODE, Peran.SATUAN, Peran.TERBILANG)]
    return [{k.indeks: c for k in kolom if (c := t.angka(b, k)) is not None} for b in baris]


def _sudah_dihitung(t: TabelBertipe, k: Kolom) -> bool:
    if k.peran is Peran.NILAI and k.tahun and not _UBAH.search(k.judul):
        return True  # a year beside others
    if k.peran is Peran.CAPAIAN and t.berperan(Peran.INDIKATOR):
        return True  # each indicator has a formula of its own
    if _UBAH.search(k.judul) and k.peran is not Peran.SISA:
        return False
    return any(k.peran is hasil and all(t.berperan(p) for p in bahan) for hasil, bahan in _SUDAH) or (
        k.peran is Peran.JUMLAH and t.jenis in (JenisTabel.PEGAWAI, JenisTabel.ASET)
    )


def _terbaik(
    t: TabelBertipe, k: Kolom, kolom: Sequence[int], baris: Sequence[BarisBertipe], angka: Sequence[Angka]
) -> _Uji | None:
    """The relation that most rows of a column follow; None where one holds for all, or none for most."""
    hasil: list[_Uji] = []
    for h in _calon(t, k, [x for x in kolom if k.indeks - _JAUH <= x < k.indeks], baris, angka):
        uji = _uji(k, h, baris, angka)
        if uji is None:
            continue
        if not uji.salah:
            return None
        hasil.append(uji)
    return max(hasil, key=lambda u: (u.cocok, -len(u.salah), u.searah), default=None)


def _calon(
    t: TabelBertipe, k: Kolom, bahan: Sequence[int], baris: Sequence[BarisBertipe], angka: Sequence[Angka]
) -> Iterator[Hubungan]:
    ubah, bagian = bool(_UBAH.search(k.judul)), bool(_BAGIAN.search(k.judul))
    if not bagian:
        for n in range(len(bahan) - 1):
            yield _jumlah(bahan[n:])
        pasangan = [(a, b) for a in bahan for b in bahan if a != b]
        yield from (_selisih(a, b) for a, b in pasangan if ubah or k.peran is Peran.SISA or abs(a - b) == 1)
    if bagian or ubah:
        yield from (_rasio(a, b) for a in bahan for b in bahan if a != b)
        for a in bahan:
            if (total := _total(t, a, baris, angka)) is not None:
                yield _porsi(a, *total)
    if ubah:
        yield from (_perubahan(a, b) for a in bahan for b in bahan if a != b)
        yield from (_pertumbuhan(a) for a in bahan)


def _total(t: TabelBertipe, a: int, baris: Sequence[BarisBertipe], angka: Sequence[Angka]) -> tuple[Selang, str] | None:
    jumlah = [x[a] for b, x in zip(baris, angka, strict=True) if b.jenis is JenisBaris.JUMLAH and a in x]
    return (selang(jumlah[-1]), jumlah[-1].teks) if len(jumlah) == 1 and jumlah[-1].nilai > 0 else None


def _uji(k: Kolom, h: Hubungan, baris: Sequence[BarisBertipe], angka: Sequence[Angka]) -> _Uji | None:
    bertanda = any(x[k.indeks].nilai < 0 for x in angka if k.indeks in x)
    cocok = searah = sepele = 0
    salah: list[int] = []
    for n, x in enumerate(angka):
        cetak, hasil = x.get(k.indeks), None
        if cetak is not None and not (h.sebut == "pertumbuhan" and baris[n].jenis is not JenisBaris.BADAN):
            hasil = h.hitung(angka, n)
        if cetak is None or hasil is None:
            continue
        if _sama(cetak, hasil, bertanda=bertanda):
            cocok += 1
            searah += memuat(cetak, hasil)
            sepele += cetak.nilai in (0, 100)
        else:
            salah.append(n)
            if len(salah) > max(1, len(angka) // 3):
                return None
    return _Uji(h, cocok, searah, tuple(salah)) if _bukti(k, h, cocok, sepele, len(salah)) else None


def _bukti(k: Kolom, h: Hubungan, cocok: int, sepele: int, salah: int) -> bool:
    """Whether so many rows can hardly agree by chance; fewer will do where the head says what the column is. Rows of
    0 or 100 prove little."""
    jelas = bool(
        (h.sebut == "jumlah" and k.peran is Peran.JUMLAH)
        or (h.sebut in ("porsi", "bagian") and _BAGIAN.search(k.judul))
        or (h.sebut in ("selisih", "pertumbuhan", "perubahan") and _UBAH.search(k.judul))
    )
    nyata = cocok - sepele
    if jelas:
        return cocok >= 2 * salah and (nyata >= 2 or (nyata >= 1 and cocok >= 4))
    return nyata >= 4 and nyata >= 2 * salah


def _sama(cetak: Cetakan, hasil: Selang, *, bertanda: bool) -> bool:
    if memuat(cetak, hasil):
        return True
    mutlak = (min(abs(hasil[0]), abs(hasil[1])), max(abs(hasil[0]), abs(hasil[1])))
    return not bertanda and memuat(cetak, mutlak)


def _temuan(
    lap: Laporan, t: TabelBertipe, k: Kolom, baris: Sequence[BarisBertipe], angka: Sequence[Angka], uji: _Uji
) -> Iterator[Temuan]:
    for n in uji.salah:
        cetak, hasil = angka[n][k.indeks], uji.hubungan.hitung(angka, n)
        if hasil is None:
            continue
        hitung = (hasil[0] + hasil[1]) / 2
        if any(c.nilai < 0 for x in angka if (c := x.get(k.indeks)) is not None) is False:
            hitung = abs(hitung)
        teks = tulis(Fraction(round(hitung * 10**cetak.desimal), 10**cetak.desimal)) + (
            "%" if uji.hubungan.persen else ""
        )
        yield from satu(
            "HL-30",
            [lap.lokasi_sel(t.sumber, baris[n].indeks, k.indeks)],
            f"“{sebut_baris(t, baris[n])}”, kolom “{k.judul}”: tertulis {cetak.teks}, sedangkan "
            f"{uji.hubungan.rinci(angka, n)} adalah {teks}; {uji.cocok} baris lain mengikuti hitungan itu.",
            f"Tulis {teks}, atau perbaiki angka yang dihitung.",
            kutipan=cetak.teks,
            keyakinan=Keyakinan.PASTI if uji.cocok >= 4 and len(uji.salah) == 1 else Keyakinan.PERLU_TELAAH,
        )

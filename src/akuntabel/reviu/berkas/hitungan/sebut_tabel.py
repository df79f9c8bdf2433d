"""Counts that a sentence takes from the table it names: the whole, one row, or how many rows there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN, tulis
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import bilang, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_N = r"(?<![\w.,/-])(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d%]|[.,]\d|\s?%|\s+persen)"
_CACAH = re.compile(
    rf"{_N}\s+(?P<apa>orang|pegawai|jiwa|personel|unit|buah|dokumen|laporan|kasus|penugasan|rekomendasi|temuan|pengaduan"
    r"|permohonan|desa|kelurahan|puskesmas|sekolah|perangkat daerah)\b",
    re.IGNORECASE,
)
_TABEL = re.compile(r"\btabel\s+(?P<nomor>[\dIVX]+(?:\s*[.\-]\s*\d+)*)", re.IGNORECASE)
_DI_ATAS = re.compile(r"\b(?:tabel|data)\s+(?:tersebut|di\s?atas|berikut|di\s?bawah)", re.IGNORECASE)
_SEJUMLAH = re.compile(
    r"\b(?:sebanyak|sejumlah|berjumlah|jumlahnya|yaitu|yakni|ada|terdapat|adalah|:)\s+$", re.IGNORECASE
)
_TOTAL = re.compile(r"\b(?:sebanyak|sejumlah|berjumlah|seluruhnya|keseluruhan|total(?:nya)?)\s+$", re.IGNORECASE)
_RINCIAN = re.compile(
    r"\b(?:terdiri|dengan rincian|yaitu|yakni|meliputi|antara lain|naik|turun|bertambah|berkurang|tahun lalu)\b", re.I
)
_DILUAR = (JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN, JenisTabel.SKM_UNSUR, JenisTabel.LKE, JenisTabel.ANGGARAN)
_PEMBUKA = re.compile(
    r"\s*(?:di antaranya\s+)?(?:adalah|merupakan|berpendidikan|bergolongan|menjabat|pada|di)?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row of counts: its name, its figures with the sum that they make, and the one that is the row's own count."""

    nama: str
    baris: BarisBertipe
    angka: frozenset[int]
    pokok: int | None


@dataclass(frozen=True, slots=True)
class _Isi:
    """A table of counts: its rows, its total, and all figures and sums of it."""

    t: TabelBertipe
    baris: tuple[_Baris, ...]
    total: int | None
    angka: frozenset[int]


def _isi(t: TabelBertipe) -> _Isi | None:
    nama = t.kolom_nama
    kolom = [k for k in t.kolom if k.peran not in (Peran.NOMOR, Peran.KODE) and k is not nama]
    kolom = [k for k in kolom if any(t.angka(b, k) is not None for b in t.badan)]
    cacah = [
        k for k in kolom if all(c.desimal == 0 and not c.persen for b in t.badan if (c := t.angka(b, k)) is not None)
    ]
    if nama is None or not cacah or len(cacah) < len(kolom) - 1 or len(t.badan) < 2 or t.jenis in _DILUAR:
        return None
    utama = t.satu(Peran.JUMLAH) or (cacah[0] if len(cacah) == 1 else None)
    hasil = []
    semua: set[int] = set()
    for b in t.badan:
        angka = [int(c.nilai) for k in cacah if (c := t.angka(b, k)) is not None]
        bagian = [int(c.nilai) for k in cacah if k is not utama and (c := t.angka(b, k)) is not None]
        pokok = t.angka(b, utama) if utama is not None else None
        hasil.append(_Baris(t.nama(b), b, frozenset({*angka, sum(bagian)}), int(pokok.nilai) if pokok else None))
        semua |= {*angka, sum(bagian)}
    jumlah = t.jumlah[-1] if len(t.jumlah) == 1 else None
    total = t.angka(jumlah, utama) if jumlah is not None and utama is not None else None
    for k in cacah:
        semua.add(sum(int(c.nilai) for b in t.badan if (c := t.angka(b, k)) is not None))
        if jumlah is not None and (c := t.angka(jumlah, k)) is not None:
            semua.add(int(c.nilai))
    return _Isi(t, tuple(hasil), int(total.nilai) if total is not None else None, frozenset(semua))


@aturan_laporan(
    kode="HL-45",
    rumpun=RUMPUN,
    judul="Banyaknya dalam kalimat berbeda dari tabel yang dirujuknya",
    tingkat=Tingkat.TINGGI,
    dasar="Satu besaran memiliki satu nilai (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tenaga kesehatan yang bertugas sebanyak 101 orang sebagaimana Tabel 1.2.

        Tabel 1.2 Tenaga Kesehatan

        No\tJenis Tenaga\tJumlah (orang)
        1\tPerawat\t62
        2\tBidan\t39
        \tJumlah\t101
        """,
    buruk="""
        Tenaga kesehatan yang bertugas sebanyak 110 orang sebagaimana Tabel 1.2.

        Tabel 1.2 Tenaga Kesehatan

        No\tJenis Tenaga\tJumlah (orang)
        1\tPerawat\t62
        2\tBidan\t39
        \tJumlah\t101
        """,
)
def banyaknya_tabel(lap: Laporan) -> Iterator[Temuan]:
    tabel = [x for t in lap.tabel_bertipe if (x := _isi(t)) is not None]
    if not tabel:
        return
    for r in lap.prosa:
        isi = _dirujuk(lap, r, tabel)
        if isi is not None:
            for awal, teks in kalimat(r.teks):
                yield from _periksa(lap, r, awal, teks, isi)
    yield from _kembar(lap, tabel)


def _dirujuk(lap: Laporan, r: Ruas, tabel: list[_Isi]) -> _Isi | None:
    """The one table that a paragraph names, or the one above it that it calls so."""
    nomor = {re.sub(r"\s*[.\-]\s*", ".", m["nomor"]).upper() for m in _TABEL.finditer(r.teks)}
    if len(nomor) == 1:
        return next((x for x in tabel if x.t.sumber.keterangan and x.t.sumber.keterangan.nomor.upper() in nomor), None)
    if nomor or not _DI_ATAS.search(r.teks):
        return None
    dekat = [x for x in tabel if abs(r.blok - x.t.sumber.blok) <= 3]
    return dekat[0] if len(dekat) == 1 else None


def _periksa(lap: Laporan, r: Ruas, awal: int, teks: str, isi: _Isi) -> Iterator[Temuan]:
    ada = list(_CACAH.finditer(teks))
    for n, m in enumerate(ada):
        depan = teks[ada[n - 1].end() if n else 0 : m.start()]
        belakang = teks[m.end() : ada[n + 1].start() if n + 1 < len(ada) else len(teks)]
        nilai = int(m["n"].replace(".", ""))
        baris = _baris(isi, depan, belakang)
        if baris is not None:
            if nilai not in baris.angka and baris.pokok is not None:
                sebutan = f"“{ringkas(baris.nama, 60)}”"
                yield from _temuan(lap, r, awal + m.start(), m, isi, baris.pokok, sebutan, baris.baris)
        elif _TOTAL.search(depan) and isi.total is not None and nilai not in isi.angka:
            mirip = abs(nilai - isi.total) * 10 <= 3 * isi.total or sorted(m["n"]) == sorted(str(isi.total))
            if n == 0 and mirip and not _RINCIAN.search(belakang) and not _RINCIAN.search(depan):
                yield from _temuan(lap, r, awal + m.start(), m, isi, isi.total, "jumlahnya", isi.t.jumlah[-1])
    yield from _cacah_baris(lap, r, awal, teks, isi)


def _baris(isi: _Isi, depan: str, belakang: str) -> _Baris | None:
    """The row that a count is of: named straight before "sebanyak 5 orang", or straight after it."""
    if m := _SEJUMLAH.search(depan):
        ekor = depan[: m.start()].rstrip(" ,(")
        cocok = [
            b
            for b in isi.baris
            if len(b.nama) >= 3 and re.search(rf"\b{re.escape(b.nama)}(?:\s+\w+){{0,2}},?$", ekor, _besar(b.nama))
        ]
    else:
        mulai = _PEMBUKA.sub("", belakang, count=1)
        cocok = [
            b for b in isi.baris if len(b.nama) >= 3 and re.match(rf"{re.escape(b.nama)}\b", mulai, _besar(b.nama))
        ]
    terpanjang = max((len(b.nama) for b in cocok), default=0)
    cocok = [b for b in cocok if len(b.nama) == terpanjang]
    return cocok[0] if len(cocok) == 1 else None


def _besar(nama: str) -> re.RegexFlag:
    """Short names ("S-1", "IV") are told apart by their capitals."""
    return re.IGNORECASE if len(nama) > 6 else re.NOFLAG


def _temuan(
    lap: Laporan, r: Ruas, posisi: int, m: re.Match[str], isi: _Isi, harap: int, apa: str, b: BarisBertipe
) -> Iterator[Temuan]:
    kolom = isi.t.satu(Peran.JUMLAH) or isi.t.kolom[-1]
    yield from satu(
        "HL-45",
        [lap.lokasi(r, posisi), lap.lokasi_sel(isi.t.sumber, b.indeks, kolom.indeks)],
        f"Tertulis {' '.join(m[0].split())}, sedangkan {apa} menurut {isi.t.sumber.sebutan} ialah "
        f"{tulis(Fraction(harap))}.",
        "Pakai satu angka di kedua tempat.",
        kutipan=ringkas(" ".join(r.teks[max(0, posisi - 60) : posisi + 80].split()), 160),
    )


def _cacah_baris(lap: Laporan, r: Ruas, awal: int, teks: str, isi: _Isi) -> Iterator[Temuan]:
    """ "tersebar pada 6 unit kerja": as many as the table whose rows are called so has."""
    nama = isi.t.kolom_nama
    if nama is None or not re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+){1,2}", nama.judul):
        return
    m = re.search(rf"{_N}\s+{re.escape(nama.judul)}\b", teks, re.IGNORECASE)
    if (
        m is None
        or int(m["n"].replace(".", "")) == len(isi.baris)
        or re.search(r"\b(?:dari|setiap)\s+$", teks[: m.start()])
    ):
        return
    yield from satu(
        "HL-45",
        [lap.lokasi(r, awal + m.start())],
        f"Tertulis {m[0]}, sedangkan {isi.t.sumber.sebutan} memuat {len(isi.baris)}.",
        "Samakan banyaknya dengan tabelnya.",
        kutipan=ringkas(" ".join(teks.split()), 160),
    )


_AKHIR = re.compile(r"\s+(?:[IVX]{1,5}|\d{1,2}|[A-Z])$")


def _kembar(lap: Laporan, tabel: list[_Isi]) -> Iterator[Temuan]:
    """ "4 Inspektur Pembantu Wilayah": rows of one name that a numeral tells apart."""
    for isi in tabel:
        pokok = Counter(
            _AKHIR.sub("", b.nama) for b in isi.baris if _AKHIR.search(b.nama) and b.baris.jenis is JenisBaris.BADAN
        )
        for nama, banyak in pokok.items():
            if banyak < 2 or len(nama.split()) < 2 or isi.t.jenis is not JenisTabel.PEGAWAI:
                continue
            pola = re.compile(
                rf"\b(?P<n>\d{{1,2}}|[a-z]{{3,8}})\s+(?:\([^)]*\)\s+)?{re.escape(nama)}\b(?!\s+(?:[IVX]+|\d))", re.I
            )
            for r in lap.prosa:
                for m in pola.finditer(r.teks):
                    n = bilang(m["n"])
                    if n is not None and n != banyak and n > 1:
                        yield from satu(
                            "HL-45",
                            [lap.lokasi(r, m.start())],
                            f"Tertulis {m[0]}, sedangkan {isi.t.sumber.sebutan} memuat {banyak}.",
                            "Samakan banyaknya dengan tabelnya.",
                            kutipan=m[0],
                        )

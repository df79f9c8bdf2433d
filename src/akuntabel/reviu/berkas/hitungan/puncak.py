"""The highest or lowest figure of a table, which a sentence prints with the name of another row or column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.nama_ukuran import nama_banding
from akuntabel.reviu.paham.tabel import JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan

_TINGGI = ("tertinggi", "terbesar", "terbanyak", "terluas", "terpanjang")
_PUNCAK = r"(?:tertinggi|terbesar|terbanyak|terluas|terpanjang|terendah|terkecil|tersedikit)"
_KLAIM = re.compile(
    rf"\b(?P<arah>{_PUNCAK})\b(?P<isi>(?:(?!,?\s(?:sedangkan|sementara|disusul|diikuti|kemudian|berikutnya"
    rf"|(?:serta|dan)\s[^,.;]{{0,50}}\b{_PUNCAK}))[^.;]|\.(?=\d)){{3,220}})",
    re.IGNORECASE,
)
_ANGKA = re.compile(r"(?<![\w.,/-])\d+(?:\.\d{3})*(?:,\d+)?(?![\w/]|[.,]\d)")
_LAIN = re.compile(r"\b(?:(?:kedua|ketiga)(?!\s+belas)|salah satu|bukan|selain|dibanding\w*)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:jumlah|total|rata-rata|target|satuan|no)\b", re.IGNORECASE)
_MIN = 3
"""So many figures make a rank."""
Bernama = tuple[str, Cetakan, int, int]
"""Name, figure, row and column."""


def puncak_bernama_lain(
    lap: Laporan, r: Ruas, awal: int, teks: str, tabel: Sequence[TabelBertipe], selain: set[int]
) -> Iterator[Temuan]:
    """``selain``: places of claims that were found wrong already."""
    for m in _KLAIM.finditer(teks):
        angka = _ANGKA.search(m["isi"])
        if angka is None or awal + m.start("arah") in selain or _LAIN.search(m[0]):
            continue
        isi = " ".join(re.sub(r"[^\w]+", " ", m["isi"][: angka.start()].casefold()).split())
        for t in reversed(tabel):
            hasil = _tertukar(t, _bulat(angka[0]), isi, tinggi=m["arah"].casefold() in _TINGGI)
            if hasil is None:
                continue
            (nama, cetak, baris, kolom), lain = hasil
            yield from satu(
                "HL-29",
                [lap.lokasi(r, awal + m.start("arah")), lap.lokasi_sel(t.sumber, baris, kolom)],
                f"“{ringkas(lain, 60)}” ({angka[0]}) disebut {m['arah'].casefold()}, sedangkan {t.sumber.sebutan} "
                f"memuat {cetak.teks} pada “{ringkas(nama, 60)}”.",
                "Perbaiki nama atau angkanya.",
                kutipan=ringkas(" ".join(m[0].split()), 160),
            )
            break


def _tertukar(t: TabelBertipe, angka: str, isi: str, *, tinggi: bool) -> tuple[Bernama, str] | None:
    """The extreme that has the figure, and the other name that the sentence gives it."""
    for deret in _deret(t):
        if len(deret) < _MIN:
            continue
        nilai = [c.nilai for _, c, *_ in deret]
        batas = (max if tinggi else min)(nilai)
        sama = [x for x in deret if _polos(x[1].teks) == angka]
        if len(sama) != 1 or sama[0][1].nilai != batas or nilai.count(batas) > 1:
            continue
        pendek = nama_pendek([x[0] for x in deret])
        disebut = [x for x, p in zip(deret, pendek, strict=True) if p and re.search(rf"\b{re.escape(p)}\b", isi)]
        if len(disebut) == 1 and disebut[0] is not sama[0]:
            return sama[0], disebut[0][0]
    return None


def _polos(teks: str) -> str:
    cocok = _ANGKA.search(teks)
    return _bulat(cocok[0]) if cocok else ""


def _bulat(angka: str) -> str:
    """Money with and without sen is the same figure."""
    return angka.removesuffix(",00") if "." in angka else angka


def _deret(t: TabelBertipe) -> Iterator[list[Bernama]]:
    """The columns of a table by the names of their rows, and its rows by the heads of their columns."""
    kolom = [k for k in t.kolom if k.peran is not Peran.NOMOR and k is not t.kolom_nama]
    for k in kolom:
        yield [(t.nama(b), c, b.indeks, k.indeks) for b in t.badan if (c := t.angka(b, k)) is not None]
    sejenis: dict[str, list[Kolom]] = {}
    for k in kolom:
        if not _TOTAL.search(k.judul):
            sejenis.setdefault(k.judul.split(" ")[0].casefold(), []).append(k)
    for anggota in sejenis.values():
        for b in t.baris if len(anggota) >= _MIN else ():
            if b.jenis in (JenisBaris.BADAN, JenisBaris.JUMLAH):
                yield [(k.judul, c, b.indeks, k.indeks) for k in anggota if (c := t.angka(b, k)) is not None]


def nama_pendek(nama: Sequence[str]) -> list[str]:
    """The first words of each name by which it is told from the others: two at least, or all of it."""
    kata = [nama_banding(n).split() for n in nama]
    hasil = []
    for ini in kata:
        n = next(
            (n for n in range(2, len(ini) + 1) if sum(1 for x in kata if x[:n] == ini[:n]) == 1),
            len(ini),
        )
        teks = " ".join(ini[:n])
        hasil.append(teks if len(teks) >= 5 and sum(1 for x in kata if x == ini) == 1 else "")
    return hasil

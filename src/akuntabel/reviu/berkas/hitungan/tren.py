"""A rise or fall "every year" that a sentence claims, against the years of the table that has the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from akuntabel.reviu.berkas.hitungan.deret import HAL_LAIN, Deret, deret_tahun
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import bilang, kalimat
from akuntabel.reviu.paham.gerak import NAIK, TURUN
from akuntabel.reviu.paham.nama_ukuran import satu_nama
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_TIAP_TAHUN = (
    r"(?:(?:pada\s+)?(?:setiap|tiap)\s+tahun(?:nya)?|dari\s+tahun\s+ke\s+tahun|tahun\s+demi\s+tahun|berturut-turut)"
)
_SELALU = r"(?:terus(?:-menerus)?|selalu|senantiasa|konsisten)(?:\s+menerus)?"
_GERAK = r"(?:(?:mengalami|terjadi|ada(?:nya)?)\s+)?(?:(?P<naik{n}>" + NAIK + ")|" + TURUN + ")"
_TREN = re.compile(
    rf"\b(?:{_SELALU}\s+{_GERAK.format(n=1)}|{_GERAK.format(n=2)}\s+{_TIAP_TAHUN}"
    rf"|{_TIAP_TAHUN}\s+(?:(?:selalu|terus|jumlah|angka|nilai|realisasi|capaian)\s+)*{_GERAK.format(n=3)})\b",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:akan|agar|supaya|untuk|diharapkan|harus|perlu|dapat(?!\s+di(?:lihat|sajikan|ketahui|gambarkan))|tidak|belum"
    r"|bukan|cenderung|upaya|berupaya|target\w*|bulan|tahun\s+(?:yang\s+)?(?:lalu|sebelumnya|kemarin))\b",
    re.IGNORECASE,
)
"""Hopes, denials, targets, and comparisons with the last year alone."""
_TAHUN = re.compile(r"\b20\d\d\b")
_TERAKHIR = re.compile(r"\b(?P<n>\w+)\s+(?:\(\w+\)\s+)?tahun\s+(?:terakhir|berturut-turut)\b", re.IGNORECASE)


@aturan_laporan(
    kode="HL-49",
    rumpun=RUMPUN,
    judul="Dinyatakan naik atau turun setiap tahun, padahal tabelnya tidak demikian",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC",),
    baik="""
        Jumlah kunjungan wisatawan meningkat setiap tahun.

        Tabel 3.4 Perkembangan Kunjungan

        No\tIndikator Kinerja\t2020\t2021\t2022
        1\tJumlah kunjungan wisatawan\t504\t525\t540
        """,
    buruk="""
        Jumlah kunjungan wisatawan meningkat setiap tahun.

        Tabel 3.4 Perkembangan Kunjungan

        No\tIndikator Kinerja\t2020\t2021\t2022
        1\tJumlah kunjungan wisatawan\t504\t525\t413
        """,
)
def tren_setiap_tahun(lap: Laporan) -> Iterator[Temuan]:
    deret: dict[str, list[Deret]] | None = None
    for r in lap.prosa:
        for awal, teks in kalimat(r.teks):
            if not _MUNGKIN.search(teks):
                continue
            deret = deret_tahun(lap) if deret is None else deret
            ada = satu_nama(deret, teks)
            if ada is None:
                continue
            m, nama = ada
            luar = teks[: m.start()] + " " * len(m[0]) + teks[m.end() :]  # the places stay
            tren = _TREN.search(luar)
            if tren is None or tren[0].endswith("kan") or _LAIN.search(luar) or HAL_LAIN.search(luar):
                continue
            patah = _patah(deret[nama], teks, naik=any(tren[f"naik{i}"] for i in (1, 2, 3)))
            if patah is None:
                continue
            d, a, b = patah
            sel = [lap.lokasi_sel(d.tabel.sumber, d.baris.indeks, d.nilai[x][0].indeks) for x in (a, b)]
            yield from satu(
                "HL-49",
                [lap.lokasi(r, awal + tren.start()), *sel],
                f"“{ringkas(d.tabel.nama(d.baris))}” dinyatakan “{' '.join(tren[0].split())}”, sedangkan "
                f"{d.tabel.sumber.sebutan} memuat {d.nilai[a][1].teks} ({a}) dan {d.nilai[b][1].teks} ({b}).",
                "Sebutkan tahun yang berlawanan, atau perbaiki angka pada tabel.",
                kutipan=ringkas(" ".join(teks.split()), 160),
            )


_MUNGKIN = re.compile(rf"\b(?:{_SELALU}|{_TIAP_TAHUN})\b", re.IGNORECASE)


def _patah(deret: list[Deret], teks: str, *, naik: bool) -> tuple[Deret, int, int] | None:
    """Two years of the claimed time between which the figures go the other way in every table that has them."""
    pilih = [d for d in deret if not d.capaian or re.search(r"\bcapaian\b", teks, re.IGNORECASE)]
    hasil = []
    for d in pilih:
        tahun = _masa(d, teks, naik=naik)
        lawan = ((a, b) for a, b in pairwise(tahun) if (beda := _beda(d, a, b)) and (beda > 0) != naik)
        if (ab := next(lawan, None)) is None:
            return None
        hasil.append((d, *ab))
    return hasil[0] if hasil else None


def _beda(d: Deret, a: int, b: int) -> Decimal:
    return d.nilai[b][1].nilai - d.nilai[a][1].nilai


def _masa(d: Deret, teks: str, *, naik: bool) -> list[int]:
    """The years that a sentence speaks of: all, those between the two that it names, or the last so many; none where
    it names one, or where the two themselves go the other way, which HL-13 says."""
    tahun = sorted(d.nilai)
    sebut = sorted({int(x) for x in _TAHUN.findall(teks)})
    if sebut:
        sini = [x for x in tahun if sebut[0] <= x <= sebut[-1]]
        beda = _beda(d, sini[0], sini[-1]) if len(sebut) == 2 and len(sini) > 2 else 0
        return sini if beda and (beda > 0) == naik else []
    m = _TERAKHIR.search(teks)
    n = bilang(m["n"]) if m else None
    return tahun[-n:] if n else tahun

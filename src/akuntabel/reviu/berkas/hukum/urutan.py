"""The order of the list of legal bases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from akuntabel.aturan.peraturan import urutan_hierarki
from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.hukum.dasar import RUMPUN, jenis_benar, pendek, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_MIN, _MAKS = 3, 80
"""Items of a list whose order is looked at: more is no list of legal bases."""


@aturan_laporan(
    kode="HK-11",
    rumpun=RUMPUN,
    judul="Urutan dasar hukum tidak menurut hierarki dan waktu",
    tingkat=Tingkat.RENDAH,
    dasar="UU 12/2011 Pasal 7 dan Lampiran II: dasar hukum diurutkan menurut tata urutan, yang setingkat menurut waktu",
    katalog=("C-REGORDER",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
        3. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.
    """,
)
def urutan_dasar(lap: Laporan) -> Iterator[Temuan]:
    for senarai in lap.hukum.senarai:
        kepala = [b[0] for b in senarai]
        if not _MIN <= len(kepala) <= _MAKS:
            continue
        salah, alasan = _salah_urut(kepala)
        tegas = any(urutan_hierarki(kepala[n].kutipan.jenis) <= 50 for n, _ in alasan) and any(
            urutan_hierarki(kepala[m].kutipan.jenis) <= 50 for _, m in alasan
        )
        tempat = [kepala[n] for n in sorted(set(salah))]
        yield from satu(
            "HK-11",
            tempat_semua(lap, tempat),
            "Urutan dasar hukum tidak menurut tingkat dan tahun peraturan: "
            + "; ".join(f"{kepala[a].sebutan} mendahului {kepala[b].sebutan}" for a, b in alasan[:3])
            + ("; dan lainnya." if len(alasan) > 3 else "."),
            f"Pindahkan {rangkai([s.sebutan for s in tempat[:3]])} ke tempatnya menurut tingkat, lalu menurut tahun.",
            kutipan=pendek(tempat[0].kutipan.tercetak) if tempat else "",
            keyakinan=None if tegas else Keyakinan.PERLU_TELAAH,
        )


def _salah_urut(s: Sequence[Sitiran]) -> tuple[list[int], list[tuple[int, int]]]:
    """The fewest items that stand out of order, and for each a pair (before, after) that is the wrong way round."""
    silang = {(a, b) for a, b in combinations(range(len(s)), 2) if _mendahului_salah(s[a], s[b])}
    pindah: list[int] = []
    alasan: list[tuple[int, int]] = []
    while silang:
        hitung = Counter(n for pasang in silang for n in pasang)
        n = max(hitung, key=lambda x: (hitung[x], -x))
        pindah.append(n)
        alasan.append(min(p for p in silang if n in p))
        silang = {p for p in silang if n not in p}
    return pindah, sorted(set(alasan))


def _mendahului_salah(a: Sitiran, b: Sitiran) -> bool:
    x, y = _tingkat(_jenis(a)), _tingkat(_jenis(b))
    if 99 in (x, y) or ((60 <= x <= 62) != (60 <= y <= 62) and max(x, y) > 62):
        return False  # ministries and regions are not ranked against each other
    if x != y:
        return x > y
    return (
        a.kutipan.tahun is not None
        and b.kutipan.tahun is not None
        and a.kutipan.tahun > b.kutipan.tahun
        and (_jenis(a) == _jenis(b) or x <= 50)
    )


def _jenis(s: Sitiran) -> str:
    """The type of a regulation: the real one where another is printed, which is HK-03's matter."""
    benar = jenis_benar(s)
    return benar.jenis if benar else s.kutipan.jenis


@cache
def _tingkat(jenis: str) -> int:
    """The rank; unknown (99) for heads of offices, who may be central or regional."""
    return 99 if re.match(r"\w+ (?:Kepala|Direktur|Sekretaris) (?!LAN\b)", jenis) else urutan_hierarki(jenis)

"""Short forms and what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.beda import kata_kata, sebut_perbedaan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

_TUNGGAL = frozenset(
    """RPJMD RPJPD RPJMN RKPD RENSTRA RENJA DPA RKA IKU SAKIP AKIP APBD IKM SKM SPM PNS SDM SKPD OPD APIP TPP""".split()  # noqa: SIM905
)
"""Short forms of this field that stand for one thing only."""


@cache
def _kepanjangan() -> dict[str, str]:
    """What those short forms stand for, and two that every reader knows, so that no list asks to explain them."""
    resmi = {k.upper(): panjang for k, panjang in kamus.data_bahasa()["singkatan"].items()}
    return {k: resmi[k] for k in _TUNGGAL} | {
        "APBN": "Anggaran Pendapatan dan Belanja Negara",
        "ASN": "Aparatur Sipil Negara",
    }


_BERKURUNG = re.compile(r"\((?P<singkat>[A-Za-z]{3,7})\)")
_SETARA = {"MANUSIA": {"MANUSIA"}, "SURVEI": {"SURVEI", "SURVEY"}, "INTERN": {"INTERN", "INTERNAL"}}


@aturan_laporan(
    kode="BK-12",
    rumpun=RUMPUN,
    judul="Kepanjangan tidak sesuai dengan singkatannya",
    tingkat=Tingkat.SEDANG,
    dasar="Kepanjangan menurut peraturan yang menetapkannya (UU 25/2004, UU 23/2014, Perpres 29/2014)",
    katalog=("C-CANON", "C-ABBR", "C-TEXT"),
    baik=KEPALA
    + """
    Rencana Pembangunan Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
    buruk=KEPALA
    + """
    Rencana Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
)
def kepanjangan(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[tuple[str, str], list[Lokasi]] = defaultdict(list)
    for r in lap.ruas:
        for m in _BERKURUNG.finditer(r.teks):
            baku = _kepanjangan().get(m["singkat"].upper())
            if baku is None:
                continue
            if tertulis := _salah_panjang(r.teks[: m.start()], baku):
                tempat[tertulis, m["singkat"]].append(lap.lokasi(r, m.start() - len(tertulis) - 1))
    for (tertulis, singkat), lokasi in tempat.items():
        baku = _kepanjangan()[singkat.upper()]
        yield from satu(
            "BK-12",
            lokasi,
            f"Tertulis “{tertulis} ({singkat})”, sedangkan kepanjangannya “{baku}” "
            f"({sebut_perbedaan(tertulis, baku)}).",
            f"Tulis “{baku} ({singkat})”.",
            kutipan=f"{tertulis} ({singkat})",
        )


def _salah_panjang(depan: str, baku: str) -> str:
    """What stands before a short form in brackets where it is nearly its long form, but not quite; "" otherwise."""
    resmi = [k.upper() for k in kata_kata(baku)]
    potong = re.search(r"(?:[\w/-]+\s+){1,9}$", depan + " " if not depan.endswith(" ") else depan)
    kata = kata_kata(potong[0]) if potong else []
    if not kata or len(resmi) < 3:
        return ""
    atas = [k.upper() for k in kata]
    if [k for k in atas if k != "DAN"][-len([k for k in resmi if k != "DAN"]) :] == [k for k in resmi if k != "DAN"]:
        return ""
    awal = next((n for n, k in enumerate(atas) if k == resmi[0]), None)
    if awal is None:
        return ""
    isi = atas[awal:]
    sama = sum(1 for k in resmi if k in isi)
    if len(isi) not in range(len(resmi) - 1, len(resmi) + 2) or sama < len(resmi) - 1 or isi[-1] != resmi[-1]:
        return ""
    if all(k in _SETARA.get(b, {b}) for k, b in zip(isi, resmi, strict=False)) and len(isi) == len(resmi):
        return ""
    return " ".join(kata[awal:])

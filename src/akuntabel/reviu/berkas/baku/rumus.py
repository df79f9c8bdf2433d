"""The formula of an indicator counts what the indicator names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.berkas.baku.rumus_tabel import rumus_terbalik, rumus_tertukar
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.rumusan import (
    kata_isi,
)
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_RUMUS = re.compile(
    r"(?P<indikator>(?:(?:pro|per|por)sentas[ei])\s+[^.;:]{5,140}?)\s+(?:di\s?hitung|diperoleh|diukur)\s+(?:dari|dengan)\s+"
    r"(?P<rumus>[^.;]{10,300}?\bdibagi\s+(?:dengan\s+)?(?P<penyebut>[^.;]{5,140}))",
    re.IGNORECASE,
)
_PENUTUP_RUMUS = re.compile(r"\b(?:di)?kali(?:kan)?\b.*|\bx\s*100.*|\bpada\s+tahun\b.*", re.IGNORECASE | re.DOTALL)
_BANDING = re.compile(
    r"(?P<indikator>(?:(?:pro|per|por)sentas[ei])\s+[^.;:]{5,140})[.;]\s*(?P<rumus>(?:rumus(?:an)?|formula(?:si)?)\b[^.;]{10,400})",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="BK-09",
    rumpun=RUMPUN,
    judul="Rumus tidak sesuai dengan indikatornya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.H: cara hitung setiap indikator",
    katalog=("C-FORMULA",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Persentase puskesmas terakreditasi dihitung dari jumlah puskesmas terakreditasi dibagi jumlah puskesmas dikali 100%.
    """,
    buruk=KEPALA
    + """
    Persentase puskesmas terakreditasi dihitung dari jumlah puskesmas terakreditasi dibagi jumlah keluarga dikali 100%.
    """,
)
def rumus_meleset(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for m in _RUMUS.finditer(r.teks):
            yield from _penyebut_asing(lap, r, m)
        for m in _BANDING.finditer(r.teks):
            yield from _objek_asing(lap, r, m)
    yield from rumus_tertukar(lap)
    yield from rumus_terbalik(lap)


_UKUR = re.compile(r"\b(?:capaian|pencapaian|ketercapaian|serapan|penyerapan|efisiensi|efektivitas)\b", re.IGNORECASE)
_CAPAIAN_ATAS_TARGET = re.compile(r"\b(?:target|rencana|pagu|anggaran|realisasi|capaian|serapan)\b", re.IGNORECASE)
"""How capaian itself is computed: the realisation of anything over its target."""


def _penyebut_asing(lap: Laporan, r: Ruas, m: re.Match[str]) -> Iterator[Temuan]:
    """A percentage of things divided by the number of other things."""
    penyebut = _PENUTUP_RUMUS.sub("", m["penyebut"])
    if _CAPAIAN_ATAS_TARGET.search(penyebut) and _UKUR.search(m["indikator"]):
        return
    if kata_isi(m["indikator"]) & kata_isi(penyebut) or len(kata_isi(penyebut)) == 0:
        return
    yield from satu(
        "BK-09",
        [lap.lokasi(r, m.start("penyebut"))],
        f"Penyebut rumus “{ringkas(penyebut.strip())}” tidak menyebut yang diukur indikator "
        f"“{ringkas(m['indikator'])}”.",
        "Pakai penyebut dari populasi indikator itu sendiri.",
        kutipan=ringkas(penyebut.strip(), 120),
    )


def _objek_asing(lap: Laporan, r: Ruas, m: re.Match[str]) -> Iterator[Temuan]:
    """An indicator of things that were treated, with a formula over things that came up."""
    ukur = Counter(x.casefold() for x in re.findall(r"\byang\s+(\w+)", m["indikator"]))
    hitung = Counter(x.casefold() for x in re.findall(r"\byang\s+(\w+)", m["rumus"]))
    if not ukur or not hitung or ukur & hitung or any(_akar(a) == _akar(b) for a in ukur for b in hitung):
        return
    if not kata_isi(m["indikator"]) & kata_isi(m["rumus"]):
        return
    yield from satu(
        "BK-09",
        [lap.lokasi(r, m.start("rumus"))],
        f"Indikatornya “{ringkas(m['indikator'])}”, sedangkan rumusnya menghitung yang “{next(iter(hitung))}”: "
        f"“{ringkas(m['rumus'])}”.",
        "Samakan yang dihitung rumus dengan yang disebut indikator.",
        kutipan=ringkas(m["rumus"], 120),
    )


def _akar(kata: str) -> str:
    return re.sub(r"^(?:di|ter|ber|me[mn]?)|(?:kan|i|nya)$", "", kata)


_SELISIH = re.compile(r"\bselisih\b[^.;]{3,80}?\bdikurangi?\b", re.IGNORECASE)


@aturan_laporan(
    kode="BK-10",
    rumpun=RUMPUN,
    judul="Rumus menyebut satu hitungan dua kali",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.H: cara hitung setiap indikator",
    katalog=("C-FORMULA",),
    baik=KEPALA
    + """
    Rumusnya ialah selisih kasus tahun lalu dan kasus tahun ini dibagi kasus tahun lalu.
    """,
    buruk=KEPALA
    + """
    Rumusnya ialah selisih kasus tahun lalu dikurangi kasus tahun ini dibagi kasus tahun lalu.
    """,
)
def selisih_dikurangi(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for awal, k in kalimat(r.teks):
            m = _SELISIH.search(k)
            if m and re.search(r"\bdibagi\b|\bperbandingan\b", k, re.IGNORECASE):
                yield from satu(
                    "BK-10",
                    [lap.lokasi(r, awal + m.start())],
                    f"Rumus menyebut “selisih” dan “dikurangi” untuk satu pengurangan: “{ringkas(m[0])}”.",
                    "Tulis salah satu, misalnya “selisih A dan B dibagi A dikalikan 100%”.",
                    kutipan=ringkas(m[0], 120),
                )

"""Counts in sentences beside the percentage (or the rate per thousand) that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.aturan.satuan import PERSEN
from akuntabel.reviu.berkas.hitungan.bagian_utuh import persen_bagian
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.selang import memuat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, kalimat
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_BULAT = (
    r"(?<![\w.,/-])\d{1,3}(?:[.,]\d{3})*(?![\d%]|[.,]\d|\s?%|\s+persen)|(?<![\w.,/-])\d+(?![\d%]|[.,]\d|\s?%|\s+persen)"
)
_HASIL = (
    r"(?P<p>\d+(?:[.,]\d+)?)(?:(?P<persen>\s?%|\s+persen\b)|\s+per\s+(?P<per>1\.000|10\.000|100\.000|1\.000\.000)\b)"
)
_ISI = r"(?:[^.;\d]|\b20\d\d\b)"
_ATAU = r"(?:\b(?:atau|sama dengan|setara|yakni|yaitu)\s+(?:sebesar\s+|sekitar\s+|hanya\s+|baru\s+|mencapai\s+)?|\(\s*)"
_SEBELUM = (
    r"(?:total\s+|jumlah\s+|seluruh\s+|perkiraan\s+|sejumlah\s+|sebanyak\s+|keseluruhan\s+|estimasi\s+|sasaran\s+)*"
)
_N_DARI_M = re.compile(
    rf"(?P<n>{_BULAT})(?P<apa>{_ISI}{{0,70}}?)\bdari\s+{_SEBELUM}(?P<m>{_BULAT})(?P<isi>{_ISI}{{0,120}}?){_ATAU}{_HASIL}",
    re.IGNORECASE,
)
_DARI_M_N = re.compile(
    rf"\bdari\s+{_SEBELUM}(?P<m>{_BULAT})(?P<isi>{_ISI}{{2,110}}?),\s+(?:\w+\s+){{0,3}}?(?P<n>{_BULAT})"
    rf"(?P<apa>{_ISI}{{0,110}}?){_ATAU}{_HASIL}",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:rata-rata|capaian(?:nya)?|serapan|penyerapan|anggaran|realisasi|target(?:nya)?|naik|turun|meningkat|menurun"
    r"|kenaikan|penurunan|tumbuh|dibanding\w*|rp|nilai(?:nya)?|bobot|skala)\b",
    re.IGNORECASE,
)
"""Words between, by which the percentage is of something else."""
_BAGIAN = re.compile(
    rf"(?P<n>{_BULAT})\s+(?P<apa>[^\W\d_]+)(?:\s+[^\W\d_]+){{0,3}}?\s*(?:\(|\batau\s+(?:sebesar\s+)?){_HASIL}",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-31",
    rumpun=RUMPUN,
    judul="Persentase dalam kalimat tidak sesuai dengan kedua bilangannya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT", "C-NUM"),
    baik="""
        Sebanyak 14 dari 18 puskesmas atau 77,78 persen terakreditasi paripurna.
        """,
    buruk="""
        Sebanyak 16 dari 18 puskesmas atau 77,78 persen terakreditasi paripurna.
        """,
)
def persen_cacah(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if "%" not in r.teks and "persen" not in r.teks.casefold() and " per " not in r.teks:
            continue
        semua: set[int] = set()
        for awal, teks in kalimat(r.teks):
            dipakai: set[int] = set()
            for pola in (_DARI_M_N, _N_DARI_M):
                for m in pola.finditer(teks):
                    if m.start("p") not in dipakai and not _LAIN.search(m["isi"] + m["apa"]):
                        dipakai.add(m.start("p"))
                        yield from _periksa(lap, r, awal, m)
            if not dipakai:
                yield from _bagian_seratus(lap, r, awal, teks)
                semua |= (
                    {awal + m.start("p") for m in _BAGIAN.finditer(teks)} if len(_BAGIAN.findall(teks)) > 1 else set()
                )
            semua |= {awal + p for p in dipakai}
        yield from persen_bagian(lap, r, "HL-31", semua)


def _baca(teks: str) -> int:
    return int(re.sub(r"[.,]", "", teks))


def _periksa(lap: Laporan, r: Ruas, awal: int, m: re.Match[str]) -> Iterator[Temuan]:
    n, total = _baca(m["n"]), _baca(m["m"])
    cetak = baca_sel(m["p"], PERSEN if m["persen"] else "")
    if cetak is None or not 0 < n <= total:
        return
    kali = int(m["per"].replace(".", "")) if m["per"] else 100
    hitung = Fraction(n * kali, total)
    cocok = _cocok(cetak, hitung) or _cocok(cetak, kali - hitung)
    koma = next((x for x in (m["n"], m["m"]) if "," in x), "")
    if koma and cocok:
        yield from satu(
            "HL-31",
            [lap.lokasi(r, awal + m.start("n" if koma == m["n"] else "m"))],
            f"Tertulis {koma}, sedangkan {m['p']} {'persen' if m['persen'] else 'per ' + m['per']} hanya cocok dengan "
            f"{koma.replace(',', '.')}.",
            f"Tulis {koma.replace(',', '.')}: pemisah ribuan ialah titik.",
            kutipan=koma,
        )
    elif not koma and not cocok:
        ekor = "%" if m["persen"] else f" per {m['per']}"
        teks = tulis(Fraction(round(hitung * 10**cetak.desimal), 10**cetak.desimal)) + ekor
        yield from satu(
            "HL-31",
            [lap.lokasi(r, awal + m.start("p"))],
            f"Tertulis {m['p']}{ekor}, sedangkan {m['n']} dari {m['m']} adalah {teks}.",
            f"Tulis {teks}, atau perbaiki kedua bilangannya.",
            kutipan=ringkas(" ".join(m[0].split()), 160),
            keyakinan=Keyakinan.PASTI if len(m["isi"]) + len(m["apa"]) <= 90 else Keyakinan.PERLU_TELAAH,
        )


def _cocok(cetak: Cetakan, hitung: Fraction) -> bool:
    return memuat(cetak, (hitung, hitung))


def _bagian_seratus(lap: Laporan, r: Ruas, awal: int, teks: str) -> Iterator[Temuan]:
    """ "69 orang (53,91 persen) dan 59 orang (46,09 persen)": parts of one whole, all but one of them right."""
    ada = [m for m in _BAGIAN.finditer(teks) if m["persen"]]
    cetak = [baca_sel(m["p"], PERSEN) for m in ada]
    total = sum(_baca(m["n"]) for m in ada)
    if len(ada) < 2 or len({m["apa"].casefold() for m in ada}) > 1 or total <= 0:
        return
    salah = [
        (m, c)
        for m, c in zip(ada, cetak, strict=True)
        if c is not None and not _cocok(c, Fraction(_baca(m["n"]) * 100, total))
    ]
    if len(salah) != 1 or None in cetak:
        return
    m, c = salah[0]
    hitung = Fraction(round(Fraction(_baca(m["n"]) * 100, total) * 10**c.desimal), 10**c.desimal)
    yield from satu(
        "HL-31",
        [lap.lokasi(r, awal + m.start("p"))],
        f"Tertulis {m['p']}%, sedangkan {m['n']} dari {tulis(Fraction(total))} adalah {tulis(hitung)}%.",
        f"Tulis {tulis(hitung)}%, atau perbaiki jumlahnya.",
        kutipan=ringkas(" ".join(m[0].split()), 160),
    )

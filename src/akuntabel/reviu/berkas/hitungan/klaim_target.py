"""Above or below the target: what a paragraph says, against the two figures that it tells itself.

Read alone where every figure that may be the realisation contradicts the claim; where less is better, only words of
place ("di atas", "di bawah") are compared.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.arah import arah_nama
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, kalimat
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan

_N = (
    r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})*(?:,\d+)?(?:\s?%|\s+persen\b)?"
    r"(?!\s*(?:poin|%?\s*poin|persen\s+poin)|[\w/]|[.,]\d)"
)
_BUKAN = r"(?!\b(?:capaian\w*|pencapaian|realisasi\w*|tercapai|dengan|atau|sehingga|yaitu|menjadi|dari)\b)"
_SELA = rf"(?:{_BUKAN}(?:[^.;:,()\d]|\(\s*|\b20\d\d\b)){{0,45}}?"
_TIDAK = r"(?P<tidak>(?:belum|tidak|gagal|kurang)\s+(?:dapat\s+|bisa\s+|berhasil\s+|mampu\s+|sepenuhnya\s+)*)?"
_LANGSUNG = re.compile(
    rf"\b(?:(?P<atas>(?:di\s?)atas|lebih\s+(?:tinggi|besar|banyak)\s+(?:dari(?:pada)?|dibanding\w*)|melewati)"
    rf"|(?P<bawah>(?:di\s?)bawah|lebih\s+(?:rendah|kecil|sedikit)\s+(?:dari(?:pada)?|dibanding\w*)|kurang\s+dari)"
    rf"|{_TIDAK}(?P<capai>mencapai|memenuhi|melampaui|melebihi))\s+target\w*\b{_SELA}(?P<t>{_N})",
    re.IGNORECASE,
)
_PASIF = re.compile(
    rf"\btarget(?:nya)?\b(?P<sela>(?:[^.;:()\d]|\b20\d\d\b){{0,30}}?(?P<t>{_N})?[^.;:()\d]{{0,15}}?)\b"
    rf"(?:(?:telah|sudah|dapat|berhasil|dinyatakan)\s+)*{_TIDAK}(?P<capai>tercapai|terlampaui|terpenuhi|terlewati)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(rf"\btarget\w*\b{_SELA}(?P<t>{_N})", re.IGNORECASE)
_ANDAI = re.compile(
    r"\b(?:untuk|agar|guna|akan|dapat|bila|jika|apabila|hampir|harus|supaya|diharapkan|rangka|upaya|optimis\w*|mendekati"
    r"|sebelum|tidak|bukan|ditargetkan|kalau|seandainya|semula|risiko|berisiko|bahwa)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:anggaran|serapan|penyerapan|keuangan|tahun\s+lalu|tahun\s+sebelumnya|nasional|provinsi|rata-rata|triwulan\s+i+v?"
    r"\s+dan|semester|masing-masing|seluruh|semua|sebagian|keduanya|kedua)\b",
    re.IGNORECASE,
)
"""What makes it doubtful which figures are compared."""


@dataclass(frozen=True, slots=True)
class _Klaim:
    posisi: int
    teks: str
    target: Cetakan
    naik: bool
    """Whether the realisation is said to be at or above the target."""
    ketat: bool
    """Whether it is said to differ from the target."""


def klaim_kalimat(lap: Laporan, selain: Container[tuple[int, int]]) -> Iterator[Temuan]:
    """Findings of HL-32; ``selain``: block and beginning of sentences that were found wrong already."""
    for r in lap.prosa:
        if "target" not in r.teks.casefold():
            continue
        dulu = ""
        for awal, teks in kalimat(r.teks):
            if (r.blok, awal) not in selain:
                yield from _kalimat(lap, r, awal, teks, dulu)
            dulu = teks


def _kalimat(lap: Laporan, r: Ruas, awal: int, teks: str, dulu: str) -> Iterator[Temuan]:
    judul = " ".join(b.teks for b in r.bagian[-1:])
    for k in _klaim(teks, dulu, judul):
        tahun = {int(x) for x in re.findall(r"\b20\d\d\b", f"{dulu} {teks}")}
        if tahun - {lap.lingkup.tahun} or _LAIN.search(teks[: k.posisi + len(k.teks) + 1]):
            continue
        angka = _angka(teks[: k.posisi], k.target) or _angka(dulu, k.target)
        if not angka or any(_benar(x, k) for x in angka):
            continue
        yield from satu(
            "HL-32",
            [lap.lokasi(r, awal + k.posisi)],
            f"Tertulis “{ringkas(' '.join(k.teks.split()), 80)}”, sedangkan angka yang disebut ialah {angka[-1].teks} "
            f"dan targetnya {k.target.teks}.",
            "Perbaiki pernyataannya, realisasinya, atau targetnya.",
            kutipan=ringkas(" ".join(teks.split()), 160),
        )
        return


def _klaim(teks: str, dulu: str, judul: str) -> Iterator[_Klaim]:
    """The claims of a sentence; ``dulu``: the one before it."""
    for m in _LANGSUNG.finditer(teks):
        t = baca_sel(m["t"].strip())
        if (
            t is None
            or _ANDAI.search(teks[: m.start()])
            or (m["capai"] and arah_nama(f"{judul} {dulu} {teks[: m.start()]}") < 0)
        ):
            continue
        naik = bool(m["atas"]) or (bool(m["capai"]) and not m["tidak"])
        setara = bool(m["capai"]) and m["capai"].casefold() in ("mencapai", "memenuhi")
        yield _Klaim(m.start(), m[0], t, naik, ketat=not naik or not setara)
    for m in _PASIF.finditer(teks):
        if (
            arah_nama(f"{judul} {dulu} {teks[: m.start()]}") < 0
            or _ANDAI.search(teks[: m.start()])
            or re.search(
                r"\b(?:yang|agar|akan|untuk|dapat|bila|jika|hampir|perlu|harus|mungkin|sulit|optimis\w*)\b", m[0], re.I
            )
        ):
            continue
        lama = list(_TARGET.finditer(dulu))
        tulis = m["t"] or (lama[0]["t"] if len(lama) == 1 else "")
        t = baca_sel(tulis.strip()) if tulis else None
        if t is not None:
            naik = not m["tidak"]
            yield _Klaim(m.start(), m[0], t, naik, ketat=not naik or m["capai"].casefold() == "terlampaui")


def _angka(teks: str, target: Cetakan) -> Sequence[Cetakan]:
    """The figures that look like the target: of its percentage sign and with decimals as it has."""
    ada = [c for m in re.finditer(_N, _TARGET.sub(" ", teks)) if (c := baca_sel(m[0].strip())) is not None]
    return [c for c in ada if c.persen == target.persen and (c.persen or (c.desimal > 0 and target.desimal > 0))]


def _benar(x: Cetakan, k: _Klaim) -> bool:
    if x.nilai == k.target.nilai:
        return not k.ketat
    return (x.nilai > k.target.nilai) == k.naik

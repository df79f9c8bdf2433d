"""The predicate that a sentence gives to a figure, against the table that gives the same figure another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan

_NAMA = (
    r"(?:sangat|amat|kurang|cukup)\s+(?:baik|tinggi|rendah|kurang|berhasil|memuaskan|efektif)|baik|tinggi|sedang|rendah"
    r"|cukup|kurang|berhasil|memuaskan"
)
_SEBUT = re.compile(
    rf"\b(?:ber)?(?:kategori|kriteria|predikat)(?:kan)?\s+(?:kinerja\s+)?[“\"(]?(?P<p>{_NAMA})\b"
    r"(?!\s*/|\s+(?:dan|atau|hingga|sampai)\b)",
    re.IGNORECASE,
)
_ANGKA = re.compile(r"(?<![\w.,/-])\d{1,3},\d{1,2}(?![\d.,]*\d)")
_LAIN = re.compile(
    r"\b(?:target\w*|jika|apabila|bila|rentang|interval|skala|sampai|lebih\s+dari|di\s?(?:atas|bawah)|serapan)\b",
    re.IGNORECASE,
)


def predikat_di_kalimat(lap: Laporan, kode: str) -> Iterator[Temuan]:
    """Only where a sentence has one predicate and one figure with decimals."""
    tabel: dict[str, dict[str, Lokasi]] | None = None
    for r in lap.prosa:
        if not _SEBUT.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            sebut, angka = list(_SEBUT.finditer(teks)), list(_ANGKA.finditer(teks))
            if len(sebut) != 1 or len({x[0] for x in angka}) != 1 or _LAIN.search(teks):
                continue
            m = sebut[0]
            if min(abs(x.start() - m.end()) for x in angka) > 100:
                continue
            tabel = _menurut_angka(lap) if tabel is None else tabel
            ada = tabel.get(angka[0][0], {})
            p = " ".join(m["p"].split()).casefold()
            if not ada or p in ada or not all(re.fullmatch(_NAMA, x, re.IGNORECASE) for x in ada):
                continue
            lain, tempat = next(iter(ada.items()))
            yield from satu(
                kode,
                [lap.lokasi(r, awal + m.start("p")), tempat],
                f"Capaian {angka[0][0]} disebut “{m['p']}”, sedangkan tabelnya memuat “{lain}” untuk angka itu.",
                "Samakan predikat dalam kalimat dan tabel menurut skala yang dipakai.",
                kutipan=ringkas(" ".join(teks.split()), 160),
                keyakinan=Keyakinan.PERLU_TELAAH,
            )


def _menurut_angka(lap: Laporan) -> dict[str, dict[str, Lokasi]]:
    """The predicates that tables give, by the printed figure of capaian."""
    hasil: dict[str, dict[str, Lokasi]] = {}
    for t in lap.tabel_bertipe:
        predikat, capaian = t.satu(Peran.PREDIKAT), t.satu(Peran.CAPAIAN)
        if predikat is None or capaian is None:
            continue
        for b in t.baris:
            angka, nama = _ANGKA.search(b.teks[capaian.indeks]), " ".join(b.teks[predikat.indeks].split()).casefold()
            if angka and nama:
                hasil.setdefault(angka[0], {}).setdefault(nama, lap.lokasi_sel(t.sumber, b.indeks, predikat.indeks))
    return hasil

"""The review against audits by hand: severe slips all, middling ones four in five, and nothing that is right.

The real report is read where it lies (``tests.reviu.ukur.RUJUKAN``); two reports of our own making carry slips of the
same kinds, so that a clone without it tests the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.reviu.ukur import AUDIT, RUJUKAN, Baris, baca_audit, baris_temuan, menuduh, temuan_dari, terlewat

from akuntabel.reviu.daftar import aturan_dari, semua
from akuntabel.reviu.temuan import Keyakinan, Temuan

LAPORAN = {
    "lumajang-2023": pytest.param(
        "lumajang-2023",
        marks=pytest.mark.skipif(not RUJUKAN.exists(), reason="tanpa naskahnya; foldernya disebut AKUNTABEL_RUJUKAN"),
    ),
    "tirtajaya-2024": "tirtajaya-2024",
    "nusakencana-2023": "nusakencana-2023",
}
_temuan: dict[str, list[Temuan]] = {}


def temuan(nama: str) -> list[Temuan]:
    if nama not in _temuan:
        isi = RUJUKAN.read_bytes() if nama.startswith("lumajang") else (AUDIT / f"{nama}.txt").read_bytes()
        _temuan[nama] = temuan_dari(isi.replace(b"{{NIP}}", b"19700101 199503 1 " + b"002"))
    return _temuan[nama]


def audit(nama: str, tingkat: str) -> list[Baris]:
    return [a for a in baca_audit(AUDIT / f"{nama}.csv") if a.tingkat == tingkat]


def sebut(baris: Sequence[Baris]) -> str:
    return "\n".join(f"{b.no} {sorted(b.baris)} {'|'.join(sorted(b.jenis))} {b.uraian}" for b in baris)


@pytest.mark.parametrize("nama", LAPORAN.values())
def test_every_severe_slip_is_found(nama: str) -> None:
    luput = terlewat(audit(nama, "tinggi"), temuan(nama))
    assert luput == [], sebut(luput)


@pytest.mark.parametrize("nama", LAPORAN.values())
def test_four_in_five_of_the_middling_slips_are_found(nama: str) -> None:
    semuanya = audit(nama, "sedang")
    luput = terlewat(semuanya, temuan(nama))
    assert 5 * len(luput) <= len(semuanya), sebut(luput)


@pytest.mark.parametrize("nama", LAPORAN.values())
def test_the_auditor_agrees_with_nineteen_in_twenty_of_what_is_called_certain(nama: str) -> None:
    baris = baca_audit(AUDIT / f"{nama}.csv")
    pasti = [t for t in temuan(nama) if t.keyakinan is Keyakinan.PASTI]
    lain = [
        t
        for t in pasti
        if not any(b.baris & baris_temuan(t) and b.jenis & set(aturan_dari(t.kode).katalog) for b in baris)
    ]
    assert 20 * len(lain) <= len(pasti), "\n".join(f"{t.kode} {sorted(baris_temuan(t))[:5]} {t.pesan}" for t in lain)


@pytest.mark.parametrize("nama", LAPORAN.values())
def test_what_is_right_is_not_accused(nama: str) -> None:
    salah = menuduh(baca_audit(AUDIT / f"{nama}-benar.csv"), temuan(nama))
    assert salah == [], "\n".join(f"{b.no} «{b.kutipan}» {t.kode} {t.pesan}" for b, t in salah)


def test_every_kind_of_check_has_a_check() -> None:
    ada = {k for a in semua() for k in a.katalog}
    diminta = {k for nama in LAPORAN for b in baca_audit(AUDIT / f"{nama}.csv") for k in b.jenis}
    assert diminta - ada == set()

"""Every page of the program and every kind of person: what the walks over the doors have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.kantor import OPD, OPD_LAIN

from akuntabel.aturan.hak import HAK, Jangkauan, Pelaku, Penugasan, Peran, Tindakan
from akuntabel.aturan.peran import JANGKAUAN_PERAN
from akuntabel.laman.pintu import Pintu, pintu_dari

SAMPEL: dict[str, Any] = {
    "tahun": 2023,
    "triwulan": 1,
    "pengguna": 1,
    "penugasan": 1,
    "nomor": 1,
    "tanda": 1,
    "terbitan": 1,
    "bab": "12-akun",
    "nama": "analisis.batas_capaian",
    "tabel": "unit",
    "kunci": "u1",
    "pk": "pk1",
    "indikator": "i2",
    "bukti": "b1",
    "bentuk": "html",
    "format_berkas": "html",
    "bagian": "pendahuluan",
    "objek": "i1",
    "alur": "triwulan",
    "lembar": "pagu",
    "bab_ke": 1,
    "temuan": 1,
    "kode": "KL-01",
}
"""A value for each part of an address, by its name, from the small office of ``tests.kantor``."""


@dataclass(frozen=True)
class Halaman:
    """An address of the program with its view; ``berada`` says that it lies in an OPD."""

    nama: str
    pola: str
    view: Any
    bagian: tuple[str, ...]

    @property
    def milik_kita(self) -> bool:
        return str(self.view.__module__).startswith("akuntabel.")

    @property
    def berada(self) -> bool:
        return "opd" in self.bagian

    @property
    def pintu(self) -> Pintu:
        isi = pintu_dari(self.view)
        assert isi is not None, f"{self.pola} ({self.view.__module__}) has no door"
        return isi

    def alamat(self, opd: str) -> str:
        kunci = {"opd": opd}
        for nama in self.bagian:
            if nama not in SAMPEL and nama != "opd":
                pytest.fail(
                    f"The address {self.pola} has a part <{nama}> for which there is no sample: add one to SAMPEL in "
                    "tests/akun/jalan.py, a value that exists in tests/kantor.py."
                )
            kunci.setdefault(nama, SAMPEL.get(nama, ""))
        return reverse(self.nama, kwargs=kunci if self.berada else {n: SAMPEL[n] for n in self.bagian})


def semua_halaman() -> tuple[Halaman, ...]:
    """All addresses that the program answers."""
    return tuple(_jalan(get_resolver(), "", ""))


def _jalan(penyelesai: URLResolver, awalan: str, ruang: str) -> Iterator[Halaman]:
    for p in penyelesai.url_patterns:
        if isinstance(p, URLResolver):
            lebih_dalam = f"{ruang}{p.namespace}:" if p.namespace else ruang
            yield from _jalan(p, awalan + str(p.pattern), lebih_dalam)
        elif isinstance(p, URLPattern):
            pola = awalan + str(p.pattern)
            assert p.name, f"The address {pola} has no name"
            bagian = [b.strip("<>").split(":")[-1] for b in _kurung(pola)]
            yield Halaman(f"{ruang}{p.name}", pola, p.callback, tuple(bagian))


def _kurung(pola: str) -> list[str]:
    return [f"<{x.split('>')[0]}>" for x in pola.split("<")[1:]]


def semua_orang() -> tuple[Penugasan, ...]:
    """Each role with each reach that it may have, in the own OPD and, where it has one, in another."""
    return tuple(
        Penugasan(
            peran=peran,
            jangkauan=j,
            opd="" if j is Jangkauan.PEMDA else opd,
            unit=f"{'' if opd == OPD else 'x'}u1" if j is Jangkauan.UNIT else "",
            indikator=f"{'' if opd == OPD else 'x'}i2" if j is Jangkauan.INDIKATOR else "",
        )
        for peran in Peran
        if peran is not Peran.SISTEM
        for j in sorted(JANGKAUAN_PERAN[peran])
        for opd in ((OPD,) if j is Jangkauan.PEMDA else (OPD, OPD_LAIN))
    )


def sebut(tugas: Penugasan) -> str:
    return f"{tugas.peran}-{tugas.jangkauan}-{tugas.opd or 'pemda'}"


def orang(tugas: Penugasan) -> Pelaku:
    return Pelaku(nama=sebut(tugas), penugasan=(tugas,))


TERBACA_SEOPD = frozenset({Tindakan.BACA, Tindakan.EKSPOR_PAKET})


def berhak(tugas: Penugasan, tindakan: Tindakan, opd: str) -> bool:
    """The table read once more, without the functions under test: whether a role may do something, be it on a part."""
    if tugas.jangkauan not in HAK[tindakan].get(tugas.peran, frozenset()):
        return False
    if tugas.jangkauan is Jangkauan.PEMDA:
        return True
    return tugas.opd == opd if opd else tindakan in TERBACA_SEOPD


def boleh_masuk(pintu: Pintu, tugas: Penugasan, metode: str, opd: str) -> bool:
    """Whether somebody may come in."""
    if pintu.umum:
        return True
    if pintu.baca is not None and not berhak(tugas, pintu.baca, opd):
        return False
    return metode == "GET" or not pintu.tulis or any(berhak(tugas, t, opd) for t in pintu.tulis)

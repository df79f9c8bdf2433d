"""A whole clean report from a seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.reviu.pabrik import tata
from tests.reviu.pabrik.bab1 import kata_pengantar, pendahuluan, sampul
from tests.reviu.pabrik.bab2 import perencanaan
from tests.reviu.pabrik.bab3 import akuntabilitas
from tests.reviu.pabrik.bab4 import ikhtisar, penutup
from tests.reviu.pabrik.blok import Naskah
from tests.reviu.pabrik.fakta import Fakta, susun
from tests.reviu.pabrik.lampiran import daftar_isi, perjanjian
from tests.reviu.pabrik.penyusun import Penyusun


def interim(benih: int) -> bool:
    """Every tenth report is that of a quarter."""
    return benih % 10 == 9


def buat(benih: int, ubah: Callable[[Fakta], object] | None = None) -> Naskah:
    """The clean report of a seed; the same seed gives the same report. ``ubah`` changes the figures before they are told."""
    r = Random(benih)
    t = tata.pilih(r)
    f = susun(r, interim=interim(benih))
    if ubah is not None:
        ubah(f)
    s = Penyusun(r, f, t)
    sampul(s)
    kata_pengantar(s)
    isi = len(s.blok) + 1
    ikhtisar(s)
    pendahuluan(s)
    perencanaan(s)
    akuntabilitas(s)
    penutup(s)
    perjanjian(s)
    daftar_isi(s, isi)
    return Naskah(s.blok, f, t)

"""A whole clean report from a seed."""

from __future__ import annotations

from random import Random

from tests.reviu.pabrik import tata
from tests.reviu.pabrik.bab1 import kata_pengantar, pendahuluan, sampul
from tests.reviu.pabrik.bab2 import perencanaan
from tests.reviu.pabrik.bab3 import akuntabilitas
from tests.reviu.pabrik.bab4 import ikhtisar, penutup
from tests.reviu.pabrik.blok import Naskah
from tests.reviu.pabrik.fakta import susun
from tests.reviu.pabrik.lampiran import daftar_isi, perjanjian
from tests.reviu.pabrik.penyusun import Penyusun


def buat(benih: int) -> Naskah:
    """The clean report of a seed; the same seed gives the same report."""
    r = Random(benih)
    t = tata.pilih(r)
    f = susun(r)
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

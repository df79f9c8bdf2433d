"""Blanks among filled cells, and figures that nobody measured."""

from __future__ import annotations

from random import Random

from tests.reviu.pabrik.blok import Naskah
from tests.reviu.pabrik.rusak_bentuk import fakta
from tests.reviu.pabrik.tanam import TidakCocokError, Ubahan, pilih, rusak, tabel


@rusak("C-GAP", "C-EMPTY")
def realisasi_uang_kosong(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "uang/program")
    badan = [b for b in t.baris if b.tanda == ""]
    if len(badan) < 3:
        raise TidakCocokError
    b = pilih(r, badan)
    for nama in ("realisasi", "persen"):
        b.sel[t.kolom(nama)] = ""
    return Ubahan((b,), "realisasi anggaran program dikosongkan")


@rusak("C-GAP", "C-EMPTY")
def pagu_belum_diisi(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "uang/program")
    b = pilih(r, (b for b in t.baris if b.tanda == ""))
    b.sel[t.kolom("pagu")] = r.choice(("Belum diisi", "belum ditetapkan"))
    b.sel[t.kolom("persen")] = ""
    return Ubahan((b,), "pagu program belum diisi")


@rusak("C-GAP", "C-EMPTY", "C-REQ")
def realisasi_belum_diukur(n: Naskah, r: Random) -> Ubahan:
    if fakta(n).triwulan is not None:
        raise TidakCocokError
    t = pilih(r, n.tabel("capaian/"))
    b = pilih(r, (x for x in t.baris if x.tanda == ""))
    b.sel[t.kolom("realisasi")] = r.choice(("Belum diukur", "belum diukur"))
    return Ubahan((b,), "realisasi belum diukur")

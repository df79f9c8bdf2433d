"""The result of a review for reading in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.hasil import HasilReviu, sebut_lokasi
from akuntabel.reviu.temuan import Temuan, Tingkat

_MAKS_TEMPAT = 6


def tulis_teks(hasil: HasilReviu, lebar: int = 100) -> str:
    """Findings under their severity, wrapped to ``lebar`` columns: message, place, quotation, repair, basis."""
    return "\n".join(_baris(hasil, max(lebar, 50))) + "\n"


def _baris(hasil: HasilReviu, lebar: int) -> Iterator[str]:
    r = hasil.ringkasan
    yield (
        f"Reviu {hasil.berkas}"
        + (f" · {hasil.halaman} halaman" if hasil.halaman else "")
        + (f" · laporan tahun {hasil.tahun}" if hasil.tahun else "")
    )
    rinci = ", ".join(f"{r[t]} {t}" for t in Tingkat if r[t])
    yield f"{r['jumlah']} temuan" + (
        f" ({rinci}); {r['pasti']} pasti, {r['perlu_telaah']} perlu telaah" if rinci else ""
    )
    for c in hasil.catatan:
        yield from _lipat(f"Perhatian: {c}", lebar, "")
    for tingkat in Tingkat:
        temuan = [t for t in hasil.temuan if t.tingkat is tingkat]
        if temuan:
            yield ""
            yield f"== {tingkat.upper()} ({len(temuan)}) " + "=" * max(lebar - len(tingkat) - 12, 4)
        for t in temuan:
            yield ""
            yield from _temuan(t, lebar)


def _temuan(t: Temuan, lebar: int) -> Iterator[str]:
    yield from _lipat(f"[{t.kode}] {aturan_dari(t.kode).judul}", lebar, "")
    yield from _lipat(t.pesan, lebar, "  ")
    tempat = [sebut_lokasi(x) for x in (t.lokasi, *t.lokasi_lain)]
    for n, x in enumerate(tempat[:_MAKS_TEMPAT]):
        yield from _lipat(x, lebar, "  di  " if n == 0 else "      ", "        ")
    if len(tempat) > _MAKS_TEMPAT:
        yield f"      … dan {len(tempat) - _MAKS_TEMPAT} tempat lain"
    if t.kutipan:
        yield from _lipat(f"“{t.kutipan}”", lebar, "  >   ", "      ")
    yield from _lipat(t.perbaikan, lebar, "  Perbaikan: ", "             ")
    yield from _lipat(f"{t.dasar} ({t.keyakinan})", lebar, "  Dasar:     ", "             ")


def _lipat(teks: str, lebar: int, awal: str, lanjut: str | None = None) -> list[str]:
    return textwrap.wrap(
        " ".join(teks.split()), lebar, initial_indent=awal, subsequent_indent=awal if lanjut is None else lanjut
    )

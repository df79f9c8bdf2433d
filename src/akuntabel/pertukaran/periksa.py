"""Check rows against each other: keys, references, trees, codes, years, agreements; all in one pass.

A check is one generator over ``Data``. What only a person can judge (a missing target, a total that differs) is
in ``reviu``, not here: these are the mistakes with which the data could not be stored, or would contradict
themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import periksa_isi, periksa_pohon
from akuntabel.pertukaran.baris import Bacaan, Baris
from akuntabel.pertukaran.data import Data, Temu, Usulan
from akuntabel.pertukaran.deskriptor import RUJUKAN_GANDA
from akuntabel.pertukaran.skema import semua


def periksa(bacaan: Bacaan, *, dasar: Himpunan | None = None) -> None:
    """Add to ``bacaan`` what is wrong between its rows, and between them and those stored already."""
    data = Data.dari(bacaan, dasar)
    for pemeriksa in PEMERIKSA:
        for temu in pemeriksa(data):
            (bacaan.peringatan if temu.peringatan else bacaan.galat).tambah(temu.galat())


def kunci_ganda(data: Data) -> Iterator[Temu]:
    """Two rows of one key."""
    for tabel in semua().values():
        pertama: dict[object, int | None] = {}
        ambil = attrgetter(*tabel.kunci)
        tunggal = tabel.kunci[0] if len(tabel.kunci) == 1 else ""
        sebutan = ", ".join(tabel.kolom_bernama(k).judul for k in tabel.kunci)
        for b in data.dibaca(tabel.nama):
            kunci = ambil(b.rekaman)
            if kunci not in pertama:
                pertama[kunci] = b.nomor
                continue
            sama = "sudah dipakai" if tunggal else f"{sebutan} sudah ada"
            sebab = f"{sama} pada baris {pertama[kunci]}."
            yield Temu(b, tabel.nama, tunggal, sebab, "Hapus salah satu barisnya, atau bedakan.")


def rujukan(data: Data) -> Iterator[Temu]:
    """A column that names a row which is not there."""
    usulan = Usulan(data)
    for nama, kolom, tujuan in _rujukan_terbaca(data):
        ada = data.indeks(tujuan)
        for b in data.semua(nama):
            isi: str = getattr(b.rekaman, kolom)
            if isi and isi not in ada and isi not in data.cacat(tujuan):
                yield Temu(b, nama, kolom, f"tidak ada pada {data.sebut_tabel(tujuan)}.", usulan(tujuan, isi))


def rujukan_serencana(data: Data) -> Iterator[Temu]:
    """A row that is there, but in another plan version."""
    for nama, kolom, tujuan in _rujukan_terbaca(data):
        if (nama, kolom) not in RUJUKAN_GANDA:
            continue
        ada = {(_rencana(b), getattr(b.rekaman, "kunci", "")) for b in data.semua(tujuan)}
        for b in data.semua(nama):
            isi = getattr(b.rekaman, kolom)
            asing = isi in data.indeks(tujuan) and isi not in data.cacat(tujuan)
            if asing and (_rencana(b), isi) not in ada:
                yield Temu(
                    b,
                    nama,
                    kolom,
                    f"ada pada {data.sebut_tabel(tujuan)}, tetapi tidak untuk rencana «{_rencana(b)}».",
                    "Tambahkan barisnya untuk rencana itu, atau perbaiki rencana baris ini.",
                )


def _rujukan_terbaca(data: Data) -> Iterator[tuple[str, str, str]]:
    """Table, column and table referred to, where the latter could be read."""
    for nama, kolom_kolom in r.RUJUKAN.items():
        for kolom, tujuan in kolom_kolom.items():
            if tujuan not in data.tak_terbaca:
                yield nama, kolom, tujuan


def _rencana(b: Baris) -> str:
    rencana: str = getattr(b.rekaman, "rencana", "")
    return rencana


PEMERIKSA: tuple[Callable[[Data], Iterator[Temu]], ...] = (
    kunci_ganda,
    rujukan,
    rujukan_serencana,
    *periksa_pohon.PEMERIKSA,
    *periksa_isi.PEMERIKSA,
)

"""All rows under check, found by table and by key: those just read, over those stored already."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.baris import TERSIMPAN, Bacaan, Baris
from akuntabel.pertukaran.buku_tata import nama_lembar
from akuntabel.pertukaran.galat import Galat
from akuntabel.pertukaran.skema import kunci_rujukan, tabel

_BANYAK_USULAN = 20
"""Looking for a similar key takes time; after so many, the reader has understood."""


@dataclass(frozen=True, slots=True)
class Temu:
    """Something found in a row of ``tabel``; ``kolom`` is empty where the row as a whole is meant."""

    baris: Baris
    tabel: str
    kolom: str
    sebab: str
    perbaikan: str = ""
    peringatan: bool = False

    def galat(self) -> Galat:
        milik = tabel(self.tabel)
        kolom = milik.kolom_bernama(self.kolom) if self.kolom else None
        terbaca = ""
        if kolom is not None and not kolom.bagian_nilai:
            terbaca = sel.tulis(kolom, getattr(self.baris.rekaman, kolom.nama))
        return Galat(
            tempat=self.baris.tempat.nama,
            baris=self.baris.nomor,
            kolom=self.baris.tempat.sebut(kolom) if kolom else "",
            terbaca=terbaca,
            sebab=self.sebab,
            perbaikan=self.perbaikan,
        )


@dataclass(frozen=True, slots=True)
class Data:
    """The rows as they would stand after an upsert."""

    _semua: Mapping[str, Sequence[Baris]]
    _dibaca: Mapping[str, Sequence[Baris]]
    _cacat: Mapping[str, Collection[str]]
    tak_terbaca: Collection[str]
    buku: bool
    _indeks: dict[str, dict[str, list[Baris]]] = field(default_factory=dict)

    @classmethod
    def dari(cls, bacaan: Bacaan, dasar: Himpunan | None) -> Data:
        gabungan: dict[str, list[Baris]] = {}
        for nama, kunci in r.KUNCI.items():
            baru = bacaan.baris.get(nama, [])
            lama: list[Baris] = []
            if dasar is not None:
                tertimpa = {tuple(getattr(b.rekaman, k) for k in kunci) for b in baru}
                lama = [
                    Baris(TERSIMPAN, None, x)
                    for x in dasar.tabel(nama)
                    if tuple(getattr(x, k) for k in kunci) not in tertimpa
                ]
            gabungan[nama] = [*baru, *lama]
        return cls(gabungan, bacaan.baris, bacaan.cacat, bacaan.tak_terbaca, bacaan.buku)

    def semua(self, nama: str) -> Sequence[Baris]:
        """All rows of a table, stored ones included."""
        return self._semua[nama]

    def dibaca(self, nama: str) -> Sequence[Baris]:
        """The rows that were read."""
        return self._dibaca.get(nama, ())

    def cacat(self, nama: str) -> Collection[str]:
        """Keys of rows that have mistakes of their own."""
        return self._cacat.get(nama, ())

    def indeks(self, nama: str) -> Mapping[str, Sequence[Baris]]:
        """The rows of a table by the key that others refer to (several where plan versions differ)."""
        if nama not in self._indeks:
            kolom = kunci_rujukan(nama)
            indeks: dict[str, list[Baris]] = {}
            for b in self._semua[nama]:
                indeks.setdefault(getattr(b.rekaman, kolom), []).append(b)
            self._indeks[nama] = indeks
        return self._indeks[nama]

    def rencana(self) -> dict[str, r.Rencana]:
        return {b.rekaman.kunci: b.rekaman for b in self.semua("rencana") if isinstance(b.rekaman, r.Rencana)}

    def unsur(self) -> Iterator[tuple[Baris, r.Unsur]]:
        for b in self.semua("unsur"):
            if isinstance(b.rekaman, r.Unsur):
                yield b, b.rekaman

    def sebut_tabel(self, nama: str) -> str:
        """How a table is called where the rows come from: "lembar Unsur" or "unsur.csv"."""
        return f"lembar {nama_lembar(nama)}" if self.buku else f"{nama}.csv"


class Usulan:
    """Suggests the key that was meant; few times only, and always where just case or blanks differ."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self._sisa = _BANYAK_USULAN
        self._rapat: dict[str, dict[str, str]] = {}

    def __call__(self, nama: str, isi: str) -> str:
        if nama not in self._rapat:
            self._rapat[nama] = {_rapatkan(k): k for k in self._data.indeks(nama)}
        sama = self._rapat[nama].get(_rapatkan(isi))
        if sama:
            return f"Maksud Anda «{sama}»?"
        if self._sisa > 0:
            self._sisa -= 1
            dekat = sel.usul(isi, self._data.indeks(nama))
            if dekat:
                return dekat
        return f"Tambahkan barisnya pada {self._data.sebut_tabel(nama)}, atau perbaiki isian ini."


def _rapatkan(kunci: str) -> str:
    return "".join(c for c in kunci.casefold() if c.isalnum())

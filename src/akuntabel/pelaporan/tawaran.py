"""Sentences that the data can say for a part of the report, as text that its author may take over.

Their figures become placeholders, so that the sentence stays true; a count that no placeholder shows stays a number,
and the offer says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akuntabel.dokumen.model import Potong
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.angka_laporan import Ucapan
from akuntabel.pelaporan.isian import isian_angka
from akuntabel.pelaporan.sumber import RUJUKAN, Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Tawaran:
    teks: str
    """What to take over, with placeholders."""
    bunyi: str
    """How it reads now."""
    angka_mati: bool
    """Whether it holds numbers that will not follow the data."""


def tawaran(s: Sumber, bagian: str, objek: str = "") -> tuple[Tawaran, ...]:
    """What is offered for a part; empty where only a person can say it."""
    ucapan = [u for u in _UCAPAN.get(bagian, _tidak_ada)(s, objek) if u]
    if not ucapan:
        return ()
    isian = isian_angka(s)
    return tuple(dict.fromkeys(_tawaran(s, u, isian) for u in ucapan))


def _tawaran(s: Sumber, ucapan: Ucapan, isian: dict[str, str]) -> Tawaran:
    teks = bunyi = ""
    mati = False
    tahun = re.compile(rf"(?<!\d){s.periode.tahun}(?!\d)")
    for b in ucapan:
        if isinstance(b, str):
            teks += tahun.sub("{tahun}", lolos(b))
            bunyi += b
            mati = mati or any(h.isdigit() for h in tahun.sub("", b))
        elif isinstance(b, Potong):
            kata = f"tabel {b.tautan}" if b.teks == RUJUKAN else ""
            teks += "{" + kata + "}" if kata else lolos(b.teks)
            bunyi += "Tabel …" if kata else b.teks
        else:
            teks += isian.get(b.kunci, lolos(b.teks))
            bunyi += b.teks
            mati = mati or (b.tercetak is not None and b.kunci not in isian)
    return Tawaran(teks=teks.strip(), bunyi=bunyi.strip(), angka_mati=mati)


def lolos(teks: str) -> str:
    """Plain text as a narrative writes it: a brace is doubled."""
    return teks.replace("{", "{{").replace("}", "}}")


# --- what is offered where -------------------------------------------------------------------------------------------


def _tidak_ada(_s: Sumber, _objek: str) -> Iterator[Ucapan]:
    return iter(())


def _ikhtisar(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    yield kal.cakupan(s)
    yield kal.struktur(s)
    yield from _kelompok(s, _objek)
    yield kal.anggaran(s)


def _kelompok(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    for nama, unsur in (("tujuan", s.tujuan), ("sasaran", s.sasaran), ("program", s.program)):
        yield kal.kelompok(s, s.hasil_dari(*unsur), nama, nama)


def _penutup(s: Sumber, objek: str) -> Iterator[Ucapan]:
    yield kal.cakupan(s)
    yield from _kelompok(s, objek)
    yield kal.anggaran(s)


def _tujuan(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    hasil = s.hasil_dari(*s.tujuan)
    yield kal.kelompok(s, hasil, "tujuan", "tujuan")
    for h in hasil:
        yield kal.capaian_indikator(s, h)


def _sasaran(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    hasil = s.hasil_dari(*s.sasaran)
    yield kal.kelompok(s, hasil, "sasaran", "sasaran")
    for h in hasil:
        yield kal.capaian_indikator(s, h)


def _program_semua(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    yield kal.kelompok(s, s.hasil_dari(*s.program), "program", "program")


def _program(s: Sumber, objek: str) -> Iterator[Ucapan]:
    u = s.t.unsur.get(objek)
    if u is not None:
        yield from kal.program(s, u)


def _anggaran(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    yield kal.anggaran(s, terbilang=True)


def _struktur(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    yield kal.struktur(s)


def _cakupan(s: Sumber, _objek: str) -> Iterator[Ucapan]:
    yield kal.cakupan(s)


_UCAPAN: dict[str, Callable[[Sumber, str], Iterator[Ucapan]]] = {
    "ikhtisar": _ikhtisar,
    "rencana_strategis": _struktur,
    "pengukuran": _cakupan,
    "kinerja_tujuan": _tujuan,
    "kinerja_sasaran": _sasaran,
    "kinerja_program": _program_semua,
    "program": _program,
    "anggaran": _anggaran,
    "penutup": _penutup,
}

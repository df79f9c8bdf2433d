"""Saving records: the one way in which rows of data are written.

A ``Kerja`` is one act on one OPD: everything saved in it happens in one transaction and becomes one audit entry, an
import of twenty tables as well as a single cell. ``simpan_baris`` compares what is given with what is stored, refuses
what is locked, writes what differs and leaves the rest alone; the number of queries does not grow with the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import sebut_opd
from akuntabel.jejak.peta import Peta, peta
from akuntabel.jejak.rantai import catat
from akuntabel.jejak.tulis import Tersimpan, bentrok, jelaskan, perbarui, sebut, sisipkan, tersimpan
from akuntabel.kinerja.beku import sederhana
from akuntabel.kinerja.rekaman import KUNCI, Rekaman


@dataclass(frozen=True, slots=True)
class Perubahan:
    """How many rows were made, changed, and found as they are."""

    dibuat: int = 0
    diubah: int = 0
    tetap: int = 0

    def __add__(self, lain: Perubahan) -> Perubahan:
        return Perubahan(self.dibuat + lain.dibuat, self.diubah + lain.diubah, self.tetap + lain.tetap)

    @property
    def ada(self) -> bool:
        return bool(self.dibuat or self.diubah)


@dataclass(frozen=True, slots=True)
class Selisih:
    """A row that is about to change; ``lama`` is None where it is new."""

    lama: Rekaman | None
    baru: Rekaman


Pemeriksa = Callable[[Sequence[Selisih]], None]
"""Looks at the rows that are about to change and raises a TindakanDitolak where they may not."""


@dataclass(slots=True, kw_only=True)
class Kerja:
    """An act under way."""

    pelaku: Pelaku
    opd: str
    tindakan: str
    objek: str = ""
    alasan: str = ""
    hak: Tindakan | None = None
    """The right that covers all that is changed in it; asked for when something really changes, so that the rows of
    others that a package repeats unchanged do no harm."""
    sebelum: dict[str, Any] = field(default_factory=dict)
    sesudah: dict[str, Any] = field(default_factory=dict)

    def catat_sel(self, tabel: str, sebelum: Mapping[str, Any], sesudah: Mapping[str, Any]) -> None:
        """Add the cells of one row to the entry; each mapping carries the key of the row. Nothing before is a new row,
        nothing after a row that is gone."""
        if sebelum:
            self.sebelum.setdefault(tabel, []).append(sebelum)
        if sesudah:
            self.sesudah.setdefault(tabel, []).append(sesudah)


@contextmanager
def kerja(
    *,
    pelaku: Pelaku,
    opd: str,
    tindakan: str,
    objek: str = "",
    alasan: str = "",
    hak: Tindakan | None = None,
    dalam: Kerja | None = None,
) -> Iterator[Kerja]:
    """Begin an act, or take part in the one that is under way (``dalam``), which must be on the same OPD."""
    if dalam is not None:
        if dalam.opd != opd:
            raise ValueError("Satu kerja hanya untuk satu OPD.")
        yield dalam
        return
    with transaction.atomic():
        k = Kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, objek=objek, alasan=alasan, hak=hak)
        yield k
        if k.sebelum or k.sesudah:
            catat(
                opd=opd,
                pelaku=pelaku.nama,
                atas_nama=pelaku.atas_nama,
                tindakan=k.tindakan,
                objek=k.objek,
                sebelum=k.sebelum,
                sesudah=k.sesudah,
                alasan=k.alasan,
            )


def simpan_baris(
    *,
    kerja: Kerja,
    model: type[Baris],
    rekaman: Iterable[Rekaman],
    periksa: Pemeriksa | None = None,
    versi: Mapping[tuple[Any, ...], int] | None = None,
) -> Perubahan:
    """Insert or update rows by key within an act. Where one may not be stored: TindakanDitolak, and nothing is.

    ``versi`` holds, per key of the record, the row version that the person saw; a row that has moved on since raises
    Bentrok. Rows that are not named in ``rekaman`` stay.
    """
    p = peta(model)
    baru = _menurut_kunci(p, kerja.opd, rekaman)
    if not baru:
        return Perubahan()
    lama = tersimpan(p, kerja.opd, baru)
    sisipan = [isi for kunci, isi in baru.items() if kunci not in lama]
    ubahan = [(lama[kunci], isi) for kunci, isi in baru.items() if kunci in lama and not _sama(lama[kunci].isi, isi)]
    if versi:
        _periksa_versi(p, versi, lama)
    if kerja.hak is not None and (sisipan or ubahan):
        wajib_boleh(kerja.pelaku, kerja.hak, opd=kerja.opd)
    if periksa is not None and (sisipan or ubahan):
        selisih = [Selisih(None, p.ke_rekaman(isi)) for isi in sisipan]
        selisih += [Selisih(p.ke_rekaman(sebelum.isi), p.ke_rekaman(isi)) for sebelum, isi in ubahan]
        periksa(selisih)
    try:
        with transaction.atomic():
            sisipkan(p, kerja.opd, sisipan)
            perbarui(p, ubahan)
    except IntegrityError as galat:
        raise jelaskan(p, kerja.opd, sisipan, galat) from galat
    for isi in sisipan:
        kerja.catat_sel(p.tabel, {}, sel_baru(p, isi))
    for sebelum, isi in ubahan:
        kerja.catat_sel(p.tabel, *_sel_ubah(p, sebelum.isi, isi))
    return Perubahan(len(sisipan), len(ubahan), len(baru) - len(sisipan) - len(ubahan))


class PilihanSimpan(TypedDict, total=False):
    """What every act that saves a table takes besides."""

    objek: str
    """What it is about, in the words of people, for the trail."""
    alasan: str
    versi: Mapping[tuple[Any, ...], int] | None
    dalam: Kerja | None


def simpan_tabel(
    model: type[Baris],
    *,
    pelaku: Pelaku,
    opd: str,
    rekaman: Iterable[Rekaman],
    periksa: Pemeriksa | None = None,
    **pilihan: Unpack[PilihanSimpan],
) -> Perubahan:
    """``simpan_baris`` as an act of its own, or as part of the act under way (``dalam``)."""
    with kerja(
        pelaku=pelaku,
        opd=opd,
        tindakan=f"simpan_{peta(model).tabel}",
        objek=pilihan.get("objek", ""),
        alasan=pilihan.get("alasan", ""),
        dalam=pilihan.get("dalam"),
    ) as k:
        return simpan_baris(kerja=k, model=model, rekaman=rekaman, periksa=periksa, versi=pilihan.get("versi"))


# --- comparing -------------------------------------------------------------------------------------------------------


def _menurut_kunci(p: Peta, opd: str, rekaman: Iterable[Rekaman]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    opd_baris = p.kolom.index("opd_id") if p.model.LINGKUP == "opd_id" else None
    batas = [(i, nama, medan.max_length) for i, nama, medan in _medan(p) if isinstance(medan, models.CharField)]
    hasil: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for satu in rekaman:
        try:
            isi = p.ke_kolom(satu)
        except ValidationError as galat:
            raise TindakanDitolak(f"Tabel {p.tabel}: {' '.join(galat.messages)}") from galat
        if any(isinstance(sel, str) and "\x00" in sel for sel in isi):
            raise TindakanDitolak(
                f"Tabel {p.tabel}: ada teks yang memuat karakter kosong (NUL) dan tidak dapat disimpan."
            )
        for i, nama, panjang in batas:
            if panjang and isi[i] and len(isi[i]) > panjang:
                batasnya = f"paling panjang {panjang} karakter"
                raise TindakanDitolak(f"Tabel {p.tabel}: kolom {nama} {batasnya}, terbaca “{isi[i]}”.")
        kunci = p.kunci(isi)
        if opd_baris is not None and (isi[opd_baris] or "") != opd:
            raise TindakanDitolak(f"Tabel {p.tabel}: baris {sebut(kunci)} bukan milik {sebut_opd(opd)}.")
        if kunci in hasil:
            raise TindakanDitolak(f"Tabel {p.tabel}: baris {sebut(kunci)} diberikan dua kali.")
        hasil[kunci] = isi
    return hasil


def _medan(p: Peta) -> list[tuple[int, str, Any]]:
    medan = {f.attname: f for f in p.model._meta.concrete_fields}
    return [(i, nama, medan[nama]) for i, nama in enumerate(p.kolom)]


def _sama(lama: Sequence[Any], baru: Sequence[Any]) -> bool:
    """Equal cell by cell; a decimal also in its digits, so that 0,5 corrected to 0,50 is a change."""
    return lama == baru and all(
        a.as_tuple() == b.as_tuple()
        for a, b in zip(lama, baru, strict=True)
        if isinstance(a, Decimal) and b is not None
    )


def _periksa_versi(p: Peta, versi: Mapping[tuple[Any, ...], int], lama: Mapping[tuple[Any, ...], Tersimpan]) -> None:
    for kunci, dilihat in versi.items():
        sekarang = lama.get(p.kunci_kolom(kunci))
        if (sekarang.versi if sekarang else 0) != dilihat:
            raise bentrok(p, kunci)


# --- the cells for the trail -----------------------------------------------------------------------------------------


def sel_kunci(p: Peta, isi: Sequence[Any]) -> dict[str, Any]:
    """The cells of a row's key."""
    pasangan = zip(KUNCI[p.tabel], p.posisi_kunci, strict=True)
    return {nama: sederhana(isi[i]) for nama, i in pasangan if isi[i] is not None}


def sel_baru(p: Peta, isi: Sequence[Any]) -> dict[str, Any]:
    """All cells of a row that hold something."""
    sel = zip(p.kolom_rekaman, isi, strict=True)
    return {nama: sederhana(nilai) for nama, nilai in sel if nilai is not None and nilai is not False and nilai != ""}


def _sel_ubah(p: Peta, lama: Sequence[Any], baru: Sequence[Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    sebelum, sesudah = sel_kunci(p, lama), sel_kunci(p, baru)
    for nama, a, b in zip(p.kolom_rekaman, lama, baru, strict=True):
        if not _sama((a,), (b,)):
            sebelum[nama], sesudah[nama] = sederhana(a), sederhana(b)
    return sebelum, sesudah

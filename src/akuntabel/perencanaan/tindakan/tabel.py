"""Saving the tables of the plan row by row, as an import does and as the other acts do within theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.lingkup import wajib_milik
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.identitas import pastikan_identitas, wajib_indikator_milik
from akuntabel.perencanaan.penguncian import wajib_rencana_terbuka


def simpan_rencana(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Rencana], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save plan versions."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        wajib_rencana_terbuka(v.kunci for v in _baru(selisih))

    return simpan_tabel(m.Rencana, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_unsur(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Unsur], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save elements of the tree."""
    return _simpan(m.Unsur, m.IdentitasUnsur, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_kebijakan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Kebijakan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save policies."""
    return _simpan(m.Kebijakan, m.IdentitasKebijakan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_indikator(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Indikator], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save indicators."""
    return _simpan(m.Indikator, m.IdentitasIndikator, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_target(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Target], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save targets of plan versions; those of an agreement are saved by ``perjanjian``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_TARGET, opd=opd, dalam=pilihan.get("dalam"))
    baris = tuple(rekaman)
    if any(t.pk for t in baris):
        raise TindakanDitolak("Target perjanjian kinerja disimpan bersama perjanjiannya, bukan sebagai target rencana.")
    wajib_milik(m.Rencana, opd=opd, kunci=(t.rencana for t in baris))
    wajib_indikator_milik(opd=opd, indikator={t.indikator for t in baris})

    def periksa(selisih: Sequence[Selisih]) -> None:
        wajib_rencana_terbuka(t.rencana for t in _baru(selisih))

    return simpan_tabel(m.Target, pelaku=pelaku, opd=opd, rekaman=baris, periksa=periksa, **pilihan)


def _simpan(
    model: type[m.Unsur | m.Kebijakan | m.Indikator],
    identitas: type[m.Identitas],
    *,
    pelaku: Pelaku,
    opd: str,
    rekaman: Iterable[r.Unsur | r.Kebijakan | r.Indikator],
    **pilihan: Unpack[PilihanSimpan],
) -> Perubahan:
    """Save a part of a plan version, making the permanent keys that are new."""
    dalam = pilihan.get("dalam")
    wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd, dalam=dalam)
    baris = tuple(rekaman)
    wajib_milik(m.Rencana, opd=opd, kunci=(b.rencana for b in baris))

    def periksa(selisih: Sequence[Selisih]) -> None:
        wajib_rencana_terbuka(b.rencana for b in _baru(selisih))
        pastikan_identitas(identitas, opd=opd, kunci=(s.baru.kunci for s in selisih if s.lama is None))  # type: ignore[union-attr]

    return simpan_tabel(model, pelaku=pelaku, opd=opd, rekaman=baris, periksa=periksa, **pilihan)


def _baru(selisih: Sequence[Selisih]) -> list[Any]:
    return [s.baru for s in selisih]

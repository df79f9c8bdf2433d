"""Acts on the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, kerja, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.lingkup import wajib_milik
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.identitas import pastikan_identitas

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_rencana(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Rencana], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save plan versions."""
    wajib_boleh(pelaku, "ubah_rencana", opd=opd)
    return simpan_tabel(m.Rencana, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_unsur(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Unsur], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save elements of the tree."""
    wajib_boleh(pelaku, "ubah_rencana", opd=opd)
    return _simpan_bagian_rencana(m.Unsur, m.IdentitasUnsur, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_kebijakan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Kebijakan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save policies."""
    wajib_boleh(pelaku, "ubah_rencana", opd=opd)
    return _simpan_bagian_rencana(m.Kebijakan, m.IdentitasKebijakan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_indikator(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Indikator], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save indicators."""
    wajib_boleh(pelaku, "ubah_rencana", opd=opd)
    return _simpan_bagian_rencana(m.Indikator, m.IdentitasIndikator, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_target(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Target], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save targets of a plan version or of an agreement that is not signed yet."""
    wajib_boleh(pelaku, "ubah_target", opd=opd)
    baris = tuple(rekaman)
    return simpan_tabel(m.Target, pelaku=pelaku, opd=opd, rekaman=baris, **pilihan)


def _simpan_bagian_rencana(
    model: type[m.Unsur | m.Kebijakan | m.Indikator],
    identitas: type[m.Identitas],
    *,
    pelaku: Pelaku,
    opd: str,
    rekaman: Iterable[r.Unsur | r.Kebijakan | r.Indikator],
    **pilihan: Unpack[PilihanSimpan],
) -> Perubahan:
    baris = tuple(rekaman)
    tindakan, alasan = f"simpan_{model.__name__.lower()}", pilihan.get("alasan", "")
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, alasan=alasan, dalam=pilihan.get("dalam")) as k:
        wajib_milik(m.Rencana, opd=opd, kunci={b.rencana for b in baris})
        pastikan_identitas(identitas, opd=opd, kunci={b.kunci for b in baris})
        return simpan_tabel(
            model, pelaku=pelaku, opd=opd, rekaman=baris, versi=pilihan.get("versi"), dalam=k
        )

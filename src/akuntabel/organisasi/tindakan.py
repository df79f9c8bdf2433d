"""Acts on the organisation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi import models as m
from akuntabel.organisasi.lingkup import wajib_milik

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_pemda(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pemda], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the Pemda itself; ``opd`` is empty."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Pemda, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_opd(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Opd], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the OPD named by ``opd``."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Opd, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_unit(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Unit], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save units."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Unit, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_jabatan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Jabatan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save posts."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Jabatan, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_pemangku(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pemangku], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the holders of posts of this OPD."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    rekaman = tuple(rekaman)
    wajib_milik(m.Jabatan, opd=opd, kunci={p.jabatan for p in rekaman})
    return simpan_tabel(m.Pemangku, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_kepegawaian(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Kepegawaian], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save counts of staff."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Kepegawaian, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_aset(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Aset], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save assets."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Aset, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_fungsi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Fungsi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save functions."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.Fungsi, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_dasar_hukum(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.DasarHukum], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save regulations that the OPD cites."""
    wajib_boleh(pelaku, "ubah_organisasi", opd=opd)
    return simpan_tabel(m.DasarHukum, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)

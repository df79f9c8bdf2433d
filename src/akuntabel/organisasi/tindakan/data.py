"""Acts that save the records of the organisation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Unpack

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi import models as m
from akuntabel.organisasi.lingkup import wajib_milik


def simpan_pemda(
    *, pelaku: Pelaku, opd: str = "", rekaman: Iterable[r.Pemda], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the Pemda itself."""
    return _simpan(m.Pemda, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_opd(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Opd], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save the OPD that ``opd`` names."""
    return _simpan(m.Opd, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_unit(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Unit], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save units. A ring of units above one another is refused."""
    baris = tuple(rekaman)
    _tanpa_daur(m.Unit, opd, {u.kunci: u.induk for u in baris}, "induk_id")
    return _simpan(m.Unit, pelaku=pelaku, opd=opd, rekaman=baris, **pilihan)


def simpan_jabatan(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Jabatan], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save posts. A ring of superiors is refused."""
    baris = tuple(rekaman)
    _tanpa_daur(m.Jabatan, opd, {j.kunci: j.atasan for j in baris}, "atasan_id")
    return _simpan(m.Jabatan, pelaku=pelaku, opd=opd, rekaman=baris, **pilihan)


def simpan_pemangku(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pemangku], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save holders of this OPD's posts."""
    baris = tuple(rekaman)
    wajib_milik(m.Jabatan, opd=opd, kunci=(p.jabatan for p in baris))
    return _simpan(m.Pemangku, pelaku=pelaku, opd=opd, rekaman=baris, **pilihan)


def simpan_kepegawaian(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Kepegawaian], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save counts of staff."""
    return _simpan(m.Kepegawaian, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_aset(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Aset], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save assets."""
    return _simpan(m.Aset, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_fungsi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Fungsi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save functions."""
    return _simpan(m.Fungsi, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_dasar_hukum(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.DasarHukum], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save regulations that the OPD cites."""
    return _simpan(m.DasarHukum, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def _tanpa_daur(model: type[Baris], opd: str, baru: dict[str, str], kolom: str) -> None:
    """Raise TindakanDitolak where following what is above a row comes back to it. One query, none for no rows."""
    if not any(baru.values()):
        return
    atas: dict[str, str] = dict(lingkup(model, opd).values_list("kunci", kolom)) | baru
    for kunci in baru:
        dilalui, kini = {kunci}, atas.get(kunci)
        while kini:
            if kini in dilalui:
                nama = peta(model).tabel.capitalize()
                raise TindakanDitolak(f"{nama} {kunci} tidak dapat berada di bawah dirinya sendiri.")
            dilalui.add(kini)
            kini = atas.get(kini)


def _simpan(
    model: type[Baris], *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Rekaman], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(model, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)

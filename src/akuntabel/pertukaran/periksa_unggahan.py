"""Checking an uploaded workbook or package against what is stored, and trying the import without keeping it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from akuntabel.aturan.hak import Pelaku, Tindakan, boleh, boleh_sebagian
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.simpan import Perubahan
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pelaporan.kueri import daftar_opd, muat_himpunan
from akuntabel.pertukaran.baca import baca_isi
from akuntabel.pertukaran.buku_tata import nama_lembar
from akuntabel.pertukaran.galat import Galat, HasilBaca
from akuntabel.pertukaran.tindakan import impor_himpunan


@dataclass(frozen=True, slots=True, kw_only=True)
class Periksaan:
    """What checking a file found. Without ``galat`` and ``ditolak`` it can be saved."""

    nama: str
    galat: tuple[Galat, ...]
    peringatan: tuple[Galat, ...]
    ditolak: str
    """Why an import would be refused although the file is right: a lock, a right."""
    tabel: tuple[tuple[str, Perubahan], ...]
    """Per sheet what an import would do."""
    opd: tuple[str, ...]
    """Codes of the OPD it holds data of."""

    @property
    def jumlah(self) -> Perubahan:
        return sum((p for _, p in self.tabel), Perubahan())

    @property
    def berubah(self) -> tuple[tuple[str, Perubahan], ...]:
        return tuple((nama, p) for nama, p in self.tabel if p.ada)

    @property
    def tetap(self) -> tuple[str, ...]:
        """The sheets in which nothing changes."""
        return tuple(nama for nama, p in self.tabel if not p.ada)

    @property
    def dapat_disimpan(self) -> bool:
        return not self.galat and not self.ditolak and self.jumlah.ada


def opd_impor(pelaku: Pelaku) -> tuple[str, ...] | None:
    """The OPD into which somebody may import; None is all of them and the Pemda's own."""
    if boleh(pelaku, Tindakan.IMPOR_PAKET).boleh:
        return None
    milik = dict.fromkeys(p.opd for p in pelaku.penugasan if p.opd)
    return tuple(o for o in milik if boleh_sebagian(pelaku, Tindakan.IMPOR_PAKET, opd=o).boleh)


def baca_unggahan(pelaku: Pelaku, nama: str, isi: bytes) -> HasilBaca:
    """Read and check. A part of an office's data may refer to the rest that is stored: of one's own OPD, or of the one
    that it fits."""
    milik = opd_impor(pelaku)
    calon = [o.kode for o in daftar_opd()] if milik is None else list(milik)
    hasil = baca_isi(nama, isi, dasar=muat_himpunan(calon[0]) if len(calon) == 1 else None)
    if hasil.himpunan is None and len(calon) > 1:
        lanjutan = (baca_isi(nama, isi, dasar=muat_himpunan(o)) for o in calon)
        return next((x for x in lanjutan if x.himpunan is not None), hasil)
    return hasil


def periksa_unggahan(pelaku: Pelaku, nama: str, isi: bytes) -> Periksaan:
    """All mistakes in one pass; where there are none, what the import would do, found by doing and undoing it."""
    hasil = baca_unggahan(pelaku, nama, isi)
    tabel: tuple[tuple[str, Perubahan], ...] = ()
    ditolak = ""
    if hasil.himpunan is not None:
        try:
            tabel = _coba(pelaku, hasil.himpunan)
        except TindakanDitolak as sebab:
            ditolak = str(sebab)
    return Periksaan(
        nama=nama,
        galat=hasil.galat,
        peringatan=hasil.peringatan,
        ditolak=ditolak,
        tabel=tabel,
        opd=tuple(o.kode for o in hasil.himpunan.opd) if hasil.himpunan else (),
    )


def _coba(pelaku: Pelaku, himpunan: Himpunan) -> tuple[tuple[str, Perubahan], ...]:
    with transaction.atomic():
        ringkasan = impor_himpunan(pelaku=pelaku, himpunan=himpunan)
        transaction.set_rollback(True)
    return tuple((nama_lembar(nama), p) for nama, p in ringkasan.tabel.items())

"""Acts on realisations: rows as a whole, and cells of the grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Unpack

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.nilai import BELUM_DIISI, Nilai
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import pecah_nilai, peta
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, kerja, simpan_baris, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.tindakan.hak import wajib_boleh_mengisi, wajib_periode_terbuka
from akuntabel.perencanaan.identitas import wajib_indikator_milik


def simpan_realisasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Realisasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save realisations of indicators in this OPD's plans ("" the Pemda's)."""
    baris = tuple(rekaman)
    indikator = {b.indikator for b in baris}
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_REALISASI, opd, indikator, pilihan.get("dalam"))
    wajib_indikator_milik(opd=opd, indikator=indikator)
    return simpan_tabel(
        m.Realisasi, pelaku=pelaku, opd=opd, rekaman=baris, periksa=wajib_periode_terbuka(pelaku, opd), **pilihan
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianSel:
    """A value for a cell, and the version of the row that the person saw (0: there was none)."""

    indikator: str
    nilai: Nilai
    versi: int


class BentrokSel(Bentrok):
    """Cells that somebody else changed in the meantime."""

    def __init__(self, indikator: Iterable[str]) -> None:
        self.indikator = tuple(indikator)
        n = len(self.indikator)
        super().__init__(
            "Sel ini baru saja diisi orang lain." if n == 1 else f"{n} sel baru saja diisi orang lain. Periksa kembali."
        )


def simpan_sel(
    *, pelaku: Pelaku, opd: str, tahun: int, triwulan: int, isian: Sequence[IsianSel], alasan: str = ""
) -> tuple[str, ...]:
    """Save cells of one period as one act, all or none, and give the indicators that changed.

    Of a row only the value changes: its source, note and unit stay. A cell that has moved on since it was seen raises
    BentrokSel, unless it already holds what was typed, so that sending twice does no harm.
    """
    indikator = {s.indikator for s in isian}
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_REALISASI, opd, indikator)
    wajib_indikator_milik(opd=opd, indikator=indikator)
    with kerja(pelaku=pelaku, opd=opd, tindakan="simpan_realisasi", alasan=alasan) as k:
        ada = _tersimpan(opd, tahun, triwulan, indikator)
        baru: list[r.Realisasi] = []
        bentrok: list[str] = []
        for s in isian:
            lama, versi = ada.get(s.indikator, (None, 0))
            if _sama(lama.nilai if lama else BELUM_DIISI, s.nilai):
                continue
            if versi != s.versi:
                bentrok.append(s.indikator)
            asal = lama or r.Realisasi(indikator=s.indikator, tahun=tahun, triwulan=triwulan)
            baru.append(replace(asal, nilai=s.nilai))
        if bentrok:
            raise BentrokSel(bentrok)
        banyak = f" ({len(baru)} sel)" if len(baru) > 1 else ""
        k.objek = f"{Periode(tahun, triwulan).sebutan}{banyak}"
        # A row that was not there could not be locked: whoever put one there since is found when it is written.
        dilihat = {(b.indikator, tahun, triwulan): ada[b.indikator][1] if b.indikator in ada else 0 for b in baru}
        periksa = wajib_periode_terbuka(pelaku, opd)
        try:
            simpan_baris(kerja=k, model=m.Realisasi, rekaman=baru, periksa=periksa, versi=dilihat)
        except Bentrok as galat:
            raise BentrokSel(b.indikator for b in baru if b.indikator not in ada) from galat
        return tuple(b.indikator for b in baru)


def _tersimpan(opd: str, tahun: int, triwulan: int, indikator: set[str]) -> dict[str, tuple[r.Realisasi, int]]:
    p = peta(m.Realisasi)
    baris = (
        lingkup(m.Realisasi, opd).select_for_update().filter(indikator__in=indikator, tahun=tahun, triwulan=triwulan)
    )
    rekaman = ((p.ke_rekaman(isi), versi) for *isi, versi in baris.order_by().values_list(*p.kolom, "versi"))
    return {b.indikator: (b, versi) for b, versi in rekaman if isinstance(b, r.Realisasi)}


def _sama(a: Nilai, b: Nilai) -> bool:
    """Equal digit by digit."""
    return str(pecah_nilai(a)) == str(pecah_nilai(b))

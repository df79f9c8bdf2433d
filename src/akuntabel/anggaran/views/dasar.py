"""What the pages of the budget have in common."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from akuntabel.anggaran.isian import Lembar, triwulan_bulan
from akuntabel.anggaran.kueri.lembar import Susunan, TahunAnggaran, baca_tahun
from akuntabel.aturan.hak import Pelaku, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.laman.alamat import alamat
from akuntabel.organisasi.periode import StatusPengisian, status_tahun

SEMUA = "semua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """A sheet of an office and period, and what this person may fill in on it."""

    opd: str
    susunan: Susunan
    ta: TahunAnggaran
    status: tuple[StatusPengisian, ...]
    """Of the four quarters; empty for sheets that no window shuts."""
    unit: frozenset[str] | None
    """The units whose rows are open; None is all of them."""

    @property
    def lembar(self) -> Lembar:
        return self.susunan.lembar

    @property
    def periode(self) -> Periode:
        return self.susunan.periode

    @property
    def berhak(self) -> bool:
        return self.unit is None or bool(self.unit)

    def triwulan_terbuka(self, kolom: str) -> bool:
        return not self.status or self.status[triwulan_bulan(int(kolom)) - 1].terbuka

    @property
    def tertutup(self) -> tuple[StatusPengisian, ...]:
        """The quarters on show that are shut."""
        ada = {triwulan_bulan(int(k)) for k in self.susunan.kolom} if self.status else set()
        return tuple(s for s in self.status if s.periode.triwulan in ada and not s.terbuka)

    @property
    def dapat_diisi(self) -> bool:
        return self.berhak and any(self.triwulan_terbuka(k) for k in self.susunan.kolom)

    def boleh(self, unsur: str, kolom: str) -> bool:
        """Whether a cell is open to this person now."""
        milik = self.unit is None or self.ta.unit.get(unsur, "") in self.unit
        return milik and self.triwulan_terbuka(kolom)

    def alamat(self, halaman: str = "anggaran", **lain: str | int) -> str:
        return alamat(f"anggaran:{halaman}", self.opd, self.periode, **lain)

    def url(self, lembar: Lembar | None = None, *, semua: bool | None = None) -> str:
        """This page with another sheet or span of months."""
        lembar = lembar or self.lembar
        penuh = self.susunan.semua if semua is None else semua
        bagian = [f"tampil={lembar.value}"] if lembar is not Lembar.REALISASI else []
        bagian += ["bulan=semua"] if penuh and lembar is not Lembar.PAGU and not self.periode.tahunan else []
        return self.alamat() + (f"?{'&'.join(bagian)}" if bagian else "")


def susun_tempat(pelaku: Pelaku, opd: str, periode: Periode, lembar: Lembar, *, semua: bool = False) -> Tempat:
    """The sheet; 404 where there is no such OPD."""
    ta = baca_tahun(opd, periode.tahun)
    if ta is None:
        raise Http404("OPD ini tidak ada.")
    status = status_tahun(opd, periode.tahun, pelaku=pelaku)[:4] if lembar is Lembar.REALISASI else ()
    return Tempat(
        opd=opd,
        susunan=Susunan(lembar=lembar, periode=periode, kolom=_kolom(lembar, periode, semua=semua)),
        ta=ta,
        status=status,
        unit=_unit(pelaku, lembar, opd, set(ta.unit.values())),
    )


def _kolom(lembar: Lembar, periode: Periode, *, semua: bool) -> tuple[str, ...]:
    if lembar is Lembar.PAGU or semua or periode.tahunan:
        return lembar.kolom
    return lembar.kolom[periode.bulan_akhir - 3 : periode.bulan_akhir]


def _unit(pelaku: Pelaku, lembar: Lembar, opd: str, unit: set[str]) -> frozenset[str] | None:
    if boleh(pelaku, lembar.hak, opd=opd).boleh:
        return None
    return frozenset(u for u in unit if u and boleh(pelaku, lembar.hak, opd=opd, unit=u).boleh)


def baca_lembar(nama: str) -> Lembar:
    """A sheet by its name in the address; 404 where there is none."""
    try:
        return Lembar(nama)
    except ValueError:
        raise Http404("Lembar anggaran ini tidak ada.") from None

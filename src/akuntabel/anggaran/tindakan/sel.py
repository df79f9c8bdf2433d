"""Cells of the sheets of the budget: saved one by one or as a block, each with the version that was seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from akuntabel.anggaran import models as m
from akuntabel.anggaran.isian import NAMA_TAHAP, Lembar, triwulan_bulan
from akuntabel.anggaran.kueri.lembar import baca_tahun, baca_tercatat
from akuntabel.aturan.hak import Pelaku, boleh
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import tolak
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import kerja, simpan_baris
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.periode import wajib_terbuka
from akuntabel.perencanaan.models import IdentitasUnsur

Model = type[m.Pagu] | type[m.RencanaKas] | type[m.RealisasiAnggaran]
_MODEL: dict[Lembar, Model] = {
    Lembar.PAGU: m.Pagu,
    Lembar.KAS: m.RencanaKas,
    Lembar.REALISASI: m.RealisasiAnggaran,
}
Kunci = tuple[str, str]
"""Element and column of a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianUang:
    """What a cell is to hold: ``kolom`` is a month or a stage, ``versi`` that of the row that was seen (0: none)."""

    unsur: str
    kolom: str
    jumlah: r.Sen | None
    versi: int

    @property
    def kunci(self) -> Kunci:
        return self.unsur, self.kolom


class BentrokUang(Bentrok):
    """Cells that somebody else changed in the meantime."""

    def __init__(self, sel: Iterable[Kunci]) -> None:
        self.sel = tuple(sel)
        n = len(self.sel)
        super().__init__(
            "Sel ini baru saja diisi orang lain." if n == 1 else f"{n} sel baru saja diisi orang lain. Periksa kembali."
        )


def simpan_sel_uang(
    *, pelaku: Pelaku, opd: str, tahun: int, lembar: Lembar, isian: Sequence[IsianUang], alasan: str = ""
) -> tuple[Kunci, ...]:
    """Save cells of one sheet as one act, all or none, and give those that changed.

    Of a row only the amount changes. A cell that has moved on since it was seen raises BentrokUang, unless it already
    holds what was typed. A month of a quarter that is shut raises Terkunci; an operator of one unit fills in what
    belongs to it.
    """
    unsur = {x.unsur for x in isian}
    _wajib_boleh(pelaku, lembar, opd, tahun, unsur)
    if asing := {x.kolom for x in isian} - set(lembar.kolom):
        raise TindakanDitolak(f"Kolom {', '.join(sorted(asing))} tidak ada pada lembar {lembar.judul.lower()}.")
    if lembar is not Lembar.REALISASI and any((x.jumlah or 0) < 0 for x in isian):
        raise TindakanDitolak(f"{lembar.judul} tidak mungkin negatif.")
    _wajib_milik(opd, unsur)
    model = _MODEL[lembar]
    objek = f"{lembar.nama_kolom(isian[0].kolom)} {tahun}" if len(isian) == 1 else f"{len(isian)} sel {tahun}"
    with kerja(pelaku=pelaku, opd=opd, tindakan=f"simpan_{peta(model).tabel}", objek=objek, alasan=alasan) as k:
        ada = _tersimpan(lembar, opd, tahun, unsur)
        baru: list[Any] = []
        bentrok: list[Kunci] = []
        for x in isian:
            lama, versi = ada.get(x.kunci, (None, 0))
            if (lama.jumlah if lama else None) == x.jumlah:
                continue
            if versi != x.versi:
                bentrok.append(x.kunci)
            baru.append(replace(lama, jumlah=x.jumlah) if lama else _baru(lembar, opd, tahun, x))
        if bentrok:
            raise BentrokUang(bentrok)
        if lembar is Lembar.REALISASI:
            wajib_terbuka(opd, {(tahun, triwulan_bulan(b.bulan)) for b in baru}, pelaku)
        # A row that was not there could not be locked: whoever put one there since is found when it is written.
        dilihat = {_kunci_baris(lembar, b): ada.get(_sel_baris(lembar, b), (None, 0))[1] for b in baru}
        try:
            simpan_baris(kerja=k, model=model, rekaman=baru, versi=dilihat)
        except Bentrok as galat:
            raise BentrokUang(s for b in baru if (s := _sel_baris(lembar, b)) not in ada) from galat
        return tuple((b.unsur, str(getattr(b, _kolom(lembar)))) for b in baru)


def salin_pagu(*, pelaku: Pelaku, opd: str, tahun: int, dari: r.TahapAnggaran, ke: r.TahapAnggaran) -> int:
    """Take over the amounts of a stage where the later one has none yet; how many. What is filled in stays."""
    if list(r.TahapAnggaran).index(dari) >= list(r.TahapAnggaran).index(ke):
        raise TindakanDitolak("Pagu disalin ke tahap sesudahnya.")
    tercatat = baca_tercatat(opd, tahun, Lembar.PAGU)
    isian = []
    for (unsur, tahap), (jumlah, _) in tercatat.items():
        lama, versi = tercatat.get((unsur, ke.value), (None, 0))
        if tahap == dari.value and jumlah is not None and lama is None:
            isian.append(IsianUang(unsur=unsur, kolom=ke.value, jumlah=jumlah, versi=versi))
    if not isian:
        kata = f"Semua pagu {NAMA_TAHAP[dari].lower()} sudah ada pada {NAMA_TAHAP[ke].lower()}"
        raise TindakanDitolak(f"{kata}, atau belum ada yang dapat disalin.")
    alasan = f"Disalin dari pagu {NAMA_TAHAP[dari].lower()}"
    hasil = simpan_sel_uang(pelaku=pelaku, opd=opd, tahun=tahun, lembar=Lembar.PAGU, isian=isian, alasan=alasan)
    return len(hasil)


def _sel_baris(lembar: Lembar, b: Any) -> Kunci:
    return b.unsur, str(getattr(b, _kolom(lembar)))


def _kunci_baris(lembar: Lembar, b: Any) -> tuple[Any, ...]:
    return tuple(getattr(b, k) for k in r.KUNCI[peta(_MODEL[lembar]).tabel])


def _kolom(lembar: Lembar) -> str:
    return "tahap" if lembar is Lembar.PAGU else "bulan"


def _tersimpan(lembar: Lembar, opd: str, tahun: int, unsur: set[str]) -> dict[Kunci, tuple[Any, int]]:
    """The rows of these elements with their versions, locked until the act ends. One query."""
    p = peta(_MODEL[lembar])
    baris = _MODEL[lembar]._default_manager.select_for_update().filter(opd=opd, tahun=tahun).order_by()
    if "" not in unsur and len(unsur) <= 500:
        baris = baris.filter(unsur__in=unsur)
    hasil: dict[Kunci, tuple[Any, int]] = {}
    for satu in baris.values_list(*p.kolom, "versi"):
        rekaman: Any = p.ke_rekaman(satu[:-1])
        hasil[rekaman.unsur, str(getattr(rekaman, _kolom(lembar)))] = (rekaman, satu[-1])
    return hasil


def _baru(lembar: Lembar, opd: str, tahun: int, x: IsianUang) -> r.Pagu | r.RencanaKas | r.RealisasiAnggaran:
    if lembar is Lembar.PAGU:
        return r.Pagu(opd=opd, tahun=tahun, tahap=r.TahapAnggaran(x.kolom), unsur=x.unsur, jumlah=x.jumlah)
    kelas = r.RencanaKas if lembar is Lembar.KAS else r.RealisasiAnggaran
    return kelas(opd=opd, tahun=tahun, bulan=int(x.kolom), unsur=x.unsur, jumlah=x.jumlah)


def _wajib_boleh(pelaku: Pelaku, lembar: Lembar, opd: str, tahun: int, unsur: set[str]) -> None:
    """The right on each element: on the whole OPD, or on the unit that it belongs to."""
    putusan = boleh(pelaku, lembar.hak, opd=opd)
    if putusan.boleh:
        return
    ta = baca_tahun(opd, tahun)
    if ta is None:
        tolak(putusan)
        return
    for u in unsur:
        tolak(boleh(pelaku, lembar.hak, opd=opd, unit=ta.unit.get(u, "")))


def _wajib_milik(opd: str, unsur: set[str]) -> None:
    diminta = unsur - {""}
    milik = set(IdentitasUnsur.objects.filter(kunci__in=diminta, pemilik=opd).values_list("kunci", flat=True))
    if asing := diminta - milik:
        raise TindakanDitolak(f"Unsur {', '.join(sorted(asing))} tidak ada pada OPD {opd}.")

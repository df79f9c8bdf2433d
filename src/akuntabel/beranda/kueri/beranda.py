"""What the home page of one OPD shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.hitung import Rekap
from akuntabel.beranda.keadaan import KeadaanTahun, KeadaanTriwulan
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.kueri.tugas import muat_keadaan
from akuntabel.beranda.langkah import langkah_tahun
from akuntabel.beranda.tampil import (
    LangkahTampil,
    TugasTampil,
    sebut_hari,
    sebut_sisa,
    tampilkan_langkah,
    tampilkan_tugas,
)
from akuntabel.beranda.tugas import Tugas, tugas_opd


@dataclass(frozen=True, slots=True, kw_only=True)
class Beranda:
    keadaan: KeadaanTahun
    semua: tuple[Tugas, ...]
    tugas: tuple[TugasTampil, ...]
    langkah: tuple[LangkahTampil, ...]
    posisi: Rekap | None
    """The figures of the period; None where they have to be computed first."""
    pengisian: str
    """When the period is filled in, in words."""

    perlu: tuple[int, ...]
    """The periods whose figures are out of date and needed here: this one, and the quarters that have begun."""

    @property
    def utama(self) -> TugasTampil | None:
        """The next thing that can be done."""
        return next((t for t in self.tugas if t.url and not t.tugas.terhalang), None)

    @property
    def terlambat(self) -> int:
        return sum(t.terlambat for t in self.tugas)


def muat_beranda(pelaku: Pelaku, opd: str, periode: Periode) -> Beranda:
    """A fixed number of queries."""
    hari = timezone.localdate()
    k = muat_keadaan(pelaku, opd, periode.tahun, hari=hari)
    semua = tugas_opd(pelaku, k, hari)
    semua_rekap = simpanan([opd], periode.tahun)
    ada = semua_rekap.get((opd, periode.triwulan))
    dipakai = {periode.triwulan, *(x.triwulan for x in k.triwulan if x.jendela.buka is None or x.jendela.buka <= hari)}
    return Beranda(
        keadaan=k,
        semua=semua,
        tugas=tampilkan_tugas(semua, opd=opd, tahun=periode.tahun, hari=hari),
        langkah=tampilkan_langkah(langkah_tahun(k, periode, hari), opd=opd, tahun=periode.tahun),
        posisi=ada.rekap if ada and ada.segar else None,
        perlu=tuple(n for n in sorted(dipakai) if (opd, n) not in semua_rekap or not semua_rekap[opd, n].segar),
        pengisian=_pengisian(k, periode, hari),
    )


def _pengisian(k: KeadaanTahun, periode: Periode, hari: date) -> str:
    x: KeadaanTriwulan | None = next((x for x in k.triwulan if x.triwulan == periode.triwulan), None)
    if x is None:
        return f"Batas LKjIP {k.tahun}: {sebut_hari(k.tenggat_laporan)}" if k.tenggat_laporan else ""
    if not x.dapat_diubah:
        return f"{x.nama[0].upper()}{x.nama[1:]} {x.keadaan.sebutan}"
    if x.jendela.alasan:
        return x.jendela.alasan
    buka, tutup = x.jendela.buka, x.jendela.tutup
    if buka and hari < buka:
        return f"{periode.sebutan} mulai diisi {sebut_hari(buka)}"
    if tutup and tutup < hari:
        return f"Batas pengisian {periode.sebutan} sudah lewat: {sebut_hari(tutup)}"
    return f"Pengisian {periode.sebutan} {sebut_sisa(tutup, hari)}" if tutup else ""

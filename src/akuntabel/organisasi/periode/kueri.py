"""Reads for the coordinator: the five periods of a year over all OPD, one of them with all states, exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count
from django.utils import timezone

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.jendela import KeadaanJendela, jendela_baku, keadaan_jendela
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.jejak.orang import nama_orang
from akuntabel.organisasi.models import JendelaPeriode, Opd, PengecualianPeriode, PeriodeTriwulan

URUTAN = (1, 2, 3, 4, 0)
"""The quarters, then the year's own values."""
TAHAP = (Keadaan.DRAF, Keadaan.DIAJUKAN, Keadaan.DIVERIFIKASI, Keadaan.DISAHKAN)
"""The columns of the table; what was sent back or reopened is being filled in, what is locked is ratified."""
_DIHITUNG = {
    Keadaan.DIKEMBALIKAN: Keadaan.DRAF,
    Keadaan.DIBUKA_KEMBALI: Keadaan.DRAF,
    Keadaan.DIKUNCI: Keadaan.DISAHKAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class JadwalPeriode:
    """A period as its coordinator set it, else by custom, and how far the OPD have come."""

    periode: Periode
    jendela: KeadaanJendela
    buka: date | None
    tutup: date | None
    ditetapkan: bool
    """Whether the coordinator set the days; otherwise they are those of custom and do not bind."""
    oleh: str
    alasan: str
    versi: int
    jumlah: Mapping[Keadaan, int]
    """How many OPD stand at each stage of ``TAHAP``."""
    pengecualian: int

    @property
    def judul(self) -> str:
        return "Nilai tahunan" if self.periode.tahunan else f"Triwulan {ROMAWI[self.periode.triwulan]}"

    @property
    def tahap(self) -> tuple[tuple[str, int], ...]:
        kata = ("Diisi", "Diajukan", "Diverifikasi", "Disahkan")
        return tuple((k, self.jumlah[t]) for k, t in zip(kata, TAHAP, strict=True))

    @property
    def seluruhnya(self) -> int:
        return sum(self.jumlah.values())

    @property
    def selesai(self) -> int:
        return self.jumlah[Keadaan.DISAHKAN]

    @property
    def terlambat(self) -> bool:
        """Still open although its day has passed, which only a schedule of custom allows."""
        lewat = self.tutup is not None and timezone.localdate() > self.tutup
        return lewat and self.jendela is KeadaanJendela.TERBUKA


def jadwal_tahun(tahun: int) -> tuple[JadwalPeriode, ...]:
    """The five periods of a year. Five queries."""
    return _jadwal(tahun, URUTAN)


def jadwal_periode(tahun: int, triwulan: int) -> JadwalPeriode:
    """One of them. Five queries."""
    return _jadwal(tahun, (triwulan,))[0]


def _jadwal(tahun: int, triwulan: Iterable[int]) -> tuple[JadwalPeriode, ...]:
    urutan = tuple(triwulan)
    ada = {j.triwulan: j for j in JendelaPeriode.objects.filter(tahun=tahun, triwulan__in=urutan)}
    nama = nama_orang(j.oleh for j in ada.values())
    banyak = Opd.objects.count()
    jumlah: dict[int, dict[Keadaan, int]] = {n: dict.fromkeys(TAHAP, 0) for n in urutan}
    isi = PeriodeTriwulan.objects.filter(tahun=tahun, triwulan__in=urutan).order_by()
    for n, keadaan, berapa in isi.values_list("triwulan", "keadaan").annotate(n=Count("id")):
        k = Keadaan(keadaan)
        jumlah[n][_DIHITUNG.get(k, k)] += berapa
    for n in urutan:
        jumlah[n][Keadaan.DRAF] += banyak - sum(jumlah[n].values())
    kecuali = dict(
        _berlaku(PengecualianPeriode.objects.filter(tahun=tahun, triwulan__in=urutan))
        .order_by()
        .values_list("triwulan")
        .annotate(n=Count("id"))
    )
    return tuple(_satu(tahun, n, ada.get(n), nama, jumlah[n], kecuali.get(n, 0)) for n in urutan)


def _satu(
    tahun: int,
    triwulan: int,
    j: JendelaPeriode | None,
    nama: Mapping[str, str],
    jumlah: Mapping[Keadaan, int],
    pengecualian: int,
) -> JadwalPeriode:
    baku = jendela_baku(tahun, triwulan)
    return JadwalPeriode(
        periode=Periode(tahun, triwulan),
        jendela=keadaan_jendela(buka=j.buka, tutup=j.tutup, dikunci=j.dikunci, hari=timezone.localdate())
        if j
        else KeadaanJendela.TERBUKA,
        buka=j.buka if j else baku.mulai,
        tutup=j.tutup if j else baku.selesai,
        ditetapkan=j is not None,
        oleh=nama[j.oleh] if j else "",
        alasan=j.alasan if j else "",
        versi=j.versi if j else 0,
        jumlah=jumlah,
        pengecualian=pengecualian,
    )


@dataclass(frozen=True, slots=True)
class OpdPeriode:
    """An OPD and its state in a period."""

    kode: str
    nama: str
    keadaan: Keadaan


def opd_periode(tahun: int, triwulan: int) -> tuple[OpdPeriode, ...]:
    """All OPD with their state, those that are least far first. Two queries."""
    baris = PeriodeTriwulan.objects.filter(tahun=tahun, triwulan=triwulan).order_by()
    keadaan = {opd: Keadaan(k) for opd, k in baris.values_list("opd_id", "keadaan")}
    semua = [
        OpdPeriode(kode, nama, keadaan.get(kode, Keadaan.DRAF))
        for kode, nama in Opd.objects.order_by("kode").values_list("kode", "nama")
    ]
    maju = {k: n for n, k in enumerate(TAHAP)}
    return tuple(sorted(semua, key=lambda o: maju[_DIHITUNG.get(o.keadaan, o.keadaan)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class PengecualianTampil:
    """An exception in words; ``orang`` is empty where it is for the whole OPD."""

    id: int
    opd: str
    orang: str
    sampai: date
    alasan: str
    oleh: str
    waktu: datetime
    dicabut: datetime | None
    dicabut_oleh: str

    @property
    def berlaku(self) -> bool:
        return self.dicabut is None and self.sampai >= timezone.localdate()


def pengecualian_periode(tahun: int, triwulan: int) -> tuple[PengecualianTampil, ...]:
    """All exceptions of a period, those in force first. Two queries."""
    baris = PengecualianPeriode.objects.filter(tahun=tahun, triwulan=triwulan).select_related("opd")
    semua = list(baris.order_by("-waktu", "-id"))
    nama = nama_orang(x for p in semua for x in (p.pengguna, p.oleh, p.dicabut_oleh))
    tampil = [
        PengecualianTampil(
            id=p.pk,
            opd=p.opd.nama,
            orang=nama.get(p.pengguna, ""),
            sampai=p.sampai,
            alasan=p.alasan,
            oleh=nama[p.oleh],
            waktu=p.waktu,
            dicabut=p.dicabut,
            dicabut_oleh=nama.get(p.dicabut_oleh, ""),
        )
        for p in semua
    ]
    return tuple(sorted(tampil, key=lambda p: not p.berlaku))


def tahun_periode() -> tuple[int, ...]:
    """The years to choose from: those with a schedule or a state, this one and the next. Two queries."""
    kini = timezone.localdate().year
    ada = {*JendelaPeriode.objects.order_by().values_list("tahun", flat=True).distinct()}
    ada |= {*PeriodeTriwulan.objects.order_by().values_list("tahun", flat=True).distinct()}
    return tuple(sorted({*ada, kini - 1, kini, kini + 1}, reverse=True))


def _berlaku(baris: Any) -> Any:
    return baris.filter(dicabut__isnull=True, sampai__gte=timezone.localdate())

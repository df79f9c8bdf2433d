"""The year as a strip: plan, agreement, quarters, report; each with its deadline and what is open, late, locked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.beranda.keadaan import KeadaanTahun, KeadaanTriwulan
from akuntabel.beranda.tugas import banyak, bulat

SELESAI = frozenset({Keadaan.DISAHKAN, Keadaan.DIKUNCI})


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahTahun:
    """``halaman`` and ``triwulan`` name the place; ``tanda`` is the state in one word."""

    judul: str
    keterangan: str
    halaman: str
    triwulan: int = 0
    selesai: bool = False
    terlambat: bool = False
    kini: bool = False


def langkah_tahun(k: KeadaanTahun, periode: Periode, hari: date) -> tuple[LangkahTahun, ...]:
    """Plan, agreement, four quarters and the report of one year."""
    return (
        _rencana(k),
        _perjanjian(k),
        *(_triwulan(x, hari, kini=x.triwulan == periode.triwulan) for x in k.triwulan),
        _laporan(k, hari, kini=periode.tahunan),
    )


def _rencana(k: KeadaanTahun) -> LangkahTahun:
    ada = k.rencana
    return LangkahTahun(
        judul="Renstra",
        keterangan=f"{ada.masa}; {_sebut(ada.keadaan)}" if ada else "belum ada",
        halaman="perencanaan:rencana",
        selesai=ada is not None and ada.keadaan in SELESAI,
    )


def _perjanjian(k: KeadaanTahun) -> LangkahTahun:
    ada = k.pk_berlaku
    if ada is None:
        keterangan = "belum ada"
    elif ada.ditandatangani:
        keterangan = f"ditandatangani {tulis_tanggal(ada.tanggal)}" if ada.tanggal else "ditandatangani"
    else:
        keterangan = _sebut(ada.keadaan)
    return LangkahTahun(
        judul="Perjanjian kinerja",
        keterangan=keterangan,
        halaman="perjanjian:perjanjian",
        selesai=bool(ada and ada.ditandatangani),
    )


def _triwulan(x: KeadaanTriwulan, hari: date, *, kini: bool) -> LangkahTahun:
    buka, tutup = x.jendela.buka, x.jendela.tutup
    terlambat = x.dapat_diubah and tutup is not None and tutup < hari
    if not x.dapat_diubah:
        keterangan = _sebut(x.keadaan)
    elif buka is not None and hari < buka and not x.terisi:
        keterangan = f"buka {_hari_bulan(buka)}"
    else:
        keterangan = f"{bulat(x.terisi)} dari {banyak(x.wajib, 'terisi')}" if x.wajib else "belum ada indikator"
        if x.keadaan is not Keadaan.DRAF:
            keterangan = f"{_sebut(x.keadaan)}, {keterangan}"
        if tutup is not None:
            keterangan += f"; {'lewat' if terlambat else 'batas'} {_hari_bulan(tutup)}"
    return LangkahTahun(
        judul=f"Triwulan {ROMAWI[x.triwulan]}",
        keterangan=keterangan,
        halaman="beranda:beranda",
        triwulan=x.triwulan,
        selesai=x.keadaan in SELESAI,
        terlambat=terlambat,
        kini=kini,
    )


def _laporan(k: KeadaanTahun, hari: date, *, kini: bool) -> LangkahTahun:
    terlambat = k.laporan.dapat_diubah and k.tenggat_laporan is not None and k.tenggat_laporan < hari
    if k.laporan.keadaan is Keadaan.DRAF and k.tenggat_laporan:
        keterangan = f"{'lewat' if terlambat else 'batas'} {tulis_tanggal(k.tenggat_laporan)}"
    else:
        keterangan = _sebut(k.laporan.keadaan)
    return LangkahTahun(
        judul=f"LKjIP {k.tahun}",
        keterangan=keterangan,
        halaman="pelaporan:laporan",
        selesai=k.laporan.keadaan in SELESAI,
        terlambat=terlambat,
        kini=kini,
    )


def _sebut(keadaan: Keadaan) -> str:
    return {Keadaan.DIAJUKAN: "menunggu verifikasi", Keadaan.DIVERIFIKASI: "menunggu pengesahan"}.get(
        keadaan, keadaan.sebutan
    )


def _hari_bulan(hari: date) -> str:
    """ "14 April": the year is that of the strip, or plainly the next."""
    return tulis_tanggal(hari).rsplit(" ", 1)[0]

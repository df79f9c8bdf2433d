"""What waits for somebody's decision in an OPD and year, each with its figures, its evidence, its explanations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import NoReverseMatch
from django.utils import timezone

from akuntabel.aturan.alur import BUKAN_PENGAJU, Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.keadaan import Berkas, KeadaanPk, KeadaanRencana, KeadaanTahun, KeadaanTriwulan
from akuntabel.beranda.kueri.tugas import muat_keadaan
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.beranda.tugas import menunggu, sebut_keadaan
from akuntabel.jejak.orang import nama_orang
from akuntabel.laman.alamat import alamat
from akuntabel.pengukuran.kueri.kisi import BarisKisi, susun_kisi
from akuntabel.pengukuran.kueri.penghalang import baca_analisis
from akuntabel.pengukuran.kueri.ukur import baca_ukur

PUTUSAN = {
    Peran.VERIFIKATOR_OPD: (Keadaan.DIAJUKAN, Langkah.VERIFIKASI),
    Peran.KEPALA_OPD: (Keadaan.DIVERIFIKASI, Langkah.SAHKAN),
}
"""Who decides on what state, and by which step."""
TOMBOL = {Langkah.VERIFIKASI: "Verifikasi", Langkah.SAHKAN: "Sahkan"}
TAMPIL = 6
"""Indicators that are shown at once; the rest opens in place."""
_SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class BarisPutusan:
    """One indicator of a quarter."""

    baris: BarisKisi
    penjelasan: str
    url: str

    @property
    def meleset(self) -> bool:
        return self.baris.persen is not None and bulatkan(self.baris.persen) < _SERATUS


@dataclass(frozen=True, slots=True, kw_only=True)
class Putusan:
    """One thing to decide on."""

    alur: Alur
    kunci: str
    triwulan: int
    nama: str
    keadaan: str
    langkah: Langkah
    tombol: str
    pengaju: str
    rincian: str
    tenggat: date | None
    tanda: int
    terhalang: str
    url: str
    """Where it can be read in full."""
    url_sahkan: str = ""
    """A page that asks for more before the step: the day of a report."""
    baris: tuple[BarisPutusan, ...] = ()

    @property
    def kunci_html(self) -> str:
        return f"{self.alur}-{self.kunci}".replace("/", "-").replace(".", "-")

    @property
    def utama(self) -> tuple[BarisPutusan, ...]:
        return self.baris[:TAMPIL]

    @property
    def lain(self) -> tuple[BarisPutusan, ...]:
        return self.baris[TAMPIL:]

    @property
    def meleset(self) -> int:
        return sum(b.meleset for b in self.baris)

    @property
    def tanpa_bukti(self) -> int:
        return sum(not b.baris.bukti for b in self.baris if not b.baris.sel.nihil)


def yang_menunggu(pelaku: Pelaku, opd: str, tahun: int) -> tuple[Putusan, ...]:
    """What waits for this person. Queries grow with the quarters that wait, not with rows."""
    hari = timezone.localdate()
    k = muat_keadaan(pelaku, opd, tahun, hari=hari)
    peran = pelaku.peran_atas(opd=opd)
    daftar = [
        (b, tenggat, langkah)
        for p, (asal, langkah) in PUTUSAN.items()
        if p in peran
        for b, tenggat in menunggu(k, asal)
    ]
    orang = nama_orang(b.pengaju for b, _, _ in daftar) if daftar else {}
    ukur = baca_ukur(opd, tahun) if any(isinstance(b, KeadaanTriwulan) for b, _, _ in daftar) else None
    hasil = []
    for b, tenggat, langkah in daftar:
        alur, n = _alur(b), b.triwulan if isinstance(b, KeadaanTriwulan) else 0
        baris: tuple[BarisPutusan, ...] = ()
        if isinstance(b, KeadaanTriwulan) and ukur is not None:
            periode = Periode(tahun, n)
            analisis = baca_analisis(opd, periode)
            isian = alamat_halaman("pengukuran:pengukuran", opd, periode)
            semua = [
                BarisPutusan(x, _penjelasan(x, analisis.get(x.kunci)), f"{isian}#{x.kunci}")
                for x in susun_kisi(ukur, periode).baris
                if x.terisi
            ]
            baris = tuple(sorted(semua, key=lambda x: (not x.meleset, x.baris.persen or 0)))
        sendiri = langkah in BUKAN_PENGAJU and b.pengaju == pelaku.nama
        hasil.append(
            Putusan(
                alur=alur,
                kunci=b.kunci,
                triwulan=n,
                nama=b.nama[0].upper() + b.nama[1:],
                keadaan=sebut_keadaan(b.keadaan),
                langkah=langkah,
                tombol=TOMBOL[langkah],
                pengaju=orang.get(b.pengaju, b.pengaju),
                rincian=_rincian(b, k),
                tenggat=tenggat,
                tanda=b.tanda,
                terhalang="Anda sendiri yang mengajukannya; verifikasi dilakukan orang lain." if sendiri else "",
                url=_tempat(b, opd, tahun),
                url_sahkan=_sahkan_laporan(opd, tahun) if alur is Alur.LKJIP and langkah is Langkah.SAHKAN else "",
                baris=baris,
            )
        )
    return tuple(hasil)


def _alur(b: Berkas) -> Alur:
    match b:
        case KeadaanTriwulan():
            return Alur.TRIWULAN
        case KeadaanRencana():
            return Alur.RENCANA
        case KeadaanPk():
            return Alur.PK
    return Alur.LKJIP


def _penjelasan(x: BarisKisi, analisis: object) -> str:
    """What was told about a result: its cause, else the reason in the cell."""
    return str(getattr(analisis, "penyebab", "") or x.lencana.sebab)


def _rincian(b: Berkas, k: KeadaanTahun) -> str:
    match b:
        case KeadaanRencana():
            return f"Berlaku {b.masa}. Setelah disahkan, isinya dibekukan."
        case KeadaanPk():
            return "Setelah disahkan, perjanjian siap ditandatangani."
        case KeadaanTriwulan():
            return f"{b.terisi} dari {b.wajib} indikator terisi."
    return f"Laporan tahun {k.tahun}. Temuan reviu ditelaah sebelum disahkan."


def _tempat(b: Berkas, opd: str, tahun: int) -> str:
    match b:
        case KeadaanTriwulan():
            return alamat_halaman("pengukuran:pengukuran", opd, Periode(tahun, b.triwulan))
        case KeadaanRencana():
            return alamat_halaman("perencanaan:rencana", opd, Periode(tahun))
        case KeadaanPk():
            try:
                return alamat("perjanjian:pk", opd, Periode(tahun), pk=b.kunci)
            except NoReverseMatch:
                return ""
    return alamat_halaman("pelaporan:laporan", opd, Periode(tahun))


def _sahkan_laporan(opd: str, tahun: int) -> str:
    return alamat_halaman("pelaporan:sahkan", opd, Periode(tahun))

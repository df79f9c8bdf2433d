"""What the dashboard of one OPD shows. It shows computed results, so it reads the whole ``TahunKinerja``: honest, and
in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.nilai import Angka, BelumDiukur
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.beranda.hitung import Rekap, indikator_opd, meleset
from akuntabel.beranda.keadaan import KeadaanTahun, KeadaanTriwulan
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.kueri.tugas import muat_keadaan
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.beranda.tugas import sebut_keadaan
from akuntabel.dokumen.grafik_titik import TitikSebaran, TitikTahun, grafik_sebaran, grafik_tren
from akuntabel.dokumen.svg import Lukisan
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil, rata_rata_hasil
from akuntabel.kinerja.kemajuan import kemajuan_renstra, riwayat
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.alamat import alamat
from akuntabel.pelaporan import angka_laporan as angka
from akuntabel.pelaporan.kueri import muat_tahun

SERAPAN_BAIK = Decimal(90)
"""Percent of the year's budget from which absorption counts as high in the picture."""
_SERATUS = Decimal(100)
TAMPIL = 8
"""Indicators off target that are shown at once; the rest opens in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDasbor:
    """An indicator that needs attention."""

    kode: str
    uraian: str
    target: str
    realisasi: str
    persen: Decimal | None
    predikat: str
    penjelasan: str
    wajib_jelas: bool
    """Its explanation is obligatory and missing."""
    url: str
    url_jelas: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    nama: str
    capaian: Decimal | None
    serapan: Decimal | None
    url: str
    asumsi: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTriwulan:
    nama: str
    keadaan: str
    terisi: int
    wajib: int
    batas: date | None
    terlambat: bool
    url: str

    @property
    def persen(self) -> Decimal | None:
        return Decimal(self.terisi) * 100 / self.wajib if self.wajib else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tren:
    judul: str
    lukisan: Lukisan
    titik: tuple[TitikTahun, ...]
    satuan: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dasbor:
    posisi: Rekap
    meleset: tuple[BarisDasbor, ...]
    belum_jelas: tuple[BarisDasbor, ...]
    """Those whose explanation is obligatory and missing, be they off target or worse than before."""
    program: tuple[BarisProgram, ...]
    sebaran: Lukisan | None
    dasar_sebaran: str
    triwulan: tuple[BarisTriwulan, ...]
    tren: tuple[Tren, ...]
    utama: int
    """How many main indicators there are."""

    @property
    def meleset_utama(self) -> tuple[BarisDasbor, ...]:
        return self.meleset[:TAMPIL]

    @property
    def meleset_lain(self) -> tuple[BarisDasbor, ...]:
        return self.meleset[TAMPIL:]


def muat_dasbor(pelaku: Pelaku, opd: str, periode: Periode) -> Dasbor:
    """``beranda.tindakan.segarkan_rekap`` must have run for the period, with its review."""
    t = muat_tahun(opd, periode.tahun)
    hari = timezone.localdate()
    posisi = simpanan([opd], periode.tahun)[opd, periode.triwulan].rekap
    semua = {i.kunci: hasil(t, i.kunci, periode) for i in indikator_opd(t)}
    baris = {kunci: _baris(t, h, periode, kunci in posisi.analisis_kurang) for kunci, h in semua.items()}
    luput = sorted((h for h in semua.values() if meleset(h)), key=lambda h: h.capaian_periode.persen or 0)
    program, dasar, batas = _program(t, semua, periode)
    k = muat_keadaan(pelaku, opd, periode.tahun, hari=hari)
    iku = _utama(t)
    return Dasbor(
        posisi=posisi,
        meleset=tuple(baris[h.indikator.kunci] for h in luput),
        belum_jelas=tuple(b for kunci, b in baris.items() if kunci in posisi.analisis_kurang),
        program=program,
        sebaran=_sebaran(program, periode, batas),
        dasar_sebaran=dasar,
        triwulan=tuple(_triwulan(k, x, hari) for x in k.triwulan),
        tren=tuple(x for i in iku if (x := _tren(t, i, periode))),
        utama=len(iku),
    )


def _baris(t: TahunKinerja, h: Hasil, periode: Periode, wajib_jelas: bool) -> BarisDasbor:
    i = h.indikator
    analisis = t.analisis(i.kunci, periode.triwulan)
    return BarisDasbor(
        kode=i.kode,
        uraian=i.uraian,
        target=angka.target_periode(h).teks,
        realisasi=angka.realisasi(h).teks,
        persen=h.capaian_periode.persen,
        predikat=h.predikat,
        penjelasan=analisis.penyebab if analisis else "",
        wajib_jelas=wajib_jelas,
        url=_url_indikator(t.opd.kode, periode, i.kunci),
        url_jelas=alamat_halaman("pengukuran:analisis", t.opd.kode, periode),
    )


def _url_indikator(opd: str, periode: Periode, indikator: str) -> str:
    return alamat("pengukuran:indikator", opd, periode, indikator=indikator)


def _program(
    t: TahunKinerja, semua: dict[str, Hasil], periode: Periode
) -> tuple[tuple[BarisProgram, ...], str, Decimal]:
    """The programs, on what their capaian rests, and where the picture parts reached from not reached.

    Where no program has a target to the end of the quarter, all are compared with the year's.
    """
    uang = anggaran_semua(t, periode)
    program = t.milik_opd(r.JenisUnsur.PROGRAM)
    milik = {u.kunci: [semua[i.kunci] for i in t.indikator_dari(u.kunci)] for u in program}
    capaian = {k: rata_rata_hasil(h, tahun=t.tahun).persen for k, h in milik.items()}
    dasar, batas = f"Capaian terhadap target {periode.sampai_dengan}.", _SERATUS
    if not periode.tahunan and all(c is None for c in capaian.values()):
        capaian = {k: _terhadap_tahun(h) for k, h in milik.items()}
        batas = _SERATUS * periode.triwulan / 4
        dasar = f"Capaian terhadap target tahun {t.tahun}, karena target triwulan belum diisi."
    url = alamat_halaman("anggaran:anggaran", t.opd.kode, periode)
    baris = tuple(
        BarisProgram(
            nama=u.uraian,
            capaian=capaian[u.kunci],
            serapan=uang[u.kunci].serapan,
            url=url,
            asumsi=any(s == "asumsi_serapan" for h in milik[u.kunci] for s in h.sumber),
        )
        for u in program
    )
    return baris, dasar, batas


def _terhadap_tahun(semua: Sequence[Hasil]) -> Decimal | None:
    ada = [h.capaian.persen for h in semua if h.capaian.persen is not None]
    return sum(ada, Decimal(0)) / len(ada) if ada else None


def _sebaran(program: Sequence[BarisProgram], periode: Periode, batas: Decimal) -> Lukisan | None:
    if not any(p.capaian is not None and p.serapan is not None for p in program):
        return None
    titik = [TitikSebaran(nama=p.nama, capaian=p.capaian, serapan=p.serapan) for p in program]
    return grafik_sebaran(
        titik,
        judul="Capaian dan serapan per program",
        batas_capaian=batas,
        batas_serapan=SERAPAN_BAIK * periode.triwulan_akhir / 4,
    )


def _triwulan(k: KeadaanTahun, x: KeadaanTriwulan, hari: date) -> BarisTriwulan:
    batas = x.jendela.tutup
    return BarisTriwulan(
        nama=f"Triwulan {ROMAWI[x.triwulan]}",
        keadaan=sebut_keadaan(x.keadaan),
        terisi=x.terisi,
        wajib=x.wajib,
        batas=batas,
        terlambat=x.dapat_diubah and batas is not None and batas < hari,
        url=alamat_halaman("pengukuran:pengukuran", k.opd, Periode(k.tahun, x.triwulan)),
    )


def _utama(t: TahunKinerja) -> list[r.Indikator]:
    """The IKU; where none is marked, the indicators of tujuan and sasaran."""
    iku = [i for i in indikator_opd(t) if i.iku]
    return iku or [i for u in t.milik_opd(r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN) for i in t.indikator_dari(u.kunci)]


def _tren(t: TahunKinerja, i: r.Indikator, periode: Periode) -> Tren | None:
    """An indicator over the years, where at least one year has a number."""
    titik = [_titik(h) for h in riwayat(t, i.kunci) if h.periode.tahun < t.tahun or h.lengkap]
    kini = hasil(t, i.kunci, Periode(t.tahun))
    if not kini.lengkap:
        belum = "Belum diukur" if isinstance(kini.realisasi, BelumDiukur) else "Belum lengkap"
        target = kini.target.nilai if kini.target else None
        titik.append(TitikTahun(tahun=t.tahun, target=_bilangan(target), tanpa_realisasi=belum))
    if not any(x.target is not None or x.realisasi is not None for x in titik):
        return None
    m = kemajuan_renstra(t, i.kunci)
    akhir = m.target_akhir.nilai if isinstance(m.target_akhir, Angka) and not m.kumulatif else None
    satuan = "" if i.satuan.strip().lower() in angka.TANPA_SATUAN else i.satuan
    lukisan = grafik_tren(titik, judul=i.uraian, satuan=satuan, target_akhir=akhir, lebar=480, tinggi=230)
    return Tren(
        judul=i.uraian,
        lukisan=lukisan,
        titik=tuple(titik),
        satuan=i.satuan,
        url=_url_indikator(t.opd.kode, periode, i.kunci),
    )


def _titik(h: Hasil) -> TitikTahun:
    target = h.target.nilai if h.target else None
    return TitikTahun(tahun=h.periode.tahun, target=_bilangan(target), realisasi=_bilangan(h.realisasi))


def _bilangan(nilai: object) -> Decimal | None:
    return nilai.nilai if isinstance(nilai, Angka) else None

"""The steps of a year, from plan to report: what is done, what is due."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.aturan.tenggat import JenisEntitas, tenggat_lkjip
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.alamat import alamat


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahTahun:
    judul: str
    keterangan: str
    url: str = ""
    selesai: bool = False
    kini: bool = False


def langkah_tahun(t: TahunKinerja, periode: Periode) -> tuple[LangkahTahun, ...]:
    """Plan, agreement, four quarters and the report of one year."""
    opd = t.opd.kode
    return (
        _rencana(t, alamat("portal:rencana", opd, periode)),
        _perjanjian(t),
        *(_triwulan(t, Periode(t.tahun, n), kini=n == periode.triwulan) for n in range(1, 5)),
        LangkahTahun(
            judul=f"LKjIP {t.tahun}",
            keterangan=_batas_laporan(t.tahun),
            url=alamat("portal:beranda", opd, Periode(t.tahun)),
            kini=periode.tahunan,
        ),
    )


def _rencana(t: TahunKinerja, url: str) -> LangkahTahun:
    if t.rencana is None:
        return LangkahTahun(judul="Renstra", keterangan="belum ada")
    masa = f"{t.rencana.tahun_awal}–{t.rencana.tahun_akhir}, {t.rencana.versi}"
    return LangkahTahun(judul="Renstra", keterangan=masa, url=url, selesai=True)


def _perjanjian(t: TahunKinerja) -> LangkahTahun:
    judul = "Perjanjian kinerja"
    if t.pk is None:
        return LangkahTahun(judul=judul, keterangan="belum tercatat")
    tanggal = f" {tulis_tanggal(t.pk.tanggal)}" if t.pk.tanggal else ""
    return LangkahTahun(judul=judul, keterangan=f"ditandatangani{tanggal}", selesai=True)


def _triwulan(t: TahunKinerja, periode: Periode, *, kini: bool) -> LangkahTahun:
    semua = [i for u in t.milik_opd() for i in t.indikator_dari(u.kunci)]
    baris = (t.realisasi(i.kunci, triwulan=periode.triwulan) for i in semua)
    terisi = sum(1 for b in baris if b and isinstance(b.nilai, Terisi))
    return LangkahTahun(
        judul=f"Triwulan {ROMAWI[periode.triwulan]}",
        keterangan=f"{terisi} dari {len(semua)} terisi" if terisi else "belum diisi",
        url=alamat("portal:beranda", t.opd.kode, periode),
        selesai=bool(semua) and terisi == len(semua),
        kini=kini,
    )


def _batas_laporan(tahun: int) -> str:
    try:
        return f"batas {tulis_tanggal(tenggat_lkjip(tahun, JenisEntitas.SKPD))}"
    except ParameterError:
        return ""

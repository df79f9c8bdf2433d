"""A period of one OPD in figures: the one rule behind the recap, the tiles of the home page and the counts of tasks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BelumDiisi, Terisi, bulatkan
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil, rata_rata_hasil
from akuntabel.kinerja.keuangan import anggaran
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.ringkasan import terisi as bernilai
from akuntabel.reviu.periksa import judul_aturan, periksa
from akuntabel.reviu.temuan import Temuan, Tingkat

MIKRO = 6
"""Decimals of a stored percentage: whole millionths of a percent."""
BANYAK_TERBERAT = 3
_SERATUS = Decimal(100)


@dataclass(frozen=True, slots=True)
class TemuanSingkat:
    """A finding in one line."""

    kode: str
    tingkat: str
    judul: str
    pesan: str
    tempat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekap:
    """What ``RekapOpd`` stores; see there."""

    ada_rencana: bool
    indikator: int
    bertarget: int
    wajib: int
    terisi: int
    terukur: int
    lengkap: int
    meleset: int
    rata_mikro: int | None
    analisis_wajib: int
    analisis_kurang: int
    tanpa_bukti: int
    pagu: r.Sen | None
    realisasi: r.Sen | None
    serapan_mikro: int | None
    temuan: int | None
    """None while the review has not been run for this period; it takes longest."""
    temuan_tinggi: int | None
    terberat: tuple[TemuanSingkat, ...] = ()

    @property
    def rata(self) -> Decimal | None:
        return dari_mikro(self.rata_mikro)

    @property
    def serapan(self) -> Decimal | None:
        return dari_mikro(self.serapan_mikro)

    @property
    def belum_diisi(self) -> int:
        return self.wajib - self.terisi


def hitung_rekap(t: TahunKinerja, periode: Periode, *, batas_analisis: Decimal, reviu: bool = True) -> Rekap:
    """The figures of a period, from scratch; ``reviu``: with what the review finds."""
    indikator = indikator_opd(t)
    semua = [hasil(t, i.kunci, periode) for i in indikator]
    wajib = [i for i in indikator if wajib_diisi(i.akumulasi, periode.triwulan)]
    isian = {x.indikator: x.nilai for x in t.data.realisasi if (x.tahun, x.triwulan) == (t.tahun, periode.triwulan)}
    berbukti = {
        b.indikator for b in t.data.bukti if (b.tahun, b.triwulan) == (t.tahun, periode.triwulan)
    }  # evidence of a quarter stands behind that quarter's own figure
    dianalisis = [h for h in semua if perlu_analisis(h, batas_analisis)]
    uang = anggaran(t, "", periode)
    temuan = periksa(t, periode) if reviu else []
    return Rekap(
        ada_rencana=t.rencana is not None,
        indikator=len(indikator),
        bertarget=sum(h.target is not None and bernilai(h.target.nilai) for h in semua),
        wajib=len(wajib),
        terisi=sum(not isinstance(isian.get(i.kunci, BelumDiisi()), BelumDiisi) for i in wajib),
        terukur=sum(bernilai(h.realisasi) for h in semua),
        lengkap=sum(h.lengkap and h.capaian_periode.persen is not None for h in semua),
        meleset=sum(meleset(h) for h in semua),
        rata_mikro=ke_mikro(rata_rata_hasil(semua, tahun=t.tahun).persen),
        analisis_wajib=len(dianalisis),
        analisis_kurang=sum(not teranalisis(t, h.indikator.kunci, periode.triwulan) for h in dianalisis),
        tanpa_bukti=sum(isinstance(isian.get(i.kunci), Terisi) and i.kunci not in berbukti for i in indikator),
        pagu=uang.pagu,
        realisasi=uang.realisasi,
        serapan_mikro=ke_mikro(uang.serapan),
        temuan=len(temuan) if reviu else None,
        temuan_tinggi=sum(x.tingkat == Tingkat.TINGGI for x in temuan) if reviu else None,
        terberat=tuple(_singkat(x) for x in temuan[:BANYAK_TERBERAT]),
    )


def indikator_opd(t: TahunKinerja) -> list[r.Indikator]:
    """The indicators of the OPD's own elements, in tree order."""
    return [i for u in t.milik_opd() for i in t.indikator_dari(u.kunci)]


def wajib_diisi(akumulasi: Akumulasi, triwulan: int) -> bool:
    """Whether an indicator is filled in for this very quarter; a yearly one only at the end (0: the year)."""
    return akumulasi is not Akumulasi.TAHUNAN or triwulan in (0, 4)


def meleset(h: Hasil) -> bool:
    """Complete for the period, and below its target as displayed."""
    persen = h.capaian_periode.persen
    return h.lengkap and persen is not None and bulatkan(persen) < _SERATUS


def perlu_analisis(h: Hasil, batas: Decimal) -> bool:
    """Whether a result is so far below its target that its cause must be told."""
    persen = h.capaian_periode.persen
    return h.lengkap and persen is not None and bulatkan(persen) < batas


def teranalisis(t: TahunKinerja, indikator: str, triwulan: int) -> bool:
    """Whether cause and follow-up of an indicator in a quarter are told."""
    a = t.analisis(indikator, triwulan)
    return bool(a and a.penyebab.strip() and a.tindak_lanjut.strip())


def ke_mikro(persen: Decimal | None) -> int | None:
    return None if persen is None else int(bulatkan(persen, MIKRO).scaleb(MIKRO))


def dari_mikro(mikro: int | None) -> Decimal | None:
    return None if mikro is None else Decimal(mikro).scaleb(-MIKRO)


def _singkat(x: Temuan) -> TemuanSingkat:
    tempat = x.lokasi.sebutan or " ".join(b for b in (x.lokasi.tabel, x.lokasi.objek, x.lokasi.kolom) if b)
    return TemuanSingkat(x.kode, str(x.tingkat), judul_aturan(x.kode), x.pesan, tempat)

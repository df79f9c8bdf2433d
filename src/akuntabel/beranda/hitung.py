"""A period of one OPD in figures: the one rule behind the recap, the tiles of the home page and the counts of tasks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil, rata_rata_hasil
from akuntabel.kinerja.keuangan import anggaran
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.ringkasan import terisi as bernilai
from akuntabel.pengukuran.kueri.kisi import perlu_diisi
from akuntabel.pengukuran.kueri.penghalang import Penghalang
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
    """Indicators that must be filled in before this very period can be submitted."""
    belum: tuple[str, ...]
    """The keys of those of them that are not."""
    terukur: int
    lengkap: int
    meleset: int
    rata_mikro: int | None
    analisis_kurang: tuple[str, ...]
    """The indicators whose obligatory analysis is missing."""
    tanpa_bukti: tuple[str, ...]
    """The indicators with a figure of this very period and no evidence."""
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
    def terisi(self) -> int:
        return self.wajib - len(self.belum)


def hitung_rekap(t: TahunKinerja, periode: Periode, *, halangan: Penghalang, reviu: bool = True) -> Rekap:
    """The figures of a period, from scratch; ``reviu``: with what the review finds.

    ``halangan`` is what the period lacks before it can be submitted, by the rule of the measurement.
    """
    semua = [hasil(t, i.kunci, periode) for i in indikator_opd(t)]
    uang = anggaran(t, "", periode)
    temuan = periksa(t, periode) if reviu else []
    return Rekap(
        ada_rencana=t.rencana is not None,
        indikator=len(semua),
        bertarget=sum(h.target is not None and bernilai(h.target.nilai) for h in semua),
        wajib=sum(perlu_diisi(h.indikator, h, periode) for h in semua),
        belum=tuple(i.kunci for i in halangan.belum_diisi),
        terukur=sum(bernilai(h.realisasi) for h in semua),
        lengkap=sum(h.lengkap and h.capaian_periode.persen is not None for h in semua),
        meleset=sum(meleset(h) for h in semua),
        rata_mikro=ke_mikro(rata_rata_hasil(semua, tahun=t.tahun).persen),
        analisis_kurang=tuple(w.indikator.kunci for w in halangan.belum_dianalisis),
        tanpa_bukti=tuple(i.kunci for i in halangan.tanpa_bukti),
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


def meleset(h: Hasil) -> bool:
    """Complete for the period, and below its target as displayed."""
    persen = h.capaian_periode.persen
    return h.lengkap and persen is not None and bulatkan(persen) < _SERATUS


def ke_mikro(persen: Decimal | None) -> int | None:
    return None if persen is None else int(bulatkan(persen, MIKRO).scaleb(MIKRO))


def dari_mikro(mikro: int | None) -> Decimal | None:
    return None if mikro is None else Decimal(mikro).scaleb(-MIKRO)


def _singkat(x: Temuan) -> TemuanSingkat:
    tempat = x.lokasi.sebutan or " ".join(b for b in (x.lokasi.tabel, x.lokasi.objek, x.lokasi.kolom) if b)
    return TemuanSingkat(x.kode, str(x.tingkat), judul_aturan(x.kode), x.pesan, tempat)

"""What a period still lacks before it can be submitted, and which results have to be explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiisi, Terisi, bulatkan
from akuntabel.aturan.penulisan import tulis_persen
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.tanda import TandaTampil, tanda_terbuka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.organisasi.setelan import nilai as setelan
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.kueri.kisi import jumlah_bukti, perlu_diisi
from akuntabel.pengukuran.kueri.ukur import Ukur, baca_ukur

WAJIB = ("penyebab", "hambatan", "tindak_lanjut")
"""The parts of an analysis that must be written where it is obligatory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WajibAnalisis:
    """An indicator whose result must be explained, and why."""

    indikator: r.Indikator
    hasil: Hasil
    sebab: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Penghalang:
    """``sebab`` stops the submission; the rest is said, but stops nothing. Marks are counted by the step itself."""

    belum_diisi: tuple[r.Indikator, ...] = ()
    belum_dianalisis: tuple[WajibAnalisis, ...] = ()
    tanda: tuple[TandaTampil, ...] = ()
    """Marks that wait for an answer."""
    tanpa_bukti: tuple[r.Indikator, ...] = ()
    tanpa_target: tuple[r.Indikator, ...] = ()

    @property
    def sebab(self) -> tuple[str, ...]:
        """What must be done first, one sentence each."""
        kata: list[str] = []
        if n := len(self.belum_diisi):
            kata.append(
                f"{n} sel realisasi belum diisi: {_sebut(self.belum_diisi)}. "
                "Isi angkanya, atau pilih belum diukur atau tidak berlaku beserta alasannya."
            )
        if n := len(self.belum_dianalisis):
            sebutan = _sebut(w.indikator for w in self.belum_dianalisis)
            kata.append(f"{n} analisis wajib belum lengkap: {sebutan}. Isi penyebab, hambatan, dan tindak lanjutnya.")
        return tuple(kata)

    @property
    def menghalangi(self) -> bool:
        return bool(self.belum_diisi or self.belum_dianalisis or self.tanda)


def penghalang(opd: str, tahun: int, triwulan: int, *, ukur: Ukur | None = None) -> Penghalang:
    """What stands in the way of submitting a period, in a fixed number of queries; ``ukur`` where it is at hand."""
    periode = Periode(tahun, triwulan)
    ukur = ukur or baca_ukur(opd, tahun)
    if ukur is None:
        return Penghalang()
    bukti = jumlah_bukti(opd, periode)
    analisis = baca_analisis(opd, periode)
    terbuka = tanda_terbuka(opd=opd, alur=Alur.TRIWULAN, kunci=f"{tahun}/{triwulan}")
    hasil = {i.kunci: (i, ukur.hasil(i, periode)) for i in ukur.indikator}
    return Penghalang(
        belum_diisi=tuple(i for i, h in hasil.values() if perlu_diisi(i, h, periode) and _kosong(ukur, i, h)),
        belum_dianalisis=tuple(
            w for w in wajib_analisis(ukur, periode) if not lengkap(analisis.get(w.indikator.kunci))
        ),
        tanda=tuple(t for t in terbuka if not t.terjawab),
        tanpa_bukti=tuple(i for i, h in hasil.values() if _berangka(ukur, i, h) and not bukti.get(i.kunci)),
        tanpa_target=tuple(i for i, h in hasil.values() if h.target is None or isinstance(h.target.nilai, BelumDiisi)),
    )


def wajib_analisis(ukur: Ukur, periode: Periode) -> tuple[WajibAnalisis, ...]:
    """The results that must be explained: under the threshold, or worse than before. Up to nine queries more."""
    batas = setelan("analisis.batas_capaian", periode.tahun)
    lalu = None if periode.triwulan > 1 else baca_ukur(ukur.tahun.opd.kode, periode.tahun - 1)
    hasil: list[WajibAnalisis] = []
    for i in ukur.indikator:
        h = ukur.hasil(i, periode)
        persen = h.capaian_periode.persen
        if persen is None:
            continue
        sebab: list[str] = []
        if isinstance(batas, Decimal) and bulatkan(persen) < batas:
            sebab.append(f"Capaian {tulis_persen(persen)} di bawah batas {tulis_persen(batas)}.")
        dulu, sebutan = _sebelumnya(ukur, lalu, i, periode)
        if dulu is not None and bulatkan(persen) < bulatkan(dulu):
            sebab.append(f"Capaian turun dari {tulis_persen(dulu)} ({sebutan}) menjadi {tulis_persen(persen)}.")
        if sebab:
            hasil.append(WajibAnalisis(indikator=i, hasil=h, sebab=tuple(sebab)))
    return tuple(hasil)


def baca_analisis(opd: str, periode: Periode) -> dict[str, r.Analisis]:
    """What is written about the results of a period, by indicator or element. One query."""
    semua: tuple[r.Analisis, ...] = muat_tabel(m.Analisis, opd=opd)
    return {a.objek: a for a in semua if (a.tahun, a.triwulan) == (periode.tahun, periode.triwulan)}


def lengkap(a: r.Analisis | None) -> bool:
    """Whether an analysis has all that is obligatory."""
    return a is not None and all(getattr(a, bagian).strip() for bagian in WAJIB)


def _sebelumnya(ukur: Ukur, lalu: Ukur | None, i: r.Indikator, periode: Periode) -> tuple[Decimal | None, str]:
    """The capaian to compare with: of the quarter before, in quarter I and for the year that of last year."""
    if periode.triwulan > 1:
        q = periode.triwulan - 1
        return ukur.hasil(i, Periode(periode.tahun, q)).capaian_periode.persen, f"s.d. triwulan {ROMAWI[q]}"
    if lalu is None or i.kunci not in lalu.target or i.kunci not in lalu.realisasi:
        return None, ""
    h = lalu.hasil(i, Periode(periode.tahun - 1))
    return (h.capaian.persen if h.lengkap else None), f"tahun {periode.tahun - 1}"


def _kosong(ukur: Ukur, i: r.Indikator, h: Hasil) -> bool:
    if h.periode.tahunan:
        return isinstance(h.realisasi, BelumDiisi)
    baris = ukur.realisasi.get(i.kunci, {}).get(h.periode.triwulan)
    return isinstance(baris.nilai if baris else BELUM_DIISI, BelumDiisi)


def _berangka(ukur: Ukur, i: r.Indikator, h: Hasil) -> bool:
    baris = ukur.realisasi.get(i.kunci, {}).get(h.periode.triwulan)
    return isinstance(baris.nilai if baris else BELUM_DIISI, Terisi)


def _sebut(indikator: Iterable[r.Indikator], batas: int = 5) -> str:
    nama = [i.kode or i.uraian for i in indikator]
    lain = f", dan {len(nama) - batas} lainnya" if len(nama) > batas else ""
    return ", ".join(nama[:batas]) + lain

"""The analyses of a period: which are obligatory and why, what is written, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from akuntabel.aturan.periode import Periode
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.isian import tampil
from akuntabel.pengukuran.kueri.penghalang import WAJIB, baca_analisis, lengkap, wajib_analisis
from akuntabel.pengukuran.kueri.ukur import Ukur

BAGIAN = ("penyebab", "pendukung", "hambatan", "solusi", "tindak_lanjut", "pembanding")


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirAnalisis:
    """An indicator with its result and what is written about it."""

    indikator: r.Indikator
    hasil: Hasil
    realisasi: str
    target: str
    sebab: tuple[str, ...]
    """Why it must be explained; empty where it need not."""
    isi: r.Analisis | None
    kurang: tuple[str, ...]
    """The obligatory parts that are missing."""

    @property
    def wajib(self) -> bool:
        return bool(self.sebab)

    @property
    def terisi(self) -> bool:
        return self.isi is not None and any(getattr(self.isi, b).strip() for b in BAGIAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarAnalisis:
    """The indicators by what is to be done about them."""

    perlu: tuple[ButirAnalisis, ...]
    """Obligatory, and not complete."""
    selesai: tuple[ButirAnalisis, ...]
    sukarela: tuple[ButirAnalisis, ...]
    """Written although it need not be."""
    lainnya: tuple[ButirAnalisis, ...]


def daftar_analisis(ukur: Ukur, periode: Periode) -> DaftarAnalisis:
    """All indicators of the plan. One query, and up to nine for last year."""
    wajib = {w.indikator.kunci: w.sebab for w in wajib_analisis(ukur, periode)}
    isi = baca_analisis(ukur.tahun.opd.kode, periode)
    semua = [susun_butir(ukur, i, periode, wajib.get(i.kunci, ()), isi.get(i.kunci)) for i in ukur.indikator]
    return DaftarAnalisis(
        perlu=tuple(b for b in semua if b.wajib and b.kurang),
        selesai=tuple(b for b in semua if b.wajib and not b.kurang),
        sukarela=tuple(b for b in semua if not b.wajib and b.terisi),
        lainnya=tuple(b for b in semua if not b.wajib and not b.terisi),
    )


def susun_butir(
    ukur: Ukur, i: r.Indikator, periode: Periode, sebab: tuple[str, ...], isi: r.Analisis | None
) -> ButirAnalisis:
    """One indicator of the list."""
    h = ukur.hasil(i, periode)
    kurang = () if not sebab or lengkap(isi) else tuple(b for b in WAJIB if isi is None or not getattr(isi, b).strip())
    return ButirAnalisis(
        indikator=i,
        hasil=h,
        realisasi=tampil(h.realisasi) or "belum diisi",
        target=tampil(h.target_periode) or "–",
        sebab=sebab,
        isi=isi,
        kurang=kurang,
    )


def satu_analisis(opd: str, objek: str, periode: Periode) -> tuple[r.Analisis | None, int]:
    """What is written about one result, and its version (0: nothing yet). One query."""
    p = peta(m.Analisis)
    baris = m.Analisis.objects.filter(opd=opd, objek=objek, tahun=periode.tahun, triwulan=periode.triwulan)
    satu = baris.values_list(*p.kolom, "versi").first()
    if satu is None:
        return None, 0
    isi = p.ke_rekaman(satu[:-1])
    assert isinstance(isi, r.Analisis)  # noqa: S101 - the model holds no other record
    return isi, satu[-1]


def periode_sebelumnya(periode: Periode) -> Periode:
    """The period whose analysis may serve as a start: the quarter before, for the year quarter IV."""
    if periode.tahunan:
        return Periode(periode.tahun, 4)
    return Periode(periode.tahun, periode.triwulan - 1) if periode.triwulan > 1 else Periode(periode.tahun - 1, 4)

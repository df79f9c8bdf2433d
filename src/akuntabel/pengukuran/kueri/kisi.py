"""The grid of a period: one row per indicator, grouped by the tree, ready to print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.istilah import Akumulasi, SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiisi, BelumDiukur, Nilai, Terisi, TidakBerlaku
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.predikat import langkah
from akuntabel.jejak.tanda import tanda_terbuka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.isian import tampil, tulis_isi
from akuntabel.pengukuran.kueri.ukur import Ukur

RUPA_PREDIKAT = {
    "sangat_rendah": "langkah-1",
    "rendah": "langkah-2",
    "sedang": "langkah-3",
    "tinggi": "langkah-4",
    "sangat_tinggi": "langkah-5",
}
"""The badge of each step of a predikat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """A cell with figures: what it shows, what is edited, and the version seen."""

    teks: str
    nihil: bool = False
    isi: str = ""
    versi: int = 0
    judul: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lencana:
    """The state of a row in a word, its look, and what is behind it."""

    kata: str
    rupa: str = "netral"
    sebab: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKisi:
    kunci: str
    kode: str
    uraian: str
    iku: bool
    satuan: str
    target: Sel
    target_periode: Sel
    triwulan: tuple[Sel, ...]
    """The quarters up to the one of the page, or all four on the page of the year."""
    tahunan: Sel | None
    """The year's own value, on its page."""
    sampai: Sel
    dasar_sampai: str
    """On how many quarters the year to date rests."""
    persen: Decimal | None
    predikat: str
    lencana: Lencana
    bukti: int
    tanda: int
    asumsi: bool
    dapat_diisi: bool
    perlu: bool
    """The cell has to be filled in before the period is submitted."""
    terisi: bool
    """Its cell holds a figure, or says why there is none."""
    kosong: bool
    """The period has nothing for it; a year may take its value from the quarters."""

    @property
    def sel(self) -> Sel:
        """The cell that is filled in on this page."""
        return self.tahunan if self.tahunan is not None else self.triwulan[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class KelompokKisi:
    """An element of the tree with its indicators."""

    unsur: r.Unsur
    jenis: str
    dalam: int
    baris: tuple[BarisKisi, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kisi:
    periode: Periode
    kelompok: tuple[KelompokKisi, ...]

    @property
    def baris(self) -> list[BarisKisi]:
        return [b for k in self.kelompok for b in k.baris]

    @property
    def ringkas(self) -> dict[str, int]:
        """How many there are, how many are filled in, how many must still be, how many were sent back with a mark."""
        baris = self.baris
        return {
            "indikator": len(baris),
            "terisi": sum(b.terisi for b in baris),
            "belum": sum(b.perlu and b.kosong for b in baris),
            "tanda": sum(b.tanda > 0 for b in baris),
        }


SEBUTAN_JENIS = {
    r.JenisUnsur.MISI: "Misi",
    r.JenisUnsur.TUJUAN: "Tujuan",
    r.JenisUnsur.SASARAN: "Sasaran",
    r.JenisUnsur.KONDISI_ANTARA: "Kondisi antara",
    r.JenisUnsur.PROGRAM: "Program",
    r.JenisUnsur.KEGIATAN: "Kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "Sub kegiatan",
}


def susun_kisi(ukur: Ukur, periode: Periode, *, dapat_diisi: Collection[str] = ()) -> Kisi:
    """The grid from what was read; two queries for evidence and at most two for marks."""
    t = ukur.tahun
    milik = t.milik_opd()
    dalam = {u.kunci: n for n, u in t.telusuri()}
    akar = min((dalam[u.kunci] for u in milik), default=0)
    bukti, tanda = jumlah_bukti(t.opd.kode, periode), jumlah_tanda(t.opd.kode, periode)
    return Kisi(
        periode=periode,
        kelompok=tuple(
            KelompokKisi(
                unsur=u,
                jenis="" if u.uraian.lower().startswith(SEBUTAN_JENIS[u.jenis].lower()) else SEBUTAN_JENIS[u.jenis],
                dalam=min(dalam[u.kunci] - akar, 4),
                baris=tuple(
                    susun_baris(
                        ukur,
                        i,
                        periode,
                        bukti=bukti.get(i.kunci, 0),
                        tanda=tanda.get(i.kunci, 0),
                        dapat_diisi=i.kunci in dapat_diisi,
                    )
                    for i in t.indikator_dari(u.kunci)
                ),
            )
            for u in milik
        ),
    )


def jumlah_bukti(opd: str, periode: Periode) -> Mapping[str, int]:
    """Pieces of evidence per indicator in a period. One query."""
    baris = m.Bukti.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan)
    return dict(baris.order_by().values_list("indikator_id").annotate(n=Count("kunci")))


def jumlah_tanda(opd: str, periode: Periode) -> Mapping[str, int]:
    """Marks per indicator that wait for an answer. At most two queries."""
    terbuka = tanda_terbuka(opd=opd, alur=Alur.TRIWULAN, kunci=f"{periode.tahun}/{periode.triwulan}")
    return Counter(t.indikator for t in terbuka if t.indikator and not t.terjawab)


def susun_baris(
    ukur: Ukur, i: r.Indikator, periode: Periode, *, bukti: int = 0, tanda: int = 0, dapat_diisi: bool = False
) -> BarisKisi:
    """The row of one indicator."""
    h = ukur.hasil(i, periode)
    baris = ukur.realisasi.get(i.kunci, {})
    kini = baris.get(periode.triwulan)
    nilai = kini.nilai if kini else BELUM_DIISI
    sendiri = Sel(
        teks=tampil(nilai),
        nihil=not isinstance(nilai, Terisi),
        isi=tulis_isi(nilai),
        versi=ukur.versi.get((i.kunci, periode.triwulan), 0),
        judul="Realisasi" if periode.tahunan else f"TW {ROMAWI[periode.triwulan]}",
    )
    lain = [
        _baca(baris[q].nilai if q in baris else BELUM_DIISI, f"TW {ROMAWI[q]}")
        for q in range(1, 5 if periode.tahunan else periode.triwulan)
    ]
    perlu = perlu_diisi(i, h, periode)
    return BarisKisi(
        kunci=i.kunci,
        kode=i.kode,
        uraian=i.uraian,
        iku=i.iku,
        satuan=i.satuan,
        target=_baca(h.target.nilai if h.target else BELUM_DIISI),
        target_periode=_baca(_target_triwulan(ukur, i, periode, h)),
        triwulan=tuple(lain) if periode.tahunan else (*lain, sendiri),
        tahunan=sendiri if periode.tahunan else None,
        sampai=_baca(h.realisasi),
        dasar_sampai=_dasar_sampai(h, periode),
        persen=h.capaian_periode.persen,
        predikat=h.predikat,
        lencana=_lencana(h, nilai, perlu=perlu),
        bukti=bukti,
        tanda=tanda,
        asumsi=SumberRealisasi.ASUMSI_SERAPAN in h.sumber,
        dapat_diisi=dapat_diisi,
        perlu=perlu,
        terisi=not isinstance(nilai, BelumDiisi),
        kosong=isinstance(h.realisasi if periode.tahunan else nilai, BelumDiisi),
    )


def perlu_diisi(i: r.Indikator, h: Hasil, periode: Periode) -> bool:
    """Whether the period may not be submitted without it: it has a target this year and is measured in this quarter."""
    if h.target is None or isinstance(h.target.nilai, BelumDiisi | TidakBerlaku):
        return False
    if periode.tahunan:
        return True
    if isinstance(h.target_periode, TidakBerlaku):
        return False
    return i.akumulasi is not Akumulasi.TAHUNAN or periode.triwulan == 4


def _target_triwulan(ukur: Ukur, i: r.Indikator, periode: Periode, h: Hasil) -> Nilai:
    """The quarter's own target; of a standing without one, that to its end."""
    if periode.tahunan:
        return h.target_periode
    baris = ukur.target.get(i.kunci, {}).get(periode.triwulan)
    return baris.nilai if baris and not isinstance(baris.nilai, BelumDiisi) else h.target_periode


def _baca(nilai: Nilai, judul: str = "") -> Sel:
    return Sel(teks=tampil(nilai) or "–", nihil=not isinstance(nilai, Terisi), judul=judul)


def _dasar_sampai(h: Hasil, periode: Periode) -> str:
    if not isinstance(h.realisasi, Terisi):
        return ""
    if not h.triwulan_terisi:
        return "nilai tahunan"
    return f"{len(h.triwulan_terisi)} dari {periode.triwulan_akhir}"


def _lencana(h: Hasil, nilai: Nilai, *, perlu: bool) -> Lencana:
    alasan = h.catatan[0] if h.catatan else ""
    match nilai:
        case BelumDiukur(alasan=sebab):
            return Lencana(kata="Belum diukur", sebab=sebab)
        case TidakBerlaku(alasan=sebab):
            return Lencana(kata="Tidak berlaku", sebab=sebab)
        case BelumDiisi() if not isinstance(h.realisasi, Terisi) or not h.periode.tahunan:
            return Lencana(kata="Belum diisi", rupa="sedang") if perlu else Lencana(kata=_tanpa(h), sebab="")
    if h.predikat:
        return Lencana(kata=h.predikat, rupa=RUPA_PREDIKAT.get(langkah(h.predikat), "netral"))
    if h.target is None or isinstance(h.target.nilai, BelumDiisi):
        return Lencana(kata="Tanpa target")
    if not h.lengkap:
        return Lencana(kata="Sementara", sebab=alasan)
    return Lencana(kata="Tidak terhitung", rupa="sedang", sebab=alasan)


def _tanpa(h: Hasil) -> str:
    if h.target is None or isinstance(h.target.nilai, BelumDiisi):
        return "Tanpa target"
    return "Diukur tahunan" if h.indikator.akumulasi is Akumulasi.TAHUNAN else "Tidak berlaku"

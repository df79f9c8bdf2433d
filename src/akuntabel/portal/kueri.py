"""What the pages show, ready to print: read from one ``TahunKinerja``, computed by the rules, nothing stored."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil_semua
from akuntabel.kinerja.keuangan import Anggaran, anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import angka_laporan as angka
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.ringkasan import terisi
from akuntabel.reviu.periksa import judul_aturan, periksa
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

SEBUTAN_JENIS = {
    r.JenisUnsur.MISI: "Misi",
    r.JenisUnsur.TUJUAN: "Tujuan",
    r.JenisUnsur.SASARAN: "Sasaran",
    r.JenisUnsur.KONDISI_ANTARA: "Kondisi antara",
    r.JenisUnsur.PROGRAM: "Program",
    r.JenisUnsur.KEGIATAN: "Kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "Sub kegiatan",
}


# --- measurement table -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as printed; ``nihil`` marks an absence in words."""

    teks: str
    nihil: bool = False
    judul: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    uraian: str
    iku: bool
    target: Sel
    target_periode: Sel
    triwulan: tuple[Sel, ...]
    realisasi: Sel
    hasil: Hasil
    capaian: AngkaLaporan
    """Against the period's target."""
    capaian_tahun: AngkaLaporan
    """Against the year's target."""
    asumsi: bool
    catatan: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnsur:
    unsur: r.Unsur
    jenis: str
    """Empty where the wording starts with it: "Program Penunjang …"."""
    dalam: int
    kelompok: bool
    indikator: tuple[BarisIndikator, ...]


def pengukuran(t: TahunKinerja, periode: Periode) -> list[BarisUnsur]:
    """The OPD's tree as rows, each element with its indicators."""
    hasil = hasil_semua(t, periode)
    akar = min((len(t.jalur(u.kunci)) for u in t.milik_opd()), default=0)
    return [
        BarisUnsur(
            unsur=u,
            jenis=jenis_tampil(u),
            dalam=min(len(t.jalur(u.kunci)) - akar, 4),
            kelompok=u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN),
            indikator=tuple(_baris_indikator(t, hasil[i.kunci]) for i in t.indikator_dari(u.kunci)),
        )
        for u in t.milik_opd()
    ]


def jenis_tampil(u: r.Unsur) -> str:
    """The level, unless the element's own name begins with it."""
    jenis = SEBUTAN_JENIS[u.jenis]
    return "" if u.uraian.lower().startswith(jenis.lower()) else jenis


def _baris_indikator(t: TahunKinerja, h: Hasil) -> BarisIndikator:
    i = h.indikator
    triwulan = [t.realisasi(i.kunci, triwulan=n) for n in range(1, h.periode.triwulan_akhir + 1)]
    dasar = next((x for x in triwulan if x and x.satuan), None)
    return BarisIndikator(
        uraian=i.uraian,
        iku=i.iku,
        target=_sel(angka.target(h)),
        target_periode=_sel(angka.target_periode(h)),
        triwulan=tuple(_sel_triwulan(i, n, x) for n, x in enumerate(triwulan, 1)),
        realisasi=_sel(angka.realisasi(h, dasar)),
        hasil=h,
        capaian=angka.capaian(h),
        capaian_tahun=angka.capaian(h, terhadap_tahun=True),
        asumsi=SumberRealisasi.ASUMSI_SERAPAN in h.sumber,
        catatan=tuple(c for c in h.catatan if not _SUDAH_TAMPAK.fullmatch(c)),
    )


_SUDAH_TAMPAK = re.compile(r"(Target|Realisasi)( triwulan [IV, dan]+)? belum diisi\.")
"""Notes that only repeat what the cells beside them say."""


def _sel(a: AngkaLaporan) -> Sel:
    return Sel(a.teks, nihil=not a.terisi)


def _sel_triwulan(i: r.Indikator, n: int, x: r.Realisasi | None) -> Sel:
    judul = f"Triwulan {ROMAWI[n]}"
    if x is None:
        return Sel("–", nihil=True, judul=judul)
    a = angka.dari_nilai(x.nilai, kunci="", satuan=x.satuan or i.satuan)
    return Sel(a.teks, nihil=not a.terisi, judul=judul)


# --- home ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    unsur: r.Unsur
    anggaran: Anggaran
    capaian: Decimal | None
    predikat: str
    asumsi: bool
    lain: int
    """Further indicators of the program, which the row does not show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """The first screen: what was spent, what was measured, what is wrong."""

    anggaran: Anggaran
    pagu_program: int
    """How many programs have a budget of their own."""
    sasaran: int
    sasaran_terukur: int
    keterangan_sasaran: str
    indikator: int
    bertarget: int
    terukur: int
    temuan: int
    temuan_tinggi: int
    terberat: tuple[TemuanTampil, ...]
    program: tuple[BarisProgram, ...]

    @property
    def ada_asumsi(self) -> bool:
        return any(p.asumsi for p in self.program)


def ringkasan(t: TahunKinerja, periode: Periode) -> Ringkasan:
    hasil = hasil_semua(t, periode)
    program = t.milik_opd(r.JenisUnsur.PROGRAM)
    uang = anggaran_semua(t, periode)
    milik = {i.kunci for u in t.milik_opd() for i in t.indikator_dari(u.kunci)}
    sasaran = [i for u in t.milik_opd(r.JenisUnsur.SASARAN) for i in t.indikator_dari(u.kunci)]
    terukur = [i for i in sasaran if terisi(hasil[i.kunci].realisasi)]
    temuan = semua_temuan(t, periode)
    return Ringkasan(
        anggaran=uang[""],
        pagu_program=sum(uang[u.kunci].pagu is not None for u in program),
        sasaran=len(sasaran),
        sasaran_terukur=len(terukur),
        keterangan_sasaran=_keterangan_sasaran(len(sasaran), len(terukur), periode),
        indikator=len(milik),
        bertarget=sum(1 for k in milik if (h := hasil[k]).target is not None and terisi(h.target.nilai)),
        terukur=sum(1 for k in milik if terisi(hasil[k].realisasi)),
        temuan=len(temuan),
        temuan_tinggi=sum(1 for x in temuan if x.tingkat == Tingkat.TINGGI),
        terberat=tuple(temuan[:5]),
        program=tuple(_baris_program(t, u, periode, uang[u.kunci], hasil) for u in program),
    )


def _keterangan_sasaran(semua: int, terukur: int, periode: Periode) -> str:
    if not semua:
        return "Sasaran belum memiliki indikator"
    return periode.sampai_dengan[0].upper() + periode.sampai_dengan[1:] if terukur else "Belum ada yang diukur"


def _baris_program(
    t: TahunKinerja, u: r.Unsur, periode: Periode, uang: Anggaran, hasil: dict[str, Hasil]
) -> BarisProgram:
    """A program by its first indicator, against the year's target: how far the year has come."""
    indikator = t.indikator_dari(u.kunci)
    h = hasil[indikator[0].kunci] if indikator else None
    return BarisProgram(
        unsur=u,
        anggaran=uang,
        capaian=h.capaian.persen if h else None,
        predikat=h.predikat if h and periode.tahunan else "",
        asumsi=bool(h and SumberRealisasi.ASUMSI_SERAPAN in h.sumber),
        lain=max(len(indikator) - 1, 0),
    )


# --- the tree --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetIndikator:
    indikator: r.Indikator
    target: Sel


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    unsur: r.Unsur
    jenis: str
    terbuka: bool
    indikator: tuple[TargetIndikator, ...]
    anak: tuple[Simpul, ...]


def pohon(t: TahunKinerja, *, semua: bool = False, kunci: str = "", dalam: int = 0) -> tuple[Simpul, ...]:
    """The tree as nested nodes; the levels down to program are open at first, or all of them."""
    return tuple(
        Simpul(
            unsur=u,
            jenis=jenis_tampil(u),
            terbuka=semua or u.jenis not in (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN),
            indikator=tuple(_target(t, i) for i in t.indikator_dari(u.kunci)),
            anak=pohon(t, semua=semua, kunci=u.kunci, dalam=dalam + 1) if dalam < 20 else (),
        )
        for u in t.anak(kunci)
    )


def _target(t: TahunKinerja, i: r.Indikator) -> TargetIndikator:
    x = t.target(i.kunci)
    a = angka.dari_nilai(x.nilai if x else BELUM_DIISI, kunci="", satuan=(x.satuan if x else "") or i.satuan)
    return TargetIndikator(indikator=i, target=_sel(a))


# --- findings --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanTampil:
    kode: str
    judul: str
    tingkat: Tingkat
    perlu_telaah: bool
    pesan: str
    perbaikan: str
    dasar: str
    tempat: str
    tempat_lain: tuple[str, ...]

    @property
    def lain(self) -> int:
        return len(self.tempat_lain)


def semua_temuan(t: TahunKinerja, periode: Periode) -> list[TemuanTampil]:
    """All findings, the heaviest first."""
    return [_tampil(x) for x in periksa(t, periode)]


def _tampil(x: Temuan) -> TemuanTampil:
    return TemuanTampil(
        kode=x.kode,
        judul=judul_aturan(x.kode),
        tingkat=x.tingkat,
        perlu_telaah=x.keyakinan == Keyakinan.PERLU_TELAAH,
        pesan=x.pesan,
        perbaikan=x.perbaikan,
        dasar=x.dasar,
        tempat=tempat(x.lokasi),
        tempat_lain=tuple(tempat(y) for y in x.lokasi_lain),
    )


def tempat(x: Lokasi) -> str:
    """A place for people."""
    return x.sebutan or " ".join(b for b in (x.tabel, x.objek, x.kolom) if b)


def hitung_tingkat(temuan: list[TemuanTampil]) -> Counter[str]:
    return Counter(str(x.tingkat) for x in temuan)

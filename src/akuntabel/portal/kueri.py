"""What the pages show, ready to print: read from one ``TahunKinerja``, computed by the rules, nothing stored."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Angka, Nilai, Peringkat, Rentang
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil_semua
from akuntabel.kinerja.keuangan import Anggaran, anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
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


def _terisi(nilai: Nilai) -> bool:
    return isinstance(nilai, Angka | Rentang | Peringkat)


# --- measurement table -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SelTriwulan:
    judul: str
    nilai: Nilai | None
    satuan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    indikator: r.Indikator
    hasil: Hasil
    target: Nilai | None
    satuan_target: str
    satuan_realisasi: str
    triwulan: tuple[SelTriwulan, ...]
    asumsi: bool
    keterangan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnsur:
    unsur: r.Unsur
    jenis: str
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
            jenis=SEBUTAN_JENIS[u.jenis],
            dalam=min(len(t.jalur(u.kunci)) - akar, 3),
            kelompok=u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN),
            indikator=tuple(_baris_indikator(t, i, hasil[i.kunci]) for i in t.indikator_dari(u.kunci)),
        )
        for u in t.milik_opd()
    ]


def _baris_indikator(t: TahunKinerja, i: r.Indikator, h: Hasil) -> BarisIndikator:
    target = h.target
    triwulan = tuple((n, t.realisasi(i.kunci, triwulan=n)) for n in range(1, 5))
    satuan = next((x.satuan for _, x in triwulan if x and x.satuan), i.satuan)
    return BarisIndikator(
        indikator=i,
        hasil=h,
        target=target.nilai if target else None,
        satuan_target=(target.satuan if target else "") or i.satuan,
        satuan_realisasi=satuan,
        triwulan=tuple(
            SelTriwulan(
                judul=f"Triwulan {ROMAWI[n]}",
                nilai=x.nilai if x else None,
                satuan=(x.satuan if x else "") or i.satuan,
            )
            for n, x in triwulan
        ),
        asumsi=SumberRealisasi.ASUMSI_SERAPAN in h.sumber,
        keterangan="; ".join(h.catatan),
    )


# --- home ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    unsur: r.Unsur
    anggaran: Anggaran
    capaian: Decimal | None
    predikat: str
    asumsi: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    anggaran: Anggaran
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


def ringkasan(t: TahunKinerja, periode: Periode) -> Ringkasan:
    hasil = hasil_semua(t, periode)
    uang = anggaran_semua(t, periode)
    milik = {i.kunci for u in t.milik_opd() for i in t.indikator_dari(u.kunci)}
    sasaran = [i for u in t.milik_opd(r.JenisUnsur.SASARAN) for i in t.indikator_dari(u.kunci)]
    terukur = [i for i in sasaran if _terisi(hasil[i.kunci].realisasi)]
    temuan = semua_temuan(t, periode)
    return Ringkasan(
        anggaran=uang[""],
        sasaran=len(sasaran),
        sasaran_terukur=len(terukur),
        keterangan_sasaran="Belum ada yang diukur" if sasaran and not terukur else "Sampai akhir periode ini",
        indikator=len(milik),
        bertarget=sum(1 for k in milik if (h := hasil[k]).target is not None and _terisi(h.target.nilai)),
        terukur=sum(1 for k in milik if _terisi(hasil[k].realisasi)),
        temuan=len(temuan),
        temuan_tinggi=sum(1 for x in temuan if x.tingkat == Tingkat.TINGGI),
        terberat=tuple(temuan[:5]),
        program=tuple(_baris_program(t, u, uang[u.kunci], hasil) for u in t.milik_opd(r.JenisUnsur.PROGRAM)),
    )


def _baris_program(t: TahunKinerja, u: r.Unsur, uang: Anggaran, hasil: dict[str, Hasil]) -> BarisProgram:
    utama = next(iter(t.indikator_dari(u.kunci)), None)
    h = hasil[utama.kunci] if utama else None
    return BarisProgram(
        unsur=u,
        anggaran=uang,
        capaian=h.capaian.persen if h else None,
        predikat=h.predikat if h else "",
        asumsi=bool(h and SumberRealisasi.ASUMSI_SERAPAN in h.sumber),
    )


# --- the tree --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetIndikator:
    indikator: r.Indikator
    target: Nilai | None
    satuan_target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    unsur: r.Unsur
    jenis: str
    terbuka: bool
    indikator: tuple[TargetIndikator, ...]
    anak: tuple[Simpul, ...]


def pohon(t: TahunKinerja, kunci: str = "", dalam: int = 0) -> tuple[Simpul, ...]:
    """The tree as nested nodes; the levels down to program are open at first."""
    return tuple(
        Simpul(
            unsur=u,
            jenis=SEBUTAN_JENIS[u.jenis],
            terbuka=u.jenis not in (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN),
            indikator=tuple(_target(t, i) for i in t.indikator_dari(u.kunci)),
            anak=pohon(t, u.kunci, dalam + 1) if dalam < 20 else (),
        )
        for u in t.anak(kunci)
    )


def _target(t: TahunKinerja, i: r.Indikator) -> TargetIndikator:
    x = t.target(i.kunci)
    return TargetIndikator(
        indikator=i, target=x.nilai if x else None, satuan_target=(x.satuan if x else "") or i.satuan
    )


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

"""The plan as an outline: every element with its indicators, targets of the year, and advice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akuntabel.aturan.nilai import BelumDiisi, Nilai
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import KOLOM_NILAI, satukan_nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN, Susunan
from akuntabel.organisasi.models import Jabatan, Opd, Unit
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.dasar import BarisTercatat, VersiRencana, baca_baris, rencana_atas, versi_berlaku
from akuntabel.perencanaan.nomenklatur import buku
from akuntabel.perencanaan.saran import Rujukan, saran_indikator, saran_unsur
from akuntabel.reviu.soal import Soal

DALAM_MAKS = 7
"""Deeper levels are indented like this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    id: int
    kode: str
    uraian: str
    iku: bool
    target: str
    nihil: bool
    """The target is an absence in words."""
    jabatan: str
    saran: tuple[Soal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnsur:
    id: int
    milik: bool
    """Of this plan version; false for the Pemda's elements above it, which are only shown."""
    jenis: str
    label: str
    """The level, unless the wording begins with it."""
    kode: str
    uraian: str
    kondisi: str
    unit: str
    dalam: int
    induk: int
    """Number of the parent's row; 0 on top."""
    anak: int
    indikator: tuple[BarisIndikator, ...]
    saran: tuple[Soal, ...]

    @property
    def jumlah_saran(self) -> int:
        return len(self.saran) + sum(len(i.saran) for i in self.indikator)


@dataclass(frozen=True, slots=True, kw_only=True)
class GarisBesar:
    versi: VersiRencana
    atas: r.Rencana | None
    """The Pemda's plan above it."""
    semua_versi: tuple[VersiRencana, ...]
    baris: tuple[BarisUnsur, ...]
    hitung: dict[str, int]
    """How many of each kind, of indicators, and of what is missing."""

    def tersaring(self, saring: str) -> tuple[BarisUnsur, ...]:
        """The rows that a filter asks for, with what is above them; all of them for an unknown filter."""
        pilihan: dict[str, Callable[[BarisUnsur], bool]] = {
            "saran": lambda b: b.jumlah_saran > 0,
            "indikator": lambda b: b.milik and not b.indikator,
            "target": lambda b: any(i.nihil for i in b.indikator),
            "penanggung_jawab": lambda b: any(not i.jabatan for i in b.indikator),
        }
        syarat = pilihan.get(saring)
        if syarat is None:
            return self.baris
        menurut_id = {b.id: b for b in self.baris}
        ikut: set[int] = set()
        for b in self.baris:
            kini: BarisUnsur | None = b if syarat(b) else None
            while kini is not None and kini.id not in ikut:
                ikut.add(kini.id)
                kini = menurut_id.get(kini.induk)
        return tuple(b for b in self.baris if b.id in ikut)


def garis_besar(opd: str, tahun: int, versi: VersiRencana, semua: tuple[VersiRencana, ...]) -> GarisBesar:
    """The outline of one version in a year: seven queries beside those for ``semua``."""
    rencana = versi.rencana
    atas = rencana_atas([v.rencana for v in semua], rencana, tahun)
    asal = [v.kunci for v in (atas, rencana) if v]
    unsur = baca_baris(m.Unsur, m.Unsur.objects.filter(rencana__in=asal, diarsipkan=False))
    nomor = {b.isi.kunci: b.id for b in sorted(unsur, key=lambda b: b.isi.rencana == rencana.kunci)}
    susunan = Susunan(sorted((b.isi for b in unsur), key=lambda u: u.rencana == rencana.kunci), rencana=rencana.kunci)
    indikator = _indikator(rencana.kunci, tahun)
    nama_unit = dict(lingkup(Unit, rencana.opd).values_list("kunci", "nama")) if rencana.opd else {}
    rujukan = rujukan_saran(opd, rencana, tahun)
    tampil = list(_tampil(susunan))
    beranak = Counter(susunan.induk(u.kunci) for _, u in tampil)
    baris = tuple(
        _baris(
            susunan, u, dalam, nomor=nomor, anak=beranak[u.kunci], indikator=indikator, unit=nama_unit, rujukan=rujukan
        )
        for dalam, u in tampil
    )
    return GarisBesar(versi=versi, atas=atas, semua_versi=semua, baris=baris, hitung=_hitung(baris))


def pilih_versi(opd: str, semua: tuple[VersiRencana, ...], kunci: str, tahun: int) -> VersiRencana | None:
    """The version that was asked for; else the one in force in the year; else the latest of the OPD."""
    if kunci:
        return next((v for v in semua if v.rencana.kunci == kunci), None)
    return versi_berlaku(semua, opd, tahun) or next((v for v in semua if v.rencana.opd == opd), None)


def rujukan_saran(opd: str, rencana: r.Rencana, tahun: int) -> Rujukan:
    """What advice needs to know. One query."""
    bidang, jenis = Opd.objects.filter(kode=opd).values_list("bidang_urusan", "pemda__jenis").first() or ("", "")
    return Rujukan(buku=buku(rencana.nomenklatur, tahun, jenis), bidang=bidang)


def _tampil(susunan: Susunan) -> Iterator[tuple[int, r.Unsur]]:
    """The tree without those of the Pemda's elements below which the OPD has nothing."""
    ikut: set[str] = set()
    for milik in [k for k in susunan.unsur if susunan.milik(k)]:
        kini = milik
        while kini and kini not in ikut:
            ikut.add(kini)
            kini = susunan.induk(kini)
    return ((dalam, u) for dalam, u in susunan.telusuri() if u.kunci in ikut)


def _indikator(rencana: str, tahun: int) -> dict[str, list[tuple[BarisTercatat, str, dict[int, tuple[Nilai, str]]]]]:
    """The indicators of each element with their post and their targets of the year. Three queries."""
    baris = baca_baris(m.Indikator, m.Indikator.objects.filter(rencana=rencana, diarsipkan=False))
    jabatan = dict(
        Jabatan.objects.filter(kunci__in={b.isi.penanggung_jawab for b in baris}).values_list("kunci", "nama")
    )
    target: dict[str, dict[int, tuple[Nilai, str]]] = defaultdict(dict)
    tercatat = m.Target.objects.filter(rencana=rencana, tahun=tahun, perjanjian__isnull=True).order_by()
    for kunci, triwulan, satuan, *nilai in tercatat.values_list("indikator_id", "triwulan", "satuan", *KOLOM_NILAI):
        target[kunci][triwulan] = (satukan_nilai(*nilai), satuan)
    hasil: dict[str, list[tuple[BarisTercatat, str, dict[int, tuple[Nilai, str]]]]] = defaultdict(list)
    for b in sorted(baris, key=lambda b: (b.isi.urutan, b.isi.kode, b.isi.kunci)):
        hasil[b.isi.unsur].append((b, jabatan.get(b.isi.penanggung_jawab, ""), target.get(b.isi.kunci, {})))
    return hasil


def _baris(
    susunan: Susunan,
    u: r.Unsur,
    dalam: int,
    *,
    nomor: dict[str, int],
    anak: int,
    indikator: dict[str, list[tuple[BarisTercatat, str, dict[int, tuple[Nilai, str]]]]],
    unit: dict[str, str],
    rujukan: Rujukan,
) -> BarisUnsur:
    milik = susunan.milik(u.kunci)
    induk = susunan.induk(u.kunci)
    label = SEBUTAN[u.jenis].capitalize()
    return BarisUnsur(
        id=nomor[u.kunci],
        milik=milik,
        jenis=u.jenis.value,
        label="" if u.uraian.lower().startswith(label.lower()) else label,
        kode=u.kode,
        uraian=u.uraian,
        kondisi=u.kondisi,
        unit=unit.get(u.unit, ""),
        dalam=min(dalam, DALAM_MAKS),
        induk=nomor.get(induk, 0),
        anak=anak,
        indikator=tuple(_baris_indikator(*i) for i in indikator.get(u.kunci, ())) if milik else (),
        saran=saran_unsur(u, susunan.unsur.get(induk), rujukan) if milik else (),
    )


def _baris_indikator(b: BarisTercatat, jabatan: str, target: dict[int, tuple[Nilai, str]]) -> BarisIndikator:
    i: r.Indikator = b.isi
    nilai, satuan = target.get(0, (BelumDiisi(), ""))
    triwulan = {n: x for n, (x, _) in target.items() if n}
    saran = saran_indikator(i, target=nilai, satuan_target=satuan, triwulan=triwulan)
    return BarisIndikator(
        id=b.id,
        kode=i.kode,
        uraian=i.uraian,
        iku=i.iku,
        target=tulis_nilai(nilai, satuan or i.satuan),
        nihil=isinstance(nilai, BelumDiisi),
        jabatan=jabatan,
        saran=tuple(x for x in saran if x.kolom != "penanggung_jawab"),  # the column beside says that there is none
    )


def _hitung(baris: tuple[BarisUnsur, ...]) -> dict[str, int]:
    milik = [b for b in baris if b.milik]
    hitung = {j.value: sum(b.jenis == j.value for b in milik) for j in r.JenisUnsur}
    indikator = [i for b in milik for i in b.indikator]
    return hitung | {
        "unsur": len(milik),
        "indikator": len(indikator),
        "tanpa_indikator": sum(1 for b in milik if not b.indikator),
        "tanpa_target": sum(i.nihil for i in indikator),
        "tanpa_penanggung_jawab": sum(not i.jabatan for i in indikator),
        "saran": sum(b.jumlah_saran > 0 for b in milik),
    }

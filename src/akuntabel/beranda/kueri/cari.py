"""Search over everything one may see: one query for each kind of thing, by the rights of its OPD."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q, QuerySet

from akuntabel.aturan.hak import Jangkauan, Pelaku
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.organisasi.models import DasarHukum, Jabatan, Opd, Pemangku
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.models import Catatan, Narasi
from akuntabel.pengukuran.models import Analisis, Bukti
from akuntabel.perencanaan.models import Indikator, Unsur

PENDEK = 2
"""Letters a search needs at least."""
TAMPIL = 8
"""Results of a kind that are shown; one more is read, to say that there are more."""
SEKITAR = 60
_KANDIDAT = 60
"""Rows of plan versions that are read for ``TAMPIL`` things, since each version holds its own row of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    judul: str
    tempat: str
    url: str
    kutipan: str = ""


@dataclass(frozen=True, slots=True)
class Kelompok:
    judul: str
    hasil: tuple[Hasil, ...]
    lebih: bool
    """Whether there are more than are shown."""


@dataclass(frozen=True, slots=True)
class _Cari:
    kata: tuple[str, ...]
    opd: frozenset[str] | None
    """The OPD one may read; None is all."""
    nama_opd: dict[str, str]
    periode: Periode

    def saring(self, baris: QuerySet[Any], pemilik: str, *kolom: str) -> QuerySet[Any]:
        """The rows that hold all words, each in any of the columns, of OPD that one may read."""
        syarat = reduce(and_, (reduce(or_, (Q(**{f"{k}__icontains": kata}) for k in kolom)) for kata in self.kata))
        if self.opd is not None:
            syarat &= Q(**{f"{pemilik}__in": self.opd}) | Q(**{f"{pemilik}__isnull": True})
        return baris.filter(syarat)

    def di(self, opd: str | None) -> str:
        return self.nama_opd.get(opd or "", "")

    def kutip(self, *teks: str) -> str:
        """The words around the first hit."""
        for satu in teks:
            rata = " ".join(satu.split())
            kecil = rata.lower()
            letak = [n for k in self.kata if (n := kecil.find(k.lower())) >= 0]
            if letak:
                awal, akhir = max(min(letak) - SEKITAR, 0), min(letak) + 2 * SEKITAR
                return f"{'…' if awal else ''}{rata[awal:akhir].strip()}{'…' if akhir < len(rata) else ''}"
        return ""


def cari(pelaku: Pelaku, kata: str, periode: Periode) -> tuple[Kelompok, ...]:
    """What holds all the words, by kind; empty for fewer than ``PENDEK`` letters. Eleven queries.

    ``periode`` is that of the page from which one came: things without a year of their own are opened there.
    """
    dicari = tuple(kata.split())
    if len(kata.strip()) < PENDEK or not pelaku.penugasan:
        return ()
    semua = any(p.jangkauan is Jangkauan.PEMDA for p in pelaku.penugasan)
    opd = None if semua else frozenset(p.opd for p in pelaku.penugasan)
    nama = {kode: singkatan or nama for kode, nama, singkatan in Opd.objects.values_list("kode", "nama", "singkatan")}
    c = _Cari(kata=dicari, opd=opd, nama_opd=nama, periode=periode)
    return tuple(k for judul, ambil in JENIS.items() if (k := _kelompok(judul, ambil(c))).hasil)


def _kelompok(judul: str, hasil: Iterator[Hasil]) -> Kelompok:
    isi: list[Hasil] = []
    for h in hasil:
        if len(isi) == TAMPIL:
            return Kelompok(judul, tuple(isi), True)
        isi.append(h)
    return Kelompok(judul, tuple(isi), False)


# --- the kinds -------------------------------------------------------------------------------------------------------


def _opd(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Opd.objects.all(), "kode", "nama", "singkatan", "kode").order_by("kode")
    for kode, nama in baris.values_list("kode", "nama")[: TAMPIL + 1]:
        yield Hasil(judul=nama, tempat=kode, url=alamat_halaman("beranda:beranda", kode, c.periode))


def _indikator(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Indikator.objects.filter(diarsipkan=False), "pemilik", "uraian", "kode", "definisi")
    kolom = ("kunci_id", "pemilik_id", "uraian", "kode", "satuan")
    for kunci, opd, uraian, kode, satuan in _terbaru(baris, *kolom):
        tempat = " · ".join(filter(None, (kode, satuan, c.di(opd))))
        url = alamat_halaman("pengukuran:pengukuran", opd, c.periode) if opd else ""
        yield Hasil(judul=uraian, tempat=tempat, url=f"{url}#{kunci}" if url else "")


def _unsur(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Unsur.objects.filter(diarsipkan=False), "pemilik", "uraian", "kode", "kondisi")
    for _, opd, uraian, kode, jenis in _terbaru(baris, "kunci_id", "pemilik_id", "uraian", "kode", "jenis"):
        tempat = " · ".join(filter(None, (kode, JenisUnsur(jenis).replace("_", " "), c.di(opd))))
        yield Hasil(
            judul=uraian, tempat=tempat, url=alamat_halaman("perencanaan:rencana", opd, c.periode) if opd else ""
        )


def _terbaru(baris: QuerySet[Any], *kolom: str) -> Iterator[tuple[Any, ...]]:
    """Of each thing the row of its latest plan version; the first column is its key."""
    urut = baris.order_by("-rencana__nomor", "rencana", "urutan", "kode", "kunci")
    dikenal = set()
    for satu in urut.values_list(*kolom)[:_KANDIDAT]:
        if satu[0] not in dikenal:
            dikenal.add(satu[0])
            yield satu


def _jabatan(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Jabatan.objects.all(), "opd", "nama", "unit__nama").order_by("opd", "urutan", "kunci")
    for nama, opd in baris.values_list("nama", "opd_id")[: TAMPIL + 1]:
        yield Hasil(judul=nama, tempat=c.di(opd), url=alamat_halaman("organisasi:organisasi", opd, c.periode))


def _pemangku(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Pemangku.objects.all(), "pemilik", "nama").order_by("nama", "kunci")
    for nama, jabatan, opd in baris.values_list("nama", "jabatan__nama", "pemilik_id")[: TAMPIL + 1]:
        url = alamat_halaman("organisasi:organisasi", opd, c.periode)
        yield Hasil(judul=nama, tempat=f"{jabatan} · {c.di(opd)}", url=url)


def _bukti(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Bukti.objects.all(), "opd", "nama_berkas", "keterangan").order_by("-tahun", "-triwulan", "kunci")
    kolom = ("nama_berkas", "keterangan", "opd_id", "tahun", "triwulan", "indikator_id")
    for nama, keterangan, opd, tahun, triwulan, indikator in baris.values_list(*kolom)[: TAMPIL + 1]:
        p = Periode(tahun, triwulan)
        url = alamat_halaman("pengukuran:pengukuran", opd, p)
        yield Hasil(
            judul=nama,
            tempat=f"{p.sebutan} · {c.di(opd)}",
            url=f"{url}#{indikator}" if url else "",
            kutipan=c.kutip(keterangan),
        )


def _analisis(c: _Cari) -> Iterator[Hasil]:
    isi = ("penyebab", "pendukung", "hambatan", "solusi", "tindak_lanjut")
    baris = c.saring(Analisis.objects.all(), "opd", *isi).order_by("-tahun", "-triwulan", "objek")
    for opd, tahun, triwulan, *teks in baris.values_list("opd_id", "tahun", "triwulan", *isi)[: TAMPIL + 1]:
        p = Periode(tahun, triwulan)
        yield Hasil(
            judul=f"Analisis {p.sebutan}",
            tempat=c.di(opd),
            url=alamat_halaman("pengukuran:analisis", opd, p),
            kutipan=c.kutip(*teks),
        )


_JUDUL_BAGIAN = {b.kode: b.judul for b in BAGIAN}


def _narasi(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Narasi.objects.all(), "opd", "isi").order_by("-tahun", "-triwulan", "bagian", "objek")
    for bagian, isi, opd, tahun, n in baris.values_list("bagian", "isi", "opd_id", "tahun", "triwulan")[: TAMPIL + 1]:
        p = Periode(tahun, n)
        yield Hasil(
            judul=_JUDUL_BAGIAN.get(bagian, bagian),
            tempat=f"laporan {p.sebutan} · {c.di(opd)}",
            url=alamat_halaman("pelaporan:laporan", opd, p),
            kutipan=c.kutip(isi),
        )


def _catatan(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(Catatan.objects.all(), "opd", "uraian", "perbaikan", "bacaan_dipakai").order_by("-tahun", "kunci")
    for uraian, perbaikan, opd, tahun in baris.values_list("uraian", "perbaikan", "opd_id", "tahun")[: TAMPIL + 1]:
        yield Hasil(
            judul=c.kutip(uraian, perbaikan) or uraian[: 2 * SEKITAR],
            tempat=f"catatan {tahun} · {c.di(opd)}",
            url=alamat_halaman("pelaporan:reviu", opd, Periode(tahun)),
        )


def _dasar_hukum(c: _Cari) -> Iterator[Hasil]:
    baris = c.saring(DasarHukum.objects.all(), "opd", "jenis", "nomor", "tentang").order_by("opd", "urutan", "kunci")
    kolom = ("jenis", "nomor", "tahun", "tentang", "opd_id")
    for jenis, nomor, tahun, tentang, opd in baris.values_list(*kolom)[: TAMPIL + 1]:
        yield Hasil(
            judul=f"{jenis} Nomor {nomor} Tahun {tahun}",
            tempat=c.di(opd),
            url=alamat_halaman("organisasi:organisasi", opd, c.periode),
            kutipan=tentang,
        )


JENIS: dict[str, Callable[[_Cari], Iterator[Hasil]]] = {
    "Perangkat daerah": _opd,
    "Indikator": _indikator,
    "Rencana": _unsur,
    "Jabatan": _jabatan,
    "Pejabat": _pemangku,
    "Bukti": _bukti,
    "Analisis": _analisis,
    "Naskah laporan": _narasi,
    "Catatan": _catatan,
    "Dasar hukum": _dasar_hukum,
}
"""What is searched, in the order in which it is shown."""

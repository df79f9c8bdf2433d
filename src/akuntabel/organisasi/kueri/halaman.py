"""What the pages of the organisation show, each in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count
from django.utils import timezone

from akuntabel.aturan.periode import Periode
from akuntabel.aturan.tenggat import masa_triwulan
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import selisih_jumlah, tabel_pegawai
from akuntabel.kinerja.sebutan import AWALAN_STATUS, memangku, pemangku_pada, urut_pemangku
from akuntabel.organisasi import models as m
from akuntabel.organisasi.bagan import urut_jabatan

LENGKAP, SEBAGIAN, KOSONG = "lengkap", "sebagian", "kosong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kantor:
    """An OPD with its structure and the people in it."""

    opd: r.Opd
    versi_opd: int
    unit: tuple[r.Unit, ...]
    jabatan: tuple[r.Jabatan, ...]
    pemangku: tuple[r.Pemangku, ...]

    @property
    def kepala(self) -> r.Jabatan | None:
        return next((j for j in self.jabatan if j.kepala_opd), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakta:
    """How complete one part of what the office tells of itself is; ``halaman`` is the name of the page to fill it."""

    halaman: str
    judul: str
    keadaan: str
    isi: str


def kantor(kode: str) -> Kantor | None:
    """Five queries; None where there is no such OPD."""
    baris = m.Opd.objects.filter(kode=kode)
    opd = peta(m.Opd).muat(baris)
    if not opd:
        return None
    return Kantor(
        opd=opd[0],
        versi_opd=int(baris.values_list("versi", flat=True)[0]),
        unit=peta(m.Unit).muat(m.Unit.objects.filter(opd=kode)),
        jabatan=peta(m.Jabatan).muat(m.Jabatan.objects.filter(opd=kode)),
        pemangku=peta(m.Pemangku).muat(m.Pemangku.objects.filter(pemilik=kode)),
    )


def baris_berversi(model: type[Baris], opd: str, **saring: Any) -> list[tuple[Any, int]]:
    """Records with the version of their rows, in their order. Two queries."""
    semua = lingkup(model, opd).filter(**saring)
    rekaman = sorted(peta(model).muat(semua), key=lambda b: (getattr(b, "urutan", 0), b.kunci))
    versi = dict(semua.values_list("pk", "versi"))
    return [(b, versi[b.kunci]) for b in rekaman if b.kunci in versi]


def satu_berversi(model: type[Baris], opd: str, kunci: str) -> tuple[Any, int] | None:
    """One record with the version of its row, or None."""
    return next(iter(baris_berversi(model, opd, pk=kunci)), None)


def hari_acuan(periode: Periode) -> date:
    """The day for which a page of a period shows who holds a post: its last, but not after today."""
    akhir = masa_triwulan(periode.tahun, periode.triwulan or 4).selesai
    return min(akhir, max(timezone.localdate(), date(periode.tahun, 1, 1)))


def daftar_fakta(k: Kantor, periode: Periode) -> tuple[Fakta, ...]:
    """The parts of Bab I with what is there and what is not. Four queries."""
    kode, tahun = k.opd.kode, periode.tahun
    pegawai = peta(m.Kepegawaian).muat(m.Kepegawaian.objects.filter(opd=kode, tahun=tahun))
    aset = m.Aset.objects.filter(opd=kode, tahun=tahun).count()
    fungsi = m.Fungsi.objects.filter(opd=kode).count()
    hukum = Counter(m.DasarHukum.objects.filter(opd=kode).values_list("peran", flat=True))
    return (
        _identitas(k.opd),
        _struktur(k),
        _pejabat(k, hari_acuan(periode)),
        _pegawai(pegawai, tahun),
        _cacah("organisasi:aset", "Aset", aset, "barang atau kelompok barang", f"Belum diisi untuk {tahun}"),
        _cacah("organisasi:fungsi", "Fungsi", fungsi, "fungsi", "Belum diisi"),
        _hukum(hukum),
    )


def _identitas(o: r.Opd) -> Fakta:
    kurang = [n for n, isi in (("kedudukan", o.kedudukan), ("tugas", o.tugas), ("alamat", o.alamat)) if not isi]
    isi = f"Belum diisi: {', '.join(kurang)}" if kurang else "Nama, kedudukan, tugas, dan alamat terisi"
    keadaan = KOSONG if len(kurang) == 3 else SEBAGIAN if kurang else LENGKAP
    return Fakta(halaman="organisasi:identitas", judul="Identitas", keadaan=keadaan, isi=isi)


def _struktur(k: Kantor) -> Fakta:
    keadaan = LENGKAP if k.unit and k.kepala else SEBAGIAN if k.unit or k.jabatan else KOSONG
    isi = f"{len(k.unit)} unit, {len(k.jabatan)} jabatan"
    if keadaan == KOSONG:
        isi = "Belum diisi"
    elif not k.kepala:
        isi += "; kepala OPD belum ditandai"
    return Fakta(halaman="organisasi:struktur", judul="Unit dan jabatan", keadaan=keadaan, isi=isi)


def _pejabat(k: Kantor, hari: date) -> Fakta:
    terisi = sum(pemangku_pada(k.pemangku, j.kunci, hari) is not None for j in k.jabatan)
    kepala = pemangku_pada(k.pemangku, k.kepala.kunci, hari) if k.kepala else None
    isi = f"{terisi} dari {len(k.jabatan)} jabatan terisi"
    if kepala:
        isi += f"; kepala: {AWALAN_STATUS[kepala.status]}{kepala.nama}"
    elif k.jabatan:
        isi += "; kepala OPD belum tercatat"
    keadaan = LENGKAP if kepala and terisi == len(k.jabatan) else SEBAGIAN if terisi else KOSONG
    return Fakta(
        halaman="organisasi:pejabat", judul="Pejabat", keadaan=keadaan, isi=isi if k.jabatan else "Belum diisi"
    )


def _pegawai(baris: tuple[r.Kepegawaian, ...], tahun: int) -> Fakta:
    tabel = tabel_pegawai(baris)
    beda = selisih_jumlah(tabel)
    if not baris:
        keadaan, isi = KOSONG, f"Belum diisi untuk {tahun}"
    elif beda:
        keadaan, isi = SEBAGIAN, f"Jumlah antartabel tidak sama: {beda}"
    else:
        jumlah = next((t.jumlah for t in tabel if t.jumlah is not None), None)
        keadaan, isi = (LENGKAP if len(tabel) == 4 else SEBAGIAN), f"{jumlah} orang, {len(tabel)} dari 4 tabel"
    return Fakta(halaman="organisasi:pegawai", judul="Pegawai", keadaan=keadaan, isi=isi)


def _cacah(halaman: str, judul: str, jumlah: int, satuan: str, kosong: str) -> Fakta:
    keadaan, isi = (LENGKAP, f"{jumlah} {satuan}") if jumlah else (KOSONG, kosong)
    return Fakta(halaman=halaman, judul=judul, keadaan=keadaan, isi=isi)


def _hukum(peran: Counter[str]) -> Fakta:
    isi, keadaan = f"{peran.total()} peraturan", LENGKAP
    if not peran:
        isi, keadaan = "Belum diisi", KOSONG
    elif not peran[r.PeranDasarHukum.PEMBENTUKAN.value]:
        isi, keadaan = f"{isi}; peraturan pembentukan OPD belum ditandai", SEBAGIAN
    return Fakta(halaman="organisasi:dasar_hukum", judul="Dasar hukum", keadaan=keadaan, isi=isi)


# --- posts and their holders -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class JabatanTerisi:
    """A post with its holder on the day and all holders on record, the latest first."""

    jabatan: r.Jabatan
    unit: str
    kini: r.Pemangku | None
    pengganti: r.Pemangku | None
    """Who stands in (Plt., Plh.) while there is a definitive holder, or the other way round."""
    semua: tuple[r.Pemangku, ...]


def jabatan_terisi(k: Kantor, hari: date) -> tuple[JabatanTerisi, ...]:
    """The posts in their order, each with who held it on a day."""
    nama_unit = {u.kunci: u.nama for u in k.unit}
    hasil = []
    for j in urut_jabatan(k.unit, k.jabatan):
        semua = urut_pemangku(k.pemangku, j.kunci)
        kini = pemangku_pada(k.pemangku, j.kunci, hari)
        lain = [p for p in semua if p != kini and memangku(p, hari)]
        hasil.append(
            JabatanTerisi(
                jabatan=j,
                unit=nama_unit.get(j.unit, ""),
                kini=kini,
                pengganti=lain[-1] if lain else None,
                semua=tuple(reversed(semua)),
            )
        )
    return tuple(hasil)


# --- the whole Pemda -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisOpd:
    """An OPD in the list of all."""

    opd: r.Opd
    kepala: str
    unit: int
    jabatan: int


def daftar_berkepala(cari: str = "") -> tuple[BarisOpd, ...]:
    """All OPD whose code, name or short name holds the words, with their present heads. Five queries."""
    hari = timezone.localdate()
    kata = cari.casefold().split()
    semua: tuple[r.Opd, ...] = peta(m.Opd).muat(m.Opd.objects.all())
    kepala: tuple[r.Jabatan, ...] = peta(m.Jabatan).muat(m.Jabatan.objects.filter(kepala_opd=True))
    pemangku = peta(m.Pemangku).muat(m.Pemangku.objects.filter(jabatan__kepala_opd=True))
    jabatan_kepala = {j.opd: j.kunci for j in kepala}
    unit, jabatan = (
        dict(x._default_manager.order_by().values_list("opd").annotate(n=Count("pk"))) for x in (m.Unit, m.Jabatan)
    )
    hasil = []
    for o in semua:
        teks = f"{o.kode} {o.nama} {o.singkatan}".casefold()
        if not all(x in teks for x in kata):
            continue
        p = pemangku_pada(pemangku, jabatan_kepala.get(o.kode, ""), hari)
        nama = f"{AWALAN_STATUS[p.status]}{p.nama}" if p else ""
        hasil.append(BarisOpd(opd=o, kepala=nama, unit=unit.get(o.kode, 0), jabatan=jabatan.get(o.kode, 0)))
    return tuple(hasil)

"""A.3: program, kegiatan and sub kegiatan with performance and money side by side; a paragraph per program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from akuntabel.dokumen.model import Baris, Blok, Rata, Tabel
from akuntabel.dokumen.nomor import jangkar
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.keuangan import Anggaran
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.kata import kapital_awal
from akuntabel.pelaporan.lkjip.bab3_analisis import uraian_analisis
from akuntabel.pelaporan.lkjip.bab3_tujuan import gambar_capaian
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel
from akuntabel.pelaporan.lkjip.ukuran import catatan_ukuran, efisiensi, kolom_ukuran, sel_ukuran
from akuntabel.pelaporan.sumber import JENIS_BELANJA

TABEL_PROGRAM = "tabel-kinerja-program"
GAMBAR_PROGRAM = "gambar-capaian-program"


@dataclass(frozen=True, slots=True, kw_only=True)
class _KolomUang:
    judul: str
    lebar: int
    angka: Callable[[r.Unsur, Anggaran], AngkaLaporan]


def pembuka_program(k: Konteks) -> list[Blok]:
    """The heading of A.3 with its introduction, before the landscape table."""
    blok: list[Blok] = [
        k.judul("Kinerja Program, Kegiatan, dan Sub Kegiatan", 3, "kinerja-program"),
        *k.narasi("kinerja_program"),
    ]
    ringkas = kal.kelompok(k, k.hasil_dari(*k.program), "program", "program")
    blok.append(
        k.par(
            ringkas,
            " " if ringkas else "",
            "Target, realisasi, dan capaian kinerja beserta anggarannya disajikan pada ",
            k.rujuk(TABEL_PROGRAM),
            ".",
        )
    )
    unsur = _unsur(k)
    return blok + k.keterangan([*catatan_ukuran(k, k.hasil_dari(*unsur)), *_catatan_uang(k, unsur)])


def _unsur(k: Konteks) -> list[r.Unsur]:
    return [u for p in k.program for u in (p, *(x for _, x in k.t.telusuri(p.kunci) if x.jenis in JENIS_BELANJA))]


def tabel_program(k: Konteks) -> Tabel:
    """Program, kegiatan and sub kegiatan: target, realisasi, capaian, predikat, pagu, realisasi, serapan, efisiensi.

    A column that would be empty in every row is left out; the notes above the table say what is missing.
    """
    unsur = _unsur(k)
    hasil = k.hasil_dari(*unsur)
    ukuran = kolom_ukuran(k, hasil)
    uang = _kolom_uang(k, unsur)
    kolom = [
        ("Program/Kegiatan/Sub Kegiatan", 30, Rata.KIRI),
        ("Indikator", 28, Rata.KIRI),
        *((c.judul, c.lebar, c.rata) for c in ukuran),
        *((c.judul, c.lebar, Rata.KANAN) for c in uang),
    ]
    badan: list[Baris] = []
    for u in unsur:
        milik = k.hasil_dari(u)
        n = max(len(milik), 1)
        tebal = u.jenis is r.JenisUnsur.PROGRAM
        tingkat = JENIS_BELANJA.index(u.jenis)
        depan = [
            sel(f"{u.kode} {k.nama_unsur(u)}".strip(), rentang_baris=n, tebal=tebal, tingkat=tingkat),
        ]
        belakang = [
            k.sel(
                c.angka(u, k.anggaran[u.kunci]),
                TABEL_PROGRAM,
                f"{u.kode or u.uraian}, {c.judul.lower()}",
                tebal=tebal,
                rentang_baris=n,
            )
            if u.kunci in k.anggaran
            else sel(al.KOSONG, rata=Rata.TENGAH, rentang_baris=n)
            for c in uang
        ]
        if not milik:
            kosong = sel("Belum ada indikator", rentang_kolom=len(ukuran) + 1, isyarat="kosong")
            badan.append(Baris(sel=(*depan, kosong, *belakang)))
        for m, h in enumerate(milik):
            tengah = [sel(h.indikator.uraian), *sel_ukuran(k, ukuran, h, TABEL_PROGRAM, tebal=tebal)]
            badan.append(Baris(sel=(*(depan if m == 0 else ()), *tengah, *(belakang if m == 0 else ()))))
    judul = f"Kinerja dan Anggaran Program, Kegiatan, dan Sub Kegiatan {kapital_awal(k.periode.sampai_dengan)}"
    return k.tabel(TABEL_PROGRAM, judul, kolom, badan)


def _kolom_uang(k: Konteks, unsur: list[r.Unsur]) -> list[_KolomUang]:
    ada = [k.anggaran[u.kunci] for u in unsur if u.kunci in k.anggaran]
    kolom: list[_KolomUang] = []
    if any(a.pagu is not None for a in ada):
        kolom.append(
            _KolomUang(judul="Pagu", lebar=15, angka=lambda u, a: al.pagu(a, k.periode.tahun, k.nama_unsur(u)))
        )
    if any(a.realisasi is not None for a in ada):
        kolom.append(
            _KolomUang(
                judul="Realisasi Anggaran", lebar=15, angka=lambda u, a: al.belanja(a, k.kunci_periode, k.nama_unsur(u))
            )
        )
    if any(a.serapan is not None for a in ada):
        kolom.append(
            _KolomUang(judul="Serapan", lebar=9, angka=lambda u, a: al.serapan(a, k.kunci_periode, k.nama_unsur(u)))
        )
    if any(not efisiensi(k, k.hasil_dari(u), [u.kunci]).ditolak for u in unsur):
        kolom.append(_KolomUang(judul="Efisiensi", lebar=8, angka=lambda u, _a: angka_efisiensi(k, u)))
    return kolom


def angka_efisiensi(k: Konteks, u: r.Unsur) -> AngkaLaporan:
    e = efisiensi(k, k.hasil_dari(u), [u.kunci])
    serapan = (
        al.serapan(k.anggaran[u.kunci], k.kunci_periode, k.nama_unsur(u)) if u.kunci in k.anggaran else al.tidak_ada()
    )
    return al.rasio_efisiensi(
        e, f"{u.kunci}.{k.kunci_periode}", f"serapan {serapan.teks}", f"{u.kode} {k.nama_unsur(u)}".strip()
    )


def _catatan_uang(k: Konteks, unsur: list[r.Unsur]) -> list[str]:
    ada = [k.anggaran[u.kunci] for u in unsur if u.kunci in k.anggaran]
    catatan = []
    if ada and all(a.pagu is None for a in ada):
        catatan.append(
            "Pagu program, kegiatan, dan sub kegiatan belum diisi, sehingga serapannya belum dapat dihitung."
        )
    if ada and all(a.realisasi is None for a in ada):
        catatan.append("Realisasi anggaran belum diisi.")
    return catatan


def uraian_program(k: Konteks) -> list[Blok]:
    """After the table: the chart, then each program in words, the agency's or generated."""
    blok = gambar_capaian(k, GAMBAR_PROGRAM, "Capaian Indikator Program", k.hasil_dari(*k.program))
    if blok:
        blok.insert(0, k.par("Capaian indikator program dibandingkan pada ", k.rujuk(GAMBAR_PROGRAM), "."))
    for u in k.program:
        blok.append(k.judul(k.nama_unsur(u), 4, f"program-{jangkar(u.kunci)}", di_daftar_isi=False))
        narasi = k.narasi("program", u.kunci)
        blok += narasi or [k.par(x) for x in kal.program(k, u) if x]
        if narasi and not k.narasi_memuat("program", "realisasi", "capaian", objek=u.kunci):
            blok += [k.par(kal.capaian_indikator(k, h, singkat=True)) for h in k.hasil_dari(u)]
        if narasi and not k.narasi_memuat("program", "anggaran", "serapan", objek=u.kunci) and u.kunci in k.anggaran:
            blok.append(k.par(kal.anggaran(k, u.kunci, "program ini")))
        blok += uraian_analisis(k, [u.kunci, *(i.kunci for i in k.t.indikator_dari(u.kunci))])
    return blok

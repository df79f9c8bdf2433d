"""The working paper of a review: what was reviewed, the steps, the results, the form, the conclusion. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import (
    Arah,
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    Dokumen,
    GayaDaftar,
    GayaParagraf,
    Judul,
    Kolom,
    Rata,
    Sel,
    Tabel,
    isi,
)
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.evaluasi.kertas_temuan import (
    TemuanKertas,
    judul,
    par,
    rekap_temuan,
    rumpun_temuan,
    sel,
    susun_temuan,
)
from akuntabel.reviu.formulir_reviu import Butir, Jawaban, Kelompok
from akuntabel.reviu.keluaran.penanda import RUANG, PenandaReviu
from akuntabel.reviu.temuan import Tingkat

CENTANG = {
    Jawaban.YA: "Ya",
    Jawaban.TIDAK: "Tidak",
    Jawaban.TIDAK_BERLAKU: "Tidak berlaku",
    Jawaban.DITANYAKAN: "Belum dijawab",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirKertas:
    """A statement of the form with the answer that counts and its note."""

    butir: Butir
    jawab: Jawaban
    catatan: str
    oleh: str
    """Who answered; "" where the answer is the program's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BahanKertas:
    """All that a working paper prints."""

    pemda: str
    instansi: str
    periode: str
    tahun: int
    berkas: str
    sidik: str
    jenis: str
    halaman: int | None
    nomor: int
    pengunggah: str
    waktu: datetime
    catatan: tuple[str, ...]
    temuan: tuple[TemuanKertas, ...]
    baru: int
    masih: int
    hilang: tuple[str, ...]
    """Findings of the review before that are gone, in words."""
    nomor_sebelumnya: int
    butir: tuple[ButirKertas, ...]
    penanda: tuple[PenandaReviu, ...]


TABEL_REKAP, TABEL_TEMUAN = 1, 2
"""Numbers of the first tables; that of the form comes after those of the findings."""


def susun_kertas_kerja(b: BahanKertas) -> Dokumen:
    """The working paper (Kertas Kerja Reviu) with the contents that PermenPANRB 53/2014 Lampiran III.C.3 asks for."""
    return Dokumen(
        judul=f"Kertas Kerja Reviu Laporan Kinerja {b.instansi} {b.periode}",
        subjek="PermenPANRB Nomor 53 Tahun 2014 Lampiran III",
        penyusun="Inspektorat",
        kepala_halaman=f"Kertas Kerja Reviu – {b.instansi} {b.periode}",
        bagian=(
            Bagian(blok=tuple(_pokok(b)), mulai_nomor=True),
            Bagian(blok=(*susun_temuan(b.temuan, TABEL_TEMUAN), *_hilang(b)), arah=Arah.MENDATAR),
            Bagian(blok=(*_formulir(b), *_penanda(b))),
        ),
    )


def _pokok(b: BahanKertas) -> list[Blok]:
    return [
        *_yang_direviu(b),
        *_cara_reviu(b),
        *_hasil(b),
        *rekap_temuan(b.temuan, TABEL_REKAP),
        judul("E.", "Simpulan", "simpulan"),
        par(simpulan(b)),
    ]


def _yang_direviu(b: BahanKertas) -> list[Blok]:
    identitas = [
        ("Laporan yang direviu", f"Laporan kinerja {b.instansi} {b.periode}"),
        ("Berkas", f"{b.berkas} ({b.jenis.upper()}{f', {b.halaman} halaman' if b.halaman else ''})"),
        ("SHA-256 berkas", b.sidik),
        ("Reviu", f"ke-{b.nomor}, {tulis_tanggal(b.waktu.date())}, diunggah {b.pengunggah}"),
    ]
    kepala = (b.pemda, "Inspektorat", "Kertas Kerja Reviu", f"Laporan Kinerja {b.instansi}", b.periode)
    return [
        Judul(kunci="judul", tingkat=1, teks="\n".join(x.upper() for x in kepala), di_daftar_isi=False),
        judul("A.", "Yang Direviu", "direviu"),
        Tabel(
            kunci="identitas",
            kolom=(Kolom(lebar=25), Kolom(lebar=75)),
            badan=tuple(Baris(sel=(sel(k, tebal=True), sel(v))) for k, v in identitas),
            polos=True,
        ),
    ]


_LANGKAH = (
    "Berkas dibaca seluruhnya: judul, alinea, tabel, keterangan, dan lampiran.",
    "Isinya diperiksa otomatis dengan aturan pemeriksaan yang masing-masing memiliki kode dan dasar.",
    "Temuan ditelaah: diterima, dikesampingkan dengan alasan, atau dinyatakan sudah diperbaiki.",
    "Formulir III/2-2 diisi dari dokumen dan catatan kinerja, lalu dilengkapi pereviu.",
)


def _cara_reviu(b: BahanKertas) -> list[Blok]:
    return [
        judul("B.", "Tujuan dan Ruang Lingkup", "lingkup"),
        par(
            "Reviu memberikan keyakinan terbatas mengenai akurasi, keandalan, dan keabsahan data dan informasi kinerja "
            "dalam laporan (PermenPANRB 53/2014 Lampiran III). Reviu mencakup keandalan dan akurasi data, keselarasan "
            "perencanaan dengan pelaporan, dan kelengkapan isi laporan."
        ),
        judul("C.", "Langkah Reviu", "langkah"),
        Daftar(butir=tuple(isi(x) for x in _LANGKAH), gaya=GayaDaftar.ANGKA),
        *(par(x, GayaParagraf.KETERANGAN) for x in b.catatan),
    ]


def _hasil(b: BahanKertas) -> list[Blok]:
    hitung = Counter(t.tingkat for t in b.temuan)
    tindak = Counter(t.tindak for t in b.temuan)
    jawab = Counter(x.jawab for x in b.butir)
    rinci = ", ".join(f"{hitung[str(t)]} {t}" for t in Tingkat if hitung[str(t)])
    hasil: list[Blok] = [
        judul("D.", "Hasil", "hasil"),
        par(
            f"Ditemukan {len(b.temuan)} hal" + (f" ({rinci})" if rinci else "") + ". "
            f"Ditanggapi: {tindak[Tindak.DITERIMA]} diterima, {tindak[Tindak.DIKESAMPINGKAN]} dikesampingkan, "
            f"{tindak[Tindak.DIPERBAIKI]} dinyatakan sudah diperbaiki; {tindak[Tindak.TERBUKA]} belum ditanggapi."
        ),
    ]
    if b.nomor_sebelumnya:
        hasil.append(
            par(
                f"Dibandingkan dengan reviu ke-{b.nomor_sebelumnya}: {len(b.hilang)} temuan sudah hilang, "
                f"{b.masih} masih ada, {b.baru} baru."
            )
        )
    if b.butir:
        hasil.append(
            par(
                f"Dari {len(b.butir)} butir formulir III/2-2, {jawab[Jawaban.YA]} dijawab ya, "
                f"{jawab[Jawaban.TIDAK]} tidak, {jawab[Jawaban.TIDAK_BERLAKU]} tidak berlaku, dan "
                f"{jawab[Jawaban.DITANYAKAN]} belum dijawab."
            )
        )
    return hasil


def simpulan(b: BahanKertas) -> str:
    """What the results come to; nothing is said to be well that is not."""
    berat = [t for t in b.temuan if t.tingkat == Tingkat.TINGGI and t.tindak is not Tindak.DIKESAMPINGKAN]
    belum = [x for x in b.butir if x.jawab is Jawaban.DITANYAKAN]
    if berat:
        return (
            f"Masih ada {len(berat)} temuan bertingkat tinggi yang harus diperbaiki sebelum laporan ditandatangani. "
            "Perbaikan dibuktikan dengan reviu berikutnya."
        )
    if belum:
        return (
            "Tidak ada temuan bertingkat tinggi yang tersisa. Simpulan menunggu jawaban pereviu atas "
            f"{len(belum)} butir formulir III/2-2."
        )
    return "Tidak ada temuan bertingkat tinggi yang tersisa dan seluruh butir formulir III/2-2 sudah dijawab."


def _hilang(b: BahanKertas) -> list[Blok]:
    """What the review before found and this one does not, after what is still there."""
    if not b.hilang:
        return []
    return [
        par(f"Temuan reviu ke-{b.nomor_sebelumnya} yang tidak ditemukan lagi:"),
        Daftar(butir=tuple(isi(x) for x in b.hilang), gaya=GayaDaftar.BUTIR),
    ]


def _formulir(b: BahanKertas) -> list[Blok]:
    kolom = (Kolom(lebar=6, rata=Rata.TENGAH), Kolom(lebar=40), Kolom(lebar=12), Kolom(lebar=42))
    kepala = Baris(sel=tuple(sel(x, tebal=True) for x in ("No.", "Pernyataan", "Jawaban", "Catatan dan bukti")))
    badan = []
    for kelompok in Kelompok:
        milik = [x for x in b.butir if x.butir.kelompok is kelompok]
        if milik:
            kepala_kelompok = Sel(isi=isi(str(kelompok)), rentang_kolom=4, tebal=True)
            badan.append(Baris(sel=(kepala_kelompok,), jenis=BarisJenis.KELOMPOK))
        for x in milik:
            bukti = x.catatan or "; ".join(y.rstrip(".") for y in x.butir.bukti)
            catatan = f"{bukti} ({x.oleh})".strip() if x.oleh else bukti
            badan.append(Baris(sel=(sel(x.butir.kode), sel(x.butir.pernyataan), sel(CENTANG[x.jawab]), sel(catatan))))
    return [
        judul("G.", "Formulir III/2-2", "formulir"),
        Tabel(
            kunci="tabel-formulir",
            nomor=str(TABEL_TEMUAN + len(rumpun_temuan(b.temuan)) if b.temuan else TABEL_REKAP),
            judul="Daftar Uji Reviu atas Laporan Kinerja",
            kolom=kolom,
            kepala=(kepala,),
            badan=tuple(badan),
            catatan=(
                isi("Sumber: PermenPANRB Nomor 53 Tahun 2014 Lampiran III, formulir III/2-2 (pernyataan diringkas)."),
            ),
        ),
    ]


def _penanda(b: BahanKertas) -> list[Blok]:
    """Where it is signed: names that are recorded, and lines to be filled by hand."""
    baris = (
        ("Nama", [p.nama or RUANG for p in b.penanda]),
        ("Tanggal", [RUANG] * len(b.penanda)),
        ("Paraf", ["\n\n"] * len(b.penanda)),
    )
    return [
        judul("H.", "Penanda Tangan", "penanda"),
        Tabel(
            kunci="penanda",
            kolom=(Kolom(lebar=16), *(Kolom(lebar=28, rata=Rata.TENGAH) for _ in b.penanda)),
            kepala=(Baris(sel=(sel(""), *(sel(p.peran, tebal=True) for p in b.penanda))),),
            badan=tuple(Baris(sel=(sel(nama, tebal=True), *(sel(x) for x in isinya))) for nama, isinya in baris),
        ),
    ]

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
    Paragraf,
    Potong,
    Rata,
    Sel,
    Tabel,
    isi,
)
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.reviu.formulir_reviu import Butir, Jawaban, Kelompok
from akuntabel.reviu.temuan import Tingkat

CENTANG = {
    Jawaban.YA: "Ya",
    Jawaban.TIDAK: "Tidak",
    Jawaban.TIDAK_BERLAKU: "Tidak berlaku",
    Jawaban.DITANYAKAN: "Belum dijawab",
}
TEMPAT_TERBANYAK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanKertas:
    """A finding as the working paper prints it."""

    nomor: int
    kode: str
    judul: str
    tingkat: str
    keyakinan: str
    tempat: tuple[str, ...]
    pesan: str
    kutipan: str
    perbaikan: str
    dasar: str
    tindak: Tindak
    alasan: str
    oleh: str
    """Who answered, name and day; "" where nobody did."""


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


def susun_kertas_kerja(b: BahanKertas) -> Dokumen:
    """The working paper (Kertas Kerja Reviu) with the contents that PermenPANRB 53/2014 Lampiran III.C.3 asks for."""
    return Dokumen(
        judul=f"Kertas Kerja Reviu Laporan Kinerja {b.instansi} {b.periode}",
        subjek="PermenPANRB Nomor 53 Tahun 2014 Lampiran III",
        penyusun="Inspektorat",
        kepala_halaman=f"Kertas Kerja Reviu – {b.instansi} {b.periode}",
        bagian=(
            Bagian(blok=tuple(_pokok(b)), mulai_nomor=True),
            Bagian(blok=(*_temuan(b), *_hilang(b)), arah=Arah.MENDATAR),
            Bagian(blok=tuple(_formulir(b))),
        ),
    )


def _pokok(b: BahanKertas) -> list[Blok]:
    hitung = Counter(t.tingkat for t in b.temuan)
    tindak = Counter(t.tindak for t in b.temuan)
    jawab = Counter(x.jawab for x in b.butir)
    rinci = ", ".join(f"{hitung[str(t)]} {t}" for t in Tingkat if hitung[str(t)])
    identitas = [
        ("Laporan yang direviu", f"Laporan kinerja {b.instansi} {b.periode}"),
        ("Berkas", f"{b.berkas} ({b.jenis.upper()}{f', {b.halaman} halaman' if b.halaman else ''})"),
        ("SHA-256 berkas", b.sidik),
        ("Reviu", f"ke-{b.nomor}, {tulis_tanggal(b.waktu.date())}, diunggah {b.pengunggah}"),
    ]
    hasil: list[Blok] = [
        Judul(
            kunci="judul",
            tingkat=1,
            teks="\n".join(
                x.upper()
                for x in (b.pemda, "Inspektorat", "Kertas Kerja Reviu", f"Laporan Kinerja {b.instansi}", b.periode)
            ),
            di_daftar_isi=False,
        ),
        _judul("A.", "Yang Direviu", "direviu"),
        Tabel(
            kunci="identitas",
            kolom=(Kolom(lebar=25), Kolom(lebar=75)),
            badan=tuple(Baris(sel=(_sel(k, tebal=True), _sel(v))) for k, v in identitas),
            polos=True,
        ),
        _judul("B.", "Tujuan dan Ruang Lingkup", "lingkup"),
        _par(
            "Reviu memberikan keyakinan terbatas mengenai akurasi, keandalan, dan keabsahan data dan informasi kinerja "
            "dalam laporan (PermenPANRB 53/2014 Lampiran III). Reviu mencakup keandalan dan akurasi data, keselarasan "
            "perencanaan dengan pelaporan, dan kelengkapan isi laporan."
        ),
        _judul("C.", "Langkah Reviu", "langkah"),
        Daftar(
            butir=tuple(
                isi(x)
                for x in (
                    "Berkas dibaca seluruhnya: judul, alinea, tabel, keterangan, dan lampiran.",
                    "Isinya diperiksa otomatis dengan aturan pemeriksaan yang masing-masing memiliki kode dan dasar.",
                    "Temuan ditelaah: diterima, dikesampingkan dengan alasan, atau dinyatakan sudah diperbaiki.",
                    "Formulir III/2-2 diisi dari dokumen dan catatan kinerja, lalu dilengkapi pereviu.",
                )
            ),
            gaya=GayaDaftar.ANGKA,
        ),
        *(_par(x, GayaParagraf.KETERANGAN) for x in b.catatan),
        _judul("D.", "Hasil", "hasil"),
        _par(
            f"Ditemukan {len(b.temuan)} hal" + (f" ({rinci})" if rinci else "") + ". "
            f"Ditanggapi: {tindak[Tindak.DITERIMA]} diterima, {tindak[Tindak.DIKESAMPINGKAN]} dikesampingkan, "
            f"{tindak[Tindak.DIPERBAIKI]} dinyatakan sudah diperbaiki; {tindak[Tindak.TERBUKA]} belum ditanggapi."
        ),
    ]
    if b.nomor_sebelumnya:
        hasil.append(
            _par(
                f"Dibandingkan dengan reviu ke-{b.nomor_sebelumnya}: {len(b.hilang)} temuan sudah hilang, "
                f"{b.masih} masih ada, {b.baru} baru."
            )
        )
    if b.butir:
        hasil.append(
            _par(
                f"Dari {len(b.butir)} butir formulir III/2-2, {jawab[Jawaban.YA]} dijawab ya, "
                f"{jawab[Jawaban.TIDAK]} tidak, {jawab[Jawaban.TIDAK_BERLAKU]} tidak berlaku, dan "
                f"{jawab[Jawaban.DITANYAKAN]} belum dijawab."
            )
        )
    hasil += [_judul("E.", "Simpulan", "simpulan"), _par(simpulan(b))]
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


def _temuan(b: BahanKertas) -> list[Blok]:
    kolom = (
        Kolom(lebar=4, rata=Rata.TENGAH),
        Kolom(lebar=22),
        Kolom(lebar=34),
        Kolom(lebar=24),
        Kolom(lebar=16),
    )
    kepala = Baris(
        sel=tuple(_sel(x, tebal=True) for x in ("No.", "Tempat", "Temuan", "Perbaikan dan dasar", "Tanggapan"))
    )
    badan = []
    for tingkat in Tingkat:
        milik = [t for t in b.temuan if t.tingkat == str(tingkat)]
        if milik:
            badan.append(
                Baris(
                    sel=(Sel(isi=isi(f"Tingkat {tingkat} ({len(milik)})"), rentang_kolom=5, tebal=True),),
                    jenis=BarisJenis.KELOMPOK,
                )
            )
        badan += [_baris_temuan(t) for t in milik]
    if not badan:
        return [_judul("F.", "Temuan", "temuan"), _par("Tidak ada temuan.")]
    return [
        _judul("F.", "Temuan", "temuan"),
        Tabel(
            kunci="tabel-temuan",
            nomor="1",
            judul="Temuan dan Tanggapannya",
            kolom=kolom,
            kepala=(kepala,),
            badan=tuple(badan),
        ),
    ]


def _hilang(b: BahanKertas) -> list[Blok]:
    """What the review before found and this one does not, after what is still there."""
    if not b.hilang:
        return []
    return [
        _par(f"Temuan reviu ke-{b.nomor_sebelumnya} yang tidak ditemukan lagi:"),
        Daftar(butir=tuple(isi(x) for x in b.hilang), gaya=GayaDaftar.BUTIR),
    ]


def _baris_temuan(t: TemuanKertas) -> Baris:
    lain = len(t.tempat) - TEMPAT_TERBANYAK
    tempat = "; ".join(t.tempat[:TEMPAT_TERBANYAK]) + (f"; dan {lain} tempat lain" if lain > 0 else "")
    kutip = f" Kutipan: “{t.kutipan}”" if t.kutipan else ""
    telaah = " (perlu telaah)" if t.keyakinan == "perlu telaah" else ""
    tanggap = ". ".join(x for x in (t.tindak.sebutan, t.alasan.rstrip("."), t.oleh) if x)
    return Baris(
        sel=(
            _sel(f"{t.nomor}."),
            _sel(tempat),
            Sel(isi=isi(Potong(f"{t.kode} {t.judul}{telaah}. ", tebal=True), f"{t.pesan}{kutip}")),
            _sel(f"{t.perbaikan} Dasar: {t.dasar}" if t.dasar else t.perbaikan),
            _sel(tanggap),
        )
    )


def _formulir(b: BahanKertas) -> list[Blok]:
    kolom = (Kolom(lebar=6, rata=Rata.TENGAH), Kolom(lebar=40), Kolom(lebar=12), Kolom(lebar=42))
    kepala = Baris(sel=tuple(_sel(x, tebal=True) for x in ("No.", "Pernyataan", "Jawaban", "Catatan dan bukti")))
    badan = []
    for kelompok in Kelompok:
        milik = [x for x in b.butir if x.butir.kelompok is kelompok]
        if milik:
            sel = Sel(isi=isi(str(kelompok)), rentang_kolom=4, tebal=True)
            badan.append(Baris(sel=(sel,), jenis=BarisJenis.KELOMPOK))
        for x in milik:
            bukti = x.catatan or "; ".join(y.rstrip(".") for y in x.butir.bukti)
            catatan = f"{bukti} ({x.oleh})".strip() if x.oleh else bukti
            badan.append(
                Baris(sel=(_sel(x.butir.kode), _sel(x.butir.pernyataan), _sel(CENTANG[x.jawab]), _sel(catatan)))
            )
    return [
        _judul("G.", "Formulir III/2-2", "formulir"),
        Tabel(
            kunci="tabel-formulir",
            nomor="2",
            judul="Daftar Uji Reviu atas Laporan Kinerja",
            kolom=kolom,
            kepala=(kepala,),
            badan=tuple(badan),
            catatan=(
                isi("Sumber: PermenPANRB Nomor 53 Tahun 2014 Lampiran III, formulir III/2-2 (pernyataan diringkas)."),
            ),
        ),
    ]


def _judul(nomor: str, teks: str, kunci: str) -> Judul:
    return Judul(kunci=f"j-{kunci}", tingkat=2, nomor=nomor, teks=teks, di_daftar_isi=False)


def _par(teks: str, gaya: GayaParagraf = GayaParagraf.ISI) -> Paragraf:
    return Paragraf(isi=isi(teks), gaya=gaya)


def _sel(teks: str, *, tebal: bool = False) -> Sel:
    return Sel(isi=isi(teks), tebal=tebal)

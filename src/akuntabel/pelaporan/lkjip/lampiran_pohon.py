"""The performance tree: an overview on A3 and a legible page (or more) for each program on A4."""

from __future__ import annotations

from akuntabel.aturan.nilai import BelumDiukur
from akuntabel.aturan.predikat import langkah
from akuntabel.dokumen.bagan import IndikatorSimpul, Simpul
from akuntabel.dokumen.bagan_lukis import A3_MENDATAR, A4_MENDATAR, pohon, pohon_terbaca
from akuntabel.dokumen.model import Arah, Bagian, Blok, Kertas
from akuntabel.dokumen.nomor import jangkar
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.kata import tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks

SUB_BERINDIKATOR = 12
"""A program with more sub kegiatan than this is big: see ``_per_program``."""

SIMPUL_TERBACA = 80
"""With more elements than this the overview stops at kegiatan: an A3 page of more could not be read."""

_SEBUTAN = {
    r.JenisUnsur.MISI: "Misi", r.JenisUnsur.TUJUAN: "Tujuan", r.JenisUnsur.SASARAN: "Sasaran",
    r.JenisUnsur.KONDISI_ANTARA: "Kondisi antara", r.JenisUnsur.PROGRAM: "Program", r.JenisUnsur.KEGIATAN: "Kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "Sub kegiatan",
}  # fmt: skip


def pohon_kinerja(k: Konteks) -> list[Bagian]:
    akar = _akar(k)
    if not akar or not k.program:
        return []
    ringkas = len(k.milik()) > SIMPUL_TERBACA
    isi = "sampai dengan kegiatan disajikan lebih dahulu, kemudian setiap program beserta sub kegiatannya"
    blok: list[Blok] = [
        k.lampiran("POHON KINERJA", "lampiran-pohon-kinerja"),
        k.par(
            "Pohon kinerja menunjukkan hubungan tujuan, sasaran, program, kegiatan, dan sub kegiatan. "
            "Gambaran menyeluruh "
            f"{isi if ringkas else 'disajikan lebih dahulu, kemudian setiap program'} pada halamannya sendiri."
        ),
    ]
    tanpa = frozenset({r.JenisUnsur.SUB_KEGIATAN}) if ringkas else frozenset()
    for n, u in enumerate(akar, 1):
        judul = f"Pohon Kinerja {k.t.opd.nama}" + (f": {tanpa_titik(u.uraian)}" if len(akar) > 1 else "")
        gambar = pohon(_simpul(k, u, 0, berindikator=0, tanpa=tanpa), judul=judul)
        blok.append(k.gambar(f"gambar-pohon-{n}", judul, gambar.svg, gambar.alt, gambar.lebar, gambar.tinggi))
    bagian = [Bagian(blok=tuple(blok), arah=Arah.MENDATAR, kertas=Kertas.A3)]
    return [*bagian, *(_per_program(k, p) for p in k.program)]


def _per_program(k: Konteks, p: r.Unsur) -> Bagian:
    """A program's pages: A4, or A3 for a big program, whose sub kegiatan then stand without their indicators."""
    besar = len(k.di_bawah(p.kunci, r.JenisUnsur.SUB_KEGIATAN)) > SUB_BERINDIKATOR
    lebar, tinggi = A3_MENDATAR if besar else A4_MENDATAR
    judul = f"Pohon Kinerja {k.nama_unsur(p)}"
    simpul = _simpul(k, p, 1, berindikator=3 if besar else 4)
    blok: list[Blok] = []
    for n, gambar in enumerate(pohon_terbaca(simpul, judul=judul, lebar_mm=lebar, tinggi_mm=tinggi), 1):
        nama = judul if n == 1 else f"{judul} (lanjutan)"
        kunci = f"gambar-pohon-{jangkar(p.kunci)}" + (f"-{n}" if n > 1 else "")
        blok.append(k.gambar(kunci, nama, gambar.svg, gambar.alt, gambar.lebar, gambar.tinggi))
    return Bagian(blok=tuple(blok), arah=Arah.MENDATAR, kertas=Kertas.A3 if besar else None)


def _akar(k: Konteks) -> list[r.Unsur]:
    """The tops of the OPD's own tree: its tujuan, else its sasaran, else its programs."""
    return k.tujuan or k.sasaran or k.program


def _simpul(
    k: Konteks, u: r.Unsur, tingkat: int, *, berindikator: int, tanpa: frozenset[r.JenisUnsur] = frozenset()
) -> Simpul:
    """A box with what is below it, but the kinds in ``tanpa``; levels above ``berindikator`` show their indicators."""
    anak = [x for x in k.t.anak(u.kunci) if x.rencana == u.rencana and x.jenis not in tanpa]
    return Simpul(
        kunci=u.kunci,
        teks=k.nama_unsur(u),
        jenis=_SEBUTAN[u.jenis],
        kode=u.kode,
        tingkat=min(tingkat, 4),
        indikator=tuple(_indikator(k, h) for h in k.hasil_dari(u)) if tingkat < berindikator else (),
        anak=tuple(_simpul(k, x, tingkat + 1, berindikator=berindikator, tanpa=tanpa) for x in anak),
    )


def _indikator(k: Konteks, h: Hasil) -> IndikatorSimpul:
    c = al.capaian(h, terhadap_tahun=not k.periode.tahunan)
    target = al.target(h)
    if c.terisi:
        label = f"{c.teks} · {h.predikat}" if h.predikat and k.periode.tahunan else c.teks
    else:
        label = "Belum diukur" if isinstance(h.realisasi, BelumDiukur) else ""
    return IndikatorSimpul(
        uraian=h.indikator.uraian,
        target=f"Target {k.periode.tahun}: {target.teks if target.terisi else 'belum diisi'}",
        label_capaian=label,
        capaian=c.nilai,
        langkah=langkah(h.predikat) if h.predikat else "",
    )

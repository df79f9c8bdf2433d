"""Drawing of organisation charts and performance trees: cards with a tinted head, and capaian bars."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from akuntabel.dokumen import bagan as b
from akuntabel.dokumen import warna as w
from akuntabel.dokumen.svg import Kanvas, Lukisan, lebar_teks

_KEPALA = (w.UTAMA, "#2a6a87", "#cfe1e9", w.UTAMA_MUDA, w.KERTAS)
_PINGGIR = (w.UTAMA, "#2a6a87", "#9dbccb", "#b7cdd7", w.GARIS_TEGAS)
PANJANG_BATANG = 40.0
_LEBAR_ORGANISASI = (92.0, 104.0, 120.0, 150.0, 190.0)

A4_MENDATAR = (257.0, 125.0)
"""Frame (width, height in mm) for a figure with heading and caption on an A4 landscape page."""
A3_MENDATAR = (380.0, 212.0)


def lukis(bagan: b.Bagan, *, judul: str, alt: str, lebar_mm: float, tinggi_mm: float) -> Lukisan:
    """Draw a layout at its printed size: the drawing is as wide as the frame, the tree in its middle."""
    skala = b.skala(bagan.lebar, bagan.tinggi, lebar_mm, tinggi_mm)
    lebar = lebar_mm * b.PX_PER_MM
    k = Kanvas(lebar)
    k.buka(geser=((lebar - bagan.lebar * skala) / 2, 1), skala=skala)
    for titik in bagan.garis:
        k.jalur(list(titik), warna=w.GARIS_TEGAS, tebal=1.2)
    for kotak in bagan.kotak:
        _kartu(k, kotak)
    k.tutup()
    return k.selesai(tinggi=bagan.tinggi * skala + 2, judul=judul, alt=alt)


def _kartu(k: Kanvas, kotak: b.Kotak) -> None:
    s, x = kotak.simpul, kotak.x + b.BANTALAN
    isi = b.isi_kotak(s, kotak.lebar)
    tingkat = min(s.tingkat, len(_KEPALA) - 1)
    gelap = tingkat < 2
    tinta = w.KERTAS if gelap else w.TINTA
    nama = " ".join(t for t in (s.jenis, s.kode, s.teks) if t)
    k.buka(nama)
    k.kotak(kotak.x, kotak.y, kotak.lebar, kotak.tinggi, isi=w.KERTAS)
    k.kotak(kotak.x, kotak.y, kotak.lebar, isi.kepala, isi=_KEPALA[tingkat])
    k.kotak(kotak.x, kotak.y, kotak.lebar, kotak.tinggi, garis=_PINGGIR[tingkat])
    if s.indikator and not gelap:
        k.garis(kotak.x, kotak.y + isi.kepala, kotak.x + kotak.lebar, kotak.y + isi.kepala, warna=w.GARIS)
    k.buka_tautan(s.tautan, nama)
    y = kotak.y + b.BANTALAN
    y = k.paragraf(x, y, isi.label, ukuran=b.KECIL, warna="#d5e5ec" if gelap else w.UTAMA, tebal=True, spasi=b.SPASI)
    y = k.paragraf(x, y, isi.teks, ukuran=b.TEKS, warna=tinta, tebal=b.teks_tebal(s), spasi=b.SPASI)
    k.paragraf(x, y, isi.keterangan, ukuran=b.KECIL, warna=tinta, spasi=b.SPASI)
    k.tutup_tautan(s.tautan)
    y = kotak.y + isi.kepala
    for i, teks in zip(s.indikator, isi.indikator, strict=True):
        y += b.BANTALAN
        k.buka_tautan(i.tautan, i.uraian)
        y = k.paragraf(x, y, teks.uraian, ukuran=b.KECIL, spasi=b.SPASI)
        y = k.paragraf(x, y, teks.target, ukuran=b.KECIL, tebal=True, spasi=b.SPASI)
        if teks.label:
            y += 2
            _batang_capaian(k, x, y, i)
            y = k.paragraf(x + PANJANG_BATANG + 6, y, teks.label, ukuran=b.KECIL, spasi=b.SPASI)
        k.tutup_tautan(i.tautan)
    k.tutup()


def _batang_capaian(k: Kanvas, x: float, y: float, i: b.IndikatorSimpul) -> None:
    y += (b.KECIL * b.SPASI - b.BATANG) / 2
    if i.capaian is None:
        tengah = y + b.BATANG / 2
        k.garis(x, tengah, x + PANJANG_BATANG, tengah, warna=w.REDUP, putus="2 3")
        return
    isi = float(min(max(i.capaian, Decimal(0)), Decimal(100))) / 100 * PANJANG_BATANG
    k.kotak(x, y, PANJANG_BATANG, b.BATANG, isi=w.LINTASAN)
    k.kotak(x, y, max(isi, 1.5), b.BATANG, isi=w.LANGKAH.get(i.langkah, w.UTAMA))


def pohon(
    akar: b.Simpul, *, judul: str, lebar_mm: float = A3_MENDATAR[0], tinggi_mm: float = A3_MENDATAR[1]
) -> Lukisan:
    """The whole performance tree in one frame (by default A3 landscape), however small its type becomes."""
    bagan = b.susun(akar, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm)
    return lukis(bagan, judul=judul, alt=kalimat_pohon(akar), lebar_mm=lebar_mm, tinggi_mm=tinggi_mm)


def pohon_terbaca(
    akar: b.Simpul,
    *,
    judul: str,
    lebar_mm: float = A4_MENDATAR[0],
    tinggi_mm: float = A4_MENDATAR[1],
    pt: float = b.PT_TERKECIL,
) -> tuple[Lukisan, ...]:
    """One program's (or any) subtree, on as many pages as it takes to be legible in print."""
    halaman = b.pecah(akar, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm, pt=pt)
    n = len(halaman)
    return tuple(
        pohon(h, judul=judul if n == 1 else f"{judul} ({i} dari {n})", lebar_mm=lebar_mm, tinggi_mm=tinggi_mm)
        for i, h in enumerate(halaman, 1)
    )


def organisasi(akar: b.Simpul, *, judul: str, lebar_mm: float = 155.0, tinggi_mm: float = 200.0) -> Lukisan:
    """An organisation chart (by default for the text width of an A4 page)."""
    kata = max(lebar_teks(k, b.TEKS, tebal=True) for s in akar.telusuri() for k in s.teks.split() or ("",))
    lebar_kotak = [n for n in _LEBAR_ORGANISASI if n - 2 * b.BANTALAN >= kata] or _LEBAR_ORGANISASI[-1:]
    bagan = b.susun(akar, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm, pt_cukup=b.PT_TERKECIL, lebar_kotak=lebar_kotak)
    return lukis(bagan, judul=judul, alt=kalimat_organisasi(akar), lebar_mm=lebar_mm, tinggi_mm=tinggi_mm)


def _deret(kata: list[str]) -> str:
    """ "a", "a dan b", "a, b, dan c"."""
    if len(kata) < 3:
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def _nama(s: b.Simpul) -> str:
    return " ".join(t for t in (s.jenis, s.kode, s.teks.rstrip(" .,;:")) if t)


def kalimat_pohon(akar: b.Simpul) -> str:
    """The tree in a sentence: how many of each kind, and the names of its upper two levels."""
    jumlah = Counter(s.jenis.lower() or "unsur" for s in akar.telusuri())
    rinci = _deret([f"{n} {j}" for j, n in jumlah.items()])
    kalimat = f"Bagan pohon dengan {rinci}. Puncaknya: {_nama(akar)}."
    if akar.anak:
        kalimat += f" Di bawahnya: {'; '.join(_nama(a) for a in akar.anak)}."
    return kalimat


def kalimat_organisasi(akar: b.Simpul) -> str:
    """Who is above whom, as sentences."""
    induk = [s for s in akar.telusuri() if s.anak]
    if not induk:
        return f"Bagan organisasi: {akar.teks}."
    return "Bagan organisasi. " + " ".join(f"{s.teks} membawahi {_deret([a.teks for a in s.anak])}." for s in induk)

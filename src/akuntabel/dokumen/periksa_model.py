"""Is a document well formed? What the writers take for granted is checked here, and said in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from akuntabel.dokumen.huruf import bersihkan
from akuntabel.dokumen.model import (
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    Isi,
    Judul,
    Kop,
    Kotak,
    Paragraf,
    Sampul,
    Tabel,
    TandaTangan,
)

TINGKAT_TERDALAM = 4
JENIS_DAFTAR_ISI = ("isi", "tabel", "gambar")


@dataclass(frozen=True, slots=True)
class Masalah:
    """What is wrong in a document, and where."""

    tempat: str
    pesan: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.pesan}"


class ModelKeliru(ValueError):  # noqa: N818 (named in Indonesian)
    """A document that no writer can write; ``masalah`` says all that is wrong."""

    def __init__(self, masalah: tuple[Masalah, ...]) -> None:
        super().__init__("; ".join(map(str, masalah)))
        self.masalah = masalah


def wajib_sah(dok: Dokumen) -> None:
    """Raise :class:`ModelKeliru` unless the document is well formed."""
    masalah = periksa_model(dok)
    if masalah:
        raise ModelKeliru(masalah)


def periksa_model(dok: Dokumen) -> tuple[Masalah, ...]:
    """All that is wrong in the form of a document; empty when every writer can write it."""
    return (*_dokumen(dok), *_kunci(dok), *_urutan_judul(dok), *(m for b in dok.blok() for m in _blok(b)))


def _dokumen(dok: Dokumen) -> Iterator[Masalah]:
    if not dok.judul.strip():
        yield Masalah("Dokumen", "judul kosong")
    if not any(b.blok for b in dok.bagian):
        yield Masalah("Dokumen", "tidak ada isi")


_KUNCI_SAH = re.compile(r"[\w.:/+-]+")


def _kunci(dok: Dokumen) -> Iterator[Masalah]:
    hitung = Counter(k for b in dok.blok() for k in _kunci_blok(b))
    for kunci, kali in hitung.items():
        if not _KUNCI_SAH.fullmatch(kunci):
            yield Masalah(f"Kunci «{kunci}»", "hanya boleh huruf, angka, dan tanda baca tanpa spasi")
        if kali > 1:
            yield Masalah(f"Kunci «{kunci}»", f"dipakai {kali} kali; kunci harus unik")
    for b in dok.blok():
        if isinstance(b, Judul | Tabel | Gambar) and not b.kunci:
            yield Masalah(f"{type(b).__name__} «{getattr(b, 'judul', '') or getattr(b, 'teks', '')}»", "kunci kosong")
        for isi in _semua_isi(b):
            for p in isi:
                if p.tautan and p.tautan not in hitung:
                    yield Masalah(f"Tautan «{p.teks}»", f"menunjuk kunci «{p.tautan}» yang tidak ada")


def _kunci_blok(b: Blok) -> Iterator[str]:
    if kunci := getattr(b, "kunci", ""):
        yield kunci
    if isinstance(b, Kotak):
        yield from (k for x in b.blok for k in _kunci_blok(x))


def _semua_isi(b: Blok) -> Iterator[Isi]:
    match b:
        case Paragraf():
            yield b.isi
        case Daftar():
            yield from b.butir
            yield from (isi for a in b.anak if a for isi in _semua_isi(a))
        case Tabel():
            yield from (s.isi for r in (*b.kepala, *b.badan) for s in r.sel)
            yield from b.catatan
        case Kotak():
            yield from (isi for x in b.blok for isi in _semua_isi(x))


def _urutan_judul(dok: Dokumen) -> Iterator[Masalah]:
    sebelum = 0
    for b in dok.blok():
        if not isinstance(b, Judul):
            continue
        if not 1 <= b.tingkat <= TINGKAT_TERDALAM:
            yield Masalah(f"Judul «{b.teks}»", f"tingkat {b.tingkat}; yang ada hanya 1 sampai {TINGKAT_TERDALAM}")
        elif b.tingkat > sebelum + 1:
            yield Masalah(f"Judul «{b.teks}»", f"tingkat {b.tingkat} langsung sesudah tingkat {sebelum}")
        if not b.teks.strip():
            yield Masalah(f"Judul «{b.kunci}»", "teks kosong")
        sebelum = b.tingkat


def _blok(b: Blok) -> Iterator[Masalah]:
    match b:
        case Tabel():
            yield from _tabel(b)
        case Gambar():
            yield from _gambar(b)
        case Daftar():
            yield from _daftar(b)
        case DaftarIsi() if b.jenis not in JENIS_DAFTAR_ISI:
            yield Masalah("Daftar isi", f"jenis «{b.jenis}» tidak dikenal")
        case TandaTangan():
            if not b.pihak:
                yield Masalah("Tanda tangan", "tidak ada penanda tangan")
            if any(not p.nama.strip() for p in b.pihak):
                yield Masalah("Tanda tangan", "nama penanda tangan kosong")
        case Kotak():
            yield from (m for x in b.blok for m in _blok(x))
        case Sampul() if not b.judul:
            yield Masalah("Sampul", "judul kosong")
        case Kop() if not b.judul or not b.instansi:
            yield Masalah("Kop", "instansi atau judul kosong")


def _daftar(d: Daftar) -> Iterator[Masalah]:
    if not d.butir:
        yield Masalah("Daftar", "tidak ada butir")
    if len(d.anak) > len(d.butir):
        yield Masalah("Daftar", f"{len(d.anak)} daftar anak untuk {len(d.butir)} butir")
    yield from (m for a in d.anak if a for m in _daftar(a))


_TERLARANG = frozenset({"script", "foreignObject", "iframe", "object", "embed"})


def _gambar(g: Gambar) -> Iterator[Masalah]:
    tempat = f"Gambar «{g.kunci}»"
    if not g.alt.strip():
        yield Masalah(tempat, "teks alternatif kosong")
    if g.lebar <= 0 or g.tinggi <= 0 or g.skala <= 0:
        yield Masalah(tempat, "ukuran harus lebih besar daripada nol")
    try:
        akar = baca_svg(g.svg)
    except etree.XMLSyntaxError as galat:
        yield Masalah(tempat, f"SVG tidak dapat dibaca: {galat.msg}")
        return
    if etree.QName(akar).localname != "svg":
        yield Masalah(tempat, "bukan SVG")
    if "<!DOCTYPE" in g.svg:
        yield Masalah(tempat, "SVG memuat DOCTYPE")
    for unsur in akar.iter(etree.Element):
        nama = etree.QName(unsur).localname
        if nama in _TERLARANG:
            yield Masalah(tempat, f"SVG memuat unsur {nama}")
        for atribut, nilai in unsur.attrib.items():
            if _menunjuk_keluar(str(atribut).rpartition("}")[2], str(nilai)):
                yield Masalah(tempat, f"SVG merujuk ke luar atau memuat skrip pada {nama}")


def baca_svg(svg: str) -> etree._Element:
    """The root of a drawing; nothing outside it is read. Raises ``lxml.etree.XMLSyntaxError``."""
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(bersihkan(svg).encode("utf-8"), pengurai)


def _menunjuk_keluar(atribut: str, nilai: str) -> bool:
    if atribut.startswith("on"):
        return True
    if atribut == "href":
        return not nilai.lstrip().startswith(("#", "data:image/"))
    return bool(_URL_LUAR.search(nilai))


_URL_LUAR = re.compile(r"url\(\s*['\"]?(?!['\"]?#)", re.IGNORECASE)


def _tabel(t: Tabel) -> Iterator[Masalah]:
    tempat = f"Tabel «{t.nomor or t.kunci}»"
    if not t.kolom:
        yield Masalah(tempat, "tidak ada kolom")
        return
    if any(k.lebar <= 0 for k in t.kolom):
        yield Masalah(tempat, "lebar kolom harus lebih besar daripada nol")
    if not (t.kepala or t.badan):
        yield Masalah(tempat, "tidak ada baris")
    yield from _kisi(tempat, "kepala", t.kepala, len(t.kolom))
    yield from _kisi(tempat, "badan", t.badan, len(t.kolom))


def _kisi(tempat: str, nama: str, baris: tuple[Baris, ...], lebar: int) -> Iterator[Masalah]:
    """Each row must fill the columns exactly, spans from the rows above included."""
    sisa = [0] * lebar
    for i, b in enumerate(baris, start=1):
        di = f"{tempat}, {nama} baris {i}"
        if b.jenis is BarisJenis.KELOMPOK and (len(b.sel) != 1 or b.sel[0].rentang_kolom != lebar):
            yield Masalah(di, "baris kelompok harus satu sel selebar tabel")
        kolom = 0
        for s in b.sel:
            if s.rentang_kolom < 1 or s.rentang_baris < 1 or s.tingkat < 0:
                yield Masalah(di, "rentang sel kurang dari satu atau tingkat kurang dari nol")
                return
            while kolom < lebar and sisa[kolom]:
                kolom += 1
            if any(sisa[kolom : kolom + s.rentang_kolom]) or kolom + s.rentang_kolom > lebar:
                yield Masalah(di, f"sel melebihi {lebar} kolom atau menabrak sel di atasnya")
                return
            if i - 1 + s.rentang_baris > len(baris):
                yield Masalah(di, "rentang baris melewati akhir tabel")
            for k in range(kolom, kolom + s.rentang_kolom):
                sisa[k] = s.rentang_baris
            kolom += s.rentang_kolom
        if not all(sisa):
            yield Masalah(di, f"sel tidak mengisi {lebar} kolom")
            return
        sisa = [n - 1 for n in sisa]

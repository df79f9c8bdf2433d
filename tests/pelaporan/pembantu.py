"""What tests ask of a document: its words, its headings, its figures."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.dokumen.model import (
    Blok,
    Daftar,
    Dokumen,
    GayaParagraf,
    Isi,
    Judul,
    Kotak,
    Paragraf,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    teks,
)


def semua_isi(b: Blok) -> Iterator[Isi]:
    """All runs of text of a block, cells included."""
    match b:
        case Paragraf():
            yield b.isi
        case Daftar():
            yield from b.butir
            for anak in b.anak:
                if anak is not None:
                    yield from semua_isi(anak)
        case Tabel():
            for baris in (*b.kepala, *b.badan):
                yield from (s.isi for s in baris.sel)
            yield from b.catatan
        case Kotak():
            for x in b.blok:
                yield from semua_isi(x)


def kata(dok: Dokumen) -> str:
    """Every word of a document, one block's text per line."""
    baris: list[str] = [dok.judul, dok.subjek, dok.kepala_halaman]
    for b in dok.blok():
        match b:
            case Judul():
                baris.append(f"{b.nomor} {b.teks}")
            case Sampul():
                baris += [*b.judul, *b.instansi, b.tahun, *b.keterangan]
            case TandaTangan():
                baris += [x for p in b.pihak for x in (p.tempat_tanggal, *p.jabatan, p.nama, p.peran)]
            case Tabel():
                baris.append(b.judul)
        baris += [teks(i) for i in semua_isi(b)]
    return "\n".join(baris)


def prosa(dok: Dokumen) -> list[str]:
    """The sentences: paragraphs, list items and notes, without cells."""
    return [
        teks(i)
        for b in dok.blok()
        for i in (b.catatan if isinstance(b, Tabel) else semua_isi(b))
        if isinstance(b, Paragraf | Daftar | Kotak | Tabel)
    ]


def bagian(dok: Dokumen, kunci: str) -> str:
    """The text from a heading to the next of its level or above."""
    blok = list(dok.blok())
    mulai = next(n for n, b in enumerate(blok) if isinstance(b, Judul) and b.kunci == kunci)
    kepala = blok[mulai]
    assert isinstance(kepala, Judul)
    baris = []
    for b in blok[mulai + 1 :]:
        if isinstance(b, Judul) and b.tingkat <= kepala.tingkat:
            break
        baris += [teks(i) for i in semua_isi(b)]
    return "\n".join(baris)


def tabel(dok: Dokumen, kunci: str) -> Tabel:
    return next(t for t in dok.tabel() if t.kunci == kunci)


def isi_tabel(t: Tabel) -> list[list[str]]:
    """The body as text, row by row."""
    return [[teks(s.isi) for s in b.sel] for b in t.badan]


def sel_angka(dok: Dokumen) -> Iterator[tuple[Tabel, Sel]]:
    """The cells that print a number."""
    for t in dok.tabel():
        for b in t.badan:
            for s in b.sel:
                if s.angka is not None:
                    yield t, s


def permintaan(dok: Dokumen) -> list[str]:
    return [teks(b.isi) for b in dok.blok() if isinstance(b, Paragraf) and b.gaya is GayaParagraf.PERMINTAAN]

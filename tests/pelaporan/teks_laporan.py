"""A document of ours as a plain text report, as its readers would type it: what the review of text files sees of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.dokumen import model as m
from akuntabel.dokumen.model import teks


def teks_laporan(dok: m.Dokumen) -> str:
    """Headings, paragraphs, lists, tables with TABs, captions, signatures; lists of contents are filled in."""
    return re.sub(r"\n{4,}", "\n\n\n\n", "\n".join(_baris(dok)))


def _baris(dok: m.Dokumen) -> Iterator[str]:
    for b in dok.blok():
        if isinstance(b, m.Judul):
            yield "\n\n" if b.tingkat == 1 else ""
            yield f"{b.nomor} {b.teks}".strip()
        elif isinstance(b, m.Paragraf):
            yield teks(b.isi)
        elif isinstance(b, m.Daftar):
            yield from _daftar(b, "")
        elif isinstance(b, m.Tabel):
            yield from _tabel(b)
        elif isinstance(b, m.Gambar):
            yield f"Gambar {b.nomor} {b.judul}"
        elif isinstance(b, m.TandaTangan):
            for p in b.pihak:
                yield from (x for x in (p.tempat_tanggal, *p.jabatan, p.nama, p.pangkat) if x)
                yield f"NIP {p.nip}" if p.nip else ""
        elif isinstance(b, m.Sampul):
            yield from (*b.judul, *b.instansi, b.tahun)
        elif isinstance(b, m.Kotak):
            yield b.judul
            yield from (teks(p.isi) for p in b.blok if isinstance(p, m.Paragraf))
        elif isinstance(b, m.DaftarIsi):
            yield from _daftar_isi(dok, b.jenis)
        elif isinstance(b, m.Pemisah):
            yield "\n\n"
        yield ""


def _daftar(d: m.Daftar, inden: str) -> Iterator[str]:
    for n, butir in enumerate(d.butir):
        tanda = {m.GayaDaftar.ANGKA: f"{n + 1}.", m.GayaDaftar.HURUF: f"{chr(97 + n % 26)}."}.get(d.gaya, "-")
        yield f"{inden}{tanda} {teks(butir)}"
        anak = d.anak[n] if d.anak else None
        if anak is not None:
            yield from _daftar(anak, inden + "   ")


def _tabel(t: m.Tabel) -> Iterator[str]:
    if t.nomor:
        yield f"Tabel {t.nomor} {t.judul}\n"
    for baris in (*t.kepala, *t.badan):
        sel = [x for s in baris.sel for x in (teks(s.isi), *[""] * (s.rentang_kolom - 1))]
        yield "\t".join(sel if len(sel) > 1 else [*sel, ""])
    yield ""
    yield from (teks(c) for c in t.catatan)


def _daftar_isi(dok: m.Dokumen, jenis: str) -> Iterator[str]:
    if jenis == "tabel":
        yield from (f"Tabel {t.nomor} {t.judul} .......... 1" for t in dok.tabel() if t.nomor)
    elif jenis == "gambar":
        yield from (f"Gambar {b.nomor} {b.judul} .......... 1" for b in dok.blok() if isinstance(b, m.Gambar))
    else:
        yield from (
            f"{b.nomor} {b.teks} .......... 1".strip() for b in dok.blok() if isinstance(b, m.Judul) and b.tingkat < 3
        )

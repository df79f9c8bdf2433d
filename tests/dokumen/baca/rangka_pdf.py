"""Small PDF files put together by hand: text at places, ruled lines, pictures, as foreign programs draw them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pikepdf

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, LaporanTerbaca
from akuntabel.dokumen.baca.pdf import baca_pdf

LEBAR, TINGGI = 595, 842
HURUF = {"F": "Helvetica", "B": "Helvetica-Bold"}


def t(x: float, atas: float, isi: str, ukuran: float = 11, huruf: str = "F") -> str:
    """Text whose base line lies ``atas`` points below the upper edge."""
    lolos = isi.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{huruf} {ukuran} Tf 1 0 0 1 {x} {TINGGI - atas} Tm ({lolos}) Tj ET\n"


def miring(x: float, atas: float, isi: str, ukuran: float = 60) -> str:
    return f"0.8 g BT /F {ukuran} Tf 0.7 0.7 -0.7 0.7 {x} {TINGGI - atas} Tm ({isi}) Tj ET 0 g\n"


def garis(x0: float, atas: float, x1: float, bawah: float) -> str:
    return f"0.5 w {x0} {TINGGI - atas} m {x1} {TINGGI - bawah} l S\n"


def kotak(x0: float, atas: float, x1: float, bawah: float) -> str:
    return f"{x0} {TINGGI - bawah} {x1 - x0} {bawah - atas} re S\n"


def kisi(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The ruled lines of a table without merged cells."""
    return "".join(garis(xs[0], y, xs[-1], y) for y in ys) + "".join(garis(x, ys[0], x, ys[-1]) for x in xs)


def tabel(xs: Sequence[float], atas: float, baris: Sequence[Sequence[str]], tinggi: float = 20) -> str:
    """A ruled table with one line of text a cell."""
    ys = [atas + tinggi * n for n in range(len(baris) + 1)]
    isi = "".join(t(xs[k] + 3, ys[n] + 14, s, 9) for n, b in enumerate(baris) for k, s in enumerate(b) if s)
    return kisi(xs, ys) + isi


def paragraf(atas: float, *baris: str, x: float = 72, ukuran: float = 11, jarak: float = 15, huruf: str = "F") -> str:
    return "".join(t(x, atas + jarak * n, b, ukuran, huruf) for n, b in enumerate(baris))


def gambar(x0: float, atas: float, x1: float, bawah: float) -> str:
    return f"q {x1 - x0} 0 0 {bawah - atas} {x0} {TINGGI - bawah} cm /Im Do Q\n"


def pdf(*halaman: str, **simpan: Any) -> bytes:
    """A file of these pages (instructions made by the functions above)."""
    berkas = pikepdf.new()
    citra = pikepdf.Stream(berkas, bytes(3))
    citra.Type, citra.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    citra.Width, citra.Height, citra.BitsPerComponent = 1, 1, 8
    citra.ColorSpace = pikepdf.Name.DeviceRGB
    sumber = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(
            {
                f"/{k}": pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name(f"/{v}"),
                    Encoding=pikepdf.Name.WinAnsiEncoding,
                )
                for k, v in HURUF.items()
            }
        ),
        XObject=pikepdf.Dictionary(Im=berkas.make_indirect(citra)),
    )
    for isi in halaman:
        berkas.add_blank_page(page_size=(LEBAR, TINGGI))
        h = berkas.pages[-1]
        h.Resources = sumber
        h.Contents = pikepdf.Stream(berkas, isi.encode("cp1252"))
    keluar = io.BytesIO()
    berkas.save(keluar, **simpan)
    return keluar.getvalue()


def baca(*halaman: str) -> LaporanTerbaca:
    return baca_pdf(pdf(*halaman))


def teks(laporan: LaporanTerbaca) -> list[str]:
    return [f"{a.penanda} {a.teks}".strip() for a in laporan.alinea()]


def kepala(laporan: LaporanTerbaca) -> list[str]:
    return [b.teks for b in laporan.blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA]

"""The PDF writer: the document becomes JSON, a fixed typst template sets it as PDF/A-2a and PDF/UA-1.

No text of the document is ever read as markup: the template takes it from the JSON as strings.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from akuntabel.dokumen import tata
from akuntabel.dokumen.huruf import pecah, sesuaikan_fon
from akuntabel.dokumen.mesin_typst import BATAS_WAKTU, cetak
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
    Pemisah,
    Penanda,
    Potong,
    Sampul,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.periksa_model import baca_svg, wajib_sah

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilPdf:
    """A PDF, and what was learned while setting it."""

    bytes: builtins.bytes
    halaman: dict[str, str]
    """The page number printed with each heading, table and figure, by ``kunci``: "iv", "12", "" where there is none."""
    jumlah_halaman: int
    png: dict[str, builtins.bytes] = field(default_factory=dict)
    """The figures as PNG by ``kunci``, where asked for; ``tulis_docx`` takes them."""
    diganti: tuple[str, ...] = ()
    """Letters that the fonts lack; □ is printed in their place. A caller should tell the author."""


def tulis_pdf(dok: Dokumen, *, dengan_png: bool = False, batas_waktu: float = BATAS_WAKTU) -> HasilPdf:
    """The document as PDF/A-2a and PDF/UA-1, byte for byte the same for the same document.

    Args:
        dok: a valid document.
        dengan_png: draw the figures as PNG in the same breath, for the DOCX.
        batas_waktu: seconds given to typst.

    Raises:
        ModelKeliru: the document is not valid.
        GagalCetak: typst refused it or took too long.
    """
    return siapkan_pdf(dok, dengan_png=dengan_png, batas_waktu=batas_waktu)()


def siapkan_pdf(dok: Dokumen, *, dengan_png: bool = False, batas_waktu: float = BATAS_WAKTU) -> Callable[[], HasilPdf]:
    """All of ``tulis_pdf`` but the setting, which the caller starts, in a thread where it has other work meanwhile.

    The preparation is work of Python: in a thread it would only take turns with the other work, and typst start late.
    """
    wajib_sah(dok)
    penyusun = _Penyusun()
    model = penyusun.dokumen(dok)
    svg = [_lukisan(g, s, penyusun.diganti) for g, s in penyusun.gambar]

    def setel() -> HasilPdf:
        keluaran = cetak(model=model, svg=svg, png=dengan_png, tanggal=dok.tanggal, batas_waktu=batas_waktu)
        return HasilPdf(
            bytes=keluaran.pdf,
            halaman={str(t["kunci"]): str(t["halaman"]) for t in keluaran.letak if t["kunci"]},
            jumlah_halaman=int(keluaran.letak[-1]["lembar"]),
            png={g.kunci: p for (g, _), p in zip(penyusun.gambar, keluaran.png, strict=False)},
            diganti=tuple(sorted(penyusun.diganti)),
        )

    return setel


def gambar_png(dok: Dokumen, kecuali: Collection[str] = ()) -> dict[str, bytes]:
    """The figures of a document as PNG by ``kunci``, but those in ``kecuali``, drawn in one child process."""
    semua = [(g, s) for s in tata.susun_seksi(dok) for g in s.blok if isinstance(g, Gambar) and g.kunci not in kecuali]
    if not semua:
        return {}
    keluaran = cetak(model=None, svg=[_lukisan(g, s, set()) for g, s in semua], png=True)
    return {g.kunci: p for (g, _), p in zip(semua, keluaran.png, strict=True)}


def _lukisan(g: Gambar, s: tata.Seksi, diganti: set[str]) -> tuple[str, float, float]:
    """A drawing for typst: no letter in it without a glyph, and none hidden in a character reference."""
    svg = etree.tostring(baca_svg(g.svg), encoding="unicode") if "&#" in g.svg else g.svg
    return sesuaikan_fon(svg, diganti), *tata.ukuran_gambar(g, s)


class _Penyusun:
    """Turns a document into the JSON that the template reads."""

    def __init__(self) -> None:
        self.diganti: set[str] = set()
        self.gambar: list[tuple[Gambar, tata.Seksi]] = []

    def dokumen(self, dok: Dokumen) -> Json:
        return {
            "judul": self._teks(dok.judul),
            "subjek": self._teks(dok.subjek),
            "penyusun": self._teks(dok.penyusun),
            "tanggal": [dok.tanggal.year, dok.tanggal.month, dok.tanggal.day] if dok.tanggal else None,
            "kepala": self._teks(dok.kepala_halaman),
            "draf": dok.draf,
            "sifat": [self._teks(f"{k}: {v}") for k, v in sorted(dok.sifat.items())],
            "seksi": [self._seksi(s) for s in tata.susun_seksi(dok)],
        }

    def _teks(self, teks: str) -> str:
        return sesuaikan_fon(teks, self.diganti)

    def _seksi(self, s: tata.Seksi) -> Json:
        return {
            "lebar": s.lebar,
            "tinggi": s.tinggi,
            "marjin": [s.atas, s.kanan, s.bawah, s.kiri],
            "nomor": s.nomor.value,
            "mulai": s.mulai_nomor,
            "sampul": s.sampul,
            "blok": [{**self._blok(b, s), "lekat": tata.mengantar(s.blok, i)} for i, b in enumerate(s.blok)],
        }

    def _blok(self, b: Blok, s: tata.Seksi) -> Json:
        lebar = s.lebar_isi
        match b:
            case Judul():
                isi: Json = {
                    "tingkat": b.tingkat,
                    "teks": self._teks(b.teks),
                    "nomor": self._teks(b.nomor),
                    "isi": b.di_daftar_isi,
                }
            case Paragraf():
                isi = {"gaya": b.gaya.value, "isi": self._isi(b.isi, lebar, tata.HURUF_ISI)}
            case Daftar():
                isi = self._daftar(b, lebar)
            case Tabel():
                isi = self._tabel(b, lebar)
            case Gambar():
                isi = self._gambar(b, s)
            case DaftarIsi():
                isi = {"jenis": b.jenis}
            case Pemisah():
                isi = {}
            case TandaTangan():
                isi = {"pihak": [self._penanda(p, lebar / max(2, min(len(b.pihak), 3)) - 12) for p in b.pihak]}
            case Kotak():
                isi = {"judul": self._teks(b.judul), "blok": [self._blok(x, s) for x in b.blok]}
            case Kop():
                isi = {
                    "instansi": [self._teks(t) for t in b.instansi],
                    "keterangan": [self._teks(t) for t in b.keterangan],
                    "judul": [self._teks(t) for t in b.judul],
                }
            case Sampul():
                isi = {
                    "judul": [self._teks(t) for t in b.judul],
                    "instansi": [self._teks(t) for t in b.instansi],
                    "tahun": self._teks(b.tahun),
                    "keterangan": [self._teks(t) for t in b.keterangan],
                }
        return {"jenis_blok": type(b).__name__.lower(), "kunci": getattr(b, "kunci", ""), **isi}

    def _isi(self, isi: Isi, lebar: float, ukuran: float, *, tebal: bool = False) -> list[Any]:
        """Runs as the template takes them: a string, or ``{t, b, i, k}`` (bold, italic, link)."""
        return [self._potong(p, lebar, ukuran, tebal) for p in isi if p.teks]

    def _potong(self, p: Potong, lebar: float, ukuran: float, tebal: bool) -> Any:
        teks = pecah(self._teks(p.teks), lebar, ukuran, tebal=tebal or p.tebal)
        if not (p.tebal or p.miring or p.tautan):
            return teks
        return {"t": teks, "b": p.tebal, "i": p.miring, "k": p.tautan}

    def _daftar(self, d: Daftar, lebar: float) -> Json:
        dalam = lebar - 22
        anak = (*d.anak, *(None for _ in d.butir))[: len(d.butir)]
        return {
            "gaya": d.gaya.value,
            "butir": [
                {"isi": self._isi(i, dalam, tata.HURUF_ISI), "anak": self._daftar(a, dalam) if a else None}
                for i, a in zip(d.butir, anak, strict=True)
            ],
        }

    def _gambar(self, g: Gambar, s: tata.Seksi) -> Json:
        self.gambar.append((g, s))
        lebar, tinggi = tata.ukuran_gambar(g, s)
        return {
            "nomor": self._teks(g.nomor),
            "judul": self._teks(g.judul),
            "alt": self._teks(g.alt),
            "berkas": f"gambar-{len(self.gambar)}.svg",
            "lebar": lebar,
            "tinggi": tinggi,
        }

    def _penanda(self, p: Penanda, lebar: float) -> Json:
        def baris(teks: str, *, tebal: bool = False) -> str:
            return pecah(self._teks(teks), lebar, tata.HURUF_ISI, tebal=tebal)

        return {
            "tempat": baris(p.tempat_tanggal),
            "peran": baris(p.peran),
            "jabatan": [baris(j) for j in p.jabatan],
            "nama": baris(p.nama, tebal=True),
            "pangkat": baris(p.pangkat),
            "nip": baris(p.nip),
        }

    def _tabel(self, t: Tabel, lebar: float) -> Json:
        atur = tata.tata_tabel(t, lebar)
        kepala = self._baris(t.kepala, t, atur, kepala=True)
        return {
            "nomor": self._teks(t.nomor),
            "judul": self._teks(t.judul),
            "kolom": list(atur.lebar),
            "ukuran": atur.ukuran,
            "utuh": atur.utuh,
            "polos": t.polos,
            "kepala": kepala,
            "badan": self._baris(t.badan, t, atur, kepala=False),
            "catatan": [self._isi(c, lebar, tata.HURUF_TABEL[0]) for c in t.catatan],
        }

    def _baris(self, baris: tuple[Baris, ...], t: Tabel, atur: tata.TataTabel, *, kepala: bool) -> list[Json]:
        letak: list[dict[int, Json]] = [{} for _ in baris]
        utuh = [True] * len(baris)
        for b, i, kolom, sel in tata.letak_sel(baris):
            tebal = kepala or sel.tebal or b.jenis is not BarisJenis.ISI
            lebar_sel = sum(atur.lebar[kolom : kolom + sel.rentang_kolom])
            inden = tata.inden_sel(sel, lebar_sel)
            lebar = lebar_sel - 2 * tata.JARAK_SEL - inden
            isi: Json = {
                "isi": self._isi(sel.isi, lebar, atur.ukuran, tebal=tebal),
                "k": sel.rentang_kolom,
                "b": sel.rentang_baris,
                "rata": tata.rata_sel(t, b, sel, kolom, kepala=kepala).value,
                "tebal": tebal,
                "inden": inden,
                "dasar": tata.dasar_sel(b, sel, kepala=kepala),
            }
            letak[i][kolom] = isi
            if tata.kira_tinggi(sel, lebar, atur.ukuran, tebal=tebal) >= tata.TINGGI_UTUH:
                utuh[i] = False
                # Typst cannot break a cell that spans rows: a long one stands in its first row.
                isi["b"] = 1
                letak_kosong = {**isi, "isi": []}
                for j in range(i + 1, i + sel.rentang_baris):
                    letak[j][kolom] = letak_kosong
        return [
            {
                "jenis": b.jenis.value,
                "tingkat": max((s.tingkat for s in b.sel), default=0),
                "utuh": u,
                "sel": [isi[k] for k in sorted(isi)],
            }
            for b, u, isi in zip(baris, utuh, letak, strict=True)
        ]

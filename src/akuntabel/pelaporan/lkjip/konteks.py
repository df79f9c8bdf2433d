"""What the chapters share while one report is built: figures and their origins, numbers, the draft's requests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import (
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    Gambar,
    GayaDaftar,
    GayaParagraf,
    Isi,
    Judul,
    Kolom,
    Paragraf,
    Potong,
    Rata,
    Sel,
    Tabel,
    isi,
)
from akuntabel.dokumen.nomor import Penomor
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import isian
from akuntabel.pelaporan.alinea import tanda_alinea, tanda_angka, urai_alinea
from akuntabel.pelaporan.angka_laporan import AngkaLaporan, Pencatat, Ucapan, ucap
from akuntabel.pelaporan.sumber import RUJUKAN, Sumber
from akuntabel.reviu.kesampingan import Dikesampingkan
from akuntabel.reviu.temuan import Temuan


class Konteks(Sumber):
    """The builder's context: a ``Sumber`` that also numbers, records origins and asks for what is missing."""

    def __init__(
        self,
        t: TahunKinerja,
        periode: Periode,
        *,
        draf: bool,
        tanggal: date | None,
        temuan: Sequence[Temuan],
        kesampingan: Sequence[Dikesampingkan] = (),
    ) -> None:
        super().__init__(t, periode)
        self.draf = draf
        self.tanggal = tanggal
        self.temuan = tuple(temuan)
        self.kesampingan = tuple(kesampingan)
        self.catat = Pencatat()
        self.nomor = Penomor()
        self.nama_blok: dict[str, str] = {}
        """``kunci`` of each numbered table, figure and attachment → "Tabel 3.1"."""
        self.efisiensi_ditolak: dict[str, int] = {}
        """Reason why efficiency is not judged → number of the sasaran where it was told first."""
        self._tempat = ""

    # --- headings ----------------------------------------------------------------------------------------------

    def bab(self, teks: str, kunci: str) -> Judul:
        j = self.nomor.bab(teks, kunci=kunci)
        self.nama_blok[j.kunci] = j.nomor.replace("BAB", "Bab")
        self._tempat = self.nama_blok[j.kunci]
        return j

    def lampiran(self, teks: str, kunci: str) -> Judul:
        j = self.nomor.lampiran(teks, kunci=kunci)
        self.nama_blok[j.kunci] = j.nomor.replace("LAMPIRAN", "Lampiran")
        self._tempat = self.nama_blok[j.kunci]
        return j

    def depan(self, teks: str, kunci: str) -> Judul:
        """A heading of the front matter."""
        self._tempat = teks
        return self.nomor.tanpa_nomor(teks.upper(), kunci=kunci)

    def judul(self, teks: str, tingkat: int, kunci: str, *, di_daftar_isi: bool = True) -> Judul:
        return self.nomor.judul(teks, tingkat=tingkat, kunci=kunci, di_daftar_isi=di_daftar_isi)

    # --- text --------------------------------------------------------------------------------------------------

    def isi(self, *bagian: str | Potong | AngkaLaporan | Ucapan) -> Isi:
        """Runs of text at the place that is being written."""
        return self.catat.isi(ucap(*bagian), self._tempat)

    def par(self, *bagian: str | Potong | AngkaLaporan | Ucapan, gaya: GayaParagraf = GayaParagraf.ISI) -> Paragraf:
        return Paragraf(isi=self.isi(*bagian), gaya=gaya)

    def minta(self, teks: str) -> list[Blok]:
        """A request to the author: printed in a draft, left out of a final report."""
        return [Paragraf(isi=isi(teks), gaya=GayaParagraf.PERMINTAAN)] if self.draf else []

    def narasi(self, bagian: str, objek: str = "") -> list[Blok]:
        """The agency's own text of a part as paragraphs and lists, figures filled; empty where it wrote none.

        Each paragraph, and each figure in it, carries a mark by which an edited DOCX finds its way back.
        """
        n = self.t.narasi(bagian, triwulan=self.periode.triwulan, objek=objek)
        if n is None:
            return []
        blok: list[Blok] = []
        keliru: list[isian.IsianTakDikenal] = []
        butir: list[Isi] = []
        tanda: list[str] = []

        def tutup() -> None:
            if butir:
                blok.append(Daftar(butir=tuple(butir), naskah=tuple(tanda)))
                butir.clear()
                tanda.clear()

        for nomor, a in enumerate(urai_alinea(n.isi)):
            isi_alinea = self._isi_narasi(n, nomor, a.teks, keliru)
            if a.butir:
                butir.append(isi_alinea)
                tanda.append(tanda_alinea(n, nomor))
                continue
            tutup()
            blok.append(Paragraf(isi=isi_alinea, naskah=tanda_alinea(n, nomor)))
        tutup()
        for k in keliru:
            blok += self.minta(
                f"Isian {{{k.teks}}} tidak dapat diisi: {k.alasan}. Perbaiki isian itu pada teks narasi."
            )
        return blok

    def narasi_memuat(self, bagian: str, *nama: str, objek: str = "") -> bool:
        """Whether the agency's text of a part names one of these figures, so that a sentence need not be added."""
        n = self.t.narasi(bagian, triwulan=self.periode.triwulan, objek=objek)
        return n is not None and any(isinstance(b, isian.Isian) and b.nama in nama for b in isian.urai(n.isi))

    def keterangan(self, teks: Iterable[str | Isi]) -> list[Blok]:
        """Notes of a long table, printed small above it so that they are not left alone on a page."""
        ada = [isi(t) if isinstance(t, str) else t for t in teks]
        rapi = tuple(p for n, t in enumerate(ada) for p in ((Potong(" "), *t) if n else t))
        return [Paragraf(isi=rapi, gaya=GayaParagraf.KETERANGAN)] if rapi else []

    def _isi_narasi(self, n: r.Narasi, alinea: int, teks: str, keliru: list[isian.IsianTakDikenal]) -> Isi:
        hasil: list[Potong] = []
        ke = 0
        for sumber in isian.urai(teks):
            nilai = isian.isi(self, sumber) if isinstance(sumber, isian.Isian) else sumber
            if isinstance(nilai, isian.IsianTakDikenal):
                keliru.append(nilai)
                nilai = Potong(f"[{nilai.teks}]" if self.draf else "(belum tersedia)", tebal=self.draf)
            potong = self.isi(nilai)
            if isinstance(sumber, isian.Isian):
                tercetak = "".join(p.teks for p in potong if p.teks != RUJUKAN)
                potong = tuple(replace(p, naskah=tanda_angka(n, alinea, ke, tercetak)) for p in potong[:1]) + potong[1:]
                ke += 1
            hasil += potong
        return tuple(hasil)

    # --- tables and figures --------------------------------------------------------------------------------------

    def nomor_tabel(self, kunci: str) -> str:
        nomor = self.nomor.tabel()
        self.nama_blok[kunci] = f"Tabel {nomor}"
        return nomor

    def tabel(
        self,
        kunci: str,
        judul: str,
        kolom: Sequence[tuple[str, int, Rata]],
        badan: Iterable[Baris],
        *,
        catatan: Sequence[Isi | str] = (),
        kepala: Sequence[Baris] | None = None,
        bernomor: bool = True,
    ) -> Tabel:
        """A table from column heads (title, relative width, alignment) and rows; numbered and named for references."""
        return Tabel(
            kunci=kunci,
            nomor=self.nomor_tabel(kunci) if bernomor else "",
            judul=judul if bernomor else "",
            kolom=tuple(Kolom(lebar=lebar, rata=rata) for _, lebar, rata in kolom),
            kepala=tuple(kepala) if kepala is not None else (kepala_tabel(k for k, _, _ in kolom),),
            badan=tuple(badan),
            catatan=tuple(isi(c) if isinstance(c, str) else c for c in catatan),
        )

    def gambar(self, kunci: str, judul: str, svg: str, alt: str, lebar: int, tinggi: int, skala: int = 100) -> Gambar:
        nomor = self.nomor.gambar()
        self.nama_blok[kunci] = f"Gambar {nomor}"
        return Gambar(kunci=kunci, nomor=nomor, judul=judul, svg=svg, alt=alt, lebar=lebar, tinggi=tinggi, skala=skala)

    def sel(
        self,
        a: AngkaLaporan,
        tabel: str,
        rincian: str,
        *,
        rata: Rata | None = None,
        tebal: bool = False,
        rentang_baris: int = 1,
    ) -> Sel:
        """A cell with a figure of table ``tabel``; ``rincian`` says which row and column."""
        return self.catat.sel(a, tabel, rincian, rata=rata, tebal=tebal, rentang_baris=rentang_baris)


# --- cells and rows without figures ----------------------------------------------------------------------------


def sel(
    teks: str | Isi = "",
    *,
    rata: Rata | None = None,
    tebal: bool = False,
    rentang_kolom: int = 1,
    rentang_baris: int = 1,
    tingkat: int = 0,
    isyarat: str = "",
) -> Sel:
    """A cell of text."""
    return Sel(
        isi=isi(teks) if isinstance(teks, str) else teks,
        rata=rata,
        tebal=tebal,
        rentang_kolom=rentang_kolom,
        rentang_baris=rentang_baris,
        tingkat=tingkat,
        isyarat=isyarat,
    )


def kepala_tabel(judul: Iterable[str]) -> Baris:
    return Baris(sel=tuple(sel(j, rata=Rata.TENGAH, tebal=True) for j in judul))


def baris(*isi_sel: Sel | str, jenis: BarisJenis = BarisJenis.ISI) -> Baris:
    return Baris(sel=tuple(sel(s) if isinstance(s, str) else s for s in isi_sel), jenis=jenis)


def baris_kelompok(teks: str | Isi, kolom: int, tingkat: int = 0) -> Baris:
    """A full-width group row."""
    return Baris(sel=(sel(teks, rentang_kolom=kolom, tebal=True, tingkat=tingkat),), jenis=BarisJenis.KELOMPOK)


def daftar(butir: Iterable[str | Isi], gaya: GayaDaftar = GayaDaftar.BUTIR) -> Daftar:
    return Daftar(butir=tuple(isi(b) if isinstance(b, str) else b for b in butir), gaya=gaya)

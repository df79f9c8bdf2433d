"""What the chapters share while one report is built: figures and their origins, numbers, the draft's requests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import isian
from akuntabel.pelaporan.angka_laporan import AngkaLaporan, Pencatat, Ucapan, ucap
from akuntabel.pelaporan.sumber import Sumber
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
    ) -> None:
        super().__init__(t, periode)
        self.draf = draf
        self.tanggal = tanggal
        self.temuan = tuple(temuan)
        self.catat = Pencatat()
        self.nomor = Penomor()
        self.nama_blok: dict[str, str] = {}
        """``kunci`` of each numbered table, figure and attachment → "Tabel 3.1"."""
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
        """The agency's own text of a part as paragraphs and lists, figures filled; empty where it wrote none."""
        n = self.t.narasi(bagian, triwulan=self.periode.triwulan, objek=objek)
        return self.teks_bebas(n.isi) if n else []

    def narasi_memuat(self, bagian: str, *nama: str, objek: str = "") -> bool:
        """Whether the agency's text of a part names one of these figures, so that a sentence need not be added."""
        n = self.t.narasi(bagian, triwulan=self.periode.triwulan, objek=objek)
        return n is not None and any(isinstance(b, isian.Isian) and b.nama in nama for b in isian.urai(n.isi))

    def keterangan(self, teks: Iterable[str | Isi]) -> list[Blok]:
        """Notes of a long table, printed small above it so that they are not left alone on a page."""
        ada = [isi(t) if isinstance(t, str) else t for t in teks]
        rapi = tuple(p for n, t in enumerate(ada) for p in ((Potong(" "), *t) if n else t))
        return [Paragraf(isi=rapi, gaya=GayaParagraf.KETERANGAN)] if rapi else []

    def teks_bebas(self, teks: str) -> list[Blok]:
        """Plain paragraphs parted by blank lines; lines that start with ``- `` are a list."""
        blok: list[Blok] = []
        keliru: list[isian.IsianTakDikenal] = []
        for jenis, baris in _potong_paragraf(teks):
            if jenis == "butir":
                blok.append(Daftar(butir=tuple(self._isi_narasi(b, keliru) for b in baris)))
            else:
                blok.append(Paragraf(isi=self._isi_narasi(" ".join(baris), keliru)))
        for k in keliru:
            blok += self.minta(
                f"Isian {{{k.teks}}} tidak dapat diisi: {k.alasan}. Perbaiki isian itu pada teks narasi."
            )
        return blok

    def _isi_narasi(self, teks: str, keliru: list[isian.IsianTakDikenal]) -> Isi:
        bagian: list[str | Potong | AngkaLaporan] = []
        for b in isian.ganti(self, teks):
            if isinstance(b, isian.IsianTakDikenal):
                keliru.append(b)
                bagian.append(Potong(f"[{b.teks}]" if self.draf else "(belum tersedia)", tebal=self.draf))
            else:
                bagian.append(b)
        return self.isi(*bagian)

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


def _potong_paragraf(teks: str) -> list[tuple[str, list[str]]]:
    """Runs of lines: ("paragraf", lines) or ("butir", items)."""
    hasil: list[tuple[str, list[str]]] = []
    jenis = ""
    for mentah in teks.replace("\r\n", "\n").split("\n"):
        baris = mentah.strip()
        if not baris:
            jenis = "" if jenis == "paragraf" else jenis
            continue
        if baris.startswith("- "):
            if jenis != "butir":
                hasil.append(("butir", []))
            jenis = "butir"
            hasil[-1][1].append(baris[2:].strip())
            continue
        if jenis != "paragraf":
            hasil.append(("paragraf", []))
        jenis = "paragraf"
        hasil[-1][1].append(baris)
    return hasil


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

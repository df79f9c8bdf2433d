"""Layouts: how a report is numbered, titled and written, apart from what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from tests.reviu.pabrik.bilangan import angka, ribuan, romawi

BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
         "Desember")  # fmt: skip


@dataclass(frozen=True)
class Tata:
    nama: str
    nomor: str = "huruf"
    """"huruf": A., 1.; "huruf-titik": A., A.1; "angka": 1.1, 1.1.1; "angka-titik": 1.1., 1.1.1."""
    bab_satu_baris: bool = False
    judul_kapital: bool = True
    label: str = "Tabel {bab}.{n}"
    """Of captions; "{romawi}" for the chapter in Roman figures."""
    keterangan_satu_baris: bool = False
    keterangan_kapital: bool = False
    spasi_persen: str = ""
    spasi_rp: str = ""
    sen: bool = True
    rp_di_tabel: bool = False
    desimal: int = 2
    total: str = "Jumlah"
    program_kapital: bool = False
    nomor_kolom: bool = False
    kop: bool = False
    halaman: str = "\f"
    baris_halaman: int = 44
    lipat: int = 0
    terbalik: bool = False
    """Tables of money begin with the code, others with a running number; realisation before budget never."""
    rincian_kegiatan: bool = True
    satuan_kolom: bool = False
    """The unit has a column of its own."""
    sumber: bool = False
    """Tables of figures are followed by their source."""
    tambahan: frozenset[str] = frozenset()
    """Parts that not every report has: "mutu", "perubahan", "strategi", "rekomendasi", "tertimbang"."""
    butir: str = "angka"
    """Marks of lists: "angka" 1., "huruf" a., "kurung" 1), "garis" -."""

    def persen(self, x: Fraction) -> str:
        return f"{angka(x, self.desimal)}{self.spasi_persen}%"

    def rp(self, n: int) -> str:
        return f"Rp{self.spasi_rp}{self.uang(n)}"

    def uang(self, n: int) -> str:
        return ribuan(n) + (",00" if self.sen else "")

    def sel_uang(self, n: int) -> str:
        return self.rp(n) if self.rp_di_tabel else self.uang(n)

    def label_tabel(self, bab: int, n: int, kata: str = "Tabel") -> str:
        teks = self.label.format(bab=bab, n=n, romawi=romawi(bab))
        return teks if kata == "Tabel" else teks.replace("Tabel", kata).replace("TABEL", kata.upper())

    def rujukan(self, label: str) -> str:
        """How running text names a table or figure of that caption."""
        kata, nomor = label.rstrip(".").split(" ", 1)
        return f"{kata.capitalize()} {nomor}"


DASAR = (
    Tata("a"),
    Tata("b", nomor="angka", judul_kapital=False, keterangan_satu_baris=True, spasi_rp=" ", sen=False, total="Total",
         program_kapital=True, kop=True, halaman="\n\n\n\n", butir="huruf", bab_satu_baris=True),
    Tata("c", nomor="angka-titik", label="TABEL {romawi}.{n}", keterangan_kapital=True, rp_di_tabel=True,
         nomor_kolom=True, total="JUMLAH", program_kapital=True, butir="kurung"),
    Tata("d", nomor="huruf-titik", judul_kapital=False, label="Tabel {bab}.{n}.", spasi_persen=" ", sen=False,
         total="TOTAL", kop=True, rincian_kegiatan=False, butir="huruf"),
    Tata("e", nomor="huruf", judul_kapital=False, keterangan_satu_baris=True, spasi_persen=" ", spasi_rp=" ",
         rp_di_tabel=True, total="Total", nomor_kolom=True, halaman="\n\n\n\n", terbalik=True, bab_satu_baris=True,
         butir="kurung"),
    Tata("f", nomor="angka", label="Tabel {bab}.{n}", desimal=1, sen=False, kop=True, total="Jumlah", butir="kurung",
         lipat=100, terbalik=True, baris_halaman=56),
    Tata("g", nomor="angka-titik", judul_kapital=False, label="Tabel {bab}.{n}", keterangan_satu_baris=True,
         sen=True, total="TOTAL", program_kapital=True, halaman="\n\n\n\n\n", butir="huruf", lipat=92),
    Tata("h", nomor="huruf-titik", judul_kapital=True, label="TABEL {bab}.{n}", keterangan_kapital=True, spasi_rp="",
         spasi_persen=" ", rp_di_tabel=True, total="JUMLAH", nomor_kolom=True, kop=True, rincian_kegiatan=True),
)  # fmt: skip


TAMBAHAN = ("mutu", "perubahan", "strategi", "rekomendasi", "tertimbang", "urutan")


def pilih(r: Random) -> Tata:
    """One of the layouts, with some of its habits changed."""
    t = r.choice(DASAR)
    return replace(
        t,
        nomor_kolom=r.random() < 0.4,
        rincian_kegiatan=r.random() < 0.7,
        satuan_kolom=r.random() < 0.35,
        sumber=r.random() < 0.3,
        tambahan=frozenset(x for x in TAMBAHAN if r.random() < 0.5),
        baris_halaman=r.randint(38, 60),
    )

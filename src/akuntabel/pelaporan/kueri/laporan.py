"""The report's own page: where it stands, what it lacks, how much of it is written, which files there are.

It says what the rules make of the data, so it is read from a ``TahunKinerja``; what is stored about the report itself
comes in a fixed number of queries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.jejak.models import Bekuan
from akuntabel.jejak.orang import nama_orang
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.kekosongan import Kekosongan, kekosongan_dari
from akuntabel.pelaporan.kueri.terbitan import ada_pekerja, berkas_lengkap, macet
from akuntabel.pelaporan.penerbitan import LANGKAH
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.tautan import tautan_bagian, tautan_kekosongan

BENTUK = {
    "docx": ("DOCX", "Naskah yang dapat disunting"),
    "pdf": ("PDF", "Arsip dan cetak, PDF/A"),
    "xlsx": ("XLSX", "Tabel berisi angka dan asal-usulnya"),
    "html": ("HTML", "Satu halaman untuk dibagikan"),
}
"""The forms of a report: name, what it is good for."""
TUNGGU_PEKERJA = 20
"""Seconds after which a build that nobody takes up is remarked upon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kurang:
    """A gap, and the page on which it is filled."""

    isi: Kekosongan
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bab:
    """A chapter with how many of its parts hold a text of the agency's own."""

    judul: str
    bagian: int
    ditulis: int
    url: str
    """Its first part."""
    wajib_kosong: int
    """Parts that only a person can write and nobody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasTampil:
    bentuk: str
    nama: str
    guna: str
    ukuran: int
    sidik: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TerbitanTampil:
    """A build as a page shows it."""

    nomor: int
    keadaan: str
    """``antre``, ``jalan``, ``selesai``, ``gagal``."""
    langkah: int
    langkah_semua: tuple[str, ...]
    galat: str
    oleh: str
    diminta: datetime
    selesai: datetime | None
    berkas: tuple[BerkasTampil, ...]
    tanpa_pekerja: bool
    """It waits, and there is nobody who would take it up."""
    versi_beku: int
    tanggal: date | None

    @property
    def berlangsung(self) -> bool:
        return self.keadaan in ("antre", "jalan")

    @property
    def persen(self) -> int:
        return self.langkah * 100 // len(self.langkah_semua)

    @property
    def kini(self) -> str:
        """What is being done."""
        return self.langkah_semua[min(self.langkah, len(self.langkah_semua) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersiAkhir:
    """A final version: what was frozen, and the files made of it."""

    nomor: int
    waktu: datetime
    oleh: str
    sidik: str
    terbitan: TerbitanTampil | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IkhtisarLaporan:
    cakupan: str
    wajib: tuple[Kurang, ...]
    sebaiknya: tuple[Kurang, ...]
    bab: tuple[Bab, ...]


def ikhtisar_laporan(t: TahunKinerja, periode: Periode) -> IkhtisarLaporan:
    """What the report of a period lacks and how much of it is written. No query."""
    opd = t.opd.kode
    kurang = [Kurang(isi=k, url=tautan_kekosongan(k.kode, opd, periode)) for k in kekosongan_dari(Sumber(t, periode))]
    return IkhtisarLaporan(
        cakupan=cakupan(t, periode),
        wajib=tuple(k for k in kurang if k.isi.wajib),
        sebaiknya=tuple(k for k in kurang if not k.isi.wajib),
        bab=_bab(t, periode),
    )


def cakupan(t: TahunKinerja, p: Periode) -> str:
    """Up to which quarter of the report's period there are figures."""
    berisi = {
        x.triwulan or 4
        for x in t.data.realisasi
        if x.tahun == t.tahun and x.triwulan <= p.triwulan_akhir and isinstance(x.nilai, Terisi)
    }
    if not berisi:
        return "Belum ada realisasi kinerja"
    baru = "baru " if max(berisi) < p.triwulan_akhir else ""
    return f"Data {baru}sampai dengan Triwulan {ROMAWI[max(berisi)]}"


def _bab(t: TahunKinerja, periode: Periode) -> tuple[Bab, ...]:
    judul = dict.fromkeys(b.bab for b in BAGIAN)
    ditulis: Counter[str] = Counter()
    semua: Counter[str] = Counter()
    wajib: Counter[str] = Counter()
    program = Sumber(t, periode).program
    for b in BAGIAN:
        for objek in [p.kunci for p in program] if b.per_program else [""]:
            n = t.narasi(b.kode, triwulan=periode.triwulan, objek=objek)
            ada = n is not None and bool(n.isi.strip())
            semua[b.bab] += 1
            ditulis[b.bab] += ada
            wajib[b.bab] += b.hanya_penulis and not ada
    pertama = {b.bab: b.kode for b in reversed(BAGIAN)}
    return tuple(
        Bab(
            judul=x,
            bagian=semua[x],
            ditulis=ditulis[x],
            wajib_kosong=wajib[x],
            url=tautan_bagian(pertama[x], t.opd.kode, periode),
        )
        for x in judul
    )


# --- builds and versions ---------------------------------------------------------------------------------------------


def draf_terakhir(opd: str, periode: Periode) -> m.Terbitan | None:
    """The build of a draft that counts: the one under way or the last one asked for. One query."""
    return (
        m.Terbitan.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, versi_beku=0)
        .order_by("-diminta", "-pk")
        .first()
    )


def tampilkan_terbitan(t: m.Terbitan, oleh: str = "") -> TerbitanTampil:
    """A build as a page shows it. No query."""
    gagal = t.galat or ("Penyusunan terhenti sebelum selesai." if macet(t) else "")
    if t.selesai and not gagal and not berkas_lengkap(t):
        gagal = "Berkasnya sudah tidak tersimpan di server."
    keadaan = "gagal" if gagal else "selesai" if t.selesai else "jalan" if t.mulai else "antre"
    return TerbitanTampil(
        nomor=t.pk,
        keadaan=keadaan,
        langkah=t.langkah,
        langkah_semua=LANGKAH,
        galat=gagal,
        oleh=oleh or t.oleh,
        diminta=t.diminta,
        selesai=t.selesai,
        berkas=_berkas(t.berkas) if keadaan == "selesai" else (),
        tanpa_pekerja=keadaan == "antre" and not ada_pekerja(),
        versi_beku=t.versi_beku,
        tanggal=t.tanggal,
    )


def _berkas(berkas: Sequence[dict[str, str | int]]) -> tuple[BerkasTampil, ...]:
    menurut = {str(b["nama"]).rsplit(".", 1)[-1]: b for b in berkas}
    return tuple(
        BerkasTampil(
            bentuk=bentuk,
            nama=nama,
            guna=guna,
            ukuran=int(menurut[bentuk]["ukuran"]),
            sidik=str(menurut[bentuk]["sidik"]),
        )
        for bentuk, (nama, guna) in BENTUK.items()
        if bentuk in menurut
    )


def versi_akhir(opd: str, periode: Periode) -> tuple[VersiAkhir, ...]:
    """The final versions of a report, the latest first. Three queries."""
    beku = Bekuan.objects.filter(alur=Alur.LKJIP.value, opd=opd, kunci=f"{periode.tahun}/{periode.triwulan}")
    baris = list(beku.order_by("-nomor").values("nomor", "waktu", "pelaku", "sidik"))
    if not baris:
        return ()
    terbitan = m.Terbitan.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, versi_beku__gt=0)
    menurut = {t.versi_beku: t for t in terbitan}
    nama = nama_orang([b["pelaku"] for b in baris])
    return tuple(
        VersiAkhir(
            nomor=b["nomor"],
            waktu=b["waktu"],
            oleh=nama[b["pelaku"]],
            sidik=b["sidik"],
            terbitan=tampilkan_terbitan(menurut[b["nomor"]], nama[b["pelaku"]]) if b["nomor"] in menurut else None,
        )
        for b in baris
    )

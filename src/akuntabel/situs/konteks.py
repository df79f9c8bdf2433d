"""Where one is and where one can go: the bar on top and the navigation of every page, from its address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, ResolverMatch, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from akuntabel import __version__
from akuntabel.akun.models import Pengguna
from akuntabel.aturan.hak import Jangkauan, Pelaku, Peran, Tindakan, boleh_sebagian
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.beranda.kueri import hitungan
from akuntabel.beranda.kueri.depan import periode_opd
from akuntabel.beranda.kueri.pemberitahuan import BATAS, jumlah_baru
from akuntabel.beranda.kueri.pemda import tahun_rekap
from akuntabel.beranda.tugas import hitung
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.panduan import bab_halaman
from akuntabel.organisasi.models import Opd, Pemda
from akuntabel.pelaporan.kueri import tahun_tersedia
from akuntabel.pelaporan.sebutan import nama_pemda


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A choice among a few: of an OPD, a year, a period."""

    judul: str
    url: str
    kini: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """An entry of the navigation; ``kelompok`` is the heading that starts above it."""

    judul: str
    url: str
    kelompok: str = ""
    kini: bool = False
    hitung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    """``opd`` and ``periode`` are None on pages that belong to no OPD."""

    nama_pemda: str
    opd: r.Opd | None
    periode: Periode | None
    pilihan_opd: tuple[Pilihan, ...]
    pilihan_tahun: tuple[Pilihan, ...]
    pilihan_periode: tuple[Pilihan, ...]
    navigasi: tuple[Butir, ...]
    bawah: tuple[Butir, ...]
    """The few entries of a phone's bottom bar."""
    kabar: int
    """Notices that are new."""
    bantuan: str
    """The chapter of the manual about this page."""
    orang: str
    peran: str
    versi: str = __version__

    @property
    def kabar_tampil(self) -> str:
        return f"{BATAS - 1}+" if self.kabar >= BATAS else str(self.kabar)

    @property
    def sebutan_opd(self) -> str:
        return (self.opd.singkatan or self.opd.nama) if self.opd else ""

    @property
    def sebutan_periode(self) -> str:
        return sebutan_singkat(self.periode) if self.periode else ""


NAVIGASI = (
    ("beranda:beranda", "Beranda", ""),
    ("beranda:putuskan", "Putuskan", ""),
    ("beranda:dasbor", "Dasbor", ""),
    ("perencanaan:rencana", "Rencana strategis", "Siklus SAKIP"),
    ("perjanjian:perjanjian", "Perjanjian kinerja", ""),
    ("pengukuran:pengukuran", "Pengukuran", ""),
    ("pengukuran:data", "Data kinerja", ""),
    ("pelaporan:laporan", "Laporan", ""),
    ("pelaporan:reviu", "Reviu & evaluasi", ""),
    ("evaluasi:daftar", "Reviu berkas laporan", ""),
    ("organisasi:organisasi", "Organisasi", "Lainnya"),
    ("jejak:jejak", "Jejak perubahan", ""),
    ("pertukaran:ekspor", "Impor dan ekspor", ""),
)
"""The pages of one OPD in the order of the cycle (Perpres 29/2014 pasal 5), each with the heading above it."""
BAWAH = (
    ("beranda:beranda", "Beranda"),
    ("pengukuran:pengukuran", "Isi"),
    ("beranda:putuskan", "Putuskan"),
    ("pelaporan:laporan", "Laporan"),
    ("beranda:lainnya", "Lainnya"),
)
PEMUTUS = frozenset({Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD})
"""Whoever decides on something; the others have no use for the list of what waits for a decision."""
BAWAH_PEMDA = (
    ("beranda:rekap", "Rekap"),
    ("jejak:periode", "Periode"),
    ("beranda:cari", "Cari"),
    ("beranda:pemberitahuan", "Kabar"),
)
PEMDA = (
    ("beranda:rekap", "Rekap perangkat daerah", Tindakan.BACA, "Pemerintah daerah"),
    ("jejak:periode", "Periode pengisian", Tindakan.BUKA_PERIODE, ""),
    ("organisasi:pemda", "Pemda dan OPD", Tindakan.SIMPAN_ORGANISASI, ""),
    ("akun:pengguna", "Pengguna", Tindakan.KELOLA_AKUN, ""),
    ("pertukaran:mulai", "Mulai OPD baru", Tindakan.IMPOR_PAKET, ""),
    ("jejak:pemda", "Jejak Pemda", Tindakan.BACA_JEJAK, ""),
    ("organisasi:setelan", "Setelan", Tindakan.UBAH_SETELAN, ""),
)
"""The pages of the whole Pemda, for those who have the right there."""


def konteks(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``k``, made when a template of the frame asks for it."""
    return {"k": SimpleLazyObject(lambda: susun_konteks(request))}


def sebutan_singkat(periode: Periode) -> str:
    """ "Tahunan" or "Triwulan I"."""
    return "Tahunan" if periode.tahunan else f"Triwulan {ROMAWI[periode.triwulan]}"


def susun_konteks(request: HttpRequest) -> Konteks:
    """The context of a page: a fixed number of queries. A change of OPD, year or period stays on the page."""
    pelaku: Pelaku = request.pelaku  # type: ignore[attr-defined]
    cocok = request.resolver_match
    kunci: dict[str, Any] = dict(cocok.kwargs) if cocok else {}
    semua: tuple[r.Opd, ...] = peta(Opd).muat(Opd.objects.all())
    terlihat = opd_terlihat(pelaku, semua)
    opd = next((o for o in semua if o.kode == kunci.get("opd")), None)
    periode = Periode(kunci["tahun"], kunci["triwulan"]) if "tahun" in kunci and "triwulan" in kunci else None
    pemda = next(iter(peta(Pemda).muat(Pemda.objects.all())), None)
    tampil = opd or (terlihat[0] if len(terlihat) == 1 else None)
    acuan = periode or (periode_opd(tampil.kode) if tampil else Periode(timezone.localdate().year))
    sudah = getattr(request, "tugas_beranda", None)
    menunggu = hitung(sudah) if sudah is not None else hitungan(pelaku, tampil.kode, acuan) if tampil else {}
    bab = bab_halaman(cocok.view_name) if cocok else ""
    return Konteks(
        nama_pemda=nama_pemda(pemda) if pemda else "",
        opd=opd,
        periode=periode,
        pilihan_opd=tuple(
            Pilihan(o.nama, _pindah(cocok, opd=o.kode), bool(opd and o.kode == opd.kode)) for o in terlihat
        )
        if periode and opd
        else (),
        pilihan_tahun=_pilihan_tahun(cocok, opd, periode),
        pilihan_periode=tuple(
            Pilihan(sebutan_singkat(p), _pindah(cocok, triwulan=p.triwulan), p == periode)
            for p in (Periode(periode.tahun, n) for n in (1, 2, 3, 4, 0))
        )
        if periode
        else (),
        navigasi=_navigasi(cocok, pelaku, tampil, acuan, menunggu),
        bawah=_bawah(cocok, pelaku, tampil, acuan, menunggu),
        orang=request.user.get_full_name() if request.user.is_authenticated else "",
        kabar=jumlah_baru(request.user, pelaku) if isinstance(request.user, Pengguna) else 0,
        bantuan=_url("beranda:bantuan", bab=bab) if bab else _url("beranda:bantuan"),
        peran=" · ".join(dict.fromkeys(p.peran.sebutan for p in pelaku.penugasan)),
    )


def opd_terlihat(pelaku: Pelaku, semua: tuple[r.Opd, ...]) -> tuple[r.Opd, ...]:
    """The OPD whose data somebody may read."""
    if any(p.jangkauan is Jangkauan.PEMDA for p in pelaku.penugasan):
        return semua
    milik = {p.opd for p in pelaku.penugasan}
    return tuple(o for o in semua if o.kode in milik)


def _pilihan_tahun(cocok: ResolverMatch | None, opd: r.Opd | None, periode: Periode | None) -> tuple[Pilihan, ...]:
    """The years with data, this one and the next; on a page of the whole Pemda those of its recap."""
    if periode is None:
        return ()
    kini = timezone.localdate().year
    ada = tahun_tersedia(opd.kode) if opd else tahun_rekap()
    tahun = sorted({*ada, periode.tahun, kini, kini + 1}, reverse=True)
    return tuple(Pilihan(str(x), _pindah(cocok, tahun=x), x == periode.tahun) for x in tahun)


def _pindah(cocok: ResolverMatch | None, **ganti: Any) -> str:
    """The same page elsewhere; for a page of one thing, the first page of its group."""
    if cocok is None:
        return "/"
    kunci = {n: v for n, v in cocok.kwargs.items() if n in ("opd", "tahun", "triwulan")} | ganti
    utama = next((n for n, *_ in NAVIGASI if n.startswith(f"{cocok.namespace}:")), "beranda:beranda")
    nama = cocok.view_name if cocok.kwargs.keys() <= kunci.keys() else utama
    return reverse(nama, kwargs=kunci)


def _url(nama: str, **kunci: Any) -> str:
    try:
        return reverse(nama, kwargs=kunci)
    except NoReverseMatch:
        return ""


def _navigasi(
    cocok: ResolverMatch | None, pelaku: Pelaku, opd: r.Opd | None, periode: Periode, hitung: dict[str, int]
) -> tuple[Butir, ...]:
    kini = kelompok_halaman(cocok)
    butir: list[Butir] = []
    if opd:
        di = {"opd": opd.kode, "tahun": periode.tahun, "triwulan": periode.triwulan}
        butir += [
            Butir(judul=judul, url=url, kelompok=kelompok, kini=nama == kini, hitung=hitung.get(nama, 0))
            for nama, judul, kelompok in NAVIGASI
            if _berguna(nama, pelaku, opd.kode) and (url := _url(nama, **di))
        ]
    if any(p.jangkauan is Jangkauan.PEMDA for p in pelaku.penugasan):
        butir += [
            Butir(judul=judul, url=url, kelompok=kelompok, kini=nama == kini, hitung=hitung.get(nama, 0))
            for nama, judul, hak, kelompok in PEMDA
            if boleh_sebagian(pelaku, hak).boleh and (url := _url(nama))
        ]
    return tuple(butir)


def _bawah(
    cocok: ResolverMatch | None, pelaku: Pelaku, opd: r.Opd | None, periode: Periode, hitung: dict[str, int]
) -> tuple[Butir, ...]:
    kini = kelompok_halaman(cocok)
    if opd is None:
        return tuple(
            Butir(judul=judul, url=url, kini=nama == kini)
            for nama, judul in BAWAH_PEMDA
            if pelaku.penugasan and (url := _url(nama))
        )
    di = {"opd": opd.kode, "tahun": periode.tahun, "triwulan": periode.triwulan}
    return tuple(
        Butir(judul=judul, url=url, kini=nama == kini, hitung=hitung.get(nama, 0) if nama == "beranda:putuskan" else 0)
        for nama, judul in BAWAH
        if _berguna(nama, pelaku, opd.kode) and (url := _url(nama, **di))
    )


def _berguna(nama: str, pelaku: Pelaku, opd: str) -> bool:
    if nama == "jejak:jejak":
        return boleh_sebagian(pelaku, Tindakan.BACA_JEJAK, opd=opd).boleh
    return nama != "beranda:putuskan" or bool(PEMUTUS & pelaku.peran_atas(opd=opd))


def kelompok_halaman(cocok: ResolverMatch | None) -> str:
    """The entry of the navigation under which a page stands: its own, else the first of its app."""
    if cocok is None:
        return ""
    semua = [n for n, *_ in NAVIGASI] + [n for n, *_ in PEMDA] + [n for n, *_ in BAWAH]
    if cocok.view_name in semua:
        return cocok.view_name
    induk = getattr(cocok.func, "induk", "")
    return induk or next((n for n in semua if n.startswith(f"{cocok.namespace}:")), "")

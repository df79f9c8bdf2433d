"""Pieces of the page of a review: its cards, a chapter of its text, its counts, the list with its filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.middleware.csrf import get_token
from django.utils.safestring import SafeString

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.evaluasi.kueri.temuan import HILANG, SEKALI, DaftarTemuan, Saringan, TemuanTampil, judul
from akuntabel.evaluasi.naskah import potong
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.reviu.temuan import Tingkat

_BERAT = {str(t): n for n, t in enumerate(Tingkat)}


@dataclass(frozen=True, slots=True, kw_only=True)
class BabPilihan:
    nomor: int
    judul: str
    temuan: int
    kini: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Banyak:
    """What became of an answer to several findings at once, told on the next sight of the list."""

    pesan: str = ""
    galat: str = ""
    alasan: str = ""
    """The reason as it was typed, where it was not taken."""
    ditandai: frozenset[int] = frozenset()
    """Marks that stay."""
    urungkan: tuple[str, ...] = ()
    """Findings with their versions, by which the act can be undone."""


def isi_daftar(
    request: Permintaan, r: m.ReviuLaporan, daftar: DaftarTemuan, saring: Saringan, banyak: Banyak
) -> dict[str, Any]:
    """What the list of findings needs, with its filters and the bar for several at once. One query."""
    opd = str(r.opd_id)
    hilang = saring.kabar == HILANG
    bab = m.BabReviu.objects.filter(reviu=r, nomor__in=[*daftar.per_bab, saring.bab]).order_by("nomor")
    return {
        "daftar": daftar,
        "saring": saring,
        "kueri": saring.kueri(),
        "kueri_semua": saring.kueri(tingkat=""),
        "kartu": kartu(request, r, daftar, saring, ditandai=banyak.ditandai),
        "hilang": hilang,
        "sebelumnya": r.sebelumnya,
        "dasar": alamat("evaluasi:hasil", opd, Periode(r.tahun, r.triwulan), nomor=r.pk),
        "bab_saring": [(n, j, daftar.per_bab.get(n, 0)) for n, j in bab.values_list("nomor", "judul")],
        "banyak": banyak,
        "boleh_banyak": dapat_ditanggapi(request, r, hilang=hilang),
        "boleh_kesampingkan": boleh(request.pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd).boleh,
    }


def dapat_ditanggapi(request: Permintaan, r: m.ReviuLaporan, *, hilang: bool) -> bool:
    """Whether this person may answer the findings that are shown."""
    hak = boleh(request.pelaku, Tindakan.TANGGAPI_REVIU, opd=str(r.opd_id)).boleh
    return hak and not hilang and r.diarsipkan is None


def kartu(request: Permintaan, r: m.ReviuLaporan, daftar: DaftarTemuan, saring: Saringan, **lain: Any) -> SafeString:
    return tulis_kartu(request, r, daftar.temuan, saring, berikut=daftar.berikut, cocok=daftar.cocok, **lain)


def tulis_kartu(
    request: Permintaan, r: m.ReviuLaporan, temuan: tuple[TemuanTampil, ...], saring: Saringan, **lain: Any
) -> SafeString:
    opd = str(r.opd_id)
    hilang = saring.kabar == HILANG
    return tulis_tabel(
        "evaluasi",
        "temuan",
        temuan=temuan,
        dasar=alamat("evaluasi:hasil", opd, Periode(r.tahun, r.triwulan), nomor=r.pk),
        csrf=get_token(request),
        kueri=saring.kueri(),
        hilang=hilang,
        tanggapi=dapat_ditanggapi(request, r, hilang=hilang),
        kesampingkan=boleh(request.pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd).boleh,
        Tindak=Tindak,
        **{"galat": "", "alasan": "", "ditandai": frozenset(), "berikut": 0, "cocok": 0, "sekali": SEKALI, **lain},
    )


def naskah(r: m.ReviuLaporan, temuan: Any, kini: int) -> dict[str, Any]:
    """A chapter of the report, and which others there are. Two queries."""
    semua = list(m.BabReviu.objects.filter(reviu=r).order_by("nomor").values_list("nomor", "judul", "temuan"))
    if not semua:
        return {"bab": (), "bab_kini": None, "naskah": ""}
    kini = kini if any(n == kini for n, *_ in semua) else semua[0][0]
    blok = m.BabReviu.objects.get(reviu=r, nomor=kini).blok
    rupa = {n: "lepas" if t.tindak == Tindak.DIKESAMPINGKAN else t.tingkat for n, t in temuan.items()}
    isi = tulis_tabel(
        "evaluasi",
        "naskah",
        blok=blok,
        bab=kini,
        potong=potong,
        rupa=rupa,
        berat=lambda nomor: min((rupa.get(n, "info") for n in nomor), key=lambda x: _BERAT.get(x, 9)),
        judul={n: judul(t.kode) for n, t in temuan.items()},
    )
    pilihan = [BabPilihan(nomor=n, judul=j, temuan=b, kini=n == kini) for n, j, b in semua]
    letak = next(n for n, x in enumerate(pilihan) if x.kini)
    return {
        "bab": pilihan,
        "bab_kini": pilihan[letak],
        "bab_sebelum": pilihan[letak - 1] if letak else None,
        "bab_sesudah": pilihan[letak + 1] if letak + 1 < len(pilihan) else None,
        "naskah": isi,
    }


def ringkas(r: m.ReviuLaporan, daftar: DaftarTemuan) -> dict[str, Any]:
    semua = daftar.menurut_nomor.values()
    return {
        "terbuka": sum(t.tindak == Tindak.TERBUKA for t in semua),
        "diterima": sum(t.tindak == Tindak.DITERIMA for t in semua),
        "dikesampingkan": sum(t.tindak == Tindak.DIKESAMPINGKAN for t in semua),
        "diperbaiki": sum(t.tindak == Tindak.DIPERBAIKI for t in semua),
        "kabar": daftar.sejak_lalu,
    }

"""Findings of a review as a page shows them, with the filters that one can set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlencode

from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Kabar, Tindak
from akuntabel.evaluasi.kueri.reviu import temuan_hilang
from akuntabel.jejak.orang import nama_orang
from akuntabel.reviu import periksa, periksa_laporan  # noqa: F401  # importing the families registers their checks
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.hasil import HasilReviu, sebut_lokasi, sebut_singkat
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

SEKALI = 100
"""Findings that a page shows at once."""
TEMPAT_TAMPIL = 12
"""Further places that a card lists."""
HILANG = "hilang"


@dataclass(frozen=True, slots=True, kw_only=True)
class TempatTampil:
    sebutan: str
    singkat: str
    """The same without the headings above it, where the page says where it is."""
    bab: int
    """The chapter in which it is marked; 0 where it has no mark."""
    ke: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemuanTampil:
    pk: int
    nomor: int
    kode: str
    judul: str
    rumpun: str
    tingkat: Tingkat
    keyakinan: Keyakinan
    pesan: str
    kutipan: str
    perbaikan: str
    dasar: str
    tempat: tuple[TempatTampil, ...]
    tindak: Tindak
    alasan: str
    oleh: str
    waktu: datetime | None
    kabar: str
    versi: int

    @property
    def pertama(self) -> TempatTampil:
        return self.tempat[0]

    @property
    def lain(self) -> tuple[TempatTampil, ...]:
        return self.tempat[1 : 1 + TEMPAT_TAMPIL]

    @property
    def sisa(self) -> int:
        return max(0, len(self.tempat) - 1 - TEMPAT_TAMPIL)

    @property
    def perlu_telaah(self) -> bool:
        return self.keyakinan is Keyakinan.PERLU_TELAAH


@dataclass(frozen=True, slots=True, kw_only=True)
class Saringan:
    """What of the findings one wants to see; empty is everything."""

    tingkat: str = ""
    keyakinan: str = ""
    rumpun: str = ""
    tindak: str = ""
    kabar: str = ""
    bab: int = 0

    @classmethod
    def dari(cls, isi: Mapping[str, str]) -> Saringan:
        """From a query string; what it does not know is left out."""
        kabar = isi.get("kabar", "")
        # The chapters that can be chosen are those of this file; what is gone stood in the one before.
        bab = isi.get("di_bab", "") if kabar != HILANG else ""
        return cls(
            tingkat=_satu(isi.get("tingkat", ""), Tingkat),
            keyakinan=_satu(isi.get("keyakinan", ""), Keyakinan),
            rumpun=isi.get("rumpun", "")[:60],
            tindak=_satu(isi.get("tindak", ""), Tindak),
            kabar=kabar if kabar in (Kabar.BARU, Kabar.MASIH, HILANG) else "",
            bab=int(bab) if bab.isascii() and bab.isdigit() and len(bab) < 5 else 0,
        )

    @property
    def dipakai(self) -> bool:
        return bool(self.tingkat or self.keyakinan or self.rumpun or self.tindak or self.kabar or self.bab)

    @property
    def lanjut(self) -> bool:
        """Whether something but the severity is chosen."""
        return bool(self.keyakinan or self.rumpun or self.tindak or self.kabar or self.bab)

    def kueri(self, **ganti: str) -> str:
        """The query string, some of it replaced."""
        isi = {
            "tingkat": self.tingkat,
            "keyakinan": self.keyakinan,
            "rumpun": self.rumpun,
            "tindak": self.tindak,
            "kabar": self.kabar,
            "di_bab": str(self.bab or ""),
            **ganti,
        }
        return urlencode({k: v for k, v in isi.items() if v})

    def tanpa(self, nama: str) -> Saringan:
        """All but one of them."""
        return replace(self, bab=0) if nama == "bab" else replace(self, **{nama: ""})  # type: ignore[arg-type]

    def cocok(self, t: m.TemuanReviu) -> bool:
        """Whether a finding is wanted; those that are gone are another list (``muat_temuan``)."""
        return (
            self.tingkat in ("", t.tingkat)
            and self.keyakinan in ("", t.keyakinan)
            and self.rumpun in ("", t.rumpun)
            and self.tindak in ("", t.tindak)
            and self.kabar in ("", HILANG, t.kabar)
            and (not self.bab or any(x.get("bab") == self.bab for x in t.tempat))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    nilai: str
    judul: str
    jumlah: int
    kini: bool
    kueri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarTemuan:
    """The findings of a page with what its filters offer."""

    temuan: tuple[TemuanTampil, ...]
    cocok: int
    """How many there are under the filter; ``temuan`` are a part of them."""
    semua: int
    """Without a filter: in this review, or of the one before those that are gone."""
    dari: int
    tingkat: tuple[Pilihan, ...]
    keyakinan: tuple[Pilihan, ...]
    rumpun: tuple[Pilihan, ...]
    tindak: tuple[Pilihan, ...]
    kabar: tuple[Pilihan, ...]
    per_bab: Mapping[int, int]
    """How many findings each chapter has under the other filters."""
    sejak_lalu: Mapping[str, int]
    """Without a filter, how many are new, still there, gone since the review before."""
    menurut_nomor: Mapping[int, m.TemuanReviu] = field(repr=False)
    """All findings of the review, for the marks in its text."""

    @property
    def berikut(self) -> int:
        """Where the next part begins; 0 after the last."""
        akhir = self.dari + len(self.temuan)
        return akhir if akhir < self.cocok else 0


def muat_temuan(r: m.ReviuLaporan, saring: Saringan, *, dari: int = 0) -> DaftarTemuan:
    """The findings of a review under a filter. Three queries at most.

    What each filter offers is counted under all the others that are set: a choice shows as many as it counts."""
    semua = list(m.TemuanReviu.objects.filter(reviu=r).order_by("nomor"))
    hilang = temuan_hilang(r)
    asal = hilang if saring.kabar == HILANG else semua
    cocok = [t for t in asal if saring.cocok(t)]
    dari = dari if 0 <= dari < len(cocok) else 0
    rumpun = sorted({t.rumpun for t in asal})
    besar = {str(x): _besar(x) for x in (*Tingkat, *Keyakinan)}

    def isi(nama: str) -> list[str]:
        lain = saring.tanpa(nama)
        return [getattr(t, nama) for t in asal if lain.cocok(t)]

    bukan_kabar, bukan_bab = saring.tanpa("kabar"), saring.tanpa("bab")
    kabar = [
        *(t.kabar for t in semua if t.kabar and bukan_kabar.cocok(t)),
        # The chapters that can be chosen are those of this file.
        *(HILANG for t in hilang if bukan_kabar.tanpa("bab").cocok(t)),
    ]
    tampil = cocok[dari : dari + SEKALI]
    return DaftarTemuan(
        temuan=tampilkan_semua(tampil),
        cocok=len(cocok),
        semua=len(asal),
        dari=dari,
        tingkat=_pilihan(
            saring, "tingkat", isi("tingkat"), {x: besar[x] for x in Tingkat}, selalu={t.tingkat for t in asal}
        ),
        keyakinan=_pilihan(saring, "keyakinan", isi("keyakinan"), {x: besar[x] for x in Keyakinan}),
        rumpun=_pilihan(saring, "rumpun", isi("rumpun"), {x: _besar(x) for x in rumpun}),
        tindak=_pilihan(saring, "tindak", isi("tindak"), {x: x.sebutan for x in Tindak}),
        kabar=_pilihan(saring, "kabar", kabar, {Kabar.BARU: "Baru", Kabar.MASIH: "Masih ada", HILANG: "Hilang"}),
        per_bab=Counter(n for t in asal if bukan_bab.cocok(t) for n in {x["bab"] for x in t.tempat if x.get("bab")}),
        sejak_lalu=Counter([*(t.kabar for t in semua if t.kabar), *(HILANG for _ in hilang)]),
        menurut_nomor={t.nomor: t for t in semua},
    )


def tampilkan_semua(temuan: Sequence[m.TemuanReviu]) -> tuple[TemuanTampil, ...]:
    """Findings with the names of who answered. One query."""
    nama = nama_orang(t.oleh for t in temuan) if any(t.oleh for t in temuan) else {}
    return tuple(tampilkan(t, nama.get(t.oleh, "")) for t in temuan)


def tampilkan(t: m.TemuanReviu, oleh: str = "") -> TemuanTampil:
    return TemuanTampil(
        pk=t.pk,
        nomor=t.nomor,
        kode=t.kode,
        judul=judul(t.kode),
        rumpun=t.rumpun,
        tingkat=Tingkat(t.tingkat),
        keyakinan=Keyakinan(t.keyakinan),
        pesan=t.pesan,
        kutipan=t.kutipan,
        perbaikan=t.perbaikan,
        dasar=t.dasar,
        tempat=tuple(
            TempatTampil(sebutan=sebut_lokasi(lokasi(x)), singkat=sebut_singkat(lokasi(x)), bab=x.get("bab", 0), ke=n)
            for n, x in enumerate(t.tempat)
        ),
        tindak=Tindak(t.tindak),
        alasan=t.alasan,
        oleh=oleh or t.oleh,
        waktu=t.waktu,
        kabar=t.kabar,
        versi=t.versi,
    )


def judul(kode: str) -> str:
    """The title of a check; of one that a later version of the program no longer has, its code."""
    try:
        return aturan_dari(kode).judul
    except KeyError:
        return kode


def lokasi(tempat: Mapping[str, object]) -> Lokasi:
    """A stored place."""
    return Lokasi(**{k: v for k, v in tempat.items() if k != "bab"})  # type: ignore[arg-type]


def hasil_dari(r: m.ReviuLaporan, temuan: Iterable[m.TemuanReviu]) -> HasilReviu:
    """The result of a review as the writers of files take it."""
    return HasilReviu(
        berkas=r.nama,
        jenis=r.jenis,
        halaman=r.halaman,
        tahun=r.tahun_laporan,
        catatan=tuple(r.catatan),
        temuan=tuple(
            Temuan(
                kode=t.kode,
                tingkat=Tingkat(t.tingkat),
                keyakinan=Keyakinan(t.keyakinan),
                lokasi=lokasi(t.tempat[0]),
                lokasi_lain=tuple(lokasi(x) for x in t.tempat[1:]),
                pesan=t.pesan,
                perbaikan=t.perbaikan,
                dasar=t.dasar,
                kutipan=t.kutipan,
            )
            for t in temuan
        ),
    )


def _satu(nilai: str, istilah: type[Tingkat | Keyakinan | Tindak]) -> str:
    return nilai if nilai in {x.value for x in istilah} else ""


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def _pilihan(
    saring: Saringan, nama: str, isi: Iterable[str], judul: Mapping[str, str], *, selalu: Collection[str] = ()
) -> tuple[Pilihan, ...]:
    """The choices of a filter that lead to something; ``selalu`` are offered even so, that a row of them stays put."""
    kini, jumlah = str(getattr(saring, nama)), Counter(isi)
    return tuple(
        Pilihan(nilai=k, judul=v, jumlah=jumlah[k], kini=k == kini, kueri=saring.kueri(**{nama: k}))
        for k, v in judul.items()
        if jumlah[k] or k == kini or k in selalu
    )

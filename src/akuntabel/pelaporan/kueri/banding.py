"""Two versions of a report's narrative side by side: final ones, or the last of them and what is written now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.models import Bekuan
from akuntabel.kinerja.beku import cairkan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.laman.beda import BedaAlinea, beda_alinea
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.sumber import Sumber

KINI = 0
"""Stands for what is written now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersiPilihan:
    nomor: int
    waktu: datetime | None
    """None: now."""

    @property
    def sebutan(self) -> str:
        return f"Versi {self.nomor}" if self.nomor else "Naskah sekarang"


@dataclass(frozen=True, slots=True, kw_only=True)
class BedaBagian:
    judul: str
    beda: tuple[BedaAlinea, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Banding:
    pilihan: tuple[VersiPilihan, ...]
    a: VersiPilihan | None
    b: VersiPilihan | None
    beda: tuple[BedaBagian, ...]
    sama: int
    """Parts that say the same in both."""


def banding_versi(t: TahunKinerja, periode: Periode, a: str, b: str) -> Banding:
    """``a`` the older, ``b`` the newer by number ("0" is now); by default the last final version and now.

    At most three queries beside what ``t`` took.
    """
    opd = t.opd.kode
    beku = Bekuan.objects.filter(alur=Alur.LKJIP.value, opd=opd, kunci=f"{periode.tahun}/{periode.triwulan}")
    versi = [VersiPilihan(nomor=n, waktu=w) for n, w in beku.order_by("-nomor").values_list("nomor", "waktu")]
    pilihan = (VersiPilihan(nomor=KINI, waktu=None), *versi)
    menurut = {str(v.nomor): v for v in pilihan}
    kanan = menurut.get(b, pilihan[0])
    kiri = menurut.get(a) or next((v for v in versi if v is not kanan), None)
    if kiri is None:
        return Banding(pilihan=pilihan, a=None, b=None, beda=(), sama=0)

    def isi(v: VersiPilihan) -> TahunKinerja:
        if v.nomor == KINI:
            return t
        satu = beku.values_list("isi", "sidik").get(nomor=v.nomor)
        return TahunKinerja.dari(cairkan(*satu), opd=opd, tahun=periode.tahun)

    lama, baru = _teks(isi(kiri), periode), _teks(isi(kanan), periode)
    beda = [
        BedaBagian(judul=judul, beda=beda_alinea(lama.get(judul, ""), baru.get(judul, "")))
        for judul in dict.fromkeys([*lama, *baru])
        if lama.get(judul, "").strip() != baru.get(judul, "").strip()
    ]
    sama = len(dict.fromkeys([*lama, *baru])) - len(beda)
    return Banding(pilihan=pilihan, a=kiri, b=kanan, beda=tuple(beda), sama=sama)


def _teks(t: TahunKinerja, periode: Periode) -> dict[str, str]:
    """The texts of a report in its order, by chapter and title; empty ones left out."""
    s = Sumber(t, periode)
    hasil: dict[str, str] = {}
    for b in BAGIAN:
        for objek, judul in [(u.kunci, s.nama_unsur(u)) for u in s.program] if b.per_program else [("", b.judul)]:
            n = t.narasi(b.kode, triwulan=periode.triwulan, objek=objek)
            if n is not None and n.isi.strip():
                hasil[f"{b.bab}: {judul}"] = n.isi
    return hasil

"""The performance tree as a drawing: the OPD's elements with their indicators, capaian in colour and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from akuntabel.aturan.nilai import BelumDiukur, Terisi
from akuntabel.aturan.penulisan import tulis_nilai, tulis_persen
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.predikat import langkah
from akuntabel.dokumen.bagan import IndikatorSimpul, Simpul
from akuntabel.dokumen.bagan_lukis import A3_MENDATAR, A4_MENDATAR, pohon, pohon_terbaca
from akuntabel.dokumen.svg import Lukisan
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil_semua
from akuntabel.kinerja.jenjang import SEBUTAN
from akuntabel.kinerja.tahun import TahunKinerja

Alamat = Callable[[str, str], str]
"""("unsur" or "indikator", key) to the address that its box leads to; "" where there is none."""

SAMPAI = {
    "program": "sampai program",
    "kegiatan": "sampai kegiatan",
    "sub_kegiatan": "sampai sub kegiatan",
}
_TANPA = {
    "program": frozenset({r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN}),
    "kegiatan": frozenset({r.JenisUnsur.SUB_KEGIATAN}),
    "sub_kegiatan": frozenset[r.JenisUnsur](),
}
_SELALU_BERINDIKATOR = 40
"""Up to so many boxes each shows its indicators; in a larger tree only the upper levels do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GambarPohon:
    """A drawing with the paper it is made for."""

    judul: str
    lukisan: Lukisan
    kertas: str


def pohon_utuh(t: TahunKinerja, periode: Periode, *, sampai: str, alamat: Alamat) -> tuple[GambarPohon, ...]:
    """The whole tree on A3: one drawing per top element of the OPD's plan."""
    p = _Penggambar(t, periode, tanpa=_TANPA.get(sampai, _TANPA["kegiatan"]), alamat=alamat)
    akar = p.akar()
    hasil = []
    for u in akar:
        judul = f"Pohon Kinerja {t.opd.nama}" + (f": {u.uraian}" if len(akar) > 1 else "")
        simpul = p.simpul(u, 0)
        lebar, tinggi = A3_MENDATAR
        hasil.append(
            GambarPohon(judul=judul, lukisan=pohon(simpul, judul=judul, lebar_mm=lebar, tinggi_mm=tinggi), kertas="A3")
        )
    return tuple(hasil)


def pohon_program(t: TahunKinerja, periode: Periode, program: str, *, alamat: Alamat) -> tuple[GambarPohon, ...]:
    """One program on as many A4 pages as it takes to be legible; empty where the plan does not have it."""
    u = t.unsur.get(program)
    if u is None:
        return ()
    p = _Penggambar(t, periode, tanpa=frozenset(), alamat=alamat, pangkal=program)
    judul = f"Pohon Kinerja {u.uraian}"
    lebar, tinggi = A4_MENDATAR
    lukisan = pohon_terbaca(p.simpul(u, 1), judul=judul, lebar_mm=lebar, tinggi_mm=tinggi)
    return tuple(GambarPohon(judul=judul, lukisan=x, kertas="A4") for x in lukisan)


class _Penggambar:
    def __init__(
        self, t: TahunKinerja, periode: Periode, *, tanpa: frozenset[r.JenisUnsur], alamat: Alamat, pangkal: str = ""
    ) -> None:
        self.t, self.periode, self.tanpa, self.alamat = t, periode, tanpa, alamat
        self.hasil = hasil_semua(t, periode)
        tampil = t.milik_opd() if not pangkal else [u for _, u in t.telusuri(pangkal)]
        self.berindikator = sum(u.jenis not in tanpa for u in tampil) <= _SELALU_BERINDIKATOR

    def akar(self) -> list[r.Unsur]:
        """The tops of the OPD's own plan."""
        milik = {u.kunci: u for u in self.t.milik_opd()}
        return [u for u in milik.values() if u.induk not in milik and u.jenis not in self.tanpa]

    def simpul(self, u: r.Unsur, tingkat: int) -> Simpul:
        anak = [x for x in self.t.anak(u.kunci) if x.rencana == u.rencana and x.jenis not in self.tanpa]
        tampil = self.berindikator or u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)
        return Simpul(
            kunci=u.kunci,
            teks=u.uraian,
            jenis=SEBUTAN[u.jenis].capitalize(),
            kode=u.kode,
            tingkat=min(tingkat, 4),
            tautan=self.alamat("unsur", u.kunci),
            indikator=tuple(self.indikator(self.hasil[i.kunci]) for i in self.t.indikator_dari(u.kunci))
            if tampil
            else (),
            anak=tuple(self.simpul(x, tingkat + 1) for x in anak),
        )

    def indikator(self, h: Hasil) -> IndikatorSimpul:
        i, target = h.indikator, h.target
        persen = h.capaian_periode.persen
        if persen is not None:
            label = tulis_persen(persen) + (f" · {h.predikat}" if h.predikat else "")
        elif (persen := h.capaian.persen) is not None:
            label = f"{tulis_persen(persen)} dari target setahun"
        elif isinstance(h.realisasi, BelumDiukur):
            label = "Belum diukur"
        elif not isinstance(h.realisasi, Terisi):
            label = "Belum ada realisasi"
        else:
            label = "Belum dapat dihitung"
        nilai = tulis_nilai(target.nilai, target.satuan or i.satuan) if target else "belum diisi"
        return IndikatorSimpul(
            uraian=i.uraian,
            target=f"Target {self.periode.tahun}: {nilai}",
            label_capaian=label,
            capaian=persen,
            langkah=langkah(h.predikat) if h.predikat else "",
            tautan=self.alamat("indikator", i.kunci),
        )

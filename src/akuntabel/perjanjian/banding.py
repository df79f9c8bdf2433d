"""Two agreements of one office beside each other: what changed from the old to the new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.kinerja import rekaman as r
from akuntabel.perjanjian.naskah import SUMBER_DANA, BarisIndikator, BarisProgram, Naskah

TIDAK_ADA = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanding:
    """One thing in both; an empty side means that it was not there."""

    nama: str
    lama: str
    baru: str
    nama_lama: str = ""
    """Its wording in the old one, where that differs."""

    @property
    def berubah(self) -> bool:
        return self.lama != self.baru or bool(self.nama_lama)


@dataclass(frozen=True, slots=True, kw_only=True)
class Banding:
    lama: Naskah
    baru: Naskah
    pihak: tuple[Sanding, ...]
    indikator: tuple[Sanding, ...]
    program: tuple[Sanding, ...]

    @property
    def jumlah_berubah(self) -> int:
        return sum(s.berubah for s in (*self.pihak, *self.indikator, *self.program))


def bandingkan(lama: Naskah, baru: Naskah) -> Banding:
    """Parties, targets and budget of two agreements; a reworded or recoded thing is found by its permanent key."""
    return Banding(
        lama=lama,
        baru=baru,
        pihak=tuple(_pihak(lama, baru)),
        indikator=tuple(_indikator(lama, baru)),
        program=tuple(_program(lama, baru)),
    )


def _pihak(lama: Naskah, baru: Naskah) -> Iterator[Sanding]:
    def nama(n: Naskah) -> str:
        return n.pertama.nama if n.pertama else TIDAK_ADA

    yield Sanding(nama="Pihak pertama", lama=nama(lama), baru=nama(baru))
    yield Sanding(nama="Jabatan pihak pertama", lama=lama.jabatan_pertama, baru=baru.jabatan_pertama)
    yield Sanding(
        nama="Pihak kedua", lama=lama.pk.pihak_kedua_nama or TIDAK_ADA, baru=baru.pk.pihak_kedua_nama or TIDAK_ADA
    )
    yield Sanding(nama="Jabatan pihak kedua", lama=lama.jabatan_kedua, baru=baru.jabatan_kedua)
    yield Sanding(nama="Tahap anggaran", lama=_tahap(lama), baru=_tahap(baru))
    yield Sanding(nama="Rencana", lama=_rencana(lama), baru=_rencana(baru))
    yield Sanding(nama="Tanggal", lama=_tanggal(lama), baru=_tanggal(baru))


def _tahap(n: Naskah) -> str:
    return SUMBER_DANA[n.pk.tahap_anggaran]


def _rencana(n: Naskah) -> str:
    return (n.rencana.nama or n.rencana.kunci) if n.rencana else TIDAK_ADA


def _tanggal(n: Naskah) -> str:
    return tulis_tanggal(n.pk.tanggal) if n.pk.tanggal else TIDAK_ADA


def _indikator(lama: Naskah, baru: Naskah) -> Iterator[Sanding]:
    dulu = {i.indikator.kunci: i for i in lama.semua_indikator if i.dicantumkan}
    penerus = {i.indikator.penerus: k for k, i in dulu.items() if i.indikator.penerus}
    for i in baru.semua_indikator:
        if not i.dicantumkan:
            continue
        asal = dulu.pop(i.indikator.kunci, None) or dulu.pop(penerus.get(i.indikator.kunci, ""), None)
        yield Sanding(
            nama=i.indikator.uraian,
            lama=_target(asal),
            baru=_target(i),
            nama_lama=_beda(asal.indikator.uraian if asal else "", i.indikator.uraian),
        )
    for sisa in dulu.values():
        yield Sanding(nama=sisa.indikator.uraian, lama=_target(sisa), baru=TIDAK_ADA)


def _target(i: BarisIndikator | None) -> str:
    return i.tercetak if i else TIDAK_ADA


def _program(lama: Naskah, baru: Naskah) -> Iterator[Sanding]:
    dulu = {p.unsur.kunci: p for p in lama.program}
    penerus = {p.unsur.penerus: k for k, p in dulu.items() if p.unsur.penerus}
    for p in baru.program:
        asal = dulu.pop(p.unsur.kunci, None) or dulu.pop(penerus.get(p.unsur.kunci, ""), None)
        yield Sanding(
            nama=p.unsur.uraian,
            lama=_pagu(asal),
            baru=_pagu(p),
            nama_lama=_beda(asal.unsur.uraian if asal else "", p.unsur.uraian),
        )
    for sisa in dulu.values():
        yield Sanding(nama=sisa.unsur.uraian, lama=_pagu(sisa), baru=TIDAK_ADA)
    yield Sanding(nama="Jumlah", lama=_uang(lama.jumlah), baru=_uang(baru.jumlah))


def _pagu(p: BarisProgram | None) -> str:
    return _uang(p.pagu) if p else TIDAK_ADA


def _uang(sen: r.Sen | None) -> str:
    return "belum diisi" if sen is None else tulis_rupiah(sen)


def _beda(lama: str, baru: str) -> str:
    return lama if lama and lama != baru else ""

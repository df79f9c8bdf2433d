"""Advice beside the field while a plan is written: the checks of ``reviu``, one record at a time. Never a wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.aturan.nilai import BELUM_DIISI, Nilai
from akuntabel.aturan.nomenklatur import Nomenklatur
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import BERKODE, SEBUTAN
from akuntabel.reviu.kelengkapan import soal_penanggung_jawab
from akuntabel.reviu.nomenklatur import soal_nomenklatur
from akuntabel.reviu.pohon import soal_jenjang, soal_mengulang
from akuntabel.reviu.satuan import soal_satuan, soal_terukur
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.target import soal_triwulan


@dataclass(frozen=True, slots=True, kw_only=True)
class Rujukan:
    """What advice is given by: the nomenclature of the plan, and the OPD's bidang urusan."""

    buku: Nomenklatur | None
    bidang: str = ""


def saran_unsur(u: r.Unsur, induk: r.Unsur | None, rujukan: Rujukan) -> tuple[Soal, ...]:
    """What could be better about an element."""
    nomenklatur = None
    if rujukan.buku is not None and u.jenis in BERKODE:
        if u.kode:
            entri = rujukan.buku.cari(u.kode, rujukan.bidang)
            nomenklatur = soal_nomenklatur(u, entri, rujukan.buku.versi)
        else:
            nomenklatur = Soal(
                kode="NM-01",
                kolom="kode",
                pesan=f"{SEBUTAN[u.jenis].capitalize()} ini belum berkode.",
                perbaikan="Cari kodenya dalam nomenklatur.",
            )
    return tuple(s for s in (soal_mengulang(u, induk), soal_jenjang(u, induk), nomenklatur) if s)


def saran_indikator(
    i: r.Indikator, *, target: Nilai = BELUM_DIISI, satuan_target: str = "", triwulan: Mapping[int, Nilai] | None = None
) -> tuple[Soal, ...]:
    """What could be better about an indicator and its targets of one year."""
    soal = (
        soal_terukur(i.uraian, i.satuan),
        soal_satuan(i.uraian, satuan_target or i.satuan, apa="targetnya" if satuan_target else "satuannya"),
        soal_penanggung_jawab(i),
        soal_triwulan(i.akumulasi, target, triwulan or {}),
    )
    return tuple(s for s in soal if s)

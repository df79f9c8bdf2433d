"""Bab III Akuntabilitas Kinerja as PermenPANRB 53/2014 outlines it: A results, B budget, C factors, D efficiency."""

from __future__ import annotations

from akuntabel.dokumen.model import Arah, Bagian, Blok
from akuntabel.pelaporan.lkjip.bab3_anggaran import realisasi_anggaran
from akuntabel.pelaporan.lkjip.bab3_faktor import efisiensi_efektivitas, faktor
from akuntabel.pelaporan.lkjip.bab3_program import pembuka_program, tabel_program, uraian_program
from akuntabel.pelaporan.lkjip.bab3_sasaran import kinerja_sasaran
from akuntabel.pelaporan.lkjip.bab3_tujuan import kinerja_tujuan, pembuka
from akuntabel.pelaporan.lkjip.konteks import Konteks


def bab3(k: Konteks) -> list[Bagian]:
    blok: list[Blok] = [k.bab("AKUNTABILITAS KINERJA", "bab-3"), *pembuka(k)]
    blok.append(k.judul("Capaian Kinerja Organisasi", 2, "capaian-kinerja"))
    blok += kinerja_tujuan(k)
    blok += kinerja_sasaran(k)
    bagian: list[Bagian] = []
    if k.program:
        bagian.append(Bagian(blok=tuple(blok)))
        bagian.append(Bagian(blok=(*pembuka_program(k), tabel_program(k)), arah=Arah.MENDATAR))
        blok = uraian_program(k)
    elif not k.tujuan and not k.sasaran:
        blok.append(k.par("Belum ada tujuan, sasaran, dan program yang dapat diukur."))
    blok += realisasi_anggaran(k)
    blok += faktor(k)
    blok += efisiensi_efektivitas(k)
    return [*bagian, Bagian(blok=tuple(blok))]

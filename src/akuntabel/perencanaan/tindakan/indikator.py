"""Acts on indicators: an indicator with its targets is one thing to save."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from akuntabel.aturan.capaian import RUMUS_ARAH
from akuntabel.aturan.formula import FormulaError, susun
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.nilai import BelumDiukur, TidakBerlaku
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.simpan import kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Jabatan
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.tindakan.dasar import ambil, kunci_baru, wajib_rencana
from akuntabel.perencanaan.tindakan.tabel import simpan_indikator, simpan_target


def simpan_indikator_lengkap(
    *,
    pelaku: Pelaku,
    opd: str,
    indikator: r.Indikator,
    target: Iterable[r.Target] = (),
    versi: int | None = None,
    versi_target: Mapping[tuple[Any, ...], int] | None = None,
) -> r.Indikator:
    """Save an indicator with its targets in one act; one without ``kunci`` is new.

    ``versi`` and ``versi_target`` are the row versions that the person saw (0: no row); Bentrok where one moved on.
    """
    wajib_boleh(pelaku, Tindakan.SIMPAN_TARGET, opd=opd)
    baru = not indikator.kunci
    tindakan = "tambah_indikator" if baru else "ubah_indikator"
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, hak=Tindakan.SIMPAN_RENCANA) as k:
        rencana = wajib_rencana(pelaku, opd=opd, rencana=indikator.rencana)
        _periksa(rencana, indikator)
        unsur: r.Unsur = ambil(m.Unsur, opd=opd, rencana=rencana.kunci, kunci=indikator.unsur)
        if baru:
            nomor = _nomor_baru(rencana.kunci, unsur)
            kode = indikator.kode or (f"{unsur.kode}/{nomor}" if unsur.kode else "")
            indikator = replace(indikator, kunci=kunci_baru("i"), kode=kode, urutan=nomor)
        else:
            ambil(m.Indikator, opd=opd, rencana=rencana.kunci, kunci=indikator.kunci)
        baris = [replace(t, rencana=rencana.kunci, indikator=indikator.kunci, pk="") for t in target]
        _periksa_target(rencana, baris)
        k.objek = " ".join(b for b in (indikator.kode, indikator.uraian) if b)
        dilihat = None if versi is None or baru else {(rencana.kunci, indikator.kunci): versi}
        simpan_indikator(pelaku=pelaku, opd=opd, rekaman=[indikator], versi=dilihat, dalam=k)
        simpan_target(pelaku=pelaku, opd=opd, rekaman=baris, versi=None if baru else versi_target, dalam=k)
        return indikator


def arsipkan_indikator(*, pelaku: Pelaku, opd: str, rencana: str, kunci: str, arsip: bool = True) -> r.Indikator:
    """Put an indicator away, or (``arsip`` false) bring it back. Its targets and what it reached stay."""
    tindakan = "arsipkan_indikator" if arsip else "pulihkan_indikator"
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, hak=Tindakan.SIMPAN_RENCANA) as k:
        wajib_rencana(pelaku, opd=opd, rencana=rencana)
        i: r.Indikator = replace(ambil(m.Indikator, opd=opd, rencana=rencana, kunci=kunci), diarsipkan=arsip)
        k.objek = " ".join(b for b in (i.kode, i.uraian) if b)
        simpan_indikator(pelaku=pelaku, opd=opd, rekaman=[i], dalam=k)
        return i


def _nomor_baru(rencana: str, unsur: r.Unsur) -> int:
    """One more than any indicator of the element has had, the archived ones included."""
    ada = m.Indikator.objects.filter(rencana=rencana, unsur=unsur.kunci).values_list("urutan", "kode")
    nomor = [int(ekor) for _, kode in ada if (ekor := kode.rpartition("/")[2]).isdecimal()]
    return max([*(urutan for urutan, _ in ada), *nomor], default=0) + 1


def _periksa(rencana: r.Rencana, i: r.Indikator) -> None:
    if not i.uraian.strip():
        raise TindakanDitolak("Uraian indikator belum diisi.")
    if i.rumus not in RUMUS_ARAH[i.arah]:
        raise TindakanDitolak(f"Rumus {i.rumus} tidak sesuai dengan arah {i.arah}.")
    if i.formula_hitung:
        try:
            susun(i.formula_hitung)
        except FormulaError as galat:
            raise TindakanDitolak(str(galat)) from galat
    if i.penanggung_jawab and not _jabatan_milik(rencana.opd, i.penanggung_jawab):
        raise TindakanDitolak("Jabatan penanggung jawab bukan milik perangkat daerah ini.")


def _jabatan_milik(opd: str, jabatan: str) -> bool:
    """Whether a post is this OPD's; any post may answer for the Pemda's own plan."""
    return (lingkup(Jabatan, opd) if opd else Jabatan.objects.all()).filter(kunci=jabatan).exists()


def _periksa_target(rencana: r.Rencana, target: Iterable[r.Target]) -> None:
    for t in target:
        if not rencana.tahun_awal <= t.tahun <= rencana.tahun_akhir:
            raise TindakanDitolak(f"Tahun {t.tahun} di luar masa rencana {rencana.tahun_awal}–{rencana.tahun_akhir}.")
        if isinstance(t.nilai, BelumDiukur | TidakBerlaku) and not t.nilai.alasan.strip():
            raise TindakanDitolak(f"Sebutkan alasan target {t.tahun} belum diukur atau tidak berlaku.")

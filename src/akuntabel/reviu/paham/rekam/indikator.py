"""Indicators with target and realisation, of tables and of sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiisi, Nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.kosong import tidak_ada
from akuntabel.reviu.paham.pernyataan import ApaNilai
from akuntabel.reviu.paham.rekam.kosong import KETERANGAN
from akuntabel.reviu.paham.rekam.susunan import OPD, RENSTRA, Susunan
from akuntabel.reviu.paham.rumusan import huruf
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan


def indikator(lap: Laporan, s: Susunan, tahun: int) -> None:
    for u, n in ukuran_bernama(lap):
        unsur = n.kunci if n else s.kunci_strategis(u.jenis, u.unsur)
        if u.indikator is None or not unsur or unsur not in s.unsur or len(u.teks) < 4 or tidak_ada(u.teks):
            continue
        if n is not None and n.ruas.kolom == u.indikator.kolom.indeks:
            continue  # the row is shifted
        kunci = f"{unsur}/{huruf(u.teks)[:80]}"
        s.catat("indikator", kunci, lokasi_sel(lap, u, u.indikator))
        if kunci not in s.indikator:
            s.indikator[kunci] = r.Indikator(
                rencana=RENSTRA,
                kunci=kunci,
                unsur=unsur,
                uraian=u.teks,
                kode=f"{s.unsur[unsur].kode}/{len(s.indikator) + 1}",
                satuan=u.satuan,
                urutan=len(s.indikator),
            )
        s.baris_indikator[u.tabel.sumber.blok].append(
            (u.baris.indeks, kunci, u.sel_unsur is not None and u.sel_unsur.baris == u.baris.indeks)
        )
        _keterangan(lap, s, kunci, u)
        _nilai(lap, s, tahun, kunci, u)


def _keterangan(lap: Laporan, s: Susunan, kunci: str, u: Ukuran) -> None:
    """How it is measured, from what, and which post answers for it: of each the first that is told."""
    i = s.indikator[kunci]
    baru = {nama: _isian(lap, s, kunci, u, peran, nama) for peran, nama in KETERANGAN if not getattr(i, nama)}
    if pemilik := baru.get("penanggung_jawab", ""):
        jabatan = f"jabatan-{huruf(pemilik)[:80]}"
        s.jabatan.setdefault(jabatan, r.Jabatan(kunci=jabatan, opd=OPD, nama=pemilik))
        s.catat("jabatan", jabatan, *s.tempat["indikator.penanggung_jawab", kunci])
        i = replace(i, penanggung_jawab=jabatan)
    s.indikator[kunci] = replace(
        i, formula=i.formula or baru.get("formula", ""), sumber_data=i.sumber_data or baru.get("sumber_data", "")
    )


def _isian(lap: Laporan, s: Susunan, kunci: str, u: Ukuran, peran: Peran, nama: str) -> str:
    k = u.tabel.satu(peran)
    teks = u.baris.teks[k.indeks].strip(" -–") if k else ""
    if k is not None and teks:
        s.catat(f"indikator.{nama}", kunci, lap.lokasi_sel(u.tabel.sumber, u.baris.indeks, k.indeks))
    return teks


def _nilai(lap: Laporan, s: Susunan, tahun: int, kunci: str, u: Ukuran) -> None:
    """Target and realisation of the year, the first that is filled."""
    target = next((x for x in u.target if x.kolom.tahun in (None, tahun) and not x.kolom.triwulan), None)
    if target is not None:
        s.catat("target", kunci, lokasi_sel(lap, u, target))
        lama = s.target.get(kunci)
        nilai = _baca(target, u.satuan)
        if lama is None or (isinstance(lama.nilai, BelumDiisi) and not isinstance(nilai, BelumDiisi)):
            s.target[kunci] = r.Target(rencana=RENSTRA, indikator=kunci, tahun=tahun, nilai=nilai, tercetak=target.teks)
    hasil = next((x for x in u.realisasi if x.kolom.tahun in (None, tahun) and _semasa(lap, x)), None)
    if hasil is not None:
        s.catat("realisasi", kunci, lokasi_sel(lap, u, hasil))
        lama_hasil = s.realisasi.get(kunci)
        nilai = _baca(hasil, u.satuan, target.teks if target else "")
        if lama_hasil is None or (isinstance(lama_hasil.nilai, BelumDiisi) and not isinstance(nilai, BelumDiisi)):
            s.realisasi[kunci] = r.Realisasi(
                indikator=kunci, tahun=tahun, triwulan=lap.lingkup.triwulan, nilai=nilai, tercetak=hasil.teks
            )


def _semasa(lap: Laporan, x: Sel) -> bool:
    """Whether a realisation is that of the report's own period: a column of a quarter is not that of the year."""
    if not x.kolom.triwulan:
        return True
    return x.kolom.triwulan == (lap.lingkup.triwulan or 4) and (x.kolom.kumulatif or x.kolom.triwulan == 1)


def _baca(sel: Sel, satuan: str, sandingan: str = "") -> Nilai:
    baca = baca_angka(sel.teks, satuan=satuan, sandingan=sandingan)
    return baca.nilai if isinstance(baca, Terbaca) else BELUM_DIISI


def pernyataan(lap: Laporan, s: Susunan, tahun: int) -> None:
    """Realisations that only sentences tell, of programs with one indicator."""
    milik: dict[str, list[str]] = defaultdict(list)
    for kunci, i in s.indikator.items():
        milik[i.unsur].append(kunci)
    for p in lap.pernyataan:
        daftar = milik.get(p.unsur.kunci, [])
        if p.apa is not ApaNilai.KINERJA or len(daftar) != 1:
            continue
        kunci = daftar[0]
        s.catat("realisasi", kunci, lap.lokasi(p.ruas, p.posisi))
        lama = s.realisasi.get(kunci)
        if lama is None or isinstance(lama.nilai, BelumDiisi):
            s.realisasi[kunci] = r.Realisasi(
                indikator=kunci,
                tahun=tahun,
                triwulan=lap.lingkup.triwulan,
                nilai=Angka(p.nilai),
                satuan="%",
                sumber=SumberRealisasi.ASUMSI_SERAPAN if p.linear else SumberRealisasi.DIUKUR,
                tercetak=p.teks,
            )

"""The tree: tujuan and sasaran in all their wordings, programs, kegiatan and sub kegiatan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from akuntabel.aturan.nomenklatur import kode_induk
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.bilangan import strip
from akuntabel.reviu.paham.nama import KEGIATAN, PROGRAM, SUB_KEGIATAN, Nama
from akuntabel.reviu.paham.rekam.susunan import OPD, RENSTRA, Susunan
from akuntabel.reviu.paham.rumusan import SASARAN, TUJUAN, Konsep, Rumusan, kelompokkan
from akuntabel.reviu.paham.ukuran import lokasi_sel

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_JENIS = {
    PROGRAM: r.JenisUnsur.PROGRAM,
    KEGIATAN: r.JenisUnsur.KEGIATAN,
    SUB_KEGIATAN: r.JenisUnsur.SUB_KEGIATAN,
}


def strategis(lap: Laporan, s: Susunan) -> dict[tuple[str, str], str]:
    """Tujuan and sasaran, one record for all wordings of a thing: (role, letters) → key."""
    kunci: dict[tuple[str, str], str] = {}
    induk = ""
    for peran, jenis, awalan in ((TUJUAN, r.JenisUnsur.TUJUAN, "T"), (SASARAN, r.JenisUnsur.SASARAN, "S")):
        milik = [x for x in lap.rumusan if x.peran == peran and x.tabel is not None]
        n = 0
        for konsep in _urut(kelompokkan(milik)):
            pertama = _pertama(konsep)
            tujuan = next((k for b in konsep.ragam if (k := kunci.get((TUJUAN, b[0].huruf)))), "")
            if peran == SASARAN and tujuan:  # a tujuan under the head "Sasaran"
                kunci |= {(peran, b[0].huruf): tujuan for b in konsep.ragam}
                continue
            n += 1
            nama = f"{awalan}{n}"
            for b in konsep.ragam:
                kunci[peran, b[0].huruf] = nama
            s.unsur[nama] = r.Unsur(
                rencana=RENSTRA,
                kunci=nama,
                jenis=jenis,
                uraian=pertama.teks,
                kode=nama,
                induk=induk if peran == SASARAN else "",
                opd=OPD,
                urutan=n,
            )
            s.catat("unsur", nama, *(lap.lokasi(x.ruas, x.posisi) for b in konsep.ragam for x in b))
            induk = induk or (nama if peran == TUJUAN else "")
    return kunci


def _urut(konsep: Sequence[Konsep]) -> list[Konsep]:
    return sorted(konsep, key=lambda k: _letak(_pertama(k)))


def _pertama(konsep: Konsep) -> Rumusan:
    return min((x for b in konsep.ragam for x in b), key=_letak)


def _letak(x: Rumusan) -> tuple[int, int, int]:
    return (x.ruas.blok, x.ruas.baris, x.ruas.kolom)


def pelaksanaan(lap: Laporan, s: Susunan) -> None:
    """Programs, kegiatan and sub kegiatan of the tables, each below its code's parent, programs below a sasaran."""
    kondisi = {(u.tabel.sumber.blok, u.baris.indeks): u for u in lap.ukuran if u.kondisi}
    sasaran = next((k for k in s.strategis.values() if k.startswith("S")), "")
    kini: dict[int, str] = {}
    for n in sorted((x for x in lap.nama if x.ruas.tabel is not None), key=lambda x: (x.ruas.blok, x.ruas.baris)):
        jenis = _JENIS.get(n.jenjang)
        if jenis is None:
            continue
        atas = _sasaran_baris(lap, n, s.strategis) or kini.get(n.ruas.blok, sasaran)
        kini[n.ruas.blok] = atas
        s.catat("unsur", n.kunci, lap.lokasi(n.ruas, n.awal))
        u = kondisi.get((n.ruas.blok, n.ruas.baris))
        lama = s.unsur.get(n.kunci)
        teks_kondisi = u.kondisi.teks if u and u.kondisi and not strip(u.kondisi.teks) else ""
        if lama is not None:
            if teks_kondisi and not lama.kondisi:
                s.unsur[n.kunci] = replace(lama, kondisi=teks_kondisi)
        else:
            induk = kode_induk(n.entri.kode) if n.entri and jenis is not r.JenisUnsur.PROGRAM else ""
            s.unsur[n.kunci] = r.Unsur(
                rencana=RENSTRA,
                kunci=n.kunci,
                jenis=jenis,
                uraian=n.entri.nama if n.entri else n.teks,
                kode=n.entri.kode if n.entri else n.kode,
                induk=atas if jenis is r.JenisUnsur.PROGRAM else induk,
                opd=OPD,
                kondisi=teks_kondisi,
                urutan=len(s.unsur),
                tercetak=n.teks,
            )
        if u and u.kondisi:
            s.catat("unsur.kondisi", n.kunci, lokasi_sel(lap, u, u.kondisi))


def _sasaran_baris(lap: Laporan, n: Nama, strategis: Mapping[tuple[str, str], str]) -> str:
    """The sasaran that the row of a name prints."""
    for x in lap.rumusan:
        if x.peran == SASARAN and x.tabel == n.ruas.blok and x.ruas.baris == n.ruas.baris:
            return strategis.get((SASARAN, x.huruf), "")
    return ""

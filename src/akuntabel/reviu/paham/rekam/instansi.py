"""Who reports: the agency, its government, its plan and the law that it cites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.rekam.susunan import OPD, PEMDA, RENSTRA

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_JENIS_PEMDA = {
    "kabupaten": r.JenisPemda.KABUPATEN,
    "kota": r.JenisPemda.KOTA,
    "provinsi": r.JenisPemda.PROVINSI,
}


def pemda(lap: Laporan) -> r.Pemda:
    jenis = _JENIS_PEMDA.get(lap.instansi.jenis_pemda, r.JenisPemda.INSTANSI_PUSAT)
    return r.Pemda(kode=PEMDA, nama=lap.instansi.pemda, jenis=jenis)


def opd(lap: Laporan) -> r.Opd:
    buku = lap.nomenklatur
    return r.Opd(
        kode=OPD, pemda=PEMDA, nama=lap.instansi.nama, bidang_urusan=buku.bidang[0] if buku and buku.bidang else ""
    )


def rencana(lap: Laporan, tahun: int) -> r.Rencana:
    buku = lap.nomenklatur
    return r.Rencana(
        kunci=RENSTRA,
        jenis=r.JenisRencana.RENSTRA,
        nama="Rencana menurut laporan",
        tahun_awal=tahun,
        tahun_akhir=tahun,
        opd=OPD,
        nomenklatur=buku.versi if buku else "",
    )


def dasar_hukum(lap: Laporan) -> Iterator[r.DasarHukum]:
    dilihat: set[tuple[str, str, int | None]] = set()
    for x in lap.hukum.sitiran:
        k = x.kutipan
        if x.dalam_judul or k.tahun is None or x.kunci in dilihat:
            continue
        dilihat.add(x.kunci)
        yield r.DasarHukum(
            kunci=f"{k.jenis} {k.nomor}/{k.tahun}",
            opd=OPD,
            jenis=k.jenis,
            nomor=k.nomor,
            tahun=k.tahun,
            tentang=k.tentang,
            dicantumkan=x.daftar,
            urutan=len(dilihat),
            tercetak=k.tercetak,
        )

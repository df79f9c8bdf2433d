"""Who reports: the agency and its head, its government, its plan and the law that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.rekam.susunan import KEPALA, OPD, PEMDA, RENSTRA, RPJMD, Susunan
from akuntabel.reviu.paham.rumusan import huruf

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_JENIS_PEMDA = {
    "kabupaten": r.JenisPemda.KABUPATEN,
    "kota": r.JenisPemda.KOTA,
    "provinsi": r.JenisPemda.PROVINSI,
}
_KEPALA = re.compile(
    r"(?:kepala(?!\s+(?:bidang|sub|seksi|bagian|upt|unit|urusan))|inspektur(?!\s+pembantu)|camat|lurah|direktur"
    r"|sekretaris\s+(?:daerah|dprd|dewan))\b",
    re.IGNORECASE,
)
"""Posts that lead an agency; what leads a part of one has the same first word."""
_BUKAN_NAMA = re.compile(r"[\[\]<>_]|\.{3,}|…|^(?:pembina|penata|pengatur|juru)\b", re.IGNORECASE)
"""Marks of a blank to fill, or a rank, in place of a name."""
_STATUS = {"plt": r.StatusPemangku.PLT, "plh": r.StatusPemangku.PLH}


def pemda(lap: Laporan) -> r.Pemda:
    jenis = _JENIS_PEMDA.get(lap.instansi.jenis_pemda, r.JenisPemda.INSTANSI_PUSAT)
    return r.Pemda(kode=PEMDA, nama=lap.instansi.pemda, jenis=jenis)


def opd(lap: Laporan) -> r.Opd:
    buku = lap.nomenklatur
    return r.Opd(
        kode=OPD, pemda=PEMDA, nama=lap.instansi.nama, bidang_urusan=buku.bidang[0] if buku and buku.bidang else ""
    )


def rencana(lap: Laporan, s: Susunan, tahun: int) -> Iterator[r.Rencana]:
    """The Renstra, and the RPJMD where the report tells its period. Where it tells none that holds its own year, or
    several, the plan is known for that year alone."""
    buku = lap.nomenklatur
    awal, akhir = _masa(lap, s, tahun, "Renstra") or (tahun, tahun)
    yield r.Rencana(
        kunci=RENSTRA,
        jenis=r.JenisRencana.RENSTRA,
        nama="Rencana menurut laporan",
        tahun_awal=awal,
        tahun_akhir=akhir,
        opd=OPD,
        nomenklatur=buku.versi if buku else "",
    )
    if masa := _masa(lap, s, tahun, "RPJMD"):
        yield r.Rencana(
            kunci=RPJMD,
            jenis=r.JenisRencana.RPJMD,
            nama="RPJMD menurut laporan",
            tahun_awal=masa[0],
            tahun_akhir=masa[1],
        )


def _masa(lap: Laporan, s: Susunan, tahun: int, nama: str) -> tuple[int, int] | None:
    """The one period that holds the report's year; an earlier or a next plan may be named beside it."""
    kunci = RENSTRA if nama == "Renstra" else RPJMD
    sebut = [x for x in lap.waktu.periode_rencana if x.rencana == nama and not x.milik]
    masa = {(x.awal, x.akhir) for x in sebut if x.awal <= tahun <= x.akhir}
    if len(masa) != 1:
        return None
    (satu,) = masa
    s.catat("rencana", kunci, *(lap.lokasi(x.ruas, x.posisi) for x in sebut if (x.awal, x.akhir) == satu))
    return satu


def kepala(lap: Laporan, s: Susunan) -> tuple[list[r.Jabatan], list[r.Pemangku]]:
    """The post of the head and who holds it, as the report is signed. Two names for one post name nobody."""
    blok = [b for b in lap.tanda_tangan if _KEPALA.match(b.sebutan_jabatan)]
    if not blok or len({huruf(_tanpa_instansi(b.sebutan_jabatan)) for b in blok}) > 1:
        return [], []
    pertama = blok[0]
    s.catat("jabatan", KEPALA, *(lap.lokasi(b.jabatan) for b in blok if b.jabatan))
    jabatan = [r.Jabatan(kunci=KEPALA, opd=OPD, nama=pertama.sebutan_jabatan, kepala_opd=True)]
    bernama = [b for b in blok if b.nama and not _BUKAN_NAMA.search(b.nama.teks)]
    nama = {huruf(b.nama.teks) for b in bernama if b.nama}
    if len(nama) != 1 or bernama[0].nama is None:
        return jabatan, []
    sementara = {re.sub(r"[^a-z]", "", b.sementara.casefold()) for b in blok}
    status = next((_STATUS[x] for x in sementara if x in _STATUS), r.StatusPemangku.DEFINITIF)
    pangkat = next((b.pangkat.teks.strip() for b in bernama if b.pangkat and b.pangkat is not b.nama), "")
    s.catat("pemangku", KEPALA, *(lap.lokasi(b.nama) for b in bernama if b.nama))
    return jabatan, [
        r.Pemangku(
            kunci=KEPALA,
            jabatan=KEPALA,
            nama=bernama[0].nama.teks.strip(),
            status=status,
            pangkat=pangkat,
            nip=next((re.sub(r"\D", "", b.nip) for b in bernama if b.nip), ""),
        )
    ]


def _tanpa_instansi(jabatan: str) -> str:
    """The first word of a post: what follows names the agency, long or short."""
    return jabatan.split(maxsplit=1)[0]


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

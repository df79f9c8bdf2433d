"""The nomenclature as the plan uses it: the right table, wording to write down, indicators to begin with."""

from __future__ import annotations

import re

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nomenklatur import VERSI, Entri, Nomenklatur, Padanan, nomenklatur, versi_untuk
from akuntabel.aturan.satuan import dihitung_bulat
from akuntabel.kinerja import rekaman as r

JENIS = {
    "program": r.JenisUnsur.PROGRAM,
    "kegiatan": r.JenisUnsur.KEGIATAN,
    "sub kegiatan": r.JenisUnsur.SUB_KEGIATAN,
}
_KATA_KECIL = re.compile(
    r"dan|di|ke|dari|pada|untuk|serta|atau|yang|dengan|dalam|bagi|terhadap|melalui|antar|oleh|sebagai|tentang"
)
_SINGKATAN = re.compile(
    r"ASN|APBD|BUMD?|BPR|HAM|HIV|KK?B|KK|LPPD|MPP|NAPZA|NKRI|OPD|PAUD|PKK|PMI|PNS|RPJ[MP]D|RTRW|SDM|SKPD|SPBE|SPM|TNI|"
    r"U?M?KM|UPTD|DPRD|DAS"
)


def buku(versi: str, tahun: int, jenis_pemda: str) -> Nomenklatur | None:
    """The table of a plan's own version, else that of the year; None for years before the tables that are held."""
    dipakai = versi if versi in VERSI else versi_untuk(tahun)
    return nomenklatur(dipakai, jenis_pemda) if dipakai else None


def nama_terbaca(nama: str) -> str:
    """An official name in capitals as it is written in a sentence; any other as it is.

    >>> nama_terbaca("PROGRAM PEMBERDAYAAN DAN PENGAWASAN ORGANISASI KEMASYARAKATAN")
    'Program Pemberdayaan dan Pengawasan Organisasi Kemasyarakatan'
    """
    if not nama.isupper():
        return nama

    def kata(cocok: re.Match[str]) -> str:
        k = cocok[0]
        if _SINGKATAN.fullmatch(k):
            return k
        return k.lower() if cocok.start() and _KATA_KECIL.fullmatch(k.lower()) else k.capitalize()

    return re.sub(r"[^\W\d_]+", kata, nama)


def satuan_terbaca(satuan: str) -> str:
    """A unit as it stands beside a number: "Dokumen" becomes "dokumen", "M³/Hari" and "KM" stay."""
    kata = satuan.split()
    return " ".join(k.lower() if len(k) > 2 and (k.istitle() or k.isupper()) and k.isalpha() else k for k in kata)


def petunjuk_padanan(p: Padanan, versi: str) -> str:
    """What to tell somebody who looked for a code of the other series; ``versi`` is that of the plan."""
    sebutan = f"{p.kode} ({nama_terbaca(p.nama)})" if p.nama else p.kode
    if p.entri is None:
        cari = " Cari dengan kata dari namanya." if p.nama else ""
        return (
            f"{sebutan} adalah kode seri {p.versi}; padanannya tidak ada dalam nomenklatur {versi} "
            f"yang dipakai rencana ini.{cari}"
        )
    if p.ganti_nama:
        return (
            f"{sebutan} adalah kode seri {p.versi}. Dalam nomenklatur {versi} yang dipakai rencana ini padanannya "
            f"{p.entri.kode} dengan nama lain: {nama_terbaca(p.entri.nama)}. Pastikan maksudnya sama."
        )
    return (
        f"{p.kode} adalah kode seri {p.versi}. Dalam nomenklatur {versi} yang dipakai rencana ini kodenya "
        f"{p.entri.kode}: {nama_terbaca(p.entri.nama)}."
    )


def indikator_awal(e: Entri, *, rencana: str, unsur: str, kunci: str) -> r.Indikator:
    """The indicator that the nomenclature gives a sub kegiatan. Counted things add up over the quarters."""
    satuan = satuan_terbaca(e.satuan)
    return r.Indikator(
        rencana=rencana,
        kunci=kunci,
        unsur=unsur,
        uraian=e.indikator,
        kode=f"{e.kode}/1",
        satuan=satuan,
        akumulasi=Akumulasi.JUMLAH if dihitung_bulat(satuan) else Akumulasi.POSISI_AKHIR,
        jenis=r.JenisIndikator.KELUARAN,
        urutan=1,
    )

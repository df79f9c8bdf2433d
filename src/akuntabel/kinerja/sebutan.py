"""How a region, an office, its posts and their holders are named and written under a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from akuntabel.kinerja import rekaman as r

TITIK = "……………………"
"""A line to be filled in by hand."""

AWALAN_STATUS = {r.StatusPemangku.DEFINITIF: "", r.StatusPemangku.PLT: "Plt. ", r.StatusPemangku.PLH: "Plh. "}
"""What stands before a post whose holder only acts in it."""

_JENIS_PEMDA = {
    r.JenisPemda.KABUPATEN: "Kabupaten",
    r.JenisPemda.KOTA: "Kota",
    r.JenisPemda.PROVINSI: "Provinsi",
    r.JenisPemda.INSTANSI_PUSAT: "",
}


def nama_pemda(pemda: r.Pemda) -> str:
    """ "Kabupaten Lumajang", whether the record says "Lumajang" or "Kabupaten Lumajang"."""
    jenis = _JENIS_PEMDA[pemda.jenis]
    return pemda.nama if not jenis or pemda.nama.lower().startswith(jenis.lower()) else f"{jenis} {pemda.nama}"


def nama_daerah(pemda: r.Pemda) -> str:
    """ "Lumajang": the name after "Bupati"."""
    jenis = _JENIS_PEMDA[pemda.jenis]
    return pemda.nama.removeprefix(jenis).strip() if jenis else pemda.nama


def kepala_daerah(pemda: r.Pemda) -> str:
    """ "Bupati Lumajang"."""
    return f"{pemda.sebutan_kepala} {nama_daerah(pemda)}".strip()


def jabatan_lengkap(jabatan: r.Jabatan | None, opd: r.Opd) -> str:
    """A post with its office: "Kepala" alone becomes "Kepala Badan …"; None is the head of the office."""
    nama = jabatan.nama if jabatan else f"{opd.sebutan_kepala} {opd.nama}"
    return f"{nama} {opd.nama}" if len(nama.split()) == 1 else nama


def sebutan_jabatan(
    jabatan: r.Jabatan | None,
    opd: r.Opd,
    pemda: r.Pemda,
    status: r.StatusPemangku = r.StatusPemangku.DEFINITIF,
) -> str:
    """In a sentence: "Plt. Kepala Badan Kesatuan Bangsa dan Politik Kabupaten Lumajang"."""
    nama, daerah = jabatan_lengkap(jabatan, opd), nama_pemda(pemda)
    return AWALAN_STATUS[status] + (nama if nama.endswith(daerah) else f"{nama} {daerah}")


def baris_jabatan(
    jabatan: r.Jabatan | None,
    opd: r.Opd,
    pemda: r.Pemda,
    status: r.StatusPemangku = r.StatusPemangku.DEFINITIF,
) -> tuple[str, ...]:
    """Over a signature: ("Plt. KEPALA BADAN …", "KABUPATEN LUMAJANG")."""
    daerah = nama_pemda(pemda)
    nama = jabatan.nama if jabatan else f"{opd.sebutan_kepala} {opd.nama}"
    nama = nama.removesuffix(daerah).strip()
    if len(nama.split()) == 1:
        nama = f"{nama} {opd.nama}"
    return (AWALAN_STATUS[status] + nama.upper(), daerah.upper())


def urut_pemangku(pemangku: Iterable[r.Pemangku], jabatan: str) -> list[r.Pemangku]:
    """The holders of a post, earliest first; whoever has no first day comes before."""
    ada = [p for p in pemangku if p.jabatan == jabatan]
    return sorted(ada, key=lambda p: (p.mulai is not None, p.mulai or date.min, p.kunci))


def memangku(p: r.Pemangku, hari: date) -> bool:
    """Whether somebody held the post on a day."""
    return (p.mulai is None or p.mulai <= hari) and (p.selesai is None or hari <= p.selesai)


def pemangku_pada(pemangku: Iterable[r.Pemangku], jabatan: str, hari: date | None) -> r.Pemangku | None:
    """The holder of a post on a day; without a day the latest who has not left, else the latest."""
    semua = urut_pemangku(pemangku, jabatan)
    if hari is not None:
        berlaku = [p for p in semua if memangku(p, hari)]
        return berlaku[-1] if berlaku else None
    pilihan = [p for p in semua if p.selesai is None] or semua
    return pilihan[-1] if pilihan else None

"""Who signs, with which title, where and when."""

from __future__ import annotations

from datetime import date

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import Penanda
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja import sebutan
from akuntabel.kinerja.sebutan import TITIK, nama_daerah
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip.konteks import Konteks


def pemangku_pada(t: TahunKinerja, jabatan: str, tanggal: date | None) -> r.Pemangku | None:
    """The holder of a post on a day; without a day the latest who has not left, else the latest."""
    return sebutan.pemangku_pada(t.data.pemangku, jabatan, tanggal)


def penanda_kepala(k: Konteks) -> Penanda:
    """The signature of the OPD's head: acting heads with "Plt." or "Plh.", an unknown one with a line to fill."""
    kepala = k.t.kepala
    p = pemangku_pada(k.t, kepala.kunci, k.tanggal) if kepala else None
    return Penanda(
        jabatan=jabatan_kepala(k.t, p.status if p else r.StatusPemangku.DEFINITIF),
        nama=p.nama if p else TITIK,
        tempat_tanggal=tempat_tanggal(k),
        pangkat=p.pangkat if p else "",
        nip=p.nip if p else "",
    )


def jabatan_kepala(t: TahunKinerja, status: r.StatusPemangku) -> tuple[str, ...]:
    """("Plt. KEPALA BADAN …", "KABUPATEN LUMAJANG")."""
    return sebutan.baris_jabatan(t.kepala, t.opd, t.pemda, status)


def sebutan_kepala(t: TahunKinerja) -> str:
    """The head's title in a sentence: "Kepala Badan Kesatuan Bangsa dan Politik Kabupaten Lumajang"."""
    return sebutan.sebutan_jabatan(t.kepala, t.opd, t.pemda)


def tempat(k: Konteks) -> str:
    return k.t.pemda.ibu_kota or nama_daerah(k.t.pemda)


def tahun_penandatanganan(k: Konteks) -> int:
    """The year in which a report of this period is signed: the next one, except after quarters I to III."""
    return k.periode.tahun + (1 if k.periode.triwulan in (0, 4) else 0)


def tempat_tanggal(k: Konteks) -> str:
    """ "Lumajang, 29 Februari 2024"; the day left open where it is not known yet."""
    if k.tanggal is not None:
        return f"{tempat(k)}, {tulis_tanggal(k.tanggal)}"
    return f"{tempat(k)}, {TITIK} {tahun_penandatanganan(k)}"

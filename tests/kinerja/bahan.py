"""A small office for the tests of ``kinerja``: one Renstra of five years, and whatever a test adds."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import Angka, Nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja

RENSTRA = r.Rencana(
    kunci="R1",
    jenis=r.JenisRencana.RENSTRA,
    nama="Renstra Uji 2019-2023",
    tahun_awal=2019,
    tahun_akhir=2023,
    opd="8.01",
)


def angka(nilai: str | int) -> Angka:
    return Angka(Decimal(nilai))


def _nilai(nilai: str | int | Nilai) -> Nilai:
    return angka(nilai) if isinstance(nilai, str | int) else nilai


def indikator(akumulasi: Akumulasi = Akumulasi.POSISI_AKHIR, **isi: Any) -> r.Indikator:
    baku = {"rencana": "R1", "kunci": "I", "unsur": "S", "uraian": "Persentase uji", "satuan": "%"}
    return r.Indikator(**(baku | {"akumulasi": akumulasi} | isi))


def target(nilai: str | int | Nilai, triwulan: int = 0, tahun: int = 2023, **isi: Any) -> r.Target:
    baku = {"rencana": "R1", "indikator": "I"}
    return r.Target(**(baku | isi), tahun=tahun, triwulan=triwulan, nilai=_nilai(nilai))


def realisasi(nilai: str | int | Nilai, triwulan: int = 0, tahun: int = 2023, **isi: Any) -> r.Realisasi:
    return r.Realisasi(**({"indikator": "I"} | isi), tahun=tahun, triwulan=triwulan, nilai=_nilai(nilai))


def unsur(kunci: str, jenis: r.JenisUnsur, induk: str = "", **isi: Any) -> r.Unsur:
    return r.Unsur(**({"rencana": "R1", "opd": "8.01"} | isi), kunci=kunci, jenis=jenis, uraian=kunci, induk=induk)


def tahun_kinerja(*rekaman: r.Rekaman, tahun: int = 2023) -> TahunKinerja:
    """An office of these records; the tree holds at least the sasaran S."""
    tabel: dict[str, list[r.Rekaman]] = {
        "pemda": [r.Pemda(kode="35.08", nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN)],
        "opd": [r.Opd(kode="8.01", pemda="35.08", nama="Badan Uji")],
        "rencana": [RENSTRA],
        "unsur": [unsur("S", r.JenisUnsur.SASARAN)],
    }
    nama = {jenis: n for n, jenis in r.TABEL.items()}
    for x in rekaman:
        tabel.setdefault(nama[type(x)], []).append(x)
    return TahunKinerja.dari(Himpunan.dari(tabel), opd="8.01", tahun=tahun)  # type: ignore[arg-type]

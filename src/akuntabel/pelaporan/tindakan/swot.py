"""The SWOT analysis point by point: added, changed, moved, taken away and put back, copied from another year."""

from __future__ import annotations

import secrets
from dataclasses import replace

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Perubahan, kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.tindakan.teks import simpan_swot, wajib_dapat_ditulis

PANJANG_BUTIR = 1000
"""Letters of one point; what is longer is prose and belongs to the chapter."""


def tambah_butir(*, pelaku: Pelaku, opd: str, tahun: int, bidang: r.BidangSwot, uraian: str) -> r.Swot:
    """Add a point at the end of a field."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    ada = _baris(opd, tahun, bidang)
    baru = r.Swot(
        kunci=_kunci(opd, tahun),
        opd=opd,
        tahun=tahun,
        bidang=bidang,
        uraian=_uraian(uraian),
        urutan=max((b.urutan for b in ada), default=0) + 1,
    )
    simpan_swot(pelaku=pelaku, opd=opd, rekaman=[baru])
    return baru


def ubah_butir(*, pelaku: Pelaku, opd: str, kunci: str, uraian: str, versi: int) -> Perubahan:
    """Change the wording of a point; Bentrok where somebody else changed it since ``versi``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    lama = _satu(opd, kunci)
    baru = replace(lama, uraian=_uraian(uraian))
    return simpan_swot(pelaku=pelaku, opd=opd, rekaman=[baru], versi={(kunci,): versi})


def pindahkan_butir(*, pelaku: Pelaku, opd: str, kunci: str, ke: int) -> Perubahan:
    """Move a point within its field to the place ``ke`` (from 0); beyond the ends it stops at them."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    butir = _satu(opd, kunci)
    semua = [b for b in _baris(opd, butir.tahun, butir.bidang) if b.kunci != kunci]
    semua.insert(max(0, min(ke, len(semua))), butir)
    return simpan_swot(pelaku=pelaku, opd=opd, rekaman=[replace(b, urutan=n) for n, b in enumerate(semua, 1)])


def hapus_butir(*, pelaku: Pelaku, opd: str, kunci: str) -> r.Swot:
    """Take a point away and give it back, so that it can be put back by ``kembalikan_butir``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="hapus_swot") as k:
        butir = hapus_baris(kerja=k, model=m.Swot, kunci=(kunci,))
        assert isinstance(butir, r.Swot)  # noqa: S101 - a row of this table
        wajib_dapat_ditulis(opd, {(butir.tahun, 0)})
        return butir


def kembalikan_butir(*, pelaku: Pelaku, opd: str, butir: r.Swot) -> None:
    """Put back a point that was taken away; TindakanDitolak where its key is in use again."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    simpan_swot(
        pelaku=pelaku, opd=opd, rekaman=[replace(butir, uraian=_uraian(butir.uraian))], versi={(butir.kunci,): 0}
    )


def salin_swot(*, pelaku: Pelaku, opd: str, dari: int, ke: int) -> Perubahan:
    """Copy the points of another year; refused where the year has points of its own, which a copy would double."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
    if _baris(opd, ke):
        raise TindakanDitolak(f"Analisis SWOT tahun {ke} sudah berisi. Salin hanya ke tahun yang masih kosong.")
    asal = _baris(opd, dari)
    if not asal:
        raise TindakanDitolak(f"Analisis SWOT tahun {dari} kosong; tidak ada yang disalin.")
    salinan = [replace(b, kunci=_kunci(opd, ke), tahun=ke, lokasi="") for b in asal]
    return simpan_swot(pelaku=pelaku, opd=opd, rekaman=salinan, alasan=f"Disalin dari tahun {dari}")


def _baris(opd: str, tahun: int, bidang: r.BidangSwot | None = None) -> list[r.Swot]:
    """Points in their order."""
    baris = m.Swot.objects.filter(opd=opd, tahun=tahun, **({"bidang": bidang.value} if bidang else {}))
    ada: tuple[r.Swot, ...] = peta(m.Swot).muat(baris)
    return sorted(ada, key=lambda b: (b.urutan, b.kunci))


def _satu(opd: str, kunci: str) -> r.Swot:
    ada = peta(m.Swot).muat(m.Swot.objects.filter(opd=opd, kunci=kunci))
    if not ada:
        raise TindakanDitolak("Butir ini sudah tidak ada; mungkin baru saja dihapus. Muat ulang halaman.")
    butir: r.Swot = ada[0]
    return butir


def _uraian(teks: str) -> str:
    rapi = " ".join(teks.split())
    if not rapi:
        raise TindakanDitolak("Tuliskan isi butirnya; butir kosong tidak disimpan.")
    if len(rapi) > PANJANG_BUTIR:
        raise TindakanDitolak(
            f"Butir ini {len(rapi)} huruf; paling panjang {PANJANG_BUTIR}. Uraian panjang ditulis pada bab laporan."
        )
    return rapi


def _kunci(opd: str, tahun: int) -> str:
    return f"swot-{opd}-{tahun}-{secrets.token_hex(4)}"

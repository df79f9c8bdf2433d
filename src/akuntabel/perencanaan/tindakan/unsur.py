"""Acts on the tree: add, reword, move, archive, restore."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypedDict, Unpack

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN, Gerak, Mustahil, Susunan, Tempat
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri.dasar import muat_susunan
from akuntabel.perencanaan.tindakan.dasar import ambil, kunci_baru, wajib_rencana
from akuntabel.perencanaan.tindakan.tabel import simpan_unsur


class IsiUnsur(TypedDict, total=False):
    """What people write of an element."""

    uraian: str
    kode: str
    kondisi: str
    unit: str
    kebijakan: str


def tambah_unsur(
    *, pelaku: Pelaku, opd: str, rencana: str, jenis: r.JenisUnsur, induk: str = "", **isi: Unpack[IsiUnsur]
) -> r.Unsur:
    """Add an element as the last one below ``induk`` ("" on top); an empty code of a local kind is proposed."""
    with kerja(pelaku=pelaku, opd=opd, tindakan="tambah_unsur", hak=Tindakan.SIMPAN_RENCANA) as k:
        versi = wajib_rencana(pelaku, opd=opd, rencana=rencana)
        susunan = muat_susunan(versi)
        if gagal := susunan.uji_jenis(jenis, induk):
            raise TindakanDitolak(gagal.alasan)
        baru = r.Unsur(
            rencana=rencana,
            kunci=kunci_baru("u"),
            jenis=jenis,
            induk=induk,
            opd=opd,
            urutan=urutan_akhir(susunan, induk),
            **_rapikan({"uraian": "", **isi}),
        )
        if not baru.kode:
            baru = replace(baru, kode=susunan.kode_usulan(jenis, induk))
        k.objek = sebut(baru)
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=[baru], dalam=k)
        return baru


def ubah_unsur(
    *, pelaku: Pelaku, opd: str, rencana: str, kunci: str, versi: int | None = None, **isi: Unpack[IsiUnsur]
) -> r.Unsur:
    """Reword an element. ``versi`` is the row version that the person saw; Bentrok where it has moved on."""
    with kerja(pelaku=pelaku, opd=opd, tindakan="ubah_unsur", hak=Tindakan.SIMPAN_RENCANA) as k:
        wajib_rencana(pelaku, opd=opd, rencana=rencana)
        baru: r.Unsur = replace(ambil(m.Unsur, opd=opd, rencana=rencana, kunci=kunci), **_rapikan(isi))
        k.objek = sebut(baru)
        dilihat = None if versi is None else {(rencana, kunci): versi}
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=[baru], versi=dilihat, dalam=k)
        return baru


def pindahkan_unsur(
    *, pelaku: Pelaku, opd: str, rencana: str, kunci: str, ke: Tempat | Gerak, dari: Tempat | None = None
) -> Tempat:
    """Move an element to a place, or by one step; gives the place it had, with which the move can be undone.

    ``dari`` is the place the person saw it at: TindakanDitolak where somebody has moved it since.
    """
    with kerja(pelaku=pelaku, opd=opd, tindakan="pindahkan_unsur", hak=Tindakan.SIMPAN_RENCANA) as k:
        susunan = muat_susunan(wajib_rencana(pelaku, opd=opd, rencana=rencana))
        if not susunan.milik(kunci):
            raise TindakanDitolak("Unsur ini tidak ada lagi dalam rencana. Muat ulang halaman.")
        asal = tempat_kini(susunan, kunci)
        if dari is not None and dari.induk != asal.induk:
            raise TindakanDitolak("Unsur ini baru saja dipindahkan orang lain. Muat ulang halaman.")
        tujuan = susunan.gerak(kunci, ke) if isinstance(ke, Gerak) else susunan.uji(kunci, ke.induk) or ke
        if isinstance(tujuan, Mustahil):
            raise TindakanDitolak(tujuan.alasan)
        k.objek = sebut(susunan.unsur[kunci])
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=_berurut(susunan, kunci, tujuan), dalam=k)
        return asal


def arsipkan_unsur(*, pelaku: Pelaku, opd: str, rencana: str, kunci: str, alasan: str = "") -> tuple[str, ...]:
    """Put an element away with all that is below it; gives their keys, with which it can be undone.

    What it was measured by and what it reached stays; archived elements are not planned, measured or reported.
    """
    with kerja(pelaku=pelaku, opd=opd, tindakan="arsipkan_unsur", alasan=alasan, hak=Tindakan.SIMPAN_RENCANA) as k:
        susunan = muat_susunan(wajib_rencana(pelaku, opd=opd, rencana=rencana))
        if not susunan.milik(kunci):
            raise TindakanDitolak("Unsur ini tidak ada lagi dalam rencana. Muat ulang halaman.")
        semua = [kunci, *(a for a in susunan.di_bawah(kunci) if susunan.milik(a))]
        k.objek = sebut(susunan.unsur[kunci])
        baris = [replace(susunan.unsur[a], diarsipkan=True) for a in semua]
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=baris, dalam=k)
        return tuple(semua)


def pulihkan_unsur(*, pelaku: Pelaku, opd: str, rencana: str, kunci: Iterable[str]) -> None:
    """Bring archived elements back to where they stood. Their parent must be there, or come back with them."""
    diminta = set(kunci)
    with kerja(pelaku=pelaku, opd=opd, tindakan="pulihkan_unsur", hak=Tindakan.SIMPAN_RENCANA) as k:
        susunan = muat_susunan(wajib_rencana(pelaku, opd=opd, rencana=rencana))
        baris: tuple[r.Unsur, ...] = peta(m.Unsur).muat(
            lingkup(m.Unsur, opd).filter(rencana=rencana, kunci__in=diminta, diarsipkan=True)
        )
        if len(baris) < len(diminta):
            raise TindakanDitolak("Sebagian unsur ini tidak lagi berada di arsip. Muat ulang halaman.")
        for u in baris:
            if u.induk and u.induk not in susunan.unsur and u.induk not in diminta:
                raise TindakanDitolak(f"Pulihkan lebih dahulu induk dari {sebut(u)}.")
        k.objek = ", ".join(sebut(u) for u in baris[:3])
        pulih = [replace(u, diarsipkan=False) for u in baris]
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=pulih, dalam=k)


def tempat_kini(susunan: Susunan, kunci: str) -> Tempat:
    """Where an element stands now."""
    saudara = susunan.anak(induk := susunan.induk(kunci))
    n = saudara.index(kunci) + 1
    return Tempat(induk, saudara[n] if n < len(saudara) else "")


def urutan_akhir(susunan: Susunan, induk: str) -> int:
    """The number of a new last child."""
    return max((susunan.unsur[a].urutan for a in susunan.anak(induk)), default=0) + 1


def sebut(u: r.Unsur) -> str:
    """An element in words, for the trail."""
    return " ".join(b for b in (SEBUTAN[u.jenis], u.kode, u.uraian) if b)


def _berurut(susunan: Susunan, kunci: str, tujuan: Tempat) -> list[r.Unsur]:
    """The rows that change when an element takes its place: itself, and sisters that get another number."""
    urut = susunan.urutan_setelah(kunci, tujuan)
    baris = [replace(susunan.unsur[a], urutan=n) for n, a in enumerate(urut, 1)]
    return [replace(u, induk=tujuan.induk) if u.kunci == kunci else u for u in baris]


def _rapikan(isi: IsiUnsur) -> IsiUnsur:
    """Wording in single spaces; an element without a name is refused."""
    rapi = {nama: " ".join(str(teks).split()) for nama, teks in isi.items()}
    if "uraian" in rapi and not rapi["uraian"]:
        raise TindakanDitolak("Uraian unsur belum diisi.")
    return rapi  # type: ignore[return-value]

"""Rules of holding a post."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.kinerja import rekaman as r


def beririsan(a: r.Pemangku, b: r.Pemangku) -> bool:
    """Whether two terms share a day; an open end has no limit."""
    return (a.mulai or date.min) <= (b.selesai or date.max) and (b.mulai or date.min) <= (a.selesai or date.max)


def definitif_lain(baru: r.Pemangku, semua: Iterable[r.Pemangku]) -> tuple[r.Pemangku, ...]:
    """The other definitive holders of the same post whose term overlaps; a post has one at a time.

    Plt. and Plh. stand in for the holder, so their terms may lie within his.
    """
    if baru.status is not r.StatusPemangku.DEFINITIF:
        return ()
    return tuple(
        p
        for p in semua
        if p.kunci != baru.kunci
        and p.jabatan == baru.jabatan
        and p.status is r.StatusPemangku.DEFINITIF
        and beririsan(p, baru)
    )


def masa(p: r.Pemangku) -> str:
    """A term in words: "3 Januari 2022 sampai 31 Desember 2023"."""
    mulai, selesai = (tulis_tanggal(d) if d else "" for d in (p.mulai, p.selesai))
    if mulai and selesai:
        return f"{mulai} sampai {selesai}"
    if mulai:
        return f"sejak {mulai}"
    return f"sampai {selesai}" if selesai else "belum dicatat"

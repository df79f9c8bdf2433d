"""The regulations that the report itself rests on: what its own sentences cite must stand among its legal bases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from akuntabel.aturan.kutipan import jenis_lengkap
from akuntabel.aturan.peraturan import Peraturan, kenali
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.lkjip.bab3_tujuan import berupa_ikm
from akuntabel.pelaporan.lkjip.konteks import Konteks

_SELALU = (("Peraturan Presiden", "29", 2014), ("Peraturan Menteri PANRB", "53", 2014))
_PREDIKAT = ("Peraturan Menteri Dalam Negeri", "86", 2017)
_MUTU = ("Peraturan Menteri PANRB", "14", 2017)


def dasar_hukum(k: Konteks, tercatat: Iterable[r.DasarHukum]) -> list[r.DasarHukum]:
    """The agency's own list with the regulations that this report cites and the list lacks."""
    daftar = list(tercatat)
    ada = {kenali(d.jenis, d.nomor, d.tahun) for d in daftar}
    return daftar + [
        r.DasarHukum(
            kunci=f"pedoman-{p.nomor}-{p.tahun}",
            opd=k.t.opd.kode,
            jenis=jenis_lengkap(p.jenis),
            nomor=p.nomor,
            tahun=p.tahun or 0,
            tentang=p.tentang,
        )
        for p in _dipakai(k)
        if p not in ada
    ]


def _dipakai(k: Konteks) -> Iterator[Peraturan]:
    hasil = k.hasil_dari(*k.milik())
    kunci = list(_SELALU)
    if any(h.predikat for h in hasil):
        kunci.append(_PREDIKAT)
    if any(berupa_ikm(h) for h in k.hasil_dari(*k.tujuan, *k.sasaran)) and k.tujuan:
        kunci.append(_MUTU)
    for x in kunci:
        p = kenali(*x)
        if p is not None:
            yield p

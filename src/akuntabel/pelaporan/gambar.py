"""The drawings of a report on their own, for pages that show them outside it."""

from __future__ import annotations

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Gambar
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import lampiran_pohon
from akuntabel.pelaporan.lkjip.konteks import Konteks


def pohon_kinerja(t: TahunKinerja, periode: Periode) -> tuple[Gambar, ...]:
    """The performance tree as the report prints it: the whole first, then each program; empty without a program."""
    k = Konteks(t, periode, draf=False, tanggal=None, temuan=())
    return tuple(b for bagian in lampiran_pohon.pohon_kinerja(k) for b in bagian.blok if isinstance(b, Gambar))

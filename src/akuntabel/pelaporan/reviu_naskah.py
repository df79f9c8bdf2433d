"""Our own report under the same eyes as any other: built, written as DOCX, read back, reviewed."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.tulis_docx import tulis_docx
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.penyimpanan import sidik_laporan
from akuntabel.reviu.hasil import sebut_lokasi
from akuntabel.reviu.periksa_laporan import periksa_laporan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat
from akuntabel.reviu.ulangan import kenali

NASKAH = "naskah"
"""The ``tabel`` of a place in the text of the report; its ``objek`` is what the finding is known by."""
SUDAH_DARI_DATA = frozenset({"UK-03", "LN-02", "HL-05"})
"""Checks of files that say nothing new about our own report: the records' own checks tell the cause already, with a
link to the cell (KL-01, KA-01), or the figure is computed by the very rule (capaian)."""
PNG_KOSONG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
"""Stands in for the drawings of a report that is only read, not printed."""
_SIMPAN_PALING_BANYAK = 32
_SUDAH: OrderedDict[str, tuple[Temuan, ...]] = OrderedDict()
"""The last results by what the report is made of: a page shows again what the act then asks for."""


def temuan_naskah(t: TahunKinerja, periode: Periode) -> tuple[Temuan, ...]:
    """What is certainly and heavily wrong in the final text of a report. About a second the first time."""
    if t.rencana is None:
        return ()
    sidik = sidik_laporan(t, periode)
    if sidik not in _SUDAH:
        _SUDAH[sidik] = _periksa(t, periode)
        while len(_SUDAH) > _SIMPAN_PALING_BANYAK:
            _SUDAH.popitem(last=False)
    return _SUDAH[sidik]


def _periksa(t: TahunKinerja, periode: Periode) -> tuple[Temuan, ...]:
    dok = susun_lkjip(t, periode, draf=False)
    terbaca = baca_laporan(tulis_docx(dok, {}, {g.kunci: PNG_KOSONG for g in dok.gambar()}), "laporan.docx")
    return tuple(
        _tempatkan(x)
        for x in periksa_laporan(terbaca)
        if x.tingkat is Tingkat.TINGGI and x.keyakinan is Keyakinan.PASTI and x.kode not in SUDAH_DARI_DATA
    )


def _tempatkan(x: Temuan) -> Temuan:
    """A place that stays the same from one build to the next, so that a waiver holds; in words all its places."""
    objek = kenali(x).sidik
    tempat = tuple(
        Lokasi(tabel=NASKAH, objek=objek, kolom=str(n or ""), sebutan=f"Naskah laporan: {sebut_lokasi(y)}")
        for n, y in enumerate((x.lokasi, *x.lokasi_lain))
    )
    return replace(x, lokasi=tempat[0], lokasi_lain=tempat[1:])

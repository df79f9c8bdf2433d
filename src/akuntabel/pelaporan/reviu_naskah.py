"""Our own report under the same eyes as any other: built, written as DOCX, read back, reviewed."""

from __future__ import annotations

from dataclasses import replace

from django.core.cache import cache

from akuntabel import __version__
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
SIMPAN = 30 * 24 * 60 * 60
"""Seconds that a result is kept, by what the report is made of: the worker finds it, pages of any process show it."""


def temuan_naskah(t: TahunKinerja, periode: Periode) -> tuple[Temuan, ...]:
    """What is certainly and heavily wrong in the final text of a report. The first time it takes seconds (it is built
    and read for that): for the worker and for the act that makes it final, not for a page that is only looked at."""
    if t.rencana is None:
        return ()
    kunci = _kunci(t, periode)
    ada: tuple[Temuan, ...] | None = cache.get(kunci)
    if ada is None:
        ada = _periksa(t, periode)
        cache.set(kunci, ada, SIMPAN)
    return ada


def temuan_naskah_dikenal(t: TahunKinerja, periode: Periode) -> tuple[Temuan, ...] | None:
    """The same as far as it is known; None where the text has not been reviewed since its data changed."""
    if t.rencana is None:
        return ()
    ada: tuple[Temuan, ...] | None = cache.get(_kunci(t, periode))
    return ada


def _kunci(t: TahunKinerja, periode: Periode) -> str:
    return f"naskah:{__version__}:{sidik_laporan(t, periode)}"


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

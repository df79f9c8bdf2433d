"""What the tests of reviews share: a report with known slips, its repair, uploads that are reviewed at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import docx
from django.db.models import Q
from django.test import TestCase
from django.urls import reverse
from tests.kantor import OPD, OPERATOR

from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan
from akuntabel.evaluasi.tindakan import unggah_reviu

TAHUNAN = Periode(2023)
ALASAN = "Bagian itu memang dilampirkan terpisah."
KELIRU = (
    ("BAB I PENDAHULUAN", ["Laporan ini memuat analisa kinerja dinas.", "Prosentase capaian meningkat."]),
    ("BAB II PERENCANAAN KINERJA", ["Perencanaan kinerja disusun setiap tahun."]),
    ("BAB III AKUNTABILITAS KINERJA", ["Capaian disajikan pada Tabel 3.9 berikut ini."]),
)
PERBAIKAN = (
    ("BAB I PENDAHULUAN", ["Laporan ini memuat analisis kinerja dinas.", "Prosentase capaian meningkat."]),
    *KELIRU[1:],
)


def berkas_docx(isi: Any = KELIRU) -> bytes:
    """A report as a Word file."""
    d = docx.Document()
    d.add_paragraph("LAPORAN KINERJA DINAS KESEHATAN TAHUN 2023")
    for judul, alinea in isi:
        d.add_heading(judul, 1)
        for a in alinea:
            d.add_paragraph(a)
    t = d.add_table(rows=2, cols=3)
    for n, teks in enumerate(("No", "Indikator", "Target", "1", "Indeks Kepuasan Masyarakat", "83,00")):
        t.cell(n // 3, n % 3).text = teks
    keluar = BytesIO()
    d.save(keluar)
    return keluar.getvalue()


@contextmanager
def selesai() -> Iterator[None]:
    """What waits for the end of the transaction (a review) is done at the end of the block."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield


def unggah(
    isi: Any = KELIRU, *, oleh: Any = OPERATOR, nama: str = "laporan.docx", lingkup: LingkupLaporan = LingkupLaporan.OPD
) -> m.ReviuLaporan:
    """Upload a report, and have it reviewed; ``isi`` are chapters or the bytes of a file."""
    berkas = isi if isinstance(isi, bytes) else berkas_docx(isi)
    with selesai():
        r = unggah_reviu(pelaku=oleh, opd=OPD, periode=TAHUNAN, isi=BytesIO(berkas), nama=nama, lingkup=lingkup)
    r.refresh_from_db()
    return r


def temuan(r: m.ReviuLaporan, kutipan: str) -> m.TemuanReviu:
    """The finding that quotes or names these words."""
    return m.TemuanReviu.objects.get(Q(kutipan__contains=kutipan) | Q(pesan__contains=kutipan), reviu=r)


def url(nama: str, *, opd: str = OPD, periode: Periode = TAHUNAN, **lain: Any) -> str:
    kunci = {"opd": opd, "tahun": periode.tahun, "triwulan": periode.triwulan, **lain}
    return reverse(f"evaluasi:{nama}", kwargs=kunci)

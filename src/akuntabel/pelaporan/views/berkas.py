"""The files of a build: read on screen, looked at in the browser, downloaded."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.berkas import JENIS_MEDIA
from akuntabel.dokumen.tulis_html import sidik_gaya
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.penyimpanan import letak


@pintu()
@gzip_page
def baca(request: Permintaan, opd: str, tahun: int, triwulan: int, terbitan: int) -> HttpResponse:
    """The report as one page. It carries its own style, which its policy allows by hash, and nothing else."""
    _, berkas = _berkas(opd, Periode(tahun, triwulan), terbitan, "html")
    isi = berkas.read_text(encoding="utf-8")
    jawaban = HttpResponse(isi)
    jawaban._csp_config = {  # type: ignore[attr-defined]  # noqa: SLF001  # django-csp's own way, see csp.decorators
        "default-src": [NONE],
        "style-src": [sidik_gaya(isi)],
        "img-src": ["data:"],
        "base-uri": [NONE],
        "form-action": [NONE],
        "frame-ancestors": [NONE],
    }
    return jawaban


@pintu()
def unduh(
    request: Permintaan, opd: str, tahun: int, triwulan: int, terbitan: int, format_berkas: str
) -> HttpResponseBase:
    """A file to keep; with ``?lihat`` a PDF opens in the browser instead."""
    if format_berkas not in JENIS_MEDIA:
        raise Http404(f"Bentuk berkas «{format_berkas}» tidak tersedia. Yang ada: {', '.join(JENIS_MEDIA)}.")
    nama, berkas = _berkas(opd, Periode(tahun, triwulan), terbitan, format_berkas)
    lihat = format_berkas == "pdf" and "lihat" in request.GET
    return FileResponse(
        berkas.open("rb"), as_attachment=not lihat, filename=nama, content_type=JENIS_MEDIA[format_berkas]
    )


def _berkas(opd: str, periode: Periode, nomor: int, format_berkas: str) -> tuple[str, Path]:
    t = m.Terbitan.objects.filter(pk=nomor, opd=opd, tahun=periode.tahun, triwulan=periode.triwulan).first()
    if t is None or t.selesai is None:
        raise Http404("Berkas laporan ini tidak ada atau belum selesai disusun.")
    for b in t.berkas:
        if str(b["nama"]).endswith(f".{format_berkas}"):
            jalur = letak(opd, t.sidik, b, akhir=t.versi_beku > 0)
            if jalur.exists():
                return _nama(t, str(b["nama"])), jalur
    raise Http404("Berkas laporan ini sudah tidak tersimpan; susun kembali dari halaman Laporan.")


def _nama(t: m.Terbitan, nama: str) -> str:
    """ "LKjIP-2023-draf.docx", "LKjIP-2023-v1.pdf": a downloaded file says what it is."""
    awal, _, akhir = nama.rpartition(".")
    return f"{awal}-{f'v{t.versi_beku}' if t.versi_beku else 'draf'}.{akhir}"

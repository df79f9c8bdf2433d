"""The official sheet of an agreement: to read as printed, and as a file."""

from __future__ import annotations

from csp.constants import NONE
from django.http import Http404, HttpResponse
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.hak import Tindakan
from akuntabel.dokumen.berkas import JENIS_MEDIA, tulis
from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.tulis_html import sidik_gaya, tulis_html
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.perjanjian.naskah import nama_berkas, susun_naskah
from akuntabel.perjanjian.views.dasar import Tempat, ambil_tempat

BENTUK = ("docx", "pdf")


def _dokumen(t: Tempat) -> Dokumen:
    """A draft carries its mark until it is ratified, when it is printed to be signed; a frozen content that was altered
    is never printed as signed."""
    siap = not t.rusak and (t.pk.ditandatangani or t.keadaan is Keadaan.DISAHKAN)
    return susun_naskah(t.naskah, draf=not siap, sidik=t.pk.sidik if siap else "")


@pintu(Tindakan.BACA)
@gzip_page
def naskah(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> HttpResponse:
    """The sheet as a page of its own. Its policy allows its one style element, by hash, and nothing else."""
    isi = tulis_html(_dokumen(ambil_tempat(request, opd, tahun, triwulan, pk)))
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


@pintu(Tindakan.BACA)
def unduh(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str, bentuk: str) -> HttpResponse:
    """The sheet as DOCX to keep or as PDF, which the browser shows as it will be printed."""
    if bentuk not in BENTUK:
        raise Http404(f"Bentuk berkas «{bentuk}» tidak tersedia. Yang ada: {', '.join(BENTUK)}.")
    t = ambil_tempat(request, opd, tahun, triwulan, pk)
    ((nama, isi),) = tulis(_dokumen(t), nama_berkas(t.pk, t.naskah.opd), (bentuk,)).items()
    cara = "inline" if bentuk == "pdf" else "attachment"
    return HttpResponse(
        isi, content_type=JENIS_MEDIA[bentuk], headers={"Content-Disposition": f'{cara}; filename="{nama}"'}
    )

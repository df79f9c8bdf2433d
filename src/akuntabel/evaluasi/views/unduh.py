"""What can be taken away: the file as it came, findings as workbook and JSON, the working paper, the statement."""

from __future__ import annotations

from pathlib import Path

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header

from akuntabel.dokumen.berkas import JENIS_MEDIA, tulis
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.kertas_kerja import susun_kertas_kerja
from akuntabel.evaluasi.kueri.formulir import muat_formulir
from akuntabel.evaluasi.kueri.kertas import bahan_kertas, penanda_dari
from akuntabel.evaluasi.kueri.temuan import hasil_dari
from akuntabel.evaluasi.pernyataan import cairkan_pernyataan, susun_pernyataan
from akuntabel.evaluasi.tindakan.reviu import JENIS
from akuntabel.evaluasi.views.bersama import ambil_reviu, ambil_selesai
from akuntabel.jejak.berkas import jalur
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.reviu.keluaran.json import tulis_json
from akuntabel.reviu.keluaran.xlsx import tulis_xlsx

BENTUK = ("xlsx", "json", "docx", "pdf")
DOKUMEN = ("docx", "pdf")


@pintu()
def asli(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int) -> HttpResponseBase:
    """The file as it was uploaded; always to be kept, never opened by the browser."""
    r = ambil_reviu(opd, tahun, triwulan, nomor)
    berkas = jalur(r.sidik)
    if not berkas.exists():
        raise Http404("Berkas laporan ini tidak ada lagi di server. Pulihkan dari cadangan.")
    jenis = JENIS.get(Path(r.nama).suffix.lower(), "application/octet-stream")
    return FileResponse(berkas.open("rb"), as_attachment=True, filename=r.nama, content_type=jenis)


@pintu()
def unduh(request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int, bentuk: str) -> HttpResponse:
    """The findings as workbook or JSON; the working paper as DOCX or PDF."""
    if bentuk not in BENTUK:
        raise Http404(f"Bentuk berkas «{bentuk}» tidak tersedia. Yang ada: {', '.join(BENTUK)}.")
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    dasar = f"{Path(r.nama).stem[:80]}-reviu-{r.nomor}"
    if bentuk in DOKUMEN:
        ((_, isi),) = tulis(susun_kertas_kerja(bahan_kertas(r)), dasar, (bentuk,)).items()
        return _kirim(f"Kertas-Kerja-{dasar}.{bentuk}", isi, JENIS_MEDIA[bentuk])
    hasil = hasil_dari(r, m.TemuanReviu.objects.filter(reviu=r).order_by("nomor"))
    if bentuk == "json":
        return _kirim(f"{dasar}.json", tulis_json(hasil).encode(), "application/json; charset=utf-8")
    try:
        return _kirim(f"{dasar}.xlsx", tulis_xlsx(hasil, penanda_dari(r, muat_formulir(r))), JENIS_MEDIA["xlsx"])
    except KeyError as sebab:
        pesan = (
            f"Aturan {sebab} sudah tidak ada pada versi program ini. Unduh kertas kerjanya, atau reviu lagi berkasnya."
        )
        raise Http404(pesan) from sebab


@pintu()
def unduh_pernyataan(
    request: Permintaan, opd: str, tahun: int, triwulan: int, nomor: int, terbitan: int, bentuk: str
) -> HttpResponse:
    """The statement, made of what was frozen when it was issued."""
    if bentuk not in DOKUMEN:
        raise Http404(f"Bentuk berkas «{bentuk}» tidak tersedia. Yang ada: {', '.join(DOKUMEN)}.")
    r = ambil_selesai(opd, tahun, triwulan, nomor)
    p = m.PernyataanReviu.objects.filter(reviu=r, nomor=terbitan).first()
    if p is None:
        raise Http404("Pernyataan ini tidak ada.")
    try:
        isi = cairkan_pernyataan(p.isi, p.sidik)
    except ValueError as sebab:
        raise Http404(str(sebab)) from sebab
    ((_, berkas),) = tulis(susun_pernyataan(isi, sidik_isi=p.sidik), "pernyataan", (bentuk,)).items()
    return _kirim(f"Pernyataan-Telah-Direviu-{r.tahun}-{p.nomor}.{bentuk}", berkas, JENIS_MEDIA[bentuk])


def _kirim(nama: str, isi: bytes, jenis: str) -> HttpResponse:
    kepala = content_disposition_header(as_attachment=not nama.endswith(".pdf"), filename=nama)
    return HttpResponse(isi, content_type=jenis, headers={"Content-Disposition": kepala or "attachment"})

"""The pages of the trail, of an OPD and of the Pemda: list, one entry, export, check of the chain, frozen records."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.ekspor import tulis_csv, tulis_xlsx
from akuntabel.jejak.kueri import BARIS_RINCIAN, lembar, periksa_rantai, rincian, semua_entri
from akuntabel.jejak.models import Bekuan, Jejak
from akuntabel.jejak.saring import SaringJejak
from akuntabel.laman.pintu import Permintaan, pintu

BENTUK = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True, slots=True)
class Letak:
    """Whose chain a page shows, and the addresses of its pages; ``opd`` "" is the Pemda."""

    opd: str
    kunci: dict[str, Any]

    def url(self, nama: str, **lain: Any) -> str:
        return reverse(f"jejak:{nama if self.kunci else f'pemda_{nama}'}", kwargs=self.kunci | lain)

    @property
    def daftar(self) -> str:
        return reverse("jejak:jejak", kwargs=self.kunci) if self.kunci else reverse("jejak:pemda")

    @property
    def rantai(self) -> str:
        return self.url("rantai")

    @property
    def csv(self) -> str:
        return self.url("ekspor", bentuk="csv")

    @property
    def xlsx(self) -> str:
        return self.url("ekspor", bentuk="xlsx")

    @property
    def sebutan(self) -> str:
        return self.opd or "Pemda"


def _letak(opd: str, tahun: int | None, triwulan: int | None) -> Letak:
    return Letak(opd, {} if tahun is None else {"opd": opd, "tahun": tahun, "triwulan": triwulan})


@gzip_page
@pintu(Tindakan.BACA_JEJAK)
def jejak(request: Permintaan, opd: str = "", tahun: int | None = None, triwulan: int | None = None) -> HttpResponse:
    """The list: filtered, by day, the latest first."""
    letak = _letak(opd, tahun, triwulan)
    saring = SaringJejak(request.GET, queryset=Jejak.objects.filter(opd=opd))
    isi = lembar(saring.qs, sebelum=_bulat(request, "sebelum"), sesudah=_bulat(request, "sesudah"))
    tanpa_lembar = request.GET.copy()
    for nama in ("sebelum", "sesudah"):
        tanpa_lembar.pop(nama, None)
    return render(
        request,
        "jejak/jejak.html",
        {"letak": letak, "saring": saring, "lembar": isi, "pilihan": tanpa_lembar.urlencode()},
    )


@pintu(Tindakan.BACA_JEJAK)
def entri(
    request: Permintaan, nomor: int, opd: str = "", tahun: int | None = None, triwulan: int | None = None
) -> HttpResponse:
    """One entry with all its cells and its place in the chain."""
    letak = _letak(opd, tahun, triwulan)
    isi = rincian(opd, nomor, mulai=_bulat(request, "mulai") or 0)
    if isi is None:
        raise Http404(f"Catatan nomor {nomor} tidak ada pada jejak {letak.sebutan}.")
    lain = {
        "url_sebelum": letak.url("entri", nomor=nomor - 1) if nomor > 1 else "",
        "url_sesudah": "" if isi.terakhir else letak.url("entri", nomor=nomor + 1),
        "sampai": isi.mulai + len(isi.entri.baris),
    }
    return render(request, "jejak/entri.html", {"letak": letak, "x": isi, "per": BARIS_RINCIAN, **lain})


@pintu(Tindakan.BACA_JEJAK)
def ekspor(
    request: Permintaan, bentuk: str, opd: str = "", tahun: int | None = None, triwulan: int | None = None
) -> HttpResponseBase:
    """What the filter leaves, as a file."""
    if bentuk not in BENTUK:
        raise Http404("Bentuk ekspor ini tidak ada.")
    letak = _letak(opd, tahun, triwulan)
    saring = SaringJejak(request.GET, queryset=Jejak.objects.filter(opd=opd))
    nama, isi = f"jejak-{letak.sebutan}.{bentuk}", semua_entri(saring.qs)
    if bentuk == "csv":
        jawab: HttpResponseBase = StreamingHttpResponse(tulis_csv(isi), content_type=f"{BENTUK['csv']}; charset=utf-8")
        jawab["Content-Disposition"] = f'attachment; filename="{nama}"'
        return jawab
    berkas = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the response
    tulis_xlsx(isi, berkas, judul=f"Jejak perubahan {letak.sebutan}")
    berkas.seek(0)
    return FileResponse(berkas, as_attachment=True, filename=nama, content_type=BENTUK["xlsx"])


@pintu(Tindakan.BACA_JEJAK)
def rantai(request: Permintaan, opd: str = "", tahun: int | None = None, triwulan: int | None = None) -> HttpResponse:
    """Recompute the chain: of the OPD, or for the Pemda all of them."""
    letak = _letak(opd, tahun, triwulan)
    isi = periksa_rantai(opd if letak.kunci else None)
    return render(request, "jejak/rantai.html", {"letak": letak, "x": isi})


def _pemda(view: Any) -> Any:
    """The same page for the Pemda's own chain, under its own entry of the navigation."""

    @pintu(Tindakan.BACA_JEJAK)
    def halaman(request: Permintaan, **kunci: Any) -> HttpResponseBase:
        jawab: HttpResponseBase = view(request, **kunci)
        return jawab

    halaman.induk = "jejak:pemda"  # type: ignore[attr-defined]
    halaman.__doc__ = view.__doc__
    return halaman


pemda, pemda_entri, pemda_ekspor, pemda_rantai = map(_pemda, (jejak, entri, ekspor, rantai))


@pintu(Tindakan.BACA_JEJAK)
def beku(request: Permintaan, opd: str, alur: str, nomor: int, kunci: str) -> HttpResponse:
    """Frozen records as they are stored, byte for byte: ``sha256sum`` of the file is the hash that pages print."""
    if alur not in list(Alur):
        raise Http404("Alur ini tidak ada.")
    b = Bekuan.objects.filter(opd=opd, alur=alur, kunci=kunci, nomor=nomor).first()
    if b is None:
        raise Http404(f"Versi beku {nomor} tidak ada.")
    nama = f"{alur}-{opd}-{kunci.replace('/', '-')}-versi-{nomor}.json"
    jawab = HttpResponse(b.isi.encode(), content_type="application/json; charset=utf-8")
    jawab["Content-Disposition"] = f'attachment; filename="{nama}"'
    jawab["ETag"] = f'"{b.sidik}"'
    return jawab


def _bulat(request: Permintaan, nama: str) -> int | None:
    teks = request.GET.get(nama, "")
    return int(teks) if teks.isdigit() and len(teks) < 10 else None

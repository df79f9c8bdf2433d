"""What the pages of the plan have in common: the version, the row, who may write, and how an act is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.perantara import minta_data
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.perencanaan import istilah
from akuntabel.perencanaan.kueri.dasar import BarisTercatat, VersiRencana, baca_baris, daftar_versi
from akuntabel.perencanaan.kueri.garis_besar import GarisBesar, garis_besar

URUNGKAN = "urungkan_rencana"
"""Where the session keeps how the last act on the plan is undone."""


def pintu_rencana() -> Callable[[Any], Any]:
    """The door of the pages on which a plan is written."""
    return pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_RENCANA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """Where a page stands: OPD, period, plan version, and what this person may do with it."""

    opd: str
    periode: Periode
    versi: VersiRencana
    semua: tuple[VersiRencana, ...]
    berhak: bool

    @property
    def rencana(self) -> r.Rencana:
        return self.versi.rencana

    @property
    def pemilik(self) -> str:
        """Whose the version is: the OPD's, or "" the Pemda's."""
        return self.versi.rencana.opd

    @property
    def alur(self) -> Alur:
        return Alur.RENCANA if self.pemilik else Alur.RENCANA_PEMDA

    @property
    def tahun(self) -> int:
        return self.periode.tahun

    @property
    def ubah(self) -> bool:
        """Whether this person may change it now."""
        return self.berhak and self.versi.terbuka

    @property
    def sebutan_versi(self) -> str:
        v = self.rencana
        return f"{istilah.JENIS_RENCANA[v.jenis]} {v.tahun_awal}–{v.tahun_akhir} {istilah.VERSI[v.versi]}"

    def alamat(self, halaman: str, **lain: str | int) -> str:
        return alamat(f"perencanaan:{halaman}", self.opd, self.periode, **lain)

    @property
    def url_rencana(self) -> str:
        return f"{self.alamat('rencana')}?versi={self.rencana.kunci}"


def tempat_versi(request: Permintaan, opd: str, tahun: int, triwulan: int, kunci: str) -> Tempat:
    """The place of a version by its key; 404 where this OPD has none of that key."""
    semua = daftar_versi(opd)
    versi = next((v for v in semua if v.rencana.kunci == kunci), None)
    if versi is None:
        raise Http404("Versi rencana ini tidak ada.")
    return susun_tempat(request, opd, Periode(tahun, triwulan), versi, semua)


def susun_tempat(
    request: Permintaan, opd: str, periode: Periode, versi: VersiRencana, semua: tuple[VersiRencana, ...]
) -> Tempat:
    berhak = boleh(request.pelaku, Tindakan.SIMPAN_RENCANA, opd=versi.rencana.opd).boleh
    return Tempat(opd=opd, periode=periode, versi=versi, semua=semua, berhak=berhak)


def ambil_baris(model: type[Baris], opd: str, nomor: int) -> BarisTercatat:
    """A row by its number, of this OPD or of the Pemda; 404 where there is none."""
    milik = model._default_manager.filter(Q(pemilik=opd) | Q(pemilik__isnull=True), pk=nomor)
    ada = baca_baris(model, milik)
    if not ada:
        raise Http404("Bagian rencana ini tidak ada.")
    return ada[0]


def tabel_rencana(g: GarisBesar, tempat: Tempat, saring: str = "") -> str:
    """The rows of the outline as HTML."""
    return tulis_tabel(
        "perencanaan",
        "garis_besar",
        baris=g.tersaring(saring),
        tahun=tempat.tahun,
        ubah=tempat.ubah,
        dasar=tempat.alamat("rencana"),
    )


def jawab(
    request: Permintaan,
    tempat: Tempat,
    act: Callable[[], tuple[str, int, dict[str, str] | None]],
) -> HttpResponse:
    """Do an act and answer it: a script gets the table anew, a form goes back to the outline.

    ``act`` gives what to say, the number of the row to show, and how it is undone (URL and fields).
    """
    try:
        pesan, pilih, urung = act()
    except TindakanDitolak as galat:
        if minta_data(request):
            raise
        messages.error(request, str(galat))
        return redirect(request.POST.get("kembali") or tempat.url_rencana)
    if minta_data(request):
        g = garis_besar(tempat.opd, tempat.tahun, tempat.versi, tempat.semua)
        isi = {"pesan": pesan, "urungkan": urung}
        return JsonResponse(
            {
                "pesan": render_to_string("perencanaan/_urungkan.html", isi, request),
                "tabel": tabel_rencana(g, tempat, request.GET.get("saring", "")),
                "pilih": f"u{pilih}" if pilih else "",
            }
        )
    request.session[URUNGKAN] = {"pesan": pesan, "urungkan": urung}
    return redirect(f"{tempat.url_rencana}{f'#u{pilih}' if pilih else ''}")

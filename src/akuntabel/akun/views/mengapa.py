"""Why somebody may, or may not."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from akuntabel.akun import kueri
from akuntabel.akun.formulir.pengguna import FormulirMengapa
from akuntabel.akun.indikator import indikator_opd
from akuntabel.akun.models import Pengguna
from akuntabel.aturan.hak import Tindakan
from akuntabel.laman.pintu import Permintaan, pintu


@pintu(Tindakan.KELOLA_AKUN)
def mengapa(request: Permintaan) -> HttpResponse:
    form = FormulirMengapa(request.GET if "tindakan" in request.GET else None)
    if "tindakan" not in request.GET and "pengguna" in request.GET:
        form = FormulirMengapa(initial={"pengguna": request.GET["pengguna"]})
    isi: dict[str, object] = {
        "form": form,
        "semua": Pengguna.objects.order_by("username").values_list("username", "nama"),
    }
    if form.is_bound and form.is_valid():
        orang, opd = form.cleaned_data["pengguna"], form.cleaned_data["opd"]
        isi |= {
            "orang": orang,
            "opd": opd,
            "indikator": indikator_opd(opd.pk) if opd else (),
            "penjelasan": kueri.jelaskan(
                kueri.pelaku_dari(orang),
                Tindakan(form.cleaned_data["tindakan"]),
                opd=opd.pk if opd else "",
                indikator=form.cleaned_data["indikator"],
            ),
        }
    return render(request, "akun/mengapa.html", isi)


mengapa.induk = "akun:pengguna"  # type: ignore[attr-defined]

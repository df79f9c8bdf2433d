"""The way in: everybody to where their work is."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from akuntabel.aturan.hak import Jangkauan, Tindakan, boleh_sebagian
from akuntabel.beranda.kueri import depan as kueri
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu, pintu_masuk


@pintu_masuk()
def depan(request: Permintaan) -> HttpResponse:
    """One's own OPD at the period that matters, the recap of the Pemda, or what to do where there is neither."""
    pelaku = request.pelaku
    milik = kueri.opd_milik(pelaku)
    if len(milik) == 1:
        return redirect("beranda:opd", opd=milik[0])
    if milik:
        return render(request, "beranda/pilih_opd.html", {"daftar": kueri.nama_opd(milik)})
    if not any(p.jangkauan is Jangkauan.PEMDA for p in pelaku.penugasan):
        return render(request, "beranda/tanpa_peran.html", {"admin": kueri.admin_pemda()})
    if not kueri.ada_opd():
        boleh_mulai = boleh_sebagian(pelaku, Tindakan.IMPOR_PAKET).boleh
        if boleh_mulai:
            return redirect("pertukaran:mulai")
        return render(request, "beranda/belum_ada.html", {"admin": kueri.admin_pemda()})
    return redirect(reverse("beranda:rekap"))


@pintu()
def opd(request: Permintaan, opd: str) -> HttpResponse:
    """An OPD at the period that matters."""
    if not kueri.nama_opd((opd,)):
        raise Http404(f"OPD dengan kode {opd} tidak ada dalam data.")
    return redirect(alamat("beranda:beranda", opd, kueri.periode_opd(opd)))


depan.tanpa_panduan = opd.tanpa_panduan = "pengalihan"  # type: ignore[attr-defined]

"""The checks: what each looks for, why, and an example of each side. The same as ``docs/aturan.md``."""

from __future__ import annotations

from collections import defaultdict

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.laman.pintu import Permintaan, pintu_masuk
from akuntabel.reviu import periksa, periksa_laporan  # noqa: F401  # importing the families registers their checks
from akuntabel.reviu.daftar import Aturan, aturan_dari, semua


@pintu_masuk()
@gzip_page
def daftar(request: Permintaan) -> HttpResponse:
    """All checks by family."""
    rumpun: dict[str, list[Aturan]] = defaultdict(list)
    for a in semua():
        rumpun[a.rumpun].append(a)
    isi = {"rumpun": sorted(rumpun.items()), "jumlah": len(semua())}
    return render(request, "evaluasi/daftar_aturan.html", isi)


@pintu_masuk()
@gzip_page
def aturan(request: Permintaan, kode: str) -> HttpResponse:
    """One check."""
    try:
        a = aturan_dari(kode)
    except KeyError as sebab:
        raise Http404(f"Tidak ada aturan berkode {kode}.") from sebab
    contoh = [
        (judul, _tampak(teks))
        for judul, teks in (("Ditemukan pada", a.buruk), ("Tidak ditemukan pada", a.baik))
        if teks
    ]
    return render(request, "evaluasi/aturan.html", {"a": a, "contoh": contoh, "berkas": a.periksa_laporan is not None})


def _tampak(teks: str) -> str:
    """Cells of a row apart by bars, so that they can be seen."""
    return "\n".join(" | ".join(b.split("\t")) if "\t" in b else b for b in teks.split("\n"))


aturan.induk = daftar.induk = "evaluasi:daftar"  # type: ignore[attr-defined]

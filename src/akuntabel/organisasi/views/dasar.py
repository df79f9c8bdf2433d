"""What the pages of one OPD share: the office, the right to change it, what was just taken away."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan
from akuntabel.organisasi.kueri.halaman import Kantor, kantor

INDUK = "organisasi:organisasi"
TAB = (
    ("organisasi:organisasi", "Ikhtisar"),
    ("organisasi:identitas", "Identitas"),
    ("organisasi:struktur", "Unit dan jabatan"),
    ("organisasi:pejabat", "Pejabat"),
    ("organisasi:pegawai", "Pegawai"),
    ("organisasi:aset", "Aset"),
    ("organisasi:fungsi", "Fungsi"),
    ("organisasi:dasar_hukum", "Dasar hukum"),
)
_URUNGAN = "organisasi.urungan"


@dataclass(frozen=True, slots=True)
class Tab:
    judul: str
    url: str
    kini: bool


@dataclass(frozen=True, slots=True)
class Urungan:
    """What can be undone: the number of its entry in the trail, and what to say."""

    nomor: int
    teks: str
    url: str


def kantor_atau_404(kode: str) -> Kantor:
    hasil = kantor(kode)
    if hasil is None:
        raise Http404(f"OPD dengan kode {kode} tidak ada dalam data.")
    return hasil


def dapat_ubah(request: Permintaan, opd: str) -> bool:
    return boleh(request.pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd).boleh


def tampilkan(
    request: Permintaan, halaman: str, templat: str, opd: str, periode: Periode, *, status: int = 200, **isi: object
) -> HttpResponse:
    """A page of one OPD, with the tabs, the right to change it, and the way to undo what was just taken away."""
    tab = [Tab(judul, alamat(nama, opd, periode), nama == halaman) for nama, judul in TAB]
    dasar = {
        "tab": tab,
        "opd": opd,
        "periode": periode,
        "dapat_ubah": dapat_ubah(request, opd),
        "urungan": _ambil_urungan(request, opd, periode),
    }
    return render(request, f"organisasi/{templat}.html", dasar | isi, status=status)


def alamat_baris(tabel: str, opd: str, periode: Periode) -> dict[str, str]:
    """Addresses for the rows of a list, which append their key: made once, not per row."""
    return {"baru": alamat("organisasi:baru", opd, periode, tabel=tabel)} | {
        nama: alamat(f"organisasi:{nama}", opd, periode, tabel=tabel, kunci="KUNCI").removesuffix("KUNCI/")
        for nama in ("ubah", "hapus", "geser")
    }


def ingat_urungan(request: HttpRequest, opd: str, nomor: int, teks: str) -> None:
    """Offer on the next page to undo a removal."""
    request.session[_URUNGAN] = {"opd": opd, "nomor": nomor, "teks": teks}


def _ambil_urungan(request: HttpRequest, opd: str, periode: Periode) -> Urungan | None:
    isi = request.session.get(_URUNGAN)
    if not isi or isi["opd"] != opd or request.method != "GET":
        return None
    del request.session[_URUNGAN]
    return Urungan(isi["nomor"], isi["teks"], alamat("organisasi:urungkan", opd, periode))


def kembali_ke(request: HttpRequest, url: str, pesan: str = "") -> HttpResponse:
    if pesan:
        messages.success(request, pesan)
    return redirect(url)

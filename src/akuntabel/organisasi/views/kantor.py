"""The office at a glance, its chart, its identity, its structure and its people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.dateparse import parse_date
from django.utils.safestring import mark_safe
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.bagan_lukis import organisasi as lukis_organisasi
from akuntabel.dokumen.html_svg import svg_sebaris
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.alamat import alamat
from akuntabel.laman.bentrok import pilihan_bentrok, tampilkan_bentrok
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.bagan import bagan_organisasi, garis_besar
from akuntabel.organisasi.formulir import Acuan, FormulirOpd
from akuntabel.organisasi.kueri.halaman import Kantor, daftar_fakta, hari_acuan, jabatan_terisi
from akuntabel.organisasi.riwayat import catatan_baris, pengubah_terakhir
from akuntabel.organisasi.tindakan import simpan_opd
from akuntabel.organisasi.views.dasar import alamat_baris, kantor_atau_404, kembali_ke, tampilkan


@pintu()
@gzip_page
def organisasi(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The chart, and how complete the facts of the office are."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    hari = _hari(request, periode)
    fakta = [(f, alamat(f.halaman, opd, periode)) for f in daftar_fakta(k, periode)]
    return tampilkan(
        request,
        "organisasi:organisasi",
        "organisasi",
        opd,
        periode,
        kantor=k,
        fakta=fakta,
        hari=hari,
        bagan=_bagan(k, hari),
        url_bagan=alamat("organisasi:bagan", opd, periode),
        url_struktur=alamat("organisasi:struktur", opd, periode),
        url_jabatan_baru=alamat("organisasi:baru", opd, periode, tabel="jabatan"),
    )


@pintu()
@gzip_page
def bagan(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The chart alone, to zoom in and to print."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    hari = _hari(request, periode)
    return tampilkan(
        request,
        "organisasi:organisasi",
        "bagan",
        opd,
        periode,
        kantor=k,
        hari=hari,
        bagan=_bagan(k, hari, lebar_mm=257.0, tinggi_mm=165.0),
        url_kembali=alamat("organisasi:organisasi", opd, periode),
    )


def _hari(request: Permintaan, periode: Periode) -> date:
    """The day asked for (``?tanggal=2023-12-31``), else that of the period."""
    try:
        return parse_date(request.GET.get("tanggal", "")) or hari_acuan(periode)
    except ValueError:
        return hari_acuan(periode)


def _bagan(k: Kantor, hari: date, *, lebar_mm: float = 200.0, tinggi_mm: float = 150.0) -> str:
    """The chart as SVG to stand in a page; empty where there is nothing to draw."""
    if not k.unit and not k.jabatan:
        return ""
    akar = bagan_organisasi(k.opd, unit=k.unit, jabatan=k.jabatan, pemangku=k.pemangku, hari=hari)
    judul = f"Struktur organisasi {k.opd.nama}"
    lukisan = lukis_organisasi(akar, judul=judul, lebar_mm=lebar_mm, tinggi_mm=tinggi_mm)
    return mark_safe(svg_sebaris(lukisan.svg, awalan="bagan-", alt=lukisan.alt))  # noqa: S308  # made safe by svg_sebaris


@pintu(tulis=Tindakan.SIMPAN_ORGANISASI)
@gzip_page
def identitas(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Name, position, task and address of the OPD."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    acuan, url = Acuan(opd, tahun), alamat("organisasi:identitas", opd, periode)
    awal = asdict(k.opd) | {"versi": k.versi_opd}
    form = FormulirOpd(pilihan_bentrok(request.POST) if request.method == "POST" else None, initial=awal, acuan=acuan)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                simpan_opd(
                    pelaku=request.pelaku,
                    opd=opd,
                    rekaman=[form.jadikan(k.opd)],
                    versi={(opd,): form.cleaned_data["versi"]},
                )
                return kembali_ke(request, url, "Identitas OPD disimpan.")
            except Bentrok:
                kini = FormulirOpd(initial=awal, acuan=acuan)
                oleh = pengubah_terakhir(opd, "opd", {"kode": opd})
                return tampilkan_bentrok(request, form, kini=kini, versi=k.versi_opd, oleh=oleh, kembali=url)
            except TindakanDitolak as sebab:
                form.add_error(None, str(sebab))
    return tampilkan(
        request,
        "organisasi:identitas",
        "identitas",
        opd,
        periode,
        status=status,
        form=form,
        kantor=k,
        riwayat=catatan_baris(opd, "opd", {"kode": opd}),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A unit or a post in the outline."""

    tabel: str
    kunci: str
    nama: str
    ket: str
    lencana: str
    url: str
    url_geser: str
    anak: tuple[Simpul, ...]
    awal: bool
    akhir: bool


@pintu()
@gzip_page
def struktur(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Units as an outline with the posts in each; posts outside any unit stand on top."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    ke = {n: alamat("organisasi:baru", opd, periode, tabel=n) for n in ("unit", "jabatan")}
    return tampilkan(
        request,
        "organisasi:struktur",
        "struktur",
        opd,
        periode,
        kantor=k,
        simpul=_garis_besar(k, periode),
        url_unit_baru=ke["unit"],
        url_jabatan_baru=ke["jabatan"],
    )


def _garis_besar(k: Kantor, periode: Periode) -> tuple[Simpul, ...]:
    """The outline as a tree; the order is that of ``bagan.garis_besar``."""
    opd, ada = k.opd.kode, {u.kunci for u in k.unit}
    nama_jabatan = {j.kunci: j.nama for j in k.jabatan}
    ke_unit, ke_jabatan = alamat_baris("unit", opd, periode), alamat_baris("jabatan", opd, periode)
    saudara: dict[tuple[str, str], list[str]] = defaultdict(list)
    anak: dict[str, list[r.Unit | r.Jabatan]] = defaultdict(list)
    dilihat: set[str] = set()
    for x in garis_besar(k.unit, k.jabatan):
        jabatan = isinstance(x, r.Jabatan)
        atas = x.unit if isinstance(x, r.Jabatan) else x.induk
        # A unit comes after its parent; where it does not, it stands on top.
        tempat = atas if atas in (ada if jabatan else dilihat) else ""
        anak[tempat].append(x)
        saudara["jabatan" if jabatan else "unit", atas].append(x.kunci)
        if not jabatan:
            dilihat.add(x.kunci)

    def simpul(x: r.Unit | r.Jabatan) -> Simpul:
        if isinstance(x, r.Jabatan):
            tabel, ke, atas = "jabatan", ke_jabatan, x.unit
            ket = f"di bawah {nama_jabatan[x.atasan]}" if x.atasan in nama_jabatan else ""
            lencana = "Kepala OPD" if x.kepala_opd else f"Eselon {x.eselon}" if x.eselon else ""
        else:
            tabel, ke, atas, ket, lencana = "unit", ke_unit, x.induk, "", ""
        sederajat = saudara[tabel, atas]
        return Simpul(
            tabel=tabel,
            kunci=x.kunci,
            nama=x.nama,
            ket=ket,
            lencana=lencana,
            url=f"{ke['ubah']}{quote(x.kunci)}/",
            url_geser=f"{ke['geser']}{quote(x.kunci)}/",
            anak=tuple(map(simpul, anak[x.kunci])) if tabel == "unit" else (),
            awal=x.kunci == sederajat[0],
            akhir=x.kunci == sederajat[-1],
        )

    return tuple(map(simpul, anak[""]))


@pintu()
@gzip_page
def pejabat(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Who held each post on a day, and all holders on record."""
    periode = Periode(tahun, triwulan)
    k = kantor_atau_404(opd)
    hari = _hari(request, periode)
    return tampilkan(
        request,
        "organisasi:pejabat",
        "pejabat",
        opd,
        periode,
        kantor=k,
        hari=hari,
        jabatan=jabatan_terisi(k, hari),
        url_struktur=alamat("organisasi:struktur", opd, periode),
        ke=alamat_baris("pemangku", opd, periode),
    )

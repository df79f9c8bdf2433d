"""The register of performance data: sources, evidence, gaps; checked against the store, taken away as a workbook."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.laman.tabel import tulis_tabel
from akuntabel.pengukuran.buku_data import tulis_data
from akuntabel.pengukuran.kueri.data import DataKinerja, Keutuhan, data_kinerja
from akuntabel.pengukuran.kueri.ukur import baca_ukur
from akuntabel.pengukuran.templatetags.pengukuran import tulis_waktu, ukuran_berkas

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@gzip_page
@pintu(Tindakan.BACA)
def data(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The register; ``?periksa=1`` reads every file again and compares it with its SHA-256."""
    periode = Periode(tahun, triwulan)
    periksa = request.GET.get("periksa") == "1"
    isi = _data(opd, periode, periksa=periksa)
    dasar = alamat("pengukuran:pengukuran", opd, periode)
    hasil = Counter(b.keutuhan for b in isi.berkas)
    konteks = {
        "data": isi,
        "periode": periode,
        "diperiksa": periksa,
        "cocok": hasil[Keutuhan.COCOK],
        "rusak": [b for b in isi.berkas if b.keutuhan in (Keutuhan.BERUBAH, Keutuhan.TIDAK_ADA)],
        "tabel": tulis_tabel("pengukuran", "data", data=isi, dasar=dasar, ukuran=ukuran_berkas, waktu=tulis_waktu),
    }
    return render(request, "pengukuran/data.html", konteks)


@pintu(Tindakan.BACA)
def data_xlsx(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The register as a workbook."""
    periode = Periode(tahun, triwulan)
    isi = tulis_data(_data(opd, periode), judul=f"Data kinerja {periode.sampai_dengan}")
    jawab = HttpResponse(isi, content_type=JENIS_XLSX)
    akhiran = f"-TW{triwulan}" if triwulan else ""
    jawab["Content-Disposition"] = f'attachment; filename="data-kinerja-{tahun}{akhiran}.xlsx"'
    return jawab


def _data(opd: str, periode: Periode, *, periksa: bool = False) -> DataKinerja:
    ukur = baca_ukur(opd, periode.tahun)
    if ukur is None:
        raise Http404("OPD tidak ada.")
    return data_kinerja(ukur, periode, periksa=periksa)

"""The register of performance data as a workbook."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import xlsxwriter
from django.utils import timezone

from akuntabel.pengukuran.kueri.data import DataKinerja

KEPALA = (
    ("Kode", 18),
    ("Indikator", 50),
    ("Sumber data", 30),
    ("Frekuensi", 14),
    ("Penanggung jawab", 30),
    ("Periode", 10),
    ("Berkas", 36),
    ("Ukuran (bita)", 13),
    ("SHA-256", 66),
    ("Diunggah oleh", 24),
    ("Waktu", 17),
    ("Keterangan", 40),
)


def tulis_data(data: DataKinerja, *, judul: str) -> bytes:
    """One row per file; a figure without evidence and an indicator without anything have a row that says so."""
    isi = BytesIO()
    buku = xlsxwriter.Workbook(isi, {"in_memory": True})
    kepala = buku.add_format({"bold": True, "bg_color": "#E6F0F4", "bottom": 1, "text_wrap": True, "valign": "top"})
    teks = buku.add_format({"text_wrap": True, "valign": "top"})
    angka = buku.add_format({"num_format": "#,##0", "valign": "top"})
    lembar = buku.add_worksheet("Data kinerja")
    lembar.write_string(0, 0, judul, buku.add_format({"bold": True, "font_size": 14}))
    for n, (nama, lebar) in enumerate(KEPALA):
        lembar.write_string(2, n, nama, kepala)
        lembar.set_column(n, n, lebar)
    n = 3
    for b in data.baris:
        i = b.indikator
        awal = (i.kode, i.uraian, b.sumber_data, b.frekuensi, b.penanggung_jawab)
        baris: list[tuple[str | int, ...]] = [
            (x.sebutan_periode, x.nama, x.ukuran, x.sidik, x.oleh, _waktu(x.waktu), x.keterangan) for x in b.berkas
        ]
        baris += [(s.judul, "Belum ada bukti", "", "", "", "", "") for s in b.sel if s.celah]
        for satu in baris or [("", "", "", "", "", "", "")]:
            for kolom, nilai in enumerate((*awal, *satu)):
                if isinstance(nilai, int):
                    lembar.write_number(n, kolom, nilai, angka)
                else:
                    lembar.write_string(n, kolom, nilai, teks)
            n += 1
    lembar.freeze_panes(3, 2)
    lembar.autofilter(2, 0, max(n - 1, 2), len(KEPALA) - 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(2)
    buku.close()
    return isi.getvalue()


def _waktu(waktu: datetime) -> str:
    setempat = timezone.localtime(waktu)
    return f"{setempat:%Y-%m-%d %H.%M}"

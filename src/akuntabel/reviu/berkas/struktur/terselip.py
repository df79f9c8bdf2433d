"""What belongs to the edge of a page and stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.dokumen.baca.model import Alinea, BlokTerbaca
from akuntabel.reviu.berkas.struktur.dasar import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.paham.terselip import Terselip
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_BERDIRI_SENDIRI = re.compile(r"lampiran|kata\s+pengantar|pernyataan|(?:ikhtisar|ringkasan)\s+eksekutif", re.IGNORECASE)
"""Parts that print the title of the report for its own sake."""


@aturan_laporan(
    kode="ST-17",
    rumpun=RUMPUN,
    judul="Kepala, kaki, atau nomor halaman tertinggal di dalam teks",
    tingkat=Tingkat.RENDAH,
    dasar="Kepala dan kaki halaman berada di tepi halaman; di dalam teks, keduanya memotong kalimat",
    katalog=("C-ARTEFACT", "C-TEXT"),
    baik="""
        LAPORAN KINERJA DINAS PERIKANAN TAHUN 2023

        BAB I PENDAHULUAN

        Dinas Perikanan melaksanakan urusan kelautan dan perikanan yang menjadi kewenangan daerah.
        """,
    buruk="""
        LAPORAN KINERJA DINAS PERIKANAN TAHUN 2023

        BAB I PENDAHULUAN

        Dinas Perikanan melaksanakan urusan kelautan dan perikanan

        LKjIP Dinas Perikanan Tahun 2023 | 4

        yang menjadi kewenangan daerah.
        """,
)
def tepi_halaman_dalam_teks(lap: Laporan) -> Iterator[Temuan]:
    di = [t for t in lap.terselip if t.belah or _di_bab(lap.kerangka.jalur(t.blok))]
    if lap.terbaca.jenis == "pdf":  # there the edge of a page is a matter of where it stands
        di = [t for t in di if _di_tengah_halaman(lap.terbaca.blok[t.blok - 1 : t.blok + 2])]
    if not di:
        return
    belah = [t for t in di if t.belah]
    contoh = (belah or di)[0]
    yield from satu(
        "ST-17",
        [_lokasi(lap, t) for t in (*belah, *(t for t in di if not t.belah))],
        f"Baris “{ringkas(contoh.teks)}” dari tepi halaman berada di "
        f"{'tengah kalimat' if belah else 'antara dua alinea'} ({{n}} tempat).",
        "Hapus baris itu" + (", lalu sambung kalimat yang dipotongnya." if belah else " dari teks."),
        kutipan=contoh.teks,
        keyakinan=Keyakinan.PASTI if belah else Keyakinan.PERLU_TELAAH,
    )


def _di_tengah_halaman(blok: Sequence[BlokTerbaca]) -> bool:
    """Whether a line stands on the page on which the text above it ends and that below it begins."""
    halaman = {b.letak.halaman for b in blok} | {x.halaman for x in getattr(blok[0], "semua_letak", ())}
    return len(halaman) == 1


def _lokasi(lap: Laporan, t: Terselip) -> Lokasi:
    b = lap.terbaca.blok[t.blok]
    return lap.lokasi_letak(b.letak, lap.kerangka.jalur(t.blok)) if isinstance(b, Alinea) else lap.lokasi_awal


def _di_bab(jalur: tuple[Bagian, ...]) -> bool:
    return bool(jalur) and jalur[0].bab is not None and not any(_BERDIRI_SENDIRI.match(b.sebutan) for b in jalur)

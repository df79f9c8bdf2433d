"""The year of a table: what its caption says and what the heads of its columns say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, pendek
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.tabel import Peran, TabelBertipe
from akuntabel.reviu.temuan import Temuan, Tingkat

_TAHUN = re.compile(r"\b(20\d\d)\b(?!\s*[-–/]\s*(?:20)?\d\d\b)(?<![-–/]20\d\d)(?<![-–/]\s20\d\d)")
_LAIN = re.compile(
    r"\b(?:banding\w*|perbandingan|dibandingkan|perkembangan|tren\w*|rencana|renja|tindak\s+lanjut|evaluasi|terhadap"
    r"|sebelum\w*|lalu|proyeksi|n\s?-\s?1)\b",
    re.IGNORECASE,
)
_TERJAUH = 3


@aturan_laporan(
    kode="WK-25",
    rumpun=RUMPUN,
    judul="Tahun pada judul tabel berbeda dari tahun pada kolomnya",
    tingkat=Tingkat.SEDANG,
    dasar="Judul tabel dan kepala kolomnya menyebut tahun data yang sama",
    katalog=("C-PERIOD",),
    baik="""
        Tabel 3.1 Capaian Kinerja Tahun 2020

        No\tIndikator\tTarget Tahun 2020\tRealisasi Tahun 2020\tCapaian (%)
        1\tDebit air bersih\t405\t405\t100
    """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Tahun 2019

        No\tIndikator\tTarget Tahun 2020\tRealisasi Tahun 2020\tCapaian (%)
        1\tDebit air bersih\t405\t405\t100
    """,
)
def tahun_judul_dan_kolom(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        k, kolom = t.sumber.keterangan, _tahun_kolom(t)
        if k is None or kolom is None or _LAIN.search(k.judul):
            continue
        judul = {int(x) for x in _TAHUN.findall(k.judul)}
        if len(judul) != 1 or kolom in judul or abs(kolom - (tertulis := judul.pop())) > _TERJAUH:
            continue
        if kolom == lap.lingkup.tahun and lap.lingkup.disebut:
            continue  # that the caption names another year than the report is said of the caption itself
        yield from satu(
            "WK-25",
            [lap.lokasi_keterangan(k)],
            f"Judul “{pendek(k.judul)}” menyebut tahun {tertulis}, sedangkan kolomnya berjudul tahun {kolom}.",
            f"Samakan: tulis {kolom} pada judul, atau {tertulis} pada kepala kolom.",
            kutipan=pendek(k.judul),
        )


def _tahun_kolom(t: TabelBertipe) -> int | None:
    """The one year of all columns of targets and results; None where they have none, several or not each its year."""
    kolom = t.berperan(Peran.TARGET, Peran.REALISASI, Peran.PAGU, Peran.REALISASI_ANGGARAN)
    tahun = {k.tahun for k in kolom}
    return tahun.pop() if len(kolom) > 1 and len(tahun) == 1 and not any(k.akhir for k in kolom) else None

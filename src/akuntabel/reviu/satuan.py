"""Units against indicators: what an indicator counts says in which unit its target stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "satuan"

_PERSENTASE = re.compile(r"^\s*(persentase|prosentase|persentasi|prosentasi|porsentasi|persen)\b", re.IGNORECASE)
_INDEKS = re.compile(r"^\s*(indeks|indek|index)\b", re.IGNORECASE)
_KONDISI = re.compile(
    r"^\s*(me(?:ningkat|nurun|mbaik|nguat)|ter(?:wujud|laksana|capai|penuhi|sedia|selenggara|bangun|susun|bina)|optimal)\w*\b",
    re.IGNORECASE,
)
_JUMLAH = re.compile(r"^\s*jumlah\s+(\w+)", re.IGNORECASE)
_DIHITUNG = {
    "orang": {"orang", "peserta", "pegawai", "jiwa", "siswa"},
    "dokumen": {"dokumen"},
    "laporan": {"laporan"},
    "paket": {"paket"},
    "unit": {"unit", "buah", "set"},
    "kebijakan": {"kebijakan", "dokumen"},
    "kendaraan": {"kendaraan", "unit"},
    "peralatan": {"unit"},
}
"""Head noun of "Jumlah …" → the units in which such things are counted (nomenclature, Kepmendagri 050-5889/2021)."""


def soal_satuan(uraian: str, satuan: str, *, tercetak: str = "", apa: str = "targetnya") -> Soal | None:
    """Whether the unit fits what an indicator counts. ``tercetak`` is the unit as a source prints it, ``apa`` what
    carries it."""
    jenis, kutipan = baku(satuan), tercetak or satuan
    if not jenis:
        return None
    if _PERSENTASE.match(uraian) and jenis != PERSEN:
        return Soal(
            kode="SA-01",
            kolom="satuan",
            pesan=f"Indikator “{tempat.ringkas(uraian)}” adalah persentase, tetapi {apa} “{kutipan}”.",
            perbaikan="Tetapkan target dalam persen, atau ganti indikatornya dengan jumlah yang dihitung.",
        )
    if _INDEKS.match(uraian) and jenis == PERSEN:
        return Soal(
            kode="SA-02",
            kolom="satuan",
            pesan=f"Indikator “{tempat.ringkas(uraian)}” adalah indeks, tetapi {apa} “{kutipan}”.",
            perbaikan="Hapus tanda persen; satuannya “indeks” atau “nilai”.",
        )
    cocok = _JUMLAH.match(uraian)
    boleh = _DIHITUNG.get(cocok[1].lower()) if cocok else None
    if cocok and boleh and jenis.split("/")[0].strip() not in boleh:  # "orang/bulan" counts people, too
        return Soal(
            kode="SA-03",
            kolom="satuan",
            pesan=f"Indikator “{tempat.ringkas(uraian)}” menghitung {cocok[1].lower()}, tetapi {apa} “{kutipan}”.",
            perbaikan=f"Pakai satuan {' atau '.join(sorted(boleh))}, atau perbaiki indikatornya.",
        )
    return None


def soal_terukur(uraian: str, satuan: str) -> Soal | None:
    """Whether an indicator names something that can be measured: it has a unit, and is no condition in disguise."""
    if cocok := _KONDISI.match(uraian):
        return Soal(
            kode="SA-04",
            kolom="uraian",
            pesan=f"“{cocok[1].strip().capitalize()} …” adalah rumusan kondisi, bukan ukurannya.",
            perbaikan="Sebutkan yang diukur, misalnya “Persentase …”, “Jumlah …”, atau “Indeks …”.",
        )
    if not baku(satuan):
        return Soal(
            kode="SA-04",
            kolom="satuan",
            pesan="Indikator ini belum memiliki satuan, sehingga tidak dapat diukur.",
            perbaikan="Tulis satuannya: persen, orang, dokumen, indeks, dan sebagainya.",
        )
    return None


def _bersatuan(t: TahunKinerja) -> Iterator[tuple[r.Indikator, str, str]]:
    """The OPD's indicators with a target: (indicator, unit, target as printed)."""
    for u in t.milik_opd():
        for i in t.indikator_dari(u.kunci):
            x = t.target(i.kunci)
            if x and isinstance(x.nilai, Terisi):
                yield i, x.satuan or i.satuan, x.tercetak or x.satuan or i.satuan


def _temuan(t: TahunKinerja, kode: str) -> Iterator[Temuan]:
    for i, satuan, tercetak in _bersatuan(t):
        soal = soal_satuan(i.uraian, satuan, tercetak=tercetak)
        if soal and soal.kode == kode:
            yield from satu(kode, [tempat.target(t, i, "satuan")], soal.pesan, soal.perbaikan, kutipan=tercetak)


@aturan(
    kode="SA-01",
    rumpun=RUMPUN,
    judul="Indikator persentase bertarget bukan persen",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.F: indikator terukur dengan satuannya",
    baik="“Persentase fasilitasi administrasi” bertarget 100%.",
    buruk="“Persentase fasilitasi administrasi” bertarget 1 jenis dokumen.",
    padanan=("UK-01",),
)
def persentase(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from _temuan(t, "SA-01")


@aturan(
    kode="SA-02",
    rumpun=RUMPUN,
    judul="Indeks ditulis dengan tanda persen",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 14/2017: indeks kepuasan masyarakat adalah nilai 25-100 tanpa satuan persen",
    baik="Indeks Kepuasan Masyarakat bertarget 83.",
    buruk="Indeks Kepuasan Masyarakat bertarget 83%.",
    padanan=("UK-01",),
)
def indeks(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from _temuan(t, "SA-02")


@aturan(
    kode="SA-03",
    rumpun=RUMPUN,
    judul="Satuan target tidak sesuai dengan yang dihitung",
    tingkat=Tingkat.SEDANG,
    dasar="Satuan sub kegiatan menurut nomenklatur (Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023)",
    baik="“Jumlah laporan” bertarget 5 laporan.",
    buruk="“Jumlah laporan” bertarget 5 jenis.",
    padanan=("UK-01", "RN-14"),
)
def jumlah(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from _temuan(t, "SA-03")


@aturan(
    kode="SA-04",
    rumpun=RUMPUN,
    judul="Indikator belum terukur",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.F: indikator terukur dengan satuannya",
    baik="Indikator bersatuan “orang”.",
    buruk="Indikator tanpa satuan, atau berawal dengan kata kerja seperti “meningkatnya”.",
    padanan=("BK-08",),
    hanya_data="laporan mencetak satuan di dalam sel target; tanpa target, UK-03 dan UK-04 yang berbicara",
)
def terukur(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        for i in t.indikator_dari(u.kunci):
            if soal := soal_terukur(i.uraian, i.satuan):
                lokasi = [tempat.indikator(t, i, soal.kolom)]
                yield from satu("SA-04", lokasi, soal.pesan, soal.perbaikan, kutipan=i.uraian)

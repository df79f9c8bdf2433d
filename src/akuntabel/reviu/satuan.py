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
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "satuan"

_PERSENTASE = re.compile(r"^\s*(persentase|prosentase|persentasi|prosentasi|porsentasi|persen)\b", re.IGNORECASE)
_INDEKS = re.compile(r"^\s*(indeks|indek|index)\b", re.IGNORECASE)
_JUMLAH = re.compile(r"^\s*jumlah\s+(\w+)", re.IGNORECASE)
_DIHITUNG = {
    "orang": {"orang", "peserta", "pegawai"},
    "dokumen": {"dokumen"},
    "laporan": {"laporan"},
    "paket": {"paket"},
    "unit": {"unit"},
    "kebijakan": {"kebijakan", "dokumen"},
    "kendaraan": {"kendaraan", "unit"},
    "peralatan": {"unit"},
}
"""Head noun of "Jumlah …" → the units in which such things are counted (nomenclature, Kepmendagri 050-5889/2021)."""


def _bersatuan(t: TahunKinerja) -> Iterator[tuple[r.Indikator, str, str]]:
    """The OPD's indicators with a target: (indicator, plain unit, target as printed)."""
    for u in t.milik_opd():
        for i in t.indikator_dari(u.kunci):
            x = t.target(i.kunci)
            if x and isinstance(x.nilai, Terisi):
                yield i, baku(x.satuan or i.satuan), x.tercetak or x.satuan or i.satuan


@aturan(
    kode="SA-01",
    rumpun=RUMPUN,
    judul="Indikator persentase bertarget bukan persen",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.F: indikator terukur dengan satuannya",
)
def persentase(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for i, satuan, tercetak in _bersatuan(t):
        if _PERSENTASE.match(i.uraian) and satuan and satuan != PERSEN:
            yield from satu(
                "SA-01",
                [tempat.target(t, i, "satuan")],
                f"Indikator “{tempat.ringkas(i.uraian)}” adalah persentase, tetapi targetnya «{tercetak}».",
                "Tetapkan target dalam persen, atau ganti indikatornya dengan jumlah yang dihitung.",
                kutipan=tercetak,
            )


@aturan(
    kode="SA-02",
    rumpun=RUMPUN,
    judul="Indeks ditulis dengan tanda persen",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 14/2017: indeks kepuasan masyarakat adalah nilai 25-100 tanpa satuan persen",
)
def indeks(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for i, satuan, tercetak in _bersatuan(t):
        if _INDEKS.match(i.uraian) and satuan == PERSEN:
            yield from satu(
                "SA-02",
                [tempat.target(t, i, "satuan")],
                f"Indikator “{tempat.ringkas(i.uraian)}” adalah indeks, tetapi targetnya «{tercetak}».",
                "Hapus tanda persen; satuannya “indeks” atau “nilai”.",
                kutipan=tercetak,
            )


@aturan(
    kode="SA-03",
    rumpun=RUMPUN,
    judul="Satuan target tidak sesuai dengan yang dihitung",
    tingkat=Tingkat.SEDANG,
    dasar="Satuan sub kegiatan menurut nomenklatur (Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023)",
)
def jumlah(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for i, satuan, tercetak in _bersatuan(t):
        cocok = _JUMLAH.match(i.uraian)
        boleh = _DIHITUNG.get(cocok[1].lower()) if cocok else None
        if boleh and satuan and satuan not in boleh:
            yield from satu(
                "SA-03",
                [tempat.target(t, i, "satuan")],
                f"Indikator “{tempat.ringkas(i.uraian)}” menghitung "
                f"{cocok[1].lower() if cocok else ''}, tetapi targetnya «{tercetak}».",
                f"Pakai satuan {' atau '.join(sorted(boleh))}, atau perbaiki indikatornya.",
                kutipan=tercetak,
            )

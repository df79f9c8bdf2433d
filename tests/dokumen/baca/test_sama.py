"""One report, three kinds of file: the readers come to the same paragraphs, headings, tables and pictures."""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.model import Alinea, GambarTerbaca, GantiHalaman, JenisAlinea, LaporanTerbaca, TabelTerbaca
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.dokumen.berkas import tulis
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pertukaran.baca import baca

PAKET = Path(__file__).parents[3] / "contoh" / "bakesbangpol-lumajang-2023"
ISI_DAFTAR = re.compile(r"(?:(?:\.\s?){3,}|\s\.(?:\s?\.)*\s|\t)\s*[\divxlc]+$")
"""How an entry of the contents ends: dots or a tab, and a page."""


TRIWULAN = pytest.mark.parametrize("triwulan", [0, pytest.param(1, marks=pytest.mark.dalam)])


@cache
def berkas(triwulan: int) -> dict[str, bytes]:
    """The example's report as we write it."""
    tahun = TahunKinerja.dari(baca(PAKET).himpunan, opd="8.01", tahun=2023)
    dok = susun_lkjip(tahun, Periode(2023, triwulan))
    return {nama.rpartition(".")[2]: isi for nama, isi in tulis(dok, "laporan", ("docx", "pdf")).items()}


@cache
def terbaca(triwulan: int, bentuk: str) -> LaporanTerbaca:
    return baca_laporan(berkas(triwulan)[bentuk], f"laporan.{bentuk}")


def rapi(teks: str) -> str:
    return " ".join(ISI_DAFTAR.sub("", teks).split())


def urutan(laporan: LaporanTerbaca, *, datar: bool = False) -> Iterator[str]:
    """The blocks in words. ``datar``: without what a text file cannot tell (pictures, styles, merged cells)."""
    for b in laporan.blok:
        if isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA:
            jenis = f"judul {b.tingkat}: " if b.jenis is JenisAlinea.JUDUL and not datar else ""
            yield f"{jenis}{rapi(f'{b.penanda} {b.teks}')}"
        elif isinstance(b, TabelTerbaca):
            yield f"tabel {b.lebar} kolom" + ("" if datar else f", {b.kepala} baris kepala")
            for baris in b.baris:
                yield " | ".join(
                    rapi(s.teks)
                    if datar
                    else f"{rapi(s.teks)} {s.rentang_kolom}×{s.rentang_baris}{'~' if s.terliput else ''}"
                    for s in baris.sel
                )
        elif isinstance(b, GambarTerbaca) and not datar:
            yield "gambar"


def wajib_sama(satu: LaporanTerbaca, dua: LaporanTerbaca, *, datar: bool = False) -> None:
    beda = list(difflib.unified_diff(list(urutan(satu, datar=datar)), list(urutan(dua, datar=datar)), n=0, lineterm=""))
    assert not beda, "\n".join(beda[:60])


def sebagai_txt(laporan: LaporanTerbaca) -> bytes:
    """A report as a text file: a paragraph a line, blank lines between, tables by tabs."""
    hasil: list[str] = []
    for b in laporan.blok:
        if isinstance(b, Alinea) and b.jenis is not JenisAlinea.KEPALA:
            hasil.append(re.sub(r"\t(?=[\divxlc]+$)", " ........ ", f"{b.penanda} {b.teks}".strip()).replace("\t", " "))
        elif isinstance(b, TabelTerbaca):
            hasil.append("\n".join("\t".join(baris.teks) for baris in b.baris))
        elif isinstance(b, GantiHalaman):
            hasil.append("\f")
    return "\n\n".join(hasil).replace("\n\n\f\n\n", "\n\f\n").encode()


@TRIWULAN
def test_docx_and_pdf_of_one_report_are_read_alike(triwulan: int) -> None:
    wajib_sama(terbaca(triwulan, "docx"), terbaca(triwulan, "pdf"))


@TRIWULAN
def test_the_text_of_a_report_is_read_like_its_docx(triwulan: int) -> None:
    docx = terbaca(triwulan, "docx")
    wajib_sama(docx, baca_txt(sebagai_txt(docx)), datar=True)


def test_the_pages_of_the_pdf_are_told() -> None:
    pdf = terbaca(0, "pdf")
    ganti = [b.letak.halaman for b in pdf.blok if isinstance(b, GantiHalaman)]
    assert ganti == list(range(2, (pdf.jumlah_halaman or 0) + 1))
    bab = next(a for a in pdf.alinea() if a.teks == "BAB I PENDAHULUAN" and a.jenis is JenisAlinea.JUDUL)
    assert bab.letak.halaman in ganti


def test_running_heads_are_told_in_both_and_are_no_text() -> None:
    for bentuk in ("docx", "pdf"):
        laporan = terbaca(0, bentuk)
        kepala = {b.teks for b in laporan.blok if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA}
        assert "Laporan Kinerja Tahun 2023 – Bakesbangpol" in kepala
        assert not any(a.teks in kepala for a in laporan.alinea())


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice tidak terpasang")
def test_a_docx_saved_again_by_libreoffice_is_read_the_same(tmp_path: Path) -> None:
    asal, tujuan = tmp_path / "laporan.docx", tmp_path / "simpan"
    asal.write_bytes(berkas(0)["docx"])
    soffice = shutil.which("soffice")
    assert soffice
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation=file://{tmp_path}/profil",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(tujuan),
            str(asal),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    wajib_sama(terbaca(0, "docx"), baca_laporan((tujuan / "laporan.docx").read_bytes(), "laporan.docx"))

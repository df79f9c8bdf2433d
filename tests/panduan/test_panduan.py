"""The manual tells the truth: complete, its links lead somewhere, its examples are run and its figures recomputed."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook

import akuntabel.reviu.periksa  # noqa: F401  # registers the checks
from akuntabel.aturan import skm
from akuntabel.aturan.akumulasi import akumulasikan, lengkap
from akuntabel.aturan.capaian import RUMUS_ARAH, rata_rata
from akuntabel.aturan.efisiensi import hitung_efisiensi
from akuntabel.aturan.istilah import Akumulasi, SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, bulatkan
from akuntabel.aturan.parameter import daftar_parameter, desimal, parameter
from akuntabel.aturan.penulisan import tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.predikat import KebijakanCelah, predikat
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.serapan import serapan
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.aturan.tenggat import jendela_triwulan, tenggat_lkjip, tenggat_pk
from akuntabel.cli.pengurai import pengurai
from akuntabel.jejak.jenis_berkas import DITERIMA
from akuntabel.kinerja.rekaman import TABEL
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.isian import ISIAN
from akuntabel.pelaporan.tabel_laporan import TABEL_LAPORAN
from akuntabel.pertukaran.berkas import MAKS_BERKAS, MAKS_TERURAI, MIB
from akuntabel.pertukaran.galat import BATAS_TAMPIL
from akuntabel.pertukaran.hitung_capaian import hitung_baris

AKAR = Path(__file__).parents[2]
PANDUAN = AKAR / "docs" / "panduan"
HALAMAN = {p.name: p.read_text(encoding="utf-8") for p in sorted(PANDUAN.glob("*.md"))}
SEMUA = "\n".join(HALAMAN.values())
TAHUN = 2024
MULAI = "01-memulai.md"
"""The page that begins with nothing; those after it go on from a database that is there."""
_PAGAR = re.compile(r"^```(\w*)[ ]*([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(".", "").replace(",", "."))


def _tabel(halaman: str, *judul: str) -> list[list[str]]:
    """The rows of the table of a page whose header is ``judul``, without back-ticks."""
    baris = HALAMAN[halaman].splitlines()
    kepala = f"| {' | '.join(judul)} |"
    awal = next(n for n, b in enumerate(baris) if b.replace("`", "") == kepala)
    isi = []
    for b in baris[awal + 2 :]:
        if not b.startswith("|"):
            break
        isi.append([s.strip().replace("`", "") for s in re.split(r"(?<!\\)\|", b)[1:-1]])
    return isi


# --- complete --------------------------------------------------------------------------------------------------------


def _perintah(pengurai: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    cabang = [a for a in pengurai._actions if isinstance(a, argparse._SubParsersAction)]
    if not cabang:
        yield pengurai
    for a in cabang:
        for anak in a.choices.values():
            yield from _perintah(anak)


def test_every_command_and_every_option_of_it_stands_in_the_manual() -> None:
    for p in _perintah(pengurai()):
        assert f"`{p.prog}`" in HALAMAN["11-perintah.md"], p.prog
        for a in p._actions:
            for pilihan in a.option_strings:
                assert pilihan in ("-h", "--help") or pilihan in HALAMAN["11-perintah.md"], f"{p.prog} {pilihan}"


def test_every_setting_stands_in_the_manual_and_none_that_does_not_exist() -> None:
    sumber = (AKAR / "src/akuntabel/situs/pengaturan.py").read_text(encoding="utf-8").split('"""')[1]
    ada = set(re.findall(r"^\| ``(\w+)``", sumber, re.MULTILINE))
    disebut = {b[0] for b in _tabel("10-menjaga-data.md", "variabel", "arti", "baku")}
    assert disebut == ada


def test_every_placeholder_and_every_table_that_a_text_may_name_stands_in_the_manual() -> None:
    disebut = re.findall(r"\{([a-z. ]+?)(?: KUNCI.*?)?\}", HALAMAN["07-laporan.md"])
    assert set(ISIAN) <= set(disebut)
    for kunci in TABEL_LAPORAN:
        assert f"`{kunci}`" in HALAMAN["07-laporan.md"], kunci


def test_every_part_that_an_agency_may_write_stands_in_the_manual() -> None:
    baris = _tabel("07-laporan.md", "bagian", "judul", "tempat", "yang ditulis")
    assert [b[:3] for b in baris] == [[b.kode, b.judul, b.bab] for b in BAGIAN]
    assert [b[0] for b in baris if "hanya penulis" in b[3]] == [b.kode for b in BAGIAN if b.hanya_penulis]


@pytest.mark.parametrize("tabel", TABEL)
def test_every_table_of_the_data_package_stands_in_the_manual(tabel: str) -> None:
    assert f"`{tabel}`" in HALAMAN["README.md"]


def test_every_formula_accumulation_source_and_scale_of_grades_stands_in_the_manual() -> None:
    rumus = _tabel("05-pengukuran.md", "arah", "rumus", "cara menghitung")
    assert [(b[0], b[1]) for b in rumus] == [
        (str(a), str(r)) for a, semua_rumus in RUMUS_ARAH.items() for r in semua_rumus
    ]
    for istilah in (*Akumulasi, *SumberRealisasi):
        assert f"`{istilah}`" in HALAMAN["05-pengukuran.md"]
    for nama in daftar_parameter("skala."):
        assert f"`{nama.removeprefix('skala.')}`" in HALAMAN["03-rencana.md"]


# --- links -----------------------------------------------------------------------------------------------------------


def _jangkar(teks: str) -> set[str]:
    judul = re.findall(r"^#{1,6} (.+)$", _PAGAR.sub("", teks), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", j.lower()).replace(" ", "-") for j in judul}


@pytest.mark.parametrize("berkas", [*(f"docs/panduan/{n}" for n in HALAMAN), "SECURITY.md"])
def test_every_link_leads_to_a_page_and_a_heading_that_exist(berkas: str) -> None:
    dari = AKAR / berkas
    teks = _PAGAR.sub("", dari.read_text(encoding="utf-8"))
    for tujuan in re.findall(r"\]\(([^)\s]+)\)", teks):
        if tujuan.startswith("http"):
            continue
        halaman, _, jangkar = tujuan.partition("#")
        ke = (dari.parent / halaman).resolve() if halaman else dari
        assert ke.exists(), f"{berkas}: {tujuan}"
        assert not jangkar or jangkar in _jangkar(ke.read_text(encoding="utf-8")), f"{berkas}: {tujuan}"


def test_the_pages_are_all_on_the_map() -> None:
    for nama in HALAMAN.keys() - {"README.md"}:
        assert f"]({nama}" in HALAMAN["README.md"], nama


# --- figures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "baris",
    _tabel("05-pengukuran.md", "arah", "rumus", "target", "realisasi", "hitungan", "capaian", "predikat"),
    ids=lambda b: f"{b[1]}: {b[2]} dan {b[3]}",
)
def test_worked_examples_of_capaian_come_out_of_the_rule(baris: list[str]) -> None:
    arah, rumus, target, realisasi, _, capaian, sebutan = baris
    h = hitung_baris(arah=arah, rumus=rumus, target=target, realisasi=realisasi, tahun=TAHUN)
    assert (h.capaian, h.predikat) == (capaian, sebutan), h.catatan


def test_worked_examples_of_accumulation_come_out_of_the_rule() -> None:
    judul = ("akumulasi", "TW I", "TW II", "TW III", "TW IV", "s.d. TW II", "setahun", "lengkap setahun")
    for cara_, *triwulan, tengah, tahun, penuh in _tabel("05-pengukuran.md", *judul):
        cara = Akumulasi(cara_)
        nilai = {n: Angka(_angka(t)) if t else BELUM_DIISI for n, t in enumerate(triwulan, 1)}
        for sampai, tercetak in ((2, tengah), (4, tahun)):
            hasil, _ = akumulasikan(cara, nilai, sampai)
            teks = tulis_nilai(Angka(bulatkan(hasil.nilai)) if isinstance(hasil, Angka) else hasil)
            assert teks == tercetak, (cara, sampai)
        assert ("ya" if lengkap(cara, nilai, 4) else "tidak") == penuh, cara


def test_worked_examples_of_predikat_come_out_of_the_rule() -> None:
    for persen, *sebutan in _tabel("05-pengukuran.md", "capaian", *KebijakanCelah):
        nilai = _angka(persen)
        assert sebutan == [predikat(nilai, tahun=TAHUN, kebijakan=k) for k in KebijakanCelah]
    assert parameter("predikat.kebijakan_celah", TAHUN).nilai == KebijakanCelah.BATAS_BAWAH_TERBUKA


def test_the_mean_in_the_text_comes_out_of_the_rule() -> None:
    r = rata_rata([Decimal(140), Decimal(90), None], tahun=TAHUN)
    assert r.persen is not None
    assert (
        f"{tulis_angka(bulatkan(r.persen), 2)}% dari {r.dihitung} di antara {r.seluruhnya}"
        in HALAMAN["05-pengukuran.md"]
    )


def test_worked_examples_of_the_survey_come_out_of_the_rule() -> None:
    for indeks, nilai, mutu, kinerja in _tabel("06-data-kinerja.md", "indeks", "nilai konversi", "mutu", "kinerja"):
        k = skm.konversi(_angka(indeks))
        assert (tulis_angka(bulatkan(k), 2), skm.mutu(k).mutu, skm.mutu(k).kinerja) == (nilai, mutu, kinerja)
    for populasi, sampel in _tabel("06-data-kinerja.md", "populasi", "responden"):
        assert skm.ukuran_sampel(int(_angka(populasi))) == int(sampel)
    unsur = [Fraction(x) for x in ("3.2", "3.1", "3.0", "3.6", "3.2", "3.3", "3.4", "3.1", "3.2")]
    tepat, bulat = (tulis_angka(bulatkan(skm.ikm_dari_unsur(unsur, bobot_tercetak=b).nilai), 2) for b in (False, True))
    assert f"memberi {tepat} dengan bobot tepat, dan {bulat} dengan bobot 0,11" in HALAMAN["06-data-kinerja.md"]


def test_worked_examples_of_absorption_and_efficiency_come_out_of_the_rule() -> None:
    for pagu, realisasi, tercetak in _tabel("09-anggaran.md", "pagu", "realisasi", "serapan"):
        sen = [baca_rupiah(x) for x in (realisasi, pagu)]
        assert all(x is None or isinstance(x, int) for x in sen)
        persen = serapan(*sen)  # type: ignore[arg-type]
        assert (tulis_persen(persen) if persen is not None else "") == tercetak
    e = hitung_efisiensi(
        capaian=Decimal("97.89"),
        serapan=Decimal("91.20"),
        sumber=[SumberRealisasi.DIUKUR],
        periode=Periode(TAHUN),
        lengkap=True,
    )
    assert e.rasio is not None
    assert e.selisih is not None
    assert (e.sebutan, e.sebutan_selisih) == ("Efisien", "Efisien")
    rasio, selisih = tulis_angka(bulatkan(e.rasio), 2), tulis_angka(e.selisih)
    assert f"rasio {rasio} dan selisih {selisih} poin" in " ".join(HALAMAN["09-anggaran.md"].split())


def test_limits_and_deadlines_in_the_text_are_those_of_the_program() -> None:
    def rata(nama: str) -> str:
        return " ".join(HALAMAN[nama].split())

    besar, terurai = MAKS_BERKAS // MIB, MAKS_TERURAI // MIB
    assert f"di atas {besar} MiB, arsip yang terurai di atas {terurai} MiB" in rata("02-data-paket-dan-buku-kerja.md")
    assert f"paling banyak {BATAS_TAMPIL} kesalahan" in rata("02-data-paket-dan-buku-kerja.md")
    assert DITERIMA.replace("atau", "dan") in rata("06-data-kinerja.md")
    dpa = date(2024, 1, 31)
    assert f"disahkan {tulis_tanggal(dpa)} memberi tenggat {tulis_tanggal(tenggat_pk(dpa))}" in rata("04-perjanjian.md")
    skpd, kabupaten = (tulis_tanggal(tenggat_lkjip(2023, x)) for x in ("skpd", "kabupaten"))
    assert f"tahun 2023: perangkat daerah {skpd}, kabupaten atau kota {kabupaten}" in rata("07-laporan.md")
    jendela = jendela_triwulan(2024, 1)
    assert f"diisi {jendela.mulai.day} sampai dengan {tulis_tanggal(jendela.selesai)}" in rata("05-pengukuran.md")
    assert f"lebih dari {tulis_angka(desimal('batas_linier', TAHUN))} poin" in rata("05-pengukuran.md")
    assert f"dibatasi {tulis_angka(desimal('batas_capaian', TAHUN))}%" in rata("05-pengukuran.md")


# --- examples are run ------------------------------------------------------------------------------------------------


def _sesi(teks: str) -> list[tuple[str, list[str]]]:
    """The commands of a block with the lines they print."""
    baris = teks.splitlines()
    awal = [n for n, b in enumerate(baris) if b.startswith("$ ")]
    return [(baris[a][2:], baris[a + 1 : b]) for a, b in pairwise([*awal, len(baris)])]


def _ratakan(baris: str) -> str:
    """What differs from run to run: sizes, times, the folder."""
    baris = re.sub(r"[\d.]+ kB", "N kB", baris)
    baris = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+\+\d\d:\d\d", "WAKTU", baris)
    baris = re.sub(r"/\S*/(sebelum-dipulihkan)-[\d-]+", r"\1", baris)
    baris = re.sub(r"Migrasi: \d+", "Migrasi: N", baris)
    return re.sub(r" /\S*/(\S+)", r" \1", baris).rstrip()


def _sama(tercetak: list[str], keluaran: list[str]) -> bool:
    """Line by line; a line that is "…" alone stands for any number of lines."""
    if not tercetak:
        return not keluaran
    if tercetak[0] == "…":
        return any(_sama(tercetak[1:], keluaran[n:]) for n in range(len(keluaran) + 1))
    return bool(keluaran) and tercetak[0] == keluaran[0] and _sama(tercetak[1:], keluaran[1:])


def _tulis_keliru(folder: Path) -> None:
    """The workbook with mistakes that page 2 imports: the exported one with five bad rows below the data."""
    buku = load_workbook(folder / "lumajang.xlsx")
    lembar = buku["Realisasi"]
    kolom = {sel.value: sel.column for sel in lembar[4] if sel.value != "(bantu)"}
    kosong = next(n for n in range(5, lembar.max_row + 1) if lembar.cell(n, 1).value is None)
    baris: list[dict[str, object]] = [
        {"indikator": "i-8.01.06-1", "triwulan": 2, "nilai": "8.933"},
        {"indikator": "i-t1-s1-9", "triwulan": 2, "nilai": 40},
        {"indikator": "i-8.01.05-1", "triwulan": 5, "nilai": 50},
        {"indikator": "i-8.01.03-1", "triwulan": 2, "nilai": "=2+3"},
        {"indikator": "i-8.01.02-1", "nilai": 12},
    ]
    for n, isi in enumerate(baris, kosong):
        for nama, nilai in ({"tahun": 2023} | isi).items():
            lembar.cell(n, kolom[nama]).value = nilai
    buku.save(folder / "keliru.xlsx")


@pytest.mark.parametrize("nama", [n for n, t in HALAMAN.items() if "```console" in t])
def test_every_command_of_the_manual_prints_what_the_manual_says(nama: str, tmp_path: Path, basis_kosong: Path) -> None:
    if nama != MULAI:
        (tmp_path / "data").mkdir(mode=0o700)
        shutil.copy(basis_kosong, tmp_path / "data")
    (tmp_path / "contoh").symlink_to(AKAR / "contoh", target_is_directory=True)
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("AKUNTABEL_", "DATABASE_URL", "DJANGO_"))}
    lingkungan |= {
        "AKUNTABEL_DATA": str(tmp_path / "data"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    for bahasa, berkas, isi in _PAGAR.findall(HALAMAN[nama]):
        if berkas:
            (tmp_path / berkas).write_text(isi, encoding="utf-8")
        if bahasa != "console":
            continue
        for perintah, tercetak in _sesi(isi):
            if "keliru.xlsx" in perintah:
                _tulis_keliru(tmp_path)
            jadi = subprocess.run(
                ["/bin/sh", "-c", perintah],
                cwd=tmp_path,
                env=lingkungan,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                timeout=120,
            )
            keluaran = [_ratakan(b) for b in jadi.stdout.splitlines()]
            assert _sama([_ratakan(b) for b in tercetak], keluaran), f"$ {perintah}\n{jadi.stdout}"

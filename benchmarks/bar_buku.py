"""The bar of the workbook: 5,000 rows with mistakes all over, every mistake in one pass, within 5 s and 150 MB.

Run with ``python -m benchmarks.bar_buku``. The reading is measured in a process of its own, start-up included.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

from benchmarks.pembangkit import opd_besar
from openpyxl import load_workbook

from akuntabel.pertukaran.buku_tata import BARIS_AWAL, BARIS_NAMA, nama_lembar
from akuntabel.pertukaran.buku_tulis import tulis_buku

BAR_DETIK, BAR_MB, BAR_BARIS = 5.0, 150, 5_000
KESALAHAN: tuple[tuple[str, str, object], ...] = (
    ("target", "nilai", "613.448,549"),
    ("target", "indikator", "tidak-ada"),
    ("realisasi", "triwulan", 7),
    ("realisasi", "status", "sudah"),
    ("realisasi_anggaran", "bulan", "tiga belas"),
    ("realisasi_anggaran", "jumlah", "1,234.5"),
    ("pagu", "tahap", "awal"),
    ("unsur", "induk", "t9"),
    ("indikator", "arah", "atas"),
)
SETIAP = 40
"""Times that each of these mistakes is put in, in rows of their own."""

_ANAK = """
import json, resource, sys, time
mulai = time.perf_counter()
from akuntabel.pertukaran.baca import baca
hasil = baca(sys.argv[1])
puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform != "darwin" else 1024)
print(json.dumps({"detik": time.perf_counter() - mulai, "mb": puncak / 1024, "galat": len(hasil.galat),
                  "baris": hasil.himpunan.jumlah_baris() if hasil.himpunan else 0}))
"""


def rusak(isi: bytes) -> tuple[bytes, int]:
    """The workbook with mistakes in it, and how many."""
    buku = load_workbook(BytesIO(isi))
    acak = random.Random(7)
    banyak = 0
    dipakai: set[tuple[str, int]] = set()
    for tabel, kolom, salah in KESALAHAN:
        lembar = buku[nama_lembar(tabel)]
        judul = [sel.value for sel in lembar[BARIS_NAMA + 1]]
        nomor = judul.index(kolom) + 1
        terisi = [n for n in range(BARIS_AWAL + 1, lembar.max_row) if lembar.cell(n, 1).value is not None]
        calon = [n for n in terisi if (tabel, n) not in dipakai]
        for n in acak.sample(calon, SETIAP):
            lembar.cell(n, nomor).value = salah
            dipakai.add((tabel, n))
            banyak += 1
    keluar = BytesIO()
    buku.save(keluar)
    return keluar.getvalue(), banyak


def ukur(isi: bytes) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as tmp:
        berkas = Path(tmp) / "buku.xlsx"
        berkas.write_bytes(isi)
        keluar = subprocess.run([sys.executable, "-c", _ANAK, str(berkas)], capture_output=True, check=True)
        hasil: dict[str, float] = json.loads(keluar.stdout)
        return hasil


def utama() -> int:
    himpunan = opd_besar(unsur=230, tahun=1)
    mulai = time.perf_counter()
    isi = tulis_buku(himpunan)
    print(f"menulis {himpunan.jumlah_baris():,} baris: {time.perf_counter() - mulai:.2f} s, {len(isi) / 2**20:.1f} MiB")
    bersih = ukur(isi)
    print(f"membaca buku kerja yang benar: {bersih['detik']:.2f} s, {bersih['mb']:.0f} MB, {bersih['baris']:,} baris")
    salah, banyak = rusak(isi)
    kotor = ukur(salah)
    print(
        f"membaca buku kerja dengan {banyak} kesalahan: {kotor['detik']:.2f} s, {kotor['mb']:.0f} MB, "
        f"{kotor['galat']} dilaporkan (bar: semua, {BAR_DETIK:.0f} s, {BAR_MB} MB)"
    )
    lulus = (
        himpunan.jumlah_baris() >= BAR_BARIS
        and bersih["baris"] == himpunan.jumlah_baris()
        and kotor["galat"] >= banyak
        and max(bersih["detik"], kotor["detik"]) <= BAR_DETIK
        and max(bersih["mb"], kotor["mb"]) <= BAR_MB
    )
    print("memenuhi bar" if lulus else "TIDAK memenuhi bar")
    return 0 if lulus else 1


if __name__ == "__main__":
    sys.exit(utama())

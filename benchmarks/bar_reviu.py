"""The bars of the review: 100 pages within 5 s from DOCX or text, within 25 s from PDF, 500 MB at most.

Run with ``python -m benchmarks.bar_reviu`` on an idle machine. Each file is reviewed by the command in a fresh process,
start and writing of the result included. The report of a large OPD has more than 100 pages: its time is stated as
measured, and per 100 pages, which the bar is for.

Text that no report has (``teks_ganjil``), 200,000 characters of it, is reviewed within 10 s, and twice the text takes
no more than three times the work: no pattern may try every place anew.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bar_baca import siapkan
from benchmarks.teks_ganjil import BENTUK

ULANGAN = 3
BAR_DETIK = {"docx": 5.0, "txt": 5.0, "pdf": 25.0}
"""Per 100 pages."""
BAR_MB = 500.0
GANJIL = 200_000
BAR_GANJIL_DETIK = 10.0
BAR_LIPAT = 3.0
_REVIU = "from akuntabel.cli import utama; utama()"


def jalankan(berkas: Path) -> tuple[float, float, float, int]:
    """Seconds by the clock, seconds of the processor, megabytes, findings of one review."""
    hasil = berkas.with_suffix(".json")
    mulai = time.perf_counter()
    anak = subprocess.Popen(
        [sys.executable, "-c", _REVIU, "reviu", str(berkas), "--ke", str(hasil)], stdout=subprocess.DEVNULL
    )
    _, status, pakai = os.wait4(anak.pid, 0)
    detik = time.perf_counter() - mulai
    anak.returncode = os.waitstatus_to_exitcode(status)
    if anak.returncode:
        raise SystemExit(f"reviu {berkas.name} berakhir dengan {anak.returncode}")
    jumlah = json.loads(hasil.read_text(encoding="utf-8"))["ringkasan"]["jumlah"]
    return detik, pakai.ru_utime + pakai.ru_stime, pakai.ru_maxrss / 1024, jumlah


def lapor(berkas: Path, halaman: int) -> bool:
    bentuk = berkas.suffix[1:]
    semua = [jalankan(berkas) for _ in range(ULANGAN)]
    detik = statistics.median(x[0] for x in semua)
    kerja = statistics.median(x[1] for x in semua)
    mb = max(x[2] for x in semua)
    per_seratus = detik * 100 / halaman
    lulus = per_seratus <= BAR_DETIK[bentuk] and mb <= BAR_MB
    print(
        f"{bentuk} ({halaman} halaman, {semua[0][3]} temuan): {detik:.2f} s, {per_seratus:.2f} s per 100 halaman "
        f"(bar {BAR_DETIK[bentuk]:g}; prosesor {kerja:.2f} s), {mb:.0f} MB (bar {BAR_MB:g}) "
        f"{'ok' if lulus else 'MELEBIHI BAR'}",
        flush=True,
    )
    return lulus


def lapor_ganjil(nama: str) -> bool:
    """Seconds of the processor for half of an odd text and for the whole of it, in this process."""
    from akuntabel.dokumen.baca.txt import baca_txt
    from akuntabel.reviu.periksa_laporan import periksa_laporan

    def kerja(panjang: int) -> float:
        mulai = time.process_time()
        periksa_laporan(baca_txt(BENTUK[nama](panjang)))
        return time.process_time() - mulai

    kerja(100)
    separuh, utuh = kerja(GANJIL // 2), kerja(GANJIL)
    lulus = utuh <= BAR_GANJIL_DETIK and utuh <= BAR_LIPAT * separuh
    print(
        f"teks ganjil, {nama}: {utuh:.2f} s (bar {BAR_GANJIL_DETIK:g}), {utuh / separuh:.1f} kali separuhnya "
        f"(bar {BAR_LIPAT:g}) {'ok' if lulus else 'MELEBIHI BAR'}",
        flush=True,
    )
    return lulus


def utama() -> int:
    from akuntabel.dokumen.baca.pilih import baca_laporan

    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        siapkan(folder)
        pdf = folder / "laporan.pdf"
        halaman = baca_laporan(pdf.read_bytes(), pdf.name).jumlah_halaman or 100
        lulus = [lapor(folder / f"laporan.{bentuk}", halaman) for bentuk in BAR_DETIK]
    lulus += [lapor_ganjil(nama) for nama in BENTUK]
    return 0 if all(lulus) else 1


if __name__ == "__main__":
    sys.exit(utama())

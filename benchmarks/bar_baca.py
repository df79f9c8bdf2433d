"""The bars of reading: the report of a large OPD as DOCX and text within 1.5 s, as PDF within 22 s, 500 MB each.

Run with ``python -m benchmarks.bar_baca`` on an idle machine. Each file is read in a fresh process; the time is that of
reading, libraries loaded for it included; memory is the peak of the process.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pembangkit import opd_besar

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.model import Alinea, GantiHalaman, LaporanTerbaca, TabelTerbaca
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.dokumen.berkas import tulis
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip

ULANGAN = 3
BAR_DETIK = {"docx": 1.5, "txt": 1.5, "pdf": 22.0}
BAR_MB = 500.0

_ANAK = """
import json, resource, sys, time
from pathlib import Path
from akuntabel.dokumen.baca.pilih import baca_laporan

berkas = Path(sys.argv[1])
isi = berkas.read_bytes()
mulai, kerja = time.perf_counter(), time.process_time()
laporan = baca_laporan(isi, berkas.name)
detik, kerja = time.perf_counter() - mulai, time.process_time() - kerja
mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"detik": detik, "kerja": kerja, "mb": mb, "blok": len(laporan.blok),
                  "halaman": laporan.jumlah_halaman}))
"""


def sebagai_txt(laporan: LaporanTerbaca) -> Iterator[str]:
    """The same report as a text file, a paragraph or a table a time."""
    for b in laporan.blok:
        if isinstance(b, Alinea):
            yield f"{b.penanda} {b.teks}".strip().replace("\t", " ")
        elif isinstance(b, TabelTerbaca):
            yield "\n".join("\t".join(baris.teks) for baris in b.baris)
        elif isinstance(b, GantiHalaman):
            yield "\f"


def siapkan(folder: Path) -> None:
    """The files to read."""
    himpunan = opd_besar()
    tahun = max(x.tahun for x in himpunan.target)
    dok = susun_lkjip(TahunKinerja.dari(himpunan, opd=himpunan.opd[0].kode, tahun=tahun), Periode(tahun))
    for nama, isi in tulis(dok, "laporan", ("docx", "pdf")).items():
        (folder / nama).write_bytes(isi)
    docx = baca_laporan((folder / "laporan.docx").read_bytes(), "laporan.docx")
    (folder / "laporan.txt").write_text("\n\n".join(sebagai_txt(docx)), encoding="utf-8")


def lapor(berkas: Path) -> bool:
    bentuk = berkas.suffix[1:]
    semua = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", _ANAK, str(berkas)], check=True, capture_output=True, text=True
            ).stdout
        )
        for _ in range(ULANGAN)
    ]
    detik = statistics.median(h["detik"] for h in semua)
    kerja = statistics.median(h["kerja"] for h in semua)
    mb = max(h["mb"] for h in semua)
    lulus = detik <= BAR_DETIK[bentuk] and mb <= BAR_MB
    halaman = f", {semua[0]['halaman']} halaman" if semua[0]["halaman"] else ""
    print(
        f"{bentuk} ({semua[0]['blok']} blok{halaman}): "
        f"{detik:.2f} s (bar {BAR_DETIK[bentuk]:g}; prosesor {kerja:.2f} s), "
        f"{mb:.0f} MB (bar {BAR_MB:g}) {'ok' if lulus else 'MELEBIHI BAR'}"
    )
    return lulus


def utama() -> int:
    with tempfile.TemporaryDirectory() as folder:
        siapkan(Path(folder))
        lulus = [lapor(Path(folder) / f"laporan.{bentuk}") for bentuk in BAR_DETIK]
    return 0 if all(lulus) else 1


if __name__ == "__main__":
    sys.exit(utama())

"""The bars of the report: the example within 3 s and 400 MB, a large OPD within 6 s and 500 MB, four formats each.

Run with ``python -m benchmarks.bar_laporan`` on an idle machine. Each report is made in a fresh process from a data
package, start-up included. Memory is the largest single process (the report's own, or typst's).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.pembangkit import opd_besar

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.paket import tulis_folder

CONTOH = Path("contoh/bakesbangpol-lumajang-2023")
ULANGAN = 3

_ANAK = """
import json, resource, sys
from pathlib import Path
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.terbitkan import terbitkan
from akuntabel.pertukaran.baca import baca
from akuntabel.reviu.periksa import periksa

himpunan = baca(Path(sys.argv[1])).himpunan
t = TahunKinerja.dari(himpunan, opd=himpunan.opd[0].kode, tahun=int(sys.argv[2]))
p = Periode(t.tahun)
berkas = terbitkan(t, p, temuan=periksa(t, p))
puncak = max(resource.getrusage(s).ru_maxrss for s in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({"mb": puncak / 1024, "berkas": len(berkas)}))
"""


def ukur(paket: Path, tahun: int) -> tuple[float, float]:
    """Median seconds and the largest peak memory (MB) of several fresh processes."""
    detik, mb = [], []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        keluar = subprocess.run(
            [sys.executable, "-c", _ANAK, str(paket), str(tahun)], check=True, capture_output=True, text=True
        ).stdout
        detik.append(time.perf_counter() - mulai)
        hasil = json.loads(keluar)
        assert hasil["berkas"] == 4  # noqa: S101 - a benchmark of less would be a lie
        mb.append(hasil["mb"])
    return statistics.median(detik), max(mb)


def lapor(nama: str, paket: Path, tahun: int, bar_detik: float, bar_mb: float) -> bool:
    detik, mb = ukur(paket, tahun)
    lulus = detik <= bar_detik and mb <= bar_mb
    print(
        f"{nama}: {detik:.2f} s (bar {bar_detik:g}), {mb:.0f} MB (bar {bar_mb:g}) {'ok' if lulus else 'MELEBIHI BAR'}"
    )
    return lulus


def utama() -> int:
    besar: Himpunan = opd_besar()
    with tempfile.TemporaryDirectory() as folder:
        tulis_folder(besar, Path(folder))
        lulus = [
            lapor("contoh, empat bentuk", CONTOH, 2023, 3.0, 400),
            lapor("OPD besar (300 unsur), empat bentuk", Path(folder), max(x.tahun for x in besar.target), 6.0, 500),
        ]
    return 0 if all(lulus) else 1


if __name__ == "__main__":
    sys.exit(utama())

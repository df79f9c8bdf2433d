"""Runs typst in a child process with a time limit, in a temporary folder that is all it can read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from importlib import resources
from pathlib import Path

from akuntabel.dokumen.huruf import berkas_fon

BATAS_WAKTU = 120.0
"""Seconds after which typst is ended; a report of 100 pages takes about one."""
PPI = 144
"""Resolution of the PNG that stands in for a drawing in office programs that do not draw SVG."""


class GagalCetak(RuntimeError):  # noqa: N818 (named in Indonesian)
    """Typst refused the document or took too long. The message is for developers: a valid document never does this."""


@dataclass(frozen=True, slots=True)
class KeluaranTypst:
    pdf: bytes = b""
    letak: list[dict[str, str | int]] = field(default_factory=list)
    png: tuple[bytes, ...] = ()


def cetak(
    *,
    model: object | None,
    svg: Sequence[tuple[str, float, float]] = (),
    png: bool = False,
    tanggal: date | None = None,
    batas_waktu: float = BATAS_WAKTU,
) -> KeluaranTypst:
    """Set ``model`` (for ``laporan.typ``) as PDF, and draw each ``svg`` (source, width, height in points) as PNG.

    Raises:
        GagalCetak: typst refused the input or did not end in ``batas_waktu`` seconds.
    """
    with tempfile.TemporaryDirectory(prefix="akuntabel-cetak-") as nama:
        folder = Path(nama)
        for i, (sumber, _, _) in enumerate(svg, start=1):
            (folder / f"gambar-{i}.svg").write_text(sumber, "utf-8")
        _tulis_json(folder / "gambar.json", [{"lebar": lebar, "tinggi": tinggi} for _, lebar, tinggi in svg])
        _tulis_json(folder / "model.json", model)
        templat = resources.files("akuntabel.dokumen") / "templat"
        for berkas in ("laporan.typ", "gambar.typ"):
            (folder / berkas).write_bytes((templat / berkas).read_bytes())
        # Without a date of its own the document gets that of 1 January 2000: the same model gives the same bytes.
        saat = datetime.combine(tanggal or date(2000, 1, 1), time(), UTC)
        tugas: Mapping[str, object] = {
            "fon": [str(berkas_fon())],
            "pdf": model is not None,
            "gambar": bool(svg) and png,
            "ppi": PPI,
            "waktu": int(saat.timestamp()),
        }
        _tulis_json(folder / "tugas.json", tugas)
        _jalankan(folder, batas_waktu)
        return KeluaranTypst(
            pdf=(folder / "laporan.pdf").read_bytes() if tugas["pdf"] else b"",
            letak=json.loads((folder / "letak.json").read_text("utf-8")) if tugas["pdf"] else [],
            png=tuple((folder / f"gambar-{i}.png").read_bytes() for i in range(1, len(svg) + 1))
            if tugas["gambar"]
            else (),
        )


def _tulis_json(berkas: Path, isi: object) -> None:
    berkas.write_text(json.dumps(isi, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _jalankan(folder: Path, batas_waktu: float) -> None:
    proses = Path(__file__).with_name("proses_typst.py")
    try:
        hasil = subprocess.run(
            [sys.executable, "-P", str(proses), str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=batas_waktu,
            check=False,
        )
    except subprocess.TimeoutExpired as galat:
        raise GagalCetak(f"typst tidak selesai dalam {batas_waktu:g} detik") from galat
    if hasil.returncode:
        raise GagalCetak(hasil.stderr.decode("utf-8", "replace").strip() or f"typst berhenti: {hasil.returncode}")

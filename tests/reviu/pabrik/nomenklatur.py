"""Programs, kegiatan and sub kegiatan of a bidang urusan, read from the file of the nomenclature itself."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random

_DATA = Path(__file__).parents[3] / "src/akuntabel/aturan/data"
_KECIL = frozenset(
    [
        "dan",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "pada",
        "bagi",
        "atas",
        "oleh",
        "dengan",
        "serta",
        "melalui",
        "terhadap",
        "atau",
        "dalam",
        "antar",
        "secara",
    ]
)


@dataclass
class Simpul:
    """A program, kegiatan or sub kegiatan as the nomenclature names it."""

    kode: str
    nama: str
    indikator: str = ""
    satuan: str = ""
    anak: list[Simpul] = field(default_factory=list)


@lru_cache
def _empat() -> dict[str, dict[str, str]]:
    with (_DATA / "nomenklatur-4-digit.csv").open(encoding="utf-8", newline="") as f:
        return {b["kode"]: b for b in csv.DictReader(f) if b["jenis_pemda"] == "kabupaten/kota"}


@lru_cache
def _dua() -> dict[str, dict[str, str]]:
    with (_DATA / "nomenklatur-2-digit-kabkota.csv").open(encoding="utf-8", newline="") as f:
        return {b["kode"]: b for b in csv.DictReader(f) if b["asal"] == "tercatat" or b["kode"].startswith("X")}


def _rapi(teks: str) -> bool:
    return (
        teks == " ".join(teks.split()) and bool(teks) and not re.search(r"\s[,.;)]|\(\s|-\s|/\s|[a-z][A-Z]|\.$", teks)
    )


def _anak(deret: dict[str, dict[str, str]], induk: str, tingkat: str) -> list[str]:
    return sorted(k for k, b in deret.items() if b["tingkat"] == tingkat and k.startswith(induk + "."))


def _sub(kode: str, empat: bool) -> Simpul | None:
    """The sub kegiatan with indicator and unit; None where the files do not have them whole."""
    deret = _empat() if empat else _dua()
    b = deret[kode]
    kembar = b if empat else _empat().get(f"{kode[:-2]}00{kode[-2:]}")
    if kembar is None or kembar["nama"] != b["nama"]:
        return None
    if not (_rapi(b["nama"]) and _rapi(kembar["indikator"]) and _rapi(kembar["satuan"]) and len(b["nama"]) < 130):
        return None
    return Simpul(kode, b["nama"], kembar["indikator"], kembar["satuan"])


@lru_cache
def _program_utuh(
    kode: str, empat: bool
) -> tuple[str, tuple[tuple[str, str, tuple[tuple[str, str, str, str], ...]], ...]]:
    deret = _empat() if empat else _dua()
    kegiatan = []
    for k in _anak(deret, f"{kode}.2", "kegiatan"):  # 2: kabupaten/kota; other digits belong to special regions
        sub = [x for s in _anak(deret, k, "sub kegiatan") if (x := _sub(s, empat))]
        if sub and _rapi(deret[k]["nama"]):
            kegiatan.append((k, deret[k]["nama"], tuple((s.kode, s.nama, s.indikator, s.satuan) for s in sub)))
    return deret[kode]["nama"], tuple(kegiatan)


def program(r: Random, kode: str, *, tahun: int, kegiatan: int, sub: int) -> Simpul:
    """A program with some of its kegiatan and sub kegiatan, in the series in force for the budget year."""
    nama, isi = _program_utuh(kode, tahun >= 2024)
    pilih = sorted(r.sample(isi, min(kegiatan, len(isi))))
    hasil = Simpul(kode, nama)
    for k, n, semua in pilih:
        ambil = sorted(r.sample(semua, min(r.randint(1, sub), len(semua))))
        hasil.anak.append(Simpul(k, n, anak=[Simpul(*s) for s in ambil]))
    return hasil


def penunjang(r: Random, bidang: str, *, tahun: int) -> Simpul:
    """The supporting program under the code of the bidang urusan."""
    nama, isi = _program_utuh("X.XX.01", tahun >= 2024)
    wajib = {"X.XX.01.2.01", "X.XX.01.2.02"}
    boleh = [x for x in isi if x[0] in {f"X.XX.01.2.{n:02d}" for n in (3, 5, 6, 7, 8, 9)}]
    pilih = sorted([x for x in isi if x[0] in wajib] + r.sample(boleh, r.randint(2, 4)))
    hasil = Simpul(f"{bidang}.01", nama)
    for k, n, semua in pilih:
        ambil = sorted(r.sample(semua, min(r.randint(1, 3), len(semua))))
        if k.endswith("2.02"):
            ambil = sorted({semua[0], *ambil})
        hasil.anak.append(
            Simpul(k.replace("X.XX", bidang), n, anak=[Simpul(s[0].replace("X.XX", bidang), *s[1:]) for s in ambil])
        )
    return hasil


def judul(nama: str) -> str:
    """The name of a program that the nomenclature prints in capitals, as running text writes it."""
    kata = []
    for i, k in enumerate(nama.split()):
        kecil = k.lower()
        if k.startswith("("):
            kata.append(k)
        elif i and kecil in _KECIL:
            kata.append(kecil)
        else:
            kata.append("/".join(x.capitalize() for x in kecil.split("/")))
    return " ".join(kata)

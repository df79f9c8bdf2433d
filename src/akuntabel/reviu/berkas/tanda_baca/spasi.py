"""Spaces before, after and around marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.tanda_baca.dasar import RUMPUN, satu_sebab
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.temuan import Temuan, Tingkat


def _teks_utuh(lap: Laporan) -> Sequence[Ruas]:
    """The texts whose spaces are those of the writer: cells of a PDF are put together from lines."""
    return [r for r in lap.ruas if r.tabel is None] if lap.terbaca.jenis == "pdf" else lap.ruas


_SPASI = re.compile(r"(?<=[\w)”\"%])[ \xa0]+(?P<tanda>[:;,!?]|\.(?=\s|$))(?!\))")
_HITUNGAN = re.compile(r"[=(]\s*[(\w%-]+(?:\s+[\w%-]+){0,6}$")
"""What is divided in a formula: "capaian = realisasi : target", "(realisasi : target)"."""
_LABEL = re.compile(r"\W*(?:[\w./()-]+\s+){1,4}$")


@aturan_laporan(
    kode="GY-21",
    rumpun=RUMPUN,
    judul="Spasi di depan tanda baca",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: titik, koma, titik koma, dan titik dua tidak didahului spasi",
    katalog=("C-PUNCT",),
    baik="""
        Fungsi dinas sebagai berikut: perencanaan, pelaksanaan, dan evaluasi.

        Nama : Kepala Dinas Kesehatan

        BAB I : PENDAHULUAN
        """,
    buruk="""
        Fungsi dinas yang dilaksanakan sebagai berikut : perencanaan , pelaksanaan, dan evaluasi.
        """,
)
def spasi_tanda_baca(lap: Laporan) -> Iterator[Temuan]:
    di = [(r, m) for r in _teks_utuh(lap) for m in _SPASI.finditer(r.teks) if not _bukan_kalimat(r, m)]
    sebut = ", ".join(dict.fromkeys(f"“{m['tanda']}”" for _, m in di))
    yield from satu_sebab(
        lap, "GY-21", di, f"Ada spasi di depan tanda baca {sebut}", "Hapus spasi di depan tanda baca."
    )


def _bukan_kalimat(r: Ruas, m: re.Match[str]) -> bool:
    """A label with its value ("Nama : …"), a ratio ("2 : 3"), a cell with a mark of its own."""
    if m["tanda"] != ":":
        return len(r.teks.strip()) < 4
    sesudah = r.teks[m.end() :].strip()
    if _HITUNGAN.search(r.teks[: m.start()]):
        return True
    if r.teks[: m.start()][-1:].isdigit() and sesudah[:1].isdigit():
        return True
    return bool(sesudah) and bool(_LABEL.fullmatch(r.teks[: m.start()] + " "))


_RAPAT = re.compile(r"[a-z]{2,}[,;](?=[A-Za-z]{2,})|(?<=[a-z]{3})\.(?=[A-Z][a-z]{2,})")
_RUMUS = re.compile(r"[=×÷*]|\bx\s?100|100\s?%\s?$")
_ALAMAT = re.compile(r"@|www\.|://|\.(?:go|co|com|id)\b")
_KURUNG_RAPAT = re.compile(
    r"[a-z]{3}\((?=[A-Z][\w.-]+|[a-z]{5,}\s)[^()]{2,60}\)|(?<=\s)\([^()]{5,60}\)(?=[a-z]{3,})|\([A-Z]{2,12}\)(?=[a-z]{3,})"
)
"""A bracket glued to the word before or behind it; "kata(nya)" and "(re)distribusi" are one word."""
_GARIS_MIRING = re.compile(r"(?<=\w)(?:\s+/\s*|\s*/\s+)(?=\w)")


@aturan_laporan(
    kode="GY-23",
    rumpun=RUMPUN,
    judul="Spasi di sekitar tanda baca tidak benar",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: koma, titik koma, dan titik diikuti spasi; garis miring tidak diapit spasi",
    katalog=("C-PUNCT",),
    baik="""
        Program/kegiatan bebas dari korupsi, kolusi, dan nepotisme; lihat www.contoh.go.id dan PermenPANRB 53/2014.
        """,
    buruk="""
        Program/ kegiatan bebas dari korupsi,kolusi, dan nepotisme.
        """,
)
def spasi_sekitar(lap: Laporan) -> Iterator[Temuan]:
    rapat = [(r, m) for r in lap.ruas for m in _RAPAT.finditer(r.teks) if not _ALAMAT.search(r.teks)]
    yield from satu_sebab(lap, "GY-23", rapat, "Tanda baca tidak diikuti spasi", "Tambahkan spasi sesudah tanda baca.")
    kurung = [
        (r, m)
        for r in lap.ruas
        for m in _KURUNG_RAPAT.finditer(r.teks)
        if r.alinea is not None and not _ALAMAT.search(r.teks)
    ]
    yield from satu_sebab(
        lap,
        "GY-23",
        kurung,
        "Tanda kurung melekat pada kata di sebelahnya",
        "Tambahkan spasi sebelum kurung buka dan sesudah kurung tutup.",
    )
    miring = [(r, m) for r in _teks_utuh(lap) for m in _GARIS_MIRING.finditer(r.teks) if not _RUMUS.search(r.teks)]
    yield from satu_sebab(
        lap, "GY-23", miring, "Garis miring diapit atau diikuti spasi", "Hapus spasi di sekitar garis miring."
    )

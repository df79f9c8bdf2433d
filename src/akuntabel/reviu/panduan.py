"""``docs/aturan.md`` and its pages, a page per family, made from the registered checks: ``make aturan``."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.reviu import periksa, periksa_laporan  # noqa: F401  # importing the families registers their checks
from akuntabel.reviu.daftar import Aturan, Dokumen, semua
from akuntabel.reviu.laporan import Laporan

_KEPALA = """# Aturan pemeriksaan

Halaman ini dibuat dari program (`make aturan`); jangan disunting. Setiap pemeriksaan memiliki kode tetap, tingkat,
keyakinan, dasar, dan contoh. Pemeriksaan atas **laporan** membaca berkas siapa pun (`akuntabel reviu BERKAS`);
pemeriksaan atas **data** membaca catatan di dalam aplikasi; “Pada laporan” menyebut pemeriksaan yang menyatakan hal
yang sama atas laporan. Cara memakainya: [panduan reviu](panduan/08-reviu.md).

Tingkat: *tinggi* menyesatkan atau tidak memenuhi syarat; *sedang* melemahkan laporan; *rendah* kerapian; *info* untuk
diketahui. Keyakinan: *pasti* dapat dibuktikan; *perlu telaah* sangkaan yang beralasan.
"""
_DATA = {
    Dokumen.TIDAK: "data",
    Dokumen.ISI: "data, dan laporan yang dibaca menjadi data",
    Dokumen.KOSONG: "data, dan laporan yang menyediakan tempatnya tetapi mengosongkannya (perlu telaah)",
}


def tulis_panduan() -> dict[str, str]:
    """Path below ``docs`` → text, of the index and of each family's page."""
    rumpun: dict[str, list[Aturan]] = defaultdict(list)
    for a in semua():
        rumpun[a.rumpun].append(a)
    hasil = {"aturan.md": _indeks(rumpun)}
    for nama, daftar in rumpun.items():
        hasil[f"aturan/{_berkas(nama)}"] = _halaman(nama, daftar)
    return hasil


def _berkas(rumpun: str) -> str:
    return re.sub(r"\W+", "-", rumpun.casefold()).strip("-") + ".md"


def _indeks(rumpun: dict[str, list[Aturan]]) -> str:
    baris = [_KEPALA]
    for nama in sorted(rumpun):
        baris += [
            "",
            f"## [{nama[0].upper()}{nama[1:]}](aturan/{_berkas(nama)})",
            "",
            "| kode | yang ditemukan | tingkat |",
        ]
        baris += ["|---|---|---|", *(f"| {a.kode} | {a.judul} | {a.tingkat} |" for a in rumpun[nama])]
    return "\n".join(baris) + "\n"


def _halaman(nama: str, daftar: Sequence[Aturan]) -> str:
    baris = [f"# {nama[0].upper()}{nama[1:]}", "", "Dibuat dari program; lihat [daftar aturan](../aturan.md)."]
    for a in daftar:
        baris += ["", f"## {a.kode} {a.judul}", ""]
        baris += [f"* Memeriksa: {'laporan' if a.periksa_laporan else _DATA[a.dokumen]}"]
        if a.padanan or a.hanya_data:
            baris += [f"* Pada laporan: {'; '.join(x for x in (', '.join(a.padanan), a.hanya_data) if x)}"]
        baris += [f"* Tingkat: {a.tingkat}; keyakinan: {a.keyakinan}", f"* Dasar: {a.dasar}", ""]
        if a.periksa_laporan:
            baris += ["Ditemukan pada:", "", "```text", _tampak(a.buruk), "```", ""]
            temuan = next(iter(a.periksa_laporan(Laporan(baca_txt(a.buruk.encode())))), None)
            if temuan is not None:
                baris += [f"> {temuan.pesan} {temuan.perbaikan}", ""]
            baris += ["Tidak ditemukan pada:", "", "```text", _tampak(a.baik), "```"]
        else:
            baris += [f"Ditemukan: {a.buruk}", "", f"Tidak ditemukan: {a.baik}"]
    return "\n".join(baris) + "\n"


def _tampak(teks: str) -> str:
    """Cells of a row apart by bars, so that they can be seen."""
    return "\n".join(" | ".join(b.split("\t")) if "\t" in b else b for b in teks.split("\n"))


if __name__ == "__main__":
    docs = Path(sys.argv[1])
    (docs / "aturan").mkdir(exist_ok=True)
    for lama in (docs / "aturan").glob("*.md"):
        lama.unlink()
    for jalan, isi in tulis_panduan().items():
        (docs / jalan).write_text(isi, encoding="utf-8")

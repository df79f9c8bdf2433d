"""The child process that runs typst: ``python proses_typst.py FOLDER``.

Typst keeps every document it has set in memory, and a document can be made to take for ever; so each is set
in a process of its own, which ends and can be ended. The folder is the sandbox: typst reads nothing outside it.
The file imports nothing of the program, so that it starts fast.

Reads ``tugas.json``: ``{"fon": [folder], "pdf": bool, "gambar": bool, "ppi": int, "waktu": seconds}``;
``laporan.typ`` and ``gambar.typ`` read their own data. Writes ``laporan.pdf``, ``letak.json`` (places of
headings, tables, figures) and ``gambar-N.png``, N from 1.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typst

STANDAR: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def jalankan(folder: Path) -> None:
    """Do the task that stands in ``folder``."""
    tugas = json.loads((folder / "tugas.json").read_text("utf-8"))
    fon = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=tugas["fon"])
    if tugas["pdf"]:
        penyusun = typst.Compiler(folder / "laporan.typ", root=folder, font_paths=fon)
        penyusun.compile(output=folder / "laporan.pdf", format="pdf", pdf_standards=STANDAR, timestamp=tugas["waktu"])
        (folder / "letak.json").write_text(penyusun.query("<letak>", field="value", one=True), "utf-8")
    if tugas["gambar"]:
        penyusun = typst.Compiler(folder / "gambar.typ", root=folder, font_paths=fon)
        penyusun.compile(output=folder / "gambar-{p}.png", format="png", ppi=tugas["ppi"])


if __name__ == "__main__":
    try:
        jalankan(Path(sys.argv[1]))
    except typst.TypstError as galat:
        sys.stderr.write(f"{galat.message}\n{galat.diagnostic}")
        sys.exit(1)

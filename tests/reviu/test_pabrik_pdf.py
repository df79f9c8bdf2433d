"""A report of the factory as DOCX and as the PDF that an office program makes of it: the same findings, places aside."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.reviu.pabrik.docx import cetak_docx
from tests.reviu.pabrik.naskah import buat
from tests.reviu.pabrik.rusak import tanam

from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.reviu.periksa_laporan import periksa_laporan

HALAMAN = frozenset({"ST-13"})
"""What only a page can show: rows that it splits."""


def temuan(isi: bytes, nama: str) -> set[tuple[str, str]]:
    return {(t.kode, t.kutipan) for t in periksa_laporan(baca_laporan(isi, nama)) if t.kode not in HALAMAN}


def pdf_dari(docx: bytes, folder: Path) -> bytes:
    soffice = shutil.which("soffice")
    assert soffice
    asal = folder / "laporan.docx"
    asal.write_bytes(docx)
    perintah = [soffice, f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run([*perintah, "--outdir", str(folder), str(asal)], check=True, capture_output=True, timeout=180)
    return (folder / "laporan.pdf").read_bytes()


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice tidak terpasang")
@pytest.mark.parametrize(("benih", "rusak"), [(3, None), (14, None), (18, "jumlah_salah"), (25, "singkatan")])
def test_a_docx_and_the_pdf_made_of_it_give_the_same_findings(benih: int, rusak: str | None, tmp_path: Path) -> None:
    t = tanam(rusak, benih) if rusak else None
    docx = cetak_docx(t.naskah if t else buat(benih))
    dari_docx = temuan(docx, "laporan.docx")
    assert temuan(pdf_dari(docx, tmp_path), "laporan.pdf") == dari_docx
    assert bool(dari_docx) == bool(rusak)

"""What an evidence file is, by its content: a name can say anything."""

from __future__ import annotations

import zipfile
from pathlib import Path

from akuntabel.jejak.galat import TindakanDitolak

OFFICE = "application/vnd.openxmlformats-officedocument."
TANDA: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"%PDF-", "application/pdf", (".pdf",)),
    (b"\x89PNG\r\n\x1a\n", "image/png", (".png",)),
    (b"\xff\xd8\xff", "image/jpeg", (".jpg", ".jpeg")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", (".doc", ".xls", ".ppt")),
)
ISI_ZIP: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("word/document.xml", f"{OFFICE}wordprocessingml.document", (".docx",)),
    ("xl/workbook.xml", f"{OFFICE}spreadsheetml.sheet", (".xlsx",)),
    ("ppt/presentation.xml", f"{OFFICE}presentationml.presentation", (".pptx",)),
)
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
}
TEKS = {".txt": "text/plain", ".csv": "text/csv"}

DITERIMA = "PDF, JPG, PNG, DOCX, XLSX, PPTX, ODT, ODS, ODP, DOC, XLS, PPT, CSV, atau TXT"


def kenali(berkas: Path, *, nama: str) -> str:
    """The media type of a file, which must be one of ``DITERIMA`` and fit the ending of its name.

    Anything else raises TindakanDitolak with what was found.
    """
    akhiran = Path(nama).suffix.lower()
    with berkas.open("rb") as f:
        awal = f.read(16)
    if not awal:
        raise TindakanDitolak(f"Berkas {nama} kosong.")
    for tanda, jenis, cocok in TANDA:
        if awal.startswith(tanda):
            return _cocokkan(nama, akhiran, jenis, cocok)
    if awal.startswith(b"PK\x03\x04"):
        return _kenali_zip(berkas, nama, akhiran)
    if akhiran in TEKS and _berupa_teks(berkas):
        return TEKS[akhiran]
    raise TindakanDitolak(f"Jenis berkas {nama} tidak diterima sebagai bukti. Yang diterima: {DITERIMA}.")


def _cocokkan(nama: str, akhiran: str, jenis: str, cocok: tuple[str, ...]) -> str:
    if akhiran not in cocok:
        seharusnya = " atau ".join(cocok)
        raise TindakanDitolak(f"Isi berkas {nama} tidak sesuai dengan akhiran namanya; seharusnya {seharusnya}.")
    return jenis


def _kenali_zip(berkas: Path, nama: str, akhiran: str) -> str:
    try:
        with zipfile.ZipFile(berkas) as z:
            isi = set(z.namelist())
            if any(bagian.lower().endswith("vbaproject.bin") for bagian in isi):
                raise TindakanDitolak(f"Berkas {nama} memuat makro. Simpan ulang tanpa makro, lalu unggah kembali.")
            for bagian, jenis, cocok in ISI_ZIP:
                if bagian in isi:
                    return _cocokkan(nama, akhiran, jenis, cocok)
            if "mimetype" in isi and z.getinfo("mimetype").file_size < 100:
                jenis_odf = z.read("mimetype").strip()
                if jenis_odf in OPEN_DOCUMENT:
                    return _cocokkan(nama, akhiran, jenis_odf.decode("ascii"), (OPEN_DOCUMENT[jenis_odf],))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as galat:
        raise TindakanDitolak(f"Berkas {nama} rusak dan tidak dapat dibuka.") from galat
    raise TindakanDitolak(f"Berkas {nama} adalah arsip, bukan bukti. Unggah isinya satu per satu.")


def _berupa_teks(berkas: Path) -> bool:
    try:
        with berkas.open(encoding="utf-8-sig") as f:
            return all("\x00" not in potongan for potongan in iter(lambda: f.read(1 << 16), ""))
    except UnicodeDecodeError:
        return False

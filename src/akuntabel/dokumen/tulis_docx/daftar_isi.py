"""Contents, list of tables, list of figures: fields that hold their entries already, for all to see at once."""

from __future__ import annotations

from collections.abc import Mapping

from akuntabel.dokumen.model import DaftarIsi, Dokumen, Gambar, Judul, Tabel
from akuntabel.dokumen.tulis_docx.xml import TUTUP_MEDAN, buka_medan, huruf, medan, nama_penanda_isi, paragraf, twip

_NAMA = {"tabel": "Tabel", "gambar": "Gambar"}


def daftar_isi_xml(blok: DaftarIsi, dok: Dokumen, halaman: Mapping[str, int | str], lebar: float) -> list[str]:
    """The paragraphs of a generated list; empty where the document has nothing for it."""
    if blok.jenis == "isi":
        butir = [
            (f"TOC{j.tingkat}", j.kunci, j.nomor, j.teks)
            for j in dok.blok()
            if isinstance(j, Judul) and j.di_daftar_isi
        ]
        dalam = max((j.tingkat for j in dok.blok() if isinstance(j, Judul) and j.di_daftar_isi), default=1)
        perintah = f'TOC \\o "1-{dalam}" \\h \\z'
    else:
        jenis = Tabel if blok.jenis == "tabel" else Gambar
        nama = _NAMA[blok.jenis]
        butir = [
            ("TableofFigures", o.kunci, f"{nama} {o.nomor}", o.judul)
            for o in dok.blok()
            if isinstance(o, jenis) and o.nomor
        ]
        perintah = f'TOC \\h \\z \\c "{nama}"'
    if not butir:
        return []
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twip(lebar)}"/></w:tabs>'
    hasil = []
    for i, (gaya, kunci, nomor, teks) in enumerate(butir):
        penanda = nama_penanda_isi(kunci)
        # Chapters stand one under the other without a column for their number: "BAB I  PENDAHULUAN".
        sela = "\u2002" if gaya == "TOC1" else "\t"
        isi = (
            huruf(f"{nomor}{sela}{teks}" if nomor else teks)
            + huruf("\t")
            + medan(f"PAGEREF {penanda} \\h", str(halaman.get(kunci, "")))
        )
        tautan = f'<w:hyperlink w:anchor="{penanda}" w:history="1">{isi}</w:hyperlink>'
        awal = buka_medan(perintah) if i == 0 else ""
        akhir = TUTUP_MEDAN if i == len(butir) - 1 else ""
        hasil.append(paragraf(gaya, awal + tautan + akhir, tab))
    return hasil

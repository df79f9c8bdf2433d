"""The package around the body: python-docx's, with our styles, lists, heads, feet, pictures and properties in it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from akuntabel.dokumen.huruf import bersihkan
from akuntabel.dokumen.model import Dokumen
from akuntabel.dokumen.tulis_docx.xml import lolos

_TIPE_KUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_TIPE_APLIKASI = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RT_KUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# What python-docx's template carries and no report needs. Word offers to repair a file with stylesWithEffects.
_BUANG_BAGIAN = ("stylesWithEffects", "customXml")
_BUANG_PAKET = ("thumbnail", "extended-properties")
_PANJANG_SIFAT = 255
"""The longest value of a document property that Word keeps."""


class Paket:
    """A DOCX in the making."""

    def __init__(self) -> None:
        self._dokumen: Any = docx.Document()
        self._bagian: Any = self._dokumen.part
        self._paket: Any = self._bagian.package
        self._gambar: dict[str, bytes] = {}
        _lepas(self._bagian.rels, _BUANG_BAGIAN)
        _lepas(self._paket.rels, _BUANG_PAKET)

    def tambah(self, nama: str, tipe: str, jenis_relasi: str, isi: bytes) -> str:
        """Add a part to the document; returns its relation id."""
        return str(self._bagian.relate_to(Part(PackURI(f"/word/{nama}"), tipe, isi, self._paket), jenis_relasi))

    def tambah_kepala(self, nomor: int, xml: str) -> str:
        return self.tambah(f"header{nomor}.xml", f"{_WML}.header+xml", RT.HEADER, _xml(xml))

    def tambah_kaki(self, nomor: int, xml: str) -> str:
        return self.tambah(f"footer{nomor}.xml", f"{_WML}.footer+xml", RT.FOOTER, _xml(xml))

    def tambah_gambar(self, nomor: int, png: bytes, svg: str) -> tuple[str, str]:
        """Relation ids of the PNG and the SVG."""
        return (
            self._tambah_gambar(f"media/gambar{nomor}.png", "image/png", png),
            self._tambah_gambar(f"media/gambar{nomor}.svg", "image/svg+xml", bersihkan(svg).encode()),
        )

    def _tambah_gambar(self, nama: str, tipe: str, isi: bytes) -> str:
        # Pictures are most of the file: they join it only when it is saved, so that they are packed once.
        self._gambar[f"word/{nama}"] = isi
        return self.tambah(nama, tipe, RT.IMAGE, b"")

    def isi(self, *, dokumen: str, gaya: str, daftar: str, setelan: str) -> None:
        """Put in the body, the styles, the lists and the settings; each is a whole XML document."""
        # The part and python-docx's view of it share one element.
        self._bagian._element = parse_xml(dokumen)  # noqa: SLF001 (python-docx has no public way to replace a body)
        for jenis, xml in ((RT.STYLES, gaya), (RT.NUMBERING, daftar), (RT.SETTINGS, setelan)):
            self._bagian.part_related_by(jenis)._element = parse_xml(xml)  # noqa: SLF001

    def sifat(self, dok: Dokumen) -> None:
        """Title, author, language, dates, and the free properties of the document."""
        inti = self._paket.core_properties
        saat = datetime.combine(dok.tanggal or date(2000, 1, 1), datetime.min.time())
        inti.title, inti.subject, inti.author = (_pendek(t) for t in (dok.judul, dok.subjek, dok.penyusun))
        inti.last_modified_by = _pendek(dok.penyusun)
        inti.language, inti.comments, inti.keywords, inti.revision = "id-ID", "", "", 1
        inti.created = inti.modified = saat
        aplikasi = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>Akuntabel</Application></Properties>"
        )
        self._tambah_paket("app.xml", _TIPE_APLIKASI, RT.EXTENDED_PROPERTIES, aplikasi)
        if dok.sifat:
            butir = "".join(
                f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{i}" name="{lolos(nama)}">'
                f"<vt:lpwstr>{lolos(nilai)}</vt:lpwstr></property>"
                for i, (nama, nilai) in enumerate(sorted(dok.sifat.items()), start=2)
            )
            kustom = (
                '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
                f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{butir}</Properties>'
            )
            self._tambah_paket("custom.xml", _TIPE_KUSTOM, _RT_KUSTOM, kustom)

    def _tambah_paket(self, nama: str, tipe: str, jenis: str, xml: str) -> None:
        self._paket.relate_to(Part(PackURI(f"/docProps/{nama}"), tipe, _xml(xml), self._paket), jenis)

    def simpan(self) -> bytes:
        """The file; the same document gives the same bytes, whenever it is saved."""
        mentah = io.BytesIO()
        self._dokumen.save(mentah)
        hasil = io.BytesIO()
        with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(hasil, "w") as tujuan:
            for nama in asal.namelist():
                # A PNG is packed already.
                cara = zipfile.ZIP_STORED if nama.endswith(".png") else zipfile.ZIP_DEFLATED
                isi = self._gambar.get(nama) or asal.read(nama)
                tujuan.writestr(zipfile.ZipInfo(nama, (1980, 1, 1, 0, 0, 0)), isi, cara, compresslevel=6)
        return hasil.getvalue()


def _lepas(relasi: Any, jenis: tuple[str, ...]) -> None:
    for kunci in [k for k, r in relasi.items() if r.reltype.rsplit("/", 1)[-1] in jenis]:
        del relasi[kunci]


def _xml(isi: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{isi}'.encode()


def _pendek(teks: str) -> str:
    return bersihkan(teks)[:_PANJANG_SIFAT]

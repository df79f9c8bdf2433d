"""The body of the DOCX: each kind of block as WordprocessingML, section after section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from akuntabel.dokumen import tata
from akuntabel.dokumen.huruf import pecah, ukur
from akuntabel.dokumen.model import (
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Gambar,
    GayaParagraf,
    Isi,
    Judul,
    Kop,
    Kotak,
    Paragraf,
    Pemisah,
    Penanda,
    Potong,
    Sampul,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.tulis_docx.daftar_isi import daftar_isi_xml
from akuntabel.dokumen.tulis_docx.gambar import BerkasGambar, gambar_xml
from akuntabel.dokumen.tulis_docx.gaya import INDEN_DAFTAR, KIRI, MIRING, TEBAL, TINGKAT_DAFTAR
from akuntabel.dokumen.tulis_docx.tabel import tabel_xml
from akuntabel.dokumen.tulis_docx.xml import Penghitung, huruf, medan, nama_penanda, paragraf, twip

_GAYA = {
    GayaParagraf.ISI: "BodyText",
    GayaParagraf.TENGAH: "IsiTengah",
    GayaParagraf.KETERANGAN: "Keterangan",
    GayaParagraf.PERMINTAAN: "Permintaan",
}
JEDA = paragraf("Jeda", "")
"""A paragraph of no height: Word needs one between two tables and at the end of a cell or section."""
JEDA_LEGA = paragraf("Jeda", "", '<w:spacing w:before="0" w:after="160" w:line="20" w:lineRule="exact"/>')
"""The same with room below it."""


class PenulisIsi:
    """Writes blocks; remembers what must be unique or counted over the document."""

    def __init__(self, dok: Dokumen, halaman: Mapping[str, int | str], gambar: Mapping[str, BerkasGambar]) -> None:
        self.dok = dok
        self.halaman = halaman
        self.gambar = gambar
        self.nomor = Penghitung()
        self.daftar: list[tuple[str, int]] = []
        """Kind and depth of each list written, in the order of their ``numId``."""
        self._urutan = {"Tabel": 0, "Gambar": 0}

    def seksi(self, s: tata.Seksi) -> list[str]:
        """The blocks of a section, each a string of XML."""
        hasil: list[str] = []
        ganti_halaman = False
        for i, b in enumerate(s.blok):
            if isinstance(b, Pemisah):
                ganti_halaman = bool(hasil)
                continue
            xml = list(self._blok(b, s))
            if tata.mengantar(s.blok, i):
                xml = [x.replace('"/>', '"/><w:keepNext/>', 1) for x in xml]
            # A chapter starts on a new page by its style.
            if ganti_halaman and not (isinstance(b, Judul) and b.tingkat == 1):
                hasil.append(paragraf("Jeda", "", "<w:pageBreakBefore/>"))
            ganti_halaman = False
            if hasil and xml and hasil[-1].endswith("</w:tbl>") and xml[0].startswith("<w:tbl>"):
                hasil.append(JEDA)
            hasil += xml
        return hasil

    def _blok(self, b: Blok, s: tata.Seksi) -> Iterator[str]:
        match b:
            case Judul():
                yield self._judul(b)
            case Paragraf():
                yield self._paragraf(b, s.lebar_isi)
            case Daftar():
                yield from self._daftar(b, s.lebar_isi, 0)
            case Tabel():
                yield from self._tabel(b, s.lebar_isi)
            case Gambar():
                yield from self._gambar(b, s)
            case DaftarIsi():
                yield from daftar_isi_xml(b, self.dok, self.halaman, s.lebar_isi)
            case TandaTangan():
                yield from self._tanda_tangan(b, s.lebar_isi)
            case Kotak():
                yield from self._kotak(b, s.lebar_isi)
            case Sampul():
                yield from _sampul(b, s)
            case Kop():
                yield from self._kop(b)

    def _isi(self, isi: Isi, lebar: float, ukuran: float, tebal: bool = False) -> str:
        return "".join(self._potong(p, lebar, ukuran, tebal) for p in isi if p.teks)

    def _potong(self, p: Potong, lebar: float, ukuran: float, tebal: bool) -> str:
        return self.nomor.tandai(p.naskah, self._huruf(p, lebar, ukuran, tebal))

    @staticmethod
    def _huruf(p: Potong, lebar: float, ukuran: float, tebal: bool) -> str:
        sifat = (TEBAL if p.tebal or tebal else "") + (MIRING if p.miring else "")
        teks = pecah(p.teks, lebar, ukuran, tebal=tebal or p.tebal)
        if not p.tautan:
            return huruf(teks, sifat)
        isi = huruf(teks, '<w:rStyle w:val="Hyperlink"/>' + sifat)
        return f'<w:hyperlink w:anchor="{nama_penanda(p.tautan)}" w:history="1">{isi}</w:hyperlink>'

    def _judul(self, j: Judul) -> str:
        gaya = f"{'Heading' if j.di_daftar_isi else 'JudulLuar'}{j.tingkat}"
        sifat = ""
        nomor = ""
        if j.nomor and j.tingkat == 1:
            nomor = huruf(f"{j.nomor}\n", '<w:rStyle w:val="NomorBab"/>')
        elif j.nomor:
            gantung = twip(max(20.0, ukur(j.nomor, 12, tebal=True) + 7))
            sifat = f'<w:ind w:left="{gantung}" w:hanging="{gantung}"/>'
            nomor = huruf(f"{j.nomor}\t")
        return paragraf(gaya, self.nomor.penanda(j.kunci, nomor + huruf(j.teks), terdaftar=True), sifat)

    def _paragraf(self, p: Paragraf, lebar: float) -> str:
        # A line that ends by hand is not stretched.
        sifat = KIRI if p.gaya is GayaParagraf.ISI and any("\n" in r.teks for r in p.isi) else ""
        isi = self.nomor.tandai(p.naskah, self._isi(p.isi, lebar, tata.HURUF_ISI))
        return paragraf(_GAYA[p.gaya], self.nomor.penanda(p.kunci, isi), sifat)

    def _daftar(self, d: Daftar, lebar: float, dalam: int) -> Iterator[str]:
        dalam = min(dalam, TINGKAT_DAFTAR - 1)
        self.daftar.append((d.gaya.value, dalam))
        nomor = len(self.daftar)
        sifat = f'<w:numPr><w:ilvl w:val="{dalam}"/><w:numId w:val="{nomor}"/></w:numPr>'
        anak = (*d.anak, *(None for _ in d.butir))[: len(d.butir)]
        ruang = lebar - INDEN_DAFTAR * (dalam + 1)
        for i, (butir, a) in enumerate(zip(d.butir, anak, strict=True)):
            isi = self._isi(butir, ruang, tata.HURUF_ISI)
            isi = self.nomor.tandai(d.naskah[i] if i < len(d.naskah) else "", isi)
            # The last item never stands alone on a page.
            ikat = "<w:keepNext/>" if i == len(d.butir) - 2 else ""
            yield paragraf("ListParagraph", self.nomor.penanda(d.kunci if i == 0 else "", isi), ikat + sifat)
            if a:
                yield from self._daftar(a, lebar, dalam + 1)

    def _keterangan_objek(self, jenis: str, kunci: str, nomor: str, judul: str, sifat: str = "") -> str:
        """ "Tabel 3.1  Title": the last number is a field that Word can count, and stays as it is until then."""
        label = ""
        if nomor:
            cocok = re.fullmatch(r"(.*?)(\d+)", nomor)
            if cocok:
                awal, akhir = cocok[1], int(cocok[2])
                mulai = "" if akhir == self._urutan[jenis] + 1 else f" \\r {akhir}"
                self._urutan[jenis] = akhir
                gaya = '<w:rStyle w:val="NomorObjek"/>'
                label = huruf(f"{jenis} {awal}", gaya) + medan(f"SEQ {jenis} \\* ARABIC{mulai}", cocok[2], gaya)
            else:
                label = huruf(f"{jenis} {nomor}", '<w:rStyle w:val="NomorObjek"/>')
            label += huruf("\u2002") if judul else ""
        return paragraf("Caption", self.nomor.penanda(kunci, label + huruf(judul), terdaftar=True), sifat)

    def _tabel(self, t: Tabel, lebar: float) -> Iterator[str]:
        if t.nomor or t.judul:
            yield self._keterangan_objek("Tabel", t.kunci, t.nomor, t.judul, "<w:keepNext/>")
        else:
            yield paragraf("Jeda", self.nomor.penanda(t.kunci), "<w:keepNext/>")
        yield tabel_xml(t, lebar, self._isi)
        for i, c in enumerate(t.catatan):
            sifat = f'<w:spacing w:before="{80 if i == 0 else 0}" w:after="{160 if i == len(t.catatan) - 1 else 20}"/>'
            yield paragraf("Keterangan", self._isi(c, lebar, 9), sifat)
        if not t.catatan:
            yield JEDA_LEGA

    def _gambar(self, g: Gambar, s: tata.Seksi) -> Iterator[str]:
        bergambar = bool(g.nomor or g.judul)
        isi = gambar_xml(g, *tata.ukuran_gambar(g, s), self.gambar[g.kunci], self.nomor.berikut())
        if not bergambar:
            yield paragraf("Gambar", self.nomor.penanda(g.kunci, isi), '<w:keepNext w:val="0"/>')
            return
        yield paragraf("Gambar", isi)
        yield self._keterangan_objek("Gambar", g.kunci, g.nomor, g.judul, '<w:spacing w:before="80" w:after="240"/>')

    def _kotak(self, k: Kotak, lebar: float) -> Iterator[str]:
        """A frame of two rows: its title, which is repeated where the frame goes on over a page, and what it holds."""
        dalam = lebar - 22
        isi: list[str] = []
        for b in k.blok:
            isi += [self._paragraf(b, dalam)] if isinstance(b, Paragraf) else self._daftar(b, dalam, 0)
        n = twip(lebar)

        def baris(isi_sel: str, sifat: str, atas: int, bawah: int) -> str:
            jarak = "".join(
                f'<w:{sisi} w:w="{x}" w:type="dxa"/>'
                for sisi, x in (("top", atas), ("left", 200), ("bottom", bawah), ("right", 200))
            )
            return (
                f'<w:tr>{sifat}<w:tc><w:tcPr><w:tcW w:w="{n}" w:type="dxa"/><w:tcMar>{jarak}</w:tcMar></w:tcPr>'
                f"{isi_sel}</w:tc></w:tr>"
            )

        kepala = (
            baris(
                paragraf("JudulKotak", self.nomor.penanda(k.kunci, huruf(k.judul))),
                "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
                140,
                0,
            )
            if k.judul or k.kunci
            else ""
        )
        tepi = "".join(
            f'<w:{sisi} w:val="single" w:sz="6" w:space="0" w:color="{tata.GARIS}"/>'
            for sisi in ("top", "left", "bottom", "right")
        )
        yield (
            f'<w:tbl><w:tblPr><w:tblW w:w="{n}" w:type="dxa"/><w:tblBorders>{tepi}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{n}"/></w:tblGrid>{kepala}'
            f"{baris(''.join(isi) or JEDA, '', 0 if kepala else 140, 80)}</w:tbl>"
        )
        yield JEDA_LEGA

    def _kop(self, k: Kop) -> Iterator[str]:
        for i, t in enumerate(k.instansi):
            yield paragraf("KopInstansi" if i + 1 == len(k.instansi) else "KopInduk", huruf(t))
        yield paragraf("KopKeterangan", huruf("\n".join(k.keterangan)))
        sifat = '<w:pageBreakBefore w:val="0"/><w:spacing w:before="240" w:after="280"/>'
        isi = self.nomor.penanda(k.kunci, huruf("\n".join(k.judul)), terdaftar=True)
        yield paragraf("Heading1", isi, sifat)

    def _tanda_tangan(self, t: TandaTangan, lebar: float) -> Iterator[str]:
        kolom = min(len(t.pihak), 3)
        yield paragraf("TandaTangan", self.nomor.penanda(t.kunci), '<w:spacing w:before="240" w:after="0"/>')
        if kolom == 1:
            sifat = f'<w:ind w:left="{twip(lebar * 0.52)}"/>'
            atas = _atas(t.pihak[0], sifat, bertanggal=False)
            yield from atas
            yield from _bawah(t.pihak[0], sifat)
            return
        w = twip(lebar / kolom)
        for awal in range(0, len(t.pihak), kolom):
            kelompok = t.pihak[awal : awal + kolom]
            bertanggal = any(p.tempat_tanggal for p in kelompok)
            baris = "".join(
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                + "".join(
                    f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{"".join(isi) or JEDA}</w:tc>'
                    for isi in (*sel, *([] for _ in range(kolom - len(sel))))
                )
                + "</w:tr>"
                for sel in ([_atas(p, "", bertanggal=bertanggal) for p in kelompok], [_bawah(p, "") for p in kelompok])
            )
            yield (
                f'<w:tbl><w:tblPr><w:tblW w:w="{w * kolom}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
                f"<w:tblGrid>{f'<w:gridCol w:w={chr(34)}{w}{chr(34)}/>' * kolom}</w:tblGrid>{baris}</w:tbl>"
            )
            yield JEDA_LEGA


def _atas(p: Penanda, sifat: str, *, bertanggal: bool) -> list[str]:
    baris = [
        *((p.tempat_tanggal,) if p.tempat_tanggal or bertanggal else ()),
        *((p.peran,) if p.peran else ()),
        *p.jabatan,
    ]
    return [paragraf("TandaTangan", huruf(b), sifat) for b in baris]


def _bawah(p: Penanda, sifat: str) -> list[str]:
    bawah = [b for b in (p.pangkat, f"NIP {p.nip}" if p.nip else "") if b]
    terakhir = '<w:keepNext w:val="0"/>'
    nama = paragraf(
        "TandaTangan",
        huruf(p.nama, TEBAL + '<w:u w:val="single"/>'),
        ("" if bawah else terakhir) + '<w:spacing w:before="1080" w:after="0"/>' + sifat,
    )
    return [
        nama,
        *(paragraf("TandaTangan", huruf(b), (terakhir if b is bawah[-1] else "") + sifat) for b in bawah),
    ]


def _sampul(s: Sampul, seksi: tata.Seksi) -> Iterator[str]:
    """The cover: the agency above, the title in the upper third, remarks at the foot."""
    for i, t in enumerate(s.instansi):
        yield paragraf("SampulInstansi" if i == 0 else "SampulInduk", huruf(t))
    baris_judul = sum(max(1, -int(-ukur(t, 30, tebal=True) // seksi.lebar_isi)) for t in s.judul)
    tinggi_judul = baris_judul * 36.5
    pakai = 21 * len(s.instansi) + tinggi_judul + 50 + 15 * len(s.keterangan) + 30
    sisa = max(0.0, seksi.tinggi_isi - pakai)
    kanan = twip(seksi.lebar_isi - 46)
    yield paragraf(
        "SampulInduk",
        "",
        f'<w:pBdr><w:top w:val="single" w:sz="32" w:space="0" w:color="{tata.AKSEN}"/></w:pBdr>'
        f'<w:spacing w:before="{twip(sisa * 0.42)}" w:after="0"/><w:ind w:right="{kanan}"/>',
    )
    for t in s.judul:
        yield paragraf("Title", huruf(t))
    yield paragraf("Subtitle", huruf(s.tahun))
    for i, t in enumerate(s.keterangan):
        atas = (
            f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="8" w:color="{tata.GARIS}"/></w:pBdr>'
            f'<w:spacing w:before="{twip(sisa * 0.5)}" w:after="40"/>'
        )
        yield paragraf("SampulKeterangan", huruf(t), atas if i == 0 else "")

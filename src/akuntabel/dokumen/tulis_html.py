"""One accessible page of a document: no script, no outside request, readable on a phone and on paper.

All text is escaped. There are no ``style`` attributes, so that a page served under a strict content policy needs
no more than the hash of its one ``<style>`` element (``sidik_gaya``).
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib import resources

from akuntabel.dokumen import model as m
from akuntabel.dokumen.html_dasar import atribut, html, teks_css
from akuntabel.dokumen.html_svg import svg_sebaris
from akuntabel.dokumen.html_tabel import BARIS_PANJANG, kelas_tabel, lebar_kolom, tulis_tabel
from akuntabel.dokumen.nomor import jangkar
from akuntabel.dokumen.tata import UKURAN_KERTAS

TINGKAT_DAFTAR_ISI = 3
LEBAR_KOLOM = 700
"""A drawing wider than this (CSS pixels) takes more room than the column of text."""
LEBAR_LUAS = 1000
"""A drawing wider than this is shown at its own size, in a region that scrolls."""
_KOLOM_ASAL = {"No.": 80, "Tercetak": 140, "Tempat": 180, "Rumus": 210, "Masukan": 220, "Sumber": 170}
"""Columns of the annex, in thousandths."""
_KUNCI_SENDIRI = ("isi", "asal-usul")
_GAYA = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def tulis_html(dok: m.Dokumen) -> str:
    """The document as one HTML page."""
    return _Penulis(dok).halaman()


def sidik_gaya(halaman: str) -> str:
    """The CSP source of the page's style element: ``'sha256-…'``."""
    ada = _GAYA.search(halaman)
    if ada is None:
        raise ValueError("Halaman tidak memuat elemen style.")
    sidik = hashlib.sha256(ada[1].encode()).digest()
    return f"'sha256-{base64.b64encode(sidik).decode()}'"


class _Penulis:
    def __init__(self, dok: m.Dokumen) -> None:
        self.dok = dok
        self.id: dict[str, str] = {}
        self.terpakai = set(_KUNCI_SENDIRI)
        for b in dok.blok():
            self._daftarkan(getattr(b, "kunci", ""))
            for anak in b.blok if isinstance(b, m.Kotak) else ():
                self._daftarkan(anak.kunci)
        self.asal = {a.kunci: a for a in dok.asal}
        self.nomor_asal = {a.kunci: i for i, a in enumerate(dok.asal, 1)}
        self.tempat_angka: dict[str, list[str]] = {}
        self.banyak_angka = 0
        self.lebar_kolom: set[int] = set()
        self.jenis_halaman: dict[str, m.Bagian] = {}
        self.urut = 0
        self.bagian_terbuka: list[int] = []
        self.keluaran: list[str] = []

    def _daftarkan(self, kunci: str) -> None:
        """Give a block its id: its key where that is a plain anchor, and never one twice."""
        if not kunci or kunci in self.id:
            return
        dasar = nama = kunci if re.fullmatch(r"[A-Za-z][A-Za-z0-9._-]*", kunci) else jangkar(kunci)
        n = 1
        while nama in self.terpakai or re.fullmatch(r"(asal|angka|ket)-\d+", nama):
            n += 1
            nama = f"{dasar}-{n}x"
        self.id[kunci] = nama
        self.terpakai.add(nama)

    def _atr_id(self, kunci: str) -> str:
        return f' id="{atribut(self.id[kunci])}"' if kunci else ""

    def _ket(self) -> str:
        self.urut += 1
        return f"ket-{self.urut}"

    # --- the page --------------------------------------------------------------------------------------------------

    def halaman(self) -> str:
        isi = self._isi()
        asal = self._asal_usul()
        samping = self._samping()
        dok = self.dok
        ciri = "".join(
            f'<meta name="{nama}" content="{atribut(nilai)}">'
            for nama, nilai in (
                ("author", dok.penyusun),
                ("description", dok.subjek or dok.judul),
                ("date", dok.tanggal.isoformat() if dok.tanggal else ""),
                *((f"akuntabel-{jangkar(k)}", v) for k, v in sorted(dok.sifat.items())),
            )
            if nilai
        )
        draf = (
            '<div class="draf" role="note"><p><strong>Draf.</strong> Dokumen ini belum disahkan; '
            "angka dan uraiannya masih dapat berubah.</p></div>"
            if dok.draf
            else ""
        )
        kelas = ' class="draf-tanda"' if dok.draf else ""
        return (
            f'<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{html(dok.judul)}</title>\n{ciri}\n<style>{self._gaya()}</style>\n</head>\n<body{kelas}>\n"
            f'<a class="lewati" href="#isi">Langsung ke isi</a>\n<div class="kerangka">\n{samping}\n'
            f'<main id="isi">\n{draf}{isi}\n{asal}</main>\n</div>\n</body>\n</html>\n'
        )

    def _gaya(self) -> str:
        gaya = resources.files("akuntabel.dokumen").joinpath("templat/halaman.css").read_text("utf-8")
        kolom = "".join(f".w{n}{{width:{n / 10:g}%}}" for n in sorted(self.lebar_kolom))
        lembar = "".join(self._lembar(nama, b) for nama, b in self.jenis_halaman.items())
        return f"{gaya}{kolom}@media print{{{lembar}}}"

    def _lembar(self, nama: str, b: m.Bagian) -> str:
        """A kind of sheet for print: size, margins, running head and page number."""
        lebar, tinggi = UKURAN_KERTAS[b.kertas or self.dok.kertas]
        tepi = "25mm 25mm 25mm 30mm"
        if b.arah is m.Arah.MENDATAR:
            lebar, tinggi, tepi = tinggi, lebar, "28mm 20mm 20mm 20mm"
        kepala = nomor = ""
        huruf = "font:8.5pt Arimo,Arial,sans-serif;color:#5b6878"
        if b.nomor_halaman is not m.NomorHalaman.TANPA:
            cara = "lower-roman" if b.nomor_halaman is m.NomorHalaman.ROMAWI else "decimal"
            nomor = f"@bottom-right{{content:counter(page,{cara});{huruf}}}"
            if self.dok.kepala_halaman:
                kepala = f"@top-left{{content:{teks_css(self.dok.kepala_halaman)};{huruf}}}"
        return f"@page {nama}{{size:{lebar}mm {tinggi}mm;margin:{tepi};{kepala}{nomor}}}.{nama}{{page:{nama}}}"

    def _samping(self) -> str:
        ada = any(isinstance(b, m.DaftarIsi) and b.jenis == "isi" for b in self.dok.blok())
        daftar = self._pohon_judul(2)
        if not daftar:
            return ""
        kelas = "samping ada-daftar" if ada else "samping"
        kepala = html(self.dok.kepala_halaman or self.dok.judul)
        if self.dok.asal:
            daftar += '<ol><li><a href="#asal-usul">Asal-usul Angka</a></li></ol>'
        return f'<nav class="{kelas}" aria-label="Navigasi dokumen">\n<p>{kepala}</p>\n{daftar}\n</nav>'

    def _pohon_judul(self, terdalam: int) -> str:
        """Headings down to a level as nested lists of links."""
        isi: list[str] = []
        terbuka = 0
        for j in self.dok.blok():
            if not isinstance(j, m.Judul) or not j.di_daftar_isi or j.tingkat > terdalam:
                continue
            tingkat = min(j.tingkat, terbuka + 1)
            if tingkat > terbuka:
                isi.append("<ol>")
            else:
                isi.append("</li>" + "</ol></li>" * (terbuka - tingkat))
            terbuka = tingkat
            nomor = f"<b>{html(j.nomor)}</b> " if j.nomor else ""
            isi.append(f'<li><a href="#{self.id[j.kunci]}">{nomor}<span>{html(j.teks)}</span></a>')
        return "".join(isi) + "</li></ol>" * terbuka

    # --- sections and blocks -----------------------------------------------------------------------------------------

    def _isi(self) -> str:
        if not any(isinstance(b, m.Sampul | m.Kop) for b in self.dok.blok()):
            self.keluaran.append(f'<h1 class="judul">{html(self.dok.judul)}</h1>')
        for i, bagian in enumerate(self.dok.bagian):
            kertas = bagian.kertas or self.dok.kertas
            nama = f"l-{kertas.value}-{bagian.arah.value}-{bagian.nomor_halaman.value}"
            self.jenis_halaman.setdefault(nama, bagian)
            for k, blok in enumerate(bagian.blok):
                mulai = " mulai" if k == 0 and i > 0 else ""
                self._blok(blok, nama + mulai, bagian.arah is m.Arah.MENDATAR)
        self._tutup_sampai(1)
        return "\n".join(self.keluaran)

    def _tutup_sampai(self, tingkat: int) -> None:
        while self.bagian_terbuka and self.bagian_terbuka[-1] >= tingkat:
            self.keluaran.append("</section>")
            self.bagian_terbuka.pop()

    def _blok(self, b: m.Blok, lembar: str, mendatar: bool) -> None:
        match b:
            case m.Judul():
                self._judul(b, lembar)
            case m.Sampul():
                self._tutup_sampai(1)
                self.keluaran.append(self._sampul(b, lembar))
            case m.Kop():
                self._tutup_sampai(1)
                self.keluaran.append(self._kop(b, lembar))
            case m.Tabel():
                self.keluaran.append(self._tabel(b, lembar, mendatar))
            case m.Gambar():
                self.keluaran.append(self._gambar(b, lembar))
            case m.Kotak():
                self.keluaran.append(self._kotak(b, lembar))
            case m.Paragraf():
                self.keluaran.append(self._paragraf(b, lembar))
            case m.Daftar():
                self.keluaran.append(self._daftar(b, lembar))
            case m.DaftarIsi():
                self.keluaran.append(self._daftar_isi(b, lembar))
            case m.TandaTangan():
                self.keluaran.append(self._tanda_tangan(b, lembar))
            case m.Pemisah():
                self.keluaran.append(f'<div class="{lembar} pemisah"></div>')

    def _judul(self, b: m.Judul, lembar: str) -> None:
        self._tutup_sampai(b.tingkat)
        self.bagian_terbuka.append(b.tingkat)
        h = min(b.tingkat + 1, 6)
        nomor = f'<span class="nomor">{html(b.nomor)}</span> ' if b.nomor else ""
        nama = self.id[b.kunci]
        bab = "t-bab " if b.tingkat == 1 else ""
        self.keluaran.append(
            f'<section class="{bab}{lembar}" aria-labelledby="{nama}">\n<h{h} id="{nama}">{nomor}{html(b.teks)}</h{h}>'
        )

    def _sampul(self, b: m.Sampul, lembar: str) -> str:
        judul = " ".join(f"<span>{html(t)}</span>" for t in b.judul)
        instansi = "".join(f'<p class="instansi">{html(t)}</p>' for t in b.instansi)
        lain = f'<p class="keterangan">{"<br>".join(html(t) for t in b.keterangan)}</p>' if b.keterangan else ""
        return (
            f'<header class="sampul {lembar}"><h1>{judul}</h1><p class="tahun">{html(b.tahun)}</p>'
            f"{instansi}{lain}</header>"
        )

    def _kop(self, b: m.Kop, lembar: str) -> str:
        instansi = "".join(f"<p>{html(t)}</p>" for t in b.instansi)
        lain = f"<p>{'<br>'.join(html(t) for t in b.keterangan)}</p>" if b.keterangan else ""
        judul = "<br>".join(html(t) for t in b.judul)
        return (
            f'<header class="kop {lembar}"><div class="kop-instansi">{instansi}</div>{lain}</header>'
            f'<h1 class="kop-judul"{self._atr_id(b.kunci)}>{judul}</h1>'
        )

    def _potongan(self, isi: m.Isi) -> str:
        return "".join(self._potong(p) for p in isi)

    def _potong(self, p: m.Potong) -> str:
        hasil = html(p.teks)
        if p.miring:
            hasil = f"<em>{hasil}</em>"
        if p.tebal:
            hasil = f"<strong>{hasil}</strong>"
        if p.tautan in self.id:
            return f'<a href="#{atribut(self.id[p.tautan])}">{hasil}</a>'
        return self._tautan_asal(p.asal, hasil)

    def _tautan_asal(self, kunci: str, hasil: str) -> str:
        """A figure as a link to the row that tells where it comes from."""
        a = self.asal.get(kunci)
        if a is None or not hasil:
            return hasil
        tempat = self.tempat_angka.setdefault(kunci, [])
        self.banyak_angka += 1
        nama = f"angka-{self.banyak_angka}"
        tempat.append(nama)
        judul = atribut(f"Asal: {a.rumus}. {a.masukan}")
        return f'<a class="asal" id="{nama}" href="#asal-{self.nomor_asal[kunci]}" title="{judul}">{hasil}</a>'

    def _paragraf(self, b: m.Paragraf, lembar: str = "") -> str:
        kelas = " ".join(k for k in (lembar, "" if b.gaya is m.GayaParagraf.ISI else b.gaya.value) if k)
        atr = f' class="{kelas}"' if kelas else ""
        return f"<p{self._atr_id(b.kunci)}{atr}>{self._potongan(b.isi)}</p>"

    def _daftar(self, b: m.Daftar, lembar: str = "") -> str:
        tanda = "ul" if b.gaya is m.GayaDaftar.BUTIR else "ol"
        kelas = " ".join(k for k in (lembar, "huruf" if b.gaya is m.GayaDaftar.HURUF else "") if k)
        butir = []
        for i, isi in enumerate(b.butir):
            anak = b.anak[i] if i < len(b.anak) else None
            butir.append(f"<li>{self._potongan(isi)}{self._daftar(anak) if anak else ''}</li>")
        atr = f' class="{kelas}"' if kelas else ""
        return f"<{tanda}{self._atr_id(b.kunci)}{atr}>{''.join(butir)}</{tanda}>"

    def _kotak(self, b: m.Kotak, lembar: str) -> str:
        nama = self._ket()
        isi = "".join(self._paragraf(x) if isinstance(x, m.Paragraf) else self._daftar(x) for x in b.blok)
        return (
            f'<div{self._atr_id(b.kunci)} class="kotak {lembar}" role="note" aria-labelledby="{nama}">'
            f'<p id="{nama}">{html(b.judul)}</p>{isi}</div>'
        )

    def _daftar_isi(self, b: m.DaftarIsi, lembar: str) -> str:
        if b.jenis == "isi":
            isi = self._pohon_judul(TINGKAT_DAFTAR_ISI)
            return f'<nav class="daftar {lembar}" aria-label="Daftar isi">{isi}</nav>' if isi else ""
        jenis, kata = (m.Gambar, "Gambar") if b.jenis == "gambar" else (m.Tabel, "Tabel")
        butir = "".join(
            f'<li><a href="#{self.id[x.kunci]}"><b>{kata} {html(x.nomor)}</b> <span>{html(x.judul)}</span></a></li>'
            for x in self.dok.blok()
            if isinstance(x, jenis) and x.nomor
        )
        if not butir:
            return ""
        return f'<nav class="daftar rata {lembar}" aria-label="Daftar {b.jenis}"><ol>{butir}</ol></nav>'

    def _tanda_tangan(self, b: m.TandaTangan, lembar: str) -> str:
        pihak = []
        for p in b.pihak:
            atas = [p.tempat_tanggal, p.peran, *p.jabatan]
            bawah = [p.pangkat, f"NIP {p.nip}" if p.nip else ""]
            pihak.append(
                "<div>"
                + "".join(f"<p>{html(t)}</p>" for t in atas if t)
                + f'<p class="nama">{html(p.nama)}</p>'
                + "".join(f"<p>{html(t)}</p>" for t in bawah if t)
                + "</div>"
            )
        satu = " satu" if len(pihak) == 1 else ""
        return f'<div{self._atr_id(b.kunci)} class="ttd{satu} {lembar}">{"".join(pihak)}</div>'

    def _gambar(self, b: m.Gambar, lembar: str) -> str:
        luas = b.lebar > LEBAR_KOLOM
        asli = " asli" if b.lebar > LEBAR_LUAS else ""
        svg = svg_sebaris(b.svg, awalan=f"{self.id[b.kunci]}-", alt=b.alt)
        nama = self._ket()
        ket = f'<span class="nomor">Gambar {html(b.nomor)}</span> ' if b.nomor else ""
        judul = f"{ket}{html(b.judul)}" or html(b.alt)
        return (
            f'<figure id="{self.id[b.kunci]}" class="{"luas " if luas else ""}{lembar}">'
            f'<div class="gulir{asli}" role="region" aria-labelledby="{nama}" tabindex="0">'
            f"{svg}</div>"
            f'<figcaption id="{nama}">{judul}</figcaption></figure>'
        )

    def _tabel(self, b: m.Tabel, lembar: str, mendatar: bool) -> str:
        self.lebar_kolom.update(lebar_kolom(b, mendatar=mendatar))
        kelas = f"{kelas_tabel(b, mendatar=mendatar)} {lembar}"
        isi = tulis_tabel(b, ket=self._ket(), mendatar=mendatar, potongan=self._potongan, tautan_asal=self._tautan_asal)
        return f'<div id="{self.id[b.kunci]}" class="{kelas}">{isi}</div>'

    def _asal_usul(self) -> str:
        """The annex: one row per figure, which links back to where the figure stands."""
        if not self.dok.asal:
            return ""
        baris = []
        for i, a in enumerate(self.dok.asal, 1):
            tempat = self.tempat_angka.get(a.kunci, ())
            pulang = " ".join(
                f'<a href="#{t}" aria-label="Kembali ke angka {i}{f", tempat {k}" if k > 1 else ""}">'
                f"{i if k == 1 else k}</a>"
                for k, t in enumerate(tempat, 1)
            )
            sel = "".join(f"<td>{html(x)}</td>" for x in (a.tempat, a.rumus, a.masukan, a.sumber))
            baris.append(
                f'<tr id="asal-{i}"><td class="tengah nomor-asal">{pulang or i}</td>'
                f'<td class="kanan">{html(a.tercetak)}</td>{sel}</tr>'
            )
        kepala = "".join(f'<th scope="col">{k}</th>' for k in _KOLOM_ASAL)
        panjang = " panjang" if len(baris) > BARIS_PANJANG else ""
        kolom = "".join(f'<col class="w{n}">' for n in _KOLOM_ASAL.values())
        self.lebar_kolom.update(_KOLOM_ASAL.values())
        return (
            '<section aria-labelledby="asal-usul-judul" id="asal-usul"><h2 id="asal-usul-judul">Asal-usul Angka</h2>'
            "<p>Setiap angka bergaris titik-titik dalam dokumen ini tertaut ke barisnya di bawah; "
            "nomor baris menaut kembali ke tempat angka itu tercetak.</p>"
            f'<div class="tabel m3 luas"><div class="gulir{panjang}" role="region" aria-label="Tabel asal-usul" '
            f'tabindex="0"><table><colgroup>{kolom}</colgroup><thead><tr>{kepala}</tr></thead><tbody>{"".join(baris)}</tbody></table></div></div>'
            "</section>\n"
        )

"""PDF reports with live text: lines to paragraphs, ruled tables joined over pages, running heads told apart.

Read page by page through pdfplumber and pdfminer, each page closed again; the time is bounded between and within pages.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

from akuntabel.dokumen.baca.model import BerkasDitolakError, LaporanTerbaca, Letak
from akuntabel.dokumen.baca.pdf_aman import periksa_aliran
from akuntabel.dokumen.baca.pdf_garis import Garis, susun_garis_berkolom
from akuntabel.dokumen.baca.pdf_halaman import baca_lembar
from akuntabel.dokumen.baca.pdf_huruf import Lembar
from akuntabel.dokumen.baca.pdf_lukisan import citra, di_dalam, luas, lukisan
from akuntabel.dokumen.baca.pdf_susun import susun
from akuntabel.dokumen.baca.pdf_tabel import TabelHalaman, cari_tabel
from akuntabel.dokumen.baca.pdf_ukur import HalamanPdf
from akuntabel.dokumen.baca.zip_aman import MIB

MAKS_HALAMAN = 1000
MAKS_ISI_HALAMAN = 24 * MIB
"""Instructions of one page, unpacked."""
BATAS_DETIK = 120.0
_HALAMAN_GAMBAR = 0.5
"""Share of the page that a picture covers where the page is a scan."""
_MIN_HURUF = 10


def baca_pdf(isi: bytes, *, batas_detik: float = BATAS_DETIK) -> LaporanTerbaca:
    """Read a PDF. ``batas_detik``: seconds after which it is given up.

    Raises BerkasDitolakError where it is no PDF, damaged, protected by a password, too long, or pictures only.
    """
    tenggat = _Tenggat(time.thread_time() + batas_detik, batas_detik)
    periksa_aliran(isi)
    try:
        with pdfplumber.open(io.BytesIO(isi)) as pdf:
            semua = pdf.pages
            if len(semua) > MAKS_HALAMAN:
                raise BerkasDitolakError(f"Berkas ini lebih dari {MAKS_HALAMAN:,} halaman.".replace(",", "."))
            halaman, catatan = _baca_semua(semua, tenggat)
            sifat = {str(k): v for k, v in pdf.metadata.items() if isinstance(v, str)}
    except BerkasDitolakError:
        raise
    except Exception as galat:
        # Whatever is wrong with a file, its libraries raise some error of their own; the cause stays in the chain.
        if _berantai(galat, PDFPasswordIncorrect):
            pesan = "Berkas ini dilindungi kata sandi. Simpan tanpa kata sandi lebih dahulu."
            raise BerkasDitolakError(pesan) from galat
        pesan = "Berkas ini bukan PDF yang utuh. Unduh lagi berkasnya, atau cetak lagi ke PDF."
        raise BerkasDitolakError(pesan) from galat
    if not halaman:
        raise BerkasDitolakError("Berkas ini tidak berisi halaman yang dapat dibaca.")
    pindaian = [h.nomor for h in halaman if h.pindaian]
    if not any(h.garis or h.tabel for h in halaman):
        if pindaian:
            raise BerkasDitolakError(
                "Seluruh halaman berkas ini berupa gambar, sehingga teksnya tidak terbaca. "
                "Berikan naskah aslinya (.docx) atau PDF yang teksnya dapat disalin."
            )
        raise BerkasDitolakError("Berkas ini tidak memuat teks.")
    for n in pindaian:
        catatan[f"Halaman {n} berupa gambar, sehingga teksnya tidak terbaca."] = None
    blok = susun(halaman)
    return LaporanTerbaca(jenis="pdf", blok=tuple(blok), jumlah_halaman=len(semua), catatan=tuple(catatan), sifat=sifat)


@dataclass(frozen=True, slots=True)
class _Tenggat:
    saat: float
    detik: float

    def periksa(self, halaman: int) -> None:
        if time.thread_time() > self.saat:
            raise BerkasDitolakError(
                f"Berkas ini terlalu lama dibaca: setelah {self.detik:.0f} detik baru sampai halaman {halaman}. "
                "Berikan naskah aslinya (.docx), atau bagi berkasnya."
            )


def _berantai(galat: BaseException, jenis: type[BaseException]) -> bool:
    """Whether an error is of a kind, or was raised because of one."""
    ini: BaseException | None = galat
    while ini is not None:
        if isinstance(ini, jenis) or any(isinstance(a, jenis) for a in ini.args):
            return True
        ini = ini.__cause__ or ini.__context__
    return False


def _baca_semua(semua: Sequence[Page], tenggat: _Tenggat) -> tuple[list[HalamanPdf], dict[str, None]]:
    hasil: list[HalamanPdf] = []
    catatan: dict[str, None] = {}
    for p in semua:
        tenggat.periksa(p.page_number)
        try:
            hasil.append(_satu(p, tenggat, catatan))
        except BerkasDitolakError:
            raise
        except Exception:  # noqa: BLE001 - one damaged page must not cost the others; it is told in ``catatan``
            catatan[f"Halaman {p.page_number} rusak dan tidak terbaca."] = None
        finally:
            p.close()
    return hasil, catatan


class _Alat(PDFPageAggregatorWithMarkedContent):
    """Collects what a page draws, and looks at the clock meanwhile."""

    def __init__(self, *args: Any, tenggat: _Tenggat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._tenggat = tenggat
        self._hitung = 0

    def tag_cur_item(self) -> None:
        super().tag_cur_item()
        self._hitung += 1
        if self._hitung % 2000 == 0:
            self._tenggat.periksa(self.pageno)


def _satu(p: Page, tenggat: _Tenggat, catatan: dict[str, None]) -> HalamanPdf:
    aliran = [s for s in map(resolve1, p.page_obj.contents) if isinstance(s, PDFStream)]
    # What calls itself a picture was let pass as one.
    menyamar = any(getattr(resolve1(s.get("Subtype")), "name", "") == "Image" for s in aliran)
    if menyamar or sum(len(s.get_data()) for s in aliran) > MAKS_ISI_HALAMAN:
        raise BerkasDitolakError(f"Isi halaman {p.page_number} terlalu besar setelah diurai.")
    alat = _Alat(p.pdf.rsrcmgr, pageno=p.page_number, laparams=None, tenggat=tenggat)
    PDFPageInterpreter(p.pdf.rsrcmgr, alat).process_page(p.page_obj)
    lembar = baca_lembar(p, alat.get_result())
    letak = Letak(halaman=p.page_number)
    tabel, bingkai = cari_tabel(lembar, letak)
    gambar = citra(lembar)
    if lembar.gelap > len(lembar.huruf):
        catatan[f"Sebagian huruf pada halaman {p.page_number} tidak dapat dikenali."] = None
    return HalamanPdf(
        nomor=p.page_number,
        lebar=lembar.lebar,
        tinggi=lembar.tinggi,
        garis=_garis_bebas(lembar, tabel),
        tabel=tabel,
        gambar=gambar + lembar.lukisan,
        lukisan=lukisan(lembar, tabel, bingkai),
        bingkai=bingkai,
        pindaian=len(lembar.huruf) < _MIN_HURUF
        and any(luas(g) > _HALAMAN_GAMBAR * lembar.lebar * lembar.tinggi for g in gambar),
    )


def _garis_bebas(lembar: Lembar, tabel: Sequence[TabelHalaman]) -> list[Garis]:
    """The lines outside tables and pictures."""
    luar = [*(t.kotak for t in tabel), *lembar.lukisan]
    bebas = [
        h
        for h in lembar.huruf
        if h.peran != "Figure" and not any(di_dalam((h.x0, h.atas, h.x1, h.bawah), k) for k in luar)
    ]
    return susun_garis_berkolom(bebas, lembar.lebar)

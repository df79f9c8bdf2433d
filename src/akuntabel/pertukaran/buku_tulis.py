"""Write the workbook: the tables of the data package as sheets that a planner can fill.

Locked are the keys of the rows that exist; everything else is open. Below the rows stand empty ones to fill. Columns
that show what a key means are formulas, and are not read back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import buku_tata as tata
from akuntabel.pertukaran import sel
from akuntabel.pertukaran.baris import urai
from akuntabel.pertukaran.buku_gaya import KUNING, WARNA_KELOMPOK, Gaya, banyak_garis, kanan, tinggi_baris
from akuntabel.pertukaran.buku_petunjuk import tulis_kamus, tulis_petunjuk
from akuntabel.pertukaran.buku_tata import Bantu, LajurBantu, lajur, nama_lembar
from akuntabel.pertukaran.sel_buku import DIGIT_PASTI
from akuntabel.pertukaran.skema import TIDAK, VERSI, YA, Kolom, Tabel, Tipe, kunci_rujukan, tabel

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

BARIS_KOSONG = 30
BARIS_KOSONG_ISIAN = 200
"""Empty rows below the data: of an export, and of a workbook that is made to be filled."""
_LEBAR = {Tipe.BULAT: 9, Tipe.DESIMAL: 12, Tipe.UANG: 20, Tipe.TANGGAL: 18, Tipe.YA_TIDAK: 12, Tipe.PILIHAN: 15}
_LEBAR_PANJANG, _LEBAR_TERBESAR = 52, 38
_MAKS_DAFTAR = 255
_KOLOM_DAFTAR = 3
_TAHUN_TANGGAL = range(1901, 10_000)
_GARIS_TERBANYAK = 12
"""The most lines of a row: one narrative must not fill the screen."""
_A4, _A3, _LEBAR_A4 = 9, 8, 240
"""Paper; and the characters across that are still read on A4."""
_DARI_SUMBER = {"tercetak", "lokasi", "kondisi_tercetak", "terbilang_tercetak", "persen_tercetak"}
"""Columns that only a transcribed document fills; out of sight where they are empty."""
_DARI_PROGRAM = {("pk", "isi"), ("pk", "sidik")}
"""Columns that only the program fills; the same."""


def tulis_buku(himpunan: Himpunan, *, untuk_diisi: bool = False, tahun: int | None = None) -> bytes:
    """The workbook of a set of records.

    ``untuk_diisi`` adds more empty rows, and with ``tahun`` a row per indicator and quarter in the sheet Realisasi
    where the year's target has none yet; a row in which nothing but its key is filled is not imported.
    """
    return _Penulis(himpunan, untuk_diisi=untuk_diisi, tahun=tahun).tulis()


def tulis_buku_kosong(tahun: int) -> bytes:
    """An empty workbook for an office that starts with ``tahun``."""
    return tulis_buku(Himpunan(), untuk_diisi=True, tahun=tahun)


class _Penulis:
    def __init__(self, himpunan: Himpunan, *, untuk_diisi: bool, tahun: int | None) -> None:
        self._himpunan = himpunan
        self._tahun = tahun
        self._kosong = BARIS_KOSONG_ISIAN if untuk_diisi else BARIS_KOSONG
        self._siapkan = _belum_direalisasi(himpunan, tahun) if untuk_diisi and tahun else []
        self._panjang: list[tuple[str, str]] = []
        self._daftar: list[list[str]] = []
        self._arti = {(b.tabel, b.isi): _arti(himpunan, b) for baris in tata.BANTUAN.values() for b in baris}

    def tulis(self) -> bytes:
        keluar = BytesIO()
        buku = xlsxwriter.Workbook(keluar, {"in_memory": True, "strings_to_formulas": False})
        buku.set_properties(
            {"title": "Buku kerja data kinerja", "comments": f"{tata.TANDA} {VERSI}", "created": datetime(2000, 1, 1)}  # noqa: DTZ001
        )
        buku.set_size(2400, 1500)
        gaya = Gaya(buku)
        tulis_petunjuk(buku, gaya, self._himpunan, self._tahun)
        for nama in tata.URUTAN:
            buku.add_worksheet(nama_lembar(nama))
        for nama in tata.URUTAN:
            self._tulis_lembar(buku, gaya, tabel(nama))
        tulis_kamus(buku, gaya)
        self._tulis_tersembunyi(buku)
        buku.close()
        return keluar.getvalue()

    def _baris_akhir(self, nama: str) -> int:
        """Zero-based last row that can be filled."""
        siap = len(self._siapkan) if nama == "realisasi" else 0
        return tata.BARIS_AWAL + len(self._himpunan.tabel(nama)) + siap + self._kosong - 1

    # --- one sheet -----------------------------------------------------------------------------------------------

    def _tulis_lembar(self, buku: Workbook, gaya: Gaya, milik: Tabel) -> None:
        lembar = buku.get_worksheet_by_name(nama_lembar(milik.nama))
        kolom_kolom = lajur(milik)
        rekaman = self._himpunan.tabel(milik.nama)
        self._tulis_kepala(lembar, gaya, milik)
        lebar = [_lebar_judul(x) for x in kolom_kolom]
        baris = tata.BARIS_AWAL
        for satu in rekaman:
            nilai = {k.nama: v for k, v in urai(milik, satu)}
            self._tulis_baris(lembar, gaya, milik, baris, nilai, lebar)
            baris += 1
        if milik.nama == "realisasi":
            for kunci in self._siapkan:
                self._tulis_baris(lembar, gaya, milik, baris, kunci, lebar)
                baris += 1
        akhir = self._baris_akhir(milik.nama)
        for nomor in range(baris, akhir + 1):
            self._tulis_kosong(lembar, gaya, kolom_kolom, nomor)
        for i, x in enumerate(kolom_kolom):
            sembunyi = isinstance(x, Kolom) and self._tak_dipakai(milik, x)
            lembar.set_column(i, i, lebar[i], None, {"hidden": sembunyi})
            lebar[i] = 0 if sembunyi else lebar[i]
            if isinstance(x, Kolom):
                self._tulis_pilihan(lembar, x, i, akhir)
        self._tulis_tanda_wajib(buku, lembar, kolom_kolom, akhir)
        _atur_lembar(lembar, milik, baris, lebar)

    def _tak_dipakai(self, milik: Tabel, kolom: Kolom) -> bool:
        khusus = kolom.nama in _DARI_SUMBER or (milik.nama, kolom.nama) in _DARI_PROGRAM
        return khusus and not any(getattr(x, kolom.nama) for x in self._himpunan.tabel(milik.nama))

    def _tulis_kepala(self, lembar: Worksheet, gaya: Gaya, milik: Tabel) -> None:
        lembar.write_string(0, 0, milik.judul, gaya.judul_lembar())
        lembar.write_string(1, 0, milik.bantuan, gaya.keterangan())
        lembar.set_row_pixels(0, 30)
        lembar.set_row_pixels(1, 22)
        lembar.set_row_pixels(tata.BARIS_JUDUL, 38)
        lembar.set_row_pixels(tata.BARIS_NAMA, 16)
        for i, x in enumerate(lajur(milik)):
            if isinstance(x, LajurBantu):
                lembar.write_string(tata.BARIS_JUDUL, i, x.bantu.judul, gaya.judul_kolom(bantu=True))
                lembar.write_string(tata.BARIS_NAMA, i, tata.BANTU, gaya.nama_kolom())
                continue
            judul = f"{x.judul} *" if x.wajib else x.judul
            lembar.write_string(tata.BARIS_JUDUL, i, judul, gaya.judul_kolom(wajib=x.wajib, kanan=kanan(x)))
            lembar.write_string(tata.BARIS_NAMA, i, x.nama, gaya.nama_kolom())
            lembar.write_comment(
                tata.BARIS_JUDUL, i, catatan_kolom(x), {"x_scale": 2.2, "y_scale": 1.4, "font_size": 9}
            )

    def _tulis_baris(
        self,
        lembar: Worksheet,
        gaya: Gaya,
        milik: Tabel,
        baris: int,
        nilai: Mapping[str, Any],
        lebar: list[float],
    ) -> None:
        garis = 1
        for i, x in enumerate(lajur(milik)):
            if isinstance(x, LajurBantu):
                arti = self._tulis_bantu(lembar, gaya, baris, i, x, str(nilai.get(x.acuan.nama, "")))
                garis = max(garis, banyak_garis(arti, x.bantu.lebar))
                continue
            isi = nilai.get(x.nama)
            kunci = x.kunci or x.nama == "kode"
            self._tulis_sel(lembar, gaya, baris, i, x, isi, kunci=kunci)
            if isinstance(isi, str) and x.panjang:
                garis = max(garis, banyak_garis(isi, _LEBAR_PANJANG))
            elif isinstance(isi, str):
                terpanjang = max((len(s) for s in isi.split("\n")), default=0)
                lebar[i] = max(lebar[i], min(terpanjang * 1.05 + 3, _LEBAR_TERBESAR))
                garis = max(garis, 1 if x.pengenal else banyak_garis(isi, lebar[i]))
        lembar.set_row(baris, tinggi_baris(min(garis, _GARIS_TERBANYAK)))

    def _tulis_sel(
        self, lembar: Worksheet, gaya: Gaya, baris: int, i: int, kolom: Kolom, isi: Any, *, kunci: bool
    ) -> None:
        polos = gaya.sel(kolom, kunci=kunci)
        if isi is None or isi == "":
            lembar.write_blank(baris, i, None, polos)
            return
        angka = _angka_sel(kolom, isi)
        if angka is not None:
            desimal = _desimal(angka) if kolom.tipe is Tipe.DESIMAL else ""
            lembar.write_number(baris, i, float(angka), gaya.sel(kolom, kunci=kunci, format_angka=desimal))
        elif isinstance(isi, date) and isi.year in _TAHUN_TANGGAL:
            lembar.write_datetime(baris, i, datetime(isi.year, isi.month, isi.day), polos)  # noqa: DTZ001
        else:
            teks = _teks_sel(kolom, isi)
            lembar.write_string(baris, i, self._pendekkan(teks), gaya.sel(kolom, kunci=kunci, format_angka="@"))

    def _pendekkan(self, teks: str) -> str:
        """A text that no cell holds goes to the hidden sheet, and a mark stands for it."""
        if _panjang_utf16(teks) <= tata.MAKS_SEL:
            return teks
        penanda = tata.PENANDA_PANJANG.format(nomor=len({p for p, _ in self._panjang}) + 1)
        potong = tata.MAKS_SEL // 2
        for awal in range(0, len(teks), potong):
            self._panjang.append((penanda, teks[awal : awal + potong]))
        return penanda

    def _tulis_bantu(self, lembar: Worksheet, gaya: Gaya, baris: int, i: int, x: LajurBantu, kunci: str) -> str:
        """Write a helping cell; the text that it shows."""
        arti = self._arti[x.bantu.tabel, x.bantu.isi].get(kunci, "")
        rumus = self._rumus_bantu(x.bantu, xl_rowcol_to_cell(baris, i - x.jarak))
        lembar.write_formula(baris, i, rumus, gaya.sel_bantu(), arti)
        return arti

    def _rumus_bantu(self, bantu: Bantu, sel_kunci: str) -> str:
        kunci, isi = (self._rentang(bantu.tabel, n) for n in (kunci_rujukan(bantu.tabel), bantu.isi))
        return f'=IF({sel_kunci}="","",IFERROR(INDEX({isi},MATCH({sel_kunci},{kunci},0)),""))'

    def _rentang(self, nama: str, kolom: str) -> str:
        """The cells of a column, absolute."""
        huruf = xl_col_to_name(_letak(nama, kolom))
        return f"'{nama_lembar(nama)}'!${huruf}${tata.BARIS_AWAL + 1}:${huruf}${self._baris_akhir(nama) + 1}"

    def _tulis_kosong(self, lembar: Worksheet, gaya: Gaya, kolom_kolom: Sequence[tata.Lajur], baris: int) -> None:
        for i, x in enumerate(kolom_kolom):
            if isinstance(x, LajurBantu):
                self._tulis_bantu(lembar, gaya, baris, i, x, "")
            else:
                lembar.write_blank(baris, i, None, gaya.sel(x))

    # --- drop-downs and marks ------------------------------------------------------------------------------------

    def _tulis_pilihan(self, lembar: Worksheet, kolom: Kolom, i: int, akhir: int) -> None:
        aturan = self._aturan(kolom)
        if aturan is not None:
            lembar.data_validation(tata.BARIS_AWAL, i, akhir, i, aturan)

    def _aturan(self, kolom: Kolom) -> dict[str, Any] | None:
        """What a cell of the column may hold, for the drop-down and the message beside it."""
        pesan = {"error_title": kolom.judul[:32], "ignore_blank": True}
        daftar = [YA, TIDAK] if kolom.tipe is Tipe.YA_TIDAK else list(kolom.pilihan or kolom.saran)
        if daftar:
            return {
                **pesan,
                "validate": "list",
                "source": self._sumber_daftar(daftar),
                "error_message": "Pilih salah satu dari daftar.",
            }
        if kolom.rujukan:
            rentang = self._rentang(kolom.rujukan, kunci_rujukan(kolom.rujukan))
            awal = rentang.partition(":")[0]
            return {
                **pesan,
                "validate": "list",
                "source": f"=OFFSET({awal},0,0,MAX(1,COUNTA({rentang})),1)",
                "error_type": "warning",
                "error_message": f"Tidak ada pada lembar {nama_lembar(kolom.rujukan)}. Tetap pakai?",
            }
        if kolom.tipe is Tipe.BULAT and kolom.minimum is not None and kolom.maksimum is not None:
            return {
                **pesan,
                "validate": "integer",
                "criteria": "between",
                "minimum": kolom.minimum,
                "maximum": kolom.maksimum,
                "error_message": f"Isi bilangan bulat {kolom.minimum} sampai dengan {kolom.maksimum}.",
            }
        return None

    def _sumber_daftar(self, daftar: list[str]) -> list[str] | str:
        """The choices themselves, or where they stand on the hidden sheet when they are too many for a rule."""
        if len(",".join(daftar)) <= _MAKS_DAFTAR:
            return daftar
        if daftar not in self._daftar:
            self._daftar.append(daftar)
        huruf = xl_col_to_name(_KOLOM_DAFTAR + self._daftar.index(daftar))
        return f"='{tata.META}'!${huruf}$1:${huruf}${len(daftar)}"

    def _tulis_tanda_wajib(
        self, buku: Workbook, lembar: Worksheet, kolom_kolom: Sequence[tata.Lajur], akhir: int
    ) -> None:
        """Required cells of a row that was begun stand out until they are filled."""
        kuning = buku.add_format({"bg_color": KUNING})
        baris = tata.BARIS_AWAL + 1
        isian = [xl_col_to_name(i) for i, x in enumerate(kolom_kolom) if isinstance(x, Kolom)]
        dimulai = "+".join(f"COUNTA(${h}{baris})" for h in isian)
        for i, x in enumerate(kolom_kolom):
            if isinstance(x, Kolom) and x.wajib:
                rumus = f"=AND(ISBLANK({xl_col_to_name(i)}{baris}),{dimulai}>0)"
                lembar.conditional_format(
                    tata.BARIS_AWAL, i, akhir, i, {"type": "formula", "criteria": rumus, "format": kuning}
                )

    # --- hidden sheets -------------------------------------------------------------------------------------------

    def _tulis_tersembunyi(self, buku: Workbook) -> None:
        meta = buku.add_worksheet(tata.META)
        isi = [("tanda", tata.TANDA), ("versi", VERSI), ("tahun", str(self._tahun or ""))]
        for i, (nama, nilai) in enumerate(isi):
            meta.write_string(i, 0, nama)
            meta.write_string(i, 1, nilai)
        for i, daftar in enumerate(self._daftar, start=_KOLOM_DAFTAR):
            meta.write_column(0, i, daftar)
        meta.very_hidden()
        if self._panjang:
            lembar = buku.add_worksheet(tata.PANJANG)
            for i, (penanda, potongan) in enumerate(self._panjang):
                lembar.write_string(i, 0, penanda)
                lembar.write_string(i, 1, f"|{potongan}")
            lembar.very_hidden()


def _belum_direalisasi(himpunan: Himpunan, tahun: int) -> list[dict[str, Any]]:
    """Keys of the quarters of a year that have a target but no realisation yet, in the order of the plan."""
    ada = {(x.indikator, x.triwulan) for x in himpunan.realisasi if x.tahun == tahun}
    bertarget = {t.indikator for t in himpunan.target if t.tahun == tahun}
    hasil: list[dict[str, Any]] = []
    for i in {i.kunci: i for i in himpunan.indikator if not i.diarsipkan and i.kunci in bertarget}.values():
        hasil.extend(
            {"indikator": i.kunci, "tahun": tahun, "triwulan": triwulan}
            for triwulan in ((4,) if i.akumulasi is Akumulasi.TAHUNAN else (1, 2, 3, 4))
            if (i.kunci, triwulan) not in ada
        )
    return hasil


def _arti(himpunan: Himpunan, bantu: Bantu) -> dict[str, str]:
    """What each key of a table means; of several plan versions the first row, as the formula finds it."""
    arti: dict[str, str] = {}
    for satu in himpunan.tabel(bantu.tabel):
        arti.setdefault(getattr(satu, kunci_rujukan(bantu.tabel)), getattr(satu, bantu.isi))
    return arti


def _letak(nama: str, kolom: str) -> int:
    """Number of a column on its sheet."""
    return next(i for i, x in enumerate(lajur(tabel(nama))) if isinstance(x, Kolom) and x.nama == kolom)


def _angka_sel(kolom: Kolom, isi: Any) -> Decimal | None:
    """The number that a cell can hold without loss; None where it must be text (or is none)."""
    if kolom.tipe is Tipe.UANG:
        angka = Decimal(isi).scaleb(-2)
    elif kolom.tipe in (Tipe.BULAT, Tipe.DESIMAL):
        angka = Decimal(isi)
    else:
        return None
    rapi = angka.normalize() if len(angka.as_tuple().digits) <= DIGIT_PASTI + 6 else angka
    muat = len(rapi.as_tuple().digits) <= DIGIT_PASTI and abs(rapi.adjusted()) < DIGIT_PASTI
    return angka if muat else None


def _desimal(angka: Decimal) -> str:
    """A number format that shows as many decimals as the number has."""
    banyak = max(0, -int(angka.as_tuple().exponent))
    return "#,##0" + ("." + "0" * banyak if banyak else "")


def _teks_sel(kolom: Kolom, isi: Any) -> str:
    """A cell as text; a number that no cell holds as a number is written as Indonesians write it."""
    teks = sel.tulis(kolom, isi)
    return teks.replace(".", ",") if kolom.tipe in (Tipe.UANG, Tipe.DESIMAL) else teks


def _panjang_utf16(teks: str) -> int:
    """Length as the format counts it."""
    return len(teks) + sum(1 for c in teks if ord(c) > 0xFFFF) if len(teks) > tata.MAKS_SEL // 2 else len(teks)


def _lebar_judul(x: tata.Lajur) -> float:
    if isinstance(x, LajurBantu):
        return x.bantu.lebar
    if x.panjang:
        return _LEBAR_PANJANG
    kata = max(len(k) for k in f"{x.judul} *".replace("/", " ").split())
    return max(_LEBAR.get(x.tipe, 12), kata + 4, len(x.nama) * 0.85 + 3)


def catatan_kolom(kolom: Kolom) -> str:
    """The help of a column: what belongs there, an example, what is allowed."""
    bagian = [kolom.bantuan]
    if kolom.contoh:
        bagian.append(f"Contoh: {kolom.contoh}")
    bagian.append("Wajib diisi." if kolom.wajib else "Boleh kosong.")
    return "\n".join(bagian)


def _atur_lembar(lembar: Worksheet, milik: Tabel, baris: int, lebar: Sequence[float]) -> None:
    """Frozen header, protection, print."""
    lembar.set_tab_color(WARNA_KELOMPOK[milik.kelompok])
    lembar.hide_gridlines(2)
    lembar.freeze_panes(tata.BARIS_AWAL, _kolom_beku(milik))
    lembar.protect(
        "",
        {
            "format_cells": True,
            "format_columns": True,
            "format_rows": True,
            "sort": True,
            "autofilter": True,
            "insert_hyperlinks": True,
        },
    )
    lembar.set_landscape()
    lembar.set_paper(_A4 if sum(lebar) <= _LEBAR_A4 else _A3)
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    lembar.repeat_rows(tata.BARIS_JUDUL)
    lembar.print_area(0, 0, max(baris, tata.BARIS_AWAL + 12) - 1, len(lebar) - 1)
    lembar.set_footer("&L&8&A&C&8Data kinerja&R&8Halaman &P dari &N")


def _kolom_beku(milik: Tabel) -> int:
    """How many columns stay in sight: up to the key and what it means."""
    for nama in ("kunci", "kode", "indikator", "objek"):
        nama_nama = [x.nama if isinstance(x, Kolom) else "" for x in lajur(milik)]
        if nama in nama_nama:
            letak = nama_nama.index(nama)
            return letak + (2 if nama_nama[letak + 1 : letak + 2] == [""] else 1)
    return 0

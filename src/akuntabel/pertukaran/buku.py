"""Read the workbook: every sheet, every row, every mistake in one pass."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.nilai import Angka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import buku_tata as tata
from akuntabel.pertukaran import sel_buku
from akuntabel.pertukaran.baris import Bacaan, Baris, Tempat, galat_sel, susun
from akuntabel.pertukaran.berkas import BerkasBuku
from akuntabel.pertukaran.buku_xml import Bagian, Pindaian, alamat
from akuntabel.pertukaran.galat import DitolakError, Galat
from akuntabel.pertukaran.sel import TolakError, usul
from akuntabel.pertukaran.skema import VERSI, Tabel, semua

_BANYAK_RUMUS = 20
"""So many formulas of one sheet are named; the rest are counted."""

Sel = Any
Lembar = Sequence[Sequence[Sel]]


def baca_buku(berkas: BerkasBuku, *, dasar: Himpunan | None = None) -> Bacaan:
    """The rows of a workbook. ``dasar`` knows the units of indicators that the workbook leaves out.

    Raises DitolakError where nothing can be read at all.
    """
    bacaan = Bacaan(buku=True)
    try:
        with zipfile.ZipFile(BytesIO(berkas.isi)) as z, CalamineWorkbook.from_filelike(BytesIO(berkas.isi)) as buku:
            bagian = Bagian(berkas.nama, z)
            nama_lembar = {lembar.casefold(): lembar for lembar in buku.sheet_names}
            _periksa_meta(buku, nama_lembar, bacaan)
            panjang = _baca_panjang(buku, bagian, nama_lembar)
            lembar = _kenali_lembar(buku.sheet_names, bacaan)
            konteks = _Konteks(dasar)
            for nama, tabel in semua().items():
                if nama in lembar:
                    pindaian = bagian.pindai(lembar[nama])
                    isi = _isi(buku.get_sheet_by_name(lembar[nama]))
                    _Pembaca(tabel, lembar[nama], isi, pindaian, panjang, konteks, bacaan).baca()
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as e:
        raise DitolakError(
            Galat(
                tempat=berkas.nama,
                sebab="Buku kerja ini rusak atau tidak utuh.",
                perbaikan="Buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx.",
            )
        ) from e
    return bacaan


def _isi(lembar: CalamineSheet) -> Lembar:
    return lembar.to_python(skip_empty_area=False)


def _periksa_meta(buku: CalamineWorkbook, nama_lembar: Mapping[str, str], bacaan: Bacaan) -> None:
    """A workbook of another version of the tables is refused; one without the hidden sheet is read by its headers."""
    if tata.META not in nama_lembar:
        bacaan.peringatan.tambah(
            Galat(sebab="Buku kerja ini bukan buatan aplikasi; lembar dan kolomnya dibaca menurut namanya.")
        )
        return
    isi = {str(baris[0]): baris[1] for baris in _isi(buku.get_sheet_by_name(tata.META)) if len(baris) > 1}
    versi = str(isi.get("versi", VERSI))
    if versi.partition(".")[0] != VERSI.partition(".")[0]:
        bacaan.galat.tambah(
            Galat(
                tempat="Buku kerja",
                terbaca=versi,
                sebab=f"adalah versi tabel yang lain; aplikasi ini membaca versi {VERSI}.",
                perbaikan="Unduh ulang buku kerja dari aplikasi, lalu salin isian Anda.",
            )
        )


def _baca_panjang(buku: CalamineWorkbook, bagian: Bagian, nama_lembar: Mapping[str, str]) -> dict[str, str]:
    """Texts too long for a cell, by the mark that stands in their place."""
    if tata.PANJANG not in nama_lembar:
        return {}
    bagian.pindai(tata.PANJANG)
    teks: dict[str, str] = {}
    for baris in _isi(buku.get_sheet_by_name(tata.PANJANG)):
        if len(baris) > 1 and isinstance(baris[0], str):
            teks[baris[0]] = teks.get(baris[0], "") + str(baris[1]).removeprefix("|")
    return teks


def _kenali_lembar(nama_nama: Sequence[str], bacaan: Bacaan) -> dict[str, str]:
    """Table name to sheet name. A sheet that is no table is left out, and said so."""
    hasil: dict[str, str] = {}
    milik_program = {n.casefold() for n in (tata.PETUNJUK, tata.KAMUS, tata.META, tata.PANJANG)}
    for nama in nama_nama:
        tabel = tata.tabel_lembar(nama)
        if tabel is not None:
            hasil[tabel.nama] = nama
        elif nama.casefold() not in milik_program:
            saran = usul(nama, [tata.nama_lembar(t) for t in semua()])
            bacaan.peringatan.tambah(
                Galat(tempat=f"Lembar {nama}", sebab="Lembar ini tidak dikenal, jadi tidak dibaca.", perbaikan=saran)
            )
    if not hasil:
        bacaan.galat.tambah(
            Galat(
                sebab="Tidak ada satu pun lembar tabel di dalam buku kerja ini.",
                perbaikan="Pakai buku kerja yang diunduh dari aplikasi.",
            )
        )
    return hasil


class _Konteks:
    """What the row of one sheet must know of another: the unit of an indicator, the target beside a realisation."""

    def __init__(self, dasar: Himpunan | None) -> None:
        self._satuan: dict[str, str] = {i.kunci: i.satuan for i in dasar.indikator} if dasar else {}
        self._target: dict[tuple[str, int, int], str] = {}

    def catat(self, rekaman: r.Rekaman) -> None:
        if isinstance(rekaman, r.Indikator):
            self._satuan[rekaman.kunci] = rekaman.satuan
        elif isinstance(rekaman, r.Target) and isinstance(rekaman.nilai, Angka):
            self._target[rekaman.indikator, rekaman.tahun, rekaman.triwulan] = tulis_angka(rekaman.nilai.nilai)

    def satuan(self, isi: Mapping[str, Sel]) -> str:
        return str(isi.get("satuan") or "").strip() or self._satuan.get(str(isi.get("indikator", "")).strip(), "")

    def sandingan(self, tabel: Tabel, isi: Mapping[str, Sel]) -> str:
        if tabel.nama != "realisasi":
            return ""
        try:
            kunci = (str(isi.get("indikator", "")).strip(), int(isi["tahun"]), int(isi["triwulan"]))
        except (KeyError, ValueError, TypeError):
            return ""
        return self._target.get(kunci, "")


class _Pembaca:
    """Reads one sheet into ``bacaan``."""

    def __init__(
        self,
        tabel: Tabel,
        lembar: str,
        isi: Lembar,
        pindaian: Pindaian,
        panjang: Mapping[str, str],
        konteks: _Konteks,
        bacaan: Bacaan,
    ) -> None:
        self._tabel = tabel
        self._tempat = Tempat(f"Lembar {lembar}", pakai_nama=False)
        self._isi = isi
        self._pindaian = pindaian
        self._panjang = panjang
        self._konteks = konteks
        self._bacaan = bacaan
        self._judul_buruk: dict[int, set[str]] = {}
        """Per row the columns with a formula or an error, of which one message is enough."""

    def baca(self) -> None:
        if not any(any(s != "" for s in baris) for baris in self._isi):
            return
        kepala, baris_kepala = self._cari_kepala()
        if kepala is None:
            self._bacaan.tak_terbaca.add(self._tabel.nama)
            return
        if not self._periksa_kepala(kepala, baris_kepala) or not self._periksa_sel(kepala, baris_kepala):
            self._bacaan.tak_terbaca.add(self._tabel.nama)
        for nomor in range(baris_kepala + 1, len(self._isi)):
            baris = self._isi[nomor]
            isi = {kepala[k]: self._sel(nomor, k, baris[k]) for k in kepala if k < len(baris)}
            self._baca_baris(isi, nomor + 1)

    def _sel(self, baris: int, kolom: int, isi: Sel) -> Sel:
        if (baris, kolom) in self._pindaian.persen and isinstance(isi, float):
            return sel_buku.Persen(isi)
        if isinstance(isi, str) and isi in self._panjang:
            return self._panjang[isi]
        return isi

    # --- header --------------------------------------------------------------------------------------------------

    def _cari_kepala(self) -> tuple[dict[int, str] | None, int]:
        """Column number to column name, and the row that says so: the row of names, else that of titles."""
        nama = {k.nama: k.nama for k in self._tabel.kolom}
        judul = {k.judul.casefold(): k.nama for k in self._tabel.kolom}
        for kamus in (nama, judul):
            for nomor, baris in enumerate(self._isi[: tata.CARI_JUDUL]):
                rapi = [str(s).strip() if kamus is nama else str(s).strip(" *\n").casefold() for s in baris]
                cocok = {i: kamus[s] for i, s in enumerate(rapi) if s in kamus}
                if len(cocok) >= min(3, len(self._tabel.kolom)):
                    return cocok, nomor
        self._salah(
            None,
            "Baris judul kolomnya tidak ditemukan.",
            f"Kolom lembar ini: {', '.join(k.judul for k in self._tabel.kolom)}.",
        )
        return None, 0

    def _periksa_kepala(self, kepala: Mapping[int, str], baris_kepala: int) -> bool:
        benar = True
        for nama in {n for n in kepala.values() if list(kepala.values()).count(n) > 1}:
            self._salah(baris_kepala, "ada dua kali.", "Hapus salah satunya.", terbaca=self._judul(nama))
            benar = False
        for kolom in self._tabel.kolom:
            if kolom.wajib and kolom.nama not in kepala.values():
                self._salah(baris_kepala, "adalah kolom wajib, tetapi tidak ada.", terbaca=kolom.judul)
                benar = False
        nama_baris = self._isi[baris_kepala]
        for k in range(max(len(b) for b in self._isi)):
            if k in kepala:
                continue
            sebutan = str(nama_baris[k]).strip() if k < len(nama_baris) else ""
            isian = next((n for n in range(baris_kepala + 1, len(self._isi)) if self._terisi(n, k)), None)
            if sebutan == tata.BANTU or isian is None:
                continue
            self._salah(
                isian,
                f"berisi, padahal kolomnya ({sebutan or 'tanpa nama'}) tidak dikenal.",
                usul(sebutan, [x.nama for x in self._tabel.kolom]) if sebutan else "Kosongkan kolom itu.",
                terbaca=f"Sel {alamat(isian, k)}",
            )
            benar = False
        return benar

    def _terisi(self, baris: int, kolom: int) -> bool:
        isi = self._isi[baris]
        return kolom < len(isi) and isi[kolom] not in ("", None)

    def _judul(self, nama: str) -> str:
        return self._tabel.kolom_bernama(nama).judul

    # --- formulas and errors -------------------------------------------------------------------------------------

    def _periksa_sel(self, kepala: Mapping[int, str], baris_kepala: int) -> bool:
        """Formulas and spreadsheet errors in columns that are read."""
        salah = 0
        for daftar, sebab, perbaikan in (
            (
                [s for s in self._pindaian.rumus if s not in set(self._pindaian.galat)],
                "berisi rumus, sedangkan yang dibaca harus nilainya.",
                "Salin selnya, lalu Tempel Khusus › Nilai di tempat yang sama.",
            ),
            (self._pindaian.galat, "berisi galat lembar kerja (misalnya #REF!).", "Ketik nilainya."),
        ):
            kena = [(b, k) for b, k in daftar if k in kepala and b > baris_kepala]
            for b, k in kena:
                self._judul_buruk.setdefault(b, set()).add(self._judul(kepala[k]))
            salah += len(kena)
            for b, k in kena[:_BANYAK_RUMUS]:
                self._salah(b, sebab, perbaikan, terbaca=f"Sel {alamat(b, k)}", kolom=self._judul(kepala[k]))
            if len(kena) > _BANYAK_RUMUS:
                self._salah(None, f"Masih ada {len(kena) - _BANYAK_RUMUS} sel lain seperti itu.", perbaikan)
        return salah == 0

    def _salah(self, baris: int | None, sebab: str, perbaikan: str = "", *, terbaca: str = "", kolom: str = "") -> None:
        self._bacaan.galat.tambah(
            Galat(
                tempat=self._tempat.nama,
                baris=None if baris is None else baris + 1,
                kolom=kolom,
                terbaca=terbaca,
                sebab=sebab,
                perbaikan=perbaikan,
            )
        )

    # --- rows ----------------------------------------------------------------------------------------------------

    def _baca_baris(self, isi: dict[str, Sel], nomor: int) -> None:
        terisi = {nama for nama, s in isi.items() if s not in ("", None) and str(s).strip()}
        if not terisi or (self._tabel.bernilai and terisi <= set(self._tabel.kunci)):
            return
        galat: list[Galat] = []
        if self._tabel.bernilai:
            try:
                isi, catatan = sel_buku.urai_teks_nilai(
                    isi, satuan=self._konteks.satuan(isi), sandingan=self._konteks.sandingan(self._tabel, isi)
                )
                if catatan:
                    self._bacaan.peringatan.tambah(
                        Galat(tempat=self._tempat.nama, baris=nomor, kolom=self._judul("nilai"), sebab=catatan)
                    )
            except TolakError as tolak:
                kolom = self._tabel.kolom_bernama("nilai")
                galat.append(galat_sel(self._tempat, nomor, kolom, sel_buku.sebut(isi["nilai"]), tolak))
                isi = {**isi, "nilai": "", "status": ""}
        hasil = susun(self._tabel, isi, baca=sel_buku.baca, sebut=sel_buku.sebut, tempat=self._tempat, nomor=nomor)
        if isinstance(hasil, list):
            galat += hasil
        buruk = self._judul_buruk.get(nomor - 1)
        if galat or buruk:
            self._bacaan.tolak(self._tabel, isi, [g for g in galat if g.kolom not in (buruk or ())])
        elif not isinstance(hasil, list):
            self._konteks.catat(hasil)
            self._bacaan.tambah(self._tabel, Baris(self._tempat, nomor, hasil))

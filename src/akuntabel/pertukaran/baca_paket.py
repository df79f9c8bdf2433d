"""Read the files of a data package: every table, every row, every mistake in one pass."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from akuntabel.pertukaran import deskriptor, sel
from akuntabel.pertukaran.baris import Bacaan, Baris, PembacaSel, Tempat, susun
from akuntabel.pertukaran.deskriptor import NAMA_DESKRIPTOR
from akuntabel.pertukaran.galat import Galat
from akuntabel.pertukaran.sel import MAKS_TEKS, usul
from akuntabel.pertukaran.skema import VERSI, Kolom, Tabel, semua


def baca_berkas(berkas: Mapping[str, bytes]) -> tuple[Bacaan, dict[str, Any]]:
    """The rows of a package's files (given by name), and the properties of the package itself."""
    bacaan = Bacaan()
    nama_berkas = {nama.lower(): nama for nama in berkas}
    meta = _baca_deskriptor(berkas, bacaan)
    dikenal = {f"{nama}.csv": tabel for nama, tabel in semua().items()}
    for kecil, nama in nama_berkas.items():
        if kecil.endswith(".csv") and kecil not in dikenal:
            bacaan.galat.tambah(
                Galat(tempat=nama, sebab="Tidak ada tabel bernama ini.", perbaikan=usul(kecil, dikenal))
            )
    ada = False
    for kecil, tabel in dikenal.items():
        if kecil in nama_berkas:
            ada = True
            baca_csv(tabel, berkas[nama_berkas[kecil]], bacaan)
    if not ada:
        bacaan.galat.tambah(
            Galat(
                sebab="Tidak ada satu pun tabel di dalam paket ini.",
                perbaikan="Paket data berisi berkas CSV seperti opd.csv dan unsur.csv, serta datapackage.json.",
            )
        )
    return bacaan, meta


def _baca_deskriptor(berkas: Mapping[str, bytes], bacaan: Bacaan) -> dict[str, Any]:
    if NAMA_DESKRIPTOR not in berkas:
        bacaan.peringatan.tambah(
            Galat(tempat=NAMA_DESKRIPTOR, sebab="Berkas ini tidak ada; tabel dibaca menurut nama berkasnya.")
        )
        return {}
    try:
        isi = json.loads(berkas[NAMA_DESKRIPTOR].decode("utf-8-sig"))
        if not isinstance(isi, dict):
            raise TypeError
        jalur = [str(s["path"]) for s in isi.get("resources", ())]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        bacaan.galat.tambah(
            Galat(
                tempat=NAMA_DESKRIPTOR,
                sebab="Isinya bukan keterangan paket data yang sah.",
                perbaikan="Ekspor ulang paketnya, atau hapus berkas ini.",
            )
        )
        return {}
    versi = str(isi.get("akuntabel", VERSI))
    if versi.partition(".")[0] != VERSI.partition(".")[0]:
        bacaan.galat.tambah(
            Galat(
                tempat=NAMA_DESKRIPTOR,
                terbaca=versi,
                sebab=f"adalah versi tabel yang lain; aplikasi ini membaca versi {VERSI}.",
                perbaikan="Perbarui aplikasi, lalu coba lagi.",
            )
        )
    kecil = {nama.lower() for nama in berkas}
    for nama in jalur:
        if nama.lower() not in kecil:
            bacaan.galat.tambah(
                Galat(
                    tempat=NAMA_DESKRIPTOR,
                    terbaca=nama,
                    sebab="disebut, tetapi tidak ada di dalam paket.",
                    perbaikan="Lengkapi paketnya, atau hapus sebutannya.",
                )
            )
    return deskriptor.baca_meta(isi)


def baca_csv(tabel: Tabel, isi: bytes, bacaan: Bacaan) -> None:
    """Read one table into ``bacaan``. Row 1 is the header."""
    tempat = Tempat(f"{tabel.nama}.csv", pakai_nama=True)
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        bacaan.tak_terbaca.add(tabel.nama)
        bacaan.galat.tambah(
            Galat(
                tempat=tempat.nama,
                baris=isi.count(b"\n", 0, e.start) + 1,
                sebab="Ada huruf yang bukan UTF-8.",
                perbaikan="Simpan ulang sebagai CSV UTF-8.",
            )
        )
        return
    pembaca = csv.reader(io.StringIO(teks, newline=""), strict=True)
    nomor = 1
    batas = csv.field_size_limit(4 * MAKS_TEKS)  # a setting of the whole process: put back below
    try:
        kepala = next(pembaca, [])
        if not _periksa_kepala(tabel, kepala, tempat, bacaan):
            bacaan.tak_terbaca.add(tabel.nama)
            return
        baca = _sekali_baca()
        for nomor, isi_baris in enumerate(pembaca, start=2):
            _baca_baris(tabel, kepala, isi_baris, baca, tempat, nomor, bacaan)
    except csv.Error:
        bacaan.tak_terbaca.add(tabel.nama)
        bacaan.galat.tambah(
            Galat(
                tempat=tempat.nama,
                baris=nomor + 1,
                sebab="Tanda petik tidak berpasangan.",
                perbaikan='Teks yang memuat koma, petik, atau baris baru diapit petik ganda: "…".',
            )
        )
    finally:
        csv.field_size_limit(batas)


def _periksa_kepala(tabel: Tabel, kepala: list[str], tempat: Tempat, bacaan: Bacaan) -> bool:
    sebelum = len(bacaan.galat)
    nama_kolom = [k.nama for k in tabel.kolom]

    def salah(sebab: str, perbaikan: str = "", terbaca: str = "") -> None:
        bacaan.galat.tambah(Galat(tempat=tempat.nama, baris=1, terbaca=terbaca, sebab=sebab, perbaikan=perbaikan))

    if not kepala:
        salah("Berkas ini kosong.", f"Baris pertama berisi nama kolom: {','.join(nama_kolom)}.")
        return False
    if len(kepala) == 1 and any(p in kepala[0] for p in ";\t"):
        salah(
            "Kolom dipisahkan titik koma atau tab, seharusnya koma.",
            "Simpan ulang sebagai CSV berpemisah koma, atau pakai buku kerja .xlsx.",
        )
        return False
    for i, nama in enumerate(kepala):
        if nama not in nama_kolom:
            salah("bukan nama kolom tabel ini.", usul(nama, nama_kolom), terbaca=nama or "(kosong)")
        elif nama in kepala[:i]:
            salah("ada dua kali.", terbaca=nama)
    for kolom in tabel.kolom:
        if kolom.wajib and kolom.nama not in kepala:
            salah("adalah kolom wajib, tetapi tidak ada.", terbaca=kolom.nama)
    return len(bacaan.galat) == sebelum


def _sekali_baca() -> PembacaSel:
    """A reader of cells that reads what stands in a column again and again (codes, years, statuses) only once."""
    ingatan: dict[tuple[str, str], Any] = {}

    def baca(kolom: Kolom, teks: str) -> Any:
        kunci = (kolom.nama, teks)
        if kunci not in ingatan:
            ingatan[kunci] = sel.baca(kolom, teks)
        return ingatan[kunci]

    return baca


def _baca_baris(
    tabel: Tabel, kepala: list[str], isi: list[str], baca: PembacaSel, tempat: Tempat, nomor: int, bacaan: Bacaan
) -> None:
    if not any(isi):
        return
    if len(isi) != len(kepala):
        petunjuk = "Teks yang memuat koma harus diapit petik ganda." if len(isi) > len(kepala) else ""
        galat = Galat(
            tempat=tempat.nama,
            baris=nomor,
            sebab=f"Ada {len(isi)} kolom, seharusnya {len(kepala)}.",
            perbaikan=petunjuk,
        )
        bacaan.tolak(tabel, dict(zip(kepala, isi, strict=False)), [galat])
        return
    bernama = dict(zip(kepala, isi, strict=True))
    hasil = susun(tabel, bernama, baca=baca, tempat=tempat, nomor=nomor)
    if isinstance(hasil, list):
        bacaan.tolak(tabel, bernama, hasil)
    else:
        bacaan.tambah(tabel, Baris(tempat, nomor, hasil))

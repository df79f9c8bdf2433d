"""What an office has: its staff by education, rank, post and training, and its assets, row by row of their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from akuntabel.aturan.angka import Terbaca, baca_angka
from akuntabel.aturan.nilai import Angka
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.rekam.susunan import OPD, Susunan
from akuntabel.reviu.paham.rumusan import huruf
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

_KELOMPOK = {
    "pendidikan": r.KelompokPegawai.PENDIDIKAN,
    "diklat": r.KelompokPegawai.PELATIHAN,
    "golongan": r.KelompokPegawai.GOLONGAN,
    "jabatan": r.KelompokPegawai.JABATAN,
}
_STATUS = re.compile(r"\b(?:pns|asn|pppk|p3k|ptt|cpns|thl|honorer|kontrak)\b", re.IGNORECASE)
_TAHUN = re.compile(r"\b20\d\d\b")


def pegawai(lap: Laporan, s: Susunan, tahun: int) -> Iterator[r.Kepegawaian]:
    """Counts of staff. Of several tables that count by the same thing the first: another may be of a part, or of
    another time."""
    ada: set[r.KelompokPegawai] = set()
    for t in lap.tabel_bertipe:
        kelompok = _KELOMPOK.get(t.rincian) if t.jenis is JenisTabel.PEGAWAI else None
        kolom = _kolom_cacah(t)
        if kelompok is None or kelompok in ada or not kolom or not _setahun(t, tahun):
            continue
        ada.add(kelompok)
        dilihat: set[tuple[str, str]] = set()
        for n, (b, rincian) in enumerate(_rincian(t)):
            for k in kolom:
                status = _status(k, len(kolom))
                jumlah, _ = _cacah(t, b, k)
                if (rincian, status) in dilihat:
                    continue
                dilihat.add((rincian, status))
                s.catat("kepegawaian", kelompok, lap.lokasi_sel(t.sumber, b.indeks, k.indeks))
                yield r.Kepegawaian(
                    opd=OPD,
                    tahun=tahun,
                    kelompok=kelompok,
                    rincian=rincian,
                    status_pegawai=status,
                    jumlah=jumlah,
                    urutan=n + 1,
                    tercetak=b.teks[k.indeks],
                )


def aset(lap: Laporan, s: Susunan, tahun: int) -> Iterator[r.Aset]:
    """Vehicles, rooms and equipment, by the caption of their table."""
    dilihat: set[str] = set()
    for t in lap.tabel_bertipe:
        kolom = _kolom_cacah(t)
        if t.jenis is not JenisTabel.ASET or len(kolom) != 1 or not _setahun(t, tahun):
            continue
        for n, (b, uraian) in enumerate(_rincian(t)):
            jumlah, satuan = _cacah(t, b, kolom[0])
            kunci = f"{huruf(t.judul)[:40]}/{huruf(uraian)[:80]}"
            if kunci in dilihat:
                continue
            dilihat.add(kunci)
            s.catat("aset", kunci, lap.lokasi_sel(t.sumber, b.indeks, kolom[0].indeks))
            yield r.Aset(
                kunci=kunci,
                opd=OPD,
                tahun=tahun,
                kelompok=t.judul,
                uraian=uraian,
                jumlah=jumlah,
                satuan=satuan.casefold() or "unit",
                urutan=n + 1,
                tercetak=b.teks[kolom[0].indeks],
            )


def _status(k: Kolom, banyak: int) -> str:
    """The kind of staff that a column counts; "" of a column alone that only says that it counts."""
    daun = k.judul.removeprefix(k.grup).strip()
    return daun if banyak > 1 or _STATUS.search(daun) else ""


def _setahun(t: TabelBertipe, tahun: int) -> bool:
    """Whether the table is of this year, as far as caption and heads say: not of another, and not of several."""
    sebut = {int(x) for x in _TAHUN.findall(" ".join((t.judul, *(k.judul for k in t.kolom))))}
    return sebut <= {tahun}


def _kolom_cacah(t: TabelBertipe) -> list[Kolom]:
    """The columns that count: the parts of a total, else the total alone."""
    return list(t.berperan(Peran.BAGIAN)) or list(t.berperan(Peran.JUMLAH))[:1]


def _rincian(t: TabelBertipe) -> Iterator[tuple[BarisBertipe, str]]:
    """The rows that count something, with what it is."""
    nama = next((k for k in t.kolom if k.peran in (Peran.URAIAN, Peran.LAIN)), None)
    for b in t.badan:
        teks = b.teks[nama.indeks] if nama else ""
        if teks and any(b.teks[k.indeks] for k in _kolom_cacah(t)):
            yield b, teks


def _cacah(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> tuple[int | None, str]:
    """A whole number and the unit in its cell; None for a dash and for what cannot be read."""
    baca = baca_angka(b.teks[k.indeks])
    if not isinstance(baca, Terbaca) or not isinstance(baca.nilai, Angka):
        return None, ""
    n = baca.nilai.nilai
    return (int(n) if n == int(n) and n >= 0 else None), baca.satuan

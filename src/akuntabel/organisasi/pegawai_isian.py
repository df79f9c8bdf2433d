"""The grid of staff counts as a form sends it: read, checked, and held against what is stored.

Per table ("pendidikan") it has ``pendidikan-kolom-J`` and ``pendidikan-baris-I``, the names of columns and rows, and
``pendidikan-I-J``, the counts; ``asal`` says which rows the person saw, each with its version.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from akuntabel.aturan.angka import tulis_angka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.pegawai import KELOMPOK, SEBUTAN, TabelPegawai
from akuntabel.laman.bentrok import KOSONG, Beda
from akuntabel.organisasi.formulir import CacahField

BARIS_MAKS, KOLOM_MAKS = 60, 8
BARIS_CADANGAN = 2
"""Empty rows offered below each table."""
Kunci = tuple[str, int, r.KelompokPegawai, str, str]


@dataclass(frozen=True, slots=True)
class Kotak:
    """A cell to type in: its name, its text as it stands, its label, and what is wrong with it."""

    nama: str
    isi: str
    label: str
    galat: str = ""


@dataclass(frozen=True, slots=True)
class BarisIsian:
    judul: Kotak
    sel: tuple[Kotak, ...]
    jumlah: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelIsian:
    """One table of the grid, ready to show."""

    kelompok: str
    judul: str
    pendek: str
    kolom: tuple[Kotak, ...]
    baris: tuple[BarisIsian, ...]
    jumlah: int | None
    jumlah_kolom: tuple[int | None, ...]


@dataclass(slots=True)
class Bacaan:
    """What was sent: the records, the rows that were struck out, versions as seen, faults by the name of the cell."""

    rekaman: dict[Kunci, r.Kepegawaian] = field(default_factory=dict)
    sel: dict[Kunci, str] = field(default_factory=dict)
    """The name of each record's cell."""
    asal: dict[Kunci, int] = field(default_factory=dict)
    galat: dict[str, str] = field(default_factory=dict)

    @property
    def dicoret(self) -> tuple[Kunci, ...]:
        """Rows that were seen and are not sent any more."""
        return tuple(k for k in self.asal if k not in self.rekaman)

    @property
    def versi(self) -> dict[Kunci, int]:
        """Of all that is saved and removed; 0 for what was not there."""
        return {k: self.asal.get(k, 0) for k in self.rekaman} | {k: self.asal[k] for k in self.dicoret}


def baca(data: QueryDict, *, opd: str, tahun: int) -> Bacaan:
    """Read a sent grid. Faults are told, nothing is guessed."""
    hasil = Bacaan(asal=_baca_asal(data.get("asal", ""), opd, tahun))
    for kelompok in KELOMPOK:
        _baca_tabel(data, kelompok, opd, tahun, hasil)
    return hasil


def _baca_tabel(data: QueryDict, kelompok: r.KelompokPegawai, opd: str, tahun: int, hasil: Bacaan) -> None:
    k = kelompok.value
    kolom = _nama(data, f"{k}-kolom-", KOLOM_MAKS)
    baris = _nama(data, f"{k}-baris-", BARIS_MAKS)
    dilihat: set[str] = set()
    for i, rincian in baris.items():
        isi = {j: data.get(f"{k}-{i}-{j}", "").strip() for j in kolom}
        if not rincian:
            if any(isi.values()):
                hasil.galat[f"{k}-baris-{i}"] = "Tulis nama barisnya, atau kosongkan angkanya."
            continue
        if rincian in dilihat:
            hasil.galat[f"{k}-baris-{i}"] = f"“{rincian}” tertulis dua kali."
            continue
        dilihat.add(rincian)
        _baca_baris(hasil, kelompok, opd, tahun, rincian, i, {j: (kolom[j], x) for j, x in isi.items()})


def _baca_baris(
    hasil: Bacaan,
    kelompok: r.KelompokPegawai,
    opd: str,
    tahun: int,
    rincian: str,
    urutan: int,
    isi: Mapping[int, tuple[str, str]],
) -> None:
    tempat = {j: (opd, tahun, kelompok, rincian, status) for j, (status, _) in isi.items()}
    # A row of which nothing is known yet is kept by its name, in its first column.
    baru = not any(teks or tempat[j] in hasil.asal for j, (_, teks) in isi.items())
    for n, (j, (status, teks)) in enumerate(isi.items()):
        nama = f"{kelompok.value}-{urutan}-{j}"
        kunci = tempat[j]
        if kunci in hasil.rekaman:
            hasil.galat.setdefault(f"{kelompok.value}-kolom-{j}", f"Kolom “{status or 'Jumlah'}” ada dua.")
            continue
        if not teks and kunci not in hasil.asal and not (baru and n == 0):
            continue
        try:
            jumlah = CacahField(required=False).clean(teks)
        except ValidationError as sebab:
            tempat_sel = ", ".join(filter(None, (f"{SEBUTAN[kelompok][1]} {rincian}", status)))
            hasil.galat[nama] = f"{tempat_sel}: {' '.join(sebab.messages)}"
            continue
        hasil.sel[kunci] = nama
        hasil.rekaman[kunci] = r.Kepegawaian(
            opd=opd,
            tahun=tahun,
            kelompok=kelompok,
            rincian=rincian,
            status_pegawai=status,
            jumlah=jumlah,
            urutan=urutan,
        )


def _nama(data: QueryDict, awalan: str, batas: int) -> dict[int, str]:
    """Names by their number, in order; gaps stay gaps."""
    ada = {n: data.get(f"{awalan}{n}") for n in range(1, batas + 1)}
    return {n: " ".join(teks.split())[:300] for n, teks in ada.items() if teks is not None}


def tulis_asal(baris: Iterable[tuple[r.Kepegawaian, int]]) -> str:
    """Which rows are shown, with their versions, to be sent along."""
    return json.dumps(
        [[b.kelompok.value, b.rincian, b.status_pegawai, versi] for b, versi in baris], ensure_ascii=False
    )


def _baca_asal(teks: str, opd: str, tahun: int) -> dict[Kunci, int]:
    try:
        return {
            (opd, tahun, r.KelompokPegawai(k), str(rincian), str(status)): int(versi)
            for k, rincian, status, versi in json.loads(teks or "[]")
        }
    except (ValueError, TypeError):
        return {}


def susun(tabel: Iterable[TabelPegawai], *, kolom_baru: str = "", cadangan: bool = True) -> tuple[TabelIsian, ...]:
    """The four tables ready to be typed in; ``kolom_baru`` names the one that gets a further column."""
    ada = {t.kelompok: t for t in tabel}
    hasil = []
    for kelompok in KELOMPOK:
        t = ada.get(kelompok) or TabelPegawai(kelompok=kelompok, baris=(), kolom=("",), isi={})
        kolom = [*t.kolom, *([""] if kelompok.value == kolom_baru and len(t.kolom) < KOLOM_MAKS else [])]
        baris = [*t.baris, *([""] * BARIS_CADANGAN if cadangan else [])]
        nama = {(i, j): _tulis(t.isi.get((b, s))) for i, b in enumerate(baris, 1) for j, s in enumerate(kolom, 1)}
        if len(kolom) > len(t.kolom):
            nama |= {(i, len(kolom)): "" for i in range(1, len(baris) + 1)}
        hasil.append(_tabel(kelompok, dict(enumerate(kolom, 1)), dict(enumerate(baris, 1)), nama, {}))
    return tuple(hasil)


def susun_dari(data: QueryDict, galat: Mapping[str, str]) -> tuple[TabelIsian, ...]:
    """The tables as they were sent, faults beside the cells."""
    hasil = []
    for kelompok in KELOMPOK:
        k = kelompok.value
        kolom = _nama(data, f"{k}-kolom-", KOLOM_MAKS) or {1: ""}
        baris = _nama(data, f"{k}-baris-", BARIS_MAKS)
        isi = {(i, j): data.get(f"{k}-{i}-{j}", "") for i in baris for j in kolom}
        hasil.append(_tabel(kelompok, kolom, baris, isi, galat))
    return tuple(hasil)


def _tabel(
    kelompok: r.KelompokPegawai,
    kolom: Mapping[int, str],
    baris: Mapping[int, str],
    isi: Mapping[tuple[int, int], str],
    galat: Mapping[str, str],
) -> TabelIsian:
    k = kelompok.value
    judul, pendek = SEBUTAN[kelompok]
    angka = {tempat: int(x) if (x := teks.replace(".", "").strip()).isdigit() else None for tempat, teks in isi.items()}
    daftar = [
        BarisIsian(
            Kotak(f"{k}-baris-{i}", b, f"{pendek}, baris {n}", galat.get(f"{k}-baris-{i}", "")),
            tuple(
                Kotak(
                    f"{k}-{i}-{j}",
                    isi[i, j],
                    f"{b or f'baris {n}'}, {s or 'jumlah'}",
                    galat.get(f"{k}-{i}-{j}", ""),
                )
                for j, s in kolom.items()
            ),
            _jumlah(angka[i, j] for j in kolom),
        )
        for n, (i, b) in enumerate(baris.items(), 1)
    ]
    return TabelIsian(
        kelompok=k,
        judul=judul,
        pendek=pendek,
        kolom=tuple(
            Kotak(f"{k}-kolom-{j}", s, f"{pendek}, kolom {n}", galat.get(f"{k}-kolom-{j}", ""))
            for n, (j, s) in enumerate(kolom.items(), 1)
        ),
        baris=tuple(daftar),
        jumlah=_jumlah(angka.values()),
        jumlah_kolom=tuple(_jumlah(angka[i, j] for i in baris) for j in kolom),
    )


def _jumlah(angka: Iterable[int | None]) -> int | None:
    ada = [n for n in angka if n is not None]
    return sum(ada) if ada else None


def _tulis(jumlah: int | None) -> str:
    return "" if jumlah is None else tulis_angka(Decimal(jumlah))


def beda(bacaan: Bacaan, kini: Mapping[Kunci, tuple[r.Kepegawaian, int]]) -> tuple[Beda, ...]:
    """The cells in which what was sent differs from what is stored."""
    hasil = []
    for kunci, rekaman in bacaan.rekaman.items():
        tersimpan = kini[kunci][0].jumlah if kunci in kini else None
        if tersimpan == rekaman.jumlah:
            continue
        saya, mereka = _tulis(rekaman.jumlah), _tulis(tersimpan)
        label = ": ".join((SEBUTAN[rekaman.kelompok][1], ", ".join(filter(None, (rekaman.rincian, kunci[-1])))))
        hasil.append(
            Beda(
                nama=bacaan.sel[kunci],
                label=label,
                saya=(saya,),
                mereka=(mereka,),
                saya_tulis=saya or KOSONG,
                mereka_tulis=mereka or KOSONG,
            )
        )
    return tuple(hasil)


def asal_kini(bacaan: Bacaan, kini: Mapping[Kunci, tuple[r.Kepegawaian, int]]) -> str:
    """The rows that the person knows, with their present versions: what others added is not struck out by this form."""
    return tulis_asal(kini[k] for k in {**bacaan.asal, **bacaan.rekaman} if k in kini)


def menurut_kunci(baris: Iterable[tuple[Any, int]]) -> dict[Kunci, tuple[r.Kepegawaian, int]]:
    return {(b.opd, b.tahun, b.kelompok, b.rincian, b.status_pegawai): (b, v) for b, v in baris}

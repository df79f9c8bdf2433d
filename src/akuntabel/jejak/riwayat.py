"""The history of one row, out of the audit trail: who changed which cells, when and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, TextField, Value
from django.db.models.functions import StrIndex

from akuntabel.aturan.alur import Alur, Langkah
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.orang import nama_orang
from akuntabel.kinerja.beku import kanonik
from akuntabel.kinerja.rekaman import KUNCI

SATU_DUDUKAN = timedelta(minutes=30)
"""Changes by one person that follow each other within this time are shown as one."""
LANGKAH = tuple(x.value for x in Langkah)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ubahan:
    """One act on a row. ``sebelum`` and ``sesudah`` hold the cells that changed, without the key of the row: empty
    before where the row was new, empty after where it is gone."""

    nomor: int
    waktu: datetime
    pelaku: str
    """Name of the account."""
    nama: str
    """Full name, as people know it."""
    tindakan: str
    objek: str
    alasan: str
    sebelum: Mapping[str, Any]
    sesudah: Mapping[str, Any]
    jumlah: int = 1
    """How many acts it stands for (``kelompokkan``)."""


def riwayat(opd: str, *, tabel: str, kunci: Mapping[str, Any], batas: int = 20) -> tuple[Ubahan, ...]:
    """The last changes of one row of a table, the latest first. Two queries.

    ``kunci`` holds the columns that identify the row (``kinerja.rekaman.KUNCI``), or some of them for all rows that
    share these.
    """
    hasil: list[tuple[Jejak, Mapping[str, Any], Mapping[str, Any]]] = []
    for jejak in _yang_memuat(opd, tabel, kunci):
        hasil += [(jejak, lama, baru) for lama, baru in _baris(jejak, tabel, kunci)]
        if len(hasil) >= batas:
            break
    nama = nama_orang(j.pelaku for j, _, _ in hasil) if hasil else {}
    return tuple(
        Ubahan(
            nomor=j.nomor,
            waktu=j.waktu,
            pelaku=j.pelaku,
            nama=nama[j.pelaku],
            tindakan=j.tindakan,
            objek=j.objek,
            alasan=j.alasan,
            sebelum=sebelum,
            sesudah=sesudah,
        )
        for j, sebelum, sesudah in hasil[:batas]
    )


def kelompokkan(ubahan: Iterable[Ubahan], *, jeda: timedelta = SATU_DUDUKAN) -> tuple[Ubahan, ...]:
    """Saves by the same person in one sitting as one change: from the first value to the last. The latest first."""
    hasil: list[Ubahan] = []
    kini: Ubahan | None = None
    for u in ubahan:
        sambung = kini is not None and _sedudukan(kini, u, jeda)
        kini = u
        if not sambung:
            hasil.append(u)
            continue
        akhir = hasil[-1]
        sebelum = {**{k: v for k, v in akhir.sebelum.items() if k not in u.sesudah}, **u.sebelum}
        sesudah = {**u.sesudah, **akhir.sesudah}
        tetap = {k for k in sesudah if k in sebelum and sebelum[k] == sesudah[k]}
        hasil[-1] = replace(
            akhir,
            sebelum={k: v for k, v in sebelum.items() if k not in tetap},
            sesudah={k: v for k, v in sesudah.items() if k not in tetap},
            jumlah=akhir.jumlah + u.jumlah,
        )
    return tuple(hasil)


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahLampau:
    """A step that was taken."""

    nomor: int
    langkah: Langkah
    dari: str
    ke: str
    waktu: datetime
    pelaku: str
    nama: str
    alasan: str
    versi_beku: int
    """The version that was frozen by it; 0 where none was."""
    sidik: str


def riwayat_langkah(opd: str, *, alur: Alur, kunci: str) -> tuple[LangkahLampau, ...]:
    """All steps that something has taken, the latest first. Two queries."""
    tempat = {"kunci": kunci}
    calon = _yang_memuat(opd, alur.value, tempat, langkah=True)
    hasil = [(j, lama, baru) for j in calon for lama, baru in _baris(j, alur.value, tempat) if "keadaan" in baru]
    nama = nama_orang(j.pelaku for j, _, _ in hasil) if hasil else {}
    return tuple(
        LangkahLampau(
            nomor=j.nomor,
            langkah=Langkah(j.tindakan),
            dari=str(lama.get("keadaan", "")),
            ke=str(baru["keadaan"]),
            waktu=j.waktu,
            pelaku=j.pelaku,
            nama=nama[j.pelaku],
            alasan=j.alasan,
            versi_beku=int(baru.get("versi_beku", 0)),
            sidik=str(baru.get("sidik", "")),
        )
        for j, lama, baru in hasil
    )


def _yang_memuat(opd: str, tabel: str, kunci: Mapping[str, Any], *, langkah: bool = False) -> Iterator[Jejak]:
    """Entries that may be about the row, the latest first: their text holds its keys. The cells decide afterwards."""
    baris = Jejak.objects.filter(opd=opd).order_by("-nomor")
    if langkah:
        baris = baris.filter(tindakan__in=LANGKAH)
    potongan = [*(_potongan(k, v) for k, v in kunci.items() if v not in (None, "") and not _bulat(v)), f'"{tabel}":[']
    for n, teks in enumerate(potongan):
        cari = Value(teks, output_field=TextField())
        baris = baris.alias(**{f"b{n}": StrIndex("sesudah", cari), f"a{n}": StrIndex("sebelum", cari)})
        baris = baris.filter(Q(**{f"b{n}__gt": 0}) | Q(**{f"a{n}__gt": 0}))
    hasil: Iterator[Jejak] = baris.iterator(chunk_size=50)
    return hasil


def _potongan(kolom: str, isi: Any) -> str:
    return kanonik({kolom: isi})[1:-1]


def _bulat(isi: Any) -> bool:
    """Whole numbers stand in the trail as numbers, in some calls as text: they are compared afterwards."""
    return isinstance(isi, int) or (isinstance(isi, str) and isi.isdigit())


def _baris(jejak: Jejak, tabel: str, kunci: Mapping[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """What an entry says of the rows: the cells before and after, without their keys."""
    nama_kunci = set(KUNCI.get(tabel, ("kunci",))) | kunci.keys()
    lama, baru = _cocok(jejak.sebelum, tabel, kunci), _cocok(jejak.sesudah, tabel, kunci)
    return [
        (
            {x: y for x, y in lama.get(k, {}).items() if x not in nama_kunci},
            {x: y for x, y in baru.get(k, {}).items() if x not in nama_kunci},
        )
        for k in dict.fromkeys([*lama, *baru])
    ]


def _cocok(isi: str, tabel: str, kunci: Mapping[str, Any]) -> dict[tuple[str, ...], dict[str, Any]]:
    baris: Sequence[dict[str, Any]] = json.loads(isi).get(tabel, ()) if isi else ()
    nama = KUNCI.get(tabel, ("kunci",))
    return {
        tuple(str(b.get(k, "")) for k in nama): b
        for b in baris
        if all(str(b.get(k, "")) == ("" if v is None else str(v)) for k, v in kunci.items())
    }


def _sedudukan(kini: Ubahan, dulu: Ubahan, jeda: timedelta) -> bool:
    """``dulu`` came before ``kini``, by the same person, at the same thing, within the time. Steps stand alone."""
    return (
        kini.pelaku == dulu.pelaku
        and kini.tindakan == dulu.tindakan
        and kini.objek == dulu.objek
        and not (kini.alasan or dulu.alasan)
        and kini.tindakan not in LANGKAH
        and kini.waktu - dulu.waktu <= jeda
    )

"""A walk over every act × every role × own and other OPD: each is really called, and the answer compared with the table.

The acts are found by themselves: the functions of all ``tindakan`` modules that somebody (``pelaku``) does. A first
call that every right is granted to says which rights the act asks for, and of what; then each person is let try.
"""

from __future__ import annotations

import importlib
import inspect
import io
import itertools
import pkgutil
import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from django.db import models, transaction
from tests.akun.jalan import TERBACA_SEOPD, orang, sebut, semua_orang
from tests.kantor import KOORDINATOR, OPD, OPD_LAIN, gabung, kantor, muatkan
from tests.masuk import pengguna

import akuntabel
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan import hak
from akuntabel.aturan.hak import HAK, Jangkauan, Pelaku, Peran, Putusan, Tindakan
from akuntabel.aturan.nilai import Angka
from akuntabel.aturan.peran import Penugasan as Tugas
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.models import PengecualianPeriode
from akuntabel.organisasi.periode.tindakan import beri_pengecualian

pytestmark = pytest.mark.django_db

PRIBADI = {"ganti_sandi", "catat_dua_langkah", "keluarkan_perangkat"}
"""Acts that no role gives: everybody does them to the account that is their own."""
LANGKAH_TERDEPAN = ("wajib_", "boleh_")
"""Names of what only looks whether an act is possible."""
SAMPEL: dict[str, Any] = {
    "opd": OPD,
    "tahun": 2023,
    "triwulan": 1,
    "periode": Periode(2023, 1),
    "nama_pengguna": "orang.baru",
    "sandi": "kuda-poni-lumajang-77",
    "nama": "Nama Baru",
    "alasan": "Alasan uji",
    "kejadian": "dipasang",
    "akun": (),
    "versi": 1,
    "nomor": 1,
    "pengecualian": lambda: PengecualianPeriode.objects.latest("pk").pk,  # numbers go on, whatever is rolled back
    "kunci": "w1",
    "rencana": "renstra",
    "asal": "renstra",
    "tahun_awal": 2024,
    "tahun_akhir": 2026,
    "berlaku_sejak": 2023,
    "nomenklatur": "",
    "pk": "pk1",
    "tanggal": date(2023, 1, 31),
    "sampai": date(2099, 12, 31),
    "buka": date(2023, 4, 1),
    "tutup": date(2099, 12, 31),
    "tabel": "unit",
    "langkah": 1,
    "dari": 2023,
    "ke": 2024,
    "kode": "KL-01",
    "tempat": "",
    "uraian": "Uraian baru",
    "indikator": "i2",
    "isi": b"%PDF-1.7",
    "kolom": "murni",
    "unsur": "p1",
}
"""A valid value for each argument by its name, from ``tests.kantor``. Records, models and small data classes are found
or made by their type."""
KHUSUS: dict[tuple[str, str], Any] = {
    ("simpan_setelan", "nama"): "akun.dua_faktor_peran",
    ("kembalikan_setelan", "nama"): "akun.dua_faktor_peran",
    ("simpan_setelan", "nilai"): (Peran.ADMIN_PEMDA,),
    ("unggah_bukti", "nama"): "a.pdf",
    ("tarik_bukti", "kunci"): "b1",
    ("unggah_reviu", "nama"): "laporan.pdf",
    ("IsianButir", "kode"): "F1",
    ("hapus", "kunci"): "u1",
    ("pindahkan", "kunci"): "u1",
    ("hapus_narasi", "kunci"): (OPD, 2023, 0, "pendahuluan", ""),
    ("arsipkan_indikator", "kunci"): "i2",
    ("arsipkan_unsur", "kunci"): "p1",
    ("pulihkan_unsur", "kunci"): ("p1",),
    ("pindahkan_unsur", "kunci"): "p1",
    ("ubah_unsur", "kunci"): "p1",
    ("tambah_dari_nomenklatur", "kode"): ("8.01.02",),
    ("salin_tahun", "tabel"): "aset",
    ("salin_pagu", "ke"): r.TahapAnggaran.PERGESERAN,
    ("IsianSel", "nilai"): Angka(Decimal(9)),
}


@dataclass(frozen=True)
class Tindak:
    """An act, with the step where it takes one."""

    fungsi: Callable[..., Any]
    langkah: Any = None

    @property
    def nama(self) -> str:
        return f"{self.fungsi.__module__.removeprefix('akuntabel.')}.{self.fungsi.__name__}" + (
            f"[{self.langkah}]" if self.langkah else ""
        )


def semua_tindakan() -> tuple[Tindak, ...]:
    """All that can be done, whoever adds it."""
    return tuple(itertools.chain.from_iterable(map(_terurai, _fungsi())))


def _fungsi() -> Iterator[Callable[..., Any]]:
    for modul in pkgutil.walk_packages(akuntabel.__path__, "akuntabel."):
        if "tindakan" not in modul.name.split("."):
            continue
        isi = importlib.import_module(modul.name)
        for nama, fungsi in inspect.getmembers(isi, inspect.isfunction):
            milik = fungsi.__module__ == modul.name and not nama.startswith(("_", *LANGKAH_TERDEPAN))
            if milik and "pelaku" in inspect.signature(fungsi).parameters:
                yield fungsi


def _terurai(fungsi: Callable[..., Any]) -> Iterator[Tindak]:
    langkah = typing.get_type_hints(fungsi).get("langkah")
    if isinstance(langkah, type) and issubclass(langkah, Enum):
        yield from (Tindak(fungsi, x) for x in langkah)
    else:
        yield Tindak(fungsi)


# --- arguments -------------------------------------------------------------------------------------------------------


def _isian(t: Tindak) -> dict[str, Any]:
    petunjuk = typing.get_type_hints(t.fungsi)
    wajib = [
        p.name
        for p in inspect.signature(t.fungsi).parameters.values()
        if p.name != "pelaku" and p.default is p.empty and p.kind is p.KEYWORD_ONLY
    ]
    return {
        nama: t.langkah if nama == "langkah" and t.langkah else _nilai(t.fungsi.__name__, nama, petunjuk.get(nama))
        for nama in wajib
    }


def _nilai(pemilik: str, nama: str, jenis: Any) -> Any:
    if (pemilik, nama) in KHUSUS:
        return KHUSUS[pemilik, nama]
    dalam = typing.get_args(jenis)
    if isinstance(jenis, type) and issubclass(jenis, models.Model):
        return _baris(jenis)
    if jenis is Himpunan:
        asal = kantor()
        return replace(asal, narasi=tuple(replace(n, isi="Isi baru.") for n in asal.narasi))
    if jenis is Tugas:
        return Tugas(peran=Peran.VERIFIKATOR_OPD, jangkauan=Jangkauan.OPD, opd=OPD)
    if jenis is typing.BinaryIO:
        return io.BytesIO(SAMPEL["isi"])
    istilah = next((x for x in (jenis, *dalam) if isinstance(x, type) and issubclass(x, Enum)), None)
    if istilah is not None:
        return next(iter(istilah))
    rekaman = next((x for x in (jenis, *dalam) if isinstance(x, type) and issubclass(x, r.Rekaman)), None)
    if rekaman is not None:
        baris = _rekaman(rekaman)
        return baris if typing.get_origin(jenis) in (Iterable, Sequence, tuple) or dalam else baris[0]
    if isian := next(
        (x for x in (jenis, *dalam) if isinstance(x, type) and is_dataclass(x) and x is not Periode), None
    ):
        return (_buat(isian),) if dalam else _buat(isian)
    if nama not in SAMPEL and (sederhana := _sederhana(jenis, dalam)) is not None:
        return sederhana
    if nama not in SAMPEL:
        pytest.fail(
            f"The act {pemilik} takes “{nama}” ({jenis}), for which there is no sample: add one to SAMPEL or KHUSUS in "
            "tests/akun/test_semua_tindakan.py, a value that exists in tests/kantor.py."
        )
    sampel = SAMPEL[nama]
    return sampel() if callable(sampel) else sampel


def _buat(jenis: type[Any]) -> Any:
    """A small data class with a value for each of its fields."""
    petunjuk = typing.get_type_hints(jenis)
    return jenis(**{f.name: _nilai(jenis.__name__, f.name, petunjuk[f.name]) for f in fields(jenis) if f.init})


def _sederhana(jenis: Any, dalam: tuple[Any, ...]) -> Any:
    """A value of a plain type, for an argument of which nothing is known; None where the type is not plain."""
    if typing.get_origin(jenis) in (Iterable, Sequence, Mapping, tuple):
        return {} if typing.get_origin(jenis) is Mapping else ()
    plain = {str: "Isian uji", int: 1, bool: True, bytes: b"", date: date(2023, 6, 30)}
    return next((plain[x] for x in (jenis, *dalam) if x in plain), None)


def _baris(model: type[models.Model]) -> models.Model:
    if model is Pengguna:
        return Pengguna.objects.get(username="orang_dikelola")
    if model is Penugasan:
        return Penugasan.objects.select_related("pengguna").get(pengguna__username="orang_dikelola")
    return model._default_manager.all()[0]


def _rekaman(jenis: type[Any]) -> tuple[Any, ...]:
    """Rows of the OPD's own, as stored but for one text, so that saving them changes something."""
    tabel = next(nama for nama, rekaman in r.TABEL.items() if rekaman is jenis)
    semua = [
        b
        for b in kantor().tabel(tabel)
        if getattr(b, "rencana", "") != "rpjmd" and getattr(b, "kunci", "") != "rpjmd" and not getattr(b, "pk", "")
    ]
    if not semua:
        pytest.fail(f"tests/kantor.py has no row of {tabel}: add one, so that its act can be tried.")
    return (_ubah(semua[0]),)


def _ubah(baris: Any) -> Any:
    for kolom in ("uraian", "nama", "isi", "penyebab", "tentang", "keterangan", "tercetak", "lokasi"):
        if hasattr(baris, kolom):
            return replace(baris, **{kolom: "Diubah dalam uji"})
    return baris


# --- the rights that an act asks for ---------------------------------------------------------------------------------

Ditanya = tuple[Tindakan, str, str, str]


@contextmanager
def _mencatat(*, izinkan_semua: bool) -> Iterator[list[Ditanya]]:
    """Whoever asks the table of rights is noted; ``izinkan_semua`` answers yes to all."""
    ditanya: list[Ditanya] = []

    def boleh(pelaku: Pelaku, tindakan: Tindakan, *, opd: str = "", unit: str = "", indikator: str = "") -> Putusan:
        ditanya.append((tindakan, opd, unit, indikator))
        putusan = hak_boleh(pelaku, tindakan, opd=opd, unit=unit, indikator=indikator)
        return Putusan(True) if izinkan_semua else putusan

    hak_boleh = hak.boleh
    pemakai = [
        m for n, m in sys.modules.items() if n.startswith("akuntabel.") and getattr(m, "boleh", None) is hak_boleh
    ]
    for m in pemakai:
        m.boleh = boleh  # type: ignore[attr-defined]
    try:
        yield ditanya
    finally:
        for m in pemakai:
            m.boleh = hak_boleh  # type: ignore[attr-defined]


def _coba(t: Tindak, pelaku: Pelaku) -> Exception | None:
    """Do it and undo it; why it was refused, or None."""
    isian = _isian(t)
    try:
        with transaction.atomic():
            t.fungsi(pelaku=pelaku, **isian)
            transaction.set_rollback(True)
    except TindakanDitolak as galat:
        return galat
    except Exception as galat:  # noqa: BLE001  # whatever it is, the sample is to blame or the act
        pytest.fail(f"{t.nama} with {isian} broke with {galat!r}: give it a fitting value in KHUSUS, or mend the act.")
    return None


def _berhak(tugas: Tugas, ditanya: Ditanya) -> bool:
    """The table read once more, to the row."""
    tindakan, opd, unit, indikator = ditanya
    if tugas.jangkauan not in HAK[tindakan].get(tugas.peran, frozenset()):
        return False
    if tugas.jangkauan is Jangkauan.PEMDA:
        return True
    if tindakan in TERBACA_SEOPD:
        return opd in ("", tugas.opd)
    if not opd or opd != tugas.opd:
        return False
    return tugas.jangkauan is Jangkauan.OPD or (
        tugas.unit if tugas.jangkauan is Jangkauan.UNIT else tugas.indikator
    ) == (unit if tugas.jangkauan is Jangkauan.UNIT else indikator)


_DITANYA: dict[str, frozenset[Ditanya]] = {}


def _hak_diminta(t: Tindak) -> frozenset[Ditanya]:
    if t.nama not in _DITANYA:
        semua = Pelaku(nama="siapa pun", penugasan=tuple(x for x in semua_orang() if x.opd in ("", OPD)))
        with _mencatat(izinkan_semua=True) as ditanya:
            _coba(t, semua)
        _DITANYA[t.nama] = frozenset(ditanya)
    return _DITANYA[t.nama]


@pytest.fixture
def _kantor(settings: Any, tmp_path: Path) -> None:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    pengguna(Peran.OPERATOR_OPD, nama="orang dikelola")
    beri_pengecualian(
        pelaku=KOORDINATOR, opd=OPD, tahun=2023, triwulan=1, sampai=date(2099, 12, 31), alasan="Alasan uji"
    )


@pytest.mark.usefixtures("_kantor")
@pytest.mark.parametrize("tugas", semua_orang(), ids=sebut)
def test_an_act_is_done_by_whom_the_table_of_rights_allows_and_by_nobody_else(tugas: Tugas) -> None:
    keluhan: list[str] = []
    jejak = Jejak.objects.count()
    for t in semua_tindakan():
        with _mencatat(izinkan_semua=False) as ditanya:
            galat = _coba(t, orang(tugas))
        diminta = _hak_diminta(t) | frozenset(ditanya)
        if not diminta:
            if t.fungsi.__name__ not in PRIBADI:
                keluhan.append(f"{t.nama} asks for no right")
            elif galat is None:
                keluhan.append(f"{t.nama} was done to somebody else's account")
            continue
        berhak = [_berhak(tugas, d) for d in diminta]
        if not any(berhak) and galat is None:
            keluhan.append(f"{t.nama} was done without a right: {sorted(diminta)}")
        if all(berhak) and isinstance(galat, TidakBerhak):
            keluhan.append(f"{t.nama} was refused with the right {sorted(diminta)}: {galat}")
    assert not keluhan, "\n".join(keluhan)
    assert Jejak.objects.count() == jejak


@pytest.mark.usefixtures("_kantor")
def test_an_act_with_the_name_of_a_right_asks_for_that_right() -> None:
    diperiksa = 0
    for t in semua_tindakan():
        nama = t.fungsi.__name__.replace("langkah", str(t.langkah)) if t.langkah else t.fungsi.__name__
        if nama in set(Tindakan):
            diperiksa += 1
            assert Tindakan(nama) in {d[0] for d in _hak_diminta(t)}, t.nama
    assert diperiksa > 15


def test_the_walk_finds_the_acts() -> None:
    nama = {t.fungsi.__name__ for t in semua_tindakan()}
    assert {"simpan_realisasi", "langkah_triwulan", "tugaskan", "impor_himpunan", "simpan_unit"} <= nama
    assert nama >= PRIBADI

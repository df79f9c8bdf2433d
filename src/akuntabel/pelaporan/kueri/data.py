"""Reads of the report's own tables, and the whole that a report is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from akuntabel.anggaran import kueri as anggaran
from akuntabel.anggaran.models import Pagu, RealisasiAnggaran
from akuntabel.jejak.muat import muat_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.organisasi import kueri as organisasi
from akuntabel.pelaporan import models as m
from akuntabel.pengukuran import kueri as pengukuran
from akuntabel.pengukuran.models import Realisasi
from akuntabel.perencanaan import kueri as perencanaan
from akuntabel.perjanjian import kueri as perjanjian
from akuntabel.perjanjian.models import Pk

daftar_opd = organisasi.daftar_opd

RENTETAN = ("target", "pk", "realisasi")
"""Of these a report needs other years too: what was promised and reached before, and at the end of the plan."""
BERTAHUN = tuple(
    nama
    for nama, kelas in r.TABEL.items()
    if "tahun" in kelas.__dataclass_fields__ and nama not in ("dasar_hukum", *RENTETAN)
)
"""Tables whose rows belong to one year."""


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD, in three queries."""
    return {
        "swot": muat_tabel(m.Swot, opd=opd),
        "narasi": muat_tabel(m.Narasi, opd=opd),
        "catatan": muat_tabel(m.Catatan, opd=opd),
    }


def muat_himpunan(opd: str, *, tahun: int | None = None) -> Himpunan:
    """All records of one OPD and of the Pemda above it, in a fixed number of queries.

    ``tahun`` keeps what the reports of that year are made of: of the tables in ``BERTAHUN`` the rows of that one, of
    the indicators and agreements all years.
    """
    tabel: dict[str, Any] = {}
    for app in (organisasi.muat, perencanaan.muat, anggaran.muat, perjanjian.muat, pengukuran.muat, muat):
        tabel |= app(opd=opd)
    himpunan = Himpunan(**tabel)
    return himpunan if tahun is None else _hanya_tahun(himpunan, tahun)


def _hanya_tahun(himpunan: Himpunan, tahun: int) -> Himpunan:
    isi: dict[str, Any] = {nama: tuple(b for b in getattr(himpunan, nama) if b.tahun == tahun) for nama in BERTAHUN}
    return replace(himpunan, **isi)


def muat_tahun(opd: str, tahun: int) -> TahunKinerja:
    """What the report of one OPD and year is made of. Raises TidakAdaError where the OPD is not stored."""
    return TahunKinerja.dari(muat_himpunan(opd), opd=opd, tahun=tahun)


def tahun_tersedia(opd: str) -> list[int]:
    """The years, ascending, that the OPD has a budget, an agreement, texts, or a figure of a quarter for."""
    milik: list[QuerySet[Any]] = [
        model._default_manager.order_by().filter(opd=opd) for model in (Pagu, RealisasiAnggaran, Pk, m.Narasi)
    ]
    milik.append(Realisasi.objects.order_by().filter(pemilik=opd, triwulan__gt=0))
    tahun = [baris.values_list("tahun", flat=True) for baris in milik]
    return sorted(tahun[0].union(*tahun[1:]))

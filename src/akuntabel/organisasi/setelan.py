"""The settings as they hold: the Pemda's choice where there is one, else the default of ``aturan.setelan``.

Within ``memakai_setelan`` (every request, the commands) the rules of ``aturan`` go by these choices too; the table is
read once, when the first of them is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from akuntabel.aturan import setelan as a
from akuntabel.aturan.parameter import Parameter, memakai, parameter_baku
from akuntabel.organisasi import models as m


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """A choice that the Pemda made; ``sejak`` 0 for a setting that is not dated."""

    nama: str
    sejak: int
    nilai: a.NilaiSetelan
    alasan: str
    oleh: str
    kapan: datetime
    versi: int


Pembaca = Callable[[], Mapping[str, tuple[Pilihan, ...]]]
_PEMBACA: ContextVar[Pembaca | None] = ContextVar("pembaca", default=None)


def semua() -> Mapping[str, tuple[Pilihan, ...]]:
    """All choices by the name of their setting, the latest year first; read once within ``memakai_setelan``."""
    pembaca = _PEMBACA.get()
    return pembaca() if pembaca else _baca()


def pilihan(nama: str, tahun: int | None = None) -> Pilihan | None:
    """The choice that holds in a budget year (default: this one), or None where it is the default."""
    tahun = timezone.localdate().year if tahun is None else tahun
    return next((p for p in semua().get(nama, ()) if p.sejak <= tahun), None)


def nilai(nama: str, tahun: int | None = None) -> a.NilaiSetelan:
    """The value of a setting in a budget year (default: this one)."""
    tahun = timezone.localdate().year if tahun is None else tahun
    ada = pilihan(nama, tahun)
    return ada.nilai if ada else a.setelan(nama).baku(tahun)


@contextmanager
def memakai_setelan() -> Iterator[None]:
    """Within it the rules go by the Pemda's choices, as they stand when the first is asked for."""
    tanda = _PEMBACA.set(cache(_baca))
    try:
        with memakai(_pengganti):
            yield
    finally:
        _PEMBACA.reset(tanda)


class SetelanMiddleware:
    """Every request goes by the settings."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with memakai_setelan():
            return self.get_response(request)


def _pengganti(nama: str, tahun: int) -> Parameter | None:
    s = a.setelan_parameter(nama)
    ada = pilihan(s.nama, tahun) if s else None
    if s is None or ada is None:
        return None
    keterangan = parameter_baku(nama, tahun).keterangan
    return Parameter(nama, ada.nilai, f"Setelan Pemda sejak {ada.sejak}: {ada.alasan}", ada.sejak, keterangan)


def _baca() -> Mapping[str, tuple[Pilihan, ...]]:
    hasil: dict[str, tuple[Pilihan, ...]] = {}
    for baris in m.Setelan.objects.order_by("nama", "-sejak"):
        isi = Pilihan(
            nama=baris.nama,
            sejak=baris.sejak,
            nilai=a.setelan(baris.nama).baca(baris.isi),
            alasan=baris.alasan,
            oleh=baris.oleh,
            kapan=baris.diubah,
            versi=baris.versi,
        )
        hasil[baris.nama] = (*hasil.get(baris.nama, ()), isi)
    return hasil

"""Acts of the home pages. They change no data of an office: results of the rules are stored anew, notices are seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import astuple
from typing import Any

from django.db.models import Max
from django.utils import timezone

from akuntabel.akun.models import Pengguna
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.hitung import Rekap, hitung_rekap
from akuntabel.beranda.kueri.rekap import ISI, cap_data
from akuntabel.beranda.models import Dilihat, RekapOpd
from akuntabel.jejak.models import Jejak
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pengukuran.kueri.penghalang import penghalang
from akuntabel.pengukuran.kueri.ukur import baca_ukur


def segarkan_rekap(*, opd: str, tahun: int, triwulan: Iterable[int], reviu: Collection[int] = ()) -> dict[int, Rekap]:
    """Compute the results of some periods from scratch and store them; gives them back by quarter.

    ``reviu`` are the periods for which the review is run too.

    The cap is read before the data: where somebody saves in between, the row is out of date at once, never wrong.
    """
    cap = cap_data([opd])[opd]
    t = muat_tahun(opd, tahun)
    ukur = baca_ukur(opd, tahun)
    hasil = {
        n: hitung_rekap(t, Periode(tahun, n), halangan=penghalang(opd, tahun, n, ukur=ukur), reviu=n in reviu)
        for n in triwulan
    }
    RekapOpd.objects.bulk_create(
        [RekapOpd(opd_id=opd, tahun=tahun, triwulan=n, cap=cap, **_kolom(x)) for n, x in hasil.items()],
        update_conflicts=True,
        unique_fields=["opd", "tahun", "triwulan"],
        update_fields=["cap", "dihitung", *ISI],
    )
    return hasil


def _kolom(x: Rekap) -> dict[str, Any]:
    return {nama: getattr(x, nama) for nama in ISI} | {"terberat": [astuple(t) for t in x.terberat]}


def tandai_dilihat(*, pengguna: Pengguna) -> None:
    """All notices up to now are seen by this person."""
    akhir = Jejak.objects.aggregate(akhir=Max("id"))["akhir"] or 0
    Dilihat.objects.update_or_create(pengguna=pengguna, defaults={"jejak": akhir, "waktu": timezone.now()})

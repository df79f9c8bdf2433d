"""The measurement of a quarter on its way through the states."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku
from akuntabel.jejak.keadaan import melangkah
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.organisasi.periode import halangan_langkah
from akuntabel.pengukuran.kueri.muatan import isi_triwulan
from akuntabel.pengukuran.kueri.penghalang import penghalang


def langkah_triwulan(
    *, pelaku: Pelaku, opd: str, tahun: int, triwulan: int, langkah: Langkah, alasan: str = ""
) -> Keadaan:
    """Move the measurement of a quarter one step; ratifying freezes the figures it rests on.

    It is submitted only when every cell holds a figure or says why there is none, and what must be explained is.
    """

    def ambil() -> PeriodeTriwulan:
        kunci: dict[str, Any] = {"opd_id": opd, "tahun": tahun, "triwulan": triwulan}
        PeriodeTriwulan.objects.get_or_create(**kunci)
        return PeriodeTriwulan.objects.select_for_update().get(**kunci)

    def halangan(langkah: Langkah) -> Iterable[str]:
        jendela = halangan_langkah(opd, tahun, triwulan, langkah, pelaku=pelaku)
        return (*jendela, *penghalang(opd, tahun, triwulan).sebab) if langkah is Langkah.AJUKAN else jendela

    return melangkah(
        pelaku=pelaku,
        opd=opd,
        langkah=langkah,
        alasan=alasan,
        ambil=ambil,
        isi=lambda: isi_triwulan(opd, tahun=tahun, triwulan=triwulan),
        halangan=halangan,
    )

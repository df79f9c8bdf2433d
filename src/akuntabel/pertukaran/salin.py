"""A new year from the last one: what belongs to a year and mostly stays the same is copied, to be corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.simpan import Perubahan, kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Aset, Kepegawaian
from akuntabel.organisasi.tindakan import simpan_aset, simpan_kepegawaian
from akuntabel.pelaporan.models import Swot
from akuntabel.pelaporan.tindakan import simpan_swot
from akuntabel.perencanaan.models import Rencana, Target

_TAHUN_AKHIR = re.compile(r"-\d{4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Salinan:
    """What of a year another one would take over."""

    dari: int
    ke: int
    kepegawaian: tuple[r.Kepegawaian, ...]
    aset: tuple[r.Aset, ...]
    swot: tuple[r.Swot, ...]
    rencana: str
    """Name of the plan in force in the new year; "" where there is none."""
    target: int
    """Targets that the plan has for the new year."""

    @property
    def kosong(self) -> bool:
        return not (self.kepegawaian or self.aset or self.swot)


def susun_salinan(opd: str, *, dari: int, ke: int) -> Salinan:
    """The rows that copying would make; what the new year has already stays as it is. Five queries."""

    def baru(model: Any, sama: tuple[str, ...]) -> Iterable[Any]:
        semua = [b for b in muat_tabel(model, opd=opd) if b.opd == opd]
        ada = {tuple(getattr(b, k) for k in sama) for b in semua if b.tahun == ke}
        return (
            replace(b, tahun=ke) for b in semua if b.tahun == dari and tuple(getattr(b, k) for k in sama) not in ada
        )

    rencana = (
        Rencana.objects.filter(opd=opd, tahun_awal__lte=ke, tahun_akhir__gte=ke)
        .order_by("-nomor")
        .values_list("kunci", "nama")
    ).first()
    return Salinan(
        dari=dari,
        ke=ke,
        kepegawaian=tuple(
            replace(b, tercetak="", lokasi="") for b in baru(Kepegawaian, ("kelompok", "rincian", "status_pegawai"))
        ),
        aset=tuple(
            replace(b, kunci=_kunci(b.kunci, ke), tercetak="", lokasi="") for b in baru(Aset, ("kelompok", "uraian"))
        ),
        swot=tuple(replace(b, kunci=_kunci(b.kunci, ke), lokasi="") for b in baru(Swot, ("bidang", "uraian"))),
        rencana=rencana[1] or rencana[0] if rencana else "",
        target=Target.objects.filter(rencana=rencana[0], tahun=ke, triwulan=0).count() if rencana else 0,
    )


def salin_tahun(*, pelaku: Pelaku, opd: str, dari: int, ke: int) -> Perubahan:
    """Copy staff counts, assets and the SWOT of a year into another, as one act. Nothing that is there is touched."""
    with kerja(pelaku=pelaku, opd=opd, tindakan="salin_tahun", objek=f"dari tahun {dari} ke tahun {ke}") as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
        wajib_boleh(pelaku, Tindakan.SIMPAN_SWOT, opd=opd)
        if dari == ke:
            raise TindakanDitolak("Tahun asal dan tahun tujuan sama.")
        s = susun_salinan(opd, dari=dari, ke=ke)
        return (
            simpan_kepegawaian(pelaku=pelaku, opd=opd, rekaman=s.kepegawaian, dalam=k)
            + simpan_aset(pelaku=pelaku, opd=opd, rekaman=s.aset, dalam=k)
            + simpan_swot(pelaku=pelaku, opd=opd, rekaman=s.swot, dalam=k)
        )


def _kunci(lama: str, tahun: int) -> str:
    """A key of its own for the new year's row."""
    return f"{_TAHUN_AKHIR.sub('', lama)}-{tahun}"

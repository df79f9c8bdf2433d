"""What the pages of the report share."""

from __future__ import annotations

from django.http import Http404

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri import muat_tahun


def muat_atau_404(opd: str, tahun: int) -> TahunKinerja:
    """The year's data; 404 for an OPD that is not there."""
    try:
        return muat_tahun(opd, tahun)
    except TidakAdaError as sebab:
        raise Http404(str(sebab)) from sebab


def laporan_dari(opd: str, periode: Periode) -> m.Laporan | None:
    """Where the report of a period stands; None before its first step. One query."""
    return m.Laporan.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan).first()


def alasan_terkunci(pelaku: Pelaku, tindakan: Tindakan, opd: str, laporan: m.Laporan | None) -> str:
    """Why somebody cannot write now, for people; "" where he can."""
    putusan = boleh(pelaku, tindakan, opd=opd)
    if not putusan.boleh:
        tanya = f" Yang dapat mengubah: {putusan.tanya_siapa}." if putusan.tanya_siapa else ""
        return f"{putusan.alasan}{tanya}"
    if laporan is not None and Keadaan(laporan.keadaan) not in DAPAT_DIUBAH:
        keadaan = Keadaan(laporan.keadaan)
        siapa = (
            "Minta Bagian Organisasi membukanya kembali"
            if keadaan in (Keadaan.DISAHKAN, Keadaan.DIKUNCI)
            else "Minta verifikator atau kepala OPD mengembalikannya"
        )
        sebutan = f"{laporan.sebutan[0].upper()}{laporan.sebutan[1:]}"
        return f"{sebutan} sudah {keadaan.sebutan}, sehingga tidak dapat diubah. {siapa} bila perlu."
    return ""

"""What the pages of the agreements have in common."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import BekuanRusakError
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan
from akuntabel.perjanjian import models as m
from akuntabel.perjanjian.kueri import ambil_pk, isi_pk, naskah_pk
from akuntabel.perjanjian.naskah import Naskah, baca_naskah

ALUR = Alur.PK


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """One agreement as a page has it before it."""

    opd: str
    periode: Periode
    pk: r.Pk
    objek: m.KeadaanPk | None
    versi: int
    naskah: Naskah
    rusak: str = ""
    """Why the frozen content cannot be trusted; then ``naskah`` is read from the data as they are."""
    berhak: bool = False

    @property
    def keadaan(self) -> Keadaan:
        return Keadaan(self.objek.keadaan) if self.objek else Keadaan.DRAF

    @property
    def ubah(self) -> bool:
        """Whether this person may change it now."""
        return self.berhak and not self.pk.ditandatangani and self.keadaan in DAPAT_DIUBAH

    @property
    def sebutan(self) -> str:
        return f"{self.naskah.judul[:1].lower()}{self.naskah.judul[1:]}"

    def alamat(self, halaman: str, **lain: str | int) -> str:
        return alamat(f"perjanjian:{halaman}", self.opd, self.periode, pk=self.pk.kunci, **lain)

    @property
    def url(self) -> str:
        return self.alamat("pk")


def ambil_tempat(request: Permintaan, opd: str, tahun: int, triwulan: int, pk: str) -> Tempat:
    """The agreement by its key; 404 where this OPD has none of that key in the year."""
    ada = ambil_pk(opd, pk)
    if ada is None or ada[0].tahun != tahun:
        raise Http404("Perjanjian kinerja ini tidak ada pada OPD dan tahun ini.")
    perjanjian, objek, versi = ada
    rusak = ""
    try:
        naskah = naskah_pk(perjanjian)
    except (BekuanRusakError, ValueError) as sebab:
        rusak, naskah = str(sebab), baca_naskah(isi_pk(perjanjian))
    return Tempat(
        opd=opd,
        periode=Periode(tahun, triwulan),
        pk=perjanjian,
        objek=objek,
        versi=versi,
        naskah=naskah,
        rusak=rusak,
        berhak=boleh(request.pelaku, Tindakan.SIMPAN_PK, opd=opd).boleh,
    )

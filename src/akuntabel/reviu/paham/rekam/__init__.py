"""A report read into the records of a year, so that a check of records serves documents, too.

What a report says in several places becomes one record, of the first place that says it in full; the places of each
record are kept beside it. A report holds no keys: an element of the nomenclature has its code, anything else the
letters of its wording. Nothing is made up: an unreadable cell is *belum diisi* with what is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.paham.rekam import analisis, anggaran, indikator, instansi, kantor, kosong, pohon
from akuntabel.reviu.paham.rekam.susunan import OPD, Susunan, Tempat
from akuntabel.reviu.paham.rekam.tempat import di_laporan

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

__all__ = ["Tempat", "di_laporan", "rekaman_laporan"]


def rekaman_laporan(lap: Laporan) -> tuple[TahunKinerja | None, Tempat]:
    """The year that a report gives account of, with the places of its records; None where its year is unknown."""
    tahun = lap.lingkup.tahun
    if tahun is None:
        return None, {}
    s = Susunan()
    s.strategis = pohon.strategis(lap, s)
    pohon.pelaksanaan(lap, s)
    indikator.indikator(lap, s, tahun)
    indikator.pernyataan(lap, s, tahun)
    anggaran.anggaran(lap, s, tahun)
    kosong.catat_kosong(lap, s)
    jabatan, pemangku = instansi.kepala(lap, s)
    himpunan = Himpunan.dari(
        {
            "pemda": [instansi.pemda(lap)],
            "opd": [instansi.opd(lap)],
            "jabatan": [*jabatan, *s.jabatan.values()],
            "pemangku": pemangku,
            "kepegawaian": kantor.pegawai(lap, s, tahun),
            "aset": kantor.aset(lap, s, tahun),
            "rencana": instansi.rencana(lap, s, tahun),
            "unsur": s.unsur.values(),
            "indikator": s.indikator.values(),
            "target": s.target.values(),
            "realisasi": s.realisasi.values(),
            "pagu": s.pagu.values(),
            "realisasi_anggaran": s.uang.values(),
            "swot": analisis.swot(lap, s, tahun),
            "dasar_hukum": instansi.dasar_hukum(lap),
        }
    )
    return TahunKinerja.dari(himpunan, opd=OPD, tahun=tahun), {k: tuple(v) for k, v in s.tempat.items()}

"""Rights: act × role × reach, pure data. Whatever the table does not allow is refused, with whom to ask.

The rights of acts that move a thing through its states come from ``alur``, so that the two tables cannot
disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from akuntabel.aturan.alur import Alur, Langkah, peran_langkah
from akuntabel.aturan.peran import (
    JANGKAUAN_PERAN,
    PELAKU_IMPOR,
    Jangkauan,
    Pelaku,
    Penugasan,
    Peran,
)

__all__ = [
    "HAK",
    "PELAKU_IMPOR",
    "Jangkauan",
    "Pelaku",
    "Penugasan",
    "Peran",
    "Putusan",
    "Tindakan",
    "boleh",
    "boleh_sebagian",
    "tindakan_langkah",
]


class Tindakan(StrEnum):
    """What can be done. ``<langkah>_<alur>`` are the steps of ``alur``."""

    BACA = "baca"
    BACA_JEJAK = "baca_jejak"
    IMPOR_PAKET = "impor_paket"
    EKSPOR_PAKET = "ekspor_paket"
    KELOLA_AKUN = "kelola_akun"
    UBAH_SETELAN = "ubah_setelan"
    SIMPAN_ORGANISASI = "simpan_organisasi"
    SIMPAN_RENCANA = "simpan_rencana"
    SIMPAN_TARGET = "simpan_target"
    SIMPAN_PAGU = "simpan_pagu"
    SIMPAN_REALISASI_ANGGARAN = "simpan_realisasi_anggaran"
    SIMPAN_REALISASI = "simpan_realisasi"
    SIMPAN_ANALISIS = "simpan_analisis"
    SIMPAN_NARASI = "simpan_narasi"
    SIMPAN_SWOT = "simpan_swot"
    SIMPAN_CATATAN = "simpan_catatan"
    SIMPAN_BUKTI = "simpan_bukti"
    SIMPAN_PK = "simpan_pk"
    TANDATANGANI_PK = "tandatangani_pk"
    KESAMPINGKAN_TEMUAN = "kesampingkan_temuan"
    UNGGAH_REVIU = "unggah_reviu"
    TANGGAPI_REVIU = "tanggapi_reviu"
    ISI_FORMULIR_REVIU = "isi_formulir_reviu"
    TERBITKAN_PERNYATAAN = "terbitkan_pernyataan"
    BUKA_PERIODE = "buka_periode"
    KUNCI_PERIODE = "kunci_periode"
    BERI_TANDA = "beri_tanda"
    JAWAB_TANDA = "jawab_tanda"
    MINTA_BUKA_KEMBALI = "minta_buka_kembali"
    AJUKAN_TRIWULAN = "ajukan_triwulan"
    VERIFIKASI_TRIWULAN = "verifikasi_triwulan"
    SAHKAN_TRIWULAN = "sahkan_triwulan"
    KEMBALIKAN_TRIWULAN = "kembalikan_triwulan"
    KUNCI_TRIWULAN = "kunci_triwulan"
    BUKA_KEMBALI_TRIWULAN = "buka_kembali_triwulan"
    AJUKAN_RENCANA = "ajukan_rencana"
    VERIFIKASI_RENCANA = "verifikasi_rencana"
    SAHKAN_RENCANA = "sahkan_rencana"
    KEMBALIKAN_RENCANA = "kembalikan_rencana"
    KUNCI_RENCANA = "kunci_rencana"
    BUKA_KEMBALI_RENCANA = "buka_kembali_rencana"
    AJUKAN_RENCANA_PEMDA = "ajukan_rencana_pemda"
    VERIFIKASI_RENCANA_PEMDA = "verifikasi_rencana_pemda"
    SAHKAN_RENCANA_PEMDA = "sahkan_rencana_pemda"
    KEMBALIKAN_RENCANA_PEMDA = "kembalikan_rencana_pemda"
    KUNCI_RENCANA_PEMDA = "kunci_rencana_pemda"
    BUKA_KEMBALI_RENCANA_PEMDA = "buka_kembali_rencana_pemda"
    AJUKAN_PK = "ajukan_pk"
    VERIFIKASI_PK = "verifikasi_pk"
    SAHKAN_PK = "sahkan_pk"
    KEMBALIKAN_PK = "kembalikan_pk"
    KUNCI_PK = "kunci_pk"
    BUKA_KEMBALI_PK = "buka_kembali_pk"
    AJUKAN_LKJIP = "ajukan_lkjip"
    VERIFIKASI_LKJIP = "verifikasi_lkjip"
    SAHKAN_LKJIP = "sahkan_lkjip"
    KEMBALIKAN_LKJIP = "kembalikan_lkjip"
    KUNCI_LKJIP = "kunci_lkjip"
    BUKA_KEMBALI_LKJIP = "buka_kembali_lkjip"

    @property
    def sebutan(self) -> str:
        """The act in words, to follow "untuk"."""
        return _SEBUTAN[self]


def tindakan_langkah(alur: Alur, langkah: Langkah) -> Tindakan:
    """The act of rights that is a step of an alur."""
    return Tindakan(f"{langkah}_{alur}")


_SEBUTAN = {
    Tindakan.BACA: "membaca data",
    Tindakan.BACA_JEJAK: "membaca jejak audit",
    Tindakan.IMPOR_PAKET: "mengimpor paket data",
    Tindakan.EKSPOR_PAKET: "mengekspor paket data",
    Tindakan.KELOLA_AKUN: "mengelola akun dan peran",
    Tindakan.UBAH_SETELAN: "mengubah setelan",
    Tindakan.SIMPAN_ORGANISASI: "mengubah data organisasi",
    Tindakan.SIMPAN_RENCANA: "mengubah rencana",
    Tindakan.SIMPAN_TARGET: "mengubah target",
    Tindakan.SIMPAN_PAGU: "mengubah pagu",
    Tindakan.SIMPAN_REALISASI_ANGGARAN: "mengubah realisasi anggaran",
    Tindakan.SIMPAN_REALISASI: "mengubah realisasi kinerja",
    Tindakan.SIMPAN_ANALISIS: "mengubah analisis",
    Tindakan.SIMPAN_NARASI: "mengubah narasi laporan",
    Tindakan.SIMPAN_SWOT: "mengubah analisis SWOT",
    Tindakan.SIMPAN_CATATAN: "mengubah catatan data",
    Tindakan.SIMPAN_BUKTI: "mengunggah bukti",
    Tindakan.SIMPAN_PK: "menyusun perjanjian kinerja",
    Tindakan.TANDATANGANI_PK: "menandatangani perjanjian kinerja",
    Tindakan.KESAMPINGKAN_TEMUAN: "mengesampingkan temuan",
    Tindakan.UNGGAH_REVIU: "mengunggah laporan untuk direviu",
    Tindakan.TANGGAPI_REVIU: "menanggapi temuan reviu",
    Tindakan.ISI_FORMULIR_REVIU: "mengisi formulir reviu",
    Tindakan.TERBITKAN_PERNYATAAN: "menerbitkan pernyataan telah direviu",
    Tindakan.BUKA_PERIODE: "membuka periode",
    Tindakan.KUNCI_PERIODE: "mengunci periode",
    Tindakan.BERI_TANDA: "memberi tanda pada isian",
    Tindakan.JAWAB_TANDA: "menjawab tanda pada isian",
    Tindakan.MINTA_BUKA_KEMBALI: "meminta pembukaan kembali",
    **{tindakan_langkah(a, x): f"{x.sebutan} {a.sebutan}" for a in Alur for x in Langkah},
}

HakTindakan = Mapping[Peran, frozenset[Jangkauan]]


def _hak(*peran: Peran) -> dict[Peran, frozenset[Jangkauan]]:
    """Each role within all the reaches it may have."""
    return {p: JANGKAUAN_PERAN[p] for p in peran}


_OPERATOR_OPD = {Peran.OPERATOR_OPD: frozenset({Jangkauan.OPD})}
# Figures are not written by whoever verifies them.
_PENGISI = _hak(Peran.OPERATOR_OPD, Peran.PENANGGUNG_JAWAB_INDIKATOR, Peran.SISTEM)
_PENULIS = _hak(Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.SISTEM)
_PEREVIU = _OPERATOR_OPD | _hak(Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.INSPEKTORAT)
"""An office reviews its own report before others do; the Inspektorat every report."""
_TERBACA_SEOPD = frozenset({Tindakan.BACA, Tindakan.EKSPOR_PAKET})
"""Acts for which a narrow reach (unit, indicator) opens its whole OPD, and any reach the Pemda's own plan."""

HAK: Mapping[Tindakan, HakTindakan] = MappingProxyType(
    {
        Tindakan.BACA: _hak(*Peran),
        Tindakan.BACA_JEJAK: _hak(
            Peran.ADMIN_PEMDA,
            Peran.BAPPEDA,
            Peran.BAGIAN_ORGANISASI,
            Peran.INSPEKTORAT,
            Peran.AUDITOR,
            Peran.KEPALA_OPD,
            Peran.VERIFIKATOR_OPD,
            Peran.SISTEM,
        ),
        Tindakan.IMPOR_PAKET: _OPERATOR_OPD | _hak(Peran.ADMIN_PEMDA, Peran.SISTEM),
        Tindakan.EKSPOR_PAKET: _hak(*Peran),
        Tindakan.KELOLA_AKUN: _hak(Peran.ADMIN_PEMDA, Peran.SISTEM),
        Tindakan.UBAH_SETELAN: _hak(Peran.ADMIN_PEMDA, Peran.SISTEM),
        Tindakan.SIMPAN_ORGANISASI: _OPERATOR_OPD | _hak(Peran.ADMIN_PEMDA, Peran.SISTEM),
        Tindakan.SIMPAN_RENCANA: _OPERATOR_OPD | _hak(Peran.BAPPEDA, Peran.SISTEM),
        Tindakan.SIMPAN_TARGET: _OPERATOR_OPD | _hak(Peran.BAPPEDA, Peran.SISTEM),
        Tindakan.SIMPAN_PAGU: _OPERATOR_OPD | _hak(Peran.BAPPEDA, Peran.SISTEM),
        Tindakan.SIMPAN_REALISASI_ANGGARAN: _hak(Peran.OPERATOR_OPD, Peran.SISTEM),
        Tindakan.SIMPAN_REALISASI: _PENGISI,
        Tindakan.SIMPAN_ANALISIS: _PENULIS | _hak(Peran.PENANGGUNG_JAWAB_INDIKATOR),
        Tindakan.SIMPAN_NARASI: _PENULIS,
        Tindakan.SIMPAN_SWOT: _PENULIS,
        Tindakan.SIMPAN_CATATAN: _PENULIS | _hak(Peran.INSPEKTORAT),
        Tindakan.SIMPAN_BUKTI: _PENGISI,
        Tindakan.SIMPAN_PK: _OPERATOR_OPD | _hak(Peran.SISTEM),
        Tindakan.TANDATANGANI_PK: _hak(Peran.KEPALA_OPD, Peran.PIMPINAN),
        Tindakan.KESAMPINGKAN_TEMUAN: _hak(Peran.KEPALA_OPD, Peran.VERIFIKATOR_OPD, Peran.INSPEKTORAT),
        Tindakan.UNGGAH_REVIU: _PEREVIU,
        Tindakan.TANGGAPI_REVIU: _PEREVIU,
        Tindakan.ISI_FORMULIR_REVIU: _hak(Peran.INSPEKTORAT),
        Tindakan.TERBITKAN_PERNYATAAN: _hak(Peran.INSPEKTORAT),
        Tindakan.BUKA_PERIODE: _hak(Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA),
        Tindakan.KUNCI_PERIODE: _hak(Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA),
        Tindakan.BERI_TANDA: _hak(
            Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD, Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA, Peran.INSPEKTORAT
        ),
        Tindakan.JAWAB_TANDA: _hak(Peran.OPERATOR_OPD, Peran.PENANGGUNG_JAWAB_INDIKATOR, Peran.BAPPEDA),
        Tindakan.MINTA_BUKA_KEMBALI: _OPERATOR_OPD | _hak(Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD),
        # A whole OPD's matter is moved by roles that reach the OPD, not by an operator of one unit.
        **{
            tindakan_langkah(a, x): {
                p: JANGKAUAN_PERAN[p] - {Jangkauan.UNIT} for p in Peran if p in peran_langkah(a, x)
            }
            for a in Alur
            for x in Langkah
        },
    }
)
"""Per act the roles that may do it, and within which reach of theirs."""


@dataclass(frozen=True, slots=True)
class Putusan:
    """Whether an act is allowed; where not, why, and whom to ask (Indonesian)."""

    boleh: bool
    alasan: str = ""
    tanya_siapa: str = ""


def boleh(pelaku: Pelaku, tindakan: Tindakan, *, opd: str = "", unit: str = "", indikator: str = "") -> Putusan:
    """Whether somebody may do an act on an object: of an OPD (by code), of a unit or an indicator of it.

    An object without ``opd`` is the Pemda's own. The state of the object is the matter of ``alur``.
    """
    hak = HAK[tindakan]
    berperan = [p for p in pelaku.penugasan if p.jangkauan in hak.get(p.peran, ())]
    if any(_menjangkau(p, tindakan, opd, unit, indikator) for p in berperan):
        return Putusan(True)
    tanya = " atau ".join(p.sebutan for p in Peran if p in hak and p is not Peran.SISTEM)
    if not tanya:
        return Putusan(False, f"Tidak ada peran yang berwenang {tindakan.sebutan}.")
    if berperan:
        return Putusan(False, f"Jangkauan peran Anda tidak mencakup objek ini untuk {tindakan.sebutan}.", tanya)
    if not pelaku.penugasan:
        return Putusan(False, f"Anda belum memiliki peran untuk {tindakan.sebutan}.", tanya)
    peran = " dan ".join(dict.fromkeys(p.peran.sebutan for p in pelaku.penugasan))
    return Putusan(False, f"Peran Anda sebagai {peran} tidak berwenang {tindakan.sebutan}.", tanya)


def boleh_sebagian(pelaku: Pelaku, tindakan: Tindakan, *, opd: str = "") -> Putusan:
    """Whether somebody may do an act on anything at all in an OPD, be it one unit or one indicator of it."""
    berhak = (p for p in pelaku.penugasan if p.jangkauan in HAK[tindakan].get(p.peran, ()))
    if any(p.jangkauan is Jangkauan.PEMDA or (opd and p.opd == opd) for p in berhak):
        return Putusan(True)
    return boleh(pelaku, tindakan, opd=opd)


def _menjangkau(p: Penugasan, tindakan: Tindakan, opd: str, unit: str, indikator: str) -> bool:
    if tindakan in _TERBACA_SEOPD:
        return p.jangkauan is Jangkauan.PEMDA or opd in ("", p.opd)
    return p.menjangkau(opd=opd, unit=unit, indikator=indikator)

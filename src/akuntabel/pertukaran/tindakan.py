"""The act of importing: a set of records, checked beforehand, goes into the database.

Upsert by key: rows that are not in the set stay, equal rows stay untouched, signed or locked ones refuse. What
everything else refers to (Pemda, OPD, organisation, the Pemda's plan) comes first; then each OPD in one short
transaction and one audit entry. An import that stopped half-way is simply repeated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction

from akuntabel.anggaran import tindakan as anggaran
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.simpan import Kerja, Perubahan, kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi import tindakan as organisasi
from akuntabel.organisasi.models import Jabatan
from akuntabel.pelaporan import tindakan as pelaporan
from akuntabel.pengukuran import tindakan as pengukuran
from akuntabel.perencanaan import tindakan as perencanaan
from akuntabel.perencanaan.models import IdentitasIndikator, Rencana
from akuntabel.perjanjian import tindakan as perjanjian
from akuntabel.perjanjian.models import Pk

_SIMPAN: dict[str, Any] = {
    "pemda": organisasi.simpan_pemda,
    "opd": organisasi.simpan_opd,
    "unit": organisasi.simpan_unit,
    "jabatan": organisasi.simpan_jabatan,
    "pemangku": organisasi.simpan_pemangku,
    "kepegawaian": organisasi.simpan_kepegawaian,
    "aset": organisasi.simpan_aset,
    "fungsi": organisasi.simpan_fungsi,
    "dasar_hukum": organisasi.simpan_dasar_hukum,
    "rencana": perencanaan.simpan_rencana,
    "unsur": perencanaan.simpan_unsur,
    "kebijakan": perencanaan.simpan_kebijakan,
    "indikator": perencanaan.simpan_indikator,
    # Targets before agreements: those of an agreement that is signed already belong to it, and refuse to change later.
    "target": perencanaan.simpan_target,
    "target_pk": perjanjian.simpan_target_pk,
    "pk": perjanjian.simpan_pk,
    "realisasi": pengukuran.simpan_realisasi,
    "analisis": pengukuran.simpan_analisis,
    "bukti": pengukuran.simpan_bukti,
    "pagu": anggaran.simpan_pagu,
    "dpa": anggaran.simpan_dpa,
    "rencana_kas": anggaran.simpan_rencana_kas,
    "realisasi_anggaran": anggaran.simpan_realisasi_anggaran,
    "swot": pelaporan.simpan_swot,
    "narasi": pelaporan.simpan_narasi,
    "catatan": pelaporan.simpan_catatan,
}
"""The act that saves each table, in the order in which they run."""

_ASAL = {"target_pk": "target"}
"""Where two acts share a table: the table."""

_ORGANISASI = ("opd", "unit", "jabatan", "dasar_hukum")
"""What plans of the Pemda refer to; saved before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanImpor:
    """What an import did, per table."""

    tabel: dict[str, Perubahan] = field(default_factory=dict)

    @property
    def jumlah(self) -> Perubahan:
        return sum(self.tabel.values(), Perubahan())

    @property
    def dibuat(self) -> int:
        return self.jumlah.dibuat

    @property
    def diubah(self) -> int:
        return self.jumlah.diubah

    @property
    def tetap(self) -> int:
        return self.jumlah.tetap


def impor_himpunan(*, pelaku: Pelaku, himpunan: Himpunan, alasan: str = "") -> RingkasanImpor:
    """Save a set of records. A refusal raises TindakanDitolak and leaves the OPD it concerns as it was."""
    bagian = _bagi(himpunan)
    daftar_opd = sorted({opd for opd, _ in bagian if opd})
    jumlah: dict[str, Perubahan] = defaultdict(Perubahan)

    def simpan(nama: Iterable[str], dalam: Kerja) -> None:
        for tabel in nama:
            if baris := bagian.pop((dalam.opd, tabel), None):
                jumlah[_ASAL.get(tabel, tabel)] += _SIMPAN[tabel](
                    pelaku=pelaku, opd=dalam.opd, rekaman=baris, dalam=dalam
                )

    def kerja_impor(opd: str) -> AbstractContextManager[Kerja]:
        return kerja(pelaku=pelaku, opd=opd, tindakan="impor", alasan=alasan, hak=Tindakan.IMPOR_PAKET)

    with _rujukan_utuh(), transaction.atomic(), ExitStack() as tumpukan:
        pemda = tumpukan.enter_context(kerja_impor(""))
        simpan(["pemda"], pemda)
        semua = [tumpukan.enter_context(kerja_impor(opd)) for opd in daftar_opd]
        for k in semua:
            simpan(_ORGANISASI, k)
        simpan(_SIMPAN, pemda)
        if len(semua) == 1:
            simpan(_SIMPAN, semua[0])
    for opd in daftar_opd[1:] and daftar_opd:
        with _rujukan_utuh(), kerja_impor(opd) as k:
            simpan(_SIMPAN, k)
    return RingkasanImpor(tabel={nama: jumlah[nama] for nama in _SIMPAN if nama in jumlah})


@contextmanager
def _rujukan_utuh() -> Iterator[None]:
    """References are checked when the transaction ends; a broken one is a refusal, not a fault."""
    try:
        yield
    except IntegrityError as galat:
        raise TindakanDitolak(f"Impor ditolak: ada baris yang merujuk data yang tidak ada ({galat}).") from galat


def _bagi(himpunan: Himpunan) -> dict[tuple[str, str], list[Any]]:
    """The rows by (OPD that they belong to, table); of the Pemda itself under ""."""
    pemilik = _Pemilik.dari(himpunan)
    bagian: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for nama in r.TABEL:
        baris: Any
        for baris in himpunan.tabel(nama):
            tindakan = "target_pk" if nama == "target" and baris.pk else nama
            bagian[pemilik.dari_baris(nama, baris), tindakan].append(baris)
    return bagian


@dataclass(frozen=True, slots=True)
class _Pemilik:
    """Which OPD a row belongs to, where it does not say so itself: by the set, else by what is stored."""

    jabatan: dict[str, str]
    rencana: dict[str, str]
    pk: dict[str, str]
    indikator: dict[str, str]

    @classmethod
    def dari(cls, h: Himpunan) -> _Pemilik:
        jabatan = _tersimpan(Jabatan, "opd", {p.jabatan for p in h.pemangku}) | {j.kunci: j.opd for j in h.jabatan}
        bagian_rencana: list[Any] = [*h.unsur, *h.kebijakan, *h.indikator, *h.target]
        rencana = _tersimpan(Rencana, "opd", {b.rencana for b in bagian_rencana}) | {v.kunci: v.opd for v in h.rencana}
        pk = _tersimpan(Pk, "opd", {t.pk for t in h.target}) | {p.kunci: p.opd for p in h.pk}
        indikator = _tersimpan(IdentitasIndikator, "pemilik", {x.indikator for x in h.realisasi})
        for i in h.indikator:
            # In the plan of an OPD and of the Pemda: the OPD measures it.
            indikator[i.kunci] = rencana.get(i.rencana, "") or indikator.get(i.kunci, "")
        return cls(jabatan=jabatan, rencana=rencana, pk=pk, indikator=indikator)

    def dari_baris(self, nama: str, baris: Any) -> str:
        match nama:
            case "pemda":
                return ""
            case "opd":
                return str(baris.kode)
            case "pemangku":
                return self.jabatan.get(baris.jabatan, "")
            case "unsur" | "kebijakan" | "indikator":
                return self.rencana.get(baris.rencana, "")
            case "target":
                return self.pk.get(baris.pk, "") if baris.pk else self.rencana.get(baris.rencana, "")
            case "realisasi":
                return self.indikator.get(baris.indikator, "")
            case _:
                return str(baris.opd)


def _tersimpan(model: type[Any], kolom: str, kunci: set[str]) -> dict[str, str]:
    diminta = kunci - {""}
    baris = model.objects.filter(pk__in=diminta).values_list("pk", f"{kolom}_id")
    return {k: pemilik or "" for k, pemilik in baris}

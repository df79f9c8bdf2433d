"""Reads of the performance agreements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count

from akuntabel.anggaran.models import Dpa, Pagu
from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.aturan.tenggat import tenggat_pk
from akuntabel.jejak.muat import muat_tabel
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import cairkan
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.sebutan import kepala_daerah, pemangku_pada, urut_pemangku
from akuntabel.organisasi import models as organisasi
from akuntabel.perencanaan import models as rencana
from akuntabel.perjanjian import models as m
from akuntabel.perjanjian.naskah import Naskah, baca_naskah


def muat(*, opd: str) -> dict[str, tuple[r.Rekaman, ...]]:
    """The tables of this app for one OPD and the Pemda above it, in one query."""
    return {
        "pk": muat_tabel(m.Pk, opd=opd),
    }


def isi_pk(pk: r.Pk) -> Himpunan:
    """What an agreement prints, in eleven queries: parties and posts, the plan with its wording and indicators, the
    targets that count (its own where it has them, beside those of the plan), the budget of its stage."""
    versi = rencana.Rencana.objects.filter(kunci=pk.rencana)
    target = rencana.Target.objects.filter(tahun=pk.tahun)
    return Himpunan(
        pemda=peta(organisasi.Pemda).muat(organisasi.Pemda.objects.all()),
        opd=peta(organisasi.Opd).muat(organisasi.Opd.objects.filter(kode=pk.opd)),
        jabatan=peta(organisasi.Jabatan).muat(organisasi.Jabatan.objects.filter(kunci=pk.jabatan)),
        pemangku=peta(organisasi.Pemangku).muat(organisasi.Pemangku.objects.filter(kunci=pk.pihak_pertama)),
        rencana=peta(rencana.Rencana).muat(versi),
        unsur=peta(rencana.Unsur).muat(rencana.Unsur.objects.filter(rencana__in=versi, diarsipkan=False)),
        indikator=peta(rencana.Indikator).muat(rencana.Indikator.objects.filter(rencana__in=versi, diarsipkan=False)),
        target=tuple(
            sorted(
                peta(rencana.Target).muat(target.filter(rencana__in=versi, perjanjian__isnull=True))
                + peta(rencana.Target).muat(target.filter(perjanjian=pk.kunci)),
                key=lambda t: (t.rencana, t.pk, t.indikator, t.tahun, t.triwulan),
            )
        ),
        pagu=peta(Pagu).muat(Pagu.objects.filter(opd=pk.opd, tahun=pk.tahun, tahap=pk.tahap_anggaran.value)),
        pk=(replace(pk, isi="", sidik=""),),
    )


def naskah_pk(pk: r.Pk) -> Naskah:
    """What an agreement says: a signed one by its frozen content, any other by the data as they are.

    Raises BekuanRusakError where the frozen content does not fit its SHA-256.
    """
    return baca_naskah(cairkan(pk.isi, pk.sidik)) if pk.isi else baca_naskah(isi_pk(pk))


@dataclass(frozen=True, slots=True, kw_only=True)
class PkTercatat:
    """An agreement in the list, without its frozen content."""

    pk: r.Pk
    keadaan: Keadaan
    pertama: str
    """Name of Pihak Pertama; empty where there is none yet."""
    kepala: bool
    """Whether it is that of the OPD's head."""
    versi: int

    @property
    def terbuka(self) -> bool:
        """Whether it may still be changed."""
        return not self.pk.ditandatangani and self.keadaan in DAPAT_DIUBAH


def daftar_pk(opd: str, tahun: int) -> tuple[PkTercatat, ...]:
    """The agreements of an OPD and year, the latest first. One query."""
    kolom = [f for f in _KOLOM_PK if f != "isi"]
    lain = ("status__keadaan", "pihak_pertama__nama", "jabatan__kepala_opd", "versi")
    baris = m.Pk.objects.filter(opd=opd, tahun=tahun).order_by("-nomor", "kunci").values_list(*kolom, *lain)
    hasil = []
    for satu in baris:
        isi = dict(zip(kolom, satu, strict=False)) | {"isi": ""}
        keadaan, pertama, kepala, versi = satu[len(kolom) :]
        pk = peta(m.Pk).ke_rekaman([isi[k] for k in _KOLOM_PK])
        assert isinstance(pk, r.Pk)  # noqa: S101
        hasil.append(
            PkTercatat(
                pk=pk,
                keadaan=Keadaan(keadaan or Keadaan.DRAF),
                pertama=pertama or "",
                kepala=kepala is not False,
                versi=versi,
            )
        )
    return tuple(hasil)


_KOLOM_PK = peta(m.Pk).kolom


def ambil_pk(opd: str, kunci: str) -> tuple[r.Pk, m.KeadaanPk | None, int] | None:
    """An agreement of an OPD with its state and the version of its row; None where there is none. Two queries."""
    baris = m.Pk.objects.filter(opd=opd, kunci=kunci).values_list(*_KOLOM_PK, "versi").first()
    if baris is None:
        return None
    pk = peta(m.Pk).ke_rekaman(baris[:-1])
    assert isinstance(pk, r.Pk)  # noqa: S101
    return pk, m.KeadaanPk.objects.filter(perjanjian=kunci).first(), baris[-1]


def versi_target(pk: str) -> dict[str, int]:
    """Per indicator the version of the row that holds its target in an agreement."""
    return dict(rencana.Target.objects.filter(perjanjian=pk, triwulan=0).values_list("indikator_id", "versi"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BahanPk:
    """What an agreement is made from."""

    rencana: tuple[r.Rencana, ...]
    """The plan versions that cover the year, the one in force first."""
    tahap: tuple[r.TahapAnggaran, ...]
    """The stages of the budget that have figures, the latest first."""
    dpa: tuple[r.Dpa, ...]
    kepala: r.Jabatan | None
    pemangku: tuple[r.Pemangku, ...]
    """Who has held the head's post, the latest first."""
    pemda: r.Pemda | None
    kedua_nama: str
    """The superior's name, as it was written last."""
    kedua_jabatan: str

    def pemangku_pada(self, hari: date | None) -> r.Pemangku | None:
        return pemangku_pada(self.pemangku, self.kepala.kunci, hari) if self.kepala else None

    def tenggat(self, tahap: r.TahapAnggaran) -> date | None:
        """The last day for the agreement on this stage of the budget; None while its DPA's day is not known."""
        tanggal = next((d.tanggal for d in self.dpa if d.tahap is tahap), None)
        return tenggat_pk(tanggal) if tanggal else None


def bahan_pk(opd: str, tahun: int) -> BahanPk:
    """In seven queries."""
    versi: tuple[r.Rencana, ...] = peta(rencana.Rencana).muat(
        rencana.Rencana.objects.filter(opd=opd, tahun_awal__lte=tahun, tahun_akhir__gte=tahun)
    )
    tahap = Pagu.objects.filter(opd=opd, tahun=tahun, jumlah__isnull=False).values("tahap").annotate(n=Count("id"))
    ada = {str(t["tahap"]) for t in tahap.order_by()}
    kepala: tuple[r.Jabatan, ...] = peta(organisasi.Jabatan).muat(
        organisasi.Jabatan.objects.filter(opd=opd, kepala_opd=True)
    )
    pemangku: tuple[r.Pemangku, ...] = peta(organisasi.Pemangku).muat(
        organisasi.Pemangku.objects.filter(jabatan__opd=opd, jabatan__kepala_opd=True)
    )
    pemda = next(iter(peta(organisasi.Pemda).muat(organisasi.Pemda.objects.filter(kode__in=_pemda(opd)))), None)
    jabatan_kedua = kepala_daerah(pemda) if pemda else ""
    lalu = m.Pk.objects.filter(pihak_kedua_jabatan=jabatan_kedua).exclude(pihak_kedua_nama="")
    return BahanPk(
        rencana=_menurut_berlaku(versi, tahun),
        tahap=tuple(t for t in reversed(r.TahapAnggaran) if t.value in ada),
        dpa=peta(Dpa).muat(Dpa.objects.filter(opd=opd, tahun=tahun)),
        kepala=kepala[0] if kepala else None,
        pemangku=tuple(reversed(urut_pemangku(pemangku, kepala[0].kunci))) if kepala else (),
        pemda=pemda,
        kedua_nama=lalu.order_by("-diubah").values_list("pihak_kedua_nama", flat=True).first() or "",
        kedua_jabatan=jabatan_kedua,
    )


def _pemda(opd: str) -> Any:
    return organisasi.Opd.objects.filter(kode=opd).values("pemda")


def _menurut_berlaku(versi: Iterable[r.Rencana], tahun: int) -> tuple[r.Rencana, ...]:
    """The Renstra in force first, then what else covers the year; versions of later years last."""

    def urutan(v: r.Rencana) -> tuple[bool, bool, int, int]:
        mulai = v.berlaku_sejak or v.tahun_awal
        return mulai > tahun, v.jenis is not r.JenisRencana.RENSTRA, -mulai, -v.nomor

    return tuple(sorted(versi, key=urutan))

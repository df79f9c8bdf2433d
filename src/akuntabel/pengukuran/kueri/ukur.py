"""What a page of the measurement needs, read as leanly as the rules allow.

A ``TahunKinerja`` holds every column of every year; a grid of 300 rows needs the tree, the targets that count and the
realisations of one year. ``baca_ukur`` reads these in a fixed number of queries, picks plan versions and the agreement
in force by the same rules (``TahunKinerja`` itself, fed with them alone), and computes by ``hasil_dari``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus, SumberRealisasi
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.peta import peta, satukan_nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.hitungan import Hasil, dasar_target, hasil_dari
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.organisasi import models as organisasi
from akuntabel.pengukuran import models as m
from akuntabel.perencanaan import models as rencana
from akuntabel.perjanjian.models import Pk

AKHIR_TAHUN = 4
"""The last quarter: all of a year."""
_NILAI = ("nilai", "nilai_atas", "peringkat", "status", "alasan")
_ARAH = {x.value: x for x in Arah}
_RUMUS = {x.value: x for x in Rumus}
_AKUMULASI = {x.value: x for x in Akumulasi}
_SUMBER = {x.value: x for x in SumberRealisasi}
_JENIS = {x.value: x for x in r.JenisUnsur}


@dataclass(frozen=True, slots=True)
class Ukur:
    """The measurement of one OPD and year; figures are in the mappings by indicator and quarter, not in ``tahun``."""

    tahun: TahunKinerja
    ukuran: dict[str, r.Indikator]
    """The indicators that were asked for, of the plans in force."""
    target: dict[str, dict[int, r.Target]]
    realisasi: dict[str, dict[int, r.Realisasi]]
    versi: dict[tuple[str, int], int] = field(default_factory=dict)
    """The stored version of each realisation, by indicator and quarter."""

    def hasil(self, i: r.Indikator, periode: Periode) -> Hasil:
        target = self.target.get(i.kunci, {})
        return hasil_dari(
            i,
            periode,
            target=target,
            realisasi=self.realisasi.get(i.kunci, {}),
            dasar_target=dasar_target(self.tahun, target.get(0)),
        )

    @property
    def indikator(self) -> list[r.Indikator]:
        """The OPD's own indicators in the order of the tree."""
        return [i for u in self.tahun.milik_opd() for i in self.tahun.indikator_dari(u.kunci)]


def baca_ukur(
    opd: str, tahun: int, *, indikator: Collection[str] | None = None, sampai: int = AKHIR_TAHUN
) -> Ukur | None:
    """The measurement of a year in eight queries; of some indicators alone, without the tree, in seven.

    ``sampai`` leaves out the quarters after it, for a page that computes to that quarter and shows no later one. None
    where there is no such OPD.
    """
    t = _rangka(opd, tahun)
    if t is None:
        return None
    versi = [v.kunci for v in (t.rencana, t.rencana_pemda) if v]
    milik = Q(rencana__in=versi, diarsipkan=False)
    if indikator is not None:
        milik &= Q(kunci__in=indikator)
    ukuran = rencana.Indikator.objects.filter(milik).order_by().values_list(*_KOLOM_INDIKATOR)
    pohon = rencana.Unsur.objects.filter(rencana__in=versi, diarsipkan=False).order_by().values_list(*_KOLOM_UNSUR)
    if indikator is not None:
        pohon = pohon.none()
    isi = Himpunan(
        pemda=t.data.pemda,
        opd=t.data.opd,
        jabatan=t.data.jabatan,
        rencana=t.data.rencana,
        pk=t.data.pk,
        unsur=tuple(map(_unsur, pohon)),
        indikator=tuple(map(_indikator, ukuran)),
    )
    target = _target(versi, t.pk, tahun, indikator, sampai)
    realisasi, versi_baris = baca_realisasi(opd, tahun, indikator=indikator, sampai=sampai)
    ukuran_ = {i.kunci: i for i in isi.indikator}
    return Ukur(TahunKinerja.dari(isi, opd=opd, tahun=tahun), ukuran_, target, realisasi, versi_baris)


def _rangka(opd: str, tahun: int) -> TahunKinerja | None:
    """Plans and agreements in force. Four queries."""
    p_opd, p_pemda = peta(organisasi.Opd), peta(organisasi.Pemda)
    kolom = (*p_opd.kolom, *(f"pemda__{k}" for k in p_pemda.kolom))
    kantor = organisasi.Opd.objects.filter(kode=opd).values_list(*kolom).first()
    if kantor is None:
        return None
    lebar = len(p_opd.kolom)
    versi = peta(rencana.Rencana).muat(rencana.Rencana.objects.filter(Q(opd=opd) | Q(opd__isnull=True)))
    kepala = organisasi.Jabatan.objects.filter(opd=opd, kepala_opd=True).values_list("kunci", "nama")
    pk = Pk.objects.filter(opd=opd, tahun=tahun).values_list("kunci", "nomor", "jabatan_id", "ditandatangani")
    himpunan = Himpunan(
        pemda=(p_pemda.ke_rekaman(kantor[lebar:]),),  # type: ignore[arg-type]
        opd=(p_opd.ke_rekaman(kantor[:lebar]),),  # type: ignore[arg-type]
        rencana=versi,
        jabatan=tuple(r.Jabatan(kunci=k, opd=opd, nama=nama, kepala_opd=True) for k, nama in kepala),
        pk=tuple(
            r.Pk(kunci=k, opd=opd, tahun=tahun, nomor=nomor, jabatan=jabatan or "", ditandatangani=tanda)
            for k, nomor, jabatan, tanda in pk
        ),
    )
    return TahunKinerja.dari(himpunan, opd=opd, tahun=tahun)


_KOLOM_UNSUR = ("rencana_id", "kunci_id", "jenis", "uraian", "kode", "induk_id", "opd_id", "unit_id", "urutan")


def _unsur(b: tuple[Any, ...]) -> r.Unsur:
    versi, kunci, jenis, uraian, kode, induk, opd, unit, urutan = b
    return r.Unsur(
        rencana=versi,
        kunci=kunci,
        jenis=_JENIS[jenis],
        uraian=uraian,
        kode=kode,
        induk=induk or "",
        opd=opd or "",
        unit=unit or "",
        urutan=urutan,
    )


_KOLOM_INDIKATOR = (
    "rencana_id",
    "kunci_id",
    "unsur_id",
    "uraian",
    "kode",
    "satuan",
    "arah",
    "rumus",
    "akumulasi",
    "iku",
    "skala",
    "penanggung_jawab_id",
    "urutan",
)


def _indikator(b: tuple[Any, ...]) -> r.Indikator:
    versi, kunci, unsur, uraian, kode, satuan, arah, rumus, akumulasi, iku, skala, jabatan, urutan = b
    return r.Indikator(
        rencana=versi,
        kunci=kunci,
        unsur=unsur,
        uraian=uraian,
        kode=kode,
        satuan=satuan,
        arah=_ARAH[arah],
        rumus=_RUMUS[rumus],
        akumulasi=_AKUMULASI[akumulasi],
        iku=iku,
        skala=skala,
        penanggung_jawab=jabatan or "",
        urutan=urutan,
    )


def _target(
    versi: list[str], pk: r.Pk | None, tahun: int, indikator: Collection[str] | None, sampai: int
) -> dict[str, dict[int, r.Target]]:
    """The targets of a year that count: of the agreement in force where it has one, else of the plans. One query."""
    milik = Q(rencana__in=versi, perjanjian__isnull=True)
    if pk is not None:
        milik |= Q(perjanjian=pk.kunci)
    baris = rencana.Target.objects.filter(milik, tahun=tahun, triwulan__lte=sampai)
    if indikator is not None:
        baris = baris.filter(indikator__in=indikator)
    hasil: dict[str, dict[int, r.Target]] = defaultdict(dict)
    kolom = ("perjanjian_id", "rencana_id", "indikator_id", "triwulan", "satuan", "tercetak", *_NILAI)
    for perjanjian, rencana_, ukuran, triwulan, satuan, tercetak, *nilai in baris.order_by().values_list(*kolom):
        if not perjanjian and (lain := hasil[ukuran].get(triwulan)) is not None and lain.pk:
            continue
        hasil[ukuran][triwulan] = r.Target(
            rencana=rencana_,
            indikator=ukuran,
            tahun=tahun,
            triwulan=triwulan,
            pk=perjanjian or "",
            nilai=satukan_nilai(*nilai),
            satuan=satuan,
            tercetak=tercetak,
        )
    return dict(hasil)


def baca_realisasi(
    opd: str, tahun: int, *, indikator: Collection[str] | None = None, sampai: int = AKHIR_TAHUN
) -> tuple[dict[str, dict[int, r.Realisasi]], dict[tuple[str, int], int]]:
    """The realisations of a year to a quarter with their versions. One query."""
    baris = m.Realisasi.objects.filter(Q(pemilik=opd) | Q(pemilik__isnull=True), tahun=tahun, triwulan__lte=sampai)
    if indikator is not None:
        baris = baris.filter(indikator__in=indikator)
    hasil: dict[str, dict[int, r.Realisasi]] = defaultdict(dict)
    versi: dict[tuple[str, int], int] = {}
    kolom = ("indikator_id", "triwulan", "satuan", "sumber", "keterangan", "tercetak", "lokasi", "versi", *_NILAI)
    for ukuran, triwulan, satuan, sumber, keterangan, tercetak, lokasi, v, *nilai in baris.order_by().values_list(
        *kolom
    ):
        versi[ukuran, triwulan] = v
        hasil[ukuran][triwulan] = r.Realisasi(
            indikator=ukuran,
            tahun=tahun,
            triwulan=triwulan,
            nilai=satukan_nilai(*nilai),
            satuan=satuan,
            sumber=_SUMBER[sumber],
            keterangan=keterangan,
            tercetak=tercetak,
            lokasi=lokasi,
        )
    return dict(hasil), versi

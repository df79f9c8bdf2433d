"""``TahunKinerja``: what one OPD's report of one year is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.sebutan import urut_pemangku


class TidakAdaError(LookupError):
    """The set of records lacks what was asked for; the message is for people (Indonesian)."""


@dataclass(frozen=True)
class TahunKinerja:
    """One OPD and year. ``data`` holds the OPD's records of all years and plan versions; the properties pick.

    ``rencana`` is the Renstra version in force in ``tahun`` (None where there is none), ``rencana_pemda`` the
    RPJMD version above it. Records of both make up the tree.
    """

    tahun: int
    pemda: r.Pemda
    opd: r.Opd
    rencana: r.Rencana | None
    rencana_pemda: r.Rencana | None
    data: Himpunan = field(repr=False)

    @classmethod
    def dari(cls, himpunan: Himpunan, *, opd: str, tahun: int) -> TahunKinerja:
        """Cut one OPD and year out of a set. Raises TidakAdaError where the OPD or its Pemda is missing."""
        milik = next((o for o in himpunan.opd if o.kode == opd), None)
        if milik is None:
            raise TidakAdaError(f"OPD dengan kode {opd} tidak ada dalam data.")
        pemda = next((p for p in himpunan.pemda if p.kode == milik.pemda), None)
        if pemda is None:
            raise TidakAdaError(f"Pemda dengan kode {milik.pemda} tidak ada dalam data.")
        return cls(
            tahun=tahun,
            pemda=pemda,
            opd=milik,
            rencana=rencana_berlaku(himpunan.rencana, opd, r.JenisRencana.RENSTRA, tahun),
            rencana_pemda=rencana_berlaku(himpunan.rencana, "", r.JenisRencana.RPJMD, tahun),
            data=_milik_opd(himpunan, milik),
        )

    # --- the tree
    # --------------------------------------------------------------------------------------------------

    @cached_property
    def unsur(self) -> dict[str, r.Unsur]:
        """The elements of the plan in force and of the Pemda's plan above it, by ``kunci``, archived ones
        left out.
        """
        versi = [v.kunci for v in (self.rencana_pemda, self.rencana) if v]
        return {u.kunci: u for v in versi for u in self.data.unsur if u.rencana == v and not u.diarsipkan}

    @cached_property
    def _anak(self) -> dict[str, list[r.Unsur]]:
        anak: dict[str, list[r.Unsur]] = defaultdict(list)
        for u in self.unsur.values():
            anak[u.induk if u.induk in self.unsur else ""].append(u)
        for daftar in anak.values():
            daftar.sort(key=lambda u: (u.urutan, u.kode, u.kunci))
        return anak

    def anak(self, kunci: str = "") -> list[r.Unsur]:
        """The children of an element in order; of "" the roots."""
        return self._anak.get(kunci, [])

    def telusuri(self, kunci: str = "") -> Iterator[tuple[int, r.Unsur]]:
        """The tree below an element, depth first, as (depth, element). A cycle is cut, not followed."""
        yield from self._telusuri(kunci, 0, frozenset())

    def _telusuri(self, kunci: str, dalam: int, jalur: frozenset[str]) -> Iterator[tuple[int, r.Unsur]]:
        for u in self.anak(kunci):
            if u.kunci in jalur:
                continue
            yield dalam, u
            yield from self._telusuri(u.kunci, dalam + 1, jalur | {u.kunci})

    def jalur(self, kunci: str) -> list[r.Unsur]:
        """From the root down to the element itself."""
        jalur: list[r.Unsur] = []
        u = self.unsur.get(kunci)
        while u is not None and u not in jalur:
            jalur.append(u)
            u = self.unsur.get(u.induk)
        return jalur[::-1]

    def milik_opd(self, *jenis: r.JenisUnsur) -> list[r.Unsur]:
        """The OPD's own elements of these kinds (all kinds where none is named), in tree order."""
        return [
            u
            for _, u in self.telusuri()
            if u.rencana == (self.rencana.kunci if self.rencana else "") and (not jenis or u.jenis in jenis)
        ]

    @cached_property
    def kebijakan(self) -> dict[str, r.Kebijakan]:
        versi = self.rencana.kunci if self.rencana else ""
        return {k.kunci: k for k in self.data.kebijakan if k.rencana == versi}

    # --- indicators
    # --------------------------------------------------------------------------------------------------

    @cached_property
    def indikator(self) -> dict[str, r.Indikator]:
        """Indicators of the elements in ``unsur``, by ``kunci``."""
        versi = {v.kunci for v in (self.rencana, self.rencana_pemda) if v}
        return {
            i.kunci: i for i in self.data.indikator if i.rencana in versi and not i.diarsipkan and i.unsur in self.unsur
        }

    @cached_property
    def _indikator_unsur(self) -> dict[str, list[r.Indikator]]:
        return _kelompokkan(self.indikator.values(), "unsur")

    def indikator_dari(self, unsur: str) -> list[r.Indikator]:
        return self._indikator_unsur.get(unsur, [])

    @cached_property
    def _pk(self) -> dict[int, r.Pk]:
        """Per year the agreement of the OPD's head in force: the signed one with the highest number."""
        kepala = {j.kunci for j in self.data.jabatan if j.kepala_opd} | {""}
        tanda = [p for p in self.data.pk if p.ditandatangani and p.jabatan in kepala]
        return {p.tahun: p for p in sorted(tanda, key=lambda p: p.nomor)}

    @property
    def pk(self) -> r.Pk | None:
        """The agreement of the OPD's head in force: the signed one with the highest number, else None."""
        return self._pk.get(self.tahun)

    @cached_property
    def _target_rencana(self) -> dict[tuple[str, int, int], r.Target]:
        """Targets of the plans alone: of the versions in force, for a past year of those then in force."""
        kini = {v.kunci for v in (self.rencana, self.rencana_pemda) if v}
        dulu: dict[int, set[str]] = {}
        target: dict[tuple[str, int, int], r.Target] = {}
        for t in self.data.target:
            if t.pk:
                continue
            kunci = (t.indikator, t.tahun, t.triwulan)
            if t.tahun < self.tahun and t.tahun not in dulu:
                dulu[t.tahun] = self._versi_berlaku(t.tahun)
            if t.rencana in dulu.get(t.tahun, ()):
                target[kunci] = t
            elif t.rencana in kini:
                target.setdefault(kunci, t)
        return target

    def _versi_berlaku(self, tahun: int) -> set[str]:
        renstra = rencana_berlaku(self.data.rencana, self.opd.kode, r.JenisRencana.RENSTRA, tahun)
        rpjmd = rencana_berlaku(self.data.rencana, "", r.JenisRencana.RPJMD, tahun)
        return {v.kunci for v in (renstra, rpjmd) if v}

    @cached_property
    def _target(self) -> dict[tuple[str, int, int], r.Target]:
        """Targets that count: of the year's PK in force where it has one, else of the plan."""
        pk = {p.kunci: p.tahun for p in self._pk.values() if p.tahun <= self.tahun}
        perjanjian = {(t.indikator, t.tahun, t.triwulan): t for t in self.data.target if pk.get(t.pk) == t.tahun}
        return self._target_rencana | perjanjian

    def target_rencana(self, indikator: str, tahun: int, triwulan: int = 0) -> r.Target | None:
        """The plan's own target, whatever a PK says; for a past year that of the version then in force."""
        return self._target_rencana.get((indikator, tahun, triwulan))

    def target(self, indikator: str, tahun: int | None = None, triwulan: int = 0) -> r.Target | None:
        """The target that counts for a year (default: this one) or one of its quarters."""
        return self._target.get((indikator, self.tahun if tahun is None else tahun, triwulan))

    @cached_property
    def _realisasi(self) -> dict[tuple[str, int, int], r.Realisasi]:
        return {(x.indikator, x.tahun, x.triwulan): x for x in self.data.realisasi}

    def realisasi(self, indikator: str, tahun: int | None = None, triwulan: int = 0) -> r.Realisasi | None:
        """What is recorded for a year as such (triwulan 0) or one of its quarters; nothing is derived
        here.
        """
        return self._realisasi.get((indikator, self.tahun if tahun is None else tahun, triwulan))

    @cached_property
    def _tahun_tercatat(self) -> dict[str, list[int]]:
        tahun: dict[str, set[int]] = defaultdict(set)
        for indikator, y, _ in (*self._realisasi, *self._target):
            tahun[indikator].add(y)
        return {indikator: sorted(y) for indikator, y in tahun.items()}

    def tahun_tercatat(self, indikator: str) -> list[int]:
        """The years for which a target or realisation of the indicator exists, ascending."""
        return list(self._tahun_tercatat.get(indikator, []))

    # --- people and texts
    # --------------------------------------------------------------------------------------------

    @cached_property
    def kepala(self) -> r.Jabatan | None:
        """The post of the head of the OPD."""
        return next((j for j in self.data.jabatan if j.kepala_opd), None)

    def pemangku(self, jabatan: str) -> list[r.Pemangku]:
        """The holders of a post, earliest first."""
        return urut_pemangku(self.data.pemangku, jabatan)

    @cached_property
    def _narasi(self) -> dict[tuple[int, str, str], r.Narasi]:
        return {(n.triwulan, n.bagian, n.objek): n for n in self.data.narasi if n.tahun == self.tahun}

    def narasi(self, bagian: str, *, triwulan: int = 0, objek: str = "") -> r.Narasi | None:
        """The text of one part of this year's report: of the report asked for, else of the annual one."""
        return self._narasi.get((triwulan, bagian, objek)) or self._narasi.get((0, bagian, objek))

    @cached_property
    def _analisis(self) -> dict[tuple[str, int], r.Analisis]:
        return {(a.objek, a.triwulan): a for a in self.data.analisis if a.tahun == self.tahun}

    def analisis(self, objek: str, triwulan: int = 0) -> r.Analisis | None:
        return self._analisis.get((objek, triwulan))


def rencana_berlaku(rencana: Iterable[r.Rencana], opd: str, jenis: r.JenisRencana, tahun: int) -> r.Rencana | None:
    """The version of a plan in force in a year: the highest number among those that already apply."""
    ada = [
        v
        for v in rencana
        if v.opd == opd and v.jenis == jenis and (v.berlaku_sejak or v.tahun_awal) <= tahun <= v.tahun_akhir
    ]
    return max(ada, key=lambda v: (v.berlaku_sejak or v.tahun_awal, v.nomor), default=None)


def _kelompokkan(indikator: Iterable[r.Indikator], kolom: str) -> dict[str, list[r.Indikator]]:
    kelompok: dict[str, list[r.Indikator]] = defaultdict(list)
    for i in indikator:
        kelompok[getattr(i, kolom)].append(i)
    for daftar in kelompok.values():
        daftar.sort(key=lambda i: (i.urutan, i.kode, i.kunci))
    return kelompok


def _milik_opd(h: Himpunan, opd: r.Opd) -> Himpunan:
    """The records of one OPD, with those of its Pemda above it."""
    if len(h.opd) == 1:
        return h
    rencana = tuple(v for v in h.rencana if v.opd in ("", opd.kode))
    versi = {v.kunci for v in rencana}
    jabatan = tuple(j for j in h.jabatan if j.opd == opd.kode)
    indikator = tuple(i for i in h.indikator if i.rencana in versi)
    kunci_indikator = {i.kunci for i in indikator}
    kunci_jabatan = {j.kunci for j in jabatan}
    return Himpunan(
        pemda=tuple(p for p in h.pemda if p.kode == opd.pemda),
        opd=(opd,),
        unit=tuple(x for x in h.unit if x.opd == opd.kode),
        jabatan=jabatan,
        pemangku=tuple(x for x in h.pemangku if x.jabatan in kunci_jabatan),
        kepegawaian=tuple(x for x in h.kepegawaian if x.opd == opd.kode),
        aset=tuple(x for x in h.aset if x.opd == opd.kode),
        fungsi=tuple(x for x in h.fungsi if x.opd == opd.kode),
        dasar_hukum=tuple(x for x in h.dasar_hukum if x.opd == opd.kode),
        rencana=rencana,
        unsur=tuple(x for x in h.unsur if x.rencana in versi),
        kebijakan=tuple(x for x in h.kebijakan if x.rencana in versi),
        indikator=indikator,
        target=tuple(x for x in h.target if x.rencana in versi),
        realisasi=tuple(x for x in h.realisasi if x.indikator in kunci_indikator),
        pagu=tuple(x for x in h.pagu if x.opd == opd.kode),
        dpa=tuple(x for x in h.dpa if x.opd == opd.kode),
        rencana_kas=tuple(x for x in h.rencana_kas if x.opd == opd.kode),
        realisasi_anggaran=tuple(x for x in h.realisasi_anggaran if x.opd == opd.kode),
        analisis=tuple(x for x in h.analisis if x.opd == opd.kode),
        pk=tuple(x for x in h.pk if x.opd == opd.kode),
        swot=tuple(x for x in h.swot if x.opd == opd.kode),
        narasi=tuple(x for x in h.narasi if x.opd == opd.kode),
        bukti=tuple(x for x in h.bukti if x.opd == opd.kode),
        catatan=tuple(x for x in h.catatan if x.opd == opd.kode),
    )

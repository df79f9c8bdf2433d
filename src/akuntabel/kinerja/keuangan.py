"""Budget and its absorption up the tree: totals take the lowest level that is filled, nothing is derived from
a percentage.

A figure recorded on an element and the sum of its children are both kept. The sum is used where every child
has one, or where nothing is recorded above; a recorded figure wins over a sum that lacks a child. Realisation
is settled quarter by quarter, so that a year may go over from figures per program to figures per sub
kegiatan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.serapan import serapan
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja

BERANGGARAN = (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)
"""The levels that carry money."""

_TAHAP = tuple(r.TahapAnggaran)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selisih:
    """A recorded amount that differs from a complete sum of its children, or is less than an incomplete one."""

    unsur: str
    apa: str
    """"pagu" or "realisasi"."""
    triwulan: int
    """The quarter of a realisation; 0 for the budget."""
    tercatat: r.Sen
    jumlah: r.Sen


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggaran:
    """Budget of one element (or the OPD, ``unsur`` "") to the end of a period. Money in sen."""

    unsur: str
    pagu: r.Sen | None
    tahap: r.TahapAnggaran | None
    """The stage the budget is of: the latest that any row of the year has."""
    realisasi: r.Sen | None
    serapan: Decimal | None
    """Percent, raw; None where the budget or the realisation is unknown."""
    pagu_dijumlahkan: bool
    """Summed from children rather than recorded here."""
    realisasi_dijumlahkan: bool
    catatan: tuple[str, ...] = ()
    """For example: recorded here and summed from below disagree, or some children have none."""
    pagu_tercatat: r.Sen | None = None
    """Recorded on this element itself."""
    pagu_jumlah: r.Sen | None = None
    """Summed from its children; None where none of them has one."""
    realisasi_tercatat: r.Sen | None = None
    realisasi_jumlah: r.Sen | None = None
    lengkap: bool = True
    """The budget covers every child; a sum that lacks one has no absorption."""
    selisih: tuple[Selisih, ...] = ()
    """Where what is recorded here contradicts what the children make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiAnggaran:
    """An amount at one node: what is recorded, what its children make, and which of the two counts."""

    dipakai: r.Sen | None
    """The one that counts."""
    tercatat: r.Sen | None
    jumlah: r.Sen | None
    dijumlahkan: bool
    lengkap: bool
    """Recorded as a whole, or every child has one all the way down."""
    berbeda: bool
    """Recorded and summed contradict each other."""
    berisi: int
    anak: int
    di_luar: int


def anggaran(t: TahunKinerja, unsur: str, periode: Periode) -> Anggaran:
    """Budget and realisation of one element ("" the OPD) to the end of a period.

    Raises KeyError for what is neither the OPD nor one of its programs, kegiatan or sub kegiatan.
    """
    return anggaran_semua(t, periode)[unsur]


def anggaran_semua(t: TahunKinerja, periode: Periode) -> dict[str, Anggaran]:
    """The same for the OPD ("") and every program, kegiatan and sub kegiatan, by ``kunci``."""
    pohon = PohonAnggaran.dari(t)
    tahap, pagu, tahap_lain = _pagu_tercatat(t, periode.tahun)
    return hitung_anggaran(
        pohon,
        tahap=tahap,
        pagu=pagu,
        tahap_lain=tahap_lain,
        realisasi=_realisasi_tercatat(t, periode),
        triwulan_akhir=periode.triwulan_akhir,
    )


def hitung_anggaran(
    pohon: PohonAnggaran,
    *,
    tahap: r.TahapAnggaran | None,
    pagu: Mapping[str, r.Sen],
    realisasi: Mapping[int, Mapping[str, r.Sen]],
    triwulan_akhir: int,
    tahap_lain: Mapping[str, r.TahapAnggaran] = MappingProxyType({}),
) -> dict[str, Anggaran]:
    """The same from recorded amounts: ``pagu`` of the stage ``tahap`` and, per quarter, ``realisasi``, by element."""
    nilai_pagu = pohon.jumlahkan(pagu)
    per_triwulan = [pohon.jumlahkan(realisasi.get(q, {})) for q in range(1, triwulan_akhir + 1)]
    hasil = {}
    for kunci in pohon.urutan:
        triwulan = [q[kunci] for q in per_triwulan]
        berisi = sum(any(q[a].dipakai is not None for q in per_triwulan) for a in pohon.anak[kunci])
        hasil[kunci] = _anggaran(kunci, tahap, nilai_pagu[kunci], triwulan, tahap_lain.get(kunci), berisi)
    return hasil


def selisih(t: TahunKinerja, periode: Periode) -> tuple[Selisih, ...]:
    """Every recorded amount that contradicts what its children make, in tree order."""
    return tuple(s for a in anggaran_semua(t, periode).values() for s in a.selisih)


@dataclass(frozen=True, slots=True)
class PohonAnggaran:
    """The OPD ("") and its elements that carry money, parents before children; other levels are skipped."""

    urutan: tuple[str, ...]
    anak: Mapping[str, tuple[str, ...]]

    @property
    def induk(self) -> dict[str, str]:
        """The parent of each element; the OPD has none."""
        return {a: k for k, anak in self.anak.items() for a in anak}

    @classmethod
    def dari(cls, t: TahunKinerja) -> PohonAnggaran:
        milik = t.rencana.kunci if t.rencana else ""
        anak: dict[str, list[str]] = {"": []}
        jalur: list[tuple[int, str]] = [(-1, "")]
        for dalam, u in t.telusuri():
            while jalur[-1][0] >= dalam:
                jalur.pop()
            if u.rencana == milik and u.jenis in BERANGGARAN:
                anak[jalur[-1][1]].append(u.kunci)
                anak[u.kunci] = []
                jalur.append((dalam, u.kunci))
        return cls(tuple(anak), {k: tuple(v) for k, v in anak.items()})

    def jumlahkan(self, tercatat: Mapping[str, r.Sen]) -> dict[str, NilaiAnggaran]:
        """One pass from the leaves up. Amounts on elements outside the tree make the OPD's sum incomplete."""
        nilai: dict[str, NilaiAnggaran] = {}
        di_luar = len(tercatat.keys() - self.anak.keys())
        for kunci in reversed(self.urutan):
            anak = [nilai[a] for a in self.anak[kunci]]
            nilai[kunci] = _padukan(tercatat.get(kunci), anak, kurang=0 if kunci else di_luar)
        return nilai


def _padukan(tercatat: r.Sen | None, anak: list[NilaiAnggaran], *, kurang: int) -> NilaiAnggaran:
    if not anak and not kurang:
        # Most elements have nothing below them.
        return NilaiAnggaran(
            dipakai=tercatat,
            tercatat=tercatat,
            jumlah=None,
            dijumlahkan=False,
            lengkap=True,
            berbeda=False,
            berisi=0,
            anak=0,
            di_luar=0,
        )
    berisi = [a for a in anak if a.dipakai is not None]
    jumlah = sum(a.dipakai for a in berisi if a.dipakai is not None) if berisi else None
    penuh = not kurang and len(berisi) == len(anak) and all(a.lengkap for a in berisi)
    pakai_jumlah = jumlah is not None and (penuh or tercatat is None)
    return NilaiAnggaran(
        dipakai=jumlah if pakai_jumlah else tercatat,
        tercatat=tercatat,
        jumlah=jumlah,
        dijumlahkan=pakai_jumlah,
        lengkap=penuh or not pakai_jumlah,
        berbeda=tercatat is not None and jumlah is not None and (jumlah != tercatat if penuh else jumlah > tercatat),
        berisi=len(berisi),
        anak=len(anak),
        di_luar=kurang,
    )


def _pagu_tercatat(
    t: TahunKinerja, tahun: int
) -> tuple[r.TahapAnggaran | None, dict[str, r.Sen], dict[str, r.TahapAnggaran]]:
    """The latest stage, the amounts of that stage, and the elements that have one of an earlier stage
    alone.
    """
    baris = [p for p in t.data.pagu if p.tahun == tahun]
    terisi = [p for p in baris if p.jumlah is not None]
    tahap = max((p.tahap for p in terisi or baris), key=_TAHAP.index, default=None)
    pagu = {p.unsur: p.jumlah for p in terisi if p.tahap is tahap and p.jumlah is not None}
    lama = sorted((p for p in terisi if p.unsur not in pagu), key=lambda p: _TAHAP.index(p.tahap))
    return tahap, pagu, {p.unsur: p.tahap for p in lama}


def _realisasi_tercatat(t: TahunKinerja, periode: Periode) -> dict[int, dict[str, r.Sen]]:
    """Per quarter the amounts recorded on each element, months added up."""
    per_triwulan: dict[int, dict[str, r.Sen]] = defaultdict(dict)
    for x in t.data.realisasi_anggaran:
        if x.tahun == periode.tahun and x.bulan <= periode.bulan_akhir and x.jumlah is not None:
            isi = per_triwulan[(x.bulan + 2) // 3]
            isi[x.unsur] = isi.get(x.unsur, 0) + x.jumlah
    return per_triwulan


def _anggaran(
    kunci: str,
    tahap: r.TahapAnggaran | None,
    pagu: NilaiAnggaran,
    triwulan: list[NilaiAnggaran],
    tahap_lain: r.TahapAnggaran | None,
    anak_berisi: int,
) -> Anggaran:
    realisasi = _jumlah(q.dipakai for q in triwulan)
    terpakai = [q for q in triwulan if q.dipakai is not None]
    selisih = tuple(_selisih(kunci, pagu, triwulan))
    catatan = [
        *_catatan_pagu(pagu, tahap, tahap_lain),
        *_catatan_realisasi(triwulan, pagu.anak, anak_berisi),
        *map(_catatan_selisih, selisih),
    ]
    return Anggaran(
        unsur=kunci,
        pagu=pagu.dipakai,
        tahap=tahap if pagu.dipakai is not None else None,
        realisasi=realisasi,
        serapan=serapan(realisasi, pagu.dipakai) if pagu.lengkap else None,
        pagu_dijumlahkan=pagu.dijumlahkan,
        realisasi_dijumlahkan=bool(terpakai) and all(q.dijumlahkan for q in terpakai),
        catatan=tuple(catatan),
        pagu_tercatat=pagu.tercatat,
        pagu_jumlah=pagu.jumlah,
        realisasi_tercatat=_jumlah(q.tercatat for q in triwulan),
        realisasi_jumlah=_jumlah(q.jumlah for q in triwulan),
        lengkap=pagu.lengkap,
        selisih=selisih,
    )


def _jumlah(nilai: Iterable[r.Sen | None]) -> r.Sen | None:
    ada = [n for n in nilai if n is not None]
    return sum(ada) if ada else None


def _catatan_pagu(
    pagu: NilaiAnggaran, tahap: r.TahapAnggaran | None, tahap_lain: r.TahapAnggaran | None
) -> Iterator[str]:
    if tahap_lain is not None and pagu.tercatat is None:
        yield f"Pagu tahap {tahap} belum diisi; yang ada baru tahap {tahap_lain}."
    if 0 < pagu.berisi < pagu.anak:
        yield f"Pagu baru diketahui untuk {pagu.berisi} dari {pagu.anak} unsur langsung di bawahnya."
    elif pagu.jumlah is not None and not pagu.lengkap and not pagu.di_luar:
        yield "Pagu sebagian unsur di bawahnya belum diketahui."
    if pagu.di_luar:
        yield f"Pagu {pagu.di_luar} unsur di luar rencana yang berlaku tidak ikut dijumlahkan."


def _catatan_realisasi(triwulan: list[NilaiAnggaran], anak: int, berisi: int) -> Iterator[str]:
    if 0 < berisi < anak:
        yield f"Realisasi anggaran baru tercatat pada {berisi} dari {anak} unsur langsung di bawahnya."
    di_luar = max((q.di_luar for q in triwulan), default=0)
    if di_luar:
        yield f"Realisasi anggaran {di_luar} unsur di luar rencana yang berlaku tidak ikut dijumlahkan."


def _selisih(unsur: str, pagu: NilaiAnggaran, triwulan: list[NilaiAnggaran]) -> Iterator[Selisih]:
    for nomor, n in enumerate([pagu, *triwulan]):
        if n.berbeda and n.tercatat is not None and n.jumlah is not None:
            apa = "realisasi" if nomor else "pagu"
            yield Selisih(unsur=unsur, apa=apa, triwulan=nomor, tercatat=n.tercatat, jumlah=n.jumlah)


def _catatan_selisih(s: Selisih) -> str:
    apa = f"Realisasi anggaran triwulan {ROMAWI[s.triwulan]}" if s.triwulan else "Pagu"
    return f"{apa} yang dicatat {tulis_rupiah(s.tercatat)}, sedangkan jumlah di bawahnya {tulis_rupiah(s.jumlah)}."

"""The hierarchy of the planning tree: what may stand below what, and where an element can go.

misi > tujuan > sasaran > [kondisi antara …] > program > kegiatan > sub kegiatan (PermenPANRB 89/2021 and the build of
the nomenclature's codes). A tujuan of an OPD's plan may stand below a sasaran of the Pemda's, or on top of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from akuntabel.kinerja import rekaman as r

J = r.JenisUnsur

INDUK_SAH: Mapping[J, frozenset[J]] = MappingProxyType(
    {
        J.MISI: frozenset(),
        J.TUJUAN: frozenset({J.MISI, J.SASARAN, J.KONDISI_ANTARA}),
        J.SASARAN: frozenset({J.TUJUAN, J.KONDISI_ANTARA}),
        J.KONDISI_ANTARA: frozenset({J.MISI, J.TUJUAN, J.SASARAN, J.KONDISI_ANTARA}),
        J.PROGRAM: frozenset({J.SASARAN, J.KONDISI_ANTARA}),
        J.KEGIATAN: frozenset({J.PROGRAM}),
        J.SUB_KEGIATAN: frozenset({J.KEGIATAN}),
    }
)
"""Per kind those below which it may stand."""
PUNCAK = frozenset({J.MISI, J.TUJUAN})
"""The kinds that may stand on top."""
LINTAS_RENCANA = frozenset({J.SASARAN, J.KONDISI_ANTARA})
"""A tujuan below one of these answers to another plan; within one plan it would turn the order round."""
BERKODE = (J.PROGRAM, J.KEGIATAN, J.SUB_KEGIATAN)
"""The kinds whose code is that of the nomenclature."""

SEBUTAN: Mapping[J, str] = MappingProxyType(
    {
        J.MISI: "misi",
        J.TUJUAN: "tujuan",
        J.SASARAN: "sasaran",
        J.KONDISI_ANTARA: "kondisi antara",
        J.PROGRAM: "program",
        J.KEGIATAN: "kegiatan",
        J.SUB_KEGIATAN: "sub kegiatan",
    }
)
_HURUF = {J.MISI: "M", J.TUJUAN: "T", J.SASARAN: "S", J.KONDISI_ANTARA: "K"}


def boleh_di_bawah(jenis: J, induk: J | None, *, serencana: bool = True) -> bool:
    """Whether a kind may stand below another (None: on top); ``serencana``: both belong to one plan.

    Below an element of the Pemda's plan stand an OPD's tujuan, sasaran and conditions, not its programs.
    """
    if induk is None:
        return jenis in PUNCAK
    if (jenis is J.TUJUAN and serencana and induk in LINTAS_RENCANA) or (jenis in BERKODE and not serencana):
        return False
    return induk in INDUK_SAH[jenis]


def anak_sah(induk: J | None, *, serencana: bool = True) -> tuple[J, ...]:
    """The kinds that may be added below a kind (None: on top), from the top down."""
    return tuple(j for j in J if boleh_di_bawah(j, induk, serencana=serencana))


class Gerak(StrEnum):
    """A step of an element: among its sisters, or one level in or out."""

    NAIK = "naik"
    TURUN = "turun"
    MASUK = "masuk"
    KELUAR = "keluar"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in the tree: below ``induk`` ("" on top), before the sister ``sebelum`` ("" last)."""

    induk: str
    sebelum: str = ""


@dataclass(frozen=True, slots=True)
class Mustahil:
    """Why an element cannot stand there (Indonesian)."""

    alasan: str


class Susunan:
    """The order of one plan version's elements, with those of the Pemda's plan as possible parents.

    ``rencana`` is the version whose elements move; archived elements are not seen.
    """

    def __init__(self, unsur: Iterable[r.Unsur], *, rencana: str) -> None:
        self.rencana = rencana
        self.unsur = {u.kunci: u for u in unsur if not u.diarsipkan}
        self._anak: dict[str, list[r.Unsur]] = defaultdict(list)
        for u in sorted(self.unsur.values(), key=lambda u: (u.urutan, u.kode, u.kunci)):
            self._anak[self.induk(u.kunci)].append(u)

    def milik(self, kunci: str) -> bool:
        """Whether an element is of this version, and so may be moved."""
        return kunci in self.unsur and self.unsur[kunci].rencana == self.rencana

    def induk(self, kunci: str) -> str:
        """The parent that stands in the tree; "" on top."""
        induk = self.unsur[kunci].induk
        return induk if induk in self.unsur else ""

    def anak(self, induk: str) -> list[str]:
        """The children of this version in their order."""
        return [u.kunci for u in self._anak.get(induk, ()) if u.rencana == self.rencana]

    def telusuri(self, kunci: str = "") -> Iterator[tuple[int, r.Unsur]]:
        """The tree below an element ("" all of it), depth first, as (depth, element). A cycle is cut, not followed."""
        dilalui: set[str] = set()

        def turun(induk: str, dalam: int) -> Iterator[tuple[int, r.Unsur]]:
            for u in self._anak.get(induk, ()):
                if u.kunci not in dilalui:
                    dilalui.add(u.kunci)
                    yield dalam, u
                    yield from turun(u.kunci, dalam + 1)

        yield from turun(kunci, 0)

    def di_bawah(self, kunci: str) -> list[str]:
        """Everything below an element, in order."""
        return [u.kunci for _, u in self.telusuri(kunci) if u.kunci != kunci]

    def uji(self, kunci: str, induk: str) -> Mustahil | None:
        """Why an element may not stand below another ("" on top); None where it may."""
        u = self.unsur[kunci]
        if induk == kunci or induk in self.di_bawah(kunci):
            return Mustahil("Unsur tidak dapat dipindahkan ke bawah dirinya sendiri.")
        return self.uji_jenis(u.jenis, induk)

    def uji_jenis(self, jenis: J, induk: str) -> Mustahil | None:
        """Why a kind may not stand below an element ("" on top); None where it may."""
        atas = self.unsur.get(induk)
        if induk and atas is None:
            return Mustahil("Unsur induknya tidak ada lagi dalam rencana ini.")
        if boleh_di_bawah(jenis, atas.jenis if atas else None, serencana=atas is None or self.milik(induk)):
            return None
        nama = SEBUTAN[jenis].capitalize()
        if atas is None:
            return Mustahil(f"{nama} tidak dapat berdiri di puncak; tempatnya di bawah {sebut_induk(jenis)}.")
        di = SEBUTAN[atas.jenis] + ("" if self.milik(induk) else " rencana Pemda")
        return Mustahil(f"{nama} tidak dapat berada di bawah {di}; tempatnya di bawah {sebut_induk(jenis)}.")

    def induk_mungkin(self, kunci: str) -> list[tuple[int, r.Unsur]]:
        """Where an element could stand, as (depth, parent) in the order of the tree."""
        return [(d, u) for d, u in self.telusuri() if self.uji(kunci, u.kunci) is None]

    def gerak(self, kunci: str, gerak: Gerak) -> Tempat | Mustahil:
        """Where a step leads. At the end of its sisters an element goes on to the next parent of the same kind."""
        match gerak:
            case Gerak.NAIK | Gerak.TURUN:
                return self._sejajar(kunci, naik=gerak is Gerak.NAIK)
            case Gerak.MASUK:
                return self._masuk(kunci)
            case Gerak.KELUAR:
                return self._keluar(kunci)

    def _sejajar(self, kunci: str, *, naik: bool) -> Tempat | Mustahil:
        induk = self.induk(kunci)
        saudara = self.anak(induk)
        n = saudara.index(kunci)
        if naik and n > 0:
            return Tempat(induk, saudara[n - 1])
        if not naik and n < len(saudara) - 1:
            return Tempat(induk, saudara[n + 2] if n + 2 < len(saudara) else "")
        tetangga = self._tetangga(induk, naik=naik)
        if tetangga is None or self.uji(kunci, tetangga) is not None:
            return Mustahil("Sudah paling atas." if naik else "Sudah paling bawah.")
        return Tempat(tetangga, "" if naik else next(iter(self.anak(tetangga)), ""))

    def _tetangga(self, induk: str, *, naik: bool) -> str | None:
        """The element of the parent's kind before or after the parent."""
        if not induk:
            return None
        atas = self.unsur[induk]
        sejenis = [u.kunci for _, u in self.telusuri() if u.jenis is atas.jenis and u.rencana == atas.rencana]
        n = sejenis.index(induk) + (-1 if naik else 1)
        return sejenis[n] if 0 <= n < len(sejenis) else None

    def _masuk(self, kunci: str) -> Tempat | Mustahil:
        saudara = self.anak(self.induk(kunci))
        n = saudara.index(kunci)
        if n == 0:
            return Mustahil("Tidak ada unsur di atasnya pada jenjang yang sama.")
        return self.uji(kunci, saudara[n - 1]) or Tempat(saudara[n - 1])

    def _keluar(self, kunci: str) -> Tempat | Mustahil:
        induk = self.induk(kunci)
        if not induk:
            return Mustahil("Unsur ini sudah berada di puncak.")
        kakek = self.induk(induk)
        if gagal := self.uji(kunci, kakek):
            return gagal
        saudara = self.anak(kakek)
        n = saudara.index(induk) + 1 if induk in saudara else len(saudara)
        return Tempat(kakek, saudara[n] if n < len(saudara) else "")

    def urutan_setelah(self, kunci: str, tempat: Tempat) -> list[str]:
        """The children of the new parent in their order once the element stands there."""
        anak = [k for k in self.anak(tempat.induk) if k != kunci]
        n = anak.index(tempat.sebelum) if tempat.sebelum in anak else len(anak)
        return [*anak[:n], kunci, *anak[n:]]

    def kode_usulan(self, jenis: J, induk: str) -> str:
        """A free local code ("T2", "T1.S3"); empty where the nomenclature gives the code."""
        if jenis not in _HURUF:
            return ""
        atas = self.unsur.get(induk)
        awalan = f"{atas.kode}." if atas and atas.kode and self.milik(induk) else ""
        dipakai = {u.kode for u in self.unsur.values() if u.rencana == self.rencana}
        return next(k for n in range(1, len(dipakai) + 2) if (k := f"{awalan}{_HURUF[jenis]}{n}") not in dipakai)


def sebut_induk(jenis: J) -> str:
    """The kinds below which a kind belongs, in words: "sasaran atau kondisi antara"."""
    return " atau ".join(SEBUTAN[j] for j in J if j in INDUK_SAH[jenis])

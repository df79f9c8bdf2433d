"""Two plan versions side by side: what came, what went, what was reworded, moved, or promised differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from akuntabel.aturan.nilai import BELUM_DIISI, Nilai
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import ROMAWI
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.jenjang import SEBUTAN, Susunan
from akuntabel.laman.beda import HAPUS, TAMBAH, Potongan, beda_kata
from akuntabel.perencanaan.istilah import ARAH, NAMA_KOLOM, RUMUS

DITAMBAH, DIHAPUS, DIUBAH = "ditambah", "dihapus", "diubah"
_KOLOM_INDIKATOR = ("satuan", "arah", "rumus", "akumulasi", "iku", "definisi", "formula", "sumber_data", "frekuensi")


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBanding:
    """One thing that differs. ``lama`` and ``baru`` are its wording, cut into what stayed and what changed."""

    rupa: str
    """``ditambah``, ``dihapus`` or ``diubah``."""
    label: str
    kode: str
    kode_lama: str
    lama: tuple[Potongan, ...]
    baru: tuple[Potongan, ...]
    catatan: tuple[str, ...] = ()
    """What else changed, in words: moved, another unit …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BedaTarget:
    kode: str
    indikator: str
    kapan: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbandingan:
    unsur: tuple[BarisBanding, ...]
    indikator: tuple[BarisBanding, ...]
    target: tuple[BedaTarget, ...]

    @property
    def ada(self) -> bool:
        return bool(self.unsur or self.indikator or self.target)

    def jumlah(self, rupa: str) -> int:
        """How many elements and indicators were added, removed or changed."""
        return sum(b.rupa == rupa for b in (*self.unsur, *self.indikator))

    @property
    def ringkas(self) -> str:
        """The differences in numbers."""
        bagian = [f"{self.jumlah(x)} {x}" for x in (DITAMBAH, DIHAPUS, DIUBAH)]
        return f"{', '.join(bagian)}; {len(self.target)} target berbeda"


def bandingkan(lama: Himpunan, baru: Himpunan) -> Perbandingan:
    """What differs between two plan versions, in the order of the tree. Archived rows count as not there."""
    a, b = _Isi(lama), _Isi(baru)
    return Perbandingan(unsur=tuple(_unsur(a, b)), indikator=tuple(_indikator(a, b)), target=tuple(_target(a, b)))


class _Isi:
    """One version, by key and in the order of its tree."""

    def __init__(self, isi: Himpunan) -> None:
        susunan = Susunan(isi.unsur, rencana=isi.rencana[0].kunci if isi.rencana else "")
        self.unsur = {u.kunci: u for _, u in susunan.telusuri()}
        self.letak = {k: n for n, k in enumerate(self.unsur)}
        hidup = (i for i in isi.indikator if not i.diarsipkan and i.unsur in self.unsur)
        urut = sorted(hidup, key=lambda i: (self.letak[i.unsur], i.urutan, i.kode, i.kunci))
        self.indikator = {i.kunci: i for i in urut}
        self.target = {(t.indikator, t.tahun, t.triwulan): t for t in isi.target if not t.pk}

    def nama(self, kunci: str) -> str:
        u = self.unsur.get(kunci)
        return f"{SEBUTAN[u.jenis]} {u.kode or u.uraian}" if u else "puncak"


def _urut(a: Iterable[str], b: Iterable[str]) -> list[str]:
    """The keys of the new version in their order, then those that only the old one has."""
    return list(dict.fromkeys([*b, *a]))


def _unsur(a: _Isi, b: _Isi) -> Iterator[BarisBanding]:
    for k in _urut(a.unsur, b.unsur):
        u, v = a.unsur.get(k), b.unsur.get(k)
        catatan = list(_catatan_unsur(a, b, u, v)) if u and v else []
        if u is None or v is None or u.uraian != v.uraian or catatan:
            ada = v or u
            assert ada is not None  # noqa: S101 - the key is in one of them
            yield _baris(SEBUTAN[ada.jenis].capitalize(), u, v, catatan)


def _catatan_unsur(a: _Isi, b: _Isi, u: r.Unsur, v: r.Unsur) -> Iterator[str]:
    if u.kode != v.kode:
        yield f"Kode {u.kode or 'kosong'} menjadi {v.kode or 'kosong'}."
    if u.induk != v.induk:
        yield f"Dipindahkan dari {a.nama(u.induk)} ke {b.nama(v.induk)}."
    if u.jenis != v.jenis:
        yield f"{SEBUTAN[u.jenis].capitalize()} menjadi {SEBUTAN[v.jenis]}."
    if u.kondisi != v.kondisi:
        yield f"Kondisi «{u.kondisi or 'kosong'}» menjadi «{v.kondisi or 'kosong'}»."


def _indikator(a: _Isi, b: _Isi) -> Iterator[BarisBanding]:
    for k in _urut(a.indikator, b.indikator):
        i, j = a.indikator.get(k), b.indikator.get(k)
        catatan = list(_catatan_indikator(a, b, i, j)) if i and j else []
        if i is None or j is None or i.uraian != j.uraian or catatan:
            yield _baris("Indikator", i, j, catatan)


def _catatan_indikator(a: _Isi, b: _Isi, i: r.Indikator, j: r.Indikator) -> Iterator[str]:
    if i.unsur != j.unsur:
        yield f"Dipindahkan dari {a.nama(i.unsur)} ke {b.nama(j.unsur)}."
    for kolom in _KOLOM_INDIKATOR:
        x, y = getattr(i, kolom), getattr(j, kolom)
        if x != y:
            yield f"{NAMA_KOLOM[kolom]} «{_kata(x)}» menjadi «{_kata(y)}»."


def _kata(nilai: object) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    for istilah in (ARAH, RUMUS):
        if nilai in istilah:
            return istilah[nilai]  # type: ignore[index]
    return str(nilai) or "kosong"


def _target(a: _Isi, b: _Isi) -> Iterator[BedaTarget]:
    """Targets that both versions could hold: of indicators that both have."""
    for k in (k for k in b.indikator if k in a.indikator):
        i = b.indikator[k]
        kapan = sorted({(y, q) for x, y, q in (*a.target, *b.target) if x == k})
        for y, q in kapan:
            t, s = a.target.get((k, y, q)), b.target.get((k, y, q))
            lama: Nilai = t.nilai if t else BELUM_DIISI
            baru: Nilai = s.nilai if s else BELUM_DIISI
            satuan_lama, satuan_baru = (t.satuan if t else ""), (s.satuan if s else "")
            if lama != baru or satuan_lama != satuan_baru:
                yield BedaTarget(
                    kode=i.kode,
                    indikator=i.uraian,
                    kapan=f"{y} triwulan {ROMAWI[q]}" if q else str(y),
                    lama=tulis_nilai(lama, satuan_lama or a.indikator[k].satuan),
                    baru=tulis_nilai(baru, satuan_baru or i.satuan),
                )


def _baris(
    label: str, lama: r.Unsur | r.Indikator | None, baru: r.Unsur | r.Indikator | None, catatan: list[str]
) -> BarisBanding:
    potongan = beda_kata(lama.uraian if lama else "", baru.uraian if baru else "")
    return BarisBanding(
        rupa=DIUBAH if lama and baru else DITAMBAH if baru else DIHAPUS,
        label=label,
        kode=baru.kode if baru else "",
        kode_lama=lama.kode if lama else "",
        lama=tuple(p for p in potongan if p.jenis != TAMBAH) if lama else (),
        baru=tuple(p for p in potongan if p.jenis != HAPUS) if baru else (),
        catatan=tuple(catatan),
    )

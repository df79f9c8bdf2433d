"""What an edited DOCX says otherwise than the system: per paragraph what stayed, changed, came, went.

Paragraphs are recognised by their marks (``alinea``), and where an office program lost these, by their words. All that
is not a person's own prose (headings, tables, sentences of the program) is compared too, but only told, never taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from akuntabel.dokumen.baca_naskah import AlineaDocx, KomentarDocx, NaskahDocx
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.beda import Potongan, beda_kata
from akuntabel.pelaporan import isian
from akuntabel.pelaporan.alinea import (
    Alinea,
    TandaAlinea,
    baca_tanda,
    gabung_alinea,
    polos,
    sidik_bagian,
    sidik_teks,
    urai_alinea,
)
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.susun_ulang import AngkaDiubah, bunyi, susun_ulang

TETAP, UBAH, BARU, HAPUS, ANGKA = "tetap", "ubah", "baru", "hapus", "angka"
MIRIP = 0.6
"""From this likeness on a paragraph without a mark is taken for a changed one."""
LAIN_TERBANYAK = 80
_NOMOR_OBJEK = re.compile(r"^(?:Tabel|Gambar) \S+ ")
_LEWATI = ("TOC", "Contents", "Tableof", "TableOf", "Header", "Footer")
"""Styles of what programs fill in by themselves."""

CariVersi = Callable[[r.Narasi, str], str | None]
"""The text of a part that had this fingerprint once; None where it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlineaMasuk:
    """One paragraph of a part. ``kunci`` names it in the form; ``lama`` and ``baru`` are texts with placeholders."""

    kunci: str
    jenis: str
    lama: str
    baru: str
    butir: bool
    beda: tuple[Potongan, ...]
    """As it reads, what went and what came."""
    angka: tuple[AngkaDiubah, ...]
    komentar: tuple[KomentarDocx, ...]
    dapat_diambil: bool
    keterangan: str
    """Why not, or what to mind."""
    nomor: int
    """Its place in the present text; for a new one the place after which it comes (-1: at the beginning)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianMasuk:
    """A part of the report as the file has it."""

    narasi: r.Narasi
    """As it is stored now."""
    alinea: tuple[AlineaMasuk, ...]
    berpindah: bool
    """The text was changed in the system after the file was made."""

    @property
    def perubahan(self) -> tuple[AlineaMasuk, ...]:
        return tuple(a for a in self.alinea if a.jenis != TETAP or a.komentar)


@dataclass(frozen=True, slots=True, kw_only=True)
class LainMasuk:
    """A change outside the prose: where, what it was, what the file says."""

    tempat: str
    jenis: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilNaskah:
    bagian: tuple[BagianMasuk, ...]
    lain: tuple[LainMasuk, ...]
    lain_sisa: int
    dikenali: int
    """Paragraphs that carry our marks or were found by their words."""
    tanpa_tanda: bool
    """Not one mark: the file was not made here, or a program took them away."""

    @property
    def dapat_diambil(self) -> int:
        return sum(a.dapat_diambil for b in self.bagian for a in b.alinea)


@dataclass(slots=True)
class _Bagian:
    """A part while it is put together."""

    narasi: r.Narasi
    dasar: list[Alinea]
    kini: list[Alinea]
    letak: dict[int, int | None]
    """Place in the text of the file → place in the present text; None where that paragraph is gone."""
    berbeda: frozenset[int]
    """Places whose present paragraph differs from the file's."""
    ditemukan: dict[int, AlineaDocx] = field(default_factory=dict)
    baru: list[tuple[int, AlineaDocx]] = field(default_factory=list)
    """After which place of the file's text, in order."""


def bandingkan(s: Sumber, naskah: NaskahDocx, *, asal: Sequence[AlineaDocx], cari_versi: CariVersi) -> HasilNaskah:
    """Compare a file with the system. ``asal`` is the report as it left (or would leave now), read alike."""
    bagian = _bagian(s, naskah, cari_versi)
    dikenal = {polos(a.teks) for a in _tetap_saja(asal)}
    sisa = _bagikan(naskah, bagian, dikenal)
    for b in bagian.values():
        _cari_menurut_kata(s, b, sisa)
    terpakai = {id(a) for b in bagian.values() for a in (*b.ditemukan.values(), *(x for _, x in b.baru))}
    lain = list(_lain(asal, [a for a in naskah.alinea if id(a) not in terpakai]))
    dikenali = sum(len(b.ditemukan) for b in bagian.values())
    ada_tanda = any(isinstance(baca_tanda(n), TandaAlinea) for a in naskah.alinea for n in a.penanda)
    return HasilNaskah(
        bagian=tuple(_hasil_bagian(s, b) for b in bagian.values() if b.ditemukan),
        lain=tuple(lain[:LAIN_TERBANYAK]),
        lain_sisa=max(0, len(lain) - LAIN_TERBANYAK),
        dikenali=dikenali,
        tanpa_tanda=not ada_tanda,
    )


def terapkan(b: BagianMasuk, diambil: frozenset[str]) -> str:
    """The present text of a part with the chosen changes in it; where none is chosen, the text itself."""
    if not any(a.kunci in diambil for a in b.alinea):
        return b.narasi.isi
    kini = urai_alinea(b.narasi.isi)
    ganti = {a.nomor: a for a in b.alinea if a.kunci in diambil and a.jenis in (UBAH, HAPUS)}
    sisip: dict[int, list[Alinea]] = {}
    for a in b.alinea:
        if a.kunci in diambil and a.jenis == BARU:
            sisip.setdefault(a.nomor, []).append(Alinea(a.baru, a.butir))
    hasil = list(sisip.get(-1, ()))
    for n, lama in enumerate(kini):
        pakai = ganti.get(n)
        if pakai is None:
            hasil.append(lama)
        elif pakai.jenis == UBAH:
            hasil.append(replace(lama, teks=pakai.baru))
        hasil += sisip.get(n, ())
    return gabung_alinea(hasil)


# --- recognising -----------------------------------------------------------------------------------------------------


def _bagian(s: Sumber, naskah: NaskahDocx, cari_versi: CariVersi) -> dict[str, _Bagian]:
    """The parts that the report of the period prints, each with the text that the file was made from."""
    tercatat: dict[str, str] = {}
    for a in naskah.alinea:
        for nama in a.penanda:
            tanda = baca_tanda(nama)
            if isinstance(tanda, TandaAlinea):
                tercatat.setdefault(tanda.bagian, tanda.teks)
    hasil: dict[str, _Bagian] = {}
    for n in s.t.data.narasi:
        if n.tahun != s.periode.tahun or n.triwulan not in (0, s.periode.triwulan) or not n.isi.strip():
            continue
        if s.t.narasi(n.bagian, triwulan=s.periode.triwulan, objek=n.objek) is not n:
            continue
        kunci = sidik_bagian(n)
        sidik = tercatat.get(kunci, "")
        teks = n.isi if sidik in ("", sidik_teks(n.isi)) else (cari_versi(n, sidik) or n.isi)
        dasar, kini = urai_alinea(teks), urai_alinea(n.isi)
        letak, berbeda = _letak(dasar, kini)
        hasil[kunci] = _Bagian(n, dasar, kini, letak, berbeda)
    return hasil


def _letak(dasar: Sequence[Alinea], kini: Sequence[Alinea]) -> tuple[dict[int, int | None], frozenset[int]]:
    letak: dict[int, int | None] = dict.fromkeys(range(len(dasar)))
    berbeda: set[int] = set()
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, list(dasar), list(kini), autojunk=False).get_opcodes():
        if i2 - i1 == j2 - j1:
            letak |= dict(zip(range(i1, i2), range(j1, j2), strict=True))
            if tanda != "equal":
                berbeda |= set(range(i1, i2))
    return letak, frozenset(berbeda)


def _bagikan(naskah: NaskahDocx, bagian: dict[str, _Bagian], dikenal: set[str]) -> list[AlineaDocx]:
    """Give each paragraph to its part; what nobody claims and no report prints is given back."""
    sisa: list[AlineaDocx] = []
    terakhir: tuple[_Bagian, int] | None = None
    menunggu: list[AlineaDocx] = []
    """New paragraphs right below a heading: they belong to the part whose first paragraph follows."""
    for a in naskah.alinea:
        if a.di_tabel:
            terakhir, menunggu = None, []
            continue
        tanda = [t for n in a.penanda if isinstance(t := baca_tanda(n), TandaAlinea) and t.bagian in bagian]
        baru = [t for t in tanda if t.nomor not in bagian[t.bagian].ditemukan]
        if baru:
            b = bagian[baru[0].bagian]
            b.ditemukan[baru[0].nomor] = a
            if baru[0].nomor == 0:
                b.baru += [(-1, x) for x in menunggu]
            terakhir, menunggu = (b, baru[0].nomor), []
        elif not polos(a.teks):
            continue
        elif _luar(a) or polos(a.teks) in dikenal:
            terakhir, menunggu = None, []
        elif terakhir is not None:
            terakhir[0].baru.append((terakhir[1], a))
        else:
            menunggu.append(a)
            sisa.append(a)
    return sisa


def _luar(a: AlineaDocx) -> bool:
    """Headings, captions, what programs fill in: never prose."""
    return a.gaya.startswith(("Heading", "Judul", "Caption", "Title", "Subtitle", "Sampul", *_LEWATI))


def _cari_menurut_kata(s: Sumber, b: _Bagian, sisa: list[AlineaDocx]) -> None:
    """Paragraphs whose mark is gone: the same words, or much the same, among those that nobody claims."""
    hilang = [n for n in range(len(b.dasar)) if n not in b.ditemukan]
    for n in hilang:
        cari = bunyi(s, b.dasar[n].teks)
        calon = [(a, None) for a in sisa] + [(a, pasangan) for pasangan in b.baru for a in (pasangan[1],)]
        nilai = [
            (SequenceMatcher(None, cari.split(), polos(a.teks).split(), autojunk=False).ratio(), i)
            for i, (a, _) in enumerate(calon)
        ]
        terbaik = max(nilai, default=(0.0, 0))
        if terbaik[0] < MIRIP:
            continue
        a, pasangan = calon[terbaik[1]]
        b.ditemukan[n] = a
        if pasangan is not None:
            b.baru.remove(pasangan)
        else:
            sisa[:] = [x for x in sisa if x is not a]


# --- what changed ----------------------------------------------------------------------------------------------------


def _hasil_bagian(s: Sumber, b: _Bagian) -> BagianMasuk:
    n = b.narasi
    awalan = sidik_bagian(n)
    hasil: list[AlineaMasuk] = []
    baru = {x: [a for y, a in b.baru if y == x] for x in dict.fromkeys(y for y, _ in b.baru)}

    def sisipkan(x: int) -> None:
        for k, a in enumerate(baru.get(x, ())):
            hasil.append(_alinea_baru(s, b, x, k, a, awalan))

    sisipkan(-1)
    for x, dasar in enumerate(b.dasar):
        hasil.append(_alinea_lama(s, b, x, dasar, awalan))
        sisipkan(x)
    return BagianMasuk(narasi=n, alinea=tuple(hasil), berpindah=bool(b.berbeda) or None in b.letak.values())


def _alinea_lama(s: Sumber, b: _Bagian, x: int, dasar: Alinea, awalan: str) -> AlineaMasuk:
    a = b.ditemukan.get(x)
    letak = b.letak[x]
    kembali = susun_ulang(s, [d.teks for d in b.dasar], x, a.potongan) if a is not None else None
    lama = polos(dasar.teks)
    baru = kembali.teks if kembali else ""
    if a is None or not baru:
        jenis = HAPUS
    elif baru != lama:
        jenis = UBAH
    else:
        jenis = ANGKA if kembali and kembali.angka else TETAP
    kini = None if letak is None else b.kini[letak].teks
    if (jenis == UBAH and kini is not None and polos(kini) == baru) or (jenis == HAPUS and kini is None):
        # The system says so already: it was taken before.
        jenis = ANGKA if kembali and kembali.angka else TETAP
    keterangan = ""
    if letak is None:
        keterangan = "Alinea ini sudah tidak ada dalam sistem; salin sendiri bila masih diperlukan."
    elif x in b.berbeda:
        keterangan = "Alinea ini juga diubah dalam sistem sesudah naskah dibuat; mengambilnya mengganti perubahan itu."
    return AlineaMasuk(
        kunci=f"{awalan}-{x}",
        jenis=jenis,
        lama=lama,
        baru=baru,
        butir=dasar.butir,
        beda=beda_kata(bunyi(s, lama), bunyi(s, baru)) if jenis in (UBAH, HAPUS) else (),
        angka=kembali.angka if kembali else (),
        komentar=a.komentar if a else (),
        dapat_diambil=jenis in (UBAH, HAPUS) and letak is not None,
        keterangan=keterangan if jenis in (UBAH, HAPUS) else "",
        nomor=-1 if letak is None else letak,
    )


def _alinea_baru(s: Sumber, b: _Bagian, x: int, k: int, a: AlineaDocx, awalan: str) -> AlineaMasuk:
    baru = susun_ulang(s, [d.teks for d in b.dasar], -1, a.potongan).teks
    jenis = TETAP if any(polos(y.teks) == baru for y in b.kini) else BARU
    letak = -1
    for y in range(x, -1, -1):
        if (kini := b.letak[y]) is not None:
            letak = kini
            break
    return AlineaMasuk(
        kunci=f"{awalan}-{x}-b{k}".replace("--1", "-a"),
        jenis=jenis,
        lama="",
        baru=baru,
        butir=a.butir,
        beda=beda_kata("", bunyi(s, baru)) if jenis == BARU else (),
        angka=(),
        komentar=a.komentar,
        dapat_diambil=jenis == BARU and bool(baru),
        keterangan="Angka di dalamnya menjadi teks biasa; ganti dengan isian hidup sesudah diambil."
        if _ada_angka(baru)
        else "",
        nomor=letak,
    )


def _ada_angka(teks: str) -> bool:
    """Whether there are digits outside the placeholders."""
    return any(h.isdigit() for b in isian.urai(teks) if isinstance(b, str) for h in b)


def _lain(asal: Sequence[AlineaDocx], kini: Sequence[AlineaDocx]) -> Iterator[LainMasuk]:
    """Changes outside the prose, each with the heading it stands under."""
    lama, baru = _tetap_saja(asal), _tetap_saja(kini)
    teks_lama, teks_baru = [_teks_lain(a) for a in lama], [_teks_lain(a) for a in baru]
    for tanda, i1, i2, j1, j2 in SequenceMatcher(None, teks_lama, teks_baru, autojunk=False).get_opcodes():
        if tanda == "equal":
            continue
        tempat = _judul_di_atas(lama, i1)
        for n in range(max(i2 - i1, j2 - j1)):
            a = teks_lama[i1 + n] if i1 + n < i2 else ""
            z = teks_baru[j1 + n] if j1 + n < j2 else ""
            contoh = lama[i1 + n] if i1 + n < i2 else baru[j1 + n]
            yield LainMasuk(tempat=tempat, jenis=_jenis_lain(contoh), lama=a, baru=z)


def _teks_lain(a: AlineaDocx) -> str:
    """What it says; of a caption without its number, which office programs count anew."""
    teks = polos(a.teks)
    return _NOMOR_OBJEK.sub("", teks) if a.gaya.startswith("Caption") else teks


def _tetap_saja(alinea: Sequence[AlineaDocx]) -> list[AlineaDocx]:
    """Without a person's own prose and without what office programs renew by themselves."""
    return [
        a
        for a in alinea
        if polos(a.teks)
        and not a.gaya.startswith(_LEWATI)
        and not any(isinstance(baca_tanda(n), TandaAlinea) for n in a.penanda)
    ]


def _judul_di_atas(alinea: Sequence[AlineaDocx], n: int) -> str:
    for a in reversed(alinea[: n + 1]):
        if a.gaya.startswith(("Heading", "Judul")):
            return polos(a.teks)
    return "Bagian awal"


def _jenis_lain(a: AlineaDocx) -> str:
    if a.di_tabel:
        return "Isi tabel"
    if a.gaya.startswith(("Heading", "Judul")):
        return "Judul"
    if a.gaya.startswith("Caption"):
        return "Judul tabel atau gambar"
    return "Kalimat yang disusun program"

"""Tujuan, sasaran and indicators keep their words from chapter to chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN, berupa_indikator, lokasi_rumusan
from akuntabel.reviu.berkas.ejaan.dasar import daftar_kata
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.beda import kata_kata, sebut_perbedaan
from akuntabel.reviu.paham.rumusan import (
    SASARAN,
    TUJUAN,
    Konsep,
    Rumusan,
    baku_teks,
    kata_isi,
    kelompokkan,
    kemiripan,
)
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_S1 = "PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir III.1 dan III.2: tujuan, sasaran, dan indikator dalam "
_DASAR = _S1 + "laporan sama dengan perjanjian kinerja dan Renstra"
_TABEL = """
    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Perjanjian Kinerja

    Sasaran	Indikator	Target
    Meningkatnya derajat kesehatan masyarakat	Umur harapan hidup	74
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90

    BAB III AKUNTABILITAS KINERJA

    Tabel 3.1 Capaian Kinerja

    """
_PROGRAM = (
    KEPALA
    + """
    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif mandiri	85%

    BAB III AKUNTABILITAS KINERJA

    1. Program Pemberdayaan Masyarakat Bidang Kesehatan

    Indikator program ini adalah persentase posyandu aktif mandiri dengan target sebesar 85%.
    """
)


def _ragam(konsep: Konsep) -> list[tuple[Rumusan, ...]]:
    """The wordings worth a remark: no mere short mention in a sentence, no slip of a letter, which is spelling."""
    utama = konsep.ragam[0]
    panjang = max((b[0].teks for b in konsep.ragam), key=lambda t: len(kata_isi(t)))
    hasil = [utama]
    for b in konsep.ragam[1:]:
        disebut = all(x.tabel is None for x in b) and b[0].peran in (TUJUAN, SASARAN)
        if disebut and kata_isi(b[0].teks) < kata_isi(panjang):
            continue
        if all(_hanya_ejaan(b[0].teks, lain[0].teks) for lain in hasil):
            continue
        hasil.append(b)
    return hasil


def _hanya_ejaan(a: str, b: str) -> bool:
    """Whether two wordings have the same words but for spelling, joining words, and words that say nothing."""
    x, y = ([_ejaan_baku(k) for k in kata_kata(baku_teks(t)) if k not in _HAMPA] for t in (a, b))
    if any(p[:5] != q[:5] and kamus.baku(p) and kamus.baku(q) for p, q in zip(x, y, strict=False)) and len(x) == len(y):
        return False  # other words, each rightly spelt: "Terwujudnya" for "Meningkatnya", "layanan" for "pelayanan"
    return kemiripan(" ".join(x), " ".join(y)) == 1 and len(kata_isi(a)) == len(kata_isi(b)) and len(x) == len(y)


def _ejaan_baku(kata: str) -> str:
    """The right form of a word of the list of wrong forms ("kwalitas"), else the word itself."""
    return daftar_kata()[kata][1].casefold() if kata in daftar_kata() else kata


_HAMPA = frozenset({"di", "dan", "yang", "pada", "jumlah"})


def _pendek_lazim(a: str, b: str, lap: Laporan) -> bool:
    """Whether all that two wordings of an indicator do not share is "jumlah", a year or the agency's name."""
    nama = tuple(kata_kata(lap.instansi.nama.casefold()))
    pemda = tuple(kata_kata(lap.instansi.pemda.casefold()))
    x, y = (set(kata_kata(_tanpa_nama(_WAKTU.sub(" ", baku_teks(t)), nama, pemda))) for t in (a, b))
    return all(k in _HAMPA or k in _INSTANSI or k.isdecimal() for k in x ^ y)


_INSTANSI = frozenset({"opd", "pd", "perangkat", "daerah"})
_WAKTU = re.compile(
    r"\b(?:(?:pada|per|dalam|setiap)\s+)?(?:satu\s+)?tahun\s+(?:20\d\d|n\b|ini\b|berjalan\b|laporan\b|anggaran\b)"
    r"|\b(?:per|setiap|dalam\s+(?:satu|1))\s+tahun\b|(?<!\d)(?<!\d )\btahun$"
)
"""Words of time that no indicator needs; "usia 7–12 tahun" is another matter."""


def _tanpa_nama(teks: str, *nama: tuple[str, ...]) -> str:
    """A wording without the names: the first word of each, and its other words as far as they follow it."""
    for n in nama:
        if n:
            ekor = r"(?:\s+(?:" + "|".join(map(re.escape, n[1:])) + r")\b)*" if n[1:] else ""
            teks = re.sub(rf"\b{re.escape(n[0])}\b{ekor}", " ", teks)
            if len(n) > 2 or (n[1:] and not kamus.dikenal(n[1])):  # "sosial" alone is no name of the Dinas Sosial
                teks = re.sub(rf"\b{re.escape(' '.join(n[1:]))}\s*$", " ", teks)
    return teks


def _ragam_indikator(lap: Laporan, konsep: Konsep) -> list[tuple[Rumusan, ...]]:
    """The wordings of an indicator that differ in more than spelling and in what an indicator may well leave out."""
    ragam = [konsep.ragam[0]]
    for b in konsep.ragam[1:]:
        if not any(_hanya_ejaan(b[0].teks, r[0].teks) or _pendek_lazim(b[0].teks, r[0].teks, lap) for r in ragam):
            ragam.append(b)
    return ragam


def _sebut(ragam: Sequence[Sequence[Rumusan]]) -> str:
    return "; ".join(f"“{ringkas(b[0].teks, 110)}”" for b in ragam)


@aturan_laporan(
    kode="BK-01",
    rumpun=RUMPUN,
    judul="Tujuan atau sasaran ditulis dengan beberapa rumusan",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya Derajat Kesehatan Masyarakat	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
    buruk=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan keluarga	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
)
def sasaran_berubah(lap: Laporan) -> Iterator[Temuan]:
    for peran in (TUJUAN, SASARAN):
        milik = [x for x in lap.rumusan if x.peran == peran and not berupa_indikator(x.teks)]
        for konsep in kelompokkan(milik):
            ragam = _ragam(konsep)
            if len(ragam) < 2:
                continue
            yield from satu(
                "BK-01",
                [lokasi_rumusan(lap, x) for b in ragam for x in b],
                f"{peran.capitalize()} yang sama ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)}.",
                f"Pakai satu rumusan {peran} menurut perjanjian kinerja di seluruh laporan.",
                kutipan=ragam[-1][0].teks,
                keyakinan=_yakin(ragam),
            )


def _yakin(ragam: Sequence[Sequence[Rumusan]]) -> Keyakinan:
    """Certain where each wording shares half of its telling words with another one, and two of them most."""
    teks = [b[0].teks for b in ragam]
    dekat = [max(kemiripan(a, b) for m, b in enumerate(teks) if m != n) for n, a in enumerate(teks)]
    return Keyakinan.PASTI if min(dekat) >= 0.5 and max(dekat) >= 0.66 else Keyakinan.PERLU_TELAAH


@aturan_laporan(
    kode="BK-02",
    rumpun=RUMPUN,
    judul="Indikator tujuan atau sasaran ditulis dengan beberapa rumusan",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan masyarakat	Umur Harapan Hidup (tahun)	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
    buruk=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan masyarakat	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka kesembuhan kasus tuberkulosis	90	88
    """,
)
def indikator_berubah(lap: Laporan) -> Iterator[Temuan]:
    milik = [x for x in lap.rumusan if x.peran == "indikator"]
    telaah = Keyakinan.PERLU_TELAAH
    for konsep in kelompokkan(milik):
        ragam = _ragam_indikator(lap, konsep)
        if len(ragam) < 2:
            continue
        yield from satu(
            "BK-02",
            [lokasi_rumusan(lap, x) for b in ragam for x in b],
            f"Indikator yang sama ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)}.",
            "Pakai satu rumusan indikator menurut perjanjian kinerja atau keputusan IKU di seluruh laporan.",
            kutipan=ragam[-1][0].teks,
            keyakinan=_yakin(ragam) if all(any(x.ikatan or x.tabel is None for x in b) for b in ragam) else telaah,
        )


@aturan_laporan(
    kode="BK-03",
    rumpun=RUMPUN,
    judul="Indikator program ditulis dengan beberapa rumusan",
    tingkat=Tingkat.SEDANG,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=_PROGRAM,
    buruk=_PROGRAM.replace("adalah persentase posyandu aktif mandiri", "adalah persentase posyandu mandiri"),
)
def indikator_program_berubah(lap: Laporan) -> Iterator[Temuan]:
    milik = [x for x in lap.rumusan if x.peran == "indikator program"]
    for konsep in kelompokkan(milik, seikat=True):
        ragam = _ragam_indikator(lap, konsep)
        if len(ragam) < 2:
            continue
        panjang = max(ragam, key=lambda b: len(b[0].teks))[0].teks
        lain = next(b[0].teks for b in ragam if b[0].teks != panjang)
        yield from satu(
            "BK-03",
            [lokasi_rumusan(lap, x) for b in ragam for x in b],
            f"Indikator {konsep.ragam[0][0].ikatan} ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)} "
            f"({sebut_perbedaan(baku_teks(lain), baku_teks(panjang))}).",
            "Pakai satu rumusan indikator di tabel dan di uraian.",
            kutipan=ragam[-1][0].teks,
        )


@aturan_laporan(
    kode="BK-04",
    rumpun=RUMPUN,
    judul="Sasaran atau tujuan diisi dengan indikatornya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II: sasaran ialah kondisi yang hendak dicapai, indikator ukurannya",
    katalog=("C-CANON", "C-LOGIC"),
    baik=KEPALA
    + """
    Sasaran strategis yang harus diwujudkan adalah meningkatnya derajat kesehatan masyarakat.
    """,
    buruk=KEPALA
    + """
    Sasaran strategis yang harus diwujudkan adalah persentase puskesmas terakreditasi.
    """,
)
def sasaran_indikator(lap: Laporan) -> Iterator[Temuan]:
    for x in lap.rumusan:
        if x.peran in (TUJUAN, SASARAN) and x.tabel is None and berupa_indikator(x.teks):
            benar = next((y.teks for y in lap.rumusan if y.peran == x.peran and y.tabel is not None), "")
            contoh = f", misalnya “{ringkas(benar)}”" if benar else ""
            yield from satu(
                "BK-04",
                [lokasi_rumusan(lap, x)],
                f"Yang disebut {x.peran}, “{ringkas(x.teks)}”, ialah indikator, bukan kondisi yang hendak dicapai.",
                f"Tulis rumusan {x.peran}{contoh}, lalu indikatornya.",
                kutipan=ringkas(x.teks, 120),
            )

"""Rise and fall that sentences state, against their own figures and against the tables of years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.berkas.hitungan.selang import memuat, persen, selang
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_NAIK = r"(?:me)?naik(?:kan)?|meningkat|kenaikan|peningkatan|bertambah|tumbuh"
_TURUN = r"(?:me)?nurun(?:kan)?|turun|penurunan|berkurang|merosot"
_GERAK = re.compile(rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))\b", re.IGNORECASE)
_SANGKAL = re.compile(
    r"\b(?:tidak|belum|bukan|tanpa|kurang|target(?:nya)?|ditargetkan|diharapkan)\s+(?:\w+\s+)?$", re.I
)
_PERINGKAT = re.compile(r"\b(?:peringkat|ranking|urutan|posisi|rangking)\b", re.IGNORECASE)
"""Where a lower number is a rise."""
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE)


# --- HL-13: rise and fall in a sentence -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gerak:
    """ "naik sebesar D dari A menjadi B" in a sentence."""

    ruas: Ruas
    posisi: int
    kata: str
    naik: bool
    dari: Cetakan
    menjadi: Cetakan
    sebesar: Cetakan | None
    """The stated difference or growth."""
    poin: bool
    kalimat: str


_DARI = r"(?:semula|dari)\s+(?:(?:sebesar|angka|nilai|semula|yang|hanya|pada|tahun\s+20\d\d)\s+)*"
_A = r"(?:Rp\.?\s*)?\d(?:[\d.,]*\d)?(?:\s?%|\s+persen)?"
_POLA = re.compile(
    rf"{_DARI}(?P<a>{_A})(?P<antara>[^;:]{{0,70}}?)\b(?:menjadi|ke|hingga menjadi)\s+"
    rf"(?:(?:sebesar|angka|nilai)\s+)*(?P<b>{_A})(?![\d.,]*\d)",
    re.IGNORECASE,
)
_SEBESAR = re.compile(rf"\b(?:sebesar|sebanyak|sekitar)\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point|basis))?", re.IGNORECASE)
_LANGSUNG = re.compile(rf"\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point))", re.IGNORECASE)
""" "naik 0,5 poin dari …"."""


def gerak(lap: Laporan) -> Iterator[Gerak]:
    """All rises and falls that sentences state with both figures."""
    for r in lap.prosa:
        if not _GERAK.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            for m in _POLA.finditer(teks):
                depan = teks[: m.start()]
                verba = list(_GERAK.finditer(depan))
                if (
                    _PERINGKAT.search(teks)
                    or not verba
                    or m.start() - verba[-1].end() > 90
                    or (len(verba) > 1 and _bersama(verba, depan))
                ):
                    continue
                v = verba[-1]
                if _SANGKAL.search(depan[: v.start()]):
                    continue
                if _pengali(teks, m.end("a")) != _pengali(teks, m.end("b")):
                    continue
                a, b = (_cetak(m[k]) for k in ("a", "b"))
                if a is None or b is None or a.persen != b.persen:
                    continue
                d = (
                    _SEBESAR.search(teks, v.end(), m.start())
                    or _LANGSUNG.match(teks, v.end(), m.start())
                    or _SEBESAR.match(teks[m.end() :].lstrip(" ,"))
                )
                yield Gerak(
                    ruas=r,
                    posisi=awal + v.start(),
                    kata=v[0],
                    naik=bool(v["naik"]),
                    dari=a,
                    menjadi=b,
                    sebesar=_cetak(d["d"]) if d else None,
                    poin=bool(d and d["poin"]),
                    kalimat=" ".join(teks.split()),
                )


def _pengali(teks: str, posisi: int) -> str:
    """The multiplier behind a figure ("950 juta")."""
    m = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|M|jt)\b", re.IGNORECASE).match(teks, posisi)
    return m[1].casefold().replace("milyar", "miliar") if m else ""


def _bersama(verba: Sequence[re.Match[str]], depan: str) -> bool:
    """ "penurunan … meningkat": the noun is the thing, the verb the movement; two verbs of one clause are unclear."""
    kata = verba[-2][0].casefold()
    return kata.startswith(("ke", "pe")) is False and not re.search(r"[,;]", depan[verba[-2].end() : verba[-1].start()])


def _cetak(teks: str) -> Cetakan | None:
    return baca_sel(teks.strip(), "Rp" if teks.lower().startswith("rp") else "%" if "%" in teks else "")


@aturan_laporan(
    kode="HL-13",
    rumpun=RUMPUN,
    judul="Dinyatakan naik atau turun, padahal angkanya sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC", "C-PCT"),
    baik="""
        Nilai kematangan naik dari 78,25 pada tahun 2021 menjadi 82,92 pada tahun 2022.
        """,
    buruk="""
        Nilai kematangan naik dari 82,92 pada tahun 2021 menjadi 78,25 pada tahun 2022.
        """,
)
def arah_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        beda = g.menjadi.nilai - g.dari.nilai
        if beda == 0 or (beda > 0) == g.naik:
            continue
        yield from satu(
            "HL-13",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Dinyatakan “{g.kata}”, sedangkan angkanya {'naik' if beda > 0 else 'turun'}: dari {g.dari.teks} "
            f"menjadi {g.menjadi.teks}.",
            f"Tulis “{'naik' if beda > 0 else 'turun'}”, atau perbaiki angkanya.",
            kutipan=ringkas(g.kalimat, 160),
        )
    yield from _arah_tabel(lap)


@aturan_laporan(
    kode="HL-19",
    rumpun=RUMPUN,
    judul="Besar kenaikan atau penurunan tidak sesuai dengan kedua angkanya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Realisasi pendapatan naik sebesar 25% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
    buruk="""
        Realisasi pendapatan naik sebesar 20,5% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
)
def besar_gerak(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        d = g.sebesar
        if d is None or g.dari.nilai == 0:
            continue
        a, b = selang(g.dari), selang(g.menjadi)
        beda = sorted((abs(b[0] - a[1]), abs(b[1] - a[0])))
        tumbuh = abs(Fraction(g.menjadi.nilai) - Fraction(g.dari.nilai)) / abs(Fraction(g.dari.nilai)) * 100
        ralat = (g.dari.setengah + g.menjadi.setengah) / abs(Fraction(g.dari.nilai)) * 100
        if (d.persen or g.poin) and memuat(d, (tumbuh - ralat, tumbuh + ralat)):
            continue
        if memuat(d, (beda[0], beda[1])):
            continue
        hitung = abs(g.menjadi.nilai - g.dari.nilai)
        yield from satu(
            "HL-19",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Tertulis {d.teks}, sedangkan dari {g.dari.teks} menjadi {g.menjadi.teks} berselisih "
            f"{str(hitung).replace('.', ',')} atau {persen(tumbuh)}.",
            "Hitung kembali selisih atau pertumbuhannya.",
            kutipan=ringkas(g.kalimat, 160),
            keyakinan=Keyakinan.PASTI if not g.dari.persen else Keyakinan.PERLU_TELAAH,
        )


@aturan_laporan(
    kode="HL-20",
    rumpun=RUMPUN,
    judul="Selisih dua persentase disebut persen, bukan poin persen",
    tingkat=Tingkat.RENDAH,
    dasar="Selisih dua persentase dinyatakan dalam poin persen; persen menyatakan perbandingan dengan nilai semula",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tindak lanjut temuan meningkat sebesar 5 poin persen dari 80% menjadi 85%.
        """,
    buruk="""
        Tindak lanjut temuan meningkat sebesar 5% dari 80% menjadi 85%.
        """,
)
def poin_persen(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        if g.sebesar is None or not (g.dari.persen and g.menjadi.persen and g.sebesar.persen) or g.poin:
            continue
        beda = abs(g.menjadi.nilai - g.dari.nilai)
        tumbuh = Fraction(beda) / abs(Fraction(g.dari.nilai)) * 100 if g.dari.nilai else Fraction(0)
        if beda == g.sebesar.nilai and not g.sebesar.memuat(tumbuh):
            yield from satu(
                "HL-20",
                [lap.lokasi(g.ruas, g.posisi)],
                f"Tertulis {g.sebesar.teks}, padahal itu selisih {g.dari.teks} dan {g.menjadi.teks}; terhadap nilai "
                f"semula perubahannya {persen(tumbuh)}.",
                f"Tulis “{str(g.sebesar.nilai).replace('.', ',')} poin persen”, atau {persen(tumbuh)}.",
                kutipan=ringkas(g.kalimat, 160),
            )


# --- HL-13 against a table of years -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Deret:
    """The figures of one indicator over years."""

    tabel: TabelBertipe
    baris: BarisBertipe
    nama: str
    nilai: dict[int, tuple[Kolom, Cetakan]]


def baku_nama(teks: str) -> str:
    """An indicator's name by which two are the same: case, unit in brackets, punctuation, old spelling aside."""
    rapi = re.sub(r"\([^)]*\)", " ", teks.casefold())
    rapi = re.sub(r"\bpro[sz]entas[ei]\b|\bporsentas[ei]\b|\bpersentas[ei]\b", "persentase", rapi)
    rapi = re.sub(r"\bindek\b|\bindex\b", "indeks", rapi)
    return " ".join(re.sub(r"[^\w]+", " ", rapi).split())


def _deret(lap: Laporan) -> list[_Deret]:
    hasil = []
    for t in lap.tabel_bertipe:
        if t.jenis not in (JenisTabel.PERBANDINGAN, JenisTabel.TC23):
            continue
        kolom = [k for k in t.kolom if k.tahun and k.peran in (Peran.REALISASI, Peran.NILAI) and not k.triwulan]
        if len({k.tahun for k in kolom}) != len(kolom) or len(kolom) < 2:
            continue
        for b in t.badan:
            nilai = {k.tahun: (k, c) for k in kolom if k.tahun and (c := t.angka(b, k)) is not None}
            nama = baku_nama(t.nama(b))
            if len(nilai) >= 2 and len(nama) >= 8:
                hasil.append(_Deret(t, b, nama, nilai))
    return hasil


def _arah_tabel(lap: Laporan) -> Iterator[Temuan]:
    """ "Produksi … turun dari tahun 2023" beside a table in which it rises."""
    deret = _deret(lap)
    if not deret:
        return
    for r in lap.prosa:
        if not _GERAK.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            yield from _arah_kalimat_tabel(lap, r, awal, teks, deret)


def _arah_kalimat_tabel(lap: Laporan, r: Ruas, awal: int, teks: str, deret: Sequence[_Deret]) -> Iterator[Temuan]:
    for klausa_awal, klausa in _klausa(teks):
        verba = list(_GERAK.finditer(klausa))
        if len(verba) != 1 or _SANGKAL.search(klausa[: verba[0].start()]) or _POLA.search(klausa):
            continue
        v = verba[0]
        subjek = baku_nama(klausa[: v.start()])
        cocok = [d for d in deret if subjek == d.nama or subjek.endswith(f" {d.nama}")]
        if len({d.nama for d in cocok}) != 1:
            continue
        d = cocok[0]
        tahun = [int(x) for x in _TAHUN.findall(klausa[v.end() :])]
        kini = max(d.nilai)
        acuan = next((x for x in tahun if x in d.nilai and x < kini), None)
        if acuan is None and not re.search(r"\btahun (?:lalu|sebelumnya)\b", klausa[v.end() :], re.IGNORECASE):
            continue
        acuan = acuan if acuan is not None else max(x for x in d.nilai if x < kini)
        if any(x in d.nilai and x != acuan and x != kini for x in tahun):
            continue
        beda = d.nilai[kini][1].nilai - d.nilai[acuan][1].nilai
        if (beda > 0) == bool(v["naik"]) and beda != 0:
            continue
        gerak = "tetap" if beda == 0 else "naik" if beda > 0 else "turun"
        tempat = [lap.lokasi(r, awal + klausa_awal + v.start())]
        tempat += [lap.lokasi_sel(d.tabel.sumber, d.baris.indeks, d.nilai[x][0].indeks) for x in (acuan, kini)]
        yield from satu(
            "HL-13",
            tempat,
            f"“{d.tabel.nama(d.baris)}” dinyatakan “{v[0]}”, sedangkan {d.tabel.sumber.sebutan} memuat "
            f"{d.nilai[acuan][1].teks} ({acuan}) dan {d.nilai[kini][1].teks} ({kini}): {gerak}.",
            f"Tulis “{gerak}”, atau perbaiki angka pada tabel.",
            kutipan=ringkas(" ".join(klausa.split()), 160),
        )


def _klausa(teks: str) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence: cut at commas that no figure surrounds, and at "sedangkan"."""
    awal = 0
    for m in re.finditer(r",\s(?:dan\s|sedangkan\s|sementara\s|serta\s)?|\bsedangkan\s|\bsementara\s", teks):
        yield awal, teks[awal : m.start()]
        awal = m.end()
    yield awal, teks[awal:]

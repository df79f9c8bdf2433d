"""Numbers as they are written: separators, and digits against their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.angka import Ragu
from akuntabel.aturan.bilangan import Bentuk, baca_bilangan
from akuntabel.aturan.penentuan import alasan
from akuntabel.aturan.rupiah import baca_rupiah, tulis_rupiah
from akuntabel.aturan.satuan import RUPIAH
from akuntabel.aturan.terbilang import baca_terbilang, baca_terbilang_rupiah, terbilang, terbilang_rupiah
from akuntabel.reviu.berkas.terbilang_lepas import terbilang_tanpa_angka
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.uang import UangTeks
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

RUMPUN = "bilangan"
_ANGKA = re.compile(r"(?<![\w.,/-])\d[\d.,]*\d(?![\w/]|[.,]\d)", re.ASCII)
_SEL = re.compile(r"(?P<rp>rp\.?\s*)?(?P<angka>\d[\d.,]*\d)(?:,-)?\s*(?:%|[a-z][a-z /]{0,25})?", re.IGNORECASE)
_TANGGAL_KODE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|\d(?:\.\d{1,2}){2,}")
"""Dates and codes are no figures: 31.12.2022, 1.02.01."""
_SALAH = {Bentuk.TERCAMPUR, Bentuk.ASING, Bentuk.RUSAK}
_BERANGKA = (
    Peran.TARGET,
    Peran.REALISASI,
    Peran.CAPAIAN,
    Peran.PAGU,
    Peran.REALISASI_ANGGARAN,
    Peran.SISA,
    Peran.PERSEN,
    Peran.JUMLAH,
    Peran.BAGIAN,
    Peran.NILAI,
    Peran.BOBOT,
    Peran.EFISIENSI,
)


@aturan_laporan(
    kode="UG-01",
    rumpun=RUMPUN,
    judul="Titik dan koma pada angka tidak menurut kaidah",
    tingkat=Tingkat.TINGGI,
    dasar="Ejaan Bahasa Indonesia yang Disempurnakan (EYD) V: titik memisahkan ribuan, koma menandai desimal",
    katalog=("C-NUM",),
    baik="""
        Realisasi belanja modal sebesar Rp. 25.800.000,00 dan belanja barang Rp 1.234.567,- dari pagu Rp30.000.000.
        """,
    buruk="""
        Realisasi belanja modal sebesar Rp 613.448,549 dari pagu Rp 1,234,567,000.00.
        """,
)
def tanda_ribuan(lap: Laporan) -> Iterator[Temuan]:
    salah: dict[str, tuple[list[Lokasi], str, str]] = {}
    uang = {(id(u.ruas.sumber), u.awal): u for u in lap.uang}
    for u in lap.uang:
        if u.sen is None and u.alasan and (u.mungkin or u.kata):
            _catat(salah, u.tercetak, lap.lokasi(u.ruas, u.awal), *_uang_salah(u))
    for r in lap.prosa:
        for m in _ANGKA.finditer(r.teks):
            b = baca_bilangan(m[0])
            if b is None or b.bentuk not in {Bentuk.TERCAMPUR, Bentuk.ASING} or _dalam_uang(r, m.start(), uang):
                continue
            if b.bentuk is Bentuk.ASING and m[0].count(",") < 2 and "." not in m[0]:
                continue
            _catat(salah, m[0], lap.lokasi(r, m.start()), alasan(b), "")
    for teks, lokasi, sebab, perbaikan in _sel_salah(lap):
        _catat(salah, teks, lokasi, sebab, perbaikan)
    for teks, (lokasi_semua, sebab, perbaikan) in salah.items():
        yield from satu(
            "UG-01",
            lokasi_semua,
            f"Tertulis {teks}. {sebab}",
            perbaikan or "Tulis dengan titik pemisah ribuan dan koma desimal, misalnya 1.234.567,00.",
            kutipan=teks,
        )


def _catat(
    salah: dict[str, tuple[list[Lokasi], str, str]], teks: str, lokasi: Lokasi, sebab: str, perbaikan: str
) -> None:
    ada = salah.setdefault(teks, ([], sebab, perbaikan))
    ada[0].append(lokasi)


def _uang_salah(u: UangTeks) -> tuple[str, str]:
    """Reason and repair of an amount that is written wrongly, by what its words say where they say it."""
    sebab = u.alasan.partition("»: ")[2] or u.alasan
    if u.nilai is not None:
        return f"{sebab} Terbilangnya berarti {tulis_rupiah(u.nilai)}.", f"Tulis {tulis_rupiah(u.nilai)}."
    return sebab, f"Tulis {tulis_rupiah(max(u.mungkin))}, bila itu jumlahnya." if u.mungkin else ""


def _dalam_uang(r: Ruas, posisi: int, uang: dict[tuple[int, int], UangTeks]) -> bool:
    return any(k[0] == id(r.sumber) and u.awal <= posisi < u.tercakup for k, u in uang.items())


def _sel_salah(lap: Laporan) -> Iterator[tuple[str, Lokasi, str, str]]:
    """Cells of figures that no grammar reads."""
    for t in lap.tabel_bertipe:
        for k in t.kolom:
            if k.peran not in _BERANGKA:
                continue
            for b in t.baris:
                teks = b.teks[k.indeks]
                cocok = _SEL.fullmatch(teks)
                if not cocok or _TANGGAL_KODE.fullmatch(cocok["angka"]):
                    continue
                bilangan = baca_bilangan(cocok["angka"])
                if bilangan is None or (bilangan.bentuk not in _SALAH and not _sen_ganjil(cocok)):
                    continue
                baca = baca_rupiah(teks) if k.satuan == RUPIAH or cocok["rp"] else None
                if bilangan.bentuk not in _SALAH and not isinstance(baca, Ragu):
                    continue
                perbaikan = ""
                if isinstance(baca, Ragu) and baca.kemungkinan:
                    n = max(baca.kemungkinan)
                    perbaikan = f"Tulis {tulis_rupiah(int(n * 100))}, bila itu jumlahnya."
                sebab = alasan(bilangan, RUPIAH if baca is not None else "")
                yield teks, lap.lokasi_sel(t.sumber, b.indeks, k.indeks), sebab, perbaikan


def _sen_ganjil(cocok: re.Match[str]) -> bool:
    """Money with three decimals: "Rp25,000"."""
    return bool(re.fullmatch(r"[1-9]\d{0,2},\d{3}", cocok["angka"]))


# --- UG-02: words and digits ------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="UG-02",
    rumpun=RUMPUN,
    judul="Terbilang tidak sesuai dengan angkanya",
    tingkat=Tingkat.TINGGI,
    dasar="Angka dan terbilang menyatakan satu jumlah yang sama",
    katalog=("C-TERBILANG",),
    baik="""
        Pagu BPKAD sebesar Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah) untuk 5 (lima) kegiatan.
        """,
    buruk="""
        Pagu BPKAD sebesar Rp1.250.000,00 (satu juta dua ratus lima ribu rupiah) untuk 5 kegiatan.

        Realisasinya Rp 10.678.000,00 (sepuluh juta enam ratus 8 ribu rupiah).

        Petugas berjumlah delapan belas (12) orang.
        """,
)
def terbilang_laporan(lap: Laporan) -> Iterator[Temuan]:
    for u in lap.uang:
        if u.kata:
            yield from _uang_berkata(lap, u)
    for r in lap.ruas:
        if "(" in r.teks:
            yield from _cacah_berkata(lap, r)
    yield from _kolom_terbilang(lap)
    yield from terbilang_tanpa_angka(lap, "UG-02")


def _rapikan(kata: str) -> str:
    """Words without what may stand around them in brackets."""
    return re.sub(r"^(?:terbilang|kurang lebih)\s*:?\s*|[\s,.;:-]+$|\s+(?:lebih|saja)$", "", kata.strip(), flags=re.I)


def _sen_kata(kata: str) -> int | None:
    rapi = _rapikan(kata)
    sen = baca_terbilang_rupiah(rapi)
    if sen is not None:
        return sen
    utuh = baca_terbilang(rapi)
    return None if utuh is None else utuh * 100


def _uang_berkata(lap: Laporan, u: UangTeks) -> Iterator[Temuan]:
    kata = " ".join(u.kata.split())
    sen = _sen_kata(u.kata)
    boleh = (u.sen,) if u.sen is not None else u.mungkin
    if sen is not None and (sen in boleh or not boleh or _dibulatkan(u, sen)):
        return
    if sen is None:
        soal = f"Terbilang “{kata}” bukan bilangan dalam kata yang utuh; angkanya {u.tercetak}."
    else:
        soal = f"Terbilang “{kata}” berarti {tulis_rupiah(sen)}, sedangkan angkanya tertulis {u.tercetak}."
    acuan = u.sen if u.sen is not None else sen if sen is not None else u.mungkin[0] if u.mungkin else None
    yield from satu(
        "UG-02",
        [lap.lokasi(u.ruas, u.kata_awal)],
        soal,
        f"Tulis {tulis_rupiah(acuan)} ({terbilang_rupiah(acuan)}), atau perbaiki angkanya."
        if acuan is not None and abs(acuan) < 10**17
        else "Samakan angka dan terbilangnya.",
        kutipan=f"{u.tercetak} ({kata})",
    )


def _dibulatkan(u: UangTeks, sen: int) -> bool:
    """ "Rp1,25 miliar (satu miliar dua ratus …)": the short form may be rounded."""
    if not re.search(r"[a-z]$", u.tercetak, re.IGNORECASE) or u.sen is None:
        return False
    return abs(u.sen - sen) * 100 <= abs(u.sen)


_ANGKA_KATA = re.compile(
    r"(?<![\w.,/])(?P<angka>\d{1,3}(?:\.\d{3})*|\d{1,6})\s*\((?P<kata>[A-Za-z][A-Za-z \-]{2,80})\)"
)
_KATA_ANGKA = re.compile(
    r"(?P<kata>(?:[A-Za-z]+[ -]){0,7}[A-Za-z]+)\s*\((?P<angka>\d{1,3}(?:\.\d{3})*|\d{1,6})\)(?=\s+[a-z])"
)


def _cacah_berkata(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    """ "5 (lima) tahun", "delapan belas (18) orang"."""
    for m in _ANGKA_KATA.finditer(r.teks):
        kata = baca_terbilang(_rapikan(m["kata"]))
        angka = int(m["angka"].replace(".", ""))
        if kata is not None and kata != angka and not re.search(r"rp\.?\s*$", r.teks[: m.start()], re.IGNORECASE):
            yield from _temuan_cacah(lap, r, m.span(), angka, kata)
    for m in _KATA_ANGKA.finditer(r.teks):
        angka = int(m["angka"].replace(".", ""))
        kata, awal = _kata_terakhir(m["kata"])
        if kata is not None and kata != angka and not 1900 <= angka <= 2100:
            yield from _temuan_cacah(lap, r, (m.start() + awal, m.end()), angka, kata)


def _kata_terakhir(teks: str) -> tuple[int | None, int]:
    """The number that the last words of a text say, as many of them as belong to it, and where they begin."""
    for m in re.finditer(r"\b\w", teks):
        nilai = baca_terbilang(teks[m.start() :])
        if nilai is not None:
            return nilai, m.start()
    return None, 0


def _temuan_cacah(lap: Laporan, r: Ruas, letak: tuple[int, int], angka: int, kata: int) -> Iterator[Temuan]:
    kutipan = " ".join(r.teks[letak[0] : letak[1]].split())
    yield from satu(
        "UG-02",
        [lap.lokasi(r, letak[0])],
        f"Angka dan katanya berbeda: tertulis “{kutipan}”, katanya berarti {kata}.",
        f"Tulis {angka} ({terbilang(angka)}) atau {kata} ({terbilang(kata)}), sesuai dengan datanya.",
        kutipan=kutipan,
    )


def _kolom_terbilang(lap: Laporan) -> Iterator[Temuan]:
    """A column of words beside columns of money."""
    for t in lap.tabel_bertipe:
        kata = t.satu(Peran.TERBILANG)
        uang = t.berperan(Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA, Peran.JUMLAH)
        if kata is None or not uang:
            continue
        for b in t.baris:
            teks = b.teks[kata.indeks]
            nilai = [n for k in uang if isinstance(n := baca_rupiah(b.teks[k.indeks]), int)]
            if not teks or not nilai or not re.search(r"[a-z]{3}", teks, re.IGNORECASE):
                continue
            sen = _sen_kata(teks.strip("() "))
            if sen in nilai:
                continue
            arti = f"berarti {tulis_rupiah(sen)}" if sen is not None else "bukan bilangan dalam kata yang utuh"
            dekat = nilai[-1] if sen is None else min(nilai, key=lambda n: abs(n - sen))
            yield from satu(
                "UG-02",
                [lap.lokasi_sel(t.sumber, b.indeks, kata.indeks)],
                f"Terbilang “{teks}” {arti}, sedangkan angkanya tertulis {tulis_rupiah(dekat)}.",
                f"Tulis {terbilang_rupiah(dekat)}.",
                kutipan=teks[:160],
            )

""" "Target reached", "not reached": in sentences and in columns of states, against target and realisation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.berkas.hitungan.klaim_target import klaim_kalimat
from akuntabel.reviu.berkas.hitungan.satu_satunya import satu_satunya
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.arah import BarisUkur, baris_ukur
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, kalimat
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_N = r"\d(?:[\d.,]*\d)?(?:\s?%|\s+persen\b)?"
_T = rf"(?:[^.;:,\d]|\b20\d\d\b){{0,45}}?(?P<t>(?!20\d\d(?![\d.,%])){_N})"
_CAPAI = r"(?:mencapai|memenuhi|melampaui|melebihi)"
_TIDAK = r"(?:belum|tidak|gagal|kurang)\s+(?:dapat\s+|bisa\s+|berhasil\s+|mampu\s+|sepenuhnya\s+|juga\s+)*"
_SUDAH = r"(?:telah\s+|sudah\s+|berhasil\s+|dapat\s+|mampu\s+)*"
_KLAIM = (
    (False, re.compile(rf"\b{_TIDAK}{_CAPAI}\s+target\w*{_T}", re.IGNORECASE)),
    (
        False,
        re.compile(rf"\btarget\w*{_T}[^.;:,\d]{{0,30}}?\b{_TIDAK}(?:tercapai|terpenuhi|terlampaui)\b", re.IGNORECASE),
    ),
    (True, re.compile(rf"\b{_SUDAH}{_CAPAI}\s+target\w*{_T}", re.IGNORECASE)),
    (
        True,
        re.compile(rf"\btarget\w*{_T}[^.;:,\d]{{0,30}}?\b{_SUDAH}(?:tercapai|terpenuhi|terlampaui)\b", re.IGNORECASE),
    ),
)
_BUKAN_KLAIM = re.compile(
    r"\b(?:untuk|agar|guna|akan|dapat|bila|jika|apabila|belum|tidak|hampir|harus|supaya|diharapkan|gagal|kurang|rangka"
    r"|upaya|optimis\w*|mendekati|sebelum)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?P<tidak>(?:belum|tidak)\s+)?(?:tercapai|terpenuhi|memenuhi|mencapai|melampaui|terlampaui|melebihi)"
    r"(?:\s+target)?\s*[.!]?",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-32",
    rumpun=RUMPUN,
    judul="Dinyatakan mencapai atau belum mencapai target, padahal angkanya sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC",),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tPrevalensi balita stunting\t14,00\t14,62\t95,57
        2\tCakupan imunisasi dasar lengkap\t90,00\t93,41\t103,79

        Prevalensi balita stunting sebesar 14,62 belum mencapai target 14,00.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tPrevalensi balita stunting\t14,00\t14,62\t95,57
        2\tCakupan imunisasi dasar lengkap\t90,00\t93,41\t103,79

        Prevalensi balita stunting sebesar 14,62 telah mencapai target 14,00.
        """,
)
def klaim_tercapai(lap: Laporan) -> Iterator[Temuan]:
    baris = baris_ukur(lap)
    yield from _status_tabel(lap, baris)
    lihat: set[tuple[int, int]] = set()
    for r in lap.prosa if baris else ():
        if "target" not in r.teks.casefold():
            continue
        for awal, teks in kalimat(r.teks):
            for temuan in _klaim(lap, r, awal, teks, baris):
                lihat.add((r.blok, awal))
                yield temuan
    yield from klaim_kalimat(lap, lihat)
    yield from satu_satunya(lap, "HL-32")


def _klaim(lap: Laporan, r: Ruas, awal: int, teks: str, baris: Sequence[BarisUkur]) -> Iterator[Temuan]:
    dipakai: set[int] = set()
    for tercapai, pola in _KLAIM:
        for m in pola.finditer(teks):
            if m.start("t") in dipakai:
                continue
            dipakai.add(m.start("t"))
            if _BUKAN_KLAIM.search(teks[: m.start()]):
                continue
            b = _baris_klaim(r, awal + m.start(), awal + m.end(), m["t"], baris)
            if b is None or not b.arah or b.tercapai == tercapai or b.realisasi.nilai == b.target.nilai:
                continue
            yield from satu(
                "HL-32",
                [
                    lap.lokasi(r, awal + m.start()),
                    lap.lokasi_sel(b.tabel.sumber, b.baris.indeks, b.kolom_realisasi.indeks),
                ],
                f"“{ringkas(b.tabel.nama(b.baris))}” dinyatakan “{ringkas(' '.join(m[0].split()), 80)}”, sedangkan "
                f"realisasinya {b.realisasi.teks} dari target {b.target.teks}"
                f"{' (makin rendah makin baik)' if b.arah < 0 else ''}.",
                f"Tulis “{'belum' if tercapai else 'telah'} mencapai target”, atau perbaiki angkanya.",
                kutipan=ringkas(" ".join(teks.split()), 160),
                keyakinan=Keyakinan.PASTI if b.nyata else Keyakinan.PERLU_TELAAH,
            )


def _baris_klaim(r: Ruas, awal: int, akhir: int, t: str, baris: Sequence[BarisUkur]) -> BarisUkur | None:
    """The one row that a claim is about: its target is the one named, its realisation stands in the same paragraph."""
    target = baca_sel(t)
    if target is None:
        return None
    lain = r.teks[max(0, awal - 400) : awal] + " \u2026 " + r.teks[akhir : akhir + 160]
    angka = [c for x in re.findall(_N, lain) if (c := baca_sel(x.strip())) is not None]
    ada = [b for b in baris if b.target.nilai == target.nilai and any(_sama(b.realisasi, c) for c in angka)]
    bernama = [b for b in ada if _bernama(b, r.teks)]
    pilihan = bernama or ada
    nilai = {(b.realisasi.nilai, b.arah) for b in pilihan}
    return pilihan[0] if len(nilai) == 1 else None


def _sama(a: Cetakan, b: Cetakan) -> bool:
    return a.nilai == b.nilai and (a.desimal > 0 or b.desimal > 0 or abs(a.nilai) > 20)


def _bernama(b: BarisUkur, teks: str) -> bool:
    """Whether a paragraph has most words of the row's name."""
    kata = set(re.findall(r"[^\W\d_]{4,}", b.tabel.nama(b.baris).casefold()))
    ada = set(re.findall(r"[^\W\d_]{4,}", teks.casefold()))
    return bool(kata) and len(kata & ada) * 2 >= len(kata)


def _status_tabel(lap: Laporan, baris: Sequence[BarisUkur]) -> Iterator[Temuan]:
    """A column whose cells say "Tercapai" or "Belum tercapai"."""
    for b in baris:
        for k in () if not b.arah else b.tabel.berperan(Peran.LAIN, Peran.KETERANGAN, Peran.PREDIKAT, Peran.CAPAIAN):
            m = _STATUS.fullmatch(b.baris.teks[k.indeks].strip())
            if m is None or (m["tidak"] is None) == b.tercapai or b.realisasi.nilai == b.target.nilai:
                continue
            nama = b.tabel.nama(b.baris)
            arah = next((x for x in baris if x.nyata and x.tabel.nama(x.baris) == nama), b)
            if arah.arah != b.arah or not _tabel_sesuai(b, k.indeks, baris):
                continue
            yield from satu(
                "HL-32",
                [lap.lokasi_sel(b.tabel.sumber, b.baris.indeks, k.indeks)],
                f"“{ringkas(b.tabel.nama(b.baris))}” bertanda “{m[0]}”, sedangkan realisasinya {b.realisasi.teks} dari "
                f"target {b.target.teks}.",
                f"Tulis “{'Tercapai' if b.tercapai else 'Belum tercapai'}”, atau perbaiki angkanya.",
                kutipan=m[0],
                keyakinan=Keyakinan.PASTI if arah.nyata else Keyakinan.PERLU_TELAAH,
            )


def _tabel_sesuai(b: BarisUkur, kolom: int, baris: Sequence[BarisUkur]) -> bool:
    """Whether the other rows of the table say what their figures say, so that the column is about the target."""
    lain = [x for x in baris if x.tabel is b.tabel and x is not b and _STATUS.fullmatch(x.baris.teks[kolom].strip())]
    sesuai = [x for x in lain if ("tidak" in (s := x.baris.teks[kolom].casefold()) or "belum" in s) != x.tercapai]
    return len(lain) == 0 or len(sesuai) * 3 >= len(lain) * 2

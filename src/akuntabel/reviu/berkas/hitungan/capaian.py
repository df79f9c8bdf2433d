"""Capaian in tables, recomputed from the figures beside it.

Every accepted formula is tried, with and without the usual caps, and with the interval that rounding (or cutting off)
leaves open; only a figure that fits none is accused.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.satuan import PERSEN
from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.berkas.hitungan.pasangan import pasangan_kolom, sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import (
    BATAS,
    bagi_selang,
    berpersen,
    memuat,
    persen,
    selang,
    seratus_kali,
)
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Temuan, Tingkat

# --- HL-05: capaian ---------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-05",
    rumpun=RUMPUN,
    judul="Capaian tidak sesuai dengan target dan realisasinya menurut rumus mana pun",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E; rumus capaian menurut Permendagri 86/2017",
    katalog=("C-PCT",),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi perangkat daerah\t83\t82,92\t99,90
        2\tPersentase temuan berulang\t10%\t8%\t120
        3\tPersentase rekomendasi yang ditindaklanjuti\t85%\t94,24%\t110,87
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi perangkat daerah\t83\t82,92\t98,30
        2\tPersentase temuan berulang\t10%\t8%\t120
        3\tPersentase rekomendasi yang ditindaklanjuti\t85%\t94,24%\t110,87
        """,
)
def capaian_tabel(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN, JenisTabel.LKE):
            continue
        for k in t.berperan(Peran.CAPAIAN):
            yield from _periksa_capaian(lap, t, k)


def _periksa_capaian(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    pasangan = pasangan_kolom(t, k, Peran.TARGET, Peran.REALISASI)
    sesuai, salah = 0, []
    cocok = [0] * len(pasangan)
    tertinggi = max((c.nilai for b in t.badan if (c := t.angka(b, k)) is not None), default=Decimal(0))
    for b in t.badan:
        cetak = t.angka(b, k)
        if cetak is None:
            continue
        hasil = [(n, *p) for n, (kt, kr) in enumerate(pasangan) if (p := _angka_pasangan(t, b, kt, kr)) is not None]
        if not hasil or any((c := t.angka(b, kt)) is not None and not c.nilai for kt, _ in pasangan):
            continue  # nought was to be reached so far: what that is a share of is a matter of agreement
        benar = [n for n, x, y in hasil if capaian_cocok(cetak, x, y, tertinggi=tertinggi)]
        for n in benar:
            cocok[n] += 1
        if benar:
            sesuai += 1
        else:
            salah.append((b, cetak, hasil))
    if not sesuai and len(salah) >= 3:
        return  # the column says something else
    for b, cetak, hasil in salah:
        _, target, realisasi = max(hasil, key=lambda x: cocok[x[0]])  # the pair that the other rows go by
        yield from satu(
            "HL-05",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"“{sebut_baris(t, b)}”: capaian tertulis {berpersen(cetak)}, sedangkan "
            f"target {target.teks} dan realisasi {realisasi.teks} menghasilkan {_menurut_rumus(target, realisasi)}.",
            f"Tulis {persen(Fraction(realisasi.nilai) / Fraction(target.nilai) * 100)} bila makin tinggi makin baik, "
            "atau perbaiki target atau realisasinya.",
            kutipan=cetak.teks,
        )


def _angka_pasangan(t: TabelBertipe, b: BarisBertipe, kt: Kolom, kr: Kolom) -> tuple[Cetakan, Cetakan] | None:
    """Target and realisasi of a row, each read with the other's help; None where they cannot be compared."""
    target = t.angka(b, kt, b.teks[kr.indeks])
    realisasi = t.angka(b, kr, b.teks[kt.indeks])
    if target is None or realisasi is None or target.nilai <= 0 or realisasi.nilai < 0:
        return None
    if {target.satuan, realisasi.satuan} >= {PERSEN} and len({target.satuan, realisasi.satuan} - {""}) > 1:
        return None
    return target, realisasi


def capaian_cocok(cetak: Cetakan, target: Cetakan, realisasi: Cetakan, *, tertinggi: Decimal = Decimal(0)) -> bool:
    """Whether a printed capaian follows from target and realisasi by any formula in use.

    ``tertinggi``: the highest capaian beside it; a cap below it is not in use.
    """
    t = (Fraction(target.nilai), Fraction(target.nilai))
    r = selang(realisasi)
    calon = [bagi_selang(r, t)]
    if calon[0] is not None:
        calon.append((200 - calon[0][1], 200 - calon[0][0]))
        calon.append((100 - max(abs(100 - x) for x in calon[0]), 100 - min(abs(100 - x) for x in calon[0])))
        calon.append((calon[0][0] - 100, calon[0][1] - 100))  # the surplus over the target
    calon.append(bagi_selang(t, r) if r[0] > 0 else None)
    ada = [c for c in calon if c is not None]
    ada += [(min(b, batas), batas) for b, a in ada for batas in BATAS if a > batas >= tertinggi]
    ada += [(Fraction(0), Fraction(0)) for b, _ in ada if b < 0]
    if any(memuat(cetak, c) for c in ada):
        return True
    return cetak.nilai <= 3 and "%" not in cetak.teks and any(memuat(seratus_kali(cetak), c) for c in ada)


def _menurut_rumus(target: Cetakan, realisasi: Cetakan) -> str:
    t, r = Fraction(target.nilai), Fraction(realisasi.nilai)
    naik = f"{persen(r / t * 100)} (realisasi ÷ target)"
    turun = f"{persen((2 * t - r) / t * 100)} ((2 × target − realisasi) ÷ target)"
    return f"{naik}, {turun}, atau {persen(t / r * 100)} (target ÷ realisasi)" if r else f"{naik} atau {turun}"

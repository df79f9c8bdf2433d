"""Percentages and remainders of a budget in tables, recomputed from the amounts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.pasangan import TERHITUNG, angka_pasangan, pasangan_kolom, sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import (
    bagi_selang,
    berpersen,
    memuat,
    persen,
    rata_cocok,
    selang_bulat,
    seratus_kali,
)
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import JenisBaris, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_FISIK = re.compile(r"\b(?:fisik|keluaran|output|kinerja|bobot|proporsi|kontribusi)\b", re.IGNORECASE)
_PENDAPATAN = re.compile(r"\b(?:pendapatan|pajak|retribusi|pad|penerimaan)\b", re.IGNORECASE)
"""Tables of revenue, where more than the target is good."""
_SISA = re.compile(r"\b(?:sisa|selisih|tidak terserap|belum)\b", re.IGNORECASE)


# --- HL-04: percentage of the budget ----------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-04",
    rumpun=RUMPUN,
    judul="Persentase anggaran tidak sesuai dengan pagu dan realisasinya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t1.250.000.000\t1.187.345.210\t94,99
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t800.000.000\t100
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t1.250.000.000\t1.187.345.210\t96,99
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t800.000.000\t100
        """,
)
def persen_anggaran(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.PERSEN):
            if _FISIK.search(k.judul) and not re.search(r"anggaran|keuangan|serap", k.judul, re.IGNORECASE):
                continue
            yield from _periksa_persen(lap, t, k)


def _periksa_persen(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    pasangan = pasangan_kolom(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)
    if not pasangan:
        return
    sesuai, salah = 0, []
    cocok = [0] * len(pasangan)
    for b in t.baris:
        cetak = t.angka(b, k) if b.jenis in TERHITUNG else None
        if cetak is None:
            continue
        hasil = [(p, r) for p, r in angka_pasangan(t, b, pasangan) if p.nilai > 0]
        if not hasil:
            continue
        benar = [_persen_cocok(cetak, p, r, sisa=bool(_SISA.search(k.judul))) for p, r in hasil]
        if any(benar):
            sesuai += 1
            if len(hasil) == len(pasangan):
                cocok = [n + x for n, x in zip(cocok, benar, strict=True)]
        else:
            salah.append((b, cetak, hasil))
    if not sesuai and len(salah) >= 3:
        return  # the column says something else: a weight, physical progress
    for b, cetak, hasil in salah:
        utuh = len(hasil) == len(pasangan)
        p, r = hasil[cocok.index(max(cocok)) if utuh else 0]  # the pair that the other rows go by
        hitung = Fraction(r.nilai) / Fraction(p.nilai) * 100
        isi = [c for x in t.badan if (c := t.angka(x, k)) is not None]
        rata = b.jenis is JenisBaris.JUMLAH and len(isi) > 1 and rata_cocok(cetak, isi)
        yield from satu(
            "HL-04",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"“{sebut_baris(t, b)}”: tertulis {berpersen(cetak)}"
            f"{' (rata-rata persentase di atasnya)' if rata else ''}, sedangkan realisasi {r.teks} dari pagu {p.teks} "
            f"adalah {persen(hitung)}.",
            f"Tulis {persen(hitung)}, atau perbaiki pagu atau realisasinya.",
            kutipan=cetak.teks,
        )


def _persen_cocok(cetak: Cetakan, p: Cetakan, r: Cetakan, *, sisa: bool) -> bool:
    """As a percentage of the budget, as a fraction (0,95), or, under such a head, as what is left of it."""
    hasil = bagi_selang(selang_bulat(r), selang_bulat(p))
    if hasil is None or memuat(cetak, hasil):
        return True
    if cetak.nilai <= 2 and not cetak.teks.endswith("%") and memuat(seratus_kali(cetak), hasil):
        return True
    return sisa and memuat(cetak, (100 - hasil[1], 100 - hasil[0]))


# --- HL-10: what is left of a budget ----------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-10",
    rumpun=RUMPUN,
    judul="Sisa anggaran tidak sama dengan pagu dikurangi realisasi",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000\t49.500.000
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000\t59.500.000
        """,
)
def sisa_anggaran(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.SISA):
            pasangan = pasangan_kolom(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)
            pagu = t.berperan(Peran.PAGU)
            if not pasangan and len(pagu) == 2:  # before and after a change
                pasangan = [(pagu[0], pagu[1])]
            for b in t.baris:
                cetak = t.angka(b, k) if b.jenis in TERHITUNG else None
                hasil = angka_pasangan(t, b, pasangan)
                if cetak is None or cetak.persen or not hasil or any(_sisa_cocok(cetak, p, r) for p, r in hasil):
                    continue
                p, r = hasil[0]
                hitung = tulis(Fraction(p.nilai) - Fraction(r.nilai), RUPIAH)
                yield from satu(
                    "HL-10",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{sebut_baris(t, b)}”: “{k.judul}” tertulis {cetak.teks}, sedangkan {p.teks} dikurangi "
                    f"{r.teks} adalah {hitung}.",
                    f"Tulis {hitung}, atau perbaiki pagu atau realisasinya.",
                    kutipan=cetak.teks,
                )


def _sisa_cocok(cetak: Cetakan, p: Cetakan, r: Cetakan) -> bool:
    selisih = Fraction(p.nilai) - Fraction(r.nilai)
    batas = cetak.setengah + p.setengah + r.setengah
    if abs(abs(selisih) - abs(Fraction(cetak.nilai))) <= batas:
        return True
    # a column of differences may hold them in percent
    return p.nilai > 0 and cetak.nilai <= 100 and memuat(cetak, ((h := selisih / Fraction(p.nilai) * 100), h))


# --- HL-17: more spent than there was ---------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-17",
    rumpun=RUMPUN,
    judul="Realisasi anggaran melebihi pagunya",
    tingkat=Tingkat.TINGGI,
    dasar="PP 12/2019 tentang Pengelolaan Keuangan Daerah: pengeluaran tidak melebihi anggaran yang tersedia",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t850.500.000
        """,
)
def melebihi_pagu(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        kp, kr = t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN)
        yield from _serapan_berlebih(lap, t)
        if kp is None or kr is None or _PENDAPATAN.search(f"{t.judul} {' '.join(t.nama(b) for b in t.badan)}"):
            continue
        for b in t.badan:
            p, r = t.angka(b, kp), t.angka(b, kr)
            if p is None or r is None or p.nilai <= 0 or r.nilai <= p.nilai:
                continue
            yield from satu(
                "HL-17",
                [lap.lokasi_sel(t.sumber, b.indeks, kr.indeks)],
                f"“{sebut_baris(t, b)}”: realisasi {r.teks} melebihi pagu {p.teks}.",
                "Periksa realisasi, tahap pagu (murni atau perubahan), atau letak angkanya.",
                kutipan=r.teks,
            )


def _serapan_berlebih(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    """An absorption above 100 % in a table that does not print the amounts."""
    k = t.satu(Peran.PERSEN)
    if k is None or t.berperan(Peran.PAGU) or not re.search(r"serap", k.judul, re.IGNORECASE):
        return
    for b in t.badan:
        c = t.angka(b, k)
        if c is not None and c.nilai > 100:
            yield from satu(
                "HL-17",
                [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                f"“{sebut_baris(t, b)}”: serapan tertulis {c.teks}, lebih dari seluruh anggarannya.",
                "Periksa realisasi dan pagunya.",
                kutipan=c.teks,
            )

"""Quarters: standings that may not fall, sums that must be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.rencana_triwulan import rencana_setahun, rencana_turun, temuan_turun
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_UKUR = (Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.TARGET, Peran.PAGU, Peran.PERSEN, Peran.CAPAIAN, Peran.NILAI)


_BERGERAK = re.compile(
    r"(?:indeks|nilai|skor|persentase|prosentase|rasio|tingkat|angka|level|prevalensi)\b", re.IGNORECASE
)
"""Measures whose standing may fall."""


def _deret(t: TabelBertipe) -> Iterator[list[Kolom]]:
    """Runs of columns that are the quarters of one measure, in order."""
    lihat: set[tuple[Peran, int | None]] = set()
    for k in t.kolom:
        kunci = (k.peran, k.tahun)
        if not k.triwulan or k.peran not in _UKUR or kunci in lihat:
            continue
        lihat.add(kunci)
        deret = sorted(
            (x for x in t.kolom if x.triwulan and (x.peran, x.tahun) == kunci), key=lambda x: x.triwulan or 0
        )
        if len(deret) >= 2 and len({x.triwulan for x in deret}) == len(deret):
            yield deret


@aturan_laporan(
    kode="HL-11",
    rumpun=RUMPUN,
    judul="Angka kumulatif turun dari triwulan ke triwulan",
    tingkat=Tingkat.TINGGI,
    dasar="Angka kumulatif tidak dapat berkurang dari triwulan sebelumnya",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-SUM",),
    baik="""
        Tabel 3.7 Realisasi Kumulatif Anggaran

        No\tProgram\tRealisasi Kumulatif (Rp)\t\t\t
        \t\tTriwulan I\tTriwulan II\tTriwulan III\tTriwulan IV
        1\tProgram Penunjang Urusan\t100.000.000\t240.000.000\t310.000.000\t400.000.000
        """,
    buruk="""
        Tabel 3.7 Realisasi Kumulatif Anggaran

        No\tProgram\tRealisasi Kumulatif (Rp)\t\t\t
        \t\tTriwulan I\tTriwulan II\tTriwulan III\tTriwulan IV
        1\tProgram Penunjang Urusan\t100.000.000\t240.000.000\t210.000.000\t400.000.000
        """,
)
def kumulatif_turun(lap: Laporan) -> Iterator[Temuan]:
    lihat: set[tuple[int, int]] = set()
    for t in lap.tabel_bertipe:
        for deret in _deret(t):
            judul = f"{t.judul} {' '.join(k.judul for k in deret)}"
            if not re.search(r"kumulatif|akumulasi|s\.?\s*[./]?\s*d\.?\s+t|sampai dengan", judul, re.IGNORECASE):
                continue
            if sum(k.kumulatif for k in deret) < len(deret) - 1 and not re.search(r"kumulatif|akumulasi", judul, re.I):
                continue
            for b in t.badan:
                if _BERGERAK.match(t.nama(b)) and deret[0].satuan != RUPIAH:
                    continue
                angka = [(k, c) for k in deret if (c := t.angka(b, k)) is not None]
                for temuan in temuan_turun(lap, t, b, angka):
                    lihat.add((t.sumber.blok, b.indeks))
                    yield temuan
    yield from rencana_turun(lap, lihat)


@aturan_laporan(
    kode="HL-23",
    rumpun=RUMPUN,
    judul="Jumlah empat triwulan tidak sama dengan angka setahun",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-SUM",),
    baik="""
        Tabel 3.7 Realisasi Anggaran per Triwulan

        No\tProgram\tTW I (Rp)\tTW II (Rp)\tTW III (Rp)\tTW IV (Rp)\tJumlah (Rp)
        1\tProgram Penunjang Urusan\t100.000.000\t140.000.000\t70.000.000\t90.000.000\t400.000.000
        """,
    buruk="""
        Tabel 3.7 Realisasi Anggaran per Triwulan

        No\tProgram\tTW I (Rp)\tTW II (Rp)\tTW III (Rp)\tTW IV (Rp)\tJumlah (Rp)
        1\tProgram Penunjang Urusan\t100.000.000\t140.000.000\t70.000.000\t90.000.000\t450.000.000
        """,
)
def jumlah_triwulan(lap: Laporan) -> Iterator[Temuan]:
    """Of money and of a column "Jumlah": standings (percentages, indices) are not added up."""
    yield from rencana_setahun(lap)
    for t in lap.tabel_bertipe:
        for deret in _deret(t):
            jumlah = _setahun(t, deret)
            if jumlah is None or len(deret) != 4:
                continue
            for b in t.baris:
                angka = [t.angka(b, k) for k in deret]
                total = t.angka(b, jumlah)
                ada = [a for a in angka if a is not None]
                if total is None or len(ada) < 4 or _cocok(ada, total):
                    continue
                if any(a.persen for a in (*ada, total)) and jumlah.peran is Peran.JUMLAH:
                    continue
                hitung = sum((Fraction(a.nilai) for a in ada), Fraction(0))
                satuan = RUPIAH if jumlah.satuan == RUPIAH else ""
                yield from satu(
                    "HL-23",
                    [lap.lokasi_sel(t.sumber, b.indeks, jumlah.indeks)],
                    f"“{ringkas(t.nama(b))}”: jumlah tertulis {total.teks}, sedangkan keempat triwulan berjumlah "
                    f"{tulis(hitung, satuan)}.",
                    f"Tulis {tulis(hitung, satuan)}, atau perbaiki angka triwulannya.",
                    kutipan=total.teks,
                )


def _setahun(t: TabelBertipe, deret: Sequence[Kolom]) -> Kolom | None:
    """The column of the whole year behind its quarters."""
    peran = (Peran.JUMLAH,) if deret[0].peran is Peran.TARGET else (Peran.JUMLAH, Peran.REALISASI)
    ada = [k for k in t.berperan(*peran) if not k.triwulan and not k.akhir and k.indeks > deret[-1].indeks]
    return ada[0] if len(ada) == 1 else None


def _cocok(angka: Sequence[Cetakan], total: Cetakan) -> bool:
    """The sum, the last (standings), the highest or the mean."""
    nilai = [Fraction(a.nilai) for a in angka]
    calon = (sum(nilai, Fraction(0)), nilai[-1], max(nilai), sum(nilai, Fraction(0)) / len(nilai))
    ralat = sum((a.setengah for a in angka), total.setengah)
    return any(abs(Fraction(total.nilai) - c) <= ralat for c in calon)

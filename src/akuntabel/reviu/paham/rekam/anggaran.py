"""Budget and absorption of the programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.satuan import RUPIAH
from akuntabel.kinerja import rekaman as r
from akuntabel.reviu.paham.pernyataan import ApaNilai
from akuntabel.reviu.paham.rekam.susunan import OPD, Susunan
from akuntabel.reviu.paham.tabel import Peran

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan


def anggaran(lap: Laporan, s: Susunan, tahun: int) -> None:
    """Budget and absorption of the programs, of tables, else of sentences."""
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    bulan = (lap.lingkup.triwulan or 4) * 3
    for n in lap.nama:
        t, b = tabel.get(n.ruas.blok), baris.get((n.ruas.blok, n.ruas.baris))
        if t is None or b is None or n.kunci not in s.unsur:
            continue
        persen = t.satu(Peran.PERSEN)
        for peran, catatan in ((Peran.PAGU, "pagu"), (Peran.REALISASI_ANGGARAN, "realisasi_anggaran")):
            kolom = t.satu(peran)
            jumlah = baca_rupiah(f"{RUPIAH} {b.teks[kolom.indeks]}") if kolom and b.teks[kolom.indeks] else None
            if kolom is None or not isinstance(jumlah, int):
                continue
            s.catat(catatan, n.kunci, lap.lokasi_sel(t.sumber, b.indeks, kolom.indeks))
            tercetak = b.teks[kolom.indeks]
            if peran is Peran.PAGU:
                s.pagu.setdefault(
                    n.kunci,
                    r.Pagu(
                        opd=OPD,
                        tahun=tahun,
                        tahap=r.TahapAnggaran.MURNI,
                        unsur=n.kunci,
                        jumlah=jumlah,
                        tercetak=tercetak,
                    ),
                )
            else:
                s.uang.setdefault(
                    n.kunci,
                    r.RealisasiAnggaran(
                        opd=OPD,
                        tahun=tahun,
                        bulan=bulan,
                        unsur=n.kunci,
                        jumlah=jumlah,
                        tercetak=tercetak,
                        persen_tercetak=b.teks[persen.indeks] if persen else "",
                    ),
                )
    for p in lap.pernyataan:
        if p.apa is ApaNilai.SERAPAN and p.unsur.kunci in s.unsur:
            kunci = p.unsur.kunci
            uang = next((x for x in lap.uang if x.ruas.blok == p.ruas.blok and x.peran == "realisasi"), None)
            s.catat("realisasi_anggaran", kunci, lap.lokasi(p.ruas, p.posisi))
            s.uang.setdefault(
                kunci,
                r.RealisasiAnggaran(
                    opd=OPD,
                    tahun=tahun,
                    bulan=bulan,
                    unsur=kunci,
                    jumlah=uang.nilai if uang else None,
                    tercetak=uang.tercetak if uang else "",
                    terbilang_tercetak=uang.kata if uang else "",
                    persen_tercetak=p.teks,
                ),
            )

"""Assets: the same vehicles counted twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from akuntabel.reviu.berkas.pegawai.dasar import RUMPUN, total
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import baca_sel
from akuntabel.reviu.paham.tabel import JenisTabel, Peran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="PG-03",
    rumpun=RUMPUN,
    judul="Jumlah kendaraan dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar="Satu besaran memiliki satu nilai",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Kecamatan Sukun memiliki 9 unit kendaraan dinas.

        Tabel 1.5 Kendaraan Dinas

        No\tUraian\tJumlah
        1\tMobil\t2 unit
        2\tSepeda motor\t7 unit
        Jumlah\t\t9 unit
        """,
    buruk="""
        Kecamatan Sukun memiliki 12 unit kendaraan dinas.

        Tabel 1.5 Kendaraan Dinas

        No\tUraian\tJumlah
        1\tMobil\t2 unit
        2\tSepeda motor\t7 unit
        Jumlah\t\t9 unit
        """,
)
def jumlah_kendaraan(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.ASET and "kendaraan" in t.judul.casefold()]
    if len(tabel) != 1 or (jumlah := tabel[0].satu(Peran.JUMLAH)) is None:
        return
    t = tabel[0]
    hasil = total(t, jumlah)
    if hasil is None:
        return
    rinci = {int(c.nilai) for b in t.badan if (c := baca_sel(b.teks[jumlah.indeks], "unit")) is not None}
    hitung = sum((Fraction(c.nilai) for b in t.badan if (c := baca_sel(b.teks[jumlah.indeks], "unit"))), Fraction(0))
    for r in lap.prosa:
        for m in re.finditer(r"\b(\d{1,4})\s*(?:\([^)]*\)\s*)?unit\s+kendaraan\b(?!\s*roda)", r.teks, re.IGNORECASE):
            n = int(m[1])
            if n not in {hasil[0], int(hitung)} | rinci:
                yield from satu(
                    "PG-03",
                    [lap.lokasi(r, m.start()), lap.lokasi_sel(t.sumber, hasil[1].indeks, jumlah.indeks)],
                    f"Tertulis {n} unit kendaraan, sedangkan {t.sumber.sebutan} memuat {hasil[0]} unit.",
                    "Pakai satu jumlah.",
                    kutipan=m[0],
                )

"""The table of classes that a report prints, against that of PermenPANRB 14/2017."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.nilai import Rentang
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.skm import TABEL
from akuntabel.reviu.berkas.survei.kelas import DASAR, KINERJA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rentang import Interval, baca_interval
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, TabelBertipe
from akuntabel.reviu.temuan import Temuan, Tingkat


@aturan_laporan(
    kode="SK-02",
    rumpun=RUMPUN,
    judul="Tabel mutu pelayanan berbeda dari peraturannya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR,
    katalog=("C-LOOKUP",),
    baik="""
        Tabel 3.2 Nilai Persepsi dan Mutu Pelayanan

        Nilai Persepsi\tNilai Interval (NI)\tNilai Interval Konversi (NIK)\tMutu Pelayanan\tKinerja Unit Pelayanan
        1\t1,00 – 2,5996\t25,00 – 64,99\tD\tTidak Baik
        2\t2,60 – 3,064\t65,00 – 76,60\tC\tKurang Baik
        3\t3,0644 – 3,532\t76,61 – 88,30\tB\tBaik
        4\t3,5324 – 4,00\t88,31 – 100,00\tA\tSangat Baik
        """,
    buruk="""
        Tabel 3.2 Nilai Persepsi dan Mutu Pelayanan

        Nilai Persepsi\tNilai Interval (NI)\tNilai Interval Konversi (NIK)\tMutu Pelayanan\tKinerja Unit Pelayanan
        1\t1,00 – 2,5996\t25,00 – 64,99\tD\tTidak Baik
        2\t2,60 – 3,064\t60,00 – 76,60\tC\tKurang Baik
        3\t3,0644 – 3,532\t76,61 – 88,30\tB\tBaik
        4\t3,5324 – 4,00\t88,31 – 100,00\tA\tSangat Baik
        """,
)
def tabel_acuan(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKM_ACUAN:
            continue
        salah = [x for b in t.badan for x in _baris_acuan(t, b)]
        rinci = "; ".join(f"tertulis “{b.teks[k]}”, seharusnya “{benar}”" for b, k, benar in salah)
        yield from satu(
            "SK-02",
            [lap.lokasi_sel(t.sumber, b.indeks, k) for b, k, _ in salah],
            f"{t.sumber.sebutan}: {rinci}.",
            "Salin tabel menurut Lampiran PermenPANRB 14/2017.",
            kutipan=" / ".join(b.teks[k] for b, k, _ in salah)[:160],
        )


def _baris_acuan(t: TabelBertipe, b: BarisBertipe) -> Iterator[tuple[BarisBertipe, int, str]]:
    """The cells of a row that depart from the official row, with what they should be."""
    resmi = None
    interval = [
        (k, i) for k, x in enumerate(b.teks) if (i := baca_interval(x)) is not None and not x.strip().isdecimal()
    ]
    for m in TABEL:
        if any(x.strip() == str(m.nilai_persepsi) for x in b.teks) or any(x.strip().upper() == m.mutu for x in b.teks):
            resmi = m
            break
    if resmi is None or not interval:
        return
    for k, i in interval:
        acuan = resmi.interval if (i.atas or i.bawah or Decimal(0)) <= 4 else resmi.interval_konversi
        if not _sama_batas(i, acuan):
            desimal_acuan = 2 if acuan is resmi.interval_konversi else None
            yield b, k, f"{tulis_angka(acuan.bawah, 2)}–{tulis_angka(acuan.atas, desimal_acuan)}"
    for k, x in enumerate(b.teks):
        kata = " ".join(x.casefold().split()).strip(" .")
        if re.fullmatch(r"[abcd]", kata) and kata.upper() != resmi.mutu:
            yield b, k, resmi.mutu
        elif kata in KINERJA and KINERJA[kata] != resmi.mutu:
            yield b, k, resmi.kinerja


def _sama_batas(i: Interval, acuan: Rentang) -> bool:
    """Bounds with fewer digits are accepted as far as they go (2,60–3,06; 3,54–4,00)."""
    satuan = Decimal(1).scaleb(-min(i.desimal, 2))
    return all(
        tercetak is not None and abs(tercetak - resmi) < satuan
        for tercetak, resmi in ((i.bawah, acuan.bawah), (i.atas, acuan.atas))
    )

"""Money and absorption of a program in a sentence, against the tables of the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.berkas.hitungan.silang import DASAR, sama
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.nama_ukuran import cari_nama, nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Peran, TabelBertipe
from akuntabel.reviu.paham.uang import UangTeks
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="HL-24",
    rumpun=RUMPUN,
    judul="Anggaran dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000

        Realisasi Program Pengelolaan Perikanan Budidaya sebesar Rp750.500.000,00.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000

        Realisasi Program Pengelolaan Perikanan Budidaya sebesar Rp705.500.000,00.
        """,
)
def uang_program(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.jenis in (JenisTabel.ANGGARAN, JenisTabel.KINERJA_ANGGARAN)]
    baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]] = {}
    for t in tabel:
        kolom = next(iter(t.berperan(Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN)), None)
        for b in t.badan if kolom is not None else ():
            nama = nama_banding(b.teks[kolom.indeks]) if kolom is not None else ""
            if len(nama) >= 12:
                baris.setdefault(nama, []).append((t, b))
    if not baris:
        return
    for u in lap.uang:
        if u.nilai is None or u.peran not in ("realisasi", "pagu") or u.tercetak[-1:].isalpha():
            continue
        depan = u.ruas.teks[: u.awal].casefold()
        ada = [(m, n) for n in baris if (m := cari_nama(n, depan)) is not None]
        ada = [(m, n) for m, n in ada if not any(n != x and n in x for _, x in ada)]
        if not ada:
            yield from _banding_jumlah(lap, u, tabel, baris)
        if len(ada) != 1 or [x for x in lap.uang if x.ruas is u.ruas and x.awal < u.awal and x.peran == u.peran]:
            continue
        yield from _banding_uang(lap, u, baris[ada[0][1]])


_SELURUH = re.compile(
    r"\b(?:total|keseluruhan|seluruh(?:nya)?|berjumlah)\b"
    r"|\banggaran\s+(?:dinas|badan|kecamatan|inspektorat|rsud|sekretariat|satuan|kantor)\b",
    re.IGNORECASE,
)


def _banding_jumlah(
    lap: Laporan, u: UangTeks, tabel: Sequence[TabelBertipe], baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]]
) -> Iterator[Temuan]:
    """A total of a sentence against the total of the one table of its part; any figure of the table clears it."""
    dekat = [
        t
        for t in tabel
        if t.jenis is JenisTabel.ANGGARAN and t.sumber.bagian == u.ruas.bagian and abs(t.sumber.blok - u.ruas.blok) <= 6
    ]
    if len(dekat) != 1 or not dekat[0].jumlah or u.nilai is None:
        return
    t, depan = dekat[0], u.ruas.teks[max(0, u.awal - 160) : u.awal]
    depan = depan[depan.rfind(". ") + 1 :]
    peran = Peran.REALISASI_ANGGARAN if u.peran == "realisasi" else Peran.PAGU
    k = t.satu(peran)
    c = t.angka(t.jumlah[-1], k) if k is not None else None
    if (
        c is None
        or k is None
        or not _SELURUH.search(depan)
        or re.search(r"\b(?:belanja|pendapatan)\b", depan, re.IGNORECASE)
    ):
        return
    tahun = [int(x) for x in re.findall(r"\b20\d\d\b", u.ruas.teks)]
    if any(x != lap.lingkup.tahun for x in tahun) or any(n in u.ruas.teks.casefold() for n in baris):
        return
    if any(
        (a := t.angka(b, x)) is not None and abs(int(a.nilai * 100) - u.nilai) < 100 for b in t.baris for x in t.kolom
    ):
        return
    yield from satu(
        "HL-24",
        [lap.lokasi(u.ruas, u.awal), lap.lokasi_sel(t.sumber, t.jumlah[-1].indeks, k.indeks)],
        f"Jumlah {u.peran} tertulis {u.tercetak} dalam kalimat, sedangkan {t.sumber.sebutan} berjumlah {c.teks}.",
        "Pakai satu jumlah di kedua tempat, atau sebutkan tahap anggarannya.",
        kutipan=u.tercetak,
    )


def _banding_uang(lap: Laporan, u: UangTeks, baris: Sequence[tuple[TabelBertipe, BarisBertipe]]) -> Iterator[Temuan]:
    """An amount against all amounts of its program's rows; other years and quarters are not compared."""
    peran = Peran.REALISASI_ANGGARAN if u.peran == "realisasi" else Peran.PAGU
    tahun = lap.lingkup.tahun
    if any(int(x) != tahun for x in re.findall(r"\b20\d\d\b", u.ruas.teks)):
        return
    angka = [(t, b, k, c) for t, b in baris for k in t.kolom if k.satuan == RUPIAH and (c := t.angka(b, k)) is not None]
    sendiri = [x for x in angka if x[2].peran is peran and not x[2].triwulan and x[2].tahun in (None, tahun)]
    if not sendiri or u.nilai is None or any(abs(int(c.nilai * 100) - u.nilai) < 100 for *_, c in angka):
        return
    t, b, k, c = sendiri[0]
    yield from satu(
        "HL-24",
        [lap.lokasi(u.ruas, u.awal), lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
        f"{u.peran.capitalize()} “{ringkas(t.nama(b))}” tertulis {u.tercetak} dalam kalimat, sedangkan "
        f"{t.sumber.sebutan} memuat {c.teks}.",
        "Pakai satu jumlah di kedua tempat.",
        kutipan=u.tercetak,
    )


_SERAPAN = re.compile(
    r"\b(?:serapan|penyerapan|terserap|realisasi anggaran|capaian(?: kinerja)? anggaran)\b", re.IGNORECASE
)


@aturan_laporan(
    kode="HL-28",
    rumpun=RUMPUN,
    judul="Serapan program dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81

        Serapan anggaran Program Pengelolaan Perikanan Budidaya sebesar 93,81%.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81

        Serapan anggaran Program Pengelolaan Perikanan Budidaya sebesar 98,31%.
        """,
)
def serapan_program(lap: Laporan) -> Iterator[Temuan]:
    baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]] = {}
    for t in lap.tabel_bertipe:
        kolom = next(iter(t.berperan(Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)), None)
        if t.jenis is not JenisTabel.ANGGARAN or kolom is None or t.satu(Peran.PERSEN) is None:
            continue
        for b in t.badan:
            if len(nama := nama_banding(b.teks[kolom.indeks])) >= 12:
                baris.setdefault(nama, []).append((t, b))
    if not baris:
        return
    for r in lap.prosa:
        if not _SERAPAN.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            angka = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
            rendah = teks.casefold()
            ada = [(m, n) for n in baris if (m := cari_nama(n, rendah)) is not None]
            ada = [(m, n) for m, n in ada if not any(n != x and n in x for _, x in ada)]
            if (
                len(angka) != 1
                or len(ada) != 1
                or not _SERAPAN.search(teks[: angka[0].awal])
                or re.search(r"\bRp\b", teks)
            ):
                continue
            if angka[0].awal < ada[0][0].end() or re.search(r"\btahun (?:lalu|sebelumnya)\b|\btriwulan\b", rendah):
                continue
            yield from _banding_serapan(lap, r, awal, angka[0], baris[ada[0][1]])


def _banding_serapan(
    lap: Laporan, r: Ruas, awal: int, p: BilanganTeks, baris: Sequence[tuple[TabelBertipe, BarisBertipe]]
) -> Iterator[Temuan]:
    sel = [(t, b, k, c) for t, b in baris if (k := t.satu(Peran.PERSEN)) and (c := t.angka(b, k)) is not None]
    if not sel or any(sama(c, p.cetak) for *_, c in sel):
        return
    t, b, k, c = sel[0]
    yield from satu(
        "HL-28",
        [lap.lokasi(r, awal + p.awal), lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
        f"Serapan “{ringkas(t.nama(b))}” tertulis {p.cetak.teks} dalam kalimat, sedangkan {t.sumber.sebutan} memuat "
        f"{c.teks}.",
        "Pakai satu nilai di kedua tempat.",
        kutipan=p.cetak.teks,
    )

"""Claims of rank: "tertinggi", "terendah", against the column of the table beside the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, kalimat
from akuntabel.reviu.paham.nama_ukuran import nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_URUTAN = re.compile(
    r"\b(?P<apa>capaian|serapan|penyerapan|realisasi|nilai|unsur|anggaran|pagu|indikator|program)\b(?P<sela>[^.;,]{0,50}?)"
    r"\b(?P<arah>tertinggi|terendah|terbesar|terkecil)\b(?P<isi>(?:(?!,?\s(?:sedangkan|sementara|dan\s[^,.;]{0,50}\bter(?:tinggi|rendah|besar|kecil)))[^.;]){3,220})",
    re.IGNORECASE,
)
_PERAN = {
    "capaian": (Peran.CAPAIAN, Peran.PERSEN),
    "indikator": (Peran.CAPAIAN,),
    "serapan": (Peran.PERSEN,),
    "penyerapan": (Peran.PERSEN,),
    "unsur": (Peran.NILAI,),
    "nilai": (Peran.NILAI,),
    "anggaran": (Peran.PAGU,),
    "pagu": (Peran.PAGU,),
    "realisasi": (Peran.PERSEN, Peran.REALISASI_ANGGARAN),
    "program": (Peran.PERSEN, Peran.PAGU),
}


@aturan_laporan(
    kode="HL-29",
    rumpun=RUMPUN,
    judul="Disebut tertinggi atau terendah, padahal tabelnya memuat yang lebih tinggi atau lebih rendah",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_SENDIRI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LOGIC", "C-XNUM"),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81
        2\tProgram Pengelolaan Perikanan Tangkap\t500.000.000\t490.000.000\t98,00

        Serapan tertinggi terdapat pada Program Pengelolaan Perikanan Tangkap.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81
        2\tProgram Pengelolaan Perikanan Tangkap\t500.000.000\t490.000.000\t98,00

        Serapan tertinggi terdapat pada Program Pengelolaan Perikanan Budidaya.
        """,
)
def urutan_tertinggi(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if "ter" not in r.teks or not _URUTAN.search(r.teks):
            continue
        dekat = [t for t in lap.tabel_bertipe if t.sumber.bagian == r.bagian and -6 <= r.blok - t.sumber.blok <= 10]
        for awal, teks in kalimat(r.teks):
            for m in _URUTAN.finditer(teks):
                yield from _periksa(lap, r, awal + m.start(), m, dekat)


def _periksa(lap: Laporan, r: Ruas, posisi: int, m: re.Match[str], dekat: Sequence[TabelBertipe]) -> Iterator[Temuan]:
    if re.search(r"\b(?:kedua|ketiga|salah satu|tahun 20\d\d)\b", m[0], re.IGNORECASE):
        return
    tinggi = m["arah"].casefold() in ("tertinggi", "terbesar")
    isi = nama_banding(m["isi"])
    for t in reversed(dekat):
        kolom = next((k for p in _PERAN[m["apa"].casefold()] if (k := t.satu(p)) is not None), None)
        if t.jenis is JenisTabel.SKM_UNSUR and m["apa"].casefold() in ("unsur", "nilai"):
            kolom = next(iter(t.berperan(Peran.NILAI)), None)
        if kolom is None:
            continue
        disebut = [(b, c) for b, c in _isi(t, kolom) if len(n := nama_banding(t.nama(b))) >= 8 and n in isi]
        semua = _isi(t, kolom)
        if len(disebut) != 1 or len(semua) < 2:
            continue
        b, c = disebut[0]
        puncak = max(semua, key=lambda x: x[1].nilai) if tinggi else min(semua, key=lambda x: x[1].nilai)
        if puncak[1].nilai != c.nilai:
            yield from satu(
                "HL-29",
                [
                    lap.lokasi(r, posisi),
                    lap.lokasi_sel(t.sumber, b.indeks, kolom.indeks),
                    lap.lokasi_sel(t.sumber, puncak[0].indeks, kolom.indeks),
                ],
                f"“{ringkas(t.nama(b), 60)}” ({c.teks}) disebut {m['arah'].casefold()}, sedangkan {t.sumber.sebutan} "
                f"memuat “{ringkas(t.nama(puncak[0]), 60)}” dengan {puncak[1].teks}.",
                "Perbaiki nama atau angkanya.",
                kutipan=ringkas(" ".join(m[0].split()), 160),
            )
        return


def _isi(t: TabelBertipe, kolom: Kolom) -> list[tuple[BarisBertipe, Cetakan]]:
    """The figures of a column by row; in a tree those of its highest level alone."""
    tingkat = min((b.tingkat for b in t.badan if b.tingkat), default=0)
    return [
        (b, c) for b in t.badan if (c := t.angka(b, kolom)) is not None and (not tingkat or b.tingkat in (0, tingkat))
    ]

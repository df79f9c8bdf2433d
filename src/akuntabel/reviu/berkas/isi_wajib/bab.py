"""What stands before, in and after the chapters: issues, agreement, conclusions, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.isi_wajib.dasar import (
    ANAK,
    BAIK_BAB,
    RUMPUN,
    abaikan_kapital,
    bab_tanpa,
    berbab,
    isi_bagian,
    kurang,
    menyebut,
)
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_PRAKTIK = "Kelaziman laporan kinerja instansi pemerintah; bukan kewajiban menurut PermenPANRB 53/2014"
_ISU = abaikan_kapital(
    r"\bisu\s+strategis|permasalahan\s+(?:utama|pokok|strategis)|aspek\s+strategis|strategic\s+issue"
)
_PK = abaikan_kapital(r"\bperjanjian\s+kinerja\b|\bpenetapan\s+kinerja\b")
_PENUTUP = abaikan_kapital(r"\bpenutup\b|p\s?e\s?n\s?u\s?t\s?u\s?p")
_SIMPULAN = abaikan_kapital(
    r"\b(?:ke)?simpulan\b|\bdisimpulkan\b|secara\s+(?:umum|keseluruhan)|\d\s?(?:%|persen)|\btelah\s+(?:berhasil|tercapai)"
)
_LANGKAH = abaikan_kapital(
    r"\blangkah|\bperbaikan|\bupaya\b|tindak\s+lanjut|ke\s?depan|\bmeningkatkan\b|\brekomendasi|\bsaran\b|\bstrategi\b"
)
_LAMPIRAN_PK = re.compile(
    r"lampiran\b(?:\s+\S{1,4})?\s*[.:–-]?\s*(?:perubahan\s+)?perjanjian\s+kinerja\b", re.IGNORECASE
)
"""The heading of the annex, numbered or not."""
_KELAZIMAN = (
    ("kata pengantar", abaikan_kapital(r"^kata\s+pengantar")),
    ("ikhtisar eksekutif", abaikan_kapital(r"^(?:ikhtisar|ringkasan)\s+eksekutif|executive\s+summary")),
    ("daftar isi", abaikan_kapital(r"^daftar\s+isi")),
)


@aturan_laporan(
    kode="IW-01",
    rumpun=RUMPUN,
    judul="Isu strategis atau permasalahan utama tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab I: penekanan pada aspek strategis dan permasalahan utama (strategic issued)",
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace("Isu strategis yang dihadapi ialah turunnya jumlah nelayan.", "Laporan ini disusun."),
)
def isu_strategis(lap: Laporan) -> Iterator[Temuan]:
    yield from bab_tanpa(
        lap,
        "IW-01",
        1,
        _ISU,
        r"gambaran\s+umum|latar\s+belakang",
        "Bab I tidak memuat isu strategis atau permasalahan utama yang dihadapi organisasi.",
        "Tambahkan uraian aspek strategis dan permasalahan utama.",
    )


@aturan_laporan(
    kode="IW-02",
    rumpun=RUMPUN,
    judul="Ikhtisar perjanjian kinerja tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab II: ringkasan atau ikhtisar perjanjian kinerja tahun yang bersangkutan",
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace("Perjanjian kinerja tahun 2024 memuat satu sasaran.", "Rencana tahunan memuat sasaran."),
)
def ikhtisar_pk(lap: Laporan) -> Iterator[Temuan]:
    yield from bab_tanpa(
        lap,
        "IW-02",
        2,
        _PK,
        r"perjanjian|penetapan",
        "Bab II tidak memuat ikhtisar perjanjian kinerja tahun ini.",
        "Sajikan sasaran, indikator, dan target menurut perjanjian kinerja.",
    )


@aturan_laporan(
    kode="IW-03",
    rumpun=RUMPUN,
    judul="Perjanjian kinerja disebut, tetapi sasaran, indikator, dan targetnya tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab II; Lampiran I.D: perjanjian memuat sasaran, indikator, dan target",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk="""
        BAB I PENDAHULUAN

        Isu strategis ialah turunnya jumlah nelayan.

        BAB II PERENCANAAN KINERJA

        A. Perjanjian Kinerja

        Perjanjian kinerja merupakan pernyataan komitmen untuk mencapai kinerja yang jelas.

        BAB III AKUNTABILITAS KINERJA

        Isi.
        """,
)
def tabel_pk(lap: Laporan) -> Iterator[Temuan]:
    bagian = next(
        (b for b in lap.kerangka.bagian if b.tingkat > 1 and _PK.search(b.teks) and _di_bab(lap, b, 2)),
        None,
    )
    if bagian is None or not berbab(lap):
        return
    tabel = [t for t in lap.tabel if bagian.awal <= t.blok < bagian.akhir]
    rujuk = [x for x in lap.rujukan if bagian.awal <= x.ruas.blok < bagian.akhir and x.jenis == "Tabel"]
    bertarget = any("target" in " ".join(t.tabel.judul_kolom()).casefold() for t in tabel)
    if not bertarget and not rujuk:
        yield from kurang(
            "IW-03",
            lap.lokasi_bagian(bagian),
            f"Bagian “{bagian.sebutan}” tidak menyajikan sasaran, indikator, dan target yang diperjanjikan.",
            "Sajikan tabel perjanjian kinerja: sasaran, indikator, target, serta program dan anggarannya.",
        )


def _di_bab(lap: Laporan, b: Bagian, nomor: int) -> bool:
    return any(x.bab == nomor for x in lap.kerangka.jalur(b.awal))


@aturan_laporan(
    kode="IW-06",
    rumpun=RUMPUN,
    judul="Penutup tanpa simpulan atau langkah perbaikan",
    tingkat=Tingkat.SEDANG,
    dasar=f"{ANAK} Bab IV: simpulan umum dan langkah di masa mendatang",
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace(" Langkah perbaikan ialah memperluas pendampingan.", ""),
)
def penutup(lap: Laporan) -> Iterator[Temuan]:
    if not berbab(lap):
        return
    bab = next((b for b in reversed(lap.kerangka.bagian) if b.tingkat == 1 and _PENUTUP.search(b.teks)), None)
    if bab is None:
        akhir = [b for b in lap.kerangka.bagian if b.bab][-1]
        yield from kurang(
            "IW-06",
            lap.lokasi_bagian(akhir),
            "Laporan tidak memiliki bab penutup.",
            "Tambahkan simpulan dan langkahnya.",
        )
        return
    isi = isi_bagian(lap, bab)
    hilang = [n for n, p in (("simpulan umum", _SIMPULAN), ("langkah perbaikan", _LANGKAH)) if not menyebut(isi, p)]
    if hilang:
        yield from kurang(
            "IW-06",
            [lap.lokasi_bagian(bab), *(lap.lokasi(r) for r in isi[1:4])],
            f"Bab penutup tidak memuat {' dan '.join(hilang)}.",
            "Nyatakan simpulan atas capaian kinerja dan langkah untuk memperbaikinya.",
        )


@aturan_laporan(
    kode="IW-07",
    rumpun=RUMPUN,
    judul="Bagian awal yang lazim tidak ada",
    tingkat=Tingkat.INFO,
    dasar=_PRAKTIK,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        KATA PENGANTAR

        Puji syukur.

        IKHTISAR EKSEKUTIF

        Capaian 102%.

        DAFTAR ISI

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
)
def bagian_awal(lap: Laporan) -> Iterator[Temuan]:
    if not berbab(lap):
        return
    judul = [b.teks for b in lap.kerangka.bagian if b.tingkat == 1]
    hilang = [nama for nama, pola in _KELAZIMAN if not any(pola.search(j.strip()) for j in judul)]
    if hilang:
        yield from kurang(
            "IW-07",
            lap.lokasi_awal,
            f"Laporan tidak memiliki {rangkai(hilang)}.",
            "Tambahkan bagian awal itu agar pembaca segera menemukan capaian dan isi laporan.",
        )


@aturan_laporan(
    kode="IW-08",
    rumpun=RUMPUN,
    judul="Perjanjian kinerja tidak dilampirkan",
    tingkat=Tingkat.SEDANG,
    dasar=f"{ANAK} Lampiran: perjanjian kinerja",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace("LAMPIRAN I PERJANJIAN KINERJA", "LAMPIRAN I FOTO").replace(
        "Perjanjian kinerja tahun 2024.", "Foto kegiatan."
    ),
)
def pk_dilampirkan(lap: Laporan) -> Iterator[Temuan]:
    if not berbab(lap):
        return
    lampiran = [b for b in lap.kerangka.bagian if b.tingkat == 1 and re.match(r"lampiran", b.nomor or b.teks, re.I)]
    if menyebut(isi_bagian(lap, *lampiran), _PK) or any(_LAMPIRAN_PK.match(r.teks) for r in lap.ruas):
        return
    pk = next((b for b in lap.kerangka.bagian if b.tingkat > 1 and _PK.search(b.teks)), None)
    tempat = lampiran[0] if lampiran else pk
    if tempat is not None:
        yield from kurang(
            "IW-08",
            lap.lokasi_bagian(tempat),
            "Perjanjian kinerja tidak dilampirkan.",
            "Lampirkan perjanjian kinerja yang ditandatangani.",
        )

"""Charts and trees in the archival PDF: typst draws them, with real text that can be found and letters large enough."""

from __future__ import annotations

import io
from decimal import Decimal

import pdfplumber

from akuntabel.dokumen import model as m
from akuntabel.dokumen.bagan import PT_TERKECIL, IndikatorSimpul, Simpul
from akuntabel.dokumen.bagan_lukis import organisasi, pohon_terbaca
from akuntabel.dokumen.grafik import BarisCapaian, BarisSerapan, grafik_capaian, grafik_serapan
from akuntabel.dokumen.grafik_titik import TitikSebaran, TitikTahun, grafik_sebaran, grafik_tren
from akuntabel.dokumen.tulis_pdf import tulis_pdf

NAMA = "Pelaksanaan Kebijakan di Bidang Kewaspadaan Dini, Kerja Sama Intelijen, dan Penanganan Konflik di Daerah"


def _program() -> Simpul:
    def sub(k: int, n: int) -> Simpul:
        i = IndikatorSimpul(
            uraian=f"Jumlah laporan hasil {NAMA}", target="Target 2023: 2 laporan", label_capaian="Belum diukur"
        )
        return Simpul(
            kunci=f"s{k}.{n}", teks=NAMA, jenis="Sub kegiatan", kode=f"8.01.01.2.0{k}.0{n}", tingkat=3, indikator=(i,)
        )

    kegiatan = tuple(
        Simpul(
            kunci=f"k{k}",
            teks=NAMA,
            jenis="Kegiatan",
            kode=f"8.01.01.2.0{k}",
            tingkat=2,
            anak=tuple(sub(k, n) for n in range(1, 5)),
        )
        for k in range(1, 8)
    )
    return Simpul(kunci="p", teks="Program Penunjang", jenis="Program", kode="8.01.01", tingkat=1, anak=kegiatan)


def test_charts_and_trees_become_real_text_in_the_archival_pdf_and_legible() -> None:
    capaian = BarisCapaian(
        nama=NAMA, target="83%", realisasi="80,1%", capaian=Decimal("96.5"), predikat="Sangat Tinggi"
    )
    serapan = BarisSerapan(nama=NAMA, pagu=40_000_000_000, realisasi=2_580_000_000, serapan=Decimal("6.45"))
    tegak = (
        grafik_capaian([capaian], judul="Capaian").gambar(kunci="g1", nomor="1.1", judul="Capaian"),
        grafik_serapan([serapan], judul="Serapan").gambar(kunci="g2", nomor="1.2", judul="Serapan"),
        grafik_tren([TitikTahun(tahun=2023, realisasi=Decimal(1))], judul="Tren").gambar(
            kunci="g3", nomor="1.3", judul="T"
        ),
        grafik_sebaran([TitikSebaran(nama=NAMA, capaian=Decimal(99), serapan=Decimal(98))], judul="S").gambar(
            kunci="g4", nomor="1.4", judul="S"
        ),
        organisasi(Simpul(kunci="k", teks="Kepala", anak=(Simpul(kunci="s", teks="Sekretariat"),)), judul="O").gambar(
            kunci="g5", nomor="1.5", judul="O"
        ),
    )
    halaman = pohon_terbaca(_program(), judul="Pohon")
    pohon = tuple(g.gambar(kunci=f"p{i}", nomor=f"2.{i}", judul="Pohon") for i, g in enumerate(halaman))
    dok = m.Dokumen(
        judul="Gambar", bagian=(m.Bagian(blok=tegak), m.Bagian(blok=pohon, arah=m.Arah.MENDATAR))
    )  # fmt: skip
    hasil = tulis_pdf(dok)
    assert hasil.diganti == ()
    with pdfplumber.open(io.BytesIO(hasil.bytes)) as pdf:
        teks = " ".join(" ".join(p.extract_text().split()) for p in pdf.pages)
        mendatar = [p for p in pdf.pages if p.width > p.height]
        terkecil = min(h["size"] for p in mendatar for h in p.chars if h["text"].strip())
    for kata in ("96,50%", "Sangat Tinggi", "6,45%", "Belum diukur", "Sekretariat", "Hasil tercapai, anggaran rendah"):
        assert kata in teks
    assert len(halaman) > 1
    assert len(mendatar) == len(halaman)
    assert terkecil >= PT_TERKECIL - 0.05

"""Gaps: what a report of performance must hold and the records do not (PermenPANRB 53/2014)."""

from __future__ import annotations

from collections.abc import Iterator

from akuntabel.aturan.nilai import BelumDiisi, BelumDiukur, Terisi
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import hasil_semua
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import Dokumen, aturan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

STRATEGIS = (r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN)
OPERASIONAL = (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)
RUMPUN = "kelengkapan"


def soal_penanggung_jawab(i: r.Indikator) -> Soal | None:
    """Whether a post answers for the indicator."""
    if i.penanggung_jawab:
        return None
    return Soal(
        kode="KL-06",
        kolom="penanggung_jawab",
        pesan="Indikator ini belum memiliki jabatan penanggung jawab.",
        perbaikan="Pilih jabatan yang bertanggung jawab atas datanya.",
    )


def _indikator(t: TahunKinerja, jenis: tuple[r.JenisUnsur, ...]) -> list[r.Indikator]:
    return [i for u in t.milik_opd(*jenis) for i in t.indikator_dari(u.kunci)]


def _tanpa_target(t: TahunKinerja, jenis: tuple[r.JenisUnsur, ...]) -> list[Lokasi]:
    return [
        tempat.target(t, i)
        for i in _indikator(t, jenis)
        if (x := t.target(i.kunci)) is None or isinstance(x.nilai, BelumDiisi | BelumDiukur)
    ]


@aturan(
    kode="KL-01",
    rumpun=RUMPUN,
    judul="Target tujuan atau sasaran belum ditetapkan",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2; Lampiran I.D",
    baik="Indeks Kepuasan Masyarakat bertarget 83.",
    buruk="Indikator sasaran bertarget “N/K”.",
    padanan=("UK-03", "IW-03"),
)
def target_strategis(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KL-01",
        _tanpa_target(t, STRATEGIS),
        "Ada {n} indikator tujuan atau sasaran tanpa target tahun "
        f"{t.tahun}, sehingga keberhasilannya tidak dapat diukur.",
        "Tetapkan target menurut Renstra atau perjanjian kinerja; tanda “-” dan “N/K” bukan target.",
    )


@aturan(
    kode="KL-02",
    rumpun=RUMPUN,
    judul="Target program, kegiatan, atau sub kegiatan belum ditetapkan",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2",
    baik="Jumlah dokumen kebijakan teknis bertarget 2 dokumen.",
    buruk="Indikator sub kegiatan bertarget “-”.",
    padanan=("UK-04",),
)
def target_operasional(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KL-02",
        _tanpa_target(t, OPERASIONAL),
        "Ada {n} indikator program, kegiatan, atau sub kegiatan tanpa target tahun " + f"{t.tahun}.",
        "Isi target dari DPA atau Renja; bila tidak dilaksanakan tahun ini, pilih “Tidak berlaku” dengan alasannya.",
    )


@aturan(
    kode="KL-03",
    rumpun=RUMPUN,
    judul="Tujuan atau sasaran belum diukur",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E dan Anak Lampiran II/1 Bab III.A",
    baik="Realisasi Indeks Kepuasan Masyarakat 82,40.",
    buruk="Realisasi indikator tujuan “belum diukur” ketika laporan tahunan disusun.",
    katalog=("C-GAP",),
    dokumen=Dokumen.KOSONG,
    padanan=("UK-05", "UK-09", "IW-04"),
)
def realisasi_strategis(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    hasil = hasil_semua(t, periode)
    kurang = [i for i in _indikator(t, STRATEGIS) if not isinstance(hasil[i.kunci].realisasi, Terisi)]
    yield from satu(
        "KL-03",
        [tempat.realisasi(t, i) for i in kurang],
        f"Ada {{n}} indikator tujuan atau sasaran tanpa realisasi {periode.sampai_dengan}.",
        "Ukur dan isi realisasinya; bila pengukurannya memang terjadwal kemudian, tulis alasan dan jadwalnya.",
    )


@aturan(
    kode="KL-04",
    rumpun=RUMPUN,
    judul="Realisasi program, kegiatan, atau sub kegiatan belum diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E",
    baik="Realisasi sub kegiatan 2 dokumen pada triwulan II.",
    buruk="Sub kegiatan bertarget 2 dokumen tanpa realisasi.",
    padanan=("UK-05", "IW-10"),
)
def realisasi_operasional(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    hasil = hasil_semua(t, periode)
    kurang = [i for i in _indikator(t, OPERASIONAL) if isinstance(hasil[i.kunci].realisasi, BelumDiisi)]
    yield from satu(
        "KL-04",
        [tempat.realisasi(t, i) for i in kurang],
        f"Ada {{n}} indikator program, kegiatan, atau sub kegiatan yang realisasinya "
        f"{periode.sampai_dengan} belum diisi.",
        "Isi realisasi menurut bukti; nol ditulis 0, yang belum diukur dipilih “Belum diukur” dengan alasannya.",
    )


@aturan(
    kode="KL-05",
    rumpun=RUMPUN,
    judul="Unsur rencana tanpa indikator",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 89/2021 (setiap kondisi pada pohon kinerja memiliki indikator)",
    baik="Setiap program memiliki sekurang-kurangnya satu indikator.",
    buruk="Program tanpa satu indikator pun.",
    katalog=("C-GAP",),
    dokumen=Dokumen.KOSONG,
)
def tanpa_indikator(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KL-05",
        [tempat.unsur(u) for u in t.milik_opd(*STRATEGIS, *OPERASIONAL) if not t.indikator_dari(u.kunci)],
        "Ada {n} unsur rencana yang belum memiliki indikator.",
        "Tambahkan sedikitnya satu indikator beserta satuan dan targetnya; untuk sub kegiatan ambil dari nomenklatur.",
    )


@aturan(
    kode="KL-06",
    rumpun=RUMPUN,
    judul="Indikator tanpa penanggung jawab",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.H; Lampiran III, formulir III/2-2 butir II.4",
    baik="Penanggung jawab: Kepala Bidang Kajian Masalah Strategis.",
    buruk="Kolom penanggung jawab indikator kosong.",
    katalog=("C-GAP",),
    dokumen=Dokumen.KOSONG,
)
def tanpa_penanggung_jawab(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KL-06",
        [
            tempat.indikator(t, i, "penanggung_jawab")
            for i in _indikator(t, STRATEGIS + OPERASIONAL)
            if soal_penanggung_jawab(i)
        ],
        "Ada {n} indikator yang belum memiliki jabatan penanggung jawab.",
        "Pilih jabatan yang bertanggung jawab atas data setiap indikator.",
    )


@aturan(
    kode="KL-07",
    rumpun=RUMPUN,
    judul="Indikator strategis belum dijelaskan cara ukurnya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.H (lima keterangan pengumpulan data)",
    baik="Formula: jumlah masalah yang ditangani dibagi jumlah masalah, dikali 100%.",
    buruk="Indikator sasaran tanpa definisi dan formula.",
    katalog=("C-GAP",),
    dokumen=Dokumen.KOSONG,
)
def tanpa_keterangan(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    kurang = []
    for i in _indikator(t, STRATEGIS):
        isian = (("formula", i.formula), ("sumber_data", i.sumber_data), ("frekuensi", i.frekuensi))
        kolom = [nama for nama, teks in isian if not teks]
        if kolom:
            kurang.append(tempat.indikator(t, i, ", ".join(kolom)))
    yield from satu(
        "KL-07",
        kurang,
        "Ada {n} indikator tujuan atau sasaran tanpa cara hitung, sumber data, atau frekuensi pengukuran.",
        "Lengkapi cara hitung, sumber data, dan frekuensi, sehingga angka yang sama dapat dihitung "
        "ulang oleh orang lain.",
    )


@aturan(
    kode="KL-08",
    rumpun=RUMPUN,
    judul="Perjanjian kinerja belum tercatat",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran I.C.2 dan Anak Lampiran II/1 Bab II",
    baik="Perjanjian kinerja kepala OPD tahun 2024 bertanda tangan.",
    buruk="Tidak ada perjanjian kinerja untuk tahun laporan.",
    padanan=("IW-02", "IW-08"),
)
def tanpa_pk(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    if t.pk is None:
        yield from satu(
            "KL-08",
            [Lokasi(tabel="pk", objek=t.opd.kode, sebutan=f"Perjanjian kinerja kepala OPD tahun {t.tahun}")],
            f"Perjanjian kinerja kepala OPD tahun {t.tahun} yang ditandatangani belum tercatat, "
            "sehingga laporan bersandar pada target rencana.",
            "Catat dan tandatangani perjanjian kinerja; laporan kinerja mengukur target yang diperjanjikan.",
        )


@aturan(
    kode="KL-09",
    rumpun=RUMPUN,
    judul="Pagu belum diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.B",
    baik="Pagu program Rp500.000.000,00 pada tahap murni.",
    buruk="Program tanpa pagu, padahal realisasinya ada.",
    padanan=("UK-08", "IW-05", "IW-09"),
)
def tanpa_pagu(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    uang = anggaran_semua(t, periode)
    yield from satu(
        "KL-09",
        [tempat.uang(t, "pagu", u.kunci) for u in t.milik_opd(r.JenisUnsur.PROGRAM) if uang[u.kunci].pagu is None],
        "Ada {n} program tanpa pagu, sehingga serapan dan efisiensinya tidak dapat dihitung.",
        "Isi pagu per sub kegiatan (atau per program) dari DPA; pagu tidak diturunkan dari persentase.",
    )


@aturan(
    kode="KL-10",
    rumpun=RUMPUN,
    judul="Realisasi anggaran belum diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.B",
    baik="Realisasi anggaran program sampai bulan Desember terisi.",
    buruk="Program berpagu tanpa realisasi anggaran.",
    padanan=("UK-08", "IW-05"),
)
def tanpa_realisasi_anggaran(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    uang = anggaran_semua(t, periode)
    yield from satu(
        "KL-10",
        [
            tempat.uang(t, "realisasi_anggaran", u.kunci)
            for u in t.milik_opd(r.JenisUnsur.PROGRAM)
            if uang[u.kunci].realisasi is None
        ],
        f"Ada {{n}} program tanpa realisasi anggaran {periode.sampai_dengan}.",
        "Isi realisasi anggaran dari laporan realisasi keuangan; yang tidak terserap ditulis 0.",
    )


@aturan(
    kode="KL-11",
    rumpun=RUMPUN,
    judul="Analisis sasaran belum ditulis",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.4, 5, dan 7",
    baik="Penyebab, hambatan, solusi, dan tindak lanjut sasaran terisi.",
    buruk="Sasaran yang capaiannya rendah tanpa analisis.",
    padanan=("IW-04", "IW-11"),
)
def tanpa_analisis(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    kurang = []
    for i in _indikator(t, (r.JenisUnsur.SASARAN,)):
        a = t.analisis(i.kunci, periode.triwulan) or t.analisis(i.unsur, periode.triwulan)
        isian = (
            ("penyebab", a.penyebab if a else ""),
            ("solusi", a.solusi if a else ""),
            ("pembanding", a.pembanding if a else ""),
        )
        kolom = [nama for nama, teks in isian if not teks]
        if kolom:
            kurang.append(
                Lokasi(
                    tabel="analisis",
                    objek=i.kunci,
                    kolom=", ".join(kolom),
                    sebutan=tempat.indikator(t, i).sebutan,
                )
            )
    yield from satu(
        "KL-11",
        kurang,
        "Ada {n} indikator sasaran yang penyebab, solusi, atau pembanding nasionalnya belum ditulis.",
        "Tulis penyebab keberhasilan atau kegagalan, solusi yang diambil, dan standar nasional (atau “tidak ada”).",
    )


@aturan(
    kode="KL-12",
    rumpun=RUMPUN,
    judul="Data belum mencakup seluruh periode laporan",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E; PP 8/2006",
    baik="Laporan tahunan berisi data triwulan I sampai dengan IV.",
    buruk="Laporan tahunan yang datanya berhenti pada triwulan I.",
    padanan=("WK-01", "WK-24"),
)
def periode_belum_penuh(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    hasil = hasil_semua(t, periode)
    milik = _indikator(t, STRATEGIS + OPERASIONAL)
    sebagian = [i for i in milik if isinstance(hasil[i.kunci].realisasi, Terisi) and not hasil[i.kunci].lengkap]
    terakhir = max((n for i in sebagian for n in hasil[i.kunci].triwulan_terisi), default=0)
    yield from satu(
        "KL-12",
        [tempat.realisasi(t, i) for i in sebagian],
        f"Laporan {periode.sampai_dengan} bersandar pada data sampai dengan triwulan {ROMAWI[terakhir]} saja "
        f"untuk {{n}} indikator.",
        "Lengkapi data triwulan berikutnya, atau terbitkan sebagai laporan interim sampai dengan triwulan itu.",
    )


@aturan(
    kode="KL-13",
    rumpun=RUMPUN,
    judul="Bagian wajib laporan belum ditulis",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab I dan Bab IV",
    baik="Isu strategis, kesimpulan, dan langkah perbaikan ditulis.",
    buruk="Bagian isu strategis kosong.",
    padanan=("IW-01", "IW-06"),
)
def bagian_wajib(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    wajib = {
        "isu_strategis": "permasalahan utama (isu strategis) pada Bab I",
        "langkah_perbaikan": "langkah perbaikan pada Bab IV",
    }
    kurang = [
        Lokasi(tabel="narasi", objek=bagian, kolom="isi", sebutan=sebutan)
        for bagian, sebutan in wajib.items()
        if not ((n := t.narasi(bagian, triwulan=periode.triwulan)) and n.isi.strip())
    ]
    yield from satu(
        "KL-13",
        kurang,
        f"Ada {{n}} bagian wajib yang hanya dapat ditulis oleh instansi: {', '.join(x.sebutan for x in kurang)}.",
        "Tulis bagian tersebut dalam tabel narasi.",
    )

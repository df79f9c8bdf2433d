"""The front of the report: cover, the draft's list of gaps, preface, executive summary, contents."""

from __future__ import annotations

from collections import Counter

from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.teks import rangkai
from akuntabel.dokumen.model import (
    Bagian,
    Blok,
    Daftar,
    DaftarIsi,
    GayaDaftar,
    Kotak,
    NomorHalaman,
    Paragraf,
    Potong,
    Sampul,
    TandaTangan,
    isi,
)
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.kata import akhiri
from akuntabel.pelaporan.kekosongan import kekosongan_dari
from akuntabel.pelaporan.lkjip.konteks import Konteks, daftar
from akuntabel.pelaporan.lkjip.tanda_tangan import penanda_kepala, tempat
from akuntabel.pelaporan.lkjip.ukuran import tabel_ukuran
from akuntabel.pelaporan.ringkasan import ringkas
from akuntabel.pelaporan.sebutan import kepala_daerah, nama_laporan_opd, nama_pemda
from akuntabel.reviu.temuan import Temuan, Tingkat

TEMUAN_TERBANYAK = 8
"""How many findings the front of a draft prints; the rest are counted."""


def sampul(k: Konteks) -> Bagian:
    """The cover. An interim report never calls itself annual."""
    if k.periode.tahunan:
        judul: tuple[str, ...] = ("LAPORAN KINERJA", "INSTANSI PEMERINTAH")
    else:
        judul = ("LAPORAN KINERJA INTERIM", f"SAMPAI DENGAN TRIWULAN\u00a0{ROMAWI[k.periode.triwulan]}")
    return Bagian(
        blok=(
            Sampul(
                judul=judul,
                instansi=(k.t.opd.nama.upper(), nama_pemda(k.t.pemda).upper()),
                tahun=f"TAHUN {k.periode.tahun}",
                keterangan=tuple(x for x in (k.t.opd.alamat, tempat(k)) if x),
            ),
        ),
        nomor_halaman=NomorHalaman.TANPA,
    )


def catatan_draf(k: Konteks) -> list[Blok]:
    """What a draft still lacks and what the checks found; nothing in a final report."""
    if not k.draf:
        return []
    blok: list[Blok] = [k.depan("Catatan Draf", "catatan-draf")]
    kosong = kekosongan_dari(k)
    if kosong:
        blok.append(
            Kotak(
                judul="Yang masih harus dilengkapi",
                kunci="yang-harus-dilengkapi",
                blok=(
                    Paragraf(
                        isi=isi("Catatan ini dan setiap permintaan di dalam laporan tidak dicetak pada laporan akhir.")
                    ),
                    Daftar(
                        gaya=GayaDaftar.ANGKA,
                        butir=tuple(
                            isi(_tebal(g.kalimat), f" {g.sebutan_objek}" if g.objek else "", f" {akhiri(g.perbaikan)}")
                            for g in kosong
                        ),
                    ),
                ),
            )
        )
    else:
        blok.append(k.par("Semua isian yang diwajibkan sudah ada; laporan ini siap diperiksa dan ditetapkan."))
    if k.temuan:
        blok.append(_temuan(k.temuan))
    return blok + _catatan_sumber(k)


def _tebal(teks: str) -> Potong:
    return Potong(teks, tebal=True)


def _catatan_sumber(k: Konteks) -> list[Blok]:
    """How many notes stand beside the data, by kind: what their source says in two ways, wrongly or not at all."""
    jumlah = Counter(c.jenis for c in k.t.data.catatan if c.tahun == k.periode.tahun)
    if not jumlah:
        return []
    rincian = rangkai([f"{jumlah[x]} {x.value.replace('_', ' ')}" for x in r.JenisCatatan if jumlah[x]])
    return [
        k.par(
            f"Data laporan ini disertai {jumlah.total()} catatan tentang sumbernya: {rincian}. "
            "Rinciannya ada pada tabel catatan."
        )
    ]


def _temuan(temuan: tuple[Temuan, ...]) -> Kotak:
    """How many findings of each severity, and the gravest in their own words."""
    jumlah = Counter(x.tingkat for x in temuan)
    urut = sorted(temuan, key=lambda x: list(Tingkat).index(x.tingkat))
    cetak = [x for x in urut if x.tingkat is not Tingkat.INFO][:TEMUAN_TERBANYAK]
    rincian = rangkai([f"{jumlah[x]} {x.value}" for x in Tingkat if jumlah[x]])
    sisa = len(temuan) - len(cetak)
    pembuka = f"Pemeriksaan data menghasilkan {len(temuan)} temuan: {rincian}."
    if sisa:
        pembuka += f" Yang terpenting dicantumkan di bawah ini; {sisa} temuan lainnya ada pada daftar temuan."
    blok: tuple[Paragraf | Daftar, ...] = (Paragraf(isi=isi(pembuka)),)
    if cetak:
        blok += (
            Daftar(
                butir=tuple(
                    isi(
                        _tebal(f"{x.lokasi.sebutan}: " if x.lokasi.sebutan else ""),
                        akhiri(x.pesan),
                        f" {akhiri(x.perbaikan)}" if x.perbaikan else "",
                    )
                    for x in cetak
                )
            ),
        )
    return Kotak(judul="Ringkasan temuan", kunci="ringkasan-temuan", blok=blok)


def pembuka(k: Konteks) -> list[Blok]:
    """Everything between the cover and the contents."""
    return [*catatan_draf(k), *kata_pengantar(k), *ikhtisar(k)]


def kata_pengantar(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.depan("Kata Pengantar", "kata-pengantar")]
    narasi = k.narasi("pengantar")
    if narasi:
        blok += narasi
    else:
        nama = nama_laporan_opd(k.t, k.periode)
        tujuan = (
            "sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja dan penggunaan anggaran selama satu tahun"
            if k.periode.tahunan
            else "untuk menunjukkan kemajuan pelaksanaan kinerja dan anggaran pada tahun berjalan"
        )
        blok += [
            k.par(
                "Puji syukur kita panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya "
                f"{nama} dapat diselesaikan."
            ),
            k.par(
                f"Laporan ini disusun {tujuan}, dan disampaikan kepada {kepala_daerah(k.t.pemda)}. Penyusunannya "
                "mengikuti "
                "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan "
                "Peraturan "
                "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014."
            ),
            k.par(
                "Ucapan terima kasih disampaikan kepada semua pihak yang telah membantu pelaksanaan kinerja dan "
                "penyusunan "
                "laporan ini. Saran yang membangun diharapkan demi perbaikan kinerja pada masa mendatang."
            ),
        ]
    blok.append(TandaTangan(pihak=(penanda_kepala(k),), kunci="tanda-tangan-pengantar"))
    return blok


def ikhtisar(k: Konteks) -> list[Blok]:
    """One page: what was promised, what was reached, what was spent, what comes next. All figures computed."""
    blok: list[Blok] = [k.depan("Ikhtisar Eksekutif", "ikhtisar-eksekutif")]
    narasi = k.narasi("ikhtisar")
    blok += narasi
    cakupan = kal.cakupan(k)
    if cakupan:
        blok.append(k.par(cakupan))
    if not narasi:
        struktur = kal.struktur(k)
        if struktur:
            blok.append(k.par(struktur))
        for nama, kunci, unsur in (("tujuan", "tujuan", k.tujuan), ("sasaran", "sasaran", k.sasaran)):
            kalimat = kal.kelompok(k, k.hasil_dari(*unsur), nama, kunci)
            if kalimat:
                blok.append(k.par(kalimat))
        program = kal.kelompok(k, k.hasil_dari(*k.program), "program", "program")
        if program:
            blok.append(k.par(program, _asumsi(k)))
        blok.append(k.par(kal.anggaran(k)))
    utama = [*k.tujuan, *k.sasaran]
    if k.hasil_dari(*utama):
        blok.append(k.par("Capaian indikator tujuan dan sasaran adalah sebagai berikut."))
        blok.append(tabel_ukuran(k, "ikhtisar-capaian", "", "Tujuan/Sasaran", utama, bernomor=False))
    if not narasi:
        blok += _kendala_dan_langkah(k)
    return blok


def _asumsi(k: Konteks) -> str:
    ringkasan = ringkas(k.hasil_dari(*k.program), k.periode.tahun)
    n = ringkasan.asumsi
    if not n:
        return ""
    siapa = "Seluruh realisasi tersebut" if n == ringkasan.terukur else f"Realisasi {n} indikator"
    return f" {siapa} diasumsikan sama dengan serapan anggaran, sehingga belum menggambarkan kinerja yang diukur."


def _kendala_dan_langkah(k: Konteks) -> list[Blok]:
    """Obstacles and next steps from the analyses, at most a handful each."""
    ada: list[r.Analisis] = [
        a for a in k.t.data.analisis if a.tahun == k.periode.tahun and a.triwulan == k.periode.triwulan
    ]
    blok: list[Blok] = []
    for pengantar, teks in (
        ("Kendala utama:", [a.hambatan for a in ada if a.hambatan]),
        ("Langkah berikutnya:", [a.tindak_lanjut for a in ada if a.tindak_lanjut]),
    ):
        if teks:
            blok.append(k.par(pengantar))
            blok.append(daftar([akhiri(x) for x in dict.fromkeys(teks)][:5]))
    return blok


def isi_laporan(k: Konteks, *, ada_tabel: bool, ada_gambar: bool) -> list[Blok]:
    """Contents, and the lists of what there is."""
    blok: list[Blok] = [k.depan("Daftar Isi", "daftar-isi"), DaftarIsi(jenis="isi")]
    if ada_tabel:
        blok += [k.depan("Daftar Tabel", "daftar-tabel"), DaftarIsi(jenis="tabel")]
    if ada_gambar:
        blok += [k.depan("Daftar Gambar", "daftar-gambar"), DaftarIsi(jenis="gambar")]
    return blok

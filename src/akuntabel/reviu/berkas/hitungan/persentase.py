"""Totals, means and shares in columns of percentages, recomputed from the rows that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN
from akuntabel.reviu.berkas.hitungan.pasangan import angka_pasangan, pasangan_kolom, sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import memuat, persen, rata_cocok
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Temuan, Tingkat

# --- HL-08, HL-09: totals and means of percentages --------------------------------------------------------------------


@aturan_laporan(
    kode="HL-08",
    rumpun=RUMPUN,
    judul="Persentase keseluruhan dijumlahkan dari persentase rincian",
    tingkat=Tingkat.SEDANG,
    dasar="Persentase keseluruhan adalah jumlah realisasi dibagi jumlah pagu, bukan jumlah atau rata-rata persentase",
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t900.000.000\t450.000.000\t50,00
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t100.000.000\t100.000.000\t100,00
        Jumlah\t\t1.000.000.000\t550.000.000\t55,00
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t\t\t50,00
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t\t\t100,00
        Jumlah\t\t\t\t150,00
        """,
)
def jumlah_persen(lap: Laporan) -> Iterator[Temuan]:
    """A total of percentages where no amounts stand in its row (else the percentage itself is recomputed, HL-04)."""
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.LKE, JenisTabel.SKM_UNSUR, JenisTabel.PEGAWAI, JenisTabel.ASET):
            continue
        for k in t.berperan(Peran.PERSEN, Peran.CAPAIAN):
            isi = [c for b in t.badan if (c := t.angka(b, k)) is not None]
            for b in t.jumlah:
                cetak = t.angka(b, k)
                if cetak is None or len(isi) < 2 or _beruang(t, b, k):
                    continue
                jumlah = sum((Fraction(c.nilai) for c in isi), Fraction(0))
                ralat = sum((c.setengah for c in isi), cetak.setengah)
                if jumlah <= 101 or abs(Fraction(cetak.nilai) - jumlah) > ralat:
                    continue
                yield from satu(
                    "HL-08",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"Baris jumlah memuat {cetak.teks}, yaitu hasil penjumlahan {len(isi)} persentase di atasnya.",
                    "Hitung dari jumlah pembilang dibagi jumlah penyebut, atau pakai rata-rata dan sebut demikian.",
                    kutipan=cetak.teks,
                )


def _beruang(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> bool:
    """Whether a row prints the amounts that its percentage is of."""
    return bool(angka_pasangan(t, b, pasangan_kolom(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)))


@aturan_laporan(
    kode="HL-09",
    rumpun=RUMPUN,
    judul="Rata-rata tidak sesuai dengan angka yang dirata-ratakan",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi internal\t80\t80\t100,00
        2\tPersentase temuan selesai\t90%\t81%\t90,00
        Rata-rata capaian\t\t\t\t95,00
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi internal\t80\t80\t100,00
        2\tPersentase temuan selesai\t90%\t81%\t90,00
        Rata-rata capaian\t\t\t\t97,00
        """,
)
def rata_rata_tabel(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.kolom:
            if k.peran not in (Peran.CAPAIAN, Peran.PERSEN, Peran.NILAI, Peran.EFISIENSI):
                continue
            yield from _periksa_rata(lap, t, k)


def _periksa_rata(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    mulai = 0
    for n, b in enumerate(t.baris):
        if b.jenis is not JenisBaris.RATA_RATA:
            continue
        isi = [x for x in t.baris[mulai:n] if x.jenis is JenisBaris.BADAN]
        mulai = n + 1
        angka = [t.angka(x, k) for x in isi]
        cetak = t.angka(b, k)
        ada = [x for x in angka if x is not None]
        if cetak is None or len(ada) < 2 or len(ada) < len(angka) or rata_cocok(cetak, ada) or _beruang(t, b, k):
            continue
        if _dari_semua(t, k, n, cetak):
            continue
        hitung = sum((Fraction(x.nilai) for x in ada), Fraction(0)) / len(ada)
        yield from satu(
            "HL-09",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"Rata-rata tertulis {cetak.teks}, sedangkan rata-rata {len(ada)} angka di atasnya {persen(hitung)}.",
            f"Tulis {persen(hitung)}, atau sebutkan cara menghitungnya.",
            kutipan=cetak.teks,
        )


def _dari_semua(t: TabelBertipe, k: Kolom, n: int, cetak: Cetakan) -> bool:
    """A mean over all rows so far, or over the means before it."""
    sebelum = t.baris[:n]
    for jenis in ((JenisBaris.BADAN,), (JenisBaris.RATA_RATA,)):
        ada = [x for b in sebelum if b.jenis in jenis and (x := t.angka(b, k)) is not None]
        if len(ada) >= 2 and rata_cocok(cetak, ada):
            return True
    return False


# --- HL-27: shares of a whole -----------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-27",
    rumpun=RUMPUN,
    judul="Persentase bagian tidak sesuai dengan jumlahnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Komposisi Belanja

        No\tUraian\tAnggaran (Rp)\tPersentase
        1\tBelanja Operasi\t900.000.000\t90,00
        2\tBelanja Modal\t100.000.000\t10,00
        Total\t\t1.000.000.000\t100,00
        """,
    buruk="""
        Tabel 3.6 Komposisi Belanja

        No\tUraian\tAnggaran (Rp)\tPersentase
        1\tBelanja Operasi\t900.000.000\t90,00
        2\tBelanja Modal\t100.000.000\t12,00
        Total\t\t1.000.000.000\t100,00
        """,
)
def persen_bagian(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        k = t.satu(Peran.PERSEN)
        if k is None or t.berperan(Peran.REALISASI_ANGGARAN, Peran.TARGET, Peran.REALISASI, Peran.SISA, Peran.CAPAIAN):
            continue
        jumlah = t.satu(Peran.PAGU) or t.satu(Peran.JUMLAH)
        if jumlah is None:
            continue
        for total, isi in _kelompok(t, k, jumlah):
            yield from _salah_bagian(lap, t, k, total, isi)


_Bagian = tuple[BarisBertipe, Cetakan, Cetakan]
"""A row with its percentage and the amount that this is of."""


def _kelompok(t: TabelBertipe, k: Kolom, jumlah: Kolom) -> Iterator[tuple[Cetakan, list[_Bagian]]]:
    """The totals with the rows they are of: all rows of the table, or, where it has several, those just above each
    that add up to it."""
    mulai = 0
    for n, baris in enumerate(t.baris):
        if baris.jenis is not JenisBaris.JUMLAH:
            continue
        di_atas = t.baris[mulai:n] if len(t.jumlah) > 1 else t.baris
        mulai = n + 1
        total = t.angka(baris, jumlah)
        if total is None or total.nilai <= 0:
            continue
        banyak = [(b, x) for b in di_atas if b.jenis is JenisBaris.BADAN and (x := t.angka(b, jumlah)) is not None]
        if len(t.jumlah) > 1 and sum(x.nilai for _, x in banyak) != total.nilai:
            continue
        yield total, [(b, c, x) for b, x in banyak if (c := t.angka(b, k)) is not None]


def _salah_bagian(lap: Laporan, t: TabelBertipe, k: Kolom, total: Cetakan, isi: Sequence[_Bagian]) -> Iterator[Temuan]:
    salah = [x for x in isi if not memuat(x[1], (h := Fraction(x[2].nilai) / Fraction(total.nilai) * 100, h))]
    if len(isi) < 2 or len(salah) * 2 > len(isi):
        return
    for b, c, n in salah:
        hitung = persen(Fraction(n.nilai) / Fraction(total.nilai) * 100)
        yield from satu(
            "HL-27",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"“{sebut_baris(t, b)}”: tertulis {c.teks}, sedangkan {n.teks} dari {total.teks} adalah {hitung}.",
            f"Tulis {hitung}, atau perbaiki jumlahnya.",
            kutipan=c.teks,
        )

"""Totals and percentages of the budget, counts of staff. A printed figure is judged with its rounding interval."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.angka import Terbaca, baca_angka, tulis_persen
from akuntabel.aturan.nilai import Angka
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.serapan import serapan
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

RUMPUN = "hitungan"


def persen_tercetak(teks: str) -> tuple[Decimal, Decimal] | None:
    """A printed percentage as (value, half a unit of its last digit); None where it cannot be read."""
    bacaan = baca_angka(teks, satuan="%")
    if not isinstance(bacaan, Terbaca) or not isinstance(bacaan.nilai, Angka):
        return None
    nilai = bacaan.nilai.nilai
    pangkat = nilai.as_tuple().exponent
    return nilai, Decimal(5).scaleb(min(int(pangkat), 0) - 1)


@aturan(
    kode="HT-01",
    rumpun=RUMPUN,
    judul="Jumlah anggaran tidak sama dengan rinciannya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.6",
    baik="Pagu OPD Rp300, rinciannya Rp100 dan Rp200.",
    buruk="Pagu OPD Rp300, rinciannya Rp100 dan Rp250.",
    padanan=("HL-01", "HL-03", "HL-07"),
)
def jumlah_rincian(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for tabel, baris in (
        ("pagu", _pagu_tercatat(t)),
        ("realisasi_anggaran", _realisasi_tercatat(t, periode)),
    ):
        for induk, anak in _keluarga(t):
            rinci = [baris.get(k) for k in anak]
            tercatat = baris.get(induk)
            if tercatat is None or not rinci or any(x is None for x in rinci):
                continue
            jumlah = sum(x for x in rinci if x is not None)
            if jumlah == tercatat:
                continue
            yield from satu(
                "HT-01",
                [tempat.uang(t, tabel, induk), *(tempat.uang(t, tabel, k) for k in anak)],
                f"Tercatat {tulis_rupiah(tercatat)}, sedangkan jumlah rinciannya {tulis_rupiah(jumlah)} "
                f"(selisih {tulis_rupiah(abs(jumlah - tercatat))}).",
                "Cocokkan jumlah dan rincian dengan DPA atau laporan realisasi; laporan memakai rinciannya.",
            )


def _keluarga(t: TahunKinerja) -> Iterator[tuple[str, list[str]]]:
    """Parents with the children whose amounts should add up to theirs: the OPD, then each element with children."""
    yield "", [u.kunci for u in t.milik_opd(r.JenisUnsur.PROGRAM)]
    for induk, jenjang in (
        (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN),
        (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN),
    ):
        for u in t.milik_opd(induk):
            yield u.kunci, [a.kunci for a in t.anak(u.kunci) if a.jenis == jenjang]


def _pagu_tercatat(t: TahunKinerja) -> dict[str, int]:
    """Recorded budgets of the latest stage that the year has."""
    baris = [p for p in t.data.pagu if p.tahun == t.tahun and p.jumlah is not None]
    urutan = list(r.TahapAnggaran)
    tahap = max((p.tahap for p in baris), key=urutan.index, default=None)
    return {p.unsur: p.jumlah for p in baris if p.tahap == tahap and p.jumlah is not None}


def _realisasi_tercatat(t: TahunKinerja, periode: Periode) -> dict[str, int]:
    jumlah: dict[str, int] = defaultdict(int)
    for x in t.data.realisasi_anggaran:
        if x.tahun == t.tahun and x.bulan <= periode.bulan_akhir and x.jumlah is not None:
            jumlah[x.unsur] += x.jumlah
    return dict(jumlah)


@aturan(
    kode="HT-02",
    rumpun=RUMPUN,
    judul="Persentase tercetak tidak sesuai dengan angkanya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.6",
    baik="Realisasi Rp79 dari pagu Rp1.000 tercetak 7,90%.",
    buruk="Realisasi Rp79 dari pagu Rp1.000 tercetak 8,90%.",
    padanan=("HL-04", "HL-06"),
)
def persentase_tercetak(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    pagu = _pagu_tercatat(t)
    for x in t.data.realisasi_anggaran:
        if x.tahun != t.tahun or not x.persen_tercetak or x.jumlah is None or x.bulan > periode.bulan_akhir:
            continue
        hitung, cetak = serapan(x.jumlah, pagu.get(x.unsur)), persen_tercetak(x.persen_tercetak)
        if hitung is None or cetak is None or abs(hitung - cetak[0]) <= cetak[1]:
            continue
        yield from satu(
            "HT-02",
            [tempat.uang(t, "realisasi_anggaran", x.unsur, "persen_tercetak")],
            f"Tercetak {x.persen_tercetak.strip()}, sedangkan {tulis_rupiah(x.jumlah)} dari "
            f"{tulis_rupiah(pagu[x.unsur])} adalah {tulis_persen(hitung)}.",
            "Pakai persentase hasil hitung.",
            kutipan=x.persen_tercetak,
        )


@aturan(
    kode="HT-03",
    rumpun=RUMPUN,
    judul="Realisasi melebihi pagu",
    tingkat=Tingkat.TINGGI,
    dasar="PP 12/2019 tentang Pengelolaan Keuangan Daerah",
    baik="Realisasi Rp90 dari pagu Rp100.",
    buruk="Realisasi Rp110 dari pagu Rp100.",
    padanan=("HL-17",),
)
def melebihi_pagu(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for kunci, a in anggaran_semua(t, periode).items():
        if a.pagu is not None and a.realisasi is not None and a.realisasi > a.pagu:
            yield from satu(
                "HT-03",
                [tempat.uang(t, "realisasi_anggaran", kunci)],
                f"Realisasi {tulis_rupiah(a.realisasi)} melebihi pagu {tulis_rupiah(a.pagu)}.",
                "Periksa realisasi, tahap pagu, atau pergeseran anggaran yang belum dicatat.",
            )


@aturan(
    kode="HT-04",
    rumpun=RUMPUN,
    judul="Jumlah pegawai berbeda antartabel",
    tingkat=Tingkat.SEDANG,
    dasar="Satu jumlah pegawai per tahun; tabel pendidikan, golongan, dan jabatan menghitung orang yang sama",
    baik="Pegawai menurut pendidikan 33 orang, menurut golongan 33 orang.",
    buruk="Pegawai menurut pendidikan 33 orang, menurut golongan 34 orang.",
    padanan=("PG-01",),
)
def jumlah_pegawai(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    jumlah: dict[r.KelompokPegawai, int] = defaultdict(int)
    for x in t.data.kepegawaian:
        if x.tahun == t.tahun and x.kelompok != r.KelompokPegawai.PELATIHAN and x.jumlah is not None:
            jumlah[x.kelompok] += x.jumlah
    if len(set(jumlah.values())) > 1:
        rinci = ", ".join(f"menurut {k} {n} orang" for k, n in jumlah.items())
        yield from satu(
            "HT-04",
            [Lokasi(tabel="kepegawaian", objek=str(k), sebutan=f"Pegawai menurut {k}") for k in jumlah],
            f"Jumlah pegawai tahun {t.tahun} tidak sama: {rinci}.",
            "Cocokkan ketiga tabel dengan daftar pegawai pada tanggal yang sama.",
        )

"""Performance against budget: what is derived from absorption is not measured, and "linier" must be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.parameter import desimal
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil_semua
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.anggaran import persen_tercetak
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

RUMPUN = "kinerja dan anggaran"
_LINIER = re.compile(r"\blini?e[ar]r?\b|serapan(?: anggaran)? (?:menggambarkan|mencerminkan)", re.IGNORECASE)


def _asumsi(h: Hasil) -> bool:
    return SumberRealisasi.ASUMSI_SERAPAN in h.sumber


@aturan(
    kode="KA-01",
    rumpun=RUMPUN,
    judul="Kinerja diturunkan dari serapan anggaran",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E dan II.H: kinerja diukur dari datanya sendiri",
    baik="Realisasi indikator diukur dari datanya sendiri.",
    buruk="Realisasi indikator diasumsikan sama dengan serapan anggaran.",
    padanan=("LN-02",),
)
def kinerja_dari_serapan(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KA-01",
        [tempat.realisasi(t, h.indikator, "sumber") for h in hasil_semua(t, periode).values() if _asumsi(h)],
        "Realisasi {n} indikator diasumsikan sama dengan serapan anggaran, bukan diukur; efisiensi "
        "karena itu tidak dapat dinilai.",
        "Ukur keluaran atau hasil indikator itu sendiri dan lampirkan buktinya.",
    )


@aturan(
    kode="KA-02",
    rumpun=RUMPUN,
    judul="Dinyatakan linier dengan serapan, padahal angkanya berbeda",
    tingkat=Tingkat.TINGGI,
    dasar="Pernyataan laporan sesuai dengan angkanya sendiri (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    baik="Kinerja 6,60% dinyatakan linier dengan serapan 6,62%.",
    buruk="Kinerja 12,50% dinyatakan linier dengan serapan 6,62%.",
    padanan=("LN-01",),
)
def tidak_linier(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    batas = desimal("batas_linier", t.tahun)
    uang = anggaran_semua(t, periode)
    cetak = {
        x.unsur: p[0]
        for x in t.data.realisasi_anggaran
        if x.tahun == t.tahun and x.bulan <= periode.bulan_akhir and (p := persen_tercetak(x.persen_tercetak))
    }
    lokasi, rinci = [], []
    for h in hasil_semua(t, periode).values():
        u = t.unsur[h.indikator.unsur]
        if not (_asumsi(h) or _menyatakan_linier(t, u, periode)) or h.capaian.persen is None:
            continue
        serapan = uang[u.kunci].serapan if u.kunci in uang else None
        serapan = cetak.get(u.kunci) if serapan is None else serapan
        if serapan is not None and abs(h.capaian.persen - serapan) > batas:
            lokasi.append(tempat.realisasi(t, h.indikator))
            rinci.append(f"{u.kode} kinerja {_persen(h.capaian.persen)}, serapan {_persen(serapan)}")
    yield from satu(
        "KA-02",
        lokasi,
        f"Kinerja {{n}} program dinyatakan linier dengan serapan, padahal berbeda: {'; '.join(rinci)}.",
        "Hapus pernyataan itu dan ukur kinerjanya, atau perbaiki angka yang keliru.",
    )


def _persen(nilai: Decimal) -> str:
    """Two decimals, or as many as a smaller figure needs to be seen."""
    return tulis_persen(nilai, 2 if nilai == 0 or abs(nilai) >= Decimal("0.01") else 3)


def _menyatakan_linier(t: TahunKinerja, u: r.Unsur, periode: Periode) -> bool:
    n = t.narasi("program", triwulan=periode.triwulan, objek=u.kunci)
    return bool(n and _LINIER.search(n.isi))


@aturan(
    kode="KA-03",
    rumpun=RUMPUN,
    judul="Narasi menyatakan kinerja linier dengan serapan",
    tingkat=Tingkat.RENDAH,
    dasar="Kinerja dan serapan adalah dua ukuran yang berbeda (PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.6)",
    baik="Narasi menjelaskan kinerja dari ukurannya sendiri.",
    buruk="Narasi menyatakan “kinerja program linier dengan serapan anggaran”.",
    padanan=("LN-01", "LN-02"),
)
def narasi_linier(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "KA-03",
        [
            Lokasi(
                tabel="narasi",
                objek=n.objek or n.bagian,
                kolom="isi",
                sebutan=f"Narasi {n.bagian} {n.objek}".strip(),
            )
            for n in t.data.narasi
            if n.tahun == t.tahun and n.triwulan in (0, periode.triwulan) and _LINIER.search(n.isi)
        ],
        "Ada {n} narasi yang menyatakan kinerja linier dengan serapan anggaran.",
        "Jelaskan kinerja dari ukurannya sendiri; serapan dibahas pada bagian anggaran.",
    )

"""Targets among themselves: the quarters against the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from akuntabel.aturan.akumulasi import akumulasikan, lengkap
from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import Angka, Nilai
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "target"
_CARA = {
    Akumulasi.JUMLAH: "Jumlah keempat triwulan",
    Akumulasi.POSISI_AKHIR: "Target triwulan terakhir",
    Akumulasi.RATA_RATA: "Rata-rata keempat triwulan",
    Akumulasi.MAKSIMUM: "Target triwulan tertinggi",
    Akumulasi.TAHUNAN: "Target triwulan IV",
}


def soal_triwulan(cara: Akumulasi, tahun: Nilai, triwulan: Mapping[int, Nilai]) -> Soal | None:
    """Whether the quarters, put together by the indicator's accumulation, make the year's target.

    Silent while a quarter lacks or something is no number.
    """
    gabungan, _ = akumulasikan(cara, triwulan, 4)
    if not (isinstance(tahun, Angka) and isinstance(gabungan, Angka) and lengkap(cara, triwulan, 4)):
        return None
    if tahun.nilai == gabungan.nilai:
        return None
    return Soal(
        kode="TG-01",
        kolom="nilai",
        pesan=f"{_CARA[cara]} {tulis_nilai(gabungan)}, sedangkan target setahun {tulis_nilai(tahun)}.",
        perbaikan="Samakan target triwulan dengan target setahun, atau perbaiki cara akumulasinya.",
    )


@aturan(
    kode="TG-01",
    rumpun=RUMPUN,
    judul="Target triwulan tidak sejalan dengan target setahun",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E: kinerja triwulan dibandingkan dengan target tahun yang sama",
    baik="Target triwulan 2, 3, 3, dan 2 untuk target setahun 10 (dijumlah).",
    buruk="Target triwulan 2, 3, 3, dan 9 untuk target setahun 10 (dijumlah).",
    padanan=("HL-23",),
)
def triwulan(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        for i in t.indikator_dari(u.kunci):
            setahun = t.target(i.kunci)
            per_triwulan = {n: x.nilai for n in (1, 2, 3, 4) if (x := t.target(i.kunci, triwulan=n))}
            if setahun and (soal := soal_triwulan(i.akumulasi, setahun.nilai, per_triwulan)):
                yield from satu("TG-01", [tempat.target(t, i)], soal.pesan, soal.perbaikan)

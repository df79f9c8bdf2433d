"""The columns and rows by which every table of this report shows target, realisasi, capaian and predikat alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from akuntabel.aturan.efisiensi import Efisiensi, hitung_efisiensi
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.predikat import kebijakan_celah
from akuntabel.aturan.serapan import serapan
from akuntabel.dokumen.model import Baris, Isi, Rata, Sel, Tabel, isi
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.kata import kecil_awal, tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel
from akuntabel.pelaporan.ringkasan import ringkas, terisi

TABEL_PREDIKAT = "tabel-skala-predikat"


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomUkuran:
    """A column of figures: its head, width, and the figure it shows of a result."""

    judul: str
    lebar: int
    angka: Callable[[Hasil], AngkaLaporan]
    rata: Rata = Rata.KANAN


def kolom_ukuran(k: Konteks, hasil: Sequence[Hasil]) -> list[KolomUkuran]:
    """Target, realisasi, capaian and predikat as this period and these results need them; empty columns fall away."""
    tahun = k.periode.tahun
    kolom = [KolomUkuran(judul=f"Target {tahun}", lebar=10, angka=al.target)]
    if k.periode.tahunan:
        kolom += [
            KolomUkuran(judul="Realisasi", lebar=10, angka=k.realisasi),
            KolomUkuran(judul="Capaian", lebar=9, angka=al.capaian),
        ]
    else:
        sampai = f"s.d. Triwulan\u00a0{ROMAWI[k.periode.triwulan]}"
        if any(terisi(h.target_periode) for h in hasil):
            kolom.append(KolomUkuran(judul=f"Target {sampai}", lebar=10, angka=al.target_periode))
        kolom.append(KolomUkuran(judul=f"Realisasi {sampai}", lebar=10, angka=k.realisasi))
        if any(h.capaian_periode.persen is not None for h in hasil):
            kolom.append(KolomUkuran(judul=f"Capaian {sampai}", lebar=9, angka=al.capaian))
    if any(h.predikat for h in hasil):
        kolom.append(KolomUkuran(judul="Predikat", lebar=10, angka=al.predikat, rata=Rata.TENGAH))
    if not k.periode.tahunan:
        kolom.append(
            KolomUkuran(
                judul=f"Capaian terhadap Target {tahun}", lebar=10, angka=lambda h: al.capaian(h, terhadap_tahun=True)
            )
        )
    return kolom


def sel_ukuran(k: Konteks, kolom: Sequence[KolomUkuran], h: Hasil, tabel: str, *, tebal: bool = False) -> list[Sel]:
    nama = h.indikator.kode or h.indikator.uraian
    return [k.sel(c.angka(h), tabel, f"{nama}, {c.judul.lower()}", tebal=tebal) for c in kolom]


def catatan_ukuran(k: Konteks, hasil: Sequence[Hasil], *, lepas: bool = False, berpredikat: bool = True) -> list[Isi]:
    """The small print of such a table: coverage, source of figures, the scale of the predikat.

    ``lepas``: the table is used apart from Bab III (a form), so that it states the policy of the scale itself.
    ``berpredikat``: the table prints predikat.
    """
    catatan: list[str] = []
    sebagian = [h for h in hasil if h.triwulan_terisi and not h.lengkap]
    if sebagian:
        n = {len(h.triwulan_terisi) for h in sebagian}
        berapa = f"{n.pop()}" if len(n) == 1 else f"{min(n)} sampai {max(n)}"
        catatan.append(
            f"Realisasi {'sebagian indikator ' if len(sebagian) < len(hasil) else ''}baru meliputi {berapa} dari "
            f"{k.periode.triwulan_akhir} triwulan; capaiannya sementara dan belum diberi predikat."
        )
    if not k.periode.tahunan and hasil and not any(terisi(h.target_periode) for h in hasil):
        catatan.append(
            "Target triwulanan belum ditetapkan; capaian dibandingkan dengan target setahun dan tidak diberi predikat."
        )
    if any(SumberRealisasi.ASUMSI_SERAPAN in h.sumber and terisi(h.realisasi) for h in hasil):
        catatan.append("Realisasi yang bersumber dari serapan anggaran merupakan asumsi, bukan hasil pengukuran.")
    cetak = [isi(c) for c in catatan]
    if berpredikat and any(h.predikat for h in hasil):
        rujukan = k.isi("Predikat menurut ", k.rujuk(TABEL_PREDIKAT), ".")
        cetak.append(isi(kebijakan_celah(k.periode.tahun)) if lepas else rujukan)
    return cetak


def tabel_ukuran(
    k: Konteks, kunci: str, judul: str, kepala: str, unsur: Sequence[r.Unsur], *, bernomor: bool = True
) -> Tabel:
    """A table of the indicators of some elements: element, indicator, then the figures."""
    hasil = k.hasil_dari(*unsur)
    kolom = kolom_ukuran(k, hasil)
    badan: list[Baris] = []
    for u in unsur:
        milik = k.hasil_dari(u)
        if not milik:
            badan.append(
                Baris(sel=(sel(u.uraian), sel("Belum ada indikator", rentang_kolom=len(kolom) + 1, isyarat="kosong")))
            )
        for n, h in enumerate(milik):
            depan = [sel(u.uraian, rentang_baris=len(milik))] if n == 0 else []
            badan.append(Baris(sel=(*depan, sel(h.indikator.uraian), *sel_ukuran(k, kolom, h, kunci))))
    return k.tabel(
        kunci,
        judul,
        [(kepala, 20, Rata.KIRI), ("Indikator", 20, Rata.KIRI), *((c.judul, c.lebar, c.rata) for c in kolom)],
        badan,
        catatan=catatan_ukuran(k, hasil),
        bernomor=bernomor,
    )


def efisiensi(k: Konteks, hasil: Sequence[Hasil], unsur: Sequence[str]) -> Efisiensi:
    """Efficiency of some indicators against the absorption of some elements; refused with its reasons."""
    ringkasan = ringkas(hasil, k.periode.tahun)
    # What is known of a part of the year is not enough to judge, but it is known.
    sementara = next((h.capaian.persen for h in hasil if h.capaian.persen is not None), None)
    pagu = [k.anggaran[u].pagu for u in unsur if u in k.anggaran]
    belanja = [k.anggaran[u].realisasi for u in unsur if u in k.anggaran]
    lengkap_pagu = bool(pagu) and None not in pagu
    lengkap_belanja = bool(belanja) and None not in belanja
    return hitung_efisiensi(
        capaian=sementara if ringkasan.rata is None else ringkasan.rata,
        serapan=serapan(
            sum(b for b in belanja if b is not None) if lengkap_belanja else None,
            sum(p for p in pagu if p is not None) if lengkap_pagu else None,
        ),
        sumber={x for h in hasil for x in h.sumber},
        periode=k.periode,
        lengkap=bool(hasil) and ringkasan.lengkap == ringkasan.indikator,
    )


def alasan_umum(k: Konteks) -> str:
    """Why the efficiency of no program is judged, in sentences; "" where that of one is."""
    program = [u for u in k.program if u.kunci in k.anggaran]
    alasan = [efisiensi(k, k.hasil_dari(u), [u.kunci]).ditolak for u in program]
    if not all(alasan):
        return ""
    return efisiensi(k, k.hasil_dari(*k.program), [""]).ditolak or " ".join(dict.fromkeys(alasan))


def belum_dinilai(apa: str, alasan: str) -> str:
    """ "Efisiensi belum dinilai: …; dan …." from the sentences that say why."""
    sebab = [kecil_awal(tanpa_titik(x)) for x in alasan.split(". ")]
    if len(sebab) > 1:
        sebab[-1] = f"dan {sebab[-1]}"
    return f"{apa} belum dinilai: {'; '.join(sebab)}."

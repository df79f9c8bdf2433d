"""Bab IV Penutup: what the year came to, what follows from it, and the signature."""

from __future__ import annotations

from akuntabel.dokumen.model import Bagian, Blok, GayaDaftar, TandaTangan
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.bagian import MENURUT_KODE
from akuntabel.pelaporan.kata import akhiri, kapital_awal, kecil_awal, tanpa_titik
from akuntabel.pelaporan.kekosongan import kekosongan_dari
from akuntabel.pelaporan.lkjip.konteks import Konteks, daftar
from akuntabel.pelaporan.lkjip.tanda_tangan import penanda_kepala
from akuntabel.pelaporan.sebutan import nama_laporan_opd


def bab4(k: Konteks) -> list[Bagian]:
    blok: list[Blok] = [k.bab("PENUTUP", "bab-4"), *_kesimpulan(k), *_langkah(k)]
    if k.periode.tahunan:
        blok.append(
            k.par(
                f"Demikian {nama_laporan_opd(k.t, k.periode)} disusun sebagai pertanggungjawaban kinerja dan sebagai "
                "bahan perbaikan "
                "perencanaan tahun berikutnya."
            )
        )
    else:
        blok.append(
            k.par(
                f"Demikian {nama_laporan_opd(k.t, k.periode)} disusun sebagai bahan pemantauan kinerja pada triwulan "
                "berikutnya."
            )
        )
    blok.append(TandaTangan(pihak=(penanda_kepala(k),), kunci="tanda-tangan"))
    return [Bagian(blok=tuple(blok))]


def _kesimpulan(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Kesimpulan", 2, "kesimpulan")]
    narasi = k.narasi("penutup")
    blok += narasi
    if k.narasi_memuat("penutup", "capaian", "realisasi", "serapan"):
        return blok
    cakupan = kal.cakupan(k)
    if cakupan:
        blok.append(k.par(cakupan))
    for nama, unsur in (("tujuan", k.tujuan), ("sasaran", k.sasaran), ("program", k.program)):
        kalimat = kal.kelompok(k, k.hasil_dari(*unsur), nama, nama)
        if kalimat:
            blok.append(k.par(kalimat))
    blok.append(k.par(kal.anggaran(k)))
    return blok


def _langkah(k: Konteks) -> list[Blok]:
    """The agency's own text, else the follow-ups and WO/WT strategies on record, else a request."""
    blok: list[Blok] = [k.judul("Langkah Perbaikan", 2, "langkah-perbaikan")]
    narasi = k.narasi("langkah_perbaikan")
    if narasi:
        return blok + narasi
    ada = [
        a.tindak_lanjut
        for a in k.t.data.analisis
        if a.tahun == k.periode.tahun and a.triwulan == k.periode.triwulan and a.tindak_lanjut
    ]
    strategi = [
        x.uraian
        for x in sorted(k.t.data.swot, key=lambda x: (x.urutan, x.kunci))
        if x.tahun == k.periode.tahun and x.bidang in (r.BidangSwot.STRATEGI_WO, r.BidangSwot.STRATEGI_WT)
    ]
    butir = [akhiri(kapital_awal(tanpa_titik(x))) for x in dict.fromkeys([*ada, *strategi])]
    if butir:
        blok.append(k.par("Untuk memperbaiki kinerja berikutnya, langkah yang diambil adalah sebagai berikut."))
        blok.append(daftar(butir, GayaDaftar.ANGKA))
        return blok
    dari_data = _dari_data(k)
    if dari_data:
        blok.append(k.par("Berdasarkan keadaan data, langkah yang perlu didahulukan adalah:"))
        blok.append(daftar(dari_data, GayaDaftar.ANGKA))
    return blok + k.minta(
        f"Tuliskan langkah perbaikan. {kapital_awal(kecil_awal(MENURUT_KODE['langkah_perbaikan'].petunjuk))}"
    )


def _dari_data(k: Konteks) -> list[str]:
    """Steps that follow from what the data lack, in the order of their weight."""
    kalimat = {
        "belum_diukur": "melaksanakan pengukuran indikator yang belum diukur;",
        "asumsi_serapan": "mengganti realisasi yang diasumsikan dari serapan anggaran dengan hasil pengukuran;",
        "target": "menetapkan target bagi indikator yang belum memilikinya;",
        "target_triwulan": "menetapkan target triwulanan dalam rencana aksi;",
        "pagu": "melengkapi pagu setiap program agar serapannya dapat diukur;",
        "pk": "mencatat perjanjian kinerja sebagai dasar pengukuran;",
    }
    ada = {g.kode for g in kekosongan_dari(k)}
    butir = [teks for kode, teks in kalimat.items() if kode in ada]
    if len(butir) > 1:
        butir[-2] = butir[-2] + " dan"
    if butir:
        butir[-1] = butir[-1].rstrip(";") + "."
    return butir

"""Tabel Lampiran: the whole measurement with its quarters; and the action plan (quarterly targets)."""

from __future__ import annotations

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI
from akuntabel.aturan.periode import ROMAWI
from akuntabel.dokumen.model import Arah, Bagian, Baris, Rata, Sel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.kata import tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris_kelompok, sel
from akuntabel.pelaporan.lkjip.ukuran import catatan_ukuran
from akuntabel.pelaporan.ringkasan import terisi

TABEL_LAMPIRAN = "tabel-lampiran-pengukuran"
TABEL_AKSI = "tabel-rencana-aksi"

_SEBUTAN = {
    r.JenisUnsur.MISI: "Misi: ", r.JenisUnsur.TUJUAN: "Tujuan: ", r.JenisUnsur.SASARAN: "Sasaran: ",
    r.JenisUnsur.KONDISI_ANTARA: "Kondisi antara: ", r.JenisUnsur.PROGRAM: "",
}  # fmt: skip


def tabel_lampiran(k: Konteks) -> list[Bagian]:
    """Every indicator of the plan: unit, target, each quarter, year to date, capaian, how it was obtained.

    The code tells which kegiatan or sub kegiatan an indicator measures; their names stand in the table of Bab III.
    """
    unsur = [u for u in k.milik() if k.t.indikator_dari(u.kunci)]
    if not unsur:
        return []
    hasil = k.hasil_dari(*unsur)
    triwulan = [n for n in range(1, k.periode.triwulan_akhir + 1) if any(_terisi(k, h, n) for h in hasil)]
    if triwulan == [k.periode.triwulan]:
        triwulan = []  # the only quarter is the year to date
    # The predikat of a quarter classes the capaian of the quarter, which this table of the year does not show.
    pakai_predikat = k.periode.tahunan and any(h.predikat for h in hasil)
    pakai_sumber = any(set(h.sumber) - {SumberRealisasi.DIUKUR} for h in hasil if terisi(h.realisasi))
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Indikator", 44, Rata.KIRI), ("Satuan", 8, Rata.TENGAH),
        (f"Target {k.periode.tahun}", 8, Rata.KANAN),
        *((f"Triwulan {ROMAWI[n]}", 8, Rata.KANAN) for n in triwulan),
        ("Realisasi" if k.periode.tahunan else f"Realisasi s.d. Triwulan {ROMAWI[k.periode.triwulan]}", 9, Rata.KANAN),
        ("Capaian" if k.periode.tahunan else f"Capaian terhadap Target {k.periode.tahun}", 10, Rata.KANAN),
        *([("Predikat", 10, Rata.TENGAH)] if pakai_predikat else []),
        *([("Cara Memperoleh", 14, Rata.KIRI)] if pakai_sumber else []),
    ]  # fmt: skip
    badan: list[Baris] = []
    for u in unsur:
        if u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN):
            badan.append(baris_kelompok(f"{_SEBUTAN[u.jenis]}{tanpa_titik(k.nama_unsur(u))}", len(kolom)))
        for h in k.hasil_dari(u):
            nama, satuan = h.indikator.kode or h.indikator.uraian, al.satuan_target(h)
            isi_baris: list[Sel] = [
                sel(h.indikator.kode or al.KOSONG), sel(h.indikator.uraian),
                sel(satuan or al.KOSONG, rata=Rata.TENGAH),
                k.sel(al.tanpa_satuan(al.target(h), satuan), TABEL_LAMPIRAN, f"{nama}, target"),
                *(
                    k.sel(_realisasi_triwulan(k, h, n), TABEL_LAMPIRAN, f"{nama}, triwulan {ROMAWI[n]}")
                    for n in triwulan
                ),
                k.sel(al.tanpa_satuan(k.realisasi(h), satuan), TABEL_LAMPIRAN, f"{nama}, realisasi"),
                k.sel(al.capaian(h, terhadap_tahun=not k.periode.tahunan), TABEL_LAMPIRAN, f"{nama}, capaian"),
            ]  # fmt: skip
            if pakai_predikat:
                isi_baris.append(k.sel(al.predikat(h), TABEL_LAMPIRAN, f"{nama}, predikat"))
            if pakai_sumber:
                isi_baris.append(sel(_cara(h)))
            badan.append(Baris(sel=tuple(isi_baris)))
    judul = k.lampiran("PENGUKURAN KINERJA", "lampiran-pengukuran")
    tabel = k.tabel(TABEL_LAMPIRAN, f"Target dan Realisasi Seluruh Indikator {k.periode.sebutan}", kolom, badan)
    return [
        Bagian(
            blok=(judul, *k.keterangan(catatan_ukuran(k, hasil, lepas=True, berpredikat=pakai_predikat)), tabel),
            arah=Arah.MENDATAR,
        )
    ]


def _cara(h: Hasil) -> str:
    if not terisi(h.realisasi) or not h.sumber:
        return al.KOSONG
    return ", ".join(al.SEBUTAN_SUMBER[s] for s in h.sumber).capitalize()


def _terisi(k: Konteks, h: Hasil, triwulan: int) -> bool:
    x = k.t.realisasi(h.indikator.kunci, k.periode.tahun, triwulan)
    return x is not None and terisi(x.nilai)


def _realisasi_triwulan(k: Konteks, h: Hasil, triwulan: int) -> al.AngkaLaporan:
    """What a quarter has on record, without the unit that the row names."""
    x = k.t.realisasi(h.indikator.kunci, k.periode.tahun, triwulan)
    angka = al.dari_nilai(
        x.nilai if x else BELUM_DIISI,
        kunci=f"realisasi_triwulan.{h.indikator.kunci}.{k.periode.tahun}.{triwulan}",
        satuan=al.satuan_cetak(x.satuan, h.indikator) if x and x.satuan else al.satuan_target(h),
        rumus=f"Realisasi Triwulan {ROMAWI[triwulan]} sebagaimana tercatat",
        masukan=f"cara memperoleh: {al.SEBUTAN_SUMBER[x.sumber]}" if x else "",
        sumber=f"realisasi indikator {h.indikator.kode}".strip() + (f"; sumber {x.lokasi}" if x and x.lokasi else ""),
    )
    return al.tanpa_satuan(angka, al.satuan_target(h))


def rencana_aksi(k: Konteks) -> list[Bagian]:
    """The quarterly targets of every indicator that has any."""
    ada = [
        (u, h)
        for u in k.milik()
        for h in k.hasil_dari(u)
        if any((t := k.t.target(h.indikator.kunci, k.periode.tahun, n)) and terisi(t.nilai) for n in (1, 2, 3, 4))
    ]
    if not ada:
        return []
    jabatan = {j.kunci: j.nama for j in k.t.data.jabatan}
    bertanggung_jawab = any(h.indikator.penanggung_jawab in jabatan for _, h in ada)
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Indikator", 50, Rata.KIRI), ("Satuan", 9, Rata.TENGAH),
        (f"Target {k.periode.tahun}", 9, Rata.KANAN),
        *((f"Triwulan {ROMAWI[n]}", 9, Rata.KANAN) for n in (1, 2, 3, 4)),
        *([("Penanggung Jawab", 18, Rata.KIRI)] if bertanggung_jawab else []),
    ]  # fmt: skip
    badan: list[Baris] = []
    terakhir = ""
    for u, h in ada:
        if u.kunci != terakhir and u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN):
            badan.append(baris_kelompok(f"{_SEBUTAN[u.jenis]}{tanpa_titik(k.nama_unsur(u))}", len(kolom)))
        terakhir = u.kunci
        nama, satuan = h.indikator.kode or h.indikator.uraian, al.satuan_target(h)
        badan.append(
            Baris(
                sel=(
                    sel(h.indikator.kode or al.KOSONG), sel(h.indikator.uraian),
                    sel(satuan or al.KOSONG, rata=Rata.TENGAH),
                    k.sel(al.tanpa_satuan(al.target(h), satuan), TABEL_AKSI, f"{nama}, target"),
                    *(
                        k.sel(_target_triwulan(k, h, n), TABEL_AKSI, f"{nama}, triwulan {ROMAWI[n]}")
                        for n in (1, 2, 3, 4)
                    ),
                    *([sel(jabatan.get(h.indikator.penanggung_jawab, al.KOSONG))] if bertanggung_jawab else []),
                )
            )
        )  # fmt: skip
    judul = k.lampiran("RENCANA AKSI", "lampiran-rencana-aksi")
    tabel = k.tabel(TABEL_AKSI, f"Rencana Aksi Pencapaian Kinerja Tahun {k.periode.tahun}", kolom, badan)
    return [Bagian(blok=(judul, tabel), arah=Arah.MENDATAR)]


def _target_triwulan(k: Konteks, h: Hasil, triwulan: int) -> al.AngkaLaporan:
    """What a quarter has on record, without the unit that the row names."""
    t = k.t.target(h.indikator.kunci, k.periode.tahun, triwulan)
    angka = al.dari_nilai(
        t.nilai if t else BELUM_DIISI,
        kunci=f"target_triwulan.{h.indikator.kunci}.{k.periode.tahun}.{triwulan}",
        satuan=al.satuan_cetak(t.satuan, h.indikator) if t and t.satuan else al.satuan_target(h),
        rumus=f"Target Triwulan {ROMAWI[triwulan]} sebagaimana tercatat",
        sumber=f"target indikator {h.indikator.kode}".strip(),
    )
    return al.tanpa_satuan(angka, al.satuan_target(h))

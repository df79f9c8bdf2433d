"""Tabel Lampiran: the whole measurement with its quarters; and the action plan (quarterly targets)."""

from __future__ import annotations

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
    pakai_predikat = any(h.predikat for h in hasil)
    pakai_sumber = any(h.sumber for h in hasil if terisi(h.realisasi))
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Indikator", 34, Rata.KIRI), ("Satuan", 9, Rata.TENGAH),
        (f"Target {k.periode.tahun}", 11, Rata.KANAN),
        *((f"Triwulan {ROMAWI[n]}", 10, Rata.KANAN) for n in triwulan),
        ("Realisasi" if k.periode.tahunan else f"Realisasi s.d. Triwulan {ROMAWI[k.periode.triwulan]}", 11, Rata.KANAN),
        ("Capaian" if k.periode.tahunan else f"Capaian terhadap Target {k.periode.tahun}", 10, Rata.KANAN),
        *([("Predikat", 10, Rata.TENGAH)] if pakai_predikat else []),
        *([("Cara Memperoleh", 14, Rata.KIRI)] if pakai_sumber else []),
    ]  # fmt: skip
    badan: list[Baris] = []
    for u in unsur:
        if u.jenis not in (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN):
            badan.append(baris_kelompok(f"{_SEBUTAN[u.jenis]}{tanpa_titik(k.nama_unsur(u))}", len(kolom)))
        for h in k.hasil_dari(u):
            nama = h.indikator.kode or h.indikator.uraian
            isi_baris: list[Sel] = [
                sel(h.indikator.kode or al.KOSONG), sel(h.indikator.uraian),
                sel(h.indikator.satuan or al.KOSONG, rata=Rata.TENGAH),
                k.sel(al.target(h), TABEL_LAMPIRAN, f"{nama}, target"),
                *(
                    k.sel(_realisasi_triwulan(k, h, n), TABEL_LAMPIRAN, f"{nama}, triwulan {ROMAWI[n]}")
                    for n in triwulan
                ),
                k.sel(k.realisasi(h), TABEL_LAMPIRAN, f"{nama}, realisasi"),
                k.sel(al.capaian(h, terhadap_tahun=not k.periode.tahunan), TABEL_LAMPIRAN, f"{nama}, capaian"),
            ]  # fmt: skip
            if pakai_predikat:
                isi_baris.append(k.sel(al.predikat(h), TABEL_LAMPIRAN, f"{nama}, predikat"))
            if pakai_sumber:
                isi_baris.append(sel(_cara(h)))
            badan.append(Baris(sel=tuple(isi_baris)))
    judul = k.lampiran("PENGUKURAN KINERJA", "lampiran-pengukuran")
    tabel = k.tabel(TABEL_LAMPIRAN, f"Target dan Realisasi Seluruh Indikator {k.periode.sebutan}", kolom, badan)
    return [Bagian(blok=(judul, *k.keterangan(catatan_ukuran(k, hasil)), tabel), arah=Arah.MENDATAR)]


def _cara(h: Hasil) -> str:
    if not terisi(h.realisasi) or not h.sumber:
        return al.KOSONG
    return ", ".join(al.SEBUTAN_SUMBER[s] for s in h.sumber).capitalize()


def _terisi(k: Konteks, h: Hasil, triwulan: int) -> bool:
    x = k.t.realisasi(h.indikator.kunci, k.periode.tahun, triwulan)
    return x is not None and terisi(x.nilai)


def _realisasi_triwulan(k: Konteks, h: Hasil, triwulan: int) -> al.AngkaLaporan:
    x = k.t.realisasi(h.indikator.kunci, k.periode.tahun, triwulan)
    return al.dari_nilai(
        x.nilai if x else BELUM_DIISI,
        kunci=f"realisasi_triwulan.{h.indikator.kunci}.{k.periode.tahun}.{triwulan}",
        satuan=(x.satuan if x else "") or al.satuan_target(h),
        rumus=f"Realisasi Triwulan {ROMAWI[triwulan]} sebagaimana tercatat",
        masukan=f"cara memperoleh: {al.SEBUTAN_SUMBER[x.sumber]}" if x else "",
        sumber=f"realisasi indikator {h.indikator.kode}".strip() + (f"; sumber {x.lokasi}" if x and x.lokasi else ""),
    )


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
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Unsur", 28, Rata.KIRI), ("Indikator", 30, Rata.KIRI),
        (f"Target {k.periode.tahun}", 11, Rata.KANAN),
        *((f"Triwulan {ROMAWI[n]}", 10, Rata.KANAN) for n in (1, 2, 3, 4)),
        ("Penanggung Jawab", 18, Rata.KIRI),
    ]  # fmt: skip
    jabatan = {j.kunci: j.nama for j in k.t.data.jabatan}
    badan = []
    for u, h in ada:
        nama = h.indikator.kode or h.indikator.uraian
        badan.append(
            Baris(
                sel=(
                    sel(h.indikator.kode or al.KOSONG), sel(k.nama_unsur(u)), sel(h.indikator.uraian),
                    k.sel(al.target(h), TABEL_AKSI, f"{nama}, target"),
                    *(
                        k.sel(_target_triwulan(k, h, n), TABEL_AKSI, f"{nama}, target triwulan {ROMAWI[n]}")
                        for n in (1, 2, 3, 4)
                    ),
                    sel(jabatan.get(h.indikator.penanggung_jawab, al.KOSONG)),
                )
            )
        )  # fmt: skip
    judul = k.lampiran("RENCANA AKSI", "lampiran-rencana-aksi")
    tabel = k.tabel(TABEL_AKSI, f"Rencana Aksi Pencapaian Kinerja Tahun {k.periode.tahun}", kolom, badan)
    return [Bagian(blok=(judul, tabel), arah=Arah.MENDATAR)]


def _target_triwulan(k: Konteks, h: Hasil, triwulan: int) -> al.AngkaLaporan:
    t = k.t.target(h.indikator.kunci, k.periode.tahun, triwulan)
    return al.dari_nilai(
        t.nilai if t else BELUM_DIISI,
        kunci=f"target_triwulan.{h.indikator.kunci}.{k.periode.tahun}.{triwulan}",
        satuan=(t.satuan if t else "") or al.satuan_target(h),
        rumus=f"Target Triwulan {ROMAWI[triwulan]} sebagaimana tercatat",
        sumber=f"target indikator {h.indikator.kode}".strip(),
    )

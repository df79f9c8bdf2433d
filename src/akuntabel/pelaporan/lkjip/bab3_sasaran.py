"""A.2: the sasaran in tables, this year and over the years, then each with its analyses."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.aturan.periode import ROMAWI
from akuntabel.dokumen.model import Baris, Blok, Rata, Tabel
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.lkjip.bab3_analisis import tujuh_analisis
from akuntabel.pelaporan.lkjip.bab3_tujuan import gambar_capaian
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel
from akuntabel.pelaporan.lkjip.ukuran import tabel_ukuran
from akuntabel.pelaporan.ringkasan import terisi

TABEL_SASARAN = "tabel-kinerja-sasaran"
GAMBAR_SASARAN = "gambar-capaian-sasaran"
TABEL_TREN = "tabel-perbandingan-tahun"
TABEL_KEMAJUAN = "tabel-kemajuan-renstra"


def kinerja_sasaran(k: Konteks) -> list[Blok]:
    if not k.sasaran:
        return []
    blok: list[Blok] = [k.judul("Kinerja Sasaran", 3, "kinerja-sasaran"), *k.narasi("kinerja_sasaran")]
    hasil = k.hasil_dari(*k.sasaran)
    if len(k.sasaran) > 1 or len(hasil) > 1:
        blok.append(k.par(kal.kelompok(k, hasil, "sasaran", "sasaran")))
    blok.append(k.par("Pengukuran kinerja sasaran disajikan pada ", k.rujuk(TABEL_SASARAN), "."))
    blok.append(tabel_ukuran(k, TABEL_SASARAN, f"Pengukuran Kinerja Sasaran {k.periode.sebutan}", "Sasaran", k.sasaran))
    gambar = gambar_capaian(k, GAMBAR_SASARAN, "Capaian Indikator Sasaran", hasil)
    if gambar:
        blok += [k.par("Capaian indikator sasaran dibandingkan pada ", k.rujuk(GAMBAR_SASARAN), "."), *gambar]
    if any(k.tahun_sebelumnya(h.indikator.kunci) for h in hasil):
        blok.append(k.par("Realisasi tahun ini disandingkan dengan tahun sebelumnya pada ", k.rujuk(TABEL_TREN), "."))
        blok.append(_tabel_tren(k, hasil))
    if k.t.rencana and any(terisi(m.target_akhir) for h in hasil if (m := k.kemajuan(h))):
        blok.append(k.par("Kemajuan terhadap target akhir Renstra disajikan pada ", k.rujuk(TABEL_KEMAJUAN), "."))
        blok.append(_tabel_kemajuan(k, hasil))
    for n, u in enumerate(k.sasaran, 1):
        blok += tujuh_analisis(k, u, n)
    return blok


def _tabel_tren(k: Konteks, hasil: Sequence[Hasil]) -> Tabel:
    """III.A.2: realisation and capaian of this year beside those of earlier years."""
    tahun = sorted({x for h in hasil for x in k.tahun_sebelumnya(h.indikator.kunci)})[-3:]
    kepala: list[tuple[str, int, Rata]] = [("Indikator", 26, Rata.KIRI)]
    kepala += [(f"{nama} {y}", 9, Rata.KANAN) for y in tahun for nama in ("Realisasi", "Capaian")]
    sampai = "" if k.periode.tahunan else f"s.d. Triwulan\u00a0{ROMAWI[k.periode.triwulan]} "
    kepala += [
        (f"Realisasi {sampai}{k.periode.tahun}", 9, Rata.KANAN),
        (f"Capaian {'terhadap Target ' if sampai else ''}{k.periode.tahun}", 9, Rata.KANAN),
    ]
    badan: list[Baris] = []
    for h in hasil:
        isi_baris = [sel(h.indikator.uraian)]
        nama = h.indikator.kode or h.indikator.uraian
        for y in (*tahun, k.periode.tahun):
            kini = h if y == k.periode.tahun else k.hasil_tahun(h.indikator.kunci, y)
            c = al.capaian(kini, terhadap_tahun=True)
            isi_baris += [
                k.sel(k.realisasi(kini), TABEL_TREN, f"{nama}, realisasi {y}"),
                k.sel(c, TABEL_TREN, f"{nama}, capaian {y}"),
            ]
        badan.append(Baris(sel=tuple(isi_baris)))
    catatan = []
    if any(not terisi(t.nilai) if (t := k.t.target(h.indikator.kunci, y)) else True for h in hasil for y in tahun):
        catatan.append(
            "Capaian tahun sebelumnya tidak dihitung untuk indikator yang targetnya tahun itu tidak tercatat."
        )
    return k.tabel(TABEL_TREN, "Perbandingan dengan Tahun Sebelumnya", kepala, badan, catatan=catatan)


def _tabel_kemajuan(k: Konteks, hasil: Sequence[Hasil]) -> Tabel:
    """III.A.3: realisation to this year against the target at the plan's end."""
    akhir = k.t.rencana.tahun_akhir if k.t.rencana else k.periode.tahun
    kolom = [
        ("Indikator", 36, Rata.KIRI), (_judul_realisasi(k, hasil), 16, Rata.KANAN),
        (f"Target Akhir Renstra ({akhir})", 14, Rata.KANAN), ("Kemajuan", 10, Rata.KANAN),
    ]  # fmt: skip
    badan: list[Baris] = []
    for h in hasil:
        nama = h.indikator.kode or h.indikator.uraian
        badan.append(
            Baris(
                sel=(
                    sel(h.indikator.uraian),
                    k.sel(kal.realisasi_rencana(k, h), TABEL_KEMAJUAN, f"{nama}, realisasi"),
                    k.sel(kal.angka_target_akhir(k, h), TABEL_KEMAJUAN, f"{nama}, target akhir"),
                    k.sel(kal.kemajuan(k, h), TABEL_KEMAJUAN, f"{nama}, kemajuan"),
                )
            )
        )
    return k.tabel(TABEL_KEMAJUAN, "Kemajuan terhadap Target Akhir Renstra", kolom, badan)


def _judul_realisasi(k: Konteks, hasil: Sequence[Hasil]) -> str:
    """Up to which year the column counts: in an interim report the last full year, not the running one."""
    akhir = {m.tahun_terisi[-1] for h in hasil if (m := k.kemajuan(h)) and m.tahun_terisi} or {k.periode.tahun}
    if akhir == {k.periode.tahun}:
        return "Realisasi sampai dengan Tahun Ini"
    return f"Realisasi sampai dengan Tahun {akhir.pop()}" if len(akhir) == 1 else "Realisasi Tahun Lengkap Terakhir"

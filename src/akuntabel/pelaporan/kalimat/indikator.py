"""What the data say about one indicator: this year, earlier years, the plan's end, a standard."""

from __future__ import annotations

from decimal import Decimal

from akuntabel.aturan.istilah import Arah, SumberRealisasi
from akuntabel.aturan.nilai import Angka, BelumDiukur, Nilai, TidakBerlaku
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.teks import rangkai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.angka_laporan import AngkaLaporan, Ucapan, ucap
from akuntabel.pelaporan.kata import akhiri, kecil_awal, tanpa_titik
from akuntabel.pelaporan.ringkasan import terisi
from akuntabel.pelaporan.sebutan import nama_rencana
from akuntabel.pelaporan.sumber import Sumber

DEKAT = Decimal("0.005")


def kutip(teks: str) -> str:
    return f"“{tanpa_titik(teks)}”"


# --- one indicator ---------------------------------------------------------------------------------------------------


def alasan(nilai: Nilai) -> str:
    """Why there is no value, as a clause; empty where no reason is recorded."""
    if isinstance(nilai, BelumDiukur | TidakBerlaku) and nilai.alasan:
        return kecil_awal(tanpa_titik(nilai.alasan))
    return ""


def capaian_indikator(s: Sumber, h: Hasil, *, singkat: bool = False) -> Ucapan:
    """Target, realisation and capaian of an indicator (53/2014 III.A.1), or what is still missing.

    ``singkat`` puts reservations (assumed, not all quarters) in brackets instead of sentences of their own.
    """
    nama = f"Indikator {kutip(h.indikator.uraian)}"
    target = al.target(h)
    waktu = f"Tahun {s.periode.tahun}"
    if not target.terisi:
        return ucap(f"{nama} belum memiliki target {waktu}", *_realisasi_tanpa_target(s, h))
    if isinstance(h.realisasi, TidakBerlaku):
        sebab = alasan(h.realisasi)
        return ucap(f"{nama} tidak berlaku pada periode ini", f": {sebab}." if sebab else ".")
    if not terisi(h.realisasi):
        sebab = alasan(h.realisasi)
        keadaan = "belum diukur" if isinstance(h.realisasi, BelumDiukur) else "belum diisi"
        return ucap(
            f"{nama} ditargetkan ", target, f" pada {waktu}; realisasinya {keadaan}", f": {sebab}." if sebab else ".",
            " Karena itu capaiannya belum dapat dihitung.",
        )  # fmt: skip
    if singkat:
        return _terukur(s, h, nama, target, _syarat(s, h))
    return ucap(_terukur(s, h, nama, target, ""), _cara(h), _cakupan_indikator(s, h))


def _syarat(s: Sumber, h: Hasil) -> str:
    """Reservations in brackets: " (asumsi dari serapan anggaran, 1 dari 4 triwulan)"."""
    syarat = ["asumsi dari serapan anggaran"] if SumberRealisasi.ASUMSI_SERAPAN in h.sumber else []
    if h.triwulan_terisi and not h.lengkap:
        syarat.append(f"{len(h.triwulan_terisi)} dari {s.periode.triwulan_akhir} triwulan")
    return f" ({', '.join(syarat)})" if syarat else ""


def _realisasi_tanpa_target(s: Sumber, h: Hasil) -> Ucapan:
    if terisi(h.realisasi):
        return ucap("; realisasinya tercatat ", s.realisasi(h), ", tetapi capaian belum dapat dihitung.")
    if isinstance(h.realisasi, TidakBerlaku):
        return ucap(" dan tidak berlaku pada periode ini.")
    sebab = alasan(h.realisasi)
    keadaan = "diukur" if isinstance(h.realisasi, BelumDiukur) else "diisi"
    return ucap(f", dan realisasinya belum {keadaan}", f" ({sebab})." if sebab else ".")


def _terukur(s: Sumber, h: Hasil, nama: str, target: AngkaLaporan, syarat: str) -> Ucapan:
    if s.periode.tahunan:
        kalimat = ucap(f"{nama} terealisasi ", s.realisasi(h), f"{syarat} dari target ", target)
        c = al.capaian(h)
    else:
        sampai = f"sampai dengan Triwulan {ROMAWI[s.periode.triwulan]}"
        kalimat = ucap(
            f"{nama} {sampai} terealisasi ",
            s.realisasi(h),
            f"{syarat} dari target Tahun {s.periode.tahun} sebesar ",
            target,
        )
        c = al.capaian(h, terhadap_tahun=True)
    if not c.terisi:
        sebab = kecil_awal(tanpa_titik(h.capaian.catatan))
        return ucap(
            kalimat, f"; capaian tidak dapat dihitung: {sebab}." if sebab else "; capaian belum dapat dihitung."
        )
    kalimat = ucap(kalimat, ", sehingga capaiannya ", c)
    periode = al.capaian(h)
    if not s.periode.tahunan and periode.terisi:
        kalimat = ucap(kalimat, " terhadap target tahun dan ", periode, " terhadap target sampai dengan triwulan ini")
    return ucap(kalimat, f" dengan predikat {h.predikat}." if h.predikat else ".")


def _cara(h: Hasil) -> str:
    if SumberRealisasi.ASUMSI_SERAPAN in h.sumber:
        return " Realisasi ini diasumsikan sama dengan serapan anggaran dan bukan hasil pengukuran kinerja."
    return ""


def _cakupan_indikator(s: Sumber, h: Hasil) -> str:
    if h.lengkap or not h.triwulan_terisi:
        return ""
    return (
        f" Angka ini baru meliputi {len(h.triwulan_terisi)} dari {s.periode.triwulan_akhir} triwulan, "
        "sehingga bersifat sementara dan belum diberi predikat."
    )


def beda_tahun(s: Sumber, h: Hasil) -> Ucapan:
    """This year against the last recorded year (53/2014 III.A.2); empty where no earlier year is recorded."""
    tahun = s.tahun_sebelumnya(h.indikator.kunci)
    if not tahun:
        return ()
    lalu = s.hasil_tahun(h.indikator.kunci, tahun[-1])
    angka_lalu = s.realisasi(lalu)
    nama = f"indikator {kutip(h.indikator.uraian)}"
    if not terisi(h.realisasi):
        keadaan = "diukur" if isinstance(h.realisasi, BelumDiukur) else "diisi"
        return ucap(
            f"Realisasi {nama} pada tahun {tahun[-1]} tercatat ", angka_lalu,
            f"; perbandingan menunggu realisasi tahun {s.periode.tahun} yang belum {keadaan}.",
        )  # fmt: skip
    if not h.lengkap or not s.periode.tahunan:
        return ucap(
            f"Realisasi {nama} pada tahun {tahun[-1]} tercatat ", angka_lalu,
            f"; realisasi {s.periode.sebutan if not s.periode.tahunan else 'tahun ini'} (", s.realisasi(h),
            ") belum mewakili satu tahun, sehingga keduanya belum dapat dibandingkan secara penuh.",
        )  # fmt: skip
    return ucap(_naik_turun(s, h, lalu, tahun[-1], nama), _beda_capaian(h, lalu, tahun[-1]))


def _naik_turun(s: Sumber, h: Hasil, lalu: Hasil, tahun: int, nama: str) -> Ucapan:
    kini, dulu = h.realisasi, lalu.realisasi
    if not (isinstance(kini, Angka) and isinstance(dulu, Angka)):
        return ucap(
            f"Realisasi {nama} tahun {tahun} ", s.realisasi(lalu), f" dan tahun {s.periode.tahun} ", s.realisasi(h), "."
        )
    selisih = kini.nilai - dulu.nilai
    if selisih == 0:
        return ucap(f"Realisasi {nama} sama dengan tahun {tahun}, yaitu ", s.realisasi(h), ".")
    arah = "naik" if selisih > 0 else "turun"
    satuan = al.satuan_target(h).strip().lower()
    beda = al.dari_nilai(
        Angka(abs(selisih)),
        kunci=f"beda.{h.indikator.kunci}.{tahun}.{s.periode.tahun}",
        satuan="poin persen" if satuan in {"%", "persen"} else al.satuan_target(h),
        rumus=f"selisih realisasi tahun {s.periode.tahun} dan {tahun} ({al.ANAK_LAMPIRAN}, III.A.2)",
        masukan=f"{s.realisasi(h).teks}; {s.realisasi(lalu).teks}",
        sumber=f"realisasi indikator {h.indikator.kode}".strip(),
    )
    makna = _makna(h.indikator.arah, selisih)
    return ucap(
        f"Dibandingkan dengan tahun {tahun}, realisasi {nama} {arah} ", beda, ", dari ", s.realisasi(lalu), " menjadi ",
        s.realisasi(h), f", yang berarti {makna}." if makna else ".",
    )  # fmt: skip


def _makna(arah: Arah, selisih: Decimal) -> str:
    if arah is Arah.NAIK:
        return "membaik" if selisih > 0 else "menurun kinerjanya"
    if arah is Arah.TURUN:
        return "membaik" if selisih < 0 else "memburuk"
    return ""


def _beda_capaian(h: Hasil, lalu: Hasil, tahun: int) -> Ucapan:
    kini, dulu = h.capaian_periode.persen, lalu.capaian_periode.persen
    if kini is None or dulu is None:
        return ()
    a, b = al.capaian(lalu), al.capaian(h)
    if abs(kini - dulu) < DEKAT:
        return ucap(f" Capaiannya tetap ", b, ".")  # noqa: F541
    return ucap(f" Capaiannya {'naik' if kini > dulu else 'turun'} dari ", a, f" pada tahun {tahun} menjadi ", b, ".")


def kemajuan(s: Sumber, h: Hasil) -> AngkaLaporan:
    """Realisation to this year against the target at the plan's end, percent (53/2014 III.A.3)."""
    m = s.kemajuan(h)
    if m is None:
        return al.tidak_ada()
    return al.persen(
        m.capaian.persen,
        kunci=f"kemajuan.{h.indikator.kunci}.{s.periode.tahun}",
        rumus=f"{al.RUMUS_CAPAIAN[h.indikator.rumus]} terhadap target akhir rencana ({al.ANAK_LAMPIRAN}, III.A.3)",
        masukan=f"realisasi {realisasi_rencana(s, h).teks}; "
        f"target tahun {m.tahun_akhir} {angka_target_akhir(s, h).teks}",
        sumber=f"indikator {h.indikator.kode} {h.indikator.uraian}".strip(),
    )


def realisasi_rencana(s: Sumber, h: Hasil) -> AngkaLaporan:
    """The realisation that counts towards the plan's end: the latest full year, or the sum of the plan's years."""
    m = s.kemajuan(h)
    if m is None or not m.tahun_terisi:
        return al.tidak_ada("Belum ada")
    if not m.kumulatif:
        lalu = s.hasil_tahun(h.indikator.kunci, m.tahun_terisi[-1])
        return s.realisasi(lalu)
    return al.dari_nilai(
        m.realisasi,
        kunci=f"realisasi_rencana.{h.indikator.kunci}.{s.periode.tahun}",
        satuan=al.satuan_target(h),
        rumus="Jumlah realisasi tahun-tahun rencana",
        masukan=f"tahun {rangkai([str(x) for x in m.tahun_terisi])}",
        sumber=f"realisasi indikator {h.indikator.kode}".strip(),
    )


def angka_target_akhir(s: Sumber, h: Hasil) -> AngkaLaporan:
    """The target at the plan's end as printed."""
    m = s.kemajuan(h)
    if m is None:
        return al.tidak_ada("Belum diisi", "kosong")
    return al.dari_nilai(
        m.target_akhir,
        kunci=f"target_akhir.{h.indikator.kunci}",
        satuan=al.satuan_target(h),
        rumus=f"Target akhir (tahun {m.tahun_akhir}) menurut {nama_rencana(s.t.rencana)}"
        + (", dijumlahkan dari seluruh tahun rencana" if m.kumulatif else ""),
        sumber=f"target indikator {h.indikator.kode} {h.indikator.uraian}".strip(),
    )


def kemajuan_renstra(s: Sumber, h: Hasil) -> Ucapan:
    """Distance to the plan's end target; empty where the plan has none."""
    m = s.kemajuan(h)
    if m is None or not terisi(m.target_akhir):
        return ()
    nama, angka, sisa = kutip(h.indikator.uraian), angka_target_akhir(s, h), m.tahun_akhir - s.periode.tahun
    waktu = f"akhir periode rencana (tahun {m.tahun_akhir})"
    c = kemajuan(s, h)
    if not c.terisi:
        sebab = "menunggu hasil pengukuran" if not m.tahun_terisi else "belum dapat dihitung"
        return ucap(f"Target {nama} pada {waktu} sebesar ", angka, f"; kemajuannya {sebab}.")
    sampai = "" if m.tahun_terisi[-1] == s.periode.tahun else f" sampai dengan tahun {m.tahun_terisi[-1]}"
    kalimat = ucap(f"Realisasi {nama}{sampai} telah mencapai ", c, f" dari target {waktu} sebesar ", angka)
    if c.nilai is not None and c.nilai >= 100:
        return ucap(kalimat, ", sehingga target akhir telah terpenuhi." if sisa > 0 else ".")
    if sisa <= 0:
        return ucap(kalimat, "; periode rencana berakhir pada tahun ini.")
    return ucap(kalimat, f", dengan sisa waktu {sisa} tahun.")


def pembanding(h: Hasil, a: r.Analisis | None) -> Ucapan:
    """Against a national standard (53/2014 III.A.4), "tidak ada" included; empty where nobody said anything."""
    if a is None or (not a.pembanding and a.pembanding_nilai is None):
        return ()
    kata = tanpa_titik(a.pembanding)
    if kata.lower() in {"tidak ada", "belum ada"}:
        return ucap(
            f"Untuk indikator {kutip(h.indikator.uraian)} {kata.lower()} standar nasional atau pembanding yang sejenis."
        )
    if a.pembanding_nilai is None:
        return ucap(akhiri(kata))
    nilai = al.dari_nilai(
        Angka(a.pembanding_nilai),
        kunci=f"pembanding.{h.indikator.kunci}.{a.tahun}.{a.triwulan}",
        satuan=al.satuan_target(h),
        rumus="Nilai pembanding yang dicatat penyusun (PermenPANRB 53/2014, Anak Lampiran II/1, III.A.4)",
        masukan=kata,
        sumber="analisis capaian",
    )
    sumber = f" ({kecil_awal(kata)})" if kata else ""
    posisi = ""
    if isinstance(h.realisasi, Angka) and h.lengkap:
        beda = h.realisasi.nilai - a.pembanding_nilai
        posisi = (
            "; realisasi " + ("sama dengan" if beda == 0 else "di atas" if beda > 0 else "di bawah") + " pembanding"
        )
    return ucap(f"Pembanding indikator {kutip(h.indikator.uraian)} adalah ", nilai, f"{sumber}{posisi}.")

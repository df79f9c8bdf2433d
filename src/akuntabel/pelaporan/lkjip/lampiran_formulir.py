"""Two measuring forms, of kegiatan and of sasaran, one row per indicator.

Their old names and short forms (PKK, PPS) went with the decision of LAN 239/IX/6/8/2003 and are not printed.
"""

from __future__ import annotations

from akuntabel.dokumen.model import Arah, Bagian, Baris, Rata, Sel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris_kelompok, sel
from akuntabel.pelaporan.lkjip.ukuran import catatan_ukuran
from akuntabel.pelaporan.ringkasan import terisi

TABEL_PKK = "formulir-pkk"
TABEL_PPS = "formulir-pps"

_JENIS = {
    r.JenisIndikator.MASUKAN: "Masukan", r.JenisIndikator.PROSES: "Proses",
    r.JenisIndikator.KELUARAN: "Keluaran", r.JenisIndikator.HASIL: "Hasil",
}  # fmt: skip


def formulir_pkk(k: Konteks) -> list[Bagian]:
    """Programs and kegiatan as group rows; below, the money as masukan and the kegiatan's indicators by kind.

    A kegiatan without an indicator of its own shows those of its sub kegiatan.
    """
    if not any(k.di_bawah(p.kunci, r.JenisUnsur.KEGIATAN) for p in k.program):
        return []
    kolom = [
        ("Kelompok", 9, Rata.KIRI), ("Indikator Kinerja", 40, Rata.KIRI), ("Satuan", 10, Rata.TENGAH),
        ("Rencana Tingkat Capaian", 14, Rata.KANAN), ("Realisasi", 14, Rata.KANAN), ("Persentase", 10, Rata.KANAN),
        ("Keterangan", 14, Rata.KIRI),
    ]  # fmt: skip
    badan: list[Baris] = []
    semua: list[Hasil] = []
    for p in k.program:
        kegiatan = k.di_bawah(p.kunci, r.JenisUnsur.KEGIATAN)
        if not kegiatan:
            continue
        badan.append(baris_kelompok(f"{p.kode} {k.nama_unsur(p)}".strip(), len(kolom)))
        for u in kegiatan:
            hasil = k.hasil_dari(u) or k.hasil_dari(*k.di_bawah(u.kunci, r.JenisUnsur.SUB_KEGIATAN))
            semua += hasil
            uang = _masukan(k, u)
            isi = [*([uang] if uang else []), *(_baris(k, h, TABEL_PKK, berkelompok=True) for h in hasil)]
            if not isi:
                isi = [[sel("Belum ada indikator", rentang_kolom=len(kolom), isyarat="kosong")]]
            badan.append(baris_kelompok(f"{u.kode} {k.nama_unsur(u)}".strip(), len(kolom), 1))
            badan += [Baris(sel=tuple(x)) for x in isi]
    judul = k.lampiran("PENGUKURAN KINERJA KEGIATAN", "lampiran-pkk")
    nama = f"Pengukuran Kinerja Kegiatan {k.periode.sebutan}"
    catatan = catatan_ukuran(k, semua, lepas=True, berpredikat=k.periode.tahunan)
    return [
        Bagian(
            blok=(
                judul,
                *k.keterangan(catatan),
                k.tabel(TABEL_PKK, nama, kolom, badan),
            ),
            arah=Arah.MENDATAR,
        )
    ]


def _masukan(k: Konteks, u: r.Unsur) -> list[Sel] | None:
    """The money of a kegiatan as its input indicator; None where neither budget nor realisation is known."""
    a = k.anggaran.get(u.kunci)
    if a is None or (a.pagu is None and a.realisasi is None):
        return None
    nama = k.nama_unsur(u)
    return [
        sel("Masukan"), sel("Dana"), sel("rupiah", rata=Rata.TENGAH),
        k.sel(al.pagu(a, k.periode.tahun, nama), TABEL_PKK, f"{u.kode}, pagu"),
        k.sel(al.belanja(a, k.kunci_periode, nama), TABEL_PKK, f"{u.kode}, realisasi anggaran"),
        k.sel(al.serapan(a, k.kunci_periode, nama), TABEL_PKK, f"{u.kode}, serapan"), sel(""),
    ]  # fmt: skip


def _baris(k: Konteks, h: Hasil, tabel: str, *, berkelompok: bool) -> list[Sel]:
    nama = h.indikator.kode or h.indikator.uraian
    satuan = al.satuan_target(h)
    angka = (lambda a: al.tanpa_satuan(a, satuan)) if berkelompok else (lambda a: a)
    jenis = _JENIS[h.indikator.jenis] if h.indikator.jenis else "Keluaran"
    return [
        *([sel(jenis)] if berkelompok else []),
        sel(h.indikator.uraian), *([sel(al.satuan_target(h) or al.KOSONG, rata=Rata.TENGAH)] if berkelompok else []),
        k.sel(angka(al.target(h)), tabel, f"{nama}, rencana tingkat capaian"),
        k.sel(angka(k.realisasi(h)), tabel, f"{nama}, realisasi"),
        k.sel(al.capaian(h, terhadap_tahun=not k.periode.tahunan), tabel, f"{nama}, persentase"),
        sel(_keterangan(h)),
    ]  # fmt: skip


def _keterangan(h: Hasil) -> str:
    if terisi(h.realisasi) and not h.lengkap and h.triwulan_terisi:
        return f"{len(h.triwulan_terisi)} dari {h.periode.triwulan_akhir} triwulan"
    return h.predikat if h.periode.tahunan else ""  # the percentage beside it is of the year's target


def formulir_pps(k: Konteks) -> list[Bagian]:
    """Sasaran, indikator, rencana tingkat capaian, realisasi, persentase, keterangan."""
    unsur = [u for u in k.sasaran if k.t.indikator_dari(u.kunci)]
    if not unsur:
        return []
    kolom = [
        ("Sasaran", 26, Rata.KIRI), ("Indikator", 30, Rata.KIRI), ("Rencana Tingkat Capaian", 13, Rata.KANAN),
        ("Realisasi", 13, Rata.KANAN), ("Persentase", 10, Rata.KANAN), ("Keterangan", 14, Rata.KIRI),
    ]  # fmt: skip
    badan: list[Baris] = []
    for u in unsur:
        hasil = k.hasil_dari(u)
        for n, h in enumerate(hasil):
            depan = [sel(u.uraian, rentang_baris=len(hasil))] if n == 0 else []
            badan.append(Baris(sel=(*depan, *_baris(k, h, TABEL_PPS, berkelompok=False))))
    judul = k.lampiran("PENGUKURAN KINERJA SASARAN", "lampiran-pps")
    nama = f"Rencana dan Realisasi Kinerja Sasaran {k.periode.sebutan}"
    catatan = catatan_ukuran(k, k.hasil_dari(*unsur), lepas=True, berpredikat=k.periode.tahunan)
    tabel = k.tabel(TABEL_PPS, nama, kolom, badan, catatan=catatan)
    return [Bagian(blok=(judul, tabel))]

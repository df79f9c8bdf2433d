"""What the data say about groups of indicators, about money, about coverage and about a program."""

from __future__ import annotations

from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.teks import rangkai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.angka_laporan import AngkaLaporan, Ucapan, ucap
from akuntabel.pelaporan.kalimat.indikator import capaian_indikator, kutip
from akuntabel.pelaporan.kata import kecil_awal, rangkai_singkat
from akuntabel.pelaporan.ringkasan import Ringkasan, ringkas, terisi
from akuntabel.pelaporan.sebutan import SEBUTAN_JENIS, nama_opd, nama_rencana
from akuntabel.pelaporan.sumber import Sumber


def cacah_unsur(s: Sumber, jenis: r.JenisUnsur) -> AngkaLaporan:
    n = len(s.milik(jenis))
    return al.cacah(
        n,
        kunci=f"cacah.{jenis.value}.{s.periode.tahun}",
        satuan=SEBUTAN_JENIS[jenis],
        rumus="Banyaknya unsur dalam rencana yang berlaku",
        sumber=nama_rencana(s.t.rencana),
    )


def struktur(s: Sumber) -> Ucapan:
    """How many of each level the year holds, with how many indicators."""
    jenis = (
        r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN, r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN,
        r.JenisUnsur.SUB_KEGIATAN,
    )  # fmt: skip
    angka: list[AngkaLaporan] = [cacah_unsur(s, j) for j in jenis if s.milik(j)]
    if not angka:
        return ()
    bagian: list[str | AngkaLaporan] = []
    for n, a in enumerate(angka):
        bagian += [
            a,
            "" if n == len(angka) - 1 else " dan " if len(angka) == 2 else ", dan " if n == len(angka) - 2 else ", ",
        ]
    hasil = s.hasil_dari(*s.milik())
    banyak = al.cacah(
        len(hasil), kunci=f"cacah.indikator.{s.periode.tahun}", satuan="indikator",
        rumus="Banyaknya indikator dalam rencana yang berlaku", sumber=nama_rencana(s.t.rencana),
    )  # fmt: skip
    return ucap(
        f"Rencana kinerja {nama_opd(s.t)} Tahun {s.periode.tahun} memuat ",
        *bagian,
        ", yang diukur dengan ",
        banyak,
        ".",
    )


def _cacah(n: int, kunci: str, rumus: str, satuan: str = "") -> AngkaLaporan:
    return al.cacah(n, kunci=kunci, satuan=satuan, rumus=rumus, sumber="hasil pengukuran kinerja")


def kelompok(s: Sumber, hasil: list[Hasil], nama: str, kunci: str) -> Ucapan:
    """What a group of indicators came to: measured of all, the average, the predicates."""
    k = ringkas(hasil, s.periode.tahun)
    if not k.indikator:
        return ()
    dasar = f"{kunci}.{s.kunci_periode}"
    if k.indikator == 1:
        return capaian_indikator(s, hasil[0])
    banyak = _cacah(k.indikator, f"kelompok.{dasar}", "Banyaknya indikator", f"indikator {nama}")
    if not k.terukur:
        return ucap("Dari ", banyak, ", belum satu pun yang memiliki realisasi.")
    terukur = _cacah(k.terukur, f"terukur.{dasar}", "Banyaknya indikator yang realisasinya tercatat", "indikator")
    kalimat = (
        ucap("Seluruh ", banyak, " telah memiliki realisasi")
        if k.terukur == k.indikator
        else ucap("Dari ", banyak, ", ", terukur, " telah memiliki realisasi")
    )
    return ucap(kalimat, _rata(s, k, dasar), _sebaran(k, dasar))


def _rata(s: Sumber, k: Ringkasan, dasar: str) -> Ucapan:
    if k.rata is None:
        if k.bertarget and not s.periode.tahunan:
            return ucap("; rata-rata capaian terhadap target triwulan belum dapat dihitung.")
        return ucap(", tetapi rata-rata capaian belum dapat dihitung karena belum ada indikator yang datanya lengkap.")
    rata = al.persen(
        k.rata,
        kunci=f"rata.{dasar}",
        rumus="Rata-rata capaian indikator yang datanya lengkap"
        + (f"; {k.dibatasi} di antaranya dibatasi" if k.dibatasi else ""),
        masukan=f"{k.lengkap} dari {k.indikator} indikator",
        sumber="capaian indikator",
    )
    return ucap(" dengan rata-rata capaian ", rata, f" ({k.lengkap} dari {k.indikator} indikator dihitung).")


def _sebaran(k: Ringkasan, dasar: str) -> Ucapan:
    if not k.predikat or k.lengkap < 2:
        return ()
    urut = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")
    ada = [p for p in urut if p in k.predikat] + [p for p in k.predikat if p not in urut]
    if len(ada) == 1:
        return ucap(f" Semuanya berpredikat {ada[0]}.")
    bagian: list[str | AngkaLaporan] = [" Menurut predikatnya, "]
    for n, p in enumerate(ada):
        bagian += [
            _cacah(
                k.predikat[p],
                f"predikat.{p}.{dasar}".lower().replace(" ", "_"),
                f"Banyaknya indikator berpredikat {p}",
                "indikator",
            ),
            f" {p}",
            "." if n == len(ada) - 1 else " dan " if len(ada) == 2 else ", dan " if n == len(ada) - 2 else ", ",
        ]
    return ucap(*bagian)


# --- money -----------------------------------------------------------------------------------------------------------


def anggaran(s: Sumber, unsur: str = "", nama: str = "", *, terbilang: bool = False) -> Ucapan:
    """Budget, money realised and absorption of the OPD ("") or an element; what is unknown is said so."""
    a = s.anggaran.get(unsur)
    nama = nama or nama_opd(s.t)
    if a is None:
        return ()
    pagu, belanja, serapan = (
        al.pagu(a, s.periode.tahun, nama), al.belanja(a, s.kunci_periode, nama), al.serapan(a, s.kunci_periode, nama),
    )  # fmt: skip
    sampai = "" if s.periode.tahunan else f" {s.periode.sampai_dengan}"
    kata: Ucapan = ucap(" (", al.dengan_kata(belanja), ")") if terbilang and belanja.terisi else ()
    if not pagu.terisi and not belanja.terisi:
        return ucap(f"Pagu dan realisasi anggaran {nama} belum diisi.")
    if not belanja.terisi:
        return ucap(f"Pagu anggaran {nama} sebesar ", pagu, f"; realisasinya{sampai} belum diisi.")
    if not pagu.terisi:
        return ucap(
            f"Realisasi anggaran {nama}{sampai} sebesar ",
            belanja,
            kata,
            "; serapannya belum dapat dihitung karena pagu belum diisi.",
        )
    return ucap(
        f"Realisasi anggaran {nama}{sampai} sebesar ", belanja, kata, " dari pagu ", pagu,
        _tahap(s, a.tahap), ", atau terserap ", serapan, "." if serapan.terisi else " (belum dapat dihitung).",
    )  # fmt: skip


def _tahap(s: Sumber, tahap: r.TahapAnggaran | None) -> str:
    if tahap is r.TahapAnggaran.MURNI and not s.periode.tahunan:
        return " (sebelum perubahan anggaran)"
    if tahap is r.TahapAnggaran.PERUBAHAN:
        return " (setelah perubahan anggaran)"
    return ""


# --- coverage --------------------------------------------------------------------------------------------------------


def cakupan(s: Sumber) -> Ucapan:
    """Which quarters the data of an annual report cover where they do not cover the year; empty where they do."""
    if s.belum_setahun is not None:
        apa, triwulan = s.belum_setahun
        nama = rangkai([ROMAWI[i] for i in triwulan])
        return ucap(
            f"Data {apa} Tahun {s.periode.tahun} baru meliputi {len(triwulan)} dari 4 triwulan (Triwulan {nama}). "
            "Karena itu capaian yang bersumber dari data triwulan bersifat sementara dan belum diberi predikat, dan "
            "laporan ini belum dapat ditetapkan sebagai laporan kinerja tahunan."
        )
    hasil = s.hasil_dari(*s.milik())
    sebagian = [h for h in hasil if h.triwulan_terisi and not h.lengkap]
    if not s.periode.tahunan or not sebagian:
        return ()
    return ucap(
        f"Data triwulan {len(sebagian)} dari {len(hasil)} indikator belum lengkap; capaian indikator tersebut bersifat "
        "sementara dan belum diberi predikat."
    )


def daftar_indikator(hasil: list[Hasil]) -> str:
    """Names of indicators in a sentence, quoted; the first few and how many more."""
    return rangkai_singkat([kutip(h.indikator.uraian) for h in hasil], 4, "indikator lainnya")


# --- programs --------------------------------------------------------------------------------------------------------


def program(s: Sumber, u: r.Unsur) -> list[Ucapan]:
    """A program's paragraph: its indicators, its money, the kegiatan and sub kegiatan that spent or achieved most."""
    hasil = s.hasil_dari(u)
    pertama: Ucapan = ()
    if u.kondisi:
        pertama = ucap(f"Kondisi yang hendak diwujudkan melalui program ini adalah {kutip(kecil_awal(u.kondisi))}. ")
    if not hasil:
        pertama = ucap(pertama, "Program ini belum memiliki indikator.")
    for n, h in enumerate(hasil):
        pertama = ucap(pertama, " " if n else "", capaian_indikator(s, h, singkat=True))
    paragraf = [pertama]
    if u.kunci in s.anggaran:
        paragraf.append(ucap(anggaran(s, u.kunci, "program ini"), penopang(s, u)))
    return paragraf


def penopang(s: Sumber, u: r.Unsur) -> Ucapan:
    """Through what the program was carried out: kegiatan and sub kegiatan, and those with recorded results."""
    kegiatan = s.di_bawah(u.kunci, r.JenisUnsur.KEGIATAN)
    sub = s.di_bawah(u.kunci, r.JenisUnsur.SUB_KEGIATAN)
    if not kegiatan:
        return ()
    banyak = (
        f" Program ini dilaksanakan melalui kegiatan {s.nama_unsur(kegiatan[0])}"
        if len(kegiatan) == 1
        else f" Program ini dilaksanakan melalui {len(kegiatan)} kegiatan"
    )
    if sub:
        banyak += f" dengan {len(sub)} sub kegiatan"
    hasil = s.hasil_dari(*kegiatan, *sub)
    terukur = [h for h in hasil if terisi(h.realisasi)]
    if not hasil:
        return ucap(banyak, ".")
    if not terukur:
        return ucap(banyak, "; realisasi kinerja pada tingkat kegiatan dan sub kegiatan belum diisi.")
    if len(terukur) == len(hasil):
        return ucap(banyak, "; seluruh indikatornya telah memiliki realisasi.")
    return ucap(banyak, f"; {len(terukur)} dari {len(hasil)} indikatornya telah memiliki realisasi.")

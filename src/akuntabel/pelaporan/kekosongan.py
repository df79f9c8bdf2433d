"""What the data of a report still lack, one entry per kind of gap, with what to do about it.

Printed at the front of a draft, shown on the report's page, and asked before a report is made final.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BelumDiisi
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.teks import rangkai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.bagian import BAGIAN, MENURUT_KODE
from akuntabel.pelaporan.isian import tak_dikenal
from akuntabel.pelaporan.kata import rangkai_singkat
from akuntabel.pelaporan.ringkasan import terisi
from akuntabel.pelaporan.sebutan import nama_rencana
from akuntabel.pelaporan.sumber import Sumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Kekosongan:
    """One kind of gap. ``objek`` names what lacks it, for people; empty where the report as a whole does."""

    kode: str
    pesan: str
    """What is missing, a sentence without its closing mark."""
    perbaikan: str
    """What to do, a sentence."""
    bagian: str
    """Where in the report it shows."""
    objek: tuple[str, ...] = ()
    benda: str = "indikator"
    """What the objects are."""
    wajib: bool = True
    """A final report needs it (PermenPANRB 53/2014); else it only makes the report better."""

    @property
    def kalimat(self) -> str:
        """The gap with how many lack it: "Target 2023 belum diisi (21 indikator)."."""
        return f"{self.pesan} ({len(self.objek)} {self.benda})." if self.objek else f"{self.pesan}."

    @property
    def sebutan_objek(self) -> str:
        """Which ones, the first few; empty where the report as a whole lacks it."""
        return f"{rangkai_singkat(self.objek, 4)}." if self.objek else ""


def kekosongan(t: TahunKinerja, periode: Periode) -> tuple[Kekosongan, ...]:
    """All gaps of the report of a period, in the order of the report."""
    return kekosongan_dari(Sumber(t, periode))


def kekosongan_dari(s: Sumber) -> tuple[Kekosongan, ...]:
    """The same where results and budget are computed already."""
    return tuple(k for periksa in _PERIKSA for k in periksa(s))


# --- helpers ---------------------------------------------------------------------------------------------------------


def _kode(h: Hasil) -> str:
    return h.indikator.kode or h.indikator.uraian


def _indikator(hasil: Sequence[Hasil]) -> tuple[str, ...]:
    return tuple(_kode(h) for h in hasil)


def _semua(s: Sumber) -> list[Hasil]:
    return s.hasil_dari(*s.milik())


def _utama(s: Sumber) -> list[Hasil]:
    """Indicators of the sasaran: those that a report must analyse (53/2014, Anak Lampiran II/1, III.A)."""
    return s.hasil_dari(*s.sasaran)


# --- organisation ----------------------------------------------------------------------------------------------------


def _organisasi(s: Sumber) -> Iterator[Kekosongan]:
    t = s.t
    if t.kepala is None or not t.pemangku(t.kepala.kunci):
        yield Kekosongan(
            kode="pemangku",
            pesan="Pejabat penanda tangan belum tercatat",
            perbaikan="Isi jabatan kepala perangkat daerah dan pemangkunya pada tabel jabatan dan pemangku.",
            bagian="Kata Pengantar dan Bab IV",
        )
    pilihan: list[tuple[bool, str, str, str]] = [
        (bool(t.data.fungsi), "fungsi", "Fungsi perangkat daerah belum diisi", "fungsi"),
        (bool(t.data.unit), "unit", "Susunan organisasi belum diisi", "unit"),
        (bool(t.data.kepegawaian), "kepegawaian", "Jumlah pegawai belum diisi", "kepegawaian"),
        (bool(t.data.aset), "aset", "Sarana dan prasarana belum diisi", "aset"),
        (any(d.dicantumkan for d in t.data.dasar_hukum), "dasar_hukum", "Dasar hukum belum diisi", "dasar hukum"),
    ]
    for ada, kode, pesan, tabel in pilihan:
        if not ada:
            yield Kekosongan(
                kode=kode,
                pesan=pesan,
                perbaikan=f"Lengkapi tabel {tabel}.",
                bagian="Bab I",
                wajib=kode in {"unit", "dasar_hukum"},
            )


def _narasi(s: Sumber) -> Iterator[Kekosongan]:
    for b in BAGIAN:
        if b.hanya_penulis and not s.t.narasi(b.kode, triwulan=s.periode.triwulan):
            if b.kode == "langkah_perbaikan" and any(
                a.tindak_lanjut for a in s.t.data.analisis if a.tahun == s.periode.tahun
            ):
                continue
            yield Kekosongan(
                kode=f"narasi.{b.kode}", pesan=f"{b.judul} belum ditulis", perbaikan=b.petunjuk, bagian=b.bab
            )


def _isian(s: Sumber) -> Iterator[Kekosongan]:
    keliru = []
    for n in s.t.data.narasi:
        if n.tahun == s.periode.tahun and n.triwulan in (0, s.periode.triwulan):
            judul = MENURUT_KODE[n.bagian].judul if n.bagian in MENURUT_KODE else n.bagian
            keliru += [f"{{{k.teks}}} pada {judul}: {k.alasan}" for k in tak_dikenal(s, n.isi)]
    if keliru:
        yield Kekosongan(
            kode="isian",
            pesan="Isian pada narasi tidak dapat diisi",
            perbaikan="Perbaiki isian itu; pilih dari daftar isian agar kuncinya tepat.",
            bagian="Narasi",
            objek=tuple(keliru),
            benda="isian",
        )


# --- plan and agreement ----------------------------------------------------------------------------------------------


def _rencana(s: Sumber) -> Iterator[Kekosongan]:
    if s.t.rencana is None:
        yield Kekosongan(
            kode="rencana",
            pesan=f"Rencana strategis yang berlaku pada Tahun {s.periode.tahun} belum tercatat",
            perbaikan="Isi tabel rencana beserta tujuan, sasaran, program, indikator, dan targetnya.",
            bagian="Bab II",
        )
        return
    tanpa = [u for u in s.milik() if u.jenis is not r.JenisUnsur.KONDISI_ANTARA and not s.t.indikator_dari(u.kunci)]
    if tanpa:
        yield Kekosongan(
            kode="indikator",
            pesan="Unsur rencana belum memiliki indikator",
            perbaikan="Tetapkan sedikitnya satu indikator untuk setiap unsur rencana.",
            bagian="Bab II",
            objek=tuple(u.kode or u.uraian for u in tanpa),
            benda="unsur",
        )
    if s.t.pk is None:
        yield Kekosongan(
            kode="pk",
            pesan=f"Perjanjian Kinerja Tahun {s.periode.tahun} yang ditandatangani belum tercatat",
            perbaikan=(
                "Catat Perjanjian Kinerja beserta targetnya; selama belum ada, laporan memakai target "
                f"{nama_rencana(s.t.rencana)}."
            ),
            bagian="Bab II dan Lampiran",
        )


def _target(s: Sumber) -> Iterator[Kekosongan]:
    tanpa = [h for h in _semua(s) if h.target is None or isinstance(h.target.nilai, BelumDiisi)]
    if tanpa:
        yield Kekosongan(
            kode="target",
            pesan=f"Target Tahun {s.periode.tahun} belum diisi",
            perbaikan="Isi target tahun pada tabel target menurut Renstra atau Perjanjian Kinerja.",
            bagian="Bab II",
            objek=_indikator(tanpa),
        )
    if not s.periode.tahunan:
        tanpa_triwulan = [
            h for h in _semua(s) if h.target is not None and terisi(h.target.nilai) and not terisi(h.target_periode)
        ]
        if tanpa_triwulan:
            yield Kekosongan(
                kode="target_triwulan",
                pesan=f"Target sampai dengan Triwulan {ROMAWI[s.periode.triwulan]} belum diisi",
                perbaikan="Isi target triwulanan (rencana aksi) agar capaian periode dan predikat dapat dihitung.",
                bagian="Bab III",
                objek=_indikator(tanpa_triwulan),
            )
    akhir = s.t.rencana.tahun_akhir if s.t.rencana else 0
    if akhir > s.periode.tahun:
        tanpa_akhir = [
            h for h in _utama(s) if (t := s.t.target(h.indikator.kunci, akhir)) is None or not terisi(t.nilai)
        ]
        if tanpa_akhir:
            yield Kekosongan(
                kode="target_akhir",
                pesan=f"Target akhir Renstra (tahun {akhir}) belum diisi",
                perbaikan="Isi target tahun terakhir Renstra agar kemajuannya dapat dihitung.",
                bagian="Bab III",
                objek=_indikator(tanpa_akhir),
            )


# --- measurement -----------------------------------------------------------------------------------------------------


def _realisasi(s: Sumber) -> Iterator[Kekosongan]:
    hasil = _semua(s)
    kosong = [h for h in hasil if isinstance(h.realisasi, BelumDiisi)]
    if kosong:
        yield Kekosongan(
            kode="realisasi",
            pesan=f"Realisasi {s.periode.sampai_dengan} belum diisi",
            perbaikan="Isi realisasi, atau tandai “belum diukur” beserta alasannya.",
            bagian="Bab III",
            objek=_indikator(kosong),
        )
    belum = [h for h in hasil if h.realisasi.status.value == "belum_diukur"]
    if belum:
        yield Kekosongan(
            kode="belum_diukur",
            pesan="Indikator belum diukur",
            perbaikan="Laksanakan pengukurannya, lalu isi realisasi; indikator tahunan selambatnya pada akhir tahun.",
            bagian="Bab III",
            objek=_indikator(belum),
            wajib=s.periode.tahunan,
        )
    sebagian = [h for h in hasil if h.triwulan_terisi and not h.lengkap]
    if sebagian:
        n = {len(h.triwulan_terisi) for h in sebagian}
        berapa = f"{n.pop()}" if len(n) == 1 else f"{min(n)} sampai {max(n)}"
        yield Kekosongan(
            kode="triwulan",
            pesan=f"Realisasi baru meliputi {berapa} dari {s.periode.triwulan_akhir} triwulan",
            perbaikan="Isi realisasi triwulan yang belum ada; sebelum itu capaian sementara dan tanpa predikat.",
            bagian="Bab III",
            objek=_indikator(sebagian),
        )
    asumsi = [h for h in hasil if SumberRealisasi.ASUMSI_SERAPAN in h.sumber and terisi(h.realisasi)]
    if asumsi:
        yield Kekosongan(
            kode="asumsi_serapan",
            pesan="Realisasi kinerja diasumsikan dari serapan anggaran, bukan diukur",
            perbaikan="Ganti dengan hasil pengukuran beserta data dukungnya; sebelum itu efisiensi tidak dinilai.",
            bagian="Bab III",
            objek=_indikator(asumsi),
        )


def _anggaran(s: Sumber) -> Iterator[Kekosongan]:
    for kolom, kode, pesan in (
        ("pagu", "pagu", "Pagu program belum diisi"),
        ("realisasi", "realisasi_anggaran", f"Realisasi anggaran program {s.periode.sampai_dengan} belum diisi"),
    ):
        tanpa = [u for u in s.program if u.kunci in s.anggaran and getattr(s.anggaran[u.kunci], kolom) is None]
        if tanpa:
            yield Kekosongan(
                kode=kode,
                pesan=pesan,
                perbaikan=(
                    "Isi pagu tiap sub kegiatan atau program menurut DPA agar serapan per program dapat dihitung."
                    if kode == "pagu"
                    else "Isi realisasi anggaran tiap bulan atau triwulan."
                ),
                bagian="Bab III",
                objek=tuple(u.kode or u.uraian for u in tanpa),
                benda="program",
            )


def _analisis(s: Sumber) -> Iterator[Kekosongan]:
    utama = _utama(s)

    def tanpa(ada: Callable[[r.Analisis], str | bool]) -> list[Hasil]:
        return [
            h for h in utama
            if not any(a is not None and ada(a) for a in (s.analisis(h.indikator.kunci), s.analisis(h.indikator.unsur)))
        ]  # fmt: skip

    tahun_lalu = [h for h in utama if not s.tahun_sebelumnya(h.indikator.kunci)]
    if tahun_lalu:
        yield Kekosongan(
            kode="tahun_sebelumnya",
            pesan="Realisasi tahun-tahun sebelumnya belum tercatat",
            perbaikan="Isi realisasi sedikitnya satu tahun sebelumnya, dengan kolom triwulan dikosongkan (0).",
            bagian="Bab III",
            objek=_indikator(tahun_lalu),
        )
    for kode, ada, pesan, perbaikan in (
        (
            "pembanding", lambda a: a.pembanding or a.pembanding_nilai is not None,
            "Pembanding dengan standar nasional belum dinyatakan",
            "Isi nilai pembandingnya, atau nyatakan “tidak ada”.",
        ),
        (
            "penyebab", lambda a: a.penyebab or a.pendukung or a.hambatan,
            "Penyebab keberhasilan atau kegagalan belum ditulis",
            "Tulis sebabnya pada analisis indikator atau sasaran.",
        ),
        (
            "solusi", lambda a: a.solusi or a.tindak_lanjut,
            "Solusi yang telah dilakukan belum ditulis",
            "Tulis tindakan yang sudah diambil.",
        ),
    ):  # fmt: skip
        kurang = tanpa(ada)
        if kurang:
            yield Kekosongan(
                kode=f"analisis.{kode}", pesan=pesan, perbaikan=perbaikan, bagian="Bab III", objek=_indikator(kurang)
            )


def _swot(s: Sumber) -> Iterator[Kekosongan]:
    ada = {x.bidang for x in s.t.data.swot if x.tahun == s.periode.tahun}
    sebutan = {
        r.BidangSwot.KEKUATAN: "kekuatan",
        r.BidangSwot.KELEMAHAN: "kelemahan",
        r.BidangSwot.PELUANG: "peluang",
        r.BidangSwot.ANCAMAN: "ancaman",
    }
    kurang = [nama for bidang, nama in sebutan.items() if bidang not in ada]
    if kurang:
        yield Kekosongan(
            kode="swot",
            pesan=f"Analisis SWOT belum memuat {rangkai(kurang)}",
            perbaikan="Lengkapi tabel swot.",
            bagian="Bab III",
            wajib=False,
        )
    strategi = [b for b in r.BidangSwot if b.value.startswith("strategi_") and b not in ada]
    if strategi and not kurang:
        yield Kekosongan(
            kode="swot.strategi",
            pesan=f"Strategi {rangkai([b.value.removeprefix('strategi_').upper() for b in strategi])} belum ditulis",
            perbaikan="Tulis strategi yang memadukan faktor internal dan eksternal.",
            bagian="Bab III",
            wajib=False,
        )


_PERIKSA: tuple[Callable[[Sumber], Iterator[Kekosongan]], ...] = (
    _organisasi, _narasi, _rencana, _target, _realisasi, _anggaran, _analisis, _swot, _isian,
)  # fmt: skip

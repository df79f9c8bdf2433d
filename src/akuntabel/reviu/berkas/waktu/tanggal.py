"""Dates: of signing against the period and the deadline; days that do not exist; names of days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.tanggal import NAMA_BULAN, NAMA_HARI, tulis_tanggal
from akuntabel.aturan.tenggat import JenisEntitas, masa_triwulan, tenggat_lkjip
from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, kalimat_di, pendek
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.tanda_tangan import BlokTandaTangan
from akuntabel.reviu.paham.waktu import Tanggal
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_SUDAH = re.compile(r"\b(?:telah|sudah|dilaksanakan|diselenggarakan|diadakan|ditetapkan)\b", re.IGNORECASE)
_AKAN = re.compile(r"\b(?:akan|rencana\w*|sampai|berlaku|hingga)\b", re.IGNORECASE)


def _lokasi(lap: Laporan, b: BlokTandaTangan) -> Lokasi:
    return lap.lokasi(b.tempat or b.ruas)


def _paling_lambat(b: BlokTandaTangan) -> date | None:
    """The day of signing, or the last one it can be where only the month is given."""
    if b.tanggal is not None:
        return b.tanggal
    bulan = next((n for n, x in enumerate(NAMA_BULAN, 1) if x.casefold() == b.bulan_tercetak.casefold()), 0)
    if not b.tahun or not bulan:
        return None
    return date(b.tahun, bulan, 28)


@aturan_laporan(
    kode="WK-16",
    rumpun=RUMPUN,
    judul="Laporan ditandatangani sebelum masa yang dilaporkan berakhir",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.D: laporan kinerja disampaikan setelah tahun anggaran berakhir",
    katalog=("C-DATE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Bontang, 20 Juli 2022

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
)
def sebelum_berakhir(lap: Laporan) -> Iterator[Temuan]:
    p = lap.lingkup.periode
    if p is None:
        return
    akhir = masa_triwulan(p.tahun, p.triwulan_akhir).selesai
    for b in lap.tanda_tangan:
        hari = _paling_lambat(b)
        if hari is not None and hari < akhir and (hari.year, hari.month) < (akhir.year, akhir.month):
            yield from satu(
                "WK-16",
                [_lokasi(lap, b)],
                f"Laporan {p.sebutan} bertanggal “{b.tanggal_tercetak}”, sebelum masa yang dilaporkan berakhir "
                f"({tulis_tanggal(akhir)}).",
                f"Tandatangani laporan sesudah {tulis_tanggal(akhir)}, atau sebut masa yang sebenarnya dilaporkan.",
                kutipan=b.tanggal_tercetak,
                keyakinan=None if hari.year >= p.tahun else Keyakinan.PERLU_TELAAH,
            )


@aturan_laporan(
    kode="WK-17",
    rumpun=RUMPUN,
    judul="Laporan ditandatangani melewati tenggat",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PermenPANRB 53/2014 Lampiran II.D: dua bulan (perangkat daerah) atau tiga bulan (pemerintah daerah) sesudah "
    "tahun anggaran berakhir",
    katalog=("C-DATE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Bontang, 20 Mei 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
)
def lewat_tenggat(lap: Laporan) -> Iterator[Temuan]:
    p = lap.lingkup.periode
    if p is None or not p.tahunan:
        return
    for b in lap.tanda_tangan:
        entitas = JenisEntitas.KABUPATEN if b.kepala_daerah else JenisEntitas.SKPD
        tenggat = tenggat_lkjip(p.tahun, entitas)
        if b.tanggal is not None and tenggat < b.tanggal and b.tanggal.year <= p.tahun + 2:
            yield from satu(
                "WK-17",
                [_lokasi(lap, b)],
                f"Laporan tahun {p.tahun} bertanggal {tulis_tanggal(b.tanggal)}, melewati tenggat "
                f"{tulis_tanggal(tenggat)}.",
                "Terangkan sebab keterlambatannya, atau perbaiki tanggalnya bila keliru.",
                kutipan=b.tanggal_tercetak,
            )


@aturan_laporan(
    kode="WK-18",
    rumpun=RUMPUN,
    judul="Tanggal penandatanganan tidak lengkap",
    tingkat=Tingkat.SEDANG,
    dasar="Tata naskah dinas: tanggal penandatanganan memuat hari, bulan, dan tahun",
    katalog=("C-DATE", "C-SIGN"),
    baik="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        Bontang, Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
)
def tanggal_tidak_lengkap(lap: Laporan) -> Iterator[Temuan]:
    tempat = [b for b in lap.tanda_tangan if b.tanggal_tercetak and b.tanggal is None and not _ada_hari(b)]
    yield from satu(
        "WK-18",
        [_lokasi(lap, b) for b in tempat],
        f"Tanggal penandatanganan “{pendek(tempat[0].tanggal_tercetak) if tempat else ''}” tidak memuat hari"
        + (" dan bulannya." if tempat and not tempat[0].bulan_tercetak else "."),
        f"Lengkapi tanggalnya: “{_lengkap(tempat[0]) if tempat else ''}”.",
        kutipan=tempat[0].tanggal_tercetak if tempat else "",
    )


def _lengkap(b: BlokTandaTangan) -> str:
    """The date as it should be written, with what is known of it."""
    tempat = b.tanggal_tercetak.partition(",")[0] + ", " if "," in b.tanggal_tercetak else ""
    return f"{tempat}(tanggal) {b.bulan_tercetak or '(bulan)'} {b.tahun or '(tahun)'}"


def _ada_hari(b: BlokTandaTangan) -> bool:
    """It names a day that does not exist: another check says so."""
    return any(c.isdigit() for c in b.tanggal_tercetak.rpartition(",")[2].strip()[:2])


@aturan_laporan(
    kode="WK-19",
    rumpun=RUMPUN,
    judul="Tanggal atau triwulan yang tidak ada",
    tingkat=Tingkat.SEDANG,
    dasar="Kalender Masehi",
    katalog=("C-DATE",),
    baik="""
        Survei berlangsung sampai dengan 29 Februari 2024.
    """,
    buruk="""
        Survei berlangsung sampai dengan 29 Februari 2023.
    """,
)
def tanggal_tidak_ada(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[str, list[Tanggal]] = {}
    for t in lap.waktu.tanggal:
        if t.nilai is None:
            kelompok.setdefault(" ".join(t.tercetak.split()).casefold(), []).append(t)
    for anggota in kelompok.values():
        yield from satu(
            "WK-19",
            [lap.lokasi(t.ruas, t.posisi) for t in anggota],
            f"Tanggal “{anggota[0].tercetak}” tidak ada dalam kalender.",
            "Perbaiki tanggalnya.",
            kutipan=anggota[0].tercetak,
        )
    yield from _triwulan_tidak_ada(lap)


_TRIWULAN = re.compile(
    r"\b(?:triwulan|kuartal)\s+(?:ke\s?-?\s?)?(?P<n>V|VI{1,3}|IX|X|[05-9]|kelima|keenam)\b(?![.,]?\d|\s?%|\s+(?:dari|indikator|program)\b)"
)


def _triwulan_tidak_ada(lap: Laporan) -> Iterator[Temuan]:
    """A year has four quarters; "data triwulan 9 dari 12 indikator" counts other things."""
    for r in lap.ruas:
        for m in _TRIWULAN.finditer(r.teks.replace("Triwulan", "triwulan").replace("TRIWULAN", "triwulan")):
            yield from satu(
                "WK-19",
                [lap.lokasi(r, m.start())],
                f"Tertulis triwulan {m['n']}, padahal satu tahun hanya memuat empat triwulan.",
                "Perbaiki triwulannya.",
                kutipan=" ".join(r.teks[m.start() : m.end()].split()),
            )


@aturan_laporan(
    kode="WK-20",
    rumpun=RUMPUN,
    judul="Nama hari tidak cocok dengan tanggal",
    tingkat=Tingkat.RENDAH,
    dasar="Kalender Masehi",
    katalog=("C-DATE",),
    baik="""
        Rapat diadakan pada hari Senin, 2 Januari 2023.
    """,
    buruk="""
        Rapat diadakan pada hari Rabu, 2 Januari 2023.
    """,
)
def nama_hari(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.waktu.tanggal:
        if not t.hari or t.nilai is None:
            continue
        benar = NAMA_HARI[t.nilai.weekday()]
        tertulis = t.hari.casefold().replace("'", "").replace("’", "")
        if tertulis != benar.casefold() and not (tertulis == "ahad" and benar == "Minggu"):
            yield from satu(
                "WK-20",
                [lap.lokasi(t.ruas, t.posisi)],
                f"Tertulis “{t.tercetak}”, sedangkan {tulis_tanggal(t.nilai)} jatuh pada hari {benar}.",
                f"Tulis “{benar}, {tulis_tanggal(t.nilai)}”, atau perbaiki tanggalnya.",
                kutipan=t.tercetak,
            )


@aturan_laporan(
    kode="WK-21",
    rumpun=RUMPUN,
    judul="Tanggal peristiwa sesudah laporan ditandatangani",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Laporan hanya dapat menceritakan yang sudah terjadi",
    katalog=("C-DATE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Sosialisasi telah dilaksanakan pada tanggal 12 Maret 2022.

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Sosialisasi telah dilaksanakan pada tanggal 12 Maret 2023.

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
)
def sesudah_laporan(lap: Laporan) -> Iterator[Temuan]:
    p = lap.lingkup.periode
    tanda = [b.tanggal for b in lap.tanda_tangan if b.tanggal is not None]
    if p is None or not tanda or max(tanda) < masa_triwulan(p.tahun, p.triwulan_akhir).mulai:
        return  # a date of signing before the period ends is another finding
    batas = max(tanda)
    for t in lap.waktu.tanggal:
        if t.nilai is None or t.nilai <= batas or t.ruas.alinea is None:
            continue
        _, kalimat = kalimat_di(t.ruas.teks, t.posisi)
        if _SUDAH.search(kalimat) and not _AKAN.search(kalimat):
            yield from satu(
                "WK-21",
                [lap.lokasi(t.ruas, t.posisi)],
                f"Peristiwa tanggal {tulis_tanggal(t.nilai)} diceritakan sebagai sudah terjadi, padahal laporan "
                f"bertanggal {tulis_tanggal(batas)}.",
                "Periksa tahun pada tanggal itu.",
                kutipan=pendek(t.tercetak),
            )

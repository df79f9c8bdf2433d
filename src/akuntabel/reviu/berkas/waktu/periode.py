"""The period that the data cover against the period that the report claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.aturan.periode import ROMAWI
from akuntabel.reviu.berkas.waktu.bulan_triwulan import bulan_triwulan
from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, di_lampiran, pendek, tahun_laporan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.lingkup import LAPORAN_TAHUNAN
from akuntabel.reviu.paham.waktu import SebutanTriwulan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

TAHUNAN = (
    "Perpres 29/2014 dan PermenPANRB 53/2014 Lampiran II: laporan kinerja tahunan memuat capaian satu tahun anggaran"
)
_SETAHUN = re.compile(
    r"\b(?:triwulan|tw\.?)\s*(?:ke\s*-?\s*)?(?:iv|4)\b|\bsemester\s*(?:ii|2)\b|\b31\s+desember\b"
    r"|\b(?:sampai\s+dengan|s\.?d\.?|hingga|per|bulan)\s+(?:akhir\s+)?(?:bulan\s+)?desember\b",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"\b(?:capaian|pencapaian|realisasi|pengukuran|akuntabilitas)\b", re.IGNORECASE)
_SEBELUM_UBAH = re.compile(
    r"\b(?:sebelum\s+(?:ada(?:nya)?\s+)?perubahan\s+anggaran|(?:apbd|pagu|anggaran)\s+murni)\b", re.IGNORECASE
)
_SESUDAH_UBAH = re.compile(
    r"\b(?:p[\s-]?apbd|apbd[\s-]?p|dppa|apbd\s+perubahan|perubahan\s+apbd|(?:setelah|sesudah|pagu|anggaran)\s+perubahan"
    r"|tidak\s+(?:ada|mengalami|terdapat)\s+perubahan)\b",
    re.IGNORECASE,
)
_MIN_SEBUTAN = 3


def _sampai(lap: Laporan) -> list[SebutanTriwulan]:
    """Where the text says up to which quarter its figures go."""
    return [t for t in lap.waktu.triwulan if t.sampai and not di_lampiran(t.ruas)]


def _sebagian(lap: Laporan) -> list[SebutanTriwulan]:
    """The places that show that the data end with an earlier quarter than the fourth; empty where they do not."""
    if any(_SETAHUN.search(r.teks) for r in lap.ruas):
        return []
    sampai = _sampai(lap)
    return sampai if len(sampai) >= _MIN_SEBUTAN and max(t.nomor for t in sampai) < 4 else []


def _mengaku_tahunan(lap: Laporan) -> list[tuple[Lokasi, str]]:
    """Where it calls itself an annual report, and in which words."""
    return [(lap.lokasi(r, m.start()), m[0]) for r in lap.prosa if (m := LAPORAN_TAHUNAN.search(r.teks))]


@aturan_laporan(
    kode="WK-01",
    rumpun=RUMPUN,
    judul="Laporan tahunan hanya memuat data sebagian tahun",
    tingkat=Tingkat.TINGGI,
    dasar=TAHUNAN,
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TRIWULAN I TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan I sebesar 20%.

        Realisasi program kedua sampai dengan Triwulan I sebesar 25%.

        Realisasi anggaran sampai dengan Triwulan I sebesar 15%.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan I sebesar 20%.

        Realisasi program kedua sampai dengan Triwulan I sebesar 25%.

        Realisasi anggaran sampai dengan Triwulan I sebesar 15%.
    """,
)
def data_sebagian(lap: Laporan) -> Iterator[Temuan]:
    sebagian = _sebagian(lap)
    if not sebagian or lap.lingkup.triwulan:
        return
    akhir = max(t.nomor for t in sebagian)
    mengaku = _mengaku_tahunan(lap)
    yield from satu(
        "WK-01",
        list(dict.fromkeys([*(x for x, _ in mengaku), *(lap.lokasi(t.ruas, t.posisi) for t in sebagian)])),
        ("Laporan menyebut diri laporan kinerja tahunan" if mengaku else "Laporan berjudul laporan kinerja satu tahun")
        + f", sedangkan datanya hanya sampai dengan Triwulan {ROMAWI[akhir]}.",
        f"Sebut laporan ini laporan kinerja Triwulan {ROMAWI[akhir]}, atau lengkapi datanya sampai dengan akhir tahun.",
        kutipan=pendek(mengaku[0][1] if mengaku else sebagian[0].ruas.teks[max(0, sebagian[0].posisi - 40) :]),
        keyakinan=None if len(sebagian) > _MIN_SEBUTAN or mengaku else Keyakinan.PERLU_TELAAH,
    )


@aturan_laporan(
    kode="WK-02",
    rumpun=RUMPUN,
    judul="Masa yang disebut berbeda dari masa laporan",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Judul dan isi laporan menyebut masa yang sama",
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TRIWULAN II TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan II sebesar 40%.
    """,
    buruk="""
        LAPORAN KINERJA TRIWULAN II TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan III sebesar 60%.

        Realisasi program kedua sampai dengan Triwulan III sebesar 55%.

        Realisasi anggaran sampai dengan Triwulan III sebesar 50%.
    """,
)
def masa_berbeda(lap: Laporan) -> Iterator[Temuan]:
    yield from bulan_triwulan(lap)
    judul = lap.lingkup.triwulan
    if not judul:
        return
    sampai = _sampai(lap)
    hitung = Counter(t.nomor for t in sampai)
    lewat = [t for t in sampai if t.nomor > judul]
    if len(lewat) >= _MIN_SEBUTAN and len(lewat) > hitung[judul]:
        yield from satu(
            "WK-02",
            [lap.lokasi(t.ruas, t.posisi) for t in lewat],
            f"Laporan berjudul Triwulan {ROMAWI[judul]}, sedangkan isinya menyebut data sampai dengan "
            f"Triwulan {ROMAWI[lewat[0].nomor]}.",
            "Samakan masa pada judul dengan masa data.",
            kutipan=pendek(lewat[0].tercetak),
        )
    elif tempat := _mengaku_tahunan(lap):
        yield from satu(
            "WK-02",
            [x for x, _ in tempat],
            f"Laporan berjudul Triwulan {ROMAWI[judul]}, sedangkan teksnya menyebut diri laporan kinerja tahunan.",
            f"Tulis “Laporan Kinerja Triwulan {ROMAWI[judul]}”.",
            kutipan=pendek(tempat[0][1]),
        )


@aturan_laporan(
    kode="WK-03",
    rumpun=RUMPUN,
    judul="Judul menyebut capaian setahun, padahal datanya sebagian tahun",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Judul bagian dan tabel menyebut masa data yang dimuatnya",
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        A. CAPAIAN KINERJA TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan IV sebesar 90%.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        A. CAPAIAN KINERJA TAHUN 2022

        Realisasi program pertama sampai dengan Triwulan I sebesar 20%.

        Realisasi program kedua sampai dengan Triwulan I sebesar 25%.

        Realisasi anggaran sampai dengan Triwulan I sebesar 15%.
    """,
)
def judul_setahun(lap: Laporan) -> Iterator[Temuan]:
    sebagian = _sebagian(lap)
    tahun = tahun_laporan(lap)
    if not sebagian or not tahun:
        return
    tempat = [
        (lap.lokasi_bagian(b), b.sebutan) for b in lap.kerangka.bagian if b.bab is None and _setahun(b.teks, tahun)
    ]
    yield from satu(
        "WK-03",
        [t for t, _ in tempat],
        f"Judul “{pendek(tempat[0][1]) if tempat else ''}” menyebut tahun {tahun}, padahal datanya baru sampai dengan "
        f"Triwulan {ROMAWI[max(t.nomor for t in sebagian)]}.",
        "Sebutkan masanya dalam judul itu, misalnya “sampai dengan Triwulan I”.",
        kutipan=pendek(tempat[0][1]) if tempat else "",
    )


def _setahun(teks: str, tahun: int) -> bool:
    return bool(_CAPAIAN.search(teks) and str(tahun) in teks and not re.search(r"triwulan|semester|target", teks, re.I))


@aturan_laporan(
    kode="WK-04",
    rumpun=RUMPUN,
    judul="Laporan tahunan memakai pagu sebelum perubahan anggaran",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PermenPANRB 53/2014 Lampiran II: realisasi anggaran setahun dibandingkan dengan anggaran yang berlaku",
    katalog=("C-PERIOD", "C-REQ"),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Realisasi anggaran sebesar 95% dari pagu sebelum perubahan anggaran dan 92% dari pagu setelah perubahan.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Realisasi anggaran sebesar 95% dari pagu sebelum perubahan anggaran.
    """,
)
def pagu_sebelum_perubahan(lap: Laporan) -> Iterator[Temuan]:
    if lap.lingkup.triwulan or any(_SESUDAH_UBAH.search(r.teks) for r in lap.ruas):
        return
    tempat: list[tuple[Ruas, int]] = [
        (r, m.start()) for r in lap.ruas if not di_lampiran(r) and (m := _SEBELUM_UBAH.search(r.teks))
    ]
    yield from satu(
        "WK-04",
        [lap.lokasi(r, n) for r, n in tempat],
        "Laporan satu tahun memakai anggaran sebelum perubahan, dan anggaran sesudah perubahan tidak disebut.",
        "Gunakan anggaran sesudah perubahan, atau terangkan bahwa anggaran tidak berubah.",
        kutipan=pendek(tempat[0][0].teks[tempat[0][1] :], 60) if tempat else "",
    )


_ANGKA = re.compile(r"\bRp|\d\s?(?:%|persen\b)", re.IGNORECASE)


@aturan_laporan(
    kode="WK-24",
    rumpun=RUMPUN,
    judul="Angka laporan tahunan dinyatakan baru sampai dengan suatu triwulan",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar=TAHUNAN,
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Realisasi anggaran sampai dengan akhir tahun sebesar 95%; sampai dengan Triwulan III baru 60%.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Realisasi anggaran sampai dengan Triwulan III Tahun 2022 sebesar 60%.
    """,
)
def angka_sebagian(lap: Laporan) -> Iterator[Temuan]:
    if lap.lingkup.triwulan or _sebagian(lap):
        return
    tempat = []
    for t in _sampai(lap):
        teks = t.ruas.teks
        banding = (
            _SETAHUN.search(teks) or len(_TRIWULAN.findall(teks)) > 1 or re.search(r"\bakhir\s+tahun\b", teks, re.I)
        )
        if (
            t.nomor < 4
            and t.ruas.alinea is not None
            and not banding
            and _CAPAIAN_ANGGARAN.search(teks)
            and _ANGKA.search(teks)
        ):
            tempat.append(t)
    yield from satu(
        "WK-24",
        [lap.lokasi(t.ruas, t.posisi) for t in tempat],
        f"Laporan satu tahun, tetapi angkanya dinyatakan baru sampai dengan Triwulan {ROMAWI[tempat[0].nomor]}."
        if tempat
        else "",
        "Sajikan angka sampai dengan akhir tahun, atau perbaiki sebutan masanya.",
        kutipan=pendek(tempat[0].ruas.teks[max(0, tempat[0].posisi - 10) :]) if tempat else "",
    )


_TRIWULAN = re.compile(r"\btriwulan\b", re.IGNORECASE)
_CAPAIAN_ANGGARAN = re.compile(r"\b(?:capaian|pencapaian|realisasi|serap\w*|terserap|anggaran)\b", re.IGNORECASE)

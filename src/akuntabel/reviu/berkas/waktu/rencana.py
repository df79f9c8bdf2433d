"""Periods of plans and ranges of years: whole, the same everywhere, covering the year of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, kalimat_di, pendek, tahun_laporan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.waktu import RENCANA, RENTANG, PeriodeRencana
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LANJUT = re.compile(
    r"(?:tetapi|namun|sedangkan|kemudian|selanjutnya|dan|lalu|,)\s+(?:mulai|sejak)\s+(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_SATU_TAHUN = re.compile(
    r"\s+(?:(?:(?i:perangkat\s+daerah|opd|skpd|dan)|[A-Z][\w-]*)\s+){0,8}?(?i:tahun)\s+(?P<tahun>20\d\d)\b"
    r"(?!\s*[-–—/]|\s*(?i:sampai|s\.?\s?d))"
)
_TARGET = re.compile(
    r"\b(?:target|realisasi|capaian|indikator|evaluasi|program|kegiatan|pelaksanaan)\b\s+(?:\w+\s+){0,2}$", re.I
)
_KE_DEPAN = re.compile(
    r"\b(?P<n>\d|dua|tiga|empat|lima)\s*(?:\(\s*\w+\s*\)\s*)?tahun\s+(?:ke\s?depan|mendatang|yang\s+akan\s+datang)\b",
    re.IGNORECASE,
)
_ANGKA = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5}


@aturan_laporan(
    kode="WK-05",
    rumpun=RUMPUN,
    judul="Rentang tahun tidak bersambung",
    tingkat=Tingkat.TINGGI,
    dasar="Masa yang berurutan harus bersambung tanpa tahun yang terlewat",
    katalog=("C-INTERVAL",),
    baik="""
        Pada Tahun 2019 sampai dengan Tahun 2021 dinas ini mendukung misi 1, tetapi mulai tahun 2022 mendukung misi 3.
    """,
    buruk="""
        Pada Tahun 2019 sampai dengan Tahun 2021 dinas ini mendukung misi 1, tetapi mulai tahun 2023 mendukung misi 3.
    """,
)
def tidak_bersambung(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for m in RENTANG.finditer(r.teks):
            awal, kalimat = kalimat_di(r.teks, m.start())
            lanjut = _LANJUT.search(kalimat, m.end() - awal)
            if lanjut and int(lanjut["tahun"]) > int(m["akhir"]) + 1:
                hilang = range(int(m["akhir"]) + 1, int(lanjut["tahun"]))
                yield from satu(
                    "WK-05",
                    [lap.lokasi(r, m.start())],
                    f"Masa pertama berakhir tahun {m['akhir']}, masa berikutnya mulai tahun {lanjut['tahun']}; tahun "
                    f"{', '.join(map(str, hilang))} tidak disebut.",
                    f"Perbaiki tahunnya, misalnya “mulai tahun {int(m['akhir']) + 1}”.",
                    kutipan=pendek(kalimat),
                )


@aturan_laporan(
    kode="WK-06",
    rumpun=RUMPUN,
    judul="Rentang tahun terbalik",
    tingkat=Tingkat.SEDANG,
    dasar="Tahun akhir suatu masa tidak mendahului tahun awalnya",
    katalog=("C-INTERVAL",),
    baik="""
        Renstra Dinas Kesehatan Tahun 2021-2026 menjadi acuan.
    """,
    buruk="""
        Renstra Dinas Kesehatan Tahun 2026-2021 menjadi acuan.
    """,
)
def terbalik(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[str, list[PeriodeRencana]] = {}
    for p in lap.waktu.periode_rencana:
        if p.akhir < p.awal:
            tempat.setdefault(f"{p.awal}–{p.akhir}", []).append(p)
    for rentang, anggota in tempat.items():
        p = anggota[0]
        yield from satu(
            "WK-06",
            [lap.lokasi(x.ruas, x.posisi) for x in anggota],
            f"Masa {p.rencana} tertulis {rentang}; tahun akhirnya mendahului tahun awalnya.",
            "Perbaiki tahun awal dan tahun akhirnya.",
            kutipan=pendek(p.tercetak),
        )


def _milik(p: PeriodeRencana) -> tuple[str, str]:
    return (p.rencana, p.milik)


def _bentrok(a: PeriodeRencana, b: PeriodeRencana, tahun: int) -> bool:
    """Whether two periods of one plan cannot both be right: one covers the report's year, and they share a beginning or
    an end, or more years than a plan and the one that follows it (a term of office that ended early: two at most)."""
    if (a.awal, a.akhir) == (b.awal, b.akhir) or _milik(a) != _milik(b):
        return False
    if a.perubahan != b.perubahan and a.akhir == b.akhir:
        return False
    if not (a.awal <= tahun <= a.akhir or b.awal <= tahun <= b.akhir):
        return False
    bersama = min(a.akhir, b.akhir) - max(a.awal, b.awal) + 1
    return bersama >= 3 or (bersama > 0 and (a.awal == b.awal or a.akhir == b.akhir))


@aturan_laporan(
    kode="WK-07",
    rumpun=RUMPUN,
    judul="Masa Renstra atau RPJMD disebut berlainan",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="UU 25/2004 Pasal 1: rencana jangka menengah berlaku lima tahun; masanya sama di seluruh laporan",
    katalog=("C-INTERVAL",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2021-2026 memuat target. Capaian dibandingkan dengan target akhir Renstra Tahun 2021-2026.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2021-2026 memuat target. Capaian dibandingkan dengan target akhir Renstra Tahun 2021-2025.
    """,
)
def masa_berlainan(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    semua = [p for p in lap.waktu.periode_rencana if p.awal <= p.akhir]
    kelompok: dict[tuple[str, str], list[PeriodeRencana]] = {}
    for p in semua:
        if any(_bentrok(p, x, tahun) for x in semua):
            kelompok.setdefault(_milik(p), []).append(p)
    for (rencana, _), anggota in kelompok.items():
        hitung = Counter((p.awal, p.akhir) for p in anggota)
        biasa = max(hitung, key=lambda x: hitung[x])
        lain = [p for p in anggota if (p.awal, p.akhir) != biasa]
        sebutan = " dan ".join(f"{a}–{b}" for a, b in hitung)
        yield from satu(
            "WK-07",
            [lap.lokasi(p.ruas, p.posisi) for p in lain],
            f"Masa {rencana} disebut berlainan: {sebutan}.",
            f"Gunakan satu masa di seluruh laporan, misalnya {biasa[0]}–{biasa[1]}.",
            kutipan=pendek(lain[0].tercetak),
        )


@aturan_laporan(
    kode="WK-08",
    rumpun=RUMPUN,
    judul="Renstra disebut hanya dengan satu tahun",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="UU 25/2004: Renstra berlaku lima tahun; yang bertahun satu ialah Renja atau perjanjian kinerja",
    katalog=("C-INTERVAL", "C-CANON"),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2021-2026 mengamanatkan dua sasaran. Target Renstra tahun 2022 ialah 80.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2021-2026 memuat target. Penetapan Renstra Tahun 2022 mengamanatkan dua sasaran.
    """,
)
def renstra_setahun(lap: Laporan) -> Iterator[Temuan]:
    periode = [p for p in lap.waktu.periode_rencana if p.rencana == "Renstra"]
    if not periode:
        return
    tempat: list[tuple[Ruas, int, str]] = []
    for r in lap.prosa:
        for m in RENCANA.finditer(r.teks):
            lanjut = _SATU_TAHUN.match(r.teks, m.end())
            if (
                lanjut
                and m["nama"].casefold() in ("renstra", "rencana strategis")
                and not _TARGET.search(r.teks[: m.start()])
            ):
                tempat.append((r, m.start(), r.teks[m.start() : lanjut.end()]))
    p = Counter((p.awal, p.akhir) for p in periode).most_common(1)[0][0]
    yield from satu(
        "WK-08",
        [lap.lokasi(r, n) for r, n, _ in tempat],
        f"Tertulis “{pendek(tempat[0][2]) if tempat else ''}”, sedangkan masa Renstra ialah {p[0]}–{p[1]}.",
        f"Tulis “Renstra Tahun {p[0]}–{p[1]}”, atau sebut dokumen tahunan yang dimaksud (Renja, perjanjian kinerja).",
        kutipan=pendek(tempat[0][2]) if tempat else "",
    )


@aturan_laporan(
    kode="WK-09",
    rumpun=RUMPUN,
    judul="Masa Renstra atau RPJMD tidak mencakup tahun laporan",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PermenPANRB 53/2014 Lampiran II: kinerja dibandingkan dengan rencana jangka menengah yang berlaku",
    katalog=("C-INTERVAL",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2016-2021 telah berakhir dan dilanjutkan dengan Renstra Tahun 2021-2026.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Target kinerja mengacu pada Renstra Tahun 2016-2021.
    """,
)
def tidak_mencakup(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    for rencana in ("Renstra", "RPJMD"):
        anggota = [p for p in lap.waktu.periode_rencana if p.rencana == rencana and not p.milik and p.awal < p.akhir]
        if anggota and not any(p.awal <= tahun <= p.akhir for p in anggota):
            masa = sorted({f"{p.awal}–{p.akhir}" for p in anggota})
            yield from satu(
                "WK-09",
                [lap.lokasi(p.ruas, p.posisi) for p in anggota],
                f"Laporan tahun {tahun} merujuk {rencana} {', '.join(masa)}, yang tidak mencakup tahun itu.",
                f"Rujuk {rencana} yang berlaku pada tahun {tahun}.",
                kutipan=pendek(anggota[0].tercetak),
            )


@aturan_laporan(
    kode="WK-10",
    rumpun=RUMPUN,
    judul="“Tahun ke depan” melewati akhir masa rencana",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Kalimat rencana yang disalin ke laporan harus disesuaikan dengan sisa masa rencana",
    katalog=("C-INTERVAL",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Renstra Tahun 2021-2026 memuat kebijakan untuk kurun waktu 4 (empat) tahun ke depan.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2023

        Renstra Tahun 2018-2023 memuat kebijakan untuk kurun waktu 5 (lima) tahun ke depan.
    """,
)
def ke_depan(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    periode = [p for p in lap.waktu.periode_rencana if not p.milik and p.awal <= tahun <= p.akhir]
    if not tahun or not periode:
        return
    akhir = max(p.akhir for p in periode)
    for r in lap.prosa:
        m = _KE_DEPAN.search(r.teks)
        if m is None or akhir > tahun:
            continue
        n = _ANGKA.get(m["n"].casefold()) or int(m["n"])
        if tahun + n > akhir:
            yield from satu(
                "WK-10",
                [lap.lokasi(r, m.start())],
                f"Kebijakan dikatakan berlaku {m[0]}, padahal masa rencana berakhir tahun {akhir} dan laporan ini "
                f"untuk tahun {tahun}.",
                "Sesuaikan masanya dengan masa rencana, misalnya “selama masa Renstra”.",
                kutipan=pendek(r.teks[max(0, m.start() - 30) : m.end()]),
            )


@aturan_laporan(
    kode="WK-11",
    rumpun=RUMPUN,
    judul="Urutan kolom tahun dalam tabel tidak runtut",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PermenPANRB 53/2014 Lampiran II: perbandingan dengan tahun-tahun sebelumnya disajikan runtut",
    katalog=("C-INTERVAL",),
    baik="""
        Tabel 3.2 Perbandingan Realisasi

        Indikator\tRealisasi 2020\tRealisasi 2021\tRealisasi 2022
        Indeks\t80\t81\t82
    """,
    buruk="""
        Tabel 3.2 Perbandingan Realisasi

        Indikator\tRealisasi 2020\tRealisasi 2022\tRealisasi 2021
        Indeks\t80\t81\t82
    """,
)
def kolom_tahun(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel:
        if not t.tabel.kepala or (t.tabel.baris and di_lampiran_tabel(t.bagian)):
            continue
        deret: dict[str, list[int]] = {}
        for judul in t.tabel.judul_kolom():
            tahun = re.findall(r"\b20\d\d\b", judul)
            if len(tahun) == 1 and not re.search(r"[-–]\s*20\d\d|20\d\d\s*[-–/]", judul):
                deret.setdefault(re.sub(r"\W*20\d\d\W*", " ", judul).casefold().strip(), []).append(int(tahun[0]))
        for tahun_kolom in deret.values():
            if len(tahun_kolom) < 3 or len(set(tahun_kolom)) != len(tahun_kolom):
                continue
            if tahun_kolom not in (sorted(tahun_kolom), sorted(tahun_kolom, reverse=True)):
                yield from satu(
                    "WK-11",
                    [lap.lokasi_letak(t.tabel.letak, t.bagian, tabel=t.sebutan)],
                    f"Kolom tahun pada {t.sebutan} tersusun {', '.join(map(str, tahun_kolom))}.",
                    f"Susun kolomnya {', '.join(map(str, sorted(tahun_kolom)))}, dan pastikan angkanya ikut pindah.",
                    kutipan=pendek(" ".join(t.tabel.baris[0].teks)),
                )


def di_lampiran_tabel(bagian: tuple[object, ...]) -> bool:
    return any(str(getattr(b, "teks", "")).casefold().startswith("lampiran") for b in bagian)


_TAHUN_KE = re.compile(
    r"\btahun\s+(?:ke\s?-?\s?(?P<angka>\d)|(?P<kata>pertama|kedua|ketiga|keempat|kelima|keenam))\s+(?:dari\s+|dalam\s+)?"
    r"(?:pelaksanaan\s+|periode\s+|masa\s+|penjabaran\s+|implementasi\s+)*(?=\W*(?:p\W)?(?:renstra|rencana|rpjmd))",
    re.IGNORECASE,
)
_URUTAN = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6}


@aturan_laporan(
    kode="WK-22",
    rumpun=RUMPUN,
    judul="Urutan tahun pelaksanaan rencana tidak cocok dengan tahun laporan",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Tahun ke-n suatu rencana dihitung dari tahun awal masanya",
    katalog=("C-INTERVAL",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Laporan ini merupakan tahun keempat pelaksanaan Renstra Kecamatan Kebonsari Tahun 2018-2023.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Laporan ini merupakan tahun kedua pelaksanaan Renstra Kecamatan Kebonsari Tahun 2018-2023.
    """,
)
def tahun_ke(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    for p in lap.waktu.periode_rencana if tahun else ():
        awal, kalimat = kalimat_di(p.ruas.teks, p.posisi)
        m = next((m for m in _TAHUN_KE.finditer(kalimat) if 0 <= p.posisi - awal - m.end() <= 12), None)
        if m is None or not p.awal <= tahun <= p.akhir:
            continue
        n = int(m["angka"]) if m["angka"] else _URUTAN[m["kata"].casefold()]
        benar = (tahun - p.awal, tahun - p.awal + 1)
        if n not in benar:
            yield from satu(
                "WK-22",
                [lap.lokasi(p.ruas, awal + m.start())],
                f"Tahun {tahun} disebut “{m[0].strip()}” {p.rencana} {p.awal}–{p.akhir}, padahal menurut masanya "
                f"tahun itu tahun ke-{max(benar[0], 1)} atau ke-{benar[1]}.",
                "Perbaiki urutan tahunnya.",
                kutipan=pendek(kalimat[m.start() :]),
            )

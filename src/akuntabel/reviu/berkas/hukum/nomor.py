"""Numbers and years: one regulation must have one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from akuntabel.aturan.kutipan import baku_nomor, inti_nomor, sejenis
from akuntabel.aturan.peraturan import Peraturan, peraturan_dikenal, sejudul, selisih_judul
from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.hukum.dasar import RUMPUN, pendek, tanpa_judul, tempat, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="HK-01",
    rumpun=RUMPUN,
    judul="Satu peraturan disebut dengan nomor atau tahun yang berbeda",
    tingkat=Tingkat.TINGGI,
    dasar="Peraturan dikenali dari jenis, nomor, dan tahunnya; pokok yang sama tidak dapat bernomor dua",
    katalog=("C-REGKEY",),
    baik="""
        Dinas ini dibentuk dengan Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi
        Dinas Kesehatan.

        Tugas pokoknya diatur dalam Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan
        Organisasi Dinas Kesehatan.
    """,
    buruk="""
        Dinas ini dibentuk dengan Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi
        Dinas Kesehatan.

        Tugas pokoknya diatur dalam Peraturan Wali Kota Bontang Nomor 31 Tahun 2022 tentang Susunan
        Organisasi Dinas Kesehatan.
    """,
)
def nomor_bertentangan(lap: Laporan) -> Iterator[Temuan]:
    for k in lap.hukum.bertentangan:
        sebutan = list(dict.fromkeys(s.sebutan for s in k))
        resmi = next((s.dikenal for s in k if s.dikenal), None)
        hitung = Counter(s.kunci for s in k)
        terbanyak = max(k, key=lambda s: hitung[s.kunci])
        lain = next(s for s in k if s.kunci != terbanyak.kunci)
        yield from satu(
            "HK-01",
            tempat_semua(lap, [lain, *k]),
            f"Peraturan tentang “{pendek(terbanyak.kutipan.tentang)}” disebut sebagai {rangkai(sebutan)}.",
            f"Gunakan satu sebutan di semua tempat, yaitu {resmi.sebutan}."
            if resmi
            else f"Periksa naskah peraturannya, lalu gunakan satu nomor dan tahun di semua tempat "
            f"({terbanyak.sebutan} atau {lain.sebutan}).",
            kutipan=lain.sebutan,
        )


@aturan_laporan(
    kode="HK-02",
    rumpun=RUMPUN,
    judul="Nomor atau tahun peraturan tidak sesuai dengan pokoknya",
    tingkat=Tingkat.TINGGI,
    dasar="Daftar peraturan yang dikenal (jenis, nomor, tahun, dan judul resmi)",
    katalog=("C-REGKEY", "C-REGTITLE"),
    baik="""
        Laporan ini mengikuti Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja
        Instansi Pemerintah.
    """,
    buruk="""
        Laporan ini mengikuti Peraturan Presiden Nomor 29 Tahun 2015 tentang Sistem Akuntabilitas Kinerja
        Instansi Pemerintah.
    """,
)
def nomor_tidak_sesuai(lap: Laporan) -> Iterator[Temuan]:
    bertentangan = {s.kunci for k in lap.hukum.bertentangan for s in k}
    kelompok: dict[tuple[object, str], list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        if s.kutipan.tentang and s.kunci not in bertentangan and (p := seharusnya(s)):
            kelompok.setdefault((s.kunci, p.sebutan), []).append(s)
    for (_, sebutan), anggota in kelompok.items():
        s = anggota[0]
        yield from satu(
            "HK-02",
            tempat_semua(lap, anggota),
            f"Tertulis {s.sebutan} tentang “{pendek(s.kutipan.tentang)}”, sedangkan peraturan dengan judul itu ialah "
            f"{tanpa_judul(sebutan)}.",
            f"Tulis {tanpa_judul(sebutan)}.",
            kutipan=pendek(s.kutipan.tercetak),
        )


def seharusnya(s: Sitiran) -> Peraturan | None:
    """The known regulation of this title, where type agrees and only number or year does not."""
    k = s.kutipan
    if s.dikenal is not None:
        return None
    for p in sejudul(k.tentang):
        nomor, tahun = inti_nomor(p.nomor) == inti_nomor(k.nomor), p.tahun == k.tahun
        if p.jenis == k.jenis and nomor != tahun and (p.keyakinan == "tinggi" or "/" in p.nomor):
            return p
    panjang = len(k.tentang.split()) >= _JUDUL_PANJANG
    for p in peraturan_dikenal() if panjang else ():
        nomor, tahun = inti_nomor(p.nomor) == inti_nomor(k.nomor), p.tahun == k.tahun
        if p.jenis == k.jenis and nomor != tahun and selisih_judul(k.tentang, p.tentang).bagian <= _NYARIS:
            return p  # the title has a slip, too
    return None


_JUDUL_PANJANG = 6
_NYARIS = Decimal("0.1")


@aturan_laporan(
    kode="HK-19",
    rumpun=RUMPUN,
    judul="Peraturan pengubah bernomor sama dengan yang diubah",
    tingkat=Tingkat.RENDAH,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Nomor yang sama pada dua tahun yang berbeda jarang terjadi; patut dicocokkan dengan naskahnya",
    katalog=("C-REGKEY",),
    baik="""
        1. Peraturan Daerah Kota Bontang Nomor 8 Tahun 2008 tentang Dinas Daerah sebagaimana telah diubah
        dengan Peraturan Daerah Kota Bontang Nomor 3 Tahun 2012.
    """,
    buruk="""
        1. Peraturan Daerah Kota Bontang Nomor 8 Tahun 2008 tentang Dinas Daerah sebagaimana telah diubah
        dengan Peraturan Daerah Kota Bontang Nomor 8 Tahun 2012.
    """,
)
def pengubah_senomor(lap: Laporan) -> Iterator[Temuan]:
    for a, b in pairwise(lap.hukum.utama):
        if (
            b.pengubah
            and a.ruas is b.ruas
            and sejenis(a.kutipan.jenis, b.kutipan.jenis)
            and baku_nomor(a.kutipan.nomor) == baku_nomor(b.kutipan.nomor)
            and a.kutipan.tahun != b.kutipan.tahun
            and not (a.dikenal and b.dikenal)
        ):
            yield from satu(
                "HK-19",
                [tempat(lap, b)],
                f"{a.sebutan} dan peraturan yang mengubahnya, {b.sebutan}, bernomor sama.",
                "Cocokkan nomor peraturan pengubah itu dengan naskahnya.",
                kutipan=pendek(b.kutipan.tercetak),
            )


_RPJMD = re.compile(
    r"(?:rencana\s+pembangunan\s+jangka\s+menengah\s+daerah|rpjmd|rencana\s+strategis|renstra)\b.*?"
    r"(?P<awal>20\d\d)\s*(?:[-–—]|sampai(?:\s+dengan)?|s\.?d\.?)\s*(?:tahun\s+)?(?P<akhir>20\d\d)",
    re.IGNORECASE | re.DOTALL,
)


_ADA_PERUBAHAN = re.compile(
    r"\bP\s?[-_]\s?(?:RPJMD|Renstra)\b|\bperubahan\s+(?:atas\s+)?(?:RPJMD|renstra|rencana)", re.IGNORECASE
)


@aturan_laporan(
    kode="HK-21",
    rumpun=RUMPUN,
    judul="Peraturan rencana lima tahunan bertahun jauh sesudah awal masanya",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="UU 23/2014 Pasal 264: RPJMD ditetapkan paling lambat 6 bulan setelah kepala daerah dilantik; yang kemudian "
    "ialah perubahannya",
    katalog=("C-REGTITLE", "C-REGKEY"),
    baik="""
        1. Peraturan Daerah Kota Bontang Nomor 4 Tahun 2021 tentang RPJMD Kota Bontang Tahun 2021-2026.
    """,
    buruk="""
        1. Peraturan Daerah Kota Bontang Nomor 4 Tahun 2024 tentang RPJMD Kota Bontang Tahun 2021-2026.
    """,
)
def perda_rencana(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[object, list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        m = _RPJMD.search(s.kutipan.tentang)
        if (
            m
            and s.kutipan.tahun
            and s.kutipan.tahun > int(m["awal"]) + 1
            and "ubah" not in s.kutipan.tentang.casefold()
        ):
            kelompok.setdefault(s.kunci, []).append(s)
    for anggota in kelompok.values():
        s = anggota[0]
        m = _RPJMD.search(s.kutipan.tentang)
        if m is None:
            continue
        tambahan = [r for r in lap.prosa if _ADA_PERUBAHAN.search(r.teks)]
        yield from satu(
            "HK-21",
            tempat_semua(lap, anggota),
            f"{s.sebutan} disebut menetapkan rencana {m['awal']}–{m['akhir']}, padahal bertahun {s.kutipan.tahun}, "
            "jauh sesudah awal masa rencana itu"
            + (", dan laporan ini juga menyebut perubahan rencana." if tambahan else "."),
            "Periksa naskahnya: bila peraturan itu perubahan, tulis judul “Perubahan atas …” dan cantumkan pula "
            "peraturan semula.",
            kutipan=pendek(s.kutipan.tercetak),
        )

"""Types of regulations and names of their makers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.peraturan import Peraturan
from akuntabel.reviu.berkas.hukum.dasar import RUMPUN, jenis_benar, jenis_saja, pendek, tanpa_judul, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.beda import kata_kata
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="HK-03",
    rumpun=RUMPUN,
    judul="Jenis peraturan tidak tepat",
    tingkat=Tingkat.TINGGI,
    dasar="Daftar peraturan yang dikenal; UU 12/2011 Pasal 7 dan 8 (jenis peraturan perundang-undangan)",
    katalog=("C-REGTYPE",),
    baik="""
        Survei mengikuti Peraturan Menteri PANRB Nomor 14 Tahun 2017.
    """,
    buruk="""
        Survei mengikuti Keputusan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017.
    """,
)
def jenis_tidak_tepat(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[object, Peraturan], list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        if p := jenis_benar(s):
            kelompok.setdefault((s.kunci, p), []).append(s)
    for (_, p), anggota in kelompok.items():
        s = anggota[0]
        yield from satu(
            "HK-03",
            tempat_semua(lap, anggota),
            f"Tertulis “{s.sebutan}”, sedangkan Nomor {p.nomor} Tahun {p.tahun} itu ialah {jenis_saja(p)} tentang "
            f"{pendek(p.tentang)}.",
            f"Tulis {tanpa_judul(p.sebutan)}.",
            kutipan=pendek(s.ruas.teks[s.kutipan.awal : s.kutipan.akhir_nomor]),
            keyakinan=None if p.keyakinan == "tinggi" else Keyakinan.PERLU_TELAAH,
        )


@aturan_laporan(
    kode="HK-05",
    rumpun=RUMPUN,
    judul="Nama pembentuk peraturan tidak sesuai dengan namanya ketika itu",
    tingkat=Tingkat.SEDANG,
    dasar="Nama resmi menteri: Menteri Negara Pendayagunaan Aparatur Negara (sampai dengan 2009), Menteri "
    "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (sesudahnya)",
    katalog=("C-REGTYPE",),
    baik="""
        Laporan ini mengikuti Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor
        53 Tahun 2014.
    """,
    buruk="""
        Laporan ini mengikuti Peraturan Menteri Negara Pendayagunaan Aparatur Negara dan Reformasi Birokrasi
        Nomor 53 Tahun 2014.
    """,
)
def nama_pembentuk(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[object, str], list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        if sebab := _salah_pembentuk(s):
            kelompok.setdefault((s.kunci, sebab), []).append(s)
    for (_, sebab), anggota in kelompok.items():
        s = anggota[0]
        cetak = s.ruas.teks[s.kutipan.awal : s.kutipan.akhir_nomor]
        benar = "Menteri Negara Pendayagunaan Aparatur Negara" if sebab == "lama" else _MENPANRB
        yield from satu(
            "HK-05",
            tempat_semua(lap, anggota),
            f"Tertulis “{pendek(cetak)}”, sedangkan pembentuk peraturan tahun {s.kutipan.tahun} itu ialah {benar}.",
            f"Tulis {s.kutipan.jenis.split()[0]} {benar} Nomor {s.kutipan.nomor}"
            + ("." if sebab == "lama" else f" Tahun {s.kutipan.tahun}."),
            kutipan=pendek(cetak),
            keyakinan=Keyakinan.PERLU_TELAAH if sebab == "singkat" else None,
        )


_MENPANRB = "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"


def _salah_pembentuk(s: Sitiran) -> str:
    k = s.kutipan
    cetak = s.ruas.teks[k.awal : k.akhir_nomor]
    tahun = k.tahun or 0
    if k.jenis.endswith(" Menteri PANRB"):
        if tahun >= 2012 and re.search(r"\bmenteri\s+negara\b", cetak, re.IGNORECASE):
            return "negara"
        if tahun >= 2010 and _nama_keliru(cetak):
            return "keliru"
        return "lama" if 1999 <= tahun <= 2008 and "M.PAN" in k.nomor.upper() else ""
    if k.jenis.endswith(" Menteri PAN") and tahun >= 2010 and s.dikenal:
        return "kurang" if "pendayagunaan" in cetak.casefold() else "singkat"
    return ""


_NAMA_MENTERI = re.compile(
    r"\bmenteri\s+(?:negara\s+)?(?P<nama>pe\w+\s+aparatur\b.{0,60}?\bbirokrasi)\b", re.IGNORECASE | re.DOTALL
)


def _nama_keliru(cetak: str) -> bool:
    """Whether the minister's name is printed in full, of words that exist, but not those of the name."""
    m = _NAMA_MENTERI.search(cetak)
    if m is None:
        return False
    kata = kata_kata(m["nama"].casefold().replace("&", " dan "))
    resmi = kata_kata(_MENPANRB.casefold())[1:]
    return kata != resmi and all(kamus.dikenal(k) for k in kata)

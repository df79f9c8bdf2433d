"""Capitals of one name, and of the agency."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import didaftar
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Temuan, Tingkat

_SISIP = re.compile(r"(?<![^\W\d_])(?P<awal>[A-Z][a-z]+) (?P<tengah>[a-z]{4,}) (?=(?P<akhir>[A-Z][a-z]+)(?![^\W\d_]))")
_HURUF_KECIL = frozenset(
    """dalam dari dengan untuk pada atas oleh antara yang serta atau kepada terhadap tentang melalui menuju sebagai
    bagi secara sampai hingga tahun nomor bahwa adalah merupakan sebesar beserta telah tidak akan sejak kabupaten kota
    provinsi kecamatan antar sesuai berdasarkan terkait menurut guna agar karena menjadi terkait hasil""".split()  # noqa: SIM905
)
_AWAL_KALIMAT = re.compile(r"(?:\A|[.!?:;])\W*\Z")


@aturan_laporan(
    kode="GY-14",
    rumpun=RUMPUN,
    judul="Huruf kapital dalam satu nama tidak seragam",
    tingkat=Tingkat.INFO,
    dasar="EYD V I.F: setiap kata dalam nama, kecuali kata tugas, ditulis dengan huruf pertama kapital",
    katalog=("C-CASE",),
    baik="""
        Program Fasilitasi Penanganan Konflik Sosial dan Indeks Kepuasan Masyarakat memuat kepuasan masyarakat kota.
        """,
    buruk="""
        Program Fasilitasi Penanganan Konflik Sosial disusun. Program Fasilitasi Penanganan konflik Sosial berjalan.
        """,
)
def kapital_nama(lap: Laporan) -> Iterator[Temuan]:
    yield from _kapital_instansi(lap)
    calon: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in _SISIP.finditer(r.teks):
            if m["tengah"] not in _HURUF_KECIL and not didaftar(m["tengah"]) and not _milik_instansi(lap, m):
                calon[f"{m['awal']} {m['tengah'].capitalize()} {m['akhir']}"].append((r, m))
    if not calon:
        return
    semua = "\n".join(r.teks for r in lap.ruas)
    di = [
        (nama, (r, m))
        for nama, tempat in calon.items()
        for r, m in tempat
        # The first word of a sentence has its capital from there, not from a name.
        if (nama in semua or kamus.resmi_persis(nama))
        and (r.alinea is None or not _AWAL_KALIMAT.search(r.teks[: m.start()]))
        if not kamus.resmi_persis(f"{m['awal']} {m['tengah']} {m['akhir']}")
    ]
    if di:
        nama, (ruas, m) = di[0]
        sebut = ", ".join(f"“{m['awal']} {m['tengah']} {m['akhir']}”" for m in {n: x[1] for n, x in di}.values())
        yield from satu(
            "GY-14",
            [lap.lokasi(r, x.start("tengah")) for _, (r, x) in di],
            f"Huruf kapital dalam nama tidak seragam: {sebut}.",
            f"Tulis seperti di tempat lain, misalnya “{nama}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end("akhir")),
        )


def _kapital_instansi(lap: Laporan) -> Iterator[Temuan]:
    """The reporting agency's own name with a word of it in small letters."""
    baku = lap.instansi.nama
    if len(baku.split()) < 2 or baku.isupper():
        return
    pola = re.compile(rf"\b{re.escape(baku)}\b".replace("\\ ", r"\s+"), re.IGNORECASE)
    di = [
        (r, m)
        for r in lap.ruas
        for m in pola.finditer(r.teks)
        if m[0][0].isupper() and any(a.islower() and b[0].isupper() for a, b in _pasangan(m[0], baku))
    ]
    if di:
        tertulis = " ".join(di[0][1][0].split())
        yield from temuan_cocok(
            lap,
            "GY-14",
            di,
            f"Tertulis “{tertulis}”, sedangkan nama perangkat daerahnya “{baku}”.",
            f"Tulis “{baku}”.",
        )


def _pasangan(a: str, b: str) -> Iterator[tuple[str, str]]:
    yield from zip(a.split(), b.split(), strict=True)


def _milik_instansi(lap: Laporan, m: re.Match[str]) -> bool:
    return f"{m['tengah']} {m['akhir']}".casefold() in lap.instansi.nama.casefold()

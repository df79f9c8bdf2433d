"""Numbers of tables and figures, headings of chapters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dokumen.baca.model import Alinea
from akuntabel.reviu.berkas.cocok import kali, temuan_cocok
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN, SERAGAM
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.keterangan import POLA
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_RUJUKAN_BERTITIK = re.compile(r"\b(?i:tabel|gambar|grafik|bagan)\s+\d+(?:\.\d+)*\.(?=\s+[a-z])")


@aturan_laporan(
    kode="GY-06",
    rumpun=RUMPUN,
    judul="Nomor tabel atau gambar tidak ditulis seragam",
    tingkat=Tingkat.RENDAH,
    dasar=SERAGAM,
    katalog=("C-HEADFORM", "C-STYLE"),
    baik="""
        Tabel 1.1 Pegawai

        No\tNama
        1\tStaf

        Tabel 1.2 Aset

        No\tNama
        1\tMobil

        Tabel 1.1 menunjukkan jumlah pegawai.
        """,
    buruk="""
        Tabel 1.1 Pegawai

        No\tNama
        1\tStaf

        Tabel. 1.2 Aset

        No\tNama
        1\tMobil

        Tabel 1.1. menunjukkan jumlah pegawai.
        """,
)
def nomor_keterangan(lap: Laporan) -> Iterator[Temuan]:
    cara: dict[str, list[tuple[Lokasi, str]]] = defaultdict(list)
    for k in lap.keterangan:
        b = lap.terbaca.blok[k.blok]
        m = POLA.fullmatch(b.teks.strip()) if isinstance(b, Alinea) else None
        if m and (k.isi is not None or not _kalimat(k.judul)):
            tercetak = k.tercetak + m["ekor"].strip()
            cara[_bentuk_nomor(tercetak)].append((lap.lokasi_keterangan(k), tercetak))
    if len(cara) > 1:
        urut = sorted(cara, key=lambda c: (-len(cara[c]), c))
        lain = [x for c in urut[1:] for x in cara[c]]
        sebut = ", ".join(f"“{cara[c][0][1]}” ({len(cara[c])} kali)" for c in urut)
        yield from satu(
            "GY-06",
            [lokasi for lokasi, _ in lain],
            f"Nomor tabel dan gambar ditulis dengan {len(urut)} cara: {sebut}.",
            f"Pakai satu cara, misalnya “{cara[urut[0]][0][1]}”.",
            kutipan=lain[0][1],
        )
    judul = {i for k in lap.keterangan for i in range(k.blok, k.akhir)}
    titik = [
        (r, m) for r in lap.ruas for m in _RUJUKAN_BERTITIK.finditer(r.teks) if r.blok not in judul or m.start() > 0
    ]
    if titik:
        contoh = titik[0][1][0]
        yield from temuan_cocok(
            lap,
            "GY-06",
            titik,
            f"Nomor tabel atau gambar di tengah kalimat diikuti titik: “{contoh}”{kali(titik)}",
            f"Tulis “{contoh[:-1]}”.",
        )


def _kalimat(judul: str) -> bool:
    return judul[:1].islower() or judul.endswith(".")


_TERCETAK = re.compile(r"(?P<kata>[A-Za-z]+)(?P<titik>\.?).*?(?P<ekor>[.:–-]?)", re.DOTALL)


def _bentuk_nomor(tercetak: str) -> str:
    """The form of "TABEL. 2.1:" without kind and digits: capitals, mark after the kind, mark after the number."""
    m = _TERCETAK.fullmatch(tercetak)
    if m is None:
        return ""
    besar = "A" if m["kata"].isupper() else "a" if m["kata"].islower() else "Aa"
    return f"{besar}{m['titik']} {m['ekor']}"


_RENGGANG = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")


@aturan_laporan(
    kode="GY-07",
    rumpun=RUMPUN,
    judul="Judul bab tidak ditulis seragam",
    tingkat=Tingkat.RENDAH,
    dasar=SERAGAM,
    katalog=("C-HEADFORM",),
    baik="""
        BAB I PENDAHULUAN

        Isi bab.

        BAB II PENUTUP

        Isi bab.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi bab.

        BAB II P E N U T U P

        Isi bab.
        """,
)
def judul_bab(lap: Laporan) -> Iterator[Temuan]:
    bab = [b for b in lap.kerangka.bagian if b.bab is not None]
    renggang = [b for b in bab if _RENGGANG.search(b.teks)]
    for b in renggang:
        rapat = _RENGGANG.sub(lambda m: m[0].replace(" ", ""), b.teks)
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b)],
            f"Judul bab ditulis dengan huruf renggang: “{b.teks}”.",
            f"Tulis “{b.nomor} {rapat}” seperti judul bab yang lain.",
            kutipan=b.sebutan,
        )
    bertanda = [b for b in lap.kerangka.bagian if b.teks.endswith((";", ","))]
    if bertanda:
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b) for b in bertanda],
            f"Judul diakhiri tanda baca: “{bertanda[0].sebutan}”.",
            "Hapus tanda baca pada akhir judul.",
            kutipan=bertanda[0].sebutan[-120:],
        )
    satu_baris = {b.isi - b.awal == 1 for b in bab}
    if len(satu_baris) > 1:
        jarang = sorted(
            ([b for b in bab if (b.isi - b.awal == 1) is x] for x in (True, False)), key=lambda x: (len(x), x[0].awal)
        )[0]
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b) for b in jarang],
            "Nomor dan judul bab sebagian ditulis dalam satu baris, sebagian dalam dua baris.",
            "Tulis nomor dan judul semua bab dengan cara yang sama.",
            kutipan=jarang[0].sebutan,
            keyakinan=Keyakinan.PERLU_TELAAH,
        )

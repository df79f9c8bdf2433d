"""Numbers and their marks: percent, rupiah, decimals, ranges, units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from akuntabel.reviu.berkas.cocok import Cocok, beragam, kali, temuan_cocok
from akuntabel.reviu.berkas.gaya.dasar import RUMPUN, SERAGAM
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.temuan import Temuan, Tingkat


def kumpul(lap: Laporan, pola: re.Pattern[str], cara: Callable[[re.Match[str]], str]) -> dict[str, list[Cocok]]:
    """All places of a pattern by the way they are written; an empty way is left out."""
    hasil: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in pola.finditer(r.teks):
            if c := cara(m):
                hasil[c].append((r, m))
    return hasil


_PERSEN = re.compile(r"(?<![\d.,])\d[\d.,]*(?P<tanda>\s?%|\s+(?i:persen)\b)")


@aturan_laporan(
    kode="GY-01",
    rumpun=RUMPUN,
    judul="Persen ditulis dengan beberapa cara",
    tingkat=Tingkat.RENDAH,
    dasar=SERAGAM,
    katalog=("C-STYLE",),
    baik="""
        Capaian 94,24% dari target 100%, naik 2% dibanding tahun lalu.
        """,
    buruk="""
        Capaian 94,24% dari target 100%, naik 2 % dibanding tahun lalu, yaitu 11,78 persen.
        """,
)
def persen(lap: Laporan) -> Iterator[Temuan]:
    def cara(m: re.Match[str]) -> str:
        return {"%": "rapat", " %": "renggang"}.get(m["tanda"].replace("\xa0", " "), "kata")

    yield from beragam(lap, "GY-01", kumpul(lap, _PERSEN, cara), "Persen", utama="rapat")


_RUPIAH = re.compile(r"\bR[pP](?P<tanda>\.?\s*)(?=\d)[\d.]*\d(?:,\d+|,-)?")


@aturan_laporan(
    kode="GY-02",
    rumpun=RUMPUN,
    judul="Lambang rupiah tidak ditulis menurut ejaan",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: lambang mata uang ditulis tanpa titik dan tanpa spasi, Rp25.000,00",
    katalog=("C-STYLE",),
    baik="""
        Realisasi Rp25.800.000,00 dari pagu Rp30.000.000,00.
        """,
    buruk="""
        Realisasi Rp. 25.800.000,00 dari pagu Rp. 30.000.000,00.
        """,
)
def lambang_rupiah(lap: Laporan) -> Iterator[Temuan]:
    cara = kumpul(lap, _RUPIAH, lambda m: m["tanda"].replace("\xa0", " ") or "baku")
    salah = [x for c, di in cara.items() if c.startswith(".") for x in di if not _dikutip(*x)]
    if salah:
        contoh = salah[0][1][0]
        yield from temuan_cocok(
            lap,
            "GY-02",
            salah,
            f"Lambang rupiah ditulis dengan titik: “{contoh}”{kali(salah)}",
            f"Tulis “Rp{contoh[2:].lstrip('. ')}”, tanpa titik dan spasi sesudah “Rp”.",
        )
    else:
        yield from beragam(lap, "GY-02", cara, "Lambang rupiah", utama="baku")


def _dikutip(ruas: Ruas, m: re.Match[str]) -> bool:
    """Whether the text is quoted from elsewhere, as in a note on what a source printed."""
    return ruas.teks[m.start() - 1 : m.start()] in ("«", "“")


_DESIMAL_TITIK = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?=\s?%)")
_DESIMAL_KOMA = re.compile(r"(?<![\d.,])\d{1,3},\d+(?![.\d])")
_SEL_DESIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
_KOLOM_NILAI = re.compile(r"%|persen|capaian|indeks|nilai|skor|rata-rata|serapan|target|realisasi", re.IGNORECASE)


@aturan_laporan(
    kode="GY-03",
    rumpun=RUMPUN,
    judul="Desimal ditulis dengan titik",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: tanda koma memisahkan bilangan bulat dari desimalnya",
    katalog=("C-STYLE", "C-NUM"),
    baik="""
        Capaian tahun lalu 66,92% dan tahun ini 71,5%, lihat Tabel 3.1 pada pukul 10.30.
        """,
    buruk="""
        Capaian tahun lalu 66.92 % dan tahun ini 71,5 %.
        """,
)
def desimal_titik(lap: Laporan) -> Iterator[Temuan]:
    di = [(r, m) for r in lap.ruas for m in _DESIMAL_TITIK.finditer(r.teks) if not _dikutip(r, m)]
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and (m := _SEL_DESIMAL.fullmatch(r.teks.strip())):
            judul = r.tabel.tabel.judul_kolom()[r.kolom]
            if _KOLOM_NILAI.search(judul):
                di.append((r, m))
    if not di:
        return
    contoh = di[0][1][0]
    koma = any(_DESIMAL_KOMA.search(r.teks) for r in lap.ruas)
    lain = ", sedangkan bilangan lain memakai koma" if koma else ""
    yield from temuan_cocok(
        lap,
        "GY-03",
        di,
        f"Desimal ditulis dengan titik: “{contoh}”{lain}{kali(di)}",
        f"Tulis “{contoh.replace('.', ',')}”.",
    )


_RENTANG = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?P<tanda>\s?[-–—]\s?)(?:19|20)\d\d(?![\d/.-])")


@aturan_laporan(
    kode="GY-04",
    rumpun=RUMPUN,
    judul="Rentang tahun ditulis dengan beberapa cara",
    tingkat=Tingkat.INFO,
    dasar="EYD V: rentang ditulis dengan tanda pisah tanpa spasi, 2018–2023",
    katalog=("C-STYLE",),
    baik="""
        Renstra 2018–2023 menjabarkan RPJMD 2018–2023. Nomor 12-34-2020 tidak berubah.
        """,
    buruk="""
        Renstra 2018 – 2023 menjabarkan RPJMD 2018-2023 dan RPJPD 2005 – 2025.
        """,
)
def rentang_tahun(lap: Laporan) -> Iterator[Temuan]:
    yield from beragam(lap, "GY-04", kumpul(lap, _RENTANG, lambda m: m["tanda"]), "Rentang tahun", utama="–")


_SATUAN = re.compile(r"(?:Rp\.?\s*)?\d[\d.,]*\s+(?P<satuan>[A-Za-z]{2,})(?P<titik>\.?)$")
_SINGKAT = {
    "dok": "dokumen",
    "org": "orang",
    "lap": "laporan",
    "keg": "kegiatan",
    "bln": "bulan",
    "thn": "tahun",
    "pkt": "paket",
    "bh": "buah",
}


@aturan_laporan(
    kode="GY-05",
    rumpun=RUMPUN,
    judul="Satuan yang sama ditulis dengan beberapa cara",
    tingkat=Tingkat.INFO,
    dasar=SERAGAM,
    katalog=("C-STYLE",),
    baik="""
        Tabel 2.1 Target

        No\tIndikator\tTarget
        1\tJumlah dokumen rencana\t2 dokumen
        2\tJumlah dokumen evaluasi\t4 dokumen
        """,
    buruk="""
        Tabel 2.1 Target

        No\tIndikator\tTarget
        1\tJumlah dokumen rencana\t2 dok
        2\tJumlah dokumen evaluasi\t4 dokumen
        3\tJumlah dokumen kinerja\t4 dokumen
        """,
)
def satuan_beragam(lap: Laporan) -> Iterator[Temuan]:
    cara: dict[str, dict[str, list[Cocok]]] = defaultdict(lambda: defaultdict(list))
    for r in lap.ruas:
        if r.tabel is not None and (m := _SATUAN.fullmatch(r.teks.strip())):
            satuan = m["satuan"].casefold()
            cara[_SINGKAT.get(satuan, satuan)][m["satuan"]].append((r, m))
    campur = {s: ragam for s, ragam in cara.items() if len(ragam) > 1}
    if not campur:
        return
    lain = []
    sebut = []
    for ragam in campur.values():
        urut = sorted(ragam, key=lambda c: (-len(ragam[c]), c))
        lain += [x for c in urut[1:] for x in ragam[c]]
        sebut.append(" dan ".join(f"“{c}” ({len(ragam[c])} kali)" for c in urut))
    ruas, _ = lain[0]
    yield from satu(
        "GY-05",
        [lap.lokasi(r, 0) for r, _ in lain],
        f"Satuan yang sama ditulis berlainan: {'; '.join(sebut)}.",
        "Pakai satu tulisan untuk satu satuan, dengan huruf kecil dan tidak disingkat.",
        kutipan=ruas.teks[:80],
    )

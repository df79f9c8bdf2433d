"""Empty parts, lists whose items are missing or of another kind, rows broken by a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.aturan.teks import bersihkan
from akuntabel.aturan.terbilang import baca_terbilang
from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, Letak, SelTerbaca, TabelTerbaca
from akuntabel.reviu.berkas.struktur.dasar import RUMPUN, TATA, berisi, nilai_nomor
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="ST-10",
    rumpun=RUMPUN,
    judul="Bagian atau butir tanpa isi",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
    katalog=("C-EMPTY",),
    baik="""
        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        Renstra memuat tujuan.

        B. Perjanjian Kinerja

        Perjanjian kinerja ditetapkan.
        """,
    buruk="""
        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        B. Perjanjian Kinerja

        Perjanjian kinerja ditetapkan.
        """,
)
def tanpa_isi(lap: Laporan) -> Iterator[Temuan]:
    semua = lap.kerangka.bagian
    for n, b in enumerate(semua):
        lanjut = semua[n + 1] if n + 1 < len(semua) else None
        akhir = lanjut.awal if lanjut and lanjut.awal < b.akhir else b.akhir
        ada_isi = any(berisi(x) for x in lap.terbaca.blok[b.isi : akhir])
        if ada_isi or (lanjut is not None and _di_bawah(b, lanjut)) or _lampiran(b):
            continue
        yield from satu(
            "ST-10",
            [lap.lokasi_bagian(b)],
            f"Bagian “{ringkas(b.sebutan)}” tidak berisi.",
            "Tulis isinya, atau hapus judulnya.",
            kutipan=b.sebutan,
            keyakinan=Keyakinan.PASTI if lap.terbaca.jenis != "txt" or b.nomor else Keyakinan.PERLU_TELAAH,
        )
    yield from _butir_kosong(lap)
    yield from _butir_tanpa_teks(lap)


def _di_bawah(b: Bagian, lanjut: Bagian) -> bool:
    """Whether a heading opens a part of the one before it, by its level or, where both have one style, its number."""
    nomor = b.nomor.rstrip(".")
    return (lanjut.tingkat > b.tingkat and lanjut.awal < b.akhir) or (
        nomor[:1].isdigit() and lanjut.nomor.startswith(f"{nomor}.") and len(lanjut.nomor.rstrip(".")) > len(nomor)
    )


def _butir_tanpa_teks(lap: Laporan) -> Iterator[Temuan]:
    """A mark that continues the list, with nothing behind it."""
    lama: Alinea | None = None
    for n, x in enumerate(lap.terbaca.blok):
        if not isinstance(x, Alinea) or x.jenis is not JenisAlinea.BUTIR:
            continue
        kini, dulu = nilai_nomor(x.penanda), nilai_nomor(lama.penanda) if lama else None
        if not x.teks and kini and dulu and kini == (dulu[0], dulu[1] + 1):
            yield from satu(
                "ST-10",
                [lap.lokasi_letak(x.letak, lap.kerangka.jalur(n))],
                f"Butir “{x.penanda}” tidak berisi.",
                "Tulis isinya, atau hapus butir itu.",
                kutipan=x.penanda,
            )
        lama = x


def _lampiran(b: Bagian) -> bool:
    """Annexes and generated lists hold what a text file does not show."""
    return bool(re.match(r"(?:lampiran|daftar (?:isi|tabel|gambar|grafik|lampiran))\b", b.teks, re.IGNORECASE))


def _butir_kosong(lap: Laporan) -> Iterator[Temuan]:
    """An item that ends with a colon, and the list goes on at its own level."""
    butir = [r for r in lap.ruas if r.alinea is not None and r.alinea.jenis is JenisAlinea.BUTIR]
    for a, b in pairwise(butir):
        if a.alinea is None or b.alinea is None or b.blok != a.blok + 1 or not a.teks.rstrip().endswith(":"):
            continue
        x, y = nilai_nomor(a.alinea.penanda), nilai_nomor(b.alinea.penanda)
        if x and y and x[0] == y[0] and y[1] == x[1] + 1:
            yield from satu(
                "ST-10",
                [lap.lokasi(a)],
                f"Butir “{a.alinea.penanda} {ringkas(a.teks)}” menjanjikan rincian, tetapi tidak berisi.",
                "Tulis rinciannya, atau hapus butir itu.",
                kutipan=a.teks,
            )


_JUMLAH = re.compile(
    r"\b(?P<n>\d{1,2})\s*\((?P<kata>[a-z ]+)\)\s+(?P<benda>[a-z]+(?:\s+[a-z]+)?)\b[^.;]{0,120}"
    r"(?::|sebagai\s+berikut|yaitu|antara\s+lain)\s*:?\s*$",
    re.IGNORECASE,
)
_JUMLAH_SAJA = re.compile(
    r"(?<![\w.,/-])(?P<n>\d{1,2}|(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas))\s+"
    r"(?P<benda>[a-z]+)\b(?P<isi>[^.;:,]{0,90}),?\s*"
    r"(?:(?:tersebut|dimaksud|itu|ialah|adalah|yaitu|yakni|meliputi|sebagai\s+berikut|terdiri\s+(?:atas|dari))\s*)+:\s*$",
    re.IGNORECASE,
)
"""A number without its word, straight before the list: "Lima seksi yang dimaksud adalah:"."""
_DARI = re.compile(r"\bdari\b|\bantara\s+lain\b", re.IGNORECASE)
_NAMA_URUT = re.compile(
    r"\b(?:no|nomor|ke|sasaran|tujuan|misi|indikator|program|strategi|tabel|gambar|grafik|bab|butir|angka|poin|pasal|ayat"
    r"|triwulan|semester|tahap|periode|level|tingkat)[\s.:-]*$",
    re.IGNORECASE,
)
"""What a number names rather than counts: "Sasaran No. 1 tersebut diukur dengan indikator, yaitu:"."""


def _disebut(teks: str) -> tuple[int, int, str] | None:
    """Place, number and thing of a sentence that opens a list and says how many items it has."""
    if cocok := _JUMLAH.search(teks):
        n = int(cocok["n"])
        return (cocok.start(), n, cocok["benda"]) if baca_terbilang(cocok["kata"]) == n else None
    cocok = max(_JUMLAH_SAJA.finditer(teks), key=lambda m: m.start(), default=None)
    if cocok is None or _DARI.search(cocok["isi"]) or _DARI.search(teks[max(0, cocok.start() - 8) : cocok.start()]):
        return None
    if _NAMA_URUT.search(teks[: cocok.start()]):
        return None
    kata = cocok["n"].casefold().removeprefix("ke")
    angka = int(kata) if kata.isdecimal() else baca_terbilang(kata)
    return None if angka is None else (cocok.start(), angka, cocok["benda"])


_BUAH = re.compile(
    r"(?<![\w.,/(-])(?P<n>\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
    r"(?:\s*\([a-z ]+\))?\s+(?P<benda>[A-Za-z]+)",
    re.IGNORECASE,
)
_SERTA = re.compile(r"[\w ]{0,40}?\s*(?:,\s*(?:dan|serta)?|\b(?:dan|serta))\s*", re.IGNORECASE)


def _sederet(teks: str) -> list[tuple[int, str]]:
    """What is counted one after another at the end of a sentence: "satu bagian dan tiga bidang, yaitu:" (1 and 3)."""
    deret: list[tuple[int, str]] = []
    lanjut: int | None = None
    for m in reversed(list(_BUAH.finditer(teks))):
        if lanjut is not None and not _SERTA.fullmatch(teks[m.end() : lanjut]):
            break
        angka = int(m["n"]) if m["n"].isdecimal() else baca_terbilang(m["n"].casefold())
        deret.insert(0, (angka or 0, m["benda"].casefold()))
        lanjut = m.start()
    return deret


_WAKTU = re.compile(r"(?:tahun|bulan|minggu|hari|jam|orang)\b", re.IGNORECASE)


@aturan_laporan(
    kode="ST-12",
    rumpun=RUMPUN,
    judul="Jumlah butir berbeda dari yang disebut",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
    katalog=("C-LISTSEM",),
    baik="""
        BAB II PERENCANAAN KINERJA

        Dinas melaksanakan 2 (dua) program, yaitu:
        1. Program Penunjang;
        2. Program Pengelolaan Perikanan.
        """,
    buruk="""
        BAB II PERENCANAAN KINERJA

        Dinas melaksanakan 3 (tiga) program, yaitu:
        1. Program Penunjang;
        2. Program Pengelolaan Perikanan.
        """,
)
def jumlah_butir(lap: Laporan) -> Iterator[Temuan]:
    blok = lap.terbaca.blok
    for r in lap.prosa:
        cocok = _disebut(r.teks)
        if cocok is None or _WAKTU.match(cocok[2]):
            continue  # words that say another number are for the check of numbers and words
        awal, n, benda = cocok
        butir = _butir_sesudah(blok, r.blok + 1) or _bab_sesudah(blok, r.blok + 1)
        deret = _sederet(r.teks)
        if len(deret) > 1 and butir:
            n, benda = sum(x for x, _ in deret), " dan ".join(f"{x} {y}" for x, y in deret)
            if butir in (n, deret[-1][0]) and not (butir != n and _diawali(blok, r.blok + 1, butir, deret[0][1])):
                continue
            benda = f"unsur ({benda})"
        if butir and butir != n:
            yield from satu(
                "ST-12",
                [lap.lokasi(r, awal)],
                f"Disebut {n} {benda}, sedangkan daftarnya berisi {butir} butir.",
                "Samakan jumlah dengan daftarnya.",
                kutipan=ringkas(r.teks[awal:]),
            )


def _diawali(blok: Sequence[object], n: int, banyak: int, benda: str) -> bool:
    """Whether an item of the list that begins there opens with a word."""
    butir = [b for b in blok[n : n + banyak] if isinstance(b, Alinea)]
    return any(b.teks.casefold().startswith(benda) for b in butir)


def _bab_sesudah(blok: Sequence[object], n: int) -> int:
    """How many paragraphs that begin with the name of a chapter follow at once."""
    jumlah = 0
    for b in blok[n:]:
        if not isinstance(b, Alinea) or not re.match(r"bab\s+[ivx]+\b.{12,}", b.teks, re.IGNORECASE):
            break
        jumlah += 1
    return jumlah if jumlah > 1 else 0


def _butir_sesudah(blok: Sequence[object], n: int) -> int:
    """How many items of one level follow at once."""
    jumlah = 0
    jenis: str | None = None
    for b in blok[n:]:
        if not isinstance(b, Alinea) or b.jenis is JenisAlinea.KEPALA:
            if isinstance(b, TabelTerbaca):
                break
            continue
        if b.jenis is not JenisAlinea.BUTIR:
            break
        nilai = nilai_nomor(b.penanda)
        ini = nilai[0] if nilai else "-"
        jenis = jenis or ini
        jumlah += ini == jenis
    return jumlah


@aturan_laporan(
    kode="ST-13",
    rumpun=RUMPUN,
    judul="Baris tabel terbelah halaman",
    tingkat=Tingkat.INFO,
    dasar="Baris tabel yang terbelah terbaca sebagai dua baris",
    katalog=("C-ARTEFACT",),
    baik="""
        Tabel 2.1 Program

        No\tProgram\tSasaran
        1\tProgram Penunjang\tTerpenuhinya layanan



        No\tProgram\tSasaran
        2\tProgram Pengelolaan\tMeningkatnya produksi
        """,
    buruk="""
        Tabel 2.1 Program

        No\tProgram\tSasaran
        1\tProgram Penunjang,\tTerpenuhinya layanan,



        No\tProgram\tSasaran
        \tPemerintahan Daerah\tpemerintahan
        2\tProgram Pengelolaan\tMeningkatnya produksi
        """,
)
def baris_terbelah(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel:
        belah = [b for b in t.tabel.baris if b.terbelah]
        yield from satu(
            "ST-13",
            [lap.lokasi_letak(letak, t.bagian, tabel=t.sebutan) for b in belah for letak in _dua_letak(b.sel)],
            f"Ada {len(belah)} baris {t.sebutan} yang terbelah oleh pergantian halaman.",
            "Atur agar baris tabel tidak terbelah halaman.",
            kutipan=bersihkan(ringkas(" ".join(x for x in belah[0].teks if x))) if belah else "",
        )


def _dua_letak(sel: Sequence[SelTerbaca]) -> tuple[Letak, ...]:
    return max(sel, key=lambda s: len(s.sambungan)).semua_letak[:2]


_PERATURAN = re.compile(r"(?:undang|peraturan|keputusan|instruksi)\b.*\bnomor\b", re.IGNORECASE)
_PERBUATAN = re.compile(r"pe\w+an$", re.IGNORECASE)
_NOMINAL = re.compile(r"[pk]e\w+an$|\w{3,}(?:an|si)$", re.IGNORECASE)


@aturan_laporan(
    kode="ST-16",
    rumpun=RUMPUN,
    judul="Butir daftar tidak setara",
    tingkat=Tingkat.RENDAH,
    dasar="Butir satu daftar berbentuk sama (EYD V)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LISTSEM",),
    baik="""
        Dinas menyelenggarakan fungsi:
        a. perumusan kebijakan;
        b. pelaksanaan kebijakan;
        c. pengawasan usaha; dan
        d. pelaporan kinerja.
        """,
    buruk="""
        Dinas menyelenggarakan fungsi:
        a. perumusan kebijakan;
        b. pelaksanaan kebijakan;
        c. kepala bidang mengawasi usaha; dan
        d. pelaporan kinerja.
        """,
)
def butir_tidak_setara(lap: Laporan) -> Iterator[Temuan]:
    for daftar in _daftar_butir(lap):
        depan = [re.split(r"\W+", r.teks.strip(), maxsplit=1)[0] for r in daftar]
        if any(_PERATURAN.match(r.teks) for r in daftar):
            continue  # "Peraturan" is a kind of regulation here, no act
        lain = [r for r, k in zip(daftar, depan, strict=True) if not _NOMINAL.match(k)]
        jumlah = sum(1 for k in depan if _PERBUATAN.match(k))
        if len(daftar) >= 4 and lain and 4 * jumlah >= 3 * len(daftar) and len(lain) <= 2:
            sebut = " dan ".join(f"“{ringkas(r.teks)}”" for r in lain)
            yield from satu(
                "ST-16",
                [lap.lokasi(r) for r in lain],
                f"Butir lain berupa kata benda perbuatan, sedangkan {sebut} tidak.",
                "Samakan bentuk butirnya.",
                kutipan=f"{lain[0].alinea.penanda if lain[0].alinea else ''} {lain[0].teks}",
            )


def _daftar_butir(lap: Laporan) -> Iterator[list[Ruas]]:
    """Runs of items of one kind of mark, over page breaks."""
    kini: list[Ruas] = []
    for r in lap.ruas:
        a = r.alinea
        butir = a is not None and a.jenis is JenisAlinea.BUTIR
        x, y = (
            nilai_nomor(kini[-1].alinea.penanda) if kini and kini[-1].alinea else None,
            nilai_nomor(a.penanda) if a else None,
        )
        if butir and kini and x and y and x[0] == y[0] and y[1] == x[1] + 1:
            kini.append(r)
            continue
        if kini:
            yield kini
        kini = [r] if butir else []
    if kini:
        yield kini

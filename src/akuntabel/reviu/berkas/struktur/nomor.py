"""Numbers of captions, headings, items and rows: each once, in order, of its chapter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.dokumen.baca.model import Alinea, BarisTerbaca, JenisAlinea, TabelTerbaca
from akuntabel.reviu.berkas.struktur.dasar import RUMPUN, TATA, dalam_daftar, inti, nilai_nomor, romawi
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.paham.keterangan import Keterangan
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="ST-03",
    rumpun=RUMPUN,
    judul="Nomor tabel atau gambar ganda, melompat, atau tidak sesuai dengan babnya",
    tingkat=Tingkat.RENDAH,
    dasar=TATA,
    katalog=("C-NUMBERING",),
    baik="""
        BAB II PERENCANAAN KINERJA

        Tabel 2.1 Sasaran

        No\tSasaran
        1\tMeningkatnya layanan

        Tabel 2.2 Program

        No\tProgram
        1\tProgram Penunjang
        """,
    buruk="""
        BAB II PERENCANAAN KINERJA

        Tabel 2.1 Sasaran

        No\tSasaran
        1\tMeningkatnya layanan

        Tabel 2.1 Program

        No\tProgram
        1\tProgram Penunjang
        """,
)
def nomor_keterangan(lap: Laporan) -> Iterator[Temuan]:
    per_jenis: dict[str, list[Keterangan]] = defaultdict(list)
    for k in lap.keterangan:
        if not dalam_daftar(lap, k):
            per_jenis[k.jenis].append(k)
    for jenis, daftar in per_jenis.items():
        pertama: dict[str, Keterangan] = {}
        for k in daftar:
            if k.nomor not in pertama:
                pertama[k.nomor] = k
            elif inti(pertama[k.nomor].judul) != inti(k.judul):
                yield from satu(
                    "ST-03",
                    [lap.lokasi_keterangan(pertama[k.nomor]), lap.lokasi_keterangan(k)],
                    f"Nomor {k.sebutan} dipakai untuk dua {jenis.lower()}: “{ringkas(pertama[k.nomor].judul)}” dan "
                    f"“{ringkas(k.judul)}”.",
                    "Beri nomor urut yang berbeda dan sesuaikan rujukannya.",
                )
        yield from _lompatan(lap, [k for k in daftar if pertama[k.nomor] is k])
        yield from _bukan_babnya(lap, daftar)


def _urut(k: Keterangan) -> tuple[str, int] | None:
    depan, _, belakang = k.nomor.rpartition(".")
    return (depan, int(belakang)) if belakang.isdecimal() else None


def _lompatan(lap: Laporan, daftar: Sequence[Keterangan]) -> Iterator[Temuan]:
    for a, b in pairwise(daftar):
        x, y = _urut(a), _urut(b)
        if x is None or y is None or x[0] != y[0] or y[1] == x[1] + 1:
            continue
        harap = f"{x[0]}.{x[1] + 1}".strip(".")
        yield from satu(
            "ST-03",
            [lap.lokasi_keterangan(b)],
            f"Sesudah {a.sebutan} langsung {b.sebutan}; nomor urutnya {'melompat' if y[1] > x[1] else 'mundur'}.",
            f"Pakai nomor {harap}, atau sajikan {a.jenis.lower()} yang hilang.",
            kutipan=b.tercetak,
        )


def _bukan_babnya(lap: Laporan, daftar: Sequence[Keterangan]) -> Iterator[Temuan]:
    for k in daftar:
        bab = next((b.bab for b in lap.kerangka.jalur(k.blok) if b.bab), None)
        depan = k.nomor.split(".")[0]
        if bab is None or "." not in k.nomor or not depan.isdecimal() or int(depan) == bab:
            continue
        yield from satu(
            "ST-03",
            [lap.lokasi_keterangan(k)],
            f"{k.sebutan} berada di Bab {romawi(bab)}, sedangkan nomornya menunjuk Bab {romawi(int(depan))}.",
            "Sesuaikan nomor dengan babnya.",
            kutipan=k.tercetak,
        )


@aturan_laporan(
    kode="ST-04",
    rumpun=RUMPUN,
    judul="Tabel tanpa nomor dan judul",
    tingkat=Tingkat.RENDAH,
    dasar=TATA,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-HEADFORM",),
    baik="""
        BAB I PENDAHULUAN

        Tabel 1.1 Pegawai

        No\tJabatan\tJumlah
        1\tStaf\t4
        2\tKepala\t1

        Tabel 1.2 Kendaraan

        No\tJenis\tJumlah
        1\tMobil\t4
        2\tMotor\t1
        """,
    buruk="""
        BAB I PENDAHULUAN

        Tabel 1.1 Pegawai

        No\tJabatan\tJumlah
        1\tStaf\t4
        2\tKepala\t1

        Kendaraan yang dimiliki sebagai berikut.

        No\tJenis\tJumlah
        1\tMobil\t4
        2\tMotor\t1
        """,
)
def tabel_tanpa_judul(lap: Laporan) -> Iterator[Temuan]:
    bab = [t for t in lap.tabel if any(b.bab for b in t.bagian)]
    tanpa = [t for t in bab if t.keterangan is None and len(t.tabel.badan) >= 2 and t.tabel.lebar >= 3]
    if len(tanpa) * 2 > len(bab):
        return  # this report does not number its tables
    yield from satu(
        "ST-04",
        [lap.lokasi_letak(t.tabel.letak, t.bagian, tabel=t.sebutan) for t in tanpa],
        "Ada {n} tabel tanpa nomor dan judul, sedangkan tabel lain memilikinya.",
        "Beri nomor dan judul seperti tabel yang lain, lalu rujuk dalam teks.",
    )


@aturan_laporan(
    kode="ST-09",
    rumpun=RUMPUN,
    judul="Nomor bab, subbab, atau baris tidak berurutan",
    tingkat=Tingkat.RENDAH,
    dasar=TATA,
    katalog=("C-NUMBERING",),
    baik="""
        BAB I PENDAHULUAN

        A. Latar Belakang

        Isi.

        B. Dasar Hukum

        Isi.
        """,
    buruk="""
        BAB I PENDAHULUAN

        A. Latar Belakang

        Isi.

        C. Dasar Hukum

        Isi.
        """,
)
def nomor_urut(lap: Laporan) -> Iterator[Temuan]:
    yield from _nomor_bagian(lap)
    yield from _nomor_butir(lap)
    yield from _nomor_baris(lap)


def _nomor_bagian(lap: Laporan) -> Iterator[Temuan]:
    anak: dict[int | None, list[Bagian]] = defaultdict(list)
    for b in lap.kerangka.bagian:
        if b.nomor:
            anak[b.induk].append(b)
    for daftar in anak.values():
        for a, b in pairwise(daftar):
            x, y = nilai_nomor(a.nomor), nilai_nomor(b.nomor)
            if x and y and x[0] == y[0] and y[1] not in (x[1] + 1, 1) and not _disela(lap, a, b):
                yield from satu(
                    "ST-09",
                    [lap.lokasi_bagian(b)],
                    f"Sesudah “{a.nomor} {ringkas(a.teks, 40)}” langsung “{b.nomor} {ringkas(b.teks, 40)}”.",
                    "Perbaiki nomor urutnya, atau lengkapi bagian yang hilang.",
                    kutipan=b.sebutan,
                )


def _disela(lap: Laporan, a: Bagian, b: Bagian) -> bool:
    """Whether the number between two headings stands before a paragraph that is no heading by its looks."""
    x = nilai_nomor(a.nomor)
    return x is not None and any(
        isinstance(c, Alinea) and c.penanda and nilai_nomor(c.penanda) == (x[0], x[1] + 1)
        for c in lap.terbaca.blok[a.isi : b.awal]
    )


def _nomor_butir(lap: Laporan) -> Iterator[Temuan]:
    """Items of one list that follow each other without anything between."""
    lama: Alinea | None = None
    judul = {b.awal for b in lap.kerangka.bagian}
    for n, b in enumerate(lap.terbaca.blok):
        if not isinstance(b, Alinea) or b.jenis is JenisAlinea.KEPALA:
            lama = None if isinstance(b, TabelTerbaca) else lama
            continue
        if b.jenis is not JenisAlinea.BUTIR or n in judul:
            lama = None
            continue
        x, y = nilai_nomor(lama.penanda) if lama else None, nilai_nomor(b.penanda)
        if lama and x and y and _sebentuk(lama.penanda, b.penanda) and y[1] > 1 and y[1] != x[1] + 1:
            yield from satu(
                "ST-09",
                [lap.lokasi_letak(b.letak, lap.kerangka.jalur(n))],
                f"Sesudah butir “{lama.penanda}” langsung butir “{b.penanda}”.",
                "Perbaiki nomor urut daftar itu.",
                kutipan=ringkas(f"{b.penanda} {b.teks}"),
            )
        lama = b if y else lama


def _sebentuk(a: str, b: str) -> bool:
    return re.sub(r"\d+|[a-z]", "n", a) == re.sub(r"\d+|[a-z]", "n", b) and a[:1].isdigit() == b[:1].isdigit()


def _nomor_baris(lap: Laporan) -> Iterator[Temuan]:
    """The column "No" of a table: 1, 2, 3 …; a body row without a number where all others have one."""
    for t in lap.tabel:
        judul = t.tabel.judul_kolom()
        if not judul or inti(judul[0]) not in {"no", "nomor", "no urut"}:
            continue
        badan = [
            (i, b)
            for i, b in enumerate(t.tabel.badan, start=t.tabel.kepala)
            if any(x.strip() for x in b.teks[1:]) and (b.teks[0].strip(" .").isdecimal() or not _baris_jumlah(b.teks))
        ]
        nomor = [b.teks[0].strip().rstrip(".") for _, b in badan]
        angka = [int(x) for x in nomor if x.isdecimal()]
        if (
            len(angka) < 2
            or (len(angka) == 2 and angka[0] != 1)
            or len(angka) != len([x for x in nomor if x])
            or len(angka) < len(nomor) * 2 // 3
        ):
            continue
        salah = []
        harap = 0
        for n in _bernomor(nomor, badan):
            (i, b), x = badan[n], nomor[n]
            if x.isdecimal():
                if int(x) not in (harap + 1, 1):
                    salah.append((i, b, f"sesudah {harap} langsung {x}"))
                harap = int(x)
            elif b.teks[1].strip():
                salah.append((i, b, f"baris “{ringkas(b.teks[1], 40)}” tidak bernomor"))
        yield from satu(
            "ST-09",
            [
                lap.lokasi_letak(b.letak, t.bagian, tabel=t.sebutan, sel=f"baris {i - t.tabel.kepala + 1}, {judul[0]}")
                for i, b, _ in salah
            ],
            f"Nomor urut {t.sebutan} tidak runtut: {'; '.join(s for _, _, s in salah[:5])}.",
            "Beri nomor urut pada setiap baris.",
            kutipan=" | ".join(x for x in salah[0][1].teks if x) if salah else "",
        )


_HASIL = re.compile(
    r"(?:(?:sub\s*|grand\s+)?(?:jumlah|total|rata)|(?:nilai|hasil|skor|indeks|capaian)\s+(?:\w+\s+)?(?:hasil|akhir|total"
    r"|rata|evaluasi|keseluruhan|unit|konversi|akuntabilitas|s?akip|kinerja|reformasi|kepuasan)"
    r"|kategori|predikat|mutu|peringkat|kriteria|selisih|ikm|nrr)\b",
    re.IGNORECASE,
)
"""Names of what a table comes to below its numbered rows."""


def _bernomor(nomor: Sequence[str], badan: Sequence[tuple[int, BarisTerbaca]]) -> range:
    """The rows that the numbers count: what stands above 1 is the level above (a tujuan over its sasaran), and below
    the last number may stand what the table comes to."""
    isi = [n for n, x in enumerate(nomor) if x]
    awal = isi[0] if nomor[isi[0]] == "1" else 0
    ekor = [next((x.strip() for x in b.teks if x.strip()), "") for _, b in badan[isi[-1] + 1 :]]
    return range(awal, isi[-1] + 1 if all(_HASIL.match(x) for x in ekor) else len(nomor))


def _baris_jumlah(sel: Sequence[str]) -> bool:
    return any(re.match(r"(?:sub\s*)?(?:jumlah|total|rata)", x.strip(), re.IGNORECASE) for x in sel[:3])

"""Structure: outline as announced, captions and references, numbering, empty parts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.aturan.teks import bersihkan
from akuntabel.aturan.terbilang import baca_terbilang
from akuntabel.dokumen.baca.model import Alinea, GambarTerbaca, JenisAlinea, Letak, SelTerbaca, TabelTerbaca
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.kerangka import Bagian, nomor_bab
from akuntabel.reviu.paham.keterangan import Keterangan
from akuntabel.reviu.paham.sistematika import baca_sistematika
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "struktur"
_TATA = "Rujukan, nomor, dan judul dalam satu laporan saling cocok (PermenPANRB 53/2014 Lampiran III: akurat dan andal)"
_DAFTAR = re.compile(r"daftar (?:isi|tabel|gambar|grafik)", re.IGNORECASE)
_ROMAWI = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
KATA_TUGAS = frozenset(
    {"dan", "serta", "atau", "di", "ke", "dari", "pada", "yang", "untuk", "dengan", "dalam", "atas", "tentang", "oleh"}
)


def inti(teks: str) -> str:
    """Words of a heading without case, punctuation and letter spacing ("P E N U T U P")."""
    teks = re.sub(r"\b(?:\w ){3,}\w\b", lambda m: m[0].replace(" ", ""), teks)
    return re.sub(r"[\W_]+", " ", teks).casefold().strip()


def kata_isi(teks: str) -> set[str]:
    return {k for k in inti(teks).split() if k not in KATA_TUGAS}


# --- references and captions -----------------------------------------------------------------------------------------


@aturan_laporan(
    kode="ST-01",
    rumpun=RUMPUN,
    judul="Tabel atau gambar yang dirujuk tidak ada",
    tingkat=Tingkat.TINGGI,
    dasar=_TATA,
    katalog=("C-XREF",),
    baik="""
        BAB I PENDAHULUAN

        Jumlah pegawai disajikan dalam Tabel 1.1.

        Tabel 1.1 Pegawai

        No\tJabatan\tJumlah
        1\tStaf\t4
        """,
    buruk="""
        BAB I PENDAHULUAN

        Jumlah pegawai disajikan dalam Tabel 1.2.

        Tabel 1.1 Pegawai

        No\tJabatan\tJumlah
        1\tStaf\t4
        """,
)
def rujukan_tanpa_isi(lap: Laporan) -> Iterator[Temuan]:
    ada = {(k.jenis.casefold(), k.nomor.casefold()) for k in lap.keterangan}
    jenis_ada = {j for j, _ in ada}
    hilang: dict[str, list[Lokasi]] = defaultdict(list)
    kutipan: dict[str, str] = {}
    for x in lap.rujukan:
        if x.jenis == "Lampiran" or x.jenis.casefold() not in jenis_ada or _milik_luar(x.ruas.teks, x.posisi):
            continue
        if (x.jenis.casefold(), x.nomor.casefold()) not in ada:
            hilang[x.sebutan].append(lap.lokasi(x.ruas, x.posisi))
            kutipan.setdefault(x.sebutan, x.ruas.teks[max(x.posisi - 40, 0) : x.posisi + 60].strip())
    for nama, tempat in hilang.items():
        yield from satu(
            "ST-01",
            tempat,
            f"{nama} dirujuk, tetapi tidak ada dalam laporan ini.",
            f"Sajikan {nama}, atau perbaiki nomor yang dirujuk.",
            kutipan=kutipan[nama],
        )


def _milik_luar(teks: str, posisi: int) -> bool:
    """Whether a reference names a table of another document ("Tabel T-C.23 Permendagri …", "Tabel 3.1 Renstra")."""
    return bool(
        re.match(
            r"\S+\s+\S+\s+(?:lampiran\s+)?(?:dalam\s+|pada\s+)?(?:renstra|rpjmd|permen\w*|peraturan|rkpd|renja)\b",
            teks[posisi : posisi + 80],
            re.IGNORECASE,
        )
    )


@aturan_laporan(
    kode="ST-02",
    rumpun=RUMPUN,
    judul="Keterangan tanpa isinya",
    tingkat=Tingkat.TINGGI,
    dasar=_TATA,
    katalog=("C-EMPTY", "C-FIGURE"),
    baik="""
        BAB III AKUNTABILITAS KINERJA

        Tabel 3.1 Capaian Kinerja

        Indikator\tTarget\tRealisasi
        Indeks Kepuasan\t80\t82
        """,
    buruk="""
        BAB III AKUNTABILITAS KINERJA

        Tabel 3.1 Capaian Kinerja

        Tabel di atas menunjukkan bahwa seluruh target tercapai pada tahun ini dan melampaui tahun sebelumnya.
        """,
)
def keterangan_tanpa_isi(lap: Laporan) -> Iterator[Temuan]:
    # A text file holds no pictures, so that nothing is known of them.
    ada_gambar = any(isinstance(b, GambarTerbaca) for b in lap.terbaca.blok)
    for k in lap.keterangan:
        if k.isi is not None or (k.jenis != "Tabel" and not ada_gambar) or _dalam_daftar(lap, k):
            continue
        yield from satu(
            "ST-02",
            [lap.lokasi_keterangan(k)],
            f"Keterangan {k.sebutan} “{ringkas(k.judul)}” tidak diikuti {k.jenis.lower()}nya.",
            f"Sajikan {k.jenis.lower()}nya, atau hapus keterangannya.",
            kutipan=f"{k.tercetak} {k.judul}".strip(),
            keyakinan=Keyakinan.PASTI if k.jenis == "Tabel" and lap.terbaca.jenis == "txt" else Keyakinan.PERLU_TELAAH,
        )


def _dalam_daftar(lap: Laporan, k: Keterangan) -> bool:
    return any(
        re.match(r"daftar (?:isi|tabel|gambar|grafik)", b.teks, re.IGNORECASE) for b in lap.kerangka.jalur(k.blok)
    )


@aturan_laporan(
    kode="ST-03",
    rumpun=RUMPUN,
    judul="Nomor tabel atau gambar ganda, melompat, atau tidak sesuai dengan babnya",
    tingkat=Tingkat.RENDAH,
    dasar=_TATA,
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
        if not _dalam_daftar(lap, k):
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
            f"{k.sebutan} berada di Bab {_ROMAWI[bab] if bab < len(_ROMAWI) else bab}, sedangkan nomornya menunjuk "
            f"Bab {depan}.",
            "Sesuaikan nomor dengan babnya.",
            kutipan=k.tercetak,
        )


@aturan_laporan(
    kode="ST-04",
    rumpun=RUMPUN,
    judul="Tabel tanpa nomor dan judul",
    tingkat=Tingkat.RENDAH,
    dasar=_TATA,
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


# --- outline ---------------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="ST-05",
    rumpun=RUMPUN,
    judul="Judul bab berbeda dari yang diumumkan dalam sistematika",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
    katalog=("C-OUTLINE",),
    baik="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat latar belakang.
        Bab II Perencanaan Kinerja memuat perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        Isi bab.
        """,
    buruk="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat latar belakang.
        Bab II Perencanaan Kinerja memuat perjanjian kinerja.

        BAB II RENCANA DAN PERJANJIAN

        Isi bab.
        """,
)
def judul_bab(lap: Laporan) -> Iterator[Temuan]:
    nyata = {b.bab: b for b in lap.kerangka.bagian if b.bab}
    for u in baca_sistematika(lap):
        b = nyata.get(u.nomor)
        if b is None:
            if nyata and u.nomor:
                yield from satu(
                    "ST-05",
                    [lap.lokasi(u.ruas)],
                    f"Sistematika mengumumkan Bab {_romawi(u.nomor)} “{ringkas(u.judul)}”, tetapi bab itu tidak ada.",
                    "Tulis babnya, atau sesuaikan sistematika.",
                    kutipan=ringkas(u.ruas.teks),
                )
        elif u.judul and inti(u.judul) != inti(b.teks):
            yield from satu(
                "ST-05",
                [lap.lokasi(u.ruas), lap.lokasi_bagian(b)],
                f"Bab {_romawi(u.nomor)} diumumkan dengan judul “{ringkas(u.judul)}”, sedangkan babnya berjudul "
                f"“{ringkas(b.teks)}”.",
                "Samakan judul bab dengan sistematika.",
                kutipan=u.judul,
            )
    umum = {u.nomor for u in baca_sistematika(lap)}
    for nomor, b in nyata.items():
        if umum and nomor not in umum:
            yield from satu(
                "ST-05",
                [lap.lokasi_bagian(b)],
                f"Bab {_romawi(nomor or 0)} “{ringkas(b.teks)}” tidak disebut dalam sistematika.",
                "Sebutkan bab itu dalam sistematika.",
                kutipan=b.sebutan,
            )


def _romawi(n: int) -> str:
    return _ROMAWI[n] if n < len(_ROMAWI) else str(n)


@aturan_laporan(
    kode="ST-06",
    rumpun=RUMPUN,
    judul="Isi bab berbeda dari yang dijanjikan dalam sistematika",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-OUTLINE",),
    baik="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat sistematika.
        Bab II Perencanaan Kinerja memuat rencana strategis dan perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        Isi.

        B. Perjanjian Kinerja

        Isi.
        """,
    buruk="""
        BAB I PENDAHULUAN

        A. Sistematika

        Bab I Pendahuluan memuat sistematika.
        Bab II Perencanaan Kinerja memuat rencana strategis, strategi pemecahan masalah, dan perjanjian kinerja.

        BAB II PERENCANAAN KINERJA

        A. Rencana Strategis

        Isi.

        B. Perjanjian Kinerja

        Isi.
        """,
)
def isi_bab(lap: Laporan) -> Iterator[Temuan]:
    nyata = {b.bab: b for b in lap.kerangka.bagian if b.bab}
    for u in baca_sistematika(lap):
        b = nyata.get(u.nomor)
        judul = _judul_di_bawah(lap, b) if b else []
        if b is None or len(judul) < 2:
            continue
        hilang = [j for j in u.janji if not _terpenuhi(j, [*judul, b.teks])]
        if hilang and len(hilang) < len(u.janji) + (len(u.janji) == 1):
            sebut = "; ".join(f"“{ringkas(x)}”" for x in hilang)
            yield from satu(
                "ST-06",
                [lap.lokasi(u.ruas_isi), lap.lokasi_bagian(b)],
                f"Menurut sistematika Bab {_romawi(u.nomor)} memuat {sebut}, tetapi tidak ada subbab dengan pokok itu.",
                "Lengkapi bab itu, atau sesuaikan sistematika dengan subbab yang ada.",
                kutipan=ringkas(u.ruas_isi.teks),
            )


def _judul_di_bawah(lap: Laporan, bab: Bagian) -> list[str]:
    judul = [b.teks for b in lap.kerangka.bagian if bab.awal < b.awal < bab.akhir]
    return judul and [*judul, *(k.judul for k in lap.keterangan if bab.awal < k.blok < bab.akhir)]


def _terpenuhi(janji: str, judul: Sequence[str]) -> bool:
    """Whether two in three of the content words of a promise stand in one heading."""
    kata = kata_isi(janji)
    return not kata or any(3 * len(kata & kata_isi(j)) >= 2 * len(kata) for j in judul)


@aturan_laporan(
    kode="ST-07",
    rumpun=RUMPUN,
    judul="Daftar isi tidak cocok dengan judul di dalam laporan",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
    katalog=("C-OUTLINE",),
    baik="""
        DAFTAR ISI

        BAB I PENDAHULUAN .......... 1
        BAB II PENUTUP .......... 9

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
    buruk="""
        DAFTAR ISI

        BAB I PENDAHULUAN .......... 1
        BAB II PERENCANAAN KINERJA .......... 9

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
)
def daftar_isi(lap: Laporan) -> Iterator[Temuan]:
    if not any(b.bab for b in lap.kerangka.bagian):
        return
    nyata = {inti(b.teks) for b in lap.kerangka.bagian} | {inti(b.sebutan) for b in lap.kerangka.bagian}
    nyata |= {inti(f"{k.sebutan} {k.judul}") for k in lap.keterangan}
    teks = {inti(r.teks) for r in lap.ruas if r.alinea is not None and len(r.teks) < 200}
    salah = []
    for b in lap.kerangka.daftar_isi:
        nama = inti(re.sub(r"^(?:bab\s+[ivxlc]+|[a-z]\.|\d+(?:\.\d+)*\.?)\s+", "", b.teks, flags=re.IGNORECASE))
        penuh = inti(b.sebutan)
        if penuh and not ({nama, penuh, inti(b.teks)} & (nyata | teks)) and not re.match(r"(?:tabel|gambar)\b", penuh):
            salah.append(b)
    yield from satu(
        "ST-07",
        [lap.lokasi_letak(b.letak) for b in salah],
        "Daftar isi menyebut {n} judul yang tidak ada di dalam laporan: "
        + "; ".join(f"“{ringkas(b.sebutan)}”" for b in salah[:8])
        + ("; …" if len(salah) > 8 else "")
        + ".",
        "Perbarui daftar isi dari judul yang sebenarnya.",
        kutipan=salah[0].sebutan if salah else "",
    )


@aturan_laporan(
    kode="ST-08",
    rumpun=RUMPUN,
    judul="Judul bagian ganda",
    tingkat=Tingkat.RENDAH,
    dasar=_TATA,
    katalog=("C-DUPHEAD",),
    baik="""
        BAB III AKUNTABILITAS KINERJA

        A. Capaian Kinerja

        Isi.

        B. Realisasi Anggaran

        Isi.
        """,
    buruk="""
        BAB III AKUNTABILITAS KINERJA

        A. Capaian Kinerja

        Isi.

        B. Akuntabilitas Kinerja

        Isi.
        """,
)
def judul_ganda(lap: Laporan) -> Iterator[Temuan]:
    semua = lap.kerangka.bagian
    for n, b in enumerate(semua):
        if not inti(b.teks):
            continue
        for x in semua[:n]:
            sejajar = x.induk == b.induk and x.tingkat == b.tingkat
            payung = x.awal < b.awal < x.akhir
            if inti(x.teks) == inti(b.teks) and (sejajar or payung):
                yield from satu(
                    "ST-08",
                    [lap.lokasi_bagian(x), lap.lokasi_bagian(b)],
                    f"Judul “{ringkas(b.teks)}” dipakai dua kali: {x.nomor or 'tanpa nomor'} dan "
                    f"{b.nomor or 'tanpa nomor'}.",
                    "Beri judul yang menyatakan isi masing-masing bagian.",
                    kutipan=b.sebutan,
                )
                break


@aturan_laporan(
    kode="ST-09",
    rumpun=RUMPUN,
    judul="Nomor bab, subbab, atau baris tidak berurutan",
    tingkat=Tingkat.RENDAH,
    dasar=_TATA,
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


def _nilai(nomor: str) -> tuple[str, int] | None:
    """Kind of a number and its value: ("A", 3) for "C.", ("1", 4) for "4)", ("BAB", 2)."""
    bersih = nomor.strip("().- ")
    if (cocok := re.fullmatch(r"BAB ([IVXLC]+|\d+)", bersih)) is not None:
        return ("BAB", nomor_bab(cocok[0]) or 0)
    akhir = bersih.split(".")[-1]
    if akhir.isdecimal():
        return (bersih[: -len(akhir)] + "1", int(akhir))
    if len(bersih) == 1 and bersih.isalpha():
        return ("A" if bersih.isupper() else "a", ord(bersih.casefold()) - 96)
    return None


def _nomor_bagian(lap: Laporan) -> Iterator[Temuan]:
    anak: dict[int | None, list[Bagian]] = defaultdict(list)
    for b in lap.kerangka.bagian:
        if b.nomor:
            anak[b.induk].append(b)
    for daftar in anak.values():
        for a, b in pairwise(daftar):
            x, y = _nilai(a.nomor), _nilai(b.nomor)
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
    x = _nilai(a.nomor)
    return x is not None and any(
        isinstance(c, Alinea) and c.penanda and _nilai(c.penanda) == (x[0], x[1] + 1)
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
        x, y = _nilai(lama.penanda) if lama else None, _nilai(b.penanda)
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
        if len(angka) < 3 or len(angka) != len([x for x in nomor if x]) or len(angka) < len(nomor) * 2 // 3:
            continue
        salah = []
        harap = 0
        for (i, b), x in zip(badan, nomor, strict=True):
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


def _baris_jumlah(sel: Sequence[str]) -> bool:
    return any(re.match(r"(?:sub\s*)?(?:jumlah|total|rata)", x.strip(), re.IGNORECASE) for x in sel[:3])


# --- empty parts -----------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="ST-10",
    rumpun=RUMPUN,
    judul="Bagian atau butir tanpa isi",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
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
        ada_isi = any(_berisi(x) for x in lap.terbaca.blok[b.isi : akhir])
        if ada_isi or (lanjut is not None and lanjut.tingkat > b.tingkat and lanjut.awal < b.akhir) or _lampiran(b):
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
    lama: Alinea | None = None
    for n, x in enumerate(lap.terbaca.blok):
        if not isinstance(x, Alinea) or x.jenis is not JenisAlinea.BUTIR:
            continue
        kini, dulu = _nilai(x.penanda), _nilai(lama.penanda) if lama else None
        if not x.teks and kini and dulu and kini == (dulu[0], dulu[1] + 1):
            yield from satu(
                "ST-10",
                [lap.lokasi_letak(x.letak, lap.kerangka.jalur(n))],
                f"Butir {x.penanda} tidak berisi.",
                "Tulis isinya, atau hapus butir itu.",
                kutipan=x.penanda,
            )
        lama = x


def _berisi(x: object) -> bool:
    if isinstance(x, Alinea):
        return x.jenis is not JenisAlinea.KEPALA and bool(x.teks.strip())
    return isinstance(x, TabelTerbaca | GambarTerbaca)


def _lampiran(b: Bagian) -> bool:
    """Annexes and generated lists hold what a text file does not show."""
    return bool(re.match(r"(?:lampiran|daftar (?:isi|tabel|gambar|grafik|lampiran))\b", b.teks, re.IGNORECASE))


def _butir_kosong(lap: Laporan) -> Iterator[Temuan]:
    """An item that ends with a colon, and the list goes on at its own level."""
    butir = [r for r in lap.ruas if r.alinea is not None and r.alinea.jenis is JenisAlinea.BUTIR]
    for a, b in pairwise(butir):
        if a.alinea is None or b.alinea is None or b.blok != a.blok + 1 or not a.teks.rstrip().endswith(":"):
            continue
        x, y = _nilai(a.alinea.penanda), _nilai(b.alinea.penanda)
        if x and y and x[0] == y[0] and y[1] == x[1] + 1:
            yield from satu(
                "ST-10",
                [lap.lokasi(a)],
                f"Butir {a.alinea.penanda} “{ringkas(a.teks)}” menjanjikan rincian, tetapi tidak berisi.",
                "Tulis rinciannya, atau hapus butir itu.",
                kutipan=a.teks,
            )


_LIHAT_LAMPIRAN = re.compile(
    r"\b(?:sebagaimana|pada|dalam|lihat|di|terlampir)\s+(?:dalam\s+|pada\s+|di\s+)?lampiran\b", re.IGNORECASE
)


@aturan_laporan(
    kode="ST-11",
    rumpun=RUMPUN,
    judul="Lampiran yang disebut tidak disertakan",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 (Lampiran) dan formulir III/2-2 butir I.4",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XREF",),
    baik="""
        BAB II PERENCANAAN KINERJA

        Perjanjian kinerja disajikan pada Lampiran 1.

        LAMPIRAN

        Lampiran 1 Perjanjian Kinerja

        Isi perjanjian.
        """,
    buruk="""
        BAB II PERENCANAAN KINERJA

        Perjanjian kinerja disajikan pada Lampiran 1.

        BAB IV PENUTUP

        Demikian laporan ini.
        """,
)
def lampiran_tidak_ada(lap: Laporan) -> Iterator[Temuan]:
    sebut = [
        (r, m.start())
        for r in lap.prosa
        for m in [_LIHAT_LAMPIRAN.search(r.teks)]
        if m and not re.match(r".{0,40}\b(?:peraturan|permen|perpres)", r.teks[m.end() : m.end() + 60], re.IGNORECASE)
    ]
    ada = any(
        re.match(r"lampiran\b", b.teks, re.IGNORECASE) and any(_berisi(x) for x in lap.terbaca.blok[b.isi : b.akhir])
        for b in lap.kerangka.bagian
    ) or any(
        re.match(r"lampiran\s+(?:\d|[ivx]+\b)", r.teks, re.IGNORECASE)
        for r in lap.ruas
        if r.alinea is not None and len(r.teks) < 160 and not any("sistematika" in b.teks.casefold() for b in r.bagian)
    )
    if ada:
        return
    sebut += [(x.ruas, x.posisi) for x in lap.rujukan if x.jenis == "Lampiran" and not _hukum(x.ruas.teks, x.posisi)]
    sebut = sorted({(r.blok, p): (r, p) for r, p in sebut}.values(), key=lambda x: (x[0].blok, x[1]))
    umum = _lampiran_diumumkan(lap)
    tempat = [lap.lokasi(r, p) for r, p in (*sebut, *((r, 0) for r in umum))]
    yield from satu(
        "ST-11",
        tempat,
        "Laporan merujuk lampiran di {n} tempat, tetapi berkas ini tidak memuat lampiran.",
        "Sertakan lampirannya, sekurang-kurangnya perjanjian kinerja.",
        kutipan=ringkas(sebut[0][0].teks[max(sebut[0][1] - 60, 0) :]) if sebut else "",
    )


def _hukum(teks: str, posisi: int) -> bool:
    """Whether an annex is that of a regulation."""
    return bool(
        re.search(r"\b(?:peraturan|permen\w*|perpres|keputusan|nomor)\b", teks[max(posisi - 60, 0) : posisi + 80], re.I)
    )


def _lampiran_diumumkan(lap: Laporan) -> list[Ruas]:
    """The items below "Lampiran" in the announced outline."""
    bagian = lap.kerangka.cari(r"\bsistematika\b")
    ruas = [r for r in lap.ruas if bagian and bagian.isi <= r.blok < bagian.akhir and r.alinea is not None]
    mulai = next((i for i, r in enumerate(ruas) if re.match(r"lampiran", r.teks, re.IGNORECASE)), len(ruas))
    return [r for r in ruas[mulai + 1 :] if r.alinea is not None and r.alinea.penanda]


_POKOK = (
    ("tujuan", r"\btujuan\b"),
    ("sasaran", r"\bsasaran\b"),
    ("program", r"\bprogram\b"),
    ("kegiatan", r"\bkegiatan\b"),
    ("target", r"\btarget\b"),
    ("realisasi", r"\brealisasi\b"),
    ("capaian", r"\bcapaian\b"),
    ("strategi", r"\bstrategi\b"),
    ("anggaran", r"\b(?:anggaran|pagu)\b"),
)
_MEMUAT = re.compile(
    r"[\s.,)]*(?:di\s?atas\s+)?(?:memberikan\s+gambaran|menunjukkan|memuat|menyajikan)\b(?P<isi>[^.]*)"
)
_DISAJIKAN = re.compile(
    r"(?P<isi>[^.]*?)\b(?:dapat\s+dilihat|disajikan|diuraikan|dimuat|sebagaimana)\b[^.]{0,30}$", re.IGNORECASE
)


@aturan_laporan(
    kode="ST-14",
    rumpun=RUMPUN,
    judul="Tabel tidak memuat yang dijanjikan teks",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XREF", "C-FORM"),
    baik="""
        BAB III AKUNTABILITAS KINERJA

        Tabel 3.1 memuat target dan realisasi kinerja sasaran.

        Tabel 3.1 Kinerja

        Sasaran\tTarget\tRealisasi
        Meningkatnya produksi\t80\t82
        """,
    buruk="""
        BAB III AKUNTABILITAS KINERJA

        Tabel 3.1 memuat target dan realisasi kinerja sasaran dan program.

        Tabel 3.1 Kinerja

        Sasaran\tTarget\tRealisasi
        Meningkatnya produksi\t80\t82
        """,
)
def isi_tabel(lap: Laporan) -> Iterator[Temuan]:
    milik = {k.isi: k for k in lap.keterangan}
    tabel = {t.keterangan.nomor: t for t in lap.tabel if t.blok in milik and t.keterangan is not None}
    for x in lap.rujukan:
        t = tabel.get(x.nomor) if x.jenis == "Tabel" else None
        if t is None or x.ruas.alinea is None:
            continue
        janji = _MEMUAT.match(x.ruas.teks[x.posisi + len(x.tercetak) :]) or _DISAJIKAN.search(x.ruas.teks[: x.posisi])
        if janji is None:
            continue
        ada = " ".join([*t.tabel.judul_kolom(), t.keterangan.judul if t.keterangan else ""]).casefold()
        ada += " " + " ".join(b.teks[0] for b in t.tabel.badan).casefold()
        hilang = [
            nama for nama, pola in _POKOK if re.search(pola, janji["isi"], re.IGNORECASE) and not re.search(pola, ada)
        ]
        if hilang:
            yield from satu(
                "ST-14",
                [lap.lokasi(x.ruas, x.posisi), lap.lokasi_letak(t.tabel.letak, t.bagian, tabel=t.sebutan)],
                f"Menurut teks {t.sebutan} memuat {', '.join(hilang)}, tetapi kolomnya tidak ada.",
                "Lengkapi tabelnya, atau perbaiki kalimat yang merujuknya.",
                kutipan=ringkas(x.ruas.teks[max(x.posisi - 100, 0) : x.posisi + 120], 200),
            )


# --- lists and artefacts ---------------------------------------------------------------------------------------------

_JUMLAH = re.compile(
    r"\b(?P<n>\d{1,2})\s*\((?P<kata>[a-z ]+)\)\s+(?P<benda>[a-z]+(?:\s+[a-z]+)?)\b[^.;]{0,120}"
    r"(?::|sebagai\s+berikut|yaitu|antara\s+lain)\s*:?\s*$",
    re.IGNORECASE,
)


_WAKTU = re.compile(r"(?:tahun|bulan|minggu|hari|jam|orang)\b", re.IGNORECASE)


@aturan_laporan(
    kode="ST-12",
    rumpun=RUMPUN,
    judul="Jumlah butir berbeda dari yang disebut",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
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
        cocok = _JUMLAH.search(r.teks)
        n = int(cocok["n"]) if cocok else 0
        if not cocok or _WAKTU.match(cocok["benda"]) or baca_terbilang(cocok["kata"]) != n:
            continue  # words that say another number are for the check of numbers and words
        butir = _butir_sesudah(blok, r.blok + 1)
        if butir and butir != n:
            yield from satu(
                "ST-12",
                [lap.lokasi(r, cocok.start())],
                f"Disebut {n} ({cocok['kata']}) {cocok['benda']}, sedangkan daftarnya berisi {butir} butir.",
                "Samakan jumlah dengan daftarnya.",
                kutipan=ringkas(r.teks[cocok.start() :]),
            )


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
        nilai = _nilai(b.penanda)
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


_FORMULIR = re.compile(r"\bformulir\s+(?P<nama>(?:[A-Z][\w-]*\s?){2,6})(?:\((?P<singkatan>[A-Z]{2,6})\))?")


@aturan_laporan(
    kode="ST-15",
    rumpun=RUMPUN,
    judul="Formulir yang disebut tidak disajikan",
    tingkat=Tingkat.SEDANG,
    dasar=_TATA,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-FORM", "C-XREF"),
    baik="""
        BAB III AKUNTABILITAS KINERJA

        Hasilnya disajikan dalam formulir Pengukuran Kinerja.

        Tabel 3.1 Pengukuran Kinerja

        Indikator\tTarget\tRealisasi
        Indeks\t80\t81
        """,
    buruk="""
        BAB III AKUNTABILITAS KINERJA

        Hasilnya disajikan dalam formulir Pengukuran Pencapaian Sasaran (PPS).

        Tabel 3.1 Kinerja

        Indikator\tTarget\tRealisasi
        Indeks\t80\t81
        """,
)
def formulir_tidak_ada(lap: Laporan) -> Iterator[Temuan]:
    ada = [inti(k.judul) for k in lap.keterangan] + [inti(b.teks) for b in lap.kerangka.bagian]
    for r in lap.prosa:
        hilang = [m for m in _FORMULIR.finditer(r.teks) if not any(inti(m["nama"]) in x for x in ada)]
        nama = " dan ".join(f"“{m['nama'].strip()}”" for m in hilang)
        yield from satu(
            "ST-15",
            [lap.lokasi(r, hilang[0].start())] if hilang else [],
            f"Formulir {nama} disebut, tetapi tidak disajikan dalam laporan ini.",
            "Sajikan formulirnya, atau sebut tabel yang memuat pengukuran itu.",
            kutipan=hilang[0][0].strip() if hilang else "",
        )


_NOMINAL = re.compile(r"(?:pe|per|ke)\w+an$|\w{3,}(?:an|si|asi)$", re.IGNORECASE)


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
        lain = [r for r, kata in zip(daftar, depan, strict=True) if not re.match(r"(?:pe|per)\w+an$", kata, re.I)]
        lain = [r for r, k in zip(daftar, depan, strict=True) if r in lain and not _NOMINAL.match(k)]
        jumlah = sum(1 for k in depan if re.match(r"(?:pe|per)\w+an$", k, re.IGNORECASE))
        if len(daftar) >= 4 and lain and 4 * jumlah >= 3 * len(daftar) and len(lain) <= 2:
            yield from satu(
                "ST-16",
                [lap.lokasi(r) for r in lain],
                f"Butir lain berupa kata benda perbuatan, sedangkan “{ringkas(lain[0].teks)}” tidak.",
                "Samakan bentuk butirnya.",
                kutipan=f"{lain[0].alinea.penanda if lain[0].alinea else ''} {lain[0].teks}",
            )


def _daftar_butir(lap: Laporan) -> Iterator[list[Ruas]]:
    """Runs of items of one kind of mark, over page breaks."""
    kini: list[Ruas] = []
    for r in lap.ruas:
        a = r.alinea
        butir = a is not None and a.jenis is JenisAlinea.BUTIR
        x, y = _nilai(kini[-1].alinea.penanda) if kini and kini[-1].alinea else None, _nilai(a.penanda) if a else None
        if butir and kini and x and y and x[0] == y[0] and y[1] == x[1] + 1:
            kini.append(r)
            continue
        if kini:
            yield kini
        kini = [r] if butir else []
    if kini:
        yield kini

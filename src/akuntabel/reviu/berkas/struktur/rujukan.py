"""References: tables, figures, forms and annexes that the text names are there and hold what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dokumen.baca.model import Alinea, GambarTerbaca
from akuntabel.reviu.berkas.struktur.dasar import RUMPUN, TATA, berisi, dalam_daftar, inti
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.tempat import kutip, ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@aturan_laporan(
    kode="ST-01",
    rumpun=RUMPUN,
    judul="Tabel atau gambar yang dirujuk tidak ada",
    tingkat=Tingkat.TINGGI,
    dasar=TATA,
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
            kutipan.setdefault(x.sebutan, kutip(x.ruas.teks, x.posisi, x.posisi + len(x.tercetak)))
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
    dasar=TATA,
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
        if k.isi is not None or (k.jenis != "Tabel" and not ada_gambar) or dalam_daftar(lap, k):
            continue
        if any(isinstance(b, Alinea) and _RUMUS.match(b.teks) for b in lap.terbaca.blok[k.akhir : k.akhir + 2]):
            continue  # a formula, set as lines of text
        yield from satu(
            "ST-02",
            [lap.lokasi_keterangan(k)],
            f"Keterangan {k.sebutan} “{ringkas(k.judul)}” tidak diikuti {k.jenis.lower()}nya.",
            f"Sajikan {k.jenis.lower()}nya, atau hapus keterangannya.",
            kutipan=f"{k.tercetak} {k.judul}".strip(),
            keyakinan=Keyakinan.PASTI if k.jenis == "Tabel" and lap.terbaca.jenis == "txt" else Keyakinan.PERLU_TELAAH,
        )


_RUMUS = re.compile(r"[^=]{0,120}=[^=]+$")


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
        re.match(r"lampiran\b", b.teks, re.IGNORECASE) and any(berisi(x) for x in lap.terbaca.blok[b.isi : b.akhir])
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
        kutipan=kutip(sebut[0][0].teks, sebut[0][1], sebut[0][1] + 20) if sebut else "",
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
_DEKAT = 60
_DISAJIKAN = re.compile(
    r"(?P<isi>[^.]*?)\b(?:dapat\s+dilihat|disajikan|diuraikan|dimuat|sebagaimana)\b[^.]{0,30}$", re.IGNORECASE
)


_TERSEBUT = re.compile(
    r"\b(?:tujuan|sasaran|program|kegiatan|target|realisasi|capaian|strategi|anggaran|pagu)\s+(?:\w+\s+)?"
    r"(?:tersebut|dimaksud|itu|di\s?atas)\b",
    re.IGNORECASE,
)
"""What was told before, and is no promise."""


@aturan_laporan(
    kode="ST-14",
    rumpun=RUMPUN,
    judul="Tabel tidak memuat yang dijanjikan teks",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
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
        # What stands far before the verb is no promise of what the table holds.
        isi = _TERSEBUT.sub(" ", janji["isi"] if janji.re is _MEMUAT else janji["isi"][-_DEKAT:])
        ada = " ".join([*t.tabel.judul_kolom(), t.keterangan.judul if t.keterangan else ""]).casefold()
        ada += " " + " ".join(b.teks[0] for b in t.tabel.badan).casefold()
        hilang = [nama for nama, pola in _POKOK if re.search(pola, isi, re.IGNORECASE) and not re.search(pola, ada)]
        if hilang:
            yield from satu(
                "ST-14",
                [lap.lokasi(x.ruas, x.posisi), lap.lokasi_letak(t.tabel.letak, t.bagian, tabel=t.sebutan)],
                f"Menurut teks {t.sebutan} memuat {', '.join(hilang)}, tetapi kolomnya tidak ada.",
                "Lengkapi tabelnya, atau perbaiki kalimat yang merujuknya.",
                kutipan=kutip(x.ruas.teks, x.posisi, x.posisi + len(x.tercetak), 80),
            )


_FORMULIR = re.compile(r"\bformulir\s+(?P<nama>(?:[A-Z][\w-]*\s?){2,6})(?:\((?P<singkatan>[A-Z]{2,6})\))?")


@aturan_laporan(
    kode="ST-15",
    rumpun=RUMPUN,
    judul="Formulir yang disebut tidak disajikan",
    tingkat=Tingkat.SEDANG,
    dasar=TATA,
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

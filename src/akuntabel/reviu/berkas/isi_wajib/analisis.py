"""The analysis of results, for each sasaran."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.isi_wajib.dasar import (
    ANAK,
    BAIK_BAB,
    RUMPUN,
    abaikan_kapital,
    bab_ke,
    berbab,
    isi_bagian,
    kurang,
    menyebut,
    tempat_kurang,
)
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LALU = abaikan_kapital(
    r"\btahun\s+(?:sebelumnya|lalu|yang\s+lalu|n\s?[-–]\s?1)\b|beberapa\s+tahun"
    r"|dibanding(?:kan)?\s+(?:dengan\s+)?(?:realisasi\s+|capaian\s+)?tahun"
)
_MENENGAH = abaikan_kapital(
    r"\bakhir\s+(?:periode\s+|tahun\s+)?(?:renstra|rpjmd)|\btarget\s+(?:akhir|jangka\s+menengah|renstra|rpjmd)"
    r"|\btarget\b[^.]{0,60}\b(?:akhir|jangka\s+menengah)\b"
)
_STANDAR = abaikan_kapital(
    r"\bstandar\s+(?:nasional|pelayanan\s+minimal|internasional)|\bSPM\b|tingkat\s+nasional|benchmark"
    r"|rata-rata\s+(?:nasional|provinsi)"
)
_SEBAB = abaikan_kapital(
    r"\b(?:penyebab|disebabkan|karena|didukung\s+oleh"
    r"|faktor\s+(?:pendukung|penghambat|pendorong|keberhasilan|kegagalan))\b"
)
_SOLUSI = abaikan_kapital(
    r"\b(?:solusi|alternatif|tindak\s+lanjut|rencana\s+aksi|langkah\s+(?:perbaikan|yang)"
    r"|upaya\s+(?:perbaikan|yang|mengatasi))\b"
)
_EFISIENSI = abaikan_kapital(r"\befisiensi\b|\befisien\b")
_PENUNJANG = abaikan_kapital(
    r"program(?:\s*(?:/|dan)\s*kegiatan)?\s+(?:yang\s+)?(?:menunjang|penunjang|pendukung|mendukung)\b(?!\s+urusan)"
    r"|(?:didukung|ditunjang|disokong)\s+(?:oleh\s+)?(?:\w+\s+){0,3}(?:program|kegiatan)"
    r"|\bkegiatan\s+(?:yang\s+)?(?:menunjang|mendukung)\b"
)


@aturan_laporan(
    kode="IW-04",
    rumpun=RUMPUN,
    judul="Analisis capaian yang diminta belum lengkap",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab III.A butir 1–7",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace("tahun sebelumnya 79, ", "").replace("standar nasional 80", "demikian"),
)
def analisis_capaian(lap: Laporan) -> Iterator[Temuan]:
    bab = bab_ke(lap, 3)
    if not berbab(lap) or bab is None:
        return
    isi = isi_bagian(lap, bab)
    bukan_swot = [r for r in isi if not any(_SWOT.search(b.teks) for b in r.bagian)]
    setahun = (
        ("perbandingan dengan tahun lalu dan beberapa tahun terakhir (butir 2)", _dibandingkan(lap, bab, isi)),
        ("kemajuan terhadap target jangka menengah atau akhir Renstra (butir 3)", _menengah(lap, bab, isi)),
        (
            "perbandingan dengan standar nasional, atau pernyataan bahwa itu tidak ada (butir 4)",
            menyebut(isi, _STANDAR),
        ),
    )
    butir = (
        # What compares whole years is asked of an annual report alone.
        *(() if lap.lingkup.triwulan else setahun),
        ("penyebab keberhasilan atau kegagalan (butir 5)", menyebut(bukan_swot, _SEBAB)),
        ("alternatif solusi yang telah dilakukan (butir 5)", menyebut(bukan_swot, _SOLUSI)),
        ("analisis efisiensi penggunaan sumber daya (butir 6)", _efisiensi(lap, bab, isi)),
        ("program dan kegiatan yang menunjang keberhasilan atau kegagalan (butir 7)", menyebut(isi, _PENUNJANG)),
    )
    hilang = [nama for nama, ada in butir if not ada]
    if hilang:
        yield from kurang(
            "IW-04",
            tempat_kurang(lap, bab, r"\bsasaran\b|capaian|efisiensi|perbandingan|target\s+akhir"),
            f"Bab III belum memuat {'; '.join(hilang)}.",
            "Lengkapi analisis untuk setiap sasaran strategis; bila tidak ada datanya, nyatakan demikian.",
        )


_SWOT = abaikan_kapital(r"\bswot\b|faktor\s+(?:pendukung|penghambat|internal|eksternal)")


def _menengah(lap: Laporan, bab: Bagian, isi: list[Ruas]) -> bool:
    """Whether results are set beside the end of the plan, in words or in a column "Target 2026"."""
    tahun = lap.lingkup.tahun or 9999
    kolom = [k for t in lap.tabel if bab.awal <= t.blok < bab.akhir for k in t.tabel.judul_kolom()]
    return menyebut(isi, _MENENGAH) or any(
        int(y) > tahun
        for k in kolom
        if re.search(r"\btarget\b", k, re.IGNORECASE)
        for y in re.findall(r"\b20\d\d\b", k)
    )


def _dibandingkan(lap: Laporan, bab: Bagian, isi: list[Ruas]) -> bool:
    """Whether results are set beside those of two earlier years at least, in words or in the columns of a table."""
    if menyebut(isi, _LALU):
        return True
    tahun = lap.lingkup.tahun or 0
    kolom = " ".join(" ".join(t.tabel.judul_kolom()) for t in lap.tabel if bab.awal <= t.blok < bab.akhir)
    if len({y for y in map(int, re.findall(r"\b20\d\d\b", kolom)) if y < tahun}) >= 2:
        return True
    # "… pada tahun 2021 sebesar 74,2% dan pada tahun 2022 sebesar 78,5%": told in one paragraph
    per_alinea = (re.findall(r"\b[Tt]ahun\s+(20\d\d)\b[^.;]{0,40}?\d", r.teks) for r in isi if r.alinea is not None)
    return any(len({y for y in map(int, t) if y < tahun}) >= 2 for t in per_alinea)


def _efisiensi(lap: Laporan, bab: Bagian, isi: list[Ruas]) -> bool:
    """Whether efficiency has a result or is said to have none: a figure beside the word, a table of that title."""
    tabel = [t for t in lap.tabel if bab.awal <= t.blok < bab.akhir]
    berjudul = any(
        re.search(r"\d\s?(?:%|persen)|\d,\d|Rp\s?\d", r.teks) and any(_EFISIENSI.search(b.teks) for b in r.bagian)
        for r in isi
    )
    return (
        berjudul
        or any(map(_efisiensi_dihitung, isi))
        or any(
            _EFISIENSI.search(x)
            for t in tabel
            for x in ((t.keterangan.judul if t.keterangan else ""), *(b.teks for b in t.bagian))
        )
    )


def _efisiensi_dihitung(r: Ruas) -> bool:
    return bool(_EFISIENSI.search(r.teks)) and (
        r.tabel is not None
        or bool(re.search(r"\d\s?%|\d,\d|tercapai|\befisien\b", r.teks))
        or bool(re.search(r"\b(?:belum|tidak)\s+(?:dapat\s+)?di(?:nilai|hitung)\b", r.teks))
    )


MIN_BARIS_RENCANA = 8


@aturan_laporan(
    kode="IW-10",
    rumpun=RUMPUN,
    judul="Realisasi kinerja kegiatan dan sub kegiatan tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab III.A butir 1: target dan realisasi tahun ini",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PERENCANAAN KINERJA

        Program/Kegiatan\tIndikator\tTarget
        Kegiatan A\tJumlah laporan\t1 laporan

        BAB III AKUNTABILITAS KINERJA

        Kegiatan\tIndikator\tTarget\tRealisasi
        Kegiatan A\tJumlah laporan\t1\t1
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PERENCANAAN KINERJA

        Program/Kegiatan\tIndikator\tTarget
        Kegiatan A\tJumlah laporan\t1 laporan
        Kegiatan B\tJumlah laporan\t2 laporan
        Kegiatan C\tJumlah laporan\t1 laporan
        Kegiatan D\tJumlah laporan\t1 laporan
        Kegiatan E\tJumlah laporan\t1 laporan
        Kegiatan F\tJumlah laporan\t1 laporan
        Kegiatan G\tJumlah laporan\t1 laporan
        Kegiatan H\tJumlah laporan\t1 laporan

        BAB III AKUNTABILITAS KINERJA

        A. Kinerja Program dan Kegiatan

        Seluruh kegiatan dilaksanakan.
        """,
)
def realisasi_kegiatan(lap: Laporan) -> Iterator[Temuan]:
    tiga = bab_ke(lap, 3)
    if not berbab(lap) or tiga is None:
        return
    direncanakan = terukur = 0
    for t in lap.tabel:
        kolom = " ".join(t.tabel.judul_kolom()).casefold()
        if t.blok < tiga.awal and "target" in kolom and "kegiatan" in kolom and "indikator" in kolom:
            direncanakan = max(direncanakan, len(t.tabel.badan))
        elif t.blok >= tiga.awal and "realisasi" in kolom:
            terukur += len(t.tabel.badan)
    if direncanakan >= MIN_BARIS_RENCANA and 2 * terukur < direncanakan:
        yield from kurang(
            "IW-10",
            tempat_kurang(lap, tiga, r"kegiatan|kinerja\s+program"),
            f"Rencana memuat {direncanakan} baris program, kegiatan, dan sub kegiatan bertarget, tetapi Bab III hanya "
            f"menyajikan realisasi pada {terukur} baris tabel.",
            "Sajikan target dan realisasi setiap kegiatan dan sub kegiatan.",
        )


_ANALISIS = """    a. Target dan Realisasi

    Isi.

    b. Perbandingan dengan Tahun Lalu

    Isi.

    c. Analisis Penyebab

    Isi.

    d. Analisis Efisiensi

    Isi.
"""
_SESASARAN = f"""
    BAB I PENDAHULUAN

    Isi.

    BAB III AKUNTABILITAS KINERJA

    A. Capaian Kinerja

    1. Sasaran 1: Meningkatnya Produksi

{_ANALISIS}
    2. Sasaran 2: Meningkatnya Mutu

{_ANALISIS}    """
_SEDIKIT = 3
"""So many parts that sister parts share show that they are built alike."""


@aturan_laporan(
    kode="IW-11",
    rumpun=RUMPUN,
    judul="Analisis satu sasaran tidak selengkap analisis sasaran lain",
    tingkat=Tingkat.SEDANG,
    dasar=f"{ANAK} Bab III.A: untuk setiap pernyataan kinerja sasaran strategis dilakukan analisis butir 1–7",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=_SESASARAN,
    buruk=_SESASARAN.removesuffix("    d. Analisis Efisiensi\n\n    Isi.\n    "),
)
def analisis_setiap_sasaran(lap: Laporan) -> Iterator[Temuan]:
    bab = bab_ke(lap, 3)
    if bab is None:
        return
    semua = lap.kerangka.bagian
    sasaran = [
        (i, b) for i, b in enumerate(semua) if bab.awal < b.awal < bab.akhir and re.search(r"\bsasaran\b", b.teks, re.I)
    ]
    for induk in dict.fromkeys(b.induk for _, b in sasaran):
        saudara = {i: {_pokok(x.teks): x for x in semua if x.induk == i} for i, b in sasaran if b.induk == induk}
        lengkap = {i: anak for i, anak in saudara.items() if len(anak) >= _SEDIKIT}
        for i, anak in lengkap.items():
            lain = [x for j, x in lengkap.items() if j != i]
            bersama = [k for k in (lain[0] if lain else ()) if k and all(k in x for x in lain)]
            hilang = [k for k in bersama if k not in anak]
            if not hilang or len(hilang) > 2 or len(bersama) - len(hilang) < _SEDIKIT or not set(anak) <= set(bersama):
                continue
            nama = "; ".join(f"“{lain[0][k].teks}”" for k in hilang)
            yield from kurang(
                "IW-11",
                lap.lokasi_bagian(semua[i]),
                f"Bagian “{semua[i].sebutan}” tidak memuat {nama}, sedangkan sasaran lain memuatnya.",
                "Lengkapi analisisnya; bila tidak ada datanya, nyatakan demikian.",
            )


def _pokok(judul: str) -> str:
    """What a heading is about, without years and numbers, which differ from sasaran to sasaran."""
    return " ".join(re.findall(r"[^\W\d_]+", judul.casefold()))

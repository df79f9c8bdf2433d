"""The class of a survey value (PermenPANRB 14/2017)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.aturan.nilai import bulatkan
from akuntabel.aturan.skm import TABEL, konversi, mutu
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

RUMPUN = "survei"
DASAR = "PermenPANRB 14/2017 (tabel nilai persepsi, interval, dan mutu pelayanan)"
KONTEKS = re.compile(
    r"\b(?:skm|ikm|surve[iy]|kepuasan\s+(?:masyarakat|pelanggan|pengguna|pasien)"
    r"|mutu pelayanan|unit pelayanan|persepsi)\b",
    re.IGNORECASE,
)
_BUKAN = re.compile(r"\b(?:s?akip|reformasi birokrasi|spip|spbe|lke|opini|peringkat kinerja)\b", re.IGNORECASE)
KINERJA = {m.kinerja.casefold(): m.mutu for m in TABEL}
_KELAS = re.compile(
    r"\b(?:mutu(?:\s+pelayanan(?:nya)?)?|kategori|predikat|kriteria|kualitas|nilai mutu)\s+(?:mutu\s+)?"
    r"[“\"'«(]*(?P<huruf>[ABCD])\b(?!\.\w)"
    r"|\b(?:kinerja(?:\s+unit\s+pelayanan)?|kategori|predikat|kriteria|kualitas|tergolong|termasuk|berkategori"
    r"|berpredikat)\s+[“\"'«(]*(?P<kinerja>sangat baik|kurang baik|tidak baik|baik)\b",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"\bcapaian(?:nya)?\b[^\d,;]{0,40}$", re.IGNORECASE)
"""Before a figure that is no value of the survey but its capaian."""
_BERKURUNG = re.compile(
    r"(?P<nilai>\d{1,3}[.,]\d{1,4})\s*\(\s*(?:kategori\s+|mutu\s+|predikat\s+)?[“\"']?"
    r"(?P<huruf>[ABCD]|[Ss]angat [Bb]aik|[Kk]urang [Bb]aik|[Tt]idak [Bb]aik|[Bb]aik)[”\"']?\s*\)"
)


def _huruf_nilai(n: Decimal, desimal_cetak: int) -> set[str]:
    """The letters that a printed value may have, on either scale, with the interval that its rounding leaves."""
    setengah = Decimal(5).scaleb(-desimal_cetak - 1) if desimal_cetak < 2 or n <= 4 else Decimal(0)
    if 1 <= n <= 4:
        ujung = (max(Decimal(1), n - setengah), n, min(Decimal(4), n + setengah))
        return {mutu(bulatkan(konversi(x))).mutu for x in ujung}
    if 25 <= n <= 100:
        return {mutu(min(x, Decimal(100))).mutu for x in (n - setengah, n, n + setengah)}
    return set()


@aturan_laporan(
    kode="SK-01",
    rumpun=RUMPUN,
    judul="Mutu atau kinerja pelayanan tidak sesuai dengan nilai surveinya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR,
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Indeks Kepuasan Masyarakat Disdukcapil mencapai 83,40 dengan mutu pelayanan B dan kinerja “Baik”.
        """,
    buruk="""
        Indeks Kepuasan Masyarakat Disdukcapil mencapai 83,40 dengan mutu pelayanan A.
        """,
)
def kelas_survei(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if KONTEKS.search(r.teks) or any(KONTEKS.search(b.teks) for b in r.bagian):
            yield from _kelas_alinea(lap, r)
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKM_ACUAN:
            continue
        yield from _kelas_tabel(lap, t)


def _kelas_alinea(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    sebelumnya: BilanganTeks | None = None
    dekat = False
    for awal, teks in kalimat(r.teks):
        nilai = [b for b in bilangan_teks(teks) if _mungkin_nilai(b) and not _CAPAIAN.search(teks[: b.awal])]
        if not _BUKAN.search(teks):
            salah: list[tuple[int, str, set[str], BilanganTeks]] = []
            for m in _KELAS.finditer(teks):
                b = _nilai_kelas(teks, nilai, m, sebelumnya if dekat else None)
                huruf = (m["huruf"] or KINERJA[" ".join((m["kinerja"] or "").casefold().split())]).upper()
                boleh = _huruf_nilai(b.cetak.nilai, b.cetak.desimal) if b is not None else set()
                if b is not None and boleh and huruf not in boleh:
                    salah.append((m.start(), m[0], boleh, b))
            for m in _BERKURUNG.finditer(teks):
                c = baca_sel(m["nilai"], "indeks")
                boleh = _huruf_nilai(c.nilai, c.desimal) if c is not None else set()
                if boleh and _huruf(m["huruf"]) not in boleh:
                    yield from _temuan_kelas(lap.lokasi(r, awal + m.start()), m["nilai"], m["huruf"], boleh, m[0])
            if salah:
                posisi, _, boleh, b = salah[0]
                klaim = " dan ".join(f"“{' '.join(s[1].split())}”" for s in salah)
                yield from _temuan_kelas(lap.lokasi(r, awal + posisi), b.cetak.teks, klaim, boleh, teks)
        if nilai:
            sebelumnya = nilai[-1]
        dekat = bool(nilai) or dekat


def _huruf(kata: str) -> str:
    """The letter of a class, by itself or by the words for it."""
    return KINERJA.get(" ".join(kata.casefold().split()), kata.upper())


def _mungkin_nilai(b: BilanganTeks) -> bool:
    """Whether a figure of a sentence may be a value of a survey: with decimals on 1–4, or on 25–100."""
    n = b.cetak.nilai
    if b.jenis not in (JenisBilangan.ANGKA, JenisBilangan.PERSEN):
        return False
    return (1 <= n <= 4 and b.cetak.desimal >= 2) or (25 <= n <= 100 and (n > 25 or b.cetak.desimal > 0))


def _nilai_kelas(
    teks: str, nilai: Sequence[BilanganTeks], m: re.Match[str], lalu: BilanganTeks | None
) -> BilanganTeks | None:
    """The value that a class is said of: the last one before it in its sentence, else "nilai itu" of the one before."""
    sebelum = [b for b in nilai if b.akhir <= m.start()]
    if sebelum:
        return sebelum[-1] if m.start() - sebelum[-1].akhir <= 90 else None
    if lalu is not None and re.search(r"\b(?:nilai|angka|hasil|indeks)\s+(?:itu|tersebut|ini)\b", teks, re.IGNORECASE):
        return lalu
    sesudah = [b for b in nilai if 0 <= b.awal - m.end() <= 40]
    return sesudah[0] if len(sesudah) == 1 and len(nilai) == 1 else None


def _kelas_tabel(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    survei = t.jenis is JenisTabel.SKM_UNSUR or bool(KONTEKS.search(t.judul))
    kolom_mutu = t.berperan(Peran.MUTU) or (t.berperan(Peran.PREDIKAT) if survei else ())
    for b in t.baris:
        baris_survei = survei or bool(KONTEKS.search(" ".join(b.teks)))
        if not baris_survei or _BUKAN.search(" ".join(b.teks)):
            continue
        for k, teks in enumerate(b.teks):
            m = _BERKURUNG.fullmatch(teks)
            c = baca_sel(m["nilai"], "indeks") if m else None
            boleh = _huruf_nilai(c.nilai, c.desimal) if c is not None else set()
            if m and boleh and _huruf(m["huruf"]) not in boleh:
                yield from _temuan_kelas(
                    lap.lokasi_sel(t.sumber, b.indeks, k), m["nilai"], m["huruf"], boleh, teks, t.nama(b)
                )
        for kolom in kolom_mutu:
            yield from _kelas_baris(lap, t, b, kolom)


def _kelas_baris(lap: Laporan, t: TabelBertipe, b: BarisBertipe, k: Kolom) -> Iterator[Temuan]:
    kata = " ".join(b.teks[k.indeks].casefold().split()).strip("“”\"'.")
    huruf = kata.upper() if re.fullmatch(r"[abcd]", kata) else KINERJA.get(kata, "")
    kiri = [x for x in t.berperan(Peran.NILAI, Peran.REALISASI, Peran.JUMLAH) if x.indeks < k.indeks]
    angka = [c for x in kiri if (c := _angka_survei(t, b, x)) is not None and _huruf_nilai(c.nilai, c.desimal)]
    if not huruf or not angka or any(huruf in _huruf_nilai(c.nilai, c.desimal) for c in angka):
        return
    c = angka[-1]
    yield from _temuan_kelas(
        lap.lokasi_sel(t.sumber, b.indeks, k.indeks),
        c.teks,
        b.teks[k.indeks],
        _huruf_nilai(c.nilai, c.desimal),
        b.teks[k.indeks],
        t.nama(b),
    )


def _angka_survei(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> Cetakan | None:
    return baca_sel(b.teks[k.indeks], "indeks")


def _temuan_kelas(
    lokasi: Lokasi, nilai: str, klaim: str, boleh: set[str], kutipan: str, nama: str = ""
) -> Iterator[Temuan]:
    benar = " atau ".join(f"{m.mutu} ({m.kinerja})" for m in TABEL if m.mutu in boleh)
    klaim = klaim if klaim.startswith("“") else f"“{klaim}”"
    yield from satu(
        "SK-01",
        [lokasi],
        f"{f'“{ringkas(nama)}”: n' if nama else 'N'}ilai {nilai} dinyatakan {klaim}, sedangkan mutunya {benar}.",
        f"Tulis {benar}, atau perbaiki nilainya.",
        kutipan=ringkas(" ".join(kutipan.split()), 160),
    )

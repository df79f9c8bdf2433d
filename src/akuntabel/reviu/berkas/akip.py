"""Predicates of performance and AKIP: scales and their holes, values of LKE, categories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from akuntabel.aturan.akip import KategoriAkip, daftar_kategori, komponen
from akuntabel.aturan.akip import kategori as kategori_akip
from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.predikat import KebijakanCelah, SkalaPredikat, skala_predikat
from akuntabel.reviu.berkas.predikat_kalimat import predikat_di_kalimat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.rentang import KelasTercetak, baca_skala
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "predikat"
_DASAR_SKALA = "Skala yang dicetak laporan; tanpa itu Permendagri 86/2017 Tabel T-E.1"


@dataclass(frozen=True, slots=True)
class _Skala:
    """A printed scale with its table, its lowest class first."""

    tabel: TabelBertipe
    kelas: tuple[KelasTercetak, ...]

    @property
    def sebutan(self) -> frozenset[str]:
        return frozenset(_baku(k.sebutan) for k in self.kelas)

    def kelas_nilai(self, n: Decimal) -> set[str]:
        """The classes that a value may have; in a hole both neighbours, outside the scale the class at its end."""
        isi = {_baku(k.sebutan) for k in self.kelas if k.interval.memuat(n)}
        if isi:
            return isi
        bawah = [k for k in self.kelas if k.interval.atas is not None and k.interval.atas <= n]
        atas = [k for k in self.kelas if k.interval.bawah is not None and k.interval.bawah >= n]
        return {_baku(k.sebutan) for k in (bawah[-1:] + atas[:1])}

    def celah(self, n: Decimal) -> bool:
        return not any(k.interval.memuat(n) for k in self.kelas) and len(self.kelas_nilai(n)) == 2


def _baku(teks: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", teks.casefold()).split())


def _skala_tercetak(lap: Laporan) -> list[_Skala]:
    hasil = []
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKALA_PREDIKAT:
            continue
        kelas = baca_skala([(b.indeks, b.teks) for b in t.badan])
        if len(kelas) >= 3 and len(kelas) == len(t.badan):
            urut = sorted(kelas, key=lambda k: (k.interval.bawah is not None, k.interval.bawah or Decimal(0)))
            hasil.append(_Skala(t, tuple(urut)))
    return hasil


def _kelas_baku(lap: Laporan, n: Decimal) -> set[str]:
    """The classes of 86/2017 that a value may have under any policy for the holes."""
    skala = _skala_baku(lap)
    return {_baku(skala.golongkan(n, k).sebutan) for k in KebijakanCelah}


def _skala_baku(lap: Laporan) -> SkalaPredikat:
    try:
        return skala_predikat(tahun=lap.lingkup.tahun) if lap.lingkup.tahun else skala_predikat()
    except ParameterError:
        return skala_predikat()


# --- AK-01: predicate of a capaian ------------------------------------------------------------------------------------


@aturan_laporan(
    kode="AK-01",
    rumpun=RUMPUN,
    judul="Predikat tidak sesuai dengan capaiannya menurut skala yang dipakai",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR_SKALA,
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Tabel 3.1 Skala Nilai Peringkat Kinerja

        No\tInterval\tPredikat
        1\t91% ≤ x ≤ 100%\tSangat Tinggi
        2\t76% ≤ x ≤ 90%\tTinggi
        3\t66% ≤ x ≤ 75%\tSedang
        4\t51% ≤ x ≤ 65%\tRendah
        5\tx ≤ 50%\tSangat Rendah

        Tabel 3.2 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\tPredikat
        1\tPersentase jalan mantap\t80%\t80%\t100,00%\tSangat Tinggi
        2\tPersentase irigasi baik\t80%\t64,4%\t80,50%\tTinggi
        """,
    buruk="""
        Tabel 3.1 Skala Nilai Peringkat Kinerja

        No\tInterval\tPredikat
        1\t91% ≤ x ≤ 100%\tSangat Tinggi
        2\t76% ≤ x ≤ 90%\tTinggi
        3\t66% ≤ x ≤ 75%\tSedang
        4\t51% ≤ x ≤ 65%\tRendah
        5\tx ≤ 50%\tSangat Rendah

        Tabel 3.2 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\tPredikat
        1\tPersentase jalan mantap\t80%\t80%\t100,00%\tTinggi
        2\tPersentase irigasi baik\t80%\t64,4%\t80,50%\tTinggi
        """,
)
def predikat_capaian(lap: Laporan) -> Iterator[Temuan]:
    skala = _skala_tercetak(lap)
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKALA_PREDIKAT:
            continue
        for k in t.berperan(Peran.PREDIKAT, Peran.KETERANGAN):
            semua = _capaian_kiri(t, k)
            for b in t.baris if semua else ():
                if b.jenis is JenisBaris.GRUP or not b.teks[k.indeks]:
                    continue
                terisi = [c for x in semua if (c := t.angka(b, x)) is not None]
                # Of the quarter's target and of the year's: either may be the one that was classified.
                salah = [_seharusnya(lap, skala, b.teks[k.indeks], c.nilai) for c in terisi]
                if salah and all(salah):
                    c, benar = terisi[-1], salah[-1]
                    yield from _temuan_predikat(
                        lap.lokasi_sel(t.sumber, b.indeks, k.indeks), t.nama(b), c.teks, b.teks[k.indeks], benar
                    )
    ditemukan = list(_predikat_kalimat(lap, skala))
    yield from ditemukan
    if not ditemukan:
        yield from predikat_di_kalimat(lap, "AK-01")


def _capaian_dekat(t: TabelBertipe, k: Kolom) -> Kolom | None:
    """The capaian just before a column of predicates."""
    return next(iter(reversed(_capaian_kiri(t, k))), None)


def _capaian_kiri(t: TabelBertipe, k: Kolom) -> list[Kolom]:
    """Every capaian before a column of predicates; the percentages where there is no capaian."""
    for peran in (Peran.CAPAIAN, Peran.PERSEN):
        kiri = [
            x for x in t.berperan(peran) if x.indeks < k.indeks and (x.tahun is None or x.tahun == (k.tahun or x.tahun))
        ]
        if kiri:
            return [x for x in kiri if x.tahun in (None, kiri[-1].tahun)]
    return []


def _seharusnya(lap: Laporan, skala: Sequence[_Skala], sebutan: str, nilai: Decimal) -> str:
    """What the predicate should be; "" where the printed one is right, or belongs to no scale that is known."""
    kata = _baku(sebutan)
    dicetak = [s for s in skala if kata in s.sebutan]
    if dicetak:
        kelas = [s.kelas_nilai(nilai) for s in dicetak]
        if any(kata in k or not k for k in kelas):
            return ""
        return " atau ".join(sorted(kelas[0])).title()
    if skala or kata not in {_baku(k.sebutan) for k in _skala_baku(lap).kelas}:
        return ""
    kelas_baku = _kelas_baku(lap, nilai)
    return "" if kata in kelas_baku else " atau ".join(sorted(kelas_baku)).title()


def _temuan_predikat(lokasi: Lokasi, nama: str, capaian: str, tertulis: str, benar: str) -> Iterator[Temuan]:
    awal = f"“{ringkas(nama)}”: c" if nama else "C"
    yield from satu(
        "AK-01",
        [lokasi],
        f"{awal}apaian {capaian} diberi predikat “{tertulis}”, sedangkan menurut skala predikatnya “{benar}”.",
        f"Tulis “{benar}”, atau perbaiki capaiannya.",
        kutipan=tertulis,
    )


def _predikat_kalimat(lap: Laporan, skala: Sequence[_Skala]) -> Iterator[Temuan]:
    kata = {s for x in skala for s in x.sebutan} or {_baku(k.sebutan) for k in _skala_baku(lap).kelas}
    pilihan = "|".join(r"\s+".join(map(re.escape, k.split())) for k in sorted(kata, key=len, reverse=True) if k)
    pola = re.compile(
        rf"\b(?:predikat|kategori|kriteria|peringkat kinerja|tergolong|kualifikasi)\s+(?:kinerja\s+)?"
        rf"[“\"'«(]*(?P<kata>{pilihan})\b",
        re.IGNORECASE,
    )
    for r in lap.prosa:
        if "capaian" not in r.teks.casefold() or not pola.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            m = pola.search(teks)
            persen = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
            if m is None or "capaian" not in teks.casefold() or len(pola.findall(teks)) > 1:
                continue
            sebelum = [b for b in persen if b.akhir <= m.start()]
            ucap = re.search(r"\bcapaian\b[^%]{0,80}$", teks[: sebelum[-1].awal], re.IGNORECASE) if sebelum else None
            if ucap is None:
                continue
            benar = _seharusnya(lap, skala, m["kata"], sebelum[-1].cetak.nilai)
            if benar:
                yield from _temuan_predikat(
                    lap.lokasi(r, awal + m.start()), "", sebelum[-1].cetak.teks, m["kata"], benar
                )


# --- AK-02: holes and overlaps ----------------------------------------------------------------------------------------


@aturan_laporan(
    kode="AK-02",
    rumpun=RUMPUN,
    judul="Skala predikat tumpang-tindih atau bercelah",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap capaian memiliki tepat satu predikat",
    katalog=("C-LOOKUP",),
    baik="""
        Tabel 3.1 Skala Penilaian

        No\tInterval\tPredikat
        1\t≥ 90\tSangat Baik
        2\t75 – 89,99\tBaik
        3\t60 – 74,99\tCukup
        4\t< 60\tKurang
        """,
    buruk="""
        Tabel 3.1 Skala Penilaian

        No\tInterval\tPredikat
        1\t≥ 90\tSangat Baik
        2\t75 – 92\tBaik
        3\t60 – 74,99\tCukup
        4\t< 60\tKurang
        """,
)
def skala_utuh(lap: Laporan) -> Iterator[Temuan]:
    for s in _skala_tercetak(lap):
        for bawah, atas in pairwise(s.kelas):
            a, z = bawah.interval.atas, atas.interval.bawah
            if a is None or z is None:
                continue
            tempat = [
                lap.lokasi_sel(s.tabel.sumber, x.baris, 1 if s.tabel.sumber.tabel.lebar > 2 else 0)
                for x in (bawah, atas)
            ]
            if z < a or (z == a and bawah.interval.atas_masuk and atas.interval.bawah_masuk and z != 0):
                yield from satu(
                    "AK-02",
                    tempat,
                    f"Kelas “{bawah.sebutan}” dan “{atas.sebutan}” tumpang-tindih: keduanya memuat {tulis_angka(z)}.",
                    "Tetapkan batas yang tidak berimpit, misalnya dengan tanda “>” pada batas bawah.",
                    kutipan=f"{bawah.sebutan} / {atas.sebutan}",
                    keyakinan=Keyakinan.PASTI if z < a else Keyakinan.PERLU_TELAAH,
                )
            elif z - a > 1:
                yield from satu(
                    "AK-02",
                    tempat,
                    f"Di antara kelas “{bawah.sebutan}” dan “{atas.sebutan}” ada celah: nilai di atas {tulis_angka(a)} "
                    f"sampai di bawah {tulis_angka(z)} tidak memiliki predikat.",
                    "Sambung kedua batasnya.",
                    kutipan=f"{bawah.sebutan} / {atas.sebutan}",
                )
    yield from _capaian_di_celah(lap)


_KEBIJAKAN = re.compile(
    r"\bdi\s?antara\s+(?:dua|kedua)\s+(?:interval|kelas|rentang)|\bpredikat\b[^.]{0,120}\b(?:di|pem)bulat",
    re.IGNORECASE,
)


def _capaian_di_celah(lap: Laporan) -> Iterator[Temuan]:
    """Values between two whole-numbered classes: the regulation leaves them open, the policy must be told."""
    tempat, nilai = [], []
    skala = [] if any(_KEBIJAKAN.search(r.teks) for r in lap.ruas) else _skala_tercetak(lap)
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.PREDIKAT):
            capaian = _capaian_dekat(t, k)
            for b in t.badan if capaian is not None else ():
                c = t.angka(b, capaian) if capaian is not None else None
                if c is not None and any(_baku(b.teks[k.indeks]) in s.sebutan and s.celah(c.nilai) for s in skala):
                    tempat.append(lap.lokasi_sel(t.sumber, b.indeks, k.indeks))
                    nilai.append(c.teks)
    yield from satu(
        "AK-02",
        tempat,
        f"Capaian {', '.join(nilai)} jatuh di antara dua kelas skala yang dicetak, sehingga predikatnya bergantung "
        "pada cara pembulatan.",
        "Sebutkan di bawah tabel bagaimana nilai di antara dua kelas digolongkan.",
        kutipan=", ".join(nilai),
        keyakinan=Keyakinan.PERLU_TELAAH,
    )


# --- AK-03: category of an AKIP score ---------------------------------------------------------------------------------

_AKIP = re.compile(r"\b(?:s?akip|lke|akuntabilitas kinerja|evaluasi internal)\b", re.IGNORECASE)
_HURUF = re.compile(
    r"\b(?:ber)?(?:kategori|predikat|peringkat|nilai|opini)\s*:?\s+(?:akuntabilitas\s+kinerja\s+)?[“\"'«(]*(?P<huruf>AA|A|BB|B|CC|C|D)\b(?!\.\w)"
    r"[”\"'»)]*(?:\s*(?:\(|atau|dengan\s+(?:interpretasi|sebutan|makna))\s*[“\"'«]*(?P<sebut>[A-Za-z]+(?:\s+\(?[A-Za-z]+\)?)?))?"
)
_SEBUTAN = re.compile(
    r"\b(?:ber)?(?:kategori|predikat|interpretasi)(?:nya)?\s*:?\s+(?:adalah\s+)?[“\"'«(]*"
    r"(?P<sebut>(?:sangat\s+)?(?:memuaskan|baik|kurang)|cukup)\b",
    re.IGNORECASE,
)
"""A category told by its name alone."""
_NILAI_HURUF = re.compile(r"(?P<nilai>\d{1,3}[.,]\d{1,2}|\d{2})\s*\(\s*(?P<huruf>AA|A|BB|B|CC|C|D)\s*\)")
_HURUF_NILAI = re.compile(r"(?P<huruf>AA|A|BB|B|CC|C|D)\s*\(\s*(?P<nilai>\d{1,3}[.,]\d{1,2}|\d{2})\s*\)")
_HASIL = re.compile(
    r"\b(?:nilai|hasil|skor|perolehan)\s+(?:\w+\s+){0,2}?(?:hasil\s+)?(?:evaluasi|penilaian|total|akhir|keseluruhan)\b"
    r"|\b(?:total|jumlah)\s+(?:nilai|skor)\b|\b(?:memperoleh|mendapat(?:kan)?|meraih|berpredikat|berkategori)\b",
    re.IGNORECASE,
)
"""How the result of an evaluation is told where the part or table around says of what."""
_SKALA_LAIN = re.compile(
    r"\b(?:skm|ikm|kepuasan|mutu|reformasi birokrasi|spip|spbe|rb|kearsipan|arsip|pelayanan publik|maturitas|kematangan"
    r"|zona integritas|merit|keterbukaan informasi|mcp|pengadaan|ombudsman|kepatuhan|stunting)\b",
    re.IGNORECASE,
)
_ITU = re.compile(r"\bnilai\s+(?:itu|tersebut|ini)\b|\bhasil\s+(?:itu|tersebut|evaluasi tersebut)\b", re.IGNORECASE)


@aturan_laporan(
    kode="AK-03",
    rumpun=RUMPUN,
    judul="Kategori AKIP tidak sesuai dengan nilainya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 88/2021 (kategori hasil evaluasi AKIP); batas atas termasuk: 70,00 berkategori B",
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Hasil evaluasi AKIP Dinas Kesehatan memperoleh nilai 72,35 dengan kategori BB (Sangat Baik).
        """,
    buruk="""
        Hasil evaluasi AKIP Dinas Kesehatan memperoleh nilai 72,35 dengan kategori B (Baik).
        """,
)
def kategori_nilai(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if r.tabel is not None:
            yield from _kategori_sel(lap, r)
        elif _HURUF.search(r.teks) or _NILAI_HURUF.search(r.teks) or _SEBUTAN.search(r.teks):
            yield from _kategori_alinea(lap, r)
    yield from _kategori_lke(lap)


def _kategori_lke(lap: Laporan) -> Iterator[Temuan]:
    """The row of letters below the total of a table of components."""
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.LKE or not t.jumlah:
            continue
        total = t.jumlah[-1]
        for b in t.baris:
            if b.indeks <= total.indeks:
                continue
            for k in t.berperan(Peran.NILAI, Peran.JUMLAH):
                c = t.angka(total, k)
                if c is not None and re.fullmatch(r"AA|A|BB|B|CC|C|D", b.teks[k.indeks].strip()):
                    lokasi = lap.lokasi_sel(t.sumber, b.indeks, k.indeks)
                    yield from _periksa_huruf(lokasi, c.teks, b.teks[k.indeks].strip(), "", b.teks[k.indeks])


def _kategori_sel(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    """A cell with score and letter in the row of an AKIP indicator."""
    m = _NILAI_HURUF.fullmatch(r.teks.strip()) or _HURUF_NILAI.fullmatch(r.teks.strip())
    if m is None or r.tabel is None or not any(_AKIP.search(s.teks) for s in r.tabel.tabel.baris[r.baris].sel):
        return
    yield from _periksa_huruf(lap.lokasi(r), m["nilai"], m["huruf"], "", r.teks)


def _kategori_alinea(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    sebelumnya: Decimal | None = None
    for awal, teks in kalimat(r.teks):
        angka = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.ANGKA and 20 <= b.cetak.nilai <= 100]
        huruf = list(_HURUF.finditer(teks)) if _berkonteks(lap, r, teks) else []
        batas = 0
        for m in huruf:
            sebelum = [b.cetak.nilai for b in angka if batas <= b.awal and b.akhir <= m.start() and b.cetak.desimal]
            sesudah = [b.cetak.nilai for b in angka if b.awal >= m.end() and b.cetak.desimal]
            batas = m.end()
            nilai = sebelum[-1:] or (sesudah if len(sesudah) == len(huruf) == 1 else [])
            if not nilai and len(huruf) == 1 and _ITU.search(teks):
                nilai = [x for x in (sebelumnya, _total_lke(lap, r)) if x is not None][:1]
            if nilai and len(set(sebelum)) <= 1:
                yield from _periksa_huruf(
                    lap.lokasi(r, awal + m.start()), tulis_angka(nilai[0], 2), m["huruf"], m["sebut"] or "", m[0]
                )
        if not huruf and (m2 := _NILAI_HURUF.search(teks)) is not None and _berkonteks(lap, r, teks):
            yield from _periksa_huruf(lap.lokasi(r, awal + m2.start()), m2["nilai"], m2["huruf"], "", m2[0])
        elif not huruf and (s := _SEBUTAN.search(teks)) is not None and _berkonteks(lap, r, teks):
            sendiri = [b.cetak.nilai for b in angka if b.cetak.desimal]
            if len(sendiri) == 1 and not re.search(
                r"%|\bcapaian\b|\bkinerja (?:sasaran|program)\b", teks, re.IGNORECASE
            ):
                n = kategori_akip(sendiri[0])
                yield from _periksa_huruf(
                    lap.lokasi(r, awal + s.start()), tulis_angka(sendiri[0], 2), n.kategori, s["sebut"], s[0]
                )
        bernilai = [b.cetak.nilai for b in angka if b.cetak.desimal]
        sebelumnya = bernilai[-1] if bernilai else sebelumnya


def _berkonteks(lap: Laporan, r: Ruas, teks: str) -> bool:
    """Whether a sentence is about AKIP: by its own words, else by its part or the table before it; never about what
    has a scale of its own (SKM, reform of the bureaucracy, risk, archives, services)."""
    if _SKALA_LAIN.search(teks):
        return False
    if _AKIP.search(teks):
        return True
    if _ITU.search(teks) and _AKIP.search(r.teks):
        return True
    if not (_ITU.search(teks) or _HASIL.search(teks)):
        return False
    return _total_lke(lap, r) is not None or any(_AKIP.search(b.teks) for b in r.bagian[-1:])


def _total_lke(lap: Laporan, r: Ruas) -> Decimal | None:
    """The total of the table of AKIP components just before a paragraph of the same part."""
    sebelum = [t for t in lap.tabel_bertipe if t.sumber.blok < r.blok and r.blok - t.sumber.blok <= 4]
    if not sebelum or sebelum[-1].jenis is not JenisTabel.LKE:
        return None
    total = nilai_lke(sebelum[-1])
    return total[1].nilai if total else None


def nilai_lke(t: TabelBertipe) -> tuple[BarisBertipe, Cetakan, Kolom] | None:
    """The total of the last column of values of an LKE table."""
    for k in reversed(t.berperan(Peran.NILAI, Peran.JUMLAH, Peran.REALISASI)):
        for b in reversed(t.jumlah):
            c = t.angka(b, k)
            if c is not None:
                return b, c, k
    return None


def _periksa_huruf(lokasi: Lokasi, nilai: str, huruf: str, sebut: str, kutipan: str) -> Iterator[Temuan]:
    n = Decimal(nilai.replace(",", "."))
    if not 0 <= n <= 100:
        return
    benar = kategori_akip(n)
    if benar.kategori != huruf:
        yield from satu(
            "AK-03",
            [lokasi],
            f"Nilai {nilai} diberi kategori {huruf}, sedangkan menurut rentang nilainya {benar.kategori} "
            f"({benar.sebutan}).",
            f"Tulis {benar.kategori} ({benar.sebutan}), atau perbaiki nilainya.",
            kutipan=" ".join(kutipan.split())[:160],
        )
    elif sebut and (lain := _sebutan_lain(sebut, benar)):
        yield from satu(
            "AK-03",
            [lokasi],
            f"Kategori {huruf} disebut “{lain}”, sedangkan sebutannya “{benar.sebutan}”.",
            f"Tulis {huruf} ({benar.sebutan}).",
            kutipan=" ".join(kutipan.split())[:160],
        )


def _sebutan_lain(sebut: str, benar: KategoriAkip) -> str:
    """The name of another category that is printed for this one; "" where the name is right or none at all."""
    kata = _baku(sebut)
    nama = {_baku(k.sebutan): k for k in daftar_kategori()} | {"cukup": kategori_akip(Decimal(55))}
    cocok = max((n for n in nama if kata == n or kata.startswith(n)), key=len, default="")
    return sebut.strip() if cocok and nama[cocok].kategori != benar.kategori else ""


# --- AK-04, AK-05: the table of components ----------------------------------------------------------------------------


@aturan_laporan(
    kode="AK-04",
    rumpun=RUMPUN,
    judul="Nilai komponen evaluasi AKIP melebihi bobotnya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 88/2021: nilai komponen = predikat / 100 × bobot",
    katalog=("C-SUM",),
    baik="""
        Tabel 3.9 Hasil Evaluasi AKIP

        No\tKomponen\tBobot\tNilai
        1\tPerencanaan Kinerja\t30\t24,60
        2\tPengukuran Kinerja\t30\t22,50
        3\tPelaporan Kinerja\t15\t12,20
        4\tEvaluasi Akuntabilitas Kinerja Internal\t25\t18,75
        """,
    buruk="""
        Tabel 3.9 Hasil Evaluasi AKIP

        No\tKomponen\tBobot\tNilai
        1\tPerencanaan Kinerja\t30\t24,60
        2\tPengukuran Kinerja\t30\t22,50
        3\tPelaporan Kinerja\t15\t16,20
        4\tEvaluasi Akuntabilitas Kinerja Internal\t25\t18,75
        """,
)
def nilai_komponen(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        bobot = t.satu(Peran.BOBOT)
        if t.jenis is not JenisTabel.LKE or bobot is None:
            continue
        for k in t.berperan(Peran.NILAI):
            for b in t.badan:
                w, n = t.angka(b, bobot), t.angka(b, k)
                if w is None or n is None or n.persen or "%" in k.judul or n.nilai <= w.nilai or w.nilai <= 1:
                    continue
                yield from satu(
                    "AK-04",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{ringkas(t.nama(b))}” bernilai {n.teks}, sedangkan bobotnya {w.teks}.",
                    "Periksa nilai dan bobot komponen itu pada laporan hasil evaluasi.",
                    kutipan=n.teks,
                )


_KATA_KOMPONEN = ("perencanaan", "pengukuran", "pelaporan", "evaluasi", "pencapaian")


@aturan_laporan(
    kode="AK-05",
    rumpun=RUMPUN,
    judul="Bobot komponen evaluasi AKIP tidak menurut peraturan",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 88/2021: 30, 30, 15, 25 (sebelumnya PermenPANRB 12/2015: 30, 25, 15, 10, 20)",
    katalog=("C-LOOKUP",),
    baik="""
        Tabel 3.9 Hasil Evaluasi AKIP

        No\tKomponen\tBobot\tNilai
        1\tPerencanaan Kinerja\t30\t24,60
        2\tPengukuran Kinerja\t30\t22,50
        3\tPelaporan Kinerja\t15\t12,20
        4\tEvaluasi Akuntabilitas Kinerja Internal\t25\t18,75
        """,
    buruk="""
        Tabel 3.9 Hasil Evaluasi AKIP

        No\tKomponen\tBobot\tNilai
        1\tPerencanaan Kinerja\t30\t24,60
        2\tPengukuran Kinerja\t25\t22,50
        3\tPelaporan Kinerja\t15\t12,20
        4\tEvaluasi Akuntabilitas Kinerja Internal\t30\t18,75
        """,
)
def bobot_komponen(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        kolom = t.satu(Peran.BOBOT)
        if t.jenis is not JenisTabel.LKE or kolom is None:
            continue
        tercetak: dict[str, tuple[Cetakan, BarisBertipe]] = {}
        for b in t.badan:
            c = t.angka(b, kolom)
            awal = " ".join(t.nama(b).casefold().split()[:2])
            kata = next((k for k in _KATA_KOMPONEN if k.removeprefix("pen") in awal), "")
            if c is not None and kata and kata not in tercetak:
                tercetak[kata] = (c, b)
        if not {"perencanaan", "pengukuran", "pelaporan", "evaluasi"} <= set(tercetak):
            continue
        pilihan = [_bobot_resmi(2015), _bobot_resmi(2022)]
        nilai = {k: c.nilai for k, (c, _) in tercetak.items()}
        if nilai in pilihan or any({k: v / 100 for k, v in p.items()} == nilai for p in pilihan):
            continue
        acuan = pilihan["pencapaian" not in nilai]
        beda = [k for k in nilai if nilai[k] != acuan.get(k)]
        yield from satu(
            "AK-05",
            [lap.lokasi_sel(t.sumber, tercetak[k][1].indeks, kolom.indeks) for k in beda],
            "Bobot komponen tertulis "
            + ", ".join(f"{k} {tercetak[k][0].teks} (seharusnya {tulis_angka(acuan.get(k, Decimal(0)))})" for k in beda)
            + ".",
            "Pakai bobot menurut peraturan yang berlaku untuk tahun evaluasi itu.",
            kutipan=", ".join(tercetak[k][0].teks for k in beda),
        )


def _bobot_resmi(tahun: int) -> dict[str, Decimal]:
    return {
        next(k for k in _KATA_KOMPONEN if x.nama.casefold().startswith(k)): x.bobot
        for x in komponen(tahun)
        if any(x.nama.casefold().startswith(k) for k in _KATA_KOMPONEN)
    }

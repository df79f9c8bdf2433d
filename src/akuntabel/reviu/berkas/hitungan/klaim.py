"""What sentences claim about figures: rise and fall, "all reached 100 %", means; against the figures themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.terbilang import baca_terbilang
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN
from akuntabel.reviu.berkas.hitungan.persentase import memuat, persen, rata_cocok, selang
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_NAIK = r"(?:me)?naik(?:kan)?|meningkat|kenaikan|peningkatan|bertambah|tumbuh"
_TURUN = r"(?:me)?nurun(?:kan)?|turun|penurunan|berkurang|merosot"
_GERAK = re.compile(rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN}))\b", re.IGNORECASE)
_SANGKAL = re.compile(
    r"\b(?:tidak|belum|bukan|tanpa|kurang|target(?:nya)?|ditargetkan|diharapkan)\s+(?:\w+\s+)?$", re.I
)
_PERINGKAT = re.compile(r"\b(?:peringkat|ranking|urutan|posisi|rangking)\b", re.IGNORECASE)
"""Where a lower number is a rise."""
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE)


# --- HL-13: rise and fall in a sentence -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gerak:
    """ "naik sebesar D dari A menjadi B" in a sentence."""

    ruas: Ruas
    posisi: int
    kata: str
    naik: bool
    dari: Cetakan
    menjadi: Cetakan
    sebesar: Cetakan | None
    """The stated difference or growth."""
    poin: bool
    kalimat: str


_DARI = r"(?:semula|dari)\s+(?:(?:sebesar|angka|nilai|semula|yang|hanya|pada|tahun\s+20\d\d)\s+)*"
_A = r"(?:Rp\.?\s*)?\d(?:[\d.,]*\d)?(?:\s?%|\s+persen)?"
_POLA = re.compile(
    rf"{_DARI}(?P<a>{_A})(?P<antara>[^;:]{{0,70}}?)\b(?:menjadi|ke|hingga menjadi)\s+"
    rf"(?:(?:sebesar|angka|nilai)\s+)*(?P<b>{_A})(?![\d.,]*\d)",
    re.IGNORECASE,
)
_SEBESAR = re.compile(rf"\b(?:sebesar|sebanyak|sekitar)\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point|basis))?", re.IGNORECASE)
_LANGSUNG = re.compile(rf"\s+(?P<d>{_A})(?P<poin>\s*(?:poin|point))", re.IGNORECASE)
""" "naik 0,5 poin dari …"."""


def gerak(lap: Laporan) -> Iterator[Gerak]:
    """All rises and falls that sentences state with both figures."""
    for r in lap.prosa:
        if not _GERAK.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            for m in _POLA.finditer(teks):
                depan = teks[: m.start()]
                verba = list(_GERAK.finditer(depan))
                if (
                    _PERINGKAT.search(teks)
                    or not verba
                    or m.start() - verba[-1].end() > 90
                    or (len(verba) > 1 and _bersama(verba, depan))
                ):
                    continue
                v = verba[-1]
                if _SANGKAL.search(depan[: v.start()]):
                    continue
                if _pengali(teks, m.end("a")) != _pengali(teks, m.end("b")):
                    continue
                a, b = (_cetak(m[k]) for k in ("a", "b"))
                if a is None or b is None or a.persen != b.persen:
                    continue
                d = (
                    _SEBESAR.search(teks, v.end(), m.start())
                    or _LANGSUNG.match(teks, v.end(), m.start())
                    or _SEBESAR.match(teks[m.end() :].lstrip(" ,"))
                )
                yield Gerak(
                    ruas=r,
                    posisi=awal + v.start(),
                    kata=v[0],
                    naik=bool(v["naik"]),
                    dari=a,
                    menjadi=b,
                    sebesar=_cetak(d["d"]) if d else None,
                    poin=bool(d and d["poin"]),
                    kalimat=" ".join(teks.split()),
                )


def _pengali(teks: str, posisi: int) -> str:
    """The multiplier behind a figure ("950 juta")."""
    m = re.compile(r"\s*(ribu|juta|miliar|milyar|triliun|M|jt)\b", re.IGNORECASE).match(teks, posisi)
    return m[1].casefold().replace("milyar", "miliar") if m else ""


def _bersama(verba: Sequence[re.Match[str]], depan: str) -> bool:
    """ "penurunan … meningkat": the noun is the thing, the verb the movement; two verbs of one clause are unclear."""
    kata = verba[-2][0].casefold()
    return kata.startswith(("ke", "pe")) is False and not re.search(r"[,;]", depan[verba[-2].end() : verba[-1].start()])


def _cetak(teks: str) -> Cetakan | None:
    return baca_sel(teks.strip(), "Rp" if teks.lower().startswith("rp") else "%" if "%" in teks else "")


@aturan_laporan(
    kode="HL-13",
    rumpun=RUMPUN,
    judul="Dinyatakan naik atau turun, padahal angkanya sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar="Pernyataan laporan sesuai dengan angkanya sendiri (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    katalog=("C-LOGIC", "C-PCT"),
    baik="""
        Nilai kematangan naik dari 78,25 pada tahun 2021 menjadi 82,92 pada tahun 2022.
        """,
    buruk="""
        Nilai kematangan naik dari 82,92 pada tahun 2021 menjadi 78,25 pada tahun 2022.
        """,
)
def arah_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        beda = g.menjadi.nilai - g.dari.nilai
        if beda == 0 or (beda > 0) == g.naik:
            continue
        yield from satu(
            "HL-13",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Dinyatakan “{g.kata}”, sedangkan angkanya {'naik' if beda > 0 else 'turun'}: dari {g.dari.teks} "
            f"menjadi {g.menjadi.teks}.",
            f"Tulis “{'naik' if beda > 0 else 'turun'}”, atau perbaiki angkanya.",
            kutipan=ringkas(g.kalimat, 160),
        )
    yield from _arah_tabel(lap)


@aturan_laporan(
    kode="HL-19",
    rumpun=RUMPUN,
    judul="Besar kenaikan atau penurunan tidak sesuai dengan kedua angkanya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Realisasi pendapatan naik sebesar 25% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
    buruk="""
        Realisasi pendapatan naik sebesar 20,5% dari Rp 400.000.000 menjadi Rp 500.000.000.
        """,
)
def besar_gerak(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        d = g.sebesar
        if d is None or g.dari.nilai == 0:
            continue
        a, b = selang(g.dari), selang(g.menjadi)
        beda = sorted((abs(b[0] - a[1]), abs(b[1] - a[0])))
        tumbuh = abs(Fraction(g.menjadi.nilai) - Fraction(g.dari.nilai)) / abs(Fraction(g.dari.nilai)) * 100
        ralat = (g.dari.setengah + g.menjadi.setengah) / abs(Fraction(g.dari.nilai)) * 100
        if (d.persen or g.poin) and memuat(d, (tumbuh - ralat, tumbuh + ralat)):
            continue
        if memuat(d, (beda[0], beda[1])):
            continue
        hitung = abs(g.menjadi.nilai - g.dari.nilai)
        yield from satu(
            "HL-19",
            [lap.lokasi(g.ruas, g.posisi)],
            f"Tertulis {d.teks}, sedangkan dari {g.dari.teks} menjadi {g.menjadi.teks} berselisih "
            f"{str(hitung).replace('.', ',')} atau {persen(tumbuh)}.",
            "Hitung kembali selisih atau pertumbuhannya.",
            kutipan=ringkas(g.kalimat, 160),
            keyakinan=Keyakinan.PASTI if not g.dari.persen else Keyakinan.PERLU_TELAAH,
        )


@aturan_laporan(
    kode="HL-20",
    rumpun=RUMPUN,
    judul="Selisih dua persentase disebut persen, bukan poin persen",
    tingkat=Tingkat.RENDAH,
    dasar="Selisih dua persentase dinyatakan dalam poin persen; persen menyatakan perbandingan dengan nilai semula",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tindak lanjut temuan meningkat sebesar 5 poin persen dari 80% menjadi 85%.
        """,
    buruk="""
        Tindak lanjut temuan meningkat sebesar 5% dari 80% menjadi 85%.
        """,
)
def poin_persen(lap: Laporan) -> Iterator[Temuan]:
    for g in gerak(lap):
        if g.sebesar is None or not (g.dari.persen and g.menjadi.persen and g.sebesar.persen) or g.poin:
            continue
        beda = abs(g.menjadi.nilai - g.dari.nilai)
        tumbuh = Fraction(beda) / abs(Fraction(g.dari.nilai)) * 100 if g.dari.nilai else Fraction(0)
        if beda == g.sebesar.nilai and not g.sebesar.memuat(tumbuh):
            yield from satu(
                "HL-20",
                [lap.lokasi(g.ruas, g.posisi)],
                f"Tertulis {g.sebesar.teks}, padahal itu selisih {g.dari.teks} dan {g.menjadi.teks}; terhadap nilai "
                f"semula perubahannya {persen(tumbuh)}.",
                f"Tulis “{str(g.sebesar.nilai).replace('.', ',')} poin persen”, atau {persen(tumbuh)}.",
                kutipan=ringkas(g.kalimat, 160),
            )


# --- HL-13 against a table of years -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Deret:
    """The figures of one indicator over years."""

    tabel: TabelBertipe
    baris: BarisBertipe
    nama: str
    nilai: dict[int, tuple[Kolom, Cetakan]]


def baku_nama(teks: str) -> str:
    """An indicator's name by which two are the same: case, unit in brackets, punctuation, old spelling aside."""
    rapi = re.sub(r"\([^)]*\)", " ", teks.casefold())
    rapi = re.sub(r"\bpro[sz]entas[ei]\b|\bporsentas[ei]\b|\bpersentas[ei]\b", "persentase", rapi)
    rapi = re.sub(r"\bindek\b|\bindex\b", "indeks", rapi)
    return " ".join(re.sub(r"[^\w]+", " ", rapi).split())


def _deret(lap: Laporan) -> list[_Deret]:
    hasil = []
    for t in lap.tabel_bertipe:
        if t.jenis not in (JenisTabel.PERBANDINGAN, JenisTabel.TC23):
            continue
        kolom = [k for k in t.kolom if k.tahun and k.peran in (Peran.REALISASI, Peran.NILAI) and not k.triwulan]
        if len({k.tahun for k in kolom}) != len(kolom) or len(kolom) < 2:
            continue
        for b in t.badan:
            nilai = {k.tahun: (k, c) for k in kolom if k.tahun and (c := t.angka(b, k)) is not None}
            nama = baku_nama(t.nama(b))
            if len(nilai) >= 2 and len(nama) >= 8:
                hasil.append(_Deret(t, b, nama, nilai))
    return hasil


def _arah_tabel(lap: Laporan) -> Iterator[Temuan]:
    """ "Produksi … turun dari tahun 2023" beside a table in which it rises."""
    deret = _deret(lap)
    if not deret:
        return
    for r in lap.prosa:
        if not _GERAK.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            yield from _arah_kalimat_tabel(lap, r, awal, teks, deret)


def _arah_kalimat_tabel(lap: Laporan, r: Ruas, awal: int, teks: str, deret: Sequence[_Deret]) -> Iterator[Temuan]:
    for klausa_awal, klausa in _klausa(teks):
        verba = list(_GERAK.finditer(klausa))
        if len(verba) != 1 or _SANGKAL.search(klausa[: verba[0].start()]) or _POLA.search(klausa):
            continue
        v = verba[0]
        subjek = baku_nama(klausa[: v.start()])
        cocok = [d for d in deret if subjek == d.nama or subjek.endswith(f" {d.nama}")]
        if len({d.nama for d in cocok}) != 1:
            continue
        d = cocok[0]
        tahun = [int(x) for x in _TAHUN.findall(klausa[v.end() :])]
        kini = max(d.nilai)
        acuan = next((x for x in tahun if x in d.nilai and x < kini), None)
        if acuan is None and not re.search(r"\btahun (?:lalu|sebelumnya)\b", klausa[v.end() :], re.IGNORECASE):
            continue
        acuan = acuan if acuan is not None else max(x for x in d.nilai if x < kini)
        if any(x in d.nilai and x != acuan and x != kini for x in tahun):
            continue
        beda = d.nilai[kini][1].nilai - d.nilai[acuan][1].nilai
        if (beda > 0) == bool(v["naik"]) and beda != 0:
            continue
        gerak = "tetap" if beda == 0 else "naik" if beda > 0 else "turun"
        tempat = [lap.lokasi(r, awal + klausa_awal + v.start())]
        tempat += [lap.lokasi_sel(d.tabel.sumber, d.baris.indeks, d.nilai[x][0].indeks) for x in (acuan, kini)]
        yield from satu(
            "HL-13",
            tempat,
            f"“{d.tabel.nama(d.baris)}” dinyatakan “{v[0]}”, sedangkan {d.tabel.sumber.sebutan} memuat "
            f"{d.nilai[acuan][1].teks} ({acuan}) dan {d.nilai[kini][1].teks} ({kini}): {gerak}.",
            f"Tulis “{gerak}”, atau perbaiki angka pada tabel.",
            kutipan=ringkas(" ".join(klausa.split()), 160),
        )


def _klausa(teks: str) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence: cut at commas that no figure surrounds, and at "sedangkan"."""
    awal = 0
    for m in re.finditer(r",\s(?:dan\s|sedangkan\s|sementara\s|serta\s)?|\bsedangkan\s|\bsementara\s", teks):
        yield awal, teks[awal : m.start()]
        awal = m.end()
    yield awal, teks[awal:]


# --- HL-14: "all" -----------------------------------------------------------------------------------------------------

_SELURUH = re.compile(
    r"\b(?P<seluruh>seluruh(?:nya)?|semua(?:nya)?|keseluruhan|setiap|masing-masing)\b(?P<isi>[^.;]{0,160}?)"
    r"\b(?P<klaim>(?:telah\s+|sudah\s+|dapat\s+|berhasil\s+)*(?:mencapai|tercapai|melampaui|memenuhi|melebihi|terpenuhi)"
    r"\b[^.;]{0,60})",
    re.IGNORECASE,
)
_TIDAK = re.compile(
    r"\b(?:tidak|belum|bukan|hampir|kecuali|namun|kurang|sebagian|rata-rata|diharapkan"
    r"|ditargetkan|akan|agar|supaya|diupayakan|perlu|harus|apabila|jika|bila|untuk)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-14",
    rumpun=RUMPUN,
    judul="Dinyatakan seluruhnya tercapai, padahal tabelnya memuat capaian di bawah 100%",
    tingkat=Tingkat.TINGGI,
    dasar="Pernyataan laporan sesuai dengan angkanya sendiri (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    katalog=("C-LOGIC", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t85%\t100%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Seluruh indikator sasaran mencapai 100% atau lebih.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t80,10%\t94,24%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Seluruh indikator sasaran mencapai 100%.
        """,
)
def seluruhnya(lap: Laporan) -> Iterator[Temuan]:
    tabel = [
        t
        for t in lap.tabel_bertipe
        if t.satu(Peran.CAPAIAN) and t.jenis in (JenisTabel.CAPAIAN, JenisTabel.KINERJA_ANGGARAN)
    ]
    for r in lap.prosa:
        if (
            "seluruh" not in r.teks.casefold()
            and "semua" not in r.teks.casefold()
            and "masing" not in r.teks.casefold()
        ):
            continue
        for awal, teks in kalimat(r.teks):
            m = _SELURUH.search(teks)
            lain = [x for x in _TAHUN.findall(teks) if int(x) != lap.lingkup.tahun]
            if m is None or lain or _TIDAK.search(teks) or not _tentang_kinerja(m):
                continue
            t = _tabel_klaim(tabel, r, teks)
            if t is None:
                continue
            kurang = _di_bawah(t)
            if not kurang:
                continue
            dalam_bagian = t.sumber.bagian == r.bagian or t.sumber.bagian[:-1] == r.bagian[:-1]
            rinci = "; ".join(f"“{ringkas(t.nama(b), 60)}” {c.teks}" for b, _, c in kurang[:4])
            yield from satu(
                "HL-14",
                [
                    lap.lokasi(r, awal + m.start()),
                    *(lap.lokasi_sel(t.sumber, b.indeks, k.indeks) for b, k, _ in kurang),
                ],
                f"Dinyatakan “{ringkas(' '.join(m[0].split()), 100)}”, sedangkan {t.sumber.sebutan} memuat {rinci}.",
                "Sebutkan berapa indikator yang tercapai dan mana yang belum.",
                kutipan=ringkas(" ".join(teks.split()), 160),
                keyakinan=Keyakinan.PASTI if dalam_bagian and len(tabel) <= 3 else Keyakinan.PERLU_TELAAH,
            )


def _tentang_kinerja(m: re.Match[str]) -> bool:
    apa = f"{m['isi']} {m['klaim']}".casefold()
    return bool(
        re.search(r"\b(?:indikator|sasaran|target|capaian|kinerja|tujuan)\b", apa)
        and re.search(r"100\s?%|\btarget|\btercapai|100 persen|\bterpenuhi", apa)
        and not re.search(r"\b(?:pegawai|masyarakat|peserta|responden|anggaran)\b", m["isi"].casefold())
    )


def _tabel_klaim(tabel: Sequence[TabelBertipe], r: Ruas, teks: str) -> TabelBertipe | None:
    """The table that a claim is about: the one it names, else the nearest before it in the same part."""
    for t in tabel:
        k = t.sumber.keterangan
        if k is not None and re.search(rf"\b{re.escape(k.sebutan)}(?![\d.]*\d)", teks, re.IGNORECASE):
            return t
    jenis = next((x for x in ("sasaran", "tujuan", "program", "kegiatan") if x in teks.casefold()), "")
    sebelum = [t for t in tabel if t.sumber.blok < r.blok and _serumpun(t, r, jenis)]
    return sebelum[-1] if sebelum else None


def _serumpun(t: TabelBertipe, r: Ruas, jenis: str) -> bool:
    bab = [b.awal for b in r.bagian[:1]]
    if bab != [b.awal for b in t.sumber.bagian[:1]]:
        return False
    isi = {k.peran for k in t.kolom}
    if jenis in ("program", "kegiatan"):
        return bool(isi & {Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN})
    return jenis == "" or not isi & {Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN}


def _di_bawah(t: TabelBertipe) -> list[tuple[BarisBertipe, Kolom, Cetakan]]:
    k = t.satu(Peran.CAPAIAN)
    if k is None:
        return []
    angka = [(b, k, c) for b in t.badan if (c := t.angka(b, k)) is not None]
    batas = Decimal(100) if any(c.nilai > 3 for _, _, c in angka) else Decimal(1)
    return [x for x in angka if x[2].nilai < batas]


# --- HL-21: a mean in a sentence --------------------------------------------------------------------------------------

_RATA = re.compile(
    r"\brata-rata\s+(?:nilai\s+)?(?:persentase\s+)?(?:tingkat\s+)?capaian\b(?P<isi>[^.;]{0,90}?)\b(?:ialah|adalah|sebesar|mencapai)"
    r"\s+(?:sebesar\s+)?(?P<nilai>\d[\d.,]*\s?(?:%|persen))",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-21",
    rumpun=RUMPUN,
    judul="Rata-rata capaian dalam kalimat tidak sesuai dengan tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t76,5%\t90,00%
        2\tNilai evaluasi perangkat daerah\t80\t80\t100,00%

        Rata-rata capaian kedua indikator adalah 95,00%.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t76,5%\t90,00%
        2\tNilai evaluasi perangkat daerah\t80\t80\t100,00%

        Rata-rata capaian kedua indikator adalah 98,00%.
        """,
)
def rata_kalimat(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.satu(Peran.CAPAIAN) and t.jenis is JenisTabel.CAPAIAN]
    for r in lap.prosa:
        for m in _RATA.finditer(r.teks):
            cetak = baca_sel(m["nilai"], "%")
            t = _tabel_klaim(tabel, r, m[0])
            if cetak is None:
                continue
            if t is None or t.sumber.bagian != r.bagian:
                t = _tabel_bagian(tabel, r) or _tabel_berata(lap, r)
            if t is None:
                continue
            calon = _calon_rata(t, _bilang(m["isi"])) + _rata_tercetak(t)
            if len(calon) < 1 or any(rata_cocok(cetak, c) for c in calon):
                continue
            hitung = sum((Fraction(c.nilai) for c in calon[0]), Fraction(0)) / len(calon[0])
            yield from satu(
                "HL-21",
                [lap.lokasi(r, m.start())],
                f"Rata-rata capaian tertulis {cetak.teks}, sedangkan {len(calon[0])} capaian pada {t.sumber.sebutan} "
                f"rata-ratanya {persen(hitung)}.",
                f"Tulis {persen(hitung)}, atau sebutkan indikator yang dirata-ratakan.",
                kutipan=ringkas(" ".join(m[0].split()), 160),
            )


def _bilang(teks: str) -> int | None:
    """ "kelima indikator", "5 indikator", "lima indikator"."""
    cocok = re.search(r"\b(?:ke)?(?P<n>[a-z]+|\d{1,2})\s+(?:\(\d+\)\s+)?(?:indikator|sasaran)\b", teks, re.IGNORECASE)
    if cocok is None:
        return None
    return int(cocok["n"]) if cocok["n"].isdecimal() else baca_terbilang(cocok["n"])


def _tabel_bagian(tabel: Sequence[TabelBertipe], r: Ruas) -> TabelBertipe | None:
    """The one table of capaian of the innermost part around a paragraph, a chapter being too wide for that."""
    for dalam in range(len(r.bagian), 1, -1):
        ada = [t for t in tabel if t.sumber.bagian[:dalam] == r.bagian[:dalam]]
        if ada:
            return ada[0] if len(ada) == 1 else None
    return None


def _tabel_berata(lap: Laporan, r: Ruas) -> TabelBertipe | None:
    """The one table of the report that prints a mean of capaian; for a part that has other tables of its own, none."""
    ada = [t for t in lap.tabel_bertipe if _rata_tercetak(t)]
    lain = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.CAPAIAN and t not in ada and len(r.bagian) > 1]
    if len(ada) != 1 or any(t.sumber.bagian[:2] == r.bagian[:2] for t in lain):
        return None
    return ada[0]


def _rata_tercetak(t: TabelBertipe) -> list[list[Cetakan]]:
    k = t.satu(Peran.CAPAIAN)
    if k is None:
        return []
    return [[c] for b in t.baris if b.jenis is JenisBaris.RATA_RATA and (c := t.angka(b, k)) is not None]


def _calon_rata(t: TabelBertipe, n: int | None) -> list[list[Cetakan]]:
    """The rows that a mean may be of: all, or any run of ``n``; as printed, and as the figures give them."""
    k = t.satu(Peran.CAPAIAN)
    target, realisasi = t.satu(Peran.TARGET), t.satu(Peran.REALISASI)
    if k is None:
        return []
    cetak: list[Cetakan] = []
    hitung: list[Cetakan] = []
    for b in t.badan:
        c = t.angka(b, k)
        if c is None:
            continue
        cetak.append(c)
        hitung.append(_hitung_ulang(t, b, c, target, realisasi))
    if len(cetak) < 2:
        return []
    panjang = {len(cetak)} if n is None or n > len(cetak) else {n}
    if n is None:
        panjang |= {len(cetak) - 1} - {1}
    return [d[i : i + p] for d in (cetak, hitung) for p in sorted(panjang) for i in range(len(cetak) - p + 1)]


def _hitung_ulang(t: TabelBertipe, b: BarisBertipe, c: Cetakan, kt: Kolom | None, kr: Kolom | None) -> Cetakan:
    """A printed capaian, or the one by R/T where the printed one does not follow from its figures."""
    if kt is None or kr is None:
        return c
    target, realisasi = t.angka(b, kt), t.angka(b, kr)
    if target is None or realisasi is None or target.nilai <= 0:
        return c
    hitung = Fraction(realisasi.nilai) / Fraction(target.nilai) * 100
    if c.memuat(hitung):
        return c
    return Cetakan(nilai=Decimal(round(hitung * 100)).scaleb(-2), desimal=2, satuan="%", teks=c.teks)


# --- HL-22: counts that must add up in a sentence ---------------------------------------------------------------------

_BENDA = (
    r"(?:orang|pegawai|responden|indikator|sasaran|program|kegiatan|kelompok|unit|peserta|dokumen|laporan|kasus"
    r"|rekomendasi|temuan|penugasan)"
)
_PECAH = re.compile(
    rf"\b(?P<total>\d{{1,6}}(?:\.\d{{3}})*)\s+(?:\([^)]*\)\s+)?(?P<apa>{_BENDA})\b[^.;:]{{0,60}}?"
    r"\b(?:terdiri (?:atas|dari)|yaitu|yakni|meliputi|dengan rincian)\s*:?(?P<rinci>\s[^.;]{5,300})",
    re.IGNORECASE,
)
_SUKU = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,6}(?:\.\d{3})*)(?![.,]?\d)\s*(?:\([^)]*\)\s*)?(?P<apa>[^\W\d_]+|%)?", re.IGNORECASE
)
_SEJENIS = frozenset(
    {"orang", "pegawai", "pns", "pppk", "laki", "perempuan", "ptt", "asn", "pria", "wanita", "non"}
    | {"tenaga", "honorer", "kontrak", "cpns", "thl"}
    | {"indikator", "tercapai", "tidak", "belum", "melampaui"}
)
"""What parts are counted in that may be added up."""
_DARI_INDIKATOR = re.compile(
    r"\bdari\s+(?:total\s+|seluruh\s+|jumlah\s+)?(?P<total>\d{1,3}|[a-z]+(?: (?:belas|puluh))?)\s+(?:\([^)]*\)\s+)?"
    r"(?P<apa>indikator|sasaran|target|program|rekomendasi|temuan|kasus)\b(?P<rinci>[^.;]{10,300})",
    re.IGNORECASE,
)
_BAGIAN_INDIKATOR = re.compile(
    r"(?<![\w.,%])(?P<n>\d{1,3}|[a-z]+(?: (?:belas|puluh))?)\s+(?:\([^)]*\)\s+)?"
    r"(?P<apa>indikator|sasaran|target|program|rekomendasi|temuan|kasus)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-22",
    rumpun=RUMPUN,
    judul="Rincian dalam kalimat tidak berjumlah sama dengan keseluruhannya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Pegawai Dinas Kesehatan berjumlah 45 orang yang terdiri atas 20 orang laki-laki dan 25 orang perempuan.
        """,
    buruk="""
        Pegawai Dinas Kesehatan berjumlah 45 orang yang terdiri atas 20 orang laki-laki dan 23 orang perempuan.
        """,
)
def rincian_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for m in _PECAH.finditer(r.teks):
            suku = _suku(m["rinci"], m["apa"]) or _suku_beragam(m["rinci"], int(m["total"].replace(".", "")))
            total = int(m["total"].replace(".", ""))
            if len(suku) < 2 or any(sum(suku[:n]) == total for n in range(2, len(suku) + 1)):
                continue
            if len(suku) > 8 or re.search(r"\bantara lain\b", m[0], re.IGNORECASE):
                continue
            yield from _temuan_rincian(lap, r, m, total, suku)
        for m in _DARI_INDIKATOR.finditer(r.teks):
            jumlah = _bilang_kata(m["total"])
            bagian = [_bilang_kata(x["n"]) for x in _BAGIAN_INDIKATOR.finditer(m["rinci"]) if _sama_benda(x, m)]
            ada = [n for n in bagian if n is not None]
            if jumlah is None or not 2 <= len(ada) <= 4 or sum(ada) == jumlah or not _tercapai_belum(m["rinci"]):
                continue
            yield from _temuan_rincian(lap, r, m, jumlah, ada)


def _suku(rinci: str, apa: str) -> list[int]:
    """The parts that follow "terdiri atas": numbers of the same things, up to the first of another kind."""
    hasil: list[int] = []
    for x in _SUKU.finditer(rinci):
        kata = (x["apa"] or "").casefold()
        if kata not in _SEJENIS and kata != apa.casefold():
            break
        hasil.append(int(x["n"].replace(".", "")))
    return hasil


def _suku_beragam(rinci: str, total: int) -> list[int]:
    """Three or more parts of different kinds ("45 audit, 30 reviu, dan 20 evaluasi") that come near the whole."""
    bersih = re.sub(r"\([^)]*\)", "", rinci)
    semua = [int(x.replace(".", "")) for x in re.findall(r"(?:^|,|\bdan|\bserta)\s*(\d[\d.]*)\s+[A-Za-z]", bersih)]
    if len(semua) < 3 or len(semua) != len(re.findall(r"\d[\d.]*", bersih)) or max(semua) >= total:
        return []
    return semua if abs(sum(semua) - total) * 3 <= total else []


def _bilang_kata(teks: str) -> int | None:
    return int(teks) if teks.isdecimal() else baca_terbilang(teks)


def _sama_benda(x: re.Match[str], m: re.Match[str]) -> bool:
    return x["apa"].casefold() == m["apa"].casefold()


def _tercapai_belum(teks: str) -> bool:
    """Whether parts are told by success, so that they make up the whole."""
    return bool(
        re.search(r"\b(?:tercapai|mencapai|melampaui|memenuhi|berhasil|selesai|tuntas|sesuai)\b", teks, re.IGNORECASE)
        and re.search(r"\b(?:belum|tidak|kurang|di bawah|gagal|dalam proses|sisanya|masih)\b", teks, re.IGNORECASE)
    )


def _temuan_rincian(lap: Laporan, r: Ruas, m: re.Match[str], total: int, suku: Sequence[int]) -> Iterator[Temuan]:
    yield from satu(
        "HL-22",
        [lap.lokasi(r, m.start())],
        f"Tertulis {total} {m['apa']}, sedangkan rinciannya {' + '.join(map(str, suku))} berjumlah {sum(suku)}.",
        "Samakan jumlah dan rinciannya.",
        kutipan=ringkas(" ".join(m[0].split()), 160),
        keyakinan=Keyakinan.PASTI if len(suku) == 2 else Keyakinan.PERLU_TELAAH,
    )

"""Rise and fall that a sentence states without its figures, against the table of years that has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import tulis
from akuntabel.reviu.berkas.hitungan.selang import memuat, persen, selang
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.gerak import BANDING, DARI_MENJADI, GERAK, SANGKAL
from akuntabel.reviu.paham.nama_ukuran import nama_banding, satu_nama
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan

_NAMA_TERPENDEK = 8
_TAHUN = re.compile(r"\b(20\d\d)\b")
_TAHUN_LALU = re.compile(r"\btahun\s+(?:yang\s+)?(?:lalu|sebelumnya|kemarin)\b", re.IGNORECASE)
HAL_LAIN = re.compile(
    r"\b(?:target|anggaran|pagu|serapan|penyerapan|kinerja|predikat|kategori|peringkat|triwulan|semester|nasional"
    r"|provinsi|rata-rata|kualitas|mutu)\b",
    re.IGNORECASE,
)
"""What rises or falls otherwise than the figures of the indicator."""
_SEBESAR = re.compile(r"(?:\s*,)?\s+(?:sebesar|sebanyak|sejumlah|sekitar|hingga)?\s*$", re.IGNORECASE)
_ATAU = re.compile(r"(?:\s*[^\s\d]+){0,3}?\s*(?:\(|,?\s*atau)\s*(?:sebesar|sekitar|setara|dengan|\s)*", re.IGNORECASE)
"""What leads from a difference to the growth that it is ("2 unit atau 10%")."""
_POIN = re.compile(r"\s*(?:poin|point|basis)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deret:
    """The figures of one indicator over years, of one role."""

    tabel: TabelBertipe
    baris: BarisBertipe
    nama: str
    capaian: bool
    nilai: dict[int, tuple[Kolom, Cetakan]]


@dataclass(frozen=True, slots=True)
class _Ucapan:
    """A clause that says how an indicator moved from ``acuan`` to ``kini``, and the series that it may speak of."""

    ruas: Ruas
    posisi: int
    kata: str
    naik: bool
    sebesar: tuple[tuple[Cetakan, bool], ...]
    """The stated sizes, each with whether it is called points."""
    acuan: int
    kini: int
    deret: tuple[Deret, ...]
    teks: str

    def beda(self, d: Deret) -> Fraction:
        return Fraction(d.nilai[self.kini][1].nilai) - Fraction(d.nilai[self.acuan][1].nilai)


def deret_tahun(lap: Laporan) -> dict[str, list[Deret]]:
    """By the name of the indicator, the figures of two years or more that tables print."""
    hasil: dict[str, list[Deret]] = {}
    for t in lap.tabel_bertipe:
        if t.jenis not in (JenisTabel.PERBANDINGAN, JenisTabel.TC23, JenisTabel.KEMAJUAN):
            continue
        for capaian, peran in ((False, (Peran.REALISASI, Peran.NILAI)), (True, (Peran.CAPAIAN,))):
            kolom = [k for k in t.kolom if k.tahun and k.peran in peran and not k.triwulan]
            if len({k.tahun for k in kolom}) != len(kolom) or len(kolom) < 2:
                continue
            for b in t.badan:
                nilai = {k.tahun: (k, c) for k in kolom if k.tahun and (c := t.angka(b, k)) is not None}
                nama = nama_banding(t.nama(b))
                if len(nilai) >= 2 and len(nama) >= _NAMA_TERPENDEK:
                    hasil.setdefault(nama, []).append(Deret(t, b, nama, capaian, nilai))
    return hasil


def _ucapan(lap: Laporan) -> Iterator[_Ucapan]:
    deret = deret_tahun(lap)
    if not deret:
        return
    berangka = {(g.ruas.blok, g.posisi) for g in lap.gerak}  # with both figures in the sentence itself
    for r in lap.prosa:
        if not (GERAK.search(r.teks) or BANDING.search(r.teks)):
            continue
        for awal, teks in kalimat(r.teks):
            for klausa_awal, klausa in _klausa(teks):
                u = _baca_klausa(r, awal + klausa_awal, klausa, teks, deret)
                if u is not None and (r.blok, u.posisi) not in berangka:
                    yield u


def _baca_klausa(r: Ruas, awal: int, klausa: str, teks: str, deret: dict[str, list[Deret]]) -> _Ucapan | None:
    ada = satu_nama(deret, klausa)
    if ada is None or DARI_MENJADI.search(klausa):
        return None
    m, nama = ada
    verba = [
        v for v in (*GERAK.finditer(klausa), *BANDING.finditer(klausa)) if v.end() <= m.start() or v.start() >= m.end()
    ]
    if len(verba) != 1 or SANGKAL.search(klausa[: verba[0].start()]):
        return None
    v = verba[0]
    luar = f"{klausa[: m.start()]} {klausa[m.end() :]}"
    tahun = _tahun(klausa[: m.start()] + klausa[m.end() :], teks, deret[nama])
    if tahun is None or HAL_LAIN.search(luar):
        return None
    acuan, kini = tahun
    pilih = [d for d in deret[nama] if acuan in d.nilai and kini in d.nilai]
    if not re.search(r"\bcapaian\b", luar, re.IGNORECASE):
        pilih = [d for d in pilih if not d.capaian]
    if not pilih:
        return None
    return _Ucapan(
        ruas=r,
        posisi=awal + v.start(),
        kata=" ".join(v[0].split()),
        naik=bool(v["naik"]),
        sebesar=tuple(_besar(klausa, v.end() if v.start() >= m.end() else max(v.end(), m.end()))),
        acuan=acuan,
        kini=kini,
        deret=tuple(pilih),
        teks=" ".join(klausa.split()),
    )


def _klausa(teks: str) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence: cut where the next says something else, and at commas behind its verb."""
    awal = 0
    for m in re.finditer(r",\s(?:dan\s|sedangkan\s|sementara\s|serta\s)?|\bsedangkan\s|\bsementara\s", teks):
        if not (GERAK.search(teks, awal, m.start()) or BANDING.search(teks, awal, m.start())):
            continue  # "dibandingkan dengan tahun 2022, …" opens the clause
        yield awal, teks[awal : m.start()]
        awal = m.end()
    yield awal, teks[awal:]


def _tahun(luar: str, teks: str, deret: Sequence[Deret]) -> tuple[int, int] | None:
    """The two years that a clause compares: those it names, else the one it names and the latest of the table."""
    for tempat in (luar, teks):
        sebut = sorted({int(x) for x in _TAHUN.findall(tempat)})
        if len(sebut) == 2:
            return sebut[0], sebut[1]
        if len(sebut) > 2:
            return None
        kini = max(max(d.nilai) for d in deret)
        if _TAHUN_LALU.search(tempat):
            akhir = sebut[0] if sebut else kini
            return akhir - 1, akhir
        if sebut and sebut[0] < kini:
            return sebut[0], kini
    return None


def _besar(klausa: str, dari: int) -> Iterator[tuple[Cetakan, bool]]:
    """The sizes of a movement: the figures behind its verb, where nothing but "sebesar" and "atau" stands between."""
    pola = _SEBESAR
    for b in bilangan_teks(klausa):
        if b.awal < dari:
            continue
        if b.jenis is JenisBilangan.UANG or not pola.fullmatch(klausa[dari : b.awal]):
            return
        yield b.cetak, _POIN.match(klausa, b.akhir) is not None or "poin" in klausa[b.awal : b.akhir].casefold()
        dari, pola = b.akhir, _ATAU


def _tempat(lap: Laporan, u: _Ucapan) -> list[Lokasi]:
    d = u.deret[0]
    sel = [lap.lokasi_sel(d.tabel.sumber, d.baris.indeks, d.nilai[x][0].indeks) for x in (u.acuan, u.kini)]
    return [lap.lokasi(u.ruas, u.posisi), *sel]


def _isi(u: _Ucapan) -> str:
    d = u.deret[0]
    return (
        f"{d.tabel.sumber.sebutan} memuat {d.nilai[u.acuan][1].teks} ({u.acuan}) dan "
        f"{d.nilai[u.kini][1].teks} ({u.kini})"
    )


def arah_tabel(lap: Laporan) -> Iterator[Temuan]:
    """ "Produksi … turun dari tahun 2023" beside a table in which it rises."""
    for u in _ucapan(lap):
        if _searah(u):
            continue
        d, beda = u.deret[0], u.beda(u.deret[0])
        banding = "lebih" in u.kata.casefold()
        gerak = ("sama" if banding else "tetap") if beda == 0 else kata_arah(naik=beda > 0, banding=banding)
        yield from satu(
            "HL-13",
            _tempat(lap, u),
            f"“{ringkas(d.tabel.nama(d.baris))}” dinyatakan “{u.kata}”, sedangkan {_isi(u)}: {gerak}.",
            f"Tulis “{gerak}”, atau perbaiki angka pada tabel.",
            kutipan=ringkas(u.teks, 160),
        )


def _searah(u: _Ucapan) -> bool:
    return any((b := u.beda(d)) != 0 and (b > 0) == u.naik for d in u.deret)


def kata_arah(*, naik: bool, banding: bool) -> str:
    """What a message calls a direction."""
    if banding:
        return "lebih tinggi" if naik else "lebih rendah"
    return "naik" if naik else "turun"


def besar_tabel(lap: Laporan) -> Iterator[Temuan]:
    """ "… meningkat sebesar 4,32 poin dibandingkan dengan tahun 2022" beside a table in which it rose by 1,32."""
    for u in _ucapan(lap):
        salah = [x for x in u.sebesar if not any(_besar_cocok(x[0], u, d) for d in u.deret)] if _searah(u) else []
        if not salah:
            continue
        cetak, poin = salah[0]
        d = u.deret[0]
        beda, tumbuh = u.beda(d), _tumbuh(u, d)
        selisih = tulis(abs(beda)) + (f" atau {persen(abs(tumbuh))}" if tumbuh is not None else "")
        yield from satu(
            "HL-19",
            _tempat(lap, u),
            f"“{ringkas(d.tabel.nama(d.baris))}” tertulis {u.kata} {cetak.teks}, sedangkan {_isi(u)}: selisihnya "
            f"{selisih}.",
            "Hitung kembali selisih atau pertumbuhannya.",
            kutipan=ringkas(u.teks, 160),
            keyakinan=Keyakinan.PASTI if poin or not cetak.persen else Keyakinan.PERLU_TELAAH,
        )


def _tumbuh(u: _Ucapan, d: Deret) -> Fraction | None:
    dasar = Fraction(d.nilai[u.acuan][1].nilai)
    return u.beda(d) / dasar * 100 if dasar > 0 else None


def _besar_cocok(c: Cetakan, u: _Ucapan, d: Deret) -> bool:
    """As a difference or a growth; also where the figure is the level itself, loosely told."""
    a, b = (d.nilai[x][1] for x in (u.acuan, u.kini))
    if any(abs(Fraction(x.nilai) - Fraction(c.nilai)) <= x.setengah + c.setengah for x in (a, b)):
        return True
    x, y = selang(a), selang(b)
    ujung = sorted((abs(y[0] - x[1]), abs(y[1] - x[0])))
    if memuat(c, (ujung[0], ujung[1])):
        return True
    tumbuh = _tumbuh(u, d)
    if tumbuh is None:
        return False
    ralat = (a.setengah + b.setengah) / Fraction(a.nilai) * 100
    return memuat(c, (abs(tumbuh) - ralat, abs(tumbuh) + ralat))

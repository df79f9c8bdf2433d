"""Words that are no words: typing errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from akuntabel.reviu.berkas.ejaan.dasar import RUMPUN, daftar_kata, didaftar, sekapital, temuan_kata, tidak_resmi
from akuntabel.reviu.berkas.ejaan.menempel import kata_menempel
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import DaftarKata, Kata
from akuntabel.reviu.paham.saran import Penyaran, Saran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_WILAYAH = frozenset(
    """kabupaten kota kecamatan desa kelurahan provinsi bupati gubernur camat lurah wali walikota jalan jl dusun dukuh
    pulau sungai gunung pantai danau pasar bapak ibu sdr saudara saudari ir dr drs dra h hj prof kh rt rw pt cv ud sd
    sdn smp smpn sma sman smk smkn mi mts ma tk paud rs rsud rsu puskesmas pustu posyandu nama hotel bendungan waduk
    embung bandara pelabuhan stasiun terminal masjid gereja pura candi museum stadion taman blok lingkungan nagari
    kampung distrik kelompok yayasan koperasi aplikasi sistem inovasi""".split()  # noqa: SIM905
)
_GELAR = re.compile(r"\b(?:NIP|S\.?E|S\.?H|S\.?Sos|S\.?Pd|S\.?T|S\.?IP|M\.?M|M\.?Si|M\.?Pd|M\.?AP|Drs?|Dra|Ir|Hj?)\.")
_TERPENDEK = 4
_SERING = 3
_TERKALAHKAN = 5


@aturan_laporan(
    kode="EJ-01",
    rumpun=RUMPUN,
    judul="Kata salah ketik",
    tingkat=Tingkat.RENDAH,
    dasar="KBBI: kata tidak dikenal, sedangkan kata yang mirip dipakai",
    katalog=("C-LEX",),
    baik="""
        Target dan realisasi kinerja disajikan dalam tabel. Kecamatan Senduro melaksanakan program strategis.

        Sarana dan prasarana mendukung penjenjangan kinerja dan pengoordinasian pelayanan.
        """,
    buruk="""
        Tergat dan realisasi kinerja disajikan dalam tabel. Target dan realisasi kinerja dibahas.

        Sarana dan prasarna yang strtegis smakin mendukung pogram. Program ini penting.
        """,
)
def salah_ketik(lap: Laporan) -> Iterator[Temuan]:
    kata = lap.kata
    penyaran = Penyaran(kata)
    for k in [k for k in kata.hitung if len(k) >= _TERPENDEK and not kamus.dikenal(k)]:
        tempat = _layak(lap, kata.tempat[k])
        if not tempat or didaftar(k):
            continue
        if utuh := _terpenggal(tempat[0]):
            if lap.terbaca.jenis != "pdf" and utuh.startswith(k):  # a PDF may lay its letters apart
                yield from temuan_kata(
                    lap,
                    "EJ-01",
                    tempat[:1],
                    f"Kata terpenggal oleh spasi: “{tempat[0].teks} {tempat[0].sesudah}”",
                    f"Tulis “{sekapital(tempat[0].teks, utuh)}”.",
                )
            continue
        saran = penyaran.sarankan(k, tempat)
        if saran is None or not _meyakinkan(kata, k, tempat, saran, penyaran):
            continue
        tempat = [x for x in tempat if not _nama_resmi_salah(lap, x, saran.pilihan[0])]
        if tempat:
            yield from temuan_kata(
                lap,
                "EJ-01",
                tempat,
                f"Tertulis “{tempat[0].teks}”, yang bukan kata bahasa Indonesia",
                _anjuran(tempat[0], saran),
                None if saran.tunggal else Keyakinan.PERLU_TELAAH,
            )
    yield from _salah_kata(lap, penyaran)
    yield from kata_menempel(lap)


def _terpenggal(k: Kata) -> str:
    """The whole word, where a space has cut it in two."""
    for bagian in (k.kecil + k.sesudah, k.sebelum + k.kecil):
        if bagian != k.kecil and bagian.isalpha() and (kamus.frekuensi(bagian) or kamus.resmi_kerap(bagian) >= 3):
            return bagian
    return ""


def _anjuran(k: Kata, saran: Saran) -> str:
    pilihan = " atau ".join(f"“{sekapital(k.teks, p)}”" for p in saran.pilihan)
    return f"Tulis {pilihan}." if saran.tunggal else f"Periksa: mungkin {pilihan} yang dimaksud."


def _layak(lap: Laporan, tempat: list[Kata]) -> list[Kata]:
    """The places where a word is no acronym, no part of a name, no part of an official wording."""
    return [
        k
        for k in tidak_resmi(lap, tempat)
        if not k.menempel
        and (k.teks[1:].islower() or (k.teks.isupper() and lap.kata.kapital[k.ruas]))
        and not (k.teks[:1].isupper() and (k.sebelum in _WILAYAH or _GELAR.search(lap.ruas[k.ruas].teks)))
        and not _di_belakang_nama(lap, k)
    ]


def _di_belakang_nama(lap: Laporan, k: Kata) -> bool:
    """Whether a word follows a name that is no word itself: its second part, written small ("desa Kuwiran jati")."""
    if not k.teks.islower() or not k.sebelum or kamus.dikenal(k.sebelum):
        return False
    nama = lap.ruas[k.ruas].teks[: k.awal].rstrip()[-len(k.sebelum) :]
    return nama[:1].isupper() and nama[1:].islower() and kamus.frekuensi(k.sebelum) == 0


def _meyakinkan(kata: DaftarKata, k: str, tempat: list[Kata], saran: Saran, penyaran: Penyaran) -> bool:
    benar = saran.pilihan[0]
    if " " in benar:
        return tempat[0].teks.islower() or saran.berdasar
    if kata.hitung[k] >= _SERING and kata.hitung[benar] < _TERKALAHKAN * kata.hitung[k]:
        return False  # a word of this office's own
    if any(x.teks.islower() for x in tempat):
        return saran.berdasar or len(k) > _TERPENDEK
    return (
        saran.berdasar
        and kata.hitung[benar] >= 1
        and (penyaran.cocok(benar, tempat) > 0 or kata.hitung[benar] >= 3 or kamus.resmi_kerap(benar) >= 30)
    )


def _nama_resmi_salah(lap: Laporan, k: Kata, benar: str) -> bool:
    """Whether the stretch, put right, is an official name: its wording is the business of the nomenclature."""
    teks = lap.ruas[k.ruas].teks
    rapi = f"{teks[: k.awal]}{benar}{teks[k.awal + len(k.teks) :]}"
    rapi = re.sub(r"^\W*(?:[A-Z]\.?)?[\d.\s]*", "", rapi)
    jenis = benar in ("program", "kegiatan", "sub")
    return (
        not jenis
        and len(rapi.split()) >= 4
        and not re.match(r"(?:Ter\w+nya|Jumlah|Persentase|Meningkat|Indeks)\b", rapi, re.IGNORECASE)
        and kamus.resmi(rapi)
    )


_LEMAH = 30_000
_UMUM = 50_000
_KERAP = 100
_BERLIPAT = 300
_PENGHUBUNG = frozenset(["agar", "antara", "belum", "pula", "saling", "sangat", "sejak", "selama", "sering", "untuk"])
"""Words so usual that a rare root with one letter more is their slip."""


def _salah_kata(lap: Laporan, penyaran: Penyaran) -> Iterator[Temuan]:
    """Words that exist, but hardly here: a more usual word differs by one letter and has the same neighbours."""
    kata = lap.kata
    for k, n in kata.hitung.items():
        if n > 2 or len(k) < 3 or kamus.resmi_kerap(k) >= 3 or k in _bentuk_baku() or didaftar(k):
            continue
        if not kamus.dikenal(k) or not (_lemah(k) or _jarang(k)):
            continue
        tempat = [x for x in _layak(lap, kata.tempat[k]) if x.teks[1:].islower()]
        if not tempat:
            continue
        dekat = [c for c in set(kamus.sunting_satu(k)) if kata.hitung[c] >= _TERKALAHKAN * n and len(c) >= 3]
        dekat = [c for c in dekat if _jauh_lebih_umum(c, k) and (penyaran.cocok(c, tempat) or _hanya_web(k, c))]
        if not dekat and not kamus.frekuensi(k) and tempat[0].teks.islower():
            dekat = [c for i in range(len(k)) if (c := k[:i] + k[i + 1 :]) in _PENGHUBUNG]
        if dekat:
            c = max(dekat, key=lambda c: (kata.hitung[c], kamus.frekuensi(c)))
            yield from temuan_kata(
                lap,
                "EJ-01",
                tempat,
                f"Tertulis “{tempat[0].teks}”, yang tidak lazim di sini",
                f"Periksa: mungkin “{sekapital(tempat[0].teks, c)}” yang dimaksud.",
                Keyakinan.PERLU_TELAAH,
            )


def _jarang(k: str) -> bool:
    """Whether affixes make the word of a root, but hardly anybody uses it: "sebagi", "penyusuan"."""
    return kamus.turunan(k) and not kamus.akar(k) and kamus.frekuensi(k) < _LEMAH // 6


def _jauh_lebih_umum(c: str, k: str) -> bool:
    """Whether ``c`` is a usual word, beside which ``k`` is a rare one."""
    umum = kamus.frekuensi(c) >= _UMUM or (kamus.frekuensi(c) >= _UMUM // 10 and kamus.resmi_kerap(c) >= _KERAP)
    return umum and (_lemah(k) or kamus.frekuensi(c) >= _BERLIPAT * kamus.frekuensi(k))


def _hanya_web(k: str, c: str) -> bool:
    """Whether no dictionary has a word, which is a common slip for one that is a thousand times as usual."""
    return not kamus.turunan(k) and not kamus.akar(k) and kamus.frekuensi(c) >= 1000 * kamus.frekuensi(k) > 0


def _lemah(k: str) -> bool:
    n = kamus.frekuensi(k)
    if kamus.akar(k):
        return n < 5_000
    return n < _LEMAH and not kamus.turunan(k)


@cache
def _bentuk_baku() -> frozenset[str]:
    """The right forms of the lists."""
    return frozenset(k for _, benar in daftar_kata().values() for k in benar.casefold().split())

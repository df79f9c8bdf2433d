"""Forms that are not standard, by the lists of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from akuntabel.reviu.berkas.cocok import Cocok, kali, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import (
    RUMPUN,
    daftar_kata,
    di_judul_asing,
    di_nama_resmi,
    sekapital,
    temuan_kata,
    tidak_resmi,
)
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import Kata
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_EYD = "EYD V dan KBBI"
_TETANGGA = re.compile(r"[^\W\d_]+")
_DUA_KATA = ("gabung", "frasa", "mubazir")
_ALASAN = {
    "kata": "bukan bentuk baku",
    "akhiran": "bukan bentuk baku",
    "imbuhan": "bukan bentuk baku",
    "serapan_ir": "bukan bentuk baku",
    "pisah": "ditulis serangkai, padahal harus terpisah",
    "gabung": "ditulis terpisah, padahal harus serangkai",
    "frasa": "bukan bentuk baku",
    "mubazir": "memakai kata yang tidak perlu atau tidak tepat",
    "asing": "ejaan asing di tengah kalimat bahasa Indonesia",
    "percakapan": "singkatan yang tidak resmi",
}


@aturan_laporan(
    kode="EJ-02",
    rumpun=RUMPUN,
    judul="Bentuk kata tidak baku",
    tingkat=Tingkat.RENDAH,
    dasar=_EYD,
    katalog=("C-LEX",),
    baik="""
        Persentase risiko dianalisis secara bertanggung jawab sebagai tolok ukur efektivitas.

        Pengumpulan data memengaruhi sistem; hasil (process) dan support system mengikuti kerja sama yang ada.
        """,
    buruk="""
        Prosentase resiko dianalisa secara bertanggungjawab sebagai tolak ukur efektifitas.

        Pengumpulan data mempengaruhi system pelayanan yg ada.
        """,
)
def tidak_baku(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[str, list[Kata]] = {}
    daftar = daftar_kata()
    for k in lap.kata.hitung:
        if k in daftar:
            di = [x for x in tidak_resmi(lap, lap.kata.tempat[k]) if _wajar(lap, x, daftar[k][0])]
            tempat[k] = [x for x in di if not di_judul_asing(lap, x)]
    for salah, di in tempat.items():
        if di:
            jenis, benar = daftar[salah]
            yield from temuan_kata(
                lap,
                "EJ-02",
                di,
                f"Tertulis “{di[0].teks}”, {_ALASAN[jenis]}",
                f"Tulis “{sekapital(di[0].teks, benar)}”.",
            )
    yield from _frasa_tidak_baku(lap)
    yield from _ejaan_asing(lap)


def _wajar(lap: Laporan, k: Kata, jenis: str) -> bool:
    """Whether the word is used as a word: no acronym; chat forms count in sentences alone."""
    if jenis == "percakapan":
        ruas = lap.ruas[k.ruas]
        return k.teks.islower() and not k.menempel and (ruas.tabel is None or len(ruas.teks.split()) > 4)
    return k.teks[1:].islower() or (k.teks.isupper() and len(k.teks) > 4)


@cache
def _frasa() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    hasil = []
    for jenis in _DUA_KATA:
        for salah, benar in kamus.data_bahasa()[jenis].items():
            pola = re.compile(r"\b" + r"\s+".join(map(re.escape, salah.split())) + r"(?P<nya>nya)?\b", re.IGNORECASE)
            hasil.append((pola, salah.split()[0], jenis, benar))
    return tuple(hasil)


def _frasa_tidak_baku(lap: Laporan) -> Iterator[Temuan]:
    sudah: set[tuple[int, int]] = set()
    for pola, kata, jenis, benar in _frasa():
        di: list[Cocok] = []
        for n in dict.fromkeys(k.ruas for k in lap.kata.tempat.get(kata, ())):
            ruas = lap.ruas[n]
            for m in pola.finditer(ruas.teks):
                tercakup = any(r == n and a <= m.start() < a + 40 for r, a in sudah)
                if not tercakup and not di_nama_resmi(ruas.teks, m.start(), m.end()):
                    di.append((ruas, m))
                    sudah.add((n, m.start()))
        if di:
            m = di[0][1]
            yield from temuan_cocok(
                lap,
                "EJ-02",
                di,
                f"Tertulis “{m[0]}”, {_ALASAN[jenis]}{kali(di)}",
                f"Tulis “{sekapital(m[0], benar + (m['nya'] or ''))}”.",
                keyakinan=Keyakinan.PERLU_TELAAH if jenis == "mubazir" else None,
            )


def _ejaan_asing(lap: Laporan) -> Iterator[Temuan]:
    for salah, benar in kamus.data_bahasa()["asing"].items():
        di = [k for k in lap.kata.tempat.get(salah, ()) if k.teks.islower() and not k.menempel and _di_kalimat(lap, k)]
        if di:
            yield from temuan_kata(
                lap, "EJ-02", di, f"Tertulis “{di[0].teks}”, {_ALASAN['asing']}", f"Tulis “{benar}”."
            )


_PENANDA_ASING = "(*_“\"‘'"


def _di_kalimat(lap: Laporan, k: Kata) -> bool:
    """Whether an English word stands among Indonesian ones, neither quoted nor part of an English phrase."""
    teks = lap.ruas[k.ruas].teks
    akhir = k.awal + len(k.teks)
    if teks[k.awal - 1 : k.awal] in tuple(_PENANDA_ASING) or teks[akhir : akhir + 1] in tuple(")*_”\"’'"):
        return False
    kiri = _TETANGGA.findall(teks[max(k.awal - 40, 0) : k.awal])[-1:]
    kanan = _TETANGGA.findall(teks[akhir : akhir + 40])[:1]
    tetangga = [t.casefold() for t in (*kiri, *kanan)]
    return len(tetangga) == 2 and all(kamus.baku(t) for t in tetangga)

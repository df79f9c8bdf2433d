"""What the checks of words share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from akuntabel.aturan.kelaziman import KELAZIMAN
from akuntabel.reviu.berkas.cocok import kali
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import Kata
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Temuan

RUMPUN = "ejaan"
KATA = re.compile(r"\w+")
BILANGAN = frozenset(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu puluh belas ratus ribu
    juta miliar triliun""".split()  # noqa: SIM905
)
"""Words that make numbers."""


def sekapital(contoh: str, kata: str) -> str:
    """``kata`` with the capitals of ``contoh``."""
    if contoh.isupper() and len(contoh) > 1:
        return kata.upper()
    return kata[0].upper() + kata[1:] if contoh[:1].isupper() else kata


def di_nama_resmi(teks: str, awal: int, akhir: int, *, persis: bool = False) -> bool:
    """Whether the place with the words beside it is part of an official wording, which is copied as it stands.

    ``persis``: capitals and punctuation must agree too.
    """
    kiri = [k for k in KATA.findall(teks[max(awal - 60, 0) : awal]) if not k.isdigit()]  # no code before the name
    kanan = KATA.findall(teks[akhir : akhir + 60])
    if not kiri and not kanan:
        return kamus.resmi_persis(teks) if persis else kamus.resmi(teks)
    if persis:
        a = teks.rfind(kiri[-1], 0, awal) if kiri else 0
        b = teks.find(kanan[0], akhir) + len(kanan[0]) if kanan else len(teks)
        return kamus.resmi_persis(teks[a:b])
    if len(kiri) > 1 and re.match(r"\s*[,.;:]", teks[akhir:]) and kamus.resmi(" ".join((*kiri[-2:], teks[awal:akhir]))):
        return True  # at the end of a name that a pause follows
    return kamus.resmi(" ".join((*kiri[-1:], teks[awal:akhir], *kanan[: 1 if kiri else 2])))


def temuan_kata(
    lap: Laporan, kode: str, tempat: list[Kata], pesan: str, perbaikan: str, keyakinan: Keyakinan | None = None
) -> Iterator[Temuan]:
    pertama = tempat[0]
    ruas = lap.ruas[pertama.ruas]
    yield from satu(
        kode,
        [lap.lokasi(lap.ruas[k.ruas], k.awal) for k in tempat],
        pesan + kali(tempat),
        perbaikan,
        kutipan=kutip(ruas.teks, pertama.awal, pertama.awal + len(pertama.teks)),
        keyakinan=keyakinan,
    )


def tidak_resmi(lap: Laporan, tempat: Iterable[Kata]) -> list[Kata]:
    """The places where the word is not part of an official wording, which is copied as it stands."""
    return [k for k in tempat if not kata_resmi(lap, k)]


def di_judul_asing(lap: Laporan, k: Kata) -> bool:
    """Whether the word stands in the title of a regulation whose official wording is not known here."""
    ruas = lap.ruas[k.ruas]
    return any(
        s.kutipan.akhir_nomor <= k.awal < s.kutipan.akhir and s.dikenal is None
        for s in lap.hukum.sitiran
        if s.ruas is ruas
    )


_LAZIM = {k.teks.casefold(): k.lazim for k in KELAZIMAN if " " not in k.teks}


def kata_resmi(lap: Laporan, k: Kata) -> bool:
    lazim = _LAZIM.get(k.kecil)
    ada = kamus.resmi_kerap(k.kecil)
    if not lazim and not ada:
        return False
    teks = lap.ruas[k.ruas].teks
    akhir = k.awal + len(k.teks)
    if ada and di_nama_resmi(teks, k.awal, akhir):
        return True
    if not lazim:
        return False
    # printed officially in both spellings: the words around it tell whether this is the official wording
    kiri = KATA.findall(teks[max(k.awal - 60, 0) : k.awal])[-2:]
    kanan = KATA.findall(teks[akhir : akhir + 60])[:2]
    return bool(kiri and kanan) and kamus.resmi(" ".join((*kiri, lazim, *kanan)))


_SATU_KATA = ("kata", "akhiran", "imbuhan", "serapan_ir", "pisah", "percakapan")


@cache
def daftar_kata() -> dict[str, tuple[str, str]]:
    """Per wrong word the kind of its list and the right form, that with "-nya" included."""
    hasil: dict[str, tuple[str, str]] = {}
    for jenis in _SATU_KATA:
        for salah, benar in kamus.data_bahasa()[jenis].items():
            hasil[salah] = (jenis, benar)
            if jenis != "percakapan":
                hasil.setdefault(salah + "nya", (jenis, benar + "nya"))
    return hasil


def didaftar(k: str) -> bool:
    """Whether a list of wrong forms has the word, so that it is not guessed at."""
    return k in daftar_kata() or k in kata_depan_serangkai() or k in kamus.data_bahasa()["asing"]


@cache
def kata_depan_serangkai() -> dict[str, str]:
    return {
        depan + kata: f"{depan} {kata}"
        for depan, isi in kamus.data_bahasa()["kata_depan"].items()
        for kata in isi.split()
    }


@cache
def singkatan() -> dict[str, str]:
    """Abbreviations that a report explains, by their small letters."""
    return {k.casefold(): k for k in kamus.data_bahasa()["singkatan"]}


@cache
def singkatan_dikenal() -> frozenset[str]:
    """Abbreviations in small letters: those and the ones that need no explanation."""
    return frozenset(kamus.data_bahasa()["dikenal"]["singkatan"].split()) | frozenset(singkatan())

"""What the checks of the law share: places, words, what a citation means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from akuntabel.aturan.kutipan import pisah_wilayah
from akuntabel.aturan.peraturan import Peraturan, seangka, selisih_judul
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Lokasi

RUMPUN = "Dasar hukum"


LAMPIRAN_II = "UU 12/2011 Lampiran II (teknik pengacuan dan dasar hukum)"


MENDASARI = re.compile(
    r"\b(?:berdasar(?:kan)?|berpedoman|mengacu|sesuai|dilandasi|berlandaskan|didasarkan|diatur|ditetapkan|amanat\w*"
    r"|sebagaimana|tertuang|merujuk|menurut)\b",
    re.IGNORECASE,
)


_DAERAH = ("Peraturan Daerah", "Peraturan Bupati", "Peraturan Wali Kota", "Peraturan Gubernur", "Keputusan Bupati",
           "Keputusan Wali Kota", "Keputusan Gubernur")  # fmt: skip


def tempat(lap: Laporan, s: Sitiran) -> Lokasi:
    return lap.lokasi(s.ruas, s.kutipan.awal)


def tempat_semua(lap: Laporan, s: Sequence[Sitiran]) -> list[Lokasi]:
    """Their places, each once, in reading order."""
    return list(dict.fromkeys(tempat(lap, x) for x in s))


def tahun_laporan(lap: Laporan) -> int | None:
    return lap.lingkup.tahun


def milik_daerah(s: Sitiran) -> bool:
    return pisah_wilayah(s.kutipan.jenis)[0] in _DAERAH


def jenis_benar(s: Sitiran) -> Peraturan | None:
    """The regulation that is meant by a citation with the wrong type: same issuer, or same title."""
    k = s.kutipan
    if s.dikenal is not None or k.tahun is None:
        return None
    penerbit = k.jenis.partition(" ")[2]
    for p in seangka(k.nomor, k.tahun):
        sepenerbit = p.jenis.partition(" ")[2] == penerbit and penerbit and penerbit.startswith(("Menteri", "Kepala"))
        if p.jenis != k.jenis and (
            (sepenerbit and (not k.tentang or selisih_judul(k.tentang, p.tentang).bagian < 1))
            or (len(k.tentang.split()) > 1 and selisih_judul(k.tentang, p.tentang).bagian * 10 <= 1)
        ):
            return p
    return None


def bertentang(s: Sitiran) -> str:
    return f"{s.sebutan} tentang {pendek(s.kutipan.tentang)}" if s.kutipan.tentang else s.sebutan


def pendek(teks: str, panjang: int = 110, *, ekor: bool = False) -> str:
    rapi = " ".join(teks.split())
    if len(rapi) <= panjang:
        return rapi
    return "…" + rapi[-panjang:].partition(" ")[2] if ekor else rapi[:panjang].rpartition(" ")[0].rstrip(" ,;") + " …"


def tanpa_judul(sebutan: str) -> str:
    return sebutan.partition(" tentang ")[0]


def jenis_saja(p: Peraturan) -> str:
    return p.sebutan.partition(" Nomor ")[0]

"""How many people an office has, as each table and sentence counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import baca_sel, strip
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Lokasi

RUMPUN = "pegawai dan organisasi"
SEMUA = {"pendidikan", "golongan", "jabatan", "jenis kelamin", "usia", "status"}
"""Tables that count all people of the office (training does not)."""
_SEBAGIAN = re.compile(
    r"\b(?:pns|pegawai negeri|asn|pppk|p3k|ptt|honorer|kontrak|non\s*asn|tenaga|struktural|fungsional|pejabat|pensiun"
    r"|diklat|pelatihan|bidang|sekretariat|upt\w*)\b",
    re.IGNORECASE,
)
_PNS = re.compile(r"\b(?:pns|pegawai negeri(?: sipil)?)\b", re.IGNORECASE)
_ASN = re.compile(r"\b(?:asn|aparatur sipil negara)\b", re.IGNORECASE)
_UNIT_KECIL = re.compile(
    r"\b(?:bidang|sekretariat|upt\w*|seksi|puskesmas|kelurahan|tim|sub\s?bagian|balai|cabang|laboratorium|pelatihan|diklat)\b",
    re.IGNORECASE,
)
"""Parts of an office that have staff of their own."""
_PELAKSANA = re.compile(r"\b(?:staf|staff|pelaksana|fungsional umum|jfu|non eselon|non struktural)\b", re.IGNORECASE)
"""Rows without which a table of posts does not count everybody."""


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A count of staff: of all, or of a part that ``golongan`` names ("pns"); ``rincian``: by what it was counted."""

    n: int
    lokasi: Lokasi
    sebutan: str
    bagian: str
    rincian: str


def total(t: TabelBertipe, kolom: Kolom) -> tuple[int, BarisBertipe] | None:
    """The total of a column: its last row "Jumlah", else the sum of its rows."""
    for b in reversed(t.jumlah):
        c = baca_sel(b.teks[kolom.indeks], "orang")
        if c is not None and c.nilai == int(c.nilai):
            return int(c.nilai), b
    badan = [b for b in t.badan if not strip(b.teks[kolom.indeks])]
    angka = [baca_sel(b.teks[kolom.indeks], "orang") for b in badan]
    if not badan or any(c is None for c in angka) or t.jumlah:
        return None
    return sum(int(c.nilai) for c in angka if c is not None), badan[-1]


def tabel_pegawai(lap: Laporan) -> Iterator[Hitungan]:
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.PEGAWAI or t.rincian not in SEMUA or any(k.tahun for k in t.kolom):
            continue
        if t.rincian == "jabatan" and not any(_PELAKSANA.search(" ".join(b.teks)) for b in t.badan):
            continue
        jumlah = t.satu(Peran.JUMLAH)
        kolom = [jumlah] if jumlah else []
        kolom += [k for k in t.berperan(Peran.BAGIAN) if k is not jumlah]
        if jumlah is None and len(kolom) != 1:
            continue
        for k in kolom:
            hasil = total(t, k)
            if hasil is None:
                continue
            utama = k is jumlah or len(kolom) == 1
            sebut = t.judul if utama else k.judul
            bagian = _golongan_asn(sebut)
            if not utama and not bagian:
                continue
            if utama and not bagian and _SEBAGIAN.search(re.sub(r"\b(?:jabatan|fungsional)\b", "", t.judul)):
                bagian = _bagian_judul(t)
            yield Hitungan(
                hasil[0], lap.lokasi_sel(t.sumber, hasil[1].indeks, k.indeks), t.sumber.sebutan, bagian, t.rincian
            )


_DUA_GOLONGAN = re.compile(
    r"\b(?:pns|asn|pegawai)\b.{0,12}(?:\b(?:dan|serta)\b|/).{0,14}\b(?:ptt|pppk|p3k|non|honorer|kontrak|tenaga)",
    re.IGNORECASE,
)
_SATU_GOLONGAN = re.compile(r"\b(?:pppk|ptt|honorer|kontrak|pejabat|struktural|upt\w*|bidang)\b", re.IGNORECASE)


def _golongan_asn(teks: str) -> str:
    """ "pns" or "asn" where a head or phrase counts these alone."""
    if re.search(r"\bnon\b|\bdan\b|/", teks, re.IGNORECASE):
        return ""
    return "pns" if _PNS.search(teks) else "asn" if _ASN.search(teks) else ""


def _bagian_judul(t: TabelBertipe) -> str:
    """Whether a caption limits the table to a part of the staff: "PNS dan PTT" does not."""
    if _DUA_GOLONGAN.search(t.judul):
        return ""
    return "sebagian" if _SATU_GOLONGAN.search(t.judul) else ""


_ORANG = r"(?:orang|pegawai|personil|personel|jiwa)"
_APA = r"(?:pegawai|asn|personil|personel|aparatur|sumber daya manusia|sdm|pns)"
_SELA = r"(?:\d{1,2}\s[A-Z][a-z]+\s20\d\d|20\d\d|[^.;:\d%])"
"""What may stand between "jumlah pegawai" and the number: words, a date, a year."""
_KALIMAT = (
    re.compile(
        rf"\b(?:jumlah|seluruh|total|keseluruhan)\s+(?:seluruh\s+|keseluruhan\s+)?(?P<apa>{_APA}{_SELA}{{0,80}}?)"
        rf"\s(?P<n>\d{{1,3}}(?:\.\d{{3}})?)\s*(?:\([^)]*\)\s*)?{_ORANG}\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:didukung|diperkuat|ditunjang|memiliki|mempunyai)\s+(?:oleh\s+|dengan\s+)?(?:sumber daya manusia\s+)?"
        r"(?:sebanyak\s+|sejumlah\s+)?(?P<n>\d{1,3}(?:\.\d{3})?)\s*(?:\([^)]*\)\s*)?(?:orang\s+)?"
        r"(?P<apa>(?:pegawai|personil|personel|aparatur|asn|pns)\b[^.;:\d]{0,40})",
        re.IGNORECASE,
    ),
)


def _kalimatnya(teks: str, m: re.Match[str]) -> str:
    """The sentence of a match up to its end."""
    return teks[teks.rfind(". ", 0, m.start()) + 1 : m.end()]


def kalimat_pegawai(lap: Laporan) -> Iterator[Hitungan]:
    tahun = lap.lingkup.tahun
    for r in lap.prosa:
        for pola in _KALIMAT:
            for m in pola.finditer(r.teks):
                sebut = re.findall(r"\b20\d\d\b", m[0])
                if _SEBAGIAN.search(m["apa"]) and not _golongan_asn(m["apa"]):
                    continue
                if re.search(r"\b(?:yang|mengikuti|menurut|berpendidikan|golongan|laki|perempuan)\b", m["apa"], re.I):
                    continue
                if any(int(x) != tahun for x in sebut) or _UNIT_KECIL.search(_kalimatnya(r.teks, m)):
                    continue
                bagian = _golongan_asn(m["apa"])
                yield Hitungan(int(m["n"].replace(".", "")), lap.lokasi(r, m.start()), "kalimat", bagian, "kalimat")

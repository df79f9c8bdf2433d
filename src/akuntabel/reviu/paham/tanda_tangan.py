"""Signature blocks: place and date, post, name, rank and NIP, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from akuntabel.aturan.tanggal import baca_tanggal
from akuntabel.reviu.paham.waktu import BULAN

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Ruas

_KOSONG = r"[.…_\s\u2009]*"
_TEMPAT_TANGGAL = re.compile(
    rf"(?:dibuat\s+di\s+)?(?P<tempat>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,3}})\s*,\s*(?:tanggal\s+)?"
    rf"(?P<tanggal>(?P<hari>\d{{1,2}}|{_KOSONG})[\s-]*(?P<bulan>{BULAN}|{_KOSONG})[\s-]*(?P<tahun>(?:19|20)\d\d|20[.…_]+))",
    re.IGNORECASE,
)
_DITETAPKAN = re.compile(r"(?:ditetapkan|dibuat|ditandatangani)\s+di\s*:?\s*(?P<tempat>[\w’' -]{3,40})", re.IGNORECASE)
_PADA_TANGGAL = re.compile(
    rf"pada\s+tanggal\s*:?\s*(?P<tanggal>(?P<hari>\d{{1,2}}|{_KOSONG})[\s-]*(?P<bulan>{BULAN}|{_KOSONG})[\s-]*"
    r"(?P<tahun>(?:19|20)\d\d|20[.…_]+)?)",
    re.IGNORECASE,
)
_PENJABAT = r"(?:a\.?\s?n\.?\s+)?(?P<sementara>p\s?l\s?[th]\b|pj[s]?\b|pit\b|penjabat\b)?\s*\.?\s*"
_JABATAN = re.compile(
    rf"{_PENJABAT}(?P<jabatan>(?:kepala|inspektur|camat|lurah|direktur|sekretaris|kepala\s+pelaksana|bupati|wali\s?kota"
    r"|gubernur|menteri|ketua|rektor|deputi)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_KEPALA_DAERAH = re.compile(r"(?:(?:wakil\s+)?(?:bupati|wali\s?kota|gubernur)|menteri|ketua)\b", re.IGNORECASE)
_NIP = re.compile(r"\bnip\b\s*[.:]*\s*(?P<nip>[\d][\d .-]{6,30}\d|\d+)?", re.IGNORECASE)
_PANGKAT = re.compile(
    r"\b(?:pembina|penata|pengatur|juru)\b(?!an)(?:\s+(?:utama|muda|madya|tingkat|tk\.?|i))*|\bgol(?:ongan)?\.?\s|"
    r"\((?:IV|III|II)\s?/\s?[a-e]\)|\b(?:IV|III)\s?/\s?[a-e]\b",
    re.IGNORECASE,
)
_TTD = re.compile(r"(?:ttd\.?|\(?tanda\s?tangan\)?|cap|dto\.?|_+|\.+|…+)", re.IGNORECASE)
_GELAR = re.compile(
    r"(?:^|[\s,])(?:drs?|dra|ir|hj?|prof|dr|[sm]\.?\s?[a-z]{1,4}|ap|amd|ph\.?d)\.?(?=[\s,.]|$)", re.IGNORECASE
)
_LEMBAGA = re.compile(
    r"\b(?:dinas|badan|kabupaten|kota|provinsi|kecamatan|kelurahan|inspektorat|sekretariat|republik|rsud|rumah\s+sakit"
    r"|satuan|bidang|kementerian|daerah|perangkat|selaku|bakesbangpol|bappeda)\b",
    re.IGNORECASE,
)
_INSTANSI = re.compile(
    r"(?:pemerintah|bps|bpkp|badan|balai|dinas|kantor|komisi|pengadilan|inspektorat|sekretariat|satuan|rsud|rumah\s+sakit"
    r"|kecamatan|kelurahan|biro|upt\w?|perwakilan|kepolisian|kementerian|kejaksaan|universitas|lembaga|direktorat)\b",
    re.IGNORECASE,
)
"""How the name of an office begins."""
_PIHAK = re.compile(r"\bpihak\s+(?:pertama|kedua)\b", re.IGNORECASE)
_ISIAN = re.compile(r"[\[<(]\s*\w[^\])>]{0,40}[\])>]")
_LAMPIRAN = re.compile(r"^lampiran\b|\bperjanjian\s+kinerja\b|\brencana\s+aksi\b|^matriks\b", re.IGNORECASE)
_BAB_AKHIR = 4
_PANJANG = 110
_JANGKAUAN = 12


@dataclass(slots=True, kw_only=True)
class BlokTandaTangan:
    """A signature block; a part that is missing is None. ``tanggal`` is None too where the day is left out or blank."""

    ruas: Ruas
    """Where it begins."""
    tempat: Ruas | None = None
    tanggal: date | None = None
    tanggal_tercetak: str = ""
    tahun: int | None = None
    bulan_tercetak: str = ""
    jabatan: Ruas | None = None
    sebutan_jabatan: str = ""
    sementara: str = ""
    """The mark of an acting official as printed ("Plt", "PLH.")."""
    nama: Ruas | None = None
    pangkat: Ruas | None = None
    ruas_nip: Ruas | None = None
    nip: str = ""
    """Its digits; empty for a blank to fill ("NIP. [NIP]")."""
    isian: bool = False
    """It has blanks to fill ("[NIP]")."""
    baris: list[Ruas] = field(default_factory=list)

    @property
    def kepala_daerah(self) -> bool:
        """A head of region or minister signs: without rank and NIP."""
        return bool(_KEPALA_DAERAH.match(self.sebutan_jabatan))


def temukan_tanda_tangan(ruas: Sequence[Ruas]) -> tuple[BlokTandaTangan, ...]:
    """The signature blocks of the report itself in reading order: those of its preface, its end and its review.

    Those of annexes and of a PK (Pihak Pertama, Pihak Kedua) are left out.
    """
    hasil: list[BlokTandaTangan] = []
    penutup = False
    for b in _cari(ruas):
        bab = next((x.bab for x in b.ruas.bagian if x.bab), None)
        if (bab is not None and bab < _BAB_AKHIR) or any(_LAMPIRAN.search(x.teks) for x in b.ruas.bagian):
            continue
        if bab is not None and penutup:
            continue  # what follows the end without a heading of its own is an annex
        penutup = penutup or bab is not None
        hasil.append(b)
    return tuple(hasil)


def _cari(ruas: Sequence[Ruas]) -> Iterator[BlokTandaTangan]:
    n = 0
    while n < len(ruas):
        teks = ruas[n].teks.strip()
        if len(teks) <= _PANJANG and _pembuka(teks):
            blok, akhir = _susun(ruas, n)
            if blok is not None:
                yield blok
                n = akhir
                continue
        n += 1


def _pembuka(teks: str) -> bool:
    return bool(_TEMPAT_TANGGAL.fullmatch(teks) or _DITETAPKAN.fullmatch(teks) or _jabatan(teks))


def _jabatan(teks: str) -> re.Match[str] | None:
    cocok = _JABATAN.fullmatch(teks)
    if (
        cocok
        and not teks.endswith((".", ";", ":"))
        and (teks.isupper() or cocok["sementara"] or teks.istitle() or "," in teks[-1:])
    ):
        return cocok
    if (
        cocok
        and not teks.endswith((".", ";", ":"))
        and len(teks) < 80
        and sum(k[:1].isupper() for k in teks.split()) >= len(teks.split()) / 2
    ):
        return cocok
    return None


def _susun(ruas: Sequence[Ruas], n: int) -> tuple[BlokTandaTangan | None, int]:
    b = BlokTandaTangan(ruas=ruas[n])
    i = n
    while i < len(ruas) and i - n < _JANGKAUAN:
        r = ruas[i]
        teks = r.teks.strip()
        if len(teks) > _PANJANG or (i > n and _judul(r)) or not _serap(b, r, teks):
            break
        b.baris.append(r)
        i += 1
        if b.ruas_nip is not None:
            break
    if b.jabatan is not None and b.tempat is None and i < len(ruas) and _tanggal_di_bawah(ruas, i):
        _serap_tanggal(b, ruas[i])
        i += 1
    if b.jabatan is None or (b.nama is None and b.ruas_nip is None):
        return None, n + 1
    if (
        b.tempat is None
        and not b.tanggal_tercetak
        and b.ruas_nip is None
        and not (b.nama and _GELAR.search(b.nama.teks))
    ):
        return None, n + 1
    if any(_PIHAK.search(x.teks) for x in ruas[max(0, n - 6) : i]):
        return None, i
    return b, i


def _judul(r: Ruas) -> bool:
    """Whether a line begins a chapter or another part of the first level: no name stands there."""
    return len(r.bagian) == 1 and r.bagian[0].awal == r.blok


def _bertanggal(teks: str) -> re.Match[str] | None:
    return _TEMPAT_TANGGAL.fullmatch(teks) or _PADA_TANGGAL.fullmatch(teks)


def _tanggal_di_bawah(ruas: Sequence[Ruas], n: int) -> bool:
    """A place and date that stand under the name, as some files have them, and begin no block of their own."""
    return bool(_TEMPAT_TANGGAL.fullmatch(ruas[n].teks.strip())) and not (
        n + 1 < len(ruas) and _jabatan(ruas[n + 1].teks.strip())
    )


def _serap_tanggal(b: BlokTandaTangan, r: Ruas) -> None:
    teks = r.teks.strip()
    m = _bertanggal(teks)
    if m is None:
        return
    b.tempat = b.tempat or r
    b.tanggal_tercetak = teks
    b.tanggal = baca_tanggal(re.sub(r"[\s-]+", " ", m["tanggal"]))
    b.tahun = int(m["tahun"]) if m["tahun"] and m["tahun"].isdecimal() else None
    b.bulan_tercetak = m["bulan"] if re.search(r"[a-z]", m["bulan"], re.IGNORECASE) else ""


def _serap(b: BlokTandaTangan, r: Ruas, teks: str) -> bool:
    """Take one line into the block; False where it is none of it."""
    if _bertanggal(teks):
        if b.jabatan is not None or b.tanggal_tercetak:
            return False
        _serap_tanggal(b, r)
        return True
    if _DITETAPKAN.fullmatch(teks):
        b.tempat = r
        return b.jabatan is None
    if (m := _NIP.search(teks)) and b.jabatan is not None and (m.start() == 0 or b.nama is None):
        if m.start():
            b.nama = r  # name and NIP on one line
            b.pangkat = r if _PANGKAT.search(teks) else None
        b.ruas_nip = r
        b.nip = m["nip"] or ""
        b.isian = b.isian or not b.nip
        return True
    if (m := _jabatan(teks)) and b.nama is None:
        if b.jabatan is None:
            b.jabatan = r
            b.sebutan_jabatan = " ".join([teks[m.start("jabatan") :].strip(" ,"), *_instansi_di_atas(b)])
            b.sementara = teks[m.start("sementara") : m.start("jabatan")].strip() if m["sementara"] else ""
        else:
            b.sebutan_jabatan += " " + teks.strip(" ,")
        return True
    if b.jabatan is None:
        return bool(b.tanggal_tercetak) and not teks.endswith((".", ";", ":")) and bool(_INSTANSI.match(teks))
    return _serap_nama(b, r, teks)


def _instansi_di_atas(b: BlokTandaTangan) -> list[str]:
    """The office on the lines between date and post ("BPS Provinsi Bali" / "Kepala,")."""
    return [t for x in b.baris if _INSTANSI.match(t := x.teks.strip(" ,")) and not _bertanggal(t)]


def _serap_nama(b: BlokTandaTangan, r: Ruas, teks: str) -> bool:
    """Take a line below the post: the rest of its name, the signer's name, the rank."""
    if _TTD.fullmatch(teks):
        return True
    if _PANGKAT.search(teks) and b.nama is not None and b.pangkat is None:
        b.pangkat = r
        return True
    if b.nama is None:
        if teks.endswith((".", ";", ":")) and not _GELAR.search(teks):
            return False
        if _LEMBAGA.search(teks) and not _GELAR.search(teks):
            b.sebutan_jabatan += " " + teks.strip(" ,")
            return True
        if len(teks.split()) > 9 or any(c.isdigit() for c in teks):
            return False
        b.nama = r
        b.pangkat = r if _PANGKAT.search(teks) else None
        b.isian = b.isian or bool(_ISIAN.search(teks))
        return True
    return False

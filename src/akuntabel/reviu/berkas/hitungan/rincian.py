"""Counts in a sentence that must add up to the whole that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.aturan.terbilang import baca_terbilang
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

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
            total = int(m["total"].replace(".", ""))
            suku = _suku(m["rinci"], m["apa"]) or _suku_beragam(m["rinci"], total)
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

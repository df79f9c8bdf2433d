"""Counts in a sentence that must add up to the whole that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.bagian_utuh import sisa_bagian
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import bilang, kalimat
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_BENDA = (
    r"(?:orang|pegawai|responden|indikator|sasaran|program|kegiatan|kelompok|unit|peserta|dokumen|laporan|kasus"
    r"|rekomendasi|temuan|penugasan|jiwa|penduduk|desa|kelurahan|kecamatan|wilayah|permohonan|pengaduan|gangguan"
    r"|kejadian|perkara|pasien|balita|siswa|sekolah|puskesmas|kendaraan|berkas|izin|keluarga|rumah|koperasi|lembaga"
    r"|bidang|objek|aset|perangkat daerah)"
)
_PECAH = re.compile(
    rf"\b(?P<total>\d{{1,6}}(?:\.\d{{3}})*)\s+(?:\([^)]*\)\s+)?(?P<apa>{_BENDA})\b[^.;:]{{0,60}}?"
    r"\b(?:terdiri (?:atas|dari)|yaitu|yakni|meliputi|dengan rincian)\s*:?(?P<rinci>\s(?:[^.;]|\.(?=\d)){5,300})",
    re.IGNORECASE,
)
_SUKU = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,6}(?:\.\d{3})*)(?![.,]?\d)\s*(?:\([^)]*\)\s*)?(?P<apa>[^\W\d_]+|%)?", re.IGNORECASE
)
_SEJENIS = frozenset(
    {"orang", "pegawai", "pns", "pppk", "laki", "perempuan", "ptt", "asn", "pria", "wanita", "non"}
    | {"jiwa", "tenaga", "honorer", "kontrak", "cpns", "thl"}
    | {"indikator", "tercapai", "tidak", "belum", "melampaui"}
)
"""What parts are counted in that may be added up."""
_N = r"\d{1,6}(?:\.\d{3})*(?![.,]?\d|\s?%|\s+persen)"
_BERSTATUS = re.compile(
    rf"(?<![\w.,])(?P<total>{_N})\s+(?:\([^)]*\)\s+)?(?P<apa>{_BENDA})\b[^.;:\d]{{0,60}},\s+(?:\w+\s+){{0,2}}?"
    rf"(?P<a>{_N})\b[^.;:\d]{{4,70}}?\b(?:dan|sedangkan|sementara|serta)\s+(?:\w+\s+){{0,2}}?(?P<b>{_N})\b[^.;:\d]{{4,60}}",
    re.IGNORECASE,
)
""" "61 pengaduan, 58 selesai ditangani dan 3 masih dalam proses"."""
_SEBENDA = re.compile(
    rf"(?<![\w.,/-])(?P<total>{_N})\s+(?P<apa>[^\W\d_]{{3,}})\b(?P<nama>[^.;:,\d]{{0,60}}),?\s+(?:yang\s+)?(?:terdiri\s+(?:atas|dari)"
    rf"|yaitu|yakni|dengan\s+rincian|meliputi)\s*:?\s+(?:sebanyak\s+)?(?P<a>{_N})\s+(?P<benda>[^\W\d_]{{3,}})\b[^.;:\d]{{1,50}}?\b"
    rf"(?:dan|serta)\s+(?:sebanyak\s+)?(?P<b>{_N})\s+(?P=benda)\b(?![^.;]{{0,60}}?\b(?:dan|serta)\s+\d)",
    re.IGNORECASE,
)
""" "16 rancangan peraturan (raperda), terdiri atas 10 raperda prakarsa … dan 6 raperda inisiatif …": the parts are
counted in the same things, whatever they are."""
_DARI_INDIKATOR = re.compile(
    r"\bdari\s+(?:total\s+|seluruh\s+|jumlah\s+)?(?P<total>\d{1,3}|[a-z]+(?: (?:belas|puluh))?)\s+(?:\([^)]*\)\s+)?"
    r"(?P<apa>indikator|sasaran|target|program|rekomendasi|temuan|kasus)\b(?P<rinci>(?:[^.;]|\.(?=\d)){10,300})",
    re.IGNORECASE,
)
_SEBUTAN = frozenset({"indikator", "sasaran", "target", "program", "rekomendasi", "temuan", "kasus"})
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
        yield from sisa_bagian(lap, r, "HL-22")
        for m in _PECAH.finditer(r.teks):
            total = int(m["total"].replace(".", ""))
            suku = _suku(m["rinci"], m["apa"]) or _suku_beragam(m["rinci"], total)
            if len(suku) < 2:
                suku = _dua_beragam(m["rinci"], total)
            if len(suku) < 2 or any(sum(suku[:n]) == total for n in range(2, len(suku) + 1)):
                continue
            if len(suku) > 8 or re.search(r"\bantara lain\b", m[0], re.IGNORECASE):
                continue
            yield from _temuan_rincian(lap, r, m, total, suku)
        for m in _BERSTATUS.finditer(r.teks):
            total, ada = int(m["total"].replace(".", "")), [int(m[k].replace(".", "")) for k in ("a", "b")]
            mirip = max(ada) < total and abs(sum(ada) - total) * 5 <= total
            if re.search(r"\bdari\s+(?:\w+\s+)?$", r.teks[: m.start()], re.IGNORECASE) and m["apa"] in _SEBUTAN:
                continue  # told below
            if mirip and sum(ada) != total and _tercapai_belum(m[0][m.end("apa") - m.start() :]):
                yield from _temuan_rincian(lap, r, m, total, ada)
        for m in _SEBENDA.finditer(r.teks):
            total, ada = int(m["total"].replace(".", "")), [int(m[k].replace(".", "")) for k in ("a", "b")]
            if not _PECAH.match(r.teks, m.start("total")) and max(ada) <= total and sum(ada) != total:
                yield from _temuan_rincian(lap, r, m, total, ada)
        yield from _kalimat_sebelumnya(lap, r)
        for m in _DARI_INDIKATOR.finditer(r.teks):
            jumlah = bilang(m["total"])
            bagian = [bilang(x["n"]) for x in _BAGIAN_INDIKATOR.finditer(m["rinci"]) if _sama_benda(x, m)]
            ada = [n for n in bagian if n is not None]
            if jumlah is None or not 2 <= len(ada) <= 4 or sum(ada) == jumlah or not _tercapai_belum(m["rinci"]):
                continue
            yield from _temuan_rincian(lap, r, m, jumlah, ada)


def _suku(rinci: str, apa: str) -> list[int]:
    """The parts that follow "terdiri atas": numbers of the same things, up to the first of another kind."""
    hasil: list[int] = []
    for x in _SUKU.finditer(re.split(r"\bsehingga\b|\bdengan (?:kepadatan|rata-rata)\b", rinci)[0]):
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


_DUA = re.compile(
    r"\s*(\d[\d.]*)\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s+dan\s+(\d[\d.]*)\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s*(?:[,(]|$)"
)


def _dua_beragam(rinci: str, total: int) -> list[int]:
    """Two parts alone of different kinds ("11 desa dan 2 kelurahan") that nearly make up the whole."""
    m = _DUA.match(rinci)
    ada = [int(x.replace(".", "")) for x in m.groups()] if m else []
    return ada if ada and max(ada) < total and abs(sum(ada) - total) <= max(1, total // 6) else []


def _kalimat_sebelumnya(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    """ "… dengan tujuh indikator. Lima indikator tercapai, sedangkan satu indikator belum": the whole stands before."""
    lama: list[tuple[int, re.Match[str]]] = []
    for awal, teks in kalimat(r.teks):
        ada = [(awal, m) for m in _BAGIAN_INDIKATOR.finditer(teks) if bilang(m["n"])]
        benda = {m["apa"].casefold() for _, m in ada}
        if len(ada) == 2 and len(benda) == 1 and _tercapai_belum(teks) and not re.search(r"\bdari\b", teks, re.I):
            keseluruhan = [x for x in lama if x[1]["apa"].casefold() in benda]
            total = bilang(keseluruhan[0][1]["n"]) if len(keseluruhan) == 1 else None
            suku = [n for _, m in ada if (n := bilang(m["n"])) is not None]
            if total and sum(suku) != total and max(suku) <= total:
                yield from satu(
                    "HL-22",
                    [
                        lap.lokasi(r, keseluruhan[0][0] + keseluruhan[0][1].start()),
                        lap.lokasi(r, awal + ada[0][1].start()),
                    ],
                    f"Tertulis {keseluruhan[0][1][0]}, sedangkan rinciannya {' + '.join(map(str, suku))} berjumlah "
                    f"{sum(suku)}.",
                    "Samakan jumlah dan rinciannya.",
                    kutipan=ringkas(" ".join(teks.split()), 160),
                )
        lama = ada


def _sama_benda(x: re.Match[str], m: re.Match[str]) -> bool:
    return x["apa"].casefold() == m["apa"].casefold()


def _tercapai_belum(teks: str) -> bool:
    """Whether parts are told by success, so that they make up the whole."""
    return bool(
        re.search(r"\b(?:tercapai|mencapai|melampaui|memenuhi|berhasil|selesai|tuntas|sesuai)\b", teks, re.IGNORECASE)
        and re.search(
            r"\b(?:belum|tidak|kurang|di bawah|gagal|dalam proses|sisanya|masih|terlambat|ditolak|tertunda|batal\w*)\b",
            teks,
            re.IGNORECASE,
        )
    )


def _temuan_rincian(lap: Laporan, r: Ruas, m: re.Match[str], total: int, suku: Sequence[int]) -> Iterator[Temuan]:
    yield from satu(
        "HL-22",
        [lap.lokasi(r, m.start())],
        f"Tertulis {tulis(Fraction(total))} {m['apa']}, sedangkan rinciannya "
        f"{' + '.join(tulis(Fraction(n)) for n in suku)} berjumlah {tulis(Fraction(sum(suku)))}.",
        "Samakan jumlah dan rinciannya.",
        kutipan=ringkas(" ".join(m[0].split()), 160),
        keyakinan=Keyakinan.PASTI if len(suku) == 2 else Keyakinan.PERLU_TELAAH,
    )

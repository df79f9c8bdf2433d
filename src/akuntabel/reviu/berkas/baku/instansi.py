"""The agency and its own name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.beda import kata_kata
from akuntabel.reviu.paham.instansi import Instansi, SebutanInstansi, sama_nama, sebutan_instansi
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_PANJANG = KEPALA.replace("DINAS KESEHATAN", "DINAS PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA")


@aturan_laporan(
    kode="BK-05",
    rumpun=RUMPUN,
    judul="Nama perangkat daerah terpotong",
    tingkat=Tingkat.SEDANG,
    dasar="Nama perangkat daerah menurut peraturan pembentukannya",
    katalog=("C-CANON",),
    baik=_PANJANG
    + """
    Dinas Pengendalian Penduduk dan Keluarga Berencana Kota Bontang menyusun laporan. Kepala Dinas menandatanganinya.
    """,
    buruk=_PANJANG
    + """
    Dinas Pengendalian Penduduk dan Keluarga Berencana Kota Bontang menyusun laporan. Program Dinas Pengendalian
    Penduduk sebagaimana tabel berikut.
    """,
)
def nama_terpotong(lap: Laporan) -> Iterator[Temuan]:
    baku = lap.instansi.nama
    utuh = kata_kata(baku.casefold())
    if len(utuh) < 4:
        return
    tempat: list[Lokasi] = []
    bentuk = ""
    for r in lap.ruas:
        for s in sebutan_instansi(r.teks):
            kata = kata_kata(s.nama.casefold())
            penuh = kata_kata(r.teks[s.awal : s.awal + len(baku) + 4].casefold())[: len(utuh)] == utuh
            if 3 <= len(kata) < len(utuh) and kata == utuh[: len(kata)] and not s.pemda and not penuh:
                tempat.append(lap.lokasi(r, s.awal))
                bentuk = bentuk or s.nama
    yield from satu(
        "BK-05",
        tempat,
        f"Tertulis “{bentuk}”, sedangkan nama perangkat daerahnya “{baku}”.",
        f"Tulis “{baku}”, atau singkatannya yang sudah dijelaskan.",
        kutipan=bentuk,
        keyakinan=Keyakinan.PERLU_TELAAH if len(tempat) > 4 else None,
    )


_MILIK = re.compile(
    r"\b(?P<apa>laporan\s+(?:akuntabilitas\s+)?kinerja|lkj(?:ip)?|lakip|rencana\s+strategis|renstra|perjanjian\s+kinerja)"
    r"(?:\s+(?:instansi\s+pemerintah|\([^)]*\)|pada|perangkat\s+daerah))*\s+$",
    re.IGNORECASE,
)


_BERKINERJA = re.compile(
    r"[\s,]*(?:(?:pada|selama|dalam)\s+tahun\s+(?:anggaran\s+)?20\d\d,?\s+)?(?:telah\s+|sudah\s+|berhasil\s+|dapat\s+|mampu\s+)*"
    r"(?:melaksanakan|mencapai|menetapkan|memperoleh|menyusun|memiliki)\s+(?:\d+\s+)?(?:perjanjian\s+kinerja|rata-rata\s+capaian"
    r"|capaian\s+kinerja|indikator\s+kinerja\s+utama|sasaran\s+strategis|laporan\s+kinerja)\b",
    re.IGNORECASE,
)
"""What only the office itself does in its own report."""


@aturan_laporan(
    kode="BK-06",
    rumpun=RUMPUN,
    judul="Laporan atau rencana disebut milik perangkat daerah lain",
    tingkat=Tingkat.TINGGI,
    dasar="Laporan memuat kinerja instansi yang melaporkan; sisa naskah instansi lain menyesatkan pembacanya",
    katalog=("C-CANON", "C-TOPIC"),
    baik=KEPALA
    + """
    Laporan Kinerja Dinas Kesehatan Kota Bontang disusun menurut pedoman. Dinas Sosial Kota Bontang ikut membina kader.
    """,
    buruk=KEPALA
    + """
    Dinas Kesehatan Kota Bontang membina puskesmas. Laporan Kinerja Dinas Sosial Kota Bontang disusun menurut pedoman.
    """,
)
def milik_instansi_lain(lap: Laporan) -> Iterator[Temuan]:
    sendiri = kata_kata(lap.instansi.nama.casefold())
    if len(sendiri) < 2:
        return
    tempat: dict[str, list[tuple[Ruas, SebutanInstansi]]] = defaultdict(list)
    for r in lap.ruas:
        for s in sebutan_instansi(r.teks):
            kata = kata_kata(s.nama.casefold())
            if len(kata) < 2 or kata == sendiri[: len(kata)] or sendiri == kata[: len(sendiri)]:
                continue
            if sama_nama(kata, sendiri) or _salah_tik(kata, sendiri):
                continue
            milik = _MILIK.search(r.teks[max(0, s.awal - 90) : s.awal]) or _BERKINERJA.match(r.teks, s.akhir)
            if milik and _sedaerah(s.pemda, lap.instansi):
                tempat[s.nama.casefold()].append((r, s))
    for sebutan in tempat.values():
        r, s = sebutan[0]
        yield from satu(
            "BK-06",
            [lap.lokasi(x, y.awal) for x, y in sebutan],
            f"Disebut laporan atau rencana “{s.nama}”, sedangkan laporan ini milik {lap.instansi.nama} "
            f"{lap.instansi.pemda}.".replace(" .", "."),
            f"Tulis “{lap.instansi.nama}”, atau hapus bagian yang terbawa dari laporan instansi lain.",
            kutipan=r.teks[s.awal : s.akhir],
            keyakinan=Keyakinan.PERLU_TELAAH,
        )


def _salah_tik(kata: Sequence[str], sendiri: Sequence[str]) -> bool:
    """Whether a name is the own one with words mistyped: those are the business of spelling."""
    beda = [(a, b) for a, b in zip(kata, sendiri, strict=False) if a != b]
    return all(not (kamus.dikenal(a) and kamus.dikenal(b)) and kamus.jarak(a, b, 2) <= 2 for a, b in beda)


def _sedaerah(pemda: str, sendiri: Instansi) -> bool:
    """Whether an agency is of the same government; another region's is a finding of its own."""
    return not pemda or kata_kata(pemda.casefold())[:2] == kata_kata(sendiri.pemda.casefold())[:2]


_ATASAN = re.compile(
    r"\b(?:bertanggung\s?jawab\s+kepada|(?:tugas|untuk)\s+membantu|pertanggungjawaban\s+(?:\w+\s+){0,3}kepada|(?:diberikan|ditugaskan|ditetapkan)\s+oleh)"
    r"\s+(?P<kepala>bupati|wali\s?kota|gubernur)\b(?!\s+sebagai)",
    re.IGNORECASE,
)
_KEPALA_DAERAH = {"kabupaten": "bupati", "kota": "walikota", "provinsi": "gubernur"}


@aturan_laporan(
    kode="BK-16",
    rumpun=RUMPUN,
    judul="Kepala daerah yang disebut bukan kepala daerah instansi ini",
    tingkat=Tingkat.SEDANG,
    dasar="UU 23/2014: gubernur memimpin provinsi, bupati kabupaten, wali kota kota",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-TOPIC", "C-CANON"),
    baik=KEPALA
    + """
    Dinas Kesehatan Kota Bontang dipimpin kepala dinas yang bertanggung jawab kepada Wali Kota.
    """,
    buruk=KEPALA
    + """
    Dinas Kesehatan Kota Bontang dipimpin kepala dinas yang bertanggung jawab kepada Bupati.
    """,
)
def kepala_daerah_lain(lap: Laporan) -> Iterator[Temuan]:
    sendiri = _KEPALA_DAERAH.get(lap.instansi.jenis_pemda)
    if sendiri is None:
        return
    per_sebutan: dict[str, list[tuple[Ruas, re.Match[str]]]] = defaultdict(list)
    for r in lap.prosa:
        for m in _ATASAN.finditer(r.teks):
            sebutan = re.sub(r"\s", "", m["kepala"].casefold())
            if sebutan != sendiri:
                per_sebutan[sebutan].append((r, m))
    for tempat in per_sebutan.values():
        r, m = tempat[0]
        yield from satu(
            "BK-16",
            [lap.lokasi(x, y.start("kepala")) for x, y in tempat],
            f"Disebut “{' '.join(m[0].split())}”, sedangkan {lap.instansi.nama} adalah perangkat {lap.instansi.pemda}.",
            "Sebut kepala daerah yang memimpin daerah ini.",
            kutipan=" ".join(m[0].split()),
        )

"""Higher or lower than others: what sentences and tables say of the nation, the province and other standards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.arah import MAKIN_RENDAH
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.tabel import Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat

_NAIK = r"lebih\s+(?:tinggi|besar|banyak)|di\s?atas|melebihi"
_TURUN = r"lebih\s+(?:rendah|kecil|sedikit)|di\s?bawah|kurang\s+dari"
_UNGGUL = r"melampaui|mengungguli|lebih\s+unggul"
_KALAH = r"belum\s+(?:mencapai|melampaui|menyamai)|tertinggal"
_BANDING = re.compile(
    rf"\b(?:(?P<naik>{_NAIK})|(?P<turun>{_TURUN})|(?P<unggul>{_UNGGUL})|(?P<kalah>{_KALAH}))\b", re.IGNORECASE
)
_LUAR = re.compile(
    r"\b(?:nasional|provinsi|regional|indonesia|standar\s+pelayanan\s+minimal|spm"
    r"|(?:rata-rata|rerata)\s+(?:seluruh\s+)?(?:kabupaten(?:/kota)?|kota|kecamatan|daerah|perangkat\s+daerah|opd))\b",
    re.IGNORECASE,
)
"""Whom a report compares its own figures with."""
_SERTA = re.compile(
    rf"[^.;,]{{0,60}}?\d[\d.,]*(?:\s?%|\s+\w+)?\)?,?\s+(?:dan|serta|maupun)\s+(?:juga\s+)?(?:\w+[\s-]+){{0,3}}?(?P<luar>{_LUAR.pattern})",
    re.IGNORECASE,
)
"""A second one to compare with: "nasional sebesar 75 dan provinsi sebesar 74"."""
_SENDIRI = re.compile(r"\b(?:realisasi|capaian|kabupaten|kota|dinas|badan|kecamatan|rsud|kita)\b", re.IGNORECASE)
_SANGKAL = re.compile(
    r"\b(?:tidak|belum|bukan|agar|supaya|diharapkan|ditargetkan|akan|harus|apabila|jika|bila|dapat|semakin|tanpa)\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_MENJADI = re.compile(r"\bmenjadi\s+(?:sebesar\s+)?$", re.IGNORECASE)
_MENURUN = re.compile(r"\b(?:kriminal\w*|konflik|penurunan|gizi\s+buruk|menurun\w*|kasus)\b", re.IGNORECASE)
"""Beside the names of what is better the less it is: where to surpass says nothing of the figure."""


@aturan_laporan(
    kode="HL-40",
    rumpun=RUMPUN,
    judul="Dinyatakan lebih tinggi atau lebih rendah dari pembanding, padahal angkanya sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC", "C-XNUM"),
    baik="""
        Persentase balita ditimbang sebesar 82,40%, lebih tinggi daripada rata-rata nasional sebesar 79,10%.
        """,
    buruk="""
        Persentase balita ditimbang sebesar 82,40%, lebih rendah daripada rata-rata nasional sebesar 79,10%.
        """,
)
def letak_terhadap_pembanding(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if not _LUAR.search(r.teks) or not _BANDING.search(r.teks):
            continue
        sebelum: Sequence[BilanganTeks] = ()
        luar: dict[str, Cetakan] = {}
        for awal, teks in kalimat(r.teks):
            angka = [b for b in bilangan_teks(teks) if b.jenis is not JenisBilangan.UANG]
            for m, acuan, sendiri in _perbandingan(teks, angka, sebelum, luar):
                naik = _naik(m, r.teks)
                if naik is None or not sendiri or any(_cocok(x, acuan, naik=naik) for x in sendiri):
                    continue
                yield from satu(
                    "HL-40",
                    [lap.lokasi(r, awal + m.start())],
                    f"Angka {sendiri[-1].teks} dinyatakan “{m[0].lower()}”, sedangkan pembandingnya {acuan.teks}.",
                    f"Tulis “{'lebih rendah' if naik else 'lebih tinggi'}”, atau perbaiki angkanya.",
                    kutipan=ringkas(" ".join(teks.split()), 160),
                )
            sebelum = [b for b in angka if b.cetak not in luar.values()] or sebelum
    yield from _tabel(lap)


def _perbandingan(
    teks: str, angka: Sequence[BilanganTeks], sebelum: Sequence[BilanganTeks], luar: dict[str, Cetakan]
) -> Iterator[tuple[re.Match[str], Cetakan, list[Cetakan]]]:
    """Each comparison of a sentence with the figure of the other and those that may be the report's own.

    ``luar`` are the figures of others that earlier sentences told, by the word for the other; it is added to.
    """
    acuan: list[tuple[re.Match[str], Cetakan]] = []
    pakai: set[int] = set()
    for n in _LUAR.finditer(teks):
        b = next((b for b in angka if b.awal >= n.end()), None)
        sela = teks[n.end() : b.awal] if b else ""
        if b and len(sela) <= 140 and not _SENDIRI.search(sela) and not _BANDING.search(sela):
            luar[_kata(n)] = b.cetak
            pakai.add(b.awal)
    for m in _BANDING.finditer(teks):
        if m["kalah"] is None and _SANGKAL.search(teks[max(0, m.start() - 60) : m.start()]):
            continue
        lain = _LUAR.search(teks, m.end(), m.end() + 90)
        if lain and not _BANDING.search(teks[m.end() : lain.start()]):
            pakai |= {b.awal for b in angka if m.end() <= b.awal < lain.start()}  # "1,03 poin di atas", a difference
        else:
            depan = list(_LUAR.finditer(teks, 0, m.start()))
            lain = depan[-1] if depan and re.search(r"\bdibanding", teks[: depan[-1].start()], re.IGNORECASE) else None
        while lain and _kata(lain) in luar:
            acuan.append((m, luar[_kata(lain)]))
            lain = _SERTA.match(teks, lain.end())
    for m, c in acuan:
        sini = [b for b in angka if b.akhir <= m.start() and b.awal not in pakai]
        beda = re.compile(r"\s*(?:poin|point)\b", re.IGNORECASE)
        sini = [b for b in sini if not beda.match(teks, b.akhir)]
        if len(sini) > 1 and _MENJADI.search(teks[sini[-2].akhir : sini[-1].awal]):
            sini = sini[-1:]
        yield m, c, [b.cetak for b in sini or sebelum if b.cetak.persen == c.persen and b.cetak != c]


def _kata(m: re.Match[str]) -> str:
    """The word for the other."""
    return " ".join((m.groupdict().get("luar") or m[0]).casefold().split())


def _naik(m: re.Match[str], teks: str) -> bool | None:
    """Whether a comparison says "more"; None where that hangs on what is measured."""
    if m["naik"] or m["turun"]:
        return bool(m["naik"])
    return None if MAKIN_RENDAH.search(teks) or _MENURUN.search(teks) else bool(m["unggul"])


def _cocok(sendiri: Cetakan, acuan: Cetakan, *, naik: bool) -> bool:
    """Whether the two figures allow it; equal ones may differ in what rounding hides."""
    return sendiri.nilai >= acuan.nilai if naik else sendiri.nilai <= acuan.nilai


# --- in tables --------------------------------------------------------------------------------------------------------


def _tabel(lap: Laporan) -> Iterator[Temuan]:
    """A remark "di atas nasional" beside the two figures of its row."""
    tahun = {None, lap.lingkup.tahun or max((k.tahun or 0 for t in lap.tabel_bertipe for k in t.kolom), default=0)}
    for t in lap.tabel_bertipe:
        luar = [k for k in t.kolom if _LUAR.search(k.judul) and _berangka(t, k)]
        sendiri = [k for k in t.berperan(Peran.REALISASI) if k not in luar and k.tahun in tahun]
        if len(luar) != 1 or len(sendiri) != 1:
            continue
        for b in t.badan:
            a, c = t.angka(b, sendiri[0]), t.angka(b, luar[0])
            for k in t.kolom:
                m = _BANDING.search(b.teks[k.indeks]) if k.indeks > max(luar[0].indeks, sendiri[0].indeks) else None
                if m is None or a is None or c is None or a.persen != c.persen or len(b.teks[k.indeks]) > 60:
                    continue
                naik = _naik(m, t.nama(b)) if not _SANGKAL.search(b.teks[k.indeks][: m.start()]) else None
                if naik is None or _cocok(a, c, naik=naik):
                    continue
                yield from satu(
                    "HL-40",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{ringkas(t.nama(b))}” diberi keterangan “{b.teks[k.indeks]}”, sedangkan realisasinya {a.teks} "
                    f"dan pembandingnya {c.teks}.",
                    f"Tulis “{'di bawah' if naik else 'di atas'}”, atau perbaiki angkanya.",
                    kutipan=b.teks[k.indeks],
                )


def _berangka(t: TabelBertipe, k: Kolom) -> bool:
    return any(t.angka(b, k) is not None for b in t.badan)

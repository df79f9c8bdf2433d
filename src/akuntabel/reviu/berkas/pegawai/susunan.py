"""Units of the organisation and their posts, acting heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.dokumen.baca.model import Alinea
from akuntabel.reviu.berkas.pegawai.dasar import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import baca_sel, strip
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_UNIT = (
    ("sekretariat", re.compile(r"(?:sekretariat|sekretaris)\b", re.IGNORECASE)),
    ("bidang", re.compile(r"(?:Kepala )?[Bb](?:idang|IDANG)\s+[A-Z]|[Ii]nspektur [Pp]embantu")),
    (
        "subbagian",
        re.compile(r"(?:sub\s?-?\s?bag(?:ian|\.)?|subbagian|seksi|subbidang|sub bidang)\s+[A-Z]", re.IGNORECASE),
    ),
)
_ADMINISTRATOR = re.compile(r"\b(?:eselon\s+iii(?:\.?[ab])?|iii\.?[ab]|administrator)\b", re.IGNORECASE)
_PENGAWAS = re.compile(r"\b(?:eselon\s+iv(?:\.?[ab])?|iv\.?[ab]|pengawas)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Susunan:
    """Units of an announced organisation: places per kind."""

    unit: dict[str, list[Lokasi]]


def _susunan(lap: Laporan) -> _Susunan | None:
    """The list that follows "Susunan organisasi … sebagai berikut"."""
    prosa = list(lap.prosa)
    for n, r in enumerate(prosa):
        if not re.search(r"\b(?:susunan|struktur)\s+organisasi\b", r.teks, re.IGNORECASE):
            continue
        if not re.search(r"sebagai berikut|terdiri (?:atas|dari)|unsur berikut|meliputi", r.teks, re.IGNORECASE):
            continue
        unit: dict[str, list[Lokasi]] = {"sekretariat": [], "bidang": [], "subbagian": []}
        for x in prosa[n + 1 : n + 40]:
            if not _anggota(x, r):
                break
            _catat_unit(lap, x, unit)
        if unit["bidang"] and unit["sekretariat"]:
            return _Susunan(unit)
    return None


def _anggota(x: Ruas, pembuka: Ruas) -> bool:
    if x.bagian != pembuka.bagian or not isinstance(x.alinea, Alinea):
        return False
    return bool(x.alinea.penanda) or len(x.teks) < 90


def _catat_unit(lap: Laporan, x: Ruas, unit: dict[str, list[Lokasi]]) -> None:
    teks = re.sub(r"^(?:[-•\s]|\d{1,2}[.)]|[a-z][.)])+", "", x.teks).strip()
    for nama in ("sekretariat", "bidang"):
        pola = dict(_UNIT)[nama]
        if pola.match(teks):
            unit[nama].append(lap.lokasi(x))
    for m in dict(_UNIT)["subbagian"].finditer(teks):
        unit["subbagian"].append(lap.lokasi(x, min(m.start(), max(len(x.teks) - 1, 0))))


@aturan_laporan(
    kode="PG-04",
    rumpun=RUMPUN,
    judul="Jumlah pejabat tidak sejalan dengan susunan organisasi",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap pejabat memimpin satu unit dalam susunan organisasi (PP 18/2016)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-ORG",),
    baik="""
        Susunan organisasi Dinas Sosial terdiri atas:

        - a. Sekretariat, membawahkan Subbagian Umum;
        - b. Bidang Rehabilitasi Sosial;
        - c. Bidang Pemberdayaan Sosial.

        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t3
        3\tEselon IV\t1
        4\tPelaksana\t20
        """,
    buruk="""
        Susunan organisasi Dinas Sosial terdiri atas:

        - a. Sekretariat, membawahkan Subbagian Umum;
        - b. Bidang Rehabilitasi Sosial;
        - c. Bidang Pemberdayaan Sosial.

        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t5
        3\tEselon IV\t1
        4\tPelaksana\t20
        """,
)
def unit_dan_jabatan(lap: Laporan) -> Iterator[Temuan]:
    susunan = _susunan(lap)
    if susunan is None:
        return
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.PEGAWAI and t.rincian == "jabatan"]
    if len(tabel) != 1:
        return
    t = tabel[0]
    kolom = t.satu(Peran.JUMLAH) or t.satu(Peran.BAGIAN)
    if kolom is None or any(k.tahun for k in t.kolom):
        return
    pucuk = susunan.unit["sekretariat"] + susunan.unit["bidang"]
    admin = _baris_jabatan(t, kolom, _ADMINISTRATOR)
    awas = _baris_jabatan(t, kolom, _PENGAWAS)
    if admin is not None and admin[0] > len(pucuk):
        yield from satu(
            "PG-04",
            [lap.lokasi_sel(t.sumber, admin[1].indeks, kolom.indeks), *pucuk],
            f"{t.sumber.sebutan} menghitung {admin[0]} pejabat administrator (eselon III), sedangkan susunan "
            f"organisasi memuat {len(pucuk)} unit setingkat itu (sekretariat dan {len(pucuk) - 1} bidang).",
            "Cocokkan tabel jabatan dengan susunan organisasi.",
            kutipan=ringkas(" ".join(x for x in admin[1].teks if x), 80),
        )
    if susunan.unit["subbagian"] and awas is None and admin is not None:
        yield from satu(
            "PG-04",
            [*susunan.unit["subbagian"], lap.lokasi_sel(t.sumber, admin[1].indeks, 0)],
            f"Susunan organisasi memuat {len(susunan.unit['subbagian'])} subbagian atau seksi, sedangkan "
            f"{t.sumber.sebutan} tidak memiliki baris pengawas (eselon IV).",
            "Tambahkan baris itu (0 bila jabatannya kosong), atau jelaskan.",
            kutipan=ringkas(" ".join(x for x in admin[1].teks if x), 80),
        )


def _baris_jabatan(t: TabelBertipe, kolom: Kolom, pola: re.Pattern[str]) -> tuple[int, BarisBertipe] | None:
    """The number of posts of a level over its rows, and its first row; None where the table has no such row."""
    baris = [b for b in t.baris if b.jenis is JenisBaris.BADAN and any(pola.search(x) for x in b.teks)]
    angka = [0 if strip(b.teks[kolom.indeks]) else baca_sel(b.teks[kolom.indeks], "orang") for b in baris]
    if not baris or any(a is None for a in angka):
        return None
    return sum(a if isinstance(a, int) else int(a.nilai) for a in angka if a is not None), baris[0]


_PLT = re.compile(
    r"(?:Plt|Plh|Pj)\.?\s+(?:KEPALA|Kepala|INSPEKTUR|Inspektur|SEKRETARIS|Sekretaris|CAMAT|Camat|DIREKTUR)\b"
)
_PIMPINAN = re.compile(r"\b(?:eselon\s+ii(?:\.?[ab])?|pimpinan tinggi(?: pratama)?|jpt(?: pratama)?)\b", re.IGNORECASE)


@aturan_laporan(
    kode="PG-05",
    rumpun=RUMPUN,
    judul="Kepala berstatus pelaksana tugas, sedangkan jabatannya dihitung terisi",
    tingkat=Tingkat.RENDAH,
    dasar="Pelaksana tugas ditunjuk karena jabatan definitifnya kosong (UU 30/2014 Pasal 14)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-ORG",),
    baik="""
        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t0
        2\tEselon III\t3
        3\tPelaksana\t20

        Jombang, 20 Februari 2023

        Plt. KEPALA DINAS SOSIAL
        """,
    buruk="""
        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t3
        3\tPelaksana\t20

        Jombang, 20 Februari 2023

        Plt. KEPALA DINAS SOSIAL
        """,
)
def pelaksana_tugas(lap: Laporan) -> Iterator[Temuan]:
    tanda = [r for r in lap.ruas if r.alinea is not None and len(r.teks) < 120 and _PLT.match(r.teks)]
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.PEGAWAI and t.rincian == "jabatan"]
    if not tanda or len(tabel) != 1 or any(k.tahun for k in tabel[0].kolom):
        return
    kolom = tabel[0].satu(Peran.JUMLAH) or tabel[0].satu(Peran.BAGIAN)
    hasil = _baris_jabatan(tabel[0], kolom, _PIMPINAN) if kolom else None
    if hasil is None or hasil[0] != 1 or kolom is None:
        return
    yield from satu(
        "PG-05",
        [lap.lokasi_sel(tabel[0].sumber, hasil[1].indeks, kolom.indeks), *(lap.lokasi(r) for r in tanda)],
        f"{tabel[0].sumber.sebutan} menghitung satu pejabat pimpinan (eselon II), sedangkan laporan ditandatangani "
        f"“{ringkas(tanda[0].teks, 60)}”.",
        "Periksa keadaan jabatan pada tanggal tabel itu, dan jelaskan bila berubah.",
        kutipan=ringkas(tanda[0].teks, 80),
    )

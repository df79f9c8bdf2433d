"""The tree: every element hangs where its code says, and says something its parent does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import BERKODE, INDUK_SAH, SEBUTAN
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import Dokumen, aturan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "pohon kinerja"
_BEBAS = (r.JenisUnsur.MISI, r.JenisUnsur.KONDISI_ANTARA)
"""Kinds whose place no rule of the law fixes."""


def _inti(teks: str) -> str:
    return re.sub(r"\W+", " ", teks).casefold().strip()


def _hasil(u: r.Unsur) -> str:
    """What an element brings about: its condition, for tujuan and sasaran the wording itself."""
    return u.kondisi or (u.uraian if u.jenis in (r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN) else "")


def soal_mengulang(u: r.Unsur, induk: r.Unsur | None) -> Soal | None:
    """Whether an element only repeats what its parent says."""
    if induk is None or not _inti(_hasil(u)) or _inti(_hasil(u)) != _inti(_hasil(induk)):
        return None
    return Soal(
        kode="PH-01",
        kolom="kondisi" if u.kondisi else "uraian",
        pesan=f"Kondisi “{tempat.ringkas(_hasil(u))}” sama dengan rumusan {SEBUTAN[induk.jenis]} induknya.",
        perbaikan="Rumuskan kondisi yang lebih operasional, yang menjadi penyebab tercapainya kondisi induk.",
    )


def soal_jenjang(u: r.Unsur, induk: r.Unsur | None) -> Soal | None:
    """Whether an element stands below a kind, or a code, where it does not belong."""
    nama = SEBUTAN[u.jenis].capitalize()
    if u.jenis in _BEBAS or (induk is None and u.jenis == r.JenisUnsur.TUJUAN):
        return None
    if induk is None:
        pesan = f"{nama} ini tidak memiliki induk dalam rencana."
    elif induk.jenis not in INDUK_SAH[u.jenis]:
        pesan = f"{nama} ini berada di bawah {SEBUTAN[induk.jenis]}."
    elif u.jenis in BERKODE[1:] and u.kode and induk.kode and not u.kode.startswith(induk.kode + "."):
        pesan = f"Kode {u.kode} bukan bagian dari kode induknya, {induk.kode}."
    else:
        return None
    perbaikan = "Pindahkan ke bawah induk yang benar, atau perbaiki kodenya."
    return Soal(kode="PH-02", kolom="induk", pesan=pesan, perbaikan=perbaikan)


@aturan(
    kode="PH-01",
    rumpun=RUMPUN,
    judul="Unsur mengulang rumusan induknya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 89/2021: setiap jenjang merumuskan kondisi yang berbeda dari jenjang di atasnya",
    baik="Program: “Menurunnya konflik sosial”; sasaran: “Meningkatnya keamanan wilayah”.",
    buruk="Program dan sasaran di atasnya berumusan sama.",
    katalog=("C-CASCADE",),
    dokumen=Dokumen.ISI,
    padanan=("BK-07",),
)
def mengulang_induk(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        induk = t.unsur.get(u.induk)
        if induk and (soal := soal_mengulang(u, induk)):
            lokasi = [tempat.unsur(u, "kondisi"), tempat.unsur(induk)]
            yield from satu("PH-01", lokasi, soal.pesan, soal.perbaikan, kutipan=_hasil(u))


@aturan(
    kode="PH-02",
    rumpun=RUMPUN,
    judul="Unsur tidak berada di bawah jenjang yang semestinya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 89/2021 dan susunan kode nomenklatur (program, kegiatan, sub kegiatan)",
    baik="Sub kegiatan berada di bawah kegiatan.",
    buruk="Sub kegiatan langsung di bawah program.",
    padanan=("RN-02", "RN-06"),
)
def jenjang(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        if soal := soal_jenjang(u, t.unsur.get(u.induk)):
            yield from satu("PH-02", [tempat.unsur(u, "induk")], soal.pesan, soal.perbaikan)


@aturan(
    kode="PH-03",
    rumpun=RUMPUN,
    judul="Satu kode dipakai dua unsur",
    tingkat=Tingkat.TINGGI,
    dasar="Kode nomenklatur unik dalam satu rencana OPD",
    baik="Setiap kode dipakai satu unsur.",
    buruk="Kode 8.01.02.2.01 dipakai dua kegiatan.",
    padanan=("RN-02",),
)
def kode_ganda(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    menurut_kode: dict[str, list[r.Unsur]] = {}
    for u in t.milik_opd():
        if u.kode:
            menurut_kode.setdefault(u.kode, []).append(u)
    for kode, daftar in menurut_kode.items():
        if len(daftar) > 1:
            yield from satu(
                "PH-03",
                [tempat.unsur(u, "kode") for u in daftar],
                f"Kode {kode} dipakai {{n}} unsur.",
                "Beri setiap unsur kodenya sendiri menurut nomenklatur.",
            )

"""The tree: every element hangs where its code says, and says something its parent does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.temuan import Temuan, Tingkat

RUMPUN = "pohon kinerja"
_INDUK_SAH = {
    r.JenisUnsur.TUJUAN: {r.JenisUnsur.MISI, r.JenisUnsur.SASARAN, r.JenisUnsur.KONDISI_ANTARA},
    r.JenisUnsur.SASARAN: {r.JenisUnsur.TUJUAN, r.JenisUnsur.KONDISI_ANTARA},
    r.JenisUnsur.PROGRAM: {r.JenisUnsur.SASARAN, r.JenisUnsur.KONDISI_ANTARA},
    r.JenisUnsur.KEGIATAN: {r.JenisUnsur.PROGRAM},
    r.JenisUnsur.SUB_KEGIATAN: {r.JenisUnsur.KEGIATAN},
}
_BERKODE = (r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)


def _inti(teks: str) -> str:
    return re.sub(r"\W+", " ", teks).casefold().strip()


def _hasil(u: r.Unsur) -> str:
    """What an element brings about: its condition, for tujuan and sasaran the wording itself."""
    return u.kondisi or (u.uraian if u.jenis in (r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN) else "")


@aturan(
    kode="PH-01",
    rumpun=RUMPUN,
    judul="Unsur mengulang rumusan induknya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 89/2021: setiap jenjang merumuskan kondisi yang berbeda dari jenjang di atasnya",
)
def mengulang_induk(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        induk = t.unsur.get(u.induk)
        if induk and _inti(_hasil(u)) and _inti(_hasil(u)) == _inti(_hasil(induk)):
            yield from satu(
                "PH-01",
                [tempat.unsur(u, "kondisi"), tempat.unsur(induk)],
                f"Kondisi “{tempat.ringkas(_hasil(u))}” sama dengan rumusan {tempat.SEBUTAN[induk.jenis]} induknya.",
                "Rumuskan kondisi yang lebih operasional, yang menjadi penyebab tercapainya kondisi induk.",
                kutipan=_hasil(u),
            )


@aturan(
    kode="PH-02",
    rumpun=RUMPUN,
    judul="Unsur tidak berada di bawah jenjang yang semestinya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 89/2021 dan susunan kode nomenklatur (program, kegiatan, sub kegiatan)",
)
def jenjang(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u in t.milik_opd():
        sah = _INDUK_SAH.get(u.jenis)
        induk = t.unsur.get(u.induk)
        if sah is None or (induk is None and u.jenis == r.JenisUnsur.TUJUAN):
            continue
        if induk is None:
            soal = f"{tempat.SEBUTAN[u.jenis].capitalize()} ini tidak memiliki induk dalam rencana."
        elif induk.jenis not in sah:
            soal = f"{tempat.SEBUTAN[u.jenis].capitalize()} ini berada di bawah {tempat.SEBUTAN[induk.jenis]}."
        elif u.jenis in _BERKODE and u.kode and induk.kode and not u.kode.startswith(induk.kode + "."):
            soal = f"Kode {u.kode} bukan bagian dari kode induknya, {induk.kode}."
        else:
            continue
        yield from satu(
            "PH-02",
            [tempat.unsur(u, "induk")],
            soal,
            "Pindahkan ke bawah induk yang benar, atau perbaiki kodenya.",
        )


@aturan(
    kode="PH-03",
    rumpun=RUMPUN,
    judul="Satu kode dipakai dua unsur",
    tingkat=Tingkat.TINGGI,
    dasar="Kode nomenklatur unik dalam satu rencana OPD",
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

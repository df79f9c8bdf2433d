"""By which regulation the report says it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.hukum.dasar import RUMPUN, bertentang, milik_daerah, pendek, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.paham.lingkup import NAMA_LAPORAN
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LAPORAN_BERDASAR = re.compile(
    rf"\b(?:{NAMA_LAPORAN}|laporan\s+ini|(?:penyusunan|penyajian|sistematika)\s+laporan)\b"
    r"[^.;]{0,220}?\b(?:berdasarkan|mengacu|berpedoman|berlandaskan|didasarkan|sesuai\s+dengan)"
    r"(?:\s+(?:pada|kepada|ketentuan|dengan|atas|dalam))*\b",
    re.IGNORECASE,
)
_DISUSUN = re.compile(r"\b(?:disusun|(?:pe|me)nyusun\w*|penyajian|disajikan|dibuat|sistematika)\b", re.IGNORECASE)
_DEKAT = 40
"""Letters between "berdasarkan" and the regulation, at most: what stands further off is the base of something else."""
_COCOK_LAPORAN = re.compile(
    r"\b(?:pe?laporan|akuntabilitas|sakip|reviu|lkj|lkip|lakip|laporan|sistem\s+manajemen)\b", re.IGNORECASE
)


_BUKAN_LAPORAN = re.compile(
    r"\b(?:perjanjian\s+kinerja|penetapan\s+kinerja|rencana|anggaran|susunan|kedudukan|kepegawaian|survei|penilaian)\b",
    re.IGNORECASE,
)


def dasar_laporan(lap: Laporan) -> list[tuple[Sitiran, ...]]:
    """Per sentence that says by what the report was made, its citations."""
    hasil = []
    for r in lap.prosa:
        for m in _LAPORAN_BERDASAR.finditer(r.teks):
            ini: list[Sitiran] = []
            akhir = m.end()
            for s in (s for s in lap.hukum.badan if s.ruas is r and s.kutipan.awal >= akhir):
                sela = r.teks[akhir : s.kutipan.awal]
                batas = re.search(r"[.;]\s+(?!serta\b|dan\b)", sela, re.IGNORECASE)
                if batas or len(sela) > (160 if ini else _DEKAT):
                    break
                ini.append(s)
                akhir = s.kutipan.akhir
            if ini and _DISUSUN.search(r.teks[max(0, m.start() - _DEKAT) : m.end()]):
                hasil.append(tuple(ini))
    return hasil


@aturan_laporan(
    kode="HK-06",
    rumpun=RUMPUN,
    judul="Dasar penyusunan laporan berlainan atau tidak mengatur pelaporan",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II: laporan kinerja disusun menurut pedoman pelaporan kinerja",
    katalog=("C-REGROLE",),
    baik="""
        Laporan Kinerja ini disusun berdasarkan Peraturan Bupati Jombang Nomor 9 Tahun 2019 tentang Pedoman
        Pelaporan Kinerja.
    """,
    buruk="""
        Laporan Kinerja ini disusun berdasarkan Peraturan Bupati Jombang Nomor 7 Tahun 2018 tentang Pedoman
        Perjanjian Kinerja.

        Demikian Laporan Kinerja ini disusun berdasarkan Peraturan Bupati Jombang Nomor 9 Tahun 2019 tentang
        Pedoman Pelaporan Kinerja.
    """,
)
def dasar_penyusunan(lap: Laporan) -> Iterator[Temuan]:
    kalimat = dasar_laporan(lap)
    daerah = {s.kunci: s for k in kalimat for s in k if milik_daerah(s)}
    per_kalimat = [frozenset(s.kunci for s in k if milik_daerah(s)) for k in kalimat]
    berlainan = len(daerah) > 1 and len({k for k in per_kalimat if k}) > 1
    semua = {s.kunci: s for k in kalimat for s in k}
    salah = [s for s in semua.values() if _tidak_mengatur(s)]
    # Known by its number alone, it is accused only where the sentence names no base that rules reporting.
    salah += [s for k in kalimat if all(map(_lain_halnya, k)) for s in k if s not in salah]
    if not berlainan and not salah:
        return
    tempat = [s for k in kalimat for s in k if (berlainan and milik_daerah(s)) or s.kunci in {x.kunci for x in salah}]
    pesan = ""
    if berlainan:
        pesan = f"Laporan dinyatakan disusun berdasarkan {rangkai([bertentang(s) for s in daerah.values()])}."
    if salah:
        pesan += (" " if pesan else "") + (
            f"{rangkai([bertentang(s) for s in salah])} tidak mengatur pelaporan kinerja, tetapi disebut sebagai dasar "
            "penyusunan laporan."
        )
    benar = next((s for s in daerah.values() if not _tidak_mengatur(s)), None)
    yield from satu(
        "HK-06",
        tempat_semua(lap, tempat),
        pesan,
        f"Sebut satu dasar penyusunan yang sama di semua tempat, misalnya {bertentang(benar)}."
        if benar
        else "Sebut pedoman pelaporan kinerja sebagai dasar penyusunan, misalnya PermenPANRB Nomor 53 Tahun 2014.",
        kutipan=pendek(tempat[0].kutipan.tercetak),
        keyakinan=None if berlainan and salah else Keyakinan.PERLU_TELAAH,
    )


def _lain_halnya(s: Sitiran) -> bool:
    """Whether a known regulation, cited by its number, rules planning and the like, not reporting."""
    t = s.dikenal.tentang if s.dikenal and not s.kutipan.tentang else ""
    return bool(t and _BUKAN_LAPORAN.search(t) and not _COCOK_LAPORAN.search(t))


def _tidak_mengatur(s: Sitiran) -> bool:
    t = s.kutipan.tentang
    return bool(t and _BUKAN_LAPORAN.search(t) and not _COCOK_LAPORAN.search(t))

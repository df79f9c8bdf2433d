"""Titles of regulations against the official ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.peraturan import Peraturan, peraturan_dikenal, selisih_judul
from akuntabel.reviu.berkas.hukum.dasar import RUMPUN, pendek, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="HK-04",
    rumpun=RUMPUN,
    judul="Judul peraturan berbeda dari judul resminya",
    tingkat=Tingkat.SEDANG,
    dasar="Daftar peraturan yang dikenal; judul disalin sebagaimana ditetapkan (UU 12/2011 Lampiran II)",
    katalog=("C-REGTITLE",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Pemerintah Nomor 41 Tahun 2007 tentang Organisasi Perangkat Daerah.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Pemerintah Nomor 41 Tahun 2007 tentang Pedoman Organisasi Perangkat Daerah.
    """,
)
def judul_berbeda(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[Peraturan, tuple[tuple[str, str], ...]], list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        p = s.dikenal
        if p is None or not s.kutipan.tentang or _singkatan(s.kutipan.tentang):
            continue
        beda = selisih_judul(s.kutipan.tentang, p.tentang)
        ganti = _ganti_nyata(beda.ganti)
        if ganti and (beda.bagian * 2 <= 1 or len(s.kutipan.tentang.split()) > 2):
            kelompok.setdefault((p, ganti), []).append(s)
    for (p, ganti), anggota in kelompok.items():
        s = anggota[0]
        lain = selisih_judul(s.kutipan.tentang, p.tentang).bagian * 2 > 1
        yield from satu(
            "HK-04",
            tempat_semua(lap, anggota),
            f"{s.sebutan} disebut tentang “{pendek(s.kutipan.tentang)}”, sedangkan judul resminya “{pendek(p.tentang)}”"
            + ("." if lain else f" ({_sebut_ganti(ganti)})."),
            f"Periksa nomornya, atau tulis judul resminya: “{p.tentang}”." if lain else f"Tulis “{p.tentang}”.",
            kutipan=pendek(s.kutipan.tentang),
            keyakinan=Keyakinan.PERLU_TELAAH if lain or p.keyakinan != "tinggi" else None,
        )


def _singkatan(tentang: str) -> bool:
    """The title is given by its abbreviation ("tentang SAKIP …")."""
    kata = tentang.split()
    return len(kata[0]) > 2 and kata[0].isupper() and not (len(kata) > 1 and kata[1].isupper())


def _ganti_nyata(ganti: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Without mere misspellings, which the spelling checks tell, and words that are only joined or split."""
    if "".join(a for a, _ in ganti) == "".join(b for _, b in ganti):
        return ()
    return tuple((a, b) for a, b in ganti if not (a and b and a not in _kata_resmi() and _salah_ketik(a, b)))


def _kata_resmi() -> frozenset[str]:
    """Words that are right elsewhere, so that they are no misspelling here."""
    if not _KATA_RESMI:
        _KATA_RESMI.update(w for p in peraturan_dikenal() for w in re.findall(r"\w+", p.tentang.casefold()))
        _KATA_RESMI.update(("perlindungan", "penyelenggaraan", "penyelenggara", "pengelola", "pelayan"))
    return frozenset(_KATA_RESMI)


_KATA_RESMI: set[str] = set()


def _salah_ketik(a: str, b: str) -> bool:
    """Two words that differ in one letter, or in two letters beside each other."""
    if abs(len(a) - len(b)) > 1:
        return False
    n = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    sisa_a, sisa_b = a[n:], b[n:]
    return (
        sisa_a[1:] == sisa_b[1:]
        or sisa_a[1:] == sisa_b
        or sisa_a == sisa_b[1:]
        or (len(sisa_a) > 1 and sisa_a[:2] == sisa_b[1::-1] and sisa_a[2:] == sisa_b[2:])
    )


def _sebut_ganti(ganti: tuple[tuple[str, str], ...]) -> str:
    bagian = []
    for a, b in ganti[:3]:
        if a and b:
            bagian.append(f"“{a}” seharusnya “{b}”")
        else:
            bagian.append(f"kata “{a}” berlebih" if a else f"kata “{b}” tidak ada")
    return "; ".join(bagian) + (" …" if len(ganti) > 3 else "")

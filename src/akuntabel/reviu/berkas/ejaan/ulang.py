"""Words that stand twice: by mistake, or as a reduplication without its hyphen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, kali, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import BILANGAN, RUMPUN, di_nama_resmi
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="EJ-04",
    rumpun=RUMPUN,
    judul="Kata tertulis dua kali berturut-turut",
    tingkat=Tingkat.RENDAH,
    dasar="Kata yang sama tidak ditulis dua kali tanpa maksud",
    katalog=("C-DUPWORD",),
    baik="""
        Serapan anggaran sebesar Rp5.000,00 (lima ribu rupiah) dan masing-masing kegiatan terlaksana.

        Pemilihan Umum/Pemilihan Umum Kepala Daerah; seratus ribu dua ratus dua puluh dua. Ini kinerja. Kinerja baik.
        """,
    buruk="""
        Serapan anggaran sebesar sebesar Rp5.000,00 (lima ribu rupiah). Tabel Nilai Persepsi Nilai Persepsi disajikan.
        """,
)
def kata_ganda(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in _GANDA.finditer(r.teks):
            kata = " ".join(m["isi"].casefold().split())
            if not _boleh_ganda(kata, m) and not kamus.resmi(m[0]):
                di[kata].append((r, m))
    for kata, tempat in di.items():
        yakin = " " in kata or _pasti_ganda(kata)
        yield from temuan_cocok(
            lap,
            "EJ-04",
            tempat,
            f"“{tempat[0][1]['isi']}” tertulis dua kali berturut-turut{kali(tempat)}",
            "Hapus salah satunya." if yakin else f"Hapus salah satunya; bila kata ulang, tulis “{kata}-{kata}”.",
            keyakinan=None if yakin else Keyakinan.PERLU_TELAAH,
        )


_GANDA = re.compile(r"\b(?P<isi>[^\W\d_]{2,}(?:[ \t]+[^\W\d_]{2,})?)\s+(?P=isi)\b(?!-)", re.IGNORECASE)
_ULANG = frozenset(
    """masing rata sama cita tiap kira benar sungguh lain sewaktu hati pelan kadang terus berturut bersama nilai
    undang perundang lebih kurang laki sehari berangsur seolah mata kupu kura alun ramai macam baik muda anak ibu
    bapak orang hal besar kecil banyak jauh saudara sebentar tengah mudah semata bukan siapa apa mana""".split()  # noqa: SIM905
)


def _boleh_ganda(kata: str, m: re.Match[str]) -> bool:
    isi = kata.split()
    if all(k in BILANGAN for k in isi) or (len(isi) == 2 and isi[0] == isi[1]):
        return True
    # a reduplication without its hyphen is another check's matter; initials and Roman numbers repeat
    return (len(isi) == 1 and isi[0] in _ULANG) or re.fullmatch(r"[IVXLC]+", m["isi"]) is not None


def _pasti_ganda(kata: str) -> bool:
    return kamus.frekuensi(kata) >= 100_000 or kata.startswith(("se", "ber", "ter", "di", "me"))


@aturan_laporan(
    kode="EJ-05",
    rumpun=RUMPUN,
    judul="Kata ulang tanpa tanda hubung yang benar",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.3: kata ulang ditulis dengan tanda hubung tanpa spasi",
    katalog=("C-LEX", "C-STYLE"),
    baik="""
        Nilai-nilai kebangsaan, masing-masing kegiatan, 2018–2018, kinerja – keuangan, sama-sama baik.
        """,
    buruk="""
        Nilai – nilai kebangsaan dan masing masing kegiatan dilaksanakan.
        """,
)
def kata_ulang(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in _ULANG_SALAH.finditer(r.teks):
            kata = m["kata"].casefold()
            if lap.terbaca.jenis == "pdf" and re.fullmatch(r"-\s+", m["tanda"]):
                continue  # a line ended after the hyphen
            if (m["tanda"].strip() or kata in _ULANG) and kata not in ("undang", *BILANGAN) and not _ulang_resmi(r, m):
                di[kata].append((r, m))
        for m in _ULANG_DUA.finditer(r.teks):
            if m["kata"] in _ULANG or kamus.frekuensi(m["kata"]) >= 50_000:
                di[m["kata"]].append((r, m))
    semua = [x for tempat in di.values() for x in tempat]
    contoh = ", ".join(f"“{t[0][1][0]}”" for t in di.values())
    benar = ", ".join(f"“{_bertanda(t[0][1])}”" for t in di.values())
    yield from temuan_cocok(
        lap,
        "EJ-05",
        semua,
        f"Kata ulang ditulis tanpa tanda hubung yang benar: {contoh}{kali(semua)}",
        f"Tulis {benar}.",
    )


def _ulang_resmi(r: Ruas, m: re.Match[str]) -> bool:
    return di_nama_resmi(r.teks, m.start(), m.end(), persis=True)


def _bertanda(m: re.Match[str]) -> str:
    kedua = m.groupdict().get("kedua") or m["kata"]
    return f"{m['kata']}-{kedua}"


_ULANG_SALAH = re.compile(
    r"\b(?P<kata>[^\W\d_]{3,})(?P<tanda>\s+[-–—]\s*|[–—]\s*|[-–—]\s+|\s+)(?P<kedua>(?P=kata)(?:nya|an)?)\b",
    re.IGNORECASE,
)
_ULANG_DUA = re.compile(r"\b(?P<kata>[a-z]{4,})2(?:nya)?\b")

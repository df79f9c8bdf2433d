"""Terms and abbreviations: one spelling for each, no term that the law has replaced, each abbreviation explained."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from akuntabel.dokumen.baca.model import Alinea
from akuntabel.reviu.berkas.cocok import Cocok, beragam, kali, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import di_nama_resmi, singkatan, singkatan_dikenal
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "istilah"
_TOKEN = re.compile(r"[A-Za-z]+(?:[-_][A-Za-z]+)*")


@cache
def _akronim(kecil: str) -> bool:
    """Whether the letters are an abbreviation, not a word."""
    return kecil in singkatan_dikenal() or not kamus.dikenal(kecil)


# --- one spelling ----------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="EJ-08",
    rumpun=RUMPUN,
    judul="Singkatan atau istilah yang sama ditulis dengan beberapa cara",
    tingkat=Tingkat.RENDAH,
    dasar="Satu istilah ditulis dengan satu cara di seluruh laporan (EYD V)",
    katalog=("C-TERM", "C-STYLE"),
    baik="""
        RENSTRA DAN RENJA

        Renstra memuat sasaran. Renja menjabarkan Renstra. Setiap subkegiatan memiliki target, dan subkegiatan diukur.
        """,
    buruk="""
        Dinas menyusun RENSTRA lima tahun. Renstra memuat sasaran, dan Renstra menjadi dasar Renja.
        """,
)
def ragam_istilah(lap: Laporan) -> Iterator[Temuan]:
    bentuk: dict[str, dict[str, list[Cocok]]] = defaultdict(lambda: defaultdict(list))
    kapital = lap.kata.kapital
    for n, r in enumerate(lap.ruas):
        if kapital[n] and (r.tabel is None or " " in r.teks):
            continue
        for m in _TOKEN.finditer(r.teks):
            t = m[0]
            besar = not t[1:].islower()
            if len(t) > 3 and (besar or _akronim(t.casefold())) and not _menempel(r.teks, m.start(), m.end()):
                bentuk[re.sub(r"[-_]", "", t).casefold()][_ragam(t)].append((r, m))
    for inti, ragam in bentuk.items():
        if len(ragam) > 1 and _akronim_ragam(inti, ragam):
            sendiri = [s for di in ragam.values() if (s := [x for x in di if not _resmi(x)])]
            yield from _beragam(lap, sendiri)
    for kelompok in kamus.data_bahasa()["ragam"]["kelompok"]:
        yield from _beragam(lap, [di for k in kelompok if (di := _cari(lap, k))], Keyakinan.PERLU_TELAAH)


def _resmi(tempat: Cocok) -> bool:
    ruas, m = tempat
    return di_nama_resmi(ruas.teks, m.start(), m.end(), persis=True)


def _menempel(teks: str, awal: int, akhir: int) -> bool:
    return teks[awal - 1 : awal] in tuple("-_./@0123456789") or teks[akhir : akhir + 1] in tuple("-_/@0123456789")


def _ragam(t: str) -> str:
    """The form without its first capital: "Renstra" and "renstra" are one way, "RENSTRA" another."""
    return t if t.isupper() else t[0].lower() + t[1:]


def _akronim_ragam(inti: str, ragam: dict[str, list[Cocok]]) -> bool:
    """Whether it is an abbreviation, printed as one in each form; "antar-lembaga" and "antarlembaga" are not."""
    tercetak = {m[0] for di in ragam.values() for _, m in di}
    berkas = any(t.islower() for t in tercetak) and all(t.islower() or t.isupper() for t in tercetak)
    if berkas and inti not in singkatan_dikenal():
        return False  # "docx", "DOCX": the name of a kind of file beside its ending
    return _akronim(inti) and any(sum(h.isupper() for h in t) >= 2 for t in ragam) and len(inti) > 3


def _cari(lap: Laporan, istilah: str) -> list[Cocok]:
    kata = re.findall(r"[^\W\d_]+", istilah)
    pola = re.compile(rf"(?<![\w-]){re.escape(istilah)}(?![\w-])", 0 if len(kata) == 1 else re.IGNORECASE)
    di = dict.fromkeys(k.ruas for k in lap.kata.tempat.get(kata[0].casefold(), ()))
    hasil = [(lap.ruas[n], m) for n in di if not lap.kata.kapital[n] for m in pola.finditer(lap.ruas[n].teks)]
    return [(r, m) for r, m in hasil if not kamus.resmi(r.teks) and not dalam_judul_peraturan(r.teks, m.start())]


def _beragam(lap: Laporan, bentuk: list[list[Cocok]], keyakinan: Keyakinan | None = None) -> Iterator[Temuan]:
    cara = {di[0][1][0]: di for di in sorted(bentuk, key=lambda di: "_" in di[0][1][0])}
    yield from beragam(lap, "EJ-08", cara, "Istilah yang sama", keyakinan=keyakinan)


# --- retired terms ---------------------------------------------------------------------------------------------------


@cache
def _istilah_lama() -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    return tuple((re.compile(x["pola"], re.IGNORECASE), x) for x in kamus.data_bahasa()["istilah_lama"])


@cache
def _salah_satu_lama() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pola.pattern})" for pola, _ in _istilah_lama()), re.IGNORECASE)


_DAHULU = re.compile(
    r"dahulu|sebelumnya|semula|yang kini|sekarang|setara|diganti|berubah menjadi|istilah", re.IGNORECASE
)


@aturan_laporan(
    kode="EJ-09",
    rumpun=RUMPUN,
    judul="Istilah yang sudah diganti",
    tingkat=Tingkat.RENDAH,
    dasar="Perpres 29/2014, PermenPANRB 53/2014, UU 23/2014",
    katalog=("C-OBSOLETE",),
    baik="""
        Perjanjian Kinerja (dahulu Penetapan Kinerja) menjadi dasar laporan kinerja perangkat daerah.

        Peraturan Menteri PAN Nomor 29 Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja sudah dicabut.
        """,
    buruk="""
        Target tercantum dalam Penetapan Kinerja tahun ini, dan diukur dengan Pengukuran Pencapaian Sasaran (PPS).
        """,
)
def istilah_lama(lap: Laporan) -> Iterator[Temuan]:
    tahun = lap.lingkup.tahun
    ruas = [r for r in lap.ruas if _salah_satu_lama().search(r.teks)]
    for pola, x in _istilah_lama():
        if tahun is not None and tahun < x.get("sejak", 0):
            continue  # the term of that time
        di = [
            (r, m)
            for r in ruas
            for m in pola.finditer(r.teks)
            if not dalam_judul_peraturan(r.teks, m.start())
            and not _di_bawah_tentang(lap, r)
            and not _DAHULU.search(r.teks[max(m.start() - 40, 0) : m.end() + 40])
            and not ("kecuali" in x and re.search(x["kecuali"], r.teks[max(m.start() - 60, 0) : m.start()], re.I))
            and not di_nama_resmi(r.teks, m.start(), m.end())
        ]
        if not di:
            continue
        yield from temuan_cocok(
            lap,
            "EJ-09",
            di,
            f"Istilah “{di[0][1][0]}” sudah diganti: {x['dasar']}{kali(di)}",
            f"Pakai “{x['baru']}”.",
            keyakinan=Keyakinan.PERLU_TELAAH if x.get("telaah") else None,
        )


def _di_bawah_tentang(lap: Laporan, r: Ruas) -> bool:
    """Whether the text stands under a line "TENTANG": the title of a regulation, set in the middle of the page."""
    atas = lap.terbaca.blok[r.blok - 1] if r.blok else None
    return isinstance(atas, Alinea) and atas.teks.strip(" :").casefold() == "tentang"


def dalam_judul_peraturan(teks: str, posisi: int) -> bool:
    """Whether the place is inside the title of a regulation."""
    awal = teks.casefold().rfind("tentang", max(posisi - 220, 0), posisi)
    if awal < 0 or re.search(r"[.;:]\s", teks[awal:posisi]):
        return False
    return bool(_BERNOMOR.search(teks[max(awal - 80, 0) : awal]))


_BERNOMOR = re.compile(r"\bno(?:mor|\.)?\s*:?\s*\S+|tahun\s+\d{4}|\d/\d{4}\s*$", re.IGNORECASE)


# --- abbreviations ---------------------------------------------------------------------------------------------------

_SEBUTAN = re.compile(
    r"(?:disingkat|disebut|dikenal\s+(?:sebagai|dengan)|singkatan(?:\s+dari)?|dengan\s+sebutan)\W+$", re.I
)


@aturan_laporan(
    kode="EJ-10",
    rumpun=RUMPUN,
    judul="Singkatan tanpa kepanjangan",
    tingkat=Tingkat.INFO,
    dasar="Singkatan dijelaskan pada pemakaian pertama",
    katalog=("C-ABBR",),
    baik="""
        Aparatur sipil negara pada Forum Kerukunan Umat Beragama (FKUB) dilibatkan. FKUB bersidang dua kali.

        Indeks Kepuasan Masyarakat, selanjutnya disebut IKM, diukur setiap tahun. IKM menjadi dasar perbaikan.
        """,
    buruk="""
        Pembinaan FKUB dilaksanakan dua kali. Kualitas SDM meningkat, dan nilai IKM diukur setiap tahun.
        """,
)
def singkatan_tanpa_kepanjangan(lap: Laporan) -> Iterator[Temuan]:
    pakai: dict[str, list[Cocok]] = defaultdict(list)
    jelas: set[str] = set()
    for n, r in enumerate(lap.ruas):
        if lap.kata.kapital[n] and len(r.teks.split(maxsplit=1)) > 1:
            continue
        for m in _SINGKATAN.finditer(r.teks):
            if not _bentuk_singkatan(m[0]):
                continue
            nama = m[0].casefold()
            if nama not in singkatan() and not m[0].isupper():
                continue
            if _dijelaskan(r.teks, m) or _daftar_singkatan(r):
                jelas.add(nama)
            if nama not in singkatan() and not (r.alinea is not None and _nama_pendek(r.teks, m)):
                continue
            if m[0].endswith("RB") and _PANRB.search(r.teks[max(m.end() - _JENDELA, 0) : m.end()]):
                continue
            if not _menempel(r.teks, m.start(), m.end()) and not di_nama_resmi(r.teks, m.start(), m.end()):
                pakai[nama].append((r, m))
    belum = {nama: di for nama, di in pakai.items() if nama not in jelas}
    if not belum or any("singkatan" in b.teks.casefold() for b in lap.kerangka.bagian):
        return
    tempat = [di[0] for di in belum.values()]
    sebut = ", ".join(f"“{m[0]}”" for _, m in tempat)
    resmi = [singkatan()[nama] for nama in belum if nama in singkatan()]
    panjang = "; ".join(f"{x}: {kamus.data_bahasa()['singkatan'][x]}" for x in resmi)
    yield from temuan_cocok(
        lap,
        "EJ-10",
        tempat,
        f"Singkatan dipakai tanpa dijelaskan kepanjangannya: {sebut}.",
        f"Jelaskan pada pemakaian pertama, atau muat daftar singkatan{f' ({panjang})' if panjang else ''}.",
    )


_SINGKATAN = re.compile(r"[A-Za-z]{2,}")
_JENDELA = 120
"""No words that explain an abbreviation stand farther from it."""
_BUKA = re.compile(r"[^\W\d_]\W{0,3}\((?:[^()]{0,40}\W)?$")
_SAMBUNGAN = re.compile(
    r"\s*(?:\([^()]{8,}|adalah\s+singkatan|merupakan\s+singkatan|[:=]\s*[A-Z]|(?:,|[-–—])?\s*(?:yaitu|yakni|atau)\b)"
)
_PANRB = re.compile(r"\bPAN\s*(?:dan|&|-)?\s*RB$")
"""The ministry's short name, written in two words."""


_PERATURAN = re.compile(r"\b(?:peraturan|keputusan|instruksi|surat\s+edaran|nomor)\b[^.;]{0,80}$", re.IGNORECASE)
_ROMAWI = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SESINGKAT = range(3, 13)


def _nama_pendek(teks: str, m: re.Match[str]) -> bool:
    """Whether capitals among small letters are a short name that is no common word or abbreviation of the language,
    as that of an application or a forum; not in citations, and not beside other words in capitals."""
    t = m[0]
    if not t.isupper() or len(t) not in _SESINGKAT or _ROMAWI.fullmatch(t) or _menempel(teks, m.start(), m.end()):
        return False
    kiri = re.search(r"(\w+)\W*$", teks[max(m.start() - 40, 0) : m.start()])
    kanan = re.match(r"\W*(\w+)", teks[m.end() : m.end() + 40])
    if not any(x is not None and x[1].islower() for x in (kiri, kanan)):
        return False
    if any(x is not None and x[1].isupper() and len(x[1]) > 1 for x in (kiri, kanan)):
        return False
    if kiri is not None and kiri[1].istitle() and not re.search(r"(?:^|[.:;!?]\s+)\w+\W*$", teks[: m.start()][-60:]):
        return False  # part of a proper name: "PT Badak NGL"
    kecil = t.casefold()
    return not (
        kecil in singkatan_dikenal()
        or kamus.dikenal(kecil)
        or kamus.resmi(t)
        or _PERATURAN.search(teks[max(m.start() - 120, 0) : m.start()])
        or dalam_judul_peraturan(teks, m.start())
    )


def _bentuk_singkatan(t: str) -> bool:
    return sum(h.isupper() for h in t) >= 2 or (t[0].isupper() and len(t) > 4)


def _dijelaskan(teks: str, m: re.Match[str]) -> bool:
    """ "… Umat Beragama (FKUB)", "FKUB (Forum …)", "disingkat FKUB", "FKUB adalah singkatan dari", "FKUB, yaitu …"."""
    kiri = teks[max(m.start() - _JENDELA, 0) : m.start()]
    kanan = teks[m.end() : m.end() + _JENDELA]
    dalam_kurung = _BUKA.search(kiri) and (
        kiri.endswith("(") or re.match(r"[^()]{0,60}\)", kanan)  # that a bracket is not closed is another slip
    )
    return bool(dalam_kurung or _SAMBUNGAN.match(kanan) or _SEBUTAN.search(kiri[-40:]))


def _daftar_singkatan(r: Ruas) -> bool:
    """A row of a list of abbreviations: the cell has the abbreviation alone and the one beside it its words."""
    return (
        r.tabel is not None
        and bool(re.fullmatch(r"\W*[A-Za-z]{2,}\W*", r.teks))
        and any("singkatan" in j.casefold() or "kepanjangan" in j.casefold() for j in r.tabel.tabel.judul_kolom())
    )


_KURUNG = re.compile(r"(?P<kata>(?:[^\W\d_]+[-\s,/]+){2,14})\((?P<singkat>[A-Z]{2,8})\)")
_SAMBUNG = frozenset(
    ["dan", "di", "yang", "atas", "dengan", "untuk", "pada", "serta", "ke", "dari", "the", "of", "and"]
)


@aturan_laporan(
    kode="EJ-11",
    rumpun=RUMPUN,
    judul="Singkatan yang sama dengan dua kepanjangan",
    tingkat=Tingkat.RENDAH,
    dasar="Satu singkatan mewakili satu istilah",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-ABBR",),
    baik="""
        Perjanjian Kinerja (PK) disusun setiap tahun. Setiap perjanjian kinerja (PK) ditandatangani.
        """,
    buruk="""
        Perjanjian Kinerja (PK) disusun setiap tahun. Target tercantum dalam Penetapan Kinerja (PK) Tahun 2023.
        """,
)
def kepanjangan_ganda(lap: Laporan) -> Iterator[Temuan]:
    arti: dict[str, dict[str, list[Cocok]]] = defaultdict(lambda: defaultdict(list))
    for r in lap.ruas:
        if "(" not in r.teks:
            continue
        for m in _KURUNG.finditer(r.teks):
            panjang = _kepanjangan(m["kata"], m["singkat"])
            if panjang and not kamus.resmi(f"{panjang} {m['singkat']}"):
                arti[m["singkat"]][panjang.casefold()].append((r, m))
    for singkat, ragam in arti.items():
        if len(ragam) < 2:
            continue
        urut = sorted(ragam.values(), key=len, reverse=True)
        lain = [x for di in urut[1:] for x in di]
        sebut = " dan ".join(f"“{_kepanjangan(di[0][1]['kata'], singkat)}”" for di in urut)
        yield from temuan_cocok(
            lap,
            "EJ-11",
            lain,
            f"Singkatan “{singkat}” dipakai untuk {sebut}.",
            "Pakai satu kepanjangan, atau singkatan yang berbeda untuk istilah yang berbeda.",
            grup="singkat",
        )


def _kepanjangan(teks: str, singkat: str) -> str:
    """The last words of ``teks`` whose initials make the abbreviation; empty where they do not."""
    kata = re.findall(r"[^\W\d_]+", teks)
    for mulai in range(len(kata) - 1, -1, -1):
        isi = kata[mulai:]
        if kata[mulai].casefold() in _SAMBUNG:
            continue
        awalan = "".join(k[0] for k in isi if k.casefold() not in _SAMBUNG).upper()
        if awalan == singkat:
            return " ".join(isi)
        if len(awalan) > len(singkat):
            break
    return ""


_NAMA_LAIN = {"potensi": "Peluang", "kesempatan": "Peluang", "hambatan": "Ancaman", "tantangan": "Ancaman"}


@aturan_laporan(
    kode="EJ-12",
    rumpun=RUMPUN,
    judul="Unsur SWOT dinamai lain",
    tingkat=Tingkat.INFO,
    dasar="Analisis SWOT terdiri atas kekuatan, kelemahan, peluang, dan ancaman",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-TERM",),
    baik="""
        Analisis SWOT dinas disajikan berikut ini.

        Kekuatan

        - Anggaran tersedia

        Kelemahan

        - Pegawai kurang

        Peluang

        - Dukungan masyarakat

        Ancaman

        - Perubahan kebijakan
        """,
    buruk="""
        Analisis SWOT dinas disajikan berikut ini.

        Kekuatan

        - Anggaran tersedia

        Kelemahan

        - Pegawai kurang

        Potensi

        - Dukungan masyarakat

        Hambatan

        - Perubahan kebijakan
        """,
)
def unsur_swot(lap: Laporan) -> Iterator[Temuan]:
    if "swot" not in lap.kata.hitung:
        return
    judul = [(re.sub(r"\W+|\b[a-z]\b|\d", " ", r.teks.casefold()).strip(), r) for r in lap.ruas if len(r.teks) < 30]
    ada = {nama for nama, _ in judul}
    if not {"kekuatan", "kelemahan"} <= ada or {"peluang", "ancaman"} <= ada:
        return
    lain = [(nama, r) for nama, r in judul if nama in _NAMA_LAIN and _NAMA_LAIN[nama].casefold() not in ada]
    if lain:
        sebut = ", ".join(dict.fromkeys(f"“{r.teks.strip()}”" for _, r in lain))
        benar = ", ".join(dict.fromkeys(f"“{_NAMA_LAIN[nama]}”" for nama, _ in lain))
        yield from satu(
            "EJ-12",
            [lap.lokasi(r) for _, r in lain],
            f"Unsur analisis SWOT dinamai {sebut}.",
            f"Pakai {benar}.",
            kutipan=lain[0][1].teks,
        )

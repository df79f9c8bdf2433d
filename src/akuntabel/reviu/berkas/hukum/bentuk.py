"""How regulations are cited: form, signs, amendments, items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from akuntabel.aturan.peraturan import urutan_hierarki
from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.hukum.dasar import LAMPIRAN_II, RUMPUN, pendek, tempat_semua
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LEMBARAN = re.compile(r"\b(?:lembaran|berita)\s+(?:negara|daerah)\b|\blnri\b", re.IGNORECASE)


@aturan_laporan(
    kode="HK-09",
    rumpun=RUMPUN,
    judul="“Undang-Undang” ditulis tidak baku",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V (bentuk ulang memakai tanda hubung, nama resmi berhuruf kapital); " + LAMPIRAN_II,
    katalog=("C-REGFORM",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara.
    """,
    buruk="""
        1. Undang Undang Nomor 17 Tahun 2003 tentang Keuangan Negara.
    """,
)
def bentuk_undang(lap: Laporan) -> Iterator[Temuan]:
    ragam: dict[str, list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        m = re.match(r"(undang)(\s*[-–]?\s*)(undang\b)?", s.ruas.teks[s.kutipan.awal :], re.IGNORECASE)
        if not m:
            continue
        if not m[3]:
            ragam.setdefault("tunggal", []).append(s)
        elif not m[2]:
            continue  # the end of a line has taken the hyphen
        elif not m[2].strip():
            ragam.setdefault("pisah", []).append(s)
        elif m[1] == "Undang" and m[3] == "undang":
            ragam.setdefault("kecil", []).append(s)
    pesan = {
        "tunggal": "Tertulis “Undang Nomor …”, kata “Undang-Undang” terpotong.",
        "pisah": "Tertulis “Undang Undang” tanpa tanda hubung di {n} tempat.",
        "kecil": "Tertulis “Undang-undang”; sebagai nama jenis peraturan kedua unsurnya berhuruf kapital.",
    }
    for jenis, anggota in ragam.items():
        s = anggota[0]
        yield from satu(
            "HK-09",
            tempat_semua(lap, anggota),
            pesan[jenis],
            f"Tulis “{s.sebutan}”." if len(anggota) == 1 else "Tulis “Undang-Undang”.",
            kutipan=pendek(s.ruas.teks[s.kutipan.awal : s.kutipan.akhir_nomor]),
        )


@aturan_laporan(
    kode="HK-10",
    rumpun=RUMPUN,
    judul="Cara mengutip peraturan tidak baku",
    tingkat=Tingkat.RENDAH,
    dasar=LAMPIRAN_II,
    katalog=("C-REGFORM", "C-CASE", "C-PUNCT"),
    baik="""
        Dinas ini diatur dengan Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi.
    """,
    buruk="""
        Dinas ini diatur dengan Peraturan Wali Kota Bontang Nomor 31 Tahun 2020, tentang Susunan Organisasi.
    """,
)
def bentuk_kutipan(lap: Laporan) -> Iterator[Temuan]:
    ragam: dict[str, list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        for jenis in _ragam(s):
            ragam.setdefault(jenis, []).append(s)
    for jenis in ("RI", "Republik Indonesia", "No."):
        if not _menyimpang(lap, jenis, ragam.get(jenis, [])):
            ragam.pop(jenis, None)
    for jenis, anggota in ragam.items():
        s = anggota[0]
        pesan, perbaikan = _BENTUK[jenis]
        yield from satu(
            "HK-10",
            tempat_semua(lap, anggota),
            pesan,
            perbaikan,
            kutipan=pendek(s.ruas.teks[s.kutipan.awal : s.kutipan.akhir_nomor + 12].strip()),
            keyakinan=Keyakinan.PERLU_TELAAH if jenis in ("Republik Indonesia", "No.") else None,
        )


_BENTUK = {
    "koma": (
        "Tanda koma disisipkan di antara tahun peraturan dan kata “tentang” di {n} tempat.",
        "Hapus tanda koma sebelum “tentang”.",
    ),
    "Tentang": (
        "Kata “Tentang” berhuruf kapital di dalam sebutan peraturan di {n} tempat.",
        "Tulis “tentang” dengan huruf kecil.",
    ),
    "tahun": (
        "Kata “tahun” atau “nomor” berhuruf kecil di dalam sebutan peraturan di {n} tempat.",
        "Tulis “Nomor … Tahun …” dengan huruf kapital.",
    ),
    "PER": (
        "Nomor peraturan ditulis “Per/” atau “Kep/”, sedangkan penomoran resminya “PER/” atau “KEP/”.",
        "Tulis “PER/…” atau “KEP/…” dengan huruf kapital.",
    ),
    "RI": (
        "Singkatan “RI” disisipkan dalam jenis peraturan di {n} tempat, sedangkan peraturan lain ditulis tanpa itu.",
        "Hapus “RI” agar penulisan jenis peraturan seragam.",
    ),
    "Republik Indonesia": (
        "Nama pembentuk peraturan ditambahi “Republik Indonesia” di {n} tempat, sedangkan di tempat lain tidak.",
        "Hapus “Republik Indonesia” agar penulisan nama pembentuk seragam.",
    ),
    "No.": (
        "Kata “Nomor” disingkat “No.” di {n} tempat, sedangkan peraturan lain ditulis dengan “Nomor”.",
        "Tulis “Nomor” selengkapnya.",
    ),
}


def _ragam(s: Sitiran) -> Iterator[str]:
    k, teks = s.kutipan, s.ruas.teks
    kepala = teks[k.awal : k.akhir_nomor]
    ekor = teks[k.akhir_nomor : k.akhir_nomor + 14]
    if re.match(r"\s*,\s*tentang\b", ekor, re.IGNORECASE):
        yield "koma"
    if re.match(r"\s*,?\s*Tentang\b", ekor) and not teks.isupper():
        yield "Tentang"
    if kepala[0].isupper() and re.search(r"\bNomor\b.*\btahun\s+\d|\bnomor\b.*\bTahun\s+\d", kepala):
        yield "tahun"
    if k.nomor.startswith(("Per/", "Per-", "Kep/", "Kep-")) and (s.dikenal or "M.PAN" in k.nomor.upper()):
        yield "PER"
    if re.search(r"\b(?:Presiden|Menteri\b.*?)\s+RI\b", kepala):
        yield "RI"
    elif re.search(r"\b(?:Presiden|Menteri\b.*?)\s+Republik\s+Indonesia\b", kepala):
        yield "Republik Indonesia"
    if re.search(r"\bNo\b\.?", kepala):
        yield "No."


def _menyimpang(lap: Laporan, jenis: str, anggota: list[Sitiran]) -> bool:
    """Whether a manner of writing is that of the few: less than half of the comparable citations."""
    if jenis == "No.":
        sebanding = [s for s in lap.hukum.sitiran if re.search(r"\bn(?:o|omor)\b", s.kutipan.tercetak, re.IGNORECASE)]
    else:
        sebanding = [s for s in lap.hukum.sitiran if re.search(r"\b(?:Presiden|Menteri)\b", s.kutipan.tercetak)]
    return 0 < 2 * len(anggota) < len(sebanding)


@aturan_laporan(
    kode="HK-16",
    rumpun=RUMPUN,
    judul="Lembaran Negara dicantumkan tidak seragam",
    tingkat=Tingkat.RENDAH,
    dasar="Satu gaya penulisan dalam satu daftar; " + LAMPIRAN_II,
    katalog=("C-REGFORM", "C-STYLE"),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara (Lembaran Negara Republik Indonesia
        Tahun 2003 Nomor 47);
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.
    """,
)
def lembaran_negara(lap: Laporan) -> Iterator[Temuan]:
    for senarai in lap.hukum.senarai:
        pusat = [b[0] for b in senarai if urutan_hierarki(b[0].kutipan.jenis) <= 50]
        ada = [s for s in pusat if _LEMBARAN.search(s.ruas.teks)]
        tanpa = [s for s in pusat if s not in ada]
        if not ada or not tanpa:
            continue
        if len(ada) * 3 <= len(pusat):
            yield from satu(
                "HK-16",
                tempat_semua(lap, ada),
                f"Nomor Lembaran Negara hanya dicantumkan pada {len(ada)} dari {len(pusat)} peraturan "
                "pusat dalam daftar.",
                "Hapus keterangan Lembaran Negara itu, atau cantumkan pada semua butir.",
                kutipan=pendek(ada[0].ruas.teks[-120:], ekor=True),
            )
        elif len(tanpa) * 3 <= len(pusat):
            yield from satu(
                "HK-16",
                tempat_semua(lap, tanpa),
                f"Nomor Lembaran Negara tidak dicantumkan pada {len(tanpa)} dari {len(pusat)} peraturan "
                "pusat dalam daftar.",
                "Cantumkan keterangan Lembaran Negara pada butir itu, atau hapus pada semua butir.",
                kutipan=pendek(tanpa[0].ruas.teks),
            )


_BOLEH_SEBUTIR = re.compile(
    r"\b(?:di\s?ubah|perubahan|pengganti|menjadi|jo\.?|juncto|pelaksanaan|mencabut|dicabut|penetapan)\b", re.IGNORECASE
)


@aturan_laporan(
    kode="HK-17",
    rumpun=RUMPUN,
    judul="Beberapa peraturan dalam satu butir dasar hukum",
    tingkat=Tingkat.RENDAH,
    dasar=LAMPIRAN_II,
    katalog=("C-REGFORM",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan
        Undang-Undang Nomor 9 Tahun 2015;
        3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, dan Peraturan Presiden Nomor 29
        Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.
    """,
)
def butir_gabungan(lap: Laporan) -> Iterator[Temuan]:
    for senarai in lap.hukum.senarai:
        for butir in senarai:
            gabung = [
                s
                for a, s in pairwise(butir)
                if not _BOLEH_SEBUTIR.search(s.ruas.teks[a.kutipan.akhir_nomor : s.kutipan.awal][-120:])
                and s.kunci != butir[0].kunci
            ]
            if gabung:
                yield from satu(
                    "HK-17",
                    tempat_semua(lap, [butir[0], *gabung]),
                    "Satu butir dasar hukum memuat beberapa peraturan: "
                    f"{rangkai([s.sebutan for s in (butir[0], *gabung)])}.",
                    "Jadikan setiap peraturan satu butir.",
                    kutipan=pendek(gabung[-1].ruas.teks[max(0, gabung[-1].kutipan.awal - 40) :]),
                )


_DIUBAH = re.compile(
    r"sebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:di\s?ubah|diganti|dicabut)(?:\s+(?:beberapa\s+kali|terakhir))*"
    r"(?=\s*(?:[;.)]|$)|\s+(?:undang|peraturan|keputusan|instruksi|perda|perbup|perwali|pp|uu)\b)",
    re.IGNORECASE,
)
_SEBAGAIMANA = re.compile(r"\bsebagaimana\s+(?=(?:undang|peraturan|keputusan|instruksi)\b)", re.IGNORECASE)


@aturan_laporan(
    kode="HK-18",
    rumpun=RUMPUN,
    judul="Hubungan dengan peraturan pengubah tidak lengkap",
    tingkat=Tingkat.SEDANG,
    dasar=LAMPIRAN_II + "; rumusnya: “sebagaimana telah diubah dengan …”",
    katalog=("C-REGFORM", "C-TEXT"),
    baik="""
        1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa
        kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023.
    """,
    buruk="""
        1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah.
    """,
)
def pengubah_tidak_lengkap(lap: Laporan) -> Iterator[Temuan]:
    tanpa_kerja: list[Sitiran] = []
    for s in lap.hukum.utama:
        akhir = s.kutipan.akhir_nomor
        ekor = s.ruas.teks[akhir : akhir + 500]
        lain = next((x for x in lap.hukum.utama if x.ruas is s.ruas and x.kutipan.awal > s.kutipan.awal), None)
        batas = lain.kutipan.awal - akhir if lain else len(ekor)
        m = _DIUBAH.search(ekor)
        if m and m.end() <= batas and "." not in re.sub(r"\b(?:Kab|Prov|No)\.", "", ekor[: m.start()]):
            langsung = lain is not None and not ekor[m.end() : batas].strip(" ,:")
            if langsung and lain is not None:
                pesan = f"Tertulis “{m[0]} {pendek(lain.sebutan)}”; kata “dengan” hilang."
                perbaikan = f"Tulis “{m[0]} dengan {lain.sebutan}”."
            else:
                pesan = f"{s.sebutan} disebut “{m[0]}”, tetapi peraturan pengubahnya tidak disebut."
                perbaikan = f"Lengkapi menjadi “{m[0]} dengan …” beserta jenis, nomor, dan tahun peraturan pengubahnya."
            yield from satu(
                "HK-18",
                [lap.lokasi(s.ruas, akhir + m.start())],
                pesan,
                perbaikan,
                kutipan=pendek(ekor[m.start() :]),
            )
        if s.daftar and s.urut and _SEBAGAIMANA.search(s.ruas.teks[max(0, s.kutipan.awal - 14) : s.kutipan.awal + 12]):
            tanpa_kerja.append(s)
    if tanpa_kerja:
        s = tanpa_kerja[0]
        yield from satu(
            "HK-18",
            tempat_semua(lap, tanpa_kerja),
            f"Kata “sebagaimana” langsung diikuti {s.sebutan}; kata kerja yang menerangkan hubungannya hilang.",
            "Tulis hubungannya, misalnya “sebagaimana telah diubah dengan …”.",
            kutipan=pendek(s.ruas.teks[max(0, s.kutipan.awal - 14) :]),
        )

"""The list of legal bases: what it must hold, what stands in it twice or incomplete."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.kutipan import baku_nomor, pisah_wilayah, temukan_kutipan
from akuntabel.aturan.peraturan import peraturan_dikenal
from akuntabel.aturan.teks import rangkai
from akuntabel.reviu.berkas.hukum.dasar import (
    LAMPIRAN_II,
    MENDASARI,
    RUMPUN,
    jenis_benar,
    milik_daerah,
    pendek,
    tahun_laporan,
    tanpa_judul,
    tempat_semua,
)
from akuntabel.reviu.berkas.hukum.nomor import seharusnya
from akuntabel.reviu.berkas.hukum.penyusunan import dasar_laporan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_PENETAPAN = re.compile(
    r"Keputusan (?:Bupati|Wali ?kota|Gubernur|Kepala (?:Dinas|Kantor|Bagian|Bidang|Satuan)|Sekretaris Daerah"
    r"|Direktur|Camat|Lurah)\b",
    re.IGNORECASE,
)
"""Decides one case and rules nothing: no report goes by it (UU 12/2011 Pasal 100)."""


@aturan_laporan(
    kode="HK-07",
    rumpun=RUMPUN,
    judul="Peraturan yang dirujuk tidak ada dalam daftar dasar hukum",
    tingkat=Tingkat.SEDANG,
    dasar="Daftar dasar hukum memuat semua peraturan yang dijadikan pegangan dalam laporan",
    katalog=("C-REGLIST",),
    baik="""
        A. DASAR HUKUM

        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
        3. Peraturan Bupati Jombang Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja.

        B. SISTEMATIKA

        Sistematika ini berdasarkan Peraturan Bupati Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja.
    """,
    buruk="""
        A. DASAR HUKUM

        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.

        B. SISTEMATIKA

        Sistematika ini berdasarkan Peraturan Bupati Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja.
    """,
)
def tidak_terdaftar(lap: Laporan) -> Iterator[Temuan]:
    if len(lap.hukum.daftar) < 3:
        return
    terdaftar = {_kunci_benar(s) for s in lap.hukum.sitiran if s.daftar}
    terdaftar |= {s.kunci for k in lap.hukum.bertentangan for s in k if any(x.daftar for x in k)}
    kelompok: dict[object, list[Sitiran]] = {}
    for s in lap.hukum.badan:
        if _kunci_benar(s) not in terdaftar and not s.pengubah and s.kutipan.tahun is not None:
            kelompok.setdefault(_kunci_benar(s), []).append(s)
    pegangan = {id(s) for k in dasar_laporan(lap) for s in k}
    for anggota in kelompok.values():
        s = anggota[0]
        benar = s.dikenal or jenis_benar(s)
        sebutan = tanpa_judul(benar.sebutan) if benar else s.sebutan
        dasar = sebutan.startswith(("Undang", "Peraturan")) and any(
            id(x) in pegangan or MENDASARI.search(x.kalimat[-450:]) for x in anggota
        )
        if not dasar and _PENETAPAN.match(sebutan):
            continue
        tentang = f" tentang {pendek(s.kutipan.tentang)}" if s.kutipan.tentang else ""
        yield from satu(
            "HK-07",
            tempat_semua(lap, anggota),
            f"{sebutan}{tentang} dirujuk dalam laporan, tetapi tidak tercantum dalam daftar dasar hukum.",
            f"Cantumkan {sebutan} dalam daftar dasar hukum"
            + ("." if dasar else " bila memang menjadi dasar laporan ini."),
            kutipan=pendek(s.ruas.teks[s.kutipan.awal : s.kutipan.akhir_nomor]),
            keyakinan=None if dasar else Keyakinan.PERLU_TELAAH,
        )


def _kunci_benar(s: Sitiran) -> tuple[str, str, int | None]:
    """The key with the type that the regulation has in truth."""
    p = s.dikenal or jenis_benar(s)
    return (p.jenis, baku_nomor(p.nomor), p.tahun) if p else s.kunci


@aturan_laporan(
    kode="HK-08",
    rumpun=RUMPUN,
    judul="Peraturan tercantum dua kali dalam daftar dasar hukum",
    tingkat=Tingkat.RENDAH,
    dasar="Setiap peraturan cukup disebut satu kali dalam daftar dasar hukum",
    katalog=("C-REGLIST",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara.
    """,
)
def terdaftar_ganda(lap: Laporan) -> Iterator[Temuan]:
    for senarai in lap.hukum.senarai:
        kelompok: dict[object, list[Sitiran]] = {}
        for butir in senarai:
            s = butir[0]
            if s.kutipan.tahun is not None:
                kelompok.setdefault((s.kunci, pisah_wilayah(s.kutipan.jenis)[1]), []).append(s)
        for anggota in kelompok.values():
            if len(anggota) > 1:
                s = anggota[0]
                yield from satu(
                    "HK-08",
                    tempat_semua(lap, anggota),
                    f"{s.sebutan} tercantum {len(anggota)} kali dalam daftar dasar hukum.",
                    f"Cantumkan {s.sebutan} satu kali saja.",
                    kutipan=pendek(s.kutipan.tercetak),
                )


_POKOK = (("Peraturan Presiden", "29", 2014), ("Peraturan Menteri PANRB", "53", 2014))


_SEBIDANG = (
    # what a list names of a matter → the regulation in force on it, from a year on
    (
        {("Undang-Undang", "17", 2003), ("Undang-Undang", "1", 2004), ("Peraturan Menteri Dalam Negeri", "13", 2006),
         ("Peraturan Menteri Dalam Negeri", "59", 2007), ("Peraturan Pemerintah", "58", 2005)},
        ("Peraturan Pemerintah", "12", 2019),
    ),
    (
        {
            ("Undang-Undang", "25", 2004),
            ("Peraturan Pemerintah", "8", 2008),
            ("Peraturan Menteri Dalam Negeri", "54", 2010),
        },
        ("Peraturan Menteri Dalam Negeri", "86", 2017),
    ),
    (
        {("Peraturan Menteri Dalam Negeri", "13", 2006), ("Peraturan Menteri Dalam Negeri", "59", 2007),
         ("Peraturan Menteri Dalam Negeri", "21", 2011), ("Peraturan Pemerintah", "12", 2019)},
        ("Peraturan Menteri Dalam Negeri", "77", 2020),
    ),
    (
        {("Peraturan Pemerintah", "3", 2007), ("Peraturan Pemerintah", "6", 2008)},
        ("Peraturan Pemerintah", "13", 2019),
    ),
    ({("Undang-Undang", "33", 2004)}, ("Undang-Undang", "1", 2022)),
    ({("Peraturan Menteri PANRB", "12", 2015)}, ("Peraturan Menteri PANRB", "88", 2021)),
    ({("Peraturan Presiden", "29", 2014)}, ("Peraturan Pemerintah", "8", 2006)),
)  # fmt: skip


@aturan_laporan(
    kode="HK-12",
    rumpun=RUMPUN,
    judul="Peraturan pokok SAKIP tidak ada dalam dasar hukum",
    tingkat=Tingkat.TINGGI,
    dasar="Perpres 29/2014 (laporan kinerja) dan PermenPANRB 53/2014 Lampiran II (bentuk dan isinya)",
    katalog=("C-REGREQ",),
    baik="""
        A. DASAR HUKUM

        1. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
        2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        3. Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja.
    """,
    buruk="""
        A. DASAR HUKUM

        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;
        3. Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja.
    """,
)
def dasar_pokok(lap: Laporan) -> Iterator[Temuan]:
    if len(lap.hukum.daftar) < 3 or (tahun_laporan(lap) or 2023) < 2014:
        return
    ada = {_kunci_benar(s) for s in lap.hukum.sitiran}
    bertentangan = {s.kunci[:2] for k in lap.hukum.bertentangan for s in k}
    bertentangan |= {(p.jenis, p.nomor) for s in lap.hukum.sitiran if s.kutipan.tentang and (p := seharusnya(s))}
    for kunci in _POKOK:
        if kunci not in ada and kunci[:2] not in bertentangan:
            p = next(p for p in peraturan_dikenal() if (p.jenis, p.nomor, p.tahun) == kunci)
            yield from satu(
                "HK-12",
                [_lokasi_daftar(lap)],
                f"Daftar dasar hukum tidak memuat {tanpa_judul(p.sebutan)} tentang {p.tentang}.",
                f"Tambahkan {p.sebutan}.",
                kutipan=_pengantar(lap),
            )


@aturan_laporan(
    kode="HK-13",
    rumpun=RUMPUN,
    judul="Daftar dasar hukum belum memuat peraturan yang berlaku dalam bidang yang disebutnya",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Daftar peraturan yang dikenal; dasar hukum menunjuk peraturan yang berlaku",
    katalog=("C-REGREQ",),
    baik="""
        A. DASAR HUKUM

        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        A. DASAR HUKUM

        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;
        3. Peraturan Daerah Kabupaten Jombang Nomor 8 Tahun 2016 tentang Perangkat Daerah.
    """,
)
def dasar_sebidang(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap) or 9999
    if len(lap.hukum.daftar) < 3 or lap.instansi.pusat or not any(milik_daerah(s) for s in lap.hukum.utama):
        return
    ada = {_kunci_benar(s) for s in lap.hukum.sitiran}
    kurang = [b for a, b in _SEBIDANG if ada & a and b not in ada and b[2] < tahun]
    if len(kurang) < 2:
        return
    sebutan = [p.sebutan for k in kurang for p in peraturan_dikenal() if (p.jenis, p.nomor, p.tahun) == k]
    yield from satu(
        "HK-13",
        [_lokasi_daftar(lap)],
        "Daftar dasar hukum menyebut bidang keuangan, perencanaan, atau pelaporan daerah, tetapi tidak memuat "
        f"{rangkai([tanpa_judul(s) for s in sebutan])}.",
        "Tambahkan peraturan yang berlaku itu bila menjadi dasar laporan ini.",
        kutipan=_pengantar(lap),
    )


def _lokasi_daftar(lap: Laporan) -> Lokasi:
    """The line before the list, where there is one, else its first item."""
    awal = lap.hukum.daftar[0].ruas
    atas = next((r for r in reversed(lap.ruas) if r.blok < awal.blok), None)
    if atas is not None and atas.alinea is not None and (atas.teks.rstrip().endswith(":") or len(atas.teks) > 40):
        return lap.lokasi(atas)
    return lap.lokasi(awal)


def _pengantar(lap: Laporan) -> str:
    awal = lap.hukum.daftar[0].ruas
    atas = next((r for r in reversed(lap.ruas) if r.blok < awal.blok), awal)
    return pendek((atas if atas.alinea is not None else awal).teks)


_RENSTRA = re.compile(r"\b(?:renstra|rencana\s+strategis)\b", re.IGNORECASE)


@aturan_laporan(
    kode="HK-22",
    rumpun=RUMPUN,
    judul="Peraturan yang menetapkan Renstra tidak disebut",
    tingkat=Tingkat.RENDAH,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Permendagri 86/2017: Renstra perangkat daerah ditetapkan dengan peraturan kepala daerah",
    katalog=("C-REGLIST", "C-REQ"),
    baik="""
        Dinas Kesehatan telah memiliki Rencana Strategis Tahun 2021-2026 yang ditetapkan dengan Peraturan
        Wali Kota Bontang Nomor 50 Tahun 2021 tentang Rencana Strategis Perangkat Daerah.

        1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.
    """,
    buruk="""
        Dinas Kesehatan telah memiliki Rencana Strategis Tahun 2021-2026.

        1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        2. Peraturan Daerah Kota Bontang Nomor 4 Tahun 2021 tentang RPJMD Kota Bontang Tahun 2021-2026.
    """,
)
def renstra_tanpa_peraturan(lap: Laporan) -> Iterator[Temuan]:
    if not any(milik_daerah(s) for s in lap.hukum.utama) or any(
        _RENSTRA.search(s.kutipan.tentang) for s in lap.hukum.sitiran
    ):
        return
    punya = re.compile(
        r"\b(?:telah\s+(?:memiliki|menetapkan|menyusun)|mempunyai|menyusun)\s+(?:dokumen\s+)?(?:rencana\s+strategis|renstra)\b",
        re.IGNORECASE,
    )
    r = next((r for r in lap.prosa if punya.search(r.teks)), None)
    if r is None:
        return
    m = punya.search(r.teks)
    yield from satu(
        "HK-22",
        [lap.lokasi(r, m.start() if m else 0)],
        "Laporan menyebut Rencana Strategis, tetapi tidak menyebut peraturan yang menetapkannya.",
        "Sebutkan jenis, nomor, dan tahun peraturan yang menetapkan Renstra (dan perubahannya).",
        kutipan=pendek(r.teks[m.start() :] if m else r.teks),
    )


_AWAL_PERATURAN = re.compile(
    r"(?:undang[\s–-]*undang|peraturan\s+(?:pemerintah|presiden|menteri|daerah|bupati|wali\s?kota|gubernur)"
    r"|keputusan\s+(?:presiden|menteri|bupati|wali\s?kota|gubernur|kepala)|instruksi\s+presiden)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HK-23",
    rumpun=RUMPUN,
    judul="Sebutan peraturan dalam daftar tidak lengkap",
    tingkat=Tingkat.SEDANG,
    dasar=LAMPIRAN_II,
    katalog=("C-REGFORM",),
    baik="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Peraturan Bupati Jombang Nomor 9 Tahun 2019 tentang Pedoman Pelaporan Kinerja.
    """,
    buruk="""
        1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;
        2. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;
        3. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        4. Peraturan Bupati Jombang tentang Pedoman Pelaporan Kinerja.
    """,
)
def sebutan_tidak_lengkap(lap: Laporan) -> Iterator[Temuan]:
    for senarai in lap.hukum.senarai:
        if len(senarai) < 3:
            continue
        awal, akhir = senarai[0][0].ruas.blok, senarai[-1][0].ruas.blok + 1
        penanda = senarai[0][0].ruas.alinea
        for r in lap.ruas:
            if r.alinea is None or not awal <= r.blok <= akhir or not _AWAL_PERATURAN.match(r.teks):
                continue
            if penanda is not None and penanda.penanda and not r.alinea.penanda:
                continue
            k = next(temukan_kutipan(r.teks), None)
            if k is not None and k.awal == 0 and (k.tahun is not None or "/" in k.nomor):
                continue
            if re.search(r"\b(?:tahun|th\.?)\s+(?:19|20)\d\d\b", r.teks.partition(" tentang ")[0], re.IGNORECASE):
                continue  # written in a way that is not read here, but complete
            if re.match(r"undang[\s–-]*undang\s+dasar", r.teks, re.IGNORECASE):
                continue
            kurang = "tahun" if k is not None and k.awal == 0 else "nomor dan tahun"
            yield from satu(
                "HK-23",
                [lap.lokasi(r)],
                f"Butir dasar hukum “{pendek(r.teks)}” tidak menyebut {kurang} peraturannya.",
                f"Lengkapi {kurang} peraturan itu.",
                kutipan=pendek(r.teks),
            )

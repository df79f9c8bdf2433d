"""Whether what is cited is in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.peraturan import Peraturan, StatusPeraturan, keadaan_pada
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.aturan.tenggat import masa_triwulan
from akuntabel.reviu.berkas.hukum.dasar import (
    MENDASARI,
    RUMPUN,
    milik_daerah,
    pendek,
    tahun_laporan,
    tempat,
    tempat_semua,
)
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.hukum import Sitiran
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_PENATAAN = 2016
"""Year of PP 18/2016, by which all offices were set up anew."""
_ORGANISASI = re.compile(
    r"\bsusunan\s+organisasi\b|\borganisasi\s+dan\s+tata\s+kerja\b|\bsusunan\s+perangkat\s+daerah\b", re.IGNORECASE
)


def _hari_laporan(lap: Laporan) -> date | None:
    """The day by which the law is judged: that of signing, at least the end of the period."""
    p = lap.lingkup.periode
    akhir = masa_triwulan(p.tahun, p.triwulan_akhir).selesai if p else None
    tanda = [b.tanggal for b in lap.tanda_tangan if b.tanggal]
    hari = [d for d in (*tanda, akhir) if d]
    return max(hari) if hari else None


@aturan_laporan(
    kode="HK-14",
    rumpun=RUMPUN,
    judul="Peraturan sudah tidak berlaku",
    tingkat=Tingkat.TINGGI,
    dasar="Daftar peraturan yang dikenal dengan masa berlakunya",
    katalog=("C-STALE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
        2. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;
        3. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        1. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;
        2. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;
        3. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.
    """,
)
def sudah_diganti(lap: Laporan) -> Iterator[Temuan]:
    hari, tahun = _hari_laporan(lap), tahun_laporan(lap)
    if hari is None or tahun is None:
        return
    kelompok: dict[Peraturan, list[Sitiran]] = {}
    for s in lap.hukum.utama:
        p = s.dikenal
        dipakai = (s.daftar and (s.butir is None or s.urut == 0)) or (
            not s.daftar and MENDASARI.search(s.kalimat[-160:]) and not s.pengubah
        )
        if p is not None and dipakai and keadaan_pada(p, hari).status is StatusPeraturan.TIDAK_BERLAKU:
            kelompok.setdefault(p, []).append(s)
    ada = {f"{s.kutipan.nomor}/{s.kutipan.tahun}" for s in lap.hukum.daftar}
    for p, anggota in kelompok.items():
        keadaan = keadaan_pada(p, hari)
        lama = keadaan_pada(p, date(tahun, 1, 1)).status is StatusPeraturan.TIDAK_BERLAKU
        pengganti = keadaan.pengganti
        sudah = any(x in ada for x in re.findall(r"\d+/\d{4}", pengganti)[-1:])
        yield from satu(
            "HK-14",
            tempat_semua(lap, anggota),
            f"{anggota[0].sebutan} tidak berlaku lagi sejak {_sejak(keadaan.sejak)}; penggantinya {pengganti}."
            + ("" if lama else " Peraturan ini masih berlaku pada awal tahun laporan."),
            f"Hapus {anggota[0].sebutan}; penggantinya sudah tercantum." if sudah else f"Ganti dengan {pengganti}.",
            kutipan=pendek(anggota[0].kutipan.tercetak),
            keyakinan=None if lama and p.keyakinan == "tinggi" else Keyakinan.PERLU_TELAAH,
        )


def _sejak(sejak: str) -> str:
    if len(sejak) == 4:
        return f"tahun {sejak}"
    return tulis_tanggal(date.fromisoformat(sejak))


@aturan_laporan(
    kode="HK-15",
    rumpun=RUMPUN,
    judul="Peraturan bertahun sesudah laporan",
    tingkat=Tingkat.SEDANG,
    dasar="Laporan tidak dapat merujuk peraturan yang belum ditetapkan ketika laporan itu disusun",
    katalog=("C-STALE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Penyusunannya berpedoman pada Peraturan Bupati Jombang Nomor 9 Tahun 2019.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Penyusunannya berpedoman pada Peraturan Bupati Jombang Nomor 9 Tahun 2029.
    """,
)
def belum_ada(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if tahun is None or not lap.lingkup.disebut:
        return
    tanda = max((b.tanggal for b in lap.tanda_tangan if b.tanggal), default=None)
    batas = max(tanda.year, tahun) if tanda else tahun + 1
    kelompok: dict[object, list[Sitiran]] = {}
    for s in lap.hukum.sitiran:
        if s.kutipan.tahun is not None and s.kutipan.tahun > batas:
            kelompok.setdefault(s.kunci, []).append(s)
    for anggota in kelompok.values():
        s = anggota[0]
        yield from satu(
            "HK-15",
            tempat_semua(lap, anggota),
            f"{s.sebutan} bertahun sesudah laporan ini disusun (laporan tahun {tahun}).",
            "Periksa nomor dan tahun peraturan itu.",
            kutipan=pendek(s.kutipan.tercetak),
        )


@aturan_laporan(
    kode="HK-20",
    rumpun=RUMPUN,
    judul="Peraturan organisasi lama masih dirujuk bersama yang baru",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PP 18/2016 Pasal 124: susunan perangkat daerah ditata kembali; peraturan sebelumnya diganti",
    katalog=("C-STALE",),
    baik="""
        1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
        2. Peraturan Daerah Kota Bontang Nomor 2 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah;
        3. Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi Dinas Kesehatan.
    """,
    buruk="""
        1. Peraturan Daerah Kota Bontang Nomor 8 Tahun 2008 tentang Susunan Organisasi Dinas Daerah;
        2. Peraturan Daerah Kota Bontang Nomor 2 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah;
        3. Peraturan Wali Kota Bontang Nomor 31 Tahun 2020 tentang Susunan Organisasi Dinas Kesehatan.
    """,
)
def organisasi_lama(lap: Laporan) -> Iterator[Temuan]:
    semua = [
        s for s in lap.hukum.daftar if milik_daerah(s) and _ORGANISASI.search(s.kutipan.tentang) and s.kutipan.tahun
    ]
    lama = [s for s in semua if (s.kutipan.tahun or 0) < 2016]
    baru = [s for s in semua if (s.kutipan.tahun or 0) >= 2016]
    if not baru:
        return
    for s in lama:
        yield from satu(
            "HK-20",
            [tempat(lap, s)],
            f"{s.sebutan} mengatur susunan organisasi, tetapi {baru[0].sebutan} yang lebih baru mengatur hal "
            "yang sama.",
            f"Periksa keberlakuannya; bila sudah diganti, hapus {s.sebutan}.",
            kutipan=pendek(s.kutipan.tercetak),
        )

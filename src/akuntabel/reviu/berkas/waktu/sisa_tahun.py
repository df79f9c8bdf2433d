"""Years left over from an earlier report: in headings, captions, running heads and sentences about the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, TabelTerbaca
from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, di_lampiran, kalimat_di, pendek, tahun_laporan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.keterangan import Keterangan
from akuntabel.reviu.paham.lingkup import NAMA_LAPORAN
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_TAHUN = re.compile(r"(?<![\d/.–-])\b(?:19|20)\d\d\b(?![\d/]|\s*[-–]\s*20)")
_BANDING = re.compile(
    r"\b(?:banding\w*|dibandingkan|perbandingan|sebelum\w*|lalu|target|rencana|rkpd|renja|renstra|rpjm\w*|tindak\s+lanjut"
    r"|rekomendasi|evaluasi|lhe|prestasi|penghargaan|sampai|s\.?d\.?|tren|perkembangan|proyeksi|baseline|kondisi\s+awal"
    r"|triwulan|semester|peraturan|keputusan|undang|menteri|keadaan|per\s+\d|hasil|apbd|realisasi\s+dan\s+target|n\s?-\s?1)\b",
    re.IGNORECASE,
)
_LAPORAN = re.compile(
    rf"\b{NAMA_LAPORAN}\b(?:(?!\b(?:berdasarkan|nomor|dengan|pada|untuk)\b)[^.;:]){{0,110}}?"
    r"\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b(?!\s*[-–/])",
    re.IGNORECASE,
)
_LAPORAN_INI = re.compile(
    r"\blaporan\s+(?:kinerja\s+)?ini\b(?:(?!\b(?:berdasarkan|nomor)\b)[^.;:]){0,160}?"
    r"\bselama\s+tahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b(?!\s*[-–/])",
    re.IGNORECASE,
)
_TENTANG_INI = re.compile(
    r"\b(?:disusun\w*|menyusun|penyusunan|menyajikan|maksud|merupakan|diselesaikan|sistematika|demikian(?:lah)?|puji|syukur|ini)\b",
    re.IGNORECASE,
)
_JUDUL_KINERJA = re.compile(
    r"\b(?:capaian|pencapaian|pengukuran|perjanjian|penetapan|akuntabilitas|realisasi|laporan|kinerja|anggaran)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="WK-12",
    rumpun=RUMPUN,
    judul="Kalimat tentang laporan ini menyebut tahun lain",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Laporan menyebut tahun laporannya sendiri; tahun lain biasanya sisa laporan sebelumnya",
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Laporan Kinerja Inspektorat Tahun 2022 ini disusun untuk memenuhi Perpres 29 Tahun 2014.
    """,
    buruk="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Laporan Kinerja Inspektorat Tahun 2021 ini disusun untuk memenuhi Perpres 29 Tahun 2014.

        Demikian Laporan Kinerja Tahun 2022 ini disusun.
    """,
)
def tahun_lain(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    per_tahun: dict[str, list[tuple[Lokasi, str]]] = {}
    for r in lap.prosa:
        for m in _LAPORAN.finditer(r.teks) if _LAPORAN.search(r.teks) else _LAPORAN_INI.finditer(r.teks):
            if int(m["tahun"]) == tahun:
                continue
            awal, kalimat = kalimat_di(r.teks, m.start())
            if not _BANDING.search(kalimat[: m.end() - awal + 30]) and _TENTANG_INI.search(kalimat):
                per_tahun.setdefault(m["tahun"], []).append((lap.lokasi(r, m.start()), m[0]))
    for lain, tempat in per_tahun.items():
        yield from satu(
            "WK-12",
            [t for t, _ in tempat],
            f"Tertulis “{pendek(tempat[0][1])}”, sedangkan laporan ini untuk tahun {tahun}.",
            f"Ganti {lain} menjadi {tahun}.",
            kutipan=pendek(tempat[0][1]),
        )


@aturan_laporan(
    kode="WK-13",
    rumpun=RUMPUN,
    judul="Kepala halaman menyebut tahun lain",
    tingkat=Tingkat.SEDANG,
    dasar="Kepala dan kaki halaman memuat judul laporan ini",
    katalog=("C-PERIOD",),
    baik="""
        LKjIP Inspektorat Tahun 2022

        Laporan Kinerja Tahun 2022 ini disusun oleh tim.
        \f
        LKjIP Inspektorat Tahun 2022

        Isi halaman kedua.
        \f
        LKjIP Inspektorat Tahun 2022

        Isi halaman ketiga.
    """,
    buruk="""
        LKjIP Inspektorat Tahun 2021

        Laporan Kinerja Tahun 2022 ini disusun oleh tim, dan Laporan Kinerja Tahun 2022 disampaikan kepada Bupati.
        Demikian Laporan Kinerja Tahun 2022 dibuat, sesuai dengan Laporan Kinerja Tahun 2022 yang telah direviu.

        Laporan Kinerja Tahun 2022.
        \f
        LKjIP Inspektorat Tahun 2021

        Isi halaman kedua.
        \f
        LKjIP Inspektorat Tahun 2021

        Isi halaman ketiga.
    """,
)
def kepala_halaman(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    per_tahun: dict[str, list[Alinea]] = {}
    for b in lap.terbaca.blok:
        if isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA:
            ada = _TAHUN.findall(b.teks)
            if len(set(ada)) == 1 and int(ada[0]) not in (tahun, tahun + 1):
                per_tahun.setdefault(ada[0], []).append(b)
    for lain, anggota in per_tahun.items():
        yield from satu(
            "WK-13",
            [lap.lokasi_letak(b.letak_pada(b.teks.index(lain))) for b in anggota],
            f"Kepala halaman “{pendek(anggota[0].teks)}” menyebut tahun {lain}, sedangkan laporan ini "
            f"untuk tahun {tahun}.",
            f"Ganti {lain} menjadi {tahun} pada kepala halaman.",
            kutipan=pendek(anggota[0].teks),
        )


@aturan_laporan(
    kode="WK-14",
    rumpun=RUMPUN,
    judul="Judul bagian atau tabel menyebut tahun lain",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Judul yang memuat kinerja tahun laporan menyebut tahun itu; tahun lain biasanya sisa laporan sebelumnya",
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Tabel 3.1 Pengukuran Kinerja Tahun 2022

        Indikator\tTarget\tRealisasi
        Indeks\t80\t81

        Tabel 3.2 Perbandingan Realisasi Tahun 2021

        Indikator\t2021\t2022
        Indeks\t80\t81
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Tabel 3.1 Pengukuran Kinerja Tahun 2021

        Indikator\tTarget\tRealisasi
        Indeks\t80\t81
    """,
)
def judul_tahun_lain(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    bagian = [(b.teks, lap.lokasi_bagian(b)) for b in lap.kerangka.bagian]
    lampau = [k for k in lap.keterangan if k.isi in lap.judul_lampau or _hanya_target(lap, k, tahun)]
    keterangan = [(k.judul, lap.lokasi_keterangan(k)) for k in lap.keterangan if k not in lampau]
    for judul in (bagian, keterangan):
        yield from _judul_tahun_lain(judul, tahun)
    sebab: dict[tuple[str, bool], list[Keterangan]] = {}
    for k in lampau:
        sebab.setdefault((re.findall(r"20\d\d", k.judul)[-1], k.isi in lap.judul_lampau), []).append(k)
    for (lain, sendiri), anggota in sebab.items():
        milik = "angkanya angka" if sendiri else "laporan ini untuk"
        yield from satu(
            "WK-14",
            [lap.lokasi_keterangan(k) for k in anggota],
            f"Judul “{pendek(anggota[0].judul)}” menyebut tahun {lain}, sedangkan {milik} tahun {tahun}.",
            f"Ganti {lain} menjadi {tahun}.",
            kutipan=pendek(anggota[0].judul),
            keyakinan=Keyakinan.PASTI if sendiri else None,
        )


_HASIL = re.compile(r"\b(?:realisasi|capaian|pencapaian)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_TAHUN_BANDING = re.compile(
    r"\btahun\s+(?:lalu|sebelum\w*|lampau)|\bantar\s?tahun|\bbeberapa\s+tahun|\bdibanding|\btren\b|\bperkembangan\b"
    r"|\b20\d\d\s*(?:[-–/]|dan|dengan|terhadap)\s*(?:tahun\s+)?20\d\d\b|\blampiran\b",
    re.IGNORECASE,
)


def _hanya_target(lap: Laporan, k: Keterangan, tahun: int) -> bool:
    """Whether a caption of target and result names another year than the report's, without any sign of a comparison:
    not in its words, its parts, the paragraphs before it, or the heads of its columns."""
    ada = {int(x) for x in _TAHUN.findall(k.judul)}
    if len(ada) != 1 or not tahun - 4 < (lain := min(ada)) < tahun or k.isi is None:
        return False
    if not (_HASIL.search(k.judul) and _TARGET.search(k.judul)) or _BANDING.search(_TARGET.sub("", k.judul)):
        return False
    tabel = lap.terbaca.blok[k.isi]
    kepala = " ".join(tabel.judul_kolom()) if isinstance(tabel, TabelTerbaca) else ""
    atas = [r.teks for r in lap.prosa if k.blok - 3 <= r.blok < k.blok]
    sekitar = " | ".join((*(b.teks for b in lap.kerangka.jalur(k.blok)), *atas))
    kembar = {_TAHUN.sub("#", x.judul).casefold() for x in lap.keterangan if str(tahun) in x.judul}
    return not (
        _TAHUN.search(kepala)
        or str(lain) in sekitar
        or _TAHUN_BANDING.search(sekitar)
        or _TAHUN.sub("#", k.judul).casefold() in kembar
    )


def _judul_tahun_lain(semua: list[tuple[str, Lokasi]], tahun: int) -> Iterator[Temuan]:
    """Among titles of one kind; a title that stands there for the report's year, too, is one of a series."""
    tahun_ini = {_TAHUN.sub("#", t).casefold() for t, _ in semua if str(tahun) in t}
    kelompok: dict[str, list[tuple[str, Lokasi]]] = {}
    for teks, lokasi in semua:
        ada = {int(x) for x in _TAHUN.findall(teks)}
        if len(ada) != 1 or tahun in ada or not _JUDUL_KINERJA.search(teks) or _BANDING.search(teks):
            continue
        if max(ada) <= tahun + 1 and _TAHUN.sub("#", teks).casefold() not in tahun_ini:
            kelompok.setdefault(re.sub(r"[\s.…]*\d{0,3}$", "", teks).casefold(), []).append((teks, lokasi))
    for anggota in kelompok.values():
        teks = anggota[0][0]
        lain = _TAHUN.findall(teks)[0]
        yield from satu(
            "WK-14",
            [x for _, x in anggota],
            f"Judul “{pendek(teks)}” menyebut tahun {lain}, sedangkan laporan ini untuk tahun {tahun}.",
            f"Bila yang dimaksud kinerja tahun laporan, ganti {lain} menjadi {tahun}.",
            kutipan=pendek(teks),
        )


_TABEL_KEADAAN = re.compile(
    r"\b(?:jumlah|data|daftar|komposisi|keadaan|sumber\s+daya)\b.*\b(?:pegawai|pns|asn|aparatur|sarana|kendaraan|aset)\b"
    r"|\bkendaraan\s+(?:operasional|dinas)\b|\b(?:pegawai|pns|asn)\b.*\b(?:berdasarkan|menurut)\b",
    re.IGNORECASE,
)
_POKOK_KEADAAN = re.compile(
    r"\b(?:pegawai|pns|asn|aparatur|sarana|kendaraan|aset|sumber|data|keadaan)\b", re.IGNORECASE
)
_KEADAAN = re.compile(
    r"\b(?:per|keadaan|posisi|kondisi|tahun|bulan|tanggal|sampai|akhir)\b.*|\b20\d\d\b", re.IGNORECASE
)


@aturan_laporan(
    kode="WK-15",
    rumpun=RUMPUN,
    judul="Tabel pegawai atau sarana tidak menyebut tanggal keadaan data",
    tingkat=Tingkat.RENDAH,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Data keadaan (stok) hanya bermakna dengan tanggalnya, misalnya “per 31 Desember”",
    katalog=("C-DATE",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Keadaan pegawai per 31 Desember 2022 disajikan pada Tabel 1.1.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Golongan

        Golongan\tJumlah
        IV\t7
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Jumlah pegawai disajikan pada Tabel 1.1.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Golongan

        Golongan\tJumlah
        IV\t7
    """,
)
def tanpa_tanggal_keadaan(lap: Laporan) -> Iterator[Temuan]:
    tempat = []
    for t in lap.tabel:
        k = t.keterangan
        if (
            k is None
            or not _TABEL_KEADAAN.search(k.judul)
            or any(b.teks.casefold().startswith("lampiran") for b in t.bagian)
        ):
            continue
        sekitar = [
            r.teks
            for r in lap.ruas
            if r.alinea is not None and t.blok - 8 <= r.blok <= t.blok + 3 and _POKOK_KEADAAN.search(r.teks)
        ]
        kepala = " ".join(t.tabel.judul_kolom())
        if not any(_KEADAAN.search(x) for x in (k.judul, kepala, *sekitar)):
            judul = lap.terbaca.blok[k.akhir - 1]  # the title may stand on a line after the number
            letak = judul.letak if isinstance(judul, Alinea) else k.letak
            tempat.append((lap.lokasi_letak(letak, t.bagian, tabel=t.sebutan), k.judul))
    yield from satu(
        "WK-15",
        [x for x, _ in tempat],
        "Tabel pegawai atau sarana tidak menyebut tanggal keadaan datanya ({n} tabel).",
        "Tambahkan keterangan, misalnya “keadaan per 31 Desember”.",
        kutipan=pendek(tempat[0][1]) if tempat else "",
    )


_PENGANTAR = re.compile(
    r"\b(?:perjanjian|pengukuran|capaian|pencapaian|evaluasi|target|realisasi|indikator|hasil)\s+(?:kinerja|anggaran|sasaran)\b",
    re.IGNORECASE,
)
_MENUNJUK = re.compile(
    r"\b(?:sebagai\s+berikut|berikut\s+ini|dapat\s+(?:dilihat|disajikan)|disajikan|tersaji|tabel|di\s?bawah\s+ini)\b",
    re.IGNORECASE,
)
_BANDING_KALIMAT = re.compile(
    r"\b(?:banding\w*|dibandingkan|perbandingan|sebelum\w*|lalu|tindak\s+lanjut|rekomendasi|prestasi|penghargaan|tren"
    r"|perkembangan|peraturan|keputusan|undang|menteri|n\s?-\s?1)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="WK-23",
    rumpun=RUMPUN,
    judul="Kalimat pengantar data menyebut tahun lain",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Kalimat yang mengantar data tahun laporan menyebut tahun itu; tahun lain biasanya sisa laporan sebelumnya",
    katalog=("C-PERIOD",),
    baik="""
        LAPORAN KINERJA TAHUN 2022

        Pengukuran kinerja Inspektorat Tahun 2022 disajikan pada Tabel 3.1.

        Realisasi kinerja tahun 2021 dibandingkan dengan tahun sebelumnya disajikan pada Tabel 3.2.
    """,
    buruk="""
        LAPORAN KINERJA TAHUN 2022

        Pengukuran kinerja Inspektorat Tahun 2021 disajikan pada Tabel 3.1.

        Tabel 3.1 Pengukuran Kinerja

        Indikator\tTarget\tRealisasi
        Indeks\t80\t81
    """,
)
def pengantar_tahun_lain(lap: Laporan) -> Iterator[Temuan]:
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    for r in lap.prosa:
        ada = {int(x) for x in _TAHUN.findall(r.teks)}
        if len(ada) != 1 or not tahun - 4 < (lain := min(ada)) < tahun or di_lampiran(r):
            continue
        m = re.search(str(lain), r.teks)
        awal, kalimat = kalimat_di(r.teks, m.start() if m else 0)
        if not (_PENGANTAR.search(kalimat) and _MENUNJUK.search(kalimat)) or _BANDING_KALIMAT.search(kalimat):
            continue
        t = next((t for t in lap.tabel if 0 < t.blok - r.blok <= _DEKAT), None)
        isi = "" if t is None else (t.keterangan.judul if t.keterangan else "") + " ".join(t.tabel.judul_kolom())
        if str(lain) not in isi:
            yield from satu(
                "WK-23",
                [lap.lokasi(r, m.start() if m else awal)],
                f"Kalimat ini mengantar data dengan menyebut tahun {lain}, sedangkan laporan ini untuk tahun {tahun}.",
                f"Bila yang dimaksud tahun laporan, ganti {lain} menjadi {tahun}.",
                kutipan=pendek(kalimat),
            )


_DEKAT = 6
"""Blocks from a sentence to the table that it introduces."""

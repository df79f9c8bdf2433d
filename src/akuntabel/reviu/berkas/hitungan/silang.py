"""The same quantity in two places: target, realisasi, capaian and money of one indicator or program and year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.aturan.satuan import RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat
from akuntabel.reviu.paham.nama_ukuran import cari_nama, nama_banding
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.paham.uang import UangTeks
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_DASAR = "Satu besaran memiliki satu nilai (PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir III.1 dan III.4)"
_PERAN = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.REALISASI_ANGGARAN)
_TABEL = frozenset(
    {
        JenisTabel.CAPAIAN,
        JenisTabel.PERBANDINGAN,
        JenisTabel.KEMAJUAN,
        JenisTabel.KINERJA_ANGGARAN,
        JenisTabel.PERJANJIAN,
        JenisTabel.RENSTRA,
        JenisTabel.TUJUAN_SASARAN,
        JenisTabel.ANGGARAN,
    }
)
_TW = re.compile(r"\btriwulan\s+(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_BERUBAH = re.compile(r"\b(?:perubahan|semula|sebelum|sesudah|murni|menjadi|pergeseran|p-?renstra)\b", re.IGNORECASE)

_PEMBANDING = re.compile(
    r"\b(?:nasional|provinsi|regional|spm|standar|kemajuan|renstra|rpjmd|akhir|terakhir|rata-rata)\b", re.IGNORECASE
)
"""Columns of other things than the office's own year."""
_KEMAJUAN = (Peran.CAPAIAN, JenisTabel.KEMAJUAN)

Kunci = tuple[str, Peran, int, str]
"""Name, role, year, period of the figure."""


@dataclass(frozen=True, slots=True)
class _Fakta:
    kunci: Kunci
    cetak: Cetakan
    tabel: TabelBertipe
    baris: BarisBertipe
    kolom: Kolom


def _fakta(lap: Laporan) -> list[_Fakta]:
    hasil: list[_Fakta] = []
    for t in lap.tabel_bertipe:
        if t.jenis in _TABEL:
            hasil += _fakta_tabel(lap, t)
    return hasil


def _fakta_tabel(lap: Laporan, t: TabelBertipe) -> Iterator[_Fakta]:
    for kn in t.berperan(Peran.INDIKATOR) or (t.berperan(Peran.PROGRAM) if t.jenis is JenisTabel.ANGGARAN else ()):
        kolom = [k for k in t.kolom if k.peran in _PERAN and (not kn.objek or k.objek in ("", kn.objek))]
        kolom = [k for k in kolom if not _PEMBANDING.search(k.judul) and (k.peran, t.jenis) != _KEMAJUAN]
        if kn.objek and len(t.berperan(Peran.INDIKATOR)) > 1:
            kolom = [k for k in kolom if k.objek == kn.objek]
        nama = [nama_banding(b.teks[kn.indeks]) for b in t.baris]
        ganda = {n for n in nama if nama.count(n) > 1}
        for b, n in zip(t.baris, nama, strict=True):
            if b.jenis is not JenisBaris.BADAN or len(n) < 10 or n in ganda:
                continue
            for k in kolom:
                c = t.angka(b, k, _sandingan(t, b, k))
                if c is not None:
                    yield _Fakta((n, k.peran, _tahun(lap, t, k), _masa(t, k)), c, t, b, k)


def _sandingan(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> str:
    lain = {Peran.TARGET: Peran.REALISASI, Peran.REALISASI: Peran.TARGET}.get(k.peran)
    kolom = t.satu(lain) if lain else None
    return b.teks[kolom.indeks] if kolom else ""


def _tahun(lap: Laporan, t: TabelBertipe, k: Kolom) -> int:
    if k.tahun:
        return k.tahun
    if k.akhir:
        return -1
    judul = re.findall(r"\b20\d\d\b", re.sub(r"20\d\d\s*[-–/]\s*20\d\d", "", t.judul))
    if len(set(judul)) == 1 and t.sumber.blok not in lap.judul_lampau:
        return int(judul[0])
    return lap.lingkup.tahun or 0


def _masa(t: TabelBertipe, k: Kolom) -> str:
    """Quarter or end of plan; "" for the whole year."""
    if k.akhir:
        return "akhir"
    if k.triwulan:
        return f"TW{k.triwulan}{'k' if k.kumulatif else ''}"
    if cocok := _TW.search(t.judul):
        return f"TW{cocok[1].upper()}{'T' if k.peran is Peran.TARGET else ''}"
    return "ubah" if _BERUBAH.search(k.judul) else ""


def sama(a: Cetakan, b: Cetakan) -> bool:
    """Whether two prints may be of one value, one of them rounded."""
    return abs(a.nilai - b.nilai) <= max(a.setengah, b.setengah) if a.desimal != b.desimal else a.nilai == b.nilai


@aturan_laporan(
    kode="HL-15",
    rumpun=RUMPUN,
    judul="Besaran yang sama tertulis berbeda dalam dua tabel",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-XNUM",),
    baik="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85,00%\t85,00%\t100%
        """,
    buruk="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t90%

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%\t85%\t100%
        """,
)
def antartabel(lap: Laporan) -> Iterator[Temuan]:
    per_kunci: dict[Kunci, list[_Fakta]] = {}
    for f in _fakta(lap):
        per_kunci.setdefault(f.kunci, []).append(f)
    for kunci, fakta in per_kunci.items():
        if len({id(f.tabel) for f in fakta}) < 2:
            continue
        beda = _kelompok_nilai(fakta)
        if len(beda) < 2:
            continue
        rinci = "; ".join(f"{g[0].cetak.teks} ({g[0].tabel.sumber.sebutan})" for g in beda)
        tahun = f" {kunci[2]}" if kunci[2] > 0 else ""
        f = fakta[0]
        pasti = not any(x.tabel.jenis is JenisTabel.RENSTRA or _BERUBAH.search(x.tabel.judul) for x in fakta)
        yield from satu(
            "HL-15",
            [lap.lokasi_sel(x.tabel.sumber, x.baris.indeks, x.kolom.indeks) for g in beda for x in g],
            f"{kunci[1].value.capitalize()}{tahun} “{ringkas(_nama_fakta(f))}” tertulis berbeda: {rinci}.",
            "Pakai satu nilai, atau jelaskan perubahannya.",
            kutipan=" / ".join(g[0].cetak.teks for g in beda),
            keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
        )


def _kelompok_nilai(fakta: Sequence[_Fakta]) -> list[list[_Fakta]]:
    hasil: list[list[_Fakta]] = []
    for f in fakta:
        for g in hasil:
            if sama(g[0].cetak, f.cetak):
                g.append(f)
                break
        else:
            hasil.append([f])
    return hasil


def _nama_fakta(f: _Fakta) -> str:
    kolom = f.tabel.satu(Peran.INDIKATOR)
    return f.baris.teks[kolom.indeks] if kolom else f.tabel.nama(f.baris)


# --- HL-16: tables and sentences --------------------------------------------------------------------------------------

_ISI = r"(?:[^.;\d]|\.(?!\s)|\b20\d\d\b){0,70}?"
_NILAI = r"(?P<nilai>(?:Rp\.?\s*)?\d(?:[\d.,]*\d)?(?:\s?%|\s+persen\b)?)(?![\d/])"
_UCAPAN = (
    (Peran.TARGET, re.compile(rf"\b(?:di)?target(?:nya|kan)?\b(?P<isi>{_ISI}){_NILAI}", re.IGNORECASE)),
    (Peran.CAPAIAN, re.compile(rf"\b(?:tingkat\s+)?capaian(?:nya)?\b(?P<isi>{_ISI}){_NILAI}", re.IGNORECASE)),
    (Peran.REALISASI, re.compile(rf"\b(?:te)?realisasi(?:nya|kan)?\b(?P<isi>{_ISI}){_NILAI}", re.IGNORECASE)),
)
_UKURAN = re.compile(r"target|realisasi|capaian", re.IGNORECASE)
_TERHADAP = re.compile(r"\b(?:melampaui|melebihi|dari|terhadap|bawah|atas|kurang|dibanding(?:kan)?)\s+$", re.IGNORECASE)
"""What makes the figure behind "target" a difference to it."""
_LAIN = re.compile(
    r"\b(?:triwulan|semester|akhir|renstra|rpjmd|nasional|provinsi|dibanding|naik|turun|meningkat|menurun|lalu|sebelumnya"
    r"|pagu|anggaran|program|kegiatan|dari|target|realisasi|capaian|dengan\s+(?:nilai\s+)?(?:indeks?|skala|skor|bobot))\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-16",
    rumpun=RUMPUN,
    judul="Angka dalam kalimat berbeda dari angka pada tabel",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-XNUM",),
    baik="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%\t80,75%\t95%

        Persentase kepuasan pasien rawat inap ditargetkan 85% dengan realisasi 80,75% sehingga capaian sebesar 95,00%.
        """,
    buruk="""
        LAPORAN KINERJA RSUD TAHUN 2023

        Tabel 3.1 Capaian Kinerja

        No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tMeningkatnya mutu layanan\tPersentase kepuasan pasien rawat inap\t85%\t80,75%\t95%

        Persentase kepuasan pasien rawat inap ditargetkan 85% dengan realisasi 82,75% sehingga capaian sebesar 95,00%.
        """,
)
def tabel_kalimat(lap: Laporan) -> Iterator[Temuan]:
    tahun = lap.lingkup.tahun or 0
    fakta: dict[str, list[_Fakta]] = {}
    for f in _fakta(lap):
        if f.kunci[3] == "" and f.kunci[1] is not Peran.REALISASI_ANGGARAN and len(f.kunci[0]) >= 12:
            fakta.setdefault(f.kunci[0], []).append(f)
    if not fakta:
        return
    yield from _gerak_tabel(lap, fakta)
    for r in lap.prosa:
        if not _UKURAN.search(r.teks):
            continue
        teks = r.teks.casefold()
        ada = [(m, n) for n in fakta if (m := cari_nama(n, teks)) is not None]
        for m, n in ada:
            if any(n != lain and n in lain for _, lain in ada):
                continue
            akhir = min((x.start() for x, lain in ada if lain != n and x.start() >= m.end()), default=len(r.teks))
            yield from _periksa_ucapan(lap, r, fakta[n], m.end(), min(akhir, m.end() + 420), tahun)
            yield from _ucapan_depan(lap, r, fakta[n], m, tahun)


_DEPAN = re.compile(
    r"\b(?P<peran>target|realisasi|capaian)\s+(?:kinerja\s+)?(?:(?:dari\s+)?indikator\s+)?[“\"']?$", re.IGNORECASE
)
_BELAKANG = re.compile(
    rf"[”\"']?\s*(?:(?:pada\s+|untuk\s+)?tahun\s+(?P<tahun>20\d\d)\s+)?(?:adalah|sebesar|yaitu|mencapai|ialah)\s+"
    rf"(?:sebesar\s+)?{_NILAI}",
    re.IGNORECASE,
)


def _ucapan_depan(lap: Laporan, r: Ruas, fakta: Sequence[_Fakta], m: re.Match[str], tahun: int) -> Iterator[Temuan]:
    """ "Target <indikator> tahun 2022 sebesar 83": the role stands before the name."""
    depan = _DEPAN.search(r.teks[: m.start()])
    belakang = _BELAKANG.match(r.teks, m.end())
    if depan is None or belakang is None or int(belakang["tahun"] or tahun) != tahun:
        return
    peran = Peran(depan["peran"].casefold())
    yield from _banding_ucapan(lap, r, fakta, peran, belakang["nilai"], belakang.start("nilai"), tahun, pasti=True)


def _banding_ucapan(
    lap: Laporan,
    r: Ruas,
    fakta: Sequence[_Fakta],
    peran: Peran,
    teks: str,
    posisi: int,
    tahun: int,
    *,
    pasti: bool,
) -> Iterator[Temuan]:
    """A figure of a sentence against the tables' figures of its role and year."""
    sendiri = [f for f in fakta if f.kunci[1] is peran and f.kunci[2] in (tahun, 0)]
    if not sendiri or teks.casefold().startswith("rp") or re.fullmatch(r"20\d\d", teks):
        return
    cetak = baca_sel(teks, sendiri[0].cetak.satuan)
    if cetak is None or any(sama(f.cetak, cetak) for f in sendiri) or cetak.nilai in {f.cetak.nilai for f in fakta}:
        return
    f = sendiri[0]
    yield from satu(
        "HL-16",
        [lap.lokasi(r, posisi), lap.lokasi_sel(f.tabel.sumber, f.baris.indeks, f.kolom.indeks)],
        f"{peran.value.capitalize()} “{ringkas(_nama_fakta(f))}” tertulis {cetak.teks} dalam kalimat, sedangkan "
        f"{f.tabel.sumber.sebutan} memuat {f.cetak.teks}.",
        "Pakai satu nilai di kedua tempat.",
        kutipan=ringkas(" ".join(r.teks[max(0, posisi - 110) : posisi + len(teks)].split()), 160),
        keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
    )


def _gerak_tabel(lap: Laporan, fakta: dict[str, list[_Fakta]]) -> Iterator[Temuan]:
    """ "… menurun dari 110 pada tahun 2021 menjadi 87 pada tahun 2022" against the figures of both years."""
    kini = lap.lingkup.tahun or 0
    for g in lap.gerak:
        kalimat_rendah = g.kalimat.casefold()
        ada = [n for n in fakta if cari_nama(n, kalimat_rendah) is not None]
        ada = [n for n in ada if not any(n != x and n in x for x in ada)]
        tahun = [int(x) for x in re.findall(r"\b20\d\d\b", g.kalimat)]
        if g.banding or len(ada) != 1 or len(tahun) != 2 or tahun[0] >= tahun[1] or tahun[1] != kini:
            continue
        for cetak, th in ((g.dari, tahun[0]), (g.menjadi, tahun[1])):
            yield from _banding_ucapan(
                lap, g.ruas, fakta[ada[0]], Peran.REALISASI, cetak.teks, g.posisi, th, pasti=False
            )


def _periksa_ucapan(
    lap: Laporan, r: Ruas, fakta: Sequence[_Fakta], awal: int, akhir: int, tahun: int
) -> Iterator[Temuan]:
    for peran, pola in _UCAPAN:
        m = pola.search(r.teks, awal, akhir)
        if m is None or _LAIN.search(m["isi"]):
            continue
        sela = r.teks[awal : m.start()]
        if _TERHADAP.search(sela) or re.search(r"\.\s", sela) or _TW.search(sela):
            continue
        sebut = [int(x) for x in re.findall(r"\b20\d\d\b", r.teks[awal : m.end()])]
        if any(x != tahun for x in sebut):
            continue
        yield from _banding_ucapan(lap, r, fakta, peran, m["nilai"], m.start("nilai"), tahun, pasti=len(m["isi"]) <= 25)


# --- HL-24: money of a program in a sentence --------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-24",
    rumpun=RUMPUN,
    judul="Anggaran dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000

        Realisasi Program Pengelolaan Perikanan Budidaya sebesar Rp750.500.000,00.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000

        Realisasi Program Pengelolaan Perikanan Budidaya sebesar Rp705.500.000,00.
        """,
)
def uang_program(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.jenis in (JenisTabel.ANGGARAN, JenisTabel.KINERJA_ANGGARAN)]
    baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]] = {}
    for t in tabel:
        kolom = next(iter(t.berperan(Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN)), None)
        for b in t.badan if kolom is not None else ():
            nama = nama_banding(b.teks[kolom.indeks]) if kolom is not None else ""
            if len(nama) >= 12:
                baris.setdefault(nama, []).append((t, b))
    if not baris:
        return
    for u in lap.uang:
        if u.nilai is None or u.peran not in ("realisasi", "pagu") or u.tercetak[-1:].isalpha():
            continue
        depan = u.ruas.teks[: u.awal].casefold()
        ada = [(m, n) for n in baris if (m := cari_nama(n, depan)) is not None]
        ada = [(m, n) for m, n in ada if not any(n != x and n in x for _, x in ada)]
        if not ada:
            yield from _banding_jumlah(lap, u, tabel, baris)
        if len(ada) != 1 or [x for x in lap.uang if x.ruas is u.ruas and x.awal < u.awal and x.peran == u.peran]:
            continue
        yield from _banding_uang(lap, u, baris[ada[0][1]])


_SELURUH = re.compile(
    r"\b(?:total|keseluruhan|seluruh(?:nya)?|berjumlah)\b"
    r"|\banggaran\s+(?:dinas|badan|kecamatan|inspektorat|rsud|sekretariat|satuan|kantor)\b",
    re.IGNORECASE,
)


def _banding_jumlah(
    lap: Laporan, u: UangTeks, tabel: Sequence[TabelBertipe], baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]]
) -> Iterator[Temuan]:
    """A total of a sentence against the total of the one table of its part; any figure of the table clears it."""
    dekat = [
        t
        for t in tabel
        if t.jenis is JenisTabel.ANGGARAN and t.sumber.bagian == u.ruas.bagian and abs(t.sumber.blok - u.ruas.blok) <= 6
    ]
    if len(dekat) != 1 or not dekat[0].jumlah or u.nilai is None:
        return
    t, depan = dekat[0], u.ruas.teks[max(0, u.awal - 160) : u.awal]
    depan = depan[depan.rfind(". ") + 1 :]
    peran = Peran.REALISASI_ANGGARAN if u.peran == "realisasi" else Peran.PAGU
    k = t.satu(peran)
    c = t.angka(t.jumlah[-1], k) if k is not None else None
    if (
        c is None
        or k is None
        or not _SELURUH.search(depan)
        or re.search(r"\b(?:belanja|pendapatan)\b", depan, re.IGNORECASE)
    ):
        return
    tahun = [int(x) for x in re.findall(r"\b20\d\d\b", u.ruas.teks)]
    if any(x != lap.lingkup.tahun for x in tahun) or any(n in u.ruas.teks.casefold() for n in baris):
        return
    if any(
        (a := t.angka(b, x)) is not None and abs(int(a.nilai * 100) - u.nilai) < 100 for b in t.baris for x in t.kolom
    ):
        return
    yield from satu(
        "HL-24",
        [lap.lokasi(u.ruas, u.awal), lap.lokasi_sel(t.sumber, t.jumlah[-1].indeks, k.indeks)],
        f"Jumlah {u.peran} tertulis {u.tercetak} dalam kalimat, sedangkan {t.sumber.sebutan} berjumlah {c.teks}.",
        "Pakai satu jumlah di kedua tempat, atau sebutkan tahap anggarannya.",
        kutipan=u.tercetak,
    )


def _banding_uang(lap: Laporan, u: UangTeks, baris: Sequence[tuple[TabelBertipe, BarisBertipe]]) -> Iterator[Temuan]:
    """An amount against all amounts of its program's rows; other years and quarters are not compared."""
    peran = Peran.REALISASI_ANGGARAN if u.peran == "realisasi" else Peran.PAGU
    tahun = lap.lingkup.tahun
    if any(int(x) != tahun for x in re.findall(r"\b20\d\d\b", u.ruas.teks)):
        return
    angka = [(t, b, k, c) for t, b in baris for k in t.kolom if k.satuan == RUPIAH and (c := t.angka(b, k)) is not None]
    sendiri = [x for x in angka if x[2].peran is peran and not x[2].triwulan and x[2].tahun in (None, tahun)]
    if not sendiri or u.nilai is None or any(abs(int(c.nilai * 100) - u.nilai) < 100 for *_, c in angka):
        return
    t, b, k, c = sendiri[0]
    yield from satu(
        "HL-24",
        [lap.lokasi(u.ruas, u.awal), lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
        f"{u.peran.capitalize()} “{ringkas(t.nama(b))}” tertulis {u.tercetak} dalam kalimat, sedangkan "
        f"{t.sumber.sebutan} memuat {c.teks}.",
        "Pakai satu jumlah di kedua tempat.",
        kutipan=u.tercetak,
    )


_SERAPAN = re.compile(
    r"\b(?:serapan|penyerapan|terserap|realisasi anggaran|capaian(?: kinerja)? anggaran)\b", re.IGNORECASE
)


@aturan_laporan(
    kode="HL-28",
    rumpun=RUMPUN,
    judul="Serapan program dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar=_DASAR,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81

        Serapan anggaran Program Pengelolaan Perikanan Budidaya sebesar 93,81%.
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Perikanan Budidaya\t800.000.000\t750.500.000\t93,81

        Serapan anggaran Program Pengelolaan Perikanan Budidaya sebesar 98,31%.
        """,
)
def serapan_program(lap: Laporan) -> Iterator[Temuan]:
    baris: dict[str, list[tuple[TabelBertipe, BarisBertipe]]] = {}
    for t in lap.tabel_bertipe:
        kolom = next(iter(t.berperan(Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)), None)
        if t.jenis is not JenisTabel.ANGGARAN or kolom is None or t.satu(Peran.PERSEN) is None:
            continue
        for b in t.badan:
            if len(nama := nama_banding(b.teks[kolom.indeks])) >= 12:
                baris.setdefault(nama, []).append((t, b))
    if not baris:
        return
    for r in lap.prosa:
        if not _SERAPAN.search(r.teks):
            continue
        for awal, teks in kalimat(r.teks):
            angka = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
            rendah = teks.casefold()
            ada = [(m, n) for n in baris if (m := cari_nama(n, rendah)) is not None]
            ada = [(m, n) for m, n in ada if not any(n != x and n in x for _, x in ada)]
            if (
                len(angka) != 1
                or len(ada) != 1
                or not _SERAPAN.search(teks[: angka[0].awal])
                or re.search(r"\bRp\b", teks)
            ):
                continue
            if angka[0].awal < ada[0][0].end() or re.search(r"\btahun (?:lalu|sebelumnya)\b|\btriwulan\b", rendah):
                continue
            yield from _banding_serapan(lap, r, awal, angka[0], baris[ada[0][1]])


def _banding_serapan(
    lap: Laporan, r: Ruas, awal: int, p: BilanganTeks, baris: Sequence[tuple[TabelBertipe, BarisBertipe]]
) -> Iterator[Temuan]:
    sel = [(t, b, k, c) for t, b in baris if (k := t.satu(Peran.PERSEN)) and (c := t.angka(b, k)) is not None]
    if not sel or any(sama(c, p.cetak) for *_, c in sel):
        return
    t, b, k, c = sel[0]
    yield from satu(
        "HL-28",
        [lap.lokasi(r, awal + p.awal), lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
        f"Serapan “{ringkas(t.nama(b))}” tertulis {p.cetak.teks} dalam kalimat, sedangkan {t.sumber.sebutan} memuat "
        f"{c.teks}.",
        "Pakai satu nilai di kedua tempat.",
        kutipan=p.cetak.teks,
    )

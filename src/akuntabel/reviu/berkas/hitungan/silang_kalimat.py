"""What a sentence says of a target, realisation or capaian, against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN
from akuntabel.reviu.berkas.hitungan.silang import DASAR, TW, Fakta, nama_fakta, sama, semua_fakta
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import baca_sel
from akuntabel.reviu.paham.nama_ukuran import cari_nama
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

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
    dasar=DASAR,
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
    fakta: dict[str, list[Fakta]] = {}
    for f in semua_fakta(lap):
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


def _ucapan_depan(lap: Laporan, r: Ruas, fakta: Sequence[Fakta], m: re.Match[str], tahun: int) -> Iterator[Temuan]:
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
    fakta: Sequence[Fakta],
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
        f"{peran.value.capitalize()} “{ringkas(nama_fakta(f))}” tertulis {cetak.teks} dalam kalimat, sedangkan "
        f"{f.tabel.sumber.sebutan} memuat {f.cetak.teks}.",
        "Pakai satu nilai di kedua tempat.",
        kutipan=ringkas(" ".join(r.teks[max(0, posisi - 110) : posisi + len(teks)].split()), 160),
        keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
    )


def _gerak_tabel(lap: Laporan, fakta: dict[str, list[Fakta]]) -> Iterator[Temuan]:
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
    lap: Laporan, r: Ruas, fakta: Sequence[Fakta], awal: int, akhir: int, tahun: int
) -> Iterator[Temuan]:
    for peran, pola in _UCAPAN:
        m = pola.search(r.teks, awal, akhir)
        if m is None or _LAIN.search(m["isi"]):
            continue
        sela = r.teks[awal : m.start()]
        if _TERHADAP.search(sela) or re.search(r"\.\s", sela) or TW.search(sela):
            continue
        sebut = [int(x) for x in re.findall(r"\b20\d\d\b", r.teks[awal : m.end()])]
        if any(x != tahun for x in sebut):
            continue
        yield from _banding_ucapan(lap, r, fakta, peran, m["nilai"], m.start("nilai"), tahun, pasti=len(m["isi"]) <= 25)

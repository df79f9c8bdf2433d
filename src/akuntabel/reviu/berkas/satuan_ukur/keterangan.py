"""Figures that do not say what they are, and targets that ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.nilai import Angka
from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.reviu.berkas.satuan_ukur.dasar import KEPALA, RUMPUN
from akuntabel.reviu.berkas.satuan_ukur.kosong import berlaku
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.nama import PROGRAM
from akuntabel.reviu.paham.tabel import JenisTabel, Peran
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_LABEL = re.compile(
    r"target|realisasi|capaian|pencapaian|mencapai|tercapai|kinerja|serapan|n?yerap|terserap|anggaran|naik|turun|meningkat"
    r"|menurun|rata-rata|dari\s+(?:seluruh|total|jumlah)|bobot|kontribusi|nilai|skor|selisih|deviasi|porsi|alokasi",
    re.IGNORECASE,
)
_SEBESAR = re.compile(
    r"\b(?:indikator|program|sasaran|kegiatan)\b[^.;]{0,220}?\b(?:sebesar|adalah|ialah|tahun\s+20\d\d)\s+"
    r"(?P<nilai>\d+(?:,\d+)?\s?(?:%|persen))",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="UK-06",
    rumpun=RUMPUN,
    judul="Angka tanpa keterangan target, realisasi, atau capaian",
    tingkat=Tingkat.RENDAH,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A: target dan realisasi dibandingkan",
    katalog=("C-LABEL",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Indikator program ini adalah persentase puskesmas terakreditasi dengan target sebesar 100%.

    Tabel 3.1 Realisasi Kinerja Tahun 2023-2024

    Sasaran	Indikator	Tahun 2023	Tahun 2024	Capaian
    Meningkatnya mutu	Persentase puskesmas	90%	95%	95%
    """,
    buruk=KEPALA
    + """
    Indikator program ini adalah persentase puskesmas terakreditasi sebesar 100%.

    Tabel 3.1 Pengukuran Sasaran

    Sasaran	Indikator	Tahun 2023	Tahun 2024	Capaian
    Meningkatnya mutu	Persentase puskesmas	90%	95%	95%
    """,
)
def tanpa_keterangan(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for awal, k in kalimat(r.teks):
            m = _SEBESAR.search(k)
            if m is None or _LABEL.search(k):
                continue
            yield from satu(
                "UK-06",
                [lap.lokasi(r, awal + m.start("nilai"))],
                f"Angka “{m['nilai']}” tidak diberi keterangan apakah target, realisasi, atau "
                f"capaian: “{ringkas(k.strip().rstrip('.'))}”.",
                "Sebutkan maknanya, misalnya “dengan target sebesar …”.",
                kutipan=ringkas(m[0][-120:], 120),
            )
    for t in lap.tabel_bertipe:
        if t.jenis not in _BERUKURAN or _LABEL_TABEL.search(t.judul):
            continue
        kolom = [
            k
            for k in t.berperan(Peran.NILAI)
            if k.tahun and re.fullmatch(r"(?:tahun\s*)?20\d\d", k.judul.strip(), re.IGNORECASE)
        ]
        if kolom and t.berperan(Peran.INDIKATOR):
            yield from satu(
                "UK-06",
                [lap.lokasi_sel(t.sumber, 0, k.indeks) for k in kolom],
                f"Kolom {', '.join(f'“{k.judul}”' for k in kolom)} pada {t.sumber.sebutan} tidak menyebut apakah "
                "isinya target atau realisasi.",
                "Lengkapi judul kolomnya, misalnya “Realisasi 2023” dan “Target 2024”.",
                kutipan=kolom[0].judul,
            )


_BERUKURAN = (JenisTabel.PERBANDINGAN, JenisTabel.CAPAIAN, JenisTabel.PERJANJIAN)
_LABEL_TABEL = re.compile(r"realisasi|target|capaian|perkembangan|pencapaian|tren", re.IGNORECASE)


@aturan_laporan(
    kode="UK-07",
    rumpun=RUMPUN,
    judul="Seluruh target program 100%",
    tingkat=Tingkat.RENDAH,
    dasar="PermenPANRB 88/2021 (kriteria perencanaan: target menantang dan realistis)",
    katalog=("C-SMART",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Program

    Program	Indikator	Target	Realisasi
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif	85%	86%
    Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	Persentase tenaga terlatih	100%	90%
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Program

    Program	Indikator	Target	Realisasi
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif	100%	86%
    Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	Persentase tenaga terlatih	100%	90%
    """,
)
def target_seratus(lap: Laporan) -> Iterator[Temuan]:
    nilai: dict[str, tuple[Ukuran, Sel, Decimal]] = {}
    for u, n in ukuran_bernama(lap):
        kunci = n.kunci if n is not None and n.jenjang == PROGRAM else ""
        for s in u.target:
            baca = baca_angka(s.teks, satuan=u.satuan)
            if not kunci or baku(u.satuan) != PERSEN or not berlaku(lap, s):
                continue
            if isinstance(baca, Terbaca) and isinstance(baca.nilai, Angka):
                nilai.setdefault(f"{kunci}|{u.teks.casefold()}", (u, s, baca.nilai.nilai))
    if len({k.split("|")[0] for k in nilai}) >= 2 and all(n == 100 for _, _, n in nilai.values()):
        milik = list(nilai.values())
        yield from satu(
            "UK-07",
            [lokasi_sel(lap, u, s) for u, s, _ in milik],
            "Target {n} indikator program yang berupa persentase seluruhnya 100%, sehingga tidak membedakan dan tidak "
            "menantang.",
            "Tetapkan target dari kondisi awal dan arah Renstra; 100% hanya untuk layanan yang memang wajib penuh.",
            kutipan=milik[0][1].teks,
        )

"""Performance against absorption, against its sisters, and against what the text claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.parameter import desimal
from akuntabel.aturan.pecahan import bagi
from akuntabel.aturan.satuan import RUPIAH
from akuntabel.dokumen.baca.model import JenisAlinea
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import baca_sel
from akuntabel.reviu.paham.nama import PROGRAM
from akuntabel.reviu.paham.pernyataan import ApaNilai, Pernyataan
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "kinerja dan anggaran"
_UKUR = "PermenPANRB 53/2014 Lampiran II.E dan II.H: kinerja diukur dari datanya sendiri"
_KALI = 20
"""So many times more or less than the median of its sisters is an outlier."""
KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    BAB III AKUNTABILITAS KINERJA

    """


@dataclass(frozen=True, slots=True)
class _Nilai:
    nilai: Decimal
    lokasi: Lokasi


def _serapan(lap: Laporan) -> dict[str, list[_Nilai]]:
    """Absorption per program: of sentences, and of the tables of the budget."""
    hasil: dict[str, list[_Nilai]] = defaultdict(list)
    for p in lap.pernyataan:
        if p.apa is ApaNilai.SERAPAN:
            hasil[p.unsur.kunci].append(_Nilai(p.nilai, lap.lokasi(p.ruas, p.posisi)))
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    for n in lap.nama:
        t = tabel.get(n.ruas.blok)
        b = baris.get((n.ruas.blok, n.ruas.baris))
        if t is None or b is None or n.jenjang != PROGRAM or not t.berperan(Peran.REALISASI_ANGGARAN, Peran.PERSEN):
            continue
        persen, pagu, realisasi = (t.satu(p) for p in (Peran.PERSEN, Peran.PAGU, Peran.REALISASI_ANGGARAN))
        cetak = t.angka(b, persen) if persen else None
        if persen and cetak:
            hasil[n.kunci].append(_Nilai(cetak.nilai, lap.lokasi_sel(t.sumber, b.indeks, persen.indeks)))
        elif pagu and realisasi:
            a, c = (baca_sel(b.teks[k.indeks], RUPIAH) for k in (pagu, realisasi))
            if a and c and a.nilai > 0:
                nilai = bagi(int(c.nilai * 10000), int(a.nilai * 100))
                hasil[n.kunci].append(_Nilai(nilai, lap.lokasi_sel(t.sumber, b.indeks, realisasi.indeks)))
    return hasil


def _persen(nilai: Decimal) -> str:
    """Two decimals, or as many as a smaller figure needs to be seen."""
    return tulis_persen(nilai, 2 if nilai == 0 or abs(nilai) >= Decimal("0.01") else 3)


@aturan_laporan(
    kode="LN-01",
    rumpun=RUMPUN,
    judul="Dinyatakan linear dengan serapan, padahal angkanya berbeda",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LINEAR",),
    baik=KEPALA
    + """
    Kinerja Program Pemberdayaan Masyarakat Bidang Kesehatan sebesar 90,2% linear dengan serapan anggarannya.

    Serapan anggaran Program Pemberdayaan Masyarakat Bidang Kesehatan sebesar 90,00%.
    """,
    buruk=KEPALA
    + """
    Kinerja Program Pemberdayaan Masyarakat Bidang Kesehatan sebesar 97% linear dengan serapan anggarannya.

    Serapan anggaran Program Pemberdayaan Masyarakat Bidang Kesehatan sebesar 84,40%.
    """,
)
def tidak_linear(lap: Laporan) -> Iterator[Temuan]:
    batas = desimal("batas_linier", lap.lingkup.tahun or 2023)
    serapan = _serapan(lap)
    tempat: list[Lokasi] = []
    rinci: list[str] = []
    dilihat: set[tuple[str, Decimal]] = set()
    contoh = ""
    for p in lap.pernyataan:
        milik = serapan.get(p.unsur.kunci, [])
        if not p.linear or p.apa is not ApaNilai.KINERJA or not milik or (p.unsur.kunci, p.nilai) in dilihat:
            continue
        if min(abs(p.nilai - s.nilai) for s in milik) <= batas:
            continue
        dilihat.add((p.unsur.kunci, p.nilai))
        tempat += [lap.lokasi(p.ruas, p.posisi), milik[0].lokasi]
        rinci.append(f"“{ringkas(p.unsur.teks, 50)}” kinerja {_persen(p.nilai)}, serapan {_persen(milik[0].nilai)}")
        contoh = contoh or _sekitar(p)
    yield from satu(
        "LN-01",
        tempat,
        f"Kinerja {len(rinci)} program dinyatakan linear dengan serapan anggaran, padahal angkanya berbeda: "
        f"{'; '.join(rinci)}.",
        "Hapus pernyataan itu dan ukur kinerjanya sendiri, atau perbaiki angka yang keliru.",
        kutipan=contoh,
    )


def _sekitar(p: Pernyataan) -> str:
    awal = max(0, p.posisi - 40)
    return p.ruas.teks[awal : p.posisi + len(p.teks)].split(" ", 1)[-1]


_ASUMSI = re.compile(
    r"(?:(?:\basumsi|\banggapan|\bdiasumsikan|\bdianggap|\bdengan\s+pertimbangan)\b[^.;]{0,140}?"
    r"\b(?:serapan|penyerapan|realisasi\s+(?:anggaran|keuangan))\b(?:[^.;]{0,60}\b)?"
    r"|\b(?:serapan|penyerapan)(?:\s+anggaran)?\s+(?:menggambarkan|mencerminkan|mewakili)\b[^.;]{0,40}\bkinerja\b"
    r"(?!\s+(?:pengelolaan|keuangan|anggaran|penyerapan|pelaksanaan\s+anggaran))"
    r"|\bkinerja\b[^.;]{0,80}\b(?:diukur|dihitung|diambil|diperoleh|diturunkan)\b[^.;]{0,30}\bdari\s+"
    r"(?:serapan|penyerapan|realisasi\s+anggaran)\b)",
    re.IGNORECASE,
)


def _asumsi(lap: Laporan) -> list[tuple[Ruas, re.Match[str]]]:
    return [
        (r, m) for r in lap.ruas for m in _ASUMSI.finditer(r.teks) if _tentang_kinerja(r, m) and not _ditolak(r.teks, m)
    ]


def _tentang_kinerja(r: Ruas, m: re.Match[str]) -> bool:
    """Whether an assumption about absorption is made for performance, not for a cash plan."""
    sekitar = r.teks[max(0, m.start() - 120) : m.end() + 80]
    return r.tabel is not None or re.search(r"\b(?:kinerja|capaian|indikator|fisik)\b", sekitar, re.I) is not None


def _ditolak(teks: str, m: re.Match[str]) -> bool:
    """A sentence that says that it must not be so."""
    depan = teks[max(0, m.start() - 60) : m.end()]
    return (
        re.search(r"\b(?:tidak\s+(?:dapat|boleh|lagi)|bukan|jangan|belum\s+tentu)\b", depan, re.IGNORECASE) is not None
    )


@aturan_laporan(
    kode="LN-02",
    rumpun=RUMPUN,
    judul="Kinerja diturunkan dari serapan anggaran",
    tingkat=Tingkat.TINGGI,
    dasar=_UKUR,
    katalog=("C-METHOD",),
    baik=KEPALA
    + """
    Kinerja program diukur dari persentase puskesmas terakreditasi, bukan dari serapan anggaran.
    """,
    buruk=KEPALA
    + """
    Kinerja program sebesar 90% dengan asumsi bahwa serapan anggaran menggambarkan kinerja program.
    """,
)
def kinerja_dari_serapan(lap: Laporan) -> Iterator[Temuan]:
    semua = _asumsi(lap)
    yield from satu(
        "LN-02",
        [lap.lokasi(r, m.start()) for r, m in semua],
        f"Kinerja diasumsikan dari serapan anggaran, bukan diukur dari indikatornya, pada {{n}} tempat: "
        f"“{ringkas(semua[0][1][0].strip()) if semua else ''}”.",
        "Ukur keluaran atau hasil setiap indikator dari datanya sendiri; serapan dibahas pada bagian anggaran.",
        kutipan=ringkas(semua[0][1][0].strip(), 120) if semua else "",
    )


@aturan_laporan(
    kode="LN-03",
    rumpun=RUMPUN,
    judul="Efisiensi dirumuskan dari kinerja yang diasumsikan dari serapan",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.6: efisiensi membandingkan kinerja yang terukur dengan "
    "sumber dayanya",
    katalog=("C-METHOD", "C-LOGIC"),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Kinerja program diukur dari indikatornya. Efisiensi diperoleh dari capaian kinerja dibagi serapan anggaran.
    """,
    buruk=KEPALA
    + """
    Kinerja program 90% dengan asumsi serapan anggaran menggambarkan kinerja. Efisiensi diperoleh dari capaian kinerja
    dibagi serapan anggaran.
    """,
)
def efisiensi_semu(lap: Laporan) -> Iterator[Temuan]:
    if not _asumsi(lap):
        return
    pola = re.compile(
        r"\befisiensi\b[^.;]{0,80}\b(?:kinerja)\b[^.;]{0,50}\b(?:dibagi|dibandingkan|terhadap|per)\b[^.;]{0,50}"
        r"\b(?:anggaran|serapan|keuangan)\b",
        re.IGNORECASE,
    )
    cocok = [(r, m) for r in lap.prosa if (m := pola.search(r.teks))]
    yield from satu(
        "LN-03",
        [lap.lokasi(r, m.start()) for r, m in cocok],
        "Efisiensi dirumuskan sebagai kinerja dibanding anggaran, padahal kinerjanya diasumsikan sama dengan serapan; "
        "hasilnya selalu 1 dan tidak bermakna.",
        "Ukur kinerjanya lebih dahulu dari indikatornya, baru hitung efisiensi.",
        kutipan=ringkas(cocok[0][1][0], 120) if cocok else "",
    )


@aturan_laporan(
    kode="LN-04",
    rumpun=RUMPUN,
    judul="Kinerja program menyimpang jauh dari program lain",
    tingkat=Tingkat.SEDANG,
    dasar="Angka yang menyimpang lebih dari dua puluh kali dari program sejenis biasanya salah satuan atau salah ketik",
    katalog=("C-OUTLIER",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Kinerja Program Pemberdayaan Masyarakat Bidang Kesehatan mencapai 95,00%. Kinerja Program Peningkatan Kapasitas
    Sumber Daya Manusia Kesehatan mencapai 98,00%. Kinerja Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman
    mencapai 45,00%.
    """,
    buruk=KEPALA
    + """
    Kinerja Program Pemberdayaan Masyarakat Bidang Kesehatan mencapai 95,00%. Kinerja Program Peningkatan Kapasitas
    Sumber Daya Manusia Kesehatan mencapai 98,00%. Kinerja Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman
    mencapai 0,45%.
    """,
)
def pencilan(lap: Laporan) -> Iterator[Temuan]:
    menurut: dict[str, Pernyataan] = {}
    for p in lap.pernyataan:
        if p.apa is ApaNilai.KINERJA and p.nilai > 0:
            menurut.setdefault(p.unsur.kunci, p)
    for kunci, v in menurut.items():
        lain = [x.nilai for k, x in menurut.items() if k != kunci]
        if len(lain) < 2:
            continue
        tengah = median(lain)
        if v.nilai * _KALI >= tengah and v.nilai <= tengah * _KALI:
            continue
        yield from satu(
            "LN-04",
            [lap.lokasi(v.ruas, v.posisi)],
            f"Kinerja “{ringkas(v.unsur.teks, 80)}” {_persen(v.nilai)}, sedangkan nilai tengah program lain "
            f"{_persen(tengah)}; perbedaannya lebih dari {_KALI} kali tanpa penjelasan.",
            "Periksa satuan dan hitungannya; bila benar, jelaskan sebabnya.",
            kutipan=_sekitar(v),
        )


# --- claims -----------------------------------------------------------------------------------------------------------

_BELUM = re.compile(
    r"\b(?:belum|tidak|akan|agar|untuk|dapat|harus|diharapkan|apabila|jika|kecuali|berupaya|bukan|guna|supaya)\b", re.I
)


@aturan_laporan(
    kode="LN-05",
    rumpun=RUMPUN,
    judul="Keberhasilan atau hubungan dinyatakan tanpa angka",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Korelasi antara kinerja sasaran dan tujuan linear.

    Tabel 3.1 Capaian Kinerja

    Sasaran	Indikator	Target	Realisasi	Capaian
    Meningkatnya kesehatan	Umur harapan hidup	72	71	98,61%
    """,
    buruk=KEPALA
    + """
    Korelasi antara kinerja sasaran dan tujuan linear.

    Tabel 3.1 Capaian Kinerja

    Sasaran	Indikator	Target	Realisasi	Capaian
    Meningkatnya kesehatan	Umur harapan hidup	72	N/A	N/A
    """,
)
def klaim_tanpa_angka(lap: Laporan) -> Iterator[Temuan]:
    strategis = [u for u in lap.ukuran if u.jenis in ("tujuan", "sasaran") and (u.capaian or u.realisasi)]
    if not strategis or any(baca_sel(s.teks, "%") for u in strategis for s in (*u.capaian, *u.realisasi)):
        return
    pola = re.compile(
        r"\b(?:korelasi|hubungan)\b[^.;]{0,90}\blini?e[ar]r?\b"
        r"|\b(?:sasaran|tujuan)\b[^.;]{0,60}\b(?:telah|sudah|berhasil)\s+(?:tercapai|dicapai|diwujudkan)\b",
        re.IGNORECASE,
    )
    cocok = [(r, m) for r in lap.prosa if (m := pola.search(r.teks)) and not _BELUM.search(m[0])]
    yield from satu(
        "LN-05",
        [lap.lokasi(r, m.start()) for r, m in cocok],
        f"Tertulis “{ringkas(cocok[0][1][0]) if cocok else ''}”, padahal tujuan dan sasarannya belum memiliki satu pun "
        "angka realisasi.",
        "Hapus pernyataan itu, atau isi angkanya lebih dahulu.",
        kutipan=ringkas(cocok[0][1][0], 120) if cocok else "",
    )


@aturan_laporan(
    kode="LN-06",
    rumpun=RUMPUN,
    judul="Kinerja program tepat seperempat tahun",
    tingkat=Tingkat.SEDANG,
    dasar=_UKUR,
    katalog=("C-METHOD",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    1. Program Pemberdayaan Masyarakat Bidang Kesehatan

    Kinerja program sampai dengan triwulan I sebesar 23,4% dengan asumsi linear dengan serapan.
    """,
    buruk=KEPALA
    + """
    1. Program Pemberdayaan Masyarakat Bidang Kesehatan

    Kinerja program sampai dengan triwulan I sebesar 25% dengan asumsi linear dengan serapan.
    """,
)
def seperempat_tahun(lap: Laporan) -> Iterator[Temuan]:
    cocok = [
        p
        for p in lap.pernyataan
        if p.linear
        and p.apa is ApaNilai.KINERJA
        and (m := re.search(r"\btriwulan\s+(?:ke\s*-?\s*)?(iii|ii|i|[123])\b", p.ruas.teks, re.IGNORECASE))
        and p.nilai == 25 * {"i": 1, "ii": 2, "iii": 3}.get(m[1].casefold(), int(m[1]) if m[1].isdecimal() else 0)
    ]
    if cocok:
        yield from satu(
            "LN-06",
            [lap.lokasi(p.ruas, p.posisi) for p in cocok],
            f"Kinerja “{ringkas(cocok[0].unsur.teks, 80)}” tepat {cocok[0].teks}, seperti dihitung dari lamanya waktu, "
            "bukan dari pengukuran.",
            "Tulis hasil pengukuran indikatornya.",
            kutipan=_sekitar(cocok[0]),
        )


# --- contradictory factors --------------------------------------------------------------------------------------------

_BAIK = re.compile(r"\b(?:kekuatan|strength|peluang|opportunit\w+|potensi|faktor\s+(?:pendukung|pendorong))\b", re.I)
_BURUK = re.compile(r"\b(?:kelemahan|weakness|ancaman|threat|hambatan|faktor\s+penghambat|penghambat|kendala)\b", re.I)
_BENDA = (
    ("anggaran", r"\banggaran\b|\bdana\b|\bpembiayaan\b"),
    ("sumber daya manusia", r"\bsdm\b|sumber\s+daya\s+manusia|\bpegawai\b|\bpersonel\b"),
    ("sarana dan prasarana", r"\bsarana\b|\bprasarana\b"),
    ("data", r"\bdata\b"),
    ("kerja sama", r"\bkerja\s?sama\b|\bkoordinasi\b|\bsinergi\b"),
)
_CUKUP = re.compile(
    r"\b(?:tersedia\w*|ketersediaan|cukup|memadai|baik|lengkap|terpenuhi\w*|dukungan|kuat|kompeten)\b", re.I
)
_KURANG = re.compile(
    r"\b(?:kurang\w*|terbatas\w*|keterbatasan|tidak\s+(?:cukup|memadai|merata|lengkap|tersedia|sesuai)|belum\s+\w+"
    r"|minim\w*|rendah\w*|pemangkasan|pemotongan|pengurangan|refocusing|lemah\w*|ego)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="LN-07",
    rumpun=RUMPUN,
    judul="Hal yang sama disebut sebagai pendukung dan penghambat",
    tingkat=Tingkat.SEDANG,
    dasar="Analisis penyebab keberhasilan atau kegagalan (PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.5)",
    katalog=("C-LOGIC",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Faktor pendukung:

    - Anggaran tersedia sejak awal tahun;
    - Kader terlatih.

    Faktor penghambat:

    - Jumlah pegawai terbatas;
    - Cuaca buruk.
    """,
    buruk=KEPALA
    + """
    Faktor pendukung:

    - Anggaran tersedia sejak awal tahun;
    - Kader terlatih.

    Faktor penghambat:

    - Anggaran tidak cukup;
    - Cuaca buruk.
    """,
)
def faktor_bertentangan(lap: Laporan) -> Iterator[Temuan]:
    baik: dict[str, Ruas] = {}
    buruk: dict[str, Ruas] = {}
    kini: dict[str, Ruas] | None = None
    pola = _CUKUP
    for r in lap.ruas:
        if r.tabel is not None or r.alinea is None:
            continue
        if r.alinea.jenis is not JenisAlinea.BUTIR and len(r.teks) < 120:
            if _BURUK.search(r.teks) and not _BAIK.search(r.teks):
                kini, pola = buruk, _KURANG
                continue
            if _BAIK.search(r.teks) and not _BURUK.search(r.teks):
                kini, pola = baik, _CUKUP
                continue
        if r.alinea.jenis is not JenisAlinea.BUTIR:
            kini = kini if len(r.teks) < 60 else None
            continue
        if kini is None or not pola.search(r.teks) or (pola is _CUKUP and _KURANG.search(r.teks)):
            continue
        for nama, p in _BENDA:
            if re.search(p, r.teks, re.IGNORECASE):
                kini.setdefault(nama, r)
                break
    for nama in baik.keys() & buruk.keys():
        a, b = baik[nama], buruk[nama]
        yield from satu(
            "LN-07",
            [lap.lokasi(a), lap.lokasi(b)],
            f"{nama.capitalize()} disebut sebagai pendukung (“{ringkas(a.teks, 70)}”) dan sebagai penghambat "
            f"(“{ringkas(b.teks, 70)}”).",
            "Pertegas apa yang mendukung dan apa yang menghambat, dengan angkanya.",
            kutipan=ringkas(b.teks, 120),
        )

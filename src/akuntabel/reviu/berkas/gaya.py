"""One way of writing in a report: percent, rupiah, ranges, captions, units, capitals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea
from akuntabel.reviu.berkas.ejaan import di_nama_resmi, didaftar
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.keterangan import POLA
from akuntabel.reviu.tempat import kutip
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "gaya penulisan"
_SERAGAM = "Satu cara penulisan di seluruh laporan"
_Tempat = list[tuple[Ruas, re.Match[str]]]


def beragam(
    lap: Laporan,
    kode: str,
    cara: dict[str, _Tempat],
    hal: str,
    *,
    utama: str = "",
    keyakinan: Keyakinan | None = None,
) -> Iterator[Temuan]:
    """One finding where a thing is written in several ways: the places are those of the rarer ways.

    ``utama`` is the way to keep where none is more frequent; otherwise the most frequent is kept.
    """
    if len(cara) < 2:
        return
    urut = sorted(cara, key=lambda c: (-len(cara[c]), c != utama))
    lain = sorted(
        (x for c in urut[1:] for x in cara[c]),
        key=lambda x: (x[0].sumber.letak_pada(x[1].start()).baris or 0, x[0].blok),
    )
    ruas, m = lain[0]
    sebut = ", ".join(f"“{cara[c][0][1][0].strip()}” ({len(cara[c])} kali)" for c in urut)
    yield from satu(
        kode,
        [lap.lokasi(r, x.start()) for r, x in lain],
        f"{hal} ditulis dengan {len(urut)} cara: {sebut}.",
        f"Pakai satu cara, misalnya “{cara[urut[0]][0][1][0].strip()}”, di seluruh laporan.",
        kutipan=kutip(ruas.teks, m.start(), m.end()),
        keyakinan=keyakinan,
    )


def kumpul(lap: Laporan, pola: re.Pattern[str], cara: Callable[[re.Match[str]], str]) -> dict[str, _Tempat]:
    """All places of a pattern by the way they are written; an empty way is left out."""
    hasil: dict[str, _Tempat] = defaultdict(list)
    for r in lap.ruas:
        for m in pola.finditer(r.teks):
            if c := cara(m):
                hasil[c].append((r, m))
    return hasil


# --- numbers and their marks -----------------------------------------------------------------------------------------

_PERSEN = re.compile(r"(?<![\d.,])\d[\d.,]*(?P<tanda>\s?%|\s+(?i:persen)\b)")


@aturan_laporan(
    kode="GY-01",
    rumpun=RUMPUN,
    judul="Persen ditulis dengan beberapa cara",
    tingkat=Tingkat.RENDAH,
    dasar=_SERAGAM,
    katalog=("C-STYLE",),
    baik="""
        Capaian 94,24% dari target 100%, naik 2% dibanding tahun lalu.
        """,
    buruk="""
        Capaian 94,24% dari target 100%, naik 2 % dibanding tahun lalu, yaitu 11,78 persen.
        """,
)
def persen(lap: Laporan) -> Iterator[Temuan]:
    def cara(m: re.Match[str]) -> str:
        return {"%": "rapat", " %": "renggang"}.get(m["tanda"].replace("\xa0", " "), "kata")

    yield from beragam(lap, "GY-01", kumpul(lap, _PERSEN, cara), "Persen", utama="rapat")


_RUPIAH = re.compile(r"\bR[pP](?P<tanda>\.?\s*)(?=\d)[\d.]*\d(?:,\d+|,-)?")


@aturan_laporan(
    kode="GY-02",
    rumpun=RUMPUN,
    judul="Lambang rupiah tidak ditulis menurut ejaan",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: lambang mata uang ditulis tanpa titik dan tanpa spasi, Rp25.000,00",
    katalog=("C-STYLE",),
    baik="""
        Realisasi Rp25.800.000,00 dari pagu Rp30.000.000,00.
        """,
    buruk="""
        Realisasi Rp. 25.800.000,00 dari pagu Rp. 30.000.000,00.
        """,
)
def lambang_rupiah(lap: Laporan) -> Iterator[Temuan]:
    cara = kumpul(lap, _RUPIAH, lambda m: m["tanda"].replace("\xa0", " ") or "baku")
    salah = [x for c, di in cara.items() if c.startswith(".") for x in di if not _dikutip(*x)]
    if salah:
        ruas, m = salah[0]
        yield from satu(
            "GY-02",
            [lap.lokasi(r, x.start()) for r, x in salah],
            f"Lambang rupiah ditulis dengan titik: “{m[0]}” (" + "{n} tempat).",
            f"Tulis “Rp{m[0][2:].lstrip('. ')}”, tanpa titik dan spasi sesudah “Rp”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
        )
    else:
        yield from beragam(lap, "GY-02", cara, "Lambang rupiah", utama="baku")


def _dikutip(ruas: Ruas, m: re.Match[str]) -> bool:
    """Whether the text is quoted from elsewhere, as in a note on what a source printed."""
    return ruas.teks[m.start() - 1 : m.start()] in ("«", "“")


_DESIMAL_TITIK = re.compile(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?=\s?%)")
_DESIMAL_KOMA = re.compile(r"(?<![\d.,])\d{1,3},\d+(?![.\d])")
_SEL_DESIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
_KOLOM_NILAI = re.compile(r"%|persen|capaian|indeks|nilai|skor|rata-rata|serapan", re.IGNORECASE)


@aturan_laporan(
    kode="GY-03",
    rumpun=RUMPUN,
    judul="Desimal ditulis dengan titik",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: tanda koma memisahkan bilangan bulat dari desimalnya",
    katalog=("C-STYLE", "C-NUM"),
    baik="""
        Capaian tahun lalu 66,92% dan tahun ini 71,5%, lihat Tabel 3.1 pada pukul 10.30.
        """,
    buruk="""
        Capaian tahun lalu 66.92 % dan tahun ini 71,5 %.
        """,
)
def desimal_titik(lap: Laporan) -> Iterator[Temuan]:
    di = [(r, m) for r in lap.ruas for m in _DESIMAL_TITIK.finditer(r.teks) if not _dikutip(r, m)]
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and (m := _SEL_DESIMAL.fullmatch(r.teks.strip())):
            judul = r.tabel.tabel.judul_kolom()[r.kolom]
            if _KOLOM_NILAI.search(judul):
                di.append((r, m))
    if not di:
        return
    ruas, m = di[0]
    koma = any(_DESIMAL_KOMA.search(r.teks) for r in lap.ruas)
    lain = ", sedangkan bilangan lain memakai koma" if koma else ""
    yield from satu(
        "GY-03",
        [lap.lokasi(r, x.start()) for r, x in di],
        f"Desimal ditulis dengan titik: “{m[0]}”{lain}" + (" ({n} tempat)." if len(di) > 1 else "."),
        f"Tulis “{m[0].replace('.', ',')}”.",
        kutipan=kutip(ruas.teks, m.start(), m.end()),
    )


_RENTANG = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?P<tanda>\s?[-–—]\s?)(?:19|20)\d\d(?![\d/.-])")


@aturan_laporan(
    kode="GY-04",
    rumpun=RUMPUN,
    judul="Rentang tahun ditulis dengan beberapa cara",
    tingkat=Tingkat.INFO,
    dasar="EYD V: rentang ditulis dengan tanda pisah tanpa spasi, 2018–2023",
    katalog=("C-STYLE",),
    baik="""
        Renstra 2018–2023 menjabarkan RPJMD 2018–2023. Nomor 12-34-2020 tidak berubah.
        """,
    buruk="""
        Renstra 2018 – 2023 menjabarkan RPJMD 2018-2023 dan RPJPD 2005 – 2025.
        """,
)
def rentang_tahun(lap: Laporan) -> Iterator[Temuan]:
    yield from beragam(lap, "GY-04", kumpul(lap, _RENTANG, lambda m: m["tanda"]), "Rentang tahun", utama="–")


_SATUAN = re.compile(r"(?:Rp\.?\s*)?\d[\d.,]*\s+(?P<satuan>[A-Za-z]{2,})(?P<titik>\.?)$")
_SINGKAT = {
    "dok": "dokumen",
    "org": "orang",
    "lap": "laporan",
    "keg": "kegiatan",
    "bln": "bulan",
    "thn": "tahun",
    "pkt": "paket",
    "bh": "buah",
}


@aturan_laporan(
    kode="GY-05",
    rumpun=RUMPUN,
    judul="Satuan yang sama ditulis dengan beberapa cara",
    tingkat=Tingkat.INFO,
    dasar=_SERAGAM,
    katalog=("C-STYLE",),
    baik="""
        Tabel 2.1 Target

        No\tIndikator\tTarget
        1\tJumlah dokumen rencana\t2 dokumen
        2\tJumlah dokumen evaluasi\t4 dokumen
        """,
    buruk="""
        Tabel 2.1 Target

        No\tIndikator\tTarget
        1\tJumlah dokumen rencana\t2 dok
        2\tJumlah dokumen evaluasi\t4 dokumen
        3\tJumlah dokumen kinerja\t4 dokumen
        """,
)
def satuan_beragam(lap: Laporan) -> Iterator[Temuan]:
    cara: dict[str, dict[str, _Tempat]] = defaultdict(lambda: defaultdict(list))
    for r in lap.ruas:
        if r.tabel is not None and (m := _SATUAN.fullmatch(r.teks.strip())):
            satuan = m["satuan"].casefold()
            cara[_SINGKAT.get(satuan, satuan)][m["satuan"]].append((r, m))
    campur = {s: ragam for s, ragam in cara.items() if len(ragam) > 1}
    if not campur:
        return
    lain = []
    sebut = []
    for ragam in campur.values():
        urut = sorted(ragam, key=lambda c: (-len(ragam[c]), c))
        lain += [x for c in urut[1:] for x in ragam[c]]
        sebut.append(" dan ".join(f"“{c}” ({len(ragam[c])} kali)" for c in urut))
    ruas, _ = lain[0]
    yield from satu(
        "GY-05",
        [lap.lokasi(r, 0) for r, _ in lain],
        f"Satuan yang sama ditulis berlainan: {'; '.join(sebut)}.",
        "Pakai satu tulisan untuk satu satuan, dengan huruf kecil dan tidak disingkat.",
        kutipan=ruas.teks[:80],
    )


# --- captions and headings -------------------------------------------------------------------------------------------

_RUJUKAN_BERTITIK = re.compile(r"\b(?i:tabel|gambar|grafik|bagan)\s+\d+(?:\.\d+)*\.(?=\s+[a-z])")
_RUJUKAN = re.compile(r"\b(?P<jenis>[Tt]abel|[Gg]ambar|[Gg]rafik|[Bb]agan|[Ll]ampiran)\s+\d+(?:\.\d+)*")


@aturan_laporan(
    kode="GY-06",
    rumpun=RUMPUN,
    judul="Nomor tabel atau gambar tidak ditulis seragam",
    tingkat=Tingkat.RENDAH,
    dasar=_SERAGAM,
    katalog=("C-HEADFORM", "C-STYLE"),
    baik="""
        Tabel 1.1 Pegawai

        No\tNama
        1\tStaf

        Tabel 1.2 Aset

        No\tNama
        1\tMobil

        Tabel 1.1 menunjukkan jumlah pegawai.
        """,
    buruk="""
        Tabel 1.1 Pegawai

        No\tNama
        1\tStaf

        Tabel. 1.2 Aset

        No\tNama
        1\tMobil

        Tabel 1.1. menunjukkan jumlah pegawai.
        """,
)
def nomor_keterangan(lap: Laporan) -> Iterator[Temuan]:
    cara: dict[str, list[tuple[Lokasi, str]]] = defaultdict(list)
    for k in lap.keterangan:
        b = lap.terbaca.blok[k.blok]
        m = POLA.fullmatch(b.teks.strip()) if isinstance(b, Alinea) else None
        if m and (k.isi is not None or not _kalimat(k.judul)):
            tercetak = k.tercetak + m["ekor"].strip()
            cara[_bentuk_nomor(tercetak)].append((lap.lokasi_keterangan(k), tercetak))
    if len(cara) > 1:
        urut = sorted(cara, key=lambda c: (-len(cara[c]), c))
        lain = [x for c in urut[1:] for x in cara[c]]
        sebut = ", ".join(f"“{cara[c][0][1]}” ({len(cara[c])} kali)" for c in urut)
        yield from satu(
            "GY-06",
            [lokasi for lokasi, _ in lain],
            f"Nomor tabel dan gambar ditulis dengan {len(urut)} cara: {sebut}.",
            f"Pakai satu cara, misalnya “{cara[urut[0]][0][1]}”.",
            kutipan=lain[0][1],
        )
    judul = {i for k in lap.keterangan for i in range(k.blok, k.akhir)}
    titik = [
        (r, m) for r in lap.ruas for m in _RUJUKAN_BERTITIK.finditer(r.teks) if r.blok not in judul or m.start() > 0
    ]
    if titik:
        ruas, m = titik[0]
        yield from satu(
            "GY-06",
            [lap.lokasi(r, x.start()) for r, x in titik],
            f"Nomor tabel atau gambar di tengah kalimat diikuti titik: “{m[0]}”"
            + (" ({n} tempat)." if len(titik) > 1 else "."),
            f"Tulis “{m[0][:-1]}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
        )


def _kalimat(judul: str) -> bool:
    return judul[:1].islower() or judul.endswith(".")


_TERCETAK = re.compile(r"(?P<kata>[A-Za-z]+)(?P<titik>\.?).*?(?P<ekor>[.:–-]?)", re.DOTALL)


def _bentuk_nomor(tercetak: str) -> str:
    """The form of "TABEL. 2.1:" without kind and digits: capitals, mark after the kind, mark after the number."""
    m = _TERCETAK.fullmatch(tercetak)
    if m is None:
        return ""
    besar = "A" if m["kata"].isupper() else "a" if m["kata"].islower() else "Aa"
    return f"{besar}{m['titik']} {m['ekor']}"


_RENGGANG = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")


@aturan_laporan(
    kode="GY-07",
    rumpun=RUMPUN,
    judul="Judul bab tidak ditulis seragam",
    tingkat=Tingkat.RENDAH,
    dasar=_SERAGAM,
    katalog=("C-HEADFORM",),
    baik="""
        BAB I PENDAHULUAN

        Isi bab.

        BAB II PENUTUP

        Isi bab.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi bab.

        BAB II P E N U T U P

        Isi bab.
        """,
)
def judul_bab(lap: Laporan) -> Iterator[Temuan]:
    bab = [b for b in lap.kerangka.bagian if b.bab is not None]
    renggang = [b for b in bab if _RENGGANG.search(b.teks)]
    for b in renggang:
        rapat = _RENGGANG.sub(lambda m: m[0].replace(" ", ""), b.teks)
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b)],
            f"Judul bab ditulis dengan huruf renggang: “{b.teks}”.",
            f"Tulis “{b.nomor} {rapat}” seperti judul bab yang lain.",
            kutipan=b.sebutan,
        )
    bertanda = [b for b in lap.kerangka.bagian if b.teks.endswith((";", ","))]
    if bertanda:
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b) for b in bertanda],
            f"Judul diakhiri tanda baca: “{bertanda[0].sebutan}”.",
            "Hapus tanda baca pada akhir judul.",
            kutipan=bertanda[0].sebutan[-120:],
        )
    satu_baris = {b.isi - b.awal == 1 for b in bab}
    if len(satu_baris) > 1:
        jarang = sorted(
            ([b for b in bab if (b.isi - b.awal == 1) is x] for x in (True, False)), key=lambda x: (len(x), x[0].awal)
        )[0]
        yield from satu(
            "GY-07",
            [lap.lokasi_bagian(b) for b in jarang],
            "Nomor dan judul bab sebagian ditulis dalam satu baris, sebagian dalam dua baris.",
            "Tulis nomor dan judul semua bab dengan cara yang sama.",
            kutipan=jarang[0].sebutan,
            keyakinan=Keyakinan.PERLU_TELAAH,
        )


# --- capitals --------------------------------------------------------------------------------------------------------

_CAMPUR = re.compile(r"(?<![\w./-])(?:[A-Z]{2,}[a-z]{2,}|[a-z]+[A-Z]+[a-z]*|[A-Z][a-z]+[A-Z]+)(?![\w./-])")


@aturan_laporan(
    kode="GY-08",
    rumpun=RUMPUN,
    judul="Huruf kapital di tengah kata",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: huruf kapital dipakai sebagai huruf pertama",
    katalog=("C-CASE", "C-LEX"),
    baik="""
        LKjIP Tahun 2023 disusun menurut PermenPANRB dan UUD; BUMDes dan SPIPt dicatat.
        """,
    buruk="""
        Perjanjian Kinerja TAhun 2023 memuat kInerja.
        """,
)
def kapital_di_tengah(lap: Laporan) -> Iterator[Temuan]:
    di: dict[str, _Tempat] = defaultdict(list)
    for r in lap.ruas:
        for m in _CAMPUR.finditer(r.teks):
            kecil = m[0].casefold()
            if (
                len(kecil) >= 4
                and kamus.baku(kecil)
                and kamus.frekuensi(kecil)
                and not _singkatan(kecil)
                and not di_nama_resmi(r.teks, m.start(), m.end(), persis=True)
            ):
                di[m[0]].append((r, m))
    for kata, tempat in di.items():
        ruas, m = tempat[0]
        benar = kata.capitalize() if kata[0].isupper() else kata.lower()
        yield from satu(
            "GY-08",
            [lap.lokasi(r, x.start()) for r, x in tempat],
            f"Tertulis “{kata}” dengan huruf kapital di tengah kata.",
            f"Tulis “{benar}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
        )


def _singkatan(kecil: str) -> bool:
    return kecil in kamus.data_bahasa()["dikenal"]["singkatan"].split() or any(
        kecil == k.casefold() for k in kamus.data_bahasa()["singkatan"]
    )


_TUGAS = "Di|Ke|Dari|Dan|Yang|Untuk|Pada|Dengan|Atau|Serta|Oleh|Dalam|Bagi|Atas|Kepada|Terhadap|Sebuah|Suatu|Adalah"
_TUGAS_KAPITAL = re.compile(rf"(?<=[^\W\d_]) (?P<kata>{_TUGAS}) (?=(?P<lanjut>[^\W\d_]))")


@aturan_laporan(
    kode="GY-09",
    rumpun=RUMPUN,
    judul="Kata tugas berhuruf kapital di tengah kalimat atau nama",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: kata tugas (di, ke, dari, dan, yang, untuk, …) ditulis dengan huruf kecil dalam judul dan nama",
    katalog=("C-CASE",),
    baik="""
        Pelaksanaan Kebijakan di Bidang Kesehatan. Di daerah ini kinerja merupakan turunan dari sebuah tujuan.

        PELAYANAN DI BIDANG KESEHATAN DAN GIZI
        """,
    buruk="""
        Pelaksanaan Kebijakan Di Bidang Kesehatan merupakan turunan dari Sebuah tujuan.
        """,
)
def kata_tugas_kapital(lap: Laporan) -> Iterator[Temuan]:
    di: _Tempat = []
    for n, r in enumerate(lap.ruas):
        if lap.kata.kapital[n]:
            continue
        for m in _TUGAS_KAPITAL.finditer(r.teks):
            kiri = re.search(r"[^\W\d_]+$", r.teks[: m.start()])
            kanan = re.match(r"[^\W\d_]+", r.teks[m.end() :])
            if not kiri or not kanan or kiri[0].isupper():
                continue
            frasa = f"{kiri[0]} {m['kata']} {kanan[0]}"
            if not _NAMA_TUGAS.search(frasa) and not kamus.resmi_persis(frasa):
                di.append((r, m))
    if di:
        kata = Counter(m["kata"] for _, m in di)
        ruas, m = di[0]
        sebut = ", ".join(f"“{k}” ({n} kali)" for k, n in kata.most_common())
        yield from satu(
            "GY-09",
            [lap.lokasi(r, x.start("kata")) for r, x in di],
            f"Kata tugas ditulis dengan huruf kapital di tengah kalimat atau nama: {sebut}.",
            f"Tulis dengan huruf kecil, misalnya “{m['kata'].lower()}”.",
            kutipan=kutip(ruas.teks, m.start("kata"), m.end("kata")),
        )


_NAMA_TUGAS = re.compile(
    r"Dalam Negeri|Menengah Atas|Kelas Atas|Yang (?:Maha|Ter|Mulia)|Kepada Y|Atas Nama|Pancasila Dan|Dan Lain"
)
"""Names in which the word is no preposition, or is written so out of respect."""


_BILANGAN = frozenset(
    """nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu puluh belas ratus ribu
    juta miliar triliun koma rupiah sen persen""".split()  # noqa: SIM905
)
_KURUNG = re.compile(r"\(([^()\d]{3,300})\)")


@aturan_laporan(
    kode="GY-10",
    rumpun=RUMPUN,
    judul="Huruf kapital tidak seragam di dalam terbilang",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: terbilang ditulis dengan huruf kecil",
    katalog=("C-CASE",),
    baik="""
        Anggaran Rp549,00 (lima ratus empat puluh sembilan rupiah) dan Rp2,00 (Dua Rupiah) tersedia.
        """,
    buruk="""
        Anggaran Rp549,00 (lima ratus empat puluh Sembilan rupiah) tersedia.
        """,
)
def kapital_terbilang(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if "(" not in r.teks:
            continue
        for m in _KURUNG.finditer(r.teks):
            kata = re.findall(r"[^\W\d_]+", m[1])
            angka = [k for k in kata if k.casefold() in _BILANGAN]
            besar = [k for k in kata[1:] if k[0].isupper() and k.casefold() in _BILANGAN]
            kecil = [k for k in kata[1:] if k.islower()]
            if len(angka) >= 3 and len(angka) * 3 >= len(kata) * 2 and besar and len(kecil) > len(besar):
                yield from satu(
                    "GY-10",
                    [lap.lokasi(r, m.start() + m[0].index(besar[0]))],
                    f"Kata “{besar[0]}” di dalam terbilang berhuruf kapital.",
                    f"Tulis “{besar[0].lower()}”.",
                    kutipan=kutip(r.teks, m.start(), m.end())[:160],
                )


_BERNOMOR = re.compile(
    r"(?<![.!?:] )(?<!\A)\b(?P<kata>[Tt]riwulan|[Ss]emester|[Mm]isi|[Tt]abel|[Gg]ambar|[Bb]ab|[Ll]ampiran|[Gg]rafik)"
    r" (?=[IVX]+\b|\d)"
)


@aturan_laporan(
    kode="GY-11",
    rumpun=RUMPUN,
    judul="Huruf kapital istilah bernomor tidak seragam",
    tingkat=Tingkat.INFO,
    dasar=_SERAGAM,
    katalog=("C-CASE", "C-STYLE"),
    baik="""
        Realisasi pada Triwulan I dan Triwulan II tersaji dalam Tabel 3.1 dan Tabel 3.2.
        """,
    buruk="""
        Realisasi pada Triwulan I dan triwulan II tersaji dalam Tabel 3.1, serta Triwulan III dalam Tabel 3.2.
        """,
)
def kapital_bernomor(lap: Laporan) -> Iterator[Temuan]:
    judul = {i for k in lap.keterangan for i in range(k.blok, k.akhir)}
    cara: dict[str, dict[str, _Tempat]] = defaultdict(lambda: defaultdict(list))
    for r in lap.ruas:
        if r.blok in judul and r.alinea is not None:
            continue
        for m in _BERNOMOR.finditer(r.teks):
            cara[m["kata"].casefold()][m["kata"]].append((r, m))
    for kata, ragam in cara.items():
        yield from beragam(lap, "GY-11", ragam, f"Kata “{kata}” di depan nomor", utama=kata.capitalize())


@aturan_laporan(
    kode="GY-12",
    rumpun=RUMPUN,
    judul="Huruf kapital seluruhnya bercampur dengan huruf biasa",
    tingkat=Tingkat.INFO,
    dasar=_SERAGAM,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-CASE",),
    baik="""
        PROGRAM PENGUATAN IDEOLOGI PANCASILA DAN KARAKTER KEBANGSAAN

        PROGRAM Penguatan Ideologi Pancasila; BAB I Pendahuluan; DINAS KESEHATAN
        """,
    buruk="""
        PROGRAM Penguatan IDEOLOGI PANCASILA DAN KARAKTER KEBANGSAAN
        """,
)
def kapital_bercampur(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.ruas:
        if len(r.teks) > 240 or r.teks.upper() == r.teks or not re.search(r"[A-Z]{4}", r.teks):
            continue
        kata = list(re.finditer(r"[^\W\d_]{4,}", r.teks))
        besar = [m for m in kata if m[0].isupper() and kamus.baku(m[0].casefold()) and not _singkatan(m[0].casefold())]
        lain = [m for m in kata if not m[0].isupper()]
        sela = [m for m in lain if besar and besar[0].start() < m.start() < besar[-1].start()]
        sedikit = 1 <= len(lain) <= 2 and len(lain) * 3 <= len(besar)
        if len(besar) >= 4 and sedikit and len(sela) == len(lain) and not kamus.resmi_persis(r.teks):
            yield from satu(
                "GY-12",
                [lap.lokasi(r, lain[0].start())],
                f"“{lain[0][0]}” ditulis dengan huruf biasa di antara kata-kata berhuruf kapital.",
                "Tulis seluruhnya dengan huruf kapital, atau hanya huruf pertama tiap kata.",
                kutipan=r.teks[:120],
            )


_AWAL_KECIL = re.compile(r"(?P<akhir>[^\W\d_]{4,})[.?!] (?P<kata>[a-z]{3,})\b")
_KEPENDEKAN = frozenset("cetak lamp kepmen permen bapak perda".split())  # noqa: SIM905


@aturan_laporan(
    kode="GY-13",
    rumpun=RUMPUN,
    judul="Kalimat, alinea, atau sel diawali huruf kecil",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V I.F: huruf kapital dipakai pada awal kalimat",
    katalog=("C-CASE",),
    baik="""
        Kinerja meningkat. Anggaran terserap baik dsb. dan lain-lain.

        No\tSasaran\tTarget
        1\tMeningkatnya mutu\t1
        2\tTerwujudnya layanan\t2
        """,
    buruk="""
        Kinerja meningkat dengan baik. anggaran terserap sesuai dengan rencana.
        """,
)
def awal_huruf_kecil(lap: Laporan) -> Iterator[Temuan]:
    di: list[tuple[Lokasi, str]] = []
    for r in lap.ruas:
        di += [
            (lap.lokasi(r, m.start("kata")), kutip(r.teks, m.start("kata"), m.end("kata")))
            for m in _AWAL_KECIL.finditer(r.teks)
            if m["akhir"].islower() and kamus.baku(m["akhir"]) and m["akhir"] not in _KEPENDEKAN
        ]
    di += _alinea_kecil(lap)
    if di:
        yield from satu(
            "GY-13",
            [x for x, _ in di],
            "Awal kalimat atau alinea ditulis dengan huruf kecil" + (" di {n} tempat." if len(di) > 1 else "."),
            "Tulis kata pertamanya dengan huruf kapital.",
            kutipan=di[0][1],
        )
    kepala = list(_kepala_kecil(lap))
    if kepala:
        yield from satu(
            "GY-13",
            [lap.lokasi(r) for r in kepala],
            f"Judul kolom diawali huruf kecil, sedangkan judul kolom lain tidak: “{kepala[0].teks}”.",
            "Samakan huruf awal judul kolom.",
            kutipan=kepala[0].teks[:120],
        )
    sel = [] if lap.terbaca.jenis == "pdf" else list(_sel_kecil(lap))
    if sel:
        yield from satu(
            "GY-13",
            [lap.lokasi(r) for r in sel],
            f"Sel diawali huruf kecil, sedangkan sel lain dalam kolomnya diawali huruf kapital: “{sel[0].teks[:60]}”.",
            "Samakan huruf awal sel dalam satu kolom.",
            kutipan=sel[0].teks[:120],
        )


def _alinea_kecil(lap: Laporan) -> Iterator[tuple[Lokasi, str]]:
    """Paragraphs that begin in lower case though the one before has ended."""
    sebelum = ""
    for r in lap.prosa:
        a = r.alinea
        if a is None or a.jenis is not JenisAlinea.ISI or a.penanda:
            sebelum = ""
            continue
        kecil = re.match(r"[a-z]{3,} [a-z]", r.teks) is not None and not kamus.resmi(r.teks)
        if kecil and sebelum.endswith(".") and len(r.teks.split()) >= 8:
            yield lap.lokasi(r), r.teks[:100]
        sebelum = r.teks


_KOLOM_SEL = 6


def _kepala_kecil(lap: Laporan) -> Iterator[Ruas]:
    tabel: dict[tuple[int, int], list[Ruas]] = defaultdict(list)
    for r in lap.ruas:
        if r.tabel is not None and r.baris < r.tabel.tabel.kepala and r.teks.strip()[:3].isalpha():
            tabel[r.blok, r.baris].append(r)
    for isi in tabel.values():
        kecil = [r for r in isi if r.teks.strip()[0].islower()]
        if len(kecil) == 1 and len(isi) >= 4:
            yield from kecil


def _sel_kecil(lap: Laporan) -> Iterator[Ruas]:
    kolom: dict[tuple[int, int], list[Ruas]] = defaultdict(list)
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and len(r.teks.split()) >= 2 and r.teks[0].isalpha():
            kolom[r.blok, r.kolom].append(r)
    for isi in kolom.values():
        kecil = [r for r in isi if r.teks[0].islower() and not re.match(r"[a-z]{1,2}[.)\s]", r.teks)]
        if len(isi) >= _KOLOM_SEL and 0 < len(kecil) * 5 <= len(isi):
            yield from (r for r in kecil if not kamus.resmi(r.teks))


_SISIP = re.compile(r"(?<![^\W\d_])(?P<awal>[A-Z][a-z]+) (?P<tengah>[a-z]{4,}) (?=(?P<akhir>[A-Z][a-z]+)(?![^\W\d_]))")
_HURUF_KECIL = frozenset(
    """dalam dari dengan untuk pada atas oleh antara yang serta atau kepada terhadap tentang melalui menuju sebagai
    bagi secara sampai hingga tahun nomor bahwa adalah merupakan sebesar beserta telah tidak akan sejak kabupaten kota
    provinsi kecamatan antar sesuai berdasarkan terkait menurut guna agar karena menjadi terkait hasil""".split()  # noqa: SIM905
)


_AWAL_KALIMAT = re.compile(r"(?:\A|[.!?:;])\W*\Z")


@aturan_laporan(
    kode="GY-14",
    rumpun=RUMPUN,
    judul="Huruf kapital dalam satu nama tidak seragam",
    tingkat=Tingkat.INFO,
    dasar="EYD V I.F: setiap kata dalam nama, kecuali kata tugas, ditulis dengan huruf pertama kapital",
    katalog=("C-CASE",),
    baik="""
        Program Fasilitasi Penanganan Konflik Sosial dan Indeks Kepuasan Masyarakat memuat kepuasan masyarakat kota.
        """,
    buruk="""
        Program Fasilitasi Penanganan Konflik Sosial disusun. Program Fasilitasi Penanganan konflik Sosial berjalan.
        """,
)
def kapital_nama(lap: Laporan) -> Iterator[Temuan]:
    yield from _kapital_instansi(lap)
    calon: dict[str, _Tempat] = defaultdict(list)
    for r in lap.ruas:
        for m in _SISIP.finditer(r.teks):
            if m["tengah"] not in _HURUF_KECIL and not didaftar(m["tengah"]) and not _milik_instansi(lap, m):
                calon[f"{m['awal']} {m['tengah'].capitalize()} {m['akhir']}"].append((r, m))
    if not calon:
        return
    semua = "\n".join(r.teks for r in lap.ruas)
    di = [
        (nama, (r, m))
        for nama, tempat in calon.items()
        for r, m in tempat
        # The first word of a sentence has its capital from there, not from a name.
        if (nama in semua or kamus.resmi_persis(nama))
        and (r.alinea is None or not _AWAL_KALIMAT.search(r.teks[: m.start()]))
        if not kamus.resmi_persis(f"{m['awal']} {m['tengah']} {m['akhir']}")
    ]
    if di:
        nama, (ruas, m) = di[0]
        sebut = ", ".join(f"“{m['awal']} {m['tengah']} {m['akhir']}”" for m in {n: x[1] for n, x in di}.values())
        yield from satu(
            "GY-14",
            [lap.lokasi(r, x.start("tengah")) for _, (r, x) in di],
            f"Huruf kapital dalam nama tidak seragam: {sebut}.",
            f"Tulis seperti di tempat lain, misalnya “{nama}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end("akhir")),
        )


def _kapital_instansi(lap: Laporan) -> Iterator[Temuan]:
    """The reporting agency's own name with a word of it in small letters."""
    baku = lap.instansi.nama
    if len(baku.split()) < 2 or baku.isupper():
        return
    pola = re.compile(rf"\b{re.escape(baku)}\b".replace("\\ ", r"\s+"), re.IGNORECASE)
    di = [
        (r, m)
        for r in lap.ruas
        for m in pola.finditer(r.teks)
        if m[0][0].isupper() and any(a.islower() and b[0].isupper() for a, b in _pasangan(m[0], baku))
    ]
    if di:
        ruas, m = di[0]
        yield from satu(
            "GY-14",
            [lap.lokasi(r, x.start()) for r, x in di],
            f"Tertulis “{' '.join(m[0].split())}”, sedangkan nama perangkat daerahnya “{baku}”.",
            f"Tulis “{baku}”.",
            kutipan=kutip(ruas.teks, m.start(), m.end()),
        )


def _pasangan(a: str, b: str) -> Iterator[tuple[str, str]]:
    yield from zip(a.split(), b.split(), strict=True)


def _milik_instansi(lap: Laporan, m: re.Match[str]) -> bool:
    return f"{m['tengah']} {m['akhir']}".casefold() in lap.instansi.nama.casefold()

"""What PermenPANRB 53/2014 wants to see in a report of performance (Lampiran II.C and Anak Lampiran II/1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "isi wajib"
_ANAK = "PermenPANRB 53/2014 Anak Lampiran II/1"
_PRAKTIK = "Kelaziman laporan kinerja instansi pemerintah; bukan kewajiban menurut PermenPANRB 53/2014"


def _cari(p: str) -> re.Pattern[str]:
    return re.compile(p, re.IGNORECASE)


_ISU = _cari(r"\bisu\s+strategis|permasalahan\s+(?:utama|pokok|strategis)|aspek\s+strategis|strategic\s+issue")
_PK = _cari(r"\bperjanjian\s+kinerja\b|\bpenetapan\s+kinerja\b")
_REALISASI_ANGGARAN = _cari(
    r"\b(?:realisasi|serapan|penyerapan|akuntabilitas|kinerja)\s+(?:anggaran|keuangan|belanja)\b"
)
_PENUTUP = _cari(r"\bpenutup\b|p\s?e\s?n\s?u\s?t\s?u\s?p")
_SIMPULAN = _cari(
    r"\b(?:ke)?simpulan\b|\bdisimpulkan\b|secara\s+(?:umum|keseluruhan)|\d\s?(?:%|persen)|\btelah\s+(?:berhasil|tercapai)"
)
_LANGKAH = _cari(
    r"\blangkah|\bperbaikan|\bupaya\b|tindak\s+lanjut|ke\s?depan|\bmeningkatkan\b|\brekomendasi|\bsaran\b|\bstrategi\b"
)
_LALU = _cari(
    r"\btahun\s+(?:sebelumnya|lalu|yang\s+lalu|n\s?[-–]\s?1)\b|beberapa\s+tahun"
    r"|dibanding(?:kan)?\s+(?:dengan\s+)?(?:realisasi\s+|capaian\s+)?tahun"
)
_MENENGAH = _cari(
    r"\bakhir\s+(?:periode\s+|tahun\s+)?(?:renstra|rpjmd)|\btarget\s+(?:akhir|jangka\s+menengah|renstra|rpjmd)"
    r"|\btarget\b[^.]{0,60}\b(?:akhir|jangka\s+menengah)\b"
)
_STANDAR = _cari(
    r"\bstandar\s+(?:nasional|pelayanan\s+minimal|internasional)|\bSPM\b|tingkat\s+nasional|benchmark"
    r"|rata-rata\s+(?:nasional|provinsi)"
)
_SEBAB = _cari(
    r"\b(?:penyebab|disebabkan|karena|didukung\s+oleh"
    r"|faktor\s+(?:pendukung|penghambat|pendorong|keberhasilan|kegagalan))\b"
)
_SOLUSI = _cari(
    r"\b(?:solusi|alternatif|tindak\s+lanjut|rencana\s+aksi|langkah\s+(?:perbaikan|yang)"
    r"|upaya\s+(?:perbaikan|yang|mengatasi))\b"
)
_EFISIENSI = _cari(r"\befisiensi\b|\befisien\b")
_PENUNJANG = _cari(
    r"program(?:\s*(?:/|dan)\s*kegiatan)?\s+(?:yang\s+)?(?:menunjang|penunjang|pendukung|mendukung)\b(?!\s+urusan)"
    r"|(?:didukung|ditunjang|disokong)\s+(?:oleh\s+)?(?:\w+\s+){0,3}(?:program|kegiatan)"
    r"|\bkegiatan\s+(?:yang\s+)?(?:menunjang|mendukung)\b"
)
_LAMPIRAN_PK = re.compile(
    r"lampiran\b(?:\s+\S{1,4})?\s*[.:–-]?\s*(?:perubahan\s+)?perjanjian\s+kinerja\b", re.IGNORECASE
)
"""The heading of the annex, numbered or not."""
_KELAZIMAN = (
    ("kata pengantar", _cari(r"^kata\s+pengantar")),
    ("ikhtisar eksekutif", _cari(r"^(?:ikhtisar|ringkasan)\s+eksekutif|executive\s+summary")),
    ("daftar isi", _cari(r"^daftar\s+isi")),
)


def _bab(lap: Laporan, nomor: int) -> Bagian | None:
    return next((b for b in lap.kerangka.bagian if b.bab == nomor), None)


def _isi(lap: Laporan, *bagian: Bagian | None) -> list[Ruas]:
    return [r for r in lap.ruas if any(b is not None and b.awal <= r.blok < b.akhir for b in bagian)]


def _ada(ruas: list[Ruas], pola: re.Pattern[str]) -> bool:
    return any(pola.search(r.teks) for r in ruas)


def _berbab(lap: Laporan) -> bool:
    """Whether this is a report in chapters at all, so that something can be missing from it."""
    return len({b.bab for b in lap.kerangka.bagian if b.bab}) >= 2


_BAIK_BAB = """
    BAB I PENDAHULUAN

    Isu strategis yang dihadapi ialah turunnya jumlah nelayan.

    BAB II PERENCANAAN KINERJA

    Perjanjian kinerja tahun 2024 memuat satu sasaran.

    BAB III AKUNTABILITAS KINERJA

    A. Capaian Kinerja

    Realisasi 82 dari target 80; tahun sebelumnya 79, target akhir Renstra 85, standar nasional 80. Capaian itu
    disebabkan oleh pembinaan; solusi atas hambatan ialah pendampingan. Efisiensi tercapai, dan program penunjang ialah
    program utama.

    B. Realisasi Anggaran

    Realisasi anggaran 95%.

    BAB IV PENUTUP

    Kesimpulan: target tercapai. Langkah perbaikan ialah memperluas pendampingan.

    LAMPIRAN I PERJANJIAN KINERJA

    Perjanjian kinerja tahun 2024.
    """


@aturan_laporan(
    kode="IW-01",
    rumpun=RUMPUN,
    judul="Isu strategis atau permasalahan utama tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab I: penekanan pada aspek strategis dan permasalahan utama (strategic issued)",
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace("Isu strategis yang dihadapi ialah turunnya jumlah nelayan.", "Laporan ini disusun."),
)
def isu_strategis(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 1)
    if _berbab(lap) and bab and not _ada(_isi(lap, bab), _ISU):
        yield from _kurang(
            "IW-01",
            _tempat(lap, bab, r"gambaran\s+umum|latar\s+belakang"),
            "Bab I tidak memuat isu strategis atau permasalahan utama yang dihadapi organisasi.",
            "Tambahkan uraian aspek strategis dan permasalahan utama.",
        )


def _kurang(
    kode: str, tempat: Lokasi | list[Lokasi], pesan: str, perbaikan: str, k: Keyakinan | None = None
) -> Iterator[Temuan]:
    tempat = tempat if isinstance(tempat, list) else [tempat]
    yield from satu(kode, tempat, pesan, perbaikan, kutipan=tempat[0].bagian, keyakinan=k)


def _tempat(lap: Laporan, bab: Bagian, pola: str) -> list[Lokasi]:
    """Where the missing thing would stand: the chapter, and its parts whose headings match."""
    isi = [b for b in lap.kerangka.bagian if bab.awal < b.awal < bab.akhir and re.search(pola, b.teks, re.IGNORECASE)]
    tempat = [lap.lokasi_bagian(bab)]
    for b in isi[:6]:
        tempat.append(lap.lokasi_bagian(b))
        tempat += [lap.lokasi(r) for r in lap.ruas if r.blok == b.isi and r.alinea is not None]
    return tempat


@aturan_laporan(
    kode="IW-02",
    rumpun=RUMPUN,
    judul="Ikhtisar perjanjian kinerja tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab II: ringkasan atau ikhtisar perjanjian kinerja tahun yang bersangkutan",
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace("Perjanjian kinerja tahun 2024 memuat satu sasaran.", "Rencana tahunan memuat sasaran."),
)
def ikhtisar_pk(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 2)
    if not _berbab(lap) or bab is None:
        return
    isi = _isi(lap, bab)
    if not _ada(isi, _PK):
        yield from _kurang(
            "IW-02",
            _tempat(lap, bab, r"perjanjian|penetapan"),
            "Bab II tidak memuat ikhtisar perjanjian kinerja tahun ini.",
            "Sajikan sasaran, indikator, dan target menurut perjanjian kinerja.",
        )


@aturan_laporan(
    kode="IW-03",
    rumpun=RUMPUN,
    judul="Perjanjian kinerja disebut, tetapi sasaran, indikator, dan targetnya tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab II; Lampiran I.D: perjanjian memuat sasaran, indikator, dan target",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk="""
        BAB I PENDAHULUAN

        Isu strategis ialah turunnya jumlah nelayan.

        BAB II PERENCANAAN KINERJA

        A. Perjanjian Kinerja

        Perjanjian kinerja merupakan pernyataan komitmen untuk mencapai kinerja yang jelas.

        BAB III AKUNTABILITAS KINERJA

        Isi.
        """,
)
def tabel_pk(lap: Laporan) -> Iterator[Temuan]:
    bagian = next(
        (b for b in lap.kerangka.bagian if b.tingkat > 1 and _PK.search(b.teks) and _di_bab(lap, b, 2)),
        None,
    )
    if bagian is None or not _berbab(lap):
        return
    tabel = [t for t in lap.tabel if bagian.awal <= t.blok < bagian.akhir]
    rujuk = [x for x in lap.rujukan if bagian.awal <= x.ruas.blok < bagian.akhir and x.jenis == "Tabel"]
    bertarget = any("target" in " ".join(t.tabel.judul_kolom()).casefold() for t in tabel)
    if not bertarget and not rujuk:
        yield from _kurang(
            "IW-03",
            lap.lokasi_bagian(bagian),
            f"Bagian “{bagian.sebutan}” tidak menyajikan sasaran, indikator, dan target yang diperjanjikan.",
            "Sajikan tabel perjanjian kinerja: sasaran, indikator, target, serta program dan anggarannya.",
        )


def _di_bab(lap: Laporan, b: Bagian, nomor: int) -> bool:
    return any(x.bab == nomor for x in lap.kerangka.jalur(b.awal))


@aturan_laporan(
    kode="IW-04",
    rumpun=RUMPUN,
    judul="Analisis capaian yang diminta belum lengkap",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab III.A butir 1–7",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace("tahun sebelumnya 79, ", "").replace("standar nasional 80", "demikian"),
)
def analisis_capaian(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 3)
    if not _berbab(lap) or bab is None:
        return
    isi = _isi(lap, bab)
    bukan_swot = [r for r in isi if not any(_SWOT.search(b.teks) for b in r.bagian)]
    butir = (
        ("perbandingan dengan tahun lalu dan beberapa tahun terakhir (butir 2)", _dibandingkan(lap, bab, isi)),
        ("kemajuan terhadap target jangka menengah atau akhir Renstra (butir 3)", _ada(isi, _MENENGAH)),
        ("perbandingan dengan standar nasional, atau pernyataan bahwa itu tidak ada (butir 4)", _ada(isi, _STANDAR)),
        ("penyebab keberhasilan atau kegagalan (butir 5)", _ada(bukan_swot, _SEBAB)),
        ("alternatif solusi yang telah dilakukan (butir 5)", _ada(bukan_swot, _SOLUSI)),
        ("analisis efisiensi penggunaan sumber daya (butir 6)", _efisiensi(lap, bab, isi)),
        ("program dan kegiatan yang menunjang keberhasilan atau kegagalan (butir 7)", _ada(isi, _PENUNJANG)),
    )
    hilang = [nama for nama, ada in butir if not ada]
    if hilang:
        yield from _kurang(
            "IW-04",
            _tempat(lap, bab, r"\bsasaran\b|capaian|efisiensi|perbandingan|target\s+akhir"),
            f"Bab III belum memuat {'; '.join(hilang)}.",
            "Lengkapi analisis untuk setiap sasaran strategis; bila tidak ada datanya, nyatakan demikian.",
        )


_SWOT = _cari(r"\bswot\b|faktor\s+(?:pendukung|penghambat|internal|eksternal)")


def _dibandingkan(lap: Laporan, bab: Bagian, isi: list[Ruas]) -> bool:
    """Whether results are set beside those of two earlier years at least, in words or in the columns of a table."""
    if _ada(isi, _LALU):
        return True
    tahun = lap.lingkup.tahun or 0
    kolom = " ".join(" ".join(t.tabel.judul_kolom()) for t in lap.tabel if bab.awal <= t.blok < bab.akhir)
    if len({y for y in map(int, re.findall(r"\b20\d\d\b", kolom)) if y < tahun}) >= 2:
        return True
    # "… pada tahun 2021 sebesar 74,2% dan pada tahun 2022 sebesar 78,5%": told in one paragraph
    per_alinea = (re.findall(r"\b[Tt]ahun\s+(20\d\d)\b[^.;]{0,40}?\d", r.teks) for r in isi if r.alinea is not None)
    return any(len({y for y in map(int, t) if y < tahun}) >= 2 for t in per_alinea)


def _efisiensi(lap: Laporan, bab: Bagian, isi: list[Ruas]) -> bool:
    """Whether efficiency has a result or is said to have none: a figure beside the word, a table of that title."""
    tabel = [t for t in lap.tabel if bab.awal <= t.blok < bab.akhir]
    return any(map(_efisiensi_dihitung, isi)) or any(
        _EFISIENSI.search(x)
        for t in tabel
        for x in ((t.keterangan.judul if t.keterangan else ""), *(b.teks for b in t.bagian))
    )


def _efisiensi_dihitung(r: Ruas) -> bool:
    return bool(_EFISIENSI.search(r.teks)) and (
        r.tabel is not None
        or bool(re.search(r"\d\s?%|\d,\d|tercapai|\befisien\b", r.teks))
        or bool(re.search(r"\b(?:belum|tidak)\s+(?:dapat\s+)?di(?:nilai|hitung)\b", r.teks))
    )


@aturan_laporan(
    kode="IW-05",
    rumpun=RUMPUN,
    judul="Realisasi anggaran tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab III.B",
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace("B. Realisasi Anggaran", "B. Penghargaan").replace("Realisasi anggaran 95%.", "Satu buah."),
)
def realisasi_anggaran(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 3)
    if _berbab(lap) and bab and not _ada(_isi(lap, bab), _REALISASI_ANGGARAN):
        yield from _kurang(
            "IW-05",
            _tempat(lap, bab, r"anggaran|keuangan"),
            "Bab III tidak memuat realisasi anggaran yang dipakai untuk mewujudkan kinerja.",
            "Sajikan anggaran, realisasi, dan persentasenya menurut program dalam perjanjian kinerja.",
        )


@aturan_laporan(
    kode="IW-06",
    rumpun=RUMPUN,
    judul="Penutup tanpa simpulan atau langkah perbaikan",
    tingkat=Tingkat.SEDANG,
    dasar=f"{_ANAK} Bab IV: simpulan umum dan langkah di masa mendatang",
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace(" Langkah perbaikan ialah memperluas pendampingan.", ""),
)
def penutup(lap: Laporan) -> Iterator[Temuan]:
    if not _berbab(lap):
        return
    bab = next((b for b in reversed(lap.kerangka.bagian) if b.tingkat == 1 and _PENUTUP.search(b.teks)), None)
    if bab is None:
        akhir = [b for b in lap.kerangka.bagian if b.bab][-1]
        yield from _kurang(
            "IW-06",
            lap.lokasi_bagian(akhir),
            "Laporan tidak memiliki bab penutup.",
            "Tambahkan simpulan dan langkahnya.",
        )
        return
    isi = _isi(lap, bab)
    hilang = [n for n, p in (("simpulan umum", _SIMPULAN), ("langkah perbaikan", _LANGKAH)) if not _ada(isi, p)]
    if hilang:
        yield from _kurang(
            "IW-06",
            [lap.lokasi_bagian(bab), *(lap.lokasi(r) for r in isi[1:4])],
            f"Bab penutup tidak memuat {' dan '.join(hilang)}.",
            "Nyatakan simpulan atas capaian kinerja dan langkah untuk memperbaikinya.",
        )


@aturan_laporan(
    kode="IW-07",
    rumpun=RUMPUN,
    judul="Bagian awal yang lazim tidak ada",
    tingkat=Tingkat.INFO,
    dasar=_PRAKTIK,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        KATA PENGANTAR

        Puji syukur.

        IKHTISAR EKSEKUTIF

        Capaian 102%.

        DAFTAR ISI

        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PENUTUP

        Isi.
        """,
)
def bagian_awal(lap: Laporan) -> Iterator[Temuan]:
    if not _berbab(lap):
        return
    judul = [b.teks for b in lap.kerangka.bagian if b.tingkat == 1]
    hilang = [nama for nama, pola in _KELAZIMAN if not any(pola.search(j.strip()) for j in judul)]
    if hilang:
        yield from _kurang(
            "IW-07",
            lap.lokasi_awal,
            f"Laporan tidak memiliki {', '.join(hilang)}.",
            "Tambahkan bagian awal itu agar pembaca segera menemukan capaian dan isi laporan.",
        )


@aturan_laporan(
    kode="IW-08",
    rumpun=RUMPUN,
    judul="Perjanjian kinerja tidak dilampirkan",
    tingkat=Tingkat.SEDANG,
    dasar=f"{_ANAK} Lampiran: perjanjian kinerja",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=_BAIK_BAB,
    buruk=_BAIK_BAB.replace("LAMPIRAN I PERJANJIAN KINERJA", "LAMPIRAN I FOTO").replace(
        "Perjanjian kinerja tahun 2024.", "Foto kegiatan."
    ),
)
def pk_dilampirkan(lap: Laporan) -> Iterator[Temuan]:
    if not _berbab(lap):
        return
    lampiran = [b for b in lap.kerangka.bagian if b.tingkat == 1 and re.match(r"lampiran", b.nomor or b.teks, re.I)]
    if _ada(_isi(lap, *lampiran), _PK) or any(_LAMPIRAN_PK.match(r.teks) for r in lap.ruas):
        return
    pk = next((b for b in lap.kerangka.bagian if b.tingkat > 1 and _PK.search(b.teks)), None)
    tempat = lampiran[0] if lampiran else pk
    if tempat is not None:
        yield from _kurang(
            "IW-08",
            lap.lokasi_bagian(tempat),
            "Perjanjian kinerja tidak dilampirkan.",
            "Lampirkan perjanjian kinerja yang ditandatangani.",
        )


@aturan_laporan(
    kode="IW-09",
    rumpun=RUMPUN,
    judul="Anggaran tidak dirinci menurut program dalam tabel",
    tingkat=Tingkat.SEDANG,
    dasar=f"{_ANAK} Bab III.B: realisasi anggaran sesuai dengan dokumen perjanjian kinerja",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        BAB I PENDAHULUAN

        Isi.

        BAB III AKUNTABILITAS KINERJA

        B. Realisasi Anggaran

        Program\tPagu\tRealisasi\tPersen
        Program Penunjang\t100\t90\t90
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB III AKUNTABILITAS KINERJA

        B. Realisasi Anggaran

        Realisasi anggaran Program Penunjang sebesar Rp90,00.
        """,
)
def tabel_anggaran(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 3)
    bagian = next(
        (
            b
            for b in lap.kerangka.bagian
            if bab and bab.awal < b.awal < bab.akhir and b.tingkat == 2 and _REALISASI_ANGGARAN.search(b.teks)
        ),
        None,
    )
    if not _berbab(lap) or bagian is None:
        return
    kolom = [" ".join(t.tabel.judul_kolom()).casefold() for t in lap.tabel]
    if not any("realisasi" in k and re.search(r"pagu|anggaran", k) for k in kolom):
        yield from _kurang(
            "IW-09",
            [lap.lokasi_bagian(bagian), *(lap.lokasi(r) for r in _isi(lap, bagian)[1:2])],
            "Pagu dan realisasi anggaran tidak disajikan dalam tabel menurut program.",
            "Sajikan tabel program, pagu, realisasi, dan persentasenya sampai kegiatan atau sub kegiatan.",
        )


MIN_BARIS_RENCANA = 8


@aturan_laporan(
    kode="IW-10",
    rumpun=RUMPUN,
    judul="Realisasi kinerja kegiatan dan sub kegiatan tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{_ANAK} Bab III.A butir 1: target dan realisasi tahun ini",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PERENCANAAN KINERJA

        Program/Kegiatan\tIndikator\tTarget
        Kegiatan A\tJumlah laporan\t1 laporan

        BAB III AKUNTABILITAS KINERJA

        Kegiatan\tIndikator\tTarget\tRealisasi
        Kegiatan A\tJumlah laporan\t1\t1
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB II PERENCANAAN KINERJA

        Program/Kegiatan\tIndikator\tTarget
        Kegiatan A\tJumlah laporan\t1 laporan
        Kegiatan B\tJumlah laporan\t2 laporan
        Kegiatan C\tJumlah laporan\t1 laporan
        Kegiatan D\tJumlah laporan\t1 laporan
        Kegiatan E\tJumlah laporan\t1 laporan
        Kegiatan F\tJumlah laporan\t1 laporan
        Kegiatan G\tJumlah laporan\t1 laporan
        Kegiatan H\tJumlah laporan\t1 laporan

        BAB III AKUNTABILITAS KINERJA

        A. Kinerja Program dan Kegiatan

        Seluruh kegiatan dilaksanakan.
        """,
)
def realisasi_kegiatan(lap: Laporan) -> Iterator[Temuan]:
    tiga = _bab(lap, 3)
    if not _berbab(lap) or tiga is None:
        return
    direncanakan = terukur = 0
    for t in lap.tabel:
        kolom = " ".join(t.tabel.judul_kolom()).casefold()
        if t.blok < tiga.awal and "target" in kolom and "kegiatan" in kolom and "indikator" in kolom:
            direncanakan = max(direncanakan, len(t.tabel.badan))
        elif t.blok >= tiga.awal and "realisasi" in kolom:
            terukur += len(t.tabel.badan)
    if direncanakan >= MIN_BARIS_RENCANA and 2 * terukur < direncanakan:
        yield from _kurang(
            "IW-10",
            _tempat(lap, tiga, r"kegiatan|kinerja\s+program"),
            f"Rencana memuat {direncanakan} baris program, kegiatan, dan sub kegiatan bertarget, tetapi Bab III hanya "
            f"menyajikan realisasi pada {terukur} baris tabel.",
            "Sajikan target dan realisasi setiap kegiatan dan sub kegiatan.",
        )


_SESASARAN = """
    BAB I PENDAHULUAN

    Isi.

    BAB III AKUNTABILITAS KINERJA

    A. Capaian Kinerja

    1. Sasaran 1: Meningkatnya Produksi

    a. Target dan Realisasi

    Isi.

    b. Perbandingan dengan Tahun Lalu

    Isi.

    c. Analisis Penyebab

    Isi.

    d. Analisis Efisiensi

    Isi.

    2. Sasaran 2: Meningkatnya Mutu

    a. Target dan Realisasi

    Isi.

    b. Perbandingan dengan Tahun Lalu

    Isi.

    c. Analisis Penyebab

    Isi.

    d. Analisis Efisiensi

    Isi.
    """
_SEDIKIT = 3
"""So many parts that sister parts share show that they are built alike."""


@aturan_laporan(
    kode="IW-11",
    rumpun=RUMPUN,
    judul="Analisis satu sasaran tidak selengkap analisis sasaran lain",
    tingkat=Tingkat.SEDANG,
    dasar=f"{_ANAK} Bab III.A: untuk setiap pernyataan kinerja sasaran strategis dilakukan analisis butir 1–7",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik=_SESASARAN,
    buruk=_SESASARAN.removesuffix("    d. Analisis Efisiensi\n\n    Isi.\n    "),
)
def analisis_setiap_sasaran(lap: Laporan) -> Iterator[Temuan]:
    bab = _bab(lap, 3)
    if bab is None:
        return
    semua = lap.kerangka.bagian
    sasaran = [
        (i, b) for i, b in enumerate(semua) if bab.awal < b.awal < bab.akhir and re.search(r"\bsasaran\b", b.teks, re.I)
    ]
    for induk in dict.fromkeys(b.induk for _, b in sasaran):
        saudara = {i: {_pokok(x.teks): x for x in semua if x.induk == i} for i, b in sasaran if b.induk == induk}
        lengkap = {i: anak for i, anak in saudara.items() if len(anak) >= _SEDIKIT}
        for i, anak in lengkap.items():
            lain = [x for j, x in lengkap.items() if j != i]
            bersama = [k for k in (lain[0] if lain else ()) if k and all(k in x for x in lain)]
            hilang = [k for k in bersama if k not in anak]
            if not hilang or len(hilang) > 2 or len(bersama) - len(hilang) < _SEDIKIT or not set(anak) <= set(bersama):
                continue
            nama = "; ".join(f"“{lain[0][k].teks}”" for k in hilang)
            yield from _kurang(
                "IW-11",
                lap.lokasi_bagian(semua[i]),
                f"Bagian “{semua[i].sebutan}” tidak memuat {nama}, sedangkan sasaran lain memuatnya.",
                "Lengkapi analisisnya; bila tidak ada datanya, nyatakan demikian.",
            )


def _pokok(judul: str) -> str:
    """What a heading is about, without years and numbers, which differ from sasaran to sasaran."""
    return " ".join(re.findall(r"[^\W\d_]+", judul.casefold()))

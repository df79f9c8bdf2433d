"""One wording for one thing: tujuan, sasaran, indicators and the agency keep their words from chapter to chapter.

A child says something else than its parent, and an indicator measures what it names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.beda import kata_kata, sebut_perbedaan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.instansi import Instansi, SebutanInstansi, sebutan_instansi
from akuntabel.reviu.paham.nama import PROGRAM, SUB_KEGIATAN, Nama
from akuntabel.reviu.paham.rumusan import (
    PEMDA,
    SASARAN,
    TUJUAN,
    Konsep,
    Rumusan,
    baku_teks,
    huruf,
    kata_isi,
    kelompokkan,
    kemiripan,
)
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.ukuran import Ukuran, lokasi_sel
from akuntabel.reviu.paham.ukuran_resmi import kondisi_resmi
from akuntabel.reviu.satuan import soal_terukur
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "rumusan baku"
_S1 = "PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir III.1 dan III.2: tujuan, sasaran, dan indikator dalam "
_DASAR = _S1 + "laporan sama dengan perjanjian kinerja dan Renstra"
_JENJANG = "PermenPANRB 89/2021: setiap jenjang merumuskan kondisi yang berbeda dari jenjang di atasnya"
_SMART = "PermenPANRB 53/2014 Lampiran II.F: indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu"
KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    """
_TABEL = """
    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Perjanjian Kinerja

    Sasaran	Indikator	Target
    Meningkatnya derajat kesehatan masyarakat	Umur harapan hidup	74
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90

    BAB III AKUNTABILITAS KINERJA

    Tabel 3.1 Capaian Kinerja

    """


def _lokasi(lap: Laporan, x: Rumusan) -> Lokasi:
    return lap.lokasi(x.ruas, x.posisi)


def _ragam(konsep: Konsep) -> list[tuple[Rumusan, ...]]:
    """The wordings worth a remark: no mere short mention in a sentence, no slip of a letter, which is spelling."""
    utama = konsep.ragam[0]
    panjang = max((b[0].teks for b in konsep.ragam), key=lambda t: len(kata_isi(t)))
    hasil = [utama]
    for b in konsep.ragam[1:]:
        disebut = all(x.tabel is None for x in b) and b[0].peran in (TUJUAN, SASARAN)
        if disebut and kata_isi(b[0].teks) < kata_isi(panjang):
            continue
        if all(_hanya_ejaan(b[0].teks, lain[0].teks) for lain in hasil):
            continue
        hasil.append(b)
    return hasil


def _hanya_ejaan(a: str, b: str) -> bool:
    """Whether two wordings have the same words but for spelling, joining words, and words that say nothing."""
    x, y = ([k for k in kata_kata(baku_teks(t)) if k not in _HAMPA] for t in (a, b))
    if any(p[:5] != q[:5] and kamus.baku(p) and kamus.baku(q) for p, q in zip(x, y, strict=False)) and len(x) == len(y):
        return False  # other words, each rightly spelt: "Terwujudnya" for "Meningkatnya", "layanan" for "pelayanan"
    return kemiripan(" ".join(x), " ".join(y)) == 1 and len(kata_isi(a)) == len(kata_isi(b)) and len(x) == len(y)


_HAMPA = frozenset({"di", "dan", "yang", "pada", "jumlah"})


def _pendek_lazim(a: str, b: str, lap: Laporan) -> bool:
    """Whether all that two wordings of an indicator do not share is "jumlah", a year or the agency's name."""
    beda = set(kata_kata(baku_teks(a))) ^ set(kata_kata(baku_teks(b)))
    nama = set(kata_kata(f"{lap.instansi.nama} {lap.instansi.pemda}".casefold()))
    ringan = nama | _HAMPA | {"tahun", "opd", "pd", "perangkat", "daerah"}
    return all(k in ringan or k.isdecimal() for k in beda)


def _sebut(ragam: Sequence[Sequence[Rumusan]]) -> str:
    return "; ".join(f"“{ringkas(b[0].teks, 110)}”" for b in ragam)


@aturan_laporan(
    kode="BK-01",
    rumpun=RUMPUN,
    judul="Tujuan atau sasaran ditulis dengan beberapa rumusan",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya Derajat Kesehatan Masyarakat	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
    buruk=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan keluarga	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
)
def sasaran_berubah(lap: Laporan) -> Iterator[Temuan]:
    for peran in (TUJUAN, SASARAN):
        milik = [x for x in lap.rumusan if x.peran == peran and not _indikator(x.teks)]
        for konsep in kelompokkan(milik):
            ragam = _ragam(konsep)
            if len(ragam) < 2:
                continue
            yield from satu(
                "BK-01",
                [_lokasi(lap, x) for b in ragam for x in b],
                f"{peran.capitalize()} yang sama ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)}.",
                f"Pakai satu rumusan {peran} menurut perjanjian kinerja di seluruh laporan.",
                kutipan=ragam[-1][0].teks,
                keyakinan=_yakin(ragam),
            )


def _yakin(ragam: Sequence[Sequence[Rumusan]]) -> Keyakinan:
    """Certain where each wording shares half of its telling words with another one, and two of them most."""
    teks = [b[0].teks for b in ragam]
    dekat = [max(kemiripan(a, b) for m, b in enumerate(teks) if m != n) for n, a in enumerate(teks)]
    return Keyakinan.PASTI if min(dekat) >= 0.5 and max(dekat) >= 0.66 else Keyakinan.PERLU_TELAAH


def _indikator(teks: str) -> bool:
    return re.match(r"\s*(?:(?:pro|per|por)sentas[ei]|indeks?|jumlah)\b", teks, re.IGNORECASE) is not None


@aturan_laporan(
    kode="BK-02",
    rumpun=RUMPUN,
    judul="Indikator tujuan atau sasaran ditulis dengan beberapa rumusan",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan masyarakat	Umur Harapan Hidup (tahun)	74	73
    Menurunnya kasus penyakit menular	Angka penemuan kasus tuberkulosis	90	88
    """,
    buruk=KEPALA
    + _TABEL
    + """
    Sasaran	Indikator	Target	Realisasi
    Meningkatnya derajat kesehatan masyarakat	Umur harapan hidup	74	73
    Menurunnya kasus penyakit menular	Angka kesembuhan kasus tuberkulosis	90	88
    """,
)
def indikator_berubah(lap: Laporan) -> Iterator[Temuan]:
    milik = [x for x in lap.rumusan if x.peran == "indikator"]
    telaah = Keyakinan.PERLU_TELAAH
    for konsep in kelompokkan(milik):
        ragam = [konsep.ragam[0]]
        for b in konsep.ragam[1:]:
            if not any(_hanya_ejaan(b[0].teks, r[0].teks) or _pendek_lazim(b[0].teks, r[0].teks, lap) for r in ragam):
                ragam.append(b)
        if len(ragam) < 2:
            continue
        yield from satu(
            "BK-02",
            [_lokasi(lap, x) for b in ragam for x in b],
            f"Indikator yang sama ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)}.",
            "Pakai satu rumusan indikator menurut perjanjian kinerja atau keputusan IKU di seluruh laporan.",
            kutipan=ragam[-1][0].teks,
            keyakinan=_yakin(ragam) if all(any(x.ikatan or x.tabel is None for x in b) for b in ragam) else telaah,
        )


@aturan_laporan(
    kode="BK-03",
    rumpun=RUMPUN,
    judul="Indikator program ditulis dengan beberapa rumusan",
    tingkat=Tingkat.SEDANG,
    dasar=_DASAR,
    katalog=("C-CANON",),
    baik=KEPALA
    + """
    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif mandiri	85%

    BAB III AKUNTABILITAS KINERJA

    1. Program Pemberdayaan Masyarakat Bidang Kesehatan

    Indikator program ini adalah persentase posyandu aktif mandiri dengan target sebesar 85%.
    """,
    buruk=KEPALA
    + """
    BAB II PERENCANAAN KINERJA

    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif mandiri	85%

    BAB III AKUNTABILITAS KINERJA

    1. Program Pemberdayaan Masyarakat Bidang Kesehatan

    Indikator program ini adalah persentase posyandu mandiri dengan target sebesar 85%.
    """,
)
def indikator_program_berubah(lap: Laporan) -> Iterator[Temuan]:
    milik = [x for x in lap.rumusan if x.peran == "indikator program"]
    for konsep in kelompokkan(milik, seikat=True):
        ragam = [konsep.ragam[0]]
        for b in konsep.ragam[1:]:
            if not any(_hanya_ejaan(b[0].teks, r[0].teks) or _pendek_lazim(b[0].teks, r[0].teks, lap) for r in ragam):
                ragam.append(b)
        if len(ragam) < 2:
            continue
        panjang = max(ragam, key=lambda b: len(b[0].teks))[0].teks
        lain = next(b[0].teks for b in ragam if b[0].teks != panjang)
        yield from satu(
            "BK-03",
            [_lokasi(lap, x) for b in ragam for x in b],
            f"Indikator {konsep.ragam[0][0].ikatan} ditulis dengan {len(ragam)} rumusan: {_sebut(ragam)} "
            f"({sebut_perbedaan(baku_teks(lain), baku_teks(panjang))}).",
            "Pakai satu rumusan indikator di tabel dan di uraian.",
            kutipan=ragam[-1][0].teks,
        )


@aturan_laporan(
    kode="BK-04",
    rumpun=RUMPUN,
    judul="Sasaran atau tujuan diisi dengan indikatornya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II: sasaran ialah kondisi yang hendak dicapai, indikator ukurannya",
    katalog=("C-CANON", "C-LOGIC"),
    baik=KEPALA
    + """
    Sasaran strategis yang harus diwujudkan adalah meningkatnya derajat kesehatan masyarakat.
    """,
    buruk=KEPALA
    + """
    Sasaran strategis yang harus diwujudkan adalah persentase puskesmas terakreditasi.
    """,
)
def sasaran_indikator(lap: Laporan) -> Iterator[Temuan]:
    for x in lap.rumusan:
        if x.peran in (TUJUAN, SASARAN) and x.tabel is None and _indikator(x.teks):
            benar = next((y.teks for y in lap.rumusan if y.peran == x.peran and y.tabel is not None), "")
            contoh = f", misalnya “{ringkas(benar)}”" if benar else ""
            yield from satu(
                "BK-04",
                [_lokasi(lap, x)],
                f"Yang disebut {x.peran}, “{ringkas(x.teks)}”, ialah indikator, bukan kondisi yang hendak dicapai.",
                f"Tulis rumusan {x.peran}{contoh}, lalu indikatornya.",
                kutipan=ringkas(x.teks, 120),
            )


# --- the agency -------------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="BK-05",
    rumpun=RUMPUN,
    judul="Nama perangkat daerah terpotong",
    tingkat=Tingkat.SEDANG,
    dasar="Nama perangkat daerah menurut peraturan pembentukannya",
    katalog=("C-CANON",),
    baik=KEPALA.replace("DINAS KESEHATAN", "DINAS PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA")
    + """
    Dinas Pengendalian Penduduk dan Keluarga Berencana Kota Bontang menyusun laporan. Kepala Dinas menandatanganinya.
    """,
    buruk=KEPALA.replace("DINAS KESEHATAN", "DINAS PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA")
    + """
    Dinas Pengendalian Penduduk dan Keluarga Berencana Kota Bontang menyusun laporan. Program Dinas Pengendalian
    Penduduk sebagaimana tabel berikut.
    """,
)
def nama_terpotong(lap: Laporan) -> Iterator[Temuan]:
    baku = lap.instansi.nama
    utuh = kata_kata(baku.casefold())
    if len(utuh) < 4:
        return
    tempat: list[Lokasi] = []
    bentuk = ""
    for r in lap.ruas:
        for s in sebutan_instansi(r.teks):
            kata = kata_kata(s.nama.casefold())
            penuh = kata_kata(r.teks[s.awal : s.awal + len(baku) + 4].casefold())[: len(utuh)] == utuh
            if 3 <= len(kata) < len(utuh) and kata == utuh[: len(kata)] and not s.pemda and not penuh:
                tempat.append(lap.lokasi(r, s.awal))
                bentuk = bentuk or s.nama
    yield from satu(
        "BK-05",
        tempat,
        f"Tertulis “{bentuk}”, sedangkan nama perangkat daerahnya “{baku}”.",
        f"Tulis “{baku}”, atau singkatannya yang sudah dijelaskan.",
        kutipan=bentuk,
        keyakinan=Keyakinan.PERLU_TELAAH if len(tempat) > 4 else None,
    )


_MILIK = re.compile(
    r"\b(?P<apa>laporan\s+(?:akuntabilitas\s+)?kinerja|lkj(?:ip)?|lakip|rencana\s+strategis|renstra|perjanjian\s+kinerja)"
    r"(?:\s+(?:instansi\s+pemerintah|\([^)]*\)|pada|perangkat\s+daerah))*\s+$",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="BK-06",
    rumpun=RUMPUN,
    judul="Laporan atau rencana disebut milik perangkat daerah lain",
    tingkat=Tingkat.TINGGI,
    dasar="Laporan memuat kinerja instansi yang melaporkan; sisa naskah instansi lain menyesatkan pembacanya",
    katalog=("C-CANON", "C-TOPIC"),
    baik=KEPALA
    + """
    Laporan Kinerja Dinas Kesehatan Kota Bontang disusun menurut pedoman. Dinas Sosial Kota Bontang ikut membina kader.
    """,
    buruk=KEPALA
    + """
    Dinas Kesehatan Kota Bontang membina puskesmas. Laporan Kinerja Dinas Sosial Kota Bontang disusun menurut pedoman.
    """,
)
def milik_instansi_lain(lap: Laporan) -> Iterator[Temuan]:
    sendiri = kata_kata(lap.instansi.nama.casefold())
    if len(sendiri) < 2:
        return
    tempat: dict[str, list[tuple[Ruas, SebutanInstansi]]] = defaultdict(list)
    for r in lap.ruas:
        for s in sebutan_instansi(r.teks):
            kata = kata_kata(s.nama.casefold())
            if len(kata) < 2 or kata == sendiri[: len(kata)] or sendiri == kata[: len(sendiri)]:
                continue
            if _sedaerah(s.pemda, lap.instansi) and _MILIK.search(r.teks[max(0, s.awal - 90) : s.awal]):
                tempat[s.nama.casefold()].append((r, s))
    for milik in tempat.values():
        r, s = milik[0]
        yield from satu(
            "BK-06",
            [lap.lokasi(x, y.awal) for x, y in milik],
            f"Disebut laporan atau rencana “{s.nama}”, sedangkan laporan ini milik {lap.instansi.nama} "
            f"{lap.instansi.pemda}.".replace(" .", "."),
            f"Tulis “{lap.instansi.nama}”, atau hapus bagian yang terbawa dari laporan instansi lain.",
            kutipan=r.teks[s.awal : s.akhir],
            keyakinan=Keyakinan.PERLU_TELAAH,
        )


def _sedaerah(pemda: str, sendiri: Instansi) -> bool:
    """Whether an agency is of the same government; another region's is a finding of its own."""
    return not pemda or kata_kata(pemda.casefold())[:2] == kata_kata(sendiri.pemda.casefold())[:2]


# --- cascade ----------------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="BK-07",
    rumpun=RUMPUN,
    judul="Rumusan jenjang bawah mengulang jenjang di atasnya",
    tingkat=Tingkat.TINGGI,
    dasar=_JENJANG,
    katalog=("C-CASCADE",),
    baik=KEPALA
    + """
    Tabel 2.1 Rencana Strategis

    Sasaran	Program	Sasaran Program	Indikator	Target
    Meningkatnya mutu	Program Pemberdayaan Masyarakat Bidang Kesehatan	Aktifnya posyandu	Posyandu aktif	85
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Rencana Strategis

    Sasaran	Program	Sasaran Program	Indikator	Target
    Meningkatnya mutu	Program Pemberdayaan Masyarakat Bidang Kesehatan	Meningkatnya mutu	Posyandu aktif	85
    """,
)
def mengulang_induk(lap: Laporan) -> Iterator[Temuan]:
    yield from _ulang_strategis(lap)
    yield from _ulang_program(lap)


def _ulang_strategis(lap: Laporan) -> Iterator[Temuan]:
    """Tujuan against the sasaran of the government's plan, sasaran against tujuan."""
    for anak, induk, sebutan in ((TUJUAN, PEMDA, "tujuan atau sasaran RPJMD"), (SASARAN, TUJUAN, "tujuannya")):
        atas = defaultdict(list)
        for x in lap.rumusan:
            if x.peran == induk:
                atas[x.huruf].append(x)
        bawah = [x for x in lap.rumusan if x.peran == anak and x.huruf in atas and (x.tabel or anak == TUJUAN)]
        for h in dict.fromkeys(x.huruf for x in bawah):
            milik = [x for x in bawah if x.huruf == h]
            if anak == SASARAN and not _setabel(milik, atas[h]):
                continue
            yield from satu(
                "BK-07",
                [_lokasi(lap, x) for x in (*milik, *atas[h])],
                f"{anak.capitalize()} “{ringkas(milik[0].teks)}” sama kata demi kata dengan {sebutan}.",
                f"Rumuskan {anak} sebagai kondisi yang menjadi sebab tercapainya rumusan di atasnya.",
                kutipan=milik[0].teks,
            )


def _setabel(a: Sequence[Rumusan], b: Sequence[Rumusan]) -> bool:
    return bool({x.tabel for x in a if x.tabel is not None} & {x.tabel for x in b if x.tabel is not None})


def _ulang_program(lap: Laporan) -> Iterator[Temuan]:
    """The condition and indicator of a program against those of the sasaran."""
    sasaran = {x.huruf: x for x in reversed(lap.rumusan) if x.peran in (TUJUAN, SASARAN) and not _indikator(x.teks)}
    indikator = {x.huruf: x for x in reversed(lap.rumusan) if x.peran == "indikator"}
    dilihat: set[tuple[str, str]] = set()
    for u, n in ukuran_bernama(lap):
        if n is None or n.jenjang != PROGRAM:
            continue
        sama: list[tuple[str, Lokasi, Rumusan]] = []
        if u.kondisi and (x := sasaran.get(huruf(u.kondisi.teks))):
            sama.append((u.kondisi.teks, lokasi_sel(lap, u, u.kondisi), x))
        if u.indikator and (x := indikator.get(huruf(u.teks))):
            sama.append((u.teks, lokasi_sel(lap, u, u.indikator), x))
        if not sama or (n.kunci, sama[0][0].casefold()) in dilihat:
            continue
        dilihat.add((n.kunci, sama[0][0].casefold()))
        kondisi = u.kondisi is not None and sama[0][0] == u.kondisi.teks
        apa = "Kondisi dan indikator" if len(sama) > 1 else "Kondisi" if kondisi else "Indikator"
        yield from satu(
            "BK-07",
            [lok for _, a, x in sama for lok in (a, _lokasi(lap, x))],
            f"{apa} milik “{ringkas(n.teks, 60)}” sama kata demi kata dengan tujuan atau sasaran di atasnya: "
            f"{'; '.join(f'“{ringkas(t)}”' for t, _, _ in sama)}.",
            "Rumuskan kondisi dan indikator program yang menjadi sebab tercapainya sasaran.",
            kutipan=ringkas(sama[0][0], 120),
            keyakinan=Keyakinan.PERLU_TELAAH if apa == "Indikator" else None,
        )


# --- indicators -------------------------------------------------------------------------------------------------------

_UKURAN = re.compile(
    r"\s*(?:(?:pro|per|por)sentas[ei]|tingkat|cakupan)\s+"
    r"(?P<isi>(?:(?:fasilitasi|fasilitas|pelaksanaan|terlaksananya|penyelenggaraan|capaian|realisasi)\s+)?.+)",
    re.IGNORECASE,
)
_ISIAN = re.compile(r"(?:fasilitasi|fasilitas|pelaksanaan|terlaksananya|penyelenggaraan|capaian|realisasi)\s+", re.I)
_UMUM = re.compile(
    r"\s*jumlah\s+(?:jenis\s+)?(?:dokumen|laporan|kegiatan|orang|peserta|unit|paket)"
    r"(?:\s+yang\s+(?:di|ter)\w+)?\s*",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="BK-08",
    rumpun=RUMPUN,
    judul="Indikator hanya mengulang nama programnya, atau tidak menyebut yang diukur",
    tingkat=Tingkat.SEDANG,
    dasar=_SMART,
    katalog=("C-SMART",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif	85%
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase pemberdayaan masyarakat bidang kesehatan	85%
    """,
)
def indikator_hampa(lap: Laporan) -> Iterator[Temuan]:
    ulang: dict[str, list[tuple[Ukuran, Nama]]] = defaultdict(list)
    umum: list[Ukuran] = []
    kondisi: list[tuple[Ukuran, str]] = []
    for u, n in ukuran_bernama(lap):
        if u.indikator is None:
            continue
        if n is not None and n.jenjang != SUB_KEGIATAN and (m := _UKURAN.fullmatch(u.teks)):
            isi = m["isi"]
            pokok = _ISIAN.sub("", isi, count=1)
            if any(_seperti(x, n.teks) for x in (isi, pokok)):
                ulang[n.jenjang].append((u, n))
        if _UMUM.fullmatch(u.teks):
            umum.append(u)
        soal = soal_terukur(u.teks, "ada")
        if soal is not None and not (u.kondisi and u.kondisi.kolom == u.indikator.kolom):
            kondisi.append((u, soal.pesan))
    for jenjang, milik in ulang.items():
        contoh = "; ".join(dict.fromkeys(f"“{ringkas(u.teks, 80)}”" for u, _ in milik[:6]))
        yield from satu(
            "BK-08",
            [lokasi_sel(lap, u, u.indikator) for u, _ in milik if u.indikator],
            f"Indikator {len({n.kunci for _, n in milik})} {jenjang} hanya mengulang namanya dengan kata “persentase”, "
            f"tanpa pembilang dan penyebut: {contoh}.",
            "Sebutkan hasil yang diukur serta pembilang dan penyebutnya.",
            kutipan=ringkas(milik[0][0].teks, 120),
        )
    yield from satu(
        "BK-08",
        [lokasi_sel(lap, u, u.indikator) for u in umum if u.indikator],
        f"Indikator terlalu umum, tidak menyebut apa yang dihitung: “{umum[0].teks if umum else ''}”.",
        "Sebutkan dokumen, laporan, atau orang yang dimaksud; untuk sub kegiatan pakai indikator nomenklatur.",
        kutipan=umum[0].teks if umum else "",
    )
    yield from satu(
        "BK-08",
        [lokasi_sel(lap, u, u.indikator) for u, _ in kondisi if u.indikator],
        f"Pada {{n}} sel indikator tertulis kondisi, bukan ukurannya, misalnya “{ringkas(kondisi[0][0].teks)}”."
        if kondisi
        else "",
        "Sebutkan yang diukur, misalnya “Persentase …”, “Jumlah …”, atau “Indeks …”.",
        kutipan=kondisi[0][0].teks if kondisi else "",
    )


def _seperti(isi: str, nama: str) -> bool:
    a, b = kata_isi(isi), kata_isi(re.sub(r"(?i)^\s*(?:program|kegiatan)\s+", "", nama))
    return len(a) >= 2 and 2 * len(a & b) >= 0.85 * (len(a) + len(b))


_RUMUS = re.compile(
    r"(?P<indikator>(?:(?:pro|per|por)sentas[ei])\s+[^.;:]{5,140}?)\s+(?:di\s?hitung|diperoleh|diukur)\s+(?:dari|dengan)\s+"
    r"(?P<rumus>[^.;]{10,300}?\bdibagi\s+(?:dengan\s+)?(?P<penyebut>[^.;]{5,140}))",
    re.IGNORECASE,
)
_PENUTUP_RUMUS = re.compile(r"\b(?:di)?kali(?:kan)?\b.*|\bx\s*100.*|\bpada\s+tahun\b.*", re.IGNORECASE | re.DOTALL)
_BANDING = re.compile(
    r"(?P<indikator>(?:(?:pro|per|por)sentas[ei])\s+[^.;:]{5,140})[.;]\s*(?P<rumus>(?:rumus(?:an)?|formula(?:si)?)\b[^.;]{10,400})",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="BK-09",
    rumpun=RUMPUN,
    judul="Rumus tidak sesuai dengan indikatornya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.H: cara hitung setiap indikator",
    katalog=("C-FORMULA",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Persentase puskesmas terakreditasi dihitung dari jumlah puskesmas terakreditasi dibagi jumlah puskesmas dikali 100%.
    """,
    buruk=KEPALA
    + """
    Persentase puskesmas terakreditasi dihitung dari jumlah puskesmas terakreditasi dibagi jumlah keluarga dikali 100%.
    """,
)
def rumus_meleset(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for m in _RUMUS.finditer(r.teks):
            yield from _penyebut_asing(lap, r, m)
        for m in _BANDING.finditer(r.teks):
            yield from _objek_asing(lap, r, m)


def _penyebut_asing(lap: Laporan, r: Ruas, m: re.Match[str]) -> Iterator[Temuan]:
    """A percentage of things divided by the number of other things."""
    penyebut = _PENUTUP_RUMUS.sub("", m["penyebut"])
    if kata_isi(m["indikator"]) & kata_isi(penyebut) or len(kata_isi(penyebut)) == 0:
        return
    yield from satu(
        "BK-09",
        [lap.lokasi(r, m.start("penyebut"))],
        f"Penyebut rumus “{ringkas(penyebut.strip())}” tidak menyebut yang diukur indikator "
        f"“{ringkas(m['indikator'])}”.",
        "Pakai penyebut dari populasi indikator itu sendiri.",
        kutipan=ringkas(penyebut.strip(), 120),
    )


def _objek_asing(lap: Laporan, r: Ruas, m: re.Match[str]) -> Iterator[Temuan]:
    """An indicator of things that were treated, with a formula over things that came up."""
    ukur = Counter(x.casefold() for x in re.findall(r"\byang\s+(\w+)", m["indikator"]))
    hitung = Counter(x.casefold() for x in re.findall(r"\byang\s+(\w+)", m["rumus"]))
    if not ukur or not hitung or ukur & hitung or any(_akar(a) == _akar(b) for a in ukur for b in hitung):
        return
    if not kata_isi(m["indikator"]) & kata_isi(m["rumus"]):
        return
    yield from satu(
        "BK-09",
        [lap.lokasi(r, m.start("rumus"))],
        f"Indikatornya “{ringkas(m['indikator'])}”, sedangkan rumusnya menghitung yang “{next(iter(hitung))}”: "
        f"“{ringkas(m['rumus'])}”.",
        "Samakan yang dihitung rumus dengan yang disebut indikator.",
        kutipan=ringkas(m["rumus"], 120),
    )


def _akar(kata: str) -> str:
    return re.sub(r"^(?:di|ter|ber|me[mn]?)|(?:kan|i|nya)$", "", kata)


_SELISIH = re.compile(r"\bselisih\b[^.;]{3,80}?\bdikurangi?\b", re.IGNORECASE)


@aturan_laporan(
    kode="BK-10",
    rumpun=RUMPUN,
    judul="Rumus menyebut satu hitungan dua kali",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.H: cara hitung setiap indikator",
    katalog=("C-FORMULA",),
    baik=KEPALA
    + """
    Rumusnya ialah selisih kasus tahun lalu dan kasus tahun ini dibagi kasus tahun lalu.
    """,
    buruk=KEPALA
    + """
    Rumusnya ialah selisih kasus tahun lalu dikurangi kasus tahun ini dibagi kasus tahun lalu.
    """,
)
def selisih_dikurangi(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for awal, k in kalimat(r.teks):
            m = _SELISIH.search(k)
            if m and re.search(r"\bdibagi\b|\bperbandingan\b", k, re.IGNORECASE):
                yield from satu(
                    "BK-10",
                    [lap.lokasi(r, awal + m.start())],
                    f"Rumus menyebut “selisih” dan “dikurangi” untuk satu pengurangan: “{ringkas(m[0])}”.",
                    "Tulis salah satu, misalnya “selisih A dan B dibagi A dikalikan 100%”.",
                    kutipan=ringkas(m[0], 120),
                )


_KONDISI = re.compile(
    r"\s*(?:\w+nya\b|me\w+\b|ter\w+\b|ber\w+\b|.*\byang\s+(?:telah\s+|sudah\s+)?(?:me|di|ter|ber)\w+)", re.IGNORECASE
)
"""A condition: "Meningkatnya …", "Masyarakat yang mendapatkan …"."""


@aturan_laporan(
    kode="BK-11",
    rumpun=RUMPUN,
    judul="Sasaran program atau kegiatan bukan rumusan kondisi",
    tingkat=Tingkat.RENDAH,
    dasar="PermenPANRB 89/2021: sasaran setiap jenjang ialah kondisi yang terwujud, bukan nama perbuatan",
    katalog=("C-COL", "C-LISTSEM"),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 2.1 Rencana

    Kegiatan	Sasaran Kegiatan	Indikator	Target
    Rujukan	Terlaksananya rujukan	Jumlah laporan	12 laporan
    Imunisasi	Meningkatnya imunisasi	Jumlah bayi	90 bayi
    Kunjungan	Terlayaninya tamu	Jumlah tamu	90 orang
    Posyandu	Terlatihnya kader posyandu	Jumlah kader	40 orang
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Rencana

    Kegiatan	Sasaran Kegiatan	Indikator	Target
    Rujukan	Terlaksananya rujukan	Jumlah laporan	12 laporan
    Imunisasi	Meningkatnya imunisasi	Jumlah bayi	90 bayi
    Kunjungan	Kelancaran pelayanan tamu	Jumlah tamu	90 orang
    Posyandu	Terlatihnya kader posyandu	Jumlah kader	40 orang
    """,
)
def bukan_kondisi(lap: Laporan) -> Iterator[Temuan]:
    geser = {(n.ruas.blok, n.ruas.baris) for n in lap.nama if n.peran in (Peran.INDIKATOR, Peran.KONDISI)}
    per_tabel: dict[int, list[Ukuran]] = defaultdict(list)
    for u in lap.ukuran:
        if u.kondisi and (u.tabel.sumber.blok, u.baris.indeks) not in geser and len(u.kondisi.teks.split()) >= 2:
            per_tabel[u.tabel.sumber.blok].append(u)
    for daftar in per_tabel.values():
        lain = [
            u for u in daftar if u.kondisi and not _KONDISI.match(u.kondisi.teks) and not kondisi_resmi(u.kondisi.teks)
        ]
        if not lain or len(lain) * 3 > len(daftar):
            continue  # the table words them all in another way
        yield from satu(
            "BK-11",
            [lokasi_sel(lap, u, u.kondisi) for u in lain if u.kondisi],
            f"Pada {{n}} sel kolom sasaran program atau kegiatan tertulis nama perbuatan, bukan kondisi yang terwujud: "
            f"{'; '.join(f'“{ringkas(u.kondisi.teks, 60)}”' for u in lain[:4] if u.kondisi)}.",
            "Rumuskan sebagai kondisi, misalnya “Terfasilitasinya …” atau “Meningkatnya …”.",
            kutipan=ringkas(lain[0].kondisi.teks, 120) if lain[0].kondisi else "",
        )


_KEPANJANGAN = {
    "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
    "RPJPD": "Rencana Pembangunan Jangka Panjang Daerah",
    "RPJMN": "Rencana Pembangunan Jangka Menengah Nasional",
    "RKPD": "Rencana Kerja Pemerintah Daerah",
    "RENSTRA": "Rencana Strategis",
    "RENJA": "Rencana Kerja",
    "DPA": "Dokumen Pelaksanaan Anggaran",
    "RKA": "Rencana Kerja dan Anggaran",
    "IKU": "Indikator Kinerja Utama",
    "SAKIP": "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    "AKIP": "Akuntabilitas Kinerja Instansi Pemerintah",
    "APBD": "Anggaran Pendapatan dan Belanja Daerah",
    "APBN": "Anggaran Pendapatan dan Belanja Negara",
    "ASN": "Aparatur Sipil Negara",
    "PNS": "Pegawai Negeri Sipil",
    "IKM": "Indeks Kepuasan Masyarakat",
    "SKM": "Survei Kepuasan Masyarakat",
    "SPM": "Standar Pelayanan Minimal",
    "SDM": "Sumber Daya Manusia",
    "SKPD": "Satuan Kerja Perangkat Daerah",
    "OPD": "Organisasi Perangkat Daerah",
    "APIP": "Aparat Pengawasan Intern Pemerintah",
    "TPP": "Tambahan Penghasilan Pegawai",
}
"""What short forms of this field stand for, where they stand for one thing only."""
_BERKURUNG = re.compile(r"\((?P<singkat>[A-Za-z]{3,7})\)")
_SETARA = {"MANUSIA": {"MANUSIA"}, "SURVEI": {"SURVEI", "SURVEY"}, "INTERN": {"INTERN", "INTERNAL"}}


@aturan_laporan(
    kode="BK-12",
    rumpun=RUMPUN,
    judul="Kepanjangan tidak sesuai dengan singkatannya",
    tingkat=Tingkat.SEDANG,
    dasar="Kepanjangan menurut peraturan yang menetapkannya (UU 25/2004, UU 23/2014, Perpres 29/2014)",
    katalog=("C-CANON", "C-ABBR", "C-TEXT"),
    baik=KEPALA
    + """
    Rencana Pembangunan Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
    buruk=KEPALA
    + """
    Rencana Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
)
def kepanjangan(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[tuple[str, str], list[Lokasi]] = defaultdict(list)
    for r in lap.ruas:
        for m in _BERKURUNG.finditer(r.teks):
            baku = _KEPANJANGAN.get(m["singkat"].upper())
            if baku is None:
                continue
            if tertulis := _salah_panjang(r.teks[: m.start()], baku):
                tempat[tertulis, m["singkat"]].append(lap.lokasi(r, m.start() - len(tertulis) - 1))
    for (tertulis, singkat), lokasi in tempat.items():
        baku = _KEPANJANGAN[singkat.upper()]
        yield from satu(
            "BK-12",
            lokasi,
            f"Tertulis “{tertulis} ({singkat})”, sedangkan kepanjangannya “{baku}” "
            f"({sebut_perbedaan(tertulis, baku)}).",
            f"Tulis “{baku} ({singkat})”.",
            kutipan=f"{tertulis} ({singkat})",
        )


def _salah_panjang(depan: str, baku: str) -> str:
    """What stands before a short form in brackets where it is nearly its long form, but not quite; "" otherwise."""
    resmi = [k.upper() for k in kata_kata(baku)]
    potong = re.search(r"(?:[\w/-]+\s+){1,9}$", depan + " " if not depan.endswith(" ") else depan)
    kata = kata_kata(potong[0]) if potong else []
    if not kata or len(resmi) < 3:
        return ""
    atas = [k.upper() for k in kata]
    if [k for k in atas if k != "DAN"][-len([k for k in resmi if k != "DAN"]) :] == [k for k in resmi if k != "DAN"]:
        return ""
    awal = next((n for n, k in enumerate(atas) if k == resmi[0]), None)
    if awal is None:
        return ""
    isi = atas[awal:]
    sama = sum(1 for k in resmi if k in isi)
    if len(isi) not in range(len(resmi) - 1, len(resmi) + 2) or sama < len(resmi) - 1 or isi[-1] != resmi[-1]:
        return ""
    if all(k in _SETARA.get(b, {b}) for k, b in zip(isi, resmi, strict=False)) and len(isi) == len(resmi):
        return ""
    return " ".join(kata[awal:])

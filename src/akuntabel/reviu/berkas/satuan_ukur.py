"""Units, gaps and labels of targets and results in tables and sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.nilai import Angka, BelumDiisi
from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.paham.nama import PROGRAM
from akuntabel.reviu.paham.tabel import JenisTabel, Peran
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel, satuan_sel
from akuntabel.reviu.paham.ukuran_resmi import satuan_resmi
from akuntabel.reviu.satuan import soal_satuan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "satuan dan ukuran"
_TERUKUR = "PermenPANRB 53/2014 Lampiran II.F: indikator terukur dengan satuannya"
_BERULANG = (JenisTabel.TRIWULAN, JenisTabel.E81, JenisTabel.TC23)
"""Tables with a column for each quarter or year: what is still to come is blank by right."""
_STRATEGIS = ("tujuan", "sasaran")
KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    BAB III AKUNTABILITAS KINERJA

    """


def _terisi(s: Sel) -> bool:
    baca = baca_angka(s.teks)
    return any(h.isdigit() for h in s.teks) and not (isinstance(baca, Terbaca) and isinstance(baca.nilai, BelumDiisi))


# --- units ------------------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="UK-01",
    rumpun=RUMPUN,
    judul="Satuan target tidak sesuai dengan indikatornya",
    tingkat=Tingkat.SEDANG,
    dasar=_TERUKUR,
    katalog=("C-UNIT",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Imunisasi	Persentase bayi yang diimunisasi	95%	96%
    Gaji	Jumlah Orang yang Menerima Gaji	30 Orang/bulan	30 Orang/bulan
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Imunisasi	Persentase bayi yang diimunisasi	95 orang	96 orang
    Gaji	Jumlah Orang yang Menerima Gaji	30 dokumen	30 dokumen
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
)
def satuan_tidak_sesuai(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[str, str, str], list[tuple[Ukuran, Sel, Soal]]] = defaultdict(list)
    for u in lap.ukuran:
        target = next((s for s in u.target if _terisi(s)), None)
        if u.indikator is None or target is None or not u.satuan:
            continue
        soal = soal_satuan(u.teks, u.satuan, tercetak=u.bersatuan) or _soal_persen(u)
        if soal and satuan_resmi(u.teks, u.satuan):
            continue
        if soal and not (soal.kode == "SA-02" and u.satuan_kolom == "" and not satuan_sel(target.teks)):
            kelompok[soal.kode, baku(u.satuan), _dihitung(u.teks)].append((u, target, soal))
    indeks = list(_indeks_di_kalimat(lap))
    for (kode, _, _), milik in kelompok.items():
        u, target, soal = milik[0]
        lain = f" Demikian pula {len(milik) - 1} sel lain." if len(milik) > 1 else ""
        tempat = [lokasi_sel(lap, x, s) for x, s, _ in milik]
        if kode == "SA-02":
            tempat += indeks
            indeks = []
        campur = {baku(u.satuan), _dihitung(u.teks)} == {"dokumen", "laporan"}
        yield from satu(
            "UK-01",
            tempat,
            soal.pesan.replace("«", "“").replace("»", "”") + lain,
            soal.perbaikan,
            kutipan=target.teks,
            keyakinan=Keyakinan.PERLU_TELAAH if campur else None,
        )


def _dihitung(uraian: str) -> str:
    """What an indicator counts: the word after "jumlah", "" where it begins otherwise."""
    cocok = re.match(r"\s*jumlah\s+(\w+)", uraian, re.IGNORECASE)
    return cocok[1].casefold() if cocok else ""


def _soal_persen(u: Ukuran) -> Soal | None:
    """A count in percent."""
    if baku(u.satuan) != PERSEN or not _dihitung(u.teks) or re.search(r"persen", u.teks, re.IGNORECASE):
        return None
    return Soal(
        kode="SA-03",
        kolom="satuan",
        pesan=f"Indikator “{ringkas(u.teks)}” adalah jumlah, tetapi targetnya “{u.bersatuan}”.",
        perbaikan="Tetapkan target dalam satuan yang dihitung, atau ganti indikatornya dengan persentase.",
    )


_INDEKS = re.compile(
    r"\b(?:target|realisasi)\b[^.;%]{0,60}\bindeks\b[^.;%]{0,80}?\b(?:sebesar|adalah|yaitu|ialah)\s+\d+(?:,\d+)?\s?%",
    re.IGNORECASE,
)


def _indeks_di_kalimat(lap: Laporan) -> Iterator[Lokasi]:
    """Sentences that give the target or realisation of an index in percent."""
    for r in lap.prosa:
        for m in _INDEKS.finditer(r.teks):
            if "capaian" not in m[0].casefold():
                yield lap.lokasi(r, m.start())


@aturan_laporan(
    kode="UK-02",
    rumpun=RUMPUN,
    judul="Satuan target dan realisasi berbeda",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E: realisasi dibandingkan dengan target",
    katalog=("C-UNIT",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 lap.
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 orang
    """,
)
def satuan_berlainan(lap: Laporan) -> Iterator[Temuan]:
    for u in lap.ukuran:
        target = next((s for s in u.target if satuan_sel(s.teks)), None)
        hasil = next((s for s in u.realisasi if satuan_sel(s.teks)), None)
        if target is None or hasil is None:
            continue
        a, b = baku(satuan_sel(target.teks)), baku(satuan_sel(hasil.teks))
        if a == b or a in b or b in a:
            continue
        yield from satu(
            "UK-02",
            [lokasi_sel(lap, u, target), lokasi_sel(lap, u, hasil)],
            f"Target “{target.teks}”, sedangkan realisasinya “{hasil.teks}”: satuannya berbeda"
            + (f" (indikator “{ringkas(u.teks)}”)." if u.teks else "."),
            "Pakai satuan yang sama untuk target dan realisasi.",
            kutipan=hasil.teks,
        )


# --- gaps -------------------------------------------------------------------------------------------------------------


def _jenis_kosong(teks: str) -> str:
    """How a cell says nothing: "kosong", "-", "N/A", "%", "Belum diisi"; "" where it says something."""
    rapi = " ".join(teks.split())
    if not rapi:
        return "kosong"
    baca = baca_angka(rapi)
    if not isinstance(baca, Terbaca) or not isinstance(baca.nilai, BelumDiisi):
        return ""
    if "%" in rapi:
        return "%"
    if re.fullmatch(r"[-–—.…\s]+", rapi):
        return "-"
    return rapi


def _berlaku(lap: Laporan, s: Sel) -> bool:
    return s.kolom.tahun in (None, lap.lingkup.tahun)


def _terliput(u: Ukuran, s: Sel) -> bool:
    """Whether a blank cell lies under a merged one."""
    return u.tabel.sumber.tabel.baris[s.baris].sel[s.kolom.indeks].terliput


_KATA_KOSONG = {
    "kosong": "kosong",
    "-": "hanya berisi tanda “-”",
    "%": "hanya berisi tanda “%”",
}
Isian = tuple[Ukuran, Sel]


def _kosong(
    kode: str, lap: Laporan, pilihan: list[Isian], apa: str, perbaikan: str, *, gabung: bool = False
) -> Iterator[Temuan]:
    """``gabung``: all tables go together, as the same few indicators stand in several, in wordings of their own."""
    for jenis, milik in _kelompok(pilihan, gabung=gabung):
        indikator = list(dict.fromkeys(ringkas(u.teks or u.unsur, 60) for u, _ in milik))
        baris = {(u.tabel.sumber.blok, u.baris.indeks) for u, _ in milik}
        tabel = ", ".join(dict.fromkeys(u.tabel.sumber.sebutan for u, _ in milik))
        contoh = "; ".join(f"“{x}”" for x in indikator[:3])
        yield from satu(
            kode,
            [lokasi_sel(lap, u, s) for u, s in milik],
            f"{apa} pada {len(baris)} baris {tabel} {_KATA_KOSONG.get(jenis, f'bertuliskan “{jenis}”')}: "
            f"{contoh}{' dan lainnya' if len(indikator) > 3 else ''}.",
            perbaikan,
            kutipan=ringkas(milik[0][0].teks or milik[0][0].unsur, 120),
        )


def _kelompok(pilihan: list[Isian], *, gabung: bool) -> list[tuple[str, list[Isian]]]:
    """Gaps of one kind in one table; tables that lack the same indicators go together."""
    menurut: dict[tuple[int, str], list[Isian]] = defaultdict(list)
    for u, s in pilihan:
        menurut[u.tabel.sumber.blok, _jenis_kosong(s.teks)].append((u, s))
    hasil: list[tuple[str, list[Isian]]] = []
    for (_, jenis), milik in menurut.items():
        nama = {u.teks.casefold() for u, _ in milik}
        for lain, daftar in hasil:
            if lain == jenis and (gabung or len(nama & {u.teks.casefold() for u, _ in daftar}) * 2 >= len(nama)):
                daftar.extend(milik)
                break
        else:
            hasil.append((jenis, milik))
    return hasil


def _target_kosong(lap: Laporan, *, strategis: bool) -> list[Isian]:
    geser = {(n.ruas.blok, n.ruas.baris) for n in lap.nama if n.peran is Peran.INDIKATOR}
    utama = {u.teks.casefold() for u in lap.ukuran if u.jenis in _STRATEGIS and u.teks}
    hasil = []
    for u in lap.ukuran:
        bergeser = (u.tabel.sumber.blok, u.baris.indeks) in geser
        sel = [s for s in u.target if _berlaku(lap, s)]
        if (u.teks.casefold() in utama and not bergeser) != strategis or u.tabel.jenis in _BERULANG:
            continue
        if u.indikator is None or re.match(r"belum ada\b", u.teks, re.IGNORECASE):
            continue
        if bergeser and _jenis_kosong(u.teks) == "%":
            hasil.append((u, u.indikator))  # the target of a shifted row
        elif sel and len(u.teks) >= 4 and all(_jenis_kosong(s.teks) and not _terliput(u, s) for s in sel):
            hasil.append((u, sel[0]))
    return hasil


def _bergeser(u: Ukuran) -> bool:
    """Whether the cell of the indicator holds no indicator, so that the row itself is at fault."""
    return len(u.teks) < 4 or _jenis_kosong(u.teks) != "" or re.match(r"belum ada\b", u.teks, re.I) is not None


@aturan_laporan(
    kode="UK-03",
    rumpun=RUMPUN,
    judul="Indikator tujuan atau sasaran tanpa target",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2; Lampiran I.D",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Sasaran

    Sasaran	Indikator	Target	Realisasi
    Menurunnya angka kematian bayi	Angka kematian bayi	8	7
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Sasaran

    Sasaran	Indikator	Target	Realisasi
    Menurunnya angka kematian bayi	Angka kematian bayi	N/K	7
    """,
)
def target_strategis(lap: Laporan) -> Iterator[Temuan]:
    yield from _kosong(
        "UK-03",
        lap,
        _target_kosong(lap, strategis=True),
        "Target indikator tujuan atau sasaran",
        "Tetapkan targetnya menurut Renstra atau perjanjian kinerja; tanpa target capaian tidak dapat dihitung.",
        gabung=True,
    )


@aturan_laporan(
    kode="UK-04",
    rumpun=RUMPUN,
    judul="Indikator program, kegiatan, atau sub kegiatan tanpa target",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.2",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	-	12 laporan
    Imunisasi	Jumlah bayi yang diimunisasi	-	90 bayi
    """,
)
def target_operasional(lap: Laporan) -> Iterator[Temuan]:
    yield from _kosong(
        "UK-04",
        lap,
        _target_kosong(lap, strategis=False),
        "Target indikator",
        "Isi target dengan satuannya; bila tidak dilaksanakan tahun ini, katakan demikian.",
    )


@aturan_laporan(
    kode="UK-05",
    rumpun=RUMPUN,
    judul="Realisasi atau capaian tidak diisi",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E dan Anak Lampiran II/1 Bab III.A",
    katalog=("C-GAP",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	0 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	N/A
    """,
)
def realisasi_kosong(lap: Laporan) -> Iterator[Temuan]:
    pilihan: list[Isian] = []
    for u in lap.ukuran:
        if u.tabel.jenis in _BERULANG or (u.indikator is not None and _bergeser(u)):
            continue
        sel = [s for s in (*u.realisasi, *_nilai_tahun(lap, u)) if _berlaku(lap, s)]
        kosong = [s for s in sel if _jenis_kosong(s.teks) and not _terliput(u, s)]
        if sel and len(kosong) == len(sel):
            capaian = [s for s in u.capaian if _jenis_kosong(s.teks) == _jenis_kosong(kosong[0].teks)]
            pilihan += [(u, s) for s in (*kosong[:1], *capaian[:1])]
    yield from _kosong(
        "UK-05",
        lap,
        pilihan,
        "Realisasi atau capaian",
        "Isi hasil pengukuran dengan satuannya (nol ditulis 0); yang belum diukur diberi alasan dan jadwalnya.",
    )


def _nilai_tahun(lap: Laporan, u: Ukuran) -> list[Sel]:
    """The cells under a head that has only the report's year, in a table without a column of realisations."""
    if u.realisasi:
        return []
    return [
        Sel(u.baris.indeks, k, u.baris.teks[k.indeks])
        for k in u.tabel.berperan(Peran.NILAI)
        if k.tahun == lap.lingkup.tahun and not k.akhir
    ]


# --- labels and challenge ---------------------------------------------------------------------------------------------

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
            if not kunci or baku(u.satuan) != PERSEN or not _berlaku(lap, s):
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

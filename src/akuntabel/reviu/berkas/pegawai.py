"""Staff, assets and organisation: the same people counted in several places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.dokumen.baca.model import Alinea
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import baca_sel, strip
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "pegawai dan organisasi"
_SEMUA = {"pendidikan", "golongan", "jabatan", "jenis kelamin", "usia", "status"}
"""Tables that count all people of the office (training does not)."""
_SEBAGIAN = re.compile(
    r"\b(?:pns|pegawai negeri|asn|pppk|p3k|ptt|honorer|kontrak|non\s*asn|tenaga|struktural|fungsional|pejabat|pensiun"
    r"|diklat|pelatihan|bidang|sekretariat|upt\w*)\b",
    re.IGNORECASE,
)
_PNS = re.compile(r"\b(?:pns|pegawai negeri(?: sipil)?)\b", re.IGNORECASE)
_ASN = re.compile(r"\b(?:asn|aparatur sipil negara)\b", re.IGNORECASE)
_UNIT_KECIL = re.compile(
    r"\b(?:bidang|sekretariat|upt\w*|seksi|puskesmas|kelurahan|tim|sub\s?bagian|balai|cabang|laboratorium|pelatihan|diklat)\b",
    re.IGNORECASE,
)
"""Parts of an office that have staff of their own."""
_PELAKSANA = re.compile(r"\b(?:staf|staff|pelaksana|fungsional umum|jfu|non eselon|non struktural)\b", re.IGNORECASE)
"""Rows without which a table of posts does not count everybody."""


@dataclass(frozen=True, slots=True)
class _Hitungan:
    """A count of staff: of all, or of a part that ``golongan`` names ("pns"); ``rincian``: by what it was counted."""

    n: int
    lokasi: Lokasi
    sebutan: str
    bagian: str
    rincian: str


def _total(t: TabelBertipe, kolom: Kolom) -> tuple[int, BarisBertipe] | None:
    """The total of a column: its last row "Jumlah", else the sum of its rows."""
    for b in reversed(t.jumlah):
        c = baca_sel(b.teks[kolom.indeks], "orang")
        if c is not None and c.nilai == int(c.nilai):
            return int(c.nilai), b
    badan = [b for b in t.badan if not strip(b.teks[kolom.indeks])]
    angka = [baca_sel(b.teks[kolom.indeks], "orang") for b in badan]
    if not badan or any(c is None for c in angka) or t.jumlah:
        return None
    return sum(int(c.nilai) for c in angka if c is not None), badan[-1]


def _tabel_pegawai(lap: Laporan) -> Iterator[_Hitungan]:
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.PEGAWAI or t.rincian not in _SEMUA or any(k.tahun for k in t.kolom):
            continue
        if t.rincian == "jabatan" and not any(_PELAKSANA.search(" ".join(b.teks)) for b in t.badan):
            continue
        jumlah = t.satu(Peran.JUMLAH)
        kolom = [jumlah] if jumlah else []
        kolom += [k for k in t.berperan(Peran.BAGIAN) if k is not jumlah]
        if jumlah is None and len(kolom) != 1:
            continue
        for k in kolom:
            hasil = _total(t, k)
            if hasil is None:
                continue
            utama = k is jumlah or len(kolom) == 1
            sebut = t.judul if utama else k.judul
            bagian = _golongan_asn(sebut)
            if not utama and not bagian:
                continue
            if utama and not bagian and _SEBAGIAN.search(re.sub(r"\b(?:jabatan|fungsional)\b", "", t.judul)):
                bagian = _bagian_judul(t)
            yield _Hitungan(
                hasil[0], lap.lokasi_sel(t.sumber, hasil[1].indeks, k.indeks), t.sumber.sebutan, bagian, t.rincian
            )


_DUA_GOLONGAN = re.compile(
    r"\b(?:pns|asn|pegawai)\b.{0,12}(?:\b(?:dan|serta)\b|/).{0,14}\b(?:ptt|pppk|p3k|non|honorer|kontrak|tenaga)",
    re.IGNORECASE,
)
_SATU_GOLONGAN = re.compile(r"\b(?:pppk|ptt|honorer|kontrak|pejabat|struktural|upt\w*|bidang)\b", re.IGNORECASE)


def _golongan_asn(teks: str) -> str:
    """ "pns" or "asn" where a head or phrase counts these alone."""
    if re.search(r"\bnon\b|\bdan\b|/", teks, re.IGNORECASE):
        return ""
    return "pns" if _PNS.search(teks) else "asn" if _ASN.search(teks) else ""


def _bagian_judul(t: TabelBertipe) -> str:
    """Whether a caption limits the table to a part of the staff: "PNS dan PTT" does not."""
    if _DUA_GOLONGAN.search(t.judul):
        return ""
    return "sebagian" if _SATU_GOLONGAN.search(t.judul) else ""


_ORANG = r"(?:orang|pegawai|personil|personel|jiwa)"
_APA = r"(?:pegawai|asn|personil|personel|aparatur|sumber daya manusia|sdm|pns)"
_SELA = r"(?:\d{1,2}\s[A-Z][a-z]+\s20\d\d|20\d\d|[^.;:\d%])"
"""What may stand between "jumlah pegawai" and the number: words, a date, a year."""
_KALIMAT = (
    re.compile(
        rf"\b(?:jumlah|seluruh|total|keseluruhan)\s+(?:seluruh\s+|keseluruhan\s+)?(?P<apa>{_APA}{_SELA}{{0,80}}?)"
        rf"\s(?P<n>\d{{1,3}}(?:\.\d{{3}})?)\s*(?:\([^)]*\)\s*)?{_ORANG}\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:didukung|diperkuat|ditunjang|memiliki|mempunyai)\s+(?:oleh\s+|dengan\s+)?(?:sumber daya manusia\s+)?"
        r"(?:sebanyak\s+|sejumlah\s+)?(?P<n>\d{1,3}(?:\.\d{3})?)\s*(?:\([^)]*\)\s*)?(?:orang\s+)?"
        r"(?P<apa>(?:pegawai|personil|personel|aparatur|asn|pns)\b[^.;:\d]{0,40})",
        re.IGNORECASE,
    ),
)


def _kalimatnya(teks: str, m: re.Match[str]) -> str:
    """The sentence of a match up to its end."""
    return teks[teks.rfind(". ", 0, m.start()) + 1 : m.end()]


def _kalimat_pegawai(lap: Laporan) -> Iterator[_Hitungan]:
    tahun = lap.lingkup.tahun
    for r in lap.prosa:
        for pola in _KALIMAT:
            for m in pola.finditer(r.teks):
                sebut = re.findall(r"\b20\d\d\b", m[0])
                if _SEBAGIAN.search(m["apa"]) and not _golongan_asn(m["apa"]):
                    continue
                if re.search(r"\b(?:yang|mengikuti|menurut|berpendidikan|golongan|laki|perempuan)\b", m["apa"], re.I):
                    continue
                if any(int(x) != tahun for x in sebut) or _UNIT_KECIL.search(_kalimatnya(r.teks, m)):
                    continue
                bagian = _golongan_asn(m["apa"])
                yield _Hitungan(int(m["n"].replace(".", "")), lap.lokasi(r, m.start()), "kalimat", bagian, "kalimat")


# --- PG-01: staff in several places -----------------------------------------------------------------------------------


@aturan_laporan(
    kode="PG-01",
    rumpun=RUMPUN,
    judul="Jumlah pegawai berbeda di beberapa tempat",
    tingkat=Tingkat.TINGGI,
    dasar="Satu jumlah pegawai per tahun; tabel pendidikan, golongan, dan jabatan menghitung orang yang sama",
    katalog=("C-XNUM",),
    baik="""
        Jumlah pegawai BPKAD sebanyak 21 orang.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 1.2 Jumlah Pegawai Berdasarkan Golongan

        No\tGolongan\tJumlah
        1\tIV\t5
        2\tIII\t16
        Jumlah\t\t21
        """,
    buruk="""
        Jumlah pegawai BPKAD sebanyak 21 orang.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 1.2 Jumlah Pegawai Berdasarkan Golongan

        No\tGolongan\tJumlah
        1\tIV\t5
        2\tIII\t18
        Jumlah\t\t23
        """,
)
def jumlah_pegawai(lap: Laporan) -> Iterator[Temuan]:
    semua = [*_tabel_pegawai(lap), *_kalimat_pegawai(lap)]
    pns = {h.n for h in semua if h.bagian == "pns"}
    utuh = [h for h in semua if h.bagian == ""]
    nilai = {h.n for h in utuh}
    if len(nilai) > 1:
        # a table by rank may count civil servants alone without saying so
        utuh = [h for h in utuh if not (h.rincian == "golongan" and h.n in pns)]
        nilai = {h.n for h in utuh}
    yield from _beda(utuh, nilai, "pegawai")
    for bagian in ("pns", "asn"):
        ini = [h for h in semua if h.bagian == bagian]
        yield from _beda(ini, {h.n for h in ini}, bagian.upper())


def _beda(hitungan: Sequence[_Hitungan], nilai: set[int], apa: str) -> Iterator[Temuan]:
    if len(nilai) < 2:
        return
    urut = sorted(hitungan, key=lambda h: (-sum(x.n == h.n for x in hitungan), h.n))
    rinci = "; ".join(
        f"{n} orang ({', '.join(dict.fromkeys(h.sebutan for h in hitungan if h.n == n))})"
        for n in dict.fromkeys(h.n for h in urut)
    )
    mayoritas = [h for h in urut if h.n == urut[0].n]
    lain = [h for h in urut if h.n != urut[0].n]
    pasti = apa == "pegawai" and all(h.rincian != "golongan" for h in lain)
    yield from satu(
        "PG-01",
        [h.lokasi for h in (*lain, *mayoritas)],
        f"Jumlah {apa} tertulis berbeda: {rinci}.",
        "Cocokkan dengan daftar pegawai pada tanggal yang sama, lalu pakai satu jumlah.",
        kutipan=" / ".join(f"{n} orang" for n in sorted(nilai)),
        keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
    )


# --- PG-02: salaries --------------------------------------------------------------------------------------------------

_GAJI = re.compile(
    r"\bjumlah\s+(?:orang|pegawai|asn|pns|aparatur)\b.{0,30}\b(?:menerima|mendapat(?:kan)?|dibayar(?:kan)?|memperoleh)\b.{0,25}\bgaji\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="PG-02",
    rumpun=RUMPUN,
    judul="Penerima gaji lebih banyak daripada pegawainya",
    tingkat=Tingkat.SEDANG,
    dasar="Penerima gaji dan tunjangan ASN adalah pegawai yang sama dengan yang dihitung pada gambaran umum",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 2.2 Rencana Kinerja

        No\tKegiatan\tIndikator\tTarget
        1\tPenyediaan Gaji dan Tunjangan ASN\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t21 orang
        """,
    buruk="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 2.2 Rencana Kinerja

        No\tKegiatan\tIndikator\tTarget
        1\tPenyediaan Gaji dan Tunjangan ASN\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t25 orang
        """,
)
def penerima_gaji(lap: Laporan) -> Iterator[Temuan]:
    boleh, tempat = _jumlah_mungkin(lap)
    if not boleh:
        return
    per_n: dict[int, list[tuple[Lokasi, str]]] = {}
    for t in lap.tabel_bertipe:
        for kn in t.berperan(Peran.INDIKATOR, Peran.KONDISI):
            for b in t.badan:
                if not _GAJI.search(b.teks[kn.indeks]):
                    continue
                for k in t.berperan(Peran.TARGET, Peran.REALISASI):
                    n = _orang(b.teks[k.indeks])
                    if n is not None and not _wajar(n, boleh):
                        lokasi = lap.lokasi_sel(t.sumber, b.indeks, k.indeks)
                        per_n.setdefault(n, []).append((lokasi, b.teks[k.indeks]))
    for n, isi in per_n.items():
        yield from satu(
            "PG-02",
            [*(x for x, _ in isi), *tempat],
            f"Penerima gaji dan tunjangan tertulis {n} orang, sedangkan seluruh pegawai "
            f"menurut laporan {max(boleh)} orang.",
            "Cocokkan target dengan jumlah pegawai, atau jelaskan perbedaannya (mutasi, formasi baru).",
            kutipan=isi[0][1],
        )


def _orang(teks: str) -> int | None:
    if not re.match(r"\s*\d[\d.]*\s*(?:orang|pegawai|asn|org)?(?:\s*/\s*bulan)?\b", teks, re.IGNORECASE) or "%" in teks:
        return None
    m = re.match(r"\s*(\d[\d.]*)", teks)
    return int(m[1].replace(".", "")) if m else None


def _wajar(n: int, boleh: set[int]) -> bool:
    """Not more than all staff (the receivers may be a part of them), or a number times 12 to 14 months of pay."""
    return n <= max(boleh) or any(x and n % x == 0 and n // x in (12, 13, 14) for x in boleh)


def _jumlah_mungkin(lap: Laporan) -> tuple[set[int], list[Lokasi]]:
    """The numbers that receivers of pay may be: all staff, and each kind of it, alone or with others."""
    boleh: set[int] = set()
    tempat: list[Lokasi] = []
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.PEGAWAI or t.rincian not in _SEMUA:
            continue
        jumlah = t.satu(Peran.JUMLAH)
        bagian = [h[0] for k in t.berperan(Peran.BAGIAN) if (h := _total(t, k)) is not None]
        kolom = jumlah or next(iter(t.berperan(Peran.BAGIAN)), None)
        hasil = _total(t, kolom) if kolom else None
        if hasil is None or kolom is None:
            continue
        boleh.add(hasil[0])
        boleh |= {sum(bagian[a:z]) for a in range(len(bagian)) for z in range(a + 1, len(bagian) + 1)}
        tempat.append(lap.lokasi_sel(t.sumber, hasil[1].indeks, kolom.indeks))
    boleh |= {h.n for h in _kalimat_pegawai(lap)}
    return boleh - {0}, tempat[:3]


# --- PG-03: assets ----------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="PG-03",
    rumpun=RUMPUN,
    judul="Jumlah kendaraan dalam kalimat berbeda dari tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar="Satu besaran memiliki satu nilai",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Kecamatan Sukun memiliki 9 unit kendaraan dinas.

        Tabel 1.5 Kendaraan Dinas

        No\tUraian\tJumlah
        1\tMobil\t2 unit
        2\tSepeda motor\t7 unit
        Jumlah\t\t9 unit
        """,
    buruk="""
        Kecamatan Sukun memiliki 12 unit kendaraan dinas.

        Tabel 1.5 Kendaraan Dinas

        No\tUraian\tJumlah
        1\tMobil\t2 unit
        2\tSepeda motor\t7 unit
        Jumlah\t\t9 unit
        """,
)
def jumlah_kendaraan(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.ASET and "kendaraan" in t.judul.casefold()]
    if len(tabel) != 1 or (jumlah := tabel[0].satu(Peran.JUMLAH)) is None:
        return
    t = tabel[0]
    hasil = _total(t, jumlah)
    if hasil is None:
        return
    rinci = {int(c.nilai) for b in t.badan if (c := baca_sel(b.teks[jumlah.indeks], "unit")) is not None}
    hitung = sum((Fraction(c.nilai) for b in t.badan if (c := baca_sel(b.teks[jumlah.indeks], "unit"))), Fraction(0))
    for r in lap.prosa:
        for m in re.finditer(r"\b(\d{1,4})\s*(?:\([^)]*\)\s*)?unit\s+kendaraan\b(?!\s*roda)", r.teks, re.IGNORECASE):
            n = int(m[1])
            if n not in {hasil[0], int(hitung)} | rinci:
                yield from satu(
                    "PG-03",
                    [lap.lokasi(r, m.start()), lap.lokasi_sel(t.sumber, hasil[1].indeks, jumlah.indeks)],
                    f"Tertulis {n} unit kendaraan, sedangkan {t.sumber.sebutan} memuat {hasil[0]} unit.",
                    "Pakai satu jumlah.",
                    kutipan=m[0],
                )


# --- PG-04: units and posts -------------------------------------------------------------------------------------------

_UNIT = (
    ("sekretariat", re.compile(r"(?:sekretariat|sekretaris)\b", re.IGNORECASE)),
    ("bidang", re.compile(r"(?:Kepala )?[Bb](?:idang|IDANG)\s+[A-Z]|[Ii]nspektur [Pp]embantu")),
    (
        "subbagian",
        re.compile(r"(?:sub\s?-?\s?bag(?:ian|\.)?|subbagian|seksi|subbidang|sub bidang)\s+[A-Z]", re.IGNORECASE),
    ),
)
_ADMINISTRATOR = re.compile(r"\b(?:eselon\s+iii(?:\.?[ab])?|iii\.?[ab]|administrator)\b", re.IGNORECASE)
_PENGAWAS = re.compile(r"\b(?:eselon\s+iv(?:\.?[ab])?|iv\.?[ab]|pengawas)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Susunan:
    """Units of an announced organisation: places per kind."""

    unit: dict[str, list[Lokasi]]


def _susunan(lap: Laporan) -> _Susunan | None:
    """The list that follows "Susunan organisasi … sebagai berikut"."""
    prosa = list(lap.prosa)
    for n, r in enumerate(prosa):
        if not re.search(r"\b(?:susunan|struktur)\s+organisasi\b", r.teks, re.IGNORECASE):
            continue
        if not re.search(r"sebagai berikut|terdiri (?:atas|dari)|unsur berikut|meliputi", r.teks, re.IGNORECASE):
            continue
        unit: dict[str, list[Lokasi]] = {"sekretariat": [], "bidang": [], "subbagian": []}
        for x in prosa[n + 1 : n + 40]:
            if not _anggota(x, r):
                break
            _catat_unit(lap, x, unit)
        if unit["bidang"] and unit["sekretariat"]:
            return _Susunan(unit)
    return None


def _anggota(x: Ruas, pembuka: Ruas) -> bool:
    if x.bagian != pembuka.bagian or not isinstance(x.alinea, Alinea):
        return False
    return bool(x.alinea.penanda) or len(x.teks) < 90


def _catat_unit(lap: Laporan, x: Ruas, unit: dict[str, list[Lokasi]]) -> None:
    teks = re.sub(r"^(?:[-•\s]|\d{1,2}[.)]|[a-z][.)])+", "", x.teks).strip()
    for nama in ("sekretariat", "bidang"):
        pola = dict(_UNIT)[nama]
        if pola.match(teks):
            unit[nama].append(lap.lokasi(x))
    for m in dict(_UNIT)["subbagian"].finditer(teks):
        unit["subbagian"].append(lap.lokasi(x, min(m.start(), max(len(x.teks) - 1, 0))))


@aturan_laporan(
    kode="PG-04",
    rumpun=RUMPUN,
    judul="Jumlah pejabat tidak sejalan dengan susunan organisasi",
    tingkat=Tingkat.SEDANG,
    dasar="Setiap pejabat memimpin satu unit dalam susunan organisasi (PP 18/2016)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-ORG",),
    baik="""
        Susunan organisasi Dinas Sosial terdiri atas:

        - a. Sekretariat, membawahkan Subbagian Umum;
        - b. Bidang Rehabilitasi Sosial;
        - c. Bidang Pemberdayaan Sosial.

        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t3
        3\tEselon IV\t1
        4\tPelaksana\t20
        """,
    buruk="""
        Susunan organisasi Dinas Sosial terdiri atas:

        - a. Sekretariat, membawahkan Subbagian Umum;
        - b. Bidang Rehabilitasi Sosial;
        - c. Bidang Pemberdayaan Sosial.

        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t5
        3\tEselon IV\t1
        4\tPelaksana\t20
        """,
)
def unit_dan_jabatan(lap: Laporan) -> Iterator[Temuan]:
    susunan = _susunan(lap)
    if susunan is None:
        return
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.PEGAWAI and t.rincian == "jabatan"]
    if len(tabel) != 1:
        return
    t = tabel[0]
    kolom = t.satu(Peran.JUMLAH) or t.satu(Peran.BAGIAN)
    if kolom is None or any(k.tahun for k in t.kolom):
        return
    pucuk = susunan.unit["sekretariat"] + susunan.unit["bidang"]
    admin = _baris_jabatan(t, kolom, _ADMINISTRATOR)
    awas = _baris_jabatan(t, kolom, _PENGAWAS)
    if admin is not None and admin[0] > len(pucuk):
        yield from satu(
            "PG-04",
            [lap.lokasi_sel(t.sumber, admin[1].indeks, kolom.indeks), *pucuk],
            f"{t.sumber.sebutan} menghitung {admin[0]} pejabat administrator (eselon III), sedangkan susunan "
            f"organisasi memuat {len(pucuk)} unit setingkat itu (sekretariat dan {len(pucuk) - 1} bidang).",
            "Cocokkan tabel jabatan dengan susunan organisasi.",
            kutipan=ringkas(" ".join(x for x in admin[1].teks if x), 80),
        )
    if susunan.unit["subbagian"] and awas is None and admin is not None:
        yield from satu(
            "PG-04",
            [*susunan.unit["subbagian"], lap.lokasi_sel(t.sumber, admin[1].indeks, 0)],
            f"Susunan organisasi memuat {len(susunan.unit['subbagian'])} subbagian atau seksi, sedangkan "
            f"{t.sumber.sebutan} tidak memiliki baris pengawas (eselon IV).",
            "Tambahkan baris itu (0 bila jabatannya kosong), atau jelaskan.",
            kutipan=ringkas(" ".join(x for x in admin[1].teks if x), 80),
        )


def _baris_jabatan(t: TabelBertipe, kolom: Kolom, pola: re.Pattern[str]) -> tuple[int, BarisBertipe] | None:
    """The number of posts of a level over its rows, and its first row; None where the table has no such row."""
    baris = [b for b in t.baris if b.jenis is JenisBaris.BADAN and any(pola.search(x) for x in b.teks)]
    angka = [0 if strip(b.teks[kolom.indeks]) else baca_sel(b.teks[kolom.indeks], "orang") for b in baris]
    if not baris or any(a is None for a in angka):
        return None
    return sum(a if isinstance(a, int) else int(a.nilai) for a in angka if a is not None), baris[0]


# --- PG-05: an acting head and a counted post -------------------------------------------------------------------------

_PLT = re.compile(
    r"(?:Plt|Plh|Pj)\.?\s+(?:KEPALA|Kepala|INSPEKTUR|Inspektur|SEKRETARIS|Sekretaris|CAMAT|Camat|DIREKTUR)\b"
)
_PIMPINAN = re.compile(r"\b(?:eselon\s+ii(?:\.?[ab])?|pimpinan tinggi(?: pratama)?|jpt(?: pratama)?)\b", re.IGNORECASE)


@aturan_laporan(
    kode="PG-05",
    rumpun=RUMPUN,
    judul="Kepala berstatus pelaksana tugas, sedangkan jabatannya dihitung terisi",
    tingkat=Tingkat.RENDAH,
    dasar="Pelaksana tugas ditunjuk karena jabatan definitifnya kosong (UU 30/2014 Pasal 14)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-ORG",),
    baik="""
        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t0
        2\tEselon III\t3
        3\tPelaksana\t20

        Jombang, 20 Februari 2023

        Plt. KEPALA DINAS SOSIAL
        """,
    buruk="""
        Tabel 1.3 Jumlah Pegawai Menurut Jabatan

        No\tJabatan\tJumlah
        1\tEselon II\t1
        2\tEselon III\t3
        3\tPelaksana\t20

        Jombang, 20 Februari 2023

        Plt. KEPALA DINAS SOSIAL
        """,
)
def pelaksana_tugas(lap: Laporan) -> Iterator[Temuan]:
    tanda = [r for r in lap.ruas if r.alinea is not None and len(r.teks) < 120 and _PLT.match(r.teks)]
    tabel = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.PEGAWAI and t.rincian == "jabatan"]
    if not tanda or len(tabel) != 1 or any(k.tahun for k in tabel[0].kolom):
        return
    kolom = tabel[0].satu(Peran.JUMLAH) or tabel[0].satu(Peran.BAGIAN)
    hasil = _baris_jabatan(tabel[0], kolom, _PIMPINAN) if kolom else None
    if hasil is None or hasil[0] != 1 or kolom is None:
        return
    yield from satu(
        "PG-05",
        [lap.lokasi_sel(tabel[0].sumber, hasil[1].indeks, kolom.indeks), *(lap.lokasi(r) for r in tanda)],
        f"{tabel[0].sumber.sebutan} menghitung satu pejabat pimpinan (eselon II), sedangkan laporan ditandatangani "
        f"“{ringkas(tanda[0].teks, 60)}”.",
        "Periksa keadaan jabatan pada tanggal tabel itu, dan jelaskan bila berubah.",
        kutipan=ringkas(tanda[0].teks, 80),
    )

"""Surveys of satisfaction: classes, the reference table and the arithmetic of PermenPANRB 14/2017."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.nilai import Rentang, bulatkan
from akuntabel.aturan.pecahan import desimal
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.skm import TABEL, UNSUR, konversi, mutu
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, baca_sel, bilangan_teks, kalimat
from akuntabel.reviu.paham.rentang import Interval, baca_interval
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "survei"
_DASAR = "PermenPANRB 14/2017 (tabel nilai persepsi, interval, dan mutu pelayanan)"
_KONTEKS = re.compile(
    r"\b(?:skm|ikm|surve[iy]|kepuasan\s+(?:masyarakat|pelanggan|pengguna|pasien)"
    r"|mutu pelayanan|unit pelayanan|persepsi)\b",
    re.IGNORECASE,
)
_BUKAN = re.compile(r"\b(?:s?akip|reformasi birokrasi|spip|spbe|lke|opini|peringkat kinerja)\b", re.IGNORECASE)
_KINERJA = {m.kinerja.casefold(): m.mutu for m in TABEL}
_KELAS = re.compile(
    r"\b(?:mutu(?:\s+pelayanan(?:nya)?)?|kategori|predikat|kriteria|kualitas|nilai mutu)\s+(?:mutu\s+)?"
    r"[“\"'«(]*(?P<huruf>[ABCD])\b(?!\.\w)"
    r"|\b(?:kinerja(?:\s+unit\s+pelayanan)?|kategori|predikat|kriteria|kualitas|tergolong|termasuk|berkategori"
    r"|berpredikat)\s+[“\"'«(]*(?P<kinerja>sangat baik|kurang baik|tidak baik|baik)\b",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"\bcapaian(?:nya)?\b[^\d,;]{0,40}$", re.IGNORECASE)
"""Before a figure that is no value of the survey but its capaian."""
_BERKURUNG = re.compile(
    r"(?P<nilai>\d{1,3}[.,]\d{1,4})\s*\(\s*(?:kategori\s+|mutu\s+|predikat\s+)?[“\"']?"
    r"(?P<huruf>[ABCD]|[Ss]angat [Bb]aik|[Kk]urang [Bb]aik|[Tt]idak [Bb]aik|[Bb]aik)[”\"']?\s*\)"
)


def _huruf_nilai(n: Decimal, desimal_cetak: int) -> set[str]:
    """The letters that a printed value may have, on either scale, with the interval that its rounding leaves."""
    setengah = Decimal(5).scaleb(-desimal_cetak - 1) if desimal_cetak < 2 or n <= 4 else Decimal(0)
    if 1 <= n <= 4:
        ujung = (max(Decimal(1), n - setengah), n, min(Decimal(4), n + setengah))
        return {mutu(bulatkan(konversi(x))).mutu for x in ujung}
    if 25 <= n <= 100:
        return {mutu(min(x, Decimal(100))).mutu for x in (n - setengah, n, n + setengah)}
    return set()


# --- SK-01: class of a value ------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="SK-01",
    rumpun=RUMPUN,
    judul="Mutu atau kinerja pelayanan tidak sesuai dengan nilai surveinya",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-LOOKUP", "C-LOGIC"),
    baik="""
        Indeks Kepuasan Masyarakat Disdukcapil mencapai 83,40 dengan mutu pelayanan B dan kinerja “Baik”.
        """,
    buruk="""
        Indeks Kepuasan Masyarakat Disdukcapil mencapai 83,40 dengan mutu pelayanan A.
        """,
)
def kelas_survei(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if _KONTEKS.search(r.teks) or any(_KONTEKS.search(b.teks) for b in r.bagian):
            yield from _kelas_alinea(lap, r)
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKM_ACUAN:
            continue
        yield from _kelas_tabel(lap, t)


def _kelas_alinea(lap: Laporan, r: Ruas) -> Iterator[Temuan]:
    sebelumnya: BilanganTeks | None = None
    dekat = False
    for awal, teks in kalimat(r.teks):
        nilai = [b for b in bilangan_teks(teks) if _mungkin_nilai(b) and not _CAPAIAN.search(teks[: b.awal])]
        if not _BUKAN.search(teks):
            salah: list[tuple[int, str, set[str], BilanganTeks]] = []
            for m in _KELAS.finditer(teks):
                b = _nilai_kelas(teks, nilai, m, sebelumnya if dekat else None)
                huruf = (m["huruf"] or _KINERJA[" ".join((m["kinerja"] or "").casefold().split())]).upper()
                boleh = _huruf_nilai(b.cetak.nilai, b.cetak.desimal) if b is not None else set()
                if b is not None and boleh and huruf not in boleh:
                    salah.append((m.start(), m[0], boleh, b))
            for m in _BERKURUNG.finditer(teks):
                c = baca_sel(m["nilai"], "indeks")
                boleh = _huruf_nilai(c.nilai, c.desimal) if c is not None else set()
                if boleh and _huruf(m["huruf"]) not in boleh:
                    yield from _temuan_kelas(lap.lokasi(r, awal + m.start()), m["nilai"], m["huruf"], boleh, m[0])
            if salah:
                posisi, _, boleh, b = salah[0]
                klaim = " dan ".join(f"“{' '.join(s[1].split())}”" for s in salah)
                yield from _temuan_kelas(lap.lokasi(r, awal + posisi), b.cetak.teks, klaim, boleh, teks)
        if nilai:
            sebelumnya = nilai[-1]
        dekat = bool(nilai) or dekat


def _huruf(kata: str) -> str:
    """The letter of a class, by itself or by the words for it."""
    return _KINERJA.get(" ".join(kata.casefold().split()), kata.upper())


def _mungkin_nilai(b: BilanganTeks) -> bool:
    """Whether a figure of a sentence may be a value of a survey: with decimals on 1–4, or on 25–100."""
    n = b.cetak.nilai
    if b.jenis not in (JenisBilangan.ANGKA, JenisBilangan.PERSEN):
        return False
    return (1 <= n <= 4 and b.cetak.desimal >= 2) or (25 <= n <= 100 and (n > 25 or b.cetak.desimal > 0))


def _nilai_kelas(
    teks: str, nilai: Sequence[BilanganTeks], m: re.Match[str], lalu: BilanganTeks | None
) -> BilanganTeks | None:
    """The value that a class is said of: the last one before it in its sentence, else "nilai itu" of the one before."""
    sebelum = [b for b in nilai if b.akhir <= m.start()]
    if sebelum:
        return sebelum[-1] if m.start() - sebelum[-1].akhir <= 90 else None
    if lalu is not None and re.search(r"\b(?:nilai|angka|hasil|indeks)\s+(?:itu|tersebut|ini)\b", teks, re.IGNORECASE):
        return lalu
    sesudah = [b for b in nilai if 0 <= b.awal - m.end() <= 40]
    return sesudah[0] if len(sesudah) == 1 and len(nilai) == 1 else None


def _kelas_tabel(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    survei = t.jenis is JenisTabel.SKM_UNSUR or bool(_KONTEKS.search(t.judul))
    kolom_mutu = t.berperan(Peran.MUTU) or (t.berperan(Peran.PREDIKAT) if survei else ())
    for b in t.baris:
        baris_survei = survei or bool(_KONTEKS.search(" ".join(b.teks)))
        if not baris_survei or _BUKAN.search(" ".join(b.teks)):
            continue
        for k, teks in enumerate(b.teks):
            m = _BERKURUNG.fullmatch(teks)
            c = baca_sel(m["nilai"], "indeks") if m else None
            boleh = _huruf_nilai(c.nilai, c.desimal) if c is not None else set()
            if m and boleh and _huruf(m["huruf"]) not in boleh:
                yield from _temuan_kelas(
                    lap.lokasi_sel(t.sumber, b.indeks, k), m["nilai"], m["huruf"], boleh, teks, t.nama(b)
                )
        for kolom in kolom_mutu:
            yield from _kelas_baris(lap, t, b, kolom)


def _kelas_baris(lap: Laporan, t: TabelBertipe, b: BarisBertipe, k: Kolom) -> Iterator[Temuan]:
    kata = " ".join(b.teks[k.indeks].casefold().split()).strip("“”\"'.")
    huruf = kata.upper() if re.fullmatch(r"[abcd]", kata) else _KINERJA.get(kata, "")
    kiri = [x for x in t.berperan(Peran.NILAI, Peran.REALISASI, Peran.JUMLAH) if x.indeks < k.indeks]
    angka = [c for x in kiri if (c := _angka_survei(t, b, x)) is not None and _huruf_nilai(c.nilai, c.desimal)]
    if not huruf or not angka or any(huruf in _huruf_nilai(c.nilai, c.desimal) for c in angka):
        return
    c = angka[-1]
    yield from _temuan_kelas(
        lap.lokasi_sel(t.sumber, b.indeks, k.indeks),
        c.teks,
        b.teks[k.indeks],
        _huruf_nilai(c.nilai, c.desimal),
        b.teks[k.indeks],
        t.nama(b),
    )


def _angka_survei(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> Cetakan | None:
    return baca_sel(b.teks[k.indeks], "indeks")


def _temuan_kelas(
    lokasi: Lokasi, nilai: str, klaim: str, boleh: set[str], kutipan: str, nama: str = ""
) -> Iterator[Temuan]:
    benar = " atau ".join(f"{m.mutu} ({m.kinerja})" for m in TABEL if m.mutu in boleh)
    klaim = klaim if klaim.startswith("“") else f"“{klaim}”"
    yield from satu(
        "SK-01",
        [lokasi],
        f"{f'“{ringkas(nama)}”: n' if nama else 'N'}ilai {nilai} dinyatakan {klaim}, sedangkan mutunya {benar}.",
        f"Tulis {benar}, atau perbaiki nilainya.",
        kutipan=ringkas(" ".join(kutipan.split()), 160),
    )


# --- SK-02: the reference table ---------------------------------------------------------------------------------------


@aturan_laporan(
    kode="SK-02",
    rumpun=RUMPUN,
    judul="Tabel mutu pelayanan berbeda dari peraturannya",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    katalog=("C-LOOKUP",),
    baik="""
        Tabel 3.2 Nilai Persepsi dan Mutu Pelayanan

        Nilai Persepsi\tNilai Interval (NI)\tNilai Interval Konversi (NIK)\tMutu Pelayanan\tKinerja Unit Pelayanan
        1\t1,00 – 2,5996\t25,00 – 64,99\tD\tTidak Baik
        2\t2,60 – 3,064\t65,00 – 76,60\tC\tKurang Baik
        3\t3,0644 – 3,532\t76,61 – 88,30\tB\tBaik
        4\t3,5324 – 4,00\t88,31 – 100,00\tA\tSangat Baik
        """,
    buruk="""
        Tabel 3.2 Nilai Persepsi dan Mutu Pelayanan

        Nilai Persepsi\tNilai Interval (NI)\tNilai Interval Konversi (NIK)\tMutu Pelayanan\tKinerja Unit Pelayanan
        1\t1,00 – 2,5996\t25,00 – 64,99\tD\tTidak Baik
        2\t2,60 – 3,064\t60,00 – 76,60\tC\tKurang Baik
        3\t3,0644 – 3,532\t76,61 – 88,30\tB\tBaik
        4\t3,5324 – 4,00\t88,31 – 100,00\tA\tSangat Baik
        """,
)
def tabel_acuan(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKM_ACUAN:
            continue
        salah = [x for b in t.badan for x in _baris_acuan(t, b)]
        rinci = "; ".join(f"tertulis “{b.teks[k]}”, seharusnya “{benar}”" for b, k, benar in salah)
        yield from satu(
            "SK-02",
            [lap.lokasi_sel(t.sumber, b.indeks, k) for b, k, _ in salah],
            f"{t.sumber.sebutan}: {rinci}.",
            "Salin tabel menurut Lampiran PermenPANRB 14/2017.",
            kutipan=" / ".join(b.teks[k] for b, k, _ in salah)[:160],
        )


def _baris_acuan(t: TabelBertipe, b: BarisBertipe) -> Iterator[tuple[BarisBertipe, int, str]]:
    """The cells of a row that depart from the official row, with what they should be."""
    resmi = None
    interval = [
        (k, i) for k, x in enumerate(b.teks) if (i := baca_interval(x)) is not None and not x.strip().isdecimal()
    ]
    for m in TABEL:
        if any(x.strip() == str(m.nilai_persepsi) for x in b.teks) or any(x.strip().upper() == m.mutu for x in b.teks):
            resmi = m
            break
    if resmi is None or not interval:
        return
    for k, i in interval:
        acuan = resmi.interval if (i.atas or i.bawah or Decimal(0)) <= 4 else resmi.interval_konversi
        if not _sama_batas(i, acuan):
            desimal_acuan = 2 if acuan is resmi.interval_konversi else None
            yield b, k, f"{tulis_angka(acuan.bawah, 2)}–{tulis_angka(acuan.atas, desimal_acuan)}"
    for k, x in enumerate(b.teks):
        kata = " ".join(x.casefold().split()).strip(" .")
        if re.fullmatch(r"[abcd]", kata) and kata.upper() != resmi.mutu:
            yield b, k, resmi.mutu
        elif kata in _KINERJA and _KINERJA[kata] != resmi.mutu:
            yield b, k, resmi.kinerja


def _sama_batas(i: Interval, acuan: Rentang) -> bool:
    """Bounds with fewer digits are accepted as far as they go (2,60–3,06; 3,54–4,00)."""
    satuan = Decimal(1).scaleb(-min(i.desimal, 2))
    return all(
        tercetak is not None and abs(tercetak - resmi) < satuan
        for tercetak, resmi in ((i.bawah, acuan.bawah), (i.atas, acuan.atas))
    )


# --- SK-03: arithmetic ------------------------------------------------------------------------------------------------

_KALI = re.compile(
    r"(?P<indeks>\d[.,]\d{1,4})\s*(?:\)?\s*)?(?:dikali(?:kan)?|x|×|\*)\s*(?:dengan\s+)?(?:nilai dasar\s+)?25\b"
    r"[^.;\d]{0,50}?"
    r"(?P<hasil>\d{2,3}[.,]\d{1,4})",
    re.IGNORECASE,
)
_PASANG = re.compile(r"(?<![\w.,])(?P<indeks>\d[.,]\d{2,4})\s*\(\s*(?P<hasil>\d{2,3}[.,]\d{1,4})\s*\)")
"""The index on both scales: "3,36 (84,00)"."""
_RINGKASAN = re.compile(
    r"(?:jumlah|total|rata[\s-]*rata|indeks|nilai\s+(?:indeks|ikm|skm)|ikm|skm|nrr)\b.{0,50}", re.IGNORECASE
)


@aturan_laporan(
    kode="SK-03",
    rumpun=RUMPUN,
    judul="Indeks kepuasan tidak sesuai dengan nilai unsurnya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 14/2017: indeks = jumlah nilai rata-rata tertimbang unsur; IKM = indeks × 25",
    katalog=("C-SUM",),
    baik="""
        Tabel 3.4 Nilai Unsur Pelayanan

        No\tUnsur Pelayanan\tNilai Rata-rata
        U1\tPersyaratan\t3,20
        U2\tProsedur\t3,40
        U3\tWaktu penyelesaian\t3,30
        Indeks\t\t3,30
        """,
    buruk="""
        Tabel 3.4 Nilai Unsur Pelayanan

        No\tUnsur Pelayanan\tNilai Rata-rata
        U1\tPersyaratan\t3,20
        U2\tProsedur\t3,40
        U3\tWaktu penyelesaian\t3,30
        Indeks\t\t3,50
        """,
)
def hitungan_survei(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKM_UNSUR:
            for k in t.berperan(Peran.NILAI, Peran.JUMLAH, Peran.LAIN):
                yield from _periksa_unsur(lap, t, k)
    for r in lap.prosa:
        pasang = _PASANG.finditer(r.teks) if _KONTEKS.search(r.teks) else ()
        for m in (*_KALI.finditer(r.teks), *pasang):
            indeks, hasil = baca_sel(m["indeks"], "indeks"), baca_sel(m["hasil"], "indeks")
            if indeks is None or hasil is None or not 1 <= indeks.nilai <= 4:
                continue
            hitung = Fraction(indeks.nilai) * 25
            if abs(Fraction(hasil.nilai) - hitung) > hasil.setengah + 25 * indeks.setengah:
                benar = tulis_angka(desimal(hitung))
                yield from satu(
                    "SK-03",
                    [lap.lokasi(r, m.start())],
                    f"Tertulis {m['hasil']}, sedangkan {m['indeks']} × 25 adalah {benar}.",
                    f"Tulis {benar}, atau perbaiki indeksnya.",
                    kutipan=" ".join(m[0].split()),
                )


def _periksa_unsur(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    unsur: list[tuple[BarisBertipe, Cetakan]] = []
    akhir: list[tuple[BarisBertipe, Cetakan]] = []
    for b in t.baris:
        if b.jenis in (JenisBaris.GRUP, JenisBaris.KOSONG):
            continue
        c = baca_sel(b.teks[k.indeks], "indeks")
        nama = next((x for x in b.teks if re.search(r"[A-Za-z]{3}", x)), "")
        if c is None:
            continue
        (akhir if b.jenis is not JenisBaris.BADAN or _RINGKASAN.fullmatch(nama) else unsur).append((b, c))
    if len(unsur) < 3:
        return
    angka = [c for _, c in unsur]
    if not akhir and k.peran is Peran.NILAI and len(angka) >= _UNSUR_CUKUP:
        yield from _indeks_kalimat(lap, t, angka)
    for b, c in akhir:
        if b.indeks < unsur[-1][0].indeks or _unsur_cocok(c, angka):
            continue
        rata = sum((Fraction(x.nilai) for x in angka), Fraction(0)) / len(angka)
        benar = tulis_angka(desimal(rata if c.nilai <= 5 else rata * 25), 2)
        yield from satu(
            "SK-03",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"{t.sumber.sebutan}: indeks tertulis {c.teks}, sedangkan {len(angka)} unsur di atasnya menghasilkan "
            f"{benar}.",
            f"Tulis {benar}, atau perbaiki nilai unsurnya.",
            kutipan=c.teks,
        )


_UNSUR_CUKUP = 8
"""A table with fewer elements may not have them all."""
_INDEKS_KALIMAT = re.compile(
    r"\b(?:indeks\s+kepuasan\s+masyarakat|ikm|nilai\s+(?:skm|survei(?:\s+kepuasan\s+masyarakat)?)|nilai\s+konversi)\b"
    r"[^.;\d]{0,60}?(?:\b(?:sebesar|adalah|yaitu|ialah|mencapai|memperoleh(?:\s+nilai)?)|:)\s+(?P<nilai>\d{1,3}[.,]\d{1,3})\b",
    re.IGNORECASE,
)
_INDEKS_LAIN = re.compile(
    r"\b(?:target\w*|lalu|sebelum\w*|dibanding\w*|meningkat|menurun|naik|turun|nasional|setiap)\b", re.I
)


def _indeks_kalimat(lap: Laporan, t: TabelBertipe, angka: Sequence[Cetakan]) -> Iterator[Temuan]:
    """A table without its index: the one that the sentence beside it says."""
    n = t.sumber.blok
    dekat = [r for r in lap.prosa if n - 2 <= r.blok <= n + 2 and r.bagian == t.sumber.bagian]
    sebut = [(r, m) for r in dekat for m in _INDEKS_KALIMAT.finditer(r.teks) if not _INDEKS_LAIN.search(r.teks)]
    if len(sebut) != 1:
        return
    ((r, m),) = sebut
    c = baca_sel(m["nilai"], "indeks")
    if c is None or _unsur_cocok(c, angka):
        return
    rata = sum((Fraction(x.nilai) for x in angka), Fraction(0)) / len(angka)
    benar = tulis_angka(desimal(rata if c.nilai <= 5 or max(x.nilai for x in angka) > 5 else rata * 25), 2)
    yield from satu(
        "SK-03",
        [
            lap.lokasi(r, m.start("nilai")),
            lap.lokasi_letak(t.sumber.tabel.letak, t.sumber.bagian, tabel=t.sumber.sebutan),
        ],
        f"Indeks tertulis {c.teks}, sedangkan {len(angka)} unsur pada {t.sumber.sebutan} menghasilkan {benar}.",
        f"Tulis {benar}, atau perbaiki nilai unsurnya.",
        kutipan=" ".join(m[0].split()),
        keyakinan=Keyakinan.PERLU_TELAAH,
    )


def _unsur_cocok(c: Cetakan, angka: Sequence[Cetakan]) -> bool:
    """Whether a summary fits: sum, mean, weighted with the printed 0,11, each also times 25."""
    jumlah = sum((Fraction(x.nilai) for x in angka), Fraction(0))
    ralat = sum((x.setengah for x in angka), Fraction(0))
    n = len(angka)
    for faktor in (Fraction(1), Fraction(1, n), Fraction(11, 100), Fraction(111, 1000), Fraction(1, 9)):
        for kali in (1, 25):
            if abs(Fraction(c.nilai) - jumlah * faktor * kali) <= c.setengah + ralat * faktor * kali + Fraction(
                kali, 200
            ):
                return True
    return False


_UNSUR = re.compile(
    r"\b(\d{1,2})\s*(?:\([a-z ]+\)\s*)?unsur\b(?:\s+(?:pelayanan|penilaian|survei|skm))?", re.IGNORECASE
)

# --- SK-04: the elements ----------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="SK-04",
    rumpun=RUMPUN,
    judul="Jumlah unsur survei bukan sembilan",
    tingkat=Tingkat.INFO,
    dasar="PermenPANRB 14/2017: sembilan unsur; unsur yang tidak berlaku boleh ditiadakan",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LOOKUP",),
    baik="""
        Survei Kepuasan Masyarakat mengukur 9 unsur pelayanan.
        """,
    buruk="""
        Survei Kepuasan Masyarakat mengukur 14 unsur pelayanan.
        """,
)
def banyak_unsur(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if not _KONTEKS.search(r.teks):
            continue
        m = _UNSUR.search(r.teks)
        if m and int(m[1]) > 9:
            yield from satu(
                "SK-04",
                [lap.lokasi(r, m.start())],
                f"Survei disebut mengukur {m[1]} unsur, sedangkan pedoman yang berlaku menetapkan {len(UNSUR)} unsur.",
                "Pakai sembilan unsur menurut PermenPANRB 14/2017.",
                kutipan=m[0],
            )
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKM_UNSUR:
            continue
        unsur = [b for b in t.badan if re.fullmatch(r"U\s?\d{1,2}", b.teks[0].strip(" .)"))]
        if unsur and len(unsur) != len(UNSUR):
            yield from satu(
                "SK-04",
                [lap.lokasi_sel(t.sumber, unsur[0].indeks, 0)],
                f"{t.sumber.sebutan} memuat {len(unsur)} unsur, sedangkan pedoman menetapkan {len(UNSUR)} unsur.",
                "Lengkapi unsurnya, atau jelaskan unsur yang tidak berlaku.",
                kutipan=unsur[-1].teks[0],
            )

"""What sentences claim of capaian: "all reached 100 %", means; against the tables themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.capaian import capaian_cocok
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.berkas.hitungan.selang import persen, rata_cocok
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel, bilang, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b", re.IGNORECASE)


# --- HL-14: "all" -----------------------------------------------------------------------------------------------------

_SELURUH = re.compile(
    r"\b(?P<seluruh>seluruh(?:nya)?|semua(?:nya)?|keseluruhan|setiap|masing-masing)\b(?P<isi>[^.;]{0,160}?)"
    r"\b(?P<klaim>(?:telah\s+|sudah\s+|dapat\s+|berhasil\s+)*(?:mencapai|tercapai|melampaui|memenuhi|melebihi|terpenuhi)"
    r"\b[^.;]{0,60})",
    re.IGNORECASE,
)
_TIDAK = re.compile(
    r"\b(?:tidak|belum|bukan|hampir|kecuali|namun|kurang|sebagian|rata-rata|diharapkan"
    r"|ditargetkan|akan|agar|supaya|diupayakan|perlu|harus|apabila|jika|bila|untuk)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-14",
    rumpun=RUMPUN,
    judul="Dinyatakan seluruhnya tercapai, padahal tabelnya memuat capaian di bawah 100%",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t85%\t100%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Seluruh indikator sasaran mencapai 100% atau lebih.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t80,10%\t94,24%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Seluruh indikator sasaran mencapai 100%.
        """,
)
def seluruhnya(lap: Laporan) -> Iterator[Temuan]:
    tabel = [
        t
        for t in lap.tabel_bertipe
        if t.satu(Peran.CAPAIAN) and t.jenis in (JenisTabel.CAPAIAN, JenisTabel.KINERJA_ANGGARAN)
    ]
    for r in lap.prosa:
        if (
            "seluruh" not in r.teks.casefold()
            and "semua" not in r.teks.casefold()
            and "masing" not in r.teks.casefold()
        ):
            continue
        for awal, teks in kalimat(r.teks):
            m = _SELURUH.search(teks)
            lain = [x for x in _TAHUN.findall(teks) if int(x) != lap.lingkup.tahun]
            if m is None or lain or _TIDAK.search(teks) or not _tentang_kinerja(m):
                continue
            t = _tabel_klaim(tabel, r, teks)
            if t is None:
                continue
            kurang = _di_bawah(t)
            if not kurang:
                continue
            dalam_bagian = t.sumber.bagian == r.bagian or t.sumber.bagian[:-1] == r.bagian[:-1]
            rinci = "; ".join(f"“{ringkas(t.nama(b), 60)}” {c.teks}" for b, _, c in kurang[:4])
            yield from satu(
                "HL-14",
                [
                    lap.lokasi(r, awal + m.start()),
                    *(lap.lokasi_sel(t.sumber, b.indeks, k.indeks) for b, k, _ in kurang),
                ],
                f"Dinyatakan “{ringkas(' '.join(m[0].split()), 100)}”, sedangkan {t.sumber.sebutan} memuat {rinci}.",
                "Sebutkan berapa indikator yang tercapai dan mana yang belum.",
                kutipan=ringkas(" ".join(teks.split()), 160),
                keyakinan=Keyakinan.PASTI if dalam_bagian and len(tabel) <= 3 else Keyakinan.PERLU_TELAAH,
            )


def _tentang_kinerja(m: re.Match[str]) -> bool:
    apa = f"{m['isi']} {m['klaim']}".casefold()
    return bool(
        re.search(r"\b(?:indikator|sasaran|target|capaian|kinerja|tujuan)\b", apa)
        and re.search(r"100\s?%|\btarget|\btercapai|100 persen|\bterpenuhi", apa)
        and not re.search(r"\b(?:pegawai|masyarakat|peserta|responden|anggaran)\b", m["isi"].casefold())
    )


def _tabel_klaim(tabel: Sequence[TabelBertipe], r: Ruas, teks: str) -> TabelBertipe | None:
    """The table that a claim is about: the one it names, else the nearest before it in the same part."""
    for t in tabel:
        k = t.sumber.keterangan
        if k is not None and re.search(rf"\b{re.escape(k.sebutan)}(?![\d.]*\d)", teks, re.IGNORECASE):
            return t
    jenis = next((x for x in ("sasaran", "tujuan", "program", "kegiatan") if x in teks.casefold()), "")
    sebelum = [t for t in tabel if t.sumber.blok < r.blok and _serumpun(t, r, jenis)]
    return sebelum[-1] if sebelum else None


def _serumpun(t: TabelBertipe, r: Ruas, jenis: str) -> bool:
    bab = [b.awal for b in r.bagian[:1]]
    if bab != [b.awal for b in t.sumber.bagian[:1]]:
        return False
    isi = {k.peran for k in t.kolom}
    if jenis in ("program", "kegiatan"):
        return bool(isi & {Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN})
    return jenis == "" or not isi & {Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN}


def _di_bawah(t: TabelBertipe) -> list[tuple[BarisBertipe, Kolom, Cetakan]]:
    k = t.satu(Peran.CAPAIAN)
    if k is None:
        return []
    angka = [(b, k, c) for b in t.badan if (c := t.angka(b, k)) is not None]
    batas = Decimal(100) if any(c.nilai > 3 for _, _, c in angka) else Decimal(1)
    return [x for x in angka if x[2].nilai < batas]


# --- HL-21: a mean in a sentence --------------------------------------------------------------------------------------

_RATA = re.compile(
    r"\brata-rata\s+(?:nilai\s+)?(?:persentase\s+)?(?:tingkat\s+)?capaian\b(?P<isi>[^.;]{0,90}?)\b(?:ialah|adalah|sebesar|mencapai)"
    r"\s+(?:sebesar\s+)?(?P<nilai>\d[\d.,]*\s?(?:%|persen))",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="HL-21",
    rumpun=RUMPUN,
    judul="Rata-rata capaian dalam kalimat tidak sesuai dengan tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t76,5%\t90,00%
        2\tNilai evaluasi perangkat daerah\t80\t80\t100,00%

        Rata-rata capaian kedua indikator adalah 95,00%.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t76,5%\t90,00%
        2\tNilai evaluasi perangkat daerah\t80\t80\t100,00%

        Rata-rata capaian kedua indikator adalah 98,00%.
        """,
)
def rata_kalimat(lap: Laporan) -> Iterator[Temuan]:
    tabel = [t for t in lap.tabel_bertipe if t.satu(Peran.CAPAIAN) and t.jenis is JenisTabel.CAPAIAN]
    salinan = Counter(r.teks for r in lap.prosa)
    for r in lap.prosa:
        if salinan[r.teks] > 1:
            continue  # which of two copies stands in the wrong place is for SL-01
        for m in _RATA.finditer(r.teks):
            cetak = baca_sel(m["nilai"], "%")
            t = _tabel_klaim(tabel, r, m[0])
            if cetak is None:
                continue
            if t is None or t.sumber.bagian != r.bagian:
                t = _tabel_bagian(tabel, r) or _tabel_berata(lap, r)
            if t is None:
                continue
            calon = _calon_rata(t, _banyak_indikator(m["isi"])) + _rata_tercetak(t)
            if len(calon) < 1 or any(rata_cocok(cetak, c) for c in calon):
                continue
            hitung = sum((Fraction(c.nilai) for c in calon[0]), Fraction(0)) / len(calon[0])
            yield from satu(
                "HL-21",
                [lap.lokasi(r, m.start())],
                f"Rata-rata capaian tertulis {cetak.teks}, sedangkan {len(calon[0])} capaian pada {t.sumber.sebutan} "
                f"rata-ratanya {persen(hitung)}.",
                f"Tulis {persen(hitung)}, atau sebutkan indikator yang dirata-ratakan.",
                kutipan=ringkas(" ".join(m[0].split()), 160),
            )


def _banyak_indikator(teks: str) -> int | None:
    """ "kelima indikator", "5 indikator", "lima indikator"."""
    cocok = re.search(r"\b(?:ke)?(?P<n>[a-z]+|\d{1,2})\s+(?:\(\d+\)\s+)?(?:indikator|sasaran)\b", teks, re.IGNORECASE)
    if cocok is None:
        return None
    return bilang(cocok["n"])


def _tabel_bagian(tabel: Sequence[TabelBertipe], r: Ruas) -> TabelBertipe | None:
    """The one table of capaian of the innermost part around a paragraph, a chapter being too wide for that."""
    for dalam in range(len(r.bagian), 1, -1):
        ada = [t for t in tabel if t.sumber.bagian[:dalam] == r.bagian[:dalam]]
        if ada:
            return ada[0] if len(ada) == 1 else None
    return None


def _tabel_berata(lap: Laporan, r: Ruas) -> TabelBertipe | None:
    """The one table of the report that prints a mean of capaian; for a part that has other tables of its own, none."""
    ada = [t for t in lap.tabel_bertipe if _rata_tercetak(t)]
    lain = [t for t in lap.tabel_bertipe if t.jenis is JenisTabel.CAPAIAN and t not in ada and len(r.bagian) > 1]
    if len(ada) != 1 or any(t.sumber.bagian[:2] == r.bagian[:2] for t in lain):
        return None
    return ada[0]


def _rata_tercetak(t: TabelBertipe) -> list[list[Cetakan]]:
    k = t.satu(Peran.CAPAIAN)
    if k is None:
        return []
    return [[c] for b in t.baris if b.jenis is JenisBaris.RATA_RATA and (c := t.angka(b, k)) is not None]


def _calon_rata(t: TabelBertipe, n: int | None) -> list[list[Cetakan]]:
    """The rows that a mean may be of: all, or any run of ``n``; as printed, and as the figures give them."""
    k = t.satu(Peran.CAPAIAN)
    target, realisasi = t.satu(Peran.TARGET), t.satu(Peran.REALISASI)
    if k is None:
        return []
    cetak: list[Cetakan] = []
    hitung: list[Cetakan] = []
    naik: list[Cetakan] = []
    for b in t.badan:
        c = t.angka(b, k)
        if c is None:
            continue
        cetak.append(c)
        naik.append(_hitung_ulang(t, b, c, target, realisasi))
        hitung.append(naik[-1] if not _berumus(t, b, c, target, realisasi) else c)
    if len(cetak) < 2:
        return []
    panjang = {len(cetak)} if n is None or n > len(cetak) else {n}
    if n is None:
        panjang |= {len(cetak) - 1} - {1}
    return [d[i : i + p] for d in (cetak, hitung, naik) for p in sorted(panjang) for i in range(len(cetak) - p + 1)]


def _berumus(t: TabelBertipe, b: BarisBertipe, c: Cetakan, kt: Kolom | None, kr: Kolom | None) -> bool:
    """Whether a printed capaian follows from its figures by any formula."""
    target, realisasi = (t.angka(b, k) if k is not None else None for k in (kt, kr))
    return target is not None and realisasi is not None and target.nilai > 0 and capaian_cocok(c, target, realisasi)


def _hitung_ulang(t: TabelBertipe, b: BarisBertipe, c: Cetakan, kt: Kolom | None, kr: Kolom | None) -> Cetakan:
    """A printed capaian, or the one by R/T where the printed one does not follow from its figures."""
    if kt is None or kr is None:
        return c
    target, realisasi = t.angka(b, kt), t.angka(b, kr)
    if target is None or realisasi is None or target.nilai <= 0:
        return c
    hitung = Fraction(realisasi.nilai) / Fraction(target.nilai) * 100
    if c.memuat(hitung):
        return c
    return Cetakan(nilai=Decimal(round(hitung * 100)).scaleb(-2), desimal=2, satuan="%", teks=c.teks)

"""Efficiency: its figure recomputed from capaian and absorption, and what is concluded from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.reviu.berkas.hitungan.jumlah import RUMPUN, tulis
from akuntabel.reviu.berkas.hitungan.pasangan import sebut_baris
from akuntabel.reviu.berkas.hitungan.selang import Selang, bagi_selang, memuat, persen, selang_bulat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, Cetakan, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

# --- HL-12: the figure ------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-12",
    rumpun=RUMPUN,
    judul="Efisiensi tidak sesuai dengan capaian dan serapannya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.6 (analisis efisiensi penggunaan sumber daya)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.8 Efisiensi

        No\tSasaran\tCapaian Kinerja (%)\tSerapan Anggaran (%)\tTingkat Efisiensi (%)
        1\tMeningkatnya mutu pengawasan\t102,50\t95,20\t7,30
        """,
    buruk="""
        Tabel 3.8 Efisiensi

        No\tSasaran\tCapaian Kinerja (%)\tSerapan Anggaran (%)\tTingkat Efisiensi (%)
        1\tMeningkatnya mutu pengawasan\t102,50\t95,20\t9,30
        """,
)
def efisiensi(lap: Laporan) -> Iterator[Temuan]:
    yield from _efisiensi_tabel(lap)
    yield from _efisiensi_uang(lap)
    yield from _efisiensi_kalimat(lap)


def _efisiensi_tabel(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        e, c, s = t.satu(Peran.EFISIENSI), t.satu(Peran.CAPAIAN), t.satu(Peran.PERSEN)
        if e is None or c is None or s is None:
            continue
        for b in t.badan:
            cetak, capaian, serapan = t.angka(b, e), t.angka(b, c), t.angka(b, s)
            if cetak is None or capaian is None or serapan is None or serapan.nilai <= 0:
                continue
            if _efisiensi_cocok(cetak, capaian, serapan):
                continue
            a, z = Fraction(capaian.nilai), Fraction(serapan.nilai)
            yield from satu(
                "HL-12",
                [lap.lokasi_sel(t.sumber, b.indeks, e.indeks)],
                f"“{sebut_baris(t, b)}”: efisiensi tertulis {cetak.teks}, sedangkan capaian {capaian.teks} dan "
                f"serapan {serapan.teks} menghasilkan selisih {persen(a - z)} atau rasio {tulis(a / z)}.",
                "Hitung kembali efisiensi dengan rumus yang disebut laporan.",
                kutipan=cetak.teks,
            )


def _efisiensi_uang(lap: Laporan) -> Iterator[Temuan]:
    """Efficiency as the money that was not needed, or as its part of the budget."""
    for t in lap.tabel_bertipe:
        e, pagu, pakai = t.satu(Peran.EFISIENSI), t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN)
        if e is None or pagu is None or pakai is None or (t.satu(Peran.CAPAIAN) and t.satu(Peran.PERSEN)):
            continue
        hitung = [(b, c, hasil) for b in t.badan if (hasil := _hemat(t, b, pagu, pakai)) and (c := t.angka(b, e))]
        salah = [(b, c, h) for b, c, h in hitung if not any(memuat(c, x) for x in h)]
        seragam = max((sum(memuat(c, h[n]) for _, c, h in hitung) for n in range(_CARA)), default=0)
        if 2 * seragam <= len(hitung):
            continue  # the column says something else
        for b, cetak, hasil in salah:
            uang = not cetak.persen and cetak.nilai > 100
            seharusnya = tulis(hasil[0][0], "") if uang else persen(sum(hasil[1], Fraction(0)) / 2)
            yield from satu(
                "HL-12",
                [lap.lokasi_sel(t.sumber, b.indeks, e.indeks)],
                f"“{sebut_baris(t, b)}”: efisiensi tertulis {cetak.teks}, sedangkan pagu {b.teks[pagu.indeks]} dan "
                f"realisasi {b.teks[pakai.indeks]} menghasilkan {seharusnya}.",
                f"Tulis {seharusnya}, atau perbaiki pagu atau realisasinya.",
                kutipan=cetak.teks,
            )


_CARA = 7


def _hemat(t: TabelBertipe, b: BarisBertipe, pagu: Kolom, pakai: Kolom) -> list[Selang]:
    """What is left of a budget, and its part of the budget in percent (also the used part, and the quotients)."""
    a, z = t.angka(b, pagu), t.angka(b, pakai)
    if a is None or z is None or a.nilai <= 0 or z.nilai <= 0:
        return []
    beda = Fraction(a.nilai) - Fraction(z.nilai)
    x, y = selang_bulat(a), selang_bulat(z)
    serap, balik = bagi_selang(y, x), bagi_selang(x, y)
    if serap is None or balik is None:
        return []
    bagian = [(100 - serap[1], 100 - serap[0]), serap, balik]
    return [(beda, beda), *bagian, *((p / 100, q / 100) for p, q in bagian)]


def _efisiensi_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for x in _ucapan(lap):
        if x.efisiensi is None or _efisiensi_cocok(x.efisiensi[1], x.capaian, x.serapan):
            continue
        posisi, cetak = x.efisiensi
        a, z = Fraction(x.capaian.nilai), Fraction(x.serapan.nilai)
        yield from satu(
            "HL-12",
            [lap.lokasi(x.ruas, posisi)],
            f"Efisiensi tertulis {cetak.teks}, sedangkan capaian {x.capaian.teks} dan serapan {x.serapan.teks} "
            f"menghasilkan selisih {persen(a - z)} atau rasio {tulis(a / z)}.",
            "Hitung kembali efisiensi dengan rumus yang disebut laporan.",
            kutipan=ringkas(x.ruas.teks[max(0, posisi - 110) : posisi + len(cetak.teks)], 160),
        )


def _efisiensi_cocok(cetak: Cetakan, capaian: Cetakan, serapan: Cetakan) -> bool:
    """As a difference, a ratio (also in percent), or one minus the inverse ratio."""
    a, z = selang_bulat(capaian), selang_bulat(serapan)
    rasio = bagi_selang(a, z)
    balik = bagi_selang(z, a)
    beda = (a[0] - z[1], a[1] - z[0])
    calon: list[Selang] = [beda, (-beda[1], -beda[0]), (100 - z[1], 100 - z[0])]
    for x in (rasio, balik):
        if x is not None:
            calon += [x, (x[0] / 100, x[1] / 100), (100 - x[1], 100 - x[0]), (x[0] - 100, x[1] - 100)]
    return any(memuat(cetak, x) for x in calon)


# --- what a paragraph says --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Ucapan:
    """Capaian and absorption that a paragraph on efficiency states, and the efficiency where it gives its figure."""

    ruas: Ruas
    capaian: Cetakan
    serapan: Cetakan
    efisiensi: tuple[int, Cetakan] | None


_UANG = r"(?:anggaran|keuangan|dana|belanja)"
_LABEL = re.compile(
    r"\b(?:(?P<lain>(?:target|standar|batas)\w*\s+(?:\w+\s+)?(?:efisiensi|capaian|kinerja|serapan|penyerapan)|target\w*"
    r"|realisasi\w*(?!\s+(?:kinerja|anggaran|keuangan|dana|belanja))|terealisasi|standar|batas"
    r"|lebih\s+(?:dari|besar|tinggi|rendah|kecil)|kurang\s+dari|minimal|maksimal|di\s?atas|di\s?bawah|apabila|jika|bila"
    r"|tahun\s+(?:lalu|sebelumnya)|predikat|kategori)"
    rf"|(?P<serapan>(?:daya\s+)?serap(?:an)?|penyerapan|terserap|(?:realisasi|capaian|pencapaian)(?:\s+kinerja)?\s+{_UANG}"
    rf"|{_UANG}(?:\s+yang)?\s+(?:terealisasi|digunakan|terpakai))"
    r"|(?P<capaian>(?:ke|pen)?(?:capai|tercapai)an(?:nya)?|realisasi\s+kinerja|kinerja)"
    r"|(?P<efisiensi>efisiensi(?:nya)?|hasilnya|hasil\s+per(?:hitungan|bandingan)(?:nya)?))\b",
    re.IGNORECASE,
)
"""What the figures of such a paragraph are; the nearest word before a figure decides."""
_ATAU = re.compile(
    r"\s*(?:\(|,?\s*(?:atau|yaitu|yakni|sehingga))\s*(?:sebesar|mencapai|setara|dengan|\s)*$", re.IGNORECASE
)


def _ucapan(lap: Laporan) -> Iterator[_Ucapan]:
    for r in lap.prosa:
        if "efisien" not in r.teks.casefold():
            continue
        ada: dict[str, list[tuple[int, Cetakan]]] = {"capaian": [], "serapan": [], "efisiensi": []}
        for awal, k in kalimat(r.teks):
            for apa, b in _berlabel(k):
                ada[apa].append((awal + b.awal, b.cetak))
        satu_nilai = {apa: {c.nilai for _, c in isi} for apa, isi in ada.items()}
        if len(satu_nilai["capaian"]) != 1 or len(satu_nilai["serapan"]) != 1 or len(satu_nilai["efisiensi"]) > 1:
            continue
        c, s = ada["capaian"][0][1], ada["serapan"][0][1]
        if c.persen and s.persen and s.nilai > 0:
            yield _Ucapan(r, c, s, ada["efisiensi"][0] if ada["efisiensi"] else None)


def _berlabel(k: str) -> Iterator[tuple[str, BilanganTeks]]:
    sampai = 0
    uang = False
    for b in bilangan_teks(k):
        sela = k[sampai : b.awal]
        sampai = b.akhir
        label = list(_LABEL.finditer(sela))
        if b.jenis is JenisBilangan.UANG:
            uang = True
        elif uang and b.jenis is JenisBilangan.PERSEN and _ATAU.fullmatch(sela):
            yield "serapan", b
            uang = False
        elif label and label[-1].lastgroup != "lain":
            apa = str(label[-1].lastgroup)
            if b.jenis is JenisBilangan.PERSEN or (apa == "efisiensi" and b.jenis is JenisBilangan.ANGKA):
                yield apa, b
            uang = False


# --- HL-36: the conclusion --------------------------------------------------------------------------------------------

_EFISIEN = re.compile(
    r"\b(?P<tidak>(?:belum|tidak|kurang|tidaklah|belumlah|bukan)\s+(?:\w+\s+)?)?(?:(?:cukup|sangat|sudah|telah)\s+)?"
    r"(?P<kata>efisien|inefisien)\b(?!\s*,?\s*(?:apabila|jika|bila|kalau|ketika))",
    re.IGNORECASE,
)
_BUKAN_SIMPULAN = re.compile(
    r"\b(?:secara|lebih|makin|semakin|agar|supaya|untuk|guna|perlu|harus|dapat|akan|efektif\s+dan|ekonomis|yang|hemat\s+dan"
    r"|apabila|jika|bila|kriteria|apakah|terlihat\s+dari|upaya|dengan\s+cara)\s*,?\s*$",
    re.IGNORECASE,
)
_SYARAT = re.compile(
    r"\b(?:apabila|jika|bila|kalau|dikatakan\s+efisien|disebut\s+efisien|agar|supaya|diharapkan)\b", re.IGNORECASE
)


@aturan_laporan(
    kode="HL-36",
    rumpun=RUMPUN,
    judul="Kesimpulan efisien tidak sesuai dengan capaian dan serapannya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1 Bab III.A.6 (analisis efisiensi penggunaan sumber daya): sumber daya "
    "dipakai efisien bila kinerja yang tercapai melebihi bagian anggaran yang terpakai",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LOGIC",),
    baik="""
        Capaian kinerja sebesar 102,50% dengan penyerapan anggaran 95,20%, sehingga penggunaan anggaran efisien.
        """,
    buruk="""
        Capaian kinerja sebesar 92,50% dengan penyerapan anggaran 95,20%, sehingga penggunaan anggaran efisien.
        """,
)
def kesimpulan_efisien(lap: Laporan) -> Iterator[Temuan]:
    for x in _ucapan(lap):
        for awal, k in kalimat(x.ruas.teks):
            for m in _EFISIEN.finditer(k):
                efisien = (m["tidak"] is None) == (m["kata"].casefold() == "efisien")
                depan = k[: m.start()]
                if _SYARAT.search(k) or _BUKAN_SIMPULAN.search(depan):
                    continue
                if _dibantah(x.capaian, x.serapan, x.efisiensi[1] if x.efisiensi else None, efisien=efisien):
                    yield from satu(
                        "HL-36",
                        [lap.lokasi(x.ruas, awal + m.start())],
                        _pesan(" ".join(m[0].split()), x.capaian, x.serapan),
                        _SARAN,
                        kutipan=ringkas(" ".join(k.split()), 160),
                    )
    for t in lap.tabel_bertipe:
        yield from _kesimpulan_tabel(lap, t)


_SARAN = "Sesuaikan kesimpulan dengan perbandingan capaian dan serapan, atau sebutkan ukuran efisiensi yang dipakai."


def _pesan(kata: str, capaian: Cetakan, serapan: Cetakan) -> str:
    arah = "melebihi" if capaian.nilai > serapan.nilai else "di bawah"
    return f"Disimpulkan “{kata}”, sedangkan capaian {capaian.teks} {arah} serapan {serapan.teks}."


def _dibantah(capaian: Cetakan, serapan: Cetakan, cetak: Cetakan | None, *, efisien: bool) -> bool:
    """Whether capaian and absorption say the contrary. Less than a whole capaian may be called inefficient by itself,
    unless the report's own measure of efficiency says otherwise."""
    if efisien:
        return capaian.nilai < serapan.nilai
    if capaian.nilai <= serapan.nilai:
        return False
    if capaian.nilai >= 100 >= serapan.nilai:
        return True
    if cetak is None:
        return False
    a, z = selang_bulat(capaian), selang_bulat(serapan)
    rasio = bagi_selang(a, z)
    return memuat(cetak, (a[0] - z[1], a[1] - z[0])) or (
        rasio is not None
        and cetak.nilai > 1
        and (memuat(cetak, rasio) or memuat(cetak, (rasio[0] / 100, rasio[1] / 100)))
    )


_SEL = re.compile(
    r"\s*(?P<tidak>(?:belum|tidak|kurang)\s+)?(?:(?:cukup|sangat)\s+)?(?P<kata>efisien|inefisien)\s*\.?\s*",
    re.IGNORECASE,
)


def _kesimpulan_tabel(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    c, s = t.satu(Peran.CAPAIAN), t.satu(Peran.PERSEN)
    if c is None or s is None:
        return
    e = next((k for k in t.berperan(Peran.EFISIENSI) if any(t.angka(b, k) for b in t.badan)), None)
    for b in t.badan:
        capaian, serapan = t.angka(b, c), t.angka(b, s)
        if capaian is None or serapan is None or serapan.nilai <= 0:
            continue
        for k in t.kolom:
            m = _SEL.fullmatch(b.teks[k.indeks])
            if m is None:
                continue
            efisien = (m["tidak"] is None) == (m["kata"].casefold() == "efisien")
            if _dibantah(capaian, serapan, t.angka(b, e) if e else None, efisien=efisien):
                yield from satu(
                    "HL-36",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{sebut_baris(t, b)}”: " + _pesan(m[0].strip(), capaian, serapan),
                    _SARAN,
                    kutipan=m[0].strip(),
                )

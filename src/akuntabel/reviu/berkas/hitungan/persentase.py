"""Percentages, capaian, remainders and efficiency in tables, recomputed from the figures beside them.

Every accepted formula is tried, with and without the usual caps, and with the interval that rounding (or cutting off)
leaves open; only a figure that fits none is accused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.pecahan import desimal
from akuntabel.aturan.satuan import PERSEN, RUPIAH
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN, tulis
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_TERHITUNG = (JenisBaris.BADAN, JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH)
_BATAS = (Fraction(100), Fraction(110), Fraction(120), Fraction(150))
"""Caps that agencies print capaian with."""
_FISIK = re.compile(r"\b(?:fisik|keluaran|output|kinerja|bobot|proporsi|kontribusi)\b", re.IGNORECASE)

_PENDAPATAN = re.compile(r"\b(?:pendapatan|pajak|retribusi|pad|penerimaan)\b", re.IGNORECASE)
"""Tables of revenue, where more than the target is good."""
_SISA = re.compile(r"\b(?:sisa|selisih|tidak terserap|belum)\b", re.IGNORECASE)

Selang = tuple[Fraction, Fraction]


def selang(c: Cetakan) -> Selang:
    """Where the true value of a printed figure may lie. Whole numbers that are no percentages are exact."""
    lebar = c.setengah if c.desimal or c.persen else Fraction(0)
    return Fraction(c.nilai) - lebar, Fraction(c.nilai) + lebar


def bagi_selang(a: Selang, b: Selang) -> Selang | None:
    """The quotient of two intervals in percent; None where the divisor may be zero."""
    if b[0] <= 0:
        return None
    return min(a[0] / b[0], a[0] / b[1]) * 100, max(a[1] / b[0], a[1] / b[1]) * 100


def memuat(c: Cetakan, hasil: Selang) -> bool:
    """Whether a printed percentage may stand for a value within the interval, rounded or cut off."""
    nilai = Fraction(c.nilai)
    return hasil[0] - c.setengah <= nilai <= hasil[1] + c.setengah or (
        hasil[0] >= 0 and nilai <= hasil[1] and hasil[0] < nilai + 2 * c.setengah
    )


def persen(n: Fraction) -> str:
    return tulis_persen(desimal(n))


# --- HL-04: percentage of the budget ----------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-04",
    rumpun=RUMPUN,
    judul="Persentase anggaran tidak sesuai dengan pagu dan realisasinya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t1.250.000.000\t1.187.345.210\t94,99
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t800.000.000\t100
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t1.250.000.000\t1.187.345.210\t96,99
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t800.000.000\t100
        """,
)
def persen_anggaran(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.PERSEN):
            if _FISIK.search(k.judul) and not re.search(r"anggaran|keuangan|serap", k.judul, re.IGNORECASE):
                continue
            yield from _periksa_persen(lap, t, k)


def _periksa_persen(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    pasangan = _pasangan(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)
    if not pasangan:
        return
    sesuai, salah = 0, []
    for b in t.baris:
        cetak = t.angka(b, k) if b.jenis in _TERHITUNG else None
        if cetak is None:
            continue
        hasil = [
            (p, r)
            for kp, kr in pasangan
            if (p := t.angka(b, kp)) is not None and (r := t.angka(b, kr)) is not None and p.nilai > 0
        ]
        if not hasil:
            continue
        if any(_persen_cocok(cetak, p, r, sisa=bool(_SISA.search(k.judul))) for p, r in hasil):
            sesuai += 1
        else:
            salah.append((b, cetak, *hasil[0]))
    if not sesuai and len(salah) >= 3:
        return  # the column says something else: a weight, physical progress
    for b, cetak, p, r in salah:
        hitung = Fraction(r.nilai) / Fraction(p.nilai) * 100
        isi = [c for x in t.badan if (c := t.angka(x, k)) is not None]
        rata = b.jenis is JenisBaris.JUMLAH and len(isi) > 1 and rata_cocok(cetak, isi)
        yield from satu(
            "HL-04",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"“{ringkas(_nama(t, b))}”: tertulis {cetak.teks}{'' if '%' in cetak.teks else '%'}"
            f"{' (rata-rata persentase di atasnya)' if rata else ''}, sedangkan realisasi {r.teks} dari pagu {p.teks} "
            f"adalah {persen(hitung)}.",
            f"Tulis {persen(hitung)}, atau perbaiki pagu atau realisasinya.",
            kutipan=cetak.teks,
        )


def _persen_cocok(cetak: Cetakan, p: Cetakan, r: Cetakan, *, sisa: bool) -> bool:
    """As a percentage of the budget, as a fraction (0,95), or, under such a head, as what is left of it."""
    hasil = bagi_selang(_uang(r), _uang(p))
    if hasil is None or memuat(cetak, hasil):
        return True
    if cetak.nilai <= 2 and not cetak.teks.endswith("%") and memuat(_kali(cetak, 2), hasil):
        return True
    return sisa and memuat(cetak, (100 - hasil[1], 100 - hasil[0]))


def _uang(c: Cetakan) -> Selang:
    return Fraction(c.nilai) - c.setengah, Fraction(c.nilai) + c.setengah


def _kali(c: Cetakan, pangkat: int) -> Cetakan:
    return Cetakan(nilai=c.nilai.scaleb(pangkat), desimal=max(0, c.desimal - pangkat), satuan=c.satuan, teks=c.teks)


def _pasangan(t: TabelBertipe, k: Kolom, kiri: Peran, kanan: Peran) -> list[tuple[Kolom, Kolom]]:
    """Pairs of columns that may belong to a third: of its group and year, the nearest before it first."""
    a = [x for x in t.berperan(kiri) if _serasi(x, k)]
    b = [x for x in t.berperan(kanan) if _serasi(x, k)]
    if k.grup and (sama := [(x, y) for x in a for y in b if x.grup == y.grup == k.grup]):
        return sama
    pasangan = [(x, y) for x in a for y in b]
    return sorted(pasangan, key=lambda p: (max(p[0].indeks, p[1].indeks) > k.indeks, -p[0].indeks - p[1].indeks))


def _serasi(x: Kolom, k: Kolom) -> bool:
    """Whether two columns may be of the same year, quarter and kind of unit."""
    return (x.tahun is None or k.tahun is None or x.tahun == k.tahun) and (
        x.triwulan is None or k.triwulan is None or x.triwulan == k.triwulan
    )


def _nama(t: TabelBertipe, b: BarisBertipe) -> str:
    return t.nama(b) or next((x for x in b.teks if x), "")


# --- HL-05: capaian ---------------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-05",
    rumpun=RUMPUN,
    judul="Capaian tidak sesuai dengan target dan realisasinya menurut rumus mana pun",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E; rumus capaian menurut Permendagri 86/2017",
    katalog=("C-PCT",),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi perangkat daerah\t83\t82,92\t99,90
        2\tPersentase temuan berulang\t10%\t8%\t120
        3\tPersentase rekomendasi yang ditindaklanjuti\t85%\t94,24%\t110,87
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi perangkat daerah\t83\t82,92\t98,30
        2\tPersentase temuan berulang\t10%\t8%\t120
        3\tPersentase rekomendasi yang ditindaklanjuti\t85%\t94,24%\t110,87
        """,
)
def capaian_tabel(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN, JenisTabel.LKE):
            continue
        for k in t.berperan(Peran.CAPAIAN):
            yield from _periksa_capaian(lap, t, k)


def _periksa_capaian(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    pasangan = _pasangan(t, k, Peran.TARGET, Peran.REALISASI)
    sesuai, salah = 0, []
    tertinggi = max((c.nilai for b in t.badan if (c := t.angka(b, k)) is not None), default=Decimal(0))
    for b in t.badan:
        cetak = t.angka(b, k)
        if cetak is None:
            continue
        hasil = [p for kt, kr in pasangan if (p := _angka_pasangan(t, b, kt, kr)) is not None]
        if not hasil or any((c := t.angka(b, kt)) is not None and not c.nilai for kt, _ in pasangan):
            continue  # nought was to be reached so far: what that is a share of is a matter of agreement
        if any(capaian_cocok(cetak, x, y, tertinggi=tertinggi) for x, y in hasil):
            sesuai += 1
        else:
            salah.append((b, cetak, *hasil[0]))
    if not sesuai and len(salah) >= 3:
        return  # the column says something else
    for b, cetak, target, realisasi in salah:
        yield from satu(
            "HL-05",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"“{ringkas(_nama(t, b))}”: capaian tertulis {cetak.teks}{'' if '%' in cetak.teks else '%'}, sedangkan "
            f"target {target.teks} dan realisasi {realisasi.teks} menghasilkan {_menurut_rumus(target, realisasi)}.",
            f"Tulis {persen(Fraction(realisasi.nilai) / Fraction(target.nilai) * 100)} bila makin tinggi makin baik, "
            "atau perbaiki target atau realisasinya.",
            kutipan=cetak.teks,
        )


def _angka_pasangan(t: TabelBertipe, b: BarisBertipe, kt: Kolom, kr: Kolom) -> tuple[Cetakan, Cetakan] | None:
    """Target and realisasi of a row, each read with the other's help; None where they cannot be compared."""
    target = t.angka(b, kt, b.teks[kr.indeks])
    realisasi = t.angka(b, kr, b.teks[kt.indeks])
    if target is None or realisasi is None or target.nilai <= 0 or realisasi.nilai < 0:
        return None
    if {target.satuan, realisasi.satuan} >= {PERSEN} and len({target.satuan, realisasi.satuan} - {""}) > 1:
        return None
    return target, realisasi


def capaian_cocok(cetak: Cetakan, target: Cetakan, realisasi: Cetakan, *, tertinggi: Decimal = Decimal(0)) -> bool:
    """Whether a printed capaian follows from target and realisasi by any formula in use.

    ``tertinggi``: the highest capaian beside it; a cap below it is not in use.
    """
    t = (Fraction(target.nilai), Fraction(target.nilai))
    r = selang(realisasi)
    calon = [bagi_selang(r, t)]
    if calon[0] is not None:
        calon.append((200 - calon[0][1], 200 - calon[0][0]))
        calon.append((100 - max(abs(100 - x) for x in calon[0]), 100 - min(abs(100 - x) for x in calon[0])))
        calon.append((calon[0][0] - 100, calon[0][1] - 100))  # the surplus over the target
    calon.append(bagi_selang(t, r) if r[0] > 0 else None)
    ada = [c for c in calon if c is not None]
    ada += [(min(b, batas), batas) for b, a in ada for batas in _BATAS if a > batas >= tertinggi]
    ada += [(Fraction(0), Fraction(0)) for b, _ in ada if b < 0]
    if any(memuat(cetak, c) for c in ada):
        return True
    return cetak.nilai <= 3 and "%" not in cetak.teks and any(memuat(_kali(cetak, 2), c) for c in ada)


def _menurut_rumus(target: Cetakan, realisasi: Cetakan) -> str:
    t, r = Fraction(target.nilai), Fraction(realisasi.nilai)
    teks = f"{persen(r / t * 100)} (R/T), {persen((2 * t - r) / t * 100)} ((2T − R)/T)"
    return f"{teks}, atau {persen(t / r * 100)} (T/R)" if r else teks


# --- HL-10: what is left of a budget ----------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-10",
    rumpun=RUMPUN,
    judul="Sisa anggaran tidak sama dengan pagu dikurangi realisasi",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000\t49.500.000
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSisa (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000\t59.500.000
        """,
)
def sisa_anggaran(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.berperan(Peran.SISA):
            pasangan = _pasangan(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)
            pagu = t.berperan(Peran.PAGU)
            if not pasangan and len(pagu) == 2:  # before and after a change
                pasangan = [(pagu[0], pagu[1])]
            for b in t.baris:
                cetak = t.angka(b, k) if b.jenis in _TERHITUNG else None
                hasil = [
                    (p, r)
                    for kp, kr in pasangan
                    if (p := t.angka(b, kp)) is not None and (r := t.angka(b, kr)) is not None
                ]
                if cetak is None or cetak.persen or not hasil or any(_sisa_cocok(cetak, p, r) for p, r in hasil):
                    continue
                p, r = hasil[0]
                hitung = tulis(Fraction(p.nilai) - Fraction(r.nilai), RUPIAH)
                yield from satu(
                    "HL-10",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{ringkas(_nama(t, b))}”: “{k.judul}” tertulis {cetak.teks}, sedangkan {p.teks} dikurangi "
                    f"{r.teks} adalah {hitung}.",
                    f"Tulis {hitung}, atau perbaiki pagu atau realisasinya.",
                    kutipan=cetak.teks,
                )


def _sisa_cocok(cetak: Cetakan, p: Cetakan, r: Cetakan) -> bool:
    selisih = Fraction(p.nilai) - Fraction(r.nilai)
    batas = cetak.setengah + p.setengah + r.setengah
    if abs(abs(selisih) - abs(Fraction(cetak.nilai))) <= batas:
        return True
    # a column of differences may hold them in percent
    return p.nilai > 0 and cetak.nilai <= 100 and memuat(cetak, ((h := selisih / Fraction(p.nilai) * 100), h))


# --- HL-12: efficiency ------------------------------------------------------------------------------------------------


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
def efisiensi_tabel(lap: Laporan) -> Iterator[Temuan]:
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
                f"“{ringkas(_nama(t, b))}”: efisiensi tertulis {cetak.teks}, sedangkan capaian {capaian.teks} dan "
                f"serapan {serapan.teks} menghasilkan selisih {persen(a - z)} atau rasio {tulis(a / z)}.",
                "Hitung kembali efisiensi dengan rumus yang disebut laporan.",
                kutipan=cetak.teks,
            )


def _efisiensi_cocok(cetak: Cetakan, capaian: Cetakan, serapan: Cetakan) -> bool:
    """As a difference, a ratio (also in percent), or one minus the inverse ratio."""
    a, z = _uang(capaian), _uang(serapan)
    rasio = bagi_selang(a, z)
    balik = bagi_selang(z, a)
    beda = (a[0] - z[1], a[1] - z[0])
    calon: list[Selang] = [beda, (-beda[1], -beda[0]), (100 - z[1], 100 - z[0])]
    for x in (rasio, balik):
        if x is not None:
            calon += [x, (x[0] / 100, x[1] / 100), (100 - x[1], 100 - x[0]), (x[0] - 100, x[1] - 100)]
    return any(memuat(cetak, x) for x in calon)


# --- HL-17: more spent than there was ---------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-17",
    rumpun=RUMPUN,
    judul="Realisasi anggaran melebihi pagunya",
    tingkat=Tingkat.TINGGI,
    dasar="PP 12/2019 tentang Pengelolaan Keuangan Daerah: pengeluaran tidak melebihi anggaran yang tersedia",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t750.500.000
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)
        1\tProgram Penunjang Urusan Pemerintahan Daerah\t800.000.000\t850.500.000
        """,
)
def melebihi_pagu(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        kp, kr = t.satu(Peran.PAGU), t.satu(Peran.REALISASI_ANGGARAN)
        yield from _serapan_berlebih(lap, t)
        if kp is None or kr is None or _PENDAPATAN.search(f"{t.judul} {' '.join(t.nama(b) for b in t.badan)}"):
            continue
        for b in t.badan:
            p, r = t.angka(b, kp), t.angka(b, kr)
            if p is None or r is None or p.nilai <= 0 or r.nilai <= p.nilai:
                continue
            yield from satu(
                "HL-17",
                [lap.lokasi_sel(t.sumber, b.indeks, kr.indeks)],
                f"“{ringkas(_nama(t, b))}”: realisasi {r.teks} melebihi pagu {p.teks}.",
                "Periksa realisasi, tahap pagu (murni atau perubahan), atau letak angkanya.",
                kutipan=r.teks,
            )


def _serapan_berlebih(lap: Laporan, t: TabelBertipe) -> Iterator[Temuan]:
    """An absorption above 100 % in a table that does not print the amounts."""
    k = t.satu(Peran.PERSEN)
    if k is None or t.berperan(Peran.PAGU) or not re.search(r"serap", k.judul, re.IGNORECASE):
        return
    for b in t.badan:
        c = t.angka(b, k)
        if c is not None and c.nilai > 100:
            yield from satu(
                "HL-17",
                [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                f"“{ringkas(_nama(t, b))}”: serapan tertulis {c.teks}, lebih dari seluruh anggarannya.",
                "Periksa realisasi dan pagunya.",
                kutipan=c.teks,
            )


# --- HL-08, HL-09: totals and means of percentages --------------------------------------------------------------------


@aturan_laporan(
    kode="HL-08",
    rumpun=RUMPUN,
    judul="Persentase keseluruhan dijumlahkan atau dirata-ratakan dari persentase rincian",
    tingkat=Tingkat.SEDANG,
    dasar="Persentase keseluruhan adalah jumlah realisasi dibagi jumlah pagu, bukan jumlah atau rata-rata persentase",
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t900.000.000\t450.000.000\t50,00
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t100.000.000\t100.000.000\t100,00
        Jumlah\t\t1.000.000.000\t550.000.000\t55,00
        """,
    buruk="""
        Tabel 3.6 Realisasi Anggaran

        No\tProgram\tPagu (Rp)\tRealisasi (Rp)\t%
        1\tProgram Pengelolaan Pendapatan Daerah\t\t\t50,00
        2\tProgram Penunjang Urusan Pemerintahan Daerah\t\t\t100,00
        Jumlah\t\t\t\t150,00
        """,
)
def jumlah_persen(lap: Laporan) -> Iterator[Temuan]:
    """A total of percentages where no amounts stand in its row (else the percentage itself is recomputed, HL-04)."""
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.LKE, JenisTabel.SKM_UNSUR, JenisTabel.PEGAWAI, JenisTabel.ASET):
            continue
        for k in t.berperan(Peran.PERSEN, Peran.CAPAIAN):
            isi = [c for b in t.badan if (c := t.angka(b, k)) is not None]
            for b in t.jumlah:
                cetak = t.angka(b, k)
                if cetak is None or len(isi) < 2 or _beruang(t, b, k):
                    continue
                jumlah = sum((Fraction(c.nilai) for c in isi), Fraction(0))
                ralat = sum((c.setengah for c in isi), cetak.setengah)
                if jumlah <= 101 or abs(Fraction(cetak.nilai) - jumlah) > ralat:
                    continue
                yield from satu(
                    "HL-08",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"Baris jumlah memuat {cetak.teks}, yaitu hasil penjumlahan {len(isi)} persentase di atasnya.",
                    "Hitung dari jumlah pembilang dibagi jumlah penyebut, atau pakai rata-rata dan sebut demikian.",
                    kutipan=cetak.teks,
                )


def _beruang(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> bool:
    pasangan = _pasangan(t, k, Peran.PAGU, Peran.REALISASI_ANGGARAN)
    return any(t.angka(b, x) is not None and t.angka(b, y) is not None for x, y in pasangan)


@aturan_laporan(
    kode="HL-09",
    rumpun=RUMPUN,
    judul="Rata-rata tidak sesuai dengan angka yang dirata-ratakan",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi internal\t80\t80\t100,00
        2\tPersentase temuan selesai\t90%\t81%\t90,00
        Rata-rata capaian\t\t\t\t95,00
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
        1\tNilai evaluasi internal\t80\t80\t100,00
        2\tPersentase temuan selesai\t90%\t81%\t90,00
        Rata-rata capaian\t\t\t\t97,00
        """,
)
def rata_rata_tabel(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in t.kolom:
            if k.peran not in (Peran.CAPAIAN, Peran.PERSEN, Peran.NILAI, Peran.EFISIENSI):
                continue
            yield from _periksa_rata(lap, t, k)


def _periksa_rata(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    mulai = 0
    for n, b in enumerate(t.baris):
        if b.jenis is not JenisBaris.RATA_RATA:
            continue
        isi = [x for x in t.baris[mulai:n] if x.jenis is JenisBaris.BADAN]
        mulai = n + 1
        angka = [t.angka(x, k) for x in isi]
        cetak = t.angka(b, k)
        ada = [x for x in angka if x is not None]
        if cetak is None or len(ada) < 2 or len(ada) < len(angka) or rata_cocok(cetak, ada) or _beruang(t, b, k):
            continue
        if _dari_semua(t, k, n, cetak):
            continue
        hitung = sum((Fraction(x.nilai) for x in ada), Fraction(0)) / len(ada)
        yield from satu(
            "HL-09",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"Rata-rata tertulis {cetak.teks}, sedangkan rata-rata {len(ada)} angka di atasnya {persen(hitung)}.",
            f"Tulis {persen(hitung)}, atau sebutkan cara menghitungnya.",
            kutipan=cetak.teks,
        )


def _dari_semua(t: TabelBertipe, k: Kolom, n: int, cetak: Cetakan) -> bool:
    """A mean over all rows so far, or over the means before it."""
    sebelum = t.baris[:n]
    for jenis in ((JenisBaris.BADAN,), (JenisBaris.RATA_RATA,)):
        ada = [x for b in sebelum if b.jenis in jenis and (x := t.angka(b, k)) is not None]
        if len(ada) >= 2 and rata_cocok(cetak, ada):
            return True
    return False


def rata_cocok(cetak: Cetakan, ada: Sequence[Cetakan]) -> bool:
    """Whether a printed mean may be that of the figures, raw or capped, with their rounding."""
    ralat = sum((x.setengah for x in ada), Fraction(0)) / len(ada)
    for batas in (None, *_BATAS):
        nilai = [Fraction(x.nilai) if batas is None else min(Fraction(x.nilai), batas) for x in ada]
        rata = sum(nilai, Fraction(0)) / len(nilai)
        if memuat(cetak, (rata - ralat, rata + ralat)):
            return True
    return False


# --- HL-27: shares of a whole -----------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-27",
    rumpun=RUMPUN,
    judul="Persentase bagian tidak sesuai dengan jumlahnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Tabel 3.6 Komposisi Belanja

        No\tUraian\tAnggaran (Rp)\tPersentase
        1\tBelanja Operasi\t900.000.000\t90,00
        2\tBelanja Modal\t100.000.000\t10,00
        Total\t\t1.000.000.000\t100,00
        """,
    buruk="""
        Tabel 3.6 Komposisi Belanja

        No\tUraian\tAnggaran (Rp)\tPersentase
        1\tBelanja Operasi\t900.000.000\t90,00
        2\tBelanja Modal\t100.000.000\t12,00
        Total\t\t1.000.000.000\t100,00
        """,
)
def persen_bagian(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        k = t.satu(Peran.PERSEN)
        if k is None or t.berperan(Peran.REALISASI_ANGGARAN, Peran.TARGET, Peran.REALISASI, Peran.SISA, Peran.CAPAIAN):
            continue
        jumlah = t.satu(Peran.PAGU) or t.satu(Peran.JUMLAH)
        total = t.angka(t.jumlah[-1], jumlah) if jumlah is not None and len(t.jumlah) == 1 else None
        if jumlah is None or total is None or total.nilai <= 0:
            continue
        isi = [(b, c, n) for b in t.badan if (c := t.angka(b, k)) is not None and (n := t.angka(b, jumlah)) is not None]
        salah = [x for x in isi if not memuat(x[1], (h := Fraction(x[2].nilai) / Fraction(total.nilai) * 100, h))]
        if len(isi) < 2 or len(salah) * 2 > len(isi):
            continue
        for b, c, n in salah:
            hitung = persen(Fraction(n.nilai) / Fraction(total.nilai) * 100)
            yield from satu(
                "HL-27",
                [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                f"“{ringkas(_nama(t, b))}”: tertulis {c.teks}, sedangkan {n.teks} dari {total.teks} adalah {hitung}.",
                f"Tulis {hitung}, atau perbaiki jumlahnya.",
                kutipan=c.teks,
            )

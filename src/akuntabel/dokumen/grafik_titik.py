"""Charts of points: a trend over the years, and capaian against serapan."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.penulisan import tulis_angka, tulis_persen
from akuntabel.dokumen import warna as w
from akuntabel.dokumen.svg import LEBAR_ISI, Kanvas, Lukisan, bungkus, lebar_teks

TAHUN_TERBANYAK = 6
TEKS = 12.0
KECIL = 10.5
TEPI_SEBARAN = 108.0
"""Room at the right for the names of the right quadrants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitikTahun:
    """One year of one indicator, in its unit; None is unknown and stands there as ``tanpa_realisasi``."""

    tahun: int
    target: Decimal | None = None
    realisasi: Decimal | None = None
    tanpa_realisasi: str = "Belum diukur"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitikSebaran:
    """One program or sasaran: what it reached and what it spent, both in percent."""

    nama: str
    capaian: Decimal | None
    serapan: Decimal | None


def grafik_tren(
    titik: Sequence[TitikTahun],
    *,
    judul: str,
    satuan: str = "",
    target_akhir: Decimal | None = None,
    nama_target_akhir: str = "Target akhir Renstra",
    desimal: int | None = None,
    lebar: int = LEBAR_ISI,
    tinggi: int = 270,
) -> Lukisan:
    """Realisation and target over the years, at most the six latest, with the target at the end of the plan.

    ``desimal``: decimals of the labels; None writes each figure as it is.
    """
    tahun = sorted(titik, key=lambda t: t.tahun)[-TAHUN_TERBANYAK:]
    nilai = [n for t in tahun for n in (t.target, t.realisasi) if n is not None]
    if target_akhir is not None:
        nilai.append(target_akhir)
    alt = _kalimat_tren(tahun, satuan, target_akhir, nama_target_akhir, desimal)
    k = Kanvas(lebar)
    if not tahun or not nilai:
        y = k.paragraf(0, 4, bungkus(alt, lebar, TEKS), ukuran=TEKS, warna=w.REDUP)
        return k.selesai(tinggi=y + 4, judul=judul, alt=alt)

    skala = _sumbu(nilai)
    label_sumbu = [tulis_angka(s) for s in skala]
    kiri = max(lebar_teks(s, KECIL) for s in label_sumbu) + 12
    tepi = _label_tepi(tahun, target_akhir, nama_target_akhir, desimal)
    kanan = lebar - (max((lebar_teks(b, KECIL) for *_, baris in tepi for b in baris), default=0) + 30)
    atas, bawah = 26.0, tinggi - 40.0
    rendah, tinggi_nilai = float(skala[0]), float(skala[-1])

    def py(n: Decimal) -> float:
        return bawah - (float(n) - rendah) / (tinggi_nilai - rendah) * (bawah - atas)

    sela = (kanan - kiri) / len(tahun)

    def px(i: int) -> float:
        return kiri + sela * (i + 0.5)

    if satuan:
        k.teks(0, 10, f"dalam {satuan}" if satuan != "%" else "dalam persen", ukuran=KECIL, warna=w.REDUP)
    for s, label in zip(skala, label_sumbu, strict=True):
        k.garis(kiri, py(s), kanan, py(s), warna=w.GARIS)
        k.teks(kiri - 8, py(s) + 3.6, label, ukuran=KECIL, warna=w.REDUP, jangkar="end")
    if target_akhir is not None:
        k.garis(kiri, py(target_akhir), kanan + 8, py(target_akhir), warna=w.AKSEN, tebal=1.5)
    _garis_seri(k, [(px(i), py(t.target)) if t.target is not None else None for i, t in enumerate(tahun)], target=True)
    _garis_seri(
        k,
        [(px(i), py(t.realisasi)) if t.realisasi is not None else None for i, t in enumerate(tahun)],
        target=False,
    )
    for i, t in enumerate(tahun):
        k.buka(_kalimat_tahun(t, satuan, desimal))
        _satu_tahun(k, t, px(i), bawah, sela, py, desimal)
        k.tutup()
    letak = _sebarkan([(py(n), len(b)) for n, _, b in tepi], bawah + 8)
    for y, (_, tebal, baris) in zip(letak, tepi, strict=True):
        k.paragraf(kanan + 14, y, baris, ukuran=KECIL, tebal=tebal, spasi=1.2)
    return k.selesai(tinggi=tinggi, judul=judul, alt=alt)


def _satu_tahun(
    k: Kanvas,
    t: TitikTahun,
    x: float,
    bawah: float,
    sela: float,
    py: Callable[[Decimal], float],
    desimal: int | None,
) -> None:
    """A year's mark and label for each figure, the higher figure's above it and the lower one's below."""
    k.teks(x, bawah + 20, str(t.tahun), ukuran=TEKS, jangkar="middle")
    di_atas = t.realisasi is None or t.target is None or t.realisasi >= t.target
    if t.target is not None:
        y = py(t.target)
        k.bidang([(x, y - 4.5), (x + 4.5, y), (x, y + 4.5), (x - 4.5, y)], isi=w.REDUP)
        di_bawah = di_atas and t.realisasi is not None
        _label(k, x, y, 17 if di_bawah else -10, bawah, tulis_angka(t.target, desimal), ukuran=KECIL, warna=w.REDUP)
    if t.realisasi is not None:
        y = py(t.realisasi)
        k.lingkaran(x, y, 5, isi=w.UTAMA)
        _label(k, x, y, -10 if di_atas else 19, bawah, tulis_angka(t.realisasi, desimal), tebal=True)
    else:
        baris = bungkus(t.tanpa_realisasi, sela - 8, KECIL)[:2]
        y = bawah - 16
        if t.target is not None and py(t.target) > y - 32:
            y = py(t.target) - 24 - (len(baris) - 1) * 12
        for i, b in enumerate(baris):
            k.teks(x, y + i * 12, b, ukuran=KECIL, warna=w.REDUP, jangkar="middle")


def _label(
    k: Kanvas, x: float, y: float, geser: float, bawah: float, teks: str, *, ukuran: float = TEKS, tebal: bool = False,
    warna: str = w.TINTA,
) -> None:  # fmt: skip
    """A figure above or below its mark; beside it where it would run into the year."""
    if y + geser > bawah + 6:
        k.teks(x + 9, y + 4, teks, ukuran=ukuran, tebal=tebal, warna=warna)
    else:
        k.teks(x, y + geser, teks, ukuran=ukuran, tebal=tebal, warna=warna, jangkar="middle")


def _garis_seri(k: Kanvas, titik: Sequence[tuple[float, float] | None], *, target: bool) -> None:
    """A line through the known points; a year without one leaves a gap."""
    ruas: list[tuple[float, float]] = []
    for t in [*titik, None]:
        if t is not None:
            ruas.append(t)
            continue
        if len(ruas) > 1:
            k.jalur(
                ruas,
                warna=w.REDUP if target else w.UTAMA,
                tebal=1.5 if target else 2.5,
                putus="5 4" if target else "",
            )
        ruas = []


def _label_tepi(
    tahun: Sequence[TitikTahun], target_akhir: Decimal | None, nama: str, desimal: int | None
) -> list[tuple[Decimal, bool, tuple[str, ...]]]:
    """The names of the lines at their right ends: (value, bold, lines)."""
    tepi: list[tuple[Decimal, bool, tuple[str, ...]]] = []
    realisasi = [t.realisasi for t in tahun if t.realisasi is not None]
    target = [t.target for t in tahun if t.target is not None]
    if target_akhir is not None:
        label = f"{nama}: {tulis_angka(target_akhir, desimal)}"
        tepi.append((target_akhir, False, bungkus(label, 120, KECIL)))
    if realisasi:
        tepi.append((realisasi[-1], True, ("Realisasi",)))
    if target:
        tepi.append((target[-1], False, ("Target",)))
    return sorted(tepi, key=lambda t: (-t[0], not t[1]))


def _sebarkan(label: list[tuple[float, int]], bawah: float) -> list[float]:
    """Tops of labels (middle, number of lines) in their order, so that none covers another or ends below ``bawah``."""
    hasil: list[float] = []
    batas = 0.0
    for tengah, baris in label:
        hasil.append(max(tengah - 7, batas))
        batas = hasil[-1] + baris * KECIL * 1.2 + 4
    for i in reversed(range(len(hasil))):
        hasil[i] = min(hasil[i], bawah - label[i][1] * KECIL * 1.2)
        bawah = hasil[i] - 4
    return hasil


def _sumbu(nilai: Sequence[Decimal]) -> list[Decimal]:
    """Round axis values around the data, from nought where the data come near it."""
    rendah, tinggi = min(nilai), max(nilai)
    if rendah >= 0 and rendah < tinggi * Decimal("0.4"):
        rendah = Decimal(0)
    rentang = tinggi - rendah or abs(tinggi) / 10 or Decimal(1)
    kasar = float(rentang) / 4
    pangkat = Decimal(10) ** math.floor(math.log10(kasar))
    langkah = next(
        (f * pangkat for f in (Decimal(1), Decimal(2), Decimal(5)) if float(f * pangkat) >= kasar),
        10 * pangkat,
    )
    awal = (rendah / langkah).to_integral_value("ROUND_FLOOR")
    akhir = (tinggi / langkah).to_integral_value("ROUND_CEILING")
    if awal == akhir:
        awal, akhir = awal - 1, akhir + 1
    if rendah != 0 and rendah == awal * langkah and awal > 0:
        awal -= 1
    return [langkah * (awal + i) for i in range(int(akhir - awal) + 1)]


def _dengan_satuan(n: Decimal, satuan: str, desimal: int | None) -> str:
    return f"{tulis_angka(n, desimal)}{'' if satuan in ('', '%') else ' '}{satuan}"


def _kalimat_tahun(t: TitikTahun, satuan: str, desimal: int | None) -> str:
    nyata = f"realisasi {_dengan_satuan(t.realisasi, satuan, desimal)}" if t.realisasi is not None else (
        t.tanpa_realisasi[:1].lower() + t.tanpa_realisasi[1:])  # fmt: skip
    if t.target is None:
        return f"{t.tahun}: {nyata}"
    return f"{t.tahun}: {nyata}, target {_dengan_satuan(t.target, satuan, desimal)}"


def _kalimat_tren(
    tahun: Sequence[TitikTahun], satuan: str, akhir: Decimal | None, nama_akhir: str, desimal: int | None
) -> str:
    if not tahun:
        return "Perkembangan per tahun: belum ada data."
    kalimat = f"Perkembangan per tahun: {'; '.join(_kalimat_tahun(t, satuan, desimal) for t in tahun)}."
    if akhir is not None:
        kalimat += f" {nama_akhir}: {_dengan_satuan(akhir, satuan, desimal)}."
    return kalimat


def grafik_sebaran(
    titik: Sequence[TitikSebaran],
    *,
    judul: str,
    batas_capaian: Decimal = Decimal(100),
    batas_serapan: Decimal = Decimal(90),
    lebar: int = LEBAR_ISI,
) -> Lukisan:
    """Capaian against serapan; the quadrants are named in words, the points numbered and listed below.

    ``batas_capaian`` and ``batas_serapan`` (percent) part the quadrants. A point beyond 150% stands at the
    edge; the list tells its true figures. What lacks a figure is listed in words and not drawn.
    """
    lengkap = [t for t in titik if t.capaian is not None and t.serapan is not None]
    k = Kanvas(lebar)
    kiri, atas, sisi = 46.0, 24.0, 300.0
    kanan, bawah = lebar - TEPI_SEBARAN, atas + sisi
    batas = Decimal(150)
    maks_x = min(max([Decimal(100), *(t.serapan for t in lengkap if t.serapan is not None)]), batas)
    maks_y = min(max([batas_capaian * Decimal("1.25"), *(t.capaian for t in lengkap if t.capaian is not None)]), batas)

    def px(n: Decimal) -> float:
        return kiri + float(min(max(n, Decimal(0)), maks_x) / maks_x) * (kanan - kiri - 14)

    def py(n: Decimal) -> float:
        return bawah - float(min(max(n, Decimal(0)), maks_y) / maks_y) * (bawah - atas - 14)

    _kuadran(k, kiri, atas, kanan, bawah, px(batas_serapan), py(batas_capaian))
    k.teks(0, 11, "capaian", ukuran=KECIL, warna=w.REDUP)
    k.teks(kanan, bawah + 32, "serapan anggaran", ukuran=KECIL, warna=w.REDUP, jangkar="end")
    for n in sorted({Decimal(0), Decimal(50), Decimal(100), batas_serapan}):
        if n <= maks_x and (n == batas_serapan or abs(px(n) - px(batas_serapan)) > 38):
            k.teks(px(n), bawah + 16, f"{tulis_angka(n)}%", ukuran=KECIL, warna=w.REDUP, jangkar="middle")
    for n in sorted({Decimal(0), Decimal(50), batas_capaian}):
        k.teks(kiri - 7, py(n) + 3.6, f"{tulis_angka(n)}%", ukuran=KECIL, warna=w.REDUP, jangkar="end")
    benar = [(px(t.serapan), py(t.capaian)) for t in lengkap if t.serapan is not None and t.capaian is not None]
    nomor = {id(t): i for i, t in enumerate(lengkap, 1)}
    for t, asal, tempat in zip(lengkap, benar, _tanpa_tindih(benar), strict=True):
        k.buka(_kalimat_sebaran(t))
        if tempat != asal:
            k.garis(*asal, *tempat, warna=w.UTAMA)
            k.lingkaran(*asal, 2, isi=w.UTAMA)
        k.lingkaran(*tempat, 10, isi=w.UTAMA, garis=w.KERTAS, tebal=1.5)
        angka = str(nomor[id(t)])
        k.teks(tempat[0], tempat[1] + 4, angka, ukuran=11, warna=w.KERTAS, tebal=True, jangkar="middle")
        k.tutup()
    y = bawah + 48
    for t in sorted(titik, key=lambda t: nomor.get(id(t), len(titik))):
        urut = nomor.get(id(t))
        k.teks(16, y + 10, str(urut) if urut else "–", ukuran=KECIL + 0.5, tebal=True, jangkar="end")
        y = k.paragraf(26, y, bungkus(_kalimat_sebaran(t), lebar - 26, KECIL + 0.5), ukuran=KECIL + 0.5) + 4
    alt = f"Capaian dan serapan: {'; '.join(_kalimat_sebaran(t) for t in titik)}." if titik else "Belum ada data."
    return k.selesai(tinggi=y, judul=judul, alt=alt)


def _kuadran(k: Kanvas, kiri: float, atas: float, kanan: float, bawah: float, x: float, y: float) -> None:
    """The frame, its two dividing lines, and the quadrants' names: left ones inside, right ones beside."""
    k.kotak(kiri, atas, kanan - kiri, bawah - atas, garis=w.GARIS_TEGAS)
    k.garis(x, atas, x, bawah, warna=w.GARIS_TEGAS, putus="4 4")
    k.garis(kiri, y, kanan, y, warna=w.GARIS_TEGAS, putus="4 4")
    for tx, ruang, di_atas, teks in (
        (kiri + 8, x - kiri - 16, True, "Hasil tercapai, anggaran rendah"),
        (kiri + 8, x - kiri - 16, False, "Hasil belum tercapai, anggaran rendah"),
        (kanan + 10, TEPI_SEBARAN - 12, True, "Hasil tercapai, anggaran terserap"),
        (kanan + 10, TEPI_SEBARAN - 12, False, "Hasil belum tercapai, anggaran terserap"),
    ):
        baris = bungkus(teks, max(ruang, 60), KECIL)
        dari = atas + 6 if di_atas else bawah - 7 - len(baris) * KECIL * 1.2
        k.paragraf(tx, dari, baris, ukuran=KECIL, warna=w.REDUP, spasi=1.2)


def _tanpa_tindih(titik: list[tuple[float, float]], jarak: float = 19.0) -> list[tuple[float, float]]:
    """Move a mark that would cover an earlier one to the nearest free place beside it."""
    hasil: list[tuple[float, float]] = []
    for x, y in titik:
        tempat = (x, y)
        putar = 0
        while any(math.hypot(tempat[0] - a, tempat[1] - b) < jarak for a, b in hasil):
            putar += 1
            sudut = putar * 2.4
            jari = jarak * 0.5 * math.sqrt(putar)
            tempat = (x + jari * math.cos(sudut), y + jari * math.sin(sudut))
        hasil.append(tempat)
    return hasil


def _kalimat_sebaran(t: TitikSebaran) -> str:
    capaian = f"capaian {tulis_persen(t.capaian)}" if t.capaian is not None else "capaian belum diukur"
    serapan = f"serapan {tulis_persen(t.serapan)}" if t.serapan is not None else "serapan belum dapat dihitung"
    return f"{t.nama}: {capaian}, {serapan}"

"""Charts of a performance report, drawn once for page, PDF and DOCX.

Horizontal bars for comparisons, because names are long; the target as a line; a label instead of a legend.
What is not known stands there in words and never as a bar of length nought. Every chart describes itself in a
sentence with its figures, for who cannot see it. Trends and scatters are in ``grafik_titik``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.penulisan import tulis_persen
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat
from akuntabel.dokumen import warna as w
from akuntabel.dokumen.svg import LEBAR_ISI, Kanvas, Lukisan, bungkus, lebar_teks

NAMA = 12.0
KETERANGAN = 10.5
TEBAL_BATANG = 13.0
BATAS_GAMBAR = Decimal(150)
"""A bar of more percent than this is drawn broken; its label tells the true figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisCapaian:
    """One indicator: ``target`` and ``realisasi`` as printed ("83%", "Belum diukur"), ``capaian`` percent."""

    nama: str
    target: str
    realisasi: str
    capaian: Decimal | None
    predikat: str = ""
    langkah: str = ""
    """The step that colours the bar ("sangat_rendah" … "sangat_tinggi"); its word is ``predikat``."""
    tanpa_capaian: str = "Belum diukur"
    """What stands there in words where ``capaian`` is None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSerapan:
    """One program. Money in sen, ``serapan`` in percent; None is unknown, not nought."""

    nama: str
    pagu: int | None
    realisasi: int | None
    serapan: Decimal | None


@dataclass(frozen=True, slots=True)
class _Batang:
    nama: str
    persen: Decimal | None
    """Length in percent of ``skala``; None draws words instead of a bar."""
    warna: str
    label: str
    sebutan: str
    keterangan: str
    kalimat: str


def grafik_capaian(baris: Sequence[BarisCapaian], *, judul: str, lebar: int = LEBAR_ISI) -> Lukisan:
    """Capaian of several indicators against their targets: a bar each, the target as the line at 100%."""
    batang = []
    for b in baris:
        label = tulis_persen(b.capaian) if b.capaian is not None else b.tanpa_capaian
        angka = [f"Target {b.target}"]
        if b.capaian is not None or b.realisasi != b.tanpa_capaian:
            angka.append(f"Realisasi {b.realisasi}")
        rincian = ", ".join(_awal_kecil(a) for a in angka)
        batang.append(
            _Batang(
                nama=b.nama,
                persen=b.capaian,
                warna=w.LANGKAH.get(b.langkah, w.UTAMA),
                label=label,
                sebutan=b.predikat if b.capaian is not None else "",
                keterangan=" · ".join(angka),
                kalimat=f"{b.nama}: {_awal_kecil(label)}"
                + (f" ({b.predikat}; {rincian})" if b.predikat and b.capaian is not None else f" ({rincian})"),
            )
        )
    return _gambar_batang(
        batang, judul=judul, lebar=lebar, skala=_skala_persen(b.capaian for b in baris), garis=Decimal(100),
        nama_garis="target 100%", pembuka="Capaian terhadap target",
    )  # fmt: skip


def grafik_serapan(
    baris: Sequence[BarisSerapan],
    *,
    judul: str,
    acuan: Decimal | None = None,
    nama_acuan: str = "",
    lebar: int = LEBAR_ISI,
) -> Lukisan:
    """Absorption of the budget by program; ``acuan`` (percent) is a line to compare with, say the OPD's.

    Where no program's budget is known there is no percentage: the bars then compare the money spent.
    """
    persen = any(b.serapan is not None for b in baris)
    terbesar = max((b.realisasi or 0 for b in baris), default=0)
    batang = []
    for b in baris:
        uang = tulis_rupiah_singkat(b.realisasi) if b.realisasi is not None else "realisasi belum diisi"
        pagu = f"dari {tulis_rupiah_singkat(b.pagu)}" if b.pagu is not None else "pagu belum diisi"
        rinci = tulis_rupiah(b.realisasi) if b.realisasi is not None else "realisasi belum diisi"
        rinci += f" dari {tulis_rupiah(b.pagu)}" if b.pagu is not None else ", pagu belum diisi"
        if persen:
            label = tulis_persen(b.serapan) if b.serapan is not None else "Serapan belum dapat dihitung"
            panjang = b.serapan
            keterangan = f"{uang} {pagu}" if b.pagu is not None else f"{uang}, {pagu}"
        else:
            label = uang if b.realisasi is not None else "Realisasi belum diisi"
            panjang = Decimal(b.realisasi) * 100 / terbesar if b.realisasi is not None and terbesar else None
            keterangan = "" if b.pagu is not None else "Pagu belum diisi"
        kalimat = f"{b.nama}: {_awal_kecil(label)} ({rinci})" if persen else f"{b.nama}: {rinci}"
        batang.append(_Batang(b.nama, panjang, w.UTAMA, label, "", keterangan, kalimat))
    if not persen:
        return _gambar_batang(
            batang, judul=judul, lebar=lebar, skala=Decimal(100), garis=None, nama_garis="",
            pembuka="Realisasi anggaran", lintasan=False,
        )  # fmt: skip
    garis = f"{nama_acuan} {tulis_persen(acuan)}".strip() if acuan is not None else ""
    pembuka = f"Serapan anggaran, dengan garis pembanding {garis}" if garis else "Serapan anggaran"
    return _gambar_batang(
        batang, judul=judul, lebar=lebar, skala=_skala_persen(b.serapan for b in baris), garis=acuan,
        nama_garis=garis, pembuka=pembuka,
    )  # fmt: skip


def _awal_kecil(teks: str) -> str:
    """A word like "Belum diukur" inside a sentence; figures stay as they are."""
    return teks[:1].lower() + teks[1:]


def _skala_persen(nilai: Iterable[Decimal | None]) -> Decimal:
    """The right end of the axis: 100, or the longest bar that is drawn unbroken, and a little air."""
    return min(max([Decimal(100), *(n for n in nilai if n is not None)]), BATAS_GAMBAR)


def _gambar_batang(
    batang: Sequence[_Batang], *, judul: str, lebar: int, skala: Decimal, garis: Decimal | None,
    nama_garis: str, pembuka: str, lintasan: bool = True,
) -> Lukisan:  # fmt: skip
    k = Kanvas(lebar)
    ruang_label = max((_lebar_label(b) for b in batang if b.persen is not None), default=0.0) + 10
    panjang = lebar - min(ruang_label, lebar * 0.45)
    per_persen = panjang / float(skala)
    y = 2.0
    x_garis = float(garis) * per_persen if garis is not None and 0 <= garis <= skala else None
    if x_garis is not None:
        jangkar = "end" if x_garis > lebar * 0.3 else "start"
        geser = 4 if jangkar == "end" else -4
        k.teks(x_garis + geser, y + 10, nama_garis, ukuran=KETERANGAN, warna=w.REDUP, jangkar=jangkar)
        y += 19
    for b in batang:
        k.buka(b.kalimat)
        y = k.paragraf(0, y, bungkus(b.nama, lebar, NAMA), ukuran=NAMA) + 3
        if b.persen is None:
            k.garis(0, y + TEBAL_BATANG / 2, 18, y + TEBAL_BATANG / 2, warna=w.REDUP, tebal=1.5, putus="3 3")
            k.teks(26, y + 10.5, b.label, ukuran=NAMA, warna=w.REDUP, tebal=True)
        else:
            if lintasan:
                k.kotak(0, y, min(100, float(skala)) * per_persen, TEBAL_BATANG, isi=w.LINTASAN)
            ujung = max(0.0, float(min(b.persen, skala)) * per_persen)
            k.kotak(0, y, max(ujung, 1.5), TEBAL_BATANG, isi=b.warna)
            if b.persen > skala:
                _patahan(k, ujung - 26, y)
            x = ujung
            if x_garis is not None and ujung <= x_garis < ujung + _lebar_label(b) + 16:
                x = x_garis
            k.teks(x + 8, y + 10.8, b.label, ukuran=NAMA, tebal=True)
            if b.sebutan:
                k.teks(x + 8 + lebar_teks(b.label + " ", NAMA, tebal=True), y + 10.8, b.sebutan, ukuran=NAMA)
        if x_garis is not None and b.persen is not None:
            k.garis(x_garis, y - 3, x_garis, y + TEBAL_BATANG + 3, warna=w.TINTA, tebal=1.5)
        y += TEBAL_BATANG + 3
        if b.keterangan:
            y = k.paragraf(0, y, bungkus(b.keterangan, lebar, KETERANGAN), ukuran=KETERANGAN, warna=w.REDUP)
        k.tutup()
        y += 13
    alt = f"{pembuka}: {'; '.join(b.kalimat for b in batang)}." if batang else f"{pembuka}: belum ada data."
    return k.selesai(tinggi=y - 9, judul=judul, alt=alt)


def _lebar_label(b: _Batang) -> float:
    return lebar_teks(b.label + " ", NAMA, tebal=True) + lebar_teks(b.sebutan, NAMA)


def _patahan(k: Kanvas, x: float, y: float) -> None:
    """Two slanted cuts: the bar goes on beyond the scale."""
    for geser in (0.0, 6.0):
        dasar = x + geser
        k.bidang(
            [(dasar, y + TEBAL_BATANG), (dasar + 3, y + TEBAL_BATANG), (dasar + 8, y), (dasar + 5, y)],
            isi=w.KERTAS,
        )

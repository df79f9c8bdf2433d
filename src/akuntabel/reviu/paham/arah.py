"""Whether more or less of an indicator is better: by the capaian that the report itself prints, else by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, Kolom, Peran, TabelBertipe

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan

MAKIN_RENDAH = re.compile(
    r"\b(?:kematian|kesakitan|prevalensi|stunting|tengkes|kemiskinan|miskin|pengangguran|inflasi|gini|ketimpangan|kejahatan"
    r"|kriminalitas|pelanggaran|kecelakaan|kerugian|kerusakan|kehilangan|keluhan|temuan berulang|tunggakan|piutang"
    r"|putus sekolah|buta aksara|kumuh|banjir|kebakaran|emisi|pencemaran|waktu tunggu|lama (?:waktu|hari)|response time"
    r"|waktu tanggap|kekerasan|ketergantungan|kekosongan|kesenjangan|gangguan)\b",
    re.IGNORECASE,
)
_TERTANGANI = re.compile(
    r"\b(?:selesai|terselesaikan|diselesaikan|penyelesaian|ditangani|tertangani|penanganan|ditindaklanjuti"
    r"|tindak lanjut|dicegah|pencegahan|penurunan|pengurangan|penanggulangan|mendapat\w*|dilayani|terlayani|diperbaiki"
    r"|penemuan|ditemukan|bebas|kesiapsiagaan)\b",
    re.IGNORECASE,
)
"""What makes more of it good though the thing itself is bad."""
_BELUM = re.compile(r"\b(?:belum|tidak)\s+\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUkur:
    """A row with target and realisation. ``arah``: 1 more is better, −1 less is better, 0 where name and capaian do
    not agree; ``nyata`` where the capaian shows it too."""

    tabel: TabelBertipe
    baris: BarisBertipe
    kolom_target: Kolom
    kolom_realisasi: Kolom
    target: Cetakan
    realisasi: Cetakan
    arah: int
    nyata: bool

    @property
    def tercapai(self) -> bool:
        """Whether the target is reached."""
        beda = (self.realisasi.nilai - self.target.nilai) * self.arah
        return beda >= 0


def baris_ukur(lap: Laporan) -> tuple[BarisUkur, ...]:
    """All rows of tables that have one target and one realisation of the report's year."""
    return tuple(b for t in lap.tabel_bertipe for b in _di_tabel(t, lap.lingkup.tahun))


def _di_tabel(t: TabelBertipe, tahun: int | None) -> Iterator[BarisUkur]:
    target = t.satu(Peran.TARGET)
    realisasi = [k for k in t.berperan(Peran.REALISASI) if tahun is None or k.tahun in (None, tahun)]
    if target is None or len(realisasi) != 1 or target.triwulan or realisasi[0].triwulan:
        return
    capaian = t.satu(Peran.CAPAIAN)
    for b in t.badan:
        kiri = t.angka(b, target, b.teks[realisasi[0].indeks])
        kanan = t.angka(b, realisasi[0], b.teks[target.indeks])
        if kiri is None or kanan is None or kiri.nilai <= 0 or kanan.nilai < 0 or kiri.persen != kanan.persen:
            continue
        cetak = t.angka(b, capaian) if capaian is not None else None
        nyata = arah_capaian(kiri, kanan, cetak) if cetak is not None else 0
        nama = arah_nama(t.nama(b))
        yield BarisUkur(
            tabel=t,
            baris=b,
            kolom_target=target,
            kolom_realisasi=realisasi[0],
            target=kiri,
            realisasi=kanan,
            arah=0 if nyata and nyata != nama else nama,
            nyata=bool(nyata),
        )


def arah_capaian(target: Cetakan, realisasi: Cetakan, capaian: Cetakan) -> int:
    """1 or −1 where only the formulas of one direction give the printed capaian; 0 where both or none do."""
    t, r = Fraction(target.nilai), Fraction(realisasi.nilai)
    ralat = 2 * capaian.setengah + (realisasi.setengah + target.setengah) / t * 100 / 10
    naik = abs(Fraction(capaian.nilai) - r / t * 100) <= ralat
    turun = abs(Fraction(capaian.nilai) - (2 * t - r) / t * 100) <= ralat or (
        r > 0 and abs(Fraction(capaian.nilai) - t / r * 100) <= ralat
    )
    return 0 if naik == turun else 1 if naik else -1


def arah_nama(nama: str) -> int:
    """The direction that the name of an indicator tells."""
    sisa = _BELUM.sub(" ", nama)
    buruk = MAKIN_RENDAH.search(nama) is not None or sisa != nama
    return -1 if buruk and not _TERTANGANI.search(sisa) else 1

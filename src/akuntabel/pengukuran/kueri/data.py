"""The register of performance data of a year: where each figure comes from and which evidence stands behind it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.jejak.berkas import hitung_sidik_berkas, jalur
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.orang import nama_orang
from akuntabel.kinerja import rekaman as r
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.kueri.ukur import Ukur
from akuntabel.perencanaan import models as rencana

PERIODE = (1, 2, 3, 4, 0)


class Keutuhan(StrEnum):
    """What was found when a stored file was read again."""

    COCOK = "cocok"
    BERUBAH = "berubah"
    TIDAK_ADA = "tidak ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasData:
    kunci: str
    triwulan: int
    nama: str
    ukuran: int
    sidik: str
    keterangan: str
    waktu: datetime
    oleh: str
    keutuhan: Keutuhan | None = None

    @property
    def sebutan_periode(self) -> str:
        return f"TW {ROMAWI[self.triwulan]}" if self.triwulan else "Tahunan"


@dataclass(frozen=True, slots=True, kw_only=True)
class SelData:
    """One period of an indicator: how many files, and whether its figure stands without any."""

    triwulan: int
    jumlah: int
    berangka: bool

    @property
    def celah(self) -> bool:
        return self.berangka and not self.jumlah

    @property
    def judul(self) -> str:
        return f"TW {ROMAWI[self.triwulan]}" if self.triwulan else "Tahunan"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisData:
    indikator: r.Indikator
    sumber_data: str
    frekuensi: str
    penanggung_jawab: str
    sel: tuple[SelData, ...]
    berkas: tuple[BerkasData, ...]

    @property
    def celah(self) -> int:
        return sum(s.celah for s in self.sel)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataKinerja:
    periode: Periode
    baris: tuple[BarisData, ...]

    @property
    def berkas(self) -> list[BerkasData]:
        return [b for x in self.baris for b in x.berkas]

    @property
    def berangka(self) -> int:
        return sum(s.berangka for x in self.baris for s in x.sel)

    @property
    def celah(self) -> int:
        return sum(x.celah for x in self.baris)

    @property
    def tanpa_sumber(self) -> int:
        return sum(not x.sumber_data for x in self.baris)


def data_kinerja(ukur: Ukur, periode: Periode, *, periksa: bool = False) -> DataKinerja:
    """The register of the year up to a period, in four queries; ``periksa`` reads every file again."""
    sampai = [q for q in PERIODE if periode.tahunan or 0 < q <= periode.triwulan]
    opd, tahun = ukur.tahun.opd.kode, periode.tahun
    sumber = _sumber(ukur)
    berkas = _berkas(opd, tahun, periksa=periksa)
    baris = []
    for i in ukur.indikator:
        milik = [b for b in berkas.get(i.kunci, []) if b.triwulan in sampai]
        tercapai = ukur.realisasi.get(i.kunci, {})
        baris.append(
            BarisData(
                indikator=i,
                sumber_data=sumber.get(i.kunci, ("", "", ""))[0],
                frekuensi=sumber.get(i.kunci, ("", "", ""))[1],
                penanggung_jawab=sumber.get(i.kunci, ("", "", ""))[2],
                sel=tuple(
                    SelData(
                        triwulan=q,
                        jumlah=sum(b.triwulan == q for b in milik),
                        berangka=q in tercapai and isinstance(tercapai[q].nilai, Terisi),
                    )
                    for q in sampai
                ),
                berkas=tuple(milik),
            )
        )
    return DataKinerja(periode=periode, baris=tuple(baris))


def _sumber(ukur: Ukur) -> dict[str, tuple[str, str, str]]:
    """Data source, frequency and accountable post per indicator. One query."""
    versi = ukur.tahun.rencana
    if versi is None:
        return {}
    baris = rencana.Indikator.objects.filter(rencana=versi.kunci, diarsipkan=False).order_by()
    isi = baris.values_list("kunci_id", "sumber_data", "frekuensi", "penanggung_jawab__nama")
    return {kunci: (asal, frekuensi, jabatan or "") for kunci, asal, frekuensi, jabatan in isi}


def _berkas(opd: str, tahun: int, *, periksa: bool) -> Mapping[str, list[BerkasData]]:
    """The evidence of a year by indicator, the earliest first. Three queries."""
    baris = list(m.Bukti.objects.filter(opd=opd, tahun=tahun).order_by("triwulan", "dibuat", "kunci"))
    oleh = _pengunggah(opd, {b.kunci for b in baris})
    hasil: dict[str, list[BerkasData]] = defaultdict(list)
    for b in baris:
        hasil[b.indikator_id].append(
            BerkasData(
                kunci=b.kunci,
                triwulan=b.triwulan,
                nama=b.nama_berkas,
                ukuran=b.ukuran,
                sidik=b.sidik,
                keterangan=b.keterangan,
                waktu=b.dibuat,
                oleh=oleh.get(b.kunci, ""),
                keutuhan=periksa_berkas(b.sidik) if periksa else None,
            )
        )
    return hasil


def _pengunggah(opd: str, kunci: set[str]) -> dict[str, str]:
    """Who brought each piece of evidence in, by full name, out of the trail."""
    if not kunci:
        return {}
    akun: dict[str, str] = {}
    baris = Jejak.objects.filter(opd=opd, tindakan__in=("simpan_bukti", "impor"), sesudah__contains='"bukti":[')
    for pelaku, sesudah in baris.order_by("nomor").values_list("pelaku", "sesudah").iterator(chunk_size=100):
        for b in json.loads(sesudah).get("bukti", ()):
            if b.get("kunci") in kunci:
                akun.setdefault(b["kunci"], pelaku)
    nama = nama_orang(akun.values())
    return {k: nama[p] for k, p in akun.items()}


def periksa_berkas(sidik: str) -> Keutuhan:
    """Whether a stored file is still what was uploaded."""
    berkas = jalur(sidik)
    if not berkas.exists():
        return Keutuhan.TIDAK_ADA
    return Keutuhan.COCOK if hitung_sidik_berkas(berkas) == sidik else Keutuhan.BERUBAH

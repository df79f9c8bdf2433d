"""Acts on what was measured. A quarter that is submitted, ratified or locked does not change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, Unpack
from uuid import uuid4

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.jejak.berkas import simpan_berkas
from akuntabel.jejak.izin import tolak
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.simpan import Kerja, Perubahan, PilihanSimpan, Selisih, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.organisasi.periode import wajib_terbuka
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.kueri import isi_triwulan
from akuntabel.perencanaan.identitas import satuan_kerja, wajib_indikator_milik


def simpan_realisasi(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Realisasi], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save realisations of indicators in this OPD's plans ("" the Pemda's)."""
    baris = tuple(rekaman)
    indikator = {b.indikator for b in baris}
    _wajib_boleh(pelaku, Tindakan.SIMPAN_REALISASI, opd, indikator, pilihan.get("dalam"))
    wajib_indikator_milik(opd=opd, indikator=indikator)
    return simpan_tabel(m.Realisasi, pelaku=pelaku, opd=opd, rekaman=baris, periksa=_terbuka(opd), **pilihan)


def simpan_analisis(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Analisis], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save what people know about results."""
    baris = tuple(rekaman)
    _wajib_boleh(pelaku, Tindakan.SIMPAN_ANALISIS, opd, {b.objek for b in baris}, pilihan.get("dalam"))
    return simpan_tabel(m.Analisis, pelaku=pelaku, opd=opd, rekaman=baris, periksa=_terbuka(opd), **pilihan)


def simpan_bukti(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Bukti], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the records of evidence; their content comes by ``unggah_bukti`` or lies in the store already."""
    baris = tuple(rekaman)
    _wajib_boleh(pelaku, Tindakan.SIMPAN_BUKTI, opd, {b.indikator for b in baris}, pilihan.get("dalam"))
    return simpan_tabel(m.Bukti, pelaku=pelaku, opd=opd, rekaman=baris, periksa=_terbuka(opd), **pilihan)


def unggah_bukti(
    *,
    pelaku: Pelaku,
    opd: str,
    indikator: str,
    tahun: int,
    triwulan: int,
    isi: BinaryIO,
    nama: str,
    keterangan: str = "",
) -> r.Bukti:
    """Store an evidence file and its record. Right and lock are asked before the file is taken in."""
    _wajib_boleh(pelaku, Tindakan.SIMPAN_BUKTI, opd, {indikator}, None)
    wajib_terbuka(opd, [(tahun, triwulan)])
    berkas = simpan_berkas(isi, nama=nama)
    bukti = r.Bukti(
        kunci=f"bukti-{uuid4().hex}",
        opd=opd,
        indikator=indikator,
        tahun=tahun,
        triwulan=triwulan,
        nama_berkas=berkas.nama,
        sidik=berkas.sidik,
        ukuran=berkas.ukuran,
        jenis_media=berkas.jenis_media,
        keterangan=keterangan,
    )
    simpan_bukti(pelaku=pelaku, opd=opd, rekaman=[bukti])
    return bukti


def langkah_triwulan(
    *, pelaku: Pelaku, opd: str, tahun: int, triwulan: int, langkah: Langkah, alasan: str = ""
) -> Keadaan:
    """Move the measurement of a quarter one step; ratifying freezes the figures it rests on."""

    def ambil() -> PeriodeTriwulan:
        kunci: dict[str, Any] = {"opd_id": opd, "tahun": tahun, "triwulan": triwulan}
        PeriodeTriwulan.objects.get_or_create(**kunci)
        return PeriodeTriwulan.objects.select_for_update().get(**kunci)

    return melangkah(
        pelaku=pelaku,
        opd=opd,
        langkah=langkah,
        alasan=alasan,
        ambil=ambil,
        isi=lambda: isi_triwulan(opd, tahun=tahun, triwulan=triwulan),
    )


def _terbuka(opd: str) -> Any:
    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_terbuka(opd, ((b.tahun, b.triwulan) for b in baru))

    return periksa


def _wajib_boleh(pelaku: Pelaku, tindakan: Tindakan, opd: str, indikator: set[str], dalam: Kerja | None) -> None:
    """The right over the whole OPD, else over each indicator or the unit that answers for it."""
    if dalam is not None:
        return
    putusan = boleh(pelaku, tindakan, opd=opd)
    if putusan.boleh or not indikator:
        tolak(putusan)
        return
    unit = satuan_kerja(indikator)
    for kunci in sorted(indikator):
        tolak(boleh(pelaku, tindakan, opd=opd, unit=unit.get(kunci, ""), indikator=kunci))

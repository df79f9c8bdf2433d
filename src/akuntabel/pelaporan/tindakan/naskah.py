"""The edited DOCX comes back: kept as it came; then, paragraph by paragraph as a person chose, taken over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import BinaryIO

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca_naskah import NaskahRusakError, baca_naskah
from akuntabel.jejak.berkas import jalur, simpan_berkas
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri.data import muat_tahun
from akuntabel.pelaporan.kueri.naskah import baca_perubahan
from akuntabel.pelaporan.naskah_masuk import terapkan
from akuntabel.pelaporan.tindakan.teks import simpan_narasi


def terima_naskah(*, pelaku: Pelaku, opd: str, periode: Periode, isi: BinaryIO, nama: str) -> m.NaskahMasuk:
    """Keep a manuscript. Nothing of it is taken yet; what is no readable DOCX is refused (TindakanDitolak)."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_NARASI, opd=opd)
    if not nama.lower().endswith(".docx"):
        raise TindakanDitolak("Naskah yang diterima hanya DOCX. Di Word: Simpan Sebagai, lalu pilih “Dokumen Word”.")
    berkas = simpan_berkas(isi, nama=nama)
    try:
        baca_naskah(jalur(berkas.sidik).read_bytes())
    except NaskahRusakError as sebab:
        raise TindakanDitolak(str(sebab)) from sebab
    with kerja(pelaku=pelaku, opd=opd, tindakan="terima_naskah", objek=f"{berkas.nama} {periode.sebutan}") as k:
        baris = m.NaskahMasuk.objects.create(
            opd_id=opd,
            tahun=periode.tahun,
            triwulan=periode.triwulan,
            nama=berkas.nama,
            sidik=berkas.sidik,
            ukuran=berkas.ukuran,
            oleh=pelaku.nama,
            waktu=timezone.now(),
        )
        k.catat_sel("naskah_masuk", {}, {"kunci": str(baris.pk), "nama": berkas.nama, "sidik": berkas.sidik})
    return baris


def terapkan_naskah(
    *, pelaku: Pelaku, opd: str, periode: Periode, nomor: int, diambil: Iterable[str], versi: Mapping[str, int]
) -> int:
    """Take the chosen paragraphs (``AlineaMasuk.kunci``) over into their texts, as one act; how many there were.

    ``versi`` holds, per part (``bagian/objek/triwulan``), the row version that the person saw: Bentrok where a text has
    moved on. Figures are never taken.
    """
    wajib_boleh(pelaku, Tindakan.SIMPAN_NARASI, opd=opd)
    pilih = frozenset(diambil)
    if not pilih:
        raise TindakanDitolak("Belum ada alinea yang dipilih. Centang dahulu yang hendak diambil.")
    tindakan = "terapkan_naskah"
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, hak=Tindakan.SIMPAN_NARASI) as k:
        baris = (
            m.NaskahMasuk.objects.select_for_update()
            .filter(pk=nomor, opd=opd, tahun=periode.tahun, triwulan=periode.triwulan)
            .first()
        )
        if baris is None:
            raise TindakanDitolak("Naskah ini tidak ada.")
        k.objek = f"{baris.nama} {periode.sebutan}"
        hasil = baca_perubahan(muat_tahun(opd, periode.tahun), periode, baris)
        ada = {a.kunci for b in hasil.bagian for a in b.alinea if a.dapat_diambil}
        if not pilih <= ada:
            raise TindakanDitolak("Sebagian alinea yang dipilih sudah tidak sesuai dengan teks sekarang. Muat ulang.")
        rekaman: list[r.Narasi] = []
        dilihat: dict[tuple[object, ...], int] = {}
        for b in hasil.bagian:
            n = b.narasi
            if not any(a.kunci in pilih for a in b.alinea):
                continue
            rekaman.append(replace(n, isi=terapkan(b, pilih)))
            dilihat[(n.opd, n.tahun, n.triwulan, n.bagian, n.objek)] = versi.get(kunci_versi(n), 0)
        simpan_narasi(pelaku=pelaku, opd=opd, rekaman=rekaman, versi=dilihat, dalam=k)
        baris.diterapkan, baris.penerap = timezone.now(), pelaku.nama
        baris.jumlah_diambil += len(pilih)
        baris.save(update_fields=["diterapkan", "penerap", "jumlah_diambil"])
        k.catat_sel("naskah_masuk", {}, {"kunci": str(baris.pk), "sidik": baris.sidik, "diambil": len(pilih)})
    return len(pilih)


def kunci_versi(n: r.Narasi) -> str:
    """How a form names the version of a part."""
    return f"{n.bagian}/{n.objek}/{n.triwulan}"

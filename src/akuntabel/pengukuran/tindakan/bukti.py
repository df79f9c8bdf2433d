"""Acts on evidence. A file that was taken in is never deleted; its record can be withdrawn, with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, Unpack
from uuid import uuid4

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.berkas import simpan_berkas
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, kerja, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.periode import wajib_terbuka
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.tindakan.hak import wajib_boleh_mengisi, wajib_periode_terbuka


def simpan_bukti(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Bukti], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the records of evidence; their content comes by ``unggah_bukti`` or lies in the store already."""
    baris = tuple(rekaman)
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_BUKTI, opd, {b.indikator for b in baris}, pilihan.get("dalam"))
    return simpan_tabel(
        m.Bukti, pelaku=pelaku, opd=opd, rekaman=baris, periksa=wajib_periode_terbuka(pelaku, opd), **pilihan
    )


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
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_BUKTI, opd, {indikator})
    wajib_terbuka(opd, [(tahun, triwulan)], pelaku)
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


def tarik_bukti(*, pelaku: Pelaku, opd: str, kunci: str, alasan: str) -> r.Bukti:
    """Withdraw a piece of evidence: its record goes, the file and the trail keep what it was. A reason is needed."""
    ada = m.Bukti.objects.filter(opd=opd, kunci=kunci).values_list("indikator_id", flat=True).first()
    if ada is None:
        raise TindakanDitolak("Bukti ini tidak ada lagi. Muat ulang halaman.")
    wajib_boleh_mengisi(pelaku, Tindakan.SIMPAN_BUKTI, opd, {ada})
    if not alasan.strip():
        raise TindakanDitolak("Sebutkan alasan bukti ini ditarik.")
    with kerja(pelaku=pelaku, opd=opd, tindakan="tarik_bukti", alasan=alasan.strip()) as k:
        bukti = hapus_baris(kerja=k, model=m.Bukti, kunci=(kunci,), periksa=wajib_periode_terbuka(pelaku, opd))
        assert isinstance(bukti, r.Bukti)  # noqa: S101 - the model holds no other record
        k.objek = bukti.nama_berkas
        return bukti

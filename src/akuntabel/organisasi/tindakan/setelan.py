"""Acts on the settings of the Pemda."""

from __future__ import annotations

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.setelan import NilaiSetelan, setelan
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.organisasi.models import Setelan


def simpan_setelan(
    *, pelaku: Pelaku, nama: str, nilai: NilaiSetelan, alasan: str, sejak: int = 0, versi: int | None = None
) -> None:
    """Choose a value, from a budget year on where the setting is dated. ``versi`` as seen (0: not chosen yet)."""
    wajib_boleh(pelaku, Tindakan.UBAH_SETELAN, opd="")
    s = setelan(nama)
    try:
        isi = s.simpan(s.periksa(nilai))
    except ValueError as galat:
        raise TindakanDitolak(str(galat)) from galat
    if s.bertanggal != bool(sejak):
        pesan = "berlaku sejak suatu tahun anggaran; sebutkan tahunnya" if s.bertanggal else "tidak bertahun anggaran"
        raise TindakanDitolak(f"{s.judul} {pesan}.")
    _wajib_beralasan(alasan)
    with kerja(pelaku=pelaku, opd="", tindakan="simpan_setelan", objek=s.judul, alasan=alasan) as k:
        lama = _terkini(nama, sejak, versi)
        if lama is not None and lama.isi == isi:
            return
        sebelum = _sel(lama) if lama else {}
        baru = lama or Setelan(nama=nama, sejak=sejak, versi=0)
        baru.isi, baru.alasan, baru.oleh, baru.versi = isi, alasan.strip(), pelaku.nama, baru.versi + 1
        baru.save()
        _catat(k, sebelum, _sel(baru))


def kembalikan_setelan(*, pelaku: Pelaku, nama: str, alasan: str, sejak: int = 0, versi: int | None = None) -> None:
    """Go back to the default, or to the choice of an earlier year."""
    wajib_boleh(pelaku, Tindakan.UBAH_SETELAN, opd="")
    s = setelan(nama)
    _wajib_beralasan(alasan)
    with kerja(pelaku=pelaku, opd="", tindakan="kembalikan_setelan", objek=s.judul, alasan=alasan) as k:
        lama = _terkini(nama, sejak, versi)
        if lama is None:
            raise TindakanDitolak(f"{s.judul} sudah memakai nilai baku.")
        sebelum = _sel(lama)
        lama.delete()
        _catat(k, sebelum, {**sebelum, "isi": None})


def _wajib_beralasan(alasan: str) -> None:
    if not alasan.strip():
        raise TindakanDitolak("Sebutkan alasan mengubah setelan, misalnya nomor keputusan kepala daerah.")


def _terkini(nama: str, sejak: int, versi: int | None) -> Setelan | None:
    lama = Setelan.objects.select_for_update().filter(nama=nama, sejak=sejak).first()
    if versi is not None and versi != (lama.versi if lama else 0):
        raise Bentrok("Setelan ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa kembali.")
    return lama


def _sel(baris: Setelan) -> dict[str, object]:
    return {"kunci": baris.nama, "sejak": baris.sejak, "isi": baris.isi}


def _catat(k: Kerja, sebelum: dict[str, object], sesudah: dict[str, object]) -> None:
    k.catat_sel("setelan", sebelum, sesudah)

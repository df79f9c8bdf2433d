"""Acts on the settings of the Pemda."""

from __future__ import annotations

from akuntabel.aturan import setelan as a
from akuntabel.aturan.alur import Alur
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.models import Bekuan
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.organisasi import models as m


def simpan_setelan(
    *, pelaku: Pelaku, nama: str, nilai: a.NilaiSetelan, alasan: str, sejak: int = 0, versi: int | None = None
) -> None:
    """Choose a value, from a budget year on where the setting is dated. ``versi`` as seen (0: not chosen yet)."""
    wajib_boleh(pelaku, Tindakan.UBAH_SETELAN, opd="")
    s = a.setelan(nama)
    try:
        isi = s.simpan(s.periksa(nilai))
    except ValueError as galat:
        raise TindakanDitolak(str(galat)) from galat
    if s.bertanggal != bool(sejak):
        pesan = "berlaku sejak suatu tahun anggaran; sebutkan tahunnya" if s.bertanggal else "tidak bertahun anggaran"
        raise TindakanDitolak(f"{s.judul} {pesan}.")
    _wajib_beralasan(alasan)
    _wajib_belum_final(s, sejak)
    with kerja(pelaku=pelaku, opd="", tindakan="simpan_setelan", objek=s.judul, alasan=alasan) as k:
        lama = _terkini(nama, sejak, versi)
        if lama is not None and lama.isi == isi:
            return
        sebelum = _sel(lama) if lama else {}
        baru = lama or m.Setelan(nama=nama, sejak=sejak, versi=0)
        baru.isi, baru.alasan, baru.oleh, baru.versi = isi, alasan.strip(), pelaku.nama, baru.versi + 1
        baru.save()
        _catat(k, sebelum, _sel(baru))


def kembalikan_setelan(*, pelaku: Pelaku, nama: str, alasan: str, sejak: int = 0, versi: int | None = None) -> None:
    """Go back to the default, or to the choice of an earlier year."""
    wajib_boleh(pelaku, Tindakan.UBAH_SETELAN, opd="")
    s = a.setelan(nama)
    _wajib_beralasan(alasan)
    _wajib_belum_final(s, sejak)
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


def _wajib_belum_final(s: a.Setelan, sejak: int) -> None:
    """A final report keeps its figures: what it prints by does not change for its year any more."""
    if not s.tercetak:
        return
    kunci = Bekuan.objects.filter(alur=Alur.LKJIP.value).order_by().values_list("kunci", flat=True).distinct()
    final = max((int(k.partition("/")[0]) for k in kunci), default=0)
    if sejak <= final:
        raise TindakanDitolak(
            f"Laporan tahun {final} sudah final dan angkanya tidak berubah lagi. "
            f"{s.judul} dapat diubah mulai tahun anggaran {final + 1}."
        )


def _terkini(nama: str, sejak: int, versi: int | None) -> m.Setelan | None:
    lama = m.Setelan.objects.select_for_update().filter(nama=nama, sejak=sejak).first()
    if versi is not None and versi != (lama.versi if lama else 0):
        raise Bentrok("Setelan ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa kembali.")
    return lama


def _sel(baris: m.Setelan) -> dict[str, object]:
    return {"kunci": baris.nama, "sejak": baris.sejak, "isi": baris.isi}


def _catat(k: Kerja, sebelum: dict[str, object], sesudah: dict[str, object]) -> None:
    k.catat_sel("setelan", sebelum, sesudah)

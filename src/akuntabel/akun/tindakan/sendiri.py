"""What everybody may do to the account that is their own."""

from __future__ import annotations

from allauth.usersessions.models import UserSession

from akuntabel.akun.models import Pengguna
from akuntabel.akun.sesi import akhiri, akhiri_semua
from akuntabel.aturan.peran import Pelaku
from akuntabel.jejak.galat import TidakBerhak
from akuntabel.jejak.simpan import kerja


def ganti_sandi(*, pelaku: Pelaku, pengguna: Pengguna, sandi: str) -> None:
    """Change one's own password, which has passed the validators; all other devices are signed out."""
    with kerja(pelaku=pelaku, opd="", tindakan="ganti_sandi", objek=pengguna.username) as k:
        _wajib_sendiri(pelaku, pengguna)
        pengguna.set_password(sandi)
        pengguna.wajib_ganti_sandi = False
        pengguna.save(update_fields=["password", "wajib_ganti_sandi"])
        akhiri_semua(pengguna.pk)
        k.catat_sel("pengguna", {}, {"kunci": pengguna.username, "sandi": "diganti"})


def catat_dua_langkah(*, pelaku: Pelaku, pengguna: Pengguna, kejadian: str) -> None:
    """Put on record what somebody did with the own second factor: set it up, took it off, made new codes."""
    with kerja(pelaku=pelaku, opd="", tindakan="dua_langkah", objek=pengguna.username) as k:
        _wajib_sendiri(pelaku, pengguna)
        k.catat_sel("pengguna", {}, {"kunci": pengguna.username, "dua_langkah": kejadian})


def keluarkan_perangkat(*, pelaku: Pelaku, pengguna: Pengguna, perangkat: int | None = None, kecuali: str = "") -> int:
    """Sign one device of one's own out, or all but the present one; how many there were."""
    with kerja(pelaku=pelaku, opd="", tindakan="keluarkan_perangkat", objek=pengguna.username) as k:
        _wajib_sendiri(pelaku, pengguna)
        if perangkat is None:
            jumlah = akhiri_semua(pengguna.pk, kecuali=kecuali)
        else:
            jumlah = akhiri(UserSession.objects.filter(user_id=pengguna.pk, pk=perangkat))
        if jumlah:
            k.catat_sel("pengguna", {}, {"kunci": pengguna.username, "perangkat_dikeluarkan": jumlah})
        return jumlah


def _wajib_sendiri(pelaku: Pelaku, pengguna: Pengguna) -> None:
    if pelaku.nama != pengguna.username:
        raise TidakBerhak("Ini hanya dapat dilakukan oleh pemilik akun itu sendiri.")

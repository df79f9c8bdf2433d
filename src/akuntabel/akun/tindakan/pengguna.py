"""Acts on the users themselves."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from akuntabel.akun.kueri import ada_admin
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.akun.sesi import akhiri_semua
from akuntabel.akun.tindakan.penugasan import tugaskan, wajib_tersisa_admin
from akuntabel.akun.tindakan.peragaan import akhiri_peragaan
from akuntabel.aturan import peran as p
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja

SISTEM = p.Pelaku(nama="sistem:admin", penugasan=(p.Penugasan(peran=p.Peran.SISTEM, jangkauan=p.Jangkauan.PEMDA),))
"""The actor of the commands for administrators."""


def buat_admin_pertama(*, nama_pengguna: str, sandi: str, nama: str = "") -> Pengguna:
    """The first administrator of the Pemda. Raises TindakanDitolak where there is one already.

    A demonstration ends with it: its accounts are shut in the same transaction.
    """
    with kerja(pelaku=SISTEM, opd="", tindakan="buat_admin_pertama", objek=nama_pengguna) as k:
        akhiri_peragaan(pelaku=SISTEM, dalam=k)
        if ada_admin():
            raise TindakanDitolak("Admin Pemda sudah ada; admin berikutnya dibuat oleh admin itu.")
        pengguna = buat_pengguna(pelaku=SISTEM, nama_pengguna=nama_pengguna, sandi=sandi, nama=nama, dalam=k)
        penugasan = p.Penugasan(peran=p.Peran.ADMIN_PEMDA, jangkauan=p.Jangkauan.PEMDA)
        tugaskan(pelaku=SISTEM, pengguna=pengguna, penugasan=penugasan, dalam=k)
        return pengguna


def atur_ulang_admin(*, nama_pengguna: str, sandi: str) -> None:
    """The way back in for an administrator who lost password or phone, for whoever commands the server."""
    admin = Pengguna.objects.filter(username=nama_pengguna, penugasan__peran=p.Peran.ADMIN_PEMDA.value).first()
    if admin is None or not admin.is_active or admin.peragaan:
        raise TindakanDitolak(f"Tidak ada admin Pemda aktif bernama pengguna “{nama_pengguna}”.")
    with kerja(pelaku=SISTEM, opd="", tindakan="atur_ulang_admin", objek=nama_pengguna) as k:
        atur_ulang_sandi(pelaku=SISTEM, pengguna=admin, sandi=sandi, wajib_ganti=False, dalam=k)
        if Authenticator.objects.filter(user=admin).exists():
            atur_ulang_dua_langkah(pelaku=SISTEM, pengguna=admin, dalam=k)


def buat_pengguna(
    *,
    pelaku: p.Pelaku,
    nama_pengguna: str,
    sandi: str,
    nama: str = "",
    wajib_ganti: bool = False,
    dalam: Kerja | None = None,
) -> Pengguna:
    """A user who can sign in but has no role yet. The password must pass the validators of the settings;
    ``wajib_ganti``: it is good for one sign-in only."""
    with kerja(pelaku=pelaku, opd="", tindakan="buat_pengguna", objek=nama_pengguna, dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        pengguna = Pengguna(
            username=Pengguna.normalize_username(nama_pengguna), nama=nama, wajib_ganti_sandi=wajib_ganti
        )
        if Pengguna.objects.filter(username__iexact=pengguna.username).exists():
            raise TindakanDitolak(f"Nama pengguna “{nama_pengguna}” sudah dipakai.")
        try:
            pengguna.full_clean(exclude=["password"])
            validate_password(sandi, pengguna)
        except ValidationError as galat:
            raise TindakanDitolak(" ".join(galat.messages)) from galat
        pengguna.set_password(sandi)
        pengguna.save()
        k.catat_sel("pengguna", {}, {"kunci": pengguna.username, "nama": pengguna.nama})
        return pengguna


def ubah_nama(*, pelaku: p.Pelaku, pengguna: Pengguna, nama: str) -> None:
    """Change the name that documents and pages show: one's own, or anybody's by who manages accounts."""
    rapi = " ".join(nama.split())
    with kerja(pelaku=pelaku, opd="", tindakan="ubah_nama", objek=pengguna.username) as k:
        if pelaku.nama != pengguna.username:
            wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        orang = ambil(pengguna)
        if not rapi:
            raise TindakanDitolak("Nama lengkap belum diisi.")
        if len(rapi) > 150:
            raise TindakanDitolak("Nama lengkap paling panjang 150 karakter.")
        if rapi != orang.nama:
            _ubah(k, orang, nama=rapi)


def atur_ulang_sandi(
    *, pelaku: p.Pelaku, pengguna: Pengguna, sandi: str, wajib_ganti: bool = True, dalam: Kerja | None = None
) -> None:
    """Give somebody a new password, to be changed at the next sign-in; every device is signed out."""
    with kerja(pelaku=pelaku, opd="", tindakan="atur_ulang_sandi", objek=pengguna.username, dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        orang = ambil(pengguna)
        _wajib_orang_lain(pelaku, orang, "Kata sandi Anda sendiri diganti pada Akun saya.")
        try:
            validate_password(sandi, orang)
        except ValidationError as galat:
            raise TindakanDitolak(" ".join(galat.messages)) from galat
        orang.set_password(sandi)
        orang.wajib_ganti_sandi = wajib_ganti
        orang.save(update_fields=["password", "wajib_ganti_sandi"])
        akhiri_semua(orang.pk)
        k.catat_sel("pengguna", {}, {"kunci": orang.username, "sandi": "diatur ulang"})


def atur_ulang_dua_langkah(*, pelaku: p.Pelaku, pengguna: Pengguna, dalam: Kerja | None = None) -> None:
    """Take away a lost second factor; every device is signed out."""
    with kerja(pelaku=pelaku, opd="", tindakan="atur_ulang_dua_langkah", objek=pengguna.username, dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        orang = ambil(pengguna)
        _wajib_orang_lain(pelaku, orang, "Verifikasi dua langkah Anda sendiri diatur pada Akun saya.")
        if not Authenticator.objects.filter(user=orang).delete()[0]:
            raise TindakanDitolak(f"{orang.get_full_name()} tidak memakai verifikasi dua langkah.")
        akhiri_semua(orang.pk)
        k.catat_sel("pengguna", {}, {"kunci": orang.username, "dua_langkah": "dilepas"})


def nonaktifkan(*, pelaku: p.Pelaku, pengguna: Pengguna, alasan: str) -> None:
    """Shut an account at once; roles and history stay on record."""
    with kerja(pelaku=pelaku, opd="", tindakan="nonaktifkan_pengguna", objek=pengguna.username, alasan=alasan) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        orang = ambil(pengguna)
        _wajib_orang_lain(pelaku, orang, "Akun Anda sendiri hanya dapat dinonaktifkan oleh admin yang lain.")
        if not alasan.strip():
            raise TindakanDitolak("Sebutkan alasan menonaktifkan akun ini.")
        if not orang.is_active:
            raise TindakanDitolak(f"Akun {orang.get_full_name()} sudah tidak aktif.")
        _ubah(k, orang, is_active=False)
        if Penugasan.objects.filter(pengguna=orang, peran=p.Peran.ADMIN_PEMDA.value).exists():
            wajib_tersisa_admin()
        akhiri_semua(orang.pk)


def aktifkan(*, pelaku: p.Pelaku, pengguna: Pengguna) -> None:
    """Open an account again, with the roles that still hold."""
    with kerja(pelaku=pelaku, opd="", tindakan="aktifkan_pengguna", objek=pengguna.username) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        orang = ambil(pengguna)
        if orang.peragaan:
            raise TindakanDitolak("Akun peragaan tidak dapat diaktifkan lagi setelah peragaan berakhir.")
        if orang.is_active:
            raise TindakanDitolak(f"Akun {orang.get_full_name()} sudah aktif.")
        _ubah(k, orang, is_active=True)


def ambil(pengguna: Pengguna) -> Pengguna:
    """The user as stored now, held until the act is done."""
    return Pengguna.objects.select_for_update().get(pk=pengguna.pk)


_SEBUTAN_KOLOM = {"is_active": "aktif"}


def _ubah(k: Kerja, orang: Pengguna, **isi: str | bool) -> None:
    sebelum = {_SEBUTAN_KOLOM.get(n, n): getattr(orang, n) for n in isi}
    for nama, nilai in isi.items():
        setattr(orang, nama, nilai)
    orang.save(update_fields=list(isi))
    kunci = {"kunci": orang.username}
    k.catat_sel("pengguna", kunci | sebelum, kunci | {_SEBUTAN_KOLOM.get(n, n): v for n, v in isi.items()})


def _wajib_orang_lain(pelaku: p.Pelaku, orang: Pengguna, pesan: str) -> None:
    if pelaku.nama == orang.username:
        raise TindakanDitolak(pesan)

"""The demonstration: accounts of every role with one passphrase that the sign-in page shows. It has a mark in the
database; without the mark none of these accounts lets anybody in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from akuntabel.akun.kueri.pelaku import sedang_berlaku
from akuntabel.akun.models import Pengguna, Penugasan, Peragaan
from akuntabel.akun.sandi import sandi_acak
from akuntabel.akun.sesi import akhiri_semua
from akuntabel.akun.tindakan.penugasan import tugaskan
from akuntabel.aturan import peran as p
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja

AKHIR_PERAGAAN = "Peragaan diakhiri: semua akun contoh dinonaktifkan; data contoh tetap ada."


@dataclass(frozen=True, slots=True, kw_only=True)
class AkunPeragaan:
    """An account to be made for the demonstration."""

    nama_pengguna: str
    nama: str
    penugasan: p.Penugasan


def mulai_peragaan(*, pelaku: p.Pelaku, akun: Sequence[AkunPeragaan]) -> Peragaan:
    """Mark the database as a demonstration and make its accounts; done again, what is there stays.

    Raises TindakanDitolak where people have accounts of their own here: a real database is never opened to visitors.
    """
    with transaction.atomic():
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        wajib_bukan_sungguhan()
        tanda = Peragaan.objects.first()
        if tanda is None:
            with kerja(pelaku=pelaku, opd="", tindakan="mulai_peragaan") as k:
                tanda = Peragaan.objects.create(id=1, frasa=sandi_acak())
                k.catat_sel("peragaan", {}, {"keadaan": "dimulai"})
        tersandi = _sandi_bersama(tanda.frasa)
        for satu in akun:
            _siapkan(pelaku, satu, tersandi)
        return tanda


def wajib_bukan_sungguhan() -> None:
    """Raise TindakanDitolak where people have accounts of their own, unless it is a demonstration already."""
    if Pengguna.objects.filter(peragaan=False).exists() and not Peragaan.objects.exists():
        raise TindakanDitolak(
            "Basis data ini sudah berisi akun sungguhan, sehingga tidak dijadikan peragaan. Jalankan dengan: "
            "akuntabel server. Untuk peragaan, pakai folder lain: AKUNTABEL_DATA=data-peragaan akuntabel peragaan"
        )


def _sandi_bersama(frasa: str) -> str:
    """The stored form of the passphrase, made once for all accounts: it is slow on purpose."""
    ada = Pengguna.objects.filter(peragaan=True).values_list("password", flat=True).distinct()
    return next((s for s in ada if check_password(frasa, s)), "") or make_password(frasa)


def _siapkan(pelaku: p.Pelaku, satu: AkunPeragaan, tersandi: str) -> None:
    """Make the account, or mend what a visitor has spoilt, so that the sign-in page tells the truth."""
    baku = {"password": tersandi, "peragaan": True, "is_active": True, "wajib_ganti_sandi": False}
    with kerja(pelaku=pelaku, opd="", tindakan="siapkan_akun_peragaan", objek=satu.nama_pengguna) as k:
        orang = Pengguna.objects.filter(username=satu.nama_pengguna).first()
        if orang is None:
            orang = Pengguna.objects.create(username=satu.nama_pengguna, nama=satu.nama, **baku)
            k.catat_sel("pengguna", {}, {"kunci": orang.username, "nama": orang.nama})
        elif Pengguna.objects.filter(pk=orang.pk).exclude(**baku).update(**baku):
            k.catat_sel("pengguna", {}, {"kunci": orang.username, "sandi": "dipulihkan"})
    berperan = Penugasan.objects.filter(sedang_berlaku(), pengguna=orang, peran=satu.penugasan.peran.value)
    if not berperan.exists():
        tugaskan(pelaku=pelaku, pengguna=orang, penugasan=satu.penugasan)


def akhiri_peragaan(*, pelaku: p.Pelaku, dalam: Kerja | None = None) -> bool:
    """Take the mark away and shut every account of the demonstration; whether there was one. The data stay."""
    with kerja(pelaku=pelaku, opd="", tindakan="akhiri_peragaan", dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        tanda = Peragaan.objects.first()
        if tanda is None:
            return False
        for orang in Pengguna.objects.select_for_update().filter(peragaan=True).order_by("id"):
            orang.set_unusable_password()
            orang.is_active = False
            orang.save(update_fields=["password", "is_active"])
            akhiri_semua(orang.pk)
        tanda.delete()
        k.catat_sel("peragaan", {"keadaan": "berlangsung"}, {"keadaan": "berakhir"})
        return True

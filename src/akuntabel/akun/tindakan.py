"""Acts on users and their roles."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from akuntabel.akun.kueri import ada_admin
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan import peran as p
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja

SISTEM = p.Pelaku(nama="sistem:admin", penugasan=(p.Penugasan(peran=p.Peran.SISTEM, jangkauan=p.Jangkauan.PEMDA),))
"""The actor of the command that makes the first administrator."""


def buat_admin_pertama(*, nama_pengguna: str, sandi: str, nama: str = "") -> Pengguna:
    """The first administrator of the Pemda. Raises TindakanDitolak where there is one already."""
    if ada_admin():
        raise TindakanDitolak("Admin Pemda sudah ada; admin berikutnya dibuat oleh admin itu.")
    with kerja(pelaku=SISTEM, opd="", tindakan="buat_admin_pertama", objek=nama_pengguna) as k:
        pengguna = buat_pengguna(pelaku=SISTEM, nama_pengguna=nama_pengguna, sandi=sandi, nama=nama, dalam=k)
        penugasan = p.Penugasan(peran=p.Peran.ADMIN_PEMDA, jangkauan=p.Jangkauan.PEMDA)
        tugaskan(pelaku=SISTEM, pengguna=pengguna, penugasan=penugasan, dalam=k)
        return pengguna


def buat_pengguna(
    *, pelaku: p.Pelaku, nama_pengguna: str, sandi: str, nama: str = "", dalam: Kerja | None = None
) -> Pengguna:
    """A user who can sign in but has no role yet. The password must pass the validators of the settings."""
    with kerja(pelaku=pelaku, opd="", tindakan="buat_pengguna", objek=nama_pengguna, dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd="")
        pengguna = Pengguna(username=Pengguna.normalize_username(nama_pengguna), nama=nama)
        try:
            pengguna.full_clean(exclude=["password"])
            validate_password(sandi, pengguna)
        except ValidationError as galat:
            raise TindakanDitolak(" ".join(galat.messages)) from galat
        pengguna.set_password(sandi)
        pengguna.save()
        k.catat_sel("pengguna", {}, {"kunci": pengguna.username, "nama": pengguna.nama})
        return pengguna


def tugaskan(
    *,
    pelaku: p.Pelaku,
    pengguna: Pengguna,
    penugasan: p.Penugasan,
    mulai: date | None = None,
    selesai: date | None = None,
    dalam: Kerja | None = None,
) -> Penugasan:
    """Give a user a role within a reach."""
    with kerja(pelaku=pelaku, opd=penugasan.opd, tindakan="tugaskan", objek=pengguna.username, dalam=dalam) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd=penugasan.opd)
        if penugasan.peran is p.Peran.SISTEM:
            raise TindakanDitolak("Peran sistem hanya untuk perintah program, bukan untuk pengguna.")
        try:
            baris = Penugasan.objects.create(
                pengguna=pengguna,
                peran=penugasan.peran.value,
                jangkauan=penugasan.jangkauan.value,
                opd_id=penugasan.opd or None,
                unit_id=penugasan.unit or None,
                indikator=penugasan.indikator,
                mulai=mulai,
                selesai=selesai,
            )
        except IntegrityError as galat:
            raise TindakanDitolak(f"Penugasan tidak dapat disimpan: {galat}") from galat
        k.catat_sel("penugasan", {}, _sebut(baris))
        return baris


def cabut(*, pelaku: p.Pelaku, penugasan: Penugasan, selesai: date, alasan: str = "") -> None:
    """End a role with a day; it stays on record."""
    opd = penugasan.opd_id or ""
    with kerja(
        pelaku=pelaku, opd=opd, tindakan="cabut_penugasan", objek=penugasan.pengguna.username, alasan=alasan
    ) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd=opd)
        sebelum = _sebut(penugasan)
        penugasan.selesai = selesai
        try:
            penugasan.save(update_fields=["selesai"])
        except IntegrityError as galat:
            raise TindakanDitolak("Tanggal selesai mendahului tanggal mulainya.") from galat
        k.catat_sel("penugasan", sebelum, _sebut(penugasan))


def _sebut(baris: Penugasan) -> dict[str, Any]:
    isi = {
        "kunci": str(baris.pk),
        "pengguna": baris.pengguna.username,
        "peran": baris.peran,
        "jangkauan": baris.jangkauan,
        "opd": baris.opd_id,
        "unit": baris.unit_id,
        "indikator": baris.indikator,
        "mulai": baris.mulai.isoformat() if baris.mulai else None,
        "selesai": baris.selesai.isoformat() if baris.selesai else None,
    }
    return {nama: nilai for nama, nilai in isi.items() if nilai}

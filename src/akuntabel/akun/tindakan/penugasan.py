"""Acts on roles: give one within a reach, end one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from akuntabel.akun.indikator import wajib_indikator_opd
from akuntabel.akun.kueri import ada_admin
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan import peran as p
from akuntabel.aturan.hak import Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.organisasi.lingkup import wajib_milik
from akuntabel.organisasi.models import Opd, Unit


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
        if mulai and selesai and selesai < mulai:
            raise TindakanDitolak("Tanggal selesai mendahului tanggal mulainya.")
        _wajib_ada(penugasan)
        Pengguna.objects.select_for_update().get(pk=pengguna.pk)
        kolom = _kolom(penugasan)
        if _tumpang_tindih(pengguna, kolom, mulai, selesai):
            raise TindakanDitolak(
                f"{pengguna.get_full_name()} sudah memegang peran {penugasan.peran.sebutan} dengan jangkauan ini "
                "pada masa itu."
            )
        try:
            with transaction.atomic():
                baris = Penugasan.objects.create(pengguna=pengguna, mulai=mulai, selesai=selesai, **kolom)
        except IntegrityError as galat:
            raise TindakanDitolak(f"Penugasan tidak dapat disimpan: {galat}") from galat
        k.catat_sel("penugasan", {}, _sebut(baris))
        return baris


def cabut(*, pelaku: p.Pelaku, penugasan: Penugasan, selesai: date | None = None, alasan: str = "") -> None:
    """End a role with a day (the last on which it holds), or at once where none is given; it stays on record."""
    opd = penugasan.opd_id or ""
    with kerja(
        pelaku=pelaku, opd=opd, tindakan="cabut_penugasan", objek=penugasan.pengguna.username, alasan=alasan
    ) as k:
        wajib_boleh(pelaku, Tindakan.KELOLA_AKUN, opd=opd)
        baris = Penugasan.objects.select_for_update(of=("self",)).select_related("pengguna").get(pk=penugasan.pk)
        if baris.dicabut:
            raise TindakanDitolak("Peran ini sudah dicabut.")
        sebelum = _sebut(baris)
        if selesai is None:
            baris.dicabut = timezone.now()
        elif baris.mulai and selesai < baris.mulai:
            raise TindakanDitolak("Tanggal selesai mendahului tanggal mulainya.")
        else:
            baris.selesai = selesai
        baris.save(update_fields=["selesai", "dicabut"])
        if baris.peran == p.Peran.ADMIN_PEMDA.value:
            wajib_tersisa_admin()
        k.catat_sel("penugasan", sebelum, _sebut(baris))
        penugasan.selesai, penugasan.dicabut = baris.selesai, baris.dicabut


def wajib_tersisa_admin() -> None:
    """Raise TindakanDitolak where nobody would be left to manage accounts."""
    if not ada_admin():
        raise TindakanDitolak(
            "Ini admin Pemda yang terakhir. Beri peran admin Pemda kepada orang lain lebih dahulu, supaya akun tetap "
            "dapat dikelola."
        )


def _wajib_ada(penugasan: p.Penugasan) -> None:
    if penugasan.opd and not Opd.objects.filter(pk=penugasan.opd).exists():
        raise TindakanDitolak(f"OPD {penugasan.opd} tidak ada.")
    if penugasan.unit:
        wajib_milik(Unit, opd=penugasan.opd, kunci=[penugasan.unit])
    if penugasan.indikator:
        wajib_indikator_opd(penugasan.opd, penugasan.indikator)


def _kolom(penugasan: p.Penugasan) -> dict[str, Any]:
    return {
        "peran": penugasan.peran.value,
        "jangkauan": penugasan.jangkauan.value,
        "opd_id": penugasan.opd or None,
        "unit_id": penugasan.unit or None,
        "indikator": penugasan.indikator,
    }


def _tumpang_tindih(pengguna: Pengguna, kolom: dict[str, Any], mulai: date | None, selesai: date | None) -> bool:
    sama = Penugasan.objects.filter(pengguna=pengguna, dicabut__isnull=True, **kolom)
    if mulai:
        sama = sama.exclude(selesai__lt=mulai)
    if selesai:
        sama = sama.exclude(mulai__gt=selesai)
    return sama.exists()


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
        "dicabut": baris.dicabut.isoformat(timespec="seconds") if baris.dicabut else None,
    }
    return {nama: nilai for nama, nilai in isi.items() if nilai}

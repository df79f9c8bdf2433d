"""Acts of the coordinator: when a period may be filled in, and who may although it is shut."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.kinerja.beku import sederhana
from akuntabel.organisasi.models import JendelaPeriode, Opd, PengecualianPeriode


def buka_periode(
    *,
    pelaku: Pelaku,
    tahun: int,
    triwulan: int,
    buka: date | None,
    tutup: date | None,
    alasan: str = "",
    versi: int | None = None,
) -> JendelaPeriode:
    """Set the window of a period for all OPD, both days included; a lock is taken away. An end that is None is open.

    ``versi`` is the version that the person saw (0 where there was no row)."""
    periode = Periode(tahun, triwulan)
    if buka and tutup and tutup < buka:
        raise TindakanDitolak("Hari terakhir pengisian mendahului hari pertamanya.")
    with _kerja(pelaku, Tindakan.BUKA_PERIODE, periode, alasan) as k:
        return _tetapkan(k, periode, versi, buka=buka, tutup=tutup, dikunci=False)


def kunci_periode(
    *, pelaku: Pelaku, tahun: int, triwulan: int, alasan: str, versi: int | None = None
) -> JendelaPeriode:
    """Shut a period for all OPD until it is opened again; its days stay as they were."""
    periode = Periode(tahun, triwulan)
    if not alasan.strip():
        raise TindakanDitolak(f"Sebutkan alasan mengunci {periode.sebutan}.")
    with _kerja(pelaku, Tindakan.KUNCI_PERIODE, periode, alasan) as k:
        return _tetapkan(k, periode, versi, dikunci=True)


def beri_pengecualian(
    *, pelaku: Pelaku, opd: str, tahun: int, triwulan: int, sampai: date, alasan: str, pengguna: str = ""
) -> PengecualianPeriode:
    """Let one OPD, or one person in it (``pengguna``, the account), fill in a period although it is shut."""
    periode = Periode(tahun, triwulan)
    with kerja(
        pelaku=pelaku,
        opd=opd,
        tindakan="beri_pengecualian",
        objek=f"pengisian {periode.sebutan}",
        alasan=alasan.strip(),
    ) as k:
        wajib_boleh(pelaku, Tindakan.BUKA_PERIODE, opd=opd)
        if not alasan.strip():
            raise TindakanDitolak("Sebutkan alasan memberi pengecualian.")
        if sampai < timezone.localdate():
            raise TindakanDitolak("Batas pengecualian sudah lewat. Pilih hari ini atau sesudahnya.")
        if not Opd.objects.filter(kode=opd).exists():
            raise TindakanDitolak(f"OPD {opd} tidak ada.")
        if pengguna and not get_user_model()._default_manager.filter(username=pengguna).exists():
            raise TindakanDitolak(f"Tidak ada pengguna dengan nama akun {pengguna}.")
        p = PengecualianPeriode.objects.create(
            opd_id=opd,
            tahun=tahun,
            triwulan=triwulan,
            pengguna=pengguna,
            sampai=sampai,
            alasan=alasan.strip(),
            oleh=pelaku.nama,
        )
        k.catat_sel("pengecualian", {}, _isi_pengecualian(p))
        return p


def cabut_pengecualian(*, pelaku: Pelaku, pengecualian: int, alasan: str = "") -> PengecualianPeriode:
    """Take an exception back; it stays on record."""
    p = PengecualianPeriode.objects.filter(pk=pengecualian).first()
    if p is None:
        raise TindakanDitolak("Pengecualian ini tidak ada.")
    periode = Periode(p.tahun, p.triwulan)
    with kerja(
        pelaku=pelaku,
        opd=p.opd_id,
        tindakan="cabut_pengecualian",
        objek=f"pengisian {periode.sebutan}",
        alasan=alasan.strip(),
    ) as k:
        wajib_boleh(pelaku, Tindakan.KUNCI_PERIODE, opd=p.opd_id)
        p = PengecualianPeriode.objects.select_for_update().get(pk=pengecualian)
        if p.dicabut is not None:
            return p
        p.dicabut, p.dicabut_oleh = timezone.now(), pelaku.nama
        p.save(update_fields=["dicabut", "dicabut_oleh"])
        kunci = {"kunci": str(p.pk)}
        k.catat_sel("pengecualian", {**kunci, "dicabut": False}, {**kunci, "dicabut": True})
        return p


def _kerja(pelaku: Pelaku, tindakan: Tindakan, periode: Periode, alasan: str) -> Any:
    return kerja(
        pelaku=pelaku, opd="", tindakan=tindakan.value, objek=f"pengisian {periode.sebutan}", alasan=alasan.strip()
    )


def _tetapkan(k: Kerja, periode: Periode, versi: int | None, **isi: Any) -> JendelaPeriode:
    wajib_boleh(k.pelaku, Tindakan(k.tindakan), opd="")
    kunci: dict[str, Any] = {"tahun": periode.tahun, "triwulan": periode.triwulan}
    j = JendelaPeriode.objects.select_for_update().filter(**kunci).first()
    if versi is not None and (j.versi if j else 0) != versi:
        raise Bentrok(f"Jadwal {periode.sebutan} baru saja diubah orang lain. Periksa isinya, lalu ulangi.")
    sebelum = _isi(j) if j else {}
    j = j or JendelaPeriode(**kunci, versi=0)
    for nama, nilai in isi.items():
        setattr(j, nama, nilai)
    sesudah = _isi(j)
    if sebelum == sesudah and j.alasan == k.alasan:
        return j
    j.oleh, j.alasan, j.versi = k.pelaku.nama, k.alasan, j.versi + 1
    j.save()
    k.catat_sel("jendela_periode", {**kunci, **sebelum} if sebelum else {}, {**kunci, **sesudah})
    return j


def _isi(j: JendelaPeriode) -> dict[str, Any]:
    return {"buka": sederhana(j.buka), "tutup": sederhana(j.tutup), "dikunci": j.dikunci}


def _isi_pengecualian(p: PengecualianPeriode) -> dict[str, Any]:
    isi = {
        "kunci": str(p.pk),
        "tahun": p.tahun,
        "triwulan": p.triwulan,
        "pengguna": p.pengguna,
        "sampai": sederhana(p.sampai),
    }
    return {k: v for k, v in isi.items() if v != ""}

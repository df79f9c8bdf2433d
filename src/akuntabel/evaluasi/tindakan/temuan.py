"""What people do about the findings of a review: accept, waive with a reason, say that it is repaired, open again."""

from __future__ import annotations

from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import kerja
from akuntabel.pelaporan.tindakan.kesampingan import wajib_beralasan


def terima_temuan(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Accept a finding: it is right and will be repaired."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.DITERIMA, tindakan="terima_temuan")


def tandai_diperbaiki(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Say that a finding is repaired in the agency's own file; the next review shows whether it is."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.DIPERBAIKI, tindakan="tandai_diperbaiki")


def buka_kembali_temuan(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Take back what was said about a finding. Who may not waive may not undo a waiver either."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.TERBUKA, tindakan="buka_kembali_temuan")


def kesampingkan_temuan_reviu(*, pelaku: Pelaku, opd: str, nomor: int, versi: int, alasan: str) -> m.TemuanReviu:
    """Waive a finding with a reason, which the working paper prints."""
    wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
    return _tanggapi(
        pelaku,
        opd,
        nomor,
        versi,
        Tindak.DIKESAMPINGKAN,
        tindakan="kesampingkan_temuan_reviu",
        alasan=wajib_beralasan(alasan),
    )


def _tanggapi(
    pelaku: Pelaku, opd: str, nomor: int, versi: int, tindak: Tindak, *, tindakan: str, alasan: str = ""
) -> m.TemuanReviu:
    wajib_boleh(pelaku, Tindakan.TANGGAPI_REVIU, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, alasan=alasan) as k:
        t = (
            m.TemuanReviu.objects.select_for_update(of=("self",))
            .select_related("reviu")
            .filter(pk=nomor, reviu__opd=opd)
            .first()
        )
        if t is None:
            raise TindakanDitolak("Temuan ini tidak ada.")
        if t.reviu.diarsipkan is not None:
            raise TindakanDitolak("Reviu ini sudah diarsipkan. Pulihkan dahulu bila hendak menanggapi temuannya.")
        if t.tindak == Tindak.DIKESAMPINGKAN:
            wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
        if t.versi != versi:
            raise Bentrok(f"Temuan {t.nomor} ({t.kode}) baru saja ditanggapi orang lain.")
        lama = {"kunci": str(t.pk), "tindak": t.tindak, "alasan": t.alasan}
        if t.tindak == tindak and t.alasan == alasan:
            return t
        t.tindak, t.alasan, t.oleh, t.waktu = tindak.value, alasan, pelaku.nama, timezone.now()
        if tindak is Tindak.TERBUKA:
            t.oleh, t.waktu = "", None
        t.versi += 1
        t.save(update_fields=["tindak", "alasan", "oleh", "waktu", "versi"])
        k.objek = f"{t.kode}, temuan {t.nomor} reviu ke-{t.reviu.nomor} ({t.reviu.nama})"
        k.catat_sel("temuan_reviu", lama, {"kunci": str(t.pk), "tindak": t.tindak, "alasan": t.alasan})
    return t

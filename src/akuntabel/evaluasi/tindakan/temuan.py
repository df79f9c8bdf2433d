"""What people do about the findings of a review: accept, waive with a reason, say that it is repaired, open again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import QuerySet
from django.utils import timezone

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Tindak
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.pelaporan.kata import rangkai_singkat
from akuntabel.pelaporan.tindakan.kesampingan import wajib_beralasan

TERSEBUT = 5
"""Findings that a message names."""


def terima_temuan(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Accept a finding: it is right and will be repaired."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.DITERIMA)


def tandai_diperbaiki(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Say that a finding is repaired in the agency's own file; the next review shows whether it is."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.DIPERBAIKI)


def buka_kembali_temuan(*, pelaku: Pelaku, opd: str, nomor: int, versi: int) -> m.TemuanReviu:
    """Take back what was said about a finding. Who may not waive may not undo a waiver either."""
    return _tanggapi(pelaku, opd, nomor, versi, Tindak.TERBUKA)


def kesampingkan_temuan_reviu(*, pelaku: Pelaku, opd: str, nomor: int, versi: int, alasan: str) -> m.TemuanReviu:
    """Waive a finding with a reason, which the working paper prints."""
    wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
    return _tanggapi(
        pelaku,
        opd,
        nomor,
        versi,
        Tindak.DIKESAMPINGKAN,
        wajib_beralasan(alasan),
    )


def tanggapi_banyak(
    *, pelaku: Pelaku, opd: str, nomor: int, temuan: Mapping[int, int], tindak: Tindak, alasan: str = ""
) -> tuple[m.TemuanReviu, ...]:
    """One answer to several findings of the review ``nomor``: all of them or none, as one entry of the trail.

    ``temuan`` holds per finding the version that the person saw. What is answered already is first opened again, so
    that nobody's answer is replaced by a mark among many; ``alasan`` is the reason of a waiver, which all share.
    Raises Bentrok where somebody else was faster with one of them.
    """
    wajib_boleh(pelaku, Tindakan.TANGGAPI_REVIU, opd=opd)
    if tindak is Tindak.DIKESAMPINGKAN:
        wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)
        alasan = wajib_beralasan(alasan)
    else:
        alasan = ""
    if not temuan:
        raise TindakanDitolak("Belum ada temuan yang ditandai. Tandai sedikitnya satu temuan.")
    with kerja(pelaku=pelaku, opd=opd, tindakan=_NAMA[tindak], alasan=alasan) as k:
        # Always in one order, so that two people who mark the same findings do not wait for each other for ever.
        semua = tuple(_terkunci(opd).filter(pk__in=temuan, reviu=nomor).order_by("pk"))
        if len(semua) != len(temuan):
            raise TindakanDitolak("Sebagian temuan yang ditandai tidak ada pada reviu ini. Muat ulang halaman.")
        if bentrok := [t for t in semua if t.versi != temuan[t.pk]]:
            raise Bentrok(f"{_sebut(bentrok)} baru saja ditanggapi orang lain, sehingga belum ada yang disimpan.")
        if tindak is Tindak.TERBUKA:
            if lewat := [t for t in semua if t.tindak == Tindak.TERBUKA]:
                raise TindakanDitolak(f"{_sebut(lewat)} belum ditanggapi. Lepas tandanya, lalu ulangi.")
        elif lewat := [t for t in semua if t.tindak != Tindak.TERBUKA]:
            raise TindakanDitolak(f"{_sebut(lewat)} sudah ditanggapi. Lepas tandanya, atau buka kembali dahulu.")
        for t in semua:
            _wajib_dapat(pelaku, opd, t)
            _isi(k, pelaku, t, tindak, alasan)
        m.TemuanReviu.objects.bulk_update(semua, DIUBAH, batch_size=200)
        r = semua[0].reviu
        k.objek = f"{len(semua)} temuan reviu ke-{r.nomor} ({r.nama})"
    return semua


DIUBAH = ("tindak", "alasan", "oleh", "waktu", "versi")
"""What an answer changes of a finding."""
_NAMA = {
    Tindak.DITERIMA: "terima_temuan",
    Tindak.DIPERBAIKI: "tandai_diperbaiki",
    Tindak.DIKESAMPINGKAN: "kesampingkan_temuan_reviu",
    Tindak.TERBUKA: "buka_kembali_temuan",
}
"""As the trail names each answer."""


def _tanggapi(pelaku: Pelaku, opd: str, nomor: int, versi: int, tindak: Tindak, alasan: str = "") -> m.TemuanReviu:
    wajib_boleh(pelaku, Tindakan.TANGGAPI_REVIU, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan=_NAMA[tindak], alasan=alasan) as k:
        t = _terkunci(opd).filter(pk=nomor).first()
        if t is None:
            raise TindakanDitolak("Temuan ini tidak ada.")
        _wajib_dapat(pelaku, opd, t)
        if t.versi != versi:
            raise Bentrok(f"{_sebut([t])} baru saja ditanggapi orang lain.")
        if t.tindak == tindak and t.alasan == alasan:
            return t
        _isi(k, pelaku, t, tindak, alasan)
        t.save(update_fields=DIUBAH)
        k.objek = f"{t.kode}, temuan {t.nomor} reviu ke-{t.reviu.nomor} ({t.reviu.nama})"
    return t


def _terkunci(opd: str) -> QuerySet[m.TemuanReviu]:
    return m.TemuanReviu.objects.select_for_update(of=("self",)).select_related("reviu").filter(reviu__opd=opd)


def _wajib_dapat(pelaku: Pelaku, opd: str, t: m.TemuanReviu) -> None:
    """Findings of a review that was put away stay as they are; only who may waive changes a waiver."""
    if t.reviu.diarsipkan is not None:
        raise TindakanDitolak("Reviu ini sudah diarsipkan. Pulihkan dahulu bila hendak menanggapi temuannya.")
    if t.tindak == Tindak.DIKESAMPINGKAN:
        wajib_boleh(pelaku, Tindakan.KESAMPINGKAN_TEMUAN, opd=opd)


def _isi(k: Kerja, pelaku: Pelaku, t: m.TemuanReviu, tindak: Tindak, alasan: str) -> None:
    """Set the answer, and note it in the trail."""
    lama = {"kunci": str(t.pk), "tindak": t.tindak, "alasan": t.alasan}
    t.tindak, t.alasan, t.oleh, t.waktu = tindak.value, alasan, pelaku.nama, timezone.now()
    if tindak is Tindak.TERBUKA:
        t.oleh, t.waktu = "", None
    t.versi += 1
    k.catat_sel("temuan_reviu", lama, {"kunci": str(t.pk), "tindak": t.tindak, "alasan": t.alasan})


def _sebut(temuan: Sequence[m.TemuanReviu]) -> str:
    """ "Temuan 3 (EJ-02), 7 (TT-01), dan 4 lainnya"."""
    nama = [f"{t.nomor} ({t.kode})" for t in sorted(temuan, key=lambda t: t.nomor)]
    return f"Temuan {rangkai_singkat(nama, TERSEBUT)}"

"""Requests to reopen what was ratified or locked: asked with a reason, granted by the step itself, or declined."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from akuntabel.aturan import alur as a
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh, tindakan_langkah
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import tolak, wajib_boleh
from akuntabel.jejak.models import Permintaan
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.simpan import Kerja, kerja

MENUNGGU, DISETUJUI, DITOLAK = (
    Permintaan.Keputusan.MENUNGGU,
    Permintaan.Keputusan.DISETUJUI,
    Permintaan.Keputusan.DITOLAK,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PermintaanTampil:
    """A request as people read it."""

    id: int
    alur: a.Alur
    opd: str
    kunci: str
    sebutan: str
    alasan: str
    oleh: str
    waktu: datetime
    keputusan: str
    jawaban: str
    diputus_oleh: str
    waktu_putus: datetime | None


def dapat_diminta(alur: a.Alur, keadaan: a.Keadaan) -> bool:
    """Whether asking for it to be reopened makes sense: it is ratified or locked, and there is somebody who may."""
    hasil = a.pembuka(alur, keadaan)
    return hasil is not None and hasil[0] is a.Langkah.BUKA_KEMBALI


def minta_buka_kembali(
    *, pelaku: Pelaku, opd: str, alur: a.Alur, kunci: str, sebutan: str, keadaan: a.Keadaan, alasan: str
) -> Permintaan:
    """Ask for something to be reopened. One request at a time waits for its answer."""
    with kerja(
        pelaku=pelaku, opd=opd, tindakan=Tindakan.MINTA_BUKA_KEMBALI.value, objek=sebutan, alasan=alasan.strip()
    ) as k:
        wajib_boleh(pelaku, Tindakan.MINTA_BUKA_KEMBALI, opd=opd)
        if not alasan.strip():
            raise TindakanDitolak(f"Sebutkan alasan meminta {sebutan} dibuka kembali.")
        if not dapat_diminta(alur, keadaan):
            raise TindakanDitolak(_tak_perlu(alur, keadaan, sebutan))
        try:
            with transaction.atomic():
                p = Permintaan.objects.create(
                    alur=alur.value,
                    opd=opd,
                    kunci=kunci,
                    sebutan=sebutan,
                    alasan=alasan.strip(),
                    oleh=pelaku.nama,
                    waktu=timezone.now(),
                )
        except IntegrityError as galat:
            raise TindakanDitolak(f"Permintaan membuka kembali {sebutan} sudah ada dan menunggu jawaban.") from galat
        k.catat_sel("permintaan", {}, {**_kunci(p), "keputusan": MENUNGGU.value})
        return p


def tolak_permintaan(*, pelaku: Pelaku, permintaan: int, jawaban: str) -> Permintaan:
    """Decline a request, with the reason."""
    p = Permintaan.objects.filter(pk=permintaan).first()
    if p is None:
        raise TindakanDitolak("Permintaan ini tidak ada.")
    with kerja(pelaku=pelaku, opd=p.opd, tindakan="tolak_permintaan", objek=p.sebutan, alasan=jawaban.strip()) as k:
        tolak(boleh(pelaku, tindakan_langkah(a.Alur(p.alur), a.Langkah.BUKA_KEMBALI), opd=p.opd))
        if not jawaban.strip():
            raise TindakanDitolak("Sebutkan alasan menolak permintaan ini.")
        p = Permintaan.objects.select_for_update().get(pk=permintaan)
        if p.keputusan != MENUNGGU:
            raise TindakanDitolak("Permintaan ini sudah diputus.")
        _putus(k, p, DITOLAK, pelaku, jawaban.strip())
        return p


def kabulkan(kerja: Kerja, *, alur: a.Alur, opd: str, kunci: str) -> None:
    """What was asked for has just been done: the request that waited for it is granted, within the same act."""
    p = Permintaan.objects.select_for_update().filter(alur=alur.value, opd=opd, kunci=kunci, keputusan=MENUNGGU).first()
    if p is not None:
        _putus(kerja, p, DISETUJUI, kerja.pelaku, kerja.alasan)


def permintaan_menunggu(*, opd: str, alur: a.Alur, kunci: str) -> PermintaanTampil | None:
    """The request that waits for an answer. At most two queries."""
    hasil = _tampil(Permintaan.objects.filter(opd=opd, alur=alur.value, kunci=kunci, keputusan=MENUNGGU))
    return hasil[0] if hasil else None


def permintaan_terakhir(*, opd: str, alur: a.Alur, kunci: str) -> PermintaanTampil | None:
    """The last request, whatever became of it. At most two queries."""
    hasil = _tampil(Permintaan.objects.filter(opd=opd, alur=alur.value, kunci=kunci).order_by("-waktu", "-id")[:1])
    return hasil[0] if hasil else None


def semua_menunggu() -> tuple[PermintaanTampil, ...]:
    """All requests that wait, the oldest first. At most two queries."""
    return _tampil(Permintaan.objects.filter(keputusan=MENUNGGU).order_by("waktu", "id"))


def _putus(k: Kerja, p: Permintaan, keputusan: Permintaan.Keputusan, pelaku: Pelaku, jawaban: str) -> None:
    sebelum = {**_kunci(p), "keputusan": p.keputusan}
    p.keputusan, p.jawaban = keputusan, jawaban
    p.diputus_oleh, p.waktu_putus = pelaku.nama, timezone.now()
    p.save()
    k.catat_sel("permintaan", sebelum, {**_kunci(p), "keputusan": keputusan.value})


def _tampil(baris: Any) -> tuple[PermintaanTampil, ...]:
    semua = list(baris)
    nama = nama_orang(orang for p in semua for orang in (p.oleh, p.diputus_oleh)) if semua else {}
    return tuple(
        PermintaanTampil(
            id=p.pk,
            alur=a.Alur(p.alur),
            opd=p.opd,
            kunci=p.kunci,
            sebutan=p.sebutan,
            alasan=p.alasan,
            oleh=nama[p.oleh],
            waktu=p.waktu,
            keputusan=p.keputusan,
            jawaban=p.jawaban,
            diputus_oleh=nama.get(p.diputus_oleh, ""),
            waktu_putus=p.waktu_putus,
        )
        for p in semua
    )


def _kunci(p: Permintaan) -> dict[str, Any]:
    return {"kunci": str(p.pk), "alur": p.alur, "periode": p.kunci}


def _tak_perlu(alur: a.Alur, keadaan: a.Keadaan, sebutan: str) -> str:
    if keadaan in a.DAPAT_DIUBAH:
        return f"Tidak perlu meminta: {sebutan} masih dapat diubah."
    cara = a.pembuka(alur, keadaan)
    if cara is None:
        return f"{sebutan[0].upper()}{sebutan[1:]} tidak dapat dibuka kembali. Buat perubahan sebagai dokumen baru."
    return f"Minta {a.sebut_peran(cara[1])} mengembalikannya."

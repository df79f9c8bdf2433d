"""Marks: remarks on a cell, an indicator or a chapter of something that goes through states.

Whoever checks raises one; it must be answered before the thing is submitted again, and closed before it is verified.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from akuntabel.aturan.alur import Alur, Langkah, peran_langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh, boleh_sebagian
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.izin import tolak
from akuntabel.jejak.models import Tanda
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.simpan import kerja

ISI_MAKS = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTampil:
    """A mark as people read it; names are full names, ``oleh_akun`` is the account."""

    id: int
    objek: str
    indikator: str
    sebutan: str
    isi: str
    oleh: str
    oleh_akun: str
    waktu: datetime
    jawaban: str
    penjawab: str
    penjawab_akun: str
    waktu_jawab: datetime | None
    ditutup_oleh: str
    waktu_tutup: datetime | None

    @property
    def terjawab(self) -> bool:
        return bool(self.jawaban)

    @property
    def tertutup(self) -> bool:
        return self.waktu_tutup is not None


def beri_tanda(
    *,
    pelaku: Pelaku,
    opd: str,
    alur: Alur,
    kunci: str,
    isi: str,
    objek: str = "",
    sebutan: str = "",
    indikator: str = "",
) -> Tanda:
    """Mark a place; ``kunci`` is what it belongs to (as ``Beralur.kunci_beku``), ``objek`` the place in it."""
    teks = _wajib_isi(isi, "Tulis apa yang perlu dijelaskan atau diperbaiki.")
    with kerja(pelaku=pelaku, opd=opd, tindakan="beri_tanda", objek=sebutan or objek or kunci) as k:
        tolak(boleh(pelaku, Tindakan.BERI_TANDA, opd=opd))
        t = Tanda.objects.create(
            alur=alur.value,
            opd=opd,
            kunci=kunci,
            objek=objek,
            indikator=indikator,
            sebutan=sebutan,
            isi=teks,
            oleh=pelaku.nama,
            waktu=timezone.now(),
        )
        k.catat_sel("tanda", {}, {**_kunci(t), "isi": t.isi})
        return t


def jawab_tanda(*, pelaku: Pelaku, tanda: int, jawaban: str, unit: str = "") -> Tanda:
    """Answer a mark; an answer may be changed until the mark is closed. ``unit`` is that of the mark's indicator."""
    teks = _wajib_isi(jawaban, "Tulis jawaban atas tanda ini.")
    t = _ambil(tanda)
    with kerja(pelaku=pelaku, opd=t.opd, tindakan="jawab_tanda", objek=_sebut(t)) as k:
        t = _ambil(tanda, kunci=True)
        tolak(boleh(pelaku, Tindakan.JAWAB_TANDA, opd=t.opd, unit=unit, indikator=t.indikator))
        if t.waktu_tutup is not None:
            raise TindakanDitolak("Tanda ini sudah ditutup, sehingga tidak dapat dijawab lagi.")
        if t.jawaban == teks:
            return t
        sebelum = {**_kunci(t), "jawaban": t.jawaban}
        t.jawaban, t.penjawab, t.waktu_jawab = teks, pelaku.nama, timezone.now()
        t.save()
        k.catat_sel("tanda", sebelum, {**_kunci(t), "jawaban": t.jawaban})
        return t


def tutup_tanda(*, pelaku: Pelaku, tanda: int) -> Tanda:
    """Close a mark: whoever raised it, or a verifier who has not answered it himself."""
    t = _ambil(tanda)
    with kerja(pelaku=pelaku, opd=t.opd, tindakan="tutup_tanda", objek=_sebut(t)) as k:
        t = _ambil(tanda, kunci=True)
        if t.waktu_tutup is not None:
            return t
        if not boleh_tutup(pelaku, opd=t.opd, alur=Alur(t.alur), oleh=t.oleh, penjawab=t.penjawab):
            raise TidakBerhak(
                "Tanda ditutup oleh yang memberikannya, atau oleh verifikator yang tidak menjawabnya sendiri."
            )
        t.ditutup_oleh, t.waktu_tutup = pelaku.nama, timezone.now()
        t.save()
        k.catat_sel("tanda", {**_kunci(t), "ditutup": False}, {**_kunci(t), "ditutup": True})
        return t


def indikator_tanda(tanda: int) -> str:
    """The indicator that a mark is about; empty where there is none. One query."""
    return str(Tanda.objects.filter(pk=tanda).values_list("indikator", flat=True).first() or "")


def boleh_tutup(pelaku: Pelaku, *, opd: str, alur: Alur, oleh: str, penjawab: str) -> bool:
    """Whether somebody may close a mark."""
    if pelaku.nama == oleh:
        return True
    return pelaku.nama != penjawab and bool(pelaku.peran_atas(opd=opd) & peran_langkah(alur, Langkah.VERIFIKASI))


def boleh_menandai(pelaku: Pelaku, *, opd: str) -> bool:
    return boleh(pelaku, Tindakan.BERI_TANDA, opd=opd).boleh


def boleh_menjawab(pelaku: Pelaku, *, opd: str) -> bool:
    """Whether somebody may answer some mark here; the act asks again for the one."""
    return boleh_sebagian(pelaku, Tindakan.JAWAB_TANDA, opd=opd).boleh


def tanda_terbuka(*, opd: str, alur: Alur, kunci: str) -> tuple[TandaTampil, ...]:
    """The marks that are not closed yet, the oldest first. Two queries."""
    return _tampil(_tempat(opd, alur, kunci).filter(waktu_tutup__isnull=True))


def semua_tanda(*, opd: str, alur: Alur, kunci: str) -> tuple[TandaTampil, ...]:
    """All marks, closed ones included, the oldest first. Two queries."""
    return _tampil(_tempat(opd, alur, kunci))


def halangan_tanda(*, opd: str, alur: Alur, kunci: str, langkah: Langkah) -> tuple[str, ...]:
    """What marks stand in the way of a step. At most one query."""
    if langkah is Langkah.AJUKAN:
        n = _tempat(opd, alur, kunci).filter(waktu_tutup__isnull=True, jawaban="").count()
        return (f"{n} tanda belum dijawab. Jawab setiap tanda sebelum mengajukan.",) if n else ()
    if langkah in (Langkah.VERIFIKASI, Langkah.SAHKAN):
        n = _tempat(opd, alur, kunci).filter(waktu_tutup__isnull=True).count()
        return (f"{n} tanda belum ditutup. Baca jawabannya, lalu tutup atau kembalikan.",) if n else ()
    return ()


def _tempat(opd: str, alur: Alur, kunci: str) -> Any:
    return Tanda.objects.filter(opd=opd, alur=alur.value, kunci=kunci).order_by("waktu", "id")


def _tampil(baris: Any) -> tuple[TandaTampil, ...]:
    semua = list(baris)
    nama = nama_orang(orang for t in semua for orang in (t.oleh, t.penjawab, t.ditutup_oleh)) if semua else {}
    return tuple(
        TandaTampil(
            id=t.pk,
            objek=t.objek,
            indikator=t.indikator,
            sebutan=t.sebutan,
            isi=t.isi,
            oleh=nama[t.oleh],
            oleh_akun=t.oleh,
            waktu=t.waktu,
            jawaban=t.jawaban,
            penjawab=nama.get(t.penjawab, ""),
            penjawab_akun=t.penjawab,
            waktu_jawab=t.waktu_jawab,
            ditutup_oleh=nama.get(t.ditutup_oleh, ""),
            waktu_tutup=t.waktu_tutup,
        )
        for t in semua
    )


def _ambil(tanda: int, *, kunci: bool = False) -> Tanda:
    baris = Tanda.objects.select_for_update() if kunci else Tanda.objects.all()
    t = baris.filter(pk=tanda).first()
    if t is None:
        raise TindakanDitolak("Tanda ini tidak ada lagi. Muat ulang halaman.")
    return t


def _kunci(t: Tanda) -> dict[str, Any]:
    return {"kunci": str(t.pk), "alur": t.alur, "periode": t.kunci, "objek": t.objek}


def _sebut(t: Tanda) -> str:
    return t.sebutan or t.objek or t.kunci


def _wajib_isi(isi: str, pesan: str) -> str:
    teks = isi.replace("\x00", "").strip()
    if not teks:
        raise TindakanDitolak(pesan)
    if len(teks) > ISI_MAKS:
        raise TindakanDitolak(f"Isinya paling panjang {ISI_MAKS} karakter, terbaca {len(teks)}.")
    return teks

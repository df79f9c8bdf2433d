"""Acts on performance agreements. A signed one never changes: what follows is a new one (PermenPANRB 53/2014 I.E)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Unpack

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.jejak.galat import Terkunci, TindakanDitolak
from akuntabel.jejak.izin import tolak, wajib_boleh
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, kerja, simpan_baris, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import bekukan, sidik
from akuntabel.organisasi.lingkup import wajib_milik
from akuntabel.perencanaan.models import Target
from akuntabel.perjanjian import models as m
from akuntabel.perjanjian.kueri import isi_pk


def simpan_pk(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pk], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save agreements that are not signed. One that arrives signed (of earlier years) comes by an import of the Pemda's
    administrator or the command line only; whoever may sign does so by ``tandatangani_pk``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_PK, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        lama: list[Any] = [s.lama for s in selisih if s.lama is not None]
        baru: list[Any] = [s.baru for s in selisih]
        wajib_pk_terbuka(p.kunci for p in lama)
        if bertanda := [p for p in baru if p.ditandatangani]:
            tolak(boleh(pelaku, Tindakan.IMPOR_PAKET))
            _wajib_utuh(bertanda)

    return simpan_tabel(m.Pk, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_target_pk(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Target], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the targets of agreements that are not signed."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_TARGET, opd=opd, dalam=pilihan.get("dalam"))
    baris = tuple(rekaman)
    if not all(t.pk for t in baris):
        raise TindakanDitolak("Target rencana disimpan bersama rencananya, bukan sebagai target perjanjian kinerja.")
    if pilihan.get("dalam") is None:
        wajib_milik(m.Pk, opd=opd, kunci=(t.pk for t in baris))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_pk_terbuka(t.pk for t in baru)

    return simpan_tabel(Target, pelaku=pelaku, opd=opd, rekaman=baris, periksa=periksa, **pilihan)


def langkah_pk(*, pelaku: Pelaku, pk: str, langkah: Langkah, alasan: str = "") -> Keadaan:
    """Move an agreement one step towards its signature: submit, verify, ratify, send back."""
    perjanjian = _ambil_pk(pk)

    def ambil() -> m.KeadaanPk:
        m.KeadaanPk.objects.get_or_create(perjanjian_id=pk)
        return m.KeadaanPk.objects.select_for_update().get(perjanjian_id=pk)

    return melangkah(pelaku=pelaku, opd=perjanjian.opd, langkah=langkah, alasan=alasan, ambil=ambil)


def tandatangani_pk(*, pelaku: Pelaku, pk: str, tanggal: date, tempat: str = "") -> r.Pk:
    """Sign a ratified agreement: what it prints is frozen in ``isi`` with its SHA-256 in ``sidik``.

    Raises TindakanDitolak where it is not ratified, is signed already, or lacks the parties that sign it.
    """
    with kerja(pelaku=pelaku, opd=_ambil_pk(pk).opd, tindakan="tandatangani_pk", objek=pk) as k:
        wajib_boleh(pelaku, Tindakan.TANDATANGANI_PK, opd=k.opd)
        perjanjian = _ambil_pk(pk)
        keadaan = m.KeadaanPk.objects.filter(perjanjian=pk).values_list("keadaan", flat=True).first()
        if perjanjian.ditandatangani:
            raise Terkunci(f"Perjanjian kinerja {pk} sudah ditandatangani.")
        if keadaan != Keadaan.DISAHKAN:
            raise TindakanDitolak(f"Perjanjian kinerja {pk} belum disahkan, jadi belum dapat ditandatangani.")
        if not (perjanjian.pihak_pertama and perjanjian.pihak_kedua_nama and perjanjian.rencana):
            raise TindakanDitolak("Lengkapi pihak pertama, pihak kedua, dan rencana sebelum menandatangani.")
        perjanjian = replace(
            perjanjian, ditandatangani=True, tanggal=tanggal, tempat=tempat or perjanjian.tempat, isi="", sidik=""
        )
        isi, tanda = bekukan(isi_pk(perjanjian))
        bertanda = replace(perjanjian, isi=isi, sidik=tanda)
        simpan_baris(kerja=k, model=m.Pk, rekaman=[bertanda])
        return bertanda


def wajib_pk_terbuka(pk: Iterable[str]) -> None:
    """Raise Terkunci where one of the agreements is signed, or on its way to be. One query."""
    baris = m.Pk.objects.filter(kunci__in=set(pk)).order_by("kunci")
    for kunci, ditandatangani, keadaan in baris.values_list("kunci", "ditandatangani", "status__keadaan"):
        if ditandatangani:
            raise Terkunci(
                f"Perjanjian kinerja {kunci} sudah ditandatangani dan tidak dapat diubah. Buat perjanjian perubahan."
            )
        if keadaan and Keadaan(keadaan) not in DAPAT_DIUBAH:
            raise Terkunci(
                f"Perjanjian kinerja {kunci} sudah {Keadaan(keadaan).sebutan} dan tidak dapat diubah. "
                "Minta dikembalikan lebih dahulu."
            )


def _wajib_utuh(pk: Iterable[r.Pk]) -> None:
    for p in pk:
        if bool(p.isi) != bool(p.sidik) or (p.isi and sidik(p.isi) != p.sidik):
            raise TindakanDitolak(f"Isi beku perjanjian kinerja {p.kunci} tidak sesuai dengan sidiknya.")


def _ambil_pk(pk: str) -> r.Pk:
    ada: tuple[r.Pk, ...] = peta(m.Pk).muat(m.Pk.objects.filter(kunci=pk))
    if not ada:
        raise TindakanDitolak(f"Perjanjian kinerja {pk} tidak ada.")
    return ada[0]

"""The audit chain: add an entry, close a day, verify."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from akuntabel.jejak.models import Jejak, KepalaHarian, KepalaRantai
from akuntabel.kinerja.beku import kanonik, sidik


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilVerifikasi:
    """What checking a chain found."""

    opd: str
    jumlah: int
    """Entries that were checked and are whole."""
    nomor_rusak: int | None = None
    """The first entry that is broken; None where the chain is whole."""
    sebab: str = ""

    @property
    def utuh(self) -> bool:
        return self.nomor_rusak is None


def catat(
    *,
    opd: str,
    pelaku: str,
    tindakan: str,
    atas_nama: str = "",
    objek: str = "",
    sebelum: Any = None,
    sesudah: Any = None,
    alasan: str = "",
) -> Jejak:
    """Add an entry to an OPD's chain (of the Pemda: ""). Must run in the transaction of the act that it records.

    The first entry of an OPD on a new day closes the days before it.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("Jejak dicatat dalam transaksi tindakannya.")
    KepalaRantai.objects.get_or_create(opd=opd)
    kepala = KepalaRantai.objects.select_for_update().get(opd=opd)
    waktu = timezone.now()
    hari = timezone.localdate(waktu)
    if kepala.hari is not None and kepala.hari < hari:
        tutup_hari(sebelum=hari)
    jejak = Jejak(
        opd=opd,
        nomor=kepala.nomor + 1,
        waktu=waktu,
        pelaku=pelaku,
        atas_nama=atas_nama,
        tindakan=tindakan,
        objek=objek,
        sebelum=kanonik(sebelum) if sebelum else "",
        sesudah=kanonik(sesudah) if sesudah else "",
        alasan=alasan,
        sidik_sebelumnya=kepala.sidik,
    )
    jejak.sidik = hitung_sidik(jejak)
    jejak.save(force_insert=True)
    kepala.nomor, kepala.sidik, kepala.hari = jejak.nomor, jejak.sidik, hari
    kepala.save(update_fields=["nomor", "sidik", "hari"])
    return jejak


def hitung_sidik(jejak: Jejak) -> str:
    """SHA-256 over everything an entry says, the hash before it included."""
    return sidik(
        kanonik(
            {
                "opd": jejak.opd,
                "nomor": jejak.nomor,
                "waktu": jejak.waktu.astimezone(UTC).isoformat(timespec="microseconds"),
                "pelaku": jejak.pelaku,
                "atas_nama": jejak.atas_nama,
                "tindakan": jejak.tindakan,
                "objek": jejak.objek,
                "sebelum": jejak.sebelum,
                "sesudah": jejak.sesudah,
                "alasan": jejak.alasan,
                "sidik_sebelumnya": jejak.sidik_sebelumnya,
            }
        )
    )


def tutup_hari(*, sebelum: date | None = None) -> list[KepalaHarian]:
    """Write the head of every day before ``sebelum`` (default: today) that has entries and no head yet.

    Heads of other OPD are read as they stand at that day's end, so no writer waits for another.
    """
    batas = sebelum or timezone.localdate()
    terakhir = KepalaHarian.objects.order_by("-tanggal").first()
    baru: list[KepalaHarian] = []
    kepala: dict[str, list[Any]] = json.loads(terakhir.isi) if terakhir else {}
    sidik_sebelumnya = terakhir.sidik if terakhir else ""
    entri = Jejak.objects.filter(waktu__lt=_awal(batas)).order_by("waktu", "nomor")
    if terakhir:
        entri = entri.filter(waktu__gte=_awal(date.fromordinal(terakhir.tanggal.toordinal() + 1)))
    per_hari: dict[date, dict[str, list[Any]]] = {}
    for opd, nomor, waktu, nilai in entri.values_list("opd", "nomor", "waktu", "sidik").iterator():
        per_hari.setdefault(timezone.localdate(waktu), {})[opd] = [nomor, nilai]
    for tanggal, isi_hari in sorted(per_hari.items()):
        kepala = kepala | isi_hari
        isi = kanonik(kepala)
        harian = KepalaHarian(
            tanggal=tanggal,
            isi=isi,
            sidik_sebelumnya=sidik_sebelumnya,
            sidik=sidik(kanonik([tanggal.isoformat(), isi, sidik_sebelumnya])),
        )
        sidik_sebelumnya = harian.sidik
        baru.append(harian)
    KepalaHarian.objects.bulk_create(baru, ignore_conflicts=True)
    return baru


def _awal(hari: date) -> datetime:
    return timezone.make_aware(datetime(hari.year, hari.month, hari.day))  # noqa: DTZ001 - made aware here


def verifikasi(opd: str) -> HasilVerifikasi:
    """Recompute an OPD's chain from its first entry, and hold it against its head and the heads of the days."""
    harian = _menurut_kepala_harian(opd)
    nomor, sebelumnya = 0, ""
    for jejak in Jejak.objects.filter(opd=opd).order_by("nomor").iterator(chunk_size=200):
        nomor += 1
        sebab = ""
        if jejak.nomor != nomor:
            sebab = f"catatan nomor {nomor} hilang"
        elif jejak.sidik_sebelumnya != sebelumnya:
            sebab = "tidak menyambung catatan sebelumnya"
        elif hitung_sidik(jejak) != jejak.sidik:
            sebab = "isinya tidak sesuai dengan sidiknya"
        elif harian.get(nomor, jejak.sidik) != jejak.sidik:
            sebab = "sidiknya berbeda dari kepala harian"
        if sebab:
            return HasilVerifikasi(opd=opd, jumlah=nomor - 1, nomor_rusak=nomor, sebab=sebab)
        sebelumnya = jejak.sidik
    kepala = KepalaRantai.objects.filter(opd=opd).first()
    akhir = max([kepala.nomor if kepala else 0, *harian])
    if akhir > nomor or (kepala is not None and kepala.nomor == nomor and kepala.sidik != sebelumnya):
        return HasilVerifikasi(
            opd=opd, jumlah=nomor, nomor_rusak=nomor + 1, sebab=f"rantai berakhir di nomor {nomor}, seharusnya {akhir}"
        )
    return HasilVerifikasi(opd=opd, jumlah=nomor)


def verifikasi_semua() -> list[HasilVerifikasi]:
    """Every chain, the Pemda's included."""
    opd = set(Jejak.objects.order_by().values_list("opd", flat=True).distinct())
    opd |= set(KepalaRantai.objects.values_list("opd", flat=True))
    return [verifikasi(kode) for kode in sorted(opd)]


def verifikasi_harian() -> date | None:
    """The first daily head that does not fit its hash or the head before it; None where all do."""
    sebelumnya = ""
    for h in KepalaHarian.objects.order_by("tanggal"):
        if h.sidik_sebelumnya != sebelumnya or sidik(kanonik([h.tanggal.isoformat(), h.isi, sebelumnya])) != h.sidik:
            tanggal: date = h.tanggal
            return tanggal
        sebelumnya = h.sidik
    return None


def _menurut_kepala_harian(opd: str) -> dict[int, str]:
    """What the daily heads say of an OPD: number to SHA-256."""
    kepala = (json.loads(isi).get(opd) for isi in KepalaHarian.objects.values_list("isi", flat=True))
    return dict(filter(None, kepala))

"""Is everything well? Database, migrations, audit chain, frozen records, evidence: each looked at, nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.evaluasi.kueri.reviu import berkas_reviu
from akuntabel.jejak.berkas import SEMENTARA, hitung_sidik_berkas, semua_berkas
from akuntabel.jejak.lingkup import sebut_opd
from akuntabel.jejak.models import Bekuan
from akuntabel.jejak.rantai import verifikasi_harian, verifikasi_semua
from akuntabel.kinerja.beku import sidik
from akuntabel.pelaporan.kueri.terbitan import berkas_tersimpan
from akuntabel.pengukuran.models import Bukti
from akuntabel.perjanjian.models import Pk


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One thing that was looked at."""

    nama: str
    ringkas: str
    """What was looked at, in numbers."""
    masalah: tuple[str, ...] = ()
    """What is wrong, each with what to do."""
    perhatian: tuple[str, ...] = ()
    """What does no harm but should be known."""

    @property
    def baik(self) -> bool:
        return not self.masalah


def periksa() -> list[Pemeriksaan]:
    """Look at everything. A part that cannot be looked at is itself a problem; nothing raises."""
    bagian: tuple[tuple[str, Callable[[], Pemeriksaan]], ...] = (
        ("Basis data", _basis_data),
        ("Migrasi", _migrasi),
        ("Jejak audit", _jejak),
        ("Dokumen beku", _beku),
        ("Bukti", _bukti),
    )
    hasil: list[Pemeriksaan] = []
    for nama, lihat in bagian:
        try:
            hasil.append(lihat())
        except DatabaseError as galat:
            hasil.append(Pemeriksaan(nama, "tidak dapat diperiksa", (f"Basis data tidak dapat dibaca: {galat}",)))
    return hasil


def _basis_data() -> Pemeriksaan:
    with connection.cursor() as kursor:
        if connection.vendor != "sqlite":
            kursor.execute("SELECT version()")
            return Pemeriksaan("Basis data", str(kursor.fetchone()[0]).split(",")[0])
        kursor.execute("PRAGMA integrity_check(10)")
        rusak = [f"{baris[0]} (pulihkan dari cadangan)" for baris in kursor.fetchall() if baris[0] != "ok"]
        kursor.execute("PRAGMA foreign_key_check")
        rusak += [f"Tabel {t}, baris {n}: merujuk {ke} yang tidak ada" for t, n, ke, _ in kursor.fetchall()]
    ukuran = Path(str(connection.settings_dict["NAME"]))
    besar = f"SQLite, {ukuran.stat().st_size // 1024} kB" if ukuran.exists() else "SQLite"
    return Pemeriksaan("Basis data", besar, tuple(rusak[:20]))


def _migrasi() -> Pemeriksaan:
    pelaksana = MigrationExecutor(connection)
    tertunda = pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes())
    masalah = tuple(f"Migrasi {m.app_label}.{m.name} belum dijalankan" for m, _ in tertunda)
    return Pemeriksaan("Migrasi", f"{len(pelaksana.loader.applied_migrations)} terpasang", masalah)


def _jejak() -> Pemeriksaan:
    rantai = verifikasi_semua()
    masalah = [
        f"Rantai {sebut_opd(h.opd)} rusak mulai catatan nomor {h.nomor_rusak}: {h.sebab}" for h in rantai if not h.utuh
    ]
    hari = verifikasi_harian()
    if hari:
        masalah.append(f"Kepala harian {tulis_tanggal(hari)} tidak sesuai dengan sidiknya")
    return Pemeriksaan("Jejak audit", f"{sum(h.jumlah for h in rantai)} catatan, {len(rantai)} rantai", tuple(masalah))


def _beku() -> Pemeriksaan:
    jumlah = 0
    masalah: list[str] = []
    for sebutan, isi, tercatat in _isi_beku():
        jumlah += 1
        if sidik(isi) != tercatat:
            masalah.append(f"{sebutan}: isinya tidak sesuai dengan sidiknya")
    return Pemeriksaan("Dokumen beku", f"{jumlah} dokumen", tuple(masalah))


def _isi_beku() -> Iterator[tuple[str, str, str]]:
    for kunci, isi, tercatat in Pk.objects.exclude(isi="").values_list("kunci", "isi", "sidik").iterator():
        yield f"PK {kunci}", isi, tercatat
    baris = Bekuan.objects.order_by("id").values_list("alur", "kunci", "opd", "nomor", "isi", "sidik")
    for alur, kunci, opd, nomor, isi, tercatat in baris.iterator(chunk_size=20):
        yield f"{alur} {kunci} {sebut_opd(opd)} versi {nomor}", isi, tercatat


def _bukti() -> Pemeriksaan:
    tercatat = {b[0]: b[1:] for b in Bukti.objects.values_list("sidik", "kunci", "nama_berkas", "ukuran")}
    for milik in (berkas_tersimpan(), berkas_reviu()):
        tercatat |= {sidik: (sebutan, nama, ukuran) for sidik, sebutan, nama, ukuran in milik}
    ada: set[str] = set()
    masalah: list[str] = []
    for nilai, berkas in semua_berkas():
        ada.add(nilai)
        if hitung_sidik_berkas(berkas) != nilai:
            kunci, nama, _ = tercatat.get(nilai, ("tanpa catatan", berkas.name, 0))
            masalah.append(f"Bukti {kunci} ({nama}) berubah isinya; pulihkan dari cadangan")
    masalah += [
        f"Berkas bukti {kunci} ({nama}) tidak ada; unggah lagi atau pulihkan dari cadangan"
        for nilai, (kunci, nama, _) in sorted(tercatat.items())
        if nilai not in ada
    ]
    yatim = ada - tercatat.keys()
    sisa = list(Path(settings.AKUNTABEL_BUKTI).glob(f"{SEMENTARA}*"))
    perhatian = [f"{len(yatim)} berkas tidak dirujuk catatan mana pun"] if yatim else []
    perhatian += [f"{len(sisa)} unggahan terputus masih tersisa"] if sisa else []
    return Pemeriksaan("Bukti", f"{len(ada)} berkas, {len(tercatat)} catatan", tuple(masalah), tuple(perhatian))

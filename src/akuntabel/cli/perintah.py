"""What each command does. Django is imported inside: ``hitung`` and ``--help`` must start at once."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from akuntabel.aturan.periode import Periode

if TYPE_CHECKING:
    from akuntabel.kinerja.himpunan import Himpunan
    from akuntabel.kinerja.tahun import TahunKinerja
    from akuntabel.pertukaran.galat import HasilBaca
    from akuntabel.reviu.temuan import Temuan

FORMAT = ("docx", "pdf", "html", "xlsx")
CONTOH = Path("contoh/bakesbangpol-lumajang-2023")
TAHUN_CONTOH = 2023
PROSES_PALING_BANYAK, UTAS = 4, 4
"""Processes of the server, as many as processors, and threads of each. Every thread keeps a connection to the database:
few of them leave work waiting in line rather than many that wait for one another (and for a hundred connections)."""

PAMIT = 10
"""Seconds that a process of the server is given to answer what it has begun. One that is told to end while it is still
loading never hears of it, and is ended then."""


class Ditolak(Exception):  # noqa: N818 - a refusal, not a fault
    """Work refused for a reason that the user can mend; the message is one Indonesian line."""


# --- data in and out -------------------------------------------------------------------------------------------------


def impor(pilihan: argparse.Namespace) -> None:
    from akuntabel.pertukaran.galat import tampilkan

    _siapkan_basis_data()
    hasil = _baca(pilihan.paket)
    if hasil.himpunan is None:
        _kabar(tampilkan(hasil.galat))
        raise Ditolak(f"{len(hasil.galat)} kesalahan pada {pilihan.paket}; tidak ada yang disimpan.")
    for peringatan in hasil.peringatan:
        _kabar(f"Perhatian: {peringatan}")
    if pilihan.hanya_periksa:
        _kabar(f"{pilihan.paket}: {hasil.himpunan.jumlah_baris()} baris, tidak ada kesalahan.")
    else:
        _kabar(f"{pilihan.paket}: {_simpan(hasil.himpunan)}")


def _baca(paket: Path) -> HasilBaca:
    """Read and check; rows that are stored already may be referred to and left out.

    A partial package belongs to one OPD: with several stored, the one that it fits is found by trying.
    """
    from akuntabel.pelaporan.kueri import daftar_opd, muat_himpunan
    from akuntabel.pertukaran.baca import baca

    opd = daftar_opd()
    hasil = baca(paket, dasar=muat_himpunan(opd[0].kode) if len(opd) == 1 else None)
    if hasil.himpunan is None and len(opd) > 1:
        lanjutan = (baca(paket, dasar=muat_himpunan(o.kode)) for o in opd)
        return next((x for x in lanjutan if x.himpunan is not None), hasil)
    return hasil


def _simpan(himpunan: Himpunan) -> str:
    from akuntabel.aturan.hak import PELAKU_IMPOR
    from akuntabel.pertukaran.tindakan import impor_himpunan

    r = impor_himpunan(pelaku=PELAKU_IMPOR, himpunan=himpunan)
    if not r.dibuat and not r.diubah:
        return f"tidak ada yang berubah: {r.tetap} baris sudah sama."
    return f"{r.dibuat} baris baru, {r.diubah} diubah, {r.tetap} tetap."


def ekspor(pilihan: argparse.Namespace) -> None:
    from akuntabel.pertukaran.tulis import tulis, tulis_isian

    isian = pilihan.kosong or pilihan.untuk_diisi
    if isian and (pilihan.tahun is None or pilihan.ke.suffix.lower() != ".xlsx"):
        raise Ditolak("Buku kerja untuk diisi memerlukan --tahun dan tujuan .xlsx.")
    if pilihan.kosong:
        tulis_isian(None, pilihan.ke, tahun=pilihan.tahun)
        _kabar(f"Buku kerja kosong tahun {pilihan.tahun} ditulis ke {pilihan.ke}.")
        return
    _siapkan_basis_data()
    from akuntabel.pelaporan.kueri import muat_himpunan

    himpunan = muat_himpunan(_opd(pilihan.opd), tahun=None if isian else pilihan.tahun)
    if isian:
        tulis_isian(himpunan, pilihan.ke, tahun=pilihan.tahun)
    else:
        tulis(himpunan, pilihan.ke)
    _kabar(f"{himpunan.jumlah_baris()} baris ditulis ke {pilihan.ke}.")


def _opd(kode: str | None) -> str:
    """The OPD asked for, or the only one there is."""
    from akuntabel.pelaporan.kueri import daftar_opd

    ada = [o.kode for o in daftar_opd()]
    if kode is None and len(ada) == 1:
        return ada[0]
    if kode in ada:
        return str(kode)
    if not ada:
        raise Ditolak("Basis data belum memuat OPD; muat dahulu dengan: akuntabel impor PAKET")
    soal = f"OPD {kode} tidak ada" if kode else "Ada lebih dari satu OPD; sebutkan dengan --opd"
    raise Ditolak(f"{soal}. Yang ada: {', '.join(ada)}.")


# --- reports ---------------------------------------------------------------------------------------------------------


def laporan(pilihan: argparse.Namespace) -> None:
    _siapkan_basis_data()
    t = _muat(_opd(pilihan.opd), pilihan.tahun)
    _terbitkan(t, Periode(pilihan.tahun, pilihan.triwulan or 0), pilihan.ke, pilihan.format)


def _muat(opd: str, tahun: int) -> TahunKinerja:
    from akuntabel.pelaporan.kueri import muat_tahun

    return muat_tahun(opd, tahun)


def _terbitkan(t: TahunKinerja, periode: Periode, ke: Path, bentuk: Sequence[str] = FORMAT) -> list[Temuan]:
    from akuntabel.organisasi.setelan import memakai_setelan
    from akuntabel.pelaporan.kueri import tahun_tersedia
    from akuntabel.pelaporan.terbitkan import terbitkan
    from akuntabel.reviu.periksa import periksa

    if t.rencana is None:
        ada = ", ".join(map(str, tahun_tersedia(t.opd.kode))) or "belum ada"
        raise Ditolak(
            f"Tidak ada rencana {t.opd.nama} yang berlaku pada tahun {t.tahun}, sehingga laporan tidak dapat disusun. "
            f"Tahun yang berisi data: {ada}."
        )
    with memakai_setelan():
        temuan = periksa(t, periode)
        _kabar(f"Menyusun laporan kinerja {t.opd.singkatan or t.opd.nama} {periode.sampai_dengan} …")
        berkas = terbitkan(t, periode, format=bentuk, draf=True, temuan=temuan)
    for nama, isi in berkas.items():
        tulis_utuh(ke / nama, isi)
        _kabar(f"  {ke / nama} ({_ukuran(len(isi))})")
    return temuan


def tulis_utuh(ke: Path, isi: bytes) -> None:
    """Write a file whole or not at all; its folder is made."""
    ke.parent.mkdir(parents=True, exist_ok=True)
    sementara = ke.with_name(f".{ke.name}.sementara")
    sementara.write_bytes(isi)
    sementara.replace(ke)


def _ringkas_temuan(temuan: Sequence[Temuan]) -> None:
    from akuntabel.reviu.periksa import judul_aturan
    from akuntabel.reviu.temuan import Tingkat

    jumlah = {x: sum(1 for t in temuan if t.tingkat == x) for x in Tingkat}
    print(f"Temuan reviu: {len(temuan)} ({', '.join(f'{n} {x}' for x, n in jumlah.items() if n)})")
    for t in temuan:
        if t.tingkat == Tingkat.TINGGI:
            print(f"  [{t.kode}] {judul_aturan(t.kode)}: {t.pesan}")
    sisa = len(temuan) - jumlah[Tingkat.TINGGI]
    if sisa:
        print(f"  … dan {sisa} temuan lain; lihat halaman Reviu atau bagian depan laporan draf.")


# --- calculation -----------------------------------------------------------------------------------------------------


def hitung_capaian(pilihan: argparse.Namespace) -> None:
    from akuntabel.pertukaran.hitung_capaian import BerkasTidakDapatDihitungError, hitung_berkas

    mentah = sys.stdin.buffer.read() if pilihan.berkas == "-" else Path(pilihan.berkas).read_bytes()
    try:
        sys.stdout.write(hitung_berkas(mentah, tahun=pilihan.tahun))
    except BerkasTidakDapatDihitungError as sebab:
        raise Ditolak(str(sebab)) from sebab


# --- keeping and serving ---------------------------------------------------------------------------------------------


def admin(pilihan: argparse.Namespace) -> None:
    """The first administrator, which ends a demonstration; or the way back in for one who is locked out."""
    _siapkan_basis_data()
    from akuntabel.akun.kueri import ada_admin, peragaan
    from akuntabel.akun.tindakan import AKHIR_PERAGAAN, akhiri_peragaan, atur_ulang_admin, buat_admin_pertama
    from akuntabel.akun.tindakan.pengguna import SISTEM

    contoh = bool(peragaan()[0])
    if pilihan.atur_ulang:
        nama, sandi = _minta_nama_dan_sandi(pilihan.nama)
        atur_ulang_admin(nama_pengguna=nama, sandi=sandi)
        _kabar(f"Kata sandi “{nama}” diganti, verifikasi dua langkahnya dilepas, dan semua perangkatnya dikeluarkan.")
        return
    if ada_admin(sungguhan=True):
        if contoh:
            akhiri_peragaan(pelaku=SISTEM)
            _kabar(AKHIR_PERAGAAN)
        raise Ditolak(
            "Admin Pemda sudah ada; admin berikutnya dibuat oleh admin itu. Bila ia tidak dapat masuk: "
            "akuntabel admin --atur-ulang --nama NAMA"
        )
    if contoh:
        _kabar("Basis data ini peragaan; membuat admin mengakhirinya.")
    nama, sandi = _minta_nama_dan_sandi(pilihan.nama)
    buat_admin_pertama(nama_pengguna=nama, sandi=sandi)
    _kabar(f"Admin Pemda “{nama}” dibuat.{f' {AKHIR_PERAGAAN}' if contoh else ''}")


def _minta_nama_dan_sandi(nama: str | None) -> tuple[str, str]:
    try:
        return nama or input("Nama pengguna: ").strip(), _minta_sandi()
    except EOFError as sebab:
        raise Ditolak("Nama pengguna dan kata sandi belum diisi; tidak ada yang disimpan.") from sebab


def _minta_sandi() -> str:
    """Typed twice at a terminal; else one line of standard input, so that it never stands in a list of processes."""
    import getpass

    if not sys.stdin.isatty():
        return input()
    sandi = getpass.getpass("Kata sandi (paling sedikit 12 karakter): ")
    if sandi != getpass.getpass("Ulangi kata sandi: "):
        raise Ditolak("Kedua kata sandi tidak sama; tidak ada yang disimpan.")
    return sandi


def server(pilihan: argparse.Namespace) -> None:
    _siapkan_basis_data()
    from akuntabel.akun.kueri import peragaan

    if not _setempat(pilihan.alamat) and not pilihan.peragaan and peragaan()[0]:
        raise Ditolak(
            "Basis data ini peragaan: siapa pun yang membukanya dapat masuk, juga sebagai admin. Akhiri dahulu dengan "
            "akuntabel admin; atau, bila memang untuk peragaan di jaringan, tambahkan --peragaan."
        )
    _layani(pilihan.alamat, pilihan.port)


def _setempat(alamat: str) -> bool:
    """Whether only this machine can reach an address."""
    import ipaddress

    try:
        return ipaddress.ip_address(alamat).is_loopback
    except ValueError:
        return alamat == "localhost"


def _layani(alamat: str, port: int, sesudah: str = "") -> None:
    import socket

    from django.core.management import call_command
    from granian import Granian
    from granian.constants import Interfaces

    from akuntabel.pelaporan.pekerja import pekerja_anak

    with socket.socket(socket.AF_INET6 if ":" in alamat else socket.AF_INET) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((alamat, port))
        except OSError as sebab:
            raise Ditolak(
                f"Port {port} pada {alamat} tidak dapat dipakai ({sebab.strerror}); pilih yang lain dengan --port."
            ) from sebab
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("clearsessions")
    _kabar(f"Akuntabel melayani di http://{alamat}:{port} (hentikan dengan Ctrl+C)")
    if sesudah:
        _kabar(sesudah)
    with pekerja_anak():
        Granian(
            "akuntabel.situs.wsgi:application",
            address=alamat,
            port=port,
            interface=Interfaces.WSGI,
            workers=min(os.cpu_count() or 1, PROSES_PALING_BANYAK),
            blocking_threads=UTAS,
            workers_kill_timeout=PAMIT,
            log_enabled=False,
        ).serve()


def cadangkan(pilihan: argparse.Namespace) -> None:
    _django()
    from akuntabel.situs.cadangan import cadangkan

    hasil = cadangkan(pilihan.ke)
    _kabar(f"Cadangan ditulis ke {hasil.berkas}: basis data dan {hasil.jumlah_bukti} bukti, {_ukuran(hasil.ukuran)}.")
    if hasil.bukti_rusak:
        raise Ditolak(f"{len(hasil.bukti_rusak)} bukti tidak sesuai dengan sidiknya: {', '.join(hasil.bukti_rusak)}.")


def pulihkan(pilihan: argparse.Namespace) -> None:
    _django()
    from akuntabel.situs.cadangan import pulihkan

    hasil = pulihkan(pilihan.berkas)
    _siapkan_basis_data()
    _kabar(f"Dipulihkan dari cadangan {hasil.waktu}: basis data dan {hasil.jumlah_bukti} bukti.")
    if hasil.dipindahkan_ke:
        _kabar(f"Data sebelumnya disisihkan ke {hasil.dipindahkan_ke}.")


def periksa(pilihan: argparse.Namespace) -> None:
    _django()
    from django.db import connection

    from akuntabel.situs.pemeriksaan import periksa

    berkas = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and not berkas.exists():
        raise Ditolak(f"Belum ada basis data di {berkas}; mulailah dengan: akuntabel impor PAKET")
    hasil = periksa()
    for h in hasil:
        print(f"{'baik ' if h.baik else 'RUSAK'}  {h.nama}: {h.ringkas}")
        for teks in (*h.masalah, *h.perhatian):
            print(f"       - {teks}")
    masalah = sum(len(h.masalah) for h in hasil)
    if masalah:
        raise Ditolak(f"{masalah} masalah ditemukan; rinciannya di atas.")


def peragaan(pilihan: argparse.Namespace) -> None:
    """The example from an empty folder to its reports and the site; what ``make run`` shows a newcomer."""
    from akuntabel.pertukaran.baca import baca

    _siapkan_basis_data()
    _tolak_basis_data_sungguhan()
    contoh = baca(CONTOH)
    if contoh.himpunan is None:
        raise Ditolak(f"Paket contoh {CONTOH} tidak dapat dibaca; jalankan perintah ini dari folder proyek.")
    _kabar(f"Memuat contoh {CONTOH} … {_simpan(contoh.himpunan)}")
    (opd,) = contoh.himpunan.opd
    _siapkan_akun_peragaan(contoh.himpunan)
    t = _muat(opd.kode, TAHUN_CONTOH)
    _terbitkan(t, Periode(TAHUN_CONTOH, 1), pilihan.ke)
    _ringkas_temuan(_terbitkan(t, Periode(TAHUN_CONTOH), pilihan.ke))
    if pilihan.tanpa_server:
        return
    _layani(
        "127.0.0.1",
        pilihan.port,
        f"Masuk di http://127.0.0.1:{pilihan.port}/akun/masuk/ dengan satu klik pada akun peragaan.",
    )


def _tolak_basis_data_sungguhan() -> None:
    """Before the example is mixed into the data of a real office."""
    from akuntabel.akun.tindakan.peragaan import wajib_bukan_sungguhan

    wajib_bukan_sungguhan()


def _siapkan_akun_peragaan(contoh: Himpunan) -> None:
    from akuntabel.akun.tindakan import mulai_peragaan
    from akuntabel.akun.tindakan.pengguna import SISTEM
    from akuntabel.cli.peragaan import akun_contoh

    akun = akun_contoh(contoh)
    mulai_peragaan(pelaku=SISTEM, akun=akun)
    _kabar(f"Menyiapkan {len(akun)} akun peragaan, satu untuk setiap peran.")


def _django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.pengaturan")
    django.setup()


def _siapkan_basis_data() -> None:
    """Open the database, bringing it up to date first: a planner never runs a migration by hand."""
    from django.core.management import call_command

    _django()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def _ukuran(bita: int) -> str:
    return f"{bita / 1024:,.0f} kB".replace(",", ".")


def _kabar(teks: str) -> None:
    print(teks, file=sys.stderr, flush=True)

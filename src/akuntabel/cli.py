"""The command ``akuntabel``.

Exit status: 0 done, 1 refused or unreadable (one-line reason on standard error), 2 wrong use. Django is imported only
by the commands that need the database, so that ``hitung`` and ``--help`` start at once.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from akuntabel import __version__
from akuntabel.aturan.periode import Periode

if TYPE_CHECKING:
    from akuntabel.kinerja.himpunan import Himpunan
    from akuntabel.kinerja.tahun import TahunKinerja
    from akuntabel.pertukaran.galat import HasilBaca
    from akuntabel.reviu.temuan import Temuan

FORMAT = ("docx", "pdf", "html", "xlsx")
CONTOH = Path("contoh/bakesbangpol-lumajang-2023")
TAHUN_CONTOH = 2023

_ISTILAH = {
    "usage: ": "pemakaian: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "subcommands": "perintah",
    "show this help message and exit": "menampilkan bantuan ini",
    "%(prog)s: error: %(message)s\n": "%(prog)s: pemakaian keliru: %(message)s\n",
    "the following arguments are required: %s": "argumen berikut wajib ada: %s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "expected one argument": "memerlukan satu isian",
    "expected at least one argument": "memerlukan sedikitnya satu isian",
    "invalid choice: %(value)r (choose from %(choices)s)": "pilihan %(value)r tidak ada (yang ada: %(choices)s)",
    "invalid %(type)s value: %(value)r": "isian %(value)r tidak dapat dibaca sebagai %(type)s",
    "argument %(argument_name)s: %(message)s": "argumen %(argument_name)s: %(message)s",
}


_GALAT_BERKAS = {
    errno.ENOENT: "tidak ditemukan",
    errno.EACCES: "tidak diizinkan dibuka atau ditulis",
    errno.EPERM: "tidak diizinkan dibuka atau ditulis",
    errno.EEXIST: "sudah ada dan bukan folder",
    errno.ENOTDIR: "berada di dalam sesuatu yang bukan folder",
    errno.EISDIR: "adalah folder, bukan berkas",
    errno.ENOSPC: "tempat penyimpanan penuh",
    errno.EROFS: "tempat itu hanya dapat dibaca",
}


class Ditolak(Exception):  # noqa: N818 - a refusal, not a fault
    """Work refused for a reason that the user can mend; the message is one Indonesian line."""


def utama(argumen: Sequence[str] | None = None) -> NoReturn:
    """Entry point: parse, run, and turn refusals into exit status 1."""
    argparse._ = lambda teks: _ISTILAH.get(teks, teks)  # type: ignore[attr-defined]  # argparse speaks through gettext
    pilihan = _pengurai().parse_args(argumen)
    jalankan: Callable[[argparse.Namespace], None] = pilihan.jalankan
    try:
        jalankan(pilihan)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as sebab:
        pesan = _pesan_penolakan(sebab)
        if pesan is None:
            raise
        _galat(pesan)
        sys.exit(1)
    sys.exit(0)


def _pesan_penolakan(sebab: Exception) -> str | None:
    """What the user is told, in one line; None for a fault of the program, which must show itself."""
    from akuntabel.kinerja.tahun import TidakAdaError
    from akuntabel.pertukaran.galat import DitolakError

    if isinstance(sebab, Ditolak | DitolakError | TidakAdaError):
        return str(sebab)
    if isinstance(sebab, OSError):
        arti = _GALAT_BERKAS.get(sebab.errno or 0, sebab.strerror or str(sebab))
        return f"{sebab.filename}: {arti}." if sebab.filename else f"{arti[:1].upper()}{arti[1:]}."
    if "django" not in sys.modules:
        return None
    from django.db import DatabaseError

    from akuntabel.jejak.galat import TindakanDitolak
    from akuntabel.situs.lingkungan import PengaturanKeliruError

    if isinstance(sebab, TindakanDitolak | PengaturanKeliruError):
        return " ".join(str(sebab).split())
    if isinstance(sebab, DatabaseError):
        return f"Basis data tidak dapat dipakai: {str(sebab).splitlines()[0]}."
    return None


def tahun(teks: str) -> int:
    """A budget year; its name is what a wrong one is said not to be."""
    if not (teks.isascii() and teks.isdigit() and 1900 <= int(teks) <= 2999):
        raise ValueError
    return int(teks)


def port(teks: str) -> int:
    nomor = int(teks)
    if not 1 <= nomor <= 65535:
        raise ValueError
    return nomor


def bentuk(teks: str) -> tuple[str, ...]:
    """The formats of ``--format``, in the order in which they are made."""
    diminta = {f.strip().lower() for f in teks.split(",") if f.strip()}
    asing = sorted(diminta - set(FORMAT))
    if asing or not diminta:
        raise argparse.ArgumentTypeError(f"{', '.join(asing) or 'kosong'} tidak dikenal; yang ada: {', '.join(FORMAT)}")
    return tuple(f for f in FORMAT if f in diminta)


def _pengurai() -> argparse.ArgumentParser:
    p = argparse.ArgumentParser(
        prog="akuntabel",
        formatter_class=partial(argparse.HelpFormatter, max_help_position=28),
        description="Sistem akuntabilitas kinerja: data setahun masuk, laporan kinerja yang cocok angkanya keluar.",
        epilog="Semua data tersimpan di satu folder, AKUNTABEL_DATA (baku: data/ di folder kerja).",
    )
    p.add_argument("--version", action="version", version=f"akuntabel {__version__}", help="menampilkan versi program")
    perintah = p.add_subparsers(title="perintah", metavar="PERINTAH", required=True)

    def tambah(
        nama: str, jalankan: Callable[[argparse.Namespace], None] | None, bantuan: str
    ) -> argparse.ArgumentParser:
        sub = perintah.add_parser(nama, help=bantuan, description=bantuan[0].upper() + bantuan[1:] + ".")
        sub.set_defaults(jalankan=jalankan)
        return sub

    s = tambah("impor", _impor, "memuat paket data (folder atau .zip) atau buku kerja .xlsx")
    s.add_argument("paket", type=Path, metavar="PAKET", help="folder, .zip, atau .xlsx")
    s.add_argument("--hanya-periksa", action="store_true", help="memeriksa tanpa menyimpan")

    s = tambah("ekspor", _ekspor, "menulis paket data atau buku kerja dari data yang tersimpan")
    s.add_argument("--opd", metavar="KODE", help="kode OPD; boleh dikosongkan bila hanya ada satu")
    s.add_argument("--tahun", type=tahun, metavar="T", help="hanya data tahunan dari tahun ini; baku: semua tahun")
    s.add_argument("--ke", type=Path, required=True, metavar="PATH", help="berkas .xlsx, .zip, atau sebuah folder")
    s.add_argument("--kosong", action="store_true", help="buku kerja kosong untuk kantor baru (dengan --tahun)")
    s.add_argument(
        "--untuk-diisi", action="store_true", help="buku kerja dengan baris realisasi siap isi (dengan --tahun)"
    )

    s = tambah("laporan", _laporan, "menyusun LKjIP tahunan atau interim")
    s.add_argument("--opd", metavar="KODE", help="kode OPD; boleh dikosongkan bila hanya ada satu")
    s.add_argument("--tahun", type=tahun, required=True, metavar="T", help="tahun anggaran")
    s.add_argument(
        "--triwulan",
        type=int,
        choices=(1, 2, 3, 4),
        metavar="N",
        help="laporan interim sampai dengan triwulan N (1-4)",
    )
    s.add_argument("--ke", type=Path, required=True, metavar="DIR", help="folder tujuan")
    s.add_argument("--format", type=bentuk, default=FORMAT, metavar="DAFTAR", help="docx,pdf,html,xlsx (baku: semua)")

    s = tambah("hitung", None, "menghitung dengan rumus peraturan")
    hitung = s.add_subparsers(title="perintah", metavar="APA", required=True)
    c = hitung.add_parser("capaian", help="menambahkan capaian dan predikat pada berkas CSV", description=(
        "Membaca kolom arah,target,realisasi[,rumus,satuan]; menulis CSV yang sama dengan kolom capaian, "
        "predikat, catatan. Angka yang meragukan tidak dihitung dan diberi catatan."))  # fmt: skip
    c.add_argument("berkas", metavar="BERKAS.csv", help="berkas CSV, atau - untuk masukan standar")
    c.add_argument("--tahun", type=tahun, metavar="T", help="tahun yang aturannya dipakai (baku: aturan terbaru)")
    c.set_defaults(jalankan=_hitung_capaian)

    s = tambah("admin", _admin, "membuat pengelola pertama (admin Pemda)")
    s.add_argument("--nama", metavar="NAMA", help="nama pengguna; ditanyakan bila kosong")

    s = tambah("server", _server, "menjalankan aplikasi web")
    s.add_argument("--alamat", default="127.0.0.1", metavar="IP", help="alamat yang didengarkan (baku: 127.0.0.1)")
    s.add_argument("--port", type=port, default=8000, metavar="P", help="nomor port (baku: 8000)")

    s = tambah("cadangkan", _cadangkan, "mencadangkan basis data dan bukti beserta daftar sidiknya")
    s.add_argument("--ke", type=Path, required=True, metavar="F", help="berkas cadangan yang ditulis")
    s = tambah("pulihkan", _pulihkan, "memulihkan data dari sebuah cadangan")
    s.add_argument("berkas", type=Path, metavar="F", help="berkas cadangan")
    tambah("periksa", _periksa, "memeriksa kesehatan dan keutuhan data")

    s = tambah(
        "peragaan",
        _peragaan,
        "memuat contoh Lumajang, menyusun laporannya, lalu membuka situs (dipakai make run)",
    )
    s.add_argument("--ke", type=Path, default=Path("keluaran"), metavar="DIR", help="folder laporan (baku: keluaran)")
    s.add_argument("--port", type=port, default=8000, metavar="P", help="nomor port (baku: 8000)")
    s.add_argument("--tanpa-server", action="store_true", help="berhenti setelah laporan jadi")
    return p


# --- data in and out -------------------------------------------------------------------------------------------------


def _impor(pilihan: argparse.Namespace) -> None:
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
    """Read and check; rows that are stored already may be referred to and left out."""
    from akuntabel.pelaporan.kueri import daftar_opd, muat_himpunan
    from akuntabel.pertukaran.baca import baca

    hasil = baca(paket)
    if hasil.himpunan is not None:
        return hasil
    for opd in daftar_opd():
        lanjutan = baca(paket, dasar=muat_himpunan(opd.kode))
        if lanjutan.himpunan is not None:
            return lanjutan
    return hasil


def _simpan(himpunan: Himpunan) -> str:
    from akuntabel.aturan.hak import PELAKU_IMPOR
    from akuntabel.pertukaran.tindakan import impor_himpunan

    r = impor_himpunan(pelaku=PELAKU_IMPOR, himpunan=himpunan)
    if not r.dibuat and not r.diubah:
        return f"tidak ada yang berubah: {r.tetap} baris sudah sama."
    return f"{r.dibuat} baris baru, {r.diubah} diubah, {r.tetap} tetap."


def _ekspor(pilihan: argparse.Namespace) -> None:
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


def _laporan(pilihan: argparse.Namespace) -> None:
    _siapkan_basis_data()
    t = _muat(_opd(pilihan.opd), pilihan.tahun)
    _terbitkan(t, Periode(pilihan.tahun, pilihan.triwulan or 0), pilihan.ke, pilihan.format)


def _muat(opd: str, tahun: int) -> TahunKinerja:
    from akuntabel.pelaporan.kueri import muat_tahun

    return muat_tahun(opd, tahun)


def _terbitkan(t: TahunKinerja, periode: Periode, ke: Path, bentuk: Sequence[str] = FORMAT) -> list[Temuan]:
    from akuntabel.pelaporan.kueri import tahun_tersedia
    from akuntabel.pelaporan.terbitkan import terbitkan
    from akuntabel.reviu.periksa import periksa

    if t.rencana is None:
        ada = ", ".join(map(str, tahun_tersedia(t.opd.kode))) or "belum ada"
        raise Ditolak(
            f"Tidak ada rencana {t.opd.nama} yang berlaku pada tahun {t.tahun}, sehingga laporan tidak dapat disusun. "
            f"Tahun yang berisi data: {ada}."
        )
    temuan = periksa(t, periode)
    _kabar(f"Menyusun laporan kinerja {t.opd.singkatan or t.opd.nama} {periode.sampai_dengan} …")
    berkas = terbitkan(t, periode, format=bentuk, draf=True, temuan=temuan)
    ke.mkdir(parents=True, exist_ok=True)
    for nama, isi in berkas.items():
        sementara = ke / f".{nama}.sementara"
        sementara.write_bytes(isi)
        sementara.replace(ke / nama)
        _kabar(f"  {ke / nama} ({_ukuran(len(isi))})")
    return temuan


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


def _hitung_capaian(pilihan: argparse.Namespace) -> None:
    from akuntabel.pertukaran.hitung_capaian import BerkasTidakDapatDihitungError, hitung_berkas

    mentah = sys.stdin.buffer.read() if pilihan.berkas == "-" else Path(pilihan.berkas).read_bytes()
    try:
        sys.stdout.write(hitung_berkas(mentah, tahun=pilihan.tahun))
    except BerkasTidakDapatDihitungError as sebab:
        raise Ditolak(str(sebab)) from sebab


# --- keeping and serving ---------------------------------------------------------------------------------------------


def _admin(pilihan: argparse.Namespace) -> None:
    _siapkan_basis_data()
    from akuntabel.akun.kueri import ada_admin
    from akuntabel.akun.tindakan import buat_admin_pertama

    if ada_admin():
        raise Ditolak("Admin Pemda sudah ada; admin berikutnya dibuat oleh admin itu.")
    try:
        nama = pilihan.nama or input("Nama pengguna: ").strip()
        sandi = _minta_sandi()
    except EOFError as sebab:
        raise Ditolak("Nama pengguna dan kata sandi belum diisi; tidak ada yang disimpan.") from sebab
    buat_admin_pertama(nama_pengguna=nama, sandi=sandi)
    _kabar(f"Admin Pemda “{nama}” dibuat.")


def _minta_sandi() -> str:
    """Typed twice at a terminal; else one line of standard input, so that it never stands in a list of processes."""
    import getpass

    if not sys.stdin.isatty():
        return input()
    sandi = getpass.getpass("Kata sandi (paling sedikit 12 karakter): ")
    if sandi != getpass.getpass("Ulangi kata sandi: "):
        raise Ditolak("Kedua kata sandi tidak sama; tidak ada yang disimpan.")
    return sandi


def _server(pilihan: argparse.Namespace) -> None:
    _siapkan_basis_data()
    _layani(pilihan.alamat, pilihan.port)


def _layani(alamat: str, port: int) -> None:
    import socket

    from django.core.management import call_command
    from granian import Granian
    from granian.constants import Interfaces

    with socket.socket(socket.AF_INET6 if ":" in alamat else socket.AF_INET) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((alamat, port))
        except OSError as sebab:
            raise Ditolak(
                f"Port {port} pada {alamat} tidak dapat dipakai ({sebab.strerror}); pilih yang lain dengan --port."
            ) from sebab
    call_command("collectstatic", verbosity=0, interactive=False)
    _kabar(f"Akuntabel melayani di http://{alamat}:{port} (hentikan dengan Ctrl+C)")
    Granian(
        "akuntabel.situs.wsgi:application",
        address=alamat,
        port=port,
        interface=Interfaces.WSGI,
        log_enabled=False,
    ).serve()


def _cadangkan(pilihan: argparse.Namespace) -> None:
    _django()
    from akuntabel.situs.cadangan import cadangkan

    hasil = cadangkan(pilihan.ke)
    _kabar(f"Cadangan ditulis ke {hasil.berkas}: basis data dan {hasil.jumlah_bukti} bukti, {_ukuran(hasil.ukuran)}.")
    if hasil.bukti_rusak:
        raise Ditolak(f"{len(hasil.bukti_rusak)} bukti tidak sesuai dengan sidiknya: {', '.join(hasil.bukti_rusak)}.")


def _pulihkan(pilihan: argparse.Namespace) -> None:
    _django()
    from akuntabel.situs.cadangan import pulihkan

    hasil = pulihkan(pilihan.berkas)
    _siapkan_basis_data()
    _kabar(f"Dipulihkan dari cadangan {hasil.waktu}: basis data dan {hasil.jumlah_bukti} bukti.")
    if hasil.dipindahkan_ke:
        _kabar(f"Data sebelumnya disisihkan ke {hasil.dipindahkan_ke}.")


def _periksa(pilihan: argparse.Namespace) -> None:
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


def _peragaan(pilihan: argparse.Namespace) -> None:
    """The example from an empty folder to its reports and the site; what ``make run`` shows a newcomer."""
    from akuntabel.pertukaran.baca import baca

    _siapkan_basis_data()
    contoh = baca(CONTOH)
    if contoh.himpunan is None:
        raise Ditolak(f"Paket contoh {CONTOH} tidak dapat dibaca; jalankan perintah ini dari folder proyek.")
    _kabar(f"Memuat contoh {CONTOH} … {_simpan(contoh.himpunan)}")
    (opd,) = contoh.himpunan.opd
    t = _muat(opd.kode, TAHUN_CONTOH)
    _terbitkan(t, Periode(TAHUN_CONTOH, 1), pilihan.ke)
    _ringkas_temuan(_terbitkan(t, Periode(TAHUN_CONTOH), pilihan.ke))
    if not pilihan.tanpa_server:
        _layani("127.0.0.1", pilihan.port)


def _django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.pengaturan")
    django.setup()


def _siapkan_basis_data() -> None:
    """Open the database, bringing it up to date first: a planner never runs a migration by hand."""
    from django.core.management import call_command

    _django()
    call_command("migrate", verbosity=0, interactive=False)


def _ukuran(bita: int) -> str:
    return f"{bita / 1024:,.0f} kB".replace(",", ".")


def _kabar(teks: str) -> None:
    print(teks, file=sys.stderr, flush=True)


def _galat(teks: str) -> None:
    print(f"akuntabel: {teks}", file=sys.stderr, flush=True)

"""What can be asked on the command line, in Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from akuntabel import __version__
from akuntabel.cli import perintah
from akuntabel.cli.perintah import FORMAT
from akuntabel.cli.reviu import reviu

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


def pengurai() -> argparse.ArgumentParser:
    """The parser of all commands, in Indonesian; wrong use ends with status 2."""
    argparse._ = lambda teks: _ISTILAH.get(teks, teks)  # type: ignore[attr-defined]  # argparse speaks through gettext
    p = argparse.ArgumentParser(
        prog="akuntabel",
        formatter_class=partial(argparse.HelpFormatter, max_help_position=28),
        description="Sistem akuntabilitas kinerja: data setahun masuk, laporan kinerja yang cocok angkanya keluar.",
        epilog="Semua data tersimpan di satu folder, AKUNTABEL_DATA (baku: data/ di folder kerja).",
    )
    p.add_argument("--version", action="version", version=f"akuntabel {__version__}", help="menampilkan versi program")
    daftar = p.add_subparsers(title="perintah", metavar="PERINTAH", required=True)

    def tambah(
        nama: str, jalankan: Callable[[argparse.Namespace], None] | None, bantuan: str
    ) -> argparse.ArgumentParser:
        sub = daftar.add_parser(nama, help=bantuan, description=bantuan[0].upper() + bantuan[1:] + ".")
        sub.set_defaults(jalankan=jalankan)
        return sub

    s = tambah("impor", perintah.impor, "memuat paket data (folder atau .zip) atau buku kerja .xlsx")
    s.add_argument("paket", type=Path, metavar="PAKET", help="folder, .zip, atau .xlsx")
    s.add_argument("--hanya-periksa", action="store_true", help="memeriksa tanpa menyimpan")

    s = tambah("ekspor", perintah.ekspor, "menulis paket data atau buku kerja dari data yang tersimpan")
    s.add_argument("--opd", metavar="KODE", help="kode OPD; boleh dikosongkan bila hanya ada satu")
    s.add_argument("--tahun", type=tahun, metavar="T", help="hanya data laporan tahun ini; baku: semua tahun")
    s.add_argument("--ke", type=Path, required=True, metavar="PATH", help="berkas .xlsx, .zip, atau sebuah folder")
    s.add_argument("--kosong", action="store_true", help="buku kerja kosong untuk kantor baru (dengan --tahun)")
    s.add_argument(
        "--untuk-diisi", action="store_true", help="buku kerja dengan baris realisasi siap isi (dengan --tahun)"
    )

    s = tambah("laporan", perintah.laporan, "menyusun LKjIP tahunan atau interim")
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

    s = tambah("reviu", reviu, "mereviu berkas laporan kinerja siapa pun (.docx, .pdf, .txt)")
    s.add_argument("berkas", type=Path, metavar="BERKAS", help="laporan: .docx, .pdf, atau .txt")
    s.add_argument(
        "--format",
        choices=("teks", "json", "xlsx"),
        metavar="BENTUK",
        help="teks, json, atau xlsx (baku: menurut --ke, atau teks)",
    )
    s.add_argument("--ke", type=Path, metavar="F", help="berkas hasil; tanpa ini hasil ditulis ke layar")

    s = tambah("hitung", None, "menghitung dengan rumus peraturan")
    hitung = s.add_subparsers(title="perintah", metavar="APA", required=True)
    c = hitung.add_parser("capaian", help="menambahkan capaian dan predikat pada berkas CSV", description=(
        "Membaca kolom arah,target,realisasi[,rumus,satuan]; menulis CSV yang sama dengan kolom capaian, "
        "predikat, catatan. Angka yang meragukan tidak dihitung dan diberi catatan."))  # fmt: skip
    c.add_argument("berkas", metavar="BERKAS.csv", help="berkas CSV, atau - untuk masukan standar")
    c.add_argument("--tahun", type=tahun, metavar="T", help="tahun yang aturannya dipakai (baku: aturan terbaru)")
    c.set_defaults(jalankan=perintah.hitung_capaian)

    s = tambah("admin", perintah.admin, "membuat pengelola pertama (admin Pemda)")
    s.add_argument("--nama", metavar="NAMA", help="nama pengguna; ditanyakan bila kosong")
    s.add_argument(
        "--atur-ulang", action="store_true", help="mengganti kata sandi admin yang ada dan melepas langkah keduanya"
    )

    s = tambah("server", perintah.server, "menjalankan aplikasi web")
    s.add_argument("--alamat", default="127.0.0.1", metavar="IP", help="alamat yang didengarkan (baku: 127.0.0.1)")
    s.add_argument("--port", type=port, default=8000, metavar="P", help="nomor port (baku: 8000)")
    s.add_argument("--peragaan", action="store_true", help="membuka basis data peragaan juga ke jaringan")

    s = tambah("cadangkan", perintah.cadangkan, "mencadangkan basis data dan bukti beserta daftar sidiknya")
    s.add_argument("--ke", type=Path, required=True, metavar="F", help="berkas cadangan yang ditulis")
    s = tambah("pulihkan", perintah.pulihkan, "memulihkan data dari sebuah cadangan")
    s.add_argument("berkas", type=Path, metavar="F", help="berkas cadangan")
    tambah("periksa", perintah.periksa, "memeriksa kesehatan dan keutuhan data")

    s = tambah(
        "peragaan",
        perintah.peragaan,
        "memuat contoh Lumajang, menyusun laporannya, lalu membuka situs (dipakai make run)",
    )
    s.add_argument("--ke", type=Path, default=Path("keluaran"), metavar="DIR", help="folder laporan (baku: keluaran)")
    s.add_argument("--port", type=port, default=8000, metavar="P", help="nomor port (baku: 8000)")
    s.add_argument("--tanpa-server", action="store_true", help="berhenti setelah laporan jadi")
    return p

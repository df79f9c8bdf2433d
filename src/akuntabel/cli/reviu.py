"""``akuntabel reviu``: review any report file, without a database."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from akuntabel.cli.perintah import Ditolak, tulis_utuh


def reviu(pilihan: argparse.Namespace) -> None:
    """Read, check, write. A file that cannot be read is refused in one line."""
    from akuntabel.dokumen.baca.model import BerkasDitolakError
    from akuntabel.dokumen.baca.pilih import baca_laporan
    from akuntabel.reviu.hasil import reviu as jalankan
    from akuntabel.reviu.keluaran.json import tulis_json
    from akuntabel.reviu.keluaran.teks import tulis_teks
    from akuntabel.reviu.keluaran.xlsx import tulis_xlsx

    if pilihan.format == "xlsx" and pilihan.ke is None:
        raise Ditolak("Buku kerja memerlukan tujuan; tambahkan --ke NAMA.xlsx.")
    try:
        terbaca = baca_laporan(pilihan.berkas.read_bytes(), pilihan.berkas.name)
    except BerkasDitolakError as sebab:
        raise Ditolak(str(sebab)) from sebab
    hasil = jalankan(terbaca, pilihan.berkas.name)
    bentuk = pilihan.format or _bentuk(pilihan.ke)
    if bentuk == "xlsx":
        keluaran = tulis_xlsx(hasil)
    elif bentuk == "json":
        keluaran = tulis_json(hasil).encode()
    else:
        keluaran = tulis_teks(hasil, shutil.get_terminal_size((100, 24)).columns).encode()
    if pilihan.ke is None:
        sys.stdout.buffer.write(keluaran)
        return
    tulis_utuh(pilihan.ke, keluaran)
    r = hasil.ringkasan
    print(f"{r['jumlah']} temuan ({r['tinggi']} tinggi) ditulis ke {pilihan.ke}")


def _bentuk(ke: Path | None) -> str:
    """The format by the name of the target; text where it says nothing."""
    return {".json": "json", ".xlsx": "xlsx"}.get(ke.suffix.casefold() if ke else "", "teks")

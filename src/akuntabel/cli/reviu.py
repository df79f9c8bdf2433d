"""``akuntabel reviu``: review any report file, without a database."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from akuntabel.cli.perintah import Ditolak


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
        terbaca = baca_laporan(_isi(pilihan.berkas), pilihan.berkas.name)
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
    pilihan.ke.parent.mkdir(parents=True, exist_ok=True)
    sementara = pilihan.ke.with_name(f".{pilihan.ke.name}.sementara")
    sementara.write_bytes(keluaran)
    sementara.replace(pilihan.ke)
    r = hasil.ringkasan
    print(f"{r['jumlah']} temuan ({r['tinggi']} tinggi) ditulis ke {pilihan.ke}")


def _isi(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except IsADirectoryError:
        raise Ditolak(f"{berkas} adalah folder; sebutkan satu berkas laporan.") from None
    except OSError as sebab:
        raise Ditolak(f"{berkas} tidak dapat dibuka: {sebab.strerror or sebab}.") from sebab


def _bentuk(ke: Path | None) -> str:
    """The format by the name of the target; text where it says nothing."""
    return {".json": "json", ".xlsx": "xlsx"}.get(ke.suffix.casefold() if ke else "", "teks")

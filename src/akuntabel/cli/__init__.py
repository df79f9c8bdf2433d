"""The command ``akuntabel``.

Exit status: 0 done, 1 refused or unreadable (one-line reason on standard error), 2 wrong use. Django is imported only
by the commands that need the database, so that ``hitung`` and ``--help`` start at once.

``pengurai`` says what can be asked, ``perintah`` does it; here a refusal becomes one line.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from akuntabel.cli.pengurai import pengurai
from akuntabel.cli.perintah import Ditolak

if TYPE_CHECKING:
    import argparse

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


def utama(argumen: Sequence[str] | None = None) -> NoReturn:
    """Entry point: parse, run, and turn refusals into exit status 1."""
    pilihan = pengurai().parse_args(argumen)
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
        print(f"akuntabel: {pesan}", file=sys.stderr, flush=True)
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

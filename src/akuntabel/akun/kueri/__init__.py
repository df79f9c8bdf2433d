"""Reads of users, roles and rights."""

from __future__ import annotations

from akuntabel.akun.kueri.hak import hak_pengguna, jelaskan
from akuntabel.akun.kueri.pelaku import ada_admin, ke_penugasan, pelaku_dari, pemegang_peran, sedang_berlaku
from akuntabel.akun.kueri.pengguna import (
    daftar_pengguna,
    peragaan,
    perangkat,
    rincian_pengguna,
    sebut_jangkauan,
    uraian_indikator,
)

__all__ = [
    "ada_admin",
    "daftar_pengguna",
    "hak_pengguna",
    "jelaskan",
    "ke_penugasan",
    "pelaku_dari",
    "pemegang_peran",
    "peragaan",
    "perangkat",
    "rincian_pengguna",
    "sebut_jangkauan",
    "sedang_berlaku",
    "uraian_indikator",
]

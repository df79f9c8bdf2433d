"""Reads of the report: its own tables, the whole that it is made of, and what its pages show."""

from akuntabel.pelaporan.kueri.data import (
    BERTAHUN,
    RENTETAN,
    daftar_opd,
    muat,
    muat_himpunan,
    muat_tahun,
    tahun_tersedia,
)

__all__ = ["BERTAHUN", "RENTETAN", "daftar_opd", "muat", "muat_himpunan", "muat_tahun", "tahun_tersedia"]

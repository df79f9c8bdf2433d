"""Checks of the law that a report cites: numbers, types, titles, form, order, what is in force."""

from akuntabel.reviu.berkas.hukum import (  # noqa: F401  # importing a module registers its checks
    bentuk,
    berlaku,
    jenis,
    judul,
    nomor,
    penyusunan,
    sebutan,
    senarai,
    urutan,
)

"""One way of writing in a report: percent, rupiah, ranges, captions, units, capitals."""

from akuntabel.reviu.berkas.gaya import (  # noqa: F401  # importing a module registers its checks
    angka,
    awal,
    judul,
    kapital,
    nama,
)

"""Punctuation: spaces, doubled marks, brackets, ends of paragraphs and list items, blanks left to fill."""

from akuntabel.reviu.berkas.tanda_baca import (  # noqa: F401  # importing a module registers its checks
    akhir,
    isian,
    pasangan,
    spasi,
    tanda,
)

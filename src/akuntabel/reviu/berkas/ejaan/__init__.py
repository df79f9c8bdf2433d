"""Words: misspelt, not standard, written together or apart against EYD V, doubled."""

from akuntabel.reviu.berkas.ejaan import (  # noqa: F401  # importing a module registers its checks
    baku,
    ketik,
    rangkai,
    tertukar,
    tingkat,
    ulang,
)

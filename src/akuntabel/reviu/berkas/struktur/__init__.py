"""Structure: outline as announced, captions and references, numbering, empty parts."""

from akuntabel.reviu.berkas.struktur import (  # noqa: F401  # importing a module registers its checks
    isi,
    nomor,
    rujukan,
    sistematika,
    terselip,
)

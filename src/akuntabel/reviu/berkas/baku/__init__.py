"""One wording for one thing: tujuan, sasaran, indicators and the agency keep their words from chapter to chapter.

A child says something else than its parent, and an indicator measures what it names.
"""

from akuntabel.reviu.berkas.baku import (  # noqa: F401  # importing a module registers its checks
    instansi,
    jenjang,
    kepanjangan,
    rumus,
    rumus_arah,
    rumusan,
    ukuran,
)

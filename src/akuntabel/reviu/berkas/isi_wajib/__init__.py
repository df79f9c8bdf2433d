"""What PermenPANRB 53/2014 wants to see in a report of performance (Lampiran II.C and Anak Lampiran II/1)."""

from akuntabel.reviu.berkas.isi_wajib import (  # noqa: F401  # importing a module registers its checks
    analisis,
    anggaran,
    bab,
)

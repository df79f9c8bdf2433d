"""Arithmetic of a report: sums, percentages, formulas, claims, and the same figure printed in two places."""

from akuntabel.reviu.berkas.hitungan import (  # noqa: F401  # importing a module registers its checks
    anggaran,
    banyaknya,
    cacah,
    cacah_rumusan,
    capaian,
    efisiensi,
    gerak,
    jumlah,
    kalimat,
    klaim,
    pembanding,
    pencilan,
    persentase,
    pola,
    rincian,
    sebut_tabel,
    silang,
    tercapai,
    triwulan,
    urutan,
)

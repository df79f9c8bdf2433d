"""Terms that rules and records share, as written in files."""

from __future__ import annotations

from enum import StrEnum


class Arah(StrEnum):
    """Which way is good."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    RENTANG = "rentang"


class Rumus(StrEnum):
    """Formula of capaian, as written in files."""

    R_PER_T = "R/T"
    SELISIH = "(2T-R)/T"
    T_PER_R = "T/R"
    TETAP = "tetap"
    RENTANG = "rentang"


class Akumulasi(StrEnum):
    """How quarters make a year (regulasi: wp-sipd practice, DESAIN §3)."""

    JUMLAH = "jumlah"
    POSISI_AKHIR = "posisi_akhir"
    RATA_RATA = "rata_rata"
    MAKSIMUM = "maksimum"
    TAHUNAN = "tahunan"


class SumberRealisasi(StrEnum):
    DIUKUR = "diukur"
    DIHITUNG = "dihitung"
    ASUMSI_SERAPAN = "asumsi_serapan"

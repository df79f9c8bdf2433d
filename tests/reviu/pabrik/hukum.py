"""Regulations that a performance report of a perangkat daerah rests on, in the order of their rank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Hukum:
    jenis: str
    nomor: str
    tahun: int
    tentang: str
    sejak: date = date(1999, 1, 1)
    hingga: date = date(9999, 1, 1)
    wajib: bool = False

    @property
    def sebutan(self) -> str:
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"

    @property
    def penuh(self) -> str:
        return f"{self.sebutan} tentang {self.tentang}"


_PANRB = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
_DAGRI = "Peraturan Menteri Dalam Negeri"

PUSAT = (
    Hukum(
        "Undang-Undang", "28", 1999, "Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme"
    ),
    Hukum("Undang-Undang", "17", 2003, "Keuangan Negara", wajib=True),
    Hukum("Undang-Undang", "1", 2004, "Perbendaharaan Negara"),
    Hukum("Undang-Undang", "25", 2004, "Sistem Perencanaan Pembangunan Nasional"),
    Hukum("Undang-Undang", "5", 2014, "Aparatur Sipil Negara", hingga=date(2023, 10, 31)),
    Hukum("Undang-Undang", "23", 2014, "Pemerintahan Daerah", wajib=True),
    Hukum(
        "Undang-Undang", "1", 2022, "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah",
    ),
    Hukum("Undang-Undang", "20", 2023, "Aparatur Sipil Negara", sejak=date(2023, 10, 31)),
    Hukum("Peraturan Pemerintah", "8", 2006, "Pelaporan Keuangan dan Kinerja Instansi Pemerintah", wajib=True),
    Hukum("Peraturan Pemerintah", "18", 2016, "Perangkat Daerah"),
    Hukum("Peraturan Pemerintah", "12", 2019, "Pengelolaan Keuangan Daerah"),
    Hukum("Peraturan Pemerintah", "13", 2019, "Laporan dan Evaluasi Penyelenggaraan Pemerintahan Daerah"),
    Hukum("Peraturan Presiden", "29", 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah", wajib=True),
    Hukum(
        _PANRB, "53", 2014,
        "Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
        "Pemerintah",
        wajib=True,
    ),
    Hukum(
        _PANRB, "14", 2017,
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik",
        wajib=True,
    ),
    Hukum(
        _DAGRI, "86", 2017,
        "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan "
        "Daerah tentang Rencana Pembangunan Jangka Panjang Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta "
        "Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan "
        "Rencana Kerja Pemerintah Daerah",
        wajib=True,
    ),
    Hukum(
        _DAGRI, "90", 2019,
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
    ),
    Hukum(_DAGRI, "77", 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah"),
    Hukum(_PANRB, "88", 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah", wajib=True),
)  # fmt: skip
"""By rank; of one rank the older first."""

DICABUT = (
    Hukum("Undang-Undang", "32", 2004, "Pemerintahan Daerah"),
    Hukum("Peraturan Pemerintah", "58", 2005, "Pengelolaan Keuangan Daerah"),
    Hukum(_DAGRI, "13", 2006, "Pedoman Pengelolaan Keuangan Daerah"),
    Hukum(_PANRB, "12", 2015, "Pedoman Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    Hukum("Peraturan Pemerintah", "41", 2007, "Organisasi Perangkat Daerah"),
)
"""Replaced before 2022."""

PANGKAT = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri", "Peraturan Daerah",
           "Peraturan Bupati", "Peraturan Wali Kota")  # fmt: skip


def berlaku(tanggal: date) -> list[Hukum]:
    return [h for h in PUSAT if h.sejak <= tanggal < h.hingga]

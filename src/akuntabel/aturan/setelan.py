"""Settings: what a Pemda may decide for itself, each declared with its default and the source of that default.

A setting that replaces a dated parameter is dated too: a choice holds from a budget year on, and the years before it
keep the rule by which they were computed. Which choice holds where is read by ``organisasi.setelan``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.parameter import TERAKHIR, parameter, parameter_baku
from akuntabel.aturan.peran import Peran
from akuntabel.aturan.predikat import KebijakanCelah

NilaiSetelan = Decimal | str | tuple[Peran, ...]


class JenisSetelan(StrEnum):
    """What kind of value a setting has."""

    PERSEN = "persen"
    POIN = "poin"
    """Points of percentage."""
    HARI = "hari"
    PILIHAN = "pilihan"
    """One of a few words."""
    PERAN = "peran"
    """A list of roles, which may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setelan:
    """One setting. ``parameter`` is the dated parameter that it replaces; without one it has ``nilai_baku``."""

    nama: str
    kelompok: str
    judul: str
    penjelasan: str
    jenis: JenisSetelan
    parameter: str = ""
    nilai_baku: NilaiSetelan = ""
    dasar_baku: str = ""
    pilihan: tuple[tuple[str, str], ...] = ()
    """The words to choose from, each with what it means."""
    bawah: Decimal = Decimal(0)
    atas: Decimal = Decimal(0)
    tercetak: bool = False
    """Whether a report's figures or words depend on it; then it cannot change for a year whose report is final."""

    @property
    def bertanggal(self) -> bool:
        """Whether a choice holds from a budget year on."""
        return bool(self.parameter)

    def baku(self, tahun: int = TERAKHIR) -> NilaiSetelan:
        """The default in a budget year."""
        return self.baca(str(parameter_baku(self.parameter, tahun).nilai)) if self.parameter else self.nilai_baku

    def dasar(self, tahun: int = TERAKHIR) -> str:
        """The article, or the practice, that the default rests on."""
        return parameter_baku(self.parameter, tahun).dasar if self.parameter else self.dasar_baku

    def periksa(self, nilai: NilaiSetelan) -> NilaiSetelan:
        """The value, if it is one of this setting; else ValueError that says in Indonesian what may stand here."""
        if self.jenis is JenisSetelan.PILIHAN:
            if nilai not in dict(self.pilihan):
                raise ValueError(f"“{nilai}” bukan salah satu pilihan untuk {self.judul}.")
            return nilai
        if self.jenis is JenisSetelan.PERAN:
            if not isinstance(nilai, tuple) or Peran.SISTEM in nilai:
                raise ValueError(f"{self.judul} berisi daftar peran pengguna.")
            return tuple(p for p in Peran if p in nilai)
        if not isinstance(nilai, Decimal) or not nilai.is_finite():
            raise ValueError(f"{self.judul} berisi bilangan.")
        if self.jenis is JenisSetelan.HARI and nilai != nilai.to_integral_value():
            raise ValueError(f"{self.judul} berisi hari penuh, bukan pecahan.")
        if not self.bawah <= nilai <= self.atas:
            raise ValueError(
                f"{self.judul} paling kecil {self.tulis(self.bawah)} dan paling besar {self.tulis(self.atas)}."
            )
        return nilai

    def simpan(self, nilai: NilaiSetelan) -> str:
        """The value as text to be stored; ``baca`` is its inverse."""
        if isinstance(nilai, tuple):
            return ",".join(p.value for p in nilai)
        return format(nilai, "f") if isinstance(nilai, Decimal) else nilai

    def baca(self, teks: str) -> NilaiSetelan:
        """A stored value. ValueError where it is none of this setting."""
        if self.jenis is JenisSetelan.PILIHAN:
            return self.periksa(teks)
        if self.jenis is JenisSetelan.PERAN:
            return self.periksa(tuple(Peran(p) for p in teks.split(",") if p))
        try:
            return self.periksa(Decimal(teks))
        except ArithmeticError:
            raise ValueError(f"“{teks}” bukan bilangan.") from None

    def tulis(self, nilai: NilaiSetelan) -> str:
        """The value in words."""
        if isinstance(nilai, tuple):
            return ", ".join(p.sebutan for p in nilai) or "tidak ada peran"
        if not isinstance(nilai, Decimal):
            return dict(self.pilihan)[nilai]
        satuan = {JenisSetelan.PERSEN: "%", JenisSetelan.POIN: " poin persen"}.get(self.jenis, " hari")
        return f"{tulis_angka(nilai)}{satuan}"


_SEMUA = (
    Setelan(
        nama="analisis.batas_capaian",
        kelompok="Pengukuran",
        judul="Batas capaian yang wajib dianalisis",
        penjelasan="Indikator yang capaiannya di bawah batas ini wajib dianalisis: penyebab, kendala, tindak lanjut.",
        jenis=JenisSetelan.PERSEN,
        parameter="analisis.batas_capaian",
        bawah=Decimal(0),
        atas=Decimal(120),
    ),
    Setelan(
        nama="periode.hari_pengisian",
        kelompok="Pengukuran",
        judul="Lama pengisian triwulan",
        penjelasan="Dihitung sejak hari pertama setelah triwulan berakhir, dalam hari kalender. "
        "Jadwal tersendiri untuk satu periode diatur pada halaman Periode pengisian.",
        jenis=JenisSetelan.HARI,
        parameter="tenggat.triwulan_hari",
        bawah=Decimal(1),
        atas=Decimal(90),
    ),
    Setelan(
        nama="capaian.batas_rata_rata",
        kelompok="Perhitungan",
        judul="Batas capaian dalam rata-rata",
        penjelasan="Capaian yang lebih tinggi dihitung sebesar batas ini saat dirata-ratakan, agar satu indikator "
        "tidak menutupi yang lain. Nilai aslinya tetap disimpan dan ditampilkan.",
        jenis=JenisSetelan.PERSEN,
        parameter="batas_capaian",
        tercetak=True,
        bawah=Decimal(100),
        atas=Decimal(200),
    ),
    Setelan(
        nama="predikat.kebijakan_celah",
        kelompok="Perhitungan",
        judul="Predikat di antara dua interval",
        penjelasan="Tabel predikat mencetak bilangan bulat (76–90, 91–100), sehingga 90,50% tidak termasuk di mana "
        "pun. Pilihan ini tercetak di bawah setiap tabel predikat.",
        jenis=JenisSetelan.PILIHAN,
        parameter="predikat.kebijakan_celah",
        tercetak=True,
        pilihan=(
            (
                KebijakanCelah.BATAS_BAWAH_TERBUKA.value,
                "dimulai tepat di atas interval sebelumnya: 90,01% Sangat Tinggi",
            ),
            (KebijakanCelah.BATAS_BAWAH_BULAT.value, "dimulai pada batas bawah yang tercetak: 90,99% masih Tinggi"),
            (KebijakanCelah.BULATKAN.value, "dibulatkan dahulu: 90,49% Tinggi, 90,50% Sangat Tinggi"),
        ),
    ),
    Setelan(
        nama="reviu.batas_linier",
        kelompok="Perhitungan",
        judul="Capaian yang dianggap meniru serapan",
        penjelasan="Bila capaian dan serapan berbeda tidak lebih dari ini, reviu menandai bahwa capaian mungkin "
        "diturunkan dari serapan, bukan diukur.",
        jenis=JenisSetelan.POIN,
        parameter="batas_linier",
        tercetak=True,
        bawah=Decimal(0),
        atas=Decimal(5),
    ),
    Setelan(
        nama="laporan.lkjip_dimajukan",
        kelompok="Pelaporan",
        judul="Batas LKjIP OPD dimajukan",
        penjelasan="Jumlah hari sebelum batas nasional, yaitu hari terakhir Februari tahun berikutnya.",
        jenis=JenisSetelan.HARI,
        parameter="tenggat.lkjip_opd_dimajukan",
        bawah=Decimal(0),
        atas=Decimal(58),
    ),
    Setelan(
        nama="reviu.lingkup_pernyataan",
        kelompok="Pelaporan",
        judul="Laporan yang diberi Pernyataan Telah Direviu",
        penjelasan="Peraturan mewajibkan reviu atas laporan tingkat Pemda. Banyak daerah juga mereviu laporan "
        "perangkat daerah; pilih demikian bila itu kebijakan Pemda ini. Temuan otomatis tersedia untuk setiap laporan.",
        jenis=JenisSetelan.PILIHAN,
        nilai_baku="pemda",
        dasar_baku="PermenPANRB 53/2014 Lampiran III.C.3: reviu dilakukan atas laporan tingkat pemerintah daerah",
        pilihan=(
            ("pemda", "hanya laporan tingkat Pemda"),
            ("pemda_opd", "laporan Pemda dan laporan setiap perangkat daerah"),
        ),
    ),
    Setelan(
        nama="akun.dua_faktor_peran",
        kelompok="Keamanan",
        judul="Peran yang wajib memakai kode kedua saat masuk",
        penjelasan="Pengguna dengan peran ini diminta memasang aplikasi autentikator sebelum dapat bekerja.",
        jenis=JenisSetelan.PERAN,
        nilai_baku=(),
        dasar_baku="Kebiasaan: tidak diwajibkan peraturan; dianjurkan bagi yang mengesahkan dan yang mengelola akun",
    ),
)


def daftar_setelan() -> tuple[Setelan, ...]:
    """All settings, in the order of the page."""
    return _SEMUA


def setelan(nama: str) -> Setelan:
    """The setting of this name. KeyError where there is none."""
    return _menurut_nama()[nama]


@cache
def _menurut_nama() -> dict[str, Setelan]:
    return {s.nama: s for s in _SEMUA}


def pilihan_tercetak(tahun: int) -> tuple[tuple[str, str], ...]:
    """What holds in a year of the settings on which reports depend, by the name of their parameter."""
    return tuple((s.parameter, str(parameter(s.parameter, tahun).nilai)) for s in _SEMUA if s.tercetak)


@cache
def setelan_parameter(nama: str) -> Setelan | None:
    """The setting that replaces a parameter, or None."""
    return next((s for s in _SEMUA if s.parameter == nama), None)

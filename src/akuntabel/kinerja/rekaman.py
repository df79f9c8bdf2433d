"""The records: one frozen dataclass per table of the data package, with the table's columns as fields.

Conventions, the same in every table:

* ``kunci`` is the permanent identity of a thing, never reused; ``kode`` is an attribute for people and may change.
* A field named after another table (``opd``, ``unit``, ``indikator`` …) holds the ``kunci`` (of an OPD: the ``kode``)
  of one of its rows; the empty string means "none".
* ``urutan`` orders sisters. ``tercetak`` is what the source printed where that differs from what the record holds, and
  ``lokasi`` where it stands there (for a text file "L123"). Both are empty for data entered in the program.
* ``triwulan`` 0 is the year's own value, 1-4 that quarter's own value (for *jumlah* the increment).
* Money is whole *sen* (``Sen``), a measured value a ``Nilai``. In files money is a plain decimal of rupiah, and a
  ``Nilai`` is spread over the columns ``nilai, nilai_atas, peringkat, status, alasan``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus, SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Nilai

Sen = int
"""Money in sen: Rp1,00 is 100."""


class JenisPemda(StrEnum):
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINSI = "provinsi"
    INSTANSI_PUSAT = "instansi_pusat"


class JenisUnsur(StrEnum):
    """The levels of the planning tree, in their order; ``kondisi_antara`` may stand at any height."""

    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    KONDISI_ANTARA = "kondisi_antara"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"


class JenisRencana(StrEnum):
    RPJMD = "rpjmd"
    RENSTRA = "renstra"
    RENJA = "renja"


class VersiRencana(StrEnum):
    MURNI = "murni"
    PERUBAHAN = "perubahan"


class JenisIndikator(StrEnum):
    MASUKAN = "masukan"
    PROSES = "proses"
    KELUARAN = "keluaran"
    HASIL = "hasil"


class TahapAnggaran(StrEnum):
    MURNI = "murni"
    PERGESERAN = "pergeseran"
    PERUBAHAN = "perubahan"


class StatusPemangku(StrEnum):
    DEFINITIF = "definitif"
    PLT = "plt"
    PLH = "plh"


class KelompokPegawai(StrEnum):
    """The four ways in which a report counts its staff."""

    PENDIDIKAN = "pendidikan"
    PELATIHAN = "pelatihan"
    GOLONGAN = "golongan"
    JABATAN = "jabatan"


class BidangSwot(StrEnum):
    """Four fields and the four kinds of strategy that pair them (S-O, W-O, S-T, W-T)."""

    KEKUATAN = "kekuatan"
    KELEMAHAN = "kelemahan"
    PELUANG = "peluang"
    ANCAMAN = "ancaman"
    STRATEGI_SO = "strategi_so"
    STRATEGI_WO = "strategi_wo"
    STRATEGI_ST = "strategi_st"
    STRATEGI_WT = "strategi_wt"


class PeranDasarHukum(StrEnum):
    """What a regulation is to this OPD, beside being a legal basis of its report."""

    UMUM = "umum"
    PEMBENTUKAN = "pembentukan"
    PEDOMAN_PK = "pedoman_pk"
    PEDOMAN_LAPORAN = "pedoman_laporan"
    RPJMD = "rpjmd"
    RENSTRA = "renstra"


class AlasanPerubahanPk(StrEnum):
    """The three legal reasons to revise a PK (PermenPANRB 53/2014 Lampiran I.E)."""

    PERGANTIAN_PEJABAT = "pergantian_pejabat"
    PERUBAHAN_STRATEGI = "perubahan_strategi"
    PERUBAHAN_PRIORITAS = "perubahan_prioritas"


class JenisCatatan(StrEnum):
    """Why a note stands beside a datum of the package."""

    KONTRADIKSI = "kontradiksi"
    SALAH_CETAK = "salah_cetak"
    SALAH_HITUNG = "salah_hitung"
    KEKOSONGAN = "kekosongan"
    TAFSIRAN = "tafsiran"


# --- organisasi ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemda:
    kode: str
    nama: str
    jenis: JenisPemda
    ibu_kota: str = ""
    sebutan_kepala: str = "Bupati"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opd:
    kode: str
    pemda: str
    nama: str
    singkatan: str = ""
    sebutan_kepala: str = "Kepala"
    bidang_urusan: str = ""
    """Code of the bidang urusan that replaces ``X.XX`` in program penunjang, for example ``8.01``."""
    kedudukan: str = ""
    """Position and task, as the founding regulation says it."""
    tugas: str = ""
    alamat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    kunci: str
    opd: str
    nama: str
    induk: str = ""
    urutan: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """A post. Post and person are separate: see ``Pemangku``."""

    kunci: str
    opd: str
    nama: str
    unit: str = ""
    atasan: str = ""
    eselon: str = ""
    kepala_opd: bool = False
    urutan: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemangku:
    """Who held a post, and from when to when. An open end is None."""

    kunci: str
    jabatan: str
    nama: str
    status: StatusPemangku = StatusPemangku.DEFINITIF
    pangkat: str = ""
    nip: str = ""
    mulai: date | None = None
    selesai: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kepegawaian:
    """A count of staff: ``kelompok`` says by what, ``rincian`` the row, ``status_pegawai`` the column (PNS, PTT …)."""

    opd: str
    tahun: int
    kelompok: KelompokPegawai
    rincian: str
    status_pegawai: str = ""
    jumlah: int | None = None
    urutan: int = 0
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aset:
    kunci: str
    opd: str
    tahun: int
    kelompok: str
    uraian: str
    jumlah: int | None = None
    satuan: str = "unit"
    urutan: int = 0
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fungsi:
    kunci: str
    opd: str
    uraian: str
    urutan: int = 0
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum:
    """A regulation that the OPD cites. ``jenis`` is its full official type ("Peraturan Bupati Lumajang")."""

    kunci: str
    opd: str
    jenis: str
    nomor: str
    tahun: int
    tentang: str
    peran: PeranDasarHukum = PeranDasarHukum.UMUM
    keterangan: str = ""
    dicantumkan: bool = True
    """False for one that the source cites in passing but does not list."""
    urutan: int = 0
    tercetak: str = ""
    lokasi: str = ""


# --- perencanaan -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencana:
    """A plan version. A later ``nomor`` replaces the earlier of its ``jenis`` from ``berlaku_sejak`` (year) on."""

    kunci: str
    jenis: JenisRencana
    nama: str
    tahun_awal: int
    tahun_akhir: int
    opd: str = ""
    """Empty for a plan of the Pemda itself (RPJMD)."""
    versi: VersiRencana = VersiRencana.MURNI
    nomor: int = 1
    berlaku_sejak: int = 0
    """First year it applies to; 0 means ``tahun_awal``."""
    dasar_hukum: str = ""
    nomenklatur: str = ""
    """Version of the nomenclature its codes belong to (see ``aturan.nomenklatur``)."""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsur:
    """A node of the planning tree in one plan version. Identity over versions is ``kunci``; key is (rencana, kunci)."""

    rencana: str
    kunci: str
    jenis: JenisUnsur
    uraian: str
    kode: str = ""
    induk: str = ""
    """``kunci`` of the parent, in this plan version or in the Pemda's plan."""
    opd: str = ""
    unit: str = ""
    kondisi: str = ""
    """The condition it brings about: the column "Sasaran Program/Kegiatan"."""
    kebijakan: str = ""
    penerus: str = ""
    """``kunci`` of the element that carries this one on after recoding or rewording."""
    diarsipkan: bool = False
    urutan: int = 0
    tercetak: str = ""
    kondisi_tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kebijakan:
    """A policy under a sasaran; serves the programs that name it."""

    rencana: str
    kunci: str
    sasaran: str
    uraian: str
    urutan: int = 0
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """An indicator in one plan version; key is (rencana, kunci). ``kode`` is the element's code and ``/n``."""

    rencana: str
    kunci: str
    unsur: str
    uraian: str
    kode: str = ""
    satuan: str = ""
    arah: Arah = Arah.NAIK
    rumus: Rumus = Rumus.R_PER_T
    akumulasi: Akumulasi = Akumulasi.POSISI_AKHIR
    jenis: JenisIndikator | None = None
    iku: bool = False
    skala: str = ""
    """Name of the scale of its grades, where the value is a ``Peringkat``."""
    definisi: str = ""
    formula: str = ""
    """How it is measured, in words."""
    formula_hitung: str = ""
    """The same as an expression over variables, where there is one."""
    sumber_data: str = ""
    frekuensi: str = ""
    penanggung_jawab: str = ""
    """``kunci`` of the accountable post."""
    nilai_awal: Decimal | None = None
    tahun_awal: int | None = None
    penerus: str = ""
    diarsipkan: bool = False
    urutan: int = 0
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target of an indicator for a year or quarter, of a plan version or (``pk`` filled) of a signed agreement."""

    rencana: str
    indikator: str
    tahun: int
    triwulan: int = 0
    pk: str = ""
    nilai: Nilai = BELUM_DIISI
    satuan: str = ""
    """Only where it departs from the indicator's."""
    tercetak: str = ""
    lokasi: str = ""


# --- anggaran --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagu:
    """Budget of an element (or, ``unsur`` empty, of the whole OPD) at one stage."""

    opd: str
    tahun: int
    tahap: TahapAnggaran
    unsur: str = ""
    jumlah: Sen | None = None
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dpa:
    """The budget document of one stage: its number, and the day it was approved, from which the PK's deadline runs."""

    opd: str
    tahun: int
    tahap: TahapAnggaran
    nomor: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaKas:
    """The cash plan: money that an element (or the OPD) means to spend in one month."""

    opd: str
    tahun: int
    bulan: int
    unsur: str = ""
    jumlah: Sen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisasiAnggaran:
    """Money spent in one month on an element (or the OPD). A quarterly figure stands in the quarter's last month."""

    opd: str
    tahun: int
    bulan: int
    unsur: str = ""
    jumlah: Sen | None = None
    tercetak: str = ""
    terbilang_tercetak: str = ""
    persen_tercetak: str = ""
    """Percentage of absorption that the source prints beside the amount."""
    lokasi: str = ""


# --- perjanjian, pengukuran, pelaporan -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Pk:
    """A performance agreement. Once signed, ``isi`` is the frozen record (canonical JSON) and ``sidik`` its SHA-256."""

    kunci: str
    opd: str
    tahun: int
    nomor: int = 1
    jabatan: str = ""
    pihak_pertama: str = ""
    """``kunci`` of the Pemangku who promises."""
    pihak_kedua_nama: str = ""
    pihak_kedua_jabatan: str = ""
    rencana: str = ""
    tahap_anggaran: TahapAnggaran = TahapAnggaran.MURNI
    alasan_perubahan: AlasanPerubahanPk | None = None
    tanggal: date | None = None
    tempat: str = ""
    ditandatangani: bool = False
    isi: str = ""
    sidik: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Realisasi:
    indikator: str
    tahun: int
    triwulan: int = 0
    nilai: Nilai = BELUM_DIISI
    satuan: str = ""
    sumber: SumberRealisasi = SumberRealisasi.DIUKUR
    keterangan: str = ""
    tercetak: str = ""
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analisis:
    """What only people know about a result (53/2014 Anak Lampiran II/1, III.A.4, 5 and 7).

    Key is (objek, tahun, triwulan); ``objek`` is the ``kunci`` of an indicator or of an element.
    """

    opd: str
    objek: str
    tahun: int
    triwulan: int = 0
    penyebab: str = ""
    pendukung: str = ""
    hambatan: str = ""
    solusi: str = ""
    tindak_lanjut: str = ""
    pembanding: str = ""
    """National standard or other benchmark in words; "tidak ada" is an answer, empty is not."""
    pembanding_nilai: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Swot:
    kunci: str
    opd: str
    tahun: int
    bidang: BidangSwot
    uraian: str
    urutan: int = 0
    lokasi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi:
    """The agency's own text for one part of a report; key is (opd, tahun, triwulan, bagian, objek).

    ``triwulan`` 0 is the annual report. ``isi`` is plain paragraphs parted by blank lines; lines that start with
    ``- `` are a list. Live figures are placeholders (see ``pelaporan.isian``).
    """

    opd: str
    tahun: int
    triwulan: int
    bagian: str
    objek: str = ""
    isi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bukti:
    """An evidence file behind a realisation."""

    kunci: str
    opd: str
    indikator: str
    tahun: int
    triwulan: int
    nama_berkas: str
    sidik: str
    """SHA-256 of the content."""
    ukuran: int
    jenis_media: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catatan:
    """A note beside the data: what the source says in two ways, or wrongly, or not at all."""

    kunci: str
    opd: str
    tahun: int
    jenis: JenisCatatan
    uraian: str
    tabel: str = ""
    objek: str = ""
    bacaan_dipakai: str = ""
    bacaan_lain: str = ""
    lokasi: str = ""
    """Lines of the source, for example "L75; L176"."""
    perbaikan: str = ""


Rekaman = (
    Pemda | Opd | Unit | Jabatan | Pemangku | Kepegawaian | Aset | Fungsi | DasarHukum | Rencana | Unsur | Kebijakan
    | Indikator | Target | Realisasi | Pagu | Dpa | RencanaKas | RealisasiAnggaran | Analisis | Pk | Swot | Narasi
    | Bukti | Catatan
)  # fmt: skip

TABEL: dict[str, type[Rekaman]] = {
    "pemda": Pemda,
    "opd": Opd,
    "unit": Unit,
    "jabatan": Jabatan,
    "pemangku": Pemangku,
    "kepegawaian": Kepegawaian,
    "aset": Aset,
    "fungsi": Fungsi,
    "dasar_hukum": DasarHukum,
    "rencana": Rencana,
    "unsur": Unsur,
    "kebijakan": Kebijakan,
    "indikator": Indikator,
    "target": Target,
    "realisasi": Realisasi,
    "pagu": Pagu,
    "dpa": Dpa,
    "rencana_kas": RencanaKas,
    "realisasi_anggaran": RealisasiAnggaran,
    "analisis": Analisis,
    "pk": Pk,
    "swot": Swot,
    "narasi": Narasi,
    "bukti": Bukti,
    "catatan": Catatan,
}
"""Table names of the data package, in the order in which they refer to each other."""

KUNCI: dict[str, tuple[str, ...]] = {
    "pemda": ("kode",),
    "opd": ("kode",),
    "unit": ("kunci",),
    "jabatan": ("kunci",),
    "pemangku": ("kunci",),
    "kepegawaian": ("opd", "tahun", "kelompok", "rincian", "status_pegawai"),
    "aset": ("kunci",),
    "fungsi": ("kunci",),
    "dasar_hukum": ("kunci",),
    "rencana": ("kunci",),
    "unsur": ("rencana", "kunci"),
    "kebijakan": ("rencana", "kunci"),
    "indikator": ("rencana", "kunci"),
    "target": ("rencana", "pk", "indikator", "tahun", "triwulan"),
    "realisasi": ("indikator", "tahun", "triwulan"),
    "pagu": ("opd", "tahun", "tahap", "unsur"),
    "dpa": ("opd", "tahun", "tahap"),
    "rencana_kas": ("opd", "tahun", "bulan", "unsur"),
    "realisasi_anggaran": ("opd", "tahun", "bulan", "unsur"),
    "analisis": ("objek", "tahun", "triwulan"),
    "pk": ("kunci",),
    "swot": ("kunci",),
    "narasi": ("opd", "tahun", "triwulan", "bagian", "objek"),
    "bukti": ("kunci",),
    "catatan": ("kunci",),
}
"""The columns that identify a row of each table; files are sorted by them."""

RUJUKAN: dict[str, dict[str, str]] = {
    "opd": {"pemda": "pemda"},
    "unit": {"opd": "opd", "induk": "unit"},
    "jabatan": {"opd": "opd", "unit": "unit", "atasan": "jabatan"},
    "pemangku": {"jabatan": "jabatan"},
    "kepegawaian": {"opd": "opd"},
    "aset": {"opd": "opd"},
    "fungsi": {"opd": "opd"},
    "dasar_hukum": {"opd": "opd"},
    "rencana": {"opd": "opd", "dasar_hukum": "dasar_hukum"},
    "unsur": {
        "rencana": "rencana",
        "opd": "opd",
        "unit": "unit",
        "induk": "unsur",
        "penerus": "unsur",
        "kebijakan": "kebijakan",
    },
    "kebijakan": {"rencana": "rencana", "sasaran": "unsur"},
    "indikator": {"rencana": "rencana", "unsur": "unsur", "penanggung_jawab": "jabatan", "penerus": "indikator"},
    "target": {"rencana": "rencana", "indikator": "indikator", "pk": "pk"},
    "realisasi": {"indikator": "indikator"},
    "pagu": {"opd": "opd", "unsur": "unsur"},
    "dpa": {"opd": "opd"},
    "rencana_kas": {"opd": "opd", "unsur": "unsur"},
    "realisasi_anggaran": {"opd": "opd", "unsur": "unsur"},
    "analisis": {"opd": "opd"},
    "pk": {"opd": "opd", "jabatan": "jabatan", "pihak_pertama": "pemangku", "rencana": "rencana"},
    "swot": {"opd": "opd"},
    "narasi": {"opd": "opd"},
    "bukti": {"opd": "opd", "indikator": "indikator"},
    "catatan": {"opd": "opd"},
}
"""Which column refers to which table (by its ``kunci``, of pemda and opd by ``kode``)."""

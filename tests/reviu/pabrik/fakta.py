"""The figures of an invented agency in a year: everything a report says, before it is said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from tests.reviu.pabrik import hukum, instansi, nomenklatur
from tests.reviu.pabrik.bilangan import bulat
from tests.reviu.pabrik.hukum import Hukum
from tests.reviu.pabrik.instansi import Instansi, RancanganIndikator, RancanganSasaran
from tests.reviu.pabrik.nomenklatur import Simpul


@dataclass
class Indikator:
    rancangan: RancanganIndikator
    target: Fraction
    realisasi: Fraction
    lalu: list[tuple[int, Fraction, Fraction]]
    """(year, target, realisation) of the two years before."""
    akhir: Fraction
    """Target of the last year of the Renstra."""
    nasional: Fraction | None = None
    setahun: Fraction | None = None
    """Target of the whole year, where ``target`` is that of a quarter."""

    @property
    def tahunan(self) -> Fraction:
        return self.target if self.setahun is None else self.setahun

    @property
    def nama(self) -> str:
        return self.rancangan.nama

    @property
    def satuan(self) -> str:
        return self.rancangan.satuan

    @property
    def desimal(self) -> int:
        return self.rancangan.desimal

    def capaian(self, target: Fraction | None = None, realisasi: Fraction | None = None) -> Fraction:
        t = self.target if target is None else target
        x = self.realisasi if realisasi is None else realisasi
        return 100 * x / t if self.rancangan.naik else 100 * (2 * t - x) / t


@dataclass
class Sasaran:
    rancangan: RancanganSasaran
    indikator: list[Indikator]
    program: list[Simpul]

    @property
    def teks(self) -> str:
        return self.rancangan.teks


@dataclass
class Uang:
    pagu: int
    realisasi: int

    @property
    def persen(self) -> Fraction:
        return Fraction(100 * self.realisasi, self.pagu)


@dataclass
class Keluaran:
    target: int
    realisasi: int


@dataclass
class Fakta:
    r: Random
    instansi: Instansi
    nama: str
    singkat: str
    kepala: str
    kepala_daerah: str
    daerah: str
    nama_daerah: str
    bupati: str
    tahun: int
    triwulan: int | None
    mulai: int
    selesai: int
    tanda_tangan: date
    pejabat: str
    pangkat: str
    nip: str
    tanggal_pk: date = date(2000, 1, 1)
    tujuan: str = ""
    sasaran: list[Sasaran] = field(default_factory=list)
    program: list[Simpul] = field(default_factory=list)
    uang: dict[str, Uang] = field(default_factory=dict)
    keluaran: dict[str, Keluaran] = field(default_factory=dict)
    pegawai: dict[str, dict[str, int]] = field(default_factory=dict)
    aset: list[tuple[str, int]] = field(default_factory=list)
    skm: list[tuple[str, Fraction]] = field(default_factory=list)
    responden: int = 0
    lke: list[tuple[str, int, Fraction]] = field(default_factory=list)
    mencolok: str = ""
    """Code of a sub kegiatan that was made to stand out."""
    hukum: list[Hukum] = field(default_factory=list)

    @property
    def instansi_penuh(self) -> str:
        """The agency with its region."""
        return f"{self.nama} {self.daerah}"

    def masa(self, tahun: int) -> str:
        return f"Tahun {tahun}" if self.triwulan is None else f"Triwulan {'I' * self.triwulan} Tahun {tahun}"

    @property
    def kurun(self) -> str:
        return self.masa(self.tahun)

    @property
    def akhir_kurun(self) -> str:
        return {None: "31 Desember", 2: "30 Juni", 3: "30 September"}[self.triwulan] + f" {self.tahun}"

    @property
    def total(self) -> Uang:
        return Uang(
            sum(self.uang[p.kode].pagu for p in self.program), sum(self.uang[p.kode].realisasi for p in self.program)
        )

    @property
    def jumlah_pegawai(self) -> int:
        return sum(self.pegawai["status"].values())

    def hukum_dari(self, awalan: str, nomor: str) -> Hukum:
        return next(h for h in self.hukum if h.jenis.startswith(awalan) and h.nomor == nomor)

    @property
    def ikm(self) -> Fraction:
        return sum((n for _, n in self.skm), Fraction(0)) / 9 * 25

    @property
    def nilai_akip(self) -> Fraction:
        return sum((n for _, _, n in self.lke), Fraction(0))


UNSUR = (
    "Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan", "Kompetensi pelaksana", "Perilaku pelaksana",
    "Penanganan pengaduan, saran, dan masukan", "Sarana dan prasarana",
)  # fmt: skip
KOMPONEN = (
    ("Perencanaan Kinerja", 30), ("Pengukuran Kinerja", 30), ("Pelaporan Kinerja", 15),
    ("Evaluasi Akuntabilitas Kinerja Internal", 25),
)  # fmt: skip
_BAGI_AKHIR = {1: Fraction(1, 4), 2: Fraction(1, 2), 3: Fraction(3, 4)}


def mutu(ikm: Fraction) -> tuple[str, str]:
    """Class of a survey result by PermenPANRB 14/2017, from the value with two decimals."""
    n = bulat(ikm, 2)
    if n < 65:
        return "D", "Tidak baik"
    if n < Fraction("76.61"):
        return "C", "Kurang baik"
    return ("B", "Baik") if n < Fraction("88.31") else ("A", "Sangat baik")


def kategori(nilai: Fraction) -> tuple[str, str]:
    """Category of an AKIP value by PermenPANRB 88/2021."""
    for batas, huruf, arti in (
        (90, "AA", "Sangat Memuaskan"), (80, "A", "Memuaskan"), (70, "BB", "Sangat Baik"), (60, "B", "Baik"),
        (50, "CC", "Cukup (Memadai)"), (30, "C", "Kurang"),
    ):  # fmt: skip
        if nilai > batas:
            return huruf, arti
    return "D", "Sangat Kurang"


def predikat(capaian: Fraction) -> str:
    """Predicate of a capaian by Permendagri 86/2017; values between its intervals are never made here."""
    for batas, nama in ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah")):
        if capaian >= batas:
            return nama
    return "Sangat Rendah"


def _di_sela(capaian: Fraction) -> bool:
    n = bulat(capaian, 2)
    return any(a < n < a + 1 for a in (50, 65, 75, 90)) or (abs(n - 100) < Fraction(1, 10) and n != 100)


def _realisasi(r: Random, i: RancanganIndikator, target: Fraction, langit: Fraction | None) -> Fraction:
    while True:
        x = bulat(target * Fraction(r.randint(930, 1060), 1000), i.desimal)
        if langit is not None and x > langit:
            x = langit
        c = 100 * x / target if i.naik else 100 * (2 * target - x) / target
        if not _di_sela(c) and x > 0:
            return x


def _indikator(r: Random, i: RancanganIndikator, f: Fakta) -> Indikator:
    goyang = Fraction(r.randint(-12, 12), 4) if i.desimal else Fraction(r.randint(-3, 3))
    if not i.naik:
        goyang = Fraction(0)

    def target(tahun: int) -> Fraction:
        return bulat(Fraction(i.dasar) + goyang + Fraction(i.langkah) * (tahun - 2020), i.desimal)

    langit = Fraction(100) if i.satuan == "%" else None

    def kini(tahun: int) -> Fraction:
        if f.triwulan is None or not i.naik:
            return target(tahun)
        return bulat(target(tahun) * (_BAGI_AKHIR[f.triwulan] if i.desimal == 0 else Fraction(95, 100)), i.desimal)

    lalu = [(t, kini(t), _realisasi(r, i, kini(t), langit)) for t in (f.tahun - 2, f.tahun - 1)]
    hasil = Indikator(i, kini(f.tahun), _realisasi(r, i, kini(f.tahun), langit), lalu, target(f.selesai))
    if f.triwulan is not None:
        hasil.setahun = target(f.tahun)
    if i.nasional:
        hasil.nasional = bulat(hasil.target * Fraction(r.randint(94, 99), 100), i.desimal)
    return hasil


def _bagi(r: Random, jumlah: int, nama: tuple[str, ...], sedikitnya: int = 1) -> dict[str, int]:
    """Positive parts that sum to ``jumlah``."""
    bagian = [sedikitnya] * len(nama)
    for _ in range(jumlah - sedikitnya * len(nama)):
        bagian[r.randrange(len(nama))] += 1
    return dict(zip(nama, bagian, strict=True))


def _pegawai(r: Random, f: Fakta) -> None:
    jumlah = r.randint(38, 94)
    f.pegawai["status"] = status = _bagi(r, jumlah, ("PNS", "PPPK", "Tenaga non-ASN"), 5)
    f.pegawai["golongan"] = _bagi(
        r, status["PNS"], ("Golongan IV", "Golongan III", "Golongan II") if status["PNS"] < 12 else
        ("Golongan IV", "Golongan III", "Golongan II", "Golongan I"),
    )  # fmt: skip
    f.pegawai["pendidikan"] = _bagi(r, jumlah, ("S-2", "S-1/D-4", "D-3", "SMA/sederajat"), 2)
    f.pegawai["kelamin"] = _bagi(r, jumlah, ("Laki-laki", "Perempuan"), 8)
    f.aset = [
        (n, r.randint(2, 28))
        for n in r.sample(("Kendaraan roda empat", "Kendaraan roda dua", "Komputer", "Laptop", "Pencetak", "Meja kerja",
                           "Lemari arsip", "Proyektor"), r.randint(4, 6))
    ]  # fmt: skip


def _uang(r: Random, f: Fakta) -> None:
    bagian = Fraction(1) if f.triwulan is None else _BAGI_AKHIR[f.triwulan]
    for p in f.program:
        for k in p.anak:
            for s in k.anak:
                gaji = s.nama.startswith("Penyediaan Gaji")
                pagu = r.randint(2100, 4800) * 1_000_000 if gaji else r.randint(45, 620) * 500_000
                pagu += r.randint(0, 999) * 500
                f.uang[s.kode] = Uang(pagu, int(pagu * bagian * r.randint(91_000, 99_600) / 100_000))
                target = {"Dokumen": r.randint(2, 9), "Laporan": r.randint(2, 12), "Paket": r.randint(2, 8)}.get(
                    s.satuan, r.randint(12, 90)
                )
                if gaji:
                    target = f.pegawai["status"]["PNS"] + f.pegawai["status"]["PPPK"]
                f.keluaran[s.kode] = Keluaran(target, target if f.triwulan is None else max(1, int(target * bagian)))
            f.uang[k.kode] = _jumlah(f, k)
        f.uang[p.kode] = _jumlah(f, p)


def _jumlah(f: Fakta, n: Simpul) -> Uang:
    return Uang(sum(f.uang[a.kode].pagu for a in n.anak), sum(f.uang[a.kode].realisasi for a in n.anak))


def _survei(r: Random, f: Fakta) -> None:
    while True:
        f.skm = [(u, Fraction(r.randint(305, 372), 100)) for u in UNSUR]
        n = f.ikm
        # printed with two decimals from exact weights, from weights of 0,111, or from the rounded mean: the same class
        if min(abs(bulat(n, 2) - b) for b in (Fraction("76.6"), Fraction("88.3"))) > Fraction(3, 10):
            break
    f.responden = r.randint(150, 380)
    while True:
        f.lke = [(k, b, bulat(b * Fraction(r.randint(620, 880), 1000), 2)) for k, b in KOMPONEN]
        if all(abs(f.nilai_akip - b) > 1 for b in (60, 70, 80, 90)):
            break


def _tata_kelola(r: Random, f: Fakta) -> RancanganSasaran:
    return RancanganSasaran(
        f"Meningkatnya akuntabilitas kinerja dan kualitas layanan {f.nama}",
        (
            RancanganIndikator(
                "Nilai Akuntabilitas Kinerja Instansi Pemerintah", "Nilai", "70.00", "0.80",
                "hasil evaluasi akuntabilitas kinerja instansi pemerintah oleh Inspektorat Daerah"
                if f.instansi is not instansi.INSPEKTORAT
                else "hasil evaluasi akuntabilitas kinerja instansi pemerintah oleh tim evaluasi daerah",
            ),
            RancanganIndikator(
                "Indeks Kepuasan Masyarakat", "Indeks", "82.00", "0.60",
                "rata-rata tertimbang nilai sembilan unsur pelayanan dikali 25",
            ),
        ),
        (),
        ("pemantauan kinerja secara berkala", "tindak lanjut hasil evaluasi tahun sebelumnya",
         "komitmen pimpinan dan seluruh pegawai"),
        ("pemanfaatan hasil pengukuran kinerja belum merata", "sebagian sarana pelayanan memerlukan pembaruan"),
        ("menyusun rencana aksi tindak lanjut hasil evaluasi", "memperbarui sarana pelayanan secara bertahap"),
    )  # fmt: skip


def _isi_tata_kelola(f: Fakta, s: Sasaran) -> bool:
    """Whether the last realisations, which the survey and the evaluation give, lie in a stated interval."""
    akip, ikm = s.indikator
    akip.target = bulat(f.nilai_akip, 0) + (1 if f.tahun % 2 else -1)
    akip.realisasi = f.nilai_akip
    ikm.realisasi = bulat(f.ikm, 2)
    ikm.target = bulat(f.ikm, 0) + (-1 if f.tahun % 2 else 1)
    for i in s.indikator:
        langkah = Fraction(i.rancangan.langkah)
        i.akhir = i.target + langkah * (f.selesai - f.tahun)
        i.lalu = [
            (t, i.target - langkah * (f.tahun - t), bulat((i.target - langkah * (f.tahun - t)) * Fraction(f.r.randint(950, 985), 1000), 2))
            for t in (f.tahun - 2, f.tahun - 1)
        ]  # fmt: skip
    return not any(
        _di_sela(i.capaian(*x)) for i in s.indikator for x in [(None, None), *[(a, b) for _, a, b in i.lalu]]
    )


def _tanggal(r: Random, tahun: int, triwulan: int | None) -> date:
    mulai = date(tahun + 1, 1, 15) if triwulan is None else date(tahun, 3 * triwulan + 1, 6)
    hari = mulai + timedelta(days=r.randint(0, 38 if triwulan is None else 18))
    while hari.weekday() >= 5:
        hari -= timedelta(days=1)
    return hari


def _nip(r: Random) -> str:
    """A number of the right shape: born, appointed, sex, sequence."""
    lahir = date(r.randint(1966, 1980), r.randint(1, 12), r.randint(1, 28))
    return (
        f"{lahir:%Y%m%d} {lahir.year + r.randint(22, 28)}{r.randint(1, 12):02d} {r.randint(1, 2)} {r.randint(1, 9):03d}"
    )


def _hukum(r: Random, f: Fakta) -> None:
    f.hukum = [h for h in hukum.berlaku(f.tanda_tangan) if h.wajib or r.random() < 0.7]
    d = f"Peraturan Daerah {f.daerah}"
    kepala = f"Peraturan {f.bupati} {f.nama_daerah}"
    f.hukum += [
        Hukum(d, str(r.randint(2, 12)), 2016, "Pembentukan dan Susunan Perangkat Daerah"),
        Hukum(d, str(r.randint(1, 9)), f.mulai, f"Rencana Pembangunan Jangka Menengah Daerah {f.daerah} Tahun {f.mulai}–{f.selesai}"),
        Hukum(
            kepala, str(r.randint(4, 19)), f.mulai, f"Rencana Strategis Perangkat Daerah Tahun {f.mulai}–{f.selesai}",
        ),
        Hukum(
            kepala, str(r.randint(20, 98)), f.mulai,
            f"Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja {f.nama}",
        ),
    ]  # fmt: skip


def _program(r: Random, tahun: int) -> tuple[Instansi, tuple[RancanganSasaran, ...], dict[str, Simpul]]:
    """An agency, some of its sasaran, and two programs or more for them."""
    while True:
        ins = r.choice(instansi.SEMUA)
        pilih = ins.sasaran if r.random() < 0.75 else ins.sasaran[:1]
        kode = sorted({k for s in pilih for k in s.program})
        program = {k: nomenklatur.program(r, k, tahun=tahun, kegiatan=r.randint(1, 3), sub=3) for k in kode}
        program = {k: p for k, p in program.items() if p.anak}
        if len(program) > 1 or (program and ins is instansi.PERHUBUNGAN):
            return ins, pilih, program


def susun(r: Random, *, interim: bool = False) -> Fakta:
    """An agency, a year, and all figures of its report."""
    jenis, nama_daerah = r.choice(instansi.DAERAH)
    kec = r.choice(instansi.KECAMATAN_NAMA)
    tahun = r.choice((2022, 2023, 2024, 2025))
    ins, pilih, program = _program(r, tahun)
    triwulan = r.choice((2, 3)) if interim else None
    mulai = r.choice((2021, 2020))
    nama = r.sample(instansi.NAMA, 2)
    f = Fakta(
        r=r, instansi=ins, nama=ins.nama.format(kec=kec), singkat=ins.singkat.format(kec=kec),
        kepala=ins.kepala.format(kec=kec), daerah=f"{jenis} {nama_daerah}", nama_daerah=nama_daerah,
        bupati="Bupati" if jenis == "Kabupaten" else "Wali Kota", tahun=tahun, triwulan=triwulan, mulai=mulai,
        selesai=mulai + 5, tanda_tangan=_tanggal(r, tahun, triwulan),
        pejabat=f"{nama[0]}, {r.choice(instansi.GELAR)}", kepala_daerah=f"{nama[1]}, M.M.", nip=_nip(r), pangkat=r.choice(instansi.PANGKAT),
        tujuan=ins.tujuan, tanggal_pk=date(tahun, 1, r.randint(4, 26)),
    )  # fmt: skip
    tunjang = nomenklatur.penunjang(r, ins.bidang, tahun=tahun)
    f.program = [tunjang, *program.values()]
    _pegawai(r, f)
    _uang(r, f)
    _survei(r, f)
    f.sasaran = [
        Sasaran(s, [_indikator(r, i, f) for i in s.indikator], [program[k] for k in sorted(s.program) if k in program])
        for s in pilih
        if any(k in program for k in s.program)
    ]
    if interim:  # the survey and the evaluation come once a year
        _hukum(r, f)
        return f
    umum = _tata_kelola(r, f)
    akhir = Sasaran(umum, [Indikator(i, Fraction(1), Fraction(1), [], Fraction(1)) for i in umum.indikator], [tunjang])
    while not _isi_tata_kelola(f, akhir):
        _survei(r, f)
    f.sasaran.append(akhir)
    _hukum(r, f)
    return f

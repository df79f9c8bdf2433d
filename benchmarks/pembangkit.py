"""A seeded generator of one large OPD, for the bars of speed and size. Everything in it is made ("Kabupaten Uji").

The names of programs, kegiatan and sub kegiatan are those of the official nomenclature, so that texts are as long as in
real life; figures, people and places are invented. The same seed makes the same set.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from benchmarks.profil import DINAS, Profil

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.aturan.kutipan import jenis_lengkap
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai
from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, VERSI_4_DIGIT, Entri, nomenklatur
from akuntabel.aturan.peraturan import Peraturan, StatusPeraturan, keadaan_pada, peraturan_dikenal
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pelaporan.bagian import BAGIAN
from akuntabel.pelaporan.kata import judul_kapital, kecil_awal

TAHUN_AWAL = 2024
"""First year of the plan; the 4-digit nomenclature holds from it on."""
BIDANG = DINAS.bidang
PEMDA, OPD = "99.99", DINAS.bidang
RPJMD, RENSTRA = "rpjmd-uji", "renstra-uji"
_SASARAN_PER_TUJUAN = 2

_KALIMAT = (
    "Pelaksanaan tahun ini berpijak pada rencana strategis dan pada evaluasi atas hasil tahun sebelumnya.",
    "Hasil itu dicapai dengan memusatkan sumber daya pada pekerjaan yang paling menentukan sasaran.",
    "Kendala utama adalah keterlambatan pengadaan pada triwulan pertama dan cuaca pada triwulan terakhir.",
    "Koordinasi dengan kecamatan dan desa dilakukan setiap bulan agar pekerjaan tidak tumpang tindih.",
    "Perbaikan cara kerja dilakukan dengan menetapkan penanggung jawab pada setiap indikator.",
    "Data diambil dari pencatatan lapangan yang diperiksa silang oleh sekretariat sebelum dilaporkan.",
    "Ke depan, jadwal pengadaan dimajukan dan pengukuran dilakukan pada setiap akhir bulan.",
    "Masyarakat dilibatkan melalui forum perangkat daerah dan kanal pengaduan yang dijawab dalam tiga hari kerja.",
    "Rapat pimpinan setiap bulan membahas kemajuan indikator dan menetapkan penyelesaian kendala.",
    "Petugas lapangan mengisi lembar pencatatan pada hari yang sama agar data tidak terlewat.",
    "Sebagian paket pekerjaan dilelang sebelum tahun anggaran dimulai sehingga pelaksanaannya tidak tertunda.",
    "Keterbatasan tenaga teknis diatasi dengan pembagian tugas antarbidang dan pendampingan oleh tenaga ahli.",
    "Standar operasional prosedur ditinjau kembali dan disosialisasikan kepada semua pelaksana.",
    "Hasil pengukuran dibahas bersama penanggung jawab indikator sebelum dituangkan dalam laporan.",
    "Usulan masyarakat dari musyawarah perencanaan menjadi bahan penetapan lokasi kegiatan.",
    "Pengawasan berjenjang memastikan setiap keluaran diterima dalam keadaan lengkap dan dapat dimanfaatkan.",
    "Sarana kerja yang rusak diperbaiki secara bertahap sesuai dengan ketersediaan anggaran.",
    "Arsip dan bukti dukung disimpan secara elektronik agar mudah ditelusuri.",
    "Kerja sama dengan perguruan tinggi dimanfaatkan untuk kajian teknis yang belum dapat dikerjakan sendiri.",
    "Perubahan harga bahan pada pertengahan tahun menuntut penyesuaian rincian pekerjaan.",
    "Pegawai mengikuti bimbingan teknis sesuai dengan kebutuhan tugasnya.",
    "Jadwal pelaksanaan disusun per minggu dan dipantau oleh kepala bidang.",
    "Umpan balik penerima layanan menjadi masukan untuk perbaikan tahun berikutnya.",
    "Penyelesaian administrasi keuangan dipercepat dengan verifikasi dokumen di awal bulan.",
)

_ANALISIS = {
    "penyebab": (
        "Pekerjaan dimulai sesuai dengan jadwal dan diawasi setiap minggu.",
        "Sebagian keluaran baru selesai pada akhir tahun anggaran.",
        "Data dasar yang lengkap memudahkan penetapan prioritas.",
    ),
    "pendukung": (
        "Tenaga teknis yang berpengalaman dan kerja sama antarbidang yang baik.",
        "Dukungan pimpinan dan ketersediaan anggaran sejak awal tahun.",
        "Partisipasi masyarakat dalam setiap tahap pekerjaan.",
    ),
    "hambatan": (
        "Cuaca pada triwulan terakhir menghambat pekerjaan lapangan.",
        "Jumlah tenaga teknis belum sebanding dengan beban kerja.",
        "Penyedia bahan setempat terbatas.",
    ),
    "solusi": (
        "Pekerjaan lapangan dimajukan ke triwulan kedua.",
        "Petugas dari bidang lain diperbantukan pada masa puncak.",
        "Bahan dipesan sebelum pekerjaan dimulai.",
    ),
    "tindak_lanjut": (
        "Menyusun jadwal pengadaan sebelum tahun anggaran dimulai.",
        "Mengusulkan penambahan tenaga teknis.",
        "Memperbarui data dasar setiap semester.",
    ),
}
"""What an analysis says, by its kind: short, so that two indicators may well have the same cause."""


def opd_besar(
    benih: int = 1, unsur: int = 300, tahun: int = 5, *, profil: Profil = DINAS, lengkap: bool = False
) -> Himpunan:
    """One OPD with ``unsur`` elements of its own plan and ``tahun`` years of targets, results and money.

    Its year to report is the last: ``TAHUN_AWAL + tahun - 1``. Its code is the field of its ``profil``. ``lengkap``:
    nothing is left unmeasured. Raises ValueError where the nomenclature of the field has fewer elements than asked for.
    """
    acak = random.Random(benih)
    return _Pembangkit(acak, unsur, range(TAHUN_AWAL, TAHUN_AWAL + tahun), profil, lengkap).bangun()


@dataclass
class _Pembangkit:
    acak: random.Random
    unsur: int
    tahun: range
    profil: Profil
    lengkap: bool
    isi: dict[str, list[r.Rekaman]] = field(default_factory=lambda: {nama: [] for nama in r.TABEL})
    _banyak_pegawai: int = 0
    _terpakai: list[frozenset[str]] = field(default_factory=list)
    _entri: dict[str, Entri | None] = field(default_factory=dict)

    def bangun(self) -> Himpunan:
        self._organisasi()
        self._pemda()
        unsur = list(self._pohon())
        for u in unsur:
            self._indikator(u)
        for u in unsur:
            if u.jenis is JenisUnsur.SUB_KEGIATAN:
                self._anggaran(u)
        self._perjanjian(unsur)
        self._laporan(unsur)
        return Himpunan.dari({nama: iter(baris) for nama, baris in self.isi.items()})

    @property
    def _akhir(self) -> int:
        return self.tahun[-1]

    def _tambah(self, nama: str, *baris: r.Rekaman) -> None:
        self.isi[nama].extend(baris)

    def _paragraf(self, banyak: int = 2) -> str:
        """Paragraphs of four sentences, no two of which share more than two."""
        hasil: list[str] = []
        for _ in range(banyak):
            for _ in range(200):
                kalimat = self.acak.sample(_KALIMAT, 4)
                if all(len(lama & set(kalimat)) <= 2 for lama in self._terpakai):
                    break
            self._terpakai.append(frozenset(kalimat))
            hasil.append(" ".join(kalimat))
        return "\n\n".join(hasil)

    # --- who -------------------------------------------------------------------------------------------------------

    def _organisasi(self) -> None:
        self._tambah(
            "pemda",
            r.Pemda(
                kode=PEMDA, nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN, ibu_kota="Uji", sebutan_kepala="Bupati"
            ),
        )
        self._tambah(
            "opd",
            r.Opd(
                kode=self.profil.bidang,
                pemda=PEMDA,
                nama=self.profil.nama,
                singkatan=self.profil.singkatan,
                bidang_urusan=self.profil.bidang,
                kedudukan=self.profil.kedudukan,
                tugas=self.profil.tugas,
                alamat="Jalan Contoh Nomor 1, Uji",
            ),
        )
        self._tambah(
            "jabatan",
            r.Jabatan(
                kunci="j-kepala",
                opd=self.profil.bidang,
                nama=self.profil.kepala,
                eselon=self.profil.eselon,
                kepala_opd=True,
            ),
        )
        for n, nama in enumerate(self.profil.unit, start=1):
            sebutan = "Sekretaris" if n == 1 else f"Kepala {nama}"
            self._tambah("unit", r.Unit(kunci=f"unit-{n}", opd=self.profil.bidang, nama=nama, urutan=n))
            self._tambah(
                "jabatan",
                r.Jabatan(
                    kunci=f"j-{n}",
                    opd=self.profil.bidang,
                    nama=sebutan,
                    unit=f"unit-{n}",
                    atasan="j-kepala",
                    eselon="III.b",
                    urutan=n,
                ),
            )
        self._tambah(
            "pemangku",
            r.Pemangku(
                kunci="p-kepala",
                jabatan="j-kepala",
                nama="Nama Contoh, S.T., M.T.",
                pangkat="Pembina Utama Muda" if self.profil.eselon == "II.b" else "Pembina Tingkat I",
                nip=_nip(self.acak),
                mulai=date(2021, 3, 1),
            ),
        )
        self._pegawai()
        fungsi = ("perumusan kebijakan teknis", "pelaksanaan kebijakan", "evaluasi dan pelaporan", "administrasi")
        for n, uraian in enumerate(fungsi, start=1):
            butir = f"penyelenggaraan {uraian} dalam {self.profil.urusan}"
            self._tambah("fungsi", r.Fungsi(kunci=f"f-{n}", opd=self.profil.bidang, uraian=butir, urutan=n))
        for n, p in enumerate(_berlaku(self._akhir), start=1):
            self._tambah(
                "dasar_hukum",
                r.DasarHukum(
                    kunci=f"dh-{n:02d}",
                    opd=self.profil.bidang,
                    jenis=jenis_lengkap(p.jenis),
                    nomor=p.nomor,
                    tahun=p.tahun,
                    tentang=p.tentang,
                    urutan=n,
                ),
            )

    def _pegawai(self) -> None:
        """The same people counted in three ways, so that every table has the same total."""
        pns, pppk = self.acak.randint(40, 120), self.acak.randint(5, 30)
        self._banyak_pegawai = pns + pppk
        pimpinan = (
            ("Jabatan Pimpinan Tinggi Pratama", "Jabatan Administrator")
            if self.profil.eselon == "II.b"
            else ("Jabatan Administrator", "Jabatan Pengawas")
        )
        tetap = {pimpinan[0]: 1, pimpinan[1]: len(self.profil.unit)}
        self._rincian(r.KelompokPegawai.PENDIDIKAN, "PNS", self._bagi(pns, "SMA/SMK", "Diploma III", "S-1", "S-2"))
        self._rincian(r.KelompokPegawai.PENDIDIKAN, "PPPK", self._bagi(pppk, "SMA/SMK", "Diploma III", "S-1"))
        self._rincian(r.KelompokPegawai.GOLONGAN, "PNS", self._bagi(pns, "Golongan II", "Golongan III", "Golongan IV"))
        self._rincian(r.KelompokPegawai.GOLONGAN, "PPPK", self._bagi(pppk, "Golongan VII", "Golongan IX"))
        lain = self._bagi(pns - sum(tetap.values()), "Jabatan Fungsional", "Jabatan Pelaksana")
        self._rincian(r.KelompokPegawai.JABATAN, "PNS", tetap | lain)
        self._rincian(r.KelompokPegawai.JABATAN, "PPPK", self._bagi(pppk, "Jabatan Fungsional", "Jabatan Pelaksana"))
        pelatihan = {"Pelatihan Kepemimpinan Administrator": 2, "Pelatihan Kepemimpinan Pengawas": 5}
        self._rincian(r.KelompokPegawai.PELATIHAN, "PNS", pelatihan)
        for n, nama in enumerate(("Mobil dinas", "Sepeda motor dinas", "Alat berat", "Truk operasional"), start=1):
            self._tambah(
                "aset",
                r.Aset(
                    kunci=f"aset-{n}",
                    opd=self.profil.bidang,
                    tahun=self._akhir,
                    kelompok="Kendaraan operasional",
                    uraian=nama,
                    jumlah=self.acak.randint(1, 40),
                    urutan=n,
                ),
            )

    def _bagi(self, jumlah: int, *nama: str) -> dict[str, int]:
        """A number parted at random."""
        batas = sorted(self.acak.randint(0, jumlah) for _ in nama[1:])
        return {x: z - a for x, a, z in zip(nama, (0, *batas), (*batas, jumlah), strict=True)}

    def _rincian(self, kelompok: r.KelompokPegawai, status: str, jumlah: dict[str, int]) -> None:
        for n, (nama, banyak) in enumerate(jumlah.items(), start=1):
            self._tambah(
                "kepegawaian",
                r.Kepegawaian(
                    opd=self.profil.bidang,
                    tahun=self._akhir,
                    kelompok=kelompok,
                    rincian=nama,
                    status_pegawai=status,
                    jumlah=banyak,
                    urutan=n,
                ),
            )

    # --- plan ------------------------------------------------------------------------------------------------------

    def _pemda(self) -> None:
        masa = {"tahun_awal": self.tahun[0], "tahun_akhir": self._akhir, "nomenklatur": VERSI_4_DIGIT}
        self._tambah(
            "rencana",
            r.Rencana(kunci=RPJMD, jenis=r.JenisRencana.RPJMD, nama="RPJMD Kabupaten Uji", **masa),  # type: ignore[arg-type]
            r.Rencana(
                kunci=RENSTRA,
                jenis=r.JenisRencana.RENSTRA,
                opd=self.profil.bidang,
                nama="Renstra DPUPR Kabupaten Uji",
                **masa,
            ),  # type: ignore[arg-type]
        )
        rantai = (
            (JenisUnsur.MISI, "Mewujudkan infrastruktur yang menunjang kesejahteraan", "", "M1"),
            (JenisUnsur.TUJUAN, "Meningkatnya kualitas infrastruktur wilayah", "m1", "M1.T1"),
            (JenisUnsur.SASARAN, "Meningkatnya pemerataan infrastruktur wilayah", "m1-t1", "M1.T1.S1"),
        )
        for jenis, uraian, induk, kode in rantai:
            self._tambah(
                "unsur",
                r.Unsur(
                    rencana=RPJMD,
                    kunci=kode.lower().replace(".", "-"),
                    jenis=jenis,
                    uraian=uraian,
                    kode=kode,
                    induk=induk,
                ),
            )

    def _pohon(self) -> Iterator[r.Unsur]:
        """The OPD's own elements, exactly as many as asked for."""
        tabel = nomenklatur(VERSI_4_DIGIT, KABUPATEN_KOTA)
        bidang = self.profil.bidang
        program = [tabel.cari(f"{bidang}.01", bidang)]
        program += [
            e
            for e in tabel
            if e.tingkat == "program" and e.kode.startswith(f"{bidang}.") and e.kode not in self.profil.tanpa
        ]
        daftar = [p for p in program if p is not None]
        tetap = len(self.profil.tujuan) * (1 + _SASARAN_PER_TUJUAN)
        sisa = self.unsur - tetap - len(daftar)
        anak = {p.kode: self._bagian(p, tabel.anak) for p in daftar}
        jatah = self._jatah({k: len(v) for k, v in anak.items()}, sisa)
        for t, (uraian, *_) in enumerate(self.profil.tujuan, start=1):
            yield self._unsur(JenisUnsur.TUJUAN, f"t{t}", uraian, f"T{t}", "m1-t1-s1", t)
            for s in range(1, _SASARAN_PER_TUJUAN + 1):
                nomor = (t - 1) * _SASARAN_PER_TUJUAN + s - 1
                kunci = f"t{t}-s{s}"
                yield self._unsur(JenisUnsur.SASARAN, kunci, self.profil.sasaran[nomor][0], f"T{t}.S{s}", f"t{t}", s)
                self._tambah(
                    "kebijakan",
                    r.Kebijakan(
                        rencana=RENSTRA,
                        kunci=f"k-{kunci}",
                        sasaran=kunci,
                        uraian=f"{self.profil.sasaran[nomor][0]} melalui penguatan perencanaan dan pengawasan",
                        urutan=s,
                    ),
                )
        for n, p in enumerate(daftar):
            sasaran = f"t{1 + n % 2}-s{1 + n // 2 % 2}"
            yield self._unsur(
                JenisUnsur.PROGRAM,
                f"u-{p.kode}",
                judul_kapital(p.nama),
                p.kode,
                sasaran,
                n + 1,
                kebijakan=f"k-{sasaran}",
            )
            for urut, (jenis, e, induk) in enumerate(anak[p.kode][: jatah[p.kode]], start=1):
                yield self._unsur(jenis, f"u-{e.kode}", e.nama, e.kode, f"u-{induk}", urut, kondisi=e.kinerja, entri=e)

    def _bagian(
        self, program: Entri, anak: Callable[[str, str], tuple[Entri, ...]]
    ) -> list[tuple[JenisUnsur, Entri, str]]:
        """The kegiatan of a program, each followed by its sub kegiatan."""
        hasil: list[tuple[JenisUnsur, Entri, str]] = []
        for k in anak(program.kode, self.profil.bidang):
            hasil.append((JenisUnsur.KEGIATAN, k, program.kode))
            hasil += [(JenisUnsur.SUB_KEGIATAN, s, k.kode) for s in anak(k.kode, self.profil.bidang)]
        return hasil

    def _jatah(self, ada: dict[str, int], sisa: int) -> dict[str, int]:
        """How many elements each program gets: spread evenly, as far as it has them."""
        if sisa < 0 or sum(ada.values()) < sisa:
            raise ValueError(f"Nomenklatur bidang {self.profil.bidang} tidak dapat mengisi sebanyak itu.")
        jatah = dict.fromkeys(ada, 0)
        while sisa:
            for kode, banyak in ada.items():
                if sisa and jatah[kode] < banyak:
                    jatah[kode] += 1
                    sisa -= 1
        return jatah

    def _unsur(
        self,
        jenis: JenisUnsur,
        kunci: str,
        uraian: str,
        kode: str,
        induk: str,
        urutan: int,
        *,
        kondisi: str = "",
        kebijakan: str = "",
        entri: Entri | None = None,
    ) -> r.Unsur:
        u = r.Unsur(
            rencana=RENSTRA,
            kunci=kunci,
            jenis=jenis,
            uraian=uraian,
            kode=kode,
            induk=induk,
            opd=self.profil.bidang,
            kondisi=kondisi or f"Meningkatnya hasil {kecil_awal(uraian)}",
            kebijakan=kebijakan,
            urutan=urutan,
        )
        self._tambah("unsur", u)
        self._entri[kunci] = entri
        return u

    # --- measurement -----------------------------------------------------------------------------------------------

    def _indikator(self, u: r.Unsur) -> None:
        entri = self._entri.get(u.kunci)
        dihitung = entri is not None and bool(entri.satuan)
        uraian, satuan = self._ukuran(u, entri)
        gaji = satuan.casefold() == "orang/bulan"
        kunci = f"i-{u.kunci}-1"
        self._tambah(
            "indikator",
            r.Indikator(
                rencana=RENSTRA,
                kunci=kunci,
                unsur=u.kunci,
                uraian=uraian,
                kode=f"{u.kode}/1",
                satuan=satuan,
                arah=Arah.NAIK,
                rumus=Rumus.R_PER_T,
                akumulasi=Akumulasi.JUMLAH if dihitung and not gaji else Akumulasi.POSISI_AKHIR,
                jenis=r.JenisIndikator.KELUARAN if dihitung else r.JenisIndikator.HASIL,
                iku=u.jenis in (JenisUnsur.TUJUAN, JenisUnsur.SASARAN),
                definisi=f"{uraian} dalam satu tahun anggaran",
                formula="Dihitung dari pencatatan lapangan dibagi sasaran tahunan"
                if not dihitung
                else "Jumlah yang selesai",
                sumber_data="Laporan bulanan bidang",
                frekuensi="triwulanan",
                penanggung_jawab=f"j-{1 + self.acak.randrange(5)}",
                urutan=1,
            ),
        )
        for tahun in self.tahun:
            self._setahun(kunci, tahun, dihitung=dihitung, gaji=gaji)

    def _ukuran(self, u: r.Unsur, entri: Entri | None) -> tuple[str, str]:
        if entri is not None and entri.satuan:
            return entri.indikator or f"Jumlah hasil {u.uraian}", entri.satuan
        pasti = {x: (indikator, satuan) for x, indikator, satuan in (*self.profil.tujuan, *self.profil.sasaran)}
        if u.uraian in pasti:
            return pasti[u.uraian]
        nama = kecil_awal(u.uraian.removeprefix("Program "))
        return f"Persentase keluaran {nama} yang selesai tepat waktu dan dimanfaatkan oleh penerima layanan", "persen"

    def _setahun(self, kunci: str, tahun: int, *, dihitung: bool, gaji: bool) -> None:
        """Targets and results of a year and its quarters; now and then one is missing, as in life."""
        if gaji:
            setahun = Decimal(self._banyak_pegawai)
            target = [setahun] * 4
        elif dihitung:
            target = [Decimal(self.acak.randint(0, 40)) for _ in range(4)]
            setahun = sum(target, Decimal()) or Decimal(1)
        else:
            setahun = Decimal(self.acak.randint(700, 940)) / 10 + (tahun - self.tahun[0])
            target = [round(setahun * n / 100, 1) for n in (94, 96, 98)] + [setahun]
        for triwulan, nilai in enumerate((setahun, *target)):
            self._tambah(
                "target", r.Target(rencana=RENSTRA, indikator=kunci, tahun=tahun, triwulan=triwulan, nilai=Angka(nilai))
            )
        for triwulan, nilai in enumerate(target, start=1):
            hasil = Angka(nilai) if gaji else self._hasil(nilai, bulat=dihitung)
            self._tambah("realisasi", r.Realisasi(indikator=kunci, tahun=tahun, triwulan=triwulan, nilai=hasil))

    def _hasil(self, target: Decimal, *, bulat: bool) -> Nilai:
        lemparan = self.acak.random()
        if lemparan < 0.02 and not self.lengkap:
            return BelumDiukur("Data lapangan belum lengkap")
        if lemparan < 0.03 and not self.lengkap:
            return BELUM_DIISI
        hasil = target * self.acak.randint(80, 112) / 100
        return Angka(Decimal(round(hasil)) if bulat else min(round(hasil, 2), Decimal(100)))

    def _anggaran(self, u: r.Unsur) -> None:
        for tahun in self.tahun:
            pagu = self.acak.randint(20_000_000, 4_000_000_000) * 100
            self._tambah(
                "pagu",
                r.Pagu(opd=self.profil.bidang, tahun=tahun, tahap=r.TahapAnggaran.MURNI, unsur=u.kunci, jumlah=pagu),
                r.Pagu(
                    opd=self.profil.bidang,
                    tahun=tahun,
                    tahap=r.TahapAnggaran.PERUBAHAN,
                    unsur=u.kunci,
                    jumlah=pagu * self.acak.randint(90, 110) // 100,
                ),
            )
            for bulan in range(1, 13):
                belanja = pagu * self.acak.randint(40, 74) // 1000
                self._tambah(
                    "realisasi_anggaran",
                    r.RealisasiAnggaran(
                        opd=self.profil.bidang, tahun=tahun, bulan=bulan, unsur=u.kunci, jumlah=belanja
                    ),
                )

    # --- agreement and report --------------------------------------------------------------------------------------

    def _perjanjian(self, unsur: list[r.Unsur]) -> None:
        dijanjikan = {u.kunci for u in unsur if u.jenis in (JenisUnsur.TUJUAN, JenisUnsur.SASARAN, JenisUnsur.PROGRAM)}
        for tahun in self.tahun:
            self._tambah(
                "pk",
                r.Pk(
                    kunci=f"pk-{tahun}",
                    opd=self.profil.bidang,
                    tahun=tahun,
                    jabatan="j-kepala",
                    pihak_pertama="p-kepala",
                    pihak_kedua_nama="Bupati Contoh",
                    pihak_kedua_jabatan="Bupati Uji",
                    rencana=RENSTRA,
                    tanggal=date(tahun, 1, 15),
                    tempat="Uji",
                    ditandatangani=True,
                ),
            )
        for t in list(self.isi["target"]):
            if isinstance(t, r.Target) and t.indikator.removeprefix("i-").removesuffix("-1") in dijanjikan:
                self._tambah(
                    "target",
                    r.Target(
                        rencana=RENSTRA,
                        indikator=t.indikator,
                        tahun=t.tahun,
                        triwulan=t.triwulan,
                        pk=f"pk-{t.tahun}",
                        nilai=t.nilai,
                    ),
                )

    def _laporan(self, unsur: list[r.Unsur]) -> None:
        program = [u for u in unsur if u.jenis is JenisUnsur.PROGRAM]
        for u in unsur:
            if u.jenis in (JenisUnsur.TUJUAN, JenisUnsur.SASARAN, JenisUnsur.PROGRAM):
                self._tambah("analisis", self._analisis(f"i-{u.kunci}-1"))
        for bagian in BAGIAN:
            for objek in [p.kunci for p in program] if bagian.per_program else [""]:
                self._tambah(
                    "narasi",
                    r.Narasi(
                        opd=self.profil.bidang,
                        tahun=self._akhir,
                        triwulan=0,
                        bagian=bagian.kode,
                        objek=objek,
                        isi=self._paragraf(),
                    ),
                )
        for bidang in r.BidangSwot:
            for n in range(1, 5):
                self._tambah(
                    "swot",
                    r.Swot(
                        kunci=f"swot-{bidang}-{n}",
                        opd=self.profil.bidang,
                        tahun=self._akhir,
                        bidang=bidang,
                        uraian=self.acak.choice(_KALIMAT),
                        urutan=n,
                    ),
                )

    def _analisis(self, objek: str) -> r.Analisis:
        return r.Analisis(
            opd=self.profil.bidang,
            objek=objek,
            tahun=self._akhir,
            **{kolom: self.acak.choice(pilihan) for kolom, pilihan in _ANALISIS.items()},
            pembanding="Rata-rata provinsi",
            pembanding_nilai=Decimal(self.acak.randint(700, 950)) / 10,
        )


def _nip(acak: random.Random) -> str:
    """A made-up number of the right shape: birth, appointment, sex, order."""
    lahir = f"{acak.randint(1966, 1974)}0{acak.randint(1, 9)}1{acak.randint(0, 9)}"
    return f"{lahir} 199{acak.randint(4, 9)}03 1 {acak.randint(1, 9):03d}"


def _berlaku(tahun: int) -> list[Peraturan]:
    """The general regulations of planning, money and accountability that are in force at the end of a year."""
    return [
        p
        for p in peraturan_dikenal()
        if (p.nomor, p.tahun) in _DASAR_HUKUM and keadaan_pada(p, date(tahun, 12, 31)).status is StatusPeraturan.BERLAKU
    ]


_DASAR_HUKUM = {
    ("28", 1999), ("17", 2003), ("1", 2004), ("25", 2004), ("23", 2014), ("1", 2022), ("8", 2006), ("8", 2008),
    ("18", 2016), ("12", 2019), ("13", 2019), ("29", 2014), ("53", 2014), ("14", 2017), ("86", 2017), ("77", 2020),
    ("88", 2021), ("89", 2021),
}  # fmt: skip
"""Number and year; no two of the known regulations share them."""

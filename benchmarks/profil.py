"""The kinds of office that the generator can make: names, tujuan, sasaran, indicators; everything in them is made."""

from __future__ import annotations

from dataclasses import dataclass

Ukuran = tuple[str, str, str]
"""Wording of the element, wording of its indicator, unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profil:
    """One kind of office. ``bidang`` is its field in the nomenclature, ``tanpa`` programs that are another region's."""

    bidang: str
    nama: str
    singkatan: str
    kepala: str
    urusan: str
    kedudukan: str
    unit: tuple[str, ...]
    tujuan: tuple[Ukuran, Ukuran]
    sasaran: tuple[Ukuran, Ukuran, Ukuran, Ukuran]
    eselon: str = "II.b"
    tanpa: tuple[str, ...] = ()

    @property
    def tugas(self) -> str:
        return f"{self.nama} mempunyai tugas membantu Bupati melaksanakan {self.urusan}"


_AKUNTABEL = (
    "Meningkatnya tata kelola perangkat daerah yang akuntabel",
    "Nilai akuntabilitas kinerja instansi pemerintah",
    "nilai",
)
_LAYANAN = ("Meningkatnya kualitas pelayanan perangkat daerah", "Indeks kepuasan masyarakat", "indeks")

DINAS = Profil(
    bidang="1.03",
    nama="Dinas Pekerjaan Umum dan Penataan Ruang",
    singkatan="DPUPR",
    kepala="Kepala Dinas Pekerjaan Umum dan Penataan Ruang",
    urusan="urusan pemerintahan di bidang pekerjaan umum dan penataan ruang",
    kedudukan="Dinas Pekerjaan Umum dan Penataan Ruang merupakan unsur pelaksana urusan pemerintahan daerah di bidang "
    "pekerjaan umum dan penataan ruang",
    unit=("Sekretariat", "Bidang Bina Marga", "Bidang Cipta Karya", "Bidang Sumber Daya Air", "Bidang Penataan Ruang"),
    tujuan=(
        (
            "Meningkatnya kualitas infrastruktur dasar yang merata dan berkelanjutan",
            "Indeks kualitas infrastruktur dasar",
            "indeks",
        ),
        _AKUNTABEL,
    ),
    sasaran=(
        (
            "Meningkatnya kemantapan jalan dan jembatan kabupaten",
            "Persentase panjang jalan dalam kondisi mantap",
            "persen",
        ),
        (
            "Meningkatnya akses masyarakat terhadap air minum dan sanitasi layak",
            "Persentase rumah tangga yang menggunakan air minum layak",
            "persen",
        ),
        _LAYANAN,
        ("Meningkatnya ketertiban pemanfaatan ruang", "Persentase kesesuaian pemanfaatan ruang", "persen"),
    ),
    tanpa=("1.03.13",),
)
KECAMATAN = Profil(
    bidang="7.01",
    nama="Kecamatan Uji Selatan",
    singkatan="",
    kepala="Camat Uji Selatan",
    urusan="koordinasi pemerintahan umum, pelayanan publik, dan pemberdayaan masyarakat desa",
    kedudukan="Kecamatan Uji Selatan merupakan perangkat daerah yang bersifat kewilayahan",
    unit=(
        "Sekretariat Kecamatan",
        "Seksi Pemerintahan",
        "Seksi Pemberdayaan Masyarakat",
        "Seksi Ketenteraman dan Ketertiban Umum",
        "Seksi Pelayanan",
    ),
    tujuan=(
        ("Meningkatnya kualitas pelayanan publik di kecamatan", "Indeks pelayanan publik kecamatan", "indeks"),
        _AKUNTABEL,
    ),
    sasaran=(
        (
            "Meningkatnya ketepatan waktu pelayanan administrasi",
            "Persentase permohonan yang diselesaikan tepat waktu",
            "persen",
        ),
        (
            "Meningkatnya kemandirian desa",
            "Persentase desa yang berstatus mandiri",
            "persen",
        ),
        _LAYANAN,
        (
            "Meningkatnya ketenteraman dan ketertiban umum",
            "Persentase pengaduan gangguan ketertiban yang ditangani",
            "persen",
        ),
    ),
    eselon="III.a",
)
BADAN = Profil(
    bidang="5.01",
    nama="Badan Perencanaan Pembangunan Daerah",
    singkatan="Bappeda",
    kepala="Kepala Badan Perencanaan Pembangunan Daerah",
    urusan="fungsi penunjang urusan pemerintahan di bidang perencanaan",
    kedudukan="Badan Perencanaan Pembangunan Daerah merupakan unsur penunjang urusan pemerintahan di bidang "
    "perencanaan",
    unit=(
        "Sekretariat",
        "Bidang Perencanaan, Pengendalian, dan Evaluasi",
        "Bidang Pemerintahan dan Pembangunan Manusia",
        "Bidang Perekonomian dan Sumber Daya Alam",
        "Bidang Infrastruktur dan Kewilayahan",
    ),
    tujuan=(
        ("Meningkatnya kualitas perencanaan pembangunan daerah", "Indeks perencanaan pembangunan daerah", "indeks"),
        _AKUNTABEL,
    ),
    sasaran=(
        (
            "Meningkatnya keselarasan dokumen perencanaan daerah",
            "Persentase program rencana kerja yang selaras dengan rencana jangka menengah",
            "persen",
        ),
        (
            "Meningkatnya pengendalian pelaksanaan rencana",
            "Persentase perangkat daerah yang menyampaikan laporan evaluasi tepat waktu",
            "persen",
        ),
        _LAYANAN,
        (
            "Meningkatnya pemanfaatan data pembangunan",
            "Persentase data sektoral yang mutakhir dan dipublikasikan",
            "persen",
        ),
    ),
)

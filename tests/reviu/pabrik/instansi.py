"""Kinds of perangkat daerah: what each is for, measures, and can say about its causes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RancanganIndikator:
    nama: str
    satuan: str
    dasar: str
    """Target of the year before the first reported year."""
    langkah: str
    rumus: str
    desimal: int = 2
    naik: bool = True
    nasional: bool = False


@dataclass(frozen=True)
class RancanganSasaran:
    teks: str
    indikator: tuple[RancanganIndikator, ...]
    program: tuple[str, ...]
    pendorong: tuple[str, ...]
    penghambat: tuple[str, ...]
    solusi: tuple[str, ...]


@dataclass(frozen=True)
class Instansi:
    nama: str
    singkat: str
    bidang: str
    urusan: str
    kepala: str
    tugas: str
    fungsi: tuple[str, ...]
    unit: tuple[str, ...]
    tujuan: str
    isu: tuple[str, ...]
    sasaran: tuple[RancanganSasaran, ...]


_I = RancanganIndikator
_S = RancanganSasaran

KESEHATAN = Instansi(
    "Dinas Kesehatan", "Dinkes", "1.02", "kesehatan", "Kepala Dinas Kesehatan",
    "melaksanakan urusan pemerintahan bidang kesehatan yang menjadi kewenangan daerah",
    ("perumusan kebijakan teknis di bidang kesehatan", "pelaksanaan kebijakan di bidang kesehatan",
     "pelaksanaan evaluasi dan pelaporan di bidang kesehatan", "pembinaan fasilitas pelayanan kesehatan"),
    ("Bidang Kesehatan Masyarakat", "Bidang Pencegahan dan Pengendalian Penyakit", "Bidang Pelayanan Kesehatan",
     "Bidang Sumber Daya Kesehatan"),
    "Meningkatnya derajat kesehatan masyarakat",
    ("angka kesakitan akibat penyakit menular masih memerlukan penanganan lintas sektor",
     "sebaran tenaga kesehatan antarwilayah belum merata",
     "perilaku hidup bersih dan sehat di tingkat rumah tangga belum membudaya"),
    (_S("Meningkatnya mutu pelayanan kesehatan",
        (_I("Persentase puskesmas terakreditasi", "%", "78.00", "2.50",
            "jumlah puskesmas terakreditasi dibagi jumlah seluruh puskesmas dikali 100%", nasional=True),
         _I("Persentase pasien yang dilayani sesuai dengan standar", "%", "84.00", "1.50",
            "jumlah pasien yang dilayani sesuai dengan standar dibagi jumlah seluruh pasien dikali 100%")),
        ("1.02.02", "1.02.03"),
        ("pendampingan akreditasi kepada seluruh puskesmas", "ketersediaan tenaga kesehatan yang kompeten",
         "dukungan anggaran untuk pengadaan alat kesehatan"),
        ("jumlah tenaga kesehatan di wilayah terpencil terbatas", "sebagian alat kesehatan sudah melewati masa pakai"),
        ("mengusulkan penempatan tenaga kesehatan di wilayah terpencil",
         "menyusun jadwal penggantian alat kesehatan secara bertahap")),
     _S("Menurunnya angka kesakitan masyarakat",
        (_I("Angka kesakitan demam berdarah per 100.000 penduduk", "Angka", "48.00", "-2.00",
            "jumlah kasus demam berdarah dibagi jumlah penduduk dikali 100.000", naik=False),
         _I("Persentase desa yang mencapai imunisasi dasar lengkap", "%", "86.00", "1.25",
            "jumlah desa yang mencapai imunisasi dasar lengkap dibagi jumlah seluruh desa dikali 100%", nasional=True)),
        ("1.02.05", "1.02.04"),
        ("gerakan pemberantasan sarang nyamuk di setiap desa", "keaktifan kader kesehatan",
         "kerja sama dengan pemerintah desa"),
        ("mobilitas penduduk yang tinggi", "curah hujan yang tinggi pada akhir tahun"),
        ("memperkuat surveilans penyakit di setiap puskesmas", "menambah jumlah juru pemantau jentik di setiap desa")),
    ))  # fmt: skip

PENDIDIKAN = Instansi(
    "Dinas Pendidikan", "Disdik", "1.01", "pendidikan", "Kepala Dinas Pendidikan",
    "melaksanakan urusan pemerintahan bidang pendidikan yang menjadi kewenangan daerah",
    ("perumusan kebijakan teknis di bidang pendidikan", "pelaksanaan kebijakan di bidang pendidikan",
     "pelaksanaan evaluasi dan pelaporan di bidang pendidikan", "pembinaan satuan pendidikan"),
    ("Bidang Pembinaan Sekolah Dasar", "Bidang Pembinaan Sekolah Menengah Pertama",
     "Bidang Pembinaan Pendidikan Anak Usia Dini dan Pendidikan Nonformal", "Bidang Pembinaan Ketenagaan"),
    "Meningkatnya kualitas pendidikan masyarakat",
    ("kemampuan literasi dan numerasi peserta didik masih perlu ditingkatkan",
     "sebagian ruang kelas memerlukan perbaikan", "sebaran guru antarsekolah belum merata"),
    (_S("Meningkatnya akses pendidikan dasar",
        (_I("Angka Partisipasi Sekolah usia 7–12 tahun", "%", "91.00", "0.80",
            "jumlah penduduk usia 7–12 tahun yang bersekolah dibagi jumlah penduduk usia 7–12 tahun dikali 100%",
            nasional=True),
         _I("Persentase ruang kelas dalam kondisi baik", "%", "74.00", "2.00",
            "jumlah ruang kelas dalam kondisi baik dibagi jumlah seluruh ruang kelas dikali 100%")),
        ("1.01.02",),
        ("bantuan operasional yang tersalurkan tepat waktu", "partisipasi komite sekolah",
         "koordinasi dengan pemerintah kecamatan dan desa"),
        ("kondisi ekonomi sebagian orang tua peserta didik", "jarak sekolah yang jauh dari permukiman"),
        ("menyalurkan bantuan bagi peserta didik kurang mampu", "menata kembali sebaran satuan pendidikan")),
     _S("Meningkatnya mutu pendidik dan tenaga kependidikan",
        (_I("Persentase guru bersertifikat pendidik", "%", "62.00", "2.20",
            "jumlah guru bersertifikat pendidik dibagi jumlah seluruh guru dikali 100%", nasional=True),
         _I("Jumlah guru yang mengikuti pelatihan kompetensi", "Orang", "420", "15",
            "jumlah kumulatif guru yang mengikuti pelatihan kompetensi dalam satu tahun", desimal=0)),
        ("1.01.04", "1.01.03"),
        ("ketersediaan platform belajar mandiri bagi guru", "keaktifan kelompok kerja guru",
         "dukungan anggaran pelatihan"),
        ("kuota sertifikasi pendidik dari pemerintah pusat terbatas", "beban administrasi guru masih tinggi"),
        ("menyusun peta kebutuhan sertifikasi pendidik", "menyederhanakan administrasi guru secara bertahap")),
    ))  # fmt: skip

PERHUBUNGAN = Instansi(
    "Dinas Perhubungan", "Dishub", "2.15", "perhubungan", "Kepala Dinas Perhubungan",
    "melaksanakan urusan pemerintahan bidang perhubungan yang menjadi kewenangan daerah",
    ("perumusan kebijakan teknis di bidang perhubungan", "pelaksanaan kebijakan di bidang perhubungan",
     "pelaksanaan evaluasi dan pelaporan di bidang perhubungan", "pembinaan keselamatan lalu lintas dan angkutan jalan"),
    ("Bidang Lalu Lintas", "Bidang Angkutan", "Bidang Prasarana", "Bidang Keselamatan"),
    "Meningkatnya keselamatan dan kelancaran transportasi",
    ("jumlah kendaraan bermotor tumbuh lebih cepat daripada kapasitas jalan",
     "kelengkapan rambu dan marka jalan belum memadai", "minat masyarakat terhadap angkutan umum masih rendah"),
    (_S("Meningkatnya kelancaran lalu lintas",
        (_I("Persentase ruas jalan dengan tingkat pelayanan baik", "%", "72.00", "1.75",
            "jumlah ruas jalan dengan tingkat pelayanan baik dibagi jumlah seluruh ruas jalan dikali 100%"),
         _I("Persentase perlengkapan jalan yang terpasang", "%", "68.00", "2.40",
            "jumlah perlengkapan jalan yang terpasang dibagi jumlah kebutuhan perlengkapan jalan dikali 100%",
            nasional=True)),
        ("2.15.02",),
        ("pemasangan rambu dan marka pada ruas jalan utama", "pengaturan lalu lintas pada jam sibuk",
         "koordinasi dengan kepolisian"),
        ("pertumbuhan jumlah kendaraan bermotor", "parkir di badan jalan pada kawasan perdagangan"),
        ("menata parkir di kawasan perdagangan", "menambah perlengkapan jalan pada ruas jalan rawan kecelakaan")),
     _S("Meningkatnya keselamatan angkutan",
        (_I("Persentase kendaraan wajib uji yang laik jalan", "%", "82.00", "1.50",
            "jumlah kendaraan wajib uji yang laik jalan dibagi jumlah kendaraan wajib uji yang diuji dikali 100%"),
         _I("Jumlah lokasi rawan kecelakaan", "Lokasi", "24", "-1",
            "jumlah lokasi rawan kecelakaan pada akhir tahun berdasarkan hasil pemetaan", desimal=0, naik=False)),
        ("2.15.02", "2.15.03"),
        ("ketersediaan penguji kendaraan bermotor yang kompeten", "kalibrasi peralatan uji secara berkala",
         "sosialisasi keselamatan kepada pelajar"),
        ("kesadaran pemilik kendaraan untuk melakukan uji berkala masih rendah",
         "kondisi geografis pada beberapa ruas jalan"),
        ("melaksanakan uji berkala keliling di setiap kecamatan", "memasang alat pembatas kecepatan secara bertahap")),
    ))  # fmt: skip

SOSIAL = Instansi(
    "Dinas Sosial", "Dinsos", "1.06", "sosial", "Kepala Dinas Sosial",
    "melaksanakan urusan pemerintahan bidang sosial yang menjadi kewenangan daerah",
    ("perumusan kebijakan teknis di bidang sosial", "pelaksanaan kebijakan di bidang sosial",
     "pelaksanaan evaluasi dan pelaporan di bidang sosial", "pembinaan potensi dan sumber kesejahteraan sosial"),
    ("Bidang Pemberdayaan Sosial", "Bidang Rehabilitasi Sosial", "Bidang Perlindungan dan Jaminan Sosial"),
    "Meningkatnya kesejahteraan sosial masyarakat",
    ("pemutakhiran data kesejahteraan sosial belum berjalan di semua desa",
     "jumlah penyandang disabilitas terlantar yang memerlukan layanan masih tinggi",
     "peran potensi dan sumber kesejahteraan sosial belum optimal"),
    (_S("Meningkatnya cakupan rehabilitasi sosial",
        (_I("Persentase penyandang disabilitas terlantar yang terpenuhi kebutuhan dasarnya", "%", "76.00", "2.50",
            "jumlah penyandang disabilitas terlantar yang terpenuhi kebutuhan dasarnya dibagi jumlah seluruh "
            "penyandang disabilitas terlantar dikali 100%", nasional=True),
         _I("Persentase lanjut usia terlantar yang terpenuhi kebutuhan dasarnya", "%", "79.00", "2.00",
            "jumlah lanjut usia terlantar yang terpenuhi kebutuhan dasarnya dibagi jumlah seluruh lanjut usia "
            "terlantar dikali 100%")),
        ("1.06.04",),
        ("kerja sama dengan lembaga kesejahteraan sosial", "keaktifan pendamping sosial",
         "penyaluran bantuan tepat waktu"),
        ("keterbatasan jumlah pekerja sosial", "sebagian penerima layanan belum memiliki dokumen kependudukan"),
        ("mengusulkan penambahan pekerja sosial", "memfasilitasi penerbitan dokumen kependudukan")),
     _S("Meningkatnya perlindungan sosial bagi keluarga miskin",
        (_I("Persentase keluarga miskin yang menerima bantuan sosial", "%", "81.00", "1.50",
            "jumlah keluarga miskin yang menerima bantuan sosial dibagi jumlah seluruh keluarga miskin dikali 100%"),
         _I("Jumlah desa yang memutakhirkan data kesejahteraan sosial", "Desa", "92", "4",
            "jumlah desa yang memutakhirkan data kesejahteraan sosial dalam satu tahun", desimal=0)),
        ("1.06.05", "1.06.02"),
        ("verifikasi dan validasi data secara berkala", "dukungan operator data di tingkat desa",
         "koordinasi dengan dinas terkait"),
        ("perpindahan penduduk yang tidak dilaporkan", "kemampuan operator data desa belum merata"),
        ("melatih operator data desa", "melaksanakan pemutakhiran data setiap triwulan")),
    ))  # fmt: skip

KECAMATAN = Instansi(
    "Kecamatan {kec}", "Kecamatan {kec}", "7.01", "penyelenggaraan pemerintahan kecamatan", "Camat {kec}",
    "mengoordinasikan penyelenggaraan pemerintahan, pelayanan publik, serta pemberdayaan masyarakat desa dan kelurahan",
    ("penyelenggaraan urusan pemerintahan umum", "pengoordinasian kegiatan pemberdayaan masyarakat",
     "pembinaan dan pengawasan penyelenggaraan pemerintahan desa", "pengoordinasian pemeliharaan prasarana pelayanan umum"),
    ("Seksi Tata Pemerintahan", "Seksi Pelayanan Umum", "Seksi Pemberdayaan Masyarakat", "Seksi Ketenteraman dan Ketertiban"),
    "Meningkatnya kualitas penyelenggaraan pemerintahan kecamatan",
    ("sarana pelayanan di kantor kecamatan belum memadai", "kapasitas aparatur desa belum merata",
     "partisipasi masyarakat dalam perencanaan pembangunan masih perlu ditingkatkan"),
    (_S("Meningkatnya kualitas pelayanan publik di kecamatan",
        (_I("Persentase layanan yang diselesaikan tepat waktu", "%", "85.00", "1.50",
            "jumlah layanan yang diselesaikan tepat waktu dibagi jumlah seluruh permohonan layanan dikali 100%"),
         _I("Persentase pengaduan masyarakat yang ditindaklanjuti", "%", "83.00", "2.00",
            "jumlah pengaduan masyarakat yang ditindaklanjuti dibagi jumlah seluruh pengaduan masyarakat dikali 100%")),
        ("7.01.02",),
        ("penerapan standar pelayanan secara konsisten", "ketersediaan petugas pelayanan setiap hari kerja",
         "penggunaan aplikasi antrean"),
        ("gangguan jaringan internet", "jumlah petugas pelayanan terbatas"),
        ("menambah kapasitas jaringan internet", "melaksanakan pelatihan pelayanan prima bagi petugas")),
     _S("Meningkatnya tata kelola pemerintahan desa",
        (_I("Persentase desa yang menyampaikan laporan keuangan tepat waktu", "%", "80.00", "2.50",
            "jumlah desa yang menyampaikan laporan keuangan tepat waktu dibagi jumlah seluruh desa dikali 100%"),
         _I("Jumlah desa dengan status mandiri", "Desa", "26", "1",
            "jumlah desa dengan status mandiri pada akhir tahun", desimal=0)),
        ("7.01.06", "7.01.03"),
        ("pendampingan penyusunan laporan keuangan desa", "komitmen kepala desa", "pelatihan aparatur desa"),
        ("pergantian perangkat desa", "batas waktu pelaporan yang berdekatan"),
        ("melaksanakan klinik pendampingan desa setiap bulan", "menyusun kalender pelaporan desa")),
    ))  # fmt: skip

INSPEKTORAT = Instansi(
    "Inspektorat Daerah", "Inspektorat", "6.01", "pengawasan", "Inspektur Daerah",
    "membina dan mengawasi pelaksanaan urusan pemerintahan yang menjadi kewenangan daerah",
    ("perumusan kebijakan teknis di bidang pengawasan", "pelaksanaan pengawasan internal terhadap kinerja dan keuangan",
     "penyusunan laporan hasil pengawasan", "pelaksanaan koordinasi pencegahan tindak pidana korupsi"),
    ("Inspektur Pembantu Wilayah I", "Inspektur Pembantu Wilayah II", "Inspektur Pembantu Wilayah III",
     "Inspektur Pembantu Khusus"),
    "Meningkatnya akuntabilitas penyelenggaraan pemerintahan daerah",
    ("tindak lanjut rekomendasi hasil pengawasan belum tuntas seluruhnya",
     "jumlah auditor belum sebanding dengan beban pengawasan",
     "penerapan manajemen risiko pada perangkat daerah masih pada tahap awal"),
    (_S("Meningkatnya kualitas pengawasan internal",
        (_I("Persentase rekomendasi hasil pengawasan yang ditindaklanjuti", "%", "82.00", "2.00",
            "jumlah rekomendasi yang ditindaklanjuti dibagi jumlah seluruh rekomendasi hasil pengawasan dikali 100%",
            nasional=True),
         _I("Jumlah perangkat daerah yang menerapkan manajemen risiko", "Perangkat Daerah", "28", "2",
            "jumlah perangkat daerah yang menerapkan manajemen risiko pada akhir tahun", desimal=0)),
        ("6.01.02",),
        ("pemantauan tindak lanjut setiap triwulan", "peningkatan kompetensi auditor", "komitmen kepala perangkat daerah"),
        ("keterbatasan jumlah auditor", "perubahan pejabat pengelola keuangan"),
        ("mengusulkan formasi auditor", "melaksanakan pendampingan tindak lanjut pada setiap perangkat daerah")),
     _S("Menguatnya pencegahan korupsi",
        (_I("Nilai pencegahan korupsi daerah", "Nilai", "80.00", "1.50",
            "hasil penilaian pencegahan korupsi daerah oleh lembaga yang berwenang", nasional=True),),
        ("6.01.03",),
        ("koordinasi rutin dengan perangkat daerah pengampu area", "pemenuhan dokumen dukung sesuai dengan jadwal",
         "sosialisasi pengendalian gratifikasi"),
        ("dokumen dukung sebagian area terlambat disampaikan", "perubahan indikator penilaian"),
        ("menyusun jadwal pemenuhan dokumen dukung", "memantau pemenuhan dokumen dukung setiap bulan")),
    ))  # fmt: skip

KEUANGAN = Instansi(
    "Badan Pengelola Keuangan dan Aset Daerah", "BPKAD", "5.02", "keuangan",
    "Kepala Badan Pengelola Keuangan dan Aset Daerah",
    "melaksanakan fungsi penunjang urusan pemerintahan bidang keuangan",
    ("perumusan kebijakan teknis di bidang keuangan dan aset daerah",
     "pelaksanaan penganggaran, perbendaharaan, dan akuntansi", "pengelolaan barang milik daerah",
     "pelaksanaan evaluasi dan pelaporan di bidang keuangan dan aset daerah"),
    ("Bidang Anggaran", "Bidang Perbendaharaan", "Bidang Akuntansi", "Bidang Aset"),
    "Meningkatnya kualitas pengelolaan keuangan daerah",
    ("ketergantungan terhadap dana transfer masih tinggi", "sebagian barang milik daerah belum bersertifikat",
     "pemahaman pengelola keuangan perangkat daerah belum merata"),
    (_S("Meningkatnya ketertiban pengelolaan keuangan daerah",
        (_I("Persentase perangkat daerah yang menyampaikan laporan keuangan tepat waktu", "%", "86.00", "1.50",
            "jumlah perangkat daerah yang menyampaikan laporan keuangan tepat waktu dibagi jumlah seluruh perangkat "
            "daerah dikali 100%"),
         _I("Rata-rata waktu penerbitan surat perintah pencairan dana", "Hari", "4.00", "-0.10",
            "jumlah hari penerbitan surat perintah pencairan dana dibagi jumlah surat perintah pencairan dana",
            naik=False)),
        ("5.02.02",),
        ("rekonsiliasi data keuangan setiap bulan", "penggunaan sistem informasi keuangan", "bimbingan teknis bagi bendahara"),
        ("pergantian bendahara pada beberapa perangkat daerah", "penumpukan permintaan pembayaran pada akhir tahun"),
        ("menyelenggarakan klinik keuangan bagi bendahara", "menyusun jadwal pengajuan pembayaran")),
     _S("Meningkatnya ketertiban pengelolaan barang milik daerah",
        (_I("Persentase tanah milik daerah yang bersertifikat", "%", "61.00", "2.50",
            "jumlah bidang tanah milik daerah yang bersertifikat dibagi jumlah seluruh bidang tanah milik daerah "
            "dikali 100%", nasional=True),
         _I("Jumlah barang milik daerah yang diinventarisasi", "Unit", "1450", "40",
            "jumlah barang milik daerah yang diinventarisasi dalam satu tahun", desimal=0)),
        ("5.02.03",),
        ("kerja sama dengan kantor pertanahan", "ketersediaan petugas inventarisasi", "digitalisasi dokumen aset"),
        ("dokumen perolehan tanah lama tidak lengkap", "jumlah petugas ukur terbatas"),
        ("menelusuri dokumen perolehan tanah", "menjadwalkan pengukuran bersama kantor pertanahan")),
    ))  # fmt: skip

KESBANGPOL = Instansi(
    "Badan Kesatuan Bangsa dan Politik", "Bakesbangpol", "8.01", "kesatuan bangsa dan politik",
    "Kepala Badan Kesatuan Bangsa dan Politik",
    "membantu kepala daerah melaksanakan urusan pemerintahan umum di bidang kesatuan bangsa dan politik",
    ("perumusan kebijakan teknis di bidang kesatuan bangsa dan politik",
     "pelaksanaan kebijakan di bidang ideologi dan wawasan kebangsaan", "pembinaan organisasi kemasyarakatan",
     "pelaksanaan evaluasi dan pelaporan di bidang kesatuan bangsa dan politik"),
    ("Bidang Ideologi dan Wawasan Kebangsaan", "Bidang Politik Dalam Negeri", "Bidang Ketahanan Masyarakat",
     "Bidang Kewaspadaan Nasional"),
    "Meningkatnya kondusivitas wilayah",
    ("potensi konflik sosial pada tahapan pemilihan umum", "penyebaran informasi palsu di media sosial",
     "pemahaman wawasan kebangsaan di kalangan generasi muda masih perlu ditingkatkan"),
    (_S("Meningkatnya penanganan potensi konflik sosial",
        (_I("Persentase potensi konflik sosial yang ditangani", "%", "85.00", "1.50",
            "jumlah potensi konflik sosial yang ditangani dibagi jumlah seluruh potensi konflik sosial dikali 100%"),
         _I("Jumlah kejadian konflik sosial", "Kejadian", "20", "-1",
            "jumlah kejadian konflik sosial dalam satu tahun", desimal=0, naik=False)),
        ("8.01.06",),
        ("pemantauan situasi wilayah setiap hari", "koordinasi dengan aparat keamanan",
         "peran tokoh agama dan tokoh masyarakat"),
        ("penyebaran informasi palsu", "luasnya wilayah pemantauan"),
        ("memperkuat forum kewaspadaan dini masyarakat", "meningkatkan sosialisasi literasi digital")),
     _S("Menguatnya wawasan kebangsaan masyarakat",
        (_I("Persentase peserta pembinaan yang memahami wawasan kebangsaan", "%", "78.00", "2.00",
            "jumlah peserta yang memahami wawasan kebangsaan dibagi jumlah seluruh peserta pembinaan dikali 100%"),
         _I("Jumlah organisasi kemasyarakatan yang aktif", "Organisasi", "64", "3",
            "jumlah organisasi kemasyarakatan yang aktif pada akhir tahun", desimal=0)),
        ("8.01.02", "8.01.04", "8.01.05"),
        ("kerja sama dengan satuan pendidikan", "keterlibatan organisasi kepemudaan", "ketersediaan narasumber"),
        ("minat generasi muda terhadap kegiatan tatap muka", "jangkauan sosialisasi masih terbatas"),
        ("memanfaatkan media sosial untuk sosialisasi", "menyelenggarakan lomba bertema kebangsaan")),
    ))  # fmt: skip

SEMUA = (KESEHATAN, PENDIDIKAN, PERHUBUNGAN, SOSIAL, KECAMATAN, INSPEKTORAT, KEUANGAN, KESBANGPOL)

DAERAH = (
    ("Kabupaten", "Wanasari"), ("Kabupaten", "Tirtajaya"), ("Kabupaten", "Karangmulya"), ("Kabupaten", "Argapura"),
    ("Kabupaten", "Lembahsari"), ("Kabupaten", "Sukapermata"), ("Kota", "Bandarjaya"), ("Kota", "Wijayapura"),
    ("Kota", "Mandalasari"),
)  # fmt: skip
KECAMATAN_NAMA = ("Cendana", "Rawajaya", "Gunungsari", "Pasirmulya", "Telagawangi")
NAMA = (
    "Ratna Wulandari", "Bambang Hermawan", "Siti Nurhayati", "Agus Prasetyo", "Dewi Lestari", "Hendra Wijaya",
    "Sri Rahayu", "Eko Santoso",
)  # fmt: skip
GELAR = ("S.E., M.Si.", "S.Sos., M.AP.", "S.H., M.H.", "S.T., M.T.", "S.IP., M.Si.")
PANGKAT = ("Pembina Utama Muda", "Pembina Tingkat I", "Pembina Utama Madya")

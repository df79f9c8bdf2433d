"""Front matter and chapter I."""

from __future__ import annotations

from tests.reviu.pabrik.bilangan import terbilang
from tests.reviu.pabrik.blok import Butir, Teks
from tests.reviu.pabrik.penyusun import Penyusun


def sampul(s: Penyusun) -> None:
    f = s.f
    s.tengah(
        s.v("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "LAPORAN KINERJA")
        if f.triwulan is None
        else "LAPORAN KINERJA INTERIM",
        f.nama.upper(),
        f.daerah.upper(),
        f.kurun.upper(),
        tanda="sampul",
    )


def kata_pengantar(s: Penyusun) -> None:
    f = s.f
    s.bagian("Kata Pengantar", "pengantar")
    s.p(
        s.v(
            f"Puji syukur ke hadirat Tuhan Yang Maha Esa atas rahmat-Nya sehingga Laporan Kinerja {f.instansi_penuh} "
            f"{f.kurun} dapat diselesaikan.",
            f"Dengan memanjatkan puji syukur kepada Tuhan Yang Maha Esa, {f.instansi_penuh} telah menyelesaikan "
            f"Laporan Kinerja {f.kurun}.",
        ),
        "pengantar/1",
    )
    s.p(
        s.v(
            "Laporan ini merupakan wujud pertanggungjawaban atas pelaksanaan tugas dan fungsi serta penggunaan anggaran "
            "dalam mencapai sasaran yang telah diperjanjikan.",
            "Laporan ini memberikan gambaran mengenai keberhasilan dan kendala dalam pencapaian sasaran yang "
            "diperjanjikan, beserta upaya perbaikan yang ditempuh.",
        )
        + " "
        + s.v(
            "Informasi di dalamnya diharapkan bermanfaat bagi pimpinan dalam mengambil keputusan.",
            "Kami berharap laporan ini menjadi bahan evaluasi bagi peningkatan kinerja pada tahun berikutnya.",
        ),
        "pengantar/2",
    )
    s.p(
        s.v(
            "Kami menyampaikan terima kasih kepada semua pihak yang telah membantu penyusunan laporan ini.",
            "Penghargaan dan terima kasih kami sampaikan kepada seluruh pegawai yang telah berperan dalam penyusunan "
            "laporan ini.",
        ),
        "pengantar/3",
    )


def tanda_tangan(s: Penyusun) -> None:
    f = s.f
    s.blok.append(Teks(f"{f.nama_daerah}, {s.tanggal()}", "ttd/tanggal"))
    s.blok.append(Teks(f"{f.kepala}," if f.nama.startswith("Kecamatan") else f"{f.kepala} {f.daerah},", "ttd/jabatan"))
    s.blok.append(Teks(f.pejabat, "ttd/nama"))
    s.blok.append(Teks(f.pangkat, "ttd/pangkat"))
    s.blok.append(Teks(f"NIP {f.nip[:4]}**** ****** * ***", "ttd/nip"))  # as a published copy has it


def pendahuluan(s: Penyusun) -> None:
    s.bab("Pendahuluan", "bab/1")
    _latar(s)
    _maksud(s)
    _gambaran(s)
    _isu(s)
    _hukum(s)
    _sistematika(s)


def _latar(s: Penyusun) -> None:
    f = s.f
    s.sub("Latar Belakang", "sub/latar")
    s.p(
        s.v(
            "Penyelenggaraan pemerintahan yang baik menuntut setiap instansi pemerintah mempertanggungjawabkan "
            "pelaksanaan tugas dan penggunaan sumber dayanya kepada masyarakat.",
            "Setiap instansi pemerintah wajib mempertanggungjawabkan hasil yang dicapai dari anggaran yang digunakan.",
            "Masyarakat berhak mengetahui hasil yang diperoleh dari penggunaan anggaran daerah.",
        )
        + " "
        + s.v(
            "Pertanggungjawaban tersebut diwujudkan melalui sistem akuntabilitas kinerja instansi pemerintah, mulai dari "
            "perencanaan, pengukuran, pelaporan, hingga evaluasi kinerja.",
            "Untuk itu, pemerintah menerapkan sistem akuntabilitas kinerja yang mengaitkan perencanaan, penganggaran, "
            "pengukuran, dan pelaporan kinerja.",
        ),
        "latar/1",
    )
    perpres = f.hukum_dari("Peraturan Presiden", "29")
    s.p(
        s.v(
            f"{perpres.penuh} mewajibkan setiap entitas akuntabilitas kinerja menyusun laporan kinerja.",
            f"Kewajiban menyusun laporan kinerja diatur dalam {perpres.penuh}.",
        )
        + f" Sejalan dengan ketentuan tersebut, {f.instansi_penuh} menyusun Laporan Kinerja {f.kurun} sebagai bentuk "
        "pertanggungjawaban atas perjanjian kinerja yang telah ditandatangani.",
        "latar/2",
        sitasi=perpres.penuh,
    )
    s.p(
        f"{f.nama} merupakan perangkat daerah yang {f.instansi.tugas}. "
        + s.v(
            "Keberhasilan pelaksanaan tugas tersebut diukur dari tercapainya sasaran strategis dalam rencana strategis.",
            "Hasil pelaksanaan tugas tersebut dinilai berdasarkan capaian sasaran strategis setiap tahun.",
        ),
        "latar/3",
    )


def _maksud(s: Penyusun) -> None:
    f = s.f
    s.sub("Maksud dan Tujuan", "sub/maksud")
    s.p(
        f"Maksud penyusunan laporan ini adalah memberikan informasi kinerja {f.instansi_penuh} selama {f.kurun} kepada "
        f"{f.bupati} {f.nama_daerah} sebagai pemberi mandat.",
        "maksud/1",
    )
    s.p("Tujuan penyusunan laporan ini adalah sebagai berikut:", "maksud/2")
    s.daftar(
        (
            "memberikan informasi kinerja yang terukur kepada pemberi mandat atas kinerja yang telah dan seharusnya dicapai",
            "menilai keberhasilan dan kendala pelaksanaan program dan kegiatan",
            s.v(
                "menyediakan bahan bagi perbaikan perencanaan dan pelaksanaan kinerja",
                "mendorong perbaikan berkesinambungan dalam meningkatkan kinerja",
            ),
        ),
        "maksud/butir",
    )


def _gambaran(s: Penyusun) -> None:
    f = s.f
    perbup = f.hukum[-1]
    s.sub("Gambaran Umum Organisasi", "sub/gambaran")
    s.sub("Tugas, Fungsi, dan Struktur Organisasi", "sub/tugas", 2)
    s.p(
        f"Berdasarkan {perbup.penuh}, {f.nama} mempunyai tugas {f.instansi.tugas}.",
        "tugas/1",
        sitasi=perbup.penuh,
    )
    s.p(f"Dalam melaksanakan tugas tersebut, {f.nama} menyelenggarakan fungsi:", "tugas/2")
    s.daftar(
        (*f.instansi.fungsi, f"pelaksanaan fungsi lain yang diberikan oleh {f.bupati} sesuai dengan tugasnya"),
        "fungsi",
        gaya="huruf" if s.t.butir != "kurung" else "kurung",
    )
    s.p(f"Susunan organisasi {f.nama} terdiri atas:", "tugas/3")
    s.daftar((f.kepala, "Sekretariat", *f.instansi.unit, "Kelompok Jabatan Fungsional"), "unit")
    s.sub("Sumber Daya Manusia", "sub/sdm", 2)
    _pegawai(s)
    s.sub("Sarana dan Prasarana", "sub/aset", 2)
    s.p(
        s.v(
            f"Pelaksanaan tugas {f.nama} didukung oleh sarana dan prasarana (keadaan per {f.akhir_kurun}) sebagaimana disajikan dalam {s.rujuk()}.",
            f"{s.rujuk()} menyajikan sarana dan prasarana yang digunakan dalam pelaksanaan tugas {f.nama} per 31 Desember "
            f"{f.tahun}.",
        ),
        "aset/1",
    )
    s.tabel(
        "aset", f"Sarana dan Prasarana {f.nama}", (("no", "No."), ("uraian", "Uraian"), ("jumlah", "Jumlah (unit)")),
        [*([f"{n}.", u, str(x)] for n, (u, x) in enumerate(f.aset, start=1)),
         [s.t.total, "", str(sum(x for _, x in f.aset))]],
        tanda_baris=[*("" for _ in f.aset), "total"],
    )  # fmt: skip


def _pegawai(s: Penyusun) -> None:
    f, p = s.f, s.f.pegawai
    n = f.jumlah_pegawai
    sebutan = {"PNS": "Pegawai Negeri Sipil (PNS)", "PPPK": "Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)"}
    rinci = [
        f"{p['status'][k]} orang {sebutan.get(k, 'tenaga non-Aparatur Sipil Negara (non-ASN)')}" for k in p["status"]
    ]
    keadaan = f"per {f.akhir_kurun}"
    kata = f"{n} ({terbilang(n)}) orang" if s.r.random() < 0.5 else f"{n} orang"
    s.p(
        s.v(
            f"Jumlah pegawai {f.nama} {keadaan} sebanyak {kata}, yang terdiri atas {rinci[0]}, "
            f"{rinci[1]}, dan {rinci[2]}.",
            f"P{keadaan[1:]}, {f.nama} memiliki {kata} pegawai, yaitu {rinci[0]}, {rinci[1]}, dan {rinci[2]}."
            if " (" not in kata
            else f"P{keadaan[1:]}, jumlah pegawai {f.nama} adalah {kata}, yaitu {rinci[0]}, {rinci[1]}, dan {rinci[2]}.",
        )
        + f" Rincian pegawai menurut status kepegawaian dan jenis kelamin disajikan dalam {s.rujuk()} dan {s.rujuk(lewat=1)}.",
        "pegawai/1",
        jumlah=kata,
    )
    for kunci, nama, kepala in (
        ("status", "Status Kepegawaian", "Status"),
        ("kelamin", "Jenis Kelamin", "Jenis Kelamin"),
        ("pendidikan", "Tingkat Pendidikan", "Pendidikan"),
        ("golongan", "Golongan", "Golongan"),
    ):
        if kunci == "pendidikan":
            s.p(
                f"Menurut tingkat pendidikan, komposisi pegawai {keadaan} disajikan dalam {s.rujuk()}, sedangkan PNS "
                f"menurut golongan disajikan dalam {s.rujuk(lewat=1)}.",
                "pegawai/2",
            )
        isi = p[kunci]
        siapa = "Pegawai Negeri Sipil" if kunci == "golongan" else "Pegawai"
        s.tabel(
            f"pegawai/{kunci}", f"Jumlah {siapa} Berdasarkan {nama} per {f.akhir_kurun}",
            (("no", "No."), ("uraian", kepala), ("jumlah", "Jumlah (orang)")),
            [*([f"{i}.", u, str(x)] for i, (u, x) in enumerate(isi.items(), start=1)),
             [s.t.total, "", str(sum(isi.values()))]],
            tanda_baris=[*("" for _ in isi), "total"],
        )  # fmt: skip


def _isu(s: Penyusun) -> None:
    f = s.f
    s.sub("Aspek Strategis dan Permasalahan Utama", "sub/isu")
    s.p(
        s.v(
            f"Aspek strategis {f.nama} terletak pada perannya dalam pembangunan {f.daerah}, khususnya di bidang "
            f"{f.instansi.urusan}.",
            f"{f.nama} memiliki peran strategis dalam pembangunan {f.daerah}, khususnya di bidang {f.instansi.urusan}.",
        )
        + " Permasalahan utama (isu strategis) yang dihadapi adalah sebagai berikut:",
        "isu/1",
    )
    s.daftar(f.instansi.isu, "isu/butir")


def _hukum(s: Penyusun) -> None:
    f = s.f
    s.sub("Dasar Hukum", "sub/hukum")
    s.p(
        s.v(
            f"Penyusunan Laporan Kinerja {f.instansi_penuh} {f.kurun} berlandaskan pada peraturan perundang-undangan "
            "sebagai berikut:",
            "Peraturan perundang-undangan yang menjadi dasar penyusunan laporan ini adalah:",
        ),
        "hukum/awal",
    )
    for n, h in enumerate(f.hukum, start=1):
        akhir = "." if n == len(f.hukum) else "; dan" if n == len(f.hukum) - 1 else ";"
        s.blok.append(Butir(f"{n}.", h.penuh + akhir, "hukum/butir", {"sitasi": h.penuh}))


def _sistematika(s: Penyusun) -> None:
    f = s.f
    permen = f.hukum_dari("Peraturan Menteri Pendayagunaan", "53")
    s.sub("Sistematika Penyajian", "sub/sistematika")
    s.p(
        f"Laporan Kinerja {f.instansi_penuh} {f.kurun} disusun berdasarkan {permen.sebutan} tentang {permen.tentang} "
        "dengan sistematika sebagai berikut:",
        "sistematika/awal",
        sitasi=permen.penuh,
    )
    for nomor, judul, isi in (
        ("I", "PENDAHULUAN", ("Bab ini menguraikan latar belakang, maksud dan tujuan, gambaran umum organisasi, aspek "
         "strategis dan permasalahan utama, dasar hukum, serta sistematika penyajian.")),
        ("II", "PERENCANAAN KINERJA", "Bab ini menguraikan rencana strategis, program dan kegiatan, serta perjanjian kinerja."),
        ("III", "AKUNTABILITAS KINERJA", "Bab ini menguraikan capaian kinerja organisasi dan realisasi anggaran."),
        ("IV", "PENUTUP", "Bab ini menguraikan kesimpulan dan langkah perbaikan kinerja."),
    ):  # fmt: skip
        s.p(f"BAB {nomor} {judul}", f"sistematika/{nomor}")
        s.p(isi, f"sistematika/{nomor}/isi")

"""A made-up document that holds every kind of block, with awkward text. Shared by the tests of all writers.

``contoh()`` is small (about 15 pages) and valid; ``besar()`` has the size of a large office's report. The agency and its
figures are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from akuntabel.dokumen.model import (
    Arah,
    AsalAngka,
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Format,
    Gambar,
    GayaDaftar,
    GayaParagraf,
    Judul,
    Kertas,
    Kolom,
    Kotak,
    NomorHalaman,
    Paragraf,
    Pemisah,
    Penanda,
    Potong,
    Rata,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    isi,
)

JAHAT = (
    "#let x = 1 #panic() $x^2$ *tebal* _miring_ `kode` @acuan <label> \\ // bukan komentar /* juga */ {{ nilai }} {% if %} "
    "<script>alert(1)</script> &amp; &lt; </w:t></w:r> <![CDATA[x]]> =SUM(A1:A9) \"kutip\" 'tunggal' ~ --- … – — [kurung] {kurawal}"
)
"""Markup of every writer; it must come out letter for letter."""

KENDALI = "awal\x00\x07\ufeff\ufffe tengah\x0b\x1f akhir\ud800"
"""Characters no file may hold: ``awal tengah akhir`` is what remains."""

EMOJI = "Bagus 😀 漢字"
"""Letters that the PDF's font lacks."""

KATA_PANJANG = "Mempertanggungjawabkannyaketidakberuntungannya"
KODE_PANJANG = "8.01.01.2.01.0001.0002.0003.0004.0005.0006"
TAUTAN_PANJANG = "https://contoh.go.id/dokumen/perjanjian-kinerja/2023/perubahan/ketiga/lampiran_1.pdf"
TANPA_JEDA = "W" * 60


def _t(teks: str) -> tuple[Potong, ...]:
    return isi(teks)


def _sel(teks: str, **lain: object) -> Sel:
    return replace(Sel(isi=_t(teks)), **lain)  # type: ignore[arg-type]


def _rp(nilai: str, teks: str, **lain: object) -> Sel:
    return replace(
        Sel(isi=_t(teks), angka=Decimal(nilai), format=Format.RUPIAH, desimal=2, rata=Rata.KANAN),
        **lain,  # type: ignore[arg-type]
    )


def _persen(nilai: str, teks: str, isyarat: str = "", **lain: object) -> Sel:
    return replace(
        Sel(
            isi=_t(teks),
            angka=Decimal(nilai),
            format=Format.PERSEN,
            desimal=2,
            rata=Rata.KANAN,
            isyarat=isyarat,
        ),
        **lain,  # type: ignore[arg-type]
    )


def svg_batang(judul: str = "Serapan per program", lebar: int = 640, tinggi: int = 260) -> str:
    """A bar chart in the manner of ``grafik``: transparent ground, own title, plain text."""
    batang = "".join(
        f'<text x="8" y="{34 + 40 * i}">Program {i + 1} &amp; kawan</text>'
        f'<rect x="180" y="{20 + 40 * i}" width="{90 * (i + 1)}" height="20" fill="#0b4f6c"/>'
        f'<text x="{190 + 90 * (i + 1)}" y="{34 + 40 * i}">{20 * (i + 1)},00%</text>'
        for i in range(4)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi}" width="{lebar}" height="{tinggi}" role="img">'
        f'<title>{judul}</title><g font-family="Arimo, Arial, sans-serif" font-size="13" fill="#18222f">{batang}'
        '<line x1="180" y1="8" x2="180" y2="190" stroke="#5b6878" stroke-width="1"/></g></svg>'
    )


def gambar(kunci: str = "gambar-serapan", nomor: str = "1.1") -> Gambar:
    return Gambar(
        kunci=kunci,
        nomor=nomor,
        judul="Serapan Anggaran per Program",
        svg=svg_batang(),
        alt="Diagram batang: serapan Program 1 sampai Program 4 berturut-turut 20, 40, 60, dan 80 persen.",
        lebar=640,
        tinggi=260,
        skala=90,
    )


def tabel_kecil() -> Tabel:
    """Two header rows with spans, a row span in the body, a total row, indentation, notes."""
    return Tabel(
        kunci="tabel-pegawai",
        nomor="1.1",
        judul="Jumlah Pegawai Berdasarkan Tingkat Pendidikan",
        kolom=(
            Kolom(lebar=4, rata=Rata.TENGAH),
            Kolom(lebar=20),
            Kolom(lebar=8, rata=Rata.KANAN),
            Kolom(lebar=8, rata=Rata.KANAN),
            Kolom(lebar=8, rata=Rata.KANAN),
        ),
        kepala=(
            Baris(
                sel=(
                    _sel("No.", rentang_baris=2),
                    _sel("Pendidikan", rentang_baris=2),
                    _sel("Status Kepegawaian", rentang_kolom=2),
                    _sel("Jumlah", rentang_baris=2),
                )
            ),
            Baris(sel=(_sel("PNS"), _sel("PTT"))),
        ),
        badan=(
            Baris(
                sel=(
                    _sel("1."),
                    _sel("Sekolah"),
                    *(Sel(isi=_t(n), angka=Decimal(n)) for n in ("9", "5", "14")),
                )
            ),
            Baris(
                sel=(
                    _sel("2.", rentang_baris=2),
                    _sel("D1", tingkat=1),
                    Sel(isi=_t("Belum diisi"), isyarat="kosong"),
                    Sel(isi=_t("1"), angka=Decimal(1)),
                    Sel(isi=_t("1"), angka=Decimal(1)),
                )
            ),
            Baris(
                sel=(
                    _sel("S1 & S2", tingkat=2),
                    *(Sel(isi=_t(n), angka=Decimal(n)) for n in ("11", "6", "17")),
                )
            ),
            Baris(
                sel=(
                    _sel("Jumlah", rentang_kolom=2, rata=Rata.TENGAH),
                    *(Sel(isi=_t(n), angka=Decimal(n)) for n in ("20", "12", "32")),
                ),
                jenis=BarisJenis.JUMLAH,
            ),
        ),
        catatan=(
            _t("Sumber: Subbagian Umum, 31 Desember 2023."),
            _t("Keterangan: PTT = pegawai tidak tetap."),
        ),
    )


_ISYARAT = ("sangat_rendah", "rendah", "sedang", "tinggi", "sangat_tinggi", "kosong")


def tabel_lebar(kunci: str = "tabel-renstra", nomor: str = "2.1", kelompok: int = 6, isi_kelompok: int = 6) -> Tabel:
    """Ten columns, a row of column numbers, group rows on two levels, long words and codes, hostile text, rupiah."""
    badan: list[Baris] = []
    n = 0
    for k in range(kelompok):
        badan.append(
            Baris(
                sel=(
                    _sel(
                        f"Tujuan {k + 1}: Meningkatnya kerukunan dan ketahanan masyarakat",
                        rentang_kolom=10,
                        tebal=True,
                    ),
                ),
                jenis=BarisJenis.KELOMPOK,
            )
        )
        badan.append(
            Baris(
                sel=(_sel(f"Sasaran {k + 1}.1: Menurunnya kejadian konflik sosial", rentang_kolom=10, tingkat=1),),
                jenis=BarisJenis.KELOMPOK,
            )
        )
        for i in range(isi_kelompok):
            n += 1
            aneh = (KATA_PANJANG, KODE_PANJANG, TAUTAN_PANJANG, JAHAT, TANPA_JEDA)
            nama = (
                aneh[n - 1]
                if n <= len(aneh)
                else "Koordinasi dan sinkronisasi pelaksanaan pendidikan wawasan kebangsaan"
            )
            badan.append(
                Baris(
                    sel=(
                        _sel(str(n)),
                        _sel(KODE_PANJANG if n == 3 else f"8.01.{k + 1:02d}.2.{i + 1:02d}", tingkat=i % 3),
                        _sel(nama, tingkat=i % 3),
                        _sel("Persentase kader yang memahami wawasan kebangsaan"),
                        _sel("Persen" if i % 2 else "Dokumen"),
                        Sel(isi=_t("100"), angka=Decimal(100)),
                        Sel(isi=_t("83,50"), angka=Decimal("83.5"), desimal=2),
                        _persen("83.50", "83,50%", _ISYARAT[n % 6]),
                        _rp(f"{n * 613448549}.55", f"Rp{n * 613448549:,}".replace(",", ".") + ",55"),
                        _sel("Sangat Tinggi" if n % 2 else "Belum diukur", isyarat=_ISYARAT[n % 6]),
                    )
                )
            )
    badan.append(
        Baris(
            sel=(
                _sel("Jumlah", rentang_kolom=8, rata=Rata.KANAN),
                _rp("658426549.00", "Rp658.426.549,00"),
                _sel(""),
            ),
            jenis=BarisJenis.JUMLAH,
        )
    )
    nama_kolom = (
        "No.",
        "Kode",
        "Program/Kegiatan/Sub Kegiatan",
        "Indikator",
        "Satuan",
        "Target",
        "Realisasi",
        "Capaian",
        "Pagu",
    )
    return Tabel(
        kunci=kunci,
        nomor=nomor,
        judul="Program, Kegiatan, dan Sub Kegiatan beserta Indikator, Target, Capaian, dan Pagunya",
        kolom=(
            Kolom(lebar=4, rata=Rata.TENGAH),
            Kolom(lebar=11),
            Kolom(lebar=24),
            Kolom(lebar=22),
            Kolom(lebar=8),
            Kolom(lebar=7, rata=Rata.KANAN),
            Kolom(lebar=8, rata=Rata.KANAN),
            Kolom(lebar=8, rata=Rata.KANAN),
            Kolom(lebar=15, rata=Rata.KANAN),
            Kolom(lebar=10),
        ),
        kepala=(
            Baris(sel=(*(_sel(t) for t in nama_kolom), _sel("Predikat"))),
            Baris(sel=tuple(_sel(str(i)) for i in range(1, 11))),
        ),
        badan=tuple(badan),
        catatan=(_t("Pagu dalam rupiah. Realisasi sampai dengan triwulan IV."),),
    )


def _depan() -> tuple[Blok, ...]:
    return (
        Judul(kunci="kata-pengantar", tingkat=1, teks="KATA PENGANTAR"),
        Paragraf(isi=_t("Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas selesainya laporan ini. " * 4)),
        TandaTangan(
            kunci="ttd-pengantar",
            pihak=(
                Penanda(
                    tempat_tanggal="Kota Contoh, 29 Februari 2024",
                    jabatan=("Plt. Kepala Badan Uji Coba", "Kabupaten Contoh,"),
                    nama="Drs. BUDI SANTOSO, M.Si.",
                    pangkat="Pembina Utama Muda",
                ),
            ),
        ),
        Judul(kunci="daftar-isi", tingkat=1, teks="DAFTAR ISI", di_daftar_isi=False),
        DaftarIsi(jenis="isi"),
        Judul(kunci="daftar-tabel", tingkat=1, teks="DAFTAR TABEL"),
        DaftarIsi(jenis="tabel"),
        Judul(kunci="daftar-gambar", tingkat=1, teks="DAFTAR GAMBAR"),
        DaftarIsi(jenis="gambar"),
    )


def _bab_satu() -> tuple[Blok, ...]:
    return (
        Judul(kunci="bab-1", tingkat=1, teks="PENDAHULUAN", nomor="BAB I"),
        Judul(kunci="latar", tingkat=2, teks="Latar Belakang", nomor="A."),
        Paragraf(
            kunci="paragraf-latar",
            isi=isi(
                "Serapan anggaran sampai dengan triwulan I mencapai ",
                Potong("7,90%", tebal=True, asal="asal-serapan"),
                " dari pagu ",
                Potong("Rp8.338.560.929,00", asal="asal-pagu"),
                "; perinciannya disajikan dalam ",
                Potong("Tabel 1.1", tautan="tabel-pegawai"),
                ", sedangkan istilah asing seperti ",
                Potong("good governance", miring=True),
                " dicetak miring, dan ",
                Potong("keduanya sekaligus", tebal=True, miring=True),
                " pun bisa.",
            ),
        ),
        Paragraf(isi=_t(JAHAT)),
        Paragraf(isi=_t(KENDALI)),
        Paragraf(isi=_t(EMOJI)),
        Paragraf(isi=_t("Baris pertama\nbaris kedua\tsetelah tab")),
        Paragraf(isi=_t(TAUTAN_PANJANG + " " + TANPA_JEDA * 2)),
        Paragraf(isi=_t("Teks di tengah"), gaya=GayaParagraf.TENGAH),
        Paragraf(isi=_t("Sumber: data yang dibuat untuk contoh."), gaya=GayaParagraf.KETERANGAN),
        Paragraf(
            isi=_t("Jelaskan hambatan yang dihadapi selama triwulan ini dan langkah yang diambil."),
            gaya=GayaParagraf.PERMINTAAN,
        ),
        Judul(kunci="rinci", tingkat=3, teks="Sumber Daya Manusia", nomor="1."),
        tabel_kecil(),
        Judul(kunci="rinci-lagi", tingkat=4, teks="Rincian menurut jenjang", nomor="a)", di_daftar_isi=False),
        Daftar(
            kunci="daftar-fungsi",
            gaya=GayaDaftar.HURUF,
            butir=(
                _t("perumusan kebijakan teknis;"),
                _t("pelaksanaan tugas:"),
                isi("pelaporan ", Potong("tepat waktu", tebal=True), "."),
            ),
            anak=(
                None,
                Daftar(
                    gaya=GayaDaftar.ANGKA,
                    butir=(_t("subbagian umum;"), _t("kelompok jabatan fungsional.")),
                    anak=(None, Daftar(butir=(_t("ahli muda"), _t("ahli pertama")))),
                ),
            ),
        ),
        Daftar(gaya=GayaDaftar.ANGKA, butir=(_t("Nomor mulai lagi dari satu."), _t(JAHAT))),
        gambar(),
        Kotak(
            kunci="kotak-celah",
            judul="Yang masih kurang",
            blok=(
                Paragraf(isi=_t("Laporan ini belum lengkap; lengkapi butir berikut sebelum diajukan.")),
                Daftar(
                    butir=(
                        _t("Realisasi triwulan IV belum diisi."),
                        _t("Analisis Sasaran 1.1 belum ditulis."),
                    )
                ),
            ),
        ),
    )


def contoh(*, draf: bool = True) -> Dokumen:
    """Every kind of block, portrait, landscape, A3 and F4, roman and arabic page numbers."""
    pohon = replace(
        gambar("gambar-pohon", "2.1"),
        judul="Pohon Kinerja",
        svg=svg_batang("Pohon", 1200, 700),
        lebar=1200,
        tinggi=700,
        skala=100,
    )
    tata_letak = Tabel(
        kunci="tabel-tanpa-judul",
        kolom=(Kolom(lebar=10), Kolom(lebar=30)),
        badan=(
            Baris(sel=(_sel("Nama", tebal=True), _sel("Badan Uji Coba"))),
            Baris(sel=(_sel("Tahun"), _sel("2023"))),
        ),
    )
    return Dokumen(
        judul="Laporan Kinerja Badan Uji Coba Tahun 2023",
        subjek="LKjIP tahun 2023",
        penyusun="Badan Uji Coba Kabupaten Contoh",
        tanggal=date(2024, 2, 29),
        kepala_halaman="LKjIP Badan Uji Coba Kabupaten Contoh Tahun 2023",
        draf=draf,
        bagian=(
            Bagian(
                nomor_halaman=NomorHalaman.TANPA,
                blok=(
                    Sampul(
                        judul=("Laporan Kinerja", "Instansi Pemerintah"),
                        instansi=("Badan Uji Coba", "Kabupaten Contoh"),
                        tahun="2023",
                        keterangan=("Draf, belum disahkan", "Kota Contoh, Februari 2024"),
                    ),
                ),
            ),
            Bagian(nomor_halaman=NomorHalaman.ROMAWI, mulai_nomor=True, blok=_depan()),
            Bagian(mulai_nomor=True, blok=_bab_satu()),
            Bagian(
                arah=Arah.MENDATAR,
                blok=(
                    Judul(kunci="bab-2", tingkat=1, teks="PERENCANAAN KINERJA", nomor="BAB II"),
                    Paragraf(isi=_t("Program dan kegiatan disajikan berikut ini.")),
                    tabel_lebar(),
                ),
            ),
            Bagian(arah=Arah.MENDATAR, kertas=Kertas.A3, blok=(pohon,)),
            Bagian(
                kertas=Kertas.F4,
                blok=(
                    Judul(kunci="bab-3", tingkat=1, teks="PENUTUP", nomor="BAB III"),
                    Paragraf(isi=_t("Demikian laporan ini disusun.")),
                    tata_letak,
                    Pemisah(),
                    TandaTangan(
                        kunci="ttd-pk",
                        pihak=(
                            Penanda(peran="Pihak Kedua,", jabatan=("Bupati Contoh",), nama="Ir. SRI WAHYUNI"),
                            Penanda(
                                tempat_tanggal="Kota Contoh, 2 Januari 2023",
                                peran="Pihak Pertama,",
                                jabatan=("Kepala Badan Uji Coba", "Kabupaten Contoh"),
                                nama="Drs. BUDI SANTOSO, M.Si.",
                                pangkat="Pembina Utama Muda",
                                nip="(contoh, bukan NIP)",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        asal=(
            AsalAngka(
                kunci="asal-serapan",
                tempat="BAB I, Latar Belakang",
                tercetak="7,90%",
                nilai=Decimal("7.8962"),
                rumus="realisasi anggaran dibagi pagu",
                masukan="realisasi Rp658.426.549,00; pagu Rp8.338.560.929,00",
                sumber="realisasi_anggaran triwulan I 2023",
            ),
            AsalAngka(
                kunci="asal-pagu",
                tempat="BAB I, Latar Belakang",
                tercetak="Rp8.338.560.929,00",
                nilai=Decimal("8338560929.00"),
                rumus="pagu sebagaimana tercatat",
                masukan="pagu perubahan Rp8.338.560.929,00",
                sumber="pagu 2023 =BAHAYA()",
            ),
        ),
        sifat={"sidik": "0123abcd", "versi": "0.1"},
    )


def besar(*, kelompok: int = 20, gambar_: int = 8, paragraf: int = 118) -> Dokumen:
    """About 100 pages: 118 paragraphs, 4 tables of about 120 rows of 10 columns, 8 figures."""
    kalimat = "Pelaksanaan program berjalan sesuai dengan rencana yang ditetapkan dalam perjanjian kinerja perubahan tahun berjalan. "
    bagian: list[Bagian] = list(contoh(draf=True).bagian[:2])
    for b in range(4):
        blok: list[Blok] = [Judul(kunci=f"bab-{b}", tingkat=1, teks=f"URAIAN KE-{b + 1}", nomor=f"BAB {'I' * (b + 1)}")]
        for p in range(paragraf // 4):
            if p % 10 == 0:
                blok.append(Judul(kunci=f"sub-{b}-{p}", tingkat=2, teks=f"Bahasan {p}", nomor="A."))
            blok.append(Paragraf(isi=_t(kalimat * 11)))
        blok.extend(gambar(f"gambar-{b}-{g}", f"{b + 1}.{g + 1}") for g in range(gambar_ // 4))
        bagian.append(Bagian(blok=tuple(blok), mulai_nomor=b == 0))
        bagian.append(
            Bagian(
                arah=Arah.MENDATAR,
                blok=(tabel_lebar(f"tabel-{b}", f"{b + 1}.1", kelompok=kelompok, isi_kelompok=4),),
            )
        )
    return replace(contoh(), bagian=tuple(bagian))

"""The two sheets of the workbook that explain it: the introduction and the dictionary of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran import buku_tata as tata
from akuntabel.pertukaran.buku_gaya import DASAR, GARIS, REDUP, UTAMA, Gaya, banyak_garis, tinggi_baris
from akuntabel.pertukaran.buku_tata import KAMUS, KAPAN, PETUNJUK, nama_lembar
from akuntabel.pertukaran.skema import VERSI, Kolom, Tipe, tabel

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LANGKAH = (
    "Isi lembar dari kiri ke kanan. Lembar yang tidak diperlukan boleh dibiarkan kosong.",
    "Kolom bertanda * wajib diisi. Selama masih kosong pada baris yang sudah dimulai, selnya berwarna kuning muda.",
    (
        "Setiap baris punya Kunci, yaitu pengenal pendek pilihan Anda yang tidak boleh diubah lagi. Lembar lain "
        "menunjuk baris itu dengan kuncinya; pilih dari daftar pada sel."
    ),
    "Sel berlatar abu-abu terkunci: kunci dan kode yang sudah ada, serta kolom bantu yang terisi sendiri.",
    "Baris baru ditulis pada baris kosong di bawah data. Tempelan dari lembar lain: pilih Tempel Khusus › Nilai.",
    (
        "Simpan sebagai .xlsx, lalu unggah. Semua kesalahan dilaporkan sekaligus dengan lembar, baris, dan kolomnya; "
        "tidak ada yang disimpan sebelum semuanya benar."
    ),
)
MENULIS = (
    ("Angka", "1234,5 atau 1.234,5. Tulis angkanya saja; satuannya sudah ada pada indikator. 83% juga dibaca 83."),
    ("Rupiah", "25800000 atau 25.800.000,00, paling banyak dua desimal."),
    ("Rentang", "66,50 - 67,00 pada kolom Nilai, atau batas bawah pada Nilai dan batas atas pada Nilai atas."),
    ("Peringkat", "WTP, BB, dan sebagainya, pada kolom Nilai atau kolom Peringkat."),
    ("Nol", "0 berarti hasilnya nol. Sel kosong berarti belum ada angkanya; keduanya tidak sama."),
    ("Belum diukur", "Pilih status belum_diukur dan tulis alasannya."),
    ("Tidak berlaku", "Pilih status tidak_berlaku dan tulis alasannya."),
    ("Tanggal", "31/12/2023 atau 31 Desember 2023."),
    ("Triwulan", "1, 2, 3, 4 untuk triwulan itu sendiri (bukan kumulatif); 0 untuk nilai setahun."),
)
JENIS_ISI = {
    Tipe.TEKS: "teks",
    Tipe.BULAT: "bilangan bulat",
    Tipe.DESIMAL: "angka",
    Tipe.UANG: "rupiah",
    Tipe.TANGGAL: "tanggal",
    Tipe.YA_TIDAK: "ya atau tidak",
    Tipe.PILIHAN: "pilihan",
}


_LEBAR_KAMUS = (19, 22, 8, 19, 72, 34, 34)


def tulis_petunjuk(buku: Workbook, gaya: Gaya, himpunan: Himpunan, tahun: int | None) -> None:
    """The first sheet: whose data these are, how to fill them, what stands where."""
    lembar = buku.add_worksheet(PETUNJUK)
    _atur(lembar, UTAMA)
    for i, lebar in enumerate((4, 24, 34, 50, 11)):
        lembar.set_column(i, i, lebar)
    opd = himpunan.opd[0].nama if len(himpunan.opd) == 1 else ""
    pemda = himpunan.pemda[0].nama if himpunan.pemda else ""
    sebutan = ", ".join(x for x in (opd, pemda) if x) or "OPD baru"
    lembar.set_row_pixels(0, 10)
    lembar.set_row_pixels(1, 38)
    lembar.write_string(
        1, 1, "Buku kerja data kinerja", gaya.buat(font_size=22, bold=True, font_color=UTAMA, valign="vcenter")
    )
    lembar.write_string(2, 1, f"{sebutan}{f' · tahun {tahun}' if tahun else ''}", gaya.buat(font_size=12, bold=True))
    lembar.write_string(
        3, 1, f"Susunan tabel versi {VERSI}. Arti setiap kolom ada pada lembar {KAMUS}.", gaya.keterangan()
    )
    baris = _bagian(lembar, gaya, 5, "Cara mengisi")
    for nomor, langkah in enumerate(LANGKAH, start=1):
        lembar.write_number(baris, 0, nomor, gaya.buat(bold=True, font_color=UTAMA, align="center"))
        lembar.merge_range(baris, 1, baris, 4, langkah, gaya.buat(text_wrap=True))
        lembar.set_row_pixels(baris, 20 * (1 + len(langkah) // 130))
        baris += 1
    baris = _bagian(lembar, gaya, baris + 1, "Cara menulis")
    for judul, isi in MENULIS:
        lembar.write_string(baris, 1, judul, gaya.buat(bold=True))
        lembar.merge_range(baris, 2, baris, 4, isi, gaya.buat(text_wrap=True))
        lembar.set_row_pixels(baris, 20 * (1 + len(isi) // 105))
        baris += 1
    baris = _bagian(lembar, gaya, baris + 1, "Lembar")
    _daftar_lembar(lembar, gaya, baris, himpunan)
    lembar.print_area(0, 0, baris + len(tata.URUTAN) + 1, 4)


def _bagian(lembar: Worksheet, gaya: Gaya, baris: int, judul: str) -> int:
    bentuk = gaya.buat(font_size=13, bold=True, font_color=UTAMA, bottom=1, bottom_color=GARIS)
    for i in range(1, 5):
        lembar.write_string(baris, i, judul if i == 1 else "", bentuk)
    lembar.set_row_pixels(baris, 26)
    return baris + 1


def _daftar_lembar(lembar: Worksheet, gaya: Gaya, baris: int, himpunan: Himpunan) -> None:
    kepala = gaya.buat(bold=True, font_color="#ffffff", bg_color=UTAMA, valign="vcenter")
    for i, judul in enumerate(("Lembar", "Isi", "Kapan diisi", "Baris"), start=1):
        lembar.write_string(
            baris,
            i,
            judul,
            gaya.buat(bold=True, font_color="#ffffff", bg_color=UTAMA, align="right") if i == 4 else kepala,
        )
    kelompok = ""
    for nama in tata.URUTAN:
        baris += 1
        milik = tabel(nama)
        garis = {"top": 1, "top_color": REDUP} if milik.kelompok != kelompok else {"top": 4, "top_color": GARIS}
        lembar.write_url(
            baris,
            1,
            f"internal:'{nama_lembar(nama)}'!A1",
            gaya.buat(font_color=UTAMA, underline=1, **garis),
            nama_lembar(nama),
        )
        lembar.write_string(baris, 2, milik.judul, gaya.buat(**garis))
        kapan = f"{milik.kelompok}: {KAPAN[milik.kelompok]}" if milik.kelompok != kelompok else ""
        lembar.write_string(baris, 3, kapan, gaya.buat(font_color=REDUP, **garis))
        lembar.write_number(baris, 4, len(himpunan.tabel(nama)), gaya.buat(align="right", num_format="#,##0", **garis))
        kelompok = milik.kelompok


def tulis_kamus(buku: Workbook, gaya: Gaya) -> None:
    """The last sheet: every column with its meaning and an example."""
    lembar = buku.add_worksheet(KAMUS)
    _atur(lembar, REDUP)
    lembar.set_landscape()
    lembar.write_string(0, 0, KAMUS, gaya.judul_lembar())
    lembar.write_string(1, 0, "Arti dan contoh isi setiap kolom pada setiap lembar.", gaya.keterangan())
    lembar.set_row_pixels(0, 30)
    for i, lebar in enumerate(_LEBAR_KAMUS):
        lembar.set_column(i, i, lebar)
    kepala = ("Lembar", "Kolom", "Wajib", "Isinya", "Keterangan", "Contoh", "Pilihan")
    for i, judul in enumerate(kepala):
        lembar.write_string(3, i, judul, gaya.judul_kolom())
    lembar.freeze_panes(4, 2)
    lembar.repeat_rows(3)
    baris = 4
    for nama in tata.URUTAN:
        milik = tabel(nama)
        for nomor, kolom in enumerate(milik.kolom):
            garis = {"top": 1, "top_color": REDUP} if nomor == 0 else {"top": 4, "top_color": GARIS}
            biasa = gaya.buat(text_wrap=True, **garis)
            redup = gaya.buat(text_wrap=True, font_color=REDUP, **garis)
            bentuk = (
                gaya.buat(bold=True, **garis) if nomor == 0 else redup,
                gaya.buat(bold=kolom.wajib, text_wrap=True, **garis),
                biasa,
                redup,
                biasa,
                gaya.buat(text_wrap=True, bg_color=DASAR, **garis),
                redup,
            )
            isi = (
                nama_lembar(nama),
                kolom.judul,
                "wajib" if kolom.wajib else "",
                _isinya(kolom),
                kolom.bantuan,
                kolom.contoh,
                ", ".join(kolom.pilihan or kolom.saran),
            )
            for i, teks in enumerate(isi):
                lembar.write_string(baris, i, teks, bentuk[i])
            banyak = max(banyak_garis(t, w) for t, w in zip(isi, _LEBAR_KAMUS, strict=True))
            lembar.set_row(baris, tinggi_baris(banyak))
            baris += 1
    lembar.autofilter(3, 0, baris - 1, len(kepala) - 1)
    lembar.print_area(0, 0, baris - 1, len(kepala) - 1)


def _isinya(kolom: Kolom) -> str:
    if kolom.rujukan:
        return f"kunci dari {nama_lembar(kolom.rujukan)}"
    return f"{JENIS_ISI[kolom.tipe]}{f' ({kolom.satuan})' if kolom.satuan else ''}"


def _atur(lembar: Worksheet, warna: str) -> None:
    lembar.hide_gridlines(2)
    lembar.set_tab_color(warna)
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
    lembar.set_footer("&L&8&A&C&8Data kinerja&R&8Halaman &P dari &N")

"""What follows the chapters, and the contents that precede them."""

from __future__ import annotations

from tests.reviu.pabrik.bab2 import kolom_satuan, satuan, sel_nilai
from tests.reviu.pabrik.blok import Baris, Halaman, Judul, Tabel, Teks
from tests.reviu.pabrik.penyusun import Penyusun
from tests.reviu.pabrik.tata import BULAN


def perjanjian(s: Penyusun) -> None:
    """The signed agreement of the year (form I/2-6 and the table of I/5-6)."""
    f = s.f
    d = f.tanggal_pk
    s.bagian("Lampiran", "lampiran")
    s.p(f"Lampiran 1 Perjanjian Kinerja Tahun {f.tahun}", "lampiran/1")
    s.tengah(f"PERJANJIAN KINERJA TAHUN {f.tahun}", tanda="lampiran/pk")
    s.p(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
        "hasil, kami yang bertanda tangan di bawah ini:",
        "lampiran/awal",
    )
    s.p(f"Nama: {f.pejabat}", "lampiran/nama1")
    s.p(f"Jabatan: {f.kepala}", "lampiran/jabatan1")
    s.p("selanjutnya disebut Pihak Pertama.", "lampiran/pihak1")
    s.p(f"Nama: {f.kepala_daerah}", "lampiran/nama2")
    s.p(f"Jabatan: {f.bupati} {f.nama_daerah}", "lampiran/jabatan2")
    s.p("selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.", "lampiran/pihak2")
    s.p(
        "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai dengan lampiran perjanjian ini dalam "
        "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan "
        "dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak Pertama.",
        "lampiran/janji1",
    )
    s.p(
        "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
        "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
        "lampiran/janji2",
    )
    s.p(f"{f.nama_daerah}, {d.day} {BULAN[d.month - 1]} {d.year}", "lampiran/tanggal")
    s.blok.append(
        Tabel(
            ["Pihak Kedua,", "Pihak Pertama,"],
            [Baris([f.kepala_daerah, f.pejabat])],
            "lampiran/ttd",
            ["kedua", "pertama"],
        )
    )
    isi = []
    for n, x in enumerate(f.sasaran, start=1):
        for m, i in enumerate(x.indikator):
            isi.append(
                Baris(
                    [
                        f"{n}." if m == 0 else "",
                        x.teks if m == 0 else "",
                        i.nama,
                        *satuan(s, i),
                        sel_nilai(s, i, i.tahunan),
                    ]
                )
            )
    s.blok.append(
        Tabel(
            ["No.", "Sasaran Strategis", "Indikator Kinerja", *(k for _, k in kolom_satuan(s)), "Target"], isi, "lampiran/sasaran",
            ["no", "sasaran", "indikator", *(k for k, _ in kolom_satuan(s)), "target"], nomor_kolom=s.t.nomor_kolom,
        )
    )  # fmt: skip


def daftar_isi(s: Penyusun, tempat: int) -> None:
    """A table of contents at block ``tempat``; the writer puts in the pages."""
    s.blok[tempat:tempat] = [
        Judul(1, "", "DAFTAR ISI", "daftar-isi"),
        *(
            Teks(f"{b.nomor} {b.teks}".strip(), "daftar-isi/baris", {"judul": b.tanda}, tengah=True)
            for b in s.blok
            if isinstance(b, Judul) and b.tingkat <= 2
        ),
        Halaman(),
    ]

"""The accounts of the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.isi_wajib.dasar import (
    ANAK,
    BAIK_BAB,
    RUMPUN,
    abaikan_kapital,
    bab_ke,
    bab_tanpa,
    berbab,
    isi_bagian,
    kurang,
)
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_REALISASI_ANGGARAN = abaikan_kapital(
    r"\b(?:realisasi|serapan|penyerapan|akuntabilitas|kinerja)\s+(?:anggaran|keuangan|belanja)\b"
)


@aturan_laporan(
    kode="IW-05",
    rumpun=RUMPUN,
    judul="Realisasi anggaran tidak disajikan",
    tingkat=Tingkat.TINGGI,
    dasar=f"{ANAK} Bab III.B",
    katalog=("C-REQ",),
    baik=BAIK_BAB,
    buruk=BAIK_BAB.replace("B. Realisasi Anggaran", "B. Penghargaan").replace("Realisasi anggaran 95%.", "Satu buah."),
)
def realisasi_anggaran(lap: Laporan) -> Iterator[Temuan]:
    yield from bab_tanpa(
        lap,
        "IW-05",
        3,
        _REALISASI_ANGGARAN,
        r"anggaran|keuangan",
        "Bab III tidak memuat realisasi anggaran yang dipakai untuk mewujudkan kinerja.",
        "Sajikan anggaran, realisasi, dan persentasenya menurut program dalam perjanjian kinerja.",
    )


@aturan_laporan(
    kode="IW-09",
    rumpun=RUMPUN,
    judul="Anggaran tidak dirinci menurut program dalam tabel",
    tingkat=Tingkat.SEDANG,
    dasar=f"{ANAK} Bab III.B: realisasi anggaran sesuai dengan dokumen perjanjian kinerja",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-REQ",),
    baik="""
        BAB I PENDAHULUAN

        Isi.

        BAB III AKUNTABILITAS KINERJA

        B. Realisasi Anggaran

        Program\tPagu\tRealisasi\tPersen
        Program Penunjang\t100\t90\t90
        """,
    buruk="""
        BAB I PENDAHULUAN

        Isi.

        BAB III AKUNTABILITAS KINERJA

        B. Realisasi Anggaran

        Realisasi anggaran Program Penunjang sebesar Rp90,00.
        """,
)
def tabel_anggaran(lap: Laporan) -> Iterator[Temuan]:
    bab = bab_ke(lap, 3)
    bagian = next(
        (
            b
            for b in lap.kerangka.bagian
            if bab and bab.awal < b.awal < bab.akhir and b.tingkat == 2 and _REALISASI_ANGGARAN.search(b.teks)
        ),
        None,
    )
    if not berbab(lap) or bagian is None:
        return
    kolom = [" ".join(t.tabel.judul_kolom()).casefold() for t in lap.tabel]
    if not any("realisasi" in k and re.search(r"pagu|anggaran", k) for k in kolom):
        yield from kurang(
            "IW-09",
            [lap.lokasi_bagian(bagian), *(lap.lokasi(r) for r in isi_bagian(lap, bagian)[1:2])],
            "Pagu dan realisasi anggaran tidak disajikan dalam tabel menurut program.",
            "Sajikan tabel program, pagu, realisasi, dan persentasenya sampai kegiatan atau sub kegiatan.",
        )

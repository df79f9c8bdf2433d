"""Captions in the ways that reports write them."""

from __future__ import annotations

import pytest
from tests.reviu.naskah import laporan

from akuntabel.dokumen.baca.model import (
    Alinea,
    BarisTerbaca,
    GambarTerbaca,
    GantiHalaman,
    JenisAlinea,
    Letak,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.reviu.paham.keterangan import temukan_keterangan

TABEL = "No\tUraian\tJumlah\n1\tMobil\t3\n2\tMotor\t4\n"


@pytest.mark.parametrize(
    ("keterangan", "nomor", "judul"),
    [
        ("Tabel 1.1 Kendaraan Dinas", "1.1", "Kendaraan Dinas"),
        ("Tabel 1.1\n\nKendaraan Dinas", "1.1", "Kendaraan Dinas"),
        ("Tabel. 1.1.\n**KENDARAAN\nDINAS**", "1.1", "KENDARAAN DINAS"),
        ("TABEL 3 : Kendaraan Dinas", "3", "Kendaraan Dinas"),
        ("Tabel 2-4. Kendaraan Dinas", "2.4", "Kendaraan Dinas"),
        ("Tabel II.1 Kendaraan Dinas", "II.1", "Kendaraan Dinas"),
        ("Tabel 2.4a1 Kendaraan Dinas", "2.4a1", "Kendaraan Dinas"),
        ("Tabel 3.1b Kendaraan Dinas", "3.1b", "Kendaraan Dinas"),
        ("Tabel Lampiran 3.1 Kendaraan Dinas", "Lampiran 3.1", "Kendaraan Dinas"),
    ],
)
def test_a_caption_above_its_table(keterangan: str, nomor: str, judul: str) -> None:
    lap = laporan(f"Teks pengantar.\n\n{keterangan}\n\n{TABEL}")
    (k,) = lap.keterangan
    assert (k.jenis, k.nomor, k.judul) == ("Tabel", nomor, judul)
    assert lap.tabel[0].keterangan == k
    assert lap.tabel[0].sebutan == f"Tabel {nomor}"


@pytest.mark.parametrize(
    "kalimat",
    [
        "Tabel 1.1 di atas menunjukkan bahwa seluruh kendaraan terawat.",
        "Tabel 1.1 memberikan gambaran tentang kendaraan.",
        "Tabel 1.1. menunjukkan sasaran dan target yang telah ditetapkan.",
    ],
)
def test_a_sentence_about_a_table_is_no_caption(kalimat: str) -> None:
    lap = laporan(f"{kalimat}\n\nTabel 1.1 Kendaraan\n\n{TABEL}")
    assert [k.judul for k in lap.keterangan] == ["Kendaraan"]


def test_references_name_each_member_of_a_range_and_no_caption() -> None:
    lap = laporan(
        f"Lihat Tabel 1.1 sampai dengan Tabel 1.4, Gambar 2.1 dan 2.2, serta Lampiran II.\n\nTabel 1.1 Kendaraan\n\n{TABEL}"
    )
    assert [x.sebutan for x in lap.rujukan] == [
        "Tabel 1.1",
        "Tabel 1.2",
        "Tabel 1.3",
        "Tabel 1.4",
        "Gambar 2.1",
        "Gambar 2.2",
        "Lampiran II",
    ]


def test_a_caption_below_its_picture_belongs_to_the_picture_before_it() -> None:
    gambar, ganti = GambarTerbaca(letak=Letak()), GantiHalaman(letak=Letak())
    judul = [Alinea(teks=f"Gambar 1.{n} Pohon {n}", letak=Letak()) for n in (1, 2)]
    dua = temukan_keterangan([ganti, gambar, judul[0], ganti, gambar, judul[1]])
    assert [k.isi for k in dua] == [1, 4]
    assert [k.isi for k in temukan_keterangan([judul[0], gambar, judul[1], gambar])] == [1, 3]


def test_a_caption_at_the_end_of_a_page_has_the_table_of_the_next_below_its_running_heads() -> None:
    def kepala(teks: str) -> Alinea:
        return Alinea(teks=teks, letak=Letak(halaman=2), jenis=JenisAlinea.KEPALA)

    sel = SelTerbaca(teks="1", letak=Letak(halaman=2))
    tabel = TabelTerbaca(letak=Letak(halaman=2), baris=(BarisTerbaca(sel=(sel, sel)),))
    blok = [
        Alinea(teks="Tabel 1.1 Pegawai", letak=Letak(halaman=1)),
        GantiHalaman(letak=Letak(halaman=2)),
        *map(kepala, ("Laporan Kinerja", "Dinas Perikanan", "Kota Bontang", "Halaman 2")),
        tabel,
    ]
    (k,) = temukan_keterangan(blok)
    assert k.isi == 6

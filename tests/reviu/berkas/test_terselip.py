"""Running heads, feet and page numbers that stayed in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import laporan, temuan

from akuntabel.dokumen.baca.model import Alinea, LaporanTerbaca, Letak
from akuntabel.reviu.paham.terselip import temukan_terselip
from akuntabel.reviu.periksa_laporan import periksa_laporan

_AWAL = "LAPORAN KINERJA RSUD BONTANG TAHUN 2023\n\nBAB I PENDAHULUAN\n\n"


@pytest.mark.parametrize(
    ("atas", "tepi", "bawah"),
    [
        ("Rumah sakit melayani pasien rawat inap dan", "LKjIP RSUD Bontang 2023", "rawat jalan dari tiga kecamatan."),
        ("Jumlah tempat tidur bertambah menjadi", "LAPORAN KINERJA RSUD BONTANG TAHUN 2023", "214 pada akhir tahun."),
        ("Pelayanan gawat darurat dibuka selama", "Halaman 4 dari 60", "dua puluh empat jam setiap hari."),
        ("Obat disediakan oleh instalasi farmasi yang", "12", "buka pada hari kerja dan hari libur."),
        (
            "Pasien menilai pelayanan melalui survei",
            "12 | Laporan Kinerja RSUD Bontang",
            "yang dilakukan setiap triwulan.",
        ),
        (
            "Pengadaan dilakukan menurut Peraturan",
            "Laporan Kinerja Tahun 2023 | 9",
            "Presiden tentang pengadaan barang.",
        ),
    ],
)
def test_the_edge_of_a_page_in_the_middle_of_a_sentence_is_found(atas: str, tepi: str, bawah: str) -> None:
    (x,) = temuan(f"{_AWAL}{atas}\n\n{tepi}\n\n{bawah}\n", "ST-17")
    assert "tengah kalimat" in x.pesan
    assert x.lokasi.baris == 7


def test_a_head_between_two_paragraphs_of_a_chapter_is_to_be_looked_at() -> None:
    teks = (
        f"{_AWAL}Rumah sakit melayani tiga kecamatan.\n\nLKjIP RSUD Bontang Tahun 2023\n\nTenaga dokter cukup banyak.\n"
    )
    (x,) = temuan(teks, "ST-17")
    assert "antara dua alinea" in x.pesan


@pytest.mark.parametrize(
    "isi",
    [
        "Rumah sakit melayani tiga kecamatan.\n\nLaporan Kinerja RSUD Tahun 2023 ini memuat empat bab.\n\nTenaga dokter cukup.",
        "Ruang rawat inap terdiri atas\n\n1. kelas satu;\n\n2. kelas dua; dan\n\n3. kelas tiga.",
        "Rumah sakit melayani tiga kecamatan di kota\n\nTabel 1.1 Jumlah Pasien Tahun 2023\n\nBulan\tPasien\nMei\t12",
        "Dasar penyusunan laporan ini ialah sebagai berikut:\n\n12\n\nhal yang tercantum dalam peraturan itu.",
        "KATA PENGANTAR\n\nPuji syukur kami panjatkan.\n\nLAPORAN KINERJA RSUD TAHUN 2023\n\nDemikian laporan ini dibuat.",
    ],
)
def test_sentences_lists_captions_and_titles_of_parts_are_left_alone(isi: str) -> None:
    assert temuan(f"{_AWAL}{isi}\n", "ST-17") == []


def test_halves_of_a_sentence_are_accused_of_nothing_else() -> None:
    teks = (
        f"{_AWAL}Realisasi belanja sebesar Rp1.500.000,00 (satu juta\n\nLKjIP RSUD Bontang Tahun 2023\n\n"
        "lima ratus ribu rupiah) dipakai untuk obat.\n"
    )
    assert [t.kode for k in ("GY-25", "GY-27", "ST-17") for t in temuan(teks, k)] == ["ST-17"]


def test_in_a_pdf_only_a_line_in_the_middle_of_its_page_is_accused() -> None:
    def alinea(teks: str, halaman: int) -> Alinea:
        return Alinea(teks=teks, letak=Letak(halaman=halaman))

    isi = ("Rumah sakit melayani pasien rawat inap dan", "LKjIP RSUD Bontang 2023", "rawat jalan dari tiga kecamatan.")
    awal = (alinea("BAB I PENDAHULUAN", 1),)
    for halaman, banyak in ((1, 1, 1), 1), ((1, 2, 2), 0), ((1, 1, 2), 0):
        blok = (*awal, *(alinea(t, h) for t, h in zip(isi, halaman, strict=True)))
        lap = LaporanTerbaca(jenis="pdf", blok=blok)
        assert [t.kode for t in periksa_laporan(lap)].count("ST-17") == banyak


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="Laporan kinerja2023|.\n\t", max_size=40), max_size=8))
def test_any_text_can_be_read(baris: list[str]) -> None:
    lap = laporan("\n\n".join(baris) + "\nx")
    assert all(0 < t.blok < len(lap.terbaca.blok) - 1 for t in temukan_terselip(lap.terbaca.blok))

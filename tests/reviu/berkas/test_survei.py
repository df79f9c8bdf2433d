"""Surveys of satisfaction in reports."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.naskah import temuan

from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.skm import mutu

ACUAN = """
    Tabel 3.2 Nilai Persepsi, Interval IKM, dan Mutu Pelayanan

    Nilai Persepsi\tNilai Interval (NI)\tNilai Interval Konversi (NIK)\tMutu Pelayanan (x)\tKinerja Unit Pelayanan (y)
    1\t1,00 - 2,5996\t25,00 - 64,99\tD\tTidak baik
    2\t2,60 - 3,064\t65,00 - 76,60\tC\tKurang baik
    3\t3,0644 - 3,532\t76,61 - 88,30\tB\tBaik
    4\t3,5324 - 4,00\t88,31 - 100,00\tA\tSangat baik
    """


@given(st.decimals(25, 100, places=2))
@settings(max_examples=100, deadline=None)
def test_the_right_class_of_a_value_is_silent_and_every_other_is_found(nilai: Decimal) -> None:
    benar = mutu(nilai).mutu
    for huruf in "ABCD":
        teks = f"Survei Kepuasan Masyarakat memperoleh nilai {tulis_angka(nilai, 2)} dengan mutu pelayanan {huruf}."
        assert bool(temuan(teks, "SK-01")) == (huruf != benar)


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Nilai IKM Disdukcapil adalah 81,25 (Baik).", False),
        ("Nilai IKM Disdukcapil adalah 81,25 (Sangat Baik).", True),
        ("Indeks Kepuasan Masyarakat 3,157 (A).", True),
        ("Indeks Kepuasan Masyarakat 3,157 (B).", False),
        ("Hasil survei menunjukkan nilai 3,157 (A) untuk pelayanan kantor.", True),
        ("Hasil SKM 82,75. Nilai itu termasuk mutu A dengan kinerja sangat baik.", True),
        ("Hasil SKM 82,75. Nilai itu termasuk mutu B dengan kinerja baik.", False),
        ("Target IKM 83 setara dengan mutu B (Baik).", False),
        ("Nilai IKM 3,06 berada pada kategori C.", False),
        ("Nilai IKM 3,06 berada pada kategori B.", False),
        ("Nilai SAKIP 82,50 dengan kategori A, sedangkan survei kepuasan masyarakat belum dilakukan.", False),
        ("Capaian indikator kepuasan masyarakat sebesar 99,70% dengan kategori baik.", False),
        ("Pelayanan yang baik meningkatkan kepuasan masyarakat pada tahun 2023.", False),
    ],
)
def test_classes_in_sentences(teks: str, salah: bool) -> None:
    assert bool(temuan(teks, "SK-01")) is salah


def test_classes_in_tables() -> None:
    teks = """
        No\tUnsur Pelayanan\tNRR\tMutu
        1\tPersyaratan\t3,40\tB
        2\tBiaya\t3,80\t{}
        """
    assert temuan(teks.format("A"), "SK-01") == []
    assert len(temuan(teks.format("B"), "SK-01")) == 1
    sel = "No\tIndikator\tTarget\tRealisasi\n1\tIndeks Kepuasan Masyarakat\t83,00 (B)\t{}\n"
    assert temuan(sel.format("84,12 (B)"), "SK-01") == []
    assert len(temuan(sel.format("84,12 (A)"), "SK-01")) == 1


@pytest.mark.parametrize(
    ("semula", "menjadi", "benar"),
    [
        ("1,00 - 2,5996", "0 - 2,5996", "1,00–2,5996"),
        ("65,00 - 76,60", "60,00 - 76,60", "65,00–76,60"),
        ("88,31 - 100,00", "88,31 - 110,00", "88,31–100,00"),
        ("\tB\tBaik", "\tA\tBaik", "B"),
        ("Tidak baik", "Kurang baik", "Tidak baik"),
    ],
)
def test_a_reference_table_that_departs_from_the_regulation_is_found(semula: str, menjadi: str, benar: str) -> None:
    assert temuan(ACUAN, "SK-02") == []
    (x,) = temuan(ACUAN.replace(semula, menjadi, 1), "SK-02")
    assert f"“{benar}”" in x.pesan


def test_simplified_bounds_of_the_reference_table_are_accepted() -> None:
    teks = ACUAN.replace("2,60 - 3,064", "2,60 – 3,06").replace("3,0644 - 3,532", "3,07 – 3,53")
    assert temuan(teks.replace("3,5324 - 4,00", "3,54 – 4,00").replace("88,31 - 100,00", "88,31 - 100"), "SK-02") == []


@given(st.lists(st.decimals(1, 4, places=2), min_size=3, max_size=9))
@settings(max_examples=60, deadline=None)
def test_the_index_is_the_mean_of_its_elements_on_either_scale(nilai: list[Decimal]) -> None:
    rata = sum(nilai, Decimal(0)) / len(nilai)

    def tabel(indeks: Decimal, ikm: Decimal) -> str:
        baris = [f"U{n}\tUnsur ke {n}\t{tulis_angka(x, 2)}" for n, x in enumerate(nilai, 1)]
        akhir = [f"\tIndeks\t{tulis_angka(indeks, 2)}", f"\tNilai IKM\t{tulis_angka(ikm, 2)}"]
        return "\n".join(["No\tUnsur Pelayanan\tNilai Rata-rata", *baris, *akhir, ""])

    assert temuan(tabel(rata, rata * 25), "SK-03") == []
    if rata < Decimal("3.5"):
        assert temuan(tabel(rata + Decimal("0.4"), rata * 25), "SK-03")


@pytest.mark.parametrize(
    ("teks", "salah"),
    [
        ("Indeks 3,31 dikalikan 25 menghasilkan nilai 82,75.", False),
        ("Indeks 3,31 x 25 = 83,75.", True),
        ("Nilai SKM sebesar 3,36 (84,12).", False),
        ("Nilai SKM sebesar 3,36 (88,12).", True),
    ],
)
def test_conversion_times_25(teks: str, salah: bool) -> None:
    assert bool(temuan(teks, "SK-03")) is salah


def test_elements_are_nine() -> None:
    assert temuan("SKM mengukur 9 (sembilan) unsur pelayanan.", "SK-04") == []
    assert len(temuan("SKM mengukur 14 unsur pelayanan.", "SK-04")) == 1


_SEMBILAN = "\n".join(f"U{n}\tUnsur layanan ke-{n}\t3,{40 + n}" for n in range(1, 10))


@pytest.mark.parametrize(
    ("kalimat", "banyak"),
    [
        ("Nilai Indeks Kepuasan Masyarakat sebesar 86,25 dengan mutu B.", 0),
        ("Nilai IKM sebesar 88,25 dengan kinerja unit pelayanan Baik.", 1),
        ("Dengan demikian, IKM pelayanan kantor ini adalah 91,75.", 1),
        ("Hasil pengolahan menunjukkan nilai SKM mencapai 80,10.", 1),
        ("Berdasarkan hasil tersebut, IKM: 68,25.", 1),
        ("Nilai survei kepuasan masyarakat sebesar 3,95.", 1),
        ("Nilai survei kepuasan masyarakat sebesar 3,45.", 0),
        ("Indeks Kepuasan Masyarakat tahun sebelumnya sebesar 80,10.", 0),
        ("Target Indeks Kepuasan Masyarakat adalah 90,00.", 0),
        ("Nilai evaluasi akuntabilitas kinerja sebesar 70,10.", 0),
    ],
)
def test_the_index_that_a_sentence_says_follows_from_the_elements_beside_it(kalimat: str, banyak: int) -> None:
    teks = f"Tabel 3.9 Hasil Survei Kepuasan Masyarakat\n\nNo.\tUnsur Pelayanan\tNilai Rata-rata\n{_SEMBILAN}\n\n{kalimat}\n"
    assert len(temuan(teks, "SK-03")) == banyak

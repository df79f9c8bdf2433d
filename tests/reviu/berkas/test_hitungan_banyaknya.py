"""How many reached their targets is what the table of capaian holds, however the sentence counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviu.berkas.satu_periksa import temuan

from akuntabel.aturan.terbilang import terbilang


def tabel(*capaian: str, nomor: str = "3.1", nama: str = "Persentase layanan") -> str:
    baris = "\n".join(f"{n}\t{nama} {chr(64 + n)}\t80\t80\t{x}" for n, x in enumerate(capaian, start=1))
    return f"Tabel {nomor} Capaian Kinerja\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)\n{baris}\n\n"


EMPAT = tabel("104,70", "98,31", "100,00", "96,50")


@pytest.mark.parametrize(
    ("kalimat", "benar", "salah"),
    [
        ("Sebanyak {} dari 4 indikator mencapai atau melampaui target.", "2", "3"),
        ("Dari empat indikator kinerja utama, {} indikator telah memenuhi target.", "dua", "tiga"),
        ("Hanya {} (satu) indikator yang melampaui target.", "1", "3"),
        ("Masih terdapat {} indikator kinerja yang belum mencapai target.", "dua", "satu"),
        ("{} indikator sasaran tidak tercapai.", "2", "3"),
        ("Terdapat {} indikator kinerja dengan capaian di bawah target.", "2", "1"),
        ("Hasilnya, {} indikator kinerja sasaran sudah berhasil mencapai 100%.", "2", "4"),
        ("Dari 4 IKU, {} IKU telah mencapai target.", "2", "4"),
        ("Terdapat {} indikator yang capaiannya mencapai 100% atau lebih.", "2", "3"),
        ("Indikator yang belum mencapai target sebanyak {} indikator.", "2", "3"),
        ("Jumlah indikator yang mencapai target sebanyak {} (dua) indikator atau 50,00%.", "2", "4"),
        ("Sebanyak {} indikator (50%) tercapai.", "2", "3"),
        ("Dengan demikian {} dari 4 indikator (50,00%) memenuhi target yang ditetapkan.", "2", "3"),
        ("Dari 4 (empat) indikator tersebut, {} di antaranya belum dapat memenuhi target.", "2", "1"),
    ],
)
def test_the_count_of_a_sentence_is_that_of_the_table(kalimat: str, benar: str, salah: str) -> None:
    assert temuan(EMPAT + kalimat.format(benar), "HL-42") == []
    assert len(temuan(EMPAT + kalimat.format(salah), "HL-42")) == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        "Pada tahun 2021 sebanyak 3 dari 4 indikator mencapai target.",
        "Pada triwulan sebelumnya 3 dari 4 indikator mencapai target.",
        "Diharapkan 4 dari 4 indikator mencapai target.",
        "Sebanyak 3 dari 7 indikator mencapai target.",
        "Sebanyak 3 dari 4 puskesmas mencapai target.",
        "Sebanyak 3 dari 4 sasaran strategis mencapai target.",
        "Dari 4 indikator, 1 melampaui target, 1 tepat mencapai target, dan 2 belum mencapai target.",
        "Ketiga indikator tersebut meningkat dan 4 indikator dipantau.",
        "Indikator 3 mencapai target 100%.",
    ],
)
def test_other_counts_are_left_alone(kalimat: str) -> None:
    assert temuan("LAPORAN KINERJA TAHUN 2022\n\n" + EMPAT + kalimat, "HL-42") == []


def test_the_table_with_as_many_rows_as_the_sentence_says_is_meant() -> None:
    isi = EMPAT + tabel("99,00", "101,00", "100,00", nomor="3.2", nama="Jumlah dokumen")
    assert temuan(isi + "Sebanyak 2 dari 4 indikator dan 2 dari 3 indikator program mencapai target.", "HL-42") == []
    assert temuan(isi + "Sebanyak 1 dari 4 indikator mencapai target.", "HL-42")
    assert temuan(isi + "Sebanyak 1 dari 4 indikator pada Tabel 3.2 mencapai target.", "HL-42") == []


def test_parts_that_miss_the_whole_before_them_are_for_the_check_of_sums() -> None:
    kalimat = "Dari 4 indikator tersebut, 3 indikator mencapai target dan 2 indikator belum mencapai target."
    assert temuan(EMPAT + kalimat, "HL-42") == []
    assert temuan(EMPAT + kalimat, "HL-22")


@given(st.lists(st.integers(8000, 12000), min_size=3, max_size=9), st.integers(0, 9), st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_table_is_counted(capaian: list[int], n: int, kata: bool) -> None:
    isi = tabel(*(f"{x // 100},{x % 100:02d}" for x in capaian))
    ada = sum(1 for x in capaian if x >= 10000)
    if n > len(capaian):
        return
    sebut = terbilang(n) if kata and n else str(n)
    kalimat = f"Sebanyak {sebut} dari {len(capaian)} indikator mencapai atau melampaui target."
    assert bool(temuan(isi + kalimat, "HL-42")) is (n != ada)

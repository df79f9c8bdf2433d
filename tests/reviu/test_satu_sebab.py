"""What two checks say of one wrong figure is one finding."""

from dataclasses import replace

import pytest
from tests.reviu.naskah import temuan

from akuntabel.reviu.periksa_laporan import periksa_laporan  # noqa: F401  # registers the checks
from akuntabel.reviu.satu_sebab import satukan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

SATU = Temuan(
    kode="HL-01",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PASTI,
    lokasi=Lokasi(baris=12, sel="baris 5, Jumlah"),
    pesan="Baris jumlah tertulis 5.600.",
    perbaikan="Tulis 5.060, atau perbaiki rincian yang keliru.",
    kutipan="5.600",
)
DUA = replace(
    SATU,
    kode="HL-30",
    keyakinan=Keyakinan.PERLU_TELAAH,
    perbaikan="Tulis 5.060, atau perbaiki angka yang dihitung.",
    lokasi_lain=(Lokasi(baris=3),),
)


@pytest.mark.parametrize("urutan", [(SATU, DUA), (DUA, SATU)])
def test_the_surest_stays_with_the_places_of_both(urutan: tuple[Temuan, ...]) -> None:
    (ada,) = satukan(urutan)
    assert ada == replace(SATU, lokasi_lain=(Lokasi(baris=3),))


@pytest.mark.parametrize("perbaikan", ["Tulis Rp5.060,00.", "Tulis 5.060,0, atau perbaiki bagiannya."])
def test_a_figure_is_the_same_with_rupiah_and_with_decimals_of_nought(perbaikan: str) -> None:
    assert len(satukan((SATU, replace(DUA, perbaikan=perbaikan)))) == 1


@pytest.mark.parametrize(
    "lain",
    [
        replace(DUA, perbaikan="Tulis 5.600."),
        replace(DUA, perbaikan="Samakan jumlah dan rinciannya."),
        replace(DUA, lokasi=Lokasi(baris=12, sel="baris 5, Gigi")),
        replace(DUA, kode="HL-01", kutipan="5.601"),
        replace(DUA, kode="LN-01"),
    ],
    ids=["other figure", "no figure", "other cell", "same check", "other kind of slip"],
)
def test_two_causes_stay_two(lain: Temuan) -> None:
    assert len(satukan((SATU, lain))) == 2


def test_of_a_paragraph_the_same_words_must_be_meant() -> None:
    kalimat = [replace(x, lokasi=Lokasi(baris=7), kutipan=f"jumlahnya {x.kutipan} orang") for x in (SATU, DUA)]
    assert len(satukan(kalimat)) == 1
    assert len(satukan([kalimat[0], replace(kalimat[1], kutipan="laki-laki 5.600 orang")])) == 2


def test_a_wrong_total_of_rows_and_columns_is_said_once() -> None:
    teks = (
        "LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2023\n\nTabel 3.5 Kunjungan\n\n"
        "No\tPuskesmas\tUmum\tGigi\tKIA\tJumlah\n1\tMuara\t1.200\t310\t240\t1.750\n2\tHilir\t900\t280\t210\t1.390\n"
        "3\tHulu\t700\t150\t160\t1.010\n4\tTengah\t640\t130\t140\t910\n\tJumlah\t3.440\t870\t750\t5.600\n"
    )
    assert len([x for kode in ("HL-01", "HL-02", "HL-30") for x in temuan(teks, kode)]) == 1

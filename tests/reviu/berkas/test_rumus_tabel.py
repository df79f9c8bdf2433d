"""Formulas: of the indicator they stand beside, the part over the whole."""

import pytest
from tests.reviu.naskah import temuan

KEPALA = "LAPORAN KINERJA DINAS SOSIAL KOTA BONTANG TAHUN 2024\n\n"


def tabel(*baris: tuple[str, str], kepala: str = "Formulasi Perhitungan") -> str:
    isi = "".join(f"{n}\t{a}\t{b}\n" for n, (a, b) in enumerate(baris, start=1))
    return f"{KEPALA}Tabel 2.3 Indikator Kinerja Utama\n\nNo\tIndikator Kinerja\t{kepala}\n{isi}"


GURU = ("Persentase guru bersertifikat pendidik", "Jumlah guru bersertifikat pendidik dibagi jumlah guru dikali 100%")
KELAS = ("Persentase ruang kelas dalam kondisi baik", "(Ruang kelas baik / seluruh ruang kelas) x 100%")
MISKIN = ("Persentase penduduk miskin", "Jumlah penduduk miskin dibagi jumlah penduduk dikali 100%")
KERJA = ("Persentase penduduk bekerja", "Jumlah penduduk yang bekerja dibagi angkatan kerja dikali 100%")
SAKIP = ("Nilai SAKIP", "Hasil evaluasi Inspektorat")
IKM = ("Indeks Kepuasan Masyarakat", "Hasil survei kepuasan masyarakat")
KONFLIK = ("Cakupan penanganan konflik sosial", "Konflik yang ditangani dibagi konflik yang terjadi kali 100%")


@pytest.mark.parametrize(
    "baris",
    [
        (GURU, KELAS, SAKIP),
        (MISKIN, KERJA, IKM),
        (SAKIP, IKM, KONFLIK),
        ((SAKIP[0], IKM[1]), (IKM[0], "Data BPS"), GURU),
        ((GURU[0], "Realisasi dibagi target dikali 100%"), (KELAS[0], "Realisasi dibagi target dikali 100%")),
        (GURU, (KELAS[0], "Data Dapodik"), (SAKIP[0], "Nilai dari Kementerian PANRB")),
    ],
)
def test_formulas_of_their_own_indicators_or_of_none_are_right(baris: tuple[tuple[str, str], ...]) -> None:
    assert temuan(tabel(*baris), "BK-09") == []


@pytest.mark.parametrize(
    ("a", "b"), [(GURU, KELAS), (MISKIN, KERJA), (GURU, KONFLIK), (KELAS, MISKIN), (KONFLIK, KERJA)]
)
@pytest.mark.parametrize("kepala", ["Formulasi Perhitungan", "Rumus", "Cara Penghitungan", "Definisi Operasional"])
def test_formulas_of_two_indicators_in_each_others_place_are_one_finding(
    a: tuple[str, str], b: tuple[str, str], kepala: str
) -> None:
    (ada,) = temuan(tabel(SAKIP, (a[0], b[1]), (b[0], a[1]), kepala=kepala), "BK-09")
    assert len(ada.lokasi_lain) == 1


def test_a_formula_copied_from_the_row_above_is_accused() -> None:
    assert len(temuan(tabel(GURU, (KELAS[0], GURU[1]), IKM), "BK-09")) == 1


@pytest.mark.parametrize(
    "rumus",
    [
        "Jumlah seluruh guru dibagi jumlah guru bersertifikat dikali 100%",
        "(Jumlah keseluruhan ruang kelas / jumlah ruang kelas yang baik) x 100%",
        "Total puskesmas dibandingkan dengan jumlah puskesmas terakreditasi, dikalikan 100 persen",
        "jumlah semua laporan dibagi dengan jumlah laporan yang tepat waktu kali seratus persen",
    ],
)
def test_the_whole_over_its_part_is_accused(rumus: str) -> None:
    assert len(temuan(f"{KEPALA}Indikator ini dihitung dengan rumus {rumus}.\n", "BK-09")) == 1


@pytest.mark.parametrize(
    "rumus",
    [
        "Jumlah guru bersertifikat dibagi jumlah seluruh guru dikali 100%",
        "Jumlah seluruh penduduk miskin dibagi jumlah penduduk dikali 100%",
        "Total skor dibagi jumlah responden dikali 100%",
        "Jumlah seluruh guru dibagi jumlah seluruh guru yang mengajar dikali 100%",
        "Jumlah seluruh murid dibagi jumlah guru",
    ],
)
def test_other_quotients_are_right(rumus: str) -> None:
    assert temuan(f"{KEPALA}Indikator ini dihitung dengan rumus {rumus}.\n", "BK-09") == []

"""The command line: what each command does, says and returns. Most run in this process, some as the real program."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.kantor import ADMIN, OPD_LAIN, gabung, kantor, muatkan

from akuntabel import __version__
from akuntabel.akun.models import Pengguna, Peragaan
from akuntabel.akun.tindakan import buat_admin_pertama, buat_pengguna, tugaskan
from akuntabel.aturan.peran import Jangkauan, Penugasan, Peran
from akuntabel.cli import utama
from akuntabel.jejak.models import Jejak
from akuntabel.organisasi.models import Opd

CONTOH = Path(__file__).parents[1] / "contoh/bakesbangpol-lumajang-2023"
SANDI = "kuda-poni-lumajang-77"


@dataclass(frozen=True)
class Keluaran:
    kode: int
    keluar: str
    galat: str

    @property
    def alasan(self) -> str:
        """The last line on standard error: why it was refused."""
        return self.galat.rstrip().splitlines()[-1]


Jalankan = Callable[..., Keluaran]


@pytest.fixture
def jalankan(capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """The command in this process, on the test database."""

    def jalan(*argumen: str | Path) -> Keluaran:
        with pytest.raises(SystemExit) as keluar:
            utama([str(a) for a in argumen])
        keluar_teks, galat_teks = capsys.readouterr()
        assert "Traceback" not in galat_teks
        return Keluaran(int(keluar.value.code or 0), keluar_teks, galat_teks)

    return jalan


@pytest.fixture
def proses(tmp_path: Path) -> Jalankan:
    """The command as a program of its own, with an empty data folder of its own."""

    def jalan(*argumen: str | Path, masukan: str = "", **lingkungan: str) -> Keluaran:
        env = {k: v for k, v in os.environ.items() if not k.startswith(("AKUNTABEL_", "DATABASE_", "DJANGO_"))}
        hasil = subprocess.run(
            [sys.executable, "-c", "from akuntabel.cli import utama; utama()", *map(str, argumen)],
            input=masukan,
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env=env | {"AKUNTABEL_DATA": str(tmp_path / "data"), "PYTHONPATH": os.pathsep.join(sys.path)} | lingkungan,
        )
        assert "Traceback" not in hasil.stderr
        return Keluaran(hasil.returncode, hasil.stdout, hasil.stderr)

    return jalan


@pytest.fixture
def basis_siap(tmp_path: Path, basis_kosong: Path) -> None:
    """The data folder of the program of its own, past its first command."""
    (tmp_path / "data").mkdir()
    shutil.copy(basis_kosong, tmp_path / "data")


# --- wrong use -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        ((), "PERINTAH"),
        (("terbang",), "pilihan 'terbang' tidak ada"),
        (("impor",), "argumen berikut wajib ada: PAKET"),
        (("laporan", "--ke", "x"), "--tahun"),
        (("laporan", "--tahun", "dua", "--ke", "x"), "isian 'dua' tidak dapat dibaca sebagai tahun"),
        (("laporan", "--tahun", "23", "--ke", "x"), "isian '23' tidak dapat dibaca sebagai tahun"),
        (("laporan", "--tahun", "2023", "--triwulan", "5", "--ke", "x"), "pilihan 5 tidak ada"),
        (("laporan", "--tahun", "2023", "--ke", "x", "--format", "pdf,odt"), "odt tidak dikenal; yang ada: docx, pdf"),
        (("laporan", "--tahun", "2023", "--ke", "x", "--format", ","), "kosong tidak dikenal"),
        (("server", "--port", "70000"), "isian '70000' tidak dapat dibaca sebagai port"),
        (("hitung",), "APA"),
        (("ekspor",), "--ke"),
    ],
)
def test_wrong_use_ends_with_2_and_says_in_indonesian_what_was_wrong(
    jalankan: Jalankan, argumen: tuple[str, ...], kata: str
) -> None:
    hasil = jalankan(*argumen)
    assert hasil.kode == 2
    assert kata in hasil.galat
    assert "pemakaian" in hasil.galat


def test_help_and_version_speak_indonesian(jalankan: Jalankan) -> None:
    bantuan = jalankan("--help")
    assert bantuan.kode == 0
    for kata in ("pemakaian:", "perintah", "impor", "laporan", "AKUNTABEL_DATA"):
        assert kata in bantuan.keluar
    for asing in ("usage", "options", "show this", "positional"):
        assert asing not in bantuan.keluar
    assert jalankan("--version").keluar == f"akuntabel {__version__}\n"


@pytest.mark.parametrize(
    "perintah",
    ["impor", "ekspor", "laporan", "hitung", "admin", "server", "cadangkan", "pulihkan", "periksa", "peragaan"],
)
def test_each_command_has_help(jalankan: Jalankan, perintah: str) -> None:
    hasil = jalankan(perintah, "--help")
    assert hasil.kode == 0
    assert f"akuntabel {perintah}" in hasil.keluar


# --- import ----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_example_is_imported_and_a_second_import_changes_nothing(jalankan: Jalankan) -> None:
    pertama = jalankan("impor", CONTOH)
    assert pertama.kode == 0
    assert "baris baru, 0 diubah, 0 tetap" in pertama.galat
    catatan = Jejak.objects.count()
    kedua = jalankan("impor", CONTOH)
    assert kedua.kode == 0
    assert "tidak ada yang berubah" in kedua.galat
    assert Jejak.objects.count() == catatan


@pytest.mark.django_db
def test_checking_alone_stores_nothing(jalankan: Jalankan) -> None:
    hasil = jalankan("impor", CONTOH, "--hanya-periksa")
    assert hasil.kode == 0
    assert "tidak ada kesalahan" in hasil.galat
    assert not Opd.objects.exists()


@pytest.mark.django_db
def test_a_bad_package_tells_all_its_mistakes_and_stores_nothing(jalankan: Jalankan, tmp_path: Path) -> None:
    rusak = tmp_path / "rusak"
    shutil.copytree(CONTOH, rusak)
    realisasi = rusak / "realisasi.csv"
    realisasi.write_text(realisasi.read_text().replace(",diukur,", ",dikira,"))
    pagu = rusak / "pagu.csv"
    pagu.write_text(pagu.read_text().replace("8338560929.00", "Rp8.338.560.929"))
    hasil = jalankan("impor", rusak)
    assert hasil.kode == 1
    assert "realisasi.csv, baris " in hasil.galat
    assert "kolom sumber" in hasil.galat
    assert "pagu.csv, baris 2, kolom jumlah" in hasil.galat
    assert "tidak ada yang disimpan" in hasil.alasan
    assert not Opd.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nama", "isi"),
    [("tidak-ada", None), ("catatan.txt", b"halo"), ("paket.zip", b"PK\x03\x04rusak"), ("kosong.xlsx", b"")],
)
def test_what_is_not_a_package_is_refused_with_a_reason(
    jalankan: Jalankan, tmp_path: Path, nama: str, isi: bytes | None
) -> None:
    berkas = tmp_path / nama
    if isi is not None:
        berkas.write_bytes(isi)
    hasil = jalankan("impor", berkas)
    assert hasil.kode == 1
    assert len(hasil.galat.splitlines()) >= 2
    assert "1 kesalahan" in hasil.alasan


# --- export ----------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_example_comes_back_byte_for_byte(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("impor", CONTOH)
    semua = {f.name: f.read_bytes() for f in CONTOH.iterdir() if f.suffix in {".csv", ".json"}}
    for pilihan in ((), ("--tahun", "2023")):
        assert jalankan("ekspor", "--opd", "8.01", *pilihan, "--ke", tmp_path / "utuh").kode == 0
        assert {f.name: f.read_bytes() for f in (tmp_path / "utuh").iterdir()} == semua
    assert jalankan("ekspor", "--ke", tmp_path / "paket.zip").kode == 0
    with zipfile.ZipFile(tmp_path / "paket.zip") as z:
        assert {n: z.read(n) for n in z.namelist()} == semua


@pytest.mark.django_db
def test_one_year_of_the_data_leaves_other_years_out_but_keeps_the_history_of_indicators(
    jalankan: Jalankan, tmp_path: Path
) -> None:
    jalankan("impor", CONTOH)
    assert jalankan("ekspor", "--tahun", "2022", "--ke", tmp_path / "lain").kode == 0
    assert not (tmp_path / "lain" / "realisasi_anggaran.csv").exists()
    assert (tmp_path / "lain" / "realisasi.csv").read_bytes() == (CONTOH / "realisasi.csv").read_bytes()


@pytest.mark.django_db
def test_a_workbook_that_was_exported_imports_without_a_change(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("impor", CONTOH)
    buku = tmp_path / "buku.xlsx"
    assert jalankan("ekspor", "--ke", buku).kode == 0
    hasil = jalankan("impor", buku)
    assert hasil.kode == 0
    assert "tidak ada yang berubah" in hasil.galat


@pytest.mark.django_db
def test_a_workbook_to_fill_in_is_empty_or_has_the_missing_quarters_ready(jalankan: Jalankan, tmp_path: Path) -> None:
    kosong, isian = tmp_path / "kosong.xlsx", tmp_path / "isian.xlsx"
    assert jalankan("ekspor", "--kosong", "--tahun", 2025, "--ke", kosong).kode == 0
    assert jalankan("impor", kosong, "--hanya-periksa").kode == 0
    assert jalankan("impor", CONTOH).kode == 0
    assert jalankan("ekspor", "--untuk-diisi", "--tahun", 2023, "--ke", isian).kode == 0
    assert "tidak ada yang berubah" in jalankan("impor", isian).galat


def test_a_workbook_to_fill_in_needs_a_year_and_an_xlsx(jalankan: Jalankan, tmp_path: Path) -> None:
    for argumen in (("--kosong", "--ke", tmp_path / "x.xlsx"), ("--kosong", "--tahun", 2025, "--ke", tmp_path / "x")):
        hasil = jalankan("ekspor", *argumen)
        assert (hasil.kode, "--tahun dan tujuan .xlsx" in hasil.galat) == (1, True)


@pytest.mark.django_db
def test_export_to_where_nothing_can_be_written_is_refused(jalankan: Jalankan, tmp_path: Path) -> None:
    muatkan()
    (tmp_path / "berkas").write_text("")
    hasil = jalankan("ekspor", "--ke", tmp_path / "berkas" / "buku.xlsx")
    assert hasil.kode == 1
    assert "folder" in hasil.alasan


# --- reports ---------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_only_opd_need_not_be_named_and_formats_can_be_chosen(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("impor", CONTOH)
    hasil = jalankan("laporan", "--tahun", "2023", "--triwulan", "1", "--ke", tmp_path, "--format", "html,xlsx")
    assert hasil.kode == 0
    assert sorted(f.name for f in tmp_path.iterdir()) == ["LKjIP-2023-TW1.html", "LKjIP-2023-TW1.xlsx"]
    isi = (tmp_path / "LKjIP-2023-TW1.html").read_text()
    assert "Rp658.426.549,00" in isi
    assert "7,90%" in isi


@pytest.mark.django_db
def test_a_period_without_any_figure_still_gets_a_draft_that_says_so(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("impor", CONTOH)
    hasil = jalankan("laporan", "--tahun", "2023", "--triwulan", "4", "--ke", tmp_path, "--format", "html")
    assert hasil.kode == 0
    assert "Belum diukur" in (tmp_path / "LKjIP-2023-TW4.html").read_text()


@pytest.mark.django_db
def test_a_report_without_a_plan_or_opd_is_refused_with_what_there_is(jalankan: Jalankan, tmp_path: Path) -> None:
    ke = tmp_path / "keluar"
    kosong = jalankan("laporan", "--tahun", "2023", "--ke", ke)
    assert kosong.kode == 1
    assert "akuntabel impor" in kosong.alasan
    muatkan()
    asing = jalankan("laporan", "--opd", "9.99", "--tahun", "2023", "--ke", ke)
    assert (asing.kode, asing.alasan) == (1, "akuntabel: OPD 9.99 tidak ada. Yang ada: 8.01.")
    tanpa = jalankan("laporan", "--tahun", "2030", "--ke", ke)
    assert tanpa.kode == 1
    assert "Tidak ada rencana" in tanpa.alasan
    assert "2023" in tanpa.alasan
    assert not ke.exists()


@pytest.mark.django_db
def test_with_several_opd_the_code_is_asked_for(jalankan: Jalankan, tmp_path: Path) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    hasil = jalankan("laporan", "--tahun", "2023", "--ke", tmp_path)
    assert hasil.kode == 1
    assert "--opd" in hasil.alasan
    assert "1.02, 8.01" in hasil.alasan


@pytest.mark.django_db
def test_a_report_into_a_file_is_refused(jalankan: Jalankan, tmp_path: Path) -> None:
    muatkan()
    berkas = tmp_path / "berkas"
    berkas.write_text("isi")
    hasil = jalankan("laporan", "--tahun", "2023", "--ke", berkas, "--format", "html")
    assert hasil.kode == 1
    assert str(berkas) in hasil.alasan
    assert berkas.read_text() == "isi"


# --- calculation -----------------------------------------------------------------------------------------------------


def test_capaian_is_added_to_a_csv(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "a.csv"
    berkas.write_text("arah;target;realisasi\nnaik;83 %;94,24%\nnaik;100;8.933\n")
    hasil = jalankan("hitung", "capaian", berkas)
    assert hasil.kode == 0
    _, pertama, kedua = hasil.keluar.splitlines()
    assert "113.54;Sangat Tinggi" in pertama
    assert kedua.startswith("naik;100;8.933;;;")


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [("tidak-ada.csv", None, "tidak ditemukan"), ("b.csv", b"nama,umur\nA,3\n", "arah"), ("c.csv", b"", "kosong")],
)
def test_a_csv_that_cannot_be_computed_is_refused(
    jalankan: Jalankan, tmp_path: Path, nama: str, isi: bytes | None, kata: str
) -> None:
    berkas = tmp_path / nama
    if isi is not None:
        berkas.write_bytes(isi)
    hasil = jalankan("hitung", "capaian", berkas)
    assert hasil.kode == 1
    assert kata in hasil.alasan
    assert hasil.keluar == ""


def test_a_folder_in_place_of_a_csv_is_refused(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("hitung", "capaian", tmp_path)
    assert (hasil.kode, hasil.alasan) == (1, f"akuntabel: {tmp_path}: adalah folder, bukan berkas.")


def test_capaian_reads_standard_input_and_needs_no_data_folder(proses: Jalankan, tmp_path: Path) -> None:
    hasil = proses("hitung", "capaian", "-", masukan="arah,target,realisasi\nturun,10,8\n")
    assert hasil.kode == 0
    assert hasil.keluar.splitlines()[1].startswith("turun,10,8,120.00")
    assert not (tmp_path / "data").exists()


# --- administrator ---------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_first_administrator_is_made_once_and_never_with_a_weak_password(
    jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def masukan(teks: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO(teks))

    masukan("12345\n")
    lemah = jalankan("admin", "--nama", "admin")
    assert lemah.kode == 1
    assert not Pengguna.objects.exists()
    masukan("")
    assert jalankan("admin", "--nama", "admin").kode == 1
    masukan(f"{SANDI}\n")
    hasil = jalankan("admin", "--nama", "admin")
    assert hasil.kode == 0
    assert Pengguna.objects.get().check_password(SANDI)
    masukan(f"{SANDI}\n")
    lagi = jalankan("admin", "--nama", "admin2")
    assert (lagi.kode, Pengguna.objects.count()) == (1, 1)
    assert "sudah ada" in lagi.alasan
    assert SANDI not in hasil.galat + lagi.galat


# --- keeping and serving, as the real program ------------------------------------------------------------------------


def test_backup_restore_and_check_give_the_data_back(proses: Jalankan, tmp_path: Path) -> None:
    belum = proses("periksa")
    assert belum.kode == 1
    assert "Belum ada basis data" in belum.alasan
    assert proses("impor", CONTOH).kode == 0
    sehat = proses("periksa")
    assert sehat.kode == 0
    assert sehat.keluar.count("baik") == 5
    cadangan = tmp_path / "cadangan.zip"
    assert proses("cadangkan", "--ke", cadangan).kode == 0
    shutil.rmtree(tmp_path / "data")
    kembali = proses("pulihkan", cadangan)
    assert kembali.kode == 0
    assert proses("ekspor", "--ke", tmp_path / "keluar").kode == 0
    assert (tmp_path / "keluar/realisasi.csv").read_bytes() == (CONTOH / "realisasi.csv").read_bytes()
    lagi = proses("pulihkan", cadangan)
    assert lagi.kode == 0
    assert "disisihkan ke" in lagi.galat


def test_a_backup_that_is_none_is_refused(proses: Jalankan, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"bukan zip")
    assert proses("pulihkan", tmp_path / "x.zip").kode == 1
    hilang = proses("pulihkan", tmp_path / "y.zip")
    assert hilang.kode == 1
    assert "tidak ada" in hilang.alasan
    assert proses("cadangkan", "--ke", tmp_path / "z.zip").kode == 1


@pytest.mark.usefixtures("basis_siap")
def test_damage_is_found_by_the_check(proses: Jalankan, tmp_path: Path) -> None:
    assert proses("periksa").kode == 0
    basis = tmp_path / "data/akuntabel.sqlite3"
    isi = bytearray(basis.read_bytes())
    isi[:100] = b"\0" * 100
    basis.write_bytes(isi)
    hasil = proses("periksa")
    assert hasil.kode == 1
    assert "RUSAK" in hasil.keluar
    pakai = proses("ekspor", "--ke", tmp_path / "keluar")
    assert pakai.kode == 1
    assert "Basis data tidak dapat dipakai" in pakai.alasan


def test_a_wrong_setting_is_a_message(proses: Jalankan) -> None:
    hasil = proses("periksa", AKUNTABEL_HTTPS="mungkin")
    assert hasil.kode == 1
    assert "AKUNTABEL_HTTPS" in hasil.alasan


@pytest.mark.usefixtures("basis_siap")
def test_a_port_that_is_taken_is_said(proses: Jalankan) -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        soket.listen()
        nomor = soket.getsockname()[1]
        hasil = proses("server", "--port", str(nomor))
    assert hasil.kode == 1
    assert "pilih yang lain dengan --port" in hasil.alasan


@pytest.mark.django_db
def test_the_demonstration_is_made_twice_without_a_change_and_ended_by_the_administrator(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(CONTOH.parents[1])
    monkeypatch.setattr("akuntabel.cli.perintah._terbitkan", lambda *_: [])
    for _ in range(2):
        hasil = jalankan("peragaan", "--tanpa-server", "--ke", tmp_path)
        assert hasil.kode == 0
        assert "10 akun peragaan" in hasil.galat
    frasa = Peragaan.objects.get().frasa
    assert frasa not in hasil.keluar + hasil.galat
    terbuka = jalankan("server", "--alamat", "192.0.2.1", "--port", "1")
    assert (terbuka.kode, "--peragaan" in terbuka.alasan) == (1, True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("pendek\n"))
    assert jalankan("admin", "--nama", "pengelola").kode == 1
    assert Peragaan.objects.exists()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SANDI}\n"))
    jadi = jalankan("admin", "--nama", "pengelola")
    assert (jadi.kode, "Peragaan diakhiri" in jadi.galat) == (0, True)
    assert not Peragaan.objects.exists()
    assert list(Pengguna.objects.filter(is_active=True).values_list("username", flat=True)) == ["pengelola"]
    sungguhan = jalankan("peragaan", "--tanpa-server", "--ke", tmp_path)
    assert (sungguhan.kode, "akuntabel server" in sungguhan.alasan) == (1, True)


@pytest.mark.django_db
def test_a_demonstration_in_which_a_real_administrator_was_made_can_be_ended_too(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    muatkan()
    Peragaan.objects.create(id=1, frasa="kata kata kata kata")
    masuk_dari = buat_pengguna(pelaku=ADMIN, nama_pengguna="pengelola", sandi=SANDI)
    admin = Penugasan(peran=Peran.ADMIN_PEMDA, jangkauan=Jangkauan.PEMDA)
    tugaskan(pelaku=ADMIN, pengguna=masuk_dari, penugasan=admin)
    hasil = jalankan("admin", "--nama", "lain")
    assert (hasil.kode, "Peragaan diakhiri" in hasil.galat) == (1, True)
    assert not Peragaan.objects.exists()


@pytest.mark.django_db
def test_an_administrator_who_is_locked_out_gets_a_new_password_on_the_server(
    jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    buat_admin_pertama(nama_pengguna="pengelola", sandi=SANDI)
    baru = "perahu-biru-di-atas-awan"
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{baru}\n"))
    hasil = jalankan("admin", "--atur-ulang", "--nama", "pengelola")
    assert hasil.kode == 0
    assert Pengguna.objects.get().check_password(baru)
    assert baru not in hasil.galat
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{baru}\n"))
    assert "Tidak ada admin" in jalankan("admin", "--atur-ulang", "--nama", "siapa").alasan


@pytest.mark.usefixtures("basis_siap")
def test_the_demonstration_needs_the_example(proses: Jalankan) -> None:
    hasil = proses("peragaan", "--tanpa-server")
    assert hasil.kode == 1
    assert "dari folder proyek" in hasil.alasan

from __future__ import annotations

from pathlib import Path

import pytest

from akuntabel.situs import lingkungan
from akuntabel.situs.lingkungan import PengaturanKeliruError


@pytest.mark.parametrize(("isi", "hasil"), [("ya", True), ("Tidak", False), ("1", True), ("", False), ("false", False)])
def test_yes_and_no_are_understood(monkeypatch: pytest.MonkeyPatch, isi: str, hasil: bool) -> None:
    monkeypatch.setenv("X", isi)
    assert lingkungan.ya_tidak("X", baku=True) is hasil


def test_what_is_not_set_takes_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("X", raising=False)
    assert lingkungan.ya_tidak("X", baku=True) is True
    assert lingkungan.bulat("X", 7) == 7
    assert lingkungan.daftar("X", ("a",)) == ["a"]
    assert lingkungan.teks("X", "b") == "b"


@pytest.mark.parametrize("isi", ["mungkin", "yaa"])
def test_anything_between_yes_and_no_stops_the_program(monkeypatch: pytest.MonkeyPatch, isi: str) -> None:
    monkeypatch.setenv("X", isi)
    with pytest.raises(PengaturanKeliruError, match="harus “ya” atau “tidak”"):
        lingkungan.ya_tidak("X", baku=False)


@pytest.mark.parametrize("isi", ["dua", "-1", "1.5", "0", "²"])
def test_a_number_that_is_none_stops_the_program(monkeypatch: pytest.MonkeyPatch, isi: str) -> None:
    monkeypatch.setenv("X", isi)
    with pytest.raises(PengaturanKeliruError, match="bilangan bulat"):
        lingkungan.bulat("X", 5, minimum=1)


def test_a_list_is_parted_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", " a , b,,c ")
    assert lingkungan.daftar("X") == ["a", "b", "c"]


def test_the_data_folder_is_made_for_its_owner_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AKUNTABEL_DATA", str(tmp_path / "baru" / "data"))
    folder = lingkungan.folder_data()
    assert folder.is_dir()
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_data_folder_that_cannot_be_is_said_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")
    monkeypatch.setenv("AKUNTABEL_DATA", str(tmp_path / "berkas" / "data"))
    with pytest.raises(PengaturanKeliruError, match="tidak dapat dibuat"):
        lingkungan.folder_data()


def test_the_secret_key_is_made_once_and_is_private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AKUNTABEL_KUNCI_RAHASIA", raising=False)
    kunci = lingkungan.kunci_rahasia(tmp_path)
    assert len(kunci) >= 50
    assert lingkungan.kunci_rahasia(tmp_path) == kunci
    assert (tmp_path / "kunci-rahasia").stat().st_mode & 0o777 == 0o600


def test_the_secret_key_of_the_environment_wins_but_not_when_it_is_weak(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AKUNTABEL_KUNCI_RAHASIA", "k" * 40)
    assert lingkungan.kunci_rahasia(tmp_path) == "k" * 40
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("AKUNTABEL_KUNCI_RAHASIA", "rahasia")
    with pytest.raises(PengaturanKeliruError, match="terlalu pendek"):
        lingkungan.kunci_rahasia(tmp_path)


def test_a_broken_key_file_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AKUNTABEL_KUNCI_RAHASIA", raising=False)
    (tmp_path / "kunci-rahasia").write_text("")
    with pytest.raises(PengaturanKeliruError, match="rusak"):
        lingkungan.kunci_rahasia(tmp_path)


def test_sqlite_is_the_default_and_takes_its_lock_when_it_begins(tmp_path: Path) -> None:
    hasil = lingkungan.basis_data("", tmp_path)
    assert hasil["NAME"] == str(tmp_path / "akuntabel.sqlite3")
    pilihan = hasil["OPTIONS"]
    assert isinstance(pilihan, dict)
    assert (pilihan["transaction_mode"], pilihan["timeout"]) == ("IMMEDIATE", 20)
    assert "journal_mode=WAL" in pilihan["init_command"]


@pytest.mark.parametrize(
    ("alamat", "hasil"),
    [
        ("postgresql://budi:s%40ndi@db:5433/sakip", ("sakip", "budi", "s@ndi", "db", "5433", {})),
        ("postgres://db/sakip", ("sakip", "", "", "db", "", {})),
        ("postgresql:///sakip?host=/run/postgresql", ("sakip", "", "", "/run/postgresql", "", {})),
        ("postgresql://akuntabel@/uji?host=/tmp/s&port=5499", ("uji", "akuntabel", "", "/tmp/s", "5499", {})),
        ("postgresql://db/sakip?sslmode=require", ("sakip", "", "", "db", "", {"sslmode": "require"})),
        ("postgresql://budi@[::1]:5432/sakip", ("sakip", "budi", "", "::1", "5432", {})),
    ],
)
def test_an_address_of_postgresql_is_read_as_libpq_reads_it(
    alamat: str, hasil: tuple[object, ...], tmp_path: Path
) -> None:
    d = lingkungan.basis_data(alamat, tmp_path)
    assert (d["NAME"], d["USER"], d["PASSWORD"], d["HOST"], d["PORT"], d["OPTIONS"]) == hasil
    assert d["CONN_MAX_AGE"] is None


def test_a_file_of_sqlite_can_be_named(tmp_path: Path) -> None:
    assert lingkungan.basis_data("sqlite:////srv/a%20b.sqlite3", tmp_path)["NAME"] == "/srv/a b.sqlite3"
    assert lingkungan.basis_data("sqlite:///lokal.sqlite3", tmp_path)["NAME"] == "lokal.sqlite3"


@pytest.mark.parametrize(
    ("alamat", "sebab"),
    [
        ("mysql://db/sakip", "tidak dikenal"),
        ("sakip", "tidak dikenal"),
        ("postgresql://db/", "belum menyebut nama"),
        ("postgresql://db:banyak/sakip", "Port"),
        ("sqlite://", "ditulis"),
        ("sqlite://db/x", "ditulis"),
    ],
)
def test_an_address_that_cannot_be_used_stops_the_program(alamat: str, sebab: str, tmp_path: Path) -> None:
    with pytest.raises(PengaturanKeliruError, match=sebab):
        lingkungan.basis_data(alamat, tmp_path)

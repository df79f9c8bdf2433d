"""Backup and restore of a real database file."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker
from tests.kantor import OPD, ganti, kantor, muatkan, terpasang

from akuntabel.jejak.berkas import jalur, simpan_berkas
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.kinerja.beku import kanonik
from akuntabel.organisasi.models import Opd
from akuntabel.pelaporan.kueri import muat_himpunan
from akuntabel.situs import cadangan
from akuntabel.situs.cadangan import cadangkan, pulihkan
from akuntabel.situs.pemeriksaan import periksa

PDF = b"%PDF-1.7\nbukti"
SIDIK = sha256(PDF).hexdigest()


@pytest.fixture(scope="module")
def acuan(basis_kosong: Path, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A data folder with the small office and one evidence file, to be copied for each test."""
    folder = tmp_path_factory.mktemp("acuan")
    shutil.copy(basis_kosong, folder)
    with django_db_blocker.unblock(), terpasang(folder):
        muatkan(_isi())
        simpan_berkas(io.BytesIO(PDF), nama="a.pdf")
    return folder


@pytest.fixture
def data(acuan: Path, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    folder = tmp_path / "data"
    shutil.copytree(acuan, folder)
    with django_db_blocker.unblock(), terpasang(folder):
        yield folder


def _isi() -> Any:
    return ganti(kantor(), "bukti", sidik=SIDIK, ukuran=len(PDF))


def _tulis_ulang(arsip: Path, **ganti_isi: bytes | None) -> None:
    """The archive with files replaced (or, None, taken out), the manifest as it was."""
    with zipfile.ZipFile(arsip) as z:
        isi = {n: z.read(n) for n in z.namelist()}
    for sebutan, baru in ganti_isi.items():
        nama = {"basis": cadangan.BASIS_DATA, "manifes": cadangan.MANIFES}.get(sebutan, sebutan)
        if baru is None:
            del isi[nama]
        else:
            isi[nama] = baru
    with zipfile.ZipFile(arsip, "w") as z:
        for nama, b in isi.items():
            z.writestr(nama, b)


def test_a_backup_brings_back_database_and_evidence(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "cadangan.zip"
    hasil = cadangkan(arsip)
    assert (hasil.jumlah_bukti, hasil.bukti_rusak) == (1, ())
    muatkan(ganti(_isi(), "fungsi", uraian="Diubah sesudah cadangan"))
    jalur(SIDIK).unlink()
    pulih = pulihkan(arsip)
    assert muat_himpunan(OPD) == _isi()
    assert jalur(SIDIK).read_bytes() == PDF
    assert all(p.baik for p in periksa())
    assert pulih.dipindahkan_ke is not None
    with closing(sqlite3.connect(pulih.dipindahkan_ke / "akuntabel.sqlite3")) as c:
        assert c.execute("SELECT uraian FROM organisasi_fungsi").fetchone() == ("Diubah sesudah cadangan",)


def test_a_backup_is_private_and_leaves_nothing_beside_it(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "sub" / "cadangan.zip"
    cadangkan(arsip)
    assert arsip.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in arsip.parent.iterdir()] == ["cadangan.zip"]
    with zipfile.ZipFile(arsip) as z:
        assert "kunci-rahasia" not in z.namelist()


def test_a_backup_onto_a_folder_is_refused(data: Path, tmp_path: Path) -> None:
    with pytest.raises(TindakanDitolak, match="adalah folder"):
        cadangkan(tmp_path)


def test_a_backup_replaces_an_older_one_only_when_it_is_whole(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arsip = tmp_path / "cadangan.zip"
    cadangkan(arsip)
    lama = arsip.read_bytes()

    def penuh(*_: object) -> None:
        raise OSError("disk penuh")

    monkeypatch.setattr(cadangan, "_pastikan_tertulis", penuh)
    with pytest.raises(OSError, match="disk penuh"):
        cadangkan(arsip)
    assert arsip.read_bytes() == lama
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_evidence_that_was_altered_is_told_when_it_is_backed_up(data: Path, tmp_path: Path) -> None:
    jalur(SIDIK).chmod(0o600)
    jalur(SIDIK).write_bytes(b"lain")
    assert cadangkan(tmp_path / "c.zip").bukti_rusak == (SIDIK,)


@pytest.mark.parametrize(
    ("perbuatan", "sebab"),
    [
        ({"basis": b"bukan basis data"}, "tidak sesuai dengan sidiknya"),
        ({"basis": None}, "tidak sesuai dengan manifesnya"),
        ({"manifes": None}, "bukan cadangan Akuntabel"),
        ({"manifes": b"{}"}, "bukan cadangan Akuntabel"),
        ({"manifes": b"rusak"}, "bukan cadangan Akuntabel"),
        ({"../jahat": b"x"}, "tidak sesuai dengan manifesnya"),
        ({f"bukti/{SIDIK[:2]}/{SIDIK}": b"diganti"}, "tidak sesuai dengan sidiknya"),
        ({f"bukti/{SIDIK[:2]}/{SIDIK}": PDF + b"lebih panjang"}, "tidak sesuai dengan sidiknya"),
    ],
)
def test_a_backup_that_was_altered_changes_nothing(
    data: Path, tmp_path: Path, perbuatan: dict[str, bytes | None], sebab: str
) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    _tulis_ulang(arsip, **perbuatan)
    with pytest.raises(TindakanDitolak, match=sebab):
        pulihkan(arsip)
    assert muat_himpunan(OPD) == _isi()
    assert jalur(SIDIK).read_bytes() == PDF
    assert {p.name for p in data.iterdir()} <= {
        "akuntabel.sqlite3",
        "akuntabel.sqlite3-wal",
        "akuntabel.sqlite3-shm",
        "bukti",
    }


def _dengan_manifes(arsip: Path, **ubah: Any) -> None:
    with zipfile.ZipFile(arsip) as z:
        manifes = json.loads(z.read(cadangan.MANIFES))
    manifes |= ubah
    _tulis_ulang(arsip, manifes=kanonik(manifes).encode())


def test_a_name_that_leads_elsewhere_is_refused(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    with zipfile.ZipFile(arsip) as z:
        berkas = json.loads(z.read(cadangan.MANIFES))["berkas"]
    jahat = {"../jahat": {"sidik": sha256(b"x").hexdigest(), "ukuran": 1}}
    _tulis_ulang(arsip, **{"../jahat": b"x"})
    _dengan_manifes(arsip, berkas=berkas | jahat)
    with pytest.raises(TindakanDitolak, match="tidak dikenal"):
        pulihkan(arsip)
    assert not (tmp_path / "jahat").exists()


def test_a_backup_of_a_newer_program_is_refused(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    _dengan_manifes(arsip, bentuk=99)
    with pytest.raises(TindakanDitolak, match="versi lain"):
        pulihkan(arsip)
    with connections["default"].cursor() as kursor:
        kursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('jejak', '9999_esok', '2099-01-01')")
    cadangkan(arsip)
    with pytest.raises(TindakanDitolak, match=r"lebih baru \(jejak\.9999_esok\)"):
        pulihkan(arsip)


def test_nothing_is_restored_while_somebody_uses_the_database(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    with closing(sqlite3.connect(data / "akuntabel.sqlite3")) as lain:
        lain.execute("SELECT count(*) FROM organisasi_opd").fetchone()
        with pytest.raises(TindakanDitolak, match="sedang dipakai"):
            pulihkan(arsip)
    assert muat_himpunan(OPD) == _isi()


def test_a_restore_that_fails_half_way_puts_everything_back(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    asli = Path.replace

    def gagal(self: Path, tujuan: Any) -> Path:
        if self.name == "bukti" and ".pulihkan-" in str(self):
            raise OSError("putus")
        return asli(self, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(OSError, match="putus"):
        pulihkan(arsip)
    monkeypatch.undo()
    assert muat_himpunan(OPD) == _isi()
    assert jalur(SIDIK).read_bytes() == PDF


def test_a_broken_database_can_be_replaced_and_is_kept_aside(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    connections["default"].close()
    (data / "akuntabel.sqlite3").write_bytes(b"rusak" * 1000)
    with pytest.raises(TindakanDitolak, match="tidak dicadangkan"):
        cadangkan(tmp_path / "d.zip")
    assert any(not p.baik for p in periksa())
    connections["default"].close()
    pulih = pulihkan(arsip)
    assert pulih.dipindahkan_ke is not None
    assert (pulih.dipindahkan_ke / "akuntabel.sqlite3").read_bytes().startswith(b"rusak")
    assert muat_himpunan(OPD) == _isi()


def test_a_backup_moves_to_a_machine_that_has_nothing(data: Path, tmp_path: Path) -> None:
    arsip = tmp_path / "c.zip"
    cadangkan(arsip)
    connections["default"].close()
    for berkas in data.glob("akuntabel.sqlite3*"):
        berkas.unlink()
    (data / "bukti").rename(tmp_path / "lain")
    assert pulihkan(arsip).dipindahkan_ke is None
    assert Opd.objects.count() == 1
    assert jalur(SIDIK).exists()


@pytest.mark.parametrize("isi", [b"", b"bukan zip", b"PK\x03\x04"])
def test_a_file_that_is_no_backup_is_said_so(data: Path, tmp_path: Path, isi: bytes) -> None:
    (tmp_path / "c.zip").write_bytes(isi)
    with pytest.raises(TindakanDitolak, match="rusak dan tidak dapat dibaca"):
        pulihkan(tmp_path / "c.zip")
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        pulihkan(tmp_path / "tidak-ada.zip")

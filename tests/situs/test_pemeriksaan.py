from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings
from tests.kantor import KEPALA, OPD, OPERATOR, VERIFIKATOR, lengkapi, muatkan

from akuntabel.aturan.alur import Langkah
from akuntabel.jejak.berkas import jalur, simpan_berkas
from akuntabel.pengukuran.models import Bukti
from akuntabel.pengukuran.tindakan import langkah_triwulan
from akuntabel.situs.pemeriksaan import Pemeriksaan, periksa

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\nbukti"


@pytest.fixture(autouse=True)
def kantor_lengkap(settings: Settings, tmp_path: Path) -> str:
    """The small office whose one evidence file is really there; its SHA-256."""
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    muatkan()
    sidik = simpan_berkas(io.BytesIO(PDF), nama="a.pdf").sidik
    Bukti.objects.update(sidik=sidik, ukuran=len(PDF))
    return sidik


def _hasil() -> dict[str, Pemeriksaan]:
    return {p.nama: p for p in periksa()}


def test_where_all_is_well_nothing_is_found() -> None:
    hasil = _hasil()
    assert list(hasil) == ["Basis data", "Migrasi", "Jejak audit", "Dokumen beku", "Bukti"]
    assert all(p.baik and not p.perhatian for p in hasil.values()), hasil
    assert hasil["Jejak audit"].ringkas == "2 catatan, 2 rantai"


def test_an_entry_that_was_tampered_with_is_named() -> None:
    with connection.cursor() as kursor:
        kursor.execute("UPDATE jejak_jejak SET pelaku = 'lain' WHERE opd = %s", [OPD])
    assert _hasil()["Jejak audit"].masalah == (
        f"Rantai OPD {OPD} rusak mulai catatan nomor 1: isinya tidak sesuai dengan sidiknya",
    )


def test_a_frozen_text_that_was_tampered_with_is_named() -> None:
    lengkapi()
    for langkah, oleh in ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA)):
        langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah)
    assert _hasil()["Dokumen beku"] == Pemeriksaan("Dokumen beku", "1 dokumen")
    with connection.cursor() as kursor:
        kursor.execute("UPDATE jejak_bekuan SET isi = '{}'")
    assert _hasil()["Dokumen beku"].masalah == (
        f"triwulan 2023/1 OPD {OPD} versi 1: isinya tidak sesuai dengan sidiknya",
    )


def test_evidence_that_is_altered_missing_or_without_record_is_told_apart(kantor_lengkap: str) -> None:
    berkas = jalur(kantor_lengkap)
    lain = simpan_berkas(io.BytesIO(b"%PDF-1.7\nyatim"), nama="b.pdf")
    assert _hasil()["Bukti"].perhatian == ("1 berkas tidak dirujuk catatan mana pun",)
    jalur(lain.sidik).unlink()
    berkas.chmod(0o600)
    berkas.write_bytes(b"lain")
    assert "berubah isinya" in _hasil()["Bukti"].masalah[0]
    berkas.unlink()
    assert "tidak ada; unggah lagi" in _hasil()["Bukti"].masalah[0]


def test_an_upload_that_broke_off_is_mentioned(settings: Settings) -> None:
    (settings.AKUNTABEL_BUKTI / ".sementara-x").write_bytes(b"")
    assert _hasil()["Bukti"].perhatian == ("1 unggahan terputus masih tersisa",)

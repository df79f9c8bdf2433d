"""The constraints of the database, hit directly: what the code refuses, the database refuses too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from tests.kantor import OPD, muatkan

from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.anggaran.models import Pagu, RealisasiAnggaran
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.models import Bekuan, Jejak
from akuntabel.organisasi import models as organisasi
from akuntabel.pelaporan.models import Laporan, Narasi
from akuntabel.pengukuran.models import Analisis, Bukti, Realisasi
from akuntabel.perencanaan import models as rencana
from akuntabel.perjanjian.models import Pk

pytestmark = pytest.mark.django_db


def _ditolak(perintah: Callable[[], Any]) -> str:
    with pytest.raises(IntegrityError) as galat, transaction.atomic():
        perintah()
        connection.check_constraints()
    return str(galat.value)


@pytest.mark.parametrize(
    ("model", "isi", "batasan"),
    [
        (Realisasi, {"triwulan": 5}, "realisasi_triwulan_wajar"),
        (Realisasi, {"triwulan": -1}, "realisasi_triwulan_wajar"),
        (Realisasi, {"tahun": 0}, "realisasi_tahun_wajar"),
        (Realisasi, {"status": "angka", "nilai": None}, "realisasi_nilai_sesuai_status"),
        (Realisasi, {"status": "belum_diisi", "nilai": 0}, "realisasi_nilai_sesuai_status"),
        (Realisasi, {"status": "kira-kira"}, "realisasi_nilai_sesuai_status"),
        (Realisasi, {"status": "peringkat", "nilai": None, "peringkat": ""}, "realisasi_nilai_sesuai_status"),
        (
            Realisasi,
            {"status": "rentang", "nilai": 2, "nilai_atas": None, "alasan": ""},
            "realisasi_nilai_sesuai_status",
        ),
        (Realisasi, {"status": "rentang", "nilai": 100, "nilai_atas": 20, "alasan": ""}, "realisasi_rentang_berurut"),
        (Realisasi, {"status": "angka", "nilai": 1, "alasan": "lupa"}, "realisasi_nilai_sesuai_status"),
        (Realisasi, {"sumber": "kira"}, "realisasi_sumber_dikenal"),
        (rencana.Target, {"triwulan": 9}, "target_triwulan_wajar"),
        (rencana.Rencana, {"tahun_akhir": 2000}, "rencana_tahun_awal_tahun_akhir_berurut"),
        (rencana.Rencana, {"jenis": "lain"}, "rencana_jenis_dikenal"),
        (rencana.Rencana, {"versi_rencana": "lain"}, "rencana_versi_rencana_dikenal"),
        (rencana.Unsur, {"jenis": "lain"}, "unsur_jenis_dikenal"),
        (rencana.Indikator, {"arah": "miring"}, "indikator_arah_dikenal"),
        (rencana.Indikator, {"rumus": "T*R"}, "indikator_rumus_dikenal"),
        (rencana.Indikator, {"akumulasi": "tidak"}, "indikator_akumulasi_dikenal"),
        (rencana.Indikator, {"jenis": "lain"}, "indikator_jenis_dikenal"),
        (RealisasiAnggaran, {"bulan": 0}, "realisasi_anggaran_bulan_wajar"),
        (RealisasiAnggaran, {"bulan": 13}, "realisasi_anggaran_bulan_wajar"),
        (Pagu, {"jumlah": -1}, "pagu_jumlah_tidak_negatif"),
        (Pagu, {"tahap": "akhir"}, "pagu_tahap_dikenal"),
        (organisasi.Pemangku, {"selesai": "2000-01-01"}, "pemangku_mulai_selesai_berurut"),
        (organisasi.Pemangku, {"status": "pj"}, "pemangku_status_dikenal"),
        (organisasi.Kepegawaian, {"jumlah": -1}, "kepegawaian_jumlah_tidak_negatif"),
        (organisasi.Kepegawaian, {"kelompok": "umur"}, "kepegawaian_kelompok_dikenal"),
        (organisasi.Aset, {"jumlah": -1}, "aset_jumlah_tidak_negatif"),
        (organisasi.Opd, {"nama": ""}, "opd_kode_nama_terisi"),
        (organisasi.Pemda, {"jenis": "negara"}, "pemda_jenis_dikenal"),
        (organisasi.DasarHukum, {"peran": "lain"}, "dasar_hukum_peran_dikenal"),
        (Analisis, {"triwulan": 5}, "analisis_triwulan_wajar"),
        (Narasi, {"triwulan": 5}, "narasi_triwulan_wajar"),
        (Bukti, {"ukuran": -1}, "bukti_ukuran_tidak_negatif"),
        (Bukti, {"sidik": ""}, "bukti_kunci_sidik_terisi"),
        (Pk, {"isi": "x"}, "pk_beku_hanya_bila_ditandatangani"),
        (Pk, {"isi": "x", "sidik": "y"}, "pk_beku_hanya_bila_ditandatangani"),
        (Pk, {"ditandatangani": True, "isi": "x"}, "pk_beku_hanya_bila_ditandatangani"),
        (Pk, {"alasan_perubahan": "bosan"}, "pk_alasan_perubahan_dikenal"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_the_database(
    model: type[Baris], isi: dict[str, Any], batasan: str
) -> None:
    muatkan()
    assert batasan in _ditolak(
        lambda: model._default_manager.filter(pk=model._default_manager.values("pk")[:1]).update(**isi)
    )


@pytest.mark.parametrize(
    "model",
    [m for m in apps.get_models() if issubclass(m, Baris) and m not in {organisasi.Pemda, organisasi.Opd}],
    ids=lambda m: m.__name__,
)
def test_no_key_stands_twice(model: type[Baris]) -> None:
    """Also where a part of the key is empty: SQL would let NULLs repeat."""
    muatkan()
    for baris in model._default_manager.all():
        kembar = type(baris)(**{f.attname: getattr(baris, f.attname) for f in model._meta.concrete_fields})
        if model._meta.pk and model._meta.pk.name == "id":
            kembar.pk = None
        _ditolak(lambda kembar=kembar: kembar.save(force_insert=True))


@pytest.mark.parametrize(
    ("model", "kolom"),
    [
        (organisasi.Jabatan, "unit_id"),
        (organisasi.Pemangku, "jabatan_id"),
        (rencana.Unsur, "rencana_id"),
        (rencana.Unsur, "induk_id"),
        (rencana.Unsur, "kunci_id"),
        (rencana.Unsur, "kebijakan_id"),
        (rencana.Indikator, "unsur_id"),
        (rencana.Target, "indikator_id"),
        (rencana.Target, "perjanjian_id"),
        (Realisasi, "indikator_id"),
        (Pagu, "unsur_id"),
        (Pk, "pihak_pertama_id"),
        (Bukti, "indikator_id"),
    ],
)
def test_a_reference_to_nothing_is_refused_by_the_database(model: type[Baris], kolom: str) -> None:
    muatkan()
    pertama = model._default_manager.filter(pk=model._default_manager.values("pk")[:1])
    assert "foreign key" in _ditolak(lambda: pertama.update(**{kolom: "tidak-ada"})).lower()


def test_an_element_is_not_its_own_parent() -> None:
    muatkan()
    assert "bukan_induk_sendiri" in _ditolak(lambda: rencana.Unsur.objects.filter(kunci="s1").update(induk="s1"))


def test_ranges_are_compared_as_numbers_not_as_text() -> None:
    muatkan()
    baris = Realisasi.objects.filter(triwulan=1)
    baris.update(status="rentang", nilai=9, nilai_atas=10)
    assert "rentang_berurut" in _ditolak(lambda: baris.update(nilai=10, nilai_atas=9))


def test_states_roles_and_frozen_texts_are_kept_in_bounds_too() -> None:
    muatkan()
    orang = Pengguna.objects.create(username="budi")
    assert "laporan_keadaan_dikenal" in _ditolak(
        lambda: Laporan.objects.create(opd_id=OPD, tahun=2023, keadaan="hilang")
    )
    assert "periode_triwulan_triwulan_wajar" in _ditolak(
        lambda: organisasi.PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=5)
    )
    for isi in (
        {"jangkauan": "opd"},
        {"jangkauan": "pemda", "opd_id": OPD},
        {"jangkauan": "unit", "opd_id": OPD},
        {"jangkauan": "indikator", "opd_id": OPD},
    ):
        pesan = _ditolak(lambda isi=isi: Penugasan.objects.create(pengguna=orang, peran="operator_opd", **isi))
        assert "penugasan_sesuai_jangkauan" in pesan
    jejak: dict[str, Any] = {"opd": OPD, "nomor": 1, "waktu": "2023-01-01T00:00:00Z", "tindakan": "x", "sidik": "y"}
    assert "jejak_pelaku" in _ditolak(lambda: Jejak.objects.create(**jejak))
    beku: dict[str, Any] = {"alur": "pk", "kunci": "x", "nomor": 1, "waktu": "2023-01-01T00:00:00Z", "pelaku": "b"}
    assert "bekuan_isi" in _ditolak(lambda: Bekuan.objects.create(**beku))

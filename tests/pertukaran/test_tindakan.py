from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from tests import strategi
from tests.kantor import (
    ADMIN,
    BAPPEDA,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    gabung,
    ganti,
    kantor,
    muatkan,
    tanpa_bekas,
)

from akuntabel.aturan.hak import PELAKU_IMPOR
from akuntabel.aturan.nilai import Angka
from akuntabel.jejak.galat import Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import sidik
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pelaporan.kueri import muat_himpunan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.perencanaan.models import IdentitasIndikator
from akuntabel.pertukaran.tindakan import impor_himpunan

pytestmark = pytest.mark.django_db


def _layak(h: Himpunan) -> Himpunan:
    """The set with its agreements frozen only where they are signed, as the database demands."""
    pk = (p if p.ditandatangani and p.isi else replace(p, isi="", sidik="") for p in h.pk)
    return replace(h, pk=tuple(pk))


@given(strategi.himpunan().map(_layak))
@settings(max_examples=40)
def test_whatever_is_imported_is_loaded_back_equal_digit_for_digit(himpunan: Himpunan) -> None:
    with tanpa_bekas():
        muatkan(himpunan)
        kembali = gabung(*(muat_himpunan(o.kode) for o in himpunan.opd))
        assert kembali == himpunan
        assert repr(kembali) == repr(himpunan)


@given(strategi.himpunan().map(_layak))
@settings(max_examples=20)
def test_a_second_import_changes_nothing_and_leaves_no_trace(himpunan: Himpunan) -> None:
    with tanpa_bekas():
        muatkan(himpunan)
        jejak = Jejak.objects.count()
        kedua = muatkan(himpunan)
        assert (kedua.dibuat, kedua.diubah, kedua.tetap) == (0, 0, himpunan.jumlah_baris())
        assert Jejak.objects.count() == jejak


def test_an_import_is_one_audit_entry_per_opd_with_its_cells() -> None:
    muatkan()
    assert list(Jejak.objects.order_by("opd").values_list("opd", "tindakan", "pelaku")) == [
        ("", "impor", "sistem:impor"),
        (OPD, "impor", "sistem:impor"),
    ]
    muatkan(ganti(kantor(), "realisasi", 1, nilai=Angka(Decimal("2.50"))))
    terakhir = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert terakhir.sebelum == '{"realisasi":[{"indikator":"i2","nilai":"2","tahun":2023,"triwulan":1}]}'
    assert terakhir.sesudah == '{"realisasi":[{"indikator":"i2","nilai":"2.50","tahun":2023,"triwulan":1}]}'


def test_a_correction_of_digits_alone_is_a_change() -> None:
    muatkan(ganti(kantor(), "realisasi", 1, nilai=Angka(Decimal("0.5"))))
    assert muatkan(ganti(kantor(), "realisasi", 1, nilai=Angka(Decimal("0.50")))).diubah == 1
    assert Realisasi.objects.get(triwulan=1).versi == 2


def test_rows_that_a_package_lacks_stay() -> None:
    muatkan()
    ringkasan = muatkan(Himpunan(realisasi=kantor().realisasi[:1]))
    assert (ringkasan.dibuat, ringkasan.tetap) == (0, 1)
    assert muat_himpunan(OPD) == kantor()


def test_a_set_of_two_offices_keeps_them_apart() -> None:
    dua = gabung(kantor(), kantor(OPD_LAIN, awalan="x-"))
    muatkan(dua)
    assert muat_himpunan(OPD) == kantor()
    assert muat_himpunan(OPD_LAIN) == kantor(OPD_LAIN, awalan="x-")
    assert muatkan(dua).tetap == dua.jumlah_baris()


def test_a_key_of_another_office_is_refused_and_named() -> None:
    muatkan()
    curian = replace(kantor(OPD_LAIN, awalan="x-"), unit=(r.Unit(kunci="u1", opd=OPD_LAIN, nama="Lain"),))
    curian = replace(curian, jabatan=(), pemangku=(), unsur=(), kebijakan=(), indikator=(), target=(), pk=(), pagu=())
    curian = replace(curian, realisasi=(), analisis=(), bukti=(), realisasi_anggaran=())
    with pytest.raises(TindakanDitolak, match=f"kunci u1 sudah dipakai OPD {OPD}"):
        muatkan(curian)
    assert muat_himpunan(OPD_LAIN).opd == ()


def test_an_indicator_key_of_another_office_is_refused() -> None:
    muatkan()
    lain = kantor(OPD_LAIN, awalan="x-")
    curian = replace(
        lain, indikator=(replace(lain.indikator[0], kunci="i1"),), target=(), realisasi=(), bukti=(), analisis=()
    )
    with pytest.raises(TindakanDitolak, match=f"i1 sudah dipakai OPD {OPD}"):
        muatkan(curian)


def test_a_key_that_the_pemda_takes_up_is_open_to_the_office_that_had_it() -> None:
    muatkan()
    bersama = replace(kantor().indikator[0], rencana="rpjmd", penanggung_jawab="", unsur="misi")
    muatkan(Himpunan(indikator=(bersama,)))
    assert IdentitasIndikator.objects.get(kunci="i1").pemilik_id is None
    assert muatkan(ganti(kantor(), "realisasi", 0, nilai=Angka(Decimal(60)))).diubah == 1


@pytest.mark.parametrize(
    ("tabel", "n", "isi"),
    [
        ("target", 0, {"nilai": Angka(Decimal(1))}),
        ("pk", 0, {"tempat": "Lumajang"}),
    ],
)
def test_a_signed_agreement_and_its_targets_refuse(tabel: str, n: int, isi: dict[str, object]) -> None:
    beku = '{"isi":1}'
    bertanda = ganti(kantor(), "pk", ditandatangani=True, isi=beku, sidik=sidik(beku))
    sendiri = replace(
        bertanda, target=tuple(t for t in bertanda.target if t.pk) + tuple(t for t in bertanda.target if not t.pk)
    )
    muatkan(bertanda)
    assert muatkan(bertanda).tetap == bertanda.jumlah_baris()
    with pytest.raises(Terkunci, match="sudah ditandatangani"):
        muatkan(ganti(sendiri, tabel, n, **isi))


def test_a_signed_agreement_whose_frozen_text_was_altered_is_refused() -> None:
    with pytest.raises(TindakanDitolak, match="tidak sesuai dengan sidiknya"):
        muatkan(ganti(kantor(), "pk", ditandatangani=True, isi="{}", sidik="0" * 64))


def test_a_reference_to_nothing_is_a_refusal_and_leaves_nothing(transactional_db: None) -> None:
    with pytest.raises(TindakanDitolak, match="merujuk data yang tidak ada"):
        muatkan(ganti(kantor(), "unsur", 1, induk="tidak-ada"))
    assert muat_himpunan(OPD).opd == ()
    assert not Jejak.objects.exists()


def test_a_row_given_twice_is_refused() -> None:
    dua = replace(kantor(), realisasi=kantor().realisasi * 2)
    with pytest.raises(TindakanDitolak, match="diberikan dua kali"):
        muatkan(dua)


def test_a_key_that_is_too_long_is_refused_before_the_database_sees_it() -> None:
    with pytest.raises(TindakanDitolak, match="paling panjang 100 karakter"):
        muatkan(ganti(kantor(), "fungsi", kunci="f" * 101))


def test_only_who_may_import_does() -> None:
    muatkan()
    baru = ganti(kantor(), "fungsi", uraian="Fungsi lain")
    with pytest.raises(TidakBerhak):
        impor_himpunan(pelaku=ORANG_LUAR, himpunan=baru)
    with pytest.raises(TidakBerhak):
        impor_himpunan(pelaku=BAPPEDA, himpunan=baru)
    assert impor_himpunan(pelaku=OPERATOR, himpunan=baru).diubah == 1


def test_an_operator_brings_the_pemdas_rows_unchanged_but_does_not_change_them() -> None:
    muatkan()
    assert impor_himpunan(pelaku=OPERATOR, himpunan=kantor()).tetap == kantor().jumlah_baris()
    with pytest.raises(TidakBerhak):
        impor_himpunan(pelaku=OPERATOR, himpunan=ganti(kantor(), "pemda", nama="Kabupaten Lain"))
    assert impor_himpunan(pelaku=ADMIN, himpunan=ganti(kantor(), "pemda", nama="Kabupaten Lain")).diubah == 1


def test_an_operator_cannot_sign_by_importing() -> None:
    muatkan()
    with pytest.raises(TidakBerhak):
        impor_himpunan(pelaku=OPERATOR, himpunan=ganti(kantor(), "pk", ditandatangani=True))


def test_many_rows_come_back_as_few_do_and_one_bad_one_among_them_refuses_all() -> None:
    """So many that PostgreSQL takes its own way of loading."""
    aset = tuple(
        r.Aset(kunci=f"x{n:04d}", opd=OPD, tahun=2023, kelompok="a\tb\\N", uraian="\n", jumlah=n or None)
        for n in range(300)
    )
    banyak = gabung(kantor(), Himpunan(aset=aset))
    muatkan(banyak)
    assert muat_himpunan(OPD) == banyak
    with pytest.raises(TindakanDitolak, match="aset_jumlah_tidak_negatif"):
        muatkan(Himpunan(aset=tuple(replace(a, kunci=f"y{a.kunci}", jumlah=-1) for a in aset)))
    assert muat_himpunan(OPD) == banyak


def test_the_number_of_queries_does_not_grow_with_the_rows() -> None:
    def dengan(banyak: int) -> Himpunan:
        h = kantor()
        indikator = [replace(h.indikator[1], kunci=f"i{n:03d}", urutan=n) for n in range(banyak)]
        realisasi = [r.Realisasi(indikator=i.kunci, tahun=t, triwulan=1) for i in indikator for t in (2020, 2021)]
        return gabung(h, Himpunan(indikator=tuple(indikator), realisasi=tuple(realisasi)))

    def hitung(himpunan: Himpunan) -> int:
        with CaptureQueriesContext(connection) as kueri:
            impor_himpunan(pelaku=PELAKU_IMPOR, himpunan=himpunan)
        return len(kueri)

    with tanpa_bekas():
        sedikit = hitung(dengan(20)), hitung(dengan(20))
    with tanpa_bekas():
        banyak = hitung(dengan(40)), hitung(dengan(40))
    assert sedikit == banyak

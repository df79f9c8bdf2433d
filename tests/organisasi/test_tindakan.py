"""Acts on the organisation beside plain saving: order, removal and its undoing, heads, holders, copies of a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.kantor import (
    ADMIN,
    BAPPEDA,
    KEPALA,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    gabung,
    kantor,
    muatkan,
)

from akuntabel.aturan.hak import Pelaku
from akuntabel.jejak.galat import Bentrok, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi import models as m
from akuntabel.organisasi import tindakan as t

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def dua_opd() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x-")))


def fungsi(*kunci: str) -> None:
    t.simpan_fungsi(
        pelaku=OPERATOR,
        opd=OPD,
        rekaman=[r.Fungsi(kunci=k, opd=OPD, uraian=f"Fungsi {k}", urutan=n) for n, k in enumerate(kunci, 1)],
    )


def urutan() -> list[str]:
    return list(m.Fungsi.objects.filter(opd=OPD).order_by("urutan", "kunci").values_list("kunci", flat=True))


def pemangku(kunci: str, mulai: date | None, **lain: Any) -> r.Pemangku:
    return r.Pemangku(kunci=kunci, jabatan="j1", nama=kunci, mulai=mulai, **lain)


TINDAKAN: list[tuple[str, Callable[[Pelaku], object]]] = [
    ("pindahkan", lambda p: t.pindahkan(pelaku=p, opd=OPD, tabel="fungsi", kunci="f1", langkah=1)),
    ("hapus", lambda p: t.hapus(pelaku=p, opd=OPD, tabel="fungsi", kunci="f1")),
    ("batal_hapus", lambda p: t.batal_hapus(pelaku=p, opd=OPD, nomor=1)),
    ("urutkan_hierarki", lambda p: t.urutkan_hierarki(pelaku=p, opd=OPD)),
    (
        "sisipkan_menurut_hierarki",
        lambda p: t.sisipkan_menurut_hierarki(
            pelaku=p,
            opd=OPD,
            rekaman=r.DasarHukum(kunci="d9", opd=OPD, jenis="Undang-Undang", nomor="1", tahun=2004, tentang="Uji"),
        ),
    ),
    ("salin_tahun", lambda p: t.salin_tahun(pelaku=p, opd=OPD, tabel="aset", dari=2023, ke=2024)),
    ("susun_kepegawaian", lambda p: t.susun_kepegawaian(pelaku=p, opd=OPD, rekaman=[])),
    (
        "tetapkan_jabatan",
        lambda p: t.tetapkan_jabatan(pelaku=p, opd=OPD, rekaman=r.Jabatan(kunci="j9", opd=OPD, nama="X"), versi=0),
    ),
    (
        "tetapkan_pemangku",
        lambda p: t.tetapkan_pemangku(pelaku=p, opd=OPD, rekaman=pemangku("o9", date(2030, 1, 1)), versi=0),
    ),
]


@pytest.mark.parametrize("kerjakan", [k for _, k in TINDAKAN], ids=[n for n, _ in TINDAKAN])
@pytest.mark.parametrize("orang", [ORANG_LUAR, VERIFIKATOR, KEPALA, BAPPEDA], ids=lambda p: p.nama)
def test_neither_another_office_nor_another_role_may_do_it(kerjakan: Callable[[Pelaku], object], orang: Pelaku) -> None:
    sebelum = Jejak.objects.count()
    with pytest.raises(TidakBerhak, match="operator OPD"):
        kerjakan(orang)
    assert Jejak.objects.count() == sebelum


@pytest.mark.parametrize(("langkah", "hasil"), [(1, "bac"), (-1, "abc"), (2, "bca"), (99, "bca")])
def test_a_row_moves_among_its_sisters_and_stops_at_the_ends(langkah: int, hasil: str) -> None:
    m.Fungsi.objects.filter(opd=OPD).delete()
    fungsi("a", "b", "c")
    t.pindahkan(pelaku=OPERATOR, opd=OPD, tabel="fungsi", kunci="a", langkah=langkah)
    assert "".join(urutan()) == hasil
    assert Jejak.objects.filter(opd=OPD, tindakan="urutkan_fungsi").count() == (hasil != "abc"), "one entry for all"


def test_units_move_below_their_own_parent_only() -> None:
    t.simpan_unit(
        pelaku=OPERATOR,
        opd=OPD,
        rekaman=[
            r.Unit(kunci=k, opd=OPD, nama=k, induk=i, urutan=n)
            for n, (k, i) in enumerate([("p", ""), ("q", "p"), ("s", "p"), ("z", "")], 1)
        ],
    )
    t.pindahkan(pelaku=OPERATOR, opd=OPD, tabel="unit", kunci="s", langkah=-1)
    assert dict(m.Unit.objects.filter(induk="p").values_list("kunci", "urutan")) == {"s": 1, "q": 2}
    assert m.Unit.objects.get(kunci="z").urutan == 4


def test_what_is_gone_cannot_be_moved() -> None:
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        t.pindahkan(pelaku=OPERATOR, opd=OPD, tabel="fungsi", kunci="x-f1", langkah=1)


def test_a_row_that_is_taken_away_comes_back_as_it_was_zeros_and_noes_included() -> None:
    asli = r.Aset(kunci="a7", opd=OPD, tahun=2023, kelompok="Gedung", uraian="Gudang", jumlah=0, lokasi="L1")
    hukum = r.DasarHukum(
        kunci="d7", opd=OPD, jenis="Undang-Undang", nomor="1", tahun=2004, tentang="Uji", dicantumkan=False
    )
    t.simpan_aset(pelaku=OPERATOR, opd=OPD, rekaman=[asli])
    t.simpan_dasar_hukum(pelaku=OPERATOR, opd=OPD, rekaman=[hukum])
    for model, tabel, baris in ((m.Aset, "aset", asli), (m.DasarHukum, "dasar_hukum", hukum)):
        nomor = t.hapus(pelaku=OPERATOR, opd=OPD, tabel=tabel, kunci=baris.kunci, versi=1)
        assert not model._default_manager.filter(pk=baris.kunci).exists()
        assert t.batal_hapus(pelaku=OPERATOR, opd=OPD, nomor=nomor) == tabel
        assert peta(model).muat(model._default_manager.filter(pk=baris.kunci)) == (baris,)


def test_undoing_twice_does_not_write_over_what_is_there() -> None:
    nomor = t.hapus(pelaku=OPERATOR, opd=OPD, tabel="fungsi", kunci="f1")
    t.batal_hapus(pelaku=OPERATOR, opd=OPD, nomor=nomor)
    with pytest.raises(Bentrok):
        t.batal_hapus(pelaku=OPERATOR, opd=OPD, nomor=nomor)


def test_only_a_removal_can_be_undone() -> None:
    with pytest.raises(TindakanDitolak, match="tidak ditemukan"):
        t.batal_hapus(pelaku=OPERATOR, opd=OPD, nomor=1)


def test_what_others_refer_to_stays_and_the_refusal_says_what_refers() -> None:
    with pytest.raises(TindakanDitolak, match=r"Masih dirujuk .*1 jabatan"):
        t.hapus(pelaku=OPERATOR, opd=OPD, tabel="unit", kunci="u1")
    with pytest.raises(TindakanDitolak, match=r"Masih dirujuk .*1 pemangku"):
        t.hapus(pelaku=OPERATOR, opd=OPD, tabel="jabatan", kunci="j1")
    assert m.Unit.objects.filter(kunci="u1").exists()


def test_a_row_that_somebody_else_changed_is_not_taken_away() -> None:
    with pytest.raises(Bentrok):
        t.hapus(pelaku=OPERATOR, opd=OPD, tabel="fungsi", kunci="f1", versi=7)


def test_a_row_of_another_office_is_not_reached() -> None:
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        t.hapus(pelaku=OPERATOR, opd=OPD, tabel="fungsi", kunci="x-f1")


@pytest.mark.parametrize(("tabel", "kunci"), [("unit", "u1"), ("jabatan", "j1")])
def test_nothing_stands_below_itself(tabel: str, kunci: str) -> None:
    baru: Any = (
        [r.Unit(kunci="u2", opd=OPD, nama="U", induk="u1"), r.Unit(kunci="u1", opd=OPD, nama="S", induk="u2")]
        if tabel == "unit"
        else [
            r.Jabatan(kunci="j2", opd=OPD, nama="J", atasan="j1"),
            r.Jabatan(kunci="j1", opd=OPD, nama="K", atasan="j2"),
        ]
    )
    simpan = t.simpan_unit if tabel == "unit" else t.simpan_jabatan
    with pytest.raises(TindakanDitolak, match="di bawah dirinya sendiri"):
        simpan(pelaku=OPERATOR, opd=OPD, rekaman=baru)


def test_an_office_has_one_head() -> None:
    t.tetapkan_jabatan(
        pelaku=OPERATOR, opd=OPD, rekaman=r.Jabatan(kunci="j2", opd=OPD, nama="Direktur", kepala_opd=True), versi=0
    )
    assert list(m.Jabatan.objects.filter(opd=OPD, kepala_opd=True).values_list("kunci", flat=True)) == ["j2"]
    assert m.Jabatan.objects.get(kunci="x-j1").kepala_opd, "the other office keeps its own"


def test_a_second_definitive_holder_is_refused_or_ends_the_term_before() -> None:
    baru = pemangku("o2", date(2023, 7, 1))
    with pytest.raises(TindakanDitolak, match=r"Contoh Nama juga tercatat.*sejak 3 Januari 2022"):
        t.tetapkan_pemangku(pelaku=OPERATOR, opd=OPD, rekaman=baru, versi=0)
    t.tetapkan_pemangku(pelaku=OPERATOR, opd=OPD, rekaman=baru, versi=0, akhiri_sebelumnya=True)
    assert m.Pemangku.objects.get(kunci="o1").selesai == date(2023, 6, 30)
    assert Jejak.objects.filter(opd=OPD, tindakan="simpan_pemangku").count() == 1, "both in one entry"


@pytest.mark.parametrize(("mulai", "sebab"), [(None, "Isi tanggal mulai"), (date(2021, 1, 1), "baru mulai menjabat")])
def test_a_term_is_not_ended_where_that_makes_no_sense(mulai: date | None, sebab: str) -> None:
    with pytest.raises(TindakanDitolak, match=sebab):
        t.tetapkan_pemangku(pelaku=OPERATOR, opd=OPD, rekaman=pemangku("o2", mulai), versi=0, akhiri_sebelumnya=True)
    assert m.Pemangku.objects.get(kunci="o1").selesai is None


def test_a_stand_in_may_hold_at_the_same_time() -> None:
    plh = pemangku("o2", date(2023, 7, 1), status=r.StatusPemangku.PLH)
    assert t.tetapkan_pemangku(pelaku=OPERATOR, opd=OPD, rekaman=plh, versi=0).dibuat == 1


@pytest.mark.parametrize("tabel", ["kepegawaian", "aset"])
def test_a_year_is_copied_into_an_empty_one_only_with_keys_of_its_own(tabel: str) -> None:
    model: Any = m.Kepegawaian if tabel == "kepegawaian" else m.Aset
    t.salin_tahun(pelaku=ADMIN, opd=OPD, tabel=tabel, dari=2023, ke=2024)
    assert model.objects.filter(opd=OPD, tahun=2024).count() == model.objects.filter(opd=OPD, tahun=2023).count() == 1
    assert not model.objects.filter(opd=OPD_LAIN, tahun=2024).exists()
    with pytest.raises(TindakanDitolak, match="sudah ada"):
        t.salin_tahun(pelaku=ADMIN, opd=OPD, tabel=tabel, dari=2023, ke=2024)
    with pytest.raises(TindakanDitolak, match="kosong"):
        t.salin_tahun(pelaku=ADMIN, opd=OPD, tabel=tabel, dari=1999, ke=2030)


def test_staff_counts_are_saved_and_struck_out_in_one_entry() -> None:
    lama = (OPD, 2023, r.KelompokPegawai.PENDIDIKAN, "S1", "PNS")
    baru = r.Kepegawaian(opd=OPD, tahun=2023, kelompok=r.KelompokPegawai.PENDIDIKAN, rincian="S2", jumlah=0)
    t.susun_kepegawaian(pelaku=OPERATOR, opd=OPD, rekaman=[baru], hapus=[lama], versi={lama: 1})
    assert peta(m.Kepegawaian).muat(m.Kepegawaian.objects.filter(opd=OPD)) == (baru,)
    assert Jejak.objects.filter(opd=OPD, tindakan="simpan_kepegawaian").count() == 1


def test_legal_bases_are_put_in_legal_order() -> None:
    uu = r.DasarHukum(kunci="d9", opd=OPD, jenis="Undang-Undang", nomor="1", tahun=2004, tentang="Uji")
    t.sisipkan_menurut_hierarki(pelaku=OPERATOR, opd=OPD, rekaman=uu)
    assert list(m.DasarHukum.objects.filter(opd=OPD).order_by("urutan").values_list("kunci", flat=True)) == ["d9", "d1"]
    t.pindahkan(pelaku=OPERATOR, opd=OPD, tabel="dasar_hukum", kunci="d9", langkah=1)
    t.urutkan_hierarki(pelaku=OPERATOR, opd=OPD)
    assert list(m.DasarHukum.objects.filter(opd=OPD).order_by("urutan").values_list("kunci", flat=True)) == ["d9", "d1"]

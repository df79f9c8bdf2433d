"""Acts on the plan: right, lock, version, rule and trail in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.kantor import BAPPEDA, KEPALA, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, pelaku

from akuntabel.aturan.alur import Langkah
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.aturan.nilai import Angka, BelumDiukur, TidakBerlaku
from akuntabel.jejak.galat import Bentrok, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import Gerak, Tempat
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan import tindakan as t

pytestmark = pytest.mark.usefixtures("dua_kantor")
J = r.JenisUnsur
V = "renstra"
DI = {"opd": OPD, "rencana": V}


def unsur(kunci: str, rencana: str = V) -> r.Unsur:
    (u,) = peta(m.Unsur).muat(m.Unsur.objects.filter(rencana=rencana, kunci=kunci))
    assert isinstance(u, r.Unsur)
    return u


def indikator(kunci: str = "i2", rencana: str = V) -> r.Indikator:
    (i,) = peta(m.Indikator).muat(m.Indikator.objects.filter(rencana=rencana, kunci=kunci))
    assert isinstance(i, r.Indikator)
    return i


def tambah(
    orang: Pelaku = OPERATOR, *, jenis: J = J.SASARAN, induk: str = "t1", uraian: str = "Sasaran baru"
) -> r.Unsur:
    return t.tambah_unsur(pelaku=orang, **DI, jenis=jenis, induk=induk, uraian=uraian)


def jejak_terakhir() -> Jejak:
    akhir = Jejak.objects.filter(opd=OPD).order_by("-nomor").first()
    assert akhir is not None
    return akhir


# --- elements --------------------------------------------------------------------------------------------------------


def test_a_new_element_gets_a_permanent_key_a_free_code_and_the_last_place() -> None:
    satu, dua = tambah(), tambah(uraian="Sasaran  kedua ")
    assert satu.kunci != dua.kunci
    assert (dua.kode, dua.uraian) == ("S2", "Sasaran kedua")
    assert dua.urutan > satu.urutan
    assert (jejak_terakhir().tindakan, jejak_terakhir().pelaku) == ("tambah_unsur", OPERATOR.nama)


def test_an_element_that_may_not_stand_there_is_refused_with_its_right_place() -> None:
    with pytest.raises(TindakanDitolak, match="di bawah program"):
        tambah(jenis=J.KEGIATAN, induk="s1")
    with pytest.raises(TindakanDitolak, match="puncak"):
        tambah(jenis=J.PROGRAM, induk="")
    with pytest.raises(TindakanDitolak, match="Uraian"):
        tambah(uraian="  ")


def test_rewording_leaves_the_key_and_records_before_and_after() -> None:
    t.ubah_unsur(pelaku=OPERATOR, **DI, kunci="p1", versi=1, uraian="Program baru", kondisi="Kondisi")
    assert (unsur("p1").uraian, unsur("p1").kondisi) == ("Program baru", "Kondisi")
    assert '"uraian":"Program"' in jejak_terakhir().sebelum


def test_what_somebody_else_changed_meanwhile_is_not_overwritten() -> None:
    t.ubah_unsur(pelaku=OPERATOR, **DI, kunci="p1", versi=1, uraian="Pertama")
    with pytest.raises(Bentrok):
        t.ubah_unsur(pelaku=OPERATOR, **DI, kunci="p1", versi=1, uraian="Kedua")
    assert unsur("p1").uraian == "Pertama"


def test_a_move_can_be_undone_with_what_it_gives_back() -> None:
    baru = tambah()
    asal = t.pindahkan_unsur(pelaku=OPERATOR, **DI, kunci="p1", ke=Tempat(baru.kunci))
    assert unsur("p1").induk == baru.kunci
    t.pindahkan_unsur(pelaku=OPERATOR, **DI, kunci="p1", ke=asal)
    assert unsur("p1").induk == "s1"


def test_a_step_among_sisters_renumbers_them() -> None:
    satu, dua = tambah(), tambah()
    t.pindahkan_unsur(pelaku=OPERATOR, **DI, kunci=dua.kunci, ke=Gerak.NAIK)
    assert unsur(dua.kunci).urutan < unsur(satu.kunci).urutan
    with pytest.raises(TindakanDitolak, match="paling bawah"):
        t.pindahkan_unsur(pelaku=OPERATOR, **DI, kunci=satu.kunci, ke=Gerak.TURUN)


def test_a_move_of_what_has_moved_meanwhile_is_refused() -> None:
    baru = tambah()
    with pytest.raises(TindakanDitolak, match="orang lain"):
        t.pindahkan_unsur(pelaku=OPERATOR, **DI, kunci="p1", ke=Tempat("s1"), dari=Tempat(baru.kunci))


def test_archiving_takes_all_below_along_and_restoring_brings_exactly_that_back() -> None:
    lain = tambah(jenis=J.PROGRAM, induk="s1", uraian="Program lain")
    t.arsipkan_unsur(pelaku=OPERATOR, **DI, kunci=lain.kunci)
    semua = t.arsipkan_unsur(pelaku=OPERATOR, **DI, kunci="s1")
    assert set(semua) == {"s1", "p1"}
    assert unsur("p1").diarsipkan
    t.pulihkan_unsur(pelaku=OPERATOR, **DI, kunci=semua)
    assert not unsur("p1").diarsipkan
    assert unsur(lain.kunci).diarsipkan


def test_a_child_does_not_come_back_without_its_parent() -> None:
    t.arsipkan_unsur(pelaku=OPERATOR, **DI, kunci="s1")
    with pytest.raises(TindakanDitolak, match="induk"):
        t.pulihkan_unsur(pelaku=OPERATOR, **DI, kunci=["p1"])
    with pytest.raises(TindakanDitolak, match="arsip"):
        t.pulihkan_unsur(pelaku=OPERATOR, **DI, kunci=["t1"])


# --- from the nomenclature -------------------------------------------------------------------------------------------


def test_one_act_adds_a_sub_kegiatan_with_all_above_it_and_its_indicator() -> None:
    baru = t.tambah_dari_nomenklatur(
        pelaku=OPERATOR, **DI, kode=["8.01.06.2.01.06", "X.XX.01.2.01.01"], induk="s1", tahun=2023
    )
    assert [u.kode for u in baru] == [
        "8.01.01",
        "8.01.01.2.01",
        "8.01.01.2.01.01",
        "8.01.06",
        "8.01.06.2.01",
        "8.01.06.2.01.06",
    ]
    sub = baru[-1]
    assert sub.induk == baru[-2].kunci
    assert sub.kondisi.startswith("Terlaksananya Forum")
    (i,) = peta(m.Indikator).muat(m.Indikator.objects.filter(rencana=V, unsur=sub.kunci))
    assert (i.satuan, i.akumulasi, i.kode) == ("dokumen", Akumulasi.JUMLAH, "8.01.06.2.01.06/1")
    assert Jejak.objects.filter(opd=OPD, tindakan="tambah_dari_nomenklatur").count() == 1


def test_what_the_plan_has_is_passed_over_and_an_unknown_code_is_refused() -> None:
    t.tambah_dari_nomenklatur(pelaku=OPERATOR, **DI, kode=["8.01.06"], induk="s1", tahun=2023)
    (kegiatan,) = t.tambah_dari_nomenklatur(pelaku=OPERATOR, **DI, kode=["8.01.06.2.01"], induk="s1", tahun=2023)
    assert kegiatan.jenis is J.KEGIATAN
    with pytest.raises(TindakanDitolak, match="sudah ada"):
        t.tambah_dari_nomenklatur(pelaku=OPERATOR, **DI, kode=["8.01.06"], induk="s1", tahun=2023)
    with pytest.raises(TindakanDitolak, match=r"8\.01\.99"):
        t.tambah_dari_nomenklatur(pelaku=OPERATOR, **DI, kode=["8.01.99"], induk="s1", tahun=2023)
    with pytest.raises(TindakanDitolak, match="di bawah sasaran"):
        t.tambah_dari_nomenklatur(pelaku=OPERATOR, **DI, kode=["8.01.03"], induk="t1", tahun=2023)


# --- indicators ------------------------------------------------------------------------------------------------------


def target(tahun: int = 2023, triwulan: int = 0, nilai: str = "10") -> r.Target:
    return r.Target(rencana=V, indikator="", tahun=tahun, triwulan=triwulan, nilai=Angka(Decimal(nilai)))


def test_an_indicator_and_its_targets_are_one_act_with_key_and_code_proposed() -> None:
    baru = t.simpan_indikator_lengkap(
        pelaku=OPERATOR,
        opd=OPD,
        indikator=r.Indikator(rencana=V, kunci="", unsur="p1", uraian="Jumlah orang", satuan="orang"),
        target=[target(2022), target(2023), target(2023, 1, "4")],
    )
    assert baru.kode == "8.01.02/1"
    assert m.Target.objects.filter(indikator=baru.kunci).count() == 3
    assert jejak_terakhir().tindakan == "tambah_indikator"


def test_a_target_that_moved_on_is_not_overwritten_and_nothing_of_the_act_is_stored() -> None:
    i = indikator()
    with pytest.raises(Bentrok):
        t.simpan_indikator_lengkap(
            pelaku=OPERATOR,
            opd=OPD,
            indikator=replace(i, uraian="Lain"),
            target=[target()],
            versi=1,
            versi_target={(V, "", "i2", 2023, 0): 7},
        )
    assert indikator().uraian == i.uraian


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"uraian": " "}, "Uraian"),
        ({"arah": Arah.TURUN, "rumus": Rumus.R_PER_T}, "Rumus"),
        ({"formula_hitung": "a ** 2"}, "rumus"),
        ({"penanggung_jawab": "x-j1"}, "penanggung jawab"),
    ],
)
def test_an_indicator_that_makes_no_sense_is_refused(ganti: dict[str, object], pesan: str) -> None:
    with pytest.raises(TindakanDitolak, match=pesan):
        t.simpan_indikator_lengkap(pelaku=OPERATOR, opd=OPD, indikator=replace(indikator(), **ganti), target=[])  # type: ignore[arg-type]


def test_a_target_outside_the_plan_or_an_absence_without_reason_is_refused() -> None:
    for baris, pesan in (
        (target(2030), "masa rencana"),
        (replace(target(), nilai=TidakBerlaku()), "alasan"),
        (replace(target(), nilai=BelumDiukur(" ")), "alasan"),
    ):
        with pytest.raises(TindakanDitolak, match=pesan):
            t.simpan_indikator_lengkap(pelaku=OPERATOR, opd=OPD, indikator=indikator(), target=[baris])


def test_an_archived_indicator_keeps_its_targets_and_comes_back() -> None:
    t.arsipkan_indikator(pelaku=OPERATOR, **DI, kunci="i2")
    assert indikator().diarsipkan
    assert m.Target.objects.filter(indikator="i2").count() == 5
    t.arsipkan_indikator(pelaku=OPERATOR, **DI, kunci="i2", arsip=False)
    assert not indikator().diarsipkan


# --- versions --------------------------------------------------------------------------------------------------------


def salin(**lain: object) -> r.Rencana:
    isi = {"nama": "Perubahan Renstra", "alasan": "Perubahan RPJMD", "berlaku_sejak": 2023, **lain}
    return t.salin_rencana(pelaku=OPERATOR, opd=OPD, asal=V, **isi)  # type: ignore[arg-type]


def test_a_version_is_carried_on_with_the_same_keys_in_one_act_and_the_old_one_stays() -> None:
    t.arsipkan_indikator(pelaku=OPERATOR, **DI, kunci="i1")
    baru = salin()
    assert (baru.nomor, baru.versi, baru.berlaku_sejak) == (2, r.VersiRencana.PERUBAHAN, 2023)
    kunci = set(m.Unsur.objects.filter(rencana=baru.kunci).values_list("kunci", flat=True))
    assert kunci == {"t1", "s1", "p1"}
    assert set(m.Indikator.objects.filter(rencana=baru.kunci).values_list("kunci", flat=True)) == {"i2"}
    assert m.Target.objects.filter(rencana=baru.kunci).count() == 5
    assert m.Kebijakan.objects.filter(rencana=baru.kunci).count() == 1
    assert m.Indikator.objects.filter(rencana=V).count() == 2
    assert (jejak_terakhir().tindakan, jejak_terakhir().alasan) == ("salin_rencana", "Perubahan RPJMD")


def test_a_plan_of_other_years_takes_no_targets_along() -> None:
    baru = salin(versi=r.VersiRencana.MURNI, tahun_awal=2025, tahun_akhir=2029, berlaku_sejak=2025)
    assert (baru.nomor, m.Target.objects.filter(rencana=baru.kunci).count()) == (1, 0)
    assert m.Unsur.objects.filter(rencana=baru.kunci).count() == 3


def test_a_copy_needs_a_reason_and_years_that_fit() -> None:
    with pytest.raises(TindakanDitolak, match="alasan"):
        salin(alasan=" ")
    with pytest.raises(TindakanDitolak, match="mulai berlaku"):
        salin(berlaku_sejak=2030)


def test_an_office_begins_with_an_empty_plan_of_its_own_key() -> None:
    baru = t.buat_rencana(pelaku=OPERATOR, opd=OPD, nama="Renstra  baru", tahun_awal=2025, tahun_akhir=2029)
    lagi = t.buat_rencana(pelaku=OPERATOR, opd=OPD, nama="Renstra lagi", tahun_awal=2025, tahun_akhir=2029)
    assert (baru.nama, baru.jenis, baru.nomor, lagi.nomor) == ("Renstra baru", r.JenisRencana.RENSTRA, 1, 2)
    assert baru.kunci != lagi.kunci


def test_bappeda_begins_the_plan_of_the_pemda() -> None:
    rpjmd = t.buat_rencana(pelaku=BAPPEDA, opd="", nama="RPJMD", tahun_awal=2025, tahun_akhir=2029)
    assert rpjmd.jenis is r.JenisRencana.RPJMD
    t.tambah_unsur(pelaku=BAPPEDA, opd="", rencana=rpjmd.kunci, jenis=J.MISI, uraian="Misi baru")


def test_the_cover_of_an_open_version_can_be_corrected() -> None:
    baru = t.ubah_rencana(pelaku=OPERATOR, **DI, nama="Renstra 2018", berlaku_sejak=2019, nomenklatur="4-digit")
    assert (baru.nama, baru.berlaku_sejak, baru.nomenklatur) == ("Renstra 2018", 2019, "4-digit")


# --- rights and locks ------------------------------------------------------------------------------------------------

ACT: dict[str, Callable[[Pelaku], object]] = {
    "tambah": tambah,
    "ubah": lambda p: t.ubah_unsur(pelaku=p, **DI, kunci="p1", uraian="Lain"),
    "pindah": lambda p: t.pindahkan_unsur(pelaku=p, **DI, kunci="p1", ke=Gerak.NAIK),
    "arsip": lambda p: t.arsipkan_unsur(pelaku=p, **DI, kunci="p1"),
    "pulih": lambda p: t.pulihkan_unsur(pelaku=p, **DI, kunci=["p1"]),
    "nomenklatur": lambda p: t.tambah_dari_nomenklatur(pelaku=p, **DI, kode=["8.01.06"], induk="s1", tahun=2023),
    "indikator": lambda p: t.simpan_indikator_lengkap(pelaku=p, opd=OPD, indikator=indikator(), target=[target()]),
    "arsip indikator": lambda p: t.arsipkan_indikator(pelaku=p, **DI, kunci="i2"),
    "sampul": lambda p: t.ubah_rencana(pelaku=p, **DI, nama="Lain", berlaku_sejak=0, nomenklatur=""),
    "buat": lambda p: t.buat_rencana(pelaku=p, opd=OPD, nama="Baru", tahun_awal=2025, tahun_akhir=2029),
    "salin": lambda p: t.salin_rencana(pelaku=p, opd=OPD, asal=V, nama="Baru", alasan="Perubahan"),
}
TAK_BERHAK = [
    ORANG_LUAR,
    VERIFIKATOR,
    KEPALA,
    pelaku(Peran.AUDITOR),
    pelaku(Peran.ADMIN_PEMDA),
    pelaku(Peran.OPERATOR_OPD, unit="u1", nama="operator unit"),
    pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2"),
]


@pytest.mark.parametrize("act", ACT)
@pytest.mark.parametrize("orang", TAK_BERHAK, ids=lambda p: p.nama)
def test_no_act_is_open_to_another_office_or_role(act: str, orang: Pelaku) -> None:
    sebelum = Jejak.objects.count()
    with pytest.raises(TidakBerhak):
        ACT[act](orang)
    assert Jejak.objects.count() == sebelum


@pytest.mark.parametrize("act", [a for a in ACT if a not in ("buat", "salin")])
def test_a_submitted_plan_does_not_change(act: str) -> None:
    if act == "pulih":
        t.arsipkan_unsur(pelaku=OPERATOR, **DI, kunci="p1")
    t.langkah_rencana(pelaku=OPERATOR, rencana=V, langkah=Langkah.AJUKAN)
    with pytest.raises(Terkunci, match="diajukan"):
        ACT[act](OPERATOR)


def test_from_a_ratified_plan_a_change_is_made_as_a_new_version() -> None:
    t.langkah_rencana(pelaku=OPERATOR, rencana=V, langkah=Langkah.AJUKAN)
    baru = salin()
    t.ubah_unsur(pelaku=OPERATOR, opd=OPD, rencana=baru.kunci, kunci="p1", uraian="Program yang diubah")
    assert unsur("p1").uraian == "Program"


def test_a_plan_of_another_office_cannot_be_reached_through_ones_own() -> None:
    with pytest.raises(TindakanDitolak):
        t.ubah_unsur(pelaku=OPERATOR, opd=OPD, rencana="x-renstra", kunci="x-p1", uraian="Lain")
    with pytest.raises(TindakanDitolak):
        t.salin_rencana(pelaku=OPERATOR, opd=OPD, asal="x-renstra", nama="Baru", alasan="Perubahan")

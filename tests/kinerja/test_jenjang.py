"""The hierarchy of the tree: what stands below what, and where a step leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import (
    INDUK_SAH,
    Gerak,
    Mustahil,
    Susunan,
    Tempat,
    anak_sah,
    boleh_di_bawah,
)

J = r.JenisUnsur


def unsur(kunci: str, jenis: J, induk: str = "", urutan: int = 0, rencana: str = "v", **lain: object) -> r.Unsur:
    return r.Unsur(rencana=rencana, kunci=kunci, jenis=jenis, uraian=kunci, induk=induk, urutan=urutan, **lain)  # type: ignore[arg-type]


POHON = [
    unsur("m", J.MISI, rencana="rpjmd"),
    unsur("mt", J.TUJUAN, "m", rencana="rpjmd"),
    unsur("ms", J.SASARAN, "mt", rencana="rpjmd"),
    unsur("t1", J.TUJUAN, "ms", 1, kode="T1"),
    unsur("s1", J.SASARAN, "t1", 1, kode="T1.S1"),
    unsur("s2", J.SASARAN, "t1", 2, kode="T1.S2"),
    unsur("k1", J.KONDISI_ANTARA, "s1", 1),
    unsur("p1", J.PROGRAM, "s1", 2),
    unsur("p2", J.PROGRAM, "s2", 1),
    unsur("g1", J.KEGIATAN, "p1", 1),
    unsur("g2", J.KEGIATAN, "p1", 2),
    unsur("b1", J.SUB_KEGIATAN, "g1", 1),
]


@pytest.fixture
def susunan() -> Susunan:
    return Susunan(POHON, rencana="v")


def test_each_kind_stands_only_below_its_own_parents() -> None:
    sah = {(J.KEGIATAN, J.PROGRAM), (J.SUB_KEGIATAN, J.KEGIATAN), (J.SASARAN, J.TUJUAN), (J.TUJUAN, J.MISI)}
    sah |= {(J.PROGRAM, J.SASARAN)} | {(j, J.KONDISI_ANTARA) for j in (J.PROGRAM, J.SASARAN, J.KONDISI_ANTARA)}
    sah |= {(J.KONDISI_ANTARA, j) for j in (J.MISI, J.TUJUAN, J.SASARAN)}
    assert {(a, b) for a in J for b in J if boleh_di_bawah(a, b)} == sah
    assert {a for a in J if boleh_di_bawah(a, None)} == {J.MISI, J.TUJUAN}


def test_a_tujuan_may_answer_to_a_sasaran_of_the_plan_above_but_not_of_its_own() -> None:
    assert boleh_di_bawah(J.TUJUAN, J.SASARAN, serencana=False)
    assert not boleh_di_bawah(J.TUJUAN, J.SASARAN)


def test_a_program_stands_below_elements_of_its_own_plan_only(susunan: Susunan) -> None:
    gagal = susunan.uji("p1", "ms")
    assert gagal == Mustahil(
        "Program tidak dapat berada di bawah sasaran rencana Pemda; tempatnya di bawah sasaran atau kondisi antara."
    )


def test_what_can_be_added_is_what_may_stand_there() -> None:
    assert anak_sah(J.PROGRAM) == (J.KEGIATAN,)
    assert anak_sah(J.SUB_KEGIATAN) == ()
    assert all(boleh_di_bawah(a, j) for j in J for a in anak_sah(j))


def test_a_step_up_and_down_changes_places_with_a_sister(susunan: Susunan) -> None:
    assert susunan.gerak("g2", Gerak.NAIK) == Tempat("p1", "g1")
    assert susunan.gerak("g1", Gerak.TURUN) == Tempat("p1", "")
    assert susunan.urutan_setelah("g1", Tempat("p1", "")) == ["g2", "g1"]


def test_at_the_end_of_its_sisters_an_element_goes_on_to_the_next_parent(susunan: Susunan) -> None:
    assert susunan.gerak("g2", Gerak.TURUN) == Tempat("p2", "")
    assert susunan.gerak("p2", Gerak.NAIK) == Tempat("s1", "")


def test_at_the_very_end_it_stays_and_says_so(susunan: Susunan) -> None:
    assert susunan.gerak("g1", Gerak.NAIK) == Mustahil("Sudah paling atas.")
    assert susunan.gerak("p2", Gerak.TURUN) == Mustahil("Sudah paling bawah.")


def test_a_level_in_and_out_is_possible_where_the_kind_may_stand(susunan: Susunan) -> None:
    assert susunan.gerak("p1", Gerak.MASUK) == Tempat("k1")
    masuk = Susunan([*(u for u in POHON if u.kunci != "p1"), unsur("p1", J.PROGRAM, "k1", 1)], rencana="v")
    assert masuk.gerak("p1", Gerak.KELUAR) == Tempat("s1", "")
    keluar = susunan.gerak("g1", Gerak.KELUAR)
    assert isinstance(keluar, Mustahil)
    assert "di bawah program" in keluar.alasan


def test_an_element_does_not_go_below_itself(susunan: Susunan) -> None:
    assert isinstance(susunan.uji("s1", "k1"), Mustahil)
    assert isinstance(susunan.uji("s1", "s1"), Mustahil)


def test_only_elements_of_the_version_are_moved_or_counted_as_sisters(susunan: Susunan) -> None:
    assert not susunan.milik("ms")
    assert susunan.milik("t1")
    assert susunan.anak("ms") == ["t1"]
    assert [u.kunci for _, u in susunan.induk_mungkin("t1")] == ["m", "ms"]


def test_a_proposed_code_goes_on_from_the_parent_and_is_free(susunan: Susunan) -> None:
    assert susunan.kode_usulan(J.SASARAN, "t1") == "T1.S3"
    assert susunan.kode_usulan(J.TUJUAN, "ms") == "T2"
    assert susunan.kode_usulan(J.KEGIATAN, "p1") == ""


def test_archived_elements_are_not_seen() -> None:
    susunan = Susunan([replace(u, diarsipkan=u.kunci == "p1") for u in POHON], rencana="v")
    assert "p1" not in susunan.unsur
    assert susunan.induk("g1") == ""


@given(st.lists(st.tuples(st.sampled_from([u.kunci for u in POHON if u.rencana == "v"]), st.sampled_from(Gerak))))
def test_no_series_of_steps_breaks_the_tree(langkah: list[tuple[str, Gerak]]) -> None:
    unsur_kini = {u.kunci: u for u in POHON}
    for kunci, gerak in langkah:
        susunan = Susunan(unsur_kini.values(), rencana="v")
        ke = susunan.gerak(kunci, gerak)
        if isinstance(ke, Mustahil):
            assert ke.alasan.endswith(".")
            continue
        for n, k in enumerate(susunan.urutan_setelah(kunci, ke), 1):
            unsur_kini[k] = replace(unsur_kini[k], urutan=n, induk=ke.induk if k == kunci else unsur_kini[k].induk)
    akhir = Susunan(unsur_kini.values(), rencana="v")
    assert {u.kunci for _, u in akhir.telusuri()} == {u.kunci for u in POHON}
    for u in unsur_kini.values():
        atas = unsur_kini.get(u.induk)
        assert atas is None or atas.jenis in INDUK_SAH[u.jenis]

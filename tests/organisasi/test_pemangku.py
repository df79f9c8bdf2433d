from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import memangku
from akuntabel.organisasi.pemangku import beririsan, definitif_lain, masa

hari = st.dates(date(2020, 1, 1), date(2020, 2, 28))


def orang(kunci: str = "a", mulai: date | None = None, selesai: date | None = None, **lain: object) -> r.Pemangku:
    return r.Pemangku(kunci=kunci, jabatan="j1", nama=kunci, mulai=mulai, selesai=selesai, **lain)  # type: ignore[arg-type]


@st.composite
def masa_jabatan(draw: st.DrawFn, kunci: str) -> r.Pemangku:
    a, b = sorted((draw(hari), draw(hari)))
    return orang(kunci, draw(st.sampled_from([a, None])), draw(st.sampled_from([b, None])))


@given(masa_jabatan("a"), masa_jabatan("b"))
def test_two_terms_overlap_where_there_is_a_day_on_which_both_hold(a: r.Pemangku, b: r.Pemangku) -> None:
    tepi = [d for p in (a, b) for d in (p.mulai, p.selesai) if d] + [date(2020, 1, 1)]
    assert beririsan(a, b) == any(memangku(a, d) and memangku(b, d) for d in tepi)
    assert beririsan(a, b) == beririsan(b, a)


def test_only_a_second_definitive_holder_of_the_same_post_is_in_the_way() -> None:
    ada = [orang("lama"), orang("plt", status=r.StatusPemangku.PLT)]
    assert [p.kunci for p in definitif_lain(orang("baru"), ada)] == ["lama"]
    assert definitif_lain(orang("baru", status=r.StatusPemangku.PLH), ada) == ()
    assert definitif_lain(orang("lama"), ada) == (), "somebody does not stand in his own way"
    assert definitif_lain(r.Pemangku(kunci="x", jabatan="j2", nama="x"), ada) == ()


@pytest.mark.parametrize(
    ("mulai", "selesai", "kata"),
    [
        (None, None, "belum dicatat"),
        (date(2022, 1, 3), None, "sejak 3 Januari 2022"),
        (None, date(2022, 1, 3), "sampai 3 Januari 2022"),
        (date(2022, 1, 3), date(2023, 12, 31), "3 Januari 2022 sampai 31 Desember 2023"),
    ],
)
def test_a_term_in_words(mulai: date | None, selesai: date | None, kata: str) -> None:
    assert masa(orang(mulai=mulai, selesai=selesai)) == kata

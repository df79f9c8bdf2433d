"""The door of a page by itself: for any roles of anybody."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from hypothesis import given
from hypothesis import strategies as st
from tests.akun.jalan import boleh_masuk, semua_orang
from tests.kantor import OPD, OPD_LAIN

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.laman.pintu import Pintu, pintu, pintu_dari, pintu_masuk, pintu_umum

ORANG = st.lists(st.sampled_from(semua_orang()), max_size=3, unique=True)
PINTU = st.builds(
    lambda baca, tulis: Pintu(baca=baca, tulis=tuple(tulis), kirim=bool(tulis)),
    st.none() | st.sampled_from(list(Tindakan)),
    st.lists(st.sampled_from(list(Tindakan)), max_size=3, unique=True),
)
TEMPAT = st.sampled_from([OPD, OPD_LAIN, ""])


@given(tugas=ORANG, isi=PINTU, opd=TEMPAT, metode=st.sampled_from(["GET", "HEAD", "POST"]))
def test_somebody_comes_in_where_the_roles_together_open_the_door(
    tugas: list[Any], isi: Pintu, opd: str, metode: str
) -> None:
    putusan = isi.putusan(Pelaku(nama="x", penugasan=tuple(tugas)), metode, opd)
    baca = isi.baca is None or any(boleh_masuk(Pintu(baca=isi.baca), t, "GET", opd) for t in tugas)
    tulis = metode != "POST" or not isi.tulis
    tulis = tulis or any(boleh_masuk(Pintu(baca=x), t, "GET", opd) for t in tugas for x in isi.tulis)
    assert putusan.boleh == (baca and tulis)
    assert putusan.boleh or putusan.alasan.endswith(".")


@given(tugas=ORANG, isi=PINTU, opd=TEMPAT)
def test_who_may_send_may_also_look(tugas: list[Any], isi: Pintu, opd: str) -> None:
    orang = Pelaku(nama="x", penugasan=tuple(tugas))
    if isi.putusan(orang, "POST", opd).boleh:
        assert isi.putusan(orang, "GET", opd).boleh


@given(tugas=ORANG, tambahan=st.sampled_from(semua_orang()), isi=PINTU, opd=TEMPAT)
def test_one_more_role_never_shuts_a_door(tugas: list[Any], tambahan: Any, isi: Pintu, opd: str) -> None:
    sedikit, banyak = (Pelaku(nama="x", penugasan=tuple(t)) for t in (tugas, [*tugas, tambahan]))
    for metode in ("GET", "POST"):
        assert not isi.putusan(sedikit, metode, opd).boleh or isi.putusan(banyak, metode, opd).boleh


def _view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def test_a_door_is_hung_on_a_view_and_says_whether_something_can_be_sent() -> None:
    assert pintu_dari(object()) is None
    baca = pintu_dari(pintu(Tindakan.BACA)(lambda request: HttpResponse()))
    assert baca is not None
    assert (baca.baca, baca.kirim, baca.umum) == (Tindakan.BACA, False, False)
    tulis = pintu_dari(pintu(tulis=[Tindakan.SIMPAN_PK])(_view))
    assert tulis is not None
    assert (tulis.baca, tulis.kirim) == (Tindakan.BACA, True)
    masuk, umum = pintu_dari(pintu_masuk(kirim=True)(_view)), pintu_dari(pintu_umum()(lambda request: HttpResponse()))
    assert masuk == Pintu(kirim=True)
    assert umum == Pintu(umum=True)

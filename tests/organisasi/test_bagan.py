from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.bagan import Simpul
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.bagan import bagan_organisasi, garis_besar, pemimpin_unit, urut_jabatan

OPD = r.Opd(kode="8.01", pemda="35.08", nama="Badan Uji")
HARI = date(2023, 12, 31)


def unit(kunci: str, induk: str = "", urutan: int = 0) -> r.Unit:
    return r.Unit(kunci=kunci, opd="8.01", nama=f"Unit {kunci}", induk=induk, urutan=urutan)


def jabatan(kunci: str, unit: str = "", atasan: str = "", **lain: object) -> r.Jabatan:
    return r.Jabatan(kunci=kunci, opd="8.01", nama=f"Jabatan {kunci}", unit=unit, atasan=atasan, **lain)  # type: ignore[arg-type]


def bagan(u: list[r.Unit], j: list[r.Jabatan], p: list[r.Pemangku] | None = None) -> Simpul:
    return bagan_organisasi(OPD, unit=u, jabatan=j, pemangku=p or [], hari=HARI)


def ringkas(s: Simpul) -> dict[str, object]:
    return {s.teks: [ringkas(a) for a in s.anak]}


KANTOR_UNIT = [unit("sek", urutan=1), unit("umum", "sek"), unit("bid", urutan=2), unit("kjf", "bid")]
KANTOR_JABATAN = [
    jabatan("kepala", kepala_opd=True),
    jabatan("sek", "sek", "kepala", urutan=2),
    jabatan("kasubbag", "umum", "sek"),
    jabatan("kabid", "bid", urutan=1),
]


def test_a_unit_is_drawn_as_the_post_that_leads_it_else_by_its_own_name() -> None:
    assert ringkas(bagan(KANTOR_UNIT, KANTOR_JABATAN)) == {
        "Jabatan kepala": [
            {"Jabatan sek": [{"Jabatan kasubbag": []}]},
            {"Jabatan kabid": [{"Unit kjf": []}]},
        ]
    }


def test_holders_of_the_day_stand_under_their_post() -> None:
    p = [
        r.Pemangku(kunci="a", jabatan="kepala", nama="Lama", selesai=date(2023, 6, 30)),
        r.Pemangku(kunci="b", jabatan="kepala", nama="Baru", mulai=date(2023, 7, 1), status=r.StatusPemangku.PLT),
    ]
    assert bagan(KANTOR_UNIT, KANTOR_JABATAN, p).keterangan == ("Plt. Baru",)
    dulu = bagan_organisasi(OPD, unit=KANTOR_UNIT, jabatan=KANTOR_JABATAN, pemangku=p, hari=date(2023, 1, 1))
    assert dulu.keterangan == ("Lama",)


def test_without_a_head_the_office_itself_stands_on_top() -> None:
    atas = bagan([unit("a"), unit("b")], [])
    assert ringkas(atas) == {"Kepala Badan Uji": [{"Unit a": []}, {"Unit b": []}]}


def test_a_ring_is_cut_and_nobody_is_lost() -> None:
    semua = {
        s.kunci
        for s in bagan(
            [unit("a", "b"), unit("b", "a")], [jabatan("x", atasan="y"), jabatan("y", atasan="x")]
        ).telusuri()
    }
    assert {"u:a", "u:b", "j:x", "j:y"} <= semua


def test_the_leader_of_a_unit_is_the_post_whose_superior_is_not_of_it() -> None:
    semua = [jabatan("staf", "bid", "kabid"), jabatan("kabid", "bid", "kepala", urutan=9)]
    assert pemimpin_unit(semua)["bid"].kunci == "kabid"


kunci = st.sampled_from(["a", "b", "c", "d"])


@given(
    st.dictionaries(kunci, st.sampled_from(["", "a", "b", "c", "d", "hilang"])),
    st.dictionaries(
        kunci,
        st.tuples(
            st.sampled_from(["", "a", "b", "hilang"]), st.sampled_from(["", "a", "b", "c", "hilang"]), st.booleans()
        ),
    ),
)
def test_every_unit_and_post_stands_exactly_once_whatever_points_where(
    induk: dict[str, str], jab: dict[str, tuple[str, str, bool]]
) -> None:
    u = [unit(k, i) for k, i in induk.items()]
    j = [jabatan(k, un, at, kepala_opd=kp) for k, (un, at, kp) in jab.items()]
    urut = [(type(x), x.kunci) for x in garis_besar(u, j)]
    assert sorted(urut, key=str) == sorted([(r.Unit, x.kunci) for x in u] + [(r.Jabatan, x.kunci) for x in j], key=str)
    assert {x.kunci for x in urut_jabatan(u, j)} == set(jab)
    digambar = [s.kunci for s in bagan(u, j).telusuri() if s.kunci != "opd"]
    assert len(digambar) == len(set(digambar))
    pemimpin = pemimpin_unit(j)
    assert set(digambar) == {f"j:{k}" for k in jab} | {f"u:{k}" for k in induk if k not in pemimpin}

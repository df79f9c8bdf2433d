"""Rights in words."""

from __future__ import annotations

import pytest
from tests.akun.jalan import orang, sebut, semua_orang
from tests.kantor import OPD, OPD_LAIN

from akuntabel.akun.kueri.hak import hak_penugasan, jelaskan
from akuntabel.aturan.hak import HAK, Penugasan, Peran, Tindakan, boleh


@pytest.mark.parametrize("tugas", semua_orang(), ids=sebut)
def test_what_is_listed_for_a_role_is_what_the_table_gives_it(tugas: Penugasan) -> None:
    tercantum = [t for k in hak_penugasan(tugas) for t in k.tindakan]
    assert sorted(tercantum) == sorted(t.sebutan for t in Tindakan if tugas.jangkauan in HAK[t].get(tugas.peran, ()))


@pytest.mark.parametrize("tugas", semua_orang(), ids=sebut)
def test_an_explanation_never_contradicts_the_decision(tugas: Penugasan) -> None:
    for t in Tindakan:
        for opd in (OPD, OPD_LAIN, ""):
            jelas = jelaskan(orang(tugas), t, opd=opd)
            assert jelas.putusan == boleh(orang(tugas), t, opd=opd)
            assert any(p.boleh for p in jelas.peran) == jelas.putusan.boleh
            assert all(p.alasan.endswith(".") for p in jelas.peran)
            assert bool(jelas.berwenang) == bool(set(HAK[t]) - {Peran.SISTEM})

"""A report of any records at all: it is built, its form is sound, and it can be written."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategi import himpunan

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.periksa_model import periksa_model
from akuntabel.dokumen.tulis_html import tulis_html
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.reviu.periksa import periksa


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(himpunan(), st.integers(0, 4), st.booleans())
def test_a_report_of_any_records_is_sound(h: Himpunan, triwulan: int, draf: bool) -> None:
    for opd in h.opd:
        for tahun in sorted({b.tahun for b in h.target} | {2023})[:2]:
            try:
                t = TahunKinerja.dari(h, opd=opd.kode, tahun=tahun)
            except TidakAdaError:
                continue
            p = Periode(tahun, triwulan)
            dok = susun_lkjip(t, p, draf=draf, temuan=periksa(t, p))
            assert periksa_model(dok) == ()
            assert tulis_html(dok)

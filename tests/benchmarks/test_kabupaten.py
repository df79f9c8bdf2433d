from __future__ import annotations

from benchmarks.kabupaten import kabupaten_uji, kode_opd

from akuntabel.kinerja import rekaman as r
from akuntabel.pertukaran.baca import baca_isi
from akuntabel.pertukaran.paket import tulis_zip


def test_each_office_is_whole_and_shares_only_the_pemda_with_the_others() -> None:
    (satu, a), (dua, b) = kabupaten_uji(2, unsur=40, tahun=1)
    assert (satu, dua) == (kode_opd(1), kode_opd(2))
    for himpunan in (a, b):
        assert baca_isi("opd.zip", tulis_zip(himpunan)).himpunan == himpunan
    assert a.pemda == b.pemda
    bersama = {u.kunci for u in a.unsur} & {u.kunci for u in b.unsur}
    assert bersama == {u.kunci for u in a.unsur if u.jenis is r.JenisUnsur.MISI or u.kunci.startswith("m1")}
    assert not {i.kunci for i in a.indikator} & {i.kunci for i in b.indikator}
    assert {p.opd for p in a.pagu} == {satu}

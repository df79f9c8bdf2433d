"""A waiver covers the places it was given for, and no further one."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.kesampingan import Pengesampingan, kunci_tempat, pisahkan, tempat_temuan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

TEMPAT = st.sets(st.sampled_from("abcde"), min_size=1)
KODE = st.sampled_from(["KL-01", "KL-02"])


def temuan(kode: str, objek: set[str], tingkat: Tingkat = Tingkat.TINGGI) -> Temuan:
    lokasi = [Lokasi(tabel="target", objek=x, kolom="nilai") for x in sorted(objek)]
    return Temuan(
        kode=kode,
        tingkat=tingkat,
        keyakinan=Keyakinan.PASTI,
        lokasi=lokasi[0],
        lokasi_lain=tuple(lokasi[1:]),
        pesan="Pesan.",
        perbaikan="Perbaiki.",
    )


def lepas(kode: str, objek: set[str]) -> Pengesampingan:
    return Pengesampingan(
        kode=kode,
        tempat=tempat_temuan(temuan(kode, objek)),
        alasan="Alasan.",
        oleh="Orang",
        tanggal=date(2024, 1, 2),
    )


@given(st.lists(st.tuples(KODE, TEMPAT), max_size=4), st.lists(st.tuples(KODE, TEMPAT), max_size=4))
def test_every_finding_is_open_or_covered_and_covered_only_within_one_waiver(
    ada: list[tuple[str, set[str]]], dilepas: list[tuple[str, set[str]]]
) -> None:
    semua = [temuan(k, x) for k, x in ada]
    hasil = pisahkan(semua, [lepas(k, x) for k, x in dilepas])
    assert len(hasil.terbuka) + len(hasil.dikesampingkan) == len(semua)
    for k, x in ada:
        tercakup = any(k == k2 and x <= x2 for k2, x2 in dilepas)
        assert any(y.temuan == temuan(k, x) for y in hasil.dikesampingkan) == tercakup


def test_a_new_place_opens_the_finding_again_and_a_repaired_one_does_not() -> None:
    p = [lepas("KL-01", {"a", "b"})]
    assert pisahkan([temuan("KL-01", {"a"})], p).terbuka == ()
    assert len(pisahkan([temuan("KL-01", {"a", "c"})], p).terbuka) == 1
    assert len(pisahkan([temuan("KL-02", {"a"})], p).terbuka) == 1


def test_only_open_findings_of_the_highest_severity_stand_in_the_way() -> None:
    hasil = pisahkan([temuan("KL-01", {"a"}), temuan("KL-02", {"a"}, Tingkat.SEDANG)], [])
    assert [x.kode for x in hasil.menghalangi] == ["KL-01"]
    assert kunci_tempat(Lokasi(tabel="target", objek="i1", kolom="nilai")) == "target/i1/nilai"

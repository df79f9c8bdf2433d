"""One office under several names: written out, with initials for some of its words, with its government or without."""

import pytest

from akuntabel.reviu.paham.instansi import sama_nama


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("rsud melati", "rumah sakit umum daerah melati"),
        ("dinas pupr", "dinas pekerjaan umum dan penataan ruang"),
        ("dinas pekerjaan umum dan penataan ruang kabupaten jombang", "dinas pupr"),
        ("dpmptsp", "dinas penanaman modal dan pelayanan terpadu satu pintu"),
        ("dinas pertanian tph", "dinas pertanian tanaman pangan dan hortikultura"),
    ],
)
def test_initials_stand_for_their_words(a: str, b: str) -> None:
    assert sama_nama(a.split(), b.split())
    assert sama_nama(b.split(), a.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("rsud melati", "rumah sakit umum daerah kenanga"),
        ("dinas pupr", "dinas perumahan rakyat dan kawasan permukiman"),
        ("dinas sosial", "dinas kesehatan"),
        ("badan kepegawaian daerah", "badan keuangan daerah"),
    ],
)
def test_other_offices_stay_others(a: str, b: str) -> None:
    assert not sama_nama(a.split(), b.split())
    assert not sama_nama(b.split(), a.split())

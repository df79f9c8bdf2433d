"""What the load test calls a lost change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from benchmarks.bar_beban import Catatan, Tersimpan, hilang

SATU, DUA, TIGA = Tersimpan("i1", 1, 10), Tersimpan("i1", 2, 20), Tersimpan("i2", 0, 30)


def catat(*tersimpan: Tersimpan) -> list[Catatan]:
    """Each save by an operator of its own."""
    return [Catatan(tersimpan=[x]) for x in tersimpan]


def test_saves_that_each_replace_the_version_before_lose_nothing() -> None:
    kini = {"i1": (3, Decimal(20)), "i2": (1, Decimal(30))}
    assert hilang(catat(DUA, SATU, TIGA), {"i1": (1, Decimal(5))}, kini) == []


@pytest.mark.parametrize(
    ("tersimpan", "kini"),
    [
        ((SATU, Tersimpan("i1", 1, 20)), (3, Decimal(20))),  # both replaced what the other had not seen
        ((SATU, DUA), (2, Decimal(20))),  # the version rose once for two saves
        ((SATU, DUA), (3, Decimal(10))),  # the earlier figure stands there
        ((SATU,), (2, None)),
    ],
)
def test_a_cell_in_which_a_save_left_no_trace_is_named(
    tersimpan: tuple[Tersimpan, ...], kini: tuple[int, Decimal | None]
) -> None:
    assert hilang(catat(*tersimpan), {"i1": (1, Decimal(5))}, {"i1": kini}) == ["i1"]


def test_a_cell_that_is_gone_is_named() -> None:
    assert hilang(catat(TIGA), {}, {}) == ["i2"]

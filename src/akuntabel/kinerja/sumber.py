"""Where a whole year comes from, for the pages of apps that lie below the one that can put it together.

``pelaporan`` registers its loader when the site starts, so that a page of the plan can show results although the plan
knows nothing of measurements.
"""

from __future__ import annotations

from collections.abc import Callable

from akuntabel.kinerja.tahun import TahunKinerja

Pemuat = Callable[[str, int], TahunKinerja]

_pemuat: list[Pemuat] = []


def pasang_pemuat(pemuat: Pemuat) -> None:
    """Register the loader; the last one counts."""
    _pemuat[:] = [pemuat]


def muat_tahun(opd: str, tahun: int) -> TahunKinerja:
    """One OPD and year from the database. Raises TidakAdaError where the OPD is not stored."""
    return _pemuat[0](opd, tahun)

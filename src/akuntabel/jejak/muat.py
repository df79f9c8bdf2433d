"""Reading records back: each table in one query, whatever its size."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from akuntabel.jejak.baris import Baris
from akuntabel.jejak.peta import peta


def muat_tabel(model: type[Baris], *, opd: str) -> tuple[Any, ...]:
    """The records of one OPD together with those of the Pemda above it, sorted by key."""
    lingkup = model.LINGKUP
    return peta(model).muat(model._default_manager.filter(Q(**{lingkup: opd}) | Q(**{f"{lingkup}__isnull": True})))

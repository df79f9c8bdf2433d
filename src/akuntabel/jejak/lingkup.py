"""Whose rows are whose."""

from __future__ import annotations

from typing import Any

from django.db import models

from akuntabel.jejak.baris import Baris


def lingkup(model: type[Baris], opd: str) -> models.QuerySet[Any]:
    """The rows of one OPD ("" the Pemda's own)."""
    if not model.LINGKUP:
        return model._default_manager.all()
    return model._default_manager.filter(**({model.LINGKUP: opd} if opd else {f"{model.LINGKUP}__isnull": True}))


def sebut_opd(opd: str) -> str:
    """The owner of a chain in words."""
    return f"OPD {opd}" if opd else "Pemda"

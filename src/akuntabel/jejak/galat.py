"""Why an act was refused. Each message is for people: what is wrong and, where there is one, the way out."""

from __future__ import annotations


class TindakanDitolak(Exception):  # noqa: N818 - a refusal, not a fault
    """An act that is not done; nothing was stored."""


class TidakBerhak(TindakanDitolak):
    """The person may not do this here."""


class Terkunci(TindakanDitolak):
    """What is signed, ratified or final does not change."""


class Bentrok(TindakanDitolak):
    """Somebody else changed the row in the meantime."""

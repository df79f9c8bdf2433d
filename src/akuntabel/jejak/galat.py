"""Why an act was refused. Each message is for people: what is wrong and, where there is one, the way out."""

from __future__ import annotations

from collections.abc import Iterable


class TindakanDitolak(Exception):  # noqa: N818 - a refusal, not a fault
    """An act that is not done; nothing was stored."""


class Terhalang(TindakanDitolak):
    """A step is in order, but something must be done first; ``sebab`` says what, one sentence each."""

    def __init__(self, sebab: Iterable[str]) -> None:
        self.sebab = tuple(sebab)
        super().__init__(" ".join(self.sebab))


class TidakBerhak(TindakanDitolak):
    """The person may not do this here."""


class Terkunci(TindakanDitolak):
    """What is signed, ratified or final does not change."""


class Bentrok(TindakanDitolak):
    """Somebody else changed the row in the meantime."""

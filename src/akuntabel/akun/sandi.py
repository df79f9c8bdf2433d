"""Passwords that the program makes: for whom one is made, it is shown once."""

from __future__ import annotations

import secrets

HURUF = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another when read aloud or copied by hand."""
KELOMPOK, PANJANG = 4, 4


def sandi_acak() -> str:
    """A random password of four groups, about 79 bits: ``k7mq-xw4r-9hts-n3dz``."""
    return "-".join("".join(secrets.choice(HURUF) for _ in range(PANJANG)) for _ in range(KELOMPOK))

from __future__ import annotations


def wajib_boleh(pelaku: object, tindakan: str, *, opd: str) -> None:
    return None

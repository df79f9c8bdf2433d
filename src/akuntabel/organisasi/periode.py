from __future__ import annotations


def wajib_terbuka(opd, periode):
    return None

"""What is wrong with one record, before it is a finding: the same rule speaks beside a field and in the review."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Soal:
    """One thing to put right: the check's code, the column it stands in, what is wrong, and the repair (Indonesian)."""

    kode: str
    kolom: str
    pesan: str
    perbaikan: str

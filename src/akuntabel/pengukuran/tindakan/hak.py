"""Who may fill in what: the right over the whole OPD, else over each indicator or the unit that answers for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.jejak.izin import tolak
from akuntabel.jejak.simpan import Kerja, Selisih
from akuntabel.organisasi.periode import wajib_terbuka
from akuntabel.perencanaan.identitas import satuan_kerja


def wajib_boleh_mengisi(
    pelaku: Pelaku, tindakan: Tindakan, opd: str, indikator: set[str], dalam: Kerja | None = None
) -> None:
    """Raise TidakBerhak where one of the indicators is out of this person's reach."""
    if dalam is not None:
        return
    putusan = boleh(pelaku, tindakan, opd=opd)
    if putusan.boleh or not indikator:
        tolak(putusan)
        return
    unit = satuan_kerja(indikator)
    for kunci in sorted(indikator):
        tolak(boleh(pelaku, tindakan, opd=opd, unit=unit.get(kunci, ""), indikator=kunci))


def boleh_mengisi(pelaku: Pelaku, tindakan: Tindakan, opd: str, indikator: set[str]) -> set[str]:
    """Those of the indicators that this person may fill in. At most two queries."""
    if boleh(pelaku, tindakan, opd=opd).boleh:
        return indikator
    if not any(p.opd == opd for p in pelaku.penugasan):
        return set()
    unit = satuan_kerja(indikator)
    return {k for k in indikator if boleh(pelaku, tindakan, opd=opd, unit=unit.get(k, ""), indikator=k).boleh}


def wajib_periode_terbuka(pelaku: Pelaku, opd: str) -> Callable[[Sequence[Selisih]], None]:
    """A check of rows about to change: none lies in a period that is closed to this person."""

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_terbuka(opd, ((b.tahun, b.triwulan) for b in baru), pelaku)

    return periksa

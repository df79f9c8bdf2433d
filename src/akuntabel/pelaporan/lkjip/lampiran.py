"""Attachments, as far as records exist, from the performance agreement to the performance tree."""

from __future__ import annotations

from collections.abc import Callable

from akuntabel.dokumen.model import Bagian
from akuntabel.pelaporan.lkjip.konteks import Konteks
from akuntabel.pelaporan.lkjip.lampiran_formulir import formulir_pkk, formulir_pps
from akuntabel.pelaporan.lkjip.lampiran_kesampingan import temuan_dikesampingkan
from akuntabel.pelaporan.lkjip.lampiran_pengukuran import rencana_aksi, tabel_lampiran
from akuntabel.pelaporan.lkjip.lampiran_perjanjian import perjanjian
from akuntabel.pelaporan.lkjip.lampiran_pohon import pohon_kinerja
from akuntabel.pelaporan.lkjip.lampiran_rencana import perubahan_renstra, renja

URUTAN: tuple[Callable[[Konteks], list[Bagian]], ...] = (
    perjanjian, tabel_lampiran, perubahan_renstra, renja, rencana_aksi, formulir_pkk, formulir_pps, pohon_kinerja,
    temuan_dikesampingkan,
)  # fmt: skip


def lampiran(k: Konteks) -> list[Bagian]:
    """All attachments for which the data have something, in the order of the report."""
    return [b for buat in URUTAN for b in buat(k)]

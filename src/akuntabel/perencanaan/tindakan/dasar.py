"""What the acts on the tree and its indicators have in common."""

from __future__ import annotations

import secrets
from typing import Any

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import lingkup, sebut_opd
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.penguncian import wajib_rencana_terbuka

_HURUF = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without those that are taken for one another."""


def kunci_baru(awalan: str) -> str:
    """A permanent key that no other row has: 12 random letters, about 59 bits."""
    return awalan + "-" + "".join(secrets.choice(_HURUF) for _ in range(12))


def wajib_rencana(pelaku: Pelaku, *, opd: str, rencana: str) -> r.Rencana:
    """The plan version of this OPD, which this person may change and which is open. Raises TindakanDitolak."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd)
    ada: tuple[r.Rencana, ...] = peta(m.Rencana).muat(lingkup(m.Rencana, opd).filter(kunci=rencana))
    if not ada:
        raise TindakanDitolak(f"Rencana {rencana} tidak ada pada {sebut_opd(opd)}.")
    wajib_rencana_terbuka([rencana])
    return ada[0]


def ambil(model: type[Baris], *, opd: str, rencana: str, kunci: str) -> Any:
    """The record of one row of a plan version. Raises TindakanDitolak where it is not there."""
    ada = peta(model).muat(lingkup(model, opd).filter(rencana=rencana, kunci=kunci))
    if not ada:
        raise TindakanDitolak(f"{peta(model).tabel.capitalize()} ini tidak ada lagi dalam rencana. Muat ulang halaman.")
    return ada[0]

"""Form III/2-2 of a review: what the program answered, and what the reviewer did."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from akuntabel.evaluasi import models as m
from akuntabel.jejak.orang import nama_orang
from akuntabel.reviu.formulir_reviu import PERNYATAAN, Butir, Jawaban, lengkapi


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirTampil:
    """A statement: ``butir`` as the program answers it, ``jawab`` the answer that counts."""

    butir: Butir
    jawab: Jawaban
    catatan: str = ""
    oleh: str = ""
    waktu: datetime | None = None
    versi: int = 0

    @property
    def dijawab_orang(self) -> bool:
        return bool(self.versi)


def muat_formulir(r: m.ReviuLaporan) -> tuple[ButirTampil, ...]:
    """The 23 statements with the answers that count. Two queries."""
    sendiri = {x["kode"]: x for x in r.formulir}
    program = [
        replace(b, jawab=Jawaban(sendiri[b.kode]["jawab"]), bukti=tuple(sendiri[b.kode]["bukti"]))
        if b.kode in sendiri
        else b
        for b in PERNYATAAN
    ]
    orang = {
        j.kode: j
        for j in m.JawabanReviu.objects.filter(opd=r.opd_id, tahun=r.tahun, triwulan=r.triwulan, lingkup=r.lingkup)
    }
    nama = nama_orang(j.oleh for j in orang.values()) if orang else {}
    # The conditional statements follow from the answers that count.
    berlaku = lengkapi([replace(b, jawab=Jawaban(orang[b.kode].jawab)) if b.kode in orang else b for b in program])
    return tuple(
        ButirTampil(
            butir=asal if j is not None else kini,
            jawab=kini.jawab,
            catatan=j.catatan if j is not None else "",
            oleh=nama[j.oleh] if j is not None else "",
            waktu=j.waktu if j is not None else None,
            versi=j.versi if j is not None else 0,
        )
        for asal, kini in zip(program, berlaku, strict=True)
        for j in (orang.get(asal.kode),)
    )

"""The agreement of the OPD's head: statement (form I/2-6) and attachment (form I/5-6), 53/2014 Lampiran I."""

from __future__ import annotations

from akuntabel.dokumen.model import Bagian, Blok, Pemisah
from akuntabel.pelaporan.lkjip.bab2 import tabel_pk, tabel_pk_anggaran
from akuntabel.pelaporan.lkjip.konteks import Konteks
from akuntabel.pelaporan.lkjip.tanda_tangan import pemangku_pada
from akuntabel.perjanjian.naskah import Naskah, blok_pernyataan, tanda_tangan


def perjanjian(k: Konteks) -> list[Bagian]:
    pk = k.t.pk
    if pk is None:
        return []
    tertulis = next((p for p in k.t.data.pemangku if p.kunci == pk.pihak_pertama), None)
    n = Naskah(
        pk=pk,
        pemda=k.t.pemda,
        opd=k.t.opd,
        jabatan=k.t.kepala,
        pertama=tertulis or (pemangku_pada(k.t, k.t.kepala.kunci, pk.tanggal) if k.t.kepala else None),
        rencana=k.t.rencana,
    )
    nama = f"Perjanjian Kinerja Tahun {pk.tahun}"
    blok: list[Blok] = [k.lampiran(n.judul.upper(), "lampiran-perjanjian-kinerja"), *blok_pernyataan(n)]
    blok += [tanda_tangan(n, "tanda-tangan-pk"), Pemisah()]
    if k.hasil_dari(*k.sasaran):
        blok.append(tabel_pk(k, "lampiran-pk-sasaran", f"Sasaran, Indikator, dan Target {nama}"))
    if k.program:
        blok.append(tabel_pk_anggaran(k, "lampiran-pk-anggaran", f"Program dan Anggaran {nama}", keterangan=True))
    blok.append(tanda_tangan(n, "tanda-tangan-lampiran-pk"))
    return [Bagian(blok=tuple(blok))]

"""Acts on plan versions: begin one, copy one, correct what stands on its cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.perencanaan import models as m
from akuntabel.perencanaan.kueri import isi_rencana
from akuntabel.perencanaan.tindakan.tabel import (
    simpan_indikator,
    simpan_kebijakan,
    simpan_rencana,
    simpan_target,
    simpan_unsur,
)


def buat_rencana(
    *,
    pelaku: Pelaku,
    opd: str,
    nama: str,
    tahun_awal: int,
    tahun_akhir: int,
    nomenklatur: str = "",
    tanggal: date | None = None,
) -> r.Rencana:
    """Begin an empty plan: a Renstra of an OPD, the RPJMD of the Pemda ("")."""
    with kerja(pelaku=pelaku, opd=opd, tindakan="buat_rencana", hak=Tindakan.SIMPAN_RENCANA) as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd)
        baru = r.Rencana(
            kunci="",
            jenis=r.JenisRencana.RENSTRA if opd else r.JenisRencana.RPJMD,
            nama=" ".join(nama.split()),
            tahun_awal=tahun_awal,
            tahun_akhir=tahun_akhir,
            opd=opd,
            nomor=_nomor(opd, tahun_awal, tahun_akhir),
            nomenklatur=nomenklatur,
            tanggal=tanggal,
        )
        baru = replace(baru, kunci=_kunci(baru))
        _periksa(baru)
        k.objek = baru.nama
        simpan_rencana(pelaku=pelaku, opd=opd, rekaman=[baru], dalam=k)
        return baru


def salin_rencana(
    *,
    pelaku: Pelaku,
    opd: str,
    asal: str,
    nama: str,
    alasan: str,
    versi: r.VersiRencana = r.VersiRencana.PERUBAHAN,
    tahun_awal: int | None = None,
    tahun_akhir: int | None = None,
    berlaku_sejak: int = 0,
    nomenklatur: str | None = None,
) -> r.Rencana:
    """Carry a plan version on as a new one: the same elements and indicators by the same keys, archived ones left
    behind, and the targets of the years that the new one covers. The old version stays as it is.
    """
    with kerja(pelaku=pelaku, opd=opd, tindakan="salin_rencana", alasan=alasan, hak=Tindakan.SIMPAN_RENCANA) as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd)
        if not alasan.strip():
            raise TindakanDitolak("Sebutkan alasan atau dasar dibuatnya versi baru.")
        if not lingkup(m.Rencana, opd).filter(kunci=asal).exists():
            raise TindakanDitolak(f"Rencana {asal} tidak ada pada perangkat daerah ini.")
        isi = isi_rencana(asal)
        lama = isi.rencana[0]
        awal, akhir = tahun_awal or lama.tahun_awal, tahun_akhir or lama.tahun_akhir
        baru = replace(
            lama,
            nama=" ".join(nama.split()),
            versi=versi,
            tahun_awal=awal,
            tahun_akhir=akhir,
            nomor=_nomor(opd, awal, akhir),
            berlaku_sejak=berlaku_sejak,
            nomenklatur=lama.nomenklatur if nomenklatur is None else nomenklatur,
            dasar_hukum="",
            tanggal=None,
        )
        baru = replace(baru, kunci=_kunci(baru))
        _periksa(baru)
        k.objek = baru.nama
        v = baru.kunci
        hidup = {u.kunci for u in isi.unsur if not u.diarsipkan}
        indikator = [i for i in isi.indikator if not i.diarsipkan and i.unsur in hidup]
        bertarget = {i.kunci for i in indikator}
        unsur = [
            replace(u, rencana=v, kondisi_tercetak="", tercetak="", lokasi="") for u in isi.unsur if u.kunci in hidup
        ]
        simpan_rencana(pelaku=pelaku, opd=opd, rekaman=[baru], dalam=k)
        kebijakan = [
            replace(b, rencana=v, tercetak="", lokasi="") for b in isi.kebijakan if b.sasaran in hidup or not b.sasaran
        ]
        simpan_kebijakan(pelaku=pelaku, opd=opd, rekaman=kebijakan, dalam=k)
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=unsur, dalam=k)
        simpan_indikator(
            pelaku=pelaku, opd=opd, rekaman=[replace(i, rencana=v, tercetak="", lokasi="") for i in indikator], dalam=k
        )
        target = [
            replace(t, rencana=v, tercetak="", lokasi="")
            for t in isi.target
            if t.indikator in bertarget and awal <= t.tahun <= akhir
        ]
        simpan_target(pelaku=pelaku, opd=opd, rekaman=target, dalam=k)
        return baru


def ubah_rencana(
    *,
    pelaku: Pelaku,
    opd: str,
    rencana: str,
    nama: str,
    berlaku_sejak: int,
    nomenklatur: str,
    tanggal: date | None = None,
    dasar_hukum: str = "",
) -> r.Rencana:
    """Correct what stands on the cover of an open version. Its years stay: targets hang on them."""
    with kerja(pelaku=pelaku, opd=opd, tindakan="ubah_rencana", hak=Tindakan.SIMPAN_RENCANA) as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_RENCANA, opd=opd)
        ada: tuple[r.Rencana, ...] = peta(m.Rencana).muat(lingkup(m.Rencana, opd).filter(kunci=rencana))
        if not ada:
            raise TindakanDitolak(f"Rencana {rencana} tidak ada pada perangkat daerah ini.")
        baru = replace(
            ada[0],
            nama=" ".join(nama.split()),
            berlaku_sejak=berlaku_sejak,
            nomenklatur=nomenklatur,
            tanggal=tanggal,
            dasar_hukum=dasar_hukum,
        )
        _periksa(baru)
        k.objek = baru.nama
        simpan_rencana(pelaku=pelaku, opd=opd, rekaman=[baru], dalam=k)
        return baru


def _nomor(opd: str, awal: int, akhir: int) -> int:
    """The next number among the versions that share a year, so that the new one replaces them where it applies."""
    ada = lingkup(m.Rencana, opd).filter(tahun_awal__lte=akhir, tahun_akhir__gte=awal).values_list("nomor", flat=True)
    return max(ada, default=0) + 1


def _kunci(v: r.Rencana) -> str:
    """A speaking permanent key that is still free."""
    dasar = "-".join(str(b) for b in (v.jenis.value, v.opd, v.tahun_awal, v.tahun_akhir, f"v{v.nomor}") if b)
    ada = set(m.Rencana.objects.filter(kunci__startswith=dasar).values_list("kunci", flat=True))
    return next(k for n in range(1, len(ada) + 2) if (k := dasar if n == 1 else f"{dasar}-{n}") not in ada)


def _periksa(v: r.Rencana) -> None:
    if not v.nama:
        raise TindakanDitolak("Nama rencana belum diisi.")
    if v.tahun_awal > v.tahun_akhir:
        raise TindakanDitolak("Tahun akhir rencana tidak boleh sebelum tahun awalnya.")
    if v.berlaku_sejak and not v.tahun_awal <= v.berlaku_sejak <= v.tahun_akhir:
        raise TindakanDitolak(f"Tahun mulai berlaku harus di antara {v.tahun_awal} dan {v.tahun_akhir}.")

"""The read model of the tasks of one OPD and year, in twelve queries at most."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Count, OuterRef, Q
from django.utils import timezone

from akuntabel.aturan.alur import Alur, Keadaan
from akuntabel.aturan.hak import Jangkauan, Pelaku, Peran, Tindakan, boleh
from akuntabel.aturan.jendela import KeadaanJendela, jendela_baku, keadaan_jendela
from akuntabel.aturan.nilai import Status
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.aturan.tenggat import JenisEntitas, tenggat_lkjip
from akuntabel.beranda.keadaan import (
    Berkas,
    Jendela,
    KeadaanPk,
    KeadaanRencana,
    KeadaanReviu,
    KeadaanTahun,
    KeadaanTriwulan,
)
from akuntabel.beranda.kueri.rekap import Simpanan, simpanan
from akuntabel.beranda.tugas import Tugas, tugas_opd
from akuntabel.evaluasi.kueri.reviu import menunggu_tanggapan
from akuntabel.jejak.models import Permintaan, Tanda
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import JendelaPeriode, PengecualianPeriode, PeriodeTriwulan
from akuntabel.organisasi.periode.status import KOORDINATOR
from akuntabel.pelaporan.models import Laporan
from akuntabel.pengukuran.models import Realisasi
from akuntabel.perencanaan import models as p
from akuntabel.perencanaan.identitas import satuan_kerja
from akuntabel.perjanjian.models import Pk

TANPA_TUGAS = frozenset({Peran.PIMPINAN, Peran.AUDITOR, Peran.ADMIN_PEMDA, Peran.SISTEM})
"""Roles that read, or whose tasks are those of the whole Pemda."""

Tandaan = dict[tuple[str, str], int]


def tugas_untuk(pelaku: Pelaku, opd: str, tahun: int) -> tuple[Tugas, ...]:
    """What waits for somebody in one OPD and year. No query for those who have nothing to do there."""
    if not any(x.peran not in TANPA_TUGAS and x.opd in ("", opd) for x in pelaku.penugasan):
        return ()
    hari = timezone.localdate()
    return tugas_opd(pelaku, muat_keadaan(pelaku, opd, tahun, hari=hari), hari)


def muat_keadaan(pelaku: Pelaku, opd: str, tahun: int, *, hari: date) -> KeadaanTahun:
    """Where an OPD's year stands, as far as one person is concerned. A fixed number of queries."""
    tanda = _tanda(opd)
    return KeadaanTahun(
        opd=opd,
        tahun=tahun,
        rencana=_rencana(opd, tahun, tanda),
        pk=_pk(opd, tahun, tanda),
        triwulan=_triwulan(pelaku, opd, tahun, tanda, hari),
        laporan=_laporan(opd, tahun, tanda),
        tenggat_laporan=_tenggat_laporan(tahun),
        permintaan=Permintaan.objects.filter(opd=opd, keputusan=Permintaan.Keputusan.MENUNGGU).count(),
        reviu=_reviu(opd, tahun) if boleh(pelaku, Tindakan.TANGGAPI_REVIU, opd=opd).boleh else (),
    )


def jendela_tahun(opd: str, tahun: int, *, pengguna: str, hari: date) -> dict[int, Jendela]:
    """Per quarter when it may be filled in by somebody, in two queries."""
    ditetapkan = {j.triwulan: j for j in JendelaPeriode.objects.filter(tahun=tahun)}
    izin: dict[int, date] = {}
    baris = PengecualianPeriode.objects.filter(
        Q(pengguna="") | Q(pengguna=pengguna), opd=opd, tahun=tahun, sampai__gte=hari, dicabut__isnull=True
    )
    for triwulan, sampai in baris.values_list("triwulan", "sampai"):
        izin[triwulan] = max(sampai, izin.get(triwulan, sampai))
    return {n: _jendela(tahun, n, ditetapkan.get(n), izin.get(n), hari) for n in (1, 2, 3, 4)}


def _jendela(tahun: int, n: int, ada: JendelaPeriode | None, izin: date | None, hari: date) -> Jendela:
    if ada is None:
        baku = jendela_baku(tahun, n)
        return Jendela(buka=baku.mulai, tutup=baku.selesai, terbuka=True)
    keadaan = keadaan_jendela(buka=ada.buka, tutup=ada.tutup, dikunci=ada.dikunci, hari=hari)
    if keadaan is KeadaanJendela.TERBUKA:
        return Jendela(buka=ada.buka, tutup=ada.tutup, terbuka=True)
    if izin:
        return Jendela(buka=ada.buka, tutup=izin, terbuka=True)
    alasan = {
        KeadaanJendela.BELUM_DIBUKA: f"baru dibuka {tulis_tanggal(ada.buka)}" if ada.buka else "belum dibuka",
        KeadaanJendela.LEWAT: f"ditutup {tulis_tanggal(ada.tutup)}" if ada.tutup else "ditutup",
        KeadaanJendela.DIKUNCI: "dikunci",
    }[keadaan]
    tanya = f"Minta pengecualian kepada {KOORDINATOR}."
    return Jendela(
        buka=ada.buka, tutup=ada.tutup, terbuka=False, alasan=f"Pengisian triwulan {ROMAWI[n]} {alasan}. {tanya}"
    )


# --- the parts -------------------------------------------------------------------------------------------------------


def _tanda(opd: str) -> Tandaan:
    """Remarks without an answer, by what they belong to."""
    baris = Tanda.objects.filter(opd=opd, jawaban="", waktu_tutup__isnull=True)
    hitung = baris.order_by().values_list("alur", "kunci").annotate(banyak=Count("id"))
    return {(alur, kunci): banyak for alur, kunci, banyak in hitung}


def _rencana(opd: str, tahun: int, tanda: Tandaan) -> KeadaanRencana | None:
    """The Renstra version in force; see ``TahunKinerja``."""
    status = p.KeadaanRencana.objects.filter(rencana=OuterRef("pk"))
    versi = (
        p.Rencana.objects.filter(opd=opd, jenis=r.JenisRencana.RENSTRA.value, tahun_akhir__gte=tahun)
        .annotate(
            keadaan=status.values("keadaan")[:1],
            pengaju=status.values("pengaju")[:1],
            alasan=status.values("catatan")[:1],
        )
        .values_list(
            "kunci", "tahun_awal", "tahun_akhir", "versi_rencana", "nomor", "berlaku_sejak", "keadaan",
            "pengaju", "alasan",
        )
    )  # fmt: skip
    berlaku = [v for v in versi if (v[5] or v[1]) <= tahun]
    if not berlaku:
        return None
    kunci, awal, akhir, sebutan, _, _, keadaan, pengaju, alasan = max(berlaku, key=lambda v: (v[5] or v[1], v[4]))
    return KeadaanRencana(
        kunci=kunci,
        nama=f"{'perubahan ' if sebutan == r.VersiRencana.PERUBAHAN else ''}Renstra {awal}–{akhir}",
        masa=f"{awal}–{akhir}, {sebutan}",
        keadaan=Keadaan(keadaan or Keadaan.DRAF),
        pengaju=pengaju or "",
        catatan=alasan or "",
        tanda=tanda.get((Alur.RENCANA, kunci), 0),
    )


def _pk(opd: str, tahun: int, tanda: Tandaan) -> tuple[KeadaanPk, ...]:
    baris = Pk.objects.filter(Q(jabatan__isnull=True) | Q(jabatan__kepala_opd=True), opd=opd, tahun=tahun)
    kolom = ("kunci", "nomor", "tanggal", "ditandatangani", "status__keadaan", "status__pengaju", "status__catatan")
    return tuple(
        KeadaanPk(
            kunci=kunci,
            nama=f"{'perubahan ' if nomor > 1 else ''}perjanjian kinerja {tahun}",
            keadaan=Keadaan(keadaan or Keadaan.DRAF),
            pengaju=pengaju or "",
            catatan=alasan or "",
            ditandatangani=tandatangan,
            tanggal=tanggal,
            tanda=tanda.get((Alur.PK, kunci), 0),
        )
        for kunci, nomor, tanggal, tandatangan, keadaan, pengaju, alasan in baris.order_by("nomor").values_list(*kolom)
    )


def _laporan(opd: str, tahun: int, tanda: Tandaan) -> Berkas:
    ada = Laporan.objects.filter(opd=opd, tahun=tahun, triwulan=0).first()
    kunci = f"{tahun}/0"
    return Berkas(
        kunci=kunci,
        nama=f"LKjIP {tahun}",
        keadaan=Keadaan(ada.keadaan) if ada else Keadaan.DRAF,
        pengaju=ada.pengaju if ada else "",
        catatan=ada.catatan if ada else "",
        tanda=tanda.get((Alur.LKJIP, kunci), 0),
    )


def _reviu(opd: str, tahun: int) -> tuple[KeadaanReviu, ...]:
    """Report files with findings to be answered."""
    return tuple(
        KeadaanReviu(
            reviu=x.reviu,
            nama=x.nama,
            sebutan=f"{x.lingkup.sebutan} {Periode(tahun, x.triwulan).sebutan}, reviu ke-{x.nomor}",
            triwulan=x.triwulan,
            tinggi=x.tinggi,
            sedang=x.sedang,
        )
        for x in menunggu_tanggapan(opd, tahun)
    )


def _tenggat_laporan(tahun: int) -> date | None:
    try:
        return tenggat_lkjip(tahun, JenisEntitas.SKPD)
    except ParameterError:
        return None


def _triwulan(pelaku: Pelaku, opd: str, tahun: int, tanda: Tandaan, hari: date) -> tuple[KeadaanTriwulan, ...]:
    status = {x.triwulan: x for x in PeriodeTriwulan.objects.filter(opd=opd, tahun=tahun)}
    jendela = jendela_tahun(opd, tahun, pengguna=pelaku.nama, hari=hari)
    rekap = simpanan([opd], tahun)
    terisi = frozenset() if all(s.segar for (_, n), s in rekap.items() if n) else _terisi(opd, tahun)
    unit = _unit(pelaku, opd, {k for s in rekap.values() for k in s.rekap.belum})
    return tuple(
        KeadaanTriwulan(
            triwulan=n,
            kunci=f"{tahun}/{n}",
            nama=f"realisasi triwulan {ROMAWI[n]} {tahun}",
            keadaan=Keadaan(status[n].keadaan) if n in status else Keadaan.DRAF,
            pengaju=status[n].pengaju if n in status else "",
            catatan=status[n].catatan if n in status else "",
            tanda=tanda.get((Alur.TRIWULAN, f"{tahun}/{n}"), 0),
            jendela=jendela[n],
            **_isian(pelaku, opd, n, rekap.get((opd, n)), terisi, unit),
        )
        for n in (1, 2, 3, 4)
    )


def _terisi(opd: str, tahun: int) -> frozenset[tuple[str, int]]:
    """What has an answer by now: (indicator, quarter)."""
    baris = Realisasi.objects.filter(pemilik=opd, tahun=tahun).exclude(status=Status.BELUM_DIISI.value)
    return frozenset(baris.values_list("indikator_id", "triwulan"))


def _isian(
    pelaku: Pelaku,
    opd: str,
    n: int,
    s: Simpanan | None,
    terisi: Collection[tuple[str, int]],
    unit: Mapping[str, str],
) -> dict[str, int]:
    """What a quarter lacks. Where the last computation is out of date, what was filled in since is left out."""
    if s is None:
        return {}
    belum = [k for k in s.rekap.belum if s.segar or (k, n) not in terisi]
    return {
        "wajib": s.rekap.wajib,
        "belum": len(belum),
        "milik_belum": sum(_menjangkau(pelaku, opd, unit.get(k, ""), k) for k in belum),
        "analisis_kurang": len(s.rekap.analisis_kurang) if s.segar else 0,
        "tanpa_bukti": len(s.rekap.tanpa_bukti) if s.segar else 0,
    }


_MENGISI = (Peran.OPERATOR_OPD, Peran.PENANGGUNG_JAWAB_INDIKATOR)


def _unit(pelaku: Pelaku, opd: str, indikator: set[str]) -> Mapping[str, str]:
    """The unit that answers for each indicator, for those who have one."""
    if any(x.opd == opd and x.jangkauan is Jangkauan.UNIT for x in pelaku.penugasan):
        return satuan_kerja(indikator)
    return {}


def _menjangkau(pelaku: Pelaku, opd: str, unit: str, indikator: str) -> bool:
    return any(x.peran in _MENGISI and x.menjangkau(opd=opd, unit=unit, indikator=indikator) for x in pelaku.penugasan)

"""Whether somebody may fill in a period now, and where not: why, by whom, until when, whom to ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan, Langkah, pembuka, sebut_peran
from akuntabel.aturan.hak import HAK, Pelaku, Peran, Tindakan
from akuntabel.aturan.jendela import KeadaanJendela, jendela_baku, keadaan_jendela
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.aturan.tenggat import Jendela
from akuntabel.jejak.galat import Terkunci
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.riwayat import LangkahLampau, riwayat_langkah
from akuntabel.organisasi.models import JendelaPeriode, PengecualianPeriode, PeriodeTriwulan

KOORDINATOR = sebut_peran([p for p in HAK[Tindakan.BUKA_PERIODE] if p is not Peran.SISTEM])
"""Whom to ask where a window is shut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPengisian:
    """How a period stands for an OPD (and, where one is named, a person) today."""

    periode: Periode
    keadaan: Keadaan
    terbuka: bool
    """Whether its figures may be changed now."""
    alasan: str = ""
    """Why not, as a full sentence; empty where it is open."""
    oleh: str = ""
    """Who shut it, by full name."""
    sejak: date | None = None
    """Since when it is shut."""
    sampai: date | None = None
    """Open: the last day on which it may be filled in. Shut: the day on which it opens, where that is set."""
    tanya_siapa: str = ""
    """Which roles can open it."""
    jendela: KeadaanJendela = KeadaanJendela.TERBUKA
    tenggat: date | None = None
    """The day by which it should be filled in: as the coordinator set it, else the default."""
    ditetapkan: bool = False
    """Whether the coordinator set this period's window."""
    pengecualian: bool = False
    """Whether it is open by a named exception only."""

    @property
    def lewat_tenggat(self) -> bool:
        """Whether its day has passed; what is open can still be filled in then."""
        return self.tenggat is not None and timezone.localdate() > self.tenggat


def status_pengisian(opd: str, tahun: int, triwulan: int, *, pelaku: Pelaku | None = None) -> StatusPengisian:
    """Whether a period may be filled in. Two queries, three more at most where it is shut."""
    return _status(opd, [(tahun, triwulan)], pelaku)[tahun, triwulan]


def status_tahun(opd: str, tahun: int, *, pelaku: Pelaku | None = None) -> tuple[StatusPengisian, ...]:
    """The five periods of a year, the quarters first and the year's own values last. As ``status_pengisian``, for all
    of them together."""
    hasil = _status(opd, [(tahun, n) for n in (1, 2, 3, 4, 0)], pelaku)
    return tuple(hasil.values())


def wajib_terbuka(opd: str, periode: Iterable[tuple[int, int]], pelaku: Pelaku | None = None) -> None:
    """Raise Terkunci where one of the (year, quarter) may not be changed in this OPD now. Two queries while all are
    open."""
    for status in _status(opd, sorted(set(periode)), pelaku).values():
        if not status.terbuka:
            raise Terkunci(status.alasan)


def halangan_langkah(
    opd: str, tahun: int, triwulan: int, langkah: Langkah, *, pelaku: Pelaku | None = None
) -> tuple[str, ...]:
    """What the window has against a step: what is shut is not submitted either."""
    if langkah is not Langkah.AJUKAN:
        return ()
    kunci = (tahun, triwulan)
    hasil = _menurut_jendela(_status_baku(kunci), opd, _jendela([kunci]).get(kunci), pelaku)
    return () if hasil.terbuka else (hasil.alasan,)


def _status(
    opd: str, periode: Sequence[tuple[int, int]], pelaku: Pelaku | None
) -> dict[tuple[int, int], StatusPengisian]:
    """The state of the thing comes first: what is ratified is shut whatever the window says."""
    keadaan = _keadaan(opd, periode)
    jendela = _jendela(periode) if opd else {}
    hasil: dict[tuple[int, int], StatusPengisian] = {}
    for kunci in periode:
        status = replace(_status_baku(kunci), keadaan=keadaan.get(kunci, Keadaan.DRAF))
        ditetapkan = jendela.get(kunci)
        if ditetapkan is not None and ditetapkan.tutup is not None:
            status = replace(status, tenggat=ditetapkan.tutup)
        if status.keadaan in DAPAT_DIUBAH:
            hasil[kunci] = _menurut_jendela(status, opd, ditetapkan, pelaku)
        else:
            hasil[kunci] = replace(_menurut_keadaan(status, opd), ditetapkan=ditetapkan is not None)
    return hasil


def _status_baku(kunci: tuple[int, int]) -> StatusPengisian:
    return StatusPengisian(
        periode=Periode(*kunci), keadaan=Keadaan.DRAF, terbuka=True, tenggat=_baku(*kunci).selesai if kunci[0] else None
    )


def _baku(tahun: int, triwulan: int) -> Jendela:
    return jendela_baku(tahun, triwulan)


def _keadaan(opd: str, periode: Collection[tuple[int, int]]) -> Mapping[tuple[int, int], Keadaan]:
    baris = PeriodeTriwulan.objects.filter(opd=opd, tahun__in={tahun for tahun, _ in periode})
    isi = baris.order_by().values_list("tahun", "triwulan", "keadaan")
    return {(t, n): Keadaan(k) for t, n, k in isi if (t, n) in periode}


def _jendela(periode: Collection[tuple[int, int]]) -> Mapping[tuple[int, int], JendelaPeriode]:
    baris = JendelaPeriode.objects.filter(tahun__in={tahun for tahun, _ in periode})
    return {(j.tahun, j.triwulan): j for j in baris}


def _menurut_jendela(
    status: StatusPengisian, opd: str, j: JendelaPeriode | None, pelaku: Pelaku | None
) -> StatusPengisian:
    if j is None:
        return replace(status, sampai=None)
    keadaan = keadaan_jendela(buka=j.buka, tutup=j.tutup, dikunci=j.dikunci, hari=timezone.localdate())
    status = replace(status, jendela=keadaan, ditetapkan=True)
    if keadaan is KeadaanJendela.TERBUKA:
        return replace(status, sampai=j.tutup)
    if (kecuali := _pengecualian(opd, status.periode, pelaku)) is not None:
        return replace(status, sampai=kecuali, tenggat=kecuali, pengecualian=True)
    oleh = nama_orang([j.oleh])[j.oleh]
    sejak = timezone.localdate(j.diubah)
    return replace(
        status,
        terbuka=False,
        alasan=_sebab_jendela(status.periode, keadaan, j, oleh, sejak),
        oleh=oleh,
        sejak=sejak,
        sampai=j.buka if keadaan is KeadaanJendela.BELUM_DIBUKA else None,
        tanya_siapa=KOORDINATOR,
    )


def _sebab_jendela(periode: Periode, keadaan: KeadaanJendela, j: JendelaPeriode, oleh: str, sejak: date) -> str:
    alasan = f" Alasan: {j.alasan.rstrip('.')}." if j.alasan else ""
    match keadaan:
        case KeadaanJendela.DIKUNCI:
            isi = f"Pengisian {periode.sebutan} dikunci oleh {oleh} sejak {tulis_tanggal(sejak)} sampai dibuka kembali."
        case KeadaanJendela.BELUM_DIBUKA if j.buka is not None:
            isi = f"Pengisian {periode.sebutan} baru dibuka pada {tulis_tanggal(j.buka)}, ditetapkan oleh {oleh}."
        case _:
            akhir = tulis_tanggal(j.tutup) if j.tutup else ""
            isi = f"Pengisian {periode.sebutan} berakhir pada {akhir}, ditetapkan oleh {oleh}."
    return f"{isi}{alasan} Untuk mengisinya sekarang, minta pengecualian kepada {KOORDINATOR}."


def _pengecualian(opd: str, periode: Periode, pelaku: Pelaku | None) -> date | None:
    """Until when an exception opens the period for this OPD or person; None where there is none."""
    nama = ["", *([pelaku.nama] if pelaku else [])]
    baris = PengecualianPeriode.objects.filter(
        opd=opd,
        tahun=periode.tahun,
        triwulan=periode.triwulan,
        pengguna__in=nama,
        dicabut__isnull=True,
        sampai__gte=timezone.localdate(),
    )
    return max(baris.values_list("sampai", flat=True), default=None)


def _menurut_keadaan(status: StatusPengisian, opd: str) -> StatusPengisian:
    p = status.periode
    langkah = riwayat_langkah(opd, alur=Alur.TRIWULAN, kunci=f"{p.tahun}/{p.triwulan}")
    akhir = next((x for x in langkah if x.ke == status.keadaan), None)
    siapa = pembuka(Alur.TRIWULAN, status.keadaan)
    tanya = sebut_peran(siapa[1]) if siapa else ""
    return replace(
        status,
        terbuka=False,
        alasan=_sebab_keadaan(p, status.keadaan, akhir, siapa[0] if siapa else None, tanya),
        oleh=akhir.nama if akhir else "",
        sejak=timezone.localdate(akhir.waktu) if akhir else None,
        sampai=None,
        tanya_siapa=tanya,
    )


_SAMPAI: dict[Any, str] = {
    Langkah.KEMBALIKAN: "sampai dikembalikan",
    Langkah.BUKA_KEMBALI: "sampai dibuka kembali",
}


def _sebab_keadaan(
    periode: Periode, keadaan: Keadaan, akhir: LangkahLampau | None, cara: Langkah | None, tanya: str
) -> str:
    oleh = f" oleh {akhir.nama} pada {tulis_tanggal(timezone.localdate(akhir.waktu))}" if akhir else ""
    sampai = f" {_SAMPAI[cara]}" if cara else ""
    minta = f" Untuk mengubahnya, hubungi {tanya}." if tanya else ""
    return f"Realisasi {periode.sebutan} sudah {keadaan.sebutan}{oleh} dan tidak dapat diubah{sampai}.{minta}"

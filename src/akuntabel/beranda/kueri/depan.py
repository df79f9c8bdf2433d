"""Where somebody starts."""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.utils import timezone

from akuntabel.akun.models import Penugasan
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.jendela import jendela_baku
from akuntabel.aturan.nilai import Status
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.periode import periode_kini
from akuntabel.organisasi.models import JendelaPeriode, Opd
from akuntabel.pelaporan.kueri import tahun_tersedia
from akuntabel.pengukuran.models import Realisasi

TERISI = (Status.ANGKA.value, Status.RENTANG.value, Status.PERINGKAT.value)


def opd_milik(pelaku: Pelaku) -> tuple[str, ...]:
    """The OPD in which somebody has a role of their own."""
    return tuple(dict.fromkeys(p.opd for p in pelaku.penugasan if p.opd))


def nama_opd(kode: tuple[str, ...]) -> list[tuple[str, str]]:
    """Code and name of some OPD, by name. One query."""
    return list(Opd.objects.filter(kode__in=kode).order_by("nama").values_list("kode", "nama"))


def ada_opd() -> bool:
    """Whether any OPD is stored."""
    return Opd.objects.exists()


def periode_opd(opd: str) -> Periode:
    """The period that matters in an OPD now. Three queries."""
    hari = timezone.localdate()
    isi = Realisasi.objects.filter(pemilik=opd, triwulan__gt=0, status__in=TERISI).order_by().values_list("tahun")
    return periode_kini(
        berdata=tahun_tersedia(opd),
        berisi=dict(isi.annotate(akhir=Max("triwulan")).values_list("tahun", "akhir")),
        sedang_diisi=_sedang_diisi(hari),
        hari=hari,
    )


def periode_pemda() -> Periode:
    """The period that matters in the whole Pemda now. Two queries."""
    hari = timezone.localdate()
    isi = Realisasi.objects.filter(triwulan__gt=0, status__in=TERISI).order_by().values_list("tahun")
    berisi = dict(isi.annotate(akhir=Max("triwulan")).values_list("tahun", "akhir"))
    return periode_kini(berdata=berisi.keys(), berisi=berisi, sedang_diisi=_sedang_diisi(hari), hari=hari)


def _sedang_diisi(hari: date) -> list[tuple[int, int]]:
    """The quarters of this year and the last whose window is open, by the coordinator's days or by custom."""
    ditetapkan = {(j.tahun, j.triwulan): j for j in JendelaPeriode.objects.filter(tahun__gte=hari.year - 1)}
    hasil = []
    for kunci in ((t, n) for t in (hari.year - 1, hari.year) for n in (1, 2, 3, 4)):
        ada = ditetapkan.get(kunci)
        buka, tutup = (ada.buka, ada.tutup) if ada else (jendela_baku(*kunci).mulai, jendela_baku(*kunci).selesai)
        terbuka = (buka is None or buka <= hari) and tutup is not None and hari <= tutup
        if terbuka and not (ada and ada.dikunci):
            hasil.append(kunci)
    return hasil


def admin_pemda() -> list[str]:
    """The names of those who give out roles. One query."""
    baris = Penugasan.objects.filter(peran=Peran.ADMIN_PEMDA.value, pengguna__is_active=True)
    nama = baris.order_by("pengguna__username").values_list("pengguna__nama", "pengguna__username").distinct()
    return [n or u for n, u in nama]

"""Who acts, and with which roles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Q
from django.utils import timezone

from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan import peran as p


def pelaku_dari(pengguna: Pengguna, *, pada: date | None = None, atas_nama: str = "") -> p.Pelaku:
    """Who acts, with the roles that hold on a day (default: today). One query; an inactive user has no roles."""
    berlaku = Penugasan.objects.filter(sedang_berlaku(pada), pengguna=pengguna)
    baris = berlaku.order_by("id") if pengguna.is_active else berlaku.none()
    return p.Pelaku(nama=pengguna.username, penugasan=tuple(map(ke_penugasan, baris)), atas_nama=atas_nama)


def sedang_berlaku(pada: date | None = None, *, awalan: str = "") -> Q:
    """The assignments that hold on a day (default: today); ``awalan`` leads to them from another table."""
    hari = pada or timezone.localdate()
    mulai = Q(**{f"{awalan}mulai__isnull": True}) | Q(**{f"{awalan}mulai__lte": hari})
    selesai = Q(**{f"{awalan}selesai__isnull": True}) | Q(**{f"{awalan}selesai__gte": hari})
    return mulai & selesai & Q(**{f"{awalan}dicabut__isnull": True})


def ke_penugasan(baris: Penugasan) -> p.Penugasan:
    """A stored assignment as the rules know it."""
    return p.Penugasan(
        peran=p.Peran(baris.peran),
        jangkauan=p.Jangkauan(baris.jangkauan),
        opd=baris.opd_id or "",
        unit=baris.unit_id or "",
        indikator=baris.indikator,
    )


def pemegang_peran(opd: str) -> Mapping[p.Peran, tuple[str, ...]]:
    """Who holds which role over the whole of an OPD today, by full name; those of the Pemda too. One query."""
    baris = Penugasan.objects.filter(
        Q(opd=opd, jangkauan=p.Jangkauan.OPD.value) | Q(jangkauan=p.Jangkauan.PEMDA.value),
        sedang_berlaku(),
        pengguna__is_active=True,
    )
    hasil: dict[p.Peran, tuple[str, ...]] = {}
    for b in baris.select_related("pengguna").order_by("pengguna__nama", "id"):
        hasil[p.Peran(b.peran)] = (*hasil.get(p.Peran(b.peran), ()), b.pengguna.get_full_name())
    return hasil


def ada_admin(*, sungguhan: bool = False) -> bool:
    """Whether somebody administers the Pemda today; ``sungguhan``: other than for a demonstration."""
    admin = Penugasan.objects.filter(sedang_berlaku(), peran=p.Peran.ADMIN_PEMDA.value)
    if sungguhan:
        admin = admin.filter(pengguna__peragaan=False)
    return admin.filter(pengguna__is_active=True).exists()

"""Reads of users for the pages: a fixed number of queries, whatever the number of users."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from akuntabel.akun.indikator import indikator_opd
from akuntabel.akun.models import Pengguna, Penugasan, Peragaan
from akuntabel.akun.perangkat import sebut_perangkat
from akuntabel.aturan.peran import Jangkauan, Peran

PER_HALAMAN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPeran:
    """A role of somebody, in words."""

    pk: int
    peran: str
    jangkauan: str
    """What it reaches: "seluruh Pemda", an OPD, a unit, an indicator."""
    mulai: date | None
    selesai: date | None
    dicabut: datetime | None
    berlaku: bool

    @property
    def masa(self) -> str:
        """How it stands to its days, in a word."""
        if self.dicabut or self.berlaku:
            return "dicabut" if self.dicabut else "berlaku"
        return "belum mulai" if self._nanti else "berakhir"

    @property
    def _nanti(self) -> bool:
        return bool(self.mulai and self.mulai > timezone.localdate())

    @property
    def dapat_dicabut(self) -> bool:
        return self.berlaku or (self._nanti and self.dicabut is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPengguna:
    """A user as the list shows one."""

    pk: int
    nama: str
    nama_pengguna: str
    aktif: bool
    dua_langkah: bool
    wajib_ganti_sandi: bool
    peragaan: bool
    terakhir_masuk: datetime | None
    peran: tuple[BarisPeran, ...]
    """Those that hold today; on the page of the person itself all there were."""


def daftar_pengguna(
    pilihan: QuerySet[Pengguna], *, halaman: int | str | None
) -> tuple[Page[Pengguna], tuple[BarisPengguna, ...]]:
    """A page of the list. Three queries."""
    lembar = Paginator(_lengkap(pilihan).order_by("nama", "username"), PER_HALAMAN).get_page(halaman)
    return lembar, tuple(_baris(p, hanya_berlaku=True) for p in lembar)


def rincian_pengguna(pk: int) -> tuple[Pengguna, BarisPengguna] | None:
    """One user with all roles there ever were, or None. At most three queries."""
    orang = _lengkap(Pengguna.objects.filter(pk=pk)).first()
    return (orang, _baris(orang, hanya_berlaku=False)) if orang else None


def _lengkap(pilihan: QuerySet[Pengguna]) -> QuerySet[Pengguna]:
    totp = Authenticator.objects.filter(user=OuterRef("pk"), type=Authenticator.Type.TOTP)
    tugas = Penugasan.objects.select_related("opd", "unit").order_by("-id")
    return pilihan.annotate(dua_langkah=Exists(totp)).prefetch_related(Prefetch("penugasan", queryset=tugas))


def _baris(p: Pengguna, *, hanya_berlaku: bool) -> BarisPengguna:
    tugas = list(p.penugasan.all())
    uraian = {} if hanya_berlaku else uraian_indikator(t.opd_id or "" for t in tugas if t.indikator)
    peran = [baris_peran(t, uraian) for t in tugas]
    return BarisPengguna(
        pk=p.pk,
        nama=p.get_full_name(),
        nama_pengguna=p.username,
        aktif=p.is_active,
        dua_langkah=p.dua_langkah,  # type: ignore[attr-defined]  # annotated
        wajib_ganti_sandi=p.wajib_ganti_sandi,
        peragaan=p.peragaan,
        terakhir_masuk=p.last_login,
        peran=tuple(r for r in peran if r.berlaku or not hanya_berlaku),
    )


def uraian_indikator(opd: Iterable[str]) -> dict[str, str]:
    """The wording of the indicators of these OPD. One query for each."""
    return {i.kunci: i.uraian for kode in dict.fromkeys(opd) for i in indikator_opd(kode)}


def baris_peran(t: Penugasan, uraian: dict[str, str]) -> BarisPeran:
    """A stored assignment in words."""
    hari = timezone.localdate()
    return BarisPeran(
        pk=t.pk,
        peran=Peran(t.peran).sebutan,
        jangkauan=sebut_jangkauan(t, uraian),
        mulai=t.mulai,
        selesai=t.selesai,
        dicabut=t.dicabut,
        berlaku=not t.dicabut and (t.mulai is None or t.mulai <= hari) and (t.selesai is None or t.selesai >= hari),
    )


def sebut_jangkauan(t: Penugasan, uraian: dict[str, str]) -> str:
    """What a stored assignment reaches, in words."""
    if t.opd is None:
        return "seluruh Pemda"
    opd = str(t.opd.singkatan or t.opd.nama)
    if t.jangkauan == Jangkauan.UNIT.value and t.unit:
        return f"{t.unit.nama}, {opd}"
    if t.indikator:
        uraian_ini = uraian.get(t.indikator)
        return f"indikator “{uraian_ini}”, {opd}" if uraian_ini else f"satu indikator, {opd}"
    return opd


@dataclass(frozen=True, slots=True, kw_only=True)
class AkunTampil:
    """A demonstration account as the sign-in page offers it."""

    nama_pengguna: str
    nama: str
    tugas: str


TUGAS = {
    Peran.OPERATOR_OPD: "mengisi dan mengajukan",
    Peran.VERIFIKATOR_OPD: "memeriksa, mengembalikan, memverifikasi",
    Peran.KEPALA_OPD: "mengesahkan dan menandatangani",
    Peran.PENANGGUNG_JAWAB_INDIKATOR: "mengisi satu indikator",
    Peran.BAPPEDA: "rencana seluruh OPD",
    Peran.BAGIAN_ORGANISASI: "membuka dan mengunci periode",
    Peran.INSPEKTORAT: "mereviu",
    Peran.PIMPINAN: "melihat seluruh Pemda",
    Peran.AUDITOR: "membaca semuanya beserta jejaknya",
    Peran.ADMIN_PEMDA: "akun, organisasi, setelan",
}
"""What each role is for, in a few words."""


def peragaan() -> tuple[str, tuple[AkunTampil, ...]]:
    """Passphrase and accounts of a demonstration, ("", ()) where the database is none. One query, else three."""
    tanda = Peragaan.objects.first()
    if tanda is None:
        return "", ()
    orang = Pengguna.objects.filter(peragaan=True, is_active=True).order_by("id").prefetch_related("penugasan")
    return tanda.frasa, tuple(
        AkunTampil(
            nama_pengguna=p.username,
            nama=p.get_full_name(),
            tugas="; ".join(dict.fromkeys(TUGAS[Peran(t.peran)] for t in p.penugasan.all())),
        )
        for p in orang
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Perangkat:
    """Where somebody is signed in."""

    pk: int
    sebutan: str
    alamat: str
    sejak: datetime
    kini: bool


def perangkat(pengguna: Pengguna, *, sesi: str) -> tuple[Perangkat, ...]:
    """The devices on which a person is signed in, the present one first. Two queries."""
    semua = list(UserSession.objects.filter(user_id=pengguna.pk).order_by("-created_at"))
    hidup = set(
        Session.objects.filter(
            session_key__in=[s.session_key for s in semua], expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    tampil = [
        Perangkat(
            pk=s.pk,
            sebutan=sebut_perangkat(s.user_agent),
            alamat=s.ip,
            sejak=s.created_at,
            kini=s.session_key == sesi,
        )
        for s in semua
        if s.session_key in hidup
    ]
    return tuple(sorted(tampil, key=lambda p: not p.kini))

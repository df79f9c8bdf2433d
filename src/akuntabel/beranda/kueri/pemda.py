"""All offices of a period: the recap as SQL over stored results, and what waits for those who look over all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.utils import timezone

from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.jendela import jendela_baku
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.serapan import serapan
from akuntabel.beranda.hitung import Rekap, dari_mikro
from akuntabel.beranda.keadaan import KeadaanPemda, OpdTriwulan
from akuntabel.beranda.kueri.rekap import simpanan
from akuntabel.beranda.models import RekapOpd
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.beranda.tugas import sebut_keadaan
from akuntabel.jejak.models import Permintaan
from akuntabel.organisasi.models import Jabatan, JendelaPeriode, Opd, PeriodeTriwulan
from akuntabel.pelaporan.models import Laporan
from akuntabel.perencanaan.models import KeadaanRencana


class Urutan(StrEnum):
    """By what the recap is sorted."""

    TERLAMBAT = "terlambat"
    CAPAIAN = "capaian"
    SERAPAN = "serapan"
    NAMA = "nama"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekap:
    """One OPD; ``rekap`` None while nothing was computed, ``segar`` False while it is of earlier data."""

    kode: str
    nama: str
    keadaan: str
    rupa: str
    terlambat: int
    """Days since the period should have been submitted; 0 where it is not late."""
    rekap: Rekap | None
    segar: bool
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahRekap:
    """The whole Pemda, added up by the database."""

    opd: int
    berhitung: int
    """OPD with a mean capaian."""
    rata: Decimal | None
    pagu: int | None
    realisasi: int | None
    serapan: Decimal | None
    meleset: int
    temuan_tinggi: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RekapPemda:
    baris: tuple[BarisRekap, ...]
    jumlah: JumlahRekap
    terlambat: int
    disahkan: int
    batas: date | None
    usang: tuple[str, ...]
    """OPD whose figures are of earlier data."""


def muat_rekap(periode: Periode, urutan: Urutan = Urutan.TERLAMBAT) -> RekapPemda:
    """The recap of a period. Six queries, whatever the number of OPD."""
    hari = timezone.localdate()
    opd = list(Opd.objects.order_by("kode").values_list("kode", "nama"))
    ada = simpanan([kode for kode, _ in opd], periode.tahun)
    keadaan = _keadaan(periode)
    ditetapkan = JendelaPeriode.objects.filter(tahun=periode.tahun, triwulan=periode.triwulan).first()
    batas = ditetapkan.tutup if ditetapkan else jendela_baku(periode.tahun, periode.triwulan).selesai
    baris = []
    for kode, nama in opd:
        s = ada.get((kode, periode.triwulan))
        k = keadaan.get(kode, Keadaan.DRAF)
        lewat = (hari - batas).days if batas and k in DAPAT_DIUBAH else 0
        baris.append(
            BarisRekap(
                kode=kode,
                nama=nama,
                keadaan=sebut_keadaan(k),
                rupa=_RUPA[k],
                terlambat=max(lewat, 0),
                rekap=s.rekap if s else None,
                segar=bool(s and s.segar and s.rekap.temuan is not None),
                url=alamat_halaman("beranda:dasbor", kode, periode),
            )
        )
    return RekapPemda(
        baris=_urutkan(baris, urutan),
        jumlah=jumlahkan(periode, len(opd)),
        terlambat=sum(b.terlambat > 0 for b in baris),
        disahkan=sum(keadaan.get(kode) in (Keadaan.DISAHKAN, Keadaan.DIKUNCI) for kode, _ in opd),
        batas=batas,
        usang=tuple(b.kode for b in baris if not b.segar),
    )


def jumlahkan(periode: Periode, opd: int) -> JumlahRekap:
    """The recap's sums, in SQL over the stored results. One query."""
    lengkap = Q(pagu__isnull=False, realisasi__isnull=False)
    j = RekapOpd.objects.filter(tahun=periode.tahun, triwulan=periode.triwulan).aggregate(
        berhitung=Count("rata_mikro"),
        rata=Sum("rata_mikro"),
        pagu_semua=Sum("pagu"),
        realisasi_semua=Sum("realisasi"),
        pagu_terpakai=Sum("pagu", filter=lengkap),
        realisasi_terpakai=Sum("realisasi", filter=lengkap),
        jumlah_meleset=Sum("meleset"),
        tinggi=Sum("temuan_tinggi"),
    )
    jumlah_rata = dari_mikro(j["rata"])
    return JumlahRekap(
        opd=opd,
        berhitung=j["berhitung"],
        rata=jumlah_rata / j["berhitung"] if jumlah_rata is not None and j["berhitung"] else None,
        pagu=j["pagu_semua"],
        realisasi=j["realisasi_semua"],
        serapan=serapan(j["realisasi_terpakai"], j["pagu_terpakai"]),
        meleset=j["jumlah_meleset"] or 0,
        temuan_tinggi=j["tinggi"] or 0,
    )


def tahun_rekap() -> list[int]:
    """The years of which there are stored results. One query."""
    return sorted(RekapOpd.objects.order_by().values_list("tahun", flat=True).distinct())


def muat_keadaan_pemda(pelaku: Pelaku, tahun: int) -> KeadaanPemda:
    """Where all offices of a year stand, as far as one person has something to do with it. At most ten queries."""
    hari = timezone.localdate()
    peran = pelaku.peran_atas()
    opd = list(Opd.objects.order_by("kode").values_list("kode", flat=True))
    ditetapkan = {j.triwulan: j for j in JendelaPeriode.objects.filter(tahun=tahun)}
    minta = dict(
        Permintaan.objects.filter(keputusan=Permintaan.Keputusan.MENUNGGU)
        .order_by()
        .values_list("alur")
        .annotate(banyak=Count("id"))
    )
    rencana = minta.get(Alur.RENCANA, 0) + minta.get(Alur.RENCANA_PEMDA, 0)
    return KeadaanPemda(
        tahun=tahun,
        banyak_opd=len(opd),
        triwulan=tuple(_semua_triwulan(opd, tahun, ditetapkan)) if Peran.BAGIAN_ORGANISASI in peran else (),
        permintaan_triwulan=sum(minta.values()) - rencana,
        permintaan_rencana=rencana,
        rencana_disahkan=KeadaanRencana.objects.filter(keadaan=Keadaan.DISAHKAN.value).count()
        if Peran.BAPPEDA in peran
        else 0,
        laporan_final=Laporan.objects.filter(
            tahun=tahun, triwulan=0, keadaan__in=[Keadaan.DISAHKAN.value, Keadaan.DIKUNCI.value]
        ).count()
        if Peran.INSPEKTORAT in peran
        else 0,
        jendela_belum=tuple(n for n in (1, 2, 3, 4) if n not in ditetapkan and jendela_baku(tahun, n).memuat(hari)),
        **(_kurang() if Peran.ADMIN_PEMDA in peran else {}),
    )


def _kurang() -> dict[str, int]:
    """What an administrator still has to set up. Three queries."""
    berperan = Penugasan.objects.filter(pengguna=OuterRef("pk"))
    operator = Penugasan.objects.filter(
        opd=OuterRef("pk"), peran=Peran.OPERATOR_OPD.value, pengguna__is_active=True, selesai__isnull=True
    )
    kepala = Jabatan.objects.filter(opd=OuterRef("pk"), kepala_opd=True)
    return {
        "akun_tanpa_peran": Pengguna.objects.filter(~Exists(berperan), is_active=True).count(),
        "opd_tanpa_operator": Opd.objects.filter(~Exists(operator)).count(),
        "opd_tanpa_kepala": Opd.objects.filter(~Exists(kepala)).count(),
    }


def _semua_triwulan(opd: list[str], tahun: int, ditetapkan: dict[int, JendelaPeriode]) -> Iterable[OpdTriwulan]:
    baris = PeriodeTriwulan.objects.filter(tahun=tahun, triwulan__gt=0)
    status = {(o, n): Keadaan(k) for o, n, k in baris.values_list("opd_id", "triwulan", "keadaan")}
    for n in (1, 2, 3, 4):
        tutup = ditetapkan[n].tutup if n in ditetapkan else jendela_baku(tahun, n).selesai
        for kode in opd:
            yield OpdTriwulan(opd=kode, triwulan=n, keadaan=status.get((kode, n), Keadaan.DRAF), tutup=tutup)


def _keadaan(periode: Periode) -> dict[str, Keadaan]:
    """The state of each OPD's period: of a quarter its measurement, of the year its LKjIP."""
    model = Laporan if periode.tahunan else PeriodeTriwulan
    baris = model._default_manager.filter(tahun=periode.tahun, triwulan=periode.triwulan)
    return {opd: Keadaan(k) for opd, k in baris.values_list("opd_id", "keadaan")}


_RUPA = {
    Keadaan.DRAF: "netral",
    Keadaan.DIAJUKAN: "info",
    Keadaan.DIVERIFIKASI: "info",
    Keadaan.DISAHKAN: "baik",
    Keadaan.DIKUNCI: "baik",
    Keadaan.DIKEMBALIKAN: "tinggi",
    Keadaan.DIBUKA_KEMBALI: "sedang",
}


def _urutkan(baris: Iterable[BarisRekap], urutan: Urutan) -> tuple[BarisRekap, ...]:
    """Worst first; those without a figure last."""

    def kurang(nilai: Decimal | None) -> tuple[bool, Decimal]:
        return (nilai is None, nilai or Decimal(0))

    kunci = {
        Urutan.TERLAMBAT: lambda b: (-b.terlambat, kurang(b.rekap.rata if b.rekap else None), b.nama),
        Urutan.CAPAIAN: lambda b: (kurang(b.rekap.rata if b.rekap else None), b.nama),
        Urutan.SERAPAN: lambda b: (kurang(b.rekap.serapan if b.rekap else None), b.nama),
        Urutan.NAMA: lambda b: (b.nama,),
    }[urutan]
    return tuple(sorted(baris, key=kunci))

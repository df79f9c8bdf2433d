"""Notices: what others did within one's reach since one last looked, straight from the audit trail."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from akuntabel.akun.models import Pengguna
from akuntabel.aturan.alur import Alur, Langkah
from akuntabel.aturan.hak import Jangkauan, Pelaku, Tindakan
from akuntabel.aturan.periode import Periode
from akuntabel.beranda.models import Dilihat
from akuntabel.beranda.tampil import alamat_halaman
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.orang import nama_orang
from akuntabel.organisasi.models import Opd

PERBUATAN = {
    Langkah.AJUKAN.value: "mengajukan",
    Langkah.VERIFIKASI.value: "memverifikasi",
    Langkah.SAHKAN.value: "mengesahkan",
    Langkah.KEMBALIKAN.value: "mengembalikan",
    Langkah.KUNCI.value: "mengunci",
    Langkah.BUKA_KEMBALI.value: "membuka kembali",
    Tindakan.TANDATANGANI_PK.value: "menandatangani",
    Tindakan.BERI_TANDA.value: "memberi tanda pada",
    Tindakan.JAWAB_TANDA.value: "menjawab tanda pada",
    Tindakan.MINTA_BUKA_KEMBALI.value: "meminta dibuka kembali",
    "tolak_permintaan": "menolak membuka kembali",
    Tindakan.BUKA_PERIODE.value: "menetapkan jadwal",
    Tindakan.KUNCI_PERIODE.value: "mengunci pengisian",
    "beri_pengecualian": "memberi pengecualian pengisian",
    "impor": "mengimpor data",
}
"""The acts one is told about, as a verb before their object."""
UNTUK_SEMUA = (Tindakan.BUKA_PERIODE.value, Tindakan.KUNCI_PERIODE.value)
"""Acts on the whole Pemda that concern every OPD."""
LAMA = timedelta(days=30)
BATAS = 100
"""Most notices that are counted and shown."""
_TEMPAT = {
    Alur.TRIWULAN.value: "pengukuran:alur",
    Alur.RENCANA.value: "perencanaan:rencana",
    Alur.RENCANA_PEMDA.value: "perencanaan:rencana",
    Alur.PK.value: "perjanjian:perjanjian",
    Alur.LKJIP.value: "pelaporan:laporan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemberitahuan:
    waktu: datetime
    siapa: str
    perbuatan: str
    objek: str
    opd: str
    """Name of the OPD; empty for the Pemda."""
    alasan: str
    url: str
    baru: bool


def jumlah_baru(pengguna: Pengguna, pelaku: Pelaku) -> int:
    """How many notices are new, at most ``BATAS``; one query, on every page."""
    if not pelaku.penugasan:
        return 0
    dilihat = Dilihat.objects.filter(pengguna=pengguna.pk).values("jejak")
    return _baris(pelaku).filter(id__gt=Coalesce(Subquery(dilihat), Value(0)))[:BATAS].count()


def daftar_pemberitahuan(pengguna: Pengguna, pelaku: Pelaku) -> tuple[Pemberitahuan, ...]:
    """The notices of the last month, the latest first. Three queries."""
    if not pelaku.penugasan:
        return ()
    dilihat = Dilihat.objects.filter(pengguna=pengguna.pk).values("jejak")
    kosong = Value("", output_field=TextField())
    baris = (
        _baris(pelaku)
        .annotate(batas=Coalesce(Subquery(dilihat), Value(0)))
        .annotate(isi=Case(When(tindakan="impor", then=kosong), default="sesudah"))
        .order_by("-id")
        .values("id", "opd", "waktu", "pelaku", "atas_nama", "tindakan", "objek", "alasan", "isi", "batas")[:BATAS]
    )
    semua: list[dict[str, Any]] = [*map(dict, baris)]
    orang = nama_orang({b["atas_nama"] or b["pelaku"] for b in semua})
    opd = dict(Opd.objects.filter(kode__in={b["opd"] for b in semua}).values_list("kode", "nama"))
    return tuple(_tampil(b, orang[b["atas_nama"] or b["pelaku"]], opd.get(b["opd"], "")) for b in semua)


def _baris(pelaku: Pelaku) -> QuerySet[Jejak]:
    jangkauan = Q()
    if all(p.jangkauan is not Jangkauan.PEMDA for p in pelaku.penugasan):
        jangkauan = Q(opd__in={p.opd for p in pelaku.penugasan}) | Q(opd="", tindakan__in=UNTUK_SEMUA)
    hasil: QuerySet[Jejak] = Jejak.objects.filter(
        jangkauan, tindakan__in=PERBUATAN, waktu__gte=timezone.now() - LAMA
    ).exclude(pelaku=pelaku.nama)
    return hasil


def _tampil(b: dict[str, Any], siapa: str, opd: str) -> Pemberitahuan:
    return Pemberitahuan(
        waktu=timezone.localtime(b["waktu"]),
        siapa=siapa,
        perbuatan=PERBUATAN[b["tindakan"]],
        objek=b["objek"],
        opd=opd,
        alasan=b["alasan"],
        url=_alamat(b["opd"], b["isi"]) if b["opd"] else "",
        baru=b["id"] > b["batas"],
    )


def _alamat(opd: str, isi: str) -> str:
    """The page of what an entry is about."""
    for alur, kunci in _kunci(isi):
        tahun, _, triwulan = kunci.partition("/")
        if tahun.isdigit() and triwulan.isdigit():
            return alamat_halaman(_TEMPAT[alur], opd, Periode(int(tahun), int(triwulan)))
        return alamat_halaman(_TEMPAT[alur], opd, Periode(timezone.localdate().year))
    return ""


def _kunci(isi: str) -> Iterator[tuple[str, str]]:
    tabel: dict[str, Iterable[dict[str, Any]]] = json.loads(isi or "{}")
    for nama, baris in tabel.items():
        for satu in baris:
            alur = str(satu.get("alur", nama))
            if alur in _TEMPAT:
                yield alur, str(satu.get("kunci", ""))

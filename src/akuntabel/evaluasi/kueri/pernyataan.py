"""The statement of a review: who is who, what stands in its way, which were issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan.periode import Periode
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import LingkupLaporan, StatusReviu, Tindak
from akuntabel.evaluasi.kueri.formulir import muat_formulir
from akuntabel.evaluasi.kueri.reviu import terbaru
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.peta import peta
from akuntabel.kinerja.sebutan import nama_daerah, nama_pemda
from akuntabel.organisasi.models import Opd, Pemda
from akuntabel.organisasi.setelan import nilai
from akuntabel.reviu.formulir_reviu import Jawaban
from akuntabel.reviu.temuan import Keyakinan, Tingkat

HANYA_PEMDA = (
    "Pemda ini hanya menerbitkan pernyataan atas laporan tingkat Pemda (PermenPANRB 53/2014 Lampiran III). "
    "Pilihan itu diubah admin Pemda pada Setelan, “Laporan yang diberi Pernyataan Telah Direviu”."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identitas:
    """How papers name the Pemda and the office."""

    pemda: str
    """ "Pemerintah Kabupaten Lumajang"."""
    opd: str
    """ "Badan … Kabupaten Lumajang"."""
    ibu_kota: str

    def instansi(self, lingkup: LingkupLaporan) -> str:
        return self.pemda if lingkup is LingkupLaporan.PEMDA else self.opd

    def periode(self, tahun: int, triwulan: int) -> str:
        p = Periode(tahun, triwulan)
        return p.sebutan if triwulan else f"Tahun {tahun}"


def identitas(opd: str) -> Identitas:
    """Two queries; LookupError where there is no such OPD."""
    (milik,) = peta(Opd).muat(Opd.objects.filter(pk=opd)) or (None,)
    if milik is None:
        raise LookupError(f"OPD dengan kode {opd} tidak ada.")
    pemda = next(iter(peta(Pemda).muat(Pemda.objects.all())), None)
    nama = nama_pemda(pemda) if pemda else ""
    return Identitas(
        pemda=f"Pemerintah {nama}".strip(),
        opd=milik.nama if not nama or milik.nama.endswith(nama) else f"{milik.nama} {nama}",
        ibu_kota=(pemda.ibu_kota or nama_daerah(pemda)) if pemda else "",
    )


def boleh_dinyatakan(lingkup: LingkupLaporan) -> bool:
    """Whether the Pemda issues statements on reports of this level (a setting; 53/2014 asks for its own report)."""
    return lingkup is LingkupLaporan.PEMDA or nilai("reviu.lingkup_pernyataan") == "pemda_opd"


def halangan_pernyataan(r: m.ReviuLaporan) -> tuple[str, ...]:
    """What stands in the way of a statement, in sentences; empty where nothing does. Four queries."""
    lingkup = LingkupLaporan(r.lingkup)
    if not boleh_dinyatakan(lingkup):
        return (HANYA_PEMDA,)
    if r.status != StatusReviu.SELESAI or r.diarsipkan is not None:
        return ("Reviu ini belum selesai, atau sudah diarsipkan.",)
    hasil: list[str] = []
    baru = terbaru(r)
    if baru is not None and baru.pk != r.pk:
        hasil.append(f"Ada reviu yang lebih baru (ke-{baru.nomor}). Terbitkan pernyataan dari reviu itu.")
    berat = (
        m.TemuanReviu.objects.filter(reviu=r, tingkat=Tingkat.TINGGI, keyakinan=Keyakinan.PASTI)
        .exclude(tindak=Tindak.DIKESAMPINGKAN)
        .count()
    )
    if berat:
        hasil.append(
            f"Masih ada {berat} temuan bertingkat tinggi yang pasti. Perbaiki dan reviu kembali berkasnya, atau "
            "kesampingkan dengan alasan."
        )
    belum = [b.butir.kode for b in muat_formulir(r) if b.jawab is Jawaban.DITANYAKAN]
    if belum:
        hasil.append(f"{len(belum)} butir formulir III/2-2 belum dijawab: {', '.join(belum)}.")
    return tuple(hasil)


@dataclass(frozen=True, slots=True, kw_only=True)
class PernyataanTampil:
    pk: int
    nomor: int
    oleh: str
    waktu: datetime
    sidik: str


def pernyataan_dari(r: m.ReviuLaporan) -> tuple[PernyataanTampil, ...]:
    """The statements issued on a review, the latest first. Two queries."""
    baris = list(m.PernyataanReviu.objects.filter(reviu=r).order_by("-nomor"))
    nama = nama_orang(b.oleh for b in baris) if baris else {}
    return tuple(
        PernyataanTampil(pk=b.pk, nomor=b.nomor, oleh=nama[b.oleh], waktu=b.waktu, sidik=b.sidik) for b in baris
    )

"""The guided set-up of a new Pemda or office: what is there, what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from akuntabel.akun.models import Penugasan
from akuntabel.aturan.hak import Pelaku, Peran, Tindakan, boleh
from akuntabel.organisasi.models import Jabatan, Opd, Pemangku, Pemda
from akuntabel.perencanaan.models import Indikator, Rencana


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahMulai:
    """One step. ``halaman`` is the page that does it, of the office ``opd`` where it belongs to one."""

    judul: str
    penjelasan: str
    selesai: bool
    halaman: str
    opd: str = ""
    kini: bool = False
    boleh: bool = True


@dataclass(frozen=True, slots=True)
class _Langkah:
    judul: str
    penjelasan: str
    halaman: str
    hak: Tindakan
    selesai: bool
    di_opd: bool = False


def langkah_mulai(pelaku: Pelaku, opd: str = "") -> tuple[LangkahMulai, ...]:
    """The steps in their order; the first that is open is the present one. Seven queries.

    ``opd`` is the office to set up; "" the first one that is not complete, else the first.
    """
    pemda = Pemda.objects.first()
    lengkap = Indikator.objects.filter(pemilik=OuterRef("pk"))
    kantor = (
        Opd.objects.filter(kode=opd).first()
        if opd
        else Opd.objects.annotate(ada=Exists(lengkap)).order_by("ada", "kode").first()
    )
    kode, nama = (kantor.kode, kantor.singkatan or kantor.nama) if kantor else ("", "OPD itu")
    kepala = bool(kode) and Pemangku.objects.filter(jabatan__opd=kode, jabatan__kepala_opd=True).exists()
    jabatan = bool(kode) and Jabatan.objects.filter(opd=kode).exists()
    rencana = bool(kode) and Rencana.objects.filter(opd=kode).exists()
    indikator = rencana and Indikator.objects.filter(rencana__opd=kode).exists()
    operator = bool(kode) and Penugasan.objects.filter(opd=kode, peran=Peran.OPERATOR_OPD.value).exists()
    organisasi, rencana_, akun = Tindakan.SIMPAN_ORGANISASI, Tindakan.SIMPAN_RENCANA, Tindakan.KELOLA_AKUN
    langkah = [
        _Langkah(
            "Isi data Pemda",
            "Nama, jenis, ibu kota, dan sebutan kepala daerah.",
            "organisasi:ubah_pemda",
            organisasi,
            selesai=pemda is not None,
        ),
        _Langkah(
            "Tambah perangkat daerah",
            "Kode dan nama resmi; kode tidak berubah lagi.",
            "organisasi:opd_baru",
            organisasi,
            selesai=bool(kode),
        ),
        _Langkah(
            f"Susun jabatan dan kepala {nama}",
            "Siapa yang menandatangani perjanjian kinerja dan laporan.",
            "organisasi:organisasi",
            organisasi,
            selesai=kepala and jabatan,
            di_opd=True,
        ),
        _Langkah(
            f"Buat rencana strategis {nama}",
            "Versi Renstra dan masa berlakunya.",
            "perencanaan:versi_baru",
            rencana_,
            selesai=rencana,
            di_opd=True,
        ),
        _Langkah(
            "Isi tujuan, sasaran, program, dan indikator",
            "Dari nomenklatur, dengan satuan dan target.",
            "perencanaan:rencana",
            rencana_,
            selesai=indikator,
            di_opd=True,
        ),
        _Langkah(
            f"Beri akun kepada operator {nama}",
            "Ia yang mengisi realisasi setiap triwulan.",
            "akun:pengguna_baru",
            akun,
            selesai=operator,
        ),
    ]
    kini = next((n for n, x in enumerate(langkah) if not x.selesai), -1)
    return tuple(
        LangkahMulai(
            judul=x.judul,
            penjelasan=x.penjelasan,
            selesai=x.selesai,
            halaman=x.halaman,
            opd=kode if x.di_opd else "",
            kini=n == kini,
            boleh=boleh(pelaku, x.hak, opd=kode if x.di_opd else "").boleh and (bool(kode) or not x.di_opd),
        )
        for n, x in enumerate(langkah)
    )

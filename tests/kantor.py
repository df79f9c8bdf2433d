"""A small office for tests of the database: two OPD of one Pemda with plan, agreement, figures and texts; and its people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import connection, connections, transaction
from django.test import override_settings

from akuntabel.aturan.hak import PELAKU_IMPOR, Jangkauan, Pelaku, Penugasan, Peran
from akuntabel.aturan.nilai import Angka, BelumDiukur, Rentang
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pengukuran.kueri import penghalang
from akuntabel.pengukuran.tindakan import simpan_analisis, simpan_realisasi
from akuntabel.pertukaran.tindakan import RingkasanImpor, impor_himpunan
from akuntabel.situs.lingkungan import basis_data

PEMDA = "35.08"
OPD, OPD_LAIN = "8.01", "1.02"


def pelaku(peran: Peran, *, opd: str = OPD, nama: str = "", unit: str = "", indikator: str = "") -> Pelaku:
    """Somebody with one role."""
    if indikator:
        jangkauan = Jangkauan.INDIKATOR
    elif unit:
        jangkauan = Jangkauan.UNIT
    elif peran in {Peran.KEPALA_OPD, Peran.VERIFIKATOR_OPD, Peran.OPERATOR_OPD}:
        jangkauan = Jangkauan.OPD
    else:
        jangkauan, opd = Jangkauan.PEMDA, ""
    tugas = Penugasan(peran=peran, jangkauan=jangkauan, opd=opd, unit=unit, indikator=indikator)
    return Pelaku(nama=nama or peran.value, penugasan=(tugas,))


OPERATOR = pelaku(Peran.OPERATOR_OPD)
VERIFIKATOR = pelaku(Peran.VERIFIKATOR_OPD)
KEPALA = pelaku(Peran.KEPALA_OPD)
KOORDINATOR = pelaku(Peran.BAGIAN_ORGANISASI)
BAPPEDA = pelaku(Peran.BAPPEDA)
ADMIN = pelaku(Peran.ADMIN_PEMDA)
ORANG_LUAR = pelaku(Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="orang luar")


def kantor(opd: str = OPD, *, awalan: str = "") -> Himpunan:
    """One OPD's set; ``awalan`` makes the keys of a second one differ."""

    def k(kunci: str) -> str:
        return f"{awalan}{kunci}"

    def nilai(n: int) -> Angka:
        return Angka(Decimal(n))

    return Himpunan.dari(
        {
            "pemda": [r.Pemda(kode=PEMDA, nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN)],
            "opd": [r.Opd(kode=opd, pemda=PEMDA, nama=f"Badan {opd}")],
            "unit": [r.Unit(kunci=k("u1"), opd=opd, nama="Sekretariat")],
            "jabatan": [r.Jabatan(kunci=k("j1"), opd=opd, nama="Kepala Badan", kepala_opd=True, unit=k("u1"))],
            "pemangku": [r.Pemangku(kunci=k("o1"), jabatan=k("j1"), nama="Contoh Nama", mulai=date(2022, 1, 3))],
            "kepegawaian": [
                r.Kepegawaian(
                    opd=opd,
                    tahun=2023,
                    kelompok=r.KelompokPegawai.PENDIDIKAN,
                    rincian="S1",
                    status_pegawai="PNS",
                    jumlah=7,
                )
            ],
            "aset": [r.Aset(kunci=k("a1"), opd=opd, tahun=2023, kelompok="Kendaraan", uraian="Sepeda motor", jumlah=3)],
            "fungsi": [r.Fungsi(kunci=k("f1"), opd=opd, uraian="Perumusan kebijakan teknis")],
            "dasar_hukum": [
                r.DasarHukum(kunci=k("d1"), opd=opd, jenis="Peraturan Bupati", nomor="117", tahun=2021, tentang="Uji")
            ],
            "rencana": [
                r.Rencana(kunci="rpjmd", jenis=r.JenisRencana.RPJMD, nama="RPJMD", tahun_awal=2018, tahun_akhir=2023),
                r.Rencana(
                    kunci=k("renstra"),
                    jenis=r.JenisRencana.RENSTRA,
                    nama="Renstra",
                    tahun_awal=2018,
                    tahun_akhir=2023,
                    opd=opd,
                    dasar_hukum=k("d1"),
                ),
            ],
            "unsur": [
                r.Unsur(rencana="rpjmd", kunci="misi", jenis=r.JenisUnsur.MISI, uraian="Misi kesatu"),
                r.Unsur(
                    rencana=k("renstra"),
                    kunci=k("t1"),
                    jenis=r.JenisUnsur.TUJUAN,
                    uraian="Tujuan",
                    induk="misi",
                    opd=opd,
                ),
                r.Unsur(
                    rencana=k("renstra"),
                    kunci=k("s1"),
                    jenis=r.JenisUnsur.SASARAN,
                    uraian="Sasaran",
                    induk=k("t1"),
                    unit=k("u1"),
                ),
                r.Unsur(
                    rencana=k("renstra"),
                    kunci=k("p1"),
                    jenis=r.JenisUnsur.PROGRAM,
                    uraian="Program",
                    kode="8.01.02",
                    induk=k("s1"),
                    kebijakan=k("kb1"),
                ),
            ],
            "kebijakan": [r.Kebijakan(rencana=k("renstra"), kunci=k("kb1"), sasaran=k("s1"), uraian="Kebijakan")],
            "indikator": [
                r.Indikator(
                    rencana=k("renstra"),
                    kunci=k("i1"),
                    unsur=k("s1"),
                    uraian="Indeks",
                    satuan="indeks",
                    penanggung_jawab=k("j1"),
                    nilai_awal=Decimal("66.50"),
                    iku=True,
                ),
                r.Indikator(rencana=k("renstra"), kunci=k("i2"), unsur=k("p1"), uraian="Jumlah forum", satuan="forum"),
            ],
            "target": [
                r.Target(
                    rencana=k("renstra"),
                    indikator=k("i1"),
                    tahun=2023,
                    nilai=Rentang(Decimal("66.50"), Decimal("67.00")),
                ),
                *(
                    r.Target(rencana=k("renstra"), indikator=k("i2"), tahun=2023, triwulan=n, nilai=nilai(n + 1))
                    for n in range(5)
                ),
                r.Target(rencana=k("renstra"), indikator=k("i1"), tahun=2023, pk=k("pk1"), nilai=nilai(67)),
            ],
            "pk": [
                r.Pk(
                    kunci=k("pk1"),
                    opd=opd,
                    tahun=2023,
                    jabatan=k("j1"),
                    pihak_pertama=k("o1"),
                    pihak_kedua_nama="Bupati Uji",
                    pihak_kedua_jabatan="Bupati",
                    rencana=k("renstra"),
                )
            ],
            "realisasi": [
                r.Realisasi(indikator=k("i2"), tahun=2023, triwulan=1, nilai=nilai(2)),
                r.Realisasi(indikator=k("i1"), tahun=2023, nilai=BelumDiukur("Survei dilakukan bulan Oktober")),
            ],
            "analisis": [
                r.Analisis(opd=opd, objek=k("i1"), tahun=2023, penyebab="Sebab", pembanding_nilai=Decimal("70.0"))
            ],
            "pagu": [
                r.Pagu(opd=opd, tahun=2023, tahap=r.TahapAnggaran.MURNI, unsur=k("p1"), jumlah=10_000_00),
                r.Pagu(opd=opd, tahun=2023, tahap=r.TahapAnggaran.MURNI, jumlah=833_856_092_900),
            ],
            "dpa": [r.Dpa(opd=opd, tahun=2023, tahap=r.TahapAnggaran.MURNI, nomor="DPA/1", tanggal=date(2023, 1, 3))],
            "rencana_kas": [r.RencanaKas(opd=opd, tahun=2023, bulan=3, unsur=k("p1"), jumlah=1_000_00)],
            "realisasi_anggaran": [r.RealisasiAnggaran(opd=opd, tahun=2023, bulan=3, unsur=k("p1"), jumlah=790_00)],
            "swot": [r.Swot(kunci=k("w1"), opd=opd, tahun=2023, bidang=r.BidangSwot.PELUANG, uraian="Peluang")],
            "narasi": [r.Narasi(opd=opd, tahun=2023, triwulan=0, bagian="pendahuluan", isi="Isi.")],
            "bukti": [
                r.Bukti(
                    kunci=k("b1"),
                    opd=opd,
                    indikator=k("i2"),
                    tahun=2023,
                    triwulan=1,
                    nama_berkas="daftar hadir.pdf",
                    sidik="ab" * 32,
                    ukuran=10,
                )
            ],
            "catatan": [
                r.Catatan(kunci=k("c1"), opd=opd, tahun=2023, jenis=r.JenisCatatan.KEKOSONGAN, uraian="Kosong")
            ],
        }
    )


def gabung(*himpunan: Himpunan) -> Himpunan:
    """Several sets as one; rows that they share stand once."""
    return Himpunan.dari({nama: dict.fromkeys(b for h in himpunan for b in h.tabel(nama)) for nama in r.TABEL})


def muatkan(himpunan: Himpunan | None = None) -> RingkasanImpor:
    """Import the office (or another set) as the command line does."""
    return impor_himpunan(pelaku=PELAKU_IMPOR, himpunan=himpunan or kantor())


def ubah_realisasi(triwulan: int = 1, nilai: str = "5", indikator: str = "i2") -> r.Realisasi:
    return r.Realisasi(indikator=indikator, tahun=2023, triwulan=triwulan, nilai=Angka(Decimal(nilai)))


def lengkapi(tahun: int = 2023, triwulan: int = 1, *, opd: str = OPD) -> None:
    """Fill in whatever a period lacks before it can be submitted: cells as not measured, analyses with a word each."""
    kurang = penghalang(opd, tahun, triwulan)
    belum = BelumDiukur("menunggu data")
    simpan_realisasi(
        pelaku=PELAKU_IMPOR,
        opd=opd,
        rekaman=[
            r.Realisasi(indikator=i.kunci, tahun=tahun, triwulan=triwulan, nilai=belum) for i in kurang.belum_diisi
        ],
    )
    isi = {"penyebab": "Sebab", "hambatan": "Hambatan", "tindak_lanjut": "Tindak lanjut"}
    simpan_analisis(
        pelaku=PELAKU_IMPOR,
        opd=opd,
        rekaman=[
            r.Analisis(opd=opd, objek=w.indikator.kunci, tahun=tahun, triwulan=triwulan, **isi)
            for w in penghalang(opd, tahun, triwulan).belum_dianalisis
        ],
    )


def ganti(himpunan: Himpunan, tabel: str, n: int = 0, **isi: object) -> Himpunan:
    """The set with one row of a table changed."""
    baris = list(himpunan.tabel(tabel))
    baris[n] = replace(baris[n], **isi)  # type: ignore[arg-type]
    return replace(himpunan, **{tabel: tuple(baris)})  # type: ignore[arg-type]


@contextmanager
def tanpa_bekas() -> Iterator[None]:
    """What is done inside is undone at the end, references being checked first: for tests of many examples."""
    with transaction.atomic():
        yield
        connection.check_constraints()
        transaction.set_rollback(True)


@contextmanager
def terpasang(folder: Path) -> Iterator[None]:
    """The program with its data in this folder, and an SQLite database of its own in a file there."""
    sambungan = connections["default"]
    lama = sambungan.settings_dict
    connections.databases["default"] = {**lama, **basis_data("", folder)}
    del connections["default"]
    try:
        with override_settings(AKUNTABEL_DATA=folder, AKUNTABEL_BUKTI=folder / "bukti"):
            yield
    finally:
        connections["default"].close()
        connections.databases["default"] = lama
        connections["default"] = sambungan

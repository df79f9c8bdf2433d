"""A small invented office with a whole year: two plan versions, a signed agreement, four quarters, money, analyses.

``himpunan(**ganti)`` replaces whole tables; ``tanpa(nama, …)`` leaves tables out. Names and figures are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus, SumberRealisasi
from akuntabel.aturan.nilai import Angka, BelumDiukur, Nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja

OPD = "2.10"
TAHUN = 2024
LAMA, KINI = "renstra-1", "renstra-2"


def _unsur(kunci: str, jenis: r.JenisUnsur, uraian: str, induk: str = "", **lain: object) -> r.Unsur:
    return r.Unsur(rencana=KINI, kunci=kunci, jenis=jenis, uraian=uraian, induk=induk, opd=OPD, **lain)  # type: ignore[arg-type]


J = r.JenisUnsur
UNSUR = (
    r.Unsur(rencana="rpjmd", kunci="m1", jenis=J.MISI, uraian="Mewujudkan tata kelola yang bersih", kode="1"),
    r.Unsur(rencana="rpjmd", kunci="m2", jenis=J.MISI, uraian="Mewujudkan lingkungan yang lestari", kode="2"),
    _unsur("t1", J.TUJUAN, "Meningkatnya kepuasan masyarakat", "m2", kode="T1"),
    _unsur("s1", J.SASARAN, "Meningkatnya tutupan hutan kota", "t1", kode="T1.S1"),
    _unsur("s2", J.SASARAN, "Menurunnya pencemaran sungai", "t1", kode="T1.S2", urutan=2),
    _unsur("p1", J.PROGRAM, "PROGRAM PENGELOLAAN HUTAN KOTA", "s1", kode="2.10.02", kebijakan="kb1",
           kondisi="Terkelolanya hutan kota"),
    _unsur("k1", J.KEGIATAN, "Penanaman pohon", "p1", kode="2.10.02.2.01", kondisi="Bertambahnya pohon"),
    _unsur("sk1", J.SUB_KEGIATAN, "Pembibitan", "k1", kode="2.10.02.2.01.0001", kondisi="Tersedianya bibit"),
    _unsur("sk2", J.SUB_KEGIATAN, "Pemeliharaan pohon", "k1", kode="2.10.02.2.01.0002", urutan=2),
    _unsur("p2", J.PROGRAM, "Program Pengendalian Pencemaran", "s2", kode="2.10.03", kebijakan="kb2"),
    _unsur("k2", J.KEGIATAN, "Pemantauan kualitas air", "p2", kode="2.10.03.2.01"),
    _unsur("sk3", J.SUB_KEGIATAN, "Pengambilan contoh air", "k2", kode="2.10.03.2.01.0001"),
    r.Unsur(rencana=LAMA, kunci="t1", jenis=J.TUJUAN, uraian="Meningkatnya kepuasan warga", induk="m1", opd=OPD, kode="T1"),
    r.Unsur(rencana=LAMA, kunci="s1", jenis=J.SASARAN, uraian="Meningkatnya tutupan hutan kota", induk="t1", opd=OPD,
            kode="T1.S1"),
    r.Unsur(rencana="renja-2024", kunci="p1", jenis=J.PROGRAM, uraian="Program Pengelolaan Hutan Kota", kode="2.10.02",
            opd=OPD),
)  # fmt: skip


def _ind(kunci: str, unsur: str, uraian: str, satuan: str, rencana: str = KINI, **lain: object) -> r.Indikator:
    kode = next(u.kode for u in UNSUR if u.kunci == unsur) + "/1"
    return r.Indikator(rencana=rencana, kunci=kunci, unsur=unsur, uraian=uraian, satuan=satuan, kode=kode, **lain)  # type: ignore[arg-type]


INDIKATOR = (
    _ind("i-ikm", "t1", "Indeks Kepuasan Masyarakat", "indeks", akumulasi=Akumulasi.TAHUNAN, iku=True),
    _ind("i-hutan", "s1", "Persentase tutupan hutan kota", "%", iku=True, penanggung_jawab="j-kabid"),
    _ind("i-cemar", "s2", "Jumlah titik sungai tercemar", "titik", arah=Arah.TURUN, rumus=Rumus.SELISIH),
    _ind("i-p1", "p1", "Persentase hutan kota yang terkelola", "%", jenis=r.JenisIndikator.HASIL),
    _ind("i-k1", "k1", "Jumlah pohon yang ditanam", "pohon", akumulasi=Akumulasi.JUMLAH),
    _ind("i-sk1", "sk1", "Jumlah bibit yang tersedia", "batang", akumulasi=Akumulasi.JUMLAH),
    _ind("i-sk2", "sk2", "Jumlah pohon yang dipelihara", "pohon"),
    _ind("i-p2", "p2", "Persentase titik pantau yang memenuhi baku mutu", "%"),
    _ind("i-p2b", "p2", "Jumlah pelaku usaha yang dibina", "usaha", akumulasi=Akumulasi.JUMLAH),
    _ind("i-k2", "k2", "Jumlah laporan pemantauan", "laporan", akumulasi=Akumulasi.JUMLAH),
    _ind("i-sk3", "sk3", "Jumlah contoh air yang diuji", "contoh", akumulasi=Akumulasi.JUMLAH),
    _ind("i-ikm", "t1", "Indeks Kepuasan Warga", "indeks", rencana=LAMA),
)

_TARGET = {
    "i-ikm": "83", "i-hutan": "30", "i-cemar": "10", "i-p1": "80", "i-k1": "1200", "i-sk1": "2000", "i-sk2": "5000",
    "i-p2": "75", "i-p2b": "40", "i-k2": "4", "i-sk3": "120",
}  # fmt: skip
_REALISASI = {
    "i-hutan": ("28", "28.5", "29", "31"), "i-cemar": ("12", "11", "11", "9"), "i-p1": ("70", "74", "77", "78.5"),
    "i-k1": ("0", "300", "400", "450"), "i-sk1": ("500", "500", "500", "480"), "i-sk2": ("4800", "4850", "4900", "4950"),
    "i-p2": ("60", "65", "70", "71"), "i-p2b": ("10", "10", "10", "12"), "i-k2": ("1", "1", "1", "1"),
    "i-sk3": ("30", "30", "30", "30"),
}  # fmt: skip


def _target() -> tuple[r.Target, ...]:
    baris = [r.Target(rencana=KINI, indikator=k, tahun=TAHUN, nilai=Angka(Decimal(v))) for k, v in _TARGET.items()]
    baris += [
        r.Target(rencana=KINI, indikator=k, tahun=TAHUN, triwulan=n, nilai=Angka(Decimal(v)))
        for k in ("i-k1", "i-hutan")
        for n, v in enumerate((("100", "300", "400", "400"), ("28", "28.5", "29", "30"))[k == "i-hutan"], 1)
    ]
    baris += [
        r.Target(rencana=KINI, indikator="i-hutan", tahun=y, nilai=Angka(Decimal(v)))
        for y, v in ((2023, "28"), (2026, "36"))
    ]
    baris += [
        r.Target(rencana=KINI, pk="pk-2024", indikator=k, tahun=TAHUN, nilai=Angka(Decimal(v)))
        for k, v in (("i-hutan", "30"),)
    ]
    baris.append(r.Target(rencana="renja-2024", indikator="i-p1", tahun=TAHUN, nilai=Angka(Decimal("80"))))
    return tuple(baris)


def _realisasi() -> tuple[r.Realisasi, ...]:
    baris = [
        r.Realisasi(indikator=k, tahun=TAHUN, triwulan=n, nilai=Angka(Decimal(v)))
        for k, nilai in _REALISASI.items()
        for n, v in enumerate(nilai, 1)
    ]
    baris.append(r.Realisasi(indikator="i-ikm", tahun=TAHUN, nilai=Angka(Decimal("84.25"))))
    baris += [
        r.Realisasi(indikator="i-hutan", tahun=y, nilai=Angka(Decimal(v))) for y, v in ((2022, "26.4"), (2023, "27.9"))
    ]
    return tuple(baris)


HIMPUNAN = {
    "pemda": (r.Pemda(kode="99.01", nama="Contoh", jenis=r.JenisPemda.KABUPATEN, ibu_kota="Kota Contoh"),),
    "opd": (
        r.Opd(kode=OPD, pemda="99.01", nama="Dinas Lingkungan Hidup", singkatan="DLH", bidang_urusan="2.10",
              kedudukan="Dinas Lingkungan Hidup merupakan unsur pelaksana urusan lingkungan hidup",
              tugas="Dinas Lingkungan Hidup membantu Bupati melaksanakan urusan lingkungan hidup"),
    ),
    "unit": (
        r.Unit(kunci="sekretariat", opd=OPD, nama="Sekretariat", urutan=1),
        r.Unit(kunci="subbag", opd=OPD, nama="Sub Bagian Umum", induk="sekretariat"),
        r.Unit(kunci="subbag2", opd=OPD, nama="Sub Bagian Keuangan", induk="sekretariat", urutan=2),
        r.Unit(kunci="bidang", opd=OPD, nama="Bidang Pertamanan", urutan=2),
    ),
    "jabatan": (
        r.Jabatan(kunci="j-kepala", opd=OPD, nama="Kepala Dinas Lingkungan Hidup", kepala_opd=True),
        r.Jabatan(kunci="j-kabid", opd=OPD, nama="Kepala Bidang Pertamanan", unit="bidang", atasan="j-kepala"),
    ),
    "pemangku": (
        r.Pemangku(kunci="a", jabatan="j-kepala", nama="Alya Contoh", mulai=date(2021, 1, 1), selesai=date(2024, 12, 31),
                   pangkat="Pembina Utama Muda"),
        r.Pemangku(kunci="b", jabatan="j-kepala", nama="Budi Contoh", status=r.StatusPemangku.PLT, mulai=date(2025, 1, 1)),
    ),
    "kepegawaian": tuple(
        r.Kepegawaian(opd=OPD, tahun=TAHUN, kelompok=g, rincian=x, status_pegawai=s, jumlah=n, urutan=u)
        for u, (g, x, s, n) in enumerate((
            (r.KelompokPegawai.PENDIDIKAN, "S1", "PNS", 9), (r.KelompokPegawai.PENDIDIKAN, "S1", "PTT", 6),
            (r.KelompokPegawai.PENDIDIKAN, "SMA", "PNS", 4), (r.KelompokPegawai.PELATIHAN, "Tingkat III", "", 2),
            (r.KelompokPegawai.GOLONGAN, "Golongan III", "", 13), (r.KelompokPegawai.GOLONGAN, "PTT", "", 6),
        ))
    ),
    "aset": (
        r.Aset(kunci="a1", opd=OPD, tahun=TAHUN, kelompok="Kendaraan dinas", uraian="Mobil", jumlah=3, urutan=1),
        r.Aset(kunci="a2", opd=OPD, tahun=TAHUN, kelompok="Kendaraan dinas", uraian="Sepeda motor", jumlah=12, urutan=2),
    ),
    "fungsi": (
        r.Fungsi(kunci="f1", opd=OPD, uraian="perumusan kebijakan teknis;", urutan=1),
        r.Fungsi(kunci="f2", opd=OPD, uraian="pelaksanaan kebijakan teknis.", urutan=2),
    ),
    "dasar_hukum": (
        r.DasarHukum(kunci="dh-perbup", opd=OPD, jenis="Peraturan Bupati Contoh", nomor="7", tahun=2021,
                     tentang="Susunan Organisasi Dinas Lingkungan Hidup", peran=r.PeranDasarHukum.PEMBENTUKAN, urutan=1),
        r.DasarHukum(kunci="dh-uu", opd=OPD, jenis="Undang-Undang", nomor="23", tahun=2014,
                     tentang="Pemerintahan Daerah", urutan=2),
        r.DasarHukum(kunci="dh-perpres", opd=OPD, jenis="Peraturan Presiden", nomor="29", tahun=2014,
                     tentang="Sistem Akuntabilitas Kinerja Instansi Pemerintah", urutan=3),
    ),
    "rencana": (
        r.Rencana(kunci=LAMA, jenis=r.JenisRencana.RENSTRA, nama="Renstra 2021–2026", tahun_awal=2021, tahun_akhir=2026, opd=OPD),
        r.Rencana(kunci=KINI, jenis=r.JenisRencana.RENSTRA, nama="Perubahan Renstra 2021–2026", tahun_awal=2021,
                  tahun_akhir=2026, opd=OPD, versi=r.VersiRencana.PERUBAHAN, nomor=2, berlaku_sejak=2023),
        r.Rencana(kunci="rpjmd", jenis=r.JenisRencana.RPJMD, nama="RPJMD 2021–2026", tahun_awal=2021, tahun_akhir=2026),
        r.Rencana(kunci="renja-2024", jenis=r.JenisRencana.RENJA, nama="Rencana Kerja Tahun 2024", tahun_awal=2024,
                  tahun_akhir=2024, opd=OPD),
    ),
    "unsur": UNSUR,
    "kebijakan": (
        r.Kebijakan(rencana=KINI, kunci="kb1", sasaran="s1", uraian="Penghijauan kawasan permukiman", urutan=1),
        r.Kebijakan(rencana=KINI, kunci="kb2", sasaran="s2", uraian="Pengawasan sumber pencemar", urutan=2),
    ),
    "indikator": (*INDIKATOR, replace(INDIKATOR[3], rencana="renja-2024")),
    "target": _target(),
    "realisasi": _realisasi(),
    "pagu": tuple(
        r.Pagu(opd=OPD, tahun=TAHUN, tahap=r.TahapAnggaran.PERUBAHAN, unsur=u, jumlah=n)
        for u, n in (("sk1", 30_000_000_00), ("sk2", 45_500_000_50), ("sk3", 20_000_000_00))
    ),
    "realisasi_anggaran": tuple(
        r.RealisasiAnggaran(opd=OPD, tahun=TAHUN, bulan=b, unsur=u, jumlah=n)
        for u, per in (("sk1", 6_500_000_00), ("sk2", 9_000_000_10), ("sk3", 4_000_000_00))
        for b, n in ((3, per), (6, per), (9, per), (12, per))
    ),
    "analisis": (
        r.Analisis(opd=OPD, objek="i-hutan", tahun=TAHUN, penyebab="Penanaman dimulai lebih awal",
                   solusi="Bibit dipesan pada awal tahun", tindak_lanjut="Memperluas kawasan tanam",
                   hambatan="Musim kemarau panjang", pembanding="target nasional ruang terbuka hijau",
                   pembanding_nilai=Decimal("30")),
        r.Analisis(opd=OPD, objek="s2", tahun=TAHUN, penyebab="Pengawasan diperketat", pembanding="tidak ada"),
    ),
    "pk": (
        r.Pk(kunci="pk-2024", opd=OPD, tahun=TAHUN, jabatan="j-kepala", pihak_pertama="a", pihak_kedua_nama="Citra Contoh",
             rencana=KINI, tanggal=date(2024, 1, 15), ditandatangani=True),
    ),
    "swot": tuple(
        r.Swot(kunci=f"w-{b.value}", opd=OPD, tahun=TAHUN, bidang=b, uraian=f"Butir {b.value.replace('_', ' ')}")
        for b in r.BidangSwot
    ),
    "narasi": (
        r.Narasi(opd=OPD, tahun=TAHUN, triwulan=0, bagian="isu_strategis",
                 isi="Isu utama {opd} adalah:\n- berkurangnya ruang terbuka hijau;\n- pencemaran sungai.\n\n"
                 "Pada {tahun} tutupan hutan kota {realisasi i-hutan} dari target {target i-hutan}."),
        r.Narasi(opd=OPD, tahun=TAHUN, triwulan=0, bagian="anggaran",
                 isi="Anggaran terserap {anggaran} ({anggaran | terbilang}) atau {serapan}; lihat {tabel tabel-realisasi-anggaran}."),
        r.Narasi(opd=OPD, tahun=TAHUN, triwulan=0, bagian="langkah_perbaikan", isi="- Memperluas kawasan tanam."),
    ),
}  # fmt: skip


def himpunan(**ganti: object) -> Himpunan:
    """The whole set, with tables replaced."""
    return Himpunan.dari({**HIMPUNAN, **ganti})  # type: ignore[arg-type]


def tahun(*tanpa: str, **ganti: object) -> TahunKinerja:
    """The year 2024, without some tables and with others replaced."""
    return TahunKinerja.dari(himpunan(**dict.fromkeys(tanpa, ()), **ganti), opd=OPD, tahun=TAHUN)


def hanya_triwulan(sampai: int) -> dict[str, object]:
    """Realisations and money of the first quarters only, for ``tahun(**hanya_triwulan(1))``."""
    return {
        "realisasi": (
            *(x for x in _realisasi() if x.tahun != TAHUN or 0 < x.triwulan <= sampai),
            r.Realisasi(indikator="i-ikm", tahun=TAHUN, nilai=BelumDiukur("Survei dilaksanakan pada bulan November")),
        ),
        "realisasi_anggaran": tuple(x for x in HIMPUNAN["realisasi_anggaran"] if x.bulan <= sampai * 3),  # type: ignore[attr-defined]
    }


def asumsi_serapan() -> tuple[r.Realisasi, ...]:
    """The same realisations, all taken from absorption of the budget."""
    return tuple(replace(x, sumber=SumberRealisasi.ASUMSI_SERAPAN) for x in _realisasi())


def dengan_realisasi(indikator: str, nilai: Nilai) -> tuple[r.Realisasi, ...]:
    """The realisations with one indicator's year replaced by a single yearly value."""
    return (
        *(x for x in _realisasi() if not (x.indikator == indikator and x.tahun == TAHUN)),
        r.Realisasi(indikator=indikator, tahun=TAHUN, nilai=nilai),
    )

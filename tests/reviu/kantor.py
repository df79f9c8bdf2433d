"""A small office whose year is complete and right: no check has anything to say about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import Angka, Nilai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja

OPD = "8.01"
RENSTRA = "renstra"
J = r.JenisUnsur


def angka(n: str) -> Nilai:
    return Angka(Decimal(n))


def _unsur(kunci: str, jenis: J, uraian: str, induk: str, kondisi: str = "") -> r.Unsur:
    return r.Unsur(
        rencana=RENSTRA,
        kunci=kunci,
        jenis=jenis,
        uraian=uraian,
        kode=kunci,
        induk=induk,
        opd=OPD,
        kondisi=kondisi,
    )


def _indikator(unsur: str, uraian: str, satuan: str, cara: Akumulasi = Akumulasi.POSISI_AKHIR) -> r.Indikator:
    return r.Indikator(
        rencana=RENSTRA,
        kunci=f"i-{unsur}",
        unsur=unsur,
        uraian=uraian,
        satuan=satuan,
        akumulasi=cara,
        formula="Dihitung dari daftar",
        sumber_data="Bidang",
        frekuensi="triwulan",
        penanggung_jawab="kepala",
    )


UNSUR = (
    _unsur("T1", J.TUJUAN, "Terwujudnya masyarakat yang rukun", ""),
    _unsur("T1.S1", J.SASARAN, "Menurunnya konflik sosial", "T1"),
    _unsur("8.01.06", J.PROGRAM, "Program Peningkatan Kewaspadaan Nasional dan Peningkatan Kualitas dan Fasilitasi Penanganan Konflik Sosial", "T1.S1", "Potensi konflik tertangani"),
    _unsur("8.01.06.2.01", J.KEGIATAN, "Perumusan Kebijakan Teknis dan Pelaksanaan Pemantapan Kewaspadaan Nasional dan Penanganan Konflik Sosial", "8.01.06", "Kebijakan kewaspadaan tersedia"),
    _unsur("8.01.06.2.01.06", J.SUB_KEGIATAN, "Pelaksanaan Forum Koordinasi Pimpinan Daerah Kabupaten/Kota", "8.01.06.2.01", "Forum pimpinan daerah berjalan"),
)  # fmt: skip
INDIKATOR = (
    _indikator("T1", "Indeks kerukunan", "indeks"),
    _indikator("T1.S1", "Persentase konflik yang selesai", "%"),
    _indikator("8.01.06", "Persentase potensi konflik yang ditangani", "%"),
    _indikator("8.01.06.2.01", "Jumlah dokumen kebijakan", "dokumen", Akumulasi.JUMLAH),
    _indikator("8.01.06.2.01.06", "Jumlah dokumen hasil forum", "dokumen", Akumulasi.JUMLAH),
)
_TARGET = {"T1": "80", "T1.S1": "90", "8.01.06": "100", "8.01.06.2.01": "4", "8.01.06.2.01.06": "4"}


def himpunan() -> Himpunan:
    kunci = [i.kunci for i in INDIKATOR]
    jumlah = {i.kunci: i.akumulasi == Akumulasi.JUMLAH for i in INDIKATOR}
    return Himpunan.dari(
        {
            "pemda": [r.Pemda(kode="35.99", nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN)],
            "opd": [r.Opd(kode=OPD, pemda="35.99", nama="Badan Kesatuan Bangsa dan Politik", bidang_urusan="8.01")],
            "jabatan": [r.Jabatan(kunci="kepala", opd=OPD, nama="Kepala Badan", kepala_opd=True)],
            "kepegawaian": [
                r.Kepegawaian(opd=OPD, tahun=2023, kelompok=k, rincian=x, jumlah=n)
                for k, x, n in (
                    (r.KelompokPegawai.PENDIDIKAN, "S1", 20),
                    (r.KelompokPegawai.GOLONGAN, "III", 20),
                    (r.KelompokPegawai.PELATIHAN, "III", 2),
                )
            ],
            "rencana": [
                r.Rencana(kunci=RENSTRA, jenis=r.JenisRencana.RENSTRA, nama="Renstra 2019-2023", opd=OPD, tahun_awal=2019, tahun_akhir=2023, nomenklatur="2-digit")
            ],
            "unsur": list(UNSUR),
            "indikator": list(INDIKATOR),
            "target": [
                r.Target(rencana=RENSTRA, indikator=f"i-{u}", tahun=2023, triwulan=n, nilai=angka(str(int(t) // 4) if n and jumlah[f"i-{u}"] else t))
                for u, t in _TARGET.items()
                for n in range(5)
            ],
            "realisasi": [
                r.Realisasi(indikator=k, tahun=2023, triwulan=n, nilai=angka("1" if jumlah[k] else "75"))
                for k in kunci
                for n in range(1, 5)
            ],
            "pagu": [
                r.Pagu(opd=OPD, tahun=2023, tahap=r.TahapAnggaran.MURNI, unsur=u, jumlah=100_000_000_00)
                for u in ("", "8.01.06", "8.01.06.2.01", "8.01.06.2.01.06")
            ],
            "realisasi_anggaran": [
                r.RealisasiAnggaran(
                    opd=OPD, tahun=2023, bulan=b, unsur=u, jumlah=20_000_000_00,
                    tercetak="Rp. 20.000.000,00", terbilang_tercetak="dua puluh juta rupiah", persen_tercetak="20,00 %" if b == 3 and not u else "",
                )
                for b in (3, 6, 9, 12)
                for u in ("", "8.01.06", "8.01.06.2.01", "8.01.06.2.01.06")
            ],
            "pk": [r.Pk(kunci="pk-2023", opd=OPD, tahun=2023, jabatan="kepala", ditandatangani=True)],
            "analisis": [r.Analisis(opd=OPD, objek="i-T1.S1", tahun=2023, triwulan=n, penyebab="Forum berjalan", solusi="Mediasi", pembanding="tidak ada") for n in range(5)],
            "narasi": [r.Narasi(opd=OPD, tahun=2023, triwulan=0, bagian=b, isi="Isi bagian ini.") for b in ("isu_strategis", "langkah_perbaikan")],
        }
    )  # fmt: skip


def kantor(**tabel: Callable[[tuple[r.Rekaman, ...]], list[r.Rekaman]]) -> TahunKinerja:
    """The office with some tables changed: ``target=lambda baris: [...]``."""
    h = himpunan()
    isi = {nama: tuple(ubah(h.tabel(nama))) for nama, ubah in tabel.items()}
    return TahunKinerja.dari(replace(h, **isi), opd=OPD, tahun=2023)  # type: ignore[arg-type]


def ganti(syarat: Callable[[r.Rekaman], bool], **isi: object) -> Callable[[tuple[r.Rekaman, ...]], list[r.Rekaman]]:
    """Replace fields of the rows that fulfil a condition."""
    return lambda baris: [replace(b, **isi) if syarat(b) else b for b in baris]  # type: ignore[type-var]


def tanpa(syarat: Callable[[r.Rekaman], bool]) -> Callable[[tuple[r.Rekaman, ...]], list[r.Rekaman]]:
    return lambda baris: [b for b in baris if not syarat(b)]

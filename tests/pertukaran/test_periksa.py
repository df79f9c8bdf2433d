"""The checks between rows: one mistake put into a good set, one message about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from akuntabel.aturan.nilai import BelumDiukur, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pertukaran.baca import baca_isi
from akuntabel.pertukaran.galat import Galat, HasilBaca
from akuntabel.pertukaran.paket import tulis_zip

BAIK: dict[str, list[Any]] = {
    "pemda": [r.Pemda(kode="99.99", nama="Kabupaten Uji", jenis=r.JenisPemda.KABUPATEN)],
    "opd": [
        r.Opd(kode="8.01", pemda="99.99", nama="Badan Uji"),
        r.Opd(kode="9.01", pemda="99.99", nama="Dinas Lain"),
    ],
    "unit": [
        r.Unit(kunci="u1", opd="8.01", nama="Sekretariat"),
        r.Unit(kunci="u2", opd="8.01", nama="Subbagian", induk="u1"),
        r.Unit(kunci="u9", opd="9.01", nama="Sekretariat"),
    ],
    "jabatan": [
        r.Jabatan(kunci="j1", opd="8.01", nama="Kepala", kepala_opd=True),
        r.Jabatan(kunci="j2", opd="8.01", nama="Sekretaris", unit="u1", atasan="j1"),
    ],
    "pemangku": [r.Pemangku(kunci="p1", jabatan="j1", nama="Nama", mulai=date(2020, 1, 1), selesai=date(2021, 1, 1))],
    "rencana": [
        r.Rencana(kunci="rpjmd", jenis=r.JenisRencana.RPJMD, nama="RPJMD", tahun_awal=2020, tahun_akhir=2024),
        r.Rencana(
            kunci="renstra",
            jenis=r.JenisRencana.RENSTRA,
            nama="Renstra",
            tahun_awal=2020,
            tahun_akhir=2024,
            opd="8.01",
            nomenklatur="2-digit",
        ),
    ],
    "unsur": [
        r.Unsur(rencana="rpjmd", kunci="m1", jenis=JenisUnsur.MISI, uraian="Misi", kode="M1"),
        r.Unsur(rencana="rpjmd", kunci="ms", jenis=JenisUnsur.SASARAN, uraian="Sasaran daerah", induk="m1"),
        r.Unsur(rencana="renstra", kunci="t1", jenis=JenisUnsur.TUJUAN, uraian="Tujuan", kode="T1", induk="ms"),
        r.Unsur(rencana="renstra", kunci="s1", jenis=JenisUnsur.SASARAN, uraian="Sasaran", kode="T1.S1", induk="t1"),
        r.Unsur(
            rencana="renstra",
            kunci="p1",
            jenis=JenisUnsur.PROGRAM,
            uraian="Program",
            kode="8.01.06",
            induk="s1",
            kebijakan="k1",
        ),
        r.Unsur(
            rencana="renstra", kunci="g1", jenis=JenisUnsur.KEGIATAN, uraian="Kegiatan", kode="8.01.06.2.01", induk="p1"
        ),
        r.Unsur(
            rencana="renstra",
            kunci="b1",
            jenis=JenisUnsur.SUB_KEGIATAN,
            uraian="Sub kegiatan",
            kode="8.01.06.2.01.02",
            induk="g1",
            opd="8.01",
            unit="u1",
        ),
    ],
    "kebijakan": [r.Kebijakan(rencana="renstra", kunci="k1", sasaran="s1", uraian="Kebijakan")],
    "indikator": [
        r.Indikator(rencana="renstra", kunci="i1", unsur="t1", uraian="Indeks", kode="T1/1", penanggung_jawab="j1"),
        r.Indikator(rencana="renstra", kunci="i2", unsur="p1", uraian="Persentase", kode="8.01.06/1"),
    ],
    "target": [
        r.Target(rencana="renstra", indikator="i1", tahun=2023),
        r.Target(rencana="renstra", indikator="i1", tahun=2023, pk="pk1"),
    ],
    "pk": [
        r.Pk(
            kunci="pk1",
            opd="8.01",
            tahun=2023,
            rencana="renstra",
            jabatan="j1",
            pihak_pertama="p1",
            ditandatangani=True,
            tanggal=date(2023, 1, 2),
        )
    ],
    "realisasi": [r.Realisasi(indikator="i1", tahun=2023, triwulan=1)],
    "pagu": [r.Pagu(opd="8.01", tahun=2023, tahap=r.TahapAnggaran.MURNI, unsur="b1", jumlah=100)],
    "analisis": [r.Analisis(opd="8.01", objek="i1", tahun=2023)],
    "narasi": [r.Narasi(opd="8.01", tahun=2023, triwulan=0, bagian="penutup", isi="Teks.")],
    "bukti": [
        r.Bukti(
            kunci="f1",
            opd="8.01",
            indikator="i1",
            tahun=2023,
            triwulan=1,
            nama_berkas="a.pdf",
            sidik="0" * 64,
            ukuran=1,
        )
    ],
    "catatan": [
        r.Catatan(kunci="c1", opd="8.01", tahun=2023, jenis=r.JenisCatatan.TAFSIRAN, uraian="Catatan", tabel="unsur")
    ],
}


def himpunan(**ganti: list[Any]) -> Himpunan:
    return Himpunan.dari({**BAIK, **ganti})


def baca(h: Himpunan, dasar: Himpunan | None = None) -> HasilBaca:
    return baca_isi("paket.zip", tulis_zip(h), dasar=dasar)


def ubah(nama: str, kunci: str, **isi: Any) -> Himpunan:
    """The good set with one row changed."""
    baris = [replace(x, **isi) if getattr(x, "kunci", "") == kunci else x for x in BAIK[nama]]
    assert baris != BAIK[nama]
    return himpunan(**{nama: baris})


def tambah(nama: str, **isi: Any) -> Himpunan:
    """The good set with one more row, like the last of its table."""
    return himpunan(**{nama: [*BAIK[nama], replace(BAIK[nama][-1], **isi)]})


def test_the_good_set_is_good() -> None:
    hasil = baca(himpunan())
    assert not hasil.galat
    assert not hasil.peringatan
    assert hasil.himpunan == himpunan()


@pytest.mark.parametrize(
    ("rusak", "tempat", "kolom", "bagian"),
    [
        (ubah("unit", "u2", induk="u7"), "unit.csv", "induk", "tidak ada pada unit.csv"),
        (ubah("unit", "u2", induk="U-1"), "unit.csv", "induk", "Maksud Anda «u1»?"),
        (ubah("unit", "u1", induk="u2"), "unit.csv", "induk", "lingkaran: u1 → u2 → u1"),
        (ubah("unit", "u2", induk="u9"), "unit.csv", "induk", "milik OPD 9.01"),
        (ubah("jabatan", "j1", atasan="j1"), "jabatan.csv", "atasan", "lingkaran: j1 → j1"),
        (ubah("jabatan", "j2", kepala_opd=True), "jabatan.csv", "kepala_opd", "Hanya satu jabatan"),
        (ubah("pemangku", "p1", selesai=date(2019, 1, 1)), "pemangku.csv", "selesai", "mendahului"),
        (ubah("rencana", "renstra", tahun_akhir=2019), "rencana.csv", "tahun_akhir", "mendahului"),
        (ubah("rencana", "renstra", berlaku_sejak=2030), "rencana.csv", "berlaku_sejak", "di luar masa"),
        (ubah("rencana", "renstra", nomenklatur="3-digit"), "rencana.csv", "nomenklatur", "-digit"),
        (tambah("rencana", kunci="lain"), "rencana.csv", "nomor", "sudah dipakai pada baris"),
        (ubah("unsur", "t1", induk="b1"), "unsur.csv", "induk", "lingkaran"),
        (ubah("unsur", "g1", induk="s1", jenis=JenisUnsur.SASARAN, kode=""), "unsur.csv", "induk", "adalah sasaran"),
        (ubah("unsur", "ms", induk="t1"), "unsur.csv", "induk", "bukan pada rencana Pemda"),
        (ubah("unsur", "p1", kode="8.01.6"), "unsur.csv", "kode", "bukan bentuk kode program"),
        (ubah("unsur", "b1", kode="8.01.06.2.01.0002"), "unsur.csv", "kode", "bukan seri 2-digit"),
        (tambah("unsur", kunci="b2"), "unsur.csv", "kode", "sudah dipakai pada baris"),
        (ubah("unsur", "b1", opd="9.01", unit=""), "unsur.csv", "opd", "berbeda dengan OPD rencananya"),
        (ubah("unsur", "b1", unit="u9"), "unsur.csv", "unit", "milik OPD 9.01"),
        (ubah("unsur", "s1", penerus="s1"), "unsur.csv", "penerus", "lingkaran"),
        (ubah("kebijakan", "k1", sasaran="ms"), "kebijakan.csv", "sasaran", "tidak untuk rencana «renstra»"),
        (ubah("indikator", "i1", unsur="m1"), "indikator.csv", "unsur", "tidak untuk rencana «renstra»"),
        (ubah("indikator", "i2", kode="T1/1"), "indikator.csv", "kode", "nomor lain setelah garis miring"),
        (ubah("indikator", "i2", skala="bintang"), "indikator.csv", "skala", "tidak dikenal"),
        (tambah("target", tahun=2022), "target.csv", "tahun", "bukan tahun PK-nya"),
        (tambah("target", rencana="rpjmd", indikator="i9"), "target.csv", "indikator", "tidak ada pada"),
        (tambah("pk", kunci="pk2"), "pk.csv", "nomor", "sudah dipakai"),
        (ubah("pk", "pk1", tanggal=None), "pk.csv", "tanggal", "sudah ditandatangani"),
        (ubah("pk", "pk1", isi="{}", sidik="0" * 64), "pk.csv", "sidik", "telah berubah"),
        (himpunan(analisis=[r.Analisis(opd="8.01", objek="x", tahun=2023)]), "analisis.csv", "objek", "bukan kunci"),
        (
            himpunan(narasi=[r.Narasi(opd="8.01", tahun=2023, triwulan=0, bagian="penutupan")]),
            "narasi.csv",
            "bagian",
            "«penutup»",
        ),
        (ubah("bukti", "f1", sidik="ABC"), "bukti.csv", "sidik", "SHA-256"),
        (ubah("catatan", "c1", tabel="unsurr"), "catatan.csv", "tabel", "«unsur»"),
    ],
)
def test_a_mistake_is_found_where_it_stands(rusak: Himpunan, tempat: str, kolom: str, bagian: str) -> None:
    hasil = baca(rusak)
    assert hasil.himpunan is None
    cocok = [g for g in hasil.galat if g.tempat == tempat and g.kolom == kolom and bagian in g.kalimat]
    assert cocok, [str(g) for g in hasil.galat]
    assert cocok[0].baris is not None


def test_two_rows_of_one_key_are_one_mistake() -> None:
    hasil = baca(himpunan(pagu=[*BAIK["pagu"], *BAIK["pagu"]]))
    (galat,) = hasil.galat
    assert str(galat).startswith("pagu.csv, baris 3: OPD, Tahun, Tahap, Unsur sudah ada pada baris 2.")


def test_each_circle_is_named_once() -> None:
    unit = [r.Unit(kunci=f"u{n}", opd="8.01", nama="Unit", induk=f"u{(n + 1) % 5}") for n in range(5)]
    unit += [r.Unit(kunci="x", opd="8.01", nama="Unit", induk="u0"), r.Unit(kunci="u9", opd="9.01", nama="Unit")]
    hasil = baca(
        himpunan(unit=unit, jabatan=[], pemangku=[], pk=[], target=[], indikator=BAIK["indikator"][1:], **TANPA)
    )
    assert sum("lingkaran" in g.sebab for g in hasil.galat) == 1


TANPA: dict[str, list[Any]] = {"realisasi": [], "analisis": [], "bukti": [], "unsur": BAIK["unsur"][:-1], "pagu": []}


def test_an_intermediate_condition_may_stand_at_any_height() -> None:
    antara = r.Unsur(rencana="renstra", kunci="a1", jenis=JenisUnsur.KONDISI_ANTARA, uraian="Antara", induk="s1")
    unsur = [replace(u, induk="a1") if u.kunci == "p1" else u for u in BAIK["unsur"]]
    assert not baca(himpunan(unsur=[*unsur, antara])).galat
    terbalik = [replace(u, induk="a1") if u.kunci == "t1" else u for u in BAIK["unsur"]]
    assert any(g.kolom == "induk" for g in baca(himpunan(unsur=[*terbalik, antara])).galat)


def test_several_opd_may_share_the_code_of_a_program() -> None:
    camat = r.Rencana(
        kunci="r9", jenis=r.JenisRencana.RENSTRA, nama="Renstra", tahun_awal=2020, tahun_akhir=2024, opd="9.01"
    )
    program = r.Unsur(rencana="r9", kunci="p9", jenis=JenisUnsur.PROGRAM, uraian="Program", kode="8.01.06")
    assert not baca(himpunan(rencana=[*BAIK["rencana"], camat], unsur=[*BAIK["unsur"], program])).galat


def test_an_archived_element_leaves_its_code_to_another() -> None:
    lama = replace(BAIK["unsur"][-1], kunci="b0", diarsipkan=True)
    assert not baca(himpunan(unsur=[*BAIK["unsur"], lama])).galat


def test_what_only_looks_odd_is_a_warning() -> None:
    def peringatan(h: Himpunan) -> tuple[Galat, ...]:
        hasil = baca(h)
        assert not hasil.galat
        return hasil.peringatan

    (luar,) = peringatan(himpunan(target=[r.Target(rencana="renstra", indikator="i1", tahun=2025)], pk=[]))
    assert "di luar masa rencana" in luar.sebab
    (kode,) = peringatan(ubah("unsur", "b1", kode="8.01.06.2.02.02"))
    assert "tidak diawali kode induknya, 8.01.06.2.01." in kode.sebab
    for nilai, beralasan in (
        (BelumDiukur(""), BelumDiukur("Survei bulan Oktober")),
        (TidakBerlaku(" "), TidakBerlaku("x")),
    ):
        (alasan,) = peringatan(himpunan(realisasi=[r.Realisasi(indikator="i1", tahun=2023, nilai=nilai)]))
        assert (alasan.kolom, "tanpa alasan" in alasan.sebab) == ("alasan", True)
        assert not peringatan(himpunan(realisasi=[r.Realisasi(indikator="i1", tahun=2023, nilai=beralasan)]))


def test_a_stored_row_counts_and_one_that_is_read_replaces_it() -> None:
    hanya = Himpunan.dari({"unit": [r.Unit(kunci="u3", opd="8.01", nama="Bidang", induk="u1")]})
    assert baca(hanya).himpunan is None
    assert baca(hanya, dasar=himpunan()).himpunan == hanya
    lingkaran = Himpunan.dari({"unit": [r.Unit(kunci="u1", opd="8.01", nama="Sekretariat", induk="u2")]})
    (galat,) = baca(lingkaran, dasar=himpunan()).galat
    assert "u1 → u2 → u1" in galat.sebab

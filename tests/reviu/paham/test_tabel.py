"""Tables of many agencies are understood by their heads."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reviu.naskah import laporan

from akuntabel.reviu.paham.tabel import JenisBaris, JenisTabel, Peran, TabelBertipe


def _tabel(teks: str) -> TabelBertipe:
    return laporan(teks).tabel_bertipe[0]


def _peran(teks: str) -> list[str]:
    return [k.peran.name for k in _tabel(teks).kolom]


@pytest.mark.parametrize(
    ("kepala", "peran", "jenis"),
    [
        (
            "No\tSasaran Strategis\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\t% Capaian",
            "NOMOR SASARAN INDIKATOR SATUAN TARGET REALISASI CAPAIAN",
            JenisTabel.CAPAIAN,
        ),
        (
            "NO\tPROGRAM / KEGIATAN\tPAGU ANGGARAN (Rp)\tREALISASI (Rp)\tSISA ANGGARAN\t%",
            "NOMOR PROGRAM PAGU REALISASI_ANGGARAN SISA PERSEN",
            JenisTabel.ANGGARAN,
        ),
        (
            "No\tProgram\tAnggaran\tRealisasi\tCapaian (%)",
            "NOMOR PROGRAM PAGU REALISASI_ANGGARAN PERSEN",
            JenisTabel.ANGGARAN,
        ),
        (
            "Sasaran\tIndikator\tRealisasi 2021\tRealisasi 2022\tRealisasi 2023",
            "SASARAN INDIKATOR REALISASI REALISASI REALISASI",
            JenisTabel.PERBANDINGAN,
        ),
        (
            "Indikator\tTarget Akhir Renstra\tRealisasi 2023\tTingkat Kemajuan",
            "INDIKATOR TARGET REALISASI CAPAIAN",
            JenisTabel.KEMAJUAN,
        ),
        ("No.\tProgram\tAnggaran\tKeterangan", "NOMOR PROGRAM PAGU KETERANGAN", JenisTabel.PROGRAM_ANGGARAN),
        ("No\tKomponen\tBobot\tNilai 2022\tNilai 2023", "NOMOR URAIAN BOBOT NILAI NILAI", JenisTabel.LKE),
        ("No\tInterval Nilai\tPredikat", "NOMOR INTERVAL PREDIKAT", JenisTabel.SKALA_PREDIKAT),
        ("No\tUnsur Pelayanan\tNRR\tMutu", "NOMOR URAIAN NILAI MUTU", JenisTabel.SKM_UNSUR),
        ("No\tPangkat/Golongan\tL\tP\tJumlah", "NOMOR URAIAN BAGIAN BAGIAN JUMLAH", JenisTabel.PEGAWAI),
        (
            "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget\tPagu (Rp)",
            "KODE PROGRAM INDIKATOR TARGET PAGU",
            JenisTabel.KINERJA_ANGGARAN,
        ),
        (
            "Kode\tProgram/Kegiatan/Sub Kegiatan\tSasaran (Kondisi)\tIndikator\tTarget",
            "KODE PROGRAM KONDISI INDIKATOR TARGET",
            JenisTabel.PERJANJIAN,
        ),
        (
            "Indikator\tTarget 2026\tRealisasi 2024\tKemajuan",
            "INDIKATOR TARGET REALISASI CAPAIAN",
            JenisTabel.KEMAJUAN,
        ),
        (
            "Sasaran\tCapaian kinerja\tSerapan anggaran\tSelisih",
            "SASARAN CAPAIAN PERSEN EFISIENSI",
            JenisTabel.LAIN,
        ),
    ],
)
def test_heads_tell_roles_and_kind(kepala: str, peran: str, jenis: JenisTabel) -> None:
    n = kepala.count("\t") + 1
    teks = kepala + "\n" + "\t".join(["1", "Nama sesuatu", *(["5"] * (n - 2))]) + "\n"
    assert _peran(teks) == peran.split()
    assert _tabel(teks).jenis is jenis


def test_group_heads_give_columns_their_year() -> None:
    t = _tabel(
        "No\tIndikator\tTahun 2022\t\t\tTahun 2023\t\t\n"
        "\t\tTarget\tRealisasi\tCapaian\tTarget\tRealisasi\tCapaian\n"
        "1.\tPersentase temuan yang ditindaklanjuti\t80\t75\t93,75\t82\t83\t101,22\n"
    )
    assert [(k.peran, k.tahun) for k in t.kolom[2:]] == [
        (p, th) for th in (2022, 2023) for p in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
    ]
    assert t.jenis is JenisTabel.PERBANDINGAN


def test_quarters_and_accumulation_are_seen() -> None:
    t = _tabel(
        "No\tIndikator\tTarget\tRealisasi\t\t\t\n"
        "\t\t\tTW I\tTW II\tTW III\ts.d. TW IV\n"
        "1.\tJumlah laporan hasil pengawasan\t40\t10\t20\t30\t40\n"
    )
    assert t.jenis is JenisTabel.TRIWULAN
    assert [k.triwulan for k in t.kolom[3:]] == [1, 2, 3, 4]
    assert [k.kumulatif for k in t.kolom[3:]] == [False, False, False, True]
    assert {k.peran for k in t.kolom[3:]} == {Peran.REALISASI}


def test_whose_indicator_a_column_holds_is_known() -> None:
    t = _tabel(
        "NO\tTUJUAN\t\t\tSASARAN\t\t\n\tURAIAN\tINDIKATOR\tTARGET\tURAIAN\tINDIKATOR\tTARGET\n"
        "1.\tMeningkatnya mutu\tIndeks mutu\t80\tMeningkatnya layanan\tPersentase layanan\t90%\n"
    )
    assert t.jenis is JenisTabel.TUJUAN_SASARAN
    assert [(k.peran, k.objek) for k in t.kolom[1:]] == [
        (Peran.TUJUAN, ""),
        (Peran.INDIKATOR, "tujuan"),
        (Peran.TARGET, "tujuan"),
        (Peran.SASARAN, ""),
        (Peran.INDIKATOR, "sasaran"),
        (Peran.TARGET, "sasaran"),
    ]


def test_rows_of_totals_and_headings_are_told_apart() -> None:
    t = _tabel(
        "No\tUraian\tPagu (Rp)\tRealisasi (Rp)\n"
        "A\tUrusan Kesehatan\t\t\n"
        "1\tProgram Penunjang\t100\t50\n"
        "2\tJumlah orang yang dilayani program\t100\t50\n"
        "\tSub Jumlah\t200\t100\n"
        "\tJUMLAH TOTAL\t200\t100\n"
        "\tRata-rata\t\t50\n"
    )
    assert [b.jenis for b in t.baris] == [
        JenisBaris.GRUP,
        JenisBaris.BADAN,
        JenisBaris.BADAN,
        JenisBaris.SUBJUMLAH,
        JenisBaris.JUMLAH,
        JenisBaris.RATA_RATA,
    ]


def test_levels_come_from_codes_or_from_the_first_word() -> None:
    t = _tabel(
        "Kode\tUraian\tPagu\n"
        "1.02.01\tPenunjang\t100\n1.02.01.2.01\tPerencanaan\t100\n1.02.01.2.01.0001\tPenyusunan\t100\n"
        "\tPROGRAM PENUNJANG\t100\n\tKegiatan Perencanaan\t100\n\tSub Kegiatan Penyusunan\t100\n"
    )
    assert [b.tingkat for b in t.baris] == [1, 2, 3, 1, 2, 3]


def test_figures_are_read_with_the_unit_of_column_or_row() -> None:
    t = _tabel(
        "No\tIndikator\tSatuan\tTarget\tRealisasi\tCapaian (%)\n"
        "1\tJumlah peserta\torang\t1.250\t1.300\t104\n"
        "2\tIndeks layanan\tindeks\t3,157\t-\tN/A\n"
    )
    satu, dua = t.badan
    target, realisasi, capaian = t.kolom[3:]
    cetak = t.angka(satu, target)
    assert cetak is not None
    assert cetak.nilai == 1250
    assert t.angka(satu, capaian).satuan == "%"  # type: ignore[union-attr]
    assert t.angka(dua, target).nilai == Decimal("3.157")  # type: ignore[union-attr]
    assert t.angka(dua, realisasi) is None
    assert t.nama(dua) == "Indeks layanan"


@pytest.mark.parametrize("teks", ["\t\n\t\n", "a\tb\n", "No\tNo\tNo\n1\t2\t3\n", "\t\tJumlah\n\t\t\n"])
def test_odd_tables_are_no_trouble(teks: str) -> None:
    for t in laporan(teks).tabel_bertipe:
        assert len(t.kolom) == t.sumber.tabel.lebar
        for b in t.baris:
            t.nama(b)

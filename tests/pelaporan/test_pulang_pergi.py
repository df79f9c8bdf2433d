"""A report of ours read back into records: its figures are those of the data, to the last digit."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from benchmarks.pembangkit import TAHUN_AWAL, opd_besar
from benchmarks.profil import BADAN, DINAS, KECAMATAN, Profil
from tests.pelaporan.teks_laporan import teks_laporan

from akuntabel.aturan.nilai import Nilai
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import hasil_semua
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pertukaran.baca import baca
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.rekam import rekaman_laporan
from akuntabel.reviu.paham.rumusan import huruf

CONTOH = Path(__file__).parents[2] / "contoh/bakesbangpol-lumajang-2023"
TABEL_TAK_KEMBALI = {
    "unit": "susunan organisasi dicetak sebagai bagan",
    "fungsi": "uraian fungsi dicetak sebagai daftar; tidak ada pemeriksaan yang memerlukannya",
    "kebijakan": "kebijakan dicetak dalam tabel rencana, tetapi tidak ada pemeriksaan yang memerlukannya",
    "narasi": "teks bagian dibaca sebagai teks, bukan sebagai data",
    "catatan": "catatan atas data tidak dicetak dalam laporan",
}
"""Tables of the package that the report has no table for, or that nobody asks of a report."""
KUNCI = "laporan tidak mencetak kunci; kunci dibuat dari rumusan dan kode"
ASAL = "asal data dan cetakannya dalam dokumen lama tidak dicetak dalam laporan kita"
UKUR = "cara ukur ditetapkan dalam data; laporan hanya mencetak hasilnya"
KOLOM_TAK_KEMBALI = {
    "unsur.rencana": KUNCI,
    "unsur.kunci": KUNCI,
    "unsur.kode": "tujuan dan sasaran dicetak tanpa kode",
    "unsur.induk": KUNCI,
    "unsur.opd": KUNCI,
    "unsur.uraian": "nama program dibaca menurut nomenklatur, yang mencetaknya dengan huruf kapital",
    "unsur.kebijakan": "hubungan program dan kebijakan tidak dicetak per program",
    "unsur.urutan": "urutan dihitung dari seluruh laporan, bukan per induk",
    "unsur.tercetak": ASAL,
    "unsur.kondisi_tercetak": ASAL,
    "unsur.lokasi": ASAL,
    "indikator.rencana": KUNCI,
    "indikator.kunci": KUNCI,
    "indikator.unsur": KUNCI,
    "indikator.kode": "indikator dicetak tanpa kode",
    "indikator.satuan": "satuan dicetak di dalam sel target; tanpa target tidak ada satuannya",
    "indikator.akumulasi": UKUR,
    "indikator.definisi": "dicetak sebagai kalimat, bukan sebagai kolom",
    "indikator.formula": "dicetak sebagai kalimat, bukan sebagai kolom",
    "indikator.urutan": "urutan dihitung dari seluruh laporan, bukan per unsur",
    "indikator.tercetak": ASAL,
    "indikator.lokasi": ASAL,
}
"""Columns whose value does not come back in at least one row, and why."""


def contoh(triwulan: int) -> tuple[TahunKinerja, Periode]:
    return TahunKinerja.dari(baca(CONTOH).himpunan, opd="8.01", tahun=2023), Periode(2023, triwulan)


def buatan(profil: Profil, benih: int, triwulan: int) -> tuple[TahunKinerja, Periode]:
    """A made office in its fourth year, with measured figures of every kind."""
    tahun = TAHUN_AWAL + 3
    data = opd_besar(benih, unsur=30, tahun=4, profil=profil, lengkap=True)
    return TahunKinerja.dari(data, opd=profil.bidang, tahun=tahun), Periode(tahun, triwulan)


SEMUA = [contoh(1), contoh(0), buatan(DINAS, 3, 0), buatan(KECAMATAN, 5, 2), buatan(BADAN, 8, 0)]
NAMA = ["contoh-tw1", "contoh", "dinas", "kecamatan-tw2", "badan"]


def pulang(t: TahunKinerja, periode: Periode) -> TahunKinerja:
    """The records of the text of its report."""
    teks = teks_laporan(susun_lkjip(t, periode, draf=False, tanggal=date(t.tahun + 1, 2, 1)))
    hasil, tempat = rekaman_laporan(Laporan(baca_txt(teks.encode())))
    assert hasil is not None
    assert all(x.baris for daftar in tempat.values() for x in daftar)
    return hasil


Kunci = tuple[str, str]


def kunci_unsur(u: r.Unsur) -> str:
    return u.kode if u.kode[:1].isdigit() else f"{u.jenis} {huruf(u.uraian)}"


def unsur(t: TahunKinerja) -> dict[str, r.Unsur]:
    return {kunci_unsur(u): u for u in t.milik_opd()}


def indikator(t: TahunKinerja) -> dict[Kunci, r.Indikator]:
    """The OPD's indicators by element and wording."""
    return {(k, huruf(i.uraian)): i for k, u in unsur(t).items() for i in t.indikator_dari(u.kunci)}


def angka(t: TahunKinerja, periode: Periode) -> dict[Kunci, tuple[Nilai | None, Nilai, Decimal | None]]:
    """Target, realisation and capaian of each indicator; of a value not measured without the reason."""
    hasil = hasil_semua(t, periode)
    return {
        k: (_polos(x.nilai) if (x := t.target(i.kunci)) else None, _polos(h.realisasi), h.capaian.persen)
        for k, i in indikator(t).items()
        for h in [hasil[i.kunci]]
    }


def _polos(nilai: Nilai) -> Any:
    """A value without its reason, which the report gives in a sentence elsewhere."""
    return type(nilai) if hasattr(nilai, "alasan") else nilai


@pytest.fixture(params=SEMUA, ids=NAMA, scope="module")
def pasangan(request: pytest.FixtureRequest) -> tuple[TahunKinerja, TahunKinerja, Periode]:
    t, periode = request.param
    return t, pulang(t, periode), periode


Pasangan = tuple[TahunKinerja, TahunKinerja, Periode]


def test_targets_realisations_and_capaian_come_back_exactly(pasangan: Pasangan) -> None:
    asal, kembali, periode = pasangan
    assert angka(kembali, periode) == angka(asal, periode)


def test_the_budget_comes_back_to_the_sen(pasangan: Pasangan) -> None:
    asal, kembali, periode = pasangan

    def uang(t: TahunKinerja) -> dict[str, tuple[int | None, int | None, Decimal | None]]:
        semua = anggaran_semua(t, periode)
        nama = {"": "", **{u.kunci: k for k, u in unsur(t).items()}}
        return {nama[k]: (a.pagu, a.realisasi, a.serapan) for k, a in semua.items()}

    assert uang(kembali) == uang(asal)


def test_staff_and_assets_come_back(pasangan: Pasangan) -> None:
    asal, kembali, _ = pasangan

    def pegawai(t: TahunKinerja) -> set[tuple[str, str, str, int | None]]:
        baris = (x for x in t.data.kepegawaian if x.tahun == t.tahun and x.jumlah is not None)
        return {(x.kelompok, x.rincian, x.status_pegawai, x.jumlah) for x in baris}

    def aset(t: TahunKinerja) -> set[tuple[str, str, int | None, str]]:
        baris = (x for x in t.data.aset if x.tahun == t.tahun)
        return {(x.kelompok.casefold(), x.uraian, x.jumlah, x.satuan) for x in baris}

    assert pegawai(kembali) == pegawai(asal)
    assert aset(kembali) == aset(asal)


def test_the_tree_the_head_and_the_analysis_come_back(pasangan: Pasangan) -> None:
    asal, kembali, _ = pasangan
    assert unsur(kembali).keys() == unsur(asal).keys()
    assert {(x.bidang, x.urutan, x.uraian) for x in kembali.data.swot} == {
        (x.bidang, x.urutan, x.uraian.rstrip(".")) for x in asal.data.swot if x.tahun == asal.tahun
    }
    assert asal.kepala is not None
    assert kembali.kepala is not None
    assert kembali.kepala.nama.casefold().startswith(asal.kepala.nama.casefold())


def test_who_signs_the_example_comes_back() -> None:
    t, periode = contoh(1)
    kembali = pulang(t, periode)
    (asal,), (baru,) = t.data.pemangku, kembali.data.pemangku
    assert (baru.nama, baru.status) == (asal.nama, asal.status)
    assert t.rencana is not None
    assert kembali.rencana is not None
    assert (kembali.rencana.tahun_awal, kembali.rencana.tahun_akhir) == (t.rencana.tahun_awal, t.rencana.tahun_akhir)


def test_every_regulation_of_the_example_comes_back_by_number_and_year() -> None:
    t, periode = contoh(1)
    asal, kembali = ({(x.nomor, x.tahun) for x in y.data.dasar_hukum} for y in (t, pulang(t, periode)))
    assert kembali == asal


def test_what_does_not_come_back_of_the_example_is_known_with_its_reason() -> None:
    t, periode = contoh(1)
    kembali = pulang(t, periode)
    kosong = {n for n in r.TABEL if getattr(t.data, n) and not getattr(kembali.data, n)}
    assert kosong == TABEL_TAK_KEMBALI.keys()
    beda: set[str] = set()
    for nama, asal, baru in (("unsur", unsur(t), unsur(kembali)), ("indikator", indikator(t), indikator(kembali))):
        for k, x in asal.items():
            y = baru[k]  # type: ignore[index]
            beda |= {f"{nama}.{f.name}" for f in fields(x) if getattr(x, f.name) != getattr(y, f.name)}
    assert beda == KOLOM_TAK_KEMBALI.keys()

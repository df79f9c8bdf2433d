"""Every act that saves asks the table of rights: a walk over all acts, roles and reaches."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from tests.kantor import OPD, OPERATOR, ORANG_LUAR, kantor, muatkan, pelaku, ubah_realisasi

from akuntabel.anggaran import tindakan as anggaran
from akuntabel.aturan.hak import Jangkauan, Pelaku, Penugasan, Peran, Tindakan, boleh
from akuntabel.aturan.peran import JANGKAUAN_PERAN
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.galat import Terkunci, TidakBerhak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja.rekaman import TABEL
from akuntabel.organisasi import tindakan as organisasi
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.pelaporan import tindakan as pelaporan
from akuntabel.pengukuran import tindakan as pengukuran
from akuntabel.perencanaan import tindakan as perencanaan
from akuntabel.perjanjian import tindakan as perjanjian

pytestmark = pytest.mark.django_db

ORGANISASI = Tindakan.SIMPAN_ORGANISASI
TINDAKAN: dict[str, tuple[Callable[..., Any], Tindakan]] = {
    "pemda": (organisasi.simpan_pemda, ORGANISASI),
    "opd": (organisasi.simpan_opd, ORGANISASI),
    "unit": (organisasi.simpan_unit, ORGANISASI),
    "jabatan": (organisasi.simpan_jabatan, ORGANISASI),
    "pemangku": (organisasi.simpan_pemangku, ORGANISASI),
    "kepegawaian": (organisasi.simpan_kepegawaian, ORGANISASI),
    "aset": (organisasi.simpan_aset, ORGANISASI),
    "fungsi": (organisasi.simpan_fungsi, ORGANISASI),
    "dasar_hukum": (organisasi.simpan_dasar_hukum, ORGANISASI),
    "rencana": (perencanaan.simpan_rencana, Tindakan.SIMPAN_RENCANA),
    "unsur": (perencanaan.simpan_unsur, Tindakan.SIMPAN_RENCANA),
    "kebijakan": (perencanaan.simpan_kebijakan, Tindakan.SIMPAN_RENCANA),
    "indikator": (perencanaan.simpan_indikator, Tindakan.SIMPAN_RENCANA),
    "target": (perencanaan.simpan_target, Tindakan.SIMPAN_TARGET),
    "pk": (perjanjian.simpan_pk, Tindakan.SIMPAN_PK),
    "pagu": (anggaran.simpan_pagu, Tindakan.SIMPAN_PAGU),
    "dpa": (anggaran.simpan_dpa, Tindakan.SIMPAN_PAGU),
    "rencana_kas": (anggaran.simpan_rencana_kas, Tindakan.SIMPAN_PAGU),
    "realisasi_anggaran": (anggaran.simpan_realisasi_anggaran, Tindakan.SIMPAN_REALISASI_ANGGARAN),
    "realisasi": (pengukuran.simpan_realisasi, Tindakan.SIMPAN_REALISASI),
    "analisis": (pengukuran.simpan_analisis, Tindakan.SIMPAN_ANALISIS),
    "bukti": (pengukuran.simpan_bukti, Tindakan.SIMPAN_BUKTI),
    "swot": (pelaporan.simpan_swot, Tindakan.SIMPAN_SWOT),
    "narasi": (pelaporan.simpan_narasi, Tindakan.SIMPAN_NARASI),
    "catatan": (pelaporan.simpan_catatan, Tindakan.SIMPAN_CATATAN),
}
PENUGASAN = [
    Penugasan(
        peran=peran,
        jangkauan=j,
        opd="" if j is Jangkauan.PEMDA else opd,
        unit="u1" if j is Jangkauan.UNIT else "",
        indikator="i2" if j is Jangkauan.INDIKATOR else "",
    )
    for peran in Peran
    for j in sorted(JANGKAUAN_PERAN[peran])
    for opd in ((OPD,) if j is Jangkauan.PEMDA else (OPD, "1.02"))
]


def test_every_table_has_its_act() -> None:
    assert set(TINDAKAN) == set(TABEL)


@pytest.mark.parametrize("tugas", PENUGASAN, ids=lambda t: f"{t.peran}-{t.jangkauan}-{t.opd}")
def test_an_act_is_done_by_whom_the_table_allows_and_by_nobody_else(tugas: Penugasan) -> None:
    muatkan()
    jejak = Jejak.objects.count()
    orang = Pelaku(nama="seseorang", penugasan=(tugas,))
    for tabel, (simpan, tindakan) in TINDAKAN.items():
        opd = "" if tabel == "pemda" else OPD
        milik = [b for b in kantor().tabel(tabel) if getattr(b, "rencana", "") != "rpjmd"]
        baris = [b for b in milik if not getattr(b, "pk", "") and getattr(b, "kunci", "") != "rpjmd"]
        objek = {getattr(b, "indikator", "") or getattr(b, "objek", "") for b in baris}
        sempit = tabel in {"realisasi", "analisis", "bukti"}
        berhak = boleh(orang, tindakan, opd=opd).boleh or (
            sempit
            and all(boleh(orang, tindakan, opd=opd, unit="u1" if i == "i1" else "", indikator=i).boleh for i in objek)
        )
        if berhak:
            simpan(pelaku=orang, opd=opd, rekaman=baris)
        else:
            with pytest.raises(TidakBerhak, match=r"\w"):
                simpan(pelaku=orang, opd=opd, rekaman=baris)
    assert Jejak.objects.count() == jejak


def test_somebody_accountable_for_one_indicator_fills_in_that_one_only() -> None:
    muatkan()
    orang = pelaku(Peran.PENANGGUNG_JAWAB_INDIKATOR, indikator="i2")
    assert pengukuran.simpan_realisasi(pelaku=orang, opd=OPD, rekaman=[ubah_realisasi()]).diubah == 1
    with pytest.raises(TidakBerhak):
        pengukuran.simpan_realisasi(pelaku=orang, opd=OPD, rekaman=[ubah_realisasi(indikator="i1")])
    with pytest.raises(TidakBerhak):
        pengukuran.simpan_realisasi(pelaku=orang, opd=OPD, rekaman=[ubah_realisasi(2), ubah_realisasi(indikator="i1")])


def test_an_operator_of_a_unit_fills_in_the_indicators_of_that_unit() -> None:
    muatkan()
    orang = pelaku(Peran.OPERATOR_OPD, unit="u1")
    assert pengukuran.simpan_realisasi(pelaku=orang, opd=OPD, rekaman=[ubah_realisasi(indikator="i1")]).dibuat == 1
    with pytest.raises(TidakBerhak):
        pengukuran.simpan_realisasi(pelaku=orang, opd=OPD, rekaman=[ubah_realisasi(indikator="i2")])


def test_a_refusal_says_why_and_whom_to_ask() -> None:
    muatkan()
    with pytest.raises(TidakBerhak, match=r"Jangkauan peran Anda tidak mencakup.*Hubungi operator OPD"):
        pengukuran.simpan_realisasi(pelaku=ORANG_LUAR, opd=OPD, rekaman=[ubah_realisasi()])


@pytest.fixture
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    return tmp_path / "bukti"


def _unggah(orang: Pelaku) -> Any:
    return pengukuran.unggah_bukti(
        pelaku=orang, opd=OPD, indikator="i2", tahun=2023, triwulan=1, isi=io.BytesIO(b"%PDF-1.7"), nama="a.pdf"
    )


def test_evidence_is_stored_with_its_record_and_its_entry(gudang: Path) -> None:
    muatkan()
    bukti = _unggah(OPERATOR)
    assert jalur(bukti.sidik).read_bytes() == b"%PDF-1.7"
    assert bukti.sidik in Jejak.objects.filter(opd=OPD).latest("nomor").sesudah


def test_evidence_is_refused_before_it_is_taken_in(gudang: Path) -> None:
    muatkan()
    with pytest.raises(TidakBerhak):
        _unggah(ORANG_LUAR)
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="disahkan")
    with pytest.raises(Terkunci):
        _unggah(OPERATOR)
    assert not list(gudang.rglob("*"))

"""A row that is taken away: its cells stay in the trail."""

from __future__ import annotations

import json

import pytest
from tests.kantor import OPD, OPERATOR, kantor, muatkan

from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.rantai import verifikasi_semua
from akuntabel.jejak.riwayat import riwayat
from akuntabel.jejak.simpan import kerja, simpan_baris
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.models import Unit
from akuntabel.pelaporan.models import Swot

pytestmark = pytest.mark.django_db


def _hapus(model: type, kunci: str, versi: int | None = None) -> r.Rekaman:
    with kerja(pelaku=OPERATOR, opd=OPD, tindakan="hapus_uji") as k:
        return hapus_baris(kerja=k, model=model, kunci=(kunci,), versi=versi)


def test_the_row_is_gone_and_its_cells_stand_in_the_trail() -> None:
    muatkan()
    assert _hapus(Swot, "w1") == kantor().swot[0]
    assert not Swot.objects.filter(kunci="w1").exists()
    akhir = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert json.loads(akhir.sebelum)["swot"][0]["uraian"] == "Peluang"
    assert json.loads(akhir.sesudah)["swot"] == [{"kunci": "w1", "dihapus": True}]
    assert riwayat(OPD, tabel="swot", kunci={"kunci": "w1"})[0].sesudah == {"dihapus": True}
    assert all(h.utuh for h in verifikasi_semua())


def test_put_back_it_is_as_it_was() -> None:
    muatkan()
    baris = _hapus(Swot, "w1")
    with kerja(pelaku=OPERATOR, opd=OPD, tindakan="kembali") as k:
        simpan_baris(kerja=k, model=Swot, rekaman=[baris])
    assert Swot.objects.get(kunci="w1").uraian == "Peluang"


def test_what_moved_on_what_is_gone_and_what_others_need_stays() -> None:
    muatkan()
    with pytest.raises(Bentrok):
        _hapus(Swot, "w1", versi=9)
    with pytest.raises(TindakanDitolak, match="sudah tidak ada"):
        _hapus(Swot, "tak-ada")
    with pytest.raises(TindakanDitolak, match="masih dirujuk"):
        _hapus(Unit, "u1")
    assert Swot.objects.filter(kunci="w1").exists()
    assert Unit.objects.filter(kunci="u1").exists()

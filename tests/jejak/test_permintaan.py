"""Requests to reopen: asked with a reason, granted by the step, or declined with one."""

from __future__ import annotations

from itertools import product

import pytest
from tests.kantor import (
    KEPALA,
    KOORDINATOR,
    OPD,
    OPD_LAIN,
    OPERATOR,
    ORANG_LUAR,
    VERIFIKATOR,
    lengkapi,
    muatkan,
    pelaku,
)

from akuntabel.aturan.alur import Alur, Keadaan, Langkah
from akuntabel.aturan.hak import HAK, Pelaku, Peran, Tindakan
from akuntabel.jejak.galat import TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak, Permintaan
from akuntabel.jejak.permintaan import (
    dapat_diminta,
    minta_buka_kembali,
    permintaan_menunggu,
    permintaan_terakhir,
    semua_menunggu,
    tolak_permintaan,
)
from akuntabel.pengukuran.tindakan import langkah_triwulan

pytestmark = pytest.mark.django_db

DI = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}


def _minta(oleh: Pelaku = OPERATOR, keadaan: Keadaan = Keadaan.DISAHKAN, alasan: str = "Angka tertukar") -> Permintaan:
    return minta_buka_kembali(pelaku=oleh, sebutan="realisasi triwulan I", keadaan=keadaan, alasan=alasan, **DI)


def _langkah(langkah: Langkah, oleh: Pelaku, alasan: str = "") -> Keadaan:
    return langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=1, langkah=langkah, alasan=alasan)


@pytest.mark.parametrize("peran", [p for p in Peran if p is not Peran.PENANGGUNG_JAWAB_INDIKATOR])
def test_the_office_asks_and_nobody_else(peran: Peran) -> None:
    if peran in HAK[Tindakan.MINTA_BUKA_KEMBALI]:
        assert _minta(pelaku(peran)).oleh == peran.value
    else:
        with pytest.raises(TidakBerhak):
            _minta(pelaku(peran))
    with pytest.raises(TidakBerhak):
        _minta(ORANG_LUAR)


def test_only_what_somebody_can_reopen_is_asked_for() -> None:
    for alur, keadaan in product(Alur, Keadaan):
        sah = keadaan in (Keadaan.DISAHKAN, Keadaan.DIKUNCI)
        assert dapat_diminta(alur, keadaan) == (sah and alur is not Alur.PK)
    with pytest.raises(TindakanDitolak, match="masih dapat diubah"):
        _minta(keadaan=Keadaan.DRAF)
    with pytest.raises(TindakanDitolak, match="mengembalikannya"):
        _minta(keadaan=Keadaan.DIAJUKAN)
    with pytest.raises(TindakanDitolak, match="dokumen baru"):
        minta_buka_kembali(
            pelaku=OPERATOR, opd=OPD, alur=Alur.PK, kunci="pk1", sebutan="PK", keadaan=Keadaan.DISAHKAN, alasan="x"
        )
    with pytest.raises(TindakanDitolak, match="Sebutkan alasan"):
        _minta(alasan=" ")


def test_one_request_at_a_time_waits() -> None:
    _minta()
    with pytest.raises(TindakanDitolak, match="sudah ada dan menunggu"):
        _minta(KEPALA)
    assert [p.kunci for p in semua_menunggu()] == ["2023/1"]


def test_reopening_grants_the_request_in_the_same_act() -> None:
    muatkan()
    lengkapi(2023, 1)
    for langkah, oleh in ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA)):
        _langkah(langkah, oleh)
    _minta()
    _langkah(Langkah.BUKA_KEMBALI, KOORDINATOR, "Disetujui")
    assert permintaan_menunggu(**DI) is None
    terakhir = permintaan_terakhir(**DI)
    assert terakhir is not None
    assert (terakhir.keputusan, terakhir.jawaban, terakhir.diputus_oleh) == (
        "disetujui",
        "Disetujui",
        KOORDINATOR.nama,
    )
    jejak = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert jejak.tindakan == "buka_kembali"
    assert '"permintaan"' in jejak.sesudah


def test_a_request_is_declined_with_a_reason_by_who_could_grant_it() -> None:
    p = _minta()
    for orang in (OPERATOR, KEPALA, pelaku(Peran.BAPPEDA), pelaku(Peran.KEPALA_OPD, opd=OPD_LAIN)):
        with pytest.raises(TidakBerhak):
            tolak_permintaan(pelaku=orang, permintaan=p.pk, jawaban="x")
    with pytest.raises(TindakanDitolak, match="alasan menolak"):
        tolak_permintaan(pelaku=KOORDINATOR, permintaan=p.pk, jawaban=" ")
    assert tolak_permintaan(pelaku=KOORDINATOR, permintaan=p.pk, jawaban="Sudah dilaporkan").keputusan == "ditolak"
    with pytest.raises(TindakanDitolak, match="sudah diputus"):
        tolak_permintaan(pelaku=KOORDINATOR, permintaan=p.pk, jawaban="Lagi")
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        tolak_permintaan(pelaku=KOORDINATOR, permintaan=404, jawaban="x")
    assert _minta().keputusan == "menunggu"

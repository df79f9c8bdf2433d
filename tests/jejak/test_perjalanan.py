"""People do anything to a stored thing in any order: steps, marks, answers, requests. The promises hold all the same."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kantor import OPD, muatkan, pelaku, tanpa_bekas

from akuntabel.aturan.alur import Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.models import Bekuan, Jejak, Permintaan, Tanda
from akuntabel.jejak.permintaan import minta_buka_kembali, tolak_permintaan
from akuntabel.jejak.rantai import verifikasi
from akuntabel.jejak.riwayat import riwayat_langkah
from akuntabel.jejak.tanda import beri_tanda, jawab_tanda, tutup_tanda
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.models import PeriodeTriwulan

ORANG = {
    "operator": pelaku(Peran.OPERATOR_OPD, nama="operator"),
    "verifikator": pelaku(Peran.VERIFIKATOR_OPD, nama="verifikator"),
    "kepala": pelaku(Peran.KEPALA_OPD, nama="kepala"),
    "organisasi": pelaku(Peran.BAGIAN_ORGANISASI, nama="organisasi"),
}
ORANG["rangkap"] = Pelaku(
    nama="rangkap", penugasan=tuple(p for n in ("operator", "verifikator", "kepala") for p in ORANG[n].penugasan)
)
ACARA = st.tuples(
    st.sampled_from(sorted(ORANG)), st.sampled_from([*Langkah, "tandai", "jawab", "tutup", "minta", "tolak"])
)
LURUS = (
    ("operator", Langkah.AJUKAN),
    ("verifikator", Langkah.VERIFIKASI),
    ("kepala", Langkah.SAHKAN),
    ("kepala", "minta"),
    ("organisasi", Langkah.BUKA_KEMBALI),
    ("rangkap", Langkah.AJUKAN),
)
DI = {"opd": OPD, "alur": Alur.TRIWULAN, "kunci": "2023/1"}


def _ambil() -> PeriodeTriwulan:
    PeriodeTriwulan.objects.get_or_create(opd_id=OPD, tahun=2023, triwulan=1)
    return PeriodeTriwulan.objects.get(opd=OPD, tahun=2023, triwulan=1)


def _lakukan(oleh: Pelaku, acara: str) -> None:
    tanda = Tanda.objects.order_by("-id").values_list("id", flat=True).first() or 0
    match acara:
        case "tandai":
            beri_tanda(pelaku=oleh, isi="x", **DI)
        case "jawab":
            jawab_tanda(pelaku=oleh, tanda=tanda, jawaban=f"jawaban {oleh.nama}")
        case "tutup":
            tutup_tanda(pelaku=oleh, tanda=tanda)
        case "minta":
            minta_buka_kembali(
                pelaku=oleh, sebutan="realisasi", keadaan=Keadaan(_ambil().keadaan), alasan="keliru", **DI
            )
        case "tolak":
            minta = Permintaan.objects.order_by("-id").values_list("id", flat=True).first() or 0
            tolak_permintaan(pelaku=oleh, permintaan=minta, jawaban="tidak")
        case _:
            melangkah(pelaku=oleh, opd=OPD, langkah=Langkah(acara), ambil=_ambil, alasan="alasan", isi=Himpunan)


@pytest.mark.django_db
@settings(max_examples=40)
@given(awal=st.integers(0, len(LURUS)), acara=st.lists(ACARA, min_size=8, max_size=25))
def test_nothing_is_ratified_without_the_verification_of_another_person(
    awal: int, acara: list[tuple[str, str]]
) -> None:
    with tanpa_bekas():
        muatkan()
        for orang, apa in [*LURUS[:awal], *acara]:
            with suppress(TindakanDitolak):
                _lakukan(ORANG[orang], apa)
            _periksa()
        assert verifikasi(OPD).utuh


def _periksa() -> None:
    objek = _ambil()
    langkah = list(reversed(riwayat_langkah(OPD, alur=Alur.TRIWULAN, kunci="2023/1")))
    assert objek.keadaan == (langkah[-1].ke if langkah else "draf")
    if objek.keadaan in ("diverifikasi", "disahkan", "dikunci"):
        diajukan = max(n for n, x in enumerate(langkah) if x.langkah is Langkah.AJUKAN)
        diverifikasi = max(n for n, x in enumerate(langkah) if x.langkah is Langkah.VERIFIKASI)
        assert diverifikasi > diajukan
        assert langkah[diverifikasi].pelaku != langkah[diajukan].pelaku
    assert objek.versi_beku == sum(x.langkah is Langkah.SAHKAN for x in langkah) == Bekuan.objects.count()
    assert all(x.alasan for x in langkah if x.langkah in (Langkah.KEMBALIKAN, Langkah.BUKA_KEMBALI))
    for t in Tanda.objects.exclude(ditutup_oleh=""):
        assert t.ditutup_oleh == t.oleh or t.ditutup_oleh != t.penjawab
    menunggu = Permintaan.objects.filter(keputusan="menunggu")
    assert menunggu.count() <= 1
    if menunggu.exists():
        assert objek.keadaan in ("disahkan", "dikunci")
    for j in Jejak.objects.filter(opd=OPD, tindakan__in=["ajukan", "verifikasi", "sahkan"]):
        assert len(json.loads(j.sesudah)["triwulan"]) == 1

"""Quarters, plans, agreements and reports on their way through their states."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.kantor import (
    BAPPEDA,
    KEPALA,
    KOORDINATOR,
    OPD,
    OPERATOR,
    VERIFIKATOR,
    ganti,
    kantor,
    lengkapi,
    muatkan,
    pelaku,
    ubah_realisasi,
)

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.nilai import Angka, BelumDiukur
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.galat import Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Bekuan, Jejak
from akuntabel.jejak.rantai import verifikasi_semua
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import cairkan, sidik
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.tindakan import langkah_laporan, simpan_catatan, simpan_narasi, simpan_swot
from akuntabel.pelaporan.tindakan.kesampingan import kesampingkan
from akuntabel.pengukuran.tindakan import langkah_triwulan, simpan_analisis, simpan_realisasi
from akuntabel.perencanaan.tindakan import langkah_rencana, simpan_indikator, simpan_target, simpan_unsur
from akuntabel.perjanjian.tindakan import langkah_pk, simpan_pk, simpan_target_pk, tandatangani_pk
from akuntabel.reviu.kesampingan import tempat_temuan

pytestmark = pytest.mark.django_db

SAMPAI_SAH = ((Langkah.AJUKAN, OPERATOR), (Langkah.VERIFIKASI, VERIFIKATOR), (Langkah.SAHKAN, KEPALA))


def _triwulan(langkah: Langkah, oleh: Pelaku, alasan: str = "", triwulan: int = 1) -> Keadaan:
    if langkah is Langkah.AJUKAN:
        lengkapi(2023, triwulan)
    return langkah_triwulan(pelaku=oleh, opd=OPD, tahun=2023, triwulan=triwulan, langkah=langkah, alasan=alasan)


def _sahkan_triwulan(triwulan: int = 1) -> None:
    for langkah, oleh in SAMPAI_SAH:
        _triwulan(langkah, oleh, triwulan=triwulan)


def test_a_quarter_goes_from_operator_to_head_and_keeps_what_it_was_ratified_with() -> None:
    muatkan()
    assert [_triwulan(x, oleh) for x, oleh in SAMPAI_SAH] == [
        Keadaan.DIAJUKAN,
        Keadaan.DIVERIFIKASI,
        Keadaan.DISAHKAN,
    ]
    beku = Bekuan.objects.get()
    assert (beku.alur, beku.opd, beku.kunci, beku.nomor, beku.pelaku) == ("triwulan", OPD, "2023/1", 1, "kepala_opd")
    isi = cairkan(beku.isi, beku.sidik)
    belum = r.Realisasi(indikator="i1", tahun=2023, triwulan=1, nilai=BelumDiukur("menunggu data"))
    sampai = [*(x for x in kantor().realisasi if x.triwulan <= 1), belum]
    assert isi.realisasi == tuple(sorted(sampai, key=lambda x: (x.indikator, x.tahun, x.triwulan)))
    assert TahunKinerja.dari(isi, opd=OPD, tahun=2023).realisasi("i2", triwulan=1) == ubah_realisasi(nilai="2")


def test_later_figures_do_not_reach_a_ratified_quarter() -> None:
    muatkan()
    _sahkan_triwulan()
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(2)])
    assert all(x.triwulan < 2 for x in cairkan(Bekuan.objects.get().isi).realisasi)


@pytest.mark.parametrize("sampai", [1, 2, 3])
def test_a_quarter_that_is_on_its_way_does_not_change(sampai: int) -> None:
    muatkan()
    for langkah, oleh in SAMPAI_SAH[:sampai]:
        _triwulan(langkah, oleh)
    with pytest.raises(Terkunci, match=r"Realisasi Triwulan I Tahun 2023 sudah"):
        simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()])
    with pytest.raises(Terkunci):
        simpan_analisis(pelaku=OPERATOR, opd=OPD, rekaman=[r.Analisis(opd=OPD, objek="i2", tahun=2023, triwulan=1)])
    with pytest.raises(Terkunci):
        muatkan(ganti(kantor(), "realisasi_anggaran", jumlah=1))
    assert muatkan().tetap == kantor().jumlah_baris()
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(2)]).dibuat == 1


def test_a_reopened_quarter_is_frozen_anew_and_its_first_version_stays() -> None:
    muatkan()
    _sahkan_triwulan()
    with pytest.raises(TindakanDitolak, match="Sebutkan alasan"):
        _triwulan(Langkah.BUKA_KEMBALI, KOORDINATOR)
    assert _triwulan(Langkah.BUKA_KEMBALI, KOORDINATOR, "Salah input") == Keadaan.DIBUKA_KEMBALI
    simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi(nilai="3")])
    _sahkan_triwulan()
    nilai = [cairkan(b.isi, b.sidik).realisasi[-1].nilai for b in Bekuan.objects.order_by("nomor")]
    assert nilai == [Angka(Decimal(2)), Angka(Decimal(3))]


def test_whoever_submitted_does_not_verify() -> None:
    muatkan()
    rangkap = Pelaku(nama="dua peran", penugasan=OPERATOR.penugasan + VERIFIKATOR.penugasan)
    _triwulan(Langkah.AJUKAN, rangkap)
    with pytest.raises(TindakanDitolak, match="diajukannya sendiri"):
        _triwulan(Langkah.VERIFIKASI, rangkap)
    assert _triwulan(Langkah.VERIFIKASI, VERIFIKATOR) == Keadaan.DIVERIFIKASI


def test_steps_out_of_turn_or_without_right_change_nothing() -> None:
    muatkan()
    lengkapi()
    sebelum = Jejak.objects.count()
    with pytest.raises(TindakanDitolak, match="berstatus draf"):
        _triwulan(Langkah.SAHKAN, KEPALA)
    with pytest.raises(TidakBerhak):
        _triwulan(Langkah.AJUKAN, KEPALA)
    with pytest.raises(TidakBerhak):
        _triwulan(Langkah.AJUKAN, pelaku(OPERATOR.penugasan[0].peran, opd="1.02"))
    assert Jejak.objects.count() == sebelum
    assert simpan_realisasi(pelaku=OPERATOR, opd=OPD, rekaman=[ubah_realisasi()]).diubah == 1


def test_every_step_is_in_the_trail_with_its_state_and_reason() -> None:
    muatkan()
    _triwulan(Langkah.AJUKAN, OPERATOR)
    _triwulan(Langkah.KEMBALIKAN, VERIFIKATOR, "Bukti kurang")
    jejak = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert (jejak.tindakan, jejak.objek, jejak.alasan) == (
        "kembalikan",
        "realisasi Triwulan I Tahun 2023",
        "Bukti kurang",
    )
    assert '"keadaan":"diajukan"' in jejak.sebelum
    assert '"keadaan":"dikembalikan"' in jejak.sesudah
    assert all(h.utuh for h in verifikasi_semua())


# --- plans -----------------------------------------------------------------------------------------------------------


def test_a_ratified_plan_does_not_change_until_it_is_reopened() -> None:
    muatkan()
    for langkah, oleh in SAMPAI_SAH:
        langkah_rencana(pelaku=oleh, rencana="renstra", langkah=langkah)
    beku = cairkan(Bekuan.objects.get().isi)
    assert {u.kunci for u in beku.unsur} == {"t1", "s1", "p1"}
    assert all(not t.pk for t in beku.target)
    h = kantor()
    ubahan: list[tuple[Any, list[Any]]] = [
        (simpan_unsur, [r.Unsur(rencana="renstra", kunci="baru", jenis=r.JenisUnsur.SASARAN, uraian="x")]),
        (simpan_indikator, [r.Indikator(rencana="renstra", kunci="i1", unsur="s1", uraian="Lain")]),
        (simpan_target, [r.Target(rencana="renstra", indikator="i1", tahun=2022)]),
    ]
    for simpan, baris in ubahan:
        with pytest.raises(Terkunci, match="Renstra sudah disahkan"):
            simpan(pelaku=OPERATOR, opd=OPD, rekaman=baris)
    assert muatkan().tetap == h.jumlah_baris()
    with pytest.raises(TidakBerhak):
        langkah_rencana(pelaku=KOORDINATOR, rencana="renstra", langkah=Langkah.BUKA_KEMBALI, alasan="x")
    langkah_rencana(pelaku=BAPPEDA, rencana="renstra", langkah=Langkah.BUKA_KEMBALI, alasan="Perubahan RPJMD")
    assert simpan_unsur(pelaku=OPERATOR, opd=OPD, rekaman=ubahan[0][1]).dibuat == 1


def test_a_step_of_a_plan_that_is_not_there_is_refused() -> None:
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        langkah_rencana(pelaku=OPERATOR, rencana="tidak-ada", langkah=Langkah.AJUKAN)


# --- agreements ------------------------------------------------------------------------------------------------------


def _tandatangani() -> r.Pk:
    for langkah, oleh in SAMPAI_SAH:
        langkah_pk(pelaku=oleh, pk="pk1", langkah=langkah)
    return tandatangani_pk(pelaku=KEPALA, pk="pk1", tanggal=date(2023, 1, 31), tempat="Lumajang")


def test_a_signed_agreement_holds_what_it_prints_and_its_hash() -> None:
    muatkan()
    pk = _tandatangani()
    assert pk.ditandatangani
    assert pk.sidik == sidik(pk.isi)
    isi = cairkan(pk.isi, pk.sidik)
    t = TahunKinerja.dari(isi, opd=OPD, tahun=2023)
    assert [j.nama for j in isi.jabatan] == ["Kepala Badan"]
    assert [p.nama for p in isi.pemangku] == ["Contoh Nama"]
    assert t.pk is not None
    assert t.pk.tanggal == date(2023, 1, 31)
    target = t.target("i1")
    assert target is not None
    assert target.nilai == Angka(Decimal(67))
    assert {x.unsur: x.jumlah for x in isi.pagu} == {"p1": 10_000_00, "": 833_856_092_900}


def test_later_wording_does_not_reach_a_signed_agreement() -> None:
    muatkan()
    pk = _tandatangani()
    muatkan(
        ganti(
            ganti(
                kantor(), "pk", **{f: getattr(pk, f) for f in ("ditandatangani", "tanggal", "tempat", "isi", "sidik")}
            ),
            "indikator",
            uraian="Kata baru",
        )
    )
    assert "Kata baru" not in cairkan(_pk().isi, _pk().sidik).indikator[0].uraian
    with pytest.raises(Terkunci, match="sudah ditandatangani"):
        simpan_pk(pelaku=OPERATOR, opd=OPD, rekaman=[r.Pk(kunci="pk1", opd=OPD, tahun=2023, tempat="Lain")])
    with pytest.raises(Terkunci, match="sudah ditandatangani"):
        simpan_target_pk(
            pelaku=OPERATOR, opd=OPD, rekaman=[r.Target(rencana="renstra", indikator="i2", tahun=2023, pk="pk1")]
        )
    with pytest.raises(Terkunci, match="sudah ditandatangani"):
        tandatangani_pk(pelaku=KEPALA, pk="pk1", tanggal=date(2023, 2, 1))


def _pk() -> r.Pk:
    from akuntabel.perjanjian.kueri import muat

    pk = muat(opd=OPD)["pk"][0]
    assert isinstance(pk, r.Pk)
    return pk


def test_only_a_ratified_agreement_is_signed_and_only_by_those_who_may() -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match="belum disahkan"):
        tandatangani_pk(pelaku=KEPALA, pk="pk1", tanggal=date(2023, 1, 31))
    with pytest.raises(TidakBerhak):
        tandatangani_pk(pelaku=OPERATOR, pk="pk1", tanggal=date(2023, 1, 31))
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        tandatangani_pk(pelaku=KEPALA, pk="lain", tanggal=date(2023, 1, 31))


def test_an_agreement_on_its_way_to_be_signed_does_not_change() -> None:
    muatkan()
    langkah_pk(pelaku=OPERATOR, pk="pk1", langkah=Langkah.AJUKAN)
    with pytest.raises(Terkunci, match="sudah diajukan"):
        simpan_pk(pelaku=OPERATOR, opd=OPD, rekaman=[r.Pk(kunci="pk1", opd=OPD, tahun=2023, tempat="Lain")])


def test_an_agreement_without_its_parties_is_not_signed() -> None:
    muatkan(ganti(kantor(), "pk", pihak_kedua_nama=""))
    with pytest.raises(TindakanDitolak, match="pihak kedua"):
        _tandatangani()


# --- reports ---------------------------------------------------------------------------------------------------------


def _laporan(langkah: Langkah, oleh: Pelaku, alasan: str = "") -> Keadaan:
    return langkah_laporan(pelaku=oleh, opd=OPD, tahun=2023, langkah=langkah, alasan=alasan)


def _kesampingkan_semua() -> None:
    """The head waives what the program's review holds against the small office's report."""
    for x in hasil_reviu(muat_tahun(OPD, 2023), Periode(2023)).menghalangi:
        kesampingkan(
            pelaku=KEPALA,
            opd=OPD,
            periode=Periode(2023),
            kode=x.kode,
            tempat=min(tempat_temuan(x)),
            alasan="Kantor uji ini sengaja tidak lengkap.",
        )


def test_a_final_report_is_frozen_whole_and_its_texts_stay_as_they_are() -> None:
    muatkan()
    _kesampingkan_semua()
    for langkah, oleh in SAMPAI_SAH:
        _laporan(langkah, oleh)
    beku = Bekuan.objects.get()
    assert cairkan(beku.isi, beku.sidik) == kantor()
    with pytest.raises(Terkunci, match="Laporan kinerja Tahun 2023 sudah disahkan"):
        simpan_narasi(
            pelaku=OPERATOR, opd=OPD, rekaman=[r.Narasi(opd=OPD, tahun=2023, triwulan=0, bagian="penutup", isi="x")]
        )
    with pytest.raises(Terkunci):
        simpan_swot(
            pelaku=OPERATOR,
            opd=OPD,
            rekaman=[r.Swot(kunci="w2", opd=OPD, tahun=2023, bidang=r.BidangSwot.PELUANG, uraian="x")],
        )
    catatan = r.Catatan(kunci="c2", opd=OPD, tahun=2023, jenis=r.JenisCatatan.TAFSIRAN, uraian="x")
    assert simpan_catatan(pelaku=OPERATOR, opd=OPD, rekaman=[catatan]).dibuat == 1
    assert _laporan(Langkah.BUKA_KEMBALI, KOORDINATOR, "Hasil reviu") == Keadaan.DIBUKA_KEMBALI
    narasi = r.Narasi(opd=OPD, tahun=2023, triwulan=0, bagian="penutup", isi="x")
    assert simpan_narasi(pelaku=OPERATOR, opd=OPD, rekaman=[narasi]).dibuat == 1

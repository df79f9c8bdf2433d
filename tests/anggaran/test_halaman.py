"""Pages of the budget: what the grid sends and gets, the plain forms, rights and cost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD, OPD_LAIN, gabung, kantor, muatkan
from tests.masuk import masuk

from akuntabel.anggaran import models as m
from akuntabel.aturan.peran import Peran
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.organisasi.models import PeriodeTriwulan

pytestmark = pytest.mark.django_db
DASAR = f"/opd/{OPD}/2023/tw-1/pengukuran/anggaran/"
SEL, TEMPEL = f"{DASAR}realisasi/sel/", f"{DASAR}realisasi/tempel/"


@pytest.fixture(autouse=True)
def _kantor() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="z-")))


def sebagai(peran: Peran, **lain: str) -> Client:
    return masuk(Client(), peran, **lain)


def kirim(klien: Client, alamat: str, isi: Any) -> Any:
    return klien.post(alamat, json.dumps(isi), content_type="application/json", HTTP_ACCEPT="application/json")


def jumlah() -> int | None:
    return m.RealisasiAnggaran.objects.get(opd=OPD, unsur="p1", bulan=3).jumlah


def test_everybody_of_the_office_reads_all_sheets_and_nobody_elses() -> None:
    for tampil in ("", "?tampil=pagu", "?tampil=kas", "?bulan=semua"):
        for peran in (Peran.OPERATOR_OPD, Peran.KEPALA_OPD, Peran.AUDITOR):
            isi = sebagai(peran).get(DASAR + tampil)
            assert isi.status_code == 200
            assert (b"data-sel=" in isi.content) is (peran is Peran.OPERATOR_OPD)
        assert sebagai(Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="orang luar").get(DASAR + tampil).status_code == 403
    assert sebagai(Peran.AUDITOR).get(f"{DASAR}?tampil=lain").status_code == 404


@pytest.mark.parametrize("peran", [Peran.KEPALA_OPD, Peran.VERIFIKATOR_OPD, Peran.AUDITOR, Peran.INSPEKTORAT])
def test_nobody_else_sends_anything(peran: Peran) -> None:
    klien = sebagai(peran)
    for alamat in (SEL, TEMPEL, f"{DASAR}dpa/", f"{DASAR}salin/", f"{DASAR}realisasi/baris/?unsur=p1"):
        assert kirim(klien, alamat, {}).status_code == 403
    assert kirim(sebagai(Peran.BAPPEDA), SEL, {"sel": "p1|3", "isi": "5", "versi": 1}).status_code == 403
    assert (
        kirim(sebagai(Peran.BAPPEDA), f"{DASAR}pagu/sel/", {"sel": "p1|murni", "isi": "5", "versi": 1}).status_code
        == 200
    )


def test_a_cell_is_saved_and_all_above_it_comes_back() -> None:
    jawab = kirim(sebagai(Peran.OPERATOR_OPD), SEL, {"sel": "p1|3", "isi": "2.000,50", "versi": 1}).json()
    assert (jawab["teks"], jawab["isi"], jawab["versi"], jawab["sebelum"]) == ("2.000,50", "2.000,50", 2, "79000")
    assert jawab["lain"][""]["k3"]["teks"] == "2.000,50"
    assert jawab["lain"]["p1"]["sampai"]["html"] == "2.000,50"
    assert jawab["ringkas"]["realisasi-lengkap"] == "Rp2.000,50"
    assert jumlah() == 2_000_50


def test_a_doubtful_amount_is_asked_about_with_its_readings() -> None:
    jawab = kirim(sebagai(Peran.OPERATOR_OPD), SEL, {"sel": "p1|3", "isi": "1.000,5", "versi": 1})
    assert jawab.status_code in (200, 422)
    ragu = kirim(sebagai(Peran.OPERATOR_OPD), SEL, {"sel": "p1|3", "isi": "613.448,549", "versi": 2})
    assert ragu.status_code == 422
    assert "Maksud Anda 613.448.549?" in ragu.json()["pesan"]
    assert ragu.json()["kemungkinan"] == ["613.448.549"]


def test_the_second_sees_what_the_first_put_there() -> None:
    kirim(sebagai(Peran.OPERATOR_OPD, nama="orang pertama"), SEL, {"sel": "p1|3", "isi": "100", "versi": 1})
    jawab = kirim(sebagai(Peran.OPERATOR_OPD), SEL, {"sel": "p1|3", "isi": "200", "versi": 1})
    assert jawab.status_code == 409
    isi = jawab.json()
    assert (isi["teks"], isi["versi"], isi["oleh"]) == ("100", 2, "Orang Pertama")
    assert jumlah() == 100_00


def test_a_shut_quarter_says_why_and_its_cells_are_read_only() -> None:
    PeriodeTriwulan.objects.create(opd_id=OPD, tahun=2023, triwulan=1, keadaan="disahkan")
    klien = sebagai(Peran.OPERATOR_OPD)
    jawab = kirim(klien, SEL, {"sel": "p1|3", "isi": "100", "versi": 1})
    assert jawab.status_code == 423
    isi = klien.get(DASAR).content.decode()
    assert "data-sel=" not in isi
    assert "pita-kunci" in isi
    semua = klien.get(f"{DASAR}?bulan=semua").content.decode()
    assert 'data-sel="p1|4"' in semua
    assert 'data-sel="p1|3"' not in semua
    assert 'data-sel="p1|3"' in klien.get(f"{DASAR}?tampil=kas").content.decode(), "a plan is not a measurement"


def test_a_paste_is_looked_through_stored_whole_and_undone_as_one() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    sel = [{"sel": "p1|2", "isi": "100", "versi": 0}, {"sel": "p1|3", "isi": "-5", "versi": 1}]
    rencana = kirim(klien, TEMPEL, {"sel": sel, "periksa": True}).json()["rencana"]
    assert [(x["lama"], x["baru"], x["galat"]) for x in rencana] == [("", "100", ""), ("790", "-5", "")]
    assert jumlah() == 790_00
    n = Jejak.objects.count()
    jawab = kirim(klien, TEMPEL, {"sel": sel}).json()
    assert jawab["jumlah"] == 2
    assert Jejak.objects.count() == n + 1
    urung = [{"sel": k, "isi": x["sebelum"], "versi": x["versi"]} for k, x in jawab["sel"].items()]
    assert kirim(klien, TEMPEL, {"sel": urung, "urungkan": True}).status_code == 200
    assert jumlah() == 790_00
    assert m.RealisasiAnggaran.objects.get(bulan=2).jumlah is None


def test_one_bad_cell_of_a_paste_stops_it_all() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    sel = [{"sel": "p1|3", "isi": "100", "versi": 1}, {"sel": "p1|2", "isi": "seratus kurang", "versi": 0}]
    jawab = kirim(klien, TEMPEL, {"sel": sel})
    assert jawab.status_code == 422
    assert [bool(x["galat"]) for x in jawab.json()["rencana"]] == [False, True]
    assert jumlah() == 790_00


@pytest.mark.parametrize("isi", [[], {"sel": []}, {"sel": "x"}, {"sel": [1]}])
def test_what_is_no_paste_is_refused_in_words(isi: Any) -> None:
    assert "pesan" in kirim(sebagai(Peran.OPERATOR_OPD), TEMPEL, isi).json()


def test_a_row_is_a_plain_form_too() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    alamat = f"{DASAR}realisasi/baris/?unsur=p1"
    form = klien.get(alamat).context["form"]
    isi = {b.html_name: b.field.prepare_value(b.value()) if b.value() is not None else "" for b in form}
    assert isi["3"] == "790"
    keliru = klien.post(alamat, isi | {"3": "613.448,549", "4": "7"})
    assert keliru.status_code == 422
    assert 'value="613.448,549"' in keliru.content.decode()
    kirim(klien, SEL, {"sel": "p1|3", "isi": "1", "versi": 1})
    bentrok = klien.post(alamat, isi | {"3": "2"})
    assert bentrok.status_code == 422
    assert "Baru saja diisi orang lain: 1." in bentrok.content.decode()
    assert jumlah() == 1_00
    assert klien.post(alamat, isi | {"3": "2", "v_3": "2"}).status_code == 302
    assert jumlah() == 2_00
    assert "mengubah Maret 2023" in klien.get(alamat).content.decode()
    assert klien.get(f"{DASAR}realisasi/baris/?unsur=tidak-ada").status_code == 404


def test_the_budget_documents_are_kept_with_their_day() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    form = klien.get(f"{DASAR}?tampil=pagu").context["dpa"]
    isi = {b.html_name: "" if b.value() is None else str(b.value()) for b in form}
    assert klien.post(f"{DASAR}dpa/", isi | {"tanggal_murni": "kemarin"}).status_code == 422
    assert klien.post(f"{DASAR}dpa/", isi | {"tanggal_perubahan": "2023-10-02"}).status_code == 302
    assert m.Dpa.objects.get(tahap="perubahan").tanggal == date(2023, 10, 2)
    assert m.Dpa.objects.count() == 3, "of both offices, and nothing for a stage that was left blank"
    m.Dpa.objects.filter(opd=OPD, tahap="murni").update(versi=5)
    assert klien.post(f"{DASAR}dpa/", isi | {"nomor_murni": "Lain"}).status_code == 422


def test_a_stage_is_copied_by_a_button() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    assert "Salin 2 pagu murni ke perubahan" in klien.get(f"{DASAR}?tampil=pagu").content.decode()
    klien.post(f"{DASAR}salin/", {"dari": "murni", "ke": "perubahan"})
    assert m.Pagu.objects.filter(opd=OPD, tahap="perubahan").count() == 2


def test_an_empty_year_says_how_to_begin() -> None:
    isi = sebagai(Peran.OPERATOR_OPD).get(DASAR.replace("2023", "2040")).content.decode()
    assert "Belum ada program untuk tahun 2040" in isi


def berlipat(kali: int) -> Himpunan:
    h = kantor()
    p1 = next(u for u in h.unsur if u.kunci == "p1")
    sub = [
        replace(p1, kunci=f"s-{n}", jenis=r.JenisUnsur.SUB_KEGIATAN, induk="p1", unit="", kebijakan="")
        for n in range(kali)
    ]
    return replace(
        h,
        unsur=(*h.unsur, *sub),
        realisasi_anggaran=tuple(
            r.RealisasiAnggaran(opd=OPD, tahun=2023, bulan=b, unsur=u.kunci, jumlah=b)
            for u in sub
            for b in range(1, 13)
        ),
    )


@pytest.mark.parametrize("tampil", ["", "?tampil=pagu", "?tampil=kas&bulan=semua"])
def test_a_sheet_takes_as_many_queries_for_forty_rows_as_for_one(tampil: str) -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    hasil = []
    for kali in (1, 40):
        muatkan(berlipat(kali))
        klien.get(DASAR + tampil)
        with CaptureQueriesContext(connection) as kueri:
            klien.get(DASAR + tampil)
        hasil.append(len(kueri))
    assert hasil[0] == hasil[1]
    assert hasil[0] <= 32
    with CaptureQueriesContext(connection) as kueri:
        assert kirim(klien, SEL, {"sel": "s-1|3", "isi": "9", "versi": 1}).status_code == 200
    assert len(kueri) <= 28

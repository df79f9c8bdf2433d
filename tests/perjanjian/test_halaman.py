"""Pages of the agreement: who may, what is kept, how much it costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from docx import Document
from tests.kantor import OPD, OPD_LAIN, gabung, ganti, kantor, muatkan
from tests.masuk import masuk

from akuntabel.aturan.nilai import Angka
from akuntabel.aturan.peran import Peran
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.perencanaan.models import Target
from akuntabel.perjanjian import models as m

pytestmark = pytest.mark.django_db
DASAR = f"/opd/{OPD}/2023/tahunan/perjanjian/"
PK = f"{DASAR}pk1/"


@pytest.fixture(autouse=True)
def _kantor() -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="z-")))


def sebagai(peran: Peran, **lain: str) -> Client:
    return masuk(Client(), peran, **lain)


def isian(klien: Client, **ubah: str) -> dict[str, str]:
    """What the form of the draft sends as it stands, with changes."""
    form = klien.get(PK).context["form"]
    isi = {b.html_name: "" if b.value() is None else str(b.field.prepare_value(b.value())) for b in form}
    return isi | ubah


def test_everybody_of_the_office_reads_and_only_the_operator_may_change() -> None:
    for peran in (Peran.OPERATOR_OPD, Peran.KEPALA_OPD, Peran.INSPEKTORAT, Peran.AUDITOR):
        klien = sebagai(peran)
        assert klien.get(DASAR).status_code == 200
        jawab = klien.get(PK)
        assert jawab.status_code == 200
        assert (b'id="formulir-pk"' in jawab.content) is (peran is Peran.OPERATOR_OPD)
    for alamat in (DASAR, PK, f"{PK}buang/"):
        assert sebagai(Peran.KEPALA_OPD).post(alamat).status_code == 403
    assert sebagai(Peran.OPERATOR_OPD).post(f"{PK}tanda-tangan/").status_code == 403
    assert sebagai(Peran.AUDITOR).post(f"{PK}langkah/").status_code == 403


def test_another_office_sees_nothing_of_it() -> None:
    orang = sebagai(Peran.OPERATOR_OPD, opd=OPD_LAIN, nama="orang luar")
    for ekor in ("", "pk1/", "pk1/naskah/", "pk1/unduh/pdf/", "pk1/banding/"):
        assert orang.get(DASAR + ekor).status_code == 403
    assert sebagai(Peran.AUDITOR).get(f"{DASAR}z-pk1/").status_code == 404, "not under an address that is not its own"
    assert sebagai(Peran.AUDITOR).get(PK.replace("2023", "2022")).status_code == 404


def test_a_draft_is_changed_by_a_plain_form() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    jawab = klien.post(PK, isian(klien, tempat="Kota Uji", t_0="68,5", tanggal="2023-01-31"))
    assert jawab.status_code == 302
    pk = m.Pk.objects.get(kunci="pk1")
    assert (pk.tempat, pk.tanggal) == ("Kota Uji", date(2023, 1, 31))
    assert Target.objects.get(perjanjian="pk1").nilai == Decimal("68.5")


def test_a_doubtful_target_is_asked_about_and_all_that_was_typed_stays() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    jawab = klien.post(PK, isian(klien, t_0="613.448,549", tempat="Kota Uji"))
    assert jawab.status_code == 422
    isi = jawab.content.decode()
    assert "Maksud Anda" in isi
    assert 'value="613.448,549"' in isi
    assert 'value="Kota Uji"' in isi
    assert m.Pk.objects.get(kunci="pk1").tempat == ""


def test_the_second_of_two_sees_mine_and_theirs() -> None:
    klien = sebagai(Peran.OPERATOR_OPD)
    lama = isian(klien, tempat="Tempat saya")
    klien.post(PK, isian(klien, tempat="Tempat dia", t_0="70"))
    jawab = klien.post(PK, lama)
    assert jawab.status_code == 409
    isi = jawab.content.decode()
    assert "Tempat saya" in isi
    assert "Tempat dia" in isi
    bidang = {k: v for k, v in lama.items() if not k.startswith(("versi", "v_"))}
    tetap = dict(jawab.context["tetap"])
    kirim = bidang | tetap | {"pilih-tempat": "saya", "pilih-t_0": "mereka", "mereka-t_0": "70"}
    assert klien.post(PK, kirim).status_code == 302
    assert m.Pk.objects.get(kunci="pk1").tempat == "Tempat saya"
    assert Target.objects.get(perjanjian="pk1").nilai == Decimal(70)


def test_the_head_reads_signs_and_the_page_checks_the_hash() -> None:
    for peran, aksi in (
        (Peran.OPERATOR_OPD, "ajukan"),
        (Peran.VERIFIKATOR_OPD, "verifikasi"),
        (Peran.KEPALA_OPD, "sahkan"),
    ):
        assert sebagai(peran).post(f"{PK}langkah/", {"aksi": aksi}).status_code == 302
    kepala = sebagai(Peran.KEPALA_OPD)
    assert "Tanda tangani dan bekukan" in kepala.get(PK).content.decode()
    tolak = kepala.post(f"{PK}tanda-tangan/", {"tt-tanggal": "2021-01-01", "tt-tempat": "Kota"})
    assert tolak.status_code == 422
    assert "tidak memangku" in tolak.content.decode()
    kepala.post(f"{PK}tanda-tangan/", {"tt-tanggal": "2023-01-31", "tt-tempat": "Kota"})
    isi = kepala.get(PK).content.decode()
    assert "Isi beku utuh" in isi
    assert m.Pk.objects.get(kunci="pk1").sidik in isi
    m.Pk.objects.filter(kunci="pk1").update(sidik="0" * 64)
    rusak = kepala.get(PK).content.decode()
    assert "Isi beku tidak dapat dipercaya" in rusak
    assert "Isi beku utuh" not in rusak


def test_the_sheet_as_a_page_allows_its_style_and_nothing_else() -> None:
    jawab = sebagai(Peran.AUDITOR).get(f"{PK}naskah/")
    assert "default-src 'none'" in jawab["Content-Security-Policy"]
    assert "'sha256-" in jawab["Content-Security-Policy"]
    assert "PERJANJIAN KINERJA" in jawab.content.decode()


def test_the_sheet_comes_as_word_file_and_as_pdf() -> None:
    klien = sebagai(Peran.AUDITOR)
    docx = klien.get(f"{PK}unduh/docx/")
    assert 'filename="PK-2023-8.01.docx"' in docx["Content-Disposition"]
    teks = "\n".join(p.text for p in Document(BytesIO(docx.content)).paragraphs)
    assert "Pihak Pertama berjanji" in teks
    pdf = klien.get(f"{PK}unduh/pdf/")
    assert pdf["Content-Disposition"].startswith("inline")
    assert pdf.content.startswith(b"%PDF")
    assert klien.get(f"{PK}unduh/xlsx/").status_code == 404


def test_a_revision_is_made_on_the_list_with_one_of_three_reasons() -> None:
    m.Pk.objects.filter(kunci="pk1").update(ditandatangani=True, tanggal=date(2023, 1, 31))
    klien = sebagai(Peran.OPERATOR_OPD)
    isi = {"rencana": "renstra", "tahap": "murni"}
    assert klien.post(DASAR, isi).status_code == 422
    jawab = klien.post(DASAR, isi | {"alasan": "perubahan_strategi"})
    assert jawab.status_code == 302
    banding = klien.get(f"{jawab['Location']}banding/")
    assert "Perjanjian lama dan baru" in banding.content.decode()
    assert [x.nama for x in banding.context["banding"].pihak if x.berubah] == ["Tanggal"]


def test_an_empty_year_says_how_to_begin() -> None:
    isi = sebagai(Peran.OPERATOR_OPD).get(f"/opd/{OPD}/2022/tahunan/perjanjian/").content.decode()
    assert "Susun perjanjian" in isi
    assert "Pagu 2022 belum diisi" in isi
    assert (
        "Belum ada rencana yang mencakup tahun 2040"
        in sebagai(Peran.OPERATOR_OPD).get(f"/opd/{OPD}/2040/tahunan/perjanjian/").content.decode()
    )


def berlipat(h: Himpunan, kali: int) -> Himpunan:
    """The office with many indicators on its sasaran, each promised, and many programs."""
    i1, p1 = h.indikator[[i.kunci for i in h.indikator].index("i1")], next(u for u in h.unsur if u.kunci == "p1")
    n = range(1, kali)
    return replace(
        h,
        indikator=h.indikator + tuple(replace(i1, kunci=f"i1-{x}") for x in n),
        unsur=h.unsur + tuple(replace(p1, kunci=f"p1-{x}") for x in n),
        target=h.target
        + tuple(
            r.Target(rencana="renstra", indikator=f"i1-{x}", tahun=2023, pk="pk1", nilai=Angka(Decimal(x))) for x in n
        ),
    )


@pytest.mark.parametrize(("alamat", "jumlah"), [(DASAR, 30), (PK, 48), (f"{PK}banding/", 48)])
def test_pages_take_as_many_queries_for_thirty_rows_as_for_one(alamat: str, jumlah: int) -> None:
    muatkan(ganti(kantor(), "pk", tempat="Kota"))
    klien = sebagai(Peran.OPERATOR_OPD)
    hasil = []
    for kali in (1, 40):
        muatkan(berlipat(kantor(), kali))
        klien.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            assert klien.get(alamat).status_code == 200
        hasil.append(len(kueri))
    assert hasil[0] == hasil[1]
    assert hasil[0] <= jumlah

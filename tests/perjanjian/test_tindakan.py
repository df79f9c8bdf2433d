"""Acts on the agreement: made from plan and budget, changed, signed, revised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.kantor import ADMIN, BAPPEDA, KEPALA, OPD, OPERATOR, ORANG_LUAR, VERIFIKATOR, ganti, kantor, muatkan

from akuntabel.aturan.alur import Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku
from akuntabel.aturan.nilai import Angka, Rentang
from akuntabel.jejak.galat import Bentrok, Terhalang, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import BekuanRusakError
from akuntabel.perencanaan.models import Target
from akuntabel.perjanjian import models as m
from akuntabel.perjanjian.kueri import ambil_pk, bahan_pk, daftar_pk, naskah_pk, versi_target
from akuntabel.perjanjian.tindakan import buang_pk, langkah_pk, susun_pk, tandatangani_pk, ubah_pk

pytestmark = pytest.mark.django_db
MURNI = r.TahapAnggaran.MURNI
HARI = date(2023, 1, 31)


@pytest.fixture
def kosong() -> None:
    """The office without an agreement."""
    h = kantor()
    muatkan(replace(h, pk=(), target=tuple(t for t in h.target if not t.pk)))


def susun(pelaku: Pelaku = OPERATOR, **lain: object) -> r.Pk:
    isi: dict[str, object] = {"opd": OPD, "tahun": 2023, "rencana": "renstra", "tahap": MURNI}
    return susun_pk(pelaku=pelaku, **isi | lain)  # type: ignore[arg-type]


def lengkap(pk: r.Pk) -> r.Pk:
    """The draft with both parties, saved."""
    baru = replace(pk, pihak_kedua_nama="Nama Bupati", tanggal=HARI)
    ubah_pk(pelaku=OPERATOR, pk=baru, versi=_versi(pk.kunci))
    return baru


def _versi(kunci: str) -> int:
    ada = ambil_pk(OPD, kunci)
    assert ada
    return ada[2]


def jalan(pk: str) -> None:
    """Up to the ratification."""
    langkah_pk(pelaku=OPERATOR, pk=pk, langkah=Langkah.AJUKAN)
    langkah_pk(pelaku=VERIFIKATOR, pk=pk, langkah=Langkah.VERIFIKASI)
    langkah_pk(pelaku=KEPALA, pk=pk, langkah=Langkah.SAHKAN)


def tandatangani(pk: r.Pk) -> r.Pk:
    jalan(pk.kunci)
    return tandatangani_pk(pelaku=KEPALA, pk=pk.kunci, tanggal=HARI)


@pytest.mark.usefixtures("kosong")
def test_the_first_agreement_takes_plan_budget_and_the_heads_holder() -> None:
    pk = susun()
    n = naskah_pk(pk)
    assert (pk.nomor, pk.jabatan, pk.pihak_pertama, pk.pihak_kedua_jabatan) == (1, "j1", "o1", "Bupati Uji")
    assert [i.nilai for i in n.semua_indikator] == [Rentang(Decimal("66.50"), Decimal("67.00"))]
    assert Target.objects.get(perjanjian=pk.kunci).indikator_id == "i1", "only what stands on a sasaran is promised"
    assert [p.pagu for p in n.program] == [10_000_00]
    assert n.kurang == ("Nama pihak kedua belum diisi.",)
    entri = Jejak.objects.filter(opd=OPD).latest("nomor")
    assert entri.tindakan == "susun_pk"
    assert '"pk":' in entri.sesudah
    assert '"target":' in entri.sesudah


@pytest.mark.usefixtures("kosong")
def test_the_superiors_name_is_typed_once_in_the_whole_pemda() -> None:
    lengkap(susun())
    assert bahan_pk(OPD, 2024).kedua_nama == "Nama Bupati"


@pytest.mark.usefixtures("kosong")
def test_a_second_draft_waits_for_the_first() -> None:
    susun()
    with pytest.raises(TindakanDitolak, match="belum ditandatangani"):
        susun(alasan=r.AlasanPerubahanPk.PERUBAHAN_STRATEGI)


@pytest.mark.usefixtures("kosong")
@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"rencana": "rpjmd"}, "bukan rencana OPD ini"),
        ({"tahun": 2030}, "tidak mencakup tahunnya"),
        ({"alasan": r.AlasanPerubahanPk.PERUBAHAN_STRATEGI}, "Belum ada perjanjian"),
    ],
)
def test_an_agreement_needs_its_plan_and_a_revision_something_to_revise(lain: dict[str, object], pesan: str) -> None:
    with pytest.raises(TindakanDitolak, match=pesan):
        susun(**lain)
    assert not m.Pk.objects.exists()


@pytest.mark.usefixtures("kosong")
@pytest.mark.parametrize("pelaku", [VERIFIKATOR, KEPALA, BAPPEDA, ADMIN, ORANG_LUAR])
def test_only_the_offices_operator_writes_it(pelaku: Pelaku) -> None:
    with pytest.raises(TidakBerhak):
        susun(pelaku)
    pk = susun()
    perbuatan: list[Callable[[], object]] = [
        lambda: ubah_pk(pelaku=pelaku, pk=pk, versi=1),
        lambda: buang_pk(pelaku=pelaku, pk=pk.kunci),
        lambda: langkah_pk(pelaku=pelaku, pk=pk.kunci, langkah=Langkah.AJUKAN),
    ]
    for satu in perbuatan:
        with pytest.raises(TidakBerhak):
            satu()


@pytest.mark.usefixtures("kosong")
@pytest.mark.parametrize("pelaku", [OPERATOR, VERIFIKATOR, BAPPEDA, ADMIN, ORANG_LUAR])
def test_only_the_head_or_the_leader_signs(pelaku: Pelaku) -> None:
    pk = lengkap(susun())
    jalan(pk.kunci)
    with pytest.raises(TidakBerhak):
        tandatangani_pk(pelaku=pelaku, pk=pk.kunci, tanggal=HARI)


@pytest.mark.usefixtures("kosong")
def test_what_lacks_a_party_is_not_submitted() -> None:
    pk = susun()
    with pytest.raises(Terhalang, match="Nama pihak kedua"):
        langkah_pk(pelaku=OPERATOR, pk=pk.kunci, langkah=Langkah.AJUKAN)
    lengkap(pk)
    assert langkah_pk(pelaku=OPERATOR, pk=pk.kunci, langkah=Langkah.AJUKAN) is Keadaan.DIAJUKAN
    with pytest.raises(Terkunci, match="sudah diajukan"):
        ubah_pk(pelaku=OPERATOR, pk=pk, versi=2)


@pytest.mark.usefixtures("kosong")
def test_parties_and_targets_are_one_entry_and_a_target_keeps_its_version() -> None:
    pk = susun()
    target = r.Target(rencana="renstra", indikator="i1", tahun=2023, pk=pk.kunci, nilai=Angka(Decimal(68)))
    dilihat = versi_target(pk.kunci)
    jumlah = Jejak.objects.count()
    baru = replace(pk, tempat="Kota")
    ubah_pk(pelaku=OPERATOR, pk=baru, target=[target], versi=1, versi_target=dilihat)
    assert Jejak.objects.count() == jumlah + 1
    assert naskah_pk(baru).semua_indikator[0].tercetak == "68 indeks"
    with pytest.raises(Bentrok):
        ubah_pk(
            pelaku=OPERATOR, pk=baru, target=[replace(target, nilai=Angka(Decimal(9)))], versi=2, versi_target=dilihat
        )
    with pytest.raises(Bentrok):
        ubah_pk(pelaku=OPERATOR, pk=replace(baru, tempat="Lain"), versi=1)
    assert naskah_pk(baru).semua_indikator[0].tercetak == "68 indeks"


@pytest.mark.usefixtures("kosong")
@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"pihak_pertama": "o9"}, "bukan pemangku"),
        ({"tanggal": date(2021, 1, 1)}, "tidak memangku jabatan ini pada 1 Januari 2021"),
        ({"ditandatangani": True, "tanggal": HARI}, "langkahnya sendiri"),
        ({"rencana": "rpjmd"}, "tidak ada"),
    ],
)
def test_a_draft_takes_only_what_can_be_signed_later(isi: dict[str, object], pesan: str) -> None:
    pk = susun()
    with pytest.raises(TindakanDitolak, match=pesan):
        ubah_pk(pelaku=OPERATOR, pk=replace(pk, **isi), versi=1)  # type: ignore[arg-type]


@pytest.mark.usefixtures("kosong")
def test_nobody_signs_for_a_day_on_which_he_did_not_hold_the_post() -> None:
    pk = lengkap(susun())
    jalan(pk.kunci)
    with pytest.raises(TindakanDitolak, match="tidak memangku"):
        tandatangani_pk(pelaku=KEPALA, pk=pk.kunci, tanggal=date(2021, 12, 31))
    assert tandatangani_pk(pelaku=KEPALA, pk=pk.kunci, tanggal=HARI).ditandatangani


@pytest.mark.usefixtures("kosong")
def test_a_signed_agreement_keeps_what_it_said_whatever_the_plan_says_later() -> None:
    pk = tandatangani(lengkap(susun()))
    Target.objects.filter(perjanjian__isnull=True, indikator="i1").update(
        nilai=None, nilai_atas=None, status="belum_diisi"
    )
    assert naskah_pk(pk).semua_indikator[0].menurut_rencana == "66,50–67,00 indeks"
    with pytest.raises(BekuanRusakError):
        naskah_pk(replace(pk, isi=pk.isi.replace("Nama Bupati", "Orang Lain")))
    with pytest.raises(Terkunci):
        ubah_pk(pelaku=OPERATOR, pk=pk, versi=_versi(pk.kunci))
    with pytest.raises(Terkunci):
        buang_pk(pelaku=OPERATOR, pk=pk.kunci)


@pytest.mark.usefixtures("kosong")
def test_a_revision_needs_a_legal_reason_and_starts_from_the_last_one() -> None:
    pk = susun()
    target = r.Target(rencana="renstra", indikator="i1", tahun=2023, pk=pk.kunci, nilai=Angka(Decimal(68)))
    ubah_pk(pelaku=OPERATOR, pk=pk, target=[target], versi=1, versi_target={"i1": 1})
    tandatangani(lengkap(pk))
    with pytest.raises(TindakanDitolak, match="tiga alasan"):
        susun()
    baru = susun(alasan=r.AlasanPerubahanPk.PERGANTIAN_PEJABAT)
    assert (baru.nomor, baru.pihak_kedua_nama) == (2, "Nama Bupati")
    assert naskah_pk(baru).semua_indikator[0].tercetak == "68 indeks"
    assert [x.pk.nomor for x in daftar_pk(OPD, 2023)] == [2, 1]
    assert [x.terbuka for x in daftar_pk(OPD, 2023)] == [True, False]


@pytest.mark.usefixtures("kosong")
def test_a_draft_can_be_thrown_away_until_it_was_submitted_and_the_trail_keeps_it() -> None:
    pk = susun()
    buang_pk(pelaku=OPERATOR, pk=pk.kunci)
    assert not m.Pk.objects.exists()
    assert not Target.objects.filter(perjanjian__isnull=False).exists()
    assert "66.5" in Jejak.objects.filter(tindakan="buang_pk").get().sebelum
    lagi = lengkap(susun())
    langkah_pk(pelaku=OPERATOR, pk=lagi.kunci, langkah=Langkah.AJUKAN)
    langkah_pk(pelaku=VERIFIKATOR, pk=lagi.kunci, langkah=Langkah.KEMBALIKAN, alasan="Periksa target")
    with pytest.raises(TindakanDitolak, match="pernah diajukan"):
        buang_pk(pelaku=OPERATOR, pk=lagi.kunci)


def test_an_agreement_that_came_signed_without_its_content_is_read_from_the_data() -> None:
    muatkan(ganti(kantor(), "pk", ditandatangani=True, tanggal=HARI))
    ada = ambil_pk(OPD, "pk1")
    assert ada
    assert naskah_pk(ada[0]).semua_indikator[0].tercetak == "67 indeks"


@pytest.mark.usefixtures("kosong")
def test_the_deadline_runs_from_the_day_of_the_budget_document() -> None:
    bahan = bahan_pk(OPD, 2023)
    assert bahan.tenggat(MURNI) == date(2023, 2, 3)
    assert bahan.tenggat(r.TahapAnggaran.PERUBAHAN) is None
    assert bahan.rencana[0].kunci == "renstra"
    assert bahan.tahap == (MURNI,)

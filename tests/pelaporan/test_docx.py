"""The manuscript on its pages: received, compared, taken over as one act."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import KEPALA, OPD, OPD_LAIN, OPERATOR, ORANG_LUAR, VERIFIKATOR, gabung, kantor, muatkan
from tests.masuk import masuk
from tests.pelaporan.kantor_laporan import TAHUNAN, melangkah, tulis, url
from tests.pelaporan.test_naskah_masuk import cari, ganti, sunting

from akuntabel.aturan.alur import Langkah
from akuntabel.aturan.hak import Peran
from akuntabel.dokumen.tulis_docx import tulis_docx
from akuntabel.jejak.galat import Bentrok, Terkunci, TidakBerhak, TindakanDitolak
from akuntabel.jejak.models import Jejak
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.naskah import PNG_KOSONG, baca_perubahan
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.models import Narasi, NaskahMasuk
from akuntabel.pelaporan.tindakan import simpan_narasi, terapkan_naskah, terima_naskah
from akuntabel.pelaporan.tindakan.naskah import kunci_versi

pytestmark = pytest.mark.django_db
LATAR = "Laporan Tahun {tahun} disusun oleh {opd}.\n\nAnggarannya {pagu}."
PENUTUP = "Demikian laporan ini."


@pytest.fixture(autouse=True)
def _folder_sendiri(settings: Any, tmp_path: Any) -> None:
    settings.AKUNTABEL_DATA = tmp_path
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"


def siapkan() -> bytes:
    """The office with two texts, and its report as DOCX."""
    muatkan()
    tulis(LATAR, "latar_belakang")
    tulis(PENUTUP, "penutup")
    dok = susun_lkjip(muat_tahun(OPD, 2023), TAHUNAN)
    return tulis_docx(dok, {}, {g.kunci: PNG_KOSONG for g in dok.gambar()})


def koreksi(asli: bytes) -> bytes:
    def ubah(d: Any) -> None:
        ganti(cari(d, "disusun oleh"), "disusun oleh", "disampaikan oleh")
        ganti(cari(d, "Anggarannya"), "Rp10.000,00", "Rp12.000,00")
        ganti(cari(d, "Demikian laporan ini"), "ini", "ini disusun")

    return sunting(ubah, asli)


def terima(isi: bytes, oleh: Any = OPERATOR, nama: str = "koreksi.docx") -> NaskahMasuk:
    return terima_naskah(pelaku=oleh, opd=OPD, periode=TAHUNAN, isi=io.BytesIO(isi), nama=nama)


def kunci_ubah(n: NaskahMasuk) -> tuple[list[str], dict[str, int]]:
    hasil = baca_perubahan(muat_tahun(OPD, 2023), TAHUNAN, n)
    versi = {kunci_versi(b.narasi): 1 for b in hasil.bagian}
    return [a.kunci for b in hasil.bagian for a in b.alinea if a.dapat_diambil], versi


def terapkan(n: NaskahMasuk, kunci: list[str], versi: dict[str, int], oleh: Any = OPERATOR) -> int:
    return terapkan_naskah(pelaku=oleh, opd=OPD, periode=TAHUNAN, nomor=n.pk, diambil=kunci, versi=versi)


def teks(bagian: str) -> str:
    return Narasi.objects.get(opd=OPD, tahun=2023, triwulan=0, bagian=bagian).isi


def test_nothing_is_taken_by_receiving_and_all_that_was_chosen_in_one_act() -> None:
    n = terima(koreksi(siapkan()))
    assert teks("penutup") == PENUTUP
    kunci, versi = kunci_ubah(n)
    assert len(kunci) == 2
    sebelum = Jejak.objects.filter(opd=OPD).count()
    assert terapkan(n, kunci, versi) == 2
    assert teks("latar_belakang") == LATAR.replace("disusun oleh", "disampaikan oleh")
    assert teks("penutup") == "Demikian laporan ini disusun."
    assert Jejak.objects.filter(opd=OPD).count() == sebelum + 1
    n.refresh_from_db()
    assert (n.jumlah_diambil, n.penerap) == (2, OPERATOR.nama)
    # A second look finds nothing more, but still the figure.
    assert kunci_ubah(n)[0] == []


def test_a_text_that_moved_on_between_looking_and_taking_is_not_overwritten() -> None:
    n = terima(koreksi(siapkan()))
    kunci, versi = kunci_ubah(n)
    tulis(PENUTUP + " Kini.", "penutup", oleh=VERIFIKATOR)
    with pytest.raises((Bentrok, TindakanDitolak)):
        terapkan(n, kunci, versi)
    assert teks("latar_belakang") == LATAR
    assert teks("penutup") == PENUTUP + " Kini."


@pytest.mark.parametrize("oleh", [KEPALA, ORANG_LUAR])
def test_who_may_not_write_may_neither_send_nor_take(oleh: Any) -> None:
    asli = siapkan()
    muatkan(gabung(kantor(OPD_LAIN, awalan="x")))
    with pytest.raises(TidakBerhak):
        terima(asli, oleh)
    n = terima(koreksi(asli))
    with pytest.raises(TidakBerhak):
        terapkan(n, *kunci_ubah(n), oleh=oleh)


def test_on_its_way_nothing_is_taken() -> None:
    n = terima(koreksi(siapkan()))
    kunci, versi = kunci_ubah(n)
    melangkah(Langkah.AJUKAN, OPERATOR)
    with pytest.raises(Terkunci):
        terapkan(n, kunci, versi)


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"teks", "a.txt", "hanya DOCX"),
        (b"PK\x03\x04 rusak", "a.docx", "docx|DOCX|berkas"),
        (b"%PDF-1.7", "a.docx", "docx|DOCX|berkas"),
    ],
)
def test_what_is_no_docx_is_refused(isi: bytes, nama: str, kata: str) -> None:
    muatkan()
    with pytest.raises(TindakanDitolak, match=kata):
        terima(isi, nama=nama)
    assert not NaskahMasuk.objects.exists()


def test_made_up_choices_are_refused() -> None:
    n = terima(koreksi(siapkan()))
    for kunci in ([], ["tidak-ada"]):
        with pytest.raises(TindakanDitolak):
            terapkan(n, kunci, {})
    with pytest.raises(TindakanDitolak, match="tidak ada"):
        terapkan_naskah(pelaku=OPERATOR, opd=OPD, periode=TAHUNAN, nomor=99, diambil=["x"], versi={})


# --- pages -----------------------------------------------------------------------------------------------------------


def test_the_whole_way_on_the_pages() -> None:
    isi = koreksi(siapkan())
    klien = masuk(Client(), Peran.OPERATOR_OPD)
    assert "Belum ada naskah masuk" in klien.get(url("docx")).content.decode()
    jawab = klien.post(url("docx"), {"berkas": SimpleUploadedFile("koreksi kepala.docx", isi)}, follow=True)
    halaman = jawab.content.decode()
    assert "disusun</del>" in halaman
    assert "disampaikan</ins>" in halaman
    assert "Angka diubah di luar sistem" in halaman
    assert "Rp12.000,00" in halaman
    n = NaskahMasuk.objects.get()
    kunci, versi = kunci_ubah(n)
    data = {"ambil": kunci[:1], **{f"versi:{k}": v for k, v in versi.items()}}
    halaman = klien.post(url("naskah", nomor=n.pk), data, follow=True).content.decode()
    assert "1 alinea diambil" in halaman
    assert teks("latar_belakang").startswith("Laporan Tahun {tahun} disampaikan oleh {opd}.")
    assert teks("penutup") == PENUTUP
    assert "1 alinea diambil" in klien.get(url("docx")).content.decode()


def test_what_is_refused_is_said_beside_the_field() -> None:
    muatkan()
    klien = masuk(Client(), Peran.OPERATOR_OPD)
    jawab = klien.post(url("docx"), {"berkas": SimpleUploadedFile("surat.pdf", b"%PDF-1.7")})
    assert jawab.status_code == 422
    assert "hanya DOCX" in jawab.content.decode()
    assert klien.get(url("naskah", nomor=9)).status_code == 404


def test_the_head_looks_and_is_told_who_may(settings: Any) -> None:
    n = terima(koreksi(siapkan()))
    klien = masuk(Client(), Peran.KEPALA_OPD)
    halaman = klien.get(url("naskah", nomor=n.pk)).content.decode()
    assert "Yang dapat mengubah" in halaman
    assert "Ambil yang dicentang" not in halaman
    assert klien.post(url("naskah", nomor=n.pk), {"ambil": ["x"]}).status_code == 403


def test_a_file_that_is_gone_says_so(tmp_path: Any) -> None:
    n = terima(koreksi(siapkan()))
    for berkas in (tmp_path / "bukti").rglob(n.sidik):
        berkas.unlink()
    jawab = masuk(Client(), Peran.OPERATOR_OPD).get(url("naskah", nomor=n.pk))
    assert jawab.status_code == 422
    assert "hilang dari server" in jawab.content.decode()


def test_queries_do_not_grow_with_paragraphs_or_manuscripts() -> None:
    isi = koreksi(siapkan())
    n = terima(isi)
    klien = masuk(Client(), Peran.OPERATOR_OPD)

    def hitung(alamat: str) -> int:
        with CaptureQueriesContext(connection) as q:
            assert klien.get(alamat).status_code == 200
        return len(q)

    daftar, satu = url("docx"), url("naskah", nomor=n.pk)
    hitung(satu)
    awal = (hitung(daftar), hitung(satu))
    for _ in range(30):
        n.pk = None
        n.save()
    simpan_narasi(
        pelaku=OPERATOR, opd=OPD,
        rekaman=[r.Narasi(opd=OPD, tahun=2023, triwulan=0, bagian=f"b{x}", isi="Isi.") for x in range(30)],
    )  # fmt: skip
    assert (hitung(daftar), hitung(satu)) == awal
    assert awal[0] <= 24
    assert awal[1] <= 54

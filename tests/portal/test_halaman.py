"""The reading site: what its pages say, whom they answer, how they are guarded, what they cost."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.kantor import OPD_LAIN, gabung, kantor, muatkan

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.laman.templatetags.angka import Batang, bagian_batang

HALAMAN = ("", "rencana/", "rencana/pohon/", "pengukuran/", "laporan/", "reviu/", "catatan/")
TW1, TAHUNAN = "/opd/8.01/2023/tw-1/", "/opd/8.01/2023/tahunan/"
MUATAN_TAMBAHAN = 30_000
"""Bytes that a page may weigh, compressed, once the style sheets are there."""


def teks(jawaban: HttpResponse) -> str:
    """The page as one line of words."""
    assert jawaban.status_code == 200
    tubuh = re.sub(r"(?s)<head>.*?</head>", "", jawaban.content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", tubuh).split())


# --- the way in ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_an_empty_database_is_a_start(client: Client) -> None:
    isi = teks(client.get("/"))
    assert "Basis data masih kosong" in isi
    assert "akuntabel impor contoh/bakesbangpol-lumajang-2023" in isi


@pytest.mark.usefixtures("contoh")
def test_with_one_opd_the_front_leads_straight_to_its_latest_year(client: Client) -> None:
    jawaban = client.get("/", follow=True)
    assert jawaban.redirect_chain == [("/opd/8.01/", 302), (TAHUNAN, 302)]
    assert "Kinerja Tahun 2023" in teks(jawaban)


@pytest.mark.django_db
def test_with_several_opd_the_front_lists_them(client: Client) -> None:
    muatkan(gabung(kantor(), kantor(OPD_LAIN, awalan="x")))
    isi = teks(client.get("/"))
    assert "Badan 8.01" in isi
    assert "Badan 1.02" in isi
    assert "Badan 1.02" in teks(client.get("/opd/8.01/2023/tahunan/"))


@pytest.mark.django_db
def test_an_opd_without_figures_has_pages_that_say_what_belongs_there(client: Client) -> None:
    himpunan = Himpunan(pemda=kantor().pemda, opd=kantor().opd)
    muatkan(himpunan)
    awal = client.get("/", follow=True)
    assert "Belum ada program pada rencana" in teks(awal)
    alamat = awal.redirect_chain[-1][0]
    for bagian, kata in {
        "rencana/": "Pohon kinerja masih kosong",
        "rencana/pohon/": "Belum ada yang dapat digambar",
        "pengukuran/": "Belum ada yang diukur",
        "laporan/": "Belum ada realisasi kinerja",
        "catatan/": "Tidak ada catatan",
    }.items():
        assert kata in teks(client.get(alamat + bagian))
    tanpa = client.get(alamat + "laporan/baca/")
    assert tanpa.status_code == 404
    assert "laporan belum dapat disusun" in tanpa.content.decode()


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ("/opd/9.99/2023/tahunan/", "OPD dengan kode 9.99 tidak ada"),
        ("/opd/9.99/", "OPD dengan kode 9.99 tidak ada"),
        ("/opd/8.01/2030/tahunan/", "Yang ada: 2023"),
        ("/opd/8.01/1000/tw-2/pengukuran/", "Yang ada: 2023"),
        ("/opd/8.01/2023/tw-5/", "Alamat ini tidak ada"),
        ("/opd/8.01/23/tahunan/", "Alamat ini tidak ada"),
        (TW1 + "laporan/unduh/odt/", "«odt» tidak tersedia"),
        (TW1 + "rencana/pohon/99.svg", "tidak ada"),
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(client: Client, alamat: str, kata: str) -> None:
    jawaban = client.get(alamat)
    assert jawaban.status_code == 404
    isi = jawaban.content.decode()
    assert kata in isi
    assert "Ke halaman depan" in isi


# --- what the pages say ----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("alamat", [TW1, TAHUNAN])
def test_home_tells_what_was_spent_to_the_last_cent(client: Client, alamat: str) -> None:
    isi = teks(client.get(alamat))
    for kata in ("7,90% serapan anggaran", "Rp658,4 juta dari Rp8,3 miliar", "Rp658.426.549,00", "Rp8.338.560.929,00"):
        assert kata in isi
    assert "Rp613.448.549,00" in isi
    assert "0 dari 1 indikator sasaran terukur" in isi
    assert "LKjIP 2023 batas 29 Februari 2024" in isi
    assert "Triwulan I 6 dari 57 terisi" in isi


@pytest.mark.usefixtures("contoh")
def test_no_predicate_is_given_to_a_year_that_rests_on_one_quarter(client: Client) -> None:
    isi = teks(client.get(TAHUNAN + "pengukuran/"))
    assert "Realisasi baru 1 dari 4 triwulan" in isi
    assert "Sangat Rendah" not in isi


@pytest.mark.usefixtures("contoh")
def test_absences_stand_in_words_and_never_as_zero(client: Client) -> None:
    isi = teks(client.get(TW1 + "pengukuran/"))
    awal = isi[isi.index("Indeks Kepuasan Masyarakat") :]
    assert "83 Tidak berlaku Belum diukur" in awal[:400]
    assert "12,5%" in isi
    assert "asumsi dari serapan" in isi
    assert "predikat dimulai di atas 90" in isi


@pytest.mark.usefixtures("contoh")
def test_the_plan_is_one_tree_from_mission_to_sub_kegiatan(client: Client) -> None:
    isi = teks(client.get(TW1 + "rencana/"))
    urutan = [isi.index(x) for x in ("Misi", "Indeks Kepuasan Masyarakat", "8.01.06 Program", "8.01.06.2.01.02")]
    assert urutan == sorted(urutan)
    terbuka = client.get(TW1 + "rencana/").content.decode().count("<details open")
    semua = client.get(TW1 + "rencana/?buka=semua").content.decode()
    assert semua.count("<details open") == semua.count("<details") - 2 > terbuka


@pytest.mark.usefixtures("contoh")
def test_the_tree_is_drawn_whole_and_program_by_program(client: Client) -> None:
    isi = client.get(TW1 + "rencana/pohon/").content.decode()
    gambar = re.findall(r'href="([^"]+\.svg)"', isi)[1:]
    assert isi.count("<svg") >= len(gambar)
    assert len(gambar) >= 7
    for alamat in (gambar[0], gambar[-1]):
        jawaban = client.get(alamat)
        assert jawaban["Content-Type"].startswith("image/svg+xml")
        assert b"style=" not in jawaban.content


@pytest.mark.usefixtures("contoh")
def test_findings_can_be_narrowed_to_a_level(client: Client) -> None:
    semua = client.get(TW1 + "reviu/").content.decode()
    tinggi = client.get(TW1 + "reviu/?tingkat=tinggi").content.decode()
    assert "613.448.549?" in tinggi
    assert 0 < tinggi.count("temuan-kepala") < semua.count("temuan-kepala")
    assert "lencana-sedang" not in tinggi
    assert "Tidak ada temuan" in teks(client.get(TW1 + "reviu/?tingkat=gawat"))


def test_all_notes_can_be_leafed_through_in_the_order_of_the_source(client: Client, contoh: Himpunan) -> None:
    banyak = 0
    baris: list[int] = []
    for n in range(1, 20):
        isi = client.get(TW1 + f"catatan/?lembar={n}").content.decode()
        banyak += isi.count('class="dua-sisi"')
        baris += [int(x) for x in re.findall(r"Dokumen asal baris (\d+)", isi)]
        if 'rel="next"' not in isi:
            break
    assert banyak == len(contoh.catatan)
    assert baris == sorted(baris)
    assert len(baris) > 200
    for aneh in ("0", "-1", "x", "9999"):
        assert client.get(TW1 + f"catatan/?lembar={aneh}").status_code == 200
    saring = client.get(TW1 + "catatan/?jenis=salah_hitung").content.decode()
    assert saring.count('class="dua-sisi"') == 1


@pytest.mark.django_db
def test_what_people_wrote_is_shown_and_never_run(client: Client) -> None:
    jahat = '<script>alert("x")</script>'
    asal = kantor()
    unsur = tuple(replace(u, uraian=f"{u.uraian} {jahat}") for u in asal.unsur)
    muatkan(replace(asal, unsur=unsur, opd=(replace(asal.opd[0], nama=jahat),)))
    for bagian in HALAMAN:
        isi = client.get(f"/opd/8.01/2023/tw-1/{bagian}").content.decode()
        assert "<script" not in isi
        assert "&lt;script&gt;" in isi
    baca = client.get("/opd/8.01/2023/tw-1/laporan/baca/").content.decode()
    assert "<script" not in baca


def test_a_bar_is_as_long_as_its_figure_and_ends_at_the_scale() -> None:
    assert bagian_batang(None) is None
    assert bagian_batang(Decimal("60"), "Sangat Tinggi") == Batang("60,00%", 5, "50.00", "83.33")
    assert bagian_batang(Decimal("900")) == Batang("900,00%", 0, "100.00", "83.33")
    assert bagian_batang(Decimal("-5"), "Entah") == Batang("-5,00%", 0, "0.00", "83.33")


# --- reports ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("contoh")
def test_the_report_downloads_in_four_forms_with_their_types(client: Client) -> None:
    for bentuk, (jenis, awal) in {
        "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        "pdf": ("application/pdf", b"%PDF-"),
        "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        "html": ("text/html; charset=utf-8", b"<!"),
    }.items():
        jawaban = client.get(f"{TW1}laporan/unduh/{bentuk}/")
        assert jawaban.status_code == 200
        assert jawaban["Content-Type"] == jenis
        assert jawaban["Content-Disposition"] == f'attachment; filename="LKjIP-2023-TW1.{bentuk}"'
        isi = b"".join(jawaban.streaming_content)
        assert isi.startswith(awal)
        assert int(jawaban["Content-Length"]) == len(isi)


@pytest.mark.usefixtures("contoh")
def test_the_report_says_on_screen_what_the_pages_say(client: Client) -> None:
    isi = teks(client.get(TW1 + "laporan/baca/"))
    assert "Rp658.426.549,00" in isi
    assert "7,90%" in isi


@pytest.mark.usefixtures("contoh")
def test_a_report_is_built_once_and_anew_when_the_data_change(
    client: Client, monkeypatch: pytest.MonkeyPatch, contoh: Himpunan
) -> None:
    from akuntabel.pelaporan import penyimpanan

    bangun: list[int] = []
    asli = penyimpanan.terbitkan

    def hitung(*argumen: object, **pilihan: object) -> dict[str, bytes]:
        bangun.append(1)
        return asli(*argumen, **pilihan)  # type: ignore[arg-type]

    monkeypatch.setattr(penyimpanan, "terbitkan", hitung)
    baru = replace(contoh.swot[0], uraian="Kekuatan yang baru ditulis untuk uji ini")
    muatkan(Himpunan(pemda=contoh.pemda, opd=contoh.opd, swot=(baru,)))
    pertama = client.get(TW1 + "laporan/baca/").content.decode()
    assert client.get(TW1 + "laporan/baca/").content.decode() == pertama
    assert len(bangun) == 1
    assert baru.uraian in pertama


@pytest.mark.usefixtures("contoh")
def test_a_build_that_fails_leaves_nothing_behind_and_can_be_repeated(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.AKUNTABEL_DATA = tmp_path
    with monkeypatch.context() as m:
        m.setattr(Path, "write_bytes", _penuh)
        with pytest.raises(OSError, match="penuh"):
            client.get(TW1 + "laporan/baca/")
    assert [f for f in (tmp_path / "keluaran").rglob("*") if f.is_file() or f.name.startswith(".")] == []
    assert client.get(TW1 + "laporan/baca/").status_code == 200


def _penuh(*_: object) -> None:
    raise OSError("penuh")


@pytest.mark.usefixtures("contoh")
def test_only_the_latest_builds_are_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.AKUNTABEL_DATA = tmp_path
    monkeypatch.setattr("akuntabel.pelaporan.penyimpanan.SIMPAN_PALING_BANYAK", 1)
    for dasar in (TAHUNAN, TW1):
        assert client.get(dasar + "laporan/baca/").status_code == 200
    (opd,) = (tmp_path / "keluaran").iterdir()
    (folder,) = opd.iterdir()
    assert "LKjIP-2023-TW1.pdf" in {f.name for f in folder.iterdir()}


# --- guards ----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("bagian", [*HALAMAN, "laporan/baca/", "laporan/unduh/pdf/", "rencana/pohon/1.svg"])
def test_pages_are_for_reading_only(client: Client, bagian: str) -> None:
    assert client.head(TW1 + bagian).status_code == 200
    for cara in ("post", "put", "patch", "delete"):
        assert getattr(client, cara)(TW1 + bagian).status_code == 405


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("bagian", HALAMAN)
@pytest.mark.parametrize("dasar", [TW1, TAHUNAN])
def test_pages_run_and_fetch_nothing_from_elsewhere(client: Client, dasar: str, bagian: str) -> None:
    jawaban = client.get(dasar + bagian)
    kebijakan = jawaban["Content-Security-Policy"]
    assert "style-src 'self'" in kebijakan
    assert "script-src 'self'" in kebijakan
    assert "unsafe" not in kebijakan
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    isi = jawaban.content.decode().replace('xmlns="http://www.w3.org/2000/svg"', "")
    for larangan in (" style=", "<style", "<script", " onclick=", "http://", "https://"):
        assert larangan not in isi


@pytest.mark.usefixtures("contoh")
def test_the_report_may_use_its_own_style_and_nothing_else(client: Client) -> None:
    import base64
    import hashlib

    jawaban = client.get(TW1 + "laporan/baca/")
    gaya = re.findall(r"(?s)<style>(.*?)</style>", jawaban.content.decode())
    assert len(gaya) == 1
    sidik = base64.b64encode(hashlib.sha256(gaya[0].encode()).digest()).decode()
    arahan = dict(a.split(" ", 1) for a in jawaban["Content-Security-Policy"].split("; "))
    assert arahan == {
        "default-src": "'none'",
        "style-src": f"'sha256-{sidik}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("bagian", HALAMAN)
def test_pages_are_light(client: Client, bagian: str) -> None:
    jawaban = client.get(TW1 + bagian, headers={"accept-encoding": "gzip"})
    assert jawaban["Content-Encoding"] == "gzip"
    assert len(jawaban.content) <= MUATAN_TAMBAHAN
    assert gzip.decompress(jawaban.content).startswith(b"<!doctype html>")


# --- cost ------------------------------------------------------------------------------------------------------------


def _jumlah_kueri(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("bagian", HALAMAN)
def test_a_page_costs_a_known_number_of_queries(client: Client, bagian: str) -> None:
    assert _jumlah_kueri(client, TW1 + bagian) == KUERI_HALAMAN


KUERI_HALAMAN = 28
"""The records of one OPD (23 tables), the years it has, and the list of OPD."""


def _besar(banyak: int) -> Himpunan:
    """The small office with so many more programs, each with an indicator and a figure."""
    asal = kantor()
    program = next(u for u in asal.unsur if u.jenis == r.JenisUnsur.PROGRAM)
    indikator = next(i for i in asal.indikator if i.unsur == program.kunci)
    nomor = range(banyak)
    return Himpunan.dari(
        {
            nama: [*asal.tabel(nama), *tambahan]
            for nama, tambahan in {
                **{nama: [] for nama in r.TABEL},
                "unsur": [replace(program, kunci=f"px{n}", kode=f"8.01.9{n}", urutan=n) for n in nomor],
                "indikator": [replace(indikator, kunci=f"ix{n}", unsur=f"px{n}") for n in nomor],
                "realisasi": [r.Realisasi(indikator=f"ix{n}", tahun=2023, triwulan=1) for n in nomor],
            }.items()
        }
    )


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_with_rows_or_offices(client: Client) -> None:
    muatkan(_besar(2))
    sedikit = {b: _jumlah_kueri(client, TW1 + b) for b in HALAMAN}
    muatkan(gabung(_besar(300), *(kantor(f"2.{n:02}", awalan=f"o{n}-") for n in range(12))))
    assert {b: _jumlah_kueri(client, TW1 + b) for b in HALAMAN} == sedikit
    assert _jumlah_kueri(client, "/") == 1
    tabel = client.get(TW1 + "pengukuran/", headers={"accept-encoding": "gzip"})
    assert gzip.decompress(tabel.content).count(b'class="indikator"') >= 300
    assert len(tabel.content) <= 2 * MUATAN_TAMBAHAN

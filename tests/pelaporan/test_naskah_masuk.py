"""The edited DOCX comes back: recognised, compared, taken over paragraph by paragraph; figures are never taken."""

from __future__ import annotations

import copy
import io
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pelaporan.contoh_opd import OPD, TAHUN, tahun

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca_naskah import baca_naskah
from akuntabel.dokumen.tulis_docx import tulis_docx
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan.alinea import urai_alinea
from akuntabel.pelaporan.kueri.naskah import PNG_KOSONG
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.naskah_masuk import (
    ANGKA,
    BARU,
    HAPUS,
    TETAP,
    UBAH,
    AlineaMasuk,
    BagianMasuk,
    HasilNaskah,
    bandingkan,
    terapkan,
)
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.susun_ulang import AngkaDiubah

PERIODE = Periode(TAHUN)
TEKS = {
    "latar_belakang": "{opd} menyusun laporan ini pada Tahun {tahun}.\n\nAlinea kedua tanpa angka.",
    "kinerja_sasaran": (
        "Tutupan hutan kota mencapai {realisasi i-hutan} dari target {target i-hutan}, atau {capaian i-hutan}.\n\n"
        "Hal itu terjadi karena:\n- penanaman dipercepat\n- anggaran {anggaran} terserap {serapan}\n\n"
        "Rinciannya pada {tabel tabel-kinerja-sasaran}."
    ),
    "langkah_perbaikan": "- memperbaiki data\n- menambah pohon",
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def narasi(teks: dict[str, str] = TEKS) -> tuple[r.Narasi, ...]:
    return tuple(r.Narasi(opd=OPD, tahun=TAHUN, triwulan=0, bagian=b, isi=isi) for b, isi in teks.items())


def tulis(t: TahunKinerja) -> bytes:
    dok = susun_lkjip(t, PERIODE)
    return tulis_docx(dok, {}, {g.kunci: PNG_KOSONG for g in dok.gambar()})


@cache
def asli() -> bytes:
    return tulis(tahun(narasi=narasi()))


def banding(isi: bytes, t: TahunKinerja | None = None, asal: bytes | None = None, **versi: str) -> HasilNaskah:
    t = t or tahun(narasi=narasi())
    return bandingkan(
        Sumber(t, PERIODE),
        baca_naskah(isi),
        asal=baca_naskah(asal or asli()).alinea,
        cari_versi=lambda n, _: versi.get(n.bagian),
    )


def sunting(ubah: Callable[[Any], None], isi: bytes | None = None) -> bytes:
    """The report as somebody edits it in an office program."""
    naskah = docx.Document(io.BytesIO(isi or asli()))
    ubah(naskah)
    keluar = io.BytesIO()
    naskah.save(keluar)
    return keluar.getvalue()


def cari(naskah: Any, kata: str) -> Paragraph:
    """The paragraph of the body with these words."""
    return next(p for p in naskah.paragraphs if kata in p.text)


def ganti(p: Paragraph, lama: str, baru: str) -> None:
    """Change words in the run that holds them, as typing over them does."""
    huruf = next(h for h in p.runs if lama in h.text)
    huruf.text = huruf.text.replace(lama, baru)


def perubahan(h: HasilNaskah) -> dict[str, list[AlineaMasuk]]:
    return {b.narasi.bagian: [a for a in b.alinea if a.jenis != TETAP] for b in h.bagian}


def bagian(h: HasilNaskah, nama: str) -> BagianMasuk:
    return next(b for b in h.bagian if b.narasi.bagian == nama)


def ambil_semua(b: BagianMasuk) -> str:
    return terapkan(b, frozenset(a.kunci for a in b.alinea if a.dapat_diambil))


# --- what comes back as it left --------------------------------------------------------------------------------------


def test_an_untouched_file_has_nothing_to_take() -> None:
    h = banding(asli())
    assert not h.tanpa_tanda
    assert h.dikenali == 9
    assert h.dapat_diambil == 0
    assert h.lain == ()
    assert all(ambil_semua(b) == b.narasi.isi for b in h.bagian)


HURUF = st.characters(exclude_categories=("C", "Z"), exclude_characters="{}-")
AWKWARD = st.lists(
    st.lists(st.one_of(st.text(HURUF, min_size=1, max_size=8), st.sampled_from(["{tahun}", "{capaian i-hutan}", "{{"])),
             min_size=1, max_size=6).map(" ".join),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=8)
@given(AWKWARD)
def test_whatever_was_written_comes_back_unchanged(alinea: list[str]) -> None:
    t = tahun(narasi=narasi({"latar_belakang": "\n\n".join(alinea)}))
    berkas = tulis(t)
    h = banding(berkas, t, berkas)
    assert h.dapat_diambil == 0
    assert [a.jenis for b in h.bagian for a in b.alinea] == [TETAP] * len(urai_alinea("\n\n".join(alinea)))


# --- prose -----------------------------------------------------------------------------------------------------------


def test_changed_prose_comes_back_with_its_figures_alive() -> None:
    h = banding(sunting(lambda d: ganti(cari(d, "Tutupan hutan kota mencapai"), " mencapai ", " telah naik menjadi ")))
    (a,) = perubahan(h)["kinerja_sasaran"]
    assert (a.jenis, a.angka) == (UBAH, ())
    assert a.baru == (
        "Tutupan hutan kota telah naik menjadi {realisasi i-hutan} dari target {target i-hutan}, "
        "atau {capaian i-hutan}."
    )
    assert [(p.jenis, p.teks) for p in a.beda if p.jenis != "sama"] == [
        ("hapus", "mencapai"),
        ("tambah", "telah naik menjadi"),
    ]
    baru = ambil_semua(bagian(h, "kinerja_sasaran"))
    assert baru.splitlines()[0] == a.baru
    assert baru.splitlines()[1:] == TEKS["kinerja_sasaran"].splitlines()[1:]


def test_a_brace_that_somebody_types_stays_a_brace() -> None:
    h = banding(sunting(lambda d: ganti(cari(d, "Alinea kedua"), "tanpa angka", "{bukan isian}")))
    (a,) = perubahan(h)["latar_belakang"]
    assert a.baru == "Alinea kedua {{bukan isian}}."


def test_an_item_changes_and_stays_an_item() -> None:
    h = banding(sunting(lambda d: ganti(cari(d, "penanaman dipercepat"), "dipercepat", "diperluas")))
    assert "- penanaman diperluas\n- anggaran {anggaran} terserap {serapan}" in ambil_semua(
        bagian(h, "kinerja_sasaran")
    )


def test_a_new_paragraph_is_offered_where_it_was_written() -> None:
    def tambah(d: Any) -> None:
        p = cari(d, "Alinea kedua")
        baru = copy.deepcopy(p._p)
        p._p.addnext(baru)
        for tanda in [*baru.iter(f"{W}bookmarkStart"), *baru.iter(f"{W}bookmarkEnd")]:
            tanda.getparent().remove(tanda)
        Paragraph(baru, p._parent).runs[0].text = "Alinea sisipan dengan 12 kata."

    h = banding(sunting(tambah))
    (a,) = perubahan(h)["latar_belakang"]
    assert (a.jenis, a.baru, a.nomor) == (BARU, "Alinea sisipan dengan 12 kata.", 1)
    assert "teks biasa" in a.keterangan
    assert ambil_semua(bagian(h, "latar_belakang")).endswith(
        "Alinea kedua tanpa angka.\n\nAlinea sisipan dengan 12 kata."
    )


def test_a_deleted_paragraph_goes_only_when_somebody_says_so() -> None:
    def hapus(d: Any) -> None:
        p = cari(d, "Alinea kedua")._p
        p.getparent().remove(p)

    h = banding(sunting(hapus))
    b = bagian(h, "latar_belakang")
    (a,) = perubahan(h)["latar_belakang"]
    assert a.jenis == HAPUS
    assert terapkan(b, frozenset()) == TEKS["latar_belakang"]
    assert ambil_semua(b) == "{opd} menyusun laporan ini pada Tahun {tahun}."


def test_only_what_is_chosen_is_taken() -> None:
    def ubah(d: Any) -> None:
        ganti(cari(d, "Alinea kedua"), "kedua", "terakhir")
        ganti(cari(d, "menyusun laporan ini"), "menyusun", "menyampaikan")

    b = bagian(banding(sunting(ubah)), "latar_belakang")
    satu, dua = [a for a in b.alinea if a.jenis == UBAH]
    assert terapkan(b, frozenset({dua.kunci})) == TEKS["latar_belakang"].replace("kedua", "terakhir")
    assert terapkan(b, frozenset({satu.kunci})) == TEKS["latar_belakang"].replace("menyusun", "menyampaikan")


def test_paragraphs_without_marks_are_found_by_their_words() -> None:
    def lepas(d: Any) -> None:
        for tanda in [*d.element.body.iter(f"{W}bookmarkStart"), *d.element.body.iter(f"{W}bookmarkEnd")]:
            tanda.getparent().remove(tanda)
        ganti(cari(d, "Alinea kedua"), "tanpa angka", "masih tanpa angka")

    h = banding(sunting(lepas))
    assert h.tanpa_tanda
    (a,) = perubahan(h)["latar_belakang"]
    assert (a.jenis, a.baru) == (UBAH, "Alinea kedua masih tanpa angka.")
    assert not perubahan(h).get("kinerja_sasaran")


# --- figures ---------------------------------------------------------------------------------------------------------


def test_a_figure_changed_by_hand_is_flagged_with_both_values_and_never_taken() -> None:
    h = banding(sunting(lambda d: ganti(cari(d, "Tutupan hutan kota mencapai"), "31%", "35%")))
    (a,) = perubahan(h)["kinerja_sasaran"]
    assert a.jenis == ANGKA
    assert a.angka == (AngkaDiubah("{realisasi i-hutan}", "31%", "35%"),)
    assert not a.dapat_diambil
    assert ambil_semua(bagian(h, "kinerja_sasaran")) == TEKS["kinerja_sasaran"]


def test_prose_beside_a_changed_figure_is_taken_without_the_figure() -> None:
    def ubah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")
        ganti(p, "31%", "35%")
        ganti(p, "dari target", "melampaui target")

    (a,) = perubahan(banding(sunting(ubah)))["kinerja_sasaran"]
    assert (a.jenis, a.dapat_diambil) == (UBAH, True)
    assert a.angka == (AngkaDiubah("{realisasi i-hutan}", "31%", "35%"),)
    assert "{realisasi i-hutan} melampaui target {target i-hutan}" in a.baru
    assert "35" not in a.baru


def _tanpa_tanda(p: Paragraph) -> None:
    """As Word does when somebody types over a whole bookmarked figure: the bookmark is gone."""
    for tanda in list(p._p.iter(f"{W}bookmarkStart")):
        if tanda.get(f"{W}name").startswith("f_"):
            tanda.getparent().remove(tanda)


def test_a_figure_typed_over_so_that_its_mark_is_gone_is_flagged_all_the_same() -> None:
    def ubah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")
        _tanpa_tanda(p)
        ganti(p, "31%", "35,5%")

    (a,) = perubahan(banding(sunting(ubah)))["kinerja_sasaran"]
    assert a.jenis == ANGKA
    assert a.angka == (AngkaDiubah("{realisasi i-hutan}", "31%", "35,5%"),)
    assert a.baru == a.lama


def test_a_figure_without_its_mark_that_reads_the_same_is_alive_again() -> None:
    def ubah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")
        _tanpa_tanda(p)
        ganti(p, "Tutupan hutan", "Luas tutupan hutan")

    (a,) = perubahan(banding(sunting(ubah)))["kinerja_sasaran"]
    assert (a.jenis, a.angka) == (UBAH, ())
    assert a.baru.count("{") == 3


def test_words_typed_at_the_edge_of_a_figure_are_prose() -> None:
    h = banding(sunting(lambda d: ganti(cari(d, "Tutupan hutan kota mencapai"), "31%", "kira-kira 31%")))
    (a,) = perubahan(h)["kinerja_sasaran"]
    assert a.angka == ()
    assert "mencapai kira-kira {realisasi i-hutan} dari" in a.baru


def test_a_figure_that_was_deleted_with_its_words_is_an_edit_of_prose() -> None:
    def ubah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")
        teks = [h for h in p.runs if h.text]
        for h in teks[-3:-1]:
            h.text = ""

    (a,) = perubahan(banding(sunting(ubah)))["kinerja_sasaran"]
    assert a.jenis == UBAH
    assert "{capaian i-hutan}" not in a.baru
    assert "{target i-hutan}" in a.baru


def test_data_that_moved_on_after_the_file_was_made_accuse_nobody() -> None:
    lain = tuple(
        r.Target(rencana=x.rencana, indikator=x.indikator, tahun=x.tahun, triwulan=x.triwulan, pk=x.pk,
                 nilai=type(x.nilai)(x.nilai.nilai + 1) if hasattr(x.nilai, "nilai") else x.nilai)  # type: ignore[call-arg]
        for x in tahun().data.target
    )  # fmt: skip
    t = tahun(narasi=narasi(), target=lain)
    h = banding(asli(), t)
    assert h.dapat_diambil == 0
    assert all(a.jenis == TETAP for b in h.bagian for a in b.alinea)


def test_a_paragraph_split_in_two_keeps_its_figures_in_both() -> None:
    def belah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")._p
        baru = copy.deepcopy(p)
        anak, anak_baru = list(p), list(baru)
        batas = next(n for n, e in enumerate(anak) if e.tag == f"{W}r" and "dari target" in "".join(e.itertext()))
        for e in anak[batas:]:
            p.remove(e)
        for e in anak_baru[:batas]:
            if e.tag != f"{W}pPr":
                baru.remove(e)
        p.addnext(baru)

    h = banding(sunting(belah))
    ubah, baru = perubahan(h)["kinerja_sasaran"]
    assert (ubah.jenis, ubah.baru) == (UBAH, "Tutupan hutan kota mencapai {realisasi i-hutan}")
    assert (baru.jenis, baru.baru) == (BARU, "dari target {target i-hutan}, atau {capaian i-hutan}.")
    assert ubah.angka == baru.angka == ()


# --- texts that moved on ---------------------------------------------------------------------------------------------


def test_a_file_made_from_an_older_text_is_compared_with_that_text() -> None:
    kini = TEKS | {"latar_belakang": "Kalimat pembuka baru.\n\n" + TEKS["latar_belakang"]}
    berkas = sunting(lambda d: ganti(cari(d, "Alinea kedua"), "kedua", "penutup"))
    h = banding(berkas, tahun(narasi=narasi(kini)), latar_belakang=TEKS["latar_belakang"])
    b = bagian(h, "latar_belakang")
    assert not b.berpindah
    (a,) = [x for x in b.alinea if x.jenis != TETAP]
    assert (a.nomor, a.keterangan) == (2, "")
    assert ambil_semua(b) == kini["latar_belakang"].replace("kedua", "penutup")


def test_a_paragraph_changed_on_both_sides_says_so() -> None:
    kini = TEKS | {"latar_belakang": TEKS["latar_belakang"].replace("kedua", "nomor dua")}
    berkas = sunting(lambda d: ganti(cari(d, "Alinea kedua"), "kedua", "penutup"))
    b = bagian(banding(berkas, tahun(narasi=narasi(kini)), latar_belakang=TEKS["latar_belakang"]), "latar_belakang")
    assert b.berpindah
    (a,) = [x for x in b.alinea if x.jenis == UBAH]
    assert "juga diubah dalam sistem" in a.keterangan


# --- all that is not prose -------------------------------------------------------------------------------------------


def test_headings_tables_and_sentences_of_the_program_are_told_and_not_taken() -> None:
    def ubah(d: Any) -> None:
        ganti(next(p for p in d.paragraphs if p.text.endswith("Latar Belakang") and p.style.name.startswith("Head")),
              "Latar Belakang", "Pengantar Umum")  # fmt: skip
        sel = d.tables[-1].rows[-1].cells[-1].paragraphs[0]
        (sel.runs[0] if sel.runs else sel.add_run()).text = "angka baru"

    h = banding(sunting(ubah))
    assert h.dapat_diambil == 0
    jenis = {x.jenis: x for x in h.lain}
    assert jenis["Judul"].baru == "A. Pengantar Umum"
    assert jenis["Isi tabel"].baru == "angka baru"
    assert all(x.tempat for x in h.lain)


# --- through a real office program -----------------------------------------------------------------------------------


def _lewat_libreoffice(isi: bytes, folder: Path, *jalur: str) -> bytes:
    profil = f"-env:UserInstallation=file://{folder}/profil"
    berkas = folder / "naskah.docx"
    berkas.write_bytes(isi)
    for n, akhir in enumerate(jalur):
        keluar = folder / str(n)
        perintah = ["soffice", "--headless", profil, "--convert-to", akhir, "--outdir", str(keluar), str(berkas)]
        subprocess.run(perintah, check=True, capture_output=True, timeout=180)
        berkas = keluar / f"naskah.{akhir}"
    return berkas.read_bytes()


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice tidak terpasang")
@pytest.mark.parametrize("jalur", [("docx",), ("odt", "docx")])
def test_a_round_trip_through_libreoffice_loses_nothing_and_finds_the_edits(
    tmp_path: Path, jalur: tuple[str, ...]
) -> None:
    def ubah(d: Any) -> None:
        p = cari(d, "Tutupan hutan kota mencapai")
        ganti(p, " mencapai ", " telah naik menjadi ")
        ganti(p, "30%", "40%")
        ganti(cari(d, "menambah pohon"), "menambah", "menanam")

    utuh = banding(_lewat_libreoffice(asli(), tmp_path, *jalur))
    assert (utuh.dikenali, utuh.dapat_diambil, utuh.tanpa_tanda) == (9, 0, False)
    h = banding(_lewat_libreoffice(sunting(ubah, _lewat_libreoffice(asli(), tmp_path, *jalur)), tmp_path, *jalur))
    (a,) = perubahan(h)["kinerja_sasaran"]
    assert a.jenis == UBAH
    assert a.angka == (AngkaDiubah("{target i-hutan}", "30%", "40%"),)
    assert a.baru.startswith("Tutupan hutan kota telah naik menjadi {realisasi i-hutan} dari target {target i-hutan}")
    assert ambil_semua(bagian(h, "langkah_perbaikan")) == "- memperbaiki data\n- menanam pohon"
    assert h.lain == ()

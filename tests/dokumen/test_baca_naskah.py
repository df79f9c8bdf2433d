"""An edited DOCX from anywhere: what is read of it, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from akuntabel.dokumen import baca_naskah as modul
from akuntabel.dokumen.baca_naskah import KomentarDocx, NaskahRusakError, PotonganDocx, baca_naskah

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(badan: str, *, komentar: str = "", kepala: str = "", nama: str = "word/document.xml") -> bytes:
    """A DOCX with this body, as little as there must be."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as z:
        z.writestr(nama, f"{kepala}<w:document {W}><w:body>{badan}</w:body></w:document>")
        if komentar:
            z.writestr("word/comments.xml", f"<w:comments {W}>{komentar}</w:comments>")
    return keluar.getvalue()


def r(teks: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{teks}</w:t></w:r>'


def buka(n: int, nama: str) -> str:
    return f'<w:bookmarkStart w:id="{n}" w:name="{nama}"/>'


def tutup(n: int) -> str:
    return f'<w:bookmarkEnd w:id="{n}"/>'


def test_runs_of_one_place_are_one_and_a_figure_stands_alone() -> None:
    isi = buka(1, "n_a") + r("Naik ") + r("jadi ") + buka(2, "f_1") + r("7,") + r("90%") + tutup(2) + r(".") + tutup(1)
    (a,) = baca_naskah(docx(f"<w:p>{isi}</w:p>")).alinea
    assert a.potongan == (PotonganDocx("Naik jadi "), PotonganDocx("7,90%", "f_1"), PotonganDocx("."))
    assert a.penanda == ("n_a", "f_1")


def test_a_figure_whose_text_was_deleted_is_still_known_to_have_been_there() -> None:
    (a,) = baca_naskah(docx(f"<w:p>{r('x')}{buka(2, 'f_1')}{tutup(2)}</w:p>")).alinea
    assert PotonganDocx("", "f_1") in a.potongan


def test_tracked_changes_are_read_as_accepted() -> None:
    hapus = "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
    (a,) = baca_naskah(docx(f"<w:p>{r('kata ')}{hapus}<w:ins>{r('baru')}</w:ins></w:p>")).alinea
    assert a.teks == "kata baru"


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    sifat = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    (a,) = baca_naskah(docx(f"<w:p>{sifat}{r('satu ')}</w:p><w:p>{r('dua')}</w:p>")).alinea
    assert a.teks == "satu dua"


def test_a_bookmark_that_goes_on_tells_the_second_paragraph_where_it_came_from() -> None:
    dua = baca_naskah(docx(f"<w:p>{buka(1, 'n_a')}{r('satu')}</w:p><w:p>{r('dua')}{tutup(1)}</w:p>")).alinea
    assert dua[0].penanda == ("n_a",)
    assert dua[1].lanjutan == ("n_a",)


def test_a_bookmark_between_two_paragraphs_belongs_to_the_next() -> None:
    satu, dua = baca_naskah(docx(f"<w:p>{r('satu')}</w:p>{buka(1, 'n_a')}<w:p>{r('dua')}</w:p>{tutup(1)}")).alinea
    assert satu.penanda == ()
    assert dua.penanda == ("n_a",)


def test_comments_stand_beside_their_paragraph_and_tables_are_told_apart() -> None:
    komentar = f'<w:comment w:id="4" w:author="Kepala"><w:p>{r("Perjelas.")}</w:p></w:comment>'
    tanda = '<w:commentRangeStart w:id="4"/>'
    tabel = f"<w:tbl><w:tr><w:tc><w:p>{r('sel')}</w:p></w:tc></w:tr></w:tbl>"
    a, b = baca_naskah(docx(f"<w:p>{tanda}{r('satu')}</w:p>{tabel}", komentar=komentar)).alinea
    assert a.komentar == (KomentarDocx("Kepala", "Perjelas."),)
    assert (a.di_tabel, b.di_tabel) == (False, True)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"bukan zip", "bukan DOCX"),
        (docx("", nama="word/lain.xml"), "tidak memuat naskah"),
        (docx("<w:p>"), "rusak"),
        (docx("", kepala='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "tidak lazim"),
    ],
)
def test_what_is_no_manuscript_is_refused_in_words(isi: bytes, kata: str) -> None:
    with pytest.raises(NaskahRusakError, match=kata):
        baca_naskah(isi)


def test_entities_are_never_put_in() -> None:
    kepala = '<!DOCTYPE a [<!ENTITY x "' + "ha" * 100 + '">]>'
    with pytest.raises(NaskahRusakError):
        baca_naskah(docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", kepala=kepala))


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "MAKS_BAGIAN", 10_000)
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("word/document.xml", f"<w:document {W}><w:body>{' ' * 1_000_000}</w:body></w:document>")
    assert len(keluar.getvalue()) < 10_000
    with pytest.raises(NaskahRusakError, match="terlalu besar setelah diurai"):
        baca_naskah(keluar.getvalue())
    monkeypatch.setattr(modul, "MAKS_BERKAS", 100)
    with pytest.raises(NaskahRusakError, match="lebih besar"):
        baca_naskah(keluar.getvalue())


def test_a_file_with_a_password_says_so() -> None:
    isi = bytearray(docx(f"<w:p>{r('rahasia')}</w:p>"))
    # The flag "encrypted" of the entry, in its own head and in the directory.
    isi[6] |= 1
    isi[isi.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NaskahRusakError, match="kata sandi"):
        baca_naskah(bytes(isi))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "MAKS_ISI_ZIP", 0)
    with pytest.raises(NaskahRusakError, match="terlalu banyak bagian"):
        baca_naskah(docx(""))

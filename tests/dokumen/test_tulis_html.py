from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lx
from tests.dokumen.contoh_dokumen import JAHAT, KENDALI, besar, contoh

from akuntabel.dokumen import model as m
from akuntabel.dokumen.huruf import bersihkan
from akuntabel.dokumen.tulis_html import sidik_gaya, tulis_html


def _halaman(dok: m.Dokumen) -> lx.HtmlElement:
    return lx.document_fromstring(tulis_html(dok))


def _satu(*blok: m.Blok, asal: tuple[m.AsalAngka, ...] = (), draf: bool = False) -> m.Dokumen:
    return m.Dokumen(judul="Judul", bagian=(m.Bagian(blok=blok),), asal=asal, draf=draf)


def _rapat(teks: str) -> str:
    return " ".join(teks.split())


@pytest.fixture(scope="module")
def halaman() -> lx.HtmlElement:
    return _halaman(contoh())


def test_every_text_of_the_document_stands_on_the_page_letter_for_letter(halaman: lx.HtmlElement) -> None:
    badan = _rapat(halaman.find("body").text_content())
    for b in contoh().blok():
        if isinstance(b, m.Paragraf):
            assert _rapat(bersihkan(m.teks(b.isi)).replace("\n", "")) in badan.replace("\n", "")
        if isinstance(b, m.Judul):
            assert b.teks in badan
    assert JAHAT in badan
    assert "awal tengah akhir" in badan
    assert KENDALI not in badan


def test_every_cell_stands_in_its_row_and_column(halaman: lx.HtmlElement) -> None:
    for t in contoh().tabel():
        tabel = halaman.get_element_by_id(t.kunci).find(".//table")
        baris = tabel.findall(".//tr")
        assert len(baris) == len(t.kepala) + len(t.badan)
        for tr, r in zip(baris, (*t.kepala, *t.badan), strict=True):
            assert [_rapat(c.text_content()) for c in tr] == [_rapat(bersihkan(m.teks(s.isi))) for s in r.sel]
            assert [int(c.get("colspan", "1")) for c in tr] == [s.rentang_kolom for s in r.sel]
            assert [int(c.get("rowspan", "1")) for c in tr] == [s.rentang_baris for s in r.sel]


def test_the_page_asks_nothing_of_the_network_and_runs_nothing() -> None:
    for dok in (contoh(), besar()):
        halaman = _halaman(dok)
        assert not halaman.xpath("//script | //link | //iframe | //object | //embed | //base | //meta[@http-equiv]")
        assert not halaman.xpath("//@src | //@srcset | //@style | //@*[starts-with(name(), 'on')]")
        assert all(h.startswith("#") for h in halaman.xpath("//@href"))
        assert not re.search(r"url\(|@import", halaman.findtext(".//style"))


def test_ids_occur_once_and_every_link_leads_to_one() -> None:
    for dok in (contoh(), besar()):
        halaman = _halaman(dok)
        hitung = Counter(halaman.xpath("//@id"))
        assert max(hitung.values()) == 1
        tujuan = {h[1:] for h in halaman.xpath("//@href")} | set(halaman.xpath("//@aria-labelledby"))
        assert tujuan <= set(hitung)


@given(
    st.lists(
        st.text(min_size=1, max_size=8) | st.sampled_from(["isi", "asal-usul", "asal-1", "ket-1", "A b", "a-b"]),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
def test_any_keys_give_ids_that_occur_once(kunci: list[str]) -> None:
    blok = [m.Judul(kunci=k, tingkat=1, teks=f"T{i}") for i, k in enumerate(kunci)]
    hitung = Counter(_halaman(_satu(*blok)).xpath("//@id"))
    assert max(hitung.values()) == 1
    assert not any(re.search(r"\s", k) for k in hitung)


def _berteks(teks: str) -> m.Dokumen:
    """The same document whatever the text in all its places."""
    sel = m.Sel(isi=m.isi(teks))
    r = m.Baris(sel=(sel,))
    penanda = m.Penanda(jabatan=(teks,), nama=teks, tempat_tanggal=teks, pangkat=teks, nip=teks)
    dok = _satu(
        m.Sampul(judul=(teks,), instansi=(teks,), tahun=teks, keterangan=(teks,)),
        m.Judul(kunci="k", tingkat=1, teks=teks, nomor=teks),
        m.Paragraf(isi=(m.Potong(teks, asal="a"),)),
        m.Daftar(butir=(m.isi(teks),)),
        m.Kotak(judul=teks, blok=(m.Paragraf(isi=m.isi(teks)),)),
        m.Tabel(kunci="t", nomor=teks, judul=teks, kolom=(m.Kolom(),), kepala=(r,), badan=(r,), catatan=(m.isi(teks),)),
        m.TandaTangan(pihak=(penanda,)),
        asal=(m.AsalAngka(kunci="a", tempat=teks, tercetak=teks, nilai=None, rumus=teks, masukan=teks, sumber=teks),),
    )
    return replace(dok, judul=teks, subjek=teks, penyusun=teks, kepala_halaman=teks, sifat={"s": teks})


@given(
    st.text(max_size=60) | st.sampled_from([JAHAT, "<b>", '"><img src=x>', "</title></style><script>", "&lt;", "]]>"])
)
def test_no_text_can_become_markup(teks: str) -> None:
    def bentuk(teks: str) -> list[str]:
        unsur = (e.tag for e in _halaman(_berteks(teks)).iter() if isinstance(e.tag, str))
        return [t for t in unsur if t != "br"]

    assert bentuk("x" + teks) == bentuk("x")


def test_headings_nest_without_a_gap_and_name_their_sections(halaman: lx.HtmlElement) -> None:
    tingkat = [
        int(h.tag[1]) for h in halaman.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert tingkat.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(tingkat))
    for s in halaman.xpath("//section"):
        assert s.get("aria-labelledby") == s.xpath("./*[starts-with(local-name(), 'h')][1]/@id")[0]


def test_a_document_without_a_cover_still_has_one_main_heading() -> None:
    assert _halaman(_satu(m.Paragraf(isi=m.isi("x")))).xpath("//h1/text()") == ["Judul"]


def test_header_cells_have_their_scope_and_group_rows_start_a_group(halaman: lx.HtmlElement) -> None:
    renstra = halaman.get_element_by_id("tabel-renstra")
    assert {th.get("scope") for th in renstra.xpath(".//thead//th")} == {"col"}
    kecil = halaman.get_element_by_id("tabel-pegawai")
    assert kecil.xpath(".//thead//th[@colspan]/@scope") == ["colgroup"]
    for badan in renstra.xpath(".//tbody"):
        assert badan.xpath("./tr[1]/th/@scope") == ["rowgroup"]
    assert len(renstra.xpath(".//tbody")) == 6
    assert renstra.xpath("string(.//caption)").startswith("Tabel 2.1")


def test_a_wide_table_scrolls_in_a_region_that_takes_the_focus(halaman: lx.HtmlElement) -> None:
    for r in halaman.xpath("//*[contains(@class, 'gulir')]"):
        assert r.get("tabindex") == "0"
        assert r.get("role") == "region"
        assert r.get("aria-label") or r.get("aria-labelledby")


def test_a_figure_with_an_origin_links_to_its_row_and_the_row_links_back(halaman: lx.HtmlElement) -> None:
    angka = next(a for a in halaman.xpath("//a[@class='asal']") if a.text_content() == "7,90%")
    assert "realisasi anggaran dibagi pagu" in angka.get("title")
    baris = halaman.get_element_by_id(angka.get("href")[1:])
    assert "Rp658.426.549,00" in baris.text_content()
    assert f"#{angka.get('id')}" in baris.xpath(".//@href")


def test_a_figure_whose_origin_is_unknown_is_plain_text() -> None:
    h = _halaman(_satu(m.Paragraf(isi=(m.Potong("7", asal="tidak-ada"), m.Potong("8", tautan="tidak-ada")))))
    assert h.xpath("string(//main/p)") == "78"
    assert not h.xpath("//main/p/a")


def test_lists_of_contents_tables_and_figures_are_links(halaman: lx.HtmlElement) -> None:
    isi = halaman.xpath("//nav[@aria-label='Daftar isi']//a")
    assert [a.get("href") for a in isi if "BAB" in a.text_content()] == ["#bab-1", "#bab-2", "#bab-3"]
    assert "daftar-isi" not in [a.get("href")[1:] for a in isi]
    tabel = halaman.xpath("//nav[@aria-label='Daftar tabel']//a/@href")
    assert tabel == ["#tabel-pegawai", "#tabel-renstra"]
    assert halaman.xpath("//nav[@aria-label='Daftar gambar']//a/@href") == ["#gambar-serapan", "#gambar-pohon"]


def test_a_draft_says_so_and_a_final_report_does_not() -> None:
    draf, akhir = _halaman(contoh(draf=True)), _halaman(contoh(draf=False))
    assert "belum disahkan" in draf.xpath("string(//*[@role='note'][1])")
    assert draf.find("body").get("class") == "draf-tanda"
    assert akhir.find("body").get("class") is None
    assert not akhir.xpath("//*[@class='draf']")


def test_paper_and_page_numbers_of_each_part_are_set_for_print() -> None:
    gaya = _halaman(contoh()).findtext(".//style")
    assert "size:297mm 210mm" in gaya
    assert "size:420mm 297mm" in gaya
    assert "size:215mm 330mm" in gaya
    assert "counter(page,lower-roman)" in gaya
    assert "LKjIP Badan Uji Coba Kabupaten Contoh Tahun 2023" in gaya


def test_a_running_head_cannot_leave_its_css_string() -> None:
    dok = replace(_satu(m.Paragraf(isi=m.isi("x"))), kepala_halaman='a"}</style><script>x</script>\\')
    halaman = tulis_html(dok)
    assert "<script" not in halaman
    assert halaman.count("</style>") == 1


def test_the_hash_of_the_style_is_what_a_content_policy_needs() -> None:
    halaman = tulis_html(contoh())
    isi = halaman.split("<style>")[1].split("</style>")[0]
    assert sidik_gaya(halaman) == f"'sha256-{base64.b64encode(hashlib.sha256(isi.encode()).digest()).decode()}'"
    with pytest.raises(ValueError, match="style"):
        sidik_gaya("<p>")


def test_equal_documents_give_equal_pages_of_well_formed_markup() -> None:
    assert tulis_html(contoh()) == tulis_html(contoh())
    # Every element that HTML wants closed is closed: void elements aside, it reads as XML.
    xml = re.sub(r"<(meta|br|col)\b([^>]*)>", r"<\1\2/>", tulis_html(contoh()).replace("<!doctype html>", ""))
    etree.fromstring(xml.encode())

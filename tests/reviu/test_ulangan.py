"""The same report again: findings are recognised although everything around them has moved."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat
from akuntabel.reviu.ulangan import Kenal, cocokkan, kenali

DASAR = Temuan(
    kode="EJ-01",
    tingkat=Tingkat.RENDAH,
    keyakinan=Keyakinan.PASTI,
    lokasi=Lokasi(bagian="BAB II PERENCANAAN KINERJA, 2.1 Rencana Strategis", baris=40, halaman=7),
    pesan="Kata “kinerjaa” salah ketik.",
    perbaikan="Tulis “kinerja”.",
    kutipan="capaian kinerjaa tahun ini",
)


def test_lines_pages_and_numbers_of_headings_do_not_matter() -> None:
    pindah = replace(
        DASAR, lokasi=Lokasi(bagian="BAB III Perencanaan Kinerja, 3.1. Rencana Strategis", baris=90, halaman=12)
    )
    assert kenali(pindah) == kenali(DASAR)


def test_case_and_spacing_of_what_is_quoted_do_not_matter_but_its_words_do() -> None:
    assert kenali(replace(DASAR, kutipan="Capaian  kinerjaa\ntahun ini,")) == kenali(DASAR)
    assert kenali(replace(DASAR, kutipan="capaian kinerjaa tahun lalu")).inti != kenali(DASAR).inti


def test_another_check_of_the_same_words_is_another_finding() -> None:
    assert kenali(replace(DASAR, kode="EJ-02")).inti != kenali(DASAR).inti


def test_a_message_that_counts_is_the_same_whatever_it_counts() -> None:
    lima = replace(DASAR, kutipan="", pesan="Tabel tanpa nomor (5 tempat).")
    assert kenali(lima) == kenali(replace(lima, pesan="Tabel tanpa nomor (3 tempat)."))


def test_a_finding_of_records_is_known_by_its_key() -> None:
    a = replace(DASAR, kutipan="", lokasi=Lokasi(tabel="target", objek="i1", kolom="nilai"))
    b = replace(a, lokasi=Lokasi(tabel="target", objek="i2", kolom="nilai"))
    assert kenali(a).inti == kenali(b).inti
    assert kenali(a).sidik != kenali(b).sidik


def test_what_has_moved_to_another_part_is_still_recognised_and_each_only_once() -> None:
    lain = replace(DASAR, lokasi=Lokasi(bagian="BAB IV PENUTUP"))
    lama = [kenali(DASAR), kenali(DASAR)]
    assert cocokkan(lama, [kenali(lain), kenali(DASAR), kenali(DASAR)]) == (None, 0, 1)
    assert cocokkan(lama[:1], [kenali(lain)]) == (0,)


KENAL = st.lists(
    st.builds(lambda i, t: Kenal(sidik=f"{i}{t}", inti=i), st.sampled_from("abc"), st.sampled_from("xyz")), max_size=12
)


@given(KENAL, KENAL)
def test_matching_is_one_to_one_and_only_between_the_same(lama: list[Kenal], baru: list[Kenal]) -> None:
    hasil = cocokkan(lama, baru)
    assert len(hasil) == len(baru)
    ada = [x for x in hasil if x is not None]
    assert len(ada) == len(set(ada))
    for n, x in enumerate(hasil):
        assert x is None or lama[x].inti == baru[n].inti
    for inti in "abc":
        banyak = min(sum(k.inti == inti for k in lama), sum(k.inti == inti for k in baru))
        assert sum(1 for n, x in enumerate(hasil) if x is not None and baru[n].inti == inti) == banyak


@given(KENAL)
def test_a_report_that_did_not_change_has_nothing_new_and_nothing_gone(kenal: list[Kenal]) -> None:
    assert sorted(x for x in cocokkan(kenal, kenal) if x is not None) == list(range(len(kenal)))

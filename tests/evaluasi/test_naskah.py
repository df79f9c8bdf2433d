"""The report in chapters: nothing of its text is lost, every mark is in one chapter, long ones come in parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from akuntabel.dokumen.baca.txt import baca_txt
from akuntabel.evaluasi import naskah
from akuntabel.evaluasi.naskah import BabNaskah, potong, susun_bab
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.penandaan import Tanda

TEKS = """\
LAPORAN KINERJA KECAMATAN SUKAJADI TAHUN 2023

BAB I PENDAHULUAN

A. Latar Belakang

Kecamatan Sukajadi menyelenggarakan urusan pemerintahan umum.

BAB II PERENCANAAN KINERJA

Tabel 2.1 Target

No\tIndikator\tTarget
1\tIndeks Kepuasan Masyarakat\t83,00
2\tJumlah laporan\t12 laporan
"""


def bab(teks: str, *tanda: Tanda) -> list[BabNaskah]:
    return susun_bab(Laporan(baca_txt(teks.encode())), tanda)[0]


def tanda(blok: int, baris: int = -1, kolom: int = -1, temuan: int = 0, tempat: int = 0) -> Tanda:
    return Tanda(blok=blok, baris=baris, kolom=kolom, awal=0, akhir=2, temuan=temuan, tempat=tempat)


def test_the_chapters_are_those_of_the_report_with_what_stands_before_them() -> None:
    hasil = bab(TEKS)
    assert [b.judul for b in hasil] == ["Bagian awal", "BAB I PENDAHULUAN", "BAB II PERENCANAAN KINERJA"]
    assert [(x["j"], x.get("d")) for x in hasil[1].blok if x["j"] == naskah.JUDUL] == [("judul", 1), ("judul", 2)]
    (tabel,) = [x for x in hasil[2].blok if x["j"] == naskah.TABEL]
    assert [s.get("t") for s in tabel["r"][0]] == ["1", "Indeks Kepuasan Masyarakat", "83,00"]


def test_a_mark_is_in_the_chapter_and_the_cell_where_it_stands() -> None:
    lap = Laporan(baca_txt(TEKS.encode()))
    blok = next(t.blok for t in lap.tabel)
    hasil, di_bab = susun_bab(lap, [tanda(1), tanda(blok, 1, 2, temuan=1, tempat=3)])
    assert di_bab == {(0, 0): 2, (1, 3): 3}
    assert [b.temuan for b in hasil] == [set(), {1}, {2}]
    (tabel,) = [x for x in hasil[2].blok if x["j"] == naskah.TABEL]
    assert tabel["r"][0][2]["m"] == [[0, 2, 2, 3]]


def test_a_long_chapter_and_a_long_table_come_in_parts(monkeypatch: object) -> None:
    panjang = "BAB I PENDAHULUAN\n\n" + "\n\n".join(f"Alinea {n}. " + "kata " * 200 for n in range(100))
    hasil = bab(panjang)
    assert [b.judul for b in hasil][:2] == ["BAB I PENDAHULUAN", "BAB I PENDAHULUAN (bagian 2)"]
    assert all(sum(len(x.get("t", "")) for x in b.blok) <= naskah.HURUF_BAB for b in hasil)
    baris = "No\tNama\n" + "\n".join(f"{n}\tBaris {n}" for n in range(1, 301))
    potongan = [x for b in bab(f"BAB I PENDAHULUAN\n\n{baris}\n") for x in b.blok if x["j"] == naskah.TABEL]
    assert [len(x["r"]) for x in potongan] == [120, 120, 60]
    assert all(x["k"] == potongan[0]["k"] for x in potongan)


@given(st.text(alphabet="aAB \t\n.1", max_size=300))
def test_no_text_is_lost(isi: str) -> None:
    lap = Laporan(baca_txt(isi.encode()))
    ada = "".join(x.get("t", "") for b in bab(isi) for x in b.blok if x["j"] not in (naskah.TABEL, naskah.HALAMAN))
    asal = "".join(a.teks for a in lap.terbaca.alinea() if a.teks.strip())
    assert ada == asal


TANDA = st.lists(
    st.tuples(st.integers(-2, 40), st.integers(-2, 40), st.integers(1, 5), st.integers(0, 3)).map(
        lambda t: [min(t[:2]), max(t[:2]), *t[2:]]
    ),
    max_size=8,
)


@given(st.text(max_size=30), TANDA)
def test_the_runs_of_a_text_are_the_text_and_every_mark_begins_once(teks: str, semua: list[list[int]]) -> None:
    hasil = potong(teks, semua)
    assert "".join(p.teks for p in hasil) == teks
    assert sorted(x for p in hasil for x in p.mulai) == sorted((n, ke) for _, _, n, ke in semua)
    posisi = 0
    for p in hasil:
        for n in p.temuan:
            assert any(a <= posisi and posisi + len(p.teks) <= z for a, z, m, _ in semua if m == n)
        posisi += len(p.teks)

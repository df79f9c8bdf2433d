"""Two plan versions side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.kantor import kantor

from akuntabel.aturan.nilai import Angka
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.perencanaan.banding import DIHAPUS, DITAMBAH, DIUBAH, bandingkan


def versi(kunci: str = "renstra") -> Himpunan:
    h = kantor()
    return Himpunan(
        rencana=tuple(replace(v, kunci=kunci) for v in h.rencana if v.kunci == "renstra"),
        unsur=tuple(replace(u, rencana=kunci) for u in h.unsur if u.rencana == "renstra"),
        indikator=tuple(replace(i, rencana=kunci) for i in h.indikator),
        target=tuple(replace(t, rencana=kunci) for t in h.target),
    )


def ubah(h: Himpunan, tabel: str, kunci: str, **isi: object) -> Himpunan:
    baris = tuple(replace(b, **isi) if b.kunci == kunci else b for b in h.tabel(tabel))  # type: ignore[attr-defined, arg-type]
    return replace(h, **{tabel: baris})  # type: ignore[arg-type]


def test_equal_versions_differ_in_nothing() -> None:
    assert not bandingkan(versi(), versi("baru")).ada


def test_rewording_is_shown_word_by_word_on_both_sides() -> None:
    beda = bandingkan(versi(), ubah(versi("baru"), "unsur", "p1", uraian="Program Lain", kode="8.01.03"))
    (b,) = beda.unsur
    assert (b.rupa, b.label, b.kode_lama, b.kode) == (DIUBAH, "Program", "8.01.02", "8.01.03")
    assert "".join(p.teks for p in b.lama) == "Program"
    assert "".join(p.teks for p in b.baru) == "Program Lain"
    assert b.catatan == ("Kode 8.01.02 menjadi 8.01.03.",)


def test_a_move_names_both_places() -> None:
    baru = versi("baru")
    lain = r.Unsur(rencana="baru", kunci="s2", jenis=r.JenisUnsur.SASARAN, uraian="Sasaran dua", kode="S2", induk="t1")
    baru = ubah(replace(baru, unsur=(*baru.unsur, lain)), "unsur", "p1", induk="s2")
    beda = bandingkan(versi(), baru)
    assert {(b.rupa, b.kode) for b in beda.unsur} == {(DITAMBAH, "S2"), (DIUBAH, "8.01.02")}
    (pindah,) = [b for b in beda.unsur if b.rupa == DIUBAH]
    assert pindah.catatan == ("Dipindahkan dari sasaran Sasaran ke sasaran S2.",)


def test_what_is_archived_counts_as_removed_with_its_indicators() -> None:
    beda = bandingkan(versi(), ubah(versi("baru"), "unsur", "p1", diarsipkan=True))
    assert [(b.rupa, b.label) for b in (*beda.unsur, *beda.indikator)] == [(DIHAPUS, "Program"), (DIHAPUS, "Indikator")]
    assert beda.target == ()


def test_another_unit_and_another_promise_are_told() -> None:
    baru = ubah(versi("baru"), "indikator", "i2", satuan="kali")
    target = tuple(
        replace(t, nilai=Angka(Decimal(9))) if (t.indikator, t.triwulan) == ("i2", 0) else t for t in baru.target
    )
    beda = bandingkan(versi(), replace(baru, target=target))
    assert beda.indikator[0].catatan == ("Satuan «forum» menjadi «kali».",)
    assert [(x.kapan, x.lama, x.baru) for x in beda.target] == [("2023", "1 forum", "9 kali")]
    assert beda.ringkas == "0 ditambah, 0 dihapus, 1 diubah; 1 target berbeda"

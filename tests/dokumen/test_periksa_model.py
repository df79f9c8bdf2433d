from __future__ import annotations

from dataclasses import replace

import pytest
from tests.dokumen.contoh_dokumen import besar, contoh, gambar

from akuntabel.dokumen.model import (
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Daftar,
    DaftarIsi,
    Dokumen,
    Judul,
    Kolom,
    Kotak,
    Paragraf,
    Penanda,
    Potong,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    isi,
)
from akuntabel.dokumen.periksa_model import ModelKeliru, periksa_model, wajib_sah

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def _dok(*blok: Blok) -> Dokumen:
    return Dokumen(judul="Uji", bagian=(Bagian(blok=blok),))


def _baris(*teks: str, jenis: BarisJenis = BarisJenis.ISI) -> Baris:
    return Baris(sel=tuple(Sel(isi=isi(t)) for t in teks), jenis=jenis)


def _tabel(*badan: Baris) -> Tabel:
    return Tabel(kunci="t", kolom=(Kolom(), Kolom()), badan=badan)


def test_the_samples_are_well_formed() -> None:
    assert periksa_model(contoh()) == ()
    assert periksa_model(besar()) == ()


@pytest.mark.parametrize(
    ("dok", "pesan"),
    [
        (Dokumen(judul=" "), "judul kosong"),
        (Dokumen(judul="a"), "tidak ada isi"),
        (_dok(Paragraf(isi=isi("a"), kunci="x"), Paragraf(isi=isi("b"), kunci="x")), "dipakai 2 kali"),
        (_dok(Paragraf(isi=isi("a"), kunci="x y")), "tanpa spasi"),
        (_dok(Paragraf(isi=(Potong("lihat", tautan="tak-ada"),))), "yang tidak ada"),
        (_dok(Kotak(judul="a", blok=(Paragraf(isi=(Potong("lihat", tautan="tak-ada"),)),))), "yang tidak ada"),
        (_dok(Judul(kunci="", tingkat=1, teks="a")), "kunci kosong"),
        (_dok(Judul(kunci="a", tingkat=2, teks="a")), "langsung sesudah tingkat 0"),
        (
            _dok(Judul(kunci="a", tingkat=1, teks="a"), Judul(kunci="b", tingkat=3, teks="b")),
            "langsung sesudah tingkat 1",
        ),
        (_dok(Judul(kunci="a", tingkat=7, teks="a")), "tingkat 7"),
        (_dok(Judul(kunci="a", tingkat=1, teks=" ")), "teks kosong"),
        (_dok(replace(gambar(), alt="")), "teks alternatif kosong"),
        (_dok(replace(gambar(), lebar=0)), "lebih besar daripada nol"),
        (_dok(replace(gambar(), svg="<svg")), "tidak dapat dibaca"),
        (_dok(replace(gambar(), svg="<p/>")), "bukan SVG"),
        (_dok(replace(gambar(), svg="<!DOCTYPE svg>" + _SVG.format(""))), "DOCTYPE"),
        (_dok(replace(gambar(), svg=_SVG.format("<script>1</script>"))), "script"),
        (_dok(replace(gambar(), svg=_SVG.format('<image href="/etc/passwd"/>'))), "merujuk ke luar"),
        (_dok(replace(gambar(), svg=_SVG.format('<rect fill="url( http://a/b)"/>'))), "merujuk ke luar"),
        (_dok(replace(gambar(), svg=_SVG.format('<rect onclick="a()"/>'))), "merujuk ke luar"),
        (_dok(Daftar(butir=())), "tidak ada butir"),
        (_dok(Daftar(butir=(isi("a"),), anak=(None, None))), "daftar anak"),
        (_dok(DaftarIsi(jenis="lagu")), "tidak dikenal"),
        (_dok(TandaTangan(pihak=())), "tidak ada penanda tangan"),
        (_dok(TandaTangan(pihak=(Penanda(jabatan=("a",), nama=""),))), "nama penanda tangan kosong"),
        (_dok(Sampul(judul=(), instansi=(), tahun="")), "judul kosong"),
        (_dok(Tabel(kunci="t", kolom=())), "tidak ada kolom"),
        (_dok(Tabel(kunci="t", kolom=(Kolom(lebar=0),), badan=(_baris("a"),))), "lebar kolom"),
        (_dok(Tabel(kunci="t", kolom=(Kolom(),))), "tidak ada baris"),
        (_dok(_tabel(_baris("a"))), "tidak mengisi 2 kolom"),
        (_dok(_tabel(_baris("a", "b", "c"))), "melebihi 2 kolom"),
        (_dok(_tabel(_baris("a", "b", jenis=BarisJenis.KELOMPOK))), "satu sel selebar tabel"),
        (_dok(_tabel(Baris(sel=(Sel(rentang_baris=2), Sel())), _baris("a", "b"))), "menabrak"),
        (_dok(_tabel(Baris(sel=(Sel(rentang_baris=2), Sel())))), "melewati akhir tabel"),
        (_dok(_tabel(Baris(sel=(Sel(rentang_kolom=0), Sel())))), "kurang dari satu"),
    ],
)
def test_what_no_writer_can_write_is_named(dok: Dokumen, pesan: str) -> None:
    masalah = periksa_model(dok)
    assert any(pesan in str(m) for m in masalah), [str(m) for m in masalah]
    with pytest.raises(ModelKeliru) as galat:
        wajib_sah(dok)
    assert galat.value.masalah == masalah


def test_data_pictures_and_inner_references_are_allowed() -> None:
    svg = _SVG.format('<image href="data:image/png;base64,AA=="/><use href="#a"/><rect fill="url(#g)"/>')
    assert periksa_model(_dok(replace(gambar(), svg=svg))) == ()


def test_a_row_span_fills_the_rows_below() -> None:
    t = _tabel(Baris(sel=(Sel(rentang_baris=2), Sel())), Baris(sel=(Sel(),)))
    assert periksa_model(_dok(t)) == ()

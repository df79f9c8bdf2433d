"""Headings of a word file that share one style though their numbers go deeper."""

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, LaporanTerbaca, Letak
from akuntabel.reviu.periksa_laporan import periksa_laporan


def _laporan(*isi: tuple[str, str, JenisAlinea]) -> LaporanTerbaca:
    blok = tuple(
        Alinea(teks=teks, penanda=penanda, jenis=jenis, tingkat=2 if jenis is JenisAlinea.JUDUL else 0, letak=Letak())
        for penanda, teks, jenis in isi
    )
    return LaporanTerbaca(jenis="docx", blok=blok)


def test_a_heading_whose_number_the_next_one_goes_on_is_not_empty() -> None:
    lap = _laporan(
        ("3.1", "Capaian Kinerja", JenisAlinea.JUDUL),
        ("3.1.1", "Metode", JenisAlinea.JUDUL),
        ("", "Capaian dihitung dari realisasi.", JenisAlinea.ISI),
    )
    assert [t for t in periksa_laporan(lap) if t.kode == "ST-10"] == []


def test_a_heading_before_the_next_of_its_kind_is_empty() -> None:
    lap = _laporan(
        ("3.1", "Capaian Kinerja", JenisAlinea.JUDUL),
        ("3.2", "Realisasi Anggaran", JenisAlinea.JUDUL),
        ("", "Anggaran terserap.", JenisAlinea.ISI),
    )
    assert len([t for t in periksa_laporan(lap) if t.kode == "ST-10"]) == 1

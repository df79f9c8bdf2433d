"""Marks doubled, at the start of a paragraph, between subject and verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.tanda_baca.dasar import RUMPUN, satu_sebab, tanda_lepas
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_EYD = "EYD V, bagian tanda baca"
_MARKA = r"\?{2,}|!{2,}|,\s?,|;\s?;|:\s?:|;\s?[.,](?!\w)|,\s?[.;](?!\w)|\.\s?,(?!-)|:\s?[.;,](?!\w)"
_GANDA = re.compile(_MARKA)
_GANDA_BERTITIK = re.compile(rf"(?<![.\w])\w[\w ]{{3,}}+(?P<titik>\.\.(?!\.))?|{_MARKA}")
"""Two dots after words, too; words without them are taken as well, lest each of them be tried as the first."""
_PENOMORAN = re.compile(r"(?<![\w/-])\(?(?:\d{1,2}|[a-z])\)\.(?=\s|$)")
_SINGKATAN = re.compile(
    r"(?:\b(?:[A-Za-z]{1,4}|[A-Z]\.\w+|hlm|dkk|dll|dsb|dst|tgl|No|Nomor|Tbk|Sdr|Yth|Drs?|Dra|Prof|Hj?)\.|\.\.\.)\s?,$"
)


@aturan_laporan(
    kode="GY-22",
    rumpun=RUMPUN,
    judul="Tanda baca ganda",
    tingkat=Tingkat.RENDAH,
    dasar=_EYD,
    katalog=("C-PUNCT", "C-STYLE"),
    baik="""
        Ir. PAIMAN, M.Si., menandatangani laporan (1) dan a) sebagainya, dll., dengan nilai Rp1.234,-.
        """,
    buruk="""
        Kegiatan dinas terdiri atas: 1). perencanaan,, 2). pelaksanaan;. dan evaluasi.
        """,
)
def tanda_ganda(lap: Laporan) -> Iterator[Temuan]:
    ganda = [
        (r, m)
        for r in lap.ruas
        for m in _ganda(r.teks)
        if not _SINGKATAN.search(r.teks[max(m.start() - 8, 0) : m.end()])
    ]
    yield from satu_sebab(lap, "GY-22", ganda, "Tanda baca tertulis ganda", "Pakai satu tanda baca.")
    nomor = [(r, m) for r in lap.ruas for m in _PENOMORAN.finditer(r.teks) if not _dalam_kurung(r.teks, m)]
    if nomor:
        contoh = nomor[0][1][0]
        yield from satu_sebab(
            lap,
            "GY-22",
            nomor,
            f"Penomoran ditulis dengan kurung dan titik sekaligus: “{contoh}”",
            f"Tulis “{contoh[:-1]}” atau “{contoh.strip('().')}.”.",
        )


def _ganda(teks: str) -> Iterator[re.Match[str]]:
    if ".." not in teks:
        return _GANDA.finditer(teks)
    return (m for m in _GANDA_BERTITIK.finditer(teks) if m["titik"] or not (m[0][0].isalnum() or m[0][0] == "_"))


def _dalam_kurung(teks: str, m: re.Match[str]) -> bool:
    """Whether the mark closes a bracket that was opened before ("(lihat butir 5).")."""
    if m[0].startswith("("):
        return False
    lepas = tanda_lepas(teks[: m.start()])
    return lepas is not None and lepas[1] == "("


_AWAL = re.compile(r"[.,;:!?](?!\.)\s*(?=\w)")


@aturan_laporan(
    kode="GY-24",
    rumpun=RUMPUN,
    judul="Alinea diawali tanda baca",
    tingkat=Tingkat.RENDAH,
    dasar=_EYD,
    katalog=("C-PUNCT", "C-TEXT"),
    baik="""
        Strategi merupakan faktor terpenting dalam perencanaan.
        """,
    buruk="""
        . Strategi merupakan faktor terpenting dalam perencanaan.
        """,
)
def awal_tanda_baca(lap: Laporan) -> Iterator[Temuan]:
    di = [(r, m) for r in lap.prosa if len(r.teks.split()) >= 4 and (m := _AWAL.match(r.teks))]
    yield from satu_sebab(
        lap,
        "GY-24",
        di,
        "Alinea diawali tanda baca",
        "Hapus tanda baca itu; periksa juga apakah ada kalimat yang hilang di depannya.",
    )


_SUBJEK = re.compile(
    r"(?:^|(?<=[.;!?] ))(?P<subjek>[A-Z][^,.;:!?()]{12,170}), "
    r"(?P<kerja>merupakan|adalah|ialah|dituangkan|disusun|sebesar|mengamanatkan|mempunyai|memiliki|ditetapkan|disajikan|mencapai|menunjukkan|berdasarkan)\b"
)
_KETERANGAN = frozenset(
    """pada dalam dengan untuk dari di ke oleh bagi sejak selama setelah sebelum sesudah ketika saat apabila jika bila
    karena sebab akibat meskipun walaupun agar supaya berdasarkan menurut sesuai sehubungan terkait selain di-samping
    namun tetapi sedangkan adapun sebagai sebagaimana guna demi melalui hingga sampai seiring berkaitan mengingat
    mengacu memperhatikan menimbang secara selanjutnya kemudian oleh-karena sementara akan dimana atas tahun bila
    misalnya contohnya artinya bahwa hal seperti berikut setiap dilihat ditinjau walau tanpa antara kalau begitu
    demikian sehingga maka terhadap mulai per kecuali bersama berbeda""".split()  # noqa: SIM905
)


@aturan_laporan(
    kode="GY-29",
    rumpun=RUMPUN,
    judul="Koma memisahkan subjek dari predikat",
    tingkat=Tingkat.INFO,
    dasar="EYD V: koma tidak dipakai di antara subjek dan predikat",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PUNCT",),
    baik="""
        Dinas Kesehatan merupakan unsur pelaksana. Pada tahun 2023, disusun dua dokumen rencana kerja dinas.

        Kepala Dinas, selanjutnya disebut Kepala, mempunyai tugas. Berdasarkan data itu, mencapai target tidak sulit.
        """,
    buruk="""
        Badan Kesatuan Bangsa dan Politik Kabupaten Sukarame, merupakan unsur pelaksana urusan pemerintahan.
        """,
)
def koma_subjek(lap: Laporan) -> Iterator[Temuan]:
    di = [
        (r, m)
        for r in lap.prosa
        for m in _SUBJEK.finditer(r.teks)
        if (awal := m["subjek"].split()[0].casefold()) not in _KETERANGAN
        and kamus.dikenal(awal)
        and not re.search(r"\b(?:jika|apabila|bila|karena|agar|ketika|maka|sehingga)\b", m["subjek"])
    ]
    if di:
        kata = di[0][1]["kerja"]
        yield from satu_sebab(
            lap,
            "GY-29",
            [(r, m) for r, m in di],
            f"Koma memisahkan subjek dari “{kata}”",
            f"Hapus koma di depan “{kata}”.",
        )

"""Ends of paragraphs, of the words before a list, and of its items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from akuntabel.dokumen.baca.model import Alinea, GantiHalaman, JenisAlinea
from akuntabel.reviu.berkas.cocok import Cocok, kali
from akuntabel.reviu.berkas.tanda_baca.dasar import RUMPUN, satu_sebab
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kerangka import blok_sesudah
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat

_PANJANG_ALINEA = 12
_KALIMAT = re.compile(r"\b(?:adalah|merupakan|telah|dapat|yang|sebesar|dengan|ini|akan|dilaksanakan|terdiri)\b")


@aturan_laporan(
    kode="GY-25",
    rumpun=RUMPUN,
    judul="Alinea tidak diakhiri tanda titik",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A: tanda titik dipakai pada akhir kalimat pernyataan",
    katalog=("C-PUNCT", "C-TEXT"),
    baik="""
        BAB I PENDAHULUAN

        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan pada daerah ini.

        Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja selama satu tahun anggaran.

        Susunan organisasi dinas yang telah ditetapkan dengan peraturan bupati itu terdiri atas beberapa unit berikut:
        """,
    buruk="""
        BAB I PENDAHULUAN

        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan pada daerah ini.

        Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja yang telah ditetapkan bupati

        Dinas dipimpin oleh kepala dinas yang bertanggung jawab kepada bupati dengan perantaraan sekretaris daerah.

        Sasaran yang telah ditetapkan dalam perjanjian kinerja diukur dengan empat indikator pada akhir tahun anggaran.
        """,
)
def tanpa_titik(lap: Laporan) -> Iterator[Temuan]:
    terbelah = {t.blok - 1 for t in lap.terselip if t.belah}  # halves of a sentence: ST-17
    gantung = [r for r in lap.prosa if r.blok not in terbelah and _terhenti(lap, r)]
    if gantung:
        kata = gantung[0].teks.split()[-1]
        yield from satu(
            "GY-25",
            [lap.lokasi(r, len(r.teks) - 1) for r in gantung],
            f"Kalimat terhenti pada kata “{kata}”{kali(gantung)}",
            "Lengkapi kalimatnya.",
            kutipan=ringkas(gantung[0].teks[-110:]),
        )
    alinea = [r for r in lap.prosa if r.blok not in terbelah and _alinea_penuh(r) and r not in gantung]
    tanpa = [r for r in alinea if re.search(r"[^\W\d_]$|[\w%]\)$|\d%?$", r.teks.rstrip()) and not _bersambung(lap, r)]
    if tanpa and len(tanpa) * 4 <= len(alinea):
        ruas = tanpa[0]
        yield from satu(
            "GY-25",
            [lap.lokasi(r, len(r.teks) - 1) for r in tanpa],
            f"Alinea tidak diakhiri tanda titik{kali(tanpa)}",
            "Akhiri dengan tanda titik, atau lengkapi kalimatnya.",
            kutipan="… " + ruas.teks[-70:].partition(" ")[2],
        )


_MENGGANTUNG = frozenset("dan yang untuk dengan atau dalam oleh dari pada di ke sebesar serta bahwa".split())  # noqa: SIM905
_SEKALIMAT = 6
_BERPREDIKAT = re.compile(rf"{_KALIMAT.pattern}|\b(?:di|me[mn]|meng|meny)[a-z]{{4,}}\b")
_KALIMAT_BARU = re.compile(r"[A-Z][a-z-]+ [a-z]+\b")
"""How the next page begins with another sentence; a name might go on with the one before."""


def _terhenti(lap: Laporan, r: Ruas) -> bool:
    """Whether a sentence breaks off at a word that something must follow, before a heading, a caption or the next
    paragraph; on the next page, before what is clearly another sentence."""
    a, kata = r.alinea, r.teks.split()
    if a is None or a.jenis is not JenisAlinea.ISI or a.penanda or len(kata) < _SEKALIMAT:
        return False
    if kata[-1] not in _MENGGANTUNG or not _BERPREDIKAT.search(r.teks):
        return False
    if _bersambung(lap, r):
        return False
    if lap.terbaca.jenis == "pdf":  # there another paragraph may be the rest of it, a heading cannot
        return any(b.awal == r.blok + 1 and b.nomor for b in lap.kerangka.bagian)
    lanjut = lap.terbaca.blok[r.blok + 1] if r.blok + 1 < len(lap.terbaca.blok) else None
    if isinstance(lanjut, Alinea) and lanjut.jenis is not JenisAlinea.KEPALA:
        return True
    halaman = blok_sesudah(lap.terbaca.blok, r.blok)
    return isinstance(halaman, Alinea) and bool(_KALIMAT_BARU.match(halaman.teks))


def _alinea_penuh(r: Ruas) -> bool:
    a = r.alinea
    return (
        a is not None
        and a.jenis is JenisAlinea.ISI
        and not a.penanda
        and len(a.teks.split()) >= _PANJANG_ALINEA
        and a.teks.upper() != a.teks
        and bool(_KALIMAT.search(a.teks))
    )


def _bersambung(lap: Laporan, r: Ruas) -> bool:
    """Whether a list, a table or the rest of the sentence follows."""
    judul = {b.awal for b in lap.kerangka.bagian}
    for n, b in enumerate(lap.terbaca.blok[r.blok + 1 : r.blok + 4], r.blok + 1):
        if n in judul:
            return False
        if isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA):
            continue
        return not isinstance(b, Alinea) or b.jenis is JenisAlinea.BUTIR or bool(b.penanda) or b.teks[:1].islower()
    return False


@aturan_laporan(
    kode="GY-26",
    rumpun=RUMPUN,
    judul="Butir daftar ditutup dengan tanda yang berlainan",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: butir daftar ditutup seragam, dengan titik koma dan titik pada butir terakhir, atau tanpa tanda",
    katalog=("C-PUNCT",),
    baik="""
        Kekuatan dinas:

        - anggaran tersedia;
        - pegawai cukup; dan
        - sarana memadai.

        Kelemahan dinas:

        - Anggaran terbatas
        - Pegawai kurang
        - Sarana rusak
        """,
    buruk="""
        Kekuatan dinas:

        - anggaran tersedia;
        - pegawai cukup
        - sarana memadai;
        - kerja sama baik.
        """,
)
def akhir_butir(lap: Laporan) -> Iterator[Temuan]:
    yield from _sel_bertitik(lap)
    salah = [(butir, s) for butir in _daftar(lap) if (s := _butir_menyimpang(butir))]
    if not salah:
        return
    butir, tempat = salah[0]
    akhir = list(dict.fromkeys(a for r in butir if (a := _akhir(r.teks)) != ":"))
    bentuk = (
        f"ditutup berlainan: {', '.join(_SEBUT[a] for a in akhir)}"
        if len(akhir) > 1
        else f"semuanya ditutup {_SEBUT[akhir[0]]}, juga yang terakhir"
    )
    yield from satu(
        "GY-26",
        [lap.lokasi(r, max(len(r.teks) - 1, 0)) for _, s in salah for r in s],
        f"Butir daftar {bentuk}."
        if len(salah) == 1
        else f"Butir {len(salah)} daftar tidak ditutup seragam; di sini {bentuk}.",
        "Tutup setiap butir dengan titik koma dan butir terakhir dengan titik, atau semuanya tanpa tanda.",
        kutipan=tempat[0].teks[-100:],
    )


_KOLOM_SEL = 5


def _sel_bertitik(lap: Laporan) -> Iterator[Temuan]:
    """Cells that end with a full stop in a column where the others do not."""
    kolom: dict[tuple[int, int], list[Ruas]] = {}
    for r in lap.ruas:
        if r.tabel is not None and r.baris >= r.tabel.tabel.kepala and len(r.teks.split()) >= 3:
            kolom.setdefault((r.blok, r.kolom), []).append(r)
    salah = []
    for isi in kolom.values():
        titik = [r for r in isi if re.search(r"[a-z]{3}\.$", r.teks.rstrip()) and not re.search(r"\. [A-Z]", r.teks)]
        if len(isi) >= _KOLOM_SEL and len(titik) * 5 <= len(isi):
            salah += [r for r in titik if not kamus.resmi(r.teks)]
    if salah:
        yield from satu(
            "GY-26",
            [lap.lokasi(r, len(r.teks) - 1) for r in salah],
            "Sel diakhiri titik, sedangkan sel lain dalam kolomnya tidak.",
            "Hapus titik pada akhir sel, atau pakai titik di semua sel.",
            kutipan=salah[0].teks[-100:],
        )


def _butir_menyimpang(butir: Sequence[Ruas]) -> list[Ruas]:
    """The items whose end departs from that of most in their list."""
    akhir = [_akhir(r.teks) for r in butir]
    isi = [a for a in akhir[:-1] if a != ":"]
    if len(butir) < 3 or not isi:
        return []
    utama, banyak = Counter(isi).most_common(1)[0]
    boleh = {";": (".",), ",": (".",), ".": (".",), "": ("", ".")}[utama]
    if banyak == 1 and len(isi) > 1:
        return list(butir)
    salah = [r for r, a in zip(butir[:-1], akhir[:-1], strict=True) if a not in (utama, ":")]
    if akhir[-1] not in (*boleh, ":"):
        salah.append(butir[-1])
    return salah


_SEBUT = {";": "titik koma", ",": "koma", ".": "titik", "": "tanpa tanda"}
_SAMBUNG = re.compile(r"(?P<tanda>[;,]?)\s+(?:dan/atau|dan|atau|serta)$")


def _akhir(teks: str) -> str:
    """The mark at the end of an item, that before "dan" included; ":" where it does not count."""
    rapi = teks.rstrip(' ”"*')
    if m := _SAMBUNG.search(rapi):
        return m["tanda"] or ":"
    return rapi[-1] if rapi[-1:] in (";", ",", ".", ":") else ""


def _daftar(lap: Laporan) -> Iterator[Sequence[Ruas]]:
    """Items that make one list: of one depth and one kind of mark, with nothing but deeper items between them."""
    terbuka: dict[tuple[int, str], list[Ruas]] = {}
    for r in lap.prosa:
        a = r.alinea
        if a is None or not a.penanda:
            yield from terbuka.values()
            terbuka = {}
            continue
        kunci = (a.tingkat, _jenis_penanda(a.penanda))
        for k in [k for k in terbuka if k[0] > a.tingkat or (k[0] == a.tingkat and k != kunci)]:
            yield terbuka.pop(k)
        if kunci in terbuka and (_mulai(a.penanda, terbuka[kunci][-1]) or r.bagian != terbuka[kunci][-1].bagian):
            yield terbuka.pop(kunci)
        terbuka.setdefault(kunci, []).append(r)
    yield from terbuka.values()


def _jenis_penanda(penanda: str) -> str:
    return re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "A", re.sub(r"\d+", "1", penanda.strip())))


def _mulai(penanda: str, sebelum: Ruas) -> bool:
    """Whether the mark is the first of its kind, so that a new list begins; "i" after "h" is a letter."""
    tanda = penanda.strip("(). ")
    if tanda in ("i", "I"):
        return sebelum.alinea is not None and sebelum.alinea.penanda.strip("(). ") not in ("h", "H")
    return tanda in ("1", "a", "A")


_PENGANTAR = re.compile(
    r"\b(?:sebagai berikut|terdiri (?:atas|dari)|antara lain|yaitu|meliputi)(?P<ekor>\s*(?:\([^()]{3,40}\))?)$"
)


@aturan_laporan(
    kode="GY-30",
    rumpun=RUMPUN,
    judul="Pengantar daftar tidak diakhiri titik dua",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: titik dua dipakai pada akhir pernyataan yang diikuti perincian",
    katalog=("C-PUNCT",),
    baik="""
        Fungsi dinas sebagai berikut:

        - perencanaan;
        - pelaksanaan.

        Rinciannya sebagai berikut

        Uraian berikutnya.
        """,
    buruk="""
        Susunan organisasi dinas sebagai berikut (Gambar 1.1)

        - sekretariat;
        - bidang.
        """,
)
def pengantar_daftar(lap: Laporan) -> Iterator[Temuan]:
    di: list[Cocok] = []
    for r in lap.prosa:
        m = _PENGANTAR.search(r.teks.replace(".)", ")").rstrip())
        if m and _disusul_butir(lap, r):
            di.append((r, m))
    yield from satu_sebab(
        lap, "GY-30", di, "Pengantar daftar tidak diakhiri titik dua", "Akhiri dengan titik dua (:) sebelum daftarnya."
    )


def _disusul_butir(lap: Laporan, r: Ruas) -> bool:
    for b in lap.terbaca.blok[r.blok + 1 : r.blok + 4]:
        if isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA):
            continue
        return isinstance(b, Alinea) and b.jenis is JenisAlinea.BUTIR
    return False

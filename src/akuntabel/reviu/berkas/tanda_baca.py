"""Punctuation: spaces, doubled marks, brackets, ends of paragraphs and list items, blanks left to fill."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from akuntabel.dokumen.baca.model import Alinea, GantiHalaman, JenisAlinea
from akuntabel.reviu.berkas.ejaan import di_nama_resmi
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip, ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "tanda baca"
_EYD = "EYD V, bagian tanda baca"
_Tempat = list[tuple[Ruas, re.Match[str]]]


def _satu_sebab(
    lap: Laporan, kode: str, di: _Tempat, pesan: str, perbaikan: str, keyakinan: Keyakinan | None = None
) -> Iterator[Temuan]:
    """One finding of all places of a pattern, those in official wordings left out."""
    di = [(r, m) for r, m in di if not di_nama_resmi(r.teks, m.start(), m.end(), persis=True)]
    if not di:
        return
    ruas, m = di[0]
    contoh = " ".join(kutip(ruas.teks, m.start(), m.end()).strip("… ").split())
    yield from satu(
        kode,
        [lap.lokasi(r, x.start()) for r, x in di],
        pesan + (" ({n} tempat)." if len(di) > 1 else "."),
        perbaikan,
        kutipan=contoh,
        keyakinan=keyakinan,
    )


def _teks_utuh(lap: Laporan) -> Sequence[Ruas]:
    """The texts whose spaces are those of the writer: cells of a PDF are put together from lines."""
    return [r for r in lap.ruas if r.tabel is None] if lap.terbaca.jenis == "pdf" else lap.ruas


# --- spaces and doubled marks ----------------------------------------------------------------------------------------

_SPASI = re.compile(r"(?<=[\w)”\"%])[ \xa0]+(?P<tanda>[:;,!?]|\.(?=\s|$))(?!\))")
_LABEL = re.compile(r"\W*(?:[\w./()-]+\s+){1,4}$")


@aturan_laporan(
    kode="GY-21",
    rumpun=RUMPUN,
    judul="Spasi di depan tanda baca",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: titik, koma, titik koma, dan titik dua tidak didahului spasi",
    katalog=("C-PUNCT",),
    baik="""
        Fungsi dinas sebagai berikut: perencanaan, pelaksanaan, dan evaluasi.

        Nama : Kepala Dinas Kesehatan

        BAB I : PENDAHULUAN
        """,
    buruk="""
        Fungsi dinas yang dilaksanakan sebagai berikut : perencanaan , pelaksanaan, dan evaluasi.
        """,
)
def spasi_tanda_baca(lap: Laporan) -> Iterator[Temuan]:
    di = [(r, m) for r in _teks_utuh(lap) for m in _SPASI.finditer(r.teks) if not _bukan_kalimat(r, m)]
    sebut = ", ".join(dict.fromkeys(f"“{m['tanda']}”" for _, m in di))
    yield from _satu_sebab(
        lap, "GY-21", di, f"Ada spasi di depan tanda baca {sebut}", "Hapus spasi di depan tanda baca."
    )


def _bukan_kalimat(r: Ruas, m: re.Match[str]) -> bool:
    """A label with its value ("Nama : …"), a ratio ("2 : 3"), a cell with a mark of its own."""
    if m["tanda"] != ":":
        return len(r.teks.strip()) < 4
    sesudah = r.teks[m.end() :].strip()
    if r.teks[: m.start()][-1:].isdigit() and sesudah[:1].isdigit():
        return True
    return bool(sesudah) and bool(_LABEL.fullmatch(r.teks[: m.start()] + " "))


_GANDA = re.compile(
    r"\?{2,}|!{2,}|(?<![.\w])\w[\w ]{3,}\.\.(?!\.)|"
    r",\s?,|;\s?;|:\s?:|;\s?[.,](?!\w)|,\s?[.;](?!\w)|\.\s?,(?!-)|:\s?[.;,](?!\w)"
)
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
        for m in _GANDA.finditer(r.teks)
        if not _SINGKATAN.search(r.teks[max(m.start() - 8, 0) : m.end()])
    ]
    yield from _satu_sebab(lap, "GY-22", ganda, "Tanda baca tertulis ganda", "Pakai satu tanda baca.")
    nomor = [(r, m) for r in lap.ruas for m in _PENOMORAN.finditer(r.teks) if not _dalam_kurung(r.teks, m)]
    if nomor:
        contoh = nomor[0][1][0]
        yield from _satu_sebab(
            lap,
            "GY-22",
            nomor,
            f"Penomoran ditulis dengan kurung dan titik sekaligus: “{contoh}”",
            f"Tulis “{contoh[:-1]}” atau “{contoh.strip('().')}.”.",
        )


def _dalam_kurung(teks: str, m: re.Match[str]) -> bool:
    """Whether the mark closes a bracket that was opened before ("(lihat butir 5).")."""
    if m[0].startswith("("):
        return False
    lepas = _lepas(teks[: m.start()])
    return lepas is not None and lepas[1] == "("


_RAPAT = re.compile(r"[a-z]{2,}[,;](?=[A-Za-z]{2,})|(?<=[a-z]{3})\.(?=[A-Z][a-z]{2,})")
_RUMUS = re.compile(r"[=×÷*]|\bx\s?100|100\s?%\s?$")
_GARIS_MIRING = re.compile(r"(?<=\w)(?:\s+/\s*|\s*/\s+)(?=\w)")


@aturan_laporan(
    kode="GY-23",
    rumpun=RUMPUN,
    judul="Spasi di sekitar tanda baca tidak benar",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: koma, titik koma, dan titik diikuti spasi; garis miring tidak diapit spasi",
    katalog=("C-PUNCT",),
    baik="""
        Program/kegiatan bebas dari korupsi, kolusi, dan nepotisme; lihat www.contoh.go.id dan PermenPANRB 53/2014.
        """,
    buruk="""
        Program/ kegiatan bebas dari korupsi,kolusi, dan nepotisme.
        """,
)
def spasi_sekitar(lap: Laporan) -> Iterator[Temuan]:
    rapat = [
        (r, m)
        for r in lap.ruas
        for m in _RAPAT.finditer(r.teks)
        if "@" not in r.teks and not re.search(r"www\.|://|\.(?:go|co|com|id)\b", r.teks)
    ]
    yield from _satu_sebab(lap, "GY-23", rapat, "Tanda baca tidak diikuti spasi", "Tambahkan spasi sesudah tanda baca.")
    miring = [(r, m) for r in _teks_utuh(lap) for m in _GARIS_MIRING.finditer(r.teks) if not _RUMUS.search(r.teks)]
    yield from _satu_sebab(
        lap, "GY-23", miring, "Garis miring diapit atau diikuti spasi", "Hapus spasi di sekitar garis miring."
    )


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
    yield from _satu_sebab(
        lap,
        "GY-24",
        di,
        "Alinea diawali tanda baca",
        "Hapus tanda baca itu; periksa juga apakah ada kalimat yang hilang di depannya.",
    )


# --- ends of paragraphs and items ------------------------------------------------------------------------------------

_PENUTUP = re.compile(r"[.:;!?…][”\"')\]*]*$")
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
    gantung = [r for r in lap.prosa if _terhenti(lap, r)]
    if gantung:
        kata = gantung[0].teks.split()[-1]
        yield from satu(
            "GY-25",
            [lap.lokasi(r, len(r.teks) - 1) for r in gantung],
            f"Kalimat terhenti pada kata “{kata}”" + (" ({n} tempat)." if len(gantung) > 1 else "."),
            "Lengkapi kalimatnya.",
            kutipan=ringkas(gantung[0].teks[-110:]),
        )
    alinea = [r for r in lap.prosa if _alinea_penuh(r) and r not in gantung]
    tanpa = [r for r in alinea if re.search(r"[^\W\d_]$|[\w%]\)$|\d%?$", r.teks.rstrip()) and not _bersambung(lap, r)]
    if tanpa and len(tanpa) * 4 <= len(alinea):
        ruas = tanpa[0]
        yield from satu(
            "GY-25",
            [lap.lokasi(r, len(r.teks) - 1) for r in tanpa],
            "Alinea tidak diakhiri tanda titik" + (" ({n} tempat)." if len(tanpa) > 1 else "."),
            "Akhiri dengan tanda titik, atau lengkapi kalimatnya.",
            kutipan="… " + ruas.teks[-70:].partition(" ")[2],
        )


_MENGGANTUNG = frozenset("dan yang untuk dengan atau dalam oleh dari pada di ke sebesar serta bahwa".split())  # noqa: SIM905
_SEKALIMAT = 6


def _terhenti(lap: Laporan, r: Ruas) -> bool:
    """Whether a sentence breaks off at a word that something must follow, before a heading, a caption or the next
    paragraph of its page."""
    a, kata = r.alinea, r.teks.split()
    if a is None or a.jenis is not JenisAlinea.ISI or a.penanda or len(kata) < _SEKALIMAT:
        return False
    if kata[-1] not in _MENGGANTUNG or not _KALIMAT.search(r.teks) or lap.terbaca.jenis == "pdf":
        return False
    if _bersambung(lap, r):
        return False
    lanjut = lap.terbaca.blok[r.blok + 1] if r.blok + 1 < len(lap.terbaca.blok) else None
    return isinstance(lanjut, Alinea) and lanjut.jenis is not JenisAlinea.KEPALA


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
    di: _Tempat = []
    for r in lap.prosa:
        m = _PENGANTAR.search(r.teks.replace(".)", ")").rstrip())
        if m and _disusul_butir(lap, r):
            di.append((r, m))
    yield from _satu_sebab(
        lap, "GY-30", di, "Pengantar daftar tidak diakhiri titik dua", "Akhiri dengan titik dua (:) sebelum daftarnya."
    )


def _disusul_butir(lap: Laporan, r: Ruas) -> bool:
    for b in lap.terbaca.blok[r.blok + 1 : r.blok + 4]:
        if isinstance(b, GantiHalaman) or (isinstance(b, Alinea) and b.jenis is JenisAlinea.KEPALA):
            continue
        return isinstance(b, Alinea) and b.jenis is JenisAlinea.BUTIR
    return False


# --- brackets --------------------------------------------------------------------------------------------------------

_PASANGAN = {")": "(", "]": "[", "”": "“"}
_NOMOR_KURUNG = re.compile(r"(?:(?<=^)|(?<=[\s;:,.(]))\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\)")


@aturan_laporan(
    kode="GY-27",
    rumpun=RUMPUN,
    judul="Kurung atau petik tidak berpasangan",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V: tanda kurung dan tanda petik dipakai berpasangan",
    katalog=("C-BRACKET",),
    baik="""
        Perjanjian Kinerja (PK) memuat 1) sasaran, 2) indikator, dan (3) target “tahunan” (lihat Tabel 1 (revisi)).
        """,
    buruk="""
        Perjanjian Kinerja (PK) Tahun 2023); memuat sasaran dan target.
        """,
)
def kurung(lap: Laporan) -> Iterator[Temuan]:
    sumber = list(lap.ruas)
    for n, r in enumerate(sumber):
        if not any(h in r.teks for h in "()[]“”"):
            continue
        lepas = _lepas(r.teks)
        if lepas is None or kamus.resmi(r.teks) or _disambung(sumber, n, lepas[1]):
            continue
        posisi, tanda = lepas
        buka = tanda in "([“"
        yield from satu(
            "GY-27",
            [lap.lokasi(r, posisi)],
            f"Tanda “{tanda}” tidak mempunyai pasangan {'penutup' if buka else 'pembuka'}."
            if tanda not in "“”"
            else f"Tanda petik ({tanda}) tidak mempunyai pasangan {'penutup' if buka else 'pembuka'}.",
            f"Lengkapi pasangannya, atau hapus tanda {'pembuka' if buka else 'penutup'} itu.",
            kutipan=kutip(r.teks, posisi, posisi + 1),
            keyakinan=Keyakinan.PERLU_TELAAH if r.tabel is not None else None,
        )


def _lepas(teks: str) -> tuple[int, str] | None:
    """The first mark without its partner; marks of enumeration ("1)", "a)") need none."""
    bebas = {m.end() - 1 for m in _NOMOR_KURUNG.finditer(teks) if not m[0].startswith("(")}
    tumpuk: list[tuple[int, str]] = []
    for i, h in enumerate(teks):
        if h in "([“":
            tumpuk.append((i, h))
        elif h in _PASANGAN:
            if tumpuk and tumpuk[-1][1] == _PASANGAN[h]:
                tumpuk.pop()
            elif i not in bebas:
                return (i, h)
    return tumpuk[0] if tumpuk else None


def _disambung(sumber: Sequence[Ruas], n: int, tanda: str) -> bool:
    """Whether the partner stands in the next or previous stretch: a cell or paragraph that a page has parted."""
    r = sumber[n]
    arah = range(n + 1, min(n + 14, len(sumber))) if tanda in "([“" else range(n - 1, max(n - 14, -1), -1)
    for i in arah:
        lain = sumber[i]
        dekat = lain.kolom == r.kolom and lain.blok == r.blok if r.tabel is not None else abs(lain.blok - r.blok) <= 2
        if not dekat:
            continue
        lepas = _lepas(lain.teks)
        return lepas is not None and (lepas[1] in _PASANGAN) == (tanda not in _PASANGAN)
    return False


# --- blanks ----------------------------------------------------------------------------------------------------------

_ISIAN = re.compile(
    r"\bLorem ipsum\b|(?<!\w)[xX]{3,}(?!\w)|\[(?:isi|diisi|lengkapi|sebutkan|tulis|nama|tanggal|jumlah)\b[^\]]{0,60}\]"
    r"|<{1,2}\s?(?:isi|diisi|nama|tanggal|lengkapi|sebutkan)\b[^<>]{0,60}>{1,2}|#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!)"
    r"|Error! (?:Reference|Bookmark)[^.]{0,40}\.|(?i:\b(?:belum|akan) diisi (?:kemudian|nanti)\b)"
)
_TITIK_TITIK = re.compile(r"(?<=\w)\s?(?:…{2,}|\.{5,}|_{4,})(?=\s+\w{3,})")


@aturan_laporan(
    kode="GY-28",
    rumpun=RUMPUN,
    judul="Isian yang belum dilengkapi",
    tingkat=Tingkat.SEDANG,
    dasar="Laporan yang disampaikan sudah lengkap (PermenPANRB 53/2014 Lampiran III)",
    katalog=("C-EMPTY", "C-TEXT"),
    baik="""
        Lumajang, …………………… 2023

        Persentase capaian tercantum pada Tabel 3.1. Bab XXX tidak ada … dan seterusnya.

        Latar Belakang .......... 1
        """,
    buruk="""
        Realisasi tahun ini sebesar xxx orang dari target [diisi jumlah target] orang. Nilai #REF! tercetak.
        """,
)
def isian(lap: Laporan) -> Iterator[Temuan]:
    di: _Tempat = []
    for r in lap.ruas:
        di += [(r, m) for m in _ISIAN.finditer(r.teks) if m[0] != "XXX" or r.teks[m.end() - 4 : m.end() - 3] == " "]
        if r.alinea is not None and len(r.teks.split()) >= 8:
            di += [(r, m) for m in _TITIK_TITIK.finditer(r.teks)]
    di = [(r, m) for r, m in di if not re.fullmatch(r"X{3}(?:I{0,3}|IV|V)?", m[0])]
    if di:
        bentuk = ", ".join(f"“{m[0].strip()}”" for m in {m[0].strip(): m for _, m in di}.values())
        yield from _satu_sebab(
            lap, "GY-28", di, f"Isian belum dilengkapi: {bentuk}", "Lengkapi isiannya, atau hapus kalimatnya."
        )


# --- comma between subject and verb ----------------------------------------------------------------------------------

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
        yield from _satu_sebab(
            lap,
            "GY-29",
            [(r, m) for r, m in di],
            f"Koma memisahkan subjek dari “{kata}”",
            f"Hapus koma di depan “{kata}”.",
        )

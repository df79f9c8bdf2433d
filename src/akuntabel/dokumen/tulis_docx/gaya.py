"""Styles, lists and settings of the DOCX. Everything has a named style, so that its look changes in one place."""

from __future__ import annotations

from akuntabel.dokumen import tata
from akuntabel.dokumen.tulis_docx.xml import RUANG_NAMA, twip

JENIS_HURUF = "Arial"
TINGKAT_DAFTAR = 4
"""Depth of lists inside lists."""


def gaya_isi_tabel(ukuran: float, *, kepala: bool = False) -> str:
    """Style of the text of a table set in letters of ``ukuran`` points."""
    return f"{'KepalaTabel' if kepala else 'IsiTabel'}{round(ukuran * 10)}"


_SENDIRI = ' w:customStyle="1"'


def _paragraf(
    kode: str,
    nama: str,
    *,
    dasar: str = "Normal",
    berikut: str = "",
    ppr: str = "",
    rpr: str = "",
    prioritas: int = 99,
    utama: bool = True,
) -> str:
    return (
        f'<w:style w:type="paragraph"{"" if _bawaan(nama) else _SENDIRI} w:styleId="{kode}">'
        f'<w:name w:val="{nama}"/>'
        + (f'<w:basedOn w:val="{dasar}"/>' if dasar else "")
        + (f'<w:next w:val="{berikut}"/>' if berikut else "")
        + f'<w:uiPriority w:val="{prioritas}"/>'
        + ("<w:qFormat/>" if utama else "")
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )


def _bawaan(nama: str) -> bool:
    return nama.startswith(("heading ", "toc ")) or nama in _NAMA_BAWAAN


_NAMA_BAWAAN = frozenset(
    ("caption", "table of figures", "Title", "Subtitle", "Body Text", "List Paragraph", "header", "footer")
)


def _judul(tingkat: int, ppr: str, rpr: str) -> str:
    """A heading style, and its twin that stays out of the contents."""
    jenis = f"<w:keepNext/><w:keepLines/>{ppr}"
    return _paragraf(
        f"Heading{tingkat}",
        f"heading {tingkat}",
        berikut="BodyText",
        ppr=f'{jenis}<w:outlineLvl w:val="{tingkat - 1}"/>',
        rpr=rpr,
        prioritas=9,
    ) + _paragraf(
        f"JudulLuar{tingkat}",
        f"Judul {tingkat} di luar daftar isi",
        dasar=f"Heading{tingkat}",
        berikut="BodyText",
        ppr='<w:outlineLvl w:val="9"/>',
        prioritas=10,
    )


def _jarak(sebelum: float = 0, sesudah: float = 0, baris: int = 0) -> str:
    garis = f' w:line="{baris}" w:lineRule="auto"' if baris else ""
    return f'<w:spacing w:before="{twip(sebelum)}" w:after="{twip(sesudah)}"{garis}/>'


def _ukuran(poin: float) -> str:
    return f'<w:sz w:val="{round(poin * 2)}"/><w:szCs w:val="{round(poin * 2)}"/>'


def _warna(kode: str) -> str:
    return f'<w:color w:val="{kode}"/>'


TEBAL = "<w:b/><w:bCs/>"
MIRING = "<w:i/><w:iCs/>"
KIRI, TENGAH, KANAN = (f'<w:jc w:val="{j}"/>' for j in ("left", "center", "right"))


def styles() -> str:
    """``styles.xml``."""
    huruf = (
        f'<w:rFonts w:ascii="{JENIS_HURUF}" w:hAnsi="{JENIS_HURUF}" w:eastAsia="{JENIS_HURUF}" w:cs="{JENIS_HURUF}"/>'
    )
    bawaan = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{huruf}{_warna(tata.TINTA)}{_ukuran(tata.HURUF_ISI)}"
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_jarak(0, 6, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return (
        f"<w:styles {RUANG_NAMA}>{bawaan}{_gaya_umum()}{_gaya_judul()}{_gaya_isi()}{_gaya_daftar()}{_gaya_tabel()}"
        f"{_gaya_sampul()}</w:styles>"
    )


def _gaya_umum() -> str:
    """The defaults that every document must have, and the styles of single words."""
    jarak = "".join(
        f'<w:{s} w:w="{n}" w:type="dxa"/>' for s, n in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{jarak}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + _huruf("Hyperlink", "Hyperlink", _warna(tata.UTAMA))
        + _huruf("NomorBab", "Nomor Bab", _warna(tata.UTAMA) + '<w:spacing w:val="16"/>' + _ukuran(11))
        + _huruf("NomorObjek", "Nomor Objek", _warna(tata.UTAMA))
    )


def _huruf(kode: str, nama: str, rpr: str) -> str:
    sendiri = "" if nama == "Hyperlink" else _SENDIRI
    return (
        f'<w:style w:type="character"{sendiri} w:styleId="{kode}"><w:name w:val="{nama}"/>'
        f'<w:uiPriority w:val="99"/><w:rPr>{rpr}</w:rPr></w:style>'
    )


def _gaya_judul() -> str:
    return (
        _judul(1, f"<w:pageBreakBefore/>{_jarak(0, 18, 264)}{TENGAH}", TEBAL + _ukuran(15))
        + _judul(2, _jarak(16, 6) + KIRI, TEBAL + _ukuran(12))
        + _judul(3, _jarak(12, 5) + KIRI, TEBAL + _ukuran(11))
        + _judul(4, _jarak(10, 4) + KIRI, TEBAL + MIRING + _ukuran(11))
    )


def _gaya_isi() -> str:
    isi = '<w:jc w:val="both"/>'
    batas = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{tata.GARIS}"/></w:pBdr>'
    minta = (
        f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{tata.PERMINTAAN}"/>'
        f'<w:left w:val="single" w:sz="24" w:space="7" w:color="{tata.AKSEN}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="4" w:color="{tata.PERMINTAAN}"/></w:pBdr>'
    )
    return (
        _paragraf("BodyText", "Body Text", ppr=_jarak(0, 7, 290) + isi, prioritas=1)
        + _paragraf("IsiTengah", "Isi Tengah", dasar="BodyText", ppr=TENGAH)
        + _paragraf(
            "Keterangan",
            "Keterangan",
            berikut="BodyText",
            ppr=_jarak(0, 2, 252) + KIRI,
            rpr=_warna(tata.REDUP) + _ukuran(9),
        )
        + _paragraf(
            "Permintaan",
            "Permintaan",
            dasar="BodyText",
            berikut="BodyText",
            ppr=f'{minta}<w:shd w:val="clear" w:color="auto" w:fill="{tata.PERMINTAAN}"/>'
            f'{_jarak(9, 13)}<w:ind w:left="190"/>{KIRI}',
            rpr=MIRING,
        )
        + _paragraf("Caption", "caption", berikut="BodyText", ppr=_jarak(10, 6, 252) + TENGAH, rpr=TEBAL + _ukuran(10))
        + _paragraf("Gambar", "Gambar", berikut="Caption", ppr=f"<w:keepNext/>{_jarak(12, 0, 240)}{TENGAH}")
        + _paragraf("JudulKotak", "Judul Kotak", ppr=f"<w:keepNext/>{_jarak(2, 4)}", rpr=TEBAL + _warna(tata.UTAMA))
        + _paragraf("TandaTangan", "Tanda Tangan", ppr=f"<w:keepNext/><w:keepLines/>{_jarak(0, 0, 264)}{TENGAH}")
        + _paragraf(
            "Header",
            "header",
            ppr=batas + _jarak(0, 0, 240),
            rpr=_warna(tata.REDUP) + _ukuran(8.5),
            utama=False,
        )
        + _paragraf(
            "Footer",
            "footer",
            ppr=_jarak(0, 0, 240) + TENGAH,
            rpr=_warna(tata.REDUP) + _ukuran(9),
            utama=False,
        )
        + _paragraf(
            "Jeda",
            "Jeda",
            ppr='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
            rpr=_ukuran(1),
            utama=False,
        )
    )


def _gaya_daftar() -> str:
    toc = "".join(
        _paragraf(
            f"TOC{n}",
            f"toc {n}",
            berikut="Normal",
            ppr=_jarak(4 if n == 1 else 0, 2, 245) + f'<w:ind w:left="{kiri + gantung}" w:hanging="{gantung}"/>{KIRI}',
            rpr=TEBAL if n == 1 else "",
            prioritas=39,
            utama=False,
        )
        for n, kiri, gantung in ((1, 0, 0), (2, 283, 397), (3, 680, 397), (4, 1077, 397))
    )
    return (
        toc
        + _paragraf(
            "TableofFigures",
            "table of figures",
            berikut="Normal",
            ppr=_jarak(0, 4, 252) + f'<w:ind w:left="1474" w:hanging="1474"/>{KIRI}',
            utama=False,
        )
        + _paragraf("ListParagraph", "List Paragraph", dasar="BodyText", ppr=_jarak(0, 2, 290), prioritas=34)
    )


def _gaya_tabel() -> str:
    tepi = "".join(
        f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="{tata.GARIS}"/>'
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    lebar = twip(tata.JARAK_SEL)
    isi = "".join(
        _paragraf(gaya_isi_tabel(u), f"Isi Tabel {u:g}", ppr=_jarak(0, 0, 252) + KIRI, rpr=_ukuran(u))
        + _paragraf(
            gaya_isi_tabel(u, kepala=True),
            f"Kepala Tabel {u:g}",
            dasar=gaya_isi_tabel(u),
            ppr=f"<w:keepNext/>{TENGAH}",
            rpr=TEBAL,
        )
        for u in (*tata.HURUF_TABEL, tata.HURUF_ISI)
    )
    sel = "".join(
        f'<w:{sisi} w:w="{n}" w:type="dxa"/>'
        for sisi, n in (("top", 34), ("left", lebar), ("bottom", 34), ("right", lebar))
    )
    return isi + (
        '<w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{tepi}</w:tblBorders><w:tblCellMar>{sel}</w:tblCellMar></w:tblPr></w:style>"
    )


def _gaya_sampul() -> str:
    return (
        _paragraf(
            "Title", "Title", ppr=_jarak(0, 0, 252) + KIRI, rpr=TEBAL + _warna(tata.UTAMA) + _ukuran(30), prioritas=10
        )
        + _paragraf("Subtitle", "Subtitle", ppr=_jarak(10, 0), rpr=_warna(tata.REDUP) + _ukuran(22), prioritas=11)
        + _paragraf("SampulInstansi", "Sampul Instansi", ppr=_jarak(0, 2, 252), rpr=TEBAL + _ukuran(13))
        + _paragraf("SampulInduk", "Sampul Induk", ppr=_jarak(0, 2, 252), rpr=_warna(tata.REDUP) + _ukuran(11))
        + _paragraf(
            "SampulKeterangan", "Sampul Keterangan", ppr=_jarak(0, 2, 252), rpr=_warna(tata.REDUP) + _ukuran(10)
        )
        + _paragraf("KopInduk", "Kop Induk", ppr=_jarak(0, 0, 252) + TENGAH, rpr=_ukuran(12))
        + _paragraf("KopInstansi", "Kop Instansi", ppr=_jarak(0, 2, 252) + TENGAH, rpr=TEBAL + _ukuran(15))
        + _paragraf(
            "KopKeterangan",
            "Kop Keterangan",
            ppr='<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="4" w:color="auto"/></w:pBdr>'
            + _jarak(0, 0, 252)
            + TENGAH,
            rpr=_ukuran(9.5),
        )
    )


_BENTUK = {"butir": ("bullet", "•–•–"), "angka": ("decimal", ""), "huruf": ("lowerLetter", "")}
ABSTRAK = {nama: n for n, nama in enumerate(_BENTUK)}
"""Number of the abstract list of each kind."""
INDEN_DAFTAR = 18.0
"""Indentation of a list at each depth."""


def numbering(daftar: list[tuple[str, int]]) -> str:
    """``numbering.xml`` with a list for each item of ``daftar`` (kind, depth), all starting at one; ids run from 1."""
    abstrak = "".join(
        f'<w:abstractNum w:abstractNumId="{ABSTRAK[nama]}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(_tingkat_daftar(n, bentuk, tanda) for n in range(TINGKAT_DAFTAR))
        + "</w:abstractNum>"
        for nama, (bentuk, tanda) in _BENTUK.items()
    )
    nomor = "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{ABSTRAK[jenis]}"/>'
        f'<w:lvlOverride w:ilvl="{dalam}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for i, (jenis, dalam) in enumerate(daftar, start=1)
    )
    return f"<w:numbering {RUANG_NAMA}>{abstrak}{nomor}</w:numbering>"


def _tingkat_daftar(n: int, bentuk: str, tanda: str) -> str:
    kiri = twip(INDEN_DAFTAR * (n + 1))
    teks = tanda[n] if tanda else f"%{n + 1}."
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/><w:lvlText w:val="{teks}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{kiri}" w:hanging="{twip(INDEN_DAFTAR)}"/></w:pPr></w:lvl>'
    )


def settings() -> str:
    """``settings.xml``: today's layout rules of Word, Indonesian, no question at opening."""
    return (
        f'<w:settings {RUANG_NAMA}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )
